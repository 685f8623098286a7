//! Evaluates compiled expressions on one record. Total: whatever the cells hold, a value or a reasoned blank comes out.

use std::{borrow::Cow, cell::Cell, cmp::Ordering};

use caseport_model::{Cells, Date, DateTime, Reason, row::parse_decimal};

use crate::{
    codemap::Meaning,
    dates::{Formats, Reading},
    expr::Comparison,
    forms::Form,
    index::{Asked, Found, Index},
    plan::{ByDay, How, JoinPlan, Node, Test},
    prepare::Survivors,
    step::Op,
    steps,
    take::Side,
    value::{Val, trim, trimmed},
};

/// What expressions see of one record.
pub(crate) struct Frame<'r> {
    pub(crate) cells: &'r Cells,
    pub(crate) joins: &'r [JoinPlan],
    pub(crate) indexes: &'r [Index],
    /// The entry that each join found.
    pub(crate) found: &'r [Asked],
    /// An entry of which a join asks whether it is to be taken.
    pub(crate) trying: Option<(usize, &'r Found)>,
    pub(crate) merges: &'r [Survivors],
    pub(crate) each: Option<(&'r str, &'r str)>,
    pub(crate) ordinal: Option<usize>,
    /// The form that the record belongs to.
    pub(crate) form: Option<&'r Form>,
    pub(crate) answers: &'r [Option<Box<str>>],
    /// A cell that stands for another: the last end of stitched periods.
    pub(crate) instead: Option<(usize, &'r str)>,
    /// Dates that two formats read differently, since it was last set to 0.
    pub(crate) ambiguous: Cell<u32>,
    /// Whether a time said its zone and no format reads zones, since it was last set to false.
    pub(crate) zoned: Cell<bool>,
    /// Joins that should have found a record and did not, one bit each.
    pub(crate) missed: Cell<u64>,
}

impl<'r> Frame<'r> {
    /// A record by itself, without joins.
    pub(crate) fn bare(cells: &'r Cells) -> Frame<'r> {
        Frame {
            cells,
            joins: &[],
            indexes: &[],
            found: &[],
            trying: None,
            merges: &[],
            each: None,
            ordinal: None,
            form: None,
            answers: &[],
            instead: None,
            ambiguous: Cell::new(0),
            zoned: Cell::new(false),
            missed: Cell::new(0),
        }
    }

    /// The same record, of which joins found something else.
    pub(crate) fn with_found<'s>(&self, found: &'s [Asked]) -> Frame<'s>
    where
        'r: 's,
    {
        Frame {
            joins: self.joins,
            indexes: self.indexes,
            found,
            merges: self.merges,
            each: self.each,
            ordinal: self.ordinal,
            form: self.form,
            answers: self.answers,
            instead: self.instead,
            ..Frame::bare(self.cells)
        }
    }

    pub(crate) fn cell(&self, position: usize) -> &'r str {
        match self.instead {
            Some((other, text)) if other == position => text,
            _ => self.cells.get(position),
        }
    }

    /// What a join looks for; `None` where a part of it is blank.
    pub(crate) fn key_of(&self, plan: &'r JoinPlan) -> Option<Cow<'r, str>> {
        if let [one] = plan.on.as_slice() {
            let key = self.eval(one);
            return if key.is_absent() { None } else { Some(Cow::Owned(key.to_text().into_owned())) };
        }
        let mut key = String::new();
        for (position, node) in plan.on.iter().enumerate() {
            let part = self.eval(node);
            if part.is_absent() {
                return None;
            }
            if position > 0 {
                key.push('\u{1f}');
            }
            key.push_str(&part.to_text());
        }
        Some(Cow::Owned(key))
    }

    /// The day that a join asks for: what it takes began before that, or on it and later.
    pub(crate) fn day(&self, by: &'r ByDay) -> Option<Date> {
        let day = match self.eval(&by.node) {
            Val::Text(text) => by.formats.day(&text),
            value => day_of(&value),
        }?;
        Some(Date(day.0 + i32::from(by.side == Side::At)))
    }

    /// How many records a join by day could take; none where it cannot be asked.
    fn count(&self, join: usize) -> Val<'r> {
        let plan = &self.joins[join];
        let index = &self.indexes[plan.index];
        let asked = plan.by_day.as_ref().and_then(|by| Some((self.key_of(plan)?, self.day(by)?, by.side)));
        asked.map_or(Val::NOT_RECORDED, |(key, day, side)| {
            let keep = &mut |it: &Found| self.keeps(join, it);
            Val::Int(if side == Side::From { index.count_from(&key, day, keep) } else { index.count_before(&key, day, keep) } as i64)
        })
    }

    /// Whether a join by day may take an entry. What is asked of it never asks a join that comes later.
    fn keeps(&self, join: usize, entry: &Found) -> bool {
        let Some(only) = self.joins[join].by_day.as_ref().and_then(|it| it.only.as_ref()) else { return true };
        let tried = Frame { trying: Some((join, entry)), ..self.with_found(self.found) };
        let keeps = tried.holds(only);
        self.missed.set(self.missed.get() | tried.missed.get());
        keeps
    }

    /// The text of a joined column; `None` where the join found nothing.
    fn joined(&self, join: usize, slot: usize) -> Option<&'r str> {
        if let Some((_, entry)) = self.trying.filter(|it| it.0 == join) {
            return Some(self.indexes[self.joins[join].index].cell(entry, slot));
        }
        let found = self.found.get(join)?;
        if found.get().is_none() {
            let plan = &self.joins[join];
            let index = &self.indexes[plan.index];
            let entry = self.key_of(plan).and_then(|key| match &plan.by_day {
                None => index.find(&key),
                Some(by) if by.side == Side::From => index.find_from(&key, self.day(by)?, &mut |it| self.keeps(join, it)),
                Some(by) => index.find_before(&key, self.day(by)?, &mut |it| self.keeps(join, it)),
            });
            if entry.is_none() && plan.expect == crate::tree::Expect::One {
                self.missed.set(self.missed.get() | 1 << join);
            }
            // It was not asked before.
            let _ = found.set(entry);
        }
        found.get()?.as_ref().map(|entry| self.indexes[self.joins[join].index].cell(entry, slot))
    }

    pub(crate) fn eval(&self, node: &'r Node) -> Val<'r> {
        match node {
            Node::Cell(position, blanks) => present(self.cell(*position), blanks),
            Node::Raw(position) => Val::text(trim(self.cell(*position))),
            Node::Joined(join, slot, blanks) => self.joined(*join, *slot).map_or(Val::NOT_RECORDED, |text| present(text, blanks)),
            Node::RawJoined(join, slot) => self.joined(*join, *slot).map_or(Val::NOT_RECORDED, |text| Val::text(trim(text))),
            Node::Count(join) => self.count(*join),
            Node::Coded(cell, spellings) => match self.eval(cell) {
                Val::Text(text) => spellings.read(&text).code().map_or(Val::Text(text), |code| Val::Text(Cow::Borrowed(code))),
                blank => blank,
            },
            Node::Text(text) => Val::Text(Cow::Borrowed(text)),
            Node::Int(number) => Val::Int(*number),
            Node::Decimal(number) => Val::Decimal(*number),
            Node::Bool(yes) => Val::Bool(*yes),
            Node::Date(date) => Val::Date(*date),
            Node::EachName => self.each.map_or(Val::NOT_RECORDED, |(name, _)| Val::text(name)),
            Node::EachValue => self.each.map_or(Val::NOT_RECORDED, |(_, value)| Val::text(value)),
            Node::Answer(role) => match self.answers.get(*role) {
                Some(Some(text)) => Val::text(&**text),
                _ => Val::NOT_RECORDED,
            },
            Node::Absent(reason) => Val::Blank(*reason),
            Node::Pipe(head, ops) => ops.iter().fold(self.eval(head), |value, op| self.apply(op, value)),
            Node::Or(options) => {
                let mut blank = Reason::NotRecorded;
                for option in options {
                    match self.eval(option) {
                        Val::Blank(Reason::NotRecorded) => {}
                        Val::Blank(reason) => {
                            if blank == Reason::NotRecorded {
                                blank = reason;
                            }
                        }
                        value => return value,
                    }
                }
                Val::Blank(blank)
            }
            Node::Cases(cases) => cases.iter().find(|(test, _)| self.holds(test)).map_or(Val::NOT_RECORDED, |(_, give)| self.eval(give)),
        }
    }

    /// Whether there was something, and it came to nothing.
    fn is_wrong(reason: Reason) -> bool {
        matches!(reason, Reason::Unreadable | Reason::UnmappedCode | Reason::OutOfRange)
    }

    /// What another part of a joined text gives. A part that is merely blank is left out; one that is wrong, or that waits, makes the whole so:
    /// a key without it would be somebody else's.
    fn joint(&self, node: &'r Node) -> Result<Cow<'r, str>, Val<'r>> {
        match self.eval(node) {
            Val::Text(text) => Ok(trimmed(text)),
            Val::Blank(reason) if Self::is_wrong(reason) => Err(Val::Blank(reason)),
            Val::Blank(_) => Ok(Cow::Borrowed("")),
            Val::Hold => Err(Val::Hold),
            value => Ok(Cow::Owned(value.to_text().into_owned())),
        }
    }

    /// The text that an expression gives, without what makes it a key: dates in cells and the like.
    fn part(&self, node: &'r Node) -> Cow<'r, str> {
        match self.eval(node) {
            Val::Text(text) => trimmed(text),
            value if value.is_absent() => Cow::Borrowed(""),
            value => Cow::Owned(value.to_text().into_owned()),
        }
    }

    fn time(&self, formats: &Formats, text: &str) -> Option<DateTime> {
        match formats.read(text) {
            Reading::None => None,
            Reading::Zoned => {
                self.zoned.set(true);
                None
            }
            Reading::One(time) => Some(time),
            Reading::Ambiguous(time) => {
                self.ambiguous.set(self.ambiguous.get() + 1);
                Some(time)
            }
        }
    }

    fn apply(&self, op: &'r Op, value: Val<'r>) -> Val<'r> {
        // `with` is the one step that has something to say about a blank.
        if let Op::With(separator, others) = op {
            return self.with(separator, others, value);
        }
        match (op, value) {
            (_, blank @ (Val::Blank(_) | Val::Hold)) => blank,
            (Op::OpenIfFar(far), value) => match day_of(&value) {
                Some(day) if day >= *far => Val::Blank(Reason::NotApplicable),
                _ => value,
            },
            (Op::UnknownDate(days), value) => match day_of(&value) {
                Some(day) if days.contains(&day) => Val::NOT_RECORDED,
                _ => value,
            },
            (Op::NotBefore(first), value) => match day_of(&value) {
                Some(day) if day < *first => Val::Blank(Reason::OutOfRange),
                _ => value,
            },
            (Op::NotAfter(last), value) => match day_of(&value) {
                Some(day) if day > *last => Val::Blank(Reason::OutOfRange),
                _ => value,
            },
            (Op::AgeOn(at), value) => match (day_of(&value), self.day_by(&at.0, &at.1)) {
                (Some(born), Some(day)) => steps::age_on::run(born, day),
                _ => Val::NOT_RECORDED,
            },
            (Op::Date(_), Val::DateTime(time)) => Val::Date(time.date()),
            (Op::Written(format), Val::DateTime(time)) => Val::text(format.write(time)),
            (Op::Written(format), Val::Date(day)) => {
                DateTime::new(day, 0, 0, 0).map_or(Val::UNREADABLE, |midnight| Val::text(format.write(midnight)))
            }
            (Op::CoarsenYear, Val::Date(date)) => Date::new(date.parts().0, 1, 1).map_or(Val::Date(date), Val::Date),
            (Op::Range(least, most), Val::Int(number)) => match number.checked_mul(10_000) {
                Some(scaled) if (*least..=*most).contains(&scaled) => Val::Int(number),
                _ => Val::Blank(Reason::OutOfRange),
            },
            (Op::Range(least, most), Val::Decimal(number)) => {
                if (*least..=*most).contains(&number) {
                    Val::Decimal(number)
                } else {
                    Val::Blank(Reason::OutOfRange)
                }
            }
            (Op::Flag(_), yes @ Val::Bool(_)) => yes,
            (op, Val::Text(text)) => self.on_text(op, text),
            // What the static check lets through is text from here on; a constant number is the one exception.
            (op, value) => self.on_text(op, Cow::Owned(value.to_text().into_owned())),
        }
    }

    /// The day that an argument of a step says.
    fn day_by(&self, node: &'r Node, formats: &Formats) -> Option<Date> {
        let value = self.eval(node);
        day_of(&value).or_else(|| if let Val::Text(text) = &value { formats.day(text) } else { None })
    }

    fn on_text(&self, op: &'r Op, text: Cow<'r, str>) -> Val<'r> {
        match op {
            Op::Tidy => steps::tidy::run(text),
            Op::Text => Val::text(text),
            Op::Upper => Val::text(text.trim().to_uppercase()),
            Op::Lower => Val::text(text.trim().to_lowercase()),
            Op::NameCase => steps::name_case::run(&text),
            Op::Digits => steps::digits::run(&text),
            Op::Cut(length) => steps::cut::run(text, *length),
            Op::Whole => steps::whole::run(text),
            Op::Pad(width) => steps::pad::run(text, *width),
            Op::Part(separator, number) => steps::part::run(text, separator, *number),
            Op::Without(affix) => steps::without::run(text, affix),
            Op::UnknownText(words) => {
                if words.iter().any(|word| **word == *trim(&text)) {
                    Val::NOT_RECORDED
                } else {
                    Val::Text(text)
                }
            }
            Op::Date(formats) => self.time(formats, &text).map_or(Val::UNREADABLE, |time| Val::Date(time.date())),
            Op::DateTime(formats) => self.time(formats, &text).map_or(Val::UNREADABLE, Val::DateTime),
            Op::PartialDate => steps::partial_date::run(&text),
            Op::DateParts(parts) => {
                let (month, year) = (self.part(&parts.0), self.part(&parts.1));
                steps::date_parts::run(&text, &month, &year)
            }
            Op::Int => steps::int::run(&text),
            Op::Decimal => steps::decimal::run(&text),
            Op::Code(map, at) => {
                let day = at.as_ref().and_then(|at| self.day_by(&at.0, &at.1));
                match map.meaning(&text, day) {
                    Meaning::Code(code) => Val::Text(Cow::Borrowed(code)),
                    Meaning::Itself => Val::text(trimmed(text)),
                    Meaning::NotRecorded => Val::NOT_RECORDED,
                    Meaning::Hold => Val::Hold,
                    Meaning::Unmapped => Val::Blank(Reason::UnmappedCode),
                }
            }
            Op::Label(map) => match map.meaning(&text, None) {
                Meaning::Code(code) => Val::Text(Cow::Borrowed(code)),
                _ => Val::Blank(Reason::UnmappedCode),
            },
            Op::Flag(words) => words.read(&text).map_or(Val::UNREADABLE, Val::Bool),
            Op::Is(words) => Val::Bool(words.iter().any(|word| **word == *trim(&text))),
            Op::NhsNumber => steps::nhs_number::run(&text),
            Op::Upn => steps::upn::run(&text),
            Op::Uln => steps::uln::run(&text),
            Op::Postcode => steps::postcode::run(&text),
            Op::Phone => steps::phone::run(&text),
            Op::Urn => steps::urn::run(&text),
            Op::Key(space, others) => {
                let mut value = trimmed(text);
                for other in others {
                    let part = match self.joint(other) {
                        Ok(part) => part,
                        Err(wrong) => return wrong,
                    };
                    let whole = value.to_mut();
                    whole.push('/');
                    whole.push_str(&part);
                }
                let mut key = String::with_capacity(space.source.len() + value.len() + 4);
                space.write(&value, self.ordinal, &mut key);
                Val::Text(Cow::Owned(key))
            }
            Op::Ref(reference) => {
                let value = trimmed(text);
                if reference.reserved.iter().any(|word| **word == *value) {
                    return Val::NOT_RECORDED;
                }
                let survivor = reference.merges.and_then(|merges| self.merges.get(merges)).and_then(|it| it.survivor(&value));
                let value = survivor.map_or(value, Cow::Borrowed);
                let mut key = String::with_capacity(reference.space.source.len() + value.len() + 1);
                reference.space.write(&value, None, &mut key);
                Val::Text(Cow::Owned(key))
            }
            Op::Mask => steps::mask::run(&text),
            Op::With(..)
            | Op::AgeOn(_)
            | Op::Written(_)
            | Op::UnknownDate(_)
            | Op::OpenIfFar(_)
            | Op::NotBefore(_)
            | Op::NotAfter(_)
            | Op::Range(..)
            | Op::CoarsenYear => Val::Text(text),
        }
    }

    fn with(&self, separator: &str, others: &'r [Node], value: Val<'r>) -> Val<'r> {
        let mut out = match value {
            Val::Text(text) => trimmed(text).into_owned(),
            Val::Blank(reason) if Self::is_wrong(reason) => return Val::Blank(reason),
            Val::Hold => return Val::Hold,
            value => value.to_text().into_owned(),
        };
        for other in others {
            let part = match self.joint(other) {
                Ok(part) => part,
                Err(wrong) => return wrong,
            };
            if !part.is_empty() {
                if !out.is_empty() {
                    out.push_str(separator);
                }
                out.push_str(&part);
            }
        }
        Val::text(out)
    }

    /// Whether a condition holds.
    pub(crate) fn holds(&self, test: &'r Test) -> bool {
        match test {
            Test::Always => true,
            Test::And(parts) => parts.iter().all(|part| self.holds(part)),
            Test::Or(parts) => parts.iter().any(|part| self.holds(part)),
            Test::Not(inner) => !self.holds(inner),
            Test::Blank(node) => self.eval(node).is_absent(),
            Test::Like(node, parts) => {
                let value = self.eval(node);
                !value.is_absent() && like(&value.to_text(), parts)
            }
            Test::In(node, items) => {
                let value = self.eval(node);
                !value.is_absent()
                    && items.iter().any(|item| match (&value, item) {
                        (Val::Text(text), Node::Text(word)) => trim(text) == trim(word),
                        _ => compare(&value, &self.eval(item), &How::Natural) == Some(Ordering::Equal),
                    })
            }
            Test::Compare(sides, comparison, how) => {
                let (left, right) = (self.eval(&sides.0), self.eval(&sides.1));
                let order = if left.is_absent() || right.is_absent() { None } else { compare(&left, &right, how) };
                match comparison {
                    Comparison::Equal => order == Some(Ordering::Equal),
                    Comparison::Unequal => order != Some(Ordering::Equal),
                    Comparison::Less | Comparison::Before => order == Some(Ordering::Less),
                    Comparison::LessOrEqual => matches!(order, Some(Ordering::Less | Ordering::Equal)),
                    Comparison::Greater | Comparison::After => order == Some(Ordering::Greater),
                    Comparison::GreaterOrEqual => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
                }
            }
        }
    }
}

