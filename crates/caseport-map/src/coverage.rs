//! What becomes of every source column, and what fills every canonical column.

use std::{collections::BTreeSet, sync::Arc};

use caseport_model::System;

use crate::tree::{ArchiveFile, MappingFile};

/// What becomes of the columns of both sides.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// The source tables, in the order of the layout.
    pub sources: Vec<SourceCoverage>,
    /// The canonical tables that some mapping fills, in the order of the layout.
    pub canonicals: Vec<CanonicalCoverage>,
    /// The canonical tables that no mapping fills, in the order of the layout: the source has nothing for them.
    pub not_filled: Vec<Arc<str>>,
}

/// What becomes of one source table.
#[derive(Debug, Clone)]
pub struct SourceCoverage {
    /// The table.
    pub table: Arc<str>,
    /// `mapped`, `look-up`, `archived` or `undecided`.
    pub disposition: &'static str,
    /// Columns that a mapping uses.
    pub mapped: Vec<Arc<str>>,
    /// Columns left behind, with the reason.
    pub left_behind: Vec<(Arc<str>, String)>,
    /// Columns kept aside, with the reason.
    pub kept_aside: Vec<(Arc<str>, String)>,
    /// Columns of a look-up or archived table that nothing uses: their records are kept whole.
    pub unused: Vec<Arc<str>>,
}

/// What fills one canonical table.
#[derive(Debug, Clone)]
pub struct CanonicalCoverage {
    /// The table.
    pub table: Arc<str>,
    /// The mapping file.
    pub mapping: String,
    /// The source table.
    pub source: String,
    /// Columns that are filled.
    pub mapped: Vec<Arc<str>>,
    /// Columns that the source does not hold, with the reason.
    pub not_held: Vec<(Arc<str>, String)>,
}

impl Coverage {
    pub(crate) fn of(
        source: &System,
        target: &System,
        files: &[MappingFile],
        archive: &ArchiveFile,
        used: &BTreeSet<(Arc<str>, Arc<str>)>,
    ) -> Coverage {
        let sources = source
            .layout
            .tables
            .iter()
            .map(|table| {
                let of_table: Vec<&MappingFile> = files.iter().filter(|it| *it.rows.text == *table.name).collect();
                let is_used = |name: &Arc<str>| used.contains(&(table.name.clone(), name.clone()));
                let any_used = table.columns.iter().any(|it| is_used(&it.name));
                let named = |list: &[(crate::tree::Word, crate::tree::Word)]| list.iter().any(|(it, _)| *it.text == *table.name);
                let disposition = if of_table.iter().any(|it| it.primary) {
                    "mapped"
                } else if named(&archive.archive) {
                    "archived"
                } else if named(&archive.look_up) || any_used {
                    "look-up"
                } else {
                    "undecided"
                };
                let mut out = SourceCoverage {
                    table: table.name.clone(),
                    disposition,
                    mapped: Vec::new(),
                    left_behind: Vec::new(),
                    kept_aside: Vec::new(),
                    unused: Vec::new(),
                };
                for column in &table.columns {
                    let reason = |pick: fn(&MappingFile) -> &Vec<(crate::tree::Word, crate::tree::Word)>| {
                        of_table.iter().flat_map(|it| pick(it)).find(|(it, _)| *it.text == *column.name).map(|(_, why)| why.text.clone())
                    };
                    if is_used(&column.name) {
                        out.mapped.push(column.name.clone());
                    } else if let Some(why) = reason(|it| &it.keep_aside) {
                        out.kept_aside.push((column.name.clone(), why));
                    } else if let Some(why) = reason(|it| &it.left_behind) {
                        out.left_behind.push((column.name.clone(), why));
                    } else {
                        out.unused.push(column.name.clone());
                    }
                }
                out
            })
            .collect();
        let mut canonicals: Vec<CanonicalCoverage> = Vec::new();
        for table in &target.layout.tables {
            for file in files.iter().filter(|it| *it.target.text == *table.name) {
                canonicals.push(CanonicalCoverage {
                    table: table.name.clone(),
                    mapping: file.path.clone(),
                    source: file.rows.text.clone(),
                    mapped: table
                        .columns
                        .iter()
                        .filter(|it| file.map.iter().any(|(name, _)| *name.text == *it.name))
                        .map(|it| it.name.clone())
                        .collect(),
                    not_held: file.not_held.iter().map(|(name, why)| (Arc::from(name.text.as_str()), why.text.clone())).collect(),
                });
            }
        }
        let filled = |name: &str| canonicals.iter().any(|it| *it.table == *name);
        let not_filled = target.layout.tables.iter().map(|it| it.name.clone()).filter(|it| !filled(it)).collect();
        Coverage { sources, canonicals, not_filled }
    }
}
