//! The rows as a workbook: numbers and dates as such, text in the table of shared strings, as spreadsheet programs write it.

use std::{fs, path::Path};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};

use crate::rows::{Kind, Rows};

/// Rows that a sheet can have beside its headings.
const MOST: u64 = 1_048_575;

pub(crate) fn write(rows: &Rows, copies: u64, out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    fs::create_dir_all(out.join("xlsx"))?;
    let fit = (MOST / rows.once.len() as u64).max(1);
    fs::write(out.join("xlsx/rows.json"), rows.about(copies.min(fit)).to_string())?;
    Ok(workbook(rows, copies.min(fit), &out.join("xlsx").join(format!("{}.xlsx", rows.title)))?)
}

fn workbook(rows: &Rows, copies: u64, path: &Path) -> Result<(), XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name(&rows.title)?;
    let moment = Format::new().set_num_format("dd/mm/yyyy hh:mm:ss");
    for (column, heading) in rows.headings.iter().enumerate() {
        sheet.write_string(0, column as u16, heading)?;
    }
    let mut line = 0;
    rows.each(copies, &mut |cells| {
        line += 1;
        for (column, (cell, kind)) in cells.iter().zip(&rows.kinds).enumerate() {
            let column = column as u16;
            match kind {
                _ if cell.is_empty() => {}
                Kind::Text => {
                    sheet.write_string(line, column, cell)?;
                }
                Kind::Number => {
                    sheet.write_number(line, column, cell.parse::<f64>().unwrap_or_default())?;
                }
                Kind::Moment => {
                    sheet.write_datetime_with_format(line, column, ExcelDateTime::parse_from_str(cell)?, &moment)?;
                }
            }
        }
        Ok::<(), XlsxError>(())
    })?;
    book.save(path)
}
