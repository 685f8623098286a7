//! Reads a date; a time of day is dropped.

use crate::dates::Formats;
use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Reads a date; a time of day is dropped.
pub(crate) static STEP: Step = Step {
    name: "date",
    group: Group::Date,
    signature: "date ['format'…]",
    input: "text",
    output: "a date",
    reasons: &[Reason::Unreadable],
    sentence: "read as a date {}",
    examples: &[
        ("A | date 'DD/MM/YYYY'", &["01/02/2020"], "2020-02-01"),
        ("A | date", &["2020-02-01 10:00:00"], "2020-02-01"),
        ("A | date 'DD/MM/YYYY'", &["31/02/2020"], "absent: unreadable"),
    ],
    build: |it| {
        if matches!(it.input, Ty::Date) {
            it.takes(false, "text; this is a date already")?;
        }
        if matches!(it.input, Ty::DateTime) {
            it.count(0, 0)?;
            return Some((Op::Date(Formats::default()), Ty::Date));
        }
        it.takes_text()?;
        let formats = super::datetime::formats(it, false)?;
        Some((Op::Date(formats), Ty::Date))
    },
};
