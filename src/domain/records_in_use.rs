//! Which registers are in use: five or six from the first day, each other as soon as it applies.

use super::assessment::Assessment;
use super::register::Register;

/// The registers that everybody needs, in the order in which they are used: what is asked of whom, what could tell the
/// review something, the people who take part, what supports the judgements, and what follows.
pub const ALWAYS: [Register; 6] = [
    Register::Requests,
    Register::Sources,
    Register::Practitioners,
    Register::Family,
    Register::Evidence,
    Register::Actions,
];

/// The registers that come when they apply, in the order in which they are offered.
pub const WHEN_NEEDED: [Register; 5] =
    [Register::Processes, Register::Borders, Register::NonCooperation, Register::Decisions, Register::Obstacles];

/// The registers that the page of the review asks about, one question each.
pub const ASKED_ABOUT: [Register; 3] = [Register::Processes, Register::Borders, Register::NonCooperation];

/// Returns whether a register is shown among the records in use. Coverage is not: it has a page of its own, which
/// everybody needs.
#[must_use]
pub fn is_in_use(assessment: &Assessment, register: Register) -> bool {
    ALWAYS.contains(&register) || (WHEN_NEEDED.contains(&register) && applies(assessment, register))
}

/// Returns the registers in use, in the order in which they are shown.
#[must_use]
pub fn in_use(assessment: &Assessment) -> Vec<Register> {
    let needed = WHEN_NEEDED.into_iter().filter(|register| applies(assessment, *register));
    ALWAYS.into_iter().chain(needed).collect()
}

/// Returns the registers that can be added: all that are not in use.
#[must_use]
pub fn to_add(assessment: &Assessment) -> Vec<Register> {
    WHEN_NEEDED.into_iter().filter(|register| !applies(assessment, *register)).collect()
}

/// A register applies when something stands in it. Non-cooperation also applies when a request or access was refused
/// (question 7).
fn applies(assessment: &Assessment, register: Register) -> bool {
    !assessment.rows(register).is_empty() || (register == Register::NonCooperation && assessment.refusal_is_recorded())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::choice::Choice;
    use crate::domain::column::Column;
    use crate::domain::item::ItemId;
    use crate::domain::keyed::Keyed;
    use crate::domain::moment::Moment;
    use crate::domain::row::Row;

    fn blank() -> Assessment {
        Assessment::new(ItemId(1), String::new(), Moment::from_millis(0))
    }

    #[test]
    fn every_register_but_coverage_is_in_use_or_can_be_added() {
        let mut it = blank();
        for added in [None].into_iter().chain(WHEN_NEEDED.map(Some)) {
            if let Some(register) = added {
                assert!(!is_in_use(&it, register) && to_add(&it).contains(&register), "{register:?}");
                assert!(it.registers.of_mut(register).add(Row::new(register, ItemId(2))));
                assert!(is_in_use(&it, register), "{register:?}");
            }
            let mut all = [in_use(&it), to_add(&it)].concat();
            assert!(in_use(&it).iter().all(|register| is_in_use(&it, *register)));
            all.push(Register::Coverage);
            all.sort_by_key(|register| *register as usize);
            assert_eq!(all, Register::ALL);
        }
        assert!(to_add(&it).is_empty());
        assert_eq!(in_use(&it).get(..ALWAYS.len()), Some(&ALWAYS[..]));
    }

    #[test]
    fn the_first_day_has_requests_sources_people_evidence_and_actions() {
        assert_eq!(in_use(&blank()), ALWAYS);
        assert!(ASKED_ABOUT.iter().all(|register| to_add(&blank()).contains(register)));
    }

    #[test]
    fn a_refusal_on_record_brings_non_cooperation() {
        for (register, column) in [(Register::Requests, Column::Answer), (Register::Sources, Column::Access)] {
            let mut it = blank();
            let refused = Row::new(register, ItemId(2)).with(column, Choice::Refused);
            assert!(it.registers.of_mut(register).add(refused));
            assert!(is_in_use(&it, Register::NonCooperation), "{register:?}");
        }
    }
}
