//! The files of training sessions: what is handed out, what comes back, and all of it together as its facilitator keeps
//! it. Each is sealed as an assessment's file is (`sealed`), and read as strictly.

use super::envelope;
use super::json::{self, Json};
use super::keys::TRAINING;
use super::limits::MOST_BYTES;
use super::pasted::{Unread, is_within, read_within};
use super::path::Path;
use super::record::{Blank, FromJson, Members, ToJson, read, record};
use super::schema;
use super::sealed::{self, BODY, CHECKSUM, FORMAT_MEMBER, SCHEMA_MEMBER};
use super::store::{Store, StoreFault};
use super::trouble::{Trouble, Wrong};
use crate::domain::checklist::{Part, Question};
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::moment::Moment;
use crate::domain::training::agreed::{Agreed, Dissent};
use crate::domain::training::gathering::Gathering;
use crate::domain::training::response::{Given, Response};
use crate::domain::training::session::{Passage, Session};

/// The format of what is handed out.
pub const SESSION: &str = "quality-marker-session";

/// The format of what comes back.
pub const RESPONSE: &str = "quality-marker-response";

/// The format of a session with all that came back.
pub const GATHERING: &str = "quality-marker-gathering";

record! { Session { id, title, passages, questions, helps } blank blank_session(), check questions_in_order }
record! { Passage { heading, text } blank Self { heading: String::new(), text: String::new() } }
record! {
    Response { id, session, handed_back, name, given }
    blank Self {
        id: ItemId(0), session: ItemId(0), handed_back: Moment::from_millis(0), name: String::new(), given: Vec::new(),
    },
    check answers_in_order
}
record! {
    Given { part, judgement, why }
    blank Self { part: Part::DiscussionWhat, judgement: Judgement::NotLookedAt, why: String::new() }
}
record! {
    Gathering { session, responses, agreed, revealed, names_hidden }
    blank Self::new(blank_session()), check all_belong
}
record! { Agreed { part, judgement, reason, settle, dissent } blank Self::nothing(Part::DiscussionWhat) }
record! { Dissent { who, words } blank Self { who: ItemId(0), words: String::new() } }

fn blank_session() -> Session {
    Session { id: ItemId(0), title: String::new(), passages: Vec::new(), questions: Vec::new(), helps: false }
}

impl Blank for Question {
    fn blank() -> Self {
        Self::Discussion
    }
}

/// Where a list is not in ascending order, or holds something twice.
fn in_order<T: Ord>(at: &Path<'_>, keys: &[T]) -> Result<(), Trouble> {
    match keys.windows(2).position(|pair| pair[0] >= pair[1]) {
        Some(place) => Err(Trouble::at(&at.item(place + 1), Wrong::PlacesOrder)),
        None => Ok(()),
    }
}

fn questions_in_order(session: &Session, at: &Path<'_>) -> Result<(), Trouble> {
    let list = at.member("questions");
    if session.questions.is_empty() {
        return Err(Trouble::at(&list, Wrong::Missing));
    }
    in_order(&list, &session.questions)
}

fn answers_in_order(response: &Response, at: &Path<'_>) -> Result<(), Trouble> {
    let parts: Vec<Part> = response.given.iter().map(|given| given.part).collect();
    in_order(&at.member("given"), &parts)
}

/// Every response answers the session, everything stands once, and whoever dissents has answered.
fn all_belong(gathering: &Gathering, at: &Path<'_>) -> Result<(), Trouble> {
    let (responses, agreed) = (at.member("responses"), at.member("agreed"));
    let ids: Vec<ItemId> = gathering.responses.iter().map(|response| response.id).collect();
    in_order(&responses, &ids)?;
    if let Some(place) = gathering.responses.iter().position(|response| response.session != gathering.session.id) {
        return Err(Trouble::at(&responses.item(place).member("session"), Wrong::NoSuchRow));
    }
    let parts: Vec<Part> = gathering.agreed.iter().map(|agreed| agreed.part).collect();
    in_order(&agreed, &parts)?;
    for (place, entry) in gathering.agreed.iter().enumerate() {
        let (here, mut seen) = (agreed.item(place), Vec::new());
        let list = here.member("dissent");
        for (place, dissent) in entry.dissent.iter().enumerate() {
            if gathering.response(dissent.who).is_none() {
                return Err(Trouble::at(&list.item(place).member("who"), Wrong::NoSuchRow));
            }
            seen.push(dissent.who);
        }
        seen.sort_unstable();
        if seen.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(Trouble::at(&list, Wrong::IdTaken));
        }
    }
    Ok(())
}

