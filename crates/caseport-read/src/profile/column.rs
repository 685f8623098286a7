//! What is counted about one column while its cells pass.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use caseport_model::{Column, Date, Origin, Sensitivity, System, Type};

use super::{
    Children, ColumnProfile, Count, Distinct, TypeMix,
    dates::Format,
    different::{Different, Unique},
    hash, is_required, is_special,
    lists::{ListFit, Lists},
    shape,
};

/// How many places of values that are not of their type are kept.
const PLACES: usize = 5;
/// How many different short values are kept to be looked for in code lists, and how long they may be. They are never shown.
const WORDS: usize = 200;
const WORD_LENGTH: usize = 60;
/// How many codes are counted one by one, and how long a code may be to be shown.
const CODES: usize = 50;
const CODE_LENGTH: usize = 30;
const OTHER_TEXT: &str = "(other text)";
/// How a cell is shown that holds nothing but no-break spaces.
pub(super) const NO_BREAK_SPACE: &str = "(no-break space)";
/// Words that people and systems write for nothing.
const MARKERS: [&str; 26] = [
    "-",
    "--",
    "?",
    "??",
    ".",
    "ZZZ",
    "ZZ",
    "XXX",
    "XX",
    "X",
    "UNKNOWN",
    "UNK",
    "NOT KNOWN",
    "NOT RECORDED",
    "N/A",
    "NA",
    "NK",
    "NONE",
    "TBC",
    "TBA",
    "TEST",
    "NULL",
    "(NULL)",
    "ZZ99 9ZZ",
    "ZZ993WZ",
    "0000000000",
];

/// The counters of one column.
pub(super) struct Tally<'s> {
    pub(super) name: Arc<str>,
    pub(super) column: Option<&'s Column>,
    pub(super) cells: u64,
    /// The values, to be compared with those of other columns.
    pub(super) different: Different,
    /// Whether no value came twice, if that is to be known.
    pub(super) unique: Unique,
    pub(super) blanks: u64,
    pub(super) look: Look,
    pub(super) types: TypeMix,
    pub(super) sentinels: BTreeMap<String, u64>,
    /// Short values with their counts, to be looked for in code lists; `None` if there are too many.
    pub(super) words: Option<HashMap<String, u64>>,
    system: &'s System,
    today: Option<Date>,
    open_end: Date,
    formats: Vec<Format>,
    markers: u64,
    disagree: u64,
    places: Vec<Origin>,
    pub(super) shapes: shape::Tally,
    codes: BTreeMap<String, u64>,
    numbers: Option<(f64, f64)>,
    earliest: Option<Date>,
    latest: Option<Date>,
    future: u64,
    far: u64,
    firsts: u64,
    fifteenths: u64,
    dates: u64,
    unlisted: BTreeMap<String, u64>,
    mojibake: u64,
    references: HashMap<u64, u64>,
}

/// What values look like, whatever the layout says: how many are each.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) whole_numbers: u64,
    pub(super) with_time: u64,
    pub(super) yes_no: u64,
    pub(super) lines: u64,
    pub(super) longest: usize,
}

