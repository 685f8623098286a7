//! Which canonical column is proposed first for each column of an unknown layout.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use caseport_model::{Required, System};

use super::{
    FactsOf, Knowledge,
    score::{Asked, Score, only_key},
};

/// How many proposals each column keeps.
const KEPT: usize = 5;

/// What is proposed for one table.
#[derive(Debug, Clone)]
pub struct TableProposal {
    /// The table.
    pub table: Arc<str>,
    /// Canonical tables that it may fill, the likeliest first, each with its score from 0 to 1.
    pub canonical: Vec<(Arc<str>, f64)>,
    /// Its columns.
    pub columns: Vec<ColumnProposal>,
}

/// What is proposed for one column.
#[derive(Debug, Clone)]
pub struct ColumnProposal {
    /// The column.
    pub column: Arc<str>,
    /// Proposals, the best first.
    pub targets: Vec<Proposal>,
}

/// One proposal.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The canonical table.
    pub table: Arc<str>,
    /// The canonical column.
    pub column: Arc<str>,
    /// From 0 to 1.
    pub confidence: f64,
    /// Why, the weightiest reason first.
    pub reasons: Vec<String>,
}

/// A column with all that could be proposed for it.
struct Candidates {
    source: usize,
    of: Vec<((usize, usize), Score)>,
}

/// Proposes canonical columns for all columns of a layout. Depends on nothing but what is given.
pub fn propose(knowledge: &Knowledge<'_>, source: &System, facts: &FactsOf) -> Vec<TableProposal> {
    let layout = &source.layout;
    let canonical = &knowledge.canonical.layout;
    let asked: Vec<Vec<Asked<'_>>> = layout
        .tables
        .iter()
        .map(|table| {
            let table_words = knowledge.words.of(&table.name);
            let weighed = knowledge.telling.weighed(&table_words, &[]);
            let of_column = |column| {
                let words = knowledge.words.of(column_name(column));
                Asked {
                    column,
                    words: knowledge.telling.weighed(&words, &table_words),
                    table_words: weighed.clone(),
                    facts: facts.get(&(table.name.to_string(), column.name.to_string())).cloned().unwrap_or_default(),
                }
            };
            table.columns.iter().map(of_column).collect()
        })
        .collect();
    // What each column says by itself of each canonical column.
    let alone: Vec<Vec<Vec<Vec<Score>>>> = asked
        .iter()
        .map(|columns| {
            let of_column = |it| {
                let of_table =
                    |at: usize| (0..canonical.tables[at].columns.len()).map(|position| knowledge.column_score(it, at, position)).collect();
                (0..canonical.tables.len()).map(of_table).collect()
            };
            columns.iter().map(of_column).collect()
        })
        .collect();
    let tables: Vec<Vec<f64>> = asked.iter().zip(&alone).map(|(columns, alone)| table_scores(knowledge, columns, alone)).collect();
    // The canonical table that each source table stands for, to know what references lead to.
    let first: HashMap<&str, usize> =
        layout.tables.iter().zip(&tables).filter_map(|(table, scores)| Some((&*table.name, best(scores)?))).collect();
    layout
        .tables
        .iter()
        .enumerate()
        .map(|(at, table)| {
            let candidates = asked[at]
                .iter()
                .enumerate()
                .map(|(position, it)| Candidates {
                    source: position,
                    of: candidates(knowledge, it, &alone[at][position], &tables[at], &first),
                })
                .collect();
            let mut order: Vec<usize> = (0..canonical.tables.len()).collect();
            order.sort_by(|a, b| tables[at][*b].total_cmp(&tables[at][*a]).then(a.cmp(b)));
            TableProposal {
                table: table.name.clone(),
                canonical: order
                    .iter()
                    .take(KEPT)
                    .map(|it| (canonical.tables[*it].name.clone(), tables[at][*it].clamp(0.0, 1.0)))
                    .collect(),
                columns: assigned(knowledge, candidates, &asked[at]),
            }
        })
        .collect()
}

fn column_name(column: &caseport_model::Column) -> &str {
    &column.name
}

fn best(scores: &[f64]) -> Option<usize> {
    let at = (0..scores.len()).max_by(|a, b| scores[*a].total_cmp(&scores[*b]).then(b.cmp(a)))?;
    (scores[at] > 0.0).then_some(at)
}

/// How well a table as a whole fits each canonical table: by its name, and by how many of its columns are named as columns there.
fn table_scores(knowledge: &Knowledge<'_>, columns: &[Asked<'_>], alone: &[Vec<Vec<Score>>]) -> Vec<f64> {
    let weights = &knowledge.weights;
    let names = columns.first().map_or(&[][..], |it| &it.table_words);
    (0..knowledge.tables.len())
        .map(|at| {
            let by_name = knowledge.table_name_score(names, at);
            let mut found: BTreeMap<usize, f64> = BTreeMap::new();
            for (asked, scores) in columns.iter().zip(alone) {
                // Keys and references stand in every table.
                if asked.column.required == Required::Key || asked.column.reference.is_some() {
                    continue;
                }
                let best = scores[at].iter().enumerate().max_by(|a, b| a.1.name.total_cmp(&b.1.name));
                if let Some((position, score)) = best {
                    let entry = found.entry(position).or_default();
                    *entry = entry.max(score.name);
                }
            }
            let telling = columns.iter().filter(|it| it.column.required != Required::Key && it.column.reference.is_none()).count().max(1);
            let share = found.values().sum::<f64>() / telling as f64;
            by_name * weights.table + share * weights.table_columns
        })
        .collect()
}

