//! The drafted limitations and request texts, for whatever stands in an assessment.

use crate::common::assessments::assessment;
use crate::common::{now, texts, today};
use proptest::prelude::*;
use quality_marker::domain::command::Command;
use quality_marker::domain::context::Context;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::limitations::{gone_from, new_in};
use quality_marker::domain::register::Register;
use quality_marker::domain::update::update;
use quality_marker::report::letter::letter;
use quality_marker::report::limitations::{NOTHING, draft};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_paragraph_of_the_limitations_is_one_line_and_never_empty(assessment in assessment(texts::hostile())) {
        let text = draft(&assessment, today());
        for paragraph in text.split("\n\n") {
            prop_assert!(!paragraph.trim().is_empty() && paragraph.lines().count() == 1, "{:?}", paragraph);
            prop_assert!(paragraph == NOTHING || paragraph.ends_with(['.', '!', '?', '…', '”']), "{:?}", paragraph);
        }
        prop_assert_eq!(draft(&assessment, today()), text, "the same assessment gives the same text");
    }

    #[test]
    fn a_draft_that_was_taken_over_has_nothing_new_and_taking_it_again_changes_nothing(
        mut assessment in assessment(texts::hostile()),
    ) {
        let context = Context { now: now(), today: today(), new_id: ItemId(0) };
        let written = assessment.limitations.to_string();
        let text = draft(&assessment, today());
        update(&mut assessment, Command::TakeDraft(text.clone()), &context).expect("taken over");
        prop_assert!(assessment.limitations.starts_with(written.trim_end()));
        prop_assert_eq!(new_in(&assessment.limitations, &assessment.limitations_draft, &text).count(), 0);
        prop_assert_eq!(gone_from(&assessment.limitations_draft, &text).count(), 0);
        prop_assert_eq!(draft(&assessment, today()), text.clone(), "the draft never looks at what the person wrote");
        let once = assessment.limitations.clone();
        update(&mut assessment, Command::TakeDraft(text), &context).expect("taken over");
        prop_assert_eq!(assessment.limitations, once);
    }

    #[test]
    fn every_request_has_its_text_with_its_six_lines_first(assessment in assessment(texts::hostile())) {
        for request in assessment.rows(Register::Requests) {
            let text = letter(&assessment, request, today());
            let names = text.split('\n').map(|line| line.split(": ").next().unwrap_or_default());
            let first: Vec<&str> = names.take(7).collect();
            prop_assert_eq!(first, ["To", "From", "Commissioned by", "Reference", "Period under review", "Date", ""]);
        }
    }
}
