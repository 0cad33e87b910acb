//! The words of training sessions. The cases stand in `cases`.

use crate::domain::training::spread::Clash;

/// What practising is for, and what it is not.
pub const PURPOSE: &str = "The marker is learned by arguing about a case. Everybody answers by themselves; then you look at where you \
    differ, the most fruitful disagreement first, and write down what you agree on and who still sees it otherwise.";

/// What keeps it from being a test.
pub const NO_TEST: &str = "This is no test. Nobody is marked, and what most people chose is not therefore right.";

/// A way in which answers clash.
#[must_use]
pub const fn clash(clash: Clash) -> &'static str {
    match clash {
        Clash::Different => "Different judgements",
        Clash::NotApplicable => "Somebody thinks it does not apply",
        Clash::DontKnow => "Somebody doesn’t know",
        Clash::NobodyLooked => "Nobody looked",
    }
}

/// What to ask the room about it.
#[must_use]
pub const fn clash_asks(clash: Clash) -> &'static str {
    match clash {
        Clash::Different => "Which passage does each of you rest on? What would change your mind?",
        Clash::NotApplicable => {
            "Could it arise in this review at all? If it could, was it left out of the commission, and by whom?"
        }
        Clash::DontKnow => "What would you need to see, and who has it?",
        Clash::NobodyLooked => "Why did nobody get there? Was it hidden, or did it seem settled?",
    }
}

/// What is said of a part on which all agree.
pub const ALL_AGREE: &str = "All who answered agree";
