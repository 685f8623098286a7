//! Counts the whole years from a date of birth to a day.

use caseport_model::{Date, Reason};

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Counts the whole years from a date of birth to a day.
pub(crate) static STEP: Step = Step {
    name: "age_on",
    group: Group::Date,
    signature: "age_on DAY",
    input: "a date",
    output: "whole years",
    reasons: &[Reason::OutOfRange, Reason::NotRecorded],
    sentence: "as the age in whole years on {}",
    examples: &[
        ("A | date | age_on B", &["2012-02-14", "2026-02-13"], "13"),
        ("A | date | age_on B", &["2012-02-29", "2026-02-28"], "13"),
        ("A | date | age_on B", &["2026-03-31", "2026-03-31"], "0"),
        ("A | date | age_on B", &["2026-04-01", "2026-03-31"], "absent: out of range"),
        ("A | date | age_on B", &["2012-02-14", ""], "absent: not recorded"),
    ],
    build: |it| {
        it.count(1, 1)?;
        it.takes(matches!(it.input, Ty::Any | Ty::Date | Ty::DateTime), "a date")?;
        let node = it.node(0)?;
        let formats = it.world.formats(false, Some(&node));
        Some((Op::AgeOn(Box::new((node, formats))), Ty::Int))
    },
};

/// Who is born on 29 February is a year older on 1 March. Who is not born yet has no age.
pub(crate) fn run(born: Date, day: Date) -> Val<'static> {
    if day < born {
        return Val::Blank(Reason::OutOfRange);
    }
    let ((year, month, of_month), (now, now_month, now_of_month)) = (born.parts(), day.parts());
    let before_birthday = (now_month, now_of_month) < (month, of_month);
    Val::Int(i64::from(now - year) - i64::from(before_birthday))
}
