"""What he says when he has read his goal back: yes, what he would have otherwise, or that he wants something else still
and has not said what."""

from collections.abc import Sequence
from datetime import datetime

from conversations import contract as agreement
from conversations import patterns as re
from conversations.effects import Option
from conversations.goal.agrees_but import agrees_although
from conversations.goal.announced import announced, announces_more, is_to_be_no_other, only_announces, tells_nothing
from conversations.goal.goal_words import heard, stays
from conversations.goal.learning_words import whole_list, without_sentence
from conversations.goal.noticing import SHOWS_IT
from conversations.goal.of_each import OfOne, of_each
from conversations.goal.reads_goal import is_anew, is_right, nods, without_yes
from conversations.inputs import NO as SAY_NO
from conversations.inputs import YES, Input, Reading, Refused, Taken, Typed, picked, short
from conversations.kept.kept_beside import agrees, is_about, kept_beside
from conversations.kept.kept_from import topic
from conversations.kept.kept_goal import kept_goal
from conversations.matching import normal
from conversations.said.assent import LEAVE_IT, SENDS, plainly
from conversations.said.said_so import said_so
from conversations.script import Answers
from conversations.scripts.all_goals import by_number, revised, sent_to
from conversations.scripts.wording_goal import (
    AGAIN,
    NO,
    OLD,
    SENTENCE,
    SHOWS,
    SURE,
    WHAT,
    Row,
    as_value,
    remarks,
    said_at,
    says_goal,
    standing,
    worded_goal,
)
from conversations.situation import Situation
from conversations.text import Text

_NOTHING = Option(
    "back",
    Text("Nothing after all"),
    reopen=SURE,
    typed=(*SAY_NO, "niets", "niks", "toch niets", "toch niks", "nothing"),
)
_STAYS = Option(
    NO,
    Text("No, leave it as it was"),
    hidden=True,
    typed=(
        *LEAVE_IT, "nee toch niet", "toch niet", "nee laat maar", "nee laat het zoals het was",
        "laat het zoals het was", "niet doen", "nee niet doen", "liever niet", "no leave it as it was",
    ),
)  # fmt: skip
_OTHER = Option(
    "other", Text("I want something else still"), reopen=WHAT, typed=(*SAY_NO, "anders", "nog niet", "wacht")
)
_WHICH = Text("Is it about your goal, about what you want to learn, or about what shows it?")


def sure(answers: Answers, situation: Situation) -> Input:
    """Yes; or something else still, which he may say at once."""
    yes = Option("yes", Text("Yes, let {coach} read it", coach=situation.coach), typed=(*YES, *SENDS))
    options = (yes, _OTHER, _STAYS)

    def read(text: str, at: datetime) -> Reading:
        if key := picked(options, text):
            return Taken(key)
        if kept_goal(situation.coach, text) is not None and keeps_what_shows(answers, situation.coach, text):
            return Taken(NO, to=SHOWS)
        if plainly(text) or stays(text) or nods(text) or is_to_be_no_other(text):
            return Taken(yes.key)
        if only_announces(text):
            return Taken(_OTHER.key)
        if amended := _amended(text, answers, situation):
            return amended
        if (beside := agrees_although(text)) and not _WANTS_OTHER.search(beside):
            return Taken(yes.key)
        said = said_so(text)
        if said is not None and said.yes and len(said.more.split()) <= _A_WORD and "?" not in said.more:
            return Taken(yes.key)
        rest = without_yes(text, situation.coach)
        if amended := _amended(rest, answers, situation) if rest != text else None:
            return amended
        if is_right(text, situation.coach, _everything(answers, situation)):
            return Taken(yes.key)
        return Taken(_OTHER.key) if _WANTS_OTHER.search(text) else Refused(_SO_OR_NOT)

    return Typed(read, options)


def keeps_what_shows(answers: Answers, coach: str, text: str) -> bool:
    """Whether he keeps from his coach, of what he has read back, only what shows him that it works; what he keeps
    beside a yes is not his goal, where he does not name that."""
    if (shows := said_at(answers, SHOWS)) in ("", NO):
        return False
    kept = kept_beside(coach, text)
    of = kept.of if kept is not None else tuple(filter(None, (topic(text),)))
    return is_about(of, shows) or (bool(of) and agrees(text) and not is_about(of, says_goal(answers)))


