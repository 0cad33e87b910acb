//! The board summary, on a page: what the board can rely on, what it cannot, and what it is asked to decide.
//!
//! What stands here follows from what people judged and wrote; nothing is judged here. So that it stays a page, long texts are cut
//! where it is seen, and long lists say how many more there are: the report has them all.

use super::draft::{Draft, fact};
use super::rows;
use super::sections::cover;
use super::words::{count, on_one_line, place, title};
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
    draft.paragraph(
        &["The report has all that is shortened here, and says how each judgement was reached. ", about::NO_SCORE]
            .concat(),
    );
    draft.paragraph(about::INDEPENDENCE);
}

fn facts(draft: &mut Draft<'_>) {
    let review = draft.assessment.review.phase;
    let facts = vec![
        draft.fact(Field::Review(ReviewField::Reference)),
        fact(labels::PHASE, labels::phase(review)),
        draft.fact(Field::Assessors),
        fact("Version", [&cover::version(draft), ", ", &super::words::day(draft.setting.today)].concat()),
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
            draft.paragraph(
                &[
                    label.as_str(),
                    ": ",
                    &count(more, "more paragraph stands", "more paragraphs stand"),
                    " in the report.",
                ]
                .concat(),
            );
        }
    }
}

/// What nobody has judged can neither be relied on nor not: it stands before both.
fn not_judged(draft: &mut Draft<'_>) {
    let unseen = Question::ALL.iter().filter(|question| judged(draft, **question) == Judgement::NotLookedAt);
    let unseen: Vec<String> = unseen.map(|question| question.number().to_string()).collect();
    if !unseen.is_empty() {
        let questions = if unseen.len() == 1 { "question " } else { "questions " };
        draft.paragraph(&["Not judged as a whole yet: ", questions, &unseen.join(", "), "."].concat());
    }
}

fn rely_on(draft: &mut Draft<'_>) {
    draft.heading(2, "What we can rely on", "rely-on");
    let lines = Question::ALL.iter().filter_map(|question| {
        if judged(draft, *question) == Judgement::Met {
            return Some(line(draft, *question));
        }
        let met = parts(draft, *question, &[Judgement::Met])?;
        Some([&title(*question, draft.vocabulary()), ", in part. ", &met].concat())
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        draft.paragraph("No question and no part has been judged met.");
    } else {
        draft.list(lines);
    }
}

fn not_rely_on(draft: &mut Draft<'_>) {
    draft.heading(2, "What we cannot rely on", "not-rely-on");
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
        draft.paragraph(
            "Nothing is judged partly met, not met or not known, and nobody is listed who did not cooperate.",
        );
    } else {
        draft.list(lines);
    }
    quote(draft, Field::Limitations, LIMITATIONS);
}

/// What stays unknown because somebody did not cooperate.
fn unknown(draft: &Draft<'_>) -> Vec<String> {
    let all = draft.assessment.rows(Register::NonCooperation);
    let named = all.iter().take(NAMED).map(|row| {
        let what = on_one_line(row.text(Column::Unknown));
        let what = if what.is_empty() { "what stays unknown is not said".to_owned() } else { cut(&what, QUOTED) };
        ["Not known because of non-cooperation (", &rows::name(row, draft.vocabulary()), "): ", &what].concat()
    });
    let mut lines: Vec<String> = named.collect();
    let more = all.iter().skip(NAMED).count();
    if more > 0 {
        lines.push([&count(more, "more", "more"), " who did not cooperate, in the report."].concat());
    }
    lines
}

fn asked(draft: &mut Draft<'_>) {
    let heading = draft.label(Field::BoardAsks);
    draft.heading(2, &heading, "board-asks");
    if draft.assessment.board_asks.trim().is_empty() {
        draft.paragraph("Nothing has been put to the board yet.");
    }
    quote(draft, Field::BoardAsks, ASKED);
    let today = draft.setting.today;
    let overdue = draft.assessment.rows(Register::Actions).iter().filter(|row| row.is_overdue(today)).count();
    let waiting = draft.assessment.rows(Register::Requests).iter().filter(|row| row.is_overdue(today)).count();
    let late = [
        (overdue, "action is overdue", "actions are overdue"),
        (waiting, "request is overdue", "requests are overdue"),
    ];
    let late: Vec<String> =
        late.iter().filter(|(number, ..)| *number > 0).map(|(number, one, many)| count(*number, one, many)).collect();
    if !late.is_empty() {
        draft.paragraph(&[&late.join(", and "), "; the report lists each."].concat());
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
        let names = names.collect::<Vec<_>>().join("; ");
        (!names.is_empty()).then(|| [labels::judgement(*judgement), ": ", &names, "."].concat())
    });
    let said = said.collect::<Vec<_>>().join(" ");
    (!said.is_empty()).then_some(said)
}

/// A question with what was judged of it as a whole, and how sure people are.
fn headline(draft: &Draft<'_>, question: Question) -> String {
    let answer = draft.assessment.answers.question(question);
    let judged = labels::judgement(answer.judgement).to_lowercase();
    let sure = labels::confidence(answer.confidence).to_lowercase();
    [&title(question, draft.vocabulary()), ": ", &judged, " (confidence: ", &sure, ")."].concat()
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
    [whole.trim_end(), " … (cut)"].concat()
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
