//! Questions to the rows at rest that only read, several at a time, each on a connection of its own.

use std::sync::atomic::{AtomicUsize, Ordering};

use rusqlite::Connection;

use crate::run::{MOST_READERS, Run, RunError};

impl Run {
    /// The answers to questions that SQL answers with yes or no, in their order. Nothing may be in the middle of being written.
    pub(crate) fn ask(&self, threads: usize, questions: &[String]) -> Result<Vec<bool>, RunError> {
        let threads = threads.min(questions.len()).min(MOST_READERS);
        let yes = |db: &Connection, sql: &String| db.query_row(sql, [], |row| row.get(0));
        if threads < 2 {
            return self.attempt(|db| questions.iter().map(|it| yes(db, it)).collect());
        }
        let readers = (0..threads).map(|_| self.reader()).collect::<Result<Vec<_>, _>>()?;
        let next = AtomicUsize::new(0);
        let ask_some = |reader: Connection| {
            let take = || Some(next.fetch_add(1, Ordering::Relaxed)).filter(|&it| it < questions.len());
            std::iter::from_fn(take).map(|at| Ok((at, yes(&reader, &questions[at])?))).collect::<rusqlite::Result<Vec<_>>>()
        };
        let ask_some = &ask_some;
        let parts = std::thread::scope(|scope| {
            let workers: Vec<_> = readers.into_iter().map(|reader| scope.spawn(move || ask_some(reader))).collect();
            workers.into_iter().map(|it| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect::<Vec<_>>()
        });
        let mut answers = vec![false; questions.len()];
        for part in parts {
            self.attempt(|_| part)?.into_iter().for_each(|(at, answer)| answers[at] = answer);
        }
        Ok(answers)
    }
}
