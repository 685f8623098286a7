//! Which table a file holds: by its name, else by its set of columns; and which of its headings are which columns.

use std::{
    collections::{HashMap, HashSet},
    io::Read as _,
    path::Path,
    sync::Arc,
};

use caseport_model::{Pattern, Required, System, Table};

use crate::{
    door::{self, Found},
    error::ReadError,
    feed::fill,
    format::{self, Reader, Seen, layouts::Layouts, listing},
    head,
    options::{FileOverride, Limits, Options},
    survey::{self, Extension},
    workbook::{
        self, DateForm, Looked,
        plain::{self, Shelf},
    },
};

/// How much of a system an extract holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// `id/version`.
    pub system: String,
    /// Tables of the system's `recognise.tables` that the extract holds.
    pub found: usize,
    /// How many it looks for.
    pub of: usize,
    /// Whether that is enough (`recognise.at_least`).
    pub enough: bool,
    /// Files that are tables of this system.
    pub files: usize,
}

/// How far each system fits the files at a path, best first. Reads only the start of each file; a file that cannot be read counts
/// for none. Of `options` limits and room are what counts.
pub fn recognise(path: &Path, systems: &[&System], options: &Options) -> Result<Vec<Recognised>, ReadError> {
    let limits = &options.limits;
    let mut seen: Vec<(HashSet<usize>, usize, usize)> = vec![(HashSet::new(), 0, 0); systems.len()];
    let catalogues: Vec<Catalogue<'_>> = systems.iter().map(|system| Catalogue::new(system)).collect();
    let all = door::files(path, limits)?;
    let layouts = Layouts::of_all(&all);
    for found in all.into_iter().filter(|it| it.barred.is_none()) {
        let starts = match starts(&found, &layouts, options) {
            Ok(starts) => starts,
            Err(error) if found.is_whole(path) || error.is_no_room() => return Err(error),
            Err(_) => continue,
        };
        for Start { name, text: start, .. } in starts {
            for (catalogue, (tables, files, exact)) in catalogues.iter().zip(&mut seen) {
                let Some(head) = head::find(&start, &name, catalogue, &FileOverride::default()) else { continue };
                if let Verdict::Table(fit) = catalogue.table_of(&name, &head.headings) {
                    tables.insert(fit.table);
                    *files += 1;
                    *exact += fit.columns.known;
                }
            }
        }
    }
    let mut all: Vec<(Recognised, usize)> = systems
        .iter()
        .zip(seen)
        .map(|(system, (tables, files, exact))| {
            let wanted = &system.recognise.tables;
            let holds = |name: &&String| tables.iter().any(|&it| &*system.layout.tables[it].name == name.as_str());
            let found = wanted.iter().filter(holds).count();
            let enough = !wanted.is_empty() && found >= system.recognise.at_least.max(1);
            (Recognised { system: system.name(), found, of: wanted.len(), enough, files }, exact)
        })
        .collect();
    all.sort_by(|(a, exact_a), (b, exact_b)| {
        (b.enough, b.found, b.files, exact_b).cmp(&(a.enough, a.found, a.files, exact_a)).then_with(|| newest_first(&a.system, &b.system))
    });
    Ok(all.into_iter().map(|(it, _)| it).collect())
}

/// Systems by name; of one system the newest version first: an extract that fits several years is taken for the latest.
fn newest_first(a: &str, b: &str) -> std::cmp::Ordering {
    let parts =
        |name: &'_ str| name.rsplit_once('/').map_or((name.to_owned(), String::new()), |(id, version)| (id.to_owned(), version.to_owned()));
    let ((a, of_a), (b, of_b)) = (parts(a), parts(b));
    a.cmp(&b).then_with(|| of_b.cmp(&of_a))
}

/// The top of what may be a table.
pub(crate) struct Start {
    /// The name that may say the table.
    pub(crate) name: String,
    /// Its first working bytes.
    pub(crate) text: Vec<u8>,
    /// Whether the text is only its headings, because its format says them.
    pub(crate) headings: bool,
}

