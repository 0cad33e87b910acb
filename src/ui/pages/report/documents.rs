//! The two documents that most people come for, and what became of a download.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::pages::report as said;
use crate::ui::components::identifying::Findings;
use crate::ui::components::notice::anew;
use crate::ui::components::plain::{MAIN, QUIET, SECOND};
use crate::ui::components::report_plan::PaperChoice;
use crate::ui::pages::report::downloads::{Downloads, Form};
use crate::ui::pages::report::formats::OtherFormats;
use crate::ui::pages::report::preview::PREVIEW;
use crate::ui::pages::working_copy::DOWNLOADS;
use crate::ui::printing::Progress;

/// Which document, and how it leaves the page.
#[component]
pub fn Documents(
    /// What is downloaded and printed.
    downloads: Downloads,
) -> impl IntoView {
    let (word, print, check) = (downloads.clone(), downloads.clone(), downloads.clone());
    let paper = downloads.exporting.paper;
    let progress = view! { <Progress printing=downloads.printing.clone() back=DOWNLOADS /> };
    let last = downloads.last.clone();
    let downloaded = move || {
        last.get().map(|file| {
            view! {
                <p class="said">
                    {said::DOWNLOADED}
                    {file.what}
                    " ("
                    <bdi>{file.name}</bdi>
                    "). "
                    {said::WHERE_IT_IS}
                    {(!file.hint.is_empty()).then(|| [" ", file.hint].concat())}
                </p>
            }
        })
    };
    // A plain link would leave the page: behind `#` stands the route.
    let to_preview = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::focus(PREVIEW);
    };
    view! {
        <section class="card" id=DOWNLOADS tabindex="-1" aria-labelledby="downloads-heading">
            <h2 id="downloads-heading">{said::DOCUMENTS}</h2>
            <PaperChoice paper legend=said::DOCUMENTS />
            <div class="buttons">
                <button type="button" class=MAIN id="download-docx" on:click=move |_| word.start(Form::Docx)>
                    {said::DOWNLOAD_WORD}
                </button>
                <button type="button" class=SECOND id="print" on:click=move |_| print.start(Form::Print)>
                    {said::PRINT}
                </button>
                <button type="button" class=QUIET id="check" on:click=move |_| check.start(Form::Look)>
                    {said::CHECK}
                </button>
                <a class="to-preview" href="#preview" on:click=to_preview>{said::TO_PREVIEW}</a>
            </div>
            {progress}
            <div id="downloaded" role="status" translate="no">{anew(downloaded)}</div>
            <Found downloads=downloads.clone() />
            <p class="hint">{said::BEFORE_A_DOWNLOAD}</p>
            <OtherFormats downloads />
        </section>
    }
}

/// What the check found, where a download waits for it or somebody asked.
#[component]
fn Found(
    /// What is downloaded and printed.
    downloads: Downloads,
) -> impl IntoView {
    anew(move || {
        let form = downloads.held.get()?;
        let (here, is_clear) = (downloads.clone(), downloads.found.with(Vec::is_empty));
        let words = match form {
            Form::Look => None,
            Form::Print if is_clear => Some(said::PRINT),
            Form::Print => Some(said::PRINT_ANYWAY),
            _ if is_clear => Some(said::DOWNLOAD),
            _ => Some(said::DOWNLOAD_ANYWAY),
        };
        let anyway = move |_| {
            page::focus(DOWNLOADS);
            here.start_anyway(form);
        };
        let way = words.map(|words| {
            view! {
                <p>
                    <button type="button" class=MAIN id="download-anyway" on:click=anyway>{words}</button>
                </p>
            }
            .into_any()
        });
        let found = downloads.found.clone().into();
        Some(view! { <Findings found waits=form != Form::Look>{way}</Findings> })
    })
}
