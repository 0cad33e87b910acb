//! Finish and wipe: everything of this tool leaves this browser.

use crate::browser::held::Texts;
use crate::browser::{caches, journal as store_journal, local_storage, locks, offline};
use crate::content::troubles::locking::NOT_GONE;
use crate::storage::keys;
use crate::ui::desk::Desk;
use crate::ui::{locking, training};

/// What is said to other tabs: they drop what they have in memory.
pub const WIPED: &str = "wiped";

/// Where the page is loaded anew when everything was removed.
pub const AFTER: &str = "#/finish";

/// Removes everything of what was written that this tool keeps in this browser, and makes sure of it. The program itself stays,
/// where somebody has it kept on this computer: it holds nothing of what was written, and without a network it alone can show
/// the page that comes next. That page removes it when it begins (`ui::offline`).
///
/// # Errors
/// What to do where something is left, in words.
pub async fn remove_everything() -> Result<(), String> {
    let mut gone = true;
    for storage in [local_storage::real(), local_storage::of_the_session()].into_iter().flatten() {
        for key in Texts::of(&storage, keys::OURS).keys() {
            gone &= locking::remove(&storage, &key).is_ok();
        }
        gone &= Texts::of(&storage, keys::OURS).keys().is_empty();
    }
    gone &= store_journal::remove_all().await;
    if !offline::is_on().await {
        gone &= caches::remove_ours().await;
    }
    if gone { Ok(()) } else { Err(NOT_GONE.to_owned()) }
}

impl Desk {
    /// Removes everything, here and in the other tabs, and loads the page anew: nothing stays in memory.
    ///
    /// # Errors
    /// What to do where something is left, in words.
    pub async fn wipe(self) -> Result<(), String> {
        // Nothing that is on its way may come after.
        crate::ui::journal::settled().await;
        let _what_is_not_stored_is_to_go = locking::settled().await;
        self.keeping.give_up();
        training::forget();
        self.clear();
        locking::end();
        crate::ui::session::end();
        locks::say(WIPED);
        remove_everything().await?;
        self.leave_for(AFTER);
        Ok(())
    }
}
