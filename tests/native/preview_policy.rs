//! The page of the app shows the report in a frame, and its policy allows the style of that report by its hash and no
//! other.

use std::fs;
use std::path::Path;

use base64ct::{Base64, Encoding};
use quality_marker::content::documents::pages::MARGINS;
use quality_marker::report::html::STYLE;
use sha2::{Digest, Sha256};

#[test]
fn the_policy_allows_the_style_of_the_report_and_nothing_else() {
    // Beside it stands the app's own style, which a build puts into the page (`xtask/src/page.rs`).
    let allowed = format!(" 'sha256-{}';", Base64::encode_string(&Sha256::digest([MARGINS, STYLE].concat())));
    for path in ["index.html", "docs/hosting/_headers", "docs/hosting/nginx.conf"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        let styles = text.split("style-src ").nth(1).unwrap_or_default();
        let end = styles.find(&allowed).unwrap_or_else(|| panic!("{} should say {allowed}", path.display()));
        let before = &styles[..end];
        assert!(before.starts_with("'self'") && !before.contains(';') && before.len() < 80, "{}", path.display());
    }
}
