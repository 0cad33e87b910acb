//! The paragraphs of a text that a person wrote: where they stand, in which order, and what becomes of a position when
//! the text changes. A position counts the paragraphs before it that are not blank.

use std::ops::Range;

/// What stands between two paragraphs.
const BREAK: &str = "\n\n";

/// Returns the paragraphs of a text, without blank ones and without the space around them.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<&str> {
    spans(text).into_iter().filter_map(|span| text.get(span)).collect()
}

/// Returns the text with a paragraph and the one before it in each other's place. All between and around them stays.
///
/// Returns `None` if there is no such paragraph, or none before it.
#[must_use]
pub fn moved_up(text: &str, position: usize) -> Option<String> {
    let spans = spans(text);
    let upper = spans.get(position.checked_sub(1)?)?.clone();
    let lower = spans.get(position)?.clone();
    let between = text.get(upper.end..lower.start)?;
    let (before, after) = (text.get(..upper.start)?, text.get(lower.end..)?);
    Some([before, text.get(lower)?, between, text.get(upper)?, after].concat())
}

/// Returns the positions at which the same paragraphs stand after a text has changed, in ascending order.
///
/// A position follows its paragraph's exact words. If these are gone, it stays where it is if there are as many
/// paragraphs as before and new words stand there: the paragraph was edited. Otherwise it is dropped.
#[must_use]
pub fn followed(positions: &[usize], before: &str, after: &str) -> Vec<usize> {
    let (was, is) = (paragraphs(before), paragraphs(after));
    let begin = was.iter().zip(&is).take_while(|(was, is)| was == is).count();
    let alike = was.iter().rev().zip(is.iter().rev()).take_while(|(was, is)| was == is).count();
    let end = alike.min(was.len().min(is.len()) - begin);
    let (was_to, is_to) = (was.len() - end, is.len() - end);
    let mut now: Vec<usize> = Vec::with_capacity(positions.len());
    for position in positions.iter().copied().filter(|position| *position < was.len()) {
        let at = if position < begin {
            Some(position)
        } else if position >= was_to {
            Some(is_to + (position - was_to))
        } else {
            let same = |at: &usize| is.get(*at) == was.get(position) && !now.contains(at);
            let edited = |at: &usize| {
                was_to == is_to
                    && !was.get(begin..was_to).unwrap_or_default().iter().any(|one| is.get(*at) == Some(one))
            };
            (begin..is_to).find(same).or_else(|| Some(position).filter(edited))
        };
        now.extend(at);
    }
    now.sort_unstable();
    now.dedup();
    now
}

/// Returns a text on one line if it has no more than so many characters; otherwise as many whole words of it as these
/// hold, and what stands for the rest. A first word that is longer is cut.
#[must_use]
pub fn beginning(text: &str, most: usize, rest: &str) -> String {
    let mut line = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let characters = word.chars().count();
        let space = usize::from(length > 0);
        if length + space + characters > most {
            if length == 0 {
                line.extend(word.chars().take(most));
            }
            line.truncate(line.trim_end_matches(['.', ',', ';', ':']).len());
            line.push_str(rest);
            break;
        }
        if space > 0 {
            line.push(' ');
        }
        line.push_str(word);
        length += space + characters;
    }
    line
}

