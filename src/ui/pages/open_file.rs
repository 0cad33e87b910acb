//! Opening a file: read, check, preview, and only then add; all or nothing, and it can be taken back.

use std::sync::Arc;

use crate::browser::{clock, dice, file, safe};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Part;
use crate::domain::item::ItemId;
use crate::domain::progress;
use crate::domain::register::Register;
use crate::report::words;
use crate::route::{Page, Route};
use crate::safe::is_age_file;
use crate::storage::envelope::MOST_BYTES;
use crate::storage::import::{
    self, Brought, Choice, Compared, Decision, Incoming, Item, Kind, Means, NotDone, Standing, Undo,
};
use crate::storage::shelf::SaveFault;
use crate::storage::store::StoreFault;
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::{link, link_to};
use crate::ui::components::notice::{notice, trouble};
use crate::ui::components::passphrase::passphrase_form;
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, lead, paragraph, quoted};
use crate::ui::components::select;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::keeping::shelf;
use crate::ui::pages::start::{STILL_UNSAVED, named};
use crate::ui::watched::Watched;
use crate::ui::{journal, lock};

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
    chosen: Vec<Watched<String>>,
    keep_unreadable: Watched<String>,
    /// Whether it is shown again, since something changed here meanwhile.
    again: bool,
}

/// What was done.
struct Done {
    added: Vec<(ItemId, String)>,
    replaced: Vec<(ItemId, String)>,
    others: usize,
    undo: Undo,
}

const COULD_NOT_READ: &str =
    "The browser could not read this file. It may have been moved, or you may not be allowed to open it.";

const KEEP: &str = "keep";

/// So many bytes tell a file that a passphrase locks.
const BEGINNING_BYTES: u32 = 64;

/// A locked file is larger than what is locked in it, by this at most.
const LOCK_BYTES: usize = 20_000;

/// The page.
pub fn open_file(desk: Desk) -> Element {
    let opening = Watched::new(Opening::Nothing);
    let reading = opening.clone();
    let choose = move |event: web_sys::Event| {
        let Some(chosen) = file::chosen(&event) else { return };
        // The size is known before a byte is read.
        if file::is_larger_than(&chosen, if is_named_locked(&chosen) { MOST_BYTES + LOCK_BYTES } else { MOST_BYTES }) {
            reading.set(Opening::Refused(too_large(chosen.size())));
            return;
        }
        reading.set(Opening::Reading);
        let read = reading.clone();
        leptos::task::spawn_local(async move {
            let beginning = file::beginning(&chosen, BEGINNING_BYTES).await;
            if beginning.is_ok_and(|bytes| is_age_file(&bytes)) {
                let bytes = file::bytes(&chosen).await;
                read.set(bytes.map_or_else(
                    |_| Opening::Refused(COULD_NOT_READ.to_owned()),
                    |bytes| Opening::Locked(Arc::new(bytes)),
                ));
                return;
            }
            let text = file::text(&chosen).await;
            read.set(text.map_or_else(|_| Opening::Refused(COULD_NOT_READ.to_owned()), |text| read_text(&text)));
        });
    };
    let help = el("div")
        .id("file-hint")
        .child(hint("Its name ends in .json, or in .age if a passphrase locks it. The file itself is not changed."));
    let input = el("input")
        .attr("type", "file")
        .id("file")
        .attr("accept", ".json,.age,application/json")
        .attr("aria-describedby", "file-hint")
        // Emptied before a file is chosen, so that the same file can be chosen again.
        .on("click", |event| file::forget_choice(&event))
        .on("change", choose);
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", "file").text("Assessment file"))
        .child(help)
        .child(input);
    let outcome = move || match opening.get() {
        Opening::Nothing => nothing(),
        Opening::Reading => el("p").attr("role", "status").text("Reading the file…"),
        Opening::Refused(words) => {
            let body = vec![paragraph(words), paragraph("Nothing has been added or changed.")];
            trouble("This file was not opened", body)
        }
        Opening::Locked(bytes) => locked(desk, &opening, &bytes),
        Opening::LeftBehind(fault) => left_behind(&fault),
        Opening::Preview(shown) => preview(desk, &opening, &shown),
        Opening::Done(done) => all_done(desk, &opening, &done),
        Opening::NotTakenBack(words) => trouble("This was not undone", vec![paragraph(words)]),
        Opening::TakenBack => {
            el("p").attr("role", "status").text("Everything here is as it was before the file was opened.")
        }
    };
    group([
        heading("Open a file"),
        lead(
            "Choose what was downloaded here as JSON: an assessment, a frozen version, or a bundle of all assessments. You \
             see what is in it before anything is added.",
        ),
        field,
        live(outcome),
        el("p").child(link(Route::Start, "Go to the start page")),
    ])
}

