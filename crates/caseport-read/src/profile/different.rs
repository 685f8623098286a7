//! How many different values a column has, in bounded memory: exact up to 10,000, then an estimate that says so.

use std::collections::{BTreeSet, HashSet};

use super::Distinct;

/// How many hashes are kept.
const KEPT: usize = 10_000;
/// How many values a column may have and still be known to have none twice, and how long each may be.
const UNIQUE: usize = 2_000_000;
const KEY_LENGTH: usize = 48;

/// The hashes of different values: all of them, or the smallest.
#[derive(Debug)]
pub(super) enum Different {
    All(HashSet<u64>),
    Smallest(BTreeSet<u64>),
}

impl Default for Different {
    fn default() -> Different {
        Different::All(HashSet::new())
    }
}

impl Different {
    pub(super) fn add(&mut self, hash: u64) {
        match self {
            Different::All(all) => {
                all.insert(hash);
                if all.len() > KEPT {
                    let mut smallest: BTreeSet<u64> = all.drain().collect();
                    smallest.pop_last();
                    *self = Different::Smallest(smallest);
                }
            }
            Different::Smallest(smallest) => {
                if smallest.last().is_some_and(|it| hash < *it) && smallest.insert(hash) {
                    smallest.pop_last();
                }
            }
        }
    }

    /// How many there are. Hashes are spread evenly: where 10,000 of them take up the lowest tenth, there are 100,000.
    pub(super) fn count(&self) -> Distinct {
        match self {
            Different::All(all) => Distinct::Exactly(all.len() as u64),
            Different::Smallest(smallest) => {
                let last = smallest.last().copied().unwrap_or(u64::MAX);
                let share = (last as f64 + 1.0) / (u64::MAX as f64 + 1.0);
                Distinct::About((((KEPT - 1) as f64) / share).round() as u64)
            }
        }
    }

    /// The hashes that are kept: of a column with more than 10,000 values a fair sample.
    pub(super) fn sample(&self) -> Box<dyn Iterator<Item = u64> + '_> {
        match self {
            Different::All(all) => Box::new(all.iter().copied()),
            Different::Smallest(smallest) => Box::new(smallest.iter().copied()),
        }
    }
}

/// Whether no value of a column came twice.
#[derive(Debug)]
pub(super) enum Unique {
    /// Nobody wants to know.
    NotAsked,
    /// None did so far; these are their hashes.
    SoFar(HashSet<u64>),
    /// One did, or there are too many to know.
    No,
}

impl Unique {
    pub(super) fn add(&mut self, hash: u64, length: usize) {
        if let Unique::SoFar(seen) = self
            && (length > KEY_LENGTH || !seen.insert(hash) || seen.len() > UNIQUE)
        {
            *self = Unique::No;
        }
    }

    /// The hashes of all values, if none came twice.
    pub(super) fn hashes(&self) -> Option<&HashSet<u64>> {
        match self {
            Unique::SoFar(seen) => Some(seen),
            Unique::NotAsked | Unique::No => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Different, KEPT, Unique};
    use crate::profile::{Distinct, hash};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn few_values_are_counted_exactly_and_many_within_five_in_a_hundred(n in 1_usize..60_000, twice in 0_usize..3, salt in any::<u32>()) {
            let mut different = Different::default();
            for _ in 0..=twice {
                for value in 0..n {
                    different.add(hash(&format!("{salt} {value}")));
                }
            }
            match different.count() {
                Distinct::Exactly(count) => prop_assert!(n <= KEPT && count == n as u64),
                Distinct::About(count) => prop_assert!(n > KEPT && count.abs_diff(n as u64) * 20 <= n as u64, "{count} for {n}"),
            }
        }
    }

    #[test]
    fn a_value_that_comes_twice_or_is_long_is_no_key() {
        let mut unique = Unique::SoFar(std::collections::HashSet::new());
        unique.add(1, 3);
        unique.add(2, 3);
        assert_eq!(unique.hashes().map(std::collections::HashSet::len), Some(2));
        unique.add(1, 3);
        assert!(unique.hashes().is_none());
        let mut unique = Unique::SoFar(std::collections::HashSet::new());
        unique.add(1, 300);
        assert!(unique.hashes().is_none());
    }
}
