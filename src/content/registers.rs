//! What each register is called, and what it is for.

use crate::domain::bearing::Counted;
use crate::domain::coverage::{Considered, Obtained};
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;

/// How a register presents itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterText {
    /// Its name.
    pub title: &'static str,
    /// One of its rows, with an article.
    pub one: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// The label of the line that adds a row; empty where nobody adds rows.
    pub add: &'static str,
}

const fn text(title: &'static str, one: &'static str, lead: &'static str, add: &'static str) -> RegisterText {
    RegisterText { title, one, lead, add }
}

/// The words of a register.
#[must_use]
pub const fn register(register: Register) -> RegisterText {
    match register {
        Register::Sources => text(
            "Sources",
            "a source",
            "Anyone or anything that could inform the review, including what you leave out and why (questions 3 to 5).",
            "Add a source",
        ),
        Register::Coverage => text(
            "Coverage",
            "a part of the coverage",
            "What has been considered and what has been received, for six kinds of source, three types of information \
            and the organisational factors. Neither is a score.",
            "",
        ),
        Register::Requests => text(
            "Requests",
            "a request",
            "What you asked for, from whom, in what detail, why and by when (questions 1 and 2).",
            "Add a request: who is it to?",
        ),
        Register::NonCooperation => text(
            "Non-cooperation",
            "a case of non-cooperation",
            "Who declined or did not reply, and whether the reasons are stated openly (question 7). Recording this \
            does not blame anyone.",
            "Add: who did not cooperate",
        ),
        Register::Decisions => text(
            "Decisions",
            "a decision",
            "What was decided about gathering information, and why. Once recorded, a decision does not change; a later \
            one can supersede it.",
            "Add a decision: what was decided?",
        ),
        Register::Practitioners => text(
            "Practitioners and managers",
            "a practitioner or manager",
            "Who takes part directly, how, and with what support (question 6). An agency report is not direct input.",
            "Add a person: their role",
        ),
        Register::Family => text(
            "Family input",
            "a family member or friend",
            "How the child, young people, family and friends can contribute (question 3).",
            "Add a person: their role",
        ),
        Register::Processes => text(
            "Parallel processes",
            "a parallel process",
            "Criminal, coroner’s, family court, disciplinary or other proceedings, and which sources they delay.",
            "Add a process",
        ),
        Register::Borders => text(
            "Other areas",
            "a border",
            "If the case involves more than one area: what was agreed, and who leads.",
            "Add a border: which areas are involved?",
        ),
        Register::Obstacles => text(
            "Obstacles",
            "an obstacle",
            "The nine common obstacles from the source. Does each affect this review, and what are you doing about it?",
            "",
        ),
        Register::Evidence => text(
            "Evidence",
            "a piece of evidence",
            "What supports your judgements, and where it is kept. One item can support several parts.",
            "Add evidence: its title",
        ),
        Register::Actions => text(
            "Actions",
            "an action",
            "What someone will do about what you found, and by when.",
            "Add an action: what needs doing?",
        ),
    }
}

/// An example of what belongs in a register.
#[must_use]
pub const fn example(register: Register) -> &'static str {
    match register {
        Register::Sources => "Health visiting records, two years",
        Register::Coverage => "Senior managers and leaders: not pursued, as strategy was reviewed last year",
        Register::Requests => "Community health trust: records of every contact, by 1 April",
        Register::NonCooperation => "Youth club: did not reply to two e-mails, no reason given",
        Register::Decisions => "Two years in depth, the years before in outline",
        Register::Practitioners => "Health visitor, first area: interview on 3 September",
        Register::Family => "Aunt: conversation at home, with a friend beside her",
        Register::Processes => "Criminal trial: police messages cannot be used until it ends",
        Register::Borders => "First and second area: one review, led by the first",
        Register::Obstacles => "Staff who have moved on: we arranged video calls",
        Register::Evidence => "Minutes of the panel, 2 March: the level of detail was agreed",
        Register::Actions => "Chase the police for the messages, by 20 November",
    }
}

