// 共济 Gongji: requests and answers, as `gongji schema types` prints them.

/** 测算请求: who claims what, in the order of the visits. */
export interface Request {
  /** 统筹地区: the region's id, the name of its file. */
  region: string;
  /** 参保人 */
  insured: Insured;
  /** 就诊: decided by date, and in the order given within one day. */
  claims: Claim[];
  /** 本年已用: what was already used before the first claim. */
  opening?: Opening;
  /** Values that the document leaves open, by the id of the question. */
  parameters?: Record<string, string | number | boolean>;
  /** 读法: a choice between readings of a clause, by the id of the reading. */
  readings?: Record<string, string>;
  /** The language of messages and explanations; Chinese by default. */
  language?: "zh" | "en";
  /** 格式版本 of a saved file; nothing else depends on it. */
  format?: number;
}

/** 参保人 */
export interface Insured {
  /** 参保状态: 在职 or 退休. */
  status: "active" | "retired";
  /** 出生日期: needed only where age matters. */
  birth?: Day;
  /** 个人账户余额 */
  account_balance?: MoneyIn;
  /** 门诊慢性病: recognised diseases. */
  chronic_diseases?: ChronicDisease[];
}

/** YYYY-MM-DD */
export type Day = string;

/** 元：至多两位小数的文字，或整数。 Yuan in a request. */
export type MoneyIn = string | number;

/** 门诊慢性病: one recognised disease. */
export interface ChronicDisease {
  /** 病种 */
  name?: string;
  /** 年度限额 of this disease. */
  ceiling: MoneyIn;
}

/** 一次就诊 */
export interface Claim {
  /** Echoed in the response; each id once. */
  id?: string;
  /** 结算日期 */
  date: Day;
  /** 医药机构 */
  provider: Provider;
  /** 医疗类别 */
  care: "outpatient" | "chronic" | "special" | "rescue" | "day_surgery" | "inpatient" | "negotiated_drug" | "maternity";
  /** 外配处方: pharmacies only, bought on a prescription written elsewhere; default true. */
  prescription?: boolean;
  /** 就医地: default local. */
  place?: "local" | "elsewhere_direct" | "elsewhere_manual";
  /** 参保状态 at this settlement, where it differs from `insured.status`. */
  status?: "active" | "retired";
  /** 费用 */
  bill: BillParts | BillItems;
  /** 这次就诊后住院, or the recognition of a special disease. */
  followed_by?: FollowedBy;
  /** 住院期间: default false. */
  during_admission?: boolean;
  /** 自己当地的标准, for a benefit that the document leaves to other rules. */
  terms?: Terms;
  /** 个人账户支付: default true where `account_balance` is given. */
  account_pays?: boolean;
}

/** 医药机构 */
export interface Provider {
  /** 机构类型 */
  kind: "hospital" | "pharmacy" | "internet";
  /** 级别: of the prescribing institution for a pharmacy, of the physical hospital for an internet hospital. */
  level: "primary" | "secondary" | "tertiary";
  /** 定点: default true. */
  designated?: boolean;
}

/** 费用 by the parts that a settlement slip prints. */
export interface BillParts {
  /** 医疗费总额 (medfee_sumamt) */
  total: MoneyIn;
  /** 全自费金额 (fulamt_ownpay_amt) */
  outside_catalogue?: MoneyIn;
  /** 超限价金额 (overlmt_selfpay) */
  above_limit?: MoneyIn;
  /** 先行自付金额 (preselfpay_amt) */
  first_share?: MoneyIn;
}

/** 费用 by lines. */
export interface BillItems {
  /** 费用明细 */
  items: Item[];
}

/** 费用明细: one line of the bill. */
export interface Item {
  /** 名称 */
  name?: string;
  /** 甲类、乙类、丙类; 丙类 is outside the catalogue. */
  class: "A" | "B" | "C";
  /** 金额 */
  amount: MoneyIn;
  /** 支付标准: what is above it is the person's. */
  limit?: MoneyIn;
  /** 先行自付比例; class B has the region's own where there is one. */
  first_share_rate?: Rate;
  /** 「双通道」药品: default false. */
  dual_channel?: boolean;
}

/** 0 到 1 的十进制文字："0.55"。 */
export type Rate = string;

/** What the visit led to. */
export interface FollowedBy {
  /** 住院, or 认定门诊特殊疾病. */
  care: "inpatient" | "special";
  /** Days from the visit to it. */
  days: number;
  /** 本院: whether in the same hospital. */
  same_hospital: boolean;
}

/** 自己当地的标准: the person's own figures. */
export interface Terms {
  /** 起付标准: default 0. */
  deductible?: MoneyIn;
  /** 支付比例 */
  rate: Rate;
  /** 限额还剩: default no limit. */
  ceiling_left?: MoneyIn;
}

/** 本年已用: the year's sums, by pool; or, with `through`, the `ledger` of a response given back as it was.  Sums do not say enough where a pool counts by level, by month or by quarter, or by the level of the first visit, and where rates by band are not named: then there is a range over what they may have been. */
export interface Opening {
  /** 自然年度 */
  year: number;
  /** The day of the ledger's last claim: sums of the month and the quarter are of that day's. Later claims are on or after it. */
  through?: Day;
  /** 参保状态 at the last settlement. */
  status?: "active" | "retired";
  /** 年内身份变化: whether the status has changed within the year; default false. */
  status_changed?: boolean;
  /** 个人账户余额 that is left: goes before `insured.account_balance`. */
  account?: MoneyIn;
  /** 起付标准 already borne, by pool. */
  deductible?: Record<string, MoneyIn | Borne>;
  /** 最高支付限额 already used, by pool; of rates by band, what has gone through the bands. */
  paid?: Record<string, MoneyIn | Used>;
  /** What the ledger's pools hold under other readings, or may hold: where it is not the same in all of them. */
  ways?: LedgerWay[];
}

/** 起付标准: what has been borne of one pool. */
export interface Borne {
  /** The level of the year's first visit. */
  first?: "primary" | "secondary" | "tertiary";
  /** By the level at which it was borne. */
  levels?: BorneByLevel;
  /** Where an opening did not say all: only the year's sum is known. */
  known?: "sum" | "nothing";
  /** Whether what was not said has been taken as borne somewhere; default false: it counts at any level. */
  placed?: boolean;
}

/** 按级别: what was borne at each level. */
export interface BorneByLevel {
  /** 一级及以下 */
  primary?: Sums;
  /** 二级 */
  secondary?: Sums;
  /** 三级 */
  tertiary?: Sums;
}

/** 累计: of the year, and of the quarter and the month of the last claim; default 0. */
export interface Sums {
  /** 本年 */
  year?: MoneyIn;
  /** 本季 */
  quarter?: MoneyIn;
  /** 本月 */
  month?: MoneyIn;
}

