"""What somebody says that is for the bot itself, and no answer: what he is to do now, when they meet, or that he cannot
come. What he wants to know of the bot is heard in `asking_back.py`."""

from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import lru_cache

from conversations import patterns as re
from conversations.asked.not_make_it import does_not_make_it
from conversations.asked.only_then import only_then
from conversations.matching import normal
from conversations.wished.days_named import names_day, names_some_day

_ASKED = (
    "wat nu", "en nu", "nu", "hoe nu verder", "hoe verder", "wat moet ik nu doen", "wat moet ik doen",
    "wat kan ik doen", "wat kan ik nu doen", "wat moet ik hiermee", "wat moet ik hier mee", "wat moet ik hier doen",
    "wat kan ik hier doen", "wat moet ik ermee", "moet ik nu iets doen", "moet ik iets doen", "moet ik nog iets doen",
    "moet ik iets invullen", "wat verwacht je van mij", "wat verwacht je van me", "wat wil je van mij",
    "wat wil je van me", "wat is de bedoeling", "wat is nu de bedoeling", "wat is hier de bedoeling",
    "wat doe ik hier", "wat doe ik nu", "staat er nog iets open", "staat er iets open", "heb ik nog iets openstaan",
    "wat staat er open", "is er nog iets", "waar was ik gebleven", "waar waren we gebleven", "waar zijn we",
    "wat komt er nu", "wanneer kom je weer", "wat werkt dit", "hoe werkt dit", "hoe werkt het", "wat werkt het",
    "help", "hulp", "help me", "help mij", "ik snap het niet", "ik snap dit niet", "ik snap er niets van",
    "ik begrijp het niet", "ik begrijp dit niet", "ik begrijp er niets van", "ik weet niet wat ik moet doen",
    "ik weet niet wat ik nu moet doen", "what now", "now what", "what should i do", "what should i do now",
    "what do i do", "what do i do now", "what can i do", "what can i do now", "what am i supposed to do",
    "what am i supposed to do now", "what is next", "what's next", "do i have to do anything",
    "do i have to do something", "what do you want from me", "what do you expect of me", "how does this work",
    "i don't understand", "i do not understand", "i don't get it", "i do not get it", "where were we",
    "is anything open", "wat bedoel je", "wat bedoelt u", "wat bedoel je daarmee", "wat bedoelt u daarmee",
    "hoe bedoel je", "hoe bedoelt u", "hoe bedoel je dat", "wat bedoel je met deze vraag", "ik snap de vraag niet",
    "ik snap je vraag niet", "ik begrijp de vraag niet", "ik begrijp je vraag niet", "snap de vraag niet",
    "ik snap niet wat je bedoelt", "wat is de vraag", "waarom vraag je dat", "waarom vraagt u dat", "wie ben je",
    "wie bent u", "ben je een mens", "bent u een mens", "ben je een bot", "ben je een robot", "ben je een computer",
    "bent u een computer", "ben je echt", "ben je een mens of een computer", "bent u een mens of een computer",
    "ben je een mens of een bot", "ben je een mens of een robot", "praat ik met een mens", "wat ben je",
    "what do you mean", "are you a human", "are you a robot", "are you a bot", "are you real", "who are you",
)  # fmt: skip
_FILLERS = frozenset(
    ("en", "eh", "uh", "hoi", "hallo", "dan", "eigenlijk", "precies", "ook", "alweer", "hey", "so", "ok", "oke")
)
# How much alike what was typed has to be; below this length no error is forgiven, nor more than so many characters.
_ALIKE, _SHORT, _MOST_MORE = 0.88, 8, 2
_BY_LENGTH = {count: [one for one in _ASKED if len(one) == count] for count in {len(one) for one in _ASKED}}
_LONGEST = max(_BY_LENGTH)


def is_lost(words: str) -> bool:
    """Whether these words ask what to do, and say nothing else."""
    said = normal(words)
    if len(said) > 2 * _LONGEST:
        return False
    if words.strip() and not words.strip().strip("?"):
        return True
    bare = " ".join(word for word in said.split() if word not in _FILLERS)
    return any(one in _ASKED or (len(one) >= _SHORT and _is_alike(one)) for one in {said, bare})


