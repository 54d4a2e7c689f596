//! What is said of taking the page and its results elsewhere.

/// The words of 拿走结果, and of 离线, 一个文件 and 嵌入 in 关于.
pub struct Words {
    /// The title of the card with the result's ways out.
    pub take: &'static str,
    /// Makes a picture of the result.
    pub picture: &'static str,
    /// Copies the result as text.
    pub copy: &'static str,
    /// Hands the result to the site around; before its name.
    pub send: &'static str,
    /// Hands the result to the mini-program around.
    pub send_mini: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// It could not be copied.
    pub not_copied: &'static str,
    /// What to do with the picture.
    pub hold: &'static str,
    /// There is no picture.
    pub no_picture: &'static str,
    /// It was handed to the site.
    pub sent: &'static str,
    /// It was handed to the mini-program.
    pub sent_mini: &'static str,
    /// What only a browser of its own can do, and how to get there.
    pub in_wechat: &'static str,
    /// Before the date and the version.
    pub made: &'static str,
    /// 离线
    pub offline: &'static str,
    /// The page is kept on this device.
    pub kept: &'static str,
    /// This browser keeps nothing.
    pub not_kept: &'static str,
    /// Keeps a region.
    pub keep: &'static str,
    /// The region is kept.
    pub keeps: &'static str,
    /// It is on its way.
    pub keeping: &'static str,
    /// It was not kept.
    pub keep_failed: &'static str,
    /// 装到桌面
    pub install: &'static str,
    /// 一个文件
    pub single: [&'static str; 2],
    /// Gets it.
    pub get_single: &'static str,
    /// Before its hash.
    pub hash: &'static str,
    /// This is it.
    pub is_single: &'static str,
    /// 嵌入
    pub embed: [&'static str; 2],
}

in_both_languages!(ZH, EN);

static ZH: Words = Words {
    take: "拿走这个结果",
    picture: "做成图片",
    copy: "复制成文字",
    send: "把结果交给 ",
    send_mini: "把结果交给小程序",
    copied: "复制好了，粘贴到要发的地方。",
    not_copied: "没能自动复制。下面的文字请长按全选，自己复制。",
    hold: "长按图片，保存或者发给别人。",
    no_picture: "这个浏览器画不出图片。下面的文字请长按全选，自己复制。",
    sent: "交给网站了。",
    sent_mini: "交给小程序了，回到小程序就能看到。",
    in_wechat: "打印、下载文件，请点右上角 ··· ，选「在浏览器打开」。",
    made: "测算于 ",
    offline: "没有网也能用",
    kept: "这一页已经留在这台设备上。要用的地区也点「留下」，断网也能用：",
    not_kept: "这个浏览器没有把这一页留下来。要在没有网的地方用，请用下面的一个文件。",
    keep: "留下",
    keeps: "已经留下",
    keeping: "正在取…",
    keep_failed: "没有留成：可能网断了，或者存不下了。已经留下的还在。",
    install: "装到桌面",
    single: ["一个文件带走", "整个网页和全部地区都在一个文件里，拷到 U 盘、放进内网，双击就能打开，不用网络。"],
    get_single: "下载这个文件",
    hash: "下载以后可以核对指纹（SHA-256）：",
    is_single: "您打开的就是这一个文件：全部地区都在里面，不用网络。",
    embed: ["放进别的网站", "网站编辑：把这一行写进您的网页，测算就出现在那里。"],
};

static EN: Words = Words {
    take: "Take this result with you",
    picture: "Make a picture",
    copy: "Copy as text",
    send: "Hand the result to ",
    send_mini: "Hand the result to the mini-program",
    copied: "Copied; paste it where you want to send it.",
    not_copied: "It was not copied. Hold the text below, select all, and copy it.",
    hold: "Hold the picture to save or send it.",
    no_picture: "This browser draws no pictures. Hold the text below, select all, and copy it.",
    sent: "Handed to the site.",
    sent_mini: "Handed over; it is there when you return to the mini-program.",
    in_wechat: "To print or download, tap ··· at the top right and open this page in a browser.",
    made: "Worked out on ",
    offline: "Without a network",
    kept: "This page is kept on this device and opens without a network. Keep the regions that you need, too:",
    not_kept: "This browser does not keep the page. For places without a network use the one file below.",
    keep: "Keep",
    keeps: "kept",
    keeping: "Fetching…",
    keep_failed: "It was not kept: the network may be down, or there is no room. What was kept is still here.",
    install: "Install",
    single: [
        "All in one file",
        "The whole page with every region in one file, for a USB stick or an intranet: it opens without a network.",
    ],
    get_single: "Download the file",
    hash: "Its fingerprint (SHA-256), to check the download: ",
    is_single: "This is the one file: every region is in it, and it needs no network.",
    embed: ["On another site", "For editors: put this line into your page, and the estimate appears there."],
};
