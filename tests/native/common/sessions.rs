//! What a browser keeps besides assessments: a training session, a private list of names, settings.

use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::private_name::PrivateName;
use quality_marker::domain::training::gathering::Gathering;
use quality_marker::domain::training::response::Response;
use quality_marker::domain::training::session::{Passage, Session};
use quality_marker::storage::guard::Guarded;
use quality_marker::storage::settings::Settings;

use super::now;

/// A session with one of everything, with the id 7 and responses 1, 2 and 3.
pub fn gathering() -> Gathering {
    let session = Session {
        id: ItemId(7),
        title: "A session “with” everything".to_owned(),
        passages: vec![Passage { heading: "The case".to_owned(), text: "One.\n\nTwo.".to_owned() }],
        questions: vec![Question::Discussion, Question::NonCooperation],
        helps: true,
    };
    let mut gathering = Gathering::new(session);
    for id in [3_u64, 1, 2] {
        gathering.land(response(id, 0));
    }
    gathering.agree(Part::DiscussionWhat, |agreed| {
        agreed.judgement = Judgement::Met;
        agreed.dissents(ItemId(2), true);
    });
    gathering
}

/// A response to it, handed back so many seconds later.
pub fn response(id: u64, later: i64) -> Response {
    let mut response = Response {
        id: ItemId(id),
        session: ItemId(7),
        handed_back: Moment::from_millis(now().millis() + later * 1000),
        name: ["Blue", "Green", "Red"][usize::try_from(id % 3).expect("small")].to_owned(),
        given: Vec::new(),
    };
    response.answer(Part::DiscussionWhat, |given| given.judgement = Judgement::Met);
    response
}

/// A private list with two names, and something that was found to be fine.
pub fn guarded() -> Guarded {
    let name = |name: &str, role: &str| PrivateName { name: name.to_owned(), role: role.to_owned() };
    let mut guarded = Guarded {
        names: vec![name("Annabella Canary", "Mother"), name("Dr Canary", "GP practice A")],
        fine: Vec::new(),
    };
    guarded.find_fine("postcode", "SW1A 1AA");
    guarded
}

/// What the app remembers: begun a day before the last backup.
pub fn settings() -> Settings {
    Settings { backed_up: Some(now()), began: Moment::from_millis(now().millis() - 86_400_000) }
}
