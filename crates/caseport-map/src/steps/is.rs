//! Says whether the text is one of these.

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Says whether the text is one of these.
pub(crate) static STEP: Step = Step {
    name: "is",
    group: Group::Code,
    signature: "is 'a' 'b'…",
    input: "text",
    output: "yes or no",
    reasons: &[],
    sentence: "yes where it is {}",
    examples: &[("A | is 'E' 'X'", &["X"], "true"), ("A | is 'E'", &["e"], "false"), ("A | is 'E'", &[""], "absent: not recorded")],
    build: |it| {
        it.count(1, 99)?;
        it.takes_text()?;
        Some((Op::Is(it.texts()?), Ty::Bool))
    },
};
