//! Resolves the joins of one mapping; joins that ask the same share an index.

use crate::{
    compile::unknown_table,
    dates::Formats,
    diagnostic::nearest,
    plan::{ByDay, IndexSpec, JoinPlan, Node, TakePlan},
    scope::{Scope, blanks},
    step::World as _,
    tree::{Expect, MappingFile, Take},
};

/// Adds the joins of a mapping file to its scope.
pub(crate) fn joins(file: &MappingFile, scope: &mut Scope<'_>) {
    for join in &file.joins {
        let Some(table) = scope.shared.source.layout.table(&join.table.text) else {
            unknown_table(scope.shared.source, &join.table, "source", scope.out);
            continue;
        };
        if scope.table.position(&join.name.text).is_some() && scope.joins.iter().any(|it| *it.name == *join.name.text) {
            scope.out.error(join.name.at, "L016", "two joins have this name", "the second");
        }
        let mut on = Vec::new();
        let mut theirs = Vec::new();
        scope.asked = 0;
        for (ours, column) in &join.on {
            if let Some((node, _)) = scope.expr(ours) {
                // Theirs is as it is written, and so must ours be.
                on.push(if let Node::Coded(cell, _) = node { *cell } else { node });
            }
            if let Some(position) = scope.column_of(table, &column.text, column.at) {
                theirs.push((position, blanks(scope.shared.source, table, position)));
            }
        }
        let formats = |position: usize| {
            let column = &table.columns[position];
            let text = &scope.shared.source.text;
            let system = text.datetime.iter().chain(&text.date);
            let list: Vec<&str> = if column.formats.is_empty() {
                system.map(String::as_str).collect()
            } else {
                column.formats.iter().map(String::as_str).collect()
            };
            Formats::parse(list).unwrap_or_default()
        };
        let take = match &join.take {
            None | Some((Take::First, _)) => TakePlan::First,
            Some((Take::Last, _)) => TakePlan::Last,
            Some((Take::Each, at)) => {
                if scope.joins.iter().any(|it| matches!(scope.indexes[it.index].take, TakePlan::Each)) {
                    scope.out.error(*at, "L050", "two joins make a row of each of their records", "the second");
                }
                TakePlan::Each
            }
            Some((Take::Latest(column) | Take::LatestAt(column, _) | Take::Earliest(column), at)) => {
                if let Some(position) = table.position(column) {
                    let (words, formats) = (blanks(scope.shared.source, table, position), formats(position));
                    scope.uses.push((table.name.clone(), table.columns[position].name.clone()));
                    match join.take {
                        Some((Take::Latest(_), _)) => TakePlan::Latest(position, words, formats),
                        Some((Take::LatestAt(..), _)) => TakePlan::LatestAt(position, words, formats),
                        _ => TakePlan::Earliest(position, words, formats),
                    }
                } else {
                    let help = nearest(column, table.columns.iter().map(|it| &*it.name));
                    scope.out.error_help(*at, "L010", format!("`{}` has no column `{column}`", table.name), "unknown column", help);
                    TakePlan::First
                }
            }
        };
        let filter = join.filter.as_ref().and_then(|(pred, _)| {
            let mut inner = Scope::of(scope.shared, scope.out, scope.indexes, table, None);
            let test = inner.pred(pred);
            let uses = std::mem::take(&mut inner.uses);
            scope.uses.extend(uses);
            test
        });
        let position = scope.shared.source.layout.tables.iter().position(|it| it.name == table.name).unwrap_or(0);
        let columns = join.on.iter().map(|(_, column)| column.text.as_str()).collect::<Vec<_>>().join(", ");
        let mut signature = columns;
        if let Some((pred, _)) = &join.filter {
            signature = format!("{signature} where {pred}");
        }
        if let Some((take, _)) = &join.take {
            signature = match take {
                Take::First => format!("{signature}, first"),
                Take::Last => format!("{signature}, last"),
                Take::Each => format!("{signature}, each"),
                Take::Latest(column) => format!("{signature}, latest by {column}"),
                // On which day is the business of each join; the index is the same.
                Take::LatestAt(column, _) => format!("{signature}, latest by {column} at a day"),
                Take::Earliest(column) => format!("{signature}, earliest by {column}"),
            };
        }
        let known = scope.indexes.iter().position(|it| {
            it.table == position && it.signature == signature && (it.expect == Expect::Many) == (join.expect == Expect::Many)
        });
        let index = known.unwrap_or_else(|| {
            scope.indexes.push(IndexSpec { table: position, theirs, filter, take, columns: Vec::new(), signature, expect: join.expect });
            scope.indexes.len() - 1
        });
        let by_day = join.by_day.as_ref().and_then(|expr| {
            let (node, _) = scope.expr(expr)?;
            let formats = scope.formats(true, Some(&node));
            let ours = if let Some((Take::LatestAt(_, ours), _)) = &join.take { ours.as_str() } else { "" };
            let strictly = ours.starts_with("before ");
            let words = ours.strip_prefix("at ").map_or_else(|| ours.to_owned(), |it| format!("on {it}")).into();
            Some(ByDay { node, formats, strictly, words })
        });
        let needs = std::mem::take(&mut scope.asked) | 1 << scope.joins.len();
        scope.joins.push(JoinPlan { name: join.name.text.as_str().into(), index, on, by_day, expect: join.expect, needs });
        scope.join_tables.push(table);
        if scope.joins.len() == 64 {
            scope.out.error(join.name.at, "L016", "a mapping has at most 63 joins", "one too many");
            return;
        }
    }
}
