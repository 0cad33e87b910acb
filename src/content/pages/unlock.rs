//! What is said, at every address, while a passphrase locks what this browser keeps.

/// The title of the page.
pub const TITLE: &str = "Locked";

/// What is locked.
pub const LEAD: &str = "What is stored in this browser is locked with a passphrase.";

/// The label of the passphrase.
pub const PASSPHRASE: &str = "Passphrase";

/// The button that opens it.
pub const UNLOCK: &str = "Unlock";

/// What is said meanwhile.
pub const CHECKING: &str = "Checking the passphrase. This takes a few seconds.";

/// Where none was typed.
pub const TYPE_IT: &str = "Enter the passphrase.";

/// The heading over what is left without it.
pub const WITHOUT_TITLE: &str = "If you do not have the passphrase";

/// What nobody can do then.
pub const WITHOUT: &str = "Without it, nobody can open what is locked. There is no other way in, and no copy anywhere \
    else. If you downloaded your assessment, you can open that file.";

/// What one can do then.
pub const SESSION_DOES: &str =
    "You can also work for this session only. Then nothing is stored, and what is locked stays as it is.";

/// The button for it.
pub const SESSION: &str = "Work for this session only";

/// How to be rid of what is locked.
pub const REMOVING: &str = "To delete what is locked for good, go to “Finish and wipe”. You cannot undo that.";