fn write(format: &str, value: &dyn ToJson) -> String {
    sealed::seal(format, &Json::Number(schema::TRAINING), &[], &sealed::tail(&[(BODY, &value.write())]))
}

fn read_sealed<T: FromJson + Blank>(format: &str, text: &str) -> Result<T, Trouble> {
    if text.len() > MOST_BYTES {
        return Err(Trouble::TooLarge);
    }
    read_json(format, &json::parse(text)?, &Path::root("")).map(|(value, _)| value)
}

/// What a text holds, and whether it is as it was written. One that was altered and reads well is taken all the same:
/// it can be put right by hand, and whoever takes it is told.
fn read_json<T: FromJson + Blank>(format: &str, json: &Json, file: &Path<'_>) -> Result<(T, bool), Trouble> {
    sealed::schema(json, format, schema::TRAINING, file)?;
    let members = Members::of(json, file, &[FORMAT_MEMBER, SCHEMA_MEMBER, CHECKSUM, BODY])?;
    let is_whole = sealed::is_whole(format, &members, &[], &[BODY])?;
    Ok((read(members.get(BODY)?, &file.member(BODY))?, is_whole))
}

/// A session as a file.
#[must_use]
pub fn write_session(session: &Session) -> String {
    write(SESSION, session)
}

/// A response as a file.
#[must_use]
pub fn write_response(response: &Response) -> String {
    write(RESPONSE, response)
}

/// A session with all that came back, as a file and as it is kept.
#[must_use]
pub fn write_gathering(gathering: &Gathering) -> String {
    write(GATHERING, gathering)
}

/// A response that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// The response.
    pub response: Response,
    /// Whether something changed its text after it was handed back.
    pub is_altered: bool,
}

/// Reads a session, also from within an email.
///
/// # Errors
/// An [`Unread`] says why it does not open.
pub fn read_session(text: &str) -> Result<Session, Unread> {
    if text.len() > MOST_BYTES {
        return Err(Trouble::TooLarge.into());
    }
    read_within(text, |json| read_json(SESSION, json, &Path::root(""))).map(|(session, _)| session)
}

/// Reads a gathering.
///
/// # Errors
/// A [`Trouble`] says why it does not open.
pub fn read_gathering(text: &str) -> Result<Gathering, Trouble> {
    read_sealed(GATHERING, text)
}

/// Reads a gathering that stands at a place of a file.
///
/// # Errors
/// As [`read_gathering`].
pub fn gathering_of_json(json: &Json, file: &Path<'_>) -> Result<Gathering, Trouble> {
    read_json(GATHERING, json, file).map(|(gathering, _)| gathering)
}

/// Reads a response to a session, also from within an email. A whole assessment is one too: that of somebody who
/// assessed by themselves.
///
/// # Errors
/// As [`read_session`].
pub fn read_response(text: &str, session: &Session) -> Result<Arrived, Unread> {
    if text.len() > MOST_BYTES {
        return Err(Trouble::TooLarge.into());
    }
    let (response, is_whole) = read_within(text, |json| {
        if sealed::format_of(json) == Some(envelope::FORMAT) {
            let opened = envelope::decode_json(json, &Path::root(""))?;
            return Ok((Response::of_assessment(&opened.assessment, session), !opened.altered));
        }
        read_json(RESPONSE, json, &Path::root(""))
    })?;
    Ok(Arrived { response, is_altered: !is_whole })
}

/// Whether a text is what is handed out, or a whole session: no answer to it.
#[must_use]
pub fn is_session(text: &str) -> bool {
    let is_one = |json: Json| matches!(sealed::format_of(&json), Some(SESSION | GATHERING));
    text.len() <= MOST_BYTES
        && json::parse(text).map_or_else(|_| [SESSION, GATHERING].iter().any(|it| is_within(text, it)), is_one)
}

/// The key under which a session is kept.
#[must_use]
pub fn key(id: ItemId) -> String {
    [TRAINING, &id.to_text()].concat()
}

