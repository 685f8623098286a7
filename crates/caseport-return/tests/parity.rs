//! Laws of the comparison of two returns, over random returns of the layouts that we have.

use std::{fs, path::Path};

use caseport_model::{System, SystemFiles, Type};
use caseport_return::{Difference, DifferenceKind, Rows, Shape, parity};
use proptest::prelude::*;

fn system(name: &str) -> System {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mappings");
    let mut files = SystemFiles::default();
    let mut folders = vec![root.join("cin-census"), root.join("ssda903")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                files.insert(path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned(), text);
            }
        }
    }
    System::load(&files, name).unwrap()
}

/// Rows from a list of numbers: few values, so that records are often alike, and references that are often good.
fn rows(system: &System, choices: &[u32]) -> Rows {
    let mut rows = Rows::new(&system.layout);
    let mut choices = choices.iter().copied();
    while let Some(which) = choices.next() {
        let mut next = |most: u32| choices.next().unwrap_or_default() % most;
        let at = which as usize % system.layout.tables.len();
        let table = &system.layout.tables[at];
        let cells = table.columns.iter().map(|column| match column.kind {
            _ if column.reference.is_some() || *column.name == *"LAchildID" || *column.name == *"CHILD" => next(2).to_string(),
            Type::Date => ["", "2025-05-01", "2025-05-02", "2025-09-01"][next(4) as usize].to_owned(),
            _ => ["", "1", "2"][next(3) as usize].to_owned(),
        });
        let cells = cells.collect();
        rows.tables[at].rows.push(cells);
    }
    rows
}

/// The same difference, seen from the other side.
fn mirrored(it: &Difference) -> Difference {
    let kind = match it.kind {
        DifferenceKind::MissingAfter => DifferenceKind::OnlyAfter,
        DifferenceKind::OnlyAfter => DifferenceKind::MissingAfter,
        DifferenceKind::Differs => DifferenceKind::Differs,
    };
    Difference { kind, before: it.after, after: it.before, ..it.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_return_is_equal_to_itself_in_any_order_of_its_records(choices in prop::collection::vec(0_u32..1000, 0..400), name in prop::sample::select(vec!["cin-census/2026", "ssda903/2027"])) {
        let system = system(name);
        let shape = Shape::of(&system).unwrap();
        let rows = rows(&system, &choices);
        prop_assert_eq!(parity(&system.layout, &shape, &rows, &rows).differences, Vec::<Difference>::new());
        // Only where keys are unique does the order say nothing of what belongs to what.
        let mut turned = rows.clone();
        turned.tables.iter_mut().filter(|it| it.name != "CINdetails" && it.name != "Assessments" && it.name != "ChildProtectionPlans" && it.name != "ChildIdentifiers" && it.name != "Header").for_each(|it| it.rows.reverse());
        prop_assert_eq!(parity(&system.layout, &shape, &rows, &turned).differences, Vec::<Difference>::new());
    }

    #[test]
    fn what_differs_is_the_opposite_from_the_other_side(one in prop::collection::vec(0_u32..1000, 0..300), two in prop::collection::vec(0_u32..1000, 0..300), name in prop::sample::select(vec!["cin-census/2026", "ssda903/2027"])) {
        let system = system(name);
        let shape = Shape::of(&system).unwrap();
        let (one, two) = (rows(&system, &one), rows(&system, &two));
        let there = parity(&system.layout, &shape, &one, &two);
        let back = parity(&system.layout, &shape, &two, &one);
        let mut mirror: Vec<Difference> = back.differences.iter().map(mirrored).collect();
        mirror.sort();
        prop_assert_eq!(there.differences, mirror);
    }

    /// Every record of either side is paired, listed, or counted with the one that it belongs to.
    #[test]
    fn no_record_is_forgotten(one in prop::collection::vec(0_u32..1000, 0..300), two in prop::collection::vec(0_u32..1000, 0..300)) {
        let system = system("cin-census/2026");
        let shape = Shape::of(&system).unwrap();
        let (one, two) = (rows(&system, &one), rows(&system, &two));
        let found = parity(&system.layout, &shape, &one, &two);
        let pairs: u64 = found.pairs.iter().map(|it| it.len() as u64).sum();
        for (rows, kind) in [(&one, DifferenceKind::MissingAfter), (&two, DifferenceKind::OnlyAfter)] {
            let all: u64 = rows.tables.iter().filter(|it| it.name != "Header").map(|it| it.rows.len() as u64).sum();
            let alone: u64 = found.differences.iter().filter(|it| it.kind == kind).map(|it| 1 + it.below).sum();
            prop_assert_eq!(all, pairs + alone);
        }
    }
}