/// The first working bytes of a file, or of each sheet of a workbook, or of each table of a file of another format.
pub(crate) fn starts(found: &Found, layouts: &Layouts, options: &Options) -> Result<Vec<Start>, ReadError> {
    let limits = &options.limits;
    let extension = survey::by_extension(&found.name);
    if survey::is_workbook(found)? {
        if let Some(starts) = plain_starts(found, options)? {
            return Ok(starts);
        }
        match workbook::look(found, limits, DateForm::Iso)? {
            Looked::Workbook(book) => {
                let count = book.sheets.len();
                let start = |text: &[u8]| text[..text.len().min(survey::HEAD)].to_vec();
                let start = |sheet: &workbook::Sheet| Start {
                    name: sheet_names(found, count, &sheet.name),
                    text: start(&sheet.text),
                    headings: false,
                };
                return Ok(book.sheets.iter().map(start).collect());
            }
            Looked::Barred { .. } => return Ok(Vec::new()),
            Looked::Text => {}
        }
    }
    if !matches!(extension, Extension::Delimited | Extension::OtherData(_) | Extension::Workbook) {
        return Ok(Vec::new());
    }
    let seen = match layouts.of(&found.name) {
        Some(reader) => Some(Seen::Read(reader.clone())),
        None => format::choose(&found.name, &survey::first(found)?.0),
    };
    match seen {
        Some(Seen::Read(reader)) => return table_heads(found, &reader, limits),
        Some(Seen::Refuse(_)) => return Ok(Vec::new()),
        None if extension != Extension::Delimited && extension != Extension::Workbook => return Ok(Vec::new()),
        None => {}
    }
    Ok(survey::peek(found)?.map(|text| Start { name: found.name.clone(), text, headings: false }).into_iter().collect())
}

/// The name of an only sheet rarely says anything: its own and the workbook's are tried.
fn sheet_names(found: &Found, count: usize, sheet: &str) -> String {
    if count == 1 { format!("{} {sheet}", stem(&found.name)) } else { sheet.to_owned() }
}

/// The tops of the sheets of a plain workbook, which need not be read whole for them; nothing if it may not be plain.
fn plain_starts(found: &Found, options: &Options) -> Result<Option<Vec<Start>>, ReadError> {
    let limits = &options.limits;
    let Some(book) = plain::of(found, limits, &Shelf::new(options.room.as_deref()))? else { return Ok(None) };
    let Some(filled) = book.filled(&found.place, &found.name, limits)? else { return Ok(None) };
    let (count, mut all) = (filled.len(), Vec::new());
    for (sheet, streamed) in filled {
        let Some(mut reader) = streamed.open(&found.place, &found.name, limits, DateForm::Iso, &book.hash)? else { return Ok(None) };
        let mut text = vec![0; survey::HEAD];
        let n = match fill(&mut reader, &mut text) {
            Ok(n) => n,
            Err(error) => {
                let error = ReadError::io(&found.name, error);
                return if error.is_no_room() { Err(error) } else { Ok(None) };
            }
        };
        text.truncate(n);
        // What is wrong further down shows when the sheet is read.
        all.push(Start { name: sheet_names(found, count, &sheet.name), text, headings: false });
    }
    Ok(Some(all))
}

/// How much of a file of another format is looked at: the tables of a dump come one after the other.
const ENOUGH: u64 = 64 << 20;

