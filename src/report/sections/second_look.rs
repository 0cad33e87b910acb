//! The second look: what it asks, and what was set aside with which reason.

use crate::content::documents::heads;
use crate::content::documents::sections::second_look as say;
use crate::content::{second_look, sections};
use crate::domain::report_plan::Section;
use crate::domain::second_look::{Prompt, prompts};
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
        let line = |prompt: &&Prompt| {
            vec![rows::target(assessment, prompt.rule, prompt.about), second_look::asks(prompt.rule).to_owned()]
        };
        draft.table(say::OPEN.to_owned(), &[heads::ABOUT, heads::QUESTION], open.iter().map(line).collect());
    }
    if !assessment.set_aside.is_empty() {
        // Also what is no longer asked: a reason that somebody wrote stays in sight.
        let lines = assessment.set_aside.iter().map(|aside| {
            let still = asked.iter().any(|prompt| prompt.rule == aside.rule && prompt.about == aside.about);
            let asks = second_look::asks(aside.rule);
            let asks = if still { asks.to_owned() } else { say::no_longer_asked(asks) };
            vec![rows::target(assessment, aside.rule, aside.about), asks, aside.reason.clone()]
        });
        let lines = lines.collect();
        draft.table(say::SET_ASIDE.to_owned(), &[heads::ABOUT, heads::QUESTION, heads::WHY_SET_ASIDE], lines);
    }
}
