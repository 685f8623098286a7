//! PostgreSQL's binary COPY format, both ways: straight from cells to bytes and from bytes to cells.

use caseport_model::{Block, Column, Date, DateTime, Origin, Table, Type, Value, date::Date as Day, row::Row, row::parse_decimal};

/// What a stream starts with: signature, no flags, no extension.
const HEADER: [u8; 19] = *b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";

/// What we start a stream with: the same, and an extension that nobody knows, which the format lets every reader skip. It is there for
/// its length: see [`AT_ONCE`].
pub(super) fn header() -> Vec<u8> {
    let mut header = HEADER[..15].to_vec();
    header.extend_from_slice(&(AT_ONCE as u32).to_be_bytes());
    header.resize(HEADER.len() + AT_ONCE, 0);
    header
}

/// The least that is sent at once, last pieces included: more than the largest segment of any usual network.
///
/// A small last segment would be confirmed by the other side after its delay of 40 ms or more, and our word that the copy is done,
/// which the driver sends by itself, would wait for that. Over a hundred tables this is longer than a small load takes.
pub(super) const AT_ONCE: usize = 72 << 10;

/// What a stream ends with.
pub(super) const TRAILER: [u8; 2] = [0xff, 0xff];

/// Days from 1 January 1970 to PostgreSQL's day 0, 1 January 2000.
const DAY_0: i32 = 10_957;

/// A cell that cannot be written: the position of its column, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Longer than its column.
    Long(usize),
    /// Of another type than its column.
    Foreign(usize),
}

/// Adds a row to the buffer.
pub(super) fn encode(table: &Table, row: &Row<'_>, out: &mut Vec<u8>) -> Result<(), Unfit> {
    out.extend_from_slice(&(table.columns.len() as i16).to_be_bytes());
    for (position, (column, value)) in table.columns.iter().zip(row.values()).enumerate() {
        match (column.kind, value) {
            (_, Value::Blank) => out.extend_from_slice(&(-1i32).to_be_bytes()),
            (kind, Value::Text(text)) if kind.is_text() => {
                if let Type::String(length) = kind
                    && text.len() > length as usize
                    && text.chars().count() > length as usize
                {
                    return Err(Unfit::Long(position));
                }
                field(out, text.as_bytes());
            }
            (Type::Int, Value::Int(number)) => field(out, &number.to_be_bytes()),
            (Type::Bool, Value::Bool(yes)) => field(out, &[u8::from(yes)]),
            (Type::Date, Value::Date(date)) => field(out, &(date.0 - DAY_0).to_be_bytes()),
            (Type::DateTime, Value::DateTime(time)) => field(out, &((time.0 - i64::from(DAY_0) * 86_400) * 1_000_000).to_be_bytes()),
            (Type::Decimal, Value::Decimal(number)) => numeric(out, number),
            _ => return Err(Unfit::Foreign(position)),
        }
    }
    Ok(())
}

fn field(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend_from_slice(&(bytes.len() as i32).to_be_bytes());
    out.extend_from_slice(bytes);
}

/// Ten-thousandths are digits to base 10,000 already, the last of them behind the point.
fn numeric(out: &mut Vec<u8>, number: i64) {
    let mut digits = [0i16; 6];
    let mut used = 0;
    let mut rest = number.unsigned_abs();
    while rest > 0 {
        digits[used] = (rest % 10_000) as i16;
        rest /= 10_000;
        used += 1;
    }
    let sign: u16 = if number < 0 { 0x4000 } else { 0 };
    let weight = used as i16 - 2;
    out.extend_from_slice(&((8 + 2 * used) as i32).to_be_bytes());
    for word in [used as i16, if used == 0 { 0 } else { weight }, sign as i16, 4] {
        out.extend_from_slice(&word.to_be_bytes());
    }
    for digit in digits[..used].iter().rev() {
        out.extend_from_slice(&digit.to_be_bytes());
    }
}

/// Reads a stream that arrives in pieces of any size.
#[derive(Default)]
pub(super) struct Decoder {
    pending: Vec<u8>,
    at: usize,
    begun: bool,
    ended: bool,
}

/// The stream is not what PostgreSQL documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Broken;

/// How a column arrives: as its own type, or as text because the target declares another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrives {
    Typed,
    AsText,
}

