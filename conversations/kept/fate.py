"""What is to become of something that he wrote, told by which words he uses and not by how they stand: that it goes
out, not to his coach, or stays with him. With any other word in it he says something else."""

from dataclasses import dataclass
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import called, small, words_of


@dataclass(frozen=True)
class KeptApart:
    """It is not for her. `sure`: that is said of nothing but what he wrote; `gone`: he would rather have it away;
    `back`: he takes back that he said it."""

    sure: bool = False
    gone: bool = False
    back: bool = False


# What makes no difference to what becomes of it.
_SMALL = words_of(
    "er der d'r je jij u wel maar liever liefst graag toch even ff dan ook dus eigenlijk nog alsjeblieft aub svp hoor",
    "nu nou echt voorlopig gewoon beter best gerust trouwens allemaal helemaal verder meer het 't t dat dit die daar",
    "hier te om per se denk vind alsnog weer sowieso please als ge gij zorg zorgen mogelijk alles",
)
LETS = words_of("mag mogen moogt kan kun kunnen moet moeten hoeft hoef hoeven wil wilt zou zal hoort wou heb had")
OUT = words_of("uit weg buiten achterwege")
_TAKES_OUT = words_of(
    "laat laten haal halen gooi gooien doe doen schrap schrappen geschrapt gehaald gelaten houden hou houd blijven"
    " worden vallen hebben"
)
READS = words_of("lezen leest lees zien ziet weten weet horen hoort krijgen krijgt")
PASSES = words_of(
    "geef geven stuur sturen vertel vertellen zeg zeggen deel delen neem nemen zet zetten schrijf schrijven opschrijven"
    " noem noemen gaan gaat komen komt staan bedoeld gestuurd gedeeld gegeven verteld genoemd meld melden"
)
_ALONG = words_of("door mee bij in tussen overzicht verslag papier op aan naar voor met tegen")
ON = words_of("door mee delen deel gedeeld overzicht verslag papier")
NO, _WANTS = words_of("niet nie nooit niemand niks niets"), words_of("wil heb had wou zou")
_SCRAPS = words_of("schrap schrappen geschrapt verwijder verwijderen verwijderd wis wissen gewist")
# "Laat dat van gisteren maar zitten", "dat van Sanne trek ik terug".
_BACK = words_of("zitten streep trek terug vergeet vergeten meende onzin")
_TAKES_BACK = re.compile(
    r"^(?!.*\bik\b).*\b(?:laat\b.*\bzitten|streep\b.*\bdoor|vergeet)\b|\btrek ik\b.*\bterug\b|"
    r"\bmeende ik\b.*\bniet\b|\bwas\b.*\bonzin\b"
)
MINE = re.compile(r"\b(?:voor|bij) (?:mij|me|mezelf|mijzelf|jezelf|jou|je)\b|\b(?:onder|tussen) ons\b")
HIS = words_of("mij me mezelf mijzelf")
_RATHER = re.compile(r"\b(?:liever|liefst|graag|beter)\b")
HERE = words_of("prive privé geheim vertrouwelijk privéé")
_TELLS = words_of("vertel zeg bespreek vertellen zeggen bespreken leg uitleggen")
_OTHER = words_of(
    "HER ik zelf jou jezelf ons onder alleen gesprek straks later morgen keer een eens nooit niet niemand blijft blijf"
    " bewaar bewaren is was hou houd houden laat laten anders niks niets"
)
_KNOWN = NO | _SCRAPS | LETS | OUT | _TAKES_OUT | READS | PASSES | _ALONG | HIS | HERE | _TELLS | _BACK | _OTHER
_JOINED = (
    (
        re.compile(
            r"\b(?:er|d'r|der)?(uit|weg|door|mee|in|bij|tussen)(?=(?:laten|laat|haalt?|geeft|stuurt|halen|geven|sturen|vertellen|zeggen|nemen|"
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
_WORDS = re.compile(r"[\w'-]+")


# Without any of these, or a part of a word that is one, nothing is said to stay with him.
_SAYS_SO = re.compile("|".join(sorted(NO | OUT | _SCRAPS | HERE | _BACK | {"zelf"})) + f"|{MINE.pattern}")


def may_keep(plain: str) -> bool:
    """Whether it is worth a closer look at what is kept in these words, in small letters."""
    return _SAYS_SO.search(plain) is not None


def keeps(coach: str, around: str) -> KeptApart | None:
    """Whether these words, and nothing in them besides, say that it is not for her, or not in it."""
    said, plain = words_in(coach, around)
    return _what(said, plain) if said is not None else None


_OF_READING = re.compile(r"\b(?:HER|niemand|overzicht|verslag|papier|priv[eé]|geheim|vertrouwelijk)\b")
_A_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w'-]+")


def says_who_reads(sentence: str) -> bool:
    """Whether this sentence says no more than that what he tells is not for his coach, whatever she is called."""
    names = (one for one in _A_NAME.findall(sentence) if small(one) not in _KNOWN | _SMALL)
    for coach in ("coach", *names):
        plain = small(sentence).strip(" .,!…")
        is_of_reading = _OF_READING.search(words_in(coach, plain)[1]) or (MINE.search(plain) and _THIS.search(plain))
        if is_of_reading and keeps(coach, plain) is not None:
            return True
    return False


_THIS = re.compile(r"\b(?:dit|dat|het|deze)\b")


def words_in(coach: str, around: str) -> tuple[set[str] | None, str]:
    """The words that say what becomes of it, each by itself, and as they stand; none where there are others."""
    plain = _her(coach).sub("HER", around)
    for form, by in _JOINED:
        plain = form.sub(by, plain)
    said = {word for word in _WORDS.findall(plain) if word not in _SMALL}
    return (said if said and said <= _KNOWN | DAYS else None), plain


@lru_cache(maxsize=re.NAMES)
def _her(coach: str) -> "re.Pattern[str]":
    name = re.escape(called(coach))
    return re.compile(rf"\b(?:{name}|(?:mijn |m'n |de )?coach|haar|hem|ze|zij|hij)\b")


def _what(said: set[str], plain: str) -> KeptApart | None:
    if {"mee", "eens"} <= said:
        return None  # Whether somebody agrees.
    if said & _BACK:
        return KeptApart(sure=True, gone=True, back=True) if _TAKES_BACK.search(plain) else None
    no, lets = bool(said & NO), bool(said & LETS)
    mine = bool(said & HERE) or MINE.search(plain) is not None
    if not no:
        # "Moet weg" may be said of anything.
        if said & OUT and (said & _TAKES_OUT or (lets and not {"moet", "weg"} <= said)):
            return KeptApart(sure=bool(said & _TAKES_OUT), gone="weg" in said)
        if said & _SCRAPS:
            return KeptApart(sure=True, gone=True)
        is_told = "zelf" in said and bool(said & _TELLS)
        return KeptApart(sure=mine or "HER" in said or "wel" in plain) if mine or is_told else None
    does = "ik" in said and not said & _WANTS
    if mine or said & HIS or "kan" in said or does:
        return None
    if said == {"niet"}:
        return KeptApart() if _RATHER.search(plain) else None
    if said & READS and said & {"HER", "niemand", "laat", "laten"}:
        return KeptApart(sure=True)
    if ("HER" in said and said & (PASSES | _ALONG)) or said & ON:
        return KeptApart(sure=True)
    return KeptApart() if said & _ALONG and (said & PASSES or lets) else None
