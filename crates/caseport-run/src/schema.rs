//! The schema of `run.db`. It is documented here, in SQL comments that stand in the database itself (`.schema` shows them).
//!
//! Beside the machinery there is one table for each table of the canonical model, with its columns under their own names and
//! six more: the landing and the origin that made the row.

use caseport_model::{Column, Landing, Layout, Required, Table, Type};

/// Version of the format; a run of another one is not opened.
pub const FORMAT: &str = "caseport-run/2";

/// Columns that every canonical table has in a run beside those of the model.
pub const ORIGIN_COLUMNS: &str = "_landing INTEGER NOT NULL, _file INTEGER NOT NULL, _record INTEGER NOT NULL, _offset INTEGER NOT NULL, _line INTEGER NOT NULL, _ordinal INTEGER NOT NULL";

/// Everything in a run that is not a table of the model.
pub const MACHINERY: &str = "
CREATE TABLE meta ( -- facts of the run as a whole
  name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE input ( -- what the run depends on: files of the extract, mappings, the program; BLAKE3 in hex
  kind TEXT NOT NULL, name TEXT NOT NULL, bytes INTEGER, hash TEXT NOT NULL);
CREATE TABLE file ( -- files of the extract
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, table_name TEXT, left_aside TEXT, bytes INTEGER NOT NULL, hash TEXT NOT NULL,
  encoding TEXT, dialect TEXT, records INTEGER NOT NULL DEFAULT 0, accepted INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0,
  goes_with TEXT);
CREATE TABLE landing ( -- source table to canonical table by a mapping file; one primary for each source table
  id INTEGER PRIMARY KEY, mapping TEXT NOT NULL, source TEXT NOT NULL, canonical TEXT, is_primary INTEGER NOT NULL,
  one_per INTEGER NOT NULL, precedence INTEGER NOT NULL);
CREATE TABLE unlanded ( -- records that made no row of their own in a landing, with their bytes as they were sent
  landing INTEGER NOT NULL, file INTEGER NOT NULL, record INTEGER NOT NULL, offset INTEGER NOT NULL, line INTEGER NOT NULL,
  fate TEXT NOT NULL, cause TEXT NOT NULL, key TEXT, into_key TEXT, root TEXT, raw BLOB);
CREATE TABLE passed_over ( -- records that a landing leaves out and their primary landing has, which is most records of some landings: stretches of a file, from the first to the last
  landing INTEGER NOT NULL, file INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, cause TEXT NOT NULL);
CREATE TABLE blank ( -- blank cells whose reason is not simply 'not recorded'
  table_name TEXT NOT NULL, key TEXT NOT NULL, column_name TEXT NOT NULL, reason TEXT NOT NULL);
CREATE TABLE aside ( -- cells of the source that are kept verbatim but not migrated
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, file INTEGER NOT NULL, record INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE era ( -- rows that come from a system before the source's, by the landing and the record that made them
  landing INTEGER NOT NULL, file INTEGER NOT NULL, record INTEGER NOT NULL, era TEXT NOT NULL, PRIMARY KEY (landing, file, record));
CREATE TABLE finding ( -- what is wrong; never a personal value
  code TEXT NOT NULL, severity TEXT NOT NULL, table_name TEXT, column_name TEXT, key TEXT,
  file INTEGER, record INTEGER, offset INTEGER, line INTEGER, detail TEXT NOT NULL, count INTEGER NOT NULL);
CREATE TABLE ledger ( -- what was counted on the way
  stage TEXT NOT NULL, table_name TEXT NOT NULL, what TEXT NOT NULL, count INTEGER NOT NULL);
CREATE TABLE timing ( -- how long each stage took
  stage TEXT NOT NULL, milliseconds INTEGER NOT NULL);
CREATE TABLE reveal ( -- who asked to see a value, when and why
  asked_at TEXT NOT NULL, asked_by TEXT NOT NULL, why TEXT NOT NULL, key TEXT NOT NULL, column_name TEXT NOT NULL);
CREATE TABLE code_list ( -- the code lists of the model, for rules; the code * means that others are accepted
  list TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL, valid_from TEXT, valid_to TEXT, PRIMARY KEY (list, code)) WITHOUT ROWID;
CREATE TABLE relationship_inverse ( -- the same fact seen from the other person
  type TEXT PRIMARY KEY, inverse TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE parameter ( -- values that rules use: extract_date
  name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
";

/// A name in SQL.
pub fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The type of a column in SQLite.
pub fn sql_type(kind: Type) -> &'static str {
    match kind {
        Type::Int | Type::Bool => "INTEGER",
        Type::Decimal => "NUMERIC",
        _ => "TEXT",
    }
}

/// A canonical table as it stands in a run: required columns may be blank, because the requirement is a rule.
pub fn create_table(table: &Table) -> String {
    let columns: Vec<String> = table.columns.iter().map(|it| format!("{} {}", quoted(&it.name), sql_type(it.kind))).collect();
    // The origin comes first: behind a long text it would be on another page.
    format!("CREATE TABLE {} ({ORIGIN_COLUMNS}, {})", quoted(&table.name), columns.join(", "))
}

/// The names of a table's key columns, quoted and separated by commas.
pub fn key_columns(table: &Table) -> String {
    table.key().map(|position| quoted(&table.columns[position].name)).collect::<Vec<_>>().join(", ")
}

/// The key of a row as one text: columns of a composite key joined with `/`.
pub fn key_text(table: &Table, alias: &str) -> String {
    table.key().map(|position| format!("{alias}.{}", quoted(&table.columns[position].name))).collect::<Vec<_>>().join(" || '/' || ")
}

/// Indexes of a table's references, but of those that are its key.
pub fn create_indexes(table: &Table) -> Vec<String> {
    let own = |it: &&Column| it.reference.is_some() && it.required != Required::Key;
    table.columns.iter().filter(own).map(|column| create_index(table, column)).collect()
}

/// The index of a column of references that is no key: the rows where it is not blank.
pub fn create_index(table: &Table, column: &Column) -> String {
    let (index, cell) = (index_of(table, column), quoted(&column.name));
    format!("CREATE INDEX {index} ON {}({cell}) WHERE {cell} IS NOT NULL", quoted(&table.name))
}

/// The name of the index that holds a column of references: its own, or the key's where it is the key.
pub fn index_of(table: &Table, column: &Column) -> String {
    let rest = if column.required == Required::Key { "key" } else { &column.name };
    quoted(&format!("{}_{rest}", table.name))
}

/// The index of a table's key, made as soon as all rows have arrived. It also holds what rows are counted by, so that nobody reads their texts for that.
pub fn create_key_index(table: &Table) -> String {
    format!(
        "CREATE INDEX {} ON {}({}, _landing, _ordinal)",
        quoted(&format!("{}_key", table.name)),
        quoted(&table.name),
        key_columns(table)
    )
}

/// The views `fate` (what became of every record) and `crosswalk` (where every record is now), over the landings of the run.
pub fn create_views(layout: &Layout, landings: &[Landing]) -> String {
    let mut fates = Vec::new();
    let mut crosswalk = Vec::new();
    for table in &layout.tables {
        let into: Vec<&Landing> = landings.iter().filter(|it| it.canonical.as_deref() == Some(&*table.name)).collect();
        if into.is_empty() {
            continue;
        }
        if into.iter().any(|it| it.primary) {
            fates.push(format!(
                "SELECT l.source, f.name, r._record, 'loaded' FROM {} r JOIN landing l ON l.id = r._landing AND l.is_primary JOIN file f ON f.id = r._file WHERE r._ordinal = 1",
                quoted(&table.name)
            ));
        }
        crosswalk.push(format!(
            "SELECT '{}', {}, l.source, f.name, r._record, 'loaded', NULL, l.is_primary FROM {} r JOIN landing l ON l.id = r._landing JOIN file f ON f.id = r._file",
            table.name,
            key_text(table, "r"),
            quoted(&table.name)
        ));
    }
    fates.push(
        "SELECT l.source, f.name, u.record, u.fate FROM unlanded u JOIN landing l ON l.id = u.landing AND l.is_primary JOIN file f ON f.id = u.file".into(),
    );
    crosswalk.push(
        "SELECT l.canonical, u.key, l.source, f.name, u.record, u.fate, u.into_key, l.is_primary FROM unlanded u JOIN landing l ON l.id = u.landing JOIN file f ON f.id = u.file".into(),
    );
    crosswalk.push(
        "SELECT l.canonical, NULL, l.source, f.name, o.record, 'excluded', NULL, 0 FROM one_passed_over o JOIN landing l ON l.id = o.landing JOIN file f ON f.id = o.file".into(),
    );
    format!(
        "CREATE VIEW one_passed_over(landing, file, record, cause) AS -- the records of `passed_over`, one line each\n\
         WITH RECURSIVE one(landing, file, record, last, cause) AS (SELECT landing, file, first, last, cause FROM passed_over\n\
         UNION ALL SELECT landing, file, record + 1, last, cause FROM one WHERE record < last) SELECT landing, file, record, cause FROM one;\n\
         CREATE VIEW fate(source_table, file, record, fate) AS -- what became of every record: exactly one line each\n{};\n\
         CREATE VIEW crosswalk(canonical_table, key, source_table, file, record, fate, into_key, is_primary) AS -- every landing of every record\n{};",
        fates.join("\nUNION ALL "),
        crosswalk.join("\nUNION ALL ")
    )
}