/// Reads a file's text, and compares what it brings with what is here.
fn read_text(text: &str) -> Opening {
    match import::read(text) {
        Err(trouble) => Opening::Refused(trouble.to_words()),
        Ok(incoming) => look_at(incoming, false),
    }
}

/// Whether a file's name says that a passphrase locks it.
fn is_named_locked(file: &web_sys::File) -> bool {
    file.name().to_ascii_lowercase().ends_with(".age")
}

/// Asks for the passphrase of a file, and opens it.
fn locked(desk: Desk, opening: &Watched<Opening>, bytes: &Arc<Vec<u8>>) -> Element {
    let (opening, bytes) = (opening.clone(), Arc::clone(bytes));
    let form = passphrase_form(
        desk,
        "open-locked",
        vec![(Words::label("file-passphrase", "The passphrase of this file"), false)],
        (MAIN, "Open it"),
        "Opening the file. This takes a few seconds.",
        |typed| if typed.iter().all(String::is_empty) { Err((0, "Type the passphrase.".to_owned())) } else { Ok(()) },
        move |mut typed| {
            let (opening, bytes) = (opening.clone(), Arc::clone(&bytes));
            async move {
                let passphrase = typed.pop().unwrap_or_default();
                let plain = safe::decrypt(&passphrase, &bytes).await.map_err(lock::said)?;
                let text = String::from_utf8(plain);
                opening.set(text.map_or_else(|_| Opening::Refused(NOT_OURS.to_owned()), |text| read_text(&text)));
                Ok(())
            }
        },
    );
    let body =
        vec![paragraph("Nothing has been added or changed yet. You see what is in it before anything is."), form];
    notice("A passphrase locks this file", body)
}

const NOT_OURS: &str = "What is locked in it was not made by this tool.";

/// Compares what a file brings with what is here.
fn look_at(incoming: Incoming, again: bool) -> Opening {
    let compared = match shelf().compare(&incoming) {
        Ok(compared) => compared,
        // One can work on it in memory, as on a new one.
        Err(_) if incoming.kind == Kind::Assessment => vec![Compared::NOTHING_HERE],
        Err(fault) => return Opening::Refused(why(&fault.into()).to_owned()),
    };
    let chosen = compared.iter().map(|compared| Watched::new(key_of(compared.usual()).to_owned())).collect();
    let keep_unreadable = Watched::new(KEEP.to_owned());
    Opening::Preview(Arc::new(Preview { incoming, compared, chosen, keep_unreadable, again }))
}

fn too_large(bytes: f64) -> String {
    // At least one too many, so that it never says 20.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size, rounded up to whole MB"
    )]
    let megabytes = (bytes / 1e6).ceil() as u64;
    [
        "This file is too large to be opened: it has about ",
        &megabytes.to_string(),
        " MB, and nothing above ",
        &(MOST_BYTES / 1_000_000).to_string(),
        " MB is read. Choose the file that you downloaded from this tool; its name ends in “.json”.",
    ]
    .concat()
}

