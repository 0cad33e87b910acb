//! Names that are read side by side: two that look the same are told apart by a number in brackets.

use std::collections::{BTreeMap, BTreeSet};

use super::letters::is_invisible;

/// A name as it looks, whatever its capitals.
fn seen(name: &str) -> impl Iterator<Item = char> + '_ {
    name.trim().chars().filter(|letter| !is_invisible(*letter)).flat_map(char::to_lowercase)
}

/// Whether two names look the same.
#[must_use]
pub fn look_the_same(one: &str, other: &str) -> bool {
    seen(one).eq(seen(other))
}

/// Returns the name at a place of a list, with a number in brackets if another name looks the same. No two names of the result of
/// a list look the same.
#[must_use]
pub fn told_apart(names: &[&str], place: usize) -> String {
    let looks: Vec<String> = names.iter().map(|name| seen(name).collect()).collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for look in &looks {
        *times.entry(look).or_default() += 1;
    }
    let is_alone = |look: &str| times.get(look) == Some(&1);
    let mut taken: BTreeSet<String> = looks.iter().filter(|look| is_alone(look)).cloned().collect();
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut told = String::new();
    for (name, look) in names.iter().zip(&looks).take(place + 1) {
        if is_alone(look) {
            (*name).clone_into(&mut told);
            continue;
        }
        let number = numbers.entry(look).or_default();
        loop {
            *number += 1;
            told = numbered(name, *number);
            if taken.insert(seen(&told).collect()) {
                break;
            }
        }
    }
    told
}

fn numbered(name: &str, number: usize) -> String {
    [name.trim(), " (", &number.to_string(), ")"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_names_that_look_the_same_get_a_number() {
        let names = ["Police", "Housing", "police ", "Po\u{ad}lice", "Police (2)"];
        let told: Vec<String> = (0..names.len()).map(|place| told_apart(&names, place)).collect();
        assert_eq!(told, ["Police (1)", "Housing", "police (3)", "Po\u{ad}lice (4)", "Police (2)"]);
    }

    proptest! {
        #[test]
        fn no_two_look_the_same(names in prop::collection::vec("(a|A|b)( \\((1|2)\\)){0,2}", 0..12)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let told: Vec<String> = (0..names.len()).map(|place| told_apart(&names, place)).collect();
            for (place, one) in told.iter().enumerate() {
                prop_assert!(told.iter().skip(place + 1).all(|other| !look_the_same(one, other)), "{:?}", told);
                prop_assert!(one.starts_with(names[place]));
            }
        }
    }
}
