//! One question: its parts, the question as a whole, and what it rests on; guidance beside it.

use leptos::prelude::*;

use std::sync::Arc;

use crate::content::pages::{question as said, titles};
use crate::content::{labels, parts, questions, registers};
use crate::domain::bearing;
use crate::domain::checklist::{Part, Question};
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::confirm;
use crate::domain::field::{Field, PartField, QuestionField};
use crate::domain::item::ItemId;
use crate::domain::judgement::{Confidence, Judgement};
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::review::Vocabulary;
use crate::domain::row::Row;
use crate::domain::subject::Subject;
use crate::domain::target::Target;
use crate::report::words;
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::area::{Area, AreaView};
use crate::ui::components::attestation::attestation;
use crate::ui::components::choice::{choice, offers, place_of};
use crate::ui::components::guidance;
use crate::ui::components::judgement::{GIVE_A_REASON, judgement, overall, part_judgement, reason_field};
use crate::ui::components::link::link;
use crate::ui::components::notice::summary;
use crate::ui::components::plain::{heading, hint, title};
use crate::ui::components::text_field::text_field;
use crate::ui::element::{Element, el, group, live, nothing, text};
use crate::ui::lazy_page::within;
use crate::ui::pages::row::confirm_again;
use crate::ui::state::AppState;

/// The page of a question.
pub fn question(state: AppState, id: ItemId, question: Question) -> Element {
    let vocabulary = state.vocabulary.get_untracked();
    let asked = questions::question(question);
    let parts = question.parts();
    el("div")
        .class("work")
        .child(el("p").class("caption").text(said::place(question.number())))
        .child(heading(asked.title.say(vocabulary)))
        .child(guidance::referenced("p", asked.text, asked.reference, vocabulary).class("lead"))
        .child(summary(state, missing_reasons(state, question)))
        .child(registers_say(state, id, question))
        .child(guidance_folded(state, question))
        .child(title(if parts.len() == 1 { said::ONE_PART } else { said::PARTS }).class("unseen"))
        .child(el("div").class("card parts").children(parts.iter().map(|part| part_line(state, *part)).collect()))
        .child(meanings())
        .maybe((question == Question::NonCooperation).then(|| attestation(state)))
        .child(
            el("div")
                .class("card")
                .child(whole(state, question))
                .child(linked_folded(state, id, question, Register::Evidence, Column::Supports))
                .child(linked_folded(state, id, question, Register::Actions, Column::Origin)),
        )
        .child(neighbours(id, question, vocabulary))
}

/// Something that is one line until it is opened.
fn folded(id: &str, summary: [Element; 2], body: Element, opened: impl FnMut() + 'static) -> Element {
    let [name, state] = summary;
    let mut opened = opened;
    el("details")
        .class("folded")
        .id(id)
        .child(el("summary").child(name).child(state.class("state")))
        .child(body)
        .on("toggle", move |_| opened())
}

/// The guidance on the question, one click away.
fn guidance_folded(state: AppState, question: Question) -> Element {
    let is_wanted = RwSignal::new(false);
    let body = within(state, Area::Help, AreaView::Guidance(question), is_wanted);
    let name = title(said::TO_GUIDANCE);
    folded("guidance", [name, el("span")], el("div").class("guidance").child(body), move || is_wanted.set(true))
}

/// The evidence of the question, or its actions, one click away.
fn linked_folded(state: AppState, id: ItemId, question: Question, register: Register, column: Column) -> Element {
    let is_wanted = RwSignal::new(false);
    let all = state.memo(move |it| it.rows(register).clone());
    let number = move || {
        let is_its = |row: &&Arc<Row>| row.places(column).iter().any(|place| place.question() == question);
        said::listed(all.with(|all| all.iter().filter(is_its).count()))
    };
    let body = within(state, Area::Registers, AreaView::Linked(id, question, register, column), is_wanted);
    let of = address::of_new(register);
    let name = title(registers::register(register).title).id([of.as_str(), "-heading"].concat());
    folded(&[of.as_str(), "-folded"].concat(), [name, el("span").live_text(number)], body, move || is_wanted.set(true))
}

fn missing_reasons(state: AppState, question: Question) -> impl Fn() -> Vec<(String, String)> + Send + use<> {
    let vocabulary = state.vocabulary.get_untracked();
    let missing = state
        .memo(move |assessment| question.places().filter(|place| assessment.lacks_reason(*place)).collect::<Vec<_>>());
    move || {
        missing
            .get()
            .into_iter()
            .map(|subject| {
                let place = words::place(subject, vocabulary);
                (address::of_text(reason_field(subject)), [place.as_str(), ": ", GIVE_A_REASON].concat())
            })
            .collect()
    }
}

