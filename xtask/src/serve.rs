//! Serves a folder on this machine. What a host needs to do is no more than this: files, their types, no guessing, and
//! packed copies where they lie beside a file.

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::headers::Headers;
use crate::project::read;

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
        let name =
            if within.is_empty() || within.ends_with('/') { format!("{within}index.html") } else { within.to_owned() };
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

    /// Answers the one request of a connection. The page may be replaced while it is served: its policy is read anew.
    fn answer(&self, mut stream: TcpStream) -> Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let request = lines.next().context("no request")??;
        let mut accepted = String::new();
        for line in lines {
            let line = line?;
            match line.split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("accept-encoding") => value.clone_into(&mut accepted),
                Some(_) => {}
                None => break,
            }
        }
        let mut words = request.split(' ');
        let (method, address) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let path = decoded(address.split(['?', '#']).next().unwrap_or_default()).unwrap_or_default();
        let headers = Headers::of_page(&read(&self.folder.join("index.html"))?)?;
        let mut all: Vec<(&str, &str)> = headers.of(&path);
        let (status, body) = match self.find(&path, &accepted) {
            Some((bytes, encoding, kind)) => {
                all.push(("Content-Type", kind));
                if let Some(encoding) = encoding {
                    all.extend([("Content-Encoding", encoding), ("Vary", "Accept-Encoding")]);
                }
                ("200 OK", bytes)
            }
            None => {
                all.push(("Content-Type", "text/plain; charset=utf-8"));
                ("404 Not Found", b"Not found\n".to_vec())
            }
        };
        let length = body.len().to_string();
        all.extend([("Content-Length", length.as_str()), ("Connection", "close")]);
        let lines: String = all.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        write!(stream, "HTTP/1.1 {status}\r\n{lines}\r\n")?;
        if method != "HEAD" {
            stream.write_all(&body)?;
        }
        Ok(stream.flush()?)
    }
}

/// Serves a folder until it is stopped. A port of 0 takes any free one.
///
/// # Errors
/// Returns an error if the folder holds no build, or the port is in use.
pub fn serve(folder: &Path, below: &str, port: u16) -> Result<()> {
    // The page is read at each request; without one there is nothing to serve.
    Headers::of_page(&read(&folder.join("index.html"))?)?;
    let listener = match TcpListener::bind(("127.0.0.1", port)) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!("port {port} is in use: choose another with PORT="),
        bound => bound.context("cannot serve")?,
    };
    let port = listener.local_addr()?.port();
    println!("\n==> The app is running at http://127.0.0.1:{port}{below}/\n    Press Ctrl+C to stop.");
    let host = Host { folder: folder.to_owned(), below: below.to_owned() };
    thread::scope(|threads| {
        for stream in listener.incoming() {
            let host = &host;
            // Who goes away before the answer is there needs none.
            threads.spawn(move || stream.map(|stream| host.answer(stream)));
        }
    });
    Ok(())
}
