//! Spellings of codes: `codes/<list>.spellings.csv` beside a code list says what else councils write for its codes.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::{codes::CodeList, pattern::Pattern, system::csv_rows};

/// What councils write for the codes of a list.
#[derive(Debug, Clone, Default)]
pub struct Spellings {
    /// As the list writes them, which is how most cells do.
    exact: HashSet<Box<str>>,
    /// By what [`plain_code`] makes of them.
    codes: HashMap<String, Box<str>>,
    words: HashMap<String, Stands>,
    patterns: Vec<(Pattern, Box<str>)>,
}

/// What one spelling stands for.
#[derive(Debug, Clone)]
enum Stands {
    For(Box<str>),
    ForSeveral,
    ForNone,
}

/// What a text of a coded cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelled<'a> {
    /// A code of the list, as the list writes it.
    Code(&'a str),
    /// A code of the list, written in another way.
    Otherwise(&'a str),
    /// It may stand for more than one code: whoever wrote it must say.
    Ambiguous,
    /// It is known to stand for no code.
    NoCode,
    /// Nobody said what it is.
    Unknown,
}

impl<'a> Spelled<'a> {
    /// The code, if there is just one.
    pub fn code(self) -> Option<&'a str> {
        match self {
            Spelled::Code(code) | Spelled::Otherwise(code) => Some(code),
            Spelled::Ambiguous | Spelled::NoCode | Spelled::Unknown => None,
        }
    }
}

impl Spellings {
    /// Reads `spelling,code,note`. A spelling that stands for two codes has a row for each, and a note that begins with `ambiguous`; one
    /// that stands for none leaves the code empty, and its note says why. Errors say the line and the cause.
    pub fn parse(list: &CodeList, text: &str) -> Result<Spellings, String> {
        let mut all = Spellings::default();
        for code in &list.codes {
            all.exact.insert(code.code.as_str().into());
            if let Some(other) = all.codes.insert(plain_code(&code.code), code.code.as_str().into()) {
                return Err(format!("the list has the codes `{other}` and `{}`, which only differ in case or space", code.code));
            }
        }
        let mut ambiguous: HashMap<String, BTreeSet<String>> = HashMap::new();
        for row in csv_rows(text)? {
            let fail = |cause: String| Err(format!("line {}: {cause}", row.line));
            let (spelling, code, note) = (row.need("spelling")?, row.get("code"), row.get("note"));
            if !code.is_empty() && list.get(code).is_none() {
                return fail(format!("the list has no code `{code}`"));
            }
            if code.is_empty() && note.is_empty() {
                return fail(format!("`{spelling}` stands for no code: say why in its note"));
            }
            if let Some(pattern) = Pattern::of(spelling) {
                if code.is_empty() {
                    return fail(format!("the pattern `{spelling}` stands for no code"));
                }
                match pattern {
                    Ok(pattern) => all.patterns.push((pattern, code.into())),
                    Err(cause) => return fail(cause),
                }
                continue;
            }
            let plain = plain_code(spelling);
            if all.codes.contains_key(&plain) {
                return fail(format!("`{spelling}` is a code of the list: this row can never be reached"));
            }
            if note.starts_with("ambiguous") && !code.is_empty() {
                if !ambiguous.entry(plain.clone()).or_default().insert(code.to_owned()) {
                    return fail(format!("`{spelling}` stands twice for the same code"));
                }
                if matches!(all.words.insert(plain, Stands::ForSeveral), Some(Stands::For(_) | Stands::ForNone)) {
                    return fail(format!("`{spelling}` stands twice: say `ambiguous` in the note of each row if it may be either code"));
                }
                continue;
            }
            let stands = if code.is_empty() { Stands::ForNone } else { Stands::For(code.into()) };
            if all.words.insert(plain, stands).is_some() {
                return fail(format!("`{spelling}` stands twice: say `ambiguous` in the note of each row if it may be either code"));
            }
        }
        if let Some((spelling, _)) = ambiguous.iter().find(|(_, codes)| codes.len() < 2) {
            return Err(format!("`{spelling}` is called ambiguous and has one code"));
        }
        Ok(all)
    }

