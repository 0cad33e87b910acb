//! Builds without shrinking, serves, and builds again at every change. Reload the page by hand: its policy blocks the
//! inline script by which it could be done.

use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use anyhow::Result;

use crate::progress::{note, step};
use crate::project::{Project, files};
use crate::release::{Profile, build};
use crate::serve::serve;

/// What is watched.
const WATCHED: &[&str] = &["src", "style"];

/// How often.
const PAUSE: Duration = Duration::from_millis(300);

/// Returns when which file was changed last.
fn newest(project: &Project) -> Result<Option<(SystemTime, PathBuf)>> {
    let mut newest = None;
    for folder in WATCHED {
        for file in files(&project.root.join(folder))? {
            newest = newest.max(Some((file.metadata()?.modified()?, file)));
        }
    }
    Ok(newest)
}

/// Builds, serves, watches.
///
/// # Errors
/// Returns an error if the first build fails, or the port is in use.
pub fn dev(project: &Project, port: u16) -> Result<()> {
    let dist = build(project, Profile::Dev)?;
    let project = project.clone();
    thread::spawn(move || {
        let mut seen = newest(&project).ok().flatten();
        loop {
            thread::sleep(PAUSE);
            // A file that is being replaced is looked at again.
            let Ok(now) = newest(&project) else { continue };
            if now == seen {
                continue;
            }
            seen = now;
            let began = Instant::now();
            match build(&project, Profile::Dev) {
                Ok(_) => step(&format!("built in {} s: reload the page", began.elapsed().as_secs())),
                Err(error) => note(&format!("{error:#}")),
            }
        }
    });
    serve(&dist, "", port)
}
