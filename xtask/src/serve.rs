//! Serves a folder on this machine. What a host needs to do is no more than this: files, their types, no guessing, and
//! packed copies where they lie beside a file.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::thread;

use anyhow::{Result, bail};
use tiny_http::{Header, Request, Response, Server};

use crate::headers::Headers;
use crate::project::read;

/// How many requests are answered at the same time.
const THREADS: usize = 4;

const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
];

const PACKED: &[(&str, &str)] = &[("br", "br"), ("gzip", "gz")];

/// What is served, and where.
struct Host {
    folder: PathBuf,
    below: String,
}

/// Undoes percent encoding.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        if *first == b'%' {
            let digits = str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// A file as it is sent: its bytes, how it is packed, and what it is.
type Found = (Vec<u8>, Option<&'static str>, &'static str);

impl Host {
    /// Finds the file of a path, packed if there is such a copy and whoever asks can read it.
    fn find(&self, path: &str, accepted: &str) -> Option<Found> {
        let within = path.strip_prefix(&self.below)?.strip_prefix('/')?;
        let name = if within.is_empty() || within.ends_with('/') { format!("{within}index.html") } else { within.to_owned() };
        let relative = Path::new(&name);
        if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let file = self.folder.join(relative);
        let extension = relative.extension().map(|extension| extension.to_string_lossy().into_owned());
        let kind = TYPES.iter().find(|(ending, _)| extension.as_deref() == Some(*ending));
        let kind = kind.map_or("application/octet-stream", |(_, kind)| kind);
        for (encoding, ending) in PACKED {
            let takes = accepted.split([',', ';', ' ']).any(|word| word == *encoding);
            if takes && let Ok(bytes) = fs::read(format!("{}.{ending}", file.display())) {
                return Some((bytes, Some(encoding), kind));
            }
        }
        Some((fs::read(file).ok()?, None, kind))
    }

    /// The page may be replaced while it is served: its policy is read anew.
    fn answer(&self, request: Request) -> Result<()> {
        let headers = Headers::of_page(&read(&self.folder.join("index.html"))?)?;
        let url = request.url().to_owned();
        let path = decoded(url.split(['?', '#']).next().unwrap_or_default()).unwrap_or_default();
        let accepted = request.headers().iter().find(|header| header.field.equiv("Accept-Encoding"));
        let accepted = accepted.map(|header| header.value.to_string()).unwrap_or_default();
        let mut all: Vec<(&str, &str)> = headers.of(&path);
        let (status, body) = match self.find(&path, &accepted) {
            Some((bytes, encoding, kind)) => {
                all.push(("Content-Type", kind));
                if let Some(encoding) = encoding {
                    all.extend([("Content-Encoding", encoding), ("Vary", "Accept-Encoding")]);
                }
                (200, bytes)
            }
            None => {
                all.push(("Content-Type", "text/plain; charset=utf-8"));
                (404, b"Not found\n".to_vec())
            }
        };
        // Never in chunks: whoever measures wants to know how much comes.
        let mut response = Response::from_data(body).with_status_code(status).with_chunked_threshold(usize::MAX);
        for (name, value) in all {
            let Ok(header) = Header::from_bytes(name, value) else { bail!("{name} is no header") };
            response.add_header(header);
        }
        // Who has gone away needs no answer.
        let _gone = request.respond(response);
        Ok(())
    }
}

/// Serves a folder until it is stopped. A port of 0 takes any free one.
///
/// # Errors
/// Returns an error if the folder holds no build, or the port is in use.
pub fn serve(folder: &Path, below: &str, port: u16) -> Result<()> {
    // The page is read at each request; without one there is nothing to serve.
    Headers::of_page(&read(&folder.join("index.html"))?)?;
    let server = match Server::http(("127.0.0.1", port)) {
        Ok(server) => server,
        Err(error) if error.to_string().contains("in use") => bail!("port {port} is in use: choose another with PORT="),
        Err(error) => bail!("cannot serve: {error}"),
    };
    let port = server.server_addr().to_ip().map_or(port, |address| address.port());
    println!("\n==> The app is running at http://127.0.0.1:{port}{below}/\n    Press Ctrl+C to stop.");
    let host = Host { folder: folder.to_owned(), below: below.to_owned() };
    thread::scope(|threads| {
        for _ in 0..THREADS {
            threads.spawn(|| {
                while let Ok(request) = server.recv() {
                    if let Err(error) = host.answer(request) {
                        eprintln!("{error:#}");
                    }
                }
            });
        }
    });
    Ok(())
}
