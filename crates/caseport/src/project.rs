//! The project file `caseport.toml`: whose extract it is, where it stands, and what its files need to be read.

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

use caseport_read::{Encoding, FileOverride, QuoteRule};
use serde::Deserialize;

use crate::exit::{Failure, USAGE};

/// A migration project: what `caseport.toml` says, or what a bare folder or zip of an extract means.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    /// The folder that paths are relative to and where `runs/` stands.
    pub(crate) home: PathBuf,
    pub(crate) council: Option<String>,
    /// The three digits of the authority, for returns.
    pub(crate) la: Option<String>,
    pub(crate) synthetic: bool,
    pub(crate) extract_date: Option<String>,
    /// The day of cutover, for the calendar of returns.
    pub(crate) cutover: Option<String>,
    /// What the trial compares the returns of its rows with.
    pub(crate) parity: Option<ReturnBefore>,
    pub(crate) system: Option<String>,
    pub(crate) extract: PathBuf,
    pub(crate) overlay: Option<PathBuf>,
    pub(crate) target: Option<String>,
    /// What is declared before a run, and read before it.
    pub(crate) tolerances: Option<PathBuf>,
    pub(crate) files: Vec<FileOverride>,
    /// Where a record is opened in the outgoing system.
    pub(crate) links: Links,
    /// Returns that become one history, in the place of an extract.
    pub(crate) returns: Vec<ReturnFiles>,
    /// Whether the council uses one identifier of a child in all kinds of return.
    pub(crate) same_child: bool,
    /// The list of records that are never merged.
    pub(crate) apart: Option<PathBuf>,
}

