//! Values of a native bulk copy as text.

use std::io::Write as _;

use caseport_model::Date;

use super::Kind;
use crate::text;

/// Days from 1 January 1900 to the first day a date-time can be, and to the last.
const FIRST_DAY: i64 = -53_690;
const LAST_DAY: i64 = 2_958_463;

impl Kind {
    /// Its length, where the type alone says it.
    pub(crate) fn size(self) -> Option<usize> {
        match self {
            Kind::Text | Kind::Wide | Kind::Binary | Kind::Decimal => None,
            Kind::Integer(size) | Kind::Float(size) | Kind::Money(size) => Some(usize::from(size)),
            Kind::DateTime => Some(8),
            Kind::SmallDateTime => Some(4),
            Kind::Bit => Some(1),
            Kind::Guid => Some(16),
        }
    }

    /// Writes a value as UTF-8 text; `None` if the bytes are none of its type.
    pub(crate) fn write(self, bytes: &[u8], out: &mut Vec<u8>) -> Option<()> {
        match self {
            Kind::Text => {
                if bytes != [0] {
                    match std::str::from_utf8(bytes) {
                        Ok(text) if text.is_ascii() => out.extend_from_slice(bytes),
                        _ => {
                            let mut text = String::new();
                            text::push_1252(bytes, &mut text);
                            out.extend_from_slice(text.as_bytes());
                        }
                    }
                }
            }
            Kind::Wide => {
                if !bytes.len().is_multiple_of(2) {
                    return None;
                }
                if bytes != [0, 0] {
                    let units = bytes.chunks_exact(2).map(|it| u16::from_le_bytes([it[0], it[1]]));
                    for character in char::decode_utf16(units) {
                        let character = character.unwrap_or(char::REPLACEMENT_CHARACTER);
                        out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                    }
                }
            }
            // A small integer of one byte has no sign.
            Kind::Integer(1) => write!(out, "{}", bytes[0]).ok()?,
            Kind::Integer(_) => write!(out, "{}", signed(bytes)).ok()?,
            Kind::Float(4) => write!(out, "{}", f32::from_le_bytes(bytes.try_into().ok()?)).ok()?,
            Kind::Float(_) => write!(out, "{}", f64::from_le_bytes(bytes.try_into().ok()?)).ok()?,
            Kind::Money(4) => scaled(i128::from(signed(bytes)), 4, out)?,
            Kind::Money(_) => {
                // The high half comes first.
                let (high, low) = (signed(&bytes[..4]), u32::from_le_bytes(bytes[4..8].try_into().ok()?));
                scaled(i128::from(high << 32 | i64::from(low)), 4, out)?;
            }
            Kind::DateTime => {
                let (days, ticks) = (signed(&bytes[..4]), signed(&bytes[4..8]));
                if !(FIRST_DAY..=LAST_DAY).contains(&days) || !(0..24 * 3600 * 300).contains(&ticks) {
                    return None;
                }
                // Ticks of a three-hundredth of a second, rounded as the server shows them.
                let millis = (ticks * 10 + 1) / 3;
                moment(days, millis / 1000, out)?;
                if millis % 1000 > 0 {
                    write!(out, ".{:03}", millis % 1000).ok()?;
                }
            }
            Kind::SmallDateTime => {
                let (days, minutes) = (u16::from_le_bytes([bytes[0], bytes[1]]), u16::from_le_bytes([bytes[2], bytes[3]]));
                if minutes >= 24 * 60 {
                    return None;
                }
                moment(i64::from(days), i64::from(minutes) * 60, out)?;
            }
            Kind::Bit => out.push(match bytes {
                [0] => b'0',
                [1] => b'1',
                _ => return None,
            }),
            Kind::Guid => {
                let order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
                for (position, from) in order.into_iter().enumerate() {
                    if matches!(position, 4 | 6 | 8 | 10) {
                        out.push(b'-');
                    }
                    write!(out, "{:02X}", bytes[from]).ok()?;
                }
            }
            Kind::Decimal => {
                let [precision, scale, sign, magnitude @ ..] = bytes else { return None };
                if magnitude.len() > 16 || magnitude.is_empty() || scale > precision || *precision > 38 || *sign > 1 {
                    return None;
                }
                let value = magnitude.iter().rev().fold(0_u128, |sum, byte| sum << 8 | u128::from(*byte));
                let value = i128::try_from(value).ok()?;
                scaled(if *sign == 1 { value } else { -value }, usize::from(*scale), out)?;
            }
            Kind::Binary => {
                for byte in bytes {
                    write!(out, "{byte:02X}").ok()?;
                }
            }
        }
        Some(())
    }
}

