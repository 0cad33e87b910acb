//! Who is who in a session: by the names that people gave, or by numbers where names are hidden.

use crate::content::sessions;
use crate::domain::item::ItemId;
use crate::domain::letters::is_blank;
use crate::domain::training::gathering::Gathering;
use crate::domain::training::response::Response;
use crate::report::words::on_one_line;

/// A file that was made by hand may hold a name of any length.
const MOST_LETTERS: usize = 80;

/// What each participant is called. No two are called alike. Numbers follow the order in which people handed back, so
/// that who comes later changes nobody's; where names are hidden they follow the ids, which are chance and tell
/// nothing.
#[must_use]
pub fn called(gathering: &Gathering) -> Vec<(ItemId, String)> {
    let mut all: Vec<(ItemId, String)> = Vec::new();
    let mut order: Vec<&Response> = gathering.responses.iter().collect();
    if !gathering.names_hidden {
        order.sort_by_key(|response| (response.handed_back, response.id));
    }
    for (place, response) in order.into_iter().enumerate() {
        let numbered = sessions::participant(place + 1);
        let name = cut(&on_one_line(response.name.trim()));
        let given = if gathering.names_hidden || is_blank(&name) { numbered } else { name };
        let mut free = given.clone();
        let mut count = 1;
        while all.iter().any(|(_, taken)| *taken == free) {
            count += 1;
            free = [&given, " (", &count.to_string(), ")"].concat();
        }
        all.push((response.id, free));
    }
    all
}

/// A name of a length that a table and a projector can show.
fn cut(name: &str) -> String {
    let mut letters = name.chars();
    let mut short: String = letters.by_ref().take(MOST_LETTERS).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

/// What a participant is called.
#[must_use]
pub fn name_of(called: &[(ItemId, String)], id: ItemId) -> &str {
    called.iter().find(|(other, _)| *other == id).map_or("", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checklist::Question;
    use crate::domain::moment::Moment;
    use crate::domain::training::session::Session;

    fn response(id: u64, at: i64, name: &str) -> Response {
        Response {
            id: ItemId(id),
            session: ItemId(9),
            handed_back: Moment::from_millis(at),
            name: name.to_owned(),
            given: Vec::new(),
        }
    }

    #[test]
    fn who_comes_later_changes_nobodys_name() {
        let session = Session {
            id: ItemId(9),
            title: String::new(),
            passages: Vec::new(),
            questions: vec![Question::Access],
            helps: false,
        };
        let mut gathering = Gathering::new(session);
        gathering.land(response(5, 1, "Blue"));
        gathering.land(response(7, 2, ""));
        gathering.land(response(6, 3, &"long ".repeat(50)));
        let before = called(&gathering);
        assert_eq!((name_of(&before, ItemId(5)), name_of(&before, ItemId(7))), ("Blue", "Participant 2"));
        assert_eq!(name_of(&before, ItemId(6)).chars().count(), MOST_LETTERS + 1);
        for (id, name) in [(1, "Blue"), (2, ""), (3, "Blue")] {
            gathering.land(response(id, 10, name));
        }
        let after = called(&gathering);
        for (id, name) in before {
            assert_eq!(name_of(&after, id), name);
        }
        gathering.names_hidden = true;
        assert!(called(&gathering).iter().all(|(_, name)| name.starts_with("Participant ")));
    }
}
