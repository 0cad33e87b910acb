//! How names that people gave to roles, agencies and things stand within our sentences.

use crate::domain::register::Register;

/// The longest name that stands in a sentence without quotation marks, in characters.
const LONGEST: usize = 90;

/// Words that take no article and lose their capital within a sentence.
const DETERMINERS: &str = "\
    a all an another any both each every four her his its many one other our several some the their these those \
    three two various";

/// Abbreviations that take an article and keep their capitals.
const ABBREVIATIONS: &str = "\
    ACPC CAFCASS CAMHS CCG CCTV CPS GP GPs ICB ICT IRO IT LADO LSCB MARAC MASH NHS SENCO";

/// Common nouns and adjectives with which roles, agencies and things begin: they take an article, and lose their
/// capital. A name that begins with another word may be a proper name, and stays as it is.
const COMMON: &str = "\
    academy access adoptive adult agency alert allocated ambulance area audit aunt baby birth board brother care \
    carer case caseload chair chief child childminder children chronology class clinical college commissioner \
    community consultant contact coroner council counsellor county court cousin criminal deputy designated director \
    district doctor document drug duty early education electronic emergency executive family father fire former foster \
    friend front general grandfather grandmother grandparent group guidance half handover head health home hospital \
    house housing independent inquest inspection inspector inspectorate internal interpreter interview key landlord \
    lead learning legal leisure list local manager maternal maternity medical meeting mental message midwife midwifery \
    minute minutes mother multi-agency named neighbour neonatal note nurse nursery officer older operational \
    out-of-hours outreach paediatric paediatrician panel parent partner partnership paternal performance pharmacy \
    police policy practice practitioner previous primary principal private probation procedure provider \
    psychiatrist psychologist psychology public pupil record recording referral registrar relative report \
    residential safeguarding school secondary senior service sexual sibling sister social solicitor specialist \
    staff stepfather stepmother strategic strategy student substance supervision supervisor support system teacher \
    team telephone tenancy threshold transfer trial trust uncle unit victim voluntary ward website welfare worker \
    young younger youth";

/// A name as it stands within a sentence: `the mother`, `the GP`, `both parents`, `Barnardo’s`.
#[must_use]
pub fn within(name: &str) -> String {
    let name = name.trim_end_matches(['.', ',', ';', ':', ' ']);
    let several_sentences = ["? ", "! ", ". ", "“", "”", "\""].iter().any(|mark| name.contains(mark));
    if several_sentences || name.is_empty() || name.chars().count() > LONGEST {
        return ["“", name, "”"].concat();
    }
    let name = &with_the_rest_in_brackets(name);
    let mut words = name.split([' ', ',', '’', '\'', '/', '(', ')']);
    let first = words.next().unwrap_or_default();
    let lower = first.to_lowercase();
    // `Health visitor 1`, `Agency B`: these are names already. `Inspection report of 2024` is none.
    let last = name.rsplit(' ').next().unwrap_or_default();
    let is_year = last.len() == 4 && (last.starts_with("19") || last.starts_with("20"));
    let is_numbered = last != name.as_str()
        && !is_year
        && (last.chars().all(|letter| letter.is_ascii_digit())
            || (last.len() == 1 && last.starts_with(|letter: char| letter.is_ascii_uppercase())));
    if is_numbered {
        name.to_owned()
    } else if is_among(DETERMINERS, &lower) {
        with_a_small_letter(name)
    } else if is_among(ABBREVIATIONS, first) {
        ["the ", name].concat()
    } else if is_common(&lower) {
        ["the ", &with_a_small_letter(name)].concat()
    } else if words.clone().any(is_common) && !words.any(|word| word.starts_with(char::is_uppercase)) {
        // `Oakfield school`: what begins with a name of its own keeps its capital.
        ["the ", name].concat()
    } else {
        name.to_owned()
    }
}

fn is_among(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|known| known == word)
}

/// Whether a word in small letters, or its singular, is a common one.
fn is_common(word: &str) -> bool {
    let singular = word
        .strip_suffix("ies")
        .map_or_else(|| word.strip_suffix('s').unwrap_or(word).to_owned(), |stem| [stem, "y"].concat());
    is_among(COMMON, word) || is_among(COMMON, &singular)
}

