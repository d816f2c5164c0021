"""A human word to who tells of a death, or of losing what he stood on: once, where he tells it, and room after it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from conversations import patterns as re
from conversations.matching import small
from conversations.occasion import Earlier
from conversations.text import Piece, Text
from conversations.told.losses import Loss, lost_now
from conversations.told.mishaps import haunts

_IS_WELL = re.compile(r"\b(?:gaat (?:wel |best |nu )*goed|mag best|juist fijn|het is goed zo|i am fine|i'm fine)\b")
_WANTS = re.compile(r"\b(?:wil|willen|wilde|leren|doel|zodat|kunnen|zou|weer|want|learn|goal)\b")
_NEAR, _LATELY = timedelta(days=21), timedelta(days=14)
_UNASKED = ("note", "direct")


_WAYS: Mapping[Loss, tuple[Text, ...]] = {
    Loss.SOMEBODY: (
        Text("How sad, {client}. My condolences."),
        Text("Strength in these days, {client}."),
        Text("Much strength now as well, {client}."),
    ),
    Loss.LIFE: (
        Text("That is a lot, {client}. Thank you for telling."),
        Text("What a hard time, {client}."),
        Text("Much strength, {client}."),
        Text("That is a lot to carry, {client}."),
    ),
    Loss.FOOTING: (
        Text("How bad for you, {client}. Thank you for telling."),
        Text("That is no trifle, {client}."),
        Text("What a time you are having, {client}."),
    ),
    Loss.NIGHT: (Text("That is no small thing, {client}."), Text("How nasty, {client}.")),
}
"""How it is said the first time that he tells such a thing, and how each time after it."""


def word_for(words: str, client: str) -> Text | None:
    """What is said to who tells this, if he tells of a death or a loss of now."""
    lost = lost_now(words)
    return Text(_WAYS[lost][0].source, client=client) if lost is not None else None


def condoles(piece: Piece) -> Loss | None:
    """Of which loss this is a word, if it is one, or has one in it."""
    if not isinstance(piece, Text):
        return None
    found = next((lost for lost, ways in _WAYS.items() if piece.source == ways[0].source), None)
    return found or next(filter(None, (condoles(one) for _, one in piece.values if isinstance(one, Text))), None)


def said_anew(piece: Piece, times: int) -> Piece:
    """This piece with the word to a loss as it is put to who told of such a thing so many `times` before."""
    return _anew(piece, times) if isinstance(piece, Text) and times else piece


def _anew(said: Text, times: int) -> Text:
    values = {name: _anew(one, times) if isinstance(one, Text) else one for name, one in said.values}
    for first, *others in _WAYS.values():
        if said.source == first.source:
            return Text(others[(times - 1) % len(others)].source, **values)
    return Text(said.source, **values)


def last_word_for(words: str, client: str) -> Text | None:
    """The same where nothing is asked after it."""
    said = word_for(words, client)
    if said is None or lost_now(words) is not Loss.NIGHT:
        return said
    return Text("{word} I ask nothing more now.", word=said)


def only_lost(words: str) -> bool:
    """Whether he tells of such a loss, and nothing that he wants now: a goal can be about it."""
    return lost_now(words) is not None and _WANTS.search(small(words)) is None


def was_told_before(words: str, earlier: Sequence[Earlier], script: str) -> bool:
    """Whether he told of such a loss in another conversation already: then nothing is said of it anew. A bad night is
    another one every time, and of who is gravely ill there is news."""
    lost = lost_now(words)
    return lost in (Loss.SOMEBODY, Loss.FOOTING) and any(
        lost_now(one.words) is lost for one in earlier if one.script != script
    )


def weighs_still(told: Iterable[tuple[str, date]], today: date) -> bool:
    """Whether what he told, each on its day, holds such a loss of some weeks ago at most, and not since that it goes
    well: then he is left to it. A bad night is over by then."""
    lately = [words for words, day in told if today - day <= _NEAR]
    heavy = [place for place, words in enumerate(lately) if lost_now(words) not in (None, Loss.NIGHT)]
    return bool(heavy) and not any(_IS_WELL.search(words.casefold()) for words in lately[heavy[-1] :])


def has_lost(earlier: Sequence[Earlier], today: date) -> bool:
    """Whether he told of it the last time, some weeks ago at most, and was asked nothing since: then what is asked next
    does not come as if it had not been."""
    if not earlier:
        return False
    last = [one for one in earlier if (one.script, one.meeting) == (earlier[-1].script, earlier[-1].meeting)]
    lately = [one for one in last if one.words and one.day is not None and today - one.day <= _NEAR]
    is_well = any(_IS_WELL.search(one.words.casefold()) for one in lately)
    return not is_well and any(lost_now(one.words) for one in lately)


def told_unasked(earlier: Sequence[Earlier], today: date) -> Earlier | None:
    """The last heavy thing that he told his coach while nothing was asked, since the meeting before and no longer ago
    than two weeks; none when he said since that it goes well."""
    for one in reversed(earlier):
        if one.script == "reflection" or _IS_WELL.search(one.words.casefold()):
            return None
        is_his = one.script in _UNASKED and not one.alone
        if is_his and one.day is not None and today - one.day <= _LATELY and (lost_now(one.words) or haunts(one.words)):
            return one
    return None