fn preview(desk: Desk, opening: &Watched<Opening>, shown: &Arc<Preview>) -> Element {
    let Preview { incoming, compared, chosen, keep_unreadable, again } = shown.as_ref();
    let mut body = Vec::new();
    if *again {
        body.push(
            paragraph(
                "Something changed in this browser since the file was read, perhaps in another tab. Nothing has been added. \
                 Look again: this is how it stands now.",
            )
            .attr("role", "alert"),
        );
    }
    if incoming.altered {
        body.push(changed_outside());
    }
    let lone = match (incoming.kind, incoming.items.as_slice(), compared.as_slice(), chosen.as_slice()) {
        (Kind::Assessment | Kind::Version, [item], [compared], [chosen]) => Some((item, compared, chosen)),
        _ => None,
    };
    if let Some((item, compared, chosen)) = lone {
        body.extend(one(desk, item, *compared, chosen));
    } else {
        body.push(paragraph(what_is_in(incoming)));
        let each = incoming.items.iter().zip(compared).zip(chosen).enumerate();
        let rows = each.map(|(place, ((item, compared), chosen))| row(desk, place, item, *compared, chosen)).collect();
        body.push(el("ul").class("rows").children(rows));
        if !incoming.kept.is_empty() {
            let offers = [(KEEP, "Keep it here as well, as it is"), ("leave", "Leave it out")];
            let words = Words {
                id: "choice-unreadable".to_owned(),
                label: [
                    "What to do with what could not be read where the bundle was made (",
                    &words::count(incoming.kept.len(), "text", "texts"),
                    ")",
                ]
                .concat(),
                hint: "It stands beside the rest, and can be downloaded or removed on the start page.".to_owned(),
            };
            let offers = offers.map(|(key, words)| (key.to_owned(), words.to_owned()));
            body.push(select::select(
                desk,
                words,
                offers.into(),
                select::following(keep_unreadable),
                select::setting(keep_unreadable),
            ));
        }
    }
    let (acting, left, shown) = (opening.clone(), opening.clone(), Arc::clone(shown));
    let words = if lone.is_some() { "Add it to this browser" } else { "Add to this browser" };
    let ways = el("p")
        .class("buttons")
        .child(button(MAIN, words, move |_| carry_out(desk, &acting, &shown)).id("add-opened"))
        .child(button(SECOND, "Do not add it", move |_| left.set(Opening::Nothing)));
    body.push(ways);
    notice("In this file", body)
}

/// What is said of the one assessment, or the one frozen version, of a file.
fn one(desk: Desk, item: &Item, compared: Compared, chosen: &Watched<String>) -> Vec<Element> {
    let Item { assessment, versions, .. } = item;
    let looked_at = [&progress::parts_looked_at(assessment).to_string(), " of ", &Part::COUNT.to_string()].concat();
    let count = |register: Register| assessment.rows(register).len().to_string();
    let mut facts = vec![
        ("Name", named(&assessment.name)),
        ("Reference", assessment.review.reference.clone()),
        ("Last changed", words::moment(assessment.changed, clock::minutes_ahead())),
        ("Parts looked at", looked_at),
        ("Sources", count(Register::Sources)),
        ("Requests", count(Register::Requests)),
        ("Pieces of evidence", count(Register::Evidence)),
        ("Actions", count(Register::Actions)),
    ];
    for version in versions {
        facts.push(("Frozen version", version.label.clone()));
        facts.push(("Frozen", words::moment(version.frozen_at, clock::minutes_ahead())));
        facts.push(("Sign-off", version.sign_off.clone()));
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
            body.push(paragraph(
                "The assessment of which this is a frozen version is not in this browser. It will be added as it stood then, \
                 to be worked on; the version stays frozen beside it.",
            ));
            return body;
        }
        (Standing::NewVersions, _) => body.push(paragraph(
            "This browser already has this assessment, and not this frozen version of it. The assessment itself stays as it is.",
        )),
        (Standing::Same, true) => {
            body.push(paragraph("This browser already has this assessment, and this frozen version of it."));
        }
        (standing, _) => {
            body.push(paragraph(
                ["This browser already has this assessment. The one in the file is ", in_words(standing), "."].concat(),
            ));
        }
    }
    body.push(to_do(desk, 0, item, compared, chosen));
    body
}

fn row(desk: Desk, place: usize, item: &Item, compared: Compared, chosen: &Watched<String>) -> Element {
    let changed = words::moment(item.assessment.changed, clock::minutes_ahead());
    let versions = words::count(item.versions.len(), "frozen version", "frozen versions");
    let mut said = vec![if item.is_only_versions() { "Frozen versions only" } else { "Assessment" }.to_owned()];
    said.push(["last changed ", &changed].concat());
    if !item.versions.is_empty() {
        said.push(versions);
    }
    if item.is_altered() {
        said.push("changed outside this tool".to_owned());
    }
    let name_id = ["opened-", &place.to_string()].concat();
    let name = el("strong").id(name_id.clone()).child(quoted(named(&item.assessment.name)));
    let standing = el("p").text("Here: ").child(el("strong").text(in_words(compared.standing)));
    let group = el("div")
        .attr("role", "group")
        .attr("aria-labelledby", name_id)
        .child(name)
        .child(hint(said.join(" · ")))
        .child(standing)
        .child(to_do(desk, place, item, compared, chosen));
    el("li").child(group)
}

