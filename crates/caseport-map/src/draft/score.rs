//! How well a column of an unknown layout fits a canonical column, and why.

use caseport_model::{Column, Required, Table, Type};

use super::{Facts, Knowledge, names::Telling};

/// A column of the unknown layout with its names spelled out.
pub(super) struct Asked<'a> {
    pub(super) column: &'a Column,
    pub(super) words: Vec<(String, f64)>,
    pub(super) table_words: Vec<(String, f64)>,
    pub(super) facts: Facts,
}

/// A score with its reasons, the weightiest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Score {
    pub(super) total: f64,
    /// How much of it the names say.
    pub(super) name: f64,
    pub(super) reasons: Vec<(f64, String)>,
}

impl Score {
    fn add(&mut self, points: f64, reason: impl FnOnce() -> String) {
        self.total += points;
        if points != 0.0 {
            self.reasons.push((points, reason()));
        }
    }
}

impl Knowledge<'_> {
    /// How alike the names are, whatever the tables: the best of what the canonical column is called.
    pub(super) fn name_score(&self, asked: &Asked<'_>, table: usize, column: usize) -> (f64, String) {
        let (weights, known) = (&self.weights, &self.tables[table].columns[column]);
        let mut best = (0.0, String::new());
        for name in &known.names {
            let alike = Telling::alike(&asked.words, &name.words);
            if alike <= 0.0 {
                continue;
            }
            let same_table = Telling::alike(&asked.table_words, &name.table);
            let kind = if same_kind(asked.column.kind, name.kind) { 1.0 } else { 0.9 };
            let whose = if name.own { weights.own_name } else { 1.0 };
            let score = alike * whose * kind * (weights.name_without_table + (1.0 - weights.name_without_table) * same_table);
            if score > best.0 {
                best = (score, name.said_by.clone());
            }
        }
        let described = Telling::alike(&asked.words, &known.description) * weights.description;
        if described > best.0 { (described, "its description".to_owned()) } else { best }
    }

    /// How alike the names of two tables are.
    pub(super) fn table_name_score(&self, words: &[(String, f64)], table: usize) -> f64 {
        self.tables[table].names.iter().map(|it| Telling::alike(words, it)).fold(0.0, f64::max)
    }

    /// All evidence but the table's and the references', which need to know the other columns.
    pub(super) fn column_score(&self, asked: &Asked<'_>, at: usize, position: usize) -> Score {
        let (weights, canonical) = (&self.weights, &self.canonical.layout.tables[at].columns[position]);
        let mut score = Score::default();
        let (name, said_by) = self.name_score(asked, at, position);
        score.name = name;
        score.add(name * weights.name, || format!("named like {said_by}"));
        let fit = type_fit(asked, canonical);
        if fit > 0.0 {
            score.add(fit * weights.type_fits, || format!("its values are {}", asked.column.kind.name()));
        } else {
            score.add(fit * weights.type_differs, || format!("its values are {}, not {}", asked.column.kind.name(), canonical.kind.name()));
        }
        if let Some(wanted) = &canonical.codes {
            match asked.facts.lists.iter().position(|(list, _)| list == wanted) {
                Some(0) => score.add(weights.list, || format!("its values are those of the list {wanted}")),
                Some(_) => score.add(weights.list * 0.7, || format!("its values may be those of the list {wanted}")),
                None if !asked.facts.lists.is_empty() => {
                    score.add(-weights.other_list, || "its values are those of another list".to_owned());
                }
                None => {}
            }
        }
        if let Some(looks) = looks_like(&asked.facts.shapes)
            && canonical.required != Required::Key
        {
            if is_of(canonical, looks) {
                score.add(weights.shape, || format!("its values have the shape of {}", words(looks)));
            } else {
                score.add(-weights.shape * 0.5, || format!("its values have the shape of {}", words(looks)));
            }
        }
        let often = (self.tables[at].columns[position].systems as f64).min(6.0) / 6.0;
        score.add(often * weights.often, || "most systems have it".to_owned());
        score
    }
}

/// From -1 to 1: whether values of a type can be what a canonical column holds.
fn type_fit(asked: &Asked<'_>, canonical: &Column) -> f64 {
    if asked.facts.empty || asked.column.required == Required::Key || asked.column.reference.is_some() {
        return 0.0;
    }
    match (asked.column.kind, canonical.kind) {
        (Type::DateTime, Type::DateTime) | (Type::Bool, Type::Bool) | (Type::Decimal, Type::Decimal) | (Type::Text, Type::Text) => 1.0,
        (Type::Date | Type::DateTime, Type::Date) | (Type::Int, Type::Int) => 0.9,
        (Type::Date, Type::DateTime | Type::PartialDate) | (Type::Int, Type::Decimal) => 0.6,
        (Type::Code, Type::Code) => 0.7,
        (Type::String(_), Type::Code) if canonical.reference.is_none() => 0.3,
        (Type::String(_) | Type::Code, Type::Text) => 0.4,
        (Type::String(_) | Type::Text, Type::String(_)) => {
            if canonical.reference.is_some() {
                -0.2
            } else {
                0.4
            }
        }
        (Type::Code, Type::String(_)) | (Type::Bool, Type::Code) | (Type::Int, Type::Code | Type::Text | Type::String(_)) => 0.0,
        _ => -1.0,
    }
}

fn same_kind(a: Type, b: Type) -> bool {
    let group = |it: Type| match it {
        Type::Date | Type::DateTime | Type::PartialDate => 0,
        Type::Bool => 1,
        Type::Int | Type::Decimal => 2,
        Type::Code | Type::String(_) | Type::Text => 3,
    };
    group(a) == group(b)
}

/// The step that reads values of these shapes, where the shapes say it.
fn looks_like(shapes: &[String]) -> Option<&'static str> {
    let first = shapes.first()?;
    let postcode = |it: &String| {
        let bytes = it.as_bytes();
        (5..=8).contains(&bytes.len()) && it.starts_with('A') && it.ends_with("9AA")
    };
    if shapes.iter().all(postcode) {
        return Some("postcode");
    }
    match first.as_str() {
        "9999999999" | "999 999 9999" if shapes.len() == 1 => Some("nhs_number"),
        "A999999999999" | "A99999999999A" => Some("upn"),
        "99999 999999" | "9999 999 9999" | "99999999999" => Some("phone"),
        _ => None,
    }
}

fn words(step: &str) -> &'static str {
    match step {
        "postcode" => "postcodes",
        "nhs_number" => "NHS numbers",
        "upn" => "unique pupil numbers",
        _ => "telephone numbers",
    }
}

fn is_of(canonical: &Column, step: &str) -> bool {
    let name = &*canonical.name;
    match step {
        "postcode" => name.contains("postcode"),
        "nhs_number" => name == "common_child_id" || name.contains("nhs") || name == "value" || name == "identifier",
        "upn" => name.contains("upn") || name == "value" || name == "identifier",
        _ => name == "value" || name.contains("phone"),
    }
}

/// The position of a table's only key column.
pub(super) fn only_key(table: &Table) -> Option<usize> {
    let mut key = table.key();
    let first = key.next()?;
    key.next().is_none().then_some(first)
}
