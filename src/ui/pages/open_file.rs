//! Opening a file: read, check, preview, and only then add; all or nothing, and it can be taken back.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::{clock, file, random_id};
use crate::content::pages::{TO_THE_START_PAGE, open_file as said};
use crate::crypto::is_age_file;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Part;
use crate::domain::item::ItemId;
use crate::domain::progress;
use crate::domain::register::Register;
use crate::persistence::moves::Choosing;
use crate::report::words;
use crate::route::training::Training;
use crate::route::{Page, Route};
use crate::storage::document_store::SaveFault;
use crate::storage::import::{
    self, Brought, Choice, Compared, Decision, Incoming, Item, Joining, Joins, Kind, NotDone, Standing, Undo,
};
use crate::storage::limits::MOST_BYTES;
use crate::storage::merge;
use crate::storage::store::StoreFault;
use crate::ui::components::ask_first::{Act, AskFirst, ask_first};
use crate::ui::components::autosave_notices::how_to_make_room;
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::{link, link_to};
use crate::ui::components::notice::{notice, trouble};
use crate::ui::components::passphrase::passphrase_form;
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, lead, paragraph, quoted};
use crate::ui::components::select;
use crate::ui::drops;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::encryption;
use crate::ui::pages::start::{STILL_UNSAVED, named};
use crate::ui::state::AppState;
use crate::ui::training::titled;

