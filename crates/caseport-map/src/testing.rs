//! A made-up system for tests of single expressions.

use std::collections::BTreeMap;

use caseport_model::{Cells, System, SystemFiles};

use crate::{
    codemap::CodeMap,
    diagnostic::{At, Collector},
    eval::Frame,
    expr::parse_expr,
    scope::{Scope, Shared},
    step::YesNo,
    value::Val,
};

/// A canonical system with the table `thing`.
pub(crate) fn canonical() -> System {
    let mut files = SystemFiles::default();
    files.insert(
        "canon/1/system.toml",
        "id = \"canon\"\nversion = \"1\"\ntitle = \"Canon\"\nkind = \"canonical\"\nevidence = \"published\"\nrevision = \"1.0.0\"\n",
    );
    files.insert("canon/1/tables.csv", "table,key_style,evidence\nthing,prefixed,published\n");
    files.insert(
        "canon/1/columns.csv",
        "table,column,type,required,ref,codes,sensitivity,evidence\nthing,thing_id,string(48),key,,,key,published\n\
         thing,colour,code,no,,colour,reference,published\n",
    );
    files.insert("canon/1/codes/colour.csv", "code,label,from,to\nRED,The colour RED,,\nBLUE,The colour BLUE,,\n");
    files.insert("canon/1/codes/shade.csv", "code,label,from,to\nDARK,Dark,,\nLIGHT,Light,,\n");
    System::load(&files, "canon").unwrap()
}

/// A source system with the table `T` of columns A, B and C.
pub(crate) fn source() -> System {
    let mut files = SystemFiles::default();
    files.insert(
        "alpha/1/system.toml",
        "id = \"alpha\"\nversion = \"1\"\ntitle = \"Alpha\"\nkind = \"product\"\nevidence = \"published\"\nrevision = \"1.0.0\"\n\
         [text]\ndate = [\"YYYY-MM-DD\"]\ndatetime = [\"YYYY-MM-DD HH:MM:SS\"]\nyes = [\"Y\"]\nno = [\"N\"]\nopen_end = \"9999-12-31\"\n",
    );
    files.insert("alpha/1/tables.csv", "table,evidence\nT,published\n");
    files.insert(
        "alpha/1/columns.csv",
        "table,column,type,required,sentinels,sensitivity,evidence\nT,A,string(99),key,-1,key,published\n\
         T,B,string(99),no,,personal,published\nT,C,string(99),no,,personal,published\n",
    );
    System::load(&files, "alpha").unwrap()
}

/// What an expression over A, B and C gives for these cells.
pub(crate) fn evaluate(expression: &str, cells: &[&str]) -> String {
    let (source, target) = (source(), canonical());
    let mut out = Collector::default();
    let colour = "source,target,grade,from,to,agreed_by,note\nR,RED,equal,,,,\nB,BLUE,equal,,,,\n99,,none,,,,\nH,,hold,,,,\n";
    let map = CodeMap::parse("colour", "to-ics/codes/colour.csv", colour, &mut out);
    let shared = Shared {
        way: crate::Way::inward(&source, &target),
        source: &source,
        target: &target,
        crosswalks: BTreeMap::from([("colour".to_owned(), map.into())]),
        yes_no: YesNo { yes: source.text.yes.clone(), no: source.text.no.clone() }.into(),
        open_end: source.text.open_end.as_deref().and_then(caseport_model::Date::parse_iso),
        makers: [("thing".to_owned(), "T".to_owned())].into(),
        merges: Vec::new(),
    };
    let mut indexes = Vec::new();
    let mut scope = Scope::of(&shared, &mut out, &mut indexes, source.layout.table("T").unwrap(), target.layout.table("thing"));
    let parsed = parse_expr(expression, At::default()).unwrap_or_else(|e| panic!("{expression}: {}", e.cause));
    let compiled = scope.expr(&parsed);
    let Some((node, _)) = compiled else { panic!("{expression}: {}", out.finish()) };
    let mut record = Cells::default();
    for cell in cells {
        record.push(cell);
    }
    shown(&Frame::bare(&record).eval(&node))
}

/// A value as examples write it.
pub(crate) fn shown(value: &Val<'_>) -> String {
    match value {
        Val::Blank(reason) => format!("absent: {}", reason.as_str()),
        Val::Hold => "held".into(),
        value => {
            let mut out = String::new();
            value.as_value().write_to(&mut out);
            out
        }
    }
}
