//! A system: a folder that describes one system's data. A supplier's product, the canonical model and a return are all systems.
//!
//! The folder arrives as [`SystemFiles`], texts by path: reading them from disk or out of the binary is somebody else's work.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use serde::Deserialize;

use crate::{
    codes::CodeList,
    date::Date,
    layout::{Evidence, Layout},
    spelling::Spellings,
};

/// The texts of `mappings/`, by path with forward slashes: `ics/1.0/tables.csv`.
#[derive(Debug, Clone, Default)]
pub struct SystemFiles {
    files: BTreeMap<String, Cow<'static, str>>,
}

impl SystemFiles {
    /// Adds or replaces a file.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<Cow<'static, str>>) {
        self.files.insert(path.into(), text.into());
    }

    /// The text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(AsRef::as_ref)
    }

    /// Paths below a folder, relative to it, with their texts, in the order of the paths.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = (&str, &str)> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        self.files
            .range(prefix.clone()..)
            .take_while({
                let prefix = prefix.clone();
                move |(path, _)| path.starts_with(&prefix)
            })
            .map(move |(path, text)| (&path[prefix.len()..], text.as_ref()))
    }

    /// The identifiers of all systems, `id/version`, in order.
    pub fn systems(&self) -> Vec<String> {
        self.files.keys().filter_map(|path| path.strip_suffix("/system.toml")).map(str::to_owned).collect()
    }
}

/// What a system is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SystemKind {
    /// Our model between all others.
    Canonical,
    /// A statutory return.
    Return,
    /// A supplier's product.
    Product,
}

/// A system, read.
#[derive(Debug, Clone)]
pub struct System {
    /// The name of the folder: a product, a return, a model.
    pub id: String,
    /// The version of the system whose data it describes.
    pub version: String,
    /// What people call it.
    pub title: String,
    /// Who makes it.
    pub supplier: String,
    /// What it is.
    pub kind: SystemKind,
    /// The weakest evidence of its tables.
    pub evidence: Evidence,
    /// The version of the mapping.
    pub revision: String,
    /// From what a program drafted it, if nobody has released it yet: what it maps is not loaded.
    pub drafted: Option<String>,
    /// How its files are recognised.
    pub recognise: Recognise,
    /// How it writes values.
    pub text: TextHabits,
    /// Its tables and columns.
    pub layout: Layout,
    /// Its code lists, by name.
    pub codes: BTreeMap<String, CodeList>,
    /// All other files of its folder, by path relative to it.
    pub files: BTreeMap<String, String>,
}

/// How a system's files are recognised.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Recognise {
    /// Tables to look for.
    pub tables: Vec<String>,
    /// How many of them an extract must hold.
    pub at_least: usize,
}

/// How a system writes values.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TextHabits {
    /// Formats of dates, tried in order.
    pub date: Vec<String>,
    /// Formats of date-times, tried in order.
    pub datetime: Vec<String>,
    /// Words that mean yes.
    pub yes: Vec<String>,
    /// Words that mean no.
    pub no: Vec<String>,
    /// Words that mean not recorded.
    pub blank: Vec<String>,
    /// The day from which a date means an open end.
    pub open_end: Option<String>,
}

