"""The one sentence of an answer that matters: the one a good coach would repeat, and where a long one is cut.

What weighs most wins (`weighing.py`), the first of two alike.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from conversations import patterns as re
from conversations.quoted.deciding import decided, decided_within, is_not_it, waves_away, without_instead
from conversations.quoted.weighing import FRAGMENT, HE, NEVER, begins_unnamed, said_for, weight_of

T = TypeVar("T")

# With these he says what he wants to talk about.
_NAMES_IT = re.compile(r"\b(?:over\b.*\bhebben|hebben over)\b|^over\b", re.IGNORECASE)
_ASKS_IT = re.compile(rf"\?\W*$|^(?:en |dus |maar )*(?:hoe|wat|waarom|of) (?:\w+ )?{HE}\b", re.IGNORECASE)
_BEGINNING, _AT_MOST = 26, 34  # words; the more where it begins with very few
# With these he points at the sentence before: that one it is to be about.
_POINTS_AT = re.compile(
    r"^(?:en |dus |nou )*(?:(?:daar|hier)(?:over)?\b(?=.*\b(?:over|graag|hebben|mee|om)\b|\W*$)"
    r"(?!.*\b(?:hebben over|over (?!hebben\b|praten\b)\w))|(?:dus )?daar(?:over)?\W*$)"
)
# A second thing to talk about.
_ADDS = re.compile(r"(?:en|ook|plus|daarnaast)\b(?=.*\b(?:hoe|waarom|of|wat|waar|over|dat)\b)", re.IGNORECASE)
_WISHES = re.compile(r"(?:(?:en|maar|dus) )*(?:ik|we|wij) (?:wil|willen|wou|zou|zouden)\b", re.IGNORECASE)
_SOME, _SLACK = 9, 2  # words
_LEADS_UP, _POINTED_AT = 0.75, 10
_ASIDE, _LEAST = -2.5, -1.0
"""A sentence that counts for less adds nothing, or is not worth repeating by itself."""

_CLAUSE = re.compile(
    r"(?<=[,;:])\s+|\s+(?=[–-] )|"
    r"\s+(?=(?:en dat|en toen|maar(?! (?:wat|een|even)\b)|omdat|terwijl|want|zodat|waardoor|en ik|because|but)\s)|"
    r"(?:(?<=\buit)|(?<=\bachter)|(?<=\bopgeleverd)|(?<=\bgeleerd)|(?<=\bwas)|(?<=\bis))\s+(?=dat (?:ik|we|wij)\s)",
    re.IGNORECASE,
)
# What only says that something follows: then that is it.
LEADS_IN = re.compile(
    r"^(?:en |ok |oke |oké |nou |maar )*(?:[^.:?!]{0,70}\b(?:vragen?|vertel|opleverde|serieus|concreet|bedoelt?|"
    r"samengevat|vraag|bij(?:blijft|bleef)|(?:blijft|bleef) hangen|bespreken|uitkomst|eruit (?:gekomen|kwam)(?: is)?|"
    r"(?:alleen|nog) dit)\b[^.:?!]{0,40}|"
    r"(?:doe|neem|zet|pak)(?: (?:dan|toch|maar|het|gewoon|liever))+|"
    r"wel wil ik|wat ik wel wil|dit|kortom|kort gezegd|verder|[^.:?!]{0,70}\bin (?:elk|ieder) geval|i\.?i\.?g\.?):\s+",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"^(?:(?:en|maar|dus) )?(?:toen |daar )?"
    r"(?:heb |zeg |dat|hoe|waar(?:om)?|of|ik|we|wij|wanneer|op|in|bij|als|that|how|i)\b",
    re.IGNORECASE,
)
# Nothing is cut off behind one of these.
_HANGS = re.compile(
    r"\b(?:ik|je|we|wij|hij|ze|en|maar|of|dat|die|de|het|een|er|waar|wat|als|want|omdat|op|in|van|voor|met|aan|te|is|was|kwamen|hebben)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Said:
    """A sentence, and what counts for it."""

    words: str
    count: float
    is_aside: bool = False
    full: str = ""
    """With what only leads up to it."""

    @property
    def many(self) -> int:
        return len(self.words.split())


def core_of(
    told: Sequence[str], most: int, whole: int, *, one: bool = False, topic: bool = False
) -> tuple[tuple[int, str], ...]:
    """The sentences of these that are repeated, each with its place, at most so many words of them: all that say
    something where they are no more than `whole` words; else the one that matters, with the one before it where it
    begins with somebody unnamed, or one beside it where it is short, unless it is to be `one`. What he wants to talk
    about, a `topic`, he says first. A long one is cut where a part of it ends. None when none matters."""
    said = _counted(told, most)
    kept = [(place, each) for place, each in enumerate(said) if not each.is_aside]
    if len(kept) < len(said):
        # What little is left beside an aside goes with it.
        kept = [(place, each) for place, each in kept if each.many >= FRAGMENT or each.count > 0]
    first = max((place for place, one in enumerate(told) if place and said[place].words != one), default=decided(told))
    if topic and first and _ADDS.match(told[first]) and said[first - 1].count > _LEAST:
        first = 0  # the one as well as the other
    elif topic and first and _WISHES.match(told[first]) and said[first].many < _SOME <= said[first - 1].many:
        first -= sum(each.many for each in said[first - 1 : first + 1]) <= _AT_MOST  # of which it cannot do without
    is_short = sum(each.many for _, each in kept) <= (max(whole, _BEGINNING + _SOME) if topic else whole)
    if kept and is_short and not (first and (topic or any(map(waves_away, told[:first])))):
        return _opened(_together(kept))
    if first:
        said = [one if place >= first else replace(one, count=NEVER, is_aside=True) for place, one in enumerate(said)]
        kept = [(place, each) for place, each in enumerate(said) if not each.is_aside]
        if kept and sum(each.many for _, each in kept) <= whole:
            return _opened(_together(kept))
    if topic and (begins := _begins(said)):
        return _opened([(place, said[place]) for place in begins])
    best = max(range(len(said)), key=lambda place: (said[place].count, -place), default=-1)
    if best < 0 or said[best].count <= _LEAST:
        return ()
    if one and best < len(said) - 1 and _SPEAKS.search(said[best].words) and _is_talk(said):
        return ()
    if said[best].many > most + _SLACK:
        part = unjoined(_part(said[best].words, most))
        return ((best, part),) if part else ()
    return _opened([(place, said[place]) for place in _with_another(said, best, most, FRAGMENT if one else _SOME)])


# Who said what to whom, of which no one sentence tells what it came to.
_SPEAKS = re.compile(
    r"\b(?:zei|zeg|vroeg|zegt|vraagt)\b[^.]{0,12}:|^(?:en |toen )*(?:ik|zij|hij|ze|ada) ?:", re.IGNORECASE
)


def _is_talk(said: Sequence[_Said]) -> bool:
    return sum(1 for one in said if _SPEAKS.search(one.words)) > 1


def _opened(chosen: Sequence[tuple[int, _Said]]) -> tuple[tuple[int, str], ...]:
    """These sentences, the first without what ties it to one that is not shown."""
    (first, opens), *others = chosen
    return ((first, unjoined(opens.words) if first else opens.words), *((place, one.full) for place, one in others))


def _together(kept: Sequence[tuple[int, _Said]]) -> list[tuple[int, _Said]]:
    """Of these those that stand side by side: what is left out between two of them would make another thing of them."""
    return max(unbroken(kept), key=lambda run: sum(max(one.count, 0) + 1 for _, one in run))


def unbroken(placed: Iterable[tuple[int, T]]) -> list[list[tuple[int, T]]]:
    """These, each with its place, in parts in which no place is left out."""
    runs: list[list[tuple[int, T]]] = []
    for place, one in placed:
        if runs and runs[-1][-1][0] == place - 1:
            runs[-1].append((place, one))
        else:
            runs.append([(place, one)])
    return runs


def _begins(said: Sequence[_Said]) -> list[int]:
    """The sentences with which he begins what he wants to talk about; none where he asks it."""
    if any(_ASKS_IT.search(one.words) and one.count > _LEAST for one in said):
        return []
    names = [place for place, one in enumerate(said) if _NAMES_IT.search(one.words) and one.count > _ASIDE]
    first = names[0] if names else next((place for place, one in enumerate(said) if one.count > _ASIDE), len(said))
    run: list[int] = []
    for place in range(first, len(said)):
        many = sum(said[at].many for at in [*run, place])
        is_much = many > _BEGINNING and (many > _AT_MOST or sum(said[at].many for at in run) > _SOME)
        if run and (said[place].count <= _ASIDE or is_much):
            break
        run.append(place)
    return run if run and said[run[0]].many <= _BEGINNING else []


_JOINS = re.compile(
    r"^(?:(?:maar goed|kortom)[,:]? (?=\w+ \w+)|nou ja, |"
    r"(?:dus )?(?:misschien |wellicht |denk ik )?(?:daar|hier)over,? (?=(?:hoe|waarom|dat|of|wat) )|"
    r"(?:en|maar|dus|want|and|but|so) (?=\w+ \w+ ))",
    re.IGNORECASE,
)


def unjoined(sentence: str) -> str:
    """The sentence without the word that ties it to the one before it, which is not shown."""
    if rather := without_instead(sentence):
        return rather if sentence[0].islower() else rather[0].upper() + rather[1:]
    bare = _JOINS.sub("", sentence, count=1)
    return bare if bare == sentence or sentence[0].islower() else bare[0].upper() + bare[1:]


def _counted(told: Sequence[str], most: int) -> list[_Said]:
    bare = [LEADS_IN.sub("", one, count=1) or one for one in told]
    said = [said_for(one) for one in bare]
    counts = [
        weight_of(one, of) + (2 if one != all_of else 0) for one, of, all_of in zip(bare, said, told, strict=True)
    ]
    for place, one in enumerate(bare):
        if place and _POINTS_AT.search(one.casefold()) and len(bare[place - 1].split()) >= FRAGMENT:
            counts[place] = NEVER
            counts[place - 1] += _POINTED_AT
        if is_not_it(one):
            counts[place] = NEVER
        if place and waves_away(one):
            counts[place - 1] = counts[place] = NEVER
        if place and begins_unnamed(one) and len(f"{bare[place - 1]} {one}".split()) > most:
            counts[place] -= 2
    if len(counts) > 1:
        counts[0] -= _LEADS_UP
    return [
        _Said(one, count, of <= _ASIDE or count <= NEVER, full)
        for one, of, count, full in zip(bare, said, counts, told, strict=True)
    ]


def _with_another(said: Sequence[_Said], best: int, most: int, few: int) -> list[int]:
    """The best one, and another where it is of fewer words, or begins with somebody unnamed."""
    one = said[best]
    others = [place for place in range(len(said)) if said[place].words != one.words and said[place].count > _LEAST]
    others = [place for place in others if one.many + said[place].many <= most and abs(place - best) == 1]
    if begins_unnamed(one.words) and best - 1 in others:
        return [best - 1, best]
    if one.many < few and others:
        return sorted((best, max(others, key=lambda place: (said[place].count, -abs(place - best)))))
    return [best]


def begun(sentence: str, most: int) -> str:
    """The beginning of a sentence of more words than that, up to where a part of it ends, and "…"; else all of it, but
    for what only leads up to it."""
    bare = LEADS_IN.sub("", sentence, count=1)
    if len(bare.split()) <= most:
        return bare
    first, *others = _parts(bare)
    while others and len(f"{first} {others[0]}".split()) <= most:
        first = f"{first} {others.pop(0)}"
    return f"{first.rstrip(' ,;:–-')} …"


def _parts(sentence: str) -> list[str]:
    return [one for one in _CLAUSE.split(sentence) if one]


def _part(sentence: str, most: int) -> str:
    """The part of a long sentence that matters, with "…" where it is cut."""
    parts = _parts(sentence)
    counts = [weight_of(one, said_for(one)) for one in parts]
    last = decided_within(parts)
    found: tuple[float, int, str] | None = None
    for begin in range(len(parts)):
        for end in range(max(begin, last) + 1, len(parts) + 1):
            words = " ".join(parts[begin:end])
            if len(words.split()) > most:
                break
            count = sum(counts[begin:end]) + _edges(parts, begin, end)
            if found is None or (count, -begin) > found[:2]:
                before, behind = "… " if begin else "", " …" if end < len(parts) else ""
                words = unjoined(words) if begin else words
                found = count, -begin, f"{before}{words.rstrip(' ,;:–-') if behind else words}{behind}"
    return found[2] if found else ""


def _edges(parts: Sequence[str], begin: int, end: int) -> float:
    """What counts against a part that does not begin or end where the sentence does."""
    words = " ".join(parts[begin:end])
    count = 2.0 if not begin else 0.0
    if begin and not _BEGINS.match(words):
        count -= 2
    if end < len(parts) and _HANGS.search(words):
        count -= 5
    if len(words.split()) < FRAGMENT + 1:
        count -= 3
    return count
