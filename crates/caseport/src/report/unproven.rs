//! What a run does not prove, in the same words in every form of the report.

use super::{Outcome, thousands};

/// Each point with the sentence that explains it.
pub(crate) fn points(outcome: &Outcome) -> Vec<(&'static str, String)> {
    let mut points = vec![
        (
            "That the extract is complete.",
            "caseport accounts for every record that it was sent. Compare the numbers above with counts taken in the outgoing system."
                .to_owned(),
        ),
        ("That what the source says is true.", "A wrong date that is a possible date is carried over faithfully.".to_owned()),
        (
            "That nothing stands elsewhere.",
            "Only what stands in these files was read; documents and attachments outside them were not.".to_owned(),
        ),
    ];
    if !outcome.assumed.is_empty() {
        let count = outcome.assumed.len();
        let are = if count == 1 { "column is" } else { "columns are" };
        points.push((
            "That the extract means what the layout assumes.",
            format!("{} {are} assumed, not published.", thousands(count as u64)),
        ));
    }
    if outcome.reconciliation.is_none() {
        points.push(("That a target holds these rows.", "Nothing was loaded and read back in this run.".to_owned()));
    }
    points.push((
        "That the incoming system shows the records as practitioners expect.",
        match &outcome.sample {
            None => "A check of samples by practitioners is still needed.".to_owned(),
            Some(it) if it.unanswered > 0 => {
                format!("{} of {} items of the check sample are not answered yet.", thousands(it.unanswered), thousands(it.items))
            }
            Some(it) => format!(
                "People checked a sample of {} items, and {} failed; what was not drawn was not looked at.",
                thousands(it.items),
                thousands(it.failed)
            ),
        },
    ));
    points
}
