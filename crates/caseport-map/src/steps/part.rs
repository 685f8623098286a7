//! Takes one part of a text that a separator divides.

use std::borrow::Cow;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Takes one part of a text that a separator divides.
pub(crate) static STEP: Step = Step {
    name: "part",
    group: Group::Text,
    signature: "part 'sep' n",
    input: "text",
    output: "text",
    reasons: &[],
    sentence: "the part numbered {}",
    examples: &[
        ("A | part '/' 2", &["a/b/c"], "b"),
        ("A | part ', ' 1", &["Smith, Anna"], "Smith"),
        ("A | part '/' 4", &["a/b/c"], "absent: not recorded"),
    ],
    build: |it| {
        it.count(2, 2)?;
        it.takes_text()?;
        let separator = it.text(0)?;
        if separator.is_empty() {
            return it.fail(Some(0), "the separator is empty");
        }
        Some((Op::Part(separator.into(), it.ordinal(1)?), Ty::Text))
    },
};

pub(crate) fn run<'a>(text: Cow<'a, str>, separator: &str, number: usize) -> Val<'a> {
    match text {
        Cow::Borrowed(text) => text.split(separator).nth(number - 1).map_or(Val::NOT_RECORDED, |part| Val::text(part.trim())),
        Cow::Owned(text) => text.split(separator).nth(number - 1).map_or(Val::NOT_RECORDED, |part| Val::text(part.trim().to_owned())),
    }
}
