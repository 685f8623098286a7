//! Documents that an index of the extract names: which are there, which are missing, and what is wrong with them.
//!
//! `manifest.toml` says which file of records is the index, which of its columns holds the path, and in which folder the documents
//! lie. Paths are compared without case, with `/` for `\`, without drive or server; a path that is longer than ours fits by its end.
//! No name of a document is shown, because names of documents are names of people: findings give numbers of records and of files.

use std::{
    collections::{HashMap, HashSet},
    io::Read as _,
};

use caseport_model::{Cells, FileId, Origin, System};
use serde::Deserialize;

use crate::{
    chunk::{Chunk, Item},
    door::Found,
    error::ReadError,
    extract::{Extract, Use},
    feed, findings as f,
};

/// What the manifest says about documents.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Index {
    /// The file of records, as the manifest names files.
    #[serde(rename = "index")]
    records: String,
    /// The column with the path of each document.
    path: String,
    /// Where the documents lie; else anywhere.
    #[serde(default)]
    folder: String,
}

/// A document that the index names, or one that it does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its record in the index; none for an orphan.
    pub origin: Option<Origin>,
    /// Its file; none if it is missing.
    pub file: Option<FileId>,
    /// What is wrong with it; nothing if it is as it should be.
    pub wrong: Vec<Wrong>,
}

/// What may be wrong with a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// The index names it, and it is not there.
    Missing,
    /// It is there, and no record of the index names it.
    Orphan,
    /// It has no bytes.
    Empty,
    /// Another document has the same bytes.
    Duplicate,
    /// Its content is of another type than its name says.
    OtherType,
}

/// Compares the indexes of an extract with its files. `file` is the manifest.
pub(crate) fn compare(file: FileId, indexes: &[Index], all: &[Found], system: &System, extract: &mut Extract) -> Result<(), ReadError> {
    for index in indexes {
        one(file, index, all, system, extract)?;
    }
    Ok(())
}

fn one(manifest: FileId, index: &Index, all: &[Found], system: &System, extract: &mut Extract) -> Result<(), ReadError> {
    let wanted = plain(&index.records);
    let of = |name: &str| plain(name) == wanted || last(&plain(name)) == last(&wanted);
    let place = extract.files.iter().find(|it| it.table().is_some() && of(&it.name)).map(|it| it.id);
    let Some(id) = place else {
        let detail = format!("the index `{}` is not one of the files that are read", index.records);
        extract.findings.push(f::about_file(&f::DOCUMENTS_UNREAD, manifest, None, detail));
        return Ok(());
    };
    let record_file = &extract.files[id.0 as usize - 1];
    let table = record_file.table().cloned();
    let columns = system.layout.tables.iter().find(|it| Some(&it.name) == table.as_ref()).map_or(&[][..], |it| it.columns.as_slice());
    let named = columns.iter().map(|it| &*it.name).chain(record_file.columns.extra.iter().map(|it| &**it));
    let Some(column) = named.clone().position(|it| it.eq_ignore_ascii_case(&index.path)) else {
        let detail = format!("`{}` has no column `{}`", record_file.name, index.path);
        extract.findings.push(f::about_file(&f::DOCUMENTS_UNREAD, manifest, table.as_ref(), detail));
        return Ok(());
    };
    let folder = plain(&index.folder);
    let store = Store::new(extract, id, &folder);
    let mut documents: Vec<Document> = Vec::new();
    let mut source = extract.source(id)?;
    let (mut chunk, mut cells) = (Chunk::default(), Cells::default());
    while source.next(&mut chunk)? {
        chunk.for_each(&mut cells, &mut |item| {
            if let Item::Record(record) | Item::Salvaged(record, _) = item {
                let path = record.cell(column).trim();
                if !path.is_empty() {
                    let file = store.find(path);
                    let wrong = if file.is_none() { vec![Wrong::Missing] } else { Vec::new() };
                    documents.push(Document { origin: Some(record.origin), file, wrong });
                }
            }
        });
    }
    drop(source);
    let named: HashSet<FileId> = documents.iter().filter_map(|it| it.file).collect();
    for &file in store.all.iter().filter(|it| !named.contains(it)) {
        documents.push(Document { origin: None, file: Some(file), wrong: vec![Wrong::Orphan] });
    }
    let mut hashes: HashMap<[u8; 32], u32> = HashMap::new();
    let mut seen = HashSet::new();
    for file in documents.iter().filter_map(|it| it.file).filter(|it| seen.insert(*it)) {
        let file = &extract.files[file.0 as usize - 1];
        if file.bytes > 0 && file.hash != [0; 32] {
            *hashes.entry(file.hash).or_insert(0) += 1;
        }
    }
    let places: HashMap<&str, &Found> = all.iter().map(|it| (it.name.as_str(), it)).collect();
    for document in &mut documents {
        let Some(file) = document.file.map(|it| &extract.files[it.0 as usize - 1]) else { continue };
        if file.bytes == 0 {
            document.wrong.push(Wrong::Empty);
        } else if hashes.get(&file.hash).is_some_and(|it| *it > 1) {
            document.wrong.push(Wrong::Duplicate);
        }
        if file.bytes > 0
            && let Some(found) = places.get(file.name.as_str())
            && is_other_type(found)
        {
            document.wrong.push(Wrong::OtherType);
        }
    }
    // Whatever else was said about them showed their names.
    for file in documents.iter().filter_map(|it| it.file) {
        let file = &mut extract.files[file.0 as usize - 1];
        if file.table().is_none() {
            file.use_as = if named.contains(&file.id) {
                Use::GoesWith("it is a document".to_owned())
            } else {
                Use::LeftAside("it is a document that the index does not name".to_owned())
            };
            extract.findings.retain(|it| it.origin.is_none_or(|origin| origin.file != file.id));
        }
    }
    say(extract, id, table.as_ref(), &documents);
    extract.documents.extend(documents);
    Ok(())
}

