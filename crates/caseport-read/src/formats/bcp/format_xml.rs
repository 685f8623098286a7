//! The format file of a bulk copy as XML, as `bcp TABLE format nul -x -f FILE` writes it: fields of the file under `RECORD`, and under `ROW` the
//! columns with the field that each comes from. The schema is published; what it does not allow is refused with the field or column that is wrong.

use std::collections::HashMap;

use memchr::{memchr, memmem};

use super::{
    super::xml::{attributes, tag_end},
    format_file::{Field, Kind, unescape},
};

/// The attributes of an element, by name without prefix.
type Attributes = HashMap<String, String>;

/// Reads the fields. The error says what is not understood.
pub(super) fn parse(text: &[u8]) -> Result<Vec<Field>, String> {
    let mut fields: Vec<(String, Field)> = Vec::new();
    let mut columns: Vec<Attributes> = Vec::new();
    let (mut within, mut ended) = (Part::Outside, false);
    let mut rest = text;
    while let Some(at) = memchr(b'<', rest) {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix(b"<!--") {
            rest = &comment[memmem::find(comment, b"-->").ok_or("a comment does not end")?..];
            continue;
        }
        let end = tag_end(rest).ok_or("it ends within an element")?;
        let tag = rest[1..end].trim_ascii();
        rest = &rest[end + 1..];
        if tag.starts_with(b"?") || tag.starts_with(b"!") {
            continue;
        }
        let closes = tag.starts_with(b"/");
        let tag = tag.strip_prefix(b"/").unwrap_or(tag);
        let name = &tag[..tag.iter().position(|it| it.is_ascii_whitespace() || *it == b'/').unwrap_or(tag.len())];
        match (local(name), closes) {
            (b"BCPFORMAT", true) => ended = true,
            (b"RECORD" | b"ROW", true) => within = Part::Outside,
            (b"RECORD", false) => within = Part::Record,
            (b"ROW", false) => within = Part::Row,
            (b"FIELD", false) if within == Part::Record => {
                let (id, field) = field(&mut read(&tag[name.len()..])?)?;
                if fields.iter().any(|it| it.0 == id) {
                    return Err(format!("field {id} stands twice"));
                }
                fields.push((id, field));
            }
            (b"COLUMN", false) if within == Part::Row => columns.push(read(&tag[name.len()..])?),
            (b"FIELD", false) => return Err("a field stands outside the record".to_owned()),
            (b"COLUMN", false) => return Err("a column stands outside the row".to_owned()),
            _ => {}
        }
    }
    if !ended {
        return Err("it is cut off: `</BCPFORMAT>` is missing".to_owned());
    }
    if fields.is_empty() {
        return Err("it has no field".to_owned());
    }
    for mut column in columns {
        assign(&mut fields, &mut column)?;
    }
    // What is native and has no column could be of any length.
    let lost = fields.iter().find(|(_, it)| it.kind == Kind::Binary && it.prefix == 0 && it.length == 0);
    match lost {
        Some((id, _)) => Err(format!("nothing says where field {id} ends")),
        None => Ok(fields.into_iter().map(|it| it.1).collect()),
    }
}

#[derive(PartialEq)]
enum Part {
    Outside,
    Record,
    Row,
}

fn local(name: &[u8]) -> &[u8] {
    memchr(b':', name).map_or(name, |at| &name[at + 1..])
}

fn read(rest: &[u8]) -> Result<Attributes, String> {
    let mut out = Attributes::new();
    let mut wrong = None;
    attributes(rest, &mut |name, value| {
        let name = String::from_utf8_lossy(local(name)).into_owned();
        match resolved(&String::from_utf8_lossy(value)) {
            Some(value) => {
                out.insert(name, value);
            }
            None => wrong = Some(name),
        }
    });
    wrong.map_or(Ok(out), |name| Err(format!("`{name}` holds a reference that is none of XML")))
}

