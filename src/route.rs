//! Where in the app somebody is, to and from the part of the address behind `#`.
//!
//! Addresses hold ids only, never a text that somebody wrote: they end up in a browser's history.

use crate::domain::checklist::Question;
use crate::domain::item::ItemId;

/// A place in the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page with the list of assessments.
    Start,
    /// The guide, without an assessment.
    Guide,
    /// Opening a file.
    OpenFile,
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
    /// All evidence.
    Evidence,
    /// One piece of evidence.
    EvidenceRow(ItemId),
    /// All actions.
    Actions,
    /// One action.
    ActionRow(ItemId),
    /// The guide.
    Guide,
    /// The report and its downloads.
    Report,
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
            Some("a") => match (steps.next().and_then(ItemId::parse), Page::parse(&mut steps)) {
                (Some(id), Some(page)) => Self::In(id, page),
                _ => Self::Unknown,
            },
            Some(_) => Self::Unknown,
        };
        if steps.next().is_some() { Self::Unknown } else { route }
    }

    /// The address, from `#` on.
    #[must_use]
    pub fn to_hash(self) -> String {
        match self {
            Self::Start | Self::Unknown => "#/".to_owned(),
            Self::Guide => "#/guide".to_owned(),
            Self::OpenFile => "#/open".to_owned(),
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
            Some("evidence") => match steps.next() {
                None => Self::Evidence,
                Some(id) => Self::EvidenceRow(ItemId::parse(id)?),
            },
            Some("actions") => match steps.next() {
                None => Self::Actions,
                Some(id) => Self::ActionRow(ItemId::parse(id)?),
            },
            Some("guide") => Self::Guide,
            Some("report") => Self::Report,
            Some(_) => return None,
        })
    }

    fn push_to(self, hash: &mut String) {
        let (page, detail) = match self {
            Self::Overview => return,
            Self::Review => ("review", None),
            Self::Question(question) => ("question", Some(question.number().to_string())),
            Self::Evidence => ("evidence", None),
            Self::EvidenceRow(id) => ("evidence", Some(id.to_text())),
            Self::Actions => ("actions", None),
            Self::ActionRow(id) => ("actions", Some(id.to_text())),
            Self::Guide => ("guide", None),
            Self::Report => ("report", None),
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
    use crate::domain::keyed::Keyed;
    use proptest::prelude::*;

    #[test]
    fn every_route_leads_back() {
        let id = ItemId(0x00ab_cdef_0123_4567);
        let mut pages = vec![
            Page::Overview,
            Page::Review,
            Page::Evidence,
            Page::EvidenceRow(ItemId(7)),
            Page::Actions,
            Page::ActionRow(ItemId(u64::MAX)),
            Page::Guide,
            Page::Report,
        ];
        pages.extend(Question::ALL.iter().copied().map(Page::Question));
        let routes = [Route::Start, Route::Guide, Route::OpenFile]
            .into_iter()
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
            "#/guide/more",
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