/// What the seven judgements mean, one click away from where they are first used.
fn meanings() -> Element {
    let mut list = el("dl").class("terms");
    for judgement in Judgement::ALL {
        list = list
            .child(el("dt").text(labels::judgement(*judgement)))
            .child(el("dd").text(labels::judgement_meaning(*judgement)));
    }
    el("details").class("meanings").child(el("summary").text(said::MEANINGS)).child(list)
}

/// What the registers say on the question, beside the person's own judgement and never in its place.
fn registers_say(state: AppState, id: ItemId, question: Question) -> Element {
    // Registers compare by a pointer: typing on this page counts nothing anew.
    let registers = state.memo(|it| it.registers.clone());
    let counts = move || {
        registers.with(|_| ());
        let counts = state.read(|it| bearing::on(it, question));
        let items = counts.into_iter().map(|(counted, number)| {
            let (one, many) = registers::counted(counted);
            el("li").child(link(Route::In(id, Page::Register(counted.register())), words::count(number, one, many)))
        });
        el("ul").class("counts").children(items.collect())
    };
    el("section")
        .class("registers-say")
        .attr("aria-labelledby", "registers-say")
        .child(el("h2").id("registers-say").text(said::REGISTERS_SAY))
        .live(counts)
        .child(hint(said::COUNTS_ONLY))
}

/// Says that the commission changed after a place was judged, where that matters.
fn lagging(state: AppState, subject: Subject) -> Element {
    let lags = state.memo(move |it| confirm::place_lags(it, subject));
    live(move || if lags.get() { confirm_again(state, Target::Place(subject)) } else { nothing() })
}

fn part_line(state: AppState, part: Part) -> Element {
    let vocabulary = state.vocabulary.get_untracked();
    let words = parts::part(part);
    let legend = group([el("h3").text(words.title.say(vocabulary)), hint(words.hint.say(vocabulary))]);
    el("section")
        .class("part")
        .child(lagging(state, Subject::Part(part)))
        .child(part_judgement(state, Subject::Part(part), legend))
        .child(text_field(state, Field::Part(part, PartField::Note)))
}

fn whole(state: AppState, question: Question) -> Element {
    let chosen = state.memo(move |assessment| place_of(assessment.answers.question(question).confidence));
    let id = address::of_subject(Subject::Question(question)) + "-confidence";
    let field = id.clone();
    let choose = move |place: usize| {
        if let Some(confidence) = Confidence::ALL.get(place) {
            state.act(&field, Command::SetConfidence(question, *confidence));
        }
    };
    let legend = group([el("h3").text(labels::OVERALL), hint(labels::OVERALL_HINT)]);
    let offers = offers(labels::confidence, |_| "");
    let judged = state.memo(move |assessment| place_of(assessment.answers.judgement(Subject::Question(question))));
    let body = group([
        lagging(state, Subject::Question(question)),
        judgement(state, Subject::Question(question), legend),
        text_field(state, Field::Question(question, QuestionField::HowWeKnow)),
        choice(id, text(labels::CONFIDENCE), offers, chosen, choose),
        text_field(state, Field::Question(question, QuestionField::WhatWouldChange)),
    ]);
    let word = el("span").live_text(move || overall(Judgement::ALL[judged.get()]).to_owned());
    folded("whole", [title(said::WHOLE), word], body, || {})
}

fn neighbours(id: ItemId, question: Question, vocabulary: Vocabulary) -> Element {
    let to = |neighbour: Option<Question>, otherwise: Page, words: &'static str| match neighbour {
        Some(question) => link(Route::In(id, Page::Question(question)), words::title(question, vocabulary)),
        None => link(Route::In(id, otherwise), words),
    };
    let earlier = to(Question::from_number(question.number() - 1), Page::Overview, titles::OVERVIEW);
    let later = to(Question::from_number(question.number() + 1), Page::Report, titles::REPORT);
    let side = |words: &'static str, link| el("p").child(el("span").class("hint").text(words)).child(link);
    el("nav")
        .class("neighbours")
        .attr("aria-label", said::NEIGHBOURS)
        .child(side(said::PREVIOUS, earlier))
        .child(side(said::NEXT, later))
}
