//! Who did not cooperate, who declined, and what parallel processes delay, in words.

use super::names::{by_manner, manner, name, names, people_first, rows};
use super::sources::could_be_learned;
use super::{grouped, one};
use crate::content::statements::names::{listed, within};
use crate::content::statements::{Manner, cooperation as say};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::register::Register;
use crate::domain::row::Row;
use crate::domain::target::Target;
use crate::report::rows::when;
use crate::report::statements::record::{Record, said};
use crate::report::statements::{Said, Statement as S};
use crate::report::words::on_one_line;

/// How many things of one kind get sentences of their own on a page.
const MOST: usize = 4;

/// The longest request that is quoted within a sentence, in characters.
const LONGEST_REQUEST: usize = 140;

pub(super) fn not_cooperated(record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let tell = |row: &Row| {
        let linked: Vec<&Row> = record.linked_sources(row).filter(|it| Record::is_missing(it)).collect();
        let linked = concerned(record, &linked);
        let why = match (said(row.text(Column::RefusalReason)), row.choice(Column::ReasonGiven)) {
            (Some(why), _) => say::reason_given(&on_one_line(why)),
            (None, Choice::NoneGiven) => say::NO_REASON_GIVEN.to_owned(),
            (None, Choice::Given) => say::REASON_NOT_RECORDED.to_owned(),
            _ => say::REASON_NOT_NOTED.to_owned(),
        };
        let unknown = said(row.text(Column::Unknown)).map_or_else(
            || say::UNKNOWN_NOT_RECORDED.to_owned(),
            |unknown| say::remains_unknown(record.phase(), &on_one_line(unknown)),
        );
        let about = vec![Target::Row(row.register, row.id)];
        // A board reads all of it: question 7 asks whether the reasons are open.
        let fact = [who_did_not(record, row), linked, why, unknown];
        let fact: Vec<&str> = fact.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
        one(S::NotCooperated, about, &fact.join(" "), &[])
    };
    let (told, rest) = told_and_rest(record, about);
    let mut all: Vec<Said> = rows(record, told).into_iter().map(tell).collect();
    if !rest.is_empty() {
        let rest_rows = rows(record, rest);
        let who = listed(&names(record, &rest_rows));
        let linked = rest_rows.iter().flat_map(|row| record.linked_sources(row)).filter(|it| Record::is_missing(it));
        let fact = [say::did_not_cooperate(&who), concerned(record, &linked.collect::<Vec<_>>())];
        let fact: Vec<&str> = fact.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
        all.push(one(S::NotCooperated, rest.to_vec(), &fact.join(" "), &[]));
    }
    all
}

/// Which sources it concerns; empty if it concerns none.
fn concerned(record: &Record<'_>, sources: &[&Row]) -> String {
    if sources.is_empty() { String::new() } else { say::concerns(&names(record, sources)) }
}

/// The things that get sentences of their own, and, told in short, the others where there are many.
const fn told_and_rest<'t>(record: &Record<'_>, about: &'t [Target]) -> (&'t [Target], &'t [Target]) {
    if record.in_short && about.len() > MOST { about.split_at(MOST - 1) } else { (about, &[]) }
}

/// What a request asked for, if it is short enough to stand within a sentence.
fn asked_for(request: &Row) -> Option<String> {
    let what = on_one_line(request.text(Column::Requested));
    let what = what.trim_end_matches(['.', ';', ',']);
    let is_short = !what.is_empty() && what.chars().count() <= LONGEST_REQUEST && !what.contains(". ");
    is_short.then(|| what.to_owned())
}

/// That somebody did not cooperate: with what they were asked for, if that is short and the request went to them.
fn who_did_not(record: &Record<'_>, row: &Row) -> String {
    let request = row.links(Column::Request).first().and_then(|id| record.row(Register::Requests, *id));
    let asked = request.and_then(|request| {
        let what = asked_for(request)?;
        let is_theirs = on_one_line(request.heading()).eq_ignore_ascii_case(&on_one_line(row.heading()));
        let answer = request.choice(Column::Answer);
        let missed = matches!(answer, Choice::Refused | Choice::Awaited | Choice::InPart);
        (is_theirs && missed).then(|| say::asked_and_did_not_provide(&name(row), &what, answer))
    });
    asked.unwrap_or_else(|| say::did_not_cooperate(&name(row)))
}

