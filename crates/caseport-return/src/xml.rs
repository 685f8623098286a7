//! A return written as XML: streamed, one child at a time, each child taken apart by the places that [`XmlShape`] names.
//!
//! Elements are found in any order. Document types and entities are passed over, depth and size of a child are limited.

use std::{
    collections::{BTreeMap, HashSet},
    io::Read,
};

use caseport_model::Table;
use quick_xml::{Reader, events::Event};

use crate::{
    findings,
    read::Reading,
    rest::RestError,
    shape::{XmlShape, XmlTable},
    utf8::Utf8,
};

/// Elements within each other.
const DEEPEST: usize = 32;

/// Bytes of text and names of one child.
const LARGEST: usize = 32 << 20;

/// An element with what stands in it.
#[derive(Default)]
struct Element {
    name: String,
    text: String,
    line: u64,
    children: Vec<Element>,
}

impl Element {
    /// The text at a path below.
    fn at(&self, path: &str) -> Option<&str> {
        match path.split_once('/') {
            Some((first, rest)) => self.children.iter().filter(|it| it.is(first)).find_map(|it| it.at(rest)),
            None => self.children.iter().find(|it| it.is(path)).map(|it| it.text.trim()),
        }
    }

    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// Reads a file that was just begun.
pub(crate) fn read(input: impl Read, reading: &mut Reading<'_>, last_year: bool) -> Result<(), RestError> {
    let Some(shape) = reading.rest.shape.xml.clone() else { return Ok(()) };
    let mut reader = Reader::from_reader(Utf8::new(input));
    reader.config_mut().allow_unmatched_ends = false;
    let mut buffer = Vec::new();
    // Elements that are open, from the root. Everything outside the children is kept; a child is handed over when it ends.
    let mut open: Vec<Element> = Vec::new();
    let mut size = 0;
    let depth_of_group = 2 + shape.group.matches('/').count();
    let mut ended = false;
    loop {
        buffer.clear();
        let line = reader.get_ref().line();
        let event = match reader.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(error) => {
                // The library's words may hold names of elements, never text.
                let what = match error {
                    quick_xml::Error::IllFormed(what) => what.to_string(),
                    quick_xml::Error::Syntax(what) => what.to_string(),
                    quick_xml::Error::Io(what) => what.to_string(),
                    _ => "not well formed".to_owned(),
                };
                reading.note(&findings::BROKEN_XML, None, &what, line);
                break;
            }
        };
        match event {
            Event::Start(start) => {
                let name = start.local_name().as_ref().to_owned();
                if open.is_empty() && !name.eq_ignore_ascii_case(&shape.root) {
                    reading.note(&findings::ANOTHER_ROOT, None, &format!("`{name}` in place of `{}`", shape.root), line);
                    let file = reading.files.len() - 1;
                    reading.files[file].left_aside = Some(format!("its outermost element is not `{}`", shape.root));
                    return Ok(());
                }
                size += name.len();
                open.push(Element { name, line, ..Element::default() });
            }
            Event::Empty(start) => {
                let name = start.local_name().as_ref().to_owned();
                if let Some(parent) = open.last_mut() {
                    parent.children.push(Element { name, line, ..Element::default() });
                }
            }
            Event::End(_) => {
                let Some(element) = open.pop() else { continue };
                if open.len() + 1 == depth_of_group && is_group(&open, &element, &shape) {
                    take_apart(&element, &shape, reading, last_year)?;
                    size = 0;
                } else if let Some(parent) = open.last_mut() {
                    parent.children.push(element);
                } else {
                    around(&element, &shape, reading, last_year)?;
                    ended = true;
                }
            }
            Event::Text(text) => push_text(open.last_mut(), &text, &mut size),
            Event::CData(text) => push_text(open.last_mut(), &text, &mut size),
            Event::GeneralRef(reference) => {
                let character = match reference.resolve_char_ref() {
                    Ok(Some(character)) => Some(character.to_string()),
                    _ => quick_xml::escape::resolve_xml_entity(&reference).map(str::to_owned),
                };
                match (character, open.last_mut()) {
                    (Some(character), Some(element)) => element.text.push_str(&character),
                    (None, _) => reading.note(&findings::DOCTYPE, None, "", line),
                    (Some(_), None) => {}
                }
            }
            Event::DocType(_) => reading.note(&findings::DOCTYPE, None, "", line),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
            Event::Eof => {
                if !ended {
                    let what = open.last().map_or("the file is empty".to_owned(), |it| format!("`{}` is not closed", it.name));
                    reading.note(&findings::BROKEN_XML, None, &what, line);
                }
                break;
            }
        }
        if open.len() > DEEPEST || size > LARGEST {
            let what = if size > LARGEST { "a child is larger than 32 MB" } else { "elements are nested too deeply" };
            reading.note(&findings::BROKEN_XML, None, what, line);
            break;
        }
    }
    if reader.get_ref().repaired() > 0 {
        reading.note(&findings::OTHER_ENCODING, None, "", reader.get_ref().line());
    }
    Ok(())
}

