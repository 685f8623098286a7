//! What holds whatever the cells hold: every record is accounted for, and the outcome depends on the records alone.

#![expect(clippy::format_push_string, reason = "clearer than write! where nothing is hot")]

#[path = "made_up/fanned.rs"]
mod fanned;
#[expect(dead_code, reason = "the tests of single records use the rest")]
mod made_up;

use std::sync::{Arc, Mutex};

use caseport_map::{Mapping, Preparation, Shelf};
use caseport_model::{Fate, FileColumns, Origin};
use fanned::fanned;
use made_up::{Data, map, map_after, map_after_seeing, mapping, records, shown};
use proptest::prelude::*;

/// A shelf in memory, so that nothing of an index stays where it was.
#[derive(Default)]
struct Board(Mutex<Vec<u8>>);

impl Shelf for Board {
    fn put(&self, piece: &[u8]) -> Option<u64> {
        let mut all = self.0.lock().unwrap();
        all.extend_from_slice(piece);
        Some((all.len() - piece.len()) as u64)
    }

    fn get(&self, at: u64, into: &mut [u8]) -> bool {
        into.copy_from_slice(&self.0.lock().unwrap()[at as usize..at as usize + into.len()]);
        true
    }

    fn spare(&self) -> usize {
        0
    }
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-9]{1,2}",
        Just("01/02/2010".to_owned()),
        Just("31/12/9999".to_owned()),
        Just("Y".to_owned()),
        Just("C".to_owned()),
        Just("m".to_owned()),
        Just("Score".to_owned()),
        "\\PC{0,20}",
    ]
}

fn table(width: usize) -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(cell(), 0..=width + 1), 0..12)
}

/// All that is said of the records after a first pass that just begins.
fn said(mapping: &Mapping, preparation: Preparation, data: &Data<'_>) -> String {
    let (batch, findings) = map_after(preparation, data, &FileColumns::default());
    format!("{}{findings:?}", shown(mapping, &batch))
}

/// The rows that a mapping file makes, with what its joins found.
fn witnessed(mut preparation: Preparation, source: &str, mapping: &str, data: &Data<'_>) -> Vec<String> {
    let shown: Vec<String> = preparation.tables().into_iter().map(str::to_owned).collect();
    for (file, (table, rows)) in data.iter().enumerate().filter(|(_, (table, _))| shown.iter().any(|it| it == table)) {
        records(rows, file as u32, |record| preparation.observe(table, record));
    }
    let (ready, _) = preparation.finish();
    let program = ready.program(source, &FileColumns::default()).unwrap();
    let mut out = Vec::new();
    for (file, (_, rows)) in data.iter().enumerate().filter(|(_, (table, _))| *table == source) {
        records(rows, file as u32, |record| {
            out.extend(program.witness(mapping, record).iter().map(|it| format!("{} {it:?}", it.key)));
        });
    }
    out
}

