//! Days that have several sources: which of them gave a day, so that it can be counted. A system that knows a day twice (the start of a step, an
//! answer on its form) is mapped by an order of sources, and whoever signs it has to know how often the second was needed.

use std::sync::Arc;

use caseport_model::Type;

use crate::{
    eval::Frame,
    expr::{Expr, Source},
    plan::Node,
    tree::Give,
};

/// The sources of one canonical column.
#[derive(Debug)]
pub(crate) struct ChoicePlan {
    /// `table.column`.
    pub(crate) column: Arc<str>,
    /// What each leaf of the expression is called: `1 of 2: END_DTTM (FACT_SINGLE_ASSESSMENT)`.
    pub(crate) leaves: Box<[Arc<str>]>,
}

/// The sources of a column of days, if it has several.
pub(crate) fn of(give: &Give, kind: Type, column: String, table: &str) -> Option<ChoicePlan> {
    if !matches!(kind, Type::Date | Type::DateTime | Type::PartialDate) {
        return None;
    }
    let mut names = Vec::new();
    match give {
        Give::Expr(expr, _) => leaves(expr, &mut names),
        Give::Cases(cases, _) => cases.iter().for_each(|case| leaves(&case.give, &mut names)),
    }
    let mut distinct: Vec<&String> = Vec::new();
    for name in names.iter().flatten() {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    let of = distinct.len();
    if of < 2 {
        return None;
    }
    let leaves = names.iter().map(|name| {
        let place = name.as_ref().and_then(|name| distinct.iter().position(|it| *it == name));
        let name = name.as_deref().unwrap_or("nothing");
        format!("{} of {of}: {name} ({table})", place.map_or(0, |it| it + 1)).into()
    });
    Some(ChoicePlan { column: column.into(), leaves: leaves.collect() })
}

/// The sources of an expression from left to right; none for a reason to be blank.
fn leaves(expr: &Expr, out: &mut Vec<Option<String>>) {
    match expr {
        Expr::Source(Source::Absent(_), _) => out.push(None),
        Expr::Source(..) => out.push(Some(expr.to_string())),
        Expr::Or(options) => options.iter().for_each(|it| leaves(it, out)),
        Expr::Pipe(head, _) => leaves(head, out),
    }
}

/// How many leaves a compiled expression has: as many as the written one.
fn width(node: &Node) -> usize {
    match node {
        Node::Or(options) => options.iter().map(width).sum(),
        Node::Pipe(head, _) => width(head),
        Node::Cases(cases) => cases.iter().map(|(_, give)| width(give)).sum(),
        _ => 1,
    }
}

impl<'r> Frame<'r> {
    /// The leaf that gave the value of an expression which gave one.
    pub(crate) fn leaf(&self, node: &'r Node) -> usize {
        let mut before = 0;
        match node {
            Node::Or(options) => {
                for option in options {
                    if !self.eval(option).is_absent() {
                        return before + self.leaf(option);
                    }
                    before += width(option);
                }
                0
            }
            Node::Pipe(head, _) => self.leaf(head),
            Node::Cases(cases) => {
                for (test, give) in cases {
                    if self.holds(test) {
                        return before + self.leaf(give);
                    }
                    before += width(give);
                }
                0
            }
            _ => 0,
        }
    }
}
