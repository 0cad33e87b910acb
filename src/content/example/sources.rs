//! The sources of the fictional case: what each could tell, how deep to go and why, and how far we have come.

use super::review::AT_FIRST;
use super::said::Said::{Are, Day, Is, Text};
use super::said::{Entry, entry};
use crate::domain::choice::Choice as V;
use crate::domain::column::Column as C;
use crate::domain::item::ItemId;

/// Health visiting records of the first area.
pub(super) const HEALTH_FIRST: ItemId = super::id(0x201);
/// Community health records of the second area.
pub(super) const HEALTH_SECOND: ItemId = super::id(0x202);
/// Social care records of both areas.
pub(super) const SOCIAL_CARE: ItemId = super::id(0x203);
/// Notes of supervision.
pub(super) const SUPERVISION: ItemId = super::id(0x204);
/// Messages that the police hold.
pub(super) const MESSAGES: ItemId = super::id(0x205);
/// Records of the housing provider, which declined.
pub(super) const TENANCY: ItemId = super::id(0x206);
/// School records of the sibling, left out.
pub(super) const SCHOOL: ItemId = super::id(0x207);
/// Health visitors and their managers.
pub(super) const HEALTH_STAFF: ItemId = super::id(0x208);
/// Social workers and their managers.
pub(super) const SOCIAL_STAFF: ItemId = super::id(0x209);
/// The manager on duty.
pub(super) const DUTY_MANAGER: ItemId = super::id(0x20a);
/// The service that was never asked in.
pub(super) const HOUSING_SUPPORT: ItemId = super::id(0x20b);
/// Heads of service, outside the commission.
const HEADS: ItemId = super::id(0x20c);
/// The mother.
pub(super) const MOTHER: ItemId = super::id(0x20d);
/// The father.
pub(super) const FATHER: ItemId = super::id(0x20e);
/// The grandmother.
pub(super) const GRANDMOTHER: ItemId = super::id(0x20f);
/// Procedures and inspection reports.
pub(super) const PROCEDURES: ItemId = super::id(0x210);
/// What the record systems showed.
pub(super) const ALERTS: ItemId = super::id(0x211);
/// The list of all transfers.
pub(super) const TRANSFERS: ItemId = super::id(0x212);

