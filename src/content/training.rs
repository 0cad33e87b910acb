//! The words of training sessions. The cases stand in `cases`.

use crate::domain::training::gathering::Landing;
use crate::domain::training::spread::Clash;

/// What practising is for, and what it is not.
pub const PURPOSE: &str = "Learn the marker by discussing a case. Everyone answers on their own. Then you look at \
    where you differ, starting with what is most worth discussing, and write down what you agree on and who disagrees.";

/// What keeps it from being a test.
pub const NO_TEST: &str = "This is not a test. Nobody is marked, and the most common answer is not necessarily right.";

/// A way in which answers clash.
#[must_use]
pub const fn clash(clash: Clash) -> &'static str {
    match clash {
        Clash::Different => "Different judgements",
        Clash::NotApplicable => "Someone thinks it does not apply",
        Clash::DontKnow => "Someone doesn’t know",
        Clash::NobodyLooked => "Nobody looked",
    }
}

/// What to ask the room about it.
#[must_use]
pub const fn clash_asks(clash: Clash) -> &'static str {
    match clash {
        Clash::Different => "Which passage is each of you relying on? What would change your mind?",
        Clash::NotApplicable => {
            "Could it arise in this review at all? If so, was it left out of the commission, and by whom?"
        }
        Clash::DontKnow => "What would you need to see, and who has it?",
        Clash::NobodyLooked => "Why did nobody get there? Was it hidden, or did it seem settled?",
    }
}

/// What is said of a part on which all agree.
pub const ALL_AGREE: &str = "Everyone who answered agrees";

/// How to answer.
pub const HOW_TO_ANSWER: &str = "Answer on your own, from what you have read. “Don’t know” is an answer like any \
    other. “Not looked at yet” means that you have not answered. If the review has not looked at something, you still \
    judge it. Nobody sees your answers until everyone has handed theirs back.";

/// What becomes of a part that was left blank.
pub const LEFT_BLANK: &str =
    "Parts you leave blank count as “not looked at yet”. You can go back to them, or hand back as it is.";

/// How a session runs, from the facilitator's side.
pub const HOW_IT_RUNS: &str = "Choose a case. You get a small file to hand out, or you pass this computer round. When \
    the answers are back, reveal them together, here or on the projector.";

/// What a participant's tab keeps.
pub const NOTHING_STORED: &str =
    "Your answers are only in this tab’s memory and are not stored. Hand them back before you close the tab.";

/// What is said before the first answer.
pub const ONLY_IN_THIS_TAB: &str = "Until you hand them in, your answers are only in this tab’s memory. Do not close \
    or reload this tab, or open another address in it, or you will lose them.";

/// The heading where answers were begun in this tab and are gone.
pub const WERE_HERE: &str = "Answers in this tab were lost";

/// What happened to them.
pub const WERE_HERE_IS: &str = "Someone started to answer in this tab and did not hand in. The tab was reloaded, \
    locked or used for another page, and the answers were only in its memory. If it was you, please answer again.";

/// What is said of a text that is no session.
pub const NO_SESSION: &str = "This is not a session file. Ask the person who runs the session for it.";

/// What is said of a file that holds nobody's answers.
pub const NO_ANSWERS: &str =
    "This is not an answer file. Participants download theirs at the end, or show them as text.";

/// What is said of a file that is no whole session.
pub const NO_WHOLE_SESSION: &str = "This is not a whole session that was downloaded from this tool.";

/// What is said of answers that were changed on their way.
pub const ALTERED: &str =
    "This file was changed after it was handed back. Ask the person whose answers these are before you accept it.";

/// How to hand back.
pub const HAND_BACK: &str = "Give the file, or the text, to the person who runs the session. It contains your answers \
    and the name you gave, and nothing else. You can change your answers and hand back again. The later one counts.";

