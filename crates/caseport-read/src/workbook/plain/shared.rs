//! The table of shared strings: the first of them in memory; the others, if they are many and there is room, in pages of a file without
//! a name.
//!
//! Programs number strings in the order in which cells use them first. So codes, which come again and again, stand near the start, and
//! notes are asked for one after the other. Somebody who sorted the rows has mixed them: so pages are short.

use std::{io::Read, path::Path, sync::Arc};

use memchr::memmem;

use super::{
    Odd, Stopped,
    strings::{Window, string},
};
use crate::nameless::Nameless;

/// All shared strings. They are asked for by a [`Lookup`].
#[derive(Default)]
pub(super) struct Strings {
    first: Block,
    more: Option<Pages>,
}

/// Strings one after the other.
#[derive(Default)]
struct Block {
    text: String,
    ends: Vec<u32>,
}

/// The strings after the first, in a file.
struct Pages {
    file: Nameless,
    /// The number of the first string of each page, and where the page stands.
    starts: Vec<(u32, u64)>,
    /// How many strings there are, with those in memory, and where the last page ends.
    strings: u32,
    end: u64,
}

/// How long a page is at least: the index has 16 bytes for each.
const PAGE: usize = 8 << 10;
/// So many pages are held by each who reads.
const HELD: usize = 256;

impl std::fmt::Debug for Strings {
    /// Strings are personal: shows only how many are in memory.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Strings({})", self.first.ends.len())
    }
}

impl Block {
    #[inline]
    fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start as usize..end as usize)
    }

    fn bytes(&self) -> usize {
        self.text.len() + 4 * self.ends.len()
    }
}

impl Strings {
    /// Reads the table, of `size` bytes. With `room`, a folder, no more than `spare` bytes of it stay in memory.
    pub(super) fn read(stream: Box<dyn Read + Send>, size: u64, room: Option<&Path>, spare: usize) -> Result<Strings, Stopped> {
        let mut window = Window::new(stream);
        let mut all = Growing::new(size, room, spare);
        window.prolog(b"<sst")?;
        let Some(end) = window.tag()? else { return Err(Odd.into()) };
        let open = window.data()[end - 1] != b'/';
        window.pass(end + 1);
        let finder = memmem::Finder::new(b"</si>");
        if open {
            loop {
                window.blanks()?;
                window.need(6)?;
                match window.data() {
                    [b'<', b's', b'i', b'/', b'>', ..] => {
                        all.end()?;
                        window.pass(5);
                    }
                    [b'<', b's', b'i', b'>', ..] => {
                        let end = window.upto(&finder)?.ok_or(Odd)?;
                        string(&window.data()[4..end - 5], &mut all.block.text)?;
                        all.end()?;
                        window.pass(end);
                    }
                    [b'<', b'/', b's', b's', b't', ..] => break,
                    _ => return Err(Odd.into()),
                }
            }
        }
        // To the end, where a checksum waits.
        while window.more()? {
            window.pass(window.data().len());
        }
        all.finish()
    }
}

/// The table while it is read.
struct Growing<'r> {
    room: Option<(&'r Path, usize)>,
    /// The string that is being read goes to its end.
    block: Block,
    first: Option<Block>,
    pages: Option<Pages>,
    strings: u32,
    raw: Vec<u8>,
}

