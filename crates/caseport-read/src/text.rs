//! Encodings: which one a file has, and cells made text.

use caseport_model::Cells;

use crate::options::Encoding;

/// What the first bytes say: a byte order mark, or zero bytes on every other place. `None`: eight bits, decided by the whole file.
pub(crate) fn guess_utf16(head: &[u8]) -> Option<Encoding> {
    match head {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        _ => {}
    }
    let pairs = head.len() / 2;
    if pairs < 4 {
        return None;
    }
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // English text in UTF-16 is nearly all zeros on one side; an empty string of a bulk export is one zero unit now and then.
    if odd * 10 > pairs * 6 && even * 10 < pairs * 2 {
        Some(Encoding::Utf16Le)
    } else if even * 10 > pairs * 6 && odd * 10 < pairs * 2 {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// What the bytes of a file say about its encoding, counted as they pass.
#[derive(Debug, Default)]
pub(crate) struct Census {
    started: bool,
    pub(crate) bom: bool,
    /// Characters of two bytes and more, well formed.
    pub(crate) multi: u64,
    /// Places that are not UTF-8.
    pub(crate) invalid: u64,
    /// Zero bytes.
    pub(crate) nul: u64,
    /// Bytes that Windows-1252 does not define.
    pub(crate) undefined: u64,
    /// The start of a character that the next block goes on with.
    carry: Vec<u8>,
}

impl Census {
    pub(crate) fn pass(&mut self, block: &[u8]) {
        if !self.started && !block.is_empty() {
            self.started = true;
            self.bom = block.starts_with(b"\xEF\xBB\xBF");
        }
        self.nul += memchr::memchr_iter(0, block).count() as u64;
        if self.carry.is_empty() && block.is_ascii() {
            return;
        }
        self.undefined += block.iter().filter(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)).count() as u64;
        if self.carry.is_empty() {
            self.check(block);
        } else {
            let mut joined = std::mem::take(&mut self.carry);
            joined.extend_from_slice(block);
            self.check(&joined);
        }
    }

    fn check(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        loop {
            match std::str::from_utf8(rest) {
                Ok(valid) => {
                    self.multi += leads(valid.as_bytes());
                    return;
                }
                Err(error) => {
                    self.multi += leads(&rest[..error.valid_up_to()]);
                    rest = &rest[error.valid_up_to()..];
                    let Some(bad) = error.error_len() else {
                        self.carry = rest.to_vec();
                        return;
                    };
                    self.invalid += 1;
                    rest = &rest[bad..];
                }
            }
        }
    }

    pub(crate) fn finish(&mut self) {
        if !self.carry.is_empty() {
            self.invalid += 1;
            self.carry.clear();
        }
    }

    /// The encoding of a file of eight-bit bytes.
    pub(crate) fn verdict(&self) -> Encoding {
        // Windows-1252 text makes well-formed UTF-8 only by accident: many such characters and few bad ones mean a mixed file.
        if self.invalid == 0 || self.bom || (self.multi >= 20 && self.multi / 20 >= self.invalid) {
            Encoding::Utf8
        } else {
            Encoding::Windows1252
        }
    }
}

fn leads(valid: &[u8]) -> u64 {
    if valid.is_ascii() { 0 } else { valid.iter().filter(|&&byte| byte >= 0xC0).count() as u64 }
}

/// Adds one cell's bytes as text. `scratch` keeps its memory between calls.
pub(crate) fn push_cell(bytes: &[u8], doubled: Option<u8>, encoding: Encoding, scratch: &mut String, cells: &mut Cells) {
    if doubled.is_none() {
        if encoding == Encoding::Windows1252 && !bytes.is_ascii() {
            scratch.clear();
            push_1252(bytes, scratch);
            cells.push(scratch);
            return;
        }
        if let Ok(text) = std::str::from_utf8(bytes) {
            cells.push(text);
            return;
        }
    }
    scratch.clear();
    let mut rest = bytes;
    if let Some(quote) = doubled {
        while let Some(hit) = memchr::memchr(quote, rest) {
            push_text(&rest[..=hit], encoding, scratch);
            // A doubled quote stands for one; a single one (salvage) for itself.
            let skip = usize::from(rest.get(hit + 1) == Some(&quote));
            rest = &rest[hit + 1 + skip..];
        }
    }
    push_text(rest, encoding, scratch);
    cells.push(scratch);
}

/// Bytes as text of their own, for headings and other small things.
pub(crate) fn to_text(bytes: &[u8], encoding: Encoding) -> String {
    let mut out = String::new();
    push_text(bytes, encoding, &mut out);
    out
}

fn push_text(bytes: &[u8], encoding: Encoding, out: &mut String) {
    match std::str::from_utf8(bytes) {
        Ok(text) if encoding != Encoding::Windows1252 || text.is_ascii() => out.push_str(text),
        _ => push_1252(bytes, out),
    }
}

fn push_1252(bytes: &[u8], out: &mut String) {
    for run in bytes.chunk_by(|a, b| a.is_ascii() == b.is_ascii()) {
        match std::str::from_utf8(run) {
            Ok(ascii) if run[0].is_ascii() => out.push_str(ascii),
            _ => out.extend(run.iter().map(|&byte| from_1252(byte))),
        }
    }
}

/// The character of a byte, as browsers read it: undefined bytes are the control characters of the same number.
fn from_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    if (0x80..0xA0).contains(&byte) { HIGH[usize::from(byte - 0x80)] } else { char::from(byte) }
}

