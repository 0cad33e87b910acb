//! The sources of which nobody has said what kind they are, with a way to choose one.

use leptos::prelude::*;

use super::source_line::SourceLine;
use crate::content::components::rows::MORE;
use crate::content::pages::coverage as said;
use crate::domain::column::Column;
use crate::domain::coverage::without_kind;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::report::rows::Names;
use crate::ui::components::rows::{AT_ONCE, MoreRows, at_once};
use crate::ui::state::AppState;

/// The sources without a kind. One that gets its kind here stays listed until the page is left: whoever chooses with
/// the arrow keys passes over other kinds on the way.
#[component]
pub fn WithoutKind(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let listed = Memo::new(move |before: Option<&Vec<(ItemId, String)>>| {
        state.acted.track();
        state.read(|it| {
            let names = Names::of(it, Register::Sources);
            let lacking: Vec<ItemId> = without_kind(it).map(|row| row.id).collect();
            let is_listed = |id: &ItemId| {
                lacking.contains(id) || before.is_some_and(|before| before.iter().any(|(known, _)| known == id))
            };
            let ids = it.rows(Register::Sources).iter().map(|row| row.id).filter(is_listed);
            ids.map(|id| (id, names.name(id))).collect::<Vec<_>>()
        })
    });
    let number = Memo::new(move |_| {
        state.acted.track();
        state.read(|it| without_kind(it).count())
    });
    let words = move || match number.get() {
        0 => said::ALL_HAVE_KIND.to_owned(),
        number => said::without_kind(number),
    };
    let most = RwSignal::new(AT_ONCE);
    let each = move || listed.get().into_iter().take(at_once(state, most));
    let rest = move || {
        let number = at_once(state, most);
        let hidden = listed.with(Vec::len).saturating_sub(number);
        view! { <MoreRows hidden words=MORE first=HEADING most /> }
    };
    let is_any = Memo::new(move |_| listed.with(|all| !all.is_empty()));
    move || {
        is_any.get().then(|| {
            view! {
                <section class="card" aria-labelledby=HEADING>
                    <h2 id=HEADING tabindex="-1">{said::WITHOUT_KIND}</h2>
                    <p class="hint" translate="no">{words}</p>
                    <ul class="rows">
                        <For
                            each
                            key=Clone::clone
                            children=move |(source, name): (ItemId, String)| {
                                view! { <SourceLine id source name columns=&[Column::SourceKind] /> }
                            }
                        />
                    </ul>
                    {rest}
                </section>
            }
        })
    }
}

/// The id of the heading.
const HEADING: &str = "without-kind";