/// A state of the first picture.
#[must_use]
pub const fn considered(state: Considered) -> &'static str {
    match state {
        Considered::Open => "Open",
        Considered::Undecided => "Undecided",
        Considered::Sourced => "Relevant source",
        Considered::NotRelevant => "Not relevant",
        Considered::LeftAside => "Not pursued",
        Considered::WithoutReason => "Not pursued, no reason",
    }
}

/// What the states of the first picture mean.
#[must_use]
pub const fn considered_meaning(state: Considered) -> &'static str {
    match state {
        Considered::Open => "No source is listed, and no decision is recorded.",
        Considered::Undecided => "Sources are listed. It is not decided whether they are relevant.",
        Considered::Sourced => "At least one source is relevant.",
        Considered::NotRelevant => "Every source listed is not relevant.",
        Considered::LeftAside => "A decision not to pursue this, with a reason.",
        Considered::WithoutReason => "A decision not to pursue this. The reason is missing.",
    }
}

/// A state of the second picture.
#[must_use]
pub const fn obtained(state: Obtained) -> &'static str {
    match state {
        Obtained::NotSought => "Not sought",
        Obtained::NoAccess => "No access yet",
        Obtained::Refused => "Refused",
        Obtained::Awaited => "Awaited",
        Obtained::InPart => "In part",
        Obtained::InFull => "In full",
    }
}

/// What the states of the second picture mean.
#[must_use]
pub const fn obtained_meaning(state: Obtained) -> &'static str {
    match state {
        Obtained::NotSought => "No source is relevant, so nothing is expected.",
        Obtained::NoAccess => "Sources are relevant. Access to them is not arranged.",
        Obtained::Refused => "Access to every relevant source was refused.",
        Obtained::Awaited => "Access is arranged. Nothing has been received yet.",
        Obtained::InPart => "Part of what was sought has been received.",
        Obtained::InFull => "Everything that was sought has been received.",
    }
}

/// A sign for a state, so that it is never told by colour alone.
#[must_use]
pub fn considered_sign(state: Considered) -> &'static str {
    ["○", "?", "●", "–", "×", "!"].get(place(state)).copied().unwrap_or_default()
}

/// A sign for a state.
#[must_use]
pub fn obtained_sign(state: Obtained) -> &'static str {
    ["–", "○", "×", "…", "◐", "●"].get(place(state)).copied().unwrap_or_default()
}

fn place<K: Keyed>(member: K) -> usize {
    K::ALL.iter().position(|other| *other == member).unwrap_or_default()
}

/// What is counted on a question, after its number: for one, and for several or none.
#[must_use]
pub const fn counted(counted: Counted) -> (&'static str, &'static str) {
    match counted {
        Counted::Requests => ("request listed", "requests listed"),
        Counted::RequestsWithDetail => ("with a level of detail", "with a level of detail"),
        Counted::RequestsWithWhy => ("saying why", "saying why"),
        Counted::RequestsSent => ("request sent", "requests sent"),
        Counted::Decisions => ("decision recorded", "decisions recorded"),
        Counted::Sources => ("source listed", "sources listed"),
        Counted::KindsSourced => ("of 6 kinds with a relevant source", "of 6 kinds with a relevant source"),
        Counted::KindsAside => ("kind not pursued, with a reason", "kinds not pursued, with a reason"),
        Counted::Relevant => ("relevant source", "relevant sources"),
        Counted::Arranged => ("with access arranged", "with access arranged"),
        Counted::Refused => ("with access refused", "with access refused"),
        Counted::HeldUp => ("delayed by another process", "delayed by another process"),
        Counted::WithMethod => ("with a method", "with a method"),
        Counted::Practitioners => ("practitioner listed for direct input", "practitioners listed for direct input"),
        Counted::Managers => ("manager", "managers"),
        Counted::TookPart => ("took part so far", "took part so far"),
        Counted::NonCooperation => ("case of non-cooperation recorded", "cases of non-cooperation recorded"),
        Counted::ReasonsKnown => {
            ("with a reason given, stated openly or not", "with a reason given, stated openly or not")
        }
        Counted::Disclosed => ("saying how the review discloses it", "saying how the review discloses it"),
    }
}
