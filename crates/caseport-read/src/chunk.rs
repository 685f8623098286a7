//! A few hundred kibibytes of whole records with everything needed to decode them, on whatever thread.

use std::sync::Arc;

use caseport_model::{Cells, Finding, Origin, Record};

use crate::{
    feed::utf16_len,
    fields::Field,
    findings,
    format::rendered::{self, Marked},
    month_first::day_first,
    plan::Plan,
    text,
};

/// Whole records of one file. Made empty with `default`, filled and refilled by [`Source::next`](crate::Source::next).
#[derive(Default)]
pub struct Chunk {
    pub(crate) plan: Option<Arc<Plan>>,
    pub(crate) sequence: u64,
    /// Working bytes; only the first `filled` count.
    pub(crate) bytes: Vec<u8>,
    pub(crate) filled: usize,
    /// The same bytes as sent, for UTF-16 only.
    pub(crate) original: Vec<u8>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) verdicts: Vec<Verdict>,
    /// Where the first byte stood, and the number of the first record.
    pub(crate) first: Origin,
}

/// One record: a range of the working bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Physical lines between the start of the chunk and the record.
    pub(crate) line: u32,
    /// 0: well formed; else one more than the position of its verdict.
    pub(crate) verdict: u32,
}

/// What salvage decided about a record that is not well formed.
#[derive(Debug, Clone)]
pub(crate) enum Verdict {
    Salvaged { fields: Vec<Field>, how: String },
    Rejected { cause: String, too_long: bool },
}

/// One record of a chunk.
#[derive(Debug)]
pub enum Item<'a> {
    /// Well formed.
    Record(Record<'a>),
    /// Put together by a rule of repair; the finding says which.
    Salvaged(Record<'a>, Finding),
    /// Not readable as a record.
    Rejected {
        /// Where it stands.
        origin: Origin,
        /// Its bytes as they were sent, without the last line end.
        raw: &'a [u8],
        /// Why.
        finding: Finding,
    },
}

impl Chunk {
    /// Its number within the file, from 0: the order to restore after working chunks in parallel.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// How many records it holds, rejected ones included.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Hands every record to `f`, in order. `cells` is scratch space that keeps its memory.
    pub fn for_each(&self, cells: &mut Cells, f: &mut dyn FnMut(Item<'_>)) {
        let Some(plan) = self.plan.as_deref() else { return };
        let utf16 = plan.encoding.is_utf16();
        let mut fields: Vec<Field> = Vec::with_capacity(plan.width);
        let mut scratch = text::Scratch::default();
        let mut unquoted = Vec::new();
        // The last place whose offset in UTF-16 is known: here and there.
        let (mut here, mut there) = (0_usize, 0_usize);
        for (position, entry) in self.entries.iter().enumerate() {
            let (start, end) = (entry.start as usize, entry.end as usize);
            let working = &self.bytes[start..end];
            let (offset, raw) = if utf16 {
                there += utf16_len(&self.bytes[here..start]);
                let until = (there + utf16_len(working)).min(self.original.len());
                here = end;
                let from = there.min(until);
                there = until;
                (from, &self.original[from..until])
            } else {
                (start, working)
            };
            let offset = self.first.offset + offset as u64;
            let line = self.first.line + u64::from(entry.line);
            // In a sheet there are no bytes and lines, only rows.
            let row = plan.rows.as_ref().map(|it| it.at(offset));
            let (offset, line) = row.map_or((offset, line), |row| (row, row + 1));
            let mut origin = Origin { file: plan.file, record: self.first.record + position as u64, offset, line };
            if plan.placed.is_some() {
                let marked = rendered::marked(working);
                (origin.offset, origin.line) = (marked.offset, marked.line);
                plan.placed(&marked, origin, &mut fields, &mut scratch, &mut unquoted, cells, f);
                continue;
            }
            match entry.verdict.checked_sub(1).map(|it| &self.verdicts[it as usize]) {
                None => {
                    plan.dialect.split(working, &mut fields);
                    plan.fill(working, &fields, &mut scratch, cells);
                    f(Item::Record(Record { origin, raw, cells }));
                }
                Some(Verdict::Salvaged { fields, how }) => {
                    plan.fill_from(&self.bytes[..self.filled], None, fields, &mut scratch, cells);
                    f(Item::Salvaged(Record { origin, raw, cells }, findings::salvaged(&plan.table, origin, how)));
                }
                Some(Verdict::Rejected { cause, too_long }) => {
                    let finding = if *too_long {
                        findings::too_long(&plan.table, origin, plan.record_limit)
                    } else {
                        findings::rejected(&plan.table, origin, cause)
                    };
                    f(Item::Rejected { origin, raw, finding });
                }
            }
        }
    }
}

impl std::fmt::Debug for Chunk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Chunk({} records from {:?})", self.len(), self.first)
    }
}

