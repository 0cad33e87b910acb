//! What the room agrees on for one part, why, what would settle it, and who still sees it otherwise.

use leptos::prelude::*;

use std::rc::Rc;
use std::sync::Arc;

use crate::content::labels;
use crate::content::sessions::{self, agreeing as texts};
use crate::content::training as said;
use crate::domain::checklist::Part;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::training::agreed::Agreed;
use crate::report::training::who::{called, name_of};
use crate::ui::components::checkbox::TickBox;
use crate::ui::components::choice::{RadioChoice, offers, place_of};
use crate::ui::components::control::follows;
use crate::ui::components::field_frame::{FieldFrame, Lacking, Words, complete};
use crate::ui::components::judgement::GIVE_A_REASON;
use crate::ui::state::AppState;
use crate::ui::training::fits;
use crate::ui::training::open_session::OpenSession;

/// A text of what was agreed.
type Text = fn(&mut Agreed) -> &mut String;

/// The form for one part.
#[component]
pub fn Agreeing(
    /// The session.
    open: OpenSession,
    /// The part.
    part: Part,
) -> impl IntoView {
    let state = AppState::expect();
    let id = ["agree-", &key(part)].concat();
    let judgement = open.followed_acts(move |gathering| {
        gathering.agreed_on(part).map_or(Judgement::NotLookedAt, |agreed| agreed.judgement)
    });
    let choosing = open.clone();
    let chosen = Memo::new(move |_| place_of(judgement.get()));
    let choose = move |place: usize| {
        if let Some(judgement) = Judgement::ALL.get(place) {
            choosing.act(state, |gathering| gathering.agree(part, |agreed| agreed.judgement = *judgement));
        }
    };
    let lacks = open.followed(move |gathering| gathering.agreed_on(part).is_some_and(Agreed::lacks_reason));
    let lacking: Lacking = Arc::new(move || lacks.get().then_some(GIVE_A_REASON));
    let reason = Words::label(&[&id, "-reason"].concat(), sessions::WHY);
    let settle = Words {
        id: [&id, "-settle"].concat(),
        label: sessions::SETTLES.to_owned(),
        hint: texts::SETTLES_HINT.to_owned(),
    };
    let (of_reason, of_settle): (Text, Text) = (|agreed| &mut agreed.reason, |agreed| &mut agreed.settle);
    let (why, what) = (open.clone(), open.clone());
    let legend = texts::WHAT_DO_YOU_AGREE_ON.into_any();
    view! {
        <div class="agreeing">
            <RadioChoice id legend offers=offers(labels::judgement, |_| "") chosen choose=Rc::new(choose) />
            <AgreedText open=why part words=reason lacking of=of_reason />
            <AgreedText open=what part words=settle lacking=complete() of=of_settle />
            {move || view! { <DissentList open=open.clone() part agreed=judgement.get() /> }}
        </div>
    }
}

/// A part as a piece of an id.
pub fn key(part: Part) -> String {
    part.key().replace('.', "-")
}

/// The field for a text of what was agreed.
#[component]
fn AgreedText(
    /// The session.
    open: OpenSession,
    /// The part.
    part: Part,
    /// The words of the field.
    words: Words,
    /// What the text lacks.
    lacking: Lacking,
    /// Which text it is.
    of: Text,
) -> impl IntoView {
    let state = AppState::expect();
    let (shown, id) = (open.clone(), words.id.clone());
    // What another tab wrote there is shown, too.
    let value = move || {
        shown.with(|gathering| {
            gathering.agreed_on(part).map(|agreed| of(&mut agreed.clone()).clone()).unwrap_or_default()
        })
    };
    let text = follows(value, move |text| {
        if fits(state, &id, &text) {
            open.type_in(state, |gathering| gathering.agree(part, |agreed| *of(agreed) = text));
        }
    });
    view! {
        <FieldFrame words lacking let:own>
            <textarea rows="2" dir="auto" {..text} {..own}></textarea>
        </FieldFrame>
    }
}

/// Who stands by another judgement: first those who answered otherwise than what is agreed.
#[component]
fn DissentList(
    /// The session.
    open: OpenSession,
    /// The part.
    part: Part,
    /// What is agreed on it.
    agreed: Judgement,
) -> impl IntoView {
    let people = open.read(|gathering| {
        let called = called(gathering);
        let mut people: Vec<(ItemId, String, Judgement)> = gathering
            .responses
            .iter()
            .map(|it| (it.id, name_of(&called, it.id).to_owned(), it.judgement(part)))
            .collect();
        people.sort_by_key(|(_, _, own)| *own == agreed);
        people
    });
    (!people.is_empty()).then(|| {
        let rows = people.into_iter().map(|(who, name, own)| {
            view! { <StandsBy open=open.clone() part who name own /> }
        });
        view! {
            <fieldset class="choice dissent">
                <legend>{texts::WHO_STANDS_BY}</legend>
                <p class="hint">{said::DISSENT}</p>
                {rows.collect_view()}
            </fieldset>
        }
    })
}

/// Whether somebody stands by another judgement, and their words for it.
#[component]
fn StandsBy(
    /// The session.
    open: OpenSession,
    /// The part.
    part: Part,
    /// Who it is.
    who: ItemId,
    /// What they are called.
    name: String,
    /// What they answered.
    own: Judgement,
) -> impl IntoView {
    let state = AppState::expect();
    let id = ["dissent-", &key(part), "-", &who.to_text()].concat();
    let stands = open
        .followed_acts(move |gathering| gathering.agreed_on(part).is_some_and(|agreed| find(agreed, who).is_some()));
    let ticking = open.clone();
    let tick = move |stands| {
        ticking.act(state, |gathering| gathering.agree(part, |agreed| agreed.dissents(who, stands)));
    };
    let label = [&name, " (", labels::judgement(own), ")"].concat();
    let in_their_words = texts::in_the_words_of(&name);
    let words_id = [&id, "-words"].concat();
    let field = move || {
        stands.get().then(|| {
            let words = Words::label(&words_id, &in_their_words);
            view! { <DissentWords open=open.clone() part who words /> }
        })
    };
    view! {
        <div>
            <TickBox id words=label is_ticked=move || stands.get() tick />
            {field}
        </div>
    }
}

/// Why somebody stands by another judgement, in their words.
#[component]
fn DissentWords(
    /// The session.
    open: OpenSession,
    /// The part.
    part: Part,
    /// Who it is.
    who: ItemId,
    /// The words of the field.
    words: Words,
) -> impl IntoView {
    let state = AppState::expect();
    let (shown, id) = (open.clone(), words.id.clone());
    let value = move || {
        shown.with(|gathering| {
            let words =
                gathering.agreed_on(part).and_then(|agreed| Some(&agreed.dissent.get(find(agreed, who)?)?.words));
            words.cloned().unwrap_or_default()
        })
    };
    let text = follows(value, move |text| {
        if !fits(state, &id, &text) {
            return;
        }
        open.type_in(state, |gathering| {
            gathering.agree(part, |agreed| {
                if let Some(dissent) = find(agreed, who).and_then(|place| agreed.dissent.get_mut(place)) {
                    dissent.words = text;
                }
            });
        });
    });
    view! {
        <FieldFrame words let:own>
            <input type="text" dir="auto" {..text} {..own} />
        </FieldFrame>
    }
}

/// Where somebody's dissent stands.
fn find(agreed: &Agreed, who: ItemId) -> Option<usize> {
    agreed.dissent.iter().position(|dissent| dissent.who == who)
}
