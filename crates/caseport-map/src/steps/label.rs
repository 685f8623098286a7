//! Finds a code of a canonical list by its label.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Finds a code of a canonical list by its label.
pub(crate) static STEP: Step = Step {
    name: "label",
    group: Group::Code,
    signature: "label LIST",
    input: "text",
    output: "a code",
    reasons: &[Reason::UnmappedCode],
    sentence: "found by its label in {}",
    examples: &[
        ("A | label colour", &["The colour RED"], "RED"),
        ("A | label colour", &["the  colour blue"], "BLUE"),
        ("A | label colour", &["mauve"], "absent: unmapped code"),
    ],
    build: |it| {
        it.count(1, 1)?;
        it.takes_text()?;
        let map = it.world.labels(&it.call.args[0])?;
        let list = map.name.clone();
        Some((Op::Label(map), Ty::Code(Some(list))))
    },
};
