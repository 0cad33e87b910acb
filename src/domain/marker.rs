//! What the marker says information is made of: kinds of source, types of information, and known obstacles.

use super::keyed::keyed;

keyed! {
    /// One of the six kinds of source of the marker's rationale; question 3 asks about each.
    pub enum SourceKind {
        /// Formal records, on paper and electronic.
        Records = "source.records",
        /// Practitioners and managers who were involved or potentially should have been.
        Practitioners = "source.practitioners",
        /// Senior managers and leaders responsible for strategy and its operation.
        Leaders = "source.leaders",
        /// The children, young people and family, and friends and community where relevant and appropriate.
        Family = "source.family",
        /// Documents that explain how services were then or are now provided.
        Documents = "source.documents",
        /// ICT systems and processes used.
        Systems = "source.systems",
    }
}

keyed! {
    /// What a source can tell: the three types of the rationale, and the organisational factors that cut across them.
    pub enum Information {
        /// Who did what, and when.
        Facts = "information.facts",
        /// Why it was done: reasoning, aims, influences.
        Rationale = "information.rationale",
        /// Whether this is how things are usually done.
        Normality = "information.normality",
        /// What in the organisations helped or hindered.
        Factors = "information.factors",
    }
}

keyed! {
    /// One of the nine common obstacles of the source.
    pub enum Obstacle {
        /// Not every aspect needs examining in equal depth.
        UnequalDepth = "obstacle.depth",
        /// People need to understand the form, focus and rationale of what was commissioned.
        UnderstandingCommission = "obstacle.commission",
        /// Expertise in research methods.
        ResearchExpertise = "obstacle.research",
        /// Group-work skill, and the harm that can be done without it.
        GroupWork = "obstacle.groups",
        /// Consensus that the review is needed.
        Consensus = "obstacle.consensus",
        /// Whether information is for the review or for an agency's own learning.
        Purpose = "obstacle.purpose",
        /// Flexible contact as staff move.
        StaffMovement = "obstacle.movement",
        /// Fear of consequences, and blame.
        Blame = "obstacle.blame",
        /// Governance of cases that cross borders.
        Borders = "obstacle.borders",
    }
}
