//! Files that say how other files are laid out, and which file of records each belongs to: format files of `bcp`, control files of
//! SQL*Loader, layouts of ours.

use std::{
    collections::{BTreeMap, HashMap},
    io::Read as _,
    sync::Arc,
};

use super::Reader;
use crate::{
    door::Found,
    formats::{
        bcp::{self, Bcp},
        dbase::Dbf,
        laid::{self, Laid, Layout},
    },
};

/// A layout is small; more than this is something else, or holds its data.
const MOST: u64 = 8 << 20;

/// What the layouts of an extract say.
#[derive(Debug, Default)]
pub(crate) struct Layouts {
    /// What reads each file of records, by name in lower case.
    readers: HashMap<String, Arc<dyn Reader>>,
    /// What became of each layout, by name.
    files: BTreeMap<String, Fate>,
}

/// What became of a file that lays out another.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// These files are read by it.
    Used(Vec<String>),
    /// The file of records is not there.
    Alone(Vec<String>),
    /// It is not understood, and why; these files stand without a layout.
    Unreadable(String, Vec<String>),
}

enum Parsed {
    Bcp(Vec<bcp::Field>),
    Laid(Layout),
}

impl Layouts {
    /// Those of an extract.
    pub(crate) fn of_all(all: &[Found]) -> Layouts {
        let mut layouts = Layouts::default();
        let mut places = None;
        for found in all.iter().filter(|it| it.barred.is_none()) {
            if ending(&found.name.to_ascii_lowercase()) == "dbf" {
                layouts.memo(found, all);
                continue;
            }
            let Some(parsed) = parse(found) else { continue };
            let stated: Vec<String> = match &parsed {
                Ok(Parsed::Laid(layout)) => layout.data.clone(),
                _ => Vec::new(),
            };
            let begins = matches!(&parsed, Ok(Parsed::Laid(layout)) if layout.begins.is_some());
            let data: Vec<&Found> = if begins { vec![found] } else { data_of(found, &stated, all) };
            let names: Vec<String> = data.iter().map(|it| it.name.clone()).collect();
            let parsed = match parsed {
                Ok(parsed) => parsed,
                Err(why) => {
                    layouts.files.insert(found.name.clone(), Fate::Unreadable(why, names));
                    continue;
                }
            };
            if data.is_empty() {
                layouts.files.insert(found.name.clone(), Fate::Alone(stated));
                continue;
            }
            let bcp: Option<Arc<dyn Reader>> = match &parsed {
                Parsed::Bcp(fields) => Some(Arc::new(Bcp::new(fields.clone()))),
                Parsed::Laid(_) => None,
            };
            let layout = match parsed {
                Parsed::Laid(layout) => Arc::new(layout),
                Parsed::Bcp(_) => Arc::default(),
            };
            for of in data {
                let reader = bcp.clone().unwrap_or_else(|| {
                    let places = places.get_or_insert_with(|| {
                        Arc::new(all.iter().filter(|it| it.barred.is_none()).map(|it| (it.name.to_lowercase(), it.place.clone())).collect())
                    });
                    Arc::new(Laid { layout: layout.clone(), folder: folder(&of.name).to_owned(), files: Arc::clone(places) })
                });
                layouts.readers.insert(of.name.to_lowercase(), reader);
            }
            if !begins {
                layouts.files.insert(found.name.clone(), Fate::Used(names));
            }
        }
        layouts
    }

    /// The memo file beside a dBase file.
    fn memo(&mut self, found: &Found, all: &[Found]) {
        let beside = |it: &&Found| {
            folder(&it.name) == folder(&found.name)
                && stem(&it.name) == stem(&found.name)
                && matches!(ending(&it.name.to_ascii_lowercase()), "dbt" | "fpt")
        };
        if let Some(memo) = all.iter().filter(|it| it.barred.is_none()).find(beside) {
            let reader = Dbf { memo: Some((memo.place.clone(), memo.name.clone())) };
            self.readers.insert(found.name.to_lowercase(), Arc::new(reader));
            self.files.insert(memo.name.clone(), Fate::Used(vec![found.name.clone()]));
        }
    }

    /// What reads a file, if another file lays it out.
    pub(crate) fn of(&self, name: &str) -> Option<&Arc<dyn Reader>> {
        self.readers.get(&name.to_lowercase())
    }

