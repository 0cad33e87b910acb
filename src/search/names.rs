//! All that has a name: pages, questions and their parts, rows of registers, other assessments, and what can be done.

use super::goal::{Action, Goal, Spot};
use super::letters::{Query, fold};
use crate::content::registers::register as text;
use crate::content::search as words;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Question;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::review::Vocabulary;
use crate::domain::subject::Subject;
use crate::report::rows;
use crate::report::words::{number, place, sentence, title};
use crate::route::training::Training;
use crate::route::{Page, Route};

/// Something that has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub name: String,
    /// What kind of thing it is, or where it stands.
    pub about: String,
    /// Where it leads.
    pub goal: Goal,
    /// Whether it is shown while nothing was typed.
    pub(super) is_offered: bool,
    /// The name as it is compared.
    folded: String,
    /// All by which it can be found, as it is compared.
    all: String,
}

impl Name {
    fn new(name: impl Into<String>, about: impl Into<String>, goal: Goal) -> Self {
        let (name, about) = (name.into(), about.into());
        let folded = fold(&name);
        let all = [folded.as_str(), " ", &fold(&about)].concat();
        Self { name, about, goal, is_offered: false, folded, all }
    }

    fn page(name: impl Into<String>, route: Route) -> Self {
        Self { is_offered: true, ..Self::new(name, words::PAGE, Goal::Page(route, Spot::Top)) }
    }

    fn also(mut self, by: &str) -> Self {
        self.all.push(' ');
        self.all.push_str(by);
        self
    }

    /// How well the name fits what is looked for: the less, the better. Nothing where it does not.
    pub(super) fn rank(&self, query: &Query) -> Option<u8> {
        let begins_a_word = |word: &String| {
            self.folded
                .match_indices(word.as_str())
                .any(|(at, _)| !self.folded[..at].chars().next_back().is_some_and(char::is_alphanumeric))
        };
        if !query.words.iter().all(|word| self.all.contains(word.as_str())) {
            None
        } else if self.folded == query.whole {
            Some(0)
        } else if self.folded.starts_with(&query.whole) {
            Some(1)
        } else if query.words.iter().all(begins_a_word) {
            Some(2)
        } else if query.words.iter().all(|word| self.folded.contains(word.as_str())) {
            Some(3)
        } else {
            Some(4)
        }
    }
}

/// All that has a name. `others` are the assessments that this browser keeps, `actions` what can be done now.
#[must_use]
pub fn names(open: Option<&Assessment>, others: &[(ItemId, String)], actions: &[Action]) -> Vec<Name> {
    let mut all = Vec::new();
    if let Some(it) = open {
        pages_of(it, &mut all);
    }
    all.extend([
        Name::page(words::START, Route::Start),
        Name::page(words::OPEN_FILE, Route::OpenFile),
        Name::page(words::GUIDE, Route::Guide),
        Name::page(words::TRAINING, Route::Training(Training::Hub)),
        Name::page(words::TAKE_PART, Route::Training(Training::TakePart)),
        Name::page(words::DISPLAY_PREFERENCES, Route::DisplayPreferences),
        Name::page(words::KEPT, Route::Kept),
        Name::page(words::PLACE, Route::StorageMode),
        Name::page(words::CHECKUP, Route::Checkup),
        Name::page(words::FINISH, Route::Finish),
    ]);
    all.extend(
        actions
            .iter()
            .map(|action| Name { is_offered: true, ..Name::new(action.words(), words::ACTION, Goal::Act(*action)) }),
    );
    if let Some(it) = open {
        rows_of(it, &mut all);
    }
    let another = |id: &ItemId| open.is_none_or(|it| it.id != *id);
    all.extend(others.iter().filter(|(id, _)| another(id)).map(|(id, name)| {
        Name::new(name.as_str(), words::ASSESSMENT, Goal::Page(Route::In(*id, Page::Overview), Spot::Top))
    }));
    all
}

fn pages_of(it: &Assessment, all: &mut Vec<Name>) {
    let vocabulary = it.vocabulary;
    let page = |name: &str, page: Page| Name::page(name, Route::In(it.id, page));
    all.extend([page(words::OVERVIEW, Page::Overview), page(words::REVIEW, Page::Review)]);
    for question in Question::ALL {
        all.push(page(&title(*question, vocabulary), Page::Question(*question)).also(question.key()));
    }
    all.push(page(words::QUICK_PASS, Page::QuickPass));
    all.push(page(words::REGISTERS, Page::Registers));
    all.extend(Register::ALL.iter().map(|register| page(text(*register).title, Page::Register(*register))));
    all.extend([
        page(words::SECOND_LOOK, Page::SecondLook),
        page(words::LIMITATIONS, Page::Limitations),
        page(words::REPORT, Page::Report),
        page(words::VERSIONS, Page::Versions),
    ]);
    for subject in Subject::all().filter(|subject| matches!(subject, Subject::Part(_))) {
        let question = subject.question();
        let goal = Goal::Page(Route::In(it.id, Page::Question(question)), Spot::Judgement(subject));
        all.push(Name::new(sentence(&place(subject, vocabulary)), number(question), goal).also(question.key()));
    }
}

fn rows_of(it: &Assessment, all: &mut Vec<Name>) {
    for register in Register::ALL {
        let mut row = |id: ItemId, name: String| {
            let goal = Goal::Page(Route::In(it.id, Page::Row(*register, id)), Spot::Top);
            all.push(Name::new(name, text(*register).title, goal));
        };
        // What nobody adds is there from the start.
        for id in (1..=register.fixed_rows()).map(ItemId) {
            row(id, fixed(*register, id, it.vocabulary));
        }
        if register.grows() {
            let names = rows::Names::of(it, *register);
            for kept in it.rows(*register) {
                row(kept.id, names.name(kept.id));
            }
        }
    }
}

fn fixed(register: Register, id: ItemId, vocabulary: Vocabulary) -> String {
    rows::fixed_name(register, id, vocabulary).unwrap_or_default()
}
