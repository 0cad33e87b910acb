//! A review that is being planned: what to ask of whom has been discussed, little has been sent, nothing has come.

use super::{Entry, about, entered, links, on};
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
    let thing = |id, label, kind: X, tells: &[X]| -> Entry {
        (
            R::Sources,
            id,
            label,
            vec![
                (C::SourceKind, kind.into()),
                (C::Relevant, X::Yes.into()),
                (C::Tells, tells.into()),
                (C::Method, "Reading".into()),
                (C::Access, X::AskedFor.into()),
            ],
        )
    };
    let person = |id, label, kind: X| -> Entry {
        (
            R::Sources,
            id,
            label,
            vec![
                (C::SourceKind, kind.into()),
                (C::Relevant, X::Yes.into()),
                (C::Tells, (&[X::Rationale, X::Normality] as &[X]).into()),
                (C::Method, "Conversation".into()),
                (C::Access, X::ToArrange.into()),
            ],
        )
    };
    vec![
        thing(1, "Children’s social care records", X::Records, &[X::Facts, X::Rationale]),
        thing(2, "GP records", X::Records, &[X::Facts]),
        thing(3, "School safeguarding log", X::Records, &[X::Facts]),
        thing(4, "Police call-outs to the address", X::Records, &[X::Facts]),
        thing(5, "Threshold document then in force", X::Documents, &[X::Normality, X::Factors]),
        person(6, "Social workers and their team managers", X::Practitioners),
        person(7, "Class teacher", X::Practitioners),
        person(8, "Mother", X::Family),
        person(9, "Stepfather", X::Family),
        thing(13, "Inspection report of 2024", X::Documents, &[X::Normality]),
        person(14, "Grandparents", X::Family),
        (R::Sources, 10, "Housing records", vec![(C::SourceKind, X::Records.into())]),
        (R::Sources, 11, "Out-of-hours service", Vec::new()),
        (
            R::Sources,
            12,
            "Youth club",
            vec![
                (C::SourceKind, X::Family.into()),
                (C::Relevant, X::No.into()),
                (C::RelevantWhy, "The child went there twice, a year before the period under review.".into()),
            ],
        ),
        (
            R::Coverage,
            cell(SourceKind::Systems, Some(Information::Rationale)).0,
            "",
            vec![(C::LeftAside, X::Yes.into()), (C::AsideWhy, "People can say why; a system cannot.".into())],
        ),
    ]
}

fn requests() -> Vec<Entry> {
    let request = |id, whom, what: &'static str, source, answer: X, due: &str| -> Entry {
        (
            R::Requests,
            id,
            whom,
            vec![
                (C::Requested, what.into()),
                (C::Detail, "Short chronology".into()),
                (C::RequestWhy, "To see when concerns were first recorded.".into()),
                (C::Answer, answer.into()),
                (C::Due, on(due)),
                (C::Sources, links(&[source])),
            ],
        )
    };
    vec![
        request(1, "Children’s social care", "A chronology from the first referral.", 1, X::Awaited, "2026-12-18"),
        request(2, "GP practice", "A chronology of consultations.", 2, X::Awaited, "2026-12-18"),
        request(3, "School", "The safeguarding log.", 3, X::Awaited, "2026-12-04"),
        request(4, "Police", "A list of call-outs.", 4, X::NotSent, "2026-12-18"),
        request(5, "Safeguarding partnership office", "The threshold document of 2024.", 5, X::NotSent, "2026-12-18"),
        request(6, "Academy trust", "Staffing and supervision in the safeguarding team.", 3, X::Refused, "2026-12-04"),
        (
            R::NonCooperation,
            1,
            "Academy trust",
            vec![
                (C::Request, links(&[6])),
                (C::ReasonGiven, X::Given.into()),
                (C::RefusalReason, "The trust is taking legal advice.".into()),
                (C::Unknown, "Who had time to follow up concerns at the school.".into()),
                (C::Disclosed, "In the chapter on method.".into()),
            ],
        ),
        (
            R::Decisions,
            1,
            "Look in depth at the last six months",
            vec![
                (C::DecisionWhy, "The earlier time was covered by an assessment.".into()),
                (C::DecidedBy, "The panel".into()),
            ],
        ),
        (
            R::Decisions,
            2,
            "Ask every agency for a short chronology",
            vec![
                (C::DecisionWhy, "It is enough to see where practice changed.".into()),
                (C::DecidedBy, "The panel".into()),
            ],
        ),
    ]
}

fn people() -> Vec<Entry> {
    let staff = |id, role, agency: &'static str, group: X, state: X| -> Entry {
        (
            R::Practitioners,
            id,
            role,
            vec![
                (C::Agency, agency.into()),
                (C::Staff, group.into()),
                (C::InputState, state.into()),
                (C::Support, "A conversation with a named supervisor".into()),
                (C::Purpose, X::ThisReview.into()),
                (C::Sources, links(&[6])),
            ],
        )
    };
    vec![
        staff(1, "Social worker", "Children’s social care", X::Practitioner, X::Planned),
        staff(2, "Team manager", "Children’s social care", X::Manager, X::Planned),
        staff(3, "Duty manager", "Children’s social care", X::Manager, X::Declined),
        (
            R::Practitioners,
            4,
            "Class teacher",
            vec![
                (C::Staff, X::Practitioner.into()),
                (C::Sources, links(&[7])),
                (C::Support, "The head teacher, and a union representative".into()),
                (C::Purpose, X::ThisReview.into()),
            ],
        ),
        (
            R::Family,
            1,
            "Mother",
            vec![(C::InputState, X::Invited.into()), (C::Support, "An advocate".into()), (C::Sources, links(&[8]))],
        ),
        (
            R::Family,
            2,
            "Stepfather",
            vec![(C::InputState, X::Planned.into()), (C::Witness, X::Possibly.into()), (C::Sources, links(&[9]))],
        ),
    ]
}

