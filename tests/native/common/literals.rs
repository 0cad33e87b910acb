//! The literal texts of a source.

/// The literal texts in a source without its tests, each with the code before it on its line.
pub fn literals(source: &str) -> Vec<(String, String)> {
    let source = source.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
    let letters: Vec<char> = source.chars().collect();
    let (mut all, mut before, mut at) = (Vec::new(), String::new(), 0);
    while let Some(letter) = letters.get(at).copied() {
        let next = letters.get(at + 1).copied();
        match letter {
            '\n' => before.clear(),
            '/' if next == Some('/') => {
                while letters.get(at + 1).is_some_and(|letter| *letter != '\n') {
                    at += 1;
                }
            }
            // A letter by itself; otherwise the name of a lifetime.
            '\'' if next == Some('\\') => at += 3,
            '\'' if letters.get(at + 2) == Some(&'\'') => at += 2,
            '"' => {
                let mut text = String::new();
                at += 1;
                while let Some(letter) = letters.get(at).copied().filter(|letter| *letter != '"') {
                    if letter == '\\' {
                        at += 1;
                        // What follows a break is the same line.
                        if letters.get(at) == Some(&'\n') {
                            while letters.get(at + 1).is_some_and(|letter| letter.is_whitespace()) {
                                at += 1;
                            }
                        }
                    } else {
                        text.push(letter);
                    }
                    at += 1;
                }
                all.push((before.trim().to_owned(), text));
            }
            other => before.push(other),
        }
        at += 1;
    }
    all
}
