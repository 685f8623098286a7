//! Files that another program has open: on Windows that program decides what others may do. Whatever cannot be done is said, with what to
//! do, and nothing is lost.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{bail, ensure};

use super::{
    same::a_run,
    wine::{Bench, On, Said},
};

const CLOSE_IT: &str = "next: close it in the program that has it open (Excel, a viewer), then do the same again";

fn says(said: &Said, words: &[&str]) -> anyhow::Result<()> {
    let missing = words.iter().find(|it| !said.err.contains(*it));
    ensure!(missing.is_none(), "it does not say `{}`:\n{}", missing.unwrap_or(&""), said.err);
    Ok(())
}

/// Reports are written anew when people have looked at a sample of records.
pub(super) fn a_report_that_is_open_in_excel(bench: &Bench) -> anyhow::Result<String> {
    let dir = bench.fresh("held-report")?;
    let run = a_run(bench, &dir)?;
    bench.ends(On::Windows, &dir, &["sample", "--to", "check.xlsx", "--table", "cp_plan"], 0)?;
    let import = ["sample", "import", "check.xlsx"];
    let reports = ["exceptions.csv", "report.html", "report.xlsx", "result.json"];
    {
        // The workbook that comes back may stay open; the report may not.
        let _sheet = bench.hold("excel", &dir.join("check.xlsx"))?;
        let _report = bench.hold("excel", &run.join("report.xlsx"))?;
        let said = bench.ends(On::Windows, &dir, &import, 2)?;
        says(&said, &["cannot replace `", r"report.xlsx`: ", CLOSE_IT])?;
        for report in reports {
            ensure!(run.join(report).is_file(), "{report} is lost");
        }
        // A list that is there is never overwritten, open or not.
        says(&bench.ends(On::Windows, &dir, &["exceptions", "export", "--to", "check.xlsx"], 2)?, &["next: name a new file"])?;
    }
    bench.ends(On::Windows, &dir, &import, 0)?;
    for report in reports {
        ensure!(run.join(report).is_file(), "{report} is lost");
    }
    let _sheet = bench.hold("alone", &dir.join("check.xlsx"))?;
    says(&bench.ends(On::Windows, &dir, &import, 2)?, &["cannot read `check.xlsx`: ", CLOSE_IT])?;
    Ok("a report that is open in Excel is not replaced, none is lost, and it is said which to close; a workbook that comes back is read while it is open".into())
}

/// `run.db`, `target.db` and the register, held by another program.
pub(super) fn databases_that_others_have_open(bench: &Bench) -> anyhow::Result<String> {
    let dir = bench.fresh("held-database")?;
    let run = a_run(bench, &dir)?;
    let find = ["find", "100001", "--run", "runs/001"];
    let before = fs::read(run.join("run.db"))?;
    {
        let _other = bench.hold("alone", &run.join("run.db"))?;
        says(&bench.ends(On::Windows, &dir, &find, 2)?, &["cannot open the run `", CLOSE_IT])?;
    }
    {
        let _other = bench.hold("locked", &run.join("run.db"))?;
        says(&bench.ends(On::Windows, &dir, &find, 2)?, &["another program is at work in it: close it there"])?;
    }
    bench.ends(On::Windows, &dir, &find, 0)?;
    ensure!(fs::read(run.join("run.db"))? == before, "looking changed the run");
    let load = ["load", "--run", "runs/001", "--to", "sqlite:runs/001/target.db"];
    let target = fs::read(run.join("target.db"))?;
    for how in ["alone", "locked"] {
        let _other = bench.hold(how, &run.join("target.db"))?;
        let said = bench.ends(On::Windows, &dir, &load, 4)?;
        says(&said, &["Wait until the other one has finished, or close it there, then load again"])?;
    }
    ensure!(fs::read(run.join("target.db"))? == target, "a load that was refused changed the target");
    bench.ends(On::Windows, &dir, &load, 0)?;
    // A browser of databases that only looks does not stand in the way.
    let _looking = bench.hold("shared", &run.join("target.db"))?;
    bench.ends(On::Windows, &dir, &load, 0)?;
    Ok("a run or a target that another program has is left as it is, and it is said what to close".into())
}

