//! `caseport map draft`: proposes a layout and a mapping for an extract of no known system.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use caseport_map::{
    Mapping, Way,
    draft::{self, CONFIDENT, Facts, FactsOf, Knowledge, TableProposal, Teacher},
};
use caseport_model::{System, SystemFiles};

use super::print;
use crate::{
    cli::{Cli, DraftArgs, Format},
    exit::{BUG, DONE, EXCEPTIONS, Failure},
    outward,
    project::Project,
    room, systems,
    unknown::{Known, Unknown},
};

/// Writes the folder of a system with its layout, its mapping, all proposals and a README; or says how many a held-back system's columns were found.
pub(crate) fn run(cli: &Cli, args: &DraftArgs) -> Result<u8, Failure> {
    let name = match args.system.split_once('/') {
        Some((id, version)) if named(id) && named(version) => args.system.clone(),
        None if named(&args.system) => format!("{}/draft-1", args.system),
        _ => {
            return Err(Failure::usage(
                format!("`{}` is no name of a system", args.system),
                "write NAME/VERSION in small letters, digits, points and hyphens: supplier-product/v1",
            ));
        }
    };
    let project = Project::open(&args.dir)?;
    let files = systems::all(cli.systems.as_deref())?;
    if files.systems().contains(&name) {
        return Err(Failure::usage(format!("there is a system `{name}` already"), "choose another name or version with --system"));
    }
    let held_back = args.held_back.as_deref().map(|it| systems::load(&files, it)).transpose()?;
    let without = held_back.as_ref().map(System::name);
    let known = Known::new(&files, without.as_deref())?;
    let options = room::options(&project, room::of_no_run());
    let drafted = "drafted from the columns and values of one extract; nobody has confirmed it";
    let unknown = Unknown::read(&project.extract, &name, &known, &options, Some(drafted))?;
    let taught = Taught::new(&known)?;
    let knowledge = taught.knowledge(&known, &files)?;
    let facts = facts_of(&unknown);
    let proposals = draft::propose(&knowledge, &unknown.system, &facts);
    if let Some(held_back) = held_back {
        return measure(cli, &held_back, known.canonical(), &unknown, &proposals);
    }
    let out = args.out.as_deref().ok_or_else(|| Failure::usage("no folder was named", "say where to write with --out DIR"))?;
    let mapping = draft::write(&knowledge, &unknown.system, &facts, &proposals);
    let mut all: BTreeMap<String, String> = unknown.files.below("").map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    all.extend(mapping.files.iter().map(|(path, text)| (format!("{name}/{path}"), text.clone())));
    all.insert(format!("{name}/proposals.csv"), proposals_csv(&proposals));
    all.insert(format!("{name}/README.md"), readme(&name, out, &unknown, &mapping));
    compiles(&all, &name, known.canonical())?;
    write_new(out, &all)?;
    say(cli, &name, out, &unknown, &mapping, &proposals);
    Ok(DONE)
}

fn named(word: &str) -> bool {
    !word.is_empty()
        && word.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || b".-".contains(&it))
        && !word.starts_with('.')
}

/// The mappings that are learnt from.
struct Taught {
    inward: Vec<(usize, Mapping)>,
    outward: Vec<(usize, Mapping)>,
}

impl Taught {
    /// Compiles the mappings of all systems; of those that inherit, one version is enough.
    fn new(known: &Known) -> Result<Taught, Failure> {
        let mut taught = Taught { inward: Vec::new(), outward: Vec::new() };
        let mut seen: Vec<&str> = Vec::new();
        for (at, system) in known.systems.iter().enumerate().skip(1) {
            if seen.contains(&system.id.as_str()) || system.drafted.is_some() {
                continue;
            }
            seen.push(&system.id);
            if system.folder("to-ics").any(|(path, _)| is_mapping(path)) {
                taught.inward.push((at, crate::pipeline::compile(system, known.canonical(), None)?));
            }
            if system.folder("from-ics").any(|(path, _)| is_mapping(path)) {
                let target = caseport_return::unnumbered(system, &outward::shape(system)?);
                let parameters = outward::parameters(outward::EXAMPLE_YEAR, None, None);
                let way = Way::outward(known.canonical(), &target, &parameters);
                let mapping = caseport_map::compile_way(&way, None).map_err(|e| {
                    Failure::usage(format!("the mapping into {} cannot be used\n{e}", system.name()), "correct the lines shown")
                })?;
                taught.outward.push((at, mapping));
            }
        }
        Ok(taught)
    }

