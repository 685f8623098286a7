//! Finding one record or row again by its key, without reading the extract.

use std::collections::BTreeMap;

use caseport_model::Fate;

use crate::run::{Run, RunError};

/// One place where a key stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Canonical table of the landing, if it has one.
    pub canonical: Option<String>,
    /// Key of the row, or of the record that made none.
    pub key: String,
    /// Source table.
    pub source: String,
    /// Mapping file.
    pub mapping: String,
    /// File of the extract.
    pub file: String,
    /// Record of the file, counted from 1.
    pub record: u64,
    /// Byte offset of the record.
    pub offset: u64,
    /// Physical line.
    pub line: u64,
    /// What became of it.
    pub fate: String,
    /// The decision or finding that explains it, when it made no row.
    pub cause: Option<String>,
    /// The key that took it in.
    pub into: Option<String>,
    /// Whether this landing decides the fate.
    pub primary: bool,
    /// The system before the source's that its row comes from.
    pub era: Option<String>,
}

impl Run {
    /// Everything that a source key became: the key as canonical rows have it (`SOURCE_TABLE:key`, a person's own number), with or
    /// without an ordinal; and the landings that passed its records over. Keys are looked up in indexes.
    pub fn find(&self, key: &str) -> Result<Vec<Found>, RunError> {
        let mut found = self.by_key(key)?;
        if let (true, Some((table, own))) = (found.is_empty(), key.split_once(':')) {
            // What the canonical model names by its own number, as every other record is named.
            found = self.by_key(own)?;
            found.retain(|it| it.source == table);
            if found.is_empty() {
                found = self.damaged(key, table, own)?;
            }
        }
        found.sort_by_key(|it| (!it.primary, it.canonical.clone(), it.key.clone()));
        Ok(found)
    }

    fn by_key(&self, key: &str) -> Result<Vec<Found>, RunError> {
        self.attempt(|db| {
            let (mut found, mut places) = (Vec::new(), BTreeMap::new());
            // `K` itself, and `K:1`, `K:2` … of the rows that one record makes; `;` follows `:` in ASCII.
            let (low, high) = (format!("{key}:"), format!("{key};"));
            for table in &self.layout().tables {
                let Some(column) = table.key().next().filter(|_| table.key().count() == 1) else { continue };
                let column = crate::schema::quoted(&table.columns[column].name);
                let mut select = db.prepare_cached(&format!(
                    "SELECT r.{column}, l.source, l.mapping, f.name, r._record, r._offset, r._line, 'loaded', NULL, NULL, l.is_primary,
                       (SELECT e.era FROM era e WHERE e.landing = r._landing AND e.file = r._file AND e.record = r._record), f.id
                     FROM {} r JOIN landing l ON l.id = r._landing JOIN file f ON f.id = r._file
                     WHERE r.{column} = ?1 OR (r.{column} > ?2 AND r.{column} < ?3)",
                    crate::schema::quoted(&table.name)
                ))?;
                let mut rows = select.query([key, &low, &high])?;
                while let Some(row) = rows.next()? {
                    places.insert((row.get(12)?, row.get(4)?), found.len());
                    found.push(Found { era: row.get(11)?, ..read(row, Some(table.name.to_string()))? });
                }
            }
            let mut select = db.prepare_cached(
                "SELECT u.key, l.source, l.mapping, f.name, u.record, u.offset, u.line, u.fate, u.cause, u.into_key, l.is_primary, l.canonical, f.id
                 FROM unlanded u JOIN landing l ON l.id = u.landing JOIN file f ON f.id = u.file
                 WHERE u.key = ?1 OR (u.key > ?2 AND u.key < ?3)",
            )?;
            let mut rows = select.query([key, &low, &high])?;
            while let Some(row) = rows.next()? {
                places.insert((row.get(12)?, row.get(4)?), found.len());
                found.push(read(row, row.get(11)?)?);
            }
            let mut select = db.prepare_cached(
                "SELECT l.source, l.mapping, l.canonical, o.cause FROM passed_over o JOIN landing l ON l.id = o.landing
                 WHERE o.file = ?1 AND o.first <= ?2 AND o.last >= ?2",
            )?;
            for ((file, record), at) in places {
                let mut rows = select.query::<(i64, i64)>((file, record))?;
                while let Some(row) = rows.next()? {
                    let (source, mapping, canonical, cause) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
                    let fate = Fate::Excluded.as_str().into();
                    found.push(Found { source, mapping, canonical, cause, fate, into: None, primary: false, era: None, ..found[at].clone() });
                }
            }
            Ok(found)
        })
    }

    /// A record that could not be read has no key: its bytes are looked through for one that starts with this value.
    fn damaged(&self, key: &str, table: &str, value: &str) -> Result<Vec<Found>, RunError> {
        self.attempt(|db| {
            let mut found = Vec::new();
            let mut select = db.prepare_cached(
                "SELECT u.key, l.source, l.mapping, f.name, u.record, u.offset, u.line, u.fate, u.cause, u.into_key, l.is_primary, l.canonical, u.raw
                 FROM unlanded u JOIN landing l ON l.id = u.landing JOIN file f ON f.id = u.file
                 WHERE u.fate = 'rejected' AND l.is_primary AND l.source = ?1",
            )?;
            let mut rows = select.query([table])?;
            while let Some(row) = rows.next()? {
                let raw: Vec<u8> = row.get(12)?;
                let start = raw.strip_prefix(b"\"").unwrap_or(&raw);
                let ends = start.get(value.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric());
                if start.starts_with(value.as_bytes()) && ends {
                    found.push(Found { key: key.to_owned(), ..read(row, row.get(11)?)? });
                }
            }
            Ok(found)
        })
    }
}

fn read(row: &rusqlite::Row<'_>, canonical: Option<String>) -> rusqlite::Result<Found> {
    Ok(Found {
        canonical,
        key: row.get::<_, Option<String>>(0)?.unwrap_or_default(),
        source: row.get(1)?,
        mapping: row.get(2)?,
        file: row.get(3)?,
        record: row.get(4)?,
        offset: row.get(5)?,
        line: row.get(6)?,
        fate: row.get(7)?,
        cause: row.get(8)?,
        into: row.get(9)?,
        primary: row.get(10)?,
        era: None,
    })
}