impl Growing<'_> {
    fn new(size: u64, room: Option<&Path>, spare: usize) -> Growing<'_> {
        // What a part says of itself is believed as far as it costs little.
        let most = if room.is_some() { spare.saturating_add(PAGE) } else { 64 << 20 };
        let text = String::with_capacity(usize::try_from(size).unwrap_or(usize::MAX).min(most));
        let block = Block { text, ends: Vec::new() };
        Growing { room: room.map(|it| (it, spare)), block, first: None, pages: None, strings: 0, raw: Vec::new() }
    }

    /// Ends the string at hand.
    #[inline]
    fn end(&mut self) -> Result<(), Stopped> {
        let end = u32::try_from(self.block.text.len()).map_err(|_| Odd)?;
        self.block.ends.push(end);
        self.strings = self.strings.checked_add(1).ok_or(Odd)?;
        match self.room {
            Some((_, spare)) if self.first.is_none() && self.block.bytes() >= spare => {
                let mut block = std::mem::take(&mut self.block);
                block.text.shrink_to_fit();
                block.ends.shrink_to_fit();
                self.first = Some(block);
                Ok(())
            }
            Some((room, _)) if self.first.is_some() && self.block.bytes() >= PAGE => self.put_away(room),
            _ => Ok(()),
        }
    }

    /// Writes the block at hand as a page: its text, then where each string ends.
    fn put_away(&mut self, room: &Path) -> Result<(), Stopped> {
        let pages = match &mut self.pages {
            Some(pages) => pages,
            none => none.insert(Pages { file: Nameless::in_folder(room)?, starts: Vec::new(), strings: 0, end: 0 }),
        };
        self.raw.clear();
        self.raw.extend_from_slice(self.block.text.as_bytes());
        self.raw.extend(self.block.ends.iter().flat_map(|it| it.to_le_bytes()));
        let at = pages.file.put(&self.raw)?;
        pages.starts.push((self.strings - self.block.ends.len() as u32, at));
        (pages.strings, pages.end) = (self.strings, at + self.raw.len() as u64);
        self.block.text.clear();
        self.block.ends.clear();
        Ok(())
    }

    fn finish(mut self) -> Result<Strings, Stopped> {
        let Some(first) = self.first.take() else {
            self.block.text.shrink_to_fit();
            return Ok(Strings { first: self.block, more: None });
        };
        if let Some((room, _)) = self.room
            && !self.block.ends.is_empty()
        {
            self.put_away(room)?;
        }
        Ok(Strings { first, more: self.pages })
    }
}

/// One who asks for strings, with the pages that were asked for last.
pub(super) struct Lookup {
    strings: Arc<Strings>,
    held: Vec<Held>,
    /// Of each page that is held its number, and when it was turned to last.
    numbers: Vec<u32>,
    turned: Vec<u64>,
    /// The page that was asked for last, among those held.
    last: usize,
    clock: u64,
}

/// No page.
const NONE: u32 = u32::MAX;

/// A page in memory.
#[derive(Default)]
struct Held {
    first: usize,
    block: Block,
}

impl Lookup {
    pub(super) fn new(strings: Arc<Strings>) -> Lookup {
        Lookup { strings, held: Vec::new(), numbers: Vec::new(), turned: Vec::new(), last: 0, clock: 0 }
    }

    /// A string by its number.
    #[inline]
    pub(super) fn get(&mut self, at: usize) -> Result<&str, Stopped> {
        if at < self.strings.first.ends.len() {
            return Ok(self.strings.first.get(at).ok_or(Odd)?);
        }
        let elsewhere = self.held.get(self.last).is_none_or(|it| !(it.first..it.first + it.block.ends.len()).contains(&at));
        if elsewhere {
            self.turn_to(at)?;
        }
        let held = &self.held[self.last];
        Ok(held.block.get(at - held.first).ok_or(Odd)?)
    }

    /// Makes the page with a string the last one.
    fn turn_to(&mut self, at: usize) -> Result<(), Stopped> {
        let pages = self.strings.more.as_ref().filter(|it| at < it.strings as usize).ok_or(Odd)?;
        let page = pages.starts.partition_point(|it| it.0 as usize <= at).checked_sub(1).ok_or(Odd)?;
        let number = page as u32;
        self.clock += 1;
        if let Some(known) = self.numbers.iter().position(|it| *it == number) {
            self.last = known;
        } else {
            if self.held.len() < HELD {
                self.held.push(Held::default());
                self.numbers.push(NONE);
                self.turned.push(0);
                self.last = self.held.len() - 1;
            } else {
                self.last = (0..HELD).min_by_key(|it| self.turned[*it]).unwrap_or(0);
            }
            self.numbers[self.last] = NONE;
            self.held[self.last].fill(pages, page)?;
            self.numbers[self.last] = number;
        }
        self.turned[self.last] = self.clock;
        Ok(())
    }
}

