//! Two returns compared, child by child: which records and fields of which child differ.
//!
//! Records are paired from the child downwards: first the children by their identifier, then, below each pair, the records of each table.
//! The numbers by which a return tells the records of a child apart are never compared, because they change when one record is missing.
//! Within what they belong to, records are paired in four steps, each over what the one before left:
//!
//! 1. equal in all fields, and in all that belongs to them;
//! 2. equal in all fields;
//! 3. equal in the natural key: the key columns that are no number, or else the day on which a period begins;
//! 4. by likeness, the best first: a pair has a point for each field that is equal and half a point for days at most a month apart, and
//!    needs half the points that it could have.
//!
//! Ties are broken by what stands in the records, the same from either side: `parity(b, a)` says of every difference the opposite. What
//! belongs to a record that one side does not have is counted with it, not listed. A field of the child that its other records repeat
//! (a birth date) is compared once, with the child.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap},
    fmt,
};

use caseport_model::{Date, Layout, Table, Type};

use crate::{Rows, Shape};

/// What kind of difference it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DifferenceKind {
    /// A record that the side before has and the side after has not.
    MissingAfter,
    /// A record that only the side after has.
    OnlyAfter,
    /// A field whose value is another one.
    Differs,
}

impl DifferenceKind {
    /// All kinds.
    pub const ALL: [DifferenceKind; 3] = [DifferenceKind::MissingAfter, DifferenceKind::OnlyAfter, DifferenceKind::Differs];

    /// The words in reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            DifferenceKind::MissingAfter => "missing after",
            DifferenceKind::OnlyAfter => "only after",
            DifferenceKind::Differs => "differs",
        }
    }
}

/// One difference. It holds no value but the child's identifier.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The child's identifier; empty where the records say none.
    pub child: String,
    /// The table, by its position in the layout.
    pub table: usize,
    /// What kind it is.
    pub kind: DifferenceKind,
    /// The record before, by its position among the rows of the table.
    pub before: Option<usize>,
    /// The record after.
    pub after: Option<usize>,
    /// The column, where a field differs.
    pub column: Option<usize>,
    /// Whether another record of the child and table has the two values the other way round: they were exchanged.
    pub exchanged: bool,
    /// Records that belong to the one that is missing or only after, and share its fate.
    pub below: u64,
}

impl fmt::Debug for Difference {
    /// An identifier is personal: shows the place only.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Difference { table, kind, before, after, column, below, exchanged, .. } = self;
        write!(
            f,
            "{} table {table} column {column:?} record {before:?} and {after:?}, {below} below, exchanged: {exchanged}",
            kind.as_str()
        )
    }
}

/// How two returns compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parity {
    /// What differs, in the order of children, tables and records.
    pub differences: Vec<Difference>,
    /// For each table of the layout, the record after of each record before that has a partner.
    pub pairs: Vec<BTreeMap<usize, usize>>,
}

/// Compares two returns of one system. Days must be written alike, as [`crate::Rest::rows`] gives them. What stands in tables without a child, such as
/// who wrote the file, is not compared, nor what only the form of one side has.
pub fn parity(layout: &Layout, shape: &Shape, before: &Rows, after: &Rows) -> Parity {
    // A column that only one form of the return has is compared where both sides have it.
    let says =
        |rows: &Rows, table: &Table, at: usize| rows.table(&table.name).is_some_and(|it| it.rows.iter().any(|row| !row[at].is_empty()));
    let in_both = |table: &Table, at: usize| {
        let name = format!("{}.{}", table.name, table.columns[at].name);
        !shape.not_in_tables().any(|it| *it == name) || (says(before, table, at) && says(after, table, at))
    };
    let plans: Vec<Option<Plan>> = layout.tables.iter().map(|table| Plan::of(layout, shape, table, &|at| in_both(table, at))).collect();
    let (a, b) = (Side::new(layout, &plans, before), Side::new(layout, &plans, after));
    let mut found = Parity { differences: Vec::new(), pairs: vec![BTreeMap::new(); layout.tables.len()] };
    for (position, plan) in plans.iter().enumerate() {
        if let Some(plan) = plan {
            compare_table(position, plan, &a, &b, &mut found);
        }
    }
    mark_exchanged(layout, before, after, &mut found.differences);
    found.differences.sort();
    found
}

/// Marks fields whose two values stand the other way round in another record of the same child and table.
fn mark_exchanged(layout: &Layout, before: &Rows, after: &Rows, differences: &mut [Difference]) {
    let cell = |rows: &'_ Rows, it: &Difference, at: Option<usize>| -> Option<String> {
        Some(rows.table(&layout.tables[it.table].name)?.rows.get(at?)?.get(it.column?)?.clone())
    };
    let field = |it: &Difference| Some((it.child.clone(), it.table, it.column, cell(before, it, it.before)?, cell(after, it, it.after)?));
    let all: BTreeSet<_> = differences.iter().filter_map(field).collect();
    for it in differences {
        let other = field(it).map(|(child, table, column, one, two)| (child, table, column, two, one));
        it.exchanged = other.is_some_and(|it| all.contains(&it));
    }
}

