//! The mapping as it runs, base and overlay together, with the file and line that each rule comes from.

use std::{collections::BTreeMap, fmt::Write as _, sync::Arc};

use crate::{
    codemap::CodeMap,
    diagnostic::{At, Sources},
    lineage::rule,
    tree::{ArchiveFile, MappingFile, Word},
};

pub(crate) fn write(
    files: &[MappingFile],
    crosswalks: &BTreeMap<String, Arc<CodeMap>>,
    archive: &ArchiveFile,
    sources: &Sources,
) -> String {
    let mut out = String::new();
    let place = |at: At| format!("{}:{}", sources.path(at.file), sources.line(at).0);
    let mut line = |text: String, at: Option<At>| {
        let origin = at.map_or(String::new(), |at| format!("  # {}", place(at)));
        writeln!(out, "{text}{origin}").expect("writing to a string cannot fail");
    };
    for file in files {
        line(format!("## {}", file.path), None);
        line(format!("{} from {}", file.target.text, file.rows.text), Some(file.head));
        for (what, rules) in [("exclude", &file.exclude), ("archive", &file.archive), ("era", &file.era)] {
            for rule in rules {
                line(format!("{what} {} ({})", rule.when, rule.why), Some(rule.at));
            }
        }
        for join in &file.joins {
            let on: Vec<String> = join.on.iter().map(|(ours, theirs)| format!("{ours} = {}", theirs.text)).collect();
            line(format!("join {} {} on {}", join.name.text, join.table.text, on.join(" and ")), Some(join.name.at));
        }
        for (role, codes) in file.pivot.iter().flat_map(|it| &it.answers) {
            for code in codes {
                line(format!("answer {} = {}", role.text, code.text), Some(code.at));
            }
        }
        for (column, give) in &file.map {
            line(format!("{} = {}", column.text, rule(give)), Some(column.at));
        }
        for (what, list) in
            [("if_bad", &file.if_bad), ("left_behind", &file.left_behind), ("keep_aside", &file.keep_aside), ("not_held", &file.not_held)]
        {
            for (column, why) in list {
                line(format!("{what} {}: {}", column.text, why.text), Some(column.at));
            }
        }
        line(String::new(), None);
    }
    for map in crosswalks.values() {
        line(format!("## codes/{}.csv", map.name), None);
        for row in &map.rows {
            line(format!("{} = {} ({})", row.source, row.target, row.grade.as_str()), Some(row.at));
        }
        if let Some(rest) = map.rest() {
            line(format!("* = ({})", rest.as_str()), None);
        }
        line(String::new(), None);
    }
    let pairs: [(&str, &Vec<(Word, Word)>); 2] = [("archive", &archive.archive), ("look_up", &archive.look_up)];
    if pairs.iter().any(|(_, list)| !list.is_empty()) {
        line("## archive.toml".to_owned(), None);
    }
    for (what, list) in pairs {
        for (table, why) in list {
            line(format!("{what} {}: {}", table.text, why.text), Some(table.at));
        }
    }
    out
}
