//! However a run ends, its last line, the banner of its report, `result.json` and the exit code say the same (a law, over made-up outcomes).

use caseport_load::{
    Loaded, Reconciliation,
    reconcile::{Kind, KindCount, TableReconciliation},
};
use caseport_model::Severity;
use caseport_run::Account;
use proptest::prelude::*;

use super::{FindingGroup, Outcome, html, result, screen};
use crate::catalogue::Catalogue;

/// What may come of the stages.
#[derive(Debug, Clone)]
struct Ending {
    remainder: bool,
    /// 0 not run, 1 failed, 2 loaded.
    load: u8,
    /// 0 not run, 1 equal, 2 different.
    read_back: u8,
    /// Severity, known, and how many of ten are accepted.
    findings: Vec<(Severity, u64, u64)>,
}

fn endings() -> impl Strategy<Value = Ending> {
    let severity = prop_oneof![
        Just(Severity::Showstopper),
        Just(Severity::High),
        Just(Severity::Medium),
        Just(Severity::Low),
        Just(Severity::Unknown)
    ];
    let findings = proptest::collection::vec((severity, 0_u64..30, 0_u64..=10), 0..5);
    (any::<bool>(), 0_u8..3, 0_u8..3, findings).prop_map(|(remainder, load, read_back, findings)| Ending {
        remainder,
        load,
        read_back,
        findings,
    })
}

fn outcome(ending: &Ending) -> Outcome {
    let mut reconciliation = Reconciliation::default();
    if ending.read_back == 2 {
        let mut table = TableReconciliation::default();
        table.counts = vec![KindCount { kind: Kind::RowMissing, column: None, count: 3 }];
        reconciliation.tables.push(table);
    }
    let group = |&(severity, count, tenths): &(Severity, u64, u64)| FindingGroup {
        code: "K001".into(),
        severity,
        table: None,
        column: None,
        file: None,
        count,
        accepted: count * tenths / 10,
    };
    Outcome {
        parity: None,
        verb: "trial",
        run: "001".into(),
        council: None,
        synthetic: false,
        system: "s/1".into(),
        revision: "1.0.0".into(),
        overlay: None,
        recognised: None,
        account: Account::default(),
        files: Vec::new(),
        canonical: Vec::new(),
        sources: Vec::new(),
        eras: Vec::new(),
        findings: ending.findings.iter().map(group).collect(),
        causes: Vec::new(),
        rules: 1,
        assumed: Vec::new(),
        coverage: Vec::new(),
        timings: Vec::new(),
        target: Some("sqlite:t.db".into()),
        load: match ending.load {
            0 => None,
            1 => Some(Err("the server is gone".into())),
            _ => Some(Ok(Loaded::default())),
        },
        predicted: false,
        reconciliation: (ending.read_back > 0).then_some(reconciliation),
        remainders: if ending.remainder { vec!["T by t.toml: 1 record without a fate".into()] } else { Vec::new() },
        report: "runs/001/report.html".into(),
        since: None,
        decided: Vec::new(),
        tolerances: None,
        sample: None,
        failure: None,
    }
}

proptest! {
    #[test]
    fn last_line_banner_result_and_exit_code_agree(ending in endings()) {
        let outcome = outcome(&ending);
        // Said once more, in other words than the code that is tested.
        let open: u64 =
            ending.findings.iter().filter(|it| it.0 != Severity::Low).map(|(_, count, tenths)| count - count * tenths / 10).sum();
        let expected = if ending.remainder {
            70
        } else if ending.load == 1 {
            4
        } else if ending.read_back == 2 {
            5
        } else {
            u8::from(open > 0)
        };
        let status = ["complete", "complete with exceptions"].get(usize::from(expected)).copied().unwrap_or("failed");
        prop_assert_eq!(outcome.exit_code(), expected);
        let json = result::json(&outcome);
        prop_assert_eq!((json["exit_code"].as_u64(), json["status"].as_str()), (Some(u64::from(expected)), Some(status)));
        let exceptions = &json["exceptions"];
        let number = |name: &str| exceptions[name].as_u64().unwrap();
        prop_assert_eq!((number("known"), number("open")), (number("open") + number("accepted"), open));
        let screen = screen::text(&outcome);
        let last = screen.lines().last().unwrap().to_lowercase();
        prop_assert!(last.starts_with(&format!("{status}. ")), "{}", last);
        let page = html::render(&outcome, &Catalogue::new(Vec::new())).unwrap();
        let banner = page.split_once("id=\"status\">").unwrap().1.split_once("</section>").unwrap().0.to_lowercase();
        prop_assert!(banner.starts_with(&format!("{status}</h2>")), "{}", banner);
        let code = format!("(exit code {expected})");
        prop_assert!(banner.contains(&code), "{}", banner);
        // Nothing that failed is said to be well, and no sum is said without its parts.
        prop_assert_eq!(banner.contains("not every record is accounted for"), ending.remainder);
        prop_assert!(open == 0 || banner.contains("open</strong>"), "{}", banner);
        let accepted = number("accepted");
        prop_assert!(accepted == 0 || banner.contains("accepted</strong>"), "{}", banner);
    }
}
