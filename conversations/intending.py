"""What somebody sets out to do, where he says so of himself before anybody asks; and words that only point at that.

Who wrote "ik leg hem vanaf vanavond in de la" has said what he will try, and when. He is not asked for it once more,
but whether it is that. It is only taken for it when he says of himself, in so many words, that he will do it, and when
or from when; a habit, a plan of somebody else, a doubt or a worry never is.
"""

from collections.abc import Sequence
from functools import lru_cache

from conversations import patterns as re
from conversations.asked.asking_back import asks_back
from conversations.asked.reproach import reproaches
from conversations.matching import small
from conversations.quoted.deciding import goes_against, is_instead
from conversations.quoted.in_the_end import in_the_end, is_treat, turns_it_down
from conversations.quoted.quoting import joined, whole
from conversations.quoted.taken_back import is_remark
from conversations.said.gist import Came, kinds_of, quotable, sentences
from conversations.told.came_of_it import is_angry
from conversations.told.how_it_was import hurt
from conversations.told.losses import lost_now
from conversations.told.setting_out import (
    TO_COME,
    can_begin,
    does_nothing,
    goes_to,
    names_something_to_do,
    part_that_sets_out,
    that_he_does,
    wants_to_try,
)

UNASKED = ("wished", "about", "more", "left")
"""The steps after which he is not asked what he will try; who says it there of himself has set it out all the same."""

_HELD = 200
SHOWN = 60
"""Words; of so many he is shown all that he set out to do."""
_LASTS = re.compile(
    r"\b(?:elke|iedere|elk|ieder|dagelijks|wekelijks|voortaan|vanaf|telkens|steeds|altijd|door de week|"
    r"(?:een|twee|drie|1|2|3) keer (?:per|in de) (?:dag|week)|every|each|daily|weekly|from now on|always|whenever)\b|"
    r"(?:^|\s)'s (?:morgens|ochtends|middags|avonds|nachts|maandags|woensdags|zondags)\b"
)
_OF_OTHERS = re.compile(r"(?:en |maar )?(?:dat|omdat|want) (?:hij|ze|zij|het|ie|er|ada|mijn|m'n|he|she|it|they)\b")
DECLINES = re.compile(r"(?:nee+|neen|liever niet|laat maar|ik weet|weet ik|geen|no\b|not)")
_NO_FIRST = re.compile(r"(?:nee+|neen|no)\b[,.!… ]+(?:maar |want )?", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:was|waren|had|hadden|ging|gingen|deed|deden|zei|zeiden|vroeg|kwam|heeft|hebben we|heb ik|is ge\w+)\b"
)
# "Ik ga het dossier aan Pascal geven" names what it is about.
_NO_THING = (
    r"(?! (?!(?:morgen|overmorgen|vandaag|vanavond|vanmiddag|nu|dan|ook|wel|straks|eerst|gewoon|even|eens|zo|nog|toch|"
    r"meteen|direct|\w+dag|hem|haar|ze|niet|weer|samen|rustig|\w+en)\b)\w+ (?:\w+ )?(?:aan|met|bij|van|naar)\b)"
)
NEEDS_MORE = re.compile(
    r"\b(?:hem|haar(?! \w)|hen|hun|ze|daarmee|daarover|daarop|ermee|erover|erop|eraan|him|them|it)\b|"
    r"^(?:en |dan |maar )*(?:die|dat|dit)\b|"
    rf"\b(?:doe|ga|zal|probeer|zeg|vraag|bespreek|vertel|meld) ik (?:dat|dit|het{_NO_THING})\b|"
    rf"\bik (?:doe|ga|zal|probeer|zeg|vraag|bespreek|vertel|meld) (?:dat|dit|het{_NO_THING})\b|"
    r"\ber(?: \w+){1,3} (?:op|mee|over|in|aan|van|naar)\b"
)
"""With one of these in it, it cannot be read without what stands before it."""
# When or where, by itself: "In de keuken, om tien uur."
TIMES = (
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond|nacht)?|morgen|vanavond|straks|overmorgen|"
    r"volgende|komende|"
    r"vanaf|elke|iedere|tijdens|de [0-9]{1,2}e|[0-9]{1,2} \w+|[0-9]{1,2}[-/][0-9]|during"
)
WHERE_WHEN = re.compile(
    rf"(?:in|op|bij|om|na|vóór|voor|aan|waar|wanneer|at|on|{TIMES})\b"
    r"(?!.*\b(?:ik|hij|ze|zij|we|wij|is|was|heb|ben|i)\b)"
)
_A_FEW = 9  # words


