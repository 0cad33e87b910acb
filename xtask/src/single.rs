//! The release as one page that holds everything and asks for nothing.
//!
//! Browsers refuse what a page from a disk asks for (scripts, programs, styles), so styles and scripts stand in it as
//! they are, allowed by their hashes, and programs as text: gzip, since browsers undo that by themselves, in base64.
//! Workers begin from blobs. The policy allows no request at all.

use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::host::gzip;
use crate::page::{self, Inline, hash};
use crate::project::{Project, replace, write};
use crate::release::{self, Parts, Profile, hex, worker_script};
use crate::shrink;
use crate::size::thousands;

/// Where the bindings and the script that starts them stand in `src/start.js`, which fetches them.
const FETCHED: [(&str, &str); 4] = [
    ("  preloadFirst(response, loaded);\n", ""),
    ("const [js, wasm] = document.querySelector('meta[name=\"program\"]').content.split(\" \");\n", ""),
    ("const loaded = await import(new URL(js, document.baseURI).href);\n", ""),
    ("fetch(new URL(wasm, document.baseURI))", "unpack(packed(\"app-wasm\"))"),
];

/// Returns an element that the browser neither runs nor shows.
fn held(id: &str, text: &str) -> Result<String> {
    Ok(format!("<script type=\"text/plain\" id=\"{id}\">{}</script>\n", within(text)?))
}

/// Returns a text that stands within an element.
///
/// # Errors
/// Returns an error if it would end the element.
fn within(text: &str) -> Result<&str> {
    let lower = text.to_lowercase();
    if ["</script", "</style", "<!--"].iter().any(|end| lower.contains(end)) {
        bail!("a text would end its element");
    }
    Ok(text)
}

/// Returns the script that starts the app.
fn program(project: &Project, parts: &Parts) -> Result<String> {
    let bindings = parts.app.script(|chunk| format!("Promise.resolve(unpack(packed(\"{}-wasm\")))", chunk.name))?;
    if bindings.contains("import.meta") {
        bail!("the bindings still look for files");
    }
    let mut start = project.read("src/start.js")?;
    for (what, by) in FETCHED {
        start = replace(&start, what, by)?;
    }
    let first = project.read("src/single.js")?;
    // One module after the other: the constant that the first makes is what the last starts.
    shrink::module(&format!("{first}\n{};\n{start}", shrink::constant(&bindings, "loaded")?))
}

/// Returns the elements that hold the workers' scripts and all programs.
fn parts_held(project: &Project, parts: &Parts) -> Result<String> {
    let mut all = String::new();
    for (name, bound) in [("documents", &parts.documents), ("crypto", &parts.crypto)] {
        // A worker cannot look into the page: `src/single.js` hands it its program.
        all += &held(name, &shrink::script(&worker_script(project, bound, "unpack(program)")?)?)?;
    }
    let chunks = parts.app.chunks.iter().map(|chunk| (chunk.name.as_str(), &chunk.wasm));
    let programs =
        [("app", &parts.app.first.wasm), ("documents", &parts.documents.wasm), ("crypto", &parts.crypto.wasm)];
    for (name, wasm) in programs.into_iter().chain(chunks) {
        all += &held(&format!("{name}-wasm"), &BASE64_STANDARD.encode(gzip(wasm)?))?;
    }
    Ok(all)
}

/// Writes the single file, and says where it is, how large, and its SHA-256.
///
/// # Errors
/// Returns an error if the release cannot be built, or a source is not of the form that is expected.
pub fn single(project: &Project, file: &Path) -> Result<()> {
    let dist = release::build(project, Profile::Release)?;
    let parts = release::parts_of_release(project)?;
    let served = crate::project::read(&dist.join("index.html"))?;
    let inline = Inline::new(project)?;
    let sheets: Result<String> =
        ["pages", "areas"].iter().map(|name| project.read(&format!("style/{name}.css"))).collect();
    let pages = shrink::style(&sheets?)?;
    let program = program(project, &parts)?;

    // What names files goes; what stands in the page stays.
    let mut page = served;
    for (begin, end) in [
        ("<meta name=\"program\"", ">"),
        ("<link rel=\"modulepreload\"", ">"),
        ("<link rel=\"preload\"", ">"),
        ("<script type=\"module\" src=", "</script>"),
        ("<meta name=\"documents\"", ">"),
        ("<meta name=\"crypto\"", ">"),
    ] {
        let from = page.find(begin).with_context(|| format!("the page has no {begin}"))?;
        let to = page[from..].find(end).with_context(|| format!("{begin} does not end"))? + from + end.len();
        page.replace_range(from..to, "");
    }
    page = replace(&page, "</head>", &format!("<style>{}</style></head>", within(&pages)?))?;
    // A folder is no page.
    page = replace(&page, "href=\"./\"", "href=\"\"")?;
    for name in ["src=\"", "href=\""] {
        for address in page.split(name).skip(1).filter_map(|rest| rest.split('"').next()) {
            if !address.is_empty() && !address.starts_with("data:") {
                bail!("the page still asks for {address}");
            }
        }
    }
    let held = parts_held(project, &parts)?;
    page = replace(&page, "</body>", &format!("{held}<script type=\"module\">{}</script></body>", within(&program)?))?;

    // These styles and scripts, and no request at all. Workers begin from blobs and have the same policy.
    let policy = inline.allowed(&page::policy(project)?)?;
    let report =
        policy.split('\'').rfind(|word| word.starts_with("sha256-")).context("the policy allows the report's style")?;
    let closed = [
        "default-src 'none'".to_owned(),
        format!("script-src {} {} 'wasm-unsafe-eval'", hash(&program), hash(&inline.script)),
        format!("style-src {} {} '{report}'", hash(&inline.style), hash(&pages)),
        "worker-src blob:; frame-src blob:; img-src data:; connect-src 'none'; object-src 'none'; base-uri 'none'; \
        form-action 'none'"
            .to_owned(),
    ]
    .join("; ");
    page = replace(&page, &policy, &closed)?;
    write(file, &page)?;
    println!("{}: {} bytes, SHA-256 {}", file.display(), thousands(page.len()), hex(&Sha256::digest(&page)));
    Ok(())
}
