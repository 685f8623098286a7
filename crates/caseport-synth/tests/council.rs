//! What every system that says how it writes its files must give: the same bytes for the same seed, labels that point at records, all
//! kinds of faults; and, for a made-up system, exactly what is expected.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashSet},
    fs, io,
    path::Path,
    rc::Rc,
};

use caseport_model::{System, SystemFiles};
use caseport_synth::{FORMATS, FaultKind, Format, Request, Sink, Summary, generate};

#[derive(Clone, Default)]
struct Buffer(Rc<RefCell<Vec<u8>>>);

impl io::Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Default)]
struct Memory(BTreeMap<String, Buffer>);

impl Sink for Memory {
    fn file(&mut self, path: &str) -> io::Result<Box<dyn io::Write>> {
        let buffer = Buffer::default();
        assert!(self.0.insert(path.to_owned(), buffer.clone()).is_none(), "a file is opened once");
        Ok(Box::new(buffer))
    }
}

type Files = BTreeMap<String, Vec<u8>>;

/// As delimited text, which holds every kind of fault and reads as it stands.
fn made(files: &SystemFiles, system: &str, children: u32, seed: u64) -> (Summary, Files) {
    made_with(files, system, children, seed, (20, 40), "Nowhere", Format::named("delimited"))
}

fn made_with(
    files: &SystemFiles,
    system: &str,
    children: u32,
    seed: u64,
    note_words: (u32, u32),
    council: &str,
    format: Option<Format>,
) -> (Summary, Files) {
    let system = System::load(files, system).unwrap();
    let target = System::load(files, "ics").unwrap();
    let mut sink = Memory::default();
    let request = Request { system: &system, target: &target, children, seed, note_words, council: council.into(), format };
    let summary = generate(&request, &mut sink).unwrap_or_else(|error| panic!("{error}: {}", error.kind));
    (summary, sink.0.into_iter().map(|(path, buffer)| (path, buffer.0.borrow().clone())).collect())
}

fn read_below(root: &Path) -> SystemFiles {
    fn read(files: &mut SystemFiles, root: &Path, folder: &Path) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(files, root, &path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                files.insert(path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"), text);
            }
        }
    }
    let mut files = SystemFiles::default();
    read(&mut files, root, root);
    files
}

fn mappings() -> SystemFiles {
    read_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mappings"))
}

/// The systems that say how they write their files.
fn described(files: &SystemFiles) -> Vec<String> {
    let systems = files.systems();
    systems.into_iter().filter(|it| files.get(&format!("{it}/synth/truth.toml")).is_some()).collect()
}