/// How opening stands.
#[derive(Clone)]
enum Opening {
    Nothing,
    Reading,
    /// Why, in words. Nothing has changed.
    Refused(String),
    /// A passphrase locks it; its bytes.
    Locked(Arc<Vec<u8>>),
    /// Something failed, and not all of it could be put back.
    LeftBehind(NotDone),
    Preview(Arc<Preview>),
    Done(Arc<Done>),
    TakenBack,
    /// Why undoing did not work, in words. What the file brought is still here.
    NotTakenBack(&'static str),
}

/// What is in the file, how it compares, and what is chosen.
struct Preview {
    incoming: Incoming,
    compared: Vec<Compared>,
    chosen: Vec<RwSignal<String>>,
    keep_unreadable: RwSignal<String>,
    /// How the training sessions, the private list of names and the settings stand to those here.
    joining: Joining,
    add_sessions: RwSignal<String>,
    add_names: RwSignal<String>,
    /// Whether it is shown again, since something changed here meanwhile.
    again: bool,
}

/// What was done.
struct Done {
    added: Vec<(ItemId, String)>,
    replaced: Vec<(ItemId, String)>,
    others: usize,
    joining: Joining,
    undo: Undo,
}

const KEEP: &str = "keep";
const LEAVE: &str = "leave";

/// So many bytes tell a file that a passphrase locks.
const BEGINNING_BYTES: u32 = 64;

/// A locked file is larger than what is locked in it, by this at most.
const LOCK_BYTES: usize = 20_000;

/// The page.
pub fn open_file(state: AppState) -> Element {
    let opening = RwSignal::new(Opening::Nothing);
    let choose = move |event: web_sys::Event| {
        if let Some(file) = file::chosen(&event) {
            take(state, opening, file);
        }
    };
    drops::accept(move |mut files| match (files.pop(), files.is_empty()) {
        (Some(file), true) => take(state, opening, file),
        (Some(_), false) => opening.set(Opening::Refused(said::ONE_AT_A_TIME.to_owned())),
        (None, _) => {}
    });
    let help = el("div").id("file-hint").child(hint(said::FILE_HINT));
    let input = el("input")
        .attr("type", "file")
        .id("file")
        .attr("accept", ".json,.age,application/json")
        .attr("aria-describedby", "file-hint")
        // Emptied before a file is chosen, so that the same file can be chosen again.
        .on("click", |event| file::forget_choice(&event))
        .on("change", choose);
    let field =
        el("div").class("field").child(el("label").attr("for", "file").text(said::FILE)).child(help).child(input);
    let outcome = move || match opening.get() {
        Opening::Nothing => nothing(),
        Opening::Reading => el("p").attr("role", "status").text(said::READING),
        Opening::Refused(words) => {
            let body = vec![paragraph(words), paragraph(said::NOTHING_CHANGED)];
            trouble(said::REFUSED, body)
        }
        Opening::Locked(bytes) => locked(state, opening, &bytes),
        Opening::LeftBehind(fault) => left_behind(state, &fault),
        Opening::Preview(shown) => preview(state, opening, &shown),
        Opening::Done(done) => all_done(state, opening, &done),
        Opening::NotTakenBack(words) => trouble(said::NOT_TAKEN_BACK, vec![paragraph(words)]),
        Opening::TakenBack => el("p").attr("role", "status").text(said::TAKEN_BACK),
    };
    group([
        heading(said::TITLE),
        lead(said::LEAD),
        field,
        live(outcome),
        el("p").child(link(Route::Start, TO_THE_START_PAGE)),
    ])
}

/// Reads a file that was chosen or dropped.
fn take(state: AppState, opening: RwSignal<Opening>, chosen: web_sys::File) {
    // The size is known before a byte is read.
    if file::is_larger_than(&chosen, if is_named_locked(&chosen) { MOST_BYTES + LOCK_BYTES } else { MOST_BYTES }) {
        opening.set(Opening::Refused(too_large(chosen.size())));
        return;
    }
    opening.set(Opening::Reading);
    let read = opening;
    leptos::task::spawn_local(async move {
        let beginning = file::beginning(&chosen, BEGINNING_BYTES).await;
        if beginning.is_ok_and(|bytes| is_age_file(&bytes)) {
            let bytes = file::bytes(&chosen).await;
            read.set(bytes.map_or_else(
                |_| Opening::Refused(said::COULD_NOT_READ.to_owned()),
                |bytes| Opening::Locked(Arc::new(bytes)),
            ));
            return;
        }
        let text = file::text(&chosen).await;
        read.set(
            text.map_or_else(|_| Opening::Refused(said::COULD_NOT_READ.to_owned()), |text| read_text(state, &text)),
        );
    });
}

/// Reads a file's text, and compares what it brings with what is here.
fn read_text(state: AppState, text: &str) -> Opening {
    match import::read(text) {
        Err(trouble) => Opening::Refused(trouble.to_words()),
        Ok(incoming) => look_at(state, incoming, false),
    }
}

/// Whether a file's name says that a passphrase locks it.
fn is_named_locked(file: &web_sys::File) -> bool {
    file.name().to_ascii_lowercase().ends_with(".age")
}

/// Asks for the passphrase of a file, and opens it.
fn locked(state: AppState, opening: RwSignal<Opening>, bytes: &Arc<Vec<u8>>) -> Element {
    let (opening, bytes) = (opening, Arc::clone(bytes));
    let form = passphrase_form(
        state,
        "open-locked",
        vec![(Words::label("file-passphrase", said::PASSPHRASE), false)],
        (MAIN, said::OPEN_IT),
        said::UNLOCKING,
        |typed| if typed.iter().all(String::is_empty) { Err((0, said::NO_PASSPHRASE.to_owned())) } else { Ok(()) },
        move |mut typed| {
            let (opening, bytes) = (opening, Arc::clone(&bytes));
            async move {
                let passphrase = typed.pop().unwrap_or_default();
                let plain = state.persistence().open_sealed(&passphrase, &bytes).await.map_err(encryption::said)?;
                let text = String::from_utf8(plain);
                opening.set(
                    text.map_or_else(|_| Opening::Refused(said::NOT_OURS.to_owned()), |text| read_text(state, &text)),
                );
                Ok(())
            }
        },
    );
    let body = vec![paragraph(said::LOCKED_IS), form];
    notice(said::LOCKED, body)
}

/// Compares what a file brings with what is here.
fn look_at(state: AppState, incoming: Incoming, again: bool) -> Opening {
    let compared = match state.documents().compare(&incoming) {
        Ok(compared) => compared,
        // One can work on it in memory, as on a new one.
        Err(_) if incoming.kind == Kind::Assessment => vec![Compared::NOTHING_HERE],
        Err(fault) => return Opening::Refused(why(state, &fault.into())),
    };
    let joining = match state.documents().joining(&incoming) {
        Ok(joining) => joining,
        Err(fault) => return Opening::Refused(why(state, &fault.into())),
    };
    let chosen = compared.iter().map(|compared| RwSignal::new(key_of(compared.usual()).to_owned())).collect();
    let [keep_unreadable, add_sessions, add_names] = [(); 3].map(|()| RwSignal::new(KEEP.to_owned()));
    Opening::Preview(Arc::new(Preview {
        incoming,
        compared,
        chosen,
        keep_unreadable,
        joining,
        add_sessions,
        add_names,
        again,
    }))
}

fn too_large(bytes: f64) -> String {
    // At least one too many, so that it never says 20.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size, rounded up to whole MB"
    )]
    let megabytes = (bytes / 1e6).ceil() as u64;
    said::too_large(&megabytes.to_string(), &(MOST_BYTES / 1_000_000).to_string())
}

