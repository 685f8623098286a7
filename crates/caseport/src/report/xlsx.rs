//! `report.xlsx`: one sheet a section of the report, for those who sort and filter. The numbers are those of `result.json`.
//!
//! A cell is a number or text, never a formula: text that begins like one is marked as text, for programs that would ask.

use std::path::Path;

use caseport_model::Fate;
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::{Outcome, html, unproven};
use crate::{
    catalogue::Catalogue,
    exit::{self, Failure},
};

/// Rows below the header of a sheet; further ones are counted in a last line. Excel has room for 1,048,576.
const MOST_ROWS: usize = 1_000_000;

/// Characters that Excel holds in a cell.
const MOST_CHARACTERS: usize = 32_767;

/// Numbers beyond this are text: a cell is a floating-point number, which would round them.
const EXACT: u128 = 1 << 53;

/// Writes the workbook.
pub(crate) fn write(outcome: &Outcome, catalogue: &Catalogue, path: &Path) -> Result<(), Failure> {
    let bytes = workbook(outcome, catalogue).map_err(|e| Failure::new(exit::BUG, e, "report it"))?;
    caseport_run::run::private_file(path)?;
    std::fs::write(path, bytes)?;
    Ok(())
}

fn workbook(outcome: &Outcome, catalogue: &Catalogue) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::new(&format!("caseport {} {}", outcome.verb, outcome.run));
    summary(outcome, &mut book)?;
    decide(outcome, catalogue, &mut book)?;
    decided(outcome, &mut book)?;
    tolerances(outcome, &mut book)?;
    sample(outcome, &mut book)?;
    records(outcome, &mut book)?;
    landings(outcome, &mut book)?;
    read_back(outcome, &mut book)?;
    made(outcome, &mut book)?;
    for (name, headings, counted) in [
        ("Earlier systems", [("Table", 30.0), ("Earlier system", 40.0), ("Rows", 12.0)], &outcome.eras),
        ("Sources of days", [("Column", 40.0), ("Source", 60.0), ("Days", 12.0)], &outcome.sources),
    ] {
        if !counted.is_empty() {
            let rows = counted.iter().map(|(of, which, count)| vec![of.into(), which.into(), (*count).into()]);
            book.sheet(name, &headings, rows, None)?;
        }
    }
    parity(outcome, &mut book)?;
    coverage(outcome, &mut book)?;
    let assumed = outcome.assumed.iter().map(|it| {
        let (table, column) = it.rsplit_once('.').unwrap_or(("", it));
        vec![table.into(), column.into()]
    });
    book.sheet("Assumed columns", &[("Source table", 34.0), ("Column", 40.0)], assumed, None)?;
    let points = unproven::points(outcome).into_iter().map(|(point, why)| vec![point.into(), why.into()]);
    book.sheet("Not proven", &[("What this run does not prove", 44.0), ("Why", 90.0)], points, None)?;
    files(outcome, &mut book)?;
    let time = outcome.timings.iter().map(|(stage, ms)| vec![stage.into(), (*ms).into()]);
    book.sheet("Time", &[("Stage", 24.0), ("Milliseconds", 14.0)], time, None)?;
    book.0.save_to_buffer()
}

