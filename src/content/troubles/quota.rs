//! How to make room in the browser's store: only what can be done with what is kept there.

/// What there is to make room with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Removable {
    /// An assessment other than the one at hand.
    pub assessment: bool,
    /// A frozen version.
    pub version: bool,
    /// A training session.
    pub session: bool,
}

/// How to make room, in one or more sentences.
#[must_use]
pub fn to_make_room(with: Removable) -> String {
    let ways = [
        (with.assessment, ARCHIVE),
        (with.version, DELETE_VERSION),
        (with.session, DELETE_SESSION),
        (with == NOTHING_ELSE, SHORTEN),
    ];
    ways.into_iter().filter_map(|(fits, way)| fits.then_some(way)).collect::<Vec<_>>().join(" ")
}

const NOTHING_ELSE: Removable = Removable { assessment: false, version: false, session: false };

const ARCHIVE: &str = "To free space, go to the start page and choose “Archive…” beside an assessment that you no \
    longer work on. It is downloaded with its versions, and you can then delete it from this browser.";

const DELETE_VERSION: &str =
    "You can also delete a saved version that you no longer need, on the page “Versions”. Download everything first.";

const DELETE_SESSION: &str = "You can also delete a training session that is over. Download everything first.";

const SHORTEN: &str = "Nothing else here takes up space. Download this assessment, and \
    keep long texts in a separate document.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_names_only_what_is_there() {
        for number in 0..8_u8 {
            let with = Removable { assessment: number & 1 != 0, version: number & 2 != 0, session: number & 4 != 0 };
            let words = to_make_room(with);
            assert_eq!(words.contains("Archive"), with.assessment, "{words}");
            assert_eq!(words.contains("delete a saved version"), with.version, "{words}");
            assert_eq!(words.contains("delete a training session"), with.session, "{words}");
            assert_eq!(words.contains("Nothing else"), number == 0, "{words}");
        }
    }
}
