//! The top of a file: title lines, blank rows, a header record, the heading line; and with it the dialect.

use caseport_model::System;

use crate::{
    fields::{Dialect, Field, Parsed, count_lines, physical_line},
    options::{Encoding, FileOverride, QuoteRule},
    recognise::Catalogue,
    text,
};

/// What the top of a file says.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    pub(crate) dialect: Dialect,
    /// The headings, in the order of the file; of the layout where the file has none.
    pub(crate) headings: Vec<String>,
    /// The heading line as it stands, without its line end.
    pub(crate) raw: Vec<u8>,
    /// Working offset of the first byte after the heading line.
    pub(crate) start: usize,
    /// Physical line of that byte.
    pub(crate) line: u64,
    /// Lines above the heading line that hold text, and that hold none.
    pub(crate) titles: u64,
    pub(crate) blanks: u64,
    /// Whether the first line is a header record (`H`, `HDR`, `00`).
    pub(crate) header_record: bool,
    /// Whether the headings are the layout's, because the file has none.
    pub(crate) headless: bool,
}

/// How many physical lines may stand above the heading line.
const TITLES: usize = 40;
const DELIMITERS: [u8; 6] = [b',', b'\t', b'|', b';', b'^', b'~'];

/// Finds the heading line in the first working bytes of a file; `None` if no line looks like one.
pub(crate) fn find(data: &[u8], name: &str, catalogue: &Catalogue<'_>, known: &FileOverride) -> Option<Head> {
    let begin = if data.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let lines = lines(data, begin);
    let delimiters = known.delimiter.map_or_else(|| DELIMITERS.to_vec(), |it| vec![it]);
    if !known.headings.is_empty() {
        let at = *lines.get(known.skip_rows.unwrap_or(0))?;
        let dialect = delimiters
            .iter()
            .map(|&delimiter| dialect_of(delimiter, data, at, known))
            .find(|dialect| cells(*dialect, data, at).is_some_and(|it| it.0.len() == known.headings.len()))
            .unwrap_or_else(|| dialect_of(delimiters[0], data, at, known));
        return Some(headless(data, &lines, at, dialect, known.headings.clone(), false));
    }
    let mut best: Option<(usize, usize, Dialect)> = None;
    let choices: Vec<usize> = match known.skip_rows {
        Some(skip) => lines.get(skip).copied().into_iter().collect(),
        None => lines.clone(),
    };
    for &at in &choices {
        for &delimiter in &delimiters {
            let dialect = dialect_of(delimiter, data, at, known);
            let Some((cells, _, _)) = cells(dialect, data, at) else { continue };
            // A line of records has as many cells as the headings above it, and cannot be more of them.
            if best.is_some_and(|(most, _, _)| cells.len() <= most) {
                continue;
            }
            let hits = catalogue.known(&cells);
            let enough = hits > 0 && (hits * 2 >= cells.len() || catalogue.is_named_and_there(name, &cells));
            if enough && best.is_none_or(|(most, _, _)| hits > most) {
                best = Some((hits, at, dialect));
            }
        }
    }
    let named = known.table.as_deref().and_then(|it| catalogue.table_named(it));
    if best.is_none() {
        // No heading line: the order of the layout, if a table was named and the first record has its width.
        let table = named.or_else(|| catalogue.by_name(name).filter(|(_, rank)| *rank == 3).map(|(table, _)| table))?;
        let columns = &catalogue.system.layout.tables[table].columns;
        let mut from = lines.iter().copied().filter(|&at| !blank_line(data, at));
        let first = from.next()?;
        for (at, after_header) in [(Some(first), false), (from.next(), true)] {
            let Some(at) = at else { continue };
            for &delimiter in &delimiters {
                let dialect = dialect_of(delimiter, data, at, known);
                let Some((row, _, _)) = cells(dialect, data, at) else { continue };
                let fits = row.len() == columns.len() && (row.len() > 1 || delimiters.len() == 1);
                let header = after_header && is_header_record(dialect, data, first);
                if fits && (header || !after_header && !is_header_record(dialect, data, first)) {
                    let headings = columns.iter().map(|it| it.name.to_string()).collect();
                    return Some(headless(data, &lines, at, dialect, headings, header));
                }
            }
        }
        // A person named the table: its first line is the heading line, whatever it says.
        named?;
        best = Some((0, first, dialect_of(delimiters[0], data, first, known)));
    }
    let (_, at, dialect) = best?;
    let dialect = unquoted(dialect, data, at, known);
    let (headings, end, next) = cells(dialect, data, at)?;
    let above: Vec<usize> = lines.iter().copied().filter(|&it| it < at).collect();
    let blanks = above.iter().filter(|&&it| blank_line(data, it)).count() as u64;
    let mut start = next;
    // A line of dashes under the headings is part of them.
    if let Some((dashes, _, after)) = (start < data.len()).then(|| cells(dialect, data, start)).flatten()
        && !dashes.is_empty()
        && dashes.iter().all(|it| it.len() >= 2 && it.bytes().all(|byte| byte == b'-' || byte == b' ') && it.starts_with('-'))
    {
        start = after;
    }
    Some(Head {
        dialect,
        raw: data[at..end].to_vec(),
        start,
        line: 1 + count_lines(&data[..start]),
        titles: above.len() as u64 - blanks,
        blanks,
        header_record: above.iter().any(|&it| is_header_record(dialect, data, it)),
        headless: false,
        headings,
    })
}

