//! `caseport profile`: what is in an extract, without an identifying value.

use caseport_read::Options;

use super::print;
use crate::{
    cli::{Cli, Format, ProfileArgs},
    exit::{DONE, Failure},
    pipeline,
    project::Project,
    systems,
};

/// Profiles every column of every table.
pub(crate) fn run(cli: &Cli, args: &ProfileArgs) -> Result<u8, Failure> {
    let project = Project::open(&args.dir)?;
    let files = systems::all(cli.systems.as_deref())?;
    let name = match args.system.clone().or_else(|| project.system.clone()) {
        Some(name) => name,
        None => pipeline::recognise(&files, &project.extract)?.0,
    };
    let system = systems::load(&files, &name)?;
    let options = Options { files: project.files.clone(), ..Options::default() };
    let extract = caseport_read::open(&project.extract, &system, &options).map_err(pipeline::unreadable)?;
    // Without a date of the extract, the future begins today.
    let today = project.extract_date.as_deref().and_then(caseport_model::Date::parse_iso).or_else(|| {
        let now = jiff::Zoned::now();
        caseport_model::Date::new(now.year().into(), u32::from(now.month().unsigned_abs()), u32::from(now.day().unsigned_abs()))
    });
    let profile = caseport_read::profile(&extract, &system, today).map_err(pipeline::unreadable)?;
    if cli.format == Format::Json {
        let text = serde_json::to_string_pretty(&profile).map_err(|e| Failure::new(crate::exit::BUG, e, "report it"))?;
        print(&format!("{text}\n"));
    } else {
        print(&caseport_read::render(&profile));
    }
    Ok(DONE)
}
