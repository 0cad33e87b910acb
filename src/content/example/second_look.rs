//! What the fictional reviewers set aside of the second look, each with their reason, and what they wrote of the
//! limits.

use super::sources::MESSAGES;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::register::{Register, cell};
use crate::domain::rule::Rule;
use crate::domain::set_aside::SetAside;
use crate::domain::target::Target;

/// The prompts that were set aside.
pub(super) fn set_aside() -> Vec<SetAside> {
    vec![
        SetAside {
            rule: Rule::NormalityAside,
            about: Target::Row(Register::Coverage, cell(SourceKind::Family, Some(Information::Normality))),
            reason: "We ask practitioners how things are usually done, and look at procedures and the list of \
                transfers. We do not need to ask the family."
                .into(),
        },
        SetAside {
            rule: Rule::NotSecured,
            about: Target::Row(Register::Sources, MESSAGES),
            reason: "The police hold the phones as exhibits. Nobody can change what is on them.".into(),
        },
    ]
}

/// What the review cannot say, in the reviewers’ own words.
pub(super) const LIMITATIONS: &str = "\
We have not read the messages between the parents, and have not spoken with the father. Both wait for the trial, which \
may end in June 2027, after our report. Our findings on how the parents understood the advice they were given are \
provisional until the trial has ended.

A housing provider declined to take part. We cannot say what the family was told about the tenancy, or what housing \
staff saw on two visits after the move.

Senior managers and leaders were outside the commission. We can describe the supervision that practitioners received, \
but can only partly explain why it was like that.";

/// The draft from which they wrote it, as it was at the end of October: since then the housing provider declined, and
/// some of what was missing has come. In the words of `report::limitations`; `tests/native/example.rs` compares the
/// two.
pub(super) const DRAFT: &str = "\
The agency social worker (six weeks in 2025, Children’s social care, second area) declined to take part.

Because of the criminal trial, contact with the father and access to the messages between the parents (held by the \
police) are delayed until about 25 June 2027. Findings that depend on this are provisional.

Because of the staff procedure in one agency, contact with the manager on duty when the transfer was accepted (second \
area) is delayed. No end of the delay is recorded. Findings that depend on this are provisional.

The review has not heard from the social workers and their team managers (both areas). What could be learned from \
this: why people acted as they did, how things were usually done, and what in the organisations helped or hindered.

No information has been received from the community health records (second area), the supervision notes (two teams in \
the second area), or the list of all transfers between the two areas in 2025. What could be learned from this: what \
happened, why people acted as they did, how things were usually done, and what in the organisations helped or \
hindered.

Only part of what was sought from the health visitors and their team managers (both areas) has been received. So far \
the review can draw only on this part.

The review is not seeking information from senior managers and leaders. Reason: “The commission goes up to team \
managers; strategy is for the partners’ own audit. We looked at this again when the fourth question was added and kept \
to it, with our doubt noted.”

The review does not seek information from the child, family, friends and community on how things were usually done. \
Reason: “The family can tell us what happened to them, not what services usually do. It would be out of proportion to \
ask them.”

The review does not use ICT systems and processes to find out why people acted as they did. Reason: “A system does not \
show why someone used it as they did. We ask the people.”

The review leaves out the school records of the older sibling as not relevant. Reason: “They do not relate to any of \
the review’s questions; see the proportionality statement. To be looked at again if it turns out that the school \
raised a concern.”

Under the quality marker “Assembling information”, this is judged not met: Question 2: Guidance on what is requested \
(one part: given at the start). Note on “Given at the start”: “The letter went out six weeks after the start. Two \
agencies had begun full chronologies by then.”

Under the quality marker “Assembling information”, these are judged only partly met: Question 1: What to request, and \
in what detail (as a whole, and one part: checked against proportionality); Question 2: Guidance on what is requested \
(as a whole, and one part: guidance says how detailed); Question 3: All possible sources considered (as a whole, and \
one part: practitioners and managers); Question 4: Access to relevant sources (as a whole, and one part: access to \
every relevant source); Question 5: Methods that fit (one part: methods fit the commission). Note on “Checked against \
proportionality”: “Done for the agencies in the first area. The list for the second area was added later, without \
going back to the decision.” Note on “Guidance says how detailed”: “The three levels are explained, but not which one \
applies to community health in the second area.” Note on “Practitioners and managers”: “Everyone who was involved is \
listed. We have found one service so far that perhaps should have been: the housing support service never got a \
referral. It is not decided whether to invite them.” Note on “Access to every relevant source”: “The police hold \
messages between the parents until the trial, two people are not to be approached yet, and the housing provider \
declined. Nobody has arranged access to the supervision notes. Everything else is open or has been requested.” Note \
on “Methods fit the commission”: “The group meetings will ask what was usual, and a list of all transfers was added \
for the fourth question. Everything depends on that list, which has not arrived, and nobody has read the plan again \
as a whole.”

Under the quality marker “Assembling information”, it is not known whether these are met: Question 2: Guidance on \
what is requested (one part: guidance says why); Question 3: All possible sources considered (one part: ICT systems \
and processes); Question 5: Methods that fit (as a whole). Related findings should be read with caution. Note on \
“Guidance says why”: “The letter gives only the legal basis. Our reasons are in the record of requests. We cannot \
tell whether the agencies heard them at the briefing, as nobody took notes.” Note on “ICT systems and processes”: “We \
cannot tell whether either area could see the other’s alerts in 2025. Nobody on the panel has used both systems.”";
