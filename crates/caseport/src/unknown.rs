//! An extract of no known system: what is found in it becomes a layout of its own, made up for the occasion, so that everything that reads a known extract
//! reads this one too.

use std::{collections::HashSet, path::Path};

use caseport_model::{Sensitivity, System, SystemFiles, words_of};
use caseport_read::{Aside, InferredTable, Lists, Options, made_up};

use crate::{
    exit::{Failure, SOURCE},
    pipeline::unreadable,
    systems,
};

/// All systems that were shipped, or those of a folder: their code lists and the words that columns are named by.
pub(crate) struct Known {
    pub(crate) systems: Vec<System>,
}

/// What an extract was found to hold, and the layout that was made up for it.
pub(crate) struct Unknown {
    pub(crate) system: System,
    /// The files of that system.
    pub(crate) files: SystemFiles,
    pub(crate) tables: Vec<InferredTable>,
    pub(crate) aside: Vec<Aside>,
}

impl Known {
    /// Reads all of them, but `without`: the model first, so that its code lists go before others that fit as well.
    pub(crate) fn new(files: &SystemFiles, without: Option<&str>) -> Result<Known, Failure> {
        let mut systems = vec![systems::load(files, systems::TARGET)?];
        for name in files.systems().iter().filter(|it| *it != systems::TARGET && Some(it.as_str()) != without) {
            systems.push(systems::load(files, name)?);
        }
        Ok(Known { systems })
    }

    pub(crate) fn canonical(&self) -> &System {
        &self.systems[0]
    }

    pub(crate) fn lists(&self) -> Lists<'_> {
        Lists::new(&self.systems.iter().collect::<Vec<_>>())
    }

    /// The words that columns are named by.
    fn words(&self) -> HashSet<String> {
        let columns = self.systems.iter().flat_map(|it| &it.layout.tables).flat_map(|it| &it.columns);
        let names = columns.flat_map(|it| std::iter::once(&*it.name).chain(it.aliases.iter().map(String::as_str)));
        names.flat_map(words_of).filter(|it| it.len() > 1).collect()
    }
}

impl Unknown {
    /// Finds the tables of an extract, and from all their records what their columns are. `name` is that of the made-up system, `drafted`
    /// what it says of itself.
    pub(crate) fn read(path: &Path, name: &str, known: &Known, options: &Options, drafted: Option<&str>) -> Result<Unknown, Failure> {
        let discovered = caseport_read::discover(path, &known.words(), options).map_err(unreadable)?;
        if discovered.tables.is_empty() {
            let why = discovered.aside.first().map_or(String::new(), |it| format!("; `{}`: {}", it.file, it.why));
            return Err(Failure::new(
                SOURCE,
                anyhow::anyhow!("no table was found in `{}`{why}", path.display()),
                "name the folder or zip of the extract; docs/reference/formats.md says what can be read",
            ));
        }
        let lists = known.lists();
        let top = load(&made_up(name, &discovered.tables, &lists, None), name)?;
        let extract = caseport_read::open(path, &top, options).map_err(unreadable)?;
        let mut tables = caseport_read::infer(&extract, &top, &discovered.tables, &lists).map_err(unreadable)?;
        known.be_careful(&mut tables);
        let files = made_up(name, &tables, &lists, drafted);
        let system = load(&files, name)?;
        Ok(Unknown { system, files, tables, aside: discovered.aside })
    }

    /// Adds the tables and columns of another look at the same system, so that two extracts are compared by one layout.
    pub(crate) fn joined(mut self, other: Unknown, known: &Known) -> Result<System, Failure> {
        for table in other.tables {
            match self.tables.iter_mut().find(|it| it.table == table.table) {
                None => self.tables.push(table),
                Some(ours) => {
                    for column in table.columns {
                        if ours.columns.iter().all(|it| !it.column.eq_ignore_ascii_case(&column.column)) {
                            ours.columns.push(column);
                        }
                    }
                }
            }
        }
        let name = self.system.name();
        load(&made_up(&name, &self.tables, &known.lists(), None), &name)
    }
}

impl Known {
    /// A column with the values of a list that holds ethnicity, disability and the like is of that kind.
    fn be_careful(&self, tables: &mut [InferredTable]) {
        let special: HashSet<&str> = self
            .systems
            .iter()
            .flat_map(|it| &it.layout.tables)
            .flat_map(|it| &it.columns)
            .filter(|it| it.sensitivity == Sensitivity::Special)
            .filter_map(|it| it.codes.as_deref())
            .collect();
        for column in tables.iter_mut().flat_map(|it| &mut it.columns) {
            if column.lists.iter().any(|it| special.contains(it.list.as_str())) {
                column.sensitivity = Sensitivity::Special;
            }
        }
    }
}

fn load(files: &SystemFiles, name: &str) -> Result<System, Failure> {
    // What was made up by us and cannot be read again is our fault.
    System::load(files, name).map_err(|e| Failure::new(crate::exit::BUG, e, "report this line"))
}
