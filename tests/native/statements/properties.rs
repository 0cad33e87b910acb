//! What holds of the statements in any assessment. `make laws` looks at 100,000 of them, `make test` at a few hundred.
//! Conditions and adverse facts are written out here once more, apart from the code that they test.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::between;
use crate::common::assessments::assessment;
use crate::common::{texts, today};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseResult, TestRunner};
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column as C;
use quality_marker::domain::coverage;
use quality_marker::domain::date::Date;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::marker::SourceKind;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::register::{Register as R, cell};
use quality_marker::domain::report_plan::{ReportPlan, Section};
use quality_marker::domain::review::Phase;
use quality_marker::domain::row::Row;
use quality_marker::domain::rows::Rows;
use quality_marker::domain::subject::Subject;
use quality_marker::domain::target::Target;
use quality_marker::report::limitations;
use quality_marker::report::markdown::markdown;
use quality_marker::report::matter::{Matter, Setting};
use quality_marker::report::model::Block;
use quality_marker::report::statements::record::Record;
use quality_marker::report::statements::{Place, Said, Statement as S, said};
use quality_marker::report::words::{on_one_line, place, whole_place};

/// How many random assessments are looked at.
fn cases() -> u32 {
    std::env::var("STATEMENTS").ok().and_then(|number| number.parse().ok()).unwrap_or(256)
}

fn over_random_assessments(test: impl Fn(&Assessment) -> TestCaseResult) {
    let config = Config { cases: cases(), failure_persistence: None, ..Config::default() };
    let setting = Setting { today: today(), minutes_ahead: |_| 0 };
    let outcome = TestRunner::new(config).run(&assessment(texts::plain()), |it| {
        // As an audience reads it, in each of the three ways, and with all sections.
        let read = Matter::whole(&it, setting).assessment;
        test(&Assessment { report: std::sync::Arc::default(), ..read })
    });
    assert!(outcome.is_ok(), "{}", outcome.err().map(|why| why.to_string()).unwrap_or_default());
}

fn falls_short(judgement: Judgement) -> bool {
    [Judgement::Partly, Judgement::NotMet, Judgement::DontKnow].contains(&judgement)
}

fn blocks(it: &Assessment) -> Vec<Block> {
    Matter::whole(it, Setting { today: today(), minutes_ahead: |_| 0 }).board_summary().blocks
}

/// The entries of the lists of a summary, heading by heading.
fn lists(blocks: &[Block]) -> Vec<(String, Vec<String>)> {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { anchor, .. } => all.push((anchor.clone(), Vec::new())),
            Block::List(items) => all.last_mut().expect("a heading").1.extend(items.clone()),
            _ => {}
        }
    }
    all
}

fn list<'a>(lists: &'a [(String, Vec<String>)], anchor: &str) -> &'a [String] {
    lists.iter().find(|(known, _)| known == anchor).map_or(&[], |(_, items)| items)
}

struct Facts<'a> {
    it: &'a Assessment,
    today: Date,
}

