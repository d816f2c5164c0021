"""What somebody tells of a thing that he set out to do, and that has not come about yet: it was moved, it fell through,
or he does it on another day. The day that it becomes is the one of the words that say so, and no other.

It is heard where he says so in so many words, and has not done it all the same. Told while nothing is asked, it has to
be about that very thing, by a word of his own for it, or to name no other: what else is put off, somebody's party or a
holiday, is told like anything else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.same_words import in_common
from conversations.said.gist import sentences
from conversations.told.came_of_it import came_off, need_not, says_done
from conversations.wished.days_named import first_named, last_named, weekdays_in


@dataclass(frozen=True)
class Later:
    """The words that say when it will be, and which day that is; nothing where he only tells that it was put off."""

    words: str = ""
    day: date | None = None


_FELL_THROUGH = re.compile(
    r"\b(?:ging|gaat|gingen|gaan|is|was|zijn|kon|kan|kwam) (?:[\w'’]+ ){0,4}niet door(?:gegaan|gaan)?\b|"
    r"^(?:\w+ ){0,3}niet doorgegaan\b|\b(?:nog )?niet (?:gebeurd|voorgekomen|aan de orde geweest)\b|"
    r"\bnog niet (?:gelukt|gedaan|geweest|kunnen|gekund)\b|\b(?:viel|valt) (?:\w+ ){0,2}(?:uit|af)(?=\W|$)|"
    r"\b(?:afgelast|afgezegd|afgebeld|afgeblazen|gecanceld|geannuleerd|uitgevallen|geen doorgang|niet plaatsgevonden|"
    r"niet plaats gevonden)\b"
)
_MOVED = re.compile(
    r"\b(?:verzet|verschoven|verplaatst|uitgesteld|opgeschoven|doorgeschoven|vooruitgeschoven|verschuift|"
    r"(?:schuift|schoof|schuiven|schoven) (?:(?:nu|wel|dus|een week) ){0,2}(?:op|door)|"
    r"ging van [\w ]+ naar|postponed|moved to)\b"
)
# That it was not done: with the day that it becomes it is put off, and by itself it is only that.
_NOT_DONE = re.compile(
    r"\b(?:vergeten|moet (?:ik )?(?:het|dat|'t) nog (?:doen|vragen|zeggen|proberen)|"
    r"niet (?:gelukt|gedaan|geprobeerd|gekund|gedurfd)|niet (?:\w+ )?aan ?toe ?gekomen|"
    r"niet van gekomen|(?:niks|niets|weinig) van (?:gekomen|terecht ?gekomen)|kwam (?:er )?(?:niks|niets|weinig) van|"
    r"nog (?:niks|niets) (?:van )?(?:gezegd|gedaan|gevraagd|geprobeerd)|^nog (?:niks|niets)(?= *(?:$|[.,:;]))|"
    r"(?:lukte|kon|durfde) (?:[\w']+ ){0,3}niet|nog niet|kwam (?:\w+ ){0,2}niet (?:uit|van)|"
    r"niet in [\w ]+ geweest)(?=\W|$)"
)
_DAY = (
    r"(?:(?:op|pas|weer|nu|dus|dan|wel|toch|alsnog|de|aanstaande|komende|volgende|over|na) ){0,6}"
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond)?\b|(?:over)?morgen(?:ochtend|middag|"
    r"avond)?\b|week\b|(?:(?:ma|di|wo|do|vr)\.? )?[0-9]{1,2}(?:e|ste|de)?\b"
    r"(?: (?:jan|feb|maart|april|mei|juni|juli|aug|sept?|okt|nov|dec)\w*)?|(?<=de )[a-z]{3,}(?:de|ste)\b|"
    r"(?:een|twee) weken|het weekend)"
)
_IT = r"(?:het|dat|'t|t|'m|m|hem|haar|it)"
_SMALL = r"(?:(?:en|maar|dus|dan|nu|nou|of|ja|want|waarschijnlijk|misschien|denk ik|vermoedelijk|hopelijk) )*"
# No more than which day it is, or where then: not "morgen slecht weer", "vrijdag is mijn laatste dag".
_ONLY_THEN = (
    r"(?= *(?:$|[.,;!(]|[0-9]{1,2} (?=[a-z])|"
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|de|pas|dus|nu|denk|hoor|want|om|in|bij|na|als|"
    r"met|tijdens|op|weer|dan|misschien|waarschijnlijk|opnieuw|alsnog|ochtend|middag|geworden|voor|nog een|nieuwe|"
    r"een nieuwe|proberen|verplaatst|verzet|verschoven|opgeschoven|doorgeschoven)\b))"
)
# That it becomes another day, in words that say nothing else.
_BECOMES = re.compile(
    rf"^{_SMALL}(?:[\w']+ ){{0,6}}wordt (?:{_IT} )?{_DAY}{_ONLY_THEN}|"
    rf"\b(?:doe|doen|probeer|proberen|ga|zal|plan) (?:(?:ik|we) )?{_IT} (?:(?:nu|dus|dan|wel|maar|gewoon|pas) )*{_DAY}|"
    rf"^{_SMALL}(?:doe|probeer) (?:ik|'?k) {_DAY}{_ONLY_THEN}|"
    rf"{_DAY} (?:(?:doe|probeer|ga|zal) ik {_IT}\b|(?:weer )?(?:een )?nieuwe (?:poging|kans))|"
    rf"\b(?:dat|die) (?:van|met|over) [\w' ]{{2,30}} (?:doe|probeer|verzet|verplaats) (?:ik|we) {_DAY}|"
    rf"\b(?:nieuwe|volgende) (?:poging|kans) (?:is |wordt )?{_DAY}|^{_SMALL}(?:ik|we) (?:doe|doen) {_IT}\b.*\b{_DAY}"
)
# Beside words that it was put off these say when it will be; and beside words that it was moved, these too.
_THEN = re.compile(
    rf"^{_SMALL}(?:(?:is|staat|komt) (?:(?:{_IT}|nu|pas|dus|weer|gepland|ingepland|voor|op) )*)?{_DAY}{_ONLY_THEN}|"
    rf"^{_SMALL}ik (?:[\w']+ ){{1,6}}nu {_DAY}{_ONLY_THEN}|"
    rf"^{_SMALL}(?:we|wij|ik|hij|ze|zij|het|dat|die) [\w']+ (?:[\w']+ )?pas {_DAY}{_ONLY_THEN}"
)
# "Kleine wijziging: ik bespreek het maandag": it becomes another day, and what he does stands beside it.
_CHANGES = re.compile(
    r"^(?:(?:oh?|ja|even|een|nog|kleine?) )*(?:wijziging(?:etje)?|verandering|aanpassing|kink in de kabel)$"
)
_DOES_IT_THEN = re.compile(
    rf"^{_SMALL}(?:ik|we|wij) (?!heb|hebben|had|was|waren|ben\b)[\w']+ {_IT} "
    rf"{_DAY}{_ONLY_THEN}"
)
_THEN_HE_DOES = re.compile(
    rf"^{_SMALL}(?:(?:als|zodra|wanneer) (?:[\w'’]+ ){{1,4}}?)?{_DAY}\b[^.!?:,]*, "
    rf"(?:dan )?(?:doe|doen|probeer|proberen|vraag|zeg|ga|gaan|zal|moet|mot|moeten|wordt) "
    rf"(?:(?:ik|we|wij) )?{_IT}(?: (?:dan|maar|wel|alsnog|toch|nog))*(?=\W|$)"
)
_TO_A_DAY = re.compile(
    rf".*\b(?P<to>(?:naar|tot|wordt) {_DAY})|(?P<on>\been week(?:je)? (?:op|ver|uit|door|naar achter)\w*)"
)
_OVER = re.compile(r"\b(?:was|waren|werd|had|ben|heb|ging|gingen|viel)\b")
_WAS_THEN = re.compile(
    r"\b(?:was|werd|waren) (?:[\w'’]+ ){0,4}(?:verzet|verschoven|verplaatst|uitgesteld|opgeschoven)\b"
)
_APART = re.compile(r"[,;:] *(?=\D)| (?=(?:en|maar|dus|want)\b)|(?<=\w)\. ")
_NOT_SO = re.compile(r"\b(?:niet|niks|niets|geen|nooit|bijna|vergeten|not|never)\b")
# It speaks of a thing by its name.
_NAMES_A_THING = re.compile(
    r"^\W*(?:(?:hoi|en|maar|nou|ja|oh?|trouwens|even|update|sorry|dus)[,:.! ]+)*"
    r"(?:de|het|een|mijn|m'n|mn|ons|onze|die|dat|dit|deze|zijn|haar|hun|ons) (?!wordt|"
    r"is|was|ging|gaat|kan|kon|moet|moest|heb|had|doe|lukt|van|met|zou|komt|kwam|"
    r"wil|werd|viel)[a-z]{3,}|"
    r"\b(?:ik heb|heb ik) (?:\w+ ){0,2}(?:een|de|het|mijn|m'n|mn|die|onze) [a-z]{3,}|"
    r"\b(?:vakantie|verjaardag|feest\w*|concert|wedstrijd)\b"
)
_MOST_BARE, _MOST = 12, 20  # words
_NEAR = 3  # sentences; so near to that it was put off stands when it will be


def put_later(words: str, intends: str, today: date) -> Later | None:
    """What he says, asked how it went with what he `intends`, of that it is still to come; None where he did it, or
    says no such thing."""
    told = [one for one in sentences(words) if not one.rstrip().endswith("?")]
    if _WAS_THEN.search(small(words)) or any(need_not(small(one)) for one in told):
        return None
    place = next((at for at, one in enumerate(told) if _says_so(one)), None)
    if place is None or _has_done_it(told, intends):
        return None
    later = _when(told[place : place + _NEAR], today) or _when_he_does(told[place + 1 :], today)
    return later or (Later() if _is_put_off(told[place]) else None)


def put_later_unasked(words: str, intends: str, today: date) -> Later | None:
    """The same where nothing is asked: it has to be about that."""
    told = [one for one in sentences(words) if not one.rstrip().endswith("?")]
    said = next((one for one in told if _says_so(one)), "")
    return put_later(words, intends, today) if said and _is_of_it(said, intends) else None


def may_put_later(words: str) -> bool:
    """Whether these words can be that, whatever it is that he set out to do."""
    return any(map(_says_so, sentences(words)))


def only_puts_off(words: str, today: date | None) -> bool:
    """Whether he says no more than that it is still to come, and perhaps why and when."""
    return today is not None and len(words.split()) <= _MOST and put_later(words, "", today) is not None


def _says_so(sentence: str) -> bool:
    plain = small(sentence).strip(" .!…")
    if _is_put_off(sentence) or _NOT_DONE.search(plain):
        return True
    return any(_BECOMES.search(one.strip()) or _CHANGES.match(one.strip()) for one in _APART.split(plain))


def _is_put_off(sentence: str) -> bool:
    plain = small(sentence)
    return _FELL_THROUGH.search(plain) is not None or _MOVED.search(plain) is not None


def _has_done_it(told: Sequence[str], intends: str) -> bool:
    """Whether he tells besides that he did it, by more than one word that is alike, or that it went well."""
    for sentence in told:
        for one in _APART.split(small(sentence).strip(" .!…")):
            if _NOT_SO.search(one) or _BECOMES.search(one.strip()):
                continue
            if came_off(one) or (says_done(one) and len(in_common(one, intends)) > 1):
                return True
    return False


def _when(told: Sequence[str], today: date) -> Later | None:
    """The part of these sentences that says on which day it will be, and the day."""
    is_put_off = changes = False
    for sentence in told:
        if is_put_off and (later := _when_he_does((sentence,), today)) is not None:
            return later
        for part in _parts(sentence):
            plain = small(part).strip(" .!…")
            here = _is_put_off(part) or _NOT_DONE.search(plain) is not None
            is_put_off = is_put_off or here
            changes = changes or _CHANGES.match(plain) is not None
            does_it = changes and _DOES_IT_THEN.search(plain) is not None
            then = does_it or (is_put_off and _THEN.search(plain) and not (here or _OVER.search(plain)))
            moved = _MOVED.search(plain) and _TO_A_DAY.search(plain)
            if (_BECOMES.search(plain) or then or moved) and (day := first_named(_day_from(part), today)) is not None:
                names_no_other = first_named(sentence, today) == last_named(sentence, today) == day
                return Later(sentence if names_no_other else part.strip(" ,;"), day)
    return None


def _when_he_does(told: Sequence[str], today: date) -> Later | None:
    """When he does it, where he says that in so many words: "als ze maandag terug is, doen we het dan"."""
    does = ((one, first_named(one, today)) for one in told if _THEN_HE_DOES.match(small(one)))
    return next((Later(one, day) for one, day in does if day is not None), None)


def _day_from(part: str) -> str:
    """The part from where it tells the day that it becomes: "van maandag naar dinsdag" is the second of these."""
    found = _TO_A_DAY.search(small(part))
    return part[found.start("to") :] if found and found["to"] else part


def _parts(sentence: str) -> list[str]:
    return [one for one in _APART.split(sentence) if one.strip()]


def _is_of_it(sentence: str, intends: str) -> bool:
    plain = small(sentence)
    # What fell through is no thing: "afgezegd" is not what he would say.
    if in_common(_FELL_THROUGH.sub(" ", plain), intends):
        return True
    if _NAMES_A_THING.search(plain):
        return False
    return len(plain.split()) <= _MOST_BARE or bool(weekdays_in(plain) & weekdays_in(intends))
