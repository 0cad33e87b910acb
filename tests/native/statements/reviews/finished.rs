//! A finished review, with a trial that delayed contact with the mother and a father who declined.

use super::{Entry, entered, links, on};
use crate::common::doc::Doc;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice as X;
use quality_marker::domain::column::Column as C;
use quality_marker::domain::command::Command;
use quality_marker::domain::date::Date;
use quality_marker::domain::field::{DateField, Field, ReviewField};
use quality_marker::domain::judgement::{Confidence, Judgement as J};
use quality_marker::domain::marker::{Information, SourceKind};
use quality_marker::domain::register::{Register as R, cell};
use quality_marker::domain::review::{Asked, Phase};
use quality_marker::domain::subject::Subject;

fn sources() -> Vec<Entry> {
    let source = |id, label, kind: X, tells: &[X], access: X, obtained: X| -> Entry {
        (
            R::Sources,
            id,
            label,
            vec![
                (C::SourceKind, kind.into()),
                (C::Relevant, X::Yes.into()),
                (C::Tells, tells.into()),
                (C::Access, access.into()),
                (C::Obtained, obtained.into()),
                (C::Method, "Reading and conversation".into()),
                (C::ThenNow, X::Then.into()),
            ],
        )
    };
    let (facts, why) = (&[X::Facts] as &[X], &[X::Rationale, X::Factors] as &[X]);
    vec![
        source(1, "Hospital records", X::Records, facts, X::Arranged, X::InFull),
        source(2, "Agency report: health visiting", X::Records, facts, X::Arranged, X::InFull),
        source(3, "Police messages", X::Records, facts, X::Refused, X::Nothing),
        source(4, "Midwifery notes", X::Records, facts, X::Arranged, X::InPart),
        source(5, "Health visitors", X::Practitioners, why, X::Arranged, X::InFull),
        source(6, "Social worker", X::Practitioners, why, X::Arranged, X::InFull),
        source(7, "Service managers", X::Leaders, &[X::Factors], X::AskedFor, X::Nothing),
        source(8, "Mother", X::Family, why, X::Arranged, X::InFull),
        source(9, "Father", X::Family, why, X::AskedFor, X::Nothing),
        source(10, "Maternal grandmother", X::Family, why, X::Arranged, X::InFull),
        source(11, "Caseload figures for 2023", X::Documents, &[X::Normality], X::Arranged, X::InFull)
            .with(C::Sufficient, X::No),
        (
            R::Sources,
            12,
            "Nursery records of the older sibling",
            vec![
                (C::SourceKind, X::Records.into()),
                (C::Relevant, X::No.into()),
                (C::Note, "The nursery closed in 2022 and its records were destroyed.".into()),
            ],
        ),
        (R::Sources, 13, "Contact notes of the fostering agency", vec![(C::SourceKind, X::Records.into())]),
        (R::Coverage, cell(SourceKind::Systems, None).0, "", vec![(C::LeftAside, X::Yes.into())]),
        (
            R::Coverage,
            cell(SourceKind::Family, Some(Information::Normality)).0,
            "",
            vec![(C::LeftAside, X::Yes.into()), (C::AsideWhy, "The family could not know what was usual.".into())],
        ),
    ]
}

/// An entry with something more said of it.
trait With {
    fn with(self, column: C, choice: X) -> Entry;
}

impl With for Entry {
    fn with(mut self, column: C, choice: X) -> Entry {
        self.3.push((column, choice.into()));
        self
    }
}

