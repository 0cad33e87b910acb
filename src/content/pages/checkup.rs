//! What the check-up says of what holds here and now. What it says of each header stands in `content::checkup`.

/// The title of the page.
pub const TITLE: &str = "Check-up";

/// Whom the page is for.
pub const LEAD: &str = "For people who look after computers: what this browser and this host do now. Nothing that \
    anyone wrote is on this page.";

/// The heading over what can be told without asking anybody.
pub const THIS_BROWSER: &str = "This browser";

/// The heading over what the host says.
pub const THIS_HOST: &str = "This host";

/// What asking it does.
pub const ASKING: &str = "The button asks this host again for its own files, and sends nothing that anyone wrote. \
    Compare the hashes with those of “make checksums” (docs/security.md).";

/// The button that asks.
pub const ASK: &str = "Check the headers and files";

/// What is said meanwhile.
pub const LOOKING: &str = "Checking…";

/// The button that downloads the page.
pub const DOWNLOAD: &str = "Download this page as text";

/// What holds.
pub const YES: &str = "yes";

/// What does not.
pub const NO: &str = "no";

/// The name of the version's line.
pub const VERSION: &str = "Version";

/// The name of the line on where work is kept.
pub const PLACE: &str = "Where work is stored";
/// In the browser, for all to read.
pub const IN_THE_CLEAR: &str = "in this browser (localStorage and IndexedDB), unencrypted";
/// In the browser, behind a passphrase that was not given.
pub const LOCKED: &str = "in this browser, locked, not open now";
/// In the browser, behind a passphrase that was given.
pub const UNLOCKED: &str = "in this browser, locked (AES-256-GCM), open in this tab";
/// Nowhere.
pub const IN_MEMORY: &str = "in this tab's memory only; nothing is stored";

/// The name of the line on whether it is kept for good.
pub const PERMANENCE: &str = "Permanence";
/// Where there is nothing to keep.
pub const NOTHING_TO_DROP: &str = "nothing is stored that could be deleted";
/// Where it is.
pub const PROMISED: &str = "the browser has promised not to delete it";
/// Where it is not.
pub const NOT_PROMISED: &str = "the browser may delete it when it runs out of space";
/// Where the browser tells nothing.
pub const NOT_TOLD: &str = "the browser does not say";

/// The name of the line on how full the store is.
pub const ROOM: &str = "Storage in use";

/// How full it is, in hundredths.
#[must_use]
pub fn percent(number: usize) -> String {
    [&number.to_string(), " %"].concat()
}

/// The name of the line on the last backup.
pub const BACKUP: &str = "Last backup made here";
/// Where there was none.
pub const NO_BACKUP: &str = "none";

/// The name of the line on the secure line.
pub const SECURE: &str = "Secure context (https)";
/// The name of the line on cryptography.
pub const CIPHER: &str = "WebCrypto, which the lock needs";
/// The name of the line on tabs.
pub const LOCKS: &str = "Web Locks, which keep tabs apart";
/// The name of the line on the journal.
pub const JOURNAL: &str = "IndexedDB, which the journal needs";
/// The name of the line on the page's own policy.
pub const POLICY: &str = "The page's own policy";

/// The name of the line on the program itself.
pub const OFFLINE: &str = "Stored for offline use";

/// What is said of it where it is kept.
#[must_use]
pub fn kept_offline(build: &str, is_another_offered: bool) -> String {
    ["yes, build ", build, if is_another_offered { "; a newer one is ready" } else { "" }].concat()
}

/// The name of the line on a host that is not asked.
pub const HOST: &str = "Host";

/// What is said of the file that holds everything.
pub const SINGLE: &str = "none: this is the single file, which contains everything. Its policy allows no requests. \
    Compare the “sha256sum” of the file with what “make single” prints.";

/// The name of the line on a header.
#[must_use]
pub fn header(name: &str) -> String {
    ["Header ", name].concat()
}

/// The name of the line where no header came.
pub const HEADERS: &str = "Headers";

/// Where no header came.
pub const NO_HEADERS: &str = "The host did not answer: this computer may be offline.";

/// The name of the line on a file.
#[must_use]
pub fn hash_of(file: &str) -> String {
    ["SHA-256 of ", file].concat()
}

/// Where the browser makes no hash.
pub const NO_HASH: &str = "not available without https";

/// Where a file did not come.
pub const NO_FILE: &str = "the host did not answer";