impl Decoder {
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        if self.at == self.pending.len() {
            self.pending.clear();
            self.at = 0;
        } else if self.at > 1 << 16 {
            self.pending.drain(..self.at);
            self.at = 0;
        }
        self.pending.extend_from_slice(bytes);
    }

    /// Moves the next row into the block; `false`: more bytes are needed, or the stream has ended.
    pub(super) fn row(&mut self, columns: &[(Type, Arrives)], block: &mut Block) -> Result<bool, Broken> {
        let mut cursor = Cursor { bytes: &self.pending[self.at..], at: 0 };
        if !self.begun {
            if cursor.take(HEADER.len()).is_none() {
                return Ok(false);
            }
            self.begun = true;
            self.at += cursor.at;
            cursor = Cursor { bytes: &self.pending[self.at..], at: 0 };
        }
        if self.ended {
            return Ok(false);
        }
        let Some(width) = cursor.take(2).map(|it| i16::from_be_bytes([it[0], it[1]])) else { return Ok(false) };
        if width == -1 {
            self.ended = true;
            return Ok(false);
        }
        if width as usize != columns.len() {
            return Err(Broken);
        }
        for (kind, arrives) in columns {
            let Some(length) = cursor.take(4).map(|it| i32::from_be_bytes([it[0], it[1], it[2], it[3]])) else {
                block.abandon_row();
                return Ok(false);
            };
            if length < 0 {
                block.push(Value::Blank);
                continue;
            }
            let Some(bytes) = cursor.take(length as usize) else {
                block.abandon_row();
                return Ok(false);
            };
            push(block, *kind, *arrives, bytes)?;
        }
        self.at += cursor.at;
        block.end_row(Origin::default(), 1);
        Ok(true)
    }

    /// Whether the stream came to its end.
    pub(super) fn ended(&self) -> bool {
        self.ended
    }
}

struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let taken = self.bytes.get(self.at..self.at + length)?;
        self.at += length;
        Some(taken)
    }
}

fn push(block: &mut Block, kind: Type, arrives: Arrives, bytes: &[u8]) -> Result<(), Broken> {
    if kind.is_text() {
        block.push(Value::Text(simdutf8::basic::from_utf8(bytes).map_err(|_| Broken)?));
        return Ok(());
    }
    if arrives == Arrives::AsText {
        let text = std::str::from_utf8(bytes).map_err(|_| Broken)?;
        let value = match kind {
            Type::Date => Date::parse_iso(text).map(Value::Date),
            Type::DateTime => DateTime::parse_iso(text).map(Value::DateTime),
            Type::Decimal => parse_decimal(text).map(Value::Decimal),
            Type::Int => text.parse().ok().map(Value::Int),
            Type::Bool => text.parse().ok().map(Value::Bool),
            _ => None,
        };
        block.push(value.unwrap_or(Value::Text(text)));
        return Ok(());
    }
    // A value beyond what the model can hold (a fraction of a second, infinity) comes back as a text, and so differs.
    let beyond = Value::Text("\0");
    block.push(match kind {
        Type::Int => Value::Int(i64::from_be_bytes(bytes.try_into().map_err(|_| Broken)?)),
        Type::Bool => Value::Bool(bytes == [1]),
        Type::Date => {
            let days = i32::from_be_bytes(bytes.try_into().map_err(|_| Broken)?).checked_add(DAY_0);
            days.filter(|days| (FIRST..=LAST).contains(days)).map_or(beyond, |days| Value::Date(Day(days)))
        }
        Type::DateTime => {
            let micros = i64::from_be_bytes(bytes.try_into().map_err(|_| Broken)?);
            let seconds = (micros % 1_000_000 == 0).then(|| micros / 1_000_000 + i64::from(DAY_0) * 86_400);
            seconds
                .filter(|it| (i64::from(FIRST)..=i64::from(LAST)).contains(&it.div_euclid(86_400)))
                .map_or(beyond, |seconds| Value::DateTime(DateTime(seconds)))
        }
        Type::Decimal => decimal(bytes)?.map_or(beyond, Value::Decimal),
        _ => return Err(Broken),
    });
    Ok(())
}

/// 1 January 1 and 31 December 9999, in days.
const FIRST: i32 = -719_162;
const LAST: i32 = 2_932_896;

