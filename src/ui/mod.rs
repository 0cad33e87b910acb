//! What people see. Components show and dispatch; every rule is in `domain`, every text on the checklist in `content`.
//!
//! Start at [`desk::Desk`], the one piece of state, then [`app`].

pub mod address;
pub mod app;
pub mod components;
pub mod desk;
pub mod element;
pub mod keeping;
pub mod office;
pub mod pages;
pub mod rooms;
pub mod watched;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::browser::page;

/// Shows the app in the page.
pub fn start() {
    let Some(place) = page::element("app") else { return };
    // The first view stands beside the shell before the shell goes: no blank moment between them.
    mount_to(place.unchecked_into(), || app::app().view()).forget();
    page::remove_shell();
}
