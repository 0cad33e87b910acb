//! Texts that people might write, and texts that somebody might write to do harm.

use proptest::prelude::*;

/// Pieces that mean something to a browser, a Markdown reader, a JSON parser, a file system or a terminal.
pub const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</title>",
    "</style>",
    "<!--",
    "]]>",
    "<img src=x onerror=alert(1)>",
    "&amp;",
    "&#60;",
    "javascript:alert(1)",
    "[a](javascript:b)",
    "![a](b)",
    "<http://a.example>",
    "http://a.example",
    "www.a.example",
    "a@b.example",
    "`code`",
    "```",
    "~~~",
    "**",
    "__",
    "| - |",
    "|",
    "---",
    "===",
    "# ",
    "> ",
    "- ",
    "1. ",
    "12) ",
    "    ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\\",
    "\"",
    "'",
    "\0",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{202e}",
    "\u{2066}",
    "\u{200d}",
    "\u{feff}",
    "\u{fffe}",
    "\u{10ffff}",
    "{review}",
    "{\"a\":1}",
    "\",\"b\":\"",
    "../../etc/passwd",
    "=1+1",
    "ًسلام",
    "👩\u{200d}👧",
    "e\u{301}",
];

/// A text made to do harm.
pub fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => proptest::sample::select(HOSTILE).prop_map(str::to_owned),
        1 => "[ -~]{0,6}",
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// A text of letters, digits and spaces, in which no format has anything to escape; sometimes empty.
pub fn plain() -> impl Strategy<Value = String> {
    "([a-zA-Z0-9äßø]{1,8}( [a-zA-Z0-9äßø]{1,8}){0,4})?"
}
