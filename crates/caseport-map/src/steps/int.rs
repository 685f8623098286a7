//! Reads a whole number.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Reads a whole number.
pub(crate) static STEP: Step = Step {
    name: "int",
    group: Group::Number,
    signature: "int",
    input: "text",
    output: "a whole number",
    reasons: &[Reason::Unreadable],
    sentence: "read as a whole number",
    examples: &[
        ("A | int", &["12"], "12"),
        ("A | int", &["12.0"], "12"),
        ("A | int", &["12.5"], "absent: unreadable"),
        ("A | int", &["1,200"], "1200"),
    ],
    build: |it| it.plain(Op::Int, Ty::Int),
};

pub(crate) fn run(text: &str) -> Val<'static> {
    match super::decimal::read(text) {
        Some(number) if number % 10_000 == 0 => Val::Int(number / 10_000),
        Some(_) => Val::UNREADABLE,
        // Numbers too long for ten-thousandths.
        None => text.trim().parse().map_or(Val::UNREADABLE, Val::Int),
    }
}
