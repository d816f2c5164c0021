"""That something he wrote before is not for his coach, named by what it was about: "dat van m'n vader mag je er wel uit
laten", "wat ik over mijn moeder schreef vertel ik zelf wel", "niet aan Ada laten lezen, dat laatste".

It is not known by how the sentence runs, but by what is in it: a name for what he wrote, and behind or before that
nothing but words that say what becomes of it. With any other word in it he tells something.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from conversations import patterns as re
from conversations.kept.fate import HERE, HIS, LETS, MINE, NO, ON, OUT, PASSES, READS, keeps, may_keep, words_in
from conversations.matching import called, normal, small, words_of
from conversations.said.gist import sentences
from conversations.spellings import usual


@dataclass(frozen=True)
class Before:
    """What he names: the words that tell what it was about, or `last`, what he wrote last; and what he tells besides.
    `sure`: he says that she is not to read it, or that it is not to be passed on, so that it is of what he wrote and of
    nothing else. `gone`: he would rather have it away altogether. `back`: he takes it back. `bare`: he only points at
    it. `place`: which sentence of it, as one counts in Python."""

    of: tuple[str, ...] = ()
    last: bool = False
    sure: bool = False
    gone: bool = False
    back: bool = False
    bare: bool = False
    place: int | None = None
    rest: str = ""


_A_PIECE = (
    r"(?:stuk(?:je)?|zin(?:netje|nen)?|deel|verhaal|gedoe|ding|opmerking|antwoord|bericht(?:je)?|gedeelte|passage|"
    r"regel|voorbeeld|gedachte|alinea|dingen|stukken|woorden)"
)
_WROTE = (
    r"(?:(?:op|neer)?(?:schreef|geschreven|schrijf)|zei|gezegd|vertelde|verteld|typte|getypt|stuurde|gestuurd|appte|"
    r"noemde|genoemd|meldde)"
)
_WHEN = r"(?:net|zonet|zojuist|daarnet|zopas|eerder|hier|laatst|toen|nog|je|heb|had|jou|ook|ooit|vorige|keer)"
_OVER = r"(?:van|over|met|rond|rondom|om|betreffende)"
_DAY = r"(?:gisteren|eergisteren|vanochtend|vanmorgen|\w+dag)"
_MONTH = r"(?:jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*"
_THEN = rf"(?:(?:op |van )?(?:{_DAY}|\d{{1,2}}(?:e|de|ste)? {_MONTH})|(?:vorige|afgelopen|deze) (?:week|maand|{_DAY}))"
# What begins a name; behind it stands what it was about.
_NAMED = re.compile(
    r"(?<![\w'])(?:(?:dat|dit|die|het|de|deze|mijn|m'n|mn)(?: (?:hele|laatste|eerste|vorige|vervelende|stomme))?"
    rf"(?: {_A_PIECE}(?: net| daarnet| zonet| hierboven)?)?|wat ik(?: {_WHEN})*(?: {_THEN})?"
    rf"(?P<wrote>(?: {_WHEN})* {_WROTE}(?: {_WHEN})*)?) {_OVER} (?=[\w'])"
)
_WROTE_IT = re.compile(rf"\b(?:{_WHEN} )*{_WROTE}(?: {_WHEN})*\b")
_ON_A_DAY = re.compile(rf"\bwat ik(?: {_WHEN})* (?P<day>{_DAY})(?: {_WHEN})* {_WROTE}(?! {_OVER})\b")
# Of what is only about it, he has to say plainly what becomes of it.
_ABOUT = re.compile(r"(?<![\w'])over (?=[\w'])")
_POINTS = re.compile(r"(?<![\w'])(?:dat|dit|het|die)(?![\w'])")
_LAST = re.compile(
    rf"(?<![\w'])(?:(?:dat|die|het|dit|de|mijn|m'n|mn) (?:aller)?(?:laatste|vorige)(?: {_A_PIECE})?|"
    rf"(?:dat|die|dit|deze|mijn|m'n|mn)(?: {_A_PIECE})? van (?:net|daarnet|zonet|zojuist|zo-?even)|"
    rf"(?:dat|die|dit|deze) {_A_PIECE}|"
    rf"wat ik (?:nu |je |hier )*(?:net|zonet|zojuist|daarnet|zopas|als laatste)(?: {_WHEN})* {_WROTE})(?![\w'])"
)
PLACES = {"eerste": 0, "tweede": 1, "derde": 2, "laatste": -1}
_SENTENCE = re.compile(
    r"(?<![\w'])(?:(?:de|die|dat|het|mijn|m'n|mn) )?(?P<which>eerste|tweede|derde|laatste) "
    r"(?:zin(?:netje)?|regel)(?![\w'])"
)
# "Dat laatste" is a sentence where there is more than one; "dat laatste bericht" is all of it.
_PLACED = re.compile(
    r"\b(?P<which>eerste|tweede|derde|laatste)\b(?! (?:antwoord|bericht|verhaal|dingen|stukken|woorden))"
)
# "Dat laatste, over mijn vader, liever niet."
_BESIDE_IT = re.compile(
    rf"(?<![\w'])((?:dat|dit|die|het)(?: (?:eerste|laatste))?(?: {_A_PIECE})?), ({_OVER} [^,]{{2,40}}),"
)
_OPENS = re.compile(
    r"^\W*(?:(?:nee+|ja|oh?|eh+|hm+|nou|sorry|oeps|wacht(?: even)?|trouwens|maar|en|hoi|hallo|hey|hé|ik bedoel(?:de)?|"
    r"oja|ps|bij nader inzien|achteraf|ik (?:heb me bedacht|bedenk me)|nog iets|nog even|"
    r"alleen|wel|dus|zeg|bedankt|dank je|prima|goed|oke?|ach)(?:\W+|$))*"
)
_ENDS = re.compile(
    r"\W*(?:\b(?:(?:kan|mag|lukt|wil je|kun je|zou) (?:dat|het|je dat)(?: doen| regelen)?|als (?:dat|het) (?:kan|mag|"
    r"lukt)|ok[eé]?|h[eèé]+|toch|graag|alsjeblieft|alstublieft|aub|ajb|svp|please|hoor|dank je(?: wel)?|bedankt|joh)"
    r"\W*)*$"
)
_NAMES_NOTHING = words_of(
    "de het een mijn m'n mn me die dat dit deze onze ons haar zijn z'n hun van over met in op bij en of ik er je net"
    " zonet daarnet toen hele eerste laatste vorige eerder wat hoe stuk stukje zin zinnetje deel verhaal gedoe"
    " andere nou nu ook wel niet maar hem liever graag alles"
)
_MOST, _FEW, _LONG = 40, 14, 7  # words; of all, of what is one thing in two sentences, and of what it was about
_WHY = re.compile(
    r"\W*(?:(?:want|omdat|dat|het|dit|anders|is|vind ik|voelt?|was)[^\w'-]+)+(?:[\w'-]+[^\w'-]+){0,6}?"
    r"(?:persoonlijk\w*|prive|privé|gevoelig|pijnlijk|teer|dichtbij|ver|nodig|belangrijk|bedoeling|aan|van mij|genoeg|"
    r"per ongeluk|familie\w*|thuis|beter|fijner|prettiger)\W*|"
    # "Was moe", "ik had te veel wijn op".
    r"\W*(?:ik (?:was|had|zat|lag)|was|had) (?:\w+ ){0,4}"
    r"(?:moe|boos|laat|op|overstuur|emotioneel|chagrijnig|zat|dronken|"
    r"wijn|bui|opwelling|verdrietig|kwaad|kapot|gaar)\W*"
)
_KNOWN = (
    r"\W*(?:(?:want|en|maar|trouwens) )*(?:"
    r"HER (?:weet|wist|kent|heeft|hoorde) (?:(?:het|dat|er|'t|ervan|daarvan|alles) )*"
    r"(?:al|toch)\b|(?:dat|het|die|dit) (?:weet|wist|kent) HER (?:al|toch)\b|"
    r"(?:dat|het|die|dit) (?:heb|had|vertelde|zei|besprak) ik (?:(?:het|dat|al|net|toch|ook) )*"
    r"(?:met |aan |tegen )?HER\b)[^.?!]{0,40}\W*"
)
"""That she knows it, or has heard it of him."""
# "Dat van mijn moeder mag Ada weten, dat van Peter niet."
_NOT_EITHER = re.compile(r"(?: (?:liever|maar|dan|nog|echt|dus|even))* niet\W*$", re.IGNORECASE)
_COMMA = re.compile(r",\s+|\s+(?=want\b)")
_COULD = re.compile(
    r"\b(?:niet|nooit|niemand|uit|eruit|weg|weg\w+|uit\w+|buiten|erbuiten|achterwege|zelf|mezelf|mijzelf|mij|me|priv[eé]|"
    r"zitten|streep|terug|vergeet|onzin|grapje|geintje|mag|"
    r"geheim|ons|voor|niks|niets|vertrouwelijk|schrap\w*|liever|jezelf)\b"
)
_NAMES = re.compile(
    rf"\b(?:{_OVER}|schreef|zei|vertelde|laatste|vorige|net|zonet|daarnet|zojuist|zinnetje|{_A_PIECE})\b"
)


def may_be_of_before(words: str) -> bool:
    """Whether it is worth a closer look."""
    plain = small(words)
    return len(words.split()) <= _MOST and bool(_COULD.search(plain) and _NAMES.search(plain))


def may_point(words: str) -> bool:
    """The same where he only points at it."""
    return len(words.split()) <= _MOST and _COULD.search(small(words)) is not None


def of_before(coach: str, words: str) -> Before | None:
    """What he says so of; None where he says no such thing, or names nothing that he wrote."""
    if not may_be_of_before(words):
        return None
    told, found = sentences(words), None
    rest: list[str] = []
    for one in told:
        here = _said(coach, one)
        if here is None:
            rest.append(one)
        elif found is None:
            found = here
        else:
            found = replace(found, of=(*found.of, *here.of), sure=found.sure or here.sure)
        if here is not None and here.rest:
            rest.append(here.rest)
    if found is None and len(words.split()) <= _FEW:
        found, rest = _named(coach, " ".join(one.strip(" .!?:") for one in told)), []
    if found is None:
        return None
    return replace(found, rest=" ".join(one for one in rest if not _is_no_more(coach, one)))


def _said(coach: str, sentence: str) -> Before | None:
    """What this sentence says so of; or what it says before a comma, or behind one, with what stands on the other side
    where that tells something."""
    parts = _COMMA.split(sentence)
    for at in range(1, len(parts)):
        before, behind = ", ".join(parts[:at]), ", ".join(parts[at:])
        if (found := _named(coach, before)) is not None:
            return replace(found, rest="" if _is_no_more(coach, behind) or _is_reason(coach, behind) else behind)
        whole = _NOT_EITHER.sub(f" mag {coach} niet lezen", behind) if lets_of_before(coach, before) else behind
        if at == len(parts) - 1 and (found := _named(coach, whole)) is not None:
            return replace(found, rest="" if _is_no_more(coach, before) else before)
    return _named(coach, sentence)


def _named(coach: str, clause: str) -> Before | None:
    plain = _bare(clause)
    if not may_keep(plain):
        return None
    for what, around, place in _ways(plain):
        kept = keeps(coach, around)
        if kept is not None:
            of = tuple(word for word in normal(what).split() if word not in _NAMES_NOTHING)
            if not what or (of and not set(of) & (LETS | READS)):
                return Before(of, not what, sure=kept.sure, gone=kept.gone, back=kept.back, place=place)
    for found in _ABOUT.finditer(plain):
        words = plain[found.end() :].split(" ")
        for much in range(1, min(len(words), _LONG) + 1):
            of = tuple(word for word in normal(" ".join(words[:much])).split() if word not in _NAMES_NOTHING)
            kept = keeps(coach, f"{plain[: found.start()]} {' '.join(words[much:])}")
            if of and kept is not None and kept.sure and not kept.back and not set(of) & (LETS | READS):
                return Before(of, sure=False, gone=kept.gone)
    return None


def points_at_it(coach: str, words: str) -> Before | None:
    """What he says so of what he wrote just now, at which he only points: "dat mag je er wel uit laten, dat vertel ik
    zelf wel". What he keeps for himself may be what he is asked."""
    told = [part for one in sentences(words) for part in _COMMA.split(one)] if len(words.split()) <= _FEW else []
    said = [_bare(one) for one in told if _bare(one)]
    found = [(keeps(coach, one), _POINTS.search(one) is not None) for one in said]
    # "Dat was onzin, streep maar door" points at it once.
    kept = [one if one is not None and (points or one.back) else None for one, points in found]
    if None in kept or not any(points for _, points in found) or any(map(_may_be_else, said)):
        return None
    back = any(one.back for one in kept if one)
    return Before(last=True, sure=any(one.sure for one in kept if one), gone=back, back=back, bare=True)


