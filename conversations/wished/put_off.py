"""Who writes, in the place of an answer, that it can wait, and until when: "druk druk druk. na de kerst!!"."""

from datetime import date, datetime, time, timedelta

from conversations import patterns as re
from conversations.days.later import read_later
from conversations.matching import small
from conversations.rhythm import Local, at_utc
from conversations.wished.days_named import weekdays_in

_HOUR = time(9)
_BACK = r"(?:als|zodra) (?:ik|het|'t|t) (?:\w+ ){0,3}(?:terug|thuis|klaar|beter|rustig|rustiger|werk) (?:ben|is)"
_FEAST = (
    r"(?:kerst\w*|\w*weekend|weekeinde|feestdagen|vakantie\w*|\w+vakantie|verlof|nieuw|nieuwjaar\w*|pasen|pinksteren|"
    r"carnaval|zomer|drukte|griep|verhuizing|beurs|seizoen|(?:maan|dins|woens|donder|vrij|zater|zon)dag|sinterklaas|"
    r"[0-9]{1,2}e?(?: [a-z]+)?|christmas|holidays?|easter)"
)
_PUTS_OFF = re.compile(
    r"(?:(?:dat|het|liever|graag|pas|wel|dan|doe|maar|wordt|komt|kom|ik|er|op|terug|kan|mag|mail|app|vraag|mij|we|"
    r"doen|nee|sorry|ask|me|rather|please) )*"
    rf"(?P<when>(?:na|after) (?:(?:de|het|mijn|m'n|mn|onze|the|my|oud en|tweede|1e|2e) )*{_FEAST}|{_BACK}|"
    r"(?:begin |in de )?(?:volgende|next) (?:week|maand|month)|"
    r"(?:begin|in) (?:januari|het nieuwe jaar|the new year)|"
    r"over (?:een|twee|drie|[1-9]) (?:week|weken|dagen|weekje)|(?:when|once) i am back)"
    r"(?: (?:pas|graag|maar|weer|even|hoor|wel|dan|meid|joh|ok|oke|goed|please|beter|liever|terug))*"
)
_NOT_NOW = re.compile(
    r"\b(?:druk(?:te)?|geen tijd|niet nu|nu (?:even )?niet|even niet|ziek|griep|vakantie|onderweg|vrij|weg|sorry|later|"
    r"ik (?:sta|zit|ben|lig|rij)|(?:sta|zit) (?:ik )?(?:tot|midden|onder|op|in)|gekkenhuis|niet aan toe|niet toe|busy|"
    r"no time|not now|away|niet (?:\w+ )?nu$|t is [0-9]+ [a-z]+)\b"
)
# Who writes on later says so of himself, and why at most: "ben gesloopt, ik schrijf morgen".
_WRITES_LATER = re.compile(
    r"(?:(?:dan|dus|en|maar|sorry|want) )*(?:ik (?:schrijf|antwoord|reageer|vertel|typ|app)|(?:schrijf|antwoord|"
    r"reageer|vertel|"
    r"typ|app) ik|komt|kom ik erop terug)(?: (?:het|je|u|er|wel|nog|pas|liever|dan|verder|even|de rest|antwoord))*"
    r" (?P<when>(?:over)?morgen(?:ochtend|middag|avond)?|vanavond|(?:maan|dins|woens|donder|vrij|zater|zon)dag)"
    r"(?: (?:wel|pas|verder|hoor|ok|oke|de rest|terug|op terug))*"
)
# And who asks to be asked then, politely: "wilt u deze vraag vrijdagmiddag nogmaals stellen?"
_ASK_ME_THEN = re.compile(
    r"(?:kun|kan|kunt|wil|wilt|zou) (?:je|jij|u) (?:(?:me|mij|het|dat|dit|deze|de|die|vraag|dan|misschien) )*"
    r"(?P<when>(?:over)?morgen(?:ochtend|middag|avond)?|vanavond|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond)?)"
    r"(?: (?:nogmaals|nog|eens|een|keer|opnieuw|weer|even|pas))* (?:stellen|vragen|sturen)"
)
_TIRED = re.compile(
    r"\b(?:gesloopt|moe|doodmoe|kapot|bekaf|uitgeteld|leeg|op|hoofdpijn|migraine|bed|slapen|gaar|tired|exhausted)\b"
)
_PARTS_OF_DAY = (("middag", time(13)), ("avond", time(19)))
_LATER_TODAY = (
    (re.compile(r"\bna de (?:lunch|pauze)\b"), time(13, 30)),
    (re.compile(r"\bna (?:het |mijn |m'n |mn )?(?:werk|eten|school|\w*dienst)\b"), time(19)),
    (re.compile(r"^(?:als|zodra) ik (?:straks |weer )?thuis ben$"), time(19)),
)
_NOT_TODAY = re.compile(
    r"(?:(?:nee|liever|sorry) )*(?:vandaag (?:liever )?niet(?: meer)?|niet (?:meer )?vandaag|not today)(?: hoor)?"
)
_IN_THE_WEEKEND = re.compile(r"^(?:\w+ )*?(?:in )?(?:het|dit|'t|t) weekend\b")
_PARTS = re.compile(r"[.,;!?…\n]+|\s[-–]\s")
_THANKS = re.compile(r"(?:hartelijk |veel )?(?:dank|bedankt)\b|(?:hoi|hallo|dag|beste|goede\w+)\b")
_MOST = 25  # words; in more of them something is told


