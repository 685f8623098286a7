//! Turns text into capitals.

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Turns text into capitals.
pub(crate) static STEP: Step = Step {
    name: "upper",
    group: Group::Text,
    signature: "upper",
    input: "text",
    output: "text",
    reasons: &[],
    sentence: "in capitals",
    examples: &[("A | upper", &["mc kay"], "MC KAY"), ("A | upper", &["Ŵyn"], "ŴYN"), ("A | upper", &[""], "absent: not recorded")],
    build: |it| it.plain(Op::Upper, Ty::Text),
};
