//! `caseport init`: starts a migration project from an extract.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    path::{Component, Path, PathBuf},
};

use caseport_model::{Required, System};
use caseport_read::{Extract, ExtractFile, Options, Recognised, Use};

use super::{draft::write_new, print};
use crate::{
    cli::{Cli, Format, InitArgs},
    exit::{DONE, EXCEPTIONS, Failure},
    pipeline, room, systems,
    unknown::Known,
};

/// Recognises the system and writes the project; or says which system is nearest and why, and writes nothing.
pub(crate) fn run(cli: &Cli, args: &InitArgs) -> Result<u8, Failure> {
    if !args.extract.exists() {
        return Err(Failure::usage(format!("there is no `{}`", args.extract.display()), "name the folder or zip of the extract"));
    }
    let files = systems::all(cli.systems.as_deref())?;
    let options = Options { room: Some(room::of_no_run()), ..Options::default() };
    let near = pipeline::nearest(&files, &args.extract, &options)?;
    let chosen = match &args.system {
        Some(name) => near.iter().find(|it| it.system == systems::load(&files, name).map(|it| it.name()).unwrap_or_default()).cloned().or(
            // A system without a list of tables to look for can only be named.
            Some(Recognised { system: systems::load(&files, name)?.name(), found: 0, of: 0, enough: false, files: 0 }),
        ),
        None => near.first().filter(|it| it.files > 0).cloned(),
    };
    let Some(chosen) = chosen else {
        return Ok(of_nothing_near(cli, args));
    };
    let system = systems::load(&files, &chosen.system)?;
    let extract = caseport_read::open(&args.extract, &system, &options).map_err(pipeline::unreadable)?;
    let mut differs = Differs::of(&system, &extract);
    let recognised = chosen.enough || args.system.is_some();
    if !recognised {
        say(cli, args, &chosen, &differs, &near, None);
        return Ok(EXCEPTIONS);
    }
    let known = Known::new(&files, None)?;
    let profile = caseport_read::profile(&extract, &system, &known.lists(), None).map_err(pipeline::unreadable)?;
    differs.codes = profile
        .tables
        .iter()
        .flat_map(|table| table.columns.iter().map(move |column| (table, column)))
        .filter(|(_, column)| !column.unlisted.is_empty())
        .map(|(table, column)| {
            let codes = column.unlisted.iter().map(|(code, n)| format!("{code} ({n})")).collect();
            (format!("{}.{}", table.table, column.column), codes)
        })
        .collect();
    let maps = crosswalks(&system, &systems::load(&files, systems::TARGET)?);
    let written = project(args, &system, &chosen, &differs, &maps)?;
    write_new(&args.out, &written)?;
    say(cli, args, &chosen, &differs, &near, Some(&written));
    Ok(DONE)
}

/// Where an extract is not as the layout of the system says.
#[derive(Default)]
struct Differs {
    /// Tables of the layout that the extract holds: name, columns it has, columns the layout has.
    held: Vec<(String, usize, usize)>,
    /// Tables of the layout that it does not hold.
    missing_tables: Vec<String>,
    /// Required columns that a table lacks, and the number of others.
    missing_columns: Vec<(String, Vec<String>, usize)>,
    /// Columns that the layout does not know.
    extra: Vec<(String, Vec<String>)>,
    /// Files that are no table of the layout, and why.
    aside: Vec<(String, String)>,
    /// Codes that the layout's list does not have, by column.
    codes: Vec<(String, Vec<String>)>,
}

