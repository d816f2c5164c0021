"""What is taken while he words his goal: the goal, the learning goals, what shows it, and what he says when he reads it
back."""

from collections.abc import Sequence
from datetime import datetime

from conversations import contract as agreement
from conversations import patterns as re
from conversations.effects import Option
from conversations.goal.announced import announced, announces_more, is_to_be_no_other, only_announces
from conversations.goal.goal_words import behind_lead, heard, is_story, only_echoes, stays, turns_to_goal
from conversations.goal.learning_words import (
    comes_beside,
    comes_instead,
    doubted,
    is_one_more,
    numbered,
    one_each,
    only_remarks,
    places_in,
    speaks_of,
    taken_away,
    things_to_learn,
    wants_to_learn,
    whole_list,
    without_its_sentence,
)
from conversations.goal.no_goal import only_how_it_sounds
from conversations.goal.noticing import notices, what_he_notices
from conversations.goal.of_each import of_each
from conversations.goal.reads_goal import is_of_goal, said_again
from conversations.goal.second_half import with_other_word, with_second_half
from conversations.inputs import NO as SAY_NO
from conversations.inputs import RATHER_NOT, YES, Input, Reading, Refused, Taken, Typed, picked, short
from conversations.kept.named_out import without_named
from conversations.matching import normal
from conversations.said.assent import LEAVE_IT
from conversations.said.gist import Came, kinds_of, sentences
from conversations.said.put_otherwise import meant_instead
from conversations.script import Answers
from conversations.scripts.wording_goal import (
    AGAIN,
    ANEW,
    ASIDE,
    DROP,
    GOALS,
    KEEP,
    NO,
    OLD,
    SENTENCE,
    SHOWS,
    SURE,
    WHAT,
    Row,
    as_value,
    named,
    says_goal,
    standing,
    worded_goal,
)
from conversations.situation import Situation
from conversations.text import Text

_SKIPS = ("overslaan", "sla over", "sla maar over", "skip")
_FINE = Option(KEEP, Text("It is good like this"), typed=("zo is het goed", "houden", "zo houden", "zo laten", *_SKIPS))
_RIGHT = Option(KEEP, Text("It is right like this"), typed=(*YES, "klopt", "right", *_SKIPS))
_ANEW = Option(
    ANEW,
    Text("I put it differently"),
    typed=(
        *SAY_NO, "anders", "ik zeg het anders", "liever anders", "klopt niet", "nee klopt niet", "niet echt",
        "nee niet echt", "niet meer", "nee niet meer", "niet helemaal", "nee niet helemaal", "past niet",
        "past niet meer", "nee past niet meer",
    ),
)  # fmt: skip
_KEEP_IT = Option(KEEP, Text("Keep it like this"), typed=("zo laten", "houden", "zo houden", "keep", *_SKIPS))
_NONE = Option(NO, Text("Nothing else"), typed=(*SAY_NO, *RATHER_NOT, *_SKIPS, "niets", "niks", "nothing"))
_RATHER_NOT = Option(NO, Text("Rather not"), typed=(*SAY_NO, *RATHER_NOT, *_SKIPS, "niets", "niks", "nothing"))
_BACK = Option("back", Text("Keep it like this"), reopen=SURE, typed=(*_KEEP_IT.typed, *LEAVE_IT))
"""Under what he came back to from what he has read back."""
_ROOM = Text("Five learning goals at most; two or three work best. Which matter most?")


def its_goal(answers: Answers, situation: Situation) -> Input:
    """How he would put his goal, or that it may stay. What is only a remark is kept beside it, and asked once."""
    one = answers.of(SENTENCE)
    now = one.value if one is not None and one.redo else None
    options = (_BACK if now is not None else _FINE,)

    def read(text: str, at: datetime) -> Reading:
        if key := picked(options, text):
            return Taken(key)
        said = heard(text)
        is_empty = only_announces(text)
        echoes = only_echoes(said.goal, worded_goal(answers, situation).sentence) and not behind_lead(text)
        is_goal = said.goal and not (is_empty or echoes)
        if is_goal and is_story(text) and not (one is not None and one.beside):
            return Refused(Text("That is a lot already. How do you say it in one sentence?"), keeps=True)
        is_asked_again = one is not None and bool(one.beside) and not is_empty
        if is_goal or (is_asked_again and said.goal):
            return short(said.goal, agreement.GOAL_LENGTH)
        if said.stays or is_asked_again:
            return Taken(now or (ASIDE if said.adds or not said.stays else KEEP))
        if only_how_it_sounds(text):
            return Refused(Text("And how would you put it yourself?"))
        asks = Text("I put that with it for {coach}. How would you put it yourself?", coach=situation.coach)
        return Refused(asks, keeps=len(text.split()) > 1)

    return Typed(read, options)


