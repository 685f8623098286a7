//! Resolves the expressions of one mapping: names to positions, steps to operations, types step by step.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use caseport_model::{Date, System, Table};

use crate::{
    codemap::CodeMap,
    dates::Formats,
    diagnostic::{At, Collector, nearest},
    expr::{Arg, ArgKind, Call, Comparison, Expr, Pred, Source},
    plan::{Blanks, How, IndexSpec, JoinPlan, Node, Test},
    step::{Build, KeySpace, Op, Reference, World, YesNo, step},
    value::Ty,
    way::Way,
};

/// What all mappings of a system share while they are compiled.
pub(crate) struct Shared<'a> {
    pub(crate) way: Way<'a>,
    pub(crate) source: &'a System,
    pub(crate) target: &'a System,
    pub(crate) crosswalks: BTreeMap<String, Arc<CodeMap>>,
    pub(crate) yes_no: Arc<YesNo>,
    pub(crate) open_end: Option<Date>,
    /// Canonical table and source table of each mapping.
    pub(crate) makers: BTreeSet<(String, String)>,
    /// Canonical table and source tables of each section of `merges.toml`.
    pub(crate) merges: Vec<(String, Vec<String>)>,
}

/// One way that a value may come out: its type, and the constants it may be.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    pub(crate) ty: Ty,
    pub(crate) at: At,
    pub(crate) constants: Vec<String>,
}

/// The names that one mapping sees.
pub(crate) struct Scope<'a> {
    pub(crate) shared: &'a Shared<'a>,
    pub(crate) out: &'a mut Collector,
    pub(crate) indexes: &'a mut Vec<IndexSpec>,
    pub(crate) table: &'a Table,
    pub(crate) target: Option<&'a Table>,
    pub(crate) joins: Vec<JoinPlan>,
    pub(crate) join_tables: Vec<&'a Table>,
    /// The names that `each.name` may be; `None` without `[each]`.
    pub(crate) each: Option<Vec<String>>,
    pub(crate) roles: Vec<String>,
    /// The columns that answers and items come from.
    pub(crate) implied: Vec<Arc<str>>,
    /// The list that the canonical column wants.
    pub(crate) expected: Option<String>,
    pub(crate) uses: Vec<(Arc<str>, Arc<str>)>,
    pub(crate) maps: Vec<String>,
    /// Joins and their columns, which are in `uses` too; no column where records are only counted. Taken for each column of a row.
    pub(crate) looked_up: Vec<(usize, Option<Arc<str>>)>,
    /// The joins that were named since this was last taken, with those that they need: one bit each.
    pub(crate) asked: u64,
}

/// The words that mean not recorded in a column.
pub(crate) fn blanks(system: &System, table: &Table, column: usize) -> Blanks {
    system.text.blank.iter().chain(&table.columns[column].sentinels).map(|it| Box::from(it.trim())).collect()
}

impl<'a> Scope<'a> {
    /// The names of a table, before any join or form adds to them.
    pub(crate) fn of(
        shared: &'a Shared<'a>,
        out: &'a mut Collector,
        indexes: &'a mut Vec<IndexSpec>,
        table: &'a Table,
        target: Option<&'a Table>,
    ) -> Scope<'a> {
        Scope {
            shared,
            out,
            indexes,
            table,
            target,
            joins: Vec::new(),
            join_tables: Vec::new(),
            each: None,
            roles: Vec::new(),
            implied: Vec::new(),
            expected: None,
            uses: Vec::new(),
            maps: Vec::new(),
            looked_up: Vec::new(),
            asked: 0,
        }
    }
}

