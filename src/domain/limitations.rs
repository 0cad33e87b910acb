//! How a drafted limitations text is taken over without losing what the person wrote. The draft itself is written in
//! `report`: this module knows paragraphs, never wording.

use super::paragraphs::paragraphs;

/// The person's text after a draft was taken over: an empty text becomes the draft; otherwise the paragraphs that are
/// new since the last draft are added at its end. What the person wrote, changed or struck out stays as it is.
#[must_use]
pub fn taken_over(written: &str, last: &str, draft: &str) -> String {
    if written.trim().is_empty() {
        return draft.trim_end().to_owned();
    }
    let mut text = written.trim_end().to_owned();
    for paragraph in new_in(written, last, draft) {
        text.push_str("\n\n");
        text.push_str(paragraph);
    }
    text
}

/// The paragraphs of a draft that neither stood in the last one nor stand in what the person wrote.
pub fn new_in<'d>(written: &'d str, last: &'d str, draft: &'d str) -> impl Iterator<Item = &'d str> {
    let known = [paragraphs(last), paragraphs(written)].concat();
    paragraphs(draft).into_iter().filter(move |paragraph| !known.contains(paragraph))
}

/// The paragraphs of the last draft that a new one no longer holds: what they say may be out of date.
pub fn gone_from<'d>(last: &'d str, draft: &'d str) -> impl Iterator<Item = &'d str> {
    let still = paragraphs(draft);
    paragraphs(last).into_iter().filter(move |paragraph| !still.contains(paragraph))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_text_becomes_the_draft_and_a_written_one_grows_by_what_is_new() {
        assert_eq!(taken_over("  ", "", "One.\n\nTwo."), "One.\n\nTwo.");
        assert_eq!(
            taken_over("Our one.\n\nTwo.", "One.\n\nTwo.", "One.\n\nTwo.\n\nThree."),
            "Our one.\n\nTwo.\n\nThree."
        );
        assert_eq!(taken_over("Only ours.", "One.", "One."), "Only ours.", "what was struck out stays struck out");
        assert_eq!(gone_from("One.\n\nTwo.", "Two.").collect::<Vec<_>>(), ["One."]);
    }

    proptest! {
        #[test]
        fn nothing_that_was_written_is_lost_and_taking_over_twice_is_taking_over_once(
            written in "[a-c\n ]{0,20}", last in "[a-c\n]{0,12}", draft in "[a-c\n]{0,12}",
        ) {
            let once = taken_over(&written, &last, &draft);
            prop_assert!(once.starts_with(written.trim_end()));
            prop_assert_eq!(taken_over(&once, &draft, &draft), once);
        }
    }
}
