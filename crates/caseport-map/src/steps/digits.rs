//! Keeps only the digits.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Keeps only the digits.
pub(crate) static STEP: Step = Step {
    name: "digits",
    group: Group::Text,
    signature: "digits",
    input: "text",
    output: "text",
    reasons: &[Reason::Unreadable],
    sentence: "only the digits",
    examples: &[("A | digits", &["AB 12-3"], "123"), ("A | digits", &["12"], "12"), ("A | digits", &["none"], "absent: unreadable")],
    build: |it| it.plain(Op::Digits, Ty::Text),
};

pub(crate) fn run(text: &str) -> Val<'static> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() { Val::UNREADABLE } else { Val::text(digits) }
}
