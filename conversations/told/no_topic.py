"""What somebody writes where he is asked for something to talk about, to hold on to or to tell, that is no such thing:
that he told it before, a day or an arrangement, a question about the talk itself, that it will turn out, or what
another sent him. It is kept and read like all he writes; it is not held up to him on another day.

Heard by the sentence: what is left beside it may be quoted.
"""

from collections.abc import Sequence
from functools import lru_cache

from conversations import patterns as re
from conversations.asked.asking_back import asks_the_bot
from conversations.asked.lost import cannot_come, comes_late
from conversations.asked.of_the_bot import holds_against
from conversations.asked.practical import gives_reason, practical
from conversations.asked.reproach import reproaches
from conversations.asked.told_before import said_again, says_told
from conversations.asked.when_read import asks_why_not
from conversations.kept.no_answer import is_no_answer
from conversations.matching import small
from conversations.quoted.apologies import without_apology
from conversations.quoted.core import LEADS_IN, begun
from conversations.quoted.leading import without_leading
from conversations.quoted.leaning import what_he_did_then
from conversations.quoted.point import as_one
from conversations.quoted.quoting import joined, left_standing, quote, topic_of, without_opener
from conversations.quoted.taken_back import is_remark, standing
from conversations.quoted.telling import asks_himself, tells
from conversations.quoted.to_the_bot import is_to_the_bot
from conversations.said.gist import EMPTY_HANDED, kinds_of, sentences
from conversations.told.leaves_early import besides, leaves_early
from conversations.told.named_topic import named, sets_aside, without_aside, without_doubt
from conversations.told.over_what import says_over_what
from conversations.told.to_talk_of import wants_to_talk
from conversations.told.two_topics import with_both
from conversations.wished.waiting_words import asks_to_wait