/// Text with its references resolved: the five of XML and those by number. Nothing that a document declares is followed.
fn resolved(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (name, after) = after.split_once(';')?;
        out.push_str(before);
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => {
                let number = name.strip_prefix('#')?;
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16),
                    None => number.parse(),
                };
                char::from_u32(code.ok()?)?
            }
        });
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

/// A field: its number and how it ends.
fn field(given: &mut Attributes) -> Result<(String, Field), String> {
    let id = given.remove("ID").filter(|it| !it.is_empty()).ok_or("a field has no ID")?;
    let form = given.remove("type").unwrap_or_default();
    let form = form.rsplit_once(':').map_or(form.as_str(), |it| it.1);
    let mut number = |name: &str| match given.remove(name) {
        None => Ok(0_usize),
        Some(text) => text.parse().map_err(|_| format!("field {id}: `{name}` is no number")),
    };
    let (prefix, length, longest) = (number("PREFIX_LENGTH")?, number("LENGTH")?, number("MAX_LENGTH")?);
    let ends = given.remove("TERMINATOR").unwrap_or_default();
    let (kind, how) = match form {
        "CharTerm" | "CharFixed" | "CharPrefix" => (Kind::Text, &form["Char".len()..]),
        "NCharTerm" | "NCharFixed" | "NCharPrefix" => (Kind::Wide, &form["NChar".len()..]),
        // What is native shows by its column.
        "NativeFixed" | "NativePrefix" => (Kind::Binary, &form["Native".len()..]),
        other => return Err(format!("field {id}: the type `{other}` is none of a format file")),
    };
    let field = match how {
        "Term" => {
            let terminator = terminator(&ends, kind);
            if terminator.is_empty() {
                return Err(format!("nothing says where field {id} ends"));
            }
            Field { kind, prefix: 0, length: longest, terminator, column: None }
        }
        "Fixed" => {
            if kind != Kind::Binary && length == 0 {
                return Err(format!("nothing says where field {id} ends"));
            }
            Field { kind, prefix: 0, length, terminator: Vec::new(), column: None }
        }
        _ => {
            let prefix = u8::try_from(prefix).ok().filter(|it| matches!(it, 1 | 2 | 4 | 8));
            let prefix = prefix.ok_or_else(|| format!("field {id}: no prefix length of 1, 2, 4 or 8"))?;
            Field { kind, prefix, length: longest, terminator: Vec::new(), column: None }
        }
    };
    Ok((id, field))
}

