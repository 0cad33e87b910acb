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
            "Have people discussed which information to ask for and how detailed it must be, in the light of what was \
            decided on proportionality and of everything else the commission lays down?",
        ),
        reference: "Question 1",
        guidance: &[
            passage(
                "q1.guidance.1",
                "Look for a discussion that somebody can point to: when it was held, who took part, what was decided \
                and why.",
                OURS,
            ),
            passage(
                "q1.guidance.2",
                "Enough is what this review needs for its aims: neither all that exists nor only what is easy to get. \
                To leave something out, or look at it briefly, for a stated reason is proportionate.",
                OURS,
            ),
            passage(
                "q1.guidance.3",
                "Does the commission ask whether problems were more widespread at the time, or whether they are still \
                current? Each needs information of its own.",
                "Rationale, paragraph 4, sentences 3 and 4",
            ),
            passage(
                "q1.guidance.4",
                "Expect the answer to change with the analysis, and agree when to come back to it.",
                "Rationale, paragraph 4, sentence 5",
            ),
        ],
        obstacles: &[Obstacle::UnequalDepth, Obstacle::UnderstandingCommission],
    },
    QuestionText {
        question: Question::Guidance,
        id: "q2",
        title: say("Guidance on what is asked for"),
        text: say(
            "At the start of the review, were {members} given guidance on which information is asked of them, in how \
            much detail, and why?",
        ),
        reference: "Question 2",
        guidance: &[
            passage(
                "q2.guidance.1",
                "Look for something that everybody asked has received, in writing or at a briefing, and not only \
                those who sat at the table.",
                OURS,
            ),
            passage(
                "q2.guidance.2",
                "“Why” is more than a duty to answer: it says what this information will help the review to \
                understand, and why in this depth.",
                OURS,
            ),
            passage(
                "q2.guidance.3",
                "The source can be read as guidance given at the start, or as guidance on what is requested at the \
                start. Judge both; a request that comes later needs its own explanation.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::UnderstandingCommission, Obstacle::UnequalDepth, Obstacle::Consensus, Obstacle::Purpose],
    },
    QuestionText {
        question: Question::Sources,
        id: "q3",
        title: say("All potential sources considered"),
        text: say("Has every source that might hold relevant information been considered, of each of the six kinds?"),
        reference: "Question 3; Rationale, paragraph 2",
        guidance: &[
            passage(
                "q3.guidance.1",
                "Considered is not obtained. A source that was thought about and left out with a reason counts as \
                considered; one that nobody thought about does not.",
                OURS,
            ),
            passage(
                "q3.guidance.2",
                "Of each kind, ask what it could tell about facts, reasons and what was normal, and about \
                organisational factors.",
                "Rationale, paragraph 1, sentences 3 and 4",
            ),
            passage(
                "q3.guidance.3",
                "Ask who is missing: a service that was never called, a manager who has left, a relative whom nobody \
                asked.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::UnequalDepth, Obstacle::StaffMovement, Obstacle::Borders],
    },
    QuestionText {
        question: Question::Access,
        id: "q4",
        title: say("Access to what is relevant"),
        text: say(
            "For each source deemed relevant, has access been arranged, both for whoever leads the review and for the \
            others who need it?",
        ),
        reference: "Question 4",
        guidance: &[
            passage(
                "q4.guidance.1",
                "Only sources deemed relevant count here. One that was left out under question 3 is no gap in access.",
                OURS,
            ),
            passage(
                "q4.guidance.2",
                "Arranged means that it works in practice: permission, a route, a contact, a date. A promise is not \
                yet access.",
                OURS,
            ),
            passage(
                "q4.guidance.3",
                "Others may be a second reviewer, the panel, an analyst or an author in an agency. List the roles, \
                then ask for each.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::Borders, Obstacle::StaffMovement, Obstacle::Consensus],
    },
    QuestionText {
        question: Question::Methods,
        id: "q5",
        title: say("Methods that fit"),
        text: say(
            "Do the methods proposed for gathering information suit the nature of each kind of source, and what the \
            {review} was commissioned to do?",
        ),
        reference: "Question 5",
        guidance: &[
            passage(
                "q5.guidance.1",
                "Ask of each method what it can bring out and what it cannot. Records may show who did what; why they \
                did it, and whether it was usual, is mostly learned by asking.",
                "Rationale, paragraph 3, sentence 1",
            ),
            passage(
                "q5.guidance.2",
                "Then hold the methods together against the commission: would they answer what it asks?",
                OURS,
            ),
            passage(
                "q5.guidance.3",
                "The question is about what is proposed, so it is best asked while the methods can still be changed.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::ResearchExpertise, Obstacle::GroupWork, Obstacle::UnequalDepth],
    },
    QuestionText {
        question: Question::DirectInput,
        id: "q6",
        title: say("Direct input by practitioners and managers"),
        text: say(
            "Is the {review} built so that practitioners and managers can contribute to it directly, for example in \
            interviews or group meetings?",
        ),
        reference: "Question 6",
        guidance: &[
            passage(
                "q6.guidance.1",
                "This is about whether the structure makes it possible, not about how many came.",
                OURS,
            ),
            passage(
                "q6.guidance.2",
                "An agency’s own report is not direct input: it is the agency speaking about its staff.",
                OURS,
            ),
            passage(
                "q6.guidance.3",
                "Look for an invitation, time released for it, support before and after, and more than one way to \
                take part.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::GroupWork, Obstacle::Purpose, Obstacle::StaffMovement, Obstacle::Blame],
    },
    QuestionText {
        question: Question::NonCooperation,
        id: "q7",
        title: say("Open reasons for non-cooperation"),
        text: say("Where {members} did not cooperate, are the reasons for it open to see?"),
        reference: "Question 7",
        guidance: &[
            passage(
                "q7.guidance.1",
                "This asks whether the reasons are open, not whether everyone cooperated. It is met if the review says \
                openly whether a reason was given and, if so, what it was. It is not met if the review says nothing, \
                or if a reason was given and is kept back.",
                OURS,
            ),
            passage(
                "q7.guidance.2",
                "A blank tells the board nothing. Where nobody refused, somebody attests it with a role and a date, \
                and it holds up to that day.",
                OURS,
            ),
            passage(
                "q7.guidance.3",
                "If no reason was given, say so, and say what remains unknown as a result. Name agencies by \
                their role.",
                OURS,
            ),
            passage(
                "q7.guidance.4",
                "It asks about {members}. Whether a practitioner or a relative takes part is for them to decide; note \
                it under questions 3 and 6.",
                OURS,
            ),
        ],
        obstacles: &[Obstacle::Consensus, Obstacle::Blame, Obstacle::Purpose, Obstacle::Borders],
    },
];
