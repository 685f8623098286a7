//! Where cells of rows stand in the extract: in the record of the row, and in the records that its mapping looked up. Which those are the
//! mapping says itself: the record is mapped once more, after what its joins need was read as a run reads it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use caseport_map::{Apart, ColumnLineage, Look, LookedUp, Mapping, Outcome, Ready, Witnessed};
use caseport_model::{Cells, FileId, Origin, Record, System, Table};
use caseport_read::{Chunk, Extract, ExtractFile, Item};
use caseport_run::{Run, look_up::Found};

use crate::{apart, cli::Cli, exit::Failure, pipeline, project::Project, report::thousands, room, shelf::Shelf, systems};

/// The extract and the mapping that rows of a run were made of.
pub(super) struct Origins {
    pub(super) mapping: Mapping,
    source: System,
    /// None when they are gone.
    extracts: Vec<Extract>,
    /// Whether no file of the run is known to be gone: a look-up in half of the extract could find another record.
    whole: bool,
    apart: BTreeSet<String>,
    /// The hashes of the files that the run read, by their names in the extract.
    hashes: BTreeMap<String, String>,
}

/// A row and what is to be shown of it.
pub(super) struct Wanted<'a> {
    /// With table and file as the extract names them.
    pub(super) row: &'a Found,
    pub(super) columns: Vec<&'a ColumnLineage>,
}

/// What the extract says of one row.
#[derive(Default)]
pub(super) struct Traced {
    /// The cells of its record with the names of their columns; none when the extract is gone.
    pub(super) cells: NamedCells,
    /// A cell that was read as something else.
    pub(super) instead: Option<(String, String)>,
    /// None when the extract is gone or the record does not make that row any more.
    witnessed: Option<Witnessed>,
}

/// What the extract says of rows.
pub(super) struct Followed {
    /// One for each row that was asked for.
    pub(super) rows: Vec<Traced>,
    /// How many records match what a join looked for, before it chose among them.
    counts: Vec<(Look, u64)>,
    /// The records that were found.
    found: BTreeMap<(FileId, u64), Joined>,
    /// Files that are not as the run read them.
    pub(super) changed: BTreeSet<String>,
    whole: bool,
}

/// Cells of a record with the names of their columns.
pub(super) type NamedCells = Vec<(String, String)>;

/// What a join found for one canonical column.
pub(super) struct Looked<'t> {
    pub(super) table: &'t str,
    /// Its columns that go into the canonical one, with their texts; no column where records are only counted.
    pub(super) cells: Vec<(Option<&'t str>, Option<&'t str>)>,
    /// Where that stands, and how it was found.
    pub(super) lines: Vec<String>,
}

/// A looked-up record.
struct Joined {
    place: String,
    cells: NamedCells,
}

/// A record that a row was made of.
struct Own {
    origin: Origin,
    cells: Cells,
    /// Its file by its place among those of [`Origins::files`].
    file: usize,
}

impl Origins {
    pub(super) fn open(cli: &Cli, run: &Run, name: &str) -> Result<Origins, Failure> {
        let files = systems::all(cli.systems.as_deref())?;
        let target = systems::load(&files, systems::TARGET)?;
        let overlay = match run.meta("overlay folder")? {
            Some(folder) => Some(systems::read_folder(folder.as_ref())?),
            None => None,
        };
        let source = systems::with_overlay(systems::load(&files, name)?, overlay.as_ref())?;
        let mapping = pipeline::compile(&source, &target, overlay.as_ref())?;
        let mut it = Origins { mapping, source, extracts: Vec::new(), whole: false, apart: BTreeSet::new(), hashes: BTreeMap::new() };
        // The extract may be gone; the rule and the place are known without it.
        let Some(project) = run.meta("project folder")?.and_then(|folder| Project::open(folder.as_ref()).ok()) else { return Ok(it) };
        it.apart = project.apart.as_deref().map(apart::read).transpose()?.unwrap_or_default().keys;
        let in_history = !project.returns.is_empty();
        it.hashes = run.attempt(|db| {
            let mut select = db.prepare("SELECT name, hash FROM file")?;
            let own = |file: String| if in_history { file.strip_prefix(&format!("{name}/")).map(str::to_owned) } else { Some(file) };
            let rows = select.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
            rows.map(|row| row.map(|(file, hash)| own(file).map(|file| (file, hash)))).filter_map(Result::transpose).collect()
        })?;
        let options = room::options(&project, run.dir().to_owned());
        let returned = project.returns.iter().filter(|it| it.system == name).flat_map(|it| it.files.clone());
        let paths: Vec<_> = if in_history { returned.collect() } else { vec![project.extract.clone()] };
        it.whole = !paths.is_empty();
        for path in paths {
            match caseport_read::open(&path, &it.source, &options) {
                Ok(extract) => it.extracts.push(extract),
                Err(error) if error.is_no_room() => return Err(pipeline::unreadable(error)),
                Err(_) => it.whole = false,
            }
        }
        let there: BTreeSet<&str> = it.extracts.iter().flat_map(|it| &it.files).map(|it| &*it.name).collect();
        it.whole &= it.hashes.keys().all(|file| there.contains(&**file));
        Ok(it)
    }

