//! Tables that go out to people and come back: one sheet of an Excel workbook, or a CSV file.
//!
//! What goes out is text throughout, so that Excel changes no key and runs no formula. What comes back may have been through Excel: a
//! byte order mark, semicolons, a date turned into a number, blank rows and columns in another order are all read as they are meant.

use std::{io::Write as _, path::Path};

use calamine::{Data, Reader as _};
use rust_xlsxwriter::{Color, DataValidation, DocProperties, Format, FormatAlign, FormatBorder, Url, Workbook, XlsxError};

use crate::exit::{self, Failure};

/// A column of a table that goes out.
pub(crate) struct Heading {
    pub(crate) name: &'static str,
    pub(crate) width: f64,
    /// Whether people fill it in.
    pub(crate) fill_in: bool,
    /// What may be filled in, when it is one of a few words.
    pub(crate) words: &'static [&'static str],
    /// Whether its cells are addresses to follow.
    pub(crate) link: bool,
}

impl Heading {
    /// A column to read.
    pub(crate) const fn read(name: &'static str, width: f64) -> Heading {
        Heading { name, width, fill_in: false, words: &[], link: false }
    }

    /// A column of addresses.
    pub(crate) const fn link(name: &'static str, width: f64) -> Heading {
        Heading { name, width, fill_in: false, words: &[], link: true }
    }

