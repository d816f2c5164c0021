"""On which day somebody would rather be asked: "liever maandag, vrijdag ben ik vrij", "doe ma 14/12", "week later".

Asked whether another day is better, he names one and at most why. What he says of the day on which he will do it is of
something else: "donderdag ben ik op heidag, maak er woensdag van" is that where it is Thursday that he wanted to do it.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from conversations import patterns as re
from conversations.asked.asking_back import asks_back
from conversations.days.calendar_words import NAMED
from conversations.days.numerals import ordinal
from conversations.days.weekdays import A_WEEKDAY
from conversations.kept.kept_from import lets_read
from conversations.matching import apart, small, words_of
from conversations.quoted.around_plan import without_asking
from conversations.quoted.errata import is_erratum
from conversations.quoted.taken_back import is_remark
from conversations.said.gist import sentences
from conversations.told.came_of_it import is_angry, says_done
from conversations.told.setting_out import goes_to
from conversations.told.touches import touches
from conversations.wished.by_its_place import ToldDay, by_its_place
from conversations.wished.day_plainly import plainly
from conversations.wished.days_named import (
    WEEKDAY_NUMBER,
    dates_in,
    first_named,
    is_day_of,
    names_day,
    next_numbered,
    weekdays_in,
)
from conversations.wished.hour_wish import without_hour
from conversations.wished.unread_day import wishes_unread

_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)
_MOST = 30  # words; who writes more tells something
_SPELLED = re.compile(r"\bde (?P<day>[a-z]+(?:de|ste))\b")

# What is said around a day by who only says which.
_SMALL = words_of(
    "ja nee nou oh o eh ok oke oké okay sorry wacht hm hmm toch doe doen maar dan er liever liefst graag pas ook wel",
    "ergens rond kan kun kunt mag wil wilt zou vraag vragen stel je u me mij het 't t dat die deze dit dag datum even",
    "nog weer eens een keer keertje maak maken zet zetten schuif van op in de den hoor is wordt beter best prima goed",
    "fijn fijner handig handiger prettiger makkelijker ideaal uit zo of denk alsjeblieft alstublieft aub svp pls ajb",
    "dank dankje bedankt misschien please make it rather better ask again on would be fine works for ipv as a s p",
    "hoe ging gaat gelukt iets wat ietsje voor mijn m'n mn part die doorschuiven verplaatsen verzetten naar verplaats",
    "ochtend ochtends middag middags avond avonds 's morgens vroeg stuk dus hallo hoi hey en eigenlijk zeg past schikt",
    "erna daarna komt lukt zullen zal kunnen week ongeveer ofzo top mooi perfect rest next instead could can you",
    "me how went",
)
_AROUND = re.compile(
    r"\b(?:(?:had|heb) ik (?:(?:je|toch|net|al) )*(?:gezegd|gevraagd|geschreven|getypt)|"
    r"ik (?:had|heb) (?:(?:je|toch|net|al) )*|(?:gezegd|gevraagd) had ik|(?:zei|schreef|vroeg) ik|"
    r"ik (?:zei|schreef|vroeg)(?: (?:toch|net|al))*|"
    r"(?:zullen|laten|kunnen) we|(?:wil|heb|had|zou|kan|denk|wou|kies|zeg|dacht|zit te denken aan) ik|"
    r"ik (?:wil|heb|had|zou|kan|denk|wou|kies|zeg|dacht)|aan|ben ik (?:er|terug|thuis)(?: wel| weer)*|"
    r"als (?:dat|het) (?:kan|mag|lukt|uitkomt)|heb ik (?:meer|wel|weer|dan) (?:meer )?(?:tijd|rust|ruimte|lucht)|let's|"
    r"i would|i'd)\b"
)
# Where one thing ends that he says and another begins; a comma or a dot in a figure is none.
_ENDS = re.compile(
    r"[.,](?!\d)|[;:!?…\n()]+|\s[-–]\s|\b(?:want|omdat|aangezien|maar|because|but)\b|"
    r"(?=\bdan (?:ben|heb|heeft|hebben|zit|zitten|is (?:ik|het|'t|t|mijn|m'n|hij|ze)|weet|kom|werk|loop)\b)"
)
_NAMES_A_DAY = re.compile(
    rf"\b\d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{2,4}})?\b|\b\d{{1,2}}(?:e|de|ste|th|st|nd|rd)?(?: (?:{NAMED}))\b|"
    rf"\b(?:de|the) \d{{1,2}}(?:e|de|ste|th|st|nd|rd)\b|\b(?:{A_WEEKDAY}) (?:de|den) [a-z]+(?:de|ste)\b|"
    r"(?<!na )(?<!van )\bde (?!(?:eerste|tweede|volgende|laatste)\b)[a-z]+(?:de|ste)\b|"
    rf"\b(?:{A_WEEKDAY}|woe|vd)(?:ochtend|morgen|middag|avond|ochtends|avonds)?\b|"
    r"\b(?:over)?morgen(?:ochtend|middag|avond)?\b|\b(?:vandaag|vanavond|vanmiddag|today|tomorrow)\b|"
    r"\b(?:volgende|komende|aankomende|aanstaande|eerstvolgende|deze|next|coming) (?:week|wk)?\b|"
    r"\bover (?:een|anderhalve|twee|2|drie|3) (?:week|weken)\b"
)
_WELL_TOO = re.compile(r"\b(?:mag|kan|is|vind ik) (?:wel )?(?:ook|best)\b")
# Why it is that day: by then it has been often enough.
_IS_OVER_BY_THEN = re.compile(
    r"\bdan (?:heb|is|zijn|ben|weet|hebben) .*\b(?:gehad|geweest|gedaan|voorbij|achter de rug|geprobeerd|meer te|over "
    r"te vertellen)\b"
)
# Who has somebody else say it, tells something.
_SAID_BY = re.compile(
    r"(?<!\bik )(?<!\bzo )(?<!\bte )\b(?:zei|zegt|vroeg|vraagt|schreef|riep|said|says|asked)\b(?! ik\b)"
)
_ON_ANOTHER = re.compile(
    r"\b(?:vraag|vragen|ask)\b.*\b(?:hoe het (?:ging|gaat|was|is)|how it went)\b|"
    r"\b(?:kun|kan|wil|wilt|zou|mag) (?:je|u|dat|het|ik)\b.*\b(?:vragen|terugkomen)\b|"
    r"^\W*(?:(?:dus|en|ja|nee|maar|dan)[, ]+)*(?:vraag|ask) (?:me|mij|het|dat|maar|(?:je|jij) (?:me|het|dat|er))\b|"
    r"[.!?] (?:dus |dan |en )?vraag (?:me|mij|het|dat|maar|er)\b|\bkom (?:je|jij|u) .*\bterug\b"
)
_PASS_ON = re.compile(
    r"\b(?:doorgeven|geef (?:even |aan \w+ )?door|(?:zeg|vertel|meld|laat)(?: je)? (?:even |maar )*(?:tegen |aan )?"
    r"(?:haar|hem|de coach|mijn coach)|aan haar|aan hem|pass on|tell (?:her|him))\b"
)
_ASKS_FOR = re.compile(r"\b(?:graag|liever|liefst|vraag|vragen|kan|kun|kunt|mag|pas|doe|maar|please|rather|ask)\b")


def wished_day(words: str, asked: ToldDay) -> date | None:
    """The day on which he would rather be asked, as he says it, whether it can be or not; None where he says no such
    thing, or where it is of the doing."""
    spoken = plainly(words)
    if len(words.split()) > _MOST or _SAID_BY.search(spoken):
        return None
    clauses = [one.strip() for one in _ENDS.split(_INSTEAD_OF.sub(" ", spoken)) if one.strip()]
    wishes = {one: day for one in clauses if (day := _wish(one, asked)) is not None}
    if any(day == asked.told and _WELL_TOO.search(one) for one, day in wishes.items()):
        # "Dinsdag had ik gezegd. Woensdag mag ook."
        return asked.told
    # "Wil je vrijdag maar liever maandag vragen?" What is told by its number goes before "de maandag erna".
    numbered = {day for one, day in wishes.items() if day in dates_in(one, asked.today)}
    asks = {day for one, day in wishes.items() if _SPEAKS_OF_ASKING.search(one)}
    if len(set(wishes.values())) > 1 and len(asks) == 1:
        # "Nee, 't is de 23e, zaterdag. Dus maandag de 25e vragen."
        return asks.pop()
    if len(set(wishes.values())) > 1 and _PUT_RIGHT.search([*wishes][-1]):
        # "De 22e, na mijn vrije vrijdag bedoel ik, dus liever maandag 25."
        return [*wishes.values()][-1]
    days = numbered if len(numbered) == 1 else set(wishes.values()) - {asked.told} or set(wishes.values())
    others = [one for one in clauses if one not in wishes and not _IS_OVER_BY_THEN.search(one)]
    return None if len(days) != 1 or _is_of_the_doing(others, asked) else days.pop()


_PUT_RIGHT = re.compile(r"^(?:of |nee,? |dus |dan |en )*(?:liever|toch liever|bedoel ik|ik bedoel)\b|^dus\b")
_SPEAKS_OF_ASKING = re.compile(r"\b(?:vraag|vragen|ask)\b")
# "Dinsdag ipv vrijdag", "maandag en niet vrijdag".
_INSTEAD_OF = re.compile(
    rf"\b(?:ipv|i\.p\.v\.?|in plaats van|en niet|instead of|rather than) (?:op |de )?(?:{A_WEEKDAY})\b"
    r"(?! (?:lukt|kan|past|komt|is|heb|zit|ben)\b)"
)


def prefers(words: str) -> bool:
    """Whether he asks for one day in the place of another."""
    found = _INSTEAD_OF.search(small(words))
    return found is not None and len(words.split()) <= _MOST


def asks_to_be_asked(words: str) -> bool:
    """Whether it is to the one who asks that he says so, while nothing is asked."""
    said = small(words)
    return len(said.split()) <= _MOST and _ON_ANOTHER.search(said) is not None and _SAID_BY.search(said) is None


def is_more_of_it(words: str) -> bool:
    """Whether what he says where he is asked for a day can be more of what he intends: nothing that he asks, of whoever
    it is, unless it is of what he says there that he will do; nor when he would be asked, nor what he did."""
    if is_erratum(words):
        return "?" not in words
    told = sentences(words)
    is_over = any(says_done(small(one).strip(" .!…")) for one in told) and not any(map(goes_to, told))
    is_none = is_over or is_angry(words) or wishes_unread(words) or all(map(is_remark, told))
    asks = "?" in (without_asking(words) if any(map(goes_to, told)) else words)
    return not (is_none or asks or asks_to_be_asked(words))


def beside_the_day(coach: str, words: str) -> str:
    """What he says besides that is for his coach, or touches him, in sentences of its own: "En kun je doorgeven aan Ada
    dat …", "mijn moeder wordt geopereerd"."""
    named = coach.split()[0] if coach.split() else "coach"
    told = [one for one in apart(words)[1:] if asks_back(one) is None]
    name = re.compile(rf"\b{re.escape(named)}\b")
    for_her = [one for one in told if _PASS_ON.search(small(one)) or name.search(one) or lets_read(coach, one)]
    found = [one for one in told if one in for_her or touches(one)]
    return words[words.index(found[0]) :].strip() if found else ""


