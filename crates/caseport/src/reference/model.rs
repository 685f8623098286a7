//! The manual of the canonical model: a page for each section, one of all tables, one of all code lists.

use std::{collections::BTreeMap, fmt::Write as _};

use caseport_model::{Column, Required, Sensitivity, System, Table};

use super::{
    Page, diagram,
    markdown::{anchor, code, count, table as markdown_table},
};

/// A part of the model.
pub(super) struct Section<'a> {
    pub(super) name: &'a str,
    pub(super) tables: Vec<&'a Table>,
}

impl Section<'_> {
    /// Name of its files.
    pub(super) fn file(&self) -> String {
        anchor(self.name)
    }
}

/// The sections in the order of `tables.csv`.
pub(super) fn sections(model: &System) -> Vec<Section<'_>> {
    let mut sections: Vec<Section<'_>> = Vec::new();
    for table in &model.layout.tables {
        match sections.iter_mut().find(|it| it.name == table.section) {
            Some(section) => section.tables.push(table),
            None => sections.push(Section { name: &table.section, tables: vec![table] }),
        }
    }
    sections
}

/// All pages of the model.
pub(super) fn pages(model: &System) -> Vec<Page> {
    let sections = sections(model);
    let mut home = BTreeMap::new();
    for section in &sections {
        home.extend(section.tables.iter().map(|it| (&*it.name, section.file())));
    }
    let mut pages = vec![
        Page::new("model/README.md", overview(model, &sections)),
        Page::new("model/overview.svg", diagram::overview(model, &sections)),
    ];
    for section in &sections {
        pages.push(Page::new(format!("model/{}.md", section.file()), section_page(section, &home)));
        pages.push(Page::new(format!("model/{}.svg", section.file()), diagram::section(section)));
    }
    pages.push(Page::new("model/code-lists.md", code_lists(model)));
    pages
}

fn overview(model: &System, sections: &[Section<'_>]) -> String {
    let tables = &model.layout.tables;
    let columns = tables.iter().map(|it| it.columns.len()).sum();
    let mut out = format!(
        "# The canonical model {}\n\n{}, {}, {}, {}. What a table is for and why it is as it is: [the model's own README](../../../../mappings/{}/README.md).\n\n\
         ![The sections and their tables](overview.svg)\n\n",
        model.name(),
        count(sections.len(), "section"),
        count(tables.len(), "table"),
        count(columns, "column"),
        count(model.codes.len(), "code list"),
        model.name()
    );
    for section in sections {
        let _ = writeln!(out, "## {}\n\n[All columns]({file}.md) · [picture]({file}.svg)\n", section.name, file = section.file());
        let rows = section.tables.iter().map(|it| {
            [format!("[`{}`]({}.md#{})", it.name, section.file(), anchor(&it.name)), it.columns.len().to_string(), it.description.clone()]
        });
        let _ = writeln!(out, "{}", markdown_table(["table", "columns", "a row is"], rows));
    }
    out.push_str("## How careful we are with a column\n\n");
    out.push_str(&markdown_table(
        ["sensitivity", "holds", "columns"],
        SENSITIVITIES.map(|(it, holds)| {
            let number = tables.iter().flat_map(|table| &table.columns).filter(|column| column.sensitivity == it).count();
            [it.as_str().to_owned(), holds.to_owned(), number.to_string()]
        }),
    ));
    out
}

const SENSITIVITIES: [(Sensitivity, &str); 7] = [
    (Sensitivity::Reference, "nothing about a person: code lists, names of teams"),
    (Sensitivity::Key, "an identifier that means something only inside a system"),
    (Sensitivity::Staff, "something about a worker"),
    (Sensitivity::Personal, "something about a child or another person"),
    (Sensitivity::Special, "ethnicity, disability, immigration, offences, health"),
    (Sensitivity::Narrative, "free text about people"),
    (Sensitivity::Protected, "where somebody lives or can be reached"),
];

fn section_page(section: &Section<'_>, home: &BTreeMap<&str, String>) -> String {
    let mut out = format!("# {}\n\n![Tables of the section and their references]({}.svg)\n\n", section.name, section.file());
    out.push_str("The same picture as text:\n\n```mermaid\n");
    out.push_str(&diagram::mermaid(section));
    out.push_str("```\n");
    for table in &section.tables {
        let _ = writeln!(out, "\n## {}\n\n{}.\n", table.name, table.description);
        if let Some((start, end)) = table.period {
            let (start, end) = (&table.columns[start].name, &table.columns[end].name);
            let overlap = table
                .no_overlap_within
                .map_or(String::new(), |it| format!("; periods of one `{}` may not overlap", table.columns[it].name));
            let _ = writeln!(out, "Stands for the period from `{start}` to `{end}`{overlap}.\n");
        }
        if table.verbatim_keys {
            out.push_str("Its key is the council's own identifier, as it is.\n\n");
        }
        out.push_str(&markdown_table(
            ["column", "type", "required", "refers to", "codes", "sensitivity", "meaning"],
            table.columns.iter().map(|column| {
                [
                    code(&column.name),
                    column.kind.name(),
                    required(column).to_owned(),
                    column.reference.as_ref().map_or(String::new(), |(table, it)| match home.get(table.as_str()) {
                        Some(page) => format!("[`{table}.{it}`]({page}.md#{})", anchor(table)),
                        None => format!("`{table}.{it}`"),
                    }),
                    column.codes.as_ref().map_or(String::new(), |it| format!("[`{it}`](code-lists.md#{})", anchor(it))),
                    column.sensitivity.as_str().to_owned(),
                    column.description.clone(),
                ]
            }),
        ));
    }
    out
}

/// The word for whether a cell may be blank.
pub(super) fn required(column: &Column) -> &'static str {
    match column.required {
        Required::Key => "key",
        Required::Yes => "yes",
        Required::No => "",
    }
}

