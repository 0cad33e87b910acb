//! What is found, in which order, and that nothing makes it stumble.

use proptest::prelude::*;

use super::goal::{Action, Goal, Spot};
use super::index::{Found, Index, MOST_NAMES};
use super::letters::{Query, excerpt, fold, marks, pieces};
use crate::content::example;
use crate::domain::assessment::Assessment;
use crate::domain::column::Column;
use crate::domain::field::{Field, ReviewField};
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::moment::Moment;
use crate::domain::register::Register;
use crate::domain::row::Row;
use crate::route::{Page, Route};

fn index() -> Index {
    let others = [(ItemId(77), "Review Q, second look".to_owned())];
    Index::of(Some(&example::example()), &others, Action::ALL)
}

fn names(found: &Found) -> Vec<String> {
    found.names.iter().map(|it| it.name.iter().map(|piece| piece.text.as_str()).collect()).collect()
}

#[test]
fn nothing_typed_lists_the_pages_and_what_can_be_done() {
    for typed in ["", "  ", "\u{301}"] {
        let found = index().look(typed);
        assert!(found.pages.is_empty() && found.left_out == 0);
        let names = names(&found);
        assert_eq!(names.first().map(String::as_str), Some("Overview"));
        for expected in ["Sources", "Report", "Start page", "Finish and wipe", "Keyboard shortcuts"] {
            assert!(names.iter().any(|name| name == expected), "{expected}: {names:?}");
        }
    }
    // Without an assessment there are the pages that need none.
    let found = Index::of(None, &[], &[]).look("");
    assert!(found.names.iter().all(|it| !matches!(it.goal, Goal::Page(Route::In(..), _))));
}

#[test]
fn every_page_question_part_row_assessment_and_action_is_found_by_its_whole_name() {
    let it = example::example();
    let index = index();
    for name in super::names::names(Some(&it), &[(ItemId(77), "Review Q, second look".to_owned())], Action::ALL) {
        let found = index.look(&[name.name.as_str(), &name.about].join(" "));
        let is_there = found.names.iter().any(|it| it.goal == name.goal) || found.left_out > 0;
        assert!(is_there, "{} is not found", name.name);
    }
}

#[test]
fn the_best_name_comes_first() {
    for (typed, first) in [
        ("sources", "Sources"),
        ("q3", "Question 3: All possible sources considered"),
        ("question 7", "Question 7"),
        ("vers", "Versions"),
        ("undo", "Undo the last change"),
        ("review q", "Review Q, second look"),
    ] {
        let found = index().look(typed);
        let names = names(&found);
        assert!(
            names.first().is_some_and(|name| name.starts_with(first.split(':').next().unwrap_or(first))),
            "{typed}: {names:?}"
        );
    }
}

#[test]
fn a_row_is_found_by_its_name_and_by_its_register() {
    let it = example::example();
    let row = it.rows(Register::Sources).iter().next().expect("a source");
    let wanted = Goal::Page(Route::In(it.id, Page::Row(Register::Sources, row.id)), Spot::Top);
    for typed in [row.heading().to_owned(), ["SOURCES ", row.heading()].concat()] {
        assert!(index().look(&typed).names.iter().any(|found| found.goal == wanted), "{typed}");
    }
}

#[test]
fn what_is_written_is_found_with_its_place_and_leads_to_its_field() {
    let mut it = Assessment::new(ItemId(5), "Review K".to_owned(), Moment::from_millis(0));
    let row = Row::new(Register::Sources, ItemId(9))
        .with(Column::Label, "Health records")
        .with(Column::Note, "Kept by the émigré’s practice, in a box");
    assert!(it.registers.of_mut(Register::Sources).add(row));
    std::sync::Arc::make_mut(&mut it.review).proportionality = "Émigré families: in depth".to_owned();
    let found = Index::of(Some(&it), &[], &[]).look("EMIGRE");
    let pages: Vec<_> = found.pages.iter().map(|page| page.page.as_str()).collect();
    assert_eq!(pages, ["The review and its commission", "Sources: Health records"]);
    let first = &found.pages[0].texts[0];
    assert_eq!(first.field, "Proportionality statement");
    let field = Field::Review(ReviewField::Proportionality);
    assert_eq!(first.goal, Goal::Page(Route::In(it.id, Page::Review), Spot::Field(field)));
    assert!(first.excerpt[0].is_found && first.excerpt[0].text == "Émigré");
    // What only the report uses is written there.
    it.board_asks = "Émigré liaison: agree the post".into();
    let found = Index::of(Some(&it), &[], &[]).look("liaison");
    assert_eq!(found.pages[0].page, "Report");
    assert_eq!(found.pages[0].texts[0].goal, Goal::Page(Route::In(it.id, Page::Report), Spot::Field(Field::BoardAsks)));
    // All words must be in one text, in any order.
    assert_eq!(Index::of(Some(&it), &[], &[]).look("box emigre").pages.len(), 1);
    assert!(Index::of(Some(&it), &[], &[]).look("box depth").pages.is_empty());
}