def is_of_doing(words: str, intends: str, told: date) -> bool:
    """Whether he names a weekday on which he wanted to do it, which is not the one on which he is asked."""
    return bool((weekdays_in(words) & weekdays_in(intends)) - {told.weekday()})


def _is_of_the_doing(others: Sequence[str], asked: ToldDay) -> bool:
    """Whether what he says besides names a day on which he wanted to do it, and not the one that he was told; or tells
    of the doing itself."""
    if not any(weekdays_in(one) or dates_in(one, asked.today) for one in others):
        return False
    if any(names_day(one, asked.today, asked.told) for one in others):
        return False
    begins = first_named(asked.intends, asked.today)
    return begins is not None and any(
        is_day_of(asked.intends, asked.today, asked.today + ahead * _DAY)
        and names_day(one, asked.today, asked.today + ahead * _DAY)
        for one in others
        for ahead in range(8)
    )


def _wish(clause: str, asked: ToldDay) -> date | None:
    """The day that this clause names, where it says no more than which."""
    read = by_its_place(clause, asked)
    if read is not None:
        day, rest = read
        return day if _is_small(rest, clause) else None
    bare = WEEKDAY_NUMBER.sub(" ", clause) if dates_in(clause, asked.today) else clause
    rest = _NAMES_A_DAY.sub(" ", without_hour(bare) if _ASKS_FOR.search(bare) else bare)
    if rest == clause or not _is_small(rest, clause):
        return None
    return _named(clause, asked)


