//! Direct input in the fictional case: practitioners and managers, and the family. Roles only.

use super::said::Said::{Day, Is, Rows, Text};
use super::said::{Entry, entry};
use super::sources::{DUTY_MANAGER, FATHER, GRANDMOTHER, HEALTH_STAFF, MOTHER, SOCIAL_STAFF};
use crate::domain::choice::Choice as V;
use crate::domain::column::Column as C;

/// Practitioners and managers: one abroad, possible witnesses, a group, one who declined.
pub(super) const STAFF: &[Entry] = &[
    entry(
        super::id(0x601),
        &[
            (C::Role, Text("Health visitor until the move")),
            (C::Agency, Text("Health visiting service, first area")),
            (C::Staff, Is(V::Practitioner)),
            (C::Mode, Is(V::VideoCall)),
            (C::InputState, Is(V::TookPart)),
            (C::InputOn, Day("2026-10-27")),
            (
                C::Support,
                Text("A time that suited her time zone, a former colleague beside her, and a call the next day."),
            ),
            (C::Moved, Is(V::Abroad)),
            (C::Purpose, Is(V::ThisReview)),
            (C::Witness, Is(V::No)),
            (C::Sources, Rows(&[HEALTH_STAFF])),
            (C::Note, Text("Would like to read what the report says about the handover before it is final.")),
        ],
    ),
    entry(
        super::id(0x602),
        &[
            (C::Role, Text("Health visitor after the move")),
            (C::Agency, Text("Community health, second area")),
            (C::Staff, Is(V::Practitioner)),
            (C::Mode, Is(V::Interview)),
            (C::InputState, Is(V::TookPart)),
            (C::InputOn, Day("2026-11-03")),
            (C::Support, Text("Time released, and a conversation with the safeguarding lead before and after.")),
            (C::Moved, Is(V::No)),
            (C::Purpose, Is(V::ThisReview)),
            (C::Witness, Is(V::Possibly)),
            (C::Sources, Rows(&[HEALTH_STAFF])),
            (C::Note, Text("The police agreed beforehand what not to discuss with a possible witness.")),
        ],
    ),
    entry(
        super::id(0x603),
        &[
            (C::Role, Text("Social worker who took over the case")),
            (C::Agency, Text("Children’s social care, second area")),
            (C::Staff, Is(V::Practitioner)),
            (C::Mode, Is(V::Interview)),
            (C::InputState, Is(V::TookPart)),
            (C::InputOn, Day("2026-11-05")),
            (C::Support, Text("A union representative, and the offer of counselling.")),
            (C::Moved, Is(V::OtherPost)),
            (C::Purpose, Is(V::ThisReview)),
            (C::Witness, Is(V::No)),
            (C::Sources, Rows(&[SOCIAL_STAFF])),
        ],
    ),
    entry(
        super::id(0x604),
        &[
            (C::Role, Text("Agency social worker, six weeks in 2025")),
            (C::Agency, Text("Children’s social care, second area")),
            (C::Staff, Is(V::Practitioner)),
            (C::InputState, Is(V::Declined)),
            (C::InputOn, Day("2026-10-30")),
            (C::Moved, Is(V::OtherPost)),
            (C::Purpose, Is(V::ThisReview)),
            (C::Sources, Rows(&[SOCIAL_STAFF])),
            (C::Note, Text("Does not wish to take part, and need not give a reason. The invitation stays open.")),
        ],
    ),
    entry(
        super::id(0x605),
        &[
            (C::Role, Text("Practitioners of both areas, together")),
            (C::Agency, Text("Health visiting, community health, social care")),
            (C::Staff, Is(V::Practitioner)),
            (C::Mode, Is(V::GroupMeeting)),
            (C::InputState, Is(V::Planned)),
            (C::InputOn, Day("2027-01-20")),
            (
                C::Support,
                Text(
                    "Two facilitators, ground rules sent beforehand, a quiet room, and a call to everyone within a \
                    week.",
                ),
            ),
            (C::Purpose, Is(V::ThisReview)),
            (C::Sources, Rows(&[HEALTH_STAFF, SOCIAL_STAFF])),
        ],
    ),
    entry(
        super::id(0x606),
        &[
            (C::Role, Text("Team manager, health visiting")),
            (C::Agency, Text("Health visiting service, first area")),
            (C::Staff, Is(V::Manager)),
            (C::Mode, Is(V::Interview)),
            (C::InputState, Is(V::Invited)),
            (C::InputOn, Day("about 2027-01-12")),
            (C::Support, Text("Time released, and questions sent beforehand.")),
            (C::Moved, Is(V::No)),
            (C::Purpose, Is(V::BothPurposes)),
            (C::Witness, Is(V::No)),
            (C::Sources, Rows(&[HEALTH_STAFF])),
            (
                C::Note,
                Text("The service is also reviewing its own handovers. The manager has been told which is which."),
            ),
        ],
    ),
    // Has not been told what it is for: on purpose.
    entry(
        super::id(0x607),
        &[
            (C::Role, Text("Manager on duty when the transfer was accepted")),
            (C::Agency, Text("Children’s social care, second area")),
            (C::Staff, Is(V::Manager)),
            (C::InputState, Is(V::Planned)),
            (C::Support, Text("A companion of the manager’s choice, and a contact outside line management.")),
            (C::Moved, Is(V::No)),
            (C::Witness, Is(V::No)),
            (C::Sources, Rows(&[DUTY_MANAGER])),
            (C::Note, Text("Not invited while a staff procedure is running.")),
        ],
    ),
];

/// The family.
pub(super) const FAMILY: &[Entry] = &[
    entry(
        super::id(0x701),
        &[
            (C::Role, Text("The mother")),
            (C::Mode, Is(V::Interview)),
            (C::InputState, Is(V::TookPart)),
            (C::InputOn, Day("2026-10-30")),
            (
                C::Support,
                Text(
                    "Her advocate was with her. Travel was paid, and she will read the draft before others \
                do.",
                ),
            ),
            (C::Purpose, Is(V::ThisReview)),
            (C::Witness, Is(V::Possibly)),
            (C::Sources, Rows(&[MOTHER])),
            (C::Note, Text("The police agreed beforehand what not to discuss with a possible witness.")),
        ],
    ),
    entry(
        super::id(0x702),
        &[
            (C::Role, Text("The father")),
            (C::InputState, Is(V::Planned)),
            (C::InputOn, Day("about 2027-07-12")),
            (C::Support, Text("Contact is through his solicitor, who has a letter explaining the review.")),
            (C::Purpose, Is(V::ThisReview)),
            (C::Sources, Rows(&[FATHER])),
            (C::Note, Text("Does not wish to be approached before the trial.")),
        ],
    ),
    entry(
        super::id(0x703),
        &[
            (C::Role, Text("The maternal grandmother")),
            (C::Mode, Is(V::Interview)),
            (C::InputState, Is(V::TookPart)),
            (C::InputOn, Day("2026-11-06")),
            (C::Support, Text("At her home, with her daughter’s knowledge, and a phone number for afterwards.")),
            (C::Purpose, Is(V::ThisReview)),
            (C::Witness, Is(V::No)),
            (C::Sources, Rows(&[GRANDMOTHER])),
        ],
    ),
];