impl Scope<'_> {
    /// The position of a column of the source table, which counts as used.
    pub(crate) fn column(&mut self, name: &str, at: At) -> Option<usize> {
        self.column_of(self.table, name, at)
    }

    pub(crate) fn column_of(&mut self, table: &Table, name: &str, at: At) -> Option<usize> {
        let found = table.position(name);
        if let Some(position) = found {
            self.uses.push((table.name.clone(), table.columns[position].name.clone()));
        } else {
            let help = nearest(name, table.columns.iter().map(|it| &*it.name));
            self.out.error_help(at, "L010", format!("`{}` has no column `{name}`", table.name), "unknown column", help);
        }
        found
    }

    fn join(&mut self, name: &str, at: At) -> Option<usize> {
        let found = self.joins.iter().position(|join| &*join.name == name);
        if let Some(join) = found {
            self.asked |= self.joins[join].needs;
        } else {
            let help = nearest(name, self.joins.iter().map(|it| &*it.name));
            self.out.error_help(at, "L016", format!("there is no join `{name}` here"), "unknown join", help);
        }
        found
    }

    /// A joined column: its join and its place in the entries of the join's index.
    fn joined(&mut self, join: &str, column: &str, at: At) -> Option<(usize, usize, usize)> {
        let join = self.join(join, at)?;
        let table = self.join_tables[join];
        let position = self.column_of(table, column, at)?;
        self.looked_up.push((join, Some(table.columns[position].name.clone())));
        let columns = &mut self.indexes[self.joins[join].index].columns;
        let slot = columns.iter().position(|it| *it == position).unwrap_or_else(|| {
            columns.push(position);
            columns.len() - 1
        });
        Some((join, slot, position))
    }

    fn system_blanks(&self, table: &Table, column: usize) -> Blanks {
        blanks(self.shared.source, table, column)
    }

    /// A cell of a coded column is its code, however it is written, where the list says what else is written for its codes.
    fn spelled(&self, table: &Table, position: usize, cell: Node) -> Node {
        let list = table.columns[position].codes.as_ref().and_then(|list| self.shared.source.codes.get(list));
        match list.and_then(|list| list.spellings.clone()) {
            Some(spellings) => Node::Coded(Box::new(cell), spellings),
            None => cell,
        }
    }

    fn source(&mut self, source: &Source, at: At) -> Option<(Node, Ty, Vec<String>)> {
        if matches!(source, Source::Answer(_) | Source::EachName | Source::EachValue) {
            let table = self.table.name.clone();
            self.uses.extend(self.implied.iter().map(|column| (table.clone(), column.clone())));
        }
        let plain = |node, ty| Some((node, ty, Vec::new()));
        match source {
            Source::Column(name) => {
                let position = self.column(name, at)?;
                let cell = Node::Cell(position, self.system_blanks(self.table, position));
                plain(self.spelled(self.table, position, cell), Ty::Text)
            }
            Source::Joined(join, column) => {
                let (join, slot, position) = self.joined(join, column, at)?;
                let blanks = self.system_blanks(self.join_tables[join], position);
                let cell = Node::Joined(join, slot, blanks);
                plain(self.spelled(self.join_tables[join], position, cell), Ty::Text)
            }
            Source::Text(text) => Some((Node::Text(text.as_str().into()), Ty::Text, vec![text.clone()])),
            Source::Number(number) => match (number.parse::<i64>(), caseport_model::row::parse_decimal(number)) {
                (Ok(whole), _) => plain(Node::Int(whole), Ty::Int),
                (_, Some(decimal)) => plain(Node::Decimal(decimal), Ty::Decimal),
                _ => {
                    self.out.error(at, "L001", "this number cannot be read", "at most four decimals");
                    None
                }
            },
            Source::Truth(yes) => plain(Node::Bool(*yes), Ty::Bool),
            Source::EachName | Source::EachValue => match &self.each {
                None => {
                    self.out.error(at, "L018", "there is no [each] in this mapping", "nothing to take it from");
                    None
                }
                Some(names) if *source == Source::EachName => {
                    let names = names.clone();
                    if names.is_empty() {
                        self.out.error(at, "L018", "`each.name` needs [each] with `columns`", "say each.value");
                        return None;
                    }
                    Some((Node::EachName, Ty::Text, names))
                }
                Some(_) => plain(Node::EachValue, Ty::Text),
            },
            Source::Answer(role) => {
                if let Some(role) = self.roles.iter().position(|it| it == role) {
                    plain(Node::Answer(role), Ty::Text)
                } else {
                    let help = nearest(role, self.roles.iter().map(String::as_str));
                    self.out.error_help(at, "L018", format!("[pivot.answers] names no role `{role}`"), "unknown role", help);
                    None
                }
            }
            Source::Parameter(name) => self.parameter(name, at),
            Source::Count(join) => {
                let join = self.join(join, at)?;
                if self.joins[join].by_day.is_none() {
                    self.out.error(at, "L018", "`count` needs a join that names a day: `at`, `before` or `from`", "this one does not");
                    return None;
                }
                self.looked_up.push((join, None));
                plain(Node::Count(join), Ty::Int)
            }
            Source::Absent(reason) => plain(Node::Absent(*reason), Ty::Any),
        }
    }

    /// What the way out was told: a date, or a text.
    fn parameter(&mut self, name: &str, at: At) -> Option<(Node, Ty, Vec<String>)> {
        let Some(parameters) = self.shared.way.parameters else {
            self.out.error(at, "L018", "a mapping into the canonical model has no parameters", "nothing to take it from");
            return None;
        };
        let Some(value) = parameters.get(name) else {
            let help = nearest(name, parameters.keys().map(String::as_str));
            self.out.error_help(at, "L018", format!("there is no parameter `{name}`"), "unknown parameter", help);
            return None;
        };
        Some(match Date::parse_iso(value) {
            Some(date) => (Node::Date(date), Ty::Date, Vec::new()),
            None => (Node::Text(value.as_str().into()), Ty::Text, Vec::new()),
        })
    }

    /// Compiles an expression; `None` after a mistake was noted.
    pub(crate) fn expr(&mut self, expr: &Expr) -> Option<(Node, Vec<Outcome>)> {
        match expr {
            Expr::Source(source, at) => {
                let (node, ty, constants) = self.source(source, *at)?;
                Some((node, vec![Outcome { ty, at: *at, constants }]))
            }
            Expr::Or(options) => {
                let mut nodes = Vec::new();
                let mut outcomes = Vec::new();
                let mut whole = true;
                for option in options {
                    match self.expr(option) {
                        Some((node, mut ways)) => {
                            nodes.push(node);
                            outcomes.append(&mut ways);
                        }
                        None => whole = false,
                    }
                }
                whole.then(|| (Node::Or(nodes.into()), outcomes))
            }
            Expr::Pipe(head, calls) => {
                let (node, outcomes) = self.expr(head)?;
                let mut ty = self.common(&outcomes, head.at())?;
                let mut ops = Vec::new();
                for call in calls {
                    let Some(found) = step(&call.name) else {
                        let help = nearest(&call.name, crate::step::STEPS.iter().map(|it| it.name));
                        self.out.error_help(call.at, "L012", format!("there is no step `{}`", call.name), "unknown step", help);
                        return None;
                    };
                    let (op, gives) = (found.build)(&mut Build { call, input: &ty, head: &node, world: self })?;
                    ops.push(op);
                    ty = gives;
                }
                let at = calls.last().map_or(head.at(), |call| call.at);
                Some((Node::Pipe(Box::new(node), ops.into()), vec![Outcome { ty, at, constants: Vec::new() }]))
            }
        }
    }

    /// The one type of several ways, for the step that follows.
    fn common(&mut self, outcomes: &[Outcome], at: At) -> Option<Ty> {
        let mut common = Ty::Any;
        for outcome in outcomes {
            match (&common, &outcome.ty) {
                (Ty::Any, ty) => common = ty.clone(),
                (_, Ty::Any) => {}
                (a, b) if a == b => {}
                (a, b) if a.is_text() && b.is_text() => common = Ty::Text,
                (a, b) => {
                    let label = format!("{} or {}", a.name(), b.name());
                    self.out.error(at, "L014", "what comes out here is not always of one kind", label);
                    return None;
                }
            }
        }
        Some(common)
    }

    /// One side of a comparison. A bare column is its trimmed text, markers included.
    fn side(&mut self, expr: &Expr) -> Option<(Node, Ty, Option<String>)> {
        let (node, outcomes) = self.expr(expr)?;
        let ty = self.common(&outcomes, expr.at())?;
        let constant = match expr {
            Expr::Source(Source::Text(text), _) => Some(text.clone()),
            _ => None,
        };
        let raw = |node| match node {
            Node::Cell(position, _) => Node::Raw(position),
            Node::Joined(join, slot, _) => Node::RawJoined(join, slot),
            other => other,
        };
        let node = match node {
            Node::Coded(cell, spellings) => Node::Coded(Box::new(raw(*cell)), spellings),
            other => raw(other),
        };
        Some((node, ty, constant))
    }

    /// Compiles a condition; `None` after a mistake was noted.
    pub(crate) fn pred(&mut self, pred: &Pred) -> Option<Test> {
        match pred {
            Pred::And(parts) => Some(Test::And(self.preds(parts)?)),
            Pred::Or(parts) => Some(Test::Or(self.preds(parts)?)),
            Pred::Not(inner) => Some(Test::Not(Box::new(self.pred(inner)?))),
            Pred::Blank(expr, yes) => {
                let (node, _) = self.expr(expr)?;
                let test = Test::Blank(node);
                Some(if *yes { test } else { Test::Not(Box::new(test)) })
            }
            Pred::Like(expr, pattern) => Some(Test::Like(self.side(expr)?.0, pattern.split('*').map(Box::from).collect())),
            Pred::In(expr, items) => {
                let (node, ty, _) = self.side(expr)?;
                let mut nodes = Vec::new();
                for item in items {
                    let (item_node, _, constant) = self.side(item)?;
                    self.sentinel_date(&ty, constant.as_deref(), item.at())?;
                    nodes.push(item_node);
                }
                Some(Test::In(node, nodes.into()))
            }
            Pred::Compare(left, comparison, right) => {
                let (left_node, left_ty, left_text) = self.side(left)?;
                let (right_node, right_ty, right_text) = self.side(right)?;
                self.sentinel_date(&left_ty, right_text.as_deref(), right.at())?;
                let dated = |ty: &Ty| matches!(ty, Ty::Date | Ty::DateTime);
                let iso = |text: &Option<String>| text.as_deref().is_some_and(|it| Date::parse_iso(it).is_some());
                let by_word = matches!(comparison, Comparison::Before | Comparison::After);
                let ordered = !matches!(comparison, Comparison::Equal | Comparison::Unequal);
                let how = if by_word || dated(&left_ty) || dated(&right_ty) || (ordered && (iso(&left_text) || iso(&right_text))) {
                    if by_word && right_text.is_some() && !iso(&right_text) {
                        self.out.error(right.at(), "L014", "a date is wanted here", "write 'YYYY-MM-DD'");
                        return None;
                    }
                    How::Day(Box::new((self.formats(true, Some(&left_node)), self.formats(true, Some(&right_node)))))
                } else if ordered {
                    How::Number
                } else if matches!(left_ty, Ty::Int | Ty::Decimal) || matches!(right_ty, Ty::Int | Ty::Decimal) {
                    How::Natural
                } else {
                    How::Text
                };
                let constant = |node: Node, text: &Option<String>| match text.as_deref().and_then(Date::parse_iso) {
                    Some(date) if matches!(how, How::Day(_)) => Node::Date(date),
                    _ => node,
                };
                let sides = (constant(left_node, &left_text), constant(right_node, &right_text));
                Some(Test::Compare(Box::new(sides), *comparison, how))
            }
        }
    }

    /// A date is compared with a date.
    fn sentinel_date(&mut self, ty: &Ty, constant: Option<&str>, at: At) -> Option<()> {
        if matches!(ty, Ty::Date | Ty::DateTime) && constant.is_some_and(|it| Date::parse_iso(it).is_none()) {
            self.out.error(at, "L014", "a date is compared with a date", "write 'YYYY-MM-DD'");
            return None;
        }
        Some(())
    }

    fn preds(&mut self, parts: &[Pred]) -> Option<Box<[Test]>> {
        let tests: Vec<Option<Test>> = parts.iter().map(|part| self.pred(part)).collect();
        tests.into_iter().collect()
    }

    fn column_formats(&self, node: &Node, into: &mut Vec<String>) {
        let mut add = |table: &Table, position: usize| into.extend(table.columns[position].formats.iter().cloned());
        match node {
            Node::Cell(position, _) | Node::Raw(position) => add(self.table, *position),
            Node::Joined(join, slot, _) | Node::RawJoined(join, slot) => {
                add(self.join_tables[*join], self.indexes[self.joins[*join].index].columns[*slot]);
            }
            Node::Pipe(head, _) | Node::Coded(head, _) => self.column_formats(head, into),
            Node::Or(options) => options.iter().for_each(|option| self.column_formats(option, into)),
            _ => {}
        }
    }
}

