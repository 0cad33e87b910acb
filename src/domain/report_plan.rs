//! How the report on an assessment is to be: for whom, and with which sections. It is kept with the assessment, so that
//! the next version of the report is made as the last one was.

use super::audience::Audience;
use super::keyed::{Keyed, keyed};
use super::register::Register;

keyed! {
    /// A section of the report that may be left out. The cover never is: it says what the report is and whose it is
    /// not.
    pub enum Section {
        /// The assessors' summary, and what they ask the board to decide.
        Summary = "summary",
        /// The judgements side by side.
        Glance = "glance",
        /// What the commission asked.
        Commission = "commission",
        /// The seven questions with their parts.
        Questions = "questions",
        /// The coverage matrix in two pictures.
        Coverage = "coverage",
        /// The register of sources.
        Sources = "sources",
        /// The register of requests.
        Requests = "requests",
        /// The register of non-cooperation.
        NonCooperation = "non-cooperation",
        /// The register of decisions.
        Decisions = "decisions",
        /// Direct input by practitioners and managers.
        Practitioners = "practitioners",
        /// Direct input by children, young people and family.
        Family = "family",
        /// Parallel processes.
        Processes = "processes",
        /// Borders.
        Borders = "borders",
        /// Obstacles.
        Obstacles = "obstacles",
        /// Evidence.
        Evidence = "evidence",
        /// The limitations as the assessors worded them.
        Limitations = "limitations",
        /// What nobody has looked at, and what is not known.
        StillOpen = "still-open",
        /// What the second look asks, and what was set aside.
        SecondLook = "second-look",
        /// Actions.
        Actions = "actions",
        /// What has changed since the last frozen version.
        Changes = "changes",
        /// How to read the report.
        Method = "method",
        /// The references of the source.
        References = "references",
    }
}

impl Section {
    /// The register that the section shows.
    #[must_use]
    pub const fn register(self) -> Option<Register> {
        Some(match self {
            Self::Sources => Register::Sources,
            Self::Requests => Register::Requests,
            Self::NonCooperation => Register::NonCooperation,
            Self::Decisions => Register::Decisions,
            Self::Practitioners => Register::Practitioners,
            Self::Family => Register::Family,
            Self::Processes => Register::Processes,
            Self::Borders => Register::Borders,
            Self::Obstacles => Register::Obstacles,
            Self::Evidence => Register::Evidence,
            Self::Actions => Register::Actions,
            Self::Summary
            | Self::Glance
            | Self::Commission
            | Self::Questions
            | Self::Coverage
            | Self::Limitations
            | Self::StillOpen
            | Self::SecondLook
            | Self::Changes
            | Self::Method
            | Self::References => return None,
        })
    }

    /// The section that shows a register.
    #[must_use]
    pub fn of(register: Register) -> Self {
        Self::ALL.iter().copied().find(|section| section.register() == Some(register)).unwrap_or(Self::Coverage)
    }
}

keyed! {
    /// What becomes of sections in which nothing stands.
    pub enum Empty {
        /// They are hidden, and named at the end.
        Hidden = "hidden",
        /// They are shown, and say that nothing stands in them.
        Shown = "shown",
    }
}

/// How the report is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportPlan {
    /// For whom.
    pub audience: Audience,
    /// The sections that are left out, in the order of the report and each once.
    pub left_out: Vec<Section>,
    /// What becomes of sections in which nothing stands.
    pub empty: Empty,
    /// The positions of the limitations' paragraphs that people left off the page of the board summary, ascending and
    /// each once.
    pub not_on_board: Vec<usize>,
}

impl Default for ReportPlan {
    fn default() -> Self {
        Self { audience: Audience::Full, left_out: Vec::new(), empty: Empty::Hidden, not_on_board: Vec::new() }
    }
}

impl ReportPlan {
    /// Whether a section is to stand in the report.
    #[must_use]
    pub fn includes(&self, section: Section) -> bool {
        !self.left_out.contains(&section)
    }

    /// Takes a section in, or leaves it out.
    pub fn include(&mut self, section: Section, included: bool) {
        let before = std::mem::take(&mut self.left_out);
        let leaves = |one: &Section| if *one == section { !included } else { before.contains(one) };
        self.left_out = Section::ALL.iter().copied().filter(leaves).collect();
    }

    /// Returns whether the paragraph of the limitations at a position may go on the page of the board summary.
    #[must_use]
    pub fn is_on_board(&self, position: usize) -> bool {
        self.not_on_board.binary_search(&position).is_err()
    }

    /// Puts the paragraph of the limitations at a position on the page of the board summary, or leaves it off.
    pub fn put_on_board(&mut self, position: usize, is_on: bool) {
        self.not_on_board.retain(|other| *other != position);
        if !is_on {
            self.not_on_board.push(position);
            self.not_on_board.sort_unstable();
        }
    }

    /// Follows the paragraph of the limitations at a position, which has changed places with the one before it.
    pub fn move_up_on_board(&mut self, position: usize) {
        for other in &mut self.not_on_board {
            if *other == position {
                *other = other.saturating_sub(1);
            } else if *other + 1 == position {
                *other = position;
            }
        }
        self.not_on_board.sort_unstable();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_register_has_one_section() {
        for register in Register::ALL {
            let sections = Section::ALL.iter().filter(|section| section.register() == Some(*register)).count();
            assert_eq!(sections, usize::from(*register != Register::Coverage), "{register:?}");
        }
        assert_eq!(Section::of(Register::Coverage), Section::Coverage);
        assert_eq!(Section::of(Register::Actions), Section::Actions);
    }

    #[test]
    fn sections_are_left_out_in_their_order_and_once() {
        let mut plan = ReportPlan::default();
        assert!(Section::ALL.iter().all(|section| plan.includes(*section)));
        for section in [Section::Method, Section::Summary, Section::Method] {
            plan.include(section, false);
        }
        assert_eq!(plan.left_out, [Section::Summary, Section::Method]);
        plan.include(Section::Summary, true);
        plan.include(Section::Glance, true);
        assert_eq!(plan.left_out, [Section::Method]);
        assert!(plan.includes(Section::Summary) && !plan.includes(Section::Method));
    }

    #[test]
    fn paragraphs_are_left_off_the_board_page_in_their_order_and_once() {
        let mut plan = ReportPlan::default();
        for position in [3, 1, 3] {
            plan.put_on_board(position, false);
        }
        assert_eq!(plan.not_on_board, [1, 3]);
        for (position, now) in [(3, [1, 2]), (2, [1, 2]), (1, [0, 2]), (1, [1, 2]), (7, [1, 2])] {
            plan.move_up_on_board(position);
            assert_eq!(plan.not_on_board, now, "{position}");
        }
        plan.put_on_board(2, true);
        assert!(plan.is_on_board(2) && !plan.is_on_board(1));
        assert_eq!(plan.not_on_board, [1]);
    }
}