    /// What became of a file that lays out another; nothing if it is none.
    pub(crate) fn fate(&self, name: &str) -> Option<&Fate> {
        self.files.get(name)
    }

    /// Why a file of records cannot be read: its layout is not understood.
    pub(crate) fn without(&self, name: &str) -> Option<(&str, &str)> {
        self.files.iter().find_map(|(layout, fate)| match fate {
            Fate::Unreadable(why, files) if files.iter().any(|it| it == name) => Some((layout.as_str(), why.as_str())),
            _ => None,
        })
    }
}

/// Reads a file as a layout, if it is one.
fn parse(found: &Found) -> Option<Result<Parsed, String>> {
    let name = found.name.to_ascii_lowercase();
    let kind = ending(&name);
    let ours = name.ends_with(".layout.toml") || name.ends_with(".layout.csv");
    if !ours && !matches!(kind, "fmt" | "xml" | "ctl") {
        return None;
    }
    let mut bytes = Vec::new();
    // What cannot be read is said when the file itself is looked at.
    let most = if kind == "xml" { 4096 } else { MOST };
    found.place.open(&found.name).ok()?.take(most).read_to_end(&mut bytes).ok()?;
    if kind == "xml" {
        let mut text = Vec::new();
        super::input::first_text(&bytes, &mut text);
        memchr::memmem::find(&text, b"<BCPFORMAT")?;
        bytes.clear();
        found.place.open(&found.name).ok()?.take(MOST).read_to_end(&mut bytes).ok()?;
    }
    let parsed = if ours {
        laid::fixed::parse(&name, &String::from_utf8_lossy(&bytes)).map(Parsed::Laid)
    } else if kind == "ctl" {
        let mut text = Vec::new();
        super::input::first_text(&bytes, &mut text);
        if !laid::loader::is_control(&text) {
            return None;
        }
        laid::loader::parse(&text).map(Parsed::Laid)
    } else {
        bcp::format_file::parse(&bytes).map(Parsed::Bcp)
    };
    Some(parsed)
}

fn ending(name: &str) -> &str {
    last(name).rsplit_once('.').map_or("", |it| it.1)
}

fn last(name: &str) -> &str {
    name.rsplit(['/', '!', '\\']).next().unwrap_or(name)
}

fn folder(name: &str) -> &str {
    &name[..name.len() - last(name).len()]
}

fn stem(name: &str) -> String {
    let last = last(name).to_lowercase();
    let bare = last.strip_suffix(".layout.toml").or(last.strip_suffix(".layout.csv")).unwrap_or(&last);
    let cut = if bare.len() < last.len() { bare } else { bare.rsplit_once('.').map_or(bare, |it| it.0) };
    cut.to_owned()
}

/// The files of records that a layout belongs to: those it states; else the file of the same name beside it, or the only one of that
/// name anywhere.
fn data_of<'a>(layout: &Found, stated: &[String], all: &'a [Found]) -> Vec<&'a Found> {
    let may = |it: &&Found| {
        let name = it.name.to_lowercase();
        it.barred.is_none()
            && !name.ends_with(".layout.toml")
            && !name.ends_with(".layout.csv")
            && matches!(ending(&name), "dat" | "bcp" | "txt" | "csv" | "tsv" | "asc" | "out" | "data" | "del" | "prn" | "fix" | "")
    };
    let mut found: Vec<&Found> = Vec::new();
    for name in stated {
        let wanted = last(name).to_lowercase();
        let named: Vec<&Found> = all.iter().filter(|it| it.barred.is_none() && last(&it.name).to_lowercase() == wanted).collect();
        let beside = named.iter().find(|it| folder(&it.name) == folder(&layout.name));
        found.extend(beside.or(named.first()));
    }
    if !found.is_empty() {
        return found;
    }
    let wanted = stem(&layout.name);
    let named: Vec<&Found> = all.iter().filter(may).filter(|it| stem(&it.name) == wanted).collect();
    let beside: Vec<&Found> = named.iter().copied().filter(|it| folder(&it.name) == folder(&layout.name)).collect();
    match (beside.as_slice(), named.as_slice()) {
        ([], [only]) => vec![only],
        _ => beside,
    }
}
