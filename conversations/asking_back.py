"""Questions that somebody asks the one who asks: who reads this and how long it is kept, whether it must, who asks.

They are answered in a sentence, as it is, and are no answer to what was asked. Only what can be meant for nobody else
is taken for one: what he wants to ask his coach may sound like it.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from conversations.text import Text


class AsksBack(StrEnum):
    """What he wants to know."""

    READER = "reader"
    KEEPING = "keeping"
    MUST = "must"
    WHO = "who"
    WHAT = "what"
    ADVICE = "advice"


# How such a question opens, of whom it is asked, and what it is about.
_OPENS = r"^\W*(?:(?:en|maar|hoi|hallo|hey|dag|ow|o|oh|eh|trouwens|and|but|hi)[, ]+)*"
_SOMEBODY = r"(?!(?:je|jij|ik|we|wij)\b)(?:(?:mijn|m'n|mn|me|die|de|my) )?\w+"
_ALSO = r"(?: (?:nou|nu|dan|ook|echt|eigenlijk|wel|alleen|straks|al|allemaal|nog|niet))*"
_THIS = r"(?:dit|dat|alles|mee|hier(?: iets)? ?van|iets(?: hier)?van|ervan)"
_ASKS = {
    AsksBack.READER: re.compile(
        rf"{_OPENS}leest {_SOMEBODY}{_ALSO} (?:dit|dat|alles|mee|hier|wat ik)\b|"
        rf"{_OPENS}(?:ziet|hoort|weet|krijgt) {_SOMEBODY}{_ALSO} {_THIS}{_ALSO}"
        r"(?: (?:te |iets )*(?:zien|lezen|horen|weten))?(?: ?hiervan| ?ervan)?\W*$|"
        rf"{_OPENS}(?:kan|mag|heeft) {_SOMEBODY}{_ALSO} (?:{_THIS}|het|t){_ALSO}"
        r" (?:te )?(?:zien|lezen|meelezen|horen|gezien|gelezen)\W*$|"
        rf"{_OPENS}mag {_SOMEBODY}{_ALSO} dit{_ALSO} weten\W*$|"
        rf"{_OPENS}krijgt {_SOMEBODY} (?:iets|dit|er|hier|dat) (?:\w+ )?(?:te (?:horen|lezen|zien)|van)|"
        r"\b(?:wie|wat) (?:leest|ziet|krijgt|lezen|zien) (?:dit|dat|mijn|m'n|hier|er|eigenlijk|wat ik)|"
        rf"{_OPENS}wie (?:kan|kunnen|mag|leest|lezen) (?:\w+ ){{0,2}}(?:meelezen|mee|dit|hier)\b|"
        r"\bleest? (?:je|jij|u) (?:dit|dat|mee|wat)|"
        r"\b(?:ziet|leest|hoort|krijgt) (?:mijn|m'n|mn|me) (?:baas|chef|manager|leidinggevende|directeur|werkgever)"
        rf"{_ALSO} {_THIS}{_ALSO}\W*$|"
        r"\bwho (?:reads|sees|is reading|can (?:read|see)) (?:this|it|what)|"
        r"\b(?:do|can|does|will|did) (?:you|anyone|(?:my )?\w+)(?: (?:actually|really|also|even|still|ever|get to))* "
        r"(?:read|see) (?:this|it|that|what i)\b"
    ),
    AsksBack.KEEPING: re.compile(
        rf"{_OPENS}(?:"
        r"(?:hoe ?lang|tot wanneer|how long) .*\b(?:bewaa?rt?|bewaard|staan|opgeslagen|keep|kept|stored?)\b.*|"
        r"(?:bewaart?|onthoudt?) (?:je|u|jij|jullie) (?:dit|dat|alles|mijn|wat)\b.*|"
        r"do you keep (?:this|what|my|everything)\b.*|"
        r"(?:wordt|worden|blijft|blijven) (?:dit|dat|alles|het|mijn antwoorden) .*\b"
        r"(?:bewaard|opgeslagen|gewist)\b.*)\?\W*$"
    ),
    AsksBack.MUST: re.compile(
        r"\b(?:(?:waarom|moet|hoezo|waarvoor) (?:moet |zou )?(?:ik|je) "
        r"(?:dit |dat |hier |die |deze |alles |het )*(?:\w+ ){0,2}"
        r"(?:invullen|beantwoorden|opschrijven|typen|tikken|antwoorden|doen met deze app)|"
        r"waarom (?:vraag|vragen|vraagt) (?:je|jij|u|jullie) (?:dit|dat|me|mij|steeds|alweer)|"
        r"waar is dit (?:\w+ )?(?:goed )?voor|waar dient dit (?:\w+ )?(?:toe|voor)|wat (?:is|heeft) (?:hier )?het nut|"
        r"why (?:do|should) i (?:have to )?(?:fill|answer|type|write)|why (?:do|are) you ask)"
    ),
    AsksBack.WHO: re.compile(
        r"\b(?:(?:ben|bent) (?:je|jij|u) (?:nou |nu |eigenlijk |wel |een |echt |ook |gewoon )*"
        r"(?:robot|bot|chatbot|mens|ai|computer|machine|apparaat|programma|chatgpt|echt|iemand)|"
        r"praat ik (?:nou |nu |hier )?met (?:een )?(?:mens|robot|bot|computer|ai)|"
        r"wie (?:ben|bent) (?:je|jij|u)\b|are you (?:a |an )?(?:robot|bot|human|ai|real|person))"
    ),
    AsksBack.ADVICE: re.compile(
        r"\b(?:wat zou (?:je|jij|u) (?:\w+ ){0,5}(?:zeggen|doen|adviseren|kiezen)|"
        r"wat (?:vind|denk) (?:je|jij) (?:er|hier)van|"
        r"wat (?:raad|adviseer) (?:je|jij|u)|heb (?:je|jij) (?:\w+ )?(?:tips?|advies)|what would you (?:do|say))"
    ),
    AsksBack.WHAT: re.compile(
        r"(?:\bwat (?:wil|wilt|wou|verwacht) (?:je|jij|u) (?:\w+ )?(?:horen|weten|van me|van mij|dat ik zeg)|"
        r"^huh\b|^(?:waar|wat|wie) (?:merk|zie|voel|speel|bedoel)\w* (?:ik|je) (?:wat|precies wat|dan)\b|"
        r"\b(?:wat|hoe) bedoel(?:t|en)? (?:je|jij|u)\b|^hoe bedoel\W*$|^(?:huh|watte?|hoezo)\W*$|"
        r"\bwat moet ik hier(?: \w+)? (?:invullen|opschrijven|antwoorden|zeggen|op zeggen)|"
        r"\bsnap (?:ik )?(?:de|je) vraag niet|\bwhat do you (?:mean|want))"
    ),
}
# It is somebody else's to say, or all the same to him.
_SHRUGS = re.compile(
    r"(?:ik |en )*(?:ben|was|moest|word) (?:ik )?(?:hier(?:heen)? |gewoon )*(?:gestuurd|aangemeld|opgegeven)?"
    r"(?: ?(?:door|van) (?:mijn |m'n |mn )?\w+)?(?: (?:hierheen )?gestuurd)?|"
    r"(?:vraag|zeg) (?:het |dat |jij |maar |aan )*(?:haar|hem|ada|maar|\w+)(?: maar)?|"
    r"(?:jij|je|u|zij|hij|ze) (?:mag|moet|kan|weet) (?:het |dat )?(?:maar |beter )*"
    r"(?:zeggen|weten|vragen|kiezen|bepalen)?|"
    r"(?:we |ik )?(?:zie|zien|merk)(?: ik| we)?(?: het)?(?: wel| dan| vanzelf)+|"
    r"maakt (?:me |mij )?(?:niet|nie|niks) uit|"
    r"doe maar wat|komt wel|hoezo|ik kom (?:gewoon |wel )+|(?:ik )?heb (?:er )?geen zin in|geen zin(?: in)?"
)
_SENTENCES = re.compile(r"(?<=[.!?…])\s+|\n+")
_LENGTH = 16  # words; who asks the coach tells more
# Of so many sentences it is known: in one turn that is asked again and again of the same few.
_HELD = 200


@lru_cache(maxsize=_HELD)
def asks_back(sentence: str) -> AsksBack | None:
    """What this sentence asks the one who asks, if it does."""
    plain = sentence.casefold().replace("’", "'").strip()
    if len(plain.split()) > _LENGTH:
        return None
    return next((about for about, asks in _ASKS.items() if asks.search(plain)), None)


OF_ITSELF = (AsksBack.READER, AsksBack.KEEPING)
"""What is answered by how it is with him, and not with everybody."""


def only_asks(words: str) -> AsksBack | None:
    """What he asks the one who asks, where all that he says is such questions."""
    found = [asks_back(one) for one in _SENTENCES.split(words.strip()) if one.strip()]
    return found[0] if found and all(found) else None


def is_of(coach: str, words: str) -> bool:
    """Whether it is his coach of whom he asks whether she reads it."""
    name = coach.casefold().split()[:1]
    asked = re.findall(r"[\w']+", words.casefold())
    return any(one in (*name, "coach", "ze", "zij", "hij") for one in asked)


def is_of_itself(words: str) -> bool:
    """Whether it is the one who asks of whom he asks whether it reads it."""
    return _BY_ITSELF.search(words.casefold()) is not None


_BY_ITSELF = re.compile(r"\bleest? (?:je|jij|u)\b|\bdo you (?:\w+ )?(?:read|see)\b")


def answer_to(about: AsksBack, coach: str) -> Text:
    """What he is told, but for who reads what he writes and how long it is kept: that is not the same for everybody."""
    match about:
        case AsksBack.MUST:
            return Text("You need not. It is for the talks with {coach}, and skipping is always fine.", coach=coach)
        case AsksBack.WHO:
            return Text("I am a chatbot, I only ask and pass on. {coach} is the human being.", coach=coach)
        case AsksBack.ADVICE:
            return Text("I give no advice. Take that question along to {coach}.", coach=coach)
        case _:
            return Text("Whatever comes to your mind. There is no wrong answer, and skipping is fine.")


def shrugs(parts: Iterable[str]) -> bool:
    """Whether these parts of a sentence, in small letters, only leave it to somebody else."""
    said = [one for one in parts if one]
    return bool(said) and all(_SHRUGS.fullmatch(one) for one in said)
