//! What this tool is, and what it is not.

/// The tool's name.
pub const NAME: &str = "Quality Marker Self-Assessment";

/// Whose it is not.
pub const INDEPENDENCE: &str = "This tool is independent of NSPCC and SCIE, who have neither made nor endorsed it. Its \
    texts are in our own words, with the source cited beside each.";

/// The same, where no source is cited beside the texts.
pub const INDEPENDENT: &str = "This tool is independent of NSPCC and SCIE, who have neither made nor endorsed it.";

/// The source.
pub const SOURCE: &str = "Source: NSPCC and SCIE (2016), Serious case review quality markers, “Assembling \
    information”, the tenth of 18 markers. The set for reviews about adults (2022) has 15; there it is quality marker \
    9.";

/// Why there is no score.
pub const NO_SCORE: &str = "There is no score, and no target of 100%. What is sufficient depends on the commission and \
    changes during the analysis. A total would hide what you need to talk about.";

/// What happens to what is written.
pub const PRIVACY: &str =
    "What you write stays on this computer. Nothing is sent anywhere. You decide what to download and who gets it.";

/// What to say of the example.
pub const FICTION: &str = "This case is fictional. No child, family, practitioner, agency or place in it is real.";

/// What Safari does, said where backups are made.
pub const SAFARI: &str = "Safari, on computers, iPhones and iPads, deletes what a page has stored after seven days \
    without a visit. There, download everything at the end of each working day.";
