//! The board summary, on a page: where information-gathering falls short, where it is sound, and what the board is
//! asked to decide.
//!
//! What stands here follows from what people judged and recorded; nothing is judged here. Nothing adverse is left out,
//! and nothing is cut: of the texts that people wrote, as many whole paragraphs stand here as the page has room for, in
//! the order in which they wrote them, without those that they left off the page. Each question has one entry, with all
//! its parts.

use super::draft::{Draft, fact};
use super::model::Block;
use super::page_room::Room;
use super::rows::when;
use super::sections::cover;
use super::statements::holds::holds;
use super::statements::record::Record;
use super::statements::{Place, Said, Statement, name, said};
use super::words::{on_one_line, place, title};
use crate::content::documents::board_summary as say;
use crate::content::{about, labels};
use crate::domain::checklist::{Part, Question};
use crate::domain::column::Column;
use crate::domain::field::{Field, ReviewField};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::paragraphs::paragraphs;
use crate::domain::register::Register;
use crate::domain::review::Phase;
use crate::domain::row::Row;
use crate::domain::subject::Subject;
use crate::domain::target::Target;

/// The order in which the parts of a question are told: what falls short first.
const ORDER: [Judgement; 7] = [
    Judgement::NotMet,
    Judgement::Partly,
    Judgement::DontKnow,
    Judgement::NotLookedAt,
    Judgement::Met,
    Judgement::NotApplicable,
    Judgement::OutsideCommission,
];

/// What was asked for is said where it is at most so many characters long.
const LONGEST_REQUESTED: usize = 80;

/// How many overdue things are named; more are counted.
const MOST_OVERDUE: usize = 3;

/// Where the entry of a question stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// Something of it falls short.
    Short,
    /// It is judged met as a whole, and nothing falls short.
    Sound,
    /// Parts of it are met and nothing falls short, and nobody has judged it as a whole.
    PartsOnly,
    /// Nothing of it is judged.
    NotJudged,
    /// What is judged of it does not apply or was not commissioned.
    NotAsked,
}

/// How much is told of what is sound, and of what people wrote.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// The parts that are met by their names, and at least the first paragraph of each text.
    Full,
    /// How many parts are met where others fall short; of the summary what there is room for.
    Brief,
}

/// Writes the summary: in full if that fits on a page, else more briefly. What falls short is named in either.
pub fn write(draft: &mut Draft<'_>) {
    let record = Record::of(draft.assessment, draft.setting.today);
    let begin = draft.blocks.len();
    compose(draft, &record, Detail::Full);
    if !Room::after(draft.blocks.get(begin..).unwrap_or_default()).is_left() {
        draft.blocks.truncate(begin);
        compose(draft, &record, Detail::Brief);
    }
}

fn compose(draft: &mut Draft<'_>, record: &Record<'_>, detail: Detail) {
    let begin = draft.blocks.len();
    facts(draft);
    let summary = draft.blocks.len();
    elsewhere(draft, record, detail);
    overdue(draft, record);
    falls_short(draft, record, detail);
    let limitations = draft.blocks.len();
    sound(draft, record, detail);
    asked(draft);
    draft.paragraph(&[say::MORE_ELSEWHERE, about::INDEPENDENT].join(" "));
    // What is certain to stand on the page stands there; people's own texts get the room that is left, the limitations
    // first.
    let mut room = Room::after(draft.blocks.get(begin..).unwrap_or_default());
    let least = |field: Field| usize::from(detail == Detail::Full || field == Field::Limitations);
    for field in [Field::Summary, Field::Limitations] {
        room.take(chosen(draft, field).get(..least(field)).unwrap_or_default());
    }
    let limits = quoted(draft, Field::Limitations, least(Field::Limitations), &mut room);
    let sums = quoted(draft, Field::Summary, least(Field::Summary), &mut room);
    let has_summary = !draft.assessment.text(Field::Summary).unwrap_or_default().trim().is_empty();
    if let Some(Block::Paragraph(last)) = draft.blocks.last_mut().filter(|_| has_summary && sums.is_empty()) {
        *last = [say::SUMMARY_AND_MORE_ELSEWHERE, about::INDEPENDENT].join(" ");
    }
    draft.blocks.splice(limitations..limitations, limits);
    draft.blocks.splice(summary..summary, sums);
}

/// The paragraphs of a text that may stand here: of the limitations, those that people did not leave off the page.
fn chosen<'d>(draft: &Draft<'d>, field: Field) -> Vec<&'d str> {
    let plan = &draft.matter.plan;
    let is_chosen = |position: usize| field != Field::Limitations || plan.is_on_board(position);
    let all = paragraphs(draft.assessment.text(field).unwrap_or_default()).into_iter().enumerate();
    all.filter(|(position, _)| is_chosen(*position)).map(|(_, paragraph)| paragraph).collect()
}