pub(super) fn requests_refused(record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let key = |target| {
        let row = rows(record, &[target]).first().copied().filter(|_| !record.in_short);
        let note = row.map(|row| on_one_line(row.text(Column::Escalation))).unwrap_or_default();
        (note, row.is_some_and(|row| record.refused_with(row).next().is_some()))
    };
    let whom = |row: &Row| {
        let what = asked_for(row).filter(|_| about.len() <= MOST);
        what.map_or_else(|| name(row), |what| say::with_what_was_asked(&name(row), &what))
    };
    let tell = |((note, has_sources), about): ((String, bool), Vec<Target>)| {
        let these = rows(record, &about);
        let sources: Vec<&Row> = these.iter().flat_map(|row| record.refused_with(row)).collect();
        let named: Vec<String> = these.iter().map(|row| whom(row)).collect();
        let named = if about.len() <= MOST { named } else { names(record, &these) };
        let fact = say::requests_refused(&named);
        let fact = if sources.is_empty() { fact } else { [fact, say::concerns(&names(record, &sources))].join(" ") };
        let (could, means) = if has_sources {
            (could_be_learned(record, &sources), say::without_it(record.phase()).to_owned())
        } else {
            (String::new(), String::new())
        };
        let note = if note.is_empty() { note } else { say::escalation(&note) };
        one(S::RequestRefused, about, &fact, &[could, means, say::REFUSALS_NOT_EXPLAINED.to_owned(), note])
    };
    grouped(about, key).into_iter().map(tell).collect()
}

pub(super) fn unanswered(record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let whom = names(record, &rows(record, about));
    vec![one(S::Unanswered, about.to_vec(), &say::unanswered(&whom), &[])]
}

pub(super) fn declined(statement: S, record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    // What came from them all the same, as from an earlier interview, is not denied.
    let heard = |target| {
        let people = rows(record, &[target]);
        !record.in_short
            && people.iter().flat_map(|row| record.linked_sources(row)).any(|source| !Record::is_missing(source))
    };
    let tell = |(heard, about): (bool, Vec<Target>)| {
        let who = names(record, &rows(record, &about));
        let more = if heard { String::new() } else { say::no_direct_account(record.phase(), who.len()).to_owned() };
        one(statement, about, &say::declined(&who), &[more])
    };
    grouped(about, heard).into_iter().map(tell).collect()
}

/// What of a source a process delays now: not contact or access where there was any, since somebody was invited or
/// something came.
fn manner_of_delay(record: &Record<'_>, source: &Row) -> Manner {
    let in_touch = |person: &Row| person.choice(Column::InputState) != Choice::Planned;
    let had = !Record::is_missing(source) || record.people_of(source).any(in_touch);
    if had { Manner::Unknown } else { manner(source) }
}

pub(super) fn delays(statement: S, record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let tell = |process: &Row| {
        let ended = record.has_ended(process);
        let is_over = |source: &&Row| ended || Record::is_received(source);
        let wanted = |source: &&Row| is_over(source) == (statement == S::Delayed);
        let held: Vec<&Row> = record.held(process).filter(wanted).collect();
        // A delay of what was refused in the end did not end with access.
        let ended = ended && held.iter().any(|source| !Record::is_refused(source));
        let (held, refused): (Vec<&Row>, Vec<&Row>) =
            held.into_iter().partition(|source| !ended || !Record::is_refused(source));
        let of_now = |source: &Row| manner_of_delay(record, source);
        let held =
            by_manner(record, &held, |source| if statement == S::Delaying { of_now(source) } else { manner(source) });
        let refused = by_manner(record, &refused, manner);
        let day = process.day(Column::Until);
        let until = day.date().map(|_| when(day));
        let called = if process.heading().trim().is_empty() {
            say::process(process.choice(Column::ProcessKind)).to_owned()
        } else {
            within(&on_one_line(process.heading()))
        };
        let about = vec![Target::Row(process.register, process.id)];
        if statement == S::Delayed {
            let until = until.filter(|_| ended);
            let mut fact = vec![say::delayed(&called, &held, until.as_deref())];
            fact.extend((!refused.is_empty()).then(|| say::delayed_and_refused(&refused)));
            one(statement, about, &fact.join(" "), &[])
        } else {
            let fact = say::delaying(record.phase(), &called, &held, until.as_deref());
            one(statement, about, &fact, &[say::provisional(record.phase()).to_owned()])
        }
    };
    let (told, rest) = told_and_rest(record, about);
    let mut all: Vec<Said> = rows(record, told).into_iter().map(tell).collect();
    if !rest.is_empty() {
        let held: Vec<&Row> = rows(record, rest).into_iter().flat_map(|process| record.held(process)).collect();
        let held = names(record, &people_first(&held));
        all.push(one(statement, rest.to_vec(), &say::other_delays(rest.len(), &held), &[]));
    }
    all
}
