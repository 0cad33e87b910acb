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

/// The draft from which they wrote it, as it was at the end of October: since then the housing provider declined, and some of
/// what was missing has come. In the words of `report::limitations`; `tests/native/example.rs` compares the two.
pub(super) const DRAFT: &str = "\
A parallel process, “Criminal trial”, holds up “Messages between the parents, held by the police” and “The \
father”, until about 25 June 2027. These sources could tell what happened and why people acted as they did. \
Findings that depend on this are provisional until then.

A parallel process, “Staff procedure in one agency”, holds up “Manager on duty when the transfer was accepted, \
second area”. Until when is not known. This source could tell why people acted as they did and what in the \
organisations helped or hindered. Findings that depend on this are provisional until then.

So far we have nothing from “Community health records, second area”. This source could tell what happened and \
why people acted as they did. Until it comes, the analysis does without it.

So far we have nothing from “Notes of supervision, two teams of the second area”. This source could tell why \
people acted as they did, how things were usually done and what in the organisations helped or hindered. Until \
it comes, the analysis does without it.

So far we have only a part from “Health visitors and their team managers, both areas”. This source could tell \
what happened, why people acted as they did, how things were usually done and what in the organisations helped \
or hindered. What the analysis says of this is not complete.

So far we have nothing from “Social workers and their team managers, both areas”. This source could tell why \
people acted as they did, how things were usually done and what in the organisations helped or hindered. Until \
it comes, the analysis does without it.

So far we have nothing from “List of all transfers between the two areas in 2025”. This source could tell what \
happened and how things were usually done. Until it comes, the analysis does without it.

We left senior managers and leaders aside. The reason: The commission goes up to team managers; strategy is for \
the partners’ own audit. Looked at again when the fourth question was added, and kept, with our doubt noted. The \
analysis says nothing of what they could have told.

We did not seek to learn from the child, family, friends and community how things were usually done. The reason: \
The family can tell what happened to them, not what services usually do. It would be out of proportion to ask it \
of them. On this, the analysis rests on other sources.

We did not seek to learn from ICT systems and processes why people acted as they did. The reason: A system does \
not say why somebody used it as they did; we ask the people. On this, the analysis rests on other sources.

We left out “School records of the older sibling” as not relevant. The reason: They bear on none of the review’s \
questions; see the proportionality statement. To be looked at again if the school turns out to have raised a \
concern.

In checking how information was gathered, we could not tell: Question 2: Guidance says why; Question 3: ICT \
systems and processes. Where the analysis leans on this, it may rest on less than it seems to.";
