//! Builds, packs, serves and tests the app: everything that `make` does once Rust is there (`scripts/` sees to that).
//!
//! # A tour
//! * [`project`]: where things are. [`progress`]: which step of how many. [`run`]: other programs.
//! * [`release`]: from the sources to a folder that any host can serve. It compiles with [`compile`] (and [`sysroot`]),
//!   makes each program's bindings ([`bindings`], [`shorten`]), shrinks them ([`shrink`]), and puts the folder
//!   together: [`page`], [`words`], [`offline`], [`headers`].
//! * [`single`]: the same as one file. [`host`]: the same with packed copies. [`size`]: what a visit loads.
//! * [`serve`] and [`dev`]: a build on this machine. [`checks`]: everything that must hold. [`reproduce`]: two builds
//!   compared.
//! * [`pseudo`]: a stand-in for another language.

mod bindings;
mod checks;
mod compile;
mod dev;
mod headers;
mod host;
mod merge;
mod offline;
mod page;
mod progress;
mod project;
mod pseudo;
mod release;
mod reproduce;
mod run;
mod serve;
mod shorten;
mod shrink;
mod single;
mod size;
mod sysroot;
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use project::Project;
use release::Profile;

const USAGE: &str = "usage: xtask COMMAND
  build                        the release in dist/; build-dev: not shrunk, in target/dev-dist
  serve [PORT [DIR [BELOW]]]   serves DIR (the release) on this machine, below a path
  dev [PORT]                   builds without shrinking, serves, and builds again at every change
  size [DIR]                   what a visit loads, with a limit for the first load
  host [DIR]                   the release with packed copies of its files
  single [FILE]                the release as one file
  checksums                    the SHA-256 of each file of the release
  reproduce                    builds the last commit twice and compares
  headers [json PATH [DIR]]  writes docs/hosting, or prints the headers of a path [of a build in DIR]
  list DIR [SCHEMA]            renews the list for use without a network in a copy of the release
  check | documents | test     what must hold: the quick part, what is downloaded, everything
  pseudo                       a stand-in for another language in src/content-cy";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\n==> cannot go on: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str]) -> Result<ExitCode> {
    let project = Project::find()?;
    let port = |text: &str| text.parse::<u16>().with_context(|| format!("{text} is no port"));
    match args {
        ["build-dev"] => drop(release::build(&project, Profile::Dev)?),
        ["build"] => drop(release::build(&project, Profile::Release)?),
        ["serve"] => serve::serve(&release::build(&project, Profile::Release)?, "", 8080)?,
        ["serve", at] => serve::serve(&release::build(&project, Profile::Release)?, "", port(at)?)?,
        ["serve", at, folder] => serve::serve(&PathBuf::from(folder), "", port(at)?)?,
        ["serve", at, folder, below] => serve::serve(&PathBuf::from(folder), below, port(at)?)?,
        ["dev"] => dev::dev(&project, 8080)?,
        ["dev", at] => dev::dev(&project, port(at)?)?,
        ["size"] => return size::size(&release::build(&project, Profile::Release)?),
        ["size", folder] => return size::size(&PathBuf::from(folder)),
        ["host"] => host::host(&release::build(&project, Profile::Release)?, &project.target().join("host"))?,
        ["host", folder] => host::host(&release::build(&project, Profile::Release)?, &PathBuf::from(folder))?,
        ["single"] => single::single(&project, &project.single())?,
        ["single", file] => single::single(&project, &PathBuf::from(file))?,
        ["checksums"] => print!("{}", reproduce::checksums(&release::build(&project, Profile::Release)?)?),
        ["reproduce"] => reproduce::reproduce(&project)?,
        ["headers"] => headers::write_files(&project)?,
        ["headers", "json", path] => println!("{}", headers::json(&project, path, None)?),
        ["headers", "json", path, build] => println!("{}", headers::json(&project, path, Some(Path::new(build)))?),
        ["list", folder] => println!("{}", offline::write_list(&project, &PathBuf::from(folder), None)?),
        ["list", folder, schema] => {
            println!("{}", offline::write_list(&project, &PathBuf::from(folder), Some(schema.parse()?))?);
        }
        ["documents"] => return checks::run(&project, checks::Scope::Documents),
        ["check"] => return checks::run(&project, checks::Scope::Quick),
        ["test"] => return checks::run(&project, checks::Scope::Everything),
        ["pseudo"] => pseudo::write_folder(&project)?,
        _ => bail!("{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}
