//! Pages for a browser and for paper: what one template says, under the head and the style that all of them share. No script, no request.

use minijinja::{AutoEscape, Environment};
use serde_json::Value;

const PAGE: &str = include_str!("../templates/page.html");

/// The page that a template of `templates/` makes of its values.
pub(crate) fn render(name: &str, template: &'static str, values: &Value) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.add_template("page.html", PAGE)?;
    environment.add_template(name, template)?;
    environment.get_template(name)?.render(minijinja::value::Serde(values))
}
