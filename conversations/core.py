"""The one sentence of an answer that matters: the one a good coach would repeat, and where a long one is cut.

Nothing is understood here. What somebody found, asks, wants or did is said in a few ways that can be seen; so is what
only leads up to it, waves it away, or speaks to the one who asks. The highest count wins, the first of two alike.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conversations.how_it_was import hurt
from conversations.lost import cannot_come

_HE = r"(?:ik|we|wij|k)"
_OWN = r"(?:mijn|m'n|mn|me|mij|mezelf|mijzelf)"
# What counts for a sentence, and against it.
_COUNTS = tuple(
    (re.compile(pattern), count)
    for pattern, count in (
        # What he found: "dat ik …", "ik merk dat …", "niet voor … maar omdat …", what somebody said to him.
        (rf"^(?:en |maar |dus |nou |vooral )*(?:dat|hoe|waarom) (?:{_HE}|{_OWN}|je|het|er)\b", 4),
        (r"^(?:en |maar |dus |nou )*dat (?!was|is|zat|kwam|ging|deed|voelde|vond|van|kan|mag|moet|zeg|heeft|had)", 2),
        (rf"\b(?:dat|hoe|waarom|op uit dat) {_HE}\b", 2),
        (
            r"\b(?:eigenlijk|merk(?:te?)?|besef(?:te)?|snap(?:te)?|weet nu|zie nu|zie het nu|zie daar|nu pas|bleek|"
            r"achter kwam|kwam \w+ (?:\w+ )?achter|ontdekte?|uitgerekend|gemerkt|"
            r"geleerd|gedachte|dacht:|vroeg me af|niet meer|"
            r"i (?:now )?(?:see|realise|realize|notice|know))\b",
            2,
        ),
        (r"\b(?:(?:ze|zij|hij|ada) (?:zei|vroeg|liet)|(?:zei|vroeg) (?:ze|zij|hij|ada)|ik zei:)", 1.5),
        (r"\b(?:omdat|want|doordat|waardoor|terwijl|zonder|in plaats van|ipv|voordat|because|instead of)\b", 1),
        (r"\b(?:als|wanneer|voor|zodra) (?:ik|er|iemand|hij|ze)\b|\bmaar omdat\b|\bniet\b[^.]{3,60}\bmaar\b", 1),
        (r"\b(?:ik denk dat|ik geloof dat|volgens mij|i think)\b", 1.5),
        (r"\bvoor het eerst\b|\bprecies hetzelfde\b|\bnet zo\b|\bfor the first time\b", 3),
        (r"\b(?:steeds|altijd|te vaak|te snel|telkens|nooit|iedere keer|always|too often)\b", 1.5),
        # What does not go with what he says or does: "ik zeg al een jaar dat …, en ik sta er nog iedere ochtend".
        (
            rf"\b{_HE} (?:zeg|doe|sta|denk|wil|ga|kan|laat|blijf|kies|deed) dus\b|\b{_HE} ben dus al\b|"
            rf"\b{_HE} (?:\w+ ){{1,4}}(?:nog steeds|nog iedere|nog elke|nog altijd)\b",
            2,
        ),
        (rf"^(?:en )?maar (?:toen|daarna|uiteindelijk)\b.*\b{_HE}\b", 3),
        # What he asks, wants, has done.
        (rf"\b{_HE}\b.*\?$", 1.5),
        (rf"\?$|(?:^|[:,] )(?:en |nu |dus )*(?:hoe|wat|waar|of) (?:\w+ )?{_HE}\b|^(?:how|what) ", 2),
        (rf"\b(?:{_HE} (?:wil|wou|had (?:liever|graag|even)|ga)|(?:wil|ga) {_HE})\b", 2),
        (rf"\b{_HE} wil (?:het|er|graag|\w+ ){{0,3}}(?:over\b.*\bhebben|hebben over)\b|^over\b", 3),
        (rf"\b{_HE}\b|\bi\b", 2),
        (rf"\b(?:{_OWN}|zelf|my)\b", 0.5),
        (r"\b(?:heb|had) (?:\w+ ){0,8}(?:ge|dicht|af|uit|aan|op)\w+(?:en|d|t)\b", 1),
        (r"\b(?:vroeg|zei|zeggen|gezegd|gevraagd|gedaan|gelukt|lukte|werkte|elke|iedere)\b", 0.5),
        # What only leads up to it, weighs it, or follows it.
        (
            r"^(?:(?:en|maar|dus|ja|nou|toch) )*(?:dat|dit|het) "
            r"(?:was|is|zat|kwam|ging|deed|voelde|vond|klopt|klinkt|zegt)\b[^.!?]{0,36}[.!?…]*$",
            -3,
        ),
        (rf"^(?:en )?daar (?:was|werd|moest|schrok|stond) {_HE}\b", -4),
        (r"^(?:klopt|klinkt|nooit zo|punt|precies|snap ik|logisch|raar|gek|toen snapte)\b", -3),
        (
            r"^(?:(?:best|wel|veel|heel|iets|toch|nou|ja|eerlijk|een beetje|viel|half) ?)*(?:beter|meer|minder|goed|"
            r"anders|half|tegen|eerlijk|mee)?\b(?: (?:dan|gezegd)[^,]*)?[.!?…]*$",
            -4,
        ),
        (r"\b(?:zit|werk|ben|sta) (?:\w+ ){0,3}\d+ jaar\b", -2),
        (r"\bweet (?:ik )?(?:eigenlijk |nog |zelf |dus )*(?:niets|niks)\b", -3),
        (r"\b(?:be)?dank(?:t|jewel|je)?\b|\b(?:chatbot|apparaat|robot)\b", -6),
        (r"\b(?:haha+|hihi|lol)\b|\bnota bene\b", -1),
        (r"\([^)]*\)\W*$", -2),
        # What others think of it, what he thought at first, and what he only says in passing.
        (
            rf"^(?:en |maar )*{_OWN} \w+ (?:vindt?|zegt|zei|denkt) (?:ook )?dat "
            rf"(?:{_HE}|je) (?:\w+ ){{0,4}}(?:moet|moest|zou|kan)\b",
            -6,
        ),
        (rf"^(?:en |maar |nou )*(?:eerst|in het begin) (?:vond|dacht|was|had|wilde) {_HE}\b", -4),
        (rf"^(?:en |maar )*dat (?:heb|had) {_HE} (?:niet|nooit|zelden) (?:zo )?(?:vaak|snel|veel)\b", -4),
        (rf"^(?:ja|nee|joh|tja|ach|nou)[ ,]+{_HE} weet het\b|^(?:joh|ach|tja|nou ja)\W*$", -6),
        (
            r"^(?:(?:en|nou) )*(?:vanmiddag|vanochtend|vanmorgen|gisteren|gister|maandag|dinsdag|woensdag|donderdag|"
            r"vrijdag|zaterdag|zondag|vorige week|sinds|net nog|over (?:een|twee|drie|\d+) (?:uur|dagen|weken))\b",
            -1,
        ),
        (r"^over (?:een|twee|drie|\d+) (?:uur|dagen|weken)\b", -4),
        (r"\b(?:misschien|mss) voor later\b|\bvraag het \w+ (?:nog )?(?:es|eens)\b", -5),
        (
            r"^(?:als ik eerlijk ben|denk ik|vermoed ik|eerlijk gezegd|om eerlijk te zijn|zoals \w+ (?:te )?\w+ viel)"
            r"[,.]?$",
            -5,
        ),
    )
)
# With these he says what he wants to talk about.
_NAMES_IT = re.compile(r"\b(?:over\b.*\bhebben|hebben over)\b|^over\b", re.IGNORECASE)
_ASKS_IT = re.compile(rf"\?\W*$|^(?:en |dus |maar )*(?:hoe|wat|waarom|of) (?:\w+ )?{_HE}\b", re.IGNORECASE)
_BEGINNING = 26  # words
# With these he points at the sentence before: that one it is to be about.
_POINTS_AT = re.compile(
    r"^(?:en |dus |nou )*(?:(?:daar|hier)(?:over)?\b(?=.*\b(?:over|graag|hebben|mee|om)\b|\W*$)|"
    r"(?:dus )?daar(?:over)?\W*$)"
)
_UNNAMED = re.compile(
    r"^(?:en |maar |dus |toen |nou )*(?:(?:die|hij|ze|zij|hem|haar|ie|daar|dit|dat (?:ie|hij|ze|zij)|she|he|they)\b)"
)
_TYPED = {"da": "dat", "nie": "niet", "eig": "eigenlijk", "k": "ik", "t": "het", "'t": "het", "mss": "misschien"}
_FRAGMENT, _SOME, _SLACK = 4, 9, 2  # words
_LEADS_UP, _POINTED_AT = 0.75, 10
_NEVER = -6.0
_ASIDE, _LEAST = -2.5, -1.0
"""A sentence that counts for less adds nothing, or is not worth repeating by itself."""

_CLAUSE = re.compile(
    r"(?<=[,;:])\s+|\s+(?=[–-] )|"
    r"\s+(?=(?:en dat|en toen|maar(?! (?:wat|een|even)\b)|omdat|terwijl|want|zodat|waardoor|en ik|because|but)\s)|"
    r"(?:(?<=\buit)|(?<=\bachter)|(?<=\bopgeleverd)|(?<=\bgeleerd)|(?<=\bwas)|(?<=\bis))\s+(?=dat (?:ik|we|wij)\s)",
    re.IGNORECASE,
)
# What only says that something follows: then that is it.
_LEADS_IN = re.compile(
    r"^(?:en |ok |oke |oké |nou |maar )*(?:[^.:?!]{0,70}\b(?:vragen?|vertel|opleverde|serieus|concreet|bedoelt?|"
    r"samengevat|vraag|bij(?:blijft|bleef)|(?:alleen|nog) dit)\b[^.:?!]{0,40}|"
    r"wel wil ik|wat ik wel wil|dit|kortom|kort gezegd):\s+",
    re.IGNORECASE,
)
_FILLS = re.compile(r",? ?\b(?:denkt?|vermoed|geloof|dacht|vrees|vind|vond) ik\b(?! (?:dat|aan|het))|\bzeg maar\b")
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
        kept = [(place, each) for place, each in kept if each.many >= _FRAGMENT or each.count > 0]
    if kept and sum(each.many for _, each in kept) <= whole:
        return tuple((place, each.words) for place, each in _together(kept))
    if topic and (begins := _begins(said)):
        return tuple((place, said[place].words) for place in begins)
    best = max(range(len(said)), key=lambda place: (said[place].count, -place), default=-1)
    if best < 0 or said[best].count <= _LEAST:
        return ()
    if said[best].many > most + _SLACK:
        part = _unjoined(_part(said[best].words, most))
        return ((best, part),) if part else ()
    first, *others = _with_another(said, best, most, _FRAGMENT if one else _SOME)
    opens = _unjoined(said[first].words) if first else said[first].words
    return ((first, opens), *((place, said[place].words) for place in others))


def _together(kept: Sequence[tuple[int, _Said]]) -> list[tuple[int, _Said]]:
    """Of these those that stand side by side: what is left out between two of them would make another thing of them."""
    runs: list[list[tuple[int, _Said]]] = []
    for place, one in kept:
        if runs and runs[-1][-1][0] == place - 1:
            runs[-1].append((place, one))
        else:
            runs.append([(place, one)])
    return max(runs, key=lambda run: sum(max(one.count, 0) + 1 for _, one in run))


def _begins(said: Sequence[_Said]) -> list[int]:
    """The sentences with which he begins what he wants to talk about; none where he asks it."""
    if any(_ASKS_IT.search(one.words) and one.count > _LEAST for one in said):
        return []
    names = [place for place, one in enumerate(said) if _NAMES_IT.search(one.words)]
    first = names[0] if names else next((place for place, one in enumerate(said) if one.count > _ASIDE), len(said))
    run: list[int] = []
    for place in range(first, len(said)):
        if run and (said[place].count <= _ASIDE or sum(said[at].many for at in [*run, place]) > _BEGINNING):
            break
        run.append(place)
    return run if run and said[run[0]].many <= _BEGINNING else []


_JOINS = re.compile(r"^(?:en|maar|dus|want|and|but|so) (?=\w+ \w+ )", re.IGNORECASE)


def _unjoined(sentence: str) -> str:
    """The sentence without the word that ties it to the one before it, which is not shown."""
    bare = _JOINS.sub("", sentence, count=1)
    return bare if bare == sentence or sentence[0].islower() else bare[0].upper() + bare[1:]


def _counted(told: Sequence[str], most: int) -> list[_Said]:
    bare = [_LEADS_IN.sub("", one, count=1) or one for one in told]
    counts = [_count(one) + (2 if one != whole else 0) for one, whole in zip(bare, told, strict=True)]
    for place, one in enumerate(bare):
        if place and _POINTS_AT.search(one.casefold()):
            counts[place] = _NEVER
            counts[place - 1] += _POINTED_AT
        if place and _UNNAMED.search(one.casefold()) and len(f"{bare[place - 1]} {one}".split()) > most:
            counts[place] -= 2
    if len(counts) > 1:
        counts[0] -= _LEADS_UP
    return [
        _Said(one, count, _said_for(one) <= _ASIDE or count <= _NEVER) for one, count in zip(bare, counts, strict=True)
    ]


def _count(sentence: str) -> float:
    """What counts for this sentence, less what counts against it."""
    if hurt(sentence) or cannot_come(sentence):
        return _NEVER
    is_short = len(sentence.split()) < _FRAGMENT
    return _said_for(sentence) - (1 if _UNNAMED.search(_plain(sentence)) else 0) - (1.5 if is_short else 0)


def _said_for(sentence: str) -> float:
    """The same, of what it says and not of how."""
    plain = _plain(sentence)
    return sum(count for pattern, count in _COUNTS if pattern.search(plain))


def _plain(sentence: str) -> str:
    typed = sentence.casefold().replace("’", "'").split()
    return _FILLS.sub("", " ".join(_TYPED.get(word, word) for word in typed))


def _with_another(said: Sequence[_Said], best: int, most: int, few: int) -> list[int]:
    """The best one, and another where it is of fewer words, or begins with somebody unnamed."""
    one = said[best]
    others = [place for place in range(len(said)) if said[place].words != one.words and said[place].count > _LEAST]
    others = [place for place in others if one.many + said[place].many <= most and abs(place - best) == 1]
    if _UNNAMED.search(one.words.casefold()) and best - 1 in others:
        return [best - 1, best]
    if one.many < few and others:
        return sorted((best, max(others, key=lambda place: (said[place].count, -abs(place - best)))))
    return [best]


def begun(sentence: str, most: int) -> str:
    """The beginning of a sentence of more words than that, up to where a part of it ends, and "…"; else all of it, but
    for what only leads up to it."""
    bare = _LEADS_IN.sub("", sentence, count=1)
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
    found: tuple[float, int, str] | None = None
    for begin in range(len(parts)):
        for end in range(begin + 1, len(parts) + 1):
            words = " ".join(parts[begin:end])
            if len(words.split()) > most:
                break
            count = sum(_count(one) for one in parts[begin:end]) + _edges(parts, begin, end)
            if found is None or (count, -begin) > found[:2]:
                before, behind = "… " if begin else "", " …" if end < len(parts) else ""
                words = _unjoined(words) if begin else words
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
    if len(words.split()) < _FRAGMENT + 1:
        count -= 3
    return count
