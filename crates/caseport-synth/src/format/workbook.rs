//! Excel: a sheet for each table, numbers and days as Excel keeps them, everything else as text.

use std::io;

use caseport_model::{Date, Type};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format as Look, Workbook, Worksheet, XlsxError};

use super::{Files, Format, Kept, invalid};
use crate::world;

pub(crate) const FORMAT: Format =
    Format { name: "xlsx", about: "Excel workbooks, a sheet for each table", file: "extract.xlsx", write: Some(write) };

/// Excel takes no longer names of sheets.
const NAME: usize = 31;

fn write(path: &str, tables: &[Kept]) -> io::Result<Files> {
    let bytes = book(tables).map_err(|error| invalid(error.to_string()))?;
    Ok(vec![(path.to_owned(), bytes)])
}

fn book(tables: &[Kept]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same seed gives the same bytes: the clock must not show.
    let (year, month, day) = world::today().parts();
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(year as u16, month as u8, day as u8)?));
    let days = Look::new().set_num_format("dd/mm/yyyy");
    let times = Look::new().set_num_format("dd/mm/yyyy hh:mm:ss");
    for table in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(table.name.chars().take(NAME).collect::<String>())?;
        for (column, (name, _)) in table.columns.iter().enumerate() {
            sheet.write_string(0, column as u16, name)?;
        }
        for (row, record) in table.records.iter().enumerate() {
            for (column, cell) in record.iter().enumerate().filter(|it| !it.1.is_empty()) {
                put(sheet, (row as u32 + 1, column as u16), cell, table.columns[column].1, &days, &times)?;
            }
        }
    }
    book.save_to_buffer()
}

fn put(sheet: &mut Worksheet, at: (u32, u16), cell: &str, kind: Type, days: &Look, times: &Look) -> Result<(), XlsxError> {
    let (row, column) = at;
    let whole = cell.parse::<i64>().ok().filter(|it| it.to_string() == cell && it.abs() < 1_000_000_000_000_000);
    let moment = if matches!(kind, Type::Date | Type::DateTime) { moment(cell) } else { None };
    if let (Type::Int, Some(number)) = (kind, whole) {
        sheet.write_number(row, column, number as f64)?;
    } else if let Some((day, (hour, minute, second))) = moment {
        let (year, month, date) = day.parts();
        let midnight = (hour, minute, second) == (0, 0, 0);
        let value = ExcelDateTime::from_ymd(year as u16, month as u8, date as u8)?.and_hms(hour, minute, second)?;
        sheet.write_datetime_with_format(row, column, &value, if midnight { days } else { times })?;
    } else {
        sheet.write_string(row, column, cell)?;
    }
    Ok(())
}

/// A day, with a time or without, as systems write it; what Excel has no number for stays text.
fn moment(cell: &str) -> Option<(Date, (u16, u8, u8))> {
    let (day, time) = cell.split_once(' ').unwrap_or((cell, ""));
    let day = Date::parse_iso(day).or_else(|| {
        let mut parts = day.split('/').map(str::parse::<u32>);
        let (day, month, year) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
        Date::new(year as i32, month, day).filter(|_| parts.next().is_none())
    })?;
    if !(1900..=9999).contains(&day.parts().0) {
        return None;
    }
    let mut parts = time.trim_end_matches(".000").split(':');
    let mut number = || parts.next().map_or(Some(0), |it| if it.is_empty() { Some(0) } else { it.parse::<u16>().ok() });
    let (hour, minute, second) = (number()?, number()?, number()?);
    (hour < 24 && minute < 60 && second < 60).then_some((day, (hour, minute as u8, second as u8)))
}