fn push_text(element: Option<&mut Element>, text: &str, size: &mut usize) {
    let Some(element) = element else { return };
    *size += text.len();
    element.text.push_str(text);
}

/// Whether an element that ended is a child: it stands where the shape says.
fn is_group(open: &[Element], element: &Element, shape: &XmlShape) -> bool {
    let path = open[1..].iter().map(|it| it.name.as_str()).chain([element.name.as_str()]);
    shape.group.split('/').zip(path).all(|(wanted, name)| wanted.eq_ignore_ascii_case(name))
}

/// What stands outside the children.
fn around(root: &Element, shape: &XmlShape, reading: &mut Reading<'_>, last_year: bool) -> Result<(), RestError> {
    let tables = places(shape, reading, true);
    let mut walk = Walk { reading, last_year, tables: &tables, carry: BTreeMap::new() };
    for child in &root.children {
        walk.visit(child, &child.name, &[], None)?;
    }
    Ok(())
}

/// A child: each of its elements that is a record, and what it shares with all of them.
fn take_apart(group: &Element, shape: &XmlShape, reading: &mut Reading<'_>, last_year: bool) -> Result<(), RestError> {
    let tables = places(shape, reading, false);
    let carry = shape.carry.iter().filter_map(|(column, path)| Some((column.as_str(), group.at(path)?))).collect();
    let mut walk = Walk { reading, last_year, tables: &tables, carry };
    walk.below(group, "", &[], None)
}

/// The tables that stand in a child, or around the children, with their places in the layout.
fn places<'s>(shape: &'s XmlShape, reading: &Reading<'_>, around: bool) -> Vec<(&'s XmlTable, usize)> {
    let position = |name: &str| reading.rest.tables.iter().position(|it| *it.name == *name);
    shape.table.iter().filter(|it| it.at.starts_with('/') == around).filter_map(|it| Some((it, position(&it.name)?))).collect()
}

struct Walk<'w, 'r, 'a> {
    reading: &'w mut Reading<'r>,
    last_year: bool,
    tables: &'w [(&'w XmlTable, usize)],
    carry: BTreeMap<&'a str, &'a str>,
}

