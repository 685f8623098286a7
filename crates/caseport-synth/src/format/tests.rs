//! One small table in every format, with what each finds hard: a line break, a delimiter, a quote, markup, a blank, a character beyond
//! Latin, a day and a number.

use caseport_model::Type;
use insta::assert_snapshot;

use super::{Format, Kept};

fn notes() -> Kept {
    let columns = [("ID", Type::Int), ("Kind of note", Type::Code), ("MADE", Type::DateTime), ("BODY", Type::Text)];
    let records =
        [["1", "A|B", "2026-01-31 09:30:00", "said \"£5\"\r\n<b>&amp;\\ –"], ["007", "", "soon", "Zoë"], ["12", "x", "31/01/2026", ""]];
    Kept {
        name: "NOTE".into(),
        columns: columns.map(|(name, kind)| (name.to_owned(), kind)).into(),
        records: records.iter().map(|it| it.map(str::to_owned).into()).collect(),
    }
}

fn plain() -> Kept {
    let mut table = notes();
    table.records.remove(0);
    table
}

fn written(format: &str, tables: &[Kept]) -> String {
    let format = Format::named(format).unwrap();
    let write = format.write.unwrap();
    let files = write(&format.file.replace("{table}", "NOTE"), tables).unwrap();
    let again = write(&format.file.replace("{table}", "NOTE"), tables).unwrap();
    assert!(files == again, "the same tables gave other bytes");
    let shown = |(path, bytes): (String, Vec<u8>)| format!("--- {path}\n{}", bytes.escape_ascii().to_string().replace("\\n", "\\n\n"));
    files.into_iter().map(shown).collect::<Vec<_>>().concat()
}

