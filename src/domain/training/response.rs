//! What one participant hands back: their answers, and nothing of anybody else's.

use crate::domain::assessment::Assessment;
use crate::domain::checklist::Part;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::moment::Moment;
use crate::domain::training::session::Session;

/// The answers of one participant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Response {
    /// Tells this participant from all others of the session: chance, which says nothing of them.
    pub id: ItemId,
    /// The session that it answers.
    pub session: ItemId,
    /// When it was handed back.
    pub handed_back: Moment,
    /// A name, or just a colour.
    pub name: String,
    /// The answers, in the order of the checklist; each part once. What is not here was not looked at.
    pub given: Vec<Given>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Given {
    /// The part of a question.
    pub part: Part,
    /// The judgement.
    pub judgement: Judgement,
    /// Why; may be empty.
    pub why: String,
}

impl Response {
    /// The answer to a part, where there is one.
    #[must_use]
    pub fn on(&self, part: Part) -> Option<&Given> {
        self.given.iter().find(|given| given.part == part)
    }

    /// The judgement on a part.
    #[must_use]
    pub fn judgement(&self, part: Part) -> Judgement {
        self.on(part).map_or(Judgement::NotLookedAt, |given| given.judgement)
    }

    /// Why a part was judged so; empty where nothing was said.
    #[must_use]
    pub fn why(&self, part: Part) -> &str {
        self.on(part).map_or("", |given| &given.why)
    }

    /// Changes the answer to a part, in its place.
    pub fn answer(&mut self, part: Part, change: impl FnOnce(&mut Given)) {
        let place = match self.given.binary_search_by_key(&part, |given| given.part) {
            Ok(place) => place,
            Err(place) => {
                self.given.insert(place, Given { part, judgement: Judgement::NotLookedAt, why: String::new() });
                place
            }
        };
        if let Some(given) = self.given.get_mut(place) {
            change(given);
        }
    }

    /// How many of the session's parts have been looked at, of how many.
    #[must_use]
    pub fn progress(&self, session: &Session) -> (usize, usize) {
        let looked = session.parts().filter(|part| self.judgement(*part).is_looked_at()).count();
        (looked, session.parts().count())
    }

    /// The response of somebody who has filled in a whole assessment of their own: for a review team whose members
    /// assess apart. Judgements, reasons and notes on the session's parts come along, and nothing else.
    #[must_use]
    pub fn of_assessment(assessment: &Assessment, session: &Session) -> Self {
        let given = session.parts().filter_map(|part| {
            let answer = assessment.answers.part(part);
            let said = [answer.reason.trim(), answer.note.trim()];
            let why = said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
            (answer.judgement.is_looked_at() || !why.is_empty()).then_some(Given {
                part,
                judgement: answer.judgement,
                why,
            })
        });
        let who = assessment.assessors.trim();
        Self {
            id: assessment.id,
            session: session.id,
            handed_back: assessment.changed,
            name: if who.is_empty() { assessment.name.clone() } else { who.to_owned() },
            given: given.collect(),
        }
    }
}
