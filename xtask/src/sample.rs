//! The samples, written again from their recipes in `samples/samples.csv`. That the committed ones are what they give is a test of
//! `caseport-synth`.

use crate::shell::{self, cargo};

/// Writes extracts and truths; an overlay that was made by hand stays.
pub(crate) fn run() -> anyhow::Result<()> {
    shell::run(cargo().args(["run", "--locked", "--package", "caseport-synth", "--example", "samples", "--", "."]))
}
