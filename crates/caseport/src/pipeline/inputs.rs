//! What the outcome of a run depends on, each with its hash: the program, the mapping and its files, decisions, the files of the extract.

use caseport_run::Run;

use super::Job;
use crate::{exit::Failure, parts::Part};

/// Everything that the outcome of a run depends on, by name, each with its hash.
pub(crate) fn depends_on(job: &Job) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = job.inputs().iter().map(|(kind, name, hash)| (format!("{kind} {name}"), hash.clone())).collect();
    let files = job.parts.iter().flat_map(Part::files);
    all.extend(files.map(|(it, _, name)| (format!("file {name}"), blake3::Hash::from(it.hash).to_hex().to_string())));
    all.extend(job.project.apart.iter().map(|_| ("the list of records kept apart".to_owned(), job.apart.hash.clone())));
    all.extend(job.project.extract_date.iter().map(|date| ("extract date".to_owned(), date.clone())));
    all
}

impl Job {
    /// What the outcome depends on beside the extract, hashed once.
    fn inputs(&self) -> &[Input] {
        self.inputs.get_or_init(|| inputs(self))
    }
}

/// Kind, name and hash.
pub(super) type Input = (String, String, String);

/// The program, the mapping, its files.
fn inputs(job: &Job) -> Vec<Input> {
    let hex = |bytes: &[u8]| blake3::hash(bytes).to_hex().to_string();
    let mut inputs: Vec<_> = (job.parts.iter())
        .map(|it| ("mapping".to_owned(), it.source.name(), blake3::Hash::from(it.mapping.hash()).to_hex().to_string()))
        .collect();
    inputs.push(("program".to_owned(), format!("caseport {}", env!("CARGO_PKG_VERSION")), program_hash()));
    for (kind, system) in job.parts.iter().map(|it| ("system", &it.source)).chain([("model", &job.target)]) {
        inputs.extend(system.files.iter().map(|(path, text)| (kind.to_owned(), format!("{}/{path}", system.name()), hex(text.as_bytes()))));
    }
    if let Some(overlay) = &job.overlay {
        inputs.extend(overlay.below("").map(|(path, text)| ("overlay".to_owned(), path.to_owned(), hex(text.as_bytes()))));
    }
    inputs.extend(job.tolerances.iter().map(|it| ("tolerances".to_owned(), it.file.clone(), it.hash.clone())));
    inputs
}

/// Records what the outcome depends on.
pub(super) fn record_inputs(run: &Run, job: &Job) -> Result<(), Failure> {
    run.attempt(|db| {
        let mut add = db.prepare("INSERT INTO input(kind, name, hash) VALUES (?1, ?2, ?3)")?;
        job.inputs().iter().try_for_each(|(kind, name, hash)| add.execute([kind, name, hash]).map(drop))
    })?;
    Ok(())
}

/// The hash of the running binary, so that a run says which program made it; empty where the system does not let us read it.
fn program_hash() -> String {
    std::env::current_exe()
        .ok()
        .and_then(|path| {
            let mut hasher = blake3::Hasher::new();
            hasher.update_reader(std::fs::File::open(path).ok()?).ok()?;
            Some(hasher.finalize().to_hex().to_string())
        })
        .unwrap_or_default()
}
