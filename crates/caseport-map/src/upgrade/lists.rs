//! Which codes a text may be: the list of the column that it is compared with, or that a crosswalk comes from and leads into.
//!
//! Only what is certain counts. A crosswalk that several lists use is of none, and its codes stay as they are.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Names, of_sheet,
    renaming::{Renaming, Where},
};
use crate::{
    diagnostic::At,
    expr::{Arg, ArgKind, Call, Expr, Pred, Source, parse_expr, parse_pred},
};

/// A list of either side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum List {
    Source(String),
    Target(String),
}

/// The lists of the crosswalks, by name: what they come from, and what they lead into.
#[derive(Debug, Default)]
pub(super) struct Lists {
    pub(super) from: BTreeMap<String, String>,
    pub(super) into: BTreeMap<String, String>,
}

type Found = BTreeMap<String, BTreeSet<Option<String>>>;

impl Lists {
    /// What all expressions together say.
    pub(super) fn of(renaming: &Renaming<'_>) -> Lists {
        let (mut from, mut into) = (Found::new(), Found::new());
        for (key, rows) in renaming.known.iter().flat_map(|it| of_sheet(it, "columns")) {
            let scope = renaming.scope(&key[0]);
            let list = renaming.target_list(&key[0], &key[2]);
            for row in rows {
                if let Ok(mut expr) = parse_expr(&row[1], At::default()) {
                    renaming.expr(&mut expr, &scope, None);
                    // A column without a list says nothing of the crosswalk.
                    if list.is_some() {
                        ends(&expr, &mut |name| {
                            into.entry(name.to_owned()).or_default().insert(list.clone());
                        });
                    }
                    heads(&expr, renaming, &scope, &mut from);
                }
                conditions(&row[0], renaming, &scope, &mut from);
            }
        }
        for (key, rows) in renaming.known.iter().flat_map(|it| of_sheet(it, "rules")) {
            let scope = renaming.scope(&key[0]);
            for row in rows {
                conditions(&row[0], renaming, &scope, &mut from);
            }
        }
        Lists { from: agreed(from), into: agreed(into) }
    }
}

/// Those that only one list uses.
fn agreed(found: Found) -> BTreeMap<String, String> {
    found.into_iter().filter(|(_, lists)| lists.len() == 1).filter_map(|(name, lists)| Some((name, lists.into_iter().next()??))).collect()
}

/// The crosswalk of a step.
fn crosswalk(call: &Call) -> Option<&str> {
    match (call.name.as_str(), call.args.first()) {
        ("code", Some(Arg { kind: ArgKind::Name(name), .. })) => Some(name),
        _ => None,
    }
}

/// The crosswalks whose codes an expression gives.
fn ends(expr: &Expr, with: &mut impl FnMut(&str)) {
    match expr {
        Expr::Source(..) => {}
        Expr::Or(options) => options.iter().for_each(|it| ends(it, with)),
        Expr::Pipe(head, calls) => {
            ends(head, with);
            calls.iter().filter_map(crosswalk).for_each(&mut *with);
        }
    }
}

/// The list whose codes go into each crosswalk.
fn heads(expr: &Expr, renaming: &Renaming<'_>, scope: &Where, found: &mut Found) {
    match expr {
        Expr::Source(..) => {}
        Expr::Or(options) => options.iter().for_each(|it| heads(it, renaming, scope, found)),
        Expr::Pipe(head, calls) => {
            heads(head, renaming, scope, found);
            let mut of = renaming.list_of(head, scope);
            for call in calls {
                if let Some(name) = crosswalk(call) {
                    let list = of.take().and_then(|it| if let List::Source(name) = it { Some(name) } else { None });
                    found.entry(name.to_owned()).or_default().insert(list);
                }
                for arg in &call.args {
                    if let ArgKind::Expr(inner) = &arg.kind {
                        heads(inner, renaming, scope, found);
                    }
                }
                of = renaming.after(of, call);
            }
        }
    }
}

fn conditions(text: &str, renaming: &Renaming<'_>, scope: &Where, found: &mut Found) {
    fn within(pred: &Pred, renaming: &Renaming<'_>, scope: &Where, found: &mut Found) {
        match pred {
            Pred::And(parts) | Pred::Or(parts) => parts.iter().for_each(|it| within(it, renaming, scope, found)),
            Pred::Not(inner) => within(inner, renaming, scope, found),
            Pred::Compare(left, _, right) => [left, right].into_iter().for_each(|it| heads(it, renaming, scope, found)),
            Pred::In(left, _) | Pred::Like(left, _) | Pred::Blank(left, _) => heads(left, renaming, scope, found),
        }
    }
    if let Ok(mut pred) = parse_pred(text, At::default()) {
        renaming.pred(&mut pred, scope);
        within(&pred, renaming, scope, found);
    }
}

impl Renaming<'_> {
    /// The list of the canonical column of a file, both by their names of then.
    pub(super) fn target_list(&self, file: &str, column: &str) -> Option<String> {
        let table = self.target.table(&self.heads.get(file)?.0);
        self.way.target.layout.table(&table)?.column(&self.target.column(&table, column))?.codes.clone()
    }

    /// The list whose codes an expression gives. Its names are those of now.
    pub(super) fn list_of(&self, expr: &Expr, scope: &Where) -> Option<List> {
        let of = |table: &str, column: &str| self.way.source.layout.table(table)?.column(column)?.codes.clone().map(List::Source);
        match expr {
            Expr::Source(Source::Column(name), _) => of(&scope.table, name),
            Expr::Source(Source::Joined(join, column), _) => of(scope.joins.get(join)?, column),
            Expr::Source(..) => None,
            Expr::Or(options) => {
                let first = self.list_of(options.first()?, scope)?;
                options.iter().all(|it| self.list_of(it, scope).as_ref() == Some(&first)).then_some(first)
            }
            Expr::Pipe(head, calls) => calls.iter().fold(self.list_of(head, scope), |of, call| self.after(of, call)),
        }
    }

    /// The list whose codes a step gives, when those of a list go into it.
    pub(super) fn after(&self, of: Option<List>, call: &Call) -> Option<List> {
        match call.name.as_str() {
            "tidy" | "text" | "unknown_if" => of,
            "code" => {
                let name = crosswalk(call)?;
                let list = self.lists.into.get(name).or_else(|| self.way.target.codes.get_key_value(name).map(|(name, _)| name))?;
                Some(List::Target(list.clone()))
            }
            _ => None,
        }
    }

    /// A code by its name of now.
    pub(super) fn code(&self, list: &List, code: &str) -> String {
        let (names, list): (&Names, &str) = match list {
            List::Source(list) => (self.source, list),
            List::Target(list) => (self.target, list),
        };
        names.code(list, code)
    }
}
