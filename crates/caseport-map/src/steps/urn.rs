//! Checks the number of a school or a registered provider: six or seven digits, SC may stand before them.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Checks the number of a school or a registered provider: six or seven digits, SC may stand before them.
pub(crate) static STEP: Step = Step {
    name: "urn",
    group: Group::Identifier,
    signature: "urn",
    input: "text",
    output: "digits, or SC and digits",
    reasons: &[Reason::Unreadable],
    sentence: "checked as a unique reference number",
    examples: &[("A | urn", &["100123"], "100123"), ("A | urn", &["sc 012345"], "SC012345"), ("A | urn", &["12"], "absent: unreadable")],
    build: |it| it.plain(Op::Urn, Ty::Text),
};

pub(crate) fn run(text: &str) -> Val<'static> {
    let urn: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    let digits = urn.strip_prefix("SC").unwrap_or(&urn);
    let fits = (6..=7).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit());
    if fits { Val::text(urn) } else { Val::UNREADABLE }
}
