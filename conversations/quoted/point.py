"""The one sentence of an answer that a coach says back: his own question if he asks himself one; where he begins with
what he saw, or when it is so, that; or else his last that tells something. Two that are short, and of which the one
cannot do without the other, go together.

It is his as he wrote it, with a capital, and without the word that ties it to the one before; of a long one its end.
"""

from collections.abc import Sequence
from functools import lru_cache

from conversations import patterns as re
from conversations.asked.asking_back import asks_back, asks_the_bot
from conversations.asked.lost import cannot_come, comes_late
from conversations.asked.practical import practical
from conversations.matching import small
from conversations.quoted.core import LEADS_IN, unjoined
from conversations.quoted.leading import without_wanting
from conversations.quoted.leaning import came_off, is_of_others, is_other_half, is_tally, leans, says_it_again
from conversations.quoted.quoting import joined, left_standing, without_opener
from conversations.quoted.run import without_label
from conversations.quoted.weighing import begins_unnamed
from conversations.said.gist import EMPTY_HANDED, kinds_of, sentences
from conversations.text import Piece, Text, Verbatim
from conversations.told.harm import is_grave
from conversations.told.how_it_was import hurt
from conversations.told.losses import grieves

_HELD = 200
_LEAST, _TOGETHER, _BOTH, _MOST = 4, 22, 26, 24  # words
_SHORT, _NEARLY_ALL = 14, 0.8
"""Of fewer words, or where it is almost all of them, nothing is said back: they stand there to be read."""
_AROUND = r"(?:(?:ja|nou|en|maar|wel|best|een beetje|nogal|eigenlijk|echt|zo|heel|hoe|dat|is|was|'t|het) )*"
# What is only about the telling of it, about who hears it, or about the bot.
_ASIDE = re.compile(
    rf"^{_AROUND}(?:klinkt|raar|gek|stom|dom|suf|zot|kut|jammer|confronterend|heerlijk|fijn|mooi|leuk|prima|nieuw|goed)\b"
    r"[\w ]{0,20}\W*$|^klinkt\b|"
    r"^(?:dat |zo |er )?(?:(?:had|heb) (?:ik )?)?(?:\w+ ){0,3}(?:nooit|nog niet|niet eerder) (?:\w+ ){0,3}"
    r"(?:gezien|bekeken|gezegd|bedacht|beseft|gerealiseerd)\W*$|"
    r"\b(?:haha+|hihi|lol|snap je|zo is het|dat was het|bij wijze van spreken|zeg ik er (?:alvast|maar) bij|maar goed|"
    r"nou ja)\W*$|"
    r"\b(?:zei|schreef|vertelde) ik\b.*\b(?:al|toch)\b|\b(?:mag|moet|kan) (?:\w+ )?er (?:\w+ )?bij\b|"
    r"\b(?:zeg|vertel|schrijf) ik (?:alleen|niet)\b.*\b(?:jou|u|hardop)\b|\bgroet\w*\b|\bhoeft er niet bij\b|"
    r"\b(?:app|bot|computer|vragen van jou)\b|(?<!ik )\bvraag (?:me|mij|het|dat|'?t)\b(?! (?:\w+ )?af\b)|"
    r"^meer (?:hoeft|is|was) (?:het |er )?niet\b|^trouwens\b|^tussen haakjes\b|"
    r"\b(?:ada|coach)\b.*\b(?:lezen|leest|weten|bedanken)\b|"
    r"\b(?:dank je|dank u|bedankt?|thanks|merci)\b|\b(?:feestdagen|kerst|jaarwisseling|weekend)(?: alvast)?!*$|"
    r"\b(?:mag|kan|moet) (?:er )?(?:weg|uit)\W*$|\bin (?:het|mijn) doel\b|^(?:laat|haal|zet|schrijf) (?:die|dat|het)\b|"
    r"^(?:(?:wel|best|een beetje|toch) )*(?:raar|gek|grappig) (?:dat|hoe)\b|"
    r"^(?:dat|het) was (?:een|'n|n) (?:goeie|goede)\b|\bweet ik (?:(?:nog|zelf|echt) )*niet,|"
    r"\btrouwens\b|\boverigens\b|\bmoest(?:en)? (?:ik |we )?(?:[\w']+ ){0,5}lachen\W*$|"
    r"\bheb ik (?:\w+ ){0,4}al (?:verteld|geschreven|gezegd)\W*$|\bweet ik (?:\w+ ){0,4}niet\W*$|"
    r"\bis dat (?:gek|erg|raar|fout|goed|oké|te veel)\?"
)
# What he calls himself is not held up to him.
_BLAMES = re.compile(
    r"\b(?:ik|me|mezelf|mij)\b.*\b(?:trut|sukkel|muts|kluns|oen|eikel|loser|stommerd|stommeling|slappeling|mislukkeling)\b"
)
_OF_HIMSELF = re.compile(r"\b(?:ik|me|mij|mijn|m'n|mn|we|k)\b|^(?:en |maar |dus )*(?:waarom|hoe)\b")
_TO_HER = re.compile(r"\b(?:je|jij|jou|jouw|u|uw|ada)\b")
# By itself it only points at the one before.
_POINTS = re.compile(
    r"^(?:en |maar |dus )*(?:dat|die|dit|daar\w*|hier\w*|zo|of|want|omdat|ook|niet|de|ik (?:wel|niet|ook))\b"
)
_FEW = 6  # words
# Where a long sentence goes on with another thing.
_CUTS = re.compile(
    r"[;:–] |, (?=(?:maar|en|want|dus|dat|of|al|terwijl|omdat|zodat|ik|hij|ze|zij|daar|dan|toen)\b)|"
    r", (?=(?:die|waar\w*)\b(?![^,]*, (?!(?:maar|en|want|dus|terwijl|omdat|zodat)\b)))|"
    r" (?=(?:en|maar) (?:(?:dat|toen|dan|nu|daar) )?(?:ik|hij|ze|zij|we|het|\w+ ik)\b)"
)
_TAIL = re.compile(
    r",? (?:haha+|hihi|lol|hoor|denk ik|zeg maar|trouwens|hoe gek het ook klinkt)(?=[.!…]*$)", re.IGNORECASE
)
# What is the other half of it, where he is asked what came of it: that is not held up to him.
_OTHER_HALF = re.compile(
    r"^(?:maar|alleen|behalve|helaas)\b(?!.*\bwel\b)|\b(?:niet (?:gelukt|gedaan|(?:van )?gekomen)|nog niet|"
    r"nog wel|(?:blijft|blijven) (?:lastig|moeilijk)|nog aan wennen|lukte? niet|mislukt|vergeten|"
    r"(?:wel|toch) weer|alweer|nog (?:altijd|steeds|vol)|toch (?:nog|maar|meteen|even|zelf)|"
    r"maar (?:ik|het|toen|dat|daar) (?:[\w']+ ){0,5}niet|"
    r"ging (?:mis|niet door)|zwak|slecht|spijt|helaas|jammer|niet (?:doen|zo))\b"
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
    """That sentence; none where there is only one, which stands there to be read, or none that tells something. Where
    he `looks_back` at what came of it, none that says what did not, but together with what did where he says both in
    few words."""
    many = len(words.split())
    if many < _SHORT or is_grave(words) or grieves(words):
        return ""
    stands = [*map(_bearable, left_standing(words))]
    told = [(place, one) for place, one in enumerate(stands) if tells(one)]
    own = [one for one in told if asks_himself(one[1])][-1:]
    told = own or [one for one in told if not one[1].rstrip().endswith("?")]
    if looks_back and (both := _both_in_few(told, many)):
        return both
    if looks_back:
        told = [one for one in told if is_tally(one[1]) or not _OTHER_HALF.search(small(one[1]))]
        told = _that_came_off(told) or told
    now = [one for _, one in told if _THEN_AND_NOW.search(small(one))]
    first = (as_one(now[-1]),) if now else _said_first(told) if not (looks_back or own) else ()
    said = first or _said_last(told)
    return next((one for one in said if one and (_has_both(one) or len(one.split()) < many * _NEARLY_ALL)), "")


def _both_in_few(told: "Placed", many: int) -> str:
    """All of it, where that is what came off and then what did not: neither is said back without the
    other."""
    if many > _BOTH or len(told) != _A_PAIR or [place for place, _ in told] != [*range(len(told))]:
        return ""
    falls_short = [_OTHER_HALF.search(small(one)) is not None and not is_tally(one) for _, one in told]
    is_pair = falls_short[-1] and not any(falls_short[:-1]) and not hurt(told[-1][1])
    return " ".join(one for _, one in told) if is_pair else ""


_A_PAIR, _BOTH = 2, 24  # sentences; words


def _has_both(said: str) -> bool:
    """Whether it holds both halves of what he says, of which neither is left out."""
    return any(map(is_other_half, sentences(said)[1:]))


# "Ik kwam hier gebroken en nu lach ik weer", "ik begon bang en ik ga weg als iemand die durft".
_THEN_AND_NOW = re.compile(r"\bik (?:kwam|begon|was)\b[^.!?]{3,80}\b(?:en|maar) (?:nu|ik ga|ik ben nu|inmiddels)\b")


Placed = Sequence[tuple[int, str]]
"""Sentences, each with its place among those that stand."""


def _said_last(told: Placed) -> tuple[str, ...]:
    """The last of these, with the one right before it; the last; and what comes behind its "but"."""
    if not told:
        return ()
    told = told[:-1] if len(told) > 1 and is_of_others(told[-1][1]) and _OF_HIM.search(small(told[-2][1])) else told
    place, last = told[-1]
    others = dict(told[-3:-1])
    before = [one for at, one in others.items() if all(between in others for between in range(at, place))]
    is_of_before = leans(last) and len(last.split()) <= _LEAST
    alone = "" if is_of_before or _of_before(last) else as_one(last)
    return as_one(*before, last), alone, behind_but(last)


# "Ik ga haar missen": who that is was said before.
_OF_SOMEBODY_BEFORE = re.compile(
    r"\W*(?:en |maar )?(?:ik|dat) (?:[\w']+ ){0,2}(?:haar|hem|hen|ze) (?:[\w']+ ?){0,2}\W*"
)
_OF_HIM = re.compile(r"\b(?:ik|k|we|wij)\b")


def _that_came_off(told: Placed) -> list[tuple[int, str]]:
    """The first that says in so many words that it came off, with the one right behind it where it is short."""
    if len(told) > 1 and says_it_again(told[0][1], told[1][1]):
        return [(told[1][0], joined((told[0][1], told[1][1])))]
    at = next((at for at, (_, one) in enumerate(told) if came_off(one)), None)
    if at is None:
        return []
    (place, one), *others = told[at : at + 2]
    beside = [other for other in others if other[0] == place + 1 and len(one.split()) < _FEW]
    both = joined([one, *(other for _, other in beside)])
    return [(place, both if len(both.split()) <= _TOGETHER else one)]


def _said_first(told: Placed) -> tuple[str, ...]:
    """What he saw, or when it is so, where he begins with that: what follows only tells more of it. With the one right
    behind it where that is of the same kind, or its other half, and both are short; else the last of the two."""
    place, one = told[0] if told else (0, "")
    is_so = next((kind for kind in (_sees, _says_when) if kind(one)), None)
    behind = [other for at, other in told[1:2] if at == place + 1]
    if is_so is None or (is_so is _says_when and any(map(_GOES_ON.match, behind))):
        return ()
    if _OF_SOMEBODY.search(one) or any(_TAKES_BACK.search(other) for _, other in told[1:]):
        return ()
    alike = [each for each in behind if is_so(each) or is_other_half(each)]
    both = opened(joined((one, *alike)))
    return (*((both,) if len(both.split()) <= _MOST else ()), *(opened(_end_of(each)) for each in (*alike, one)))


# Said of him by somebody else, or taken back behind it: "Dat ik niets waard ben. Dat zei mijn vader altijd."
_OF_SOMEBODY = re.compile(
    r",? (?:vindt|vond|zegt|zei) (?:[A-Z]|mijn\b|m'n\b|ze\b|zij\b|hij\b)|\b(?:niets|niks) waard\b|\bmezelf haat\b"
)
_TAKES_BACK = re.compile(
    r"^(?:dat|dit|zo) (?:zei|zegt|vindt|vond|dacht|riep|vertelde)\b|^nee\b|\b(?:klopt|is|was) niet (?:zo|waar)\b|"
    r"\bklopt niet\b|\bgeloof (?:ik )?dat niet\b|\bnu weet ik\b",
    re.IGNORECASE,
)


def _sees(sentence: str) -> bool:
    return bool(_SEES.match(sentence) or _OF_ANOTHER.match(sentence)) and _WAS_SAID.match(sentence) is None


def _says_when(sentence: str) -> bool:
    return _WHEN.match(sentence) is not None


# "Dat ik wegloop omdat …"; not "dat was goed" or "dat vind ik".
_SEES = re.compile(
    r"^wat (?:ik|me|mij) (?:vooral )?(?:meeneem|bijblijft|bijbleef|onthoud|geleerd heb) is dat\b|"
    r"^ik (?:heb|hield) (?:er|eraan|daaraan|eruit) (?:\w+ )?(?:overgehouden|over|gehaald|geleerd) dat\b|"
    r"^(?:(?:en|ook|dus|vooral|ja|nou),? )*(?:dat|hoe) (?:ik|je|we|wij|ze|zij|hij|het|er|mijn|m'n|mn|de|een|ons|onze|"
    r"iemand|niemand)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"^(?:En |en |Ook )?[Dd]at [A-Z]")
_WAS_SAID = re.compile(r"^(?:en )?dat \w+ (?:vroeg|zei|vertelde)\b", re.IGNORECASE)
# "Als er volk bij is", "vooral aan het eind van de middag"; not "als hij belt, zeg ik nee".
_WHEN = re.compile(
    r"^(?:(?:vooral|meestal|met name)\b|"
    r"(?:ja,? )?(?:als|wanneer|zodra)\b(?!.*, (?:(?:dan|toen) )?\w+ (?:ik|ze|zij|hij|we)\b))",
    re.IGNORECASE,
)
# What he does then is more than when it is.
_GOES_ON = re.compile(r"(?:en )?(?:ik|(?:dan|daar|zo) \w+ (?:ik|we|wij|k))\b", re.IGNORECASE)


def _bearable(sentence: str) -> str:
    """The sentence; of one that hurts what comes behind its "but", where that does not."""
    behind = behind_but(sentence)
    return behind if behind and hurt(sentence) and not hurt(behind) else sentence


def behind_but(sentence: str) -> str:
    """What comes behind its last "but"; nothing where that is little, or there is none."""
    _, but, behind = sentence.rpartition(", maar ")
    return f"… {behind}" if but and len(behind.split()) >= _LEAST else ""


def tells(sentence: str) -> bool:
    """Whether it tells something of himself, and may be said back."""
    plain = small(sentence).strip()
    if _ASIDE.search(plain) or _BLAMES.search(plain) or kinds_of(sentence) & EMPTY_HANDED:
        return False
    if hurt(sentence) or cannot_come(sentence) or comes_late(sentence):
        return False
    return practical(sentence) is None and not asks_the_bot(sentence)


def asks_himself(sentence: str) -> bool:
    """Whether it is a question that he asks himself."""
    plain = small(sentence).strip()
    is_his = (
        plain.endswith("?") and len(plain.split()) >= _LEAST and _OF_HIMSELF.search(plain) and not _TO_HER.search(plain)
    )
    return bool(is_his) and asks_back(sentence) is None


def as_one(*told: str) -> str:
    """The last of these as it is said back; with the one before where it is very short, or only points at that."""
    if not told:
        return ""
    together, before = [told[-1]], [*told[:-1]]
    while before and _is_bare(together[0], is_first=len(together) == 1):
        most = _BOTH if is_other_half(together[0]) else _TOGETHER
        if len(" ".join((before[-1], *together)).split()) > most:
            together = [before[-1]] if leans(together[0]) else together
            break
        together.insert(0, before.pop())
    return opened(joined(together) if len(together) > 1 else _end_of(together[0]))


def _of_before(sentence: str) -> bool:
    """Whether it is of somebody whom only another sentence names."""
    return _OF_SOMEBODY_BEFORE.fullmatch(small(sentence)) is not None


def _is_bare(sentence: str, *, is_first: bool) -> bool:
    """Whether it says little without the one before it."""
    many = len(sentence.split())
    if leans(sentence) or many < _LEAST or is_other_half(sentence) or _of_before(sentence):
        return True
    if not is_first:
        return many < _FEW and begins_unnamed(sentence)
    return bool((many == _LEAST and _POINTS.match(small(sentence))) or begins_unnamed(sentence))


def _end_of(sentence: str) -> str:
    """The sentence, or of a long one its end, from where a part of it begins."""
    if len(sentence.split()) <= _MOST:
        return sentence
    ends = [sentence[one.end() :] for one in _CUTS.finditer(sentence)]
    fits = [one for one in ends if _FEW <= len(one.split()) <= _MOST]
    return f"… {_TIED.sub('', fits[0])}" if fits else ""


_TIED = re.compile(r"^(?:(?:en|maar|dus|want|ja) )+")


def opened(said: str) -> str:
    """Without what only ties it, leads up to it or trails behind it; with a capital and an end."""
    bare = without_label(LEADS_IN.sub("", _TAIL.sub("", said), count=1))
    if bare.startswith("…"):
        return bare if bare.endswith((".", "!", "?", "…")) else f"{bare}."
    return _written(unjoined(without_opener(bare)))


def _written(said: str) -> str:
    is_ended = said.rstrip("\"”’')❞").endswith((".", "!", "?", "…"))
    return f"{said[:1].upper()}{said[1:]}{'' if is_ended else '.'}" if said else ""
