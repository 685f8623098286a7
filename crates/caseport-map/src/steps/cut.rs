//! Keeps the first characters.

use std::borrow::Cow;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val, trimmed},
};

/// Keeps the first characters.
pub(crate) static STEP: Step = Step {
    name: "cut",
    group: Group::Text,
    signature: "cut n",
    input: "text",
    output: "text",
    reasons: &[],
    sentence: "the first {} characters",
    examples: &[("A | cut 4", &["AB12 3CD"], "AB12"), ("A | cut 4", &["AB"], "AB"), ("A | cut 1", &["ŵyn"], "ŵ")],
    build: |it| {
        it.count(1, 1)?;
        it.takes_text()?;
        Some((Op::Cut(it.ordinal(0)?), Ty::Text))
    },
};

pub(crate) fn run(text: Cow<'_, str>, length: usize) -> Val<'_> {
    let text = trimmed(text);
    match text.char_indices().nth(length).map(|(end, _)| end) {
        None => Val::text(text),
        Some(end) => match text {
            Cow::Borrowed(text) => Val::text(&text[..end]),
            Cow::Owned(text) => Val::text(text[..end].to_owned()),
        },
    }
}
