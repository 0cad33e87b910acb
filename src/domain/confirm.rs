//! What depends on the commission, and has to be confirmed again after it changed.
//!
//! The review counts the changes of what was commissioned; every judgement, exclusion and level of detail remembers the
//! count under which it was last set or confirmed. So a key press in the commission changes one number, however much
//! depends on it, and what lags behind is found when somebody looks.

use super::assessment::Assessment;
use super::checklist::{Part, Question};
use super::choice::Choice;
use super::column::Column;
use super::item::ItemId;
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

/// Whether an exclusion or a level of detail in the row with this id has to be confirmed, as things are now.
#[must_use]
pub fn lags_in(assessment: &Assessment, register: Register, id: ItemId) -> bool {
    assessment.rows(register).get(id).is_some_and(|row| row_lags(row, assessment.review.changes))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::Command;
    use crate::domain::context::Context;
    use crate::domain::date::Date;
    use crate::domain::day::Day;
    use crate::domain::field::{DateField, Field, PartField, ReviewField};
    use crate::domain::history::History;
    use crate::domain::marker::SourceKind;
    use crate::domain::moment::Moment;
    use crate::domain::register::cell;
    use crate::domain::review::{Asked, Phase};
    use crate::domain::row::Value;
    use crate::domain::update::update;
    use std::sync::Arc;

    const SOURCE: ItemId = ItemId(1);
    const REQUEST: ItemId = ItemId(2);

    fn day(day: u8) -> Date {
        Date::new(2026, 11, day).expect("a day")
    }

    fn act(assessment: &mut Assessment, command: Command, new_id: ItemId) {
        let context = Context { now: Moment::from_millis(0), today: day(22), new_id };
        update(assessment, command, &context).expect("carried out");
    }

    fn say(assessment: &mut Assessment, register: Register, id: ItemId, column: Column, value: impl Into<Value>) {
        let command = match value.into() {
            Value::Text(text) => Command::Write(Field::Row(register, id, column), text),
            value => Command::Set(register, id, column, value),
        };
        act(assessment, command, id);
    }

    fn judge(assessment: &mut Assessment, subject: Subject, judgement: Judgement) {
        act(assessment, Command::Judge(subject, judgement), SOURCE);
    }

    fn part(part: Part) -> Subject {
        Subject::Part(part)
    }

    fn aside() -> ItemId {
        cell(SourceKind::Leaders, None)
    }

    /// Something of everything that depends on the commission, and much that does not.
    fn settled() -> Assessment {
        let mut it = Assessment::new(ItemId(9), String::new(), Moment::from_millis(0));
        let all = &mut it;
        judge(all, part(Part::DiscussionProportionality), Judgement::Met);
        judge(all, part(Part::DiscussionWhat), Judgement::Met);
        judge(all, part(Part::SourcesLeaders), Judgement::OutsideCommission);
        judge(all, part(Part::AccessOthers), Judgement::NotApplicable);
        judge(all, Subject::Question(Question::Methods), Judgement::Met);
        for (register, id) in [(Register::Sources, SOURCE), (Register::Requests, REQUEST), (Register::Actions, SOURCE)]
        {
            act(all, Command::Add(register, "Something".to_owned(), None), id);
        }
        act(all, Command::Add(Register::Sources, "Undecided".to_owned(), None), ItemId(7));
        say(all, Register::Sources, SOURCE, Column::Relevant, Choice::No);
        say(all, Register::Coverage, aside(), Column::LeftAside, Choice::Yes);
        say(all, Register::Requests, REQUEST, Column::Detail, "Summary");
        say(all, Register::Actions, SOURCE, Column::Due, Day::On(day(1)));
        it
    }

    fn dependents() -> [Target; 5] {
        [
            Target::Place(part(Part::DiscussionProportionality)),
            Target::Place(part(Part::SourcesLeaders)),
            Target::Row(Register::Sources, SOURCE),
            Target::Row(Register::Coverage, aside()),
            Target::Row(Register::Requests, REQUEST),
        ]
    }

    fn changes_of_the_commission() -> Vec<Command> {
        let write = |field| Command::Write(Field::Review(field), "Something else".to_owned());
        vec![
            write(ReviewField::Model),
            write(ReviewField::Proportionality),
            write(ReviewField::Specification),
            Command::SetDate(DateField::PeriodFrom, Some(day(1))),
            Command::SetDate(DateField::PeriodTo, Some(day(2))),
            Command::AskMoreWidespread(Asked::Yes),
            Command::AskStillCurrent(Asked::No),
        ]
    }

    #[test]
    fn every_change_of_the_commission_marks_what_depends_on_it_and_the_same_again_does_not() {
        for command in changes_of_the_commission() {
            let mut it = settled();
            assert_eq!(lagging(&it), [], "before {command:?}");
            act(&mut it, command.clone(), SOURCE);
            assert_eq!(lagging(&it), dependents(), "after {command:?}");
            for target in dependents() {
                act(&mut it, Command::Confirm(target), SOURCE);
            }
            act(&mut it, command.clone(), SOURCE);
            assert_eq!(lagging(&it), [], "the same again: {command:?}");
        }
    }

    #[test]
    fn what_only_names_the_review_marks_nothing() {
        let write = |field| Command::Write(Field::Review(field), "Something else".to_owned());
        for command in [
            write(ReviewField::Title),
            write(ReviewField::Reference),
            write(ReviewField::Jurisdiction),
            write(ReviewField::Commissioner),
            write(ReviewField::LeadReviewer),
            Command::SetPhase(Phase::LookingBack),
            Command::Write(Field::Summary, "Something else".to_owned()),
        ] {
            let mut it = settled();
            act(&mut it, command.clone(), SOURCE);
            assert_eq!((lagging(&it), it.review.changes), (Vec::new(), settled().review.changes), "{command:?}");
        }
    }

    fn after_a_change() -> Assessment {
        let mut it = settled();
        act(&mut it, Command::AskMoreWidespread(Asked::Yes), SOURCE);
        it
    }

    #[test]
    fn each_mark_is_cleared_by_confirming_by_judging_again_or_by_editing_and_by_nothing_else() {
        let [proportionality, leaders, source, cell, request] = dependents();
        let row = |register, id, column, value| Command::Set(register, id, column, value);
        let text = |register, id, column| Command::Write(Field::Row(register, id, column), "Anew".to_owned());
        let reason = Field::Part(Part::SourcesLeaders, PartField::Reason);
        for (command, cleared) in [
            (Command::Confirm(proportionality), Some(proportionality)),
            (Command::Confirm(leaders), Some(leaders)),
            (Command::Confirm(source), Some(source)),
            (Command::Confirm(cell), Some(cell)),
            (Command::Confirm(request), Some(request)),
            (Command::Judge(part(Part::DiscussionProportionality), Judgement::Met), Some(proportionality)),
            (Command::Judge(part(Part::SourcesLeaders), Judgement::Met), Some(leaders)),
            (row(Register::Sources, SOURCE, Column::Relevant, Choice::No.into()), Some(source)),
            (text(Register::Sources, SOURCE, Column::RelevantWhy), Some(source)),
            (text(Register::Sources, SOURCE, Column::DetailWhy), Some(source)),
            (row(Register::Coverage, aside(), Column::LeftAside, Choice::No.into()), Some(cell)),
            (text(Register::Coverage, aside(), Column::AsideWhy), Some(cell)),
            (text(Register::Requests, REQUEST, Column::Detail), Some(request)),
            (text(Register::Requests, REQUEST, Column::RequestWhy), Some(request)),
            (Command::Confirm(Target::Whole), None),
            (Command::Confirm(Target::Place(part(Part::AccessLead))), None),
            (Command::Write(reason, "Anew".to_owned()), None),
            (text(Register::Sources, SOURCE, Column::Label), None),
            (text(Register::Sources, SOURCE, Column::Method), None),
            (row(Register::Sources, SOURCE, Column::Access, Choice::Arranged.into()), None),
            (text(Register::Requests, REQUEST, Column::Requested), None),
        ] {
            let mut it = after_a_change();
            act(&mut it, command.clone(), SOURCE);
            let left: Vec<Target> = dependents().into_iter().filter(|target| Some(*target) != cleared).collect();
            assert_eq!(lagging(&it), left, "{command:?}");
        }
    }

    #[test]
    fn what_is_undone_asks_for_nothing_to_be_confirmed() {
        let context = Context { now: Moment::from_millis(0), today: day(22), new_id: ItemId(77) };
        let mut history = History::new(settled());
        let lags = |history: &History| lags_in(history.present(), Register::Sources, SOURCE);
        assert!(!lags(&history) && !lags_in(history.present(), Register::Sources, ItemId(404)));
        history.act(Command::AskMoreWidespread(Asked::Yes), &context).expect("carried out");
        assert!(lags(&history));
        assert!(history.undo() && !lags(&history));
        assert!(history.redo() && lags(&history));
        history.act(Command::Confirm(Target::Row(Register::Sources, SOURCE)), &context).expect("carried out");
        assert!(!lags(&history));
        assert!(history.undo() && lags(&history));
    }

    #[test]
    fn a_new_row_and_a_new_judgement_are_not_marked_until_the_next_change() {
        let mut it = after_a_change();
        let (new, register) = (ItemId(3), Register::Sources);
        let said = Some((Column::Relevant, Choice::Yes.into()));
        act(&mut it, Command::Add(register, "New".to_owned(), said), new);
        say(&mut it, Register::Coverage, ItemId(1), Column::LeftAside, Choice::Yes);
        judge(&mut it, part(Part::MethodsCommission), Judgement::Partly);
        assert_eq!(lagging(&it), dependents());
        act(&mut it, Command::AskMoreWidespread(Asked::No), SOURCE);
        let marked = lagging(&it);
        for target in [
            Target::Row(register, new),
            Target::Row(Register::Coverage, ItemId(1)),
            Target::Place(part(Part::MethodsCommission)),
        ] {
            assert!(marked.contains(&target), "{target:?}");
        }
        assert_eq!(marked.len(), dependents().len() + 3);
    }

    #[test]
    fn only_columns_of_registers_that_depend_on_the_commission_are_set_against_it() {
        for register in Register::ALL {
            let dependent = register.columns().iter().any(|column| is_dependent(*column));
            assert_eq!(dependent, register.depends_on_commission(), "{register:?}");
        }
    }

    #[test]
    fn confirming_a_fixed_row_of_which_nothing_was_said_makes_no_row() {
        let mut it = after_a_change();
        let before = it.clone();
        act(&mut it, Command::Confirm(Target::Row(Register::Coverage, ItemId(30))), SOURCE);
        act(&mut it, Command::Confirm(Target::Row(Register::Obstacles, ItemId(9))), SOURCE);
        act(&mut it, Command::Confirm(Target::Row(Register::Actions, SOURCE)), SOURCE);
        assert_eq!(it, before);
    }

    /// However much depends on the commission, a key press in it changes one number.
    #[test]
    fn typing_in_the_commission_leaves_every_row_and_answer_where_it_is() {
        let before = settled();
        for command in changes_of_the_commission() {
            let mut after = before.clone();
            act(&mut after, command, SOURCE);
            assert_eq!(after.review.changes, before.review.changes + 1);
            for register in Register::ALL {
                let mut rows = before.rows(*register).iter().zip(after.rows(*register));
                assert!(rows.all(|(before, after)| Arc::ptr_eq(before, after)), "{register:?}");
            }
            assert!(Part::ALL.iter().all(|one| Arc::ptr_eq(before.answers.part(*one), after.answers.part(*one))));
            let whole = |it: &Assessment, one| Arc::clone(it.answers.question(one));
            assert!(Question::ALL.iter().all(|one| Arc::ptr_eq(&whole(&before, *one), &whole(&after, *one))));
        }
    }
}
