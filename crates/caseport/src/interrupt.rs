//! Ctrl-C. Whatever is under way stops at once: run and target are made so that the end of the program at any moment leaves them whole,
//! and what is said is how to go on.

use std::sync::Mutex;

use crate::exit::{self, Failure};

/// What to say when the program is interrupted.
static HOW_TO_GO_ON: Mutex<String> = Mutex::new(String::new());

#[expect(clippy::exit, reason = "an interruption ends the program at any point; what stands on disk is made for that")]
fn end() -> ! {
    std::process::exit(i32::from(exit::INTERRUPTED))
}

/// From now on an interruption (Ctrl-C, or a request to end) says how to go on and ends with [`exit::INTERRUPTED`].
pub(crate) fn say_how_to_go_on(next_step: &str) -> Result<(), Failure> {
    next_step.clone_into(&mut HOW_TO_GO_ON.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    ctrlc::set_handler(|| {
        let next_step = HOW_TO_GO_ON.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        exit::complain(&format!(
            "interrupted: the run is kept as far as it came, the target as it was before this step or after it\n  next: {next_step}"
        ));
        end();
    })
    .map_err(|e| Failure::new(exit::BUG, e, "report it"))
}