/** 最高支付限额: what has been used of one pool. */
export interface Used {
  /** 本年 */
  year?: MoneyIn;
  /** 本季 */
  quarter?: MoneyIn;
  /** 本月 */
  month?: MoneyIn;
  /** Where an opening did not say all: only the year's sum is known, or nothing. */
  known?: "sum" | "nothing";
  /** Whether what was not said has been taken as used at some time; default false. */
  placed?: boolean;
}

/** What the pools hold where these readings are chosen. Several with the same readings: each may be so; the answer's own is first. */
export interface LedgerWay {
  /** 读法: the options, by the id of the reading. */
  readings?: Record<string, string>;
  /** 个人账户余额 that is left. */
  account?: MoneyIn;
  /** 起付标准 borne, by pool. */
  deductible?: Record<string, Borne>;
  /** 最高支付限额 used, by pool. */
  paid?: Record<string, Used>;
}

/** 测算答复: what becomes of each claim, and how the year stands. */
export interface Response {
  /** 统筹地区: the region's id. */
  region: string;
  /** 政策文件 */
  document: Document;
  /** 结论, in the order of the request's claims. */
  claims: Decision[];
  /** 年度: one entry for each calendar year touched. */
  year: Year[];
  /** 合计: the sum of all slips. */
  totals: Slip;
  /** 合计的范围: where readings differ. */
  totals_range?: Range;
  /** 缺数的读法: ids of the readings that this range leaves out. */
  totals_left_out?: string[];
  /** 假设: the text of every assumption that a claim names. */
  assumptions?: Record<string, string>;
  /** 缺的数: what is asked for and why, for every value that a claim needs. */
  questions?: Record<string, string>;
  /** 读法: what is in question, for every reading that moves a range. */
  readings?: Record<string, string>;
  /** 条文: every clause that is cited above, by id. */
  clauses: Record<string, Clause>;
}

/** 政策文件 */
export interface Document {
  /** 标题 */
  title: string;
  /** 文号 */
  number?: string;
  /** 印发日期 */
  issued?: Day;
  /** 施行日期 */
  in_force: Day;
  /** 正式文件、征求意见稿、框架 */
  kind: DocumentKind;
  /** What a reader must know of the document first. */
  notice?: string;
}

/** The standing of a document. */
export type DocumentKind = "rules" | "draft" | "framework";

/** 结论: what becomes of one claim. */
export interface Decision {
  /** The claim's id. */
  id?: string;
  /** 六种结果之一 */
  outcome: OutcomeName;
  /** Why, for everything but `paid`. */
  reason?: Reason;
  /** 缺的数: ids of questions; also `birth` and `chronic_diseases`. */
  needs?: string[];
  /** 按文件、含假设、至少 */
  certainty: Certainty;
  /** 假设: ids. */
  assumptions: string[];
  /** 结算单 */
  slip: Slip;
  /** 范围: where readings differ. */
  range?: Range;
  /** 缺数的读法: ids of the readings that the range leaves out, because a value is missing under another way to read them. */
  left_out?: string[];
  /** The explanation, in order. */
  steps: Step[];
}

/** 六种结果 */
export type OutcomeName = "paid" | "nothing_due" | "not_covered" | "referred" | "needs_value" | "not_in_force";

/** 原因 */
export interface Reason {
  /** A stable code. */
  code: string;
  /** The reason in words. */
  text: string;
  /** 条文: its id. */
  clause: string;
}

/** 可靠程度 */
export type Certainty = "exact" | "assumed" | "at_least";

/** 结算单: sixteen amounts that add up to the fen. */
export interface Slip {
  /** 医疗费总额 (medfee_sumamt) */
  total: Money;
  /** 全自费金额 (fulamt_ownpay_amt) */
  outside_catalogue: Money;
  /** 超限价金额 (overlmt_selfpay) */
  above_limit: Money;
  /** 先行自付金额 (preselfpay_amt) */
  first_share: Money;
  /** 符合政策范围金额 (inscp_scp_amt) */
  in_scope: Money;
  /** 起付标准（本次支付） (act_pay_dedc) */
  deductible: Money;
  /** 按比例自付 */
  coinsurance: Money;
  /** 超最高支付限额 */
  over_ceiling: Money;
  /** 不予支付 */
  uncovered: Money;
  /** 统筹基金支付 (hifp_pay) */
  fund: Money;
  /** 职工大额医疗费用补助 (hifob_pay) */
  large_amount: Money;
  /** 个人负担总额 (psn_part_amt) */
  person: Money;
  /** 个人自付 */
  self_pay: Money;
  /** 个人自费 */
  own_expense: Money;
  /** 个人账户支付 (acct_pay) */
  account: Money;
  /** 个人现金支付 (psn_cash_pay) */
  cash: Money;
}

/** 元，十进制的文字，两位小数："1000.50"。 Yuan in a response. */
export type Money = string;

/** 范围: exact, over all combinations of the readings that touch the claims. */
export interface Range {
  /** 个人负担总额: the least and the most. */
  person: [Money, Money];
  /** 统筹基金支付: the least and the most. */
  fund: [Money, Money];
  /** 读法: ids of the readings that move it; and `opening`, where what the opening leaves unsaid moves it. */
  because: string[];
  /** By how much each of them moves it alone, in the same order. */
  moves: Move[];
}

/** By how much one reading moves the range alone, the others as the answer has them, and what would settle it. */
export interface Move {
  /** 读法: its id. */
  reading: string;
  /** 个人负担总额: the least and the most. */
  person: [Money, Money];
  /** 统筹基金支付: the least and the most. */
  fund: [Money, Money];
  /** What is paid under each way to read it; the answer's own among them. */
  options: OptionPaid[];
  /** What to ask, and whom. */
  settle: string;
  /** 条文: the id of the words in question. */
  clause: string;
}

/** One way to read the clause. */
export interface OptionPaid {
  /** Its id: what `readings` takes. */
  option: string;
  /** What it means. */
  text: string;
  /** 个人负担总额 */
  person: Money;
  /** 统筹基金支付 */
  fund: Money;
}

/** One step; it stands on a clause or on an assumption. */
export interface Step {
  /** The stage. */
  stage: Stage;
  /** What was done. */
  text: string;
  /** How the amount was found, with its numbers. */
  formula?: string;
  /** What came out. */
  amount?: Money;
  /** The slip's line that the step explains. */
  line?: Line;
  /** 条文: its id. */
  clause?: string;
  /** 假设: its id. */
  assumption?: string;
}

/** The stages of a claim, in order. */
export type Stage = "route" | "scope" | "deductible" | "share" | "ceiling" | "purse";

/** One line of the slip, in the order and with the names of the contract. */
export type Line = "total" | "outside_catalogue" | "above_limit" | "first_share" | "in_scope" | "deductible" | "coinsurance" | "over_ceiling" | "uncovered" | "fund" | "large_amount" | "person" | "self_pay" | "own_expense" | "account" | "cash";

