//! What every target that reads files shares: a made-up system, a folder in memory where there is one, and the promises that hold
//! for any bytes.

use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};

use caseport_model::{Cells, System, SystemFiles};
use caseport_read::{Chunk, Extract, Item, Limits, Options, open, recognise};

/// `alpha/1`: people and their notes.
pub fn alpha() -> &'static System {
    static ALPHA: OnceLock<System> = OnceLock::new();
    ALPHA.get_or_init(|| {
        let mut files = SystemFiles::default();
        files.insert(
            "alpha/1/system.toml",
            "id = \"alpha\"\nversion = \"1\"\ntitle = \"Alpha\"\nkind = \"product\"\nevidence = \"assumed\"\nrevision = \"1.0.0\"\n\
             [recognise]\ntables = [\"PERSON\"]\nat_least = 1\n[text]\ndate = [\"YYYY-MM-DD\", \"DD/MM/YYYY\"]\n",
        );
        files.insert("alpha/1/tables.csv", "table,required,evidence,free_text\nPERSON,yes,assumed,\nPERSON_NOTE,no,assumed,BODY\n");
        files.insert(
            "alpha/1/columns.csv",
            "table,column,type,required,ref,sensitivity,evidence\n\
             PERSON,PERSON_ID,int,key,,key,assumed\nPERSON,NAME,string(40),no,,personal,assumed\nPERSON,DOB,date,no,,personal,assumed\n\
             PERSON_NOTE,NOTE_ID,int,key,,key,assumed\nPERSON_NOTE,PERSON_ID,int,yes,PERSON.PERSON_ID,key,assumed\n\
             PERSON_NOTE,BODY,text,no,,narrative,assumed\nPERSON_NOTE,WRITTEN,date,no,,personal,assumed\n",
        );
        System::load(&files, "alpha/1").expect("well formed")
    })
}

/// A folder of this process's own, emptied by each call.
pub fn folder() -> PathBuf {
    let memory = Path::new("/dev/shm");
    let root = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    let folder = root.join(format!("caseport-fuzz-{}", std::process::id()));
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("our own folder");
    }
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Reads everything at a path twice, and profiles it. Panics if a promise is broken.
pub fn read_all(path: &Path) {
    let limits = Limits { expanded_bytes: 8 << 20, record_bytes: 1 << 20, workbook_bytes: 1 << 20, texts_in_memory: 64, ..Limits::default() };
    // The texts of a workbook go through their file.
    let options = Options { limits, room: Some(std::env::temp_dir()), ..Options::default() };
    let _ = recognise(path, &[alpha()], &options);
    let Ok(extract) = open(path, alpha(), &options) else { return };
    for position in 0..extract.files.len() {
        promises(&extract, position);
    }
    let profile = caseport_read::profile(&extract, alpha(), &caseport_read::Lists::default(), None).expect("it was read before");
    let _ = caseport_read::render(&profile);
}

/// A file's records are as many as it says, numbered in order, none overlapping the one before.
fn promises(extract: &Extract, position: usize) {
    let file = &extract.files[position];
    if file.table().is_none() {
        assert!(extract.source(file.id).is_err(), "a file left aside hands out no records");
        return;
    }
    let mut source = extract.source(file.id).expect("a table");
    let (mut chunk, mut cells) = (Chunk::default(), Cells::default());
    let (mut records, mut salvaged, mut rejected, mut end) = (0, 0, 0, 0);
    while source.next(&mut chunk).expect("it was read before") {
        chunk.for_each(&mut cells, &mut |item| {
            records += 1;
            let (origin, raw) = match &item {
                Item::Record(record) => (record.origin, record.raw),
                Item::Salvaged(record, _) => {
                    salvaged += 1;
                    (record.origin, record.raw)
                }
                Item::Rejected { origin, raw, .. } => {
                    rejected += 1;
                    (*origin, *raw)
                }
            };
            if let Item::Record(record) | Item::Salvaged(record, _) = &item {
                assert_eq!(record.cells.len(), file.columns.width(), "a cell for each column");
            }
            assert_eq!(origin.record, records, "records are numbered in order");
            if file.encoding.is_some() {
                assert!(origin.offset >= end, "records do not overlap");
                end = origin.offset + raw.len() as u64;
                assert!(end <= file.bytes, "records lie within the file");
            }
        });
    }
    assert_eq!((records, salvaged, rejected), (file.records, file.salvaged, file.rejected), "the counts of the two passes agree");
}
