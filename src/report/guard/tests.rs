//! What each rule finds and what it leaves alone, and that no text is too hostile or too long.

use super::names::Names;
use super::{Kind, find};
use crate::domain::private_name::PrivateName;
use proptest::prelude::*;

fn names() -> Names {
    let entry = |name: &str, role: &str| PrivateName { name: name.to_owned(), role: role.to_owned() };
    Names::of(&[
        entry("Ann", "Mother"),
        entry("Ann  Brown", "Grandmother"),
        entry("O'Neill Surgery", "GP practice A"),
        entry("Zoë", ""),
        entry("  ", "Nobody"),
    ])
}

fn found(text: &str) -> Vec<(Kind, &str)> {
    find(text, &names()).into_iter().map(|(kind, (from, to))| (kind, &text[from..to])).collect()
}

#[test]
fn each_rule_finds_what_it_is_for() {
    for (kind, text, expected) in [
        (Kind::Nhs, "NHS 9434765919.", "9434765919"),
        (Kind::Nhs, "no 943 476 5919, seen", "943 476 5919"),
        (Kind::Nhs, "(943-476-5919)", "943-476-5919"),
        (Kind::Nhs, "4010232137", "4010232137"),
        (Kind::Birth, "born on 12/03/2016 in", "12/03/2016"),
        (Kind::Birth, "DOB: 12.3.16", "12.3.16"),
        (Kind::Birth, "D.O.B. 12-03-2016", "12-03-2016"),
        (Kind::Birth, "Date of birth\n2016-03-12", "2016-03-12"),
        (Kind::Birth, "her birthday is the 12th of March 2016", "12th of March 2016"),
        (Kind::Birth, "12 Mar 2016 (date of birth)", "12 Mar 2016"),
        (Kind::Birth, "born March 12th, 2016", "March 12th, 2016"),
        (Kind::Postcode, "at SW1A 1AA now", "SW1A 1AA"),
        (Kind::Postcode, "m1 1ae", "m1 1ae"),
        (Kind::Postcode, "B338TH", "B338TH"),
        (Kind::Postcode, "EC1A 1BB", "EC1A 1BB"),
        (Kind::Postcode, "DN55 1PT", "DN55 1PT"),
        (Kind::Phone, "ring 020 7946 0958", "020 7946 0958"),
        (Kind::Phone, "07700 900123", "07700 900123"),
        (Kind::Phone, "(01632) 960 001", "(01632) 960 001"),
        (Kind::Phone, "+44 7700 900123", "+44 7700 900123"),
        (Kind::Phone, "+44 (0)20 7946 0958", "+44 (0)20 7946 0958"),
        (Kind::Phone, "00441632960001", "00441632960001"),
        (Kind::Email, "to a.b+c@example.org.", "a.b+c@example.org"),
        (Kind::Email, "<jö@exämple.co.uk>", "jö@exämple.co.uk"),
        (Kind::Insurance, "AB123456C", "AB123456C"),
        (Kind::Insurance, "ni ab 12 34 56 d", "ab 12 34 56 d"),
        (Kind::Name, "Then ANN left", "ANN"),
        (Kind::Name, "Ann's flat", "Ann"),
        (Kind::Name, "Ann\u{2019}s flat", "Ann"),
        (Kind::Name, "ann\nbrown came", "ann\nbrown"),
        (Kind::Name, "the O\u{2019}neill surgery", "O\u{2019}neill surgery"),
        (Kind::Name, "ZOË", "ZOË"),
    ] {
        assert_eq!(found(text), [(kind, expected)], "{text}");
    }
}

