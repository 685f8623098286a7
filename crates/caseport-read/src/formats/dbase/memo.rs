//! The memo file of a dBase file: texts in blocks.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
};

use crate::door::Place;

/// More than this of a memo file within an archive is not kept in memory.
const MOST_IN_MEMORY: u64 = 256 << 20;
/// A text longer than this is damage.
const MOST: usize = 64 << 20;
/// No memo file is so long.
const FURTHEST: u64 = 1 << 40;

pub(super) struct Memo {
    bytes: Bytes,
    kind: Kind,
    block: u64,
    text: Vec<u8>,
}

enum Bytes {
    /// Read where it lies.
    File(File),
    /// Of an archive, whose members cannot be read from the middle.
    Memory(io::Cursor<Vec<u8>>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Three,
    Four,
    Fox,
}

impl Memo {
    pub(super) fn open(place: &Place, name: &str, version: u8) -> io::Result<Memo> {
        let mut bytes = match place {
            Place::File(path) => Bytes::File(File::open(path)?),
            other => {
                let mut all = Vec::new();
                other.open(name).map_err(io::Error::other)?.take(MOST_IN_MEMORY).read_to_end(&mut all)?;
                Bytes::Memory(io::Cursor::new(all))
            }
        };
        let mut head = [0; 32];
        let n = bytes.read_at(0, &mut head)?;
        let fox = name.to_ascii_lowercase().ends_with(".fpt");
        let kind = match version {
            _ if fox => Kind::Fox,
            0x8B | 0x8E | 0xCB => Kind::Four,
            _ => Kind::Three,
        };
        let block = match kind {
            _ if n < 32 => 512,
            Kind::Three => 512,
            Kind::Four => u64::from(u16::from_le_bytes([head[20], head[21]])),
            Kind::Fox => u64::from(u16::from_be_bytes([head[6], head[7]])),
        };
        Ok(Memo { bytes, kind, block: if block == 0 { 512 } else { block }, text: Vec::new() })
    }

    /// The text of a block; `None` if there is none.
    pub(super) fn text(&mut self, block: u64) -> io::Result<Option<&[u8]>> {
        let at = block.saturating_mul(self.block);
        if at > FURTHEST {
            return Ok(None);
        }
        let mut head = [0; 8];
        let length = match self.kind {
            Kind::Three => {
                self.text.clear();
                let mut part = [0; 512];
                loop {
                    let n = self.bytes.read_at(at + self.text.len() as u64, &mut part)?;
                    let end = part[..n].iter().position(|it| *it == 0x1A);
                    self.text.extend_from_slice(&part[..end.unwrap_or(n)]);
                    if end.is_some() || n < part.len() || self.text.len() > MOST {
                        let found = n > 0 || !self.text.is_empty();
                        return Ok(found.then_some(self.text.as_slice()));
                    }
                }
            }
            Kind::Four => {
                if self.bytes.read_at(at, &mut head)? < 8 || head[..4] != [0xFF, 0xFF, 8, 0] {
                    return Ok(None);
                }
                (u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize).checked_sub(8)
            }
            Kind::Fox => {
                if self.bytes.read_at(at, &mut head)? < 8 {
                    return Ok(None);
                }
                Some(u32::from_be_bytes([head[4], head[5], head[6], head[7]]) as usize)
            }
        };
        let Some(length) = length.filter(|it| *it <= MOST) else { return Ok(None) };
        self.text.resize(length, 0);
        let n = self.bytes.read_at(at + 8, &mut self.text)?;
        Ok((n == length).then_some(self.text.as_slice()))
    }
}

impl Bytes {
    fn read_at(&mut self, at: u64, out: &mut [u8]) -> io::Result<usize> {
        match self {
            Bytes::File(file) => {
                file.seek(SeekFrom::Start(at))?;
                crate::feed::fill(file, out)
            }
            Bytes::Memory(bytes) => {
                bytes.set_position(at);
                crate::feed::fill(bytes, out)
            }
        }
    }
}
