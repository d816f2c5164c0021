"""That somebody says of his words that they are for a question that he was asked before the one that is open: "nog op
gisteren: het ging niet door", "toch nog: ze belde op de 31e".

Only where he says so in front: what he wants to talk about can be of yesterday as well.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from conversations import patterns as re
from conversations.matching import small
from conversations.wished.days_named import weekdays_in


@dataclass(frozen=True)
class Back:
    """Of which day the question was that he means; None where it is the one how it went with what he set out to do, or
    about the `questions` themselves."""

    day: date | None
    questions: bool = False


_OPENS = r"^\W*(?:(?:oh?|oja|o ja|sorry|hoi|dag|en|eerst|even|trouwens)[,.! ]+)*"
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
# What comes behind it is for the open one.
_AND_OF_NOW = re.compile(r"(?:^|[.!?] +|\n)\W*(?:en |maar |dan )?(?:nu |dan )?(?:voor|over|wat betreft) [^.:]{2,30}:")


def may_point_back(words: str) -> bool:
    """Whether these words can say so, whatever was asked: a quick look before the close one."""
    return any(form.search(small(words)) for form in (_ON_THE_QUESTIONS, _OF_PLAN, _AFTER_ALL, _OF_DAY))


def is_of_questions(words: str) -> bool:
    """Whether these words speak of the questions, or to the one who asks them."""
    return _OF_THE_QUESTIONS.search(small(words)) is not None


def points_back(words: str, today: date, *, about_questions: bool = False) -> Back | None:
    """Which question he means, where he says that it is an earlier one; asked `about_questions`, what he tells after
    all is of what he set out to do."""
    plain = small(words)
    if _ON_THE_QUESTIONS.search(plain):
        return None if about_questions or "?" in words else Back(None, questions=True)
    if _AND_OF_NOW.search(plain):
        return None
    if _OF_PLAN.search(plain):
        return Back(None)
    if about_questions and _AFTER_ALL.search(plain) and not _OF_THE_QUESTIONS.search(plain):
        return Back(None)
    found = _OF_DAY.search(plain)
    named = (found["day"] or found["of"]) if found is not None else ""
    if not named or named in ("laatst", "vorige week"):
        return Back(None) if named else None
    if named.startswith(("gister", "eergister")):
        return Back(today - timedelta(days=1 + named.startswith("eer")))
    (weekday,) = weekdays_in(named)
    return Back(today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1))