    /// What a text is: a code of the list, else a spelling, else what fits a pattern. Case, space and the kinds of dashes and quotes
    /// make no difference.
    pub fn read(&self, text: &str) -> Spelled<'_> {
        let text = text.trim();
        if let Some(code) = self.exact.get(text) {
            return Spelled::Code(code);
        }
        let plain = plain_code(text);
        if let Some(code) = self.codes.get(&plain) {
            return if **code == *text { Spelled::Code(code) } else { Spelled::Otherwise(code) };
        }
        match self.words.get(&plain) {
            Some(Stands::For(code)) => return Spelled::Otherwise(code),
            Some(Stands::ForSeveral) => return Spelled::Ambiguous,
            Some(Stands::ForNone) => return Spelled::NoCode,
            None => {}
        }
        let mut found: Option<&str> = None;
        for (pattern, code) in &self.patterns {
            if !pattern.fits(&plain) {
                continue;
            }
            match found {
                Some(other) if *other != **code => return Spelled::Ambiguous,
                _ => found = Some(code),
            }
        }
        found.map_or(Spelled::Unknown, Spelled::Otherwise)
    }

    /// The patterns as they are written, with their codes.
    pub fn patterns(&self) -> impl Iterator<Item = (&str, &str)> {
        self.patterns.iter().map(|(pattern, code)| (pattern.as_str(), &**code))
    }
}

/// A code as it is compared: trimmed, without case, typographic dashes and quotes plain, runs of white space one space.
pub fn plain_code(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    for c in code.trim().chars() {
        match c {
            // Nearly all are, and the tables of all characters take their time.
            '!'..='~' => out.push(c.to_ascii_lowercase()),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => out.push('\''),
            '\u{201c}' | '\u{201d}' | '\u{2033}' => out.push('"'),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Spelled, Spellings};
    use crate::codes::CodeList;

    fn parse(text: &str) -> Result<Spellings, String> {
        let list = CodeList::parse("answer", "code,label,from,to\na) Yes,Yes,,\nb) No,No,,\nc) Unknown,,,\n").unwrap();
        Spellings::parse(&list, &format!("spelling,code,note\n{text}"))
    }

    #[test]
    fn a_code_goes_before_a_spelling_and_a_spelling_before_a_pattern() {
        let all = parse(concat!(
            "Y,a) Yes,\n1 \u{2013} Yes,a) Yes,\nNone,b) No,\nPerhaps,a) Yes,ambiguous\nPerhaps,c) Unknown,ambiguous\n",
            "X1,,obsolete at every council\n/^n/,b) No,\n/known$/i,c) Unknown,\n/^known/,a) Yes,\n"
        ))
        .unwrap();
        for (text, expected) in [
            ("a) Yes", Spelled::Code("a) Yes")),
            (" A)  yes ", Spelled::Otherwise("a) Yes")),
            ("y", Spelled::Otherwise("a) Yes")),
            ("1 - YES", Spelled::Otherwise("a) Yes")),
            ("none", Spelled::Otherwise("b) No")),
            ("Nothing", Spelled::Otherwise("b) No")),
            ("Known", Spelled::Ambiguous),
            ("not known", Spelled::Ambiguous),
            ("un-known", Spelled::Otherwise("c) Unknown")),
            ("perhaps", Spelled::Ambiguous),
            ("x1", Spelled::NoCode),
            ("maybe", Spelled::Unknown),
            ("", Spelled::Unknown),
        ] {
            assert_eq!(all.read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_could_never_be_reached_or_says_two_things_is_refused() {
        for (text, expected) in [
            ("Y,d) Never,\n", "line 2: the list has no code `d) Never`"),
            ("Y,,\n", "line 2: `Y` stands for no code: say why in its note"),
            ("A) YES,a) Yes,\n", "line 2: `A) YES` is a code of the list: this row can never be reached"),
            ("Y,a) Yes,\ny,b) No,\n", "line 3: `y` stands twice: say `ambiguous` in the note of each row if it may be either code"),
            (
                "Y,a) Yes,\ny,b) No,ambiguous\n",
                "line 3: `y` stands twice: say `ambiguous` in the note of each row if it may be either code",
            ),
            ("Y,a) Yes,ambiguous\ny,a) Yes,ambiguous\n", "line 3: `y` stands twice for the same code"),
            ("Y,a) Yes,ambiguous\n", "`y` is called ambiguous and has one code"),
            ("/(/,a) Yes,\n", "line 2: `/(/` is no regular expression"),
            ("/x/,,why\n", "line 2: the pattern `/x/` stands for no code"),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.starts_with(expected), "{text}: {error}");
        }
    }
}