impl<'a> Facts<'a> {
    fn row(&self, about: Target) -> Option<&'a Row> {
        let Target::Row(register, id) = about else { return None };
        self.it.rows(register).get(id).map(AsRef::as_ref)
    }

    fn is(&self, about: Target, column: C, choice: Choice) -> bool {
        self.row(about).is_some_and(|row| row.choice(column) == choice)
    }

    fn held(&self, process: Target) -> Vec<Target> {
        let ids = self.row(process).map_or(&[][..], |row| row.links(C::Holds));
        let all = ids.iter().map(|id| Target::Row(R::Sources, *id));
        all.filter(|source| !self.is(*source, C::Relevant, Choice::No)).collect()
    }

    fn is_over(&self, process: Target) -> bool {
        self.row(process).and_then(|row| row.day(C::Until).date()).is_some_and(|day| day < self.today)
    }

    fn people_of(&self, source: Target) -> Vec<&'a Row> {
        let people = self.it.rows(R::Practitioners).iter().chain(self.it.rows(R::Family));
        people
            .map(AsRef::as_ref)
            .filter(|row: &&Row| matches!(source, Target::Row(_, id) if row.links(C::Sources).contains(&id)))
            .collect()
    }

    fn all_declined(&self, source: Target) -> bool {
        let people = self.people_of(source);
        !people.is_empty() && people.iter().all(|row| row.choice(C::InputState) == Choice::Declined)
    }

    /// Whether a statement about something is true.
    fn is_true(&self, statement: S, about: Target) -> bool {
        let is = |column, choice| self.is(about, column, choice);
        let finished = self.it.review.phase == Phase::LookingBack;
        let judged = |judgement| matches!(about, Target::Place(at) if self.it.answers.judgement(at) == judgement);
        let aside = is(C::LeftAside, Choice::Yes) && !self.is_sourced(about);
        match statement {
            S::NotCooperated => matches!(about, Target::Row(R::NonCooperation, _)),
            S::RequestRefused => is(C::Answer, Choice::Refused),
            S::AccessRefused => is(C::Access, Choice::Refused) && !is(C::Relevant, Choice::No),
            S::FamilyDeclined => matches!(about, Target::Row(R::Family, _)) && is(C::InputState, Choice::Declined),
            S::StaffDeclined => {
                matches!(about, Target::Row(R::Practitioners, _)) && is(C::InputState, Choice::Declined)
            }
            S::ConfirmedAndContradicted => self.it.none_occurred.is_some(),
            S::RefusedYetReceived => is(C::Access, Choice::Refused) && is(C::Obtained, Choice::InFull),
            S::ReceivedThoughDeclined => is(C::Obtained, Choice::InFull) && self.all_declined(about),
            S::Delaying => {
                let open = self.held(about).iter().any(|source| !self.is(*source, C::Obtained, Choice::InFull));
                !self.is_over(about) && open
            }
            S::Delayed => {
                let came = self.held(about).iter().any(|source| self.is(*source, C::Obtained, Choice::InFull));
                !self.held(about).is_empty() && (self.is_over(about) || came)
            }
            S::NothingReceived => is(C::Relevant, Choice::Yes) && is(C::Obtained, Choice::Nothing),
            S::PartReceived => is(C::Relevant, Choice::Yes) && is(C::Obtained, Choice::InPart),
            S::NotSufficient => is(C::Relevant, Choice::Yes) && is(C::Sufficient, Choice::No),
            S::Unanswered => finished && !is(C::Answer, Choice::InFull) && !is(C::Answer, Choice::Refused),
            S::Undecided => is(C::Relevant, Choice::Undecided),
            S::KindNotConsidered => !self.is_listed(about) && self.part_of(about).1 == Judgement::NotMet,
            S::KindNotListed => !self.is_listed(about) && self.part_of(about).1 != Judgement::NotMet,
            S::KindAside | S::CellAside => aside,
            S::KindAsideUnexplained => {
                aside
                    && self.row(about).is_some_and(|row| row.is_blank(C::AsideWhy))
                    && self.part_of(about).0.is_empty()
            }
            S::NotRelevant => is(C::Relevant, Choice::No),
            S::NotRelevantUnexplained => {
                let says_why = |row: &Row| !row.is_blank(C::RelevantWhy) || !row.is_blank(C::Note);
                is(C::Relevant, Choice::No) && !self.row(about).is_some_and(says_why)
            }
            S::WiderNotShown | S::CurrentNotShown => about == Target::Whole,
            S::OutsideCommission => judged(Judgement::OutsideCommission),
            S::NotMet => judged(Judgement::NotMet),
            S::PartlyMet => judged(Judgement::Partly),
            S::NotKnown => judged(Judgement::DontKnow),
            S::NotLookedAt | S::NotJudged | S::MetButPartsNot | S::MetButReasonsNot => false,
        }
    }

    /// What is written beside question 3 on the kind of a row of the coverage, and how it is judged.
    fn part_of(&self, about: Target) -> (String, Judgement) {
        let Target::Row(R::Coverage, id) = about else { return (String::new(), Judgement::NotLookedAt) };
        let at = usize::try_from((id.0 - 1) / 5).expect("few");
        let answer = self.it.answers.part(Question::Sources.parts()[at]);
        ([answer.reason.trim(), answer.note.trim()].concat(), answer.judgement)
    }

    fn is_listed(&self, about: Target) -> bool {
        SourceKind::ALL.iter().any(|kind| {
            about == Target::Row(R::Coverage, cell(*kind, None))
                && coverage::sources(self.it, *kind, None).next().is_some()
        })
    }

    /// Whether a relevant source bears on a row of the coverage.
    fn is_sourced(&self, about: Target) -> bool {
        let Target::Row(R::Coverage, id) = about else { return false };
        let Some((kind, information)) = quality_marker::domain::register::cell_of(id) else { return false };
        coverage::sources(self.it, kind, information).any(|row| row.choice(C::Relevant) == Choice::Yes)
    }

    /// Every adverse fact of the registers, with the statements that may tell it.
    fn adverse(&self) -> Vec<(Target, Vec<S>)> {
        let mut all: Vec<(Target, Vec<S>)> = Vec::new();
        let rows = |register: R| {
            self.it.rows(register).iter().map(move |row| Target::Row(register, row.id)).collect::<Vec<_>>()
        };
        all.extend(rows(R::NonCooperation).into_iter().map(|row| (row, vec![S::NotCooperated])));
        for request in rows(R::Requests) {
            if self.is(request, C::Answer, Choice::Refused) {
                all.push((request, vec![S::RequestRefused, S::NotCooperated]));
            }
        }
        for (register, statement) in [(R::Family, S::FamilyDeclined), (R::Practitioners, S::StaffDeclined)] {
            let declined = rows(register).into_iter().filter(|row| self.is(*row, C::InputState, Choice::Declined));
            all.extend(declined.map(|row| (row, vec![statement])));
        }
        let delays = rows(R::Processes).into_iter().filter(|process| !self.held(*process).is_empty());
        all.extend(delays.map(|process| (process, vec![S::Delaying, S::Delayed])));
        let declined = [S::FamilyDeclined, S::StaffDeclined, S::NotCooperated];
        for source in rows(R::Sources).into_iter().filter(|source| !self.is(*source, C::Relevant, Choice::No)) {
            let is_relevant = self.is(source, C::Relevant, Choice::Yes);
            if self.is(source, C::Access, Choice::Refused) {
                all.push((source, [&declined[..], &[S::AccessRefused, S::RequestRefused]].concat()));
            } else if is_relevant && self.is(source, C::Obtained, Choice::Nothing) {
                all.push((source, [&declined[..], &[S::NothingReceived, S::Delaying]].concat()));
            }
            if is_relevant && self.is(source, C::Obtained, Choice::InPart) {
                all.push((source, vec![S::PartReceived]));
            }
            if is_relevant
                && self.is(source, C::Sufficient, Choice::No)
                && !self.is(source, C::Obtained, Choice::Nothing)
            {
                all.push((source, vec![S::NotSufficient]));
            }
        }
        all.extend(self.adverse_kinds());
        all
    }

    fn adverse_kinds(&self) -> Vec<(Target, Vec<S>)> {
        let mut all = Vec::new();
        for kind in SourceKind::ALL {
            let about = Target::Row(R::Coverage, cell(*kind, None));
            let listed = coverage::sources(self.it, *kind, None).next().is_some();
            let whole_aside = self.is(about, C::LeftAside, Choice::Yes);
            let any_aside = self.it.rows(R::Coverage).iter().any(|row| {
                quality_marker::domain::register::cell_of(row.id).is_some_and(|(of, _)| of == *kind)
                    && row.choice(C::LeftAside) == Choice::Yes
            });
            let (note, judgement) = self.part_of(about);
            let begun = !self.it.rows(R::Sources).is_empty();
            if begun && !listed && !any_aside && judgement != Judgement::OutsideCommission {
                all.push((about, vec![S::KindNotConsidered, S::KindNotListed]));
            }
            let says_why = self.row(about).is_some_and(|row| !row.is_blank(C::AsideWhy)) || !note.is_empty();
            if whole_aside && !self.is_sourced(about) && !says_why {
                all.push((about, vec![S::KindAsideUnexplained]));
            }
        }
        all
    }
}

