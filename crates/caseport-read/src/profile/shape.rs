//! Shapes of values: `AA99 9AA` for a postcode, `9999999999` for a number of ten digits. A shape says how something is written and not what.

use std::collections::HashMap;

/// Longer values have no shape, and a column with more shapes than this has none.
const LONGEST: usize = 24;
const MOST: usize = 200;
/// How many shapes are shown, and how many cells must have one.
const SHOWN: usize = 5;
const LEAST: u64 = 5;
/// How many of a hundred values the shapes that are shown must cover: names have as many shapes as lengths, and those say nothing.
const COVERED: u64 = 60;

/// Shapes with their counts.
#[derive(Debug, Default)]
pub(super) struct Tally {
    counts: HashMap<String, u64>,
    values: u64,
    too_many: bool,
    buffer: String,
}

impl Tally {
    pub(super) fn add(&mut self, value: &str) {
        self.values += 1;
        if self.too_many || value.len() > LONGEST {
            return;
        }
        self.buffer.clear();
        self.buffer.extend(value.chars().map(|it| match it {
            it if it.is_ascii_digit() => '9',
            it if it.is_uppercase() => 'A',
            it if it.is_alphabetic() => 'a',
            ' ' | '-' | '/' | '.' | ':' | '_' | ',' => it,
            _ => '?',
        }));
        if let Some(count) = self.counts.get_mut(&self.buffer) {
            *count += 1;
        } else if self.counts.len() < MOST {
            self.counts.insert(self.buffer.clone(), 1);
        } else {
            self.too_many = true;
            self.counts = HashMap::new();
        }
    }

    /// The commonest with a digit, the most frequent first. Letters alone are words or names, and how long a name is says nothing.
    pub(super) fn common(&self) -> Vec<(String, u64)> {
        let mut all: Vec<(String, u64)> =
            self.counts.iter().filter(|(shape, n)| **n >= LEAST && shape.contains('9')).map(|(shape, n)| (shape.clone(), *n)).collect();
        all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        all.truncate(SHOWN);
        let covered: u64 = all.iter().map(|it| it.1).sum();
        if covered * 100 < self.values * COVERED {
            all.clear();
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn a_shape_needs_five_cells_and_shows_no_letter_of_them() {
        let mut tally = Tally::default();
        for n in 0..7 {
            tally.add(&format!("ZZ9{n} 9ZZ"));
        }
        for _ in 0..4 {
            tally.add("Ångström-Q1");
        }
        assert_eq!(tally.common(), [("AA99 9AA".to_owned(), 7)]);
        tally.add("Quite another");
        assert!(tally.common().is_empty(), "shapes that cover less than 60 % say nothing");
    }
}
