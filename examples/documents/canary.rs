//! Every text holds a word of its own, and a name of the private list. Which of the words an audience must not see is said
//! here once more, in other words than `report::audience` says it, and both must agree.

use std::collections::BTreeSet;

use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::audience::Audience;
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column;
use quality_marker::domain::field::{Field, PartField, ReviewField};
use quality_marker::domain::private_name::PrivateName;
use quality_marker::domain::register::Register;
use quality_marker::report::audience::tailored;
use quality_marker::report::guard::names::Names;
use quality_marker::report::since::Since;

use crate::case::{Case, moment};
use crate::entered;
use crate::filled::{Spot, filled};

/// A name of the private list.
const NAME: &str = "Zkanariename";

/// The year of the days that a board must not see.
const YEAR: u16 = 1987;

/// The assessment with its words.
pub fn case() -> Case {
    let mut words = Vec::new();
    let mut number = 0;
    let assessment = filled(
        &mut |spot| {
            number += 1;
            let word = format!("Zkanarie{number:04}");
            words.push((spot, word.clone()));
            // It stands in the reference, of which the head of a page has room for some letters only.
            format!("{word} is what {NAME} said")
        },
        &|column| if is_day_for_workers(column) { YEAR } else { 2026 },
    );
    let earlier = words.clone();
    let mut earlier = earlier.iter();
    let before =
        filled(&mut |_| format!("Before: {} is what {NAME} said", earlier.next().expect("the same places").1), &|_| {
            2026
        });
    let mut hidden = Vec::new();
    for audience in [Audience::Board, Audience::WithoutPeople] {
        let of_audience = words.iter().filter(|(spot, _)| is_hidden(*spot, audience)).map(|(_, word)| word.clone());
        let of_audience: BTreeSet<String> = of_audience.collect();
        assert_eq!(of_audience, left_out(&assessment, &words, audience), "what {audience:?} must not see");
        hidden.extend(of_audience.into_iter().chain([NAME.to_owned()]).map(|word| (audience, word)));
    }
    hidden.push((Audience::Board, YEAR.to_string()));
    Case {
        name: "canary",
        assessment,
        names: vec![PrivateName { name: NAME.to_owned(), role: "The grandmother".to_owned() }],
        version: format!("After the talk with {NAME}"),
        since: Some(Since {
            label: format!("Before the talk with {NAME}"),
            frozen_at: moment("2026-10-20T08:30:00.000Z"),
            assessment: before,
        }),
        hidden,
    }
}

/// The words that are not in what an audience may read.
fn left_out(assessment: &Assessment, words: &[(Spot, String)], audience: Audience) -> BTreeSet<String> {
    let it = tailored(assessment, audience, &Names::of(&[]));
    let mut left = entered::texts(&it, true).join(" ");
    left.push_str(&it.limitations_draft);
    words.iter().map(|(_, word)| word.clone()).filter(|word| !left.contains(word)).collect()
}

/// Days that only those need who do the work.
const fn is_day_for_workers(column: Column) -> bool {
    matches!(column, Column::AccessSince | Column::Secured | Column::AskedOn | Column::AnsweredOn | Column::InputOn)
}

/// What names somebody or says where somebody or something is, in any register.
const NAMES_OR_PLACES: [Column; 11] = [
    Column::Whom,
    Column::Who,
    Column::DecidedBy,
    Column::Role,
    Column::Agency,
    Column::AgreedWith,
    Column::Leads,
    Column::Owner,
    Column::Areas,
    Column::Locator,
    Column::Support,
];

/// Whether an audience must not see what stands there.
fn is_hidden(spot: Spot, audience: Audience) -> bool {
    let (field, kind) = match spot {
        Spot::Aside | Spot::Draft => return audience != Audience::Full,
        Spot::Text(field, kind) => (field, kind),
    };
    match audience {
        Audience::Full => false,
        // What leads to a person closely or to a place, and what only those need who do the work.
        Audience::Board => match field {
            Field::Part(_, PartField::Note) => true,
            Field::Row(_, _, column) => matches!(
                column,
                Column::Locator
                    | Column::Support
                    | Column::DetailWhy
                    | Column::Basis
                    | Column::Escalation
                    | Column::Note
            ),
            _ => false,
        },
        // Whoever is named or can be found.
        Audience::WithoutPeople => match field {
            Field::Name | Field::Assessors | Field::AttestedBy => true,
            Field::Review(field) => !matches!(
                field,
                ReviewField::Title | ReviewField::Model | ReviewField::Proportionality | ReviewField::Specification
            ),
            Field::Row(register, _, column) => match column {
                Column::Label => !matches!(kind, Choice::Records | Choice::Documents | Choice::Systems),
                Column::Note => matches!(register, Register::Practitioners | Register::Family),
                _ => NAMES_OR_PLACES.contains(&column),
            },
            _ => false,
        },
    }
}