/// The statement that tells of something, by one of these.
fn teller<'s>(record: &Record<'_>, all: &'s [Said], target: Target, by: &[S]) -> Option<&'s Said> {
    all.iter().find(|said| {
        by.contains(&said.statement)
            && said
                .about
                .iter()
                .any(|about| *about == target || said.statement.covers(record, *about).contains(&target))
    })
}

#[test]
fn a_statement_appears_only_where_its_condition_holds_and_every_statement_occurs() {
    let seen: RefCell<BTreeSet<S>> = RefCell::default();
    over_random_assessments(|it| {
        let (record, facts) = (Record::of(it, today()), Facts { it, today: today() });
        for place in [Place::Limitations, Place::Board] {
            for said in said(&record, place) {
                for about in &said.about {
                    prop_assert!(facts.is_true(said.statement, *about), "{said:?}");
                }
                seen.borrow_mut().insert(said.statement);
            }
        }
        Ok(())
    });
    let told = S::ALL.iter().filter(|statement| {
        statement.places().contains(&Place::Limitations) || statement.places().contains(&Place::Board)
    });
    let never: Vec<&S> = told.filter(|statement| !seen.borrow().contains(statement)).collect();
    assert!(never.is_empty() || cases() < 200, "the random assessments never lead to {never:?}");
}

