//! A system's tables and columns, as `tables.csv` and `columns.csv` state them.

use std::{collections::HashMap, sync::Arc};

use crate::{pattern::Pattern, system::csv_rows};

/// The tables of a system, in the order of `tables.csv`.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// The tables.
    pub tables: Vec<Table>,
    by_name: HashMap<String, usize>,
}

/// One table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name.
    pub name: Arc<str>,
    /// The part of the model it belongs to, for the manual.
    pub section: String,
    /// Columns of the period that a row stands for, if it stands for one.
    pub period: Option<(usize, usize)>,
    /// The column within whose values periods may not overlap.
    pub no_overlap_within: Option<usize>,
    /// Whether keys are the council's own identifiers (`verbatim`) rather than `SOURCE_TABLE:key`.
    pub verbatim_keys: bool,
    /// Whether its records stand for one year only: in a history of several years their keys carry the year.
    pub of_the_year: bool,
    /// What keys of its records begin with: its name, and in a history the year behind it where the records stand for one.
    pub key_space: Arc<str>,
    /// Whether an extract must hold it.
    pub required: bool,
    /// Other names of the table or its file.
    pub aliases: Vec<String>,
    /// What supports the table.
    pub evidence: Evidence,
    /// The column that takes the surplus of a record with too many fields.
    pub free_text: Option<usize>,
    /// What a row is.
    pub description: String,
    /// The columns, in the order of `columns.csv`.
    pub columns: Vec<Column>,
    by_name: HashMap<String, usize>,
}

/// One column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name.
    pub name: Arc<str>,
    /// What its cells are.
    pub kind: Type,
    /// Whether a cell may be blank.
    pub required: Required,
    /// Table and column that it refers to.
    pub reference: Option<(String, String)>,
    /// The code list of its values.
    pub codes: Option<String>,
    /// Values that mean not recorded.
    pub sentinels: Vec<String>,
    /// Other headings.
    pub aliases: Vec<String>,
    /// What heads it where the system is written, if that is another word than its name.
    pub heading: Option<String>,
    /// Headings by pattern: aliases that are written `/…/`.
    pub patterns: Vec<Pattern>,
    /// What fills it in a file that has no such heading: the part of the file's path that stands in the pattern's parentheses.
    pub from_path: Option<Pattern>,
    /// How careful we are with its values.
    pub sensitivity: Sensitivity,
    /// What supports the column.
    pub evidence: Evidence,
    /// Date formats of this column, when they differ from the system's.
    pub formats: Vec<String>,
    /// A value for mapping tests.
    pub sample: String,
    /// What it means.
    pub description: String,
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Text of at most so many characters.
    String(u32),
    /// Text without limit.
    Text,
    /// A code.
    Code,
    /// A day.
    Date,
    /// A second of a day.
    DateTime,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    PartialDate,
    /// A whole number.
    Int,
    /// A number with at most four decimals.
    Decimal,
    /// Yes or no.
    Bool,
}

impl Type {
    /// The type of that name in `columns.csv`.
    pub fn parse(word: &str) -> Option<Type> {
        Some(match word {
            "text" => Type::Text,
            "code" => Type::Code,
            "date" => Type::Date,
            "datetime" => Type::DateTime,
            "partial_date" => Type::PartialDate,
            "int" => Type::Int,
            "decimal" => Type::Decimal,
            "bool" => Type::Bool,
            _ => Type::String(word.strip_prefix("string(")?.strip_suffix(')')?.parse().ok()?),
        })
    }

    /// The name in `columns.csv`.
    pub fn name(self) -> String {
        match self {
            Type::String(length) => format!("string({length})"),
            Type::Text => "text".into(),
            Type::Code => "code".into(),
            Type::Date => "date".into(),
            Type::DateTime => "datetime".into(),
            Type::PartialDate => "partial_date".into(),
            Type::Int => "int".into(),
            Type::Decimal => "decimal".into(),
            Type::Bool => "bool".into(),
        }
    }

    /// Whether its cells are held as text: `Value::Text`.
    pub fn is_text(self) -> bool {
        matches!(self, Type::String(_) | Type::Text | Type::Code | Type::PartialDate)
    }
}

