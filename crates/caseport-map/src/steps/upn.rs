//! Checks a unique pupil number: its shape and its check letter.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Checks a unique pupil number: its shape and its check letter.
pub(crate) static STEP: Step = Step {
    name: "upn",
    group: Group::Identifier,
    signature: "upn",
    input: "text",
    output: "thirteen characters",
    reasons: &[Reason::Unreadable],
    sentence: "checked as a unique pupil number",
    examples: &[
        ("A | upn", &["H801200001001"], "H801200001001"),
        ("A | upn", &["a801200001001"], "absent: unreadable"),
        ("A | upn", &["T80120000100"], "absent: unreadable"),
    ],
    build: |it| it.plain(Op::Upn, Ty::Text),
};

/// The letters of the check, in the order of their values: I, O and S are not used.
const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

pub(crate) fn run(text: &str) -> Val<'static> {
    let upn: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    let bytes = upn.as_bytes();
    if bytes.len() != 13 || !bytes[1..12].iter().all(u8::is_ascii_digit) {
        return Val::UNREADABLE;
    }
    // A temporary number ends with a letter, which counts with its value.
    let last = match bytes[12] {
        digit if digit.is_ascii_digit() => Some(usize::from(digit - b'0')),
        letter => LETTERS.iter().position(|it| *it == letter),
    };
    let Some(last) = last else { return Val::UNREADABLE };
    let sum: usize = bytes[1..12].iter().zip(2..).map(|(digit, weight)| usize::from(digit - b'0') * weight).sum::<usize>() + last * 13;
    if LETTERS[sum % 23] == bytes[0] { Val::text(upn) } else { Val::UNREADABLE }
}