/// Why a system cannot be used: file and cause.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {cause}")]
pub struct SystemError {
    /// The file, relative to the folder of systems.
    pub path: String,
    /// What is wrong with it, and where.
    pub cause: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SystemToml {
    id: String,
    version: String,
    title: String,
    #[serde(default)]
    supplier: String,
    kind: SystemKind,
    evidence: String,
    revision: String,
    drafted: Option<String>,
    inherits: Option<String>,
    /// Files of the inherited system that this one does without, without their endings: `rules/301`.
    #[serde(default)]
    removes: Vec<String>,
    /// Columns that are headed otherwise than they are named: a year that only changes a heading changes no mapping and no rule.
    #[serde(default)]
    headings: BTreeMap<String, String>,
    recognise: Option<Recognise>,
    text: Option<TextHabits>,
}

impl System {
    /// Reads a system named `id/version`, or `id` where it has only one version. A system that inherits starts from the files of
    /// the other, without those that it removes, and replaces those that it has itself.
    pub fn load(all: &SystemFiles, name: &str) -> Result<System, SystemError> {
        let name = Self::resolve(all, name)?;
        let fail = |path: &str, cause: String| SystemError { path: format!("{name}/{path}"), cause };
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        let own = all.get(&format!("{name}/system.toml")).unwrap_or_default();
        let head: SystemToml = toml::from_str(own).map_err(|e| fail("system.toml", e.to_string()))?;
        let (mut recognise, mut text) = (head.recognise, head.text);
        let mut chain = vec![(name.clone(), head.removes)];
        let mut headings = head.headings;
        let mut parent = head.inherits;
        while let Some(base) = parent {
            if chain.iter().any(|(it, _)| *it == base) {
                return Err(fail("system.toml", format!("`{base}` inherits from itself")));
            }
            let base_text = all
                .get(&format!("{base}/system.toml"))
                .ok_or_else(|| fail("system.toml", format!("inherits `{base}`, which does not exist")))?;
            let base_head: SystemToml = toml::from_str(base_text).map_err(|e| fail("system.toml", e.to_string()))?;
            parent = base_head.inherits;
            recognise = recognise.or(base_head.recognise);
            text = text.or(base_head.text);
            for (column, heading) in base_head.headings {
                headings.entry(column).or_insert(heading);
            }
            chain.push((base, base_head.removes));
        }
        for (link, removes) in chain.iter().rev() {
            for gone in removes {
                let before = files.len();
                files.retain(|path, _| path.strip_prefix(gone.as_str()).is_none_or(|rest| !rest.starts_with('.')));
                if files.len() == before {
                    return Err(fail("system.toml", format!("`{link}` removes `{gone}`, which it does not inherit")));
                }
            }
            files.extend(all.below(link).map(|(path, text)| (path.to_owned(), text.to_owned())));
        }
        let take = |path: &str| files.get(path).cloned().ok_or_else(|| fail(path, "the file is missing".into()));
        let mut layout = Layout::parse(&take("tables.csv")?, &take("columns.csv")?).map_err(|e| fail("", e))?;
        for (column, heading) in &headings {
            if !layout.head(column, heading) {
                return Err(fail("system.toml", format!("`headings` names the column `{column}`, which no table has")));
            }
        }
        let codes = lists(files.iter().map(|(path, text)| (path.as_str(), text.as_str()))).map_err(|(path, e)| fail(&path, e))?;
        complete(&layout, &codes).map_err(|e| fail("columns.csv", e))?;
        Ok(System {
            id: head.id,
            version: head.version,
            title: head.title,
            supplier: head.supplier,
            kind: head.kind,
            evidence: Evidence::parse(&head.evidence)
                .ok_or_else(|| fail("system.toml", format!("`{}` is not published or assumed", head.evidence)))?,
            revision: head.revision,
            drafted: head.drafted,
            recognise: recognise.unwrap_or_default(),
            text: text.unwrap_or_default(),
            layout,
            codes,
            files,
        })
    }

    /// This system with what a council's overlay adds to its layout: tables that the council keeps beside the system, in `tables.csv` and
    /// `columns.csv`, and code lists for them. What the system has itself, an overlay cannot change.
    pub fn with_overlay(&self, overlay: &SystemFiles) -> Result<System, SystemError> {
        let fail = |path: &str, cause: String| SystemError { path: format!("overlay/{path}"), cause };
        let mut system = self.clone();
        for (name, list) in lists(overlay.below("")).map_err(|(path, e)| fail(&path, e))? {
            if system.codes.insert(name.clone(), list).is_some() {
                let cause = format!("{} has a code list `{name}` already; an overlay only adds", self.name());
                return Err(fail(&format!("codes/{name}.csv"), cause));
            }
        }
        let (tables, columns) = match (overlay.get("tables.csv"), overlay.get("columns.csv")) {
            (None, None) => return Ok(system),
            (Some(_), None) => return Err(fail("columns.csv", "the file is missing, and tables.csv is there".into())),
            (None, Some(_)) => return Err(fail("tables.csv", "the file is missing, and columns.csv is there".into())),
            (Some(tables), Some(columns)) => (tables, columns),
        };
        let more = Layout::parse(tables, columns).map_err(|e| fail("", e))?;
        if let Some(twice) = more.tables.iter().find(|it| self.layout.table(&it.name).is_some()) {
            let cause = format!("{} has a table `{}` already; an overlay only adds", self.name(), twice.name);
            return Err(fail("tables.csv", cause));
        }
        system.layout = self.layout.followed_by(&more);
        complete(&system.layout, &system.codes).map_err(|e| fail("columns.csv", e))?;
        Ok(system)
    }

