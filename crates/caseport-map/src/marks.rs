//! The marks of a mapping: a short hash of each part, as a lock keeps them. They say how much a change weighs without the mapping of before.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Mapping,
    parts::{Kind, Part, Turn, Verdict},
};

/// A hash of each part that rows depend on, and one of all words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// By place: kind, name, hash.
    places: BTreeMap<String, BTreeMap<(Kind, String), String>>,
    words: String,
}

/// Hexadecimal digits of a mark. Whether anything changed at all is asked of the whole hash; a mark only says where.
const DIGITS: usize = 10;

fn mark(part: &Part) -> String {
    blake3::hash(part.meaning.as_bytes()).to_hex()[..DIGITS].to_owned()
}

/// What an overlay stands on: the parts of the base that are others, or gone, with the overlay laid over it; which records make a row in the mappings
/// that it adds to; and the look-ups of the base that its own lines use.
pub fn stood_on(base: &Mapping, together: &Mapping) -> Vec<Part> {
    let (before, now) = (base.parts(), together.parts());
    let among = |all: &[Part], it: &Part| {
        all.iter().any(|other| (other.kind, &other.place, &other.name, &other.meaning) == (it.kind, &it.place, &it.name, &it.meaning))
    };
    // Also a column that was not held and is: what it says is its own.
    let own: Vec<&Part> = now.iter().filter(|it| !it.kind.is_words() && !among(&before, it)).collect();
    let used = |it: &Part| match it.kind {
        Kind::Mapping => own.iter().any(|line| line.place == it.place),
        Kind::Join => own.iter().any(|line| line.place == it.place && (names(&line.name, &it.name) || names(&line.meaning, &it.name))),
        _ => false,
    };
    before.iter().filter(|it| !it.kind.is_words() && (!among(&now, it) || used(it))).cloned().collect()
}

/// Whether a line names a look-up: `JOIN.`, as a word of its own, or `count.JOIN`.
fn names(line: &str, join: &str) -> bool {
    let is_word = |it: char| it.is_alphanumeric() || it == '_';
    let within = |text: &str| {
        line.match_indices(text).any(|(at, _)| {
            let (before, behind) = (line[..at].chars().next_back(), line[at + text.len()..].chars().next());
            !before.is_some_and(is_word) && (text.ends_with('.') || !behind.is_some_and(is_word))
        })
    };
    [format!("{join}."), format!("\"{join}\"."), format!("count.{join}"), format!("count.\"{join}\"")].iter().any(|it| within(it))
}

impl Marks {
    /// The marks of these parts.
    pub fn of(parts: &[Part]) -> Marks {
        let mut marks = Marks::default();
        let mut words = blake3::Hasher::new();
        for part in parts {
            if !part.kind.is_words() {
                marks.places.entry(part.place.clone()).or_default().insert((part.kind, part.name.clone()), mark(part));
            }
            let said = if part.kind.is_words() { part.meaning.as_str() } else { "" };
            words.update(format!("{:?} {:?} {:?} {said:?} {:?}\n", part.kind.as_str(), part.place, part.name, part.words).as_bytes());
        }
        words.finalize().to_hex()[..16].clone_into(&mut marks.words);
        marks
    }

    /// Reads those of a lock: the hash of the words, and for each place its parts as `kind name hash`.
    pub fn read(words: &str, parts: &BTreeMap<String, Vec<String>>) -> Result<Marks, String> {
        let mut marks = Marks { words: words.to_owned(), ..Marks::default() };
        for (place, lines) in parts {
            let known = marks.places.entry(place.clone()).or_default();
            for line in lines {
                let wrong = || format!("`{line}` is not a part: kind, name, hash");
                let (kind, rest) = line.split_once(' ').ok_or_else(wrong)?;
                let (name, hash) = rest.rsplit_once(' ').unwrap_or(("", rest));
                let kind = Kind::ALL.into_iter().find(|it| it.as_str() == kind).ok_or_else(wrong)?;
                known.insert((kind, name.to_owned()), hash.to_owned());
            }
        }
        Ok(marks)
    }

    /// The hash of the words.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// By place, each part as `kind name hash`.
    pub fn lines(&self) -> impl Iterator<Item = (&str, Vec<String>)> {
        self.places.iter().map(|(place, parts)| {
            let line = |((kind, name), hash): (&(Kind, String), &String)| {
                if name.is_empty() { format!("{} {hash}", kind.as_str()) } else { format!("{} {name} {hash}", kind.as_str()) }
            };
            (place.as_str(), parts.iter().map(line).collect())
        })
    }

    /// The parts that these marks are of and that are not what they were: the kind, the place and the name of each, and what it is now, unless it is gone.
    pub fn moved<'p>(&self, parts: &'p [Part]) -> Vec<(Kind, &str, &str, Option<&'p Part>)> {
        let mut all = Vec::new();
        for (place, known) in &self.places {
            for ((kind, name), hash) in known {
                let now = parts.iter().find(|it| it.kind == *kind && it.place == *place && it.name == *name);
                if now.is_none_or(|it| mark(it) != *hash) {
                    all.push((*kind, place.as_str(), name.as_str(), now));
                }
            }
        }
        all
    }

    /// How much the change from these marks to others weighs; nothing where nothing changed. It is what
    /// [`Difference::verdict`](crate::Difference::verdict) says of the mappings.
    pub fn verdict(&self, new: &Marks) -> Option<Verdict> {
        let mut heaviest = (self.words != new.words).then_some(Verdict::Patch);
        let mut note = |it: Verdict| heaviest = heaviest.max(Some(it));
        let nothing = BTreeMap::new();
        let places: BTreeSet<&String> = self.places.keys().chain(new.places.keys()).collect();
        for place in places {
            let (old, now) = (self.places.get(place).unwrap_or(&nothing), new.places.get(place).unwrap_or(&nothing));
            let mapped = old.contains_key(&(Kind::Mapping, String::new()));
            for (part, hash) in now {
                match old.get(part) {
                    None => note(part.0.weight(Turn::Added(mapped))),
                    Some(was) if was != hash => note(part.0.weight(Turn::Changed)),
                    Some(_) => {}
                }
            }
            for part in old.keys().filter(|it| !now.contains_key(it)) {
                note(part.0.weight(Turn::Removed));
            }
        }
        heaviest
    }
}