#[test]
fn everything_adverse_leads_to_a_statement_that_names_it() {
    over_random_assessments(|it| {
        let (record, facts) = (Record::of(it, today()), Facts { it, today: today() });
        let (limits, board) = (said(&record, Place::Limitations), said(&record, Place::Board));
        let draft = limitations::draft(it, today());
        let page = blocks(it);
        let everything = page.iter().filter_map(|block| match block {
            Block::Paragraph(text) => Some(vec![text.clone()]),
            Block::List(items) => Some(items.clone()),
            _ => None,
        });
        let everything: Vec<String> = everything.flatten().collect();
        for (target, by) in facts.adverse() {
            for all in [&limits, &board] {
                let told = teller(&record, all, target, &by);
                prop_assert!(told.is_some(), "{target:?} is told by none of {by:?}: {all:#?}");
                let told = told.expect("it was looked for");
                let named = facts.row(target).map(|row| on_one_line(row.heading()).to_lowercase()).unwrap_or_default();
                // In a copy without people, a number stands for the name.
                let named = if named.contains(", entry ") { "entry" } else { named.as_str() };
                // Who stands for a source, or holds it, may have a name of their own.
                // What concerns a source names it, or counts it among others.
                let is_source = matches!(target, Target::Row(R::Sources, _));
                if told.about.contains(&target) || is_source {
                    let counted = is_source && told.fact.contains(" others");
                    prop_assert!(counted || told.fact.to_lowercase().contains(named), "{named}: {told:?}");
                }
            }
            let told = teller(&record, &board, target, &by).expect("it was looked for");
            prop_assert!(everything.contains(&told.fact), "the board does not read {}", told.fact);
            let told = teller(&record, &limits, target, &by).expect("it was looked for");
            prop_assert!(draft.contains(&told.paragraph()));
        }
        Ok(())
    });
}

#[test]
fn every_question_has_one_entry_and_its_adverse_parts_stand_where_it_falls_short_and_are_still_open() {
    over_random_assessments(|it| {
        let lists = lists(&blocks(it));
        let short = list(&lists, "falls-short");
        let sound = list(&lists, "sound");
        prop_assert!(short.iter().all(|item| !sound.contains(item)));
        let left_out = Section::ALL.iter().copied().filter(|section| *section != Section::StillOpen).collect();
        let plan = ReportPlan { left_out, ..ReportPlan::default() };
        let only_open = Assessment { report: std::sync::Arc::new(plan), ..it.clone() };
        let page = markdown(&Matter::whole(&only_open, Setting { today: today(), minutes_ahead: |_| 0 }).report());
        let open = between(&page, "## What is still open", "\n## ").to_owned();
        for question in Question::ALL {
            let begins = format!("Question {}: ", question.number());
            let entries: Vec<&String> = short.iter().chain(sound).filter(|item| item.starts_with(&begins)).collect();
            prop_assert!(entries.len() <= 1, "{entries:?}");
            let lacking = question.places().filter(|at| falls_short(it.answers.judgement(*at)));
            for at in lacking {
                let entry = short.iter().find(|item| item.starts_with(&begins));
                prop_assert!(entry.is_some(), "{at:?} is left out: {short:?}");
                let entry = entry.expect("it was looked for");
                let only = question.parts().len() == 1;
                let every = matches!(at, Subject::Part(_)) && (only || entry.contains("every "));
                prop_assert!(
                    matches!(at, Subject::Question(_)) || every || entry.contains(&place(at, it.vocabulary)),
                    "{entry}"
                );
                prop_assert!(open.contains(&whole_place(at, it.vocabulary)), "{at:?} is not open");
            }
            let whole = it.answers.question(*question).judgement;
            let is_sound = sound.iter().any(|item| item.starts_with(&begins));
            prop_assert!(!is_sound || whole.is_looked_at(), "{begins} is called sound and was not judged: {sound:?}");
            let parts_short = question.parts().iter().any(|part: &Part| falls_short(it.answers.part(*part).judgement));
            let overall = it.answers.question(*question).judgement;
            if parts_short && overall == Judgement::Met {
                prop_assert!(entries.iter().all(|entry| entry.contains("although")), "{entries:?}");
            }
        }
        Ok(())
    });
}

