"""Who has no time for a question, or wants to think first, and when he wants it again: "zit in overleg, vanmiddag",
"vraag het zondag", "daar moet ik op kauwen".

Heard only where he says it to the one who asks. What he will do tomorrow, or what he says to somebody else tomorrow, is
an answer: "ik zeg dat ik er morgen op terugkom". What he writes besides that tells something is kept with the question.
"""

from dataclasses import dataclass
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small
from conversations.wished.busy_now import OPENS as _OPENS
from conversations.wished.busy_now import only_busy

# Of so many texts it is known: a turn asks it of the same few.
_HELD = 200


@dataclass(frozen=True)
class UntilWhen:
    """That it waits until `when`, in his words, or until he names a time; what he tells besides is `kept`."""

    when: str
    kept: str = ""


_WEEKDAY = (
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag)(?:ochtend|morgen|middag|avond)?"
    r"(?: (?:de )?[0-9]{1,2}(?:e|de|ste)\b)?(?: 's (?:ochtends|morgens|middags|avonds))?"
)
_LENGTH = (
    r"(?:over (?:een|twee|drie|een paar|[1-9]|half) (?:uur|uurtje|uren|kwartier|half uur|dag|dagen|week|weken|weekje|"
    r"maand|maanden)|"
    r"over een (?:half uur(?:tje)?|kwartier(?:tje)?)|over (?:tien|vijftien|twintig|dertig) minuten)"
)
_NAMED_WEEK = rf"(?:in |begin (?:van )?)?(?:de )?(?:volgende|komende) (?:week(?: {_WEEKDAY})?|maand)"
_WEEKEND = r"(?:(?:in|van) )?(?:het|dit|'t|t) weekend|(?:van)?af (?:morgen|maandag)"
_BEHIND = (
    r"na (?:(?:de|het|'t|t|mijn|m'n|mn|dit|deze|onze) )*(?:\w*weekend|weekeinde|\w*dienst|\w*vergadering|overleg|"
    r"\w*review|lunch|werk|eten|school|lessen|les|pauze|overdracht|kerst\w*|feestdagen|\w*vakantie|drukte|verlof|feest|"
    r"sinterklaas|oud en nieuw|nieuwjaar|\w*week|\w*dag|[0-9]{1,2}(?: uur)?)"
)
_WHEN = (
    rf"(?:(?:pas|liever|graag|weer|nog|even|ff|wel|dan|maar|op|ergens) )*(?:(?:op |aanstaande |komende |volgende |"
    rf"van )?{_WEEKDAY}|(?:morgen|overmorgen)(?:ochtend|middag|avond)?|vanavond|vanmiddag|straks|later(?: vandaag)?|"
    rf"vanavond (?:na|om) [0-9]{{1,2}}(?: uur)?|{_LENGTH}|{_NAMED_WEEK}|{_WEEKEND}|{_BEHIND}|"
    rf"om (?:half )?[0-9]{{1,2}}(?: uur)?|"
    r"(?:tomorrow|tonight|later|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|after the weekend))"
)
_TAIL = (
    r"(?:(?: (?:nog|nogmaals|weer|maar|even|ff|eens|es|'ns|een|keer|keertje|graag|hoor|please|svp|aub|op|terug|dan"
    r"|pas|wel|ook|naar|ernaar|aan|eraan|erop|verder|"
    r"alsjeblieft|opnieuw|again)))*(?:,? (?:als|zodra|want|dan|omdat|when) .*)?"
)
_PLEASE = r"(?: (?:graag|svp|aub|alsjeblieft|alstublieft|nogmaals|hoor))"
# To the one who asks: ask me then.
_ASK_ME = re.compile(
    rf"{_OPENS}(?:(?:kunt?|kan|wilt?|zou|zal|mag|mogen) (?:je|u|jij|ie) "
    rf"(?:(?:het|dat|me|mij|dit|er|daar|hier|(?:die|deze|de) vraag|'t|t) )*{_WHEN}{_TAIL} "
    rf"(?:(?:willen|kunnen) )?(?:vragen|stellen|terugkomen|herinneren|appen|sturen)(?: .*)?|"
    rf"(?:vraag|stel|ask|stuur|app|herinner|kom)(?: u| je| jij)? (?:(?:het|dat|dit|me|mij|die vraag|de vraag|"
    rf"deze vraag|'t|t|er|hem|maar|toch|dan|gewoon|eraan|daar|it) )*{_WHEN}{_TAIL}"
    r"(?: (?:(?:die|dat|de|het|mijn) )[\w-]+)?|"
    rf"{_WHEN}{_TAIL} (?:(?:opnieuw |nogmaals )?stellen|terugkomen){_PLEASE}*|"
    rf"(?=.*{_PLEASE}){_WHEN}{_TAIL} vragen{_PLEASE}*)"
)
# Or that he does: "ik schrijf morgen".
_I_WILL = re.compile(
    rf"{_OPENS}(?:(?:ik|k) (?:schrijf|antwoord|reageer|typ|app|mail|vul|kijk|laat)(?: (?:het|dit|dat|je|er|hier|wat|"
    rf"'t|t|in|naar|u))* {_WHEN}(?: (?:wel|in|af|weten|naar|terug|verder|op|meer|een antwoord|hoor|nog|even|pas))*|"
    rf"(?:ik |k )?kom(?:t)?(?: er| hier| daar)? {_WHEN} (?:(?:nog|wel|even|ff) )*(?:op |bij je )?terug(?: hoor)?|"
    rf"{_WHEN} (?:(?:schrijf|antwoord|reageer|typ|app) ik|vul ik (?:het|dit|hem)|kijk ik)"
    r"(?: (?:wel|verder|meer|even|in|er naar|ernaar|je|hoor|terug))*|"
    rf"{_WHEN} (?:meer|verder)(?: hoor)?|meer {_WHEN})"
)
# Or that he does this later, and what he has to do now: "dat doe ik straks even, moet nu de bus halen".
_DOES_IT_LATER = re.compile(
    rf"{_OPENS}(?:(?:(?:dat|dit|die|deze|het|'t|t) )?(?:doe|vul|beantwoord|schrijf|lees|bekijk) ik"
    r"|ik (?:doe|vul|beantwoord|schrijf|lees|bekijk) (?:dat|dit|die|deze|het|'t|t))"
    r"(?: (?:je|wel|even|ff|hier|er))* (?P<when>straks|later(?: vandaag)?|vanavond|vanmiddag|thuis|zo(?: ?meteen| "
    r"?dadelijk| direct)?|dadelijk)(?: (?:wel|even|ff|effe|in|op|nog|verder|hoor|eens|rustig|pas|thuis))*"
)
_HAS_TO = re.compile(r"^(?:want )?(?:ik |k )?moet (?:nu|even|ff|nog even|snel|rennen|weg|gaan|ophangen|hangen)\b")
_IS_AT = re.compile(r"^(?:want )?(?:ik |k )?(?:sta|zit|ben|lig|rij|loop|fiets)\b")
_MAY_SAY = (
    r"(?:ook|pas|misschien|nog|even|ff|doen|invullen|beantwoorden|antwoorden|schrijven|sturen|zeggen|vertellen|worden|"
    r"bedenken|reageren|laten weten|(?:er)?op terugkomen|(?:(?:er)?over )?(?:na)?denken|graag|alsjeblieft|svp|aub)"
)
_THINKS_THEN = r".*(?:denken|bedenken|terugkomen|laten weten|schrijven|sturen|vertellen|zeggen|reageren|antwoorden)\b"
_THEN_THINKS = rf"(?:{_WEEKEND}|{_WEEKDAY})(?={_THINKS_THEN})"
_MAY_IT = re.compile(
    rf"{_OPENS}(?:mag|kan|zou) (?:dat|dit|het|'t|t|ik)(?: (?:dat|dit|het|je|er|daar|hier|ook|pas|misschien|nog|even|"
    rf"ff|anders|eventueel|wel|liever|een nachtje))* (?P<when>{_BEHIND}|{_THEN_THINKS}|"
    rf"straks|later|vanavond|(?:over)?morgen(?:"
    rf"ochtend|middag|avond)?|{_LENGTH}|{_NAMED_WEEK}|erover slapen)(?: {_MAY_SAY})*|"
    rf"(?:(?:of|anders|en) )*(?P<then>(?:over)?morgen(?:ochtend|middag|avond)?|vanavond) "
    rf"(?:mag|kan|is|komt)(?: (?:ook|wel|goed|prima|ok|oke|het|dat|beter|misschien))+"
)
# What he asks leave for he has not got yet, and says no more than that.
_NOT_YET = re.compile(
    r"(?:(?:pff+|poe+h?|oei|nou|ja|nee|eh+m?|sorry|dat|dit|ik|eerlijk gezegd|daar|hier) )*(?:"
    r"(?:dat |dit |ik )*weet (?:(?:ik|het|dat|er|zo|nog|even|nu|eigenlijk|echt|gewoon|oprecht|eerlijk gezegd) )*niet"
    r"(?: (?:hoor|zo|precies|meteen|snel|goed|echt|nog|eigenlijk))*|"
    r"(?:(?:heb|ik|nog|even|echt|eigenlijk|nu) )*geen (?:flauw )?idee(?: (?:hoor|nog|eigenlijk))*|"
    r"(?:(?:heb|ik|daar|er|hier|het|dat|eigenlijk) )*nog (?:even )?(?:niet|niks|niets|geen (?:idee|antwoord|vraag|"
    r"onderwerp|voornemen|plan|keuze|zin))(?: (?:bedacht|over nagedacht|nagedacht|klaar|voor|hoor|gevonden|gekozen))*|"
    r"(?:moet|wil) ik (?:even |eerst |nog )*rustig voor (?:gaan )?zitten)"
)
# Or how busy it is where he is.
_BUSY_HERE = re.compile(
    r"(?:het|'t|t) is (?:(?:hier|nu|even|ff|een|echt|zo) )*(?:\w*druk(?:te)?|gekkenhuis|chaos|hectisch)"
    r"(?: (?:hier|nu|even|op het werk))*|"
    r"we (?:draaien|rennen|werken) \w+(?: \w+){0,3}"
)
_SAYS = re.compile(
    r"\b(?:zei|zeg|zegt|zeggen|vroeg|vraag|vragen|dacht|gezegd|gevraagd|schreef|antwoordde?)(?:(?: \w+){0,2}$|[^.]*:)"
)
_BARE = re.compile(
    rf"{_OPENS}(?P<when>{_WHEN})(?: (?:graag|hoor|even|maar|pas|wel|beter|dan|weer|please|meer tijd|heb ik tijd))*"
)
_IN_IT = re.compile(_WHEN)
# Or that it does not suit now, whatever he is doing.
_RIGHT_NOW = re.compile(
    rf"{_OPENS}(?:(?:ff|even|effe|nu|het|dat|dit|ik|kan|komt|past) )*(?:niet nu|nu (?:(?:even|ff|effe) )?niet|"
    r"(?:nu )?(?:even|ff|effe) niet(?: uit)?)(?: (?:hoor|svp|graag|even|ff))*"
)
# Beside that: when it can be.
_ASKED_THEN = re.compile(
    rf"{_OPENS}(?:(?:vraag|stel) (?:het |dat |maar )*)?(?P<when>{_WHEN}){_TAIL}(?P<asks> (?:vragen|stellen))?"
)
# Or that he has to think about it first.
_THINKS = re.compile(
    rf"{_OPENS}(?:(?:daar|hier|dat|dit|er|ik|die|deze) )*(?:(?:moet|wil|ga|zal|laat|mag|kan) )*"
    r"(?:(?:ik|me|dat|dit|er|daar|het|hem|we) )*"
    r"(?:(?:even|ff|effe|nog|eerst|eens|es|wel|toch|een|nachtje|dagje|paar|tijdje) )*"
    r"(?:(?:goed|rustig|over|op|een|nachtje|even|eens|eerst|nog) )*"
    r"(?:kauwen|nadenken|denken|na te denken|broeden|laten (?:bezinken|zakken|rusten|indalen)|bezinken|bedenken|"
    r"over slapen|slapen)(?: (?:over|hoor|nog|eerst|zie|laten))*|"
    rf"{_OPENS}(?:ik )?(?:denk|slaap) (?:(?:er|hier|daar|nog|even|ff|eerst|een|nachtje|eens|es) )+(?:over(?: na)?|"
    rf"na)?(?: hoor)?|{_OPENS}(?:geef me|gun me) (?:even|een momentje|wat tijd|een dagje|bedenktijd)(?: tijd)?"
)
# That it is this of which he has to think.
_OF_THIS = re.compile(r"\b(?:daar|hier|dat|dit|er|over|even|ff|effe|nachtje|me|hem)\b")
_COMES_BACK = re.compile(
    rf"{_OPENS}(?:(?:daar|hier) kom ik|(?:ik )?kom er)(?: (?:nog|later|even|zo|wel))* op terug(?: hoor)?"
)
_A_NIGHT = re.compile(r"\bslapen\b|\bslaap\b|\bnachtje\b")
_NOT_NOW = re.compile(
    r"\b(?:druk(?:te|ke)?|geen (?:tijd|puf|energie|zin)|niet nu|nu (?:even )?niet|even niet|ziek|griep|onderweg|weg|"
    r"later|ik (?:sta|zit|ben|lig|rij|moet|heb)|(?:sta|zit|ben|lig|rij) (?:ik |nu |nog |net |even |weer |hier )*(?:tot|"
    r"midden|onder|op|in|aan|bij|nu|"
    r"druk|kapot|moe|gesloopt|stuk|bekaf|niet)|gekkenhuis|niet aan toe|niet toe|overleg|vergadering|gesloopt|"
    r"doodmoe|kapot|"
    r"bekaf|hoofd|overzien|weet (?:ik )?(?:het )?(?:nog |even |nu |eigenlijk |echt )*niet|geen idee|busy|no time|"
    r"not now|lastig|moeilijk|goeie vraag|goede vraag)\b"
)
_SHORT_TALK = re.compile(
    r"(?:pff+|poe+h?|pfoe+|oef|oei|ai|hm+|tja|sorry+|nou(?: ja)?|ja|nee|ok|oke|oh?|eh+m?|haha+|goede?(?: \w+)? vraag|"
    r"goeie(?: \w+)? vraag|"
    r"goed gesprek|mooi gesprek|fijn gesprek|lastig|moeilijk|eerlijk gezegd|eigenlijk|hoi|hallo|hey|hé|dag|"
    r"goedemorgen|goedemiddag|leuk|interessant|mooi|spannend|grappig)(?: hoor| zeg)?"
)
_PARTS = re.compile(
    r"[.,;!?…\n]+|\s[-–]\s|(?<!vraag )(?<!stel )(?<!doe )(?<!mij )(?<!me )(?<!het )(?<!dat )\b(?:maar|dus)\b"
)
_SAYS_WHY = (_SHORT_TALK, _NOT_YET, _BUSY_HERE)
_QUOTED = re.compile(r"[\"“”„‘]|(?:^|\s)'(?!s (?:ochtends|morgens|middags|avonds)\b)\w")
_MOST = 40  # words; in more of them something is told
_FEW, _SOME = 8, 14  # words that say why, and where he says in so many words that it does not suit now


