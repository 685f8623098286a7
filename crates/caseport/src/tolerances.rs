//! Tolerances: how much a run may hold back, find wrong or load otherwise, declared in a file before the run.
//!
//! The file is read before the first record; its hash stands among the run's inputs, and what it allowed stands in the run's reports.
//! What it does not name is zero.

use std::{collections::BTreeMap, path::Path};

use caseport_model::{Fate, Severity};
use caseport_run::Rule;
use serde::{Deserialize, Serialize};

use crate::{
    exit::{Failure, USAGE},
    report::{Outcome, SeverityCount},
};

/// What was declared.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Tolerances {
    /// Name of the file.
    pub(crate) file: String,
    /// BLAKE3 of its bytes, in hex.
    pub(crate) hash: String,
    said: File,
}

/// A run held against its tolerances.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Judged {
    pub(crate) file: String,
    pub(crate) hash: String,
    pub(crate) by: String,
    pub(crate) on: String,
    pub(crate) reason: String,
    pub(crate) lines: Vec<Line>,
    /// Days that a rule forgives, by its code.
    #[serde(default)]
    pub(crate) days: BTreeMap<String, u16>,
}

/// One tolerance, and what the run has of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    /// `records held`, `records held of FACT_REFERRALS`, `open high exceptions`, `open exceptions of K137`, `differences`.
    pub(crate) what: String,
    /// As it was declared: `20` or `0.5%`.
    pub(crate) at_most: String,
    /// The number that it means for this run.
    pub(crate) limit: u64,
    pub(crate) found: u64,
    pub(crate) within: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    agreed: Agreed,
    #[serde(default)]
    at_most: AtMost,
    #[serde(default)]
    at_most_of_table: BTreeMap<String, AtMostOfTable>,
    #[serde(default)]
    at_most_of_code: BTreeMap<String, u64>,
    #[serde(default)]
    days_of_code: BTreeMap<String, u16>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreed {
    by: String,
    on: String,
    reason: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct AtMost {
    rejected: Share,
    held: Share,
    showstopper: u64,
    high: u64,
    medium: u64,
    differences: u64,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct AtMostOfTable {
    rejected: Option<Share>,
    held: Option<Share>,
}

/// A number of records, or a share of those read.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    number: u64,
    /// Ten-thousandths of the records read, when a share was said.
    per_myriad: Option<u64>,
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Share, D::Error> {
        let bad = || serde::de::Error::custom("write a number of records such as 20, or a share of those read such as \"0.5%\"");
        match toml::Value::deserialize(source)? {
            toml::Value::Integer(number) => Ok(Share { number: u64::try_from(number).map_err(|_| bad())?, per_myriad: None }),
            toml::Value::String(text) => {
                let text = text.trim().strip_suffix('%').ok_or_else(bad)?.trim();
                let (whole, part) = text.split_once('.').unwrap_or((text, ""));
                let part = format!("{part:0<2}");
                if part.len() > 2 || !part.bytes().all(|it| it.is_ascii_digit()) {
                    return Err(bad());
                }
                let hundredths: u64 = part.parse().map_err(|_| bad())?;
                let per_myriad = whole.parse::<u64>().ok().and_then(|it| it.checked_mul(100)?.checked_add(hundredths)).ok_or_else(bad)?;
                (per_myriad <= 10_000).then_some(Share { number: 0, per_myriad: Some(per_myriad) }).ok_or_else(bad)
            }
            _ => Err(bad()),
        }
    }
}

impl Serialize for Share {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.per_myriad {
            None => serializer.serialize_u64(self.number),
            Some(_) => serializer.serialize_str(&self.text()),
        }
    }
}

impl Share {
    fn of(self, read: u64) -> u64 {
        self.per_myriad.map_or(self.number, |it| (u128::from(read) * u128::from(it) / 10_000) as u64)
    }

    fn text(self) -> String {
        self.per_myriad.map_or_else(|| self.number.to_string(), |it| format!("{}.{:02}%", it / 100, it % 100))
    }
}

impl Tolerances {
    /// Reads the file.
    pub(crate) fn read(path: &Path) -> Result<Tolerances, Failure> {
        let next = "correct the file; docs/reference/tolerances.md lists its keys";
        let fail = |cause: anyhow::Error| Failure::new(USAGE, cause.context(format!("in `{}`", path.display())), next);
        let text = std::fs::read_to_string(path).map_err(|e| fail(e.into()))?;
        let said: File = toml::from_str(&text).map_err(|e| fail(e.into()))?;
        for (key, text) in [("by", &said.agreed.by), ("on", &said.agreed.on), ("reason", &said.agreed.reason)] {
            if text.trim().is_empty() {
                return Err(fail(anyhow::anyhow!("[agreed] {key} is empty: a tolerance is somebody's decision")));
            }
        }
        let file = path.file_name().map_or_else(String::new, |it| it.to_string_lossy().into_owned());
        Ok(Tolerances { file, hash: blake3::hash(text.as_bytes()).to_hex().to_string(), said })
    }