    /// The full name, `id/version`, of a system: a bare id means its only version.
    pub fn resolve(all: &SystemFiles, name: &str) -> Result<String, SystemError> {
        let systems = all.systems();
        let fail = |cause| Err(SystemError { path: name.to_owned(), cause });
        if systems.iter().any(|it| it == name) {
            return Ok(name.to_owned());
        }
        let versions: Vec<&String> = systems.iter().filter(|it| it.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))).collect();
        match versions.as_slice() {
            [one] => Ok((*one).clone()),
            [] => {
                let nearest = systems.iter().max_by(|a, b| strsim::jaro_winkler(a, name).total_cmp(&strsim::jaro_winkler(b, name)));
                fail(format!("there is no such system{}", nearest.map_or(String::new(), |it| format!("; the nearest name is `{it}`"))))
            }
            many => fail(format!(
                "there is more than one version, say which: {}",
                many.iter().map(|it| it.as_str()).collect::<Vec<_>>().join(", ")
            )),
        }
    }

    /// `id/version`.
    pub fn name(&self) -> String {
        format!("{}/{}", self.id, self.version)
    }

    /// The files of a folder of the system, relative to it: `to-ics`, `rules`.
    pub fn folder(&self, folder: &str) -> impl Iterator<Item = (&str, &str)> {
        let prefix = format!("{folder}/");
        self.files.iter().filter_map(move |(path, text)| path.strip_prefix(&prefix).map(|rest| (rest, text.as_str())))
    }
}

/// The code lists of a folder, with their spellings; else the file that is wrong, and why.
fn lists<'f>(files: impl Iterator<Item = (&'f str, &'f str)>) -> Result<BTreeMap<String, CodeList>, (String, String)> {
    let mut codes = BTreeMap::new();
    let lists = files.filter_map(|(path, text)| Some((path, path.strip_prefix("codes/")?.strip_suffix(".csv")?, text)));
    let lists: Vec<(&str, &str, &str)> = lists.collect();
    for &(path, list, text) in lists.iter().filter(|(_, list, _)| !list.ends_with(".spellings")) {
        codes.insert(list.to_owned(), CodeList::parse(list, text).map_err(|e| (path.to_owned(), e))?);
    }
    for (path, list, text) in lists {
        let Some(list) = list.strip_suffix(".spellings") else { continue };
        let list = codes.get_mut(list).ok_or_else(|| (path.to_owned(), format!("there is no code list `codes/{list}.csv`")))?;
        list.spellings = Some(Arc::new(Spellings::parse(list, text).map_err(|e| (path.to_owned(), e))?));
    }
    Ok(codes)
}

/// Whether every list and every table that columns name is there; else which is not.
fn complete(layout: &Layout, codes: &BTreeMap<String, CodeList>) -> Result<(), String> {
    for table in &layout.tables {
        for column in &table.columns {
            let name = format!("{}.{}", table.name, column.name);
            if let Some(list) = column.codes.as_ref().filter(|list| !codes.contains_key(*list)) {
                return Err(format!("`{name}` names the code list `{list}`, which does not exist"));
            }
            if let Some((to_table, to_column)) = &column.reference
                && layout.table(to_table).and_then(|it| it.column(to_column)).is_none()
            {
                return Err(format!("`{name}` refers to `{to_table}.{to_column}`, which does not exist"));
            }
        }
    }
    Ok(())
}

