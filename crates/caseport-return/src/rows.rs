//! The rows of a return before they are written: text in the return's own form, table by table.
//!
//! They come out of a mapping with the keys of their records. [`Rows::settle`] leaves out what belongs to a record that is not there,
//! and [`Rows::number`] puts numbers in place of keys where the return numbers its records.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use caseport_model::{Date, Layout, Required, Sensitivity, System, Table, Type, Value};

use crate::Shape;

/// The rows of a return. What a writer writes, and what is compared when two returns are.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Rows {
    /// One for each table of the layout, in its order.
    pub tables: Vec<TableRows>,
}

/// The rows of one table.
#[derive(Clone, PartialEq, Eq)]
pub struct TableRows {
    /// The table.
    pub name: String,
    /// Whether the return has this table: something makes its rows, though there may be none.
    pub made: bool,
    /// The rows: cells in the order of the layout's columns, empty where blank.
    pub rows: Vec<Vec<String>>,
}

impl std::fmt::Debug for Rows {
    /// Rows are personal: shows only how many there are.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.tables.iter().map(|it| (&it.name, it.rows.len()))).finish()
    }
}

/// Records that were left out, because what they belong to is not in the return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The table.
    pub table: String,
    /// The table of what they belong to.
    pub belongs_to: String,
    /// The keys of what they belong to, one for each record.
    pub keys: Vec<String>,
}

/// How a system writes values: days, times, yes and no.
#[derive(Debug, Clone)]
pub struct Form {
    date: String,
    datetime: String,
    yes: String,
    no: String,
}

impl Form {
    /// The form of a system: the first of each kind that its `system.toml` names under `[text]`.
    pub fn of(system: &System) -> Form {
        let first = |list: &[String], otherwise: &str| list.first().map_or(otherwise, String::as_str).to_owned();
        let text = &system.text;
        Form {
            date: first(&text.date, "YYYY-MM-DD"),
            datetime: first(&text.datetime, "YYYY-MM-DDTHH:MM:SS"),
            yes: first(&text.yes, "true"),
            no: first(&text.no, "false"),
        }
    }

    /// Year, month and day of a day in this form.
    pub(crate) fn parts(&self, text: &str) -> Option<(u16, u8, u8)> {
        let part = |name: &str| self.date.find(name).and_then(|at| text.get(at..at + name.len()));
        let (year, month, of_month) = (part("YYYY")?.parse().ok()?, part("MM")?.parse().ok()?, part("DD")?.parse().ok()?);
        // Whatever stands around the numbers must stand there too, and the day must be one.
        let iso = format!("{year:04}-{month:02}-{of_month:02}");
        (Date::parse_iso(&iso).is_some() && day(&self.date, &iso) == text).then_some((year, month, of_month))
    }

    /// A value in this form.
    pub fn text(&self, kind: Type, value: &Value<'_>) -> String {
        let mut plain = String::new();
        value.write_to(&mut plain);
        match value {
            Value::Bool(yes) => if *yes { &self.yes } else { &self.no }.clone(),
            Value::Date(_) => day(&self.date, &plain),
            Value::DateTime(_) => day(&self.datetime, &plain),
            Value::Text(_) if kind == Type::PartialDate => day(&self.date, &plain),
            _ => plain,
        }
    }
}

/// `YYYY-MM-DDTHH:MM:SS`, or what is known of it, in a format. Unknown parts are written `ZZ`.
fn day(format: &str, iso: &str) -> String {
    let part = |from: usize, length: usize| iso.get(from..from + length).map_or_else(|| "Z".repeat(length), str::to_owned);
    let (days, times) = format.find("HH").map_or((format, ""), |at| format.split_at(at));
    let days = days.replace("YYYY", &part(0, 4)).replace("MM", &part(5, 2)).replace("DD", &part(8, 2));
    let times = times.replace("HH", &part(11, 2)).replace("MM", &part(14, 2)).replace("SS", &part(17, 2)).replace("fff", "000");
    days + &times
}

impl Rows {
    /// No rows of any table of a layout.
    pub fn new(layout: &Layout) -> Rows {
        let tables = layout.tables.iter().map(|it| TableRows { name: it.name.to_string(), made: false, rows: Vec::new() });
        Rows { tables: tables.collect() }
    }

    /// The rows of a table.
    pub fn table(&self, name: &str) -> Option<&TableRows> {
        self.tables.iter().find(|it| it.name == name)
    }

    /// The rows of a table, to add to.
    pub fn table_mut(&mut self, name: &str) -> Option<&mut TableRows> {
        self.tables.iter_mut().find(|it| it.name == name)
    }

    /// Adds the records that stand once in every return of a shape, such as its header. `parameters` stand in `{…}`; one that is
    /// not there is named in the error.
    pub fn add_once(&mut self, layout: &Layout, shape: &Shape, parameters: &BTreeMap<String, String>) -> Result<(), String> {
        for once in &shape.once {
            let Some(table) = layout.table(&once.table) else { continue };
            let mut cells = vec![String::new(); table.columns.len()];
            for (column, give) in &once.give {
                if let Some(at) = table.position(column) {
                    cells[at] = filled(give, parameters)?;
                }
            }
            if let Some(rows) = self.table_mut(&once.table) {
                rows.made = true;
                rows.rows.push(cells);
            }
        }
        Ok(())
    }

