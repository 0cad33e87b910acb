//! Texts of training sessions as email software hands them on: with a greeting and a signature around them, quoted, in
//! a code fence, wrapped. What surrounds a text is passed over. What was changed within it is undone only where the
//! checksum shows that nothing else was changed.

use super::json::{self, Json};
use super::sealed::FORMAT_MEMBER;
use super::trouble::Trouble;

/// What email software did to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByMail {
    /// It changed the quotation marks.
    QuotationMarks,
    /// It broke the lines, or changed spaces.
    Lines,
    /// The end is missing.
    CutShort,
}

/// Why a pasted text does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is something else, or wrong in itself.
    Text(Trouble),
    /// Email software changed it.
    ByMail(ByMail),
}

impl From<Trouble> for Unread {
    fn from(trouble: Trouble) -> Self {
        Self::Text(trouble)
    }
}

/// How email software broke lines.
#[derive(Clone, Copy)]
enum Broken {
    /// At a space, which went or stays at the end of the line.
    AtSpaces,
    /// Anywhere.
    Anywhere,
    /// With a sign at the end of the line, as quoted-printable.
    WithASign,
}

/// Reads what stands in a text, whatever surrounds it. `read` also returns whether the checksum fits.
///
/// # Errors
/// An [`Unread`].
pub(super) fn read_within<T>(
    text: &str,
    read: impl Fn(&Json) -> Result<(T, bool), Trouble>,
) -> Result<(T, bool), Unread> {
    let trouble = match json::parse(text) {
        Ok(json) => return Ok(read(&json)?),
        Err(trouble) => trouble,
    };
    let lines = unquoted(text);
    let (Some(block), Some(quote)) = (from_the_beginning(&lines), quote_in(&lines)) else {
        return Err(trouble.into());
    };
    let mut refused = None;
    let mut found = false;
    for broken in [Broken::AtSpaces, Broken::Anywhere, Broken::WithASign] {
        let Some(sealed) = whole_object(&straight(&joined(block, broken), quote)) else { continue };
        let Ok(json) = json::parse(&sealed) else { continue };
        found = true;
        match read(&json) {
            Ok((value, true)) => return Ok((value, true)),
            Ok((_, false)) => {}
            Err(trouble) => refused = refused.or(Some(trouble)),
        }
    }
    Err(match refused {
        Some(trouble @ (Trouble::NotOurs | Trouble::Newer { .. })) => trouble.into(),
        _ if quote != Quote::Straight => Unread::ByMail(ByMail::QuotationMarks),
        _ if !found && whole_object(&joined(block, Broken::AtSpaces)).is_none() => Unread::ByMail(ByMail::CutShort),
        _ => Unread::ByMail(ByMail::Lines),
    })
}

/// What quotation marks became.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quote {
    Straight,
    Curly,
    Entity,
}

/// The lines without the marks of a quoted message, and without line ends.
fn unquoted(text: &str) -> Vec<&str> {
    let is_quoted = text.lines().any(|line| line.starts_with('>'));
    let plain = |line| if is_quoted { without_marks(line) } else { line };
    text.trim_start_matches('\u{feff}').lines().map(plain).collect()
}

fn without_marks(line: &str) -> &str {
    let mut rest = line;
    while let Some(behind) = rest.strip_prefix('>') {
        rest = behind.strip_prefix(' ').unwrap_or(behind);
    }
    rest
}

/// What stands before the name of the format, where a text of ours begins with its brace.
const BEFORE: [&str; 7] = ["{\"", "{ \"", "{“", "{”", "{„", "{&quot;", "{ “"];

fn begin_of(line: &str) -> Option<(usize, Quote)> {
    BEFORE.iter().find_map(|before| {
        let place = line.find(&[before, FORMAT_MEMBER].concat())?;
        Some((
            place,
            if before.contains('"') {
                Quote::Straight
            } else if before.contains('&') {
                Quote::Entity
            } else {
                Quote::Curly
            },
        ))
    })
}

fn quote_in(lines: &[&str]) -> Option<Quote> {
    lines.iter().find_map(|line| begin_of(line)).map(|(_, quote)| quote)
}