/// The list of what can be done with one assessment of the file.
fn to_do(desk: Desk, place: usize, item: &Item, compared: Compared, chosen: &Watched<String>) -> Element {
    let words = Words::label(&["choice-", &place.to_string()].concat(), "What to do");
    let offers = compared.choices().into_iter().map(|choice| {
        let words = match choice {
            Choice::Add => "Add it",
            Choice::AddAsCopy => "Add it as one of its own, beside the one here",
            Choice::Replace => "Put it in place of the one here, which is kept as a frozen version",
            Choice::AddVersions if item.is_only_versions() => "Add it to the assessment here, frozen as it is",
            Choice::AddVersions => "Add only its frozen versions to the assessment here",
            Choice::Leave => "Leave it out",
        };
        (key_of(choice).to_owned(), words.to_owned())
    });
    select::select(desk, words, offers.collect(), select::following(chosen), select::setting(chosen))
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
        Standing::New => "new here",
        Standing::Same => "the same as here",
        Standing::Newer => "newer than here",
        Standing::Older => "older than here",
        Standing::Different => "differs from here",
        Standing::NewVersions => "the assessment is here, and not all of these frozen versions",
        Standing::Unreadable => "what is kept here under its id cannot be read, and stays as it is",
    }
}

fn changed_outside() -> Element {
    el("p").child(el("strong").text("Changed outside this tool. ")).text(
        "What the file says of itself does not fit its content: somebody edited it, or it was damaged. Look it over before \
         you rely on it.",
    )
}

fn what_is_in(incoming: &Incoming) -> String {
    let versions = incoming.items.iter().map(|item| item.versions.len()).sum();
    let assessments = incoming.items.iter().filter(|item| !item.is_only_versions()).count();
    [
        "A bundle: ",
        &words::count(assessments, "assessment", "assessments"),
        " and ",
        &words::count(versions, "frozen version", "frozen versions"),
        ".",
    ]
    .concat()
}

/// Does what was chosen, once what is open is saved.
fn carry_out(desk: Desk, opening: &Watched<Opening>, shown: &Preview) {
    let Preview { incoming, compared, chosen, keep_unreadable, .. } = shown;
    let items: Vec<(Compared, Choice)> = compared
        .iter()
        .zip(chosen)
        .map(|(compared, chosen)| {
            let key = chosen.get_untracked();
            let choice = compared.choices().into_iter().find(|choice| key_of(*choice) == key);
            (*compared, choice.unwrap_or(Choice::Leave))
        })
        .collect();
    if let (Kind::Assessment, [item], [(_, choice @ (Choice::Add | Choice::AddAsCopy))]) =
        (incoming.kind, incoming.items.as_slice(), items.as_slice())
    {
        let assessment = if *choice == Choice::Add { item.assessment.clone() } else { copy_of(&item.assessment) };
        if !desk.adopt(assessment) {
            opening.set(Opening::Refused(STILL_UNSAVED.to_owned()));
        }
        return;
    }
    desk.keeping.save(desk);
    if desk.keeping.has_unsaved() {
        opening.set(Opening::Refused(STILL_UNSAVED.to_owned()));
        return;
    }
    let decision = Decision { items, keep_unreadable: keep_unreadable.with_untracked(|key| key == KEEP) };
    let (incoming, opening) = (incoming.clone(), opening.clone());
    leptos::task::spawn_local(async move {
        // What this tab sees of the store may be a moment old; what is replaced must be what stands there.
        for (item, (_, choice)) in incoming.items.iter().zip(&decision.items) {
            if *choice == Choice::Replace && !journal::agrees(desk, item.assessment.id).await {
                opening.set(look_at(incoming, true));
                return;
            }
        }
        bring_in(desk, &opening, &incoming, &decision);
    });
}

fn bring_in(desk: Desk, opening: &Watched<Opening>, incoming: &Incoming, decision: &Decision) {
    let now = clock::now();
    let day = now.on_a_clock(clock::minutes_ahead()).map(|(day, ..)| words::day(day)).unwrap_or_default();
    let label = ["Before a file was opened on ", &day].concat();
    let mut means = Means { now, label: &label, new_id: &mut dice::new_id };
    let brought = shelf().bring_in(incoming, decision, &mut means);
    opening.set(match brought {
        Ok(brought) => {
            desk.shelf_changed(&keys_of(&brought.undo));
            Opening::Done(Arc::new(done(incoming, decision, brought)))
        }
        Err(NotDone { why: SaveFault::Changed, left }) if left.is_empty() => look_at(incoming.clone(), true),
        Err(NotDone { why: fault, left }) if left.is_empty() => Opening::Refused(why(&fault).to_owned()),
        Err(fault) => {
            desk.shelf_changed(&fault.left);
            Opening::LeftBehind(fault)
        }
    });
}