/// The headings of a file of which no layout is known: of the first lines the one that looks most like a heading line. Its cells are words and no numbers,
/// and they are known as names of columns, or written as names of columns are, or of another kind than what stands below: a line of names of
/// people is none of that.
pub(crate) fn guess(data: &[u8], known: &FileOverride, is_word: &dyn Fn(&str) -> bool) -> Option<Vec<String>> {
    if !known.headings.is_empty() {
        return Some(known.headings.clone());
    }
    let begin = if data.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let delimiters = known.delimiter.map_or_else(|| DELIMITERS.to_vec(), |it| vec![it]);
    let mut best: Option<Vec<String>> = None;
    let all = lines(data, begin);
    let choices: Vec<usize> = known.skip_rows.map_or_else(|| all.clone(), |skip| all.get(skip).copied().into_iter().collect());
    for &at in &choices {
        for &delimiter in &delimiters {
            let dialect = dialect_of(delimiter, data, at, known);
            let Some((mut cells, _, next)) = cells(dialect, data, at) else { continue };
            while cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            let longer = best.as_ref().is_none_or(|it| cells.len() > it.len());
            if longer && are_words(&cells) && are_headings(&cells, is_word, &|| differs_below(&cells, dialect, data, next)) {
                best = Some(cells);
            }
        }
    }
    best
}

/// Whether each cell is another word.
fn are_words(cells: &[String]) -> bool {
    // One heading with a delimiter in it is a line of several that was cut at another.
    if let [only] = cells
        && only.bytes().any(|it| DELIMITERS.contains(&it))
    {
        return false;
    }
    let mut seen = std::collections::HashSet::new();
    let word = |cell: &String| {
        cell.chars().any(char::is_alphabetic) && cell.chars().count() <= 120 && !cell.contains('\n') && seen.insert(cell.to_lowercase())
    };
    !cells.is_empty() && cells.iter().all(word)
}

fn are_headings(cells: &[String], is_word: &dyn Fn(&str) -> bool, differs: &dyn Fn() -> bool) -> bool {
    let known = cells.iter().filter(|it| is_word(it)).count();
    let joined = cells.iter().filter(|it| it.contains('_') && !it.contains(' ')).count();
    known * 2 > cells.len() || joined * 2 > cells.len() || known * 4 >= cells.len() && differs()
}

/// Whether some column has digits below a heading without: what stands in the heading line is no record.
fn differs_below(headings: &[String], dialect: Dialect, data: &[u8], from: usize) -> bool {
    let mut at = from;
    let mut rows: Vec<Vec<String>> = Vec::new();
    while at < data.len() && rows.len() < TITLES {
        let Some((row, _, next)) = cells(dialect, data, at) else { break };
        if row.len() >= headings.len() {
            rows.push(row);
        }
        at = next;
    }
    let digit = |it: &str| it.bytes().any(|it| it.is_ascii_digit());
    let below = |column: usize| rows.iter().filter(|it| digit(&it[column])).count();
    rows.len() > 1 && headings.iter().enumerate().any(|(column, it)| !digit(it) && below(column) * 2 > rows.len())
}

fn headless(data: &[u8], lines: &[usize], at: usize, dialect: Dialect, headings: Vec<String>, header_record: bool) -> Head {
    let above = lines.iter().filter(|&&it| it < at).count() as u64;
    let blanks = lines.iter().filter(|&&it| it < at && blank_line(data, it)).count() as u64;
    Head {
        dialect,
        headings,
        raw: Vec::new(),
        start: at,
        line: 1 + count_lines(&data[..at]),
        titles: above - blanks,
        blanks,
        header_record,
        headless: true,
    }
}

/// Starts of the first physical lines.
fn lines(data: &[u8], begin: usize) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut at = begin;
    while at < data.len() && starts.len() < TITLES {
        starts.push(at);
        let Some((_, next)) = physical_line(data, at, true) else { break };
        at = next;
    }
    starts
}

fn blank_line(data: &[u8], at: usize) -> bool {
    let end = physical_line(data, at, true).map_or(data.len(), |(end, _)| end);
    data[at..end].iter().all(|byte| matches!(byte, b' ' | b'\t' | b',' | b';' | b'|' | b'"' | 0x1A))
}

