//! What a migration project may say about single files, and the limits that protect the machine.

use std::path::PathBuf;

/// Overrides and limits. The default reads what it finds.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What is known about single files; the first whose pattern matches wins.
    pub files: Vec<FileOverride>,
    /// Limits.
    pub limits: Limits,
    /// A folder in which texts of records may stand while the extract is in use, in files without a name that go with it. Without
    /// one, nothing is written anywhere, and a workbook's texts are all in memory.
    pub room: Option<PathBuf>,
}

/// What is known about the files of a name. Whatever is `None` is found out from the file.
#[derive(Debug, Clone, Default)]
pub struct FileOverride {
    /// Pattern of the file's name, without case: `*` is any run of characters, `?` any one. It is tried against the relative
    /// path and against the last part of it.
    pub pattern: String,
    /// The layout's table.
    pub table: Option<String>,
    /// Leave the file aside, with this reason.
    pub ignore: Option<String>,
    /// The byte between cells.
    pub delimiter: Option<u8>,
    /// The quote.
    pub quote: Option<QuoteRule>,
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// Physical lines to skip before the heading line (or before the first record, when `headings` are given).
    pub skip_rows: Option<usize>,
    /// The headings of a file that has no heading line.
    pub headings: Vec<String>,
    /// Cells of exactly this text are read as empty.
    pub null_words: Vec<String>,
    /// Pattern of the last line, when it is not a record.
    pub trailer: Option<String>,
    /// Whether its days are written with the month first.
    pub month_first: bool,
}

/// Whether cells may be quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteRule {
    /// By this byte.
    Byte(u8),
    /// Never.
    None,
}

/// The encodings that councils send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8; a cell that is not valid is read as Windows-1252.
    Utf8,
    /// Windows-1252, which covers what is labelled ISO 8859-1.
    Windows1252,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

impl Encoding {
    /// The name in reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Windows1252 => "windows-1252",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
        }
    }

    /// The encoding of that name, in the spellings people use.
    pub fn parse(word: &str) -> Option<Encoding> {
        Some(match word.to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" | "ascii" => Encoding::Utf8,
            "windows-1252" | "cp1252" | "1252" | "iso-8859-1" | "latin1" => Encoding::Windows1252,
            "utf-16le" | "utf-16" | "utf16" => Encoding::Utf16Le,
            "utf-16be" => Encoding::Utf16Be,
            _ => return None,
        })
    }

    pub(crate) fn is_utf16(self) -> bool {
        matches!(self, Encoding::Utf16Le | Encoding::Utf16Be)
    }
}

/// Limits that protect the machine from a hostile or broken extract.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Members of one archive.
    pub zip_members: usize,
    /// Bytes of all members of one archive, expanded.
    pub expanded_bytes: u64,
    /// Expanded bytes for each compressed byte of a member.
    pub ratio: u64,
    /// Bytes of one record.
    pub record_bytes: usize,
    /// Folders within folders.
    pub depth: usize,
    /// Bytes of one workbook; it may expand to eight times as much.
    pub workbook_bytes: u64,
    /// Bytes of a workbook's shared texts that stay in memory where there is room for the others.
    pub texts_in_memory: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            zip_members: 10_000,
            expanded_bytes: 64 << 30,
            ratio: 200,
            record_bytes: 64 << 20,
            depth: 16,
            workbook_bytes: 200 << 20,
            texts_in_memory: 4 << 20,
        }
    }
}

impl Options {
    /// What is known about a file.
    pub(crate) fn of(&self, name: &str) -> FileOverride {
        self.find(name).cloned().unwrap_or_default()
    }

    /// What is known about a sheet: by its own name, else by its workbook's. Its text is our own, and so are its dialect and encoding.
    pub(crate) fn of_sheet(&self, name: &str, workbook: &str) -> FileOverride {
        let known = self.find(name).or_else(|| self.find(workbook)).cloned().unwrap_or_default();
        FileOverride { delimiter: Some(b'\t'), quote: Some(QuoteRule::Byte(b'"')), encoding: Some(Encoding::Utf8), ..known }
    }

    fn find(&self, name: &str) -> Option<&FileOverride> {
        let last = name.rsplit(['/', '!']).next().unwrap_or(name);
        self.files.iter().find(|it| name_fits(&it.pattern, name) || name_fits(&it.pattern, last))
    }
}

/// Whether a text fits a pattern of `*` and `?`, without case.
pub fn name_fits(pattern: &str, text: &str) -> bool {
    let pattern: Vec<char> = pattern.to_lowercase().chars().collect();
    let text: Vec<char> = text.to_lowercase().chars().collect();
    let (mut p, mut t) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        if pattern.get(p) == Some(&'*') {
            star = Some((p, t));
            p += 1;
        } else if pattern.get(p).is_some_and(|&it| it == '?' || it == text[t]) {
            p += 1;
            t += 1;
        } else if let Some((star_p, star_t)) = star {
            // The last star takes one character more, and the rest is tried again.
            star = Some((star_p, star_t + 1));
            p = star_p + 1;
            t = star_t + 1;
        } else {
            return false;
        }
    }
    pattern[p..].iter().all(|&it| it == '*')
}

#[cfg(test)]
mod tests {
    use super::name_fits;

    #[test]
    fn patterns_match_names_without_case() {
        for (pattern, text, fits) in [
            ("dim_*.csv", "DIM_PERSON.CSV", true),
            ("*person*", "HDM.Child_Social.DIM_PERSON_20260331.txt", true),
            ("?.csv", "ab.csv", false),
            ("a*b*c", "axxbyybzc", true),
            ("a*b*c", "axxbyybz", false),
            ("", "", true),
        ] {
            assert_eq!(name_fits(pattern, text), fits, "{pattern} {text}");
        }
    }
}
