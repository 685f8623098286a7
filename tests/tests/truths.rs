//! The truth of a made-up council and the mapping of the system that wrote it: what the one leaves out, the other says is not held, and the other way
//! round. So every canonical column is accounted for. It is told, and then `crates/caseport/tests/it/truth.rs` compares its cells; or it is not held; or
//! `not_told.csv` of the system says why the council tells nothing of it.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    io,
    rc::Rc,
};

use caseport_map::{CanonicalCoverage, Coverage};
use caseport_model::{System, SystemFiles};
use caseport_synth::{Request, Sink, Telling, Tellings, generate, tellings};
use tests::{root, texts};

/// A canonical column; none stands for the whole table.
type Place = (String, Option<String>);

/// A system that writes made-up councils.
struct Side {
    name: String,
    system: System,
    coverage: Coverage,
    told: Vec<Tellings>,
    /// What the truth never tells though a mapping fills it, with the reason: `synth/not_told.csv`.
    not_told: BTreeMap<Place, String>,
    /// Where canonical rows are known to differ from the truth: `synth/differs.csv`.
    differs: BTreeSet<Place>,
}

fn mappings() -> SystemFiles {
    let mut files = SystemFiles::default();
    for (path, text) in texts(&root().join("mappings")) {
        files.insert(path, text);
    }
    files
}

/// The lines of a list beside a truth.
fn list(files: &SystemFiles, path: &str) -> Vec<(Place, String)> {
    let Some(text) = files.get(path) else { return Vec::new() };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["table", "column", "reason"], "{path}");
    let lines = reader.records().map(|it| {
        let [table, column, reason] = [0, 1, 2].map(|at| it.as_ref().unwrap()[at].to_owned());
        ((table, Some(column).filter(|it| !it.is_empty())), reason)
    });
    lines.collect()
}

fn sides() -> (System, Vec<Side>) {
    let files = mappings();
    let target = System::load(&files, "ics").unwrap();
    let described = files.systems().into_iter().filter(|it| files.get(&format!("{it}/synth/truth.toml")).is_some());
    let sides = described.map(|name| {
        let system = System::load(&files, &name).unwrap();
        let mapping = caseport_map::compile(&system, &target, None).unwrap_or_else(|e| panic!("{name}: {e}"));
        let not_told = list(&files, &format!("{name}/synth/not_told.csv"));
        let count = not_told.len();
        let not_told: BTreeMap<Place, String> = not_told.into_iter().collect();
        assert_eq!(not_told.len(), count, "{name}: not_told.csv names a place twice");
        let differs = list(&files, &format!("{name}/synth/differs.csv")).into_iter().map(|it| it.0).collect();
        let told = tellings(&system, &target).unwrap_or_else(|e| panic!("{name}: {e}: {}", e.kind));
        Side { coverage: mapping.coverage().clone(), name, system, told, not_told, differs }
    });
    let sides = sides.collect();
    (target, sides)
}

impl Side {
    /// The mapping files from which the rows of an entry come.
    fn files(&self, entry: &Tellings) -> Vec<&CanonicalCoverage> {
        let of_table = self.coverage.canonicals.iter().filter(|it| it.table == entry.table);
        of_table.filter(|it| entry.source.is_empty() || it.source == entry.source).collect()
    }

    /// Whether the truth tells a column of some rows of the table.
    fn tells(&self, table: &str, column: &str) -> bool {
        let of_table = self.told.iter().filter(|it| *it.table == *table);
        of_table.flat_map(|it| &it.columns).any(|(name, telling)| **name == *column && *telling == Telling::Told)
    }

    /// What is wrong, and which lines of `not_told.csv` say something.
    fn compare(&self) -> (Vec<String>, BTreeSet<Place>) {
        let (mut wrong, mut used) = (Vec::new(), BTreeSet::new());
        let mut say = |what: String| wrong.push(format!("{}: {what}", self.name));
        for entry in &self.told {
            let table = &entry.table;
            if self.coverage.not_filled.contains(table) {
                say(format!("the truth tells `{table}`, and no mapping fills it"));
                continue;
            }
            let files = self.files(entry);
            if files.is_empty() {
                say(format!("the truth has rows of `{table}` from `{}`, and no mapping makes any", entry.source));
            }
            for (column, telling) in &entry.columns {
                let fills = files.iter().find(|it| it.mapped.contains(column));
                let why = files.iter().find_map(|it| it.not_held.iter().find(|(name, _)| name == column)).map_or("", |it| it.1.as_str());
                let place = (table.to_string(), Some(column.to_string()));
                match (telling, fills) {
                    (Telling::Told, None) => say(format!("the truth tells `{table}.{column}`, and the mapping does not hold it: {why}")),
                    (Telling::NotHeld | Telling::NoFact, None) if why.trim().is_empty() => {
                        say(format!("`{table}.{column}` is neither filled nor said to be not held, with a reason"));
                    }
                    (Telling::Key, _) | (Telling::Told, Some(_)) | (Telling::NotHeld | Telling::NoFact, None) => {}
                    // Of some rows of the table it is told: then the others have none, which is compared cell by cell.
                    (_, Some(_)) if self.tells(table, column) || self.differs.contains(&place) => {}
                    (_, Some(_)) if self.not_told.contains_key(&place) => {
                        used.insert(place);
                    }
                    (_, Some(file)) => {
                        say(format!("{} fills `{table}.{column}`, and the truth leaves it out without a reason", file.mapping));
                    }
                }
            }
        }
        for file in self.coverage.canonicals.iter().filter(|file| !self.told.iter().any(|it| it.table == file.table)) {
            let place = (file.table.to_string(), None);
            if self.not_told.contains_key(&place) {
                used.insert(place);
            } else if !self.differs.contains(&(place.0, Some("rows".to_owned()))) {
                say(format!("{} fills `{}`, and the truth leaves the table out without a reason", file.mapping, file.table));
            }
        }
        (wrong, used)
    }
}