/// The heading line of each table of a file, as text, with the name that may say the table.
fn table_heads(found: &Found, reader: &Arc<dyn Reader>, limits: &Limits) -> Result<Vec<Start>, ReadError> {
    let (raw, rest) = survey::first(found)?;
    let listing =
        listing::list(&**reader, raw, Box::new(rest.take(ENOUGH)), None, limits.record_bytes).map_err(|e| survey::read_failed(found, e))?;
    let only = listing.tables.all.len() == 1;
    let heads = listing.tables.all.iter().filter(|it| !it.columns.is_empty()).map(|table| {
        let name = if only && !table.name.is_empty() { format!("{} {}", stem(&found.name), table.name) } else { table.name.clone() };
        let name = if name.is_empty() { found.name.clone() } else { name };
        let cells: Vec<String> = table.columns.iter().map(|it| it.replace(['\t', '\n', '\r', '"'], " ")).collect();
        Start { name, text: format!("{}\n", cells.join("\t")).into_bytes(), headings: true }
    });
    Ok(heads.collect())
}

/// A system's names, ready to be compared with the names of files and columns.
pub(crate) struct Catalogue<'s> {
    pub(crate) system: &'s System,
    /// All names of each table, split into words.
    names: Vec<Vec<Vec<String>>>,
    headings: Vec<Headings>,
    /// All plain headings of all tables.
    all: HashSet<String>,
    /// All patterns of headings, each once.
    patterns: Vec<Pattern>,
}

/// The headings of one table: position of the column by spelling, from the strictest to the loosest; and by pattern, for what is left.
struct Headings {
    layers: [HashMap<String, usize>; 3],
    patterns: Vec<(usize, Vec<Pattern>)>,
}

/// Which column each heading is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ColumnFit {
    /// For each column of the layout its position in the file.
    pub(crate) at: Vec<Option<usize>>,
    /// Positions in the file of the other headings.
    pub(crate) extra: Vec<usize>,
    /// Positions of headings whose column was already taken.
    pub(crate) duplicates: Vec<usize>,
    /// Headings, by position in the file, and columns that they may be by a pattern, where one of the two has more than one of the
    /// other. None of them is read as the layout's.
    pub(crate) unclear: Vec<(usize, usize)>,
    /// How many columns of the layout the file has.
    pub(crate) known: usize,
}

/// A table and why.
#[derive(Debug, Clone)]
pub(crate) struct Fit {
    pub(crate) table: usize,
    pub(crate) columns: ColumnFit,
    /// Another table that fits as well.
    pub(crate) rival: Option<usize>,
}

pub(crate) enum Verdict {
    Table(Fit),
    /// None; the nearest table.
    Unknown(Option<usize>),
}

