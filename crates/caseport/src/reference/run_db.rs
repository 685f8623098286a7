//! The schema of `run.db`, read from the statements that make it.

use std::fmt::Write as _;

use caseport_run::schema::{FORMAT, MACHINERY, ORIGIN_COLUMNS};

use super::{
    Page,
    markdown::{code, table},
};

/// What the columns mean that every canonical table has beside its own.
const ORIGIN_MEANINGS: [(&str, &str); 6] = [
    ("_landing", "the landing (`landing.id`) that made the row"),
    ("_file", "the file of the extract (`file.id`) that its record stands in"),
    ("_record", "number of the record in the file, counted from 1, the heading line not counted"),
    ("_offset", "byte at which the record begins"),
    ("_line", "physical line at which the record begins"),
    ("_ordinal", "which of the rows that one record made, counted from 1"),
];

/// The page of the schema.
pub(super) fn page() -> Page {
    let mut out = format!(
        "# Schema of run.db\n\nFormat `{FORMAT}`. What it is for and how to query it: [../run-db.md](../run-db.md).\n\n## Canonical tables\n\n"
    );
    out.push_str("One table for each table of the canonical model, with its columns under their own names, and six more:\n\n");
    let origin = ORIGIN_COLUMNS.split(", ").map(|it| {
        let name = it.split(' ').next().unwrap_or_default();
        let meaning = ORIGIN_MEANINGS.iter().find(|(it, _)| *it == name).map_or("", |(_, meaning)| meaning);
        [code(name), kind(it).to_owned(), meaning.to_owned()]
    });
    out.push_str(&table(["column", "type", "meaning"], origin));
    out.push_str("\nDates are text `YYYY-MM-DD`, date-times `YYYY-MM-DDTHH:MM:SS`, yes and no are 1 and 0. A blank is NULL; the empty text never occurs.\n");
    out.push_str("\n## Views\n\n");
    out.push_str(&table(
        ["view", "columns", "meaning"],
        [
            [
                "`fate`".to_owned(),
                "`source_table`, `file`, `record`, `fate`".to_owned(),
                "what became of every record: exactly one line for each".to_owned(),
            ],
            [
                "`crosswalk`".to_owned(),
                "`canonical_table`, `key`, `source_table`, `file`, `record`, `fate`, `into_key`, `is_primary`".to_owned(),
                "every landing of every record; without a key where the landing passed it over".to_owned(),
            ],
            [
                "`one_passed_over`".to_owned(),
                "`landing`, `file`, `record`, `cause`".to_owned(),
                "the records of `passed_over`, one line for each".to_owned(),
            ],
        ],
    ));
    for statement in statements() {
        let _ = writeln!(out, "\n## {}\n\n{}.\n", statement.name, capital(statement.meaning));
        out.push_str(&table(
            ["column", "type"],
            statement.columns.iter().map(|it| [code(it.split(' ').next().unwrap_or_default()), kind(it).to_owned()]),
        ));
    }
    Page::new("run-db.md", out)
}

/// The type of a column, without its constraints.
fn kind(column: &str) -> &str {
    column.split(' ').nth(1).unwrap_or_default()
}

/// A sentence begins with a capital letter.
fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or(String::new(), |first| first.to_uppercase().chain(rest).collect())
}

/// A table of the machinery.
struct Statement<'a> {
    name: &'a str,
    meaning: &'a str,
    columns: Vec<&'a str>,
}

/// `CREATE TABLE name ( -- meaning`, then columns, separated by commas.
fn statements() -> Vec<Statement<'static>> {
    let mut out = Vec::new();
    for text in MACHINERY.split("CREATE TABLE ").skip(1) {
        let Some((head, body)) = text.split_once('\n') else { continue };
        let Some((name, meaning)) = head.split_once(" ( -- ") else { continue };
        let body = body.trim_end().trim_end_matches("WITHOUT ROWID;").trim_end_matches(';').trim_end();
        let body = body.strip_suffix(')').unwrap_or(body);
        let body = body.split(", PRIMARY KEY (").next().unwrap_or_default();
        out.push(Statement { name, meaning, columns: body.split(',').map(str::trim).filter(|it| !it.is_empty()).collect() });
    }
    out
}

#[cfg(test)]
mod tests {
    use caseport_run::schema::{MACHINERY, ORIGIN_COLUMNS};

    use super::{ORIGIN_MEANINGS, statements};

    #[test]
    fn the_page_says_what_sqlite_says() {
        let db = rusqlite::Connection::open_in_memory().unwrap();
        db.execute_batch(MACHINERY).unwrap();
        let mut select = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").unwrap();
        let tables: Vec<String> = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert_eq!(statements().iter().map(|it| it.name).collect::<Vec<_>>(), tables);
        for statement in statements() {
            let mut select = db.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid").unwrap();
            let columns: Vec<String> = select.query_map([statement.name], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
            assert_eq!(statement.columns.iter().map(|it| it.split(' ').next().unwrap()).collect::<Vec<_>>(), columns, "{}", statement.name);
        }
    }

    #[test]
    fn every_origin_column_is_explained() {
        let names: Vec<&str> = ORIGIN_COLUMNS.split(", ").map(|it| it.split(' ').next().unwrap()).collect();
        assert_eq!(names, ORIGIN_MEANINGS.map(|(name, _)| name));
    }
}
