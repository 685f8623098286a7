//! A folder of files as a target, for a server that caseport does not reach: tables, records and a script that loads them there.
//!
//! The whole set is staged in a folder beside the target and changes places with it at the end: two renames, between which a load that
//! dies leaves the old folder under another name, where reading finds it and the next load puts it back. No server checks keys,
//! references and lengths here, so this target does. Records are written in the order of their keys, and read back with the readers
//! that read such files from anybody. How the files look is said by each [`Form`].

mod lock;
mod oracle;
mod reading;
mod sql_server;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs::{self, File},
    io::{BufWriter, Write as _},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use caseport_model::{Column, Layout, Required, Table, Type, Value, row::Row};
use caseport_run::run::{private_file, private_folder};
use serde::{Deserialize, Serialize};

use self::{lock::Lock, reading::Files as Opened};
use crate::{
    ddl::{CODE_LENGTH, Dialect, primary_key_name, references},
    error::{LoadError, LoadErrorKind},
    load::{LoadOptions, TableLoad},
    marker::Marker,
    place::{FileForm, Place},
    rest::{Order, RowsAtRest},
    target::{Access, Existing, Found, Reading, Target, batch},
    walk,
};

/// How the files of an engine look.
pub(super) trait Form: Sync {
    /// The words of the engine.
    fn dialect(&self) -> Dialect;
    /// The file of a table's records.
    fn data(&self, table: &str) -> String;
    /// The file that lays them out.
    fn layout(&self, table: &str) -> String;
    /// The script that makes the tables.
    fn schema(&self) -> &'static str;
    /// Adds a row to the records; the error says which column cannot be written, and why.
    fn write(&self, table: &Table, row: &Row<'_>, out: &mut Vec<u8>) -> Result<(), Unfit>;
    /// How the records of a table are laid out; `longest` has the bytes of the longest cell of each column.
    fn lay_out(&self, table: &Table, longest: &[usize]) -> String;
    /// The scripts: name and text.
    fn scripts(&self, layout: &Layout, marker: &Marker, rows: &BTreeMap<String, u64>) -> Vec<(&'static str, String)>;
}

/// A cell that the engine would not take.
pub(super) struct Unfit {
    pub(super) column: usize,
    pub(super) why: &'static str,
}

/// The marker and what else it knows of its folder.
#[derive(Serialize, Deserialize)]
struct Kept {
    model: String,
    version: String,
    layout: String,
    /// Scripts and layouts of records, with the hash of each.
    files: BTreeMap<String, String>,
}

/// The file that says whose folder it is.
const MARKER_FILE: &str = "caseport_target.json";

/// A folder of files.
pub(super) struct Folder {
    place: Place,
    path: PathBuf,
    form: &'static dyn Form,
    /// Held while this load is at work.
    lock: Option<Lock>,
    /// Where the files stand now; `None`: nowhere.
    live: Option<PathBuf>,
    /// What stands there, looked through.
    opened: Option<Opened>,
    marker: Option<Marker>,
    layout: Layout,
    /// Rows of each table that was staged.
    rows: BTreeMap<String, u64>,
    /// What the load changes in each table that is there.
    counts: BTreeMap<String, TableLoad>,
    /// The hash of every key of a table that others refer to.
    keys: HashMap<String, HashSet<u128>>,
    /// By table and column: the hash of every value that refers, and how many rows have it.
    refers: BTreeMap<(String, String), HashMap<u128, u64>>,
    hashes: BTreeMap<String, String>,
}

impl Folder {
    pub(super) fn open(
        place: &Place,
        form: FileForm,
        path: &Path,
        options: &LoadOptions,
        access: Access,
    ) -> Result<Option<Folder>, LoadError> {
        let form: &'static dyn Form = match form {
            FileForm::SqlServer => &sql_server::SqlServer,
            FileForm::Oracle => &oracle::Oracle,
        };
        let path: PathBuf = path.components().collect();
        let mut folder = Folder {
            place: place.clone(),
            path,
            form,
            lock: None,
            live: None,
            opened: None,
            marker: None,
            layout: Layout::default(),
            rows: BTreeMap::new(),
            counts: BTreeMap::new(),
            keys: HashMap::new(),
            refers: BTreeMap::new(),
            hashes: BTreeMap::new(),
        };
        if folder.path.file_name().is_none() {
            return Err(folder.fail(LoadErrorKind::Absent, "it has no name of its own: name a folder within another"));
        }
        if folder.path.is_file() {
            return Err(folder.fail(LoadErrorKind::Absent, "it is a file, not a folder"));
        }
        if access == Access::Write {
            folder.lock = Some(Lock::take(&folder.beside(".caseport-lock"), options.patience).map_err(|e| match e {
                None => folder.fail(LoadErrorKind::Busy, "another load is at work in it"),
                Some(e) => folder.io("beginning beside it", &e),
            })?);
            folder.put_in_order()?;
        }
        let (own, old) = (folder.path.clone(), folder.beside(OLD));
        folder.live = [own, old].into_iter().find(|it| it.is_dir());
        if access == Access::Read && folder.live.is_none() {
            return Ok(None);
        }
        Ok(Some(folder))
    }

    /// A path beside the folder.
    fn beside(&self, ending: &str) -> PathBuf {
        let mut name = self.path.file_name().unwrap_or_default().to_owned();
        name.push(ending);
        self.path.with_file_name(name)
    }

    fn staging(&self) -> PathBuf {
        self.beside(STAGING)
    }

    /// After a load that died: what it was to replace stands again, what it had not finished is gone.
    fn put_in_order(&mut self) -> Result<(), LoadError> {
        let old = self.beside(OLD);
        if old.is_dir() && !self.path.exists() {
            fs::rename(&old, &self.path).map_err(|e| self.io("putting back what a load had replaced", &e))?;
        }
        for left in [old, self.staging()] {
            self.remove(&left)?;
        }
        Ok(())
    }

    fn remove(&self, folder: &Path) -> Result<(), LoadError> {
        match fs::remove_dir_all(folder) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(self.io("clearing away what a load has left", &e)),
            _ => Ok(()),
        }
    }

