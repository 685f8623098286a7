//! Pictures of the canonical model: SVG that any browser opens, and the same as Mermaid text.
//!
//! A picture shows one section: its tables with keys and references. Lines lead from a reference to the table that it refers to,
//! further left. References to other sections, to tables that most others refer to, to the table itself, in a circle,
//! and past other tables are written out instead, because lines to them would hide everything else.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use caseport_model::{Column, Required, System, Table, Type};

use super::{markdown::count, model::Section};

/// Width of a character of the fixed-width font, in tenths of a pixel.
const CHARACTER: usize = 68;
const ROW: usize = 18;
const HEADER: usize = 24;
const GAP: usize = 22;
const BETWEEN_LAYERS: usize = 90;
const MARGIN: usize = 24;
/// Tables that more of the section refer to than this are written out.
const HUB: usize = 6;
/// Boxes without lines stand in so many columns.
const GRID: usize = 4;

/// What stands below a picture.
const NOTE: &str =
    "A line leads from a reference to the table it refers to; dashed where it may be blank. Only keys and references are shown.";

/// A box with its place.
struct Placed<'a> {
    table: &'a Table,
    x: usize,
    y: usize,
    width: usize,
}

/// The section as a picture.
pub(super) fn section(section: &Section<'_>) -> String {
    let mut lines = lines(section);
    let linked: BTreeSet<&str> = lines.iter().flat_map(|it| [it.from, it.to]).collect();
    let layers = layers(section, &lines, &linked);
    // A line over several layers would run behind the boxes between them.
    let layer = |name: &str| layers.iter().position(|it| it.iter().any(|table| *table.name == *name));
    lines.retain(|it| layer(it.from) == layer(it.to).map(|it| it + 1));
    let mut placed: BTreeMap<&str, Placed<'_>> = BTreeMap::new();
    let (mut width, mut bottom) = (MARGIN * 2 + NOTE.chars().count() * CHARACTER / 10, MARGIN);
    let mut x = MARGIN;
    for layer in layers {
        let box_width = layer.iter().map(|it| box_width(it, &lines)).max().unwrap_or(0);
        let mut y = MARGIN;
        for table in layer {
            placed.insert(&table.name, Placed { table, x, y, width: box_width });
            y += box_height(table) + GAP;
        }
        bottom = bottom.max(y);
        width = width.max(x + box_width + MARGIN);
        x += box_width + BETWEEN_LAYERS;
    }
    let single: Vec<&Table> = section.tables.iter().filter(|it| !linked.contains(&*it.name)).copied().collect();
    let cell = single.iter().map(|it| box_width(it, &lines)).max().unwrap_or(0);
    let mut ends = [bottom; GRID];
    for table in single {
        let column = (0..GRID).min_by_key(|&it| ends[it]).unwrap_or(0);
        let x = MARGIN + column * (cell + GAP);
        placed.insert(&table.name, Placed { table, x, y: ends[column], width: cell });
        ends[column] += box_height(table) + GAP;
        width = width.max(x + cell + MARGIN);
    }
    let height = ends.iter().copied().max().unwrap_or(bottom) + ROW;
    let mut out = open(width, height, &format!("{}: {}", section.name, count(section.tables.len(), "table")));
    for line in &lines {
        let (from, to) = (&placed[line.from], &placed[line.to]);
        let (x1, y1) = (from.x, from.y + HEADER + line.row * ROW + ROW / 2);
        let (x2, y2) = (to.x + to.width, to.y + HEADER + ROW / 2);
        let bend = x1.saturating_sub(x2).max(40) / 2;
        let dash = if line.required { "" } else { " stroke-dasharray=\"5 4\"" };
        let _ = writeln!(
            out,
            "<path d=\"M{x1} {y1} C{} {y1} {} {y2} {x2} {y2}\" class=\"line\"{dash} marker-end=\"url(#end)\"/>",
            x1 - bend,
            x2 + bend
        );
    }
    for it in placed.values() {
        draw(it, &lines, &mut out);
    }
    let _ = writeln!(out, "<text x=\"{MARGIN}\" y=\"{}\" class=\"note\">{NOTE}</text>\n</svg>", height - ROW / 2);
    out
}

