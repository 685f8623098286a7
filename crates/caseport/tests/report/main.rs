//! `report.html` as a reader meets it: the numbers of `result.json`, one file on its own, in a real browser, on paper.

#![expect(clippy::print_stderr, reason = "a test that is skipped says so")]

mod browser;
mod forms;
mod keyboard;
mod page;

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::Value;

use crate::page::{Page, thousands};

const FATES: [&str; 6] = ["loaded", "merged", "archived", "excluded", "rejected", "held"];

/// A trial and what it wrote.
struct Trial {
    dir: tempfile::TempDir,
    report: PathBuf,
    html: String,
    screen: String,
    result: Value,
}

fn trial(dir: tempfile::TempDir, project: &Path) -> Trial {
    trial_into(dir, project, &[])
}

fn trial_into(dir: tempfile::TempDir, project: &Path, more: &[&str]) -> Trial {
    let run = dir.path().join("007");
    let out = Command::new(env!("CARGO_BIN_EXE_caseport"))
        .args(["trial", project.to_str().unwrap(), "--run", run.to_str().unwrap()])
        .args(more)
        .current_dir(dir.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let report = run.join("report.html");
    let html = fs::read_to_string(&report).unwrap_or_else(|_| panic!("no report: {}", String::from_utf8_lossy(&out.stderr)));
    let result = serde_json::from_slice(&fs::read(run.join("result.json")).unwrap()).unwrap();
    Trial { dir, report, html, screen: String::from_utf8(out.stdout).unwrap(), result }
}

/// A made-up return: enough children for a comma in the numbers, a code that nobody knows, an orphan, and names that are not HTML.
fn made_up() -> Trial {
    let dir = tempfile::tempdir().unwrap();
    let project = dir.path().join("council");
    let extract = project.join("extract");
    fs::create_dir_all(&extract).unwrap();
    let mut header = String::from("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n");
    let mut episodes = String::from("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n");
    for child in 1..=1_234 {
        let _ = writeln!(header, "C{child:05},{},0{}/06/2012,WBRI,,,", child % 2 + 1, child % 9 + 1);
        let _ = writeln!(episodes, "C{child:05},01/02/2024,S,C2,N{},U4,PR1,,,,,,", child % 8 + 1);
    }
    header.push_str("C99999,9,01/01/2010,<u>,,,\n");
    episodes.push_str("NOBODY&CO,01/02/2024,S,C2,N1,U4,PR1,,,,,,\n");
    fs::write(extract.join("header.csv"), header).unwrap();
    fs::write(extract.join("episodes.csv"), episodes).unwrap();
    fs::write(extract.join("<b>.csv"), "no,such,table\n1,2,3\n").unwrap();
    let settings = "[project]\ncouncil = \"<i>Nowhere</i> & \\\"Sons\\\"\"\nname = \"Nowhere\"\nsynthetic = true\n\n[source]\nsystem = \"ssda903/2026\"\nextract = \"extract\"\n";
    fs::write(project.join("caseport.toml"), settings).unwrap();
    trial(dir, &project)
}

fn sample() -> Trial {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    trial(tempfile::tempdir().unwrap(), &root.join("samples/liquidlogic-lcs/brackenshire"))
}

fn count(it: &Value) -> String {
    thousands(it.as_u64().unwrap_or_else(|| panic!("not a number: {it}")))
}

fn list(it: &Value) -> &[Value] {
    it.as_array().map_or(&[], Vec::as_slice)
}

/// The rows that `result.json` asks for, sorted, since the report may sort and fold as a reader needs.
fn sorted(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    rows.sort();
    rows
}

fn fates_agree(trial: &Trial, page: &Page) {
    let tables = list(&trial.result["source"]["tables"]);
    let row = |it: &Value, head: Vec<String>, tail: Vec<String>| {
        let fates = FATES.iter().map(|fate| count(&it[fate]));
        head.into_iter().chain([count(&it["read"])]).chain(fates).chain(tail).collect::<Vec<_>>()
    };
    let text = |it: &Value| it.as_str().unwrap_or("no table").to_owned();
    let mut expected: Vec<_> = tables.iter().map(|it| row(it, vec![text(&it["table"])], vec![])).collect();
    let total = |of: &str| thousands(tables.iter().map(|it| it[of].as_u64().unwrap()).sum());
    let totals: Vec<String> = FATES.iter().map(|fate| total(fate)).collect();
    expected.push([vec!["All tables".into(), total("read")], totals.clone()].concat());
    assert_eq!(sorted(page.rows("fates")), sorted(expected));

    let further = list(&trial.result["landings"]).iter().filter(|it| it["primary"] == false);
    let expected: Vec<_> = further.map(|it| row(it, vec![text(&it["source"]), text(&it["canonical"])], vec![count(&it["rows"])])).collect();
    assert!(!expected.is_empty());
    assert_eq!(sorted(page.rows("landings")), sorted(expected));

    // The banner is the same sum, and the chart.
    let sum: Vec<String> = FATES.iter().zip(&totals).map(|(fate, count)| format!("{count} {fate}")).collect();
    let banner = page.text_of("class", "sum");
    assert_eq!(banner, format!("Every record is accounted for: {} read = {}", total("read"), sum.join(" + ")));
    let chart: Vec<String> = page.rows_by("id", "fates").into_iter().map(|row| row[1].clone()).collect();
    assert_eq!(chart, totals);
}

fn findings_agree(trial: &Trial, page: &Page) {
    let mut severities: BTreeMap<String, u64> = BTreeMap::new();
    let mut kinds: BTreeMap<(String, String), u64> = BTreeMap::new();
    for it in list(&trial.result["findings"]) {
        let severity = it["severity"].as_str().unwrap().to_owned();
        *severities.entry(severity.clone()).or_default() += it["count"].as_u64().unwrap();
        *kinds.entry((severity, it["code"].as_str().unwrap().to_owned())).or_default() += it["count"].as_u64().unwrap();
    }
    assert!(kinds.len() > 3, "{kinds:?}");
    let expected: BTreeMap<_, _> = severities.iter().map(|(severity, count)| (severity.clone(), thousands(*count))).collect();
    let chart: BTreeMap<_, _> = page
        .rows_by("id", "severities")
        .into_iter()
        .map(|row| (row[0].split_whitespace().next().unwrap().to_lowercase(), row[1].clone()))
        .collect();
    assert_eq!(chart, expected);
    let expected: BTreeMap<_, _> = kinds.into_iter().map(|(kind, count)| (kind, thousands(count))).collect();
    assert_eq!(page.kinds(), expected);
    let open: u64 = severities.iter().filter(|(severity, _)| *severity != "low").map(|(_, count)| count).sum();
    assert!(page.text_of("class", "checks").contains(&thousands(open)));
}

fn rows_agree(trial: &Trial, page: &Page) {
    let load = &trial.result["load"];
    let steps = ["inserted", "updated", "deleted", "unchanged"];
    let loaded = page.text_of("id", "load");
    for (step, word) in steps.iter().zip(["new", "changed", "gone", "unchanged"]) {
        assert!(loaded.contains(&format!(" {} {word}", count(&load[step]))), "{loaded}");
    }
    let rows: u64 = list(&trial.result["canonical"]["tables"]).iter().map(|it| it["rows"].as_u64().unwrap()).sum();
    assert_eq!(trial.result["reconcile"]["status"], "equal");
    assert_eq!(page.text_of("id", "read-back"), format!("Read back: {} rows, no difference.", thousands(rows)));
    let expected: Vec<Vec<String>> = list(&trial.result["canonical"]["tables"])
        .iter()
        .map(|it| {
            let load = list(&load["tables"]).iter().find(|load| load["table"] == it["table"]).unwrap();
            let name = it["table"].as_str().unwrap().to_owned();
            let steps = steps.iter().map(|step| count(&load[step]));
            [name, count(&it["rows"])].into_iter().chain(steps).chain([count(&it["rows"]), "0".into()]).collect()
        })
        .collect();
    assert_eq!(sorted(page.rows("canonical")), sorted(expected));
    let files = list(&trial.result["source"]["files"]);
    let read: Vec<Vec<String>> = files
        .iter()
        .filter(|it| it["left_aside"].is_null() && it["goes_with"].is_null())
        .map(|it| {
            let text = |of: &str| it[of].as_str().unwrap_or("").to_owned();
            vec![
                text("name"),
                text("table"),
                count(&it["bytes"]),
                count(&it["records"]),
                count(&it["rejected"]),
                text("encoding"),
                text("blake3")[..12].into(),
            ]
        })
        .collect();
    assert_eq!(sorted(page.rows("files")), sorted(read));
    let aside = files.iter().filter(|it| !it["left_aside"].is_null()).count();
    assert_eq!(page.rows("files-aside").len(), aside);
    let beside = files.iter().filter(|it| !it["goes_with"].is_null()).count();
    assert_eq!(page.rows("files-beside").len(), beside);
    let assumed = list(&trial.result["source"]["assumed_columns"]).len();
    let shown: usize = page.texts("dd").iter().map(|it| it.split(',').count()).sum();
    assert_eq!(shown, assumed);
    // The decisions on columns add up, in each table and together.
    let number = |it: &String| it.replace(',', "").parse::<u64>().unwrap();
    for row in page.rows("coverage") {
        assert_eq!(number(&row[1]), row[2..].iter().map(number).sum::<u64>(), "{row:?}");
    }
    let columns: u64 = page.rows("coverage").iter().map(|row| number(&row[1])).sum();
    assert_eq!(columns, page.rows_by("id", "columns").iter().map(|row| number(&row[1])).sum::<u64>());
}

#[test]
fn the_numbers_are_those_of_the_result() {
    for trial in [made_up(), sample()] {
        let page = Page::parse(&trial.html);
        fates_agree(&trial, &page);
        findings_agree(&trial, &page);
        rows_agree(&trial, &page);
        assert_eq!(page.text_of("id", "status").to_lowercase(), trial.result["status"].as_str().unwrap());
        assert!(page.text_of("class", "banner exceptions").contains(&format!("exit code {}", trial.result["exit_code"])));
    }
}

#[test]
fn one_file_without_script_that_refers_to_nothing_outside() {
    for trial in [made_up(), sample()] {
        let html = trial.html.to_lowercase();
        for outside in [
            "http:",
            "https:",
            "//",
            " src=",
            "srcset",
            "@import",
            "url(",
            "<script",
            "<link",
            "<iframe",
            "<object",
            "<base",
            "javascript:",
            " onload",
            " onclick",
            " style=",
        ] {
            let found = html.find(outside).map(|at| &html[at.saturating_sub(40)..(at + 40).min(html.len())]);
            assert_eq!(found, None, "{outside}");
        }
        for link in Page::parse(&trial.html).attributes("href") {
            assert!(link.starts_with('#'), "{link}");
        }
    }
}

#[test]
fn a_target_that_cannot_be_loaded_is_the_first_thing_said() {
    let dir = tempfile::tempdir().unwrap();
    let council = made_up().dir;
    let nowhere = dir.path().join("no/such/folder/target.db");
    let trial = trial_into(dir, &council.path().join("council"), &["--to", &format!("sqlite:{}", nowhere.display())]);
    let page = Page::parse(&trial.html);
    assert_eq!(trial.result["exit_code"], 4);
    let banner = page.text_of("class", "banner failed");
    assert!(banner.starts_with("Failed") && banner.contains("exit code 4") && banner.contains("The target failed: "), "{banner}");
    assert!(trial.html.contains("That a target holds these rows."));
}

#[test]
fn names_from_outside_are_text_and_never_markup() {
    let trial = made_up();
    assert!(trial.html.contains("&lt;b&gt;.csv"));
    let page = Page::parse(&trial.html);
    assert_eq!(page.rows("files-aside")[0][0], "<b>.csv");
    assert_eq!(page.text_of("", "h1"), "Trial load 007, <i>Nowhere</i> & \"Sons\"");
    for markup in ["<b>.csv", "<i>", "<u>", "NOBODY&CO"] {
        assert!(!trial.html.contains(markup), "{markup} stands in the report as it came");
    }
}

#[test]
fn headings_tables_and_regions_have_names_in_order() {
    for trial in [made_up(), sample()] {
        let page = Page::parse(&trial.html);
        assert_eq!(page.attributes("lang"), ["en-GB"]);
        let levels = page.heading_levels();
        assert_eq!(page.tags("h1").len(), 1);
        assert_eq!(levels[0], 1);
        assert!(levels.windows(2).all(|it| it[1] <= it[0] + 1), "a level is left out: {levels:?}");
        let ids = page.attributes("id");
        let mut once = ids.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "an id stands twice: {ids:?}");
        for name in page.attributes("aria-labelledby").iter().chain(page.attributes("href").iter()) {
            assert!(ids.contains(&name.trim_start_matches('#').to_owned()), "{name} leads nowhere");
        }
        for landmark in ["<header>", "<main>", "<footer>", "<nav aria-label="] {
            assert_eq!(trial.html.matches(landmark).count(), 1, "{landmark}");
        }
        let tables = trial.html.matches("<table").count();
        assert!(tables > 8);
        assert_eq!(trial.html.matches("<caption>").count(), tables);
        for head in page.tags("th") {
            assert!(head.contains("scope="), "<{head}>");
        }
        for region in page.tags("div").iter().filter(|it| it.contains("\"scroll\"")) {
            assert!(
                region.contains("tabindex=\"0\"") && region.contains("role=\"region\"") && region.contains("aria-label=\""),
                "<{region}>"
            );
        }
        for drawing in page.tags("svg") {
            let inside = trial.html.matches("<td class=\"bars\" aria-hidden=\"true\"><svg").count();
            assert!(drawing.contains("aria-hidden") || inside > 0, "<{drawing}> has no name and is not hidden");
        }
    }
}

