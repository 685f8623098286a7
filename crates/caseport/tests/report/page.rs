//! Just enough HTML to read the report's numbers back: tags, attributes and text, as written by our own template.

use std::collections::BTreeMap;

/// A number as people read it.
pub(crate) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut groups: Vec<&str> = digits.as_bytes().rchunks(3).map(|it| std::str::from_utf8(it).unwrap()).collect();
    groups.reverse();
    groups.join(",")
}

enum Piece {
    Open(String),
    Close,
    Text(String),
}

/// The report in pieces, without its style.
pub(crate) struct Page(Vec<Piece>);

/// Tags without an end.
const VOID: [&str; 8] = ["meta", "path", "rect", "circle", "br", "!doctype", "col", "hr"];

impl Page {
    pub(crate) fn parse(html: &str) -> Page {
        let (before, rest) = html.split_once("<style>").unwrap();
        let (_, after) = rest.split_once("</style>").unwrap();
        let mut pieces = Vec::new();
        for part in [before, after] {
            for chunk in part.split('<').skip(1) {
                let (tag, text) = chunk.split_once('>').unwrap();
                pieces.push(if tag.starts_with('/') { Piece::Close } else { Piece::Open(tag.to_owned()) });
                if !text.is_empty() {
                    pieces.push(Piece::Text(unescape(text)));
                }
            }
        }
        Page(pieces)
    }

    /// The first words of all tags of a name, with their attributes.
    pub(crate) fn tags(&self, name: &str) -> Vec<String> {
        self.0
            .iter()
            .filter_map(|it| if let Piece::Open(tag) = it { Some(tag) } else { None })
            .filter(|it| tag_name(it) == name)
            .cloned()
            .collect()
    }

    /// All values of an attribute.
    pub(crate) fn attributes(&self, name: &str) -> Vec<String> {
        self.0.iter().filter_map(|it| if let Piece::Open(tag) = it { attribute(tag, name) } else { None }).collect()
    }

    pub(crate) fn heading_levels(&self) -> Vec<u8> {
        let tags = self.0.iter().filter_map(|it| if let Piece::Open(tag) = it { Some(tag_name(tag)) } else { None });
        tags.filter_map(|it| it.strip_prefix('h').and_then(|it| it.parse().ok())).collect()
    }

    /// The text of the first element with that attribute, or, without an attribute, of that name.
    pub(crate) fn text_of(&self, attribute_name: &str, value: &str) -> String {
        let at = self.find(|tag| {
            if attribute_name.is_empty() { tag_name(tag) == value } else { attribute(tag, attribute_name).as_deref() == Some(value) }
        });
        self.text(at[0])
    }

    /// The texts of all elements of a name.
    pub(crate) fn texts(&self, name: &str) -> Vec<String> {
        self.find_any(|tag| tag_name(tag) == name).into_iter().map(|at| self.text(at)).collect()
    }

    /// Rows of the tables of that class.
    pub(crate) fn rows(&self, class: &str) -> Vec<Vec<String>> {
        self.find_any(|tag| tag_name(tag) == "table" && attribute(tag, "class").as_deref() == Some(class))
            .into_iter()
            .flat_map(|at| self.rows_at(at))
            .collect()
    }

    /// Rows of the table with that attribute.
    pub(crate) fn rows_by(&self, name: &str, value: &str) -> Vec<Vec<String>> {
        let at = self.find(|tag| tag_name(tag) == "table" && attribute(tag, name).as_deref() == Some(value));
        self.rows_at(at[0])
    }

    /// The exceptions: severity and code, and how many; their places add up to that.
    pub(crate) fn kinds(&self) -> BTreeMap<(String, String), String> {
        let mut kinds = BTreeMap::new();
        for list in self.find_any(|tag| tag.contains("class=\"kinds\"")) {
            let Piece::Open(tag) = &self.0[list] else { unreachable!() };
            let severity = attribute(tag, "data-severity").unwrap();
            for kind in self.inside(list, |tag| attribute(tag, "class").as_deref() == Some("kind")) {
                let counts: Vec<String> = self
                    .inside(kind, |tag| attribute(tag, "class").as_deref() == Some("count"))
                    .into_iter()
                    .map(|at| self.text(at))
                    .collect();
                let code = self.text(self.inside(kind, |tag| attribute(tag, "class").as_deref() == Some("code"))[0]);
                let places: Vec<u64> =
                    counts[1..].iter().filter(|it| !it.is_empty()).map(|it| it.replace(',', "").parse().unwrap()).collect();
                if counts.len() > 2 {
                    assert_eq!(thousands(places.iter().sum()), counts[0], "the places of {code}");
                }
                let before = kinds.insert((severity.clone(), code.clone()), counts[0].clone());
                assert!(before.is_none(), "{code} stands twice");
            }
        }
        kinds
    }

    fn find_any(&self, wanted: impl Fn(&str) -> bool) -> Vec<usize> {
        (0..self.0.len()).filter(|&at| matches!(&self.0[at], Piece::Open(tag) if wanted(tag))).collect()
    }

    fn find(&self, wanted: impl Fn(&str) -> bool) -> Vec<usize> {
        let found = self.find_any(wanted);
        assert!(!found.is_empty(), "the report has no such element");
        found
    }

    /// Position after the end of an element.
    fn end(&self, start: usize) -> usize {
        let mut depth = 0;
        for (at, piece) in self.0.iter().enumerate().skip(start) {
            match piece {
                Piece::Open(tag) if !VOID.contains(&tag_name(tag)) => depth += 1,
                Piece::Close => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at + 1;
            }
        }
        panic!("an element does not end");
    }

    fn inside(&self, start: usize, wanted: impl Fn(&str) -> bool) -> Vec<usize> {
        (start + 1..self.end(start)).filter(|&at| matches!(&self.0[at], Piece::Open(tag) if wanted(tag))).collect()
    }

    fn text(&self, start: usize) -> String {
        let text: String = self.0[start..self.end(start)]
            .iter()
            .filter_map(|it| if let Piece::Text(text) = it { Some(text.as_str()) } else { None })
            .collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn rows_at(&self, table: usize) -> Vec<Vec<String>> {
        self.inside(table, |tag| tag_name(tag) == "tr")
            .into_iter()
            .map(|row| {
                let cells = self.inside(row, |tag| {
                    matches!(tag_name(tag), "td" | "th") && !tag.contains("aria-hidden") && !tag.contains("scope=\"col\"")
                });
                cells.into_iter().map(|at| self.text(at)).collect::<Vec<_>>()
            })
            .filter(|cells| !cells.is_empty())
            .collect()
    }
}

fn tag_name(tag: &str) -> &str {
    tag.split_whitespace().next().unwrap_or("")
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(unescape(rest.split_once('"')?.0))
}

fn unescape(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2f;", "/"), ("&amp;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
