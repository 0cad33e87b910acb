//! The ports of a tab in the simulated browser.

use std::future::Future;
use std::rc::Rc;

use quality_marker::crypto::Refusal;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::persistence::passphrase::Form;
use quality_marker::persistence::ports::{
    Ask, Cipher, Entry, Journal, JournalFault, PassphraseFault, Ports, Record, TabLock, Task, Turn,
};
use quality_marker::storage::locked::plain::Plain;
use quality_marker::storage::locked::{self, KEY_BYTES, NONCE_BYTES};
use quality_marker::storage::store::{Store, StoreFault};

use super::world::{Heard, HeldLock, TabId, World};

#[derive(Clone)]
pub struct SimPorts {
    pub world: Rc<World>,
    pub tab: TabId,
}

/// Whether what happens in the journal is printed.
fn trace() -> bool {
    std::env::var_os("SIMULATOR_TRACE").is_some()
}

fn missing() -> JournalFault {
    JournalFault::Missing("simulated".to_owned())
}

impl SimPorts {
    fn check(&self) -> Result<(), StoreFault> {
        let faults = self.world.faults.get();
        if faults.blocked {
            Err(StoreFault::Blocked)
        } else if self.world.random.permille(faults.store) {
            Err(StoreFault::Failed("simulated".to_owned()))
        } else {
            Ok(())
        }
    }

    fn units(&self) -> usize {
        self.world.store.borrow().iter().map(|(key, text)| key.len() + text.units()).sum()
    }
}

impl Store for SimPorts {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Ok(self.raw(key)?.map(|text| text.to_text()))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.put_raw(key, &Plain::Text(text.to_owned()))
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.check()?;
        self.world.write(self.tab, key, None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.check()?;
        let mut keys: Vec<String> = self.world.store.borrow().keys().cloned().collect();
        // In no order that anybody may rely on: another one for every number of keys.
        let count = keys.len().max(1);
        keys.rotate_left(count.wrapping_mul(7) % count.wrapping_add(3) % count);
        Ok(keys)
    }

    fn raw(&self, key: &str) -> Result<Option<Plain>, StoreFault> {
        self.check()?;
        Ok(self.world.store.borrow().get(key).cloned())
    }

    fn put_raw(&self, key: &str, text: &Plain) -> Result<(), StoreFault> {
        self.check()?;
        let before = self.world.store.borrow().get(key).map_or(0, |text| key.len() + text.units());
        let now = key.len() + text.units();
        let used = self.units();
        if now > before && (self.world.faults.get().full || used - before + now > self.world.most_units) {
            return Err(StoreFault::Full);
        }
        self.world.write(self.tab, key, Some(text.clone()));
        Ok(())
    }
}

impl Journal for SimPorts {
    fn records(&self) -> impl Future<Output = Result<Vec<(String, Record)>, JournalFault>> {
        self.ask_journal(|journal| {
            let records = journal.iter().filter_map(|(key, (record, _))| Some((key.clone(), record.clone()?)));
            Ok(records.collect())
        })
    }

    fn record(&self, key: &str) -> impl Future<Output = Result<Option<Record>, JournalFault>> {
        let key = key.to_owned();
        self.ask_journal(move |journal| Ok(journal.get(&key).and_then(|(record, _)| record.clone())))
    }

    fn text(&self, key: &str) -> impl Future<Output = Result<Option<Plain>, JournalFault>> {
        let key = key.to_owned();
        self.ask_journal(move |journal| Ok(journal.get(&key).map(|(_, text)| text.clone())))
    }

    fn keys(&self) -> impl Future<Output = Result<Vec<String>, JournalFault>> {
        self.ask_journal(|journal| Ok(journal.keys().cloned().collect()))
    }