    /// The files that hold tables, in the order of a run, each with its extract and how many files come before those of that.
    fn files(&self) -> Vec<(&Extract, &ExtractFile, u32)> {
        let mut first = 0;
        let mut all = Vec::new();
        for extract in &self.extracts {
            all.extend(extract.files.iter().filter(|it| it.table().is_some()).map(|it| (extract, it, first)));
            first += extract.files.len() as u32;
        }
        all
    }

    /// Reads what the rows came from. Each file is read once for the records of the rows and what joins need, and those in which
    /// something was looked up once more, to say where it stands.
    pub(super) fn follow(&self, run: &Run, wanted: &[Wanted<'_>]) -> Result<Followed, Failure> {
        let files = self.files();
        let mut out = Followed {
            rows: wanted.iter().map(|_| Traced::default()).collect(),
            counts: Vec::new(),
            found: BTreeMap::new(),
            changed: BTreeSet::new(),
            whole: self.whole,
        };
        let shelf = Arc::new(Shelf::in_folder(run.dir())?);
        let (own, ready) = self.read(&files, wanted, &shelf, &mut out.changed)?;
        for ((wanted, own), traced) in wanted.iter().zip(&own).zip(&mut out.rows) {
            let (Some(own), Some(table)) = (own, self.source.layout.table(&wanted.row.source)) else { continue };
            let record = Record { origin: own.origin, raw: b"", cells: &own.cells };
            let program = ready.as_ref().and_then(|it| it.program(&table.name, &files[own.file].1.columns));
            let mut made = program.map_or_else(Vec::new, |it| it.witness(&wanted.row.mapping, &record));
            let at = made.iter().position(|it| it.key == wanted.row.key).or_else(|| (made.len() == 1).then_some(0));
            traced.witnessed = at.map(|it| made.swap_remove(it));
            let instead = traced.witnessed.as_ref().and_then(|it| it.instead.clone());
            // Where records are kept apart, a cell is shown only when it is known that the mapping may read it.
            if traced.witnessed.is_some() || self.apart.is_empty() {
                traced.cells = named(table, &record);
            }
            traced.instead = instead.and_then(|(at, text)| Some((table.columns.get(at)?.name.to_string(), text)));
        }
        shelf.check()?;
        if let Some(ready) = &ready {
            let looks = wanted.iter().zip(&out.rows).flat_map(|(wanted, traced)| looks(wanted, traced)).cloned();
            let mut counts: Vec<(Look, u64)> = Vec::new();
            for look in looks {
                if !counts.iter().any(|it| it.0 == look) {
                    counts.push((look, 0));
                }
            }
            out.counts = counts;
            self.read_again(&files, ready, &mut out)?;
        }
        Ok(out)
    }

    /// The first pass: the records of the rows, and what the joins of their mappings need, if there is anything to ask of a mapping.
    fn read(
        &self,
        files: &[(&Extract, &ExtractFile, u32)],
        wanted: &[Wanted<'_>],
        shelf: &Arc<Shelf>,
        changed: &mut BTreeSet<String>,
    ) -> Result<(Vec<Option<Own>>, Option<Ready>), Failure> {
        let stitched: Vec<&str> =
            self.mapping.stitched().filter_map(|id| self.mapping.landings.iter().find(|it| it.id == id)).map(|it| &*it.mapping).collect();
        let asks = |it: &&Wanted<'_>| {
            !self.apart.is_empty() || stitched.contains(&&*it.row.mapping) || it.columns.iter().any(|it| !it.looked_up.is_empty())
        };
        let mappings: BTreeSet<&str> = wanted.iter().filter(asks).map(|it| &*it.row.mapping).collect();
        let mut preparation = (self.whole && !mappings.is_empty()).then(|| {
            let mut it = self.mapping.prepare_with(shelf.clone()).only(&mappings.into_iter().collect::<Vec<_>>());
            it.keep_apart(Apart::new(self.apart.iter().cloned()));
            it
        });
        let tables: BTreeSet<String> = preparation.iter().flat_map(|it| it.tables()).map(str::to_owned).collect();
        let mut own: Vec<Option<Own>> = wanted.iter().map(|_| None).collect();
        let mut taken = BTreeSet::new();
        let (mut chunk, mut cells) = (Chunk::default(), Cells::default());
        for (place, (extract, file, first)) in files.iter().enumerate() {
            let Some(table) = file.table() else { continue };
            // Of two files of one name the first is the one that is meant.
            let mut mine: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
            if taken.insert(&file.name) {
                let rows = wanted.iter().enumerate().filter(|(_, it)| it.row.file == file.name);
                rows.for_each(|(row, it)| mine.entry(it.row.record).or_default().push(row));
            }
            let observed = tables.contains(&**table);
            if mine.is_empty() && !observed {
                continue;
            }
            self.note_changed(file, changed);
            let mut source = extract.source(file.id).map_err(pipeline::unreadable)?;
            while (observed || !mine.is_empty()) && source.next(&mut chunk).map_err(pipeline::unreadable)? {
                chunk.for_each(&mut cells, &mut |item| {
                    let (Item::Record(record) | Item::Salvaged(record, _)) = item else { return };
                    let origin = Origin { file: FileId(record.origin.file.0 + first), ..record.origin };
                    for row in mine.remove(&origin.record).unwrap_or_default() {
                        let mut cells = Cells::default();
                        (0..record.cells.len()).for_each(|it| cells.push(record.cell(it)));
                        own[row] = Some(Own { origin, cells, file: place });
                    }
                    if let Some(preparation) = preparation.as_mut().filter(|_| observed) {
                        preparation.observe(table, &Record { origin, ..record });
                    }
                });
            }
        }
        let ready = preparation.map(|it| it.finish().0);
        shelf.check()?;
        Ok((own, ready))
    }

    /// The second pass: where looked-up records stand, what is in them, and how many more were looked for.
    fn read_again(&self, files: &[(&Extract, &ExtractFile, u32)], ready: &Ready, out: &mut Followed) -> Result<(), Failure> {
        let (mut chunk, mut cells, mut scratch) = (Chunk::default(), Cells::default(), String::new());
        for (extract, file, first) in files {
            let Some((name, table)) = file.table().and_then(|it| Some((&**it, self.source.layout.table(it)?))) else { continue };
            let mut asked: Vec<&mut (Look, u64)> = out.counts.iter_mut().filter(|it| ready.looked_into(&it.0) == name).collect();
            if asked.is_empty() {
                continue;
            }
            self.note_changed(file, &mut out.changed);
            let mut source = extract.source(file.id).map_err(pipeline::unreadable)?;
            while source.next(&mut chunk).map_err(pipeline::unreadable)? {
                chunk.for_each(&mut cells, &mut |item| {
                    let (Item::Record(record) | Item::Salvaged(record, _)) = item else { return };
                    let spot = (FileId(record.origin.file.0 + first), record.origin.record);
                    for (look, count) in &mut asked {
                        *count += u64::from(ready.is_looked_for(look, &record, &mut scratch));
                        if look.outcome == Outcome::Record(spot.0, spot.1) {
                            out.found.entry(spot).or_insert_with(|| Joined { place: place(file, &record), cells: named(table, &record) });
                        }
                    }
                });
            }
        }
        Ok(())
    }

    fn note_changed(&self, file: &ExtractFile, changed: &mut BTreeSet<String>) {
        let hash = blake3::Hash::from(file.hash).to_hex();
        if self.hashes.get(&file.name).is_none_or(|it| **it != *hash) {
            changed.insert(file.name.clone());
        }
    }
}

/// What the joins found for the columns that are to be shown.
fn looks<'t>(wanted: &'t Wanted<'_>, traced: &'t Traced) -> impl Iterator<Item = &'t Look> {
    let columns = wanted.columns.iter().flat_map(|it| it.looked_up.iter().map(|looked| (&*it.column, looked.join)));
    columns.filter_map(|(column, join)| traced.witnessed.as_ref()?.look(column, join))
}

