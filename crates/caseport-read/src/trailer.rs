//! The end of a file: a trailer record with a count, the line that SQL tools write under a result, Ctrl-Z.

use crate::{
    fields::{Dialect, Field, Parsed},
    options::{Encoding, name_fits},
    text,
};

/// Where records end, and what the end says about them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Trailer {
    /// Working offset of the byte after the last record's line.
    pub(crate) end: u64,
    /// The count that the trailer states.
    pub(crate) count: Option<u64>,
    /// Whether the count may include the header and trailer records.
    pub(crate) inclusive: bool,
    /// Whether the trailer has as many cells as a record, so that a strict pass counted it.
    pub(crate) counted: bool,
    /// Lines that belong to the trailer.
    pub(crate) lines: u64,
}

/// What is known of the file when its end is looked at.
pub(crate) struct Known<'a> {
    pub(crate) dialect: Dialect,
    pub(crate) width: usize,
    pub(crate) header_record: bool,
    pub(crate) pattern: Option<&'a str>,
    /// Records that the strict pass counted, if it came through.
    pub(crate) records: Option<u64>,
}

/// Reads the last working bytes of a file. `base` is the working offset of the first of them; nothing before `floor` is looked at.
pub(crate) fn find(tail: &[u8], base: u64, floor: u64, known: &Known<'_>) -> Trailer {
    let floor = floor.saturating_sub(base) as usize;
    let whole = base + tail.len() as u64;
    let mut end = tail.len();
    while end > floor && matches!(tail[end - 1], b'\n' | b'\r' | b' ' | b'\t' | 0x1A) {
        end -= 1;
    }
    let mut trailer = Trailer {
        end: tail[end..].iter().position(|&byte| byte == 0x1A).map_or(whole, |at| base + (end + at) as u64),
        ..Trailer::default()
    };
    let mut counted = 0;
    for _ in 0..3 {
        let start = tail[floor.min(end)..end].iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map(|at| floor + at + 1);
        let Some(start) = start.or((floor > 0 || base == 0).then_some(floor)).filter(|&it| it < end) else { break };
        let line = &tail[start..end];
        let Some(said) = read_line(line, known) else { break };
        trailer.end = base + start as u64;
        trailer.lines += 1;
        counted += u64::from(said.counted);
        trailer.counted = counted > 0;
        trailer.inclusive |= said.inclusive;
        trailer.count = trailer.count.or(said.count);
        end = start;
        while end > floor && matches!(tail[end - 1], b'\n' | b'\r' | b' ' | b'\t') {
            end -= 1;
        }
        if said.count.is_some() {
            break;
        }
    }
    trailer
}

struct Said {
    count: Option<u64>,
    inclusive: bool,
    counted: bool,
}

fn read_line(line: &[u8], known: &Known<'_>) -> Option<Said> {
    let text = text::to_text(line, Encoding::Utf8);
    let plain = text.trim();
    let lower = plain.to_ascii_lowercase();
    let mut fields: Vec<Field> = Vec::new();
    // The last line of a quoted cell is not a line of its own: its closing quote gives it away.
    let well_formed = matches!(known.dialect.parse(line, 0, true, &mut fields), Parsed::Record { .. });
    if !well_formed {
        known.dialect.parse_literal(line, 0, &mut fields);
    }
    let as_wide = fields.len() == known.width;
    let cell = |at: usize| {
        let field: &Field = fields.get(at)?;
        Some(std::str::from_utf8(&line[field.start as usize..field.end as usize]).ok()?.trim_matches(['"', ' ', '\'']))
    };
    if known.pattern.is_some_and(|it| name_fits(it, plain)) {
        let count = (0..fields.len()).rev().find_map(|at| number(cell(at)?)).or_else(|| lower.split_whitespace().find_map(number));
        return Some(Said { count, inclusive: true, counted: as_wide });
    }
    if !well_formed {
        return None;
    }
    if lower.starts_with("sql>") {
        return Some(Said { count: None, inclusive: false, counted: as_wide });
    }
    if let Some(rest) =
        lower.trim_end_matches(['.', ')']).strip_suffix("selected").or(lower.trim_end_matches(['.', ')']).strip_suffix("affected"))
    {
        let words: Vec<&str> = rest.trim_start_matches('(').split_whitespace().collect();
        if let [count, "row" | "rows"] = words.as_slice()
            && let Some(count) = if *count == "no" { Some(0) } else { number(count) }
        {
            return Some(Said { count: Some(count), inclusive: false, counted: as_wide });
        }
    }
    if !as_wide && let Some(said) = words_of_an_end(&lower) {
        return Some(said);
    }
    let first = cell(0)?.to_ascii_uppercase();
    if !matches!(first.as_str(), "T" | "TRL" | "99") {
        return None;
    }
    let count = number(cell(1)?)?;
    if as_wide {
        // It could be a record, such as code 99 of a small list: it is a trailer only if it also counts right and says no more.
        let bare = known.width > 2 && (2..fields.len()).all(|at| cell(at) == Some(""));
        let others = known.records.map(|it| it.saturating_sub(1));
        let fits = others.is_some_and(|others| fits(count, others, known.header_record));
        if !(known.header_record || bare && fits) {
            return None;
        }
    }
    Some(Said { count: Some(count), inclusive: true, counted: as_wide })
}