fn preview(state: AppState, opening: RwSignal<Opening>, shown: &Arc<Preview>) -> Element {
    let Preview { incoming, compared, chosen, again, .. } = shown.as_ref();
    let mut body = Vec::new();
    if *again {
        body.push(paragraph(said::AGAIN).attr("role", "alert"));
    }
    if incoming.altered {
        body.push(changed_outside());
    }
    let lone = match (incoming.kind, incoming.items.as_slice(), compared.as_slice(), chosen.as_slice()) {
        (Kind::Assessment | Kind::Version, [item], [compared], [chosen]) => Some((item, compared, chosen)),
        _ => None,
    };
    if let Some((item, compared, chosen)) = lone {
        body.extend(one(state, item, *compared, *chosen));
    } else {
        body.push(paragraph(what_is_in(incoming)));
        let each = incoming.items.iter().zip(compared).zip(chosen).enumerate();
        let rows =
            each.map(|(place, ((item, compared), chosen))| row(state, place, item, *compared, *chosen)).collect();
        body.push(el("ul").class("rows").children(rows));
        body.extend(besides(state, shown));
    }
    let (acting, left, shown) = (opening, opening, Arc::clone(shown));
    let words = if lone.is_some() { said::ADD_ONE } else { said::ADD_ALL };
    let add: Act = Arc::new(move || carry_out(state, acting, &shown));
    let all = chosen.clone();
    let replaces = Memo::new(move |_| all.iter().any(|chosen| chosen.with(|key| key == key_of(Choice::Replace))));
    let ways = el("div")
        .class("buttons")
        .live(move || {
            let add = Arc::clone(&add);
            if replaces.get() { replace(add) } else { button(MAIN, words, move |_| add()).id("add-opened") }
        })
        .child(button(SECOND, said::DO_NOT_ADD, move |_| left.set(Opening::Nothing)));
    body.push(ways);
    notice(said::PREVIEW, body)
}

/// What is said of what a bundle brings besides assessments, with what can be left out of it.
fn besides(state: AppState, shown: &Preview) -> Vec<Element> {
    let Preview { incoming, joining, .. } = shown;
    let mut body = Vec::new();
    if !incoming.sessions.is_empty() {
        let [new, adds, same] = [Joins::New, Joins::Adds, Joins::Same]
            .map(|how| joining.sessions.iter().filter(|session| session.joins == how).count());
        let titles = joining.sessions.iter().map(|session| el("li").child(quoted(titled(&session.title)))).collect();
        body.push(el("ul").id("opened-sessions").children(titles));
        let words = Words {
            id: "choice-sessions".to_owned(),
            label: said::sessions(incoming.sessions.len()),
            hint: said::sessions_here(new, adds, same),
        };
        body.push(keep_or_leave(state, words, [said::SESSIONS_ADD, said::LEAVE_OUT], shown.add_sessions));
    }
    if let (Some(guarded), Some((_, new))) = (&incoming.guarded, joining.names) {
        let words = Words {
            id: "choice-names".to_owned(),
            label: said::names(guarded.names.len()),
            hint: said::names_here(new),
        };
        body.push(keep_or_leave(state, words, [said::NAMES_ADD, said::LEAVE_OUT], shown.add_names));
    }
    if joining.skips() {
        body.push(paragraph(said::NOT_JOINED));
    }
    if !incoming.kept.is_empty() {
        let words = Words {
            id: "choice-unreadable".to_owned(),
            label: said::unreadable(incoming.kept.len()),
            hint: said::UNREADABLE_HINT.to_owned(),
        };
        body.push(keep_or_leave(state, words, [said::UNREADABLE_KEEP, said::LEAVE_OUT], shown.keep_unreadable));
    }
    body
}