impl Followed {
    /// What is looked up for a canonical column of a row, by join: its cells as they stand in the extract, where they are known, and where.
    pub(super) fn looked_up<'t>(&'t self, row: usize, lineage: &'t ColumnLineage) -> Vec<Looked<'t>> {
        let joins: BTreeSet<usize> = lineage.looked_up.iter().map(|it| it.join).collect();
        joins.into_iter().map(|join| self.of_join(row, lineage, join)).collect()
    }

    fn of_join<'t>(&'t self, row: usize, lineage: &'t ColumnLineage, number: usize) -> Looked<'t> {
        let join = &lineage.joins[number];
        let columns: Vec<&LookedUp> = lineage.looked_up.iter().filter(|it| it.join == number).collect();
        let on = |(left, right): &(String, String)| if left == right { left.clone() } else { format!("{left} = {right}") };
        let on: Vec<String> = join.on.iter().map(on).collect();
        let on = on.join(" and ");
        let look = self.rows[row].witnessed.as_ref().and_then(|it| it.look(&lineage.column, number));
        let count = look.and_then(|look| self.counts.iter().find(|it| it.0 == *look)).map_or(0, |it| it.1);
        let filter = join.filter.as_ref().map_or(String::new(), |it| format!(" where {it}"));
        // That the first is taken goes without saying where there is one.
        let take = join.take.as_deref().or((count > 1).then_some("first")).map_or(String::new(), |it| format!(", {it}"));
        let only = join.only.as_ref().map_or(String::new(), |it| format!(", only where {it}"));
        let by = format!("looked up as {} by {on}{filter}{take}{only}", join.name);
        let matching = match count {
            0 => format!("no record matches {on}"),
            1 => format!("1 record matches {on}"),
            more => format!("{} records match {on}", thousands(more)),
        };
        let mut found = None;
        let lines = match look.map(|it| it.outcome) {
            None if self.whole => vec![by, "where it stands is not known: the record does not make this row now".to_owned()],
            None => vec![by, "where it stands is not known: the extract is not there as it was".to_owned()],
            Some(Outcome::Record(file, record)) => {
                found = self.found.get(&(file, record));
                let place = found.map(|it| it.place.clone());
                place.into_iter().chain([if count > 1 { format!("{by}; {matching}") } else { by }]).collect()
            }
            Some(Outcome::NotAsked) if columns.iter().all(|it| it.column.is_none()) => {
                vec![format!("counted of those {by}; {matching}")]
            }
            Some(Outcome::NotAsked) => vec![format!("not looked up as {}: the rule came to its value without it", join.name)],
            Some(Outcome::NoKey) => vec![format!("none found, {by}: a part of that is blank")],
            Some(Outcome::NoDay) => vec![format!("none found, {by}: the day is blank or unreadable; {matching}")],
            Some(Outcome::Nothing) => vec![format!("none found, {by}; {matching}")],
        };
        let mut cells = Vec::new();
        for it in columns {
            let name = it.column.as_deref();
            let cell = found.and_then(|it| it.cells.iter().find(|(column, _)| Some(&**column) == name));
            cells.push((name, cell.map(|(_, text)| text.as_str())));
        }
        Looked { table: &join.table, cells, lines }
    }
}

fn place(file: &ExtractFile, record: &Record<'_>) -> String {
    let Origin { record, line, offset, .. } = record.origin;
    format!("{}, record {}, line {}, byte {}", file.name, thousands(record), thousands(line), thousands(offset))
}

fn named(table: &Table, record: &Record<'_>) -> NamedCells {
    table.columns.iter().enumerate().map(|(at, it)| (it.name.to_string(), record.cell(at).to_owned())).collect()
}
