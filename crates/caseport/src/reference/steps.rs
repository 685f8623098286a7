//! The steps of the mapping language, from the list that compiles them.

use std::fmt::Write as _;

use caseport_map::step::{Group, STEPS};

use super::{
    Page,
    markdown::{anchor, code, count, table},
};

const GROUPS: [(Group, &str); 7] = [
    (Group::Text, "Text"),
    (Group::Date, "Dates and times"),
    (Group::Number, "Numbers"),
    (Group::Code, "Codes"),
    (Group::Identifier, "Identifiers"),
    (Group::Reference, "References"),
    (Group::Privacy, "Privacy"),
];

/// The page of all steps.
pub(super) fn page() -> Page {
    let mut out = format!(
        "# Steps of the mapping language\n\n{}. A step takes what stands left of `|`. A blank passes through unchanged, with its reason. The examples are run as \
         tests. The language itself: [mappings/README.md](../../../mappings/README.md).\n\n",
        count(STEPS.len(), "step")
    );
    out.push_str(&table(
        ["step", "takes", "gives"],
        STEPS.iter().map(|it| [format!("[`{}`](#{})", it.name, anchor(it.name)), it.input.to_owned(), it.output.to_owned()]),
    ));
    for (group, title) in GROUPS {
        let _ = writeln!(out, "\n## {title}");
        for step in STEPS.iter().filter(|it| it.group == group) {
            let _ = writeln!(out, "\n### {}\n\n`{}` takes {} and gives {}.", step.name, step.signature, step.input, step.output);
            if !step.reasons.is_empty() {
                let reasons: Vec<&str> = step.reasons.iter().map(|it| it.as_str()).collect();
                let _ = writeln!(out, "It may give a blank: {}.", reasons.join(", "));
            }
            let _ = writeln!(out, "In English: “{}”.\n", step.sentence.replace("{}", "…").trim());
            let rows = step.examples.iter().map(|(expression, cells, result)| {
                let cells: Vec<String> =
                    ["A", "B", "C"].iter().zip(*cells).map(|(name, cell)| format!("{name} = `{}`", visible(cell))).collect();
                [code(expression), cells.join(", "), code(&visible(result))]
            });
            out.push_str(&table(["expression", "cells", "gives"], rows));
        }
    }
    Page::new("steps.md", out)
}

/// Line ends and other invisible characters, made visible.
fn visible(text: &str) -> String {
    if text.is_empty() {
        return " ".to_owned();
    }
    text.chars().map(|c| if c.is_control() || c == '\u{a0}' { c.escape_default().to_string() } else { c.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, STEPS, page};

    #[test]
    fn no_step_is_left_out() {
        assert!(STEPS.iter().all(|step| GROUPS.iter().any(|(group, _)| *group == step.group)));
        let text = page().text;
        assert!(STEPS.iter().all(|step| text.contains(&format!("### {}\n", step.name))));
    }
}
