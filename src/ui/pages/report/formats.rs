//! Every other format in which the assessment can be downloaded.

use leptos::prelude::*;

use crate::content::pages::report as said;
use crate::content::registers;
use crate::domain::audience::Audience;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::route::{Page, Route};
use crate::ui::components::control::{Seen, heard};
use crate::ui::components::plain::SECOND;
use crate::ui::pages::report::downloads::{Downloads, Form};
use crate::ui::state::AppState;

/// The id of the list of registers from which one is downloaded.
const WHICH_REGISTER: &str = "csv-register";

/// The other formats, behind one line.
#[component]
pub fn OtherFormats(
    /// What is downloaded and printed.
    downloads: Downloads,
) -> impl IntoView {
    let state = AppState::expect();
    let id = state.read(|assessment| assessment.id);
    let audience = downloads.exporting.memo(|plan| plan.audience);
    let is_full = move || audience.get() == Audience::Full;
    let json = Signal::derive(move || if is_full() { said::JSON } else { said::JSON_IN_PART }.to_owned());
    let json_for = Signal::derive(move || if is_full() { said::JSON_FOR } else { said::JSON_IN_PART_FOR }.to_owned());
    let zip_for = Signal::derive(move || said::zip_for(is_full()));
    let fixed = |words: &'static str| Signal::stored(words.to_owned());
    let csv = downloads.clone();
    let format = move |id: &'static str, form: Form, words: Signal<String>, hint: Signal<String>| {
        let downloads = downloads.clone();
        view! { <Format id form words hint downloads /> }
    };
    view! {
        <details class="folded" id="other-formats">
            <summary>
                <h3>{said::OTHER_FORMATS}</h3>
                <span class="state">{said::OTHER_FORMATS_ARE}</span>
            </summary>
            <ul class="downloads">
                {format("download-html", Form::Html, fixed(said::HTML), fixed(said::HTML_FOR))}
                {format("download-markdown", Form::Markdown, fixed(said::MARKDOWN), fixed(said::MARKDOWN_FOR))}
                {format("download-xlsx", Form::Xlsx, fixed(said::XLSX), fixed(said::XLSX_FOR))}
                <OneRegister downloads=csv />
                {format("download-json", Form::Json, json, json_for)}
                {format("download-zip", Form::Zip, fixed(said::ZIP), zip_for)}
            </ul>
            <ul class="plain">
                <li><a href=Route::In(id, Page::Register(Register::Requests)).to_hash()>{said::TO_REQUESTS}</a></li>
                <li><a href=Route::Kept.to_hash()>{said::TO_KEPT}</a></li>
            </ul>
            <p class="hint">{said::NOT_CHECKED}</p>
        </details>
    }
}

/// A format: its button, and what it is for.
#[component]
fn Format(
    /// The id of the button.
    id: &'static str,
    /// What is downloaded.
    form: Form,
    /// The words of the button.
    words: Signal<String>,
    /// What it is for.
    hint: Signal<String>,
    /// What downloads it.
    downloads: Downloads,
) -> impl IntoView {
    view! {
        <li>
            <button type="button" class=SECOND id=id translate="no" on:click=move |_| downloads.start(form)>
                {words}
            </button>
            <p class="hint" translate="no">{hint}</p>
        </li>
    }
}

/// One register, as a table.
#[component]
fn OneRegister(
    /// What downloads it.
    downloads: Downloads,
) -> impl IntoView {
    let chosen = RwSignal::new(Register::Sources);
    let seen = Seen::default();
    seen.note(Register::Sources.key());
    let offers = Register::ALL
        .iter()
        .map(|register| view! { <option value=register.key()>{registers::register(*register).title}</option> });
    let offers = offers.collect_view();
    let choose = heard(&seen, move |_, key| {
        chosen.set(Register::from_key(&key).unwrap_or(Register::Sources));
    });
    let start = move |_| downloads.start(Form::Csv(chosen.get_untracked()));
    view! {
        <li>
            <button type="button" class=SECOND id="download-csv" on:click=start>{said::CSV}</button>
            <label for=WHICH_REGISTER class="hint">{said::WHICH_REGISTER}</label>
            <select {..choose} id=WHICH_REGISTER>{offers}</select>
            <p class="hint">{said::CSV_FOR}</p>
        </li>
    }
}
