//! What a system says of whole tables: `merges.toml` (records of one person) and `archive.toml` (tables that have no mapping).

use toml::{Spanned, de::DeValue};

use crate::{
    diagnostic::{At, Collector},
    take::Take,
    tree::{ArchiveFile, JoinDef, MarkDef, MergeDef, Section, Word, document, join, pred_of},
};

/// Reads `merges.toml`.
pub(crate) fn merges_file(path: &str, text: &str, out: &mut Collector) -> Vec<MergeDef> {
    let file = out.sources.add(path, text);
    let document = document(file, text, out);
    let root = Section::new(file, At { file, start: 0, end: 0 }, document.get_ref());
    root.rest()
        .filter_map(|(canonical, value)| {
            let Some(table) = value.get_ref().as_table() else {
                out.error(canonical.at, "L002", "a merge is a section named after a canonical table", "not a section");
                return None;
            };
            let mut fields = Section::new(file, canonical.at, table);
            let rows = fields.need("rows", out);
            let key = fields.need("key", out);
            let when = fields.word("when", out);
            let survivor = fields.word("survivor", out).unwrap_or_default();
            let beside = fields.section("beside", out).map(|it| it.words(out)).unwrap_or_default();
            let marks = fields.section("marked_by", out).into_iter().flat_map(Section::rest);
            let marked_by: Vec<MarkDef> = marks.filter_map(|(rows, value)| mark(rows, file, value, out)).collect();
            fields.close(out);
            if when.is_none() && marked_by.is_empty() {
                out.error(canonical.at, "L003", "nothing says which records are duplicates", "add when = \"…\" or a section marked_by");
            }
            let when = match when {
                Some(when) => Some(pred_of(&when, out)?),
                None => None,
            };
            Some(MergeDef { canonical, rows, beside, key, when, survivor, marked_by })
        })
        .collect()
}

/// A section of another table that marks duplicates.
fn mark(rows: Word, file: usize, value: &Spanned<DeValue<'_>>, out: &mut Collector) -> Option<MarkDef> {
    let Some(table) = value.get_ref().as_table() else {
        out.error(rows.at, "L002", "a section of marked_by is named after a source table", "not a section");
        return None;
    };
    let mut fields = Section::new(file, rows.at, table);
    let key = fields.need("key", out);
    let when = fields.word("when", out);
    let survivor = fields.word("survivor", out).unwrap_or_default();
    let joins = fields.section("join", out).into_iter().flat_map(Section::rest);
    let joins: Vec<JoinDef> = joins.filter_map(|(name, value)| join(name, file, value, out)).collect();
    fields.close(out);
    if let Some(each) = joins.iter().find(|it| matches!(it.take, Some((Take::Each, _)))) {
        out.error(each.name.at, "L050", "a mark of a duplicate is one record, and makes no rows", "take one");
    }
    if let Some((_, at)) = joins.iter().filter(|it| !matches!(it.take, Some((Take::Each, _)))).find_map(|it| it.only.as_ref()) {
        out.error(*at, "L002", "a look-up of a mark has no `only`", "say where = \"…\"");
    }
    let when = match when {
        Some(when) => Some(pred_of(&when, out)?),
        None => None,
    };
    Some(MarkDef { rows, key, when, survivor, joins })
}

/// Reads `archive.toml`.
pub(crate) fn archive_file(path: &str, text: &str, out: &mut Collector) -> ArchiveFile {
    let file = out.sources.add(path, text);
    let document = document(file, text, out);
    let mut root = Section::new(file, At { file, start: 0, end: 0 }, document.get_ref());
    let archive = root.section("archive", out).map(|it| it.words(out)).unwrap_or_default();
    let look_up = root.section("look_up", out).map(|it| it.words(out)).unwrap_or_default();
    root.close(out);
    ArchiveFile { archive, look_up }
}
