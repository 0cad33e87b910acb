//! What the registers say on a question: counts beside a person's own judgement. Nothing here judges or fills anything in.

use super::assessment::Assessment;
use super::checklist::Question;
use super::choice::Choice;
use super::column::Column;
use super::coverage::{self, Considered};
use super::day::Day;
use super::keyed::keyed;
use super::register::Register;
use super::row::Row;

keyed! {
    /// Something that is counted.
    pub enum Counted {
        /// Requests (question 1).
        Requests = "requests",
        /// Requests with a level of detail (questions 1 and 2).
        RequestsWithDetail = "requests-with-detail",
        /// Requests that say why (question 2).
        RequestsWithWhy = "requests-with-why",
        /// Requests that were sent (question 2).
        RequestsSent = "requests-sent",
        /// Recorded decisions (question 1).
        Decisions = "decisions",
        /// Sources (question 3).
        Sources = "sources",
        /// Kinds of source that are sourced (question 3).
        KindsSourced = "kinds-sourced",
        /// Kinds of source that are left aside for a reason (question 3).
        KindsAside = "kinds-aside",
        /// Sources deemed relevant (questions 4 and 5).
        Relevant = "relevant",
        /// Relevant sources to which access is arranged (question 4).
        Arranged = "arranged",
        /// Relevant sources to which access was refused (question 4).
        Refused = "refused",
        /// Relevant sources that another process holds up (question 4).
        HeldUp = "held-up",
        /// Relevant sources with a method (question 5).
        WithMethod = "with-method",
        /// Practitioners down for direct input (question 6).
        Practitioners = "practitioners",
        /// Managers down for direct input (question 6).
        Managers = "managers",
        /// Of both, those who took part (question 6).
        TookPart = "took-part",
        /// Registered non-cooperation (question 7).
        NonCooperation = "non-cooperation",
        /// Non-cooperation with a reason given (question 7).
        ReasonsKnown = "reasons-known",
        /// Non-cooperation that says how it is disclosed (question 7).
        Disclosed = "disclosed",
    }
}

/// What the registers say on a question, in the order in which it is shown. Walks through the registers that bear on it.
#[must_use]
pub fn on(assessment: &Assessment, question: Question) -> Vec<(Counted, usize)> {
    let count =
        |register, wanted: &dyn Fn(&Row) -> bool| assessment.rows(register).iter().filter(|row| wanted(row)).count();
    let requests = |wanted: &dyn Fn(&Row) -> bool| count(Register::Requests, wanted);
    let relevant = |wanted: &dyn Fn(&Row) -> bool| {
        count(Register::Sources, &|row| row.choice(Column::Relevant) == Choice::Yes && wanted(row))
    };
    let staff = |wanted: &dyn Fn(&Row) -> bool| count(Register::Practitioners, wanted);
    let all = |_: &Row| true;
    match question {
        Question::Discussion => vec![
            (Counted::Requests, requests(&all)),
            (Counted::RequestsWithDetail, requests(&|row| !row.is_blank(Column::Detail))),
            (Counted::Decisions, count(Register::Decisions, &|row| row.recorded.is_some())),
        ],
        Question::Guidance => vec![
            (Counted::RequestsSent, requests(&is_sent)),
            (Counted::RequestsWithDetail, requests(&|row| !row.is_blank(Column::Detail))),
            (Counted::RequestsWithWhy, requests(&|row| !row.is_blank(Column::RequestWhy))),
        ],
        Question::Sources => {
            let matrix = coverage::matrix(assessment);
            let kinds = |wanted| matrix.iter().filter(|line| line.whole.considered == wanted).count();
            vec![
                (Counted::Sources, count(Register::Sources, &all)),
                (Counted::KindsSourced, kinds(Considered::Sourced)),
                (Counted::KindsAside, kinds(Considered::LeftAside)),
            ]
        }
        Question::Access => vec![
            (Counted::Relevant, relevant(&all)),
            (Counted::Arranged, relevant(&|row| row.choice(Column::Access) == Choice::Arranged)),
            (Counted::Refused, relevant(&|row| row.choice(Column::Access) == Choice::Refused)),
            (Counted::HeldUp, relevant(&|row| is_held_up(assessment, row))),
        ],
        Question::Methods => vec![
            (Counted::Relevant, relevant(&all)),
            (Counted::WithMethod, relevant(&|row| !row.is_blank(Column::Method))),
        ],
        Question::DirectInput => vec![
            (Counted::Practitioners, staff(&|row| row.choice(Column::Staff) == Choice::Practitioner)),
            (Counted::Managers, staff(&|row| row.choice(Column::Staff) == Choice::Manager)),
            (Counted::TookPart, staff(&|row| row.choice(Column::InputState) == Choice::TookPart)),
        ],
        Question::NonCooperation => {
            let refusals = |wanted: &dyn Fn(&Row) -> bool| count(Register::NonCooperation, wanted);
            vec![
                (Counted::NonCooperation, refusals(&all)),
                (Counted::ReasonsKnown, refusals(&|row| row.choice(Column::ReasonGiven) == Choice::Given)),
                (Counted::Disclosed, refusals(&|row| !row.is_blank(Column::Disclosed))),
            ]
        }
    }
}

/// Whether a request has gone out.
#[must_use]
pub fn is_sent(row: &Row) -> bool {
    row.choice(Column::Answer) != Choice::NotSent || !matches!(row.day(Column::AskedOn), Day::NotSaid)
}

/// Whether a parallel process holds a source up.
#[must_use]
pub fn is_held_up(assessment: &Assessment, source: &Row) -> bool {
    assessment.rows(Register::Processes).iter().any(|row| row.links(Column::Holds).contains(&source.id))
}

impl Counted {
    /// The register that this is counted in.
    #[must_use]
    pub const fn register(self) -> Register {
        match self {
            Self::Requests | Self::RequestsWithDetail | Self::RequestsWithWhy | Self::RequestsSent => {
                Register::Requests
            }
            Self::Decisions => Register::Decisions,
            Self::Sources | Self::Relevant | Self::Arranged | Self::Refused | Self::WithMethod => Register::Sources,
            Self::KindsSourced | Self::KindsAside => Register::Coverage,
            Self::HeldUp => Register::Processes,
            Self::Practitioners | Self::Managers | Self::TookPart => Register::Practitioners,
            Self::NonCooperation | Self::ReasonsKnown | Self::Disclosed => Register::NonCooperation,
        }
    }
}
