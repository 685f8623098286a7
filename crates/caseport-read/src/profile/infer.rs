//! What the layout of an extract of no known system seems to be: types, keys, references and code lists, from all its records.

use std::collections::HashSet;

use caseport_model::{Date, Sensitivity, System, Type, words_of};

use super::{
    Distinct, ListFit, Lists, Seen, Walked,
    column::{NO_BREAK_SPACE, Tally},
    walk,
};
use crate::{error::ReadError, extract::Extract};

/// A table of a layout that was inferred.
#[derive(Debug, Clone)]
pub struct InferredTable {
    /// Its name.
    pub table: String,
    /// The name of its file, if that is another.
    pub alias: Option<String>,
    /// Its files.
    pub files: Vec<String>,
    /// Its records.
    pub records: u64,
    /// Its columns, in the order of the file.
    pub columns: Vec<InferredColumn>,
}

/// A column of a layout that was inferred.
#[derive(Debug, Clone)]
pub struct InferredColumn {
    /// Its name.
    pub column: String,
    /// What its values seem to be.
    pub kind: Type,
    /// Whether it seems to be the key of its table.
    pub key: bool,
    /// Whether no cell is blank.
    pub filled: bool,
    /// Whether every cell is blank.
    pub empty: bool,
    /// How many different values there are.
    pub distinct: Distinct,
    /// The table and column that it seems to refer to.
    pub reference: Option<(String, String)>,
    /// The code lists that its values look like.
    pub lists: Vec<ListFit>,
    /// How careful to be with its values.
    pub sensitivity: Sensitivity,
    /// Characters of the longest value.
    pub longest: usize,
    /// The commonest shapes of its values.
    pub shapes: Vec<(String, u64)>,
}

impl InferredColumn {
    /// A column of which only the name is known.
    pub(crate) fn named(column: &str) -> InferredColumn {
        InferredColumn {
            column: column.to_owned(),
            kind: Type::Text,
            key: false,
            filled: false,
            empty: false,
            distinct: Distinct::Exactly(0),
            reference: None,
            lists: Vec::new(),
            sensitivity: Sensitivity::Narrative,
            longest: 0,
            shapes: Vec::new(),
        }
    }
}

/// Nine of ten values must be dates, or numbers, for the column to be of that type; those that are not are counted by its profile.
const OF_A_HUNDRED: u64 = 90;
/// How many of a hundred values must be keys of a table for a column to refer to it.
const REFERENCE: usize = 90;
/// A longer text is narrative.
const SHORT_TEXT: usize = 255;

/// Reads all records once. `tables` are those that were discovered; `system` was [made up](crate::made_up()) from them.
pub fn infer(extract: &Extract, system: &System, tables: &[InferredTable], lists: &Lists<'_>) -> Result<Vec<InferredTable>, ReadError> {
    let Walked { seen, .. } = walk(extract, system, None, true)?;
    let keys: Vec<Option<usize>> = seen.iter().map(key_of).collect();
    Ok(seen
        .iter()
        .enumerate()
        .map(|(at, table)| {
            let found = tables.iter().find(|it| *it.table == *table.table.name);
            let columns = table.tallies.iter().enumerate().filter(|(_, it)| it.column.is_some());
            let columns = columns.map(|(position, tally)| {
                let key = keys[at] == Some(position);
                let mut reference = None;
                if !key {
                    reference = reference_of(tally, at, &seen, &keys);
                }
                column(tally, key, reference, lists)
            });
            InferredTable {
                table: table.table.name.to_string(),
                alias: found.and_then(|it| it.alias.clone()),
                files: table.about.files.clone(),
                records: table.about.records,
                columns: columns.collect(),
            }
        })
        .collect())
}

fn column(tally: &Tally<'_>, key: bool, reference: Option<(String, String)>, lists: &Lists<'_>) -> InferredColumn {
    let filled = tally.cells - tally.blanks;
    let fits = if key || reference.is_some() { Vec::new() } else { tally.like_lists(lists) };
    let kind = if key || reference.is_some() { Type::String(rounded(tally.look.longest)) } else { kind_of(tally, &fits) };
    let sensitivity = match kind {
        _ if key || reference.is_some() => Sensitivity::Key,
        Type::Text => Sensitivity::Narrative,
        _ => Sensitivity::Personal,
    };
    InferredColumn {
        column: tally.name.to_string(),
        kind,
        key,
        filled: tally.cells > 0 && tally.blanks == 0,
        empty: filled == 0,
        distinct: tally.different.count(),
        reference,
        lists: fits,
        sensitivity,
        longest: tally.look.longest,
        shapes: tally.shapes.common(),
    }
}