    /// Leaves out every record that belongs to one that is not there, until none is left that does.
    pub fn settle(&mut self, layout: &Layout) -> Vec<LeftOut> {
        let mut left_out: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        loop {
            let known = self.referred_to(layout);
            let mut more = false;
            for table in &layout.tables {
                let references: Vec<(usize, &(String, String))> =
                    table.columns.iter().enumerate().filter_map(|(at, it)| Some((at, it.reference.as_ref()?))).collect();
                let Some(rows) = self.table_mut(&table.name) else { continue };
                rows.rows.retain(|row| {
                    // A cell that may be blank, and is, belongs to nothing.
                    let blank = |at: usize| row[at].is_empty() && table.columns[at].required == Required::No;
                    let gone =
                        references.iter().find(|(at, to)| !blank(*at) && !known.get(*to).is_some_and(|keys| keys.contains(&row[*at])));
                    if let Some((at, (to, _))) = gone {
                        left_out.entry((table.name.to_string(), to.clone())).or_default().push(row[*at].clone());
                    }
                    more |= gone.is_some();
                    gone.is_none()
                });
            }
            if !more {
                break;
            }
        }
        left_out.into_iter().map(|((table, belongs_to), keys)| LeftOut { table, belongs_to, keys }).collect()
    }

    /// What stands in each column that another refers to.
    fn referred_to(&self, layout: &Layout) -> BTreeMap<(String, String), BTreeSet<String>> {
        let mut known = BTreeMap::new();
        for (to, column) in layout.tables.iter().flat_map(|it| &it.columns).filter_map(|it| it.reference.as_ref()) {
            let Some(at) = layout.table(to).and_then(|it| it.position(column)) else { continue };
            let keys = self.table(to).into_iter().flat_map(|it| &it.rows).map(|row| row[at].clone());
            known.entry((to.clone(), column.clone())).or_insert_with(|| keys.collect());
        }
        known
    }

    /// Puts numbers from 1, within what a record belongs to, in place of keys, where the return numbers its records.
    pub fn number(&mut self, layout: &Layout, shape: &Shape) {
        for (name, column) in shape.numbered() {
            let Some(table) = layout.table(name) else { continue };
            let Some(at) = table.position(column) else { continue };
            let parents: Vec<usize> = (0..at).filter(|it| table.columns[*it].reference.is_some()).collect();
            // A key with those of what it belongs to, and the number that it gets.
            let mut numbers: HashMap<Vec<String>, String> = HashMap::new();
            let mut counts: HashMap<Vec<String>, u64> = HashMap::new();
            for row in self.table(name).into_iter().flat_map(|it| &it.rows) {
                let mut key: Vec<String> = parents.iter().map(|it| row[*it].clone()).collect();
                let count = counts.entry(key.clone()).or_default();
                *count += 1;
                key.push(row[at].clone());
                numbers.entry(key).or_insert_with(|| count.to_string());
            }
            for below in &layout.tables {
                let refers = |it: &caseport_model::Column| it.reference.as_ref().is_some_and(|(to, of)| to == name && of == column);
                let place = if *below.name == *name { Some(at) } else { below.columns.iter().position(refers) };
                let Some(place) = place else { continue };
                let Some(shared) = parents.iter().map(|it| below.position(&table.columns[*it].name)).collect::<Option<Vec<usize>>>() else {
                    continue;
                };
                let mut counts: HashMap<Vec<String>, u64> = HashMap::new();
                for row in self.table_mut(&below.name).into_iter().flat_map(|it| &mut it.rows) {
                    let mut key: Vec<String> = shared.iter().map(|it| row[*it].clone()).collect();
                    if *below.name == *name {
                        // Two records with one key are two, and have two numbers.
                        let count = counts.entry(key).or_default();
                        *count += 1;
                        row[place] = count.to_string();
                        continue;
                    }
                    key.push(row[place].clone());
                    if let Some(number) = numbers.get(&key) {
                        row[place].clone_from(number);
                    }
                }
            }
        }
    }
}

/// A layout whose numbered columns have room for the keys that stand in them until the records are numbered.
pub fn unnumbered(system: &System, shape: &Shape) -> System {
    let mut system = system.clone();
    if shape.keeps_keys {
        for column in system.layout.tables.iter_mut().flat_map(|it| &mut it.columns) {
            if matches!(column.kind, Type::String(_)) && (column.sensitivity == Sensitivity::Key || column.reference.is_some()) {
                column.kind = Type::Text;
            }
        }
    }
    for (name, column) in shape.numbered() {
        for table in &mut system.layout.tables {
            widen(table, name, column);
        }
    }
    system
}

fn widen(table: &mut Table, name: &str, column: &str) {
    let is = |it: &caseport_model::Column, own: bool| {
        (own && *it.name == *column) || it.reference.as_ref().is_some_and(|(to, of)| to == name && of == column)
    };
    let own = *table.name == *name;
    table.columns.iter_mut().filter(|it| is(it, own)).for_each(|it| it.kind = Type::Text);
}

/// A text with parameters in the place of their names in braces.
fn filled(give: &str, parameters: &BTreeMap<String, String>) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = give;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or_else(|| format!("`{give}`: a brace is not closed"))?;
        out.push_str(before);
        out.push_str(parameters.get(name).filter(|it| !it.is_empty()).ok_or_else(|| name.to_owned())?);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}
