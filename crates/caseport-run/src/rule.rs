//! Rules: SQL that selects offences, with a header that says what, why and what to do.

use std::collections::BTreeMap;

use caseport_model::{Severity, System};
use serde::Deserialize;

/// A rule of a system: `rules/<CODE>.sql`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its code, also the name of its file.
    pub code: String,
    /// How much a hit matters.
    pub severity: Severity,
    /// The offence, as a headline.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub remedy: String,
    /// Columns that it looks at, `table.column`.
    pub columns: Vec<String>,
    /// Whether its hits say that two people may be one: `alike: people`. Nothing of the kind is said of records that a council keeps apart.
    pub alike: bool,
    /// The years of a return for which it is known to hold: `years: none` where it is in force in none, no value where its system knows no
    /// years.
    pub years: Option<Vec<i32>>,
    /// The statement.
    pub sql: String,
}

/// Examples of a rule: rows that pass and rows that fail.
#[derive(Debug, Clone, Default)]
pub struct RuleTest {
    /// Each must give no hit.
    pub pass: Vec<Example>,
    /// Each must give exactly its hits.
    pub fail: Vec<Example>,
}

/// Rows of some tables, and what the rule must say of them.
#[derive(Debug, Clone)]
pub struct Example {
    /// What it shows.
    pub name: String,
    /// Rows by table; columns that are not given are blank.
    pub rows: BTreeMap<String, Vec<toml::Table>>,
    /// The expected hits: table, and key of the row if it is not the whole return.
    pub hits: Vec<(String, Option<String>)>,
}

impl Rule {
    /// Whether it holds in a year. What a system does not know of a later year than its own is what holds in its own.
    pub fn holds_in(&self, year: i32, own: i32) -> bool {
        self.years.as_ref().is_none_or(|it| it.contains(&year) || (year > own && it.contains(&own)))
    }

    /// Reads a rule. The error says the line or the field.
    pub fn parse(file: &str, text: &str) -> Result<Rule, String> {
        let mut fields: BTreeMap<&str, String> = BTreeMap::new();
        let mut last = None;
        let header: Vec<&str> = text.lines().take_while(|line| line.starts_with("--")).collect();
        for line in &header {
            let line = line.trim_start_matches('-');
            match line.trim_start().split_once(':').filter(|(name, _)| name.chars().all(|c| c.is_ascii_lowercase() || c == '_')) {
                Some((name, value)) if !line.starts_with("   ") => {
                    fields.insert(name, value.trim().to_owned());
                    last = Some(name);
                }
                _ => {
                    let name = last.ok_or_else(|| format!("{file}: the header starts without a field"))?;
                    let field = fields.get_mut(name).expect("the last field is there");
                    field.push(' ');
                    field.push_str(line.trim());
                }
            }
        }
        let mut take =
            |name: &str| fields.remove(name).filter(|it| !it.is_empty()).ok_or_else(|| format!("{file}: the header has no `{name}`"));
        let severity = take("severity")?;
        let year = |it: &str| it.parse().map_err(|_| format!("{file}: `{it}` is not a year"));
        let years =
            take("years").ok().map(|text| if text == "none" { Ok(Vec::new()) } else { text.split_whitespace().map(year).collect() });
        let alike = take("alike").is_ok_and(|it| it == "people");
        Ok(Rule {
            alike,
            years: years.transpose()?,
            code: take("code")?,
            severity: Severity::parse(&severity).ok_or_else(|| format!("{file}: `{severity}` is not a severity"))?,
            title: take("title")?,
            why: take("why")?,
            remedy: take("remedy")?,
            columns: take("columns")?.split(',').map(|it| it.trim().to_owned()).collect(),
            sql: text.lines().skip(header.len()).collect::<Vec<_>>().join("\n"),
        })
    }

    /// All rules of a system, in code order.
    pub fn all(system: &System) -> Result<Vec<Rule>, String> {
        let mut rules = system
            .folder("rules")
            .filter_map(|(path, text)| Some((path.strip_suffix(".sql")?, text)))
            .map(|(path, text)| Rule::parse(path, text))
            .collect::<Result<Vec<_>, _>>()?;
        rules.sort_by(|a, b| a.code.cmp(&b.code));
        Ok(rules)
    }
}

impl RuleTest {
    /// Reads `<CODE>.test.toml`.
    pub fn parse(text: &str) -> Result<RuleTest, String> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct File {
            #[serde(default)]
            pass: Vec<toml::Table>,
            #[serde(default)]
            fail: Vec<toml::Table>,
        }
        let file: File = toml::from_str(text).map_err(|e| e.to_string())?;
        let examples = |list: Vec<toml::Table>| list.into_iter().map(Example::read).collect::<Result<Vec<_>, _>>();
        Ok(RuleTest { pass: examples(file.pass)?, fail: examples(file.fail)? })
    }
}

impl Example {
    fn read(mut table: toml::Table) -> Result<Example, String> {
        let name = table.remove("name").and_then(|it| it.as_str().map(str::to_owned)).ok_or("an example has no name")?;
        let bad = |what: &str| format!("example `{name}`: {what}");
        let hits = match table.remove("hits") {
            None => Vec::new(),
            Some(hits) => {
                let list = hits.as_array().ok_or_else(|| bad("`hits` is not a list"))?;
                let read = |hit: &toml::Value| {
                    let pair = hit.as_array()?;
                    Some((pair.first()?.as_str()?.to_owned(), pair.get(1).and_then(|it| it.as_str()).map(str::to_owned)))
                };
                list.iter().map(|hit| read(hit).ok_or_else(|| bad("a hit is not [table, key]"))).collect::<Result<_, _>>()?
            }
        };
        let mut rows = BTreeMap::new();
        for (table, list) in table {
            let list = list.as_array().ok_or_else(|| bad("rows are a list of tables"))?;
            let list = list.iter().map(|row| row.as_table().cloned().ok_or_else(|| bad("a row is a table"))).collect::<Result<_, _>>()?;
            rows.insert(table, list);
        }
        Ok(Example { name, rows, hits })
    }
}
