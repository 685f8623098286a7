//! A real browser without a window: what it shows, measures and prints.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

/// How long one call may take.
const PATIENCE: Duration = Duration::from_secs(90);

pub(crate) struct Browser(PathBuf);

/// The browser, if there is one; in CI a missing one is a failure.
pub(crate) fn find() -> Option<Browser> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).flat_map(|dir| [dir.join("chromium"), dir.join("chromium-browser")]).find(|it| it.is_file());
    if found.is_none() {
        assert!(std::env::var("CI").is_err(), "no chromium on the PATH; `cargo xtask test` installs it");
        eprintln!("SKIPPED: no chromium on the PATH; `cargo xtask test` installs it");
    }
    found.map(Browser)
}

impl Browser {
    /// The document as the browser understood it.
    pub(crate) fn dump_dom(&self, dir: &Path, file: &Path) -> String {
        self.run(dir, &["--dump-dom".into(), address(file)])
    }

    /// A picture of the first screen.
    pub(crate) fn screenshot(&self, dir: &Path, file: &Path) -> Vec<u8> {
        let picture = dir.join("picture.png");
        self.run(dir, &[format!("--screenshot={}", picture.display()), "--window-size=1280,1600".into(), address(file)]);
        fs::read(picture).unwrap()
    }

    /// Width and height in points of each printed page.
    pub(crate) fn print(&self, dir: &Path, file: &Path) -> Vec<(f64, f64)> {
        let paper = dir.join("paper.pdf");
        self.run(dir, &["--no-pdf-header-footer".into(), format!("--print-to-pdf={}", paper.display()), address(file)]);
        let pdf = String::from_utf8_lossy(&fs::read(&paper).unwrap()).into_owned();
        assert!(pdf.starts_with("%PDF-"));
        let boxes = pdf.split("/MediaBox").skip(1).map(|it| {
            let numbers: Vec<f64> = it
                .trim_start()
                .trim_start_matches('[')
                .split([' ', ']'])
                .filter(|it| !it.is_empty())
                .take(4)
                .map(|it| it.parse().unwrap())
                .collect();
            (numbers[2] - numbers[0], numbers[3] - numbers[1])
        });
        boxes.collect()
    }

    /// Frames the report at a width, unfolds it and looks at it from outside; the report itself stays as it is.
    pub(crate) fn measure(&self, dir: &Path, file: &Path, width: u32) -> Value {
        self.framed(dir, file, width, "", MEASURE)
    }

    /// What an accessibility engine finds against WCAG 2.2 AA and its advice beyond.
    pub(crate) fn violations(&self, dir: &Path, file: &Path, engine: &str, width: u32) -> Value {
        self.framed(dir, file, width, engine, ENGINE)
    }

    fn framed(&self, dir: &Path, file: &Path, width: u32, engine: &str, script: &str) -> Value {
        let frame = dir.join("frame.html");
        fs::write(dir.join("engine.js"), engine).unwrap();
        let page = format!(
            "<!doctype html><meta charset=utf-8><title>-</title><iframe id=f width={width} height=900 style=border:0 src='{}'></iframe>\
             <pre id=out></pre><script>const engine = 'engine.js'; document.getElementById('f').onload = async () => {{\
             const frame = document.getElementById('f'), view = frame.contentWindow, page = frame.contentDocument;\
             const out = await (async () => {{ {script} }})().catch(e => ({{ error: String(e) }}));\
             document.getElementById('out').textContent = encodeURIComponent(JSON.stringify(out)); }};</script>",
            address(file)
        );
        fs::write(&frame, page).unwrap();
        let flags =
            ["--allow-file-access-from-files", "--virtual-time-budget=30000", "--window-size=1400,1000", "--hide-scrollbars", "--dump-dom"];
        let dom = self.run(dir, &flags.iter().map(|it| (*it).to_owned()).chain([address(&frame)]).collect::<Vec<_>>());
        let out = dom.split_once("<pre id=\"out\">").and_then(|(_, rest)| rest.split_once("</pre>")).map_or("", |it| it.0);
        let text = percent_decoded(out);
        let seen: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
        assert!(seen.get("error").is_none(), "{seen}");
        seen
    }

    /// The program and what it is always told: no window, no network, a profile of its own.
    pub(crate) fn command(&self, profile: &Path) -> Vec<String> {
        let flags = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND",
        ];
        let profile = format!("--user-data-dir={}", profile.display());
        [self.0.display().to_string()].into_iter().chain(flags.map(str::to_owned)).chain([profile]).collect()
    }

    /// Runs it with an empty profile and without a network, and gives what it printed.
    fn run(&self, dir: &Path, args: &[String]) -> String {
        let profile = tempfile::tempdir_in(dir).unwrap();
        let out = profile.path().join("out");
        let mut command = self.command(profile.path()).into_iter();
        let mut child = Command::new(command.next().unwrap())
            .args(command)
            .args(args)
            .stdin(Stdio::null())
            .stdout(fs::File::create(&out).unwrap())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if start.elapsed() > PATIENCE {
                child.kill().unwrap();
                child.wait().unwrap();
                panic!("the browser did not end: {args:?}");
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        assert!(status.success(), "{status}: {args:?}");
        fs::read_to_string(out).unwrap()
    }
}

pub(crate) fn address(file: &Path) -> String {
    format!("file://{}", file.display())
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'%' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&rest[..2]).unwrap(), 16).unwrap());
            rest = &rest[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Widths, with all unfolded, and again with the text spaced as WCAG 1.4.12 says; then every stop of the tab key.
const MEASURE: &str = r"
    const root = page.documentElement;
    for (const it of page.querySelectorAll('details')) it.open = true;
    const name = it => it.tagName + '.' + it.className + ' ' + it.textContent.trim().slice(0, 40);
    const wide = it => it.getBoundingClientRect().right > root.clientWidth + 1 && !it.closest('.scroll') && !it.closest('.skip');
    const overflow = [...page.body.querySelectorAll('*')].filter(wide).map(name);
    const width = root.scrollWidth;
    const stops = [...page.querySelectorAll('a[href], summary, [tabindex]')];
    const unfocusable = [], unseen = [], small = [];
    view.focus();
    for (const it of stops) {
        it.focus();
        if (page.activeElement !== it) unfocusable.push(name(it));
        const style = view.getComputedStyle(it);
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) unseen.push(name(it));
        const box = it.getBoundingClientRect();
        if (box.height < 24 || box.width < 24) small.push(name(it) + ' ' + box.width + 'x' + box.height);
    }
    const scrolling = [...page.querySelectorAll('.scroll')].filter(it => it.scrollWidth > it.clientWidth && it.tabIndex !== 0).map(name);
    const requests = view.performance.getEntriesByType('resource').length;
    const style = page.createElement('style');
    style.textContent = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }';
    page.head.append(style);
    const wider = [...page.body.querySelectorAll('*')].filter(wide).map(name);
    return { width, overflow, spaced: root.scrollWidth, wider, focusable: stops.length, unfocusable: unfocusable.concat(scrolling), unseen, small, requests };
";

/// Loads the engine into the frame and runs it over the unfolded report.
const ENGINE: &str = r"
    for (const it of page.querySelectorAll('details')) it.open = true;
    await new Promise((done, failed) => { const it = page.createElement('script'); it.onload = done; it.onerror = failed; it.src = new URL(engine, location.href); page.head.append(it); });
    const found = await view.axe.run(page, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return { passes: found.passes.length, violations: found.violations.map(it => [it.id, it.nodes.length, it.nodes.slice(0, 3).map(it => it.html.slice(0, 120))]) };
";
