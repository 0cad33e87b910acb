//! The seven questions in words.

use super::guide::{OURS, Passage, passage};
use super::say;
use super::terms::Wording;
use crate::domain::checklist::Question;
use crate::domain::marker::Obstacle;

/// One question in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionText {
    /// The question.
    pub question: Question,
    /// Its permanent key.
    pub id: &'static str,
    /// A short title.
    pub title: Wording,
    /// The whole question.
    pub text: Wording,
    /// Where in the source it stands.
    pub reference: &'static str,
    /// What to look for, and how to think about it.
    pub guidance: &'static [Passage],
    /// The obstacles that bear on it.
    pub obstacles: &'static [Obstacle],
}

/// A question in words.
#[must_use]
pub fn question(question: Question) -> &'static QuestionText {
    &QUESTIONS[question as usize]
}

static QUESTIONS: [QuestionText; Question::COUNT] = [
    QuestionText {
        question: Question::Discussion,
        id: "q1",
        title: say("What to request, and in what detail"),
        text: say(
            "Has there been a discussion of what information to ask for, and in how much detail, in the light of the \
            decision on proportionality and the rest of the commission?",
        ),
        reference: "Question 1",
        guidance: &[
            passage(
                "q1.guidance.1",
                "Look for a discussion that someone can point to: when it took place, who took part, what was decided \
                and why.",
                OURS,
            ),
            passage(
                "q1.guidance.2",
                "Ask for what this review needs to meet its aims. That is neither everything that exists nor only what \
                is easy to get. Leaving something out, or covering it briefly, for a stated reason is proportionate.",
                OURS,
            ),
            passage(
                "q1.guidance.3",
                "Does the commission ask whether problems were more widespread at the time, or whether they are still \
                current? Each needs its own information.",
                "Rationale, paragraph 4, sentences 3 and 4",
            ),
            passage(
                "q1.guidance.4",
                "Expect this to change as the analysis goes on. Agree when you will come back to it.",
                "Rationale, paragraph 4, sentence 5",
            ),
        ],
        obstacles: &[Obstacle::UnequalDepth, Obstacle::UnderstandingCommission],
    },
    QuestionText {
        question: Question::Guidance,
        id: "q2",
        title: say("Guidance on what is requested"),
        text: say(
            "At the start of the review, were {members} given guidance on what information they are asked for, in how \
            much detail, and why?",
        ),
        reference: "Question 2",
        guidance: &[
            passage(
                "q2.guidance.1",
                "Look for something that everyone asked has received, in writing or at a briefing. Telling those at \
                the meeting is not enough.",
                OURS,
            ),
            passage(
                "q2.guidance.2",
                "“Why” means more than the legal duty to answer. It says what the information will help the review to \
                understand, and why it is needed in this depth.",
                OURS,
            ),
            passage(
                "q2.guidance.3",
                "The source can be read in two ways: guidance given at the start, or guidance on what is requested at \
                the start. Judge both. A request made later needs its own explanation.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::UnderstandingCommission, Obstacle::UnequalDepth, Obstacle::Consensus, Obstacle::Purpose],
    },
    QuestionText {
        question: Question::Sources,
        id: "q3",
        title: say("All possible sources considered"),
        text: say("Has every source that might hold relevant information been considered, for each of the six kinds?"),
        reference: "Question 3; Rationale, paragraph 2",
        guidance: &[
            passage(
                "q3.guidance.1",
                "Considered does not mean received. If you left a source out for a reason, it was considered. If \
                nobody thought of it, it was not.",
                OURS,
            ),
            passage(
                "q3.guidance.2",
                "For each kind, ask what it could tell you about the facts, people’s reasons, usual practice and \
                organisational factors.",
                "Rationale, paragraph 1, sentences 3 and 4",
            ),
            passage(
                "q3.guidance.3",
                "Ask who is missing: a service that was never contacted, a manager who has left, a relative nobody \
                asked.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::UnequalDepth, Obstacle::StaffMovement, Obstacle::Borders],
    },
    QuestionText {
        question: Question::Access,
        id: "q4",
        title: say("Access to relevant sources"),
        text: say("For each relevant source, do the lead reviewer and others who need it have access?"),
        reference: "Question 4",
        guidance: &[
            passage(
                "q4.guidance.1",
                "Count only sources that are relevant. A source left out under question 3 is not a gap in access.",
                OURS,
            ),
            passage(
                "q4.guidance.2",
                "“Arranged” means that it works in practice: permission, a way in, a contact and a date. A promise is \
                not yet access.",
                OURS,
            ),
            passage(
                "q4.guidance.3",
                "Others may be a second reviewer, the panel, an analyst or an agency report author. List the roles, \
                then ask about each.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::Borders, Obstacle::StaffMovement, Obstacle::Consensus],
    },
    QuestionText {
        question: Question::Methods,
        id: "q5",
        title: say("Methods that fit"),
        text: say("Do the proposed methods suit each kind of source, and what the {review} was commissioned to do?"),
        reference: "Question 5",
        guidance: &[
            passage(
                "q5.guidance.1",
                "Ask what each method can and cannot show. Records may show who did what. To learn why, and whether it \
                was usual practice, you mostly have to ask people.",
                "Rationale, paragraph 3, sentence 1",
            ),
            passage(
                "q5.guidance.2",
                "Then compare all the methods with the commission. Together, would they answer its questions?",
                OURS,
            ),
            passage(
                "q5.guidance.3",
                "The question is about what is proposed, so ask it while the methods can still be changed.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::ResearchExpertise, Obstacle::GroupWork, Obstacle::UnequalDepth],
    },
    QuestionText {
        question: Question::DirectInput,
        id: "q6",
        title: say("Direct input by practitioners and managers"),
        text: say("Is the {review} set up so that practitioners and managers can contribute directly, for example in \
            interviews or group meetings?"),
        reference: "Question 6",
        guidance: &[
            passage(
                "q6.guidance.1",
                "This asks whether the set-up makes it possible, not how many people took part.",
                OURS,
            ),
            passage(
                "q6.guidance.2",
                "An agency report is not direct input: it is the agency speaking about its staff.",
                OURS,
            ),
            passage(
                "q6.guidance.3",
                "Look for an invitation, time released from work, support before and after, and more than one way to \
                take part.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::GroupWork, Obstacle::Purpose, Obstacle::StaffMovement, Obstacle::Blame],
    },
    QuestionText {
        question: Question::NonCooperation,
        id: "q7",
        title: say("Openness about non-cooperation"),
        text: say("Where {members} did not cooperate, is the review open about the reasons?"),
        reference: "Question 7",
        guidance: &[
            passage(
                "q7.guidance.1",
                "This asks whether the reasons are stated openly, not whether everyone cooperated. It is met if the \
                review says whether a reason was given and, if so, what it was. It is not met if the review says \
                nothing, or if a reason was given and is withheld.",
                OURS,
            ),
            passage(
                "q7.guidance.2",
                "A blank tells the board nothing. If everyone has cooperated, someone should confirm it, with their \
                role and a date. It counts up to that date.",
                OURS,
            ),
            passage(
                "q7.guidance.3",
                "If no reason was given, say so, and say what remains unknown as a result. Name agencies by their \
                role.",
                OURS,
            ),
            passage(
                "q7.guidance.4",
                "It asks about {members}. Practitioners and relatives decide for themselves whether to take part; \
                record that under questions 3 and 6.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::Consensus, Obstacle::Blame, Obstacle::Purpose, Obstacle::Borders],
    },
];