impl<'s> Tally<'s> {
    pub(super) fn new(column: &'s Column, system: &'s System, today: Option<Date>) -> Tally<'s> {
        let own = column.formats.iter();
        let formats = own.chain(&system.text.date).chain(&system.text.datetime).map(|it| Format::new(it)).collect();
        Tally { column: Some(column), formats, ..Tally::extra(column.name.clone(), system, today) }
    }

    pub(super) fn extra(name: Arc<str>, system: &'s System, today: Option<Date>) -> Tally<'s> {
        let far = Date::new(2100, 1, 1).expect("a day");
        Tally {
            name,
            column: None,
            cells: 0,
            different: Different::default(),
            unique: Unique::NotAsked,
            blanks: 0,
            look: Look::default(),
            types: TypeMix::default(),
            sentinels: BTreeMap::new(),
            words: Some(HashMap::new()),
            system,
            today,
            open_end: far,
            formats: ["YYYY-MM-DD", "DD/MM/YYYY"].map(Format::new).to_vec(),
            markers: 0,
            disagree: 0,
            places: Vec::new(),
            shapes: shape::Tally::default(),
            codes: BTreeMap::new(),
            numbers: None,
            earliest: None,
            latest: None,
            future: 0,
            far: 0,
            firsts: 0,
            fifteenths: 0,
            dates: 0,
            unlisted: BTreeMap::new(),
            mojibake: 0,
            references: HashMap::new(),
        }
    }

    /// Counts one cell. Every cell is blank, or a marker, or of the column's type, or not of it.
    pub(super) fn add(&mut self, cell: &str, origin: Origin) {
        self.cells += 1;
        let value = cell.trim();
        if value.is_empty() || self.system.text.blank.iter().any(|it| it == value) {
            self.blanks += 1;
            if value.is_empty() && cell.contains('\u{a0}') {
                *self.sentinels.entry(NO_BREAK_SPACE.to_owned()).or_default() += 1;
            }
            return;
        }
        let hashed = hash(value);
        self.different.add(hashed);
        self.unique.add(hashed, value.len());
        self.keep_word(value);
        if !value.is_ascii() && is_mojibake(value) {
            self.mojibake += 1;
        }
        let kind = self.column.map(|it| it.kind);
        let date = if value.len() <= 40 && value.bytes().any(|it| it.is_ascii_digit()) {
            self.formats.iter().find_map(|format| format.parse(value))
        } else {
            None
        };
        let number = (value.len() <= 40 && value.bytes().any(|it| it.is_ascii_digit())).then(|| value.parse::<f64>().ok()).flatten();
        if date.is_some() {
            self.types.dates += 1;
        } else if number.is_some() {
            self.types.numbers += 1;
        } else {
            self.types.text += 1;
        }
        self.look_at(value, date.is_some());
        if self.is_marker(value) {
            self.markers += 1;
            return;
        }
        let narrative = matches!(kind, Some(Type::Text));
        if let Some(date) = date.filter(|_| !narrative)
            && self.date(date)
        {
            self.markers += 1;
            return;
        }
        if let Some(number) = number.filter(|it| it.is_finite()) {
            let (least, most) = self.numbers.unwrap_or((number, number));
            self.numbers = Some((least.min(number), most.max(number)));
        }
        if !narrative {
            self.shapes.add(value);
        }
        let Some(column) = self.column else { return };
        if column.reference.is_some() {
            *self.references.entry(hashed).or_default() += 1;
        }
        if column.kind == Type::Code {
            count_code(&mut self.codes, value);
        }
        if let Some(list) = column.codes.as_ref().and_then(|it| self.system.codes.get(it))
            && !list.knows(value)
        {
            if column.kind == Type::Code {
                count_code(&mut self.unlisted, value);
            } else {
                *self.unlisted.entry(OTHER_TEXT.to_owned()).or_default() += 1;
            }
        }
        let text = &self.system.text;
        let fits = match column.kind {
            Type::Date | Type::DateTime => date.is_some(),
            Type::PartialDate => date.is_some() || value.bytes().filter(u8::is_ascii_digit).count() >= 4,
            Type::Int => value.parse::<i64>().is_ok() || value.strip_suffix(".0").is_some_and(|it| it.parse::<i64>().is_ok()),
            Type::Decimal => number.is_some(),
            Type::Bool => text.yes.iter().chain(&text.no).any(|it| it == value),
            Type::String(most) => value.chars().count() <= most as usize,
            Type::Text | Type::Code => true,
        };
        if !fits {
            self.disagree += 1;
            if self.places.len() < PLACES {
                self.places.push(origin);
            }
        }
    }

    /// Keeps a short value, until there are too many to be codes.
    fn keep_word(&mut self, value: &str) {
        let Some(words) = &mut self.words else { return };
        if let Some(count) = words.get_mut(value) {
            *count += 1;
        } else if value.len() <= WORD_LENGTH && words.len() < WORDS {
            words.insert(value.to_owned(), 1);
        } else {
            self.words = None;
        }
    }

    fn look_at(&mut self, value: &str, date: bool) {
        let look = &mut self.look;
        look.whole_numbers += u64::from(value.parse::<i64>().is_ok());
        look.with_time += u64::from(date && value.contains(':'));
        let text = &self.system.text;
        look.yes_no += u64::from(text.yes.iter().chain(&text.no).any(|it| it == value));
        look.lines += u64::from(value.contains('\n'));
        look.longest = look.longest.max(if value.is_ascii() { value.len() } else { value.chars().count() });
    }

    /// Whether the value is a marker: a word of the list, or one that the layout names.
    fn is_marker(&mut self, value: &str) -> bool {
        if value.len() > 16 {
            return false;
        }
        let listed =
            self.column.is_some_and(|it| it.codes.as_ref().and_then(|it| self.system.codes.get(it)).is_some_and(|it| it.knows(value)));
        let named = self.column.is_some_and(|it| it.sentinels.iter().any(|it| it == value));
        let upper = value.to_uppercase();
        let is_word = MARKERS.contains(&upper.as_str());
        let yes_no = self.system.text.yes.iter().chain(&self.system.text.no).any(|it| it == value);
        if !named && (!is_word || listed || yes_no) {
            return false;
        }
        *self.sentinels.entry(if named { value.to_owned() } else { upper }).or_default() += 1;
        true
    }

    /// Counts a date; `true` if it is a marker.
    fn date(&mut self, date: Date) -> bool {
        let (year, month, day) = date.parts();
        let marker = matches!((year, month, day), (1900 | 1899 | 1753 | 1800 | 2300, 1, 1) | (1899, 12, 30) | (9999 | 2999 | 2099, 12, 31));
        if date >= self.open_end {
            self.far += 1;
        }
        if marker {
            let iso = String::from_utf8(date.iso().to_vec()).unwrap_or_default();
            *self.sentinels.entry(iso).or_default() += 1;
            return true;
        }
        if date >= self.open_end {
            return false;
        }
        self.dates += 1;
        self.earliest = Some(self.earliest.map_or(date, |it| it.min(date)));
        self.latest = Some(self.latest.map_or(date, |it| it.max(date)));
        self.future += u64::from(self.today.is_some_and(|today| date > today));
        self.firsts += u64::from(day == 1);
        self.fifteenths += u64::from(day == 15);
        false
    }

    /// What was counted, with the keys that it refers to, the code lists to look its values up in, and how to name a place.
    pub(super) fn finish(&self, known: Option<&HashSet<u64>>, lists: &Lists<'_>, place: &dyn Fn(Origin) -> String) -> ColumnProfile {
        let sensitivity = self.column.map(|it| it.sensitivity);
        let special = is_special(sensitivity);
        let reference = sensitivity == Some(Sensitivity::Reference);
        let count = |it: u64| Count::of(it, special);
        let filled = self.cells - self.blanks;
        let iso = |date: Date| String::from_utf8(date.iso().to_vec()).unwrap_or_default();
        let both = self.earliest.zip(self.latest);
        let counts = |map: &BTreeMap<String, u64>| map.iter().map(|(word, n)| (word.clone(), count(*n))).collect();
        let distinct = self.different.count();
        let is_text = self.column.is_none_or(|it| matches!(it.kind, Type::String(_)));
        let is_number = self.column.is_some_and(|it| matches!(it.kind, Type::Int | Type::Decimal));
        ColumnProfile {
            column: self.name.to_string(),
            kind: self.column.map_or("extra".to_owned(), |it| it.kind.name()),
            required: is_required(self.column.map(|it| it.required)),
            cells: self.cells,
            blanks: count(self.blanks),
            markers: count(self.markers),
            fits: count(filled - self.markers - self.disagree),
            disagree: count(self.disagree),
            places: if special { Vec::new() } else { self.places.iter().map(|it| place(*it)).collect() },
            distinct,
            empty: self.cells > 0 && filled == 0,
            constant: self.cells > 1 && self.blanks == 0 && distinct == Distinct::Exactly(1),
            types: if special { TypeMix::default() } else { self.types },
            longest: self.look.longest,
            shapes: if special || !is_text { Vec::new() } else { self.shapes.common() },
            years: both.map(|(from, to)| (from.parts().0, to.parts().0)),
            range: both.filter(|_| reference).map(|(from, to)| (iso(from), iso(to))),
            numbers: self.numbers.filter(|_| reference && is_number).map(|(least, most)| (least.to_string(), most.to_string())),
            future: count(self.future),
            far_future: count(self.far),
            first_of_month: count(self.firsts),
            fifteenth: count(self.fifteenths),
            dates: self.dates,
            sentinels: counts(&self.sentinels),
            codes: self.codes.iter().map(|(code, n)| (code.clone(), if special { Count::rounded(*n) } else { count(*n) })).collect(),
            lists: self.lists(lists),
            unlisted: counts(&self.unlisted),
            mojibake: count(self.mojibake),
            orphans: known.map(|known| count(self.references.iter().filter(|(key, _)| !known.contains(key)).map(|(_, n)| n).sum())),
            children: self.children(),
        }
    }

    /// The code lists that its values look like, if its type is one that codes may have.
    fn lists(&self, lists: &Lists<'_>) -> Vec<ListFit> {
        let kind = self.column.map(|it| it.kind);
        let other = matches!(kind, Some(Type::Date | Type::DateTime | Type::Bool | Type::Text));
        if other || self.column.is_some_and(|it| it.reference.is_some()) { Vec::new() } else { self.like_lists(lists) }
    }

    /// The code lists that its values look like, whatever its type.
    pub(super) fn like_lists(&self, lists: &Lists<'_>) -> Vec<ListFit> {
        self.words.as_ref().map_or_else(Vec::new, |words| lists.fits(words))
    }

    /// How many records refer to one key.
    fn children(&self) -> Option<Children> {
        let most = self.references.values().max().copied()?;
        let several = self.references.values().filter(|it| **it > 1).count() as u64;
        Some(Children { parents: self.references.len() as u64, several, most })
    }
}

fn count_code(codes: &mut BTreeMap<String, u64>, value: &str) {
    let shown = if value.chars().count() <= CODE_LENGTH { value } else { OTHER_TEXT };
    if let Some(count) = codes.get_mut(shown) {
        *count += 1;
    } else {
        let name = if codes.len() < CODES { shown } else { "(other codes)" };
        *codes.entry(name.to_owned()).or_default() += 1;
    }
}

/// Pairs that UTF-8 makes when it is read as Windows-1252, and the replacement character.
fn is_mojibake(value: &str) -> bool {
    value.contains("â€") || value.contains('\u{fffd}') || value.as_bytes().windows(2).any(|pair| pair == [0xC3, 0x83]) || {
        let mut characters = value.chars().peekable();
        let mut found = false;
        while let Some(character) = characters.next() {
            let next = characters.peek().copied().unwrap_or(' ');
            found |= matches!(character, 'Ã' | 'Â') && ('\u{80}'..='\u{bf}').contains(&next);
        }
        found
    }
}
