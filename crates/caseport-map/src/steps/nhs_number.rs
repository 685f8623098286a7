//! Checks an NHS number: ten digits, the last a check digit.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Checks an NHS number: ten digits, the last a check digit.
pub(crate) static STEP: Step = Step {
    name: "nhs_number",
    group: Group::Identifier,
    signature: "nhs_number",
    input: "text",
    output: "ten digits",
    reasons: &[Reason::Unreadable],
    sentence: "checked as an NHS number",
    examples: &[
        ("A | nhs_number", &["943 476 5919"], "9434765919"),
        ("A | nhs_number", &["9434765918"], "absent: unreadable"),
        ("A | nhs_number", &["943476591"], "absent: unreadable"),
        ("A | nhs_number", &["0000000000"], "absent: unreadable"),
    ],
    build: |it| it.plain(Op::NhsNumber, Ty::Text),
};

pub(crate) fn run(text: &str) -> Val<'static> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    if digits.len() != 10 || !digits.bytes().all(|c| c.is_ascii_digit()) || digits == "0000000000" {
        return Val::UNREADABLE;
    }
    let mut numbers = digits.bytes().map(|c| u32::from(c - b'0'));
    let sum: u32 = numbers.clone().take(9).zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let check = (11 - sum % 11) % 11;
    if numbers.next_back() == Some(check) { Val::text(digits) } else { Val::UNREADABLE }
}