fn kind_of(tally: &Tally<'_>, lists: &[ListFit]) -> Type {
    let look = &tally.look;
    // Words that stand for nothing are no text of the column.
    let markers: u64 =
        tally.sentinels.iter().filter(|(word, _)| *word != NO_BREAK_SPACE && Date::parse_iso(word).is_none()).map(|(_, n)| n).sum();
    let values = (tally.cells - tally.blanks).saturating_sub(markers);
    let most = |n: u64| values > 0 && n * 100 >= values * OF_A_HUNDRED;
    let few = matches!(tally.different.count(), Distinct::Exactly(n) if n <= 3);
    if values > 0 && few && look.yes_no >= values {
        Type::Bool
    } else if most(tally.types.dates) {
        if look.with_time > 0 { Type::DateTime } else { Type::Date }
    } else if most(tally.types.numbers) {
        // A long number is an identifier, not a quantity.
        match (most(look.whole_numbers), look.longest) {
            (true, ..=8) => Type::Int,
            (true, longest) => Type::String(rounded(longest)),
            (false, _) => Type::Decimal,
        }
    } else if !lists.is_empty() {
        Type::Code
    } else if look.lines > 0 || look.longest > SHORT_TEXT {
        Type::Text
    } else {
        Type::String(rounded(look.longest))
    }
}

/// Room for somewhat longer values than were seen.
fn rounded(longest: usize) -> u32 {
    [20, 50, 100, 255].into_iter().find(|most| longest <= *most as usize).unwrap_or(4000)
}

/// The position of the column that seems to be the key: no blank, no value twice, and named or placed as keys are.
fn key_of(seen: &Seen<'_>) -> Option<usize> {
    let table = words_of(&seen.table.name);
    let score = |position: usize, tally: &Tally<'_>| {
        let words = words_of(&tally.name);
        let named = words.iter().any(|it| is_key_word(it)) || words.last().is_some_and(|it| it.ends_with("id"));
        let of_table = words.iter().any(|it| table.contains(it));
        usize::from(named) * 4 + usize::from(position == 0) * 3 + usize::from(of_table)
    };
    let is_key =
        |tally: &Tally<'_>| tally.cells > 0 && tally.blanks == 0 && tally.unique.hashes().is_some() && tally.types.dates < tally.cells;
    let candidates = seen.tallies.iter().enumerate().filter(|(_, it)| it.column.is_some() && is_key(it));
    let best = candidates.map(|(position, it)| (score(position, it), std::cmp::Reverse(position))).max();
    best.filter(|(score, _)| *score >= 3).map(|(_, position)| position.0)
}

fn is_key_word(word: &str) -> bool {
    ["id", "key", "ref", "no", "number", "identifier", "code"].contains(&word)
}

/// The table and column whose keys the values of a column are.
fn reference_of(tally: &Tally<'_>, own: usize, seen: &[Seen<'_>], keys: &[Option<usize>]) -> Option<(String, String)> {
    if tally.cells == tally.blanks || tally.types.dates * 2 > tally.cells {
        return None;
    }
    let sample: HashSet<u64> = tally.different.sample().collect();
    let words = words_of(&tally.name);
    let telling: Vec<&String> = words.iter().filter(|it| !is_key_word(it)).collect();
    let mut best: Option<(usize, usize, std::cmp::Reverse<usize>, usize)> = None;
    for (at, table) in seen.iter().enumerate() {
        let Some(key) = keys[at].map(|it| &table.tallies[it]) else { continue };
        let Some(hashes) = key.unique.hashes() else { continue };
        let known = sample.iter().filter(|it| hashes.contains(it)).count();
        if known * 100 < sample.len() * REFERENCE {
            continue;
        }
        let key_words = words_of(&key.name);
        let table_words = words_of(&table.table.name);
        let shares =
            |it: &&&String| key_words.contains(it) || table_words.iter().any(|word| word == **it || word.trim_end_matches('s') == ***it);
        let named = if key.name.eq_ignore_ascii_case(&tally.name) && at != own {
            3
        } else if telling.iter().any(|it| shares(&it)) {
            2
        } else {
            0
        };
        // Without a name that says so, small numbers are keys of many tables by chance.
        let by_chance = named == 0 && (sample.len() < 20 || known < sample.len() || tally.look.longest < 4 || at == own);
        if !by_chance && best.is_none_or(|it| (named, hashes.len(), std::cmp::Reverse(at)) > (it.0, it.1, it.2)) {
            best = Some((named, hashes.len(), std::cmp::Reverse(at), at));
        }
    }
    let (.., at) = best?;
    let key = keys[at]?;
    Some((seen[at].table.name.to_string(), seen[at].tallies[key].name.to_string()))
}