/// The text of a cell, unless it is empty, white space or a word that means not recorded.
#[inline]
pub(crate) fn present<'r>(text: &'r str, blanks: &[Box<str>]) -> Val<'r> {
    let plain = trim(text);
    if plain.is_empty() || blanks.iter().any(|word| **word == *plain) { Val::NOT_RECORDED } else { Val::Text(Cow::Borrowed(text)) }
}

fn day_of(value: &Val<'_>) -> Option<Date> {
    match value {
        Val::Date(date) => Some(*date),
        Val::DateTime(time) => Some(time.date()),
        _ => None,
    }
}

/// Compares two values that are present; `None` if they cannot be compared.
fn compare(left: &Val<'_>, right: &Val<'_>, how: &How) -> Option<Ordering> {
    match how {
        How::Day(formats) => {
            let time = |value: &Val<'_>, formats: &Formats| match value {
                Val::Date(date) => DateTime::new(*date, 0, 0, 0).map(|time| (time, false)),
                Val::DateTime(time) => Some((*time, true)),
                Val::Text(text) => match formats.read(text) {
                    Reading::One(time) | Reading::Ambiguous(time) => Some((time, true)),
                    Reading::None | Reading::Zoned => None,
                },
                _ => None,
            };
            let ((left, timed), (right, both)) = (time(left, &formats.0)?, time(right, &formats.1)?);
            // A day is not before the times of the same day.
            Some(if timed && both { left.cmp(&right) } else { left.date().cmp(&right.date()) })
        }
        How::Text => Some(left.to_text().cmp(&right.to_text())),
        How::Natural | How::Number => {
            let number = |value: &Val<'_>| match value {
                Val::Int(number) => number.checked_mul(10_000),
                Val::Decimal(number) => Some(*number),
                Val::Text(text) => parse_decimal(trim(text)),
                _ => None,
            };
            let typed = |value: &Val<'_>| matches!(value, Val::Int(_) | Val::Decimal(_));
            // Two texts are equal only as text: '01' is not '1'.
            if typed(left) || typed(right) || matches!(how, How::Number) {
                match (number(left), number(right)) {
                    (Some(left), Some(right)) => Some(left.cmp(&right)),
                    _ => Some(left.to_text().cmp(&right.to_text())),
                }
            } else {
                Some(left.to_text().cmp(&right.to_text()))
            }
        }
    }
}

/// Whether the text is the parts in that order, with anything between them.
fn like(text: &str, parts: &[Box<str>]) -> bool {
    let [first, middle @ .., last] = parts else {
        return parts.first().is_none_or(|only| **only == *text);
    };
    let Some(mut rest) = text.strip_prefix(&**first) else { return false };
    for part in middle {
        match rest.find(&**part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.len() >= last.len() && rest.ends_with(&**last)
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn patterns_match_with_anything_for_the_star() {
        let parts = |pattern: &str| pattern.split('*').map(Into::into).collect::<Vec<Box<str>>>();
        for (text, pattern, fits) in [
            ("VISIT 1", "VISIT*", true),
            ("A VISIT", "VISIT*", false),
            ("A VISIT", "*VISIT", true),
            ("a-b-c", "a*b*c", true),
            ("ab", "ab*b", false),
            ("same", "same", true),
            ("same!", "same", false),
            ("", "*", true),
        ] {
            assert_eq!(like(text, &parts(pattern)), fits, "{text} like {pattern}");
        }
    }
}