def all_at_once(answers: Answers, situation: Situation) -> Input:
    """All learning goals at once: right like this, or put differently, some of them by number; or a remark."""
    options = (_RIGHT, _ANEW)

    def read(text: str, at: datetime) -> Reading:
        if (key := picked(options, text)) or stays(text) or is_to_be_no_other(text):
            return Taken(key or KEEP)
        if only_announces(text):
            return Taken(ANEW)
        now = worded_goal(answers, situation).sentence
        if goal := turns_to_goal(text) or without_named(text, now) or without_its_sentence(text, now):
            return Taken(goal, to=SENTENCE)
        if goal := is_of_goal(text, now):
            return Taken(goal, to=SENTENCE)
        places = places_in(text, len(situation.goals)) or doubted(text, len(situation.goals))
        if places and not any(one.words for one in of_each(text, len(situation.goals))[0]):
            return Taken("\n".join(OLD[place] for place in places))
        return revised(text, answers, situation, asked=False) or Taken(_remark(text))

    return Typed(read, options)


def again(answers: Answers, situation: Situation) -> Input:
    """As he says them, each on a line of its own, in the place of all, or of those that he named."""
    one = answers.of(AGAIN)
    is_back = one is not None and one.redo
    options = (_BACK if is_back or answers.of(WHAT) else _KEEP_IT if situation.goals else _NONE,)

    def read(text: str, at: datetime) -> Reading:
        key = picked(options, text)
        if key or stays(text) or is_to_be_no_other(text):
            return Taken(key or (one.value if one is not None and is_back else KEEP))
        if only_announces(text):
            return Refused(Text("And how would you put them?"))
        if goal := turns_to_goal(text):
            return Taken(goal, to=SENTENCE)
        return revised(text, answers, situation, asked=True) or Taken(_remark(text))

    return Typed(read, options)


def _remark(text: str) -> str:
    return KEEP if kinds_of(text) & {Came.UNKNOWN, Came.NOTHING, Came.SKIP} else ASIDE


def revised(text: str, answers: Answers, situation: Situation, *, asked: bool) -> Reading | None:
    """The learning goals with what these words say of them; None when they only remark something."""
    now = [(place, goal.text) for place, goal in standing(answers, situation)]
    told = announced(text)
    more = is_more(answers) or (bool(told) and announces_more(text.partition(":")[0]))
    asked, text = asked or bool(told), told or text
    at = [place for place, row in enumerate(now) if row[0] and row[0] in named(answers, situation)] if asked else []
    if (listed := whole_list(text, [words for _, words in now])) and not at:
        beside = [*now, *(("", words) for words in listed)] if more else _instead(listed, now)
        return _fitting(beside, situation)
    rows, loose, stay = by_number(text, now)
    found = [words for line in loose for words in things_to_learn(line, asked=asked or len(one_each(text)) > 1)]
    if rows == now and not found:
        return None
    about = speaks_of(text, [words for _, words in now]) if len(found) == 1 and not at else None
    at = [about] if about is not None and about not in stay else at
    if stay and not at:  # where he says of one that it stays, what he says besides is in the place of the others
        left = [place for place in range(len(now)) if place not in stay]
        at = left if len(left) == len(found) else []
    for place in at[: len(found)] if rows == now else ():
        rows[place] = (rows[place][0], found.pop(0))
    if found and not (at or stay) and rows == now and not more and _replaces(text, found, now, asked=asked):
        rows = _instead(found, now)
    else:
        rows = [*rows, *(("", words) for words in found)]
    return _fitting([row for row in rows if row[1] != DROP], situation)


def by_number(text: str, now: Sequence[Row]) -> tuple[list[Row], list[str], set[int]]:
    """What he says by number or by name of those that there are now, the lines that are about none of them, and which
    he only judges: these stay as they are."""
    rows, loose, stay = list(now), list[str](), set[int]()
    for line in one_each(text):
        said, pieces = of_each(line, len(now))
        for one in said:
            if one.words or (one.goes and len(now) > 1):
                rows[one.place] = (rows[one.place][0], one.words or DROP)
            else:
                stay.add(one.place)
        if said:
            for goes in (taken_away(one, [row[1] for row in now]) for one in pieces):
                if goes is not None and len(now) > 1:
                    rows[goes] = (rows[goes][0], DROP)
            loose += [one for one in pieces if comes_beside(one) or wants_to_learn(one)]
            continue
        at, words = numbered(line, len(now))
        goes = taken_away(line, [row[1] for row in now])
        if goes is not None and len(now) > 1:
            rows[goes] = (rows[goes][0], DROP)
        elif goes is not None:
            continue
        elif at is not None:
            rows[at] = (rows[at][0], words)
        else:
            loose.append(line)
    return rows, loose, stay