/// One return of a history.
#[derive(Debug, Clone)]
pub(crate) struct ReturnFiles {
    pub(crate) system: String,
    /// Files, folders or archives.
    pub(crate) files: Vec<PathBuf>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProjectToml {
    project: ProjectPart,
    #[serde(default)]
    source: SourcePart,
    #[serde(default)]
    target: TargetPart,
    parity: Option<ReturnBefore>,
    /// Keyed by a pattern of file names.
    #[serde(default)]
    files: std::collections::BTreeMap<String, FilePart>,
    /// Keyed by source table, or `*`.
    #[serde(default)]
    links: std::collections::BTreeMap<String, String>,
    #[serde(default, rename = "return")]
    returns: Vec<ReturnPart>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReturnPart {
    system: String,
    files: Vec<PathBuf>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProjectPart {
    council: Option<String>,
    la: Option<String>,
    #[expect(dead_code, reason = "for people who read the file")]
    name: Option<String>,
    #[serde(default)]
    synthetic: bool,
    extract_date: Option<String>,
    cutover: Option<String>,
    tolerances: Option<PathBuf>,
    #[serde(default)]
    same_child: bool,
    apart: Option<PathBuf>,
}

/// A return that was made before the change of system.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReturnBefore {
    /// Its files, relative to the project folder.
    pub(crate) before: Vec<PathBuf>,
    /// The return and its year.
    pub(crate) system: String,
    /// The day that measures are about.
    pub(crate) at: Option<String>,
    /// Files of last year's return.
    #[serde(default)]
    pub(crate) previous: Vec<PathBuf>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct SourcePart {
    system: Option<String>,
    extract: Option<PathBuf>,
    overlay: Option<PathBuf>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct TargetPart {
    to: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct FilePart {
    table: Option<String>,
    ignore: Option<String>,
    delimiter: Option<String>,
    quote: Option<String>,
    encoding: Option<String>,
    skip_rows: Option<usize>,
    headings: Vec<String>,
    null: Vec<String>,
    trailer: Option<String>,
    days: Option<String>,
}

impl FilePart {
    fn into_override(self, pattern: String) -> Result<FileOverride, anyhow::Error> {
        let byte = |key: &str, text: &str| match text {
            "tab" | "\t" => Ok(b'\t'),
            one if one.len() == 1 => Ok(one.as_bytes()[0]),
            _ => Err(anyhow::anyhow!("[files.\"{pattern}\"] {key}: `{text}` is not one character")),
        };
        let delimiter = self.delimiter.as_deref().map(|it| byte("delimiter", it)).transpose()?;
        let quote = match self.quote.as_deref() {
            None => None,
            Some("none") => Some(QuoteRule::None),
            Some(text) => Some(QuoteRule::Byte(byte("quote", text)?)),
        };
        let encoding = self
            .encoding
            .as_deref()
            .map(|it| {
                Encoding::parse(it).ok_or_else(|| {
                    anyhow::anyhow!("[files.\"{pattern}\"] encoding: `{it}` is not known (utf-8, windows-1252, utf-16le, utf-16be)")
                })
            })
            .transpose()?;
        let month_first = match self.days.as_deref() {
            None | Some("day first") => false,
            Some("month first") => true,
            Some(other) => anyhow::bail!("[files.\"{pattern}\"] days: `{other}` is not known (day first, month first)"),
        };
        Ok(FileOverride {
            table: self.table,
            ignore: self.ignore,
            delimiter,
            quote,
            encoding,
            skip_rows: self.skip_rows,
            headings: self.headings,
            null_words: self.null,
            trailer: self.trailer,
            month_first,
            pattern,
        })
    }
}

/// What to do about `"C:\temp"`, which TOML reads as a tab behind `C:`.
const BACKSLASHES: &str = r"between double quotes a backslash begins a special character: write `C:/data/extract`, or 'C:\data\extract'";

impl ProjectToml {
    /// The key of a path with a tab, a line end or the like in it.
    fn not_a_path(&self) -> Option<&'static str> {
        let paths = [
            ("[source] extract", self.source.extract.iter().collect::<Vec<_>>()),
            ("[source] overlay", self.source.overlay.iter().collect()),
            ("[project] tolerances", self.project.tolerances.iter().collect()),
            ("[parity] before", self.parity.iter().flat_map(|it| &it.before).collect()),
            ("[parity] previous", self.parity.iter().flat_map(|it| &it.previous).collect()),
            ("[[return]] files", self.returns.iter().flat_map(|it| &it.files).collect()),
        ];
        let odd = |path: &&PathBuf| path.to_string_lossy().contains(char::is_control);
        paths.into_iter().find(|(_, paths)| paths.iter().any(odd)).map(|(key, _)| key)
    }
}

impl ReturnBefore {
    /// With its paths below the project folder.
    fn below(self, dir: &Path) -> ReturnBefore {
        let all = |paths: Vec<PathBuf>| paths.into_iter().map(|it| dir.join(it)).collect();
        ReturnBefore { before: all(self.before), previous: all(self.previous), ..self }
    }
}

impl Project {
    /// Reads the project of a folder; a folder without `caseport.toml`, a zip or a file is an extract, and its runs go to the
    /// current folder.
    pub(crate) fn open(dir: &Path) -> Result<Project, Failure> {
        if !dir.exists() {
            return Err(Failure::usage(
                format!("there is no `{}`", dir.display()),
                "name the project folder, or the folder or zip of the extract",
            ));
        }
        let path = dir.join("caseport.toml");
        if !path.is_file() {
            return Ok(Project {
                home: PathBuf::from("."),
                council: None,
                la: None,
                synthetic: false,
                extract_date: None,
                cutover: None,
                parity: None,
                system: None,
                extract: dir.to_owned(),
                overlay: None,
                target: None,
                tolerances: None,
                files: Vec::new(),
                links: Links::default(),
                returns: Vec::new(),
                same_child: false,
                apart: None,
            });
        }
        let next = "correct the project file; docs/reference/project-file.md lists its keys";
        let fail = |cause: anyhow::Error| Failure::new(USAGE, cause.context(format!("in `{}`", path.display())), next);
        let text = std::fs::read_to_string(&path).map_err(|e| fail(e.into()))?;
        let of_backslashes = |cause: anyhow::Error| Failure::new(USAGE, cause.context(format!("in `{}`", path.display())), BACKSLASHES);
        let file: ProjectToml =
            toml::from_str(&text).map_err(|e| if text.contains('\\') { of_backslashes(e.into()) } else { fail(e.into()) })?;
        if let Some(key) = file.not_a_path() {
            return Err(of_backslashes(anyhow::anyhow!("{key} holds a character that no path has")));
        }
        if file.project.cutover.as_deref().is_some_and(|it| caseport_model::Date::parse_iso(it).is_none()) {
            return Err(fail(anyhow::anyhow!("[project] cutover is no day; write it 2026-03-28")));
        }
        if file.parity.as_ref().and_then(|it| it.at.as_deref()).is_some_and(|it| caseport_model::Date::parse_iso(it).is_none()) {
            return Err(fail(anyhow::anyhow!("[parity] at is no day; write it 2026-03-31")));
        }
        if file.parity.as_ref().is_some_and(|it| it.before.is_empty()) {
            return Err(fail(anyhow::anyhow!("[parity] before names no file")));
        }
        let named = file.parity.iter().flat_map(|it| it.before.iter().chain(&it.previous)).map(|it| dir.join(it));
        if let Some(missing) = named.into_iter().find(|it| !it.exists()) {
            return Err(fail(anyhow::anyhow!("[parity] there is no `{}`", missing.display())));
        }
        let overlay = file.source.overlay.map(|it| dir.join(it));
        if let Some(missing) = overlay.as_ref().filter(|it| !it.is_dir()) {
            return Err(fail(anyhow::anyhow!("the overlay `{}` is not a folder", missing.display())));
        }
        if !file.returns.is_empty() && (file.source.system.is_some() || file.source.extract.is_some() || overlay.is_some()) {
            return Err(fail(anyhow::anyhow!("it has both [source] and [[return]]: a project reads one extract, or returns")));
        }
        let returns = file
            .returns
            .into_iter()
            .map(|it| ReturnFiles { system: it.system, files: it.files.into_iter().map(|it| dir.join(it)).collect() });
        Ok(Project {
            home: dir.to_owned(),
            returns: returns.collect(),
            same_child: file.project.same_child,
            apart: file.project.apart.map(|it| dir.join(it)),
            council: file.project.council,
            la: file.project.la,
            synthetic: file.project.synthetic,
            extract_date: file.project.extract_date,
            cutover: file.project.cutover,
            parity: file.parity.map(|it| it.below(dir)),
            system: file.source.system,
            extract: dir.join(file.source.extract.unwrap_or_else(|| PathBuf::from("extract"))),
            overlay,
            target: file.target.to,
            tolerances: file.project.tolerances.map(|it| dir.join(it)),
            links: Links::new(file.links).map_err(fail)?,
            files: file.files.into_iter().map(|(pattern, part)| part.into_override(pattern)).collect::<Result<_, _>>().map_err(fail)?,
        })
    }
}

/// Addresses under which the outgoing system opens a record, by source table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Links {
    templates: std::collections::BTreeMap<String, String>,
}

impl Links {
    /// Refuses a template that leads to no record or asks for what a link must not hold.
    fn new(templates: std::collections::BTreeMap<String, String>) -> Result<Links, anyhow::Error> {
        for (table, template) in &templates {
            let wrong = |what: &str| anyhow::anyhow!("[links] {table}: {what}; a link is an address with {{key}} or {{person}} in it");
            let mut rest = template.as_str();
            let mut named = 0;
            while let Some((_, after)) = rest.split_once('{') {
                let (name, after) = after.split_once('}').ok_or_else(|| wrong("a `{` is not closed"))?;
                if !["key", "person", "table"].contains(&name) {
                    return Err(wrong(&format!("there is no `{{{name}}}`")));
                }
                named += usize::from(name != "table");
                rest = after;
            }
            if named == 0 {
                return Err(wrong("it is the same for all records"));
            }
        }
        Ok(Links { templates })
    }

    /// The link to a record; none if there is no template for its table, or what the template asks for is not known.
    pub(crate) fn to(&self, table: &str, key: &str, person: &str) -> Option<String> {
        let template = self.templates.get(table).or_else(|| self.templates.get("*"))?;
        // The key as the outgoing system has it: without the table before it and the count behind it.
        let bare = key.strip_prefix(table).and_then(|it| it.strip_prefix(':')).map_or(key, |it| it.split(':').next().unwrap_or(it));
        let mut link = template.clone();
        for (name, text) in [("{key}", bare), ("{person}", person), ("{table}", table)] {
            if link.contains(name) {
                if text.is_empty() {
                    return None;
                }
                link = link.replace(name, &percent_encoded(text));
            }
        }
        Some(link)
    }
}

fn percent_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::{Links, Project};

    #[test]
    fn a_backslash_between_double_quotes_is_explained() {
        let dir = tempfile::tempdir().unwrap();
        let refused = |extract: &str| {
            std::fs::write(dir.path().join("caseport.toml"), format!("[project]\n[source]\nextract = {extract}\n")).unwrap();
            Project::open(dir.path()).err().map(|it| it.to_string()).unwrap_or_default()
        };
        for read_as_a_tab_or_not_at_all in [r#""C:\temp\extract""#, r#""C:\data\extract""#] {
            let why = refused(read_as_a_tab_or_not_at_all);
            assert!(why.contains(r"write `C:/data/extract`, or 'C:\data\extract'"), "{why}");
        }
        assert_eq!([refused(r#""C:/temp/extract""#), refused(r"'C:\temp\extract'")], ["", ""]);
    }

    fn links(template: &str) -> Result<Links, anyhow::Error> {
        Links::new([("T".to_owned(), template.to_owned()), ("*".to_owned(), "x://all?p={person}".to_owned())].into())
    }

    #[test]
    fn a_link_holds_the_key_as_the_outgoing_system_has_it() {
        let links = links("https://old.example/{table}/{key}").unwrap();
        assert_eq!(links.to("T", "T:12/3 4:2", "7").unwrap(), "https://old.example/T/12%2F3%204");
        assert_eq!(links.to("U", "U:1", "7").unwrap(), "x://all?p=7");
        assert_eq!((links.to("U", "U:1", ""), Links::default().to("T", "T:1", "7")), (None, None));
    }

    #[test]
    fn a_template_that_leads_nowhere_is_refused() {
        for bad in ["https://old.example/", "https://old.example/{table}", "https://{surname}/{key}", "https://old.example/{key"] {
            assert!(links(bad).is_err(), "{bad}");
        }
    }
}