    fn knowledge<'a>(&self, known: &'a Known, files: &SystemFiles) -> Result<Knowledge<'a>, Failure> {
        let teacher = |(at, mapping), outward| Teacher { system: &known.systems[at], mapping, outward };
        let inward = self.inward.iter().map(|(at, mapping)| teacher((*at, mapping), false));
        let teachers: Vec<Teacher<'_>> = inward.chain(self.outward.iter().map(|(at, mapping)| teacher((*at, mapping), true))).collect();
        let file = |path: &str| {
            files
                .get(path)
                .ok_or_else(|| Failure::usage(format!("the folder of systems has no `{path}`"), "add it; the built-in systems have one"))
        };
        draft::learn(known.canonical(), &teachers, file("words/words.csv")?, file("words/weights.toml")?)
            .map_err(|e| Failure::usage(format!("words/{e}"), "correct the line"))
    }
}

/// What was seen of the values of each column.
fn facts_of(unknown: &Unknown) -> FactsOf {
    let mut facts = FactsOf::new();
    for table in &unknown.tables {
        for column in &table.columns {
            let of_model = column.lists.iter().filter(|it| it.system == systems::TARGET).map(|it| (it.list.clone(), it.labels));
            let seen =
                Facts { lists: of_model.collect(), shapes: column.shapes.iter().map(|it| it.0.clone()).collect(), empty: column.empty };
            facts.insert((table.table.clone(), column.column.clone()), seen);
        }
    }
    facts
}

fn is_mapping(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|it| it == "toml")
}

/// What was drafted must pass `map check`; if it does not, the fault is ours and nothing is written.
fn compiles(all: &BTreeMap<String, String>, name: &str, canonical: &System) -> Result<(), Failure> {
    let mut files = SystemFiles::default();
    for (path, text) in all {
        files.insert(path.clone(), text.clone());
    }
    let system = System::load(&files, name).map_err(|e| Failure::new(BUG, e, "report this line; nothing was written"))?;
    caseport_map::compile(&system, canonical, None).map(drop).map_err(|e| {
        Failure::new(BUG, anyhow::anyhow!("the drafted mapping does not pass map check\n{e}"), "report these lines; nothing was written")
    })
}

