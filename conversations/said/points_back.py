"""That somebody says of his words that they are for a question that he was asked before the one that is open: "nog op
gisteren: het ging niet door", "toch nog: ze belde op de 31e".

Only where he says so in front: what he wants to talk about can be of yesterday as well.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from conversations import patterns as re
from conversations.first_look import FirstLook
from conversations.matching import small
from conversations.quoted.apologies import without_apology
from conversations.quoted.quoting import joined
from conversations.said.gist import sentences
from conversations.told.to_talk_of import wants_to_talk
from conversations.wished.days_named import weekdays_in


class Of(Enum):
    """What the question was about that he means, where he names that and no day."""

    PLAN = auto()
    QUESTIONS = auto()
    MEETING = auto()
    LOOKING_BACK = auto()
    MARK = auto()
    LAST = auto()  # the one before, whatever that was about


@dataclass(frozen=True)
class Back:
    """Of which day the question was that he means; None where it is the one how it went with what he set out to do, or
    that `of` something else. Some ways to say so can only mean what is `open_still`."""

    day: date | None
    of: Of = Of.PLAN
    open_still: bool = False

    @property
    def questions(self) -> bool:
        """Whether it is the one about the questions themselves."""
        return self.of is Of.QUESTIONS


_OPENS = r"^\W*(?:(?:oh?|oja|ja|sorry|hoi|dag|en|eerst|even|trouwens)[,.! ]+){0,6}"
_DAY = (
    r"(?:gister(?:en|avond|middag|ochtend)?|eergisteren|(?:maan|dins|woens|donder|vrij|zater|zon)dag|laatst|"
    r"vorige week)"
)
_QUESTION = r"(?:(?:de|die|je|jouw|uw) )(?:vraag|bericht(?:je)?)"
_OF_DAY = re.compile(
    rf"{_OPENS}(?:(?:toch )?nog (?:even |iets |wat )?(?:op|over|van|bij) (?:(?:dat|{_QUESTION}) van )?(?P<day>{_DAY})|"
    rf"(?:op|over|bij) {_QUESTION} van (?P<of>{_DAY})) ?[:,;] *\w"
)
_OF_PLAN = re.compile(
    rf"{_OPENS}(?:toch )?nog (?:even |iets |wat )?(?:op|over|van|bij) (?:mijn|m'n|dat|het) "
    r"(?:voornemen|plan|experiment(?:je)?) ?[:,;] *\w"
)
_AFTER_ALL = re.compile(rf"{_OPENS}toch nog(?: iets| wat| even)? ?[:,;] *\w")
_OF_THE_QUESTIONS = re.compile(r"\b(?:vra(?:ag|gen)|bericht\w*|app|bot|je|jij|jou|jouw|u|uw|minder|vaker|korter)\b")
# "O ja, en over de vragen: die zijn prima."
_ON_THE_QUESTIONS = re.compile(
    rf"(?=\W*(?:oh?|oja|en|nog|trouwens|sorry|even)\b){_OPENS}(?:(?:en )?nog (?:even |iets |wat )?|en )?"
    r"(?:over|op|wat betreft|qua) (?:de|je|jouw|die|uw|jullie) vragen"
    r"(?: (?:zelf|trouwens|nog|in het algemeen))?(?= ?[,:;] *\w)"
)
_ASKED = r"(?:(?:vroeg|wilde|wou) (?:je|u)|(?:je|u) (?:vroeg|wilde|wou|had (?:me |mij )?(?=(?:\w+ ){0,3}gevraagd)))"
# "Je vroeg dinsdag waaraan ik merk dat het lukt. Ik merk het als …"
_HE_WAS_ASKED = re.compile(
    rf"{_OPENS}{_ASKED}(?! (?:net|zojuist|daarnet|altijd|steeds|elke|telkens))(?: (?:me|mij|nog|toen|ook|al))*"
    rf"(?: (?P<day>{_DAY}))?(?: (?:me|mij|nog|toen|ook))* (?P<what>(?:hoe|wat|waar\w*|of|naar)\b[^.:!?\n]*)"
    r"[.:!\n] *(?=\w)"
)
# "Je vraag van vrijdag had ik nog niet beantwoord. …", "op je vorige vraag: …"
_THAT_QUESTION = (
    r"(?:je|jouw|uw|die|de) (?:(?:vorige|eerdere) (?:vraag|bericht(?:je)?)|"
    rf"(?:vraag|bericht(?:je)?) van (?P<day>{_DAY}))"
)
_LEFT_LYING = re.compile(
    rf"{_OPENS}(?=[^.:;!?\n]{{0,90}}?\b(?:beantwoord\w*|antwoord\w*|gereageerd|reageren|(?:blijven|laten) liggen|"
    rf"vergeten|gemist|open)\b)[^.:;!?\n]{{0,40}}?\b{_THAT_QUESTION}[^.:;!?\n]{{0,40}}[.:;!\n] *(?=\w)"
)
_ON_THAT_QUESTION = re.compile(
    rf"{_OPENS}(?:nog )?(?:even )?(?:(?:terugkomend|terug te komen|antwoord) )?(?:op|bij|over) "
    rf"(?:{_THAT_QUESTION}|(?:je|jouw|uw) vraag(?=,? (?:hoe|wat|waar|of|na)))"
    r"(?:,? (?P<what>(?:hoe|wat|waar\w*|of|na het gesprek|na ons gesprek)\b[^.:!?\n]{0,50}))? ?[:;,] *(?=\w)"
)
_ON_WHAT = re.compile(
    rf"{_OPENS}nog (?:even )?(?:op|over|bij) (?P<what>(?:het|dat|die) (?:terugkijken|terugblikken|terugblik))"
    rf"(?: van (?P<day>{_DAY}))? ?[:;,] *(?=\w)|"
    rf"{_OPENS}op (?P<then>(?:het|dat) terugkijken|de terugblik)(?: van {_DAY})? ?[:;,] *(?=\w)"
)
# "Van dinsdag nog: …"
_OF_THEN = re.compile(rf"{_OPENS}(?:van|over|op|bij) (?P<day>{_DAY}) nog(?: even| iets)? ?[:,;] *(?=\w)")
# What he wants to talk about is what he is asked now.
_OF_NOW = re.compile(r"\bwaar ik het\b.*\bover\b")
_ABOUT_WHAT = (
    (Of.MARK, re.compile(r"\bwaaraan\b.*\bmerk")),
    (Of.LOOKING_BACK, re.compile(r"\bterugkijken\b|\bterugblik|\bgelukt\b|\bhoe ver\b")),
    (Of.MEETING, re.compile(r"\b(?:gesprek|oplever\w*|opgeleverd|eruit kwam|meenam|meeneem|aan had|eraan had)\b")),
    (Of.QUESTIONS, re.compile(r"\b(?:vragen|anders kan|anders kon|veranderen)\b")),
    (Of.PLAN, re.compile(r"\bhoe het\b.*\b(?:ging|gegaan|liep|was)\b|\bof het (?:\w+ )?gelukt\b")),
)
# What comes behind it is for the open one.
_AND_OF_NOW = re.compile(r"(?:^|[.!?] +|\n)\W*(?:en |maar |dan )?(?:nu |dan )?(?:voor|over|wat betreft) [^.:]{2,30}:")
_NAMED = (_HE_WAS_ASKED, _LEFT_LYING, _ON_THAT_QUESTION, _ON_WHAT, _OF_THEN)
_POINTING = (_ON_THE_QUESTIONS, _OF_PLAN, _AFTER_ALL, _OF_DAY, *_NAMED)
_MAY_POINT = FirstLook(*_POINTING)


def may_point_back(words: str) -> bool:
    """Whether these words can say so, whatever was asked: a quick look before the close one."""
    plain = small(without_apology(words))
    return _MAY_POINT(plain) and any(form.search(plain) for form in _POINTING)


def is_of_questions(words: str) -> bool:
    """Whether these words speak of the questions, or to the one who asks them."""
    return _OF_THE_QUESTIONS.search(small(words)) is not None


def told_then(words: str) -> tuple[str, str]:
    """What he says to the question that he means, without its name, and what is for the one that is open: what he wants
    to talk about. All of it is for the first where nothing can be told apart."""
    bare = without_apology(words)
    plain = small(bare)
    forms = (*_NAMED, _OF_DAY, _OF_PLAN)
    ends = next((found.end() for form in forms if (found := form.search(plain)) is not None), 0)
    # The forms of before end in the first letter of what he says.
    ends -= bool(ends) and not any(form.search(plain) for form in _NAMED)
    told = sentences(bare[ends:] if len(plain) == len(bare) else bare)
    now = next((at for at, one in enumerate(told) if wants_to_talk(one) or _AND_OF_NOW.search(small(one))), len(told))
    return joined(told[:now]), joined(told[now:])


def points_back(words: str, today: date, *, about_questions: bool = False) -> Back | None:
    """Which question he means, where he says that it is an earlier one; asked `about_questions`, what he tells after
    all is of what he set out to do."""
    plain = small(without_apology(words))
    if _ON_THE_QUESTIONS.search(plain):
        return None if about_questions or "?" in words else Back(None, Of.QUESTIONS)
    if _OF_PLAN.search(plain):
        return _told(words, Back(None))
    if about_questions and _AFTER_ALL.search(plain) and not _OF_THE_QUESTIONS.search(plain):
        return Back(None)
    found = _OF_DAY.search(plain)
    named = (found["day"] or found["of"]) if found is not None else ""
    if named:
        return _told(words, Back(_day(named, today)))
    found = next((found for form in _NAMED if (found := form.search(plain)) is not None), None)
    means = _named(found.groupdict(), today) if found is not None else None
    return _told(words, means) if means is not None else None


def _told(words: str, back: Back) -> Back | None:
    """What he means, where he says anything to it."""
    return back if told_then(words)[0] else None


def _named(groups: dict[str, str | None], today: date) -> Back | None:
    """Which it is by what is named of it; None where that may be the open one."""
    day = _day(groups.get("day") or "", today)
    what = groups.get("what") or groups.get("then") or ""
    about = next((of for of, form in _ABOUT_WHAT if form.search(what)), Of.LAST)
    is_of_now = _OF_NOW.search(what) is not None or (what and about is Of.LAST and day is None)
    return None if is_of_now else Back(day, about, open_still=True)


def _day(named: str, today: date) -> date | None:
    if not named or named in ("laatst", "vorige week"):
        return None
    if named.startswith(("gister", "eergister")):
        return today - timedelta(days=1 + named.startswith("eer"))
    (weekday,) = weekdays_in(named)
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
