//! Keeping the program itself on this computer, where somebody has turned that on: a service worker (`src/offline.js`,
//! the other half of this) and its caches, which hold the program and nothing that was written.

use js_sys::{JSON, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::events::listen;
use super::object::{call, get, make, object};
use super::{caches, locks, page, served};
use crate::storage::builds::{Build, Schemas};

/// The service worker.
const SCRIPT: &str = "offline.js";

/// The word by which it tells that a build has come.
pub const ANOTHER_BUILD: &str = "another-build";

/// What is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The build that is used.
    pub current: Build,
    /// Another one, which is here whole and waits for a person's word.
    pub offered: Option<Build>,
}

fn navigator() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, |window| get(&window, "navigator"))
}

fn container() -> JsValue {
    get(&navigator(), "serviceWorker")
}

/// Whether a service worker answers for this page; told without asking it.
#[must_use]
pub fn is_in_use() -> bool {
    get(&container(), "controller").is_object()
}

/// Whether this page could be kept: it is a host's, came over a secure line, and the browser has service workers here,
/// and the locks by which tabs are counted before another build is used.
#[must_use]
pub fn is_possible() -> bool {
    served::is_served() && served::is_secure() && container().is_object() && store().is_object() && locks::are_here()
}

fn store() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, |window| get(&window, "caches"))
}

/// The folder of the page: its path, and its whole address.
fn folder() -> (String, String) {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return Default::default() };
    let path = location.pathname().unwrap_or_default();
    let path = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let origin = location.origin().unwrap_or_default();
    ([path, "/"].concat(), [&origin, path, "/"].concat())
}

/// The name of the cache with the note, and of the lock on it; the note's address. As in `src/offline.js`.
fn note() -> (String, String) {
    let (path, address) = folder();
    (["qmsa-offline ", &path].concat(), [&address, "offline-note"].concat())
}

async fn registration() -> Option<JsValue> {
    if !is_possible() {
        return None;
    }
    let (_, address) = folder();
    let found = wait(call(&container(), "getRegistration", &[&address.as_str().into()])).await?;
    // One of a folder above, of another program, is none of ours.
    (get(&found, "scope") == address).then_some(found)
}

/// Whether it is turned on.
pub async fn is_on() -> bool {
    registration().await.is_some()
}

/// What is kept; nothing where nothing is.
pub async fn kept() -> Option<Kept> {
    let note = noted().await?;
    Some(Kept { current: build(&get(&note, "current"))?, offered: build(&get(&note, "offered")) })
}

async fn noted() -> Option<JsValue> {
    let (name, address) = note();
    let within = object(&[("cacheName", name.into())]);
    let found = wait(call(&store(), "match", &[&address.into(), &within])).await?;
    wait(call(&found, "json", &[])).await
}

fn build(noted: &JsValue) -> Option<Build> {
    #[expect(clippy::cast_possible_truncation, reason = "small whole numbers, written by a build of ours")]
    let number = |name| get(noted, name).as_f64().map(|number| number as i64);
    let schemas = Schemas { assessments: number("schema")?, sessions: number("sessions")? };
    Some(Build { id: get(noted, "id").as_string()?, schemas, version: get(noted, "version").as_string()? })
}

/// Has the program kept on this computer, and tells whether it is here whole.
pub async fn turn_on() -> bool {
    let how = object(&[("scope", "./".into()), ("updateViaCache", "none".into())]);
    let is_here = match wait(call(&container(), "register", &[&SCRIPT.into(), &how])).await {
        Some(registration) => is_ready(&registration).await && kept().await.is_some(),
        None => false,
    };
    if is_here {
        page::name_manifest();
    } else {
        let _nothing_came = remove().await;
    }
    is_here
}

/// Waits until what is being fetched is here whole, or did not come.
async fn is_ready(registration: &JsValue) -> bool {
    let coming = get(registration, "installing");
    let Some(target) = coming.dyn_ref::<web_sys::EventTarget>() else { return true };
    let ended = Promise::new(&mut |keep, give_up| {
        listen(Some(target), "statechange", move |event| {
            let state = get(&get(&event, "target"), "state");
            let tell = if state == "activated" {
                &keep
            } else if state == "redundant" {
                &give_up
            } else {
                return;
            };
            let _never_fails = tell.call0(&JsValue::NULL);
        });
    });
    JsFuture::from(ended).await.is_ok()
}

/// Removes the program from this computer, and makes sure of it. The page that is open goes on.
pub async fn remove() -> bool {
    if let Some(registration) = registration().await {
        let _looked_for_again = wait(call(&registration, "unregister", &[])).await;
    }
    page::unname_manifest();
    let gone = caches::remove_ours().await;
    gone && !is_on().await
}

/// Takes the build that is offered in the place of the one that is used, from the next load on; tells whether it was
/// still there.
pub async fn use_offered() -> bool {
    let (name, address) = note();
    // The service worker may be fetching yet another one.
    let Some(held) = locks::hold_if_free(&name).await else { return false };
    let taken = take(&name, &address).await;
    held.let_go();
    taken.is_some()
}

async fn take(name: &str, address: &str) -> Option<()> {
    // As it was noted: a newer build may note more than this one knows.
    let offered = get(&noted().await?, "offered");
    let (path, _) = folder();
    let its_cache = ["qmsa-build ", &path, " ", &build(&offered)?.id].concat();
    wait(call(&store(), "has", &[&its_cache.into()])).await?.as_bool().filter(|is_there| *is_there)?;
    let text = JSON::stringify(&object(&[("current", offered)])).ok()?;
    let written = make("Response", &[&text]).ok()?;
    let notes = wait(call(&store(), "open", &[&name.into()])).await?;
    wait(call(&notes, "put", &[&address.into(), &written])).await.map(|_| ())
}

async fn wait(asked: Result<JsValue, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?.dyn_into::<Promise>().ok()?).await.ok()
}
