//! Reading a file that is not well formed, one record after the other: strictly where that works, else by rules of repair in a
//! fixed order, else not at all. A damaged record never takes a healthy one with it.
//!
//! The order: quotes that close only before a delimiter or the end; a surplus of cells goes to the free-text column; physical lines
//! are joined until the cells are there; a quote that nothing closes is text; cells missing at the end are empty if the keys are
//! there. Every repair must leave plausible values in typed columns. What is left is rejected up to the next line that starts a
//! record.

use std::sync::Arc;

use caseport_model::Type;

use crate::{
    fields::{Field, Parsed, physical_line},
    plan::Plan,
};

/// What stands at a position.
#[derive(Debug)]
pub(crate) enum Step {
    /// The bytes in sight do not decide it.
    More,
    Blank {
        next: usize,
    },
    Headings {
        next: usize,
    },
    Strict {
        end: usize,
        next: usize,
    },
    Salvaged {
        end: usize,
        next: usize,
        fields: Vec<Field>,
        how: &'static str,
    },
    Rejected {
        end: usize,
        next: usize,
        cause: String,
        too_long: bool,
    },
}

/// Physical lines and bytes that one repair may join.
const JOIN_LINES: usize = 400;
const JOIN_BYTES: usize = 256 << 10;
/// How far a record that may follow is looked at.
const LOOK_AHEAD: usize = 1 << 20;

/// The state: what keys of healthy records look like.
pub(crate) struct Salvager {
    plan: Arc<Plan>,
    /// Shapes of the first key seen in healthy records (`CH000123` is `A9`); none if they vary too much to tell anything.
    shapes: Vec<Vec<u8>>,
    varied: bool,
    primed: bool,
    fields: Vec<Field>,
    probe: Vec<Field>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    Yes,
    No,
    More,
}

impl Salvager {
    pub(crate) fn new(plan: Arc<Plan>) -> Salvager {
        Salvager { plan, shapes: Vec::new(), varied: false, primed: false, fields: Vec::new(), probe: Vec::new() }
    }

    /// Decides the record at a position. `whole`: nothing follows after `data`.
    pub(crate) fn step(&mut self, data: &[u8], from: usize, whole: bool) -> Step {
        let plan = self.plan.clone();
        if !self.primed {
            self.primed = true;
            self.prime(&data[from..data.len().min(from + LOOK_AHEAD)]);
        }
        let limit = plan.record_limit;
        let too_far = data.len() - from > limit;
        let window = if too_far { &data[..from + limit] } else { data };
        let whole_window = whole && !too_far;
        if let Some((end, next)) = physical_line(window, from, whole_window)
            && plan.dialect.is_blank(&window[from..end])
        {
            return Step::Blank { next };
        }
        match plan.dialect.parse(window, from, whole_window, &mut self.fields) {
            Parsed::Record { end, next } => {
                if !plan.header.is_empty() && window[from..end] == plan.header {
                    return Step::Headings { next };
                }
                if self.fields.len() == plan.width && !self.swallows(data, from, end, whole) {
                    self.learn(data);
                    return Step::Strict { end, next };
                }
            }
            Parsed::OffEnd if !too_far => return Step::More,
            Parsed::OffEnd | Parsed::Broken => {}
        }
        let Some((end, next)) = physical_line(window, from, whole_window) else {
            return if too_far {
                Step::Rejected { end: from + limit, next: from + limit, cause: String::new(), too_long: true }
            } else {
                Step::More
            };
        };
        self.repair(data, from, end, next, whole)
    }

    /// Whether a record that looks well formed is two stray quotes with healthy records between them: its first line alone is a
    /// record once the quote is text, and its second line is one too.
    fn swallows(&mut self, data: &[u8], from: usize, end: usize, whole: bool) -> bool {
        let Some((line_end, next)) = physical_line(data, from, whole) else { return false };
        if line_end >= end || self.shapes.is_empty() || self.varied {
            return false;
        }
        let mut literal = Vec::new();
        self.plan.dialect.parse_literal(&data[from..line_end], from, &mut literal);
        literal.len() == self.plan.width && self.plausible(data, &literal) && self.starts(data, next, whole) == Start::Yes
    }

