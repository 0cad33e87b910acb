//! One thin adapter for each interface of the browser: no decision is made here, and no panic can come from here.
//!
//! Never here: what to save, what to show, what a failure means to a person.

pub mod caches;
pub mod cipher;
pub mod clipboard;
pub mod clock;
pub mod disk;
pub mod download;
pub mod events;
pub mod file;
pub mod focus;
pub mod frame;
pub mod has_local_data;
pub mod journal;
pub mod key;
pub mod local_storage;
pub mod locks;
pub mod object;
pub mod offline;
pub mod page;
pub mod paper;
pub mod permanence;
pub mod ports;
pub mod random_id;
pub mod rescue;
pub mod scroll;
pub mod served;
pub mod timer;
pub mod worker;