    /// Days that a rule forgives, as parameters that rules read: `days.K130`. A rule that forgives none is refused, so that nobody believes it does.
    pub(crate) fn days(&self, rules: &[Rule]) -> Result<Vec<(String, String)>, Failure> {
        let parameter = |code: &str| format!("days.{code}");
        let takes_days = |rule: &&Rule| rule.sql.contains(&format!("'{}'", parameter(&rule.code)));
        let known: Vec<&str> = rules.iter().filter(takes_days).map(|it| it.code.as_str()).collect();
        match self.said.days_of_code.keys().find(|it| !known.contains(&it.as_str())) {
            Some(code) => Err(Failure::usage(
                format!("in `{}`: [days_of_code] {code} is no rule that forgives days", self.file),
                format!("rules that do: {}", known.join(", ")),
            )),
            None => Ok(self.said.days_of_code.iter().map(|(code, days)| (parameter(code), days.to_string())).collect()),
        }
    }

    /// Holds a run against them.
    pub(crate) fn judge(&self, outcome: &Outcome) -> Judged {
        let mut lines = Vec::new();
        let mut line = |what: String, at_most: String, limit: u64, found: u64| {
            lines.push(Line { what, at_most, limit, found, within: found <= limit });
        };
        let (read, fates) = outcome.account.totals();
        let of = |fates: &[u64; 6], fate: Fate| Fate::ALL.iter().zip(fates).find(|(it, _)| **it == fate).map_or(0, |(_, count)| *count);
        let said = &self.said.at_most;
        for (fate, share) in [(Fate::Rejected, said.rejected), (Fate::Held, said.held)] {
            line(format!("records {}", fate.as_str()), share.text(), share.of(read), of(&fates, fate));
        }
        for (name, at_most) in &self.said.at_most_of_table {
            let table = outcome.account.tables.iter().find(|it| it.table == *name);
            for (fate, share) in [(Fate::Rejected, at_most.rejected), (Fate::Held, at_most.held)] {
                if let Some(share) = share {
                    let (read, found) = table.map_or((0, 0), |it| (it.read, of(&it.fates, fate)));
                    line(format!("records {} of {name}", fate.as_str()), share.text(), share.of(read), found);
                }
            }
        }
        let open = |severities: &[Severity]| {
            outcome.by_severity().iter().filter(|it| severities.contains(&it.severity)).map(SeverityCount::open).sum()
        };
        for (severities, name, limit) in [
            (&[Severity::Showstopper][..], "showstopper", said.showstopper),
            (&[Severity::High], "high", said.high),
            (&[Severity::Medium, Severity::Unknown], "medium", said.medium),
        ] {
            line(format!("open {name} exceptions"), limit.to_string(), limit, open(severities));
        }
        for (code, limit) in &self.said.at_most_of_code {
            let found = outcome.findings.iter().filter(|it| it.code.eq_ignore_ascii_case(code)).map(|it| it.count - it.accepted).sum();
            line(format!("open exceptions of {code}"), limit.to_string(), *limit, found);
        }
        if let Some(it) = &outcome.reconciliation {
            line("differences".into(), said.differences.to_string(), said.differences, it.count());
        }
        let Agreed { by, on, reason } = self.said.agreed.clone();
        let days = self.said.days_of_code.clone();
        Judged { file: self.file.clone(), hash: self.hash.clone(), by, on, reason, lines, days }
    }
}

impl Judged {
    /// Tolerances that are exceeded.
    pub(crate) fn breaches(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|it| !it.within)
    }
}

#[cfg(test)]
mod tests {
    use super::{File, Share};

    #[test]
    fn what_is_not_named_is_zero_and_a_share_is_rounded_down() {
        let file: File = toml::from_str(
            "[agreed]\nby = 'board'\non = '2026-03-02'\nreason = 'agreed'\n[at_most]\nheld = '0.5%'\nhigh = 3\n[at_most_of_table.T]\nheld = 2",
        )
        .unwrap();
        assert_eq!((file.at_most.held.of(1_999), file.at_most.held.text()), (9, "0.50%".to_owned()));
        assert_eq!((file.at_most.rejected.of(1_999), file.at_most.high, file.at_most.showstopper), (0, 3, 0));
        assert_eq!(file.at_most_of_table["T"].held.map(|it| it.of(10)), Some(2));
    }

    #[test]
    fn a_share_that_nobody_can_mean_is_refused() {
        for bad in ["'half'", "'101%'", "'0.123%'", "-1", "0.5", "'-1%'", "'%'"] {
            assert!(toml::from_str::<std::collections::BTreeMap<String, Share>>(&format!("a = {bad}")).is_err(), "{bad}");
        }
    }
}