/// What a person wrote: so many paragraphs at least and as many others as there is room for, and how many there are
/// besides.
fn quoted(draft: &Draft<'_>, field: Field, least: usize, room: &mut Room) -> Vec<Block> {
    let all = paragraphs(draft.assessment.text(field).unwrap_or_default()).len();
    let chosen = chosen(draft, field);
    let (first, rest) = chosen.split_at(chosen.len().min(least));
    let mut kept = first.to_vec();
    kept.extend(room.fill(rest));
    let more = all - kept.len();
    let mut blocks = Vec::new();
    if !kept.is_empty() {
        blocks.push(Block::Words(kept.join("\n\n")));
    }
    if more > 0 && !kept.is_empty() {
        blocks.push(Block::Paragraph(say::more_paragraphs(&draft.label(field), more)));
    } else if more > 0 && chosen.is_empty() {
        blocks.push(Block::Paragraph(say::all_elsewhere(&draft.label(field), more)));
    }
    // Of a text that was chosen and has no room at all the last paragraph says where it is.
    blocks
}

fn facts(draft: &mut Draft<'_>) {
    let review = draft.assessment.review.phase;
    let facts = vec![
        draft.fact(Field::Review(ReviewField::Reference)),
        fact(labels::PHASE, labels::phase(review)),
        draft.fact(Field::Assessors),
        fact(say::VERSION, [&cover::version(draft), ", ", &super::words::day(draft.setting.today)].concat()),
    ];
    draft.facts(facts);
}

/// Whether a question is judged as met where the record says otherwise.
fn is_contradicted(record: &Record<'_>, question: Question) -> bool {
    question.places().any(|place| holds(Statement::MetButReasonsNot, record, Target::Place(place)))
}

/// Where the entry of a question stands; never in two places.
fn stands(draft: &Draft<'_>, record: &Record<'_>, question: Question) -> Stands {
    let judged = question.places().map(|place| draft.assessment.answers.judgement(place));
    let judged: Vec<Judgement> = judged.collect();
    if judged.iter().any(|one| one.falls_short()) || is_contradicted(record, question) {
        Stands::Short
    } else if judged.contains(&Judgement::Met) {
        let whole = draft.assessment.answers.question(question).judgement;
        if whole.is_looked_at() { Stands::Sound } else { Stands::PartsOnly }
    } else if judged.iter().any(|one| one.is_looked_at()) {
        Stands::NotAsked
    } else {
        Stands::NotJudged
    }
}

/// Questions that are neither: of which only parts are judged, or nothing, or nothing applies. In a review that is
/// being planned, sources from which nothing has come are no shortfall either.
fn elsewhere(draft: &mut Draft<'_>, record: &Record<'_>, detail: Detail) {
    for entry in entries(draft, record, Stands::PartsOnly, detail) {
        draft.paragraph(&entry);
    }
    let not_judged = |question| stands(draft, record, question) == Stands::NotJudged;
    let not_asked = |why: Option<Judgement>| {
        let these = &*draft;
        move |question| stands(these, record, question) == Stands::NotAsked && why_not_asked(these, question) == why
    };
    let lines = [
        numbers(not_judged).map(|these| say::not_judged(&these)),
        numbers(not_asked(Some(Judgement::NotApplicable))).map(|these| say::not_applicable(&these)),
        numbers(not_asked(Some(Judgement::OutsideCommission))).map(|these| say::outside_commission(&these)),
        numbers(not_asked(None)).map(|these| say::not_asked(&these)),
    ];
    for line in lines.iter().flatten() {
        draft.paragraph(line);
    }
    for said in said(record, Place::Board).iter().filter(|said| is_yet_to_come(record, said)) {
        draft.paragraph(&said.fact);
    }
}

/// The numbers of the questions of which something holds; nothing if it holds of none.
fn numbers(holds: impl Fn(Question) -> bool) -> Option<Vec<String>> {
    let these = Question::ALL.iter().filter(|question| holds(**question));
    let these: Vec<String> = these.map(|question| question.number().to_string()).collect();
    (!these.is_empty()).then_some(these)
}

/// The judgement by which nothing of a question is asked; nothing where it is one for some places and the other for
/// others.
fn why_not_asked(draft: &Draft<'_>, question: Question) -> Option<Judgement> {
    let mut judged = question.places().map(|place| draft.assessment.answers.judgement(place));
    let first = judged.find(|one| one.is_looked_at())?;
    judged.filter(|one| one.is_looked_at()).all(|one| one == first).then_some(first)
}