/// The box at the top of the report, and its charts: one fact a line.
fn summary(outcome: &Outcome, book: &mut Book) -> Result<(), XlsxError> {
    let (read, fates) = outcome.fates();
    let mut lines: Vec<(String, Cell)> = vec![
        ("Run".into(), format!("{} {}", outcome.verb, outcome.run).into()),
        ("Council".into(), outcome.council.as_deref().into()),
        ("Synthetic".into(), if outcome.synthetic { "yes: nobody in it exists" } else { "no" }.into()),
        ("System".into(), format!("{} {}", outcome.system, outcome.revision).into()),
        ("Overlay".into(), outcome.overlay.as_deref().into()),
        ("Target".into(), outcome.target.as_deref().into()),
        ("Status".into(), outcome.status().into()),
        ("Exit code".into(), u64::from(outcome.exit_code()).into()),
        ("Meaning".into(), html::meaning(outcome.exit_code()).into()),
        ("Source tables".into(), outcome.account.tables.len().into()),
        ("Records read".into(), read.into()),
    ];
    lines.extend(fates.iter().map(|(fate, count)| (format!("Records {fate}"), (*count).into())));
    lines.extend(outcome.remainders.iter().map(|it| ("Not accounted for".into(), it.into())));
    lines.push(("Rules checked".into(), outcome.rules.into()));
    for it in outcome.by_severity() {
        lines.push((format!("Exceptions, {}", it.severity), it.count.into()));
        if it.accepted > 0 {
            lines.push((format!("Exceptions, {}, accepted of these", it.severity), it.accepted.into()));
        }
    }
    lines.push(("Exceptions known, low severity aside".into(), outcome.known().into()));
    lines.push(("Exceptions that need a decision".into(), outcome.open().into()));
    lines.push(("Exceptions accepted".into(), outcome.accepted().into()));
    lines.push(("Canonical tables".into(), outcome.canonical.len().into()));
    lines.push(("Canonical rows".into(), outcome.rows().into()));
    match &outcome.load {
        None => lines.push(("Load".into(), "not run".into())),
        Some(Err(error)) => lines.push(("Load".into(), format!("failed: {error}").into())),
        Some(Ok(loaded)) => {
            let totals = loaded.totals();
            lines.push(("Load".into(), if outcome.predicted { "predicted, nothing written" } else { "loaded" }.into()));
            let counts = [("new", totals.inserted), ("changed", totals.updated), ("gone", totals.deleted), ("unchanged", totals.unchanged)];
            lines.extend(counts.into_iter().map(|(what, count)| (format!("Rows {what}"), count.into())));
        }
    }
    if let Some(it) = &outcome.reconciliation {
        lines.push(("Rows read back".into(), it.target.rows.into()));
        lines.push(("Differences".into(), it.count().into()));
    }
    if let Some(it) = &outcome.since {
        let counts = [("fixed", it.fixed), ("new", it.new), ("again", it.again), ("changed", it.changed), ("back", it.back)];
        lines.extend(counts.into_iter().map(|(what, count)| (format!("Exceptions {what} since run {}", it.run), count.into())));
    }
    if let Some(it) = &outcome.tolerances {
        lines.push(("Tolerances exceeded".into(), it.breaches().count().into()));
    }
    if let Some(it) = &outcome.sample {
        let counts =
            [("records", it.cases), ("items", it.items), ("passed", it.passed), ("failed", it.failed), ("not answered", it.unanswered)];
        lines.extend(counts.into_iter().map(|(what, count)| (format!("Check sample, {what}"), count.into())));
    }
    let rows = lines.into_iter().map(|(name, cell)| vec![name.into(), cell]);
    book.sheet("Summary", &[("What", 36.0), ("Value", 70.0)], rows, None)
}

fn decide(outcome: &Outcome, catalogue: &Catalogue, book: &mut Book) -> Result<(), XlsxError> {
    let columns = [
        ("Severity", 13.0),
        ("Code", 8.0),
        ("What", 48.0),
        ("Table", 26.0),
        ("Column", 26.0),
        ("Exceptions", 12.0),
        ("Open", 12.0),
        ("Accepted", 12.0),
        ("For example", 60.0),
        ("Why it matters", 60.0),
        ("What to do", 60.0),
    ];
    let rows = outcome.causes.iter().map(|it| {
        vec![
            it.severity.as_str().into(),
            (&it.code).into(),
            (&it.title).into(),
            it.table.as_deref().into(),
            it.column.as_deref().into(),
            it.count.into(),
            it.open().into(),
            it.accepted.into(),
            (&it.example).into(),
            catalogue.get(&it.code).map(|it| it.why).into(),
            (&it.remedy).into(),
        ]
    });
    let total = |of: fn(&super::Cause) -> u64| Cell::from(outcome.causes.iter().map(of).sum::<u64>());
    let blank = || Cell::Blank;
    let totals = [total(|it| it.count), total(super::Cause::open), total(|it| it.accepted)];
    book.sheet("Decide", &columns, rows, Some(["All".into(), blank(), blank(), blank(), blank()].into_iter().chain(totals).collect()))
}

/// Who decided what.
fn decided(outcome: &Outcome, book: &mut Book) -> Result<(), XlsxError> {
    if outcome.decided.is_empty() {
        return Ok(());
    }
    let columns = [
        ("Severity", 13.0),
        ("Code", 8.0),
        ("Table", 26.0),
        ("Exceptions", 12.0),
        ("Now", 18.0),
        ("Opened again because", 34.0),
        ("Decided", 16.0),
        ("By line", 34.0),
        ("Who acts", 24.0),
        ("Decided by", 24.0),
        ("On", 12.0),
        ("Reason", 60.0),
    ];
    let rows = outcome.decided.iter().map(|it| {
        vec![
            it.severity.as_str().into(),
            (&it.code).into(),
            it.table.as_deref().into(),
            it.count.into(),
            (&it.status).into(),
            (&it.why).into(),
            (&it.disposition).into(),
            (&it.line).into(),
            (&it.owner).into(),
            (&it.by).into(),
            (&it.on).into(),
            (&it.reason).into(),
        ]
    });
    book.sheet("Decided", &columns, rows, None)
}