impl Differs {
    fn of(system: &System, extract: &Extract) -> Differs {
        let mut differs = Differs::default();
        for table in &system.layout.tables {
            let files: Vec<&ExtractFile> = extract.files.iter().filter(|it| it.table() == Some(&table.name)).collect();
            if files.is_empty() {
                differs.missing_tables.push(table.name.to_string());
                continue;
            }
            let has = |at: usize| files.iter().any(|it| it.columns.present.get(at).copied().unwrap_or_default());
            let present = (0..table.columns.len()).filter(|at| has(*at)).count();
            differs.held.push((table.name.to_string(), present, table.columns.len()));
            let lacking = table.columns.iter().enumerate().filter(|(at, _)| !has(*at)).map(|(_, it)| it);
            let (optional, required): (Vec<_>, Vec<_>) = lacking.partition(|it| it.required == Required::No);
            if !optional.is_empty() || !required.is_empty() {
                let required = required.iter().map(|it| it.name.to_string()).collect();
                differs.missing_columns.push((table.name.to_string(), required, optional.len()));
            }
            let extra: BTreeSet<String> = files.iter().flat_map(|it| &it.columns.extra).map(ToString::to_string).collect();
            if !extra.is_empty() {
                differs.extra.push((table.name.to_string(), extra.into_iter().collect()));
            }
        }
        for file in &extract.files {
            if let Use::LeftAside(why) = &file.use_as {
                differs.aside.push((file.name.clone(), why.clone()));
            }
        }
        differs
    }

    fn is_none(&self) -> bool {
        self.extra.is_empty() && self.aside.is_empty() && self.codes.is_empty()
    }
}

/// The crosswalks that the mapping translates columns by.
fn crosswalks(system: &System, canonical: &System) -> BTreeMap<String, BTreeSet<String>> {
    let mut maps: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    if let Ok(mapping) = caseport_map::compile(system, canonical, None) {
        for lineage in mapping.lineage() {
            for (table, column) in &lineage.sources {
                maps.entry(format!("{table}.{column}")).or_default().extend(lineage.code_maps.iter().cloned());
            }
        }
    }
    maps
}

/// The files of the project.
fn project(
    args: &InitArgs,
    system: &System,
    chosen: &Recognised,
    differs: &Differs,
    maps: &BTreeMap<String, BTreeSet<String>>,
) -> Result<BTreeMap<String, String>, Failure> {
    let extract = from_to(&args.out, &args.extract)?;
    let council = args.council.as_deref().unwrap_or("Name of the council");
    let overlay = !differs.is_none();
    let mut files = BTreeMap::new();
    let text = |it: &str| format!("\"{}\"", it.replace('\\', "\\\\").replace('"', "\\\""));
    files.insert(
        "caseport.toml".to_owned(),
        format!(
            "# docs/reference/project-file.md lists every key.\n[project]\ncouncil      = {}\nname         = \"Trial migration\"\n# extract_date = \"2026-03-31\"   # the day of the extract: rules judge the future by it\n# la           = \"301\"          # the three digits of the authority, for returns\n\n[source]\nsystem  = {}   # its layout and its mapping\nextract = {}\n{}\n[target]\n# Without a target, a trial loads target.db in its run folder. Choose one when the time comes:\n# to = \"sqlite:trial.db\"\n# to = \"postgres://trial@localhost/trial\"\n",
            text(council),
            text(&system.name()),
            text(&extract.replace('\\', "/")),
            if overlay { "overlay = \"overlay\"\n" } else { "# overlay = \"overlay\"   # what your council does differently\n" },
        ),
    );
    if overlay {
        files.insert(
            "overlay/overlay.toml".to_owned(),
            format!(
                "# What this council does differently from the mapping of {}. docs/how-to/lay-an-overlay.md says what may stand here.\nid      = \"council\"\nversion = \"0.1.0\"\ncouncil = {}\nover    = {}\n",
                system.name(),
                text(council),
                text(&system.name())
            ),
        );
        files.insert("overlay/README.md".to_owned(), overlay_readme(system, differs, maps));
    }
    files.insert("README.md".to_owned(), readme(args, system, chosen, differs));
    Ok(files)
}

fn readme(args: &InitArgs, system: &System, chosen: &Recognised, differs: &Differs) -> String {
    let out = args.out.display();
    let mut text = format!("# Migration project\n\nThe extract was taken for **{}** ({}).\n\n", system.name(), reason(chosen, differs));
    if let Some(drafted) = &system.drafted {
        let _ = writeln!(text, "**Its mapping is {drafted}.** A load refuses it.\n");
    }
    let _ = write!(
        text,
        "## Next steps\n\n1. Write the council's name and the day of the extract into `caseport.toml`.\n2. `caseport profile {out}`: what is in the extract, and what should worry somebody.\n"
    );
    if differs.is_none() {
        text.push_str("3. Tables, columns and codes are as the layout says: no overlay is needed yet.\n");
    } else {
        text.push_str("3. `overlay/README.md` lists what the layout does not know. Decide it there.\n");
    }
    let _ = write!(
        text,
        "4. `caseport dry-run {out}`: read, map and check. It writes to no target.\n5. `caseport exceptions --run {out}/runs/001`: begin with the worst.\n6. `caseport trial {out}`: the same, then a load into a trial target, read back and reconciled.\n7. With the next extract: `caseport profile {out} --against EARLIER_EXTRACT` says what is new, lost and changed.\n"
    );
    text
}

