//! Where a canonical column comes from: source columns, crosswalks, the sentence and the line of the mapping.

use std::sync::Arc;

use caseport_model::{Column, Table};

use crate::{
    expr::{Expr, Source},
    scope::Scope,
    step::step,
    take::Side,
    tree::{Give, MappingFile, Word},
};

/// Where one canonical column comes from in one mapping.
#[derive(Debug, Clone)]
pub struct ColumnLineage {
    /// The mapping file, as [`caseport_model::Landing::mapping`] names it.
    pub mapping: Arc<str>,
    /// The canonical table.
    pub table: Arc<str>,
    /// The canonical column.
    pub column: Arc<str>,
    /// The rule as the file has it.
    pub rule: String,
    /// Source tables and columns, joined ones too.
    pub sources: Vec<(Arc<str>, Arc<str>)>,
    /// Of those, the columns of the record itself.
    pub own: Vec<Arc<str>>,
    /// Of those, what is looked up.
    pub looked_up: Vec<LookedUp>,
    /// The joins of the mapping, in its order: how looked-up records are found.
    pub joins: Vec<JoinLineage>,
    /// Crosswalks and canonical lists.
    pub code_maps: Vec<String>,
    /// The rule in English.
    pub sentence: String,
    /// Who agreed to it.
    pub agreed: Option<String>,
    /// The file with the rule: the base's or the overlay's.
    pub path: String,
    /// Its line, counted from 1.
    pub line: usize,
}

/// A column of a looked-up record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LookedUp {
    /// The place of the join in [`ColumnLineage::joins`].
    pub join: usize,
    /// None where the records are only counted.
    pub column: Option<Arc<str>>,
}

/// How one looked-up record is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinLineage {
    /// The name of the join in the mapping.
    pub name: String,
    /// The table that is looked into.
    pub table: String,
    /// Ours (an expression) and theirs (a column), which must be equal.
    pub on: Vec<(String, String)>,
    /// Which of those records come in question, where not all of them: a condition.
    pub filter: Option<String>,
    /// Which of several is taken, in the words of the mapping, where it says so: `latest by …`. The first, where it does not.
    pub take: Option<String>,
    /// Which of those that a day leaves, or that make a row each: a condition.
    pub only: Option<String>,
}

pub(crate) fn of(file: &MappingFile, name: &Word, give: &Give, column: &Column, canonical: &Table, scope: &Scope<'_>) -> ColumnLineage {
    let mut sources = scope.uses.clone();
    sources.sort();
    sources.dedup();
    let looked_into = |table: &str, column: &str| {
        scope.looked_up.iter().filter(|(join, it)| *scope.join_tables[*join].name == *table && it.as_deref() == Some(column)).count()
    };
    let uses = |table: &str, column: &str| scope.uses.iter().filter(|it| *it.0 == *table && *it.1 == *column).count();
    // A join may look into the record's own table.
    let own = sources.iter().filter(|(table, column)| *table == scope.table.name && uses(table, column) > looked_into(table, column));
    let own = own.map(|it| it.1.clone()).collect();
    let mut looked_up: Vec<LookedUp> =
        scope.looked_up.iter().map(|(join, column)| LookedUp { join: *join, column: column.clone() }).collect();
    looked_up.sort();
    looked_up.dedup();
    let mut code_maps = scope.maps.clone();
    code_maps.sort();
    code_maps.dedup();
    let joins = file
        .joins
        .iter()
        .map(|join| JoinLineage {
            name: join.name.text.clone(),
            table: join.table.text.clone(),
            on: join.on.iter().map(|(ours, theirs)| (ours.to_string(), theirs.text.clone())).collect(),
            filter: join.filter.as_ref().map(|(pred, _)| pred.to_string()),
            take: join.take.as_ref().map(|(take, _)| take.to_string()),
            only: join.only.as_ref().map(|(pred, _)| pred.to_string()),
        })
        .collect();
    let agreed = file.agreed.iter().find(|(word, _)| word.text == name.text).map(|(_, it)| it.to_string());
    ColumnLineage {
        mapping: crate::way::within(&file.path).into(),
        table: canonical.name.clone(),
        column: column.name.clone(),
        rule: rule(give),
        sources,
        own,
        looked_up,
        joins,
        code_maps,
        sentence: sentence(give, scope),
        agreed,
        path: scope.out.sources.path(name.at.file).to_owned(),
        line: scope.out.sources.line(name.at).0,
    }
}

