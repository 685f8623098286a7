//! Checks that what a canonical column is given fits it: types, constant codes, cases.

use std::collections::BTreeSet;

use caseport_model::{Column, Required, Type};

use crate::{
    diagnostic::{At, nearest},
    plan::{Node, Test},
    scope::{Outcome, Scope},
    tree::Give,
    value::Ty,
};

/// Compiles what a canonical column is given, and checks that it fits.
pub(crate) fn give_node(give: &Give, column: &Column, name: At, scope: &mut Scope<'_>) -> Option<Node> {
    match give {
        Give::Expr(expr, _) => {
            let (node, outcomes) = scope.expr(expr)?;
            fits(&outcomes, column, scope).then_some(node)
        }
        Give::Cases(cases, _) => {
            check_cases(cases, name, scope);
            let mut nodes = Vec::new();
            let mut whole = true;
            for case in cases {
                let test = match &case.when {
                    None => Some(Test::Always),
                    Some(pred) => scope.pred(pred),
                };
                let given = scope.expr(&case.give).filter(|(_, outcomes)| fits(outcomes, column, scope));
                match (test, given) {
                    (Some(test), Some((node, _))) => nodes.push((test, node)),
                    _ => whole = false,
                }
            }
            whole.then(|| Node::Cases(nodes.into()))
        }
    }
}

fn check_cases(cases: &[crate::tree::Case], name: At, scope: &mut Scope<'_>) {
    if cases.last().is_none_or(|case| case.when.is_some()) {
        scope.out.error(name, "L030", "the last case is `otherwise = true`", "what if none of the cases holds?");
    }
    let last = cases.len().saturating_sub(1);
    let mut seen: Vec<(String, BTreeSet<String>)> = Vec::new();
    for (position, case) in cases.iter().enumerate() {
        let Some(pred) = &case.when else {
            if position < last {
                scope.out.error(case.at, "L031", "cases after `otherwise` are never reached", "move it to the end");
            }
            continue;
        };
        let (subject, values) = domain(pred);
        for (other, taken) in &seen {
            let clash = if values.is_empty() { *other == subject } else { *other == subject && !taken.is_disjoint(&values) };
            if clash {
                let what = values.intersection(taken).next().map_or(String::new(), |it| format!(" for '{it}'"));
                scope.out.error(case.at, "L031", format!("this case overlaps an earlier one{what}"), "the earlier one wins");
            }
        }
        seen.push((subject, values));
    }
}

/// What a condition of the simplest kinds asks about, and the values that it takes; else its own text and nothing.
fn domain(pred: &crate::expr::Pred) -> (String, BTreeSet<String>) {
    use crate::expr::{Comparison, Expr, Pred, Source};
    let constant = |expr: &Expr| match expr {
        Expr::Source(Source::Text(text) | Source::Number(text), _) => Some(text.trim().to_owned()),
        _ => None,
    };
    match pred {
        Pred::Compare(left, Comparison::Equal, right) => match constant(right) {
            Some(value) => (left.to_string(), BTreeSet::from([value])),
            None => (pred.to_string(), BTreeSet::new()),
        },
        Pred::In(left, items) => match items.iter().map(constant).collect::<Option<BTreeSet<_>>>() {
            Some(values) => (left.to_string(), values),
            None => (pred.to_string(), BTreeSet::new()),
        },
        _ => (pred.to_string(), BTreeSet::new()),
    }
}

/// Whether every way that a value may come out fits its canonical column.
fn fits(outcomes: &[Outcome], column: &Column, scope: &mut Scope<'_>) -> bool {
    let mut fit = true;
    let far_side = scope.shared.way.far_side();
    for Outcome { ty, at, constants } in outcomes {
        let mut wrong = |title: String, label: &str, help: Option<String>| {
            scope.out.error_help(*at, "L014", title, label, help);
            fit = false;
        };
        let name = &column.name;
        match (ty, column.kind) {
            (Ty::Any, _) => continue,
            (Ty::Key, _) if column.required != Required::Key => {
                wrong(format!("`{name}` is not the key of its table"), "`key` makes the key of the row", None);
                continue;
            }
            (Ty::Ref(table), _) if column.required != Required::Key || column.reference.is_some() => match &column.reference {
                Some((wanted, _)) if wanted == table => continue,
                Some((wanted, _)) => {
                    wrong(format!("`{name}` refers to `{wanted}`"), "this refers to another table", None);
                    continue;
                }
                None => {
                    wrong(format!("`{name}` is not a reference"), "this is one", None);
                    continue;
                }
            },
            _ => {}
        }
        if let Some((table, _)) = &column.reference
            && !matches!(ty, Ty::Key)
        {
            wrong(format!("`{name}` refers to `{table}`"), "not a reference", Some(format!("end with `| ref {table} from SOURCE_TABLE`")));
            continue;
        }
        let ok = match column.kind {
            Type::String(_) | Type::Text => matches!(ty, Ty::Text | Ty::Code(_) | Ty::Key | Ty::Ref(_) | Ty::PartialDate),
            Type::Code => match (ty, &column.codes) {
                (Ty::Code(Some(list)), Some(wanted)) => list == wanted,
                (Ty::Code(_), _) | (Ty::Text, None) => true,
                (Ty::Text, Some(wanted)) if !constants.is_empty() => {
                    if let Some(list) = scope.shared.target.codes.get(wanted) {
                        for constant in constants.iter().filter(|it| !list.accepts(it)) {
                            let help = nearest(constant, list.codes.iter().map(|it| it.code.as_str()));
                            wrong(format!("the {far_side} list `{wanted}` has no code `{constant}`"), "unknown code", help);
                        }
                    }
                    continue;
                }
                _ => false,
            },
            Type::Date => matches!(ty, Ty::Date),
            Type::DateTime => matches!(ty, Ty::DateTime),
            Type::PartialDate => matches!(ty, Ty::PartialDate | Ty::Date),
            Type::Int => matches!(ty, Ty::Int),
            Type::Decimal => matches!(ty, Ty::Int | Ty::Decimal),
            Type::Bool => matches!(ty, Ty::Bool),
        };
        if !ok {
            let help = match (column.kind, &column.codes) {
                (Type::Code, Some(list)) => Some(format!("end with `| code {list}`, or with a crosswalk into that list")),
                (Type::Date, _) => Some("end with `| date`".into()),
                (Type::DateTime, _) => Some("end with `| datetime`".into()),
                (Type::PartialDate, _) => Some("end with `| partial_date`".into()),
                (Type::Int, _) => Some("end with `| int`".into()),
                (Type::Decimal, _) => Some("end with `| decimal`".into()),
                (Type::Bool, _) => Some("end with `| flag` or `| is '…'`".into()),
                _ => None,
            };
            wrong(format!("`{name}` is of type {}", column.kind.name()), &format!("this is {}", ty.name()), help);
        }
    }
    fit
}
