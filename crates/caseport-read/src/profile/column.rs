//! What is counted about one column while its cells pass.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use caseport_model::{Column, Date, Sensitivity, System, Type};

use super::{ColumnProfile, Count, Distinct, TypeMix, dates::Format, hash, is_required, is_special};

/// How many different values are counted.
const DISTINCT: usize = 10_000;
/// How many unlisted codes are shown, and how long a code may be to be shown.
const UNLISTED: usize = 50;
const CODE_LENGTH: usize = 30;
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
    system: &'s System,
    today: Option<Date>,
    open_end: Date,
    formats: Vec<Format>,
    blanks: u64,
    values: HashSet<u64>,
    many: bool,
    types: TypeMix,
    disagree: u64,
    earliest: Option<Date>,
    latest: Option<Date>,
    future: u64,
    far: u64,
    firsts: u64,
    fifteenths: u64,
    dates: u64,
    sentinels: BTreeMap<String, u64>,
    unlisted: BTreeMap<String, u64>,
    mojibake: u64,
    references: HashMap<u64, u64>,
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
            system,
            today,
            open_end: far,
            formats: ["YYYY-MM-DD", "DD/MM/YYYY"].map(Format::new).to_vec(),
            blanks: 0,
            values: HashSet::new(),
            many: false,
            types: TypeMix::default(),
            disagree: 0,
            earliest: None,
            latest: None,
            future: 0,
            far: 0,
            firsts: 0,
            fifteenths: 0,
            dates: 0,
            sentinels: BTreeMap::new(),
            unlisted: BTreeMap::new(),
            mojibake: 0,
            references: HashMap::new(),
        }
    }

    pub(super) fn add(&mut self, cell: &str) {
        self.cells += 1;
        let value = cell.trim();
        if value.is_empty() || self.system.text.blank.iter().any(|it| it == value) {
            self.blanks += 1;
            if value.is_empty() && cell.contains('\u{a0}') {
                *self.sentinels.entry(NO_BREAK_SPACE.to_owned()).or_default() += 1;
            }
            return;
        }
        if !self.many {
            self.values.insert(hash(value));
            self.many = self.values.len() > DISTINCT;
            if self.many {
                self.values = HashSet::new();
            }
        }
        if !value.is_ascii() && is_mojibake(value) {
            self.mojibake += 1;
        }
        let kind = self.column.map(|it| it.kind);
        let date = if value.len() <= 40 && value.bytes().any(|it| it.is_ascii_digit()) {
            self.formats.iter().find_map(|format| format.parse(value))
        } else {
            None
        };
        let number = value.len() <= 40 && value.parse::<f64>().is_ok() && value.bytes().any(|it| it.is_ascii_digit());
        if date.is_some() {
            self.types.dates += 1;
        } else if number {
            self.types.numbers += 1;
        } else {
            self.types.text += 1;
        }
        if self.is_marker(value) {
            return;
        }
        let narrative = matches!(kind, Some(Type::Text));
        if let Some(date) = date.filter(|_| !narrative)
            && self.date(date)
        {
            return;
        }
        let Some(column) = self.column else { return };
        if column.reference.is_some() {
            *self.references.entry(hash(value)).or_default() += 1;
        }
        if let Some(list) = column.codes.as_ref().and_then(|it| self.system.codes.get(it))
            && !list.knows(value)
        {
            let shown = if column.kind == Type::Code && value.chars().count() <= CODE_LENGTH { value } else { "(other text)" };
            if self.unlisted.contains_key(shown) || self.unlisted.len() < UNLISTED {
                *self.unlisted.entry(shown.to_owned()).or_default() += 1;
            } else {
                *self.unlisted.entry("(other codes)".to_owned()).or_default() += 1;
            }
        }
        let text = &self.system.text;
        let fits = match column.kind {
            Type::Date | Type::DateTime => date.is_some(),
            Type::PartialDate => date.is_some() || value.bytes().filter(u8::is_ascii_digit).count() >= 4,
            Type::Int => value.parse::<i64>().is_ok() || value.strip_suffix(".0").is_some_and(|it| it.parse::<i64>().is_ok()),
            Type::Decimal => number,
            Type::Bool => text.yes.iter().chain(&text.no).any(|it| it == value),
            Type::String(most) => value.chars().count() <= most as usize,
            Type::Text | Type::Code => true,
        };
        self.disagree += u64::from(!fits);
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

    pub(super) fn finish(&self, known: Option<&HashSet<u64>>) -> ColumnProfile {
        let sensitivity = self.column.map(|it| it.sensitivity);
        let special = is_special(sensitivity);
        let count = |it: u64| Count::of(it, special);
        let filled = self.cells - self.blanks;
        let iso = |date: Date| String::from_utf8(date.iso().to_vec()).unwrap_or_default();
        let both = self.earliest.zip(self.latest);
        let counts = |map: &BTreeMap<String, u64>| map.iter().map(|(word, n)| (word.clone(), count(*n))).collect();
        ColumnProfile {
            column: self.name.to_string(),
            kind: self.column.map_or("extra".to_owned(), |it| it.kind.name()),
            required: is_required(self.column.map(|it| it.required)),
            blanks: count(self.blanks),
            distinct: if self.many { Distinct::Many } else { Distinct::Exactly(self.values.len() as u64) },
            empty: self.cells > 0 && filled == 0,
            constant: self.cells > 1 && self.blanks == 0 && !self.many && self.values.len() == 1,
            types: if special { TypeMix::default() } else { self.types },
            disagree: count(self.disagree),
            years: both.map(|(from, to)| (from.parts().0, to.parts().0)),
            range: both.filter(|_| sensitivity == Some(Sensitivity::Reference)).map(|(from, to)| (iso(from), iso(to))),
            future: count(self.future),
            far_future: count(self.far),
            first_of_month: count(self.firsts),
            fifteenth: count(self.fifteenths),
            dates: self.dates,
            sentinels: counts(&self.sentinels),
            unlisted: counts(&self.unlisted),
            mojibake: count(self.mojibake),
            orphans: known.map(|known| count(self.references.iter().filter(|(key, _)| !known.contains(key)).map(|(_, n)| n).sum())),
        }
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
