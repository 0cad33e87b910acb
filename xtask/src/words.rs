//! The texts of the page around the program (`src/content/page.json`), and the same in another language
//! (`docs/translating.md`).

use std::collections::BTreeMap;
use std::env;

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// Texts by their names.
pub type Words = BTreeMap<String, String>;

fn table(project: &Project, folder: &str) -> Result<Words> {
    let path = format!("src/{folder}/page.json");
    serde_json::from_str(&project.read(&path)?).context(path)
}

/// Returns the texts of the language that is built.
///
/// # Errors
/// Returns an error if the table cannot be read.
pub fn words(project: &Project) -> Result<Words> {
    match env::var("QM_LANGUAGE") {
        Ok(language) if !language.is_empty() => table(project, &format!("content-{language}")),
        _ => table(project, "content"),
    }
}

/// Returns a text as it stands in a page.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Returns a page in the language that is built.
///
/// # Errors
/// Returns an error if the page lacks a text, or if the other language does.
pub fn translated(project: &Project, page: &str) -> Result<String> {
    let (here, there) = (table(project, "content")?, words(project)?);
    if here == there {
        return Ok(page.to_owned());
    }
    let mut whole = page.to_owned();
    // The longest first: a text may be the beginning of another.
    let mut names: Vec<&String> = here.keys().collect();
    names.sort_by_key(|name| std::cmp::Reverse(here[*name].len()));
    for name in names {
        let other = there.get(name).with_context(|| format!("the other language lacks the text “{name}”"))?;
        let mut found = false;
        for (before, after) in [(">", "<"), (">", " <"), ("\"", "\"")] {
            let text = format!("{before}{}{after}", escaped(&here[name]));
            found |= whole.contains(&text);
            whole = whole.replace(&text, &format!("{before}{}{after}", escaped(other)));
        }
        // It stands in the web manifest alone.
        if !found && name != "short-name" {
            bail!("index.html does not say “{}”", here[name]);
        }
    }
    Ok(whole)
}