fn decimal(bytes: &[u8]) -> Result<Option<i64>, Broken> {
    let word = |at: usize| bytes.get(2 * at..2 * at + 2).map(|it| i16::from_be_bytes([it[0], it[1]])).ok_or(Broken);
    let (count, weight, sign) = (word(0)?, i32::from(word(1)?), word(2)? as u16);
    if sign != 0 && sign != 0x4000 {
        return Ok(None);
    }
    let mut number: i64 = 0;
    for position in 0..i32::from(count) {
        let power = weight - position + 1;
        let digit = i64::from(word(4 + position as usize)?);
        // Power 0 is the group behind the point; anything smaller is finer than the model.
        let scaled = match power {
            0.. => 10_000i64.checked_pow(power as u32).and_then(|it| it.checked_mul(digit)),
            _ => return Ok(None),
        };
        let Some(sum) = scaled.and_then(|it| number.checked_add(it)) else { return Ok(None) };
        number = sum;
    }
    Ok(Some(if sign == 0 { number } else { -number }))
}

/// Whether the target's own type holds the same values as ours, so that its bytes can be read as ours.
pub(super) fn same_family(column: &Column, found: &str) -> bool {
    let base = found.split('(').next().unwrap_or_default();
    match column.kind {
        Type::String(_) | Type::Text | Type::Code | Type::PartialDate => matches!(base, "character varying" | "text"),
        Type::Date => base == "date",
        Type::DateTime => found == "timestamp without time zone",
        Type::Bool => base == "boolean",
        Type::Int => base == "bigint",
        Type::Decimal => base == "numeric",
    }
}

#[cfg(test)]
mod tests {
    use super::{Arrives, Decoder, HEADER, TRAILER, decimal, encode, numeric};
    use caseport_model::{Block, Date, DateTime, Layout, Origin, Type, Value};
    use proptest::prelude::*;

    fn layout() -> Layout {
        Layout::parse(
            "table,section,period,key_style,required,evidence,description\nthing,,,verbatim,no,published,\n",
            "table,column,type,required,ref,codes,sensitivity,evidence,description\n\
             thing,id,string(5),key,,,key,published,\nthing,note,text,no,,,narrative,published,\nthing,day,date,no,,,personal,published,\n\
             thing,at,datetime,no,,,personal,published,\nthing,yes,bool,no,,,personal,published,\nthing,count,int,no,,,personal,published,\n\
             thing,cost,decimal,no,,,personal,published,\n",
        )
        .unwrap()
    }

    proptest! {
        /// What is written is read again, however the stream is cut into pieces.
        #[test]
        fn rows_survive_the_format(
            rows in proptest::collection::vec(("[a-zŵ]{1,5}", proptest::option::of(".{1,40}"), -719_162i32..2_932_896, any::<bool>(), any::<i64>(), any::<i64>()), 0..20),
            piece in 1usize..50,
        ) {
            let layout = layout();
            let table = &layout.tables[0];
            let mut block = Block::new(7);
            for (id, note, day, yes, count, cost) in &rows {
                block.push(Value::Text(id));
                block.push(note.as_deref().map_or(Value::Blank, Value::Text));
                block.push(Value::Date(Date(*day)));
                block.push(Value::DateTime(DateTime(i64::from(*day) * 86_400 + 7)));
                block.push(Value::Bool(*yes));
                block.push(Value::Int(*count));
                block.push(Value::Decimal(cost.saturating_add(1)));
                block.end_row(Origin::default(), 1);
            }
            let mut stream = HEADER.to_vec();
            for row in block.rows() {
                encode(table, &row, &mut stream).unwrap();
            }
            stream.extend_from_slice(&TRAILER);
            let kinds: Vec<(Type, Arrives)> = table.columns.iter().map(|column| (column.kind, Arrives::Typed)).collect();
            let mut decoder = Decoder::default();
            let mut back = Block::new(7);
            for piece in stream.chunks(piece) {
                decoder.feed(piece);
                while decoder.row(&kinds, &mut back).unwrap() {}
            }
            prop_assert!(decoder.ended());
            prop_assert_eq!(back.len(), block.len());
            for (a, b) in block.rows().zip(back.rows()) {
                prop_assert!(a.values().eq(b.values()));
            }
        }
    }

    #[test]
    fn numbers_finer_than_ours_are_not_rounded() {
        let mut bytes = Vec::new();
        numeric(&mut bytes, -12_500);
        assert_eq!(bytes[4..], [0, 2, 0, 0, 0x40, 0, 0, 4, 0, 1, 9, 196]);
        assert_eq!(decimal(&bytes[4..]), Ok(Some(-12_500)));
        // 0.00001: one group of 1000 at power -2.
        assert_eq!(decimal(&[0, 1, 0xff, 0xfe, 0, 0, 0, 5, 3, 0xe8]), Ok(None));
        // NaN.
        assert_eq!(decimal(&[0, 0, 0, 0, 0xc0, 0, 0, 0]), Ok(None));
    }
}
