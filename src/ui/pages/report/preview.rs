//! The document as it will be downloaded, and printing it.

use leptos::prelude::*;

use crate::browser::{download, frame, page, timer};
use crate::content::pages::{report as said, ways};
use crate::documents::question::Kind;
use crate::storage::json::Json;
use crate::ui::components::notice::{Trouble, anew};
use crate::ui::components::plain::MAIN;
use crate::ui::document_worker::Answer;
use crate::ui::export::Exporting;
use crate::ui::pages::working_copy::DOWNLOADS;
use crate::ui::state::AppState;

/// The id of the section.
pub const PREVIEW: &str = "preview";

/// The id of the frame in which the document stands.
const FRAME: &str = "preview-document";

/// How long nobody types before the document is written again.
const AFTER_TYPING_MILLIS: i32 = 700;

/// How far the document has come.
#[derive(Clone, Default)]
struct Progress {
    /// How often somebody was waited for.
    waits: u32,
    /// The wait for whoever types, after which the document is written again.
    due: Option<u32>,
    /// Whether the frame shows the newest document.
    is_shown: bool,
    /// Whether it is to be printed as soon as it does.
    prints: bool,
    /// Whether it is written again because of typing: nobody is told of that.
    is_quiet: bool,
}

/// The document as the document worker writes it.
#[derive(Clone)]
pub struct Preview {
    state: AppState,
    exporting: Exporting,
    answer: Answer<String>,
    progress: ArcRwSignal<Progress>,
}

/// What stands under the heading.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// Nothing yet.
    Awaited,
    /// The document.
    Document,
    /// Why there is none.
    Failed(String),
}

impl Preview {
    /// Nothing was written yet.
    #[must_use]
    pub fn new(state: AppState, exporting: &Exporting) -> Self {
        let progress = ArcRwSignal::new(Progress::default());
        Self { state, exporting: exporting.clone(), answer: Answer::new(), progress }
    }

    /// Has the document written as the assessment and the choices are now.
    fn write(&self, is_quiet: bool) {
        self.progress.update(|it| {
            it.due = None;
            it.is_shown = false;
            it.is_quiet = is_quiet;
        });
        self.answer.ask(self.state, Kind::Html, &self.exporting.detail(None), text);
    }

    /// Has it written once nobody types any more.
    fn write_later(&self) {
        let mut due = None;
        self.progress.update(|it| {
            it.waits = it.waits.wrapping_add(1);
            it.due = Some(it.waits);
            due = it.due;
        });
        let here = self.clone();
        timer::once(AFTER_TYPING_MILLIS, move || {
            if here.progress.with_untracked(|it| it.due == due) {
                here.write(true);
            }
        });
    }

    /// Follows the assessment and the choices.
    fn follow(&self) {
        let (here, plan) = (self.clone(), self.exporting.memo(Clone::clone));
        Effect::new(move |before: Option<_>| {
            let state = here.state;
            state.history.track();
            here.exporting.names.track();
            let now = (state.acted.get(), plan.get(), here.exporting.paper.get());
            match before {
                Some(before) if before == now => here.write_later(),
                _ => here.write(false),
            }
            now
        });
        let here = self.clone();
        on_cleanup(move || here.progress.update(|it| it.due = None));
    }

    /// Prints the document, as soon as what is shown is what was written last.
    pub fn print(&self) {
        self.progress.update(|it| it.prints = true);
        if self.progress.with_untracked(|it| it.due.is_some()) {
            self.write(true);
        }
        if self.answer.with(|latest| matches!(latest, Some(Err(_)))) {
            self.do_not_print();
        }
        self.print_if_shown();
    }

    fn print_if_shown(&self) {
        if self.progress.with_untracked(|it| it.is_shown && it.prints) {
            self.progress.update(|it| it.prints = false);
            if !frame::print(FRAME) {
                self.state.refuse(DOWNLOADS, said::NOT_PRINTED.to_owned());
            }
        }
    }

    fn do_not_print(&self) {
        if self.progress.with_untracked(|it| it.prints) {
            self.progress.update(|it| it.prints = false);
            self.state.refuse(DOWNLOADS, said::NOT_PRINTED.to_owned());
        }
    }

    /// The frame has loaded what it shows.
    fn loaded(&self) {
        if !self.is_awaited_untracked() {
            self.progress.update(|it| it.is_shown = true);
            self.print_if_shown();
        }
    }

