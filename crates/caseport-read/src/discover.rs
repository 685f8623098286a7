//! What tables an extract of no known system holds, and their columns: by the headings, and by what formats say of themselves.

use std::{collections::HashSet, hash::BuildHasher, path::Path};

use caseport_model::words_of;

use crate::{
    InferredColumn, InferredTable,
    door::{self, Barred},
    error::ReadError,
    format::layouts::Layouts,
    head,
    options::Options,
    recognise::{self, Start},
};

/// What was found at a path.
#[derive(Debug, Clone, Default)]
pub struct Discovered {
    /// The tables. Of their columns only the names are known: every type is text.
    pub tables: Vec<InferredTable>,
    /// Files that are no tables.
    pub aside: Vec<Aside>,
}

/// A file that is no table, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Its name.
    pub file: String,
    /// Why.
    pub why: String,
}

/// Looks at the top of every file. `words` are those that columns are named by, in lower case: a line without them is not taken for
/// headings, because it may be a record.
pub fn discover<S: BuildHasher>(path: &Path, words: &HashSet<String, S>, options: &Options) -> Result<Discovered, ReadError> {
    let mut discovered = Discovered::default();
    let all = door::files(path, &options.limits)?;
    let layouts = Layouts::of_all(&all);
    for found in all {
        if let Some(Barred::Unsafe(why) | Barred::Unreadable(why)) = &found.barred {
            discovered.aside(&found.name, why);
            continue;
        }
        let known = options.of(&found.name);
        if let Some(why) = &known.ignore {
            discovered.aside(&found.name, why);
            continue;
        }
        let starts = match recognise::starts(&found, &layouts, options) {
            Ok(starts) => starts,
            Err(error) if found.is_whole(path) || error.is_no_room() => return Err(error),
            Err(error) => {
                discovered.aside(&found.name, &error.kind.to_string());
                continue;
            }
        };
        if starts.is_empty() {
            discovered.aside(&found.name, "it holds no table that can be read");
        }
        for Start { name, text, headings } in starts {
            let is_word = |cell: &str| {
                let all = words_of(cell);
                headings || all.iter().filter(|it| is_known(it, words)).count() * 2 > all.len()
            };
            match head::guess(&text, &known, &is_word) {
                Some(headings) => discovered.add(known.table.as_deref().unwrap_or(&name), &found.name, &headings),
                None => discovered.aside(&found.name, "no line of it looks like headings: name them under [files] in the project file"),
            }
        }
    }
    discovered.tables.sort_by(|a, b| a.table.cmp(&b.table));
    Ok(discovered)
}

/// Whether a word is known, or is two known words that were glued: `personid`.
fn is_known<S: BuildHasher>(word: &str, words: &HashSet<String, S>) -> bool {
    let cut = |at: usize| Some((word.get(..at)?, word.get(at..)?));
    let glued = |(first, second): (&str, &str)| words.contains(first) && words.contains(second);
    words.contains(word) || word.len() > 5 && (2..word.len() - 1).filter_map(cut).any(glued)
}

impl Discovered {
    fn aside(&mut self, file: &str, why: &str) {
        self.aside.push(Aside { file: file.to_owned(), why: why.to_owned() });
    }

    /// Adds a table, or a file to the table of that name. Two tables of one name and other columns are two tables.
    fn add(&mut self, title: &str, file: &str, headings: &[String]) {
        let stem = recognise::stem(title);
        let last = recognise::words(stem.rsplit('.').next().unwrap_or(&stem));
        let undated = recognise::without_dates(&last);
        let words = if undated.is_empty() { &last } else { &undated };
        // A file of one table may say its name twice: `CLIENT.dat` of `INTO TABLE CLIENT`; or call it after the form of its records.
        let (half, rest) = words.split_at(words.len() / 2);
        let words = if half == rest { half } else { words };
        let words = match words {
            [first @ .., last] if !first.is_empty() && ["row", "rows", "rowset", "sheet1"].contains(&last.as_str()) => first,
            all => all,
        };
        let joined = words.join("_").to_uppercase();
        let base = if joined.is_empty() { "TABLE".to_owned() } else { joined };
        let columns: Vec<&String> = headings.iter().filter(|it| !it.is_empty()).collect();
        let same = |table: &InferredTable| {
            table.columns.len() == columns.len() && table.columns.iter().zip(&columns).all(|(a, b)| a.column.eq_ignore_ascii_case(b))
        };
        let mut name = base.clone();
        let mut number = 1;
        while let Some(table) = self.tables.iter_mut().find(|it| it.table == name) {
            if same(table) {
                table.files.push(file.to_owned());
                return;
            }
            number += 1;
            name = format!("{base}_{number}");
        }
        let mut seen = HashSet::new();
        let columns = columns.into_iter().filter(|it| seen.insert(it.to_lowercase())).map(|it| InferredColumn::named(it)).collect();
        // The file's own name, to be found by again.
        let alias = Some(stem).filter(|it| !it.eq_ignore_ascii_case(&name));
        self.tables.push(InferredTable { table: name, alias, files: vec![file.to_owned()], records: 0, columns });
    }
}

#[cfg(test)]
mod tests {
    use super::discover;
    use crate::{Options, tests_support::folder};

    /// A file without a heading line gives no column names: its first record would be shown.
    #[test]
    fn tables_are_found_by_headings_and_a_record_is_not_one() {
        let words = ["person", "id", "name", "date", "surname", "note"].map(str::to_owned).into();
        let folder = folder(&[
            ("Brackenshire_people_20260331.csv", b"All people\n\nPersonID,Surname,Name,Date\n1,Sample,Ada,01/02/2020\n"),
            ("dbo.NOTE.txt", b"NOTE_ID|PERSON_ID\n1|1\n"),
            ("names.csv", b"Canary,Seedling\nOther,Person name\n"),
            ("readme.md", b"# Read me\n"),
        ]);
        let found = discover(folder.path(), &words, &Options::default()).unwrap();
        let tables: Vec<_> = found.tables.iter().map(|it| (it.table.as_str(), it.columns.len())).collect();
        assert_eq!(tables, [("BRACKENSHIRE_PEOPLE", 4), ("NOTE", 2)]);
        assert_eq!(found.aside.iter().map(|it| it.file.as_str()).collect::<Vec<_>>(), ["names.csv", "readme.md"]);
    }
}