impl<'s> Catalogue<'s> {
    pub(crate) fn new(system: &'s System) -> Catalogue<'s> {
        let tables = &system.layout.tables;
        let names = tables
            .iter()
            .map(|table| std::iter::once(&*table.name).chain(table.aliases.iter().map(String::as_str)).map(words).collect())
            .collect();
        let headings: Vec<Headings> = tables.iter().map(Headings::new).collect();
        let all = headings.iter().flat_map(|it| it.layers[1].keys().chain(it.layers[2].keys()).cloned()).collect();
        let mut patterns: Vec<Pattern> = Vec::new();
        for pattern in headings.iter().flat_map(|it| &it.patterns).flat_map(|(_, patterns)| patterns) {
            if !patterns.iter().any(|it| it.as_str() == pattern.as_str()) {
                patterns.push(pattern.clone());
            }
        }
        Catalogue { system, names, headings, all, patterns }
    }

    /// How many of these cells are headings of any table.
    pub(crate) fn known(&self, cells: &[String]) -> usize {
        let named = |cell: &str| self.all.contains(&plain(cell)) || self.all.contains(&cut(&plain_words(cell)));
        cells.iter().filter(|cell| named(cell) || self.patterns.iter().any(|it| it.fits(cell))).count()
    }

    /// The columns of a table.
    pub(crate) fn columns(&self, table: usize, cells: &[String]) -> ColumnFit {
        self.headings[table].fit(cells, self.system.layout.tables[table].columns.len())
    }

    /// The table that a file's name says, with how strictly: 3 the very name, 2 with prefix or suffix words around it.
    pub(crate) fn by_name(&self, file: &str) -> Option<(usize, u8)> {
        let stem = stem(file);
        let whole = words(&stem);
        let last = words(stem.rsplit('.').next().unwrap_or(&stem));
        let bare = without_dates(&last);
        let mut unnumbered = bare.clone();
        if let Some(word) = unnumbered.last_mut() {
            word.truncate(word.trim_end_matches(|it: char| it.is_ascii_digit()).len());
        }
        let mut best: Option<(usize, u8, usize)> = None;
        for (table, names) in self.names.iter().enumerate() {
            for name in names.iter().filter(|it| !it.is_empty()) {
                let rank = if *name == whole || *name == last || *name == bare {
                    3
                } else if *name == unnumbered || whole.windows(name.len()).any(|window| window == name.as_slice()) {
                    2
                } else {
                    continue;
                };
                let length = name.iter().map(String::len).sum();
                if best.is_none_or(|(_, best_rank, best_length)| (rank, length) > (best_rank, best_length)) {
                    best = Some((table, rank, length));
                }
            }
        }
        best.map(|(table, rank, _)| (table, rank))
    }

    /// Whether a line has the key and at least half of the columns of the table that the file or sheet is called as, however many others it
    /// has: lists of others, such as an inspectorate's, have many more columns than are read of them.
    pub(crate) fn is_named_and_there(&self, file: &str, cells: &[String]) -> bool {
        let Some((table, 3)) = self.by_name(file) else { return false };
        let fit = self.columns(table, cells);
        fit.known * 2 >= fit.at.len() && self.system.layout.tables[table].key().all(|key| fit.at[key].is_some())
    }

    /// The table of a file by its name and headings.
    pub(crate) fn table_of(&self, file: &str, cells: &[String]) -> Verdict {
        let headings = cells.iter().filter(|it| !it.is_empty()).count().max(1);
        let named = self.by_name(file);
        if let Some((table, rank)) = named {
            let fit = self.columns(table, cells);
            let keys_there = self.system.layout.tables[table].key().all(|key| fit.at[key].is_some());
            // The very name needs little support from the headings; a name found inside a longer one needs more.
            let supported = if rank == 3 { fit.known * 4 >= headings || keys_there } else { fit.known * 10 >= headings * 6 };
            if supported && fit.known > 0 {
                return Verdict::Table(Fit { table, columns: fit, rival: None });
            }
        }
        let fits: Vec<ColumnFit> = (0..self.headings.len()).map(|table| self.columns(table, cells)).collect();
        // By columns: most of the heading line must be known; then the table that it fills best.
        let score = |table: usize| {
            let fit = &fits[table];
            (fit.known * 1000 / headings, fit.known * 1000 / fit.at.len().max(1), fit.known)
        };
        let exact = |table: usize| fits[table].known == fits[table].at.len() && fits[table].known == headings;
        let mut order: Vec<usize> = (0..fits.len()).filter(|&it| fits[it].known > 0).collect();
        order.sort_by(|&a, &b| score(b).cmp(&score(a)).then(a.cmp(&b)));
        let Some(&best) = order.first() else { return Verdict::Unknown(named.map(|(table, _)| table)) };
        if !exact(best) && (fits[best].known < 3 || fits[best].known * 10 < headings * 6) {
            return Verdict::Unknown(named.map(|(table, _)| table).or(Some(best)));
        }
        let rivals: Vec<usize> = order[1..].iter().copied().filter(|&it| score(it) == score(best)).collect();
        let by_name = named.map(|(table, _)| table).filter(|it| *it == best || rivals.contains(it));
        let table = by_name.unwrap_or(best);
        let rival = if by_name.is_some() { None } else { rivals.first().copied() };
        Verdict::Table(Fit { table, columns: fits[table].clone(), rival })
    }

    /// The table that a person named.
    pub(crate) fn table_named(&self, name: &str) -> Option<usize> {
        let wanted = words(name);
        self.names.iter().position(|names| names.contains(&wanted))
    }
}

impl Headings {
    fn new(table: &Table) -> Headings {
        let mut layers: [HashMap<String, usize>; 3] = Default::default();
        let mut shared = Vec::new();
        for (position, column) in table.columns.iter().enumerate() {
            layers[0].entry(column.name.to_lowercase()).or_insert(position);
        }
        for (position, column) in table.columns.iter().enumerate() {
            for alias in &column.aliases {
                layers[0].entry(alias.to_lowercase()).or_insert(position);
            }
            for name in std::iter::once(&*column.name).chain(column.aliases.iter().map(String::as_str)) {
                layers[1].entry(plain(name)).or_insert(position);
                let short = cut(&plain_words(name));
                // Two long names with one beginning: a heading that was cut there says neither.
                if *layers[2].entry(short.clone()).or_insert(position) != position {
                    shared.push(short);
                }
            }
        }
        for short in shared {
            layers[2].remove(&short);
        }
        for layer in &mut layers {
            layer.remove("");
        }
        let patterned = table.columns.iter().enumerate().filter(|(_, column)| !column.patterns.is_empty());
        Headings { layers, patterns: patterned.map(|(position, column)| (position, column.patterns.clone())).collect() }
    }