/// The sessions that a store keeps, by their keys; and how many there could not be read.
///
/// # Errors
/// A [`StoreFault`].
pub fn kept(store: &impl Store) -> Result<(Vec<Gathering>, usize), StoreFault> {
    let (mut all, mut unreadable) = (Vec::new(), 0);
    for key in store.keys()?.iter().filter(|key| key.starts_with(TRAINING)) {
        match store.get(key)?.as_deref().map(read_gathering) {
            Some(Ok(gathering)) => all.push(gathering),
            Some(Err(_)) => unreadable += 1,
            None => {}
        }
    }
    all.sort_by(|one, other| (&one.session.title, one.session.id).cmp(&(&other.session.title, other.session.id)));
    Ok((all, unreadable))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::keyed::Keyed;

    fn gathering() -> Gathering {
        let session = Session {
            id: ItemId(7),
            title: "A \u{0} session \"with\" everything".to_owned(),
            passages: vec![Passage { heading: "The case".to_owned(), text: "One.\n\nTwo.".to_owned() }],
            questions: vec![Question::Discussion, Question::NonCooperation],
            helps: true,
        };
        let mut gathering = Gathering::new(session);
        for id in [3_u64, 1, 2] {
            let mut response = Response {
                id: ItemId(id),
                session: ItemId(7),
                handed_back: Moment::from_millis(1_789_376_400_000),
                name: "Blue".to_owned(),
                given: Vec::new(),
            };
            for (place, part) in gathering.session.parts().enumerate() {
                response.answer(part, |given| {
                    given.judgement = Judgement::ALL[place % Judgement::ALL.len()];
                    given.why = "Why".to_owned();
                });
            }
            gathering.land(response);
        }
        gathering.agree(Part::DiscussionWhat, |agreed| {
            agreed.judgement = Judgement::Met;
            agreed.dissents(ItemId(2), true);
        });
        gathering
    }

    #[test]
    fn all_three_lead_back() {
        let gathering = gathering();
        assert_eq!(read_gathering(&write_gathering(&gathering)), Ok(gathering.clone()));
        assert_eq!(read_session(&write_session(&gathering.session)), Ok(gathering.session.clone()));
        let response = &gathering.responses[0];
        let arrived = |is_altered| Ok(Arrived { response: response.clone(), is_altered });
        let text = write_response(response);
        assert_eq!(read_response(&text, &gathering.session), arrived(false));
        assert_eq!(
            read_response(&text.replace("\"checksum\":\"", "\"checksum\":\"0"), &gathering.session),
            arrived(true)
        );
    }

    #[test]
    fn a_response_holds_nothing_but_its_own_answers() {
        let gathering = gathering();
        let Json::Object(file) = json::parse(&write_response(&gathering.responses[0])).expect("JSON") else {
            unreachable!("an object")
        };
        let Some((_, Json::Object(body))) = file.last() else { unreachable!("a body") };
        let names: Vec<&str> = body.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["id", "session", "handed_back", "name", "given"]);
    }

    #[test]
    fn what_does_not_belong_is_refused_with_its_place() {
        let (gathering, sound) = (gathering(), write_gathering(&gathering()));
        assert!(read_session(&sound).is_err(), "another format");
        assert!(read_gathering(&sound.replace("\"schema\":1", "\"schema\":2")).is_err_and(|it| it.to_words() != ""));
        for (from, to) in [
            ("\"q1\",\"q7\"", "\"q7\",\"q1\""),
            ("\"q1\",\"q7\"", ""),
            ("\"who\":\"0000000000000002\"", "\"who\":\"0000000000000009\""),
            ("\"part\":\"q1.what\"", "\"part\":\"q1.when\""),
            ("\"helps\":true", "\"helps\":1"),
            ("\"names_hidden\":false", "\"names_hidden\":false,\"more\":1"),
        ] {
            assert!(sound.contains(from), "{from}");
            assert!(read_gathering(&sound.replace(from, to)).is_err(), "{to}");
        }
        for text in ["", "{}", "[]", &"[".repeat(100_000), &sound[..sound.len() / 2]] {
            assert!(read_response(text, &gathering.session).is_err());
        }
    }
}