def is_more(answers: Answers) -> bool:
    """Whether he said that there are more, and is asked for these."""
    shows = answers.of(SHOWS)
    said = [answers.words(GOALS), answers.words(WHAT), *(part.text for part in (shows.beside if shows else ()))]
    return any(only_announces(one) and announces_more(one) for one in said)


def _replaces(text: str, found: Sequence[str], now: Sequence[Row], *, asked: bool) -> bool:
    """Whether these are all of them, and not others beside those that there are."""
    if comes_beside(text):
        return False
    return asked or len(found) > 1 or len(now) < 2 or comes_instead(text)


def _instead(found: Sequence[str], now: Sequence[Row]) -> list[Row]:
    """These in the place of those: what reads the same stays the same one, and so do as many as there were."""
    said = [normal(words) for words in found]
    same = {normal(words): place for place, words in now if normal(words) in said}
    free = [place for place, words in now if normal(words) not in said] if len(found) == len(now) else []
    as_it_was = {words.rstrip(". ").casefold(): words for place, words in now if place}
    put = [as_it_was.get(words.rstrip(". ").casefold(), words) for words in found]
    return [(same[normal(one)] if normal(one) in same else free.pop(0) if free else "", one) for one in put]


def _fitting(rows: Sequence[Row], situation: Situation) -> Reading:
    if len(rows) > agreement.LEARNING_GOALS:
        return Refused(_ROOM)
    longest = short(max((words for _, words in rows), key=len, default=""), agreement.LEARNING_GOAL_LENGTH)
    return longest if isinstance(longest, Refused) else Taken(as_value(rows, situation))


def what_shows(answers: Answers, situation: Situation) -> Input:
    """What shows him that it works, in a few words; not saying it is fine."""
    one = answers.of(SHOWS)
    options = (_BACK if one is not None and one.redo else _RATHER_NOT,)

    def read(text: str, at: datetime) -> Reading:
        if key := picked(options, text):
            return Taken(key)
        if stays(text) or kinds_of(text) & {Came.UNKNOWN, Came.NOTHING, Came.SKIP} or _KNOWS_NOT.fullmatch(text):
            return Taken(one.value if one is not None and one.redo else NO)
        now = worded_goal(answers, situation).sentence
        if (
            goal := meant_instead(text)
            or turns_to_goal(text)
            or without_named(text, now)
            or without_its_sentence(text, now)
        ):
            return Taken(goal, to=SENTENCE)
        if goal := _his_goal(text, answers) if one is None or not one.redo else "":
            return sent_to(SENTENCE, short(goal, agreement.GOAL_LENGTH))
        if only_announces(text):
            return Taken(ANEW, to=GOALS)
        learns = [(place, goal.text) for place, goal in standing(answers, situation)]
        if (
            by_number(text, learns)[0] != learns
            or whole_list(text, [words for _, words in learns])
            or is_one_more(text)
        ):
            return sent_to(AGAIN, revised(text, answers, situation, asked=False) or Taken(KEEP))
        if only_remarks(text, [goal.text for _, goal in standing(answers, situation)]) and not (one and one.beside):
            return Refused(Text("I put that with it for {coach}.", coach=situation.coach), keeps=True)
        if not (text := _not_asked(text)):
            return Refused(Text("Something that you see, hear or feel then. Leaving it is fine too."))
        return short(what_he_notices(text), agreement.LEVEL_LENGTH)

    return Typed(read, options)


def _not_asked(text: str) -> str:
    """What he says of it, without what he asks behind it."""
    told = sentences(text)
    left = [one for one in told if not one.rstrip().endswith("?")]
    return text if len(left) == len(told) else " ".join(left)


def _his_goal(text: str, answers: Answers) -> str:
    """His goal, where what he sends right behind it goes on with it, or puts right a word of it: he had not read yet
    that he was asked something else."""
    is_past = answers.was_known(SENTENCE) or any(answers.of(step) is not None for step in (GOALS, AGAIN))
    goal = "" if is_past or notices(text) else says_goal(answers)
    return said_again(text, goal) or with_other_word(goal, text) or with_second_half(goal, text)


_KNOWS_NOT = re.compile(
    r"\W*(?:(?:ja|nou|tja|pff+|hm+|oei|poeh?),? )*(?:dat |daar )?(?:weet ik|ik weet (?:dat|het)?)(?: \w+){0,4} niet"
    r"(?: (?:zo|echt|goed|precies|meteen|eigenlijk|nu|nog|hoor)){0,3}\W*",
    re.IGNORECASE,
)


def sent_to(step: str, reading: Reading) -> Reading:
    return Taken(reading.value, to=step) if isinstance(reading, Taken) else reading
