//! What is in a file: how it compares with what is here, and the choice what becomes of it.

use leptos::prelude::*;

use std::sync::Arc;

use super::bring_in::carry_out;
use super::opening::{KEEP, Opening, Preview, chosen_items, key_of};
use crate::browser::clock;
use crate::content::pages::open_file as said;
use crate::domain::checklist::Part;
use crate::domain::progress;
use crate::domain::register::Register;
use crate::persistence::moves::Choosing;
use crate::report::words;
use crate::storage::import::{Choice, Compared, Decision, Incoming, Item, Joins, Kind, Standing};
use crate::ui::components::ask_first::{Act, AskFirst, AskFirstButton};
use crate::ui::components::field_frame::Words;
use crate::ui::components::notice::Notice;
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::components::select;
use crate::ui::pages::start::named;
use crate::ui::state::AppState;
use crate::ui::training::titled;

/// The key of the choice that leaves something out.
const LEAVE: &str = "leave";

/// What is in the file, with what can be chosen.
#[component]
pub fn FilePreview(
    /// How opening stands.
    opening: RwSignal<Opening>,
    /// What is in the file, and what is chosen.
    preview: Arc<Preview>,
) -> impl IntoView {
    let state = AppState::expect();
    let Preview { incoming, compared, chosen, again, .. } = preview.as_ref();
    let lone = match (incoming.kind, incoming.items.as_slice(), compared.as_slice(), chosen.as_slice()) {
        (Kind::Assessment | Kind::Version, [item], [compared], [chosen]) => Some((item, compared, chosen)),
        _ => None,
    };
    let content = if let Some((item, compared, chosen)) = lone {
        one(item, *compared, *chosen)
    } else {
        let each = incoming.items.iter().zip(compared).zip(chosen).enumerate();
        let rows = each.map(|(place, ((item, compared), chosen))| row(place, item, *compared, *chosen));
        view! {
            <p>{what_is_in(incoming)}</p>
            <ul class="rows">{rows.collect_view()}</ul>
            {besides(&preview)}
        }
        .into_any()
    };
    let words = if lone.is_some() { said::ADD_ONE } else { said::ADD_ALL };
    let all = chosen.clone();
    let replaces = Memo::new(move |_| all.iter().any(|chosen| chosen.with(|key| key == key_of(Choice::Replace))));
    let warnings = view! {
        {again.then(|| view! { <p role="alert" translate="no">{said::AGAIN}</p> })}
        {incoming.altered.then(|| view! { <ChangedOutside /> })}
    }
    .into_any();
    let add: Act = Arc::new(move || carry_out(state, opening, &preview));
    let way = move || {
        let add = Arc::clone(&add);
        if replaces.get() {
            return replace(add);
        }
        view! { <button type="button" class=MAIN id="add-opened" on:click=move |_| add()>{words}</button> }.into_any()
    };
    let leave = move |_| opening.set(Opening::Nothing);
    view! {
        <Notice title=said::PREVIEW>
            {warnings}
            {content}
            <div class="buttons">
                {way}
                <button type="button" class=SECOND on:click=leave>{said::DO_NOT_ADD}</button>
            </div>
        </Notice>
    }
}

/// Draws what a bundle brings besides assessments, with what can be left out of it.
fn besides(preview: &Preview) -> AnyView {
    let Preview { incoming, joining, .. } = preview;
    let sessions = (!incoming.sessions.is_empty()).then(|| {
        let [new, adds, same] = [Joins::New, Joins::Adds, Joins::Same]
            .map(|how| joining.sessions.iter().filter(|session| session.joins == how).count());
        let words = Words {
            id: "choice-sessions".to_owned(),
            label: said::sessions(incoming.sessions.len()),
            hint: said::sessions_here(new, adds, same),
        };
        let titles = joining.sessions.iter().map(|session| view! { <li><bdi>{titled(&session.title)}</bdi></li> });
        view! {
            <ul id="opened-sessions">{titles.collect_view()}</ul>
            {keep_or_leave(words, [said::SESSIONS_ADD, said::LEAVE_OUT], preview.add_sessions)}
        }
    });
    let names = incoming.guarded.as_ref().zip(joining.names).map(|(guarded, (_, new))| {
        let words = Words {
            id: "choice-names".to_owned(),
            label: said::names(guarded.names.len()),
            hint: said::names_here(new),
        };
        keep_or_leave(words, [said::NAMES_ADD, said::LEAVE_OUT], preview.add_names)
    });
    let unreadable = (!incoming.kept.is_empty()).then(|| {
        let words = Words {
            id: "choice-unreadable".to_owned(),
            label: said::unreadable(incoming.kept.len()),
            hint: said::UNREADABLE_HINT.to_owned(),
        };
        keep_or_leave(words, [said::UNREADABLE_KEEP, said::LEAVE_OUT], preview.keep_unreadable)
    });
    view! {
        {sessions}
        {names}
        {joining.skips().then(|| view! { <p>{said::NOT_JOINED}</p> })}
        {unreadable}
    }
    .into_any()
}