#[test]
fn every_colour_can_be_told_from_its_ground() {
    let trial = made_up();
    let style = &trial.html[trial.html.find("<style>").unwrap()..trial.html.find("</style>").unwrap()];
    let names: BTreeMap<&str, &str> = style
        .split("--")
        .skip(1)
        .filter_map(|it| it.split_once(": #").map(|(name, rest)| (name, &rest[..rest.find([';', '}', ' ']).unwrap()])))
        .filter(|(name, _)| !name.contains(')'))
        .collect();
    let colour = |text: &str| {
        let text = text.trim();
        let hex = text.strip_prefix("var(--").map_or_else(
            || text.strip_prefix('#').map(str::to_owned),
            |it| names.get(it.trim_end_matches(')')).map(|it| (*it).to_owned()),
        )?;
        let hex = if hex.len() == 3 { hex.chars().flat_map(|it| [it, it]).collect() } else { hex };
        let part = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |it: f64| if it <= 0.040_45 { it / 12.92 } else { ((it + 0.055) / 1.055).powf(2.4) };
        Some(0.2126 * linear(part(0)) + 0.7152 * linear(part(2)) + 0.0722 * linear(part(4)))
    };
    let contrast = |a: f64, b: f64| (a.max(b) + 0.05) / (a.min(b) + 0.05);
    let (paper, wash) = (colour("var(--paper)").unwrap(), colour("var(--wash)").unwrap());
    let mut seen = 0;
    for declaration in style.split([';', '{', '}']) {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let Some(it) = colour(value) else { continue };
        // White stands on dark grounds only, and the track of a bar carries no meaning.
        let (least, ground) = match property.trim() {
            "color" if value.trim() != "#fff" => (4.5, wash),
            "fill" if value.trim() != "#e8ecf0" => (3.0, paper),
            _ => continue,
        };
        seen += 1;
        assert!(contrast(it, ground) >= least, "{declaration}: {:.2}", contrast(it, ground));
    }
    assert!(seen > 15, "only {seen} colours were looked at");
}