/** 年度: how the pools stand after the last claim of the year, and what the year comes to. */
export interface Year {
  /** 自然年度 */
  year: number;
  /** 起付标准, by pool. */
  deductibles: DeductibleStanding[];
  /** 最高支付限额, by pool. */
  ceilings: CeilingStanding[];
  /** 全年合计: the sum of the year's slips. */
  totals: Slip;
  /** What the year may come to, where readings differ. */
  range?: Range;
  /** 缺数的读法: ids of the readings that this range leaves out. */
  left_out?: string[];
  /** 年度台账: all that the year's next claim has to know; a request takes it as `opening`. */
  ledger: Ledger;
}

/** 起付标准: how one pool stands. */
export interface DeductibleStanding {
  /** The pool's id. */
  pool: string;
  /** The standard for the status and level last seen. */
  standard: Money;
  /** 已负担; of a deductible by admission, over the year. */
  met: Money;
  /** What the next visit would still bear at most. */
  left: Money;
}

/** 最高支付限额: how one pool stands. */
export interface CeilingStanding {
  /** The pool's id. */
  pool: string;
  /** 限额 for the status and level last seen. */
  limit: Money;
  /** 已用 */
  used: Money;
  /** 还剩 */
  left: Money;
}

/** 年度台账: all that the next claim of the year has to know. Given back as `opening`, it answers later claims as if the earlier ones had been sent. */
export interface Ledger {
  /** 自然年度 */
  year: number;
  /** The day of its last claim: sums of the month and the quarter are of that day's. Later claims are on or after it. */
  through: Day;
  /** 参保状态 at the last settlement. */
  status?: Status;
  /** 年内身份变化: whether the status has changed within the year; default false. */
  status_changed?: boolean;
  /** 个人账户余额 that is left: goes before `insured.account_balance`. */
  account?: Money;
  /** 起付标准 borne, by pool. */
  deductible?: Record<string, Borne>;
  /** 最高支付限额 used, and what has gone through rates by band, by pool. */
  paid?: Record<string, Used>;
  /** What the pools hold under other readings, or may hold: where it is not the same in all of them. */
  ways?: LedgerWay[];
}

/** 参保状态 */
export type Status = "active" | "retired";

/** 医疗机构级别 */
export type Level = "primary" | "secondary" | "tertiary";

/** 条文 */
export interface Clause {
  /** 第几条 */
  article: string;
  /** 原文 */
  quote: string;
  /** The same in plain words. */
  gist: string;
}

/** Outcomes and slips only. */
export interface Slips {
  /** 统筹地区: the region's id. */
  region: string;
  /** In the order of the request's claims. */
  claims: Outcome[];
}

/** 结果 */
export interface Outcome {
  /** The claim's id. */
  id?: string;
  /** 六种结果之一 */
  outcome: OutcomeName;
  /** 结算单 */
  slip: Slip;
}

/** 曲线请求: a request, and the claim of it whose bill varies. */
export interface CurveRequest {
  /** 测算请求: the year so far, and the claim. */
  request: Request;
  /** The claim's id; by default the last claim by date. */
  claim?: string;
  /** The language of messages and explanations; the request's by default. */
  language?: "zh" | "en";
}

/** 曲线: what each fund and the person pay against the bill, exact at every fen. */
export interface Curve {
  /** 统筹地区: the region's id. */
  region: string;
  /** The claim's id. */
  id?: string;
  /** Why no rule pays, where none does. */
  reason?: Reason;
  /** 缺的数: ids of questions; also `birth` and `chronic_diseases`. */
  needs?: string[];
  /** 按文件、含假设、至少 */
  certainty: Certainty;
  /** 假设: what the answer rests on. */
  assumptions: Record<string, string>;
  /** 缺的数: what is asked for and why. */
  questions?: Record<string, string>;
  /** 读法: not settled; another option may give another answer. */
  readings?: Record<string, string>;
  /** 您在这里: the claim's own bill. */
  here: Paid;
  /** 分段: every bill is in exactly one. */
  pieces: Piece[];
  /** 转折点, in order; several causes can meet at one bill. */
  breakpoints: Breakpoint[];
  /** 平段: where neither fund pays a fen more. */
  plateaus: Plateau[];
  /** 条文: every clause that is cited above, by id. */
  clauses: Record<string, Clause>;
}

/** What is paid at one bill. */
export interface Paid {
  /** 医疗费总额 */
  bill: Money;
  /** 统筹基金支付 at this bill. */
  fund: Money;
  /** 职工大额医疗费用补助 at this bill. */
  large_amount: Money;
  /** 个人负担总额 at this bill. */
  person: Money;
}

/** 一段: bills over which one rule holds. */
export interface Piece {
  /** The first bill. */
  from: Money;
  /** The last bill. */
  to: Money;
  /** What one more fen meets. */
  part: PiecePart;
  /** The same in words. */
  text: string;
  /** 统筹基金支付 */
  fund: Payment;
  /** 职工大额医疗费用补助 */
  large_amount: Payment;
  /** 个人边际负担: of one more yuan, before rounding. */
  person_rate: Rate;
  /** 条文: its id. */
  clause: string;
}

/** What one more fen on the bill meets. */
export type PiecePart = "uncovered" | "deductible" | "share" | "second_fund" | "over_ceiling";

/** A payment along a piece: rate × (bill − from) + base, half up to the fen, never below zero. */
export interface Payment {
  /** 边际比例: the exact rate of one more yuan. */
  rate: Rate;
  /** Yuan at the piece's first bill before rounding. */
  base: Fraction;
}

/** An exact decimal, or a fraction `1200/17`. */
export type Fraction = string;

/** 转折点: the first bill at which another rule holds. */
export interface Breakpoint {
  /** What changes. */
  cause: "deductible" | "yearly_deductible" | "band" | "ceiling" | "spending_ceiling" | "second_fund";
  /** The same in words. */
  text: string;
  /** Whose ceiling it is. */
  of?: "fund" | "large_amount";
  /** The pool that is full. */
  pool?: string;
  /** The rate of the band that begins. */
  rate?: Rate;
  /** 医疗费总额 */
  bill: Money;
  /** 统筹基金支付 at this bill. */
  fund: Money;
  /** 职工大额医疗费用补助 at this bill. */
  large_amount: Money;
  /** 个人负担总额 at this bill. */
  person: Money;
  /** 条文: its id. */
  clause: string;
}

/** 平段: bills over which neither fund pays a fen more. */
export interface Plateau {
  /** The first bill. */
  from: Money;
  /** The last bill. */
  to: Money;
  /** 统筹基金支付 */
  fund: Money;
  /** 职工大额医疗费用补助 */
  large_amount: Money;
}

/** 反推请求: a request, the claim of it whose bill is looked for, and the question. */
export interface InverseRequest {
  /** 测算请求: the year so far, and the claim. */
  request: Request;
  /** The claim's id; by default the last claim by date. */
  claim?: string;
  /** The question. */
  asked: "person_at_most" | "person_exactly" | "fund_at_least" | "fund_exactly" | "until_deductible" | "until_ceiling";
  /** The amount that it asks about; left out where it asks how far it is to a threshold. */
  amount?: MoneyIn;
  /** The language of messages and explanations; the request's by default. */
  language?: "zh" | "en";
}