def _is_small(rest: str, clause: str) -> bool:
    """Whether this, of what he says besides a day, adds nothing but an hour."""
    bare = _AROUND.sub(" ", without_hour(rest) if _ASKS_FOR.search(clause) else rest)
    return all(word in _SMALL for word in re.findall(r"[\w']+", bare))


def _named(clause: str, asked: ToldDay) -> date | None:
    """The one day that it names: a date, or else the one of its weekday that is nearest to the day that he was told."""
    dates = dates_in(clause, asked.today)
    if dates:
        return next(iter(dates)) if len(dates) == 1 else None
    if found := _SPELLED.search(clause):
        return next_numbered(ordinal(found["day"]) or 0, asked.today)
    if re.search(r"\b(?:vandaag|vanavond|vanmiddag|today)\b", clause):
        return asked.today
    weekdays = weekdays_in(clause)
    if not weekdays or (len(weekdays) > 1 and not re.search(r"\b(?:of|or)\b", clause)):
        return None
    if re.search(r"\b(?:volgende|komende|next) (?:week|wk)\b|\bover (?:een|1|anderhalve|twee|2|drie|3) we", clause):
        return first_named(clause, asked.today)
    first = min(asked.first + (weekday - asked.first.weekday()) % 7 * _DAY for weekday in weekdays)
    return min((first, first + _WEEK, first + 2 * _WEEK), key=lambda day: abs(day - asked.told))
