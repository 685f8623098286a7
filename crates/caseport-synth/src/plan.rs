//! How a system writes its files, read from its folder `synth`.
//!
//! - `extract.toml`: how files are named and written, unless a table says otherwise; under `[delivery]` in which format, and how packed.
//! - `tables/<SOURCE_TABLE>.toml`: which facts make records of a table, and what stands in each column.
//! - `codes/<map>.csv`: the truth's code, the system's, its description.
//! - `truth.toml`: for each canonical table, from which source table its keys come and which columns the system does not hold.
//! - `held.toml`: which of those columns one council holds all the same, because its overlay fills them.
//! - `faults.toml`, and other files `faults*.toml`: what is broken, where and how often.

use std::collections::{BTreeMap, HashMap};

use caseport_model::{Required, System, Type};
use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    error::{SynthError, SynthErrorKind},
    fact::Kind,
    fault::Fault,
    format::{DELIMITED, Format},
    template::{CodeMap, Template},
};

/// A system's way of writing.
pub(crate) struct Plan {
    pub(crate) tables: Vec<TablePlan>,
    pub(crate) truths: Vec<TruthPlan>,
    /// How references to a kind of fact are written: the number of the first truth that tells it.
    pub(crate) prefixes: HashMap<Kind, usize>,
    pub(crate) faults: Vec<Fault>,
    pub(crate) delivery: Delivery,
}

/// In what form the supplier's files arrive: `[delivery]` of `extract.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Delivery {
    /// The format; delimited text if none is named.
    format: String,
    /// `{table}` stands for the table's name; the format's own way of naming if empty.
    file: String,
    /// Tables in other formats: by format, the tables.
    tables: BTreeMap<String, Vec<String>>,
    /// Tables that come as a file for each value of a column.
    split: BTreeMap<String, Split>,
    /// The archive that holds the files.
    pub(crate) zip: String,
    /// What the project file says about files, by pattern: the table.
    pub(crate) known: BTreeMap<String, String>,
    /// The supplier's files do not say who survives a merge: the council's overlay does.
    pub(crate) survivors_by_overlay: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Split {
    column: String,
    /// `{value}` stands for the column's.
    file: String,
}

/// How one file is written.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Habits {
    /// `{table}` stands for the table's name.
    pub(crate) file: String,
    pub(crate) encoding: Encoding,
    pub(crate) delimiter: String,
    /// Quotes around every cell, rather than where they are needed.
    pub(crate) quote_all: bool,
    pub(crate) newline: String,
    /// What stands for a blank.
    pub(crate) null: String,
    /// A line below the last record, if not empty: `{rows}` stands for their number.
    pub(crate) trailer: String,
}

impl Default for Habits {
    fn default() -> Habits {
        Habits {
            file: "{table}.csv".into(),
            encoding: Encoding::Utf8,
            delimiter: ",".into(),
            quote_all: false,
            newline: "\r\n".into(),
            null: String::new(),
            trailer: String::new(),
        }
    }
}

/// How characters become bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(crate) enum Encoding {
    #[serde(rename = "utf-8")]
    Utf8,
    #[serde(rename = "utf-8-bom")]
    Utf8Bom,
    #[serde(rename = "windows-1252")]
    Windows1252,
    #[serde(rename = "utf-16le")]
    Utf16Le,
}

/// How one table is written.
pub(crate) struct TablePlan {
    pub(crate) name: String,
    pub(crate) habits: Habits,
    pub(crate) format: Format,
    /// The file, of which several tables may be part; `{value}` if there is one for each value of a column.
    pub(crate) path: String,
    /// The name under which the table is delivered.
    pub(crate) delivered: String,
    /// The column of whose values each has a file.
    pub(crate) split: Option<usize>,
    pub(crate) types: Vec<Type>,
    /// Headings, and whether the column is part of the key.
    pub(crate) columns: Vec<(String, bool)>,
    pub(crate) sources: Vec<RowSource>,
    /// Records that stand first, by column.
    pub(crate) fixed: Vec<Vec<String>>,
}

/// Facts of a kind that make records.
pub(crate) struct RowSource {
    pub(crate) kind: Kind,
    pub(crate) when: Option<Template>,
    /// Of facts that say the same here, only the first makes a record.
    pub(crate) once: Option<Template>,
    /// One for each column that it fills.
    pub(crate) cells: Vec<Option<Template>>,
}