    fn fit(&self, cells: &[String], columns: usize) -> ColumnFit {
        let mut fit = ColumnFit { at: vec![None; columns], ..ColumnFit::default() };
        let mut taken = vec![false; cells.len()];
        for (layer, spell) in self.layers.iter().zip([str::to_lowercase as fn(&str) -> String, plain, |it: &str| cut(&plain_words(it))]) {
            for (position, cell) in cells.iter().enumerate().filter(|(position, _)| !taken[*position]).collect::<Vec<_>>() {
                let Some(&column) = layer.get(&spell(cell)) else { continue };
                if fit.at[column].is_none() {
                    fit.at[column] = Some(position);
                    fit.known += 1;
                } else {
                    fit.duplicates.push(position);
                }
                taken[position] = true;
            }
        }
        self.by_pattern(cells, &taken, &mut fit);
        fit.duplicates.sort_unstable();
        fit.extra = (0..cells.len()).filter(|position| !fit.at.contains(&Some(*position))).collect();
        fit
    }

    /// Headings and columns that are still without each other, by pattern. Only where each is the other's only choice is it taken.
    fn by_pattern(&self, cells: &[String], taken: &[bool], fit: &mut ColumnFit) {
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for (heading, cell) in cells.iter().enumerate().filter(|(heading, cell)| !taken[*heading] && !cell.is_empty()) {
            let open = self.patterns.iter().filter(|(column, _)| fit.at[*column].is_none());
            pairs.extend(open.filter(|(_, patterns)| patterns.iter().any(|it| it.fits(cell))).map(|(column, _)| (heading, *column)));
        }
        for &(heading, column) in &pairs {
            if pairs.iter().filter(|it| it.0 == heading || it.1 == column).count() == 1 {
                fit.at[column] = Some(heading);
                fit.known += 1;
            } else {
                fit.unclear.push((heading, column));
            }
        }
    }
}

/// Names of the columns that a file lacks: required ones and optional ones.
pub(crate) fn missing<'t>(table: &'t Table, fit: &ColumnFit) -> (Vec<&'t str>, Vec<&'t str>) {
    let lacking = table.columns.iter().zip(&fit.at).filter(|(_, at)| at.is_none()).map(|(column, _)| column);
    let (optional, required): (Vec<_>, Vec<_>) = lacking.partition(|column| column.required == Required::No);
    (required.into_iter().map(|it| &*it.name).collect(), optional.into_iter().map(|it| &*it.name).collect())
}

