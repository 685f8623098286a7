//! Rows that stand in the target under their key without its leading zeros: found, and said as what they are. They are never equal.
//!
//! A key with zeros in front sorts before the same key without them, so whichever side has them is met first. Of such rows only the key and a hash of
//! each cell are kept, so that a whole table under other keys does not have to be held.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use caseport_model::{Table, Value, row::Row};

use super::{Difference, Kind, TableReconciliation, key_text};

/// What is said of a text that differs in nothing else.
pub(super) const ONLY_ZEROS: &str = "the same without its leading zeros";

/// Rows without a counterpart that may be each other's, by their key without zeros.
#[derive(Debug, Default)]
pub(super) struct Zeros {
    groups: BTreeMap<String, Group>,
}

/// Rows of both sides whose keys are the same without zeros.
#[derive(Debug, Default)]
struct Group {
    rest: Vec<Kept>,
    target: Vec<Kept>,
}

/// A row: its key, and of each cell its hash as it is and without zeros; none where it is blank.
#[derive(Debug)]
struct Kept {
    key: String,
    cells: Vec<Option<[u64; 2]>>,
}

impl Zeros {
    /// Takes a row at rest that the target does not have; false where no key of the target can be the same without zeros.
    pub(super) fn takes_rest(&mut self, table: &Table, row: &Row<'_>) -> bool {
        let key = key_text(table, row);
        self.group(&key).is_some_and(|group| {
            group.rest.push(kept(key, row));
            true
        })
    }

    /// Takes a row of the target that is not at rest.
    pub(super) fn takes_target(&mut self, table: &Table, row: &Row<'_>) -> bool {
        let key = key_text(table, row);
        self.group(&key).is_some_and(|group| {
            group.target.push(kept(key, row));
            true
        })
    }

    fn group(&mut self, key: &str) -> Option<&mut Group> {
        match bare(key) {
            Cow::Owned(bare) => Some(self.groups.entry(bare).or_default()),
            Cow::Borrowed(bare) => self.groups.get_mut(bare),
        }
    }

    /// Says what came of them: one row on each side is one row, under another key; anything else is missing and extra as ever.
    pub(super) fn settle(self, table: &Table, missing: &[bool], of_table: &mut TableReconciliation, list: &mut Vec<Difference>) {
        let mut say = |kind, key: &str, column: Option<&str>, detail: &str| {
            of_table.count(kind, column);
            of_table.list(list, || Difference {
                table: table.name.to_string(),
                kind,
                key: Some(key.to_owned()),
                column: column.map(str::to_owned),
                detail: detail.to_owned(),
            });
        };
        for group in self.groups.values() {
            let ([ours], [theirs]) = (group.rest.as_slice(), group.target.as_slice()) else {
                group.rest.iter().for_each(|it| say(Kind::RowMissing, &it.key, None, ""));
                group.target.iter().for_each(|it| say(Kind::ExtraRow, &it.key, None, ""));
                continue;
            };
            say(Kind::KeyWithoutZeros, &ours.key, None, ONLY_ZEROS);
            let is_key = |at: usize| table.key().any(|it| it == at);
            for (at, column) in table.columns.iter().enumerate().filter(|(at, _)| !is_key(*at) && !missing[*at]) {
                let detail = match (ours.cells[at], theirs.cells[at]) {
                    (a, b) if a == b => continue,
                    (None, _) => "filled, though blank at rest",
                    (_, None) => "blank, though filled at rest",
                    (Some([_, a]), Some([_, b])) if a == b => ONLY_ZEROS,
                    _ => "another value",
                };
                say(Kind::CellDiffers, &ours.key, Some(&column.name), detail);
            }
        }
    }
}

fn kept(key: String, row: &Row<'_>) -> Kept {
    let hash = |text: &str| {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        hasher.finish()
    };
    let mut text = String::new();
    let cells = row.values().map(|value| {
        if value == Value::Blank {
            return None;
        }
        text.clear();
        value.write_to(&mut text);
        Some([hash(&text), hash(&bare(&text))])
    });
    Kept { key, cells: cells.collect() }
}

/// A text without the zeros before its numbers, where a number stands at the start or after something that is neither letter nor figure.
pub(super) fn bare(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let begins = |at: usize| at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] >= 0x80);
    let figure = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut out: Option<String> = None;
    let (mut at, mut copied) = (0, 0);
    while at < bytes.len() {
        if bytes[at] == b'0' && begins(at) {
            let zeros = bytes[at..].iter().take_while(|it| **it == b'0').count();
            // Zeros alone are a number of their own.
            if figure(at + zeros) {
                out.get_or_insert_default().push_str(&text[copied..at]);
                copied = at + zeros;
            }
            at += zeros;
        } else {
            at += 1;
        }
    }
    match out {
        None => Cow::Borrowed(text),
        Some(mut out) => {
            out.push_str(&text[copied..]);
            Cow::Owned(out)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::bare;

    #[test]
    fn zeros_go_from_the_front_of_numbers_only() {
        for (text, wanted) in [
            ("0042", "42"),
            ("42", "42"),
            ("CLIENT:0042", "CLIENT:42"),
            ("STEP:007/010:02", "STEP:7/10:2"),
            ("000", "000"),
            ("0/01", "0/1"),
            ("0", "0"),
            ("P0042", "P0042"),
            ("ŵ07", "ŵ07"),
            ("", ""),
            ("100", "100"),
        ] {
            assert_eq!(bare(text), wanted, "{text}");
        }
    }

    proptest! {
        /// What has no zeros in front stays as it is, whatever it is; and it sorts behind what had them.
        #[test]
        fn taking_zeros_off_twice_changes_nothing(text in "[a0-2:/ŵ]{0,12}") {
            let once = bare(&text).into_owned();
            prop_assert_eq!(bare(&once).into_owned(), once.clone());
            prop_assert!(text == once || text.as_bytes() < once.as_bytes());
        }
    }
}
