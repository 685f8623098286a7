//! The sample council, written again from its seed. That the committed one is what the seed gives is a test of `caseport-synth`.

use crate::shell::{self, cargo};

/// System, children, seed, folder, and the least and the most words of a note.
const SAMPLE: [&str; 7] = ["mappings", "liquidlogic-lcs/hdm-1", "120", "7", "samples/liquidlogic-lcs/brackenshire", "50", "115"];

/// Writes extract and truth; the overlay is made by hand and stays.
pub(crate) fn run() -> anyhow::Result<()> {
    shell::run(cargo().args(["run", "--locked", "--package", "caseport-synth", "--example", "brackenshire", "--"]).args(SAMPLE))
}
