//! The words of a name: `PersonID`, `PERSON_ID` and `Person id` are two words, and the same two.

/// The words of a name, in lower case, also where they are only told apart by capitals or digits.
pub fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for character in name.chars() {
        if character.is_alphanumeric() {
            let begins =
                !last.is_alphanumeric() || last.is_lowercase() && character.is_uppercase() || last.is_numeric() != character.is_numeric();
            if begins {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(character.to_lowercase());
            }
        }
        last = character;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::words_of;

    #[test]
    fn names_fall_into_words() {
        for name in ["PersonID", "PERSON_ID", " person id "] {
            assert_eq!(words_of(name), ["person", "id"]);
        }
        assert_eq!(words_of("Date of birth (DOB2)"), ["date", "of", "birth", "dob", "2"]);
        assert!(words_of("--").is_empty());
    }
}
