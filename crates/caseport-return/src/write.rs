//! A return written: as one XML file, or as one delimited file a table. The same rows give the same bytes.

use std::collections::HashMap;

use caseport_model::{Layout, Table};
use caseport_read::{XmlForm, XmlTable};

use crate::{Rows, Shape, TableRows};

/// A return as text, and what of it its form has no place for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// The text, UTF-8.
    pub text: String,
    /// Records of each table that the form cannot carry.
    pub no_place: Vec<(String, u64)>,
}

/// One table as delimited text: its headings in the order of the layout, then its rows. Commas, double quotes where they are needed.
pub fn delimited(table: &Table, rows: &[Vec<String>], shape: &Shape) -> String {
    let end = shape.files.end_of_line();
    let mut out = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = &str>| {
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                out.push(',');
            }
            if cell.contains([',', '"', '\n', '\r']) || cell.trim() != cell {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(cell);
            }
        }
        out.push_str(end);
    };
    let columns: Vec<usize> = (0..table.columns.len()).filter(|at| shape.in_tables(&table.name, &table.columns[*at].name)).collect();
    line(&mut columns.iter().map(|at| table.columns[*at].heading()));
    for row in rows {
        line(&mut columns.iter().map(|at| row[*at].as_str()));
    }
    out
}

/// The whole return as XML, its elements in the order that its shape names. Elements that say nothing are left out. `None` where the
/// return has no form as XML.
pub fn xml(layout: &Layout, rows: &Rows, shape: &Shape) -> Option<Written> {
    let xml = shape.xml.as_ref()?;
    let mut writer = Writer {
        layout,
        rows,
        shape: xml,
        by_child: by_child(layout, rows, &shape.child),
        child: &shape.child,
        out: String::new(),
        placed: vec![0; rows.tables.len()],
    };
    writer.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let mut tree = Branch::default();
    for path in &xml.order {
        tree.add(path);
    }
    writer.tag("<", &xml.root, ">\n");
    for branch in &tree.branches {
        writer.branch(branch, &branch.name, &Here::default(), 1);
    }
    writer.tag("</", &xml.root, ">\n");
    let placed = rows.tables.iter().zip(&writer.placed);
    let no_place = placed.map(|(table, placed)| (table.name.clone(), table.rows.len() as u64 - placed)).filter(|it| it.1 > 0).collect();
    Some(Written { text: writer.out, no_place })
}

/// The order of elements as a tree.
#[derive(Default)]
struct Branch {
    name: String,
    branches: Vec<Branch>,
}

impl Branch {
    fn add(&mut self, path: &str) {
        let (first, rest) = path.split_once('/').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let at = self.branches.iter().position(|it| it.name == first).unwrap_or_else(|| {
            self.branches.push(Branch { name: first.to_owned(), branches: Vec::new() });
            self.branches.len() - 1
        });
        if let Some(rest) = rest {
            self.branches[at].add(rest);
        }
    }
}

/// Where the writer is: the child, and the records that it stands in, the innermost first.
#[derive(Clone, Default)]
struct Here<'a> {
    child: Option<&'a str>,
    records: Vec<(usize, &'a [String])>,
    /// Columns whose values records further in share.
    shared: Vec<(&'a str, &'a str)>,
}

struct Writer<'a> {
    layout: &'a Layout,
    rows: &'a Rows,
    shape: &'a XmlForm,
    child: &'a str,
    /// The rows of each child in each table.
    by_child: Vec<HashMap<&'a str, Vec<usize>>>,
    out: String,
    /// Records of each table that found their place.
    placed: Vec<u64>,
}

