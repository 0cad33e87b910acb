//! Which of the limitations go on the page of the board summary, and in which order. People choose; the statements that
//! the tool writes of what fell short are no part of the choice.

use std::sync::Arc;

use super::assessment::Assessment;
use super::command::Refusal;
use super::paragraphs::{followed, moved_up, paragraphs};

/// Puts a paragraph of the limitations on the page, or leaves it off.
///
/// # Errors
/// [`Refusal::NoSuchParagraph`] if there is none at the position.
pub fn put(assessment: &mut Assessment, position: usize, is_on: bool) -> Result<(), Refusal> {
    if position >= paragraphs(&assessment.limitations).len() {
        return Err(Refusal::NoSuchParagraph);
    }
    Arc::make_mut(&mut assessment.report).put_on_board(position, is_on);
    Ok(())
}

/// Moves a paragraph of the limitations up by one. It stays on the page, or off it.
///
/// # Errors
/// [`Refusal::NoSuchParagraph`] if there is none at the position, or none before it.
pub fn move_up(assessment: &mut Assessment, position: usize) -> Result<(), Refusal> {
    let text = moved_up(&assessment.limitations, position).ok_or(Refusal::NoSuchParagraph)?;
    assessment.limitations = text.into();
    if !assessment.report.not_on_board.is_empty() {
        Arc::make_mut(&mut assessment.report).move_up_on_board(position);
    }
    Ok(())
}

/// Writes the limitations. What was left off the page stays off it.
pub fn write(assessment: &mut Assessment, text: String) {
    if !assessment.report.not_on_board.is_empty() {
        let plan = Arc::make_mut(&mut assessment.report);
        plan.not_on_board = followed(&plan.not_on_board, &assessment.limitations, &text);
    }
    assessment.limitations = text.into();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::item::ItemId;
    use crate::domain::moment::Moment;

    fn of(text: &str) -> Assessment {
        let mut it = Assessment::new(ItemId(1), String::new(), Moment::from_millis(0));
        it.limitations = text.into();
        it
    }

    /// The paragraphs that go on the page.
    fn on_page(it: &Assessment) -> Vec<&str> {
        let all = paragraphs(&it.limitations).into_iter().enumerate();
        all.filter(|(position, _)| it.report.is_on_board(*position)).map(|(_, text)| text).collect()
    }

    #[test]
    fn what_is_left_off_stays_off_wherever_it_moves() {
        let mut it = of("one\n\ntwo\n\nthree");
        assert_eq!(put(&mut it, 1, false), Ok(()));
        assert_eq!(on_page(&it), ["one", "three"]);
        assert_eq!(move_up(&mut it, 1), Ok(()));
        assert_eq!(&*it.limitations, "two\n\none\n\nthree");
        assert_eq!((on_page(&it), &it.report.not_on_board[..]), (vec!["one", "three"], &[0][..]));
        assert_eq!(move_up(&mut it, 2), Ok(()));
        assert_eq!((on_page(&it), &it.report.not_on_board[..]), (vec!["three", "one"], &[0][..]));
        write(&mut it, "four\n\ntwo\n\nthree".to_owned());
        assert_eq!(on_page(&it), ["four", "three"]);
        assert_eq!(put(&mut it, 1, true), Ok(()));
        assert_eq!(on_page(&it), ["four", "two", "three"]);
    }

    #[test]
    fn a_paragraph_that_is_not_there_is_refused_and_nothing_changes() {
        let mut it = of("one\n\ntwo");
        let before = it.clone();
        assert_eq!(put(&mut it, 2, false), Err(Refusal::NoSuchParagraph));
        assert_eq!(move_up(&mut it, 0), Err(Refusal::NoSuchParagraph));
        assert_eq!(move_up(&mut it, 2), Err(Refusal::NoSuchParagraph));
        assert_eq!(it, before);
    }
}
