"""What an answer says of how it was: that it went badly, that it was hard, that it came about; by its own words alone.

It is said plainly or not at all: a word that people as often say with a sigh is none of these. `gist.py` tells what an
answer comes to otherwise.
"""

import re
from collections.abc import Iterator

_SOUR = re.compile(
    r"\b(?:waardeloos|slecht|niks aan|niets aan|tijdverspilling|(?:zonde|verspilling) van (?:de|mijn|m'n) tijd|"
    r"teleur(?:stellend|gesteld)|tegen(?:gevallen)|viel (?:\w+ )?tegen|vervelend|rot|kut|klote|stom|irritant|"
    r"moeizaam|"
    r"stroef|ruk|bagger|drama|dramatisch|niet (?:zo |erg |echt |heel )?(?:goed|fijn|prettig|leuk|nuttig)|useless|bad|"
    r"terrible|disappointing|disappointed|a waste of time)\b"
)
_NOT_SOUR = re.compile(r"\b(?:niet|minder|helemaal niet|not)(?: \w+)? (?:slecht|vervelend|stom|moeizaam|bad)\b")
_ELSEWHERE = re.compile(
    r"\b(?:niet|nauwelijks|amper|nooit)(?: \w+){0,4} (?:over gehad|over gesproken|over gepraat|"
    r"aan ?toe ?gekomen|besproken|"
    r"ter sprake|aan bod)|ging (?:eigenlijk |vooral |toch )*(?:ergens|over iets) anders|(?:over )?iets anders gehad|"
    r"did n[o']?t (?:talk about|get to) (?:it|that)|about something else"
)
# At the beginning, about how it was: "dat nee zeggen moeilijk is" tells something else.
_HARD = re.compile(
    r"(?:(?:het|dat|ik|me|was|is|vond|vind|voelde|ging|best|wel|heel|erg|behoorlijk|nogal|toch|echt|een|nou|eigenlijk|"
    r"eerlijk|gezegd|gesprek|beetje|even|it|that|felt|very|quite|rather|a|bit|i|found) )*"
    r"(?:lastige?|moeilijke?|zware?|zwaar|pittige?|confronterend|pijnlijk|heftige?|verdrietig|emotioneel|ongemakkelijk|"
    r"eng|difficult|tough|painful|heavy|(?<=was )hard)\b"
)
_NO_WORDS = re.compile(
    r"\b(?:ik wist|wist ik)(?: (?:het|er|nog|even|toen|daar|echt|gewoon|zelf|ook))* "
    r"(?:niet|niets|niks)(?: (?:zo|goed|precies|te zeggen|wat|hoe))?(?=$|[.,!…])|"
    r"\bwist (?:ik )?(?:even |toen )?niet (?:wat|hoe) (?:ik )?(?:moest|te|kon)\b|"
    r"\bhad (?:ik )?geen antwoord|\bgeen woorden\b|\bi (?:did not|didn't) know\b|\bno words\b"
)
_HURT = re.compile(
    r"\b(?:ik baal|baal(?:de)? (?:er|ervan|van)|(?:ge)?huil(?:d|de|en|t)?|tranen|schaam(?:de)? (?:me|mij|ik)|"
    r"klap(?:te|pen)? (?:helemaal |weer )?dicht|dichtgeklapt|voel(?:de)? (?:ik )?(?:me|mij) (?!goed|beter|fijn|prettig|"
    r"rustig|sterk|vrij|gehoord|gezien)|"
    r"(?:ik |me |nog |best |heel |erg |zo |ook |echt )(?:boos|kwaad|woest|verdrietig|overstuur|gekwetst|beschaamd|"
    r"wanhopig|machteloos|ellendig)|van slag|van streek|in paniek|deed pijn|pijnlijk|rotgevoel|"
    r"(?:vond|voelde|was) (?:ik |het |dat |er )*(?:niet|helemaal niet|echt niet) (?:zo )?(?:prettig|fijn)|"
    r"cried|crying|tears|ashamed|i (?:was|am|felt|feel) (?:\w+ )?(?:angry|sad|upset|hurt|humiliated))\b"
)
# Only what is said of a thing that came about; "geweldig" and "top" are as often said with a sigh.
_GLAD = re.compile(
    r"\b(?:(?:is|was|zijn|kregen?|kreeg|heb(?:ben)?|had(?:den)?) (?:er )?(?:nu |eindelijk |een )?(?:akkoord|"
    r"goedgekeurd|geslaagd|gewonnen|getekend|aangenomen|groen licht)|akkoord gekregen|"
    r"(?:het )?(?:is )?(?:goed |helemaal )?gelukt|(?:het )?lukte|ging (?:\w+ )?goed|"
    r"(?:ik ben |zo |heel |erg )?(?:blij|opgelucht)|"
    r"it worked|(?:it )?went (?:\w+ )?well|approved|i (?:am|'m|was) (?:\w+ )?(?:happy|relieved))\b"
)
_TAKES_FROM_IT = re.compile(
    r"\b(?:niet|niks|niets|geen|nooit|nog|bijna|half|helaas|jammer|wel|weer|zogenaamd|maar|alleen|behalve|toch|hoewel|"
    r"not|no|never|almost|unfortunately|but|except|only|though)\b"
)
_GOOD_NEWS = 20  # words
_FEW_WORDS, _NO_STORY = 9, 14
_A_STORY = 60
_UNSURE = 25  # words; in more of them, other things are told as well


def how_it_was(words: str) -> Iterator[str]:
    """Whether it begins with how bad or how hard it was, says that he had no words or that it came about, or only that
    it was about something else; each by the name that `gist.Came` has for it."""
    plain = words.casefold().replace("’", "'")
    first = re.split(r"[.!?…,;:\n]", plain, maxsplit=1)[0].strip()
    count, hurt = len(words.split()), _HURT.search(plain)
    if len(first.split()) <= _FEW_WORDS and _SOUR.search(first) and not _NOT_SOUR.search(first):
        yield "sour"
    if count <= _NO_STORY and _ELSEWHERE.search(plain):
        yield "elsewhere"
    if hurt and count <= _A_STORY:
        yield from ("hurt", "hard")
    elif _HARD.match(first) or (count <= _UNSURE and _NO_WORDS.search(plain)):
        yield "hard"
    elif count <= _GOOD_NEWS and _is_good_news(plain):
        yield "glad"


def _is_good_news(plain: str) -> bool:
    """Whether the last that is said is that it came about, and nothing in it takes from that."""
    last = re.split(r"[.!?…\n]+", plain.strip(" .!?…\n"))[-1]
    return _GLAD.search(last) is not None and _TAKES_FROM_IT.search(plain) is None
