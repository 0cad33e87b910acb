//! The crypto worker: files locked with a passphrase, in the format of the public `age` program
//! (age-encryption.org/v1).
//!
//! Deriving a key from a passphrase takes seconds and 256 MB, so it is done in a program of its own, in a worker that
//! ends after each job (`src/bin/crypto.rs`, `browser::worker`). This module is pure; of what it is given it keeps
//! nothing.

use std::io::{Read as _, Write as _};
use std::iter::once;

use age::armor::ArmoredReader;
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, scrypt};

/// What deriving a key costs, as age counts it: 2^18 rounds, some 256 MB and a second or two. What `age -p` uses too.
pub const WORK: u8 = 18;

/// The most work that a file may ask for when it is opened: four times as much. Hostile files ask for days.
pub const MOST_WORK: u8 = 20;

/// Why bytes were not locked or opened. What is said of each stands with the texts: this program knows none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It does not open, whichever reason it has: who tries passphrases learns nothing.
    NotOpened,
    /// A file asks for too much work.
    TooMuchWork,
    /// No passphrase opens the file.
    NoSuchFile,
    /// What was locked does not open again.
    NotLocked,
}

impl Refusal {
    const ALL: [Self; 4] = [Self::NotOpened, Self::TooMuchWork, Self::NoSuchFile, Self::NotLocked];

    /// The word for it on its way from the worker to the app.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotOpened => "not-opened",
            Self::TooMuchWork => "too-much-work",
            Self::NoSuchFile => "no-such-file",
            Self::NotLocked => "not-locked",
        }
    }

    /// Reads what [`Refusal::code`] gives.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|refusal| refusal.code() == code)
    }
}

/// Locks bytes with a passphrase, and makes sure that the passphrase opens them again.
///
/// # Errors
/// A [`Refusal`], where it does not.
pub fn encrypt(passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    encrypt_with(passphrase, bytes, WORK)
}

/// The same with another amount of work, for tests that need not wait.
///
/// # Errors
/// As [`encrypt`].
pub fn encrypt_with(passphrase: &str, bytes: &[u8], work: u8) -> Result<Vec<u8>, Refusal> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(work);
    let locked = write(&recipient, bytes).ok_or(Refusal::NotLocked)?;
    if decrypt(passphrase, &locked)? == bytes { Ok(locked) } else { Err(Refusal::NotLocked) }
}

fn write(recipient: &scrypt::Recipient, bytes: &[u8]) -> Option<Vec<u8>> {
    let encryptor = Encryptor::with_recipients(once(recipient as &dyn Recipient)).ok()?;
    let mut locked = Vec::new();
    let mut writer = encryptor.wrap_output(&mut locked).ok()?;
    writer.write_all(bytes).ok()?;
    writer.finish().ok()?;
    Some(locked)
}

/// Opens what [`encrypt`] locked, or the `age` program with a passphrase: binary or armored. All of it, or nothing.
///
/// # Errors
/// A [`Refusal`]; the same one for a wrong passphrase and for any damage.
pub fn decrypt(passphrase: &str, file: &[u8]) -> Result<Vec<u8>, Refusal> {
    let decryptor = Decryptor::new_buffered(ArmoredReader::new(file)).map_err(|fault| why(&fault))?;
    if !decryptor.is_scrypt() {
        return Err(Refusal::NoSuchFile);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let mut reader = decryptor.decrypt(once(&identity as &dyn Identity)).map_err(|fault| why(&fault))?;
    let mut bytes = Vec::new();
    // What was read before the damage goes no further.
    reader.read_to_end(&mut bytes).map_err(|_| Refusal::NotOpened)?;
    Ok(bytes)
}

const fn why(fault: &DecryptError) -> Refusal {
    match fault {
        DecryptError::ExcessiveWork { .. } => Refusal::TooMuchWork,
        _ => Refusal::NotOpened,
    }
}

/// Whether a file begins as one that age has locked, binary or armored.
#[must_use]
pub fn is_age_file(beginning: &[u8]) -> bool {
    let text = beginning.trim_ascii_start();
    beginning.starts_with(b"age-encryption.org/v1") || text.starts_with(b"-----BEGIN AGE ENCRYPTED FILE-----")
}
