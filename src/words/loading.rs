//! What is wrong with a region file, and how to write it right; what is wrong with a pack.

mod parts;

use crate::load::pack::{PackFault, VERSION};
use crate::load::{Alphabet, FileFault, Idle, PartKind, Wrong};
use crate::units::{Language, say, sentences};
use parts::{answer_kind, beside, care, further, guess, noun, scene, wanted};

/// What is wrong, without its place.
pub fn fault(fault: &FileFault, language: Language) -> String {
    let text = wrong(&fault.what, language);
    match &fault.under {
        None => text,
        Some((reading, option)) => {
            say!(language, "读法 {reading} 取 {option} 时，{text}", "with reading {reading} as {option}: {text}")
        }
    }
}

/// What is wrong and where, as compilers print it, so that editors find the place.
pub fn placed(fault: &FileFault, language: Language) -> String {
    let FileFault { file, line, key, .. } = fault;
    let text = self::fault(fault, language);
    if key.is_empty() { format!("{file}:{line}: {text}") } else { format!("{file}:{line}: {key}: {text}") }
}

/// What is wrong with a pack.
pub fn pack(fault: &PackFault, language: Language) -> String {
    sentences! { language, match fault;
        PackFault::Foreign => "这不是共济的数据包", "this is not a Gongji pack";
        PackFault::Version(found) =>
            "数据包是第 {found} 版，程序要第 {VERSION} 版：刷新页面，或者重新运行 gongji compile",
            "the pack has version {found}, this program reads {VERSION}: reload, or run gongji compile again";
        PackFault::Broken =>
            "数据包不完整或已损坏：重新下载",
            "the pack is cut off or damaged: download it again";
        PackFault::Other(id) =>
            "这是 {id} 的数据包，不是所要的地区：重新下载",
            "this is the pack of {id}, not of the region asked for: download it again";
        PackFault::Invalid(path) =>
            "数据包里的 {path} 不成立：重新运行 gongji compile",
            "{path} of the pack cannot be: run gongji compile again";
    }
}

