//! What a visit loads: raw, gzip and brotli bytes of the first load, which has a limit, and of what comes later.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::host::{brotli, gzip};
use crate::project::{bytes, names, read};
use crate::release::NOTE;

/// The limit of the first load in bytes, brotli.
const LIMIT: usize = 100_000;

/// The same with rustup's standard library, which cannot leave the machinery for panic messages out.
const LIMIT_STOCK: usize = 115_000;

/// What comes later: the beginning of the names of its files, and how many they are.
const LATER: &[(&str, &[&str], usize)] = &[
    ("until the first answer: overview, review, questions", &["assessment-", "pages-"], 2),
    ("behind the pages, once they are shown", &["services-"], 1),
    ("of the areas, when they are first opened or a while later", AREAS, 7),
    ("at the first use of the document worker", &["documents-"], 2),
    ("at the first use of the passphrase worker", &["crypto-"], 2),
];

/// The lazy chunks of the areas, and what they share.
const AREAS: &[&str] = &["areas-", "shared-", "registers-", "results-", "training-", "storage-", "help-"];

/// Returns a number with its thousands set apart.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(",")
}

/// Whether the page names a file, which is then fetched at the first visit unless a worker or a first use fetches it.
fn is_first(page: &str, name: &str) -> bool {
    let is_later = LATER.iter().any(|(_, begins, _)| begins.iter().any(|begin| name.starts_with(begin)));
    name == "index.html"
        || page.contains(name) && !is_later && [".js", ".css", ".wasm"].iter().any(|ending| name.ends_with(ending))
}

/// Prints a table of files, and returns their bytes with brotli.
fn table(dist: &Path, title: &str, names: &[String]) -> Result<usize> {
    let mut all = [0; 3];
    println!("| {title} | raw | gzip | brotli |\n| --- | ---: | ---: | ---: |");
    for name in names {
        let content = bytes(&dist.join(name))?;
        let sizes = [content.len(), gzip(&content)?.len(), brotli(&content)?.len()];
        let (stem, ending) =
            name.split_once('-').map_or((name.as_str(), ""), |(stem, rest)| (stem, &rest[16.min(rest.len())..]));
        println!("| {stem}{ending} | {} |", sizes.map(thousands).join(" | "));
        for (sum, size) in all.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    println!("| **all** | {} |\n", all.map(|sum| format!("**{}**", thousands(sum))).join(" | "));
    Ok(all[2])
}

/// Prints what a visit loads. Fails if the first load is above its limit.
///
/// # Errors
/// Returns an error if the folder is no build.
pub fn size(dist: &Path) -> Result<ExitCode> {
    let page = read(&dist.join("index.html"))?;
    let all = names(dist)?;
    let first: Vec<String> = all.iter().filter(|name| is_first(&page, name)).cloned().collect();
    let brotli = table(dist, "first load", &first)?;
    let mut later = Vec::new();
    for (title, begins, number) in LATER {
        let is_meant = |name: &&String| begins.iter().any(|begin| name.starts_with(begin));
        let names: Vec<String> = all.iter().filter(is_meant).cloned().collect();
        if names.len() != *number {
            bail!("{} files begin with {begins:?}, where there should be {number}", names.len());
        }
        later.push(table(dist, title, &names)?);
    }
    println!("until the first answer: {} bytes with brotli\n", thousands(brotli + later.first().unwrap_or(&0)));
    let is_stock = read(&dist.join(NOTE))?.lines().nth(1) == Some("stock");
    let limit = if is_stock { LIMIT_STOCK } else { LIMIT };
    if brotli > limit {
        eprintln!("==> the first load is {} bytes with brotli; the limit is {}", thousands(brotli), thousands(limit));
        return Ok(ExitCode::FAILURE);
    }
    println!("the first load is within the limit of {} bytes with brotli", thousands(limit));
    Ok(ExitCode::SUCCESS)
}