/// Writes files below a folder; none of them may be there.
pub(crate) fn write_new(out: &Path, all: &BTreeMap<String, String>) -> Result<(), Failure> {
    if let Some(there) = all.keys().map(|it| out.join(it)).find(|it| it.exists()) {
        return Err(Failure::usage(
            format!("`{}` is there already, and nothing is overwritten", there.display()),
            "name another folder with --out",
        ));
    }
    for (path, text) in all {
        let path = out.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}

fn proposals_csv(proposals: &[TableProposal]) -> String {
    let mut out = String::from("table,column,proposal,confidence,why,second,confidence,third,confidence\n");
    let cell = |text: &str| if text.contains(['"', ',', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() };
    for table in proposals {
        for column in &table.columns {
            let mut cells = vec![cell(&table.table), cell(&column.column)];
            for at in 0..3 {
                match column.targets.get(at) {
                    Some(it) => {
                        cells.extend([format!("{}.{}", it.table, it.column), format!("{:.2}", it.confidence)]);
                        cells.extend((at == 0).then(|| cell(&it.reasons.join("; "))));
                    }
                    None => cells.extend(std::iter::repeat_n(String::new(), if at == 0 { 3 } else { 2 })),
                }
            }
            let _ = writeln!(out, "{}", cells.join(","));
        }
    }
    out
}

fn readme(name: &str, out: &Path, unknown: &Unknown, mapping: &draft::Drafted) -> String {
    let out = out.display();
    let mut text = format!(
        "# {name}, drafted\n\nA program proposed this layout and this mapping from the columns and values of one extract. **Nobody has confirmed a line of it.** A dry run and a\ntrial into its own target read it; `caseport load`, and a trial into a target that you name, refuse it while `system.toml` says `drafted`.\n\n{} tables; {} columns are mapped, {} wait for a decision, and {} tables with them.\n\n",
        unknown.tables.len(),
        mapping.mapped,
        mapping.undecided,
        mapping.tables_undecided
    );
    let _ = write!(
        text,
        "## What to do\n\n1. `proposals.csv` has every column with its best three proposals, their confidence and their reasons. From {CONFIDENT:.2} on a proposal stands in\n   `to-ics/`; below it the column is kept aside, `undecided`.\n2. Correct `columns.csv` first: types, keys, references, and how careful to be with each column.\n3. Go through `to-ics/`, begin with people and addresses. `caseport --systems {out} map coverage {name}` lists what is undecided.\n4. `caseport --systems {out} map check {name}` after each change; then `caseport --systems {out} dry-run EXTRACT --system {name}`.\n5. Write examples, as docs/how-to/add-a-supplier.md says, and have people who know the system read `map doc`.\n6. Whoever answers for the mapping releases it: `caseport --systems {out} map release {name} --revision 1.0.0`. Then it is loaded.\n"
    );
    if !unknown.aside.is_empty() {
        text.push_str("\n## Files that are no tables\n\n");
        for it in &unknown.aside {
            let _ = writeln!(text, "- `{}`: {}", it.file, it.why);
        }
    }
    text
}

fn say(cli: &Cli, name: &str, out: &Path, unknown: &Unknown, mapping: &draft::Drafted, proposals: &[TableProposal]) {
    if cli.format == Format::Json {
        let json = serde_json::json!({
            "system": name, "folder": out.display().to_string(), "tables": unknown.tables.len(), "columns_mapped": mapping.mapped,
            "columns_undecided": mapping.undecided, "tables_undecided": mapping.tables_undecided, "confident_from": CONFIDENT,
            "aside": unknown.aside.iter().map(|it| serde_json::json!({ "file": it.file, "why": it.why })).collect::<Vec<_>>(),
            "proposals": proposals.iter().map(proposal_json).collect::<Vec<_>>(),
        });
        print(&format!("{json:#}\n"));
        return;
    }
    if cli.quiet {
        return;
    }
    let mut text = format!("{:<32} {:<28} {:>7} {:>7} {:>9}\n", "table", "proposed", "like it", "columns", "confident");
    for table in proposals {
        let (canonical, score) = table.canonical.first().map_or(("", 0.0), |(name, score)| (name, *score));
        let confident = table.columns.iter().filter(|it| it.targets.first().is_some_and(|it| it.confidence >= CONFIDENT)).count();
        let _ = writeln!(text, "{:<32} {canonical:<28} {score:>7.2} {:>7} {confident:>9}", table.table, table.columns.len());
    }
    for it in &unknown.aside {
        let _ = writeln!(text, "not a table: {}: {}", it.file, it.why);
    }
    let _ = write!(
        text,
        "{name}: {} columns mapped, {} undecided, {} tables undecided; drafted, not released: a load refuses it\nnext: read {}\n",
        mapping.mapped,
        mapping.undecided,
        mapping.tables_undecided,
        out.join(name).join("README.md").display()
    );
    print(&text);
}

fn proposal_json(table: &TableProposal) -> serde_json::Value {
    serde_json::json!({
        "table": &*table.table,
        "canonical": table.canonical.iter().map(|(name, score)| serde_json::json!({ "table": &**name, "score": rounded(*score) })).collect::<Vec<_>>(),
        "columns": table.columns.iter().map(|column| serde_json::json!({
            "column": &*column.column,
            "proposals": column.targets.iter().map(|it| serde_json::json!({
                "target": format!("{}.{}", it.table, it.column), "confidence": rounded(it.confidence), "reasons": it.reasons,
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

fn rounded(score: f64) -> f64 {
    (score * 100.0).round() / 100.0
}

/// How the proposals stand beside the mapping that people wrote.
#[derive(Debug, Default)]
struct Measured {
    /// Columns that the mapping of the held-back system uses and the extract has.
    columns: usize,
    first: usize,
    first_three: usize,
    confident: usize,
    confident_and_right: usize,
    /// The same without keys and references.
    telling: usize,
    telling_first: usize,
    /// Tables of which some column is mapped, and those whose canonical table is proposed first.
    tables: usize,
    tables_first: usize,
}

/// Says how many columns of a system that was left out of what is learnt are found again.
fn measure(cli: &Cli, held_back: &System, canonical: &System, unknown: &Unknown, proposals: &[TableProposal]) -> Result<u8, Failure> {
    let mapping = crate::pipeline::compile(held_back, canonical, None)?;
    let mut truth: BTreeMap<(&str, &str), Vec<(&str, &str)>> = BTreeMap::new();
    for lineage in mapping.lineage() {
        for (table, column) in &lineage.sources {
            truth.entry((table, column)).or_default().push((&lineage.table, &lineage.column));
        }
    }
    let plain = |text: &str| text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let mut measured = Measured::default();
    let mut wrong = String::new();
    for (table, of_table) in unknown.tables.iter().zip(proposals) {
        let is_it = |it: &&caseport_model::Table| {
            let names = std::iter::once(&*it.name).chain(it.aliases.iter().map(String::as_str));
            let stem = |file: &String| {
                let last = file.rsplit(['/', '!']).next().unwrap_or(file);
                plain(last.split('.').next().unwrap_or(last))
            };
            names.map(plain).any(|it| it == plain(&table.table) || table.files.iter().any(|file| stem(file) == it))
        };
        let Some(theirs) = held_back.layout.tables.iter().find(is_it) else { continue };
        let mut of_canonical: BTreeMap<&str, usize> = BTreeMap::new();
        for column in &of_table.columns {
            let is_it = |it: &&caseport_model::Column| {
                it.name.eq_ignore_ascii_case(&column.column) || it.aliases.iter().any(|it| it.eq_ignore_ascii_case(&column.column))
            };
            let Some(known) = theirs.columns.iter().find(is_it) else { continue };
            let Some(right) = truth.get(&(&*theirs.name, &*known.name)) else { continue };
            for (table, _) in right {
                *of_canonical.entry(table).or_default() += 1;
            }
            let is_right = |it: &draft::Proposal| right.contains(&(&*it.table, &*it.column));
            let first = column.targets.first().is_some_and(is_right);
            let confident = column.targets.first().is_some_and(|it| it.confidence >= CONFIDENT);
            measured.columns += 1;
            measured.first += usize::from(first);
            measured.first_three += usize::from(column.targets.iter().take(3).any(is_right));
            measured.confident += usize::from(confident);
            measured.confident_and_right += usize::from(confident && first);
            let inferred = table.columns.iter().find(|it| it.column == *column.column);
            if inferred.is_some_and(|it| !it.key && it.reference.is_none()) {
                measured.telling += 1;
                measured.telling_first += usize::from(first);
            }
            if !first && cli.verbose > 0 {
                let said = column.targets.iter().take(3).map(|it| format!("{}.{} {:.2}", it.table, it.column, it.confidence));
                let right = right.iter().map(|(table, column)| format!("{table}.{column}"));
                let _ = writeln!(
                    wrong,
                    "{}.{}: {} | {}",
                    table.table,
                    column.column,
                    right.collect::<Vec<_>>().join(", "),
                    said.collect::<Vec<_>>().join(", ")
                );
            }
        }
        if !of_canonical.is_empty() {
            measured.tables += 1;
            measured.tables_first += usize::from(of_table.canonical.first().is_some_and(|(it, _)| of_canonical.contains_key(&**it)));
        }
    }
    let it = measured;
    if cli.format == Format::Json {
        print(&format!(
            "{}\n",
            serde_json::json!({
                "held_back": held_back.name(), "tables": it.tables, "tables_first": it.tables_first, "columns": it.columns, "first": it.first,
                "first_three": it.first_three, "confident": it.confident, "confident_and_right": it.confident_and_right,
                "no_keys": it.telling, "no_keys_first": it.telling_first,
            })
        ));
    } else {
        print(&wrong);
        print(&format!(
            "{}, held back: of {} columns {} are first in the proposal, {} among the first three; of {} confident proposals {} are right; of {} that are neither key nor reference {} are first; of {} tables {}\n",
            held_back.name(),
            it.columns,
            it.first,
            it.first_three,
            it.confident,
            it.confident_and_right,
            it.telling,
            it.telling_first,
            it.tables,
            it.tables_first
        ));
    }
    Ok(if it.columns == 0 { EXCEPTIONS } else { DONE })
}
