"""Whether what somebody answers to what he will try is surely that, so that a day can be said on which he is asked how
it went. Where it may be, it is kept, and he is asked when he wants to be asked; who does not say when is asked only
about what he may well mean to do.
"""

from datetime import date
from functools import lru_cache

from conversations import patterns as re
from conversations.asked.asking_back import asks_back
from conversations.insight import will_do
from conversations.intending import set_out
from conversations.matching import small
from conversations.quoted.in_the_end import calls_it_so, in_the_end
from conversations.quoted.taken_back import is_remark
from conversations.said.gist import quotable, sentences
from conversations.told.setting_out import TO_COME, can_begin, does_nothing
from conversations.told.touches import touches
from conversations.wished.asked_after import in_two
from conversations.wished.days_named import first_named

# Of so many answers it is known: in one turn that is asked again and again of the same few.
_HELD = 200
# He leaves it open whether, or what.
_DOUBTS = re.compile(
    r"\b(?:misschien|wellicht|mogelijk|hopelijk|ooit(?! ge\w+)|eventueel|twijfel\w*|(?:ik )?weet (?:ik )?(?:het |"
    r"nog |echt |eigenlijk )*niet|geen idee|iets (?:met|van|in die richting|anders)|zou kunnen|zou (?:ik|wel|best)|"
    r"denk (?:ik )?er\w* (?:nog )?over|"
    r"als (?:het|ik) (?:lukt|durf|zin heb|tijd heb)|maybe|perhaps|not sure|don't know|something (?:with|like))\b"
)
# And no day with it: then it may be no more than a joke.
_LAUGHS = re.compile(r"\b(?:(?:ha){2,}h?|(?:hi){2,}|(?:he){2,}|lol|grapje|geintje)\b|😂|🤣|😜")
# It is over, or of others.
_OVER = re.compile(
    r"\b(?:was|waren|had|hadden|ging|gingen|deed|deden|zei|zeiden|vroeg|kwam|vond|heeft|hebben we|heb ik|ik heb|"
    r"is ge\w+|moest|wilde|lijken|lijkt|schijnt)\b"
)
# What he does not mean to do, or would not write.
_REFUSES = re.compile(
    r"\b(?:wil|ga|hoef|kan|durf) (?:ik )?(?:\w+ ){0,3}(?:niet|niks|niets)(?: \w+){0,2} (?:opschrijven|zeggen|"
    r"proberen|doen|"
    r"vertellen|invullen)\b(?=[^,]*$)|\bliever niet\b|\bniet nodig\b|\bgeen (?:zin|behoefte|tijd)\b|\bheeft geen zin\b|"
    r"\bgaat (?:\w+ )?vanzelf\b|\bgaat (?:wel )?over\b|"
    r"\b(?:alleen|weer|wel|toch) huilen\b|\bga (?:\w+ ){0,3}(?:kapot|onderdoor|dood)\b|"
    r"\bvoelt (?:\w+ ){0,3}als (?:een )?(?:huiswerk|school|opdracht|moeten|verplichting)\b"
)
# Why with somebody, or there: "met mijn dochter erbij want ik weet niet hoe dat moet".
_BECAUSE = re.compile(r",? ?\b(?:want|omdat) ik (?:\w+ )?(?:weet )?niet (?:\w+ )?hoe\b.*")
_IT_WAS = re.compile(r"(?:het|dat|dit|it|that) was\b")
_TIME = (
    r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|overmorgen|vanavond|vanmiddag|straks|"
    r"[0-9]{1,2}[:.][0-9]{2}|[0-9]{1,2} uur|(?:om|na|voor|vóór|tussen) (?:half |kwart (?:over|voor) )?(?:[0-9]{1,2}|"
    r"een|één|"
    r"twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)|[0-9]{1,2} (?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|"
    r"sep|okt|"
    r"nov|dec)\w*|de [0-9]{1,2}e|(?:elke|iedere|volgende|komende|deze) \w+|'?s (?:morgens|ochtends|middags|avonds|"
    r"nachts)|"
    r"vanaf|voortaan|bij (?:de|het|mijn)|in (?:de|het|mijn)|tijdens|monday|tuesday|wednesday|thursday|friday|tomorrow|"
    r"tonight|at [0-9]+|every|next)"
)
_HAS_TIME = re.compile(rf"\b{_TIME}\b")
# What is done, without a subject: "mijn hand niet opsteken", "mail dicht tussen 9 en 11", "om vijf uur weg".
_NO_DEED = (
    r"(?:dingen|collega\w*|mensen|kinderen|weken|uren|dagen|minuten|keren|tegen|eten(?! (?:met|in|zonder|buiten)\b)|"
    r"leven|morgen|tussen|samen|binnen|open|eigen)"
)
_DEED = re.compile(
    rf"\b(?!{_NO_DEED}\b)(?:\w{{2,}}(?:[bcdfghklmnprstvwz]en)|zijn|gaan|staan|doen|zien|slaan)\b"
    r"(?=$|[,;:]| (?:dat|als|voor|voordat|aan|in|op|bij|met|na|om|tegen|tijdens|zonder|en|maar|van|wat|wie|hoe|of|"
    r"ook|waar|"
    r"wanneer|naar|ipv|tot|door|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|volgende|komende|elke|[0-9])\b)"
)
_STATE = re.compile(
    r"\b(?:weg|dicht|uit|aan|open|naar huis|op tijd|nee|thuis|klaar|los|neer|buiten|lopen|off|away|home|out|first|no)\b"
)
_SOMEBODY = re.compile(r"\b(?:hij|ze|zij|we|wij|het|er|dat|die|is|zijn|jullie|jij|je|u|he|she|they|it|you)\b")
# He, as he will do it: "als hij belt, zeg ik …", "dan doe ik".
_HE_THEN = re.compile(
    r"\b(?:dan|eerst|voortaan) (?:\w+ ){0,3}ik\b|"
    r"\b(?:als|wanneer|zodra|if|when)\b[^,:]*[,:] ?(?:dan |then )?(?:\w+ ik|i \w+)\b|"
    r"\b(?!(?:ben|was|had|heb|denk|vind|weet|hoop|moet|kan|wil|voel|zie)\b)\w+ ik$|\bik wil (?!gewoon|niets|niks|niet)"
    r"(?:[\w'’]+ ){1,10}\w{2,}en$|"
    r"^(?:ik|k) (?!(?:wil|hoef|denk|vind|weet|ben|heb|was|had|hoop|snap|begrijp|zie|voel|moet)\b)\w+|\b(?:zal|ga|wil|"
    r"probeer) ik\b|\bi (?:will|'ll|ask|say|tell|call|leave|stop|go|try|do|keep|write|wait)\b|"
    r"^(?:ask|say|tell|call|leave|stop|go|try|keep|write|wait|not|no)\b"
)