fn copy_of(assessment: &Assessment) -> Assessment {
    Assessment { id: dice::new_id(), name: import::copied(&assessment.name), ..assessment.clone() }
}

fn keys_of(undo: &Undo) -> Vec<String> {
    undo.keys().map(str::to_owned).collect()
}

fn done(incoming: &Incoming, decision: &Decision, brought: Brought) -> Done {
    let Brought { assessments, undo } = brought;
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
    // Each replaced one was frozen as a version as well.
    let others = undo.keys().count().saturating_sub(added.len() + 2 * replaced.len());
    Done { added, replaced, others, undo }
}

fn all_done(desk: Desk, opening: &Watched<Opening>, done: &Arc<Done>) -> Element {
    if done.undo.is_empty() {
        return notice(
            "Nothing was added",
            vec![paragraph("Everything that you chose is here already, or was left out.")],
        );
    }
    let mut body = Vec::new();
    for (words, list) in [
        ("Added to this browser:", &done.added),
        ("Put in place of the one here, which is kept as a frozen version:", &done.replaced),
    ] {
        if !list.is_empty() {
            let links = list
                .iter()
                .map(|(id, name)| el("li").child(link_to(Route::In(*id, Page::Overview)).child(quoted(named(name)))));
            body.push(paragraph(words));
            body.push(el("ul").children(links.collect()));
        }
    }
    if done.others > 0 {
        let count = words::count(done.others, "other text", "other texts");
        body.push(paragraph([&count, " came along: frozen versions, or what could not be read."].concat()));
    }
    let (opening, undone) = (opening.clone(), Arc::clone(done));
    let undo = move |_| {
        let taken_back = shelf().take_back(&undone.undo);
        desk.shelf_changed(&keys_of(&undone.undo));
        opening.set(match taken_back {
            Ok(()) => Opening::TakenBack,
            Err(fault) if fault.left.is_empty() => Opening::NotTakenBack(why_not_back(&fault.why)),
            Err(fault) => Opening::LeftBehind(fault),
        });
    };
    body.push(el("p").class("buttons").child(button(SECOND, "Undo", undo).id("undo-opened")));
    notice("The file was opened", body).attr("role", "status")
}

fn left_behind(fault: &NotDone) -> Element {
    let keys = fault.left.iter().map(|key| el("li").child(el("code").child(quoted(key)))).collect();
    trouble(
        "This was done only in part",
        vec![
            paragraph(why(&fault.why)),
            paragraph(
                "Some of it could not be put back either. Nothing that stood here is lost: what was replaced is kept as a \
                 frozen version. Keep the file, reload the page, and look at your assessments before you go on. This is \
                 where something may stand that was not there before:",
            ),
            el("ul").children(keys),
        ],
    )
}

const fn why(fault: &SaveFault) -> &'static str {
    match fault {
        SaveFault::Store(StoreFault::Blocked) => {
            "This browser does not let the page store anything (a private window, or a setting)."
        }
        SaveFault::Store(StoreFault::Full) => {
            "There is not enough room for it in this browser's store for this page. Download and delete an assessment that \
             you no longer need here, or leave some of the file out; then try again."
        }
        SaveFault::Store(StoreFault::Failed(_)) => "The browser could not store it. Try again.",
        SaveFault::Changed => "Something was changed in this browser meanwhile, perhaps in another tab.",
        SaveFault::NotKept => "The browser said that it had stored it, and had not.",
    }
}

const fn why_not_back(fault: &SaveFault) -> &'static str {
    match fault {
        SaveFault::Changed => {
            "It cannot be undone any more: some of it was changed since, and nothing is written over that. What the file \
             brought is still here."
        }
        _ => "It could not be undone: the browser's store failed. What the file brought is still here. Try again.",
    }
}

impl Desk {
    /// Has everything follow what was written under these keys, or removed from them, otherwise than by saving the
    /// assessment on the desk.
    pub fn shelf_changed(self, keys: &[String]) {
        for key in keys {
            self.journal(key.clone());
        }
        self.follow_other_tabs();
    }
}
