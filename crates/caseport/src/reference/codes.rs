//! Every code of a finding and rule: what it means, why it matters, what to do.

use std::fmt::Write as _;

use caseport_model::System;
use caseport_run::Rule;

use super::{
    Page,
    markdown::{anchor, count, table},
};
use crate::catalogue::{Catalogue, Meaning};

/// The first letter of a code says which stage found it.
const STAGES: [(char, &str); 7] = [
    ('R', "Reading the extract"),
    ('M', "Mapping"),
    ('K', "Checking: K0 integrity that the layout gives, K1 rules in SQL"),
    ('T', "Loading the target"),
    ('V', "Reading back and reconciling"),
    ('S', "Reading the files of a statutory return"),
    ('P', "Checked by people in a sample"),
];

/// The page of all codes.
pub(super) fn page(target: &System, rules: Vec<Rule>) -> Page {
    let catalogue = Catalogue::new(rules);
    let all = catalogue.all();
    let mut out = format!(
        "# Codes of findings and rules\n\n{}. `caseport explain CODE` prints the same text. How severities are meant: [../codes.md](../codes.md).\n",
        count(all.len(), "code")
    );
    for (letter, stage) in STAGES {
        let these: Vec<&Meaning<'_>> = all.iter().filter(|it| it.code.starts_with(letter)).collect();
        let _ = writeln!(out, "\n## {letter}: {stage}\n");
        out.push_str(&table(
            ["code", "severity", "finding"],
            these.iter().map(|it| [format!("[{}](#{})", it.code, anchor(it.code)), it.severity.as_str().to_owned(), it.title.to_owned()]),
        ));
        for it in these {
            let _ = writeln!(out, "\n### {}\n\n**{}** · {}\n", it.code, it.title, it.severity);
            let _ = writeln!(out, "- Why it matters: {}\n- What to do: {}", it.why, it.remedy);
            if !it.columns.is_empty() {
                let columns: Vec<String> = it.columns.iter().map(|it| format!("`{it}`")).collect();
                let _ = writeln!(out, "- Looks at: {}", columns.join(", "));
            }
            let file = format!("rules/{}.sql", it.code);
            if target.files.contains_key(&file) {
                let _ = writeln!(out, "- Rule: [`{file}`](../../../mappings/{}/{file})", target.name());
            }
        }
    }
    out.push_str(
        "\n## L: Mistakes in a mapping\n\nThese are no findings about data: `caseport map check` shows them with file, line and caret, and no run starts before they are \
         corrected (exit code 2).\n\n",
    );
    out.push_str(&table(
        ["code", "mistake"],
        caseport_map::CODES.iter().map(|(code, mistake)| [(*code).to_owned(), (*mistake).to_owned()]),
    ));
    Page::new("codes.md", out)
}

#[cfg(test)]
mod tests {
    use caseport_run::Rule;

    use super::STAGES;
    use crate::{catalogue::Catalogue, systems};

    #[test]
    fn every_code_belongs_to_a_stage() {
        let files = systems::all(None).unwrap();
        let target = systems::load(&files, systems::TARGET).unwrap();
        let catalogue = Catalogue::new(Rule::all(&target).unwrap());
        for meaning in catalogue.all() {
            assert!(STAGES.iter().any(|(letter, _)| meaning.code.starts_with(*letter)), "{}", meaning.code);
        }
    }
}