def puts_off_until(text: str) -> str:
    """Until when somebody lets a question wait who says so, and at most why not now: "sta tot mn knieën in de hulst. na
    de kerst!!" is "na de kerst". Nothing when he says anything else."""
    parts = [one.strip() for one in _PARTS.split(small(text)) if one.strip()]
    if not parts or len(text.split()) > _MOST:
        return ""
    for place in (len(parts) - 1, 0):
        found = _PUTS_OFF.fullmatch(parts[place])
        others = [one for at, one in enumerate(parts) if at != place]
        if found is not None and all(_NOT_NOW.search(one) for one in others):
            return _OF_WHAT.sub("", found["when"])
    asks = _ASK_ME_THEN.fullmatch(parts[-1])
    if asks is not None and all(_NOT_NOW.search(one) or _THANKS.match(one) for one in parts[:-1]):
        return asks["when"]
    later, others = _WRITES_LATER.fullmatch(parts[-1]), [one for one in parts[:-1] if len(one.split()) > 1]
    if later is not None and all(_NOT_NOW.search(one) or _TIRED.search(one) for one in others):
        return later["when"]
    return ""


def not_today(text: str) -> bool:
    """Whether somebody says that it is not to be today, and nothing else."""
    return _NOT_TODAY.fullmatch(" ".join(small(text).rstrip(" .!").split())) is not None


_OF_WHAT = re.compile(r"\w+(?=weekend\b)")  # "na het rapportenweekend"


def read_put_off(words: str, now: datetime, zone: str) -> Local | None:
    """The moment that these words are, of `puts_off_until` or `asks_to_wait`; None when that is for him to know:
    "als ik terug ben"."""
    if (read := read_later(words, now, zone)) is not None:
        # "Vrijdagmiddag" is no morning.
        part = next((at for part, at in _PARTS_OF_DAY if part in words), None)
        return Local(read.day, part, zone) if part is not None and read.time == _HOUR else read
    today = at_utc(now, zone).day
    if found := next((at for part, at in _LATER_TODAY if part.search(words)), None):
        moment = Local(today, found, zone)
        return moment if moment.utc() > now else moment.plus_days(1)
    if today.weekday() in weekdays_in(words) and (
        found := next((at for part, at in _PARTS_OF_DAY if part in words), None)
    ):
        return Local(today, found, zone)
    if _IN_THE_WEEKEND.search(words):
        return Local(today + timedelta(days=(5 - today.weekday()) % 7), _HOUR, zone)
    if "paar dagen" in words:
        return Local(today + timedelta(days=2), _HOUR, zone)
    if re.search(r"\b(?:week|weekje|\w*weekend|weekeinde)\b", words):
        return Local(today + timedelta(days=7 - today.weekday()), _HOUR, zone)
    if re.search(r"\b(?:maand|month|januari|jaar|year)\b", words):
        month = 1 if re.search(r"\b(?:januari|jaar|year)\b", words) else today.month % 12 + 1
        return Local(date(today.year + (month <= today.month), month, 1), _HOUR, zone)
    return None