/// Findings, with the numbers of records and files.
fn say(extract: &mut Extract, id: FileId, table: Option<&std::sync::Arc<str>>, documents: &[Document]) {
    let present = documents.iter().filter(|it| it.wrong.is_empty()).count() as u64;
    let named = documents.iter().filter(|it| it.origin.is_some()).count();
    extract.findings.push(
        f::about_file(&f::DOCUMENTS, id, table, format!("{present} of {named} that the index names are as they should be")).count(present),
    );
    for (wrong, kind) in [
        (Wrong::Missing, &f::DOCUMENT_MISSING),
        (Wrong::Orphan, &f::DOCUMENT_ORPHAN),
        (Wrong::Empty, &f::DOCUMENT_EMPTY),
        (Wrong::Duplicate, &f::DOCUMENT_TWICE),
        (Wrong::OtherType, &f::DOCUMENT_TYPE),
    ] {
        let places: Vec<String> = documents
            .iter()
            .filter(|it| it.wrong.contains(&wrong))
            .map(|it| match (it.origin, it.file) {
                (Some(origin), _) => format!("record {}", origin.record),
                (None, file) => format!("file {}", file.map_or(0, |it| it.0)),
            })
            .collect();
        if !places.is_empty() {
            let detail = f::names(places.iter().map(String::as_str)).replace('`', "");
            extract.findings.push(f::about_file(kind, id, table, detail).count(places.len() as u64));
        }
    }
}

/// The files that may be documents, by their paths.
struct Store {
    all: Vec<FileId>,
    paths: HashMap<String, FileId>,
    /// By the last part alone, where that is enough to tell it.
    last: HashMap<String, Option<FileId>>,
    folder: String,
}

impl Store {
    fn new(extract: &Extract, index: FileId, folder: &str) -> Store {
        let mut store = Store { all: Vec::new(), paths: HashMap::new(), last: HashMap::new(), folder: folder.to_owned() };
        for file in extract.files.iter().filter(|it| it.id != index) {
            let path = plain(&file.name);
            let inside = !folder.is_empty() && (path.starts_with(&format!("{folder}/")) || path.contains(&format!("/{folder}/")));
            // Without a folder every file that is no table may be named, and only documents by their name may be orphans.
            if inside || folder.is_empty() && file.table().is_none() {
                let below = path.find(&format!("/{folder}/")).filter(|_| !folder.is_empty()).map(|at| path[at + 1..].to_owned());
                store.paths.insert(below.unwrap_or_else(|| path.clone()), file.id);
                store.last.entry(last(&path).to_owned()).and_modify(|it| *it = None).or_insert(Some(file.id));
                if inside || is_document(&path) {
                    store.all.push(file.id);
                }
            }
        }
        store
    }

    fn find(&self, path: &str) -> Option<FileId> {
        let path = plain(path);
        let mut rest = path.as_str();
        loop {
            let below = format!("{}/{rest}", self.folder);
            if let Some(file) = self.paths.get(&below).or_else(|| self.paths.get(rest)) {
                return Some(*file);
            }
            match rest.split_once('/') {
                Some((_, shorter)) => rest = shorter,
                None => return self.last.get(last(&path)).copied().flatten(),
            }
        }
    }
}

