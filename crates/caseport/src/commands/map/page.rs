//! Pages of mappings: one for those who know what the codes mean, and what changed between two.

use caseport_map::{Kind, Mapping, Part};
use serde_json::{Value, json};

use super::side::Side;
use crate::page::render;

const DOCUMENT: &str = include_str!("../../../templates/mapping.html");
const DIFFERENCE: &str = include_str!("../../../templates/map_diff.html");

/// What changed, as `map diff --format json` says it.
pub(crate) fn difference(it: &Value) -> Result<String, minijinja::Error> {
    render("map_diff.html", DIFFERENCE, &json!({ "it": it, "version": env!("CARGO_PKG_VERSION") }))
}

/// The words of a column: `Birth date` for `birth_date`.
fn words(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut chars = words.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().collect::<String>() + chars.as_str())
}

/// A mapping with its decision log.
pub(crate) fn document(side: &Side, mapping: &Mapping) -> Result<String, minijinja::Error> {
    let parts = mapping.parts();
    let of = |kind, place: &str| parts.iter().filter(move |it: &&Part| it.kind == kind && it.place == place).collect::<Vec<&Part>>();
    let list = |kind, place: &str| of(kind, place).into_iter().map(|it| json!({ "name": it.title, "why": it.words })).collect::<Vec<_>>();
    let mappings: Vec<Value> = parts
        .iter()
        .filter(|it| it.kind == Kind::Mapping)
        .map(|it| {
            let place = it.place.as_str();
            let (table, rows) = place.split_once(" from ").unwrap_or((place, ""));
            let agreed = of(Kind::Agreed, place);
            let decision = |name: &str| agreed.iter().find(|it| it.name == name).map(|it| it.words.clone());
            json!({
                "id": place.replace([' ', '(', ')'], "-"),
                "table": table, "title": words(table), "rows": rows, "shown": it.shown,
                "status": of(Kind::Status, place).first().map(|it| it.shown.clone()),
                "whole": decision("table"),
                "exclude": list(Kind::Exclude, place), "archive": list(Kind::Archive, place),
                "era": of(Kind::Era, place).into_iter().map(|it| json!({ "name": it.title, "is": it.meaning })).collect::<Vec<_>>(),
                "columns": of(Kind::Column, place).into_iter().map(|it| json!({
                    "name": it.title, "title": words(&it.title), "shown": it.shown, "agreed": decision(&it.name),
                })).collect::<Vec<_>>(),
                "look_ups": of(Kind::Join, place).into_iter().map(|it| json!({ "name": it.title, "shown": it.shown })).collect::<Vec<_>>(),
                "answers": of(Kind::Answer, place).into_iter().map(|it| json!({ "name": it.title, "shown": it.shown })).collect::<Vec<_>>(),
                "not_held": list(Kind::NotHeld, place), "left_behind": list(Kind::LeftBehind, place), "kept_aside": list(Kind::KeptAside, place),
            })
        })
        .collect();
    let crosswalks: Vec<Value> = parts
        .iter()
        .filter(|it| it.kind == Kind::CodeMap && it.meaning != "list")
        .map(|it| {
            let codes = of(Kind::Code, &it.place);
            json!({
                "name": it.place, "rest": it.shown, "columns": it.bears_on,
                "codes": codes.into_iter().map(|it| json!({ "code": it.title, "shown": it.shown, "words": it.words })).collect::<Vec<_>>(),
            })
        })
        .collect();
    let decisions: Vec<Value> = mapping
        .decisions()
        .into_iter()
        .map(
            |it| json!({ "place": it.place, "about": it.about, "by": it.by, "on": it.on, "why": it.why, "path": it.path, "line": it.line }),
        )
        .collect();
    let unsigned = parts.iter().filter(|it| matches!(it.kind, Kind::Exclude | Kind::Archive)).count();
    let context = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "system": side.system.title, "name": side.system.name(), "revision": side.system.revision, "overlay": side.overlay_name(),
        "outward": side.folder() == "from-ics",
        "mappings": mappings, "crosswalks": crosswalks, "decisions": decisions, "unsigned": unsigned,
        "whole_tables": parts.iter().filter(|it| it.kind == Kind::WholeTable).map(|it| json!({
            "name": it.title, "shown": it.shown, "why": it.words,
        })).collect::<Vec<_>>(),
        "merges": parts.iter().filter(|it| it.kind == Kind::Merge).map(|it| json!({ "name": it.title, "shown": it.shown })).collect::<Vec<_>>(),
    });
    render("mapping.html", DOCUMENT, &context)
}
