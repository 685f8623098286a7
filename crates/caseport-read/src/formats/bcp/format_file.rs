//! The format file of a bulk copy, as text or as XML.

use super::format_xml;

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
    let fields =
        if text.trim_ascii_start().starts_with(b"<") { format_xml::parse(text)? } else { parse_text(&String::from_utf8_lossy(text))? };
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

/// The bytes that an escaped terminator stands for.
pub(super) fn unescape(text: &str) -> Vec<u8> {
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

    /// The kind of a native field, by the type of its column in an XML format file.
    pub(super) fn of_xml(word: &str) -> Result<Kind, String> {
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
    fn a_format_file_of_text_says_where_cells_end() {
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