/// A list of two: take something along, or leave it out.
fn keep_or_leave(state: AppState, words: Words, offers: [&str; 2], chosen: RwSignal<String>) -> Element {
    let [keep, leave] = offers;
    let offers = [(KEEP, keep), (LEAVE, leave)].map(|(key, words)| (key.to_owned(), words.to_owned()));
    select::select(state, words, offers.into(), select::following(chosen), select::setting(chosen))
}

/// The button that adds what was chosen, where that replaces something here.
fn replace(add: Act) -> Element {
    let words = AskFirst {
        id: "add-opened".to_owned(),
        look: MAIN,
        ask: said::REPLACE_ASKS.to_owned(),
        label: String::new(),
        explain: said::REPLACING,
        act: said::REPLACE_NOW.to_owned(),
        keep: said::REPLACE_NOT,
    };
    ask_first(words, add)
}

/// What is said of the one assessment, or the one frozen version, of a file.
fn one(state: AppState, item: &Item, compared: Compared, chosen: RwSignal<String>) -> Vec<Element> {
    let Item { assessment, versions, .. } = item;
    let looked_at = said::of_all(progress::parts_looked_at(assessment), Part::COUNT);
    let count = |register: Register| assessment.rows(register).len().to_string();
    let mut facts = vec![
        (said::NAME, named(&assessment.name)),
        (said::REFERENCE, assessment.review.reference.clone()),
        (said::LAST_CHANGED, words::moment(assessment.changed, clock::minutes_ahead)),
        (said::PARTS_LOOKED_AT, looked_at),
        (said::SOURCES, count(Register::Sources)),
        (said::REQUESTS, count(Register::Requests)),
        (said::EVIDENCE, count(Register::Evidence)),
        (said::ACTIONS, count(Register::Actions)),
    ];
    for version in versions {
        facts.push((said::VERSION, version.label.clone()));
        facts.push((said::FROZEN, words::moment(version.frozen_at, clock::minutes_ahead)));
        facts.push((said::SIGN_OFF, version.sign_off.clone()));
    }
    let rows = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| el("div").child(el("dt").text(name)).child(el("dd").child(quoted(value))))
        .collect();
    let mut body = vec![el("dl").class("facts").children(rows)];
    if item.is_altered() {
        body.push(changed_outside());
    }
    match (compared.standing, item.is_only_versions()) {
        (Standing::New, false) => return body,
        (Standing::New, true) => {
            body.push(paragraph(said::VERSION_WITHOUT_ITS_ASSESSMENT));
            return body;
        }
        (Standing::NewVersions, _) => body.push(paragraph(said::VERSION_NEW)),
        (Standing::Same, true) => {
            body.push(paragraph(said::VERSION_SAME));
        }
        (standing, _) => {
            body.push(paragraph(said::compares(in_words(standing))));
        }
    }
    body.push(to_do(state, 0, item, compared, chosen));
    body
}