/// How one canonical table is told.
pub(crate) struct TruthPlan {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) when: Option<Template>,
    pub(crate) prefix: String,
    /// What stands behind the prefix, when it is not the fact's number.
    pub(crate) id: Option<Template>,
    /// Keys of rows that one record makes: the field that refers to the record, the field that says which row, the words in order.
    pub(crate) ordinal: Option<(usize, usize, Vec<String>)>,
    pub(crate) columns: Vec<TruthColumn>,
}

/// Where a canonical column comes from.
pub(crate) struct TruthColumn {
    pub(crate) name: String,
    pub(crate) kind: Type,
    pub(crate) required: bool,
    pub(crate) source: TruthSource,
}

pub(crate) enum TruthSource {
    Key,
    /// Blank, because the system does not hold the column, as the description says.
    NotHeld,
    /// Blank, because the facts of this kind say nothing of the column.
    NoFact,
    Field(usize),
    Template(Template),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TableToml {
    file: Option<String>,
    encoding: Option<Encoding>,
    delimiter: Option<String>,
    quote_all: Option<bool>,
    newline: Option<String>,
    null: Option<String>,
    trailer: Option<String>,
    #[serde(default)]
    rows: Vec<RowsToml>,
    #[serde(default)]
    fixed: Vec<BTreeMap<String, String>>,
    /// Records made of a code map: heading of the local code, of the truth's, of the description.
    codes: Option<CodesToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RowsToml {
    of: String,
    #[serde(default, rename = "where")]
    when: String,
    /// One record for each value of this within a family.
    #[serde(default)]
    once: String,
    columns: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodesToml {
    map: String,
    local: String,
    truth: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TruthToml {
    /// The canonical table.
    table: String,
    /// The source table in the keys; none: the key is the council's own.
    #[serde(default)]
    key: String,
    /// What stands behind it, when it is not the fact's number.
    #[serde(default)]
    id: String,
    /// The kind of fact, when it has not the name of the table.
    of: Option<String>,
    #[serde(default, rename = "where")]
    when: String,
    parent: Option<String>,
    by: Option<String>,
    #[serde(default)]
    order: Vec<String>,
    #[serde(default)]
    not_held: Vec<String>,
    #[serde(default)]
    set: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TruthsToml {
    #[serde(default)]
    truth: Vec<TruthToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeldToml {
    /// Columns by canonical table.
    held: BTreeMap<String, Vec<String>>,
}

impl TruthsToml {
    /// What the council holds although the system does not. The error names what is held anyway.
    fn hold(&mut self, more: HeldToml) -> Result<(), String> {
        for (table, columns) in more.held {
            for column in columns {
                let not_held = self.truth.iter_mut().filter(|it| it.table == table).map(|it| &mut it.not_held);
                let list =
                    not_held.into_iter().find(|it| it.contains(&column)).ok_or_else(|| format!("`{table}.{column}` is held anyway"))?;
                list.retain(|it| *it != column);
            }
        }
        Ok(())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FaultsToml {
    #[serde(default)]
    fault: Vec<Fault>,
}

impl Plan {
    /// Reads the description and binds it to the kinds of facts and to the canonical layout.
    ///
    /// With a format, all tables are written in it, unpacked, whatever the description says.
    pub(crate) fn read(system: &System, target: &System, format: Option<Format>) -> Result<Plan, SynthError> {
        let files: BTreeMap<&str, &str> = system.folder("synth").collect();
        if files.is_empty() {
            return Err(SynthError { place: format!("{}/synth", system.name()), kind: SynthErrorKind::NoDescription });
        }
        let mut codes = HashMap::new();
        for (path, text) in &files {
            if let Some(name) = path.strip_prefix("codes/").and_then(|it| it.strip_suffix(".csv")) {
                codes.insert(name.to_owned(), code_map(text).map_err(|cause| SynthError::description(*path, cause))?);
            }
        }
        let mut extract: toml::Table = read("extract.toml", files.get("extract.toml").copied().unwrap_or_default())?;
        let told = extract.remove("delivery").unwrap_or_else(|| toml::Table::new().into());
        let delivery: Delivery = told.try_into().map_err(|error| SynthError::toml("extract.toml", error))?;
        let habits: Habits = extract.try_into().map_err(|error| SynthError::toml("extract.toml", error))?;
        let delivery = match format {
            Some(format) => {
                Delivery { format: format.name.to_owned(), survivors_by_overlay: delivery.survivors_by_overlay, ..Delivery::default() }
            }
            None => delivery,
        };
        let mut tables = Vec::new();
        for table in &system.layout.tables {
            let path = format!("tables/{}.toml", table.name);
            if let Some(text) = files.get(path.as_str()) {
                tables.push(table_plan(&path, read(&path, text)?, table, &habits, &delivery, &codes)?);
            }
        }
        for path in files.keys() {
            if let Some(name) = path.strip_prefix("tables/").and_then(|it| it.strip_suffix(".toml"))
                && system.layout.table(name).is_none()
            {
                return Err(SynthError::description(*path, "the layout has no such table"));
            }
        }
        let mut truth: TruthsToml =
            files.get("truth.toml").map_or(Ok(TruthsToml { truth: Vec::new() }), |text| read("truth.toml", text))?;
        if let Some(text) = files.get("held.toml") {
            truth.hold(read("held.toml", text)?).map_err(|cause| SynthError::description("held.toml", cause))?;
        }
        let mut truths = Vec::new();
        let mut prefixes = HashMap::new();
        for entry in truth.truth {
            let name = entry.table.clone();
            let plan = truth_plan(&name, entry, target, &codes)
                .map_err(|cause| SynthError::description("truth.toml", format!("`{name}`: {cause}")))?;
            prefixes.entry(plan.kind).or_insert(truths.len());
            truths.push(plan);
        }
        let mut faults = Vec::new();
        for (path, text) in files.iter().filter(|(path, _)| path.strip_suffix(".toml").is_some_and(|it| it.starts_with("faults"))) {
            faults.extend(read::<FaultsToml>(path, text)?.fault);
        }
        for name in delivery.tables.values().flatten().chain(delivery.split.keys()) {
            if !tables.iter().any(|it| it.name == *name) {
                return Err(SynthError::description("extract.toml", format!("`delivery` names `{name}`, which is not written")));
            }
        }
        Ok(Plan { tables, truths, prefixes, faults, delivery })
    }
}

fn read<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, SynthError> {
    toml::from_str(text).map_err(|error| SynthError::toml(path, error))
}

fn code_map(text: &str) -> Result<CodeMap, String> {
    let mut map = HashMap::new();
    for record in csv::Reader::from_reader(text.as_bytes()).records() {
        let record = record.map_err(|error| error.to_string())?;
        let [truth, local, description] = [0, 1, 2].map(|at| record.get(at).unwrap_or_default().to_owned());
        if map.insert(truth.clone(), (local, description)).is_some() {
            return Err(format!("the code `{truth}` stands twice"));
        }
    }
    Ok(map)
}

fn kind_named(name: &str) -> Result<Kind, String> {
    Kind::ALL.iter().copied().find(|it| it.name() == name).ok_or_else(|| format!("the world has no `{name}`"))
}

fn condition(text: &str, kind: Kind, codes: &HashMap<String, CodeMap>) -> Result<Option<Template>, String> {
    if text.is_empty() { Ok(None) } else { Template::parse(text, kind, codes).map(Some) }
}

fn table_plan(
    path: &str,
    toml: TableToml,
    table: &caseport_model::Table,
    habits: &Habits,
    delivery: &Delivery,
    codes: &HashMap<String, CodeMap>,
) -> Result<TablePlan, SynthError> {
    let fail = |cause: String| SynthError::description(path, cause);
    let mut named: Vec<&String> =
        toml.rows.iter().flat_map(|it| it.columns.keys()).chain(toml.fixed.iter().flat_map(BTreeMap::keys)).collect();
    named.extend(toml.codes.iter().flat_map(|it| [&it.local, &it.truth]));
    if let Some(unknown) = named.iter().find(|it| table.column(it).is_none()) {
        return Err(fail(format!("the layout has no column `{unknown}`")));
    }
    let columns: Vec<(String, bool)> = table
        .columns
        .iter()
        .filter(|it| named.iter().any(|name| **name == *it.name))
        .map(|it| (it.name.to_string(), it.required == Required::Key))
        .collect();
    let mut sources = Vec::new();
    for rows in &toml.rows {
        let kind = kind_named(&rows.of).map_err(fail)?;
        let cells = columns
            .iter()
            .map(|(name, _)| rows.columns.get(name).map(|text| Template::parse(text, kind, codes)).transpose())
            .collect::<Result<_, _>>()
            .map_err(fail)?;
        let said = |text: &str| condition(text, kind, codes).map_err(fail);
        sources.push(RowSource { kind, when: said(&rows.when)?, once: said(&rows.once)?, cells });
    }
    let mut fixed: Vec<Vec<String>> =
        toml.fixed.iter().map(|row| columns.iter().map(|(name, _)| row.get(name).cloned().unwrap_or_default()).collect()).collect();
    if let Some(list) = toml.codes {
        let map = codes.get(&list.map).ok_or_else(|| fail(format!("there is no file codes/{}.csv", list.map)))?;
        let mut pairs: Vec<(&String, &String)> = map.iter().map(|(truth, (local, _))| (local, truth)).collect();
        pairs.sort_unstable();
        for (local, truth) in pairs {
            let cell = |name: &String| {
                if *name == list.local {
                    local.clone()
                } else if *name == list.truth {
                    truth.clone()
                } else {
                    String::new()
                }
            };
            fixed.push(columns.iter().map(|(name, _)| cell(name)).collect());
        }
    }
    let habits = Habits {
        file: toml.file.unwrap_or_else(|| habits.file.clone()),
        encoding: toml.encoding.unwrap_or(habits.encoding),
        delimiter: toml.delimiter.unwrap_or_else(|| habits.delimiter.clone()),
        quote_all: toml.quote_all.unwrap_or(habits.quote_all),
        newline: toml.newline.unwrap_or_else(|| habits.newline.clone()),
        null: toml.null.unwrap_or_else(|| habits.null.clone()),
        trailer: toml.trailer.unwrap_or_else(|| habits.trailer.clone()),
    };
    let own = habits.file.replace("{table}", &table.name);
    let delivered = own.rsplit_once('.').map_or(own.as_str(), |it| it.0).to_owned();
    let wrong = |cause: String| SynthError::description("extract.toml", cause);
    let other = delivery.tables.iter().find(|it| it.1.iter().any(|name| **name == *table.name)).map(|it| it.0);
    let format = match other.unwrap_or(&delivery.format).as_str() {
        "" => DELIMITED,
        name => Format::named(name).ok_or_else(|| wrong(format!("there is no format `{name}`")))?,
    };
    let split = delivery.split.get(&*table.name);
    let file = match split {
        _ if format.write.is_none() => own,
        Some(split) => split.file.clone(),
        None if other.is_none() && !delivery.file.is_empty() => delivery.file.clone(),
        None => format.file.to_owned(),
    };
    let file = format!("extract/{}", file.replace("{table}", &delivered));
    let split = split
        .map(|split| {
            let at = columns.iter().position(|it| it.0 == split.column);
            at.ok_or_else(|| wrong(format!("`{}` has no column `{}`", table.name, split.column)))
        })
        .transpose()?;
    let types = table.columns.iter().filter(|it| columns.iter().any(|column| *column.0 == *it.name)).map(|it| it.kind).collect();
    Ok(TablePlan { name: table.name.to_string(), habits, format, path: file, delivered, split, types, columns, sources, fixed })
}

fn truth_plan(name: &str, toml: TruthToml, target: &System, codes: &HashMap<String, CodeMap>) -> Result<TruthPlan, String> {
    let table = target.layout.table(name).ok_or("the canonical model has no such table")?;
    let kind = kind_named(toml.of.as_deref().unwrap_or(name))?;
    let field =
        |field: &str| kind.fields().iter().position(|it| *it == field).ok_or_else(|| format!("`{}` has no field `{field}`", kind.name()));
    if let Some(unknown) = toml.not_held.iter().chain(toml.set.keys()).find(|it| table.column(it).is_none()) {
        return Err(format!("there is no column `{unknown}`"));
    }
    if let Some(both) = toml.not_held.iter().find(|it| toml.set.contains_key(*it)) {
        return Err(format!("`{both}` is not held and set"));
    }
    let mut columns = Vec::new();
    for column in &table.columns {
        let source = if column.required == Required::Key {
            TruthSource::Key
        } else if let Some(text) = toml.set.get(&*column.name) {
            // A field alone keeps its type: a reference becomes a key.
            field(text).map_or_else(|_| Template::parse(text, kind, codes).map(TruthSource::Template), |at| Ok(TruthSource::Field(at)))?
        } else if toml.not_held.iter().any(|it| **it == *column.name) {
            TruthSource::NotHeld
        } else {
            field(&column.name).map_or(TruthSource::NoFact, TruthSource::Field)
        };
        columns.push(TruthColumn { name: column.name.to_string(), kind: column.kind, required: column.required == Required::Yes, source });
    }
    let ordinal = match (toml.parent, toml.by) {
        (Some(parent), Some(by)) => Some((field(&parent)?, field(&by)?, toml.order)),
        _ => None,
    };
    let prefix = if toml.key.is_empty() { String::new() } else { format!("{}:", toml.key) };
    let id = condition(&toml.id, kind, codes)?;
    Ok(TruthPlan { name: name.to_owned(), kind, when: condition(&toml.when, kind, codes)?, prefix, id, ordinal, columns })
}
