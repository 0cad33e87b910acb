//! What the registers say on a question: counts beside a person's own judgement. Nothing here judges or fills anything
//! in.

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

/// What the registers say on a question, in the order in which it is shown. Walks through the registers that bear on
/// it.
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
            (Counted::RequestsWithDetail, requests(&|row| is_sent(row) && !row.is_blank(Column::Detail))),
            (Counted::RequestsWithWhy, requests(&|row| is_sent(row) && !row.is_blank(Column::RequestWhy))),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Date;
    use crate::domain::item::ItemId;
    use crate::domain::keyed::Keyed;
    use crate::domain::marker::{Information, SourceKind};
    use crate::domain::moment::Moment;
    use crate::domain::register::cell;
    use std::collections::BTreeSet;

    fn id(number: u64) -> ItemId {
        ItemId(number)
    }

    fn small() -> Assessment {
        let on = Day::On(Date::new(2026, 11, 2).expect("a day"));
        let request = |number| Row::new(Register::Requests, id(number));
        let source = |number, kind| {
            Row::new(Register::Sources, id(number)).with(Column::SourceKind, kind).with(Column::Relevant, Choice::Yes)
        };
        let staff = |number, staff| Row::new(Register::Practitioners, id(number)).with(Column::Staff, staff);
        let refusal = |number| Row::new(Register::NonCooperation, id(number));
        let aside = |kind, information| {
            Row::new(Register::Coverage, cell(kind, information)).with(Column::LeftAside, Choice::Yes)
        };
        let mut recorded = Row::new(Register::Decisions, id(1));
        recorded.recorded = Some(Moment::from_millis(0));
        let rows = [
            request(1).with(Column::Detail, "Summary").with(Column::Answer, Choice::Awaited),
            request(2).with(Column::Detail, " ").with(Column::AskedOn, on).with(Column::RequestWhy, "The move"),
            request(3).with(Column::Detail, "Full chronology"),
            recorded,
            Row::new(Register::Decisions, id(2)),
            source(1, Choice::Records).with(Column::Access, Choice::Arranged).with(Column::Method, "Reading"),
            source(2, Choice::Records).with(Column::Access, Choice::Refused),
            source(3, Choice::Family).with(Column::Access, Choice::Arranged),
            source(4, Choice::Systems).with(Column::Relevant, Choice::No).with(Column::Access, Choice::Arranged),
            aside(SourceKind::Leaders, None).with(Column::AsideWhy, "Another audit"),
            aside(SourceKind::Documents, None),
            aside(SourceKind::Practitioners, Some(Information::Facts)).with(Column::AsideWhy, "Known"),
            Row::new(Register::Processes, id(1)).with(Column::Holds, vec![id(3), id(4)]),
            staff(1, Choice::Practitioner).with(Column::InputState, Choice::TookPart),
            staff(2, Choice::Practitioner),
            staff(3, Choice::Manager),
            staff(4, Choice::NotSaid),
            refusal(1).with(Column::ReasonGiven, Choice::Given).with(Column::Disclosed, "In the method"),
            refusal(2).with(Column::ReasonGiven, Choice::NoneGiven),
        ];
        let mut small = Assessment::new(id(9), String::new(), Moment::from_millis(0));
        for row in rows {
            assert!(small.registers.of_mut(row.register).add(row));
        }
        small
    }

    #[test]
    fn the_registers_are_counted_question_by_question() {
        use Counted as C;
        let expected: [(Question, &[(Counted, usize)]); 7] = [
            (Question::Discussion, &[(C::Requests, 3), (C::RequestsWithDetail, 2), (C::Decisions, 1)]),
            (Question::Guidance, &[(C::RequestsSent, 2), (C::RequestsWithDetail, 1), (C::RequestsWithWhy, 1)]),
            (Question::Sources, &[(C::Sources, 4), (C::KindsSourced, 2), (C::KindsAside, 1)]),
            (Question::Access, &[(C::Relevant, 3), (C::Arranged, 2), (C::Refused, 1), (C::HeldUp, 1)]),
            (Question::Methods, &[(C::Relevant, 3), (C::WithMethod, 1)]),
            (Question::DirectInput, &[(C::Practitioners, 2), (C::Managers, 1), (C::TookPart, 1)]),
            (Question::NonCooperation, &[(C::NonCooperation, 2), (C::ReasonsKnown, 1), (C::Disclosed, 1)]),
        ];
        let mut counted = BTreeSet::new();
        for (question, counts) in expected {
            assert_eq!(on(&small(), question), counts, "{question:?}");
            counted.extend(counts.iter().map(|(what, _)| *what));
        }
        assert!(counted.iter().eq(Counted::ALL), "everything is counted somewhere");
    }

    #[test]
    fn where_nothing_is_registered_every_count_is_nought() {
        let nothing = Assessment::new(id(9), String::new(), Moment::from_millis(0));
        assert!(Question::ALL.iter().flat_map(|question| on(&nothing, *question)).all(|(_, count)| count == 0));
    }

    #[test]
    fn a_count_never_follows_from_a_judgement_and_leads_to_a_register_that_has_it() {
        let mut judged = small();
        for question in Question::ALL {
            for place in question.places() {
                judged.answers.set_against(place, 7);
            }
            judged.answers.question_mut(*question).judgement = crate::domain::judgement::Judgement::Met;
            assert_eq!(on(&judged, *question), on(&small(), *question));
        }
        for (what, count) in Question::ALL.iter().flat_map(|question| on(&small(), *question)) {
            assert!(count == 0 || !small().rows(what.register()).is_empty(), "{what:?}");
        }
    }
}