fn overlay_readme(system: &System, differs: &Differs, maps: &BTreeMap<String, BTreeSet<String>>) -> String {
    let mut text = format!(
        "# Where the extract differs from {}\n\nThis overlay is empty: it changes nothing until you add to it. Names stand here, and codes of code columns; no value about a person.\n",
        system.name()
    );
    if !differs.aside.is_empty() {
        text.push_str("\n## Files that are no table of the layout\n\nTheir records are not migrated. If one holds records, the layout needs the table: say so to whoever keeps it.\n\n");
        for (file, why) in &differs.aside {
            let _ = writeln!(text, "- `{file}`: {why}");
        }
    }
    if !differs.extra.is_empty() {
        text.push_str("\n## Columns that the layout does not know\n\nTheir cells are kept aside in the run, and each run counts them as without a disposition.\n\n");
        for (table, columns) in &differs.extra {
            let _ = writeln!(text, "- `{table}`: {}", columns.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", "));
        }
    }
    if !differs.codes.is_empty() {
        text.push_str("\n## Codes that the list does not have\n\nWith the number of cells. Write a row for each into the crosswalk named, below `to-ics/codes/`, once somebody who knows said what the code means:\n`source,target,grade,from,to,agreed_by,note`.\n\n");
        for (column, codes) in &differs.codes {
            let names =
                maps.get(column).map(|it| it.iter().map(|it| format!("`{it}.csv`")).collect::<Vec<_>>().join(", ")).unwrap_or_default();
            let names = if names.is_empty() { "no crosswalk: the column is not mapped".to_owned() } else { names };
            let _ = writeln!(text, "- `{column}` ({names}): {}", codes.join(", "));
        }
    }
    text
}

/// Why the system was chosen.
fn reason(chosen: &Recognised, differs: &Differs) -> String {
    let columns: usize = differs.held.iter().map(|it| it.1).sum();
    let of: usize = differs.held.iter().map(|it| it.2).sum();
    let tables = format!("{} of its tables with {columns} of their {of} columns", differs.held.len());
    if chosen.of > 0 {
        format!("{} of the {} tables that tell it; {tables}", chosen.found, chosen.of)
    } else {
        format!("named by you; {tables}")
    }
}

fn of_nothing_near(cli: &Cli, args: &InitArgs) -> u8 {
    let next = format!("caseport map draft {} --system NAME/VERSION --out systems", args.extract.display());
    if cli.format == Format::Json {
        print(&format!("{:#}\n", serde_json::json!({ "system": null, "recognised": false, "nearest": [], "written": [], "next": next })));
    } else {
        print(&format!(
            "No file of `{}` is a table of any known system. Nothing was written.\nnext: {next}   # proposes a layout and a mapping\n",
            args.extract.display()
        ));
    }
    EXCEPTIONS
}