/// The sources. One stands as it was before the commission changed.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        HEALTH_FIRST,
        &[
            (C::Label, Text("Health visiting records, first area")),
            (C::SourceKind, Is(V::Records)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("They show what was known before the move and what was handed over.")),
            (C::Tells, Are(&[V::Facts, V::Rationale])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Primary)),
            (C::Detail, Text("Short chronology")),
            (C::DetailWhy, Text("An earlier assessment covers the time before the move.")),
            (C::Method, Text("Read on site by both reviewers")),
            (C::Access, Is(V::Arranged)),
            (C::AccessFor, Are(&[V::ForLead])),
            (C::AccessSince, Day("2026-10-05")),
            (C::Secured, Day("2026-09-11")),
            (C::Obtained, Is(V::InFull)),
            (C::Sufficient, Is(V::Yes)),
        ],
    ),
    entry(
        HEALTH_SECOND,
        &[
            (C::Label, Text("Community health records, second area")),
            (C::SourceKind, Is(V::Records)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("They cover the five months that the commission asks us to look at in depth.")),
            (C::Tells, Are(&[V::Facts, V::Rationale])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Primary)),
            (C::Method, Text("Read on site by both reviewers, alongside those of the first area")),
            (C::Access, Is(V::Arranged)),
            (C::AccessFor, Are(&[V::ForLead])),
            (C::AccessSince, Day("2026-11-02")),
            (C::Secured, Day("about 2026-09-30")),
            (C::Obtained, Is(V::InPart)),
            (C::Sufficient, Is(V::No)),
            (
                C::Note,
                Text("Paper notes for July and August 2025 are in storage outside the area and have not arrived yet."),
            ),
        ],
    ),
    entry(
        SOCIAL_CARE,
        &[
            (C::Label, Text("Children’s social care records, both areas")),
            (C::SourceKind, Is(V::Records)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("They show how each area understood the move, and who told whom.")),
            (C::Tells, Are(&[V::Facts, V::Rationale])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Primary)),
            (C::Detail, Text("Full chronology with analysis for the five months after the move")),
            (C::DetailWhy, Text("This is where the proportionality statement asks for depth.")),
            (C::Method, Text("Read on site by both reviewers")),
            (C::Access, Is(V::Arranged)),
            (C::AccessFor, Are(&[V::ForLead])),
            (C::AccessSince, Day("2026-10-05")),
            (C::Secured, Day("2026-09-11")),
            (C::Obtained, Is(V::InFull)),
            (C::Sufficient, Is(V::Yes)),
        ],
    ),
    // Nobody thought of securing it, and access is still to be arranged: two gaps on purpose.
    entry(
        SUPERVISION,
        &[
            (C::Label, Text("Supervision notes, two teams in the second area")),
            (C::SourceKind, Is(V::Records)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("The commission asks what supervision could see.")),
            (C::Tells, Are(&[V::Rationale, V::Normality, V::Factors])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Primary)),
            (C::Detail, Text("Extracts on the family and on workload, July to November 2025")),
            (C::DetailWhy, Text("Notes on other families and on staff themselves are not needed.")),
            (C::Method, Text("Extracts made by the agency, read before speaking with the team managers")),
            (C::Access, Is(V::ToArrange)),
            (C::AccessFor, Are(&[V::ForLead])),
        ],
    ),
    entry(
        MESSAGES,
        &[
            (C::Label, Text("Messages between the parents, held by the police")),
            (C::SourceKind, Is(V::Records)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("They may show what the parents understood of the advice they were given.")),
            (C::Tells, Are(&[V::Facts, V::Rationale])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Primary)),
            (C::Detail, Text("Only what concerns contact with services, after the move")),
            (C::DetailWhy, Text("The rest is private and answers none of our questions.")),
            (C::Method, Text("Extract made by the police, read by one reviewer")),
            (C::Access, Is(V::AskedFor)),
            (C::AccessFor, Are(&[V::ForLead])),
        ],
    ),
    entry(
        TENANCY,
        &[
            (C::Label, Text("Tenancy and contact records of the housing provider")),
            (C::SourceKind, Is(V::Records)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("Housing staff visited the home twice after the move.")),
            (C::Tells, Are(&[V::Facts, V::Factors])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Primary)),
            (C::Detail, Text("Summary")),
            (C::DetailWhy, Text("Two visits, and what the family was told about the tenancy.")),
            (C::Method, Text("Summary written by the provider")),
            (C::Access, Is(V::Refused)),
            (C::AccessFor, Are(&[V::ForLead])),
            (C::Secured, Day("not known")),
        ],
    ),
    entry(
        SCHOOL,
        &[
            (C::Label, Text("School records of the older sibling")),
            (C::SourceKind, Is(V::Records)),
            (C::Relevant, Is(V::No)),
            (
                C::RelevantWhy,
                Text(
                    "They do not relate to any of the review’s questions; see the proportionality statement. To be \
                    looked at again if it turns out that the school raised a concern.",
                ),
            ),
            (C::Tells, Are(&[V::Facts])),
            (C::ThenNow, Is(V::Then)),
        ],
    ),
    entry(
        HEALTH_STAFF,
        &[
            (C::Label, Text("Health visitors and their team managers, both areas")),
            (C::SourceKind, Is(V::Practitioners)),
            (C::Involvement, Is(V::Involved)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("Only they can say why the handover went as it did, and whether that was usual.")),
            (C::Tells, Are(&[V::Facts, V::Rationale, V::Normality, V::Factors])),
            (C::ThenNow, Is(V::ThenAndNow)),
            (C::Provenance, Is(V::Primary)),
            (C::Detail, Text("A conversation of up to 90 minutes each, then one group meeting")),
            (C::DetailWhy, Text("Enough for reasons and working conditions; facts come from the records.")),
            (C::Method, Text("Conversation after the records have been read, by video call if they are abroad")),
            (C::Access, Is(V::Arranged)),
            (C::AccessFor, Are(&[V::ForLead])),
            (C::AccessSince, Day("2026-10-19")),
            (C::Obtained, Is(V::InPart)),
            (C::Note, Text("One health visitor now works abroad.")),
        ],
    ),
    entry(
        SOCIAL_STAFF,
        &[
            (C::Label, Text("Social workers and their team managers, both areas")),
            (C::SourceKind, Is(V::Practitioners)),
            (C::Involvement, Is(V::Involved)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("They decided on the transfer and can say what information they had.")),
            (C::Tells, Are(&[V::Rationale, V::Normality, V::Factors])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Primary)),
            (C::Detail, Text("A conversation of up to 90 minutes each, then one group meeting")),
            (C::DetailWhy, Text("Enough for reasons and working conditions; facts come from the records.")),
            (C::Method, Text("Conversation after the records have been read")),
            (C::Access, Is(V::Arranged)),
            (C::AccessFor, Are(&[V::ForLead])),
            (C::AccessSince, Day("2026-10-19")),
            (C::Obtained, Is(V::InPart)),
        ],
    ),
    entry(
        DUTY_MANAGER,
        &[
            (C::Label, Text("Manager on duty when the transfer was accepted, second area")),
            (C::SourceKind, Is(V::Practitioners)),
            (C::Involvement, Is(V::Involved)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("Can say what was known, and what else was waiting, on that day.")),
            (C::Tells, Are(&[V::Rationale, V::Factors])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Primary)),
            (C::Detail, Text("One conversation about that day and that week")),
            (C::DetailWhy, Text("Had no other part in the case.")),
            (C::Method, Text("Conversation, with a companion of the manager’s choice")),
            (C::Access, Is(V::AskedFor)),
            (C::AccessFor, Are(&[V::ForLead])),
        ],
    ),
    // Undecided on purpose.
    entry(
        HOUSING_SUPPORT,
        &[
            (C::Label, Text("Housing support service, second area")),
            (C::SourceKind, Is(V::Practitioners)),
            (C::Involvement, Is(V::ShouldHaveBeen)),
            (C::Relevant, Is(V::Undecided)),
            (C::Tells, Are(&[V::Normality, V::Factors])),
            (C::Note, Text("Never got a referral. Could say what would have happened with one.")),
        ],
    ),
    entry(
        HEADS,
        &[
            (C::Label, Text("Heads of service for health visiting and social care, both areas")),
            (C::SourceKind, Is(V::Leaders)),
            (C::Relevant, Is(V::No)),
            (C::RelevantWhy, Text("Outside the commission, which goes up to team managers.")),
            (C::Tells, Are(&[V::Factors])),
        ],
    ),
    entry(
        MOTHER,
        &[
            (C::Label, Text("The mother")),
            (C::SourceKind, Is(V::Family)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("Can say what help was offered, what was understood, and what the move was like.")),
            (C::Tells, Are(&[V::Facts, V::Rationale, V::Factors])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Primary)),
            (C::Detail, Text("As much as she wishes to tell")),
            (C::DetailWhy, Text("It is for her to set the limit.")),
            (C::Method, Text("Conversation at a place she chooses")),
            (C::Access, Is(V::Arranged)),
            (C::AccessFor, Are(&[V::ForLead])),
            (C::AccessSince, Day("2026-10-23")),
            (C::Obtained, Is(V::InFull)),
            (C::Sufficient, Is(V::Yes)),
        ],
    ),
    entry(
        FATHER,
        &[
            (C::Label, Text("The father")),
            (C::SourceKind, Is(V::Family)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("Was at home for most visits. Nobody has asked him yet how he saw them.")),
            (C::Tells, Are(&[V::Facts, V::Rationale])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Primary)),
            (C::Detail, Text("As much as he wishes to tell")),
            (C::DetailWhy, Text("It is for him to set the limit.")),
            (C::Method, Text("Conversation after the trial, if he wishes")),
            (C::Access, Is(V::ToArrange)),
            (C::AccessFor, Are(&[V::ForLead])),
        ],
    ),
    entry(
        GRANDMOTHER,
        &[
            (C::Label, Text("The maternal grandmother")),
            (C::SourceKind, Is(V::Family)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("The family stayed with her for the first weeks after the move.")),
            (C::Tells, Are(&[V::Facts, V::Factors])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Anecdotal)),
            (C::Detail, Text("One conversation")),
            (
                C::DetailWhy,
                Text("Much of what she knows she was told by others, so it is checked against other sources."),
            ),
            (C::Method, Text("Conversation at her home")),
            (C::Access, Is(V::Arranged)),
            (C::AccessFor, Are(&[V::ForLead])),
            (C::AccessSince, Day("2026-10-30")),
            (C::Obtained, Is(V::InFull)),
            (C::Sufficient, Is(V::Yes)),
        ],
    ),
    // The level of detail was settled before the commission changed, and waits to be confirmed: on purpose.
    Entry {
        id: PROCEDURES,
        commission: AT_FIRST,
        recorded: "",
        said: &[
            (C::Label, Text("Transfer procedures and inspection reports, both areas")),
            (C::SourceKind, Is(V::Documents)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("They show how cases were meant to be handed over, and what inspectors saw.")),
            (C::Tells, Are(&[V::Normality, V::Factors])),
            (C::ThenNow, Is(V::ThenAndNow)),
            (C::Provenance, Is(V::Secondary)),
            (C::Detail, Text("The procedures in force in 2025 and the latest report on each area")),
            (C::DetailWhy, Text("Enough to compare what should have happened with what was done in this case.")),
            (C::Method, Text("Read side by side, with a table of the differences")),
            (C::Access, Is(V::Arranged)),
            (C::AccessFor, Are(&[V::ForLead])),
            (C::AccessSince, Day("2026-09-21")),
            (C::Obtained, Is(V::InFull)),
            (C::Sufficient, Is(V::Yes)),
        ],
    },
    entry(
        ALERTS,
        &[
            (C::Label, Text("Alerts in the record systems of both areas")),
            (C::SourceKind, Is(V::Systems)),
            (C::Relevant, Is(V::Yes)),
            (
                C::RelevantWhy,
                Text("Two practitioners said that they saw no alert. We need to know whether they could have."),
            ),
            (C::Tells, Are(&[V::Facts, V::Factors])),
            (C::ThenNow, Is(V::ThenAndNow)),
            (C::Provenance, Is(V::Primary)),
            (C::Detail, Text("What each role could see, on three given days")),
            (C::DetailWhy, Text("The three days on which a decision was made about the family.")),
            (C::Method, Text("Tried out in each system with a member of staff; 2025 settings from the systems teams")),
            (C::Access, Is(V::Arranged)),
            (C::AccessFor, Are(&[V::ForLead])),
            (C::AccessSince, Day("2026-11-10")),
            (C::Obtained, Is(V::InPart)),
            (C::Sufficient, Is(V::No)),
            (
                C::Note,
                Text("Both systems have been updated since. The 2025 settings are known only for the first area."),
            ),
        ],
    ),
    entry(
        TRANSFERS,
        &[
            (C::Label, Text("List of all transfers between the two areas in 2025")),
            (C::SourceKind, Is(V::Systems)),
            (C::Relevant, Is(V::Yes)),
            (C::RelevantWhy, Text("The commission asks whether late transfers were more widespread in 2025.")),
            (C::Tells, Are(&[V::Facts, V::Normality])),
            (C::ThenNow, Is(V::Then)),
            (C::Provenance, Is(V::Secondary)),
            (C::Detail, Text("Dates only: requested, accepted, first visit; no details of families")),
            (C::DetailWhy, Text("Enough to see how long transfers took. Nothing could identify anyone.")),
            (C::Method, Text("List drawn from the systems, compared with advice from a researcher")),
            (C::Access, Is(V::AskedFor)),
            (C::AccessFor, Are(&[V::ForLead])),
        ],
    ),
];
