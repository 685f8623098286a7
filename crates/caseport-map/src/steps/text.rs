//! Takes the text as it came, with its line breaks.

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Takes the text as it came, with its line breaks.
pub(crate) static STEP: Step = Step {
    name: "text",
    group: Group::Text,
    signature: "text",
    input: "text",
    output: "text",
    reasons: &[],
    sentence: "as it was written",
    examples: &[
        ("A | text", &["one\r\ntwo"], "one\r\ntwo"),
        ("A | text", &[" one"], " one"),
        ("A | text", &["\u{a0}"], "absent: not recorded"),
    ],
    build: |it| it.plain(Op::Text, Ty::Text),
};