fn requests() -> Vec<Entry> {
    let request = |id, whom, what: &'static str, source, answer: X| -> Entry {
        (
            R::Requests,
            id,
            whom,
            vec![
                (C::Requested, what.into()),
                (C::Detail, "Full chronology".into()),
                (C::RequestWhy, "To see what was known, by whom and when.".into()),
                (C::AskedOn, on("2024-05-02")),
                (C::Due, on("2024-06-28")),
                (C::Answer, answer.into()),
                (C::Sources, links(&[source])),
            ],
        )
    };
    vec![
        request(1, "Hospital", "Records of both admissions.", 1, X::InFull),
        request(2, "Health visiting service", "An agency report.", 2, X::InFull),
        request(3, "Police", "Messages between the parents.", 3, X::Refused),
        request(4, "Midwifery service", "Booking and postnatal notes.", 4, X::InPart),
        request(5, "Performance team", "Caseload figures for 2023.", 11, X::InFull),
        request(6, "Private fostering agency", "Its contact with the family.", 13, X::Refused),
        (
            R::NonCooperation,
            1,
            "Private fostering agency",
            vec![
                (C::Request, links(&[6])),
                (C::ReasonGiven, X::NoneGiven.into()),
                (C::Unknown, "What its staff saw on three visits.".into()),
                (C::Disclosed, "In the chapter on method.".into()),
            ],
        ),
        (
            R::Decisions,
            1,
            "Do without the messages",
            vec![
                (C::DecisionWhy, "The prosecution would not release them before the appeal.".into()),
                (C::DecidedBy, "The panel".into()),
            ],
        ),
        (
            R::Decisions,
            2,
            "Wait for the trial before meeting the mother",
            vec![(C::DecisionWhy, "She was a witness.".into()), (C::DecidedBy, "The panel".into())],
        ),
    ]
}

fn people() -> Vec<Entry> {
    let staff = |id, role, group: X, source| -> Entry {
        (
            R::Practitioners,
            id,
            role,
            vec![
                (C::Staff, group.into()),
                (C::InputState, X::TookPart.into()),
                (C::Support, "A conversation before and after".into()),
                (C::Purpose, X::ThisReview.into()),
                (C::Sources, links(&[source])),
            ],
        )
    };
    let family = |id, role, state: X, note: &'static str, source| -> Entry {
        (
            R::Family,
            id,
            role,
            vec![
                (C::InputState, state.into()),
                (C::Support, "An advocate, and a room at the library".into()),
                (C::Note, note.into()),
                (C::Sources, links(&[source])),
            ],
        )
    };
    vec![
        staff(1, "Health visitor, first year", X::Practitioner, 5),
        staff(2, "Health visitor, second year", X::Practitioner, 5),
        staff(3, "Social worker", X::Practitioner, 6),
        staff(4, "Team manager", X::Manager, 6),
        (
            R::Practitioners,
            5,
            "Service manager",
            vec![
                (C::Staff, X::Manager.into()),
                (C::InputState, X::Declined.into()),
                (C::Agency, "Community health".into()),
                (C::Sources, links(&[7])),
            ],
        ),
        family(1, "Mother", X::TookPart, "", 8),
        family(2, "Father", X::Declined, "He wrote that he wanted to be left in peace.", 9),
        family(3, "Maternal grandmother", X::TookPart, "", 10),
    ]
}

fn surroundings() -> Vec<Entry> {
    let supports = |part| vec![Subject::Part(part)];
    vec![
        (
            R::Processes,
            1,
            "Criminal trial",
            vec![
                (C::ProcessKind, X::Criminal.into()),
                (C::Holds, links(&[3, 8])),
                (C::Until, on("2025-09-15")),
                (C::AgreedWith, "The senior investigating officer".into()),
            ],
        ),
        (R::Borders, 1, "Two counties", vec![(C::Governance, "A joint panel".into()), (C::Leads, "The first".into())]),
        (
            R::Obstacles,
            8,
            "",
            vec![(C::Bears, X::Yes.into()), (C::Response, "Group meetings led by two people".into())],
        ),
        (R::Evidence, 1, "Minutes of the panel", vec![(C::Supports, supports(Part::DiscussionWhat).into())]),
        (R::Evidence, 2, "Guidance to agencies", vec![(C::Supports, supports(Part::GuidanceWhat).into())]),
        (R::Evidence, 3, "Notes of two group meetings", vec![(C::Supports, supports(Part::InputPractitioners).into())]),
        (R::Evidence, 5, "Interview notes", vec![(C::Supports, supports(Part::InputManagers).into())]),
        (R::Evidence, 4, "Letter from the police", vec![(C::Supports, supports(Part::ReasonsOpen).into())]),
        (
            R::Actions,
            1,
            "Ask the fostering agency once more",
            vec![(C::Owner, "Partnership manager".into()), (C::ActionState, X::Dropped.into())],
        ),
        (
            R::Actions,
            2,
            "Check caseloads today",
            vec![
                (C::Owner, "Partnership manager".into()),
                (C::Due, on("2027-01-31")),
                (C::ActionState, X::UnderWay.into()),
            ],
        ),
    ]
}

