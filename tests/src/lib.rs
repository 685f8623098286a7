//! What tests that cross rooms share: where things stand.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_owned)
}

/// Real files that others made, which are never copied into the project: `$CASEPORT_SHARED` or `../shared`. When they are absent, the
/// test that needs them says so.
pub fn shared_data() -> Option<PathBuf> {
    let folder = std::env::var_os("CASEPORT_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from).join("data");
    folder.is_dir().then_some(folder)
}

/// Texts below a folder, by path relative to it with forward slashes.
pub fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let (Ok(text), Ok(name)) = (fs::read_to_string(&path), path.strip_prefix(folder)) {
                let name = name.components().map(|it| it.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
                out.push((name, text));
            }
        }
    }
    out.sort();
    out
}
