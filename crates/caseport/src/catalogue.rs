//! Every code that a finding may carry: the kinds of the stages, and the rules of the model.

use caseport_model::{FindingKind, Severity};
use caseport_run::Rule;

/// What `caseport explain` knows.
pub(crate) struct Catalogue {
    kinds: Vec<&'static FindingKind>,
    rules: Vec<Rule>,
}

/// What a code means.
pub(crate) struct Meaning<'a> {
    pub(crate) code: &'a str,
    pub(crate) severity: Severity,
    pub(crate) title: &'a str,
    pub(crate) why: &'a str,
    pub(crate) remedy: &'a str,
    pub(crate) columns: &'a [String],
}

impl Catalogue {
    /// The kinds of all stages, and these rules.
    pub(crate) fn new(rules: Vec<Rule>) -> Catalogue {
        let read = caseport_read::findings::FINDINGS.iter();
        let map = caseport_map::findings::FINDINGS.iter();
        let run = caseport_run::findings::FINDINGS.iter();
        let load = caseport_load::findings::FINDINGS.iter();
        let returns = caseport_return::FINDINGS.iter();
        let people = crate::sample::FINDINGS.iter();
        Catalogue { kinds: read.chain(map).copied().chain(run).chain(load).chain(returns.copied()).chain(people).collect(), rules }
    }

    /// What a code means.
    pub(crate) fn get(&self, code: &str) -> Option<Meaning<'_>> {
        let kind = self.kinds.iter().find(|it| it.code.eq_ignore_ascii_case(code)).map(|it| Meaning {
            code: it.code,
            severity: it.severity,
            title: it.title,
            why: it.why,
            remedy: it.remedy,
            columns: &[],
        });
        kind.or_else(|| {
            self.rules.iter().find(|it| it.code.eq_ignore_ascii_case(code)).map(|it| Meaning {
                code: &it.code,
                severity: it.severity,
                title: &it.title,
                why: &it.why,
                remedy: &it.remedy,
                columns: &it.columns,
            })
        })
    }

    /// Headline and remedy of a code.
    pub(crate) fn title_and_remedy(&self, code: &str) -> (String, String) {
        self.get(code).map_or_else(|| (code.to_owned(), String::new()), |it| (it.title.to_owned(), it.remedy.to_owned()))
    }

    /// All codes, in order.
    pub(crate) fn all(&self) -> Vec<Meaning<'_>> {
        let mut codes: Vec<&str> = self.kinds.iter().map(|it| it.code).chain(self.rules.iter().map(|it| it.code.as_str())).collect();
        codes.sort_unstable();
        codes.into_iter().filter_map(|code| self.get(code)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Catalogue;

    #[test]
    fn no_code_is_used_twice_and_each_says_what_why_and_what_to_do() {
        let files = crate::systems::all(None).unwrap();
        let target = crate::systems::load(&files, crate::systems::TARGET).unwrap();
        let catalogue = Catalogue::new(caseport_run::Rule::all(&target).unwrap());
        let all = catalogue.all();
        for pair in all.windows(2) {
            assert_ne!(pair[0].code, pair[1].code);
        }
        for meaning in all {
            let whole = [meaning.title, meaning.why, meaning.remedy];
            assert!(whole.iter().all(|it| it.len() >= 8), "{} says too little", meaning.code);
        }
    }
}