    fn fail(&self, kind: LoadErrorKind, cause: impl Into<String>) -> LoadError {
        LoadError::new(&self.place, kind, cause)
    }

    fn io(&self, doing: &str, error: &std::io::Error) -> LoadError {
        if caseport_run::run::is_held(error) {
            return self.fail(LoadErrorKind::Busy, format!("another program has one of its files open, while {doing}"));
        }
        let kind = match error.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => LoadErrorKind::Rights,
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => LoadErrorKind::Full,
            std::io::ErrorKind::NotFound => LoadErrorKind::Absent,
            std::io::ErrorKind::ResourceBusy => LoadErrorKind::Busy,
            _ => LoadErrorKind::Database,
        };
        self.fail(kind, format!("the file system says `{}`, while {doing}", error.kind()))
    }

    /// Writes a file of the staging folder whole, and remembers its hash.
    fn put(&mut self, name: &str, text: &str) -> Result<(), LoadError> {
        let path = self.staging().join(name);
        let write = || -> std::io::Result<()> {
            private_file(&path)?;
            let mut file = File::options().write(true).open(&path)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        };
        write().map_err(|e| self.io("writing its files", &e))?;
        self.hashes.insert(name.to_owned(), blake3::hash(text.as_bytes()).to_hex().to_string());
        Ok(())
    }

    /// What the marker says, and why the folder is not as a load left it.
    fn marker_of(&self, folder: &Path, layout: &Layout) -> Result<Option<Result<Marker, String>>, LoadError> {
        let reading = |e: std::io::Error| self.io("reading it", &e);
        let mut names = Vec::new();
        for entry in fs::read_dir(folder).map_err(reading)? {
            names.push(entry.map_err(reading)?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        if !names.iter().any(|it| it == MARKER_FILE) {
            let ours = |name: &String| layout.tables.iter().any(|it| *name == self.form.data(&it.name));
            return match names.iter().find(|it| !ours(it)) {
                Some(name) => Err(self.fail(LoadErrorKind::NotOurs, format!("it holds `{name}`, and no load wrote this folder"))),
                None => Ok(None),
            };
        }
        let Ok(text) = fs::read_to_string(folder.join(MARKER_FILE)) else { return Ok(Some(Err("cannot be read".into()))) };
        let Ok(kept) = serde_json::from_str::<Kept>(&text) else { return Ok(Some(Err("is not as a load writes it".into()))) };
        let data: HashSet<String> = layout.tables.iter().map(|it| self.form.data(&it.name)).collect();
        if let Some(name) = names.iter().find(|it| *it != MARKER_FILE && !data.contains(*it) && !kept.files.contains_key(*it)) {
            return Ok(Some(Err(format!("does not know `{name}`, which no load wrote"))));
        }
        for (name, hash) in &kept.files {
            let is = fs::read(folder.join(name)).map(|it| blake3::hash(&it).to_hex().to_string());
            if !is.is_ok_and(|it| it == *hash) {
                return Ok(Some(Err(format!("does not know `{name}` as it is now: somebody has changed it"))));
            }
        }
        Ok(Some(Ok(Marker { model: kept.model, version: kept.version, layout: kept.layout })))
    }

    /// The columns of a table as the script declares them.
    fn declared(&self, schema: &str, table: &Table) -> Vec<Found> {
        let dialect = self.form.dialect();
        let head = format!("CREATE TABLE {} (", dialect.quote(&table.name));
        let mut columns = Vec::new();
        for line in schema.lines().skip_while(|it| *it != head).skip(1).take_while(|it| !it.starts_with(')')) {
            let line = line.trim().trim_end_matches(',').trim_end_matches(" NOT NULL");
            let Some((name, kind)) = line.split_once(' ').filter(|it| it.0 != "CONSTRAINT") else { continue };
            let name = name.trim_matches(['[', ']', '"']).to_lowercase();
            columns.push(Found { name, kind: kind.split(" COLLATE").next().unwrap_or_default().to_owned() });
        }
        columns
    }

    /// The rows of a table as they stand in the folder. All its files are looked through the first time.
    fn reading(&mut self, table: &Table) -> Result<Reading, LoadError> {
        let Some(folder) = self.live.clone() else { return Ok(Reading::nothing()) };
        if self.opened.is_none() {
            let names = self.layout.tables.iter().map(|it| (self.form.data(&it.name), it.name.to_string()));
            let opened = Opened::open(&folder, &self.layout, names).map_err(|cause| self.fail(LoadErrorKind::Database, cause))?;
            self.opened = Some(opened);
        }
        Ok(self.opened.as_ref().map_or_else(Reading::nothing, |it| it.read(table, &self.place)))
    }

    /// What the load changes in a table. Files of the same bytes hold the same rows.
    fn counted(&mut self, table: &Table, rows: &dyn RowsAtRest) -> Result<TableLoad, LoadError> {
        let Some(live) = &self.live else { return Ok(TableLoad::default()) };
        let name = self.form.data(&table.name);
        if same(&live.join(&name), &self.staging().join(&name)).map_err(|e| self.io("comparing with what is there", &e))? {
            let unchanged = self.rows.get(&*table.name).copied().unwrap_or_default();
            return Ok(TableLoad { table: table.name.to_string(), unchanged, ..TableLoad::default() });
        }
        let reading = self.reading(table)?;
        walk::count(rows, table, &self.place, reading)
    }

    /// References that lead nowhere, by table and column.
    fn check_references(&self, layout: &Layout) -> Result<(), LoadError> {
        let mut causes = Vec::new();
        for reference in layout.tables.iter().flat_map(|it| references(it, layout)) {
            let Some(values) = self.refers.get(&(reference.table.clone(), reference.column.clone())) else { continue };
            let none = HashSet::new();
            let keys = self.keys.get(&reference.to_table).unwrap_or(&none);
            let count: u64 = values.iter().filter(|it| !keys.contains(it.0)).map(|it| it.1).sum();
            if count > 0 {
                causes.push(format!(
                    "{count} rows of table `{}` refer by `{}` to no row of `{}` (constraint `{}`)",
                    reference.table, reference.column, reference.to_table, reference.name
                ));
            }
        }
        if causes.is_empty() { Ok(()) } else { Err(self.fail(LoadErrorKind::Reference, causes.join("; "))) }
    }

    /// Writes the records of a table, in the order of their keys, and checks what a server would.
    fn write_records(&mut self, table: &Table, layout: &Layout, rows: &dyn RowsAtRest) -> Result<(u64, Vec<usize>), LoadError> {
        let path = self.staging().join(self.form.data(&table.name));
        let opened = private_file(&path).and_then(|()| File::options().write(true).open(&path));
        let mut file = BufWriter::new(opened.map_err(|e| self.io("writing its files", &e))?);
        let key: Vec<usize> = table.key().collect();
        let refers: Vec<(usize, (String, String))> =
            references(table, layout).into_iter().filter_map(|it| Some((table.position(&it.column)?, (it.table, it.column)))).collect();
        let referred = key.len() == 1 && layout.tables.iter().flat_map(|it| references(it, layout)).any(|it| it.to_table == *table.name);
        let mut of_table = HashSet::new();
        let mut values: Vec<HashMap<u128, u64>> = vec![HashMap::new(); refers.len()];
        let (mut taken, mut longest, mut bytes, mut cell) = (0, vec![0; table.columns.len()], Vec::new(), String::new());
        let (mut last, mut next) = (None::<String>, String::new());
        let mut failed = None;
        let read = rows.rows(table, Order::Key, batch(table), &mut |block| {
            for row in block.rows() {
                let mut step = || -> Result<(), LoadError> {
                    for (position, column) in table.columns.iter().enumerate() {
                        self.fits(table, column, &row.get(position))?;
                        if let Value::Text(text) = row.get(position) {
                            longest[position] = longest[position].max(text.len() + text.matches('"').count());
                        }
                    }
                    next.clear();
                    for &position in &key {
                        row.get(position).write_to(&mut next);
                        next.push('\0');
                    }
                    if last.as_ref() == Some(&next) {
                        let name = primary_key_name(table);
                        let cause = format!("two rows of table `{}` have one key (constraint `{name}`)", table.name);
                        return Err(self.fail(LoadErrorKind::Constraint, cause));
                    }
                    std::mem::swap(last.get_or_insert_default(), &mut next);
                    let mut hash = |value: Value<'_>| {
                        cell.clear();
                        value.write_to(&mut cell);
                        let mut half = [0; 16];
                        half.copy_from_slice(&blake3::hash(cell.as_bytes()).as_bytes()[..16]);
                        u128::from_le_bytes(half)
                    };
                    if referred {
                        of_table.insert(hash(row.get(key[0])));
                    }
                    for ((position, _), values) in refers.iter().zip(&mut values) {
                        if !row.get(*position).is_blank() {
                            *values.entry(hash(row.get(*position))).or_default() += 1;
                        }
                    }
                    bytes.clear();
                    self.form.write(table, &row, &mut bytes).map_err(|it| {
                        let cause = format!("a value of `{}.{}` does not fit: {}", table.name, table.columns[it.column].name, it.why);
                        self.fail(LoadErrorKind::DoesNotFit, cause)
                    })?;
                    file.write_all(&bytes).map_err(|e| self.io("writing its files", &e))
                };
                if let Err(error) = step() {
                    failed = Some(error);
                    return ControlFlow::Break(());
                }
                taken += 1;
            }
            ControlFlow::Continue(())
        });
        if let Some(error) = failed {
            return Err(error);
        }
        read.map_err(|e| LoadError::rest(&self.place, &e))?;
        let file = file.into_inner().map_err(|e| self.io("writing its files", e.error()))?;
        file.sync_all().map_err(|e| self.io("writing its files", &e))?;
        if referred {
            self.keys.insert(table.name.to_string(), of_table);
        }
        self.refers.extend(refers.into_iter().map(|it| it.1).zip(values));
        Ok((taken, longest))
    }

    /// What a server would say of a cell.
    fn fits(&self, table: &Table, column: &Column, value: &Value<'_>) -> Result<(), LoadError> {
        let place = format!("{}.{}", table.name, column.name);
        let Value::Text(text) = value else {
            let blank = value.is_blank() && column.required != Required::No;
            let cause = format!("a row has no `{place}`, which may not be blank");
            return if blank { Err(self.fail(LoadErrorKind::Constraint, cause)) } else { Ok(()) };
        };
        let most = match column.kind {
            Type::String(length) if length <= 4000 => Some(length),
            Type::Code => Some(CODE_LENGTH),
            Type::PartialDate => Some(10),
            _ => None,
        };
        // SQL Server counts what UTF-16 counts.
        let long = match self.form.dialect() {
            Dialect::SqlServer => text.encode_utf16().count(),
            _ => text.chars().count(),
        };
        let why = if text.is_empty() {
            "it is empty, and not blank: a file cannot tell them apart on every server"
        } else if text.contains('\0') {
            "it holds U+0000"
        } else if most.is_some_and(|it| long > it as usize) {
            "it is longer than its column"
        } else {
            return Ok(());
        };
        Err(self.fail(LoadErrorKind::DoesNotFit, format!("a value of `{place}` does not fit: {why}")))
    }
}

