"""What the answers of the goal conversation come to: the goal and the learning goals as they are worded so far.

While he words them, a learning goal of the contract stays at its place ("goal0", "goal1" …); new ones have places of
their own ("new0" …). So what shows that one works is never another's.

He reads all learning goals at once, and what he says of them comes down to a line for each that he names: "goal1" is
one that he wants to put in other words, "goal1: words" is one that he did, and ": words" is a new one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from conversations import patterns as re
from conversations.contract import LEARNING_GOALS, LEVELS, LearningGoal, SmartGoal
from conversations.gist import sentences
from conversations.script import Answers
from conversations.situation import Situation
from conversations.taken_back import worded

KEEP, DROP, MORE, NO = "keep", "drop", "more", "no"
SHOWS, WHICH = "shows", "which"
_IN_PARTS = "parts"  # how an earlier program had the goal taken apart; what was tapped then says nothing of it now
OLD = tuple(f"goal{number}" for number in range(LEARNING_GOALS))
NEW = tuple(f"new{number}" for number in range(LEARNING_GOALS))


def agreed(situation: Situation) -> SmartGoal:
    """The goal as it is in the contract."""
    return situation.contract.goal if situation.contract else SmartGoal("")


_NUMBERS = (
    ("1", "een", "één", "eerste", "one", "first"),
    ("2", "twee", "tweede", "two", "second"),
    ("3", "drie", "derde", "three", "third"),
    ("4", "vier", "vierde", "four", "fourth"),
    ("5", "vijf", "vijfde", "five", "fifth"),
)
_ORDINALS = {word: number for number, words in enumerate(_NUMBERS, 1) for word in words}
_AROUND = {"de", "het", "en", "nummer", "nr", "leerdoel", "anders", "ja", "the", "and", "number"}
_AWAY = {"weg", "mag weg", "kan weg", "loslaten", "schrappen", "eruit", "drop", "drop it", "away"}
_ROOT = 5  # letters
_NUMBERED = re.compile(r"(?:(?:nummer|nr|leerdoel|number)\.? *)?(\d)(?:[.):]| -)? +(.+)", re.IGNORECASE)


def places_in(text: str, places: Sequence[str]) -> tuple[str, ...]:
    """The places whose numbers these words are, and nothing beside them; none when there is more to it."""
    words = re.findall(r"\w+", text.casefold())
    numbers = [_ORDINALS.get(word, 0) for word in words if word not in _AROUND]
    return tuple(places[number - 1] for number in numbers) if all(0 < n <= len(places) for n in numbers) else ()


def reworded(line: str, places: Sequence[str]) -> tuple[str, str]:
    """The place of the learning goal that this line puts in other words, and the words; no place for a new one."""
    found = _NUMBERED.fullmatch(line)
    if found is None or not 0 < int(found[1]) <= len(places):
        return "", line
    away = len(places) > 1 and found[2].strip(" .!").casefold() in _AWAY
    return places[int(found[1]) - 1], DROP if away else found[2]


def chosen(answers: Answers, step: str) -> frozenset[str]:
    """The places of the learning goals that he named at this step, to be asked about."""
    return frozenset(line for line in (answers.value(step) or "").splitlines() if line in (*OLD, *NEW))


def _said(answers: Answers) -> Mapping[str, str]:
    """What he put in other words while he read them all, by place; the new ones in their order."""
    said, new = {}, iter(NEW)
    for line in (answers.value("goals") or "").splitlines():
        place, colon, words = line.partition(": ")
        if colon:
            said[place or next(new)] = words
    return said


def said_of_goal(answers: Answers) -> Mapping[str, str]:
    """What he said of the goal itself, by step, if he put it in other words."""
    said = answers.value("sentence") or KEEP
    return {} if said in (KEEP, _IN_PARTS) else {"sentence": said}


def worded_goal(answers: Answers, situation: Situation) -> SmartGoal:
    """The goal as it is now."""
    said = said_of_goal(answers).get("sentence", "")
    if not said:
        return agreed(situation)
    return SmartGoal(worded(sentences(said)) if sentences(said) else said)


def worded_learning_goals(answers: Answers, situation: Situation) -> tuple[LearningGoal, ...]:
    """The learning goals as they are now, with their steps. One that is new has no key yet."""
    return tuple(by_place(answers, situation).values())


def by_place(answers: Answers, situation: Situation) -> Mapping[str, LearningGoal]:
    """The learning goals that stand, by their place."""
    standing = _standing(answers, situation)
    place, shows = _what_shows_it(answers, standing)
    return {at: _shown_by(goal, shows) if at == place else goal for at, goal in standing.items()}


def _standing(answers: Answers, situation: Situation) -> Mapping[str, LearningGoal]:
    said = [words for place, words in _said(answers).items() if place in NEW]
    lines = (*said, *(answers.value("more") or "").splitlines())
    new = {place: LearningGoal("", line) for place, line in zip(NEW, lines, strict=False) if line != NO}
    return {**kept(answers, situation), **new}


def _what_shows_it(answers: Answers, standing: Mapping[str, LearningGoal]) -> tuple[str, str]:
    """What shows that it works, and of which learning goal; no place while that is not known."""
    said, places = answers.value(SHOWS) or NO, tuple(standing)
    if said == NO or not places:
        return "", ""
    named, words = reworded(said, places)
    tapped = next(iter(chosen(answers, WHICH)), "")
    return named or tapped or _plainly_of(answers, standing, words), words


def _plainly_of(answers: Answers, standing: Mapping[str, LearningGoal], shows: str) -> str:
    """The place of the only learning goal that this can be of: there is no other, it speaks of the same, or it is the
    one that he has just put in words himself; no place where it can be several."""
    alike = [place for place, goal in standing.items() if _roots(goal.text) & _roots(shows)]
    at_once = _said(answers)
    his = [
        place
        for place in standing
        if place in NEW or (answers.value(place) or at_once.get(place, KEEP)) not in (KEEP, DROP)
    ]
    return next((one[0] for one in (tuple(standing), alike, his) if len(one) == 1), "")


def _roots(words: str) -> set[str]:
    """How the longer words begin: "luisteren" and "luister" alike."""
    return {word[:_ROOT] for word in re.findall(r"\w{5,}", words.casefold())}


def lacks_place(answers: Answers, situation: Situation) -> bool:
    """He wrote what shows it, and it is not clear of which learning goal that is."""
    place, words = _what_shows_it(answers, _standing(answers, situation))
    return bool(words) and (not place or place in chosen(answers, WHICH))


def kept(answers: Answers, situation: Situation) -> Mapping[str, LearningGoal]:
    """What is left of the learning goals of the contract, in his words of now."""
    at_once = _said(answers)
    said = {place: answers.value(place) or at_once.get(place, KEEP) for place in OLD}
    return {
        place: goal if said[place] == KEEP else replace(goal, text=said[place])
        for place, goal in zip(OLD, situation.goals, strict=False)
        if said[place] != DROP
    }


def _shown_by(goal: LearningGoal, words: str) -> LearningGoal:
    """The same, with what shows that it works: how it is when it is as hoped."""
    return replace(goal, levels=tuple(goal.level(level) if level else words for level in LEVELS))
