//! An index finds the same, and forms are the same, whatever of it is in memory.

use std::sync::{Arc, Mutex};

use caseport_model::{Cells, Date, FileId, Origin, Record};
use proptest::prelude::*;

use super::Index;
use crate::{
    dates::Formats,
    forms::{Forms, LastForm},
    plan::{Blanks, IndexSpec, PivotPlan, TakePlan},
    shelf::Shelf,
    tree::Expect,
};

/// A shelf in memory that spares so many bytes of an index.
struct Board(Mutex<Vec<u8>>, usize);

impl Shelf for Board {
    fn put(&self, piece: &[u8]) -> Option<u64> {
        let mut all = self.0.lock().unwrap();
        all.extend_from_slice(piece);
        Some((all.len() - piece.len()) as u64)
    }

    fn get(&self, at: u64, into: &mut [u8]) -> bool {
        let all = self.0.lock().unwrap();
        let found = all.get(at as usize..at as usize + into.len());
        found.map(|it| into.copy_from_slice(it)).is_some()
    }

    fn spare(&self) -> usize {
        self.1
    }
}

fn spec(take: &TakePlan) -> IndexSpec {
    IndexSpec {
        table: 0,
        theirs: vec![(0, Blanks::from([]))],
        filter: None,
        take: take.clone(),
        columns: vec![1, 2],
        signature: String::new(),
        expect: Expect::Many,
    }
}