fn csv(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().unwrap().clone();
    reader.records().map(|it| header.iter().map(str::to_owned).zip(it.unwrap().iter().map(str::to_owned)).collect()).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_does_not() {
    let files = mappings();
    for system in described(&files) {
        let own = |seed| made_with(&files, &system, 60, seed, (20, 40), "Nowhere", None);
        let (one, first) = own(5);
        let (two, second) = own(5);
        assert_eq!(one, two);
        assert!(first == second, "{system}: the same request gave other bytes");
        assert!(first != own(6).1, "{system}: another seed gave the same bytes");
    }
}

#[test]
fn every_format_writes_every_system_with_the_same_truth() {
    let files = mappings();
    for (at, system) in described(&files).iter().enumerate() {
        let (plain, text) = made(&files, system, 20, 5);
        // Two formats each, so that all are tried.
        for format in [FORMATS[1 + at % (FORMATS.len() - 1)], FORMATS[1 + (at + 3) % (FORMATS.len() - 1)]] {
            let (other, made) = made_with(&files, system, 20, 5, (20, 40), "Nowhere", Some(format));
            assert_eq!(other.rows, plain.rows);
            let truth = |it: &Files| {
                it.iter()
                    .filter(|it| it.0.starts_with("truth/") && !it.0.ends_with("labels.csv"))
                    .map(|it| it.1.clone())
                    .collect::<Vec<_>>()
            };
            assert!(truth(&made) == truth(&text), "{system} as {}", format.name);
        }
    }
}

#[test]
fn a_council_grows_by_its_families_and_its_first_ones_stay() {
    let files = mappings();
    for system in described(&files) {
        let (small, _) = made(&files, &system, 40, 5);
        let (large, _) = made(&files, &system, 160, 5);
        assert_eq!((small.children, large.children), (40, 160));
        let ratio = large.bytes as f64 / small.bytes as f64;
        assert!((2.5..6.0).contains(&ratio), "{system}: four times the children gave {ratio} times the bytes");
    }
}

#[test]
fn every_label_points_at_a_record_and_a_row_and_every_kind_of_fault_appears() {
    let files = mappings();
    let mut kinds = BTreeSet::new();
    for system in described(&files) {
        let (summary, made) = made(&files, &system, 240, 7);
        let layout = System::load(&files, &system).unwrap().layout;
        let target = System::load(&files, "ics").unwrap().layout;
        let labels = csv(&made["truth/labels.csv"]);
        assert_eq!(labels.len() as u64, summary.labels);
        let faults: toml::Table = files.get(&format!("{system}/synth/faults.toml")).unwrap().parse().unwrap();
        let faults = faults["fault"].as_array().unwrap();
        let kind = |name: &str| faults.iter().find(|it| it["name"].as_str() == Some(name)).and_then(|it| it["kind"].as_str());
        for fault in faults {
            let name = fault["name"].as_str().unwrap();
            assert!(labels.iter().any(|it| it["fault"] == name), "{system}: `{name}` hit nothing");
        }
        let mut keys: BTreeMap<String, HashSet<String>> = BTreeMap::new();
        for label in &labels {
            kinds.extend(kind(&label["fault"]).map(str::to_owned));
            let table = &label["source_table"];
            if !table.is_empty() && !label["source_key"].is_empty() {
                assert!(layout.table(table).is_some(), "{table}");
                let part = label["source_key"].split('/').next().unwrap().as_bytes();
                let path = made.keys().find(|it| it.starts_with("extract/") && it.contains(table.as_str())).unwrap();
                assert!(made[path].windows(part.len()).any(|it| it == part), "{system}: {table} has no record {}", label["source_key"]);
            }
            let canonical = &label["canonical_table"];
            if !canonical.is_empty() && label["canonical_key"] != "*" {
                let rows = keys.entry(canonical.clone()).or_insert_with(|| {
                    let key = &target.table(canonical).unwrap().columns[0].name;
                    csv(&made[&format!("truth/{canonical}.csv")]).iter().map(|it| it[&**key].clone()).collect()
                });
                assert!(rows.contains(&label["canonical_key"]), "{system}: the truth has no {canonical} {}", label["canonical_key"]);
            }
        }
    }
    let all: BTreeSet<String> = FaultKind::ALL.iter().map(|it| it.as_str().to_owned()).collect();
    assert_eq!(kinds, all, "every kind of fault appears somewhere");
}

/// Two tables tell of one address. Where a fault of one keeps its row out, a fault of the other shows nowhere: the label says so, whichever table is
/// written first.
#[test]
fn a_fault_of_a_row_that_another_keeps_out_shows_nowhere() {
    let mut files = mappings();
    let path = "access-mosaic/db-1/synth/faults.toml";
    let faults = files.get(path).unwrap();
    let often = faults.lines().map(|it| if it.starts_with("every ") { "every = 2" } else { it }).collect::<Vec<_>>().join("\n");
    files.insert(path, often);
    let (_, council) = made(&files, "access-mosaic/db-1", 60, 7);
    let labels = csv(&council["truth/labels.csv"]);
    let row = |it: &BTreeMap<String, String>| (it["canonical_table"].clone(), it["canonical_key"].clone());
    let absent: HashSet<_> = labels.iter().filter(|it| it["effect"].starts_with("row absent")).map(row).collect();
    let streets = labels.iter().filter(|it| it["canonical_column"] == "street" && it["canonical_table"] == "address");
    let (hidden, shown): (Vec<_>, Vec<_>) = streets.partition(|it| absent.contains(&row(it)));
    assert!(!hidden.is_empty() && !shown.is_empty());
    assert!(hidden.iter().all(|it| it["effect"] == "none") && shown.iter().all(|it| it["effect"] == "cell differs"));
    assert!(labels.iter().all(|it| it["effect"] != "cell differs" || !absent.contains(&row(it))));
}

#[test]
fn keys_of_the_truth_are_unique_and_its_references_resolve() {
    let files = mappings();
    for system in described(&files) {
        let (_, made) = made(&files, &system, 120, 3);
        let target = System::load(&files, "ics").unwrap().layout;
        let told: BTreeMap<&str, Vec<BTreeMap<String, String>>> = made
            .iter()
            .filter_map(|(path, bytes)| Some((path.strip_prefix("truth/")?.strip_suffix(".csv")?, bytes)))
            .filter(|(name, _)| *name != "labels")
            .map(|(name, bytes)| (name, csv(bytes)))
            .collect();
        let keys: BTreeMap<&str, HashSet<&str>> = told
            .iter()
            .map(|(name, rows)| {
                let key = &*target.table(name).unwrap().columns[0].name;
                let keys: HashSet<&str> = rows.iter().map(|it| it[key].as_str()).collect();
                assert_eq!(keys.len(), rows.len(), "{system}: keys of {name} are unique");
                (*name, keys)
            })
            .collect();
        for (name, rows) in &told {
            for column in &target.table(name).unwrap().columns {
                let Some((table, _)) = &column.reference else { continue };
                for value in rows.iter().map(|it| it[&*column.name].as_str()).filter(|it| !it.is_empty()) {
                    assert!(
                        keys.get(table.as_str()).is_some_and(|it| it.contains(value)),
                        "{system}: {name}.{} refers to nothing",
                        column.name
                    );
                }
            }
            let required = target.table(name).unwrap().columns.iter().filter(|it| it.required == caseport_model::Required::Yes);
            for column in required {
                assert!(rows.iter().all(|it| !it[&*column.name].is_empty()), "{system}: {name}.{} is required", column.name);
            }
        }
    }
}

/// The samples are made anew by the example of this crate, with the numbers in `samples.csv`.
#[test]
fn the_committed_samples_are_what_their_seeds_make() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let recipes = csv(&fs::read(samples.join("samples.csv")).unwrap());
    let folders: Vec<String> = recipes.iter().map(|it| it["folder"].clone()).collect();
    for product in fs::read_dir(&samples).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir()) {
        // What is beside a council without a truth of its own, an overlay, was made by hand.
        for council in fs::read_dir(product).unwrap().map(|it| it.unwrap().path()).filter(|it| it.join("truth").is_dir()) {
            let folder = council.strip_prefix(&samples).unwrap().to_string_lossy().replace('\\', "/");
            assert!(folders.contains(&folder), "samples.csv does not say how {folder} was made");
        }
    }
    for recipe in recipes {
        let council = samples.join(&recipe["folder"]);
        let mut files = mappings();
        if council.join("synth").is_dir() {
            for (path, text) in read_below(&council.join("synth")).below("") {
                files.insert(format!("{}/synth/{path}", recipe["system"]), text.to_owned());
            }
        }
        let number = |name: &str| recipe[name].parse().unwrap();
        let words = (number("least"), number("most"));
        let (_, mut made) =
            made_with(&files, &recipe["system"], number("children"), recipe["seed"].parse().unwrap(), words, "Brackenshire", None);
        // The project names an overlay that was made by hand.
        let project = String::from_utf8(made.remove("caseport.toml").unwrap()).unwrap();
        let there = fs::read_to_string(council.join("caseport.toml")).unwrap();
        assert!(there == project || there == project + "overlay = \"overlay\"\n", "caseport.toml of {} is stale", council.display());
        let mut bytes_of_all = 0;
        for (path, bytes) in &made {
            assert!(fs::read(council.join(path)).is_ok_and(|it| it == *bytes), "{path} of {} is stale: make it again", council.display());
            bytes_of_all += bytes.len();
        }
        let there = fs::read_dir(council.join("extract")).unwrap().count() + fs::read_dir(council.join("truth")).unwrap().count();
        assert_eq!(there, made.keys().filter(|it| it.starts_with("extract/") || it.starts_with("truth/")).count());
        assert!(bytes_of_all < 3 << 20, "{} has {bytes_of_all} bytes: too much to commit", council.display());
    }
}