    /// A column to fill in.
    pub(crate) const fn fill_in(name: &'static str, width: f64, words: &'static [&'static str]) -> Heading {
        Heading { name, width, fill_in: true, words, link: false }
    }
}

/// A table that came back.
pub(crate) struct Table {
    headings: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// A row that came back.
pub(crate) struct Row {
    /// Where people find it: `row 12`.
    pub(crate) place: String,
    cells: Vec<String>,
}

/// Rows of a sheet; Excel has room for no more.
const MOST_ROWS: usize = 1_048_575;

/// A sheet that goes out.
pub(crate) struct Sheet<'a> {
    pub(crate) title: String,
    pub(crate) headings: &'a [Heading],
    pub(crate) rows: Vec<Vec<String>>,
}

/// What takes the rows of a table, one after the other.
pub(crate) type Sink<'a> = &'a mut dyn FnMut(Vec<String>) -> Result<(), Failure>;

/// Writes a new file, private to its owner; the ending of its name says which kind.
pub(crate) fn write(path: &Path, title: &str, headings: &[Heading], rows: Vec<Vec<String>>) -> Result<(), Failure> {
    write_each(path, title, headings, |sink| rows.into_iter().try_for_each(sink)).map(drop)
}

/// Writes a new file of the rows that `each` hands over, and says how many they are. A CSV file takes them as they come, so that there may be a
/// million; a workbook is made whole, and has room for no more.
pub(crate) fn write_each(
    path: &Path,
    title: &str,
    headings: &[Heading],
    each: impl FnOnce(Sink<'_>) -> Result<(), Failure>,
) -> Result<usize, Failure> {
    if is_book(path)? {
        let mut rows = Vec::new();
        each(&mut |row| {
            rows.push(row);
            Ok(())
        })?;
        let count = rows.len();
        return write_book(path, &[Sheet { title: title.to_owned(), headings, rows }]).map(|()| count);
    }
    new_file(path)?;
    let written = csv_rows(path, headings, each);
    if written.is_err() {
        // Half a list is none; that it cannot be removed is no news beside why it broke off.
        let _ = std::fs::remove_file(path);
    }
    written
}

/// Writes a new workbook of several sheets, private to its owner. The titles are made fit for Excel, and different.
pub(crate) fn write_book(path: &Path, sheets: &[Sheet<'_>]) -> Result<(), Failure> {
    if let Some(it) = sheets.iter().find(|it| it.rows.len() > MOST_ROWS) {
        return Err(Failure::usage(format!("{} rows are more than a sheet holds", it.rows.len()), "write a .csv, or narrow the list"));
    }
    write_new(path, &xlsx_bytes(sheets).map_err(|e| Failure::new(exit::BUG, e, "report it"))?)
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    new_file(path)?;
    std::fs::write(path, bytes)?;
    Ok(())
}

/// Makes the file; one that is there stays as it is.
fn new_file(path: &Path) -> Result<(), Failure> {
    caseport_run::run::private_file(path).map_err(|e| {
        let next = if e.kind() == std::io::ErrorKind::AlreadyExists {
            "name a new file; what people filled in is never overwritten"
        } else {
            "check that the folder exists, has space and may be written"
        };
        Failure::of_file(exit::USAGE, "write", path, e, next)
    })
}

/// Whether the name of a file says that it is a workbook; it is refused when it says neither that nor CSV.
pub(crate) fn is_book(path: &Path) -> Result<bool, Failure> {
    match ending(path).as_str() {
        "xlsx" => Ok(true),
        "csv" => Ok(false),
        _ => Err(wrong_ending(path)),
    }
}

/// Reads a file that was written by [`write`] and filled in.
pub(crate) fn read(path: &Path) -> Result<Table, Failure> {
    let fail = |cause: anyhow::Error, next: &str| {
        Failure::new(exit::USAGE, cause.context(format!("cannot read `{}`", path.display())), next.to_owned())
    };
    let lines = match ending(path).as_str() {
        "csv" => {
            let next = "name the file that was filled in";
            let bytes = std::fs::read(path).map_err(|e| Failure::of_file(exit::USAGE, "read", path, e, next))?;
            let text = String::from_utf8(bytes)
                .map_err(|_| fail(anyhow::anyhow!("it is not UTF-8"), "save it as `CSV UTF-8`, or as a workbook"))?;
            csv_lines(&text).map_err(|e| fail(e.into(), "save it again as `CSV UTF-8`"))?
        }
        "xlsx" => {
            let next = "name the workbook that was filled in";
            std::fs::File::open(path).map_err(|e| Failure::of_file(exit::USAGE, "read", path, e, next))?;
            sheet_lines(path).map_err(|e| fail(e, next))?
        }
        _ => return Err(wrong_ending(path)),
    };
    let mut lines = lines.into_iter();
    let headings = lines.next().map(|(_, cells)| cells.iter().map(|it| it.trim().to_lowercase()).collect()).unwrap_or_default();
    let rows = lines
        .filter(|(_, cells)| cells.iter().any(|it| !it.trim().is_empty()))
        .map(|(number, cells)| Row { place: format!("row {number}"), cells })
        .collect();
    Ok(Table { headings, rows })
}

impl Table {
    /// Whether it has a column of this name.
    pub(crate) fn has(&self, heading: &str) -> bool {
        self.headings.iter().any(|it| it == heading)
    }

    /// Refuses a table without these columns.
    pub(crate) fn needs(&self, path: &Path, headings: &[&str]) -> Result<(), Failure> {
        match headings.iter().find(|it| !self.has(it)) {
            None => Ok(()),
            Some(missing) => Err(Failure::usage(
                format!("`{}` has no column `{missing}` in its first row", path.display()),
                "fill in the file that caseport wrote; columns may be moved, not renamed",
            )),
        }
    }

    /// A cell, without blanks around it; empty where the column is absent.
    pub(crate) fn cell<'a>(&self, row: &'a Row, heading: &str) -> &'a str {
        let at = self.headings.iter().position(|it| it == heading);
        at.and_then(|at| row.cells.get(at)).map_or("", |it| it.trim())
    }
}

/// Ends a read with what was refused, row by row; nothing was recorded.
pub(crate) fn refused(path: &Path, refusals: &[String]) -> Failure {
    const FIRST: usize = 50;
    let more = refusals.len().saturating_sub(FIRST);
    let mut lines: Vec<String> = refusals.iter().take(FIRST).map(|it| format!("  {it}")).collect();
    if more > 0 {
        lines.push(format!("  … {more} more"));
    }
    let rows = if refusals.len() == 1 { "1 row is refused" } else { "rows are refused" };
    let count = if refusals.len() == 1 { String::new() } else { format!("{} ", refusals.len()) };
    Failure::usage(
        format!("{count}{rows} in `{}`, and nothing was recorded\n{}", path.display(), lines.join("\n")),
        "correct these rows and read the file again",
    )
}

fn ending(path: &Path) -> String {
    path.extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default()
}

fn wrong_ending(path: &Path) -> Failure {
    Failure::usage(format!("`{}` ends neither in .xlsx nor in .csv", path.display()), "name a workbook (.xlsx) or a CSV file (.csv)")
}

/// Text that a spreadsheet might run as a formula.
fn like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

fn csv_rows(path: &Path, headings: &[Heading], each: impl FnOnce(Sink<'_>) -> Result<(), Failure>) -> Result<usize, Failure> {
    let broken = |e: csv::Error| Failure::new(exit::USAGE, e, "check that the folder has space and may be written");
    let mut file = std::fs::File::create(path)?;
    // Without the mark Excel takes UTF-8 for something else.
    file.write_all("\u{feff}".as_bytes())?;
    let mut out = csv::Writer::from_writer(file);
    out.write_record(headings.iter().map(|it| it.name)).map_err(broken)?;
    let mut count = 0;
    each(&mut |row| {
        count += 1;
        out.write_record(row.into_iter().map(|it| if like_a_formula(&it) { format!("'{it}") } else { it })).map_err(broken)
    })?;
    out.flush()?;
    Ok(count)
}

fn csv_lines(text: &str) -> Result<Vec<(u64, Vec<String>)>, csv::Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b',', b';', b'\t'].into_iter().max_by_key(|it| first.bytes().filter(|byte| byte == it).count()).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let cells = record?.iter().map(|it| it.strip_prefix('\'').filter(|rest| like_a_formula(rest)).unwrap_or(it).to_owned()).collect();
        lines.push((at as u64 + 1, cells));
    }
    Ok(lines)
}

