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
use crate::ui::components::field_frame::{Words, complete, field_frame};
use crate::ui::components::plain::{MAIN, QUIET, SECOND, button, hint, quoted};
use crate::ui::drops;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::state::AppState;
use crate::ui::training::open_session::OpenSession;

use super::passages::on_request;
use super::why_not;

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
pub fn arrivals(state: AppState, open: &OpenSession) -> Element {
    let here: RwSignal<Vec<Arrival>> = RwSignal::new(Vec::new());
    let (take, dropped) = (reading(state, open, here), reading(state, open, here));
    // Wherever on the page they land.
    drops::accept(dropped);
    let over = drops::is_over();
    let input = el("input")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("accept", ".json,application/json")
        .on("click", |event| file::forget_choice(&event))
        .on("change", move |event| take(file::all_chosen(&event)));
    let words = Words { id: FILES.to_owned(), label: texts::FILES.to_owned(), hint: texts::FILES_HINT.to_owned() };
    let zone = el("div")
        .class("drop-zone")
        .live_attr("data-over", move || over.get().then(String::new))
        .child(field_frame(state, words, complete(), input));
    group([zone, as_text(state, open, here), list(state, open, here)])
}

/// Reads files one after another, in the order in which they were chosen.
fn reading(
    state: AppState,
    open: &OpenSession,
    here: RwSignal<Vec<Arrival>>,
) -> impl Fn(Vec<web_sys::File>) + 'static + use<> {
    let (open, here) = (open.clone(), here);
    move |files| {
        if files.len() > MOST_FILES {
            state.refuse(FILES, texts::TOO_MANY.to_owned());
            return;
        }
        let (open, here) = (open.clone(), here);
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

fn as_text(state: AppState, open: &OpenSession, here: RwSignal<Vec<Arrival>>) -> Element {
    let (open, here) = (open.clone(), here);
    on_request(texts::OR_PASTE, move || {
        let (open, here) = (open.clone(), here);
        let pasted = RwSignal::new(String::new());
        let text = el("textarea")
            .attr("rows", "3")
            .attr("dir", "auto")
            .follows(move || pasted.get(), move |typed| pasted.update_untracked(|text| *text = typed));
        let take = move |_| {
            let found = look(&open, pasted.get_untracked().trim());
            pasted.set(String::new());
            add(here, vec![Arrival::of(texts::PASTED.to_owned(), found)]);
        };
        group([
            field_frame(state, Words::label(TEXT, texts::AS_TEXT), complete(), text),
            el("p").child(button(SECOND, texts::ADD_THE_TEXT, take).id("add-text")),
        ])
    })
}

/// What has come and is neither accepted nor left out.
fn list(state: AppState, open: &OpenSession, here: RwSignal<Vec<Arrival>>) -> Element {
    let (open, here) = (open.clone(), here);
    live(move || {
        let came = here.get();
        if came.is_empty() {
            return nothing();
        }
        // What becomes of each is told as things are now, once those before it are accepted.
        let landings: Vec<Option<Landing>> = open.with(|gathering| {
            came.iter().map(|each| each.found.as_ref().ok().map(|response| gathering.landing(response))).collect()
        });
        // What was changed on its way is accepted by itself, or not at all.
        let good = came
            .iter()
            .zip(&landings)
            .filter(|(each, landing)| !each.is_altered && landing.is_some_and(Landing::changes));
        let good = good.count();
        let rows = came
            .iter()
            .zip(&landings)
            .enumerate()
            .map(|(place, (each, landing))| row(state, &open, here, place, each, *landing));
        let (all, all_open, clear) = (here, open.clone(), here);
        let accept_all = move |_| {
            let came = all.get_untracked();
            // One change, however many: the order among them makes no difference.
            all_open.act(state, |gathering| {
                for response in came.iter().filter(|each| !each.is_altered).filter_map(|each| each.found.as_ref().ok())
                {
                    gathering.land(response.clone());
                }
            });
            // What could not land stays in sight, with why.
            all.update(|here| here.retain(|each| each.found.is_err() || !lands(&all_open, each)));
            page::focus_when_drawn(GROUP.to_owned());
        };
        let ways = el("p")
            .class("buttons")
            .maybe((good > 0).then(|| button(MAIN, texts::accept_all(good), accept_all).id("accept-all")))
            .child(button(SECOND, texts::CLEAR, move |_| clear.set(Vec::new())).id("clear-arrivals"));
        el("section")
            .class("card")
            .child(el("h3").id(LIST).attr("tabindex", "-1").text(texts::come(came.len())))
            .child(el("ul").class("rows").children(rows.collect()))
            .child(ways)
    })
}

/// The heading of those who have answered.
pub const GROUP: &str = "answered";

/// Whether what came stands among the answers now.
fn lands(open: &OpenSession, each: &Arrival) -> bool {
    each.found.as_ref().is_ok_and(|response| open.read(|gathering| gathering.landing(response) == Landing::Same))
}

fn row(
    state: AppState,
    open: &OpenSession,
    here: RwSignal<Vec<Arrival>>,
    place: usize,
    each: &Arrival,
    landing: Option<Landing>,
) -> Element {
    let name = match &each.found {
        Ok(response) if !response.name.trim().is_empty() => response.name.clone(),
        Ok(_) => texts::NO_NAME.to_owned(),
        Err(_) => each.file.clone(),
    };
    let file = each.found.is_ok().then(|| el("p").class("hint").child(quoted(&each.file)));
    let words = match (&each.found, landing) {
        (Err(why), _) => why.as_str(),
        (Ok(_), Some(landing)) => said::landing(landing),
        (Ok(_), None) => "",
    };
    let progress = each.found.as_ref().ok().map(|response| {
        let (looked, all) = open.read(|gathering| response.progress(&gathering.session));
        hint(texts::answered(looked, all))
    });
    let (accepting, accept_open, leaving) = (here, open.clone(), here);
    let response = each.found.clone().ok();
    let accept = landing.is_some_and(Landing::changes).then(|| {
        let accept = move |_| {
            if let Some(response) = response.clone() {
                accept_open.act(state, |gathering| {
                    gathering.land(response);
                });
            }
            take_out(accepting, place);
        };
        button(SECOND, texts::ACCEPT, accept).attr("aria-label", texts::accept_answers_of(&name))
    });
    let leave =
        button(QUIET, texts::LEAVE_OUT, move |_| take_out(leaving, place)).attr("aria-label", texts::leave_out(&name));
    let is_good = landing.is_some_and(Landing::changes);
    el("li")
        .child(el("p").child(el("strong").child(quoted(&name))))
        .maybe(file)
        .maybe(progress)
        .child(el("p").class(if is_good { "landing" } else { "landing refused" }).text(words))
        .maybe(each.is_altered.then(|| el("p").class("landing refused").text(said::ALTERED)))
        .child(el("div").class("buttons").maybe(accept).child(leave))
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
