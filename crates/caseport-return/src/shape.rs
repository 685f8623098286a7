//! How a return is put together: `return.toml` in its system's folder.

use std::collections::BTreeMap;

use caseport_model::{Layout, System};
use caseport_read::XmlForm;
use serde::Deserialize;

use crate::json::JsonShape;

/// What rules of a return may rely on, and how the return is written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of `return.toml` of its own")]
pub struct Shape {
    /// The column that identifies a child, in every table that has it.
    pub child: String,
    /// Whether cells are compared in capitals.
    #[serde(default)]
    pub capitals: bool,
    /// Whether rules may look at last year's return.
    #[serde(default)]
    pub last_year: bool,
    /// Columns, `Table.Column`, that only the form as XML has.
    #[serde(default)]
    pub(crate) only_in_xml: Vec<String>,
    /// Columns, `Table.Column`, that whoever collects the return works out: in no file that is written, read where a file has them.
    #[serde(default)]
    pub(crate) worked_out: Vec<String>,
    /// Its form as XML, if it has one.
    pub(crate) xml: Option<XmlForm>,
    /// Lists of others that rules look things up in, such as providers: `lists/tables.csv` and `lists/columns.csv`.
    #[serde(skip)]
    pub(crate) lists: Layout,
    /// Statements that make, once the return has been read, what many rules ask: `shared.sql`.
    #[serde(skip)]
    pub(crate) shared: String,
    /// Its form as JSON, if it has one.
    pub(crate) json: Option<JsonShape>,
    /// Whether keys stand in the files as the run has them, however long.
    #[serde(skip)]
    pub(crate) keeps_keys: bool,
    /// The form in which it is written.
    #[serde(default)]
    pub writes: Writes,
    /// Whether it says what is so on a day that somebody names, and not what was in a collection year.
    #[serde(default)]
    pub on_a_day: bool,
    /// How it is written as delimited files.
    #[serde(default)]
    pub(crate) files: FilesShape,
    /// Records that stand once in every return of this kind.
    #[serde(default)]
    pub(crate) once: Vec<Once>,
}

/// The form in which a return is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Writes {
    /// One XML file.
    Xml,
    /// JSON files, each a list of so many children.
    Json,
    /// One workbook with a sheet for each table.
    Workbook,
    /// A delimited file for each table.
    #[default]
    Csv,
}

impl Writes {
    /// What the name of the file ends with, where the form is one file.
    pub fn one_file(self) -> Option<&'static str> {
        match self {
            Writes::Xml => Some("xml"),
            Writes::Workbook => Some("xlsx"),
            Writes::Json | Writes::Csv => None,
        }
    }
}

/// How delimited files are written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct FilesShape {
    /// How a line ends: `crlf`, as RFC 4180 has it, or `lf`.
    end_of_line: EndOfLine,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum EndOfLine {
    #[default]
    Crlf,
    Lf,
}

impl FilesShape {
    pub(crate) fn end_of_line(&self) -> &'static str {
        match self.end_of_line {
            EndOfLine::Crlf => "\r\n",
            EndOfLine::Lf => "\n",
        }
    }
}

/// A record that stands once: its cells, with parameters in braces.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Once {
    pub(crate) table: String,
    pub(crate) give: BTreeMap<String, String>,
}