#[test]
fn what_a_truth_leaves_out_is_what_the_mapping_does_not_hold() {
    let (target, sides) = sides();
    assert!(sides.len() >= 9, "there are only {}", sides.len());
    let mut wrong = Vec::new();
    for side in &sides {
        let (found, used) = side.compare();
        wrong.extend(found);
        for (place, reason) in &side.not_told {
            let name = format!("{}.{}", place.0, place.1.as_deref().unwrap_or("(the table)"));
            if !used.contains(place) {
                wrong.push(format!("{}: not_told.csv names {name}, which is told, or which no mapping fills", side.name));
            }
            if reason.len() < 30 {
                wrong.push(format!("{}: not_told.csv does not say why {name} is not told", side.name));
            }
        }
        // A table is filled by some mapping, or coverage says that nothing fills it.
        let named: BTreeSet<&str> = side.coverage.canonicals.iter().map(|it| &*it.table).collect();
        let accounted = named.len() + side.coverage.not_filled.len();
        assert_eq!(accounted, target.layout.tables.len(), "{}: tables of the coverage", side.name);
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

/// Whoever maps into the model from anything but a return is compared with a truth.
#[test]
fn every_system_that_is_no_return_has_a_truth() {
    let files = mappings();
    let none: Vec<String> = files
        .systems()
        .into_iter()
        .filter(|it| files.below(it).any(|(path, _)| path.starts_with("to-ics/")))
        .filter(|it| files.get(&format!("{it}/return.toml")).is_none() && files.get(&format!("{it}/synth/truth.toml")).is_none())
        .collect();
    assert!(none.is_empty(), "{none:?}");
}

/// Files of a council in memory.
#[derive(Default)]
struct Memory(BTreeMap<String, Rc<RefCell<Vec<u8>>>>);

struct File(Rc<RefCell<Vec<u8>>>);

impl io::Write for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sink for Memory {
    fn file(&mut self, path: &str) -> io::Result<Box<dyn io::Write>> {
        // Only what is asked for below is kept.
        let kept = Rc::default();
        if path.starts_with("truth/") {
            self.0.insert(path.to_owned(), Rc::clone(&kept));
        }
        Ok(Box::new(File(kept)))
    }
}

/// The councils whose cells `crates/caseport/tests/it/truth.rs` compares: of all systems or of the one, children and seed.
const COMPARED: [(&str, u32, u64); 2] = [("", 90, 23), ("liquidlogic-lcs/hdm-1", 2000, 7)];

/// What the truth of a system would tell, it tells of somebody in those councils: so every such column is compared cell by cell.
#[test]
fn the_councils_that_are_compared_say_all_that_a_system_can_tell() {
    let (target, sides) = sides();
    // By system and column, whether the truth has a value.
    let mut said: BTreeMap<String, bool> = BTreeMap::new();
    let councils =
        sides.iter().flat_map(|side| COMPARED.iter().filter(|it| it.0.is_empty() || it.0 == side.name).map(move |it| (side, it)));
    for (side, (_, children, seed)) in councils {
        let mut sink = Memory::default();
        let request = Request {
            system: &side.system,
            target: &target,
            children: *children,
            seed: *seed,
            note_words: (20, 60),
            council: "Nowhere".into(),
            format: None,
        };
        generate(&request, &mut sink).unwrap_or_else(|e| panic!("{}: {e}: {}", side.name, e.kind));
        for (path, file) in &sink.0 {
            let Some(table) = path.strip_prefix("truth/").and_then(|it| it.strip_suffix(".csv")) else { continue };
            let text = file.borrow();
            let mut reader = csv::Reader::from_reader(text.as_slice());
            let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
            let told: Vec<bool> = header.iter().map(|it| side.tells(table, it)).collect();
            let mut here: BTreeMap<usize, bool> = told.iter().enumerate().filter(|it| *it.1).map(|it| (it.0, false)).collect();
            for record in reader.records().map(Result::unwrap) {
                for (at, some) in &mut here {
                    *some |= !record[*at].is_empty();
                }
            }
            for (at, some) in here {
                *said.entry(format!("{}: {table}.{}", side.name, header[at])).or_default() |= some;
            }
        }
    }
    let never: Vec<&str> = said.iter().filter(|it| !it.1).map(|it| it.0.as_str()).collect();
    assert_eq!(never, [""; 0]);
}
