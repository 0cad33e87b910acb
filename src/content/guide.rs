//! What stands beside every question: the quality statement, why it matters, and what it rests on.

use super::say;
use super::terms::Wording;

/// A short text with a permanent id and the place in the source that it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The permanent id.
    pub id: &'static str,
    /// The text, in our own words.
    pub text: Wording,
    /// Where in the source it comes from, or [`OURS`].
    pub reference: &'static str,
}

/// The reference of a text that this tool adds to the source.
pub const OURS: &str = "Our advice";

/// A passage of a table.
pub(super) const fn passage(id: &'static str, text: &'static str, reference: &'static str) -> Passage {
    Passage { id, text: say(text), reference }
}

/// The quality statement.
pub static STATEMENT: Passage = passage(
    "statement",
    "The {review} has enough information for an analysis that sees the case in the light of how people usually worked \
    and of the organisational factors that mattered.",
    "Quality statement",
);

/// Why it matters.
pub static WHY: &[Passage] = &[
    passage(
        "why.purpose",
        "A {review} is held to learn from how professionals worked in the past, so that safeguarding improves.",
        "Rationale, paragraph 1, sentence 1",
    ),
    passage(
        "why.explain",
        "So the analysis does more than tell the story. It weighs up and explains what professionals did, and shows \
        the everyday difficulties and limits they faced in keeping children safe.",
        "Rationale, paragraph 1, sentence 2",
    ),
    passage(
        "why.factors",
        "It has to find out what in the organisations helped, and what got in the way of, timely help for families and \
        the protection of children.",
        "Rationale, paragraph 1, sentence 3",
    ),
    passage(
        "why.range",
        "That takes many types of information, including the facts, the reasons behind them, and whether this was \
        usual practice.",
        "Rationale, paragraph 1, sentence 4",
    ),
    passage(
        "why.sources",
        "The sources are just as varied: people and paper, practice and strategy, families, documents and systems.",
        "Rationale, paragraph 2, sentence 1",
    ),
    passage(
        "why.techniques",
        "There are many techniques for working with each type of information and getting the most from it.",
        "Rationale, paragraph 3, sentence 1",
    ),
];

/// What is sufficient.
pub static SUFFICIENT: &[Passage] = &[
    passage(
        "sufficient.varies",
        "How much information is enough differs from one review to another.",
        "Rationale, paragraph 4, sentence 1",
    ),
    passage(
        "sufficient.proportionate",
        "Every review tries to be proportionate. So, to meet their aims, some need more information and others less.",
        "Rationale, paragraph 4, sentence 2",
    ),
    passage(
        "sufficient.widespread",
        "Commissioners and models differ in how far they try to find out whether problems seen in the case were more \
        common at the time.",
        "Rationale, paragraph 4, sentence 3",
    ),
    passage(
        "sufficient.current",
        "Some models, but not all, also ask whether past problems found in the case still matter today.",
        "Rationale, paragraph 4, sentence 4",
    ),
    passage(
        "sufficient.change",
        "What you need to know can also change during the analysis.",
        "Rationale, paragraph 4, sentence 5",
    ),
];

/// The knowledge base.
pub static KNOWLEDGE: &[Passage] = &[
    passage(
        "knowledge.range",
        "In many fields it is accepted that a sound investigation uses several types of information. That includes \
        softer ones, such as how the people involved experienced and saw things. Experience with reviews like this one \
        supports it.",
        "Knowledge base, bullet 1",
    ),
    passage(
        "knowledge.involvement",
        "Research for the Department for Education on what helps and hinders learning supports involving practitioners \
        in reviews, because more is learned (Rawlings et al., 2014).",
        "Knowledge base, bullet 2",
    ),
];

/// The link to statutory guidance.
pub static STATUTORY: Passage = passage(
    "statutory",
    "Working Together (HM Government 2015), chapter 4, paragraph 11, page 74, says how serious case reviews and other \
    case reviews should be conducted. In our words: they recognise how complex the work is, find out who did what and \
    why, see practice as those involved saw it at the time and without hindsight, are open about how information is \
    collected and analysed, and use relevant research and case evidence. This applied in 2015. Check today’s guidance \
    too.",
    "Statutory link",
);

/// Every passage of the guide, in order.
pub fn passages() -> impl Iterator<Item = &'static Passage> {
    std::iter::once(&STATEMENT).chain(WHY).chain(SUFFICIENT).chain(KNOWLEDGE).chain(std::iter::once(&STATUTORY))
}
