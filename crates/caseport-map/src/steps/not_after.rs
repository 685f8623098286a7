//! Refuses a date that lies after another.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Refuses a date that lies after another.
pub(crate) static STEP: Step = Step {
    name: "not_after",
    group: Group::Date,
    signature: "not_after 'YYYY-MM-DD'",
    input: "a date",
    output: "the same",
    reasons: &[Reason::OutOfRange],
    sentence: "not after {}",
    examples: &[
        ("A | date | not_after '2030-01-01'", &["2030-01-02"], "absent: out of range"),
        ("A | date | not_after '2030-01-01'", &["2030-01-01"], "2030-01-01"),
        ("A | date | not_after '2030-01-01'", &[""], "absent: not recorded"),
    ],
    build: |it| {
        it.count(1, 1)?;
        it.takes(matches!(it.input, Ty::Any | Ty::Date | Ty::DateTime), "a date")?;
        Some((Op::NotAfter(it.date(0)?), it.input.clone()))
    },
};
