//! The page: its title, its address, and where the keyboard is.

use super::object::{call, get, object, set};
use super::timer;
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, EventTarget, HtmlElement, HtmlInputElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The part of the address from `#` on.
#[must_use]
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to another part of the app, as a link would.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _blocked = window.location().set_hash(hash);
    }
}

/// Loads the page anew at another part of the app: nothing stays in memory. Then [`was_loaded_for`] knows.
pub fn load_anew(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _too_many =
            window.history().and_then(|history| history.replace_state_with_url(&hash.into(), "", Some(hash)));
        let _blocked = window.location().reload();
    }
}

/// The words on the page that say how somebody wants it to look (`src/display-preferences.js` puts them there at the
/// start).
#[must_use]
pub fn display_preferences() -> String {
    root().and_then(|root| root.get_attribute(DISPLAY)).unwrap_or_default()
}

/// Puts the words on the page that say how somebody wants it to look.
pub fn put_display_preferences(words: &str) {
    let Some(root) = root() else { return };
    let _always_done =
        if words.is_empty() { root.remove_attribute(DISPLAY) } else { root.set_attribute(DISPLAY, words) };
}

/// Says whether the browser is to check spelling in the page's fields, where it would.
pub fn check_spelling(is_on: bool) {
    if let Some(root) = root() {
        let _always_done =
            if is_on { root.remove_attribute(SPELLCHECK) } else { root.set_attribute(SPELLCHECK, "false") };
    }
}

/// Holds for everything within, which says nothing else of itself.
const SPELLCHECK: &str = "spellcheck";

const DISPLAY: &str = "data-display";

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Whether the page was loaded anew for this part of the app; told once.
#[must_use]
pub fn was_loaded_for(hash: &str) -> bool {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return false };
    let is_so = history.state().is_ok_and(|state| state == hash);
    if is_so {
        let _too_many = history.replace_state_with_url(&JsValue::NULL, "", None);
    }
    is_so
}

/// Names the page in the tab and in the history.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The element with this id.
#[must_use]
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Opens what an element is folded away in, so that it can have the keyboard.
pub fn unfold(element: &HtmlElement) {
    // The line of what is folded is in sight as it is.
    let is_line = element.tag_name() == "SUMMARY";
    let within = is_line.then(|| element.parent_element()?.parent_element()).flatten();
    let element: &Element = within.as_ref().unwrap_or(element);
    while let Ok(Some(folded)) = element.closest("details:not([open])") {
        let _opened = folded.set_attribute("open", "");
    }
}

/// Scrolls the element with this id into view, if it is not, as soon as what has changed is drawn.
pub fn reveal_when_drawn(id: String) {
    timer::once(0, move || {
        if let Some(element) = element(&id) {
            let how = object(&[("block", "nearest".into())]);
            let _stays_where_it_is = call(&element, "scrollIntoView", &[&how]);
        }
    });
}

/// Moves the keyboard to the element with this id, scrolling it into view; within a group of fields, to what is chosen
/// there or comes first; of what is folded, to its line.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        unfold(&element);
        element.scroll_into_view();
        let _gone = focusable(element).focus();
    }
}

fn focusable(element: HtmlElement) -> HtmlElement {
    let find = |selector| element.query_selector(selector).ok().flatten();
    let within = match element.tag_name().as_str() {
        "FIELDSET" => find("input:checked").or_else(|| find("input")),
        "DETAILS" => find("summary"),
        _ => None,
    };
    within.and_then(|within| within.dyn_into().ok()).unwrap_or(element)
}

/// Moves the keyboard to the page's heading, at the top of the page, once the page has been drawn.
pub fn focus_heading() {
    timer::once(0, focus_heading_now);
}

/// Moves the keyboard to the element with this id, once the page has been drawn; not away from a field to which
/// somebody has gone meanwhile.
pub fn focus_when_drawn(id: String) {
    let active = || document().and_then(|document| document.active_element());
    let before = active();
    timer::once(0, move || {
        let now = active();
        if now == before || !now.and_then(|now| now.dyn_into().ok()).is_some_and(|now| takes_letters(&now)) {
            focus(&id);
        }
    });
}