impl Held {
    /// Reads a page in place of the one that was held here; if that fails, it holds none.
    fn fill(&mut self, pages: &Pages, page: usize) -> Result<(), Stopped> {
        let (first, at) = pages.starts[page];
        let (next, end) = pages.starts.get(page + 1).copied().unwrap_or((pages.strings, pages.end));
        self.block.ends.clear();
        let mut raw = std::mem::take(&mut self.block.text).into_bytes();
        raw.resize((end - at) as usize, 0);
        pages.file.get(at, &mut raw)?;
        let text = raw.len().saturating_sub(4 * (next - first) as usize);
        let ends = raw[text..].as_chunks().0.iter().map(|it| u32::from_le_bytes(*it));
        let whole = ends.clone().next_back() == u32::try_from(text).ok();
        if whole {
            self.block.ends.extend(ends);
        }
        raw.truncate(text);
        match String::from_utf8(raw) {
            Ok(text) if whole => self.block.text = text,
            _ => {
                self.block.ends.clear();
                return Err(pages.file.failed(std::io::ErrorKind::InvalidData.into()).into());
            }
        }
        self.first = first as usize;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(texts: &[String]) -> Vec<u8> {
        let all: String = texts.iter().map(|it| if it.is_empty() { "<si/>".to_owned() } else { format!("<si><t>{it}</t></si>") }).collect();
        format!("<sst>{all}</sst>").into_bytes()
    }

    fn read(bytes: Vec<u8>, room: Option<&Path>, spare: usize) -> Arc<Strings> {
        let size = bytes.len() as u64;
        Arc::new(Strings::read(Box::new(std::io::Cursor::new(bytes)), size, room, spare).unwrap())
    }

    /// Texts of which a page holds one, two or many.
    fn texts() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec(("[a-zé😀]{0,6}", prop::sample::select(vec![1, 1, 1, 900, 9_000])), 0..300)
            .prop_map(|all| all.into_iter().map(|(text, times)| text.repeat(times)).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

        /// Whatever is asked for, in whatever order, by whoever else at once, is the same as in memory.
        #[test]
        fn a_file_gives_what_memory_gives(texts in texts(), spare in 0_usize..2_000, asked in prop::collection::vec(any::<prop::sample::Index>(), 0..600)) {
            let folder = tempfile::tempdir().unwrap();
            let (filed, held) = (read(table(&texts), Some(folder.path()), spare), read(table(&texts), None, spare));
            prop_assert!(held.more.is_none());
            let mut lookups = [Lookup::new(filed.clone()), Lookup::new(filed), Lookup::new(held)];
            let order = (0..texts.len()).chain(asked.iter().filter(|_| !texts.is_empty()).map(|it| it.index(texts.len())));
            for (turn, at) in order.enumerate() {
                prop_assert_eq!(lookups[turn % 2].get(at).unwrap(), &texts[at]);
                prop_assert_eq!(lookups[2].get(at).unwrap(), &texts[at]);
            }
            for lookup in &mut lookups {
                prop_assert!(matches!(lookup.get(texts.len()), Err(Stopped::Odd(_))));
            }
        }
    }

    #[test]
    fn what_is_many_is_in_the_file_and_pages_come_and_go() {
        let folder = tempfile::tempdir().unwrap();
        let texts: Vec<String> = (0..3 * HELD * PAGE / 1_000).map(|it| format!("{it:01000}")).collect();
        let filed = read(table(&texts), Some(folder.path()), 10_000);
        assert_eq!(filed.first.ends.len(), 10);
        let pages = filed.more.as_ref().unwrap();
        assert!(pages.starts.len() > 2 * HELD && pages.end > (texts.len() - 10) as u64 * 1_000);
        let mut lookup = Lookup::new(filed.clone());
        for at in (0..texts.len()).chain((0..texts.len()).rev()) {
            assert_eq!(lookup.get(at).unwrap(), texts[at]);
        }
        assert_eq!(lookup.held.len(), HELD);
    }

    #[test]
    fn what_cannot_be_written_or_read_back_is_no_other_text() {
        let folder = tempfile::tempdir().unwrap();
        let texts: Vec<String> = (0..9_000).map(|it| format!("text {it}")).collect();
        let bytes = table(&texts);
        let size = bytes.len() as u64;
        let nowhere = folder.path().join("none");
        let failed = Strings::read(Box::new(std::io::Cursor::new(bytes.clone())), size, Some(&nowhere), 100);
        assert!(matches!(failed, Err(Stopped::NoRoom(_))));
        // Nothing is put away that memory has room for.
        read(bytes.clone(), Some(&nowhere), 1 << 20);
        let mut filed = read(bytes, Some(folder.path()), 100);
        let pages = Arc::get_mut(&mut filed).unwrap().more.as_mut().unwrap();
        pages.end += 1;
        pages.starts[1].1 += 3;
        let mut lookup = Lookup::new(filed.clone());
        assert!(matches!(lookup.get(texts.len() - 1), Err(Stopped::NoRoom(_))));
        assert!((0..texts.len()).filter_map(|at| Some((lookup.get(at).ok()?.to_owned(), at))).all(|(text, at)| text == texts[at]));
    }
}
