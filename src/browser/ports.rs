//! This browser as persistence needs it.

use super::cipher::WebCrypto;
use super::journal::Database;
use super::local_storage::{self, LocalStore};
use super::locks::{self, WebLocks};
use super::{caches, clock, offline, random_id, timer};
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::persistence::ports::{Ports, Task};
use crate::storage::keys;

/// This browser.
#[derive(Clone, Debug)]
pub struct Browser {
    store: LocalStore,
    journal: Database,
    locks: WebLocks,
    cipher: WebCrypto,
}

impl Default for Browser {
    fn default() -> Self {
        let store = LocalStore::default();
        Self { journal: Database::new(store.clone()), store, locks: WebLocks, cipher: WebCrypto }
    }
}

impl Ports for Browser {
    type Store = LocalStore;
    type Journal = Database;
    type Locks = WebLocks;
    type Cipher = WebCrypto;

    fn store(&self) -> &LocalStore {
        &self.store
    }

    fn journal(&self) -> &Database {
        &self.journal
    }

    fn locks(&self) -> &WebLocks {
        &self.locks
    }

    fn cipher(&self) -> &WebCrypto {
        &self.cipher
    }

    fn now(&self) -> Moment {
        clock::now()
    }

    fn new_id(&self) -> ItemId {
        random_id::new_id()
    }

    fn after(&self, millis: i32, act: Box<dyn FnOnce()>) {
        timer::once(millis, act);
    }

    fn after_paint(&self, act: Box<dyn FnOnce()>) {
        timer::once_painted(act);
    }

    fn spawn(&self, task: Task) {
        wasm_bindgen_futures::spawn_local(task);
    }

    fn send(&self, message: &str) {
        locks::say(message);
    }

    async fn remove_the_rest(&self) -> bool {
        let is_session_gone = local_storage::clear_session(keys::OURS);
        // A program that is kept on this computer holds nothing of what was written, and shows the page that comes
        // next.
        let are_caches_gone = offline::is_on().await || caches::remove_ours().await;
        is_session_gone && are_caches_gone
    }
}
