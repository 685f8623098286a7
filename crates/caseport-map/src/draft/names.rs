//! Names as sets of words that can be compared: abbreviations spelled out, glued words taken apart, rare words counting more than common ones.

use std::collections::{BTreeMap, HashMap, HashSet};

use caseport_model::words_of;

/// The words behind the first, and what all of them mean.
type Meaning = (Vec<String>, Vec<String>);

/// What words mean, from `words.csv`: `word,means`. A word may be several (`family name`), and so may its meaning.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By the first word: the others, and the meaning.
    meanings: HashMap<String, Vec<Meaning>>,
    /// Words that glued names are taken apart into.
    vocabulary: HashSet<String>,
}

impl Words {
    pub(super) fn parse(text: &str) -> Result<Words, String> {
        let mut words = Words::default();
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).comment(Some(b'#')).from_reader(text.as_bytes());
        for record in reader.records() {
            let record = record.map_err(|e| e.to_string())?;
            let (Some(word), Some(means)) = (record.get(0), record.get(1)) else { continue };
            let mut word = words_of(word).into_iter();
            let Some(first) = word.next() else { continue };
            let rest: Vec<String> = word.collect();
            if rest.is_empty() {
                words.vocabulary.insert(first.clone());
            }
            let means = words_of(means);
            words.vocabulary.extend(means.iter().filter(|it| it.len() > 2).cloned());
            words.meanings.entry(first).or_default().push((rest, means));
        }
        words.meanings.values_mut().for_each(|it| it.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len())));
        // What an abbreviation means may have a meaning itself: `cp` is `child protection`, and a child is a person.
        let again = words
            .meanings
            .iter()
            .map(|(first, all)| (first.clone(), all.iter().map(|(rest, means)| (rest.clone(), words.of(&means.join(" ")))).collect()))
            .collect();
        words.meanings = again;
        Ok(words)
    }

    /// Adds a word that names are known to be made of.
    pub(super) fn add(&mut self, name: &str) {
        self.vocabulary.extend(words_of(name).into_iter().filter(|it| it.len() > 2 && !it.bytes().all(|it| it.is_ascii_digit())));
    }

    /// The words of a name: glued ones taken apart, singular, and with their meanings in the place of themselves.
    pub(super) fn of(&self, name: &str) -> Vec<String> {
        let mut apart = Vec::new();
        for word in words_of(name) {
            match self.pieces(&word) {
                Some(pieces) => apart.extend(pieces),
                None => apart.push(word),
            }
        }
        let apart: Vec<String> = apart.iter().map(|it| singular(it)).collect();
        let mut out: Vec<String> = Vec::new();
        let mut at = 0;
        while at < apart.len() {
            let found = self.meanings.get(&apart[at]).into_iter().flatten().find(|(rest, _)| apart[at + 1..].starts_with(rest));
            if let Some((rest, means)) = found {
                out.extend(means.iter().map(|it| singular(it)));
                at += 1 + rest.len();
            } else {
                out.push(apart[at].clone());
                at += 1;
            }
        }
        out.retain(|it| {
            !["of", "the", "a", "an", "to", "in", "for", "on", "is", "has", "and", "or", "by", "at", "do"].contains(&it.as_str())
        });
        out
    }

    /// The fewest known words that a longer word is made of.
    fn pieces(&self, word: &str) -> Option<Vec<String>> {
        if word.len() < 6 || !word.is_ascii() || self.vocabulary.contains(word) || self.vocabulary.contains(&singular(word)) {
            return None;
        }
        // For each end the fewest pieces up to it, and where the last of them begins.
        let mut best: Vec<Option<(usize, usize)>> = vec![None; word.len() + 1];
        best[0] = Some((0, 0));
        for end in 2..=word.len() {
            for start in 0..end - 1 {
                let Some((pieces, _)) = best[start] else { continue };
                let piece = &word[start..end];
                let known = ["id", "of", "or", "in", "by", "do"].contains(&piece)
                    || piece.len() > 2 && (self.vocabulary.contains(piece) || self.vocabulary.contains(&singular(piece)));
                if known && best[end].is_none_or(|(fewest, _)| pieces + 1 < fewest) {
                    best[end] = Some((pieces + 1, start));
                }
            }
        }
        let mut pieces = Vec::new();
        let mut end = word.len();
        while end > 0 {
            let (_, start) = best[end]?;
            pieces.push(word[start..end].to_owned());
            end = start;
        }
        pieces.reverse();
        Some(pieces)
    }
}

/// One of several: `plans` is `plan`, `address` and `status` are themselves.
fn singular(word: &str) -> String {
    if word.len() > 4 && word.ends_with("ies") {
        return format!("{}y", &word[..word.len() - 3]);
    }
    let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
    word[..word.len() - usize::from(plural)].to_owned()
}

/// How much each word tells: rare ones much, common ones little.
#[derive(Debug, Default)]
pub(super) struct Telling {
    names: f64,
    of: BTreeMap<String, f64>,
}

impl Telling {
    pub(super) fn count(&mut self, words: &[String]) {
        self.names += 1.0;
        let words: HashSet<&String> = words.iter().collect();
        for word in words {
            *self.of.entry(word.clone()).or_default() += 1.0;
        }
    }

    pub(super) fn weight(&self, word: &str) -> f64 {
        let seen = self.of.get(word).copied().unwrap_or(0.5);
        ((self.names + 1.0) / seen).ln().max(0.3)
    }

    /// How alike two names are, from 0 to 1: the weight of the words that both have by that of all.
    pub(super) fn alike(a: &[(String, f64)], b: &[(String, f64)]) -> f64 {
        let total = |it: &[(String, f64)]| it.iter().map(|(_, weight)| weight).sum::<f64>();
        let both: f64 =
            a.iter().filter_map(|(word, weight)| b.iter().find(|(it, _)| it == word).map(|(_, other)| weight.min(*other))).sum();
        let all = total(a) + total(b) - both;
        if all > 0.0 { both / all } else { 0.0 }
    }

    /// Words with their weights; those that the table says already count less.
    pub(super) fn weighed(&self, words: &[String], table: &[String]) -> Vec<(String, f64)> {
        let mut out: Vec<(String, f64)> = Vec::new();
        for word in words {
            if out.iter().all(|(it, _)| it != word) {
                let said = if table.contains(word) { 0.4 } else { 1.0 };
                out.push((word.clone(), self.weight(word) * said));
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn names_are_spelled_out_and_taken_apart() {
        let mut words = Words::parse("word,means\ndob,birth date\ndttm,date\nfamily name,surname\ncla,looked after\n").unwrap();
        for name in ["episode", "care", "view", "people"] {
            words.add(name);
        }
        for (name, spelled) in [
            ("DOB", "birth date"),
            ("Family Name", "surname"),
            ("CLAEPISODEOFCAREVIEW", "looked after episode care view"),
            ("UNHEARDOFWORD", "unheardofword"),
            ("CAREEPISODEVIEW", "care episode view"),
            ("START_DTTM", "start date"),
            ("CLA_EPISODES", "looked after episode"),
        ] {
            let spelled: Vec<String> = spelled.to_lowercase().split(' ').map(str::to_owned).collect();
            assert_eq!(words.of(name), spelled, "{name}");
        }
    }
}
