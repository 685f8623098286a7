//! Whose record a key is: its place in the source, the person whom it is about, and the team that their case lies with.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    fmt::Write as _,
};

use caseport_model::Layout;
use caseport_run::{Run, schema};
use rusqlite::OptionalExtension as _;

use crate::exit::{Failure, USAGE};

/// The canonical table of people.
const PERSON: &str = "person";

/// What is known of a record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Whose {
    /// Source table.
    pub(crate) source: String,
    /// Mapping file that made the row.
    pub(crate) mapping: String,
    pub(crate) file: String,
    pub(crate) record: Option<u64>,
    pub(crate) line: Option<u64>,
    /// The council's own number of the person.
    pub(crate) person: String,
    pub(crate) team: String,
    /// How the team was found.
    pub(crate) how: String,
}

/// Finds it, key by key.
pub(crate) struct Finder<'a> {
    run: &'a Run,
    /// The statement that leads from a row to its person, by table.
    ways: HashMap<String, Option<String>>,
    teams: bool,
}

impl<'a> Finder<'a> {
    /// `teams` is a query that gives `person_id`, `team` and `how`, each person once.
    pub(crate) fn new(run: &'a Run, teams: Option<&str>) -> Result<Finder<'a>, Failure> {
        if let Some(sql) = teams {
            let sql = sql.trim_end().trim_end_matches(';');
            let made = run.database().execute_batch(&format!(
                "DROP TABLE IF EXISTS temp.team_of; CREATE TEMP TABLE team_of(person_id TEXT PRIMARY KEY, team TEXT NOT NULL, how TEXT NOT NULL);
                 INSERT INTO temp.team_of {sql};"
            ));
            made.map_err(|e| Failure::new(USAGE, anyhow::Error::from(e).context("in `teams.sql` of the model"), "correct the query"))?;
        }
        Ok(Finder { run, ways: HashMap::new(), teams: teams.is_some() })
    }

    /// Whose record a key of a canonical or source table is; nothing where the run has no such record, or the fault is of a whole file.
    pub(crate) fn of(&mut self, table: &str, key: &str) -> Result<Whose, Failure> {
        if key.is_empty() {
            return Ok(Whose::default());
        }
        let mut found = self.run.find(key)?;
        // One record may make several rows, whose keys begin alike.
        found.sort_by_key(|it| (it.key != key, it.canonical.as_deref() != Some(table) && it.source != table));
        let Some(it) = found.first() else { return Ok(Whose::default()) };
        let mut whose = Whose {
            source: it.source.clone(),
            mapping: it.mapping.clone(),
            file: it.file.clone(),
            record: Some(it.record),
            line: Some(it.line),
            ..Whose::default()
        };
        // The row that the fault is about knows best; else any row that was made of the record.
        let rows = found.iter().filter(|it| it.fate == "loaded");
        let (first, others): (Vec<_>, Vec<_>) = rows.partition(|it| it.canonical.as_deref() == Some(table));
        for row in first.into_iter().chain(others) {
            let Some(canonical) = &row.canonical else { continue };
            let run = self.run;
            if let Some(person) = run.attempt(|_| self.person(canonical, &row.key))? {
                whose.person = person;
                break;
            }
        }
        if self.teams && !whose.person.is_empty() {
            let team = self.run.attempt(|db| {
                db.prepare_cached("SELECT team, how FROM temp.team_of WHERE person_id = ?1")?
                    .query_row([&whose.person], |row| Ok((row.get(0)?, row.get(1)?)))
                    .optional()
            })?;
            if let Some((team, how)) = team {
                (whose.team, whose.how) = (team, how);
            }
        }
        Ok(whose)
    }

    /// The person whom a row is about.
    pub(crate) fn person(&mut self, table: &str, key: &str) -> rusqlite::Result<Option<String>> {
        if !self.ways.contains_key(table) {
            self.ways.insert(table.to_owned(), way(self.run.layout(), table));
        }
        let Some(sql) = &self.ways[table] else { return Ok(None) };
        let mut select = self.run.database().prepare_cached(sql)?;
        Ok(select.query_row([key], |row| row.get::<_, Option<String>>(0)).optional()?.flatten())
    }
}

/// The statement that leads from a row's key to its person.
fn way(layout: &Layout, table: &str) -> Option<String> {
    let start = layout.table(table)?;
    let key = start.key().next().filter(|_| start.key().count() == 1)?;
    let (person, from) = to_person(layout, table)?;
    Some(format!("SELECT {person} {from} WHERE t0.{} = ?1", schema::quoted(&start.columns[key].name)))
}

/// The cell that holds the person of a row `t0` of a table, and the tables that lead there by the fewest references; those that may
/// not be blank first.
pub(crate) fn to_person(layout: &Layout, table: &str) -> Option<(String, String)> {
    let mut seen = HashSet::from([table.to_owned()]);
    let mut queue = VecDeque::from([(table.to_owned(), Vec::<(String, String, String)>::new())]);
    while let Some((name, path)) = queue.pop_front() {
        let it = layout.table(&name)?;
        let cell = if name == PERSON {
            it.key().next().map(|at| it.columns[at].name.to_string())
        } else {
            it.columns.iter().find(|it| it.reference.as_ref().is_some_and(|(to, _)| to == PERSON)).map(|it| it.name.to_string())
        };
        if let Some(cell) = cell {
            let mut from = format!("FROM main.{} t0", schema::quoted(table));
            for (at, (column, to, to_column)) in path.iter().enumerate() {
                let (to, to_column, column) = (schema::quoted(to), schema::quoted(to_column), schema::quoted(column));
                let _ = write!(from, " LEFT JOIN main.{to} t{} ON t{}.{to_column} = t{at}.{column}", at + 1, at + 1);
            }
            return Some((format!("t{}.{}", path.len(), schema::quoted(&cell)), from));
        }
        let mut steps: Vec<_> = it.columns.iter().filter(|it| it.reference.is_some()).collect();
        steps.sort_by_key(|it| it.required == caseport_model::Required::No);
        for column in steps {
            let (to, to_column) = column.reference.clone()?;
            if seen.insert(to.clone()) {
                let mut path = path.clone();
                path.push((column.name.to_string(), to.clone(), to_column));
                queue.push_back((to, path));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::way;

    #[test]
    fn a_part_of_a_record_leads_to_the_child_by_the_record() {
        let files = crate::systems::all(None).unwrap();
        let layout = crate::systems::load(&files, crate::systems::TARGET).unwrap().layout;
        let ways = ["person", "assessment_factor", "court_hearing", "team", "record_stamp"]
            .map(|table| way(&layout, table).unwrap_or_else(|| "none".into()))
            .join("\n");
        insta::assert_snapshot!(ways, @r#"
        SELECT t0."person_id" FROM main."person" t0 WHERE t0."person_id" = ?1
        SELECT t1."person_id" FROM main."assessment_factor" t0 LEFT JOIN main."assessment" t1 ON t1."assessment_id" = t0."assessment_id" WHERE t0."assessment_factor_id" = ?1
        none
        none
        none
        "#);
    }
}
