//! The overview of an assessment: what there is to do, and how far each part of it has come, in words.

use crate::content::labels;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Part, Question};
use crate::domain::field::Field;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::progress::{self, Next};
use crate::report::words::{self, count};
use crate::route::{Page, Route};
use crate::ui::components::link::{button_link, link};
use crate::ui::components::plain::title;
use crate::ui::components::text_field::text_field;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live};
use crate::ui::pages::registers::tasks as tasks_of;
use crate::ui::pages::start::named;

/// The overview.
pub fn overview(desk: Desk, id: ItemId) -> Element {
    let vocabulary = desk.vocabulary.get_untracked();
    // Typing the summary wakes only what it changes: each line follows its own words, registers by a pointer.
    let registers = desk.follow(|it| it.registers.clone());
    let task = |page, title: String, state: Element| {
        el("li").class("task").child(link(Route::In(id, page), title)).child(state.class("state"))
    };
    let questions = Question::ALL
        .iter()
        .map(|question| {
            let question = *question;
            let state = desk.follow(move |it| state_of(it, question));
            let words = words::title(question, vocabulary);
            task(Page::Question(question), words, el("span").live_text(move || state.get()))
        })
        .collect();
    let review = desk.follow(review_state);
    let progress = desk.follow(progress_words);
    let next = desk.follow(progress::next);
    let tasks = |rows| el("ul").class("tasks").children(rows);
    let name = el("bdi").live_text(move || desk.history.with(|it| named(&it.present().name)));
    group([
        el("h1").attr("tabindex", "-1").child(name),
        el("p").class("lead").id("progress").live_text(move || progress.get()),
        el("p").child(live(move || next_link(id, next.get()))),
        title("The review"),
        tasks(vec![task(
            Page::Review,
            "The review and its commission".to_owned(),
            el("span").live_text(move || review.get()),
        )]),
        title("The seven questions"),
        tasks(questions),
        title("What it rests on"),
        tasks_of(id, &registers, |_| true, |_| None),
        title("What it leads to"),
        tasks(vec![
            task(
                Page::SecondLook,
                "Second look".to_owned(),
                el("span").text("questions that follow from what you wrote"),
            ),
            task(Page::Limitations, "Limitations".to_owned(), el("span").text("what the review cannot say")),
            task(Page::Report, "Report".to_owned(), el("span").text("to read and download at any time")),
        ]),
        el("section")
            .class("card")
            .child(title("In your own words"))
            .child(text_field(desk, Field::Summary))
            .child(text_field(desk, Field::BoardAsks))
            .child(text_field(desk, Field::Assessors)),
    ])
}

fn next_link(id: ItemId, next: Next) -> Element {
    let (page, words) = match next {
        Next::Review => (Page::Review, "Begin with the review and its commission".to_owned()),
        Next::Question(question, begun) => {
            let verb = if begun { "Go on with question " } else { "Look at question " };
            (Page::Question(question), [verb, &question.number().to_string()].concat())
        }
        Next::Report => (Page::Report, "Read and download the report".to_owned()),
    };
    button_link(Route::In(id, page), words)
}

/// How far a question has come, in words.
#[must_use]
pub fn state_of(assessment: &Assessment, question: Question) -> String {
    let progress = progress::of_question(assessment, question);
    let mut state =
        if question == Question::NonCooperation && assessment.none_occurred.is_some() && progress.looked_at == 0 {
            "attested, not judged yet".to_owned()
        } else if progress.looked_at == 0 {
            "not looked at".to_owned()
        } else if progress.all_looked_at() {
            "looked at".to_owned()
        } else {
            looked_at(progress.looked_at, progress.parts)
        };
    if !progress.lacks_reason.is_empty() {
        state.push_str(", ");
        state.push_str(&count(progress.lacks_reason.len(), "reason missing", "reasons missing"));
    }
    if progress.all_looked_at() && !progress.judged_overall {
        state.push_str(", no overall judgement yet");
    }
    state
}

fn looked_at(looked_at: usize, parts: usize) -> String {
    [looked_at.to_string().as_str(), " of ", &parts.to_string(), " parts looked at"].concat()
}

fn review_state(assessment: &Assessment) -> String {
    match assessment.review.filled_in() {
        (0, _) => "not filled in".to_owned(),
        (filled, all) if filled == all => "filled in".to_owned(),
        (filled, all) => [filled.to_string().as_str(), " of ", &all.to_string(), " filled in"].concat(),
    }
}

/// `12 of 22 parts looked at: 5 met, 3 partly, …`: counts side by side, never added up.
fn progress_words(assessment: &Assessment) -> String {
    let mut words = looked_at(progress::parts_looked_at(assessment), Part::COUNT);
    let judged: Vec<String> = progress::tally(assessment)
        .into_iter()
        .filter(|(judgement, number)| *judgement != Judgement::NotLookedAt && *number > 0)
        .map(|(judgement, number)| {
            [&number.to_string(), " ", &labels::judgement(judgement).to_ascii_lowercase()].concat()
        })
        .collect();
    if !judged.is_empty() {
        words.push_str(": ");
        words.push_str(&judged.join(", "));
    }
    words.push('.');
    words
}