/// All canonical columns that may be proposed for one column, the best first.
fn candidates(
    knowledge: &Knowledge<'_>,
    asked: &Asked<'_>,
    alone: &[Vec<Score>],
    tables: &[f64],
    first: &HashMap<&str, usize>,
) -> Vec<((usize, usize), Score)> {
    let (weights, layout) = (&knowledge.weights, &knowledge.canonical.layout);
    let refers_to = asked.column.reference.as_ref().and_then(|(table, _)| first.get(table.as_str()).copied());
    let is_key = asked.column.required == Required::Key;
    let mut out = Vec::new();
    for (at, table) in layout.tables.iter().enumerate() {
        let key = only_key(table);
        for (position, column) in table.columns.iter().enumerate() {
            let mut score = alone[at][position].clone();
            score.total += tables[at];
            score.reasons.push((tables[at], format!("its table is like {}", table.name)));
            if is_key {
                let points = if key == Some(position) { weights.key } else { -weights.key };
                score.total += points;
                score.reasons.push((points, "it is the key of its table".to_owned()));
            } else if key == Some(position) {
                score.total -= weights.key;
            }
            let leads_to = column.reference.as_ref().and_then(|(to, _)| layout.tables.iter().position(|it| *it.name == **to));
            match (refers_to, leads_to) {
                (Some(theirs), Some(ours)) if theirs == ours => {
                    score.total += weights.reference;
                    score.reasons.push((weights.reference, format!("it refers to what is {}", layout.tables[ours].name)));
                }
                (Some(_), _) if !is_key => score.total -= weights.other_reference,
                (None, Some(_)) if !is_key => score.total -= weights.other_reference * 0.5,
                _ => {}
            }
            if score.total > 0.0 {
                out.push(((at, position), score));
            }
        }
    }
    out.sort_by(|a, b| b.1.total.total_cmp(&a.1.total).then(a.0.cmp(&b.0)));
    out.truncate(KEPT * 4);
    out
}

/// Gives each canonical column to the column that fits it best; what comes later finds it taken, and loses some points there.
fn assigned(knowledge: &Knowledge<'_>, mut all: Vec<Candidates>, asked: &[Asked<'_>]) -> Vec<ColumnProposal> {
    let layout = &knowledge.canonical.layout;
    let mut open: Vec<usize> = (0..all.len()).collect();
    let mut taken: Vec<(usize, usize)> = Vec::new();
    while let Some(next) = open
        .iter()
        .copied()
        .filter(|it| !all[*it].of.is_empty())
        .max_by(|a, b| all[*a].of[0].1.total.total_cmp(&all[*b].of[0].1.total).then(b.cmp(a)))
    {
        let target = all[next].of[0].0;
        if taken.contains(&target) && !all[next].of[0].1.reasons.iter().any(|(_, it)| it == TAKEN) {
            let score = &mut all[next].of[0].1;
            score.total -= knowledge.weights.taken;
            score.reasons.push((-knowledge.weights.taken, TAKEN.to_owned()));
            all[next].of.sort_by(|a, b| b.1.total.total_cmp(&a.1.total).then(a.0.cmp(&b.0)));
            continue;
        }
        taken.push(target);
        open.retain(|it| *it != next);
    }
    let most = knowledge.weights.name + knowledge.weights.table + knowledge.weights.table_columns;
    all.into_iter()
        .map(|Candidates { source, of }| ColumnProposal {
            column: asked[source].column.name.clone(),
            targets: of
                .into_iter()
                .take(KEPT)
                .map(|((at, position), mut score)| {
                    score.reasons.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
                    let table = &layout.tables[at];
                    Proposal {
                        table: table.name.clone(),
                        column: table.columns[position].name.clone(),
                        confidence: confidence(score.total / most) * says_itself(&score),
                        reasons: score.reasons.into_iter().filter(|it| it.0.abs() > 0.02).take(4).map(|it| it.1).collect(),
                    }
                })
                .collect(),
        })
        .collect()
}

/// From 0 to 1, and never quite 1: half of the points that names and tables can give are a half.
fn confidence(share: f64) -> f64 {
    if share <= 0.0 { 0.0 } else { 1.0 - 0.25_f64.powf(share) }
}

/// From 0 to 1: how much the column says by its own name and values, and not only the table that it stands in.
fn says_itself(score: &Score) -> f64 {
    let values = ["its values are those", "its values have the shape", "it refers to", "it is the key"];
    let by_values: f64 =
        score.reasons.iter().filter(|(points, it)| *points > 0.0 && values.iter().any(|start| it.starts_with(start))).map(|it| it.0).sum();
    ((score.name + by_values) / 0.3).clamp(0.0, 1.0)
}

const TAKEN: &str = "another column fits it better";