impl Shape {
    /// The shape of a return; the error says the line, or the name that its layout does not have.
    pub fn of(system: &System) -> Result<Shape, String> {
        let place = format!("{}/return.toml", system.name());
        let text = system.files.get("return.toml").ok_or_else(|| format!("{place} is missing: `{}` is no return", system.name()))?;
        let mut shape: Shape = toml::from_str(text).map_err(|e| format!("{place}: {e}"))?;
        if let (Some(tables), Some(columns)) = (system.files.get("lists/tables.csv"), system.files.get("lists/columns.csv")) {
            shape.lists = Layout::parse(tables, columns).map_err(|e| format!("{}/lists/{e}", system.name()))?;
        }
        shape.shared = system.files.get("shared.sql").cloned().unwrap_or_default();
        let known = |it: &&String| {
            it.split_once('.').is_some_and(|(table, column)| system.layout.table(table).is_some_and(|it| it.column(column).is_some()))
        };
        if let Some(it) = shape.not_in_tables().find(|it| !known(it)) {
            return Err(format!("{place}: the layout has no column `{it}`"));
        }
        for it in shape.xml.iter().flat_map(|xml| &xml.tables) {
            let table = system.layout.table(&it.name).ok_or_else(|| format!("{place}: the layout has no table `{}`", it.name))?;
            if let Some(column) = [&it.number, &it.value].into_iter().flatten().find(|it| table.column(it).is_none()) {
                return Err(format!("{place}: the table `{}` has no column `{column}`", it.name));
            }
        }
        if let Some(json) = &shape.json {
            json.check(system).map_err(|cause| format!("{place}: {cause}"))?;
        }
        for once in &shape.once {
            let table = system.layout.table(&once.table).ok_or_else(|| format!("{place}: the layout has no table `{}`", once.table))?;
            if let Some(column) = once.give.keys().find(|it| table.column(it).is_none()) {
                return Err(format!("{place}: the table `{}` has no column `{column}`", once.table));
            }
        }
        if let Some(xml) = shape.xml.as_ref().filter(|it| shape.writes == Writes::Xml || !it.order.is_empty()) {
            check_order(xml, system, &shape.worked_out).map_err(|cause| format!("{place}: {cause}"))?;
        }
        Ok(shape)
    }
}

impl Shape {
    /// Whether the form of tables has a column.
    pub fn in_tables(&self, table: &str, column: &str) -> bool {
        !self.not_in_tables().any(|it| it.split_once('.') == Some((table, column)))
    }

    /// The columns, `Table.Column`, that the form of tables does not have.
    pub(crate) fn not_in_tables(&self) -> impl Iterator<Item = &String> {
        self.only_in_xml.iter().chain(&self.worked_out)
    }

    /// A shape for a system that has no `return.toml`: a delimited file for each table.
    pub fn plain(child: &str) -> Shape {
        Shape {
            child: child.to_owned(),
            capitals: false,
            last_year: false,
            only_in_xml: Vec::new(),
            worked_out: Vec::new(),
            lists: Layout::default(),
            shared: String::new(),
            xml: None,
            json: None,
            keeps_keys: true,
            writes: Writes::Csv,
            on_a_day: false,
            files: FilesShape::default(),
            once: Vec::new(),
        }
    }

    /// Tables whose records are numbered, with the column that holds the number; those further out come first.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (&str, &str)> {
        self.xml.iter().flat_map(|it| &it.tables).filter_map(|it| Some((it.name.as_str(), it.number.as_deref()?)))
    }
}

/// Every column of every table has its place in the order, so that nothing is forgotten when a year adds one.
fn check_order(xml: &XmlForm, system: &System, worked_out: &[String]) -> Result<(), String> {
    for it in &xml.tables {
        let Some(table) = system.layout.table(&it.name) else { continue };
        let at = if it.at.starts_with('/') { it.at.trim_start_matches('/').to_owned() } else { format!("{}/{}", xml.group, it.at) };
        let numbers = |name: &str| xml.tables.iter().any(|it| it.number.as_deref() == Some(name));
        for column in &table.columns {
            let named = |path: &str| {
                let last = path.rsplit('/').next().unwrap_or(path);
                last.eq_ignore_ascii_case(&column.name) || column.aliases.iter().any(|alias| last.eq_ignore_ascii_case(alias))
            };
            let below = |path: &&String| path.strip_prefix(at.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            let placed = xml.order.iter().filter(below).any(|path| named(path));
            let known =
                placed || numbers(&column.name) || xml.carry.contains_key(&*column.name) || it.value.as_deref() == Some(&*column.name);
            if !known && !worked_out.iter().any(|told| told.split_once('.') == Some((it.name.as_str(), &*column.name))) {
                return Err(format!("[xml] order has no place for `{}.{}`", it.name, column.name));
            }
        }
    }
    Ok(())
}
