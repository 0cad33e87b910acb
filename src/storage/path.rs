//! The place of a value in a file, kept as cheap links and spelt out only when something is wrong there.

/// A place in a file, such as `body.evidence[2].date`.
#[derive(Clone, Copy, Debug)]
pub struct Path<'a> {
    above: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Member(&'a str),
    Item(usize),
}

impl<'a> Path<'a> {
    /// A place with nothing above it; without a name, the file itself.
    #[must_use]
    pub const fn root(name: &'a str) -> Self {
        Self { above: None, step: Step::Member(name) }
    }

    /// The member of this name.
    #[must_use]
    pub const fn member(&'a self, name: &'a str) -> Self {
        Self { above: Some(self), step: Step::Member(name) }
    }

    /// The item at this place of a list, from 0.
    #[must_use]
    pub const fn item(&'a self, place: usize) -> Self {
        Self { above: Some(self), step: Step::Item(place) }
    }

    /// The place in words. Names that come from the file itself are cut short and reduced to harmless characters.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = self.above.map(Path::to_text).unwrap_or_default();
        match self.step {
            Step::Member(name) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.extend(name.chars().take(60).map(|letter| if is_plain(letter) { letter } else { '?' }));
            }
            Step::Item(place) => {
                out.push('[');
                out.push_str(&place.to_string());
                out.push(']');
            }
        }
        out
    }
}

const fn is_plain(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_' | '/')
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn a_place_is_spelt_out() {
        let file = Path::root("");
        let body = file.member("body");
        let (answers, rows) = (body.member("answers"), body.member("evidence"));
        assert_eq!(answers.member("q3.records").to_text(), "body.answers.q3.records");
        assert_eq!(rows.item(2).member("date").to_text(), "body.evidence[2].date");
    }

    #[test]
    fn a_hostile_name_becomes_harmless() {
        let body = Path::root("body");
        assert_eq!(body.member("<b>\u{202e}\n").to_text(), "body.?b???");
        assert_eq!(body.member(&"a".repeat(1000)).to_text().len(), 65);
    }
}
