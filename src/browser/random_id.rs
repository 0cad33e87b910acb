//! Chance, for ids.

use crate::domain::item::ItemId;

/// An id that nothing else has (64 bits by the browser's cryptographic generator, or by its plain one where that is
/// missing: an id is no secret).
#[must_use]
pub fn new_id() -> ItemId {
    let mut bytes = [0; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        for byte in &mut bytes {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let random = (js_sys::Math::random() * 256.0) as u8;
            *byte = random;
        }
    }
    ItemId(u64::from_le_bytes(bytes))
}
