//! The canonical tables for every engine, as files that other programs can take.

use caseport_model::System;
use clap::ValueEnum as _;

use super::Page;
use crate::{cli::Engine, commands::schema};

/// One file for each engine.
pub(super) fn pages(target: &System) -> Vec<Page> {
    let folder = format!("schema/{}", target.name().replace('/', "-"));
    Engine::value_variants()
        .iter()
        .map(|&engine| {
            let name = match engine {
                Engine::Frictionless => "datapackage.json".to_owned(),
                other => format!("{}.sql", other.to_possible_value().map_or_else(String::new, |it| it.get_name().to_owned())),
            };
            Page::new(format!("{folder}/{name}"), schema::text(target, engine))
        })
        .collect()
}
