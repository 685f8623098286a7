//! Scripts as the tools write them.

use insta::assert_snapshot;
use proptest::prelude::*;

use crate::{
    Options, open,
    tests_support::{alpha, folder, items, show, show_all},
};

fn tables(name: &str, bytes: &[u8]) -> String {
    let folder = folder(&[(name, bytes)]);
    show_all(&open(folder.path(), &alpha(), &Options::default()).unwrap())
}

#[test]
fn copies_of_a_postgres_dump() {
    let text = b"--\n-- PostgreSQL database dump\n--\n\n\\restrict abc\nSET client_encoding = 'UTF8';\nSELECT pg_catalog.set_config('search_path', '', false);\n\
        CREATE FUNCTION public.f() RETURNS void AS $$ BEGIN\nINSERT INTO x VALUES (1);\nEND; $$ LANGUAGE plpgsql;\n\
        CREATE TABLE public.person (\n    person_id integer NOT NULL,\n    \"NAME\" character varying(40) DEFAULT 'a, b'::character varying,\n    CONSTRAINT c CHECK ((person_id > 0))\n);\n\
        COPY public.person (person_id, \"NAME\", dob) FROM stdin;\n1\tAnn\\tBo\\\\ \\101\\x42\t\\N\n2\t\t2011-03-05\n3\tx\n\\.\n\n\
        COPY public.person_note (note_id, person_id, body) FROM stdin WITH (FORMAT csv, NULL '-');\n5,1,\"a \"\"b\"\"\nc\"\n6,2,-\n\\.\n\
        COPY public.person (person_id, \"NAME\", dob) FROM stdin;\n4\tz\t\\N\n\\.\n";
    assert_snapshot!(tables("dump.sql", text), @r#"
    PERSON  ' ' none clean: 4 records
    PERSON_NOTE  ' ' none clean: 2 records
    R042 low: 4 in `dump.sql`
    dump.sql!public.person: 4 records, 1 rejected
    1 @468 line 17: ["1", "Ann\tBo\\ AB", "", "", ""]
    2 @492 line 18: ["2", "", "2011-03-05", "", ""]
    3 @506 line 19 rejected (2 cells instead of 3): "3\tx"
    4 @686 line 28: ["4", "z", "", "", ""]
    dump.sql!public.person_note: 2 records, 0 rejected
    1 @605 line 23: ["5", "1", "a \"b\"\nc", ""]
    2 @621 line 25: ["6", "2", "", ""]
    "#);
}

#[test]
fn inserts_of_a_mysql_dump() {
    let text = b"-- MySQL dump 10.13\n/*!40101 SET NAMES utf8mb4 */;\nDROP TABLE IF EXISTS `PERSON`;\nCREATE TABLE `PERSON` (\n  `PERSON_ID` int NOT NULL,\n  `NAME` varchar(40) DEFAULT NULL,\n  `DOB` date,\n  PRIMARY KEY (`PERSON_ID`),\n  KEY `k` (`NAME`)\n) ENGINE=InnoDB;\n\
        LOCK TABLES `PERSON` WRITE;\nINSERT INTO `PERSON` VALUES (1,'O\\'Brien; \\\"x\\\" \\n\\\\','2011-03-05'),(2,NULL,'0000-00-00'),\n(3,_binary 'a''b',NULL);\nUNLOCK TABLES;\n";
    assert_snapshot!(tables("all.sql", text), @r#"
    PERSON  ' ' none clean: 3 records
    R042 low: 4 in `all.sql`
    1 @304 line 12: ["1", "O'Brien; \"x\" \n\\", "2011-03-05", "", ""]
    2 @344 line 12: ["2", "", "0000-00-00", "", ""]
    3 @367 line 13: ["3", "a'b", "", "", ""]
    "#);
}

/// Quirk 19: values are bound by the names of the columns, and a row with another number of values is rejected.
#[test]
fn inserts_of_oracle_and_sql_server() {
    let oracle = b"REM INSERTING into HDM.PERSON\nSET DEFINE OFF;\nInsert into HDM.PERSON (PERSON_ID,NAME,DOB) values (1,'O''Brien'||chr(10)||TO_CLOB('x'),to_date('05-MAR-11','DD-MON-RR'));\n\
        Insert into HDM.PERSON (PERSON_ID,NAME,DOB) values (2,q'[it's]',null);\nInsert into HDM.PERSON (PERSON_ID,NAME,DOB) values (3,UNISTR('\\00e9'),sysdate);\n\
        insert into HDM.PERSON select * from other;\nInsert into HDM.PERSON (PERSON_ID,NAME,DOB) values (4,'a\\b');\n";
    assert_snapshot!(tables("oracle.sql", oracle), @r#"
    PERSON  ' ' none clean: 5 records
    R042 low: 1 in `oracle.sql`
    R045 low: `DOB DD-MON-RR`
    1 @97 line 3: ["1", "O'Brien\nx", "05-MAR-11", "", ""]
    2 @220 line 4: ["2", "it's", "", "", ""]
    3 @291 line 5 rejected (a value is an expression): "(3,UNISTR('\\00e9'),sysdate)"
    4 @320 line 6 rejected (its rows are not given as values): "insert into HDM.PERSON select * from other;"
    5 @415 line 7 rejected (2 values instead of 3): "(4,'a\\b')"
    "#);
    let server = "USE [LCS]\r\nGO\r\nSET IDENTITY_INSERT [dbo].[PERSON] ON \r\nGO\r\nINSERT [dbo].[PERSON] ([PERSON_ID], [NAME], [DOB]) VALUES (1, N'Zoë ''x''', CAST(N'2011-03-05T00:00:00.000' AS DateTime))\r\n\
        INSERT [dbo].[PERSON] ([PERSON_ID], [NAME], [DOB]) VALUES (2, NULL, CONVERT(varchar(10), '05/03/2011', 103)), (3, N'a' + CHAR(13) + NCHAR(8217), NULL)\r\nGO\r\n";
    let utf16: Vec<u8> = std::iter::once(0xFEFF).chain(server.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_snapshot!(tables("server.sql", &utf16), @r#"
    PERSON  ' ' none clean: 3 records
    R042 low: 1 in `server.sql`
    1 @236 line 5: ["1", "Zoë 'x'", "2011-03-05T00:00:00.000", "", ""]
    2 @482 line 6: ["2", "", "05/03/2011", "", ""]
    3 @586 line 6: ["3", "a\r’", "", "", ""]
    "#);
}

/// Quirk 20: a script is never run; one that holds no rows is left aside with the next step.
#[test]
fn scripts_without_rows_are_left_aside() {
    assert_snapshot!(show("make.sql", b"CREATE TABLE other (a int);\nGRANT ALL ON other TO x;\n"), @"
    left aside: it matches no table; the nearest is `KIND`; name its table in the project file, or say that it is to be ignored
    R022 medium: `make.sql`: it matches no table; the nearest is `KIND`; name its table in the project file, or say that it is to be ignored
    ");
    assert_snapshot!(show("select.sql", b"SELECT * FROM person\n"), @"
    left aside: a script without rows, not a table: export the tables themselves as delimited text
    R022 medium: `select.sql`: a script without rows, not a table: export the tables themselves as delimited text
    ");
    assert_snapshot!(show("x.sql", b"SET NAMES sjis;\nINSERT INTO person VALUES (1);\n"), @"
    left aside: it is in the encoding SJIS, which is not read: have the dump made in UTF8
    R022 medium: `x.sql`: it is in the encoding SJIS, which is not read: have the dump made in UTF8
    ");
}

#[test]
fn rows_without_column_names_are_in_the_order_of_the_layout() {
    assert_snapshot!(tables("person.sql", b"INSERT INTO person VALUES (1,'a','2011-03-05','F','x');\nINSERT INTO person VALUES (2,'b',NULL,'M',NULL);\n"), @r#"
    PERSON  ' ' none clean: 2 records
    R015 high: 5 columns in the order of the layout
    1 @26 line 1: ["1", "a", "2011-03-05", "F", "x"]
    2 @82 line 2: ["2", "b", "", "M", ""]
    "#);
}

proptest! {
    /// Texts come back from every way of writing them, wherever they stand.
    #[test]
    fn texts_come_back(names in prop::collection::vec("[ -~é\n\t;']{0,30}", 1..20), way in 0usize..4) {
        let mut text = String::from(["", "-- MySQL dump\n", "", "--\n-- PostgreSQL database dump\n--\nCOPY person (person_id, name) FROM stdin;\n"][way]);
        for (id, name) in names.iter().enumerate() {
            let doubled = name.replace('\'', "''");
            let row = match way {
                0 => format!("INSERT INTO person (person_id, name) VALUES ({id}, '{doubled}');\n"),
                1 => format!("INSERT INTO person (person_id, name) VALUES ({id}, '{}');\n", doubled.replace('\\', "\\\\").replace('\n', "\\n")),
                2 => format!("INSERT [dbo].[person] ([person_id], [name]) VALUES ({id}, N'{doubled}')\nGO\n"),
                _ => format!("{id}\t{}\n", name.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t")),
            };
            text.push_str(&row);
        }
        let folder = folder(&[("person.sql", text.as_bytes())]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        let got = items(&extract, 1);
        prop_assert_eq!(got.len(), names.len());
        for (item, name) in got.iter().zip(&names) {
            prop_assert_eq!((item.kind, &item.cells[1]), ("record", name));
        }
    }

    /// Any bytes: no panic, and both passes count the same.
    #[test]
    fn any_bytes_are_counted(start in 0usize..4, rest in "[ -~\n(),;'$\\\\]{0,80}") {
        let start = ["INSERT INTO person (person_id, name) VALUES (1, ", "COPY person (person_id, name) FROM stdin;\n1\t", "CREATE TABLE person (person_id int, ", "INSERT INTO person VALUES "][start];
        let folder = folder(&[("person.sql", format!("{start}{rest}").as_bytes())]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        for file in extract.files.iter().filter(|it| it.table().is_some()) {
            let got = items(&extract, file.id.0);
            prop_assert_eq!(got.len() as u64, file.records);
            prop_assert_eq!(got.iter().filter(|it| it.kind == "rejected").count() as u64, file.rejected);
        }
    }
}
