//! The hash of a mapping's meaning: the normalised tree and the code rows. Comments, order and line ends do not matter.

use std::{collections::BTreeMap, fmt::Write as _, sync::Arc};

use caseport_model::System;

use crate::{
    codemap::CodeMap,
    lineage::rule,
    plan::MergePlan,
    tree::{ArchiveFile, Each, MappingFile},
};

pub(crate) fn of(
    source: &System,
    files: &[MappingFile],
    crosswalks: &BTreeMap<String, Arc<CodeMap>>,
    archive: &ArchiveFile,
    merges: &[MergePlan],
) -> [u8; 32] {
    // Lines that cannot be mistaken for one another: each field is quoted.
    let mut lines: Vec<String> = Vec::new();
    let text = &source.text;
    lines.push(format!("text {:?} {:?} {:?} {:?} {:?} {:?}", text.date, text.datetime, text.yes, text.no, text.blank, text.open_end));
    for file in files {
        let one_per: Vec<&str> = file.one_per.iter().map(|it| it.text.as_str()).collect();
        let mut one =
            format!("{:?} {:?} {:?} {} {} {one_per:?}", file.path, file.target.text, file.rows.text, file.primary, file.precedence);
        // The first rule that holds gives the reason, so their order counts.
        for (what, rules) in [("exclude", &file.exclude), ("archive", &file.archive), ("era", &file.era)] {
            for rule in rules {
                put(&mut one, format_args!("\n{what} {:?} {:?}", rule.when.to_string(), rule.why));
            }
        }
        match &file.each {
            Some(Each::Columns(columns)) => {
                for (column, given) in columns {
                    put(&mut one, format_args!("\neach {:?} {:?}", column.text, given.text));
                }
            }
            Some(Each::Split { column, by }) => put(&mut one, format_args!("\nsplit {:?} {by:?}", column.text)),
            None => {}
        }
        if let Some(stitch) = &file.stitch {
            let (per, start, end) = (&stitch.per.text, &stitch.start.text, &stitch.end.text);
            put(&mut one, format_args!("\nstitch {per:?} {start:?} {end:?} {}", stitch.gap));
        }
        let mut rest: Vec<String> = Vec::new();
        if let Some(pivot) = &file.pivot {
            rest.push(format!("pivot {:?} {:?} {:?}", pivot.group.text, pivot.question.text, pivot.value.text));
            for (role, codes) in &pivot.answers {
                let codes: Vec<&str> = codes.iter().map(|it| it.text.as_str()).collect();
                rest.push(format!("answer {:?} {codes:?}", role.text));
            }
        }
        for join in &file.joins {
            let mut on: Vec<String> = join.on.iter().map(|(ours, theirs)| format!("{:?} {:?}", ours.to_string(), theirs.text)).collect();
            on.sort();
            let filter = join.filter.as_ref().map(|(pred, _)| pred.to_string());
            let take = join.take.as_ref().map(|(take, _)| take);
            let only = join.only.as_ref().map_or(String::new(), |(pred, _)| format!(" only {:?}", pred.to_string()));
            rest.push(format!("join {:?} {:?} {on:?} {filter:?} {:?} {take:?}{only}", join.name.text, join.table.text, join.expect));
        }
        rest.extend(file.map.iter().map(|(column, give)| format!("map {:?} {:?}", column.text, rule(give))));
        for (what, list) in
            [("if_bad", &file.if_bad), ("left_behind", &file.left_behind), ("keep_aside", &file.keep_aside), ("not_held", &file.not_held)]
        {
            rest.extend(list.iter().map(|(column, why)| format!("{what} {:?} {:?}", column.text, why.text)));
        }
        rest.sort();
        for line in rest {
            put(&mut one, format_args!("\n{line}"));
        }
        lines.push(one);
    }
    for map in crosswalks.values() {
        for row in &map.rows {
            let dates = [row.from, row.to].map(|it| it.map(|it| it.0));
            lines.push(format!("code {:?} {:?} {:?} {} {dates:?}", map.name, row.source, row.target, row.grade.as_str()));
        }
        lines.push(format!("code {:?} * {:?}", map.name, map.rest().map(crate::codemap::Grade::as_str)));
    }
    for (what, list) in [("archive", &archive.archive), ("look_up", &archive.look_up)] {
        lines.extend(list.iter().map(|(table, why)| format!("{what} {:?} {:?}", table.text, why.text)));
    }
    for (path, text) in &source.files {
        if path == "to-ics/merges.toml" {
            lines.push(format!("merges {:?}", normal(text)));
        }
    }
    for merge in merges {
        lines.extend(merge.decided.iter().map(|(merged, survivor)| format!("merged {:?} {merged:?} {survivor:?}", merge.canonical)));
    }
    lines.sort();
    *blake3::hash(lines.join("\n").as_bytes()).as_bytes()
}

/// A small TOML file without comments, order and line ends.
fn normal(text: &str) -> String {
    text.parse::<toml::Table>().map_or_else(|_| text.to_owned(), |table| table.to_string())
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("writing to a string cannot fail");
}
