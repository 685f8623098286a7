//! The format file of a bulk copy, as text or as XML.

use memchr::memmem;

use super::super::xml::{attributes, tag_end};

/// One field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) kind: Kind,
    /// Bytes of the length before it; 0: none.
    pub(crate) prefix: u8,
    /// Its length where nothing else says it.
    pub(crate) length: usize,
    pub(crate) terminator: Vec<u8>,
    /// Its column; none if the field is skipped.
    pub(crate) column: Option<String>,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text of one byte a character.
    Text,
    /// Text in UTF-16.
    Wide,
    Integer(u8),
    Float(u8),
    Money(u8),
    DateTime,
    SmallDateTime,
    Bit,
    Guid,
    Decimal,
    Binary,
}

/// Reads a format file of either kind; the error says what in it is not understood.
pub(crate) fn parse(bytes: &[u8]) -> Result<Vec<Field>, String> {
    let mut text = Vec::new();
    crate::format::input::first_text(bytes, &mut text);
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text);
    let fields = if text.trim_ascii_start().starts_with(b"<") { parse_xml(text)? } else { parse_text(&String::from_utf8_lossy(text))? };
    if fields.iter().all(|it| it.column.is_none()) {
        return Err("it names no column".to_owned());
    }
    for (position, field) in fields.iter().enumerate() {
        let ends = field.prefix > 0 || !field.terminator.is_empty() || field.kind.size().is_some() || field.length > 0;
        if field.length > 1 << 30 {
            return Err(format!("field {} is longer than a record may be", position + 1));
        }
        if !ends {
            return Err(format!("nothing says where field {} ends", position + 1));
        }
    }
    Ok(fields)
}

fn parse_text(text: &str) -> Result<Vec<Field>, String> {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let version = lines.next().map_or("", |(_, line)| line.trim());
    if version.is_empty() || !version.bytes().all(|it| it.is_ascii_digit() || it == b'.') {
        return Err("its first line is not a version such as `14.0`".to_owned());
    }
    let count: usize = lines.next().and_then(|(_, line)| line.trim().parse().ok()).ok_or("its second line is not a number of fields")?;
    let mut fields = Vec::new();
    for (number, line) in lines {
        let words = words(line);
        let at = |position: usize| words.get(position).map(String::as_str);
        let bad = |what: &str| format!("line {}: {what}", number + 1);
        let kind = Kind::of_text(at(1).unwrap_or("")).map_err(|it| bad(&it))?;
        let prefix =
            at(2).and_then(|it| it.parse().ok()).filter(|it| matches!(it, 0 | 1 | 2 | 4 | 8)).ok_or_else(|| bad("no prefix length"))?;
        let length = at(3).and_then(|it| it.parse().ok()).ok_or_else(|| bad("no length"))?;
        let terminator = unescape(at(4).unwrap_or(""));
        let order: u32 = at(5).and_then(|it| it.parse().ok()).ok_or_else(|| bad("no column number"))?;
        let column = (order > 0).then(|| at(6).unwrap_or("").to_owned());
        fields.push(Field { kind, prefix, length, terminator, column });
    }
    if fields.len() != count {
        return Err(format!("it promises {count} fields and has {}", fields.len()));
    }
    Ok(fields)
}

/// The words of a line; a quoted one may hold spaces.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = line.trim();
    while !rest.is_empty() {
        let end = if let Some(inner) = rest.strip_prefix('"') {
            let mut escaped = false;
            inner
                .char_indices()
                .find(|(_, it)| {
                    let ends = *it == '"' && !escaped;
                    escaped = *it == '\\' && !escaped;
                    ends
                })
                .map_or(rest.len(), |(at, _)| at + 2)
        } else {
            rest.find(char::is_whitespace).unwrap_or(rest.len())
        };
        words.push(rest[..end].trim_matches('"').to_owned());
        rest = rest[end..].trim_start();
    }
    words
}

