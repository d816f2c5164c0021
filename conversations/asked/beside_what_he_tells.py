"""What somebody asks the one who asks in passing, behind what he tells: whether that may be a subject as well, whether
it may go with what he wrote, or whether it is too much for one talk. What he wrote stands, and only the question is for
the one who asks."""

from enum import StrEnum
from functools import lru_cache

from conversations import patterns as re
from conversations.asked.openers import opens
from conversations.matching import apart, small


class Passing(StrEnum):
    """What he asks so."""

    MAY = "may"  # whether that may be a subject too
    ADDS = "adds"  # whether it may stand with what he wrote
    MUCH = "much"  # whether it is too much for one talk


_OPENS = opens("of", "ps", "misschien", "eigenlijk", "nog iets")
_ALSO = r"(?: (?:er|daar|dan|ook|nog|even|wel|misschien|eventueel|gewoon|toch|nou|soms|eigenlijk|alsnog|zo|maar))*"
_IT = r"(?:dat|dit|het|'t|t|die|zoiets)"
_THINGS = r"(?: (?:iets|wat|één ding|een ding|eentje|iets anders)(?: (?:over|van) [^.?!,]{2,30}?)?)?"
_WITH = r"(?:bij|erbij|bij ?(?:zetten|schrijven|doen)|erbij (?:zetten|schrijven|doen)|(?:aan )?toevoegen)"
_KEEP = rf"(?:{_WITH}|opschrijven|noteren|onthouden|bewaren)"
_YOU = r"(?:je|jij|u)"
_END = r"(?: (?:hoor|graag|aub|svp|alsjeblieft|voor me|voor mij))*\W*"
_TALK = r"(?:(?:een|één|1|dit|dat|het|ons|zo'n|de)(?: ene)? )(?:uur(?:tje)?|gesprek|keer|sessie|afspraak)"
_MAY = re.compile(
    rf"{_OPENS}(?:mag|kan|telt|is) {_IT}{_ALSO}(?: als)?(?: (?:een|mijn|ons))? "
    rf"(?:onderwerp|gespreksonderwerp|thema|punt|vraag)(?: zijn| worden)?{_END}|"
    rf"{_OPENS}(?:(?:mag|kan) het|(?:mogen|kunnen) we het|mag ik het){_ALSO} "
    rf"(?:(?:daar|hier)(?: ook)? over|daarover|hierover)(?: ook)? (?:gaan|hebben){_END}"
)
_BARE = re.compile(
    rf"{_OPENS}(?:mag|kan|zal) (?:ik|er)(?: {_IT})?{_ALSO}{_THINGS}{_ALSO} {_WITH}(?: zetten| schrijven)?"
    rf"(?: over [^.?!,]{{2,30}})?{_END}|"
    rf"{_OPENS}(?:mag|kan) {_IT}{_ALSO} {_WITH}(?: zetten| komen| staan| worden gezet)?{_END}|"
    rf"{_OPENS}(?:kun|kunt|kan|wil|wilt|zou) {_YOU}(?: {_IT})?{_ALSO}(?: {_IT})?{_ALSO}{_THINGS}{_ALSO} "
    rf"(?:als (?:(?:mijn|een|m'n) )?(?:nieuwe? )?(?:voornemen|plan) (?:zetten|opschrijven|noteren)|{_KEEP}){_END}|"
    rf"{_OPENS}(?:zet|schrijf|noteer|onthou|onthoud|bewaar) {_YOU} {_IT}{_ALSO}(?: (?:bij|erbij|op|neer))?{_END}"
)
_ASKED = re.compile(r"\?\W*$")
# With what is to stand there: "kun je erbij zetten dat hij het niet weet".
_WITH_WHAT = re.compile(
    rf"{_OPENS}(?:kun|kunt|kan|wil|wilt|zou|mag) (?:{_YOU}|ik)(?: {_IT})?{_ALSO} {_KEEP},? "
    r"(?:dat (?:ik|het|er|hij|ze|zij|we|mijn|m'n|mn|de|die|dit|\w+ \w+)\b|hoe ik\b|waarom ik\b)|"
    rf"{_OPENS}(?:zet|schrijf) er{_ALSO} (?:bij|op),? dat\b"
)
_MUCH = re.compile(
    rf"{_OPENS}(?:is|wordt|zijn|was) (?:{_IT}|twee dingen|alles){_ALSO}(?: niet)?{_ALSO}(?: allemaal| allebei)? "
    rf"(?:te ?veel|te groot|te vol) (?:voor|in) {_TALK}(?: (?:denk|vind) {_YOU})?{_END}|"
    rf"{_OPENS}(?:past|lukt|gaat|redden we|halen we) {_IT}{_ALSO}(?: allemaal| allebei)? in {_TALK}{_END}"
)
_MAY_BE = re.compile(
    r"\b(?:mag|kan|kun|kunt|telt|is|wordt|zijn|zet|schrijf|noteer|onthoud?|bewaar|wilt?|zou|zal|was|past|lukt|gaat|"
    r"redden|halen|mogen|kunnen)\b"
)
_MOST, _TOLD = 14, 30  # words
# Of so many texts it is known: a turn asks it of the same few.
_HELD = 200


@lru_cache(maxsize=_HELD)
def asks_in_passing(words: str) -> Passing | None:
    """What he asks so in these words, last of all or in all of them."""
    told = apart(words)
    for one in reversed(told):
        if (found := _asked(one)) is not None:
            return found
        if len(one.split()) <= _TOLD and _WITH_WHAT.match(small(one).strip()):
            return Passing.ADDS
    return None


def only_asks_in_passing(sentence: str) -> bool:
    """Whether that is all that this sentence says."""
    return _whole(sentence) is not None


def _asked(sentence: str) -> Passing | None:
    head, comma, tail = sentence.rpartition(",")
    return _whole(sentence) or (_whole(tail) if comma and head else None)


@lru_cache(maxsize=_HELD)
def _whole(sentence: str) -> Passing | None:
    plain = small(sentence).strip()
    if len(plain.split()) > _MOST or not _MAY_BE.search(plain):
        return None
    if not _ASKED.search(sentence):
        return None
    if _MAY.fullmatch(plain):
        return Passing.MAY
    if _BARE.fullmatch(plain):
        return Passing.ADDS
    return Passing.MUCH if _MUCH.fullmatch(plain) else None
