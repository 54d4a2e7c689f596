//! 读法的影响: one of the region's own examples under each option of a reading.

use crate::account::{AccountRequest, state};
use crate::engine::{Line, Outcome, Slip};
use crate::estimate::Request;
use crate::estimate::slips;
use crate::estimate::variants::Variants;
use crate::review::examples::Readers;
use crate::units::{Money, Text};

/// An example that a reading moves.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Effect {
    /// What the example shows.
    pub example: Text,
    /// What comes of it under each option, in the reading's order.
    pub ways: Vec<Way>,
}

/// What comes of an example.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// What person and funds pay for its visits.
    Visits {
        /// 个人负担总额
        person: Money,
        /// 统筹基金和大额补助
        funds: Money,
    },
    /// 个人账户期末余额
    Account(Money),
    /// A value is missing under this option.
    Asks,
}

/// For each reading, the first of the region's examples that it moves, shown ones before others; none where it moves none of them.
pub fn effects(variants: &mut Variants, readers: Readers) -> Vec<Option<Effect>> {
    let region = variants.base().clone();
    let visits = region.examples.iter().map(|it| (it.show, &it.title, &it.request, false));
    let accounts = region.account_examples.iter().map(|it| (it.show, &it.title, &it.request, true));
    let mut all: Vec<_> = visits.chain(accounts).collect();
    // Those made to be shown are the plainer ones.
    all.sort_by_key(|(show, ..)| !show);
    let mut examples: Vec<(&Text, Asked)> = Vec::new();
    for (_, title, request, of_account) in all {
        let asked = if of_account {
            (readers.account)(request).map(Asked::Account)
        } else {
            (readers.visits)(request).map(Asked::Visits)
        };
        examples.extend(asked.ok().map(|asked| (title, asked)));
    }
    let effect = |reading: &crate::region::Reading| {
        examples.iter().find_map(|(title, asked)| {
            let mut run = |option: &str| match asked {
                Asked::Visits(request) => visit(variants, request.clone(), &reading.id, option),
                Asked::Account(request) => account(variants, request.clone(), &reading.id, option),
            };
            let ways: Option<Vec<Way>> = reading.options.iter().map(|one| run(&one.id)).collect();
            let ways = ways.filter(|ways| ways.iter().any(|way| *way != ways[0]))?;
            Some(Effect { example: (*title).clone(), ways })
        })
    };
    region.readings.iter().map(effect).collect()
}

/// An example's request.
enum Asked {
    Visits(Request),
    Account(AccountRequest),
}

fn visit(variants: &mut Variants, mut request: Request, reading: &str, option: &str) -> Option<Way> {
    choose(&mut request.readings, reading, option);
    let decisions = slips(variants, &request).ok()?;
    if decisions.iter().any(|decision| decision.outcome == Outcome::NeedsValue) {
        return Some(Way::Asks);
    }
    let mut totals = Slip::default();
    decisions.iter().for_each(|decision| totals += decision.slip);
    Some(Way::Visits { person: totals[Line::Person], funds: totals.funds() })
}

fn account(variants: &mut Variants, mut request: AccountRequest, reading: &str, option: &str) -> Option<Way> {
    choose(&mut request.readings, reading, option);
    Some(state(variants, &request).ok()?.closing.map_or(Way::Asks, Way::Account))
}

fn choose(readings: &mut Vec<(String, String)>, reading: &str, option: &str) {
    readings.retain(|(known, _)| known != reading);
    readings.push((reading.to_owned(), option.to_owned()));
}