fn surroundings() -> Vec<Entry> {
    vec![
        (
            R::Processes,
            1,
            "",
            vec![
                (C::ProcessKind, X::Criminal.into()),
                (C::Holds, links(&[8, 9])),
                (C::Until, about("2027-03-15")),
                (C::AgreedWith, "The senior investigating officer".into()),
            ],
        ),
        (R::Processes, 2, "Inquest", vec![(C::ProcessKind, X::Inquest.into())]),
        (
            R::Borders,
            1,
            "The county and the city",
            vec![(C::Governance, "A joint panel".into()), (C::Leads, "The county".into())],
        ),
        (
            R::Obstacles,
            8,
            "",
            vec![(C::Bears, X::Yes.into()), (C::Response, "Briefings before each conversation".into())],
        ),
        (R::Obstacles, 9, "", vec![(C::Bears, X::Yes.into()), (C::Response, "The joint panel meets monthly".into())]),
        (
            R::Evidence,
            1,
            "Minutes of the scoping meeting",
            vec![
                (C::EvidenceKind, X::Minutes.into()),
                (C::Supports, vec![Subject::Question(Question::Discussion)].into()),
            ],
        ),
        (
            R::Evidence,
            2,
            "Letter to agencies",
            vec![
                (C::EvidenceKind, X::Correspondence.into()),
                (C::Supports, vec![Subject::Part(Part::GuidanceWhat), Subject::Part(Part::GuidanceDetail)].into()),
            ],
        ),
        (
            R::Evidence,
            4,
            "Terms of reference",
            vec![
                (C::EvidenceKind, X::Commission.into()),
                (C::Supports, vec![Subject::Part(Part::MethodsCommission)].into()),
            ],
        ),
        (R::Actions, 4, "Find out who was on the duty rota", vec![(C::Owner, "Lead reviewer".into())]),
        (R::Evidence, 3, "Method paper, draft", vec![(C::EvidenceKind, X::Commission.into())]),
        (
            R::Actions,
            1,
            "Agree with the police what can be released",
            vec![(C::Owner, "Review manager".into()), (C::Due, on("2026-12-01"))],
        ),
        (
            R::Actions,
            2,
            "Write to the academy trust’s chair",
            vec![
                (C::Owner, "Chair of the panel".into()),
                (C::Due, on("2026-11-13")),
                (C::Origin, vec![Subject::Part(Part::ReasonsOpen)].into()),
            ],
        ),
        (R::Actions, 3, "List the systems in use in 2025", vec![(C::Owner, "Review manager".into())]),
    ]
}

/// The review.
pub fn review() -> Doc {
    let day = |text| Date::parse(text).expect("a day");
    let doc = Doc::new()
        .phase(Phase::Planning)
        .write(Field::Name, "Review L (invented)")
        .write(Field::Assessors, "Review manager and lead reviewer")
        .review(ReviewField::Reference, "Review L")
        .review(ReviewField::Commissioner, "The safeguarding partners")
        .review(ReviewField::LeadReviewer, "An independent reviewer")
        .review(ReviewField::Proportionality, "In depth for the last six months; briefly before.")
        .act_on(Command::SetDate(DateField::PeriodFrom, Some(day("2025-01-01"))))
        .act_on(Command::SetDate(DateField::PeriodTo, Some(day("2026-06-30"))))
        .act_on(Command::AskMoreWidespread(Asked::Yes))
        .act_on(Command::AskStillCurrent(Asked::Yes));
    let doc = entered(doc, sources());
    let doc = entered(doc, requests());
    let doc = entered(doc, people());
    let doc = entered(doc, surroundings());
    judged(doc)
        .write(
            Field::Summary,
            "The plan is clear about what is asked for and why. It is not yet clear how systems will be looked at, and \
            the academy trust has not agreed to take part.",
        )
        .write(
            Field::BoardAsks,
            "Ask the academy trust’s chair to reconsider.\n\nAgree that contact with the family waits for the trial.",
        )
}

fn judged(doc: Doc) -> Doc {
    [
        (Part::DiscussionWhat, J::Met),
        (Part::DiscussionDetail, J::Met),
        (Part::DiscussionProportionality, J::Met),
        (Part::DiscussionCommission, J::Met),
        (Part::GuidanceWhat, J::Met),
        (Part::GuidanceDetail, J::Met),
        (Part::GuidanceWhy, J::Partly),
        (Part::SourcesRecords, J::Met),
        (Part::SourcesPractitioners, J::Met),
        (Part::SourcesLeaders, J::NotMet),
        (Part::SourcesFamily, J::Met),
        (Part::SourcesSystems, J::DontKnow),
        (Part::AccessLead, J::Partly),
        (Part::MethodsSources, J::Met),
        (Part::MethodsCommission, J::Met),
        (Part::InputPractitioners, J::Met),
        (Part::InputManagers, J::Met),
        (Part::ReasonsOpen, J::Met),
    ]
    .into_iter()
    .fold(doc, |doc, (part, judgement)| doc.judge(part, judgement))
    .note(Part::GuidanceWhy, "The letter gives the legal basis only.")
    .note(Part::SourcesLeaders, "Not discussed at the scoping meeting; on the agenda for December.")
    .note(Part::AccessLead, "Agreed in principle by two agencies of five.")
    .judge_whole(Question::Discussion, J::Met, Confidence::High)
    .judge_whole(Question::Guidance, J::Met, Confidence::Moderate)
}
