"""What of somebody's words is for his coach to read in the overview: all of it, but for what he only says to the one
who asks, for when that one would ask him, and for that he wants a meeting at another time, where that was passed on.

Whole sentences go, and none that tells anything. What was taken out is kept as he wrote it, where he reads it back.
"""

from collections.abc import Callable, Collection

from conversations import patterns as re
from conversations.asked.asking_back import AsksBack, asks_back
from conversations.asked.lost import cannot_come
from conversations.asked.only_then import only_then
from conversations.asked.practical import gives_reason, practical
from conversations.asked.practical_words import Practical
from conversations.asked.told_before import only_says_told
from conversations.days.calendar_words import NAMED
from conversations.intending import set_out
from conversations.matching import small
from conversations.quoted.apologies import only_excuses
from conversations.quoted.quoting import joined
from conversations.quoted.to_the_bot import is_of_his_words
from conversations.said.gist import sentences
from conversations.said.said_so import said_so
from conversations.told.light import light
from conversations.wished.day_is_fine import finds_it_fine
from conversations.wished.days_named import weekdays_in

_OPENS = r"^\W*(?:(?:ha(?:ha)*|nou|ja|nee|maar|oh?|sorry|h[eé]+|hallo|eh+m?)[,.!? ]+)*"
# He speaks to the one who asks, of what he said or asked it before.
_TO_THE_BOT = re.compile(
    rf"{_OPENS}(?:(?:dat|dit|het) (?:was|is) (?:\w+ )?een vraag(?: (?:aan|voor) (?:jou|u|je))?(?: (?:hoor|haha))*\W*$|"
    r"(?:je|jij|u) zou (?:het|me|mij|dat) (?:\w+ ){0,4}vragen\b|"
    r"(?:dat|dit|die) (?:zei|schreef|zeg|vertelde) ik (?:(?:je|jou|u|toch|net|al|zonet|eerder) )*(?:al|net|toch)\W*$)"
)
# Where he goes on after a colon: "Dat zei ik net al: Karel vertellen."
_SAID = re.compile(
    rf"{_OPENS}(?:dat|dit|die) (?:zei|schreef|zeg|vertelde) ik (?:(?:je|jou|u|toch|net|al|zonet|eerder) )*"
    r"(?:al|net|toch)\s*:\s*(?=\S)"
)
_SUITS = re.compile(
    r"^\W*(?:(?:ja|nee|oh?|ok[eé]?|dan|doe|en) )*(?:op |de )?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag)?"
    r"(?: ?(?:de )?[0-9]{1,2}(?:e|de|ste)?)?(?: \w+)? (?:is|lijkt(?: me)?|vind ik|komt|past|kan) (?:\w+ )?"
    r"(?:goed|prima|fijn|best|ok[eé]?|uit|handig|perfect)\b(?:[ ,]+(?:uit|hoor|dank\w*|bedankt|graag|voor mij))*\W*$"
)
# A day otherwise than by its name, why it is that one, and thanks.
_OF_A_DAY = re.compile(
    rf"\b(?:(?:de|the) [0-9]{{1,2}}(?:e|de|ste|th)|[0-9]{{1,2}}[-/][0-9]{{1,2}}|[0-9]{{1,2}} (?:{NAMED})|"
    r"(?:over)?morgen|vandaag|vanavond|week(?:je)?|weken|weekend|dag(?:je)?|dagen|later|eerder|liever niet|niet vragen|"
    r"vraag (?:het|me|maar))\b|^\W*(?:want|dan (?:ben|heb|zit|is|weet|kan|moet)|omdat|anders|dank\w*|bedankt)\b"
)
# What he asks of the questions themselves; who else reads it, whether it is the right thing for him and the like are
# for his coach to know.
_OF_ITS_QUESTIONS = (AsksBack.WHAT, AsksBack.OWED, AsksBack.ASKED, AsksBack.LATER, AsksBack.LEFT)


def told_to_her(words: str, passed_on: Collection[str] = (), *, how_it_went: bool = False) -> str:
    """These words without the sentences in which he only speaks to the one who asks, and without that he wants to meet
    at another time and why, where that was passed on already; empty where they are nothing else. Where he tells
    `how_it_went`, an excuse may be just that: "sorry, helemaal vergeten"."""
    gone = " ".join(passed_on)
    left = _left(words, lambda one: _is_to_the_bot(one) or (one in gone and _is_of_another_time(one)))
    return _left(left, lambda one: is_of_his_words(one) or (only_excuses(one) and not how_it_went)) or left


def set_out_for_her(words: str) -> str:
    """What he sets out to do without that the day suits him on which he is asked; all of it, where it is no more."""
    return _left(words, lambda one: _SUITS.match(small(one)) is not None) or words


def beside_the_moment(words: str) -> str:
    """What he tells, where he was asked when to ask him, besides which day it is and why; mostly nothing. All of it,
    where he sets out to do something more."""
    return words if set_out(words) else _left(words, lambda one: _is_to_the_bot(one) or _is_of_the_moment(one))


def _is_of_the_moment(sentence: str) -> bool:
    plain = small(sentence)
    so = said_so(sentence)
    only_says_so = (so is not None and not so.more) or light(sentence) is not None
    return bool(weekdays_in(sentence) or _OF_A_DAY.search(plain) or only_says_so or finds_it_fine(sentence))


def _is_of_another_time(sentence: str) -> bool:
    is_another = practical(sentence) is Practical.MOVES or cannot_come(sentence) or only_then(sentence)
    return is_another or gives_reason(sentence)


def _is_to_the_bot(sentence: str) -> bool:
    plain = small(sentence)
    is_told = only_says_told(sentence) and only_says_told(sentence.rpartition(",")[2])
    is_remark = is_told or _TO_THE_BOT.match(plain) is not None
    return is_remark or asks_back(sentence) in _OF_ITS_QUESTIONS


def _left(words: str, goes: Callable[[str], bool]) -> str:
    """These words as they are, without the sentences that go; messages stay on lines of their own."""
    kept = [_without(line, goes) for line in words.splitlines()]
    return "\n".join(
        line for line, had in zip(kept, words.splitlines(), strict=True) if line or not had.strip()
    ).strip()


def _without(line: str, goes: Callable[[str], bool]) -> str:
    told = sentences(line)
    left = [after for one in told if not goes(after := one[_length_of_reminder(one) :])]
    return line if tuple(left) == told else joined(left)


def _length_of_reminder(sentence: str) -> int:
    found = _SAID.match(small(sentence))
    return found.end() if found is not None else 0
