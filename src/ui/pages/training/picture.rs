//! The spread of one part as a plain picture and as a table.

use leptos::prelude::*;

use crate::content::labels;
use crate::content::sessions::{self, picture as texts};
use crate::content::training;
use crate::domain::checklist::Part;
use crate::domain::item::ItemId;
use crate::domain::training::spread::Spread;
use crate::report::training::who::{called, name_of};
use crate::ui::training::open_session::OpenSession;

/// So many marks stand for people one by one; above, ten people share one.
const ONE_BY_ONE: usize = 40;

/// One mark for each who chose a judgement, beside its words and the number: told by shape and length, never by colour.
#[component]
pub fn Picture(
    /// The answers on the part.
    spread: Spread,
    /// Says who is who, where that is to be seen.
    called: Option<Vec<(ItemId, String)>>,
) -> impl IntoView {
    let most = spread.chosen.iter().map(|(_, who)| who.len()).max().unwrap_or_default();
    let each = if most > ONE_BY_ONE { 10 } else { 1 };
    let rows = spread.chosen.into_iter().filter(|(_, who)| !who.is_empty()).map(move |(judgement, who)| {
        let marks = "■".repeat(who.len().div_ceil(each));
        let names = called.as_ref().map(|called| {
            let names = who.iter().map(|id| name_of(called, *id).to_owned()).collect();
            view! { <Names names /> }
        });
        view! {
            <div>
                <dt>{labels::judgement(judgement)}</dt>
                <dd>
                    <span class="marks" aria-hidden="true">{marks}</span>
                    " "
                    <strong>{who.len().to_string()}</strong>
                    {names}
                </dd>
            </div>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div>
            <dl class="spread">{rows}</dl>
            {(each > 1).then(|| view! { <p class="hint">{texts::MARK_OF_TEN}</p> })}
        </div>
    }
}

/// Who chose a judgement.
#[component]
fn Names(
    /// What each is called.
    names: Vec<String>,
) -> impl IntoView {
    let names = names.into_iter().enumerate().map(|(place, name)| {
        let between = if place == 0 { "" } else { ", " };
        view! { {between}<bdi>{name}</bdi> }
    });
    view! { <span class="names">" "{names.collect_view()}</span> }
}

/// How the answers clash, each in a frame of its own.
#[component]
pub fn Clashes(
    /// The answers on the part.
    spread: Spread,
) -> impl IntoView {
    let clashes = if spread.is_agreed() {
        vec![training::ALL_AGREE]
    } else {
        spread.clashes.into_iter().map(training::clash).collect()
    };
    let clashes = clashes.into_iter().map(|words| view! { <li><span class="clash">{words}</span></li> });
    view! { <ul class="clashes" aria-label=texts::HOW_THEY_CLASH>{clashes.collect_view()}</ul> }
}

/// What to ask the room.
#[component]
pub fn Asks(
    /// The answers on the part.
    spread: Spread,
) -> impl IntoView {
    let asks = spread.clashes.into_iter().map(|clash| view! { <li>{training::clash_asks(clash)}</li> });
    view! { <ul class="asks">{asks.collect_view()}</ul> }
}

/// Who answered what, and why.
pub fn who_answered_what(open: &OpenSession, part: Part) -> impl IntoView + use<> {
    open.read(|gathering| {
        let called = called(gathering);
        let rows = gathering.responses.iter().map(|response| {
            view! {
                <tr>
                    <th scope="row" dir="auto">{name_of(&called, response.id).to_owned()}</th>
                    <td>{labels::judgement(response.judgement(part))}</td>
                    <td dir="auto">{response.why(part).to_owned()}</td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        view! {
            <div class="table-frame" tabindex="0" role="region" aria-label=sessions::WHO_ANSWERED_WHAT>
                <table>
                    <caption>{texts::who_answered_what(gathering.responses.len())}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{sessions::PARTICIPANT}</th>
                            <th scope="col">{sessions::JUDGEMENT}</th>
                            <th scope="col">{sessions::WHY}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}
