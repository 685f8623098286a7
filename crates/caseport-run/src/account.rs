//! The sums that must balance: for every table and every landing, read = loaded + merged + archived + excluded + rejected + held.

use std::collections::BTreeMap;

use caseport_model::Fate;

use crate::run::{Run, RunError};

/// What became of all records of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// By source table, as its primary mapping has it.
    pub tables: Vec<TableAccount>,
    /// By landing.
    pub landings: Vec<LandingAccount>,
}

/// Fates of the records of a source table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableAccount {
    /// The source table.
    pub table: String,
    /// Records read, counted by the reader.
    pub read: u64,
    /// Records of each fate, in the order of [`Fate::ALL`].
    pub fates: [u64; 6],
}

/// Fates of the records of a source table on their way into one canonical table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LandingAccount {
    /// The source table.
    pub source: String,
    /// The canonical table, if there is one.
    pub canonical: Option<String>,
    /// The mapping file.
    pub mapping: String,
    /// Whether it decides the fate of the records.
    pub primary: bool,
    /// Records read.
    pub read: u64,
    /// Records of each fate, in the order of [`Fate::ALL`].
    pub fates: [u64; 6],
    /// Canonical rows made.
    pub rows: u64,
}

impl TableAccount {
    /// What is not accounted for: zero, or the run has failed.
    pub fn remainder(&self) -> i64 {
        self.read as i64 - self.fates.iter().sum::<u64>() as i64
    }
}

impl LandingAccount {
    /// What is not accounted for: zero, or the run has failed.
    pub fn remainder(&self) -> i64 {
        self.read as i64 - self.fates.iter().sum::<u64>() as i64
    }
}

impl Account {
    /// Tables and landings whose sums do not balance, as sentences.
    pub fn remainders(&self) -> Vec<String> {
        let tables = self
            .tables
            .iter()
            .filter(|it| it.remainder() != 0)
            .map(|it| format!("{}: {} records without a fate", it.table, it.remainder()));
        let landings = self
            .landings
            .iter()
            .filter(|it| it.remainder() != 0)
            .map(|it| format!("{} by {}: {} records without a fate", it.source, it.mapping, it.remainder()));
        tables.chain(landings).collect()
    }

    /// Total of each fate over all tables, in the order of [`Fate::ALL`], and the number read.
    pub fn totals(&self) -> (u64, [u64; 6]) {
        let mut fates = [0; 6];
        for table in &self.tables {
            for (total, count) in fates.iter_mut().zip(table.fates) {
                *total += count;
            }
        }
        (self.tables.iter().map(|it| it.read).sum(), fates)
    }
}

/// So many landings of a table are counted at once: a query has at most 2000 columns.
const LANDINGS_AT_ONCE: usize = 100;

/// A landing as `run.db` has it: number, source, canonical table, mapping, whether it is primary.
type LandingRow = (i64, String, Option<String>, String, bool);

impl Run {
    /// Counts the fates of all records, from the rows at rest and the records that made none; the number read comes from the
    /// reader's own count by file. Nothing is counted by subtraction.
    pub fn account(&self) -> Result<Account, RunError> {
        self.attempt(|db| {
            let mut read: BTreeMap<String, u64> = BTreeMap::new();
            let mut select = db.prepare("SELECT table_name, sum(records) FROM file WHERE table_name IS NOT NULL GROUP BY 1")?;
            for row in select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
                let (table, count) = row?;
                read.insert(table, count);
            }
            let mut unlanded: BTreeMap<i64, [u64; 6]> = BTreeMap::new();
            // One by one: grouping would sort them all, in as much memory as the sorter may have.
            let mut select = db.prepare("SELECT landing, fate FROM unlanded")?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                let fate = row.get_ref(1)?.as_str().unwrap_or_default();
                if let Some(position) = Fate::ALL.iter().position(|it| it.as_str() == fate) {
                    unlanded.entry(row.get(0)?).or_default()[position] += 1;
                }
            }
            let excluded = Fate::ALL.iter().position(|it| *it == Fate::Excluded).unwrap_or_default();
            let mut select = db.prepare("SELECT landing, last - first + 1 FROM passed_over")?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                unlanded.entry(row.get(0)?).or_default()[excluded] += row.get::<_, u64>(1)?;
            }
            let mut account = Account::default();
            let mut landed: BTreeMap<i64, (u64, u64)> = BTreeMap::new();
            let mut select =
                db.prepare("SELECT id, source, canonical, mapping, is_primary FROM landing ORDER BY source, is_primary DESC, id")?;
            let landings = select
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?
                .collect::<rusqlite::Result<Vec<LandingRow>>>()?;
            let mut into: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
            for (id, _, canonical, ..) in &landings {
                into.entry(canonical.as_deref().unwrap_or_default()).or_default().push(*id);
            }
            into.remove("");
            for (table, ids) in into {
                // Side by side in one pass: grouping would sort all rows by their landing.
                for ids in ids.chunks(LANDINGS_AT_ONCE) {
                    let counts: Vec<String> = ids
                        .iter()
                        .map(|id| {
                            format!("count(*) FILTER (WHERE _landing = {id} AND _ordinal = 1), count(*) FILTER (WHERE _landing = {id})")
                        })
                        .collect();
                    let sql = format!("SELECT {} FROM {}", counts.join(", "), crate::schema::quoted(table));
                    db.query_row(&sql, [], |row| {
                        for (at, id) in ids.iter().enumerate() {
                            landed.insert(*id, (row.get(2 * at)?, row.get(2 * at + 1)?));
                        }
                        Ok(())
                    })?;
                }
            }
            for (id, source, canonical, mapping, primary) in landings {
                let Some(&read) = read.get(&source) else { continue };
                let mut fates = unlanded.remove(&id).unwrap_or_default();
                let (records, rows) = landed.get(&id).copied().unwrap_or_default();
                fates[0] += records;
                if primary {
                    account.tables.push(TableAccount { table: source.clone(), read, fates });
                }
                account.landings.push(LandingAccount { source, canonical, mapping, primary, read, fates, rows });
            }
            Ok(account)
        })
    }
}
