//! A case: what the group reads, the gaps to find, what the trainer knows, and running a session on it.

use super::hand_out;
use super::passages::on_request;
use crate::content::cases::{self, Case, ClashKind, Point};
use crate::content::example::EXAMPLE_ID;
use crate::content::sessions::{self, case as texts};
use crate::content::training;
use crate::domain::checklist::Part;
use crate::domain::review::Vocabulary;
use crate::domain::subject::Subject;
use crate::domain::training::spread::Clash;
use crate::report::words;
use crate::route::training::Training;
use crate::route::{Page, Route};
use crate::ui::components::link::{jump, link};
use crate::ui::components::plain::{heading, hint, lead, paragraph, title};
use crate::ui::element::{Element, el, group};
use crate::ui::pages::lost;
use crate::ui::state::AppState;

/// The page of the case with this number, from 1.
pub fn case(state: AppState, number: u8) -> Element {
    let found = usize::from(number).checked_sub(1).and_then(|place| cases::all().get(place));
    let Some(case) = found else { return lost::nowhere() };
    let so_far = case.told().map(|(question, told)| {
        el("section")
            .child(el("h3").text(words::title(question, Vocabulary::Today)))
            .children(told.split("\n\n").map(paragraph).collect())
    });
    let model = case.model.then(|| el("p").child(link(Route::In(EXAMPLE_ID, Page::Overview), texts::SEE_THE_MODEL)));
    group([
        heading(case.title),
        lead(case.kind),
        el("p").child(jump("run".to_owned(), texts::RUN)),
        el("div").class("passages").children(case.vignette.iter().map(|each| paragraph(*each)).collect()),
        title(texts::SO_FAR),
        el("div").class("passages").children(so_far.collect()),
        gaps(case),
        title(texts::FOR_THE_TRAINER).id("trainer"),
        hint(texts::NOT_YET),
        on_request(texts::OPEN_THE_NOTE, || note(case)),
    ])
    .maybe(model)
    .child(hand_out::of_case(state, case))
    .child(el("p").child(link(Route::Training(Training::Hub), sessions::TITLE)))
}

/// The exercise: look for each gap; a hint for each, and only then what it is.
fn gaps(case: &'static Case) -> Element {
    let list = case.gaps.iter().zip(1_usize..).map(|(gap, number)| {
        el("li")
            .child(el("details").child(el("summary").text(texts::hint_for_gap(number))).child(paragraph(gap.hint)))
            .child(
                el("details")
                    .child(el("summary").text(texts::what_gap_is(number)))
                    .child(hint(place(gap.part)))
                    .child(paragraph(gap.found)),
            )
    });
    el("section")
        .id("gaps")
        .child(title(texts::FIND_THE_GAPS))
        .child(paragraph(texts::exercise(case.gaps.len())))
        .child(el("ol").class("gaps").children(list.collect()))
}

fn note(case: &Case) -> Element {
    let points = |list: &'static [Point]| {
        let items = list.iter().map(|point| el("li").child(hint(place(point.part))).text(point.words));
        el("ul").children(items.collect())
    };
    let clashes = case.note.clashes.iter().map(|clash| {
        let kind = training::clash(match clash.kind {
            ClashKind::Different => Clash::Different,
            ClashKind::DontKnow => Clash::DontKnow,
            ClashKind::DoesNotApply => Clash::NotApplicable,
            ClashKind::NotLookedAt => Clash::NobodyLooked,
        });
        el("li")
            .child(hint(place(clash.part)))
            .child(el("p").child(el("strong").text([kind, ". "].concat())).text(clash.expect))
            .child(el("p").text(sessions::would_settle(clash.settle)))
    });
    group([
        el("h3").text(texts::WELL_DONE),
        points(case.note.well),
        el("h3").text(texts::MISSING),
        points(case.note.missing),
        el("h3").text(texts::WHERE_THE_GROUP_WILL_DIFFER),
        el("ul").children(clashes.collect()),
    ])
}

fn place(part: Part) -> String {
    words::whole_place(Subject::Part(part), Vocabulary::Today)
}