/// What was allowed before the run, and what it has.
fn tolerances(outcome: &Outcome, book: &mut Book) -> Result<(), XlsxError> {
    let Some(it) = &outcome.tolerances else { return Ok(()) };
    let rows = it.lines.iter().map(|it| {
        vec![(&it.what).into(), (&it.at_most).into(), it.limit.into(), it.found.into(), if it.within { "yes" } else { "no" }.into()]
    });
    let days = it.days.iter().map(|(code, days)| vec![format!("days that {code} forgives").into(), u64::from(*days).into()]);
    let rows = rows.chain(days);
    book.sheet("Tolerances", &[("What", 44.0), ("At most", 12.0), ("In this run", 14.0), ("Found", 12.0), ("Within", 10.0)], rows, None)
}

/// What people found in the check sample, by stratum.
fn sample(outcome: &Outcome, book: &mut Book) -> Result<(), XlsxError> {
    let Some(it) = &outcome.sample else { return Ok(()) };
    let columns = [
        ("Table", 30.0),
        ("Stratum", 36.0),
        ("Records", 12.0),
        ("Drawn", 12.0),
        ("Checked", 12.0),
        ("Failed", 12.0),
        ("Failed, %", 12.0),
        ("At least, %", 12.0),
        ("At most, %", 12.0),
    ];
    let rows = it.strata.iter().map(|it| {
        let percent = |it: Option<f64>| it.map_or(Cell::Blank, |it| format!("{:.1}", it * 100.0).into());
        let mut row = vec![(&it.table).into(), (&it.stratum).into()];
        row.extend([it.size, it.drawn, it.checked, it.failed].map(Cell::from));
        row.extend([it.rate, it.low, it.high].map(percent));
        row
    });
    book.sheet("Check sample", &columns, rows, None)
}

fn records(outcome: &Outcome, book: &mut Book) -> Result<(), XlsxError> {
    let mut columns = vec![("Source table", 34.0), ("Read", 12.0)];
    columns.extend(Fate::ALL.iter().map(|it| (it.as_str(), 12.0)));
    let rows = outcome.account.tables.iter().map(|it| fates((&it.table).into(), None, it.read, &it.fates));
    let (read, totals) = outcome.account.totals();
    book.sheet("Records", &columns, rows, Some(fates("All tables".into(), None, read, &totals)))
}

fn landings(outcome: &Outcome, book: &mut Book) -> Result<(), XlsxError> {
    let mut columns = vec![("Source table", 34.0), ("Into", 30.0), ("Read", 12.0)];
    columns.extend(Fate::ALL.iter().map(|it| (it.as_str(), 12.0)));
    columns.push(("Rows made", 12.0));
    let rows = outcome.account.landings.iter().filter(|it| !it.primary).map(|it| {
        let into = it.canonical.as_deref().unwrap_or("no table").into();
        let mut row = fates((&it.source).into(), Some(into), it.read, &it.fates);
        row.push(it.rows.into());
        row
    });
    book.sheet("Landings", &columns, rows, None)
}

fn fates(table: Cell, into: Option<Cell>, read: u64, fates: &[u64; 6]) -> Vec<Cell> {
    [table].into_iter().chain(into).chain([read.into()]).chain(fates.iter().map(|&it| it.into())).collect()
}

/// Control totals on both sides, and the differences.
fn read_back(outcome: &Outcome, book: &mut Book) -> Result<(), XlsxError> {
    let Some(it) = &outcome.reconciliation else { return Ok(()) };
    let totals = html::control_totals(it).into_iter().map(|(name, here, there)| {
        vec![name.into(), Cell::signed(here), Cell::signed(there), if here == there { "yes" } else { "no" }.into()]
    });
    book.sheet("Read back", &[("Total", 36.0), ("To be loaded", 18.0), ("In the target", 18.0), ("Equal", 8.0)], totals, None)?;
    let columns = [("Table", 30.0), ("What", 24.0), ("Key", 34.0), ("Column", 30.0), ("Detail", 70.0)];
    let rows = it.differences.iter().map(|it| {
        vec![(&it.table).into(), it.kind.as_str().into(), it.key.as_deref().into(), it.column.as_deref().into(), (&it.detail).into()]
    });
    book.sheet("Differences", &columns, rows, None)
}