_OPENS = (
    r"^\W*(?:(?:ja|nee|nou|maar|en|dus|pff+|hm+|sorry|tja|jeetje|zeg|h[eè]+|huh|ach(?: kind)?|och|volgens mij|"
    r"want|no offense|eh+m?|poeh?|hoi|hallo|hé|oei|oh?|gewoon|haha+)\W+)*"
)
_TOLD = (
    r"(?:besproken|gezegd|verteld|ingevuld|opgeschreven|geschreven|afgesproken|gestuurd|gemaild|geappt|beantwoord|"
    r"doorgegeven|gevraagd)"
)
_BEFORE = (
    r"(?:toch|al|allang|net|eerder|nou|ook|alweer|je|u|jou|haar|hem|hier|vorige (?:week|keer)|gister(?:en)?|laatst|"
    r"aan|met|naar|bij|ada|zelf|uitgebreid)"
)
_DAY = (
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond)?|ma|di|wo|do|vr|(?:over)?morgen|vandaag)"
)
_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|april|mei|juni|juli|aug(?:ustus)?|sept(?:ember)?|okt|nov|dec)(?:ember|ober)?"
)
_TELLS_BEFORE = (
    rf"(?:ik|k|we|wij) (?:zei|zeg|schreef|vertelde|zeiden|schreven) (?:(?:het|dat|dit|je|u|er|nou) )*(?:toch|al|net)\b|"
    rf"(?:dat |dit |het |daar )?(?:heb|had|hebben|hadden) (?:ik|k|we|wij|ada en ik) (?:{_BEFORE} )+{_TOLD}\W*$|"
    rf"(?:dat |dit |het )?heb ik (?:zo )?niet (?:gezegd|geschreven|bedoeld)\b|"
    r"(?:ik )?(?:snap|begrijp) (?:ik )?(?:echt )?niet waarom (?:dit|dat|je|u|ik (?:dit|dat|hier))\b|"
    r"(?:je|u|ge|gij) moet (?:mij|me|dat|het|ons) (?:\w+ )?niet vragen\b|"
    r"(?:dit|dat|het) (?:staat|stond) (?:toch |al )+\w+|zie (?:mijn|m'n|mn) (?:mail|bericht|app|antwoord|vorige)\b"
)
_ARRANGES = (
    r"(?:kan|kunnen|mag|zullen|zou|moet) (?:het|'t|t|dat|dit|er|we|wij|ik)\b[^?]*\b(?:[0-9]{1,2}[:.][0-9]{2}|"
    rf"[0-9]{{1,2}} uur|half \w+|{_DAY}|online|bellen|teams|zoom|ergens anders|lift|parkeren|meenemen|kamer)\b[^?]*\?|"
    r"(?:kan|mag) (?:het|'t|t|dat|dit) (?:\w+ ){0,4}(?:later|eerder)\b[^?]*\?|"
    r"past (?:die|dat|het|ie|hij|'t|t)\b[^?]*\?|(?:komt|neemt|rijdt) \w+ (?:met|de|het|ook|zelf|naar)\b[^?]*\?|"
    r"(?:ik|k|we) nee?m(?:en)? (?!.*\b(?:altijd|steeds|overal|telkens)\b)(?:[\w']+ ){1,4}mee(?:\W*$|,)|"
    rf"(?:(?:nee|ja|toch|dus|wel|niet|het|dat|is|was|wordt|blijft|om|uur|half|op|de|k|ik|zei|staat|stond|ons|gesprek|"
    rf"afspraak|{_DAY}|[0-9]{{1,2}}(?:[:.][0-9]{{2}})?(?:e|ste)?|{_MONTH})\W*)+$"
)
_OF_THE_TALK = (
    r"(?:is|gaat|werkt) (?:dat|dit|het|zo'n \w+)\b[^?]*\b(?:psycholoog|psychiater|therapeut|therapie|coach\w*)\b"
    r"[^?]*\?|(?:mag|kan|moet|hoef) ik (?:\w+ ){0,4}(?:van thuis|privé|prive|persoonlijks) (?:\w+ )?(?:inbrengen|"
    r"bespreken|vertellen)\b|geen idee (?:wat|waarover|waar) (?:je|men|jullie|ik|we|mensen)\b[^?]*\b(?:bespreekt?|"
    r"bespreken|coach|verwachten?|over (?:moet|kan|mag|wil|zou) (?:hebben|praten|gaan))\b|"
    r"[^.?!]*\b(?:door(?:gaan)?|dóór|verder|langer) met (?:ada|(?:de|deze|die|onze) gesprekken|haar|jullie|coaching)\b|"
    r"(?:wat|hoeveel) kost\b[^?]*\?|kan dat\?"
)
_TURNS_OUT = (
    r"(?:(?:dat|het|'t|t) )?(?:zie|zien|merk|hoor) (?:ik|we|wij) (?:het |dat |t |er |daar )*(?:dan |daar |\w+dag |"
    r"morgen |straks )?wel\b|(?:ik|we|wij) zien? (?:het |dat |t |er |daar )*(?:dan |daar |\w+dag |morgen |straks )?"
    r"wel\b|(?:(?:dat|het|'t) )?maakt (?:me |mij )?(?:echt |allemaal )?niet uit\W*$|(?:dat )?(?:laat|vraag|zeg) (?:ik|"
    r"jij|u|het|dat|maar|over| )+(?:aan|tegen) (?:haar|ada|een ander|iemand|jou|u|\w+ iemand)\b|"
    r"kennismaken(?: lijkt me)?(?:\W*$|,)|(?:jij|u|zij|ada|ze) mag (?:het )?(?:zeggen|kiezen|bepalen|beginnen)\b|"
    r"wat (?:jij|u|zij|ada|ze) (?:wil|wilt|leuk vindt?|het beste vindt?)\W*$|"
    r"(?:dit|dat)(?: laatste)? (?:hoeft|moet|mag) (?:nergens|niet|niet ergens) (?:\w+ )?(?:opgeschreven|genoteerd|"
    r"bewaard|op papier|opgeslagen)\b|"
    r"niet (?:lullig|vervelend|rot|verkeerd) bedoeld\b|(?:(?:dat|dit|het) )?mag (?:je|u|ze|ada) (?:\w+ ){0,4}"
    r"(?:doorgeven|weten|zeggen)\W*$|(?:zeg|geef) (?:dat|dit|het) (?:\w+ ){0,2}(?:tegen|aan|door)\b|"
    r"(?:daar|hier|dat|het) hoeft (?:het |'t |dat )?(?:nu |dus |echt |verder )*niet (?:meer|nog een keer) "
    r"(?:over|te gaan)\b|"
    r"vraag (?:me |mij |het |dat |'t |t )+(?:maar |nog |later |straks |na |over |morgen |\w+dag )"
)
_COMPLAINS = (
    r"hou(?:d)? (?:toch |nou |eens |daar |er )*op\b|waarom vra(?:ag|agt) (?:je|u)\b|(?:en )?(?:jij|je|u) begint over\b"
)
_BEFORE_NOW, _COMPLAINED, _ARRANGED, _ASKED_OF_IT, _WILL_TURN_OUT = (
    re.compile(f"{_OPENS}(?:{one})") for one in (_TELLS_BEFORE, _COMPLAINS, _ARRANGES, _OF_THE_TALK, _TURNS_OUT)
)
# That it is behind him: "daar hoeft het niet meer over".
_BEHIND_HIM = re.compile(
    rf"{_OPENS}(?:(?:daar|daarover|hier|hierover|dat|er) hoef(?:t|en)? (?:het |we |ik |wij )?(?:(?:van mij|dus|nu|echt|"
    r"verder|dinsdag|morgen) )*(?:niet|niks|nergens)(?: (?:meer|verder|over|te gaan|te hebben|het|besproken|hoor|op "
    r"terug|te komen|dus))*|(?:dat|die|dit|het) is (?:(?:nu|al|inmiddels|helemaal|wel) )*(?:klaar|afgerond|opgelost|"
    r"voorbij|geregeld|achter de rug)(?: (?:hoor|nu|dus))*)\W*$"
)
# "Mijn baas vond dat ik hierheen moest", "ik ben gestuurd": why he comes, and nothing to talk about.
_WHO_SENDS = (
    r"(?:(?:mijn|m'n|mn|me|de|onze) )?(?:baas|chef|manager|leidinggevende|teamleider|directeur|werkgever|hr|"
    r"bedrijfsarts|vrouw|man|partner)"
)
_HERE = r"(?:hier ?(?:heen|naartoe|naar toe)?|dit|naar (?:een |de )?(?:coach|coaching)|(?:een |in )?coaching)"
_KNOWS_NOT = r"(?:ik )?(?:(?:heb )?(?:nog )?geen (?:flauw )?idee|weet (?:ik )?(?:het )?(?:nog |eigenlijk |echt )*niet)"
_SENT_HERE = re.compile(
    rf"{_OPENS}(?:{_KNOWS_NOT}[, ]+)?(?:{_WHO_SENDS} (?:vond|vindt|wil|wilde|wou|zei|besloot|heeft)"
    rf"(?: (?:het|een|goed|idee|dat|gewoon|nou|wel|nodig|gezegd|besloten))*,? dat ik {_HERE}"
    r"(?: (?:moest|moet|ging|ga|zou|kom|kwam|doen|gaan|doe|deed|naartoe|heen|volgen))*|"
    rf"{_WHO_SENDS} (?:stuurde|stuurt|heeft) (?:me|mij)(?: {_HERE})?(?: gestuurd)?|"
    rf"(?:ik )?(?:moest|moet|ben|zit) (?:ik )?(?:(?:hier|gewoon|eigenlijk|alleen|maar) )*(?:{_HERE} )?"
    rf"(?:(?:gestuurd|heen|naartoe) )?(?:van|door|omdat) {_WHO_SENDS}"
    r"(?: (?:het wil|het wilde|dat wil|dat wilde|dat vond|gestuurd|moet|moest))?)"
    rf"(?:,? (?:dus|maar) {_KNOWS_NOT})?\W*$"
)
_NONE = (_SENT_HERE, _BEHIND_HIM, _BEFORE_NOW, _COMPLAINED, _ARRANGED, _ASKED_OF_IT, _WILL_TURN_OUT)
# What comes to his mind besides, and is asked of somebody.
# With which he only points at what stands above it.
_ONLY_POINTS = re.compile(
    r"(?:(?:ja+|jazeker|jawel|graag|inderdaad|klopt|precies|prima|goed|dat klopt|nou|oke?|dus)[,.! ]+)*"
    r"(?:(?:over )?(?:hierover|daarover|dat|dit|deze|die|daar|hier)|"
    r"(?:dat|dit|daar|hier) wil ik (?:het )?(?:graag |wel |dan |ook )*(?:over|bespreken|over hebben|hebben))"
    r"(?: (?:graag|dus|ja|wel|inderdaad|over|vooral|gewoon|maar|dan|hebben|bespreken|is het|klopt))*\W*"
)
_BY_THE_WAY = re.compile(r"^\W*(?:en )?(?:trouwens|o ja|oja|ps|p\.s\.|btw|by the way|nog iets|dan nog iets)\b.*\?\W*$")
_ONLY_OPENS = re.compile(
    r"\W*(?:oei|nou|pf+|pf?oe+h?|hoi+|hallo|haha+|nou ja|tja|hm+|ach|och|eh+m?|leuk|mooi|goh|allez|amai|ok[eé]?)\W*"
)
# That it will turn out may stand at the end: "kennismaken lijkt me, en dan zien we wel".
_IN_THE_END = re.compile(rf",? (?:en |maar |dan )*(?:{_TURNS_OUT})\W*$")
_SENT_ON = re.compile(r"^\W*(?:fw|fwd|doorgestuurd|re)\s*:")
_GREETS = re.compile(
    r"\W*(?:(?:nog )?(?:een )?(?:gelukkig|goed|fijn|prettig)e? (?:nieuwjaar|nieuw jaar|kerst|kerstdagen|dagen|weekend|"
    r"vakantie|jaarwisseling)|(?:de )?beste wensen)(?: (?:nog|hoor|gewenst|allemaal|trouwens|gehad))*\W*"
)