def _may_be_else(plain: str) -> bool:
    """Whether it may be of what he is asked, or tells: what he keeps for himself, what has to go, what he does."""
    is_his = MINE.search(plain) is not None or not HERE.isdisjoint(plain.split())
    return is_his or "moet" in plain or _DOES.search(plain) is not None


# "Dat laat ik weg" is what he does; that he tells it himself is not.
_DOES = re.compile(r"\bik\b(?!.*\bzelf\b)")


def _ways(plain: str) -> Iterator[tuple[str, str, int | None]]:
    """What he names, in each way in which it can be read, what stands around that, and the place that he says."""
    for found in _NAMED.finditer(plain):
        words = plain[found.end() :].split(" ")
        for much in range(1, min(len(words), _LONG) + 1):
            behind = " ".join(words[much:])
            if found[0].startswith("wat ik") and not found["wrote"]:
                left = _WROTE_IT.sub("", behind, count=1)
                if left == behind:
                    continue
                behind = left
            yield " ".join(words[:much]), f"{plain[: found.start()]} {behind}", _place(found[0])
    for found in _ON_A_DAY.finditer(plain):
        yield found["day"], f"{plain[: found.start()]} {plain[found.end() :]}", None
    for form in (_LAST, _SENTENCE):
        for found in form.finditer(plain):
            yield "", f"{plain[: found.start()]} {plain[found.end() :]}", _place(found[0])