def what_else(answers: Answers, situation: Situation) -> Input:
    """Which part of it he wants different, or how at once."""
    goal = Option("to-goal", Text("My goal"), reopen=SENTENCE, typed=("doel", "het doel", "mijn doel", "goal"))
    learn = Option(
        "to-learn", Text("What I want to learn"), reopen=AGAIN, typed=("leren", "wat ik wil leren", "leerdoelen")
    )
    shows = Option("to-shows", Text("What shows it"), reopen=SHOWS, typed=("waaraan", "waaraan ik het merk"))
    options = (goal, learn, shows, _NOTHING, _STAYS)

    def read(text: str, at: datetime) -> Reading:
        if key := picked(options, text):
            return Taken(key)
        if _IT_IS_GOOD.search(text) and stays(text):
            return Taken("yes", to=SURE)
        about = [one.key for pattern, one in zip(_ABOUT, (goal, learn, shows), strict=True) if pattern.search(text)]
        if only_announces(text) and announces_more(text):
            return Taken(learn.key)
        if tells_nothing(text) and len(about) == 1:
            return Taken(about[0])
        if amended := _amended(text, answers, situation):
            return amended
        if stays(text) or plainly(text) is False:
            return Taken(_NOTHING.key)
        return Taken(about[0]) if len(about) == 1 else Refused(_WHICH)

    return Typed(read, options)


def _everything(answers: Answers, situation: Situation) -> str:
    """All that he has read back."""
    goal = worded_goal(answers, situation)
    learns = (one.text for _, one in standing(answers, situation))
    return "\n".join((goal.sentence, goal.shown_by, remarks(answers), *learns))


_A_WORD = 6  # words; so few stay with his yes
_SO_OR_NOT = Text("Is it right like this, or would you put it otherwise?")
_WANTS_OTHER = re.compile(
    r"\b(?:nee+|niet|geen|bijna|anders|verander\w*|aanpass\w*|wijzig\w*|weg|eruit|eraf|fout|typfout|vergeten|gebleven|"
    r"toevoegen|korter|langer|no|not|change)\b",
    re.IGNORECASE,
)
_IT_IS_GOOD = re.compile(
    r"\b(?:zo|het|dit) (?:is|was) (?:het |dit )?(?:\w+ )?(?:goed|prima|ok[eé]?|mooi)\b|\b(?:goed|prima|mooi) zo\b|"
    r"\blaat maar lezen\b",
    re.IGNORECASE,
)
_ABOUT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (r"\b(?:doel|zin|goal)\b", r"\bleer|\blearn|\bdingen\b|\bpunten\b", r"\bmerk|\bshow")
)


def _amended(text: str, answers: Answers, situation: Situation) -> Reading | None:
    """What these words change of what he has read back, if that is plain."""
    if cut := without_sentence(text, worded_goal(answers, situation).sentence):
        return Taken(cut, to=SENTENCE)
    if found := SHOWS_IT.match(text):
        return sent_to(SHOWS, short(text[found.end() :], agreement.LEVEL_LENGTH))
    now = [(place, goal.text) for place, goal in standing(answers, situation)]
    rows, *_ = by_number(text, now)
    if (
        rows != now
        or whole_list(text, [words for _, words in now])
        or announced(text)
        or re.search(r"\bleren\b|^ook ", text, re.IGNORECASE)
    ):
        other = revised(text, answers, situation, asked=False)
        return sent_to(AGAIN, other) if other is not None else None
    said, _ = of_each(text, len(situation.goals))
    if (before := _put_back([one for one in said if one.named], now, situation)) is not None:
        return Taken(as_value(before, situation), to=AGAIN)
    if said or not is_anew(text, situation.coach):
        return None
    return sent_to(SENTENCE, short(heard(text).goal, agreement.GOAL_LENGTH))


def _put_back(said: Sequence[OfOne], now: Sequence[Row], situation: Situation) -> list[Row] | None:
    """What he wants to learn with the one as it was of which he says that it should have stayed: he has to name it."""
    rows = list(now)
    for one in said:
        was = situation.goals[one.place].text
        if f" {normal(one.named)} " not in f" {normal(was)} " or not normal(one.named):
            return None
        here = [at for at, (place, _) in enumerate(rows) if place == OLD[one.place]]
        at = here[0] if here else min(one.place, len(rows))
        rows[at : at + 1] = [(OLD[one.place], was)]
    return rows if rows != list(now) else None
