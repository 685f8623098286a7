//! A made-up supplier and a made-up canonical model, small enough to see through.

use caseport_map::{Apart, Mapping, Preparation, Scratch, compile};
use caseport_model::{Batch, Cells, FileColumns, FileId, Finding, Origin, Record, System, SystemFiles};

const CANON_COLUMNS: &str = "table,column,type,required,ref,codes,sensitivity,evidence
person,person_id,string(48),key,,,key,published
person,surname,string(10),no,,,personal,published
person,birth_date,date,no,,,personal,published
person,sex,code,no,,sex,special,published
person,birth_kind,code,no,,birth_kind,personal,published
person,team,string(20),no,,,reference,published
visit,visit_id,string(48),key,,,key,published
visit,person_id,string(48),yes,person.person_id,,key,published
visit,visit_date,date,yes,,,personal,published
visit,note,text,no,,,narrative,published
outcome,outcome_id,string(48),key,,,key,published
outcome,visit_id,string(48),yes,visit.visit_id,,key,published
outcome,outcome,code,yes,,outcome,personal,published
score,score_id,string(48),key,,,key,published
score,person_id,string(48),yes,person.person_id,,key,published
score,score,int,no,,,special,published
score,score_date,date,no,,,personal,published
stay,stay_id,string(48),key,,,key,published
stay,person_id,string(48),yes,person.person_id,,key,published
stay,start_date,date,yes,,,personal,published
stay,end_date,date,no,,,personal,published
";

const ALPHA_COLUMNS: &str = "table,column,type,required,ref,codes,sentinels,sensitivity,evidence,sample
PEOPLE,ID,string(50),key,,,-1,key,published,7
PEOPLE,SURNAME,string(99),no,,,,personal,published,Smith
PEOPLE,DOB,string(20),no,,,,personal,published,01/02/2010
PEOPLE,DOB_FLAG,string(1),no,,,,personal,published,
PEOPLE,SEX,code,no,,,,special,published,m
PEOPLE,KIND,string(1),no,,,,reference,published,C
PEOPLE,DUP,string(1),no,,,,reference,published,
PEOPLE,MASTER,string(50),no,,,,key,published,
PEOPLE,FAX,string(50),no,,,,protected,published,
PEOPLE,OLD_SCORE,string(50),no,,,,special,published,
TEAMS,PID,string(50),key,,,,key,published,7
TEAMS,TEAM,string(50),no,,,,reference,published,North
TEAMS,FROM_DT,string(50),no,,,,reference,published,01/01/2020
VISITS,VID,string(50),key,,,,key,published,1
VISITS,PID,string(50),no,,,-1;0,key,published,7
VISITS,SEEN,string(50),no,,,,personal,published,01/03/2020
VISITS,NOTE,text,no,,,,narrative,published,
VISITS,NFA,string(1),no,,,,reference,published,N
VISITS,PLAN,string(1),no,,,,reference,published,N
ANSWERS,AID,string(50),key,,,,key,published,1
ANSWERS,FORM,string(50),no,,,,key,published,F1
ANSWERS,PID,string(50),no,,,,key,published,7
ANSWERS,Q,string(50),no,,,,reference,published,
ANSWERS,A,string(50),no,,,,special,published,
STAYS,SID,string(50),key,,,,key,published,1
STAYS,PID,string(50),no,,,,key,published,7
STAYS,A_DT,string(50),no,,,,personal,published,
STAYS,B_DT,string(50),no,,,,personal,published,
NOTES,NID,string(50),key,,,,key,published,1
";

