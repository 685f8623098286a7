//! Dumps made by the real tools from real servers, read back: what was put in comes out, in every form that the tools write.
//!
//! The servers are those of `CASEPORT_TEST_POSTGRES` and `CASEPORT_TEST_MARIADB`, which `cargo xtask test` starts; without them, or
//! without the tools, the tests say SKIPPED, and fail where `CI` is set.

use std::{
    fmt::Write as _,
    io::Write as _,
    process::{Command, Stdio},
};

use caseport_model::{Cells, System, SystemFiles};
use caseport_read::{Chunk, Item, Options, open};

/// Names that break careless readers.
const NAMES: &[Option<&str>] = &[
    Some("Ann"),
    None,
    Some(""),
    Some("O'Brien \"Bo\" `x`"),
    Some("tab\there\nline\r\nbreak"),
    Some("back\\slash \\n \\N \\."),
    Some("\\N"),
    Some("Zoë £5"),
    Some("semi; colon, (bracket) -- no comment /* none */ 'q'"),
    Some("$$ dollar $a$"),
];

fn person() -> System {
    let mut files = SystemFiles::default();
    files.insert(
        "alpha/1/system.toml",
        "id = \"alpha\"\nversion = \"1\"\ntitle = \"Alpha\"\nkind = \"product\"\nevidence = \"assumed\"\nrevision = \"1.0.0\"\n\
         [recognise]\ntables = [\"PERSON\"]\nat_least = 1\n[text]\ndate = [\"YYYY-MM-DD\"]\n",
    );
    files.insert("alpha/1/tables.csv", "table,required,evidence\nPERSON,yes,assumed\n");
    files.insert(
        "alpha/1/columns.csv",
        "table,column,type,required,sensitivity,evidence\nPERSON,PERSON_ID,int,key,key,assumed\nPERSON,NAME,string(80),no,personal,assumed\n\
         PERSON,DOB,date,no,personal,assumed\n",
    );
    System::load(&files, "alpha/1").expect("the test system is well formed")
}

/// Reads a dump and compares its people with those that were put in.
fn compare(dump: &[u8], how: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("dump.sql"), dump).expect("a file");
    let extract = open(folder.path(), &person(), &Options::default()).expect("readable");
    let file = extract.files.iter().find(|it| it.table().is_some()).unwrap_or_else(|| panic!("{how}: {:?}", extract.findings));
    let mut source = extract.source(file.id).expect("a table");
    let (mut chunk, mut cells, mut names) = (Chunk::default(), Cells::default(), Vec::new());
    while source.next(&mut chunk).expect("readable") {
        chunk.for_each(&mut cells, &mut |item| match item {
            Item::Record(record) => {
                assert!(dump[record.origin.offset as usize..].len() > 2, "{how}: a record lies within the file");
                names.push((record.cell(0).to_owned(), record.cell(1).to_owned(), record.cell(2).to_owned()));
            }
            Item::Salvaged(_, finding) | Item::Rejected { finding, .. } => panic!("{how}: {}", finding.detail),
        });
    }
    let expected: Vec<_> = NAMES
        .iter()
        .enumerate()
        .map(|(id, name)| {
            (id.to_string(), name.unwrap_or_default().to_owned(), if id == 1 { String::new() } else { "2011-03-05".to_owned() })
        })
        .collect();
    assert_eq!(names, expected, "{how}");
}

/// The server of a variable, or `None` said aloud.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn server(variable: &str, tools: &[&str]) -> Option<String> {
    let lacking = tools.iter().find(|it| Command::new(it).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err());
    let why = match (std::env::var(variable), lacking) {
        (Ok(url), None) => return Some(url),
        (Ok(_), Some(tool)) => format!("{tool} is not installed"),
        (Err(_), _) => format!("{variable} is not set; `cargo xtask test` sets it"),
    };
    assert!(std::env::var("CI").is_err(), "{why}");
    eprintln!("SKIPPED: {why}");
    None
}

fn run(command: &mut Command, input: &str) -> Vec<u8> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
    child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("it listens");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{command:?}");
    output.stdout
}