proptest! {
    /// Each record ends in each landing of its table as rows or as exactly one account.
    #[test]
    fn every_record_is_accounted_for(
        people in table(10), teams in table(3), visits in table(6), answers in table(5), stays in table(4), notes in table(1)
    ) {
        let data = [
            ("PEOPLE", people), ("TEAMS", teams), ("VISITS", visits), ("ANSWERS", answers), ("STAYS", stays), ("NOTES", notes),
        ];
        for mapping in [mapping(), fanned()] {
            let (batch, _) = map(&mapping, &data, &FileColumns::default());
            for landing in &mapping.landings {
                let (file, (_, rows)) = data.iter().enumerate().find(|(_, (table, _))| *table == &*landing.source).unwrap();
                for record in 1..=rows.len() as u64 {
                    let here = |at: Origin| at.file.0 == file as u32 && at.record == record;
                    let made = batch.blocks.iter().filter(|(id, _)| *id == landing.id).flat_map(|(_, block)| block.rows()).filter(|it| here(it.origin)).count();
                    let accounts = batch.unlanded.iter().filter(|it| it.landing == landing.id && here(it.origin)).count();
                    prop_assert!((made > 0) != (accounts > 0) && accounts <= 1, "{} record {}: {} rows, {} accounts", landing.mapping, record, made, accounts);
                    prop_assert!(landing.canonical.is_some() || made == 0);
                }
            }
            prop_assert!(batch.unlanded.iter().all(|it| it.fate != Fate::Rejected));
        }
    }

    /// Where the first pass keeps what it saw changes nothing.
    #[test]
    fn the_outcome_does_not_depend_on_memory(
        people in table(10), teams in table(3), visits in table(6), answers in table(5), stays in table(4), notes in table(1)
    ) {
        let data = [
            ("PEOPLE", people), ("TEAMS", teams), ("VISITS", visits), ("ANSWERS", answers), ("STAYS", stays), ("NOTES", notes),
        ];
        for mapping in [mapping(), fanned()] {
            let on_a_shelf = mapping.prepare_with(Arc::new(Board::default()));
            prop_assert_eq!(said(&mapping, mapping.prepare(), &data), said(&mapping, on_a_shelf, &data));
        }
    }

    /// The first pass looks at no cells but those that it asks for.
    #[test]
    fn what_the_first_pass_does_not_ask_for_changes_nothing(
        people in table(10), teams in table(3), visits in table(6), answers in table(5), stays in table(4), notes in table(1)
    ) {
        let data = [
            ("PEOPLE", people), ("TEAMS", teams), ("VISITS", visits), ("ANSWERS", answers), ("STAYS", stays), ("NOTES", notes),
        ];
        for mapping in [mapping(), fanned()] {
            let preparation = mapping.prepare();
            let mut seen = data.clone();
            for (table, rows) in &mut seen {
                let Some(asked) = preparation.columns(table) else { continue };
                let others = rows.iter_mut().flat_map(|row| row.iter_mut().enumerate()).filter(|(at, _)| !asked.contains(at));
                others.for_each(|(_, cell)| "31/12/1999".clone_into(cell));
            }
            let (batch, findings) = map_after_seeing(mapping.prepare(), &seen, &data, &FileColumns::default());
            prop_assert_eq!(format!("{}{findings:?}", shown(&mapping, &batch)), said(&mapping, mapping.prepare(), &data));
        }
    }

    /// What joins are said to have found is what the rows were made of, wherever it was kept and whatever else was prepared.
    #[test]
    fn what_joins_found_is_told_of_the_rows_that_are_made(
        people in table(10), teams in table(3), visits in table(6), answers in table(5), stays in table(4), notes in table(1)
    ) {
        let data = [
            ("PEOPLE", people), ("TEAMS", teams), ("VISITS", visits), ("ANSWERS", answers), ("STAYS", stays), ("NOTES", notes),
        ];
        for mapping in [mapping(), fanned()] {
            let (batch, _) = map(&mapping, &data, &FileColumns::default());
            for landing in mapping.landings.iter().filter(|it| it.canonical.is_some()) {
                let told = witnessed(mapping.prepare(), &landing.source, &landing.mapping, &data);
                let made = batch.blocks.iter().filter(|(id, _)| *id == landing.id).flat_map(|(_, block)| block.rows()).count();
                prop_assert_eq!(told.len(), made, "{}", landing.mapping);
                let on_a_shelf = mapping.prepare_with(Arc::new(Board::default())).only(&[&landing.mapping]);
                prop_assert_eq!(told, witnessed(on_a_shelf, &landing.source, &landing.mapping, &data));
            }
        }
    }

    /// The same records in the same order give the same bytes.
    #[test]
    fn the_outcome_depends_on_the_records_alone(people in table(10), teams in table(3)) {
        let (mapping, data) = (mapping(), [("PEOPLE", people), ("TEAMS", teams)]);
        prop_assert_eq!(said(&mapping, mapping.prepare(), &data), said(&mapping, mapping.prepare(), &data));
    }
}
