//! The names of now, put into the pieces of a mapping: tables, columns and look-ups through the expression tree, and codes where it is certain of which list they are.

use std::collections::{BTreeMap, BTreeSet};

use super::{Heads, Names, lists::Lists, of_sheet};
use crate::{
    diagnostic::At,
    expr::{Arg, ArgKind, Call, Expr, Pred, Source, parse_expr, parse_pred},
    step::step,
    take::Written,
    tree::WHOLE,
    way::Way,
    workbook::{self, Key, Piece, Rows, SHEETS},
};

/// Everything that is known while names are put in.
pub(super) struct Renaming<'u> {
    pub(super) way: &'u Way<'u>,
    pub(super) source: &'u Names,
    pub(super) target: &'u Names,
    pub(super) heads: &'u Heads,
    pub(super) lists: Lists,
    /// The pieces of the base and its own.
    pub(super) known: [&'u [Piece]; 2],
    /// What could not be read, a sentence for each.
    pub(super) unread: Vec<String>,
}

/// Where names of an expression are looked for: the table of the rows, and the table of each look-up, by their names of now.
pub(super) struct Where {
    pub(super) table: String,
    pub(super) joins: BTreeMap<String, String>,
}

impl Renaming<'_> {
    /// That of a mapping file.
    pub(super) fn scope(&self, file: &str) -> Where {
        let rows = self.heads.get(file).map_or("", |it| it.1.as_str());
        Where { table: self.source.table(rows), joins: self.joins("look-ups", &[file]) }
    }

    /// That of another table that marks duplicates.
    fn scope_of_mark(&self, of: &str, table: &str) -> Where {
        Where { table: self.source.table(table), joins: self.joins("look-ups of marks", &[of, table]) }
    }

    /// The table of each look-up of a sheet whose key begins so.
    fn joins(&self, sheet: &'static str, first: &[&str]) -> BTreeMap<String, String> {
        let all = self.known.iter().flat_map(|it| of_sheet(it, sheet)).filter(|(key, _)| key.iter().zip(first).all(|(a, b)| a == b));
        all.map(|(key, rows)| (key[first.len()].clone(), self.source.table(&rows[0][0]))).collect()
    }

    /// A piece with the names of now.
    pub(super) fn piece(&mut self, key: &Key, rows: &Rows) -> Piece {
        let (mut new_key, mut new_rows) = (key.clone(), rows.clone());
        let names = &key.1;
        let scope = self.scope(&names[0]);
        let target = self.heads.get(&names[0]).map_or(String::new(), |it| self.target.table(&it.0));
        match SHEETS[key.0].name {
            "tables" => {
                let row = &mut new_rows[0];
                row[0] = self.target.table(&row[0]);
                row[1] = self.source.table(&row[1]);
                let one_per: Vec<String> = row[4].split('\n').map(|it| self.source.column(&scope.table, it)).collect();
                row[4] = one_per.join("\n");
            }
            "columns" => {
                let list = self.target_list(&names[0], &names[2]);
                new_key.1[2] = self.target.column(&target, &names[2]);
                for row in &mut new_rows {
                    if row[0] != "otherwise" {
                        row[0] = self.pred_text(key, &row[0], &scope);
                    }
                    row[1] = self.expr_text(key, &row[1], &scope, list.as_deref());
                }
            }
            "not held" => new_key.1[1] = self.target.column(&target, &names[1]),
            "source columns" => new_key.1[2] = self.source.column(&scope.table, &names[2]),
            "rules" => new_rows.iter_mut().for_each(|row| row[0] = self.pred_text(key, &row[0], &scope)),
            "look-ups" => self.look_up(key, &mut new_rows[0], &scope),
            "forms" => {
                let column = |name: &str| self.source.column(&scope.table, name);
                let given = self.given(&names[0]);
                let asked = self.asked(&names[0], &scope);
                for row in &mut new_rows {
                    match (names[1].as_str(), row[0].as_str()) {
                        ("each.columns", _) => {
                            row[0] = column(&row[0]);
                            row[1] = given.iter().fold(row[1].clone(), |it, list| self.target.code(list, &it));
                        }
                        ("pivot.answers", _) => {
                            let codes = row[1]
                                .split('\n')
                                .map(|it| asked.as_ref().map_or_else(|| it.to_owned(), |list| self.source.code(list, it)));
                            row[1] = codes.collect::<Vec<_>>().join("\n");
                        }
                        ("each.split", "column") | ("pivot", _) => row[1] = column(&row[1]),
                        ("stitch", what) if what != "gap" => row[1] = column(&row[1]),
                        _ => {}
                    }
                }
            }
            "decisions" if names[1] != WHOLE => {
                let renamed = self.target.column(&target, &names[1]);
                new_key.1[1] = if renamed == names[1] { self.source.column(&scope.table, &names[1]) } else { renamed };
            }
            "codes" => {
                if let Some(list) = self.lists.from.get(&names[0]) {
                    new_key.1[1] = self.source.code(list, &names[1]);
                }
                if let Some(list) = self.lists.into.get(&names[0]) {
                    for row in &mut new_rows {
                        row[0] = self.target.code(list, &row[0]);
                    }
                }
            }
            "whole tables" => new_key.1[1] = self.source.table(&names[1]),
            "people" => {
                new_key.1[0] = self.target.table(&names[0]);
                let row = &mut new_rows[0];
                let scope = Where { table: self.source.table(&row[0]), joins: BTreeMap::new() };
                row[1] = self.source.column(&scope.table, &row[1]);
                row[2] = self.pred_text(key, &row[2], &scope);
                row[3] = self.source.column(&scope.table, &row[3]);
                row[0] = scope.table;
            }
            "same people" => {
                new_key.1[0] = self.target.table(&names[0]);
                new_key.1[1] = self.source.table(&names[1]);
                new_rows[0][0] = self.source.column(&new_key.1[1], &new_rows[0][0]);
            }
            "marks" => {
                new_key.1[0] = self.target.table(&names[0]);
                let scope = self.scope_of_mark(&names[0], &names[1]);
                let row = &mut new_rows[0];
                row[0] = self.source.column(&scope.table, &row[0]);
                row[1] = self.pred_text(key, &row[1], &scope);
                row[2] = self.source.column(&scope.table, &row[2]);
                new_key.1[1] = scope.table;
            }
            "look-ups of marks" => {
                new_key.1[0] = self.target.table(&names[0]);
                let scope = self.scope_of_mark(&names[0], &names[1]);
                self.look_up(key, &mut new_rows[0], &scope);
                new_key.1[1] = scope.table;
            }
            _ => {}
        }
        (new_key, new_rows)
    }

    /// The list of the column that `each.name` fills, where it fills nothing else.
    fn given(&self, file: &str) -> Option<String> {
        let columns = self.known.iter().flat_map(|it| of_sheet(it, "columns")).filter(|(key, _)| key[0] == file);
        let mut lists = BTreeSet::new();
        for (key, rows) in columns {
            for expr in rows.iter().filter_map(|row| parse_expr(&row[1], At::default()).ok()) {
                let direct = match &expr {
                    Expr::Or(options) => options.iter().any(is_name),
                    one => is_name(one),
                };
                if direct {
                    lists.insert(self.target_list(file, &key[2]));
                } else if expr.to_string().contains("each.name") {
                    lists.insert(None);
                }
            }
        }
        if lists.len() == 1 { lists.into_iter().next().flatten() } else { None }
    }

    /// The list of the column in which a form says which question is answered.
    fn asked(&self, file: &str, scope: &Where) -> Option<String> {
        let pivots = self.known.iter().flat_map(|it| of_sheet(it, "forms")).filter(|(key, _)| key[0] == file && key[1] == "pivot");
        let question = pivots.flat_map(|(_, rows)| rows).find(|row| row[0] == "question")?;
        let column = self.source.column(&scope.table, &question[1]);
        self.way.source.layout.table(&scope.table)?.column(&column)?.codes.clone()
    }

    fn look_up(&mut self, key: &Key, row: &mut [String], scope: &Where) {
        let theirs = self.source.table(&row[0]);
        let inner = Where { table: theirs.clone(), joins: BTreeMap::new() };
        row[0].clone_from(&theirs);
        let pairs: Vec<String> = row[1].split('\n').map(|pair| self.pair(key, pair, scope, &inner)).collect();
        row[1] = pairs.join("\n");
        if !row[2].is_empty() {
            row[2] = self.pred_text(key, &row[2], &inner);
        }
        if let Some(only) = row.get_mut(5).filter(|it| !it.is_empty()) {
            *only = self.pred_text(key, only, scope);
        }
        let take = row[4].clone();
        if let Some(written) = Written::of(&take) {
            let day = written.day.map(|(_, ours, _)| {
                let day = self.expr_text(key, ours, scope, None);
                // What was written in parentheses is written so again.
                if ours.starts_with('(') && !day.starts_with('(') { format!("({day})") } else { day }
            });
            row[4] = written.with(&self.source.column(&theirs, written.column), day.as_deref());
        }
    }

    /// `OURS = THEIRS`, or one name for both.
    fn pair(&mut self, key: &Key, pair: &str, ours: &Where, theirs: &Where) -> String {
        if let Ok(Pred::Compare(mut left, comparison, mut right)) = parse_pred(pair, At::default()) {
            let before = (left.clone(), right.clone());
            self.expr(&mut left, ours, None);
            self.expr(&mut right, theirs, None);
            return if before == (left.clone(), right.clone()) {
                pair.to_owned()
            } else {
                Pred::Compare(left, comparison, right).to_string()
            };
        }
        let Ok(one) = parse_expr(pair, At::default()) else {
            self.unread.push(format!("{}: `{pair}` cannot be read", workbook::shown(key)));
            return pair.to_owned();
        };
        let (mut left, mut right) = (one.clone(), one.clone());
        self.expr(&mut left, ours, None);
        self.expr(&mut right, theirs, None);
        match (left == one, left == right) {
            (true, true) => pair.to_owned(),
            (_, true) => left.to_string(),
            _ => format!("{left} = {right}"),
        }
    }

    fn expr_text(&mut self, key: &Key, text: &str, scope: &Where, list: Option<&str>) -> String {
        let Ok(mut expr) = parse_expr(text, At::default()) else {
            self.unread.push(format!("{}: `{text}` cannot be read", workbook::shown(key)));
            return text.to_owned();
        };
        let before = expr.clone();
        self.expr(&mut expr, scope, list);
        if expr == before { text.to_owned() } else { expr.to_string() }
    }

    fn pred_text(&mut self, key: &Key, text: &str, scope: &Where) -> String {
        if text.is_empty() {
            return String::new();
        }
        let Ok(mut pred) = parse_pred(text, At::default()) else {
            self.unread.push(format!("{}: `{text}` cannot be read", workbook::shown(key)));
            return text.to_owned();
        };
        let before = pred.clone();
        self.pred(&mut pred, scope);
        if pred == before { text.to_owned() } else { pred.to_string() }
    }

    /// A condition by the names of now.
    pub(super) fn pred(&self, pred: &mut Pred, scope: &Where) {
        match pred {
            Pred::And(parts) | Pred::Or(parts) => parts.iter_mut().for_each(|it| self.pred(it, scope)),
            Pred::Not(inner) => self.pred(inner, scope),
            Pred::Compare(left, _, right) => {
                self.expr(left, scope, None);
                self.expr(right, scope, None);
                self.constant(left, right, scope);
                self.constant(right, left, scope);
            }
            Pred::In(left, items) => {
                self.expr(left, scope, None);
                for it in items {
                    self.expr(it, scope, None);
                    self.constant(left, it, scope);
                }
            }
            Pred::Like(left, _) | Pred::Blank(left, _) => self.expr(left, scope, None),
        }
    }

    /// What the keys of a table's records begin with. On the way out they are somebody's already.
    fn key_space(&self, table: &str) -> String {
        if self.way.is_outward() { table.to_owned() } else { self.source.table(table) }
    }

    /// What a code is compared with, when it is a constant.
    fn constant(&self, compared: &Expr, constant: &mut Expr, scope: &Where) {
        if let Expr::Source(Source::Text(text), _) = constant
            && let Some(list) = self.list_of(compared, scope)
        {
            *text = self.code(&list, text);
        }
    }

    /// An expression by the names of now. `list` is that of the column that it fills, when a constant there is a code of it.
    pub(super) fn expr(&self, expr: &mut Expr, scope: &Where, list: Option<&str>) {
        match expr {
            Expr::Source(Source::Column(name), _) => *name = self.source.column(&scope.table, name),
            Expr::Source(Source::Joined(join, column), _) => {
                if let Some(table) = scope.joins.get(join) {
                    *column = self.source.column(table, column);
                }
            }
            Expr::Source(Source::Text(text), _) => {
                if let Some(list) = list {
                    *text = self.target.code(list, text);
                }
            }
            Expr::Source(..) => {}
            Expr::Or(options) => options.iter_mut().for_each(|it| self.expr(it, scope, list)),
            Expr::Pipe(head, calls) => {
                // A constant that goes through a step is theirs.
                self.expr(head, scope, None);
                if let (Expr::Source(Source::Text(table), _), Some(true)) = (&mut **head, calls.first().map(makes_key)) {
                    *table = self.key_space(table);
                }
                let mut of = self.list_of(head, scope);
                for call in calls {
                    self.arguments(&call.name, &mut call.args, scope);
                    if let (Some(list), "is" | "unknown_if") = (&of, call.name.as_str()) {
                        for arg in &mut call.args {
                            if let ArgKind::Text(text) = &mut arg.kind {
                                *text = self.code(list, text);
                            }
                        }
                    }
                    of = self.after(of, call);
                }
            }
        }
    }

    /// The arguments of a step that are columns or tables, as its signature says.
    fn arguments(&self, name: &str, args: &mut [Arg], scope: &Where) {
        if name == "ref" {
            for (at, arg) in args.iter_mut().enumerate() {
                if let ArgKind::Name(table) = &mut arg.kind {
                    match at {
                        0 => *table = self.target.table(table),
                        2 => *table = self.source.table(table),
                        _ => {}
                    }
                }
            }
            return;
        }
        let signature = step(name).map_or("", |it| it.signature);
        let takes_names = ["COL", "DAY"].iter().any(|it| signature.contains(it));
        let only_at = signature.contains("at COL");
        let mut after_at = false;
        for arg in args {
            match &mut arg.kind {
                ArgKind::Name(word) if only_at && word == "at" => after_at = true,
                ArgKind::Name(column) if takes_names && (after_at || !only_at) => *column = self.source.column(&scope.table, column),
                ArgKind::Joined(join, column) => {
                    if let Some(table) = scope.joins.get(join) {
                        *column = self.source.column(table, column);
                    }
                }
                ArgKind::Expr(inner) => self.expr(inner, scope, None),
                _ => {}
            }
        }
    }
}

/// Whether a step makes a key of a constant: `'TABLE' | with ':' …`.
fn makes_key(call: &Call) -> bool {
    call.name == "with" && matches!(call.args.first(), Some(Arg { kind: ArgKind::Text(text), .. }) if text == ":")
}

fn is_name(expr: &Expr) -> bool {
    matches!(expr, Expr::Source(Source::EachName, _))
}
