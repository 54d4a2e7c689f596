//! What 显示 says.

/// The words of 显示.
pub struct Words {
    /// 明暗
    pub scheme: &'static str,
    /// 跟随系统、浅色、深色
    pub schemes: [&'static str; 3],
    /// 高对比
    pub contrast: &'static str,
    /// Keeps the choices.
    pub keep: &'static str,
    /// What that means.
    pub keep_hint: &'static str,
}

in_both_languages!(ZH, EN);

static ZH: Words = Words {
    scheme: "明暗",
    schemes: ["跟随系统", "浅色", "深色"],
    contrast: "高对比",
    keep: "在本机记住这些选择",
    keep_hint: "只记显示、语言和长辈版，不记您填的内容。再点一下就清除。",
};

static EN: Words = Words {
    scheme: "Light or dark",
    schemes: ["As the system", "Light", "Dark"],
    contrast: "High contrast",
    keep: "Keep these choices on this device",
    keep_hint: "Only display, language and large print are kept, nothing that you enter. Press again to clear them.",
};
