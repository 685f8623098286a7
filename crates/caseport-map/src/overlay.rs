//! A council's overlay over the base: it adds, replaces by name, extends code maps; it never edits.

use caseport_model::{System, SystemFiles};
use toml::de::{DeTable, DeValue};

use crate::{
    codemap::CodeMap,
    compile::Parsed,
    diagnostic::{At, Collector},
    tree::{MappingFile, Section, is_mapping, mapping_file},
    way::Way,
    whole_tables::archive_file,
};

/// Lays an overlay's files over what was read of the base.
pub(crate) fn lay(way: &Way<'_>, overlay: &SystemFiles, parsed: &mut Parsed, out: &mut Collector) {
    head(way.home, overlay, out);
    for (path, text) in overlay.below("") {
        let Some(inner) = path.strip_prefix(way.folder).and_then(|it| it.strip_prefix('/')) else { continue };
        let shown = format!("overlay/{path}");
        if let Some(name) = inner.strip_prefix("codes/").and_then(|it| it.strip_suffix(".csv")) {
            match parsed.crosswalks.get_mut(name) {
                Some(map) => map.extend(&shown, text, true, out),
                None => {
                    parsed.crosswalks.insert(name.to_owned(), CodeMap::parse(name, &shown, text, out));
                }
            }
        } else if inner == "merges.csv" {
            parsed.decided.extend(decisions(&shown, text, out));
        } else if inner == "archive.toml" {
            let more = archive_file(&shown, text, out);
            for (word, _) in more.archive.iter().chain(&more.look_up) {
                if parsed.archive.archive.iter().chain(&parsed.archive.look_up).any(|(it, _)| it.text == word.text) {
                    out.error(word.at, "L060", format!("the base names `{}` already", word.text), "an overlay only adds");
                }
            }
            parsed.archive.archive.extend(more.archive);
            parsed.archive.look_up.extend(more.look_up);
        } else if inner == "merges.toml" {
            let file = out.sources.add(&shown, text);
            out.error(At { file, start: 0, end: 0 }, "L060", "an overlay has no merges.toml", "name survivors in merges.csv");
        } else if is_mapping(inner) {
            let whole = format!("{}/{inner}", way.folder);
            if let Some(base) = parsed.files.iter().position(|it| it.path == whole) {
                let more = mapping_file(&shown, text, true, out);
                lay_mapping(&mut parsed.files[base], more, out);
            } else {
                let mut added = mapping_file(&shown, text, false, out);
                added.path = whole;
                parsed.files.push(added);
            }
        }
    }
}