/// Draws a list of two: take something along, or leave it out.
fn keep_or_leave(words: Words, offers: [&str; 2], chosen: RwSignal<String>) -> AnyView {
    let [keep, leave] = offers;
    let offers = [(KEEP, keep), (LEAVE, leave)].map(|(key, words)| (key.to_owned(), words.to_owned()));
    select::select(words, offers.into(), select::following(chosen), select::setting(chosen))
}

/// Draws the button that adds what was chosen, where that replaces something here.
fn replace(add: Act) -> AnyView {
    let words = AskFirst {
        id: "add-opened".to_owned(),
        look: MAIN,
        ask: said::REPLACE_ASKS.to_owned(),
        label: String::new(),
        explain: said::REPLACING,
        act: said::REPLACE_NOW.to_owned(),
        keep: said::REPLACE_NOT,
    };
    view! { <AskFirstButton words act=add /> }.into_any()
}

/// Draws what is said of the one assessment, or the one frozen version, of a file.
fn one(item: &Item, compared: Compared, chosen: RwSignal<String>) -> AnyView {
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
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div> });
    let comparison = match (compared.standing, item.is_only_versions()) {
        (Standing::New, false) => None,
        (Standing::New, true) => Some(said::VERSION_WITHOUT_ITS_ASSESSMENT.to_owned()),
        (Standing::NewVersions, _) => Some(said::VERSION_NEW.to_owned()),
        (Standing::Same, true) => Some(said::VERSION_SAME.to_owned()),
        (standing, _) => Some(said::compares(in_words(standing))),
    };
    let is_to_choose = compared.standing != Standing::New;
    view! {
        <dl class="facts">{rows.collect_view()}</dl>
        {item.is_altered().then(|| view! { <ChangedOutside /> })}
        {comparison.map(|words| view! { <p>{words}</p> })}
        {is_to_choose.then(|| to_do(0, item, compared, chosen))}
    }
    .into_any()
}

/// Draws one assessment of several in the file, with what can be done with it.
fn row(place: usize, item: &Item, compared: Compared, chosen: RwSignal<String>) -> AnyView {
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
    view! {
        <li>
            <div role="group" aria-labelledby=name_id>
                <strong id=name_id.clone()><bdi>{named(&item.assessment.name)}</bdi></strong>
                <p class="hint">{facts.join(" · ")}</p>
                <p>{said::HERE}<strong>{in_words(compared.standing)}</strong></p>
                {to_do(place, item, compared, chosen)}
            </div>
        </li>
    }
    .into_any()
}

/// Draws the list of what can be done with one assessment of the file.
fn to_do(place: usize, item: &Item, compared: Compared, chosen: RwSignal<String>) -> AnyView {
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
    select::select(words, offers.collect(), select::following(chosen), select::setting(chosen))
}

/// Returns how an assessment of the file stands to the one here, in words.
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

/// What is said where somebody edited a file outside this tool.
#[component]
fn ChangedOutside() -> impl IntoView {
    view! { <p><strong>{said::ALTERED}</strong>{said::ALTERED_IS}</p> }
}

/// Returns what a bundle holds, in words.
fn what_is_in(incoming: &Incoming) -> String {
    let versions = incoming.items.iter().map(|item| item.versions.len()).sum();
    let assessments = incoming.items.iter().filter(|item| !item.is_only_versions()).count();
    let names = incoming.guarded.as_ref().map_or(0, |guarded| guarded.names.len());
    let besides = said::besides(incoming.sessions.len(), names, incoming.settings.is_some());
    [said::bundle(assessments, versions), besides].concat()
}

/// Draws what asks what becomes of what a session and the browser both hold, before the session is kept; `decide` is
/// told.
pub fn choose(choosing: &Choosing, words: &'static str, decide: impl Fn(Decision) + 'static) -> AnyView {
    let Choosing { incoming, compared } = choosing;
    let chosen: Vec<RwSignal<String>> =
        compared.iter().map(|compared| RwSignal::new(key_of(compared.usual()).to_owned())).collect();
    let each = incoming.items.iter().zip(compared).zip(&chosen).enumerate();
    let both = each.filter(|(_, ((_, compared), _))| !matches!(compared.standing, Standing::New | Standing::Same));
    let rows = both.map(|(place, ((item, compared), chosen))| row(place, item, *compared, *chosen));
    let rows = rows.collect_view();
    let compared = compared.clone();
    let act = move |_| decide(Decision { items: chosen_items(&compared, &chosen), keep_unreadable: true });
    let way = view! { <button type="button" class=MAIN id="decide" on:click=act>{words}</button> }.into_any();
    view! {
        <Notice title=said::BOTH_HOLD>
            <p>{said::BOTH_HOLD_IT}</p>
            <ul class="rows">{rows}</ul>
            <p class="buttons">{way}</p>
        </Notice>
    }
    .into_any()
}
