//! A return written as XML: taken apart by the places that its system's `return.toml` names, one child at a time.
//!
//! [`XmlForm`] says which elements are the records of which table; [`XmlRecords`] hands the records out, each with its place in the file, and
//! what it came upon on the way. Elements are found in any order. Document types and entities are passed over; depth and size of a child are limited.

pub(crate) mod as_format;
mod decoded;
#[cfg(test)]
mod tests;
mod walk;

use std::{
    collections::{BTreeMap, VecDeque},
    io::{self, Read},
    sync::Arc,
};

use caseport_model::{System, Table};
use quick_xml::{Reader, events::Event};
use serde::Deserialize;

use crate::format::{Input, listing};
use decoded::Decoded;

/// Elements within each other.
const DEEPEST: usize = 32;

/// Bytes of text and names of one child.
const LARGEST: usize = 32 << 20;

/// How a return is written as XML: the part `[xml]` of its `return.toml`. Elements are read by name and place, in any order.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct XmlForm {
    /// The outermost element.
    pub root: String,
    /// The element that repeats, one for each child: a path below the root.
    pub group: String,
    /// Columns that every record of a group has, and the path in the group where they stand.
    #[serde(default)]
    pub carry: BTreeMap<String, String>,
    /// Every element that is written, in the order of the schema: paths below the root; those of a child stand at the child's place. Reading
    /// needs none of it.
    #[serde(default)]
    pub order: Vec<String>,
    /// Its tables.
    #[serde(rename = "table")]
    pub tables: Vec<XmlTable>,
}

/// Which elements are the records of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct XmlTable {
    /// The table of the layout.
    pub name: String,
    /// The path of its elements below the group; below the root, where it begins with `/`.
    pub at: String,
    /// The column that holds the element's number among those of its name within its parent; records below have it too.
    pub number: Option<String>,
    /// The column that holds the element's own text.
    pub value: Option<String>,
    /// There is a record only where one of these elements says something ...
    #[serde(default)]
    pub only_with: Vec<String>,
    /// ... other than this.
    #[serde(default)]
    pub absent: Vec<String>,
}

#[derive(Deserialize)]
struct ReturnToml {
    xml: Option<XmlForm>,
}

impl XmlForm {
    /// The form of a system's return as XML, if it has one. A `return.toml` that cannot be understood has none; those who check returns say so.
    pub fn of(system: &System) -> Option<XmlForm> {
        toml::from_str::<ReturnToml>(system.files.get("return.toml")?).ok()?.xml
    }
}

/// One thing that is read.
pub enum XmlItem {
    /// A record.
    Record(XmlRecord),
    /// Something that was come upon.
    Note(XmlNote),
}

/// A record of a table.
pub struct XmlRecord {
    /// The table's position in the layout.
    pub table: usize,
    /// Where its element begins.
    pub offset: u64,
    /// The line of it.
    pub line: u64,
    /// Its cells, by position of the layout's column.
    pub cells: Vec<String>,
    /// What stands in it and has no column: names and texts.
    pub extra: Vec<(String, String)>,
}

/// Something that was come upon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XmlNote {
    /// What it is.
    pub kind: XmlNoteKind,
    /// Names of elements, and what is wrong; never a value.
    pub what: String,
    /// Where it stands.
    pub line: u64,
}

/// What may be come upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum XmlNoteKind {
    /// The file breaks off or is not well formed; nothing behind that place is read.
    Broken,
    /// The outermost element is not the return's; nothing is read.
    AnotherRoot,
    /// An element that the return does not have.
    UnknownElement,
    /// An element stands more often than once; the first counts.
    Repeated,
    /// Text between elements.
    StrayText,
    /// Bytes that are not in the encoding of the file.
    OtherEncoding,
    /// A document type, or a reference to something that it declares.
    DocumentType,
}

/// An element with what stands in it.
#[derive(Default)]
struct Element {
    name: String,
    text: String,
    offset: u64,
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

    /// All text in it and below, a line for each element that has any.
    fn all_text(&self, out: &mut String) {
        let text = self.text.trim();
        if !text.is_empty() {
            out.push_str(text);
            out.push('\n');
        }
        self.children.iter().for_each(|it| it.all_text(out));
    }
}

/// The records of a file, in its order: those of a child when the child ends, those around the children at the end of the file.
pub struct XmlRecords {
    reader: Reader<Decoded>,
    form: Arc<XmlForm>,
    layout: Arc<Vec<Table>>,
    buffer: Vec<u8>,
    /// Elements that are open, from the root. Everything outside the children is kept; a child is handed over when it ends.
    open: Vec<Element>,
    size: usize,
    whole: bool,
    ended: bool,
    ready: VecDeque<XmlItem>,
}

impl XmlRecords {
    /// The records of a file from its start.
    pub fn new(mut reader: Box<dyn Read + Send>, form: Arc<XmlForm>, layout: Arc<Vec<Table>>) -> io::Result<XmlRecords> {
        let mut first = vec![0; 4096];
        let mut n = 0;
        while n < first.len() {
            match reader.read(&mut first[n..])? {
                0 => break,
                more => n += more,
            }
        }
        first.truncate(n);
        let wide = listing::wide(&first, None);
        Ok(XmlRecords::over(Input::new(Box::new(io::Cursor::new(first).chain(reader)), wide, usize::MAX), form, layout))
    }