def _is_alike(said: str) -> bool:
    lengths = range(max(len(said) - _MOST_MORE, _SHORT), len(said) + _MOST_MORE + 1)
    near = (one for count in lengths for one in _BY_LENGTH.get(count, ()))
    return any(SequenceMatcher(None, said, one).ratio() >= _ALIKE for one in near)


_WHEN = re.compile(
    r"(?:(?:hoi|hallo|dag|hey) )?(?:weet (?:je|u) )?(?:wanneer|hoe laat|op welke dag|welke dag|when|what time) (?:"
    r"(?:is|spreek|spreken|zie|zien|heb|hebben|was|do|does|am|are|moet|ga|gaan)\b.*"
    r"\b(?:gesprek|afspraak|coach|elkaar|ons|we|wij|ik|meeting|i)\b.*|"
    r"(?:we|wij|ik|ons gesprek|onze afspraak)\b.*\b(?:zien|zie|spreken|spreek|hebben|heb|is))"
)
_LONG = 60


def asks_when(words: str) -> bool:
    """Whether somebody asks when he meets his coach: "wanneer is ons gesprek?", "hoe laat spreek ik Ada?"."""
    return len(words) <= _LONG and words.strip().endswith("?") and _WHEN.fullmatch(normal(words)) is not None


_DAY = (
    r"(?:vandaag|morgen|overmorgen|vanochtend|vanmiddag|vanavond|maandag|dinsdag|woensdag|donderdag|vrijdag|"
    r"ma|di|wo|do|vr|today|tomorrow|"
    r"(?:die|de) [0-3]?[0-9](?:e|ste|de)(?! (?:keer|week|verdieping|etage|klas)\b)(?: (?:gesprek|afspraak))?|"
    r"^[0-3]?[0-9]e(?= (?:kan|lukt|gaat|red|haal|past|schikt|komt)\b)|"
    r"[0-3]?[0-9] (?:jan|feb|maart|mrt|april|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*)"
)
_HOUR = (
    r"(?:om )?(?:half )?(?:[0-9]{1,2}(?: [0-9]{2})?(?: ?u(?:ur)?)?|"
    r"(?:een|één|twee|drie|vier|vijf|negen|tien|elf|twaalf)(?: uur)?)"
)
_DATE = (
    r"(?:(?:die|de) [0-3]?[0-9](?:e|ste|de)|"
    r"(?:de )?[0-3]?[0-9] (?:jan|feb|maart|mrt|april|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*)"
)
_IS_NOT = r"\b(?:kan|kom|red|lukt|haal|schikt|past|can|make)\b"
_CANNOT = re.compile(
    rf"{_IS_NOT}(?: \w+){{0,3}}? {_DAY}(?: \w+){{0,2}}? (?:niet|not)\b"
    r"(?! (?!(?:komen|doorgaan)\b)(?:\w+ ){0,2}(?!komen|doorgaan)\w+en\b)|"
    rf"\b{_DAY} (?:lukt|gaat) (?:me |mij |het |dus |helaas )*niet (?:m'?n|mijn|onze|ik|ben|heb|moet|zit)\b|"
    rf"\b{_DAY} gaat (?:'?m|hem|het) (?:\w+ )?niet worden\b|\bgaat (?:'?m|hem|het) niet worden {_DAY}\b|"
    rf"\b{_DAY} wordt (?:'?m|hem) (?:\w+ )?niet\b(?! \w+en\b)|"
    rf"\b{_DAY} ga ik (?:\w+ )?niet (?:redden|halen|lukken)\b|"
    rf"\bdat ik (?:er )?{_DAY} (?:er )?(?:(?:helemaal|echt|toch|dus|misschien) )*niet (?:kan|kom|"
    rf"ben)(?: komen)?(?=$| (?:want|omdat|sorry)\b)|"
    rf"{_IS_NOT}(?: \w+){{0,2}} niet(?: \w+)? {_DAY}\b|"
    # "dinsdag lukt me niet"
    rf"\b{_DAY}(?: (?:\d+ \w+))? (?:lukt|kan|gaat|red|haal|komt|schikt|past)(?: \w+){{0,3}}? niet"
    r"(?: (?:lukken|komen|door|doorgaan|meer|helaas|want|omdat|sorry|hoor)\b|$)|"
    rf"\b{_DAY}(?: \d+ \w+)? ben ik (?:\w+ )?niet\b|\bben (?:er )?{_DAY} (?:\w+ )?niet$|"
    rf"\bben (?:ik )?er {_DAY} (?:\w+ )?niet\b(?! (?:\w+ )?(?:mee|aan|over|uit|in|bij|klaar|blij|zeker|gerust)\b)|"
    rf"\b{_DAY}(?: \d+ \w+)? komt (?:\w+ ){{0,2}}niet (?:\w+ )?uit\b|"
    rf"\bweet (?:ik )?(?:\w+ )?niet of ik (?:er )?(?:\w+ )?{_DAY} (?:er )?(?:ben|kan|kom|red|haal|ga)\b|"
    rf"\b{_DAY} (?:weet ik (?:\w+ )?niet of ik (?:er )?(?:\w+ )?(?:ben|kan|kom|red|haal|ga)\b|is (?:\w+ )?te vroeg\b)|"
    rf"\b{_DATE} (?:ben ik (?:\w+ ){{0,2}}(?:weg|op (?:vakantie|reis)|vrij|er niet|in het buitenland|niet in \w+)|"
    rf"heb ik (?:al |dan |ook )*(?:vakantie|iets anders|een andere afspraak|andere plannen|verlof)|"
    rf"zit ik (?:\w+ )?in )|"
    r"\b(?:can't|cannot|can not) (?:come|make it)\b|"
    r"\b(?:moet|wil|kan ik|kunnen we|zou)\b(?!.*\b(?:me|mij|tegen|iets|dingen|vaker|eens|een keer|durven|"
    r"vergadering(?:en)?|overleg(?:gen)?|etentje|feestje?|klant(?:en)?|les(?:sen)?|collega'?s?|team|anderen)\b)"
    r".*\b(?:afzeggen|afmelden|afbellen|verzetten)\b|"
    r"\b(?:kan|kunnen|mag) (?:het|we|ons gesprek|de afspraak|u|je)"
    r"(?: (?!overleg|rapport|verslag|project|team|stuk|feest|werk|vergadering|dienst)\w+){0,4}"
    r" (?:later|eerder|verplaatst|verzet|opschuiven|doorschuiven|uitstellen|verplaatsen|verzetten)\b|"
    r"\b(?:uitstellen|opschuiven|doorschuiven)\?|"
    r"\b(?:kan|kunnen|mag|lukt) (?:het|dat|we|ons gesprek|de afspraak)(?: \w+){0,4} andere (?:dag|datum|keer)\b|"
    r"\bverhinderd\b|\b(?:gesprek|afspraak)\b.*\b(?:kan|lukt|gaat)\b(?: \w+){0,2} niet\b|"
    r"\b(?:lig|zit) (?:\w+ ){0,3}(?:griep|koorts)\b|(?:^|\bik )heb (?:\w+ )?(?:griep|koorts)\b|"
    r"(?:^|\bik )ben (?:\w+ )?ziek\b(?! van)|\bi(?: a|')m (?:ill|sick)\b"
)
# What does not go on is of others: "Karin is ziek, dus het gesprek van morgen gaat niet door".
_OF_OTHERS = re.compile(
    r"^(?:(?:en|want|mijn|m n|de|onze) )*(?!(?:ik|dus|dat|het|dit|er|die|morgen)\b)\w+ (?:is|ligt|zit|"
    r"heeft) (?:\w+ ){0,2}"
    r"(?:ziek|griep|koorts|weg|vrij|afwezig|vakantie|verhinderd)\b.*\b(?:niet|geen)\b|"
    r"\b(?:gaat|kan|gaan) (?:het|de|mijn|m n|ons|onze|die|dat) (?!gesprek\b|afspraak\b|"
    r"sessie\b)[a-z]{4,} (?:\w+ )?niet door\b"
)
# And he himself for that: "mijn moeder is ziek, dus ik kan morgen niet komen".
_HIMSELF = re.compile(r"\bik (?:kan|kom|red|haal)\b.*\bniet\b|\bkan ik\b.*\bniet\b")
# Without one of these it is worth no closer look, which takes thirty times as long.
_MAY_BE = re.compile(
    r"\b(?:niet|not|vroeg|can't|cannot|afzeggen|afmelden|afbellen|verzet|later|eerder|verplaats|opschuiven|"
    r"doorschuiven|uitstellen|andere|verhinderd|griep|koorts|ziek|ill|sick)|[0-9].*\b(?:ben|heb|zit)"
)
# All of a sentence, for there are many things to which one does not come.
_DOES_NOT_COME = re.compile(
    r"(?:(?:sorry|helaas|oei|hoi|dag|hallo|hey|nee|ada) )*(?:ik )?kom (?:(?:dus|helaas|toch|vandaag|morgen) )*niet"
    r"(?: (?:vandaag|morgen|hoor|dus|helaas|ben bang|vrees))?(?: ik)?"
)
# "dinsdag 2 uur red ik misschien niet, sta dan in Venlo te lossen"
_CANNOT_THEN = re.compile(
    rf"\b{_DAY}(?: {_HOUR})? (?:lukt|kan|red|haal|gaat|past|schikt)(?: (?:ik|het|me|mij|misschien|denk|"
    rf"waarschijnlijk|er|wel|toch|helaas|dus))* niet(?: (?:meer|lukken))?(?: {_HOUR})?$"
)
_ENDS = re.compile(r"[.!?,;\n]+")
_CLAUSES = re.compile(r"[.!?,;\n]+|\b(?:maar|but)\b")
_LATE = re.compile(
    r"\b(?:(?:wat|iets|ietsje|een beetje|beetje|kwartier(?:tje|ke)?|half ?uur(?:tje|ke)?|uur(?:tje|ke)?|minuten|min|"
    r"misschien|mss|a bit|minutes) (?:te )?(?:later|laat|late)|"
    r"(?:kom|ben|word|zal|haal|i am|i'm|running) (?:\w+ ){0,4}?"
    r"(?:te laat|later|late)|haal ik niet (?:om|op) \d+(?: ?uur)?|(?:\d+(?: ?u(?:ur)?)?|\w+dag|morgen|straks) "
    r"(?:wordt|is) (?:\w+ )?krap|niet op tijd|"
    r"vertraging|(?:sta|zit) (?:\w+ ){0,4}?(?:in de file|vast)|"
    r"(?:ben er|word|wordt|haal|red|lukt) (?:\w+ ){0,4}?(?:kwart|tien|vijf|half|\d{1,2}) over(?: \w+)?$|"
    r"(?:ben er|kom|wordt) (?:\w+ ){0,2}?(?:kwart|tien|vijf|half|\d{1,2}) over(?= (?:mag|kun|kan|wil|geef|zeg)\b))\b"
)
# "Ik red 14:00 net niet."
_MISSES = re.compile(
    r"\b(?:ik|k) (?:red|haal) (?:(?:het|om|op) )*"
    r"(?:[0-9]{1,2} [0-9]{2}(?: ?uur)?|[0-9]{1,2} ?uur|(?:twee|drie|vier|vijf|tien|elf|half \w+) ?uur)"
    r"(?: (?:net|denk ik|misschien|waarschijnlijk|dus|helaas|vast|morgen|(?:maan|dins|woens|donder|vrij)dag))* niet"
    r"(?= *$| (?:want|omdat|ben|sta|zit|moet|sorry)\b)"
)
_OF_THE_COMING = re.compile(
    r"\b(?:kom|ben|haal|red|kan|zal|word|zit|sta|krap|i|arrive)\b|^(?:een )?(?:half|kwartier|uur|vertraging|[0-9]+ min)"
)
_NO_COMING = re.compile(r"\b(?:later (?:op|aan|wel|iets|nog (?:eens|wat|op))|te laat (?:begonnen|ge\w+|met|om|voor))\b")
# Later somewhere else: "ik ben morgen wat later thuis", "ik kom later uit mijn werk".
_ELSEWHERE = re.compile(
    r"\b(?:later|te laat|laat) (?:thuis|klaar|vrij|weg|uit|wakker|op (?:mijn|m'?n|het|kantoor|school|de zaak)|"
    r"van (?:mijn|m'?n|het)|naar (?:huis|bed|school|kantoor|mijn|m'?n|het werk)|bij (?:mijn|m'?n))\b"
)
_THEN = re.compile(r"\b(?:was|kwam|zei|had|ging|werd|stond|zat|gisteren|vorige|toen|altijd|steeds|vaak|elke)\b")
_BRIEF = 40
# Of so many answers it is known: in one turn that is asked again and again of the same few.
_HELD = 200
NEAR = timedelta(days=21)
"""A meeting that is no further away than this may be the one to which he cannot come."""


