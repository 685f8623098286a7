//! Reads a date and a time; without a time it is midnight.

use caseport_model::Reason;

use crate::{dates::Formats, step::Build};
use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Reads a date and a time; without a time it is midnight.
pub(crate) static STEP: Step = Step {
    name: "datetime",
    group: Group::Date,
    signature: "datetime ['format'…]",
    input: "text",
    output: "a date and time",
    reasons: &[Reason::Unreadable],
    sentence: "read as a date and time {}",
    examples: &[
        ("A | datetime 'DD/MM/YYYY HH:MM'", &["01/02/2020 13:45"], "2020-02-01T13:45:00"),
        ("A | datetime", &["2020-02-01 13:45:59"], "2020-02-01T13:45:59"),
        ("A | datetime", &["noon"], "absent: unreadable"),
    ],
    build: |it| {
        it.takes_text()?;
        let formats = formats(it, true)?;
        Some((Op::DateTime(formats), Ty::DateTime))
    },
};

/// The formats of a date step: its arguments, else those of the column, else those of the system.
pub(super) fn formats(it: &mut Build<'_, '_>, timed: bool) -> Option<Formats> {
    if it.call.args.is_empty() {
        let head = it.head;
        return Some(it.world.formats(timed, Some(head)));
    }
    let texts = it.texts()?;
    for (position, text) in texts.iter().enumerate() {
        if let Err(cause) = Formats::parse([&**text]) {
            return it.fail(Some(position), cause);
        }
    }
    Formats::parse(texts.iter().map(|text| &**text)).ok()
}
