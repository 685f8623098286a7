//! Trims, and makes one space of a run of white space within a line.

use std::borrow::Cow;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val, trimmed},
};

/// Trims, and makes one space of a run of white space within a line.
pub(crate) static STEP: Step = Step {
    name: "tidy",
    group: Group::Text,
    signature: "tidy",
    input: "text",
    output: "text",
    reasons: &[],
    sentence: "without needless spaces",
    examples: &[
        ("A | tidy", &["  Anna   Maria "], "Anna Maria"),
        ("A | tidy", &["Anna"], "Anna"),
        ("A | tidy", &["  "], "absent: not recorded"),
    ],
    build: |it| it.plain(Op::Tidy, Ty::Text),
};

pub(crate) fn run(text: Cow<'_, str>) -> Val<'_> {
    let text = trimmed(text);
    let untidy = |c: char| c.is_whitespace() && c != ' ' && c != '\n';
    if !text.contains("  ") && !text.contains(untidy) && !text.contains('\n') {
        return Val::text(text);
    }
    let mut out = String::with_capacity(text.len());
    for (position, line) in text.lines().enumerate() {
        if position > 0 {
            out.push('\n');
        }
        for (position, word) in line.split_whitespace().enumerate() {
            if position > 0 {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    Val::text(out)
}