fn unescape(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'\\' => match bytes.next() {
                Some(b't') => b'\t',
                Some(b'n') => b'\n',
                Some(b'r') => b'\r',
                Some(b'0') => 0,
                Some(other) => other,
                None => b'\\',
            },
            other => other,
        });
    }
    out
}

fn parse_xml(text: &[u8]) -> Result<Vec<Field>, String> {
    let mut fields: Vec<(String, Field)> = Vec::new();
    let mut columns: Vec<(String, String, String)> = Vec::new();
    let mut at = 0;
    while let Some(hit) = memmem::find(&text[at..], b"<") {
        at += hit;
        let Some(end) = tag_end(&text[at..]) else { break };
        let tag = &text[at + 1..at + end];
        at += end + 1;
        let name_end = tag.iter().position(u8::is_ascii_whitespace).unwrap_or(tag.len());
        let mut values = std::collections::HashMap::new();
        attributes(&tag[name_end..], &mut |name, value| {
            let value =
                String::from_utf8_lossy(value).replace("&#x9;", "\\t").replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&");
            values.insert(String::from_utf8_lossy(name).into_owned(), value);
        });
        let mut take = |name: &str| values.remove(name).unwrap_or_default();
        match &tag[..name_end] {
            b"FIELD" => {
                let id = take("ID");
                let form = take("xsi:type");
                let number = |text: String| text.parse::<usize>().unwrap_or(0);
                let (prefix, length, longest) = (number(take("PREFIX_LENGTH")), number(take("LENGTH")), number(take("MAX_LENGTH")));
                let terminator = unescape(&take("TERMINATOR"));
                let wide = form.starts_with('N') && !form.starts_with("Native");
                let terminator = if wide { terminator.iter().flat_map(|it| [*it, 0]).collect() } else { terminator };
                let kind = if wide { Kind::Wide } else { Kind::Text };
                let length = if form.ends_with("Fixed") { length } else { longest };
                let native = form.starts_with("Native");
                // What is native shows by its column.
                let kind = if native { Kind::Binary } else { kind };
                if form.ends_with("Prefix") && prefix == 0 || form.ends_with("Term") && terminator.is_empty() {
                    return Err(format!("nothing says where field {id} ends"));
                }
                let prefix = u8::try_from(prefix).unwrap_or(0);
                fields.push((id, Field { kind, prefix, length, terminator, column: None }));
            }
            b"COLUMN" => columns.push((take("SOURCE"), take("NAME"), take("xsi:type"))),
            _ => {}
        }
    }
    for (source, name, kind) in columns {
        let Some((_, field)) = fields.iter_mut().find(|(id, _)| *id == source) else {
            return Err(format!("column `{name}` comes from field {source}, which is not there"));
        };
        if field.kind == Kind::Binary {
            field.kind = Kind::of_xml(&kind)?;
        }
        field.column = Some(name);
    }
    if fields.is_empty() {
        return Err("it has no field".to_owned());
    }
    if let Some((id, _)) = fields.iter().find(|(_, it)| it.kind == Kind::Binary && it.column.is_none() && it.prefix == 0) {
        return Err(format!("nothing says where field {id} ends"));
    }
    Ok(fields.into_iter().map(|it| it.1).collect())
}

impl Kind {
    fn of_text(word: &str) -> Result<Kind, String> {
        Ok(match word.to_ascii_uppercase().as_str() {
            "SQLCHAR" => Kind::Text,
            "SQLNCHAR" => Kind::Wide,
            "SQLTINYINT" => Kind::Integer(1),
            "SQLSMALLINT" => Kind::Integer(2),
            "SQLINT" => Kind::Integer(4),
            "SQLBIGINT" => Kind::Integer(8),
            "SQLFLT4" => Kind::Float(4),
            "SQLFLT8" => Kind::Float(8),
            "SQLMONEY" => Kind::Money(8),
            "SQLMONEY4" => Kind::Money(4),
            "SQLDATETIME" => Kind::DateTime,
            "SQLDATETIM4" => Kind::SmallDateTime,
            "SQLBIT" => Kind::Bit,
            "SQLUNIQUEID" => Kind::Guid,
            "SQLDECIMAL" | "SQLNUMERIC" => Kind::Decimal,
            "SQLBINARY" | "SQLVARBINARY" => Kind::Binary,
            other => return Err(uncertain(other)),
        })
    }

