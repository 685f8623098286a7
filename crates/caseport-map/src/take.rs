//! Which of many records a join takes: as it is written in a file, and in words.

use crate::{
    diagnostic::{At, Collector},
    expr::{Expr, parse_expr},
    tree::{Word, inside},
};

/// Which of many records a join takes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Take {
    First,
    Last,
    /// All of them: each makes a row.
    Each,
    Latest(String),
    /// The latest that began on or before a day of ours (`at …`), or before it (`before …`).
    LatestAt(String, String),
    Earliest(String),
    /// The earliest that began on a day of ours or later (`from …`).
    EarliestFrom(String, String),
}

/// What begins when, seen from a day of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// On that day or before it.
    At,
    Before,
    /// On that day or later.
    From,
}

impl Side {
    const ALL: [Side; 3] = [Side::At, Side::Before, Side::From];

    fn word(self) -> &'static str {
        match self {
            Side::At => "at",
            Side::Before => "before",
            Side::From => "from",
        }
    }

    /// The word that goes before it.
    fn how(self) -> &'static str {
        match self {
            Side::At | Side::Before => "latest",
            Side::From => "earliest",
        }
    }
}

/// `latest by COLUMN at DAY` in its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written<'a> {
    pub(crate) how: &'a str,
    pub(crate) column: &'a str,
    /// The side, our day, and where it stands in the text.
    pub(crate) day: Option<(Side, &'a str, usize)>,
}

impl<'a> Written<'a> {
    /// Takes a text apart; `None` where it does not say by which column.
    pub(crate) fn of(text: &'a str) -> Option<Written<'a>> {
        let (how, rest) = text.split_once(" by ")?;
        let sides = Side::ALL.into_iter().filter(|it| it.how() == how);
        let found = sides.filter_map(|it| Some((word_at(rest, it)?, it))).min_by_key(|it| it.0);
        let Some((at, side)) = found else { return Some(Written { how, column: rest.trim(), day: None }) };
        let day = rest[at + side.word().len() + 2..].trim_start();
        // What is left of the text is where the day begins in it.
        Some(Written { how, column: rest[..at].trim(), day: Some((side, day.trim_end(), text.len() - day.len())) })
    }

    /// The same with another column and another day.
    pub(crate) fn with(&self, column: &str, day: Option<&str>) -> String {
        match (self.day, day) {
            (Some((side, ..)), Some(day)) => format!("{} by {column} {} {day}", self.how, side.word()),
            _ => format!("{} by {column}", self.how),
        }
    }
}

fn word_at(rest: &str, side: Side) -> Option<usize> {
    rest.find(&format!(" {} ", side.word()))
}

impl Take {
    /// Reads `take`, and the expression of the day that it names.
    pub(crate) fn of(word: &Word, out: &mut Collector) -> Option<(Take, Option<Expr>)> {
        let written = Written::of(&word.text);
        let take = match (written, word.text.as_str()) {
            (Some(Written { how: "latest", column, day: None }), _) => Take::Latest(column.to_owned()),
            (Some(Written { how: "earliest", column, day: None }), _) => Take::Earliest(column.to_owned()),
            (Some(Written { column, day: Some((side, day, at)), .. }), _) => {
                let expr = day_of(word, day, at, out);
                // However it was written: parentheses that change nothing are no change.
                let day = match &expr {
                    None => day.to_owned(),
                    Some(source @ Expr::Source(..)) => source.to_string(),
                    Some(whole) => format!("({whole})"),
                };
                let (column, ours) = (column.to_owned(), format!("{} {day}", side.word()));
                let take = if side == Side::From { Take::EarliestFrom(column, ours) } else { Take::LatestAt(column, ours) };
                return Some((take, expr));
            }
            (None, "first") => Take::First,
            (None, "last") => Take::Last,
            (None, "each") => Take::Each,
            _ => {
                out.error(
                    word.at,
                    "L002",
                    "`take` is first, last, each, latest by COLUMN [at DAY, before DAY] or earliest by COLUMN [from DAY]",
                    "not one of them",
                );
                return None;
            }
        };
        Some((take, None))
    }