# "Hetzelfde als vorige keer, dat ik geen pauze neem."
_AND_WHAT = re.compile(r"[,:] (?:dus )?(?:dat|hoe|waarom|of) (?:ik|we|het|er|mijn|m'n|mn)\b")
_A_FEW = 3  # words


def is_none(sentence: str) -> bool:
    """Whether this sentence is no topic, nor anything else that he tells of himself, and can be seen to be none."""
    plain = small(sentence).strip()
    if _ONLY_POINTS.fullmatch(plain) or (
        says_told(sentence) and not (plain.endswith("?") or _AND_WHAT.search(plain) or said_again(sentence))
    ):
        return True
    if wants_to_talk(sentence) and not _BEFORE_NOW.search(plain):
        return False
    if any(one.search(plain) for one in _NONE) or _IN_THE_END.search(plain):
        return True
    if _GREETS.fullmatch(plain) or _ONLY_OPENS.fullmatch(plain) or _BY_THE_WAY.match(plain):
        return True
    if plain.endswith("?") and len(plain.split()) < _A_FEW:
        return True
    if _NOTHING_MUCH.match(plain) or (leaves_early(sentence) and _is_nothing(besides(sentence))):
        return True
    if cannot_come(sentence) or comes_late(sentence) or practical(sentence) is not None:
        return True
    if is_to_the_bot(sentence):
        return True
    if is_no_answer(sentence):
        return True
    return bool(is_remark(sentence) or holds_against(sentence) or reproaches(sentence) or asks_to_wait(sentence))


