//! Entries on a shelf: written in sorted runs while records come, merged into pages when there are no more, and read page by page.

use std::{
    cmp::Reverse,
    collections::BinaryHeap,
    sync::{Arc, Mutex, PoisonError},
};

use super::{Found, Rank, entry_key, keeps_every, number, takes, write_number};
use crate::{plan::TakePlan, shelf::Shelf};

/// A page is as many whole entries as fill this, or one that is longer. What is asked mostly lies in another page than what was asked before, so
/// a page is small.
const PAGE: usize = 1 << 10;
/// So much of a run is written and read at once.
const CHUNK: usize = 16 << 10;
/// So many pages of an index are in memory, each at the place of its number.
const PAGES: usize = 1024;

/// Where a piece stands on the shelf.
type Place = (u64, u32);

/// Entries in the order of their keys, of some records that came one after the other.
pub(super) struct Run {
    chunks: Vec<Place>,
}

/// Writes a run.
pub(super) struct RunWriter<'a> {
    shelf: &'a dyn Shelf,
    chunk: String,
    rank: String,
    chunks: Vec<Place>,
}

impl<'a> RunWriter<'a> {
    pub(super) fn new(shelf: &'a dyn Shelf) -> RunWriter<'a> {
        RunWriter { shelf, chunk: String::new(), rank: String::new(), chunks: Vec::new() }
    }

    /// Adds an entry: the second at which it begins, its rank, whether it is tied, its text.
    pub(super) fn add(&mut self, start: i64, rank: &Rank, tied: bool, entry: &str) {
        self.rank.clear();
        match rank {
            Rank::Blank => {}
            Rank::Text(text) => {
                self.rank.push('t');
                self.rank.push_str(text);
            }
            Rank::Number(number) => {
                self.rank.push('n');
                write_number(&mut self.rank, folded(*number));
            }
        }
        write_number(&mut self.chunk, folded(start));
        write_number(&mut self.chunk, usize::from(tied));
        for text in [&self.rank, entry] {
            write_number(&mut self.chunk, text.len());
            self.chunk.push_str(text);
        }
        if self.chunk.len() >= CHUNK {
            self.put();
        }
    }

    fn put(&mut self) {
        if let Some(at) = self.shelf.put(self.chunk.as_bytes()) {
            self.chunks.push((at, self.chunk.len() as u32));
        }
        self.chunk.clear();
    }

    pub(super) fn finish(mut self) -> Run {
        if !self.chunk.is_empty() {
            self.put();
        }
        Run { chunks: self.chunks }
    }
}

/// Small numbers of either sign as small numbers.
fn folded(number: i64) -> usize {
    ((number << 1) ^ (number >> 63)) as usize
}

fn unfolded(number: usize) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

/// An entry at the head of a run, in the order of merging: key, start, number of the run.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Head {
    key: Box<str>,
    start: i64,
    run: usize,
    rank: Rank,
    tied: bool,
    entry: Box<str>,
}

/// Reads a run.
struct RunReader {
    chunks: std::vec::IntoIter<Place>,
    chunk: String,
    at: usize,
}

impl RunReader {
    fn next(&mut self, run: usize, shelf: &dyn Shelf) -> Option<Head> {
        if self.at == self.chunk.len() {
            self.chunk = read(shelf, self.chunks.next()?)?;
            self.at = 0;
        }
        let start = unfolded(number(&self.chunk, &mut self.at));
        let tied = number(&self.chunk, &mut self.at) == 1;
        let rank = match take_text(&self.chunk, &mut self.at).split_at_checked(1) {
            Some(("n", digits)) => Rank::Number(unfolded(number(digits, &mut 0))),
            Some((_, text)) => Rank::Text(text.into()),
            None => Rank::Blank,
        };
        let entry: Box<str> = take_text(&self.chunk, &mut self.at).into();
        Some(Head { key: entry_key(&entry).into(), start, run, rank, tied, entry })
    }
}

fn take_text<'a>(text: &'a str, at: &mut usize) -> &'a str {
    let length = number(text, at);
    *at += length;
    &text[*at - length..*at]
}