    fn swap(&self, expected: Option<&Record>, entry: &Entry) -> impl Future<Output = Result<bool, JournalFault>> {
        let (expected, (key, record, text)) = (expected.cloned(), entry.clone());
        self.ask_journal(move |journal| {
            let standing = journal.get(&key).and_then(|(record, _)| record.clone());
            let is_expected = record.is_none() || standing == expected;
            if trace() {
                eprintln!("swap {key} {record:?} instead of {standing:?}, expected {expected:?}: {is_expected}");
            }
            if is_expected {
                journal.insert(key, (record, text));
            }
            Ok(is_expected)
        })
    }

    fn replace_all(&self, entries: &[Entry]) -> impl Future<Output = Result<(), JournalFault>> {
        let entries = entries.to_vec();
        self.ask_journal(move |journal| {
            *journal = entries.into_iter().map(|(key, record, text)| (key, (record, text))).collect();
            Ok(())
        })
    }

    fn remove(&self, key: &str) -> impl Future<Output = Result<(), JournalFault>> {
        let key = key.to_owned();
        self.ask_journal(move |journal| {
            journal.remove(&key);
            Ok(())
        })
    }

    async fn exists(&self) -> bool {
        self.world.has_journal && self.world.journal.borrow().is_some()
    }

    fn destroy(&self) -> impl Future<Output = bool> {
        let faults = self.world.faults.get();
        self.world.ask(self.tab, faults.journal, faults.hang, false, |world| {
            *world.journal.borrow_mut() = None;
            world.note_change();
            true
        })
    }
}

impl SimPorts {
    fn ask_journal<T: 'static>(
        &self,
        act: impl FnOnce(&mut super::world::Journal) -> Result<T, JournalFault> + 'static,
    ) -> super::world::Oneshot<Result<T, JournalFault>> {
        let faults = self.world.faults.get();
        let fails = if self.world.has_journal { faults.journal } else { 1000 };
        let hangs = if self.world.has_journal { faults.hang } else { 0 };
        let has_journal = self.world.has_journal;
        self.world.ask(self.tab, fails, hangs, Err(missing()), move |world| {
            if !has_journal {
                return Err(missing());
            }
            let answer = act(world.journal.borrow_mut().get_or_insert_default());
            world.note_change();
            answer
        })
    }
}

impl TabLock for SimPorts {
    type Held = HeldLock;
    type Waiting = HeldLock;

    fn exist(&self) -> bool {
        true
    }

    fn ask(&self, name: &str, how: Ask, tell: Box<dyn Fn(Turn<HeldLock>)>) -> HeldLock {
        self.world.ask_lock(self.tab, name, how, Rc::from(tell))
    }

    fn let_go(&self, held: HeldLock) {
        self.world.let_go(&held);
    }

    fn give_up(&self, waiting: HeldLock) {
        self.world.give_up(&waiting);
    }

    fn hold_beside(&self, _name: &str) {
        self.world.hold_beside(self.tab);
    }

    fn holders(&self, _name: &str) -> impl Future<Output = usize> {
        self.world.ask(self.tab, 0, 0, 0, World::holders_beside)
    }
}

