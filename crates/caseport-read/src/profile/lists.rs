//! Which code list the values of a column look like: the model's lists and those of all systems, by their codes and by their labels.

use std::collections::{BTreeMap, HashMap};

use caseport_model::{CodeList, System};
use serde::Serialize;

/// At least so many of a hundred cells must be in a list.
const CELLS: u64 = 80;
/// How many lists are named.
const SHOWN: usize = 3;

/// Code lists, ready to be looked in.
#[derive(Debug, Default)]
pub struct Lists<'s> {
    /// Name of the system, the list, whether labels are meant.
    all: Vec<(String, &'s CodeList, bool)>,
    /// By plain text.
    by_value: HashMap<String, Vec<usize>>,
}

/// How well a column fits a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListFit {
    /// `id/version` of the system.
    pub system: String,
    /// The list.
    pub list: String,
    /// Whether the values are its labels and not its codes.
    pub labels: bool,
    /// How many of a hundred filled cells are in it.
    pub cells: u64,
    /// How many different values are in it, of how many.
    pub values: (usize, usize),
    /// How many codes the list has.
    pub of: usize,
}

impl<'s> Lists<'s> {
    /// The lists of these systems. The first system's go before others that fit as well.
    pub fn new(systems: &[&'s System]) -> Lists<'s> {
        let mut lists = Lists::default();
        for system in systems {
            for list in system.codes.values().filter(|it| it.codes.len() > 1) {
                for labels in [false, true] {
                    let at = lists.all.len();
                    let mut any = false;
                    for code in &list.codes {
                        let text = if labels { &code.label } else { &code.code };
                        if text.is_empty() || labels && text == &code.code {
                            continue;
                        }
                        any = true;
                        let known = lists.by_value.entry(plain(text)).or_default();
                        if known.last() != Some(&at) {
                            known.push(at);
                        }
                    }
                    if any {
                        lists.all.push((system.name(), list, labels));
                    } else {
                        lists.by_value.values_mut().for_each(|it| it.retain(|it| *it != at));
                    }
                }
            }
        }
        lists
    }

    /// The list of a fit.
    pub fn get(&self, fit: &ListFit) -> Option<&'s CodeList> {
        self.all.iter().find(|(system, list, _)| *system == fit.system && list.name == fit.list).map(|(_, list, _)| *list)
    }

    /// Whether the values, with their counts, are mostly codes or labels of a list; the best first.
    pub(super) fn fits(&self, words: &HashMap<String, u64>) -> Vec<ListFit> {
        let total: u64 = words.values().sum();
        let numbers = words.keys().all(|it| it.bytes().all(|it| it.is_ascii_digit()));
        // Two words of yes and no, and numbers that count something, are in many lists and say nothing.
        if total == 0 || words.len() < 2 && total < 5 {
            return Vec::new();
        }
        let mut found: BTreeMap<usize, (u64, usize)> = BTreeMap::new();
        for (word, count) in words {
            for &at in self.by_value.get(&plain(word)).into_iter().flatten() {
                let entry = found.entry(at).or_default();
                entry.0 += count;
                entry.1 += 1;
            }
        }
        let mut fits: Vec<ListFit> = found
            .into_iter()
            .map(|(at, (cells, values))| {
                let (system, list, labels) = &self.all[at];
                ListFit {
                    system: system.clone(),
                    list: list.name.clone(),
                    labels: *labels,
                    cells: cells * 100 / total,
                    values: (values, words.len()),
                    of: list.codes.len(),
                }
            })
            .filter(|it| it.cells >= CELLS && it.values.0 * 2 >= it.values.1 && (!numbers || it.values.0 * 2 >= it.of))
            .collect();
        // The most cells, then the list that holds the fewest codes besides.
        fits.sort_by(|a, b| b.cells.cmp(&a.cells).then_with(|| a.of.cmp(&b.of)).then(a.labels.cmp(&b.labels)));
        fits.truncate(SHOWN);
        fits
    }
}

/// Case and white space make no difference.
fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}