    fn is_awaited_untracked(&self) -> bool {
        untrack(|| self.answer.is_awaited())
    }
}

fn text(json: Json) -> Option<String> {
    if let Json::Text(text) = json { Some(text) } else { None }
}

/// The document, again whenever the assessment or what is chosen changes. It is the very page that is downloaded, in a
/// frame of its own in which nothing can run.
#[component]
pub fn DocumentPreview(
    /// The document.
    preview: Preview,
) -> impl IntoView {
    preview.follow();
    let (busy, told, came) = (preview.clone(), preview.clone(), preview.clone());
    let is_busy = move || {
        let is_due = busy.progress.with(|it| it.due.is_some());
        (is_due || busy.answer.is_awaited()).then_some("true")
    };
    let status = move || {
        let is_told = told.answer.is_awaited() && !told.progress.with(|it| it.is_quiet);
        let (class, words) = if is_told { ("hint", said::PUTTING_TOGETHER) } else { ("unsaid", "") };
        view! { <p class=class role="status" translate="no">{words}</p> }
    };
    let outcome = Memo::new(move |_| {
        came.answer.with(|latest| match latest {
            None => Outcome::Awaited,
            Some(Ok(_)) => Outcome::Document,
            Some(Err(why)) => Outcome::Failed(why.clone()),
        })
    });
    let body = anew(move || match outcome.get() {
        Outcome::Awaited => None,
        Outcome::Document => {
            let preview = preview.clone();
            Some(view! { <DocumentFrame preview /> }.into_any())
        }
        Outcome::Failed(why) => {
            let again = preview.clone();
            preview.do_not_print();
            let again = move |_| {
                again.write(false);
                // The button is gone.
                page::focus(PREVIEW);
            };
            let trouble = view! {
                <Trouble title=said::NOT_PUT_TOGETHER>
                    <p>{why}</p>
                    <p>{said::JSON_ALL_THE_SAME}</p>
                    <p>
                        <button type="button" class=MAIN id="report-again" on:click=again>{ways::TRY_AGAIN}</button>
                    </p>
                </Trouble>
            };
            Some(trouble.into_any())
        }
    });
    view! {
        <section class="preview" id=PREVIEW tabindex="-1" aria-labelledby="preview-heading" aria-busy=is_busy>
            <h2 id="preview-heading">{said::PREVIEW}</h2>
            <p class="on-paper">{said::TO_PRINT}</p>
            {status}
            {body}
        </section>
    }
}

/// The frame. It stays while other documents come into it, so that whoever reads keeps their place.
#[component]
fn DocumentFrame(
    /// The document.
    preview: Preview,
) -> impl IntoView {
    // A page under an address of its own, since links within it would otherwise lead to the app's.
    let address_now = {
        let preview = preview.clone();
        move || {
            preview.answer.with(|latest| match latest {
                Some(Ok(page)) => download::Address::of("text/html;charset=utf-8", page).ok(),
                _ => None,
            })
        }
    };
    let first = untrack(&address_now);
    let Some(src) = first.as_ref().map(|address| address.as_text().to_owned()) else {
        preview.do_not_print();
        return view! { <p>{said::NOT_SHOWN}</p> }.into_any();
    };
    let address = StoredValue::new(first);
    let down = StoredValue::new(0.0);
    let typing = preview.clone();
    Effect::new(move |before: Option<()>| {
        let next = address_now();
        // The first one is shown already.
        if before.is_some()
            && let Some(next) = next
        {
            let is_typing = typing.progress.with_untracked(|it| it.is_quiet);
            down.set_value(if is_typing { frame::scrolled(FRAME) } else { 0.0 });
            frame::replace(FRAME, next.as_text());
            address.set_value(Some(next));
        }
    });
    let loaded = move |_| {
        // Somebody may have begun to read a document that has just come.
        let before = down.get_value();
        if before > 0.0 {
            frame::scroll_to(FRAME, before);
        }
        preview.loaded();
    };
    // Nothing runs in it: the sandbox, the page's policy and the report's own each forbid scripts. Without an origin of
    // its own the contents would not lead anywhere in Firefox, and without modals it could not be printed.
    view! {
        <iframe
            class="document"
            id=FRAME
            title=said::FRAME
            sandbox="allow-same-origin allow-modals"
            src=src
            on:load=loaded
        ></iframe>
    }
    .into_any()
}
