//! The board summary, on a page: what the board can rely on, what it cannot, and what it is asked to decide.
//!
//! What stands here follows from what people judged and wrote; nothing is judged here. So that it stays a page, long texts are cut
//! where it is seen, and long lists say how many more there are: the report has them all.

use super::draft::{Draft, fact};
use super::rows;
use super::sections::cover;
use super::words::{on_one_line, place, title};
use crate::content::documents::board_summary as say;
use crate::content::{about, labels};
use crate::domain::checklist::{Part, Question};
use crate::domain::column::Column;
use crate::domain::field::{Field, QuestionField, ReviewField};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::subject::Subject;

/// How many letters of a longer text a list quotes.
const QUOTED: usize = 110;

/// How many letters of the summary are quoted, and of the limitations.
const SUMMARY: usize = 480;
const LIMITATIONS: usize = 240;

/// How many letters are quoted of what the board is asked: what it must read comes last to the scissors.
const ASKED: usize = 800;

/// How many entries of a list that grows are named.
const NAMED: usize = 2;

/// Writes the summary.
pub fn write(draft: &mut Draft<'_>) {
    facts(draft);
    quote(draft, Field::Summary, SUMMARY);
    not_judged(draft);
    rely_on(draft);
    not_rely_on(draft);
    asked(draft);
    draft.paragraph(&[say::IN_THE_REPORT, about::NO_SCORE].join(" "));
    draft.paragraph(about::INDEPENDENCE);
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

/// Adds what a person wrote at a place, cut where it is long; nothing where they wrote nothing.
fn quote(draft: &mut Draft<'_>, field: Field, most: usize) {
    let text = draft.assessment.text(field).unwrap_or_default().trim();
    if !text.is_empty() {
        let (words, more) = shortened(text, most);
        draft.blocks.push(super::model::Block::Words(words));
        if more > 0 {
            let label = draft.label(field);
            draft.paragraph(&say::more_paragraphs(&label, more));
        }
    }
}

/// What nobody has judged can neither be relied on nor not: it stands before both.
fn not_judged(draft: &mut Draft<'_>) {
    let unseen = Question::ALL.iter().filter(|question| judged(draft, **question) == Judgement::NotLookedAt);
    let unseen: Vec<String> = unseen.map(|question| question.number().to_string()).collect();
    if !unseen.is_empty() {
        draft.paragraph(&say::not_judged(&unseen));
    }
}

fn rely_on(draft: &mut Draft<'_>) {
    draft.heading(2, say::RELY_ON, "rely-on");
    let lines = Question::ALL.iter().filter_map(|question| {
        if judged(draft, *question) == Judgement::Met {
            return Some(line(draft, *question));
        }
        let met = parts(draft, *question, &[Judgement::Met])?;
        Some(say::in_part(&title(*question, draft.vocabulary()), &met))
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        draft.paragraph(say::NOTHING_MET);
    } else {
        draft.list(lines);
    }
}

fn not_rely_on(draft: &mut Draft<'_>) {
    draft.heading(2, say::NOT_RELY_ON, "not-rely-on");
    let open = Question::ALL.iter().filter(|question| {
        matches!(judged(draft, **question), Judgement::Partly | Judgement::NotMet | Judgement::DontKnow)
    });
    let lacking = [Judgement::Partly, Judgement::NotMet, Judgement::DontKnow];
    let open = open.map(|question| {
        let parts = parts(draft, *question, &lacking).map(|parts| [" ", &parts].concat()).unwrap_or_default();
        [headline(draft, *question), parts].concat()
    });
    let mut lines: Vec<String> = open.collect();
    lines.extend(unknown(draft));
    if lines.is_empty() {
        draft.paragraph(say::NOTHING_LACKS);
    } else {
        draft.list(lines);
    }
    quote(draft, Field::Limitations, LIMITATIONS);
}

/// What stays unknown because somebody did not cooperate.
fn unknown(draft: &Draft<'_>) -> Vec<String> {
    let all = draft.assessment.rows(Register::NonCooperation);
    let named = all.iter().take(NAMED).map(|row| {
        let what = cut(&on_one_line(row.text(Column::Unknown)), QUOTED);
        say::unknown(&rows::name(row, draft.vocabulary()), &what)
    });
    let mut lines: Vec<String> = named.collect();
    let more = all.iter().skip(NAMED).count();
    if more > 0 {
        lines.push(say::more_unknown(more));
    }
    lines
}

fn asked(draft: &mut Draft<'_>) {
    let heading = draft.label(Field::BoardAsks);
    draft.heading(2, &heading, "board-asks");
    if draft.assessment.board_asks.trim().is_empty() {
        draft.paragraph(say::NOTHING_ASKED);
    }
    quote(draft, Field::BoardAsks, ASKED);
    let today = draft.setting.today;
    let overdue = draft.assessment.rows(Register::Actions).iter().filter(|row| row.is_overdue(today)).count();
    let waiting = draft.assessment.rows(Register::Requests).iter().filter(|row| row.is_overdue(today)).count();
    if let Some(late) = say::overdue(overdue, waiting) {
        draft.paragraph(&late);
    }
}

fn judged(draft: &Draft<'_>, question: Question) -> Judgement {
    draft.assessment.answers.question(question).judgement
}

/// `Met: what is requested, the level of detail.`: the parts of a question that have one of these judgements, judgement by
/// judgement; nothing where none has.
fn parts(draft: &Draft<'_>, question: Question, wanted: &[Judgement]) -> Option<String> {
    let said = wanted.iter().filter_map(|judgement| {
        let has = |part: &&Part| draft.assessment.answers.part(**part).judgement == *judgement;
        let names = question.parts().iter().filter(has).map(|part| place(Subject::Part(*part), draft.vocabulary()));
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| say::judged(*judgement, &names))
    });
    let said = said.collect::<Vec<_>>().join(" ");
    (!said.is_empty()).then_some(said)
}

/// A question with what was judged of it as a whole, and how sure people are.
fn headline(draft: &Draft<'_>, question: Question) -> String {
    let answer = draft.assessment.answers.question(question);
    say::headline(&title(question, draft.vocabulary()), answer.judgement, answer.confidence)
}

/// The same, with how people know.
fn line(draft: &Draft<'_>, question: Question) -> String {
    let mut line = headline(draft, question);
    let known = draft.assessment.text(Field::Question(question, QuestionField::HowWeKnow)).unwrap_or_default();
    let known = on_one_line(known);
    if !known.is_empty() {
        line.push(' ');
        line.push_str(&cut(&known, QUOTED));
    }
    line
}

/// The paragraphs of a text that fit into so many letters, and how many more there are. The first is cut where it alone does
/// not fit; no other is, since half a limitation says something else than a whole one.
fn shortened(text: &str, most: usize) -> (String, usize) {
    let paragraphs: Vec<&str> = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).collect();
    let mut room = most;
    let mut kept = Vec::new();
    for paragraph in &paragraphs {
        let letters = paragraph.chars().count();
        if letters > room && !kept.is_empty() {
            break;
        }
        kept.push(cut(paragraph, room));
        room = room.saturating_sub(letters);
    }
    (kept.join("\n\n"), paragraphs.len() - kept.len())
}

/// A text, cut between words where it is longer than this; that it was cut is seen.
fn cut(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let begin = text.get(..end).unwrap_or(text);
    let whole = begin.rfind(char::is_whitespace).and_then(|end| begin.get(..end)).unwrap_or(begin);
    say::cut(whole.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_kept_whole_or_counted() {
        assert_eq!(shortened("one\n\ntwo\n\nthree", 6), ("one\n\ntwo".to_owned(), 1));
        assert_eq!(shortened("one two\n\nthree", 5), ("one … (cut)".to_owned(), 1));
        assert_eq!(shortened("one", 5), ("one".to_owned(), 0));
    }

    #[test]
    fn a_long_text_is_cut_between_words_and_says_so() {
        assert_eq!(cut("one two", 7), "one two");
        assert_eq!(cut("one two three", 9), "one two … (cut)");
        assert_eq!(cut("ääääää", 3), "äää … (cut)");
    }
}