fn signed(bytes: &[u8]) -> i64 {
    let value = bytes.iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    let unused = 64 - 8 * bytes.len() as u32;
    (value << unused) as i64 >> unused
}

fn scaled(value: i128, scale: usize, out: &mut Vec<u8>) -> Option<()> {
    let digits = format!("{:0width$}", value.unsigned_abs(), width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    let sign = if value < 0 { "-" } else { "" };
    if scale == 0 { write!(out, "{sign}{whole}") } else { write!(out, "{sign}{whole}.{part}") }.ok()
}

fn moment(days: i64, seconds: i64, out: &mut Vec<u8>) -> Option<()> {
    let start = Date::new(1900, 1, 1)?;
    let day = Date(start.0 + i32::try_from(days).ok()?);
    let iso = day.iso();
    out.extend_from_slice(&iso);
    write!(out, " {:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60).ok()
}

#[cfg(test)]
mod tests {
    use super::Kind;

    fn text(kind: Kind, bytes: &[u8]) -> Option<String> {
        let mut out = Vec::new();
        kind.write(bytes, &mut out)?;
        Some(String::from_utf8(out).unwrap())
    }

    #[test]
    fn native_values_are_what_the_server_shows() {
        let datetime = |days: i32, ticks: i32| [days.to_le_bytes(), ticks.to_le_bytes()].concat();
        for (kind, bytes, expected) in [
            (Kind::Integer(4), (-7_i32).to_le_bytes().to_vec(), "-7"),
            (Kind::Integer(1), vec![255], "255"),
            (Kind::Integer(8), i64::MIN.to_le_bytes().to_vec(), "-9223372036854775808"),
            (Kind::Float(8), 1.5_f64.to_le_bytes().to_vec(), "1.5"),
            (Kind::Money(8), [0_i32.to_le_bytes(), 12_345_i32.to_le_bytes()].concat(), "1.2345"),
            (Kind::Money(8), [(-1_i32).to_le_bytes(), (-5_i32).to_le_bytes()].concat(), "-0.0005"),
            (Kind::DateTime, datetime(0, 0), "1900-01-01 00:00:00"),
            (Kind::DateTime, datetime(-53_690, 0), "1753-01-01 00:00:00"),
            (Kind::DateTime, datetime(2_958_463, 25_919_999), "9999-12-31 23:59:59.997"),
            (Kind::DateTime, datetime(45_290, 300 * 3600 + 1), "2024-01-01 01:00:00.003"),
            (Kind::SmallDateTime, [45_290_u16.to_le_bytes(), 61_u16.to_le_bytes()].concat(), "2024-01-01 01:01:00"),
            (Kind::Bit, vec![1], "1"),
            (Kind::Decimal, vec![9, 2, 0, 0x39, 0x30, 0, 0], "-123.45"),
            (Kind::Decimal, vec![38, 38, 1, 1, 0, 0, 0], "0.00000000000000000000000000000000000001"),
            (Kind::Binary, vec![0xDE, 0xAD], "DEAD"),
            (Kind::Wide, vec![0xE9, 0, 0x3D, 0xD8, 0, 0xDE], "é😀"),
            (Kind::Wide, vec![0, 0], ""),
            (Kind::Text, vec![0], ""),
            (Kind::Text, vec![b'c', 0x92], "c’"),
        ] {
            assert_eq!(text(kind, &bytes).as_deref(), Some(expected), "{kind:?}");
        }
        let guid: Vec<u8> = (0..16).collect();
        assert_eq!(text(Kind::Guid, &guid).unwrap(), "03020100-0504-0706-0809-0A0B0C0D0E0F");
        assert_eq!(text(Kind::DateTime, &datetime(0, -1)), None);
        assert_eq!(text(Kind::Bit, &[2]), None);
    }
}