def _place(named: str) -> int | None:
    found = _PLACED.search(named)
    return PLACES[usual(found["which"])] if found is not None else None


def _is_reason(coach: str, behind: str) -> bool:
    """Whether what he says behind a comma can only be why: so few words that they tell nothing by themselves."""
    is_of_her = small(behind).startswith(f"{called(coach)} ")
    return len(behind.split()) <= _LONG and (is_of_her or _AS_A_REASON.match(small(behind)) is not None)


_AS_A_REASON = re.compile(
    r"(?:want|omdat|anders|dat|het|die|dit|ze|zij|hij|was|is)\b(?!.*\bik (?:ga|wil|zal|neem|doe)\b)"
)


def _bare(sentence: str) -> str:
    """Without what stands before it and behind it as one speaks."""
    plain = _BESIDE_IT.sub(r"\1 \2", " ".join(small(sentence).replace("“", "").replace("”", "").split()))
    plain = _ENDS.sub("", _OPENS.sub("", plain))
    return plain.strip(' .,!?…;:–-"')


def lets_of_before(coach: str, words: str) -> bool:
    """Whether these words say that she may read what they name, and nothing else: "laat Ada dat laatste maar lezen",
    "vertel Ada maar dat van die brug wel"."""
    if len(words.split()) > _MOST or not _NAMES.search(small(words)) or "?" in words:
        return False
    return any(_lets(coach, around) for _, around, _ in _ways(_bare(words)))


