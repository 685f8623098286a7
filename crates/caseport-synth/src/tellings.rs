//! What the truth of a system tells of each canonical column, to be compared with what its mapping says that the system holds.

use std::sync::Arc;

use caseport_model::System;

use crate::{
    error::SynthError,
    plan::{Plan, TruthSource},
};

/// What one entry of `truth.toml` tells of a canonical table.
#[derive(Debug, Clone)]
pub struct Tellings {
    /// The canonical table.
    pub table: Arc<str>,
    /// The source table in the keys; empty where the key is the council's own.
    pub source: String,
    /// Every column of the table, in the order of the layout.
    pub columns: Vec<(Arc<str>, Telling)>,
}

/// What is told of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// It is the key, or part of it.
    Key,
    /// A value, where the fact has one.
    Told,
    /// Nothing: the system does not hold it.
    NotHeld,
    /// Nothing: the made-up council knows nothing of it.
    NoFact,
}

/// What the truth of a system tells, entry by entry.
pub fn tellings(system: &System, target: &System) -> Result<Vec<Tellings>, SynthError> {
    let plan = Plan::read(system, target, None)?;
    let tell = |source: &TruthSource| match source {
        TruthSource::Key => Telling::Key,
        TruthSource::NotHeld => Telling::NotHeld,
        TruthSource::NoFact => Telling::NoFact,
        TruthSource::Field(_) | TruthSource::Template(_) => Telling::Told,
    };
    let entries = plan.truths.iter().map(|truth| Tellings {
        table: Arc::from(truth.name.as_str()),
        // What stands behind a stroke tells several rows of one record apart.
        source: truth.prefix.trim_end_matches(':').split('/').next().unwrap_or_default().to_owned(),
        columns: truth.columns.iter().map(|it| (Arc::from(it.name.as_str()), tell(&it.source))).collect(),
    });
    Ok(entries.collect())
}
