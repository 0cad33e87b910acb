//! The prompts of the second look as JSON, on their way from the document worker to the page that shows them.

use crate::content::second_look::{WHOLE_REVIEW, question};
use crate::documents::prompt::{About, Asked, AskedGroup};
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::second_look::grouping::{Combined, Group, grouped};
use crate::domain::second_look::prompts;
use crate::domain::subject::Subject;
use crate::domain::target::Target;
use crate::report::rows::target_within;
use crate::report::words::title;
use crate::storage::json::Json;
use crate::storage::record::ToJson;

/// What the second look asks, question by question, what was set aside included.
#[must_use]
pub fn asked(assessment: &Assessment, today: Date) -> Json {
    let groups = grouped(assessment, prompts(assessment, today));
    let groups: Vec<AskedGroup> = groups.into_iter().map(|group| in_words(assessment, group)).collect();
    groups.write()
}

fn in_words(assessment: &Assessment, group: Group) -> AskedGroup {
    let Group { question: of, combined } = group;
    let asked = |Combined { rule, prompts }: Combined| {
        let targets: Vec<Target> = prompts.iter().map(|prompt| prompt.about).collect();
        let question = question(rule, assessment.review.phase, &targets);
        let about = targets.iter().map(|target| {
            let name = target_within(assessment, rule, *target);
            About { target: *target, name }
        });
        Asked { rule, question, about: about.collect() }
    };
    AskedGroup {
        part_of: of.map_or(Target::Whole, |of| Target::Place(Subject::Question(of))),
        title: of.map_or_else(|| WHOLE_REVIEW.to_owned(), |of| title(of, assessment.vocabulary)),
        asked: combined.into_iter().map(asked).collect(),
    }
}
