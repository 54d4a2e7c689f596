//! What a packed region holds, in order. A change here or in the types raises the pack's version.

use super::Listed;
use super::codec::{Packed, Reader, packed_enum, packed_struct};
use crate::region::{
    Acceptance, Account, AccountExample, Across, Allowed, Amount, Answer, Assumption, AssumptionId, Bands, Base, Basis,
    Benefit, Bound, Bounds, ByDisease, Ceiling, Change, Cite, Clause, ClauseId, Conditions, Counts, Credit, Crossing,
    Deductible, DeductibleUse, Document, DocumentKind, Example, Exclusion, Expected, ExpectedValue, Fact, Family,
    FirstShare, FirstShareRow, Interest, Limit, Merge, Monthly, OnlyLevels, Percent, Period, Pool, Question,
    QuestionId, QuestionKind, Reading, ReadingOption, Referral, Region, Route, Row, SecondFund, Share, ShareRow, Table,
    YearlyLimit,
};
use crate::rulebook::book::{Book, Chapter, Choice, Covered, Entry, Extent};
use crate::units::Text;

packed_struct! {
    Listed { id, name, kind }
    Book { id, name, notice, clauses, covers, choices, chapters }
    Covered { what, extent }
    Choice { text, clause, default, options, example, ways }
    Chapter { title, entries }
    Entry { what, value, clause, assumption }
    Text { zh, en }
    ClauseId { 0 }
    AssumptionId { 0 }
    QuestionId { 0 }
    Region {
        id, name, parent, document, clauses, assumptions, rounding, questions, readings, pools, scope, status_change,
        first_share, merge, during_admission, undesignated, pharmacy, internet, elsewhere_direct, elsewhere_manual,
        referrals, routes, benefits, deductibles, shares, ceilings, second_funds, account, bounds, texts, examples,
        account_examples
    }
    Document { title, number, issued, kind, in_force, clause, assume, notice }
    Clause { id, article, quote, gist }
    Assumption { id, text, clause }
    Question { id, kind, name, why, clause, bounds }
    Reading { id, clause, text, default, options }
    ReadingOption { id, text, changes }
    Pool { id, name }
    FirstShare { rows, otherwise }
    FirstShareRow { care, rate, dual_channel_exempt, clause, assume }
    Merge { care, into, within_days, same_hospital, clause, text }
    Exclusion { care, clause, text }
    Acceptance { answer, clause, assume, text }
    Referral { code, care, clause, text }
    Benefit {
        id, name, care, only_levels, deductible, share, ceilings, no_ceiling, second_fund, assume, clause, touched
    }
    OnlyLevels { levels, clause, text }
    Deductible { id, pool, per, across, table, yearly_limit, touched }
    YearlyLimit { table, crossing, if_missing }
    Share { id, table, add, bands, touched }
    ShareRow { rate, over, up_to }
    Ceiling { id, pool, per, basis, limit, touched }
    ByDisease { each_further, at_most, counts, clause }
    SecondFund { id, name, share, ceilings, assume, clause, touched }
    Account { pays, cash, not_for, allows, credits, on_retirement, gap, interest, family, assume, touched }
    Allowed { purposes, members, clause, assume }
    Credit { id, table }
    Interest { day_count, on_payout, if_missing, clause }
    Family { floor, above, clause }
    Bounds { deductible_at_most, rate_at_least, retired_extra, level_step_at_least, ceiling_about }
    Bound<V> { value, clause }
    Example { id, title, show, request, expect, line }
    Expected { outcome, code, certainty, needs, slip }
    AccountExample { id, title, show, request, expect, line }
    Table<V> { rows }
    Row<V> { when, value, clause, assume }
    Conditions { mask, from, until, age, facts }
    Fact { question, low, high }
    Amount { base, percent }
    Percent { base, percent }
}

packed_enum! {
    Extent { 0 Computed, 1 Lacks(values), 2 Referred, 3 Silent }
    DocumentKind { 0 Rules, 1 Draft, 2 Framework }
    Cite { 0 Clause(clause), 1 Assumption(assumption) }
    QuestionKind { 0 Money, 1 Rate, 2 Number, 3 YesNo }
    Answer { 0 Same, 1 Referred }
    Route { 0 Benefit(at), 1 Refer(at) }
    DeductibleUse { 0 None(clause), 1 Of(at) }
    Period { 0 Year, 1 Quarter, 2 Month, 3 Visit, 4 Admission }
    Across { 0 TopUp, 1 PerLevel, 2 FirstLevel }
    Crossing { 0 Whole, 1 Clipped }
    Bands { 0 Bill, 1 Year(pool) }
    Basis { 0 Fund, 1 Spend }
    Limit { 0 Table(table), 1 ByDisease(limit) }
    Counts { 0 Total, 1 Increments }
    ExpectedValue {
        0 Credit(month, amount),
        1 Movement(number, paid, refused, code),
        2 Interest(year, amount),
        3 Closing(amount),
        4 Needs(ids)
    }
    Monthly { 0 OfBase(share), 1 Yearly(amount), 2 Monthly(amount) }
    Base<V> { 0 Given(value), 1 Ask(question) }
    Change {
        0 DeductiblePool(at, pool),
        1 DeductiblePer(at, per),
        2 DeductibleAcross(at, across),
        3 DeductibleRows(at, table),
        4 DeductibleLimitRows(at, table),
        5 DeductibleCrossing(at, crossing),
        6 DeductibleIfMissing(at, assumption),
        7 ShareRows(at, table),
        8 ShareAdd(at, rows),
        9 ShareBands(at, bands),
        10 CeilingPool(at, pool),
        11 CeilingPer(at, per),
        12 CeilingBasis(at, basis),
        13 CeilingLimit(at, limit),
        14 BenefitDeductible(at, deductible),
        15 BenefitShare(at, share),
        16 BenefitCeilings(at, ceilings, clause),
        17 BenefitSecondFund(at, fund),
        18 SecondFundShare(at, share),
        19 SecondFundCeilings(at, ceilings),
        20 AccountInterest(interest),
        21 AccountFamily(family)
    }
}
