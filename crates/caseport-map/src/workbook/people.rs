//! Where a source says that two records are one person (`merges.toml`) as rows of four sheets, and back.

use toml_edit::{DocumentMut, InlineTable, Item, TableLike, Value};

use super::{
    Key, Piece, SHEETS as ALL, WorkbookError, sheet,
    tables::{cells_of, open, piece, put_look_up, put_text, section, text},
};

/// The sheets of `merges.toml`.
pub(super) const SHEETS: [&str; 4] = ["people", "same people", "marks", "look-ups of marks"];

/// What a mark or a section itself need not say.
const MAY_GO: [&str; 2] = ["when", "survivor"];

fn names(kind: &str) -> &'static [&'static str] {
    ALL[sheet(kind)].cells
}

pub(super) fn take(path: &str, root: &dyn TableLike, out: &mut Vec<Piece>) -> Result<(), WorkbookError> {
    // A section that says nothing itself only holds others.
    let says = |item: &Item, kind: &str| item.as_table_like().is_none_or(|it| names(kind).iter().any(|name| it.contains_key(name)));
    for (of, merge) in root.iter() {
        if says(merge, "people") {
            out.push(piece("people", &[of], vec![cells_of(path, &format!("`{of}`"), merge, names("people"))?]));
        }
        let Some(merge) = merge.as_table_like() else { continue };
        for (table, key) in section(merge, "beside").into_iter().flat_map(TableLike::iter) {
            out.push(piece("same people", &[of, table], vec![vec![text(path, key)?]]));
        }
        for (table, mark) in section(merge, "marked_by").into_iter().flat_map(TableLike::iter) {
            if says(mark, "marks") {
                out.push(piece("marks", &[of, table], vec![cells_of(path, &format!("`{table}`"), mark, names("marks"))?]));
            }
            let joins = mark.as_table_like().and_then(|it| section(it, "join"));
            for (name, join) in joins.into_iter().flat_map(TableLike::iter) {
                let cells = cells_of(path, &format!("[join.{name}]"), join, names("look-ups of marks"))?;
                out.push(piece("look-ups of marks", &[of, table, name], vec![cells]));
            }
        }
    }
    Ok(())
}

pub(super) fn set(document: &mut DocumentMut, key: &Key, cells: &[String]) {
    let (kind, of) = (&ALL[key.0], key.1[0].as_str());
    let put_texts = |table: &mut dyn TableLike| {
        for (name, cell) in kind.cells.iter().zip(cells) {
            put_text(table, name, cell, MAY_GO.contains(name));
        }
    };
    match kind.name {
        "people" => put_texts(open(document, &[of])),
        "marks" => put_texts(open(document, &[of, "marked_by", &key.1[1]])),
        "look-ups of marks" => put_look_up(open(document, &[of, "marked_by", &key.1[1], "join", &key.1[2]]), kind.cells, cells),
        _ => {
            let merge = open(document, &[of]);
            if merge.get("beside").and_then(Item::as_table_like).is_none() {
                merge.insert("beside", Item::Value(Value::InlineTable(InlineTable::new())));
            }
            let Some(beside) = merge.get_mut("beside") else { return };
            let new = beside.as_table_like().is_none_or(|it| !it.contains_key(&key.1[1]));
            if let Some(tables) = beside.as_table_like_mut() {
                put_text(tables, &key.1[1], &cells[0], false);
            }
            if let (true, Some(line)) = (new, beside.as_inline_table_mut()) {
                line.fmt();
            }
        }
    }
}

pub(super) fn unset(document: &mut DocumentMut, key: &Key) {
    let (kind, of) = (&ALL[key.0], key.1[0].as_str());
    let root = document.as_table_mut();
    match kind.name {
        "people" => take_out(root, &[of], kind.cells),
        "marks" => take_out(root, &[of, "marked_by", &key.1[1]], kind.cells),
        "look-ups of marks" => take_out(root, &[of, "marked_by", &key.1[1], "join"], &[&key.1[2]]),
        _ => take_out(root, &[of, "beside"], &[&key.1[1]]),
    }
}

/// Takes names out of a section, and each section on the way that then holds nothing.
fn take_out(table: &mut dyn TableLike, path: &[&str], names: &[&str]) {
    let Some((first, rest)) = path.split_first() else {
        for name in names {
            table.remove(name);
        }
        return;
    };
    let Some(inner) = table.get_mut(first).and_then(Item::as_table_like_mut) else { return };
    take_out(inner, rest, names);
    if inner.is_empty() {
        table.remove(first);
    }
}
