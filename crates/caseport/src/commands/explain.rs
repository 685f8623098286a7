//! `caseport explain CODE`: what it means, why it matters, what to do.

use super::print;
use crate::{
    cli::{Cli, ExplainArgs, Format},
    exit::{DONE, Failure},
    systems,
};

/// Explains a code of a finding or rule.
pub(crate) fn run(cli: &Cli, args: &ExplainArgs) -> Result<u8, Failure> {
    let files = systems::all(cli.systems.as_deref())?;
    let catalogue = super::trial::catalogue(&systems::load(&files, systems::TARGET)?)?;
    if let Some((code, meaning)) = caseport_map::CODES.iter().find(|(code, _)| code.eq_ignore_ascii_case(&args.code)) {
        print(&format!("{code}  a mistake in a mapping\n\n{meaning}\n`caseport map check` shows the line.\n"));
        return Ok(DONE);
    }
    let Some(it) = catalogue.get(&args.code) else {
        return Err(Failure::usage(
            format!("there is no code `{}`", args.code),
            "codes stand in exceptions.csv and in docs/reference/codes.md",
        ));
    };
    if cli.format == Format::Json {
        let json = serde_json::json!({ "code": it.code, "severity": it.severity.as_str(), "title": it.title, "why": it.why, "remedy": it.remedy, "columns": it.columns });
        print(&format!("{json}\n"));
    } else {
        let columns = if it.columns.is_empty() { String::new() } else { format!("\nLooks at: {}\n", it.columns.join(", ")) };
        print(&format!("{}  {}  {}\n\nWhy it matters: {}\nWhat to do: {}\n{columns}", it.code, it.severity, it.title, it.why, it.remedy));
    }
    Ok(DONE)
}
