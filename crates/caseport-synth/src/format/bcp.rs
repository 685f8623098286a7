//! SQL Server bulk copies in Unicode (`bcp -w`): UTF-16 without a mark, cells parted by tabs, nothing quoted, each with its format file.
//! Where a cell holds a tab, the table is taken as with `-t "|~|"`.

use std::{fmt::Write as _, io};

use super::{Files, Format, Kept, beside, invalid};

pub(crate) const FORMAT: Format =
    Format { name: "bcp", about: "SQL Server bulk copies in Unicode (bcp -w), with format files", file: "{table}.dat", write: Some(write) };

fn write(path: &str, tables: &[Kept]) -> io::Result<Files> {
    let mut files = Files::new();
    for table in tables {
        let between = if table.any(|it| it == '\t') { "|~|" } else { "\t" };
        let part = if between == "\t" { r"\t\0" } else { r"|\0~\0|\0" };
        let mut layout = format!("14.0\r\n{}\r\n", table.columns.len());
        for (at, (name, _)) in table.columns.iter().enumerate() {
            let length = 2 * table.longest(at, |it| it.encode_utf16().count()).max(1);
            let end = if at + 1 == table.columns.len() { r"\r\0\n\0" } else { part };
            let name = if name.contains(char::is_whitespace) { format!("\"{name}\"") } else { name.clone() };
            let number = at + 1;
            let _ = write!(layout, "{number}\tSQLNCHAR\t0\t{length}\t\"{end}\"\t{number}\t{name}\tLatin1_General_CI_AS\r\n");
        }
        let mut text = String::new();
        for record in &table.records {
            if record.iter().any(|it| it.contains(between)) {
                return Err(invalid("a cell holds what stands between cells, which a bulk copy does not protect"));
            }
            text.push_str(&record.join(between));
            text.push_str("\r\n");
        }
        files.push((path.to_owned(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()));
        files.push((beside(path, "fmt"), layout.into_bytes()));
    }
    Ok(files)
}
