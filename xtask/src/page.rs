//! The page: `index.html` with what a build puts in the place of what Trunk would.
//!
//! What the first paint needs stands in the page itself, so that it waits for no other file: the style of the first
//! page, and the lines that make the page look as somebody wants it. The policy knows both by their hashes.

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::project::{Project, replace};
use crate::shrink;
use crate::words::translated;

/// A file of a build.
pub struct Named {
    /// Its name.
    pub name: String,
    /// Its integrity hash.
    pub integrity: String,
}

/// The files of the app's first load.
pub struct App {
    /// The bindings.
    pub script: Named,
    /// The program.
    pub wasm: Named,
    /// What starts it.
    pub start: Named,
}

/// What stands in the page itself.
pub struct Inline {
    /// The script.
    pub script: String,
    /// The style.
    pub style: String,
}

impl Inline {
    /// Shrinks script and style.
    ///
    /// # Errors
    /// Returns an error if esbuild does not run.
    pub fn new(project: &Project) -> Result<Self> {
        let sheets: Result<String> =
            ["tokens", "base", "components"].iter().map(|name| project.read(&format!("style/{name}.css"))).collect();
        let script = shrink::script(&project.read("src/display-preferences.js")?)?;
        Ok(Self { script, style: shrink::style(&sheets?)? })
    }

    /// Adds the hashes to a policy.
    ///
    /// # Errors
    /// Returns an error if the policy is not of the form that is expected.
    pub fn allowed(&self, policy: &str) -> Result<String> {
        let policy = replace(policy, "script-src 'self'", &format!("script-src 'self' {}", hash(&self.script)))?;
        replace(&policy, "style-src 'self'", &format!("style-src 'self' {}", hash(&self.style)))
    }
}

/// Returns the hash by which a policy knows a text.
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// Returns an expression for a promise of a lazy chunk. A style comes with it: no page is seen without it.
pub fn fetch_chunk(wasm: &Named, style: Option<&Named>) -> String {
    let chunk =
        format!("fetch(new URL(\"./{}\", import.meta.url), {{ integrity: \"{}\" }})", wasm.name, wasm.integrity);
    style.map_or(chunk.clone(), |style| {
        format!(
            "Promise.all([{chunk}, new Promise((onload, onerror) => \
             document.head.append(Object.assign(document.createElement(\"link\"), \
             {{ rel: \"stylesheet\", href: \"./{}\", integrity: \"{}\", onload, onerror }})))])\
             .then(([chunk]) => chunk)",
            style.name, style.integrity
        )
    })
}

/// Returns the line that begins like this, whole.
fn line<'a>(page: &'a str, begin: &str) -> Result<&'a str> {
    page.split_inclusive('\n')
        .find(|line| line.trim_start().starts_with(begin))
        .with_context(|| format!("index.html has no line that begins with {begin}"))
}

/// Returns a page without the lines that only Trunk reads, and without comments.
///
/// # Errors
/// Returns an error if a comment does not end.
fn plain(page: &str) -> Result<String> {
    let mut pieces = page.split("<!--");
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        whole.push_str(piece.split_once("-->").context("a comment of index.html does not end")?.1);
    }
    Ok(whole)
}

/// Returns a page without breaks and indents, which nobody sees.
fn dense(page: &str) -> String {
    page.lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .join("\n")
        .replace(">\n", ">")
        .replace("\n<", "<")
        .replace('\n', " ")
}

/// Puts the page together; `workers` are the scripts of the workers.
///
/// # Errors
/// Returns an error if `index.html` is not of the form that is expected.
pub fn page(project: &Project, app: &App, workers: &[(&str, &Named)]) -> Result<String> {
    let inline = Inline::new(project)?;
    let mut page = plain(&translated(project, &project.read("index.html")?)?)?;
    page = replace(
        &page,
        line(&page, "<script data-trunk src=\"src/display-preferences.js\">")?,
        &format!("<script>{}</script><style>{}</style>\n", inline.script, inline.style),
    )?;
    let App { script, wasm, start } = app;
    let program = format!(
        "<meta name=\"program\" content=\"./{0} ./{2}\">\n<link rel=\"modulepreload\" href=\"./{0}\" \
         crossorigin=\"anonymous\" integrity=\"{1}\">\n\
         <link rel=\"preload\" href=\"./{2}\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\" \
         integrity=\"{3}\">\n",
        script.name, script.integrity, wasm.name, wasm.integrity
    );
    page = replace(&page, line(&page, "<link data-trunk rel=\"rust\" data-bin=\"app\"")?, &program)?;
    page = replace(
        &page,
        line(&page, "<script data-trunk src=\"src/start.js\"")?,
        &format!("<script type=\"module\" src=\"./{}\" integrity=\"{}\"></script>\n", start.name, start.integrity),
    )?;
    for (name, script) in workers {
        page = replace(&page, &format!("content=\"worker.js#{name}\""), &format!("content=\"./{}\"", script.name))?;
    }
    while let Ok(left) = line(&page, "<link data-trunk ") {
        page = replace(&page, left, "")?;
    }
    let policy = policy(project)?;
    page = replace(&page, &policy, &inline.allowed(&policy)?)?;
    Ok(dense(&page))
}

/// Returns the policy of the page as `index.html` has it.
///
/// # Errors
/// Returns an error if there is none.
pub fn policy(project: &Project) -> Result<String> {
    project.between("index.html", "http-equiv=\"Content-Security-Policy\" content=\"", "\"")
}