def says_only_when(text: str) -> str:
    """When it can be, of who says nothing but that: "liever na het eten hoor". Nothing when he says anything else."""
    found = _BARE.fullmatch(" ".join(small(text).rstrip(" .!,").split()))
    return found["when"] if found is not None else ""


def _is_busy(parts: list[str]) -> bool:
    """Whether that is all that he says, and perhaps why."""
    if any(map(_BARE.fullmatch, parts)):
        return False
    busy = [one for one in parts if only_busy(one)]
    others = [one for one in parts if one not in busy]
    why = all(_SHORT_TALK.fullmatch(one) or _is_why(one) for one in others)
    return (bool(busy) and why) or only_busy(" ".join(parts))


@lru_cache(maxsize=_HELD)
def asks_to_wait(text: str, *, first: bool = True) -> UntilWhen | None:
    """Whether he wants the question later; where it is not the `first` that he is asked, he has to say so to the one
    who asks."""
    if len(text.split()) > _MOST or _QUOTED.search(text):
        return None
    parts = [" ".join(one.split()) for one in _PARTS.split(small(text)) if one.strip()]
    for at, part in enumerate(parts):
        others = [one for place, one in enumerate(parts) if place != at]
        if _ASK_ME.fullmatch(part) and (named := _IN_IT.search(part)):
            return UntilWhen(named[0].strip(), _told(text, others))
    if (waits := _asks_leave(text, parts)) is not None:
        return waits
    return _without_asking(parts, first=first) or (UntilWhen("") if _is_busy(parts) else None)


