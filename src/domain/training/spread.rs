//! Where the answers to a part lie, and how they clash. A picture of a room, never a result: what most people chose is
//! not therefore right.

use std::cmp::Reverse;

use crate::domain::checklist::Part;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::{Keyed, keyed};
use crate::domain::training::response::Response;
use crate::domain::training::session::Session;

keyed! {
    /// A way in which answers to a part clash; a part can clash in several.
    pub enum Clash {
        /// Some judge it met, partly met or not met, and others otherwise among these three.
        Different = "different",
        /// Somebody thinks that it does not apply or is outside the commission, and not everybody agrees.
        NotApplicable = "not-applicable",
        /// Somebody does not know.
        DontKnow = "dont-know",
        /// Nobody has looked.
        NobodyLooked = "nobody-looked",
    }
}

/// The answers to one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The part of a question.
    pub part: Part,
    /// Who chose what, by the id of the response: a list for each judgement, in the judgements' order.
    pub chosen: Vec<(Judgement, Vec<ItemId>)>,
    /// How the answers clash; empty where all agree.
    pub clashes: Vec<Clash>,
    /// How much there is to argue about: only for the order of parts, and shown nowhere.
    fruit: usize,
}

impl Spread {
    /// The spread of a part over these responses.
    #[must_use]
    pub fn of(part: Part, responses: &[Response]) -> Self {
        let mut chosen: Vec<(Judgement, Vec<ItemId>)> =
            Judgement::ALL.iter().map(|judgement| (*judgement, Vec::new())).collect();
        for response in responses {
            let judgement = response.judgement(part);
            if let Some((_, who)) = chosen.iter_mut().find(|(other, _)| *other == judgement) {
                who.push(response.id);
            }
        }
        let count =
            |judgement: Judgement| chosen.iter().find(|(other, _)| *other == judgement).map_or(0, |(_, who)| who.len());
        let (met, partly, not_met) = (count(Judgement::Met), count(Judgement::Partly), count(Judgement::NotMet));
        let judged = met + partly + not_met;
        let (unknown, inapplicable, outside) =
            (count(Judgement::DontKnow), count(Judgement::NotApplicable), count(Judgement::OutsideCommission));
        let all = responses.len();
        let mut clashes = Vec::new();
        if [met, partly, not_met].into_iter().filter(|count| *count > 0).count() > 1 {
            clashes.push(Clash::Different);
        }
        if inapplicable + outside > 0 && inapplicable != all && outside != all {
            clashes.push(Clash::NotApplicable);
        }
        if unknown > 0 {
            clashes.push(Clash::DontKnow);
        }
        if all > 0 && count(Judgement::NotLookedAt) == all {
            clashes.push(Clash::NobodyLooked);
        }
        // Pairs of people who have something to tell each other; met against not met is further apart than either from
        // partly.
        let apart = 2 * met * not_met + met * partly + partly * not_met;
        let excused = (inapplicable + outside) * judged + inapplicable * outside;
        let fruit = 4 * apart + 3 * excused + 2 * unknown * judged;
        Self { part, chosen, clashes, fruit }
    }

    /// Whether everybody who answered chose the same.
    #[must_use]
    pub fn is_agreed(&self) -> bool {
        self.clashes.is_empty()
    }

    /// How many chose a judgement.
    #[must_use]
    pub fn count(&self, judgement: Judgement) -> usize {
        self.chosen.iter().find(|(other, _)| *other == judgement).map_or(0, |(_, who)| who.len())
    }

    fn rank(&self) -> (u8, Reverse<usize>, Part) {
        let class = match self.clashes.as_slice() {
            [] => 2,
            [Clash::NobodyLooked] => 1,
            _ => 0,
        };
        (class, Reverse(self.fruit), self.part)
    }
}

/// Every part of a session, the most fruitful disagreement first; then what nobody looked at, then what all agree on.
#[must_use]
pub fn spreads(session: &Session, responses: &[Response]) -> Vec<Spread> {
    let mut all: Vec<Spread> = session.parts().map(|part| Spread::of(part, responses)).collect();
    all.sort_by_key(Spread::rank);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checklist::Question;
    use crate::domain::moment::Moment;
    use Judgement as J;

    fn responses(chosen: &[(Part, &[Judgement])]) -> Vec<Response> {
        let most = chosen.iter().map(|(_, chosen)| chosen.len()).max().unwrap_or_default();
        (0..most)
            .map(|place| {
                let mut response = Response {
                    id: ItemId(place as u64),
                    session: ItemId(9),
                    handed_back: Moment::from_millis(0),
                    name: String::new(),
                    given: Vec::new(),
                };
                for (part, chosen) in chosen {
                    response.answer(*part, |given| given.judgement = chosen[place]);
                }
                response
            })
            .collect()
    }

    #[test]
    fn clashes_are_told_apart() {
        let part = Part::AccessLead;
        for (chosen, expected) in [
            (&[J::Met, J::Met] as &[_], &[] as &[_]),
            (&[J::Met, J::NotMet], &[Clash::Different]),
            (&[J::Partly, J::NotMet, J::DontKnow], &[Clash::Different, Clash::DontKnow]),
            (&[J::DontKnow, J::DontKnow], &[Clash::DontKnow]),
            (&[J::NotApplicable, J::Met], &[Clash::NotApplicable]),
            (&[J::NotApplicable, J::NotApplicable], &[]),
            (&[J::NotApplicable, J::OutsideCommission], &[Clash::NotApplicable]),
            (&[J::NotLookedAt, J::NotLookedAt], &[Clash::NobodyLooked]),
            (&[J::NotLookedAt, J::Met], &[]),
            (&[], &[]),
        ] {
            assert_eq!(Spread::of(part, &responses(&[(part, chosen)])).clashes, expected, "{chosen:?}");
        }
    }

    #[test]
    fn the_most_fruitful_disagreement_comes_first_and_what_all_agree_on_last() {
        let chosen: &[(Part, &[Judgement])] = &[
            (Part::AccessLead, &[J::Met, J::Met, J::Met, J::Met]),
            (Part::AccessOthers, &[J::NotLookedAt, J::NotLookedAt, J::NotLookedAt, J::NotLookedAt]),
            (Part::AccessEvery, &[J::Met, J::Met, J::Met, J::Partly]),
            (Part::MethodsSources, &[J::Met, J::Met, J::NotMet, J::NotMet]),
            (Part::MethodsCommission, &[J::DontKnow, J::Met, J::Met, J::Met]),
        ];
        let session = Session {
            id: ItemId(9),
            title: String::new(),
            passages: Vec::new(),
            questions: vec![Question::Access, Question::Methods],
            helps: false,
        };
        let order: Vec<Part> = spreads(&session, &responses(chosen)).into_iter().map(|spread| spread.part).collect();
        assert_eq!(
            order,
            [Part::MethodsSources, Part::AccessEvery, Part::MethodsCommission, Part::AccessOthers, Part::AccessLead,]
        );
    }
}
