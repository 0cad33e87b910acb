//! Answers that come back: files dropped or chosen, many at once, or a text; each is shown, and accepted one at a time
//! or all.

use leptos::prelude::*;

use crate::browser::{file, page};
use crate::content::sessions::{self, arrivals as texts};
use crate::content::training as said;
use crate::domain::training::gathering::Landing;
use crate::domain::training::response::Response;
use crate::storage::limits::MOST_BYTES;
use crate::storage::training::{Arrived, is_session, read_response};
use crate::ui::components::control::{follows, unremembered};
use crate::ui::components::field_frame::{FieldFrame, Words};
use crate::ui::components::plain::{MAIN, QUIET, SECOND};
use crate::ui::drops;
use crate::ui::state::AppState;
use crate::ui::training::open_session::OpenSession;

use super::passages::OnRequest;
use super::unread::why_not;

/// The id of the field for files.
const FILES: &str = "answer-files";

/// The id of the field for a text.
const TEXT: &str = "answer-text";

/// The id of the list of what has come.
const LIST: &str = "arrivals";

/// More files than this at once are not read: a slip of the hand, such as a whole folder.
const MOST_FILES: usize = 500;

/// Something that came back.
#[derive(Clone)]
struct Arrival {
    /// What the file is called; shown, never used.
    file: String,
    /// The answers, or why it holds none.
    found: Result<Response, String>,
    /// Whether something changed them after they were handed back.
    is_altered: bool,
}

impl Arrival {
    fn of(file: String, found: Result<Arrived, String>) -> Self {
        let is_altered = found.as_ref().is_ok_and(|arrived| arrived.is_altered);
        Self { file, found: found.map(|arrived| arrived.response), is_altered }
    }
}

/// Where answers come in.
#[component]
pub fn Arrivals(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let state = AppState::expect();
    let here: RwSignal<Vec<Arrival>> = RwSignal::new(Vec::new());
    let (take, dropped) = (reading(state, &open, here), reading(state, &open, here));
    // Wherever on the page they land.
    drops::accept(dropped);
    let over = drops::is_over();
    let words = Words { id: FILES.to_owned(), label: texts::FILES.to_owned(), hint: texts::FILES_HINT.to_owned() };
    view! {
        <div class="drop-zone" data-over=move || over.get().then_some("")>
            <FieldFrame words let:own>
                <input
                    type="file"
                    multiple
                    accept=".json,application/json"
                    {..unremembered()}
                    {..own}
                    on:click=|event| file::forget_choice(&event)
                    on:change=move |event| take(file::all_chosen(&event))
                />
            </FieldFrame>
        </div>
        <OnRequest words=texts::OR_PASTE clone:open>
            <AsText open=open.clone() here />
        </OnRequest>
        <ArrivalList open here />
    }
}

/// Reads files one after another, in the order in which they were chosen.
fn reading(
    state: AppState,
    open: &OpenSession,
    here: RwSignal<Vec<Arrival>>,
) -> impl Fn(Vec<web_sys::File>) + 'static + use<> {
    let open = open.clone();
    move |files| {
        if files.len() > MOST_FILES {
            state.refuse(FILES, texts::TOO_MANY.to_owned());
            return;
        }
        let open = open.clone();
        leptos::task::spawn_local(async move {
            let mut came = Vec::new();
            for each in files {
                let found = if file::is_larger_than(&each, MOST_BYTES) {
                    Err(texts::TOO_LARGE.to_owned())
                } else {
                    match file::text(&each).await {
                        Ok(text) => look(&open, &text),
                        Err(_) => Err(sessions::NOT_READ.to_owned()),
                    }
                };
                came.push(Arrival::of(each.name(), found));
            }
            add(here, came);
        });
    }
}

fn look(open: &OpenSession, text: &str) -> Result<Arrived, String> {
    if is_session(text) {
        return Err(said::IS_THE_SESSION.to_owned());
    }
    open.read(|gathering| read_response(text, &gathering.session))
        .map_err(|trouble| why_not(&trouble, said::NO_ANSWERS))
}

fn add(here: RwSignal<Vec<Arrival>>, came: Vec<Arrival>) {
    here.update(|here| here.extend(came));
    page::focus_when_drawn(LIST.to_owned());
}

/// Answers that are pasted as text.
#[component]
fn AsText(
    /// The session.
    open: OpenSession,
    /// What has come.
    here: RwSignal<Vec<Arrival>>,
) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    let text = follows(move || pasted.get(), move |typed| pasted.update_untracked(|text| *text = typed));
    let take = move |_| {
        let found = look(&open, pasted.get_untracked().trim());
        pasted.set(String::new());
        add(here, vec![Arrival::of(texts::PASTED.to_owned(), found)]);
    };
    view! {
        <FieldFrame words=Words::label(TEXT, texts::AS_TEXT) let:own>
            <textarea rows="3" dir="auto" {..text} {..own}></textarea>
        </FieldFrame>
        <p>
            <button type="button" class=SECOND id="add-text" on:click=take>{texts::ADD_THE_TEXT}</button>
        </p>
    }
}

