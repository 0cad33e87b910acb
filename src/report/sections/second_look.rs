//! The second look: what it asks, and what was set aside with which reason.

use crate::content::second_look;
use crate::domain::keyed::Keyed;
use crate::domain::second_look::{Prompt, prompts};
use crate::report::draft::{Draft, fact};
use crate::report::rows;

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, "Second look", "second-look");
    draft.paragraph("Questions that follow from what is written here. They ask; they do not judge.");
    let (aside, open): (Vec<Prompt>, Vec<Prompt>) =
        prompts(draft.assessment, draft.setting.today).into_iter().partition(|prompt| prompt.set_aside.is_some());
    if open.is_empty() {
        draft.paragraph("No question is open. That alone does not make the information sufficient: this remains for people to judge.");
    }
    let mut rest = open.as_slice();
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|prompt| prompt.rule == first.rule).count();
        let (these, others) = rest.split_at(same);
        rest = others;
        let key = first.rule.key();
        draft.heading(3, second_look::asks(first.rule), &["look-", key].concat());
        draft.list(these.iter().map(|prompt| rows::target(draft.assessment, prompt.rule, prompt.about)).collect());
    }
    if !aside.is_empty() {
        draft.heading(3, "Set aside, and why", "look-aside");
        let facts = aside.into_iter().map(|prompt| {
            let about = rows::target(draft.assessment, prompt.rule, prompt.about);
            fact([second_look::asks(prompt.rule), " ", &about].concat(), prompt.set_aside.unwrap_or_default())
        });
        let facts = facts.collect();
        draft.facts(facts);
    }
}
