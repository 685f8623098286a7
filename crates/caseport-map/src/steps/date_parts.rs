//! Builds a date from day, month and year in three cells.

use caseport_model::{Date, Reason};

use crate::dates::month_by_name;
use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Builds a date from day, month and year in three cells.
pub(crate) static STEP: Step = Step {
    name: "date_parts",
    group: Group::Date,
    signature: "date_parts MONTH_COL YEAR_COL",
    input: "text",
    output: "a date",
    reasons: &[Reason::Unreadable],
    sentence: "as the day, with month and year from {}",
    examples: &[
        ("A | date_parts B C", &["1", "February", "2020"], "2020-02-01"),
        ("A | date_parts B C", &["01", "2", "2020"], "2020-02-01"),
        ("A | date_parts B C", &["30", "Feb", "2020"], "absent: unreadable"),
    ],
    build: |it| {
        it.count(2, 2)?;
        it.takes_text()?;
        Some((Op::DateParts(Box::new((it.node(0)?, it.node(1)?))), Ty::Date))
    },
};

pub(crate) fn run(day: &str, month: &str, year: &str) -> Val<'static> {
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let month = number(month).or_else(|| month_by_name(month.trim()));
    match (number(day), month, number(year).filter(|it| *it > 999)) {
        (Some(day), Some(month), Some(year)) => Date::new(year as i32, month, day).map_or(Val::UNREADABLE, Val::Date),
        _ => Val::UNREADABLE,
    }
}