def is_behind_him(words: str) -> bool:
    """Whether all that he says is that he told it already, or that it need not be about that any more."""
    told = sentences(words)
    return bool(told) and all(_BEHIND_HIM.match(small(one)) or (says_told(one) and not said_again(one)) for one in told)


# "Niks speciaals, gewoon kijken of het blijft hangen" is no more of a topic than the first of it.
_NOTHING_MUCH = re.compile(
    rf"{_OPENS}(?:ik heb )?(?:niet|niks|niets|geen) (?:\w+ )?(?:speciaals|bijzonders|specifieks|concreets|nieuws|"
    r"speciale vraag)\b(?!.*\b(?:maar|behalve|alleen|wel)\b)"
)


def _is_nothing(words: str) -> bool:
    return not words or bool(kinds_of(words) & EMPTY_HANDED) or _ONLY_OPENS.fullmatch(small(words)) is not None


def left_of(words: str) -> tuple[str, ...]:
    """The sentences of these words that may be taken up on another day."""
    told = standing(sentences(words))
    others = [one for one in told if not asks_why_not(one)]
    holds = any(_COMPLAINED.search(small(one).strip()) or holds_against(one) for one in others)
    if _SENT_ON.match(small(words)) or asks_to_wait(words) or (holds and not any(map(wants_to_talk, told))):
        return ()
    left: list[str] = []
    is_reason = False
    for one in told:
        goes = is_none(one) or asks_the_bot(one) or (is_reason and (gives_reason(one) or _is_of_that(one)))
        is_reason = goes and one.rstrip().endswith("?")
        if not goes:
            left.append(one)
    return tuple(left)


# "Mag ik ze meenemen? Het is een flinke doos."
_OF_THAT = re.compile(r"(?:het|dat|die|hij|ze) (?:is|zijn|was|duurt|past|weegt) (?!.*\b(?:ik|me|mij|mijn)\b)")


def _is_of_that(sentence: str) -> bool:
    return _OF_THAT.match(small(sentence)) is not None


def what_tells(words: str) -> str:
    """These words without what is no topic; nothing where there is nothing else."""
    left = left_of(words)
    if all(kinds_of(one) & EMPTY_HANDED for one in left):
        return ""
    told = sentences(words)
    return words if len(left) == len(told) else joined(_unbroken(told, left))