const FILES: &[(&str, &str)] = &[
    (
        "person.toml",
        r#"
[table]
target = "person"
rows = "PEOPLE"
one_per = "ID"
exclude = [ { when = "KIND <> 'C'", why = "not a child" } ]
archive = [ { when = "SURNAME like 'TEST*'", why = "a test record" } ]

[join.TEAM]
table = "TEAMS"
on = "ID = PID"
expect = "many"
take = "latest by FROM_DT"

[map]
person_id = "ID | key"
surname = "SURNAME | tidy"
birth_date = "DOB | date | unknown_if '1900-01-01'"
sex = "SEX | code sex"
birth_kind = { cases = [ { if = "DOB_FLAG = 'E'", give = "'estimated'" }, { if = "DOB is blank", give = "absent: not applicable" }, { otherwise = true, give = "'exact'" } ] }
team = "TEAM.TEAM"

[if_bad]
birth_date = "hold"

[agreed]
birth_date = { by = "Board", on = 2026-02-11, why = "the marker" }

[left_behind]
FAX = "unused"

[keep_aside]
OLD_SCORE = "no home yet"
"#,
    ),
    (
        "visit.toml",
        r#"
[table]
target = "visit"
rows = "VISITS"

[map]
visit_id = "VID | key"
person_id = "PID | ref person from PEOPLE"
visit_date = "SEEN | date"
note = "NOTE | text"
"#,
    ),
    (
        "outcome.toml",
        r#"
[table]
target = "outcome"
rows = "VISITS"
primary = false

[each]
columns = { NFA = "NFA", PLAN = "PLAN" }

[map]
outcome_id = "VID | key"
visit_id = "VID | ref visit from VISITS"
outcome = "each.name"
"#,
    ),
    (
        "score.toml",
        r#"
[table]
target = "score"
rows = "ANSWERS"

[pivot]
group = "FORM"
question = "Q"
value = "A"
[pivot.answers]
SCORE = ["Score"]
DATE = ["Date", "Date2"]

[map]
score_id = "FORM | key"
person_id = "PID | ref person from PEOPLE"
score = "answer.SCORE | int | range 0 40"
score_date = "answer.DATE | date"

[left_behind]
AID = "a number of the form's line"
"#,
    ),
    (
        "stay.toml",
        r#"
[table]
target = "stay"
rows = "STAYS"

[stitch]
per = "PID"
start = "A_DT"
end = "B_DT"
gap = 1

[map]
stay_id = "SID | key"
person_id = "PID | ref person from PEOPLE"
start_date = "A_DT | date"
end_date = "B_DT | date | open_if_far"
"#,
    ),
    (
        "codes/sex.csv",
        "source,target,grade,from,to,agreed_by,note\nm,M,equal,,,Lead,\nf,F,equal,,,Lead,\n9,,none,,,Lead,\nh,,hold,,,Lead,ask\n",
    ),
    ("merges.toml", "[person]\nrows = \"PEOPLE\"\nkey = \"ID\"\nwhen = \"DUP = 'Y'\"\nsurvivor = \"MASTER\"\n"),
    ("archive.toml", "[look_up]\nTEAMS = \"names the team\"\n"),
];

/// The made-up files, one system each.
pub(crate) fn files() -> SystemFiles {
    let mut files = SystemFiles::default();
    let head = |id: &str, kind: &str, more: &str| {
        format!(
            "id = \"{id}\"\nversion = \"1\"\ntitle = \"{}\"\nkind = \"{kind}\"\nevidence = \"published\"\nrevision = \"1.0.0\"\n{more}",
            id.to_uppercase()
        )
    };
    files.insert("canon/1/system.toml", head("canon", "canonical", ""));
    files.insert(
        "canon/1/tables.csv",
        "table,key_style,evidence\nperson,verbatim,published\nvisit,prefixed,published\noutcome,prefixed,published\n\
         score,prefixed,published\nstay,prefixed,published\n",
    );
    files.insert("canon/1/columns.csv", CANON_COLUMNS);
    files.insert("canon/1/codes/sex.csv", "code,label,from,to\nM,Male,,\nF,Female,,\n");
    files.insert("canon/1/codes/birth_kind.csv", "code,label,from,to\nexact,Exact,,\nestimated,Estimated,,\n");
    files.insert("canon/1/codes/outcome.csv", "code,label,from,to\nNFA,None,,\nPLAN,Plan,,\n");
    let text = "[text]\ndate = [\"DD/MM/YYYY\"]\nyes = [\"Y\"]\nno = [\"N\"]\nblank = [\"NULL\"]\nopen_end = \"9999-12-31\"\n";
    files.insert("alpha/1/system.toml", head("alpha", "product", text));
    files.insert(
        "alpha/1/tables.csv",
        "table,evidence\nPEOPLE,published\nTEAMS,published\nVISITS,published\nANSWERS,published\nSTAYS,published\nNOTES,published\n",
    );
    files.insert("alpha/1/columns.csv", ALPHA_COLUMNS);
    for (path, text) in FILES {
        files.insert(format!("alpha/1/to-ics/{path}"), *text);
    }
    files
}

/// Both systems.
pub(crate) fn systems(files: &SystemFiles) -> (System, System) {
    (System::load(files, "alpha").unwrap(), System::load(files, "canon").unwrap())
}

/// The made-up mapping, compiled.
pub(crate) fn mapping() -> Mapping {
    let (source, target) = systems(&files());
    compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"))
}

