"""What somebody says beside a question to the one who asks, and that answers nothing; and whether what he is asked for
may be elsewhere than at his work, or small."""

from conversations import patterns as re

NOD = re.compile(
    r"\W*(?:(?:prima|ok[eé]?|okay|oké|top|mooi|duidelijk|helder|snap ik|is goed|dank(?: ?je| u)?(?: wel)?|bedankt|hoi|"
    r"hallo|dag|thanks|fine|leuk|fijn|super|komt goed|ik ben er(?: bij| dan)?|ik kom|"
    r"tot (?:morgen|straks|dan|vanmiddag|\w+dag|(?:de )?volgende keer)(?: dan)?)\W*)+"
)
# Who thanks, and whom or in what way, answers nothing with it.
THANKS = re.compile(
    r"\W*(?:(?:ja|nou|en|ok[eé]?|hartelijk|heel erg|veel)[, ]+)*(?:dank|bedankt|thanks|thank you)\b"
    r"(?:(?!\b(?:ga|gaat|ging|lukt|lukte|werkt|helpt|goed|beter|slecht|moeilijk|heb|ben)\b)[^.!?]){0,70}[.!…]*"
)
# Who only calls for attention.
CALLS = re.compile(
    r"(?:dat hoeft (?:van mij )?niet(?: hoor)?|(?:en|wat) nu|klopt (?:dat|dit|het)(?: (?:wel|zo|nou))*|"
    r"(?:dat|dit|het) (?:ging|was) (?:wel )?(?:(?:heel|erg|best|zo) )?(?:snel|kort|gauw)(?: zeg)?|"
    r"hallo+|hoi|hey|h[eé]|hee|zeg|eh+m?|uh|vraagje|even een vraag|ho|joehoe|dag|hello|hi|"
    r"(?:hoor|zie|snap|lees) (?:je|jij|u) (?:dat|dit|me|mij|het|t)|oei|poeh?|pff+|tja|nou|"
    r"(?:dat|dit) (?:is|blijft) (?:(?:toch|gewoon|wel|echt) )*mijn (?:eigen )?zaak|"
    r"(?:dat )?gaat niemand (?:iets|wat|niks) aan|"
    r"(?:jij|je|u) (?:hebt|heb|heeft|kent|weet) (?:\w+ ){0,2}(?:alles|me|mij|het)(?: gelezen)?)\W*"
)
# Who says why he asks: it has slipped his mind.
FORGOT = re.compile(
    r"\W*(?:(?:dat|die|het|sorry|want|ja|nou) ?,? )*(?:"
    r"(?:ik )?(?:weet|herinner|heb|ken) (?:ik )?(?:het|'t|dat|'m|me|die)? ?"
    r"(?:(?:echt|zo|even|me|het|eerlijk gezegd) )*niet (?:meer|precies)"
    r"(?: (?:letterlijk|precies|zo|uit mijn hoofd|uit m'n hoofd|exact|goed|paraat|hoor))*|"
    r"(?:ik )?(?:ben|was) (?:ik )?(?:(?:het|'t|dat|die|'m|even|kwijt|vergeten) ?)+(?:hoor)?)\W*"
)

# Who says why he asks who reads it, or how long it is there.
WHY = re.compile(
    r"\W*(?:(?:want|omdat|maar) )?(?:(?:hij|zij|ze|die) betaalt|"
    r"ik (?:wil|zou|wou|wilde) (?:het|dit|dat|alles|ze)\b[^.?!]{0,30}\b(?:teruglezen|nalezen|bewaren|houden|meenemen))"
    r"[^.?!]{0,30}\W*"
)
# "Hoor je dat?" only calls for attention.
HEARS = re.compile(r"\W*(?:hoor|zie|snap|lees) (?:je|jij|u) (?:dat|dit|me|mij|het|t)(?: (?:wel|nou|nu|ook|nog))*\W*")
_AT_WORK = (
    r"(?:(?:iets )?(?:op|in|bij|van|over|met|voor) )?(?:(?:het|mijn|m'n|me|de) )*(?:werk|baan|kantoor|afdeling|team)"
)
_ELSEWHERE = (
    r"(?:(?:iets|wat|ook|van|in|bij|met|over|voor) )*(?:thuis|priv[eé]|buiten (?:(?:het|mijn|m'n) )?werk|"
    r"(?:(?:de|mijn|m'n) )*(?:kinderen|gezin|partner|sport)|kleins?|iets kleins|iets anders|ergens anders)"
)
_MAY_BE = re.compile(
    r"^\W*(?:(?:en|maar|of|oh?|nou|eh|ok[eé]?|trouwens|vraagje|wacht|hm+)[,: ]+)*(?:"
    rf"(?:moet|hoort|hoeft|gaat) (?:(?:het|dat|dit|er|iets|per se|echt|altijd|dan|ook) )+(?:[\w']+ ){{0,6}}?{_AT_WORK}"
    rf"(?: (?:zijn|gaan|gebeuren|spelen))*(?:,? of (?:mag|kan|is) .{{0,40}})?\?|"
    rf"(?:mag|kan|telt) (?:(?:het|dat|dit|er|iets|ook|dan|eventueel|misschien) )+{_ELSEWHERE}"
    r"(?: (?:zijn|gaan|gebeuren|spelen))*\?)\W*$"
)


def may_be_anything(plain: str) -> bool:
    """Whether this sentence, in small letters, asks that."""
    return _MAY_BE.search(plain) is not None