fn is_header_record(dialect: Dialect, data: &[u8], at: usize) -> bool {
    cells(dialect, data, at)
        .is_some_and(|(cells, _, _)| cells.len() > 1 && matches!(cells[0].to_ascii_uppercase().as_str(), "H" | "HDR" | "00"))
}

/// The cells of a line as trimmed text, the end of the line and the start of the next.
fn cells(dialect: Dialect, data: &[u8], at: usize) -> Option<(Vec<String>, usize, usize)> {
    let mut fields: Vec<Field> = Vec::new();
    let Parsed::Record { end, next } = dialect.parse(data, at, true, &mut fields) else { return None };
    let text = |field: &Field| {
        let text = text::to_text(&data[field.start as usize..field.end as usize], Encoding::Utf8);
        text.trim_matches(|it: char| it.is_whitespace() || matches!(it, '"' | '\'' | '[' | ']' | '\u{feff}' | '\u{1a}')).to_owned()
    };
    Some((fields.iter().map(text).collect(), end, next))
}

fn dialect_of(delimiter: u8, data: &[u8], at: usize, known: &FileOverride) -> Dialect {
    let quote = match known.quote {
        Some(QuoteRule::Byte(quote)) => Some(quote),
        Some(QuoteRule::None) => None,
        None if data.get(at) == Some(&b'\'') => Some(b'\''),
        None => Some(b'"'),
    };
    Dialect { delimiter, quote }
}

/// Drops the quote of a dialect that clearly never quotes: bulk exports with a rare delimiter and stray quotes in their text.
fn unquoted(dialect: Dialect, data: &[u8], at: usize, known: &FileOverride) -> Dialect {
    let Some(quote) = dialect.quote.filter(|_| known.quote.is_none() && dialect.delimiter != b',') else { return dialect };
    let sample = &data[at..];
    let mut any = false;
    for (position, _) in sample.iter().enumerate().filter(|(_, byte)| **byte == quote) {
        any = true;
        let border = |byte: Option<&u8>| byte.is_none_or(|&byte| byte == dialect.delimiter || byte == b'\n' || byte == b'\r');
        let before = position.checked_sub(1).and_then(|it| sample.get(it));
        if border(before) || border(sample.get(position + 1)) {
            return dialect;
        }
    }
    if any { Dialect { quote: None, ..dialect } } else { dialect }
}

/// The nearest table to a file's name, for a message.
pub(crate) fn nearest<'s>(system: &'s System, name: &str) -> Option<&'s str> {
    let last = name.rsplit(['/', '!']).next().unwrap_or(name).to_lowercase();
    let stem = last.split('.').next().unwrap_or(&last);
    let pairs = |text: &str| text.as_bytes().windows(2).map(<[u8]>::to_vec).collect::<std::collections::HashSet<_>>();
    let mine = pairs(stem);
    system
        .layout
        .tables
        .iter()
        .map(|table| {
            let theirs = pairs(&table.name.to_lowercase());
            (mine.intersection(&theirs).count() * 2000 / (mine.len() + theirs.len()).max(1), &*table.name)
        })
        .max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::{options::FileOverride, recognise::Catalogue, tests_support::alpha};

    #[test]
    fn the_heading_line_is_found_below_titles_and_the_dialect_with_it() {
        let system = alpha();
        let catalogue = Catalogue::new(&system);
        for (text, delimiter, titles, blanks, line) in [
            ("PERSON_ID,SEX\n1,F\n", b',', 0, 0, 2),
            ("\u{feff}People of the council\n\n\nPERSON_ID|SEX\n---------|---\n1|F\n", b'|', 1, 2, 6),
            ("H;20260331\nPERSON_ID;SEX\n", b';', 1, 0, 3),
            ("'PERSON_ID'\t'SEX'\r\n", b'\t', 0, 0, 2),
            ("\"PERSON ID\"^\"SEX\"\r", b'^', 0, 0, 2),
        ] {
            let head = find(text.as_bytes(), "person.csv", &catalogue, &FileOverride::default()).unwrap();
            assert_eq!((head.dialect.delimiter, head.titles, head.blanks, head.line), (delimiter, titles, blanks, line), "{text:?}");
            assert_eq!(head.headings.len(), 2);
            assert!(!head.headless);
        }
    }

    #[test]
    fn a_file_without_headings_is_read_in_the_order_of_the_layout() {
        let system = alpha();
        let catalogue = Catalogue::new(&system);
        let head = find(b"H|x\n1|Ann|2010-01-01|F|\n", "person.dat", &catalogue, &FileOverride::default()).unwrap();
        assert!(head.headless && head.header_record);
        assert_eq!((head.start, head.line, head.headings.len()), (4, 2, 5));
        assert!(find(b"1|Ann\n", "person.dat", &catalogue, &FileOverride::default()).is_none());
    }
}
