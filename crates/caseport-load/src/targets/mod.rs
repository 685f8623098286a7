//! The engines that can be a target, one file each.

mod copy;
mod files;
mod mysql;
mod postgres;
mod sqlite;

use crate::{
    ddl::Dialect,
    error::{LoadError, LoadErrorKind},
    load::LoadOptions,
    place::{FileForm, Place},
    target::{Access, Target},
};

/// Connects to a target and opens its transaction. `None`: there is nothing to read there.
pub(crate) fn open(place: &Place, options: &LoadOptions, access: Access) -> Result<Option<Box<dyn Target>>, LoadError> {
    Ok(match place {
        Place::Sqlite(path) => sqlite::Sqlite::open(place, path, options, access)?.map(|it| Box::new(it) as Box<dyn Target>),
        Place::Postgres(url) => Some(Box::new(postgres::Postgres::open(place, url, options, access)?)),
        Place::MySql(url) => Some(Box::new(mysql::MySql::open(place, url, options, access)?)),
        Place::Files(form, path) => files::Folder::open(place, *form, path, options, access)?.map(|it| Box::new(it) as Box<dyn Target>),
    })
}

/// The words of the engine.
pub(crate) fn dialect(place: &Place) -> Dialect {
    match place {
        Place::Sqlite(_) => Dialect::Sqlite,
        Place::Postgres(_) => Dialect::Postgres,
        Place::MySql(_) => Dialect::MySql,
        Place::Files(FileForm::SqlServer, _) => Dialect::SqlServer,
        Place::Files(FileForm::Oracle, _) => Dialect::Oracle,
    }
}

/// A text as SQL; in MySQL, where a backslash is nothing special.
fn text_literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// The driver is asynchronous: one thread turns while the caller's makes and compares rows.
fn runtime(place: &Place) -> Result<tokio::runtime::Runtime, LoadError> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .map_err(|e| LoadError::new(place, LoadErrorKind::Connection, format!("no thread could be started ({})", e.kind())))
}