def _unbroken(told: Sequence[str], left: Sequence[str]) -> Sequence[str]:
    """What is left of these sentences with what stands between, unless that is for the one who asks: then the more of
    the two."""
    kept = [place for place, one in enumerate(told) if one in left]
    runs: list[list[str]] = [[]]
    for one in told[kept[0] : kept[-1] + 1] if kept else ():
        if one in left or not (practical(one) or asks_the_bot(one) or is_to_the_bot(one) or is_remark(one)):
            runs[-1].append(one)
        else:
            runs.append([])
    return max(runs, key=lambda run: len(" ".join(run).split())) if kept else left


def topic_in(words: str) -> str:
    """The same of what he wants to talk about, without that he does not really know."""
    said = without_opener(without_apology(what_tells(words)))
    told = left = sentences(said)
    while len(left) > 1 and kinds_of(left[0]) & EMPTY_HANDED:
        left = left[1:]
    left = without_doubt(tuple(without_aside(one) for one in left if not sets_aside(one)) or left)
    return said if left == told else joined(left)


def taken_up(words: str, core: str = "", *, topic: bool = False) -> str:
    """What stands quoted of these words on another day; nothing where none of them can surely be told for what they are
    quoted as."""
    if topic:
        return _topic(words)
    said = what_tells(words)
    return quote(said, core) if said else ""


@lru_cache(maxsize=200)
def _topic(words: str) -> str:
    """Of what he wants to talk about all that can be read at a glance; else his own question, or the sentence in which
    he says what it is, or the last that tells something."""
    said = without_leading(topic_of(topic_in(words)))
    told = left_standing(LEADS_IN.sub("", said, count=1))
    most = _CALLED if _COUNTS.match(said) else _AT_A_GLANCE
    return joined(told) if len(said.split()) <= most else with_both(_what_matters(told), told)


_COUNTS = re.compile(
    r"(?:\w+ )?(?:twee|2|drie|3) (?:dingen|dingetjes|punten|puntjes|onderwerpen|vragen)\b", re.IGNORECASE
)


def _what_matters(told: Sequence[str]) -> str:
    if own := [at for at, one in enumerate(told) if asks_himself(one)]:
        return as_one(*told[max(own[-1] - 1, 0) : own[-1] + 1])
    if called := joined(named(told)):
        return called if len(called.split()) <= _CALLED else as_one(called)
    if says := next((one for one in told if _SAYS_WHAT.match(small(one))), ""):
        return as_one(says)
    if over := says_over_what(told):
        return over
    left = [one for one in told if tells(one) and not one.endswith("?")]
    return as_one(*(left[:1] if what_he_did_then(left) else left[-2:])) or begun(told[0], _CALLED)


_SAYS_WHAT = re.compile(
    r"(?:(?:en|nou|ja|dus|misschien|eigenlijk|vooral) )*(?:over )?"
    r"(?:(?:hoe|waarom|of|wat) (?:ik|we)\b|waarom (?:het|er|dat|mijn|m'n|de|bij|een)\b)"
)


def gone_on_with(words: str) -> str:
    """What he wanted to go on with, but for what he asked beside it, or set aside: all of it where it can be read at
    a glance."""
    told = [one for one in sentences(what_tells(words)) if not one.rstrip().endswith("?")]
    said = joined([without_aside(one) for one in told if not (sets_aside(one) or _NOT_YET.search(small(one)))] or told)
    return said if said and len(said.split()) <= _CALLED else taken_up(words, topic=True)


# "Of ik daar ga werken, weet ik nog niet."
_NOT_YET = re.compile(r"^(?:en |maar )*(?:of|wat|hoe) ik\b.*\bweet ik (?:(?:nog|eigenlijk|gewoon|echt|zelf) )*niet\b")
_AT_A_GLANCE, _CALLED = 22, 34  # words


def has_none_yet(words: str) -> bool:
    """Whether he says that he has nothing to talk about, or does not know, and beside that nothing that is a topic."""
    told = sentences(words)
    empty = [one for one in told if _is_empty(one)]
    says_so = [one for one in empty if practical(one) is None and (not asks_the_bot(one) or one is not told[0])]
    return bool(says_so) and not _tells(told, empty)


def _is_empty(sentence: str) -> bool:
    plain, first = small(sentence).strip(), besides(sentence)
    if asks_why_not(sentence):
        return False
    is_of_it = _ASKED_OF_IT.search(plain) or _NOTHING_MUCH.match(plain) or _SENT_HERE.match(plain)
    return bool(kinds_of(sentence) & EMPTY_HANDED or is_of_it or (first != sentence and kinds_of(first) & EMPTY_HANDED))


def _tells(told: Sequence[str], empty: Sequence[str]) -> bool:
    left = left_of("\n".join(told))
    return any(one not in empty for one in left)
