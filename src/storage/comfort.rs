//! How somebody wants the pages to look and to be worked: a few words, apart from all that was written.
//!
//! The text is put on the page as it stands, before the first paint (`src/comfort.js`), and `style/` gives each word its
//! meaning. So it knows neither braces nor a checksum, and is never locked: whoever needs large letters needs them to type
//! the passphrase. It tells nothing of a review.

use super::keys;
use super::shelf::{SaveFault, Shelf};
use super::store::Store;
use crate::domain::keyed::{Keyed, keyed};

keyed! {
    /// How large the letters are, in hundredths of their usual size.
    pub enum Size {
        /// As large as the browser says.
        Usual = "100",
        /// A quarter larger.
        Larger = "125",
        /// Half as large again.
        Large = "150",
        /// Twice as large.
        Largest = "200",
    }
}

keyed! {
    /// Something that is on or off.
    pub enum Ease {
        /// Black and white, and strong lines.
        Contrast = "contrast",
        /// More room between letters, words and lines.
        Spacing = "spacing",
        /// Nothing moves by itself.
        Still = "still",
        /// Single keys do nothing by themselves.
        NoSingleKeys = "no-keys",
        /// The browser checks spelling where the work is locked or for this session only, too.
        Spelling = "spell",
    }
}

/// How somebody wants the pages to look and to be worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comfort {
    /// How large the letters are.
    pub size: Size,
    /// What is on, in the order of the set, each once.
    on: Vec<Ease>,
}

impl Default for Comfort {
    fn default() -> Self {
        Self { size: Size::Usual, on: Vec::new() }
    }
}

impl Comfort {
    /// Whether something is on.
    #[must_use]
    pub fn has(&self, ease: Ease) -> bool {
        self.on.contains(&ease)
    }

    /// The same in another size.
    #[must_use]
    pub fn of_size(self, size: Size) -> Self {
        Self { size, ..self }
    }

    /// The same with something on or off.
    #[must_use]
    pub fn with(mut self, ease: Ease, on: bool) -> Self {
        self.on = Ease::ALL.iter().copied().filter(|it| if *it == ease { on } else { self.has(*it) }).collect();
        self
    }
}

/// Writes it; nothing at all for what everybody has at first.
#[must_use]
pub fn encode(comfort: &Comfort) -> String {
    let size = (comfort.size != Size::Usual).then(|| comfort.size.key());
    size.into_iter().chain(comfort.on.iter().map(|ease| ease.key())).collect::<Vec<_>>().join(" ")
}

/// Reads it; nothing where the text is not exactly what [`encode`] writes.
#[must_use]
pub fn decode(text: &str) -> Option<Comfort> {
    let mut comfort = Comfort::default();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match (Size::from_key(word), Ease::from_key(word)) {
            (Some(size), _) => comfort.size = size,
            (None, Some(ease)) => comfort = comfort.with(ease, true),
            (None, None) => return None,
        }
    }
    (encode(&comfort) == text).then_some(comfort)
}

impl<S: Store> Shelf<S> {
    /// Whether anything of it is kept, readable or not.
    #[must_use]
    pub fn has_comfort(&self) -> bool {
        self.store.get(keys::COMFORT).is_ok_and(|text| text.is_some())
    }

    /// Remembers it; what everybody has at first takes no room. What stands there and cannot be read is put aside first.
    ///
    /// # Errors
    /// A [`SaveFault`]; what stood there still stands.
    pub fn remember_comfort(&self, comfort: &Comfort) -> Result<(), SaveFault> {
        if self.store.get(keys::COMFORT)?.is_some_and(|standing| decode(&standing).is_none()) {
            self.put_aside(keys::COMFORT)?;
        }
        let text = encode(comfort);
        if text.is_empty() {
            self.store.remove(keys::COMFORT)?;
            return Ok(());
        }
        self.write(keys::COMFORT, &text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::memory::{Memory, Mischief};
    use crate::storage::store::StoreFault;
    use proptest::prelude::*;

    fn any_comfort() -> impl Strategy<Value = Comfort> {
        let size = proptest::sample::select(Size::ALL);
        (size, proptest::collection::vec(any::<bool>(), Ease::ALL.len())).prop_map(|(size, on)| {
            let first = Comfort { size, ..Comfort::default() };
            Ease::ALL.iter().zip(on).fold(first, |comfort, (ease, on)| comfort.with(*ease, on))
        })
    }

    proptest! {
        #[test]
        fn what_was_chosen_comes_back_and_is_what_the_page_takes(comfort in any_comfort()) {
            let text = encode(&comfort);
            prop_assert_eq!(decode(&text), Some(comfort));
            // The pattern of src/comfort.js.
            prop_assert!(text.len() <= 40 && text.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || " -".contains(it)));
        }

        #[test]
        fn any_other_text_is_refused_and_none_panics(text in "\\PC*|[a-z0-9 -]{0,40}") {
            if let Some(comfort) = decode(&text) {
                prop_assert_eq!(encode(&comfort), text);
            }
        }
    }

    #[test]
    fn only_exactly_what_is_written_is_read() {
        assert_eq!(decode(""), Some(Comfort::default()));
        for text in [
            "100",
            " 150",
            "150 ",
            "contrast 150",
            "150 200",
            "spacing contrast",
            "still still",
            "Contrast",
            "huge",
            "\0",
        ] {
            assert_eq!(decode(text), None, "{text:?}");
        }
        let comfort = decode("150 spacing no-keys").expect("what is written");
        assert_eq!(comfort.size, Size::Large);
        assert!(comfort.has(Ease::Spacing) && comfort.has(Ease::NoSingleKeys) && !comfort.has(Ease::Contrast));
    }

    #[test]
    fn the_page_takes_the_same_key_and_words() {
        let script = include_str!("../comfort.js");
        assert!(script.contains(&["\"", keys::COMFORT, "\""].concat()), "{script}");
        assert!(script.contains("/^[a-z0-9 -]{1,40}$/"), "{script}");
    }

    #[test]
    fn what_cannot_be_read_is_put_aside_before_it_is_replaced() {
        let store = Memory::default();
        store.set(keys::COMFORT, "{\"from\":\"another version\"}").expect("room");
        let shelf = Shelf::new(store);
        shelf.remember_comfort(&Comfort::default().with(Ease::Contrast, true)).expect("room");
        assert_eq!(shelf.store.get(keys::COMFORT), Ok(Some("contrast".to_owned())));
        assert_eq!(shelf.store.get("qmsa/kept/comfort-1"), Ok(Some("{\"from\":\"another version\"}".to_owned())));
        assert!(shelf.has_comfort());
        // What everybody has at first leaves nothing behind.
        shelf.remember_comfort(&Comfort::default()).expect("room");
        assert!(!shelf.has_comfort());
    }

    #[test]
    fn a_store_that_fails_keeps_what_stood_there() {
        let store = Memory::default();
        store.set(keys::COMFORT, "125").expect("room");
        store.misbehave(Mischief::From(1, StoreFault::Full));
        let shelf = Shelf::new(store);
        assert!(shelf.remember_comfort(&Comfort::default().with(Ease::Still, true)).is_err());
        shelf.store.misbehave(Mischief::None);
        assert_eq!(shelf.store.get(keys::COMFORT), Ok(Some("125".to_owned())));
    }
}
