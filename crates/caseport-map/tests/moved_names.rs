//! Names that are others now are followed wherever a mapping can name them: in every mapping of the project each table and column of both sides gets
//! another name, the mapping is carried over, and then it compiles, and its examples hold as before.

#![expect(clippy::format_push_string, reason = "clearer than write! where nothing is hot")]

mod project;

use std::collections::{BTreeMap, BTreeSet};

use caseport_map::{Difference, Way, compile_way, test_way, upgrade};
use caseport_model::{Layout, Required, Sensitivity, System, SystemFiles, Type};
use project::below;

/// The other name of a table or column: as long, so that keys stay as long as they are.
fn other(name: &str) -> String {
    name.chars().map(|it| if it.is_lowercase() { it.to_ascii_uppercase() } else { it.to_ascii_lowercase() }).collect()
}

/// A CSV file with some of its cells changed.
fn changed(text: &str, change: impl Fn(&str, &str) -> Option<String>) -> String {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().unwrap().clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).unwrap();
    for record in reader.records() {
        let record = record.unwrap();
        let cells = header
            .iter()
            .zip(&record)
            .map(|(name, cell)| if cell.is_empty() { cell.to_owned() } else { change(name, cell).unwrap_or_else(|| cell.to_owned()) });
        writer.write_record(cells).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// The system with another name for each table and column, and a `renames.csv` that says so.
fn moved(system: &System) -> System {
    let mut moved = system.clone();
    let tables = changed(&system.files["tables.csv"], |name, cell| match name {
        "table" | "no_overlap_within" | "free_text" => Some(other(cell)),
        "period" => cell.split_once("..").map(|(from, to)| format!("{}..{}", other(from), other(to))),
        _ => None,
    });
    let columns = changed(&system.files["columns.csv"], |name, cell| match name {
        "table" | "column" => Some(other(cell)),
        "ref" => cell.split_once('.').map(|(table, column)| format!("{}.{}", other(table), other(column))),
        _ => None,
    });
    moved.layout = Layout::parse(&tables, &columns).unwrap_or_else(|e| panic!("{}: {e}", system.name()));
    for (new, old) in moved.layout.tables.iter_mut().zip(&system.layout.tables) {
        for (new, old) in new.columns.iter_mut().zip(&old.columns) {
            new.kind = old.kind;
        }
    }
    let mut renames = csv::Writer::from_writer(Vec::new());
    renames.write_record(["since", "what", "table", "old", "new", "note"]).unwrap();
    for table in &system.layout.tables {
        renames.write_record(["2.0.0", "table", "", &table.name, &other(&table.name), ""]).unwrap();
        for column in &table.columns {
            let (of, new) = (other(&table.name), other(&column.name));
            renames.write_record(["2.0.0", "column", &of, &column.name, &new, ""]).unwrap();
        }
    }
    moved.files.insert("renames.csv".to_owned(), String::from_utf8(renames.into_inner().unwrap()).unwrap());
    moved
}

/// The names of tests that fail.
fn failing(way: &Way<'_>) -> Result<(usize, BTreeSet<String>), String> {
    let outcomes = test_way(way, None).map_err(|e| e.to_string())?;
    let failed = outcomes.iter().filter(|it| it.failure.is_some());
    Ok((outcomes.len(), failed.map(|it| format!("{}: {}: {}", it.path, it.name, it.failure.as_deref().unwrap_or(""))).collect()))
}

/// The files of a folder of a system.
fn own(system: &System, folder: &str) -> BTreeMap<String, String> {
    system.folder(folder).map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

/// The same system, where what was renamed is said the other way round.
fn on_the_way_back(system: &System, moved: &System) -> System {
    let mut again = system.clone();
    let mut lines = String::from("since,what,table,old,new,note\n");
    for record in csv::Reader::from_reader(moved.files["renames.csv"].as_bytes()).records().map(Result::unwrap) {
        lines += &format!("3.0.0,{},{:?},{:?},{:?},\n", &record[1], other(&record[2]), &record[4], &record[3]);
    }
    again.files.insert("renames.csv".to_owned(), lines);
    again
}

/// One way of a system.
struct Test<'t> {
    system: &'t System,
    canonical: &'t System,
    outward: bool,
    parameters: &'t BTreeMap<String, String>,
}

impl Test<'_> {
    fn way<'a>(&'a self, system: &'a System, canonical: &'a System) -> Way<'a> {
        if self.outward { Way::outward(canonical, system, self.parameters) } else { Way::inward(system, canonical) }
    }

    fn folder(&self) -> &'static str {
        if self.outward { "from-ics" } else { "to-ics" }
    }

    /// Carries the mapping of one system over to another, which gets its files.
    fn carry(&self, from: &System, to: &mut System, canonical: &System) -> Vec<String> {
        let folder = self.folder();
        let upgraded =
            upgrade(&self.way(to, canonical), &own(from, folder), &BTreeMap::new()).unwrap_or_else(|e| panic!("{}: {e}", from.name()));
        for (path, text) in own(from, folder) {
            to.files.insert(format!("{folder}/{path}"), text);
        }
        for (path, text) in upgraded.files {
            to.files.insert(format!("{folder}/{path}"), text.unwrap_or_else(|| panic!("{}: {path} goes", from.name())));
        }
        upgraded.left
    }

    /// What is wrong with a mapping that was carried over, and back.
    fn wrong(&self) -> Vec<String> {
        let (system, canonical) = (self.system, self.canonical);
        let moved_canonical = moved(canonical);
        let mut to = moved(system);
        let mut wrong = self.carry(system, &mut to, &moved_canonical);
        let before = failing(&self.way(system, canonical)).unwrap_or_else(|e| panic!("{}: {e}", system.name()));
        match failing(&self.way(&to, &moved_canonical)) {
            Err(errors) => wrong.push(errors),
            Ok((run, failed)) => {
                assert_eq!(run, before.0, "{}", system.name());
                wrong.extend(failed.into_iter().filter(|_| before.1.is_empty()));
            }
        }
        let mut back = on_the_way_back(system, &to);
        wrong.extend(self.carry(&to, &mut back, &on_the_way_back(canonical, &moved_canonical)));
        let was = compile_way(&self.way(system, canonical), None).unwrap_or_else(|e| panic!("{e}"));
        match compile_way(&self.way(&back, canonical), None) {
            Err(errors) => wrong.push(format!("on the way back: {errors}")),
            Ok(is) => wrong.extend(Difference::of(&was, &is).changes.into_iter().map(|it| format!("on the way back: {}", it.sentence))),
        }
        wrong
    }
}

