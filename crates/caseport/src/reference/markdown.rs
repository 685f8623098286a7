//! Tables and anchors in Markdown.

use std::fmt::Write as _;

/// A table: its headings, then its rows.
pub(super) fn table<const N: usize>(headings: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut out = String::new();
    let mut line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|it| cell(it)).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    };
    line(&headings.map(str::to_owned));
    line(&headings.map(|_| "---".to_owned()));
    rows.into_iter().for_each(|row| line(&row));
    out
}

/// Text in a cell: bars and line ends would break the table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace(['\n', '\r'], " ")
}

/// Text as code, or nothing.
pub(super) fn code(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("`{text}`") }
}

/// The anchor of a heading: small letters, digits, `-` and `_`; blanks become `-`.
pub(super) fn anchor(heading: &str) -> String {
    heading
        .chars()
        .filter_map(|c| match c {
            ' ' => Some('-'),
            c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c.to_ascii_lowercase()),
            _ => None,
        })
        .collect()
}

/// A number of things, with the right form of the noun: `1 table`, `2 tables`.
pub(super) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::{anchor, table};

    #[test]
    fn a_bar_in_a_cell_does_not_end_it() {
        assert_eq!(table(["a", "b"], [["x | y".to_owned(), "z".to_owned()]]), "| a | b |\n| --- | --- |\n| x \\| y | z |\n");
    }

    #[test]
    fn anchors_are_those_that_browsers_are_given() {
        assert_eq!(anchor("Casework and narrative"), "casework-and-narrative");
        assert_eq!(anchor("cp_plan"), "cp_plan");
    }
}
