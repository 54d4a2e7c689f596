//! 设置: what the editor of a site may change without building, in `settings.json` beside the page.
//!
//! What is wrong is named and left at its default; the rest holds.

mod colour;

use gongji::Language;
use serde_json::Value;

use crate::dom;
use crate::state::Page;

/// What a settings file may say.
const KEYS: [&str; 9] =
    ["authority", "site_id", "icp", "police", "hotline", "region", "regions", "languages", "colours"];
/// Colours that it may set, and the style's names for them.
const COLOURS: [(&str, &str, bool); 4] = [
    ("person", "--own-person", false),
    ("fund", "--own-fund", false),
    ("person_dark", "--own-person-dark", true),
    ("fund_dark", "--own-fund-dark", true),
];
/// The longest text that still fits the foot.
const LONGEST: usize = 60;

/// The editor's settings.
#[derive(Clone)]
pub struct Settings {
    /// 主办单位, in Chinese and in English; may be empty.
    pub authority: [String; 2],
    /// 网站标识码, ICP 备案号, 公安备案号; may be empty.
    pub numbers: [String; 3],
    /// The hotline's number.
    pub hotline: String,
    /// The region that the page opens with.
    pub region: String,
    /// The regions to offer; empty: all.
    regions: Vec<String>,
    /// The languages to offer; the first is the page's.
    pub languages: Vec<Language>,
    /// Colours by their name in the style.
    colours: Vec<(&'static str, String)>,
    /// What is wrong with the file.
    pub faults: Vec<Fault>,
}

/// What is wrong with the settings, and where.
#[derive(Clone)]
pub struct Fault {
    /// The setting; empty for the whole file.
    pub at: String,
    /// Why it cannot be taken.
    pub why: Why,
}

/// Why a setting cannot be taken.
#[derive(Clone)]
pub enum Why {
    /// Not JSON, from this line and column on.
    NotJson(usize, usize),
    /// Something else must stand here: an object, a list.
    Shape,
    /// There is no such setting; those that there are.
    Unknown(String),
    /// Not a text, or one that is too long.
    NotText,
    /// None of these.
    Choice(String),
    /// Not a colour.
    NotColour,
    /// A colour that cannot be read on the page's ground.
    Faint,
}

impl Settings {
    /// Without a file.
    pub fn fresh() -> Settings {
        Settings {
            authority: Default::default(),
            numbers: Default::default(),
            hotline: "12393".to_owned(),
            region: "enshi".to_owned(),
            regions: Vec::new(),
            languages: vec![Language::Zh, Language::En],
            colours: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Whether a region is to be offered.
    pub fn offers(&self, id: &str) -> bool {
        self.regions.is_empty() || self.regions.iter().any(|known| known == id)
    }

    /// 主办单位 in a language; in Chinese where there is no other.
    pub fn authority(&self, language: Language) -> &str {
        let [zh, en] = &self.authority;
        if language == Language::En && !en.is_empty() { en } else { zh }
    }

    fn read(text: &str) -> Settings {
        let mut settings = Settings::fresh();
        match serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) {
            Ok(json) => settings.take(&json),
            Err(fault) => settings.refuse("", Why::NotJson(fault.line(), fault.column())),
        }
        settings
    }

    fn refuse(&mut self, at: &str, why: Why) {
        self.faults.push(Fault { at: at.to_owned(), why });
    }

    fn take(&mut self, json: &Value) {
        let Value::Object(fields) = json else { return self.refuse("", Why::Shape) };
        for (name, value) in fields {
            match &**name {
                "authority" => self.take_authority(value),
                "site_id" => self.take_number(0, name, value),
                "icp" => self.take_number(1, name, value),
                "police" => self.take_number(2, name, value),
                "hotline" => {
                    if let Some(number) = self.text(name, value) {
                        self.hotline = number;
                    }
                }
                "region" => {
                    if let Some(id) = self.text(name, value) {
                        self.region = id;
                    }
                }
                "regions" => self.regions = self.texts(name, value),
                "languages" => self.take_languages(name, value),
                "colours" => self.take_colours(value),
                _ => self.refuse(name, Why::Unknown(KEYS.join(", "))),
            }
        }
        if !self.offers(&self.region) {
            self.refuse("region", Why::Choice(self.regions.join(", ")));
            self.region = self.regions[0].clone();
        }
    }

    fn text(&mut self, at: &str, value: &Value) -> Option<String> {
        match value {
            Value::String(text) if text.chars().count() <= LONGEST => Some(text.clone()),
            _ => {
                self.refuse(at, Why::NotText);
                None
            }
        }
    }

    fn texts(&mut self, at: &str, value: &Value) -> Vec<String> {
        let Value::Array(values) = value else {
            self.refuse(at, Why::Shape);
            return Vec::new();
        };
        values.iter().filter_map(|value| self.text(at, value)).collect()
    }

    fn take_number(&mut self, place: usize, at: &str, value: &Value) {
        if let Some(text) = self.text(at, value) {
            self.numbers[place] = text;
        }
    }

    fn take_authority(&mut self, value: &Value) {
        let Value::Object(fields) = value else { return self.refuse("authority", Why::Shape) };
        for (name, value) in fields {
            let at = format!("authority.{name}");
            match ["zh", "en"].iter().position(|known| *known == name.as_str()) {
                None => self.refuse(&at, Why::Unknown("zh, en".to_owned())),
                Some(place) => {
                    if let Some(text) = self.text(&at, value) {
                        self.authority[place] = text;
                    }
                }
            }
        }
    }

    fn take_languages(&mut self, at: &str, value: &Value) {
        let named = self.texts(at, value);
        let languages: Vec<Language> = named.iter().filter_map(|name| language(name)).collect();
        if languages.is_empty() || languages.len() < named.len() {
            return self.refuse(at, Why::Choice("zh, en".to_owned()));
        }
        self.languages = languages;
    }

    fn take_colours(&mut self, value: &Value) {
        let Value::Object(fields) = value else { return self.refuse("colours", Why::Shape) };
        for (name, value) in fields {
            let at = format!("colours.{name}");
            let Some((_, style, dark)) = COLOURS.iter().find(|(known, _, _)| *known == name.as_str()) else {
                self.refuse(&at, Why::Unknown(COLOURS.map(|(name, _, _)| name).join(", ")));
                continue;
            };
            let Some(text) = self.text(&at, value) else { continue };
            match colour::luminance(&text) {
                None => self.refuse(&at, Why::NotColour),
                Some(luminance) if !colour::is_clear(luminance, *dark) => self.refuse(&at, Why::Faint),
                Some(_) => self.colours.push((style, text)),
            }
        }
    }
}

fn language(name: &str) -> Option<Language> {
    match name {
        "zh" => Some(Language::Zh),
        "en" => Some(Language::En),
        _ => None,
    }
}

/// Reads the editor's file and goes by it; without one, by the defaults.
pub async fn load(page: Page) {
    let bytes = dom::fetch(&dom::meta("settings").unwrap_or_default()).await;
    let Some(settings) = bytes.map(|bytes| Settings::read(&String::from_utf8_lossy(&bytes))) else { return };
    settings.colours.iter().for_each(|(style, colour)| dom::set_style(style, colour));
    page.change(move |state| {
        state.wanted = settings.languages[0];
        state.chosen = settings.region.clone();
        state.settings = settings;
    });
}
