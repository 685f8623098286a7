//! Reads yes or no by the system's words.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Reads yes or no by the system's words.
pub(crate) static STEP: Step = Step {
    name: "flag",
    group: Group::Code,
    signature: "flag",
    input: "text",
    output: "yes or no",
    reasons: &[Reason::Unreadable],
    sentence: "read as yes or no",
    examples: &[("A | flag", &["Y"], "true"), ("A | flag", &["n"], "false"), ("A | flag", &["perhaps"], "absent: unreadable")],
    build: |it| {
        it.count(0, 0)?;
        it.takes(matches!(it.input, Ty::Any | Ty::Text | Ty::Bool), "text")?;
        let words = it.world.yes_no();
        if words.yes.is_empty() {
            return it.fail(None, "system.toml names no words for `yes` under [text]");
        }
        Some((Op::Flag(words), Ty::Bool))
    },
};
