"""What somebody will try, in one conversation: as he says it where he is asked, or points at what he told before."""

from collections.abc import Sequence
from functools import lru_cache

from conversations import patterns as re
from conversations.effects import Option
from conversations.intending import DECLINES, TIMES, UNASKED, WHERE_WHEN, can_be_done, set_out, to_do
from conversations.matching import small
from conversations.quoted.around_plan import without_asking
from conversations.quoted.core import unjoined
from conversations.quoted.in_the_end import in_the_end
from conversations.quoted.quoting import joined
from conversations.said.gist import quotable, sentences
from conversations.said.pointing import goes_on_from, points_back, points_back_at_it, says_so
from conversations.script import Answers
from conversations.states import Status
from conversations.text import Text

THAT = "that"
"""What he chose when he said that he will try what stands above the question."""

# Of so many conversations as they are at some moment it is known: a turn asks it again and again of the same two.
_HELD = 8
_BEGINS_WITH_A_TIME = re.compile(rf"(?:(?:dan|dus|en|op|heel|hele|de hele) )*(?:{TIMES}|om [0-9])\b")
_NOT_SURE = re.compile(r"\b(?:weet|misschien|niet|nooit|geen|later|ooit|know|maybe)\b|\?")


def says_that(said_before: str, *, shown: bool) -> Option:
    """The answer that it is what stands quoted above; a button where he is asked whether it is. Where he set that out
    before in so many words, and names no more than a day or a place now, it is that too."""
    told_when = bool(set_out(said_before))

    def points_at_it(words: str) -> bool:
        return points_back_at_it(words) or (told_when and is_when(without_asking(words)))

    known = _is_it if shown else points_at_it
    return Option(THAT, Text("Yes, I try that"), hidden=not shown, known=known, means=said_before)


def _is_it(words: str) -> bool:
    """Whether he says, asked whether it is what stands above, that it is; or only when he will do that."""
    return says_so(without_asking(words)) or bool(adds_to_it(words))


def adds_to_it(words: str) -> str:
    """What he adds to what stands above, where he is asked whether it is that: a yes with more behind it, or when it
    will be, perhaps with something besides. Empty where he turns it down, or names something else to do himself."""
    words = without_asking(words)
    told = sentences(words)
    if "?" not in words and any(_DOES_IT_THEN.search(small(one)) for one in told):
        return words.strip()
    if not told or "?" in words or says_so(words) or DECLINES.match(small(words)):
        return ""
    if len(told) > 1 and is_when(told[0]) and _BESIDES.match(small(told[1])):
        return words.strip()
    if can_be_done(words):
        return ""
    yes, _, behind = words.strip().partition(",")
    more = behind.strip() if behind and says_so(yes) else " ".join(told[1:]) if says_so(told[0]) else ""
    if more:
        more = f"{more[0].upper()}{more[1:]}" if yes[0].isupper() else more
        return "" if _NOT_SURE.search(small(sentences(more)[0])) else more
    is_when_only = _BEGINS_WITH_A_TIME.match(small(told[0])) and not _NOT_SURE.search(small(told[0]))
    return words.strip() if is_when_only else ""


# "Nee, Sanne is weg. Ik doe het maandag bij Mo."
_DOES_IT_THEN = re.compile(
    rf"\b(?:ik (?:doe|probeer)|(?:doe|probeer) ik) (?:het|dat)(?: (?:dan|wel|liever|toch|maar|pas|op))* "
    rf"(?:{TIMES}|bij|met)\b"
)
# "Zondag aan de keukentafel. En Joke spreek ik vrijdag."
_BESIDES = re.compile(r"(?:en|ook|plus|daarnaast|verder)\b(?! dan\b)")


def says_when(plan: str, *, shown: bool) -> Option:
    """The answer that says when and where he will do what he told that he will; or that it is that, which is a button
    where he told when as well."""
    return Option(THAT, Text("Yes, I try that"), hidden=not shown, known=_says_when_or_so, means=plan)


def _says_when_or_so(words: str) -> bool:
    return points_back(words) or is_when(words) or _is_it(words)