/// A folder of files as the target.
pub(super) fn a_folder_of_files_with_one_open(bench: &Bench) -> anyhow::Result<String> {
    let dir = bench.fresh("held-folder")?;
    a_run(bench, &dir)?;
    let load = ["load", "--run", "runs/001", "--to", "sqlserver-files:out"];
    let reconcile = ["reconcile", "--run", "runs/001", "--to", "sqlserver-files:out"];
    bench.ends(On::Windows, &dir, &load, 0)?;
    let file = dir.join("out/person.bcp");
    let beside = || -> anyhow::Result<Vec<String>> {
        let names = fs::read_dir(&dir)?.flatten().map(|it| it.file_name().to_string_lossy().into_owned());
        Ok(names.filter(|it| it.starts_with("out") && it != "out").collect())
    };
    {
        let _other = bench.hold("excel", &file)?;
        let said = bench.say(On::Windows, &dir, &load)?;
        // Windows refuses to move the folder; Wine may let it, since Linux does.
        ensure!(said.code == Some(0) || said.code == Some(4), "the load ended with {:?}:\n{}", said.code, said.err);
        if said.code == Some(4) {
            says(&said, &["another program has one of its files open", "close it there, then load again"])?;
        }
    }
    bench.ends(On::Windows, &dir, &reconcile, 0)?;
    bench.ends(On::Windows, &dir, &load, 0)?;
    bench.ends(On::Windows, &dir, &reconcile, 0)?;
    {
        let lock = dir.join("out.caseport-lock");
        fs::write(&lock, "")?;
        let _other = bench.hold("alone", &lock)?;
        says(&bench.ends(On::Windows, &dir, &load, 4)?, &["another load is at work in it"])?;
    }
    bench.ends(On::Windows, &dir, &load, 0)?;
    let left = beside()?;
    ensure!(left.is_empty(), "beside the folder lies {}", left.join(", "));
    Ok("a folder of files is whole before and after, one load at a time, and nothing lies beside it".into())
}

/// The rows of a return that is checked are on the disk, and gone with the program, however it ends.
pub(super) fn nothing_stays_of_a_check(bench: &Bench) -> anyhow::Result<String> {
    let dir = bench.fresh("temporary")?;
    a_run(bench, &dir)?;
    bench.ends(On::Linux, &dir, &["return", "cin-census/2026", "--run", "runs/001", "--la", "301", "--to", "cin.xml"], 0)?;
    larger(&dir.join("cin.xml"), &dir.join("large.xml"), 1000)?;
    let temporary = bench.temporary()?;
    let check = |file| bench.command(On::Windows, &dir, &["--quiet", "check", file, "--system", "cin-census/2026"]);
    let left = || -> anyhow::Result<usize> { Ok(fs::read_dir(&temporary)?.count()) };
    let begin = Instant::now();
    let mut child = check("large.xml").spawn()?;
    let size = |path: &Path| fs::metadata(path).map_or(0, |it| it.len());
    // Until some of its rows are on the disk.
    while !fs::read_dir(&temporary)?.flatten().any(|it| size(&it.path()) > 0) {
        if let Some(code) = child.try_wait()? {
            bail!("the check ended with {code} before anything stood on the disk");
        }
        ensure!(begin.elapsed() < Duration::from_mins(2), "nothing stands on the disk");
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill()?;
    child.wait()?;
    // Wine closes the files of a program that was killed a moment later.
    while left()? > 0 && begin.elapsed() < Duration::from_mins(2) {
        std::thread::sleep(Duration::from_millis(20));
    }
    ensure!(left()? == 0, "a check that was killed left {} files", left()?);
    let code = check("cin.xml").status()?.code();
    ensure!(code == Some(1), "the check ended with {code:?}");
    ensure!(left()? == 0, "a check left {} files", left()?);
    Ok("nothing stays of the rows of a return, neither at the end of a check nor when it is killed".into())
}

/// Writes the children of a census so many times that their rows do not stay in the cache.
fn larger(census: &Path, to: &Path, times: usize) -> anyhow::Result<()> {
    let text = fs::read_to_string(census)?;
    let (Some(first), Some(last)) = (text.find("<Child>"), text.rfind("</Child>")) else { bail!("the census has no children") };
    let end = last + "</Child>".len();
    fs::write(to, format!("{}{}{}", &text[..first], text[first..end].repeat(times), &text[end..]))?;
    Ok(())
}
