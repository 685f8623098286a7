//! Nothing is forgotten: every source column and every canonical column has exactly one disposition.

use std::{collections::BTreeSet, sync::Arc};

use caseport_model::{Required, System};

use crate::{
    diagnostic::{Collector, nearest},
    tree::MappingFile,
};

/// Every source column and every canonical column has a disposition.
pub(crate) fn account(source: &System, target: &System, files: &[MappingFile], used: &BTreeSet<(Arc<str>, Arc<str>)>, out: &mut Collector) {
    for file in files {
        let Some(canonical) = target.layout.table(&file.target.text) else { continue };
        let mapped = |name: &str| file.map.iter().any(|(it, _)| it.text == name);
        let not_held = |name: &str| file.not_held.iter().any(|(it, _)| it.text == name);
        let missing: Vec<&str> = canonical.columns.iter().map(|it| &*it.name).filter(|it| !mapped(it) && !not_held(it)).collect();
        let (required, optional): (Vec<&str>, Vec<&str>) =
            missing.into_iter().partition(|name| canonical.column(name).is_some_and(|it| it.required != Required::No));
        if !required.is_empty() {
            let title = format!("required columns of `{}` are not filled: {}", canonical.name, required.join(", "));
            out.error(file.head, "L020", title, "map them, or say under [not_held] why not");
        }
        if !optional.is_empty() {
            let title = format!("columns of `{}` are neither mapped nor under [not_held]: {}", canonical.name, optional.join(", "));
            out.error(file.head, "L021", title, "every column needs a disposition");
        }
        for (name, _) in &file.not_held {
            match canonical.column(&name.text) {
                None => {
                    let help = nearest(&name.text, canonical.columns.iter().map(|it| &*it.name));
                    out.error_help(name.at, "L010", format!("`{}` has no column `{}`", canonical.name, name.text), "unknown column", help);
                }
                Some(_) if mapped(&name.text) => {
                    out.error(name.at, "L022", format!("`{}` is mapped and not held", name.text), "it is one or the other");
                }
                Some(column) if column.required == Required::Key => {
                    out.error(name.at, "L020", format!("`{}` is the key and must be filled", name.text), "no row without it");
                }
                Some(_) => {}
            }
        }
        let Some(table) = source.layout.table(&file.rows.text) else { continue };
        for (name, _) in file.left_behind.iter().chain(&file.keep_aside) {
            if table.position(&name.text).is_none() {
                let help = nearest(&name.text, table.columns.iter().map(|it| &*it.name));
                out.error_help(name.at, "L010", format!("`{}` has no column `{}`", table.name, name.text), "unknown column", help);
            }
        }
        for (name, _) in &file.keep_aside {
            if file.left_behind.iter().any(|(left, _)| left.text == name.text) {
                out.error(name.at, "L022", format!("`{}` is left behind and kept aside", name.text), "it is one or the other");
            }
        }
    }
    for table in &source.layout.tables {
        let of_table: Vec<&MappingFile> = files.iter().filter(|it| *it.rows.text == *table.name).collect();
        let Some(first) = of_table.iter().find(|it| it.primary).or(of_table.first()) else { continue };
        let disposed = |name: &Arc<str>| {
            used.contains(&(table.name.clone(), name.clone()))
                || of_table.iter().flat_map(|it| it.left_behind.iter().chain(&it.keep_aside)).any(|(it, _)| *it.text == **name)
        };
        let open: Vec<&str> = table.columns.iter().filter(|it| !disposed(&it.name)).map(|it| &*it.name).collect();
        if !open.is_empty() {
            let title = format!(
                "{} column{} of `{}` unaccounted for: {}",
                open.len(),
                if open.len() == 1 { "" } else { "s" },
                table.name,
                open.join(", ")
            );
            out.error(first.head, "L023", title, "map them, or name them under [left_behind] or [keep_aside]");
        }
    }
}