# "Donderdag vraag ik Eva: wil jij het doen?"
_SAYS_THEN = re.compile(
    r"^(?!\W*(?:wat|hoe|wanneer|waarom|hoezo|moet|mag|kan|zal|zou|of|en wat|en hoe)\b).*"
    r"\b(?:(?:vraag|zeg|mail|app|stel) ik|ik (?:vraag|zeg|mail|app|stel))\b[^:?]{0,40}: "
)


def _told(words: str) -> list[str]:
    """The sentences of these words in which he asks nothing; of what he will ask himself, that he will."""
    said = [(one, one.rstrip().endswith("?")) for one in sentences(words)]
    return [one.partition(": ")[0] if asks else one for one, asks in said if not asks or _SAYS_THEN.search(small(one))]


@lru_cache(maxsize=_HELD)
def is_sure(words: str) -> bool:
    """Whether this surely is something that he will try."""
    called, (words, asks) = calls_it_so(words), in_two(in_the_end(words))
    told = [one for one in _told(words) if not (is_remark(one) or asks_back(one))]
    plain = [small(one).strip(' .!…"“”') for one in told if quotable(one) and not does_nothing(one)]
    plain = [_BECAUSE.sub("", one) for one in plain if not _IT_WAS.match(one)]
    if _LAUGHS.search(small(words)) and not any(map(TO_COME.search, plain)):
        return False
    if not plain or any(_DOUBTS.search(one) or _REFUSES.search(one) for one in plain):
        return False
    if called or asks or set_out(words) or will_do(words):
        return True
    return any(map(_is_deed, plain)) or any(map(can_begin, told))


