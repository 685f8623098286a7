//! From the cells of a sheet to text: what a person sees in a cell, without the formats that only please the eye.

use std::fmt::Write as _;

use calamine::{Data, ExcelDateTime};
use caseport_model::{Date, DateTime, System};

use super::Rows;

/// The most characters (UTF-16 units) that a cell can hold.
const FULL_CELL: usize = 32_767;
/// Serial numbers beyond this are no day that a sheet can show: 1 January 10000.
const PAST_ALL_DAYS: f64 = 2_958_466.0;

/// How true dates are written out: in a form that the system reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateForm {
    /// `YYYY-MM-DD`, `YYYY-MM-DD HH:MM:SS`.
    Iso,
    /// `DD/MM/YYYY`, `DD/MM/YYYY HH:MM:SS`, for a system that knows no other.
    DayMonthYear,
}

impl DateForm {
    /// ISO, unless the system says that its dates are written only the British way.
    pub(crate) fn of(system: &System) -> DateForm {
        let dates = &system.text.date;
        let has = |form: &str| dates.iter().any(|it| it == form);
        if has("DD/MM/YYYY") && !has("YYYY-MM-DD") { DateForm::DayMonthYear } else { DateForm::Iso }
    }
}

/// What a sheet has that its text does not show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Notes {
    /// Cells with an error instead of a value (`#N/A`); read as blank.
    pub(crate) errors: u64,
    /// Cells as long as a cell can be.
    pub(crate) full_cells: u64,
    /// Numbers of more digits than a cell keeps.
    pub(crate) long_numbers: u64,
    /// Merged areas: their text stands in the first cell.
    pub(crate) merged: u64,
    pub(crate) hidden: bool,
    /// Whether the sheet has as many rows as a sheet can have.
    pub(crate) full: bool,
}

/// The text of a sheet and where its rows are: the outer `None` if it is longer than `most` bytes, the inner if no cell has text.
#[expect(clippy::option_option, reason = "too long and nothing to write are two answers, and both are no text")]
pub(super) fn write(cells: &[(u32, u32, Data)], dates: DateForm, most: u64) -> Option<Option<(Vec<u8>, Rows, Notes)>> {
    let mut notes = Notes::default();
    let mut texts: Vec<(u32, u32, String)> = Vec::with_capacity(cells.len());
    for (row, column, data) in cells {
        let text = text(data, dates, &mut notes);
        if !text.trim().is_empty() {
            texts.push((*row, *column, text));
        }
    }
    let (Some(&(first, ..)), Some(left), Some(right)) =
        (texts.first(), texts.iter().map(|it| it.1).min(), texts.iter().map(|it| it.1).max())
    else {
        return Some(None);
    };
    let mut out = String::new();
    let mut rows = Rows::from_row(first.into());
    let mut next = first;
    for row in texts.chunk_by(|a, b| a.0 == b.0) {
        for _ in next..=row[0].0 {
            if !rows.is_empty() {
                out.push('\n');
            }
            rows.push(out.len() as u64);
        }
        next = row[0].0 + 1;
        let mut at = left;
        for (_, column, text) in row {
            out.extend(std::iter::repeat_n('\t', (column - at) as usize));
            at = *column;
            push(text, &mut out);
        }
        out.extend(std::iter::repeat_n('\t', (right - at) as usize));
        if out.len() as u64 > most {
            return None;
        }
    }
    out.push('\n');
    rows.finish();
    Some(Some((out.into_bytes(), rows, notes)))
}

/// Quotes what would otherwise not be one cell.
fn push(text: &str, out: &mut String) {
    if text.contains(['\t', '"', '\r', '\n']) {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(text);
    }
}

fn text(data: &Data, dates: DateForm, notes: &mut Notes) -> String {
    match data {
        Data::String(text) => {
            notes.full_cells += u64::from(is_full(text));
            text.clone()
        }
        Data::Int(number) => number.to_string(),
        Data::Float(number) => float(*number, notes),
        Data::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(time) => date(*time, dates).unwrap_or_else(|| float(time.as_f64(), notes)),
        Data::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).to_owned(),
        Data::DurationIso(text) => text.clone(),
        Data::Error(_) => {
            notes.errors += 1;
            String::new()
        }
        Data::Empty => String::new(),
    }
}

/// Whether a text is as long as a cell can be.
#[inline]
pub(super) fn is_full(text: &str) -> bool {
    text.len() >= FULL_CELL && text.encode_utf16().count() >= FULL_CELL
}

/// A number with the 15 digits that a sheet keeps: integers without a point, no noise of binary fractions.
pub(super) fn float(number: f64, notes: &mut Notes) -> String {
    notes.long_numbers += u64::from(number.fract() == 0.0 && number.abs() >= 1e15);
    let rounded = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    // Negative zero is zero.
    format!("{}", rounded + 0.0)
}

