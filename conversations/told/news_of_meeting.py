"""Whether somebody tells that a meeting with his coach was given another day, hour or place, or is off."""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import called, small

_CHANGED = (
    r"(?:verzet|verplaatst|verschoven|vervroegd|omgezet|uitgesteld|afgezegd|geannuleerd|gecanceld|moved|cancelled|"
    r"rescheduled)"
)
_OURS = (
    r"(?:de|onze|ons|het|mijn|our|my) (?:volgende |eerstvolgende |laatste |nieuwe |next )?"
    r"(?:afspraak|gesprek|sessie|coachgesprek|meeting|appointment)(?! met (?!{name}|mijn coach|de coach))"
)
_WHEN = (
    r"(?:naar|op|om|nu|wordt|is) (?:(?:de|nu|een|andere) )*(?:maandag|dinsdag|woensdag|donderdag|vrijdag|"
    r"zaterdag|zondag|\d{1,2}\b|andere (?:dag|tijd|kamer|plek|locatie)|kamer|zaal|online|teams|volgende week|een week)"
)


_WHEN_ELSE = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|overmorgen|\d{1,2} \w+|online|niet door)"


def is_news_of_meeting(words: str, coach: str) -> bool:
    """Whether he tells that a meeting with his coach was given another day, hour or place, or is off."""
    plain = small(words)
    if len(plain.split()) > _MOST_NEWS or plain.rstrip().endswith("?"):
        return False
    return _news(called(coach)).search(plain) is not None


@lru_cache(maxsize=re.NAMES)
def _news(called: str) -> "re.Pattern[str]":
    """What tells so, where his coach is called so."""
    name = re.escape(called)
    who, ours = rf"(?:{name}|mijn coach|de coach)", _OURS.replace("{name}", name)
    forms = (
        r"\bik heb (?:\w+ ){0,4}(?:laten weten|gezegd|gemeld|gemaild|doorgegeven|geappt) dat ik (?:\w+ )?niet "
        r"(?:kom|kan)(?= *(?:$|[.,!;]|naar het gesprek))",
        rf"\bnieuwe (?:afspraak|datum)\b(?! met (?!{name}|mijn coach|de coach))[^.!?]*\b(?:{_WHEN}|\w+dag|"
        rf"\d{{1,2}} \w+)\b",
        rf"\b{who} (?:heeft|belde|appte|mailde|zei)\b[^.!?]*\b(?:het|we) (?:wordt|gaat|gaan) (?:\w+ )?{_WHEN_ELSE}\b",
        rf"\b{who}(?: en ik)? (?:heeft|hebben|had|hadden|wil|wilde)\b[^.!?]*\b(?:{_CHANGED}|afzeggen|verzetten)\b",
        rf"\b(?:we|wij|ik)\b[^.!?]*\b(?:met|en) {who}\b[^.!?]*\b(?:{_CHANGED}|{_WHEN})",
        rf"\b{ours}\b[^.!?]*(?:\b{_CHANGED}\b|\bgaat (?:\w+ )?niet door\b|\b(?:is|wordt|staat|gaat) (?:\w+ )?{_WHEN})",
        rf"\b{who} (?:en ik )?(?:spreken|zien)(?: elkaar)? (?:nu |pas |al |toch )*{_WHEN}",
        rf"\b{who}\b[^.!?]*\b(?:kamer|ruimte|locatie|zaal|plek)\b[^.!?]*\b(?:{_CHANGED}|veranderd|gewijzigd)\b",
    )
    return re.any_of(forms)


_MOST_NEWS = 25  # words
