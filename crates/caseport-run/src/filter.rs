//! Rules that ask something of each row of one table by itself: several of them read the table once, together.
//!
//! A rule stays one statement that anybody can run. Of those of the form `SELECT 'T', t.key FROM T t WHERE …` the condition is taken; others,
//! and those of which there is only one for their table, run as they stand.

use std::collections::BTreeMap;

use crate::rule::Rule;

/// What is run at once: one rule, or all filters of one table. Rules are named by their position.
#[derive(Debug)]
pub(crate) enum Task<'a> {
    Rule(usize),
    Filters(Vec<(usize, Filter<'a>)>),
}

/// A rule that asks something of each row of one table.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Filter<'a> {
    pub(crate) table: &'a str,
    /// What its statement calls a row.
    alias: &'a str,
    key: &'a str,
    condition: &'a str,
}

/// Rules as they are run: what reads a table once first, as it takes longest.
pub(crate) fn tasks(rules: &[Rule]) -> Vec<Task<'_>> {
    let mut filters: BTreeMap<_, Vec<(usize, Filter<'_>)>> = BTreeMap::new();
    for (position, rule) in rules.iter().enumerate() {
        if let Some(filter) = Filter::of(&rule.sql) {
            filters.entry((filter.table, filter.alias, filter.key)).or_default().push((position, filter));
        }
    }
    filters.retain(|_, it| it.len() > 1);
    let alone = |position: &usize| !filters.values().flatten().any(|(it, _)| it == position);
    let alone: Vec<_> = (0..rules.len()).filter(alone).map(Task::Rule).collect();
    filters.into_values().map(Task::Filters).chain(alone).collect()
}

/// The key of each row that any of the filters of one table hits, and for each filter whether it does.
pub(crate) fn together(filters: &[(usize, Filter<'_>)]) -> String {
    let Some((_, Filter { table, alias, key, .. })) = filters.first() else { return String::new() };
    let each: Vec<String> = filters.iter().map(|(_, it)| format!("({}) IS TRUE", it.condition)).collect();
    let any: Vec<String> = filters.iter().map(|(_, it)| format!("({})", it.condition)).collect();
    format!("SELECT {alias}.{key}, {} FROM {table} {alias} WHERE {}", each.join(", "), any.join(" OR "))
}

impl<'a> Filter<'a> {
    /// The filter that a statement is, if it is one.
    pub(crate) fn of(sql: &'a str) -> Option<Filter<'a>> {
        let (said, rest) = sql.trim().strip_suffix(';')?.strip_prefix("SELECT '")?.split_once("', ")?;
        let (cell, rest) = rest.split_once(char::is_whitespace)?;
        let (alias, key) = cell.split_once('.')?;
        let (table, rest) = rest.trim_start().strip_prefix("FROM ")?.split_once(' ')?;
        let (named, rest) = rest.split_once(char::is_whitespace)?;
        let condition = rest.trim_start().strip_prefix("WHERE ")?;
        let name = |it: &str| it.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let filter = said == table && named == alias && [table, alias, key].into_iter().all(name) && ends_with_it(condition);
        filter.then_some(Filter { table, alias, key, condition })
    }
}

/// Whether a statement ends with this condition: nothing that follows one stands outside its parentheses.
fn ends_with_it(condition: &str) -> bool {
    let mut outside = String::new();
    let mut depth = 0_u32;
    // Every second part is a text; a quote in a text is written twice, and what stands between the two is nothing.
    for part in condition.split('\'').step_by(2) {
        for letter in part.chars() {
            match letter {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                ';' => return false,
                _ if depth == 0 => outside.push(letter.to_ascii_uppercase()),
                _ => {}
            }
        }
        outside.push(' ');
    }
    let behind = ["UNION", "INTERSECT", "EXCEPT", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT"];
    !outside.contains("--") && !outside.split(|it: char| !it.is_alphanumeric()).any(|word| behind.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::{Filter, together};

    #[test]
    fn a_statement_about_single_rows_of_one_table_is_a_filter() {
        let sql = "SELECT 'note', n.note_id\nFROM note n\nWHERE n.day > '2020' AND n.id IN (SELECT x.id FROM other x ORDER BY 1);";
        let filter = Filter::of(sql).unwrap();
        assert_eq!((filter.table, filter.alias, filter.key), ("note", "n", "note_id"));
        assert_eq!(filter.condition, "n.day > '2020' AND n.id IN (SELECT x.id FROM other x ORDER BY 1)");
        let twice = [(3, Filter::of(sql).unwrap()), (5, filter)];
        assert!(together(&twice).starts_with("SELECT n.note_id, (n.day"), "{}", together(&twice));
    }

    #[test]
    fn a_statement_that_says_more_is_none() {
        for more in [
            "SELECT 'note', n.note_id\nFROM note n\nJOIN other o ON o.id = n.id\nWHERE n.day > '2020';",
            "SELECT 'note', n.note_id\nFROM note n\nWHERE n.day > '2020'\nGROUP BY n.note_id;",
            "SELECT 'note', n.note_id\nFROM note n\nWHERE n.day > '2020' UNION ALL SELECT 'note', n.note_id FROM note n WHERE 1;",
            "SELECT 'note', n.note_id\nFROM note n\nWHERE n.day > '2020' -- it's a comment\n;",
            "SELECT 'other', n.note_id\nFROM note n\nWHERE n.day > '2020';",
            "SELECT 'note', count(*)\nFROM note n\nWHERE n.day > '2020';",
            "SELECT 'note', n.note_id\nFROM note n, other o\nWHERE n.day > '2020';",
            "SELECT 'note', n.note_id\nFROM note n;",
        ] {
            assert_eq!(Filter::of(more), None, "{more}");
        }
    }
}
