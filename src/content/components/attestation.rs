//! What is said where it is attested that nobody refused (question 7).

/// The heading.
pub const TITLE: &str = "If everybody cooperated";
/// Why an attestation is asked for.
pub const LEAD: &str =
    "An empty page does not say that nobody refused. If that is so, attest it, up to a day that you name.";
/// Attests it.
pub const ATTEST: &str = "Attest that nobody refused, up to today";
/// Takes it back.
pub const WITHDRAW: &str = "Withdraw the attestation";

/// What is said where nobody is named.
pub const NO_ROLE: &str = "Please say in which role this is attested.";
/// What is said where the judgement says otherwise.
pub const CONTRADICTED: &str =
    "You attest that nobody refused, but judge that reasons are not, or only partly, open. Change one of the two.";
/// What is said where a refusal is on record.
pub const ON_RECORD: &str = "A refusal is recorded, so nobody can attest this. Which is right?";
/// What is said where a refusal was recorded after it was attested that there was none.
pub const ATTESTED_AND_ON_RECORD: &str = "You attest that nobody refused, but a refusal is recorded. Which is right? \
    Correct the entry, or withdraw the attestation.";
/// What comes next.
pub const NOW_JUDGE: &str =
    "Now choose a judgement above. If nobody refused, “Not applicable” fits, and this attestation is its reason.";
