//! The second look: what follows from what was written, asked question by question. It only asks.

use leptos::prelude::*;

use crate::browser::focus;
use crate::content::components::rows::MORE;
use crate::content::pages::{second_look as said, titles, ways};
use crate::documents::prompt::{self, About, Asked, AskedGroup};
use crate::documents::question::Kind;
use crate::domain::command::Command;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::rule::Rule;
use crate::domain::set_aside::SetAside;
use crate::domain::target::Target;
use crate::route::{Page, Route};
use crate::ui::components::add_form::{Add, AddForm, AddLine};
use crate::ui::components::field_frame::Words;
use crate::ui::components::notice::{Refusals, Trouble, anew};
use crate::ui::components::plain::{MAIN, QUIET, SECOND};
use crate::ui::components::rows::{MoreRows, at_once};
use crate::ui::components::target::{aim_of, way_to};
use crate::ui::document_worker::Answer;
use crate::ui::state::AppState;

/// How many prompts of one rule are drawn before somebody asks for all of them.
const AT_ONCE: usize = 8;

/// How far looking has come.
#[derive(Clone, PartialEq, Eq)]
enum Looking {
    /// No answer has come yet.
    Begun,
    /// There is no answer, for this reason.
    Failed(String),
    /// The prompts are here.
    Done,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shown {
    /// The assessment.
    id: ItemId,
    /// The prompts as they were answered last.
    groups: Memo<Vec<AskedGroup>>,
    /// What is said to those who do not see the page. What was done can be seen in its place.
    told: RwSignal<&'static str>,
    /// The rule, and its group, of which a prompt was just answered: its button goes, and the keyboard with it.
    answered: RwSignal<Option<(Target, Rule)>>,
}

/// The page.
#[component]
pub fn SecondLookPage(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let answer: Answer<Vec<AskedGroup>> = Answer::new();
    let (asking, again, busy, latest, looked) =
        (answer.clone(), answer.clone(), answer.clone(), answer.clone(), answer);
    // Asked again whenever the assessment changes: nobody types in it on this page.
    Effect::new(move |_| {
        state.history.track();
        asking.ask(state, Kind::SecondLook, "", prompt::read);
    });
    let groups = Memo::new(move |_| {
        latest.with(|latest| if let Some(Ok(groups)) = latest { groups.clone() } else { Vec::new() })
    });
    let looking = Memo::new(move |_| {
        looked.with(|latest| match latest {
            None => Looking::Begun,
            Some(Err(why)) => Looking::Failed(why.clone()),
            Some(Ok(_)) => Looking::Done,
        })
    });
    let shown = Shown { id, groups, told: RwSignal::new(""), answered: RwSignal::new(None) };
    keep_the_keyboard(shown);
    let outcome = move || {
        Some(match looking.get() {
            Looking::Begun => view! { <p class="hint" role="status" translate="no">{said::LOOKING}</p> }.into_any(),
            Looking::Failed(why) => {
                let again = again.clone();
                let ask = move |_| again.ask(state, Kind::SecondLook, "", prompt::read);
                let trouble = view! {
                    <Trouble title=said::NOT_LOOKED>
                        <p>{why}</p>
                        <p>
                            <button type="button" class=MAIN id="look-again" on:click=ask>{ways::TRY_AGAIN}</button>
                        </p>
                    </Trouble>
                };
                trouble.into_any()
            }
            Looking::Done => view! { <Groups shown /> }.into_any(),
        })
    };
    view! {
        <h1 tabindex="-1">{titles::SECOND_LOOK}</h1>
        <p class="lead">{said::LEAD}</p>
        <Refusals />
        <div class="unseen" role="status" translate="no">
            {anew(move || Some(view! { <p>{shown.told.get()}</p> }))}
        </div>
        <div id="prompts" aria-busy=move || busy.is_awaited().then_some("true")>
            {anew(outcome)}
        </div>
        <p><a href=Route::In(id, Page::Limitations).to_hash()>{said::TO_LIMITATIONS}</a></p>
    }
}

/// Once a prompt that was answered is gone, moves the keyboard to what its rule still asks, or to what is asked first.
fn keep_the_keyboard(shown: Shown) {
    Effect::new(move |_| {
        let Some(to) = shown.groups.with(|groups| {
            let (part_of, rule) = shown.answered.try_update_untracked(Option::take).flatten()?;
            let is_asked = |group: &&AskedGroup| group.asked.iter().any(|asked| asked.rule == rule);
            let group = groups.iter().filter(|group| group.part_of == part_of).find(is_asked);
            let first = groups.first().and_then(|group| Some((group.part_of, group.asked.first()?.rule)));
            group.map(|group| (group.part_of, rule)).or(first)
        }) else {
            return;
        };
        focus::if_nowhere(heading_of(to.0, to.1));
    });
}

/// The id of the heading over what a rule asks within a group.
fn heading_of(part_of: Target, rule: Rule) -> String {
    ["look", &part_of.key(), rule.key()].join("-")
}

/// The id of something about a prompt.
fn id_of(what: &str, rule: Rule, about: Target) -> String {
    [what, rule.key(), &about.key()].join("-")
}

/// Why a prompt is set aside, or `None` while it is open.
fn reason_in(all: &[SetAside], rule: Rule, about: Target) -> Option<&str> {
    all.iter().find(|known| known.rule == rule && known.about == about).map(|known| known.reason.as_str())
}

/// All prompts.
#[component]
fn Groups(
    /// What the parts of the page share.
    shown: Shown,
) -> impl IntoView {
    let aside = AppState::expect().memo(|it| it.set_aside.clone());
    let counts = Memo::new(move |_| {
        shown.groups.with(|groups| {
            let asked = groups.iter().flat_map(|group| &group.asked);
            let all = asked.flat_map(|asked| asked.about.iter().map(|about| (asked.rule, about.target)));
            aside.with(|aside| {
                all.fold((0, 0), |(open, set_aside), (rule, about)| {
                    if reason_in(aside, rule, about).is_some() { (open, set_aside + 1) } else { (open + 1, set_aside) }
                })
            })
        })
    });
    let counted = move || {
        let (open, aside) = counts.get();
        if open + aside > 0 { said::counted(open, aside) } else { String::new() }
    };
    let nothing_open = move || (counts.get().0 == 0).then(|| view! { <p>{said::NOTHING_OPEN}</p> });
    view! {
        {nothing_open}
        <p class="hint" id="prompts-counted" translate="no">{counted}</p>
        <For
            each=move || shown.groups.get()
            key=|group| (group.part_of, group.title.clone())
            children=move |group| {
                let AskedGroup { part_of, title, .. } = group;
                view! { <GroupCard shown part_of title /> }
            }
        />
    }
}

/// The prompts of a question, or of the review as a whole.
#[component]
fn GroupCard(
    /// What the parts of the page share.
    shown: Shown,
    /// The question, or the whole.
    part_of: Target,
    /// Its heading.
    title: String,
) -> impl IntoView {
    let asked = Memo::new(move |_| {
        shown.groups.with(|groups| {
            let group = groups.iter().find(|group| group.part_of == part_of);
            group.map(|group| group.asked.clone()).unwrap_or_default()
        })
    });
    let id = ["look-", &part_of.key()].concat();
    let labelled_by = id.clone();
    let heading = match part_of {
        Target::Place(place) => {
            let to = Route::In(shown.id, Page::Question(place.question())).to_hash();
            view! { <a href=to>{title}</a> }.into_any()
        }
        Target::Whole | Target::Row(..) => title.into_any(),
    };
    view! {
        <section class="card look-at" aria-labelledby=labelled_by>
            <h2 id=id>{heading}</h2>
            <For
                each=move || asked.get()
                key=|asked| asked.rule
                children=move |one| view! { <AskedByRule shown part_of rule=one.rule asked /> }
            />
        </section>
    }
}

/// What a rule asks within a group, and about what.
#[component]
fn AskedByRule(
    /// What the parts of the page share.
    shown: Shown,
    /// The group.
    part_of: Target,
    /// The rule.
    rule: Rule,
    /// What is asked in the group.
    asked: Memo<Vec<Asked>>,
) -> impl IntoView {
    let state = AppState::expect();
    let of_rule = move |all: &[Asked]| all.iter().find(|asked| asked.rule == rule).cloned();
    let question = Memo::new(move |_| asked.with(|all| of_rule(all)).map(|it| it.question).unwrap_or_default());
    let about = Memo::new(move |_| asked.with(|all| of_rule(all)).map(|it| it.about).unwrap_or_default());
    let most = RwSignal::new(AT_ONCE);
    let rest = move || {
        let number = at_once(state, most);
        about.with(|about| {
            let next = about.get(number)?;
            let first = id_of("asked", rule, next.target);
            Some(view! { <MoreRows hidden=about.len() - number words=MORE first most /> })
        })
    };
    let each = move || about.get().into_iter().take(at_once(state, most));
    let row = move |about: About| view! { <PromptRow shown part_of rule about /> };
    view! {
        <div class="look" data-rule=rule.key()>
            <h3 id=heading_of(part_of, rule) tabindex="-1" translate="no">{move || question.get()}</h3>
            <ul class="rows">
                <For each key=Clone::clone children=row />
            </ul>
            {rest}
        </div>
    }
}

/// One prompt: what it asks about, and a way to set it aside. Set aside, it stays where it is, with its reason.
#[component]
fn PromptRow(
    /// What the parts of the page share.
    shown: Shown,
    /// The group.
    part_of: Target,
    /// The rule.
    rule: Rule,
    /// What it asks about.
    about: About,
) -> impl IntoView {
    let state = AppState::expect();
    let About { target, name } = about;
    let reason = state.memo(move |it| reason_in(&it.set_aside, rule, target).map(str::to_owned));
    let is_asking = RwSignal::new(false);
    let field = id_of("aside-reason", rule, target);
    let button_id = id_of("aside", rule, target);
    let press = {
        let field = field.clone();
        move |_| {
            if reason.with_untracked(Option::is_some) {
                if state.act(&field, Command::TakeUp(rule, target)) {
                    shown.told.set(said::BROUGHT_BACK);
                }
            } else if is_asking.get_untracked() {
                is_asking.set(false);
            } else {
                is_asking.set(true);
                focus::soon(field.clone());
            }
        }
    };
    let is_open = move || reason.with(Option::is_none);
    let words = move || match (is_open(), is_asking.get()) {
        (false, _) => said::BRING_BACK,
        (true, false) => said::SET_ASIDE,
        (true, true) => said::KEEP_OPEN,
    };
    let read_out = {
        let name = name.clone();
        move || match (is_open(), is_asking.get()) {
            (false, _) => said::bring_back(&name),
            (true, false) => said::set_aside(&name),
            (true, true) => said::keep_open(&name),
        }
    };
    let is_expanded = move || is_open().then(|| if is_asking.get() { "true" } else { "false" });
    let confirm = {
        let label = said::still_holds(&name);
        move || {
            (rule == Rule::ConfirmAgain && is_open())
                .then(|| view! { <ConfirmButton shown part_of about=target label=label.clone() /> })
        }
    };
    let aside = move || {
        let reason = reason.get()?;
        Some(view! {
            <p>
                <strong class="tag aside">{said::ASIDE}</strong>
                " "
                <bdi>{reason}</bdi>
            </p>
        })
    };
    let form = {
        let button_id = button_id.clone();
        move || {
            (is_asking.get() && is_open()).then(|| {
                let form =
                    AddForm { words: Words::label(&field, said::REASON), button: said::SET_IT_ASIDE, look: MAIN };
                let (field, button_id) = (field.clone(), button_id.clone());
                let add: Add = Box::new(move |reason| {
                    let is_done = state.act(&field, Command::SetAside(rule, target, reason));
                    if is_done {
                        is_asking.set(false);
                        shown.told.set(said::WAS_SET_ASIDE);
                        focus::soon(button_id.clone());
                    }
                    is_done
                });
                view! { <AddLine form add /> }
            })
        }
    };
    let described_by = heading_of(part_of, rule);
    view! {
        <li class="entry-row" id=id_of("asked", rule, target) tabindex="-1">
            <div class="entry-name">
                <a href=way_to(shown.id, rule, target).to_hash() data-aim=aim_of(target)><bdi>{name}</bdi></a>
                {aside}
            </div>
            <div class="buttons">
                {confirm}
                <button
                    type="button"
                    class=QUIET
                    id=button_id
                    aria-label=read_out
                    aria-describedby=described_by
                    aria-expanded=is_expanded
                    translate="no"
                    on:click=press
                >
                    {words}
                </button>
            </div>
            {form}
        </li>
    }
}

/// The button that confirms that something still holds after the commission changed.
#[component]
fn ConfirmButton(
    /// What the parts of the page share.
    shown: Shown,
    /// The group.
    part_of: Target,
    /// What still holds.
    about: Target,
    /// What is read aloud of the button.
    label: String,
) -> impl IntoView {
    let state = AppState::expect();
    let confirm = move |_| {
        if state.act("confirm", Command::Confirm(about)) {
            shown.answered.set(Some((part_of, Rule::ConfirmAgain)));
            shown.told.set(ways::CONFIRMED);
        }
    };
    view! {
        <button type="button" class=SECOND aria-label=label on:click=confirm>{ways::STILL_HOLDS}</button>
    }
}