#[test]
fn a_browser_shows_it_at_every_width_and_by_keyboard() {
    let Some(browser) = browser::find() else { return };
    for trial in [made_up(), sample()] {
        let dom = browser.dump_dom(trial.dir.path(), &trial.report);
        assert!(dom.trim_end().ends_with("</html>") && dom.contains("How to read this report"));
        for width in [320, 420, 768, 1280] {
            let seen = browser.measure(trial.dir.path(), &trial.report, width);
            assert_eq!(seen["overflow"], serde_json::json!([]), "something is wider than {width} px: {seen}");
            assert_eq!(seen["width"], width, "{seen}");
            assert_eq!(seen["spaced"], width, "with the text spaced out it is wider than {width} px: {seen}");
            assert_eq!(seen["requests"], 0, "{seen}");
            assert_eq!(seen["unfocusable"], serde_json::json!([]), "{seen}");
            assert_eq!(seen["unseen"], serde_json::json!([]), "focus cannot be seen: {seen}");
            assert_eq!(seen["small"], serde_json::json!([]), "too small to hit: {seen}");
            assert!(seen["focusable"].as_u64().unwrap() > 15, "{seen}");
        }
    }
}

#[test]
fn a_browser_paints_something() {
    let Some(browser) = browser::find() else { return };
    let trial = made_up();
    let blank = trial.dir.path().join("blank.html");
    fs::write(&blank, "<!doctype html><title>blank</title>").unwrap();
    let size = |file: &Path| browser.screenshot(trial.dir.path(), file).len();
    let (nothing, something) = (size(&blank), size(&trial.report));
    assert!(something > 10 * nothing, "{something} bytes of picture, {nothing} of a blank one");
}

