//! What a run knows of itself and cannot be read from its rows again, kept in `run.db`, so that the reports can be written anew when
//! people have decided or checked something. What they then show of exceptions and of the sample is as it stands at that time.

use caseport_load::{Loaded, Reconciliation};
use caseport_run::Run;
use serde::{Deserialize, Serialize};

use super::{Outcome, TableCoverage};
use crate::{
    catalogue::Catalogue,
    exceptions::Register,
    exit::{BUG, Failure},
    sample::answers,
    tolerances::Tolerances,
};

/// The name under which it stands in the run's facts.
const NAME: &str = "outcome";

#[derive(Serialize, Deserialize)]
struct Kept {
    verb: String,
    council: Option<String>,
    synthetic: bool,
    system: String,
    revision: String,
    overlay: Option<String>,
    recognised: Option<String>,
    rules: usize,
    assumed: Vec<String>,
    coverage: Vec<TableCoverage>,
    target: Option<String>,
    load: Option<Result<Loaded, String>>,
    predicted: bool,
    reconciliation: Option<Reconciliation>,
    report: String,
    #[serde(default)]
    parity: Option<Result<serde_json::Value, String>>,
    tolerances: Option<Tolerances>,
    failure: Option<u8>,
}

/// Keeps it.
pub(crate) fn keep(outcome: &mut Outcome, tolerances: Option<&Tolerances>, run: &Run) -> Result<(), Failure> {
    let kept = Kept {
        verb: outcome.verb.to_owned(),
        council: outcome.council.clone(),
        synthetic: outcome.synthetic,
        system: outcome.system.clone(),
        revision: outcome.revision.clone(),
        overlay: outcome.overlay.clone(),
        recognised: outcome.recognised.clone(),
        rules: outcome.rules,
        assumed: outcome.assumed.clone(),
        coverage: std::mem::take(&mut outcome.coverage),
        target: outcome.target.clone(),
        load: outcome.load.take(),
        predicted: outcome.predicted,
        reconciliation: outcome.reconciliation.take(),
        report: outcome.report.clone(),
        parity: outcome.parity.take(),
        tolerances: tolerances.cloned(),
        failure: outcome.failure,
    };
    let text = serde_json::to_string(&kept).map_err(|e| Failure::new(BUG, e, "report it"))?;
    run.set_meta(NAME, &text)?;
    // Lent for the writing, and given back: a reconciliation may be long.
    (outcome.coverage, outcome.load, outcome.reconciliation) = (kept.coverage, kept.load, kept.reconciliation);
    outcome.parity = kept.parity;
    Ok(())
}

/// The outcome of a run that came to its end, with its exceptions and its sample as they stand now; nothing if an earlier version of
/// caseport wrote it. Looks at the run anew.
pub(crate) fn restore(run: &Run, catalogue: &Catalogue, register: &Register) -> Result<Option<Outcome>, Failure> {
    let Some(kept) = run.meta(NAME)?.and_then(|it| serde_json::from_str::<Kept>(&it).ok()) else { return Ok(None) };
    let account = run.account()?;
    let outcome = Outcome {
        verb: if kept.verb == "trial" { "trial" } else { "dry run" },
        run: run.dir().file_name().map_or_else(|| "run".into(), |it| it.to_string_lossy().into_owned()),
        council: kept.council,
        synthetic: kept.synthetic,
        system: kept.system,
        revision: kept.revision,
        overlay: kept.overlay,
        recognised: kept.recognised,
        remainders: account.remainders(),
        account,
        files: super::files(run)?,
        canonical: super::canonical(run)?,
        sources: super::counted(run, "source")?,
        eras: super::counted(run, "era")?,
        findings: Vec::new(),
        causes: Vec::new(),
        rules: kept.rules,
        assumed: kept.assumed,
        coverage: kept.coverage,
        timings: Vec::new(),
        target: kept.target,
        load: kept.load,
        predicted: kept.predicted,
        reconciliation: kept.reconciliation,
        report: kept.report,
        parity: kept.parity,
        since: None,
        decided: Vec::new(),
        tolerances: None,
        sample: None,
        failure: kept.failure,
    };
    let mut outcome = outcome.with_findings(run, catalogue, register)?;
    outcome.tolerances = kept.tolerances.map(|it| it.judge(&outcome));
    outcome.sample = answers::of(run, register)?;
    Ok(Some(outcome))
}