/// What stands beside the folder while a load is at work.
const STAGING: &str = ".caseport-staging";
const OLD: &str = ".caseport-old";

impl Target for Folder {
    fn place(&self) -> &Place {
        &self.place
    }

    fn existing(&mut self, layout: &Layout) -> Result<Existing, LoadError> {
        self.layout.clone_from(layout);
        let mut existing = Existing::default();
        let Some(folder) = self.live.clone() else { return Ok(existing) };
        existing.marker = self.marker_of(&folder, layout)?;
        let schema = fs::read_to_string(folder.join(self.form.schema())).unwrap_or_default();
        for table in &layout.tables {
            if folder.join(self.form.data(&table.name)).is_file() {
                existing.tables.insert(table.name.to_string(), self.declared(&schema, table));
            }
        }
        Ok(existing)
    }

    fn claim(&mut self, marker: &Marker, _: &Existing) -> Result<(), LoadError> {
        self.marker = Some(marker.clone());
        private_folder(&self.staging()).map_err(|e| self.io("making a folder beside it", &e))
    }

    fn stage(&mut self, table: &Table, layout: &Layout, rows: &dyn RowsAtRest) -> Result<u64, LoadError> {
        let (taken, longest) = self.write_records(table, layout, rows)?;
        let laid_out = self.form.lay_out(table, &longest);
        self.put(&self.form.layout(&table.name), &laid_out)?;
        self.rows.insert(table.name.to_string(), taken);
        let name = self.form.data(&table.name);
        if self.live.as_ref().is_some_and(|it| it.join(name).is_file()) {
            let counts = self.counted(table, rows)?;
            self.counts.insert(table.name.to_string(), counts);
        }
        Ok(taken)
    }