/** 反推: the bills that answer a question, or how far it is to a threshold. */
export interface Inverse {
  /** 统筹地区: the region's id. */
  region: string;
  /** The claim's id. */
  id?: string;
  /** Why no rule pays, where none does. */
  reason?: Reason;
  /** 缺的数: ids of questions; also `birth` and `chronic_diseases`. */
  needs?: string[];
  /** 按文件、含假设、至少 */
  certainty: Certainty;
  /** 假设: what the answer rests on. */
  assumptions: Record<string, string>;
  /** 缺的数: what is asked for and why. */
  questions?: Record<string, string>;
  /** 读法: not settled; another option may give another answer. */
  readings?: Record<string, string>;
  /** The question. */
  asked: "person_at_most" | "person_exactly" | "fund_at_least" | "fund_exactly" | "until_deductible" | "until_ceiling";
  /** The amount that it asks about. */
  amount?: Money;
  /** All bills that answer, in order; empty where none does. */
  bills?: Interval[];
  /** 还差多少: how far it is to each threshold. */
  until?: Until[];
  /** 条文: every clause that is cited above, by id. */
  clauses: Record<string, Clause>;
}

/** Bills from the first to the last, both included; every fen between is one of them. */
export interface Interval {
  /** The first bill. */
  from: Money;
  /** The last bill. */
  to: Money;
}

/** 还差多少: how far it is to a threshold. */
export interface Until {
  /** 起付标准, or whose ceiling. */
  of: "deductible" | "fund" | "large_amount";
  /** What it measures: payment or spending. */
  basis: Basis;
  /** The same in words. */
  text: string;
  /** The pool. */
  pool?: string;
  /** 还剩, in its own measure. */
  left: Money;
  /** 政策范围内费用 that reaches it; left out where no bill does. */
  in_scope?: Money;
  /** 医疗费总额 at this template that reaches it; left out where no bill does. */
  bill?: Money;
  /** 条文: its id. */
  clause: string;
}

/** What a ceiling limits. */
export type Basis = "fund" | "spend";

/** 对账请求: an estimate's request, and lines of the real slip in one or more of three forms. */
export interface Reconcile {
  /** 测算请求: the visit, and those before it. */
  request: Request;
  /** The id of the visit that the slip belongs to; without it the latest by date. */
  claim?: string;
  /** 结算单: any of its lines, under the contract's or the national names. */
  slip?: Lines;
  /** 国家医保结算信息: as the platform returns it. */
  settlement?: Settlement;
  /** 医疗电子票据: its payment fields. */
  invoice?: Invoice;
}

/** 结算单: any subset of its lines. */
export interface Lines {
  /** 医疗费总额 */
  total?: MoneyIn;
  /** 全自费金额 */
  outside_catalogue?: MoneyIn;
  /** 超限价金额 */
  above_limit?: MoneyIn;
  /** 先行自付金额 */
  first_share?: MoneyIn;
  /** 符合政策范围金额 */
  in_scope?: MoneyIn;
  /** 起付标准，本次支付 */
  deductible?: MoneyIn;
  /** 按比例自付 */
  coinsurance?: MoneyIn;
  /** 超最高支付限额 */
  over_ceiling?: MoneyIn;
  /** 不予支付 */
  uncovered?: MoneyIn;
  /** 统筹基金支付 */
  fund?: MoneyIn;
  /** 职工大额医疗费用补助 */
  large_amount?: MoneyIn;
  /** 个人负担总额 */
  person?: MoneyIn;
  /** 个人自付 */
  self_pay?: MoneyIn;
  /** 个人自费 */
  own_expense?: MoneyIn;
  /** 个人账户支付 */
  account?: MoneyIn;
  /** 个人现金支付 */
  cash?: MoneyIn;
  /** 医疗费总额 */
  medfee_sumamt?: string | number | null;
  /** 全自费金额 */
  fulamt_ownpay_amt?: string | number | null;
  /** 超限价金额 */
  overlmt_selfpay?: string | number | null;
  /** 先行自付金额 */
  preselfpay_amt?: string | number | null;
  /** 符合政策范围金额 */
  inscp_scp_amt?: string | number | null;
  /** 起付标准，本次支付 */
  act_pay_dedc?: string | number | null;
  /** 统筹基金支付 */
  hifp_pay?: string | number | null;
  /** 职工大额医疗费用补助 */
  hifob_pay?: string | number | null;
  /** 个人负担总额 */
  psn_part_amt?: string | number | null;
  /** 个人账户支付 */
  acct_pay?: string | number | null;
  /** 个人现金支付 */
  psn_cash_pay?: string | number | null;
}

/** 国家医保结算信息: the fields in `setlinfo`, or at the top; other fields are passed over and named. */
export interface Settlement {
  /** The platform's envelope. */
  output?: Settlement | null;
  /** 结算信息 */
  setlinfo?: Settlement | null;
  /** 结算基金分项 */
  setldetail?: FundRow[] | null;
  /** 医疗费总额 */
  medfee_sumamt?: string | number | null;
  /** 全自费金额 */
  fulamt_ownpay_amt?: string | number | null;
  /** 超限价金额 */
  overlmt_selfpay?: string | number | null;
  /** 先行自付金额 */
  preselfpay_amt?: string | number | null;
  /** 符合政策范围金额 */
  inscp_scp_amt?: string | number | null;
  /** 起付标准，本次支付 */
  act_pay_dedc?: string | number | null;
  /** 统筹基金支付 */
  hifp_pay?: string | number | null;
  /** 职工大额医疗费用补助 */
  hifob_pay?: string | number | null;
  /** 公务员医疗补助 */
  cvlserv_pay?: string | number | null;
  /** 企业补充医疗保险 */
  hifes_pay?: string | number | null;
  /** 居民大病保险 */
  hifmi_pay?: string | number | null;
  /** 伤残人员医疗保障 */
  hifdm_pay?: string | number | null;
  /** 医疗救助 */
  maf_pay?: string | number | null;
  /** 其他支出 */
  oth_pay?: string | number | null;
  /** 基金支付总额 */
  fund_pay_sumamt?: string | number | null;
  /** 医院负担金额 */
  hosp_part_amt?: string | number | null;
  /** 个人负担总额 */
  psn_part_amt?: string | number | null;
  /** 个人账户支付 */
  acct_pay?: string | number | null;
  /** 个人账户共济支付 */
  acct_mulaid_pay?: string | number | null;
  /** 个人现金支付 */
  psn_cash_pay?: string | number | null;
  [other: string]: unknown;
}

/** 结算基金分项: one payer. Rows of the account and of the hospital are no fund payments. */
export interface FundRow {
  /** 基金支付类型: its code. */
  fund_pay_type?: string | null;
  /** 基金支付类型名称 */
  fund_pay_type_name?: string | null;
  /** 基金支付金额 */
  fund_payamt?: string | number | null;
}

