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

/// Returns these names, with a number in brackets behind each that another looks the same as. No two names of the
/// result look the same. The work grows with the number of names, not with its square.
#[must_use]
pub fn told_apart(names: &[&str]) -> Vec<String> {
    let looks: Vec<String> = names.iter().map(|name| seen(name).collect()).collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for look in &looks {
        *times.entry(look).or_default() += 1;
    }
    let is_alone = |look: &str| times.get(look) == Some(&1);
    let mut taken: BTreeSet<String> = looks.iter().filter(|look| is_alone(look)).cloned().collect();
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut told_apart = |name: &str, look| {
        let number = numbers.entry(look).or_default();
        loop {
            *number += 1;
            let told = numbered(name, *number);
            if taken.insert(seen(&told).collect()) {
                return told;
            }
        }
    };
    let all = names.iter().zip(&looks);
    all.map(|(name, look)| if is_alone(look) { (*name).to_owned() } else { told_apart(name, look.as_str()) }).collect()
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
        let told = told_apart(&names);
        assert_eq!(told, ["Police (1)", "Housing", "police (3)", "Po\u{ad}lice (4)", "Police (2)"]);
    }

    proptest! {
        #[test]
        fn no_two_look_the_same(names in prop::collection::vec("(a|A|b)( \\((1|2)\\)){0,2}", 0..12)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let told = told_apart(&names);
            for (place, one) in told.iter().enumerate() {
                let others = told.get(place + 1..).unwrap_or_default();
                prop_assert!(others.iter().all(|other| !look_the_same(one, other)), "{:?}", told);
                prop_assert!(one.starts_with(names[place]));
            }
        }
    }
}