    pub(crate) fn over(input: Input, form: Arc<XmlForm>, layout: Arc<Vec<Table>>) -> XmlRecords {
        let mut reader = Reader::from_reader(Decoded::new(input));
        reader.config_mut().allow_unmatched_ends = false;
        XmlRecords {
            reader,
            form,
            layout,
            buffer: Vec::new(),
            open: Vec::new(),
            size: 0,
            whole: false,
            ended: false,
            ready: VecDeque::new(),
        }
    }

    /// The next thing; none at the end of the file, or of what could be read of it.
    pub fn next_item(&mut self) -> io::Result<Option<XmlItem>> {
        while self.ready.is_empty() && !self.ended {
            self.step()?;
        }
        Ok(self.ready.pop_front())
    }

    /// After the file broke off: where the child that was not complete begins, and what was read of it.
    pub(crate) fn incomplete(&mut self) -> Option<(u64, u64, String)> {
        let within = self.open.drain(..).skip(depth_of_group(&self.form) - 1).collect::<Vec<_>>();
        let child = within.first()?;
        let mut text = String::new();
        for it in &within {
            it.all_text(&mut text);
        }
        Some((child.offset, child.line, text))
    }

    fn note(&mut self, kind: XmlNoteKind, what: impl Into<String>, line: u64) {
        self.ready.push_back(XmlItem::Note(XmlNote { kind, what: what.into(), line }));
    }

    fn step(&mut self) -> io::Result<()> {
        self.buffer.clear();
        let (offset, line) = self.reader.get_ref().place();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(quick_xml::Error::Io(error)) if error.kind() != io::ErrorKind::UnexpectedEof => {
                return Err(io::Error::new(error.kind(), error.to_string()));
            }
            Err(error) => {
                // The library's words may hold names of elements, never text.
                let what = match error {
                    quick_xml::Error::IllFormed(what) => what.to_string(),
                    quick_xml::Error::Syntax(what) => what.to_string(),
                    _ => "not well formed".to_owned(),
                };
                self.note(XmlNoteKind::Broken, what, line);
                self.end();
                return Ok(());
            }
        };
        match event {
            Event::Start(start) => {
                let name = start.local_name().as_ref().to_owned();
                if self.open.is_empty() && !name.eq_ignore_ascii_case(&self.form.root) {
                    let what = format!("`{name}` in place of `{}`", self.form.root);
                    self.note(XmlNoteKind::AnotherRoot, what, line);
                    self.ended = true;
                    return Ok(());
                }
                self.size += name.len();
                self.open.push(Element { name, offset, line, ..Element::default() });
            }
            Event::Empty(start) => {
                let name = start.local_name().as_ref().to_owned();
                if let Some(parent) = self.open.last_mut() {
                    parent.children.push(Element { name, offset, line, ..Element::default() });
                }
            }
            Event::End(_) => {
                let Some(element) = self.open.pop() else { return Ok(()) };
                if self.open.len() + 1 == depth_of_group(&self.form) && self.is_group(&element) {
                    walk::child(&element, &self.form, &self.layout, &mut self.ready);
                    self.size = 0;
                } else if let Some(parent) = self.open.last_mut() {
                    parent.children.push(element);
                } else {
                    walk::around(&element, &self.form, &self.layout, &mut self.ready);
                    self.whole = true;
                }
            }
            Event::Text(text) => push_text(self.open.last_mut(), &text, &mut self.size),
            Event::CData(text) => push_text(self.open.last_mut(), &text, &mut self.size),
            Event::GeneralRef(reference) => {
                let character = match reference.resolve_char_ref() {
                    Ok(Some(character)) => Some(character.to_string()),
                    _ => quick_xml::escape::resolve_xml_entity(&reference).map(str::to_owned),
                };
                match (character, self.open.last_mut()) {
                    (Some(character), Some(element)) => element.text.push_str(&character),
                    (None, _) => self.note(XmlNoteKind::DocumentType, "", line),
                    (Some(_), None) => {}
                }
            }
            Event::DocType(_) => self.note(XmlNoteKind::DocumentType, "", line),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
            Event::Eof => {
                if !self.whole {
                    let what = self.open.last().map_or("the file is empty".to_owned(), |it| format!("`{}` is not closed", it.name));
                    self.note(XmlNoteKind::Broken, what, line);
                }
                self.end();
                return Ok(());
            }
        }
        if self.open.len() > DEEPEST || self.size > LARGEST {
            let what = if self.size > LARGEST { "a child is larger than 32 MB" } else { "elements are nested too deeply" };
            self.note(XmlNoteKind::Broken, what, line);
            self.end();
        }
        Ok(())
    }

    fn end(&mut self) {
        self.ended = true;
        if let Some(root) = self.open.first() {
            // It broke off: what stands around the children is as good as it was.
            walk::around(root, &self.form, &self.layout, &mut self.ready);
        }
        if self.reader.get_ref().repaired() > 0 {
            let line = self.reader.get_ref().place().1;
            self.note(XmlNoteKind::OtherEncoding, "", line);
        }
    }

    /// Whether an element that ended is a child: it stands where the form says.
    fn is_group(&self, element: &Element) -> bool {
        let path = self.open[1..].iter().map(|it| it.name.as_str()).chain([element.name.as_str()]);
        self.form.group.split('/').zip(path).all(|(wanted, name)| wanted.eq_ignore_ascii_case(name))
    }
}

fn depth_of_group(form: &XmlForm) -> usize {
    2 + form.group.matches('/').count()
}

fn push_text(element: Option<&mut Element>, text: &str, size: &mut usize) {
    let Some(element) = element else { return };
    *size += text.len();
    element.text.push_str(text);
}