/** 医疗电子票据: its payment fields; other fields are passed over and named. */
export interface Invoice {
  /** 医疗费总额 */
  "金额合计"?: string | number | null;
  /** 统筹基金支付 */
  "医保统筹基金支付"?: string | number | null;
  /** 大额补助 and whatever other funds pay. */
  "其他支付"?: string | number | null;
  /** 个人账户支付 */
  "个人账户支付"?: string | number | null;
  /** 个人现金支付 */
  "个人现金支付"?: string | number | null;
  /** 个人自付 */
  "个人自付"?: string | number | null;
  /** 个人自费 */
  "个人自费"?: string | number | null;
  [other: string]: unknown;
}

/** 对账结果: what makes the engine agree with the slip, or which line differs first. */
export interface Reconciliation {
  /** 统筹地区: the region's id. */
  region: string;
  /** The visit that the slip was held against. */
  claim: Which;
  /** What came out. */
  verdict: Verdict;
  /** The same in words. */
  text: string;
  /** What the slip says, line by line, in the contract's names. */
  given: GivenLine[];
  /** What payers pay that the estimate does not know: other funds, the hospital. */
  other_payers?: Money;
  /** Fields of the settlement or the invoice that say nothing of these lines. */
  ignored?: string[];
  /** 结算单 as estimated. */
  slip: Slip;
  /** Lines of the given slip that cannot all be true. */
  conflicts: Conflict[];
  /** Lines in which the estimate differs, in the slip's order. */
  differences: SlipDifference[];
  /** By simplicity: fewest changes first, then the likelier. */
  explanations: Explanation[];
  /** 条文: every clause that is cited above, by id. */
  clauses: Record<string, Clause>;
}

/** A visit of the request. */
export interface Which {
  /** Its place in the request, from zero. */
  at: number;
  /** Its id. */
  id?: string;
  /** 结算日期 */
  date: Day;
}

/** What came out. */
export type Verdict = "agrees" | "explained" | "unexplained" | "conflict";

/** A line that the slip gives, or that follows from those it gives. */
export interface GivenLine {
  /** The line's name in the contract. */
  line: Line;
  /** Its amount. */
  amount: Money;
  /** The names, in the input, of what it rests on. */
  from: string[];
}

/** Lines of the given slip that cannot all be true. */
export interface Conflict {
  /** How they conflict. */
  code: Clash;
  /** Their names in the input. */
  lines: string[];
  /** What is wrong with them. */
  text: string;
}

/** How lines conflict. */
export type Clash = "twice" | "sum" | "exceeds";

/** A line in which the estimate differs from the slip. */
export interface SlipDifference {
  /** The line's name in the contract. */
  line: Line;
  /** What the slip says. */
  given: Money;
  /** What the engine says. */
  estimated: Money;
  /** The step that the engine's amount comes from, with its clause. */
  step?: Step;
}

/** Changes that together make the engine agree with every line given; the engine was run with them. */
export interface Explanation {
  /** The changes. */
  changes: Change[];
  /** 结算单 with these changes. */
  slip: Slip;
}

/** One thing that may be other than the request says. */
export interface Change {
  /** What is changed. */
  kind: "account" | "balance" | "borne" | "used" | "first_share" | "parts" | "level" | "status" | "reading" | "date" | "kind" | "place" | "designated" | "prescription";
  /** The change in words. */
  text: string;
  /** What the request says. */
  from?: string;
  /** What makes the engine agree. */
  to?: string;
  /** 累计的桶, for what was borne or used before the visit. */
  pool?: string;
  /** The reading's id. */
  reading?: string;
  /** The smallest amount that fits. */
  low?: Money;
  /** The largest amount that fits; absent: no upper limit. */
  high?: Money;
  /** 先行自付比例 of class B, where the bill is in lines. */
  rate?: Rate;
  /** 条文: its id. */
  clause?: string;
}

/** 国家医保字段名下的结算单, for `gongji estimate --national`. */
export interface Settlements {
  /** 统筹地区: the region's id. */
  region: string;
  /** In the order of the request's claims. */
  settlements: SettlementExport[];
}

/** 结算信息 of one visit. */
export interface SettlementExport {
  /** The claim's id. */
  id?: string;
  /** 结算信息 */
  setlinfo: Setlinfo;
  /** 结算基金分项: payers that pay; the account's row is no fund payment. */
  setldetail: Payer[];
}

/** 结算信息: the slip's lines that have a national field. */
export interface Setlinfo {
  /** 医疗费总额 */
  medfee_sumamt: Money;
  /** 全自费金额 */
  fulamt_ownpay_amt: Money;
  /** 超限价金额 */
  overlmt_selfpay: Money;
  /** 先行自付金额 */
  preselfpay_amt: Money;
  /** 符合政策范围金额 */
  inscp_scp_amt: Money;
  /** 起付标准（本次支付） */
  act_pay_dedc: Money;
  /** 统筹基金支付 */
  hifp_pay: Money;
  /** 职工大额医疗费用补助 */
  hifob_pay: Money;
  /** 个人负担总额 */
  psn_part_amt: Money;
  /** 个人账户支付 */
  acct_pay: Money;
  /** 个人现金支付 */
  psn_cash_pay: Money;
  /** 基金支付总额 */
  fund_pay_sumamt: Money;
}

/** One payer. */
export interface Payer {
  /** 基金支付类型 */
  fund_pay_type: string;
  /** 基金支付类型名称 */
  fund_pay_type_name: string;
  /** 符合政策范围金额 */
  inscp_scp_amt: Money;
  /** 基金支付金额 */
  fund_payamt: Money;
}

/** 两套规定的比较: values that differ, and who wins and loses. */
export interface RulesComparison {
  /** The first rules. */
  a: Rules;
  /** The second rules. */
  b: Rules;
  /** Values that differ, in the order of a visit. */
  values: ValueDifference[];
  /** 得失, where visits were compared. */
  people?: People;
}

/** A region as of a day. */
export interface Rules {
  /** 统筹地区: the region's id. */
  region: string;
  /** 政策文件: its title. */
  title: string;
  /** The day whose rules are meant. */
  as_of: Day;
  /** 条文: every clause that these rules' values cite, by id. Both sides may be versions of one region, so each has its own. */
  clauses: Record<string, Clause>;
}

/** A value that differs, in all situations in which it differs in the same way. */
export interface ValueDifference {
  /** What it is about. */
  topic: Topic;
  /** The same in words, and whom it is about. */
  text: string;
  /** 医疗类别; absent: not about care. */
  care?: Care[];
  /** 参保状态; absent: all. */
  status?: Status[];
  /** 医疗机构级别; absent: all. */
  level?: Level[];
  /** What the first rules say; empty: no such value. */
  a: Said[];
  /** What the second rules say; empty: no such value. */
  b: Said[];
}