/// Whether the keyboard is on the page's heading.
#[must_use]
pub fn is_on_heading() -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.tag_name() == "H1")
}

fn focus_heading_now() {
    let heading = document().and_then(|document| document.query_selector("#app main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _gone = heading.focus();
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Brings the element with this id into sight, moving as little as it takes, and the keyboard not at all. Later, as
/// what was just found has yet to be drawn.
pub fn show(id: &str) {
    let id = id.to_owned();
    timer::once(0, move || {
        if let Some(element) = element(&id) {
            let nearest = object(&[("block", "nearest".into())]);
            let _gone = call(&element, "scrollIntoView", &[&nearest]);
        }
    });
}

/// Opens the dialog with this id over the page: the keyboard stays within it until it closes, and then goes back.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = element(id).filter(|dialog| !dialog.has_attribute("open")) {
        let _shown = call(&dialog, "showModal", &[]);
    }
}

/// Whether a dialog lies over the page.
#[must_use]
pub fn is_dialog_open() -> bool {
    document().and_then(|document| document.query_selector("dialog[open]").ok().flatten()).is_some()
}

/// Closes the dialog with this id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = element(id) {
        let _closed = call(&dialog, "close", &[]);
        put_caret_back();
    }
}

/// Puts the caret where it was in the field that a dialog gave the keyboard back to. Chromium gives back the keyboard
/// alone: what is typed then goes nowhere.
pub fn put_caret_back() {
    if let Some(field) = document().and_then(|document| document.active_element()) {
        let (from, to) = (get(&field, "selectionStart"), get(&field, "selectionEnd"));
        if from.as_f64().is_some() {
            let _not_of_this_kind_of_field = call(&field, "setSelectionRange", &[&from, &to]);
        }
    }
}

/// Whether an event happened to the very element that hears it, and not to something within.
#[must_use]
pub fn is_on_itself(event: &web_sys::Event) -> bool {
    event.target() == event.current_target()
}

/// Whether Ctrl, or ⌘ on a Mac, was held.
#[must_use]
pub fn is_with_control(event: &web_sys::Event) -> bool {
    get(event, "ctrlKey").is_truthy() || get(event, "metaKey").is_truthy()
}

/// Whether a key belongs to a letter that takes several to write.
#[must_use]
pub fn is_composing(event: &web_sys::Event) -> bool {
    get(event, "isComposing").is_truthy()
}

/// Whether a key was pressed in something that takes letters: a field, a list to choose from, a text that can be
/// changed.
#[must_use]
pub fn is_in_field(event: &web_sys::Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| takes_letters(&element))
}

/// Returns whether people can type into an element: a field, a list, an editable text.
#[must_use]
pub fn takes_letters(element: &HtmlElement) -> bool {
    let takes_letters = || {
        let kind = element.get_attribute("type").unwrap_or_default();
        !matches!(kind.as_str(), "radio" | "checkbox" | "button" | "submit" | "file")
    };
    match element.tag_name().as_str() {
        "INPUT" => takes_letters(),
        "TEXTAREA" | "SELECT" => true,
        _ => element.is_content_editable(),
    }
}

/// Takes away the shell that was painted before the program arrived.
pub fn remove_shell() {
    if let Some(shell) = document().and_then(|document| document.get_element_by_id("shell")) {
        shell.remove();
    }
}

/// Whether a date field holds something that is no date (its value is then empty, as if nothing were there), or one
/// outside its range.
#[must_use]
pub fn holds_no_real_date(event: &web_sys::Event) -> bool {
    event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).is_some_and(|field| {
        let validity = field.validity();
        validity.bad_input() || validity.range_underflow() || validity.range_overflow()
    })
}

