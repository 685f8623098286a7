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

/// So many places that are not UTF-8 decide it.
const ENOUGH: u64 = 4096;

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
        // Counted in runs that a byte can count, which the compiler makes wide.
        let undefined = |byte: &u8| u8::from(matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D));
        self.undefined += block.chunks(255).map(|run| u64::from(run.iter().map(undefined).sum::<u8>())).sum::<u64>();
        if self.invalid > ENOUGH && self.multi < self.invalid {
            // Decided: no need to look at every bad place of a large file.
            self.carry.clear();
            return;
        }
        if self.carry.is_empty() {
            self.check(block);
        } else {
            let mut joined = std::mem::take(&mut self.carry);
            joined.extend_from_slice(block);
            self.check(&joined);
        }
    }

    /// Text that is known to be UTF-8.
    pub(crate) fn pass_own(&mut self, block: &[u8]) {
        self.nul += memchr::memchr_iter(0, block).count() as u64;
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

/// Room to decode a cell in. It keeps its memory from one cell to the next.
#[derive(Default)]
pub(crate) struct Scratch {
    bytes: Vec<u8>,
}

/// Bytes that are text as they are: [`push_cell`] would change nothing in any part of them that is text itself.
#[inline]
pub(crate) fn ready(bytes: &[u8], encoding: Encoding) -> Option<&str> {
    if encoding == Encoding::Windows1252 && !bytes.is_ascii() { None } else { simdutf8::basic::from_utf8(bytes).ok() }
}

/// Adds one cell's bytes as text. `doubled`: the quote that stands doubled in it for a single one.
pub(crate) fn push_cell(cell: &[u8], doubled: Option<u8>, encoding: Encoding, scratch: &mut Scratch, cells: &mut Cells) {
    let Scratch { bytes } = scratch;
    let cell = match doubled {
        None => cell,
        Some(quote) => {
            bytes.clear();
            let mut rest = cell;
            while let Some(hit) = memchr::memchr(quote, rest) {
                bytes.extend_from_slice(&rest[..=hit]);
                // A single one (salvage) stands for itself.
                let skip = usize::from(rest.get(hit + 1) == Some(&quote));
                rest = &rest[hit + 1 + skip..];
            }
            bytes.extend_from_slice(rest);
            bytes.as_slice()
        }
    };
    if let Some(text) = ready(cell, encoding) {
        cells.push(text);
        return;
    }
    cells.push_with(|text| push_1252(cell, text));
}

/// Bytes as text of their own, for headings and other small things.
pub(crate) fn to_text(bytes: &[u8], encoding: Encoding) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) if encoding != Encoding::Windows1252 || text.is_ascii() => text.to_owned(),
        _ => {
            let mut out = String::new();
            push_1252(bytes, &mut out);
            out
        }
    }
}

/// Adds text as UTF-8: what is not UTF-8, or said not to be, is read as Windows-1252.
#[inline]
pub(crate) fn push_utf8(piece: &[u8], encoding: Encoding, scratch: &mut String, out: &mut Vec<u8>) {
    let as_it_is = if encoding == Encoding::Windows1252 { piece.is_ascii() } else { simdutf8::basic::from_utf8(piece).is_ok() };
    if as_it_is {
        out.extend_from_slice(piece);
    } else {
        scratch.clear();
        push_1252(piece, scratch);
        out.extend_from_slice(scratch.as_bytes());
    }
}

/// The characters of the bytes from 128 on in the code pages of DOS.
pub(crate) const CP437: &str =
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
pub(crate) const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// Adds text of a code page of DOS as UTF-8.
pub(crate) fn push_dos(piece: &[u8], characters: &str, out: &mut Vec<u8>) {
    for &byte in piece {
        match byte.checked_sub(0x80).and_then(|at| characters.chars().nth(usize::from(at))) {
            Some(character) => out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
            None => out.push(byte),
        }
    }
}

/// As browsers read it: undefined bytes are the control characters of the same number.
pub(crate) fn push_1252(bytes: &[u8], out: &mut String) {
    let mut decoder = encoding_rs::WINDOWS_1252.new_decoder_without_bom_handling();
    // No byte makes more than three.
    out.reserve(bytes.len() * 3 + 16);
    let (_, used, _) = decoder.decode_to_string(bytes, out, true);
    debug_assert_eq!(used, bytes.len());
}

#[cfg(test)]
mod tests {
    use super::{Census, Scratch, guess_utf16, push_cell};
    use crate::options::Encoding;
    use caseport_model::Cells;
    use proptest::prelude::*;

    #[test]
    fn every_byte_of_windows_1252_is_a_character() {
        let all: Vec<u8> = (0..=255).collect();
        let text = super::to_text(&all, Encoding::Windows1252);
        assert_eq!(text.chars().count(), 256);
        assert_eq!(text.chars().nth(0x92), Some('’'));
        assert_eq!(text.chars().nth(0x81), Some('\u{81}'));
    }

    #[test]
    fn the_code_pages_of_dos_are_whole() {
        for page in [super::CP437, super::CP850] {
            assert_eq!(page.chars().count(), 128);
        }
        let mut out = Vec::new();
        super::push_dos(b"a\x9c\x81\xff", super::CP850, &mut out);
        assert_eq!(String::from_utf8(out).unwrap(), "a£ü\u{a0}");
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
        let mut scratch = Scratch::default();
        push_cell(b"caf\xc3\xa9", None, Encoding::Utf8, &mut scratch, &mut cells);
        push_cell(b"caf\xc3\xa9", None, Encoding::Windows1252, &mut scratch, &mut cells);
        push_cell(b"can\x92t \"\"x\"\"", Some(b'"'), Encoding::Windows1252, &mut scratch, &mut cells);
        push_cell(b"can\x92t", None, Encoding::Utf8, &mut scratch, &mut cells);
        let all: Vec<&str> = (0..4).map(|i| cells.get(i)).collect();
        assert_eq!(all, ["café", "cafÃ©", "can’t \"x\"", "can’t"]);
    }
}