/// One row of a CSV file with its header at hand.
pub(crate) struct CsvRow {
    header: std::rc::Rc<csv::StringRecord>,
    record: csv::StringRecord,
    pub(crate) line: u64,
}

/// The rows of a small CSV file.
pub(crate) fn csv_rows(text: &str) -> Result<Vec<CsvRow>, String> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = std::rc::Rc::new(reader.headers().map_err(|e| e.to_string())?.clone());
    reader
        .into_records()
        .map(|record| {
            let record = record.map_err(|e| e.to_string())?;
            let line = record.position().map_or(0, csv::Position::line);
            Ok(CsvRow { header: header.clone(), record, line })
        })
        .collect()
}

impl CsvRow {
    pub(crate) fn get(&self, column: &str) -> &str {
        self.header.iter().position(|it| it == column).and_then(|position| self.record.get(position)).unwrap_or("")
    }

    pub(crate) fn need(&self, column: &str) -> Result<&str, String> {
        match self.get(column) {
            "" => Err(format!("line {}: `{column}` is empty", self.line)),
            text => Ok(text),
        }
    }

    pub(crate) fn list(&self, column: &str) -> Vec<String> {
        self.get(column).split(';').map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
    }

    pub(crate) fn date(&self, column: &str) -> Result<Option<Date>, String> {
        match self.get(column) {
            "" => Ok(None),
            text => Date::parse_iso(text).map(Some).ok_or_else(|| format!("line {}: `{column}` is not a date YYYY-MM-DD", self.line)),
        }
    }

    pub(crate) fn evidence(&self) -> Result<Evidence, String> {
        Evidence::parse(self.get("evidence")).ok_or_else(|| format!("line {}: `evidence` is neither published nor assumed", self.line))
    }
}

#[cfg(test)]
mod tests {
    use super::{System, SystemFiles};

    #[test]
    fn what_inherits_adds_replaces_and_removes() {
        let mut files = SystemFiles::default();
        let head = "title = \"T\"\nkind = \"return\"\nevidence = \"published\"\nrevision = \"1.0.0\"\nid = \"alpha\"\n";
        files.insert("alpha/1/system.toml", format!("{head}version = \"1\"\n[text]\nyes = [\"Y\"]\n"));
        files.insert("alpha/1/tables.csv", "table,section,key_style,required,evidence,description\nT,s,,no,published,d\n");
        files.insert(
            "alpha/1/columns.csv",
            "table,column,type,required,sensitivity,evidence,description\nT,C,text,no,personal,published,d\n",
        );
        for rule in ["1", "2", "21"] {
            files.insert(format!("alpha/1/rules/{rule}.sql"), "old");
            files.insert(format!("alpha/1/rules/{rule}.test.toml"), "old");
        }
        files.insert("alpha/2/rules/1.sql", "new");
        files.insert("alpha/2/system.toml", format!("{head}version = \"2\"\ninherits = \"alpha/1\"\nremoves = [\"rules/2\"]\n"));
        let system = System::load(&files, "alpha/2").unwrap();
        let rules: Vec<_> = system.folder("rules").collect();
        assert_eq!(rules, [("1.sql", "new"), ("1.test.toml", "old"), ("21.sql", "old"), ("21.test.toml", "old")]);
        assert_eq!((system.text.yes.len(), &*system.version), (1, "2"));
        files.insert("alpha/2/system.toml", format!("{head}version = \"2\"\ninherits = \"alpha/1\"\nremoves = [\"rules/3\"]\n"));
        assert!(System::load(&files, "alpha/2").unwrap_err().cause.contains("removes `rules/3`, which it does not inherit"));
        let headed = |headings: &str| format!("{head}version = \"3\"\ninherits = \"alpha/1\"\n[headings]\n{headings}\n");
        files.insert("alpha/3/system.toml", headed("C = \"Sea\""));
        let heading = |name: &str| {
            let column = System::load(&files, name).unwrap().layout.table("T").unwrap().columns[0].clone();
            (column.heading().to_owned(), column.aliases)
        };
        assert_eq!(heading("alpha/1"), ("C".to_owned(), vec![]));
        assert_eq!(heading("alpha/3"), ("Sea".to_owned(), vec!["Sea".to_owned()]));
        files.insert("alpha/3/system.toml", headed("D = \"Sea\""));
        assert!(System::load(&files, "alpha/3").unwrap_err().cause.contains("`headings` names the column `D`, which no table has"));
    }

