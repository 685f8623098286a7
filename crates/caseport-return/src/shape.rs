//! How a return is put together: `return.toml` in its system's folder.

use std::collections::BTreeMap;

use caseport_model::{Layout, System};
use serde::Deserialize;

/// What rules of a return may rely on, and how the return is written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
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
    /// Its form as XML, if it has one.
    pub(crate) xml: Option<XmlShape>,
    /// Lists of others that rules look things up in, such as providers: `lists/tables.csv` and `lists/columns.csv`.
    #[serde(skip)]
    pub(crate) lists: Layout,
}

/// How a return is written as XML. Elements are found by name and place, in any order.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct XmlShape {
    /// The outermost element.
    pub(crate) root: String,
    /// The element that repeats, one for each child: a path below the root.
    pub(crate) group: String,
    /// Columns that every record of a group has, and the path in the group where they stand.
    #[serde(default)]
    pub(crate) carry: BTreeMap<String, String>,
    /// Its tables.
    pub(crate) table: Vec<XmlTable>,
}

/// Which elements are the records of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct XmlTable {
    /// The table of the layout.
    pub(crate) name: String,
    /// The path of its elements below the group; below the root, where it begins with `/`.
    pub(crate) at: String,
    /// The column that holds the element's number among those of its name within its parent; records below have it too.
    pub(crate) number: Option<String>,
    /// The column that holds the element's own text.
    pub(crate) value: Option<String>,
    /// There is a record only where one of these elements says something ...
    #[serde(default)]
    pub(crate) only_with: Vec<String>,
    /// ... other than this.
    #[serde(default)]
    pub(crate) absent: Vec<String>,
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
        let known = |it: &&String| {
            it.split_once('.').is_some_and(|(table, column)| system.layout.table(table).is_some_and(|it| it.column(column).is_some()))
        };
        if let Some(it) = shape.only_in_xml.iter().find(|it| !known(it)) {
            return Err(format!("{place}: the layout has no column `{it}`"));
        }
        for it in shape.xml.iter().flat_map(|xml| &xml.table) {
            let table = system.layout.table(&it.name).ok_or_else(|| format!("{place}: the layout has no table `{}`", it.name))?;
            if let Some(column) = [&it.number, &it.value].into_iter().flatten().find(|it| table.column(it).is_none()) {
                return Err(format!("{place}: the table `{}` has no column `{column}`", it.name));
            }
        }
        Ok(shape)
    }
}