/// A piece of the shelf as text.
fn read(shelf: &dyn Shelf, (at, length): Place) -> Option<String> {
    let mut bytes = vec![0; length as usize];
    if !shelf.get(at, &mut bytes) {
        return None;
    }
    String::from_utf8(bytes).ok()
}

/// All entries in the order of their keys, in pages.
pub(super) struct Shelved {
    shelf: Arc<dyn Shelf>,
    pages: Edges,
    cache: Mutex<Vec<Option<Numbered>>>,
}

/// A page and its number.
type Numbered = (usize, Arc<Page>);

/// What is known of pages without reading them. A large extract has hundreds of thousands: their keys stand in one text.
#[derive(Default)]
struct Edges {
    keys: String,
    /// Where in the text the first key of each page ends.
    ends: Vec<usize>,
    at: Vec<u64>,
    length: Vec<u32>,
    /// The number of the first entry of each page.
    first: Vec<u32>,
}

impl Edges {
    fn push(&mut self, key: &str, (at, length): Place, first: u32) {
        self.keys.push_str(key);
        self.ends.push(self.keys.len());
        self.at.push(at);
        self.length.push(length);
        self.first.push(first);
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    /// The first key of a page.
    fn key(&self, page: usize) -> &str {
        &self.keys[page.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[page]]
    }

    /// How many pages come before the first whose key does not fulfil this; keys fulfil it up to one, and none behind.
    fn before(&self, fulfils: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if fulfils(self.key(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }

    fn fit(&mut self) {
        self.keys.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.at.shrink_to_fit();
        self.length.shrink_to_fit();
        self.first.shrink_to_fit();
    }
}

/// Entries that are read together.
pub(crate) struct Page {
    text: String,
    /// Where each entry and the second at which it begins stand.
    starts: Vec<u32>,
    first: u32,
}

/// What came of merging.
pub(super) struct Merged {
    pub(super) shelved: Shelved,
    pub(super) entries: usize,
    /// Records beyond the first of a key, and keys with several that could be taken.
    pub(super) more: u64,
    pub(super) tied: u64,
}

impl Shelved {
    /// Merges runs, which come in the order of the records.
    pub(super) fn merge(runs: Vec<Run>, take: &TakePlan, shelf: Arc<dyn Shelf>) -> Merged {
        let mut readers: Vec<RunReader> =
            runs.into_iter().map(|run| RunReader { chunks: run.chunks.into_iter(), chunk: String::new(), at: 0 }).collect();
        let mut heads: BinaryHeap<Reverse<Head>> =
            readers.iter_mut().enumerate().filter_map(|(run, reader)| reader.next(run, &*shelf)).map(Reverse).collect();
        let every = keeps_every(take);
        let mut out = PageWriter { shelf: &*shelf, text: String::new(), key: None, pages: Edges::default(), first: 0, entries: 0 };
        let (mut more, mut ties) = (0, 0);
        let mut standing: Option<Head> = None;
        while let Some(Reverse(head)) = heads.pop() {
            heads.extend(readers[head.run].next(head.run, &*shelf).map(Reverse));
            match &mut standing {
                Some(it) if !every && it.key == head.key => {
                    more += 1;
                    let (takes, tied) = takes(take, (&it.rank, it.tied), (&head.rank, head.tied));
                    if takes {
                        *it = head;
                    }
                    it.tied = tied;
                }
                _ => {
                    if let Some(done) = standing.replace(head) {
                        ties += u64::from(done.tied);
                        out.add(&done);
                    }
                }
            }
        }
        if let Some(done) = standing {
            ties += u64::from(done.tied);
            out.add(&done);
        }
        out.end_page();
        out.pages.fit();
        let (pages, entries) = (out.pages, out.entries as usize);
        let cache = Mutex::new((0..PAGES.min(pages.len())).map(|_| None).collect());
        Merged { shelved: Shelved { shelf, pages, cache }, entries, more, tied: ties }
    }

    /// The entry of the key, where each key has one.
    pub(super) fn find(&self, key: &str) -> Option<(Arc<Page>, usize)> {
        let page = self.page(self.pages.before(|it| it <= key).checked_sub(1)?)?;
        let at = page.lower_bound(key);
        (at < page.starts.len() && entry_key(page.entry(at)) == key).then_some((page, at))
    }

    /// Visits the entries of a key in their order, until one is enough.
    pub(super) fn each(&self, key: &str, visit: &mut dyn FnMut(&Arc<Page>, usize) -> bool) {
        // The key may begin at the end of the page before the first that starts with it.
        let mut number = self.pages.before(|it| it < key).saturating_sub(1);
        while number < self.pages.len() && self.pages.key(number) <= key {
            let Some(page) = self.page(number) else { return };
            for at in page.lower_bound(key)..page.starts.len() {
                if entry_key(page.entry(at)) != key || !visit(&page, at) {
                    return;
                }
            }
            number += 1;
        }
    }

    /// Visits the entries of each key in their order. No page is read twice, or stays.
    pub(super) fn each_key(&self, visit: &mut dyn FnMut(&[Found])) {
        let mut entries: Vec<(Arc<Page>, usize)> = Vec::new();
        let mut visit = |entries: &mut Vec<(Arc<Page>, usize)>| {
            visit(&entries.drain(..).map(|(page, at)| Found::Shelved(page, at)).collect::<Vec<_>>());
        };
        for number in 0..self.pages.len() {
            let Some(page) = self.read(number) else { return };
            for at in 0..page.starts.len() {
                if entries.last().is_some_and(|(last, its)| entry_key(last.entry(*its)) != entry_key(page.entry(at))) {
                    visit(&mut entries);
                }
                entries.push((page.clone(), at));
            }
        }
        visit(&mut entries);
    }

    fn read(&self, number: usize) -> Option<Arc<Page>> {
        let Edges { at, length, first, .. } = &self.pages;
        Some(Arc::new(Page::of(read(&*self.shelf, (at[number], length[number]))?, first[number])))
    }

    fn page(&self, number: usize) -> Option<Arc<Page>> {
        let slot = number % PAGES.min(self.pages.len());
        let cached = |cache: &[Option<(usize, Arc<Page>)>]| match &cache[slot] {
            Some((known, page)) if *known == number => Some(page.clone()),
            _ => None,
        };
        if let Some(page) = cached(&self.cache.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Some(page);
        }
        let page = self.read(number)?;
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)[slot] = Some((number, page.clone()));
        Some(page)
    }
}

impl Page {
    fn of(text: String, first: u32) -> Page {
        let mut starts = Vec::new();
        let mut at = 0;
        while at < text.len() {
            starts.push(at as u32);
            number(&text, &mut at);
            take_text(&text, &mut at);
        }
        Page { text, starts, first }
    }

    /// The first entry whose key is not less.
    fn lower_bound(&self, key: &str) -> usize {
        self.starts.partition_point(|&start| entry_key(self.entry_at(start)) < key)
    }

    fn entry_at(&self, start: u32) -> &str {
        let mut at = start as usize;
        number(&self.text, &mut at);
        take_text(&self.text, &mut at)
    }

    pub(super) fn entry(&self, at: usize) -> &str {
        self.entry_at(self.starts[at])
    }

    /// The second at which an entry begins.
    pub(super) fn start(&self, at: usize) -> i64 {
        unfolded(number(&self.text, &mut (self.starts[at] as usize)))
    }

    /// The number of an entry among all.
    pub(super) fn number(&self, at: usize) -> u32 {
        self.first + at as u32
    }
}

/// Writes pages.
struct PageWriter<'a> {
    shelf: &'a dyn Shelf,
    text: String,
    key: Option<Box<str>>,
    pages: Edges,
    first: u32,
    entries: u32,
}

impl PageWriter<'_> {
    fn add(&mut self, head: &Head) {
        if self.text.len() + head.entry.len() > PAGE {
            self.end_page();
        }
        self.key.get_or_insert_with(|| head.key.clone());
        write_number(&mut self.text, folded(head.start));
        write_number(&mut self.text, head.entry.len());
        self.text.push_str(&head.entry);
        self.entries += 1;
    }

    fn end_page(&mut self) {
        let Some(key) = self.key.take() else { return };
        if let Some(at) = self.shelf.put(self.text.as_bytes()) {
            self.pages.push(&key, (at, self.text.len() as u32), self.first);
        }
        self.first = self.entries;
        self.text.clear();
    }
}