fn is_yet_to_come(record: &Record<'_>, said: &Said) -> bool {
    record.phase() == Phase::Planning && said.statement == Statement::NothingReceived
}

fn falls_short(draft: &mut Draft<'_>, record: &Record<'_>, detail: Detail) {
    draft.heading(2, say::falls_short(record.phase()), "falls-short");
    let mut lines = entries(draft, record, Stands::Short, detail);
    let facts = said(record, Place::Board).into_iter().filter(|said| !is_yet_to_come(record, said));
    lines.extend(facts.map(|said| said.fact));
    if lines.is_empty() {
        draft.paragraph(say::NOTHING_LACKS);
    } else {
        draft.list(lines);
    }
}

fn sound(draft: &mut Draft<'_>, record: &Record<'_>, detail: Detail) {
    let lines = entries(draft, record, Stands::Sound, detail);
    if lines.is_empty() {
        draft.paragraph(say::NOTHING_MET);
    } else {
        draft.heading(2, say::sound(record.phase()), "sound");
        draft.list(lines);
    }
}

fn entries(draft: &Draft<'_>, record: &Record<'_>, wanted: Stands, detail: Detail) -> Vec<String> {
    let these = Question::ALL.iter().filter(|question| stands(draft, record, **question) == wanted);
    these.map(|question| entry(draft, record, *question, detail)).collect()
}

/// The entry of a question: what was judged of it as a whole, and of all its parts.
fn entry(draft: &Draft<'_>, record: &Record<'_>, question: Question, detail: Detail) -> String {
    let whole = draft.assessment.answers.question(question);
    let about = Target::Place(Subject::Question(question));
    let although = holds(Statement::MetButPartsNot, record, about);
    let name = title(question, draft.vocabulary());
    let mut said = vec![say::headline(&name, whole.judgement, whole.confidence, although)];
    for judgement in ORDER {
        let has = |part: &&Part| draft.assessment.answers.part(**part).judgement == judgement;
        let these = question.parts().iter().filter(has).map(|part| place(Subject::Part(*part), draft.vocabulary()));
        let these: Vec<String> = these.collect();
        // What is judged of the only part of a question as of the whole is said once.
        let is_said = question.parts().len() == 1 && judgement == whole.judgement;
        if !these.is_empty() && !is_said {
            let is_every = these.len() == question.parts().len() && these.len() > 1;
            let is_counted = detail == Detail::Brief && judgement == Judgement::Met && !is_every;
            said.push(if is_counted {
                say::parts_counted(question, judgement, these.len())
            } else {
                say::parts(question, judgement, (!is_every).then_some(&these))
            });
        }
    }
    if question == Question::Sources {
        said.push(say::CONSIDERED.to_owned());
    }
    if is_contradicted(record, question) {
        said.push(say::REASONS_MISSING.to_owned());
    }
    said.join(" ")
}

fn asked(draft: &mut Draft<'_>) {
    let heading = draft.label(Field::BoardAsks);
    draft.heading(2, &heading, "board-asks");
    if draft.assessment.board_asks.trim().is_empty() {
        draft.paragraph(say::NOTHING_ASKED);
    } else {
        draft.words(Field::BoardAsks);
    }
}

/// What is overdue, before what falls short: it can still come.
fn overdue(draft: &mut Draft<'_>, record: &Record<'_>) {
    // A finished review waits for no answer: what never came is told among what fell short.
    let registers: &[Register] =
        if record.is_finished() { &[Register::Actions] } else { &[Register::Actions, Register::Requests] };
    let late: Vec<&Row> = registers
        .iter()
        .flat_map(|register| record.rows(*register))
        .filter(|row| row.is_overdue(record.today))
        .collect();
    if late.is_empty() {
        return;
    }
    if late.len() <= MOST_OVERDUE {
        draft.paragraph(&say::overdue_named(&late.iter().map(|row| due(row)).collect::<Vec<_>>()));
        return;
    }
    let of = |register| late.iter().filter(|row| row.register == register).count();
    if let Some(late) = say::overdue(of(Register::Actions), of(Register::Requests)) {
        draft.paragraph(&late);
    }
}

/// Something that is overdue, with its day.
fn due(row: &Row) -> String {
    let what = if row.register == Register::Requests {
        let what = on_one_line(row.text(Column::Requested));
        let what = what.trim_end_matches('.');
        say::request_to(&name(row), if what.chars().count() <= LONGEST_REQUESTED { what } else { "" })
    } else {
        say::action(on_one_line(row.heading()).trim_end_matches('.'))
    };
    say::due(&what, &when(row.day(Column::Due)))
}
