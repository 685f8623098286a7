//! The files of the project as its tests read them.

use std::path::{Path, PathBuf};

use caseport_model::SystemFiles;

/// The files below a folder of the project, by path.
pub(crate) fn below(folder: &str) -> SystemFiles {
    fn walk(root: &Path, folder: PathBuf, files: &mut SystemFiles) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(root, path, files);
            } else if let (Ok(name), Ok(text)) = (path.strip_prefix(root), std::fs::read_to_string(&path)) {
                files.insert(name.to_string_lossy().replace('\\', "/"), text);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut files = SystemFiles::default();
    walk(&root, root.clone(), &mut files);
    files
}