    fn repair(&mut self, data: &[u8], from: usize, line_end: usize, line_next: usize, whole: bool) -> Step {
        let plan = self.plan.clone();
        let width = plan.width;
        let mut fields = Vec::new();
        let mut open = plan.dialect.parse_lenient(&data[from..line_end], from, &mut fields);
        if !open && let Some(how) = self.fits(data, &mut fields) {
            return Step::Salvaged { end: line_end, next: line_next, fields, how };
        }
        let (mut end, mut next) = (line_end, line_next);
        for _ in 0..JOIN_LINES {
            if !open && fields.len() >= width || end - from > JOIN_BYTES || (next == data.len() && whole) {
                break;
            }
            match self.starts(data, next, whole) {
                Start::More => return Step::More,
                Start::Yes => break,
                Start::No => {}
            }
            let Some((joined_end, joined_next)) = physical_line(data, next, whole) else { return Step::More };
            (end, next) = (joined_end, joined_next);
            open = plan.dialect.parse_lenient(&data[from..end], from, &mut fields);
            if !open && let Some(how) = self.fits(data, &mut fields) {
                let how = if how == QUOTES { JOINED } else { how };
                return Step::Salvaged { end, next, fields, how };
            }
        }
        plan.dialect.parse_literal(&data[from..line_end], from, &mut fields);
        let count = fields.len();
        if let Some(how) = self.fits(data, &mut fields) {
            let how = if how == QUOTES { UNCLOSED } else { how };
            return Step::Salvaged { end: line_end, next: line_next, fields, how };
        }
        let follows = self.starts(data, line_next, whole);
        if follows == Start::More {
            return Step::More;
        }
        let keys_there = !plan.keys.is_empty() && plan.needed.iter().all(|&at| at < count);
        if count < width && keys_there && line_next > line_end && follows == Start::Yes && self.plausible(data, &fields) {
            return Step::Salvaged { end: line_end, next: line_next, fields, how: SHORT };
        }
        let cause = match count.cmp(&width) {
            std::cmp::Ordering::Less => format!("{count} cells instead of {width}"),
            std::cmp::Ordering::Greater => format!("{count} cells instead of {width}, and no column that could take the surplus"),
            std::cmp::Ordering::Equal => "quotes are not in their places, and without them the cells do not fit their columns".to_owned(),
        };
        match self.extent(data, line_end, line_next, from, whole) {
            Some((end, next)) => Step::Rejected { end, next, cause, too_long: false },
            None => Step::More,
        }
    }

    /// Up to where a rejected record goes: all lines before the next that starts a record. Blank lines at the end are not its own.
    fn extent(&mut self, data: &[u8], line_end: usize, line_next: usize, from: usize, whole: bool) -> Option<(usize, usize)> {
        let (mut end, mut next) = (line_end, line_next);
        let mut at = line_next;
        while !(at == data.len() && whole) && at - from < JOIN_BYTES {
            match self.starts(data, at, whole) {
                Start::More => return None,
                Start::Yes => break,
                Start::No => {}
            }
            let (joined_end, joined_next) = physical_line(data, at, whole)?;
            if !self.plan.dialect.is_blank(&data[at..joined_end]) {
                (end, next) = (joined_end, joined_next);
            }
            at = joined_next;
        }
        Some((end, next))
    }

    /// Whether a record starts at this line: it is well formed, its values are plausible and its key looks like the others; or it
    /// is damaged, but its key looks like the others.
    fn starts(&mut self, data: &[u8], at: usize, whole: bool) -> Start {
        if at == data.len() {
            return if whole { Start::Yes } else { Start::More };
        }
        let plan = self.plan.clone();
        let far = data.len() - at > LOOK_AHEAD;
        let window = if far { &data[..at + LOOK_AHEAD] } else { data };
        let whole_window = whole && !far;
        let mut fields = std::mem::take(&mut self.probe);
        let parsed = plan.dialect.parse(window, at, whole_window, &mut fields);
        let verdict = match parsed {
            Parsed::OffEnd if !far => Start::More,
            Parsed::Record { end, .. } if !plan.header.is_empty() && window[at..end] == plan.header => Start::Yes,
            Parsed::Record { .. } if fields.len() == plan.width && self.plausible(window, &fields) => {
                if self.shapes.is_empty() || self.varied || self.familiar(window, &fields) { Start::Yes } else { Start::No }
            }
            _ if self.shapes.is_empty() || self.varied => Start::No,
            _ => match physical_line(window, at, whole_window) {
                None if far => Start::No,
                None => Start::More,
                Some((end, _)) => {
                    plan.dialect.parse_literal(&window[at..end], at, &mut fields);
                    if fields.len() > 1 && self.familiar(window, &fields) { Start::Yes } else { Start::No }
                }
            },
        };
        self.probe = fields;
        verdict
    }

