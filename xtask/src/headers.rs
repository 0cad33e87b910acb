//! The headers with which a host serves the app: the one place that knows them. [`crate::serve`] sends them, and
//! `xtask headers` writes the ready files for hosts in `docs/hosting`.

use std::path::Path;

use anyhow::{Result, bail};
use serde_json::{Map, Value};

use crate::page::{Inline, policy};
use crate::project::{Project, read, write};

/// A worker's policy comes with its file; the page's does not reach into it. It fetches its own program, and nothing
/// else.
const WORKER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/// The service worker fetches the files of its build, and nothing else: it runs no other script.
const OFFLINE_POLICY: &str = "default-src 'none'; connect-src 'self'";

/// What every file is served with. Names follow from content but for the page's own; yet a host may be renewed at any
/// time: browsers ask, and get "unchanged".
const ALWAYS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), \
        display-capture=()",
    ),
];

const POLICY: &str = "Content-Security-Policy";
const CACHE: (&str, &str) = ("Cache-Control", "no-cache");

/// The workers' scripts, as a pattern for hosts.
const WORKERS: &str = "(documents|crypto)-[0-9a-f]+";

/// The policies of a build.
pub struct Headers {
    page: String,
}

/// Whether a path is that of a worker's script.
fn is_worker(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let hash = ["documents-", "crypto-"].iter().find_map(|before| name.strip_prefix(before)?.strip_suffix(".js"));
    hash.is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|it| it.is_ascii_hexdigit()))
}

impl Headers {
    /// Reads the page's policy.
    ///
    /// # Errors
    /// Returns an error if `index.html` has none.
    pub fn new(project: &Project) -> Result<Self> {
        // The one directive that works only in a header.
        let page = format!("{}; frame-ancestors 'none'", Inline::new(project)?.allowed(&policy(project)?)?);
        Ok(Self { page })
    }

    /// Takes the page's policy as a build has it.
    ///
    /// # Errors
    /// Returns an error if the page has none.
    pub fn of_page(page: &str) -> Result<Self> {
        let content = page
            .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
            .and_then(|(_, rest)| rest.split_once('"'));
        let Some((policy, _)) = content else { bail!("the page has no policy") };
        Ok(Self { page: format!("{policy}; frame-ancestors 'none'") })
    }

    /// Returns the headers of a path.
    pub fn of(&self, path: &str) -> Vec<(&str, &str)> {
        let policy = match path {
            _ if path.ends_with("/offline.js") => OFFLINE_POLICY,
            _ if is_worker(path) => WORKER_POLICY,
            _ => &self.page,
        };
        let mut all = ALWAYS.to_vec();
        all.extend([(POLICY, policy), CACHE]);
        all
    }

    fn lines(&self, path: &str, line: impl Fn(&str, &str) -> String) -> String {
        self.of(path).into_iter().map(|(name, value)| line(name, value)).collect::<Vec<_>>().join("\n")
    }

    /// Returns the ready files for hosts, by their names.
    fn files(&self) -> [(&'static str, String); 4] {
        let worker = "/documents-0123456789abcdef.js";
        let nginx = |path: &str, before: &str| {
            self.lines(path, |name, value| format!("{before}add_header {name} \"{value}\" always;"))
        };
        let types = [
            ("html", "text/html"),
            ("css", "text/css"),
            ("js", "text/javascript"),
            ("wasm", "application/wasm"),
            ("svg", "image/svg+xml"),
            ("webmanifest", "application/manifest+json"),
        ];
        let packed: Vec<String> = types
            .iter()
            .map(|(ending, kind)| {
                format!(
                    "<FilesMatch \"\\.{ending}\\.(br|gz)$\">\n    ForceType {kind}\n    Header append Vary \
                    Accept-Encoding\n</FilesMatch>"
                )
            })
            .collect();
        let but_policy = self.of("/").into_iter().filter(|(name, _)| *name != POLICY);
        let caddy: Vec<String> = but_policy.map(|(name, value)| format!("        {name} \"{value}\"")).collect();
        [
            (
                "nginx.conf",
                include_str!("hosting/nginx.conf")
                    .replace("{page}", &nginx("/", "    "))
                    .replace("{worker}", &nginx(worker, "        "))
                    .replace("{offline}", &nginx("/offline.js", "        ")),
            ),
            (
                "apache.htaccess",
                include_str!("hosting/apache.htaccess")
                    .replace("{page}", &self.lines("/", |name, value| format!("Header always set {name} \"{value}\"")))
                    .replace("{packed}", &packed.join("\n")),
            ),
            (
                "Caddyfile",
                include_str!("hosting/Caddyfile").replace("{page}", &caddy.join("\n")).replace("{policy}", &self.page),
            ),
            (
                "_headers",
                include_str!("hosting/_headers")
                    .replace("{page}", &self.lines("/", |name, value| format!("  {name}: {value}"))),
            ),
        ]
        .map(|(name, text)| {
            let text = text.replace("{worker-policy}", WORKER_POLICY).replace("{offline-policy}", OFFLINE_POLICY);
            (name, text.replace("{workers}", WORKERS))
        })
    }
}

/// Writes the ready files for hosts.
///
/// # Errors
/// Returns an error if one cannot be written.
pub fn write_files(project: &Project) -> Result<()> {
    let files = Headers::new(project)?.files();
    files.iter().try_for_each(|(name, text)| write(&project.root.join("docs/hosting").join(name), text))
}

/// Returns the headers of a path as JSON: of this checkout, or of the build in a folder.
///
/// # Errors
/// Returns an error if there is no policy.
pub fn json(project: &Project, path: &str, build: Option<&Path>) -> Result<Value> {
    let headers = match build {
        Some(folder) => Headers::of_page(&read(&folder.join("index.html"))?)?,
        None => Headers::new(project)?,
    };
    let all: Map<String, Value> =
        headers.of(path).into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    Ok(Value::Object(all))
}

#[cfg(test)]
mod tests {
    use super::{Headers, is_worker};
    use crate::project::Project;

    #[test]
    fn the_ready_files_are_what_the_headers_make() {
        let project = Project::find().expect("a checkout");
        for (name, text) in Headers::new(&project).expect("a policy").files() {
            let path = format!("docs/hosting/{name}");
            assert_eq!(project.read(&path).expect("a ready file"), text, "{path}: run `bash scripts/run.sh headers`");
        }
    }

    #[test]
    fn scripts_of_workers_have_a_policy_of_their_own() {
        for (path, wanted) in [
            ("/documents-0123456789abcdef.js", true),
            ("/a/folder/crypto-0123456789abcdef.js", true),
            ("/app-0123456789abcdef.js", false),
            ("/documents-0123456789abcdef_bg.wasm", false),
            ("/documents.js", false),
        ] {
            assert_eq!(is_worker(path), wanted, "{path}");
        }
    }
}