@lru_cache(maxsize=_HELD)
def set_out(words: str) -> str:
    """What he sets out to do in these words, as they are: as much of them as can be read by itself. Empty when that is
    not said in so many words."""
    told = sentences(words)
    if hurt(words) or any(map(hurt, told)):
        return ""
    place = next(
        (at for at, one in enumerate(told) if part_that_sets_out(one) and not _ANOTHER_SAID.match(small(one))), None
    )
    if place is None:
        return _with_its_day(told) or next(filter(wants_to_try, told), "")
    if behind := _behind_colon(told[place]):
        told = (*told[:place], behind, *told[place + 1 :])
    end = _goes_on_to(told, place)
    if not NEEDS_MORE.search(part_that_sets_out(told[place])):
        return joined(told[place:end])
    said = whole(words)
    if told[place] in said and len(said.split()) <= SHOWN:
        return said
    return joined(told[max(place - 1, 0) : end])


# "Mijn baas zei: ik ga je …": that is not what he will do himself.
_ANOTHER_SAID = re.compile(
    r"(?:(?!ik\b|:)[\w'-]+ ){0,6}(?:zei|zegt|riep|schreef|mailde|appte)(?! ik\b)(?: [^:]{0,30})?: "
)


def _behind_colon(sentence: str) -> str:
    """What he will do, without what only leads up to it: "en toen kwam dit nog op tafel: zondag bel ik Piet"."""
    led, colon, behind = sentence.partition(": ")
    if not colon or TO_COME.search(small(led)) or not part_that_sets_out(behind) or NEEDS_MORE.search(small(behind)):
        return ""
    return f"{behind[0].upper() if led[0].isupper() else behind[0]}{behind[1:]}"


def _with_its_day(told: Sequence[str]) -> str:
    """What he will do, where he says a sentence or two further on when: "Ik ga uit die groep. Zondag, eerst netjes"."""
    announced = len(told)
    for place, one in enumerate(told):
        led, colon, behind = one.partition(": ")
        if announces(one):
            announced = place - 1 if behind else place
        one = behind if colon and announces(led) else one
        days = [at for at in range(place + 1, min(place + 3, len(told))) if _ITS_DAY.match(small(told[at]))]
        says_so = goes_to(one) or that_he_does(one) or (announced < place and can_begin(one))
        head = small(one).removeprefix("dat ").partition(" dat ")[0]
        if days and says_so and not NEEDS_MORE.search(head):
            return joined((one, *told[place + 1 : days[0] + 1]))
    return ""


def announces(sentence: str) -> bool:
    """Whether he says that he found what he will try: what comes behind it is that."""
    return _ANNOUNCES.match(small(sentence)) is not None


_ANNOUNCES = re.compile(
    r"\W*(?:(?:trouwens|en|nou|oh?|hoi|hé|ja|dus|maar|nog iets)[,.: ]+)*(?:"
    r"ik heb (?:er )?(?:(?:toch|nu|nog|wel|ook|al|inmiddels|eindelijk) )*(?:iets|wat|een plan(?:netje)?) "
    r"(?:bedacht|gevonden|om te proberen)|"
    r"ik bedacht (?:(?:vannacht|gisteren|net|vanmorgen|vanochtend|vandaag|ineens|nog|ook|trouwens) )*(?:iets|wat)|"
    r"ik (?:weet het (?:nu|al|inmiddels|eindelijk)|ben (?:eruit|er uit))|"
    r"ik heb (?:nu |toch )?een plan(?:netje)?)(?: (?:hoor|nu|al|voor [\w ]{1,30}))?\W*(?:$|:)"
)
_ITS_DAY = re.compile(
    r"(?:(?:op|vanaf|aanstaande|komende|en dan|dan) )*(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|"
    r"(?:over)?morgen|vanavond|de [0-9]{1,2}e|[0-9]{1,2} [a-z]+)\b(?!.*(?:\b(?:was|waren|had|hadden|ging|zat|kwam|"
    r"is|zijn|heb|"
    r"hij|ze|zij)\b|\?))"
)