fn head(source: &System, overlay: &SystemFiles, out: &mut Collector) {
    let text = overlay.get("overlay.toml").unwrap_or("");
    let file = out.sources.add("overlay/overlay.toml", text);
    let start = At { file, start: 0, end: 0 };
    if text.is_empty() {
        out.error(start, "L063", "overlay.toml is missing", "it names id, version, council and over");
        return;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        out.error(At { file, start: span.start, end: span.end }, "L000", "this is not TOML", error.message());
    }
    let mut fields = Section::new(file, start, table.get_ref());
    fields.need("id", out);
    fields.need("version", out);
    fields.need("council", out);
    let over = fields.need("over", out);
    let known = over.text == source.name() || over.text == source.id;
    if !over.text.is_empty() && !known {
        out.error(over.at, "L063", format!("this overlay lies over `{}`, not over `{}`", over.text, source.name()), "another system");
    }
    // What else an overlay says of itself is its own business.
    let _: Vec<(crate::tree::Word, &toml::Spanned<DeValue<'_>>)> = fields.rest().collect();
}

fn lay_mapping(base: &mut MappingFile, more: MappingFile, out: &mut Collector) {
    let same = |ours: &crate::tree::Word, theirs: &crate::tree::Word| theirs.text.is_empty() || ours.text == theirs.text;
    if !same(&base.target, &more.target) {
        out.error(more.target.at, "L060", "an overlay does not change the canonical table", "leave it out");
    }
    if !same(&base.rows, &more.rows) {
        out.error(more.rows.at, "L060", "an overlay does not change the source table", "leave it out");
    }
    let refused = [
        (!more.one_per.is_empty(), "one_per"),
        (!more.primary, "primary"),
        (more.precedence != 0, "precedence"),
        (more.each.is_some(), "[each]"),
        (more.stitch.is_some(), "[stitch]"),
        (!more.if_bad.is_empty(), "[if_bad]"),
        (!more.not_held.is_empty(), "[not_held]"),
    ];
    for (said, what) in refused {
        if said {
            out.error(more.head, "L060", format!("an overlay does not change {what} of a mapping of the base"), "take it out");
        }
    }
    for (name, give) in more.map {
        if base.map.iter().any(|(it, _)| it.text == name.text) {
            out.error(name.at, "L060", format!("the base maps `{}` already", name.text), "name it under [replace]");
            continue;
        }
        base.not_held.retain(|(it, _)| it.text != name.text);
        base.map.push((name, give));
    }
    for (name, give) in more.replace {
        match base.map.iter_mut().find(|(it, _)| it.text == name.text) {
            Some(rule) => *rule = (name, give),
            None => out.error(name.at, "L060", format!("the base does not map `{}`", name.text), "name it under [map]"),
        }
    }
    base.exclude.extend(more.exclude);
    base.archive.extend(more.archive);
    base.era.extend(more.era);
    for join in more.joins {
        if base.joins.iter().any(|it| it.name.text == join.name.text) {
            out.error(join.name.at, "L060", format!("the base has a join `{}` already", join.name.text), "choose another name");
        } else {
            base.joins.push(join);
        }
    }
    for (column, agreement) in more.agreed {
        base.agreed.retain(|(it, _)| it.text != column.text);
        base.agreed.push((column, agreement));
    }
    for (list, added) in [(&mut base.left_behind, more.left_behind), (&mut base.keep_aside, more.keep_aside)] {
        for (column, why) in added {
            if list.iter().any(|(it, _)| it.text == column.text) {
                out.error(column.at, "L060", format!("the base names `{}` already", column.text), "an overlay only adds");
            } else {
                list.push((column, why));
            }
        }
    }
    if let Some(pivot) = more.pivot {
        match &mut base.pivot {
            None => out.error(more.head, "L060", "the base has no [pivot] here", "take it out"),
            Some(ours) => {
                for (role, codes) in pivot.answers {
                    match ours.answers.iter_mut().find(|(it, _)| it.text == role.text) {
                        Some((_, known)) => known.extend(codes),
                        None => ours.answers.push((role, codes)),
                    }
                }
            }
        }
    }
}

/// `merges.csv`: merged and survivor.
fn decisions(path: &str, text: &str, out: &mut Collector) -> Vec<(String, String)> {
    let file = out.sources.add(path, text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().map(|it| it.iter().map(str::to_owned).collect()).unwrap_or_default();
    let column = |name: &str| header.iter().position(|it| it == name);
    let (Some(merged), Some(survivor)) = (column("merged"), column("survivor")) else {
        out.error(At { file, start: 0, end: 0 }, "L062", "merges.csv has the columns merged,survivor,by,on,why", "the header");
        return Vec::new();
    };
    let mut list: Vec<(String, String)> = Vec::new();
    for record in reader.records() {
        let Ok(record) = record else {
            out.error(At { file, start: 0, end: 0 }, "L062", "merges.csv cannot be read", "");
            return list;
        };
        let start = record.position().map_or(0, |it| it.byte() as usize);
        let at = At { file, start, end: start + text[start.min(text.len())..].find('\n').unwrap_or(0) };
        let (merged, survivor) = (record.get(merged).unwrap_or(""), record.get(survivor).unwrap_or(""));
        if merged.is_empty() || survivor.is_empty() || merged == survivor {
            out.error(at, "L062", "a merge names two different records", "merged or survivor is missing, or they are the same");
        } else if list.iter().any(|(it, _)| it == merged) {
            out.error(at, "L062", "a record is merged once", "it stands here for the second time");
        } else {
            list.push((merged.to_owned(), survivor.to_owned()));
        }
    }
    list
}