def lets_sentence(coach: str, words: str) -> int | None:
    """Which sentence of what he wrote she may read, where he says no more than that: "eerste zin mag Ada wel lezen"."""
    if _SENTENCE.search(small(words)) is None or "?" in words:
        return None
    plain = _ONLY.sub("", _bare(_THE_REST_NOT.sub("", words)))
    return next((place for what, around, place in _ways(plain) if not what and _lets(coach, around)), None)


_ONLY = re.compile(r"^(?:alleen|enkel) ")
_THE_REST_NOT = re.compile(
    r",\s+(?:maar |en )?(?:de rest|verder|de andere\w*)(?: liever)? (?:niet|niets|niks)\W*$", re.IGNORECASE
)


def not_of(coach: str, words: str) -> tuple[str, ...]:
    """Whom or what he takes out with a sentence behind what she may read: "alleen m'n vader niet"."""
    found = _NOT_OF.fullmatch(small(words).strip())
    return tuple(one for one in normal(found["what"]).split() if one not in _NAMES_NOTHING) if found is not None else ()


_NOT_OF = re.compile(
    rf"(?:(?:maar|en|alleen|behalve|wel) )+(?:{_OVER} )?(?P<what>(?:[\w'-]+ ){{1,4}})"
    r"(?:liever |maar |echt |dus )*niet\W*"
)

