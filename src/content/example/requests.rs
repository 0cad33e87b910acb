//! What the fictional review asked of whom, how it was answered, and the one refusal.

use super::said::Said::{Day, Is, Rows, Text};
use super::said::{Entry, entry};
use super::sources::{
    ALERTS, HEALTH_FIRST, HEALTH_SECOND, MESSAGES, PROCEDURES, SOCIAL_CARE, SUPERVISION, TENANCY, TRANSFERS,
};
use crate::domain::choice::Choice as V;
use crate::domain::column::Column as C;
use crate::domain::item::ItemId;

/// The legal basis on which safeguarding partners ask for information.
const BASIS: &str = "Children Act 2004, section 16H";

/// The request that was refused.
const TO_HOUSING: ItemId = super::id(0x308);

/// The requests: answered in full, in part, awaited, overdue, refused, and one not sent.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        super::id(0x301),
        &[
            (C::Whom, Text("Health visiting service, first area")),
            (C::Requested, Text("What was known about the family up to the move, and what was handed over to whom.")),
            (C::Detail, Text("Short chronology")),
            (
                C::RequestWhy,
                Text(
                    "To see how concerns were passed on between areas. An earlier assessment covers the \
                rest.",
                ),
            ),
            (C::Basis, Text(BASIS)),
            (C::AskedOn, Day("2026-09-14")),
            (C::Due, Day("2026-10-30")),
            (C::Answer, Is(V::InFull)),
            (C::AnsweredOn, Day("2026-10-28")),
            (C::Sources, Rows(&[HEALTH_FIRST])),
        ],
    ),
    entry(
        super::id(0x302),
        &[
            (C::Whom, Text("Children’s social care, first area")),
            (
                C::Requested,
                Text("Records from the first contact to the closing of the case, and the 2025 transfer procedure."),
            ),
            (C::Detail, Text("Full chronology with analysis for the transfer, short chronology before")),
            (C::RequestWhy, Text("To see how those who closed the case understood the move.")),
            (C::Basis, Text(BASIS)),
            (C::AskedOn, Day("2026-09-14")),
            (C::Due, Day("2026-10-30")),
            (C::Answer, Is(V::InFull)),
            (C::AnsweredOn, Day("2026-10-30")),
            (C::Sources, Rows(&[SOCIAL_CARE, PROCEDURES])),
        ],
    ),
    entry(
        super::id(0x303),
        &[
            (C::Whom, Text("GP practice and hospital, one contact each")),
            (C::Requested, Text("What the contact was about, who was told, and what was agreed.")),
            (C::Detail, Text("Summary of one page, no chronology")),
            (C::RequestWhy, Text("To place the contact in time. The proportionality statement asks for no more here.")),
            (C::Basis, Text(BASIS)),
            (C::AskedOn, Day("2026-09-14")),
            (C::Due, Day("2026-10-16")),
            (C::Answer, Is(V::InFull)),
            (C::AnsweredOn, Day("2026-10-12")),
        ],
    ),
    entry(
        super::id(0x304),
        &[
            (C::Whom, Text("Children’s social care, second area")),
            (
                C::Requested,
                Text("Records from the transfer request to the day of the harm, and the 2025 transfer procedure."),
            ),
            (C::Detail, Text("Full chronology with analysis for the five months after the move")),
            (
                C::RequestWhy,
                Text("This is where the commission asks for depth: what was understood, and what supervision saw."),
            ),
            (C::Basis, Text(BASIS)),
            (C::AskedOn, Day("2026-10-21")),
            (C::Due, Day("2026-11-13")),
            (C::Answer, Is(V::InFull)),
            (C::AnsweredOn, Day("2026-11-09")),
            (C::Sources, Rows(&[SOCIAL_CARE, PROCEDURES])),
        ],
    ),
    // Without a level of detail: the letter did not say which one applies. On purpose.
    entry(
        super::id(0x305),
        &[
            (C::Whom, Text("Community health, second area")),
            (C::Requested, Text("Records of all contact with the family after the move, electronic and on paper.")),
            (C::RequestWhy, Text("To see what reached the service from the first area, and when.")),
            (C::Basis, Text(BASIS)),
            (C::AskedOn, Day("2026-10-21")),
            (C::Due, Day("2027-01-15")),
            (C::Answer, Is(V::InPart)),
            (C::AnsweredOn, Day("2026-11-02")),
            (
                C::Escalation,
                Text("The electronic records came on time. A later date for the paper notes was agreed by phone."),
            ),
            (C::Sources, Rows(&[HEALTH_SECOND])),
        ],
    ),
    entry(
        super::id(0x306),
        &[
            (C::Whom, Text("Police, protecting vulnerable people unit")),
            (C::Requested, Text("Messages between the parents about their contact with services.")),
            (C::Detail, Text("Extract, after the move only")),
            (C::RequestWhy, Text("To understand what the parents made of the advice they were given.")),
            (C::Basis, Text(BASIS)),
            (C::AskedOn, Day("2026-10-21")),
            (C::Due, Day("about 2027-07-30")),
            (C::Answer, Is(V::Awaited)),
            (
                C::Escalation,
                Text("Agreed that this waits for the trial. We asked whether one reviewer may read it earlier."),
            ),
            (C::Sources, Rows(&[MESSAGES])),
        ],
    ),
    // Overdue on purpose.
    entry(
        super::id(0x307),
        &[
            (C::Whom, Text("Performance teams, both areas")),
            (
                C::Requested,
                Text("A list of all transfers between the two areas in 2025: requested, accepted, first visit."),
            ),
            (C::Detail, Text("Dates only, no details of families")),
            (
                C::RequestWhy,
                Text("The commission asks whether late transfers were more widespread. One case cannot show that."),
            ),
            (C::Basis, Text(BASIS)),
            (C::AskedOn, Day("2026-10-16")),
            (C::Due, Day("2026-11-06")),
            (C::Answer, Is(V::Awaited)),
            (C::Sources, Rows(&[TRANSFERS])),
        ],
    ),
    entry(
        TO_HOUSING,
        &[
            (C::Whom, Text("Housing provider")),
            (C::Requested, Text("What staff saw on two visits, and what the family was told about the tenancy.")),
            (C::Detail, Text("Summary")),
            (C::RequestWhy, Text("Housing staff were in the home after the move, when few others were.")),
            (C::Basis, Text(BASIS)),
            (C::AskedOn, Day("2026-10-21")),
            (C::Due, Day("2026-11-06")),
            (C::Answer, Is(V::Refused)),
            (C::AnsweredOn, Day("2026-11-03")),
            (
                C::Escalation,
                Text("The chair spoke with the provider on 5 November and was told the reason in confidence."),
            ),
            (C::Sources, Rows(&[TENANCY])),
        ],
    ),
    entry(
        super::id(0x309),
        &[
            (C::Whom, Text("Systems teams, both areas")),
            (
                C::Requested,
                Text(
                    "Which alerts each role could see in 2025, and what happened to them when a case was transferred.",
                ),
            ),
            (C::Detail, Text("Settings on three given days")),
            (
                C::RequestWhy,
                Text("Practitioners told us that they saw no alert. We want to know what the screen showed."),
            ),
            (C::Basis, Text(BASIS)),
            (C::AskedOn, Day("2026-11-05")),
            (C::Due, Day("2027-01-15")),
            (C::Answer, Is(V::InPart)),
            (C::AnsweredOn, Day("2026-11-11")),
            (C::Sources, Rows(&[ALERTS])),
        ],
    ),
    entry(
        super::id(0x30a),
        &[
            (C::Whom, Text("Team managers, community health and social care, second area")),
            (C::Requested, Text("Extracts from supervision notes.")),
            (C::Detail, Text("Only about the family and workload, July to November 2025")),
            (C::RequestWhy, Text("To see what supervision could know at the time.")),
            (C::Basis, Text(BASIS)),
            (C::Due, Day("2027-01-29")),
            (C::Answer, Is(V::NotSent)),
            (C::Sources, Rows(&[SUPERVISION])),
        ],
    ),
];

/// The refusal. Its reason is known to the chair only, so that it is not open: on purpose.
pub(super) const REFUSALS: &[Entry] = &[entry(
    super::id(0x401),
    &[
        (C::Who, Text("Housing provider")),
        (C::RefusedOn, Day("2026-11-03")),
        (C::ReasonGiven, Is(V::Given)),
        (C::Unknown, Text("What the family was told about the tenancy, and what housing staff saw on two visits.")),
        (
            C::Disclosed,
            Text(
                "The report will say that the provider declined and what remains unknown. It will give the reason if \
                the provider agrees.",
            ),
        ),
        (C::Request, Rows(&[TO_HOUSING])),
        (C::Sources, Rows(&[TENANCY])),
    ],
)];
