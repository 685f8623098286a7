//! Which records are drawn: of each table, some of each stratum.
//!
//! A row belongs to the first stratum that holds it: what the model names (`sample/*.sql`, such as children on a plan), then rows of
//! restricted people, rows that others were merged into, rows with findings, and for the rest the era of the row. A stratum
//! that is small is drawn whole. Which rows of a larger one are drawn follows from the seed and the keys alone, so that the same seed
//! looks at the same records in every run, and another seed at fresh ones.

use std::collections::{BTreeMap, HashMap, HashSet};

use caseport_model::{System, Table, Type};
use caseport_run::{Run, schema};
use rusqlite::params;

use crate::{
    exit::{Failure, USAGE},
    whose,
};

/// How much is drawn.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) seed: u64,
    /// Records of each table and stratum.
    pub(crate) each: usize,
    /// Items of each record.
    pub(crate) columns: usize,
}

/// A stratum of a table from which records were drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stratum {
    pub(crate) name: String,
    pub(crate) table: String,
    /// Rows that belong to it.
    pub(crate) size: u64,
    /// Keys that were drawn, in order.
    pub(crate) keys: Vec<String>,
}

/// What is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) id: String,
    pub(crate) stratum: String,
    pub(crate) size: u64,
    pub(crate) table: String,
    pub(crate) key: String,
    pub(crate) column: String,
    /// Drawn at random, and not because it failed before.
    pub(crate) fresh: bool,
}

/// The stratum of items that failed in an earlier run.
pub(crate) const AGAIN: &str = "failed before";

/// A stratum that the model names.
struct Named<'a> {
    file: &'a str,
    title: &'a str,
    sql: String,
}

/// Strata of the model, in the order of their files.
fn named(model: &System) -> Vec<Named<'_>> {
    model
        .folder("sample")
        .filter(|(path, _)| path.strip_suffix(".sql").is_some())
        .map(|(file, text)| {
            let title = text.lines().find_map(|it| it.strip_prefix("-- title:")).map_or(file, str::trim);
            let sql = text.lines().filter(|it| !it.starts_with("--")).collect::<Vec<_>>().join("\n");
            Named { file, title, sql: sql.trim_end().trim_end_matches(';').to_owned() }
        })
        .collect()
}

/// The eras of the model: first day and title, the earliest first.
fn eras(model: &System) -> Result<Vec<(String, String)>, Failure> {
    let Some(text) = model.files.get("sample/eras.csv") else { return Ok(vec![(String::new(), "any time".into())]) };
    let mut eras = Vec::new();
    for record in csv::Reader::from_reader(text.as_bytes()).records() {
        let record =
            record.map_err(|e| Failure::new(USAGE, anyhow::Error::from(e).context("in `sample/eras.csv` of the model"), "correct it"))?;
        eras.push((record.get(0).unwrap_or_default().to_owned(), record.get(1).unwrap_or_default().to_owned()));
    }
    eras.sort();
    Ok(eras)
}

/// Draws. The strata that the model names and of which the run has no row are in the second list.
pub(crate) fn strata(run: &Run, model: &System, plan: &Plan) -> Result<(Vec<Stratum>, Vec<String>), Failure> {
    let (mut drawn, mut empty) = (Vec::new(), Vec::new());
    prepare(run)?;
    for it in named(model) {
        let wrong = |e: rusqlite::Error| {
            Failure::new(USAGE, anyhow::Error::from(e).context(format!("in `sample/{}` of the model", it.file)), "correct the query")
        };
        let db = run.database();
        db.execute(&format!("INSERT OR IGNORE INTO temp.named SELECT ?1, x.* FROM ({}) x", it.sql), [it.title]).map_err(wrong)?;
        let mut select = db.prepare("SELECT table_name, key FROM temp.named WHERE stratum = ?1").map_err(wrong)?;
        let rows = select.query_map([it.title], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).map_err(wrong)?;
        let mut tables: BTreeMap<String, Draw> = BTreeMap::new();
        for row in rows {
            let (table, key) = row.map_err(wrong)?;
            tables.entry(table.clone()).or_insert_with(|| Draw::new(plan, it.title, &table)).offer(key);
        }
        if tables.is_empty() {
            empty.push(it.title.to_owned());
        }
        drawn.extend(tables.into_values().map(Draw::end));
    }
    restricted_people(run)?;
    let eras = eras(model)?;
    for table in &run.layout().tables {
        drawn.extend(of_table(run, table, &eras, plan)?);
    }
    Ok((drawn, empty))
}

