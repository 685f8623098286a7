//! Resolves the joins of one mapping; joins that ask the same share an index.

use caseport_model::Date;

use crate::{
    compile::unknown_table,
    dates::Formats,
    diagnostic::nearest,
    expr::{Expr, Source},
    plan::{ByDay, IndexSpec, JoinPlan, Node, TakePlan},
    scope::{Scope, blanks},
    step::World as _,
    take::{Side, Take},
    tree::{Expect, JoinDef, MappingFile},
    value::Ty,
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
            Some((take, at)) => {
                let column = take.column().unwrap_or_default();
                if let Some(position) = table.position(column) {
                    let (words, formats) = (blanks(scope.shared.source, table, position), formats(position));
                    scope.uses.push((table.name.clone(), table.columns[position].name.clone()));
                    match take {
                        Take::Latest(_) => TakePlan::Latest(position, words, formats),
                        Take::Earliest(_) => TakePlan::Earliest(position, words, formats),
                        _ => TakePlan::Dated(position, words, formats),
                    }
                } else if let Some((title, label)) = take.wrong_side() {
                    scope.out.error(*at, "L002", title, label);
                    TakePlan::First
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
                // On which side of which day is the business of each join; the index is the same.
                Take::LatestAt(column, _) | Take::EarliestFrom(column, _) => format!("{signature}, by {column} and a day"),
                Take::Each => format!("{signature}, each"),
                other => format!("{signature}, {other}"),
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
            let (side, ours) = join.take.as_ref()?.0.day()?;
            let node = day(expr, scope)?;
            let formats = scope.formats(true, Some(&node));
            let only = join.only.as_ref().map_or(String::new(), |(pred, _)| format!(", of those where {pred}"));
            let words = match side {
                Side::At => format!("on {ours}{only}"),
                Side::Before => format!("before {ours}{only}"),
                Side::From => format!("on {ours} or later{only}"),
            };
            Some(ByDay { node, formats, side, only: None, words: words.into() })
        });
        let needs = std::mem::take(&mut scope.asked) | 1 << scope.joins.len();
        scope.joins.push(JoinPlan { name: join.name.text.as_str().into(), index, on, by_day, expect: join.expect, needs });
        scope.join_tables.push(table);
        only(join, scope);
        if scope.joins.len() == 64 {
            scope.out.error(join.name.at, "L016", "a mapping has at most 63 joins", "one too many");
            return;
        }
    }
}

/// Which of the records that a day leaves are taken: asked of both sides, so once the join has a name.
fn only(join: &JoinDef, scope: &mut Scope<'_>) {
    let number = scope.joins.len() - 1;
    let Some((pred, _)) = join.only.as_ref().filter(|_| scope.joins[number].by_day.is_some()) else { return };
    let test = scope.pred(pred);
    let asked = std::mem::take(&mut scope.asked);
    let plan = &mut scope.joins[number];
    plan.needs |= asked;
    if let Some(by) = &mut plan.by_day {
        by.only = test;
    }
}

/// The day that a join names: cells, dates, and constants YYYY-MM-DD.
fn day(expr: &Expr, scope: &mut Scope<'_>) -> Option<Node> {
    let wrong = match expr {
        Expr::Source(Source::Text(text), at) => match Date::parse_iso(text) {
            Some(date) => return Some(Node::Date(date)),
            None => Some(*at),
        },
        Expr::Or(options) => {
            // Each is asked, so that every mistake is said.
            let nodes: Vec<Option<Node>> = options.iter().map(|it| day(it, scope)).collect();
            return Some(Node::Or(nodes.into_iter().collect::<Option<Vec<_>>>()?.into()));
        }
        _ => None,
    };
    let (node, outcomes) = scope.expr(expr)?;
    let none = outcomes.iter().find(|it| !matches!(it.ty, Ty::Text | Ty::Date | Ty::DateTime));
    if let Some(at) = wrong.or(none.map(|it| it.at)) {
        scope.out.error(at, "L014", "a day is wanted here", "a date, a cell that holds one, or 'YYYY-MM-DD'");
        return None;
    }
    Some(node)
}