impl<'a> Writer<'a> {
    /// Writes what stands at one place of the tree: nothing, one element or several.
    fn branch(&mut self, branch: &Branch, path: &str, here: &Here<'a>, depth: usize) {
        if path == self.shape.group {
            for child in self.children() {
                self.element(&branch.name, depth, |writer| {
                    writer.below(branch, "", &Here { child: Some(child), ..Here::default() }, depth + 1);
                });
            }
            return;
        }
        let tables: Vec<(&'a XmlTable, usize)> = self.tables_at(path, here.child.is_some());
        if tables.is_empty() {
            if branch.branches.is_empty() {
                let text = self.leaf(&branch.name, here);
                self.text(&branch.name, &text, depth);
            } else {
                self.element(&branch.name, depth, |writer| writer.below(branch, path, here, depth + 1));
            }
            return;
        }
        // One table says how often the element stands; others add to it what they say of the same child.
        let (first, others) = tables.split_at(1);
        let (base, at) = first[0];
        let own = self.matching(at, here);
        let added: Vec<(usize, &'a [String])> =
            others.iter().filter_map(|(_, at)| Some((*at, *self.matching(*at, here).first()?))).collect();
        let own: Vec<Option<&'a [String]>> =
            if own.is_empty() && !added.is_empty() { vec![None] } else { own.into_iter().map(Some).collect() };
        for (number, record) in own.into_iter().enumerate() {
            let mut inner = here.clone();
            let added = if number == 0 { added.as_slice() } else { &[] };
            let records: Vec<(usize, &'a [String])> = record.map(|it| (at, it)).into_iter().chain(added.iter().copied()).collect();
            for (at, _) in &records {
                self.placed[*at] += 1;
            }
            if let Some(record) = record {
                let table = &self.layout.tables[at];
                if let Some(value) = base.value.as_deref().and_then(|it| table.position(it)) {
                    self.text(&branch.name, &record[value], depth);
                    continue;
                }
                if let Some(place) = base.number.as_deref().and_then(|it| table.position(it)) {
                    inner.shared.push((&table.columns[place].name, &record[place]));
                }
            }
            inner.records.splice(0..0, records);
            self.element(&branch.name, depth, |writer| writer.below(branch, path, &inner, depth + 1));
        }
    }

    fn below(&mut self, branch: &Branch, path: &str, here: &Here<'a>, depth: usize) {
        for inner in &branch.branches {
            let path = if path.is_empty() { inner.name.clone() } else { format!("{path}/{}", inner.name) };
            self.branch(inner, &path, here, depth);
        }
    }

    /// An element, unless nothing stands in it.
    fn element(&mut self, name: &str, depth: usize, inside: impl FnOnce(&mut Self)) {
        let start = self.out.len();
        indent(&mut self.out, depth);
        self.tag("<", name, ">\n");
        let empty = self.out.len();
        inside(self);
        if self.out.len() == empty {
            self.out.truncate(start);
            return;
        }
        indent(&mut self.out, depth);
        self.tag("</", name, ">\n");
    }

    fn tag(&mut self, before: &str, name: &str, after: &str) {
        for part in [before, name, after] {
            self.out.push_str(part);
        }
    }

    fn text(&mut self, name: &str, text: &str, depth: usize) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        indent(&mut self.out, depth);
        self.tag("<", name, ">");
        escape(text, &mut self.out);
        self.tag("</", name, ">\n");
    }

    /// The text of an element that holds no others: the cell of its name in the records that it stands in, or the mark that a record
    /// of some table is there.
    fn leaf(&self, name: &str, here: &Here<'a>) -> String {
        for (at, record) in &here.records {
            let is = |it: &str| it.eq_ignore_ascii_case(name);
            let columns = &self.layout.tables[*at].columns;
            if let Some(column) = columns.iter().position(|it| is(&it.name) || it.aliases.iter().any(|alias| is(alias))) {
                if !record[column].is_empty() {
                    return record[column].clone();
                }
                // The innermost record that has the column decides: a blank must not take the cell of a record further out.
                break;
            }
        }
        // A mark is an element that makes a record of a table without being one of its columns.
        let marks = |it: &&XmlTable| {
            let column = self.layout.table(&it.name).is_some_and(|table| table.column(name).is_some());
            !column && it.only_with.iter().any(|mark| mark.eq_ignore_ascii_case(name))
        };
        let Some(marked) = self.shape.tables.iter().find(marks) else { return String::new() };
        let there = here.records.iter().any(|(at, _)| *self.layout.tables[*at].name == *marked.name);
        if there { "1".to_owned() } else { marked.absent.first().cloned().unwrap_or_default() }
    }

    /// The tables whose records are the elements at a place; the one that says how often the element stands comes first.
    fn tables_at(&self, path: &str, in_child: bool) -> Vec<(&'a XmlTable, usize)> {
        let here = |it: &&XmlTable| it.at.trim_start_matches('/').eq_ignore_ascii_case(path) && it.at.starts_with('/') != in_child;
        let position = |it: &'a XmlTable| Some((it, self.layout.tables.iter().position(|table| *table.name == *it.name)?));
        let mut tables: Vec<_> = self.shape.tables.iter().filter(here).filter_map(position).collect();
        tables.sort_by_key(|(it, _)| !it.only_with.is_empty());
        tables
    }

    /// The records of a table that stand here: those of the child that share what the records around them share.
    fn matching(&self, at: usize, here: &Here<'a>) -> Vec<&'a [String]> {
        let table = &self.layout.tables[at];
        let rows = &self.rows.tables[at].rows;
        let wanted: Vec<(usize, &str)> = here.shared.iter().filter_map(|(column, value)| Some((table.position(column)?, *value))).collect();
        let of_child: Vec<&'a [String]> = match here.child {
            Some(child) => self.by_child[at].get(child).into_iter().flatten().map(|it| rows[*it].as_slice()).collect(),
            None => rows.iter().map(Vec::as_slice).collect(),
        };
        of_child.into_iter().filter(|row| wanted.iter().all(|(column, value)| row[*column] == **value)).collect()
    }

    /// The children, in the order in which the tables first name them.
    fn children(&self) -> Vec<&'a str> {
        let mut seen = std::collections::HashSet::new();
        let mut children = Vec::new();
        for (table, rows) in self.layout.tables.iter().zip(&self.rows.tables) {
            let Some(at) = table.position(self.child) else { continue };
            children.extend(rows.rows.iter().map(|row| row[at].as_str()).filter(|it| seen.insert(*it)));
        }
        children
    }
}

/// The rows of each child in each table, by their position.
pub(crate) fn by_child<'a>(layout: &Layout, rows: &'a Rows, child: &str) -> Vec<HashMap<&'a str, Vec<usize>>> {
    let of = |(table, rows): (&Table, &'a TableRows)| {
        let mut by_child: HashMap<&'a str, Vec<usize>> = HashMap::new();
        if let Some(at) = table.position(child) {
            for (number, row) in rows.rows.iter().enumerate() {
                by_child.entry(row[at].as_str()).or_default().push(number);
            }
        }
        by_child
    };
    layout.tables.iter().zip(&rows.tables).map(of).collect()
}

fn indent(out: &mut String, depth: usize) {
    out.extend(std::iter::repeat_n("  ", depth));
}

/// Text between tags. What XML has no character for becomes U+FFFD.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A reader would make a line feed of it.
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
}