/// A day, a time of day or both; `None` if the number is no day.
pub(super) fn date(time: ExcelDateTime, form: DateForm) -> Option<String> {
    let serial = time.as_f64();
    if time.is_duration() || (0.0..1.0).contains(&serial) {
        let seconds = (serial * 86_400.0).round();
        let sign = if seconds < 0.0 { "-" } else { "" };
        let seconds = seconds.abs() as u64;
        return Some(format!("{sign}{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60));
    }
    if !(0.0..PAST_ALL_DAYS).contains(&serial) {
        return None;
    }
    let (year, month, day, hour, minute, second, milli) = time.to_ymd_hms_milli();
    let Some(date) = Date::new(i32::from(year), u32::from(month), u32::from(day)) else {
        // 29 February 1900, which sheets have and calendars have not.
        return Some(format!("{year:04}-{month:02}-{day:02}"));
    };
    let mut at = DateTime::new(date, u32::from(hour), u32::from(minute), u32::from(second))?;
    at.0 += i64::from(milli >= 500);
    let iso = String::from_utf8(at.iso().to_vec()).ok()?;
    let (day, time) = iso.split_once('T')?;
    let mut out = match form {
        DateForm::Iso => day.to_owned(),
        DateForm::DayMonthYear => format!("{}/{}/{}", &day[8..], &day[5..7], &day[..4]),
    };
    if time != "00:00:00" {
        write!(out, " {time}").ok()?;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::{DateForm, Notes, text, write};
    use calamine::{CellErrorType, Data, ExcelDateTime, ExcelDateTimeType};

    /// Quirk 17: a whole number of a sheet is written without a decimal point.
    #[test]
    fn cells_are_written_as_people_mean_them() {
        let time = |serial: f64, epoch_1904: bool| Data::DateTime(ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, epoch_1904));
        let span = |serial: f64| Data::DateTime(ExcelDateTime::new(serial, ExcelDateTimeType::TimeDelta, false));
        for (data, expected) in [
            (Data::Float(12.0), "12"),
            (Data::Float(-0.0), "0"),
            (Data::Float(0.1 + 0.2), "0.3"),
            (Data::Float(9_434_765_919.0), "9434765919"),
            (Data::Float(1.5e-7), "0.00000015"),
            (Data::Int(7), "7"),
            (Data::Bool(true), "TRUE"),
            (Data::String(" 007 ".into()), " 007 "),
            (time(45_292.0, false), "2024-01-01"),
            (time(45_292.0 - 1462.0, true), "2024-01-01"),
            (time(1.0, false), "1900-01-01"),
            (time(60.0, false), "1900-02-29"),
            (time(61.0, false), "1900-03-01"),
            (time(45_292.399_999_99, false), "2024-01-01 09:36:00"),
            (time(0.25, false), "06:00:00"),
            (time(-3.0, false), "-3"),
            (time(2_958_465.0, false), "9999-12-31"),
            (time(3e6, false), "3000000"),
            (span(1.5), "36:00:00"),
            (Data::DateTimeIso("2024-01-01T00:00:00".into()), "2024-01-01"),
        ] {
            assert_eq!(text(&data, DateForm::Iso, &mut Notes::default()), expected, "{data:?}");
        }
        assert_eq!(text(&time(45_292.5, false), DateForm::DayMonthYear, &mut Notes::default()), "01/01/2024 12:00:00");
    }

    #[test]
    fn what_the_text_does_not_show_is_noted() {
        let mut notes = Notes::default();
        for data in [
            Data::Error(CellErrorType::NA),
            Data::String("é".repeat(32_767)),
            Data::String("x".repeat(32_766)),
            Data::Float(1e15),
            Data::Float(999_999_999_999_999.0),
        ] {
            text(&data, DateForm::Iso, &mut notes);
        }
        assert_eq!(notes, Notes { errors: 1, full_cells: 1, long_numbers: 1, ..Notes::default() });
    }

    #[test]
    fn rows_keep_their_numbers_whatever_is_in_the_cells() {
        let cell = |row, column, text: &str| (row, column, Data::String(text.into()));
        let cells = [cell(2, 1, "a"), cell(2, 3, "b\n\"c\""), cell(5, 2, "d"), (6, 1, Data::Error(CellErrorType::Ref))];
        let (text, rows, _) = write(&cells, DateForm::Iso, 1000).flatten().unwrap();
        assert_eq!(String::from_utf8(text).unwrap(), "a\t\t\"b\n\"\"c\"\"\"\n\n\n\td\t\n");
        assert_eq!((rows.at(0), rows.at(5), rows.at(13), rows.at(16)), (2, 2, 3, 5));
        assert!(write(&cells, DateForm::Iso, 3).is_none());
        assert!(write(&[], DateForm::Iso, 1000).unwrap().is_none());
    }
}