impl Walk<'_, '_, '_> {
    fn below(&mut self, parent: &Element, path: &str, numbers: &[(String, String)], record: Option<&[usize]>) -> Result<(), RestError> {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for child in &parent.children {
            let path = if path.is_empty() { child.name.clone() } else { format!("{path}/{}", child.name) };
            let count = counts.entry(child.name.to_lowercase()).or_default();
            *count += 1;
            let number = self.tables.iter().find(|(it, _)| same_place(&it.at, &path)).and_then(|(it, _)| it.number.clone());
            let mut numbers = numbers.to_vec();
            numbers.extend(number.map(|column| (column, count.to_string())));
            self.visit(child, &path, &numbers, record)?;
        }
        Ok(())
    }

    /// An element: the records that it is, and then what stands below it. `record` says the tables of the record that it stands in.
    fn visit(&mut self, element: &Element, path: &str, numbers: &[(String, String)], record: Option<&[usize]>) -> Result<(), RestError> {
        let here: Vec<(&XmlTable, usize)> = self.tables.iter().filter(|(it, _)| same_place(&it.at, path)).copied().collect();
        for (table, position) in &here {
            self.record(element, path, table, *position, numbers)?;
        }
        if here.is_empty() && element.children.is_empty() && !element.text.trim().is_empty() {
            let known =
                record.is_some_and(|tables| tables.iter().any(|&it| column_of(&self.reading.rest.tables[it], &element.name).is_some()));
            let carried = self.carry.keys().any(|it| element.is(it));
            let only = self.tables.iter().any(|(it, _)| it.only_with.iter().any(|it| element.is(it)));
            if !known && !carried && !only {
                self.reading.note(&findings::UNKNOWN_ELEMENT, None, &format!("`{path}`"), element.line);
            }
        }
        if !element.children.is_empty() && !element.text.trim().is_empty() {
            self.reading.note(&findings::STRAY_TEXT, None, &format!("in `{path}`"), element.line);
        }
        let positions: Vec<usize> = here.iter().map(|it| it.1).collect();
        self.below(element, path, numbers, if here.is_empty() { record } else { Some(&positions) })
    }

    fn record(
        &mut self,
        element: &Element,
        path: &str,
        table: &XmlTable,
        position: usize,
        numbers: &[(String, String)],
    ) -> Result<(), RestError> {
        let says = |name: &String| element.at(name).is_some_and(|it| !it.is_empty() && !table.absent.iter().any(|absent| absent == it));
        if !table.only_with.is_empty() && !table.only_with.iter().any(says) {
            return Ok(());
        }
        let layout = &self.reading.rest.tables[position];
        let mut cells: Vec<&str> = vec![""; layout.columns.len()];
        let mut filled = HashSet::new();
        let mut repeated = Vec::new();
        self.leaves(element, path, layout, &mut cells, &mut filled, &mut repeated);
        for (at, column) in layout.columns.iter().enumerate() {
            if table.value.as_deref() == Some(&*column.name) {
                cells[at] = element.text.trim();
            } else if let Some((_, number)) = numbers.iter().rev().find(|(it, _)| **it == *column.name) {
                cells[at] = number;
            } else if !filled.contains(&at)
                && let Some(text) = self.carry.get(&*column.name)
            {
                cells[at] = text;
            }
        }
        let cells: Vec<String> = cells.into_iter().map(str::to_owned).collect();
        for (name, line) in repeated {
            self.reading.note(&findings::REPEATED_ELEMENT, None, &format!("`{path}/{name}`"), line);
        }
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        self.reading.push(position, self.last_year, element.line, &cells)
    }

    /// The elements with text that belong to a record: those below it that do not belong to another.
    fn leaves<'e>(
        &self,
        element: &'e Element,
        path: &str,
        layout: &Table,
        cells: &mut [&'e str],
        filled: &mut HashSet<usize>,
        repeated: &mut Vec<(String, u64)>,
    ) {
        for child in &element.children {
            let path = format!("{path}/{}", child.name);
            if self.tables.iter().any(|(it, _)| same_place(&it.at, &path)) {
                continue;
            }
            match column_of(layout, &child.name).filter(|_| child.children.is_empty()) {
                Some(at) if filled.insert(at) => cells[at] = child.text.trim(),
                Some(_) => repeated.push((child.name.clone(), child.line)),
                None => self.leaves(child, &path, layout, cells, filled, repeated),
            }
        }
    }
}

/// The column of that name or alias.
fn column_of(layout: &Table, name: &str) -> Option<usize> {
    let is = |it: &str| it.eq_ignore_ascii_case(name);
    layout.columns.iter().position(|it| is(&it.name) || it.aliases.iter().any(|alias| is(alias)))
}

fn same_place(at: &str, path: &str) -> bool {
    at.trim_start_matches('/').eq_ignore_ascii_case(path)
}
