//! Code lists: `codes/<list>.csv` of a system.

use std::{collections::HashMap, sync::Arc};

use crate::{date::Date, spelling::Spellings};

/// A list of codes in the order of its file.
#[derive(Debug, Clone, Default)]
pub struct CodeList {
    /// Name of the list: the file's name without `.csv`.
    pub name: String,
    /// Its codes.
    pub codes: Vec<Code>,
    /// Whether other codes are accepted too (the file has a row `*`): lists that councils extend.
    pub open: bool,
    /// What else councils write for its codes, where somebody wrote that down.
    pub spellings: Option<Arc<Spellings>>,
    by_code: HashMap<String, usize>,
}

/// One code of a list.
#[derive(Debug, Clone)]
pub struct Code {
    /// The code.
    pub code: String,
    /// What it means.
    pub label: String,
    /// First day of validity.
    pub from: Option<Date>,
    /// Last day of validity.
    pub to: Option<Date>,
    /// For relationships: the code of the same fact seen from the other person.
    pub inverse: Option<String>,
}

impl CodeList {
    /// Reads `code,label,from,to[,inverse]`. Errors say the line and the cause.
    pub fn parse(name: &str, text: &str) -> Result<CodeList, String> {
        let mut list = CodeList { name: name.to_owned(), ..CodeList::default() };
        for row in crate::system::csv_rows(text)? {
            let code = row.need("code")?;
            if code == "*" {
                list.open = true;
                continue;
            }
            let entry = Code {
                label: row.get("label").to_owned(),
                from: row.date("from")?,
                to: row.date("to")?,
                inverse: Some(row.get("inverse").to_owned()).filter(|it| !it.is_empty()),
                code: code.to_owned(),
            };
            if list.by_code.insert(entry.code.clone(), list.codes.len()).is_some() {
                return Err(format!("line {}: the code `{code}` is listed twice", row.line));
            }
            list.codes.push(entry);
        }
        Ok(list)
    }

    /// The code of exactly that spelling.
    pub fn get(&self, code: &str) -> Option<&Code> {
        self.by_code.get(code).map(|&position| &self.codes[position])
    }

    /// Whether a text is one of its codes, or a known spelling of one.
    pub fn knows(&self, text: &str) -> bool {
        self.by_code.contains_key(text) || self.spellings.as_ref().is_some_and(|it| it.read(text).code().is_some())
    }

    /// Whether the list accepts the code: it is listed, or the list is open.
    pub fn accepts(&self, code: &str) -> bool {
        self.open || self.by_code.contains_key(code)
    }
}
