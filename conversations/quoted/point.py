"""What of an answer a coach says back: all of it where it is short; else the sentence that stands out, where one does:
his own question if he asks himself one, what he sees, that it came off, when it is so, or what he will do. Where none
does, nothing is said back: a weak sentence says that the others were not read.

It is his as he wrote it, with a capital, and without the word that ties it to the one before.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from conversations import patterns as re
from conversations.insight import sees, will_do
from conversations.matching import small
from conversations.quoted.core import LEADS_IN, unjoined
from conversations.quoted.halves import both_halves
from conversations.quoted.leading import without_wanting
from conversations.quoted.leaning import came_off, doubts, is_other_half, leans
from conversations.quoted.quoting import joined, left_standing, without_opener
from conversations.quoted.run import without_label
from conversations.quoted.telling import asks_himself, blames_himself, tells
from conversations.quoted.weighing import begins_unnamed
from conversations.said.gist import Came, kinds_of, sentences
from conversations.text import Piece, Text, Verbatim
from conversations.told.harm import is_grave
from conversations.told.how_it_was import hurt
from conversations.told.losses import grieves

_HELD = 200
_LEAST, _FEW, _MOST, _TOGETHER, _BOTH = 4, 6, 24, 22, 34  # words
_AT_A_GLANCE = 140  # characters
_SHORT, _NEARLY_ALL = 14, 0.8
"""Of fewer words nothing is said back, nor one sentence that is almost all of them: they stand there to be read."""
_A_PAIR = 2
_TAIL = re.compile(
    r",? (?:haha+|hihi|lol|hoor|denk ik|zeg maar|trouwens|hoe gek het ook klinkt)(?=[.!…]*$)", re.IGNORECASE
)


def in_his_words(said: str) -> Text:
    """It within a sentence of ours."""
    return Text("❝{words}❞", words=Verbatim(_written(said)))


def wrote(said: str) -> Text:
    """That he wrote it."""
    return Text("{word} {where}", word=Text("You wrote:"), where=in_his_words(said))


def taken_along(said: str) -> tuple[Piece, ...]:
    """That he takes this along, his question or what it is about, without that it is that; a long one, and one of more
    lines, by itself."""
    said = without_wanting(said)
    asks = said.rstrip().endswith("?")
    above = Text("You take that question along:") if asks else Text("You take this one along:")
    if len(said.split()) > _MOST or "\n" in said:
        return (above, Verbatim(said))
    return (Text("{word} {where}", word=above, where=in_his_words(said)),)


@lru_cache(maxsize=_HELD)
def point(words: str, *, looks_back: bool = False) -> str:
    """What is said back of these words; where he `looks_back` at what came of something, both what came off and what
    did not, also of a few words, and not what he will do."""
    if looks_back and (both := both_halves(words)):
        return both
    many = len(words.split())
    if many < _SHORT or is_grave(words) or grieves(words):
        return ""
    stands = [*map(_bearable, left_standing(words))]
    told = [(at, one) for at, one in enumerate(stands) if tells(one) and (asks_himself(one) or not one.endswith("?"))]
    is_sore = bool(kinds_of(words) & _SORE) or any(hurt(one) or blames_himself(one) for one in stands)
    said = (*([] if is_sore else [_all(told)]), *_standing_out(told, looks_back=looks_back))
    return next((one for one in said if one and (len(sentences(one)) > 1 or len(one.split()) < many * _NEARLY_ALL)), "")


_SORE = frozenset({Came.HARD, Came.HURT, Came.SOUR})
Placed = Sequence[tuple[int, str]]
"""Sentences, each with its place among those that stand."""


def _all(told: Placed) -> str:
    """All of these, where none of what he wrote is left out between them and they are short, or but two."""
    places, said = [place for place, _ in told], opened(joined([one for _, one in told]))
    if not told or places != [*range(places[0], places[0] + len(told))] or len(said.split()) < _LEAST:
        return ""
    is_short = len(said) <= _AT_A_GLANCE or (len(told) == _A_PAIR and len(said.split()) <= _BOTH)
    return said if is_short and (places[0] == 0 or not _is_bare(told[0][1], is_first=True)) else ""


def _standing_out(told: Placed, *, looks_back: bool) -> Iterator[str]:
    """What stands out of these, the surest first."""
    said = [one for _, one in told]
    if own := [at for at, one in enumerate(said) if asks_himself(one) and not _is_answered(said[at + 1 :])]:
        yield _with_the_one_before(told, own[-1])
    if now := [at for at, one in enumerate(said) if _THEN_AND_NOW.search(small(one))]:
        yield _with_the_one_before(told, now[-1])
    if looks_back and (came := [at for at, one in enumerate(said) if came_off(one)]):
        yield _with_what_goes_on(told, came[0])
    if seen := [at for at, one in enumerate(said) if _sees(one) and not _is_taken_back(one, said[at + 1 :])]:
        yield _with_what_goes_on(told, seen[0])
    if said and _WHEN.match(said[0]):
        yield _with_what_goes_on(told, 0)
    if not looks_back and (will := [at for at, one in enumerate(said) if will_do(one)]):
        yield _with_the_one_before(told, will[-1])


def _with_the_one_before(told: Placed, at: int) -> str:
    """This one; with the one before where it cannot do without."""
    place, one = told[at]
    return as_one(*(before for behind, before in told[:at] if behind == place - 1), one)


def _with_what_goes_on(told: Placed, at: int) -> str:
    """This one with the one right behind it where that is its other half, or of the same kind, and both are short."""
    place, one = told[at]
    alike = [other for behind, other in told[at:] if behind == place + 1 and (is_other_half(other) or _sees(other))]
    both = joined((one, *alike))
    if not alike or len(both.split()) > _BOTH or _is_bare(one, is_first=True):
        return _with_the_one_before(told, at)
    return opened(both)


def _is_answered(behind: Sequence[str]) -> bool:
    """Whether he says himself why."""
    return bool(behind) and _SAYS_WHY.match(behind[0]) is not None


_SAYS_WHY = re.compile(r"(?:(?:nou|ja|tja)\W*)?(?:omdat|want|doordat|vanwege)\b", re.IGNORECASE)


def _sees(sentence: str) -> bool:
    """Whether it is what he sees of himself or of how it goes, or what he says that it is."""
    is_called_so = LEADS_IN.match(sentence) is not None or without_label(sentence) != sentence
    is_it = is_called_so or _TURNED_OUT.search(small(sentence)) is not None or sees(sentence)
    return is_it and not doubts(sentence)


# "Ik dacht dat het over haar ging, maar het ging over mij."
_TURNED_OUT = re.compile(
    r"\bik dacht (?:eerst |altijd )?dat\b[^.!?]{3,80}\bmaar (?:het|dat|eigenlijk) (?:gaat|ging|was|is|bleek)\b"
)


def _is_taken_back(sentence: str, behind: Sequence[str]) -> bool:
    """Whether somebody else said it, or he takes it back behind it."""
    return _OF_SOMEBODY.search(sentence) is not None or any(map(_TAKES_BACK.search, behind))


# Said of him by somebody else, or taken back behind it: "Dat ik niets waard ben. Dat zei mijn vader altijd."
_OF_SOMEBODY = re.compile(
    r",? (?:vindt|vond|zegt|zei) (?:[A-Z]|mijn\b|m'n\b|ze\b|zij\b|hij\b)|\b(?:niets|niks) waard\b|\bmezelf haat\b"
)
_TAKES_BACK = re.compile(
    r"^(?:dat|dit|zo) (?:zei|zegt|vindt|vond|dacht|riep|vertelde)\b|^nee\b|\b(?:klopt|is|was) niet (?:zo|waar)\b|"
    r"\bklopt niet\b|\bgeloof (?:ik )?dat niet\b|\bnu weet ik\b",
    re.IGNORECASE,
)
# "Ik kwam hier gebroken en nu lach ik weer", "ik begon bang en ik ga weg als iemand die durft".
_THEN_AND_NOW = re.compile(r"\bik (?:kwam|begon|was)\b[^.!?]{3,80}\b(?:en|maar) (?:nu|ik ga|ik ben nu|inmiddels)\b")
# "Als er volk bij is", "vooral aan het eind van de middag"; not "als hij belt, zeg ik nee".
_WHEN = re.compile(
    r"^(?:(?:vooral|meestal|met name)\b|"
    r"(?:ja,? )?(?:als|wanneer|zodra)\b(?!.*, (?:(?:dan|toen) )?\w+ (?:ik|ze|zij|hij|we)\b))",
    re.IGNORECASE,
)


def _bearable(sentence: str) -> str:
    """The sentence; of one that hurts what comes behind its "but", where that does not."""
    behind = behind_but(sentence)
    return behind if behind and hurt(sentence) and not hurt(behind) else sentence


def behind_but(sentence: str) -> str:
    """What comes behind its last "but"; nothing where that is little, or there is none."""
    _, but, behind = sentence.rpartition(", maar ")
    return f"… {behind}" if but and len(behind.split()) >= _LEAST else ""


def as_one(*told: str) -> str:
    """The last of these as it is said back; with the one before where it is very short, or only points at that; nothing
    of a very long one: half of it is not what he said."""
    if not told:
        return ""
    together, before = [told[-1]], [*told[:-1]]
    while before and _is_bare(together[0], is_first=len(together) == 1):
        most = _BOTH if is_other_half(together[0]) else _TOGETHER
        if len(" ".join((before[-1], *together)).split()) > most:
            together = [before[-1]] if leans(together[0]) else together
            break
        together.insert(0, before.pop())
    said = joined(together)
    return opened(said) if len(said.split()) <= _BOTH else ""


def _is_bare(sentence: str, *, is_first: bool) -> bool:
    """Whether it says little without the one before it."""
    many, plain = len(sentence.split()), small(sentence)
    if leans(sentence) or many < _LEAST or is_other_half(sentence) or _OF_SOMEBODY_BEFORE.fullmatch(plain):
        return True
    if not is_first:
        return many < _FEW and begins_unnamed(sentence)
    return (many == _LEAST and _POINTS.match(plain) is not None) or begins_unnamed(sentence)


# By itself it only points at the one before.
_POINTS = re.compile(
    r"^(?:en |maar |dus )*(?:dat|die|dit|daar\w*|hier\w*|zo|of|want|omdat|ook|niet|de|ik (?:wel|niet|ook))\b"
)
# "Ik ga haar missen": who that is was said before.
_OF_SOMEBODY_BEFORE = re.compile(
    r"\W*(?:en |maar )?(?:ik|dat) (?:[\w']+ ){0,2}(?:haar|hem|hen|ze) (?:[\w']+ ?){0,2}\W*"
)


def opened(said: str) -> str:
    """Without what only ties it, leads up to it or trails behind it; with a capital and an end."""
    bare = without_label(LEADS_IN.sub("", _TAIL.sub("", said), count=1))
    if bare.startswith("…"):
        return bare if bare.endswith((".", "!", "?", "…")) else f"{bare}."
    return _written(unjoined(without_opener(bare)))


def _written(said: str) -> str:
    is_open = said.rstrip("\"”’'❞")[-1:].isalnum()
    return f"{said[:1].upper()}{said[1:]}{'.' if is_open else ''}"
