"""What a client says, asked or not, that he wants to talk about with his coach: "voor dinsdag nog: …", "daar wil ik het
de volgende keer over hebben". What he wants to say to somebody else, and what somebody else wants, is none.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.asked.practical import practical
from conversations.matching import small
from conversations.quoted.quoting import joined
from conversations.said.gist import sentences

# Of so many sentences it is known.
_HELD = 200
_COACH = "<coach>"
"""Stands for how his coach is called, until that is known."""
_OPENS = r"(?:(?:oh?|ja|nou|en|maar|dus|trouwens|ps|nog iets|wacht|hoi|hallo|eh+m?|haha+|sorry|ach|nee)[,.:!]* )*"
_DAY = (
    r"(?:(?:over)?morgen(?:middag|ochtend|avond)?|straks|vanmiddag|vanochtend|vanavond|"
    r"(?:(?:aanstaande|komende|volgende) )?(?:maan|dins|woens|donder|vrij|zater|zon)dag(?: \d{1,2} \w+)?|"
    r"(?:de )?\d{1,2}(?:e|ste|de)(?: \w+)?)"
)
_NEXT = (
    r"(?:(?:in |bij |voor |tijdens |op )?(?:(?:(?:de|het|ons|onze|een|mijn) )?(?:eerst)?(?:volgende|laatste|andere|"
    r"komende|nieuwe) (?:keer|gesprek|sessie|afspraak)|(?:het|ons) gesprek|(?:deze|dit) keer))"
)
_HERS = rf"(?:{_COACH}|(?:mijn |de )?coach)"
_THERE = rf"(?:{_NEXT}|(?:met|bij|aan) {_HERS})"
_THEN = rf"(?:{_THERE}|{_DAY})"
# "ik wil", "kunnen we"; or, at the beginning, without who: "wil het ook nog over … hebben".
_I_WANT = (
    r"(?:\b(?:ik|k|we|wij) (?:wil|willen|wou|wilde|zou|zouden|moet|moeten)|"
    r"\b(?:wil|willen|wou|wilde|zou|zouden|moet|moeten|kunnen|mogen|zullen) (?:ik|k|we|wij)|\blaten we|"
    rf"^{_OPENS}(?:wil|wou|zou|moet)(?= (?:\w+ ){{0,2}}(?:het|'t|t)\b))"
)
_MAY_I = r"\b(?:kan|mag|zal|zou) (?:ik|k) (?:dat|dit|het|daar|zoiets|die|hier)\b"
_OTHER = rf"met (?!{_HERS}\b|haar\b|jou\b|je\b|elkaar\b)"
_BETWEEN = (
    rf"(?: (?!(?:niet|nooit|geen|niks|thuis|nergens|ergens|op (?:de|het|mijn|ons))\b|{_OTHER}|"
    r"(?:dat|als|of) (?:ik|hij|ze|zij|we)\b)"
    r"[\w']+,?){0,7}?"
)
_ABOUT = r"(?:over|erover|daarover|hierover)"
_TALK = r"(?:bespreken|aankaarten|voorleggen|inbrengen|aansnijden|doorpraten|doornemen)"
_HAS = (
    # ik wil het hebben over …, kunnen we het morgen hebben over …
    rf"{_I_WANT}{_BETWEEN} (?:hebben|praten|doorpraten) over\b(?! niet\b)",
    # ik wil het (morgen) over … hebben, daar wil ik het over hebben
    rf"{_I_WANT}(?=[^.?!]* (?:(?:het|'t|t)\b[^.?!]* hebben|praten)\b){_BETWEEN} {_ABOUT}\b(?! niet\b)"
    rf"(?:(?!\bniet\b)[^.?!]){{0,80}}?\b(?:hebben|praten)\b(?! {_OTHER})",
    rf"^{_OPENS}over (?:(?!\bniet\b)[^.?!]){{2,60}} (?:wil|wou|zou|moet) ik het{_BETWEEN} hebben\b",
    # volgende keer wil ik bespreken hoe …, dit moet ik met Ada nog eens aankaarten
    rf"\b{_THERE}(?: ook| nog)* (?:wil|wou|zou|moet) ik{_BETWEEN} {_TALK}\b",
    rf"{_I_WANT}{_BETWEEN} {_THERE}{_BETWEEN} {_TALK}\b",
    rf"{_I_WANT}{_BETWEEN} {_TALK} {_THERE}",
    rf"^{_OPENS}(?:dat|dit|daar) (?:wil|wou|moet) ik (?:\w+ ){{0,3}}?{_DAY}(?: \w+){{0,2}}? {_TALK}\b",
    rf"^{_OPENS}(?:dat|dit|daar) (?:wil|wou|moet) ik (?:(?:graag|wel|nog|ook|dan|echt|eigenlijk|straks|juist|vooral|"
    rf"met haar|met {_HERS}) )*(?:{_TALK}|het over hebben)$",
    # kan ik dat dinsdag met Ada bespreken?
    rf"{_MAY_I}(?: [\w']+){{0,4}}? (?:met|bij|aan) {_HERS}(?: [\w']+){{0,3}}? (?:{_TALK}|over hebben|over praten)\b",
    # dat wil ik de laatste keer nog
    rf"\b(?:dat|dit|die) (?:wil|wou|moet) ik (?:\w+ ){{0,2}}?{_THERE}(?: nog| graag| ook| weer)*$",
    # dat neem ik morgen mee, neem ik mee naar Ada
    rf"^{_OPENS}(?:(?:dat|dit|die) )?neem ik (?:\w+ )?(?:{_DAY}|{_NEXT})(?: naar {_HERS})? mee(?: ?:|$)|"
    rf"\bneem ik mee naar (?:{_HERS}|{_NEXT})",
    r"\bmijn (?:nieuwe|echte|eigenlijke) vraag (?:luidt|is|wordt)\b",
    r"\bwaar (?:ik )?het (?:\w+ )?over (?:moet gaan|wil hebben|mag gaan)\b",
    # voor morgen nog: …, iets voor de 22e: …
    rf"^{_OPENS}(?:(?:misschien|ook|nog|en|eigenlijk) )*(?:(?:iets|wat|een onderwerp|onderwerp) )?(?:nog )?"
    rf"voor {_THEN}(?: nog| ook| misschien)* ?: (?=\w+ \w+ \w)|"
    rf"^{_OPENS}(?:nog )?over (?:dat|het|ons) gesprek(?: van)?(?: {_DAY})? ?: (?=\w+ \w+ \w)",
)
_MAY_BE = re.compile(
    r"\b(?:wil|willen|wou|wilde|zou|zouden|moet|moeten|kan|mag|zal|kunnen|mogen|zullen|laten|neem|voor|vraag|over)\b"
)


def wants_to_talk(words: str, coach: str = "") -> bool:
    """Whether he says in these words of something that he wants to talk about it there; of which coach that is true,
    where no `coach` is named."""
    return bool(to_talk_of(words, coach))


def to_talk_of(words: str, coach: str = "") -> str:
    """What that is: the sentence in which he says so, with the one before it where it points at that."""
    if _MAY_BE.search(small(words)) is None:
        return ""
    told = sentences(words)
    place = next((place for place, one in enumerate(told) if says_to_talk(one, coach)), None)
    if place is None:
        return ""
    return joined(told[place - 1 : place + 1]) if place and points_before(told[place]) else told[place]


def says_to_talk(sentence: str, coach: str = "") -> bool:
    """Whether he says so in this one sentence."""
    who = re.escape(small(coach).split()[0]) if coach.split() else r"[\w'-]+"
    return _says_so(small(sentence), who) and not _is_practical(sentence)


def points_before(sentence: str) -> bool:
    """Whether it is about what the sentence before it says."""
    return _POINTS.match(small(sentence)) is not None


_POINTS = re.compile(
    rf"{_OPENS}{_MAY_I}|{_OPENS}(?:(?:dat|dit|die|daar|hier|daarover|hierover)\b(?! (?:ik|hij|zij|ze|we|mijn|het)\b)|"
    r"(?:ik )?wil (?:ik )?(?:het|'t|t) (?:\w+ ){0,3}?(?:daarover|hierover|over (?:dat|dit)) hebben)"
)


def _is_practical(sentence: str) -> bool:
    """Whether it is another time that he asks for, or what his coach alone knows: "voor morgen: kan het om 3 uur?"."""
    return practical(sentence.rpartition(":")[2].strip()) is not None


@lru_cache(maxsize=_HELD)
def _says_so(sentence: str, who: str) -> bool:
    return _said_to(who).search(sentence.rstrip(" .!…")) is not None


@lru_cache
def _said_to(who: str) -> "re.Pattern[str]":
    return re.compile("|".join(_HAS).replace(_COACH, who))
