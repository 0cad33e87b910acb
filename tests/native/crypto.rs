//! Files locked with a passphrase: the public test vectors of the age format, every damage, and work that is refused.

use proptest::prelude::*;
use quality_marker::crypto::{self, Refusal};
use sha2::{Digest as _, Sha256};

/// A little work, so that the tests need not wait.
const LITTLE: u8 = 2;
const PASSPHRASE: &str = "correct horse battery";

/// The vectors of C2SP (`fixtures/age/README.md` says whose) that concern passphrases, as the `age` crate carries them.
const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/age");

#[test]
fn the_public_vectors_for_passphrases_hold() {
    let mut seen = 0;
    for entry in std::fs::read_dir(VECTORS).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.starts_with("scrypt") {
            continue;
        }
        let vector = std::fs::read(&path).unwrap();
        let end = vector.windows(2).position(|pair| pair == b"\n\n").unwrap();
        let header = String::from_utf8(vector[..end].to_vec()).unwrap();
        let value = |name: &str| header.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        let opened = crypto::decrypt(value("passphrase").unwrap_or("password"), &vector[end + 2..]);
        match value("expect").unwrap() {
            "success" => {
                let opened = opened.unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
                assert_eq!(Some(format!("{:x}", Sha256::digest(&opened)).as_str()), value("payload"), "{name}");
            }
            _ => assert!(opened.is_err_and(|refusal| refusal != Refusal::NotLocked), "{name}"),
        }
        seen += 1;
    }
    assert_eq!(seen, 25);
}

#[test]
fn every_bit_flip_and_every_truncation_fails_for_the_same_reason() {
    let file = crypto::encrypt_with(PASSPHRASE, b"Written in confidence.", LITTLE).unwrap();
    let header = file.windows(4).position(|it| it == b"\n---").unwrap();
    for place in 0..file.len() {
        for bit in 0..8 {
            let mut damaged = file.clone();
            damaged[place] ^= 1 << bit;
            let refused = crypto::decrypt(PASSPHRASE, &damaged).expect_err("opened though damaged");
            // In the header a flip can make another kind of file of it, or one that asks for much work.
            let others = place < header && [Refusal::NoSuchFile, Refusal::TooMuchWork].contains(&refused);
            assert!(refused == Refusal::NotOpened || others, "byte {place}, bit {bit}: {refused:?}");
        }
        assert_eq!(crypto::decrypt(PASSPHRASE, &file[..place]), Err(Refusal::NotOpened), "cut at {place}");
    }
    let longer = [file.as_slice(), b"x"].concat();
    assert_eq!(crypto::decrypt(PASSPHRASE, &longer), Err(Refusal::NotOpened));
    assert_eq!(crypto::decrypt("correct horse batterY", &file), Err(Refusal::NotOpened));
    assert_eq!(crypto::decrypt("", &file), Err(Refusal::NotOpened));
}

#[test]
fn too_much_work_is_refused_before_any_is_done() {
    let file = crypto::encrypt_with(PASSPHRASE, b"", LITTLE).unwrap();
    let line_end = |from: usize| from + file[from..].iter().position(|byte| *byte == b'\n').unwrap();
    let second = line_end(0) + 1;
    for work in ["21", "22", "30", "63"] {
        let end = line_end(second);
        let hostile = [&file[..end - 1], work.as_bytes(), &file[end..]].concat();
        assert_eq!(crypto::decrypt(PASSPHRASE, &hostile), Err(Refusal::TooMuchWork), "{work}");
    }
}

#[test]
fn what_age_did_not_lock_with_a_passphrase_is_told_apart() {
    assert!(crypto::is_age_file(&crypto::encrypt_with(PASSPHRASE, b"", LITTLE).unwrap()));
    assert!(crypto::is_age_file(b"\n-----BEGIN AGE ENCRYPTED FILE-----\n"));
    assert!(!crypto::is_age_file(b"{\"format\":"));
    assert!(!crypto::is_age_file(b""));
}

#[test]
fn an_armored_file_opens_too() {
    let file = crypto::encrypt_with(PASSPHRASE, b"Written in confidence.", LITTLE).unwrap();
    let armored = quality_marker::storage::locked::armor(&file);
    assert_eq!(crypto::decrypt(PASSPHRASE, armored.as_bytes()), Ok(b"Written in confidence.".to_vec()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_locked_opens(passphrase in "\\PC{1,40}", bytes: Vec<u8>) {
        let file = crypto::encrypt_with(&passphrase, &bytes, 1).unwrap();
        prop_assert_eq!(crypto::decrypt(&passphrase, &file), Ok(bytes));
    }

    #[test]
    fn any_bytes_at_all_are_refused_in_words(bytes: Vec<u8>) {
        let file = [b"age-encryption.org/v1\n-> scrypt ".as_slice(), &bytes].concat();
        prop_assert!(crypto::decrypt(PASSPHRASE, &file).is_err());
    }
}

#[test]
fn the_reasons_arrive_as_they_were_sent() {
    for refusal in [Refusal::NotOpened, Refusal::TooMuchWork, Refusal::NoSuchFile, Refusal::NotLocked] {
        assert_eq!(Refusal::from_code(refusal.code()), Some(refusal));
    }
    assert_eq!(Refusal::from_code("It could not be opened."), None);
}