/// A made-up system with one table of each sort.
fn made_up() -> SystemFiles {
    let mut files = mappings();
    for (path, text) in [
        (
            "system.toml",
            "id = \"alpha\"\nversion = \"1\"\ntitle = \"Alpha\"\nkind = \"product\"\nevidence = \"assumed\"\nrevision = \"1.0.0\"\n",
        ),
        (
            "tables.csv",
            "table,section,period,no_overlap_within,key_style,required,aliases,evidence,free_text,description\nTEAM,,,,,no,,assumed,,\nWORD,,,,,no,,assumed,,\n",
        ),
        (
            "columns.csv",
            "table,column,type,required,ref,codes,sentinels,aliases,sensitivity,evidence,format,sample,description\n\
             TEAM,ID,string(20),key,,,,,key,assumed,,1,\nTEAM,NAME,string(80),no,,,,,reference,assumed,,x,\nTEAM,ABOVE,string(20),no,,,,,key,assumed,,1,\n\
             WORD,LOCAL,string(9),key,,,,,reference,assumed,,1,\nWORD,OURS,string(9),no,,,,,reference,assumed,,1,\n",
        ),
        ("synth/extract.toml", "newline = \"\\n\"\n"),
        ("synth/codes/sex.csv", "truth,local,description\nM,1,Male\nF,2,Female\n"),
        (
            "synth/tables/TEAM.toml",
            "file = \"old-{table}.csv\"\nnull = \"NULL\"\n[[fixed]]\nID = \"-1\"\n[[rows]]\nof = \"team\"\n[rows.columns]\nID = \"key\"\nNAME = \"name | cut 9\"\nABOVE = \"parent_team_id\"\n",
        ),
        ("synth/tables/WORD.toml", "[codes]\nmap = \"sex\"\nlocal = \"LOCAL\"\ntruth = \"OURS\"\n"),
        (
            "synth/truth.toml",
            "[[truth]]\ntable = \"team\"\nkey = \"TEAM\"\nnot_held = [\"parent_team_name\"]\n[truth.set]\nname = \"name | cut 9\"\n",
        ),
        (
            "synth/faults.toml",
            "[[fault]]\nname = \"lost parent\"\nkind = \"orphan\"\ntable = \"TEAM\"\ncolumn = \"ABOVE\"\nvalue = \"99\"\nfirst = 3\ncanonical = \"team.parent_team_id\"\neffect = \"cell differs\"\nquirk = 1\n",
        ),
    ] {
        files.insert(format!("alpha/1/{path}"), text);
    }
    files
}

