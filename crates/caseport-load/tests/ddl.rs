//! The tables that a target gets, as people will read them.

mod support;

use std::collections::BTreeMap;

use caseport_load::{Dialect, ddl, frictionless};
use caseport_model::CodeList;
use sqlparser::{
    ast::Statement,
    dialect::{MsSqlDialect, OracleDialect},
    parser::Parser,
};
use support::{mariadb, model, postgres};

#[test]
fn sqlite() {
    insta::assert_snapshot!(ddl(&support::layout(), Dialect::Sqlite), @r#"
    CREATE TABLE "person" (
      "person_id" TEXT NOT NULL,
      "surname" TEXT,
      "birth_date" TEXT,
      "is_unborn" INTEGER,
      "siblings" INTEGER,
      "mother_id" TEXT,
      CONSTRAINT "pk_person" PRIMARY KEY ("person_id"),
      CONSTRAINT "fk_person_mother_id" FOREIGN KEY ("mother_id") REFERENCES "person" ("person_id")
    );
    CREATE TABLE "relationship" (
      "relationship_id" TEXT NOT NULL,
      "person_id" TEXT NOT NULL,
      "related_person_id" TEXT NOT NULL,
      "type" TEXT NOT NULL,
      "start_date" TEXT,
      "end_date" TEXT,
      CONSTRAINT "pk_relationship" PRIMARY KEY ("relationship_id"),
      CONSTRAINT "fk_relationship_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
      CONSTRAINT "fk_relationship_related_person_id" FOREIGN KEY ("related_person_id") REFERENCES "person" ("person_id")
    );
    CREATE TABLE "case_note" (
      "case_note_id" TEXT NOT NULL,
      "person_id" TEXT NOT NULL,
      "event_at" TEXT NOT NULL,
      "title" TEXT,
      "body" TEXT,
      "cost" NUMERIC,
      CONSTRAINT "pk_case_note" PRIMARY KEY ("case_note_id"),
      CONSTRAINT "fk_case_note_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
    );
    CREATE TABLE "cp_plan" (
      "cp_plan_id" TEXT NOT NULL,
      "person_id" TEXT NOT NULL,
      "start_date" TEXT NOT NULL,
      "end_date" TEXT,
      CONSTRAINT "pk_cp_plan" PRIMARY KEY ("cp_plan_id"),
      CONSTRAINT "fk_cp_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
    );
    CREATE TABLE "address" (
      "address_id" TEXT NOT NULL,
      "person_id" TEXT NOT NULL,
      "is_protected" INTEGER,
      CONSTRAINT "pk_address" PRIMARY KEY ("address_id"),
      CONSTRAINT "fk_address_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
    );
    CREATE TABLE "stamp" (
      "entity" TEXT NOT NULL,
      "entity_id" TEXT NOT NULL,
      "updated_at" TEXT,
      CONSTRAINT "pk_stamp" PRIMARY KEY ("entity", "entity_id")
    );
    CREATE INDEX "ix_person_mother_id" ON "person" ("mother_id");
    CREATE INDEX "ix_relationship_person_id" ON "relationship" ("person_id");
    CREATE INDEX "ix_relationship_related_person_id" ON "relationship" ("related_person_id");
    CREATE INDEX "ix_case_note_person_id" ON "case_note" ("person_id");
    CREATE INDEX "ix_cp_plan_person_id" ON "cp_plan" ("person_id");
    CREATE INDEX "ix_address_person_id" ON "address" ("person_id");
    "#);
}

#[test]
fn postgres() {
    insta::assert_snapshot!(ddl(&support::layout(), Dialect::Postgres), @r#"
    CREATE TABLE "person" (
      "person_id" varchar(48) COLLATE "C" NOT NULL,
      "surname" varchar(255),
      "birth_date" date,
      "is_unborn" boolean,
      "siblings" bigint,
      "mother_id" varchar(48) COLLATE "C",
      CONSTRAINT "pk_person" PRIMARY KEY ("person_id")
    );
    CREATE TABLE "relationship" (
      "relationship_id" varchar(48) COLLATE "C" NOT NULL,
      "person_id" varchar(48) COLLATE "C" NOT NULL,
      "related_person_id" varchar(48) COLLATE "C" NOT NULL,
      "type" text NOT NULL,
      "start_date" date,
      "end_date" date,
      CONSTRAINT "pk_relationship" PRIMARY KEY ("relationship_id")
    );
    CREATE TABLE "case_note" (
      "case_note_id" varchar(48) COLLATE "C" NOT NULL,
      "person_id" varchar(48) COLLATE "C" NOT NULL,
      "event_at" timestamp NOT NULL,
      "title" varchar(100),
      "body" text,
      "cost" numeric(19,4),
      CONSTRAINT "pk_case_note" PRIMARY KEY ("case_note_id")
    );
    CREATE TABLE "cp_plan" (
      "cp_plan_id" varchar(48) COLLATE "C" NOT NULL,
      "person_id" varchar(48) COLLATE "C" NOT NULL,
      "start_date" date NOT NULL,
      "end_date" date,
      CONSTRAINT "pk_cp_plan" PRIMARY KEY ("cp_plan_id")
    );
    CREATE TABLE "address" (
      "address_id" varchar(48) COLLATE "C" NOT NULL,
      "person_id" varchar(48) COLLATE "C" NOT NULL,
      "is_protected" boolean,
      CONSTRAINT "pk_address" PRIMARY KEY ("address_id")
    );
    CREATE TABLE "stamp" (
      "entity" varchar(20) COLLATE "C" NOT NULL,
      "entity_id" varchar(48) COLLATE "C" NOT NULL,
      "updated_at" timestamp,
      CONSTRAINT "pk_stamp" PRIMARY KEY ("entity", "entity_id")
    );
    CREATE INDEX "ix_person_mother_id" ON "person" ("mother_id");
    CREATE INDEX "ix_relationship_person_id" ON "relationship" ("person_id");
    CREATE INDEX "ix_relationship_related_person_id" ON "relationship" ("related_person_id");
    CREATE INDEX "ix_case_note_person_id" ON "case_note" ("person_id");
    CREATE INDEX "ix_cp_plan_person_id" ON "cp_plan" ("person_id");
    CREATE INDEX "ix_address_person_id" ON "address" ("person_id");
    ALTER TABLE "person" ADD CONSTRAINT "fk_person_mother_id" FOREIGN KEY ("mother_id") REFERENCES "person" ("person_id");
    ALTER TABLE "relationship" ADD CONSTRAINT "fk_relationship_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
    ALTER TABLE "relationship" ADD CONSTRAINT "fk_relationship_related_person_id" FOREIGN KEY ("related_person_id") REFERENCES "person" ("person_id");
    ALTER TABLE "case_note" ADD CONSTRAINT "fk_case_note_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
    ALTER TABLE "cp_plan" ADD CONSTRAINT "fk_cp_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
    ALTER TABLE "address" ADD CONSTRAINT "fk_address_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
    "#);
}

#[test]
fn mysql() {
    insta::assert_snapshot!(ddl(&support::layout(), Dialect::MySql), @r#"
    SET foreign_key_checks = 0;
    CREATE TABLE `person` (
      `person_id` varchar(48) NOT NULL,
      `surname` varchar(255),
      `birth_date` date,
      `is_unborn` tinyint(1),
      `siblings` bigint,
      `mother_id` varchar(48),
      CONSTRAINT `pk_person` PRIMARY KEY (`person_id`),
      KEY `ix_person_mother_id` (`mother_id`),
      CONSTRAINT `fk_person_mother_id` FOREIGN KEY (`mother_id`) REFERENCES `person` (`person_id`)
    ) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
    CREATE TABLE `relationship` (
      `relationship_id` varchar(48) NOT NULL,
      `person_id` varchar(48) NOT NULL,
      `related_person_id` varchar(48) NOT NULL,
      `type` varchar(255) NOT NULL,
      `start_date` date,
      `end_date` date,
      CONSTRAINT `pk_relationship` PRIMARY KEY (`relationship_id`),
      KEY `ix_relationship_person_id` (`person_id`),
      KEY `ix_relationship_related_person_id` (`related_person_id`),
      CONSTRAINT `fk_relationship_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
      CONSTRAINT `fk_relationship_related_person_id` FOREIGN KEY (`related_person_id`) REFERENCES `person` (`person_id`)
    ) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
    CREATE TABLE `case_note` (
      `case_note_id` varchar(48) NOT NULL,
      `person_id` varchar(48) NOT NULL,
      `event_at` datetime NOT NULL,
      `title` varchar(100),
      `body` longtext,
      `cost` decimal(19,4),
      CONSTRAINT `pk_case_note` PRIMARY KEY (`case_note_id`),
      KEY `ix_case_note_person_id` (`person_id`),
      CONSTRAINT `fk_case_note_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
    ) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
    CREATE TABLE `cp_plan` (
      `cp_plan_id` varchar(48) NOT NULL,
      `person_id` varchar(48) NOT NULL,
      `start_date` date NOT NULL,
      `end_date` date,
      CONSTRAINT `pk_cp_plan` PRIMARY KEY (`cp_plan_id`),
      KEY `ix_cp_plan_person_id` (`person_id`),
      CONSTRAINT `fk_cp_plan_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
    ) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
    CREATE TABLE `address` (
      `address_id` varchar(48) NOT NULL,
      `person_id` varchar(48) NOT NULL,
      `is_protected` tinyint(1),
      CONSTRAINT `pk_address` PRIMARY KEY (`address_id`),
      KEY `ix_address_person_id` (`person_id`),
      CONSTRAINT `fk_address_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
    ) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
    CREATE TABLE `stamp` (
      `entity` varchar(20) NOT NULL,
      `entity_id` varchar(48) NOT NULL,
      `updated_at` datetime,
      CONSTRAINT `pk_stamp` PRIMARY KEY (`entity`, `entity_id`)
    ) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
    SET foreign_key_checks = 1;
    "#);
}

#[test]
fn sql_server() {
    insta::assert_snapshot!(ddl(&support::layout(), Dialect::SqlServer), @r#"
    CREATE TABLE [person] (
      [person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [surname] nvarchar(255),
      [birth_date] date,
      [is_unborn] bit,
      [siblings] bigint,
      [mother_id] nvarchar(48) COLLATE Latin1_General_100_BIN2,
      CONSTRAINT [pk_person] PRIMARY KEY ([person_id])
    );
    CREATE TABLE [relationship] (
      [relationship_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [related_person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [type] nvarchar(255) NOT NULL,
      [start_date] date,
      [end_date] date,
      CONSTRAINT [pk_relationship] PRIMARY KEY ([relationship_id])
    );
    CREATE TABLE [case_note] (
      [case_note_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [event_at] datetime2(0) NOT NULL,
      [title] nvarchar(100),
      [body] nvarchar(max),
      [cost] decimal(19,4),
      CONSTRAINT [pk_case_note] PRIMARY KEY ([case_note_id])
    );
    CREATE TABLE [cp_plan] (
      [cp_plan_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [start_date] date NOT NULL,
      [end_date] date,
      CONSTRAINT [pk_cp_plan] PRIMARY KEY ([cp_plan_id])
    );
    CREATE TABLE [address] (
      [address_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [is_protected] bit,
      CONSTRAINT [pk_address] PRIMARY KEY ([address_id])
    );
    CREATE TABLE [stamp] (
      [entity] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [entity_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [updated_at] datetime2(0),
      CONSTRAINT [pk_stamp] PRIMARY KEY ([entity], [entity_id])
    );
    CREATE INDEX [ix_person_mother_id] ON [person] ([mother_id]);
    CREATE INDEX [ix_relationship_person_id] ON [relationship] ([person_id]);
    CREATE INDEX [ix_relationship_related_person_id] ON [relationship] ([related_person_id]);
    CREATE INDEX [ix_case_note_person_id] ON [case_note] ([person_id]);
    CREATE INDEX [ix_cp_plan_person_id] ON [cp_plan] ([person_id]);
    CREATE INDEX [ix_address_person_id] ON [address] ([person_id]);
    ALTER TABLE [person] ADD CONSTRAINT [fk_person_mother_id] FOREIGN KEY ([mother_id]) REFERENCES [person] ([person_id]);
    ALTER TABLE [relationship] ADD CONSTRAINT [fk_relationship_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
    ALTER TABLE [relationship] ADD CONSTRAINT [fk_relationship_related_person_id] FOREIGN KEY ([related_person_id]) REFERENCES [person] ([person_id]);
    ALTER TABLE [case_note] ADD CONSTRAINT [fk_case_note_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
    ALTER TABLE [cp_plan] ADD CONSTRAINT [fk_cp_plan_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
    ALTER TABLE [address] ADD CONSTRAINT [fk_address_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
    "#);
}

#[test]
fn oracle() {
    insta::assert_snapshot!(ddl(&support::layout(), Dialect::Oracle), @r#"
    CREATE TABLE "PERSON" (
      "PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "SURNAME" varchar2(255 CHAR),
      "BIRTH_DATE" date,
      "IS_UNBORN" number(1),
      "SIBLINGS" number(19),
      "MOTHER_ID" varchar2(48 CHAR),
      CONSTRAINT "PK_PERSON" PRIMARY KEY ("PERSON_ID")
    );
    CREATE TABLE "RELATIONSHIP" (
      "RELATIONSHIP_ID" varchar2(48 CHAR) NOT NULL,
      "PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "RELATED_PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "TYPE" varchar2(255 CHAR) NOT NULL,
      "START_DATE" date,
      "END_DATE" date,
      CONSTRAINT "PK_RELATIONSHIP" PRIMARY KEY ("RELATIONSHIP_ID")
    );
    CREATE TABLE "CASE_NOTE" (
      "CASE_NOTE_ID" varchar2(48 CHAR) NOT NULL,
      "PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "EVENT_AT" timestamp(0) NOT NULL,
      "TITLE" varchar2(100 CHAR),
      "BODY" clob,
      "COST" number(19,4),
      CONSTRAINT "PK_CASE_NOTE" PRIMARY KEY ("CASE_NOTE_ID")
    );
    CREATE TABLE "CP_PLAN" (
      "CP_PLAN_ID" varchar2(48 CHAR) NOT NULL,
      "PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "START_DATE" date NOT NULL,
      "END_DATE" date,
      CONSTRAINT "PK_CP_PLAN" PRIMARY KEY ("CP_PLAN_ID")
    );
    CREATE TABLE "ADDRESS" (
      "ADDRESS_ID" varchar2(48 CHAR) NOT NULL,
      "PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "IS_PROTECTED" number(1),
      CONSTRAINT "PK_ADDRESS" PRIMARY KEY ("ADDRESS_ID")
    );
    CREATE TABLE "STAMP" (
      "ENTITY" varchar2(20 CHAR) NOT NULL,
      "ENTITY_ID" varchar2(48 CHAR) NOT NULL,
      "UPDATED_AT" timestamp(0),
      CONSTRAINT "PK_STAMP" PRIMARY KEY ("ENTITY", "ENTITY_ID")
    );
    CREATE INDEX "IX_PERSON_MOTHER_ID" ON "PERSON" ("MOTHER_ID");
    CREATE INDEX "IX_RELATIONSHIP_PERSON_ID" ON "RELATIONSHIP" ("PERSON_ID");
    CREATE INDEX "IX_RELATIONSHIP_RELATED_PERSON_ID" ON "RELATIONSHIP" ("RELATED_PERSON_ID");
    CREATE INDEX "IX_CASE_NOTE_PERSON_ID" ON "CASE_NOTE" ("PERSON_ID");
    CREATE INDEX "IX_CP_PLAN_PERSON_ID" ON "CP_PLAN" ("PERSON_ID");
    CREATE INDEX "IX_ADDRESS_PERSON_ID" ON "ADDRESS" ("PERSON_ID");
    ALTER TABLE "PERSON" ADD CONSTRAINT "FK_PERSON_MOTHER_ID" FOREIGN KEY ("MOTHER_ID") REFERENCES "PERSON" ("PERSON_ID");
    ALTER TABLE "RELATIONSHIP" ADD CONSTRAINT "FK_RELATIONSHIP_PERSON_ID" FOREIGN KEY ("PERSON_ID") REFERENCES "PERSON" ("PERSON_ID");
    ALTER TABLE "RELATIONSHIP" ADD CONSTRAINT "FK_RELATIONSHIP_RELATED_PERSON_ID" FOREIGN KEY ("RELATED_PERSON_ID") REFERENCES "PERSON" ("PERSON_ID");
    ALTER TABLE "CASE_NOTE" ADD CONSTRAINT "FK_CASE_NOTE_PERSON_ID" FOREIGN KEY ("PERSON_ID") REFERENCES "PERSON" ("PERSON_ID");
    ALTER TABLE "CP_PLAN" ADD CONSTRAINT "FK_CP_PLAN_PERSON_ID" FOREIGN KEY ("PERSON_ID") REFERENCES "PERSON" ("PERSON_ID");
    ALTER TABLE "ADDRESS" ADD CONSTRAINT "FK_ADDRESS_PERSON_ID" FOREIGN KEY ("PERSON_ID") REFERENCES "PERSON" ("PERSON_ID");
    "#);
}

#[test]
fn a_frictionless_package() {
    let layout = caseport_model::Layout::parse(
        "table,section,period,key_style,required,evidence,description\nperson,,,verbatim,no,published,Somebody.\nnote,,,prefixed,no,published,\n",
        "table,column,type,required,ref,codes,sensitivity,evidence,description\n\
         person,id,string(48),key,,,key,published,The number.\nperson,mother_id,string(48),no,person.id,,key,published,\n\
         person,born,partial_date,no,,,personal,published,\nperson,sex,code,yes,,sex,personal,published,\n\
         person,language,code,no,,language,personal,published,\nnote,id,string(48),key,,,key,published,\n\
         note,person_id,string(48),yes,person.id,,key,published,\nnote,at,datetime,no,,,personal,published,\n",
    )
    .unwrap();
    let list = |name: &str, text: &str| (name.to_owned(), CodeList::parse(name, text).unwrap());
    let codes = BTreeMap::from([
        list("sex", "code,label,from,to\nF,Female,,\nM,Male,,\n"),
        list("language", "code,label,from,to\nEN,English,,\n*,others,,\n"),
    ]);
    insta::assert_snapshot!(frictionless("made-up", &layout, &codes), @r#"
    {
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": "made-up",
      "resources": [
        {
          "name": "person",
          "description": "Somebody.",
          "path": "person.csv",
          "schema": {
            "fields": [
              {
                "name": "id",
                "type": "string",
                "description": "The number.",
                "sensitivity": "key",
                "constraints": {
                  "required": true,
                  "maxLength": 48
                }
              },
              {
                "name": "mother_id",
                "type": "string",
                "sensitivity": "key",
                "constraints": {
                  "maxLength": 48
                }
              },
              {
                "name": "born",
                "type": "string",
                "sensitivity": "personal",
                "constraints": {
                  "pattern": "\\d{4}(-\\d{2}(-\\d{2})?)?"
                }
              },
              {
                "name": "sex",
                "type": "string",
                "sensitivity": "personal",
                "constraints": {
                  "required": true,
                  "enum": [
                    "F",
                    "M"
                  ]
                }
              },
              {
                "name": "language",
                "type": "string",
                "sensitivity": "personal"
              }
            ],
            "primaryKey": [
              "id"
            ],
            "foreignKeys": [
              {
                "fields": [
                  "mother_id"
                ],
                "reference": {
                  "fields": [
                    "id"
                  ]
                }
              }
            ]
          }
        },
        {
          "name": "note",
          "path": "note.csv",
          "schema": {
            "fields": [
              {
                "name": "id",
                "type": "string",
                "sensitivity": "key",
                "constraints": {
                  "required": true,
                  "maxLength": 48
                }
              },
              {
                "name": "person_id",
                "type": "string",
                "sensitivity": "key",
                "constraints": {
                  "required": true,
                  "maxLength": 48
                }
              },
              {
                "name": "at",
                "type": "datetime",
                "format": "%Y-%m-%dT%H:%M:%S",
                "sensitivity": "personal"
              }
            ],
            "primaryKey": [
              "id"
            ],
            "foreignKeys": [
              {
                "fields": [
                  "person_id"
                ],
                "reference": {
                  "resource": "person",
                  "fields": [
                    "id"
                  ]
                }
              }
            ]
          }
        }
      ]
    }
    "#);
}

/// What `cargo xtask docs` wrote for an engine: the files that people take.
fn committed(file: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/generated/schema/ics-1.0").join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Every table and column of the model, its keys and references, as another parser reads them.
#[test]
fn another_parser_reads_what_we_say_to_sql_server_and_oracle() {
    let model = model();
    for (ours, file, theirs) in [
        (Dialect::SqlServer, "sqlserver.sql", &MsSqlDialect {} as &dyn sqlparser::dialect::Dialect),
        (Dialect::Oracle, "oracle.sql", &OracleDialect {}),
    ] {
        let said = committed(file);
        let statements = Parser::parse_sql(theirs, &said).unwrap_or_else(|e| panic!("{ours:?}: {e}"));
        let mut tables = Vec::new();
        let (mut references, mut indexes) = (0, 0);
        for statement in &statements {
            match statement {
                Statement::CreateTable(it) => tables.push((it.name.to_string(), it.columns.len(), it.constraints.len())),
                Statement::CreateIndex(_) => indexes += 1,
                Statement::AlterTable { .. } => references += 1,
                other => panic!("{ours:?}: {other}"),
            }
        }
        let quoted = |name: &str| if ours == Dialect::SqlServer { format!("[{name}]") } else { format!("\"{}\"", name.to_uppercase()) };
        let expected: Vec<_> = model.layout.tables.iter().map(|it| (quoted(&it.name), it.columns.len(), 1)).collect();
        assert_eq!(tables, expected, "{ours:?}");
        let referring = model.layout.tables.iter().flat_map(|it| &it.columns).filter(|it| it.reference.is_some()).count();
        assert!(references > 100 && references <= referring && indexes <= referring, "{ours:?}: {references} {indexes} {referring}");
    }
}

#[test]
fn the_engines_that_we_load_take_the_statements_for_the_whole_model() {
    let layout = model().layout;
    let tables = layout.tables.len() as i64;
    let sqlite = rusqlite::Connection::open_in_memory().unwrap();
    sqlite.execute_batch(&committed("sqlite.sql")).unwrap();
    let made: i64 = sqlite.query_row("SELECT count(*) FROM sqlite_schema WHERE type = 'table'", [], |row| row.get(0)).unwrap();
    assert_eq!(made, tables);
    if let Some(database) = postgres::database() {
        (database.bench.meddle)(&committed("postgresql.sql"));
        assert_eq!(
            (database.bench.ask)("SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"),
            tables
        );
    }
    if let Some(database) = mariadb::database() {
        (database.bench.meddle)(&committed("mysql.sql"));
        assert_eq!((database.bench.ask)("SELECT count(*) FROM information_schema.tables WHERE table_schema = database()"), tables);
    }
}

#[test]
fn a_frictionless_package_of_the_whole_model_leads_nowhere_wrong() {
    let model = model();
    let package: serde_json::Value = serde_json::from_str(&committed("datapackage.json")).unwrap();
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), model.layout.tables.len());
    let fields = |name: &str| -> Vec<&str> {
        let resource = resources.iter().find(|it| it["name"] == name).unwrap();
        resource["schema"]["fields"].as_array().unwrap().iter().filter_map(|it| it["name"].as_str()).collect()
    };
    let mut keys = 0;
    for resource in resources {
        let name = resource["name"].as_str().unwrap();
        for key in resource["schema"]["foreignKeys"].as_array().into_iter().flatten() {
            keys += 1;
            let to = key["reference"]["resource"].as_str().unwrap_or(name);
            assert!(fields(name).contains(&key["fields"][0].as_str().unwrap()));
            assert!(fields(to).contains(&key["reference"]["fields"][0].as_str().unwrap()));
        }
    }
    assert!(keys > 100, "{keys}");
}
