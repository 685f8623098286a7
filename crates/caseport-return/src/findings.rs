//! Everything that reading a return may find, besides what reading delimited text finds.

use caseport_model::{FindingKind, Severity};

macro_rules! kinds {
    ($($name:ident = $code:literal $severity:ident, $title:literal, $why:literal, $remedy:literal;)*) => {
        $(
            #[doc = $title]
            pub static $name: FindingKind =
                FindingKind { code: $code, severity: Severity::$severity, title: $title, why: $why, remedy: $remedy };
        )*
        /// All kinds, in the order of their codes.
        pub static FINDINGS: &[&FindingKind] = &[$(&$name),*];
    };
}

kinds! {
    BROKEN_XML = "S001" High, "an XML file breaks off or is not well formed",
        "What stands behind that place was not read, so no rule has seen it.",
        "Look at the line named, and have the return written again.";
    ANOTHER_ROOT = "S002" High, "an XML file is not this return",
        "Its outermost element has another name, so nothing of it was read.",
        "Name the return that it is with --system.";
    UNKNOWN_ELEMENT = "S003" Medium, "an element that the return does not have",
        "Its text is in no table, so no rule has seen it.",
        "Check its spelling and place, and the year of the return.";
    REPEATED_ELEMENT = "S004" Medium, "an element that may stand once stands more often",
        "The first was read; no rule has seen the others.",
        "Find out which of them is meant.";
    STRAY_TEXT = "S005" Low, "text stands between elements",
        "It belongs to no element and was passed over.",
        "Have the program that writes the return put right.";
    UNREADABLE_VALUE = "S006" Medium, "a date or number cannot be read",
        "Rules see a blank in its place; those about the form of the value see that it is there.",
        "Correct the value in the source.";
    OTHER_DATE_FORM = "S007" Low, "a date is not written in the return's form",
        "It was read all the same; the department may refuse it.",
        "Have the return written again with dates in its form.";
    OTHER_ENCODING = "S008" Low, "text is not in the encoding that the file declares",
        "It was read as Windows-1252.",
        "Have the return written again in UTF-8.";
    DOCTYPE = "S009" Low, "an XML file declares entities or a document type",
        "The declarations were passed over, and nothing that they name was fetched or put in.",
        "Have the return written again without them.";
    BROKEN_JSON = "S010" High, "a JSON file is not well formed",
        "Nothing of it was read, so no rule has seen it.",
        "Look at the place named, and have the file written again.";
    OTHER_SPELLING = "S011" Low, "a code is written in another way",
        "The value is a known spelling of one code of the list; rules see the code.",
        "Have the return written again with the codes of its list.";
    AMBIGUOUS_SPELLING = "S012" Medium, "a value may stand for more than one code",
        "It was not changed: rules see it as it is written, and no code.",
        "Ask whoever wrote it which code is meant, and have it written so.";
    UNKNOWN_SPELLING = "S013" Medium, "a value is no code of its list and no known spelling of one",
        "It was not changed: rules see it as it is written, and no code.",
        "Correct it in the source; a spelling that your council uses can be added to the list's spellings.";
}