/// The lines from the one in which a text of ours begins; its own beginning is cut off.
fn from_the_beginning<'a, 't>(lines: &'a [&'t str]) -> Option<Block<'a, 't>> {
    let (number, place) = lines.iter().enumerate().find_map(|(number, line)| Some((number, begin_of(line)?.0)))?;
    let (first, rest) = lines.get(number..)?.split_first()?;
    Some(Block { first: first.get(place..)?, rest })
}

#[derive(Clone, Copy)]
struct Block<'a, 't> {
    first: &'t str,
    rest: &'a [&'t str],
}

fn joined(block: Block<'_, '_>, broken: Broken) -> String {
    let mut out = block.first.to_owned();
    for line in block.rest {
        match broken {
            Broken::WithASign if out.ends_with('=') => {
                out.pop();
            }
            Broken::AtSpaces | Broken::WithASign if !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
        out.push_str(line);
    }
    out
}

fn straight(text: &str, quote: Quote) -> String {
    match quote {
        Quote::Straight => text.to_owned(),
        Quote::Curly => text.replace(['“', '”', '„', '‟'], "\""),
        Quote::Entity => text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"),
    }
}

/// The object with which a text begins, up to its last brace; nothing where that is missing.
fn whole_object(text: &str) -> Option<String> {
    let (mut depth, mut is_text, mut is_escaped) = (0_usize, false, false);
    for (place, letter) in text.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' if is_text => is_escaped = true,
            '"' => is_text = !is_text,
            '{' if !is_text => depth += 1,
            '}' if !is_text => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return text.get(..=place).map(str::to_owned);
                }
            }
            _ => {}
        }
    }
    None
}

