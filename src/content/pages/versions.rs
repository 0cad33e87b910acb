//! What the page on frozen versions says.

/// The title of the page.
pub const TITLE: &str = "Versions";

/// What it is for.
pub const LEAD: &str = "Save the assessment as it is now, for example for a meeting or a sign-off. A saved version \
    does not change while you keep working. You can compare it later.";

/// What is said where a frozen version is looked at.
pub const ON_A_VERSION: &str = "You are looking at a saved version. All versions are listed in its assessment, where \
    you can compare and copy them.";

/// The way from there.
pub const TO_THE_ASSESSMENT: &str = "Go to the versions of its assessment";

/// What is said on the example.
pub const ON_THE_EXAMPLE: &str =
    "The example is not stored, so you cannot save versions of it. To try this, work on a copy.";

/// The heading over the form.
pub const FREEZE_TITLE: &str = "Save a version";

/// The label of the first field.
pub const LABEL: &str = "Name of this version";

/// What is said beneath it.
pub const LABEL_HINT: &str = "For example “For the board in March”. No names of people.";

/// The label of the second.
pub const SIGN_OFF: &str = "Sign-off (optional)";

/// What is said beneath it.
pub const SIGN_OFF_HINT: &str = "Who agreed to it (roles, not names), what they agreed, and on what understanding.";

/// The button that freezes.
pub const FREEZE: &str = "Save version";

/// Where the label lacks.
pub const NO_LABEL: &str = "Not saved. Give the version a name, so that others can tell it from the next one.";

/// Where it is too long.
pub const LONG_LABEL: &str = "Not saved. Use no more than 120 characters for the name. Put the rest into the sign-off.";

/// Where the sign-off is too long.
pub const LONG_SIGN_OFF: &str = "Not saved. The sign-off is too long. Keep it elsewhere and say where.";

/// Where the last changes are not saved, and why.
#[must_use]
pub fn unsaved(why: &str) -> String {
    ["The version was not saved, because the last changes are not saved. ", why].concat()
}

/// Where it was frozen, under this label.
#[must_use]
pub fn frozen(label: &str) -> String {
    ["Saved: “", label, "”."].concat()
}

/// Where there is no room.
#[must_use]
pub fn store_full(how_to_make_room: &str) -> String {
    ["The version was not saved: this browser’s storage for this page is full. ", how_to_make_room].concat()
}

/// Where nothing is stored.
pub const STORE_BLOCKED: &str = "The version was not saved: this browser does not let the page store anything. \
    Download a working copy (on the page “Report”) instead.";

/// Where the store failed.
pub const STORE_FAILED: &str = "The version was not saved: the browser could not store it. Try again, or download a \
    working copy (on the page “Report”).";

/// The heading where the versions cannot be listed.
pub const NOT_LISTED: &str = "The versions cannot be listed";

/// What is said there.
pub const NOT_LISTED_IS: &str =
    "The browser’s storage cannot be read at the moment. Nothing has been changed. Try again.";

/// The heading over the list.
pub const LIST: &str = "Saved versions";

/// Where it is empty.
pub const NONE: &str = "No versions have been saved yet.";

/// What the checksums are for.
pub const CHECKSUMS: &str = "Two people who see the same checksum have the same version. A version that was changed \
    afterwards cannot be opened.";

/// The heading where one cannot be read.
pub const UNREADABLE: &str = "A saved version cannot be read";

/// What becomes of it.
pub const UNREADABLE_STAYS: &str = super::lost::UNREADABLE_STAYS;

/// The button that downloads it.
pub const DOWNLOAD_UNREADABLE: &str = super::lost::DOWNLOAD_UNREADABLE;

/// When a version was frozen.
#[must_use]
pub fn frozen_on(when: &str) -> String {
    ["Saved on ", when].concat()
}

/// What stands before the sign-off; the space parts them.
pub const SIGNED_OFF: &str = "Signed off: ";

/// What stands before the checksum; the space parts them.
pub const CHECKSUM: &str = "Checksum: ";

/// The way into a version.
pub const OPEN: &str = "Open read-only";

/// The button that makes a copy of it.
pub const RESTORE: &str = "Restore as a copy";

/// Where it could not be deleted.
pub const NOT_DELETED: &str = "The browser could not delete this version. Try again.";

/// What is said of a deleted version, before and after its label.
pub const DELETED: [&str; 2] = ["The version “", "” was deleted. You can restore it until you leave this page."];

/// The button that brings it back.
pub const BRING_BACK: &str = "Restore it";

/// Where it is back.
pub const BACK: &str = "The version is back.";

/// Where it could not be brought back.
pub const NOT_BACK: &str = "It could not be restored: there is no space for it.";

/// The heading over what has changed.
pub const COMPARED: &str = "What has changed";

/// The label of the first of the two that are compared.
pub const COMPARE: &str = "Compare";

/// The label of the second, read after it.
pub const COMPARE_WITH: &str = "with";

/// What the assessment as it is now is called there.
pub const AS_IT_IS: &str = "As it is now";

/// That two versions hold the same: before, between and after their labels.
pub const SAME: [&str; 3] = ["Nothing changed from “", "” to “", "”."];

/// What stands over what has changed: before, between and after their labels.
pub const DIFFERENT: [&str; 3] = ["What has changed from “", "” to “", "”."];