    /// The column by which records are ordered.
    pub(crate) fn column(&self) -> Option<&str> {
        match self {
            Take::First | Take::Last | Take::Each => None,
            Take::Latest(column) | Take::LatestAt(column, _) | Take::Earliest(column) | Take::EarliestFrom(column, _) => Some(column),
        }
    }

    /// On which side of our day records begin, and that day as it is written.
    pub(crate) fn day(&self) -> Option<(Side, &str)> {
        let (Take::LatestAt(_, ours) | Take::EarliestFrom(_, ours)) = self else { return None };
        Side::ALL.into_iter().find_map(|it| Some((it, ours.strip_prefix(it.word())?.strip_prefix(' ')?)))
    }

    /// What is wrong where there is no such column, if that holds a word for a day: title and label.
    pub(crate) fn wrong_side(&self) -> Option<(&'static str, &'static str)> {
        let (Take::Latest(column) | Take::Earliest(column)) = self else { return None };
        if Side::ALL.into_iter().any(|it| column.strip_suffix(it.word()).is_some_and(|it| it.ends_with(' '))) {
            return Some(("a join that takes by day names the day", "it is missing"));
        }
        // A word that goes with this one would have been taken for what it is.
        let other = Side::ALL.into_iter().any(|it| word_at(column, it).is_some());
        other.then_some(("`latest` goes with `at DAY` and `before DAY`, `earliest` with `from DAY`", "this does not"))
    }
}

/// In words: `latest by START at OURS`.
impl std::fmt::Display for Take {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Take::First => f.write_str("first"),
            Take::Last => f.write_str("last"),
            Take::Each => f.write_str("one after the other, each for a row of its own"),
            Take::Latest(by) => write!(f, "latest by {by}"),
            Take::LatestAt(by, day) => write!(f, "latest by {by} {day}"),
            Take::Earliest(by) => write!(f, "earliest by {by}"),
            Take::EarliestFrom(by, day) => write!(f, "earliest by {by} {day}"),
        }
    }
}

/// The expression of a day, whose place is exact where the text holds no escapes.
fn day_of(word: &Word, day: &str, at: usize, out: &mut Collector) -> Option<Expr> {
    let (whole, exact) = inside(word, out);
    let place = if exact { At { start: whole.start + at, end: whole.start + at + day.len(), ..whole } } else { word.at };
    parse_expr(day, place)
        .map_err(|e| out.error(if exact { e.at } else { word.at }, "L001", "this expression cannot be read", e.cause))
        .ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Written;

    proptest! {
        /// What is taken apart is put together again, with the place of the day.
        #[test]
        fn what_is_taken_apart_goes_together(
            column in "[A-Z]{1,4}( [a-z]{1,3})?",
            side in prop_oneof![Just(("latest", "at")), Just(("latest", "before")), Just(("earliest", "from"))],
            day in "\\(?[A-Z]{1,4}( at | from | before )?[A-Z]{1,4}",
        ) {
            let text = format!("{} by {column} {} {day}", side.0, side.1);
            let written = Written::of(&text).unwrap();
            prop_assume!(!["at", "from", "before"].iter().any(|it| column.ends_with(&format!(" {it}"))));
            let (found, ours, at) = written.day.unwrap();
            prop_assert_eq!((written.how, written.column, found.word(), ours), (side.0, &*column, side.1, &*day));
            prop_assert_eq!(&text[at..], &*day);
            prop_assert_eq!(written.with(&column, Some(&day)), text);
            let plain = format!("{} by {column}", side.0);
            prop_assert_eq!(Written::of(&plain).unwrap().with(&column, None), plain);
        }

        #[test]
        fn no_text_breaks_it(text in "\\PC{0,40}", by in " by [a-z ]{0,10} at \\PC{0,5}") {
            let _ = (Written::of(&text), Written::of(&format!("latest{by}")));
        }
    }
}