/** What a value is about, in the order of a visit. */
export type Topic = "in_force" | "route" | "first_share" | "deductible" | "yearly_limit" | "share" | "added" | "ceiling" | "second_fund" | "pharmacy" | "internet" | "elsewhere_direct" | "elsewhere_manual" | "merge" | "during_admission" | "credit" | "interest" | "family";

/** 医疗类别 */
export type Care = "outpatient" | "chronic" | "special" | "rescue" | "day_surgery" | "inpatient" | "negotiated_drug" | "maternity";

/** A value in words. */
export interface Said {
  /** The value. */
  value: string;
  /** 条文: its id, of the side that says it. */
  clause: string;
}

/** 得失: winners pay less under the second rules. Amounts are texts of yuan with two decimals. */
export interface People {
  /** All visits compared. */
  claims: Count;
  /** Visits that either rules leave unanswered, for want of a value or to another document; in no group. */
  unknown: number;
  /** The values that they want under the first rules: ids of questions. */
  needs_a: string[];
  /** The values that they want under the second rules. */
  needs_b: string[];
  /** Visits by status and level. */
  groups: Group[];
  /** Persons by the status at their first visit compared. */
  persons: Persons[];
}

/** How many win and lose. */
export interface Count {
  /** All. */
  all: number;
  /** Those that pay less under the second rules. */
  won: number;
  /** Those for whom nothing changes. */
  same: number;
  /** Those that pay more. */
  lost: number;
  /** What the winners save together, in yuan. */
  gain: string;
  /** What the losers pay more together, in yuan. */
  loss: string;
}

/** Visits of one status at one level. */
export interface Group {
  /** 参保状态 */
  status: Status;
  /** 医疗机构级别 */
  level: Level;
  /** Its visits. */
  claims: Count;
  /** Yuan with two decimals; sums may exceed the largest amount of a request. */
  funds_a: string;
  /** Yuan with two decimals; sums may exceed the largest amount of a request. */
  funds_b: string;
}

/** Persons of one status, over their year. */
export interface Persons {
  /** 参保状态 */
  status: Status;
  /** Its persons. */
  persons: Count;
}

/** 比较: one request, and variants of it. */
export interface Compare {
  /** 测算请求: what the variants are compared with. */
  request: Request;
  /** 变化: each changes a part of the request. */
  variants: Variant[];
  /** The language of messages and explanations; the request's by default. */
  language?: "zh" | "en";
}

/** 一种变化: what is not named stays as in the request. */
export interface Variant {
  /** Echoed; by default what changes, in words. */
  name?: string;
  /** 统筹地区 */
  region?: string;
  /** Which claim changes, by position from 0; all of them by default. */
  claim?: number;
  /** 参保状态 */
  status?: "active" | "retired";
  /** 结算日期 */
  date?: Day;
  /** 级别 */
  level?: "primary" | "secondary" | "tertiary";
  /** 机构类型 */
  kind?: "hospital" | "pharmacy" | "internet";
  /** 就医地 */
  place?: "local" | "elsewhere_direct" | "elsewhere_manual";
  /** 就诊的先后: every claim's position once; the visits exchange their dates. */
  order?: number[];
  /** Values that the document leaves open: added to the request's. */
  parameters?: Record<string, string | number | boolean>;
  /** 读法: added to the request's. */
  readings?: Record<string, string>;
}

/** 比较的结果 */
export interface Comparison {
  /** The request as it is. */
  base: Base;
  /** Each variant, in the order given. */
  variants: Compared[];
  /** 条文: every clause that is cited above, by region and id. A clause is of the region of the base or the variant that cites it; `base_step` cites the base's. */
  clauses: Record<string, Record<string, Clause>>;
}

/** The request as it is. */
export interface Base {
  /** 统筹地区: its id. */
  region: string;
  /** In the order of the request's claims. */
  claims: Result[];
  /** 合计 */
  totals: Slip;
}

/** 一次就诊的结果 */
export interface Result {
  /** The claim's id. */
  id?: string;
  /** 结算日期 */
  date: Day;
  /** 六种结果之一 */
  outcome: OutcomeName;
  /** Why, for everything but `paid`. */
  reason?: Reason;
  /** 缺的数 */
  needs?: string[];
  /** 按文件、含假设、至少 */
  certainty: Certainty;
  /** 结算单 */
  slip: Slip;
  /** 范围 */
  range?: Range;
}

/** 一种变化的结果 */
export interface Compared {
  /** The variant's name, or what it changes. */
  name: string;
  /** 统筹地区: its id. */
  region: string;
  /** What the request said that the variant's region does not know. */
  left_out?: LeftOut[];
  /** In the order of the request's claims. */
  claims: Changed[];
  /** 合计 */
  totals: Slip;
  /** The lines of the totals that differ. */
  differences: TotalDifference[];
}

/** 没有用上的: part of the request that a variant's region does not know. */
export interface LeftOut {
  /** A JSON pointer into the request. */
  path: string;
  /** Why. */
  message: string;
}

/** 一次就诊的结果, and how it differs. */
export interface Changed {
  /** 结果 */
  result: Result;
  /** The lines of the slip that differ. */
  differences: Difference[];
}

/** A line of the slip that differs, and the first step where the two diverge. */
export interface Difference {
  /** The line's name. */
  line: Line;
  /** As it is. */
  base: Money;
  /** With the change. */
  variant: Money;
  /** The variant's less the base's. */
  change: SignedMoney;
  /** Where they diverge. */
  stage: Stage;
  /** The base's step there; none where only the variant has one. */
  base_step?: Side;
  /** The variant's step there. */
  variant_step?: Side;
}

/** 可能小于零的元："-12.00"。 */
export type SignedMoney = string;

/** The step on one side, with what it stands on. */
export interface Side {
  /** What was done. */
  text: string;
  /** How the amount was found, with its numbers. */
  formula?: string;
  /** What came out. */
  amount?: Money;
  /** 条文: its id. */
  clause?: string;
  /** 假设: its text. */
  assumption?: string;
}

/** A line of the totals that differs. */
export interface TotalDifference {
  /** The line's name. */
  line: Line;
  /** As it is. */
  base: Money;
  /** With the change. */
  variant: Money;
  /** The variant's less the base's. */
  change: SignedMoney;
}

/** 要建议的: the year so far, and what is planned. */
export interface Advise {
  /** 测算请求: visits that were and visits that are planned. */
  request: Request;
  /** 今天: visits from this day on can still be chosen; by default the last visit can. */
  today?: Day;
  /** 病种限额: the yearly ceiling of a chronic disease that might be recognised, where none is yet. */
  disease_ceiling?: MoneyIn;
  /** The language of messages and explanations; the request's by default. */
  language?: "zh" | "en";
}

/** 怎样能少出: every choice was recomputed by the engine over all visits of the request. */
export interface Advised {
  /** 统筹地区: its id. */
  region: string;
  /** 个人负担总额 over all visits, as it is. */
  person: Money;
  /** The visits that can still be chosen, by position from 0. */
  planned: number[];
  /** 建议: the largest gain first; none below one yuan. */
  advice: Advice[];
  /** 条文: every clause that is cited above, by id. */
  clauses: Record<string, Clause>;
}

