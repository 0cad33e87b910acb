//! The second look: what it asks, and what was set aside with which reason.

use crate::content::second_look;
use crate::domain::second_look::{Prompt, prompts};
use crate::report::draft::Draft;
use crate::report::rows;

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, "Second look", "second-look");
    draft.paragraph("Questions that follow from what is written here. They ask; they do not judge.");
    let assessment = draft.assessment;
    let asked = prompts(assessment, draft.setting.today);
    let open: Vec<&Prompt> = asked.iter().filter(|prompt| prompt.set_aside.is_none()).collect();
    if open.is_empty() {
        draft.paragraph(
            "No question is open. That alone does not make the information sufficient: this remains for people to judge.",
        );
    } else {
        let line = |prompt: &&Prompt| {
            vec![rows::target(assessment, prompt.rule, prompt.about), second_look::asks(prompt.rule).to_owned()]
        };
        draft.table("Questions that are open".to_owned(), &["About", "Question"], open.iter().map(line).collect());
    }
    if !assessment.set_aside.is_empty() {
        // Also what is no longer asked: a reason that somebody wrote stays in sight.
        let lines = assessment.set_aside.iter().map(|aside| {
            let still = asked.iter().any(|prompt| prompt.rule == aside.rule && prompt.about == aside.about);
            let asks = second_look::asks(aside.rule);
            let asks = if still { asks.to_owned() } else { [asks, " (no longer asked)"].concat() };
            vec![rows::target(assessment, aside.rule, aside.about), asks, aside.reason.clone()]
        });
        let lines = lines.collect();
        draft.table("Questions that were set aside".to_owned(), &["About", "Question", "Why it was set aside"], lines);
    }
}
