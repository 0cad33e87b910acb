//! What depends on the commission, and has to be confirmed again after it changed.
//!
//! The review counts the changes of what was commissioned; every judgement, exclusion and level of detail remembers the
//! count under which it was last set or confirmed. So a key press in the commission changes one number, however much
//! depends on it, and what lags behind is found when somebody looks.

use super::assessment::Assessment;
use super::checklist::{Part, Question};
use super::choice::Choice;
use super::column::Column;
use super::judgement::Judgement;
use super::keyed::Keyed;
use super::register::Register;
use super::row::Row;
use super::subject::Subject;
use super::target::Target;

/// Whether what stands in a column is an inclusion, an exclusion or a level of detail, or the reason for one.
#[must_use]
pub const fn is_dependent(column: Column) -> bool {
    matches!(
        column,
        Column::Relevant
            | Column::RelevantWhy
            | Column::Detail
            | Column::DetailWhy
            | Column::LeftAside
            | Column::AsideWhy
            | Column::RequestWhy
    )
}

/// Whether a judgement on a place has to be confirmed: the parts that set something against the commission (questions 1
/// and 5), and whatever was judged to lie outside it.
#[must_use]
pub fn place_lags(assessment: &Assessment, subject: Subject) -> bool {
    let judgement = assessment.answers.judgement(subject);
    let depends = matches!(
        subject,
        Subject::Part(Part::DiscussionProportionality | Part::DiscussionCommission | Part::MethodsCommission)
    );
    let says_something = judgement == Judgement::OutsideCommission || (depends && judgement.is_looked_at());
    says_something && assessment.answers.commission(subject) < assessment.review.changes
}

/// Whether an exclusion or a level of detail in a row has to be confirmed, where the commission has changed this often.
#[must_use]
pub fn row_lags(row: &Row, changes: u64) -> bool {
    let says_something = match row.register {
        Register::Sources => row.choice(Column::Relevant) != Choice::Undecided || !row.is_blank(Column::Detail),
        Register::Coverage => row.choice(Column::LeftAside) == Choice::Yes,
        Register::Requests => !row.is_blank(Column::Detail),
        _ => false,
    };
    says_something && row.commission < changes
}

/// Everything that has to be confirmed, in the order of the checklist and then of the registers.
#[must_use]
pub fn lagging(assessment: &Assessment) -> Vec<Target> {
    let places = Question::ALL.iter().flat_map(|question| question.places());
    let mut all: Vec<Target> = places.filter(|place| place_lags(assessment, *place)).map(Target::Place).collect();
    let changes = assessment.review.changes;
    for register in Register::ALL.iter().filter(|register| register.depends_on_commission()) {
        let rows = assessment.rows(*register).iter().filter(|row| row_lags(row, changes));
        all.extend(rows.map(|row| Target::Row(*register, row.id)));
    }
    all
}