/// What the strata are looked up in.
fn prepare(run: &Run) -> Result<(), Failure> {
    Ok(run.attempt(|db| {
        db.execute_batch(
            "DROP TABLE IF EXISTS temp.named; DROP TABLE IF EXISTS temp.merged; DROP TABLE IF EXISTS temp.flagged;
             CREATE TEMP TABLE named(stratum TEXT NOT NULL, table_name TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (table_name, key)) WITHOUT ROWID;
             CREATE TEMP TABLE merged(table_name TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (table_name, key)) WITHOUT ROWID;
             INSERT OR IGNORE INTO temp.merged SELECT l.canonical, u.into_key FROM main.unlanded u JOIN main.landing l ON l.id = u.landing
               WHERE u.fate = 'merged' AND u.into_key IS NOT NULL AND l.canonical IS NOT NULL;
             CREATE TEMP TABLE flagged(key TEXT PRIMARY KEY) WITHOUT ROWID;
             INSERT OR IGNORE INTO temp.flagged SELECT key FROM main.finding WHERE key IS NOT NULL AND severity <> 'low';",
        )
    })?)
}

/// Everybody with a restricted record: the people of the rows in the first stratum that the model names.
fn restricted_people(run: &Run) -> Result<(), Failure> {
    let mut find = whose::Finder::new(run, None)?;
    Ok(run.attempt(|db| {
        db.execute_batch("DROP TABLE IF EXISTS temp.restricted; CREATE TEMP TABLE restricted(person_id TEXT PRIMARY KEY) WITHOUT ROWID")?;
        let mut add = db.prepare("INSERT OR IGNORE INTO temp.restricted VALUES (?1)")?;
        let mut select = db.prepare("SELECT table_name, key FROM temp.named WHERE stratum = 'restricted'")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(person) = find.person(row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?)? {
                add.execute([person])?;
            }
        }
        Ok(())
    })?)
}

/// Draws of the rows of a table that no named stratum holds.
fn of_table(run: &Run, table: &Table, eras: &[(String, String)], plan: &Plan) -> Result<Vec<Stratum>, Failure> {
    let date =
        table.period.map(|(from, _)| from).or_else(|| table.columns.iter().position(|it| matches!(it.kind, Type::Date | Type::DateTime)));
    let date = date.map_or("NULL".to_owned(), |at| format!("t0.{}", schema::quoted(&table.columns[at].name)));
    let (person, from) = whose::to_person(run.layout(), &table.name)
        .unwrap_or_else(|| ("NULL".into(), format!("FROM main.{} t0", schema::quoted(&table.name))));
    let sql = format!(
        "SELECT k, CASE WHEN EXISTS (SELECT 1 FROM temp.restricted r WHERE r.person_id = p) THEN 1
           WHEN EXISTS (SELECT 1 FROM temp.merged m WHERE m.table_name = ?1 AND m.key = k) THEN 2
           WHEN EXISTS (SELECT 1 FROM temp.flagged f WHERE f.key = k) THEN 3 ELSE 0 END, d
         FROM (SELECT {} AS k, {person} AS p, {date} AS d {from})
         WHERE NOT EXISTS (SELECT 1 FROM temp.named n WHERE n.table_name = ?1 AND n.key = k)",
        schema::key_text(table, "t0")
    );
    // In the order of the strata: restricted, merged, with findings, then the eras.
    let mut cells: BTreeMap<(usize, usize), Draw> = BTreeMap::new();
    run.attempt(|db| {
        let mut select = db.prepare(&sql)?;
        let mut rows = select.query(params![&*table.name])?;
        while let Some(row) = rows.next()? {
            let (key, kind, date): (String, usize, Option<String>) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (place, name) = match (kind, date) {
                (1, _) => ((1, 0), "of a restricted person"),
                (2, _) => ((2, 0), "others were merged into it"),
                (3, _) => ((3, 0), "with findings"),
                (_, None) => ((5, 0), "without a date"),
                (_, Some(date)) => {
                    let era = eras.iter().rposition(|(from, _)| *from <= date).unwrap_or_default();
                    ((4, era), eras.get(era).map_or("any time", |it| it.1.as_str()))
                }
            };
            cells.entry(place).or_insert_with(|| Draw::new(plan, name, &table.name)).offer(key);
        }
        Ok(())
    })?;
    Ok(cells.into_values().map(Draw::end).collect())
}

/// A draw under way: of all that is offered, those whose lot is lowest.
struct Draw {
    stratum: Stratum,
    salt: blake3::Hasher,
    each: usize,
    lots: BTreeMap<[u8; 32], String>,
}

impl Draw {
    fn new(plan: &Plan, name: &str, table: &str) -> Draw {
        let stratum = Stratum { name: name.to_owned(), table: table.to_owned(), size: 0, keys: Vec::new() };
        Draw { stratum, salt: salt(plan.seed, &[name, table]), each: plan.each, lots: BTreeMap::new() }
    }

    fn offer(&mut self, key: String) {
        self.stratum.size += 1;
        self.lots.insert(lot(&self.salt, &key), key);
        // A stratum of a few more than are drawn is drawn whole: nobody asks why these two were left out.
        if self.lots.len() > self.whole() {
            self.lots.pop_last();
        }
    }

