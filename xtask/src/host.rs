//! What a host serves: the files of the release, each with packed copies beside it (`.br`, `.gz`), so that a host need
//! not pack them at every request, and packs them as well as can be.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::project::{bytes, names, write};
use crate::size::thousands;

/// Packs with brotli at its highest quality.
///
/// # Errors
/// Never in memory.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params)?;
    Ok(packed)
}

/// Packs with gzip at its highest level. Neither time nor system stand in the result.
///
/// # Errors
/// Never in memory.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packer = GzBuilder::new().operating_system(255).write(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}

/// Fills a folder for a host.
///
/// # Errors
/// Returns an error if a file cannot be written.
pub fn host(dist: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let (mut all, mut packed) = (0, 0);
    for name in names(dist)?.into_iter().filter(|name| !name.starts_with('.')) {
        let content = bytes(&dist.join(&name))?;
        write(&folder.join(&name), &content)?;
        all += content.len();
        if name.ends_with(".png") {
            continue;
        }
        let brotli = brotli(&content)?;
        packed += brotli.len();
        write(&folder.join(format!("{name}.br")), brotli)?;
        write(&folder.join(format!("{name}.gz")), gzip(&content)?)?;
    }
    println!(
        "{}: {} bytes, {} with brotli. Headers: docs/hosting/.",
        folder.display(),
        thousands(all),
        thousands(packed)
    );
    Ok(())
}
