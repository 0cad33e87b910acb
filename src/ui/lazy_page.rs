//! Pages that lazy chunks draw, and what is shown until these have come.

use leptos::prelude::*;

use crate::content::pages::lost::LOADING;
use crate::route::Route;
use crate::ui::area::{Area, AreaView};
use crate::ui::components::notice::anew;
use crate::ui::pages::lost;
use crate::ui::state::{AppState, Chunk};

/// A page of an assessment before anything has come that knows assessments.
pub fn before_the_frame(state: AppState, route: Route) -> AnyView {
    ask_for_page(state, route);
    let has_failed = matches!(state.services.get(), Chunk::Failed)
        || matches!(state.areas[Area::Assessment as usize].get(), Chunk::Failed);
    if has_failed { view! { <lost::NotLoaded /> }.into_any() } else { view! { <lost::LoadingPage /> }.into_any() }
}

/// A page that the lazy chunk of its area draws.
pub fn later_page(state: AppState, route: Route) -> AnyView {
    Area::of(route).map_or_else(|| ().into_any(), |area| later(state, area, AreaView::Page(route)))
}

/// Asks for what a page needs.
pub fn ask_for_page(state: AppState, route: Route) {
    if let Some(area) = Area::of(route) {
        state.ask_for(area);
    }
}

/// What the lazy chunk of an area draws. The first answer need not wait for the services, other areas do.
pub fn later(state: AppState, area: Area, view: AreaView) -> AnyView {
    state.ask_for(area);
    let draw = move |state: AppState| {
        state.draw_area(area, view).unwrap_or_else(|has_failed| {
            if has_failed {
                view! { <lost::NotLoaded /> }.into_any()
            } else {
                view! { <lost::LoadingPage /> }.into_any()
            }
        })
    };
    if area == Area::Assessment { draw(state) } else { with_services(state, draw) }
}

/// What another area draws within a page: as soon as it is here, or when somebody asks for it (`is_wanted`). Then it is
/// left alone.
pub fn within(state: AppState, area: Area, view: AreaView, is_wanted: RwSignal<bool>) -> AnyView {
    let drawn = anew(move || {
        if state.loaded_services().is_some()
            && let Chunk::Loaded(loaded) = state.area(area)
        {
            return Some((loaded.draw)(state, view));
        }
        state.areas[area as usize].track();
        state.services.track();
        if !is_wanted.get() {
            return None;
        }
        state.ask_for(area);
        Some(match state.area(area) {
            Chunk::Failed => view! { <lost::NotLoadedHere /> }.into_any(),
            _ => view! { <p class="hint">{LOADING}</p> }.into_any(),
        })
    });
    drawn.into_any()
}

/// What can be drawn when the services are here.
pub fn with_services(state: AppState, draw: impl FnOnce(AppState) -> AnyView) -> AnyView {
    match state.services.get() {
        Chunk::Loaded(_) => draw(state),
        Chunk::Failed => view! { <lost::NotLoaded /> }.into_any(),
        Chunk::Loading | Chunk::NotAsked => view! { <lost::LoadingPage /> }.into_any(),
    }
}