/// `Health visitors, both areas` as `Health visitors (both areas)`, so that a sentence can go on after it.
fn with_the_rest_in_brackets(name: &str) -> String {
    match name.split_once(", ") {
        Some((first, rest)) if !rest.contains(',') && !name.contains(['(', ')']) && !rest.trim().is_empty() => {
            [first, " (", rest, ")"].concat()
        }
        _ => name.to_owned(),
    }
}

/// The name with a small letter at its beginning, unless it begins with several capitals.
pub(super) fn with_a_small_letter(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_lowercase().collect::<String>()).unwrap_or_default();
    if letters.clone().next().is_some_and(char::is_uppercase) {
        name.to_owned()
    } else {
        [first.as_str(), letters.as_str()].concat()
    }
}

/// What stands in place of a name that nobody gave.
#[must_use]
pub const fn unnamed(register: Register) -> &'static str {
    match register {
        Register::Sources => "a source without a name",
        Register::Practitioners => "a member of staff whose role is not stated",
        Register::Family => "somebody whose role is not stated",
        Register::Processes => "a parallel process",
        Register::NonCooperation | Register::Requests => "an agency that is not named",
        _ => "an entry without a name",
    }
}

/// What stands in place of a name that is left out of a copy, where it has this number in its register.
#[must_use]
pub fn entry(register: Register, number: &str) -> String {
    let what = match register {
        Register::Sources => "a source",
        Register::Practitioners => "a member of staff",
        Register::Family => "a member of the family",
        Register::Processes => "a parallel process",
        _ => "an agency",
    };
    [what, " (entry ", number, ")"].concat()
}

/// Somebody’s role with their agency.
#[must_use]
pub fn of_agency(role: &str, agency: &str) -> String {
    match role.strip_suffix(')') {
        Some(role) => [role, ", ", agency, ")"].concat(),
        None => [role, " (", agency, ")"].concat(),
    }
}

/// How many more there are than those that are named.
#[must_use]
pub fn others(number: usize) -> String {
    [&number.to_string(), " others"].concat()
}

/// `the mother, the father and the GP`.
#[must_use]
pub fn listed(names: &[String]) -> String {
    joined(names, "and")
}

/// `the mother, the father or the GP`: after a negation.
#[must_use]
pub fn either(names: &[String]) -> String {
    joined(names, "or")
}

/// The names with a word before the last. Names that themselves hold commas, `and` or `or` stay apart.
fn joined(names: &[String], word: &str) -> String {
    let has = |mark: &str| names.iter().any(|name| name.contains(mark));
    let (between, last) = if has(",") {
        ("; ", "; ")
    } else if has(" and ") || has(" or ") {
        (", ", ", ")
    } else {
        (", ", " ")
    };
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => [&first.join(between), last, word, " ", end].concat(),
    }
}

/// A person’s text as they wrote it, on one line, with a full stop unless it ends otherwise.
#[must_use]
pub fn quoted(text: &str) -> String {
    let end = if text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    ["“", text, end, "”"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_sentences_as_people_say_them() {
        for (name, expected) in [
            ("Mother", "the mother"),
            ("The father", "the father"),
            ("GP", "the GP"),
            ("GP records", "the GP records"),
            (
                "Health visitors and their team managers, both areas",
                "the health visitors and their team managers (both areas)",
            ),
            ("Both parents", "both parents"),
            ("Children’s services.", "the children’s services"),
            ("Policies then in force", "the policies then in force"),
            ("Barnardo’s", "Barnardo’s"),
            ("NHS trust", "the NHS trust"),
            ("Oakfield Trust", "Oakfield Trust"),
            ("Oakfield school", "the Oakfield school"),
            ("Health visitor 1", "Health visitor 1"),
            ("Inspection report of 2024", "the inspection report of 2024"),
            ("Academy trust", "the academy trust"),
            ("police", "the police"),
            ("Who knows? Nobody", "“Who knows? Nobody”"),
            ("", "“”"),
        ] {
            assert_eq!(within(name), expected);
        }
        assert_eq!(within(&"Mother ".repeat(20)).chars().next(), Some('“'));
    }

    #[test]
    fn lists_stay_apart() {
        let names = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        assert_eq!(listed(&names(&["a", "b", "c"])), "a, b and c");
        assert_eq!(either(&names(&["a", "b"])), "a or b");
        assert_eq!(listed(&names(&["a and b", "c", "d"])), "a and b, c, and d");
        assert_eq!(listed(&names(&["a, b", "c"])), "a, b; and c");
        assert_eq!(quoted("One. Two"), "“One. Two.”");
    }
}
