//! `caseport find KEY`: where an old record is now.

use caseport_run::{Run, look_up::Found};

use super::print;
use crate::{
    cli::{Cli, FindArgs, Format},
    exit::{self, Failure},
    run_folder,
};

/// Finds a key; exit code 1 when the run knows nothing of it.
pub(crate) fn run(cli: &Cli, args: &FindArgs) -> Result<u8, Failure> {
    let dir = run_folder::newest(args.run.as_deref())?;
    let run = Run::open(&dir)?;
    let found = run.find(&args.key)?;
    if cli.format == Format::Json {
        let list: Vec<_> = found
            .iter()
            .map(|it| {
                serde_json::json!({ "fate": it.fate, "canonical": it.canonical, "key": it.key, "source": it.source, "mapping": it.mapping, "file": it.file, "record": it.record, "line": it.line, "cause": it.cause, "into": it.into, "primary": it.primary, "era": it.era })
            })
            .collect();
        print(&format!("{}\n", serde_json::Value::Array(list)));
    } else {
        for it in &found {
            print(&line(it));
        }
        if found.is_empty() {
            print(&format!("`{}` is in no record of {}\n", args.key, dir.display()));
        }
    }
    Ok(if found.is_empty() { exit::EXCEPTIONS } else { exit::DONE })
}

fn line(it: &Found) -> String {
    let table = it.canonical.as_deref().unwrap_or("-");
    let because = it.cause.as_ref().map_or(String::new(), |cause| format!(": {cause}"));
    let into = it.into.as_ref().map_or(String::new(), |key| format!(" into {key}"));
    let era = it.era.as_ref().map_or(String::new(), |era| format!("; from {era}"));
    format!("{:<9} {table:<24} {:<32} {}, record {}, line {}{into}{because}{era}\n", it.fate, it.key, it.file, it.record, it.line)
}