#[test]
fn letters_are_compared_without_capitals_and_accents() {
    assert_eq!(fold("Émigré’s ŴYR – İ"), "emigre's wyr - i");
    let query = Query::of("wyr");
    assert_eq!(marks("y ŵyr w\u{302}yr", &query), [2..6, 7..12]);
    let long = ["word ".repeat(100), "needle".to_owned(), " more".repeat(100)].concat();
    let shown = excerpt(&long, &Query::of("needle"));
    assert!(
        shown.first().is_some_and(|piece| piece.text == "…") && shown.last().is_some_and(|piece| piece.text == "…")
    );
    assert!(shown.iter().any(|piece| piece.is_found && piece.text == "needle"));
    assert!(shown.iter().map(|piece| piece.text.chars().count()).sum::<usize>() < 220);
}

#[test]
fn a_word_is_found_with_invisible_characters_ligatures_and_other_signs_in_it() {
    for text in ["safe\u{1f}guard", "safe\u{ad}guard", "sa\u{200b}fe\u{feff}guard", "Safeguard", "SAFEGUARD"] {
        let mut it = Assessment::new(ItemId(5), String::new(), Moment::from_millis(0));
        it.summary = text.into();
        let found = Index::of(Some(&it), &[], &[]).look("safeguard");
        assert_eq!(found.pages.len(), 1, "{text:?}");
        // What is stored is shown as it is.
        assert_eq!(found.pages[0].texts[0].excerpt[0].text, text);
    }
    assert_eq!(fold("o\u{fb03}ce O\u{b4}Neill co\u{1e}op a\u{2212}b"), "office o'neill co-op a-b");
    assert_eq!(marks("the o\u{fb03}ce, o\u{fb03}ce", &Query::of("fic")), [5..9, 13..17]);
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-zÀ-ž \u{300}-\u{303}İıßŵ’“—]{0,80}", "(the |review |of |e\u{301}|É){0,30}"]
}

proptest! {
    #[test]
    fn no_text_and_no_query_makes_it_stumble(text in any_text(), typed in any_text()) {
        let query = Query::of(&typed);
        let found = marks(&text, &query);
        prop_assert!(found.windows(2).all(|pair| pair[0].end < pair[1].start), "{found:?}");
        let whole: String = pieces(&text, &query).iter().map(|piece| piece.text.as_str()).collect();
        prop_assert_eq!(&whole, &text);
        for piece in pieces(&text, &query).iter().filter(|piece| piece.is_found) {
            prop_assert!(query.words.iter().any(|word| fold(&piece.text).contains(word.as_str())), "{piece:?}");
        }
        let shown = excerpt(&text, &query);
        prop_assert!(shown.iter().all(|piece| !piece.text.is_empty()));
        let contains_all = query.words.iter().all(|word| fold(&text).contains(word.as_str()));
        prop_assert!(!contains_all || query.is_empty() || shown.iter().any(|piece| piece.is_found), "{shown:?}");
    }

    #[test]
    fn a_text_that_was_written_is_found_by_its_own_words(text in "[a-zA-Zéŵ]{1,12}( [a-zA-Zéŵ]{1,12}){0,6}") {
        let mut it = Assessment::new(ItemId(5), String::new(), Moment::from_millis(0));
        it.summary = text.as_str().into();
        let found = Index::of(Some(&it), &[], &[]).look(&text.to_uppercase());
        prop_assert_eq!(found.pages.len(), 1);
    }

    #[test]
    fn the_order_is_stable(typed in any_text()) {
        let index = index();
        let found = index.look(&typed);
        prop_assert_eq!(&found, &index.look(&typed));
        prop_assert!(Query::of(&typed).is_empty() || found.names.len() <= MOST_NAMES);
        // Those that fit equally well stand in the order in which they are listed where nothing was typed.
        let query = Query::of(&typed);
        let all = super::names::names(Some(&example::example()), &[], Action::ALL);
        let place = |goal: &Goal| all.iter().position(|name| name.goal == *goal);
        let ranks: Vec<_> = found.names.iter().filter_map(|it| {
            let place = place(&it.goal)?;
            Some((all[place].rank(&query)?, place))
        }).collect();
        prop_assert!(query.is_empty() || ranks.is_sorted(), "{ranks:?}");
    }
}
