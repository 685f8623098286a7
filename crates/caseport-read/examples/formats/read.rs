//! One file read by one reader: ours, and the libraries beside which it is measured.

use std::{fmt::Write as _, fs, io::BufReader, path::Path, time::Instant};

use calamine::{DataRef, Reader as _};
use caseport_model::{Cells, SystemFiles};
use caseport_read::{Chunk, Item, Options};
use quick_xml::events::Event;

use crate::rows::{About, Sum};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// What was read, and the seconds of the first pass where a reader makes one.
pub(crate) fn with(reader: &str, file: &Path, about: &About) -> Result<(Sum, f64)> {
    match reader {
        "caseport" => caseport(file, about),
        "csv" => Ok((delimited(file, about)?, 0.0)),
        "quick-xml" => Ok((xml(file, about)?, 0.0)),
        "calamine" => Ok((sheets(file, about)?, 0.0)),
        other => Err(format!("no reader `{other}`").into()),
    }
}

/// A system of one table, all of whose columns are text.
fn system(about: &About) -> Result<caseport_model::System> {
    let mut files = SystemFiles::default();
    files.insert(
        "bench/1/system.toml",
        "id = \"bench\"\nversion = \"1\"\ntitle = \"Bench\"\nkind = \"product\"\nevidence = \"assumed\"\nrevision = \"1.0.0\"\n\
         [recognise]\ntables = []\nat_least = 1\n[text]\ndate = [\"YYYY-MM-DD\"]\ndatetime = [\"YYYY-MM-DD HH:MM:SS\"]\nyes = [\"Y\"]\nno = [\"N\"]\n\
         blank = []\nopen_end = \"9999-12-31\"\n",
    );
    let table = &about.table;
    files.insert(
        "bench/1/tables.csv",
        format!("table,section,period,no_overlap_within,key_style,required,aliases,evidence,free_text,description\n{table},rows,,,,yes,,assumed,,\n"),
    );
    let mut columns =
        String::from("table,column,type,required,ref,codes,sentinels,aliases,sensitivity,evidence,format,sample,description\n");
    for (at, heading) in about.headings.iter().enumerate() {
        let required = if at == 0 { "key" } else { "no" };
        let _ = writeln!(columns, "{table},{heading},text,{required},,,,,narrative,assumed,,,");
    }
    files.insert("bench/1/columns.csv", columns);
    Ok(caseport_model::System::load(&files, "bench/1")?)
}

/// Both passes over a folder: what each file is, then all its records, with their places.
fn caseport(file: &Path, about: &About) -> Result<(Sum, f64)> {
    let system = system(about)?;
    let start = Instant::now();
    let folder = file.parent().ok_or("a file in a folder")?;
    let extract = caseport_read::open(folder, &system, &Options { room: Some(std::env::temp_dir()), ..Options::default() })?;
    let first_pass = start.elapsed().as_secs_f64();
    let mut sum = Sum::default();
    let (mut chunk, mut cells) = (Chunk::default(), Cells::default());
    for it in extract.files.iter().filter(|it| it.table().is_some()) {
        let mut source = extract.source(it.id)?;
        while source.next(&mut chunk)? {
            chunk.for_each(&mut cells, &mut |item| {
                if let Item::Record(record) = item {
                    sum.rows += 1;
                    for column in 0..about.headings.len() {
                        sum.cell(about, column, record.cell(column));
                    }
                }
            });
        }
    }
    Ok((sum, first_pass))
}

/// The floor of delimited text: cells split and made text, nothing else.
fn delimited(file: &Path, about: &About) -> Result<Sum> {
    let mut reader = csv::ReaderBuilder::new().from_path(file)?;
    let (mut record, mut sum, mut text) = (csv::ByteRecord::new(), Sum::default(), String::new());
    while reader.read_byte_record(&mut record)? {
        sum.rows += 1;
        for (column, cell) in record.iter().enumerate() {
            if cell.is_ascii() {
                sum.cell(about, column, std::str::from_utf8(cell)?);
            } else {
                text.clear();
                text.push_str(&encoding_rs::WINDOWS_1252.decode_without_bom_handling(cell).0);
                sum.cell(about, column, &text);
            }
        }
    }
    Ok(sum)
}

/// The floor of XML: events of a pull parser, text with its references, no record made.
fn xml(file: &Path, about: &About) -> Result<Sum> {
    let mut reader = quick_xml::Reader::from_reader(BufReader::with_capacity(1 << 20, fs::File::open(file)?));
    let (mut buffer, mut sum, mut text, mut column) = (Vec::new(), Sum::default(), String::new(), None);
    let place = |name: &str| about.headings.iter().position(|it| it == name);
    loop {
        match reader.read_event_into(&mut buffer)? {
            Event::Start(tag) => {
                text.clear();
                column = place(tag.local_name().into_inner());
                sum.rows += u64::from(tag.local_name().into_inner() == "ROW");
            }
            Event::Empty(tag) => {
                sum.rows += u64::from(tag.local_name().into_inner() == "row");
                for attribute in tag.attributes() {
                    let attribute = attribute?;
                    if let Some(column) = place(attribute.key.local_name().into_inner()) {
                        sum.cell(about, column, &quick_xml::escape::unescape(&attribute.value)?);
                    }
                }
            }
            Event::Text(piece) if column.is_some() => text.push_str(&piece),
            Event::GeneralRef(name) if column.is_some() => match name.resolve_char_ref()? {
                Some(character) => text.push(character),
                None => text.push_str(quick_xml::escape::resolve_predefined_entity(&name).ok_or("an entity")?),
            },
            Event::End(_) => {
                if let Some(column) = column.take() {
                    sum.cell(about, column, &text);
                }
            }
            Event::Eof => return Ok(sum),
            _ => {}
        }
        buffer.clear();
    }
}

/// The library that reads workbooks, cell by cell.
fn sheets(file: &Path, about: &About) -> Result<Sum> {
    let mut sum = Sum::default();
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(file)?;
    let name = book.sheet_names().first().cloned().ok_or("a sheet")?;
    let mut cells = book.worksheet_cells_reader(&name)?;
    let mut written = String::new();
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        if row == 0 {
            continue;
        }
        sum.rows = sum.rows.max(u64::from(row));
        match cell.get_value() {
            DataRef::SharedString(text) => sum.cell(about, column as usize, text),
            DataRef::String(text) => sum.cell(about, column as usize, text),
            DataRef::Empty => {}
            DataRef::DateTime(time) => {
                written.clear();
                let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
                write!(written, "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")?;
                sum.cell(about, column as usize, &written);
            }
            other => {
                written.clear();
                write!(written, "{}", calamine::Data::from(other.clone()))?;
                sum.cell(about, column as usize, &written);
            }
        }
    }
    Ok(sum)
}
