//! Measures: numbers on which managers rely, as SQL over a return at rest; and their movement from year to year.
//!
//! A measure is a file `measures/<code>.sql` of the return: a header of `-- field: value` lines (`title`, `evidence`, `source`, and `codes`, the list
//! that labels its groups), then one statement that selects a group (NULL for a measure without groups) and a number. It may use all that
//! rules may, and `parameter` also knows `at`, the day that is asked about.

use std::collections::BTreeMap;

use caseport_model::{Evidence, System};

use crate::{Rest, RuleError};

/// A measure.
#[derive(Debug, Clone)]
pub struct Measure {
    /// The name of its file.
    pub code: String,
    /// What it counts.
    pub title: String,
    /// What supports its definition.
    pub evidence: Evidence,
    /// Where the definition comes from.
    pub source: String,
    /// The code list of its groups.
    pub codes: Option<String>,
    sql: String,
}

impl Measure {
    /// The measures of a return, by code. The error says the file and the field.
    pub fn all(system: &System) -> Result<Vec<Measure>, String> {
        let files = system.folder("measures").filter_map(|(path, text)| Some((path.strip_suffix(".sql")?, text)));
        let mut all = files.map(|(code, text)| Measure::parse(code, text)).collect::<Result<Vec<_>, _>>()?;
        all.sort_by(|a, b| a.code.cmp(&b.code));
        Ok(all)
    }

    fn parse(code: &str, text: &str) -> Result<Measure, String> {
        let header: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("--")).collect();
        let mut fields: BTreeMap<&str, &str> = BTreeMap::new();
        for line in &header {
            let (name, value) = line.split_once(':').ok_or_else(|| format!("measures/{code}.sql: a line of the header has no `:`"))?;
            fields.insert(name.trim(), value.trim());
        }
        let mut take = |name: &str| fields.remove(name).ok_or_else(|| format!("measures/{code}.sql: the header has no `{name}`"));
        let evidence = take("evidence")?;
        let measure = Measure {
            code: code.to_owned(),
            title: take("title")?.to_owned(),
            evidence: Evidence::parse(evidence).ok_or_else(|| format!("measures/{code}.sql: `{evidence}` is no evidence"))?,
            source: take("source")?.to_owned(),
            codes: take("codes").ok().map(str::to_owned),
            sql: text.lines().skip(header.len()).collect::<Vec<_>>().join("\n"),
        };
        match fields.keys().next() {
            Some(name) => Err(format!("measures/{code}.sql: `{name}` is no field of a measure")),
            None => Ok(measure),
        }
    }

    /// The numbers of a return, by group; the group is empty for a measure without groups.
    pub fn count(&self, rest: &Rest) -> Result<BTreeMap<String, i64>, RuleError> {
        let fail = |cause: rusqlite::Error| RuleError::new(&self.code, &cause);
        let mut select = rest.db.prepare(&self.sql).map_err(fail)?;
        let rows = select.query_map([], |row| Ok((row.get::<_, Option<String>>(0)?.unwrap_or_default(), row.get(1)?))).map_err(fail)?;
        rows.collect::<rusqlite::Result<_>>().map_err(fail)
    }
}

/// How far a measure may move from one year to the next before somebody asks: a line of `movement.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct Threshold {
    /// The measure.
    pub measure: String,
    /// More than so many hundredths of last year's number ...
    pub percent: f64,
    /// ... and at least so many.
    pub least: u64,
    /// What supports it.
    pub evidence: Evidence,
    /// Where it comes from.
    pub source: String,
}

impl Threshold {
    /// The thresholds of a return; none where it has no `movement.csv`. The error says the line.
    pub fn all(system: &System) -> Result<Vec<Threshold>, String> {
        let Some(text) = system.files.get("movement.csv") else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        for record in csv::Reader::from_reader(text.as_bytes()).records() {
            let record = record.map_err(|e| format!("movement.csv: {e}"))?;
            let line = record.position().map_or(0, csv::Position::line);
            let cell = |at: usize| record.get(at).unwrap_or_default().trim();
            let bad = |what: &str| format!("movement.csv: line {line}: {what}");
            all.push(Threshold {
                measure: cell(0).to_owned(),
                percent: cell(1)
                    .parse()
                    .ok()
                    .filter(|it: &f64| it.is_finite() && *it >= 0.0)
                    .ok_or_else(|| bad("the per cent is no number"))?,
                least: cell(2).parse().map_err(|_| bad("the least number is no number"))?,
                evidence: Evidence::parse(cell(3)).ok_or_else(|| bad("the evidence is neither published nor assumed"))?,
                source: cell(4).to_owned(),
            });
        }
        Ok(all)
    }

    /// Whether a movement is further than this.
    pub fn exceeded(&self, previous: i64, now: i64) -> bool {
        let change = previous.abs_diff(now);
        // From nothing, anything is further than any share of it.
        change >= self.least && change > 0 && change as f64 * 100.0 > self.percent * previous.unsigned_abs() as f64
    }
}

#[cfg(test)]
mod tests {
    use super::Threshold;
    use caseport_model::Evidence;

    #[test]
    fn a_movement_is_too_far_by_share_and_by_number() {
        let it = Threshold { measure: String::new(), percent: 20.0, least: 10, evidence: Evidence::Assumed, source: String::new() };
        assert!(it.exceeded(100, 65) && it.exceeded(100, 121) && it.exceeded(0, 10));
        assert!(!it.exceeded(100, 80), "exactly the share");
        assert!(!it.exceeded(20, 11), "fewer than the least number");
        assert!(!it.exceeded(0, 0) && !it.exceeded(1000, 1000));
    }
}