/// The return of these rows beside the one from before. Children are masked, as everywhere in a report.
fn parity(outcome: &Outcome, book: &mut Book) -> Result<(), XlsxError> {
    let Some(Ok(it)) = &outcome.parity else { return Ok(()) };
    let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let number = |value: &serde_json::Value| value.as_i64().map_or(Cell::Blank, |it| Cell::signed(it.into()));
    let differences = list(&it["differences"]).into_iter().map(|it| {
        let kind = if it["exchanged"] == true { format!("{}, exchanged", text(&it["kind"])) } else { text(&it["kind"]) };
        vec![
            text(&it["module"]).into(),
            text(&it["field"]).into(),
            kind.into(),
            number(&it["before"]["record"]),
            text(&it["before"]["file"]).into(),
            number(&it["before"]["line"]),
            number(&it["after"]["record"]),
            number(&it["records_below"]),
        ]
    });
    let columns = [
        ("Module", 28.0),
        ("Field", 28.0),
        ("What", 22.0),
        ("Record before", 14.0),
        ("File before", 34.0),
        ("Line before", 12.0),
        ("Record after", 14.0),
        ("Records below", 14.0),
    ];
    book.sheet("Return differences", &columns, differences, None)?;
    let failures = ["introduced", "mended"].into_iter().flat_map(|kind| list(&it["failures"][kind]).into_iter().map(move |it| (kind, it)));
    let failures = failures.map(|(kind, it)| {
        vec![kind.into(), text(&it["rule"]).into(), text(&it["severity"]).into(), text(&it["table"]).into(), number(&it["row"])]
    });
    let columns = [("Failure", 14.0), ("Rule", 14.0), ("Severity", 14.0), ("Table", 28.0), ("Record", 12.0)];
    book.sheet("Return failures", &columns, failures, None)?;
    let measures = list(&it["measures"]).into_iter().map(|it| {
        let cells = [&it["before"], &it["after"], &it["difference"], &it["last_year"]].map(number);
        let moved = if it["moved_too_far"].is_null() { Cell::Blank } else { "further than the statisticians let pass".into() };
        [text(&it["title"]).into(), text(&it["label"]).into()].into_iter().chain(cells).chain([moved]).collect::<Vec<Cell>>()
    });
    let columns = [
        ("Measure", 60.0),
        ("Group", 40.0),
        ("Before", 12.0),
        ("After", 12.0),
        ("Difference", 12.0),
        ("Last year", 12.0),
        ("Movement", 40.0),
    ];
    book.sheet("Return measures", &columns, measures, None)
}

fn made(outcome: &Outcome, book: &mut Book) -> Result<(), XlsxError> {
    let columns = [
        ("Canonical table", 34.0),
        ("Rows made", 12.0),
        ("New", 12.0),
        ("Changed", 12.0),
        ("Gone", 12.0),
        ("Unchanged", 12.0),
        ("Read back", 12.0),
        ("Differences", 12.0),
    ];
    let loaded = outcome.load.as_ref().and_then(|it| it.as_ref().ok());
    let rows = outcome.canonical.iter().map(|(table, rows)| {
        let load = loaded.and_then(|it| it.tables.iter().find(|it| it.table == *table));
        let back = outcome.reconciliation.as_ref().and_then(|it| it.tables.iter().find(|it| it.table == *table));
        vec![
            table.into(),
            (*rows).into(),
            load.map(|it| it.inserted).into(),
            load.map(|it| it.updated).into(),
            load.map(|it| it.deleted).into(),
            load.map(|it| it.unchanged).into(),
            back.map(|it| it.target).into(),
            back.map(|it| it.counts.iter().map(|it| it.count).sum::<u64>()).into(),
        ]
    });
    book.sheet("Made", &columns, rows, Some(vec!["All tables with rows".into(), outcome.rows().into()]))
}