#[test]
fn what_only_looks_alike_is_left_alone() {
    for text in [
        "9434765918",
        "19434765919",
        "943476591",
        "0000000000",
        "1111111111",
        "seen on 12/03/2016 at home",
        "He was born in the north. The meeting was on 12 March 2026",
        "born into a family of 12",
        "born 45/03/2016",
        "QQ1 1AA",
        "question 3 2nd part",
        "on the e1 1st floor",
        "XSW1A 1AA",
        "SW1A 1AAB",
        "SW1A 1CC",
        "01-02-2026 10:30",
        "0207946",
        "1632 960002",
        "02079460958123",
        "a@b",
        "@example.org",
        "name @ example.org",
        "a@b.c",
        "DA123456C",
        "GB123456C",
        "AB123456E",
        "AB12345C",
        "annual, Joann, Annie",
        "Browns",
        "from 2026-11-22 to 2027-01-20",
        "paragraph 11, page 74; 2015-2019",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn names_become_roles_and_keep_the_possessive() {
    for (text, expected) in [
        ("Ann's flat; ann brown; Annie.", "Mother's flat; Grandmother; Annie."),
        ("\u{202e}Ann\u{2019}s\u{1f600}", "\u{202e}Mother\u{2019}s\u{1f600}"),
        ("Zoë and O'NEILL  SURGERY", "[name left out] and GP practice A"),
        ("Nobody here", "Nobody here"),
    ] {
        assert_eq!(names().replaced(text), expected, "{text}");
    }
}

/// A list with names of every make.
fn listed() -> Vec<&'static str> {
    vec![
        "Fiona Griffin",
        "O\u{2019}Neill",
        "Zoë Núñez",
        "Smith-Jones",
        "Müller",
        "McDonald",
        "D'Eath",
        "Nguyễn Thị Lan",
        "St. John",
        "ONolan",
        "Mary Ann Okonkwo",
    ]
}

fn of(names: &[&str]) -> Names {
    let entry = |name: &&str| PrivateName { name: (*name).to_owned(), role: "Mother".to_owned() };
    Names::of(&names.iter().map(entry).collect::<Vec<_>>())
}

#[test]
fn a_name_is_found_and_replaced_however_it_was_typed() {
    for (text, expected) in [
        ("\u{fb01}ona Gri\u{fb03}n", "Mother"),
        (
            "O'Neill, O\u{2018}Neill, O\u{2019}Neill, O\u{b4}Neill, O\u{2032}Neill, O`Neill",
            "Mother, Mother, Mother, Mother, Mother, Mother",
        ),
        ("ONeill\u{2019}s, O Neill", "Mother\u{2019}s, Mother"),
        ("Zoe\u{308} Nu\u{301}n\u{303}ez", "Mother"),
        ("zoe nunez", "Mother"),
        (
            "Smith Jones, Smith\u{2013}Jones, Smith \u{2014} Jones, Smith\nJones, SmithJones",
            "Mother, Mother, Mother, Mother, Mother",
        ),
        ("Smith\u{ad}-\u{200b}Jones", "Mother"),
        ("Muller, Mueller, MU\u{308}LLER", "Mother, Mother, Mother"),
        ("Mc Donald, Mcdonald, M\u{1f}cDonald", "Mother, Mother, Mother"),
        ("Nguyen Thi Lan", "Mother"),
        ("St John, St. John, St.John", "Mother, Mother, Mother"),
        ("O'Nolan", "Mother"),
        ("Mary\n> Ann Okon-\nkwo", "Mother"),
        ("Mary Ann\u{200b}Okon\u{ad}\r\nkwo", "Mother"),
        ("Mary-Ann\u{b}Okonkwo", "Mother"),
        ("\u{ff26}iona Griffin", "Mother"),
    ] {
        assert_eq!(of(&listed()).replaced(text), expected, "{text}");
    }
}

#[test]
fn what_may_be_another_word_is_shown_and_not_replaced() {
    for text in ["Oneill", "oneill", "ONEILL", "Smithjones", "Death"] {
        assert_eq!(of(&listed()).replaced(text), text);
        assert_eq!(find(text, &of(&listed())), [(Kind::Name, (0, text.len()))], "{text}");
    }
    for text in [
        "the death of a child",
        "Maryann okonkwo",
        "with Fiona. Griffin said",
        "Fiona \u{2013} Griffin",
        "one ill",
        "st\u{2019}john",
    ] {
        assert_eq!(find(text, &of(&listed())), [], "{text}");
    }
}

#[test]
fn numbers_are_found_with_invisible_characters_and_other_dashes_in_them() {
    for (kind, text) in [
        (Kind::Nhs, "943\u{2012}476\u{2014}5919"),
        (Kind::Nhs, "943\u{200b}476\u{ad}5919"),
        (Kind::Postcode, "SW\u{ad}1A 1\u{200b}AA"),
        (Kind::Insurance, "AB\u{feff}123456C"),
        (Kind::Email, "a.b\u{200b}@example.org"),
        (Kind::Phone, "020\u{2212}7946\u{2003}0958"),
    ] {
        assert_eq!(find(text, &of(&[])), [(kind, (0, text.len()))], "{text}");
    }
    assert_eq!(found("born 12\u{2014}03\u{2014}2016"), [(Kind::Birth, "12\u{2014}03\u{2014}2016")]);
}

#[test]
fn long_hostile_texts_are_read_through() {
    for piece in
        ["a@", "0", "0 ", "+44", "a b ", "born 1/", "Ann Brow", "SW1", "12/03/", "AB12", "(", "\u{1f600}", "İ", "@a."]
    {
        let text: String = piece.chars().cycle().take(100_000).collect();
        let _ = names().replaced(&text);
        let _ = find(&text, &names());
    }
}

/// The name as somebody may type or paste it.
fn typed(name: &str, choices: &[u8]) -> String {
    let mut out = String::new();
    let letters: Vec<char> = name.chars().collect();
    for (place, letter) in letters.iter().enumerate() {
        let choice = choices[place % choices.len()];
        let plain = |letter: char| match letter {
            'ë' | 'ễ' => "e",
            'ú' | 'ü' => "u",
            'ñ' => "n",
            'ị' => "i",
            _ => "",
        };
        let is_inside = place > 0 && letter.is_alphabetic() && letters[place - 1].is_alphabetic();
        if is_inside && choice > 4 {
            out.push_str(["\u{ad}", "\u{200d}", "-\r\n"][usize::from(choice) - 5]);
        }
        match (letter, choice) {
            (' ', _) => {
                out.push_str(["  ", "\n", "\u{a0}", " \u{b}", "-", "\n> ", "\u{2011}", "\t"][usize::from(choice)]);
            }
            ('-', _) => {
                out.push_str(
                    ["-", " ", "\u{2010}", "\u{2212}", " \u{2013} ", "-\n", "", "\u{1e}"][usize::from(choice)],
                );
            }
            ('\u{2019}' | '\'', _) => {
                out.push_str(
                    ["'", "\u{2018}", "\u{2019}", "\u{b4}", "\u{2032}", "", "\u{2bc}", "`"][usize::from(choice)],
                );
            }
            ('f', 0) => out.push('\u{ff46}'),
            ('ë', 1) => out.push_str("e\u{308}"),
            ('ü', 1) => out.push_str("ue"),
            ('ñ', 1) => out.push_str("n\u{303}"),
            (letter, 2..=4) if !plain(*letter).is_empty() => out.push_str(plain(*letter)),
            (letter, 3) => out.extend(letter.to_uppercase()),
            (letter, _) => out.push(*letter),
        }
    }
    out.replace("ffi", "\u{fb03}").replace("Fi", "\u{fb01}")
}

proptest! {
    #[test]
    fn findings_lie_in_order_within_the_text_on_whole_letters(text in "(\\PC|[0-9@. +/-]|Ann|born |\\n){0,60}") {
        let mut end = 0;
        for (_, (from, to)) in find(&text, &names()) {
            prop_assert!(end <= from && from < to && text.get(from..to).is_some());
            end = to;
        }
    }

    #[test]
    fn a_name_in_any_mix_of_spellings_is_found(
        which in 0..11_usize,
        choices in prop::collection::vec(0..8_u8, 64),
        before in "(|[a-z]{1,8}[ .,(\n])",
        after in "(|[ .,;)\n][a-z]{0,8}|'s)",
    ) {
        let name = listed()[which];
        let typed = typed(name, &choices);
        let text = [before.as_str(), &typed, &after].concat();
        let all = find(&text, &of(&listed()));
        let hit = all.iter().any(|(kind, (from, to))| {
            *kind == Kind::Name && *from <= before.len() && *to >= before.len() + typed.len()
        });
        prop_assert!(hit, "{:?} {:?}", text, all);
    }

    #[test]
    fn ordinary_words_are_no_names(
        text in "((the|mother|was|seen|at|home|one|ill|death|smith|jones|mary|did|not|zone|don't|well)\
            [ ,.\n-]){0,30}",
    ) {
        // Two names that stand side by side are the one name.
        let text = text.replace("jones", "janes");
        prop_assert_eq!(find(&text, &of(&listed())), []);
    }

    #[test]
    fn no_listed_name_is_left_and_all_else_stays(before in "[a-z .,0-9é-]{0,12}", after in "[ .,;!?][a-z .,]{0,12}") {
        let text = [before.as_str(), " Ann", after.as_str()].concat();
        let replaced = names().replaced(&text);
        prop_assert!(!find(&replaced, &names()).iter().any(|(kind, _)| *kind == Kind::Name));
        prop_assert!(replaced.contains("Mother"));
    }
}
