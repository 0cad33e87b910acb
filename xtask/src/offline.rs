//! What a build needs to be kept on a computer (`src/offline.js`): icons, the manifest by which a browser installs it,
//! and the service worker with the list of this very build: each file with its hash, the newest schemas that it reads,
//! and an id that follows from these. It comes last in a build, when every file is as it will be served.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::project::{Project, bytes, names, replace};
use crate::release::hex;
use crate::shrink;
use crate::words::words;

const ICONS: &[&str] = &["icon.svg", "icon-192.png", "icon-512.png", "icon-whole.png"];

/// Puts all of it into a build's folder.
///
/// # Errors
/// Returns an error if something of it is missing.
pub fn write(project: &Project, folder: &Path) -> Result<()> {
    for icon in ICONS {
        fs::copy(project.root.join("style/icons").join(icon), folder.join(icon)).context(*icon)?;
    }
    let words = words(project)?;
    let word = |name: &str| words.get(name).cloned().with_context(|| format!("page.json has no “{name}”"));
    let icon = |name: &str, sizes: &str, kind: &str| json!({ "src": name, "sizes": sizes, "type": kind });
    let mut whole = icon("icon-whole.png", "512x512", "image/png");
    whole["purpose"] = "maskable".into();
    let manifest = json!({
        "name": word("name")?, "short_name": word("short-name")?, "description": word("description")?,
        "lang": word("language")?,
        "id": "./", "start_url": "./", "scope": "./", "display": "standalone",
        "background_color": "#ffffff", "theme_color": "#2b4a63",
        "icons": [
            icon("icon.svg", "any", "image/svg+xml"),
            icon("icon-192.png", "192x192", "image/png"),
            icon("icon-512.png", "512x512", "image/png"),
            whole,
        ],
    });
    crate::project::write(&folder.join("app.webmanifest"), manifest.to_string())?;
    write_list(project, folder, None).map(drop)
}

/// Whether a host serves a file of this name as part of the program.
fn is_served(name: &str) -> bool {
    let is_packed = name.ends_with(".br") || name.ends_with(".gz");
    !name.starts_with(['.', '_']) && !is_packed && name != "offline.js"
}

/// Writes the service worker with the list of what is in a folder, and returns the build's id. A test gives another
/// `schema`.
///
/// # Errors
/// Returns an error if a source is not of the form that is expected.
pub fn write_list(project: &Project, folder: &Path, schema: Option<u32>) -> Result<String> {
    let newest = |start: &str| -> Result<u32> { Ok(project.between("src/storage/schema.rs", start, ";")?.parse()?) };
    let schema = schema.map_or_else(|| newest("pub const ASSESSMENT: i64 = "), Ok)?;
    let sessions = newest("pub const TRAINING: i64 = ")?;
    let version = project.between("Cargo.toml", "\nversion = \"", "\"")?;
    let mut files = Map::new();
    for name in names(folder)?.into_iter().filter(|name| is_served(name)) {
        let hash = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes(&folder.join(&name))?)));
        // A host answers for the folder with its page; some redirect who asks for the page by its own name.
        files.insert(if name == "index.html" { "./".to_owned() } else { name }, Value::String(hash));
    }
    let mut list = json!({ "schema": schema, "sessions": sessions, "version": version, "files": files });
    let id = hex(&Sha256::digest(list.to_string()))[..16].to_owned();
    list["id"] = id.clone().into();
    let script = shrink::script(&replace(&project.read("src/offline.js")?, "\"of this build\"", &list.to_string())?)?;
    crate::project::write(&folder.join("offline.js"), script)?;
    Ok(id)
}
