//! The report by keyboard: a real browser is given the keys that a person presses, through its remote protocol on a pair of pipes.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

use serde_json::{Value, json};

use crate::{
    browser::{self, Browser},
    made_up, sample,
};

/// How long a whole session may take.
const PATIENCE: Duration = Duration::from_mins(2);

/// A page in a browser that is told what to do.
struct Session {
    child: Arc<Mutex<Child>>,
    to: fs::File,
    from: BufReader<fs::File>,
    page: Option<String>,
    calls: u64,
    _profile: tempfile::TempDir,
}

impl Drop for Session {
    fn drop(&mut self) {
        let mut child = self.child.lock().unwrap();
        let _ = child.kill();
        let _ = child.wait();
    }
}

impl Session {
    /// Opens a file.
    fn open(browser: &Browser, file: &Path) -> Session {
        let profile = tempfile::tempdir().unwrap();
        let pipes = ["in", "out"].map(|name| profile.path().join(name));
        assert!(Command::new("mkfifo").args(&pipes).status().unwrap().success());
        // The browser reads commands from its file 3 and writes answers to its file 4.
        let child = Command::new("sh")
            .args(["-c", r#"i=$1; o=$2; shift 2; exec "$@" 3<"$i" 4>"$o""#, "sh"])
            .args(&pipes)
            .args(browser.command(profile.path()))
            .args(["--remote-debugging-pipe", "--window-size=1000,800"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let child = Arc::new(Mutex::new(child));
        let watched = Arc::downgrade(&child);
        std::thread::spawn(move || {
            std::thread::sleep(PATIENCE);
            // A session that is over has dropped its browser; one that hangs ends here, and its next answer is missing.
            if let Some(child) = watched.upgrade() {
                let _ = child.lock().unwrap().kill();
            }
        });
        let to = fs::OpenOptions::new().write(true).open(&pipes[0]).unwrap();
        let from = BufReader::new(fs::File::open(&pipes[1]).unwrap());
        let mut session = Session { child, to, from, page: None, calls: 0, _profile: profile };
        let target = session.call("Target.createTarget", &json!({ "url": browser::address(file) }));
        let attached = session.call("Target.attachToTarget", &json!({ "targetId": target["targetId"], "flatten": true }));
        session.page = Some(attached["sessionId"].as_str().unwrap().to_owned());
        while session.value("document.readyState + document.querySelectorAll('footer').length") != json!("complete1") {
            std::thread::sleep(Duration::from_millis(20));
        }
        session.call("Page.bringToFront", &json!({}));
        session
    }

    /// Calls a method and waits for its answer; events in between are of no interest.
    fn call(&mut self, method: &str, params: &Value) -> Value {
        self.calls += 1;
        let mut message = json!({ "id": self.calls, "method": method, "params": params });
        if let Some(page) = &self.page {
            message["sessionId"] = json!(page);
        }
        self.to.write_all(format!("{message}\0").as_bytes()).unwrap();
        loop {
            let mut bytes = Vec::new();
            self.from.read_until(0, &mut bytes).unwrap();
            assert!(bytes.pop().is_some(), "the browser ended while it was asked for {method}");
            let answer: Value = serde_json::from_slice(&bytes).unwrap();
            if answer["id"] == self.calls {
                assert!(answer.get("error").is_none(), "{method}: {answer}");
                return answer["result"].clone();
            }
        }
    }

    /// What an expression gives in the page.
    fn value(&mut self, expression: &str) -> Value {
        let answer = self.call("Runtime.evaluate", &json!({ "expression": expression, "returnByValue": true }));
        assert!(answer.get("exceptionDetails").is_none(), "{answer}");
        answer["result"]["value"].clone()
    }

    /// Presses and releases a key, with Shift or without.
    fn press(&mut self, key: &str, code: u32, text: &str, shift: bool) {
        for (kind, text) in [("keyDown", text), ("keyUp", "")] {
            let modifiers = if shift { 8 } else { 0 };
            self.call(
                "Input.dispatchKeyEvent",
                &json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text, "modifiers": modifiers }),
            );
        }
    }

    fn tab(&mut self) {
        self.press("Tab", 9, "", false);
    }

    fn focus(&mut self) -> Value {
        self.value(FOCUS)
    }
}

/// The stops that a reader can see, in the order of the page.
const STOPS: &str = "(window.stops = [...document.querySelectorAll('a[href], summary, [tabindex]')].filter(it => it.tabIndex >= 0 && it.checkVisibility())).length";

/// Which stop has the focus, whether it can be seen, and whether it lies in the window and on top.
const FOCUS: &str = "(() => {
    const it = document.activeElement, at = window.stops.indexOf(it);
    if (at < 0) return { at, name: it.tagName };
    const style = getComputedStyle(it), box = it.getBoundingClientRect();
    const x = Math.min(Math.max(box.left + 4, 0), innerWidth - 1), y = Math.min(Math.max(box.top + 4, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return {
        at, name: it.tagName + ' ' + it.textContent.trim().slice(0, 30),
        marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        uncovered: top === it || it.contains(top) || (top !== null && top.contains(it)),
    };
})()";

#[test]
fn the_tab_key_goes_through_every_stop_in_order_and_out_again() {
    let Some(browser) = browser::find() else { return };
    for trial in [made_up(), sample()] {
        let mut session = Session::open(&browser, &trial.report);
        let stops = session.value(STOPS).as_u64().unwrap();
        assert!(stops > 15, "{stops}");
        for at in 0..stops {
            session.tab();
            let seen = session.focus();
            assert_eq!(seen["at"], at, "{seen}");
            for what in ["marked", "inside", "uncovered"] {
                assert_eq!(seen[what], true, "{what}: {seen}");
            }
        }
        // And back.
        session.press("Tab", 9, "", true);
        assert_eq!(session.focus()["at"], stops - 2);
        // Past the last stop the page lets go of the focus: nothing is a trap.
        session.tab();
        session.tab();
        assert_ne!(session.focus()["at"], stops - 1);
    }
}

#[test]
fn enter_skips_to_the_content_and_unfolds_what_is_folded() {
    let Some(browser) = browser::find() else { return };
    let trial = sample();
    let mut session = Session::open(&browser, &trial.report);
    session.value(STOPS);
    session.tab();
    assert_eq!(session.value("document.activeElement.className"), "skip");
    session.press("Enter", 13, "\r", false);
    let skipped = "document.querySelector('main').contains(document.getElementById(location.hash.slice(1)))";
    assert_eq!(session.value(skipped), true, "{}", session.value("location.hash"));
    // The next stop lies in the content.
    session.tab();
    assert_eq!(session.value("document.querySelector('main').contains(document.activeElement)"), true);
    while session.value("document.activeElement.tagName") != "SUMMARY" {
        session.tab();
        assert_ne!(session.focus()["at"], -1, "no fold was reached");
    }
    for (key, code, text, open) in [("Enter", 13, "\r", true), (" ", 32, " ", false)] {
        session.press(key, code, text, false);
        assert_eq!(session.value("document.activeElement.parentElement.open"), open, "{key:?}");
    }
}
