//! The run folder and `run.db`: rows at rest, findings, fates, ledger, crosswalk; SQL rules run on it.
//!
//! A run is one folder with one SQLite file that opens with stock tools. Every report is a query on it. Read [`schema`] for what it
//! holds, [`writer`] for how rows arrive and [`seen`] for what it notes on the way, [`settle`] for what happens when all have arrived (keys used twice, references to
//! records that were not loaded), `ask` for what is asked of them on several threads, [`history`] for several returns as one, [`check`] for integrity and rules, `filter` for rules that read a table together, [`account`] for the sums that must balance, [`rows`] for
//! how rows are read again, [`unfinished`] for runs that broke off.

pub mod account;
mod ask;
pub mod check;
mod filter;
pub mod findings;
pub mod history;
pub mod look_up;
pub mod rows;
pub mod rule;
pub mod run;
pub mod schema;
pub mod seen;
pub mod settle;
pub mod unfinished;
pub mod writer;

pub use account::{Account, LandingAccount, TableAccount};
pub use history::{History, Return};
pub use rows::Order;
pub use rule::{Rule, RuleTest};
pub use run::{Run, RunError, RunErrorKind};
pub use seen::Seen;
pub use settle::Settling;
pub use unfinished::{Stage, Unfinished};
pub use writer::Writer;