/// A rule as one line of text.
pub(crate) fn rule(give: &Give) -> String {
    match give {
        Give::Expr(expr, _) => expr.to_string(),
        Give::Cases(cases, _) => {
            let parts: Vec<String> = cases
                .iter()
                .map(|case| match &case.when {
                    Some(when) => format!("if {when} give {}", case.give),
                    None => format!("otherwise give {}", case.give),
                })
                .collect();
            parts.join("; ")
        }
    }
}

fn sentence(give: &Give, scope: &Scope<'_>) -> String {
    match give {
        Give::Expr(expr, _) => phrase(expr, scope),
        Give::Cases(cases, _) => {
            let parts: Vec<String> = cases
                .iter()
                .map(|case| match &case.when {
                    Some(when) => format!("if {when}: {}", phrase(&case.give, scope)),
                    None => format!("otherwise: {}", phrase(&case.give, scope)),
                })
                .collect();
            parts.join("; ")
        }
    }
}

fn phrase(expr: &Expr, scope: &Scope<'_>) -> String {
    match expr {
        Expr::Source(source, _) => match source {
            Source::Column(name) => format!("{}.{name}", scope.table.name),
            Source::Joined(join, column) => {
                let found = scope.joins.iter().position(|it| *it.name == **join);
                let table = found.map_or(join.as_str(), |it| &scope.join_tables[it].name);
                let day = found.and_then(|it| scope.joins[it].by_day.as_ref()).map_or(String::new(), |it| match it.side {
                    Side::At | Side::Before => format!(" as it stood {}", it.words),
                    Side::From => format!(" of the first that began {}", it.words),
                });
                format!("{table}.{column}{day}")
            }
            Source::Text(text) => format!("always “{text}”"),
            Source::Number(number) => format!("always {number}"),
            Source::Truth(yes) => format!("always {}", if *yes { "yes" } else { "no" }),
            Source::EachName => "the name of the item".into(),
            Source::EachValue => "the item".into(),
            Source::Answer(role) => format!("the answer {role}"),
            Source::Count(join) => {
                let found = scope.joins.iter().position(|it| *it.name == **join);
                let table = found.map_or(join.as_str(), |it| &scope.join_tables[it].name);
                let day = found.and_then(|it| scope.joins[it].by_day.as_ref()).map_or(String::new(), |it| match it.side {
                    Side::At | Side::Before => format!("had begun {}", it.words),
                    Side::From => format!("began {}", it.words),
                });
                format!("the number of {table} that {day}")
            }
            Source::Parameter(name) => format!("the {}", name.replace('_', " ")),
            Source::Absent(reason) => format!("left blank: {}", reason.as_str()),
        },
        Expr::Or(options) => options.iter().map(|it| phrase(it, scope)).collect::<Vec<_>>().join(", or else "),
        Expr::Pipe(head, calls) => {
            let mut out = phrase(head, scope);
            if matches!(**head, Expr::Or(_)) {
                out = format!("({out})");
            }
            for call in calls {
                let args = call
                    .args
                    .iter()
                    .map(|arg| match &arg.kind {
                        crate::expr::ArgKind::Text(text) => format!("“{text}”"),
                        crate::expr::ArgKind::Expr(inner) => format!("({})", phrase(inner, scope)),
                        _ => arg.to_string(),
                    })
                    .collect::<Vec<_>>()
                    .join(match call.name.as_str() {
                        "range" => " and ",
                        "unknown_if" | "is" => " or ",
                        _ => " ",
                    });
                let words = step(&call.name).map_or("", |it| it.sentence).replace("{}", &args);
                out = format!("{out}, {}", words.trim_end());
            }
            out
        }
    }
}