#[test]
fn what_pg_dump_writes_is_read() {
    let Some(admin) = server("CASEPORT_TEST_POSTGRES", &["psql", "pg_dump"]) else { return };
    let name = format!("caseport_dump_{}", std::process::id());
    let psql = |url: &str, sql: &str| run(Command::new("psql").args(["--quiet", "--no-psqlrc", "-v", "ON_ERROR_STOP=1", url]), sql);
    psql(&admin, &format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8';\n"));
    let url = format!("{}/{name}", admin.rsplit_once('/').expect("an address ends with a database").0);
    let mut sql = "CREATE TABLE person (person_id int PRIMARY KEY, name varchar(80) DEFAULT 'a, b', dob date);\n\
                   CREATE TABLE other (a int, person_id int);\nINSERT INTO other VALUES (1, 2);\n\
                   CREATE FUNCTION f() RETURNS trigger AS $x$ BEGIN\nINSERT INTO person VALUES (99, 'no', NULL);\nRETURN NEW; END $x$ LANGUAGE plpgsql;\n"
        .to_owned();
    for (id, name) in NAMES.iter().enumerate() {
        let name = name.map_or("NULL".to_owned(), |it| format!("'{}'", it.replace('\'', "''")));
        let day = if id == 1 { "NULL" } else { "'2011-03-05'" };
        writeln!(sql, "INSERT INTO person VALUES ({id}, {name}, {day});").unwrap();
    }
    psql(&url, &sql);
    for options in
        [&[][..], &["--inserts"], &["--column-inserts"], &["--inserts", "--rows-per-insert=3"], &["--encoding=LATIN1"], &["--data-only"]]
    {
        let dump = run(Command::new("pg_dump").args(options).arg(&url), "");
        compare(&dump, &format!("pg_dump {options:?}"));
    }
    let custom = run(Command::new("pg_dump").arg("--format=custom").arg(&url), "");
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("all.dump"), custom).expect("a file");
    let extract = open(folder.path(), &person(), &Options::default()).expect("readable");
    assert!(extract.findings.iter().any(|it| it.detail.contains("pg_restore --file=dump.sql")), "{:?}", extract.findings);
    psql(&admin, &format!("DROP DATABASE {name};\n"));
}

#[test]
fn what_mysqldump_writes_is_read() {
    let Some(admin) = server("CASEPORT_TEST_MARIADB", &["mariadb", "mariadb-dump"]) else { return };
    let (user, place) = admin.strip_prefix("mysql://").and_then(|it| it.split_once('@')).expect("an address has a user");
    let (user, password) = user.split_once(':').unwrap_or((user, ""));
    let (host, port) = place.split('/').next().and_then(|it| it.split_once(':')).expect("an address has a port");
    let name = format!("caseport_dump_{}", std::process::id());
    let connect = |tool: &str| {
        let mut command = Command::new(tool);
        command.args(["--no-defaults", "--protocol=tcp", "--host", host, "--port", port, "--user", user]);
        if !password.is_empty() {
            command.env("MYSQL_PWD", password);
        }
        command
    };
    let mut sql = format!(
        "SET NAMES utf8mb4; CREATE DATABASE {name} CHARACTER SET utf8mb4; USE {name};\n\
         CREATE TABLE PERSON (PERSON_ID int PRIMARY KEY, NAME varchar(80) DEFAULT 'a, b', DOB date, KEY k (NAME));\n"
    );
    for (id, name) in NAMES.iter().enumerate() {
        let escaped = |it: &str| it.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n").replace('\r', "\\r");
        let name = name.map_or("NULL".to_owned(), |it| format!("'{}'", escaped(it)));
        let day = if id == 1 { "NULL" } else { "'2011-03-05'" };
        writeln!(sql, "INSERT INTO PERSON VALUES ({id}, {name}, {day});").unwrap();
    }
    run(&mut connect("mariadb"), &sql);
    for options in [
        &[][..],
        &["--skip-extended-insert", "--complete-insert"],
        &["--no-create-info"],
        &["--compact"],
        &["--default-character-set=latin1"],
    ] {
        let dump = run(connect("mariadb-dump").args(options).arg(&name), "");
        compare(&dump, &format!("mariadb-dump {options:?}"));
    }
    run(&mut connect("mariadb"), &format!("DROP DATABASE {name};\n"));
}