_ASKS_DONE = re.compile(
    r"(?:(?:en|maar|trouwens|h[eé]|zeg|dus|nou)\W+)?(?:"
    r"(?:heb|hebt|heeft) (?:je|jij|u) (?P<what>(?:dat|dit|het|die)\b[^.?!]{0,40}?)(?<!er) ?"
    r"\b(?:weg|uit|eruit|eraf) ?(?:gehaald|gelaten)(?: of niet)?\W*|"
    r"is (?P<that>(?:dat|dit|het|die)\b[^.?!]{0,40}?) (?:weg|eruit)(?: gehaald| gelaten)?(?: of niet)?\s*\?\W*)"
)


def asks_whether_out(words: str) -> tuple[str, ...] | None:
    """What he names, where he asks no more than whether it is out by now: "heb je dat van m'n vader weggehaald?"; None
    where he asks no such thing."""
    found = _ASKS_DONE.fullmatch(small(words).strip())
    if found is None:
        return None
    named = normal(found["what"] or found["that"]).split()
    return tuple(one for one in named if one not in _NAMES_NOTHING)


def _lets(coach: str, around: str) -> bool:
    said, plain = words_in(coach, around)
    if said is None or "HER" not in said or said & (NO | OUT | HIS | HERE | {"ik", "zelf", "ons", "later", "straks"}):
        return False
    may_read = bool(said & READS) and bool(said & {"mag", "laat", "moet"})
    passes = said & {"vertel", "geef", "stuur", "deel"} or ("mag" in said and _TO_HER.search(plain))
    return may_read or bool(passes and said & (PASSES | ON))


# "Ada mag dat van gisteren wel zeggen": it is she who says it.
_TO_HER = re.compile(r"\b(?:je|jij|u|ge)\b|\b(?:aan|naar|met|bij) HER\b")


def _is_no_more(coach: str, words: str) -> bool:
    """Whether it is only how one speaks, the same once more, or why."""
    parts = [part for part in _COMMA.split(words) if _bare(part)]
    return all(
        keeps(coach, _bare(one)) is not None
        or _WHY.fullmatch(small(one)) is not None
        or _knows(called(coach)).fullmatch(small(one)) is not None
        for one in parts
    )


@lru_cache(maxsize=re.NAMES)
def _knows(name: str) -> "re.Pattern[str]":
    return re.compile(_KNOWN.replace("HER", rf"(?:{re.escape(name)}|(?:mijn )?coach|ze|zij|hij|haar|hem)"))