    fn whole(&self) -> usize {
        self.each + self.each / 2
    }

    fn end(mut self) -> Stratum {
        let take = if self.stratum.size as usize <= self.whole() { self.whole() } else { self.each };
        self.stratum.keys = self.lots.into_values().take(take).collect();
        self.stratum
    }
}

fn salt(seed: u64, parts: &[&str]) -> blake3::Hasher {
    let mut hasher = blake3::Hasher::new_derive_key("caseport 2026 lots of a check sample");
    hasher.update(&seed.to_le_bytes());
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher
}

fn lot(salt: &blake3::Hasher, text: &str) -> [u8; 32] {
    *salt.clone().update(text.as_bytes()).finalize().as_bytes()
}

/// The items of what was drawn: of each record some columns, of those that any row of its table fills. A blank cell is an item too, since it
/// may have been lost.
pub(crate) fn items(run: &Run, strata: &[Stratum], plan: &Plan) -> Result<Vec<Item>, Failure> {
    let mut used: HashMap<&str, Vec<String>> = HashMap::new();
    let (mut items, mut seen) = (Vec::new(), HashSet::new());
    for stratum in strata {
        let Some(table) = run.layout().table(&stratum.table) else { continue };
        if !used.contains_key(&*table.name) {
            used.insert(&table.name, columns_in_use(run, table)?);
        }
        for key in &stratum.keys {
            let salt = salt(plan.seed, &["columns", &table.name, key]);
            let mut columns: Vec<&String> = used[&*table.name].iter().collect();
            columns.sort_by_key(|it| lot(&salt, it));
            columns.truncate(plan.columns);
            columns.sort_by_key(|it| table.position(it));
            for column in columns {
                let id = id_of(&table.name, key, column);
                if seen.insert(id.clone()) {
                    items.push(Item {
                        id,
                        stratum: stratum.name.clone(),
                        size: stratum.size,
                        table: table.name.to_string(),
                        key: key.clone(),
                        column: column.clone(),
                        fresh: true,
                    });
                }
            }
        }
    }
    Ok(items)
}

/// Columns, but for the key, that any row fills.
fn columns_in_use(run: &Run, table: &Table) -> Result<Vec<String>, Failure> {
    let key: Vec<usize> = table.key().collect();
    let columns: Vec<&str> = table.columns.iter().enumerate().filter(|(at, _)| !key.contains(at)).map(|(_, it)| &*it.name).collect();
    if columns.is_empty() {
        return Ok(Vec::new());
    }
    let counts: Vec<String> = columns.iter().map(|it| format!("count({})", schema::quoted(it))).collect();
    let counts: Vec<u64> = run.attempt(|db| {
        db.query_row(&format!("SELECT {} FROM main.{}", counts.join(", "), schema::quoted(&table.name)), [], |row| {
            (0..columns.len()).map(|at| row.get(at)).collect()
        })
    })?;
    Ok(columns.iter().zip(counts).filter(|(_, count)| *count > 0).map(|(column, _)| (*column).to_owned()).collect())
}

/// The name of an item, the same in every run.
fn id_of(table: &str, key: &str, column: &str) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("caseport 2026 identity of an item of a check sample");
    for part in [table, key, column] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    format!("C{}", hasher.finalize().to_hex()[..12].to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::{Draw, Plan};

    fn drawn(seed: u64, of: u64) -> Vec<String> {
        let plan = Plan { seed, each: 4, columns: 3 };
        let mut draw = Draw::new(&plan, "since 2015", "case_note");
        (0..of).for_each(|it| draw.offer(format!("N:{it}")));
        draw.end().keys
    }

    #[test]
    fn a_small_stratum_is_drawn_whole_and_a_large_one_by_the_seed() {
        assert_eq!([drawn(1, 0).len(), drawn(1, 3).len(), drawn(1, 6).len(), drawn(1, 7).len(), drawn(1, 1_000).len()], [0, 3, 6, 4, 4]);
        assert_eq!(drawn(1, 1_000), drawn(1, 1_000));
        assert_ne!(drawn(1, 1_000), drawn(2, 1_000));
    }

    #[test]
    fn the_same_records_are_drawn_though_others_come() {
        let (before, after) = (drawn(7, 1_000), drawn(7, 1_010));
        assert!(before.iter().filter(|it| after.contains(it)).count() >= 3, "{before:?} {after:?}");
    }

    #[test]
    fn every_record_has_the_same_chance() {
        // 2,000 seeds draw 4 of 40: each is drawn about 200 times; 6 standard deviations are 80.
        let mut times = std::collections::BTreeMap::<String, u32>::new();
        (0..2_000).flat_map(|seed| drawn(seed, 40)).for_each(|it| *times.entry(it).or_default() += 1);
        assert!(times.len() == 40 && times.values().all(|it| (120..280).contains(it)), "{times:?}");
    }
}
