//! Who, where, what for: the rules that decide before any value is looked at.

use super::{Narrator, RulebookRow, Section};
use crate::region::{Acceptance, Accepted};
use crate::units::{Kind, Place};
use crate::words::rules;

impl Narrator<'_> {
    pub(super) fn visits(&self) -> Section {
        let (region, say, language) = (self.region, self.say, self.language);
        let mut rows = vec![self.rule(say.scope, region.scope), self.cited(say.status_change, region.status_change)];
        rows.extend(self.class_b());
        if let Some(merge) = &region.merge {
            let what = format!("{}{}{}", say.merge, say.colon, rules::cares(merge.care, language));
            let into = rules::merge(merge.into, merge.within_days, merge.same_hospital, language);
            let value = format!("{into}{}{}", say.colon, self.text(&merge.text));
            rows.push(self.row(what, value, merge.clause));
        }
        if let Some(rule) = &region.during_admission {
            let what = format!("{}{}{}", say.during_admission, say.colon, rules::cares(rule.care, language));
            rows.push(self.row(what, self.text(&rule.text), rule.clause));
        }
        rows.push(self.rule(say.undesignated, region.undesignated));
        for (name, acceptance) in [
            (Kind::Pharmacy.label(language), &region.pharmacy),
            (Kind::Internet.label(language), &region.internet),
            (Place::ElsewhereDirect.label(language), &region.elsewhere_direct),
            (Place::ElsewhereManual.label(language), &region.elsewhere_manual),
        ] {
            rows.push(self.acceptance(name, acceptance));
        }
        Section { title: say.visits.to_owned(), rows }
    }

    fn acceptance(&self, what: &str, acceptance: &Acceptance) -> RulebookRow {
        let value = match acceptance.accepted {
            Accepted::Same => self.say.same,
            Accepted::Referred => self.text(&acceptance.text),
        };
        RulebookRow { assumption: acceptance.assume, ..self.row(what, value, acceptance.clause) }
    }

    /// 乙类先行自付
    fn class_b(&self) -> impl Iterator<Item = RulebookRow> {
        let (say, rule) = (self.say, &self.region.first_share);
        let rows = rule.rows.iter().map(|row| {
            let what = format!("{}{}{}", say.class_b, say.colon, rules::cares(row.care, self.language));
            let exempt = if row.dual_channel_exempt {
                format!("{}{}", say.comma, say.dual_channel_exempt)
            } else {
                String::new()
            };
            RulebookRow { assumption: row.assume, ..self.row(what, format!("{}{exempt}", row.rate), row.clause) }
        });
        rows.chain(std::iter::once(self.assumed(say.class_b_otherwise, rule.otherwise)))
    }
}
