//! 读法的影响: one of the region's own examples under each option of a reading.

use crate::account::{AccountRequest, state};
use crate::engine::{Line, Outcome, Slip};
use crate::estimate::Request;
use crate::estimate::slips;
use crate::estimate::variants::Variants;
use crate::region::Reading;
use crate::review::examples::Readers;
use crate::units::{Money, Text};

/// An example that a reading moves.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Impact {
    /// What the example shows.
    pub example: Text,
    /// What comes of it under each option, in the reading's order.
    pub options: Vec<Consequence>,
}

/// What comes of an example.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Consequence {
    /// What person and funds pay for its visits.
    Visits {
        /// 个人负担总额
        person: Money,
        /// 统筹基金和大额补助
        funds: Money,
    },
    /// 个人账户期末余额
    Balance(Money),
    /// A value is missing under this option.
    Unknown,
}

/// For each reading, the first of the region's examples that it moves, shown ones before others; none where it moves
/// none of them.
pub fn impacts(variants: &mut Variants, readers: Readers) -> Vec<Option<Impact>> {
    let region = variants.base().clone();
    let visits = region.examples.iter().map(|it| (it.show, &it.title, &it.request, false));
    let accounts = region.account_examples.iter().map(|it| (it.show, &it.title, &it.request, true));
    let mut all: Vec<_> = visits.chain(accounts).collect();
    // Those made to be shown are the plainer ones.
    all.sort_by_key(|(show, ..)| !show);
    let mut examples = Vec::new();
    for (_, title, request, of_account) in all {
        let asked = if of_account {
            (readers.account)(request).map(ExampleRequest::Account)
        } else {
            (readers.visits)(request).map(ExampleRequest::Visits)
        };
        examples.extend(asked.ok().map(|asked| (title, asked)));
    }
    region.readings.iter().map(|reading| impact(variants, reading, &examples)).collect()
}

/// An example's request.
enum ExampleRequest {
    Visits(Request),
    Account(AccountRequest),
}

fn impact(variants: &mut Variants, reading: &Reading, examples: &[(&Text, ExampleRequest)]) -> Option<Impact> {
    for (title, asked) in examples {
        let options = reading.options.iter().map(|option| match asked {
            ExampleRequest::Visits(request) => visit(variants, request.clone(), &reading.id, &option.id),
            ExampleRequest::Account(request) => account(variants, request.clone(), &reading.id, &option.id),
        });
        let Some(options) = options.collect::<Option<Vec<Consequence>>>() else { continue };
        if options.iter().any(|consequence| *consequence != options[0]) {
            return Some(Impact { example: (*title).clone(), options });
        }
    }
    None
}

fn visit(variants: &mut Variants, mut request: Request, reading: &str, option: &str) -> Option<Consequence> {
    choose(&mut request.readings, reading, option);
    let decisions = slips(variants, &request).ok()?;
    if decisions.iter().any(|decision| decision.outcome == Outcome::NeedsValue) {
        return Some(Consequence::Unknown);
    }
    let mut totals = Slip::default();
    decisions.iter().for_each(|decision| totals += decision.slip);
    Some(Consequence::Visits { person: totals[Line::Person], funds: totals.funds() })
}

fn account(variants: &mut Variants, mut request: AccountRequest, reading: &str, option: &str) -> Option<Consequence> {
    choose(&mut request.readings, reading, option);
    Some(state(variants, &request).ok()?.closing.map_or(Consequence::Unknown, Consequence::Balance))
}

fn choose(readings: &mut Vec<(String, String)>, reading: &str, option: &str) {
    readings.retain(|(known, _)| known != reading);
    readings.push((reading.to_owned(), option.to_owned()));
}