    /// Whether the cells fit the columns, as they are or with the surplus put into the free-text column.
    fn fits(&self, data: &[u8], fields: &mut Vec<Field>) -> Option<&'static str> {
        let width = self.plan.width;
        if fields.len() == width {
            return self.plausible(data, fields).then_some(QUOTES);
        }
        let free = self.plan.free_text?;
        let surplus = fields.len().checked_sub(width)?;
        let (first, last) = (fields[free], fields[free + surplus]);
        let is_quote = |at: Option<u32>| {
            at.is_some_and(|at| data.get(at as usize).copied() == self.plan.dialect.quote && self.plan.dialect.quote.is_some())
        };
        // The text as it stands between its outer delimiters, quotes and all.
        let start = if is_quote(first.start.checked_sub(1)) { first.start - 1 } else { first.start };
        let end = if is_quote(Some(last.end)) { last.end + 1 } else { last.end };
        let mut absorbed = fields.clone();
        absorbed.splice(free..=free + surplus, [Field { start, end, doubled: false }]);
        if !self.plausible(data, &absorbed) {
            return None;
        }
        *fields = absorbed;
        Some(SURPLUS)
    }

    /// Whether typed columns hold what could be of their type and keys are not blank.
    fn plausible(&self, data: &[u8], fields: &[Field]) -> bool {
        fields.iter().enumerate().all(|(position, field)| {
            let cell = data[field.start as usize..field.end as usize].trim_ascii();
            if cell.is_empty() {
                return !self.plan.keys.contains(&position);
            }
            let short = |most: usize| cell.len() <= most && !cell.contains(&b'\n') && !cell.contains(&b'\r');
            let digit = cell.iter().any(u8::is_ascii_digit);
            match self.plan.kinds.get(position).copied().flatten() {
                None | Some(Type::Text) => true,
                Some(Type::Date | Type::DateTime | Type::PartialDate) => short(40) && (digit || cell.len() <= 12),
                Some(Type::Int | Type::Decimal) => short(24) && (digit || cell.len() <= 8),
                Some(Type::Bool) => short(12),
                Some(Type::Code) => short(120),
                Some(Type::String(most)) => cell.len() <= 4 * most as usize + 64,
            }
        })
    }

    /// Learns the shapes of keys from lines that are records by themselves, before the first record is decided.
    fn prime(&mut self, data: &[u8]) {
        let mut at = 0;
        for _ in 0..200 {
            let Some((end, next)) = physical_line(data, at, false) else { return };
            let line = &data[at..end];
            let parsed = self.plan.dialect.parse(line, 0, true, &mut self.fields);
            if matches!(parsed, Parsed::Record { .. }) && self.fields.len() == self.plan.width && self.plausible(line, &self.fields) {
                self.learn(line);
            }
            at = next;
        }
    }

    /// Remembers the shape of a healthy record's key.
    fn learn(&mut self, data: &[u8]) {
        if self.varied {
            return;
        }
        let Some(shape) = self.plan.keys.first().and_then(|&key| self.fields.get(key)).map(|field| shape(data, *field)) else { return };
        if !self.shapes.contains(&shape) {
            self.shapes.push(shape);
            self.varied = self.shapes.len() > 4;
        }
    }

    fn familiar(&self, data: &[u8], fields: &[Field]) -> bool {
        let key = self.plan.keys.first().and_then(|&key| fields.get(key));
        key.is_some_and(|field| self.shapes.contains(&shape(data, *field)))
    }
}

const QUOTES: &str = "a quote inside a cell was read as text";
const JOINED: &str = "lines were joined until the cells were there";
const UNCLOSED: &str = "a quote that nothing closes was read as text";
const SURPLUS: &str = "the surplus of cells was put into the free-text column";
const SHORT: &str = "cells missing at the end were read as empty";

/// Runs of digits as `9`, of letters as `A`, anything else as itself: never the key, only what it looks like.
fn shape(data: &[u8], field: Field) -> Vec<u8> {
    let mut shape: Vec<u8> = Vec::new();
    for &byte in data[field.start as usize..field.end as usize].trim_ascii().iter().take(64) {
        let class = match byte {
            b'0'..=b'9' => b'9',
            b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => b'A',
            other => other,
        };
        if shape.last() != Some(&class) {
            shape.push(class);
        }
    }
    shape
}
