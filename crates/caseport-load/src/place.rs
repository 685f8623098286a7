//! Where a target is: an SQLite file, a database of PostgreSQL, MariaDB or MySQL, or a folder of files that SQL Server or Oracle loads.
//! Shown without its password.

use std::{fmt, path::PathBuf};

/// A target database.
#[derive(Clone, PartialEq, Eq)]
pub enum Place {
    /// An SQLite file.
    Sqlite(PathBuf),
    /// A PostgreSQL database: `postgres://user:password@host:port/database?schema=name&compression=lz4`, where what follows the
    /// question mark may be left out.
    Postgres(String),
    /// A MariaDB or MySQL database: `mysql://user:password@host:port/database`.
    MySql(String),
    /// A folder of files for a server that is not reached from here: `sqlserver-files:FOLDER`, `oracle-files:FOLDER`.
    Files(FileForm, PathBuf),
}

/// Which server loads a folder of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileForm {
    /// Bulk copies with format files, and a script of `BULK INSERT`.
    SqlServer,
    /// Records with control files of SQL*Loader, and scripts.
    Oracle,
}

impl FileForm {
    const WORDS: [(&str, FileForm); 2] = [("sqlserver-files", FileForm::SqlServer), ("oracle-files", FileForm::Oracle)];
}

/// What an address of a target may be, for those who wrote another.
pub const ADDRESSES: &str =
    "sqlite:FILE, postgres://user@host/database, mysql://user@host/database, sqlserver-files:FOLDER or oracle-files:FOLDER";

impl Place {
    /// Reads `sqlite:FILE`, `postgres://…` or `postgresql://…`, `mysql://…` or `mariadb://…`, `sqlserver-files:FOLDER`, `oracle-files:FOLDER`.
    pub fn parse(text: &str) -> Result<Place, String> {
        if let Some(file) = text.strip_prefix("sqlite:") {
            let file = file.strip_prefix("//").unwrap_or(file);
            // As addresses of files are written: `sqlite:///C:/data/trial.db`.
            let drive = |it: &&str| matches!(it.as_bytes(), [b'A'..=b'Z' | b'a'..=b'z', b':', b'/' | b'\\', ..]);
            let file = file.strip_prefix('/').filter(drive).unwrap_or(file);
            return match file {
                "" => Err("`sqlite:` needs a file: sqlite:target.db".into()),
                ":memory:" => Err("a target in memory would be lost; name a file: sqlite:target.db".into()),
                file => Ok(Place::Sqlite(file.into())),
            };
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Place::Postgres(text.to_owned()));
        }
        if text.starts_with("mysql://") || text.starts_with("mariadb://") {
            return Ok(Place::MySql(text.to_owned()));
        }
        let (scheme, rest) = text.split_once(':').unwrap_or(("", text));
        if let Some((word, form)) = FileForm::WORDS.into_iter().find(|it| it.0 == scheme) {
            return match rest {
                "" => Err(format!("`{word}:` needs a folder: {word}:target")),
                folder => Ok(Place::Files(form, folder.into())),
            };
        }
        Err(format!(
            "{} is not a kind of target; say {ADDRESSES}",
            if scheme.is_empty() { "this".to_owned() } else { format!("`{scheme}:`") }
        ))
    }

    /// What the address of a PostgreSQL database says to us, and what is left for the driver.
    pub(crate) fn postgres_parts(url: &str) -> Result<PostgresParts, String> {
        let Some((head, query)) = url.split_once('?') else {
            return Ok(PostgresParts { url: url.to_owned(), schema: None, lz4: false });
        };
        let (mut schema, mut lz4, mut rest) = (None, false, Vec::new());
        for pair in query.split('&').filter(|it| !it.is_empty()) {
            match pair.split_once('=') {
                Some(("schema", name)) => schema = Some(percent_decoded(name)).filter(|it| !it.is_empty()),
                Some(("compression", "lz4")) => lz4 = true,
                Some(("compression", _)) => {
                    return Err("`compression=` can be `lz4`; without it, the server compresses as it is set up".into());
                }
                _ => rest.push(pair),
            }
        }
        let url = if rest.is_empty() { head.to_owned() } else { format!("{head}?{}", rest.join("&")) };
        Ok(PostgresParts { url, schema, lz4 })
    }
}

/// The address of a PostgreSQL database, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PostgresParts {
    /// What the driver understands.
    pub(crate) url: String,
    /// `schema=`: where the tables stand.
    pub(crate) schema: Option<String>,
    /// `compression=lz4`: how the server is to compress long text.
    pub(crate) lz4: bool,
}

