//! What a system says of whole tables: `merges.toml` (records of one person) and `archive.toml` (tables that have no mapping).

use crate::{
    diagnostic::{At, Collector},
    tree::{ArchiveFile, MergeDef, Section, document, pred_of},
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
            let when = fields.need("when", out);
            let survivor = fields.word("survivor", out).unwrap_or_default();
            fields.close(out);
            Some(MergeDef { canonical, rows, key, when: pred_of(&when, out)?, survivor })
        })
        .collect()
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
