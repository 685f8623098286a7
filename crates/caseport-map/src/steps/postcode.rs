//! Writes a postcode in capitals with one space before its last three characters.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Writes a postcode in capitals with one space before its last three characters.
pub(crate) static STEP: Step = Step {
    name: "postcode",
    group: Group::Identifier,
    signature: "postcode",
    input: "text",
    output: "a postcode",
    reasons: &[Reason::Unreadable],
    sentence: "checked as a postcode",
    examples: &[
        ("A | postcode", &["zz991aa"], "ZZ99 1AA"),
        ("A | postcode", &["W1A  1AA"], "W1A 1AA"),
        ("A | postcode", &["nowhere"], "absent: unreadable"),
    ],
    build: |it| it.plain(Op::Postcode, Ty::Text),
};

pub(crate) fn run(text: &str) -> Val<'static> {
    let letters: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    if !letters.is_ascii() || !(5..=7).contains(&letters.len()) {
        return Val::UNREADABLE;
    }
    let (outward, inward) = letters.split_at(letters.len() - 3);
    let shape: String = outward
        .chars()
        .map(|c| {
            if c.is_ascii_digit() {
                '9'
            } else if c.is_ascii_uppercase() {
                'A'
            } else {
                '?'
            }
        })
        .collect();
    let inward_fits =
        inward.bytes().enumerate().all(|(position, c)| if position == 0 { c.is_ascii_digit() } else { c.is_ascii_uppercase() });
    let outward_fits = matches!(shape.as_str(), "A9" | "A99" | "A9A" | "AA9" | "AA99" | "AA9A") || outward == "GIR";
    if inward_fits && outward_fits { Val::text(format!("{outward} {inward}")) } else { Val::UNREADABLE }
}