/// What ends a field. For UTF-16 `bcp` writes the bytes (`\t\0`), and people write the characters (`\t`).
fn terminator(text: &str, kind: Kind) -> Vec<u8> {
    let bytes = unescape(text);
    let is_wide = bytes.len() >= 2 && bytes.len().is_multiple_of(2) && bytes.chunks(2).all(|it| it[1] == 0);
    if kind != Kind::Wide || is_wide {
        return bytes;
    }
    String::from_utf8_lossy(&bytes).encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Gives a field its column, and what is native its kind.
fn assign(fields: &mut [(String, Field)], column: &mut Attributes) -> Result<(), String> {
    let name = column.remove("NAME").filter(|it| !it.is_empty()).ok_or("a column has no name")?;
    let source = column.remove("SOURCE").unwrap_or_default();
    if fields.iter().any(|it| it.1.column.as_ref() == Some(&name)) {
        return Err(format!("column `{name}` stands twice"));
    }
    let Some((_, field)) = fields.iter_mut().find(|(id, _)| *id == source) else {
        return Err(format!("column `{name}` comes from field {source}, which is not there"));
    };
    if let Some(other) = &field.column {
        return Err(format!("columns `{other}` and `{name}` come from one field, {source}"));
    }
    if field.kind == Kind::Binary {
        let kind = column.remove("type").unwrap_or_default();
        field.kind = Kind::of_xml(kind.rsplit_once(':').map_or(kind.as_str(), |it| it.1))?;
        if field.prefix == 0 && field.kind.size().is_none() && field.length == 0 {
            return Err(format!("nothing says where field {source} ends"));
        }
    }
    field.column = Some(name);
    Ok(())
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::super::format_file::{Field, Kind, parse};

    fn field(kind: Kind, prefix: u8, length: usize, terminator: &[u8], column: Option<&str>) -> Field {
        Field { kind, prefix, length, terminator: terminator.to_vec(), column: column.map(str::to_owned) }
    }

    fn file(fields: &str, columns: &str) -> String {
        format!(
            r#"<?xml version="1.0"?>
<BCPFORMAT xmlns="http://schemas.microsoft.com/sqlserver/2004/bulkload/format" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <RECORD>{fields}</RECORD>
 <ROW>{columns}</ROW>
</BCPFORMAT>"#
        )
    }

    #[test]
    fn characters_end_at_their_terminator() {
        let xml = file(
            r#"<FIELD ID="1" xsi:type="CharTerm" TERMINATOR="\t" MAX_LENGTH="12"/>
               <!-- <FIELD ID="9" xsi:type="CharTerm" TERMINATOR="|"/> -->
               <FIELD ID="2" xsi:type="CharTerm" TERMINATOR="&#x7C;&#126;&quot;" MAX_LENGTH="80" COLLATION="SQL_Latin1_General_CP1_CI_AS"/>
               <FIELD ID="3" xsi:type="CharFixed" LENGTH="5"/>
               <FIELD TERMINATOR='\r\n' xsi:type='CharTerm' ID='4' ></FIELD>"#,
            r#"<COLUMN SOURCE="1" NAME="PERSON_ID" xsi:type="SQLINT"/><COLUMN SOURCE="4" NAME="NAME &amp; TITLE" xsi:type="SQLVARYCHAR"/>"#,
        );
        let expected = [
            field(Kind::Text, 0, 12, b"\t", Some("PERSON_ID")),
            field(Kind::Text, 0, 80, b"|~\"", None),
            field(Kind::Text, 0, 5, b"", None),
            field(Kind::Text, 0, 0, b"\r\n", Some("NAME & TITLE")),
        ];
        assert_eq!(parse(xml.as_bytes()).unwrap(), expected);
        // The server's own files are UTF-8; an editor may have made them UTF-16.
        let wide: Vec<u8> = std::iter::once(0xFEFF).chain(xml.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(parse(&wide).unwrap(), expected);
    }

    #[test]
    fn the_terminator_of_utf_16_stands_in_bytes_or_in_characters() {
        let columns = r#"<COLUMN SOURCE="1" NAME="A" xsi:type="SQLNVARCHAR"/><COLUMN SOURCE="2" NAME="B" xsi:type="SQLNVARCHAR"/>"#;
        let fields = |one: &str, two: &str| {
            format!(
                r#"<FIELD ID="1" xsi:type="NCharTerm" TERMINATOR="{one}" MAX_LENGTH="24"/><FIELD ID="2" xsi:type="NCharTerm" TERMINATOR="{two}" MAX_LENGTH="80"/>"#
            )
        };
        let expected = [field(Kind::Wide, 0, 24, b"\t\0", Some("A")), field(Kind::Wide, 0, 80, b"\r\0\n\0", Some("B"))];
        assert_eq!(parse(file(&fields(r"\t\0", r"\r\0\n\0"), columns).as_bytes()).unwrap(), expected);
        assert_eq!(parse(file(&fields(r"\t", r"\r\n"), columns).as_bytes()).unwrap(), expected);
    }

    #[test]
    fn what_is_native_is_of_the_type_of_its_column() {
        let xml = file(
            r#"<FIELD ID="1" xsi:type="NativeFixed"/><FIELD ID="2" xsi:type="NCharPrefix" PREFIX_LENGTH="2" MAX_LENGTH="80"/>
               <FIELD ID="3" xsi:type="NativePrefix" PREFIX_LENGTH="1"/><FIELD ID="4" xsi:type="NativePrefix" PREFIX_LENGTH="1"/>"#,
            r#"<COLUMN SOURCE="1" NAME="A" xsi:type="SQLINT"/><COLUMN SOURCE="2" NAME="B" xsi:type="SQLNVARCHAR"/><COLUMN SOURCE="3" NAME="C" xsi:type="SQLDATETIME"/>"#,
        );
        let expected = [
            field(Kind::Integer(4), 0, 0, b"", Some("A")),
            field(Kind::Wide, 2, 80, b"", Some("B")),
            field(Kind::DateTime, 1, 0, b"", Some("C")),
            field(Kind::Binary, 1, 0, b"", None),
        ];
        assert_eq!(parse(xml.as_bytes()).unwrap(), expected);
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let term = r#"<FIELD ID="1" xsi:type="CharTerm" TERMINATOR="\n"/>"#;
        let column = r#"<COLUMN SOURCE="1" NAME="A" xsi:type="SQLINT"/>"#;
        let whole = file(term, column);
        let cases = [
            file("", column),
            file(term, ""),
            file(&format!("{term}{term}"), column),
            file(term, &format!("{column}{column}")),
            file(term, &format!(r#"{column}<COLUMN SOURCE="1" NAME="B" xsi:type="SQLINT"/>"#)),
            file(term, r#"<COLUMN SOURCE="2" NAME="A" xsi:type="SQLINT"/>"#),
            file(term, r#"<COLUMN SOURCE="1" xsi:type="SQLINT"/>"#),
            file(r#"<FIELD xsi:type="CharTerm" TERMINATOR="\n"/>"#, column),
            file(r#"<FIELD ID="1" TERMINATOR="\n"/>"#, column),
            file(r#"<FIELD ID="1" xsi:type="CharTerms" TERMINATOR="\n"/>"#, column),
            file(r#"<FIELD ID="1" xsi:type="CharTerm" TERMINATOR=""/>"#, column),
            file(r#"<FIELD ID="1" xsi:type="CharTerm" TERMINATOR="&tab;"/>"#, column),
            file(r#"<FIELD ID="1" xsi:type="CharFixed"/>"#, column),
            file(r#"<FIELD ID="1" xsi:type="CharFixed" LENGTH="ten"/>"#, column),
            file(r#"<FIELD ID="1" xsi:type="CharPrefix" PREFIX_LENGTH="3"/>"#, column),
            file(r#"<FIELD ID="1" xsi:type="NativeFixed"/>"#, r#"<COLUMN SOURCE="1" NAME="A" xsi:type="SQLVARYBIN"/>"#),
            file(r#"<FIELD ID="1" xsi:type="NativePrefix" PREFIX_LENGTH="1"/>"#, r#"<COLUMN SOURCE="1" NAME="A" xsi:type="SQLDATETIM2"/>"#),
            file(&format!(r#"{term}<FIELD ID="2" xsi:type="NativeFixed"/>"#), column),
            whole.replace("<RECORD>", "").replace("</RECORD>", ""),
            whole.replace("<ROW>", ""),
            whole.replace("</BCPFORMAT>", ""),
            whole[..whole.len() - 3].to_owned(),
            whole.replace(" <ROW>", "<!-- <ROW>"),
        ];
        let why: Vec<String> = cases.iter().map(|it| parse(it.as_bytes()).unwrap_err()).collect();
        assert_snapshot!(why.join("\n"), @"
        it has no field
        it names no column
        field 1 stands twice
        column `A` stands twice
        columns `A` and `B` come from one field, 1
        column `A` comes from field 2, which is not there
        a column has no name
        a field has no ID
        field 1: the type `` is none of a format file
        field 1: the type `CharTerms` is none of a format file
        nothing says where field 1 ends
        `TERMINATOR` holds a reference that is none of XML
        nothing says where field 1 ends
        field 1: `LENGTH` is no number
        field 1: no prefix length of 1, 2, 4 or 8
        nothing says where field 1 ends
        the type `SQLDATETIM2` has no published form in a native file: have the table exported again with `bcp … -w` and its format file
        nothing says where field 2 ends
        a field stands outside the record
        a column stands outside the row
        it is cut off: `</BCPFORMAT>` is missing
        it ends within an element
        a comment does not end
        ");
    }
}
