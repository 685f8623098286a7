//! Findings: what is wrong with a fact. Bad data is a finding; only the outside world is an error.
//!
//! A finding names tables, columns, codes, keys and places, never a personal value. Each stage lists its kinds of finding in one
//! file, as values of [`FindingKind`]; a code is never used for two things and never used again.

use std::{borrow::Cow, fmt, sync::Arc};

use crate::place::Origin;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// For the record; needs no decision.
    Low,
    /// Needs a decision before sign-off.
    Medium,
    /// Needs a decision before the next trial.
    High,
    /// Blocks go-live.
    Showstopper,
    /// The source of the rule does not say; counts as medium.
    Unknown,
}

impl Severity {
    /// The word in `run.db`, reports and `result.json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Low => "low",
            Severity::Medium => "medium",
            Severity::High => "high",
            Severity::Showstopper => "showstopper",
            Severity::Unknown => "unknown",
        }
    }

    /// The severity of that name.
    pub fn parse(word: &str) -> Option<Severity> {
        Some(match word {
            "low" => Severity::Low,
            "medium" => Severity::Medium,
            "high" => Severity::High,
            "showstopper" => Severity::Showstopper,
            "unknown" => Severity::Unknown,
            _ => return None,
        })
    }

    /// Whether an open exception of this severity makes the run end with exit code 1.
    pub fn needs_decision(self) -> bool {
        self != Severity::Low
    }

    /// Place in a list that shows the worst first: 0 is the worst.
    pub fn rank(self) -> u8 {
        match self {
            Severity::Showstopper => 0,
            Severity::High => 1,
            Severity::Medium | Severity::Unknown => 2,
            Severity::Low => 3,
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A kind of finding: what `caseport explain CODE` says. Listed by hand in each stage's `findings.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FindingKind {
    /// A letter for the stage (R read, M map, K check, T target, V reconcile) and three digits. For ever.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The headline, a fragment that stands alone.
    pub title: &'static str,
    /// Why it matters, a sentence.
    pub why: &'static str,
    /// What to do, a sentence.
    pub remedy: &'static str,
}

/// One finding, or `count` of the same at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Code of the kind or of the rule.
    pub code: Cow<'static, str>,
    /// Severity of the kind or of the rule.
    pub severity: Severity,
    /// Table, in the words of the side that has the problem: the source's for read and map, the canonical for check.
    pub table: Option<Arc<str>>,
    /// Column of that table.
    pub column: Option<Arc<str>>,
    /// Key of the record or row.
    pub key: Option<String>,
    /// Where it stood.
    pub origin: Option<Origin>,
    /// What exactly, without any personal value: code values from code columns, counts, names of files and columns.
    pub detail: String,
    /// How many it stands for.
    pub count: u64,
}

impl Finding {
    /// A finding of a kind, with nothing else said yet.
    pub fn new(kind: &'static FindingKind) -> Finding {
        Finding {
            code: Cow::Borrowed(kind.code),
            severity: kind.severity,
            table: None,
            column: None,
            key: None,
            origin: None,
            detail: String::new(),
            count: 1,
        }
    }

    /// The table it is about.
    #[must_use]
    pub fn table(mut self, table: impl Into<Arc<str>>) -> Finding {
        self.table = Some(table.into());
        self
    }

    /// The column it is about.
    #[must_use]
    pub fn column(mut self, column: impl Into<Arc<str>>) -> Finding {
        self.column = Some(column.into());
        self
    }

    /// The key of the record or row it is about.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Finding {
        self.key = Some(key.into());
        self
    }

    /// Where it stood.
    #[must_use]
    pub fn origin(mut self, origin: Origin) -> Finding {
        self.origin = Some(origin);
        self
    }

    /// What exactly; never a personal value.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Finding {
        self.detail = detail.into();
        self
    }

    /// How many it stands for.
    #[must_use]
    pub fn count(mut self, count: u64) -> Finding {
        self.count = count;
        self
    }
}
