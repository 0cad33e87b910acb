//! Lanes for symbols that stand close together, so that none hides another.

/// Returns the lane of each symbol, counted from 0, for places in their order: the first lane in which `gap` is free
/// before it. Where all `most` lanes are full, the one whose last symbol is farthest away.
#[must_use]
pub fn lanes(places: &[u32], gap: u32, most: usize) -> Vec<usize> {
    let mut ends: Vec<u32> = Vec::new();
    let lane_of = |place: &u32| {
        let free = ends.iter().position(|end| end.saturating_add(gap) <= *place);
        let lane = match free {
            Some(lane) => lane,
            None if ends.len() < most => ends.len(),
            None => (0..ends.len()).min_by_key(|lane| ends.get(*lane)).unwrap_or(0),
        };
        match ends.get_mut(lane) {
            Some(end) => *end = *place,
            None => ends.push(*place),
        }
        lane
    };
    places.iter().map(lane_of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn symbols_that_stand_close_together_get_lanes_of_their_own() {
        assert_eq!(lanes(&[], 10, 3), Vec::<usize>::new());
        assert_eq!(lanes(&[0, 5, 9, 10, 15, 100], 10, 3), [0, 1, 2, 0, 1, 0]);
        assert_eq!(lanes(&[7, 7, 7, 7], 10, 2), [0, 1, 0, 0]);
    }

    proptest! {
        #[test]
        fn no_symbol_hides_another_while_there_are_lanes(mut places in prop::collection::vec(0_u32..=100, 0..30)) {
            places.sort_unstable();
            let lanes = lanes(&places, 7, 30);
            prop_assert_eq!(lanes.len(), places.len());
            for (at, (here, lane)) in places.iter().zip(&lanes).enumerate() {
                let mut earlier = places.iter().zip(&lanes).take(at).filter(|(_, other)| *other == lane);
                prop_assert!(earlier.all(|(other, _)| other + 7 <= *here));
            }
        }
    }
}