def is_when(words: str) -> bool:
    """Whether all that he says is when or where it will be: "in januari, in het jaargesprek"; also with what others do
    then: "vrijdag na het overleg. dan loopt ie altijd mee"."""
    told = sentences(words)
    if not told or not all(WHERE_WHEN.match(small(one)) or _THEN_THEY.match(small(one)) for one in told):
        return False
    return WHERE_WHEN.match(small(told[0])) is not None and not any(_NOT_SURE.search(small(one)) for one in told)


_THEN_THEY = re.compile(
    r"(?:dan|daar|toen|want dan|die) (?:is|zijn|loopt|zit|komt|heeft|hebben|staat|werkt) (?!ik\b)(?!.*\b(?:ik|we|wij) )"
)
# "Nou dat van de rozenlijn dus."
_BY_NAME = re.compile(
    r"^(?:(?:nou|ja|en|dus|gewoon|tja|wel)[, ]+)*(?:dat|die|het) (?:\w+ )?(?:van|met|over) "
    r"(?:(?:de|het|die|dat|mijn|m'n|mn|een) )?(?P<what>[\w'-]{4,})(?: (?:dus|ja|hoor|inderdaad|natuurlijk|toch))*\W*$"
)


def named_before(told: str, words: str) -> tuple[str, str]:
    """The sentence of what he told before at which he points by a word of it, and what he adds to that: "dat van de
    rozenlijn dus. dinsdag, de vroege dienst"; nothing where he does not, or told nothing with that word in it."""
    first, *behind = sentences(words) or ("",)
    found = _BY_NAME.match(small(first))
    named = (one for one in reversed(sentences(told)) if found and found["what"] in small(one))
    sentence = next(named, "")
    return (unjoined(sentence), joined(behind)) if sentence else ("", "")


def points_by_name(told: str) -> Option:
    """The answer that only names, or points at, what he told before that he will do: it is that."""

    def known(words: str) -> bool:
        return bool(named_before(told, words)[0] or (points_back_at_it(words) and to_do(told)))

    return Option(THAT, Text("Yes, I try that"), hidden=True, known=known, means=told)


def meant(said_before: str, words: str) -> str:
    """What he means to try when he points at what he wrote before: that, and what he adds to it."""
    words = without_asking(words)
    named, more = named_before(said_before, words)
    if named:
        return "\n".join(part for part in (named, more) if part)
    added = goes_on_from(words) or (words.strip() if is_when(words) else adds_to_it(words))
    said = said_before if can_be_done(said_before) else to_do(said_before) or said_before
    return "\n".join(part for part in (said, added) if part)


def intended(answers: Answers) -> str:
    """What he will try, as he says it in this conversation, also where he is not asked for it, or pointed at."""
    words = answers.words("intention")
    if answers.of("intention") is None:
        return next((said for step in reversed(UNASKED) if set_out(said := answers.words(step))), "")
    if answers.value("intention") != THAT:
        return in_the_end(words)
    told = "\n".join(told_before(answers))
    before = "" if named_before(told, words)[0] else said_before(answers)
    return meant(before or told, words)


@lru_cache(maxsize=_HELD)
def said_before(answers: Answers) -> str:
    """What he can point at when he is asked what he will try: what he set out to do already, or else what he told
    last."""
    told = [one for one in told_before(answers) if can_be_done(one)]
    return already(answers) or (told[-1] if told else "")


@lru_cache(maxsize=_HELD)
def already(answers: Answers) -> str:
    """What he set out to do in this conversation before he was asked for it; the last of it."""
    return next((found for words in reversed(told_before(answers)) if (found := set_out(words))), "")


@lru_cache(maxsize=_HELD)
def told_before(answers: Answers) -> Sequence[str]:
    """What he told in this conversation before he was asked what he will try."""
    here = answers.of("intention")
    before = (one for one in answers if here is None or one.number < here.number)
    return tuple([own for one in before if one.status is Status.ANSWERED and quotable(own := one.own.words)])