/// Shows records one after the other.
fn show(records: &[Vec<String>], with: &mut dyn FnMut(&Record<'_>)) {
    for (number, row) in records.iter().enumerate() {
        let mut cells = Cells::default();
        for cell in row {
            cells.push(cell);
        }
        let origin = Origin { file: FileId(3), record: number as u64 + 1, ..Origin::default() };
        with(&Record { origin, raw: b"", cells: &cells });
    }
}

/// All that can be asked of an index of these records, in words.
fn asked(records: &[Vec<String>], take: &TakePlan, spare: Option<usize>) -> String {
    let spec = spec(take);
    let shelf = spare.map(|spare| Arc::new(Board(Mutex::default(), spare)) as Arc<dyn Shelf>);
    let (mut index, mut scratch) = (Index::default(), String::new());
    show(records, &mut |record| index.observe(&spec, record, &mut scratch, shelf.as_deref()));
    let mut said = format!("{:?}\n", index.close(take, shelf.as_ref()));
    for key in ["", "1", "3", "22", "7".repeat(3000).as_str(), "none"] {
        let cells = |found: Option<super::Found>| found.as_ref().map(|it| [index.cell(it, 0).to_owned(), index.cell(it, 1).to_owned()]);
        let found = if let TakePlan::Dated(..) = take {
            let days = [1, 2, 9].map(|it| Date::new(2020, 1, it).unwrap());
            let all: super::Keep<'_> = &mut |_| true;
            format!(
                "{:?} {:?} {:?} {:?}\n",
                days.map(|it| cells(index.find_before(key, it, all))),
                days.map(|it| index.count_before(key, it, all)),
                days.map(|it| cells(index.find_from(key, it, all))),
                days.map(|it| index.count_from(key, it, all)),
            )
        } else if let TakePlan::Each = take {
            format!("{:?}\n", index.all(key).into_iter().map(|it| cells(Some(it))).collect::<Vec<_>>())
        } else {
            format!("{} {:?}\n", index.contains(key), cells(index.find(key)))
        };
        said.push_str(&found);
    }
    show(records, &mut |record| said += if index.was_used(&spec, record, &mut String::new()) { "+" } else { "-" });
    said
}

/// Regression: a thread that maps two extracts took the last form of the one for the first of the other, where both had the same group.
#[test]
fn the_form_of_one_extract_is_not_that_of_another() {
    let blanks = || Blanks::from([]);
    let pivot =
        PivotPlan { group: (0, blanks()), group_name: "GROUP".into(), question: 1, value: (2, blanks()), roles: vec![vec!["Q".into()]] };
    let mut last = LastForm::default();
    let mut said = Vec::new();
    for value in ["before", "after"] {
        let rows = [["7", "Q", value].map(str::to_owned).to_vec()];
        let mut forms = Forms::default();
        show(&rows, &mut |record| forms.observe(&pivot, record, &|| None, None));
        forms.close(&pivot, None);
        show(&rows, &mut |record| said.push(last.of(&pivot, &forms, record).unwrap().answers[0].clone()));
    }
    assert_eq!(said, [Some("before".into()), Some("after".into())]);
}

proptest! {
    /// A form is its first record and the best answer to each of its questions, whatever of it is in memory.
    #[test]
    fn forms_are_as_a_list_of_their_records_says(
        records in prop::collection::vec((0..5_usize, 0..4_usize, prop_oneof![Just(String::new()), "[a-zà-ž]{1,3}"]), 0..120),
        spare in prop_oneof![Just(None), Just(Some(0_usize)), (1..2000_usize).prop_map(Some)],
    ) {
        let (groups, questions) = (["", "1", "3", "21", "22"], ["Q1", "Q1old", "Q2", "other"]);
        let rows: Vec<Vec<String>> =
            records.iter().map(|(group, question, value)| vec![groups[*group].to_owned(), questions[*question].to_owned(), value.clone()]).collect();
        let roles = vec![vec!["Q1".into(), "Q1old".into()], vec!["Q2".into()], vec!["Q2".into(), "Q1".into()]];
        let blanks = || Blanks::from([]);
        let pivot =
            PivotPlan { group: (0, blanks()), group_name: "GROUP".into(), question: 1, value: (2, blanks()), roles: roles.clone() };
        let shelf = spare.map(|spare| Arc::new(Board(Mutex::default(), spare)) as Arc<dyn Shelf>);
        let mut forms = Forms::default();
        show(&rows, &mut |record| forms.observe(&pivot, record, &|| Some(format!("row {}", record.origin.record)), shelf.as_deref()));
        let repeated = forms.close(&pivot, shelf.as_ref());
        // Of a role the code that stands first, and of that the record that comes first.
        let answer = |group: &str, role: &Vec<Box<str>>| {
            role.iter().find_map(|code| {
                rows.iter().position(|it| it[0] == group && it[1] == **code && !it[2].is_empty()).map(|at| (at, rows[at][2].clone()))
            })
        };
        let mut last = LastForm::default();
        let mut wrong = Vec::new();
        show(&rows, &mut |record| {
            let (here, group) = (record.origin.record as usize - 1, record.cell(0));
            let form = last.of(&pivot, &forms, record);
            let Some(form) = form.filter(|_| !group.is_empty()) else {
                wrong.extend((!group.is_empty()).then_some(here));
                return;
            };
            let first = rows.iter().position(|it| it[0] == group).unwrap();
            let answers: Vec<Option<(usize, String)>> = roles.iter().map(|it| answer(group, it)).collect();
            let said: Vec<Option<String>> = answers.iter().map(|it| it.clone().map(|it| it.1)).collect();
            let held: Vec<Option<String>> = (0..roles.len()).map(|role| form.answers.get(role).cloned().flatten().map(String::from)).collect();
            let right = form.first == (3, first as u64 + 1)
                && form.key == Some(format!("row {}", first + 1))
                && held == said
                && form.uses((3, here as u64 + 1)) == answers.iter().flatten().any(|it| it.0 == here);
            wrong.extend((!right).then_some(here));
        });
        prop_assert_eq!(wrong, Vec::<usize>::new());
        let mut again = 0;
        for group in &groups[1..] {
            for role in &roles {
                // What stands beside the answer that is held when it comes.
                let mut held = None;
                for row in rows.iter().filter(|it| it[0] == **group && !it[2].is_empty()) {
                    let Some(code) = role.iter().position(|it| **it == row[1]) else { continue };
                    match held {
                        Some(before) if before <= code => again += u64::from(before == code),
                        _ => held = Some(code),
                    }
                }
            }
        }
        prop_assert_eq!(repeated, again);
    }

    /// Keys that several threads noted are all there, and no other.
    #[test]
    fn noted_keys_come_together(
        lists in prop::collection::vec(prop::collection::vec(0..60_u32, 0..80), 1..4),
        spare in prop_oneof![Just(0_usize), 1..2000_usize, Just(usize::MAX)],
        shelved in any::<bool>(),
    ) {
        let shelf = shelved.then(|| Arc::new(Board(Mutex::default(), spare)) as Arc<dyn Shelf>);
        let mut all = Index::default();
        for list in &lists {
            let mut one = Index::default();
            for key in list {
                one.note(&key.to_string(), shelf.as_deref());
            }
            all.absorb_keys(one, shelf.as_deref());
        }
        all.close(&TakePlan::First, shelf.as_ref());
        for key in 0..60 {
            prop_assert_eq!(all.contains(&key.to_string()), lists.iter().flatten().any(|it| *it == key), "{}", key);
        }
    }

    /// By a day, an index answers as a list of the records would.
    #[test]
    fn what_began_by_a_day_and_from_it_is_as_in_a_list(
        records in prop::collection::vec((0..3_usize, 0..7_usize, "[a-e]{0,2}"), 0..60),
        left_out in "[a-c]",
        spare in prop_oneof![Just(None), Just(Some(0_usize)), (1..2000_usize).prop_map(Some)],
    ) {
        let days = ["", "soon", "2020-01-01", "2020-01-02 00:00", "2020-01-02 23:59", "2020-01-03", "2020-01-08"];
        // Of one that begins nobody knows when it is known only that others may follow it.
        let day = |text: &str| text.get(8..10).and_then(|it| it.parse::<u32>().ok()).unwrap_or(0);
        let rows: Vec<Vec<String>> =
            records.into_iter().map(|(key, day, cell)| vec![["1", "2", "22"][key].to_owned(), days[day].to_owned(), cell]).collect();
        let take = TakePlan::Dated(1, Blanks::from([]), Formats::parse(["YYYY-MM-DD HH:MM", "YYYY-MM-DD"]).unwrap());
        let shelf = spare.map(|spare| Arc::new(Board(Mutex::default(), spare)) as Arc<dyn Shelf>);
        let (spec, mut index) = (spec(&take), Index::default());
        show(&rows, &mut |record| index.observe(&spec, record, &mut String::new(), shelf.as_deref()));
        index.close(&take, shelf.as_ref());
        let cells = |found: Option<super::Found>| found.as_ref().map(|it| vec![index.cell(it, 0).to_owned(), index.cell(it, 1).to_owned()]);
        for key in ["1", "2", "22", "none"] {
            for asked in 1..=9 {
                let mut list: Vec<&Vec<String>> = rows.iter().filter(|it| it[0] == key).collect();
                // Those of one day stand by their time, and of one time in file order.
                list.sort_by_key(|it| (day(&it[1]), it[1].contains("23:59")));
                list.retain(|it| !it[2].starts_with(&left_out));
                let (before, from): (Vec<_>, Vec<_>) = list.into_iter().partition(|it| day(&it[1]) < asked);
                let keep: super::Keep<'_> = &mut |it| !index.cell(it, 1).starts_with(&left_out);
                let date = Date::new(2020, 1, asked).unwrap();
                let wanted = |it: Option<&&Vec<String>>| it.map(|it| it[1..].to_vec());
                prop_assert_eq!(cells(index.find_before(key, date, keep)), wanted(before.last()));
                prop_assert_eq!(index.count_before(key, date, keep), before.len());
                prop_assert_eq!(cells(index.find_from(key, date, keep)), wanted(from.first()));
                prop_assert_eq!(index.count_from(key, date, keep), from.len());
            }
        }
    }

    /// In memory, in many runs, in a few: the answers are alike, to the record that is said to have been used.
    #[test]
    fn memory_and_shelf_answer_alike(
        records in prop::collection::vec((0..7_usize, 0..6_usize, "[a-zà-ž]{0,3}", prop::bool::weighted(0.02)), 0..260),
        least in 1..4000_usize,
    ) {
        let long = "7".repeat(3000);
        let rows: Vec<Vec<String>> = records
            .into_iter()
            .enumerate()
            .map(|(at, (key, day, cell, wide))| {
                let keys = ["", "1", "3", "4", "21", "22", &long];
                let days = ["", "2020-01-01", "2020-01-02", "2020-01-08", "12", "soon"];
                // Keys that nobody asks for make pages beside those that are.
                let key = if at % 3 == 0 { format!("1{at}") } else { keys[key].to_owned() };
                vec![key, days[day].to_owned(), if wide { "ŵ".repeat(5000) } else { cell }]
            })
            .collect();
        let formats = Formats::parse(["YYYY-MM-DD"]).unwrap();
        let by = || (1, Blanks::from([]), formats.clone());
        let takes = [
            TakePlan::First,
            TakePlan::Last,
            TakePlan::Latest(by().0, by().1, by().2),
            TakePlan::Dated(by().0, by().1, by().2),
            TakePlan::Earliest(by().0, by().1, by().2),
            TakePlan::Each,
        ];
        for take in takes {
            let in_memory = asked(&rows, &take, None);
            for spare in [0, least, usize::MAX] {
                prop_assert_eq!(&in_memory, &asked(&rows, &take, Some(spare)), "{:?}, {} to spare", take, spare);
            }
        }
    }
}
