//! What stands around the pages of an assessment: where saving stands, steps back and forward, the way to its pages.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::Details;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Node;

use crate::browser::page;
use crate::content::frame;
use crate::domain::checklist::Question;
use crate::domain::history::History;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::records_in_use;
use crate::domain::register::Register;
use crate::domain::subject::Subject;
use crate::persistence::tab_lock::LockHolder;
use crate::route::{Page, Route};
use crate::ui::area::{Area, AreaView};
use crate::ui::components::choice::place_of;
use crate::ui::components::icon::Icon;
use crate::ui::components::judgement::overall;
use crate::ui::components::plain::QUIET;
use crate::ui::components::save_state::SaveState;
use crate::ui::components::symbol::JudgedSymbol;
use crate::ui::lazy_page::{ask_for_page, later_page, with_services, within};
use crate::ui::pages::lost;
use crate::ui::pages::start::named;
use crate::ui::pages::title::title;
use crate::ui::state::{AppState, Document, Frame};

/// What a lazy chunk brings of the frame.
pub const FRAME: Frame = Frame {
    title,
    tools: |_| view! { <Tools /> }.into_any(),
    navigation: |_| view! { <Navigation /> }.into_any(),
    page: shown_page,
};

/// The assessment's name, where saving stands, and the two buttons for steps back and forward.
#[component]
fn Tools() -> impl IntoView {
    let state = AppState::expect();
    let is_frozen = state.document.with_untracked(Document::is_frozen);
    view! {
        <div class="tools">
            <Switcher />
            <SaveState />
            {(!is_frozen)
                .then(|| {
                    view! {
                        <Step id="undo" words=frame::UNDO icon=BACK can=History::can_undo act=AppState::undo />
                        <Step id="redo" words=frame::REDO icon=FORWARD can=History::can_redo act=AppState::redo />
                    }
                })}
        </div>
    }
}

/// The name of the open assessment; opened, the way to the others.
#[component]
fn Switcher() -> impl IntoView {
    let state = AppState::expect();
    let name = move || state.history.with(|it| named(&it.present().name));
    let others = move || {
        let listing = state.listing.get();
        let document = state.document.get_untracked();
        let others = listing.entries.into_iter().filter(|entry| !document.is(entry.id));
        others
            .map(|entry| {
                let href = Route::In(entry.id, Page::Overview).to_hash();
                view! { <li><a href=href><bdi>{named(&entry.name)}</bdi></a></li> }
            })
            .collect_view()
    };
    let menu = NodeRef::<Details>::new();
    let close = move |event: KeyboardEvent| {
        if let Some(menu) = menu.get_untracked().filter(|menu| menu.open() && event.key() == "Escape") {
            event.stop_propagation();
            menu.set_open(false);
            page::focus("switcher");
        }
    };
    let shut = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    // It lies over the page, and is not to lie over the next one, nor over what has the keyboard.
    Effect::new(move || {
        state.route.track();
        shut();
    });
    let leave = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        if to.is_some_and(|to| menu.get_untracked().is_some_and(|menu| !menu.contains(Some(&to)))) {
            shut();
        }
    };
    view! {
        <details
            class="switcher"
            node_ref=menu
            on:toggle=move |_| state.list_documents()
            on:keydown=close
            on:focusout=leave
        >
            <summary id="switcher">
                <bdi translate="no">{name}</bdi>
                <span class="unseen">{frame::OTHERS}</span>
            </summary>
            <ul>
                {others}
                <li><a href=Route::Start.to_hash()>{frame::ALL_ASSESSMENTS}</a></li>
            </ul>
        </details>
    }
}

/// An arrow to the left, on a square of 16.
const BACK: &str = "M6.5 2.5 2 7l4.5 4.5v-3H10a2.2 2.2 0 0 1 0 4.5H7V14.5h3a3.7 3.7 0 0 0 0-7.5H6.5z";

/// The same to the right.
const FORWARD: &str = "M9.5 2.5 14 7l-4.5 4.5v-3H6a2.2 2.2 0 0 0 0 4.5h3V14.5H6A3.7 3.7 0 0 1 6 7h3.5z";

/// A button that goes one step back or forward. Switched off it would lose the keyboard: it says so, and does nothing.
#[component]
fn Step(
    /// Its id.
    id: &'static str,
    /// Its words.
    words: &'static str,
    /// What is drawn in their place, on a square of 16.
    icon: &'static str,
    /// Whether there is a step to go.
    can: fn(&History) -> bool,
    /// Goes it.
    act: fn(AppState),
) -> impl IntoView {
    let state = AppState::expect();
    let is_off = move || {
        state.tab_lock.track();
        (state.is_read_only() || !state.history.with(can)).then_some("true")
    };
    view! {
        <button type="button" class=QUIET id=id title=words aria-disabled=is_off on:click=move |_| act(state)>
            <Icon path=icon />
            <span class="unseen">{words}</span>
        </button>
    }
}

