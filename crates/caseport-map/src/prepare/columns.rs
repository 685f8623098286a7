//! Which cells of a table's records the first pass looks at, so that the others need not be read: a table of case notes is looked up by its
//! keys, and most of it is text.

use crate::plan::{IndexSpec, Node, TakePlan, Test};

use super::Preparation;

impl Preparation {
    /// Positions of the only columns of a table that [`Preparation::observe`] looks at; `None` where it may look at any.
    pub fn columns(&self, table: &str) -> Option<Vec<usize>> {
        let plan = &self.plan;
        let table = plan.table(table)?;
        let merges = plan
            .merges
            .iter()
            .any(|it| it.table == table || it.beside.iter().any(|(of, _)| *of == table) || it.marks.iter().any(|mark| mark.table == table));
        let grouped = plan.tables[table].mappings.iter().any(|it| self.wanted.mappings[*it] && plan.mappings[*it].is_grouped());
        if merges || grouped {
            return None;
        }
        let mut columns = Vec::new();
        let wanted = plan.indexes.iter().zip(&self.wanted.indexes).filter(|(spec, wanted)| **wanted && spec.table == table);
        wanted.map(|(spec, _)| of_index(spec, &mut columns)).collect::<Option<()>>()?;
        columns.sort_unstable();
        columns.dedup();
        Some(columns)
    }
}

fn of_index(spec: &IndexSpec, out: &mut Vec<usize>) -> Option<()> {
    out.extend(spec.theirs.iter().map(|(at, _)| at).chain(&spec.columns));
    match &spec.take {
        TakePlan::First | TakePlan::Last | TakePlan::Each => {}
        TakePlan::Latest(at, ..) | TakePlan::Dated(at, ..) | TakePlan::Earliest(at, ..) => out.push(*at),
    }
    spec.filter.as_ref().map_or(Some(()), |test| of_test(test, out))
}

/// The cells that a condition looks at; `None` where steps may look at others.
fn of_test(test: &Test, out: &mut Vec<usize>) -> Option<()> {
    match test {
        Test::Always => Some(()),
        Test::And(parts) | Test::Or(parts) => parts.iter().try_for_each(|part| of_test(part, out)),
        Test::Not(inner) => of_test(inner, out),
        Test::Compare(sides, ..) => of_node(&sides.0, out).and_then(|()| of_node(&sides.1, out)),
        Test::In(node, items) => std::iter::once(node).chain(items).try_for_each(|it| of_node(it, out)),
        Test::Like(node, _) | Test::Blank(node) => of_node(node, out),
    }
}

fn of_node(node: &Node, out: &mut Vec<usize>) -> Option<()> {
    match node {
        Node::Cell(at, _) | Node::Raw(at) => {
            out.push(*at);
            Some(())
        }
        Node::Coded(node, _) => of_node(node, out),
        Node::Or(nodes) => nodes.iter().try_for_each(|it| of_node(it, out)),
        Node::Cases(cases) => cases.iter().try_for_each(|(test, node)| of_test(test, out).and_then(|()| of_node(node, out))),
        Node::Text(_) | Node::Int(_) | Node::Decimal(_) | Node::Bool(_) | Node::Date(_) | Node::Absent(_) => Some(()),
        // A step has arguments of its own; the others are of no record that is only looked up.
        Node::Pipe(..) | Node::Joined(..) | Node::RawJoined(..) | Node::Count(_) | Node::EachName | Node::EachValue | Node::Answer(_) => {
            None
        }
    }
}
