//! `caseport exceptions`: what waits for a decision, out to a sheet and back.

use caseport_run::Run;

use super::print;
use crate::{
    catalogue::Catalogue,
    cli::{Cli, DecideArgs, ExceptionsArgs, ExceptionsVerb, ExportArgs, Format, ImportArgs},
    exceptions::{
        Register,
        decision::{Decision, Disposition},
        import, sheet, standing,
    },
    exit::{self, Failure},
    report::{self, thousands},
    run_folder, systems, table_file,
};

/// Lists, exports, imports, decides.
pub(crate) fn run(cli: &Cli, args: &ExceptionsArgs) -> Result<u8, Failure> {
    match &args.verb {
        None => list(cli, args),
        Some(ExceptionsVerb::Export(args)) => export(cli, args),
        Some(ExceptionsVerb::Import(args)) => import_sheet(cli, args),
        Some(ExceptionsVerb::Decide(args)) => decide(cli, args),
        Some(ExceptionsVerb::Worklists(args)) => super::worklists::run(cli, args),
    }
}

/// A run whose exceptions were looked at, the catalogue and the register.
pub(super) struct Looked {
    pub(super) run: Run,
    pub(super) catalogue: Catalogue,
    pub(super) register: Register,
}

/// Opens a run and looks at its exceptions. Where nothing is to be recorded, no register is made.
pub(super) fn look(cli: &Cli, named: Option<&std::path::Path>, to_record: bool) -> Result<Looked, Failure> {
    let run = Run::open(&run_folder::newest(named)?)?;
    let files = systems::all(cli.systems.as_deref())?;
    let catalogue = super::trial::catalogue(&systems::load(&files, systems::TARGET)?)?;
    let register = if to_record { Register::beside(run.dir())? } else { Register::if_there(run.dir())? };
    standing::look(&run, &catalogue, &register)?;
    Ok(Looked { run, catalogue, register })
}

