//! What holds for every text of the content.

use std::collections::BTreeSet;

use super::field_text::FieldText;
use super::fields::{date_field, field};
use super::{
    about, columns, components, guide, labels, marker, part_guidance, parts, questions, refusals, registers, say,
    second_look, terms,
};
use crate::domain::bearing::Counted;
use crate::domain::checklist::{Part, Question};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::command::Refusal;
use crate::domain::coverage::standing::Standing;
use crate::domain::coverage::{Considered, Obtained};
use crate::domain::field::{DateField, Field, PartField, QuestionField, ReviewField};
use crate::domain::item::ItemId;
use crate::domain::judgement::{Confidence, Judgement};
use crate::domain::keyed::Keyed;
use crate::domain::marker::{Information, Obstacle, SourceKind};
use crate::domain::register::{Register, cell};
use crate::domain::review::{Asked, Phase, Vocabulary};
use crate::domain::rule::Rule;
use crate::domain::shape::Shape;
use crate::domain::target::Target;
use terms::Wording;

const REFUSALS: [Refusal; 17] = [
    Refusal::NoSuchRow,
    Refusal::NeedsHeading,
    Refusal::InvisibleName,
    Refusal::DoesNotFit,
    Refusal::LeadsNowhere,
    Refusal::FixedRows,
    Refusal::Recorded,
    Refusal::RecordRefersToIt,
    Refusal::DecisionIncomplete,
    Refusal::SupersedesUnrecorded,
    Refusal::NeedsReason,
    Refusal::TextTooLong,
    Refusal::PeriodEndsBeforeItBegins,
    Refusal::AttestedInTheFuture,
    Refusal::NotAttested,
    Refusal::IdTaken,
    Refusal::NoSuchParagraph,
];

fn fields() -> Vec<FieldText> {
    let (id, part, question) = (ItemId(0), Part::ReasonsOpen, Question::NonCooperation);
    let mut all =
        vec![Field::Name, Field::Summary, Field::Assessors, Field::AttestedBy, Field::Limitations, Field::BoardAsks];
    all.extend(
        [
            ReviewField::Title,
            ReviewField::Reference,
            ReviewField::Jurisdiction,
            ReviewField::Commissioner,
            ReviewField::LeadReviewer,
            ReviewField::Model,
            ReviewField::Proportionality,
            ReviewField::Specification,
        ]
        .map(Field::Review),
    );
    all.extend([PartField::Reason, PartField::Note].map(|field| Field::Part(part, field)));
    all.extend(
        [QuestionField::HowWeKnow, QuestionField::WhatWouldChange].map(|field| Field::Question(question, field)),
    );
    all.extend(Column::ALL.iter().map(|column| Field::Row(Register::Sources, id, *column)));
    let dates = [DateField::PeriodFrom, DateField::PeriodTo];
    all.into_iter().map(field).chain(dates.map(date_field)).collect()
}

/// Every text that differs by vocabulary, with the id of its place; those with an id of "" may be empty.
fn wordings() -> Vec<(&'static str, Wording)> {
    let mut all: Vec<(&str, Wording)> = guide::passages().map(|passage| (passage.id, passage.text)).collect();
    for question in Question::ALL {
        let text = questions::question(*question);
        all.extend([(text.id, text.title), (text.id, text.text)]);
        all.extend(text.guidance.iter().map(|passage| (passage.id, passage.text)));
    }
    for part in Part::ALL {
        let text = parts::part(*part);
        all.extend([text.title, text.short, text.hint].map(|wording| (part.key(), wording)));
        let guidance = part_guidance::part_guidance(*part);
        all.extend([guidance.met, guidance.partly].map(|wording| (guidance.id, wording)));
    }
    for kind in SourceKind::ALL {
        let text = marker::source_kind(*kind);
        all.extend([text.name, text.text].map(|wording| (text.id, wording)));
    }
    for information in Information::ALL {
        let text = marker::information(*information);
        all.extend([text.name, text.text].map(|wording| (text.id, wording)));
    }
    for obstacle in Obstacle::ALL {
        let text = marker::obstacle(*obstacle);
        all.extend([text.title, text.text].map(|wording| (text.id, wording)));
    }
    all.extend(fields().into_iter().flat_map(|text| [("field", text.label), ("", text.hint)]));
    all
}

fn distinct<T: Keyed>(words: impl Fn(T) -> &'static str) {
    let all: BTreeSet<&str> = T::ALL.iter().map(|member| words(*member)).collect();
    assert_eq!(all.len(), T::ALL.len(), "{all:?}");
    assert!(all.iter().all(|words| !words.trim().is_empty()));
}

