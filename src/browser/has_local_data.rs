//! Whether somebody has worked here before, in whatever place: told without opening any.

use super::disk;
use super::journal;
use super::local_storage::LocalStore;
use super::offline;
use crate::storage::keys;
use crate::storage::store::Store as _;

/// Whether the store or the journal holds something of ours, or the browser does not say: that is to be said as well;
/// and so is how a browser keeps what is written in a page from a file, and whether another build is offered where this
/// one is kept.
pub async fn has_local_data() -> bool {
    if disk::is_from_a_file() || offline::is_in_use() {
        return true;
    }
    let Ok(kept) = LocalStore::default().keys() else { return true };
    kept.iter().any(|key| key.starts_with(keys::OURS)) || journal::exists().await
}
