"""Which of somebody's own questions he means, who says that he got no answer to it: the one that is of what he names,
or else the one that he asked last."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.matching import apart, small, words_of

_OF_WHAT = re.compile(r"\bvra(?:ag|gen) (?:over|van) (?P<what>[^.?!,]+)")
_SMALL_WORDS = words_of(
    "de het een die dat dit deze mijn m'n mn van voor met naar over aan bij in op of en hoe wat wie waar kreeg krijg",
    "heb ik je jij u geen nooit nog antwoord gekregen gehad gaf geeft",
)
_LEAST = 4  # letters


def left_lying(words: str, written: Sequence[str]) -> str:
    """That question, of these messages from old to new; nothing where none of them can be it."""
    questions = [one for each in written for one in apart(each) if one.rstrip().endswith("?")]
    named = _OF_WHAT.search(small(words))
    if named is None:
        return questions[-1] if questions else ""
    of = {one for one in re.findall(r"[\w']+", named["what"]) if len(one) >= _LEAST and one not in _SMALL_WORDS}
    asked = [one for one in questions if any(_is_in(what, one) for what in of)]
    # What it is about may stand beside it in what he wrote.
    beside = [left_lying("", (each,)) for each in written if any(_is_in(what, each) for what in of)]
    return next((one for one in (*reversed(asked), *reversed(beside)) if one), "")


def _is_in(what: str, question: str) -> bool:
    return what in small(question) or any(one in what for one in _long_words(question))


def _long_words(question: str) -> list[str]:
    return [one for one in re.findall(r"\w+", small(question)) if len(one) > _LEAST + 1 and one not in _SMALL_WORDS]
