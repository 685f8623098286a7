//! SQL Server bulk copies in Unicode (`bcp -w`): UTF-16 without a mark, cells parted by tabs, nothing quoted, each with its format file,
//! as text or as XML. Where a cell holds a tab, the table is taken as with `-t "|~|"`.

use std::{fmt::Write as _, io};

use super::{Files, Format, Kept, beside, invalid};

pub(crate) const FORMAT: Format = Format {
    name: "bcp",
    about: "SQL Server bulk copies in Unicode (bcp -w), with format files",
    file: "{table}.dat",
    write: Some(with_text),
};

pub(crate) const XML: Format = Format {
    name: "bcp-xml",
    about: "SQL Server bulk copies in Unicode (bcp -w), with XML format files (-x)",
    file: "{table}.dat",
    write: Some(with_xml),
};

fn with_text(path: &str, tables: &[Kept]) -> io::Result<Files> {
    write(path, tables, "fmt", text_layout)
}

fn with_xml(path: &str, tables: &[Kept]) -> io::Result<Files> {
    write(path, tables, "xml", xml_layout)
}

/// One field of a record, as a format file says it.
struct Field<'a> {
    /// From 1.
    number: usize,
    name: &'a str,
    /// The most bytes of a cell.
    length: usize,
    /// What ends it, byte by byte.
    end: &'static str,
}

fn write(path: &str, tables: &[Kept], ending: &str, layout: fn(&[Field<'_>]) -> String) -> io::Result<Files> {
    let mut files = Files::new();
    for table in tables {
        let between = if table.any(|it| it == '\t') { "|~|" } else { "\t" };
        let part = if between == "\t" { r"\t\0" } else { r"|\0~\0|\0" };
        let last = table.columns.len();
        let fields: Vec<Field<'_>> = table
            .columns
            .iter()
            .enumerate()
            .map(|(at, (name, _))| Field {
                number: at + 1,
                name,
                length: 2 * table.longest(at, |it| it.encode_utf16().count()).max(1),
                end: if at + 1 == last { r"\r\0\n\0" } else { part },
            })
            .collect();
        let mut text = String::new();
        for record in &table.records {
            if record.iter().any(|it| it.contains(between)) {
                return Err(invalid("a cell holds what stands between cells, which a bulk copy does not protect"));
            }
            text.push_str(&record.join(between));
            text.push_str("\r\n");
        }
        files.push((path.to_owned(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()));
        files.push((beside(path, ending), layout(&fields).into_bytes()));
    }
    Ok(files)
}

fn text_layout(fields: &[Field<'_>]) -> String {
    let mut out = format!("14.0\r\n{}\r\n", fields.len());
    for Field { number, name, length, end } in fields {
        let name = if name.contains(char::is_whitespace) { format!("\"{name}\"") } else { (*name).to_owned() };
        let _ = write!(out, "{number}\tSQLNCHAR\t0\t{length}\t\"{end}\"\t{number}\t{name}\tLatin1_General_CI_AS\r\n");
    }
    out
}

fn xml_layout(fields: &[Field<'_>]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\"?>\r\n\
         <BCPFORMAT xmlns=\"http://schemas.microsoft.com/sqlserver/2004/bulkload/format\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\r\n \
         <RECORD>\r\n",
    );
    for Field { number, length, end, .. } in fields {
        let _ = write!(
            out,
            "  <FIELD ID=\"{number}\" xsi:type=\"NCharTerm\" TERMINATOR=\"{end}\" MAX_LENGTH=\"{length}\" COLLATION=\"Latin1_General_CI_AS\"/>\r\n"
        );
    }
    out.push_str(" </RECORD>\r\n <ROW>\r\n");
    for Field { number, name, .. } in fields {
        let name = name.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let _ = write!(out, "  <COLUMN SOURCE=\"{number}\" NAME=\"{name}\" xsi:type=\"SQLNVARCHAR\"/>\r\n");
    }
    out.push_str(" </ROW>\r\n</BCPFORMAT>\r\n");
    out
}