    fn of_xml(word: &str) -> Result<Kind, String> {
        Ok(match word.to_ascii_uppercase().as_str() {
            "SQLCHAR" | "SQLVARYCHAR" | "SQLTEXT" => Kind::Text,
            "SQLNCHAR" | "SQLNVARCHAR" | "SQLNTEXT" => Kind::Wide,
            "SQLVARYBIN" => Kind::Binary,
            other => return Kind::of_text(other),
        })
    }
}

fn uncertain(word: &str) -> String {
    format!("the type `{word}` has no published form in a native file: have the table exported again with `bcp … -w` and its format file")
}

#[cfg(test)]
mod tests {
    use super::{Field, Kind, parse};

    #[test]
    fn both_kinds_of_format_file_say_the_same() {
        let text = b"14.0\n3\n1 SQLCHAR 0 12 \"\\t\" 1 PERSON_ID \"\"\n2 SQLCHAR 0 80 \"\\t\" 0 X SQL_Latin1_General_CP1_CI_AS\n3 SQLCHAR 0 0 \"\\r\\n\" 2 \"NAME OF\" \"\"\n";
        let field = |length, terminator: &[u8], column: Option<&str>| Field {
            kind: Kind::Text,
            prefix: 0,
            length,
            terminator: terminator.to_vec(),
            column: column.map(str::to_owned),
        };
        let expected = [field(12, b"\t", Some("PERSON_ID")), field(80, b"\t", None), field(0, b"\r\n", Some("NAME OF"))];
        assert_eq!(parse(text).unwrap(), expected);
        let xml = br#"<?xml version="1.0"?>
<BCPFORMAT xmlns="http://schemas.microsoft.com/sqlserver/2004/bulkload/format" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <RECORD>
  <FIELD ID="1" xsi:type="CharTerm" TERMINATOR="\t" MAX_LENGTH="12"/>
  <FIELD ID="2" xsi:type="CharTerm" TERMINATOR="\t" MAX_LENGTH="80" COLLATION="SQL_Latin1_General_CP1_CI_AS"/>
  <FIELD ID="3" xsi:type="CharTerm" TERMINATOR="\r\n"/>
 </RECORD>
 <ROW>
  <COLUMN SOURCE="1" NAME="PERSON_ID" xsi:type="SQLINT"/>
  <COLUMN SOURCE="3" NAME="NAME OF" xsi:type="SQLVARYCHAR"/>
 </ROW>
</BCPFORMAT>"#;
        assert_eq!(parse(xml).unwrap(), expected);
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (text, why) in [
            ("hello", "its first line is not a version such as `14.0`"),
            ("14.0\nx", "its second line is not a number of fields"),
            ("14.0\n2\n1 SQLCHAR 0 1 \"\\t\" 1 A \"\"\n", "it promises 2 fields and has 1"),
            ("14.0\n1\n1 SQLCHAR 0 0 \"\" 1 A \"\"\n", "nothing says where field 1 ends"),
            ("14.0\n1\n1 SQLCHAR 3 0 \"\" 1 A \"\"\n", "line 3: no prefix length"),
            ("14.0\n1\n1 SQLCHAR 0 4 \"\" 0 A \"\"\n", "it names no column"),
            (
                "14.0\n1\n1 SQLDATETIME2 1 8 \"\" 1 A \"\"\n",
                "line 3: the type `SQLDATETIME2` has no published form in a native file: have the table exported again with `bcp … -w` and its format file",
            ),
        ] {
            assert_eq!(parse(text.as_bytes()).unwrap_err(), why, "{text}");
        }
    }
}