/// What the field holds in which an event happened: a text, or the key of what was chosen from a list; and whether
/// every letter of it is whole. (A letter beyond the first 65,536 takes two units, and some keyboards send one after
/// the other.)
#[must_use]
pub fn value_of(event: &web_sys::Event) -> (String, bool) {
    // Fields, text areas and lists all have a `value`; one look-up serves them without a type for each.
    let value = event.target().map(|target| get(&target, "value")).and_then(|value| value.dyn_into::<JsString>().ok());
    value.map_or_else(|| (String::new(), true), |value| (String::from(&value), value.is_valid_utf16()))
}

/// Has every field of the page look at what stands in it: not everything that types for people says so.
pub fn hear_fields() {
    let fields = "input:not([type=file]),textarea,select";
    let fields = document().and_then(|document| call(&document, "querySelectorAll", &[&fields.into()]).ok());
    let fields = fields.map(|fields| Array::from(&fields)).unwrap_or_default();
    for field in fields.iter() {
        if let (Ok(field), Ok(event)) = (field.dyn_into::<EventTarget>(), web_sys::Event::new("change")) {
            let _always_goes_on = field.dispatch_event(&event);
        }
    }
}

/// Whether Enter is held down since an earlier press, and not in a text of several lines.
#[must_use]
pub fn is_held_enter(event: &web_sys::Event) -> bool {
    // Another number where Enter ends a letter that takes several to write.
    let is_held = get(event, "repeat").is_truthy() && get(event, "keyCode").as_f64() == Some(13.0);
    is_held && event.target().is_none_or(|target| get(&target, "tagName") != "TEXTAREA")
}

/// Chooses from the list in which an event happened.
pub fn choose(event: &web_sys::Event, key: &str) {
    if let Some(list) = event.target() {
        choose_in(&list, key);
    }
}

/// Chooses from a list.
pub fn choose_in(list: &JsValue, key: &str) {
    let _a_list_has_a_value = js_sys::Reflect::set(list, &"value".into(), &key.into());
}

/// Whether the box is ticked in which an event happened.
#[must_use]
pub fn is_ticked(event: &web_sys::Event) -> bool {
    event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).is_some_and(|field| field.checked())
}

/// Whether an event happened to a radio button.
#[must_use]
pub fn is_radio(event: &web_sys::Event) -> bool {
    event.target().is_some_and(|target| get(&target, "type") == "radio")
}

/// Ticks the box in which an event happened, or takes the tick away.
pub fn tick(event: &web_sys::Event, is_on: bool) {
    if let Some(field) = event.target() {
        set(&field, "checked", &is_on.into());
    }
}

/// Ticks the box, or the button of several, with this id.
pub fn tick_again(id: &str) {
    if let Some(field) = element(id) {
        set(&field, "checked", &true.into());
    }
}

/// What stands in the field with this id; empty where there is none.
#[must_use]
pub fn typed_in(id: &str) -> String {
    element(id)
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        .map_or_else(String::new, |field| field.value())
}

/// Empties the field with this id.
pub fn clear(id: &str) {
    if let Some(field) = element(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.set_value("");
    }
}

/// Where the browser finds what it needs to install the tool.
const MANIFEST: &str = "link[rel=manifest]";

/// Names the manifest in the page: browsers offer to install the tool then. It is fetched, so it is not named before
/// somebody has the tool kept here.
pub fn name_manifest() {
    let Some(document) = document() else { return };
    if document.query_selector(MANIFEST).is_ok_and(|named| named.is_none())
        && let (Some(head), Ok(link)) = (document.head(), document.create_element("link"))
    {
        let _never_fails = link.set_attribute("rel", "manifest");
        let _never_fails = link.set_attribute("href", "app.webmanifest");
        let _never_fails = head.append_child(&link);
    }
}

/// Takes the manifest out of the page.
pub fn unname_manifest() {
    if let Some(link) = document().and_then(|document| document.query_selector(MANIFEST).ok().flatten()) {
        link.remove();
    }
}
