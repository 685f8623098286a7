//! Takes off a prefix or a suffix.

use std::borrow::Cow;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val, trimmed},
};

/// Takes off a prefix or a suffix.
pub(crate) static STEP: Step = Step {
    name: "without",
    group: Group::Text,
    signature: "without '…'",
    input: "text",
    output: "text",
    reasons: &[],
    sentence: "without {}",
    examples: &[
        ("A | without 'SW-'", &["SW-12"], "12"),
        ("A | without ' (closed)'", &["North (closed)"], "North"),
        ("A | without 'x'", &["ax b"], "ax b"),
    ],
    build: |it| {
        it.count(1, 1)?;
        it.takes_text()?;
        Some((Op::Without(it.text(0)?.into()), Ty::Text))
    },
};

pub(crate) fn run<'a>(text: Cow<'a, str>, affix: &str) -> Val<'a> {
    fn cut<'t>(text: &'t str, affix: &str) -> &'t str {
        text.strip_prefix(affix).or_else(|| text.strip_suffix(affix)).unwrap_or(text).trim()
    }
    match trimmed(text) {
        Cow::Borrowed(text) => Val::text(cut(text, affix)),
        Cow::Owned(text) => Val::text(cut(&text, affix).to_owned()),
    }
}