/// Where the paragraphs stand in a text.
fn spans(text: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut start = 0;
    for piece in text.split(BREAK) {
        let from = start + piece.len() - piece.trim_start().len();
        let span = from..from + piece.trim().len();
        if !span.is_empty() {
            spans.push(span);
        }
        start += piece.len() + BREAK.len();
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    #[test]
    fn no_full_stop_stands_before_what_stands_for_the_rest() {
        assert_eq!(beginning("We have not heard the father. He was ill.", 30, "…"), "We have not heard the father…");
        assert_eq!(beginning("We heard all.", 30, "…"), "We heard all.");
    }

    #[test]
    fn paragraphs_are_told_by_the_blank_line_between_them() {
        assert_eq!(paragraphs("one\n\n \n\ntwo\nthree\n\n\n four "), ["one", "two\nthree", "four"]);
        assert!(paragraphs(" \n\n\n").is_empty());
    }

    #[test]
    fn a_paragraph_changes_places_with_the_one_before_it_and_nothing_else_changes() {
        assert_eq!(
            moved_up(" one\n\n\n\ntwo\nlines \n\nthree", 1).as_deref(),
            Some(" two\nlines\n\n\n\none \n\nthree")
        );
        assert_eq!(moved_up("one\n\ntwo", 0), None);
        assert_eq!(moved_up("one\n\ntwo", 2), None);
        assert_eq!(moved_up("", 0), None);
    }

    #[test]
    fn a_position_follows_the_words_of_its_paragraph() {
        let before = "one\n\ntwo\n\nthree";
        for (positions, after, now) in [
            (&[1][..], "one\n\ntwo\n\nthree\n\nfour", &[1][..]),
            (&[1, 2], "new\n\none\n\ntwo\n\nthree", &[2, 3]),
            (&[0, 2], "three\n\ntwo\n\none", &[0, 2]),
            (&[0], "three\n\ntwo\n\none", &[2]),
            (&[1], "one\n\ntwo, edited\n\nthree", &[1]),
            (&[0, 1, 2], "One.\n\nTwo.\n\nThree.", &[0, 1, 2]),
            (&[1], "one\n\nthree", &[]),
            (&[1], "one\n\ntw\n\no\n\nthree", &[]),
            (&[2], "one\n\nthree", &[1]),
            // What stands there now was on the page before.
            (&[0], "two\n\nfour\n\nthree", &[]),
            (&[0, 1, 2], "", &[]),
            (&[0, 7], before, &[0]),
        ] {
            assert_eq!(followed(positions, before, after), now, "{positions:?} {after:?}");
        }
        assert_eq!(followed(&[1], "same\n\nsame", "same\n\nsame\n\nsame"), [1]);
        assert_eq!(followed(&[0, 1], "a\n\na", "b\n\na\n\nc\n\na"), [1, 3]);
    }

    #[test]
    fn a_beginning_ends_with_a_whole_word() {
        assert_eq!(beginning(" one\n two ", 7, "…"), "one two");
        assert_eq!(beginning("one two", 6, "…"), "one…");
        assert_eq!(beginning("éclair one", 4, "…"), "écla…");
        assert_eq!(beginning("", 4, "…"), "");
    }

    proptest! {
        #[test]
        fn moving_up_keeps_every_paragraph(text in "[a-c\n \u{85}]{0,30}", position in 0_usize..8) {
            let before = paragraphs(&text);
            match moved_up(&text, position) {
                None => prop_assert!(position == 0 || position >= before.len()),
                Some(moved) => {
                    let mut expected = before.clone();
                    expected.swap(position - 1, position);
                    prop_assert_eq!(paragraphs(&moved), expected);
                    prop_assert_eq!(moved.len(), text.len());
                    prop_assert_eq!(moved_up(&moved, position), Some(text.clone()));
                }
            }
        }

        #[test]
        fn positions_stay_in_range_in_order_and_once(
            before in "[ab\n]{0,20}", after in "[ab\n]{0,20}", positions in vec(0_usize..8, 0..6),
        ) {
            let now = followed(&positions, &before, &after);
            prop_assert!(now.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", now);
            prop_assert!(now.iter().all(|at| *at < paragraphs(&after).len()), "{:?}", now);
        }

        #[test]
        fn words_that_stand_in_both_texts_once_are_followed(
            words in Just(["a", "b", "c", "d", "e"].to_vec()).prop_shuffle(), more in 0_usize..3, place in 0_usize..5,
        ) {
            let before = "a\n\nb\n\nc\n\nd\n\ne";
            let after = [vec!["new"; more], words.clone()].concat().join("\n\n");
            let word = paragraphs(before)[place];
            let there = words.iter().position(|other| *other == word).map(|at| at + more);
            prop_assert_eq!(followed(&[place], before, &after), there.into_iter().collect::<Vec<_>>());
        }
    }
}
