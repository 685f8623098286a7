//! Keeps only the year of a date: 1 January.

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Keeps only the year of a date: 1 January.
pub(crate) static STEP: Step = Step {
    name: "coarsen",
    group: Group::Privacy,
    signature: "coarsen year",
    input: "a date",
    output: "a date",
    reasons: &[],
    sentence: "cut to its {}",
    examples: &[
        ("A | date | coarsen year", &["2020-05-17"], "2020-01-01"),
        ("A | date | coarsen year", &[""], "absent: not recorded"),
        ("A | date | coarsen year", &["soon"], "absent: unreadable"),
    ],
    build: |it| {
        it.count(1, 1)?;
        it.word(0, "year")?;
        it.takes(matches!(it.input, Ty::Any | Ty::Date), "a date")?;
        Some((Op::CoarsenYear, Ty::Date))
    },
};
