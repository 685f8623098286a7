//! Takes a date in the far future for an open end.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Takes a date in the far future for an open end.
pub(crate) static STEP: Step = Step {
    name: "open_if_far",
    group: Group::Date,
    signature: "open_if_far",
    input: "a date",
    output: "the same",
    reasons: &[Reason::NotApplicable],
    sentence: "where a date in the far future is an open end",
    examples: &[
        ("A | date | open_if_far", &["9999-12-31"], "absent: not applicable"),
        ("A | date | open_if_far", &["2020-01-01"], "2020-01-01"),
        ("A | date | open_if_far", &[""], "absent: not recorded"),
    ],
    build: |it| {
        it.count(0, 0)?;
        it.takes(matches!(it.input, Ty::Any | Ty::Date | Ty::DateTime), "a date")?;
        match it.world.open_end() {
            Some(date) => Some((Op::OpenIfFar(date), it.input.clone())),
            None => it.fail(None, "system.toml names no `open_end` under [text]"),
        }
    },
};