def _goes_on_to(told: Sequence[str], place: int) -> int:
    """Up to which sentence he says when and where it will be, or puts it otherwise after all."""
    end = place + 1
    while end < len(told) and (
        goes_against(told[end])
        or is_instead(told[end])
        or (len(told[end].split()) <= _A_FEW and WHERE_WHEN.match(small(told[end])))
    ):
        end += 1
    return end


def lasts(words: str) -> bool:
    """Whether this is set out to be done again and again, or from a day on: of that is asked how it goes. What is for
    one weekend or one night is over when it is asked about."""
    plain = _OF_SOMEBODY.sub(" ", small(words))
    if _LASTS.search(plain) is None or (_IN_WEEKEND.search(plain) and not _FROM_THEN.search(plain)):
        return False
    once = _AT_NIGHT.sub(" ", plain)
    return _LASTS.search(once) is not None or _ON_A_DAY.search(once) is None


# "Dan loopt ie altijd nog even mee": that is how another does it.
_OF_SOMEBODY = re.compile(
    r"\b(?:hij|ie|ze|zij|iedereen) (?:\w+ ){0,2}(?:altijd|steeds|elke|iedere|telkens)\b|"
    r"\b(?:daar|dan|die) [a-z]+t (?!ik\b)(?:[\w'’]+ )?(?:altijd|steeds|telkens)\b"
)
_IN_WEEKEND = re.compile(
    r"\b(?:dit|het|komend|aankomend|aanstaand|volgend|van ['’]t|in ['’]t|this|the|next) (?:weekend|weekeinde)\b"
)
_FROM_THEN = re.compile(
    r"\b(?:vanaf|voortaan|altijd|steeds|telkens|(?:elke?|ieder|iedere) (?:weekend|week|dag|werkdag|keer)|"
    r"door de week|always|from|every)\b"
)
# "'s Nachts" may be every night, or the one that he names.
_AT_NIGHT = re.compile(r"(?:^|(?<=\s))'s (?:morgens|ochtends|middags|avonds|nachts)\b")
_ON_A_DAY = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond|nacht)?|de [0-9]{1,2}e|"
    r"[0-9]{1,2} (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*)\b"
)


def can_be_done(words: str) -> bool:
    """Whether these words name something to do, so that it can be pointed at for what he will try."""
    plain = words.casefold()
    if set_out(words) or any(map(that_he_does, sentences(words))):
        return True
    return names_something_to_do(words) and not _DONE.search(plain)


def is_tried(words: str) -> bool:
    """Whether these words, written where he was asked what he will try, can be that. Who tells there how it was, or
    what somebody else did, has set out nothing, and is never asked how it went."""
    words = in_the_end(words)
    told = tuple(one for one in sentences(words) if not (is_remark(one) or asks_back(one)))
    if is_angry(words) or reproaches(words) or all(map(is_treat, told)):
        return False
    if told and all(one.endswith("?") or turns_it_down(one) for one in told) and any(map(turns_it_down, told)):
        return False
    if lost_now(words):
        # What befell him is no plan; beside it he may have one.
        return any(set_out(one) for one in told if not lost_now(one))
    if not told or not quotable(words) or _NOT_SAID.search(small(words)):
        return any(map(set_out, told))
    if any(map(does_nothing, told)):
        # "Niks doen. Dat is precies het idee": there is nothing of which it can be asked how it went.
        return any(_names_deed(one) for one in told if not does_nothing(one))
    nothing = next((place for place, one in enumerate(told) if not quotable(one)), len(told))
    after = told[nothing + 1 :]
    # "Niks nu. Eerst mijn moeder"; but "Weet ik nog niet. Misschien vraag ik het haar".
    knows_not = nothing < len(told) and Came.UNKNOWN in kinds_of(told[nothing])
    may_be = any(map(_names_deed, after)) or (knows_not and any(map(can_begin, after)))
    return not all(map(_is_told, told[:nothing])) or may_be