/// How a table is compared.
struct Plan {
    /// The column of the child.
    child: usize,
    /// Columns that are compared, with the position of the same column of the child's own table.
    own: Vec<(usize, Option<usize>)>,
    /// Whether a compared column is a day.
    days: Vec<bool>,
    /// Positions among the compared columns.
    natural_key: Vec<usize>,
    /// What a record belongs to: the table, and our columns that hold its key.
    parent: Option<Parent>,
}

struct Parent {
    table: usize,
    /// The key columns of the parent, and ours of the same names.
    key: Vec<(usize, usize)>,
}

impl Plan {
    fn of(layout: &Layout, shape: &Shape, table: &Table, in_both: &dyn Fn(usize) -> bool) -> Option<Plan> {
        let child = table.position(&shape.child)?;
        let numbered: BTreeSet<&str> = shape.numbered().filter(|(name, _)| *name == &*table.name).map(|(_, column)| column).collect();
        let index = |name: &str| layout.tables.iter().position(|it| &*it.name == name);
        let own_index = index(&table.name)?;
        // The child's own table is the one to which the column of the child refers, or the table itself.
        let root = table.columns[child].reference.as_ref().and_then(|(to, _)| layout.table(to));
        let compared = |at: &usize| {
            let column = &table.columns[*at];
            *at != child && column.reference.is_none() && !numbered.contains(&*column.name) && in_both(*at)
        };
        let own: Vec<(usize, Option<usize>)> = (0..table.columns.len())
            .filter(compared)
            .map(|at| (at, root.filter(|it| it.name != table.name).and_then(|it| it.position(&table.columns[at].name))))
            .collect();
        let place = |at: usize| own.iter().position(|(it, _)| *it == at);
        let mut natural_key: Vec<usize> = table.key().filter_map(place).collect();
        if natural_key.is_empty() {
            natural_key.extend(table.period.and_then(|(start, _)| place(start)));
        }
        let days = own.iter().map(|(at, _)| matches!(table.columns[*at].kind, Type::Date | Type::DateTime)).collect();
        // Of all tables that a record names, the innermost is what it belongs to; it comes last.
        let parent = table.columns.iter().filter_map(|it| index(&it.reference.as_ref()?.0)).filter(|it| *it < own_index).max();
        let parent = parent.and_then(|at| {
            let parent = &layout.tables[at];
            let key = parent.key().map(|key| Some((key, names(table, parent, key)?))).collect::<Option<Vec<_>>>()?;
            Some(Parent { table: at, key })
        });
        Some(Plan { child, own, days, natural_key, parent })
    }
}

/// The column of a table that holds a key column of what it belongs to.
fn names(table: &Table, parent: &Table, key: usize) -> Option<usize> {
    let name = &parent.columns[key].name;
    let refers = table.columns.iter().position(|it| it.reference.as_ref().is_some_and(|(to, of)| **to == *parent.name && **of == **name));
    refers.or_else(|| table.position(name))
}

/// One side, made ready.
struct Side<'r> {
    /// By table and record.
    records: Vec<Vec<Record<'r>>>,
}

/// Stands for a cell that repeats what the child's own record says.
const REPEATS: &str = "\u{1a}";

struct Record<'r> {
    child: &'r str,
    parent: Option<usize>,
    /// The compared cells; for what only repeats the child's own, [`REPEATS`].
    cells: Vec<&'r str>,
    /// The cells, and in order those of all that belongs to it.
    deep: String,
    /// How many records belong to it.
    below: u64,
}

