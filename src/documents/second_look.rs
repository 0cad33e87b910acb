//! The prompts of the second look as JSON, on their way from the document worker to the page that shows them.

use crate::content::second_look::question;
use crate::documents::prompt::Asked;
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::second_look::prompts;
use crate::report::rows::target;
use crate::storage::json::Json;
use crate::storage::record::ToJson;

/// What the second look asks, in the order of the rules.
#[must_use]
pub fn asked(assessment: &Assessment, today: Date) -> Json {
    let prompts = prompts(assessment, today);
    // The page shows what is still asked by one rule under one question.
    let open = |rule| prompts.iter().filter(|prompt| prompt.rule == rule && prompt.set_aside.is_none()).count();
    let asked: Vec<Asked> = prompts
        .iter()
        .map(|prompt| Asked {
            rule: prompt.rule,
            about: prompt.about,
            question: question(
                prompt.rule,
                assessment.review.phase,
                prompt.set_aside.is_none() && open(prompt.rule) > 1,
            ),
            name: target(assessment, prompt.rule, prompt.about),
            set_aside: prompt.set_aside.clone().unwrap_or_default(),
        })
        .collect();
    asked.write()
}
