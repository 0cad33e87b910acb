//! Texts say what people say: no phrase that reads as translated stands in `src/content`, nor in the page around the
//! program.

use crate::common::literals::literals;
use crate::common::rust_files::rust_files;

/// Phrases that no text may hold, with what to write instead. They are looked for as whole words and in small letters;
/// one that ends in `*` is the beginning of a word.
const PHRASES: &[(&str, &str)] = &[
    ("go on with", "Continue"),
    ("rests on", "Supporting records; what evidence supports this?"),
    ("rest on", "What evidence supports this?"),
    ("rested on", "was based on"),
    ("leads to", "Results"),
    ("had so far", "Received so far"),
    ("been had", "received"),
    ("was had", "was received"),
    ("be had", "If you cannot provide any of this"),
    ("left aside", "Not pursued"),
    ("leave aside", "not pursue"),
    ("leaving aside", "not pursuing"),
    ("leave it aside", "not pursue it"),
    ("leaving it aside", "not pursuing it"),
    ("leaves aside", "does not pursue"),
    ("normality", "Usual practice"),
    ("was normal", "was usual practice"),
    ("holds up", "Delays"),
    ("hold up", "delay"),
    ("held up", "delayed"),
    ("holds it up", "delays it"),
    ("told it is for", "What they were told it is for"),
    ("attest*", "Confirm that everyone has cooperated to date"),
    ("is that so", "Is anyone missing who should have been involved?"),
    ("written down and not recorded", "Is this decision final?"),
    ("which holds?", "Which is right?"),
    ("for you to weigh", "These counts do not change your answers."),
    ("fill nothing in", "These counts do not change your answers."),
    ("how exact", "Exact or approximate?"),
    ("bears on", "What can it tell you?; affects"),
    ("bear on", "affect; relate to"),
    ("tick what it can tell", "What can it tell you?"),
    ("none from this question", "No evidence added yet"),
    ("take this draft over", "Use this draft"),
    ("taken over", "used"),
    ("take the draft over", "use the draft"),
    ("locator*", "Anonymised"),
    ("opens again", "Backup file (JSON)"),
    ("all forms at once", "Everything (ZIP)"),
    ("in all forms", "in every format"),
    ("and its like", "For Excel"),
    ("in the clear", "unencrypted unless you set a passphrase"),
    ("download it before.", "download it first"),
    ("as it was at first", "Reset"),
    ("letters", "characters"),
    ("cannot be had", "If you cannot provide any of this"),
    ("provisional until then", "until 15 September 2016"),
    ("rests on little", "is based on limited information"),
    ("less than it seems", "so related findings should be read with caution"),
    ("of those asked did not", "… was asked for … and did not provide it."),
    ("we have nothing from", "The review has not heard from the mother."),
    ("is blamed", "Giving a reason will not be held against you"),
    ("blames nobody", "Recording this does not blame anyone"),
    ("not to blame", "Recording this does not blame anyone"),
    ("this is no test", "This is not a test"),
    ("this is no session", "This is not a session"),
    ("this is no whole", "This is not a whole"),
    ("rely on it here", "Where information-gathering was sound"),
    ("can rely on", "Where information-gathering was sound"),
    ("cannot rely on", "Where information-gathering fell short"),
    ("row", "entry"),
    ("rows", "entries"),
    ("cell", "name what it is"),
    ("cells", "name what they are"),
    ("freeze", "Save version"),
    ("frozen", "saved version"),
    ("this browser's store", "this browser's storage"),
    ("this browser’s store", "this browser’s storage"),
    ("reading along", "View only"),
    ("go there", "Go to it; Open"),
    ("nobody has said why", "No formal records are listed yet"),
];

/// Words in which a phrase is right: letters that are sent, and what Excel or a table calls rows and cells.
const ALLOWED: &[&str] = &[
    "what they were told it is for",
    "both letters",
    "two letters",
    "letters to ask",
    "letters or numbers",
    "letters from a to f",
    "in a row",
    "32,767 characters in a cell",
    "rows with its head",
    "a row for each",
];

/// Whether a text holds a phrase as whole words; one that ends in `*` as the beginning of a word.
fn holds(text: &str, phrase: &str) -> bool {
    let (phrase, is_beginning) = phrase.strip_suffix('*').map_or((phrase, false), |phrase| (phrase, true));
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(phrase).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
        let ends_in_a_mark = !phrase.ends_with(char::is_alphanumeric);
        !is_word(before) && (is_beginning || ends_in_a_mark || !is_word(after))
    })
}

/// The phrases that a text holds, each with what to write instead.
fn phrases_in(text: &str) -> Vec<&'static (&'static str, &'static str)> {
    // Ids are no words for people.
    if !text.contains(' ') && text.contains('.') {
        return Vec::new();
    }
    let text = ALLOWED.iter().fold(text.to_lowercase(), |text, allowed| text.replace(allowed, " "));
    PHRASES.iter().filter(|(phrase, _)| holds(&text, phrase)).collect()
}

/// What is wrong with the texts of a source.
fn faults(path: &str, source: &str) -> Vec<String> {
    let texts = literals(source).into_iter().map(|(_, text)| text);
    let found = texts.flat_map(|text| phrases_in(&text).into_iter().map(move |found| (text.clone(), found)));
    found.map(|(text, (phrase, instead))| format!("{path}: “{phrase}” ({instead}) in: {text}")).collect()
}

#[test]
fn no_text_holds_a_phrase_that_reads_as_translated() {
    let files = rust_files("src/content").into_iter().filter(|(path, _)| !path.ends_with("tests.rs"));
    let wrong: Vec<_> = files.flat_map(|(path, source)| faults(&path, &source)).collect();
    assert!(wrong.is_empty(), "{} texts read as translated:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_page_around_the_program_holds_none_either() {
    let root = env!("CARGO_MANIFEST_DIR");
    for file in ["index.html", "src/content/page.json"] {
        let text = std::fs::read_to_string(format!("{root}/{file}")).expect("the file");
        let found: Vec<_> = text.lines().flat_map(phrases_in).collect();
        assert!(found.is_empty(), "{file}: {found:?}");
    }
}

#[test]
fn phrases_are_found_as_whole_words_over_lines_and_in_pieces() {
    let source = "
        // \"It rests on this\" is a comment.
        const ID: &str = \"information.normality\";
        const WRAPPED: &str = \"What has been had \\
            so far\";
        let said = [name, \" holds up \", other].concat();
        const ATTESTED: &str = \"Attested by\";
        const RIGHT: &str = \"Both letters interest one reader: it forest on, growth, excels\";
    ";
    let found: Vec<&str> =
        literals(source).iter().flat_map(|(_, text)| phrases_in(text)).map(|(phrase, _)| *phrase).collect();
    assert_eq!(found, ["had so far", "been had", "holds up", "attest*"]);
}
