//! Being looked after: a period of care with episodes that tile, placements, legal statuses, reviews, visits and what comes after.

use caseport_model::Date;

use super::{
    council::Work,
    family::{Archetype, Child, Teller},
    names, past, plus,
    services::Span,
    today, workday, years,
};
use crate::fact::{Cell, Kind};

/// Supported accommodation before and after it had to be registered.
const SUPPORTED: [&str; 2] = ["H5", "K3"];

/// Fostering for adoption: with carers who are approved as adopters too; and then placed for adoption with them.
const EARLY: &str = "U5";
const WITH_THEM: &str = "A5";

/// How a period of care goes.
struct Course {
    start: Date,
    /// The end, which may lie in the future: then the period is open.
    end: Date,
    end_reason: &'static str,
    legal: Vec<(Date, &'static str)>,
    placements: Vec<(Date, &'static str)>,
}

impl Course {
    /// The day until which there is something to tell.
    fn last(&self) -> Date {
        self.end.min(today())
    }

    fn end_of(list: &[(Date, &'static str)], at: usize, end: Date) -> Option<Date> {
        past(list.get(at + 1).map_or(end, |it| it.0))
    }
}

impl Span for Course {
    fn first_day(&self) -> Date {
        self.start
    }

    fn last_day(&self) -> Date {
        self.last()
    }

    fn closed_on(&self) -> Option<Date> {
        past(self.end)
    }
}

impl Teller<'_> {
    /// Assessment, a period of care and what goes with it; gives the end of the work, unless it is open.
    pub(super) fn looked_after(&mut self, at: usize, referral: u64, referred: Date, why: Archetype) -> (Option<Date>, &'static str) {
        let child = self.children[at].clone();
        self.assessed(&child, referral, referred, true);
        let course = self.course(&child, referred, why);
        let care = self.ids.next(Kind::Care);
        let immunised = self.rng.chance(85);
        self.facts
            .add(Kind::Care, care)
            .set("person_id", (Kind::Person, child.id))
            .set("start_date", course.start)
            .set("end_date", past(course.end))
            .set("referral_id", (Kind::Referral, referral))
            .set("immunised", immunised)
            .set("immunised_date", plus(course.start, 30).min(course.last()));
        // The state of immunisations is kept with the period of care, under its key.
        self.facts
            .add(Kind::Immunisation, care)
            .set("person_id", (Kind::Person, child.id))
            .set("up_to_date", immunised)
            .set("status_date", plus(course.start, 30).min(course.last()));
        for (at, (start, status)) in course.legal.iter().enumerate() {
            let row = self.ids.next(Kind::Legal);
            self.facts
                .add(Kind::Legal, row)
                .set("person_id", (Kind::Person, child.id))
                .set("legal_status", *status)
                .set("start_date", *start)
                .set("end_date", Course::end_of(&course.legal, at, course.end))
                .set("period_of_care_id", (Kind::Care, care));
        }
        let homes = self.placements(&child, care, &course);
        self.episodes(&child, care, referral, &course, &homes, why);
        self.reviews(&child, care, &course);
        self.care_plan(&child, &course, why);
        self.health(&child, &course);
        self.talk(&child, course.start, course.last(), 60);
        if why == Archetype::Adopted {
            let early = homes.iter().find(|it| it.2 == EARLY).map(|it| (it.0, it.3));
            self.permanence(&child, care, &course, early);
        }
        // Whoever comes into care is asked for an earlier permanence.
        if self.rng.chance(25) {
            self.earlier_permanence(&child, course.start);
        } else {
            self.aside(|it| it.no_earlier_permanence(&child, course.start));
        }
        let reason = match why {
            Archetype::Adopted => "RC1",
            _ => "RC7",
        };
        let eighteen = plus(child.born, years(18));
        if today() >= eighteen && course.end >= eighteen {
            self.leaver(&child);
            // Work with a care leaver goes on after care has ended.
            return (past(plus(child.born, years(21))), reason);
        }
        (past(plus(course.end, 5)), reason)
    }

    /// Whether a child that is adopted came early to those who adopt it: in every other such family.
    pub(super) fn early(&self) -> bool {
        (self.number / 24).is_multiple_of(2)
    }

    fn course(&mut self, child: &Child, referred: Date, why: Archetype) -> Course {
        let eighteen = plus(child.born, years(18));
        let start = plus(referred, self.rng.between(0, 12)).min(today());
        let (end, end_reason) = match why {
            Archetype::Leaver | Archetype::Unaccompanied => (eighteen, if self.rng.chance(50) { "E17" } else { "E5" }),
            Archetype::Adopted => (plus(start, self.rng.between(500, 800)), "E12"),
            _ => match self.rng.below(3) {
                0 => (plus(start, self.rng.between(20, 200)), "E4A"),
                1 => (plus(start, self.rng.between(200, 1200)), "E45"),
                _ => (plus(start, self.rng.between(1200, 4000)), "E48"),
            },
        };
        let (end, end_reason) =
            if end >= eighteen { (eighteen, if why == Archetype::InCare { "E17" } else { end_reason }) } else { (end, end_reason) };
        // Special guardianship has finer reasons since April 2018.
        let finer = Date::new(2018, 4, 1).expect("a day of the calendar");
        let end_reason = match end_reason {
            "E45" if end < finer => "E43",
            "E48" if end < finer => "E44",
            other => other,
        };
        let mut legal = vec![(start, if why == Archetype::Unaccompanied || self.rng.chance(50) { "V2" } else { "L2" })];
        if why != Archetype::Unaccompanied {
            let mut date = plus(start, if legal[0].1 == "L2" { self.rng.between(3, 8) } else { self.rng.between(20, 120) });
            for status in ["C1", if why == Archetype::Adopted { "E1" } else { "C2" }] {
                legal.push((date, status));
                date = plus(date, self.rng.between(150, 300));
            }
        }
        legal.retain(|it| it.0 < end && it.0 <= today());
        let mut placements = vec![(
            start,
            match why {
                Archetype::Unaccompanied => self.rng.pick(&["U6", "K2"]),
                Archetype::Adopted => "U6",
                _ => self.rng.pick(&["U6", "U6", "U3", "K2", "U4"]),
            },
        )];
        let mut date = plus(start, self.rng.between(25, 400));
        let most = self.rng.between(1, 4);
        let placed = plus(start, 380);
        let registered = Date::new(2024, 4, 1).expect("a day of the calendar");
        while date < end && placements.len() < most as usize && (why != Archetype::Adopted || date < placed) {
            let kind = if date.0 - child.born.0 > years(16) {
                self.rng.pick(&[SUPPORTED[usize::from(date >= registered)], "U6"])
            } else {
                self.rng.pick(&["U6", "U4", "K2", "U1"])
            };
            placements.push((date, kind));
            date = plus(date, self.rng.between(60, 900));
        }
        if why == Archetype::Adopted && self.early() {
            placements.truncate(1);
            placements.push((plus(start, 165), EARLY));
            placements.push((placed, WITH_THEM));
        } else if why == Archetype::Adopted {
            placements.push((placed, "A6"));
        }
        placements.retain(|it| it.0 < end && it.0 <= today());
        Course { start, end, end_reason, legal, placements }
    }

    /// The placements; gives start, key, type and URN of each.
    fn placements(&mut self, child: &Child, care: u64, course: &Course) -> Vec<(Date, u64, &'static str, Cell)> {
        let mut made: Vec<(Date, u64, &'static str, Cell)> = Vec::new();
        let mut carers = None;
        for (at, (start, kind)) in course.placements.iter().enumerate() {
            let id = self.ids.next(Kind::Placement);
            let foster = kind.starts_with('U');
            let provider = if foster { self.rng.pick(&["PR1", "PR1", "PR4"]) } else { self.rng.pick(&["PR4", "PR1", "PR5"]) };
            let urn = if kind.starts_with('A') {
                Cell::Blank
            } else {
                crate::fact::keep(&mut self.facts.text, &format!("SC9{:05}", self.rng.below(40) * 7 + 11))
            };
            let lot = names::lot(&mut self.rng);
            let end = Course::end_of(&course.placements, at, course.end);
            let reason = end
                .filter(|_| at + 1 < course.placements.len())
                .map(|_| self.rng.pick(&["CARPL", "CREQB", "CREQO", "CHILD", "LAREQ", "PLACE"]));
            let distance = i64::from(self.rng.between(3, 600)) * 1000;
            let near = distance < 300_000;
            let place = names::placed(lot, near);
            // Whoever is placed for adoption with the carers stays where it was.
            let reason = if *kind == EARLY { reason.map(|_| "PLACE") } else { reason };
            let here = (provider, urn, distance, near, place);
            let (provider, urn, distance, near, place) = if *kind == WITH_THEM { carers.unwrap_or(here) } else { here };
            carers = Some((provider, urn, distance, near, place));
            self.facts
                .add(Kind::Placement, id)
                .set("ffa_date", (*kind == EARLY).then(|| plus(*start, -14)))
                .set("person_id", (Kind::Person, child.id))
                .set("start_date", *start)
                .set("end_date", end)
                .set("placement_type", *kind)
                .set("provider_type", provider)
                .set("provider_urn", urn)
                .set("distance_miles", Cell::Decimal(distance))
                .set("period_of_care_id", (Kind::Care, care))
                .set("postcode", place.postcode)
                .set("change_reason", reason)
                .set("placement_la", place.authority)
                .set("placement_location", if near { "IN" } else { "OUT" });
            made.push((*start, id, *kind, urn));
        }
        made
    }

    /// Episodes: a new one whenever the legal status or the placement changes; each ends on the day on which the next begins.
    fn episodes(
        &mut self,
        child: &Child,
        care: u64,
        referral: u64,
        course: &Course,
        homes: &[(Date, u64, &'static str, Cell)],
        why: Archetype,
    ) {
        let mut days: Vec<Date> = course.legal.iter().map(|it| it.0).chain(homes.iter().map(|it| it.0)).collect();
        days.sort_unstable();
        days.dedup();
        let need = match why {
            Archetype::Unaccompanied => "N8",
            _ => self.rng.pick(&["N1", "N1", "N5", "N4"]),
        };
        for (at, day) in days.iter().enumerate() {
            let home = homes.iter().rev().find(|it| it.0 <= *day).expect("a placement from the first day");
            let legal = course.legal.iter().rev().find(|it| it.0 <= *day).expect("a legal status from the first day");
            let reason = match (at, home.0 == *day, legal.0 == *day) {
                (0, ..) => "S",
                // The carers are the same.
                (_, true, true) if home.2 == WITH_THEM => "U",
                (_, true, false) if home.2 == WITH_THEM => "T",
                (_, true, true) => "B",
                (_, true, false) => "P",
                _ => "L",
            };
            let next = days.get(at + 1).copied();
            let end = past(next.unwrap_or(course.end));
            let end_reason = end.map(|_| if next.is_some() { "X1" } else { course.end_reason });
            let id = self.ids.next(Kind::Episode);
            self.facts
                .add(Kind::Episode, id)
                .set("person_id", (Kind::Person, child.id))
                .set("start_date", *day)
                .set("start_reason", reason)
                .set("primary_need", need)
                .set("end_date", end)
                .set("end_reason", end_reason)
                .set("period_of_care_id", (Kind::Care, care))
                .set("referral_id", (Kind::Referral, referral))
                .set("placement_id", (Kind::Placement, home.1))
                .set("entered_care_date", course.start)
                .set("legal_status", legal.1)
                .set("placement_type", home.2)
                .set("provider_urn", home.3)
                .set("order_date", end.filter(|_| next.is_none() && course.end_reason == "E12"));
        }
    }

    fn reviews(&mut self, child: &Child, care: u64, course: &Course) {
        let mut due = plus(course.start, 28);
        let mut gap = 91;
        while due < course.last() {
            let date = workday(plus(due, self.rng.between(-7, 0)));
            let age = date.0 - child.born.0;
            let participation = if age < years(4) { "PN0" } else { self.rng.pick(&["PN1", "PN1", "PN3", "PN5", "PN6", "PN7"]) };
            let (team, worker) = self.worker(Work::Reviewing, date, date);
            let meeting = self.meeting(child, "CLA_REVIEW", date, team, worker, Some((participation, None)));
            let id = self.ids.next(Kind::ClaReview);
            self.facts
                .add(Kind::ClaReview, id)
                .set("period_of_care_id", (Kind::Care, care))
                .set("due_date", due)
                .set("review_date", date)
                .set("cancelled", false)
                .set("participation", participation)
                .set("person_id", (Kind::Person, child.id))
                .set("meeting_id", (Kind::Meeting, meeting));
            due = plus(date, gap);
            gap = 182;
        }
        let mut date = plus(course.start, self.rng.between(2, 7));
        let mut pause = 30;
        while date < course.last() {
            let seen = self.rng.chance(95);
            let alone = seen && self.rng.chance(75);
            let note =
                self.note(child, "VISIT_STATUTORY_CLA", workday(date).min(course.last()), "Statutory visit", Some((seen, alone, false)));
            let (at, author) = self.of_note(note);
            let row = self.ids.next(Kind::ClaVisit);
            self.facts
                .add(Kind::ClaVisit, row)
                .set("period_of_care_id", (Kind::Care, care))
                .set("person_id", (Kind::Person, child.id))
                .set("visit_date", at)
                .set("seen", seen)
                .set("seen_alone", alone)
                .set("case_note_id", (Kind::CaseNote, note))
                .set("worker_id", author);
            date = plus(date, self.rng.between(pause, pause * 2));
            pause = 45;
        }
    }

    fn care_plan(&mut self, child: &Child, course: &Course, why: Archetype) {
        let start = plus(course.start, 10);
        if start >= course.last() {
            return;
        }
        let id = self.ids.next(Kind::CarePlan);
        let option = match why {
            Archetype::Adopted => "ADOPTION",
            Archetype::Unaccompanied => "SUPPLIV",
            _ => self.rng.pick(&["LTFOST18", "RETURN6M", "LTRELFR", "RETURNEV"]),
        };
        let form = self.form(child.id, "CARE_PLAN", Some(start));
        self.answer(form, option, "Yes", Some(start));
        self.facts
            .add(Kind::CarePlan, id)
            .set("person_id", (Kind::Person, child.id))
            .set("start_date", start)
            .set("end_date", past(course.end))
            .set("option", option)
            .set("form_id", (Kind::Form, form));
        let row = self.ids.next(Kind::PermanenceOption);
        self.facts.add(Kind::PermanenceOption, row).set("care_plan_id", (Kind::CarePlan, id)).set("option", option);
    }
}
