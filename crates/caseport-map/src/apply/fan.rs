//! A record of several rows: one for each record that a join finds, or for each item that it holds.

use caseport_model::{Batch, Fate, Record};

use super::{NoRow, Program, Scratch};
use crate::{
    eval::{Frame, present},
    findings,
    index::{Asked, Found},
    plan::{EachPlan, FanPlan, MappingPlan},
    value::Val,
};

impl Program<'_> {
    /// A row for each item: a column that says yes, or a part of a text.
    #[expect(clippy::too_many_arguments, reason = "the parts of one record's way, apart so that the scratch can be lent")]
    pub(super) fn each_out<'r>(
        &'r self,
        each: &'r EachPlan,
        mapping: &'r MappingPlan,
        record: &'r Record<'r>,
        frame: &mut Frame<'r>,
        scratch: &mut Scratch,
        block: usize,
        out: &mut Batch,
    ) -> Result<(), NoRow> {
        let mut made = 0;
        let mut held: Option<NoRow> = None;
        let mut item = |frame: &mut Frame<'r>, scratch: &mut Scratch, out: &mut Batch, ordinal: usize, name: &'r str, value: &'r str| {
            frame.each = Some((name, value));
            frame.ordinal = Some(ordinal);
            match self.row(mapping, record, frame, scratch, block, made + 1, out) {
                Ok(()) => made += 1,
                Err(none) => held = Some(none),
            }
        };
        match each {
            EachPlan::Columns(columns, words) => {
                for (ordinal, (column, blanks, name, given)) in columns.iter().enumerate() {
                    let text = record.cell(*column);
                    if let Val::Text(_) = present(text, blanks) {
                        match words.read(text) {
                            Some(true) => item(frame, scratch, out, ordinal + 1, given, text),
                            Some(false) => {}
                            None => out.findings.push(findings::at_cell(
                                &findings::UNREADABLE,
                                &mapping.source,
                                name,
                                self.source_key(record).as_deref(),
                                record.origin,
                                "neither yes nor no",
                            )),
                        }
                    }
                }
            }
            EachPlan::Split(column, blanks, by) => {
                if let Val::Text(_) = present(record.cell(*column), blanks) {
                    for (ordinal, part) in record.cell(*column).split(&**by).enumerate() {
                        if let Val::Text(_) = present(part, blanks) {
                            item(frame, scratch, out, ordinal + 1, "", part.trim());
                        }
                    }
                }
            }
        }
        if made == 0 && held.is_none() {
            let key = self.source_key(record);
            return Err(NoRow { fate: Fate::Excluded, cause: "nothing to map".into(), key, into: None });
        }
        items(made, held, mapping, record, out)
    }

    /// A row for each record that a join finds: one with blanks in their place where it finds none. Records that give the same key make one row.
    #[expect(clippy::too_many_arguments, reason = "the parts of one record's way, apart so that the scratch can be lent")]
    pub(super) fn fan_out<'r>(
        &'r self,
        fan: &FanPlan,
        mapping: &'r MappingPlan,
        record: &'r Record<'r>,
        frame: &Frame<'r>,
        scratch: &mut Scratch,
        block: usize,
        out: &mut Batch,
    ) -> Result<(), NoRow> {
        let join = &mapping.joins[fan.join];
        let entries = frame.key_of(join).map_or_else(Vec::new, |key| self.ready.indexes[join.index].all(&key));
        // What is found is written once: each item has its own, with what was asked before of joins that do not need this one.
        let found_with = |entry: Option<Found>| -> Vec<Asked> {
            let kept = frame.found.iter().enumerate();
            let mut found: Vec<Asked> =
                kept.map(|(number, it)| if fan.again & 1 << number == 0 { it.clone() } else { Asked::new() }).collect();
            found[fan.join] = Asked::from(entry);
            found
        };
        let (mut made, mut held, mut keys) = (0, None, Vec::new());
        for entry in entries {
            let found = found_with(Some(entry));
            let item = frame.with_found(&found);
            if fan.only.as_ref().is_none_or(|it| item.holds(it)) {
                let key = row_key(mapping, &item);
                if keys.contains(&key) {
                    let detail = format!("the records of join {} give the same key", join.name);
                    out.findings.push(findings::at_record(&findings::JOIN_TIE, &mapping.source, Some(&key), record.origin, detail));
                } else {
                    keys.push(key);
                    match self.row(mapping, record, &item, scratch, block, made + 1, out) {
                        Ok(()) => made += 1,
                        Err(none) => held = Some(none),
                    }
                }
            }
            frame.missed.set(frame.missed.get() | item.missed.get());
        }
        if keys.is_empty() {
            let found = found_with(None);
            let item = frame.with_found(&found);
            let result = self.row(mapping, record, &item, scratch, block, 1, out);
            frame.missed.set(frame.missed.get() | item.missed.get());
            return result;
        }
        items(made, held, mapping, record, out)
    }
}

/// The key of the row that is about to be made.
fn row_key(mapping: &MappingPlan, frame: &Frame<'_>) -> String {
    let parts = mapping.key.iter().map(|it| mapping.columns[*it].node.as_ref().map_or(Val::NOT_RECORDED, |node| frame.eval(node)));
    parts.map(|it| it.to_text().into_owned()).collect::<Vec<_>>().join("/")
}

/// How a record of several items ends: held where none made a row; a finding where one of several did not.
pub(super) fn items(made: u32, held: Option<NoRow>, mapping: &MappingPlan, record: &Record<'_>, out: &mut Batch) -> Result<(), NoRow> {
    match (made, held) {
        (0, Some(none)) => Err(none),
        (_, Some(none)) => {
            let cause = none.cause.to_string();
            out.findings.push(findings::at_record(&findings::ITEM_HELD, &mapping.source, none.key.as_deref(), record.origin, cause));
            Ok(())
        }
        (_, None) => Ok(()),
    }
}
