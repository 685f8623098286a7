//! Why a target could not be loaded or read: place, kind, cause and next step. Never a value of a cell, never a password.

use std::io;

use crate::place::Place;

/// A failure of the outside world. Nothing was committed.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {cause}. {next}")]
pub struct LoadError {
    /// The target, without its password.
    pub place: String,
    /// What kind of failure it is.
    pub kind: LoadErrorKind,
    /// What happened, with names of tables, columns and constraints.
    pub cause: String,
    /// What to do about it.
    pub next: String,
}

/// What kind of failure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadErrorKind {
    /// The address makes no sense.
    Address,
    /// Nobody answers there.
    Refused,
    /// The server does not accept the user.
    Login,
    /// There is no such database, file or folder.
    Absent,
    /// The user may not do what is needed.
    Rights,
    /// No space is left.
    Full,
    /// Somebody else is at work in it.
    Busy,
    /// It holds tables that caseport did not make, or that follow another model.
    NotOurs,
    /// It was made by a later version of the model.
    Newer,
    /// A reference of the rows leads nowhere.
    Reference,
    /// A row breaks another constraint: a key twice, a blank where none may be.
    Constraint,
    /// A value does not fit its column.
    DoesNotFit,
    /// Something of theirs depends on a table that has to be replaced.
    Depended,
    /// The rows at rest could not be read.
    Rest,
    /// The connection broke.
    Connection,
    /// The database reported something else.
    Database,
}

impl LoadErrorKind {
    fn next(self) -> &'static str {
        match self {
            LoadErrorKind::Address => {
                "Write sqlite:FILE, postgres://user@host/database, mysql://user@host/database, sqlserver-files:FOLDER or oracle-files:FOLDER"
            }
            LoadErrorKind::Refused => "Check host and port, and that the server runs",
            LoadErrorKind::Login => "Check user and password, and that the server lets this user in from here",
            LoadErrorKind::Absent => "Create it first, or correct the name",
            LoadErrorKind::Rights => "Ask its owner for the right to create, read and drop tables there, or name another target",
            LoadErrorKind::Full => "Free some space (a load needs room for two copies of the tables that change) and load again",
            LoadErrorKind::Busy => "Wait until the other one has finished, or close it there, then load again",
            LoadErrorKind::NotOurs => "Name an empty database or schema; nothing in this one was touched",
            LoadErrorKind::Newer => "Use the caseport that made it, or name an empty database or schema",
            LoadErrorKind::Reference | LoadErrorKind::Constraint | LoadErrorKind::DoesNotFit => {
                "Look at the findings of this run for the table; correct the mapping or the source, and run again"
            }
            LoadErrorKind::Depended => "Drop the views and references to it first, or name another schema",
            LoadErrorKind::Rest => "Run the mapping again into a new run folder",
            LoadErrorKind::Connection => "Load again: the target is as it was before",
            LoadErrorKind::Database => "Load again; if it comes back, report it with this message",
        }
    }
}

impl LoadError {
    pub(crate) fn new(place: &Place, kind: LoadErrorKind, cause: impl Into<String>) -> LoadError {
        LoadError { place: place.to_string(), kind, cause: cause.into(), next: kind.next().to_owned() }
    }

    pub(crate) fn rest(place: &Place, error: &crate::rest::RestError) -> LoadError {
        LoadError::new(place, LoadErrorKind::Rest, format!("the rows at rest could not be read: {error}"))
    }

    /// What the driver says, in our words. `doing` completes "while …".
    pub(crate) fn driver(place: &Place, doing: &str, error: &sqlx::Error) -> LoadError {
        let (kind, cause) = classify(error);
        LoadError::new(place, kind, format!("{cause}, while {doing}"))
    }
}

fn classify(error: &sqlx::Error) -> (LoadErrorKind, String) {
    match error {
        sqlx::Error::Database(error) => match error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>() {
            Some(error) => postgres(error),
            None => match error.try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>() {
                Some(error) => mysql(error.number(), error.message()),
                None => sqlite(&error.code().unwrap_or_default(), error.message()),
            },
        },
        sqlx::Error::Io(error) => match error.kind() {
            io::ErrorKind::ConnectionRefused => (LoadErrorKind::Refused, "the connection was refused".into()),
            io::ErrorKind::NotFound | io::ErrorKind::AddrNotAvailable => (LoadErrorKind::Refused, "nothing answers at this address".into()),
            io::ErrorKind::StorageFull => (LoadErrorKind::Full, "the disk is full".into()),
            kind => (LoadErrorKind::Connection, format!("the connection failed ({kind})")),
        },
        sqlx::Error::Tls(_) => (LoadErrorKind::Login, "no encrypted connection could be agreed".into()),
        sqlx::Error::Configuration(_) => (LoadErrorKind::Address, "the address cannot be read".into()),
        // Other messages of the driver may quote what it could not decode.
        _ => (LoadErrorKind::Database, "the driver failed".into()),
    }
}

