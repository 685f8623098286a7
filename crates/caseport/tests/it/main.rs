//! The command as a user runs it, on the sample, on synthetic councils, on real files and on real servers.

mod check;
mod damage;
mod declared;
mod exceptions;
mod history;
mod line_ends;
mod mapping_life;
mod not_written;
mod overlay;
mod parity;
mod privacy;
mod real_files;
mod resume;
mod returns;
mod room;
mod round_trip;
mod sample;
mod start;
mod support;
mod targets;
mod there_and_back;
mod trend;
mod trial;
mod truth;
mod verbs;
mod worklists;
