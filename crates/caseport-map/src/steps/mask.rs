//! Puts ▒ in place of each character.

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Puts ▒ in place of each character.
pub(crate) static STEP: Step = Step {
    name: "mask",
    group: Group::Privacy,
    signature: "mask",
    input: "text",
    output: "text",
    reasons: &[],
    sentence: "masked",
    examples: &[("A | mask", &["Anna"], "▒▒▒▒"), ("A | mask", &[""], "absent: not recorded"), ("A | mask", &["ŵ"], "▒")],
    build: |it| it.plain(Op::Mask, Ty::Text),
};

pub(crate) fn run(text: &str) -> Val<'static> {
    Val::text(text.trim().chars().map(|_| '▒').collect::<String>())
}