/// Whether a cell may be blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Required {
    /// Part of the primary key; never blank.
    Key,
    /// Never blank: a row without it is held.
    Yes,
    /// May be blank.
    No,
}

/// How careful we are with the values of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sensitivity {
    /// No person: code lists, teams' names.
    Reference,
    /// An identifier that means something only inside the council's system.
    Key,
    /// About a worker.
    Staff,
    /// About a child or another person.
    Personal,
    /// Ethnicity, disability, immigration, offences, health.
    Special,
    /// Free text about people.
    Narrative,
    /// Where somebody lives or can be reached.
    Protected,
}

/// What supports a table or column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// A public source shows it.
    Published,
    /// We assume it, and say so.
    Assumed,
}

impl Evidence {
    /// The evidence of that name.
    pub fn parse(word: &str) -> Option<Evidence> {
        match word {
            "published" => Some(Evidence::Published),
            "assumed" => Some(Evidence::Assumed),
            _ => None,
        }
    }
}

impl Sensitivity {
    const WORDS: [(&'static str, Sensitivity); 7] = [
        ("reference", Sensitivity::Reference),
        ("key", Sensitivity::Key),
        ("staff", Sensitivity::Staff),
        ("personal", Sensitivity::Personal),
        ("special", Sensitivity::Special),
        ("narrative", Sensitivity::Narrative),
        ("protected", Sensitivity::Protected),
    ];

    /// The sensitivity of that name.
    pub fn parse(word: &str) -> Option<Sensitivity> {
        Self::WORDS.iter().find(|(name, _)| *name == word).map(|(_, it)| *it)
    }

    /// The name in `columns.csv`.
    pub fn as_str(self) -> &'static str {
        Self::WORDS.iter().find(|(_, it)| *it == self).map_or("", |(name, _)| name)
    }

    /// Whether a report may show its values.
    pub fn may_be_shown(self) -> bool {
        self == Sensitivity::Reference
    }
}