/// A reference that is drawn.
struct Line<'a> {
    from: &'a str,
    to: &'a str,
    /// Position of the column among those shown.
    row: usize,
    required: bool,
}

fn lines<'a>(section: &'a Section<'_>) -> Vec<Line<'a>> {
    let mut referrers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for table in &section.tables {
        for (to, _) in table.columns.iter().filter_map(|it| it.reference.as_ref()) {
            referrers.entry(to).or_default().insert(&table.name);
        }
    }
    let drawn = |from: &Table, to: &str| {
        *from.name != *to && section.tables.iter().any(|it| *it.name == *to) && referrers.get(to).is_none_or(|it| it.len() <= HUB)
    };
    let mut out = Vec::new();
    for table in &section.tables {
        for (row, column) in shown(table).enumerate() {
            if let Some((to, _)) = column.reference.as_ref().filter(|(to, _)| drawn(table, to)) {
                out.push(Line { from: &table.name, to, row, required: column.required != Required::No });
            }
        }
    }
    without_circles(section, out)
}

/// A line that leads to a later table and back round to its own would have to run from left to right: it is written out.
fn without_circles<'a>(section: &Section<'_>, lines: Vec<Line<'a>>) -> Vec<Line<'a>> {
    let position = |name: &str| section.tables.iter().position(|it| *it.name == *name);
    let reaches = |from: &str, to: &str| {
        let mut reached = BTreeSet::from([from]);
        loop {
            let before = reached.len();
            reached.extend(lines.iter().filter(|it| reached.contains(it.from)).map(|it| it.to).collect::<Vec<_>>());
            if reached.contains(to) || reached.len() == before {
                return reached.contains(to);
            }
        }
    };
    let keep: Vec<bool> = lines.iter().map(|it| position(it.from) > position(it.to) || !reaches(it.to, it.from)).collect();
    lines.into_iter().zip(keep).filter_map(|(line, keep)| keep.then_some(line)).collect()
}

/// Tables that lines join, by how far they are from those that refer to none.
fn layers<'a>(section: &Section<'a>, lines: &[Line<'_>], linked: &BTreeSet<&str>) -> Vec<Vec<&'a Table>> {
    fn depth(table: &str, lines: &[Line<'_>], seen: &mut Vec<String>) -> usize {
        if seen.iter().any(|it| it == table) {
            return 0;
        }
        seen.push(table.to_owned());
        let depth = lines.iter().filter(|it| it.from == table).map(|it| depth(it.to, lines, seen) + 1).max().unwrap_or(0);
        seen.pop();
        depth
    }
    let mut layers: Vec<Vec<&Table>> = Vec::new();
    for table in section.tables.iter().filter(|it| linked.contains(&*it.name)) {
        let depth = depth(&table.name, lines, &mut Vec::new());
        layers.resize_with(layers.len().max(depth + 1), Vec::new);
        layers[depth].push(table);
    }
    for position in 1..layers.len() {
        // Below each other in the order of what they refer to, so that fewer lines cross.
        let before: Vec<String> = layers[..position].iter().flatten().map(|it| it.name.to_string()).collect();
        layers[position].sort_by_key(|table| {
            lines.iter().filter(|it| *it.from == *table.name).filter_map(|it| before.iter().position(|name| name == it.to)).min()
        });
    }
    layers
}

/// Columns of a table that a picture shows: keys and references.
fn shown(table: &Table) -> impl Iterator<Item = &Column> {
    table.columns.iter().filter(|it| it.required == Required::Key || it.reference.is_some())
}

/// The text of a row: the column, and where it refers to when no line says so.
fn row_text(table: &Table, row: usize, column: &Column, lines: &[Line<'_>]) -> String {
    let drawn = lines.iter().any(|it| *it.from == *table.name && it.row == row);
    match &column.reference {
        Some((to, _)) if !drawn => format!("{} → {to}", column.name),
        _ => column.name.to_string(),
    }
}

fn more(table: &Table) -> usize {
    table.columns.len() - shown(table).count()
}

fn box_width(table: &Table, lines: &[Line<'_>]) -> usize {
    let rows = shown(table).enumerate().map(|(row, column)| row_text(table, row, column, lines).chars().count() + 4);
    rows.chain([table.name.chars().count() + 2, 16]).max().unwrap_or(0) * CHARACTER / 10 + 16
}

fn box_height(table: &Table) -> usize {
    HEADER + ROW * (shown(table).count() + usize::from(more(table) > 0)) + 6
}

fn draw(it: &Placed<'_>, lines: &[Line<'_>], out: &mut String) {
    let Placed { table, x, y, width } = *it;
    let _ = writeln!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" rx=\"4\" class=\"box\"/>", box_height(table));
    let _ = writeln!(
        out,
        "<path d=\"M{x} {} v-{} q0 -4 4 -4 h{} q4 0 4 4 v{} z\" class=\"head\"/>",
        y + HEADER,
        HEADER - 4,
        width - 8,
        HEADER - 4
    );
    let _ = writeln!(out, "<text x=\"{}\" y=\"{}\" class=\"name\">{}</text>", x + 8, y + 16, table.name);
    for (row, column) in shown(table).enumerate() {
        let class = if column.required == Required::Key { "key" } else { "column" };
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" class=\"{class}\">{}</text>",
            x + 8,
            y + HEADER + row * ROW + 14,
            row_text(table, row, column, lines)
        );
    }
    if more(table) > 0 {
        let row = shown(table).count();
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" class=\"more\">+ {}</text>",
            x + 8,
            y + HEADER + row * ROW + 14,
            count(more(table), "more column")
        );
    }
}

