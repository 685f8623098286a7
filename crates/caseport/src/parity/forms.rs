//! A comparison as JSON (`caseport-parity/1`), CSV and HTML: the same numbers in each, and values only where they were asked for.

use caseport_model::Evidence;
use caseport_return::{Difference, Hit};
use serde_json::{Value, json};

use super::{Compared, Side, numbers::iso};
use crate::{
    exit::{self, Failure},
    page,
};

/// What stands in place of an identifier that is not shown.
const MASKED: &str = "▒▒▒";

/// What is compared, and how much of it may be shown.
pub(crate) struct Shown {
    pub(crate) compared: Compared,
    pub(crate) keys: bool,
    pub(crate) values: bool,
}

impl Shown {
    pub(super) fn child<'h>(&self, child: &'h str) -> &'h str {
        if self.keys { child } else { MASKED }
    }

    /// Record, file and line of a difference on a side.
    pub(super) fn place(side: &Side, table: usize, at: Option<usize>) -> Option<(u64, Option<&str>, u64)> {
        let (row, file, line) = side.place(table, at?)?;
        Some((row, side.file(file), line))
    }

    /// The value of a field on a side, where it may be shown.
    pub(super) fn value<'s>(&self, side: &'s Side, it: &Difference, at: Option<usize>) -> Option<&'s str> {
        let (true, Some(at), Some(column)) = (self.values, at, it.column) else { return None };
        Some(side.rows.tables.get(it.table)?.rows.get(at)?.get(column)?)
    }

    pub(crate) fn json(&self) -> Value {
        let compared = &self.compared;
        let place = |side: &Side, table, at: Option<usize>| {
            Self::place(side, table, at).map(|(row, file, line)| json!({ "record": row, "file": file, "line": file.map(|_| line) }))
        };
        let differences = compared.parity.differences.iter().map(|it| {
            let (module, field) = compared.names(it);
            let mut one = json!({
                "child": self.child(&it.child),
                "module": module,
                "section": compared.system.layout.tables[it.table].section,
                "field": field,
                "kind": it.kind.as_str(),
                "before": place(&compared.before, it.table, it.before),
                "after": place(&compared.after, it.table, it.after),
                "exchanged": it.exchanged,
                "records_below": it.below,
            });
            if self.values && it.column.is_some() {
                one["value_before"] = json!(self.value(&compared.before, it, it.before));
                one["value_after"] = json!(self.value(&compared.after, it, it.after));
            }
            one
        });
        let hits = |side: &Side, hits: &[Hit]| -> Vec<Value> { hits.iter().map(|it| self.hit_json(side, it)).collect() };
        let same: Vec<Value> = compared.same.iter().map(|(rule, count)| json!({ "rule": rule, "count": count })).collect();
        json!({
            "schema": "caseport-parity/1",
            "system": compared.system.name(),
            "year": compared.year,
            "at": iso(compared.at),
            "exit_code": compared.exit_code(),
            "before": side_json(&compared.before),
            "after": side_json(&compared.after),
            "children_that_differ": compared.children(),
            "differences": differences.collect::<Vec<_>>(),
            "rules_run": compared.rules.len(),
            "failures": {
                "introduced": hits(&compared.after, &compared.introduced),
                "mended": hits(&compared.before, &compared.mended),
                "same": same,
            },
            "measures": compared.measures.iter().map(|it| json!({
                "measure": it.code, "title": it.title, "group": it.group.as_ref().map(|it| &it.0), "label": it.group.as_ref().map(|it| &it.1),
                "before": it.before, "after": it.after, "difference": it.after - it.before, "last_year": it.previous,
                "moved_too_far": it.exceeded.as_ref().map(|it| json!({
                    "per_cent": it.percent, "least_number": it.least, "evidence": evidence(it.evidence), "source": it.source,
                })),
            })).collect::<Vec<_>>(),
            "warnings": compared.warnings.iter().map(|it| json!({
                "title": it.title, "opens": iso(it.opens), "closes": iso(it.closes), "from": iso(it.from), "to": iso(it.to), "evidence": evidence(it.evidence),
            })).collect::<Vec<_>>(),
        })
    }

    fn hit_json(&self, side: &Side, it: &Hit) -> Value {
        let place = it.place.and_then(|(file, line)| Some((side.file(file)?, line)));
        json!({
            "rule": &*it.rule, "severity": it.severity.as_str(), "table": &*it.table, "row": it.row,
            "child": it.child.as_deref().map(|it| self.child(it)), "columns": &*it.columns,
            "file": place.map(|it| it.0), "line": place.map(|it| it.1),
        })
    }

    /// One line for each difference, failure, measure and warning.
    pub(crate) fn csv(&self) -> Result<String, Failure> {
        let bug = |e: csv::Error| Failure::new(exit::BUG, e, "report it");
        let compared = &self.compared;
        let mut out = csv::Writer::from_writer(Vec::new());
        out.write_record([
            "what",
            "kind",
            "module",
            "field",
            "child",
            "rule",
            "title",
            "record before",
            "file before",
            "line before",
            "record after",
            "file after",
            "line after",
            "records below",
            "before",
            "after",
            "last year",
        ])
        .map_err(bug)?;
        let number = |it: Option<u64>| it.map_or(String::new(), |it| it.to_string());
        for it in &compared.parity.differences {
            let (module, field) = compared.names(it);
            let (before, after) = (Self::place(&compared.before, it.table, it.before), Self::place(&compared.after, it.table, it.after));
            let file = |it: Option<(u64, Option<&str>, u64)>| it.and_then(|it| it.1).unwrap_or_default().to_owned();
            let line = |it: Option<(u64, Option<&str>, u64)>| number(it.and_then(|it| it.1.map(|_| it.2)));
            let kind = if it.exchanged { "exchanged" } else { it.kind.as_str() };
            out.write_record([
                "difference",
                kind,
                module,
                field.unwrap_or_default(),
                self.child(&it.child),
                "",
                "",
                &number(before.map(|it| it.0)),
                &file(before),
                &line(before),
                &number(after.map(|it| it.0)),
                &file(after),
                &line(after),
                &it.below.to_string(),
                self.value(&compared.before, it, it.before).unwrap_or_default(),
                self.value(&compared.after, it, it.after).unwrap_or_default(),
                "",
            ])
            .map_err(bug)?;
        }
        for (kind, hits, side) in [("introduced", &compared.introduced, &compared.after), ("mended", &compared.mended, &compared.before)] {
            for hit in hits {
                let place = hit.place.and_then(|(file, line)| Some((side.file(file)?.to_owned(), line.to_string()))).unwrap_or_default();
                let nothing = (String::new(), String::new());
                let row = number(hit.row);
                let ((row_before, before), (row_after, after)) =
                    if kind == "introduced" { (("", nothing), (row.as_str(), place)) } else { ((row.as_str(), place), ("", nothing)) };
                let title = compared.rules.iter().find(|it| *it.code == *hit.rule).map_or("", |it| &it.title);
                out.write_record([
                    "failure",
                    kind,
                    &hit.table,
                    &hit.columns.join(" "),
                    hit.child.as_deref().map_or("", |it| self.child(it)),
                    &hit.rule,
                    title,
                    row_before,
                    &before.0,
                    &before.1,
                    row_after,
                    &after.0,
                    &after.1,
                    "",
                    "",
                    "",
                    "",
                ])
                .map_err(bug)?;
            }
        }
        for (rule, count) in &compared.same {
            let title = compared.rules.iter().find(|it| it.code == *rule).map_or("", |it| &it.title);
            let count = count.to_string();
            out.write_record(["failure", "same", "", "", "", rule, title, "", "", "", "", "", "", "", &count, &count, ""]).map_err(bug)?;
        }
        for it in &compared.measures {
            let kind = if it.exceeded.is_some() { "moved too far" } else { "" };
            let (before, after, previous) =
                (it.before.to_string(), it.after.to_string(), it.previous.map_or(String::new(), |it| it.to_string()));
            let group = it.group.as_ref().map_or("", |it| it.0.as_str());
            out.write_record(["measure", kind, &it.code, group, "", "", &it.title, "", "", "", "", "", "", "", &before, &after, &previous])
                .map_err(bug)?;
        }
        for it in &compared.warnings {
            out.write_record(["warning", "", "", "", "", "", &it.title, "", "", "", "", "", "", "", &iso(it.opens), &iso(it.closes), ""])
                .map_err(bug)?;
        }
        let bytes = out.into_inner().map_err(|e| Failure::new(exit::BUG, e.into_error(), "report it"))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// A page for a browser.
    pub(crate) fn html(&self) -> Result<String, Failure> {
        let values = json!({ "it": self.json(), "rules": self.rules_json(), "version": env!("CARGO_PKG_VERSION") });
        page::render("parity.html", include_str!("../../templates/parity.html"), &values)
            .map_err(|e| Failure::new(exit::BUG, e, "report it"))
    }

    /// Rules with what they say of either side.
    fn rules_json(&self) -> Vec<Value> {
        let all = self.compared.by_rule().into_iter();
        all.map(|(rule, introduced, mended, same)| {
            json!({
                "code": rule.code, "severity": rule.severity.as_str(), "title": rule.title, "remedy": rule.remedy,
                "introduced": introduced, "mended": mended, "same": same,
            })
        })
        .collect()
    }
}

/// The word of the layouts.
pub(super) fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Published => "published",
        Evidence::Assumed => "assumed",
    }
}

fn side_json(side: &Side) -> Value {
    json!({
        "kind": side.kind,
        "name": side.name,
        "records": side.rows.tables.iter().map(|it| json!({ "table": it.name, "records": it.rows.len() })).collect::<Vec<_>>(),
        "files": side.files.iter().map(|it| json!({
            "name": it.name, "last_year": it.last_year, "records": it.records, "rejected": it.rejected, "left_aside": it.left_aside,
        })).collect::<Vec<_>>(),
        "findings": side.findings.iter().map(|it| json!({
            "code": it.code, "severity": it.severity.as_str(), "table": it.table.as_deref(), "column": it.column.as_deref(), "count": it.count, "detail": it.detail,
        })).collect::<Vec<_>>(),
    })
}
