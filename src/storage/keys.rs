//! The keys under which a browser's store keeps our texts. Everything of ours begins with the same few letters, as the
//! store may be shared with other programs on the same address.

use crate::domain::item::ItemId;

/// Every key of ours begins so.
pub const OURS: &str = "qmsa/";

/// The index of the documents.
pub const INDEX: &str = "qmsa/index";

/// Keys of documents begin so; the id follows.
pub const DOCUMENT: &str = "qmsa/assessment/";

/// Keys of frozen versions begin so; the id of the assessment, `/` and the version's own id follow.
pub const VERSION: &str = "qmsa/version/";

/// Keys of training sessions, as their facilitator has them, begin so; the id follows.
pub const TRAINING: &str = "qmsa/training/";

/// What the app remembers for itself.
pub const SETTINGS: &str = "qmsa/settings";

/// How somebody wants the pages to look and to be worked. Never locked: it is needed before the passphrase is given.
pub const DISPLAY_PREFERENCES: &str = "qmsa/comfort";

/// The data key of a store that is locked: an age file, which the passphrase opens. Never locked itself.
pub const LOCK: &str = "qmsa/lock";

/// What stands in the store as it is, whatever else is locked there.
pub const IN_THE_CLEAR: [&str; 4] = [LOCK, DISPLAY_PREFERENCES, NOT_LOCKED, NOT_COMPARED];

/// Stands in the store from when something was written there that the journal did not answer for, until the two have
/// been compared: neither is to be replaced by the other unread.
pub const NOT_COMPARED: &str = "qmsa/not-compared";

/// Stands in the store while a lock is being put on ([`LOCKING`]) or taken off ([`UNLOCKING`]).
pub const NOT_LOCKED: &str = "qmsa/not-locked";

/// A lock is being put on: until the journal says that this is done ([`LOCKED`]), the lock there counts for nothing
/// unless the store has it, too.
pub const LOCKING: &str = "locking";

/// A lock is being taken off: the lock in the journal counts for nothing unless the store has it, too.
pub const UNLOCKING: &str = "unlocking";

/// Stands in the journal from when a lock was put on: the store, which a crash sets back, may not know of it.
pub const LOCKED: &str = "qmsa/locked";

/// After how many minutes without a sign of life a locked store is locked again.
pub const LOCK_AFTER: &str = "qmsa/lock-after";

/// The private list of names, and what was found to be fine. It is part of no export, no report and no archive of one
/// assessment; a full backup holds it.
pub const GUARD: &str = "qmsa/guard";

/// That answers were begun in a tab, and not what they are: in the browser's store for that tab, until they are handed
/// in.
pub const ANSWERS_BEGUN: &str = "qmsa/answers-begun";

/// A private list that could not be read is put aside under keys that begin so: not under [`KEPT`], of which archives
/// of one assessment hold something.
pub const GUARD_ASIDE: &str = "qmsa/guard-aside-";

/// What could not be read and had to make room is kept under keys that begin so.
pub const KEPT: &str = "qmsa/kept/";

/// Whether the private list of names stands under a key, or one that was put aside.
#[must_use]
pub fn is_of_names(key: &str) -> bool {
    key == GUARD || key.starts_with(GUARD_ASIDE)
}

/// The key under which a private list that cannot be read is put aside, the first time or a later one.
#[must_use]
pub fn guard_aside(number: usize) -> String {
    [GUARD_ASIDE, &number.to_string()].concat()
}

/// The key of a document.
#[must_use]
pub fn document(id: ItemId) -> String {
    let mut key = DOCUMENT.to_owned();
    key.push_str(&id.to_text());
    key
}

/// An index that was put aside is kept under keys that begin so.
pub const KEPT_INDEX: &str = "qmsa/kept/index-";

/// Keys of an assessment's versions begin so.
#[must_use]
pub fn versions_of(id: ItemId) -> String {
    let mut key = VERSION.to_owned();
    key.push_str(&id.to_text());
    key.push('/');
    key
}

/// The key of a frozen version.
#[must_use]
pub fn version(of: ItemId, id: ItemId) -> String {
    let mut key = versions_of(of);
    key.push_str(&id.to_text());
    key
}

/// The key under which what stood under `key` is put aside, the first time or a later one.
#[must_use]
pub fn kept(key: &str, number: usize) -> String {
    let mut kept = KEPT.to_owned();
    kept.push_str(&key.strip_prefix(OURS).unwrap_or(key).replace('/', "-"));
    kept.push('-');
    kept.push_str(&number.to_string());
    kept
}
