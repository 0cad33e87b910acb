//! What reviews often forget to think of, to start a register with: sources of information, and parallel processes.
//! The list is ours (`practice.md`, "Sources often forgotten"), not the source's.

use crate::domain::choice::Choice;
use crate::domain::register::Register;

/// Something that a register may start with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Starter {
    /// Its name, as it would stand in the register.
    pub name: &'static str,
    /// Of which kind it is.
    pub kind: Choice,
    /// Why it is worth a thought.
    pub why: &'static str,
}

/// What opens the list.
pub const TITLE: &str = "Start from a list";

/// What the list is.
pub const LEAD: &str = "Things that reviews often forget. Tick what may matter here. You can decide later whether it \
    is relevant, and delete what is not.";

/// Where everything on the list is in the register.
pub const NOTHING_LEFT: &str = "Everything on this list is here already.";

/// The button that adds what is ticked.
pub const ADD: &str = "Add what is ticked";

/// What is said when nothing is ticked.
pub const NOTHING_TICKED: &str = "Tick something first.";

/// Returns what a register may start with; nothing for those that have no list.
#[must_use]
pub const fn of(register: Register) -> &'static [Starter] {
    match register {
        Register::Sources => SOURCES,
        Register::Processes => PROCESSES,
        _ => &[],
    }
}

const fn starter(kind: Choice, name: &'static str, why: &'static str) -> Starter {
    Starter { name, kind, why }
}

const SOURCES: &[Starter] = &[
    starter(Choice::Records, "Supervision notes", "What a worker and a manager thought at the time"),
    starter(Choice::Records, "Minutes of strategy and multi-agency meetings", "Who knew what, and what was agreed"),
    starter(Choice::Records, "Front-door (MASH) records", "Contacts that went no further"),
    starter(Choice::Records, "Recordings of 999, 101 and 111 calls", "Deleted after a while: ask soon"),
    starter(Choice::Records, "Police intelligence and call-outs", "What never became a crime record"),
    starter(Choice::Records, "School safeguarding system", "Concerns that teachers noted day by day"),
    starter(Choice::Records, "Nursery and early years records", "Often the people who saw a young child most"),
    starter(Choice::Records, "Health visiting records", "Home visits, and visits that failed"),
    starter(Choice::Records, "GP and out-of-hours records", "Of the child, and of the adults at home"),
    starter(Choice::Records, "Midwifery records", "What was known before the birth"),
    starter(Choice::Records, "Emergency department records", "Injuries, and who came with the child"),
    starter(Choice::Records, "Ambulance records", "What the crew saw in the home"),
    starter(Choice::Records, "Mental health records", "Of the child, and of the adults at home"),
    starter(Choice::Records, "Drug and alcohol services", "What was known of the adults at home"),
    starter(Choice::Records, "Probation and prison records", "Releases, conditions and contacts"),
    starter(Choice::Records, "Youth justice records", "Assessments and what the young person said"),
    starter(Choice::Records, "Housing records", "Repairs, complaints, arrears and who lived there"),
    starter(Choice::Records, "Domestic abuse services", "Disclosures that went nowhere else"),
    starter(Choice::Records, "Adult social care records", "Needs and risks of the adults at home"),
    starter(Choice::Records, "Services for fathers and partners", "Men are often missing from the record"),
    starter(Choice::Records, "Voluntary and community groups", "They may have been trusted most"),
    starter(Choice::Records, "Fire service visits", "What was seen in the home"),
    starter(Choice::Records, "Immigration records", "Status, moves and dispersal"),
    starter(Choice::Records, "Family court adviser (Cafcass) records", "What the child and the parents told the court"),
    starter(Choice::Practitioners, "Interpreters", "What was said, and how it was understood"),
    starter(Choice::Practitioners, "School transport staff", "They see a child each day"),
    starter(Choice::Practitioners, "Workers who have left", "The ones who knew the child may be gone"),
    starter(Choice::Leaders, "Commissioners’ contract monitoring", "What was known of a service’s quality"),
    starter(Choice::Leaders, "Workforce and caseload figures", "Under what conditions people worked"),
    starter(Choice::Family, "The child’s own words", "In records, drawings, messages and at school"),
    starter(Choice::Family, "Brothers and sisters", "How life at home was, and is"),
    starter(Choice::Family, "The father", "Ask how he is best approached"),
    starter(Choice::Family, "Grandparents and wider family", "They may have raised concerns"),
    starter(Choice::Family, "Friends and neighbours", "What was seen from outside"),
    starter(Choice::Family, "Faith and community groups", "People the family turned to"),
    starter(Choice::Documents, "Policies and thresholds of the time", "What people were expected to do then"),
    starter(Choice::Documents, "Inspection reports", "What was known of the services"),
    starter(Choice::Documents, "Earlier reviews and audits", "Whether the same was found before"),
    starter(Choice::Documents, "Material of the rapid review", "What has been gathered already"),
    starter(Choice::Systems, "Audit trail of the record system", "Who read or changed what, and when"),
    starter(Choice::Systems, "Logs of system outages", "When people could not see the record"),
];

const PROCESSES: &[Starter] = &[
    starter(Choice::Criminal, "Police investigation or trial", "Who may be spoken to, and from when"),
    starter(Choice::Inquest, "Coroner’s inquest", "Statements, and a date to plan around"),
    starter(Choice::FamilyCourt, "Care proceedings", "What the court allows to be shared"),
    starter(Choice::Discipline, "Disciplinary process of an employer", "Whether staff can take part"),
    starter(Choice::Discipline, "Professional regulator", "Whether staff are advised not to speak"),
    starter(Choice::OtherReview, "Rapid review", "What it gathered, and what it asked"),
    starter(Choice::OtherReview, "Domestic abuse related death review", "Often combined with a children’s review"),
    starter(Choice::OtherReview, "Safeguarding adult review", "Where an adult was at risk as well"),
    starter(Choice::OtherReview, "Health service investigation", "Its report and its timeline"),
    starter(Choice::OtherReview, "Complaint by the family", "What they have said and asked already"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::choice;
    use crate::domain::keyed::Keyed as _;

    #[test]
    fn every_kind_is_offered_and_no_name_stands_twice() {
        for register in Register::ALL.iter().copied() {
            let offered = if register == Register::Sources { choice::KINDS } else { choice::PROCESS };
            for (place, it) in of(register).iter().enumerate() {
                assert!(offered.contains(&it.kind) && it.kind != Choice::NotSaid, "{}", it.name);
                assert!(!it.why.is_empty() && !it.why.ends_with('.'), "{}", it.name);
                assert!(of(register)[..place].iter().all(|other| other.name != it.name), "{}", it.name);
            }
        }
        assert!(of(Register::Sources).iter().map(|it| it.kind).collect::<std::collections::BTreeSet<_>>().len() >= 6);
    }
}
