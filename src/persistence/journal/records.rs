//! How a text stands in the journal: with its revision and checksum, encrypted where a passphrase locks what is stored.

use super::is_journalled;
use crate::content::troubles::saving::NOT_LOCKED;
use crate::persistence::Persistence;
use crate::persistence::mode::StorageMode;
use crate::persistence::patience::patiently;
use crate::persistence::ports::{Entry, Journal as _, JournalFault, Ports, Record};
use crate::storage::checksum::Checksum;
use crate::storage::envelope;
use crate::storage::journal::Head;
use crate::storage::keys;
use crate::storage::locked::plain::Plain;
use crate::storage::schema;
use crate::storage::store::Store as _;

impl<P: Ports> Persistence<P> {
    /// Returns a text as it stands in the journal, encrypted where it is to be.
    pub(in crate::persistence) async fn entry(&self, head: &Head, text: &Plain) -> Option<Entry> {
        let checksum = Plain::Text(head.text.to_text());
        let key = self.key.borrow().clone();
        let (text, checksum) = match key {
            None => (text.clone(), head.text.to_text()),
            Some(key) => self.encrypted_entry(&key, &head.key, text, &checksum).await?,
        };
        let record = Record { schema: head.schema, revision: head.revision, checksum };
        Some((head.key.clone(), Some(record), text))
    }

    pub(super) async fn heads(&self) -> Result<Vec<Head>, JournalFault> {
        let records = patiently(&self.ports, self.ports.journal().records()).await?;
        let mut heads = Vec::new();
        for (key, record) in records {
            heads.extend(self.head_of(&key, &record).await);
        }
        Ok(heads)
    }

    pub(super) async fn head(&self, key: &str) -> Result<Option<Head>, JournalFault> {
        let record = patiently(&self.ports, self.ports.journal().record(key)).await?;
        Ok(match record {
            Some(record) => self.head_of(key, &record).await,
            None => None,
        })
    }

    /// A record that is none says nothing, and what it belongs to is written anew at the next save.
    pub(super) async fn head_of(&self, key: &str, record: &Record) -> Option<Head> {
        let checksum = self.decrypted(&head_name(key), Plain::Text(record.checksum.clone())).await?.to_text();
        let text = Checksum::parse(&checksum)?;
        Some(Head { key: key.to_owned(), schema: record.schema, revision: record.revision, text })
    }

    pub(in crate::persistence) async fn journal_text(&self, key: &str) -> Result<Option<String>, JournalFault> {
        let text = patiently(&self.ports, self.ports.journal().text(key)).await?;
        Ok(match text {
            Some(text) => self.decrypted(key, text).await.map(|text| text.to_text()),
            None => None,
        })
    }

    /// Puts these texts, unencrypted, into the journal in place of what is there.
    ///
    /// # Errors
    /// [`JournalFault::Missing`]; it holds what it held then.
    pub(in crate::persistence) async fn rewrite_journal(&self, texts: &[(String, Plain)]) -> Result<(), JournalFault> {
        let mut entries = Vec::new();
        for (key, text) in texts.iter().filter(|(key, _)| is_journalled(key)) {
            let head = head_for(key, text);
            let record = Record { schema: schema::ASSESSMENT, revision: head.revision, checksum: head.text.to_text() };
            entries.push((key.clone(), Some(record), text.clone()));
        }
        patiently(&self.ports, self.ports.journal().replace_all(&entries)).await?;
        let _done_again_at_the_next_start = self.ports.store().remove(keys::NOT_LOCKED);
        Ok(())
    }

    /// Returns whether there is a journal, as far as the browser says.
    pub(in crate::persistence) async fn journal_exists(&self) -> bool {
        let exists = async { Ok(self.ports.journal().exists().await) };
        patiently(&self.ports, exists).await.unwrap_or(false)
    }

    /// Removes the whole journal, and returns whether it is gone.
    pub(in crate::persistence) async fn destroy_journal(&self) -> bool {
        let gone = async { Ok(self.ports.journal().destroy().await) };
        patiently(&self.ports, gone).await.unwrap_or(false)
    }

    /// Returns whether what is stored stands in a journal.
    pub(in crate::persistence) fn has_journal(&self) -> bool {
        self.mode.get() != StorageMode::Session && self.journal.is_there.get()
    }
}

pub(super) fn not_encrypted() -> JournalFault {
    JournalFault::Missing(NOT_LOCKED.to_owned())
}

/// Returns what is noted of a text in the journal: its key, its revision and its checksum.
pub(in crate::persistence) fn head_for(key: &str, text: &Plain) -> Head {
    let unicode = text.to_text();
    let revision = envelope::decode(&unicode).map_or(0, |opened| opened.revision);
    Head::of(key.to_owned(), revision, Checksum::of(&unicode))
}

/// The name under which the checksum in a record is encrypted.
pub(in crate::persistence) fn head_name(key: &str) -> String {
    ["head of ", key].concat()
}
