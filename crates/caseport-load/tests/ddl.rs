//! The tables that a target gets, as people will read them.

mod support;

use caseport_load::{Dialect, ddl};

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
