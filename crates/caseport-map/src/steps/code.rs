//! Translates a code through a crosswalk, or finds it in the canonical list of that name.

use caseport_model::Reason;

use crate::step::{Group, Op, Step};

/// Translates a code through a crosswalk, or finds it in the canonical list of that name.
pub(crate) static STEP: Step = Step {
    name: "code",
    group: Group::Code,
    signature: "code MAP [at COL]",
    input: "text",
    output: "a code",
    reasons: &[Reason::UnmappedCode, Reason::NotRecorded],
    sentence: "translated by {}",
    examples: &[
        ("A | code colour", &["r"], "RED"),
        ("A | code colour", &["99"], "absent: not recorded"),
        ("A | code colour", &["zz"], "absent: unmapped code"),
        ("A | code colour", &["h"], "held"),
        ("A | code colour at B", &["b", "2001-01-01"], "BLUE"),
        ("A | code shade", &["Dark"], "DARK"),
    ],
    build: |it| {
        it.count(1, 3)?;
        if it.call.args.len() == 2 {
            return it.fail(None, "a column is missing after `at`");
        }
        it.takes_text()?;
        let (map, gives) = it.world.code_map(&it.call.args[0])?;
        let at = if it.call.args.len() == 3 {
            it.word(1, "at")?;
            let node = it.node(2)?;
            let formats = it.world.formats(false, Some(&node));
            Some(Box::new((node, formats)))
        } else {
            None
        };
        if at.is_none() && map.needs_date() {
            return it.fail(Some(0), "this crosswalk has codes that changed their meaning: say `at COL` with the date that counts");
        }
        Some((Op::Code(map, at), gives))
    },
};