fn row(state: AppState, place: usize, item: &Item, compared: Compared, chosen: RwSignal<String>) -> Element {
    let changed = words::moment(item.assessment.changed, clock::minutes_ahead);
    let mut facts = vec![if item.is_only_versions() { said::VERSIONS_ONLY } else { said::ASSESSMENT }.to_owned()];
    facts.push(said::last_changed(&changed));
    if !item.versions.is_empty() {
        facts.push(said::versions(item.versions.len()));
    }
    if item.is_altered() {
        facts.push(said::WAS_ALTERED.to_owned());
    }
    let name_id = ["opened-", &place.to_string()].concat();
    let name = el("strong").id(name_id.clone()).child(quoted(named(&item.assessment.name)));
    let standing = el("p").text(said::HERE).child(el("strong").text(in_words(compared.standing)));
    let group = el("div")
        .attr("role", "group")
        .attr("aria-labelledby", name_id)
        .child(name)
        .child(hint(facts.join(" · ")))
        .child(standing)
        .child(to_do(state, place, item, compared, chosen));
    el("li").child(group)
}

/// The list of what can be done with one assessment of the file.
fn to_do(state: AppState, place: usize, item: &Item, compared: Compared, chosen: RwSignal<String>) -> Element {
    let words = Words::label(&["choice-", &place.to_string()].concat(), said::WHAT_TO_DO);
    let offers = compared.choices().into_iter().map(|choice| {
        let words = match choice {
            Choice::Add => said::ADD,
            Choice::AddAsCopy => said::ADD_AS_COPY,
            Choice::Replace => said::REPLACE,
            Choice::AddVersions if item.is_only_versions() => said::ADD_VERSION,
            Choice::AddVersions => said::ADD_VERSIONS,
            Choice::Leave => said::LEAVE,
        };
        (key_of(choice).to_owned(), words.to_owned())
    });
    select::select(state, words, offers.collect(), select::following(chosen), select::setting(chosen))
}

const fn key_of(choice: Choice) -> &'static str {
    match choice {
        Choice::Add => "add",
        Choice::AddAsCopy => "copy",
        Choice::Replace => "replace",
        Choice::AddVersions => "versions",
        Choice::Leave => "leave",
    }
}

const fn in_words(standing: Standing) -> &'static str {
    match standing {
        Standing::New => said::NEW,
        Standing::Same => said::SAME,
        Standing::Newer => said::NEWER,
        Standing::Older => said::OLDER,
        Standing::Different => said::DIFFERENT,
        Standing::NewVersions => said::NEW_VERSIONS,
        Standing::Unreadable => said::UNREADABLE_HERE,
    }
}

fn changed_outside() -> Element {
    el("p").child(el("strong").text(said::ALTERED)).text(said::ALTERED_IS)
}

fn what_is_in(incoming: &Incoming) -> String {
    let versions = incoming.items.iter().map(|item| item.versions.len()).sum();
    let assessments = incoming.items.iter().filter(|item| !item.is_only_versions()).count();
    let names = incoming.guarded.as_ref().map_or(0, |guarded| guarded.names.len());
    let besides = said::besides(incoming.sessions.len(), names, incoming.settings.is_some());
    [said::bundle(assessments, versions), besides].concat()
}

/// Does what was chosen, once what is open is saved.
fn carry_out(state: AppState, opening: RwSignal<Opening>, shown: &Preview) {
    let Preview { incoming, compared, chosen, keep_unreadable, add_sessions, add_names, .. } = shown;
    let items = chosen_items(compared, chosen);
    if let (Kind::Assessment, [item], [(_, choice @ (Choice::Add | Choice::AddAsCopy))]) =
        (incoming.kind, incoming.items.as_slice(), items.as_slice())
    {
        let assessment = if *choice == Choice::Add { item.assessment.clone() } else { copy_of(&item.assessment) };
        if !state.adopt(assessment) {
            opening.set(Opening::Refused(STILL_UNSAVED.to_owned()));
        }
        return;
    }
    state.save();
    if state.persistence().has_unsaved() {
        opening.set(Opening::Refused(STILL_UNSAVED.to_owned()));
        return;
    }
    let decision = Decision { items, keep_unreadable: keep_unreadable.with_untracked(|key| key == KEEP) };
    let (whole, opening) = (incoming.clone(), opening);
    let mut incoming = incoming.clone();
    if add_sessions.with_untracked(|key| key != KEEP) {
        incoming.leave_out_sessions();
    }
    if add_names.with_untracked(|key| key != KEEP) {
        incoming.leave_out_names();
    }
    leptos::task::spawn_local(async move {
        bring_in(state, opening, whole, &incoming, &decision).await;
    });
}

