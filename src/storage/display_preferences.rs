//! How somebody wants the pages to look and to be worked: a few words, apart from all that was written.
//!
//! The text is put on the page as it stands, before the first paint (`src/display-preferences.js`), and `style/` gives
//! each word its meaning. So it knows neither braces nor a checksum, and is never locked: whoever needs large letters
//! needs them to type the passphrase. It tells nothing of a review.

use super::document_store::{DocumentStore, SaveFault};
use super::keys;
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
pub struct DisplayPreferences {
    /// How large the letters are.
    pub size: Size,
    /// What is on, in the order of the set, each once.
    on: Vec<Ease>,
}

impl Default for DisplayPreferences {
    fn default() -> Self {
        Self { size: Size::Usual, on: Vec::new() }
    }
}

impl DisplayPreferences {
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
pub fn encode(preferences: &DisplayPreferences) -> String {
    let size = (preferences.size != Size::Usual).then(|| preferences.size.key());
    size.into_iter().chain(preferences.on.iter().map(|ease| ease.key())).collect::<Vec<_>>().join(" ")
}

/// Reads it; nothing where the text is not exactly what [`encode`] writes.
#[must_use]
pub fn decode(text: &str) -> Option<DisplayPreferences> {
    let mut preferences = DisplayPreferences::default();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match (Size::from_key(word), Ease::from_key(word)) {
            (Some(size), _) => preferences.size = size,
            (None, Some(ease)) => preferences = preferences.with(ease, true),
            (None, None) => return None,
        }
    }
    (encode(&preferences) == text).then_some(preferences)
}

impl<S: Store> DocumentStore<S> {
    /// Whether anything of it is kept, readable or not.
    #[must_use]
    pub fn has_display_preferences(&self) -> bool {
        self.store.get(keys::DISPLAY_PREFERENCES).is_ok_and(|text| text.is_some())
    }

    /// Remembers it; what everybody has at first takes no room. What stands there and cannot be read is put aside
    /// first.
    ///
    /// # Errors
    /// A [`SaveFault`]; what stood there still stands.
    pub fn remember_display_preferences(&self, preferences: &DisplayPreferences) -> Result<(), SaveFault> {
        if self.store.get(keys::DISPLAY_PREFERENCES)?.is_some_and(|standing| decode(&standing).is_none()) {
            self.put_aside(keys::DISPLAY_PREFERENCES)?;
        }
        let text = encode(preferences);
        if text.is_empty() {
            self.store.remove(keys::DISPLAY_PREFERENCES)?;
            return Ok(());
        }
        self.write(keys::DISPLAY_PREFERENCES, &text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::memory::{Memory, Mischief};
    use crate::storage::store::StoreFault;
    use proptest::prelude::*;

    fn any_comfort() -> impl Strategy<Value = DisplayPreferences> {
        let size = proptest::sample::select(Size::ALL);
        (size, proptest::collection::vec(any::<bool>(), Ease::ALL.len())).prop_map(|(size, on)| {
            let first = DisplayPreferences { size, ..DisplayPreferences::default() };
            Ease::ALL.iter().zip(on).fold(first, |preferences, (ease, on)| preferences.with(*ease, on))
        })
    }

    proptest! {
        #[test]
        fn what_was_chosen_comes_back_and_is_what_the_page_takes(preferences in any_comfort()) {
            let text = encode(&preferences);
            prop_assert_eq!(decode(&text), Some(preferences));
            // The pattern of src/display-preferences.js.
            let is_plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || " -".contains(it);
            prop_assert!(text.len() <= 40 && text.chars().all(is_plain));
        }

        #[test]
        fn any_other_text_is_refused_and_none_panics(text in "\\PC*|[a-z0-9 -]{0,40}") {
            if let Some(preferences) = decode(&text) {
                prop_assert_eq!(encode(&preferences), text);
            }
        }
    }

    #[test]
    fn only_exactly_what_is_written_is_read() {
        assert_eq!(decode(""), Some(DisplayPreferences::default()));
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
        let preferences = decode("150 spacing no-keys").expect("what is written");
        assert_eq!(preferences.size, Size::Large);
        assert!(
            preferences.has(Ease::Spacing) && preferences.has(Ease::NoSingleKeys) && !preferences.has(Ease::Contrast)
        );
    }

    #[test]
    fn the_page_takes_the_same_key_and_words() {
        let script = include_str!("../display-preferences.js");
        assert!(script.contains(&["\"", keys::DISPLAY_PREFERENCES, "\""].concat()), "{script}");
        assert!(script.contains("/^[a-z0-9 -]{1,40}$/"), "{script}");
    }

    #[test]
    fn what_cannot_be_read_is_put_aside_before_it_is_replaced() {
        let store = Memory::default();
        store.set(keys::DISPLAY_PREFERENCES, "{\"from\":\"another version\"}").expect("room");
        let documents = DocumentStore::new(store);
        documents
            .remember_display_preferences(&DisplayPreferences::default().with(Ease::Contrast, true))
            .expect("room");
        assert_eq!(documents.store.get(keys::DISPLAY_PREFERENCES), Ok(Some("contrast".to_owned())));
        assert_eq!(documents.store.get("qmsa/kept/comfort-1"), Ok(Some("{\"from\":\"another version\"}".to_owned())));
        assert!(documents.has_display_preferences());
        // What everybody has at first leaves nothing behind.
        documents.remember_display_preferences(&DisplayPreferences::default()).expect("room");
        assert!(!documents.has_display_preferences());
    }

    #[test]
    fn a_store_that_fails_keeps_what_stood_there() {
        let store = Memory::default();
        store.set(keys::DISPLAY_PREFERENCES, "125").expect("room");
        store.misbehave(Mischief::From(1, StoreFault::Full));
        let documents = DocumentStore::new(store);
        assert!(
            documents.remember_display_preferences(&DisplayPreferences::default().with(Ease::Still, true)).is_err()
        );
        documents.store.misbehave(Mischief::None);
        assert_eq!(documents.store.get(keys::DISPLAY_PREFERENCES), Ok(Some("125".to_owned())));
    }
}
