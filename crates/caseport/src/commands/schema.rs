//! `caseport schema`: the tables of the canonical model for an engine.

use caseport_load::{Dialect, ddl, frictionless};
use caseport_model::System;

use crate::{
    cli::{Cli, Engine, SchemaArgs},
    exit::{DONE, Failure},
    systems,
};

/// Prints the statements of an engine, or the data package.
pub(crate) fn run(cli: &Cli, args: &SchemaArgs) -> Result<u8, Failure> {
    let target = systems::load(&systems::all(cli.systems.as_deref())?, systems::TARGET)?;
    super::print(&text(&target, args.engine));
    Ok(DONE)
}

/// The tables of a model in the words of an engine.
pub(crate) fn text(target: &System, engine: Engine) -> String {
    let dialect = match engine {
        Engine::Sqlite => Dialect::Sqlite,
        Engine::Postgresql => Dialect::Postgres,
        Engine::Mysql => Dialect::MySql,
        Engine::Sqlserver => Dialect::SqlServer,
        Engine::Oracle => Dialect::Oracle,
        // The name of a package has no stroke.
        Engine::Frictionless => return frictionless(&target.name().replace('/', "-"), &target.layout, &target.codes),
    };
    ddl(&target.layout, dialect)
}
