//! What differs between two states of an assessment: few differences are all in sight, many open on request.

use leptos::prelude::*;

use super::rows::{AT_ONCE, MoreRows};
use crate::content::components::comparison as say;
use crate::content::components::rows::MORE;
use crate::report::changes::{Chapter, Entry, Group, Piece, Sort, Words};

/// So many differences are in sight from the start; where there are more, those of one kind open when they are asked
/// for.
const IN_SIGHT: usize = 15;

/// The differences, chapter by chapter, under a heading of the page.
#[component]
pub fn Comparison(
    /// The differences.
    chapters: Vec<Chapter>,
) -> impl IntoView {
    let all: usize = chapters.iter().flat_map(|chapter| &chapter.groups).map(|group| group.entries.len()).sum();
    let chapters = chapters.into_iter().enumerate().map(|(place, Chapter { title, groups })| {
        let groups = groups.into_iter().enumerate().map(|(number, group)| {
            let first = ["change-", &place.to_string(), "-", &number.to_string()].concat();
            view! { <GroupOfChanges group first is_in_sight=all <= IN_SIGHT /> }
        });
        view! {
            <section>
                <h3>{title}</h3>
                {groups.collect_view()}
            </section>
        }
    });
    view! { <div class="comparison">{chapters.collect_view()}</div> }
}

/// What has changed in one question, register or the like. Its entries are drawn when it is opened.
#[component]
fn GroupOfChanges(
    /// What has changed.
    group: Group,
    /// The id of the first entry that is drawn only when more are asked for.
    first: String,
    /// Whether it is open from the start.
    is_in_sight: bool,
) -> impl IntoView {
    let Group { title, counted, entries } = group;
    let opened = RwSignal::new(is_in_sight);
    let most = RwSignal::new(AT_ONCE);
    let open = move |_| {
        // Told a moment later: the page may be another one by then.
        if opened.try_get_untracked() == Some(false) {
            opened.set(true);
        }
    };
    let list = move || {
        opened.get().then(|| {
            let limit = most.get();
            let rows = entries.iter().take(limit).enumerate().map(|(place, told)| {
                let is_next = place == AT_ONCE;
                let id = is_next.then(|| first.clone());
                view! { <li id=id tabindex=is_next.then_some("-1")>{entry(told)}</li> }
            });
            let rows = rows.collect_view();
            view! {
                <ul class="rows">{rows}</ul>
                <MoreRows hidden=entries.len().saturating_sub(limit) words=MORE first=first.clone() most />
            }
        })
    };
    view! {
        <details open=is_in_sight on:toggle=open>
            <summary>{title} " " <span class="state">{counted}</span></summary>
            {list}
        </details>
    }
}

/// Draws what has changed in one row, answer or the like.
fn entry(entry: &Entry) -> AnyView {
    let name = (!entry.name.is_empty()).then(|| {
        let sort =
            (entry.sort != Sort::Changed).then(|| view! { <strong>{[entry.sort.words(), ": "].concat()}</strong> });
        view! { <p class="changed">{sort}<bdi>{entry.name.clone()}</bdi></p> }
    });
    view! {
        {name}
        {entry.pieces.iter().map(piece).collect_view()}
    }
    .into_any()
}

/// Draws one difference: short ones as a sentence, others side by side.
fn piece(piece: &Piece) -> AnyView {
    if piece.is_short() {
        let words = piece.sentence().into_iter().map(|words| match words {
            Words::Ours(words) => words.into_any(),
            Words::Theirs(words) => view! { <bdi>{words.trim().to_owned()}</bdi> }.into_any(),
        });
        return view! { <p>{words.collect_view()}</p> }.into_any();
    }
    view! {
        <p>{piece.label.clone()}</p>
        <dl class="sides">
            {side(say::BEFORE, &piece.before)}
            {side(say::AFTER, &piece.after)}
        </dl>
    }
    .into_any()
}

/// Draws what stood there before, or stands there now.
fn side(when: &'static str, text: &str) -> AnyView {
    let said = if text.is_empty() {
        view! { <p class="hint">{say::NOTHING}</p> }.into_any()
    } else {
        view! { <p class="words" dir="auto">{text.to_owned()}</p> }.into_any()
    };
    view! {
        <div>
            <dt>{when}</dt>
            <dd>{said}</dd>
        </div>
    }
    .into_any()
}
