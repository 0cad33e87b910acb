//! The second look: what it asks, and what was set aside with which reason.

use crate::content::documents::heads;
use crate::content::documents::sections::second_look as say;
use crate::content::{second_look, sections};
use crate::domain::report_plan::Section;
use crate::domain::rule::Rule;
use crate::domain::second_look::{Prompt, prompts};
use crate::domain::target::Target;
use crate::report::draft::Draft;
use crate::report::rows;

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, sections::section(Section::SecondLook), "second-look");
    draft.paragraph(say::LEAD);
    let assessment = draft.assessment;
    let asked = prompts(assessment, draft.setting.today);
    let open: Vec<&Prompt> = asked.iter().filter(|prompt| prompt.set_aside.is_none()).collect();
    if open.is_empty() {
        draft.paragraph(say::NONE_OPEN);
    } else {
        // What is asked of several places is one line that lists them.
        let same = open.chunk_by(|one, next| one.rule == next.rule);
        let lines = same.filter_map(|prompts| {
            let rule = prompts.first()?.rule;
            let about: Vec<Target> = prompts.iter().map(|prompt| prompt.about).collect();
            let places = about.iter().map(|about| rows::target(assessment, rule, *about));
            Some(vec![question(draft, rule, &about), places.collect::<Vec<_>>().join("\n")])
        });
        let lines = lines.collect();
        draft.table(say::OPEN.to_owned(), &[heads::QUESTION, heads::ABOUT], lines);
    }
    if !assessment.set_aside.is_empty() {
        // Also what is no longer asked: a reason that somebody wrote stays in sight.
        let lines = assessment.set_aside.iter().map(|aside| {
            let still = asked.iter().any(|prompt| prompt.rule == aside.rule && prompt.about == aside.about);
            let asks = question(draft, aside.rule, &[aside.about]);
            let asks = if still { asks } else { say::no_longer_asked(&asks) };
            vec![rows::target(assessment, aside.rule, aside.about), asks, aside.reason.clone()]
        });
        let lines = lines.collect();
        draft.table(say::SET_ASIDE.to_owned(), &[heads::ABOUT, heads::QUESTION, heads::WHY_SET_ASIDE], lines);
    }
}

/// The question of a rule, marked where it is our advice.
fn question(draft: &Draft<'_>, rule: Rule, about: &[Target]) -> String {
    second_look::question(rule, draft.assessment.review.phase, about)
}
