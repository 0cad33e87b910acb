//! What holds for every case.

use std::collections::BTreeSet;

use super::super::about::FICTION;
use super::super::example::example;
use super::super::labels;
use super::*;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;

fn what_the_group_reads(case: &Case) -> Vec<&'static str> {
    case.vignette.iter().copied().chain(case.so_far.iter().map(|told| told.words)).collect()
}

fn texts(case: &Case) -> Vec<&'static str> {
    let mut all = what_the_group_reads(case);
    all.extend([case.key, case.title, case.kind]);
    all.extend(case.note.well.iter().chain(case.note.missing).map(|point| point.words));
    all.extend(case.note.clashes.iter().flat_map(|clash| [clash.expect, clash.settle]));
    all.extend(case.gaps.iter().flat_map(|gap| [gap.hint, gap.found]));
    all
}

/// The parts, of which each occurs once.
fn once(case: &Case, parts: impl Iterator<Item = Part>) -> BTreeSet<Part> {
    let mut all = BTreeSet::new();
    for part in parts {
        assert!(all.insert(part), "{}: {part:?} twice", case.key);
    }
    all
}

fn points(case: &Case, points: &[Point]) -> BTreeSet<Part> {
    once(case, points.iter().map(|point| point.part))
}

fn clashes(case: &Case) -> BTreeSet<Part> {
    once(case, case.note.clashes.iter().map(|clash| clash.part))
}

/// Session files hold the keys: a case may be added, but none of these goes or changes.
#[test]
fn keys_are_permanent_and_lead_back() {
    assert_eq!(all().map(|case| case.key), ["neglect", "baby", "adolescent"]);
    for case in all() {
        assert_eq!(by_key(case.key), Some(case));
    }
    assert_eq!(by_key("Baby"), None);
    assert_eq!(by_key(""), None);
}

#[test]
fn every_question_is_told_of_in_order() {
    for case in all() {
        let told: Vec<Question> = case.so_far.iter().map(|told| told.question).collect();
        assert!(told.is_sorted(), "{}", case.key);
        let told: BTreeSet<Question> = told.into_iter().collect();
        assert_eq!(told.len(), Question::COUNT, "{}", case.key);
        for part in points(case, case.note.well)
            .into_iter()
            .chain(points(case, case.note.missing))
            .chain(clashes(case))
            .chain(case.gaps.iter().map(|gap| gap.part))
        {
            assert!(told.contains(&part.question()), "{}: {part:?}", case.key);
        }
    }
}

#[test]
fn the_note_speaks_of_every_part_and_calls_none_both_well_done_and_missing() {
    for case in all() {
        let (well, missing) = (points(case, case.note.well), points(case, case.note.missing));
        assert!(well.is_disjoint(&missing), "{}", case.key);
        let spoken_of = well.into_iter().chain(missing).chain(clashes(case)).collect::<BTreeSet<_>>();
        assert_eq!(spoken_of.len(), Part::COUNT, "{}: {spoken_of:?}", case.key);
    }
}

#[test]
fn gaps_are_among_what_is_missing() {
    for case in all() {
        let gaps = once(case, case.gaps.iter().map(|gap| gap.part));
        assert!((5..=8).contains(&gaps.len()), "{}: {}", case.key, gaps.len());
        assert!(gaps.is_subset(&points(case, case.note.missing)), "{}", case.key);
    }
}

#[test]
fn there_is_enough_to_argue_about_and_each_sort_of_difference_occurs() {
    for case in all() {
        assert!(clashes(case).len() >= 3, "{}", case.key);
    }
    for kind in [ClashKind::Different, ClashKind::DontKnow, ClashKind::DoesNotApply, ClashKind::NotLookedAt] {
        assert!(all().iter().any(|case| case.note.clashes.iter().any(|clash| clash.kind == kind)), "{kind:?}");
    }
}

#[test]
fn every_case_says_that_it_is_fictional_and_can_be_read_in_a_few_minutes() {
    for case in all() {
        assert_eq!(case.vignette[0], FICTION, "{}", case.key);
        assert!(case.title.contains("(fictional)"), "{}", case.key);
        assert!((3..=5).contains(&case.vignette.len()), "{}", case.key);
        let words: usize = what_the_group_reads(case).iter().map(|text| text.split_whitespace().count()).sum();
        assert!(words <= 900, "{}: {words} words", case.key);
    }
}

#[test]
fn the_texts_are_whole_in_todays_words_and_name_nobody() {
    for case in all() {
        for text in texts(case) {
            assert!(!text.is_empty() && text.trim() == text && !text.contains("  "), "{}: {text}", case.key);
            assert!(!text.contains(['{', '}', '\'', '"', '\n']), "{}: {text}", case.key);
            let lower = text.to_lowercase();
            // What other tests plant as names, and the words of 2016.
            for word in ["canary", "annabel", "serious case review", "lscb", "todo"] {
                assert!(!lower.contains(word), "{}: {text}", case.key);
            }
            for title in ["Mr ", "Mrs ", "Ms ", "Miss ", "Dr "] {
                assert!(!text.contains(title), "{}: {text}", case.key);
            }
        }
        let different: BTreeSet<&str> = texts(case).into_iter().collect();
        assert_eq!(different.len(), texts(case).len(), "{}: a text stands twice", case.key);
    }
}

/// The note of the case and its filled-in model may not contradict each other, whichever of them is changed.
#[test]
fn the_example_is_the_model_of_the_baby_case() {
    let with_a_model: Vec<&Case> = all().iter().filter(|case| case.model).collect();
    assert_eq!(with_a_model, [&all()[1]]);
    let (case, example) = (with_a_model[0], example());
    assert_eq!(case.key, "baby");
    assert!(case.title.starts_with(&*format!("{} (fictional)", example.review.reference)));
    let judged = |part: Part| example.answers.part(part).judgement;
    for part in points(case, case.note.well) {
        assert_eq!(judged(part), Judgement::Met, "{part:?}");
    }
    for part in points(case, case.note.missing) {
        let judgement = judged(part);
        assert!(judgement != Judgement::Met && !judgement.needs_reason(), "{part:?}: {judgement:?}");
    }
    // What neither list holds is open to argument, and the trainer hears what the model says.
    for part in Part::ALL.iter().filter(|part| judged(**part).needs_reason()) {
        assert!(clashes(case).contains(part), "{part:?}");
    }
    for clash in case.note.clashes {
        let Some((_, says)) = clash.settle.split_once("The model says ") else { continue };
        let label = labels::judgement(judged(clash.part)).to_lowercase();
        assert!(says.starts_with(&label), "{:?}: says {says}, is {label}", clash.part);
    }
}
