//! `caseport profile`: what is in an extract, without an identifying value; or what changed since an earlier one.

use std::path::Path;

use caseport_model::{Date, System};
use caseport_read::{Options, Profile};

use super::print;
use crate::{
    by_survivor,
    cli::{Cli, Format, ProfileArgs},
    exit::{BUG, DONE, EXCEPTIONS, Failure},
    pipeline,
    project::Project,
    room, systems,
    unknown::{Known, Unknown},
};

/// What a layout is called that was made up from the extract itself.
const MADE_UP: &str = "unknown/extract";

/// Profiles every column of every table over all records.
pub(crate) fn run(cli: &Cli, args: &ProfileArgs) -> Result<u8, Failure> {
    let project = Project::open(&args.dir)?;
    let files = systems::all(cli.systems.as_deref())?;
    let known = Known::new(&files, None)?;
    let earlier = args.against.as_deref().map(Project::open).transpose()?;
    let options = room::options(&project, room::of_no_run());
    let overlay = project.overlay.as_deref().map(systems::read_folder).transpose()?;
    let load = |name: &str| systems::with_overlay(systems::load(&files, name)?, overlay.as_ref());
    let named = args.system.clone().or_else(|| project.system.clone());
    let (system, recognised) = match named {
        Some(name) => (load(&name)?, true),
        None => {
            if let Some(best) = pipeline::nearest(&files, &project.extract, &options)?.first().filter(|it| it.enough) {
                (load(&best.system)?, true)
            } else {
                let unknown = Unknown::read(&project.extract, MADE_UP, &known, &options, None)?;
                match &earlier {
                    Some(earlier) => {
                        let options = room::options(earlier, room::of_no_run());
                        // What the earlier one had is what the later one is judged by.
                        (Unknown::read(&earlier.extract, MADE_UP, &known, &options, None)?.joined(unknown, &known)?, false)
                    }
                    None => (unknown.system, false),
                }
            }
        }
    };
    let now = read(&project.extract, &system, &known, &options, day_of(&project))?;
    let (text, json, code) = match &earlier {
        None => (caseport_read::render(&now), serde_json::to_string_pretty(&now), DONE),
        Some(earlier) => {
            let options = room::options(earlier, room::of_no_run());
            let before = read(&earlier.extract, &system, &known, &options, day_of(earlier))?;
            let compared = caseport_read::compare(&before, &now);
            let people = if recognised { by_survivor::compare(&files, &system, [earlier, &project])? } else { Vec::new() };
            let code = if compared.is_quiet() { DONE } else { EXCEPTIONS };
            let json = serde_json::to_value(&compared).map(|mut all| {
                all["by_person"] = serde_json::json!(people);
                format!("{all:#}")
            });
            (caseport_read::render_comparison(&compared) + &by_survivor::render(&people), json, code)
        }
    };
    if cli.format == Format::Json {
        print(&format!("{}\n", json.map_err(|e| Failure::new(BUG, e, "report it"))?));
    } else {
        if !recognised && !cli.quiet {
            print("This is no known system: tables, types, keys and references are what the extract seems to say.\n");
        }
        print(&text);
    }
    Ok(code)
}

fn read(path: &Path, system: &System, known: &Known, options: &Options, today: Option<Date>) -> Result<Profile, Failure> {
    let extract = caseport_read::open(path, system, options).map_err(pipeline::unreadable)?;
    caseport_read::profile(&extract, system, &known.lists(), today).map_err(pipeline::unreadable)
}

/// The day of the extract. Without it, the future begins today.
fn day_of(project: &Project) -> Option<Date> {
    project.extract_date.as_deref().and_then(Date::parse_iso).or_else(|| {
        let now = jiff::Zoned::now();
        Date::new(now.year().into(), u32::from(now.month().unsigned_abs()), u32::from(now.day().unsigned_abs()))
    })
}
