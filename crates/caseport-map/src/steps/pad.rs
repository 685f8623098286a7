//! Fills a number up with zeros on the left.

use std::borrow::Cow;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val, trimmed},
};

/// Fills a number up with zeros on the left, as the parts of keys are written. What is longer stays whole, and what is no number stays as it is.
pub(crate) static STEP: Step = Step {
    name: "pad",
    group: Group::Text,
    signature: "pad n",
    input: "text, or a whole number",
    output: "text",
    reasons: &[],
    sentence: "filled up with zeros to {} digits",
    examples: &[
        ("A | pad 9", &["500001"], "000500001"),
        ("A | pad 4", &["500001"], "500001"),
        ("A | pad 9", &["tmp12"], "tmp12"),
        ("A | int | pad 3", &["7.0"], "007"),
    ],
    build: |it| {
        it.count(1, 1)?;
        it.takes(matches!(it.input, Ty::Int) || it.input.is_text(), "text, or a whole number")?;
        Some((Op::Pad(it.ordinal(0)?), Ty::Text))
    },
};

pub(crate) fn run(text: Cow<'_, str>, width: usize) -> Val<'_> {
    let text = trimmed(text);
    if text.len() >= width || !text.bytes().all(|it| it.is_ascii_digit()) {
        return Val::text(text);
    }
    Val::text(format!("{text:0>width$}"))
}
