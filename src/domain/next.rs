//! What to do next: the first part that nobody has looked at, what is overdue, and the prompt that matters most. Each
//! is one thing with the way to the others, never a score.

use super::assessment::Assessment;
use super::bearing::is_sent;
use super::checklist::{Part, Question};
use super::column::Column;
use super::date::Date;
use super::day::Day;
use super::item::ItemId;
use super::keyed::Keyed;
use super::progress;
use super::register::Register;
use super::review::{Phase, Review};
use super::rule::Rule;
use super::second_look::prompts;
use super::target::Target;

/// The next step on the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Say what was commissioned.
    Review,
    /// Look at this part.
    Part(Part),
    /// Every part has been looked at: judge this question as a whole.
    Whole(Question),
    /// Everything has been looked at: read the report.
    Report,
}

/// Returns the next step on the checklist: the review of an assessment of which nothing has been said, then the first
/// part that nobody has looked at, then the first question that nobody has judged as a whole.
#[must_use]
pub fn step(assessment: &Assessment) -> Step {
    if *assessment.review == Review::default() && progress::parts_looked_at(assessment) == 0 {
        return Step::Review;
    }
    let open = Part::ALL.iter().find(|part| !assessment.answers.part(**part).judgement.is_looked_at());
    let whole = Question::ALL.iter().find(|question| !assessment.answers.question(**question).judgement.is_looked_at());
    open.map(|part| Step::Part(*part)).or(whole.map(|question| Step::Whole(*question))).unwrap_or(Step::Report)
}

/// A request that is overdue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// The request.
    pub request: ItemId,
    /// When it was due.
    pub due: Day,
    /// How many days that is ago.
    pub days: i64,
    /// Whether it has gone out.
    pub is_sent: bool,
    /// How many other requests are overdue.
    pub others: usize,
}

/// Returns the request that has been overdue for longest, or `None` if none is, or if the review is finished: what did
/// not come by then is no longer chased. Walks through all requests.
#[must_use]
pub fn overdue(assessment: &Assessment, today: Date) -> Option<Overdue> {
    if assessment.review.phase == Phase::LookingBack {
        return None;
    }
    let late = || assessment.rows(Register::Requests).iter().filter(|row| row.is_overdue(today));
    let first = late().min_by_key(|row| row.day(Column::Due).date())?;
    let due = first.day(Column::Due);
    let days = today.days_since_1970() - due.date()?.days_since_1970();
    Some(Overdue { request: first.id, due, days, is_sent: is_sent(first), others: late().count() - 1 })
}

/// How much waits for somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many requests are overdue.
    pub overdue: usize,
    /// How many prompts of the second look are open.
    pub prompts: usize,
}

/// Returns how much waits for somebody. Walks through the whole assessment.
#[must_use]
pub fn counts(assessment: &Assessment, today: Date) -> Counts {
    let open = prompts(assessment, today).iter().filter(|prompt| prompt.set_aside.is_none()).count();
    Counts { overdue: overdue(assessment, today).map_or(0, |overdue| overdue.others + 1), prompts: open }
}

/// The open prompt of the second look that matters most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leading {
    /// The rule that asks.
    pub rule: Rule,
    /// What it asks about; at least one.
    pub about: Vec<Target>,
    /// How many prompts are open.
    pub open: usize,
}

/// Returns the open prompt that matters most, or `None` if there is none but about requests that are overdue, which
/// [`overdue`] gives. Walks through the whole assessment.
#[must_use]
pub fn leading_prompt(assessment: &Assessment, today: Date) -> Option<Leading> {
    let mut open = prompts(assessment, today);
    open.retain(|prompt| prompt.set_aside.is_none());
    let others = open.iter().filter(|prompt| prompt.rule != Rule::RequestOverdue);
    let rule = others.map(|prompt| prompt.rule).min_by_key(|rule| rule.importance())?;
    let about = open.iter().filter(|prompt| prompt.rule == rule).map(|prompt| prompt.about).collect();
    Some(Leading { rule, about, open: open.len() })
}