impl Layout {
    /// Reads both files. Errors say the file, the line and the cause.
    pub fn parse(tables: &str, columns: &str) -> Result<Layout, String> {
        let mut layout = Layout::default();
        let mut late = Vec::new();
        for row in csv_rows(tables).map_err(|e| format!("tables.csv: {e}"))? {
            let at = |e: String| format!("tables.csv: {e}");
            let name = row.need("table").map_err(at)?;
            if layout.by_name.insert(name.to_owned(), layout.tables.len()).is_some() {
                return Err(format!("tables.csv: line {}: the table `{name}` is listed twice", row.line));
            }
            late.push((row.line, row.get("period").to_owned(), row.get("no_overlap_within").to_owned(), row.get("free_text").to_owned()));
            layout.tables.push(Table {
                name: name.into(),
                section: row.get("section").to_owned(),
                period: None,
                no_overlap_within: None,
                verbatim_keys: row.get("key_style") == "verbatim",
                of_the_year: row.get("key_style") == "yearly",
                key_space: name.into(),
                required: row.get("required") == "yes",
                aliases: row.list("aliases"),
                evidence: row.evidence().map_err(at)?,
                free_text: None,
                description: row.get("description").to_owned(),
                columns: Vec::new(),
                by_name: HashMap::new(),
            });
        }
        for row in csv_rows(columns).map_err(|e| format!("columns.csv: {e}"))? {
            let at = |e: String| format!("columns.csv: {e}");
            let bad = |what: &str, word: &str| format!("columns.csv: line {}: `{word}` is not {what}", row.line);
            let table = row.need("table").map_err(at)?;
            let position = *layout.by_name.get(table).ok_or_else(|| bad("a table of tables.csv", table))?;
            let name = row.need("column").map_err(at)?;
            let kind = row.need("type").map_err(at)?;
            let table = &mut layout.tables[position];
            if table.by_name.insert(name.to_owned(), table.columns.len()).is_some() {
                return Err(format!("columns.csv: line {}: the column `{name}` is listed twice", row.line));
            }
            let reference = match row.get("ref") {
                "" => None,
                text => {
                    let (table, column) = text.split_once('.').ok_or_else(|| bad("of the form table.column", text))?;
                    Some((table.to_owned(), column.to_owned()))
                }
            };
            let (mut aliases, mut patterns) = (Vec::new(), Vec::new());
            for alias in row.list("aliases") {
                match Pattern::of(&alias) {
                    Some(pattern) => patterns.push(pattern.map_err(|e| format!("columns.csv: line {}: {e}", row.line))?),
                    None => aliases.push(alias),
                }
            }
            let from_path = match Pattern::of(row.get("from_path")) {
                Some(pattern) => Some(pattern.map_err(|e| format!("columns.csv: line {}: {e}", row.line))?),
                None if row.get("from_path").is_empty() => None,
                None => return Err(bad("a pattern /…/", row.get("from_path"))),
            };
            if from_path.as_ref().is_some_and(|it| !it.has_part()) {
                return Err(bad("a pattern with a part in parentheses, which is what it takes of the path", row.get("from_path")));
            }
            table.columns.push(Column {
                name: name.into(),
                kind: Type::parse(kind).ok_or_else(|| bad("a type", kind))?,
                required: match row.get("required") {
                    "key" => Required::Key,
                    "yes" => Required::Yes,
                    "no" => Required::No,
                    word => return Err(bad("key, yes or no", word)),
                },
                reference,
                codes: Some(row.get("codes").to_owned()).filter(|it| !it.is_empty()),
                sentinels: row.list("sentinels"),
                aliases,
                heading: None,
                patterns,
                from_path,
                sensitivity: Sensitivity::parse(row.get("sensitivity")).ok_or_else(|| bad("a sensitivity", row.get("sensitivity")))?,
                evidence: row.evidence().map_err(at)?,
                formats: row.list("format"),
                sample: row.get("sample").to_owned(),
                description: row.get("description").to_owned(),
            });
        }
        for (table, (line, period, overlap, free_text)) in layout.tables.iter_mut().zip(late) {
            let find = |name: &str| {
                table
                    .by_name
                    .get(name)
                    .copied()
                    .ok_or_else(|| format!("tables.csv: line {line}: `{name}` is not a column of `{}`", table.name))
            };
            if table.columns.is_empty() {
                return Err(format!("tables.csv: line {line}: `{}` has no column in columns.csv", table.name));
            }
            if let Some((start, end)) = period.split_once("..") {
                table.period = Some((find(start)?, find(end)?));
            }
            if !overlap.is_empty() {
                table.no_overlap_within = Some(find(&overlap)?);
            }
            if !free_text.is_empty() {
                table.free_text = Some(find(&free_text)?);
            }
        }
        Ok(layout)
    }

    /// This layout with the tables of another behind its own; where both have a table of a name, that name is this one's.
    #[must_use]
    pub fn followed_by(&self, other: &Layout) -> Layout {
        let mut both = self.clone();
        for table in &other.tables {
            both.by_name.entry(table.name.to_string()).or_insert(both.tables.len());
            both.tables.push(table.clone());
        }
        both
    }

    /// Gives every column of a name another heading; whether there is one.
    pub(crate) fn head(&mut self, column: &str, heading: &str) -> bool {
        let mut found = false;
        for table in &mut self.tables {
            let Some(position) = table.position(column) else { continue };
            let column = &mut table.columns[position];
            column.heading = Some(heading.to_owned());
            if !column.aliases.iter().any(|it| it == heading) {
                column.aliases.push(heading.to_owned());
            }
            found = true;
        }
        found
    }

    /// The table of that name.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.by_name.get(name).map(|&position| &self.tables[position])
    }
}

impl Column {
    /// What heads it where the system is written.
    pub fn heading(&self) -> &str {
        self.heading.as_deref().unwrap_or(&self.name)
    }
}

impl Table {
    /// The position of a column.
    pub fn position(&self, column: &str) -> Option<usize> {
        self.by_name.get(column).copied()
    }

    /// The column of that name.
    pub fn column(&self, column: &str) -> Option<&Column> {
        self.position(column).map(|position| &self.columns[position])
    }

    /// Positions of the columns of the primary key.
    pub fn key(&self) -> impl Iterator<Item = usize> + '_ {
        self.columns.iter().enumerate().filter(|(_, column)| column.required == Required::Key).map(|(position, _)| position)
    }
}
