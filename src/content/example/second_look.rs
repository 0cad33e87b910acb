//! What the fictional reviewers set aside of the second look, each with their reason, and what they wrote of the limits.

use super::sources::MESSAGES;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::register::{Register, cell};
use crate::domain::second_look::{Rule, SetAside};
use crate::domain::target::Target;

/// The prompts that were set aside.
pub(super) fn set_aside() -> Vec<SetAside> {
    vec![
        SetAside {
            rule: Rule::NormalityAside,
            about: Target::Row(Register::Coverage, cell(SourceKind::Family, Some(Information::Normality))),
            reason: "How things are usually done is sought from practitioners, procedures and the list of transfers. \
                The family is not needed for it."
                .into(),
        },
        SetAside {
            rule: Rule::NotSecured,
            about: Target::Row(Register::Sources, MESSAGES),
            reason: "The police hold the telephones as exhibits; nobody can change what is on them.".into(),
        },
    ]
}

/// What the review cannot say, in the reviewers’ own words.
pub(super) const LIMITATIONS: &str = "\
We have not read the messages between the parents, and have not spoken with the father. Both wait for the trial, which may \
end in June 2027, after our report. What we say of how the parents understood the advice they were given is provisional \
until then.

A housing provider declined to take part. We cannot say what the family was told about the tenancy, nor what housing staff \
saw on two visits after the move.

Senior managers and leaders were outside the commission. We can describe the supervision that practitioners had; we can \
explain only in part why it was as it was.";

/// The draft from which they wrote it, of early November.
pub(super) const DRAFT: &str = "";
