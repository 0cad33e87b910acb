//! What people see. Components show and dispatch; every rule is in `domain`, every text on the checklist in `content`.
//!
//! Start at [`desk::Desk`], the one piece of state, then [`app`].

pub mod address;
pub mod app;
pub mod backup;
pub mod caught;
pub mod comfort;
pub mod components;
pub mod desk;
pub mod drops;
pub mod element;
pub mod export;
pub mod frozen;
pub mod keeping;
pub mod keys;
pub mod lock;
pub mod note;
pub mod office;
pub mod offline;
pub mod pages;
pub mod palette;
pub mod panel;
pub mod printing;
pub mod rooms;
pub mod training;
pub mod watched;
pub mod watching;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::browser::page;

/// Shows the app in the page. `bring_rooms` brings the part of the program that draws most pages.
pub fn start(bring_rooms: rooms::Bring) {
    let Some(place) = page::element("app") else { return };
    // The first view stands beside the shell before the shell goes: no blank moment between them.
    mount_to(place.unchecked_into(), move || app::app(bring_rooms).view()).forget();
    page::remove_shell();
}
