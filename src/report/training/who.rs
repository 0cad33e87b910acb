//! Who is who in a session: by the names that people gave, or by numbers where names are hidden.

use crate::domain::item::ItemId;
use crate::domain::training::gathering::Gathering;
use crate::report::words::on_one_line;

/// A file that was made by hand may hold a name of any length.
const MOST_LETTERS: usize = 80;

/// What each participant is called, in the order of their responses. No two are called alike.
#[must_use]
pub fn called(gathering: &Gathering) -> Vec<(ItemId, String)> {
    let mut all: Vec<(ItemId, String)> = Vec::new();
    for (place, response) in gathering.responses.iter().enumerate() {
        let numbered = ["Participant ", &(place + 1).to_string()].concat();
        let name = cut(&on_one_line(response.name.trim()));
        let given = if gathering.names_hidden || name.is_empty() { numbered } else { name };
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