fn ends(text: &str) -> bool {
    text.ends_with(['.', '?', '!', '…']) || text.ends_with(".”") || text.ends_with(['”'])
}

/// The assessment with one name for all its rows, so that only our own words are looked at: a process that somebody
/// called "A is" gives the true sentence "A is delayed information from …".
fn with_one_name(it: &Assessment) -> Assessment {
    let mut named = it.clone();
    for &register in R::ALL {
        let Some(column) = register.heading() else { continue };
        let name = |row: &std::sync::Arc<Row>| {
            let row = Row::clone(row);
            if row.heading().is_empty() { row } else { row.with(column, "Name") }
        };
        let rows = it.rows(register).iter().map(name).collect();
        *named.registers.of_mut(register) = Rows::from_rows(rows).expect("the rows that there are");
    }
    named
}

/// What is said of a review that is over says nothing of now.
fn the_past_is_told_as_past(it: &Assessment) -> TestCaseResult {
    if it.review.phase != Phase::LookingBack {
        return Ok(());
    }
    let it = with_one_name(it);
    let record = Record::of(&it, today());
    for said in [Place::Limitations, Place::Board].into_iter().flat_map(|place| said(&record, place)) {
        for now in [" yet.", " has not heard", "is delayed", "are delayed", "has been received", "still to be"] {
            prop_assert!(!said.fact.contains(now), "{said:?}");
        }
    }
    Ok(())
}

#[test]
fn a_name_that_reads_like_our_words_is_none_of_them() {
    let source = Row::new(R::Sources, ItemId(1)).with(C::Label, "Health records");
    let process = Row::new(R::Processes, ItemId(2)).with(C::Process, "A is").with(C::Holds, vec![ItemId(1)]);
    let mut it = Assessment::new(ItemId(9), "Name".to_owned(), Moment::from_millis(0));
    std::sync::Arc::make_mut(&mut it.review).phase = Phase::LookingBack;
    for (register, row) in [(R::Sources, source), (R::Processes, process)] {
        assert!(it.registers.of_mut(register).add(row));
    }
    let told = said(&Record::of(&it, today()), Place::Limitations);
    assert!(told.iter().any(|said| said.fact.contains("A is delayed")), "{told:?}");
    the_past_is_told_as_past(&it).expect("our own words tell of the past");
}

#[test]
fn nothing_is_cut_off_and_the_same_record_always_gives_the_same_text() {
    over_random_assessments(|it| {
        let record = Record::of(it, today());
        for said in [Place::Limitations, Place::Board].into_iter().flat_map(|place| said(&record, place)) {
            prop_assert!(ends(&said.fact) && (said.more.is_empty() || ends(&said.more)), "{said:?}");
            prop_assert!(!said.paragraph().contains(['\n', '\r']) && !said.paragraph().contains("  "), "{said:?}");
            let first = said.fact.chars().next();
            prop_assert!(first.is_some_and(|letter| !letter.is_lowercase() || letter == 'ß'), "{said:?}");
        }
        the_past_is_told_as_past(it)?;
        let page = blocks(it);
        for block in &page {
            match block {
                Block::List(items) => prop_assert!(items.iter().all(|item| ends(item)), "{items:?}"),
                Block::Words(words) => {
                    let texts = [&it.summary, &it.limitations, &it.board_asks];
                    let whole = |paragraph: &str| {
                        texts.iter().any(|text| text.split("\n\n").any(|one| one.trim() == paragraph.trim()))
                    };
                    prop_assert!(words.split("\n\n").all(whole), "{words}");
                }
                _ => {}
            }
        }
        prop_assert_eq!(&page, &blocks(&it.clone()));
        prop_assert_eq!(limitations::draft(it, today()), limitations::draft(&it.clone(), today()));
        Ok(())
    });
}
