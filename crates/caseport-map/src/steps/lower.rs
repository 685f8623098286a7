//! Turns text into small letters.

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Turns text into small letters.
pub(crate) static STEP: Step = Step {
    name: "lower",
    group: Group::Text,
    signature: "lower",
    input: "text",
    output: "text",
    reasons: &[],
    sentence: "in small letters",
    examples: &[("A | lower", &["A.B@C.ORG"], "a.b@c.org"), ("A | lower", &["ŴYN"], "ŵyn"), ("A | lower", &[""], "absent: not recorded")],
    build: |it| it.plain(Op::Lower, Ty::Text),
};
