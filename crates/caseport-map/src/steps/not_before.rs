//! Refuses a date that lies before another.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Refuses a date that lies before another.
pub(crate) static STEP: Step = Step {
    name: "not_before",
    group: Group::Date,
    signature: "not_before 'YYYY-MM-DD'",
    input: "a date",
    output: "the same",
    reasons: &[Reason::OutOfRange],
    sentence: "not before {}",
    examples: &[
        ("A | date | not_before '2000-01-01'", &["1999-12-31"], "absent: out of range"),
        ("A | date | not_before '2000-01-01'", &["2000-01-01"], "2000-01-01"),
        ("A | date | not_before '2000-01-01'", &[""], "absent: not recorded"),
    ],
    build: |it| {
        it.count(1, 1)?;
        it.takes(matches!(it.input, Ty::Any | Ty::Date | Ty::DateTime), "a date")?;
        Some((Op::NotBefore(it.date(0)?), it.input.clone()))
    },
};