/// Brings in what was decided; `whole` is the file with what was left out.
async fn bring_in(
    state: AppState,
    opening: RwSignal<Opening>,
    whole: Incoming,
    incoming: &Incoming,
    decision: &Decision,
) {
    let day = clock::now().on_a_clock(clock::minutes_ahead).map(|(day, ..)| words::day(day)).unwrap_or_default();
    let brought = state.persistence().bring_in(incoming, decision, &said::before_a_file(&day)).await;
    opening.set(match brought {
        Ok(brought) => Opening::Done(Arc::new(done(incoming, decision, brought))),
        Err(NotDone { why: SaveFault::Changed, left }) if left.is_empty() => look_at(state, whole, true),
        Err(NotDone { why: SaveFault::Store(StoreFault::Full), left }) if left.is_empty() => {
            let is_lone = incoming.items.len() <= 1 && whole.kind != Kind::Bundle;
            Opening::Refused(no_room(state, !is_lone))
        }
        Err(NotDone { why: fault, left }) if left.is_empty() => Opening::Refused(why(state, &fault)),
        Err(fault) => Opening::LeftBehind(fault),
    });
}

fn copy_of(assessment: &Assessment) -> Assessment {
    Assessment { id: random_id::new_id(), name: import::copied(&assessment.name), ..assessment.clone() }
}

fn done(incoming: &Incoming, decision: &Decision, brought: Brought) -> Done {
    let Brought { assessments, joining, undo, .. } = brought;
    let mut ids = assessments.into_iter();
    let (mut added, mut replaced) = (Vec::new(), Vec::new());
    for (item, (_, choice)) in incoming.items.iter().zip(&decision.items) {
        let name = &item.assessment.name;
        let (list, name) = match choice {
            Choice::Add => (&mut added, name.clone()),
            Choice::AddAsCopy => (&mut added, import::copied(name)),
            Choice::Replace => (&mut replaced, name.clone()),
            Choice::AddVersions | Choice::Leave => continue,
        };
        list.extend(ids.next().map(|id| (id, name)));
    }
    // Each replaced one was frozen as a version as well; what was joined is told by itself.
    let written = undo.keys().filter(|key| !merge::is_joined(key)).count();
    let others = written.saturating_sub(added.len() + 2 * replaced.len());
    Done { added, replaced, others, joining, undo }
}

fn all_done(state: AppState, opening: RwSignal<Opening>, done: &Arc<Done>) -> Element {
    if done.undo.is_empty() {
        let mut body = vec![paragraph(said::NOTHING_ADDED_IS)];
        body.extend(joined(&done.joining));
        return notice(said::NOTHING_ADDED, body);
    }
    let mut body = Vec::new();
    for (words, list) in [(said::ADDED, &done.added), (said::REPLACED, &done.replaced)] {
        if !list.is_empty() {
            let links = list
                .iter()
                .map(|(id, name)| el("li").child(link_to(Route::In(*id, Page::Overview)).child(quoted(named(name)))));
            body.push(paragraph(words));
            body.push(el("ul").children(links.collect()));
        }
    }
    body.extend(joined(&done.joining));
    if done.others > 0 {
        body.push(paragraph(said::others(done.others)));
    }
    let (opening, undone) = (opening, Arc::clone(done));
    let undo = move |_| {
        opening.set(match state.persistence().take_back_import(&undone.undo) {
            Ok(()) => Opening::TakenBack,
            Err(fault) if fault.left.is_empty() => Opening::NotTakenBack(why_not_back(&fault.why)),
            Err(fault) => Opening::LeftBehind(fault),
        });
    };
    body.push(el("p").class("buttons").child(button(SECOND, said::UNDO, undo).id("undo-opened")));
    notice(said::OPENED, body).attr("role", "status")
}