def _asks_leave(text: str, parts: list[str]) -> UntilWhen | None:
    """The same where he asks whether it may be another day, first or last: "weet ik nog niet … mag ik morgen"."""
    for place in {0, len(parts) - 1}:
        found = _MAY_IT.fullmatch(parts[place]) if parts else None
        others = [one for at, one in enumerate(parts) if at != place]
        if found is None or any(_SAYS.search(one) and not _SHORT_TALK.fullmatch(one) for one in others):
            continue
        when = found["when"] or found["then"]
        when = "morgen" if when == "erover slapen" else when
        if all(_is_why(one) or any(said.fullmatch(one) for said in _SAYS_WHY) for one in others):
            return UntilWhen(when)
        if found["when"]:
            return UntilWhen(when, _told(text, others))
    return None


def says_only_to_wait(text: str) -> bool:
    """Whether he says to the one who asks that it is to be another time, and tells nothing besides."""
    waits = asks_to_wait(text, first=False)
    return waits is not None and bool(waits.when) and not waits.kept


def _without_asking(parts: list[str], *, first: bool) -> UntilWhen | None:
    """The same where he only says when he will, or that he has to think."""
    if any(map(_RIGHT_NOW.fullmatch, parts)):
        asked = (found for one in parts if (found := _ASKED_THEN.fullmatch(one)))
        when = next((found["when"] for found in asked if first or found["asks"]), None)
        told = [one for one in parts if not (_RIGHT_NOW.fullmatch(one) or _SHORT_TALK.fullmatch(one))]
        if not told or (when and len(told) == 1):
            return UntilWhen(when or "")
    for at, part in enumerate(parts):
        others = [one for place, one in enumerate(parts) if place != at and not _SHORT_TALK.fullmatch(one)]
        is_why = all(_NOT_NOW.search(one) and len(one.split()) <= _SOME for one in others)
        if others and is_why and _RIGHT_NOW.fullmatch(part):
            return UntilWhen("")
        if not all(map(_is_why, others)):
            continue
        if _I_WILL.fullmatch(part) and (first or others) and (named := _IN_IT.search(part)):
            return UntilWhen(named[0].strip())
        does_later = _DOES_IT_LATER.fullmatch(part)
        if does_later is not None and others and all(_HAS_TO.match(one) or _IS_AT.match(one) for one in others):
            return UntilWhen(does_later["when"] if _IN_IT.fullmatch(does_later["when"]) else "")
        if (found := _BARE.fullmatch(part)) and first and (others or part in _ALONE):
            return UntilWhen(found["when"].strip())
        if first and _COMES_BACK.fullmatch(part):
            return UntilWhen("")
        if _THINKS.fullmatch(part) and _OF_THIS.search(part):
            return UntilWhen("morgen" if _A_NIGHT.search(part) else "")
    return None