    /// Quirk 71: a spreadsheet that a council keeps beside its system is a table of its overlay, with its own layout and lists.
    #[test]
    fn an_overlay_adds_tables_and_lists_and_changes_none() {
        let mut files = SystemFiles::default();
        let head = "title = \"T\"\nkind = \"product\"\nevidence = \"published\"\nrevision = \"1.0.0\"\nid = \"alpha\"\nversion = \"1\"\n";
        files.insert("alpha/1/system.toml", head);
        files.insert("alpha/1/tables.csv", "table,evidence\nPEOPLE,published\n");
        files.insert("alpha/1/columns.csv", "table,column,type,required,codes,sensitivity,evidence\nPEOPLE,ID,text,key,,key,published\n");
        files.insert("alpha/1/codes/sex.csv", "code,label,from,to\nF,Female,,\n");
        let system = System::load(&files, "alpha").unwrap();
        let with = |more: &[(&str, &str)]| {
            let mut overlay = SystemFiles::default();
            for (path, text) in more {
                overlay.insert((*path).to_owned(), (*text).to_owned());
            }
            system.with_overlay(&overlay).map_err(|it| it.to_string())
        };
        let tables = ("tables.csv", "table,evidence\nADOPTIONS,assumed\n");
        let header = "table,column,type,required,ref,codes,sensitivity,evidence\n";
        let columns = format!("{header}ADOPTIONS,CHILD,text,key,PEOPLE.ID,,key,assumed\nADOPTIONS,WHY,code,no,,why,personal,assumed\n");
        let laid = with(&[tables, ("columns.csv", &columns), ("codes/why.csv", "code,label,from,to\n1,One,,\n")]).unwrap();
        let names: Vec<&str> = laid.layout.tables.iter().map(|it| &*it.name).collect();
        assert_eq!((names, laid.codes.len()), (vec!["PEOPLE", "ADOPTIONS"], 2));
        assert!(laid.layout.table("ADOPTIONS").unwrap().column("WHY").is_some());
        assert_eq!(with(&[]).unwrap().layout.tables.len(), 1);
        let wrong = |more: &[(&str, &str)]| with(more).unwrap_err();
        let why = wrong(&[tables, ("columns.csv", &columns)]);
        assert!(why.contains("`ADOPTIONS.WHY` names the code list `why`, which does not exist"), "{why}");
        let why = wrong(&[
            ("tables.csv", "table,evidence\nPEOPLE,assumed\n"),
            ("columns.csv", &format!("{header}PEOPLE,X,text,key,,,key,assumed\n")),
        ]);
        assert!(why.contains("alpha/1 has a table `PEOPLE` already"), "{why}");
        let why = wrong(&[tables, ("columns.csv", &format!("{header}PEOPLE,X,text,key,,,key,assumed\n"))]);
        assert!(why.contains("`PEOPLE` is not a table of tables.csv"), "{why}");
        assert!(wrong(&[("codes/sex.csv", "code,label,from,to\nM,Male,,\n")]).contains("has a code list `sex` already"));
        assert!(wrong(&[tables]).contains("columns.csv: the file is missing"));
    }

    #[test]
    fn a_bare_name_means_the_only_version_and_a_wrong_one_names_the_nearest() {
        let mut files = SystemFiles::default();
        for name in ["alpha/1", "beta/1", "beta/2"] {
            files.insert(format!("{name}/system.toml"), "");
        }
        assert_eq!(System::resolve(&files, "alpha").unwrap(), "alpha/1");
        assert!(System::resolve(&files, "beta").unwrap_err().cause.contains("beta/1, beta/2"));
        assert!(System::resolve(&files, "alhpa/1").unwrap_err().cause.contains("`alpha/1`"));
    }
}
