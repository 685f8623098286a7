//! A stream that is read on a thread of its own, block by block, and handed on in order.

use std::{
    io::{self, Read},
    panic,
    thread::{self, JoinHandle},
};

use crossbeam_channel::{Receiver, Sender, bounded};

use crate::feed::fill;

const BLOCK: usize = 256 << 10;

/// What the thread has read, as a stream. Dropped early, it ends the thread.
pub(crate) struct Ahead {
    full: Receiver<io::Result<Vec<u8>>>,
    empty: Sender<Vec<u8>>,
    block: Vec<u8>,
    used: usize,
    ended: bool,
}

/// The thread, and what it says when it is done.
pub(crate) struct Reading<T>(JoinHandle<T>);

/// Where the thread puts its blocks.
pub(crate) struct Blocks {
    full: Sender<io::Result<Vec<u8>>>,
    spare: Receiver<Vec<u8>>,
}

impl Ahead {
    /// Starts the thread.
    pub(crate) fn start<T: Send + 'static>(work: impl FnOnce(&Blocks) -> T + Send + 'static) -> (Ahead, Reading<T>) {
        let (send, full) = bounded(4);
        let (empty, spare) = bounded::<Vec<u8>>(8);
        let thread = thread::spawn(move || work(&Blocks { full: send, spare }));
        (Ahead { full, empty, block: Vec::new(), used: 0, ended: false }, Reading(thread))
    }
}

impl<T> Reading<T> {
    /// Waits for the thread. Its stream must have ended or been dropped.
    pub(crate) fn done(self) -> T {
        self.0.join().unwrap_or_else(|panic| panic::resume_unwind(panic))
    }
}

impl Blocks {
    /// Sends a stream until it ends, fails, or nobody listens any more.
    pub(crate) fn send(&self, mut reader: impl Read) {
        loop {
            let mut block = self.spare.try_recv().unwrap_or_default();
            block.resize(BLOCK, 0);
            // A block is sent when it is full: what comes at once may be little, and a message has its price.
            let message = fill(&mut reader, &mut block).map(|n| {
                block.truncate(n);
                block
            });
            // The end is said aloud, by an empty block: a channel that closes without it means that this thread died.
            let last = message.as_ref().is_ok_and(Vec::is_empty) || message.is_err();
            if self.full.send(message).is_err() || last {
                return;
            }
        }
    }

    /// Says that there is nothing to send, and why.
    pub(crate) fn fail(&self, error: io::Error) {
        // A closed channel means that the stream was dropped: there is nobody to tell.
        let _ = self.full.send(Err(error));
    }
}

impl Read for Ahead {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.used == self.block.len() && !self.ended {
            let done = std::mem::take(&mut self.block);
            if done.capacity() > 0 {
                let _ = self.empty.try_send(done);
            }
            self.used = 0;
            match self.full.recv() {
                Ok(block) => self.block = block?,
                Err(_) => return Err(io::ErrorKind::UnexpectedEof.into()),
            }
            self.ended = self.block.is_empty();
        }
        let n = out.len().min(self.block.len() - self.used);
        out[..n].copy_from_slice(&self.block[self.used..self.used + n]);
        self.used += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read as _};

    use super::{Ahead, BLOCK};

    /// Fails after so many bytes.
    struct Broken(usize);

    impl io::Read for Broken {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let n = out.len().min(self.0);
            self.0 -= n;
            if n == 0 { Err(io::Error::other("gone")) } else { Ok(n) }
        }
    }

    #[test]
    fn a_stream_comes_through_whole_with_its_end_or_its_error() {
        let bytes: Vec<u8> = (0..3 * BLOCK + 7).map(|it| (it % 251) as u8).collect();
        let sent = bytes.clone();
        let (mut ahead, reading) = Ahead::start(move |blocks| {
            blocks.send(&*sent);
            "done"
        });
        let mut got = Vec::new();
        ahead.read_to_end(&mut got).unwrap();
        assert!(got == bytes);
        assert_eq!(reading.done(), "done");

        let (mut ahead, reading) = Ahead::start(|blocks| blocks.send(Broken(BLOCK + 1)));
        let error = io::copy(&mut ahead, &mut io::sink()).unwrap_err();
        assert_eq!(error.to_string(), "gone");
        reading.done();

        // Whoever listens no more is not waited for.
        let (ahead, reading) = Ahead::start(|blocks| blocks.send(io::repeat(7)));
        drop(ahead);
        reading.done();
    }
}
