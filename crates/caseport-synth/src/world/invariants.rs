//! What must hold in every world that is told.

use std::collections::{HashMap, HashSet};

use caseport_model::Date;

use super::{Council, Ids, family::Archetype, tell, today};
use crate::fact::{Cell, Fact, Facts, Kind};

fn day(cell: Cell) -> Option<Date> {
    match cell {
        Cell::Date(date) => Some(date),
        Cell::DateTime(time) => Some(time.date()),
        _ => None,
    }
}

fn text(facts: &Facts, cell: Cell) -> &str {
    match cell {
        Cell::Word(word) => word,
        Cell::Text(start, end) => facts.str(start, end),
        _ => "",
    }
}

/// Runs a check over many families of several seeds.
fn over_families(mut check: impl FnMut(&Facts, &Council)) {
    for seed in [1, 7, 99] {
        let mut ids = Ids::new();
        let council = Council::tell(seed, 400, &mut ids);
        let mut facts = Facts::default();
        for number in 0..120 {
            tell(seed, number, 5, (8, 12), &council, &mut ids, &mut facts);
            check(&facts, &council);
        }
    }
}

fn of(facts: &Facts, kind: Kind) -> impl Iterator<Item = &Fact> {
    facts.list.iter().filter(move |it| it.kind == kind)
}

#[test]
fn references_resolve() {
    over_families(|facts, council| {
        let known: HashSet<(Kind, u64)> = facts.list.iter().chain(&council.facts.list).map(|it| (it.kind, it.id)).collect();
        assert_eq!(known.len(), facts.list.len() + council.facts.list.len(), "every fact has a number of its own");
        for fact in &facts.list {
            for (field, cell) in fact.kind.fields().iter().zip(&fact.cells) {
                // The plan behind the summary of a child in need is told by the summary.
                if let Cell::Ref(kind, id) = cell
                    && *field != "plan_id"
                {
                    assert!(known.contains(&(*kind, *id)), "{}.{field}", fact.kind.name());
                }
            }
        }
    });
}

#[test]
fn nothing_is_before_birth_or_after_today_or_ends_before_it_begins() {
    over_families(|facts, _| {
        let born: HashMap<u64, Date> =
            of(facts, Kind::Person).filter_map(|it| day(it.get("birth_date")).map(|born| (it.id, born))).collect();
        for fact in facts.list.iter().filter(|it| it.kind != Kind::Person) {
            let fields = fact.kind.fields();
            let days: Vec<(&str, Date)> =
                fields.iter().zip(&fact.cells).filter_map(|(name, cell)| day(*cell).map(|it| (*name, it))).collect();
            let person = fields.iter().position(|it| *it == "person_id").map(|at| fact.cells[at]);
            for (name, date) in &days {
                let place = format!("{}.{name}", fact.kind.name());
                // A warning is next reviewed on a day to come.
                if !matches!(*name, "due_date" | "target_date") && place != "alert.review_date" {
                    assert!(*date <= today(), "{place} is in the future");
                }
                if let Some(Cell::Ref(_, person)) = person
                    && let Some(born) = born.get(&person)
                {
                    assert!(date >= born, "{place} is before birth");
                }
            }
            let get = |name: &str| days.iter().find(|it| it.0 == name).map(|it| it.1);
            if let (Some(start), Some(end)) = (get("start_date"), get("end_date")) {
                assert!(start <= end, "{} ends before it begins", fact.kind.name());
            }
        }
    });
}

#[test]
fn episodes_tile_the_period_of_care() {
    let mut checked = 0;
    over_families(|facts, _| {
        for care in of(facts, Kind::Care) {
            let episodes: Vec<&Fact> =
                of(facts, Kind::Episode).filter(|it| it.get("period_of_care_id") == Cell::Ref(Kind::Care, care.id)).collect();
            assert!(!episodes.is_empty());
            assert!(episodes[0].get("start_date") == care.get("start_date"));
            assert_eq!(text(facts, episodes[0].get("start_reason")), "S");
            for pair in episodes.windows(2) {
                assert!(
                    pair[0].get("end_date") == pair[1].get("start_date"),
                    "an episode begins on the day on which the one before it ends"
                );
                assert_eq!(text(facts, pair[0].get("end_reason")), "X1");
            }
            let last = episodes[episodes.len() - 1];
            assert!(last.get("end_date") == care.get("end_date"), "the last ends with the period");
            assert_ne!(text(facts, last.get("end_reason")), "X1");
            checked += episodes.len();
        }
    });
    assert!(checked > 100, "there are episodes to check");
}

#[test]
fn plans_nest_in_referrals_and_reviews_and_visits_in_plans() {
    let mut checked = 0;
    over_families(|facts, _| {
        let within = |inner: &Fact, date: &str, outer: &Fact, from: &str, to: &str| {
            let at = day(inner.get(date)).expect("a date");
            assert!(day(outer.get(from)).is_some_and(|it| it <= at), "{} before its {}", inner.kind.name(), outer.kind.name());
            assert!(day(outer.get(to)).is_none_or(|it| at <= it), "{} after its {}", inner.kind.name(), outer.kind.name());
        };
        for plan in of(facts, Kind::CpPlan) {
            let Cell::Ref(kind, referral) = plan.get("referral_id") else { panic!("a plan has a referral") };
            within(plan, "start_date", facts.find(kind, referral).expect("a referral"), "referral_date", "closure_date");
            checked += 1;
        }
        for (kind, date) in [(Kind::CpReview, "review_date"), (Kind::CpVisit, "visit_date")] {
            for inner in of(facts, kind) {
                let Cell::Ref(kind, plan) = inner.get("cp_plan_id") else { panic!("it has a plan") };
                let plan = facts.find(kind, plan).expect("a plan");
                let at = day(inner.get(date)).expect("a date");
                assert!(day(plan.get("start_date")).is_some_and(|it| it <= at));
                assert!(day(plan.get("end_date")).is_none_or(|it| at <= it), "{} after its plan", inner.kind.name());
            }
        }
    });
    assert!(checked > 20, "there are plans to check");
}

#[test]
fn relationships_are_told_from_both_sides() {
    over_families(|facts, _| {
        let all: HashSet<(u64, u64)> = of(facts, Kind::Relationship)
            .map(|it| match (it.get("person_id"), it.get("related_person_id")) {
                (Cell::Ref(_, one), Cell::Ref(_, two)) => (one, two),
                _ => panic!("a relationship has two ends"),
            })
            .collect();
        assert!(all.iter().all(|(one, two)| all.contains(&(*two, *one)) && one != two));
    });
}

#[test]
fn a_council_of_some_size_has_everything() {
    let mut seen: HashSet<Kind> = HashSet::new();
    let mut merged = 0;
    over_families(|facts, council| {
        seen.extend(facts.list.iter().chain(&council.facts.list).map(|it| it.kind));
        merged += of(facts, Kind::Person).filter(|it| matches!(it.get("survivor"), Cell::Ref(..))).count();
    });
    let missing: Vec<&str> = Kind::ALL.iter().filter(|it| !seen.contains(it)).map(|it| it.name()).collect();
    assert_eq!(missing, [""; 0], "every kind of fact is told");
    assert!(merged > 5);
    assert!(super::family::ORDER.contains(&Archetype::Unborn));
}
