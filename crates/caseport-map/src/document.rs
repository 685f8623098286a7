//! The mapping in English: one sentence for each column, exclusions, crosswalks. Markdown.

use std::fmt::Write as _;

use crate::{
    codemap::{CodeMap, Grade},
    plan::Plan,
    tree::{Each, MappingFile},
    way::{Way, within},
};

/// "Birth date" for `birth_date`.
fn title(column: &str) -> String {
    let words = column.replace('_', " ");
    let mut chars = words.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().collect::<String>() + chars.as_str())
}

pub(crate) fn write(way: &Way<'_>, plan: &Plan) -> String {
    let mut out = String::new();
    let (crosswalks, archive) = (&plan.crosswalks, &plan.archive_file);
    let home = way.home;
    put(&mut out, format_args!("# {} into {}\n\nSystem {}, mapping {}.\n", way.source.title, way.target.title, home.name(), home.revision));
    for file in &plan.files {
        mapping(file, plan, &mut out);
    }
    let mut used: Vec<&String> = plan.lineage.iter().flat_map(|it| &it.code_maps).filter(|it| crosswalks.contains_key(*it)).collect();
    used.sort();
    used.dedup();
    if !used.is_empty() {
        put(&mut out, format_args!("\n## Crosswalks\n"));
    }
    for name in used {
        crosswalk(name, &crosswalks[name], &mut out);
    }
    for (heading, list) in [("Kept aside whole", &archive.archive), ("Only looked up", &archive.look_up)] {
        if !list.is_empty() {
            put(&mut out, format_args!("\n## {heading}\n\n"));
            for (table, why) in list {
                put(&mut out, format_args!("- {}: {}\n", table.text, why.text));
            }
        }
    }
    out
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("writing to a string cannot fail");
}

fn mapping(file: &MappingFile, plan: &Plan, out: &mut String) {
    put(out, format_args!("\n## {} from {}\n\n", title(&file.target.text), file.rows.text));
    put(out, format_args!("One row for each record of {}.", file.rows.text));
    if !file.one_per.is_empty() {
        let columns: Vec<&str> = file.one_per.iter().map(|it| it.text.as_str()).collect();
        put(out, format_args!(" Of records with the same {} the first survives and the others are merged into it.", columns.join(" and ")));
    }
    match &file.each {
        Some(Each::Columns(columns)) => {
            let names: Vec<&str> = columns.iter().map(|(it, _)| it.text.as_str()).collect();
            put(out, format_args!(" A row for each of {} that says yes.", names.join(", ")));
        }
        Some(Each::Split { column, by }) => put(out, format_args!(" A row for each part of {} between “{by}”.", column.text)),
        None => {}
    }
    if let Some(join) = file.fan() {
        let on: Vec<String> = join.on.iter().map(|(ours, theirs)| format!("{ours} = {}", theirs.text)).collect();
        let filter = join.filter.as_ref().map_or(String::new(), |(pred, _)| format!(" where {pred}"));
        let only = join.only.as_ref().map_or(String::new(), |(pred, _)| format!(", only where {pred}"));
        let (table, on) = (&join.table.text, on.join(" and "));
        put(out, format_args!(" A row for each record of {table} on {on}{filter}{only}; one where there is none."));
    }
    if let Some(pivot) = &file.pivot {
        put(out, format_args!(" The answers of one form, those with the same {}, make one row.", pivot.group.text));
    }
    if let Some(stitch) = &file.stitch {
        put(
            out,
            format_args!(
                " Periods from {} to {} with the same {} that touch or overlap become one row.",
                stitch.start.text, stitch.end.text, stitch.per.text
            ),
        );
    }
    if !file.status.is_empty() {
        put(out, format_args!(" Status: {}.", file.status));
    }
    put(out, format_args!("\n"));
    for (heading, rules) in [("Not migrated", &file.exclude), ("Kept aside", &file.archive), ("From an earlier system", &file.era)] {
        if !rules.is_empty() {
            put(out, format_args!("\n{heading}:\n\n"));
            for rule in rules {
                put(out, format_args!("- where {}: {}\n", rule.when, rule.why));
            }
        }
    }
    put(out, format_args!("\n"));
    let name = within(&file.path);
    for line in plan.lineage.iter().filter(|it| *it.mapping == *name) {
        let agreed = line.agreed.as_ref().map_or(String::new(), |it| format!(" {it}."));
        let bad = file.if_bad.iter().find(|(it, _)| *it.text == *line.column).map_or(String::new(), |(_, what)| match what.text.as_str() {
            "hold" => " A bad value holds the record.".to_owned(),
            _ => " A blank does not hold the record.".to_owned(),
        });
        let verb = match line.sentence.split(' ').next() {
            Some("if") => ":",
            Some("always" | "left") => " is",
            _ => " comes from",
        };
        put(out, format_args!("- **{}**{verb} {}.{bad}{agreed}\n", title(&line.column), line.sentence));
    }
    for (heading, list) in [("Left behind", &file.left_behind), ("Columns kept aside", &file.keep_aside), ("Not held", &file.not_held)] {
        if !list.is_empty() {
            put(out, format_args!("\n{heading}:\n\n"));
            for (column, why) in list {
                put(out, format_args!("- {}: {}\n", column.text, why.text));
            }
        }
    }
}

fn crosswalk(name: &str, map: &CodeMap, out: &mut String) {
    put(out, format_args!("\n### {name}\n\n| theirs | ours | fit | remark |\n|---|---|---|---|\n"));
    for row in &map.rows {
        let target = match row.grade {
            Grade::None => "not recorded",
            Grade::Hold => "holds the record",
            _ => row.target.as_str(),
        };
        put(out, format_args!("| {} | {target} | {} | {} |\n", row.source, row.grade.as_str(), row.note));
    }
    let rest = match map.rest() {
        Some(Grade::Hold) => "holds the record",
        Some(_) => "counts as not recorded",
        None => "leaves a blank, unmapped code, and is an exception",
    };
    put(out, format_args!("\nA code that is not listed {rest}.\n"));
}