/// The review.
pub fn review() -> Doc {
    let day = |text| Date::parse(text).expect("a day");
    let doc = Doc::new()
        .phase(Phase::LookingBack)
        .write(Field::Name, "Review M (invented)")
        .write(Field::Assessors, "Partnership manager, looking back with the lead reviewer")
        .review(ReviewField::Reference, "Review M")
        .review(ReviewField::Commissioner, "The safeguarding partners")
        .review(ReviewField::LeadReviewer, "Two independent reviewers")
        .act_on(Command::SetDate(DateField::PeriodFrom, Some(day("2022-04-01"))))
        .act_on(Command::SetDate(DateField::PeriodTo, Some(day("2024-01-31"))))
        .act_on(Command::AskMoreWidespread(Asked::Yes))
        .act_on(Command::AskStillCurrent(Asked::Yes));
    let doc = entered(doc, sources());
    let doc = entered(doc, requests());
    let doc = entered(doc, people());
    let doc = entered(doc, surroundings());
    judged(doc)
        .write(
            Field::Summary,
            "The review heard the practitioners and most of the family, and its records are largely complete. It did \
            not hear the father or the fostering agency, and nobody looked at how the systems worked.",
        )
        .write(
            Field::Limitations,
            "We did not hear from the father. He wanted to be left in peace, and we respected that. What we say about \
            his part in the child’s care comes from others.\n\nThe messages between the parents were not released. We \
            cannot say what they told each other.\n\nCaseloads are known for one team and one year only.",
        )
        .write(Field::BoardAsks, "Ask the fostering agency’s regulator how refusals are followed up.")
}

fn judged(doc: Doc) -> Doc {
    [
        (Part::DiscussionWhat, J::Met),
        (Part::DiscussionDetail, J::Met),
        (Part::DiscussionProportionality, J::Partly),
        (Part::DiscussionCommission, J::DontKnow),
        (Part::GuidanceWhat, J::Met),
        (Part::GuidanceStart, J::NotMet),
        (Part::GuidanceDetail, J::Met),
        (Part::GuidanceWhy, J::Met),
        (Part::SourcesRecords, J::Met),
        (Part::SourcesPractitioners, J::Met),
        (Part::SourcesLeaders, J::Met),
        (Part::SourcesFamily, J::Met),
        (Part::SourcesDocuments, J::Met),
        (Part::SourcesSystems, J::NotMet),
        (Part::AccessLead, J::Met),
        (Part::AccessOthers, J::NotApplicable),
        (Part::AccessEvery, J::Partly),
        (Part::MethodsSources, J::Met),
        (Part::MethodsCommission, J::Met),
        (Part::InputPractitioners, J::Met),
        (Part::InputManagers, J::Met),
        (Part::ReasonsOpen, J::Met),
    ]
    .into_iter()
    .fold(doc, |doc, (part, judgement)| doc.judge(part, judgement))
    .note(Part::GuidanceStart, "It went out six weeks after the first requests.")
    .reason(Part::AccessOthers, "The two reviewers read everything themselves.")
    .note(Part::AccessEvery, "Not the messages, nor the fostering agency’s notes.")
    .note(Part::DiscussionProportionality, "Agreed for the records, not for the conversations.")
    .note(Part::SourcesSystems, "Nobody on the panel knew the systems of that time.")
    .judge_whole(Question::Discussion, J::Met, Confidence::Moderate)
    .judge_whole(Question::Guidance, J::Partly, Confidence::High)
    .judge_whole(Question::Methods, J::Met, Confidence::High)
    .judge_whole(Question::DirectInput, J::Met, Confidence::High)
    .judge_whole(Question::NonCooperation, J::Met, Confidence::High)
}
