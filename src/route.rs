//! Where in the app somebody is, to and from the part of the address behind `#`.
//!
//! Addresses hold ids only, never a text that somebody wrote: they end up in a browser's history.

pub mod training;

use crate::domain::checklist::Question;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use training::Training;

/// A place in the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page with the list of assessments.
    Start,
    /// The guide, without an assessment.
    Guide,
    /// Opening a file.
    OpenFile,
    /// What this browser keeps, and how safely.
    Kept,
    /// Where the work is kept, and the passphrase that locks it.
    StorageMode,
    /// What holds here and now, in words for the people who look after computers.
    Checkup,
    /// How the pages look and are worked.
    DisplayPreferences,
    /// Finishing, and leaving nothing behind.
    Finish,
    /// Training sessions.
    Training(Training),
    /// A page of an assessment.
    In(ItemId, Page),
    /// An address that leads nowhere.
    Unknown,
}

/// A page of an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The task list.
    Overview,
    /// The review and its commission.
    Review,
    /// One question.
    Question(Question),
    /// All parts on one page, one line each.
    QuickPass,
    /// All registers.
    Registers,
    /// One register; of the coverage of sources, the matrix.
    Register(Register),
    /// One row of a register.
    Row(Register, ItemId),
    /// The second look.
    SecondLook,
    /// The limitations, as drafted and as worded.
    Limitations,
    /// The guide.
    Guide,
    /// The report and its downloads.
    Report,
    /// Its frozen versions.
    Versions,
}

impl Route {
    /// Reads the part of an address from `#` on, with or without the `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let mut steps = path.split('/').filter(|step| !step.is_empty());
        let route = match steps.next() {
            None => Self::Start,
            Some("guide") => Self::Guide,
            Some("open") => Self::OpenFile,
            Some("kept") => Self::Kept,
            Some("storage" | "place") => Self::StorageMode,
            Some("checkup") => Self::Checkup,
            Some("display" | "comfort") => Self::DisplayPreferences,
            Some("finish") => Self::Finish,
            Some("training") => Training::parse(&mut steps).map_or(Self::Unknown, Self::Training),
            Some("a") => match (steps.next().and_then(ItemId::parse), Page::parse(&mut steps)) {
                (Some(id), Some(page)) => Self::In(id, page),
                _ => Self::Unknown,
            },
            Some(_) => Self::Unknown,
        };
        if steps.next().is_some() { Self::Unknown } else { route }
    }

    /// Whether somebody needs it who has not given the passphrase: to read what asks for it, and to remove what can be
    /// removed without it.
    #[must_use]
    pub const fn is_for_the_locked(self) -> bool {
        matches!(self, Self::Finish | Self::DisplayPreferences)
    }

    /// The address, from `#` on.
    #[must_use]
    pub fn to_hash(self) -> String {
        match self {
            Self::Start | Self::Unknown => "#/".to_owned(),
            Self::Guide => "#/guide".to_owned(),
            Self::OpenFile => "#/open".to_owned(),
            Self::StorageMode => "#/storage".to_owned(),
            Self::DisplayPreferences => "#/display".to_owned(),
            Self::Finish => "#/finish".to_owned(),
            Self::Checkup => "#/checkup".to_owned(),
            Self::Kept => "#/kept".to_owned(),
            Self::Training(place) => place.to_hash(),
            Self::In(id, page) => {
                let mut hash = String::from("#/a/");
                hash.push_str(&id.to_text());
                page.push_to(&mut hash);
                hash
            }
        }
    }
}

impl Page {
    fn parse<'a>(steps: &mut impl Iterator<Item = &'a str>) -> Option<Self> {
        Some(match steps.next() {
            None => Self::Overview,
            Some("review") => Self::Review,
            Some("question") => Self::Question(question(steps.next()?)?),
            Some("quick") => Self::QuickPass,
            Some("registers") => Self::Registers,
            Some("second-look") => Self::SecondLook,
            Some("limitations") => Self::Limitations,
            Some("guide") => Self::Guide,
            Some("report") => Self::Report,
            Some("versions") => Self::Versions,
            Some(key) => {
                let register = Register::from_key(key)?;
                match steps.next() {
                    None => Self::Register(register),
                    Some(id) => Self::Row(register, ItemId::parse(id)?),
                }
            }
        })
    }

    fn push_to(self, hash: &mut String) {
        let (page, detail) = match self {
            Self::Overview => return,
            Self::Review => ("review", None),
            Self::Question(question) => ("question", Some(question.number().to_string())),
            Self::QuickPass => ("quick", None),
            Self::Registers => ("registers", None),
            Self::Register(register) => (register.key(), None),
            Self::Row(register, id) => (register.key(), Some(id.to_text())),
            Self::SecondLook => ("second-look", None),
            Self::Limitations => ("limitations", None),
            Self::Guide => ("guide", None),
            Self::Report => ("report", None),
            Self::Versions => ("versions", None),
        };
        hash.push('/');
        hash.push_str(page);
        if let Some(detail) = detail {
            hash.push('/');
            hash.push_str(&detail);
        }
    }
}

fn question(number: &str) -> Option<Question> {
    let [digit] = number.as_bytes() else { return None };
    Question::from_number(digit.wrapping_sub(b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_route_leads_back() {
        let id = ItemId(0x00ab_cdef_0123_4567);
        let mut pages = vec![
            Page::Overview,
            Page::Review,
            Page::QuickPass,
            Page::Registers,
            Page::SecondLook,
            Page::Limitations,
            Page::Guide,
            Page::Report,
            Page::Versions,
        ];
        pages.extend(Register::ALL.iter().copied().map(Page::Register));
        pages.extend(Register::ALL.iter().map(|register| Page::Row(*register, ItemId(u64::MAX))));
        pages.extend(Question::ALL.iter().copied().map(Page::Question));
        let training = [
            Training::Hub,
            Training::Case(3),
            Training::OwnReview,
            Training::TakePart,
            Training::Session(id),
            Training::Spread(id),
            Training::Projector(id),
            Training::Turns(id),
        ];
        let routes = [Route::Start, Route::Guide, Route::OpenFile, Route::Kept, Route::DisplayPreferences]
            .into_iter()
            .chain(training.into_iter().map(Route::Training))
            .chain(pages.into_iter().map(|page| Route::In(id, page)));
        for route in routes {
            assert_eq!(Route::parse(&route.to_hash()), route, "{}", route.to_hash());
        }
    }

    #[test]
    fn other_addresses_lead_nowhere() {
        for hash in [
            "#/nowhere",
            "#/a",
            "#/a/1",
            "#/a/00abcdef01234567/question",
            "#/a/00abcdef01234567/question/8",
            "#/a/00abcdef01234567/question/1/2",
            "#/a/00abcdef01234567/elsewhere",
            "#/a/00abcdef01234567/quick/1",
            "#/guide/more",
            "#/training/case",
            "#/training/case/0",
            "#/training/case/10",
            "#/training/session",
            "#/training/session/1",
            "#/training/session/00abcdef01234567/answers",
            "#/training/take-part/more",
        ] {
            assert_eq!(Route::parse(hash), Route::Unknown, "{hash}");
        }
    }

    proptest! {
        #[test]
        fn no_address_panics_and_reading_is_stable(hash in "#?(/[a-z0-9]{0,18}){0,5}|\\PC*") {
            let route = Route::parse(&hash);
            if route != Route::Unknown {
                prop_assert_eq!(Route::parse(&route.to_hash()), route);
            }
        }
    }
}
