//! The hidden world: a council, its workers and its families, told as facts. It knows no system and no fault.
//!
//! Families are told one after another, each from the seed and its own number, so that a council of any size needs the memory of one family.

mod care;
mod council;
mod details;
mod family;
#[cfg(test)]
mod invariants;
mod names;
mod people;
mod protection;
mod services;
mod words;

use caseport_model::{Date, DateTime};

pub(crate) use council::Council;
pub(crate) use family::tell;

use crate::{fact::Kind, rng::Rng};

/// The day of the extract: nothing in the world is later, except what is expected.
pub(crate) fn today() -> Date {
    Date::new(2026, 3, 31).expect("a day of the calendar")
}

/// The first day of which the council has records.
pub(crate) fn beginning() -> Date {
    Date::new(2006, 4, 1).expect("a day of the calendar")
}

pub(crate) fn plus(date: Date, days: i32) -> Date {
    Date(date.0 + days)
}

/// A day if it is not after today.
pub(crate) fn past(date: Date) -> Option<Date> {
    (date <= today()).then_some(date)
}

/// A time of the working day.
pub(crate) fn at_work(rng: &mut Rng, date: Date) -> DateTime {
    DateTime::new(date, 8 + rng.below(10), rng.below(12) * 5, 0).expect("a time of day")
}

/// A day of the week, or the next one that is not at the weekend.
pub(crate) fn workday(date: Date) -> Date {
    match (date.0 + 3).rem_euclid(7) {
        5 => plus(date, 2),
        6 => plus(date, 1),
        _ => date,
    }
}

/// The number of days of about so many years.
pub(crate) const fn years(n: i32) -> i32 {
    n * 1461 / 4
}

/// Running numbers of the things told, by kind.
pub(crate) struct Ids {
    next: Vec<u64>,
    /// Of what is told beside the story: its numbers leave those of the story as they are.
    beside: Vec<u64>,
}

impl Ids {
    pub(crate) fn new() -> Ids {
        // Every kind counts from elsewhere, so that a key of one kind is hardly ever a key of another: a crossed reference shows.
        let kinds = 0..Kind::ALL.len() as u64;
        let next = kinds.clone().map(|kind| if kind == Kind::Person as u64 { 100_000 } else { 1_000_000 + kind * 37_211 });
        Ids { next: next.collect(), beside: kinds.map(|kind| 500_002 + kind * 7_000).collect() }
    }

    pub(crate) fn next(&mut self, kind: Kind) -> u64 {
        let id = &mut self.next[kind as usize];
        *id += 1;
        *id
    }

    pub(crate) fn beside(&mut self, kind: Kind) -> u64 {
        let id = &mut self.beside[kind as usize];
        *id += 1;
        *id
    }
}
