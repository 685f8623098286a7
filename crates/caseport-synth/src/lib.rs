//! A believable council from a seed, and its extract with labelled faults.
//!
//! Three layers, strictly apart. The world (`world`) tells families as facts and knows no system. The truth (`truth`) is the canonical rows
//! of those facts, written from them and never by running a mapping. The extract (`render`) is the same facts as one system writes them,
//! with the faults that its description plans, in the format that the product is known for (`format`). What is the system's own stands in its
//! folder `synth`: see `plan`; what that says of each canonical column can be asked for, so that tests compare it with the mapping: `tellings`.

mod error;
mod fact;
mod fault;
mod format;
mod generate;
mod output;
mod package;
mod plan;
mod render;
mod rng;
mod tellings;
mod template;
mod truth;
mod world;

pub use error::{SynthError, SynthErrorKind};
pub use fault::FaultKind;
pub use format::{FORMATS, Format};
pub use generate::{Request, Sink, Summary, generate};
pub use tellings::{Telling, Tellings, tellings};
