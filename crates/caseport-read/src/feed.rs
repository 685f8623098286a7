//! Bytes in the form in which records are split: as they lie in the file, or UTF-8 made from UTF-16 on the way.
//!
//! Positions in this form are *working* offsets. For UTF-16 they are mapped back to the file by counting: every character that is
//! one code unit there is one to three bytes here, every pair of units is four.

use std::io::{self, Read};

use crate::options::Encoding;

/// A stream of working bytes.
pub(crate) struct Feed<R> {
    pub(crate) reader: R,
    utf16: Option<Utf16>,
    /// Bytes taken from the file so far.
    pub(crate) taken: u64,
}

struct Utf16 {
    big_endian: bool,
    raw: Vec<u8>,
    /// Bytes of `raw` that wait for the rest of their character.
    waiting: usize,
    ended: bool,
}

impl<R: Read> Feed<R> {
    pub(crate) fn new(reader: R, encoding: Encoding) -> Feed<R> {
        let utf16 =
            encoding.is_utf16().then(|| Utf16 { big_endian: encoding == Encoding::Utf16Be, raw: Vec::new(), waiting: 0, ended: false });
        Feed { reader, utf16, taken: 0 }
    }

    /// Fills `out`, of 8 bytes or more, as far as it can; UTF-16 may leave up to 7 bytes free. `original` receives the bytes of
    /// the file that were used, for UTF-16 only. Returns 0 only at the end.
    pub(crate) fn read(&mut self, out: &mut [u8], original: &mut Vec<u8>) -> io::Result<usize> {
        match &mut self.utf16 {
            None => {
                let n = fill(&mut self.reader, out)?;
                self.taken += n as u64;
                Ok(n)
            }
            Some(state) => {
                let mut at = 0;
                while out.len() - at >= 8 && !state.ended {
                    // One unit makes at most three bytes, so this many always fit.
                    let room = (((out.len() - at) / 3 * 2) & !1).max(state.waiting);
                    if state.raw.len() < room {
                        state.raw.resize(room, 0);
                    }
                    let waiting = state.waiting;
                    let n = fill(&mut self.reader, &mut state.raw[waiting..room])?;
                    self.taken += n as u64;
                    let have = waiting + n;
                    state.ended = have < room;
                    let used = state.decode(have, out, &mut at);
                    original.extend_from_slice(&state.raw[..used]);
                    state.raw.copy_within(used..have, 0);
                    state.waiting = have - used;
                }
                Ok(at)
            }
        }
    }
}

impl Utf16 {
    /// Decodes the first `have` bytes of `raw` to `out[at..]` and returns how many it used: all but half a pair at the end.
    fn decode(&self, have: usize, out: &mut [u8], at: &mut usize) -> usize {
        let unit = |i: usize| {
            let pair = [self.raw[i], self.raw[i + 1]];
            if self.big_endian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
        };
        let mut i = 0;
        while i + 1 < have {
            let first = unit(i);
            if first < 0x80 {
                if *at == out.len() {
                    return i;
                }
                let (raw, room) = (&self.raw[i..have], &mut out[*at..]);
                let n = if self.big_endian { ascii::<0>(raw, room) } else { ascii::<1>(raw, room) };
                *at += n;
                i += 2 * n;
                continue;
            }
            let (character, width) = match first {
                0xD800..=0xDBFF => {
                    if i + 3 >= have {
                        if !self.ended {
                            return i;
                        }
                        (char::REPLACEMENT_CHARACTER, 2)
                    } else {
                        let second = unit(i + 2);
                        char::decode_utf16([first, second])
                            .next()
                            .and_then(Result::ok)
                            .map_or((char::REPLACEMENT_CHARACTER, 2), |it| (it, 4))
                    }
                }
                _ => (char::from_u32(u32::from(first)).unwrap_or(char::REPLACEMENT_CHARACTER), 2),
            };
            if out.len() - *at < character.len_utf8() {
                return i;
            }
            *at += character.encode_utf8(&mut out[*at..]).len();
            i += width;
        }
        if self.ended && i < have && out.len() - *at >= 3 {
            // Half a unit at the very end: the file was cut in the middle of a character.
            *at += char::REPLACEMENT_CHARACTER.encode_utf8(&mut out[*at..]).len();
            i = have;
        }
        i
    }
}