/// The message of the server is shown only where it can hold no value: its DETAIL never is.
fn postgres(error: &sqlx::postgres::PgDatabaseError) -> (LoadErrorKind, String) {
    let code = error.code();
    let table = || error.table().map_or_else(|| "a table".to_owned(), |it| format!("table `{}`", it.trim_start_matches(STAGING)));
    let constraint = || error.constraint().map_or_else(String::new, |it| format!(" (constraint `{}`)", it.trim_start_matches(STAGING)));
    let column = || error.column().map_or_else(|| "a column".to_owned(), |it| format!("column `{it}`"));
    let said = || format!("the server says `{}` ({code})", error.message());
    match code {
        "28000" | "28P01" => (LoadErrorKind::Login, format!("the server does not let this user in ({code})")),
        "3D000" | "3F000" => (LoadErrorKind::Absent, said()),
        "42501" | "25006" => (LoadErrorKind::Rights, said()),
        "53100" => (LoadErrorKind::Full, format!("the server's disk is full ({code})")),
        "55P03" | "40P01" | "40001" | "55006" | "57014" => (LoadErrorKind::Busy, format!("somebody else is at work there ({code})")),
        "53300" | "57P03" => (LoadErrorKind::Busy, said()),
        "2BP01" => (LoadErrorKind::Depended, format!("something that is not ours depends on a table that has to be replaced ({code})")),
        "23503" => (LoadErrorKind::Reference, format!("a reference of {} leads nowhere{}", table(), constraint())),
        "23505" => (LoadErrorKind::Constraint, format!("two rows of {} have the same key{}", table(), constraint())),
        "23502" => (LoadErrorKind::Constraint, format!("{} of {} is blank and may not be", column(), table())),
        "22001" | "22003" => (LoadErrorKind::DoesNotFit, format!("a value is too long for {} of {}", column(), table())),
        "57P01" | "57P02" => (LoadErrorKind::Connection, format!("the server is shutting down ({code})")),
        _ if matches!(code.get(..2), Some("08")) => (LoadErrorKind::Connection, format!("the connection broke ({code})")),
        _ if matches!(code.get(..2), Some("42" | "0A" | "53" | "54" | "55" | "58")) => (LoadErrorKind::Database, said()),
        _ => (LoadErrorKind::Database, format!("the server reports error {code}")),
    }
}

/// MariaDB's and MySQL's messages quote keys and cells: only those are shown that name nothing but users, databases, tables and columns.
fn mysql(number: u16, message: &str) -> (LoadErrorKind, String) {
    let said = || format!("the server says `{}` ({number})", message.replace(STAGING, ""));
    let reports = |what: &str| format!("{what} ({number})");
    match number {
        1045 | 1251 | 1524 | 1698 | 1862 | 2059 | 3118 | 4151 => (LoadErrorKind::Login, reports("the server does not let this user in")),
        1049 => (LoadErrorKind::Absent, said()),
        1044 | 1142 | 1143 | 1227 | 1290 | 1370 | 1792 | 1836 => (LoadErrorKind::Rights, said()),
        1021 | 1114 => (LoadErrorKind::Full, reports("the server's disk or table space is full")),
        // An error of the operating system below it: 28 is a full disk.
        3 | 20 | 1026 | 1030 if message.contains("28") => (LoadErrorKind::Full, reports("the server's disk is full")),
        1040 | 1203 | 1226 => (LoadErrorKind::Busy, said()),
        1205 | 1213 | 1317 | 1969 | 3024 | 3572 => (LoadErrorKind::Busy, reports("somebody else is at work there")),
        1451 | 1452 => (LoadErrorKind::Reference, reports("a reference leads nowhere")),
        1062 | 1586 => (LoadErrorKind::Constraint, reports("two rows have the same key")),
        1048 | 1364 => (LoadErrorKind::Constraint, reports("a column is blank and may not be")),
        1153 | 1301 => (
            LoadErrorKind::DoesNotFit,
            reports("a row is larger than a packet that the server takes, which its owner can change: `max_allowed_packet`"),
        ),
        1264 | 1292 | 1366 | 1406 => (LoadErrorKind::DoesNotFit, reports("a value does not fit its column")),
        1053 | 1927 | 4031 => (LoadErrorKind::Connection, reports("the server closes the connection")),
        1005 | 1050 | 1051 | 1054 | 1060 | 1061 | 1071 | 1091 | 1115 | 1118 | 1146 | 1193 | 1231 | 1273 | 1286 | 1826 => {
            (LoadErrorKind::Database, said())
        }
        _ => (LoadErrorKind::Database, format!("the server reports error {number}")),
    }
}

/// SQLite's messages name tables, columns and files, never values.
fn sqlite(code: &str, message: &str) -> (LoadErrorKind, String) {
    let extended: u32 = code.parse().unwrap_or_default();
    let message = message.replace(STAGING, "");
    let said = format!("SQLite says `{message}` ({extended})");
    let kind = match extended & 0xff {
        3 | 8 | 23 => LoadErrorKind::Rights,
        5 | 6 => LoadErrorKind::Busy,
        13 => LoadErrorKind::Full,
        14 => LoadErrorKind::Absent,
        19 if extended == 787 => LoadErrorKind::Reference,
        19 => LoadErrorKind::Constraint,
        18 => LoadErrorKind::DoesNotFit,
        26 => LoadErrorKind::NotOurs,
        _ => LoadErrorKind::Database,
    };
    (kind, said)
}

/// What the names of staging tables start with: never shown.
pub(crate) const STAGING: &str = "caseport_staging_";