/// Columns that hold keys hold them whole, as on the way out.
fn unnumbered(system: &System) -> System {
    let mut system = system.clone();
    for column in system.layout.tables.iter_mut().flat_map(|it| &mut it.columns) {
        let is_key = column.required == Required::Key || column.reference.is_some() || column.sensitivity == Sensitivity::Key;
        if is_key && matches!(column.kind, Type::String(_) | Type::Int) {
            column.kind = Type::Text;
        }
    }
    system
}

#[test]
fn every_mapping_follows_every_name() {
    let files = below("mappings");
    let canonical = System::load(&files, "ics").unwrap();
    let mut parameters: BTreeMap<String, String> = [
        ("year", "2025"),
        ("collection_start", "2024-04-01"),
        ("six_months_before_end", "2024-09-30"),
        ("twelve_months_before_end", "2024-03-31"),
        ("collection_end", "2025-03-31"),
        ("reference_date", "2025-03-31"),
        ("feed_start", "2022-04-01"),
        ("la", ""),
        ("software_version", "1"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    for age in [5, 17, 21, 26] {
        parameters.insert(format!("born_{age}_years_before_start"), format!("{}-04-01", 2024 - age));
        parameters.insert(format!("born_{age}_years_before_end"), format!("{}-03-31", 2025 - age));
    }
    let (mut seen, mut wrong) = ([0, 0], String::new());
    for name in files.systems() {
        let loaded = System::load(&files, &name).unwrap();
        for outward in [false, true] {
            let system = if outward { unnumbered(&loaded) } else { loaded.clone() };
            let test = Test { system: &system, canonical: &canonical, outward, parameters: &parameters };
            // What inherits all its files has the mapping of another.
            if files.get(&format!("{name}/columns.csv")).is_none() || !files.below(&name).any(|(path, _)| path.starts_with(test.folder())) {
                continue;
            }
            // Some returns number their records, which is not done here: their mappings are of the same language.
            if outward && failing(&test.way(&system, &canonical)).is_err() {
                continue;
            }
            seen[usize::from(outward)] += 1;
            for it in test.wrong() {
                wrong += &format!("{name}/{}: {it}\n", test.folder());
            }
        }
    }
    assert!(seen[0] > 10 && seen[1] > 3, "{seen:?}");
    assert!(wrong.is_empty(), "{wrong}");
}

/// A code is followed where it is certain of which list it is, on both sides, and nowhere else.
#[test]
fn codes_are_followed_where_their_list_is_certain() {
    let mut files = SystemFiles::default();
    let head = |id: &str, kind: &str| {
        format!("id = \"{id}\"\nversion = \"1\"\ntitle = \"T\"\nkind = \"{kind}\"\nevidence = \"published\"\nrevision = \"1.0.0\"\n")
    };
    files.insert("canon/1/system.toml", head("canon", "canonical"));
    files.insert("canon/1/tables.csv", "table,key_style,evidence\nperson,verbatim,published\nfact,prefixed,published\n");
    files.insert(
        "canon/1/columns.csv",
        "table,column,type,required,codes,sensitivity,evidence\nperson,person_id,string(48),key,,key,published\nperson,sex,code,no,sex,special,published\n\
         person,flagged,bool,no,,personal,published\nperson,word,text,no,,personal,published\nfact,fact_id,string(48),key,,key,published\nfact,kind,code,no,kind,personal,published\n",
    );
    files.insert("canon/1/codes/sex.csv", "code,label\nFEM,Female\nM,Male\n");
    files.insert("canon/1/codes/kind.csv", "code,label\nONE,One\nTWO,Two\n");
    files.insert("canon/1/renames.csv", "since,what,table,old,new,note\n2.0.0,code,sex,F,FEM,\n2.0.0,code,kind,1,ONE,\n");
    files.insert("alpha/1/system.toml", head("alpha", "product") + "[text]\nyes = [\"Y\"]\nno = [\"N\"]\n");
    files.insert("alpha/1/tables.csv", "table,evidence\nP,published\n");
    files.insert(
        "alpha/1/columns.csv",
        "table,column,type,required,codes,sensitivity,evidence\nP,ID,text,key,,key,published\nP,SEX,code,no,theirs,special,published\nP,WORD,text,no,,personal,published\n\
         P,A,text,no,,personal,published\n",
    );
    files.insert("alpha/1/codes/theirs.csv", "code,label\nwoman,W\nm,M\n");
    files.insert("alpha/1/renames.csv", "since,what,table,old,new,note\n2.0.0,code,theirs,f,woman,\n");
    files.insert(
        "alpha/1/to-ics/person.toml",
        "[table]\ntarget = \"person\"\nrows = \"P\"\nexclude = [ { when = \"SEX = 'f' and WORD = 'f' or (SEX | code sex) in ('F', 'f') or (SEX | upper) = 'f'\", why = \"w\" } ]\n\
         [map]\nperson_id = \"ID | key\"\nsex = { cases = [ { if = \"WORD = 'F'\", give = \"'F'\" }, { otherwise = true, give = \"SEX | code sex\" } ] }\n\
         flagged = \"SEX | tidy | is 'f' 'x'\"\nword = \"(WORD | unknown_if 'f') or 'F'\"\n",
    );
    files.insert(
        "alpha/1/to-ics/fact.toml",
        "[table]\ntarget = \"fact\"\nrows = \"P\"\nprimary = false\n[each]\ncolumns = { A = \"1\" }\n[map]\nfact_id = \"ID | key\"\nkind = \"each.name\"\n",
    );
    files.insert("alpha/1/to-ics/codes/sex.csv", "source,target,grade,from,to,agreed_by,note\nf,F,equal,,,,\nm,M,equal,,,,\n");
    let (source, target) = (System::load(&files, "alpha").unwrap(), System::load(&files, "canon").unwrap());
    let upgraded = upgrade(&Way::inward(&source, &target), &own(&source, "to-ics"), &BTreeMap::new()).unwrap();
    assert!(upgraded.left.is_empty(), "{:?}", upgraded.left);
    let now = |path: &str| upgraded.files[path].clone().unwrap();
    insta::assert_snapshot!(now("person.toml"), @r#"
    [table]
    target = "person"
    rows = "P"
    exclude = [{ when = "(SEX = 'woman' and WORD = 'f') or (SEX | code sex) in ('FEM', 'f') or (SEX | upper) = 'f'", why = "w" }]
    [map]
    person_id = "ID | key"
    sex = { cases = [
      { if = "WORD = 'F'", give = "'FEM'" },
      { otherwise = true, give = "SEX | code sex" },
    ] }
    flagged = "SEX | tidy | is 'woman' 'x'"
    word = "(WORD | unknown_if 'f') or 'F'"
    "#);
    assert!(now("fact.toml").contains("columns = { A = \"ONE\" }"), "{}", now("fact.toml"));
    assert_eq!(now("codes/sex.csv"), "source,target,grade,from,to,agreed_by,note\nm,M,equal,,,,\nwoman,FEM,equal,,,,\n");
}
