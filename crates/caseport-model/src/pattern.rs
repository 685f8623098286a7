//! Patterns in data: a heading or a spelling written `/…/` is a regular expression.

use std::fmt;

use regex_lite::{Regex, RegexBuilder};

/// A regular expression, found anywhere in a text and without case.
#[derive(Clone)]
pub struct Pattern {
    written: String,
    regex: Regex,
}

impl Pattern {
    /// The pattern that a word of a file is: `None` for any other word. The `i` that such patterns often end with changes nothing.
    pub fn of(word: &str) -> Option<Result<Pattern, String>> {
        let inner = word.strip_prefix('/')?;
        let inner = inner.strip_suffix("/i").or_else(|| inner.strip_suffix('/'))?;
        if inner.is_empty() {
            return None;
        }
        let regex = RegexBuilder::new(inner).case_insensitive(true).build();
        Some(match regex {
            Ok(regex) => Ok(Pattern { written: word.to_owned(), regex }),
            Err(cause) => Err(format!("`{word}` is no regular expression: {cause}")),
        })
    }

    /// Whether it is found in a text.
    pub fn fits(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }

    /// Whether a part of it stands in parentheses, for [`Pattern::part`].
    pub fn has_part(&self) -> bool {
        self.regex.captures_len() > 1
    }

    /// What the part in parentheses finds in a text, trimmed; nothing where the pattern is not found, or the part is empty.
    pub fn part<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.regex.captures(text)?.get(1).map(|it| it.as_str().trim()).filter(|it| !it.is_empty())
    }

    /// As it stands in the file.
    pub fn as_str(&self) -> &str {
        &self.written
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn a_word_between_slashes_is_a_pattern_and_any_other_is_not() {
        let fits = |pattern: &str, text: &str| Pattern::of(pattern).unwrap().unwrap().fits(text);
        assert!(fits("/date.*birth/", "The DATE (of) Birth"));
        assert!(fits(r"/\bchild\b.*\bid\b/i", "child's id"));
        assert!(!fits(r"/^f1\)/", "(F1) full time"));
        let year = Pattern::of(r"/(?:^|\D)(20\d\d)(?:\D|$)/").unwrap().unwrap();
        assert!(year.has_part() && !Pattern::of("/year/").unwrap().unwrap().has_part());
        assert_eq!((year.part("in 2024/list.csv"), year.part("list 120245.csv")), (Some("2024"), None));
        for word in ["Date of birth", "/", "//", "and/or", "/open"] {
            assert!(Pattern::of(word).is_none(), "{word}");
        }
        assert!(Pattern::of("/(/").unwrap().unwrap_err().contains("`/(/`"));
    }
}