def may_well_be(words: str) -> bool:
    """Whether it is something that he may well mean to do, though he leaves it open: "misschien een keer nee zeggen",
    "ik wil wat vaker nee zeggen op het werk". A joke, a refusal, how it is and what others should do are not."""
    open_to = _OPEN.sub(" ", words).strip(" ,")
    if _LAUGHS.search(small(words)) or touches(words):
        return False
    if is_sure(open_to[:1].upper() + open_to[1:]):
        return True
    plain = small(open_to)
    does = _HE_WANTS.search(plain) or _SOONER.match(plain)
    return does is not None and not any(one.search(plain) for one in (_DOUBTS, _REFUSES, _OVER, _NOT_TO_DO))


_OPEN = re.compile(
    r"\b(?:misschien|wellicht|mogelijk|hopelijk|eventueel|mss|maybe|perhaps)\b(?: (?:dat|toch|wel|eens|maar))*|"
    r"(?<=\bik )zou (?=\w+ )(?:(?:best|wel|graag|eens) )*|"
    r",? als (?:het|ik)(?: me)? (?:lukt|durf|kan|zin heb|tijd heb)\b|"
    # For how long: what comes behind it is what he does.
    r"^(?:de |een )?(?:(?:komende|volgende|deze|hele|eerste|laatste) )*(?:(?:één|twee|drie|vier|[0-9]) )?(?:week|weken|"
    r"dagen|maand)(?: lang)?,? ",
    re.IGNORECASE,
)
# "Eerder naar huis", "elke ochtend eerst mijn eigen werk".
_SOONER = re.compile(
    r"\W*(?:(?:wat|iets|eens|een keer|vaker|gewoon) )*(?:(?:eerder|vroeger|op tijd) (?:naar huis|weg|thuis|stoppen)|"
    r"(?:elke|iedere) (?:dag|werkdag|ochtend|middag|avond|week) (?:eerst|alleen|tot|na|vanaf|mijn) )"
)
_HE_WANTS = re.compile(
    r"(?:^|[,.;] ?)(?:(?:en|nou|dus|ja|eh|dan|dat|om|ik denk dat) )*(?:ik|k) (?:wil|ga|zal|probeer) "
    r"(?!(?:gewoon|alleen|niks|niets|niet)\b)(?:[\w'’-]+ ){0,8}\w{2,}(?:en|aan|zien|doen)\b"
)
_NOT_TO_DO = re.compile(
    r"\b(?:niet|nooit|geen|rust|slapen|worden|zijn|weten|kunnen|mogen|durven|emigreren|kapot|onderdoor|huilen|doodgaan)\b"
)


def names_its_day(words: str, today: date) -> bool:
    """Whether a sentence of these words, asked for what he will do and when, names a day of which he says nothing else:
    no doubt, nothing that was, no day off."""
    told = _told(in_the_end(words))
    if not told or _KNOWS_NOT.search(small(told[0])):
        return False
    return any(_has_its_day(one, today) for one in told)


def _has_its_day(sentence: str, today: date) -> bool:
    plain = small(sentence).partition(":")[0]
    if first_named(sentence, today) is None or len(plain.split()) < _A_FEW or does_nothing(sentence):
        return False
    return not (_DOUBTS.search(plain) or _REFUSES.search(plain) or _NOT_SO.search(plain))


