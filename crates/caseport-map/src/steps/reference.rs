//! Refers to the row that another source table makes.

use caseport_model::Reason;

use crate::{
    step::{Group, Op, Step},
    value::Ty,
};

/// Refers to the row that another source table makes.
pub(crate) static STEP: Step = Step {
    name: "ref",
    group: Group::Reference,
    signature: "ref TABLE from SOURCE_TABLE",
    input: "text",
    output: "a reference",
    reasons: &[Reason::NotRecorded],
    sentence: "as a reference to {}",
    examples: &[
        ("A | ref thing from T", &["12"], "T:12"),
        ("A | ref thing from T", &[" 12 "], "T:12"),
        ("A | ref thing from T", &["-1"], "absent: not recorded"),
    ],
    build: |it| {
        it.count(3, 3)?;
        it.takes(matches!(it.input, Ty::Any | Ty::Text), "text")?;
        it.word(1, "from")?;
        let (canonical, source) = (&it.call.args[0], &it.call.args[2]);
        let reference = it.world.reference(canonical, source)?;
        let crate::expr::ArgKind::Name(table) = &canonical.kind else { return None };
        Some((Op::Ref(Box::new(reference)), Ty::Ref(table.clone())))
    },
};
