//! What the room agrees on for one part, why, what would settle it, and who still sees it otherwise.

use leptos::prelude::*;

use std::sync::Arc;

use super::hand_out::ticked;
use crate::content::labels;
use crate::content::sessions::{self, agreeing as texts};
use crate::content::training as said;
use crate::domain::checklist::Part;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::training::agreed::Agreed;
use crate::report::training::who::{called, name_of};
use crate::ui::components::choice::{choice, offers, place_of};
use crate::ui::components::field_frame::{Lacking, Words, complete, field_frame};
use crate::ui::components::judgement::GIVE_A_REASON;
use crate::ui::components::plain::hint;
use crate::ui::components::text_field::line;
use crate::ui::element::{Element, el, nothing, text};
use crate::ui::state::AppState;
use crate::ui::training::fits;
use crate::ui::training::open_session::OpenSession;

/// A text of what was agreed.
type Text = fn(&mut Agreed) -> &mut String;

/// The form for one part.
pub fn agreeing(state: AppState, open: &OpenSession, part: Part) -> Element {
    let id = ["agree-", &key(part)].concat();
    let judgement = open.followed_acts(move |gathering| {
        gathering.agreed_on(part).map_or(Judgement::NotLookedAt, |agreed| agreed.judgement)
    });
    let (chosen, choosing) = (judgement, open.clone());
    let chosen = Memo::new(move |_| place_of(chosen.get()));
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
    let dissenting = open.clone();
    el("div")
        .class("agreeing")
        .child(choice(id, text(texts::WHAT_DO_YOU_AGREE_ON), offers(labels::judgement, |_| ""), chosen, choose))
        .child(words(state, open, part, reason, lacking, |agreed| &mut agreed.reason))
        .child(words(state, open, part, settle, complete(), |agreed| &mut agreed.settle))
        .live(move || dissent(state, &dissenting, part, judgement.get()))
}

/// A part as a piece of an id.
pub fn key(part: Part) -> String {
    part.key().replace('.', "-")
}

fn words(state: AppState, open: &OpenSession, part: Part, words: Words, lacking: Lacking, of: Text) -> Element {
    let (shown, entered, id) = (open.clone(), open.clone(), words.id.clone());
    // What another tab wrote there is shown, too.
    let value = move || {
        shown.with(|gathering| {
            gathering.agreed_on(part).map(|agreed| of(&mut agreed.clone()).clone()).unwrap_or_default()
        })
    };
    let field = el("textarea").attr("rows", "2").attr("dir", "auto").follows(value, move |text| {
        if fits(state, &id, &text) {
            entered.type_in(state, |gathering| gathering.agree(part, |agreed| *of(agreed) = text));
        }
    });
    field_frame(state, words, lacking, field)
}

/// Who stands by another judgement: first those who answered otherwise than what is agreed.
fn dissent(state: AppState, open: &OpenSession, part: Part, agreed: Judgement) -> Element {
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
    if people.is_empty() {
        return nothing();
    }
    let rows = people.into_iter().map(|(who, name, own)| stands_by(state, open, part, (who, &name, own)));
    el("fieldset")
        .class("choice dissent")
        .child(el("legend").text(texts::WHO_STANDS_BY))
        .child(hint(said::DISSENT))
        .children(rows.collect())
}

fn stands_by(state: AppState, open: &OpenSession, part: Part, (who, name, own): (ItemId, &str, Judgement)) -> Element {
    let id = ["dissent-", &key(part), "-", &who.to_text()].concat();
    let find = move |agreed: &Agreed| agreed.dissent.iter().position(|dissent| dissent.who == who);
    let stands =
        open.followed_acts(move |gathering| gathering.agreed_on(part).is_some_and(|agreed| find(agreed).is_some()));
    let (shown, ticking, worded) = (stands, open.clone(), open.clone());
    let label = [name, " (", labels::judgement(own), ")"].concat();
    let in_their_words = texts::in_the_words_of(name);
    let words_id = [&id, "-words"].concat();
    el("div")
        .child(ticked(
            &id,
            &label,
            move || shown.get(),
            move |stands| {
                ticking.act(state, |gathering| gathering.agree(part, |agreed| agreed.dissents(who, stands)));
            },
        ))
        .live(move || {
            if !stands.get() {
                return nothing();
            }
            let (shown, entered) = (worded.clone(), worded.clone());
            let value = move || {
                shown.with(|gathering| {
                    let words =
                        gathering.agreed_on(part).and_then(|agreed| Some(&agreed.dissent.get(find(agreed)?)?.words));
                    words.cloned().unwrap_or_default()
                })
            };
            let own_id = words_id.clone();
            let field = line().follows(value, move |text| {
                if !fits(state, &own_id, &text) {
                    return;
                }
                entered.type_in(state, |gathering| {
                    gathering.agree(part, |agreed| {
                        if let Some(dissent) = find(agreed).and_then(|place| agreed.dissent.get_mut(place)) {
                            dissent.words = text;
                        }
                    });
                });
            });
            field_frame(state, Words::label(&words_id, &in_their_words), complete(), field)
        })
}
