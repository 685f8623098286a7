//! Days of an American file: a project that says of a file that its days have the month first gets them handed out with the day first.
//!
//! It is said of a whole file and never guessed from a cell. A cell that cannot be so (the 13th month) comes out as a day that no English format reads,
//! and is counted as unreadable by whoever reads it.

use caseport_model::{Column, Required, Type};

/// Whether a column may hold days: as such, or as a text beside other texts, as the answers of a form do. Keys never do.
pub(crate) fn may_hold(column: &Column) -> bool {
    let dated = matches!(column.kind, Type::Date | Type::DateTime | Type::PartialDate | Type::String(_) | Type::Text);
    dated && column.required != Required::Key && column.reference.is_none()
}

/// A cell that is a day in figures with its first two numbers changed over, and nothing else; a time may follow the day.
pub(crate) fn day_first(cell: &[u8]) -> Option<Vec<u8>> {
    let text = cell.trim_ascii();
    let figures = |from: usize| text.get(from..).unwrap_or_default().iter().take_while(|it| it.is_ascii_digit()).count();
    let month = figures(0);
    let separator = *text.get(month).filter(|it| matches!(it, b'/' | b'-' | b'.'))?;
    let day = figures(month + 1);
    let second = month + 1 + day;
    let year = figures(second + 1);
    let time = &text[(second + 1 + year).min(text.len())..];
    let is_time = |it: &u8| it.is_ascii_digit() || matches!(it, b' ' | b':' | b'.' | b'T' | b'A' | b'P' | b'M' | b'a' | b'p' | b'm');
    let short = |length: usize| (1..=2).contains(&length);
    let fits = short(month) && short(day) && text.get(second) == Some(&separator) && matches!(year, 2 | 4);
    if !fits || !(time.is_empty() || (matches!(time[0], b' ' | b'T') && time.iter().all(is_time))) {
        return None;
    }
    let (first, rest) = (&text[..month], &text[second..]);
    Some([&text[month + 1..second], &[separator], first, rest].concat())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::day_first;

    fn turned(text: &str) -> String {
        day_first(text.as_bytes()).map_or_else(|| "as it is".to_owned(), |it| String::from_utf8(it).unwrap())
    }

    #[test]
    fn only_a_cell_that_is_a_day_in_figures_is_turned() {
        for (text, wanted) in [
            ("5/13/2020", "13/5/2020"),
            (" 05-13-2020 ", "13-05-2020"),
            ("05/06/2020 14:30", "06/05/2020 14:30"),
            ("5/6/20 2:30:00 PM", "6/5/20 2:30:00 PM"),
            ("13/05/2020", "05/13/2020"),
            ("2020-05-13", "as it is"),
            ("13-May-2020", "as it is"),
            ("05/13/2020 and again on 06/01/2020", "as it is"),
            ("1/2", "as it is"),
            ("5/13-2020", "as it is"),
            ("", "as it is"),
            ("NULL", "as it is"),
        ] {
            assert_eq!(turned(text), wanted, "{text}");
        }
    }

    proptest! {
        /// Turned twice it is as it was, so nothing is lost by a wrong declaration; and nothing breaks it.
        #[test]
        fn turning_twice_gives_the_same(text in "([0-9]{1,3}[/.-]?){0,4}( [0-9:]{0,5})?") {
            if let Some(once) = day_first(text.as_bytes()) {
                prop_assert_eq!(day_first(&once).unwrap(), text.trim().as_bytes());
            }
        }
    }
}
