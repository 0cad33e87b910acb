//! What people see. Components show and dispatch; every rule is in `domain`, every text on the checklist in `content`.
//!
//! Start at [`state::AppState`], the one piece of state, then [`app`].

#![allow(clippy::must_use_candidate, reason = "what a component returns is for `view!`")]

pub mod address;
pub mod app;
pub mod area;
pub mod arrival;
pub mod autosave;
pub mod backup;
pub mod caught;
pub mod components;
pub mod counts;
pub mod display_preferences;
pub mod document_worker;
pub mod drops;
pub mod encryption;
pub mod export;
pub mod frame;
pub mod frozen;
pub mod keys;
pub mod lazy;
pub mod lazy_page;
pub mod loading;
pub mod note;
pub mod offline;
pub mod open_panel;
pub mod pages;
pub mod palette;
pub mod panel;
pub mod printing;
pub mod start_up;
pub mod state;
pub mod training;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::browser::page;

/// Shows the app in the page. `load` brings the part of the program that draws most pages.
pub fn start(load: state::Load) {
    let Some(place) = page::element("app") else { return };
    // The first view stands beside the shell before the shell goes: no blank moment between them.
    mount_to(place.unchecked_into(), move || view! { <app::App load /> }).forget();
    page::remove_shell();
}