fn say(
    cli: &Cli,
    args: &InitArgs,
    chosen: &Recognised,
    differs: &Differs,
    near: &[Recognised],
    written: Option<&BTreeMap<String, String>>,
) {
    let extract = args.extract.display();
    if cli.format == Format::Json {
        let others = near.iter().filter(|it| it.files > 0).take(5);
        let json = serde_json::json!({
            "system": chosen.system, "recognised": written.is_some(), "telling_tables": chosen.found, "of": chosen.of, "files": chosen.files,
            "nearest": others.map(|it| serde_json::json!({ "system": it.system, "telling_tables": it.found, "of": it.of, "files": it.files })).collect::<Vec<_>>(),
            "tables": differs.held.iter().map(|(name, has, of)| serde_json::json!({ "table": name, "columns": has, "of": of })).collect::<Vec<_>>(),
            "missing_tables": differs.missing_tables,
            "missing_columns": differs.missing_columns.iter().map(|(table, required, others)| serde_json::json!({ "table": table, "required": required, "others": others })).collect::<Vec<_>>(),
            "unknown_columns": differs.extra.iter().map(|(table, columns)| serde_json::json!({ "table": table, "columns": columns })).collect::<Vec<_>>(),
            "left_aside": differs.aside.iter().map(|(file, why)| serde_json::json!({ "file": file, "why": why })).collect::<Vec<_>>(),
            "unknown_codes": differs.codes.iter().map(|(column, codes)| serde_json::json!({ "column": column, "codes": codes })).collect::<Vec<_>>(),
            "written": written.map(|it| it.keys().cloned().collect::<Vec<_>>()).unwrap_or_default(),
        });
        print(&format!("{json:#}\n"));
        return;
    }
    if cli.quiet {
        return;
    }
    let mut text = match written {
        Some(_) => format!("{}: {}\n", chosen.system, reason(chosen, differs)),
        None => format!("`{extract}` is of no known system. The nearest is {}: {}\n", chosen.system, reason(chosen, differs)),
    };
    let list = |text: &mut String, title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = writeln!(text, "{title}: {}", lines.len());
            lines.iter().take(LINES).for_each(|it| {
                let _ = writeln!(text, "  {it}");
            });
            if lines.len() > LINES {
                let _ = writeln!(text, "  and {} more", lines.len() - LINES);
            }
        }
    };
    if written.is_none() {
        let held = differs.held.iter().map(|(name, has, of)| format!("{name}: {has} of {of} columns"));
        list(&mut text, "Tables of it that match", held.collect());
    }
    list(&mut text, "Tables that are not there", differs.missing_tables.clone());
    let missing = differs.missing_columns.iter().map(|(table, required, others)| match required.as_slice() {
        [] => format!("{table}: {others} that may be absent"),
        names => format!("{table}: {} required, and {others} that may be absent", names.join(", ")),
    });
    list(&mut text, "Tables without some of their columns", missing.collect());
    list(
        &mut text,
        "Columns that the layout does not know",
        differs.extra.iter().map(|(it, columns)| format!("{it}: {}", columns.join(", "))).collect(),
    );
    list(
        &mut text,
        "Codes that the list does not have",
        differs.codes.iter().map(|(it, codes)| format!("{it}: {}", codes.join(", "))).collect(),
    );
    list(&mut text, "Files that are no table of it", differs.aside.iter().map(|(file, why)| format!("{file}: {why}")).collect());
    if let Some(written) = written {
        let _ = writeln!(text, "written to {}: {}", args.out.display(), written.keys().cloned().collect::<Vec<_>>().join(", "));
        let _ = writeln!(text, "next: read {}, then caseport profile {}", args.out.join("README.md").display(), args.out.display());
    } else {
        let _ = writeln!(text, "Nothing was written.");
        let _ = writeln!(text, "next: caseport init {extract} --system {}   # if it is that system after all", chosen.system);
        let _ =
            writeln!(text, "  or: caseport map draft {extract} --system NAME/VERSION --out systems   # proposes a layout and a mapping");
    }
    print(&text);
}

/// How many lines a list shows.
const LINES: usize = 12;

/// The way from a folder that need not be there yet to a path.
fn from_to(folder: &Path, path: &Path) -> Result<String, Failure> {
    let whole = |it: &Path| -> Result<PathBuf, Failure> { Ok(std::path::absolute(it)?) };
    let (folder, path) = (plain(&whole(folder)?), plain(&whole(path)?));
    let common = folder.components().zip(path.components()).take_while(|(a, b)| a == b).count();
    // Only the root or the drive in common, or not even that: the whole path says it more plainly.
    if !folder.components().take(common).any(|it| matches!(it, Component::Normal(_))) {
        return Ok(path.display().to_string());
    }
    let up = folder.components().skip(common).map(|_| Component::ParentDir);
    let down = path.components().skip(common);
    Ok(up.chain(down).collect::<PathBuf>().display().to_string())
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut out, part| {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            part => out.push(part),
        }
        out
    })
}
