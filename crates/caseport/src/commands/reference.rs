//! `caseport reference`: writes the generated pages of the manual. The same program gives the same bytes, so that a check can say
//! whether the committed pages are fresh.

use std::fs;

use caseport_run::Rule;

use crate::{
    cli::{Cli, ReferenceArgs},
    exit::{DONE, Failure},
    reference, systems,
};

/// Writes all pages below the folder.
pub(crate) fn run(cli: &Cli, args: &ReferenceArgs) -> Result<u8, Failure> {
    let files = systems::all(cli.systems.as_deref())?;
    let target = systems::load(&files, systems::TARGET)?;
    let all = files.systems().iter().map(|name| systems::load(&files, name)).collect::<Result<Vec<_>, _>>()?;
    let rules = Rule::all(&target).map_err(|e| Failure::usage(e, "correct the rule's header"))?;
    for page in reference::pages(&target, &all, rules) {
        let path = args.out.join(&page.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, page.text)?;
    }
    Ok(DONE)
}
