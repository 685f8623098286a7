//! A return written as a workbook: a sheet for each table, in the order of the layout, with its headings and rows. The same rows give the same bytes.
//!
//! Days and numbers are cells of their kind, everything else is text, never a formula.

use caseport_model::{Layout, System, Table, Type};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::{Form, Rows, Shape};

/// The workbook cannot be made: what its sheets cannot hold, never a value.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be made: {0}")]
pub struct WorkbookError(String);

/// Serial numbers before this day are told apart differently by different programs.
const FIRST_DAY: (u16, u8, u8) = (1900, 3, 1);

/// Numbers with more digits than this are text: a cell holds a floating-point number, which would round them.
const MOST_DIGITS: usize = 15;

/// A return as a workbook.
pub fn workbook(system: &System, rows: &Rows, shape: &Shape) -> Result<Vec<u8>, WorkbookError> {
    made(&system.layout, &Form::of(system), rows, shape).map_err(|e| WorkbookError(cause(&e)))
}

/// What the library says of a limit, without the text that it may quote.
fn cause(error: &XlsxError) -> String {
    match error {
        XlsxError::RowColumnLimitError => "a table has more rows or columns than a sheet holds".to_owned(),
        XlsxError::MaxStringLengthExceeded => "a text is longer than a cell holds".to_owned(),
        XlsxError::SheetnameLengthExceeded(_) | XlsxError::SheetnameContainsInvalidCharacter(_) => {
            "the name of a table is no name for a sheet".to_owned()
        }
        _ => "the library refuses it".to_owned(),
    }
}

fn made(layout: &Layout, form: &Form, rows: &Rows, shape: &Shape) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // When a workbook was made stands in it, and must not differ from one writing to the next.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_author("caseport").set_creation_datetime(&made));
    let (heading, day) = (Format::new().set_bold().set_text_wrap(), Format::new().set_num_format("dd/mm/yyyy"));
    for (table, rows) in layout.tables.iter().zip(&rows.tables) {
        let sheet = book.add_worksheet();
        sheet.set_name(&*table.name)?;
        let columns: Vec<usize> = (0..table.columns.len()).filter(|at| shape.in_tables(&table.name, &table.columns[*at].name)).collect();
        for (place, at) in (0..).zip(&columns) {
            sheet.write_string_with_format(0, place, table.columns[*at].heading(), &heading)?;
            sheet.set_column_width(place, 18.0)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        for (number, row) in (1..).zip(&rows.rows) {
            record(sheet, number, table, &columns, row, form, &day)?;
        }
    }
    book.save_to_buffer()
}

fn record(
    sheet: &mut Worksheet,
    number: u32,
    table: &Table,
    columns: &[usize],
    row: &[String],
    form: &Form,
    day: &Format,
) -> Result<(), XlsxError> {
    for (place, at) in (0..).zip(columns) {
        let text = row[*at].as_str();
        if text.is_empty() {
            continue;
        }
        let kind = table.columns[*at].kind;
        let date = (kind == Type::Date).then(|| form.parts(text)).flatten().filter(|it| *it >= FIRST_DAY);
        let value = matches!(kind, Type::Int | Type::Decimal).then(|| exact(text)).flatten();
        if let Some((year, month, of_month)) = date {
            sheet.write_datetime_with_format(number, place, ExcelDateTime::from_ymd(year, month, of_month)?, day)?;
        } else if let Some(value) = value {
            sheet.write_number(number, place, value)?;
        } else {
            sheet.write_string(number, place, text)?;
        }
    }
    Ok(())
}

/// A number that a cell holds as it is written.
fn exact(text: &str) -> Option<f64> {
    let value: f64 = text.parse().ok()?;
    (text.len() <= MOST_DIGITS && value.to_string() == text).then_some(value)
}