#[cfg(test)]
mod tests {
    use super::{Census, from_1252, guess_utf16, push_cell};
    use crate::options::Encoding;
    use caseport_model::Cells;
    use proptest::prelude::*;

    #[test]
    fn windows_1252_is_what_browsers_read() {
        for byte in 0..=255_u8 {
            let (theirs, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(&byte));
            assert_eq!(theirs.chars().next(), Some(from_1252(byte)), "{byte:#x}");
        }
    }

    #[test]
    fn utf16_is_seen_without_a_mark() {
        let le: Vec<u8> = "CHILD,DOB\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = "CHILD,DOB\r\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(guess_utf16(&le), Some(Encoding::Utf16Le));
        assert_eq!(guess_utf16(&be), Some(Encoding::Utf16Be));
        assert_eq!(guess_utf16(b"a,\0,b\r\nc,\0,d\r\n"), None);
    }

    proptest! {
        /// Blocks cut anywhere give the same counts as the whole.
        #[test]
        fn the_census_does_not_see_blocks(bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(0xC3), Just(0xA9)], 0..60), cut in 0usize..60) {
            let mut whole = Census::default();
            whole.pass(&bytes);
            whole.finish();
            let mut parts = Census::default();
            let cut = cut.min(bytes.len());
            parts.pass(&bytes[..cut]);
            parts.pass(&bytes[cut..]);
            parts.finish();
            prop_assert_eq!((whole.multi, whole.invalid, whole.nul), (parts.multi, parts.invalid, parts.nul));
            prop_assert_eq!(whole.invalid == 0, std::str::from_utf8(&bytes).is_ok());
        }
    }

    #[test]
    fn cells_are_decoded_by_the_encoding_of_the_file() {
        let mut cells = Cells::default();
        let mut scratch = String::new();
        push_cell(b"caf\xc3\xa9", None, Encoding::Utf8, &mut scratch, &mut cells);
        push_cell(b"caf\xc3\xa9", None, Encoding::Windows1252, &mut scratch, &mut cells);
        push_cell(b"can\x92t \"\"x\"\"", Some(b'"'), Encoding::Windows1252, &mut scratch, &mut cells);
        push_cell(b"can\x92t", None, Encoding::Utf8, &mut scratch, &mut cells);
        let all: Vec<&str> = (0..4).map(|i| cells.get(i)).collect();
        assert_eq!(all, ["café", "cafÃ©", "can’t \"x\"", "can’t"]);
    }
}
