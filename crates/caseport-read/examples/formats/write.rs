//! The same rows in each format, as the programs that councils export with write them.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
};

use crate::{
    rows::{Kind, Rows},
    sheets,
};

type Done = Result<(), Box<dyn std::error::Error>>;

/// Writes a folder for each format below `out`, and `rows.json`, which says what is in all of them.
pub(crate) fn all(title: &str, source: &Path, megabytes: u64, out: &Path) -> Done {
    let rows = Rows::read(title, source)?;
    let copies = (megabytes * 1_000_000).div_ceil(rows.bytes() as u64);
    fs::create_dir_all(out)?;
    delimited(&rows, copies, out)?;
    bulk(&rows, copies, out)?;
    rowset(&rows, copies, out)?;
    raw(&rows, copies, out)?;
    if rows.once.iter().flatten().all(|it| it.len() < 200) {
        fixed(&rows, copies, out)?;
    }
    sheets::write(&rows, copies, out)?;
    // Last, so that what broke off is made anew.
    fs::write(out.join("rows.json"), rows.about(copies).to_string())?;
    Ok(())
}

fn file(out: &Path, folder: &str, name: &str) -> io::Result<BufWriter<File>> {
    fs::create_dir_all(out.join(folder))?;
    Ok(BufWriter::with_capacity(1 << 20, File::create(out.join(folder).join(name))?))
}

fn in_1252(text: &str) -> std::borrow::Cow<'_, [u8]> {
    encoding_rs::WINDOWS_1252.encode(text).0
}

fn in_utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Delimited text in Windows-1252, and the same in UTF-8 for readers that know nothing else.
fn delimited(rows: &Rows, copies: u64, out: &Path) -> Done {
    let mut files = [file(out, "csv", &format!("{}.csv", rows.title))?, file(out, "csv-utf8", &format!("{}.csv", rows.title))?];
    let mut line = String::new();
    let mut write = |cells: &[String]| -> io::Result<()> {
        line.clear();
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                line.push(',');
            }
            if cell.contains(['"', ',', '\r', '\n']) {
                line.push('"');
                line.push_str(&cell.replace('"', "\"\""));
                line.push('"');
            } else {
                line.push_str(cell);
            }
        }
        line.push_str("\r\n");
        files[0].write_all(&in_1252(&line))?;
        files[1].write_all(line.as_bytes())
    };
    write(&rows.headings)?;
    rows.each(copies, &mut write)?;
    for mut file in files {
        file.flush()?;
    }
    Ok(())
}

/// A bulk copy in characters and in wide characters, with their format files, and the first in UTF-8. It quotes nothing, so line ends
/// and tabs within a cell are made blanks here: no reader beside ours would read them.
fn bulk(rows: &Rows, copies: u64, out: &Path) -> Done {
    let name = format!("{}.dat", rows.title);
    let mut files = [file(out, "bcp-c", &name)?, file(out, "bcp-w", &name)?, file(out, "bcp-c-utf8", &name)?];
    let mut line = String::new();
    rows.each(copies, &mut |cells| -> io::Result<()> {
        line.clear();
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                line.push('\t');
            }
            line.extend(cell.chars().map(|it| if matches!(it, '\t' | '\r' | '\n') { ' ' } else { it }));
        }
        line.push_str("\r\n");
        files[0].write_all(&in_1252(&line))?;
        files[1].write_all(&in_utf16(&line))?;
        files[2].write_all(line.as_bytes())
    })?;
    for mut file in files {
        file.flush()?;
    }
    let count = rows.headings.len();
    for (folder, kind, tab, end) in [("bcp-c", "SQLCHAR", r"\t", r"\r\n"), ("bcp-w", "SQLNCHAR", r"\t\0", r"\r\0\n\0")] {
        let mut text = format!("14.0\r\n{count}\r\n");
        for (at, heading) in rows.headings.iter().enumerate() {
            let end = if at + 1 == count { end } else { tab };
            let _ = write!(text, "{0} {kind} 0 8000 \"{end}\" {0} {heading} \"\"\r\n", at + 1);
        }
        fs::write(out.join(folder).join(format!("{}.fmt", rows.title)), text)?;
    }
    Ok(())
}

fn escaped(text: &str, attribute: bool, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if attribute => out.push_str("&quot;"),
            '\r' if attribute => out.push_str("&#x0D;"),
            '\n' if attribute => out.push_str("&#x0A;"),
            other => out.push(other),
        }
    }
}

/// Rows of elements; a cell that is NULL has none.
fn rowset(rows: &Rows, copies: u64, out: &Path) -> Done {
    let mut file = file(out, "rowset", &format!("{}.xml", rows.title))?;
    file.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ROWSET>\n")?;
    let (mut line, mut number) = (String::new(), 0_u64);
    rows.each(copies, &mut |cells| -> io::Result<()> {
        number += 1;
        line.clear();
        let _ = writeln!(line, " <ROW num=\"{number}\">");
        for (heading, cell) in rows.headings.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let _ = write!(line, "  <{heading}>");
            escaped(cell, false, &mut line);
            let _ = writeln!(line, "</{heading}>");
        }
        line.push_str(" </ROW>\n");
        file.write_all(line.as_bytes())
    })?;
    file.write_all(b"</ROWSET>\n")?;
    Ok(file.flush()?)
}

/// Rows of attributes, with a root, without which other readers read nothing.
fn raw(rows: &Rows, copies: u64, out: &Path) -> Done {
    let mut file = file(out, "raw", &format!("{}.xml", rows.title))?;
    file.write_all(b"<root>")?;
    let mut line = String::new();
    rows.each(copies, &mut |cells| -> io::Result<()> {
        line.clear();
        line.push_str("<row");
        for (heading, cell) in rows.headings.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let _ = write!(line, " {heading}=\"");
            escaped(cell, true, &mut line);
            line.push('"');
        }
        line.push_str("/>");
        file.write_all(line.as_bytes())
    })?;
    file.write_all(b"</root>")?;
    Ok(file.flush()?)
}

/// Cells at fixed places, and the layout beside them.
fn fixed(rows: &Rows, copies: u64, out: &Path) -> Done {
    let mut widths: Vec<usize> = rows.kinds.iter().map(|it| if *it == Kind::Number { 12 } else { 1 }).collect();
    for row in &rows.once {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count() + 6);
        }
    }
    let mut layout = String::from("name,start,length\n");
    let mut start = 1;
    for (heading, width) in rows.headings.iter().zip(&widths) {
        let _ = writeln!(layout, "{heading},{start},{width}");
        start += width;
    }
    let mut files = [file(out, "fixed", &format!("{}.txt", rows.title))?, file(out, "fixed-utf8", &format!("{}.txt", rows.title))?];
    let mut line = String::new();
    rows.each(copies, &mut |cells| -> io::Result<()> {
        line.clear();
        for (cell, width) in cells.iter().zip(&widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width - cell.chars().count()));
        }
        line.push_str("\r\n");
        files[0].write_all(&in_1252(&line))?;
        files[1].write_all(line.as_bytes())
    })?;
    for mut file in files {
        file.flush()?;
    }
    fs::write(out.join("fixed").join(format!("{}.layout.csv", rows.title)), &layout)?;
    fs::write(out.join("fixed-utf8").join("layout.csv"), &layout)?;
    Ok(())
}