impl<'r> Side<'r> {
    fn new(layout: &Layout, plans: &[Option<Plan>], rows: &'r Rows) -> Side<'r> {
        let of = |table: usize| rows.table(&layout.tables[table].name).map_or(&[] as &[Vec<String>], |it| &it.rows);
        let mut records: Vec<Vec<Record<'r>>> = Vec::with_capacity(plans.len());
        // Children by identifier, to see what only repeats them.
        let mut children: HashMap<(usize, &'r str), &'r Vec<String>> = HashMap::new();
        for (table, plan) in plans.iter().enumerate() {
            let Some(plan) = plan else {
                records.push(Vec::new());
                continue;
            };
            let root = layout.tables[table].columns[plan.child].reference.as_ref();
            let root = root.and_then(|(to, _)| layout.tables.iter().position(|it| *it.name == **to));
            let parents: HashMap<Vec<&str>, usize> = plan
                .parent
                .iter()
                .flat_map(|parent| {
                    let rows = of(parent.table).iter().enumerate().rev();
                    rows.map(|(at, row)| (parent.key.iter().map(|(theirs, _)| row[*theirs].as_str()).collect(), at))
                })
                .collect();
            let mut made = Vec::new();
            for row in of(table) {
                let child = row[plan.child].as_str();
                let parent = plan.parent.as_ref().and_then(|parent| {
                    let key: Vec<&str> = parent.key.iter().map(|(_, ours)| row[*ours].as_str()).collect();
                    parents.get(&key).copied()
                });
                let own = root.and_then(|it| children.get(&(it, child)));
                let repeats = |at: usize, there: Option<usize>| own.zip(there).is_some_and(|(own, there)| own[there] == row[at]);
                let cells = plan.own.iter().map(|(at, there)| if repeats(*at, *there) { REPEATS } else { row[*at].as_str() }).collect();
                if plan.parent.is_none() {
                    children.entry((table, child)).or_insert(row);
                }
                made.push(Record { child, parent, cells, deep: String::new(), below: 0 });
            }
            records.push(made);
        }
        let mut side = Side { records };
        side.deepen(plans);
        side
    }

    /// From the innermost outwards, adds to each record what belongs to it.
    fn deepen(&mut self, plans: &[Option<Plan>]) {
        let mut belongs: HashMap<(usize, usize), (Vec<String>, u64)> = HashMap::new();
        for (table, plan) in plans.iter().enumerate().rev() {
            for (at, record) in self.records[table].iter_mut().enumerate() {
                let (mut inner, below) = belongs.remove(&(table, at)).unwrap_or_default();
                inner.sort();
                record.deep = record.cells.join("\u{1f}");
                for it in inner {
                    record.deep.push('\u{1e}');
                    record.deep.push_str(&it);
                }
                record.below = below;
                if let Some((parent, at)) = plan.as_ref().and_then(|it| it.parent.as_ref()).zip(record.parent) {
                    let entry = belongs.entry((parent.table, at)).or_default();
                    // Brackets, so that what is nested twice cannot look like what is nested once.
                    entry.0.push(format!("\u{1d}{table}\u{1f}{}\u{1c}", record.deep));
                    entry.1 += below + 1;
                }
            }
        }
    }
}

/// What the records of a group have in common.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Group<'r> {
    /// They belong to this record before, or to its partner.
    Of(usize),
    /// They belong to nothing, or to what is not there; or are the children themselves.
    Child(&'r str),
}

fn compare_table(position: usize, plan: &Plan, a: &Side<'_>, b: &Side<'_>, found: &mut Parity) {
    let mut groups: BTreeMap<Group<'_>, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    let partners = plan.parent.as_ref().map(|it| &found.pairs[it.table]);
    let back: HashMap<usize, usize> = partners.into_iter().flatten().map(|(before, after)| (*after, *before)).collect();
    for (at, record) in a.records[position].iter().enumerate() {
        match record.parent {
            None => groups.entry(Group::Child(record.child)).or_default().0.push(at),
            // What belongs to a record that is missing is counted with it.
            Some(parent) if partners.is_some_and(|it| it.contains_key(&parent)) => groups.entry(Group::Of(parent)).or_default().0.push(at),
            Some(_) => {}
        }
    }
    for (at, record) in b.records[position].iter().enumerate() {
        match record.parent {
            None => groups.entry(Group::Child(record.child)).or_default().1.push(at),
            Some(parent) => {
                if let Some(before) = back.get(&parent) {
                    groups.entry(Group::Of(*before)).or_default().1.push(at);
                }
            }
        }
    }
    for (before, after) in groups.into_values() {
        let mut open = Open { plan, position, a, b, before, after, pairs: Vec::new() };
        open.pair();
        let Open { before, after, pairs, .. } = open;
        for (x, y) in pairs {
            found.pairs[position].insert(x, y);
            let (left, right) = (&a.records[position][x], &b.records[position][y]);
            for (nth, (column, _)) in plan.own.iter().enumerate() {
                if left.cells[nth] != right.cells[nth] {
                    let column = Some(*column);
                    let child = left.child.to_owned();
                    let kind = DifferenceKind::Differs;
                    found.differences.push(Difference {
                        child,
                        table: position,
                        kind,
                        before: Some(x),
                        after: Some(y),
                        column,
                        below: 0,
                        exchanged: false,
                    });
                }
            }
        }
        for (side, list, kind) in [(a, before, DifferenceKind::MissingAfter), (b, after, DifferenceKind::OnlyAfter)] {
            for at in list {
                let record = &side.records[position][at];
                let (before, after) = if kind == DifferenceKind::MissingAfter { (Some(at), None) } else { (None, Some(at)) };
                let child = record.child.to_owned();
                found.differences.push(Difference {
                    child,
                    table: position,
                    kind,
                    before,
                    after,
                    column: None,
                    below: record.below,
                    exchanged: false,
                });
            }
        }
    }
}

/// Pairs that may be tried in one group. More records than that stand together only where no child is named; they are not paired by
/// likeness.
const TRIED: usize = 4_000_000;

/// The records of one group that have no partner yet.
struct Open<'s, 'r> {
    plan: &'s Plan,
    position: usize,
    a: &'s Side<'r>,
    b: &'s Side<'r>,
    before: Vec<usize>,
    after: Vec<usize>,
    pairs: Vec<(usize, usize)>,
}

impl<'s, 'r> Open<'s, 'r> {
    fn left(&self, at: usize) -> &'s Record<'r> {
        &self.a.records[self.position][at]
    }

    fn right(&self, at: usize) -> &'s Record<'r> {
        &self.b.records[self.position][at]
    }

    fn pair(&mut self) {
        self.pair_equal(|it| it.deep.clone());
        self.pair_equal(|it| it.cells.join("\u{1f}"));
        if self.before.len().saturating_mul(self.after.len()) > TRIED {
            return;
        }
        let plan = self.plan;
        self.pair_best(|x, y| {
            let same = plan.natural_key.iter().all(|at| !x.cells[*at].is_empty() && x.cells[*at] == y.cells[*at]);
            same.then(|| likeness(plan, x, y).0)
        });
        self.pair_best(|x, y| {
            let (points, most) = likeness(plan, x, y);
            (points * 2 >= most).then_some(points)
        });
    }

    /// Pairs records that are equal in something, those first that are equal in more.
    fn pair_equal(&mut self, of: impl Fn(&Record<'_>) -> String) {
        if self.before.is_empty() || self.after.is_empty() {
            return;
        }
        let mut theirs: HashMap<String, Vec<usize>> = HashMap::new();
        let mut after = std::mem::take(&mut self.after);
        after.sort_by(|x, y| (&self.right(*y).deep, y).cmp(&(&self.right(*x).deep, x)));
        for at in after {
            theirs.entry(of(self.right(at))).or_default().push(at);
        }
        let mut before = std::mem::take(&mut self.before);
        before.sort_by(|x, y| (&self.left(*x).deep, x).cmp(&(&self.left(*y).deep, y)));
        for at in before {
            match theirs.get_mut(&of(self.left(at))).and_then(Vec::pop) {
                Some(partner) => self.pairs.push((at, partner)),
                None => self.before.push(at),
            }
        }
        self.after = theirs.into_values().flatten().collect();
        self.before.sort_unstable();
        self.after.sort_unstable();
    }

    /// Pairs the records that fit best, then the next best, until none fit.
    fn pair_best(&mut self, fits: impl Fn(&Record<'_>, &Record<'_>) -> Option<u64>) {
        let mut tried = Vec::new();
        for &x in &self.before {
            for &y in &self.after {
                let (left, right) = (self.left(x), self.right(y));
                if let Some(points) = fits(left, right) {
                    let (least, most) = if left.deep <= right.deep { (&left.deep, &right.deep) } else { (&right.deep, &left.deep) };
                    tried.push((Reverse(points), least, most, x, y));
                }
            }
        }
        tried.sort();
        let (mut taken, mut given) = (BTreeSet::new(), BTreeSet::new());
        for (_, _, _, x, y) in tried {
            if !taken.contains(&x) && !given.contains(&y) {
                taken.insert(x);
                given.insert(y);
                self.pairs.push((x, y));
            }
        }
        self.before.retain(|it| !taken.contains(it));
        self.after.retain(|it| !given.contains(it));
    }
}

/// Days that are at most so far apart are alike.
const NEAR: i32 = 31;

/// Half points of a pair, and how many it could have: two for each field that says something on either side.
fn likeness(plan: &Plan, x: &Record<'_>, y: &Record<'_>) -> (u64, u64) {
    let (mut points, mut most) = (0, 0);
    for (nth, (one, other)) in x.cells.iter().zip(&y.cells).enumerate() {
        if one == other && matches!(*one, "" | REPEATS) {
            continue;
        }
        most += 2;
        let day = |text: &str| if plan.days[nth] { Date::parse_iso(text) } else { None };
        points += match (day(one), day(other)) {
            _ if one == other => 2,
            (Some(one), Some(other)) if (one.0 - other.0).abs() <= NEAR => 1,
            _ => 0,
        };
    }
    (points, most)
}
