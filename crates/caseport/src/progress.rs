//! Progress bars: on a terminal only, on standard error, for stages that take long. They show counts, never values.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar over so many records; hidden where nobody looks.
pub(crate) fn records(stage: &'static str, total: u64, quiet: bool) -> ProgressBar {
    if quiet || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("  {msg:<12} {wide_bar} {human_pos}/{human_len} {eta}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(total).with_style(style).with_message(stage)
}

/// A spinner for a stage whose length is not known.
pub(crate) fn stage(stage: &'static str, quiet: bool) -> ProgressBar {
    if quiet || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner().with_message(stage);
    bar.enable_steady_tick(std::time::Duration::from_millis(120));
    bar
}