/// Headings that the layout does not know, each with the missing column that it may be: a hint for people, who decide by an alias. Nothing is
/// read by it.
pub(crate) fn perhaps_misspelt<'h>(extra: impl IntoIterator<Item = &'h str>, missing: &[&'h str]) -> Vec<(&'h str, &'h str)> {
    let near = |heading: &'h str| {
        let likeness = |column: &str| strsim::damerau_levenshtein(&plain(heading), &plain(column));
        let (distance, column) = missing.iter().map(|it| (likeness(it), *it)).min_by_key(|(distance, _)| *distance)?;
        // Two letters, of five at least: `SEX` is no misspelling of `AGE`.
        (distance <= 2 && plain(column).chars().count() >= 5).then_some((heading, column))
    };
    extra.into_iter().filter_map(near).collect()
}

/// Letters and digits only, in lower case.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for it in text.chars() {
        // Every heading of every file is asked for: most are plain letters.
        if it.is_ascii() {
            out.extend(it.is_ascii_alphanumeric().then(|| it.to_ascii_lowercase()));
        } else if it.is_alphanumeric() {
            out.extend(it.to_lowercase());
        }
    }
    out
}

/// The text in lower case with each other character made `_`: as database names are before they are cut.
fn plain_words(text: &str) -> String {
    text.trim().chars().map(|it| if it.is_alphanumeric() { it } else { '_' }).flat_map(char::to_lowercase).collect()
}

/// The first 30 characters, where names of old databases end.
fn cut(text: &str) -> String {
    text.chars().take(30).collect()
}

/// Words of a name, in lower case, split at everything that is not a letter or digit.
pub(crate) fn words(name: &str) -> Vec<String> {
    name.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).map(str::to_lowercase).collect()
}

/// A file's own name without folder, archive and extensions.
pub(crate) fn stem(file: &str) -> String {
    let mut stem = file.rsplit(['/', '!']).next().unwrap_or(file);
    while let Some((rest, extension)) = stem.rsplit_once('.') {
        let known = matches!(
            extension.to_ascii_lowercase().as_str(),
            "csv"
                | "txt"
                | "tsv"
                | "psv"
                | "dat"
                | "asc"
                | "del"
                | "out"
                | "tab"
                | "xlsx"
                | "xlsm"
                | "xls"
                | "xlsb"
                | "xml"
                | "bcp"
                | "json"
                | "jsonl"
                | "ndjson"
                | "sql"
                | "dbf"
                | "ctl"
        );
        if !known {
            break;
        }
        stem = rest;
    }
    stem.to_owned()
}

/// Words without dates, numbers and the words that exports add at either end.
pub(crate) fn without_dates(words: &[String]) -> Vec<String> {
    let noise = |it: &String| {
        it.bytes().any(|byte| byte.is_ascii_digit()) && it.bytes().all(|byte| byte.is_ascii_digit() || b"tzv".contains(&byte))
            || matches!(it.as_str(), "extract" | "export" | "data" | "full" | "final" | "dbo" | "part" | "of")
    };
    let from = words.iter().position(|it| !noise(it)).unwrap_or(0);
    let to = words.iter().rposition(|it| !noise(it)).map_or(0, |it| it + 1);
    words.get(from..to).unwrap_or_default().to_vec()
}

#[cfg(test)]
mod tests {
    use super::{Catalogue, Verdict};
    use crate::tests_support::alpha;
    use caseport_model::Pattern;

    #[test]
    fn tables_are_found_by_the_names_that_councils_give() {
        let system = alpha();
        let catalogue = Catalogue::new(&system);
        for (file, table) in [
            ("person.csv", "PERSON"),
            ("dbo.PERSON.csv", "PERSON"),
            ("HDM.Child_Social.PERSON_20260331.txt", "PERSON"),
            ("brackenshire_person_2026-03-31.csv", "PERSON"),
            ("in.zip!sub/PEOPLE.CSV", "PERSON"),
            ("PERSON_NOTE.dat", "PERSON_NOTE"),
            ("x_person_note_v2.psv", "PERSON_NOTE"),
        ] {
            let (found, _) = catalogue.by_name(file).unwrap_or_else(|| panic!("{file}"));
            assert_eq!(&*system.layout.tables[found].name, table, "{file}");
        }
        assert!(catalogue.by_name("personal.csv").is_none());
    }

