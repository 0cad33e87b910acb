//! The texts that only the report uses: each is one line until it is opened.

use leptos::prelude::*;

use crate::content::fields;
use crate::content::pages::report as said;
use crate::domain::field::Field;
use crate::domain::paragraphs::beginning;
use crate::ui::address;
use crate::ui::components::text_field::TextField;
use crate::ui::state::AppState;

/// The texts, in the order in which the report has them.
const TEXTS: [Field; 3] = [Field::Summary, Field::BoardAsks, Field::Assessors];

/// How many characters of a text stand on its line.
const SHOWN: usize = 60;

/// The texts that only the report uses, to write and to change.
#[component]
pub fn OwnWords() -> impl IntoView {
    let state = AppState::expect();
    // Whatever else the page offers, readers may use too; this changes the assessment.
    let is_off = move || {
        state.tab_lock.track();
        state.is_read_only()
    };
    let texts = TEXTS.map(|field| view! { <OwnText field /> }).collect_view();
    view! {
        <section class="card" aria-labelledby="own-words-heading">
            <h2 id="own-words-heading">{said::OWN_WORDS}</h2>
            <fieldset class="protected" prop:disabled=is_off>
                {texts}
            </fieldset>
        </section>
    }
}

/// One of the texts, behind a line that says how it begins.
#[component]
fn OwnText(
    /// Which text.
    field: Field,
) -> impl IntoView {
    let state = AppState::expect();
    let name = fields::field(field).label.say(state.vocabulary.get_untracked());
    let begins = state.memo(move |it| {
        let text = it.text(field).unwrap_or_default();
        if text.trim().is_empty() { said::NOT_WRITTEN.to_owned() } else { beginning(text, SHOWN, said::AND_SO_ON) }
    });
    view! {
        <details class="folded" id=[&address::of_text(field), "-folded"].concat()>
            <summary>
                <h3>{name}</h3>
                <bdi class="state" translate="no">{move || begins.get()}</bdi>
            </summary>
            <TextField field />
        </details>
    }
}
