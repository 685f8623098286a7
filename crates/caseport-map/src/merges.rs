//! Where a source says that two records are one person, resolved: marks in the record itself, marks in another table, decisions of an overlay.

use std::{collections::BTreeSet, sync::Arc};

use caseport_model::Table;

use crate::{
    compile::unknown_table,
    diagnostic::{At, Collector},
    joins::joins,
    plan::{Blanks, IndexSpec, MarkPlan, MergePlan},
    scope::{Scope, Shared, blanks},
    step::KeySpace,
    tree::{MappingFile, MarkDef, MergeDef, Word},
};

/// What is found while merges are resolved.
struct Found<'f> {
    indexes: &'f mut Vec<IndexSpec>,
    used: &'f mut BTreeSet<(Arc<str>, Arc<str>)>,
    out: &'f mut Collector,
}

/// The merges of a system.
pub(crate) fn plans(
    shared: &Shared<'_>,
    merges: &[MergeDef],
    decided: &[(String, String)],
    indexes: &mut Vec<IndexSpec>,
    used: &mut BTreeSet<(Arc<str>, Arc<str>)>,
    out: &mut Collector,
) -> Vec<MergePlan> {
    let mut plans = Vec::new();
    let mut found = Found { indexes, used, out };
    // Decisions of an overlay are about people, or about the one table that has merges.
    let decided_for = merges.iter().position(|it| it.canonical.text == "person").unwrap_or(0);
    if merges.is_empty() && !decided.is_empty() {
        let at = At { file: usize::MAX, ..At::default() };
        found.out.error(at, "L062", "merges.csv names survivors, but the base has no merges.toml", "nothing to decide");
    }
    for (number, merge) in merges.iter().enumerate() {
        let Some(canonical) = shared.target.layout.table(&merge.canonical.text) else {
            unknown_table(shared.target, &merge.canonical, "canonical", found.out);
            continue;
        };
        let Some((position, table)) = source(shared, &merge.rows, found.out) else { continue };
        let verbatim = shared.way.keeps_keys(canonical);
        let mut beside = Vec::new();
        for (rows, key) in &merge.beside {
            made(shared, merge, rows, found.out);
            let Some((position, table)) = source(shared, rows, found.out) else { continue };
            if !verbatim {
                let title = format!("keys of `{}` name the table that made the row, so no other table holds them", canonical.name);
                found.out.error(rows.at, "L017", title, "other keys");
            }
            let mut scope = scope(shared, table, &mut found);
            let key = column(&mut scope, key);
            let columns = std::mem::take(&mut scope.uses);
            found.used.extend(columns);
            beside.extend(key.map(|it| (position, it)));
        }
        made(shared, merge, &merge.rows, found.out);
        let mut scope = scope(shared, table, &mut found);
        let key = column(&mut scope, &merge.key);
        let when = merge.when.as_ref().map(|it| scope.pred(it));
        let survivor = if merge.survivor.text.is_empty() { None } else { column(&mut scope, &merge.survivor) };
        let columns = std::mem::take(&mut scope.uses);
        found.used.extend(columns);
        let marks = merge.marked_by.iter().filter_map(|it| mark(shared, it, &mut found)).collect();
        // A condition that could not be read was said to be so.
        if let (Some(key), None | Some(Some(_))) = (key, &when) {
            plans.push(MergePlan {
                table: position,
                key,
                when: when.flatten(),
                survivor,
                beside,
                marks,
                decided: if number == decided_for { decided.to_vec() } else { Vec::new() },
                canonical: canonical.name.clone(),
                space: KeySpace { source: table.key_space.clone(), verbatim },
            });
        }
    }
    plans
}

fn source<'a>(shared: &Shared<'a>, rows: &Word, out: &mut Collector) -> Option<(usize, &'a Table)> {
    let position = shared.source.layout.tables.iter().position(|it| *it.name == *rows.text);
    if position.is_none() {
        unknown_table(shared.source, rows, "source", out);
    }
    position.map(|it| (it, &shared.source.layout.tables[it]))
}

/// Somebody must make the rows that are merged.
fn made(shared: &Shared<'_>, merge: &MergeDef, rows: &Word, out: &mut Collector) {
    if !shared.makers.contains(&(merge.canonical.text.clone(), rows.text.clone())) {
        let title = format!("no mapping makes `{}` from `{}`", merge.canonical.text, rows.text);
        out.error(rows.at, "L017", title, "no such rows");
    }
}

fn scope<'s>(shared: &'s Shared<'s>, table: &'s Table, found: &'s mut Found<'_>) -> Scope<'s> {
    Scope::of(shared, found.out, found.indexes, table, None)
}

fn column(scope: &mut Scope<'_>, name: &Word) -> Option<(usize, Blanks)> {
    let position = scope.column(&name.text, name.at)?;
    Some((position, blanks(scope.shared.source, scope.table, position)))
}

/// Another table whose records mark duplicates.
fn mark(shared: &Shared<'_>, def: &MarkDef, found: &mut Found<'_>) -> Option<MarkPlan> {
    let (position, table) = source(shared, &def.rows, found.out)?;
    let file = MappingFile { joins: def.joins.clone(), ..MappingFile::default() };
    let mut scope = scope(shared, table, found);
    joins(&file, &mut scope);
    let key = column(&mut scope, &def.key);
    let survivor = if def.survivor.text.is_empty() { None } else { column(&mut scope, &def.survivor) };
    let when = match &def.when {
        Some(pred) => Some(scope.pred(pred)?),
        None => None,
    };
    let (joins, uses) = (std::mem::take(&mut scope.joins), std::mem::take(&mut scope.uses));
    let mut keep: Vec<usize> = uses.iter().filter(|(it, _)| *it == table.name).filter_map(|(_, it)| table.position(it)).collect();
    keep.sort_unstable();
    keep.dedup();
    found.used.extend(uses);
    Some(MarkPlan { table: position, key: key?, survivor, when, joins, keep })
}