impl World for Scope<'_> {
    fn node(&mut self, arg: &Arg) -> Option<Node> {
        match &arg.kind {
            ArgKind::Name(name) => self.source(&Source::Column(name.clone()), arg.at).map(|it| it.0),
            ArgKind::Joined(join, column) => {
                let source = match (join.as_str(), column.as_str()) {
                    ("each", "name") => Source::EachName,
                    ("each", "value") => Source::EachValue,
                    ("answer", role) => Source::Answer(role.to_owned()),
                    ("count", join) => Source::Count(join.to_owned()),
                    ("parameter", name) => Source::Parameter(name.to_owned()),
                    _ => Source::Joined(join.clone(), column.clone()),
                };
                self.source(&source, arg.at).map(|it| it.0)
            }
            ArgKind::Text(text) => Some(Node::Text(text.as_str().into())),
            ArgKind::Expr(inner) => {
                let (node, outcomes) = self.expr(inner)?;
                self.common(&outcomes, arg.at)?;
                Some(node)
            }
            ArgKind::Number(_) => {
                self.out.error(arg.at, "L013", "a column is wanted here", "not a number");
                None
            }
        }
    }

    fn formats(&mut self, timed: bool, of: Option<&Node>) -> Formats {
        let mut own = Vec::new();
        if let Some(node) = of {
            self.column_formats(node, &mut own);
        }
        let text = &self.shared.source.text;
        let system = if timed { [&text.datetime, &text.date] } else { [&text.date, &text.datetime] };
        let parsed = if own.is_empty() {
            Formats::parse(system.into_iter().flatten().map(String::as_str))
        } else {
            Formats::parse(own.iter().map(String::as_str))
        };
        let parsed = parsed.unwrap_or_else(|cause| {
            self.out.error(At { file: usize::MAX, ..At::default() }, "L019", cause, "");
            Formats::default()
        });
        if parsed.is_empty() {
            return Formats::parse(["YYYY-MM-DD HH:MM:SS", "YYYY-MM-DD"]).unwrap_or_default();
        }
        parsed
    }

    fn code_map(&mut self, arg: &Arg) -> Option<(Arc<CodeMap>, Ty)> {
        let ArgKind::Name(name) = &arg.kind else {
            self.out.error(
                arg.at,
                "L013",
                format!("the name of a crosswalk or of a {} list is wanted here", self.shared.way.far_side()),
                "not a name",
            );
            return None;
        };
        if let Some(map) = self.shared.crosswalks.get(name) {
            let map = map.clone();
            if let Some(list) = self.expected.as_ref().and_then(|list| self.shared.target.codes.get(list)) {
                for row in map.rows.iter().filter(|row| !row.target.is_empty() && !list.accepts(&row.target)) {
                    let help = nearest(&row.target, list.codes.iter().map(|it| it.code.as_str()));
                    let title = format!("the {} list `{}` has no code `{}`", self.shared.way.far_side(), list.name, row.target);
                    self.out.error_help(row.at, "L043", title, "unknown target", help);
                }
            }
            self.maps.push(name.clone());
            return Some((map, Ty::Code(None)));
        }
        if let Some(list) = self.shared.target.codes.get(name) {
            self.maps.push(name.clone());
            return Some((Arc::new(CodeMap::of_list(list)), Ty::Code(Some(name.clone()))));
        }
        let names = self.shared.crosswalks.keys().chain(self.shared.target.codes.keys()).map(String::as_str);
        self.out.error_help(
            arg.at,
            "L015",
            format!("there is neither a crosswalk nor a {} list `{name}`", self.shared.way.far_side()),
            "unknown list",
            nearest(name, names),
        );
        None
    }

    fn labels(&mut self, arg: &Arg) -> Option<Arc<CodeMap>> {
        if let ArgKind::Name(name) = &arg.kind
            && let Some(list) = self.shared.target.codes.get(name)
        {
            self.maps.push(name.clone());
            return Some(Arc::new(CodeMap::of_labels(list)));
        }
        let help = nearest(&arg.to_string(), self.shared.target.codes.keys().map(String::as_str));
        self.out.error_help(arg.at, "L015", format!("there is no {} list `{arg}`", self.shared.way.far_side()), "unknown list", help);
        None
    }

    fn yes_no(&self) -> Arc<YesNo> {
        self.shared.yes_no.clone()
    }

    fn open_end(&self) -> Option<Date> {
        self.shared.open_end
    }

    fn key_space(&mut self, call: &Call) -> Option<KeySpace> {
        let Some(target) = self.target else {
            self.out.error(call.at, "L014", "`key` makes the key of a row, not a value to compare", "leave it out");
            return None;
        };
        Some(KeySpace { source: self.table.key_space.clone(), verbatim: self.shared.way.keeps_keys(target) })
    }

    fn reference(&mut self, canonical: &Arg, source: &Arg) -> Option<Reference> {
        let name = |arg: &Arg| match &arg.kind {
            ArgKind::Name(name) => name.clone(),
            _ => arg.to_string(),
        };
        let (wanted, from) = (name(canonical), name(source));
        let Some(target) = self.shared.target.layout.table(&wanted) else {
            let help = nearest(&wanted, self.shared.target.layout.tables.iter().map(|it| &*it.name));
            self.out.error_help(
                canonical.at,
                "L011",
                format!("there is no {} table `{wanted}`", self.shared.way.far_side()),
                "unknown table",
                help,
            );
            return None;
        };
        let Some(table) = self.shared.source.layout.table(&from) else {
            let help = nearest(&from, self.shared.source.layout.tables.iter().map(|it| &*it.name));
            self.out.error_help(source.at, "L011", format!("there is no source table `{from}`"), "unknown table", help);
            return None;
        };
        if !self.shared.makers.contains(&(wanted.clone(), from.clone())) {
            let makers: Vec<&str> =
                self.shared.makers.iter().filter(|(canonical, _)| *canonical == wanted).map(|(_, source)| source.as_str()).collect();
            let help = (!makers.is_empty()).then(|| format!("`{wanted}` is made from {}", makers.join(", ")));
            self.out.error_help(source.at, "L017", format!("no mapping makes `{wanted}` from `{from}`"), "no such rows", help);
            return None;
        }
        let key: Vec<usize> = table.key().collect();
        let reserved = match key.as_slice() {
            [one] => table.columns[*one].sentinels.iter().map(|it| Box::from(it.trim())).collect(),
            _ => Box::default(),
        };
        Some(Reference {
            space: KeySpace { source: table.key_space.clone(), verbatim: self.shared.way.keeps_keys(target) },
            reserved,
            merges: self.shared.merges.iter().position(|(canonical, rows)| *canonical == wanted && rows.contains(&from)),
        })
    }

    fn error(&mut self, at: At, code: &'static str, title: String, label: String) {
        self.out.error(at, code, title, label);
    }
}