/// Decodes the run of ASCII at the start, which most of a file is: as many units as a processor takes at once, without leaving early.
/// `HIGH`: which byte of a unit is the high one.
#[inline]
fn ascii<const HIGH: usize>(raw: &[u8], out: &mut [u8]) -> usize {
    const WIDE: usize = 32;
    let mut done = 0;
    for (units, to) in raw.chunks_exact(2 * WIDE).zip(out.chunks_exact_mut(WIDE)) {
        let mut other = 0;
        for (pair, to) in units.as_chunks::<2>().0.iter().zip(to) {
            other |= pair[HIGH] | pair[1 - HIGH] & 0x80;
            *to = pair[1 - HIGH];
        }
        if other != 0 {
            break;
        }
        done += WIDE;
    }
    for (pair, to) in raw[2 * done..].as_chunks::<2>().0.iter().zip(&mut out[done..]) {
        if pair[HIGH] != 0 || pair[1 - HIGH] >= 0x80 {
            break;
        }
        *to = pair[1 - HIGH];
        done += 1;
    }
    done
}

/// Reads until `out` is full or the stream ends.
pub(crate) fn fill(reader: &mut impl Read, out: &mut [u8]) -> io::Result<usize> {
    let mut at = 0;
    while at < out.len() {
        match reader.read(&mut out[at..]) {
            Ok(0) => break,
            Ok(n) => at += n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(at)
}

/// How many bytes of UTF-16 this text was made from.
pub(crate) fn utf16_len(text: &[u8]) -> usize {
    if text.is_ascii() {
        return 2 * text.len();
    }
    2 * text.chunks(255).map(|run| count(run, |it| it & 0xC0 != 0x80) + count(run, |it| it >= 0xF0)).sum::<usize>()
}

/// How many bytes of a run of at most 255 are of a kind: so few that a byte can count them, which the compiler makes wide.
#[inline]
fn count(run: &[u8], kind: impl Fn(u8) -> bool) -> usize {
    usize::from(run.iter().map(|byte| u8::from(kind(*byte))).sum::<u8>())
}

#[cfg(test)]
mod tests {
    use super::{Feed, utf16_len};
    use crate::options::Encoding;
    use proptest::prelude::*;

    fn transcode(bytes: &[u8], encoding: Encoding, step: usize) -> (Vec<u8>, Vec<u8>) {
        let mut feed = Feed::new(bytes, encoding);
        let (mut all, mut original, mut block) = (Vec::new(), Vec::new(), vec![0; step]);
        loop {
            let n = feed.read(&mut block, &mut original).unwrap();
            if n == 0 {
                return (all, original);
            }
            all.extend_from_slice(&block[..n]);
        }
    }

    proptest! {
        /// Any text comes through whole, at any size of block, and its length in the file is known from the text alone.
        #[test]
        fn utf16_comes_through(text in any::<String>(), big in any::<bool>(), step in 8usize..64) {
            let bytes: Vec<u8> = text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect();
            let encoding = if big { Encoding::Utf16Be } else { Encoding::Utf16Le };
            let (all, original) = transcode(&bytes, encoding, step);
            prop_assert_eq!(&all, text.as_bytes());
            prop_assert_eq!(utf16_len(&all), bytes.len());
            prop_assert_eq!(original, bytes);
        }
    }

    #[test]
    fn a_half_character_at_the_end_is_kept() {
        let (all, original) = transcode(b"a\0\xe9", Encoding::Utf16Le, 64);
        assert_eq!(all, "a\u{fffd}".as_bytes());
        assert_eq!(original, b"a\0\xe9");
        let (all, _) = transcode(b"\x3d\xd8a\0", Encoding::Utf16Le, 64);
        assert_eq!(all, "\u{fffd}a".as_bytes());
    }
}