/// The format that a text names within whatever surrounds it.
pub(super) fn is_within(text: &str, format: &str) -> bool {
    let named = [format, "\""].concat();
    let lines = unquoted(text);
    let Some((block, quote)) = from_the_beginning(&lines).zip(quote_in(&lines)) else { return false };
    let text = straight(&joined(block, Broken::Anywhere), quote);
    text.split_once(':').is_some_and(|(_, rest)| rest.trim_start().trim_start_matches('"').starts_with(&named))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checklist::Question;
    use crate::domain::item::ItemId;
    use crate::domain::judgement::Judgement;
    use crate::domain::moment::Moment;
    use crate::domain::training::response::Response;
    use crate::domain::training::session::{Passage, Session};
    use crate::storage::training::{is_session, read_response, read_session, write_response, write_session};
    use proptest::prelude::*;

    fn session(text: &str) -> Session {
        Session {
            id: ItemId(7),
            title: "Monday, {first} group".to_owned(),
            passages: vec![Passage { heading: "The \"case\"".to_owned(), text: text.to_owned() }],
            questions: vec![Question::Discussion, Question::NonCooperation],
            helps: true,
        }
    }

    fn response(session: &Session) -> Response {
        let mut response = Response {
            id: ItemId(3),
            session: session.id,
            handed_back: Moment::from_millis(1_789_376_400_000),
            name: "Blue".to_owned(),
            given: Vec::new(),
        };
        for part in session.parts() {
            response.answer(part, |given| {
                given.judgement = Judgement::Met;
                given.why = "It says so on the first page, and again in the letter that went out later".to_owned();
            });
        }
        response
    }

    /// As email software wraps: at a space, after so many letters.
    fn wrapped(text: &str, width: usize, keeps_the_space: bool) -> String {
        let (mut out, mut length) = (String::new(), 0);
        for word in text.split_inclusive(' ') {
            if length + word.len() > width && length > 0 {
                if !keeps_the_space {
                    out.pop();
                }
                out.push('\n');
                length = 0;
            }
            out.push_str(word);
            length += word.len();
        }
        out
    }

    fn quoted(text: &str, mark: &str) -> String {
        text.lines().map(|line| [mark, line, "\r\n"].concat()).collect()
    }

    #[test]
    fn a_text_opens_whatever_an_email_puts_around_it() {
        let session =
            session("One. Two. Three, and a “fourth” that goes on for a while until the line ends somewhere.");
        let text = write_session(&session);
        for mail in [
            ["Dear all,\n\nplease paste this {into the tool}:\n\n", &text, "\n\nKind regards\n--\nJo {she/her}\n"]
                .concat(),
            ["```json\n", &text, "\n```\n"].concat(),
            quoted(&["Dear all,\n", &text, "\nJo"].concat(), "> "),
            quoted(&quoted(&text, ">"), "> "),
            quoted(&wrapped(&text, 72, true), ""),
            quoted(&wrapped(&text, 60, false), "> > "),
            ["\u{feff}Hello\n", &text].concat(),
            ["Hello\n", &text.replace("One. Two", "One. =\nTwo")].concat(),
        ] {
            assert_eq!(read_session(&mail), Ok(session.clone()), "{mail}");
            assert!(is_session(&mail));
        }
        let answers = response(&session);
        let mail = ["Hi,\n", &quoted(&wrapped(&write_response(&answers), 72, false), "> "), "Blue\n"].concat();
        assert_eq!(read_response(&mail, &session).map(|it| (it.response, it.is_altered)), Ok((answers, false)));
        assert!(!is_session(&mail));
    }

    #[test]
    fn what_was_changed_within_a_text_is_named() {
        let session = session("He said \"no\", and ‘never’ again.");
        let text = write_session(&session);
        let by_mail = |text: &str| read_session(text).err();
        // Where the text held none before, they can only have been straight.
        let plain = self::session("Nothing else.");
        let curly = write_session(&plain).replace("\\\"", "\\”").replace('"', "”");
        assert_eq!(read_session(&curly), Ok(plain.clone()));
        let quotes = Some(Unread::ByMail(ByMail::QuotationMarks));
        assert_eq!(by_mail(&text.replace(['"', '‘'], "“")), quotes);
        assert_eq!(by_mail(&text.replace('"', "”").replace("never", "ever")), quotes);
        assert_eq!(
            by_mail(&["Hi\n", &text.replace(" again", "\n, again")].concat()),
            Some(Unread::ByMail(ByMail::Lines))
        );
        assert_eq!(by_mail(&["Hi\n", &text[..text.len() - 4]].concat()), Some(Unread::ByMail(ByMail::CutShort)));
        assert!(matches!(by_mail("Dear all"), Some(Unread::Text(_))));
        assert!(matches!(by_mail("{\"format\":\"another\"}"), Some(Unread::Text(Trouble::NotOurs))));
        let answers = write_response(&response(&session)).replace('"', "”");
        assert!(matches!(read_response(&answers, &session), Ok(it) if !it.is_altered));
        let entities = write_session(&plain).replace('&', "&amp;").replace('"', "&quot;");
        assert_eq!(read_session(&["<p>", &entities, "</p>"].concat()), Ok(plain));
    }

    proptest! {
        #[test]
        fn a_mail_gives_the_session_or_says_what_changed(
            words in "[a-zA-Z0-9é“”’{}>&=,.]{1,12}( [a-zA-Z\"{}>]{1,12}){0,40}",
            before in "[a-zA-Z {},.\n>]{0,40}\n",
            after in "\n[a-zA-Z {},.\n>]{0,40}",
            mark in "(|> |>|> > )",
            width in 20..100_usize,
            keeps_the_space: bool,
            is_wrapped: bool,
            is_curly: bool,
        ) {
            let session = session(&words);
            let mut text = write_session(&session);
            if is_curly {
                text = text.replace('"', "”");
            }
            if is_wrapped {
                text = wrapped(&text, width, keeps_the_space);
            }
            match read_session(&quoted(&[before, text, after].concat(), &mark)) {
                Ok(read) => prop_assert_eq!(read, session),
                Err(Unread::ByMail(ByMail::QuotationMarks)) => prop_assert!(is_curly),
                Err(Unread::ByMail(ByMail::Lines)) => prop_assert!(is_wrapped && words.contains('>')),
                Err(other) => prop_assert!(false, "{:?}", other),
            }
        }

        #[test]
        fn any_text_is_read_through(text in "(\\PC|[{}\"“>\n]|\\{\"format\":){0,60}") {
            let _ = read_session(&text);
            let _ = is_session(&text);
        }
    }
}
