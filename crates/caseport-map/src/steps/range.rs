//! Refuses a number outside two bounds.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Refuses a number outside two bounds.
pub(crate) static STEP: Step = Step {
    name: "range",
    group: Group::Number,
    signature: "range a b",
    input: "a number",
    output: "the same",
    reasons: &[Reason::OutOfRange],
    sentence: "between {}",
    examples: &[
        ("A | int | range 0 40", &["41"], "absent: out of range"),
        ("A | int | range 0 40", &["40"], "40"),
        ("A | decimal | range 0.5 1", &["0.4"], "absent: out of range"),
    ],
    build: |it| {
        it.count(2, 2)?;
        it.takes(matches!(it.input, Ty::Any | Ty::Int | Ty::Decimal), "a number")?;
        let (least, most) = (it.number(0)?, it.number(1)?);
        if least > most {
            return it.fail(Some(1), "the upper bound is below the lower");
        }
        Some((Op::Range(least, most), it.input.clone()))
    },
};
