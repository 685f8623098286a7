//! The made-up system that this crate's tests read.

use std::fmt::Write as _;

use caseport_model::{Cells, FileId, Origin, Record, System, SystemFiles};

use crate::{Chunk, Encoding, Extract, Item, Options, Use, open};

/// `alpha/1`: people, their notes, a small code table.
pub(crate) fn alpha() -> System {
    let mut files = SystemFiles::default();
    files.insert(
        "alpha/1/system.toml",
        r#"
id = "alpha"
version = "1"
title = "Alpha"
kind = "product"
evidence = "assumed"
revision = "1.0.0"
[recognise]
tables = ["PERSON", "PERSON_NOTE"]
at_least = 2
[text]
date = ["YYYY-MM-DD", "DD/MM/YYYY"]
datetime = ["YYYY-MM-DD HH:MM:SS"]
yes = ["Y"]
no = ["N"]
blank = ["NULL"]
open_end = "9999-12-31"
"#,
    );
    files.insert(
        "alpha/1/tables.csv",
        "table,section,period,no_overlap_within,key_style,required,aliases,evidence,free_text,description\n\
         PERSON,people,,,,yes,PEOPLE,assumed,,\n\
         PERSON_NOTE,notes,,,,no,,assumed,BODY,\n\
         KIND,lists,,,,no,,assumed,,\n",
    );
    files.insert(
        "alpha/1/columns.csv",
        "table,column,type,required,ref,codes,sentinels,aliases,sensitivity,evidence,format,sample,description\n\
         PERSON,PERSON_ID,int,key,,,,,key,assumed,,1,\n\
         PERSON,NAME,string(40),no,,,,,personal,assumed,,,\n\
         PERSON,DOB,date,no,,,,Date of birth,personal,assumed,,,\n\
         PERSON,SEX,code,no,,sex,,,reference,assumed,,,\n\
         PERSON,A_HEADING_THAT_IS_LONGER_THAN_THIRTY,code,no,,sex,,,special,assumed,,,\n\
         PERSON_NOTE,NOTE_ID,int,key,,,,,key,assumed,,1,\n\
         PERSON_NOTE,PERSON_ID,int,yes,PERSON.PERSON_ID,,-1,,key,assumed,,1,\n\
         PERSON_NOTE,BODY,text,no,,,,,narrative,assumed,,,\n\
         PERSON_NOTE,WRITTEN,date,no,,,,,reference,assumed,,,\n\
         KIND,CODE,code,key,,,,,reference,assumed,,,\n\
         KIND,LABEL,string(40),no,,,,,reference,assumed,,,\n",
    );
    files.insert("alpha/1/codes/sex.csv", "code,label,from,to\nF,Female,,\nM,Male,,\n");
    System::load(&files, "alpha/1").expect("the test system is well formed")
}

/// Writes files to a folder of their own.
pub(crate) fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }
    folder
}

/// An owned item: kind, record number, offset, line, bytes as sent, cells, what the finding says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Got {
    pub(crate) kind: &'static str,
    pub(crate) origin: Origin,
    pub(crate) raw: Vec<u8>,
    pub(crate) cells: Vec<String>,
    pub(crate) detail: String,
}

/// All items of a file, with the same chunk refilled throughout.
pub(crate) fn items(extract: &Extract, file: u32) -> Vec<Got> {
    let mut source = extract.source(FileId(file)).expect("a table");
    let (mut chunk, mut cells, mut all) = (Chunk::default(), Cells::default(), Vec::new());
    while source.next(&mut chunk).expect("readable") {
        chunk.for_each(&mut cells, &mut |item| {
            let got = |kind, record: &Record<'_>, detail: String| Got {
                kind,
                origin: record.origin,
                raw: record.raw.to_vec(),
                cells: (0..record.cells.len()).map(|at| record.cell(at).to_owned()).collect(),
                detail,
            };
            all.push(match item {
                Item::Record(record) => got("record", &record, String::new()),
                Item::Salvaged(record, finding) => got("salvaged", &record, finding.detail),
                Item::Rejected { origin, raw, finding } => {
                    Got { kind: "rejected", origin, raw: raw.to_vec(), cells: Vec::new(), detail: finding.detail }
                }
            });
        });
    }
    all
}

/// Opens one file of `alpha/1` and shows everything: what it is, its findings, its items.
pub(crate) fn show(name: &str, bytes: &[u8]) -> String {
    show_with(name, bytes, &Options::default())
}

pub(crate) fn show_with(name: &str, bytes: &[u8], options: &Options) -> String {
    let folder = folder(&[(name, bytes)]);
    let extract = open(folder.path(), &alpha(), options).expect("readable");
    let mut out = about(&extract);
    if extract.files[0].table().is_some() {
        records(&extract, 1, &mut out);
    }
    out
}

/// Shows all files of an extract with their records.
pub(crate) fn show_all(extract: &Extract) -> String {
    let mut out = about(extract);
    for file in extract.files.iter().filter(|it| it.table().is_some()) {
        if extract.files.len() > 1 {
            writeln!(out, "{}: {} records, {} rejected", file.name, file.records, file.rejected).unwrap();
        }
        records(extract, file.id.0, &mut out);
    }
    out
}

fn about(extract: &Extract) -> String {
    let mut out = String::new();
    for file in &extract.files {
        match &file.use_as {
            Use::GoesWith(reason) => writeln!(out, "beside: {reason}").unwrap(),
            Use::LeftAside(reason) => writeln!(out, "left aside: {reason}").unwrap(),
            Use::Table(table) => {
                let quote = file.dialect.and_then(|it| it.quote).map_or("none".to_owned(), |it| char::from(it).to_string());
                let delimiter = file.dialect.map_or(' ', |it| char::from(it.delimiter));
                let encoding = file.encoding.map_or("", Encoding::as_str);
                let state = if file.clean { "clean" } else { "not clean" };
                writeln!(out, "{table} {encoding} {delimiter:?} {quote} {state}: {} records", file.records).unwrap();
            }
        }
    }
    for finding in extract.findings.iter().filter(|it| it.code != "R008" && it.code != "R009") {
        let column = finding.column.as_deref().map(|it| format!(" {it}")).unwrap_or_default();
        writeln!(out, "{} {}{column}: {}", finding.code, finding.severity, finding.detail).unwrap();
    }
    out
}

fn records(extract: &Extract, file: u32, out: &mut String) {
    for item in items(extract, file) {
        let Origin { record, offset, line, .. } = item.origin;
        let kind = if item.kind == "record" { String::new() } else { format!(" {} ({})", item.kind, item.detail) };
        let what = if item.kind == "rejected" { format!("{:?}", String::from_utf8_lossy(&item.raw)) } else { format!("{:?}", item.cells) };
        writeln!(out, "{record} @{offset} line {line}{kind}: {what}").unwrap();
    }
}
