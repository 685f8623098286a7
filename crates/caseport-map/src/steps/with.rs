//! Joins a text with other columns; blanks are left out.

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Joins a text with other columns; blanks are left out.
pub(crate) static STEP: Step = Step {
    name: "with",
    group: Group::Text,
    signature: "with 'sep' COL…",
    input: "text",
    output: "text",
    reasons: &[],
    sentence: "joined by {}",
    examples: &[
        ("A | with ' ' B C", &["Anna", "", "Smith"], "Anna Smith"),
        ("A | with ', ' B", &["", "x"], "x"),
        ("A | with ', ' B", &["", ""], "absent: not recorded"),
    ],
    build: |it| {
        it.count(2, 99)?;
        it.takes_text()?;
        Some((Op::With(it.text(0)?.into(), it.nodes(1)?), Ty::Text))
    },
};
