//! Treats markers as not recorded.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Treats markers as not recorded.
pub(crate) static STEP: Step = Step {
    name: "unknown_if",
    group: Group::Text,
    signature: "unknown_if 'a' 'b'…",
    input: "text or a date",
    output: "the same",
    reasons: &[Reason::NotRecorded],
    sentence: "where {} counts as not recorded",
    examples: &[
        ("A | unknown_if 'UNKNOWN' 'N/K'", &["N/K"], "absent: not recorded"),
        ("A | unknown_if 'UNKNOWN'", &["Anna"], "Anna"),
        ("A | date 'DD/MM/YYYY' | unknown_if '1900-01-01'", &["01/01/1900"], "absent: not recorded"),
    ],
    build: |it| {
        it.count(1, 99)?;
        let op = match it.input {
            Ty::Date | Ty::DateTime => {
                let dates: Option<Vec<_>> = (0..it.call.args.len()).map(|position| it.date(position)).collect();
                Op::UnknownDate(dates?.into())
            }
            _ => Op::UnknownText(it.texts()?),
        };
        Some((op, it.input.clone()))
    },
};