/// `Trial%201` is `Trial 1`.
fn percent_decoded(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let byte = match (first, tail) {
            (b'%', [a, b, ..]) => std::str::from_utf8(&[*a, *b]).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok()),
            _ => None,
        };
        out.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&out).into_owned()
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Place::Files(form, path) => {
                let word = FileForm::WORDS.into_iter().find(|it| it.1 == *form).map_or("", |it| it.0);
                write!(f, "{word}:{}", path.display())
            }
            Place::Postgres(url) | Place::MySql(url) => f.write_str(&without_password(url)),
        }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Hides what stands between the first `:` and the last `@` after the scheme, and every parameter that could be a secret: a password
/// with unescaped special characters is cut too much rather than too little.
fn without_password(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let (user, rest) = match rest.rsplit_once('@') {
        Some((who, rest)) => match who.split_once(':') {
            Some((user, _)) => (format!("{user}:***@"), rest),
            None => (format!("{who}@"), rest),
        },
        None => (String::new(), rest),
    };
    let Some((head, query)) = rest.split_once('?') else { return format!("{scheme}://{user}{rest}") };
    let query: Vec<String> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((name, _))
                if !matches!(name, "schema" | "compression" | "host" | "port" | "dbname" | "user" | "sslmode" | "ssl-mode" | "socket") =>
            {
                format!("{name}=***")
            }
            _ => pair.to_owned(),
        })
        .collect();
    format!("{scheme}://{user}{head}?{}", query.join("&"))
}

#[cfg(test)]
mod tests {
    use super::{FileForm, Place};

    #[test]
    fn a_password_is_never_shown() {
        for (url, shown) in [
            ("postgres://ann:s3cret@db/x", "postgres://ann:***@db/x"),
            ("postgres://ann:s3:c@r/et@db:5/x?schema=trial", "postgres://ann:***@db:5/x?schema=trial"),
            ("postgresql://db/x?user=ann&password=s3cret", "postgresql://db/x?user=ann&password=***"),
            ("postgres://ann@db/x", "postgres://ann@db/x"),
            ("mysql://ann:s3c@ret@db:3307/x?ssl-mode=required&ssl-key=/k", "mysql://ann:***@db:3307/x?ssl-mode=required&ssl-key=***"),
            ("mariadb://ann:s3cret@db/x", "mariadb://ann:***@db/x"),
        ] {
            let place = Place::parse(url).unwrap();
            assert_eq!(place.to_string(), shown);
            assert_eq!(format!("{place:?}"), shown);
        }
    }

    #[test]
    fn an_address_says_schema_and_compression() {
        let parts = |url| Place::postgres_parts(url).map(|it| (it.url, it.schema, it.lz4)).unwrap();
        let driver = "postgres://h/d?sslmode=disable";
        assert_eq!(parts("postgres://h/d?schema=a&sslmode=disable"), (driver.into(), Some("a".into()), false));
        assert_eq!(parts("postgres://h/d?schema=Trial%201%"), ("postgres://h/d".into(), Some("Trial 1%".into()), false));
        assert_eq!(parts("postgres://h/d?schema="), ("postgres://h/d".into(), None, false));
        assert_eq!(parts("postgres://h/d?compression=lz4&schema=a"), ("postgres://h/d".into(), Some("a".into()), true));
        assert!(Place::postgres_parts("postgres://h/d?compression=best").unwrap_err().contains("`lz4`"));
    }

    #[test]
    fn anything_else_is_refused_with_what_to_say() {
        assert!(Place::parse("oracle://h/d").unwrap_err().contains("`oracle:` is not a kind of target"));
        assert!(Place::parse("target.db").unwrap_err().contains("sqlite:FILE"));
        assert!(Place::parse("sqlite::memory:").is_err());
        assert_eq!(Place::parse("sqlite:///a/b.db").unwrap(), Place::Sqlite("/a/b.db".into()));
        for windows in ["sqlite:///C:/a/b.db", "sqlite:C:/a/b.db", "sqlite://C:/a/b.db"] {
            assert_eq!(Place::parse(windows).unwrap(), Place::Sqlite("C:/a/b.db".into()));
        }
        assert_eq!(Place::parse("oracle-files:").unwrap_err(), "`oracle-files:` needs a folder: oracle-files:target");
        let place = Place::parse("sqlserver-files:C:\\out\\trial").unwrap();
        assert_eq!(place, Place::Files(FileForm::SqlServer, "C:\\out\\trial".into()));
        assert_eq!(place.to_string(), "sqlserver-files:C:\\out\\trial");
    }
}
