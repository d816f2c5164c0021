"""That something he wrote before is not for his coach, named by what it was about: "dat van m'n vader mag je er wel uit
laten", "wat ik over mijn moeder schreef vertel ik zelf wel", "niet aan Ada laten lezen, dat laatste".

It is not known by how the sentence runs, but by what is in it: a name for what he wrote, and behind or before that
nothing but words that say what becomes of it. With any other word in it he tells something.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import normal, small, words_of
from conversations.said.gist import sentences


@dataclass(frozen=True)
class Before:
    """What he names: the words that tell what it was about, or `last`, what he wrote last; and what he tells besides.
    `sure`: he says that she is not to read it, or that it is not to be passed on, so that it is of what he wrote and of
    nothing else. `gone`: he would rather have it away altogether."""

    of: tuple[str, ...] = ()
    last: bool = False
    sure: bool = False
    gone: bool = False
    rest: str = ""


_A_PIECE = (
    r"(?:stuk(?:je)?|zin(?:netje|nen)?|deel|verhaal|gedoe|ding|opmerking|antwoord|bericht(?:je)?|gedeelte|passage|"
    r"regel|voorbeeld|gedachte|alinea)"
)
_WROTE = (
    r"(?:(?:op|neer)?(?:schreef|geschreven|schrijf)|zei|gezegd|vertelde|verteld|typte|getypt|stuurde|gestuurd|appte|"
    r"noemde|genoemd|meldde)"
)
_WHEN = r"(?:net|zonet|zojuist|daarnet|zopas|eerder|hier|laatst|toen|nog|je|heb|had|jou|ook|ooit|vorige|keer)"
_OVER = r"(?:van|over|met|rond|rondom|om|betreffende)"
_DAY = r"(?:gisteren|eergisteren|vanochtend|vanmorgen|\w+dag)"
# What begins a name; behind it stands what it was about.
_NAMED = re.compile(
    r"(?<![\w'])(?:(?:dat|dit|die|het|de|deze|mijn|m'n|mn)(?: (?:hele|laatste|eerste|vorige|vervelende|stomme))?"
    rf"(?: {_A_PIECE}(?: net| daarnet| zonet| hierboven)?)?|wat ik(?: {_WHEN})*(?: {_DAY})?"
    rf"(?P<wrote>(?: {_WHEN})* {_WROTE}(?: {_WHEN})*)?) {_OVER} (?=[\w'])"
)
_WROTE_IT = re.compile(rf"\b(?:{_WHEN} )*{_WROTE}(?: {_WHEN})*\b")
_LAST = re.compile(
    rf"(?<![\w'])(?:(?:dat|die|het|dit|de|mijn|m'n|mn) (?:aller)?(?:laatste|vorige)(?: {_A_PIECE})?|"
    rf"(?:dat|die|dit|deze|mijn|m'n|mn)(?: {_A_PIECE})? van (?:net|daarnet|zonet|zojuist|zo-?even)|"
    rf"(?:dat|die|dit|deze) {_A_PIECE}|"
    rf"wat ik (?:nu |je |hier )*(?:net|zonet|zojuist|daarnet|zopas|als laatste)(?: {_WHEN})* {_WROTE})(?![\w'])"
)
_OPENS = re.compile(
    r"^\W*(?:(?:nee+|ja|oh?|eh+|hm+|nou|sorry|oeps|wacht(?: even)?|trouwens|maar|en|hoi|hallo|hey|hé|ik bedoel(?:de)?|"
    r"o ja|oja|ps|nog iets|nog even|alleen|wel|dus|zeg|bedankt|dank je|prima|goed|oke?|ach)(?:\W+|$))*"
)
_ENDS = re.compile(
    r"\W*(?:\b(?:(?:kan|mag|lukt|wil je|kun je|zou) (?:dat|het|je dat)(?: doen| regelen)?|als (?:dat|het) (?:kan|mag|"
    r"lukt)|ok[eé]?|h[eèé]+|toch|graag|alsjeblieft|alstublieft|aub|ajb|svp|please|hoor|dank je(?: wel)?|bedankt|joh)"
    r"\W*)*$"
)
# What makes no difference to what becomes of it.
_SMALL = words_of(
    "er der d'r je jij u wel maar liever liefst graag toch even ff dan ook dus eigenlijk nog alsjeblieft aub svp hoor",
    "nu nou echt voorlopig gewoon beter best gerust trouwens allemaal helemaal verder meer het 't t dat dit die daar",
    "hier te om per se denk vind alsnog weer sowieso please als ge gij",
)
_LETS = words_of("mag mogen moogt kan kun kunnen moet moeten hoeft hoef hoeven wil wilt zou zal hoort wou heb had")
_OUT = words_of("uit weg buiten achterwege")
_TAKES_OUT = words_of(
    "laat laten haal halen gooi gooien doe doen schrap schrappen geschrapt gehaald gelaten houden hou houd blijven"
    " worden vallen hebben"
)
_READS = words_of("lezen leest lees zien ziet weten weet horen hoort krijgen krijgt")
_PASSES = words_of(
    "geef geven stuur sturen vertel vertellen zeg zeggen deel delen neem nemen zet zetten schrijf schrijven opschrijven"
    " noem noemen gaan gaat komen komt staan bedoeld gestuurd gedeeld gegeven verteld genoemd meld melden"
)
_ALONG = words_of("door mee bij in tussen overzicht verslag op aan naar voor met tegen")
_ON = words_of("door mee delen deel gedeeld overzicht verslag")
_NO, _WANTS = words_of("niet nooit niemand"), words_of("wil heb had wou zou")
_SCRAPS = words_of("schrap schrappen geschrapt")
_MINE = re.compile(r"\b(?:voor|bij) (?:mij|me|mezelf|mijzelf|jezelf|jou|je)\b|\b(?:onder|tussen) ons\b")
_HIS = words_of("mij me mezelf mijzelf")
_RATHER = re.compile(r"\b(?:liever|liefst|graag|beter)\b")
_HERE = words_of("prive privé geheim vertrouwelijk privéé")
_TELLS = words_of("vertel zeg bespreek vertellen zeggen bespreken leg uitleggen")
_OTHER = words_of(
    "HER ik zelf jou jezelf ons onder alleen gesprek straks later morgen keer een eens nooit niet niemand blijft blijf"
    " bewaar bewaren is was hou houd houden laat laten anders niks niets"
)
_KNOWN = _LETS | _OUT | _TAKES_OUT | _READS | _PASSES | _ALONG | _HIS | _HERE | _TELLS | _OTHER
_JOINED = (
    (
        re.compile(
            r"\b(?:er|d'r|der)?(uit|weg|door|mee|in|bij|tussen)(?=(?:laten|halen|geven|sturen|vertellen|zeggen|nemen|"
            r"houden|doen|gooien|zetten|gehaald|gelaten|gestuurd|gegeven|gedeeld|genomen|verteld)\b)"
        ),
        r"\1 ",
    ),
    (re.compile(r"\b(?:er|d'r|der)(uit|in|bij|tussen|buiten)\b"), r"\1"),
)
DAYS = words_of(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren eergisteren vandaag vanochtend vanmorgen"
    " vanmiddag gisteravond"
)
_NAMES_NOTHING = words_of(
    "de het een mijn m'n mn me die dat dit deze onze ons haar zijn z'n hun van over met in op bij en of ik er je net"
    " zonet daarnet toen hele eerste laatste vorige eerder wat hoe stuk stukje zin zinnetje deel verhaal gedoe"
    " andere nou nu ook wel niet maar hem liever graag alles"
)
_MOST, _LONG = 40, 7  # words; of all, and of what it was about
_WHY = re.compile(
    r"\W*(?:(?:want|omdat|dat|het|dit|anders|is|vind ik|voelt?|was)\W+)+(?:[\w'-]+\W+){0,6}?"
    r"(?:persoonlijk\w*|prive|privé|gevoelig|pijnlijk|teer|dichtbij|ver|nodig|belangrijk|bedoeling|aan|van mij|genoeg|"
    r"per ongeluk|familie\w*|thuis|beter|fijner|prettiger)\W*"
)
_WORDS = re.compile(r"[\w'-]+")
_COMMA = re.compile(r",\s+|\s+(?=want\b)")
_COULD = re.compile(
    r"\b(?:niet|nooit|niemand|uit|eruit|weg|weg\w+|uit\w+|buiten|erbuiten|achterwege|zelf|mezelf|mijzelf|mij|me|priv[eé]|"
    r"geheim|ons|voor|vertrouwelijk|schrap\w*|liever|jezelf)\b"
)
_NAMES = re.compile(rf"\b(?:{_OVER}|laatste|vorige|net|zonet|daarnet|zojuist|{_A_PIECE})\b")


def may_be_of_before(words: str) -> bool:
    """Whether it is worth a closer look."""
    plain = small(words)
    return len(words.split()) <= _MOST and bool(_COULD.search(plain) and _NAMES.search(plain))


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
            return replace(found, rest="" if _is_no_more(coach, behind) else behind)
        if at == len(parts) - 1 and (found := _named(coach, behind)) is not None:
            return replace(found, rest="" if _is_no_more(coach, before) else before)
    return _named(coach, sentence)


def _named(coach: str, clause: str) -> Before | None:
    plain = _bare(clause)
    for what, around in _ways(plain):
        kept = _keeps(coach, around)
        if kept is not None:
            of = tuple(word for word in normal(what).split() if word not in _NAMES_NOTHING)
            if not what or (of and not set(of) & (_LETS | _READS)):
                return Before(of, not what, sure=kept.sure, gone=kept.gone)
    return None


def _ways(plain: str) -> Iterator[tuple[str, str]]:
    """What he names, in each way in which it can be read, and what stands around that."""
    for found in _NAMED.finditer(plain):
        words = plain[found.end() :].split(" ")
        for much in range(1, min(len(words), _LONG) + 1):
            behind = " ".join(words[much:])
            if found[0].startswith("wat ik") and not found["wrote"]:
                left = _WROTE_IT.sub("", behind, count=1)
                if left == behind:
                    continue
                behind = left
            yield " ".join(words[:much]), f"{plain[: found.start()]} {behind}"
    for found in _LAST.finditer(plain):
        yield "", f"{plain[: found.start()]} {plain[found.end() :]}"


def _bare(sentence: str) -> str:
    """Without what stands before it and behind it as one speaks."""
    plain = " ".join(small(sentence).replace("“", "").replace("”", "").split())
    plain = _ENDS.sub("", _OPENS.sub("", plain))
    return plain.strip(' .,!?…;:–-"')


def _keeps(coach: str, around: str) -> Before | None:
    """Whether these words, and nothing in them besides, say that it is not for her, or not in it."""
    said, plain = _words_of(coach, around)
    return _what(said, plain) if said is not None else None


def _words_of(coach: str, around: str) -> tuple[set[str] | None, str]:
    """The words that say what becomes of it, each by itself, and as they stand; none where there are others."""
    plain = _her(coach).sub("HER", around)
    for form, by in _JOINED:
        plain = form.sub(by, plain)
    said = {word for word in _WORDS.findall(plain) if word not in _SMALL}
    return (said if said and said <= _KNOWN | DAYS else None), plain


@lru_cache(maxsize=re.NAMES)
def _her(coach: str) -> "re.Pattern[str]":
    name = re.escape((coach.casefold().split() or ["coach"])[0])
    return re.compile(rf"\b(?:{name}|(?:mijn |m'n |de )?coach|haar|hem|ze|zij|hij)\b")


def _what(said: set[str], plain: str) -> Before | None:
    no, lets = bool(said & _NO), bool(said & _LETS)
    mine = bool(said & _HERE) or _MINE.search(plain) is not None
    if not no:
        # "Moet weg" may be said of anything.
        if said & _OUT and (said & _TAKES_OUT or (lets and not {"moet", "weg"} <= said)):
            return Before(sure=bool(said & _TAKES_OUT), gone="weg" in said)
        if said & _SCRAPS:
            return Before(sure=True, gone=True)
        is_told = "zelf" in said and bool(said & _TELLS)
        return Before(sure=mine or "HER" in said or "wel" in plain) if mine or is_told else None
    does = "ik" in said and not said & _WANTS
    if mine or said & _HIS or "kan" in said or does:
        return None
    if said == {"niet"}:
        return Before() if _RATHER.search(plain) else None
    if said & _READS and said & {"HER", "niemand", "laat", "laten"}:
        return Before(sure=True)
    if ("HER" in said and said & (_PASSES | _ALONG)) or said & _ON:
        return Before(sure=True)
    return Before() if said & _ALONG and (said & _PASSES or lets) else None


def lets_of_before(coach: str, words: str) -> bool:
    """Whether these words say that she may read what they name, and nothing else: "laat Ada dat laatste maar lezen",
    "vertel Ada maar dat van die brug wel"."""
    if len(words.split()) > _MOST or not _NAMES.search(small(words)) or "?" in words:
        return False
    return any(_lets(coach, around) for _, around in _ways(_bare(words)))


def _lets(coach: str, around: str) -> bool:
    said, plain = _words_of(coach, around)
    if (
        said is None
        or "HER" not in said
        or said & (_NO | _OUT | _HIS | _HERE | {"ik", "zelf", "ons", "later", "straks"})
    ):
        return False
    may_read = bool(said & _READS) and bool(said & {"mag", "laat", "moet"})
    passes = said & {"vertel", "geef", "stuur", "deel"} or ("mag" in said and _TO_HER.search(plain))
    return may_read or bool(passes and said & (_PASSES | _ON))


# "Ada mag dat van gisteren wel zeggen": it is she who says it.
_TO_HER = re.compile(r"\b(?:je|jij|u|ge)\b|\b(?:aan|naar|met|bij) HER\b")


def _is_no_more(coach: str, words: str) -> bool:
    """Whether it is only how one speaks, the same once more, or why."""
    return not _bare(words) or _keeps(coach, _bare(words)) is not None or _WHY.fullmatch(small(words)) is not None
