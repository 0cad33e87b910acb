//! The shape of the checklist: seven questions, each of which is answered part by part.
//!
//! Only the shape lives here; the words stand in `content`.

use super::keyed::{Keyed, keyed};

keyed! {
    /// One of the seven questions of the quality marker "Assembling information".
    pub enum Question {
        /// Question 1: has it been discussed what to request, and in what detail?
        Discussion = "q1",
        /// Question 2: have board members been told what is asked of them, and why?
        Guidance = "q2",
        /// Question 3: have all potential sources been considered?
        Sources = "q3",
        /// Question 4: has access to the relevant sources been arranged?
        Access = "q4",
        /// Question 5: do the methods fit the sources and the commission?
        Methods = "q5",
        /// Question 6: can practitioners and managers contribute directly?
        DirectInput = "q6",
        /// Question 7: are the reasons for any non-cooperation open?
        NonCooperation = "q7",
    }
}

keyed! {
    /// A part of a question, which gets a judgement of its own.
    pub enum Part {
        /// Question 1: what needs to be requested was discussed.
        DiscussionWhat = "q1.what",
        /// Question 1: the level of detail was discussed.
        DiscussionDetail = "q1.detail",
        /// Question 1: both were set against the decision on proportionality.
        DiscussionProportionality = "q1.proportionality",
        /// Question 1: both were set against the rest of the commissioning specification.
        DiscussionCommission = "q1.commission",
        /// Question 2: members know what is requested.
        GuidanceWhat = "q2.what",
        /// Question 2: the guidance came at the start of the review.
        GuidanceStart = "q2.start",
        /// Question 2: members know the level of detail.
        GuidanceDetail = "q2.detail",
        /// Question 2: members know why it is requested.
        GuidanceWhy = "q2.why",
        /// Question 3: formal records were considered.
        SourcesRecords = "q3.records",
        /// Question 3: practitioners and managers were considered.
        SourcesPractitioners = "q3.practitioners",
        /// Question 3: senior managers and leaders were considered.
        SourcesLeaders = "q3.leaders",
        /// Question 3: the children, family, friends and community were considered.
        SourcesFamily = "q3.family",
        /// Question 3: documents on how services were or are provided were considered.
        SourcesDocuments = "q3.documents",
        /// Question 3: the ICT systems and processes used were considered.
        SourcesSystems = "q3.systems",
        /// Question 4: access for the lead reviewer or reviewers.
        AccessLead = "q4.lead",
        /// Question 4: access for relevant others.
        AccessOthers = "q4.others",
        /// Question 4: access to every source deemed relevant.
        AccessEvery = "q4.every",
        /// Question 5: the methods fit the nature of each source.
        MethodsSources = "q5.sources",
        /// Question 5: the methods fit the commissioning specification.
        MethodsCommission = "q5.commission",
        /// Question 6: direct input by practitioners.
        InputPractitioners = "q6.practitioners",
        /// Question 6: direct input by managers.
        InputManagers = "q6.managers",
        /// Question 7: the reasons for any non-cooperation are open.
        ReasonsOpen = "q7.reasons",
    }
}

impl Question {
    /// How many questions there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The question's number in the source, from 1 to 7.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The question with this number in the source, where there is one.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|question| question.number() == number)
    }

    /// The parts of the question, in order; never empty.
    #[must_use]
    pub const fn parts(self) -> &'static [Part] {
        use Part as P;
        match self {
            Self::Discussion => {
                &[P::DiscussionWhat, P::DiscussionDetail, P::DiscussionProportionality, P::DiscussionCommission]
            }
            Self::Guidance => &[P::GuidanceWhat, P::GuidanceStart, P::GuidanceDetail, P::GuidanceWhy],
            Self::Sources => &[
                P::SourcesRecords,
                P::SourcesPractitioners,
                P::SourcesLeaders,
                P::SourcesFamily,
                P::SourcesDocuments,
                P::SourcesSystems,
            ],
            Self::Access => &[P::AccessLead, P::AccessOthers, P::AccessEvery],
            Self::Methods => &[P::MethodsSources, P::MethodsCommission],
            Self::DirectInput => &[P::InputPractitioners, P::InputManagers],
            Self::NonCooperation => &[P::ReasonsOpen],
        }
    }
}

impl Part {
    /// How many parts the seven questions have together.
    pub const COUNT: usize = Self::ALL.len();

    /// The question that this is a part of.
    #[must_use]
    pub const fn question(self) -> Question {
        use Part as P;
        match self {
            P::DiscussionWhat | P::DiscussionDetail | P::DiscussionProportionality | P::DiscussionCommission => {
                Question::Discussion
            }
            P::GuidanceWhat | P::GuidanceStart | P::GuidanceDetail | P::GuidanceWhy => Question::Guidance,
            P::SourcesRecords
            | P::SourcesPractitioners
            | P::SourcesLeaders
            | P::SourcesFamily
            | P::SourcesDocuments
            | P::SourcesSystems => Question::Sources,
            P::AccessLead | P::AccessOthers | P::AccessEvery => Question::Access,
            P::MethodsSources | P::MethodsCommission => Question::Methods,
            P::InputPractitioners | P::InputManagers => Question::DirectInput,
            P::ReasonsOpen => Question::NonCooperation,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_belongs_to_exactly_the_question_that_lists_it() {
        let listed: Vec<Part> = Question::ALL.iter().flat_map(|question| question.parts()).copied().collect();
        assert_eq!(listed, Part::ALL, "the questions list all parts once, in order");
        for question in Question::ALL {
            for part in question.parts() {
                assert_eq!(part.question(), *question);
                assert!(part.key().starts_with(&format!("{}.", question.key())));
            }
        }
    }

    #[test]
    fn keys_and_numbers_lead_back() {
        for question in Question::ALL {
            assert_eq!(Question::from_key(question.key()), Some(*question));
            assert_eq!(Question::from_number(question.number()), Some(*question));
        }
        for part in Part::ALL {
            assert_eq!(Part::from_key(part.key()), Some(*part));
        }
        assert_eq!(Question::from_number(0), None);
        assert_eq!(Question::from_number(8), None);
        assert_eq!(Part::from_key("q1"), None);
    }
}