/// The pages of the open assessment.
#[component]
fn Navigation() -> impl IntoView {
    let state = AppState::expect();
    // Whoever draws this does so again for another address.
    let Route::In(id, page) = state.route.get_untracked() else { return ().into_any() };
    // A frozen version has none of its own: the way leads to those beside it.
    let beside = state.document.with_untracked(|document| match document {
        Document::Version(frozen) => Some(frozen.of),
        _ => None,
    });
    // A row is part of its register.
    let (current, how) = match page {
        Page::Row(register, _) => (Page::Register(register), "true"),
        page => (page, "page"),
    };
    let way = move |(words, target): (&'static str, Page)| {
        let of = beside.filter(|_| target == Page::Versions).unwrap_or(id);
        let href = Route::In(of, target).to_hash();
        let number = (target == Page::SecondLook).then(|| counted("state", move || numbered(state.prompts.get())));
        view! { <li><a href=href aria-current=(target == current).then_some(how)>{words} {number}</a></li> }
    };
    let first = [(frame::OVERVIEW, Page::Overview), (frame::REVIEW, Page::Review)].map(way).collect_view();
    let questions = Question::ALL
        .iter()
        .map(|question| {
            let is_current = page == Page::Question(*question);
            view! { <WayToQuestion id question=*question is_current /> }
        })
        .collect_view();
    let results = [
        (frame::COVERAGE, Page::Register(Register::Coverage)),
        (frame::SECOND_LOOK, Page::SecondLook),
        (frame::LIMITATIONS, Page::Limitations),
        (frame::REPORT, Page::Report),
        (frame::VERSIONS, Page::Versions),
        (frame::GUIDE, Page::Guide),
    ]
    .map(way)
    .collect_view();
    let is_open = RwSignal::new(false);
    view! {
        <nav class="sections" aria-label=frame::NAVIGATION class:open=move || is_open.get()>
            <button
                type="button"
                class="quiet menu"
                aria-expanded=move || is_open.get().to_string()
                aria-controls="ways"
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {frame::MENU}
            </button>
            <div class="band" id="ways">
                <ul>{first}</ul>
                <p class="over" id="ways-to-questions">{frame::QUESTIONS}</p>
                <ul aria-labelledby="ways-to-questions">{questions}</ul>
                <p class="over" id="ways-to-records">{frame::RECORDS}</p>
                <ul aria-labelledby="ways-to-records">
                    <WaysToRecords id current how />
                    {way((frame::ADD_RECORDS, Page::Registers))}
                </ul>
                <p class="over" id="ways-to-results">{frame::RESULTS}</p>
                <ul aria-labelledby="ways-to-results">{results}</ul>
                {within(state, Area::Results, AreaView::Counts, RwSignal::new(false))}
            </div>
        </nav>
    }
    .into_any()
}

/// The ways to the registers, each with the number of its rows.
#[component]
fn WaysToRecords(
    /// The assessment.
    id: ItemId,
    /// The page that is shown, or the register that it is part of.
    current: Page,
    /// What is said of the way to it.
    how: &'static str,
) -> impl IntoView {
    let state = AppState::expect();
    let counted_rows = state.memo_of_acts(|it| {
        let number = |register| u32::try_from(it.rows(register).len()).unwrap_or(u32::MAX);
        records_in_use::in_use(it).into_iter().map(|register| (register, number(register))).collect::<Vec<_>>()
    });
    move || {
        let way = |(register, number): (Register, u32)| {
            let href = Route::In(id, Page::Register(register)).to_hash();
            let is_current = (current == Page::Register(register)).then_some(how);
            let overdue = move || Some(state.overdue.get()).filter(|number| *number > 0).map(frame::overdue);
            view! {
                <li>
                    <a href=href aria-current=is_current>
                        {frame::register(register)}
                        {counted("state", move || numbered(number))}
                        {(register == Register::Requests).then(|| counted("overdue", overdue))}
                    </a>
                </li>
            }
        };
        counted_rows.get().into_iter().map(way).collect_view()
    }
}

/// A number beside a way, if there is one.
fn counted(class: &'static str, number: impl Fn() -> Option<String> + Send + 'static) -> impl IntoView {
    view! { <span class=class translate="no">{number}</span> }
}

/// A number as it stands beside a way; nothing for none.
fn numbered(number: u32) -> Option<String> {
    (number > 0).then(|| [" ", &number.to_string()].concat())
}

/// The way to a question, with the symbol of how it was judged as a whole.
#[component]
fn WayToQuestion(
    /// The assessment.
    id: ItemId,
    /// The question.
    question: Question,
    /// Whether its page is shown.
    is_current: bool,
) -> impl IntoView {
    let state = AppState::expect();
    let subject = Subject::Question(question);
    let judged = state.memo_of_acts(move |it| place_of(it.answers.judgement(subject)));
    let word = move || [", ", &overall(Judgement::ALL[judged.get()]).to_lowercase()].concat();
    view! {
        <li>
            <a href=Route::In(id, Page::Question(question)).to_hash() aria-current=is_current.then_some("page")>
                <JudgedSymbol subject />
                {frame::question(question)}
                <span class="unseen">{word}</span>
            </a>
        </li>
    }
}

/// The page of an assessment that the address names, or why it is not shown.
fn shown_page(state: AppState, id: ItemId, route: Route) -> AnyView {
    let document = state.document.get();
    if !document.is(id) {
        return view! { <lost::HeldBack /> }.into_any();
    }
    match &document {
        Document::Unopened(_, fault) => return view! { <lost::Unopened id fault=fault.clone() /> }.into_any(),
        // It is opened when the other pages are loaded.
        Document::Sought(_) => {
            ask_for_page(state, route);
            return with_services(state, |_| view! { <lost::Opening /> }.into_any());
        }
        Document::Awaited(why) => return view! { <lost::NoExample why=why.clone() /> }.into_any(),
        _ => {}
    }
    let is_frozen = document.is_frozen();
    let is_off = move || (is_frozen || state.tab_lock.get() != LockHolder::Here) && !is_for_readers(route);
    let is_example = document == Document::Example;
    view! {
        {is_example.then(|| view! { <lost::ExampleBanner /> })}
        <fieldset class="protected" prop:disabled=is_off>
            {later_page(state, route)}
        </fieldset>
    }
    .into_any()
}

/// Whether a page has nothing that changes the assessment: what it offers, readers may use too.
const fn is_for_readers(route: Route) -> bool {
    matches!(route, Route::In(_, Page::Guide | Page::Report | Page::Versions))
}
