//! Checks a unique learner number: ten digits, the last a check digit.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Checks a unique learner number: ten digits, the last a check digit.
pub(crate) static STEP: Step = Step {
    name: "uln",
    group: Group::Identifier,
    signature: "uln",
    input: "text",
    output: "ten digits",
    reasons: &[Reason::Unreadable],
    sentence: "checked as a unique learner number",
    examples: &[
        ("A | uln", &["1000000019"], "1000000019"),
        ("A | uln", &["1000000018"], "absent: unreadable"),
        ("A | uln", &["12"], "absent: unreadable"),
    ],
    build: |it| it.plain(Op::Uln, Ty::Text),
};

pub(crate) fn run(text: &str) -> Val<'static> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 10 || !digits.bytes().all(|c| c.is_ascii_digit()) {
        return Val::UNREADABLE;
    }
    let mut numbers = digits.bytes().map(|c| u32::from(c - b'0'));
    let rest = numbers.clone().take(9).zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum::<u32>() % 11;
    if rest != 0 && numbers.next_back() == Some(10 - rest) { Val::text(digits) } else { Val::UNREADABLE }
}
