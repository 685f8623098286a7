//! Makes the key of the row: `SOURCE_TABLE:value`, or the value itself where the canonical table keeps the council's own.

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Makes the key of the row: `SOURCE_TABLE:value`, or the value itself where the canonical table keeps the council's own.
pub(crate) static STEP: Step = Step {
    name: "key",
    group: Group::Identifier,
    signature: "key [COL…]",
    input: "text",
    output: "a key",
    reasons: &[],
    sentence: "which makes the key of the row {}",
    examples: &[
        ("A | key", &["12"], "T:12"),
        ("A | key B", &["12", "x"], "T:12/x"),
        ("A | key", &[""], "absent: not recorded"),
        ("A | key", &["123456789012345678901234567890123456789012345678"], "T:5dde97f9f2c4dad294053883e4e3d77bca3ea958bbe4cb"),
    ],
    build: |it| {
        it.takes_text()?;
        let call = it.call;
        let space = it.world.key_space(call)?;
        Some((Op::Key(space, it.nodes(0)?), Ty::Key))
    },
};