/// What is said after handing back.
pub const HANDED_BACK: &str = "Now give it to the person who runs the session. On a shared computer, then leave this \
    session and delete the file from the downloads.";

/// What leaving does.
pub const LEAVING: &str = "This deletes your answers here. If you have not handed them back, they are lost.";

/// What is said over answers that were left in the tab and not handed in.
pub const UNFINISHED: &str = "Someone started to answer in this tab and has not handed in. If it was you, continue. If \
    not, find out who it was before you discard the answers. They stay hidden meanwhile.";

/// What is said over answers that were handed back.
pub const FINISHED: &str =
    "Someone’s answers are still in this tab. They were handed back. If they are not yours, discard them here.";

/// The words on the way to one's own answers.
pub const IT_WAS_ME: &str = "It was me: continue";

/// What is said of papers that hold everybody's answers.
pub const AFTER_REVEAL: &str =
    "The record and the whole session contain everyone’s answers. You can download them once the answers are revealed.";

/// What is said of the whole session before the reveal.
pub const BEFORE_REVEAL_ELSEWHERE: &str = "The file contains everyone’s answers and names, even if names are hidden \
    here. Do not give it to anyone who has yet to answer.";

/// The heading where another session is held back.
pub const HELD_BACK_TITLE: &str = "Another session is not saved";

/// The words on the way to the session that is not saved.
pub const GO_TO_IT: &str = "Go to it";

/// What is said where another session would drop what is not saved.
pub const HELD_BACK: &str =
    "Another session is open here and not saved. Go to it, download it or save it again. Then try again.";

/// What is said of a session that cannot take the place of what cannot be read.
pub const UNREADABLE_HERE: &str =
    "This session is already here and cannot be read. It stays as it is, and nothing is written over it.";

/// What happens after the last turn.
pub const AFTER_TURNS: &str =
    "When everyone has had a turn, the person who runs the session goes back to it and reveals the answers to all.";

/// What becomes of an own review that is handed out.
pub const OWN_REVIEW: &str = "Participants read what you wrote about the review and its commission. They do not see \
    your judgements, and see your notes only if you choose so. First remove anything that nobody outside should read.";

/// How to hand out.
pub const HAND_OUT: &str = "Give the file to everyone who answers on their own computer, by USB stick, email or shared \
    drive. They open it with this tool. Or pass this computer round, or print the worksheet.";

/// Why nothing is shown yet.
pub const BEFORE_REVEAL: &str = "The answers are hidden. Reveal them when everyone has handed back: people who see \
    other answers first answer differently.";

/// What is left after a session.
pub const AFTER: &str = "The record shows what was handed out, who answered what, what was agreed and the dissent. \
    Participants can keep a copy of their own answers, from their own screens.";

/// What is said of a session file among the answers.
pub const IS_THE_SESSION: &str =
    "This is the session that was handed out, not an answer file. Participants download their answers at the end.";

/// What becomes of answers that have come.
#[must_use]
pub const fn landing(landing: Landing) -> &'static str {
    match landing {
        Landing::New => "New.",
        Landing::Namesake => {
            "New. Someone with the same name has already answered. Two people may share a name. If it is the same \
            person on another computer, keep one of the two."
        }
        Landing::Same => "These answers are already here.",
        Landing::Later => {
            "The same person has handed back again. If you accept these, they replace the earlier answers."
        }
        Landing::Earlier => {
            "Another copy of the same person’s answers is here, handed back at the same time or later. That one stays."
        }
        Landing::Foreign => "These answers are for another session.",
    }
}

/// What dissent is.
pub const DISSENT: &str = "Dissent stays in the record and in the assessment. Recording it does not blame anyone. It \
    shows what is not settled.";

/// What is said when the timer has run down.
pub const TIME_IS_UP: &str = "Time is up.";

/// The keys of the projector.
pub const KEYS: &str =
    "Keys: → next part, ← previous part, R or space reveal, T timer. They work while this page has the keyboard.";