@lru_cache(maxsize=_HELD)
def cannot_come(words: str) -> bool:
    """Whether somebody says that he cannot come, or perhaps not: "ik ben ziek", "mss kom ik morgen niet"."""
    said = normal(words)
    if len(said.split()) > _BRIEF:
        return False
    if _OF_OTHERS.search(said) and not _HIMSELF.search(said):
        return False
    if _MAY_BE.search(said) and (
        _CANNOT.search(said) or any(_CANNOT.search(normal(one)) for one in _ENDS.split(words))
    ):
        return True
    if " niet" not in f" {said}":
        return False
    if does_not_make_it(words):
        return True
    parts = map(normal, _ENDS.split(words))
    return any("niet" in one and (_DOES_NOT_COME.fullmatch(one) or _CANNOT_THEN.search(one)) for one in parts)


@lru_cache(maxsize=_HELD)
def comes_late(words: str) -> bool:
    """Whether somebody says that he will be later: "ben morgen wat later", "zit in de trein met vertraging", "kan
    morgen pas om half drie"."""
    if only_then(words):
        return True
    said = _ELSEWHERE.sub("", normal(words))
    is_late = (_LATE.search(said) and _OF_THE_COMING.search(said)) or _MISSES.search(said)
    if len(said.split()) > _BRIEF or not is_late:
        return False
    return not (_THEN.search(said) or _NO_COMING.search(said))


