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
            "Everything that could tell the review something, also what you decide to leave out and why (questions 3 \
            to 5).",
            "Add a source",
        ),
        Register::Coverage => text(
            "Coverage",
            "a cell of the matrix",
            "What has been considered, and what has been had: six kinds of source, three types of information and the \
            organisational factors. Neither is a score.",
            "",
        ),
        Register::Requests => text(
            "Requests",
            "a request",
            "What is asked of whom, in what detail, why, and by when (questions 1 and 2).",
            "Add a request: to whom",
        ),
        Register::NonCooperation => text(
            "Non-cooperation",
            "non-cooperation",
            "Who did not take part or did not answer, and whether the reasons are open (question 7). To record it is \
            not to blame.",
            "Add: who did not cooperate",
        ),
        Register::Decisions => text(
            "Decisions",
            "a decision",
            "What was decided on gathering information, and why. Once recorded, a decision never changes; a later one \
            may supersede it.",
            "Add a decision: what was decided",
        ),
        Register::Practitioners => text(
            "Practitioners and managers",
            "direct input by staff",
            "Who gives direct input, how, and with what support (question 6). An agency’s own report is not direct \
            input.",
            "Add somebody: their role",
        ),
        Register::Family => text(
            "Family input",
            "direct input by family",
            "How the child, young people, family and friends can contribute (question 3).",
            "Add somebody: their role",
        ),
        Register::Processes => text(
            "Parallel processes",
            "a parallel process",
            "Criminal, coronial, family court, discipline or other reviews, and which sources they hold up.",
            "Add a process",
        ),
        Register::Borders => text(
            "Borders",
            "a border",
            "Where the case crossed the border of an area: who agreed what, and who leads.",
            "Add a border: the areas involved",
        ),
        Register::Obstacles => text(
            "Obstacles",
            "an obstacle",
            "The nine common obstacles of the source: does each bear on this review, and what do you do about it?",
            "",
        ),
        Register::Evidence => text(
            "Evidence",
            "a piece of evidence",
            "What your judgements rest on, and where it is kept. One piece may support many parts.",
            "Add a piece of evidence: its title",
        ),
        Register::Actions => text(
            "Actions",
            "an action",
            "What somebody will do about what you found, by when, and where it came from.",
            "Add an action: what is to be done",
        ),
    }
}

/// A state of the first picture.
#[must_use]
pub const fn considered(state: Considered) -> &'static str {
    match state {
        Considered::Open => "Open",
        Considered::Undecided => "Undecided",
        Considered::Sourced => "Sourced",
        Considered::NotRelevant => "Not relevant",
        Considered::LeftAside => "Left aside",
        Considered::WithoutReason => "Left aside, no reason",
    }
}

/// What the states of the first picture mean.
#[must_use]
pub const fn considered_meaning(state: Considered) -> &'static str {
    match state {
        Considered::Open => "No source is listed, and nothing is said.",
        Considered::Undecided => "Sources are listed; nobody has decided whether they are relevant.",
        Considered::Sourced => "At least one source is deemed relevant.",
        Considered::NotRelevant => "Every source listed is deemed not relevant.",
        Considered::LeftAside => "Decided that nothing is sought here, with a reason.",
        Considered::WithoutReason => "Left aside, and the reason is missing.",
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
        Obtained::NotSought => "No relevant source, so nothing is expected.",
        Obtained::NoAccess => "Relevant sources; access to none is arranged.",
        Obtained::Refused => "Access to every relevant source was refused.",
        Obtained::Awaited => "Access is arranged; nothing has come yet.",
        Obtained::InPart => "Something has come.",
        Obtained::InFull => "All that was sought has come.",
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
        Counted::KindsSourced => ("of 6 kinds sourced", "of 6 kinds sourced"),
        Counted::KindsAside => ("kind left aside with a reason", "kinds left aside with a reason"),
        Counted::Relevant => ("source deemed relevant", "sources deemed relevant"),
        Counted::Arranged => ("with access arranged", "with access arranged"),
        Counted::Refused => ("with access refused", "with access refused"),
        Counted::HeldUp => ("held up by another process", "held up by another process"),
        Counted::WithMethod => ("with a method", "with a method"),
        Counted::Practitioners => ("practitioner down for direct input", "practitioners down for direct input"),
        Counted::Managers => ("manager", "managers"),
        Counted::TookPart => ("took part so far", "took part so far"),
        Counted::NonCooperation => ("case of non-cooperation registered", "cases of non-cooperation registered"),
        Counted::ReasonsKnown => ("with a reason given, open or not", "with a reason given, open or not"),
        Counted::Disclosed => ("saying how it is disclosed", "saying how it is disclosed"),
    }
}
