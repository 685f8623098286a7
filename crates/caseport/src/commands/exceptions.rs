//! `caseport exceptions`: what is open in a run, grouped by cause, or one by one for a code.

use caseport_run::Run;

use super::print;
use crate::{
    cli::{Cli, ExceptionsArgs, Format},
    exit::{self, Failure},
    report::{self, thousands},
    run_folder, systems,
};

/// Lists exceptions; exit code 1 when one of them needs a decision.
pub(crate) fn run(cli: &Cli, args: &ExceptionsArgs) -> Result<u8, Failure> {
    let run = Run::open(&run_folder::newest(args.run.as_deref())?)?;
    let files = systems::all(cli.systems.as_deref())?;
    let catalogue = super::trial::catalogue(&systems::load(&files, systems::TARGET)?)?;
    if args.code.is_some() || cli.format == Format::Csv {
        let mut out = csv::Writer::from_writer(Vec::new());
        let broken = |e: csv::Error| Failure::new(exit::BUG, e, "report it");
        out.write_record(report::exceptions::HEADER).map_err(broken)?;
        let mut open = false;
        report::exceptions::each(&run, &catalogue, args.code.as_deref(), &mut |row| {
            open |= row[0] != "low";
            out.write_record(row).map_err(broken)
        })?;
        print(&String::from_utf8_lossy(&out.into_inner().unwrap_or_default()));
        return Ok(if open { exit::EXCEPTIONS } else { exit::DONE });
    }
    let causes = report::causes(&run, &catalogue)?;
    if cli.format == Format::Json {
        let list: Vec<_> = causes
            .iter()
            .map(|it| serde_json::json!({ "code": it.code, "severity": it.severity.as_str(), "title": it.title, "table": it.table, "column": it.column, "count": it.count, "example": it.example, "remedy": it.remedy }))
            .collect();
        print(&format!("{}\n", serde_json::Value::Array(list)));
    } else {
        for it in &causes {
            let place = [it.table.as_deref(), it.column.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(".");
            print(&format!("{:<11} {}  {:>7} {}  {place}\n", it.severity.as_str(), it.code, thousands(it.count), it.title));
            if !it.example.is_empty() {
                print(&format!("{:25} {}\n", "", it.example));
            }
        }
    }
    Ok(if causes.iter().any(|it| it.severity.needs_decision()) { exit::EXCEPTIONS } else { exit::DONE })
}
