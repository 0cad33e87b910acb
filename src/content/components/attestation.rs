//! What is said where it is attested that nobody refused (question 7).

/// The heading.
pub const TITLE: &str = "If everyone has cooperated";
/// Why an attestation is asked for.
pub const LEAD: &str = "If nobody has refused, confirm it with a date. A blank does not show it.";
/// Attests it.
pub const ATTEST: &str = "Confirm that everyone has cooperated to date";
/// Takes it back.
pub const WITHDRAW: &str = "Withdraw this confirmation";

/// What is said where nobody is named.
pub const NO_ROLE: &str = "Say in which role you confirm this.";
/// What is said where the judgement says otherwise.
pub const CONTRADICTED: &str = "You confirm that everyone has cooperated, but judge that reasons are not, or only \
    partly, open. Change one of the two.";
/// What is said where a refusal is on record.
pub const ON_RECORD: &str = "A refusal is recorded, so this cannot be confirmed. Which is right?";
/// What is said where a refusal was recorded after it was attested that there was none.
pub const ATTESTED_AND_ON_RECORD: &str = "You confirm that everyone has cooperated, but a refusal is recorded. Which \
    is right? Correct the entry, or withdraw the confirmation.";
/// What comes next.
pub const NOW_JUDGE: &str =
    "Now choose a judgement above. If nobody has refused, choose “Not applicable”. This confirmation is the reason.";