_ALONE = ("morgen", "vanavond", "vanmiddag", "morgenochtend", "morgenavond", "morgenmiddag", "tomorrow", "tonight")


def _told(text: str, others: list[str]) -> str:
    """What he writes besides, where that is more than why not now."""
    said = [one for one in others if not (_is_why(one) or _SHORT_TALK.fullmatch(one))]
    if any(map(_STILL_TO_COME.fullmatch, said)):
        said = [one for one in said if not (_STILL_TO_COME.fullmatch(one) or _SAID_BEFORE.match(one))]
    tells = [one for one in said if len(one.split()) > 2 or _DID.fullmatch(one)]
    return text if tells else ""


# That it has not been yet is nothing of how it went; nor that he said so before.
_THAT_DAY = rf"(?:vandaag|vanmiddag|vanavond|(?:over)?morgen(?:ochtend|middag|avond)?|{_WEEKDAY}|{_NAMED_WEEK})"
_STILL_TO_COME = re.compile(
    rf"(?:(?:maar|nee|ja|eh+|oh?|sorry) )*(?:dat|het|'t|die|dit) (?:(?:is|komt|gebeurt|wordt|doe ik) "
    rf"(?:(?:toch|nog|immers) )*(?:pas (?:op )?{_THAT_DAY}|(?:op )?{_THAT_DAY} pas|niet (?:geweest|gebeurd|zover))|"
    r"moet nog (?:komen|gebeuren|plaatsvinden))(?: (?:hoor|toch))*|zo ?ver is het nog niet"
)
_SAID_BEFORE = re.compile(r"(?:dat )?(?:ik )?(?:zei|schreef|had|heb) (?:ik )?(?:dat |het |je )*(?:toch|al)\b")
_DID = re.compile(r"(?:half |deels |niet |wel |al )?(?:gelukt|gedaan|mislukt)")
# What he learned or will do is no reason to wait: "dat ik moet rekenen".
_TELLS = re.compile(r"(?:en |maar |dus |nou |vooral )*(?:dat|hoe|waarom|omdat) (?:ik|we|je|hij|ze|het|mijn)\b")


@lru_cache(maxsize=_HELD)
def _is_why(part: str) -> bool:
    is_why = _NOT_NOW.search(part) or _HAS_TO.match(part) or (_THINKS.fullmatch(part) and _OF_THIS.search(part))
    return len(part.split()) <= _FEW and is_why is not None and _TELLS.match(part) is None