/// Lines that people and programs write under the last record, where they are no record by their width: `EOF`, `Total: 6`,
/// `Records: 6`, `TRAILER,6`, `6 rows`.
fn words_of_an_end(lower: &str) -> Option<Said> {
    let words: Vec<&str> = lower.split([' ', ':', ',', ';', '|', '\t', '=', '"', '(', ')', '.']).filter(|it| !it.is_empty()).collect();
    let end = |count| Some(Said { count, inclusive: true, counted: false });
    match words.as_slice() {
        ["eof" | "end"] | ["end", "of", "file" | "report" | "data"] => end(None),
        ["trailer" | "total" | "totals" | "records" | "rows" | "count", count] => number(count).and_then(|it| end(Some(it))),
        ["total" | "number", "records" | "rows", count] | ["number", "of", "records" | "rows", count] => {
            number(count).and_then(|it| end(Some(it)))
        }
        [count, "row" | "rows" | "record" | "records"] => number(count).and_then(|it| end(Some(it))),
        _ => None,
    }
}

/// Whether a stated count is the number of records, with or without header and trailer.
pub(crate) fn fits(count: u64, records: u64, header_record: bool) -> bool {
    count == records || count == records + 1 || (header_record && count == records + 2)
}

fn number(text: &str) -> Option<u64> {
    let digits: String = text.chars().filter(|&it| it != ',').collect();
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{Known, Trailer, find};
    use crate::fields::Dialect;

    fn at_end(text: &str, width: usize, header_record: bool, records: u64) -> Trailer {
        let known =
            Known { dialect: Dialect { delimiter: b',', quote: Some(b'"') }, width, header_record, pattern: None, records: Some(records) };
        find(text.as_bytes(), 0, 4, &known)
    }

    #[test]
    fn the_words_under_the_last_record_are_no_record() {
        for (line, count) in [
            ("EOF", None),
            ("END OF FILE", None),
            ("Total: 2", Some(2)),
            ("Total records: 2", Some(2)),
            ("Records: 2", Some(2)),
            ("11 rows", Some(11)),
        ] {
            let trailer = at_end(&format!("a,b\n1,2\n3,4\n{line}\n"), 2, false, 2);
            assert_eq!((trailer.lines, trailer.count), (1, count), "{line}");
        }
        assert_eq!(at_end("a,b,c\n1,2,3\nTRAILER,1\n", 3, false, 1).count, Some(1));
        // As wide as a record, it may be one.
        assert_eq!(at_end("a,b\n1,2\nTotal,2\n", 2, false, 2).lines, 0);
    }

    #[test]
    fn trailers_and_their_counts() {
        let trailer = at_end("a,b\n1,2\nT,1\n", 2, true, 2);
        assert_eq!((trailer.end, trailer.count, trailer.counted), (8, Some(1), true));
        let trailer = at_end("a,b\n1,2\n\n1 row selected.\n\nSQL> spool off\n", 2, false, 1);
        assert_eq!((trailer.end, trailer.count, trailer.inclusive), (9, Some(1), false));
        let trailer = at_end("a,b\n1,2\n(1,204 rows affected)\r\n", 2, false, 1);
        assert_eq!((trailer.end, trailer.count), (8, Some(1204)));
    }

    #[test]
    fn a_code_99_is_a_record_and_so_is_the_end_of_a_note() {
        assert_eq!(at_end("a,b,c\n1,\"x\nT\",4\n", 3, false, 1), Trailer { end: 16, ..Trailer::default() });
        assert_eq!(at_end("a,b\n98,2\n99,2\n", 2, false, 2), Trailer { end: 14, ..Trailer::default() });
    }

    #[test]
    fn control_z_is_not_part_of_the_records() {
        assert_eq!(at_end("a,b\n1,2\n\x1a\n", 2, false, 1).end, 8);
        assert_eq!(at_end("a,b\n1,2\x1a", 2, false, 1).end, 7);
    }
}