# He sets out nothing, but speaks of what is asked, or leaves it open.
_NOT_SAID = re.compile(
    r"^\W*(?:(?:ja|nee|nou|tja|sorry|eh+m?|pff+|poeh?|ach)[,. ]+)*(?:"
    r"(?:waarom|hoezo|wat een|waarvoor)\b|(?:ik )?weet (?:ik )?(?:echt |eigenlijk )?niet of ik (?:\w+ )*(?:wil|ga|"
    r"kan)\b|"
    r"(?:dat|die|het) (?:wil|zeg|schrijf|hou|houd) ik (?:\w+ )?(?:liever|niet|voor me(?:zelf)?|voor mij(?:zelf)?)\b|"
    r"(?:wens|heb|ben|doe|vind|weet|wil|kun|kan|mag) (?:jij|je|u) )|"
    r"\b(?:bespreek|overleg|vraag|wil|deel|doe) (?:ik )?(?:(?:het|dat|dit|daar|er) )*liever eerst\b|"
    r"\bliever eerst (?:met|aan) (?:ada|mijn coach|de coach|haar|hem)\b|"
    r"^(?:dat|dit|het) (?:doe|deed|heb) ik (?:(?:nu|eigenlijk|gewoon|toch) )*al\b|"
    r"\b(?:is|zijn|heb ik|hebben we) (?:(?:het|dat|dus|inmiddels|net|vanmiddag|vandaag|meteen|nu|ook|al) )*"
    r"(?:geregeld|gedaan|gebeurd|opgelost)\b|"
    r"\bvraag (?:het )?(?:me |mij )?(?:\w+ )?(?:morgen|later|straks|volgende week|nog (?:eens|een keer))\b|"
    r"^(?:(?:\w+ )?(?:daar|hier|dat)|ik) (?:ga|doe|wil) (?:ik )?(?:daar |hier |er )?(?:helemaal |echt |gewoon "
    r")?(?:niks|niets) (?:mee|aan|over)\b"
)


def is_intention(step: str, words: str) -> bool:
    """Whether these words, written at this step, are what he will try."""
    return bool(set_out(words)) if step in UNASKED else is_tried(words)


def _names_deed(sentence: str) -> bool:
    return bool(names_something_to_do(sentence) or set_out(sentence))


# "Deze week schrijf ik elke avond op wat goed ging": what was stands within what he does.
_OF_WHAT_WAS = re.compile(r"(?<=\w) (?:wat|hoe|wie|waar|wanneer) .*")
_DOES = re.compile(
    r"\b(?:schrijf|noteer|teken|tel|vraag|vertel|zeg|meld|bespreek|deel|bekijk|kijk|hou|houd|ga|wil|zal) ik\b|"
    r"\bik (?:schrijf|noteer|teken|tel|vraag|vertel|zeg|meld|bespreek|deel|bekijk|kijk|hou|houd|ga|wil|zal)\b"
)


# "Dat ik dat al heel lang niet kon", "dat we die presentatie hadden geoefend".
_IT_WAS_SO = re.compile(
    r"\W*(?:en |vooral )?(?:dat|hoe) (?:ik|we|ze|zij|hij|het|ada)\b(?!.*\bdan ik\b)[^.!?]*\b"
    r"(?:kon(?:den)?|kwam(?:en)?|had(?:den)?|was|waren|"
    r"deed|deden|zei(?:den)?|luisterde|ging(?:en)?|durfde|wist|werd|vond|dacht)(?: \w+)?\W*$"
)


def _is_told(sentence: str) -> bool:
    plain = sentence.casefold()
    head = _OF_WHAT_WAS.sub("", plain)
    if head != plain and _DOES.search(head) and not _DONE.search(head):
        return False
    is_told = _DONE.search(plain) or _OF_OTHERS.match(plain) or _IT_WAS_SO.match(plain)
    return bool(is_told) and not _names_deed(sentence)


def tells_otherwise(words: str) -> bool:
    """Whether somebody who is asked whether he still wants it tells what he will do in its place."""
    told = _NO_FIRST.sub("", words.strip(), count=1)
    if told != words.strip():
        return bool(set_out(told))  # "Nee, ik bel maandag liever Piet."
    return not DECLINES.match(words.casefold()) and bool(to_do(words)) and len(words.split()) > 2


def goes_on_about_it(words: str) -> bool:
    """Whether somebody, some time after he said what he will do, says more of that, or what he will do besides."""
    return bool(set_out(words)) or any(map(goes_to, sentences(words))) or _RATHER.search(small(words)) is not None


_RATHER = re.compile(
    r"\b(?:ik wil|wil ik|ik doe|doe ik|het wordt|dat wordt|i want|i do) (?:[\w']+ ){0,3}(?:toch|"
    r"liever|anders|dan|wel|ook|maar|instead|rather)\b"
)


def to_do(words: str) -> str:
    """The sentences of these words in which something is to be done."""
    return " ".join(one for one in sentences(words) if can_be_done(one))
