//! Forms of data that are known and not read, each with the exact next step.

use memchr::memmem;

use crate::format::{Format, Seen, Sight};

pub(crate) static FORMAT: Format = Format { name: "known and not read", look };

fn look(sight: &Sight<'_>) -> Option<Seen> {
    next_step(sight).map(|it| Seen::Refuse(it.to_owned()))
}

fn next_step(sight: &Sight<'_>) -> Option<&'static str> {
    let raw = sight.raw;
    let ending = sight.ending();
    let start = &raw[..raw.len().min(4096)];
    let has = |needle: &[u8]| memmem::find(start, needle).is_some();
    let zipped = raw.starts_with(b"PK\x03\x04");
    Some(if raw.starts_with(b"PGDMP") {
        "a PostgreSQL dump in the custom form: make a script of it with `pg_restore --file=dump.sql FILE` and give that"
    } else if memmem::find(&raw[..raw.len().min(64)], b"EXPORT:V").is_some() {
        "an Oracle export made with `exp`: import it with `imp` into an Oracle database, and unload each table from there as delimited text (SQL*Plus: `SET MARKUP CSV ON`)"
    } else if ending == "dmp"
        && (has(b"SYS_EXPORT") || has(b"SYS_IMPORT") || has(b"IBMPC/WIN") || has(b"x86_64/Linux") || has(b"Linuxi386"))
    {
        "an Oracle Data Pump export: import it with `impdp` into an Oracle database, and unload each table from there as delimited text (SQL*Plus: `SET MARKUP CSV ON`)"
    } else if ending == "dmp" && !printable(start) {
        "a database dump: if it is Oracle's, import it with `impdp` (or `imp`, if it is older than 2004) and unload each table as delimited text; if it is PostgreSQL's, make a script of it with `pg_restore --file=dump.sql FILE`"
    } else if raw.starts_with(b"TAPE\0") || ending == "bak" && has(b"M\0i\0c\0r\0o\0s\0o\0f\0t\0 \0S\0Q\0L") {
        "a SQL Server backup: restore it with `RESTORE DATABASE`, and unload each table with `bcp TABLE out TABLE.bcp -w` and its format file (`bcp TABLE format nul -w -x -f TABLE.xml`)"
    } else if zipped && matches!(ending.as_str(), "bacpac" | "dacpac") {
        "a SQL Server data package: import it with `sqlpackage /Action:Import`, and unload each table with `bcp TABLE out TABLE.bcp -w` and its format file (`bcp TABLE format nul -w -x -f TABLE.xml`)"
    } else if matches!(ending.as_str(), "mdf" | "ldf" | "ndf") && !printable(start) {
        "a file of a SQL Server database: attach it with `CREATE DATABASE … FOR ATTACH`, and unload each table with `bcp TABLE out TABLE.bcp -w` and its format file"
    } else if raw.get(4..19) == Some(b"Standard Jet DB") || raw.get(4..19) == Some(b"Standard ACE DB") {
        "an Access database: export each table from Access as text with quotes and dates as YYYY-MM-DD, or with `mdb-export -D %Y-%m-%d FILE TABLE`; look for linked tables, whose data are elsewhere"
    } else if raw.starts_with(b"SQLite format 3\0") {
        "a SQLite database: export each table with `sqlite3 FILE -header -csv \"SELECT * FROM TABLE\"`"
    } else if raw.starts_with(b"PAR1") && !printable(start) {
        "a Parquet file: export it as delimited text with the tool that wrote it"
    } else if raw.starts_with(&[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
        "a 7z archive: unpack it with `7z x FILE` (it asks for the password, if there is one) and give the folder"
    } else if raw.starts_with(b"Rar!\x1A\x07") {
        "a RAR archive: unpack it and give the folder"
    } else if raw.starts_with(&[0x1F, 0x8B]) {
        "it is compressed with gzip: unpack it with `gunzip FILE` (`tar -xzf FILE`, if it is an archive) and give the folder"
    } else if raw.starts_with(&[0x1F, 0x9D])
        || raw.starts_with(b"BZh") && !printable(start)
        || raw.starts_with(&[0xFD, b'7', b'z', b'X', b'Z'])
    {
        "it is compressed: unpack it and give the folder"
    } else if raw.get(257..262) == Some(b"ustar") {
        "a tar archive: unpack it with `tar -xf FILE` and give the folder"
    } else if sight.text.trim_ascii_start().starts_with(b"-----BEGIN PGP MESSAGE-----")
        || matches!(ending.as_str(), "gpg" | "pgp") && !printable(start)
    {
        "it is encrypted with PGP: decrypt it with `gpg --output NAME --decrypt FILE` where the key is, and give the result"
    } else {
        return None;
    })
}

/// Whether it looks like text.
fn printable(start: &[u8]) -> bool {
    start.iter().filter(|it| **it < 9 || (14..32).contains(*it)).count() * 50 < start.len().max(1)
}

#[cfg(test)]
mod tests {
    use super::super::super::tests_support::show;

    #[test]
    fn what_is_not_read_says_the_exact_next_step() {
        let mut tar = vec![0; 512];
        tar[257..262].copy_from_slice(b"ustar");
        for (name, bytes, step) in [
            ("all.dump", &b"PGDMP\x01\x0e\0"[..], "pg_restore --file=dump.sql FILE"),
            ("old.dmp", b"\x03\0\x1fEXPORT:V10.02.01\n", "with `imp`"),
            ("new.dmp", b"\x03\x01\0\0\x01SYS_EXPORT_SCHEMA_01", "with `impdp`"),
            ("any.dmp", b"\0\x01\x02\x03\x04", "with `impdp` (or `imp`"),
            ("lcs.bak", b"TAPE\0\0\x03\0", "RESTORE DATABASE"),
            ("lcs.bacpac", b"PK\x03\x04....", "sqlpackage /Action:Import"),
            ("lcs.mdf", b"\x01\x0f\0\0\x08\x01\0\0", "FOR ATTACH"),
            ("lcs.mdb", b"\0\x01\0\0Standard Jet DB\0", "mdb-export"),
            ("lcs.accdb", b"\0\x01\0\0Standard ACE DB\0", "mdb-export"),
            ("x.db", b"SQLite format 3\0", "sqlite3 FILE"),
            ("x.7z", b"7z\xBC\xAF\x27\x1C", "7z x FILE"),
            ("x.csv.gz", b"\x1f\x8b\x08", "gunzip FILE"),
            ("x.tar", &tar, "tar -xf FILE"),
            ("x.csv.gpg", b"\x85\x01\x0c\x03\x01\x02\x03", "gpg --output NAME --decrypt FILE"),
            ("x.asc", b"-----BEGIN PGP MESSAGE-----\n\nabc\n", "gpg --output NAME --decrypt FILE"),
        ] {
            let shown = show(name, bytes);
            assert!(shown.starts_with("left aside: ") && shown.contains(step) && shown.contains("R022"), "{name}: {shown}");
        }
    }
}