/// What has come and is neither accepted nor left out.
#[component]
fn ArrivalList(
    /// The session.
    open: OpenSession,
    /// What has come.
    here: RwSignal<Vec<Arrival>>,
) -> impl IntoView {
    let state = AppState::expect();
    move || {
        let came = here.get();
        if came.is_empty() {
            return None;
        }
        // What becomes of each is told as things are now, once those before it are accepted.
        let landings: Vec<Option<Landing>> = open.with(|gathering| {
            came.iter().map(|each| each.found.as_ref().ok().map(|response| gathering.landing(response))).collect()
        });
        let count = came.len();
        // What was changed on its way is accepted by itself, or not at all.
        let good = came
            .iter()
            .zip(&landings)
            .filter(|(each, landing)| !each.is_altered && landing.is_some_and(Landing::changes));
        let good = good.count();
        let rows = came.into_iter().zip(landings).enumerate().map(|(place, (each, landing))| {
            view! { <ArrivalRow open=open.clone() here place each landing /> }
        });
        let rows = rows.collect_view();
        let all_open = open.clone();
        let accept_all = move |_| {
            let came = here.get_untracked();
            // One change, however many: the order among them makes no difference.
            all_open.act(state, |gathering| {
                for response in came.iter().filter(|each| !each.is_altered).filter_map(|each| each.found.as_ref().ok())
                {
                    gathering.land(response.clone());
                }
            });
            // What could not land stays in sight, with why.
            here.update(|here| here.retain(|each| each.found.is_err() || !lands(&all_open, each)));
            page::focus_when_drawn(GROUP.to_owned());
        };
        let accept = (good > 0).then(|| {
            view! {
                <button type="button" class=MAIN id="accept-all" on:click=accept_all>{texts::accept_all(good)}</button>
            }
        });
        let clear = move |_| here.set(Vec::new());
        Some(view! {
            <section class="card">
                <h3 id=LIST tabindex="-1">{texts::come(count)}</h3>
                <ul class="rows">{rows}</ul>
                <p class="buttons">
                    {accept}
                    <button type="button" class=SECOND id="clear-arrivals" on:click=clear>{texts::CLEAR}</button>
                </p>
            </section>
        })
    }
}

/// The heading of those who have answered.
pub const GROUP: &str = "answered";

/// Whether what came stands among the answers now.
fn lands(open: &OpenSession, each: &Arrival) -> bool {
    each.found.as_ref().is_ok_and(|response| open.read(|gathering| gathering.landing(response) == Landing::Same))
}

/// Something that came, what becomes of it, and what to do with it.
#[component]
fn ArrivalRow(
    /// The session.
    open: OpenSession,
    /// What has come.
    here: RwSignal<Vec<Arrival>>,
    /// Where this stands among it.
    place: usize,
    /// What it is.
    each: Arrival,
    /// What becomes of the answers, where it holds some.
    landing: Option<Landing>,
) -> impl IntoView {
    let state = AppState::expect();
    let Arrival { file, found, is_altered } = each;
    let name = match &found {
        Ok(response) if !response.name.trim().is_empty() => response.name.clone(),
        Ok(_) => texts::NO_NAME.to_owned(),
        Err(_) => file.clone(),
    };
    let file = found.is_ok().then(|| view! { <p class="hint"><bdi>{file}</bdi></p> });
    let words = match (&found, landing) {
        (Err(why), _) => why.clone(),
        (Ok(_), Some(landing)) => said::landing(landing).to_owned(),
        (Ok(_), None) => String::new(),
    };
    let progress = found.as_ref().ok().map(|response| {
        let (looked, all) = open.read(|gathering| response.progress(&gathering.session));
        view! { <p class="hint">{texts::answered(looked, all)}</p> }
    });
    let is_good = landing.is_some_and(Landing::changes);
    let (accept_label, leave_label) = (texts::accept_answers_of(&name), texts::leave_out(&name));
    let accept = is_good.then(|| {
        let response = found.ok();
        let accept = move |_| {
            if let Some(response) = response.clone() {
                open.act(state, |gathering| {
                    gathering.land(response);
                });
            }
            take_out(here, place);
        };
        view! { <button type="button" class=SECOND aria-label=accept_label on:click=accept>{texts::ACCEPT}</button> }
    });
    let leave = move |_| take_out(here, place);
    view! {
        <li>
            <p><strong><bdi>{name}</bdi></strong></p>
            {file}
            {progress}
            <p class=if is_good { "landing" } else { "landing refused" }>{words}</p>
            {is_altered.then(|| view! { <p class="landing refused">{said::ALTERED}</p> })}
            <div class="buttons">
                {accept}
                <button type="button" class=QUIET aria-label=leave_label on:click=leave>{texts::LEAVE_OUT}</button>
            </div>
        </li>
    }
}

fn take_out(here: RwSignal<Vec<Arrival>>, place: usize) {
    here.update(|here| {
        if place < here.len() {
            here.remove(place);
        }
    });
    let left = here.with_untracked(Vec::len);
    page::focus_when_drawn(if left == 0 { GROUP } else { LIST }.to_owned());
}
