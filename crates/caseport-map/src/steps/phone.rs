//! Keeps the digits of a telephone number and a leading plus.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Keeps the digits of a telephone number and a leading plus.
pub(crate) static STEP: Step = Step {
    name: "phone",
    group: Group::Identifier,
    signature: "phone",
    input: "text",
    output: "digits",
    reasons: &[Reason::Unreadable],
    sentence: "checked as a telephone number",
    examples: &[
        ("A | phone", &["(01632) 960 001"], "01632960001"),
        ("A | phone", &["+44 1632 960001"], "+441632960001"),
        ("A | phone", &["ask mum"], "absent: unreadable"),
    ],
    build: |it| it.plain(Op::Phone, Ty::Text),
};

pub(crate) fn run(text: &str) -> Val<'static> {
    let text = text.trim();
    let mut out = String::with_capacity(text.len());
    for (position, c) in text.chars().enumerate() {
        match c {
            '+' if position == 0 => out.push(c),
            c if c.is_ascii_digit() => out.push(c),
            c if c.is_whitespace() || matches!(c, '(' | ')' | '-' | '.' | '/') => {}
            _ => return Val::UNREADABLE,
        }
    }
    if (6..=16).contains(&out.len()) { Val::text(out) } else { Val::UNREADABLE }
}
