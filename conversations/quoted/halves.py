"""The two halves of an answer that turns: "Gelukt, maar hij werd boos", "2x gelukt, de derde keer toch weer ja gezegd".

Who asks on hears both, and they are quoted together: neither is held up to him without the other.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.quoting import joined, whole
from conversations.said.gist import sentences
from conversations.told.came_of_it import came_off
from conversations.told.how_it_was import hurt

_HELD = 100
_LEAST, _BEGINS, _TOGETHER = 3, 8, 34  # words

# Where the other half can begin.
_CLAUSES = re.compile(
    r"[,;:–] *(?=\w)| (?=(?:maar|behalve|hoewel)\b)|"
    r" (?=en (?:(?:één|een|de|twee|\d+) (?:\w+ )?keer|(?:toen )?(?:hij|ze|zij|iedereen)|toen)\b)|"
    r" (?=alleen (?:nog )?(?:niet|mijn|m'n|de|hij|ze|zij|toen|was|had|is)\b)"
)
_TURN = (
    r"(?:(?:en|ja|nou|wel) )*(?:(?:maar|alleen|behalve|toch|helaas|jammer|hoewel)\b|"
    r"(?:ook )?al (?:had|heb|was|is|vond|vind|voelde|voelt|kreeg|bleef|moest|ging|deed|keek|werd) )"
)
_TURNS = re.compile(rf"{_TURN}(?! goed\W*$| ja\W*$| ook (?:wel )?(?:op|van|met|voor|aan|bij|in|de|het|mijn|een)\b)")
# What did not come off though it did before, or elsewhere.
_NOT_SO = (
    r"\b(?:niet|nooit|niemand|geen|vergeten|vergat|mislukt\w*|toch (?:weer|meteen|maar|ja|nee|nog|zelf)|"
    r"weer (?:meteen |gewoon )?(?:ja|nee)|soms niet)\b"
)
_FELL_BACK = re.compile(
    rf"{_NOT_SO}|"
    r"^alleen (?:op|bij|met|in|de|het) |\bblokkeer|"
    r"\b(?:half|voor de helft|deels|nog (?:lastig|moeilijk|wennen)|blijft (?:lastig|moeilijk))\b"
)
_LEFT_IT = re.compile(
    r"\b(?:niet (?:gelukt|gedaan|gezegd|gevraagd|gebeld|gemaild|geappt|gesproken|verteld|gegaan)|"
    r"durfde (?:\w+ )?niet|lukt (?:het )?niet|blokkeer(?:de)?|(?:lag|stond|kwam|zat|ging|deed|moest) [^,;]*\btoch\b|"
    r"lachte (?:me|mij) uit|liep (?:boos |kwaad )?weg|snauwde|schreeuwde|negeerde|zei (?:gewoon )?nee|"
    r"zei (?:\w+ )?niks|"
    r"(?:man|collega'?s|mensen|baas|chef|ploeg|paar|iedereen) (?:\w+ )?(?:boos|kwaad|pissig)|"
    r"(?:werd|was|reageerde|keek) (?:[\w']+ ){0,2}(?:boos|kwaad|pissig|nijdig|geïrriteerd|chagrijnig|gekwetst|beledigd|"
    r"teleurgesteld|verdrietig|niet blij)|lukte? (?:\w+ )?niet|mislukt\w*|vergeten|vergat|ging (?:\w+ )?mis|"
    r"toch (?:wel )?(?:weer|meteen|maar|ja|nee|nog|zelf)|alles weer|weer (?:meteen |gewoon )?(?:ja|nee)|"
    r"(?:was|te) (?:ik )?(?:te )?moe)\b"
)
_GOOD = re.compile(
    r"(?<!niet )(?<!niet zo )\b(?:eerst|gelukkig|gelukt|lukte(?! niet)|prima|goed|fijn|mooi|prettig|leuk|trots|"
    r"opgelucht|blij|rustig\w*|beter|viel (?:\w+ ){0,2}mee|meegevallen|makkelijk\w*|"
    r"moest (?:\w+ ){0,3}lachen|wel(?= *(?:$|[.,!]|gelukt|gedaan|gezegd)))\b"
)
_AS_A_RULE = re.compile(r"\b(?:als|zodra|wanneer|omdat|want|doordat|vooral)\b")
# Nothing but that it was so in part: "half", "deels wel".
_IN_PART = re.compile(
    r"\W*(?:(?:ja|nou|eh+m?|het|dat|ging|is|was|een beetje|zo) )*(?:half|half om half|half half|deels|gedeeltelijk|"
    r"voor de helft|wisselend|soms wel,? soms niet|fifty ?fifty)(?: (?:gelukt|gedaan|wel|denk ik|hoor|en half))*\W*"
)


@lru_cache(maxsize=_HELD)
def other_half(words: str) -> str:
    """What took from it, behind what he tells came off; or that it was so in part, where he says no more."""
    if _IN_PART.fullmatch(small(words)):
        return words.strip()
    came = False
    for one in sentences(words):
        for clause in _CLAUSES.split(one):
            if came and _takes_from_it(clause):
                return one[one.index(clause) :].strip() if clause in one else clause
            came = came or _came_off(small(clause).strip())
    return ""


def _came_off(clause: str) -> bool:
    return (came_off(clause) or _DID.search(clause) is not None) and _NEVER.search(clause) is None


_NEVER = re.compile(r"\b(?:niet|nooit|geen|niks|niets)\b")
_DID = re.compile(
    r"^\W*(?:ja+|jawel|half|deels|goed|beter|prima|redelijk|wel|best|twee|drie|één|eén|een|\d+)\b|"
    r"^\W*(?:[\w']+ ){0,3}(?:aan|af|bij|in|mee|na|om|op|over|uit|voor)?ge(?!woon)\w{2,}(?:t|d|en)\W*$|"
    r"\b(?:gelukt|gedaan|gezegd|gevraagd|geprobeerd|volgehouden|gegaan|gehaald|bereikt|klaar)\b|"
    r"\bik (?:zei|vroeg|deed|bleef|liet)\b"
)


# "Niemand was boos", "hij werd niet eens kwaad", "maar toch gedaan"; or he jests.
_NOBODY = re.compile(
    r"\b(?:niet|niemand|nooit) (?:[\w']+ ){0,3}(?:boos|kwaad|pissig|nijdig|geïrriteerd|chagrijnig|gekwetst|beledigd|"
    r"teleurgesteld|verdrietig|weg|uit|erg|vergeten)\b|\bgeen (?:probleem|punt)\b|\bhaha+\b|\bhihi\b|\bzou(?:den)?\b|"
    r"\btoch (?:wel |maar |nog )?(?:gedaan|gezegd|gelukt|gevraagd)\b"
)


def _takes_from_it(clause: str) -> bool:
    plain = small(clause).strip()
    if len(plain.split()) < _LEAST or _GOOD.search(plain):
        return False
    return (_TURNS.match(plain) or _LEFT_IT.search(plain)) is not None and _NOBODY.search(plain) is None


def happened_then(half: str) -> bool:
    """Whether this half tells what happened then, or how it was; not that it did not come off elsewhere."""
    begins = " ".join(small(half).split()[:_BEGINS])
    return _FELL_BACK.search(begins) is None


def is_as_a_rule(half: str) -> bool:
    """Whether it says with it what it depends on, so that nobody asks."""
    return _AS_A_RULE.search(" ".join(small(half).split()[:_BEGINS])) is not None


@lru_cache(maxsize=_HELD)
def both_halves(words: str) -> str:
    """What stands quoted of an answer with two halves: all of it where that is short, else the sentence that turns with
    the one before it, or by itself where it holds both; nothing where it hurts."""
    half = other_half(words)
    if not half or hurt(half):
        return ""
    said = whole(words)
    if small(said) == small(half):
        said = " ".join(sentences(words))  # with the "Ging goed." before it
    told = sentences(said)
    at = next((at for at, one in enumerate(told) if small(half) in small(one)), 0)
    holds_both = not small(told[at]).startswith(small(half))
    parts = (told, told[max(at - 1, 0) : at + 1], told[at : at + 1] if holds_both else ())
    return next((shown for part in parts if part and len((shown := joined(part)).split()) <= _TOGETHER), "")