    /// Quirks 9 and 23: other spellings by alias, and names cut at 30 characters.
    #[test]
    fn headings_match_by_name_alias_case_and_the_thirty_character_cut() {
        let system = alpha();
        let catalogue = Catalogue::new(&system);
        let cells = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        let fit = catalogue.columns(0, &cells("person id,Date of Birth,sex,SEX,a_heading_that_is_longer_than_,Other"));
        assert_eq!(fit.at, [Some(0), None, Some(1), Some(2), Some(4)]);
        assert_eq!((fit.duplicates, fit.extra), (vec![3], vec![3, 5]));
        let mut system = alpha();
        system.layout.tables[0].columns[3].aliases.push("A_HEADING_THAT_IS_LONGER_THAN_TWENTY".into());
        let fit = Catalogue::new(&system).columns(0, &cells("A_HEADING_THAT_IS_LONGER_THAN_,a heading that is longer than twenty"));
        assert_eq!((fit.at, fit.extra), (vec![None, None, None, Some(1), None], vec![0]), "a cut that two columns share says neither");
    }

    /// Quirk 10: headings whose wording drifts, by pattern.
    #[test]
    fn a_pattern_is_taken_only_where_heading_and_column_are_each_others_only_choice() {
        let catalogue_of = |patterns: [&str; 3]| {
            let mut system = alpha();
            for (column, pattern) in [2, 3, 4].into_iter().zip(patterns) {
                system.layout.tables[0].columns[column].patterns.extend(Pattern::of(pattern).map(Result::unwrap));
            }
            system
        };
        let cells = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        let system = catalogue_of(["/date.*birth/i", "/gender/", "/identity/"]);
        let catalogue = Catalogue::new(&system);
        // Whatever surrounds it; a name or an alias elsewhere in the file goes first.
        let fit = catalogue.columns(0, &cells("PERSON_ID,Child's DATE (of) Birth,Gender as recorded"));
        assert_eq!((fit.at, fit.known), (vec![Some(0), None, Some(1), Some(2), None], 3));
        let fit = catalogue.columns(0, &cells("PERSON_ID,Expected date of birth,DOB"));
        assert_eq!((fit.at, fit.extra, fit.unclear), (vec![Some(0), None, Some(2), None, None], vec![1], vec![]));
        // One heading that fits two columns, and two headings that fit one.
        let fit = catalogue.columns(0, &cells("PERSON_ID,Gender identity"));
        assert_eq!((fit.at[3], fit.at[4], fit.unclear), (None, None, vec![(1, 3), (1, 4)]));
        let fit = catalogue.columns(0, &cells("Date of birth 1,Date of birth 2,PERSON_ID,Gender at birth"));
        assert_eq!((fit.at, fit.unclear, fit.extra), (vec![Some(2), None, None, Some(3), None], vec![(0, 2), (1, 2)], vec![0, 1]));
        assert_eq!(catalogue.known(&cells("a date of birth,colour")), 1);
    }

    /// Quirk 13: a table is known by its set of columns.
    #[test]
    fn a_set_of_columns_is_enough_and_two_are_not() {
        let system = alpha();
        let catalogue = Catalogue::new(&system);
        let cells = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        let table = |file: &str, text: &str| match catalogue.table_of(file, &cells(text)) {
            Verdict::Table(fit) => Some(&*system.layout.tables[fit.table].name),
            Verdict::Unknown(_) => None,
        };
        assert_eq!(table("x.csv", "NOTE_ID,PERSON_ID,WRITTEN,BODY"), Some("PERSON_NOTE"));
        assert_eq!(table("x.csv", "NOTE_ID,PERSON_ID"), None);
        assert_eq!(table("x.csv", "CODE,LABEL"), Some("KIND"));
        assert_eq!(table("person_20260331.csv", "colour,shape"), None);
    }
}