/// What is wrong at one place of a file, and what would be right.
fn wrong(wrong: &Wrong, language: Language) -> String {
    sentences! { language, match wrong;
        Wrong::NotToml { message } =>
            "这一行不是合法的 TOML，看看引号、括号、逗号有没有写漏（{message}）",
            "this line is not TOML: look for a missing quote, bracket or comma ({message})";
        Wrong::NoSuchDay => "日历上没有这一天", "the calendar has no such day";
        Wrong::KeyTwice =>
            "这个键前面已经写过一次，留一个就好",
            "this key stands above already: keep one";
        Wrong::Missing { key } if key == "clause" =>
            "没有写出处；每个数都要写 clause = \"条文代号\"",
            "no source: every value names its clause, clause = \"ID\"";
        Wrong::Missing { key } => "缺少 {key}，要写上", "{key} is missing";
        Wrong::UnknownKey { near: Some(near), .. } =>
            "没有这个键，您是不是想写 {near}？",
            "there is no such key: did you mean {near}?";
        Wrong::UnknownKey { near: None, known } =>
            "没有这个键；这里可以写的有 {}",
            "there is no such key: here you can write {}",
            known.join(language.pick("、", ", "));
        Wrong::Want { want, found } =>
            "{}；这里是 {found}",
            "{}; here it is {found}",
            wanted(*want, language);
        Wrong::Empty => "不能空着", "this cannot be empty";
        Wrong::AllowTwice { other } =>
            "同一个人的同一种用途，第 {other} 行已经写过，留一个就好",
            "line {other} allows the same person the same use already: keep one";
        Wrong::Repeated => "同一个词写了两次，留一个就好", "the same word stands twice: keep one";
        Wrong::OneOf { found, near, allowed } =>
            "只能写 {}；这里是 {found}{}",
            "write one of {}; here it is {found}{}",
            allowed.join(language.pick("、", ", ")), guess(near, language);
        Wrong::ExactlyOne { keys } =>
            "{} 里要写一个，也只能写一个",
            "write exactly one of {}",
            keys.join(language.pick("、", ", "));
        Wrong::Idle { because: Idle::TextWhenSame } =>
            "待遇相同（answer = \"same\"）时不会显示 text，删掉",
            "with answer = \"same\" the text is never shown: delete it";
        Wrong::Idle { because: Idle::AcrossByVisit } =>
            "按次收的起付标准不跨级别累计，across_levels 没有用处，删掉",
            "a deductible by visit does not add up across levels: delete across_levels";
        Wrong::Idle { because: Idle::YearlyLimitOfYear } =>
            "按年累计的起付标准已经是全年的，不用再写 yearly_limit",
            "a yearly deductible is its own limit: leave out yearly_limit";
        Wrong::Idle { because: Idle::IfMissingKnown } =>
            "这里的数文件都给了，if_missing 没有用处，删掉",
            "the file gives every value here: delete if_missing";
        Wrong::Idle { because: Idle::BandWithoutBands } =>
            "写了 band，要同时写 bands = \"bill\" 或一个桶的代号",
            "a row with band needs bands = \"bill\", or a pool's id, beside rows";
        Wrong::QuoteTooLong { characters } =>
            "引用原文最多 80 字，这里有 {characters} 字；只引关键的一句",
            "a quotation has at most 80 characters, this one has {characters}: quote the operative words only";
        Wrong::BadId { alphabet: Alphabet::Hyphen } =>
            "代号只能用小写字母、数字和连字符，以字母开头，例如 in-force",
            "an id is written in small letters, digits and hyphens, from a letter on, such as in-force";
        Wrong::BadId { alphabet: Alphabet::Underscore } =>
            "代号只能用小写字母、数字和下划线，以字母开头，例如 average_wage",
            "an id is written in small letters, digits and underscores, from a letter on, such as average_wage";
        Wrong::BadId { alphabet: Alphabet::Option } =>
            "代号只能用小写字母、数字和下划线，例如 per_level",
            "an id is written in small letters, digits and underscores, such as per_level";
        Wrong::NotFileName { stem } =>
            "地区代号要与文件名相同：id = \"{stem}\"",
            "the region's id is its file's name: id = \"{stem}\"";
        Wrong::NoSuch { part, id, near: None } =>
            "没有叫「{id}」的{0}，文件里还没有写过任何{0}",
            "there is no {0} “{id}”, and none at all in this file",
            noun(*part, language);
        Wrong::NoSuch { part, id, near: Some(near) } =>
            "没有叫「{id}」的{}，最接近的是「{near}」",
            "there is no {} “{id}”: the nearest is “{near}”",
            noun(*part, language);
        Wrong::Unused { part: PartKind::Clause } =>
            "这一条没有用到；用不上但要给人看的，写一段 [[text]]，否则删掉",
            "nothing uses this clause: show it with a [[text]], or delete it";
        Wrong::Unused { part } =>
            "这个{}没有用到：用上它，或者删掉",
            "nothing uses this {}: use it or delete it",
            noun(*part, language);
        Wrong::TooMany { part, most, found } =>
            "{}最多 {most} 个，这里有 {found} 个",
            "at most {most} of {}, here are {found}",
            noun(*part, language);
        Wrong::NoNotice =>
            "征求意见稿（draft）和框架（framework）要写 notice，告诉人它不是正式办法",
            "a draft or a framework needs a notice that says that these are not the final rules";
        Wrong::CareMissing { care } =>
            "没有说{}怎么办：写进一个 [benefit] 的 care，或者一个 [refer] 的 care",
            "nothing answers {}: name it in the care of one [benefit] or one [refer]",
            self::care(*care, language);
        Wrong::CareTwice { care, other } =>
            "{}在第 {other} 行已经写过；每种医疗类别只能归一处",
            "{} stands on line {other} already: each kind of care has one place",
            self::care(*care, language);
        Wrong::QuestionKind { question, kind } =>
            "问题 {question} 要的是{}，用不到这里",
            "the question {question} asks for {}, which does not fit here",
            answer_kind(*kind, language);
        Wrong::EmptyRange =>
            "这个范围里什么都没有：前一个数要比后一个小，并且在问题允许的范围内",
            "nothing is in this range: the first value must be the smaller, and within what the question allows";
        Wrong::Apart =>
            "这几段连不起来：不相连的两段要分成两行写",
            "these ranges do not join: write ranges that are apart in two rows";
        Wrong::Backwards { from, until } =>
            "结束日期 {until} 早于开始日期 {from}",
            "the last day {until} is before the first day {from}";
        Wrong::RowKeys { key, other } =>
            "同一张表各行要按同样的键来分：这一行和第 {other} 行，只有一行写了 {key}",
            "the rows of a table ask for the same keys: of this row and line {other} only one has {key}";
        Wrong::Gap { situation, more, near } =>
            "表里少了一种情况：{}{}{}。每种情况都要有一行",
            "no row holds for {}{}{}. Every situation needs one",
            scene(situation, language), further(*more, language), beside(near, language);
        Wrong::Overlap { situation, other } =>
            "和第 {other} 行重叠：{}，两行都算，只能留一行",
            "this row overlaps with line {other}: both hold for {}, keep one",
            scene(situation, language);
        Wrong::DeadRow =>
            "这一行永远用不到：没有哪项待遇会遇到这种情况；改一改或者删掉",
            "this row never holds: no benefit meets this situation; change it or delete it";
        Wrong::BandStart { situation } =>
            "{}：第一段要从 0 开始，例如 band = \"0..5000\"",
            "{}: the first band begins at 0, such as band = \"0..5000\"",
            scene(situation, language);
        Wrong::BandBreak { situation, other } =>
            "{}：这一段要从上一段（第 {other} 行）结束的地方开始",
            "{}: this band must begin where the one before it (line {other}) ends",
            scene(situation, language);
        Wrong::BandOrder { situation, other } =>
            "{}：这一段比第 {other} 行低，要写在它前面",
            "{}: this band is below the one on line {other}, write it above that line",
            scene(situation, language);
        Wrong::BandEnd { situation } =>
            "{}：最后一段不能有头，例如 band = \"5000..\"",
            "{}: the last band has no end, such as band = \"5000..\"",
            scene(situation, language);
        Wrong::TooManyAtOnce { situation, most } =>
            "{}：同时最多 {most} 行",
            "{}: at most {most} rows at once",
            scene(situation, language);
        Wrong::RateSum { situation, rate } =>
            "{}：加起来是 {rate}，比例只能在 0% 和 100% 之间",
            "{}: this adds up to {rate}, and a rate lies between 0% and 100%",
            scene(situation, language);
        Wrong::PoolPer { other } =>
            "和第 {other} 行的起付标准用同一个桶，per 要一样；不一样的另开一个桶",
            "shares a pool with the deductible on line {other}: give both the same per, or this one another pool";
        Wrong::PoolBasis { other } =>
            "和第 {other} 行的限额用同一个桶，basis 要一样；不一样的另开一个桶",
            "shares a pool with the ceiling on line {other}: give both the same basis, or this one another pool";
        Wrong::BandsPool { other } =>
            "第 {other} 行的限额也用这个桶，会混在一起算；给分段比例另开一个桶",
            "the ceiling on line {other} fills this pool too: give the bands a pool of their own";
        Wrong::PoolTwice { other } =>
            "和限额 {other} 用同一个桶，一笔钱会算两遍；给其中一个另开一个桶",
            "fills the same pool as the ceiling {other}, so that money would count twice: give one another pool";
        Wrong::AcrossNeeded =>
            "起付标准随级别变、又按期累计，要写 across_levels：\"top_up\"、\"per_level\" 或 \"first_level\"",
            "the standards differ by level and add up over time: write across_levels, \
             \"top_up\", \"per_level\" or \"first_level\"";
        Wrong::DiseaseYear =>
            "按病种的限额是一年的：per 要写 \"year\"",
            "limits by disease are yearly: write per = \"year\"";
        Wrong::NoFirstCeiling =>
            "没有最高支付限额，就没有超过限额的钱可付：写 ceilings，或者去掉 second_fund",
            "without a ceiling there is nothing above it to pay: write ceilings, or leave out second_fund";
        Wrong::SecondFundBands { other } =>
            "比例分段（第 {other} 行的 bands）时，第二段基金只能按同样的比例、限基金付的钱来接着付",
            "with rates by band (bands on line {other}) a second fund can only go on at the same rates, \
             with ceilings on what it pays";
        Wrong::SecondFundBasis { other } =>
            "第二段基金的限额管费用（spend），前面的限额（第 {other} 行）就也要管费用，才知道还剩多少费用",
            "a second fund with ceilings on spending goes on from ceilings on spending: see the basis on line {other}";
        Wrong::NoSuchOption { near } =>
            "没有这个选项{}",
            "there is no such option{}",
            guess(near, language);
        Wrong::OneOption => "一个读法至少要有两个选项", "a reading has at least two options";
        Wrong::DefaultSets =>
            "默认的选项就是文件里写的那样，不要写 set",
            "the default option is what the file says: leave out its set";
        Wrong::SetsNothing =>
            "不是默认的选项，要用 set 写它改了什么；改的值要和原来不同",
            "an option that is not the default says in set what it changes, to values that are not there already";
        Wrong::NoSuchPath { near } =>
            "文件里没有这个值{}",
            "the file has no such value{}",
            guess(near, language);
        Wrong::FixedPath =>
            "读法不能改这个值；能改的是 deductible、share、ceiling、second_fund、benefit 和 account 里的数、\
                             表（rows 整张换）和规则",
            "a reading cannot change this value: it can change amounts, tables (rows as a whole) and rules in \
             deductible, share, ceiling, second_fund, benefit and account";
        Wrong::PathQuotes =>
            "set 的键要整个加引号，例如 \"ceiling.general.basis\" = \"spend\"",
            "put the whole key in quotes, such as \"ceiling.general.basis\" = \"spend\"";
        Wrong::SetTwice { other } =>
            "读法 {other} 也改这个值；两个读法不能改同一个值",
            "the reading {other} changes this value too: two readings cannot change the same value";
        Wrong::Expectations { claims, found } =>
            "claims 有 {claims} 笔，expect 也要有 {claims} 笔；这里是 {found} 笔",
            "with {claims} claims there are {claims} expectations; here are {found}";
        Wrong::ExampleTwice { other } =>
            "第 {other} 行的例子已经用了这个代号，换一个",
            "the example on line {other} has this id already: choose another";
    }
}