/** 建议: one choice, and what it is worth. */
export interface Advice {
  /** What kind of choice. */
  kind: "level" | "designated" | "prescription" | "direct" | "recognition" | "account" | "new_year" | "order";
  /** What to do. */
  action: string;
  /** The visits that it concerns, by position from 0. */
  claims: number[];
  /** 级别: of `level`. */
  level?: Level;
  /** 结算日期: of `new_year`. */
  date?: Day;
  /** 先后: of `order`, the first visit first. */
  order?: number[];
  /** 个人负担总额 saved over all visits; 0.00 for `account`, which saves cash only. */
  gain: Money;
  /** 个人现金支付 saved over all visits. */
  cash: SignedMoney;
  /** The gain in words. */
  worth: string;
  /** 个人负担总额 over all visits: before, after. */
  person: [Money, Money];
  /** True where the gain is at most this: what another rule would pay is not known. */
  at_most?: boolean;
  /** The gain over the readings, where they differ. */
  range?: Gains;
  /** 按文件、含假设、至少 */
  certainty: Certainty;
  /** 条文 that it rests on: its id. */
  clause: string;
  /** The visit for which it matters most, and the step that the gain comes from. */
  why: Why;
  /** What to mind. */
  caveat: string;
}

/** The gain over all combinations of the readings; below zero: it would cost more. */
export interface Gains {
  /** The least. */
  low: SignedMoney;
  /** The most. */
  high: SignedMoney;
}

/** Where the gain comes from. */
export interface Why {
  /** The visit, by position from 0. */
  claim: number;
  /** The stage at which the person's part falls most. */
  stage: Stage;
  /** The step as it is; none where only the other has one. */
  before?: Side;
  /** The step with the choice. */
  after?: Side;
}

/** 没填完的请求: one visit; what is left out has not been said yet. */
export interface Draft {
  /** 统筹地区 */
  region: string;
  /** 参保人 */
  insured?: DraftInsured;
  /** 这一年更早的就诊, complete. */
  earlier?: Claim[];
  /** 这次就诊 */
  claim?: DraftClaim;
  /** 本年已用; a pool that is not named has not been said yet. */
  opening?: DraftOpening;
  /** Values that the document leaves open, by the id of the question. */
  parameters?: Record<string, string | number | boolean>;
  /** 读法; the others are at their defaults. */
  readings?: Record<string, string>;
  /** True takes what has a default in a request and is left out at its default, so that it is not asked for; default false. */
  defaults?: boolean;
  /** The language of messages and explanations; Chinese by default. */
  language?: "zh" | "en";
}

/** 参保人 */
export interface DraftInsured {
  /** 参保状态 */
  status?: "active" | "retired";
  /** 出生日期 */
  birth?: Day;
  /** 个人账户余额 */
  account_balance?: MoneyIn;
  /** 门诊慢性病 */
  chronic_diseases?: ChronicDisease[];
}

/** 这次就诊 */
export interface DraftClaim {
  /** 结算日期, not before the last of the earlier visits. */
  date?: Day;
  /** 医疗类别 */
  care?: "outpatient" | "chronic" | "special" | "rescue" | "day_surgery" | "inpatient" | "negotiated_drug" | "maternity";
  /** 医药机构 */
  provider?: DraftProvider;
  /** 外配处方 */
  prescription?: boolean;
  /** 就医地 */
  place?: "local" | "elsewhere_direct" | "elsewhere_manual";
  /** 费用; lines are complete. */
  bill?: DraftParts | BillItems;
  /** Whether an admission or a recognition followed; false says that none did. */
  followed?: boolean;
  /** What followed. */
  followed_by?: FollowedBy;
  /** 住院期间 */
  during_admission?: boolean;
}

/** 医药机构 */
export interface DraftProvider {
  /** 机构类型 */
  kind?: "hospital" | "pharmacy" | "internet";
  /** 级别 */
  level?: "primary" | "secondary" | "tertiary";
  /** 定点 */
  designated?: boolean;
}

/** 费用 by parts. */
export interface DraftParts {
  /** 医疗费总额 */
  total?: MoneyIn;
  /** 全自费金额 */
  outside_catalogue?: MoneyIn;
  /** 超限价金额 */
  above_limit?: MoneyIn;
  /** 先行自付金额 */
  first_share?: MoneyIn;
}

/** 本年已用, before the first visit that the draft names. */
export interface DraftOpening {
  /** 自然年度 */
  year: number;
  /** 起付标准 already borne, by pool. */
  deductible?: Record<string, MoneyIn>;
  /** 最高支付限额 already used, by pool. */
  paid?: Record<string, MoneyIn>;
}

/** 只问要紧的: what is left to ask. */
export interface Questions {
  /** 统筹地区: its id. */
  region: string;
  /** Whether nothing that is open can change the slip any more. */
  settled: boolean;
  /** The same in words. */
  text: string;
  /** What to ask, first what narrows it most. */
  ask: Ask[];
  /** What is open and changes nothing: JSON pointers into the draft. */
  irrelevant: string[];
  /** 六种结果之一, once settled. */
  outcome?: OutcomeName;
  /** 结算单, once settled. */
  slip?: Slip;
}

/** 要问的一项 */
export interface Ask {
  /** A JSON pointer into the draft. */
  input: string;
  /** What to ask. */
  text: string;
  /** Why it has to be asked, of values that the document leaves open. */
  why?: string;
  /** The most that it was seen to move what the funds pay. */
  moves: Money;
  /** How far apart what the funds pay may still be once this is answered: the mean over its values. */
  leaves: Money;
  /** The choices; those of one entry lead to the same slip. */
  choices?: Choice[];
  /** Where it is enough to know that the amount is this small or this large. */
  brackets?: Bracket[];
}

/** Choices that lead to the same slip: it is enough to know that it is one of them. */
export interface Choice {
  /** Their names in the request. */
  values: string[];
  /** The same in words. */
  text: string;
}

/** 大概就够: within it the exact amount changes nothing more. */
export interface Bracket {
  /** At least. */
  from?: Money;
  /** At most. */
  to?: Money;
  /** What stays the same: the whole slip, or what the funds pay. */
  of: "slip" | "funds";
  /** The question in words. */
  text: string;
}

/** 个人账户请求: whose account, over which months, with what movements. */
export interface AccountRequest {
  /** 统筹地区: the region's id, the name of its file. */
  region: string;
  /** 参保人 */
  insured: AccountInsured;
  /** The first month. */
  from: Month;
  /** The last month. */
  to: Month;
  /** 期初余额, before the first month's credit. */
  opening: MoneyIn;
  /** 积数乘利率 of this year's earlier months: `accrued` of the response that ended just before `from`. */
  accrued?: string;
  /** Values that the document leaves open, by the id of the question. */
  parameters?: Record<string, string | number | boolean>;
  /** 读法: a choice between readings of a clause, by the id of the reading. */
  readings?: Record<string, string>;
  /** 中断缴费: months without contributions. */
  gaps?: Gap[];
  /** 结息利率, each from its day on. */
  interest?: InterestRate[];
  /** 支出: decided by date, and in the order given. */
  movements?: Movement[];
  /** The language of messages and explanations; Chinese by default. */
  language?: "zh" | "en";
}

