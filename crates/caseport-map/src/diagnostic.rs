//! Mistakes in a mapping: where, what, and the nearest name. All are collected; none stops at the first.

use std::fmt;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

/// The texts that diagnostics and lineage point into.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sources {
    files: Vec<(String, String)>,
}

/// A stretch of one source file. Two places are always equal, so that trees compare by meaning.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct At {
    pub(crate) file: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl PartialEq for At {
    fn eq(&self, _: &At) -> bool {
        true
    }
}

impl Sources {
    pub(crate) fn add(&mut self, path: &str, text: &str) -> usize {
        self.files.push((path.to_owned(), text.to_owned()));
        self.files.len() - 1
    }

    pub(crate) fn path(&self, file: usize) -> &str {
        self.files.get(file).map_or("", |it| it.0.as_str())
    }

    pub(crate) fn text(&self, file: usize) -> &str {
        self.files.get(file).map_or("", |it| it.1.as_str())
    }

    /// Line and column of a place, counted from 1.
    pub(crate) fn line(&self, at: At) -> (usize, usize) {
        let text = self.text(at.file);
        let before = &text[..text.floor_char_boundary(at.start)];
        let line = before.bytes().filter(|c| *c == b'\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        (line, column)
    }
}

/// One mistake in a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// `L001` and so on; the list is in [`crate::codes`].
    pub code: &'static str,
    /// The file, relative to the system or the overlay.
    pub path: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// What is wrong, in one sentence.
    pub title: String,
    /// What to do, or the nearest name.
    pub help: Option<String>,
    rendered: String,
}

impl fmt::Display for Diagnostic {
    /// The file, the line with a caret under it, the cause and the help.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rendered)
    }
}

/// All mistakes of a mapping, in the order of files and lines. Never empty when it is an error.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    /// The mistakes.
    pub list: Vec<Diagnostic>,
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, diagnostic) in self.list.iter().enumerate() {
            if position > 0 {
                f.write_str("\n\n")?;
            }
            write!(f, "{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

/// Collects mistakes while a mapping is read and checked.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    pub(crate) sources: Sources,
    found: Vec<(At, &'static str, String, String, Option<String>)>,
}

impl Collector {
    /// Notes a mistake: its code, the sentence, and the words under the caret.
    pub(crate) fn error(&mut self, at: At, code: &'static str, title: impl Into<String>, label: impl Into<String>) {
        self.found.push((at, code, title.into(), label.into(), None));
    }

    /// The same with a line of help.
    pub(crate) fn error_help(
        &mut self,
        at: At,
        code: &'static str,
        title: impl Into<String>,
        label: impl Into<String>,
        help: Option<String>,
    ) {
        self.found.push((at, code, title.into(), label.into(), help));
    }

    /// Whether a mistake of that code was noted.
    pub(crate) fn has(&self, code: &str) -> bool {
        self.found.iter().any(|it| it.1 == code)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub(crate) fn finish(mut self) -> Diagnostics {
        self.found
            .sort_by(|a, b| (self.sources.path(a.0.file), a.0.start, a.1, &a.2).cmp(&(self.sources.path(b.0.file), b.0.start, b.1, &b.2)));
        self.found.dedup_by(|a, b| (a.0.file, a.0.start, a.1, &a.2) == (b.0.file, b.0.start, b.1, &b.2));
        let list = self
            .found
            .iter()
            .map(|(at, code, title, label, help)| {
                let (line, column) = self.sources.line(*at);
                let text = self.sources.text(at.file);
                // What reads the file may point into the middle of a character that it did not expect.
                let start = text.floor_char_boundary(at.start);
                let end = text.ceil_char_boundary(at.end.max(start));
                let snippet = Snippet::source(text)
                    .path(self.sources.path(at.file))
                    .annotation(AnnotationKind::Primary.span(start..end).label(label.as_str()));
                let mut group = Level::ERROR.primary_title(title.as_str()).id(*code).element(snippet);
                if let Some(help) = help {
                    group = group.element(Level::HELP.message(help.as_str()));
                }
                Diagnostic {
                    code,
                    path: self.sources.path(at.file).to_owned(),
                    line,
                    column,
                    title: title.clone(),
                    help: help.clone(),
                    rendered: Renderer::plain().render(&[group]),
                }
            })
            .collect();
        Diagnostics { list }
    }
}

/// "the nearest name is …", if one is near enough.
pub(crate) fn nearest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let wanted = wanted.to_lowercase();
    names
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&name.to_lowercase(), &wanted), name))
        .filter(|(score, _)| *score > 0.7)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, name)| format!("the nearest name is `{name}`"))
}

/// Every code of a mistake, and what it is about.
pub static CODES: &[(&str, &str)] = &[
    ("L000", "a file is not TOML"),
    ("L001", "an expression or condition cannot be read"),
    ("L002", "an unknown name, or a value of the wrong kind"),
    ("L003", "something required is missing from the file"),
    ("L010", "an unknown column"),
    ("L011", "an unknown table"),
    ("L012", "an unknown step"),
    ("L013", "the arguments of a step are wrong"),
    ("L014", "the kinds of two values do not fit"),
    ("L015", "an unknown crosswalk or list"),
    ("L016", "an unknown join, or a join too many"),
    ("L017", "no mapping makes the rows that are referred to"),
    ("L018", "each, answer, count or parameter without a source for it"),
    ("L019", "a date format that cannot be used"),
    ("L020", "a required canonical column is not filled"),
    ("L021", "a canonical column without a disposition"),
    ("L022", "a column with two dispositions"),
    ("L023", "a source column without a disposition"),
    ("L024", "if_bad that cannot hold"),
    ("L025", "one_per that is not the key"),
    ("L026", "a source table whose fate nobody or everybody decides"),
    ("L030", "cases without an otherwise"),
    ("L031", "cases that overlap"),
    ("L040", "a crosswalk that cannot be read"),
    ("L041", "a crosswalk row that says nothing or too much"),
    ("L042", "a crosswalk row that can never be reached"),
    ("L043", "a crosswalk target that is not in the canonical list"),
    ("L050", "each, pivot and stitch that do not go together"),
    ("L060", "an overlay that edits the base"),
    ("L061", "an overlay's code that the base lists, without `replaces`"),
    ("L062", "merges.csv that cannot be used"),
    ("L063", "an overlay of another system"),
];
