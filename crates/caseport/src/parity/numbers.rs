//! Measures of both sides, their movement since last year, and the days on which a cutover touches a return.

use std::collections::{BTreeMap, BTreeSet};

use caseport_model::{Date, Evidence, System};
use caseport_return::{Measure, Part, Rest, Shape, Threshold, Window};

use super::{
    Question,
    side::{Making, Side},
};
use crate::{exit::Failure, systems};

/// A number on both sides.
pub(crate) struct Measured {
    /// The measure.
    pub(crate) code: String,
    /// What it counts.
    pub(crate) title: String,
    /// The group, and what it is called, where the measure has groups.
    pub(crate) group: Option<(String, String)>,
    pub(crate) before: i64,
    pub(crate) after: i64,
    /// Last year's, where its return was given.
    pub(crate) previous: Option<i64>,
    /// The threshold that the movement from last year to the side after exceeds.
    pub(crate) exceeded: Option<Threshold>,
}

/// A return that the days from extract to cutover touch.
pub(crate) struct Warning {
    pub(crate) title: String,
    pub(crate) opens: Date,
    pub(crate) closes: Date,
    pub(crate) evidence: Evidence,
    /// The days from extract to cutover, as far as they are known.
    pub(crate) from: Date,
    pub(crate) to: Date,
}

/// Last year's return by itself: its own system where there is one.
fn last_year(making: &Making<'_>) -> Result<Option<(System, Rest)>, Failure> {
    if making.previous.is_empty() {
        return Ok(None);
    }
    let year = making.year - 1;
    let name = format!("{}/{year}", making.system.id);
    let system =
        if making.files.below(&format!("{name}/")).next().is_some() { systems::load(making.files, &name)? } else { making.system.clone() };
    let shape = Shape::of(&system).map_err(|e| Failure::usage(e, "correct return.toml"))?;
    let mut rest = Rest::new(&system, shape, year, making.calendar)?;
    let (now, month, day) = making.at.parts();
    let at = Date::new(now - 1, month, day).or_else(|| Date::new(now - 1, month, 28));
    rest.set("at", &at.map_or(String::new(), iso))?;
    let parts: Vec<Part> = making.previous.iter().map(|path| Part { path: path.clone(), last_year: false }).collect();
    let (read, _) = caseport_return::read(&system, &parts, &mut rest)?;
    if read.iter().all(|it| it.left_aside.is_some()) {
        return Err(Failure::new(
            crate::exit::SOURCE,
            anyhow::anyhow!("no file of last year's return could be read"),
            "check the paths after --previous",
        ));
    }
    Ok(Some((system, rest)))
}

pub(crate) fn iso(day: Date) -> String {
    String::from_utf8_lossy(&day.iso()).into_owned()
}

/// Counts on both sides, and last year.
pub(super) fn measure(making: &Making<'_>, before: &Side, after: &Side) -> Result<Vec<Measured>, Failure> {
    let bad = |e: String| Failure::usage(e, "correct the file");
    let thresholds = Threshold::all(making.system).map_err(bad)?;
    let last_year = last_year(making)?;
    let mut all = Vec::new();
    for measure in Measure::all(making.system).map_err(bad)? {
        let count = |rest: &Rest| measure.count(rest).map_err(|e| Failure::usage(e, "correct the statement of the measure"));
        let (ours, theirs) = (count(&before.rest)?, count(&after.rest)?);
        let previous: Option<BTreeMap<String, i64>> = last_year.as_ref().map(|(_, rest)| count(rest)).transpose()?;
        let threshold = thresholds.iter().find(|it| it.measure == measure.code);
        let groups: BTreeSet<&String> = ours.keys().chain(theirs.keys()).chain(previous.iter().flat_map(BTreeMap::keys)).collect();
        for group in groups {
            let number = |of: &BTreeMap<String, i64>| of.get(group).copied().unwrap_or_default();
            let (after, previous) = (number(&theirs), previous.as_ref().map(number));
            all.push(Measured {
                code: measure.code.clone(),
                title: measure.title.clone(),
                group: measure.codes.as_ref().map(|list| (group.clone(), label(making.system, list, group))),
                before: number(&ours),
                after,
                previous,
                exceeded: threshold.filter(|it| previous.is_some_and(|previous| it.exceeded(previous, after))).cloned(),
            });
        }
    }
    Ok(all)
}

fn label(system: &System, list: &str, code: &str) -> String {
    if code.is_empty() {
        return "not recorded".to_owned();
    }
    let known = system.codes.get(list).and_then(|list| list.codes.iter().find(|it| it.code == code));
    known.map_or_else(|| "not in the code list".to_owned(), |it| it.label.clone())
}

/// What the calendar says of the days from extract to cutover.
pub(super) fn warnings(question: &Question<'_>) -> Result<Vec<Warning>, Failure> {
    let mut days: Vec<Date> = question.cutover.into_iter().collect();
    for side in question.sides {
        days.extend(side.days()?);
    }
    let (Some(from), Some(to)) = (days.iter().min().copied(), days.iter().max().copied()) else { return Ok(Vec::new()) };
    let text = question.files.get("calendar/return-windows.csv").unwrap_or_default();
    let windows = Window::all(text).map_err(|e| Failure::usage(format!("calendar/return-windows.csv: {e}"), "correct the file"))?;
    let of = question.system.split_once('/').map_or(question.system, |(id, _)| id);
    let here = windows.into_iter().filter(|it| it.of.is_empty() || it.of == of);
    Ok(here
        .filter_map(|it| {
            it.meets(from, to).map(|(opens, closes)| Warning { title: it.title, opens, closes, evidence: it.evidence, from, to })
        })
        .collect())
}
