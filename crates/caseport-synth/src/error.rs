//! Why a council could not be written: a place plus a kind.

use std::io;

/// Why a council could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot make {place}")]
pub struct SynthError {
    /// The file, of the system's `synth` folder or of the output.
    pub place: String,
    /// What went wrong.
    #[source]
    pub kind: SynthErrorKind,
}

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum SynthErrorKind {
    /// The system has no description of how its files are written.
    #[error("the system has no folder `synth` that says how its files are written")]
    NoDescription,
    /// A file of the description is no TOML of the right shape.
    #[error("{0}")]
    Toml(Box<toml::de::Error>),
    /// A file of the description means nothing.
    #[error("{0}")]
    Description(String),
    /// The place to write to.
    #[error("cannot write")]
    Write(#[source] io::Error),
}

impl SynthError {
    pub(crate) fn description(place: impl Into<String>, cause: impl Into<String>) -> SynthError {
        SynthError { place: place.into(), kind: SynthErrorKind::Description(cause.into()) }
    }

    pub(crate) fn toml(place: impl Into<String>, error: toml::de::Error) -> SynthError {
        SynthError { place: place.into(), kind: SynthErrorKind::Toml(Box::new(error)) }
    }

    pub(crate) fn write(place: impl Into<String>, error: io::Error) -> SynthError {
        SynthError { place: place.into(), kind: SynthErrorKind::Write(error) }
    }
}