/// The simulated cryptography: weak, and as strict as the real one about keys, names and damage.
fn mix(key: u8, name: &str, bytes: &mut [u8]) {
    let mut state =
        name.bytes().fold(u32::from(key) + 7, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    for byte in bytes {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        *byte ^= state.to_be_bytes()[0];
    }
}

const TAG: [u8; 4] = *b"sim!";

/// Decrypts a text, for the checks.
pub fn decrypt(key: u8, name: &str, text: &str) -> Option<Plain> {
    let (_, mut bytes) = locked::read(text)?;
    mix(key, name, &mut bytes);
    Plain::parse(bytes.strip_suffix(&TAG)?)
}

impl Cipher for SimPorts {
    type Key = u8;

    fn normalized(&self, text: &str, form: Form) -> String {
        match form {
            Form::Composed => text.replace("e\u{301}", "\u{e9}"),
            Form::Decomposed => text.replace('\u{e9}', "e\u{301}"),
        }
    }

    fn exists(&self) -> bool {
        true
    }

    fn new_key(&self) -> Option<[u8; KEY_BYTES]> {
        self.world.keys.set(self.world.keys.get().wrapping_add(1));
        Some([self.world.keys.get(); KEY_BYTES])
    }

    fn key(&self, bytes: &[u8; KEY_BYTES]) -> impl Future<Output = Option<u8>> {
        let key = bytes[0];
        self.world.ask(self.tab, 0, 0, None, move |_| Some(key))
    }

    fn lock(&self, key: &u8, name: &str, text: &Plain) -> impl Future<Output = Option<String>> {
        let mut bytes = text.to_bytes();
        bytes.extend(TAG);
        mix(*key, name, &mut bytes);
        let mut nonce = [0; NONCE_BYTES];
        nonce[..8].copy_from_slice(&self.world.number().to_le_bytes());
        let text = locked::write(&nonce, &bytes);
        self.world.ask(self.tab, self.world.faults.get().cipher, 0, None, move |_| Some(text))
    }

    fn unlock(&self, key: &u8, name: &str, text: &str) -> impl Future<Output = Option<Plain>> {
        let plain = decrypt(*key, name, text);
        self.world.ask(self.tab, 0, 0, None, move |_| plain)
    }

    fn seal(&self, passphrase: &str, bytes: &[u8]) -> impl Future<Output = Result<Vec<u8>, PassphraseFault>> {
        let file = [b"sealed:", passphrase.as_bytes(), b":", &bytes[..1]].concat();
        self.world.ask(self.tab, self.world.faults.get().cipher, 0, Err(PassphraseFault::Away), move |_| Ok(file))
    }

    fn open(&self, passphrase: &str, file: &[u8]) -> impl Future<Output = Result<Vec<u8>, PassphraseFault>> {
        // As armor: the beginning and the end of a real age file, with our bytes between.
        let text = String::from_utf8_lossy(file).into_owned();
        let letters: String = text.lines().filter(|line| !line.starts_with("-----")).collect();
        let bytes = unbase64(&letters);
        let begin = [b"sealed:", passphrase.as_bytes(), b":"].concat();
        let opened = match bytes.strip_prefix(begin.as_slice()) {
            Some([key]) => Ok(vec![*key; KEY_BYTES]),
            _ => Err(PassphraseFault::Refused(Refusal::NotOpened.code().to_owned())),
        };
        self.world.ask(self.tab, self.world.faults.get().cipher, 0, Err(PassphraseFault::Away), move |_| opened)
    }
}

fn unbase64(letters: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let mut bytes = Vec::new();
    for four in letters.trim_end_matches('=').as_bytes().chunks(4) {
        let bits =
            four.iter().fold(0_u32, |bits, letter| bits << 6 | u32::from(value(*letter))) << (6 * (4 - four.len()));
        bytes.extend(bits.to_be_bytes()[1..four.len()].iter());
    }
    bytes
}

impl Ports for SimPorts {
    type Store = Self;
    type Journal = Self;
    type Locks = Self;
    type Cipher = Self;

    fn store(&self) -> &Self {
        self
    }

    fn journal(&self) -> &Self {
        self
    }

    fn locks(&self) -> &Self {
        self
    }

    fn cipher(&self) -> &Self {
        self
    }

    fn now(&self) -> Moment {
        Moment::from_millis(self.world.time.get() + self.world.clock.get())
    }

    fn new_id(&self) -> ItemId {
        ItemId(self.world.random.next() | 1 << 60)
    }

    fn after(&self, millis: i32, act: Box<dyn FnOnce()>) {
        let millis = u64::from(millis.unsigned_abs()) + self.world.random.below(5);
        self.world.later(self.tab, millis, false, act);
    }

    fn after_paint(&self, act: Box<dyn FnOnce()>) {
        if self.world.random.permille(900) {
            self.world.later(self.tab, 1 + self.world.random.below(20), false, act);
        }
    }

    fn spawn(&self, task: Task) {
        self.world.spawn(self.tab, task);
    }

    fn send(&self, message: &str) {
        self.world.tell_others(self.tab, &Heard::Message(message.to_owned()));
    }

    async fn remove_the_rest(&self) -> bool {
        true
    }
}
