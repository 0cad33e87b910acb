//! Undo and redo say where a step was.

use quality_marker::domain::changed_in::{ChangedIn, changed_in};
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::field::{Field, ReviewField};
use quality_marker::domain::judgement::{Confidence, Judgement};
use quality_marker::domain::register::Register;

use crate::common::doc::Doc;

#[test]
fn a_step_is_told_by_where_it_was_in_both_directions() {
    let doc = Doc::new();
    for (changed, place) in [
        (doc.clone().judge(Part::ReasonsOpen, Judgement::Met), ChangedIn::Question(Question::NonCooperation)),
        (doc.clone().note(Part::GuidanceWhy, "In the letter"), ChangedIn::Question(Question::Guidance)),
        (
            doc.clone().judge_whole(Question::Methods, Judgement::Met, Confidence::High),
            ChangedIn::Question(Question::Methods),
        ),
        (doc.clone().row(Register::Requests, 1, "Police", Vec::new()), ChangedIn::Register(Register::Requests)),
        (doc.clone().review(ReviewField::Title, "Review K"), ChangedIn::Review),
        (doc.clone().write(Field::Name, "Review L"), ChangedIn::Elsewhere),
    ] {
        assert_eq!(changed_in(&doc.0, &changed.0), place);
        assert_eq!(changed_in(&changed.0, &doc.0), place);
    }
}