_A_FEW = 4  # words
_KNOWS_NOT = re.compile(r"\bweet (?:\w+ ){0,4}niet\b|\bgeen idee\b")
_NOT_SO = re.compile(
    r"\b(?:weet|geen idee|misschien|wellicht|was|waren|ging|had|zei|deed|kwam|werd|vrij|vakantie|verlof|ziek|weg|"
    r"afwezig|altijd|meestal|vaak|is|zijn|niet|geen|niks|niets|pas|eerst|gesprek)\b"
)


def sets_out_and_asks(words: str) -> bool:
    """Whether he says what he will do, and besides when he would be asked about it: that is no putting off."""
    does, asks = in_two(in_the_end(words))
    return bool(asks) and is_sure(does) and not _RIGHT_NOW.search(small(does))


_RIGHT_NOW = re.compile(r"\b(?:nu|vandaag|net|zo|even|straks|vanavond|now|today)\b")
_NEED_NOT = re.compile(
    r"^\W*(?:(?:ja|nee|nou|sorry|eh+m?|pff+|poeh?|ach)[,. ]+)*(?:waarom moet|hoezo|moet (?:dat|er|ik|alles)|"
    r"waarom alweer|"
    r"moeten we)\b|\b(?:actie|project(?:manager|leider)|huiswerk|target|to-?do|takenlijst)\w*\b.*$(?<!\?)|"
    r"\b(?:wil|ga|hoef) (?:ik )?(?:\w+ ){0,3}(?:niet|niks|niets)(?: \w+){0,2} (?:opschrijven|doen|mee|proberen)\b"
)


def says_it_need_not(words: str) -> bool:
    """Whether he answers that he does not want to set out anything, or holds against it that it is asked."""
    return bool(words) and not is_sure(words) and _NEED_NOT.search(small(words)) is not None


def _is_deed(plain: str) -> bool:
    head = _IN_IT.split(_PART_ENDS.split(plain, maxsplit=1)[0], maxsplit=1)[0]
    # "Opschrijven wie dat gezegd heeft": what is over is not what he does.
    is_of_what_was = head != plain and len(head.split()) <= _FEW and _DEED.search(head) and not _OVER.search(head)
    if _OVER.search(plain) and not is_of_what_was:
        return False
    if _HE_THEN.search(plain):
        return True
    if _OF_OTHERS.match(plain):
        return False
    if _IT_IS_SO.match(head):
        return False
    if _HAS_TIME.search(plain) and _THAT_OR_NOT.match(plain):
        return True
    if _WISHED.search(head) and not _HAS_TIME.search(plain):
        return False
    if _DEED.search(head):
        return _SUBJECT.search(head) is None
    return bool(_STATE.search(plain) and _HAS_TIME.search(plain)) and _SOMEBODY.search(head) is None


_FEW = 4  # words
_PART_ENDS = re.compile(r"[,;:]")
_OF_OTHERS = re.compile(r"(?:en |maar )?(?:dat|omdat|want|that) (?!ik\b|i\b)")
_IN_IT = re.compile(
    r" (?:dat|als(?! (?:eerste|tweede|derde|laatste|enige))|of|wat|wie|tot|voordat|zodra|hoe|that|if|when) "
)
_IT_IS_SO = re.compile(r"(?:ik|k|mijn \w+) (?:ben|was|heb|voel|vind|weet|denk|hoop|snap|hoef|moet|kan|wil)\b")
_THAT_OR_NOT = re.compile(r"(?:dat ik|geen|niet) (?!meer$)\w+")
# One wishes it more than that one does it.
_WISHED = re.compile(
    r"\b(?:slapen|piekeren|ontspannen|genieten|loslaten|voelen|rusten|worden|zijn|hebben|kunnen|durven|willen|moeten|"
    r"mogen|denken|weten|merken|snappen|begrijpen)$"
)
_SUBJECT = re.compile(
    r"\b(?:hij|ze|zij|wij|we|jullie|jij|er|is|wordt|moet|moeten|kan|kunnen|lijkt|gaat|blijft|he|she|they|you)\b|"
    r"^(?:het|dat|dit) (?:\w+t|zal|mag|kan)\b(?! \w+en$)"
)