/// What became of the training sessions, the private list of names and the settings.
fn joined(joining: &Joining) -> Vec<Element> {
    let did = |joins| matches!(joins, Joins::New | Joins::Adds);
    let mut body = Vec::new();
    let sessions: Vec<Element> = joining
        .sessions
        .iter()
        .filter(|session| did(session.joins))
        .map(|session| {
            let way = link_to(Route::Training(Training::Session(session.id)));
            el("li").child(way.child(quoted(titled(&session.title))))
        })
        .collect();
    if !sessions.is_empty() {
        body.push(paragraph(said::SESSIONS_ADDED));
        body.push(el("ul").children(sessions));
    }
    if let Some((_, new)) = joining.names.filter(|(joins, new)| did(*joins) && *new > 0) {
        body.push(paragraph(said::names_added(new)));
    }
    if joining.settings.is_some_and(did) {
        body.push(paragraph(said::SETTINGS_JOINED));
    }
    if joining.skips() {
        body.push(paragraph(said::NOT_JOINED));
    }
    body
}

fn left_behind(state: AppState, fault: &NotDone) -> Element {
    let keys = fault.left.iter().map(|key| el("li").child(el("code").child(quoted(key)))).collect();
    trouble(
        said::IN_PART,
        vec![paragraph(why(state, &fault.why)), paragraph(said::IN_PART_IS), el("ul").children(keys)],
    )
}

fn why(state: AppState, fault: &SaveFault) -> String {
    let words = match fault {
        SaveFault::Store(StoreFault::Blocked) => said::STORE_BLOCKED,
        SaveFault::Store(StoreFault::Full) => return no_room(state, false),
        SaveFault::Store(StoreFault::Failed(_)) => said::STORE_FAILED,
        SaveFault::Changed => said::CHANGED_MEANWHILE,
        SaveFault::NotKept => said::NOT_KEPT,
    };
    words.to_owned()
}

/// That there is no room, and what fits what is here and in the file.
fn no_room(state: AppState, is_of_several: bool) -> String {
    let leave_out = is_of_several.then_some(said::LEAVE_SOME_OUT);
    [Some(said::STORE_FULL), leave_out, Some(how_to_make_room(state, None).as_str())]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

const fn why_not_back(fault: &SaveFault) -> &'static str {
    match fault {
        SaveFault::Changed => said::CHANGED_SINCE,
        _ => said::NOT_TAKEN_BACK_STORE,
    }
}

/// Asks what becomes of what a session and the browser both hold, before the session is kept; `decide` is told.
pub fn choose(
    state: AppState,
    choosing: &Choosing,
    words: &'static str,
    decide: impl Fn(Decision) + 'static,
) -> Element {
    let Choosing { incoming, compared } = choosing;
    let chosen: Vec<RwSignal<String>> =
        compared.iter().map(|compared| RwSignal::new(key_of(compared.usual()).to_owned())).collect();
    let each = incoming.items.iter().zip(compared).zip(&chosen).enumerate();
    let both = each.filter(|(_, ((_, compared), _))| !matches!(compared.standing, Standing::New | Standing::Same));
    let rows = both.map(|(place, ((item, compared), chosen))| row(state, place, item, *compared, *chosen)).collect();
    let compared = compared.clone();
    let act = move |_| decide(Decision { items: chosen_items(&compared, &chosen), keep_unreadable: true });
    let body = vec![
        paragraph(said::BOTH_HOLD_IT),
        el("ul").class("rows").children(rows),
        el("p").class("buttons").child(button(MAIN, words, act).id("decide")),
    ];
    notice(said::BOTH_HOLD, body)
}

fn chosen_items(compared: &[Compared], chosen: &[RwSignal<String>]) -> Vec<(Compared, Choice)> {
    let each = compared.iter().zip(chosen).map(|(compared, chosen)| {
        let key = chosen.get_untracked();
        let choice = compared.choices().into_iter().find(|choice| key_of(*choice) == key);
        (*compared, choice.unwrap_or(Choice::Leave))
    });
    each.collect()
}