fn sheet_lines(path: &Path) -> Result<Vec<(u64, Vec<String>)>, anyhow::Error> {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path)?;
    let name = book.sheet_names().first().cloned().ok_or_else(|| anyhow::anyhow!("it has no sheet"))?;
    let range = book.worksheet_range(&name)?;
    let from = range.start().map_or(0, |(row, _)| u64::from(row));
    Ok((from + 1..).zip(range.rows()).map(|(number, cells)| (number, cells.iter().map(text).collect())).collect())
}

/// A cell as the person sees it.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::DateTime(day) => day_of(day.as_f64()),
        other => other.to_string(),
    }
}

/// The day of a serial number of Excel, whose day 0 is 30 December 1899 for all days after February 1900.
pub(crate) fn day_of(serial: f64) -> String {
    jiff::civil::date(1899, 12, 30)
        .checked_add(jiff::Span::new().days(serial.trunc() as i64))
        .map_or_else(|_| serial.to_string(), |day| day.to_string())
}

fn xlsx_bytes(sheets: &[Sheet<'_>]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let first = sheets.first().map_or("caseport", |it| &it.title);
    book.set_properties(&DocProperties::new().set_title(first).set_author("caseport"));
    let mut names: Vec<String> = Vec::new();
    for it in sheets {
        let name = sheet_name(&it.title, &names);
        add_sheet(&mut book, &name, it.headings, &it.rows)?;
        names.push(name);
    }
    book.save_to_buffer()
}

/// A title as Excel takes it for a sheet: at most 31 characters, some of them not allowed, no two alike.
fn sheet_name(title: &str, others: &[String]) -> String {
    const MOST: usize = 31;
    let allowed: String = title.chars().map(|it| if "[]:*?/\\\u{0}\u{3}".contains(it) { ' ' } else { it }).collect();
    let allowed = allowed.trim().trim_matches('\'');
    // `History` is Excel's own.
    let allowed =
        if allowed.is_empty() || allowed.eq_ignore_ascii_case("history") { format!("{allowed} list") } else { allowed.to_owned() };
    let taken = |name: &str| others.iter().any(|it| it.to_lowercase() == name.to_lowercase());
    let first: String = allowed.chars().take(MOST).collect();
    if !taken(&first) {
        return first;
    }
    let numbered = |number: usize| {
        let behind = format!(" ({number})");
        allowed.chars().take(MOST - behind.len()).collect::<String>() + &behind
    };
    // One more number than there are others is free.
    (2..others.len() + 3).map(numbered).find(|it| !taken(it)).unwrap_or(first)
}

fn add_sheet(book: &mut Workbook, name: &str, headings: &[Heading], rows: &[Vec<String>]) -> Result<(), XlsxError> {
    // Excel follows no more links of one sheet, and no longer ones.
    const MOST_LINKS: u32 = 65_000;
    const LONGEST_LINK: usize = 2_000;
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    let header = Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Medium).set_align(FormatAlign::Top);
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
    let fill_in = plain.clone().set_background_color(Color::RGB(0x00FF_F8E1)).set_border(FormatBorder::Hair);
    for (at, heading) in (0..).zip(headings) {
        sheet.set_column_width(at, heading.width)?;
        let format = if heading.fill_in { header.clone().set_background_color(Color::RGB(0x00FF_E9A8)) } else { header.clone() };
        sheet.write_string_with_format(0, at, heading.name, &format)?;
        if !heading.words.is_empty() && !rows.is_empty() {
            sheet.add_data_validation(1, at, rows.len() as u32, at, &DataValidation::new().allow_list_strings(heading.words)?)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    for (at, row) in (1..).zip(rows) {
        for (column, (cell, heading)) in (0..).zip(row.iter().zip(headings)) {
            let format = if heading.fill_in { &fill_in } else { &plain };
            match cell.as_str() {
                "" => sheet.write_blank(at, column, format)?,
                link if heading.link && at <= MOST_LINKS && link.len() <= LONGEST_LINK && link.starts_with("http") => {
                    sheet.write_url_with_format(at, column, Url::new(link), format)?
                }
                text if like_a_formula(text) => sheet.write_string_with_format(at, column, text, &format.clone().set_quote_prefix())?,
                text => sheet.write_string_with_format(at, column, text, format)?,
            };
        }
    }
    if !rows.is_empty() {
        sheet.autofilter(0, 0, rows.len() as u32, headings.len().saturating_sub(1) as u16)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Heading, read, write};

    const HEADINGS: [Heading; 3] = [Heading::read("id", 10.0), Heading::read("key", 10.0), Heading::fill_in("reason", 20.0, &[])];

    #[test]
    fn what_goes_out_comes_back_the_same() {
        let dir = tempfile::tempdir().unwrap();
        let rows: Vec<Vec<String>> = [["E1", "00123", "=1+1"], ["E2", "2026-03-31", "Siân, \"said\"\nso"], ["E3", "1E5", "-"]]
            .map(|row| row.map(str::to_owned).to_vec())
            .into();
        for file in ["a.csv", "a.xlsx"] {
            let path = dir.path().join(file);
            write(&path, "Test", &HEADINGS, rows.clone()).unwrap();
            let table = read(&path).unwrap();
            let back: Vec<Vec<&str>> =
                table.rows.iter().map(|row| ["id", "key", "reason"].map(|it| table.cell(row, it)).to_vec()).collect();
            assert_eq!(back, rows, "{file}");
            assert_eq!(table.rows[2].place, "row 4");
            assert!(write(&path, "Test", &HEADINGS, rows.clone()).is_err(), "what people filled in was overwritten");
        }
        assert!(std::fs::read_to_string(dir.path().join("a.csv")).unwrap().contains("'=1+1"));
    }

    #[test]
    fn sheets_have_names_that_excel_takes() {
        let mut names: Vec<String> = Vec::new();
        for title in [
            "Team: East/West",
            "team  east west",
            "Children in Care, Leaving Care and Adoption",
            "children in care, leaving care and fostering",
            "",
            "History",
        ] {
            let name = super::sheet_name(title, &names);
            names.push(name);
        }
        assert_eq!(
            names,
            [
                "Team  East West",
                "team  east west (2)",
                "Children in Care, Leaving Care ",
                "children in care, leaving c (2)",
                " list",
                "History list"
            ]
        );
    }

    #[test]
    fn what_excel_makes_of_a_csv_is_understood() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("b.csv");
        std::fs::write(&path, "\u{feff}Reason;ID\r\n\r\n;\r\nagreed; E1 \r\n").unwrap();
        let table = read(&path).unwrap();
        assert_eq!(table.rows.len(), 1);
        assert_eq!(
            (table.cell(&table.rows[0], "id"), table.cell(&table.rows[0], "reason"), table.cell(&table.rows[0], "key")),
            ("E1", "agreed", "")
        );
        assert_eq!(super::day_of(46112.0), "2026-03-31");
    }
}
