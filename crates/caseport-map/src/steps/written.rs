//! Writes a day or a time as text.

use crate::{
    dates::Format,
    step::{Group, Op, Step},
    value::Ty,
};

/// Writes a day or a time as text, in a format like those that days are read by: a part of a key that another system made of it.
pub(crate) static STEP: Step = Step {
    name: "written",
    group: Group::Date,
    signature: "written 'format'",
    input: "a date, or a date and time",
    output: "text",
    reasons: &[],
    sentence: "written as {}",
    examples: &[
        ("A | datetime | written 'YYYYMMDDHHMMSS'", &["2024-01-09 09:20:05"], "20240109092005"),
        ("A | date | written 'DD/MM/YYYY HH:MM'", &["2024-01-09"], "09/01/2024 00:00"),
        ("A | date | written 'DD-MON-YY'", &["2024-01-09"], "09-JAN-24"),
        ("A | date | written 'YYYYMMDD'", &["soon"], "absent: unreadable"),
        ("A | datetime | written 'YYYYMMDDHHMMSS' | with '.' (B | pad 9)", &["2024-01-09 09:20:05", "500001"], "20240109092005.000500001"),
        ("B | with '.' (A | date | written 'YYYYMMDD')", &["soon", "500001"], "absent: unreadable"),
    ],
    build: |it| {
        it.count(1, 1)?;
        it.takes(matches!(it.input, Ty::Any | Ty::Date | Ty::DateTime), "a date")?;
        let text = it.text(0)?;
        match Format::parse(&text) {
            Ok(format) if format.can_be_written() => Some((Op::Written(format), Ty::Text)),
            Ok(_) => it.fail(Some(0), "no zone can be written"),
            Err(cause) => it.fail(Some(0), cause),
        }
    },
};
