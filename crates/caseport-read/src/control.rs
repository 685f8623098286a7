//! Control files: how many records the outgoing supplier says each file has. `manifest.toml`, or `*.cnt` with a name and a count a
//! line.

use std::io::Read;

use caseport_model::{FileId, Finding};
use serde::Deserialize;

use crate::{
    documents::Index,
    door::Found,
    error::ReadError,
    extract::{Extract, ExtractFile},
    findings as f,
};

/// What one control file says.
pub(crate) struct Control {
    file: FileId,
    name: String,
    claims: Vec<Claim>,
    /// What it says about documents.
    documents: Vec<Index>,
}

impl Control {
    /// Itself and what it says about documents.
    pub(crate) fn documents(&self) -> (FileId, &[Index]) {
        (self.file, &self.documents)
    }
}

/// What it says about one file.
#[derive(Debug, Deserialize)]
struct Claim {
    path: String,
    #[serde(alias = "records")]
    rows: Option<u64>,
    blake3: Option<String>,
}

#[derive(Deserialize)]
struct Manifest {
    #[serde(default)]
    files: Vec<Claim>,
    #[serde(default)]
    documents: Vec<Index>,
}

/// A control file is small; more than this is something else.
const MOST: u64 = 4 << 20;

/// Reads a control file; the inner error says why it could not be understood.
pub(crate) fn read(file: FileId, found: &Found) -> Result<Result<Control, String>, ReadError> {
    let mut bytes = Vec::new();
    found.place.open(&found.name)?.take(MOST).read_to_end(&mut bytes).map_err(|e| ReadError::io(&found.name, e))?;
    let text = String::from_utf8_lossy(&bytes);
    let mut documents = Vec::new();
    let claims = if found.name.to_ascii_lowercase().ends_with(".toml") {
        match toml::from_str::<Manifest>(&text) {
            Ok(manifest) => {
                documents = manifest.documents;
                manifest.files
            }
            Err(error) => return Ok(Err(error.message().to_owned())),
        }
    } else {
        counts(&found.name, &text)
    };
    if claims.is_empty() && documents.is_empty() {
        return Ok(Err("it names no file and no count".to_owned()));
    }
    Ok(Ok(Control { file, name: found.name.clone(), claims, documents }))
}

/// Lines `name count`, in any of the usual separators; one number alone counts the file of the same name.
fn counts(name: &str, text: &str) -> Vec<Claim> {
    let own = last_part(name);
    let own = own.rsplit_once('.').map_or(own, |(stem, _)| stem);
    text.lines()
        .filter_map(|line| {
            let words: Vec<&str> =
                line.split([',', '|', ';', '\t', ' ', '=', ':']).map(|it| it.trim_matches('"')).filter(|it| !it.is_empty()).collect();
            let (count, name) = words.split_last()?;
            let rows = count.parse().ok()?;
            let path = name.first().map_or(own, |it| *it).to_owned();
            Some(Claim { path, rows: Some(rows), blake3: None })
        })
        .collect()
}

fn last_part(name: &str) -> &str {
    name.rsplit(['/', '!']).next().unwrap_or(name)
}

/// Compares all control files with what was read.
pub(crate) fn compare(controls: &[Control], extract: &Extract) -> Vec<Finding> {
    let mut findings = Vec::new();
    for control in controls {
        for claim in &control.claims {
            let Some(file) = extract.files.iter().find(|file| file.id != control.file && is_meant(claim, file)) else {
                findings.push(f::about_file(&f::CONTROL_MISSING, control.file, None, format!("`{}` names `{}`", control.name, claim.path)));
                continue;
            };
            if let Some(rows) = claim.rows.filter(|_| file.table().is_some()) {
                let kind = if rows == file.records { &f::COUNT_AGREES } else { &f::COUNT_DIFFERS };
                let detail = format!("`{}` says {rows}, {} were read from `{}`", control.name, file.records, file.name);
                findings.push(f::about_file(kind, file.id, file.table(), detail));
            }
            if let Some(claimed) = &claim.blake3
                && *claimed.to_ascii_lowercase() != *blake3::Hash::from(file.hash).to_hex()
            {
                findings.push(f::about_file(&f::HASH_DIFFERS, file.id, file.table(), format!("`{}` states another hash", control.name)));
            }
        }
    }
    findings
}

/// By path, by the file's own name, by its stem, or by the table it holds.
fn is_meant(claim: &Claim, file: &ExtractFile) -> bool {
    let claimed = claim.path.replace('\\', "/");
    let last = last_part(&file.name);
    let stem = last.split('.').next().unwrap_or(last);
    let same = |name: &str| name.eq_ignore_ascii_case(&claimed);
    // A sheet is meant by its workbook's name.
    let workbook = file.name.rsplit_once('!').map_or("", |(workbook, _)| workbook);
    same(&file.name) || same(last) || same(workbook) || (file.table().is_some() && same(stem)) || file.table().is_some_and(|it| same(it))
}