/// Records by table, cells in the order of the layout.
pub(crate) type Data<'a> = [(&'a str, Vec<Vec<String>>)];

/// Shows every record to the callback.
pub(crate) fn records(rows: &[Vec<String>], file: u32, mut with: impl FnMut(&Record<'_>)) {
    for (number, row) in rows.iter().enumerate() {
        let mut cells = Cells::default();
        for cell in row {
            cells.push(cell);
        }
        let origin = Origin { file: FileId(file), record: number as u64 + 1, offset: 0, line: number as u64 + 2 };
        with(&Record { origin, raw: b"raw", cells: &cells });
    }
}

/// Maps everything.
pub(crate) fn map(mapping: &Mapping, data: &Data<'_>, columns: &FileColumns) -> (Batch, Vec<Finding>) {
    map_apart(mapping, data, columns, &[])
}

/// The same, with people whose records are never merged.
pub(crate) fn map_apart(mapping: &Mapping, data: &Data<'_>, columns: &FileColumns, apart: &[&str]) -> (Batch, Vec<Finding>) {
    let mut preparation = mapping.prepare();
    preparation.keep_apart(Apart::new(apart.iter().map(|it| (*it).to_owned())));
    map_after(preparation, data, columns)
}

/// Maps everything after a first pass that just begins, each table in its turn.
pub(crate) fn map_after(preparation: Preparation, data: &Data<'_>, columns: &FileColumns) -> (Batch, Vec<Finding>) {
    map_after_seeing(preparation, data, data, columns)
}

/// The same after a first pass over records that may look different.
pub(crate) fn map_after_seeing(
    mut preparation: Preparation,
    seen: &Data<'_>,
    data: &Data<'_>,
    columns: &FileColumns,
) -> (Batch, Vec<Finding>) {
    let shown: Vec<String> = preparation.tables().into_iter().map(str::to_owned).collect();
    for (file, (table, rows)) in seen.iter().enumerate() {
        if shown.iter().any(|it| it == table) {
            records(rows, file as u32, |record| preparation.observe(table, record));
        }
    }
    let (ready, findings) = preparation.finish();
    let mut batch = Batch::default();
    let mut scratch = Scratch::default();
    let programs = data.iter().map(|(table, _)| ready.program(table, columns).unwrap().in_turn());
    let (now, later): (Vec<_>, Vec<_>) = programs.unzip();
    for programs in [now, later] {
        for (file, (program, (_, rows))) in programs.iter().zip(data).enumerate() {
            let Some(program) = program else { continue };
            records(rows, file as u32, |record| program.apply(record, &mut scratch, &mut batch));
        }
    }
    (batch, findings)
}

/// Cells from words between `|`.
pub(crate) fn row(text: &str) -> Vec<String> {
    text.split('|').map(str::to_owned).collect()
}

/// What came out, readable: rows by mapping, then accounts, blanks, asides and findings.
pub(crate) fn shown(mapping: &Mapping, batch: &Batch) -> String {
    let mut out = String::new();
    let name = |id: caseport_model::LandingId| {
        let landing = &mapping.landings[usize::from(id.0)];
        landing.canonical.as_deref().unwrap_or(&landing.source).to_owned()
    };
    for (id, block) in &batch.blocks {
        for row in block.rows() {
            let cells: Vec<String> = row
                .values()
                .map(|value| {
                    let mut text = String::new();
                    value.write_to(&mut text);
                    if text.is_empty() { "-".into() } else { text.escape_debug().to_string() }
                })
                .collect();
            out += &format!("{}: {}\n", name(*id), cells.join(" | "));
        }
    }
    for it in &batch.unlanded {
        let (key, into) = (it.key.as_deref().unwrap_or("-"), it.into.as_deref().map_or(String::new(), |it| format!(" into {it}")));
        out += &format!("{} {} {key}{into}: {}\n", name(it.landing), it.fate, it.cause);
    }
    for it in &batch.blanks {
        out += &format!("blank {}.{} of {}: {}\n", it.table, it.column, it.key, it.reason.as_str());
    }
    for it in &batch.asides {
        out += &format!("aside {}.{}: {}\n", it.table, it.column, it.text);
    }
    for it in &batch.findings {
        out += &format!(
            "{} {}.{} {} {}\n",
            it.code,
            it.table.as_deref().unwrap_or(""),
            it.column.as_deref().unwrap_or(""),
            it.key.as_deref().unwrap_or("-"),
            it.detail
        );
    }
    out
}