/// All sections with the names of their tables.
pub(super) fn overview(model: &System, sections: &[Section<'_>]) -> String {
    let longest = model.layout.tables.iter().map(|it| it.name.chars().count()).max().unwrap_or(0);
    let width = longest.max(26) * CHARACTER / 10 + 24;
    let mut ends = [MARGIN; GRID];
    let mut boxes = String::new();
    for section in sections {
        let column = (0..GRID).min_by_key(|&it| ends[it]).unwrap_or(0);
        let (x, y) = (MARGIN + column * (width + GAP), ends[column]);
        let height = HEADER + ROW * section.tables.len() + 8;
        let _ = writeln!(boxes, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"4\" class=\"box\"/>");
        let _ = writeln!(
            boxes,
            "<path d=\"M{x} {} v-{} q0 -4 4 -4 h{} q4 0 4 4 v{} z\" class=\"head\"/>",
            y + HEADER,
            HEADER - 4,
            width - 8,
            HEADER - 4
        );
        let _ = writeln!(boxes, "<text x=\"{}\" y=\"{}\" class=\"name\">{}</text>", x + 8, y + 16, section.name);
        for (row, table) in section.tables.iter().enumerate() {
            let _ = writeln!(boxes, "<text x=\"{}\" y=\"{}\" class=\"column\">{}</text>", x + 8, y + HEADER + row * ROW + 14, table.name);
        }
        ends[column] += height + GAP;
    }
    let to_person = model
        .layout
        .tables
        .iter()
        .filter(|it| it.columns.iter().any(|it| it.reference.as_ref().is_some_and(|(to, _)| to == "person")))
        .count();
    let bottom = ends.iter().copied().max().unwrap_or(MARGIN);
    let mut out = open(MARGIN * 2 + width * GRID + GAP * (GRID - 1), bottom + ROW, "The sections of the model and their tables");
    out.push_str(&boxes);
    let _ = writeln!(
        out,
        "<text x=\"{MARGIN}\" y=\"{}\" class=\"note\">{} refer to person directly.</text>\n</svg>",
        bottom + ROW / 2,
        count(to_person, "table")
    );
    out
}

fn open(width: usize, height: usize, title: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">\n<title>{title}</title>\n\
         <style>\n\
         text {{ font: 11px ui-monospace, Consolas, \"DejaVu Sans Mono\", monospace; fill: #1b2b33; }}\n\
         .box {{ fill: #ffffff; stroke: #5b7482; }}\n\
         .head {{ fill: #1d4e5f; }}\n\
         .name {{ fill: #ffffff; font-weight: bold; }}\n\
         .key {{ font-weight: bold; }}\n\
         .more, .note {{ fill: #55666f; }}\n\
         .line {{ fill: none; stroke: #8a4b1f; stroke-width: 1.3; }}\n\
         </style>\n\
         <defs><marker id=\"end\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\" fill=\"#8a4b1f\"/></marker></defs>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#f6f8f9\"/>\n"
    )
}

