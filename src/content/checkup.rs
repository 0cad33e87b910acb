//! What the check-up page says of each header that a host should send: in words for the people who look after it.

/// A header that the app is to be served with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its name.
    pub name: &'static str,
    /// What its value must hold, in small letters.
    pub holds: &'static str,
    /// What it means where it is missing.
    pub missing: &'static str,
}

/// The headers, the most important first.
pub const HEADERS: [Header; 5] = [
    Header {
        name: "content-security-policy",
        holds: "frame-ancestors 'none'",
        missing: "The page's own policy still applies. But another site could show this tool inside its own page, and \
            the workers have no policy of their own.",
    },
    Header {
        name: "x-content-type-options",
        holds: "nosniff",
        missing: "A browser may treat a file as another type than the host says.",
    },
    Header {
        name: "referrer-policy",
        holds: "no-referrer",
        missing: "The page sets this itself. The header applies it to every file.",
    },
    Header {
        name: "cross-origin-opener-policy",
        holds: "same-origin",
        missing: "A page that opened this one can still control its window and send it to another address.",
    },
    Header {
        name: "permissions-policy",
        holds: "camera=()",
        missing: "This tool does not ask for a camera, microphone or location. The header makes that impossible.",
    },
];

/// How a header stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It came, and holds what it must.
    InForce,
    /// It came with something else.
    Other,
    /// It did not come.
    Missing,
}

impl Header {
    /// How it stands, where this value came for it.
    #[must_use]
    pub fn standing(&self, value: Option<&str>) -> Standing {
        match value {
            Some(value) if value.to_ascii_lowercase().contains(self.holds) => Standing::InForce,
            Some(_) => Standing::Other,
            None => Standing::Missing,
        }
    }

    /// What is said of it where this value came for it.
    #[must_use]
    pub fn said(&self, value: Option<&str>) -> String {
        let standing = self.standing(value);
        let mut said = standing.words().to_owned();
        if let Some(value) = value {
            said.push_str(": ");
            said.push_str(value);
        }
        if standing != Standing::InForce {
            said.push_str(". ");
            said.push_str(self.missing);
        }
        said
    }
}

impl Standing {
    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::InForce => "in force",
            Self::Other => "sent, but with another value",
            Self::Missing => "not sent",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_stands_by_what_it_holds() {
        let [policy, sniff, ..] = HEADERS;
        assert_eq!(policy.standing(Some("default-src 'none'; Frame-Ancestors 'none'")), Standing::InForce);
        assert_eq!(policy.standing(Some("default-src 'none'")), Standing::Other);
        assert_eq!(sniff.standing(None), Standing::Missing);
        assert_eq!(sniff.standing(Some("")), Standing::Other);
    }
}
