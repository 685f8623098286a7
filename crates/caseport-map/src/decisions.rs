//! The decision log of a mapping: who agreed to what, when and why.

use std::collections::BTreeMap;

use crate::{plan::Plan, tree::WHOLE, way::within};

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The mapping or crosswalk: `person from PEOPLE`, `codes ethnicity`.
    pub place: String,
    /// What was decided about: a column, the mapping as a whole, or so many codes.
    pub about: String,
    /// Who.
    pub by: String,
    /// When, `YYYY-MM-DD`; empty where nobody noted it.
    pub on: String,
    /// Why.
    pub why: String,
    /// The file, and the line counted from 1.
    pub path: String,
    /// The line.
    pub line: usize,
}

/// The newest first; those without a day last.
pub(crate) fn of(plan: &Plan) -> Vec<Decision> {
    let mut all = Vec::new();
    for file in &plan.files {
        for (about, agreed) in &file.agreed {
            all.push(Decision {
                place: format!("{} from {}", file.target.text, file.rows.text),
                about: if about.text == WHOLE { format!("the mapping {}", within(&file.path)) } else { about.text.clone() },
                by: agreed.by.clone(),
                on: agreed.on.clone(),
                why: agreed.why.clone(),
                path: plan.sources.path(about.at.file).to_owned(),
                line: plan.sources.line(about.at).0,
            });
        }
    }
    for map in plan.crosswalks.values() {
        // A crosswalk is agreed in one sitting: its codes by who agreed and what was remarked.
        let mut sittings: BTreeMap<(&str, &str), Vec<&crate::CodeRow>> = BTreeMap::new();
        for row in map.rows.iter().filter(|it| !it.agreed_by.is_empty()) {
            sittings.entry((&row.agreed_by, &row.note)).or_default().push(row);
        }
        for ((by, note), rows) in sittings {
            let codes: Vec<&str> = rows.iter().map(|it| it.source.as_str()).collect();
            let about = match codes.as_slice() {
                [one] => format!("the code {one}"),
                many if many.len() <= 6 => format!("the codes {}", many.join(", ")),
                many => format!("{} codes, from {} to {}", many.len(), many[0], many[many.len() - 1]),
            };
            all.push(Decision {
                place: format!("codes {}", map.name),
                about,
                by: by.to_owned(),
                on: String::new(),
                why: note.to_owned(),
                path: rows[0].path.clone(),
                line: rows[0].line,
            });
        }
    }
    all.sort_by(|a, b| b.on.cmp(&a.on).then_with(|| (&a.place, &a.about).cmp(&(&b.place, &b.about))));
    all
}