/// The section as Mermaid text.
pub(super) fn mermaid(section: &Section<'_>) -> String {
    let mut out = String::from("erDiagram\n");
    for table in &section.tables {
        for column in shown(table) {
            let Some((to, _)) = &column.reference else { continue };
            if section.tables.iter().any(|it| *it.name == **to) {
                let one = if column.required == Required::No { "|o" } else { "||" };
                let _ = writeln!(out, "    {to} {one}--o{{ {} : {}", table.name, column.name);
            }
        }
    }
    for table in &section.tables {
        let _ = writeln!(out, "    {} {{", table.name);
        for column in shown(table) {
            let marks: Vec<&str> = [(column.required == Required::Key, "PK"), (column.reference.is_some(), "FK")]
                .into_iter()
                .filter_map(|(is, mark)| is.then_some(mark))
                .collect();
            let to = column.reference.as_ref().map_or(String::new(), |(to, it)| format!(" \"{to}.{it}\""));
            let _ = writeln!(out, "        {} {} {}{to}", word(column.kind), column.name, marks.join(", "));
        }
        out.push_str("    }\n");
    }
    out
}

/// A type without its length: Mermaid takes no brackets there.
fn word(kind: Type) -> String {
    kind.name().chars().take_while(|it| *it != '(').collect()
}

#[cfg(test)]
mod tests {
    use caseport_model::{System, SystemFiles};

    use super::{lines, mermaid, section};
    use crate::reference::model::sections;

    fn model() -> System {
        let mut files = SystemFiles::default();
        files.insert(
            "alpha/1/system.toml",
            "id = \"alpha\"\nversion = \"1\"\ntitle = \"A\"\nkind = \"canonical\"\nevidence = \"published\"\nrevision = \"1\"\n",
        );
        files.insert(
            "alpha/1/tables.csv",
            "table,section,evidence,description\nplan,Plans,published,A plan\nvisit,Plans,published,A visit\n",
        );
        files.insert(
            "alpha/1/columns.csv",
            "table,column,type,required,ref,sensitivity,evidence,description\nplan,plan_id,string(9),key,,key,published,Its key\n\
             plan,before_id,string(9),no,plan.plan_id,key,published,The plan before\nvisit,visit_id,string(9),key,,key,published,Its key\n\
             visit,plan_id,string(9),yes,plan.plan_id,key,published,Its plan\nvisit,note,text,no,,narrative,published,What was seen\n",
        );
        System::load(&files, "alpha/1").unwrap()
    }

    #[test]
    fn a_reference_within_the_section_is_a_line_and_one_to_itself_is_words() {
        let model = model();
        let sections = sections(&model);
        let drawn: Vec<_> = lines(&sections[0]).into_iter().map(|it| (it.from.to_owned(), it.to.to_owned(), it.row, it.required)).collect();
        assert_eq!(drawn, [("visit".to_owned(), "plan".to_owned(), 1, true)]);
        let picture = section(&sections[0]);
        assert!(picture.contains(">before_id → plan</text>"));
        assert!(picture.contains(">+ 1 more column</text>"));
    }

    #[test]
    fn the_text_says_keys_and_references() {
        let model = model();
        insta::assert_snapshot!(mermaid(&sections(&model)[0]), @r#"
        erDiagram
            plan |o--o{ plan : before_id
            plan ||--o{ visit : plan_id
            plan {
                string plan_id PK
                string before_id FK "plan.plan_id"
            }
            visit {
                string visit_id PK
                string plan_id FK "plan.plan_id"
            }
        "#);
    }
}
