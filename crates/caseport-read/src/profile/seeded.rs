//! The profile states exactly what was seeded, in words and in JSON, and never a name.

use std::fmt::Write as _;

use caseport_model::Date;

use super::{Lists, Profile, profile, render};
use crate::{
    Options, open,
    tests_support::{alpha, folder},
};

fn profiled(files: &[(&str, &str)]) -> Profile {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let folder = folder(&files);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    profile(&extract, &alpha(), &Lists::default(), Date::new(2026, 3, 31)).unwrap()
}

/// The seeded values, in order, then one that is good.
fn seeded<'a>(seeds: &[(usize, &'a str)], n: usize) -> Option<&'a str> {
    let mut until = 0;
    seeds
        .iter()
        .find(|(count, _)| {
            until += count;
            n < until
        })
        .map(|(_, value)| *value)
}

#[test]
fn seeded_faults_are_counted_exactly_and_nobody_is_named() {
    let mut people = String::from("PERSON_ID,NAME,DOB,SEX,A_HEADING_THAT_IS_LONGER_THAN_THIRTY,COUNCIL,SPARE\n");
    let births = [(37, "12/08/2026"), (120, "01/01/1900"), (91, "1900-01-01"), (53, "31/12/9999"), (5, "soon")];
    let names = [(17, "-"), (29, "UNKNOWN"), (41, "\u{a0}")];
    for n in 0..3_000 {
        let name = seeded(&names, n).map_or_else(|| format!("Canary{n} Seedling{n}"), str::to_owned);
        let birth = seeded(&births, n).map_or_else(|| format!("{:02}/{:02}/{}", n % 27 + 2, n % 12 + 1, 2009 + n % 15), str::to_owned);
        let sex = seeded(&[(61, "9"), (7, "U")], n).unwrap_or(if n % 2 == 0 { "F" } else { "M" });
        let special = seeded(&[(3, "Q"), (8, "R")], n).unwrap_or("F");
        writeln!(people, "{},{name},{birth},{sex},{special},Brackenshire,", n + 1).unwrap();
    }
    let mut notes = String::from("NOTE_ID,PERSON_ID,BODY,WRITTEN\n");
    for n in 0..4_000 {
        let person = if n < 1_000 { 100_000 + n / 2 } else { n % 3_000 + 1 };
        let person = if (1_000..1_013).contains(&n) { "-1".to_owned() } else { person.to_string() };
        writeln!(notes, "{n},{person},\"Canary{n} said that Seedling{n} is well\",2024-05-{:02}", n % 27 + 2).unwrap();
    }
    let profile = profiled(&[("person.csv", &people), ("person_note.csv", &notes)]);
    let text = render(&profile);
    let json = serde_json::to_string_pretty(&profile).unwrap();
    for shown in [&text, &json] {
        assert!(!shown.contains("Canary") && !shown.contains("Seedling") && !shown.contains("Brackenshire"), "{shown}");
        assert!(!shown.contains("soon") && !shown.contains("12/08/2026") && !shown.contains("2026-08-12"), "{shown}");
    }
    insta::assert_snapshot!(text, @"
    alpha/1: 2 tables, 7000 records, 0 rejected

    References to records that are not there: 1000 (67.4 %)
      PERSON_NOTE.PERSON_ID: 1000 orphans

    Markers that stand for nothing: 364 (24.5 %)
      PERSON.DOB: 1900-01-01 211, 9999-12-31 53
      PERSON.NAME: (no-break space) 41, UNKNOWN 29, - 17
      PERSON_NOTE.PERSON_ID: -1 13

    Codes that the list does not have: at least 77 (5.2 %)
      PERSON.SEX: 9 61, U 7
      PERSON.A_HEADING_THAT_IS_LONGER_THAN_THIRTY: R 8, Q <5

    Dates after the extract: 37 (2.5 %)
      PERSON.DOB: 37 dates

    Values that are not of their type: 5 (0.3 %)
      PERSON.DOB: 5 are no date

    Columns with one value throughout: 1
      PERSON.COUNCIL: the same in every record

    Columns that are empty: 1
      PERSON.SPARE: blank in every record

    PERSON  3000 records
      PERSON_ID                             int           0 blank, 3000 distinct
      NAME                                  string(40)    41 blank, 2915 distinct
        shapes: Aaaaaa9999 Aaaaaaaa9999 2000, Aaaaaa999 Aaaaaaaa999 900, Aaaaaa99 Aaaaaaaa99 13
      DOB                                   date          0 blank, 545 distinct  2009 to 2026
        5 not date, the first at person.csv line 303, person.csv line 304, person.csv line 305, person.csv line 306, person.csv line 307
      SEX                                   code          0 blank, 4 distinct
        codes: F 1466, M 1466, 9 61, U 7
      A_HEADING_THAT_IS_LONGER_THAN_THIRTY  code          0 blank, 3 distinct
        codes: F 2990, R 10, Q <5
      COUNCIL                               extra         0 blank, 1 distinct
      SPARE                                 extra         3000 blank, 0 distinct

    PERSON_NOTE  4000 records
      NOTE_ID    int           0 blank, 4000 distinct
      PERSON_ID  int           0 blank, 3488 distinct
        refers to 3487 keys, to 500 of them more than once, at most 2 times
      BODY       text          0 blank, 4000 distinct
      WRITTEN    date          0 blank, 27 distinct  2024-05-02 to 2024-05-28
    ");
    insta::assert_snapshot!(json, @r#"
    {
      "system": "alpha/1",
      "causes": [
        {
          "cause": "References to records that are not there",
          "count": 1000,
          "at_least": false,
          "places": [
            {
              "table": "PERSON_NOTE",
              "column": "PERSON_ID",
              "count": 1000,
              "detail": "1000 orphans"
            }
          ]
        },
        {
          "cause": "Markers that stand for nothing",
          "count": 364,
          "at_least": false,
          "places": [
            {
              "table": "PERSON",
              "column": "DOB",
              "count": 264,
              "detail": "1900-01-01 211, 9999-12-31 53"
            },
            {
              "table": "PERSON",
              "column": "NAME",
              "count": 87,
              "detail": "(no-break space) 41, UNKNOWN 29, - 17"
            },
            {
              "table": "PERSON_NOTE",
              "column": "PERSON_ID",
              "count": 13,
              "detail": "-1 13"
            }
          ]
        },
        {
          "cause": "Codes that the list does not have",
          "count": 77,
          "at_least": true,
          "places": [
            {
              "table": "PERSON",
              "column": "SEX",
              "count": 68,
              "detail": "9 61, U 7"
            },
            {
              "table": "PERSON",
              "column": "A_HEADING_THAT_IS_LONGER_THAN_THIRTY",
              "count": 9,
              "detail": "R 8, Q <5"
            }
          ]
        },
        {
          "cause": "Dates after the extract",
          "count": 37,
          "at_least": false,
          "places": [
            {
              "table": "PERSON",
              "column": "DOB",
              "count": 37,
              "detail": "37 dates"
            }
          ]
        },
        {
          "cause": "Values that are not of their type",
          "count": 5,
          "at_least": false,
          "places": [
            {
              "table": "PERSON",
              "column": "DOB",
              "count": 5,
              "detail": "5 are no date"
            }
          ]
        }
      ],
      "remarks": [
        {
          "cause": "Columns with one value throughout",
          "count": 1,
          "at_least": false,
          "places": [
            {
              "table": "PERSON",
              "column": "COUNCIL",
              "count": 1,
              "detail": "the same in every record"
            }
          ]
        },
        {
          "cause": "Columns that are empty",
          "count": 1,
          "at_least": false,
          "places": [
            {
              "table": "PERSON",
              "column": "SPARE",
              "count": 1,
              "detail": "blank in every record"
            }
          ]
        }
      ],
      "tables": [
        {
          "table": "PERSON",
          "files": [
            "person.csv"
          ],
          "records": 3000,
          "salvaged": 0,
          "rejected": 0,
          "duplicate_keys": 0,
          "columns": [
            {
              "column": "PERSON_ID",
              "kind": "int",
              "required": true,
              "cells": 3000,
              "blanks": 0,
              "markers": 0,
              "fits": 3000,
              "disagree": 0,
              "distinct": 3000,
              "empty": false,
              "constant": false,
              "types": {
                "dates": 0,
                "numbers": 3000,
                "text": 0
              },
              "longest": 4,
              "years": null,
              "range": null,
              "future": 0,
              "far_future": 0,
              "first_of_month": 0,
              "fifteenth": 0,
              "dates": 0,
              "sentinels": {},
              "unlisted": {},
              "mojibake": 0,
              "orphans": null
            },
            {
              "column": "NAME",
              "kind": "string(40)",
              "required": false,
              "cells": 3000,
              "blanks": 41,
              "markers": 46,
              "fits": 2913,
              "disagree": 0,
              "distinct": 2915,
              "empty": false,
              "constant": false,
              "types": {
                "dates": 0,
                "numbers": 0,
                "text": 2959
              },
              "longest": 23,
              "shapes": [
                [
                  "Aaaaaa9999 Aaaaaaaa9999",
                  2000
                ],
                [
                  "Aaaaaa999 Aaaaaaaa999",
                  900
                ],
                [
                  "Aaaaaa99 Aaaaaaaa99",
                  13
                ]
              ],
              "years": null,
              "range": null,
              "future": 0,
              "far_future": 0,
              "first_of_month": 0,
              "fifteenth": 0,
              "dates": 0,
              "sentinels": {
                "(no-break space)": 41,
                "-": 17,
                "UNKNOWN": 29
              },
              "unlisted": {},
              "mojibake": 0,
              "orphans": null
            },
            {
              "column": "DOB",
              "kind": "date",
              "required": false,
              "cells": 3000,
              "blanks": 0,
              "markers": 264,
              "fits": 2731,
              "disagree": 5,
              "places": [
                "person.csv line 303",
                "person.csv line 304",
                "person.csv line 305",
                "person.csv line 306",
                "person.csv line 307"
              ],
              "distinct": 545,
              "empty": false,
              "constant": false,
              "types": {
                "dates": 2995,
                "numbers": 0,
                "text": 5
              },
              "longest": 10,
              "years": [
                2009,
                2026
              ],
              "range": null,
              "future": 37,
              "far_future": 53,
              "first_of_month": 0,
              "fifteenth": 100,
              "dates": 2731,
              "sentinels": {
                "1900-01-01": 211,
                "9999-12-31": 53
              },
              "unlisted": {},
              "mojibake": 0,
              "orphans": null
            },
            {
              "column": "SEX",
              "kind": "code",
              "required": false,
              "cells": 3000,
              "blanks": 0,
              "markers": 0,
              "fits": 3000,
              "disagree": 0,
              "distinct": 4,
              "empty": false,
              "constant": false,
              "types": {
                "dates": 0,
                "numbers": 61,
                "text": 2939
              },
              "longest": 1,
              "years": null,
              "range": null,
              "future": 0,
              "far_future": 0,
              "first_of_month": 0,
              "fifteenth": 0,
              "dates": 0,
              "sentinels": {},
              "codes": {
                "9": 61,
                "F": 1466,
                "M": 1466,
                "U": 7
              },
              "unlisted": {
                "9": 61,
                "U": 7
              },
              "mojibake": 0,
              "orphans": null
            },
            {
              "column": "A_HEADING_THAT_IS_LONGER_THAN_THIRTY",
              "kind": "code",
              "required": false,
              "cells": 3000,
              "blanks": 0,
              "markers": 0,
              "fits": 3000,
              "disagree": 0,
              "distinct": 3,
              "empty": false,
              "constant": false,
              "types": {
                "dates": 0,
                "numbers": 0,
                "text": 0
              },
              "longest": 1,
              "years": null,
              "range": null,
              "future": 0,
              "far_future": 0,
              "first_of_month": 0,
              "fifteenth": 0,
              "dates": 0,
              "sentinels": {},
              "codes": {
                "F": 2990,
                "Q": "<5",
                "R": 10
              },
              "unlisted": {
                "Q": "<5",
                "R": 8
              },
              "mojibake": 0,
              "orphans": null
            },
            {
              "column": "COUNCIL",
              "kind": "extra",
              "required": false,
              "cells": 3000,
              "blanks": 0,
              "markers": 0,
              "fits": 3000,
              "disagree": 0,
              "distinct": 1,
              "empty": false,
              "constant": true,
              "types": {
                "dates": 0,
                "numbers": 0,
                "text": 3000
              },
              "longest": 12,
              "years": null,
              "range": null,
              "future": 0,
              "far_future": 0,
              "first_of_month": 0,
              "fifteenth": 0,
              "dates": 0,
              "sentinels": {},
              "unlisted": {},
              "mojibake": 0,
              "orphans": null
            },
            {
              "column": "SPARE",
              "kind": "extra",
              "required": false,
              "cells": 3000,
              "blanks": 3000,
              "markers": 0,
              "fits": 0,
              "disagree": 0,
              "distinct": 0,
              "empty": true,
              "constant": false,
              "types": {
                "dates": 0,
                "numbers": 0,
                "text": 0
              },
              "longest": 0,
              "years": null,
              "range": null,
              "future": 0,
              "far_future": 0,
              "first_of_month": 0,
              "fifteenth": 0,
              "dates": 0,
              "sentinels": {},
              "unlisted": {},
              "mojibake": 0,
              "orphans": null
            }
          ]
        },
        {
          "table": "PERSON_NOTE",
          "files": [
            "person_note.csv"
          ],
          "records": 4000,
          "salvaged": 0,
          "rejected": 0,
          "duplicate_keys": 0,
          "columns": [
            {
              "column": "NOTE_ID",
              "kind": "int",
              "required": true,
              "cells": 4000,
              "blanks": 0,
              "markers": 0,
              "fits": 4000,
              "disagree": 0,
              "distinct": 4000,
              "empty": false,
              "constant": false,
              "types": {
                "dates": 0,
                "numbers": 4000,
                "text": 0
              },
              "longest": 4,
              "years": null,
              "range": null,
              "future": 0,
              "far_future": 0,
              "first_of_month": 0,
              "fifteenth": 0,
              "dates": 0,
              "sentinels": {},
              "unlisted": {},
              "mojibake": 0,
              "orphans": null
            },
            {
              "column": "PERSON_ID",
              "kind": "int",
              "required": true,
              "cells": 4000,
              "blanks": 0,
              "markers": 13,
              "fits": 3987,
              "disagree": 0,
              "distinct": 3488,
              "empty": false,
              "constant": false,
              "types": {
                "dates": 0,
                "numbers": 4000,
                "text": 0
              },
              "longest": 6,
              "years": null,
              "range": null,
              "future": 0,
              "far_future": 0,
              "first_of_month": 0,
              "fifteenth": 0,
              "dates": 0,
              "sentinels": {
                "-1": 13
              },
              "unlisted": {},
              "mojibake": 0,
              "orphans": 1000,
              "children": {
                "parents": 3487,
                "several": 500,
                "most": 2
              }
            },
            {
              "column": "BODY",
              "kind": "text",
              "required": false,
              "cells": 4000,
              "blanks": 0,
              "markers": 0,
              "fits": 4000,
              "disagree": 0,
              "distinct": 4000,
              "empty": false,
              "constant": false,
              "types": {
                "dates": 0,
                "numbers": 0,
                "text": 4000
              },
              "longest": 41,
              "years": null,
              "range": null,
              "future": 0,
              "far_future": 0,
              "first_of_month": 0,
              "fifteenth": 0,
              "dates": 0,
              "sentinels": {},
              "unlisted": {},
              "mojibake": 0,
              "orphans": null
            },
            {
              "column": "WRITTEN",
              "kind": "date",
              "required": false,
              "cells": 4000,
              "blanks": 0,
              "markers": 0,
              "fits": 4000,
              "disagree": 0,
              "distinct": 27,
              "empty": false,
              "constant": false,
              "types": {
                "dates": 4000,
                "numbers": 0,
                "text": 0
              },
              "longest": 10,
              "years": [
                2024,
                2024
              ],
              "range": [
                "2024-05-02",
                "2024-05-28"
              ],
              "future": 0,
              "far_future": 0,
              "first_of_month": 0,
              "fifteenth": 148,
              "dates": 4000,
              "sentinels": {},
              "unlisted": {},
              "mojibake": 0,
              "orphans": null
            }
          ]
        }
      ]
    }
    "#);
}

#[test]
fn twelve_kinds_of_error_are_grouped_by_cause_and_none_is_lost() {
    let births = [(5_000, "soon"), (2_000, "2026-04-01"), (1_000, "1900-01-01"), (100, "2150-06-02")];
    let names = [(2_500, "Ã©ric"), (700, "UNKNOWN")];
    let mut people = String::from("PERSON_ID,NAME,DOB,SEX\n");
    for n in 0..20_000 {
        let birth = seeded(&births, n).unwrap_or("2012-03-04");
        let name = seeded(&names, n).map_or_else(|| format!("Canary{n}"), str::to_owned);
        writeln!(people, "{},{name},{birth},{}", n + 1, seeded(&[(4_000, "X1"), (3_000, "X2")], n).unwrap_or("F")).unwrap();
    }
    let mut notes = String::from("NOTE_ID,PERSON_ID,BODY,WRITTEN\n");
    for n in 0..20_000 {
        let person = seeded(&[(9_000, "99999"), (7_000, ""), (200, "-1")], n).unwrap_or("7");
        writeln!(notes, "{},{person},note {n},2024-05-06", if n < 19_500 { n } else { 5 }).unwrap();
    }
    let profile = profiled(&[("person.csv", &people), ("person_note.csv", &notes)]);
    let causes: Vec<String> = profile.causes.iter().map(|it| format!("{} {}", it.count, it.cause)).collect();
    insta::assert_snapshot!(causes.join("\n"), @"
    9000 References to records that are not there
    7000 Required cells that are blank
    7000 Codes that the list does not have
    5000 Values that are not of their type
    2500 Text that was decoded wrongly before
    2000 Dates after the extract
    1900 Markers that stand for nothing
    500 Keys that are not unique
    100 Dates in 2100 and after that are no open end
    ");
    let counts: Vec<u64> = profile.causes.iter().map(|it| it.count).collect();
    assert!(counts.len() <= 12 && counts.is_sorted_by(|a, b| a >= b));
    assert_eq!(counts.iter().sum::<u64>(), 35_000);
    for cause in &profile.causes {
        assert_eq!(cause.places.iter().map(|it| it.count).sum::<u64>(), cause.count, "{}", cause.cause);
    }
}

mod laws {
    use std::fmt::Write as _;

    use proptest::prelude::*;

    use super::profiled;
    use crate::profile::{Count, Distinct};

    fn exact(count: Count) -> u64 {
        match count {
            Count::Exactly(n) => n,
            Count::Few => panic!("no column of this test is special"),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        /// Every cell is counted once: blank, a marker, of its type, or not of it.
        #[test]
        fn cells_are_blank_or_markers_or_of_their_type_or_not(
            cells in proptest::collection::vec(
                prop_oneof![Just(""), Just("\u{a0}"), Just("NULL"), Just("-"), Just("UNKNOWN"), Just("01/01/1900"), Just("31/12/9999"),
                    Just("12/03/2026"), Just("2020-02-29"), Just("soon"), Just("17"), Just("-1"), Just("M"), Just("a name that is longer than forty characters altogether")],
                1..60,
            )
        ) {
            let mut people = String::from("PERSON_ID,NAME,DOB,SEX,EXTRA\n");
            for (n, cell) in cells.iter().enumerate() {
                writeln!(people, "{n},{cell},{cell},{cell},{cell}").unwrap();
            }
            let profile = profiled(&[("person.csv", &people)]);
            let table = &profile.tables[0];
            prop_assert_eq!(table.records, cells.len() as u64);
            for column in &table.columns {
                let sum = exact(column.blanks) + exact(column.markers) + exact(column.fits) + exact(column.disagree);
                prop_assert_eq!(sum, table.records, "{}", column.column);
                prop_assert_eq!(column.cells, table.records);
                let Distinct::Exactly(distinct) = column.distinct else { panic!("few values") };
                prop_assert!(distinct <= table.records - exact(column.blanks));
                prop_assert!(column.places.len() as u64 <= exact(column.disagree));
            }
        }
    }
}