    fn compare(&mut self, table: &Table) -> Result<TableLoad, LoadError> {
        Ok(self.counts.remove(&*table.name).unwrap_or_default())
    }

    fn drop_staging(&mut self, _: &Table) -> Result<(), LoadError> {
        // The folder moves whole.
        Ok(())
    }

    fn swap(&mut self, layout: &Layout, _: &[&Table], _: &Existing) -> Result<(), LoadError> {
        self.check_references(layout)?;
        let Some(marker) = self.marker.clone() else { return Ok(()) };
        for (name, text) in self.form.scripts(layout, &marker, &self.rows) {
            self.put(name, &text)?;
        }
        let kept = Kept { model: marker.model, version: marker.version, layout: marker.layout, files: std::mem::take(&mut self.hashes) };
        let text = serde_json::to_string_pretty(&kept).expect("texts can always be written as JSON") + "\n";
        self.put(MARKER_FILE, &text)
    }

    fn commit(&mut self) -> Result<(), LoadError> {
        // What is open cannot be moved everywhere.
        self.opened = None;
        let (old, staging) = (self.beside(OLD), self.staging());
        let moving = "moving the folder into its place";
        if self.path.is_dir() {
            fs::rename(&self.path, &old).map_err(|e| match e.kind() {
                // So Windows says that a file in it is open.
                std::io::ErrorKind::PermissionDenied if cfg!(windows) => {
                    self.fail(LoadErrorKind::Busy, "another program has one of its files open, or it may not be moved")
                }
                _ => self.io(moving, &e),
            })?;
        }
        if let Err(error) = fs::rename(&staging, &self.path) {
            // As it was; a failure here is put right by the next load, which finds the old folder.
            let _ = fs::rename(&old, &self.path);
            return Err(self.io(moving, &error));
        }
        if let Some(parent) = self.path.parent().filter(|it| !it.as_os_str().is_empty())
            && let Ok(parent) = File::open(parent)
        {
            // Not every file system can be asked to.
            let _ = parent.sync_all();
        }
        self.remove(&old)
    }

    fn read(&mut self, table: &Table, _: &[Found], _: Order) -> Result<Reading, LoadError> {
        self.reading(table)
    }
}

impl Drop for Folder {
    /// Without a commit, nothing stays.
    fn drop(&mut self) {
        if self.lock.is_some() {
            self.opened = None;
            let _ = fs::remove_dir_all(self.staging());
        }
    }
}

/// Whether two files hold the same bytes.
fn same(one: &Path, other: &Path) -> std::io::Result<bool> {
    use std::io::{BufRead as _, BufReader};
    let (mut one, mut other) = (BufReader::new(File::open(one)?), BufReader::new(File::open(other)?));
    loop {
        let (ours, theirs) = (one.fill_buf()?, other.fill_buf()?);
        let both = ours.len().min(theirs.len());
        if both == 0 {
            return Ok(ours.len() == theirs.len());
        }
        if ours[..both] != theirs[..both] {
            return Ok(false);
        }
        one.consume(both);
        other.consume(both);
    }
}