/// Whether an expression ends with `text`, so that its white space stays.
pub(crate) fn is_verbatim(node: &Node) -> bool {
    match node {
        Node::Pipe(_, ops) => matches!(ops.last(), Some(Op::Text)),
        Node::Or(options) => options.iter().any(is_verbatim),
        Node::Cases(cases) => cases.iter().any(|(_, give)| is_verbatim(give)),
        _ => false,
    }
}

/// Whether an expression needs more than the record's own cells.
pub(crate) fn needs_others(node: &Node) -> bool {
    fn test(it: &Test) -> bool {
        match it {
            Test::Always => false,
            Test::And(parts) | Test::Or(parts) => parts.iter().any(test),
            Test::Not(inner) => test(inner),
            Test::Compare(sides, ..) => needs_others(&sides.0) || needs_others(&sides.1),
            Test::In(node, items) => needs_others(node) || items.iter().any(needs_others),
            Test::Like(node, _) | Test::Blank(node) => needs_others(node),
        }
    }
    match node {
        Node::Joined(..) | Node::RawJoined(..) | Node::Count(_) | Node::Answer(_) | Node::EachName | Node::EachValue => true,
        Node::Coded(cell, _) => needs_others(cell),
        Node::Pipe(head, ops) => {
            needs_others(head)
                || ops.iter().any(|op| match op {
                    Op::With(_, nodes) | Op::Key(_, nodes) => nodes.iter().any(needs_others),
                    Op::DateParts(parts) => needs_others(&parts.0) || needs_others(&parts.1),
                    Op::Code(_, Some(at)) | Op::AgeOn(at) => needs_others(&at.0),
                    _ => false,
                })
        }
        Node::Or(options) => options.iter().any(needs_others),
        Node::Cases(cases) => cases.iter().any(|(it, give)| test(it) || needs_others(give)),
        _ => false,
    }
}

/// The same for a condition.
pub(crate) fn test_needs_others(test: &Test) -> bool {
    needs_others(&Node::Cases(Box::new([(test.clone(), Node::Absent(caseport_model::Reason::NotRecorded))])))
}

/// The one cell that feeds an expression, if there is just one.
pub(crate) fn only_cell(node: &Node) -> Option<&Node> {
    match node {
        Node::Cell(..) | Node::Joined(..) => Some(node),
        Node::Pipe(head, _) | Node::Coded(head, _) => only_cell(head),
        _ => None,
    }
}
