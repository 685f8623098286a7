//! Writes a name in capitals as a name: the first letter of each part is a capital.

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Writes a name in capitals as a name: the first letter of each part is a capital.
pub(crate) static STEP: Step = Step {
    name: "name_case",
    group: Group::Text,
    signature: "name_case",
    input: "text",
    output: "text",
    reasons: &[],
    sentence: "written as a name",
    examples: &[
        ("A | name_case", &["O'BRIEN-SMITH"], "O'Brien-Smith"),
        ("A | name_case", &["anna maria"], "Anna Maria"),
        ("A | name_case", &["MCKAY"], "Mckay"),
    ],
    build: |it| it.plain(Op::NameCase, Ty::Text),
};

pub(crate) fn run(text: &str) -> Val<'static> {
    let mut out = String::with_capacity(text.len());
    let mut start = true;
    for c in text.trim().chars() {
        if start {
            out.extend(c.to_uppercase());
        } else {
            out.extend(c.to_lowercase());
        }
        start = !c.is_alphanumeric();
    }
    Val::text(out)
}
