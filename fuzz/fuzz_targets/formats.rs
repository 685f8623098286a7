//! The formats beside delimited text: any bytes under the beginnings and beside the layouts that make them one.

#![no_main]

mod extract;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    kind: u8,
    bytes: &'a [u8],
}

const TEXT_FORMAT: &[u8] = b"14.0\n2\n1 SQLCHAR 0 12 \"\\t\" 1 PERSON_ID \"\"\n2 SQLCHAR 0 80 \"\\r\\n\" 2 NAME \"\"\n";
const NATIVE_FORMAT: &[u8] =
    b"14.0\n3\n1 SQLINT 0 4 \"\" 1 PERSON_ID \"\"\n2 SQLNCHAR 2 80 \"\" 2 NAME \"\"\n3 SQLDATETIME 1 8 \"\" 3 DOB \"\"\n";
const CONTROL: &[u8] =
    b"LOAD DATA INFILE 'person.dat' \"VAR 3\" INTO TABLE person WHEN (1) != 'X' FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '\"'\n\
    TRAILING NULLCOLS (person_id, name, path FILLER, dob LOBFILE(path) TERMINATED BY EOF)";

/// A file that lies beside: its name and its bytes.
type Beside = (&'static str, &'static [u8]);

/// Name, beginning, and the file beside it.
const KINDS: &[(&str, &[u8], Option<Beside>)] = &[
    ("person.xml", b"<ROWSET><ROW><PERSON_ID>1</PERSON_ID><NAME>a</NAME></ROW>", None),
    ("person.xml", b"", None),
    ("person.xml", b"<row PERSON_ID=\"1\" NAME=\"a\"/>", None),
    ("person.dat", b"", Some(("person.fmt", TEXT_FORMAT))),
    ("person.dat", b"", Some(("person.fmt", NATIVE_FORMAT))),
    ("person.dat", b"", Some(("person.ctl", CONTROL))),
    ("person.dat", b"", Some(("person.layout.csv", b"name,start,length\nPERSON_ID,1,4\nNAME,5,9\n"))),
    ("person.sql", b"INSERT INTO person (person_id, name) VALUES (1, ", None),
    ("person.sql", b"-- MySQL dump\nCREATE TABLE `person` (`person_id` int, `name` text);\nINSERT INTO `person` VALUES ", None),
    ("person.sql", b"COPY person (person_id, name) FROM stdin;\n", None),
    ("person.json", b"[{\"PERSON_ID\":1,\"NAME\":\"a\"},", None),
    ("person.jsonl", b"{\"PERSON_ID\":1,\"NAME\":\"a\"}\n", None),
    ("person.dbf", b"", Some(("person.fpt", b"\0\0\0\0\0\0\0\x40"))),
    ("person.xls", b"<html><table><tr><td>PERSON_ID<td>NAME<tr>", None),
    (
        "person.xml",
        b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Person\">",
        None,
    ),
    // The layout itself is what is arbitrary.
    ("person.fmt", b"14.0\n", Some(("person.dat", b"1\ta\r\n2\tb\r\n"))),
    ("person.ctl", b"LOAD DATA INFILE 'person.dat' ", Some(("person.dat", b"1,a\n2,b\n"))),
    ("manifest.toml", b"[[documents]]\nindex = \"person.csv\"\npath = \"NAME\"\n", Some(("person.csv", b"PERSON_ID,NAME\n1,a.pdf\n"))),
];

fuzz_target!(|input: Input<'_>| {
    let (name, beginning, beside) = KINDS[usize::from(input.kind) % KINDS.len()];
    let folder = extract::folder();
    std::fs::write(folder.join(name), [beginning, input.bytes].concat()).expect("a file");
    if let Some((name, bytes)) = beside {
        std::fs::write(folder.join(name), bytes).expect("a file");
    }
    extract::read_all(&folder);
});