#[test]
fn closed_sets_have_distinct_words() {
    distinct::<Judgement>(labels::judgement);
    distinct::<Judgement>(labels::judgement_meaning);
    distinct::<Confidence>(labels::confidence);
    distinct::<Phase>(labels::phase);
    distinct::<Asked>(labels::asked);
    distinct::<Vocabulary>(labels::vocabulary);
    distinct::<Choice>(labels::choice);
    distinct::<Register>(|register| registers::register(register).title);
    distinct::<Register>(|register| registers::register(register).one);
    distinct::<Register>(|register| registers::register(register).lead);
    distinct::<Register>(registers::example);
    distinct::<Considered>(registers::considered);
    distinct::<Considered>(registers::considered_meaning);
    distinct::<Considered>(registers::considered_sign);
    distinct::<Obtained>(registers::obtained);
    distinct::<Obtained>(registers::obtained_meaning);
    distinct::<Obtained>(registers::obtained_sign);
    distinct::<Standing>(components::coverage_grid::standing);
    for (phase, number) in [Phase::UnderWay, Phase::LookingBack].into_iter().flat_map(|it| [(it, 1), (it, 2)]) {
        let about = vec![Target::Whole; number];
        let asked: BTreeSet<String> = Rule::ALL.iter().map(|rule| second_look::asks(*rule, phase, &about)).collect();
        assert_eq!(asked.len(), Rule::ALL.len(), "{asked:?}");
        assert!(asked.iter().all(|words| !words.trim().is_empty()));
    }
    distinct::<Question>(|question| questions::question(question).title.0);
    distinct::<Part>(|part| parts::part(part).title.0);
    distinct::<SourceKind>(|kind| marker::source_kind(kind).name.0);
    distinct::<Information>(|information| marker::information(information).name.0);
    distinct::<Obstacle>(|obstacle| marker::obstacle(obstacle).title.0);
    let refusals: BTreeSet<&str> = REFUSALS.map(refusals::refusal).into_iter().collect();
    assert_eq!(refusals.len(), REFUSALS.len());
}

#[test]
fn within_a_register_the_labels_of_its_columns_differ_and_long_texts_have_room() {
    for register in Register::ALL {
        let columns = register.columns();
        let labels: BTreeSet<&str> = columns.iter().map(|column| columns::column(*column).label.0).collect();
        assert_eq!(labels.len(), columns.len(), "{register:?}: {labels:?}");
        assert!(labels.iter().all(|label| !label.trim().is_empty()));
    }
    for column in Column::ALL {
        assert_eq!(columns::column(*column).long, column.shape() == Shape::Lines, "{column:?}");
    }
}

#[test]
fn a_register_has_a_line_that_adds_rows_where_people_add_them() {
    for register in Register::ALL {
        assert_eq!(registers::register(*register).add.is_empty(), !register.grows(), "{register:?}");
    }
}

#[test]
fn what_is_counted_has_words_for_one_and_for_several() {
    for counted in Counted::ALL {
        let (one, several) = registers::counted(*counted);
        assert!(!one.trim().is_empty() && !several.trim().is_empty(), "{counted:?}");
    }
}

#[test]
fn the_second_look_only_asks() {
    let all = Rule::ALL.iter().flat_map(|rule| Phase::ALL.iter().map(|phase| (*rule, *phase)));
    let kinds = SourceKind::ALL.iter().map(|kind| vec![Target::Row(Register::Coverage, cell(*kind, None))]);
    let about: Vec<Vec<Target>> = kinds.chain([vec![], vec![Target::Whole], vec![Target::Whole; 12]]).collect();
    for (rule, phase) in all {
        for about in &about {
            let asked = second_look::asks(rule, phase, about);
            assert!(asked.contains('?'), "{asked}");
            assert!(!asked.contains(['{', '}']) && !asked.contains("must") && !asked.contains("should be"), "{asked}");
            assert_eq!(second_look::question(rule, phase, about) != asked, second_look::is_our_advice(rule));
        }
    }
}

#[test]
fn within_a_question_the_short_words_of_its_parts_differ() {
    for question in Question::ALL {
        let short: BTreeSet<&str> = question.parts().iter().map(|part| parts::part(*part).short.0).collect();
        assert_eq!(short.len(), question.parts().len());
        assert!(short.iter().all(|words| words.split_whitespace().count() <= 6), "{short:?}");
    }
}

