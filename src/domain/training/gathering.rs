//! A session as its facilitator has it: what came back so far, and what was agreed.
//!
//! Responses land in any order, and any of them any number of times: what is here then is always the same.

use crate::domain::checklist::Part;
use crate::domain::item::ItemId;
use crate::domain::training::agreed::Agreed;
use crate::domain::training::response::Response;
use crate::domain::training::session::Session;

/// A session with what came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathering {
    /// What was handed out.
    pub session: Session,
    /// What came back, by id; each participant once.
    pub responses: Vec<Response>,
    /// What was agreed, in the order of the checklist; each part once.
    pub agreed: Vec<Agreed>,
    /// Whether the answers may be seen.
    pub revealed: bool,
    /// Whether participants are told apart by numbers only.
    pub names_hidden: bool,
}

/// What becomes of a response that lands, or would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Landing {
    /// It is new.
    New,
    /// It is new, and somebody of the same name has handed back already.
    Namesake,
    /// The very same is here.
    Same,
    /// The same participant has handed back once more, later: it takes the place of the earlier one.
    Later,
    /// A later one of the same participant is here, and stays.
    Earlier,
    /// It answers another session.
    Foreign,
}

impl Landing {
    /// Whether accepting it changes anything.
    #[must_use]
    pub const fn changes(self) -> bool {
        matches!(self, Self::New | Self::Namesake | Self::Later)
    }
}

impl Gathering {
    /// A session of which nothing has come back.
    #[must_use]
    pub const fn new(session: Session) -> Self {
        Self { session, responses: Vec::new(), agreed: Vec::new(), revealed: false, names_hidden: false }
    }

    /// What would become of a response.
    #[must_use]
    pub fn landing(&self, response: &Response) -> Landing {
        if response.session != self.session.id {
            return Landing::Foreign;
        }
        let same_name = |other: &Response| other.name.trim().to_lowercase() == response.name.trim().to_lowercase();
        match self.response(response.id) {
            Some(here) if here == response => Landing::Same,
            // Where two were handed back at the same moment, the order of their texts decides: anything does that is
            // the same whichever lands first.
            Some(here) if here < response => Landing::Later,
            Some(_) => Landing::Earlier,
            None if self.responses.iter().any(same_name) => Landing::Namesake,
            None => Landing::New,
        }
    }

    /// Lands a response, and says what became of it.
    pub fn land(&mut self, response: Response) -> Landing {
        let landing = self.landing(&response);
        if landing.changes() {
            match self.responses.binary_search_by_key(&response.id, |here| here.id) {
                Ok(place) => self.responses[place] = response,
                Err(place) => self.responses.insert(place, response),
            }
        }
        landing
    }

    /// Takes a response out again, with what was recorded of its dissent.
    pub fn remove(&mut self, id: ItemId) {
        self.responses.retain(|response| response.id != id);
        for agreed in &mut self.agreed {
            agreed.dissents(id, false);
        }
        self.agreed.retain(|agreed| !agreed.is_blank());
    }

    /// Takes over what the same session holds elsewhere, such as in another tab: every response lands, and what was
    /// agreed there stands where nothing was agreed here. What stands here stays.
    pub fn join(&mut self, other: Self) {
        if other.session.id != self.session.id {
            return;
        }
        for response in other.responses {
            self.land(response);
        }
        for agreed in other.agreed {
            if self.agreed_on(agreed.part).is_none() {
                self.agree(agreed.part, |here| *here = agreed);
            }
        }
        self.revealed |= other.revealed;
    }

    /// The response with this id.
    #[must_use]
    pub fn response(&self, id: ItemId) -> Option<&Response> {
        let place = self.responses.binary_search_by_key(&id, |here| here.id).ok()?;
        self.responses.get(place)
    }

    /// What was agreed on a part.
    #[must_use]
    pub fn agreed_on(&self, part: Part) -> Option<&Agreed> {
        self.agreed.iter().find(|agreed| agreed.part == part)
    }