#[test]
fn it_prints_on_a4_with_everything_unfolded() {
    let Some(browser) = browser::find() else { return };
    for (trial, folds_much) in [(made_up(), false), (sample(), true)] {
        let pages = browser.print(trial.dir.path(), &trial.report);
        assert!(!pages.is_empty());
        for (width, height) in &pages {
            assert!((width - 595.0).abs() < 1.0 && (height - 842.0).abs() < 1.0, "{width} x {height} pt");
        }
        // What is folded on the screen is not folded on paper: it prints as it does when a reader has unfolded all.
        let unfolded = trial.dir.path().join("unfolded.html");
        assert!(trial.html.contains("<details><summary>"));
        fs::write(&unfolded, trial.html.replace("<details>", "<details open>")).unwrap();
        assert_eq!(pages.len(), browser.print(trial.dir.path(), &unfolded).len());
        let folded = trial.dir.path().join("folded.html");
        fs::write(&folded, trial.html.replace("details::details-content", "details::no-such-part")).unwrap();
        let folded = browser.print(trial.dir.path(), &folded).len();
        assert!(!folds_much || pages.len() > folded, "folding away changes nothing: the test would not notice");
    }
}

#[test]
fn an_accessibility_engine_finds_nothing() {
    let Some(browser) = browser::find() else { return };
    let Some(engine) = std::env::var_os("CASEPORT_AXE") else {
        assert!(std::env::var("CI").is_err(), "CASEPORT_AXE is not set; `cargo xtask test` sets it");
        eprintln!("SKIPPED: CASEPORT_AXE is not set; `cargo xtask test` installs the engine and sets it");
        return;
    };
    let engine = fs::read_to_string(engine).unwrap();
    for trial in [made_up(), sample()] {
        for width in [420, 1280] {
            let found = browser.violations(trial.dir.path(), &trial.report, &engine, width);
            assert!(found["passes"].as_u64().unwrap() > 20, "{found}");
            assert_eq!(found["violations"], serde_json::json!([]), "at {width} px");
        }
    }
}
