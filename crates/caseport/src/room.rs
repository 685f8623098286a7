//! Where texts of an extract may stand while it is read, when they are too many for memory: in files without a name, which go with the
//! program, and only in a place of which the user knows.

use std::path::{Path, PathBuf};

use caseport_read::Options;

use crate::{cli::TrialArgs, project::Project};

/// Of a run: the folder in which the run folder is, or will be. That is made when the extract was found readable.
pub(crate) fn of_run(args: &TrialArgs, project: &Project) -> PathBuf {
    args.run.as_deref().map_or_else(|| nearest(&project.home.join("runs")), nearest)
}

/// Of what makes no run: the folder for temporary files, where `check` has its rows.
pub(crate) fn of_no_run() -> PathBuf {
    std::env::temp_dir()
}

/// What the project says about its files, and room.
pub(crate) fn options(project: &Project, room: PathBuf) -> Options {
    Options { files: project.files.clone(), room: Some(room), ..Options::default() }
}

/// The folder itself, or the one that it will stand in.
fn nearest(folder: &Path) -> PathBuf {
    folder.ancestors().find(|it| it.is_dir()).unwrap_or(Path::new(".")).to_owned()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_folder_that_is_not_made_yet_has_one_that_is() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(nearest(folder.path()), folder.path());
        assert_eq!(nearest(&folder.path().join("runs/001")), folder.path());
        assert_eq!(nearest("no such folder/001".as_ref()), std::path::Path::new("."));
    }
}