    /// Changes what was agreed on a part. What is blank then is not kept.
    pub fn agree(&mut self, part: Part, change: impl FnOnce(&mut Agreed)) {
        let place = match self.agreed.binary_search_by_key(&part, |agreed| agreed.part) {
            Ok(place) => place,
            Err(place) => {
                self.agreed.insert(place, Agreed::nothing(part));
                place
            }
        };
        change(&mut self.agreed[place]);
        self.agreed.retain(|agreed| !agreed.is_blank());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checklist::Question;
    use crate::domain::judgement::Judgement;
    use crate::domain::keyed::Keyed;
    use crate::domain::moment::Moment;
    use crate::domain::training::response::Given;
    use proptest::prelude::*;

    fn gathering() -> Gathering {
        Gathering::new(Session {
            id: ItemId(9),
            title: String::new(),
            passages: Vec::new(),
            questions: Question::ALL.to_vec(),
            helps: false,
        })
    }

    fn response(id: u64, at: i64, name: &str, judgement: Judgement) -> Response {
        Response {
            id: ItemId(id),
            session: ItemId(9),
            handed_back: Moment::from_millis(at),
            name: name.to_owned(),
            given: vec![Given { part: Part::DiscussionWhat, judgement, why: String::new() }],
        }
    }

    fn any_response() -> impl Strategy<Value = Response> {
        (0..6_u64, 0..3_i64, "[ab]?", 0..Judgement::ALL.len(), 9..11_u64).prop_map(
            |(id, at, name, judgement, session)| Response {
                session: ItemId(session),
                ..response(id, at, &name, Judgement::ALL[judgement])
            },
        )
    }

    proptest! {
        #[test]
        fn the_order_of_landing_changes_nothing_and_landing_twice_neither(
            responses in prop::collection::vec(any_response(), 0..12), seed in any::<prop::sample::Index>()
        ) {
            let mut one = gathering();
            for response in &responses {
                one.land(response.clone());
            }
            let mut other = gathering();
            let mut again: Vec<Response> = responses.iter().rev().cloned().collect();
            if !again.is_empty() {
                let turn = seed.index(again.len());
                again.rotate_left(turn);
                again.push(again[turn].clone());
            }
            for response in again {
                other.land(response);
            }
            prop_assert_eq!(&one, &other);
            for response in responses {
                let landing = one.landing(&response);
                prop_assert!(!landing.changes());
                prop_assert_eq!(one.land(response), landing);
            }
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn what_two_tabs_hold_of_a_session_comes_together() {
        let mut one = gathering();
        one.land(response(1, 5, "Blue", Judgement::Met));
        one.agree(Part::DiscussionWhat, |agreed| agreed.judgement = Judgement::Met);
        let mut other = gathering();
        other.land(response(1, 7, "Blue", Judgement::NotMet));
        other.land(response(2, 5, "Green", Judgement::Met));
        other.agree(Part::DiscussionWhat, |agreed| agreed.judgement = Judgement::NotMet);
        other.agree(Part::AccessLead, |agreed| agreed.dissents(ItemId(2), true));
        other.revealed = true;
        one.join(other.clone());
        assert_eq!(one.responses, other.responses);
        assert_eq!(one.agreed_on(Part::DiscussionWhat).map(|it| it.judgement), Some(Judgement::Met), "mine stays");
        assert!(one.agreed_on(Part::AccessLead).is_some() && one.revealed);
        let before = one.clone();
        one.join(other);
        assert_eq!(one, before);
        let mut foreign = gathering();
        foreign.session.id = ItemId(8);
        foreign.revealed = true;
        one.join(foreign);
        assert_eq!(one, before);
    }

    #[test]
    fn each_kind_of_landing_is_told() {
        let mut here = gathering();
        assert_eq!(here.land(response(1, 5, "Blue", Judgement::Met)), Landing::New);
        assert_eq!(here.land(response(1, 5, "Blue", Judgement::Met)), Landing::Same);
        assert_eq!(here.land(response(2, 5, " blue ", Judgement::Met)), Landing::Namesake);
        assert_eq!(here.land(response(1, 7, "Blue", Judgement::NotMet)), Landing::Later);
        assert_eq!(here.land(response(1, 6, "Blue", Judgement::Partly)), Landing::Earlier);
        assert_eq!(here.response(ItemId(1)).map(|it| it.judgement(Part::DiscussionWhat)), Some(Judgement::NotMet));
        let foreign = Response { session: ItemId(8), ..response(3, 5, "Green", Judgement::Met) };
        assert_eq!(here.land(foreign), Landing::Foreign);
        assert_eq!(here.responses.len(), 2);
    }

    #[test]
    fn dissent_goes_with_the_response_that_is_taken_out() {
        let mut here = gathering();
        here.land(response(1, 5, "Blue", Judgement::Met));
        here.land(response(2, 5, "Green", Judgement::NotMet));
        here.agree(Part::DiscussionWhat, |agreed| {
            agreed.judgement = Judgement::Met;
            agreed.dissents(ItemId(2), true);
            agreed.dissents(ItemId(2), true);
        });
        here.agree(Part::AccessLead, |agreed| agreed.dissents(ItemId(2), true));
        assert_eq!(here.agreed_on(Part::DiscussionWhat).map(|agreed| agreed.dissent.len()), Some(1));
        here.remove(ItemId(2));
        assert_eq!(here.agreed.len(), 1, "what is blank then is not kept");
        assert_eq!(here.agreed[0].dissent, []);
        assert_eq!(here.agreed[0].judgement, Judgement::Met);
    }
}