#[test]
fn bulk_copies() {
    let files = Format::named("bcp").unwrap().write.unwrap()("NOTE.dat", &[notes()]).unwrap();
    let units: Vec<u16> = files[0].1.chunks(2).map(|it| u16::from_le_bytes([it[0], it[1]])).collect();
    assert_snapshot!(format!("{}{}", String::from_utf16(&units).unwrap().escape_debug(), String::from_utf8_lossy(&files[1].1).replace('\r', "")), @r#"
    1\tA|B\t2026-01-31 09:30:00\tsaid \"£5\"\r\n<b>&amp;\\ –\r\n007\t\tsoon\tZoë\r\n12\tx\t31/01/2026\t\r\n14.0
    4
    1	SQLNCHAR	0	6	"\t\0"	1	ID	Latin1_General_CI_AS
    2	SQLNCHAR	0	6	"\t\0"	2	"Kind of note"	Latin1_General_CI_AS
    3	SQLNCHAR	0	38	"\t\0"	3	MADE	Latin1_General_CI_AS
    4	SQLNCHAR	0	44	"\r\0\n\0"	4	BODY	Latin1_General_CI_AS
    "#);
    let mut tab = notes();
    tab.records[1][3] = "a\tb".into();
    let files = Format::named("bcp").unwrap().write.unwrap()("NOTE.dat", &[tab.clone()]).unwrap();
    assert_snapshot!(String::from_utf8_lossy(&files[1].1).replace('\r', ""), @r#"
    14.0
    4
    1	SQLNCHAR	0	6	"|\0~\0|\0"	1	ID	Latin1_General_CI_AS
    2	SQLNCHAR	0	6	"|\0~\0|\0"	2	"Kind of note"	Latin1_General_CI_AS
    3	SQLNCHAR	0	38	"|\0~\0|\0"	3	MADE	Latin1_General_CI_AS
    4	SQLNCHAR	0	44	"\r\0\n\0"	4	BODY	Latin1_General_CI_AS
    "#);
    tab.records[1][3] = "a\t|~|".into();
    let error = Format::named("bcp").unwrap().write.unwrap()("NOTE.dat", &[tab]).unwrap_err();
    assert_snapshot!(error, @r#"a cell holds what stands between cells, which a bulk copy does not protect"#);
}

#[test]
fn bulk_copies_with_format_files_as_xml() {
    let mut table = notes();
    table.columns[1].0 = "Kind & \"sort\"".into();
    let write = |name: &str| Format::named(name).unwrap().write.unwrap()("NOTE.dat", &[table.clone()]).unwrap();
    let files = write("bcp-xml");
    assert!(files[0] == write("bcp")[0], "the records are the same");
    assert_snapshot!(format!("{}\n{}", files[1].0, String::from_utf8_lossy(&files[1].1).replace('\r', "")), @r#"
    NOTE.xml
    <?xml version="1.0"?>
    <BCPFORMAT xmlns="http://schemas.microsoft.com/sqlserver/2004/bulkload/format" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
     <RECORD>
      <FIELD ID="1" xsi:type="NCharTerm" TERMINATOR="\t\0" MAX_LENGTH="6" COLLATION="Latin1_General_CI_AS"/>
      <FIELD ID="2" xsi:type="NCharTerm" TERMINATOR="\t\0" MAX_LENGTH="6" COLLATION="Latin1_General_CI_AS"/>
      <FIELD ID="3" xsi:type="NCharTerm" TERMINATOR="\t\0" MAX_LENGTH="38" COLLATION="Latin1_General_CI_AS"/>
      <FIELD ID="4" xsi:type="NCharTerm" TERMINATOR="\r\0\n\0" MAX_LENGTH="44" COLLATION="Latin1_General_CI_AS"/>
     </RECORD>
     <ROW>
      <COLUMN SOURCE="1" NAME="ID" xsi:type="SQLNVARCHAR"/>
      <COLUMN SOURCE="2" NAME="Kind &amp; &quot;sort&quot;" xsi:type="SQLNVARCHAR"/>
      <COLUMN SOURCE="3" NAME="MADE" xsi:type="SQLNVARCHAR"/>
      <COLUMN SOURCE="4" NAME="BODY" xsi:type="SQLNVARCHAR"/>
     </ROW>
    </BCPFORMAT>
    "#);
}

#[test]
fn dumps() {
    assert_snapshot!(written("pg-dump", &[notes(), plain()]), @r#"
    --- dump.sql
    --\n
    -- PostgreSQL database dump\n
    --\n
    \n
    -- Dumped from database version 15.8\n
    -- Dumped by pg_dump version 15.8\n
    \n
    SET statement_timeout = 0;\n
    SET client_encoding = \'UTF8\';\n
    SET standard_conforming_strings = on;\n
    SELECT pg_catalog.set_config(\'search_path\', \'\', false);\n
    SET check_function_bodies = false;\n
    \n
    --\n
    -- Name: note; Type: TABLE; Schema: public; Owner: -\n
    --\n
    \n
    CREATE TABLE public.note (\n
        id text,\n
        \"kind of note\" text,\n
        made text,\n
        body text\n
    );\n
    \n
    \n
    --\n
    -- Name: note; Type: TABLE; Schema: public; Owner: -\n
    --\n
    \n
    CREATE TABLE public.note (\n
        id text,\n
        \"kind of note\" text,\n
        made text,\n
        body text\n
    );\n
    \n
    \n
    --\n
    -- Data for Name: note; Type: TABLE DATA; Schema: public; Owner: -\n
    --\n
    \n
    COPY public.note (id, \"kind of note\", made, body) FROM stdin;\n
    1\tA|B\t2026-01-31 09:30:00\tsaid \"\xc2\xa35\"\\r\\n
    <b>&amp;\\\\ \xe2\x80\x93\n
    007\t\\N\tsoon\tZo\xc3\xab\n
    12\tx\t31/01/2026\t\\N\n
    \\.\n
    \n
    \n
    --\n
    -- Data for Name: note; Type: TABLE DATA; Schema: public; Owner: -\n
    --\n
    \n
    COPY public.note (id, \"kind of note\", made, body) FROM stdin;\n
    007\t\\N\tsoon\tZo\xc3\xab\n
    12\tx\t31/01/2026\t\\N\n
    \\.\n
    \n
    \n
    --\n
    -- PostgreSQL database dump complete\n
    --\n
    \n
    "#);
}

#[test]
fn loader_files() {
    assert_snapshot!(written("sqlldr", &[notes()]), @r#"
    --- NOTE.dat
    00000581|\"A|B\"|2026-01-31 09:30:00|\"said \"\"\xc2\xa35\"\"\r\n
    <b>&amp;\\ \xe2\x80\x93\"\n
    0000015007||soon|Zo\xc3\xab\n
    000001712|x|31/01/2026|\n
    --- NOTE.ctl
    LOAD DATA\n
    CHARACTERSET AL32UTF8\n
    INFILE \'NOTE.dat\' \"VAR 7\"\n
    BADFILE \'NOTE.bad\'\n
    APPEND\n
    INTO TABLE NOTE\n
    FIELDS TERMINATED BY \'|\' OPTIONALLY ENCLOSED BY \'\"\'\n
    TRAILING NULLCOLS\n
    (\n
      ID INTEGER EXTERNAL,\n
      \"Kind of note\" CHAR,\n
      MADE CHAR,\n
      BODY CHAR\n
    )\n
    "#);
    assert_snapshot!(written("sqlldr", &[plain()]), @r#"
    --- NOTE.dat
    007||soon|Zo\xc3\xab\n
    12|x|31/01/2026|\n
    --- NOTE.ctl
    LOAD DATA\n
    CHARACTERSET AL32UTF8\n
    INFILE \'NOTE.dat\'\n
    BADFILE \'NOTE.bad\'\n
    APPEND\n
    INTO TABLE NOTE\n
    FIELDS TERMINATED BY \'|\' OPTIONALLY ENCLOSED BY \'\"\'\n
    TRAILING NULLCOLS\n
    (\n
      ID INTEGER EXTERNAL,\n
      \"Kind of note\" CHAR,\n
      MADE CHAR,\n
      BODY CHAR\n
    )\n
    "#);
}

#[test]
fn rowsets() {
    assert_snapshot!(written("rowset", &[notes()]), @r#"
    --- NOTE.xml
    <?xml version=\"1.0\" encoding=\"UTF-8\"?>\n
    <ROWSET>\n
     <ROW num=\"1\">\n
      <ID>1</ID>\n
      <Kind_x0020_of_x0020_note>A|B</Kind_x0020_of_x0020_note>\n
      <MADE>2026-01-31 09:30:00</MADE>\n
      <BODY>said \"\xc2\xa35\"&#13;\n
    &lt;b&gt;&amp;amp;\\ \xe2\x80\x93</BODY>\n
     </ROW>\n
     <ROW num=\"2\">\n
      <ID>007</ID>\n
      <MADE>soon</MADE>\n
      <BODY>Zo\xc3\xab</BODY>\n
     </ROW>\n
     <ROW num=\"3\">\n
      <ID>12</ID>\n
      <Kind_x0020_of_x0020_note>x</Kind_x0020_of_x0020_note>\n
      <MADE>31/01/2026</MADE>\n
     </ROW>\n
    </ROWSET>\n
    "#);
}

#[test]
fn fixed_width() {
    assert_snapshot!(written("fixed", &[notes()]), @r#"
    --- NOTE.txt
    1  A|B2026-01-31 09:30:00said \"\xa35\"\r\n
    <b>&amp;\\ \x96007   soon               Zo\xeb                   12 x  31/01/2026                               --- NOTE.layout.toml
    encoding = \"windows-1252\"\n
    record_bytes = 47\n
    columns = [\n
      { name = \"ID\", start = 1, length = 3 },\n
      { name = \"Kind of note\", start = 4, length = 3 },\n
      { name = \"MADE\", start = 7, length = 19 },\n
      { name = \"BODY\", start = 26, length = 22 },\n
    ]\n
    "#);
    let mut wide = plain();
    wide.records[0][3] = "ŵ".into();
    assert_snapshot!(written("fixed", &[wide]), @r#"
    --- NOTE.txt
    007 soon      \xc5\xb5\r\n
    12 x31/01/2026  \r\n
    --- NOTE.layout.toml
    encoding = \"utf-8\"\n
    columns = [\n
      { name = \"ID\", start = 1, length = 3 },\n
      { name = \"Kind of note\", start = 4, length = 1 },\n
      { name = \"MADE\", start = 5, length = 10 },\n
      { name = \"BODY\", start = 15, length = 2 },\n
    ]\n
    "#);
}

/// What stands in the cells of a workbook is tried by reading it: here only that it is one, and which tables share it.
#[test]
fn workbooks_and_tables_by_value() {
    let text = written("xlsx", &[notes(), Kept { name: "A_TABLE_WITH_A_NAME_LONGER_THAN_EXCEL_TAKES".into(), ..plain() }]);
    assert!(text.starts_with("--- extract.xlsx\nPK"));
    let mut table = notes();
    table.records[2][1] = String::new();
    let parts = table.split(1);
    assert_eq!(parts.iter().map(|it| (it.0.as_str(), it.1.records.len())).collect::<Vec<_>>(), [("A|B", 1), ("", 2)]);
}