fn code_lists(model: &System) -> String {
    let mut out = format!(
        "# Code lists of {}\n\n{}. A code is valid for records of the days between *from* and *to*; where a day is blank, there is no limit. An open list accepts \
         other codes too, because councils add their own.\n\n",
        model.name(),
        count(model.codes.len(), "list")
    );
    let users = |list: &str| -> Vec<String> {
        let columns = model.layout.tables.iter().flat_map(|table| table.columns.iter().map(move |column| (table, column)));
        columns
            .filter(|(_, column)| column.codes.as_deref() == Some(list))
            .map(|(table, column)| format!("`{}.{}`", table.name, column.name))
            .collect()
    };
    for list in model.codes.values() {
        let users = users(&list.name);
        let used = if users.is_empty() { "Used by no column of this model.".to_owned() } else { format!("Used by {}.", users.join(", ")) };
        let _ = writeln!(out, "## {}\n\n{used}{}\n", list.name, if list.open { " Open." } else { "" });
        let day = |day: Option<caseport_model::Date>| day.map_or(String::new(), |it| String::from_utf8_lossy(&it.iso()).into_owned());
        if list.codes.iter().any(|it| it.inverse.is_some()) {
            let rows = list.codes.iter().map(|it| [code(&it.code), it.label.clone(), it.inverse.as_deref().map_or(String::new(), code)]);
            let _ = writeln!(out, "{}", markdown_table(["code", "meaning", "inverse"], rows));
        } else if list.codes.iter().any(|it| it.from.is_some() || it.to.is_some()) {
            let rows = list.codes.iter().map(|it| [code(&it.code), it.label.clone(), day(it.from), day(it.to)]);
            let _ = writeln!(out, "{}", markdown_table(["code", "meaning", "from", "to"], rows));
        } else {
            let rows = list.codes.iter().map(|it| [code(&it.code), it.label.clone()]);
            let _ = writeln!(out, "{}", markdown_table(["code", "meaning"], rows));
        }
    }
    out
}
