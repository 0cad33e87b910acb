//! A case: what the group reads, the gaps to find, what the trainer knows, and running a session on it.

use super::hand_out;
use super::passages::on_request;
use crate::content::cases::{self, Case, ClashKind, Point};
use crate::content::example::EXAMPLE_ID;
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
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group};
use crate::ui::pages::lost;

/// The page of the case with this number, from 1.
pub fn case(desk: Desk, number: u8) -> Element {
    let found = usize::from(number).checked_sub(1).and_then(|place| cases::all().get(place));
    let Some(case) = found else { return lost::nowhere() };
    let so_far = case.told().map(|(question, told)| {
        el("section")
            .child(el("h3").text(words::title(question, Vocabulary::Today)))
            .children(told.split("\n\n").map(paragraph).collect())
    });
    let model = case.model.then(|| {
        el("p").child(link(Route::In(EXAMPLE_ID, Page::Overview), "See the model assessment of this case, filled in"))
    });
    group([
        heading(case.title),
        lead(case.kind),
        el("p").child(jump("run".to_owned(), "Run a session on this case")),
        el("div").class("passages").children(case.vignette.iter().map(|each| paragraph(*each)).collect()),
        title("What the review has done so far"),
        el("div").class("passages").children(so_far.collect()),
        gaps(case),
        title("For the trainer").id("trainer"),
        hint("Do not show this before the group has answered."),
        on_request("What is well done, what is missing, where the group will differ", || note(case)),
    ])
    .maybe(model)
    .child(hand_out::of_case(desk, case))
    .child(el("p").child(link(Route::Training(Training::Hub), "Training sessions")))
}

/// The exercise: look for each gap; a hint for each, and only then what it is.
fn gaps(case: &'static Case) -> Element {
    let list = case.gaps.iter().zip(1_usize..).map(|(gap, number)| {
        let number = number.to_string();
        el("li")
            .child(
                el("details")
                    .child(el("summary").text(["A hint for gap ", &number].concat()))
                    .child(paragraph(gap.hint)),
            )
            .child(
                el("details")
                    .child(el("summary").text(["What gap ", &number, " is"].concat()))
                    .child(hint(place(gap.part)))
                    .child(paragraph(gap.found)),
            )
    });
    let many = words::count(case.gaps.len(), "gap", "gaps");
    el("section")
        .id("gaps")
        .child(title("Find the gaps"))
        .child(paragraph(
            ["Here are hints to ", &many, " that the review has left; you may find others. Read again, write down what you miss, then open the hints."].concat(),
        ))
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
            .child(el("p").text("What would settle it: ").text(clash.settle))
    });
    group([
        el("h3").text("Well done"),
        points(case.note.well),
        el("h3").text("Missing"),
        points(case.note.missing),
        el("h3").text("Where the group will differ"),
        el("ul").children(clashes.collect()),
    ])
}

fn place(part: Part) -> String {
    words::whole_place(Subject::Part(part), Vocabulary::Today)
}