fn coverage(outcome: &Outcome, book: &mut Book) -> Result<(), XlsxError> {
    let columns =
        [("Source table", 34.0), ("Columns", 12.0), ("Mapped", 12.0), ("Left behind", 12.0), ("Kept aside", 12.0), ("Not used", 12.0)];
    let count = |it: &super::TableCoverage| [it.columns, it.mapped, it.left_behind, it.kept_aside, it.unused()];
    let cells = |name: &str, counts: [usize; 5]| [name.into()].into_iter().chain(counts.map(Cell::from)).collect::<Vec<_>>();
    let rows = outcome.coverage.iter().map(|it| cells(&it.table, count(it)));
    let total = std::array::from_fn(|at| outcome.coverage.iter().map(|it| count(it)[at]).sum());
    book.sheet("Coverage", &columns, rows, Some(cells("All tables", total)))
}

fn files(outcome: &Outcome, book: &mut Book) -> Result<(), XlsxError> {
    let columns = [
        ("File", 44.0),
        ("Table", 34.0),
        ("Goes with others", 40.0),
        ("Left aside because", 60.0),
        ("Bytes", 14.0),
        ("Records", 12.0),
        ("Rejected", 12.0),
        ("Encoding", 16.0),
        ("BLAKE3", 68.0),
    ];
    let rows = outcome.files.iter().map(|it| {
        vec![
            (&it.name).into(),
            it.table.as_deref().into(),
            it.goes_with.as_deref().into(),
            it.left_aside.as_deref().into(),
            it.bytes.into(),
            it.records.into(),
            it.rejected.into(),
            (&it.encoding).into(),
            (&it.hash).into(),
        ]
    });
    book.sheet("Files", &columns, rows, None)
}

/// What stands in a cell.
enum Cell {
    Blank,
    Text(String),
    Number(f64),
}

impl Cell {
    fn signed(number: i128) -> Cell {
        if number.unsigned_abs() > EXACT { Cell::Text(number.to_string()) } else { Cell::Number(number as f64) }
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Cell {
        Cell::signed(number.into())
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Cell {
        Cell::from(number as u64)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Cell {
        Cell::Text(text.clone())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(it: Option<T>) -> Cell {
        it.map_or(Cell::Blank, Into::into)
    }
}

struct Book(Workbook);

impl Book {
    fn new(title: &str) -> Book {
        let mut book = Workbook::new();
        book.set_properties(&DocProperties::new().set_title(title).set_author("caseport"));
        Book(book)
    }

    /// A sheet: a header that stays in sight and on every printed page, rows that can be filtered, a line of totals.
    fn sheet(
        &mut self,
        name: &str,
        columns: &[(&str, f64)],
        rows: impl Iterator<Item = Vec<Cell>>,
        total: Option<Vec<Cell>>,
    ) -> Result<(), XlsxError> {
        let sheet = self.0.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
        let header = Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Medium).set_align(FormatAlign::Top);
        for (at, (title, width)) in (0..).zip(columns) {
            let mut chars = title.chars();
            let title: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
            sheet.set_column_width(at, *width)?;
            sheet.write_string_with_format(0, at, title, &header)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_repeat_rows(0, 0)?;
        let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let mut row = 0;
        let mut left_out = 0_u64;
        for cells in rows {
            if row as usize == MOST_ROWS {
                left_out += 1;
                continue;
            }
            row += 1;
            write_row(sheet, row, &cells, &plain)?;
        }
        if row > 0 {
            sheet.autofilter(0, 0, row, columns.len().saturating_sub(1) as u16)?;
        }
        if left_out > 0 {
            row += 1;
            write_row(sheet, row, &[format!("… and {left_out} more in result.json").into()], &plain)?;
        }
        if let Some(cells) = total {
            write_row(sheet, row + 1, &cells, &plain.clone().set_bold().set_border_top(FormatBorder::Medium))?;
        }
        Ok(())
    }
}

fn write_row(sheet: &mut Worksheet, row: u32, cells: &[Cell], format: &Format) -> Result<(), XlsxError> {
    for (at, cell) in (0..).zip(cells) {
        match cell {
            Cell::Blank => {}
            Cell::Number(number) => {
                sheet.write_number_with_format(row, at, *number, &format.clone().set_num_format("#,##0"))?;
            }
            Cell::Text(text) => {
                let text = fitting(text);
                let like_a_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
                let format = if like_a_formula { format.clone().set_quote_prefix() } else { format.clone() };
                sheet.write_string_with_format(row, at, text, &format)?;
            }
        }
    }
    Ok(())
}

/// Text that fits a cell.
fn fitting(text: &str) -> String {
    if text.chars().count() <= MOST_CHARACTERS {
        return text.to_owned();
    }
    text.chars().take(MOST_CHARACTERS - 1).chain(['…']).collect()
}