def misses_the_hour(words: str) -> bool:
    """Whether it is the hour that he does not make: he comes later."""
    return any(_MISSES.search(normal(one)) for one in _ENDS.split(words))


def is_of_others(words: str) -> bool:
    """Whether it is with others that something does not go on: "Karin is ziek, dus het gesprek gaat niet door"."""
    return _OF_OTHERS.search(normal(words)) is not None


_OF_THE_MEETING = re.compile(
    r"\b(?:ziek|verhinderd|gesprek|afspraak|afzeggen|afmelden|afbellen|verzetten|uitstellen|ill|sick|meeting)\b"
)


def cannot_come_on(day: date, words: str, today: date) -> bool:
    """Whether somebody says `today` that he cannot come on this day; where he names another, that is of something
    else, unless he says that it is of the meeting or that he is ill."""
    if not cannot_come(words):
        return False
    names_none = not names_some_day(words, today)
    if names_none or names_day(words, today, day) or _OF_THE_MEETING.search(normal(words)):
        return True
    # Beside another day the one of the meeting is told by itself: "ik kan morgen niet, donderdag wel".
    return any(cannot_come(one) and names_day(one, today, day) for one in _CLAUSES.split(words))


_NOT_THEN = re.compile(
    rf"\bliever niet (?:op )?(?:die dag|dan|{_DAY})\b|"
    rf"\b(?:die dag|dan|{_DAY})(?: \d+ \w+)? (?:\w+ ){{0,2}}liever niet\b|"
    rf"\b(?:die dag|dan|{_DAY})(?: \d+ \w+)? (?:heb ik (?:\w+ ){{0,2}}geen tijd|"
    r"ben ik (?:\w+ )?(?:vrij|weg|op reis|op vakantie|op cursus|in het buitenland|er niet|druk)|"
    r"kan ik (?:\w+ )?niet|lukt (?:\w+ ){0,2}niet|is (?:\w+ )?(?:slecht|lastig|niet handig|onhandig))|"
    rf"\bniet (?:op )?(?:die dag|{_DAY})(?: (?:graag|hoor|please))?$|"
    rf"\b(?:vind ik|ik vind|is) (?:die dag|{_DAY}) (?:\w+ ){{0,2}}"
    r"(?:lastig|onhandig|niet handig|niet fijn|slecht|moeilijk)\b"
)
_FEW = 12  # words


def does_not_suit(words: str) -> bool:
    """Whether somebody says of a day on which he is to be asked something that it does not suit."""
    said = normal(words)
    return len(said.split()) <= _FEW and (_NOT_THEN.search(said) is not None or cannot_come(words))