/// All causes, or every finding of one code.
fn list(cli: &Cli, args: &ExceptionsArgs) -> Result<u8, Failure> {
    let Looked { run, catalogue, .. } = look(cli, args.run.as_deref(), false)?;
    if args.code.is_some() || cli.format == Format::Csv {
        let mut open = false;
        let status = report::exceptions::HEADER.iter().position(|it| *it == "status").unwrap_or_default();
        // Each as it is read: there may be a million. Whoever reads the list may have enough of it before its end.
        let mut out = csv::Writer::from_writer(std::io::stdout().lock());
        let _ = out.write_record(report::exceptions::HEADER);
        report::exceptions::each(&run, &catalogue, args.code.as_deref(), &mut |row| {
            open |= row[0] != "low" && row[status] != "accepted";
            let _ = report::exceptions::write_row(&mut out, row);
            Ok(())
        })?;
        let _ = out.flush();
        return Ok(if open { exit::EXCEPTIONS } else { exit::DONE });
    }
    let causes = report::causes_of(&run, &catalogue)?;
    if cli.format == Format::Json {
        let list: Vec<_> = causes
            .iter()
            .map(|it| serde_json::json!({ "code": it.code, "severity": it.severity.as_str(), "title": it.title, "table": it.table, "column": it.column, "count": it.count, "open": it.open(), "accepted": it.accepted, "example": it.example, "remedy": it.remedy }))
            .collect();
        print(&format!("{}\n", serde_json::Value::Array(list)));
    } else {
        for it in &causes {
            let place = [it.table.as_deref(), it.column.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(".");
            let accepted = if it.accepted > 0 { format!("  ({} accepted)", thousands(it.accepted)) } else { String::new() };
            print(&format!("{:<11} {}  {:>7} {}  {place}{accepted}\n", it.severity.as_str(), it.code, thousands(it.count), it.title));
            if !it.example.is_empty() {
                print(&format!("{:25} {}\n", "", it.example));
            }
        }
        let needing = || causes.iter().filter(|it| it.severity.needs_decision());
        let (known, accepted): (u64, u64) = (needing().map(|it| it.count).sum(), needing().map(|it| it.accepted).sum());
        print(&format!(
            "\nExceptions that need a decision: {} known = {} open + {} accepted.\n",
            thousands(known),
            thousands(known - accepted),
            thousands(accepted)
        ));
    }
    Ok(if causes.iter().any(|it| it.severity.needs_decision() && it.open() > 0) { exit::EXCEPTIONS } else { exit::DONE })
}

fn export(cli: &Cli, args: &ExportArgs) -> Result<u8, Failure> {
    let Looked { run, catalogue, .. } = look(cli, args.run.as_deref(), false)?;
    let count = table_file::write_each(&args.to, "Exceptions", &sheet::HEADINGS, |sink| sheet::each(&run, &catalogue, args.all, sink))?;
    say(cli, &format!("{} written to {}\n", many(count, "exception"), args.to.display()));
    Ok(exit::DONE)
}

fn import_sheet(cli: &Cli, args: &ImportArgs) -> Result<u8, Failure> {
    let Looked { run, register, .. } = look(cli, args.run.as_deref(), true)?;
    let imported = import::import(&run, &register, &args.file)?;
    say(cli, &format!("{} recorded, {} unchanged\n", many(imported.recorded, "decision"), thousands(imported.unchanged as u64)));
    Ok(exit::DONE)
}

fn decide(cli: &Cli, args: &DecideArgs) -> Result<u8, Failure> {
    let Looked { run, register, .. } = look(cli, args.run.as_deref(), true)?;
    let decision = Decision {
        disposition: Disposition::parse(&args.disposition).ok_or_else(|| {
            Failure::usage("there is no such disposition", format!("say one of: {}", Disposition::ALL.map(Disposition::as_str).join(", ")))
        })?,
        line: args.line.clone().unwrap_or_default(),
        owner: args.owner.clone().unwrap_or_default(),
        by: args.by.clone(),
        on: args.on.clone().unwrap_or_else(|| jiff::Zoned::now().date().to_string()),
        reason: args.reason.clone(),
    };
    if let Some(lack) = decision.lacks(&import::files(&run)?) {
        return Err(Failure::usage(format!("the decision cannot be recorded: {lack}"), "say it and decide again; nothing was recorded"));
    }
    let ids: Vec<(String, String)> = run.attempt(|db| {
        let mut select = db.prepare(
            "SELECT id, state FROM temp.standing WHERE (?1 IS NULL OR code = ?1 COLLATE NOCASE) AND (?2 IS NULL OR table_name = ?2 COLLATE NOCASE)
             AND (?3 IS NULL OR column_name = ?3 COLLATE NOCASE) AND (?4 IS NULL OR key = ?4) ORDER BY id",
        )?;
        select.query_map(rusqlite::params![args.code, args.table, args.column, args.key], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    })?;
    let chosen: Vec<_> =
        ids.into_iter().filter(|(id, _)| args.ids.is_empty() || args.ids.iter().any(|it| it.eq_ignore_ascii_case(id))).collect();
    if let Some(missing) = args.ids.iter().find(|it| !chosen.iter().any(|(id, _)| it.eq_ignore_ascii_case(id))) {
        return Err(Failure::usage(
            format!("the run has no exception `{missing}`"),
            "take the id from exceptions.csv or an exported list; nothing was recorded",
        ));
    }
    if chosen.is_empty() {
        return Err(Failure::usage("the run has no such exception", "`caseport exceptions` lists them; nothing was recorded"));
    }
    let decisions: Vec<_> = chosen.into_iter().map(|(id, state)| (id, state, decision.clone())).collect();
    import::record(&run, &register, &decisions)?;
    say(cli, &format!("{}: {}\n", decision.disposition.as_str(), many(decisions.len(), "exception")));
    Ok(exit::DONE)
}

pub(super) fn say(cli: &Cli, text: &str) {
    if !cli.quiet {
        print(text);
    }
}

pub(super) fn many(count: usize, what: &str) -> String {
    format!("{} {what}{}", thousands(count as u64), if count == 1 { "" } else { "s" })
}