#[test]
fn every_table_stands_in_the_order_of_its_set() {
    for question in Question::ALL {
        let text = questions::question(*question);
        assert_eq!((text.question, text.id), (*question, question.key()));
        assert!(text.reference.starts_with(&format!("Question {}", question.number())));
        for (place, passage) in text.guidance.iter().enumerate() {
            assert_eq!(passage.id, format!("{}.guidance.{}", question.key(), place + 1));
        }
    }
    for part in Part::ALL {
        let text = parts::part(*part);
        assert_eq!(text.part, *part);
        let guidance = part_guidance::part_guidance(*part);
        assert_eq!((guidance.part, guidance.id), (*part, format!("{}.guidance", part.key()).as_str()));
        assert!(text.reference.starts_with(&format!("Question {}", part.question().number())));
    }
    for kind in SourceKind::ALL {
        assert_eq!((marker::source_kind(*kind).kind, marker::source_kind(*kind).id), (*kind, kind.key()));
    }
    for information in Information::ALL {
        let text = marker::information(*information);
        assert_eq!((text.information, text.id), (*information, information.key()));
    }
    for obstacle in Obstacle::ALL {
        let text = marker::obstacle(*obstacle);
        assert_eq!((text.obstacle, text.id), (*obstacle, obstacle.key()));
    }
}

#[test]
fn every_obstacle_bears_on_a_question_and_on_each_only_once() {
    let mut all = BTreeSet::<Obstacle>::new();
    for question in Question::ALL {
        let here = questions::question(*question).obstacles;
        assert_eq!(here.iter().collect::<BTreeSet<_>>().len(), here.len());
        assert!(!here.is_empty());
        all.extend(here);
    }
    assert_eq!(all.len(), Obstacle::ALL.len());
}

#[test]
fn both_vocabularies_fill_in_every_term() {
    for (id, wording) in wordings() {
        for vocabulary in Vocabulary::ALL {
            let said = wording.say(*vocabulary);
            assert!(!said.contains(['{', '}']), "{id}: {said}");
            assert!(id.is_empty() || !said.trim().is_empty(), "{id}");
            assert!(!said.contains("  "), "{id}: {said}");
        }
    }
}

#[test]
fn todays_words_hold_no_term_of_2016_but_where_they_name_the_source() {
    for (id, wording) in wordings() {
        let said = wording.say(Vocabulary::Today).to_lowercase();
        let old = ["lscb", "scr", "serious case review"];
        let found = said.split(|letter: char| !letter.is_alphanumeric()).any(|word| old.contains(&word))
            || said.contains("serious case review");
        assert_eq!(found, id == "statutory", "{id}: {said}");
    }
}

#[test]
fn words_of_2016_hold_no_term_of_today() {
    for (id, wording) in wordings() {
        let said = wording.say(Vocabulary::Of2016).to_lowercase();
        assert!(!said.contains("safeguarding partner") && !said.contains("practice review"), "{id}: {said}");
    }
}

#[test]
fn what_is_no_term_stays_as_it_is() {
    for text in ["", "{", "}", "{}", "a {nobody} b", "open {review", "{{}", "{ review }"] {
        assert_eq!(say(text).say(Vocabulary::Today), text);
    }
    assert_eq!(say("{{review}}").say(Vocabulary::Of2016), "{serious case review}");
    assert_eq!(say("a {x} {review}s").say(Vocabulary::Today), "a {x} child safeguarding practice reviews");
}

#[test]
fn the_texts_stay_lean() {
    // The guidance on a part comes when somebody opens it.
    let at_once = |(id, _): &&(&str, Wording)| !id.ends_with(".guidance");
    let mut bytes: usize = wordings().iter().filter(at_once).map(|(_, wording)| wording.0.len()).sum();
    bytes += REFUSALS.map(|refusal| refusals::refusal(refusal).len()).iter().sum::<usize>();
    bytes += Rule::ALL.iter().map(|rule| second_look::asks(*rule, Phase::UnderWay, &[]).len()).sum::<usize>();
    bytes += Choice::ALL.iter().map(|choice| labels::choice(*choice).len()).sum::<usize>();
    for register in Register::ALL {
        let text = registers::register(*register);
        bytes += [text.title, text.one, text.lead, text.add].map(str::len).iter().sum::<usize>();
    }
    bytes += [about::INDEPENDENCE, about::SOURCE, about::NO_SCORE, about::PRIVACY, about::FICTION]
        .map(str::len)
        .iter()
        .sum::<usize>();
    assert!(bytes <= 22_000, "{bytes} bytes of text: the first load has a budget");
}