/** 参保人 */
export interface AccountInsured {
  /** 参保状态: 在职 or 退休. */
  status: "active" | "retired";
  /** 出生日期: needed only where age matters. */
  birth?: Day;
  /** 退休日期: credited as 在职 until the end of its month and as 退休 from the next one on, whatever `status` says. */
  retires_on?: Day;
  /** 缴费基数, a month: needed where the credit is a share of it. */
  monthly_base?: MoneyIn;
}

/** YYYY-MM */
export type Month = string;

/** 中断缴费: the months on whose first day nothing is credited. */
export interface Gap {
  /** 中断 from this day or month on. */
  from: DayOrMonth;
  /** The last day or month. */
  to: DayOrMonth;
  /** 足额补缴: made up on the first of the next month. */
  repaid_on?: Day;
}

/** YYYY-MM-DD, or YYYY-MM for its first or last day. */
export type DayOrMonth = string;

/** 结息利率: the bank's three-month deposit rate. */
export interface InterestRate {
  /** The first day. */
  from: DayOrMonth;
  /** Yearly. */
  rate: Rate;
}

/** 支出: what the account is asked to pay. */
export interface Movement {
  /** 日期 */
  date: Day;
  /** 用途: 就医、购药、参保缴费、支取、其他. */
  kind: "medical" | "pharmacy" | "premium" | "payout" | "other";
  /** 金额 */
  amount: MoneyIn;
  /** 给谁用: default self. */
  who?: "self" | "spouse" | "parent" | "child";
}

/** 个人账户答复: opening + credits + interest − paid = closing. */
export interface AccountResponse {
  /** 统筹地区: the region's id. */
  region: string;
  /** 政策文件 */
  document: Document;
  /** 计入, month by month. */
  months: MonthCredit[];
  /** 支出, in the order of the request; none where a value is missing. */
  movements: MovementPaid[];
  /** 结息, by year. */
  interest: YearInterest[];
  /** 期末余额; left out where a value is missing. */
  closing?: Money;
  /** 积数乘利率: what has borne interest since the last settlement; the next request's `accrued`. */
  accrued?: Decimal;
  /** 缺的数: ids of questions; also `monthly_base`, `interest` and `birth`. */
  needs?: string[];
  /** 按文件、含假设、至少 */
  certainty: Certainty;
  /** 范围: where readings differ. */
  range?: ClosingRange;
  /** The explanation, in order of time. */
  steps: AccountStep[];
  /** 假设: the text of every assumption that the answer rests on. */
  assumptions?: Record<string, string>;
  /** 缺的数: what is asked for and why. */
  questions?: Record<string, string>;
  /** 读法: what is in question, for every reading that moves the range. */
  readings?: Record<string, string>;
  /** 条文: every clause that is cited above, by id. */
  clauses: Record<string, Clause>;
}

/** 计入 of one month, on its first day. */
export interface MonthCredit {
  /** The month. */
  month: Month;
  /** 计入, with what is made up; left out where a value is missing. */
  credit?: Money;
  /** 条文: its id. */
  clause: string;
}

/** 支出: `paid` and `refused` add up to what was asked. */
export interface MovementPaid {
  /** 个人账户支付 */
  paid: Money;
  /** 不付 */
  refused: Money;
  /** Why not all is paid. */
  reason?: Refusal;
}

/** 不付的原因 */
export interface Refusal {
  /** A stable code. */
  code: RefusalCode;
  /** The reason in words. */
  text: string;
  /** 条文: its id. */
  clause: string;
}

/** 不付的原因 */
export type RefusalCode = "not_in_force" | "not_for" | "not_listed" | "not_for_them" | "family_floor" | "balance";

/** 结息 of one year. */
export interface YearInterest {
  /** 自然年度 */
  year: number;
  /** 利息 */
  amount: Money;
}

/** 十进制的文字，至多十一位小数。 */
export type Decimal = string;

/** 范围: exact, over all combinations of the readings that touch accounts. */
export interface ClosingRange {
  /** 期末余额: the least and the most. */
  closing: [Money, Money];
  /** 读法: ids of the readings that move it. */
  because: string[];
  /** By how much each of them moves it alone, in the same order. */
  moves: ClosingMove[];
}

/** By how much one reading moves the balance alone, and what would settle it. */
export interface ClosingMove {
  /** 读法: its id. */
  reading: string;
  /** The balance under each way to read it. */
  options: ClosingOption[];
  /** What to ask, and whom. */
  settle: string;
  /** 条文: the id of the words in question. */
  clause: string;
}

/** One way to read the clause. */
export interface ClosingOption {
  /** Its id: what `readings` takes. */
  option: string;
  /** What it says. */
  text: string;
  /** 期末余额; none where a value is missing. */
  closing?: Money;
}

/** One step; it stands on a clause or on an assumption. */
export interface AccountStep {
  /** 日期 */
  date: Day;
  /** The stage. */
  stage: AccountStage;
  /** What was done. */
  text: string;
  /** How the amount was found, with its numbers. */
  formula?: string;
  /** What came out. */
  amount?: Money;
  /** 条文: its id. */
  clause?: string;
  /** 假设: its id. */
  assumption?: string;
}

/** The stages of an account. */
export type AccountStage = "ground" | "credit" | "use" | "interest";

/** What is wrong with a request; nothing was computed. */
export interface Error {
  /** The first fault. */
  error: Problem;
}

/** What is wrong, where, and what would be right. */
export interface Problem {
  /** A stable code. */
  code: "json" | "text" | "too_long" | "missing" | "type" | "unknown_field" | "duplicate_field" | "money" | "negative" | "decimals" | "too_large" | "rate" | "rate_range" | "rate_decimals" | "date" | "too_early" | "integer" | "choice" | "parts_exceed_total" | "empty" | "too_many" | "order" | "duplicate_id" | "unknown_region" | "unknown_parameter" | "parameter_range" | "yes_no" | "rate_sum" | "unknown_reading" | "unknown_option" | "unknown_pool" | "month" | "decimal" | "backwards" | "out_of_period" | "overlap" | "duplicate_date" | "repaid_early" | "unknown_claim" | "terms_not_needed" | "no_line";
  /** A JSON pointer to the field. */
  path: string;
  /** What is wrong and what would be right. */
  message: string;
}

/** 数据包读不出来的原因: why bytes are not a region. */
export type PackCode = "pack_foreign" | "pack_version" | "pack_broken" | "pack_other" | "pack_invalid";
