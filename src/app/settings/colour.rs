//! Whether a colour can be read, by the rule of WCAG 2: 4.5 to 1 against the ground.

/// The page's darkest light ground and its lightest dark one, as in style/tokens.css.
const GROUNDS: [&str; 2] = ["#f3f5f4", "#19211f"];

/// How light a colour `#rrggbb` is, in millionths of white.
pub fn luminance(colour: &str) -> Option<u64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u64::from_str_radix(&digits[at..at + 2], 16).ok().map(linear);
    Some((part(0)? * 2126 + part(2)? * 7152 + part(4)? * 722) / 10_000)
}

/// sRGB's curve as a cubic that lies within a hundredth of it.
fn linear(part: u64) -> u64 {
    let share = part * 1_000_000 / 255;
    let times = |product: u64| product * share / 1_000_000;
    times(times(times(305_306) + 682_171) + 12_523)
}

/// Whether a colour stands out from the light or the dark ground.
pub fn is_clear(colour: u64, dark: bool) -> bool {
    let ground = luminance(GROUNDS[usize::from(dark)]).unwrap_or_default();
    let (high, low) = if dark { (colour, ground) } else { (ground, colour) };
    10 * (high + 50_000) >= 45 * (low + 50_000)
}