/// Without case, with forward slashes, without what stands before the first folder.
fn plain(path: &str) -> String {
    let path = path.replace(['\\', '!'], "/").to_lowercase();
    let path = path.split_once(':').map_or(path.as_str(), |(_, rest)| rest);
    path.trim_matches('/').to_owned()
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn ending(path: &str) -> &str {
    last(path).rsplit_once('.').map_or("", |it| it.1)
}

fn is_document(path: &str) -> bool {
    matches!(ending(path), "pdf" | "doc" | "docx" | "rtf" | "tif" | "tiff" | "jpg" | "jpeg" | "png" | "msg" | "eml" | "odt" | "gif" | "bmp")
}

/// Whether the content is of another type than the name's ending says. Unknown endings say nothing.
fn is_other_type(found: &Found) -> bool {
    let mut head = [0; 16];
    let Ok(mut reader) = found.place.open(&found.name) else { return false };
    let Ok(n) = feed::fill(&mut reader.by_ref(), &mut head) else { return false };
    let head = &head[..n];
    let name = found.name.to_lowercase();
    let (ole, zip) = (head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]), head.starts_with(b"PK\x03\x04"));
    let fits = match ending(&name) {
        "pdf" => head.starts_with(b"%PDF"),
        // Old programs save other forms under this ending.
        "doc" | "dot" => ole || head.starts_with(b"{\\rtf"),
        "xls" | "ppt" | "msg" => ole,
        "docx" | "xlsx" | "pptx" | "odt" | "docm" | "xlsm" | "zip" => zip,
        "rtf" => head.starts_with(b"{\\rtf"),
        "png" => head.starts_with(b"\x89PNG"),
        "jpg" | "jpeg" => head.starts_with(&[0xFF, 0xD8, 0xFF]),
        "gif" => head.starts_with(b"GIF8"),
        "bmp" => head.starts_with(b"BM"),
        "tif" | "tiff" => head.starts_with(b"II*\0") || head.starts_with(b"MM\0*"),
        _ => true,
    };
    !fits
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::{
        Options, Use, open,
        tests_support::{alpha, folder},
    };

    /// Quirk 68: documents stand outside, and an index says which.
    #[test]
    fn documents_are_compared_with_their_index() {
        let index = b"NOTE_ID,PERSON_ID,BODY,FILE_PATH\n1,1,a,\\\\server\\store\\Documents\\A\\Smith_John.PDF\n2,1,b,documents/b.doc\n3,1,c,gone.pdf\n4,1,d,documents/e.pdf\n5,1,e,C:\\x\\copy.pdf\n6,1,f,\n7,1,g,documents/a/smith_john.pdf\n";
        let manifest = b"[[documents]]\nindex = \"person_note.csv\"\npath = \"file_path\"\nfolder = \"documents\"\n";
        let folder = folder(&[
            ("person_note.csv", index),
            ("manifest.toml", manifest),
            ("documents/a/smith_john.pdf", b"%PDF-1.4"),
            ("documents/copy.pdf", b"%PDF-1.4"),
            ("documents/b.doc", b"%PDF-1.5"),
            ("documents/e.pdf", b""),
            ("documents/jones.tif", b"II*\0"),
        ]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        let shown: Vec<String> = extract
            .findings
            .iter()
            .filter(|it| it.code.as_ref() >= "R048")
            .map(|it| format!("{} {} {} ({})", it.code, it.severity, it.detail, it.count))
            .collect();
        assert_snapshot!(shown.join("\n"), @"
        R048 low 0 of 6 that the index names are as they should be (0)
        R049 high record 3 (1)
        R050 medium file 5 (1)
        R051 high record 4 (1)
        R052 low record 1, record 5, record 7 (3)
        R053 medium record 2 (1)
        ");
        let table: Vec<String> = extract
            .documents
            .iter()
            .map(|it| format!("{:?} {:?} {:?}", it.origin.map(|it| it.record), it.file.map(|it| it.0), it.wrong))
            .collect();
        assert_snapshot!(table.join("\n"), @"
        Some(1) Some(1) [Duplicate]
        Some(2) Some(2) [OtherType]
        Some(3) None [Missing]
        Some(4) Some(4) [Empty]
        Some(5) Some(3) [Duplicate]
        Some(7) Some(1) [Duplicate]
        None Some(5) [Orphan]
        ");
        // Names of documents are names of people.
        assert!(
            extract.findings.iter().all(|it| !it.detail.to_lowercase().contains("smith") && !it.detail.contains("jones")),
            "{:?}",
            extract.findings
        );
        assert!(matches!(&extract.files[0].use_as, Use::GoesWith(why) if why == "it is a document"));
    }

    #[test]
    fn an_index_that_is_not_read_is_said() {
        let manifest = b"[[documents]]\nindex = \"gone.csv\"\npath = \"p\"\n[[documents]]\nindex = \"kind.csv\"\npath = \"p\"\n";
        let folder = folder(&[("kind.csv", b"CODE,LABEL\n1,a\n"), ("manifest.toml", manifest)]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        let shown: Vec<&str> = extract.findings.iter().filter(|it| it.code == "R054").map(|it| it.detail.as_str()).collect();
        assert_eq!(shown, ["the index `gone.csv` is not one of the files that are read", "`kind.csv` has no column `p`"]);
    }
}