#[test]
fn a_made_up_system_is_written_as_it_says() {
    let (_, made) = made(&made_up(), "alpha/1", 1, 1);
    let text = |path: &str| String::from_utf8(made[path].clone()).unwrap();
    let head = |path: &str| text(path).lines().take(5).collect::<Vec<_>>().join("\n");
    assert_eq!(
        head("extract/old-TEAM.csv"),
        "ID,NAME,ABOVE\n-1,NULL,NULL\n1000001,Children’,NULL\n1000002,Multi-Age,1000001\n1000003,Assessmen,99"
    );
    assert_eq!(text("extract/WORD.csv"), "LOCAL,OURS\n1,M\n2,F\n");
    assert_eq!(
        head("truth/team.csv"),
        "team_id,name,parent_team_id,parent_team_name\nTEAM:1000001,Children’,,\nTEAM:1000002,Multi-Age,TEAM:1000001,\nTEAM:1000003,Assessmen,TEAM:1000001,\nTEAM:1000004,Assessmen,TEAM:1000001,"
    );
    assert_eq!(
        text("truth/labels.csv"),
        "label,fault,source_table,source_key,column,canonical_table,canonical_key,canonical_column,effect,quirk\n\
         L00001,lost parent,TEAM,1000003,ABOVE,team,TEAM:1000003,parent_team_id,cell differs,1\n"
    );
    let project: toml::Table = text("caseport.toml").parse().unwrap();
    assert_eq!(project["project"]["synthetic"].as_bool(), Some(true));
    assert!(text("README.md").contains("Synthetic"));
}

#[test]
fn a_mistake_in_the_description_is_named_with_its_file() {
    let target = |files: &SystemFiles| System::load(files, "ics").unwrap();
    for (path, text, place, cause) in [
        (
            "synth/tables/TEAM.toml",
            "[[rows]]\nof = \"tram\"\n[rows.columns]\nID = \"key\"\n",
            "tables/TEAM.toml",
            "the world has no `tram`",
        ),
        (
            "synth/tables/TEAM.toml",
            "[[rows]]\nof = \"team\"\n[rows.columns]\nIDD = \"key\"\n",
            "tables/TEAM.toml",
            "the layout has no column `IDD`",
        ),
        (
            "synth/tables/TEAM.toml",
            "[[rows]]\nof = \"team\"\n[rows.columns]\nID = \"age\"\n",
            "tables/TEAM.toml",
            "`team` has no field `age`",
        ),
        (
            "synth/truth.toml",
            "[[truth]]\ntable = \"team\"\nkey = \"TEAM\"\nnot_held = [\"shoes\"]\n",
            "truth.toml",
            "`team`: there is no column `shoes`",
        ),
    ] {
        let mut files = made_up();
        files.insert(format!("alpha/1/{path}"), text);
        let system = System::load(&files, "alpha/1").unwrap();
        let target = target(&files);
        let request =
            Request { system: &system, target: &target, children: 1, seed: 1, note_words: (9, 9), council: String::new(), format: None };
        let error = generate(&request, &mut Memory::default()).unwrap_err();
        assert_eq!((error.place.as_str(), error.kind.to_string().as_str()), (place, cause));
    }
}