impl Plan {
    /// The record of a line that starts with its place.
    #[inline]
    #[expect(clippy::too_many_arguments, reason = "they are the buffers of one loop, which are refilled")]
    fn placed(
        &self,
        marked: &Marked<'_>,
        origin: Origin,
        fields: &mut Vec<Field>,
        scratch: &mut text::Scratch,
        unquoted: &mut Vec<u8>,
        cells: &mut Cells,
        f: &mut dyn FnMut(Item<'_>),
    ) {
        let first = |fields: &[Field], at: usize| &marked.rest[fields[at].start as usize..fields[at].end as usize];
        match marked.mark {
            b'!' => {
                self.dialect.split(marked.rest, fields);
                rendered::unquoted(first(fields, 1), unquoted);
                let cause = String::from_utf8_lossy(first(fields, 0));
                f(Item::Rejected { origin, raw: unquoted, finding: findings::rejected(&self.table, origin, &cause) });
            }
            b'~' => {
                self.dialect.split(marked.rest, fields);
                let how = String::from_utf8_lossy(first(fields, 0)).into_owned();
                let raw = &marked.rest[how.len() + 1..];
                self.dialect.split(raw, fields);
                self.fill(raw, fields, scratch, cells);
                f(Item::Salvaged(Record { origin, raw, cells }, findings::salvaged(&self.table, origin, &how)));
            }
            _ => {
                self.dialect.split(marked.rest, fields);
                self.fill(marked.rest, fields, scratch, cells);
                f(Item::Record(Record { origin, raw: marked.rest, cells }));
            }
        }
    }

    /// Cells in the order of the layout, then the extra columns, of a record that is all of `bytes`.
    #[inline]
    fn fill(&self, bytes: &[u8], fields: &[Field], scratch: &mut text::Scratch, cells: &mut Cells) {
        // Cells are short: looked at once for all of them whether they are text already.
        let text = if self.some { None } else { text::ready(bytes, self.encoding) };
        self.fill_from(bytes, text, fields, scratch, cells);
    }

    /// The same of a part of `bytes`, which are `text` if that is known.
    #[inline]
    fn fill_from(&self, bytes: &[u8], text: Option<&str>, fields: &[Field], scratch: &mut text::Scratch, cells: &mut Cells) {
        cells.clear();
        let plain = self.null_words.is_empty() && self.month_first.is_empty();
        for (position, at) in self.order.iter().enumerate() {
            let Some(field) = at.and_then(|at| fields.get(at)) else {
                cells.push(self.from_path.iter().find(|it| it.0 == position).map_or("", |it| &it.1));
                continue;
            };
            let cell = field.start as usize..field.end as usize;
            let ready = text.filter(|_| plain && !field.doubled).and_then(|it| it.get(cell.clone()));
            if let Some(ready) = ready {
                cells.push(ready);
                continue;
            }
            let cell = &bytes[cell];
            if !self.null_words.is_empty() && self.null_words.iter().any(|word| word.as_bytes() == cell) {
                cells.push("");
                continue;
            }
            let doubled = self.dialect.quote.filter(|_| field.doubled);
            let day_first = if self.month_first.get(cells.len()) == Some(&true) { day_first(cell) } else { None };
            text::push_cell(day_first.as_deref().unwrap_or(cell), doubled, self.encoding, scratch, cells);
        }
    }
}
