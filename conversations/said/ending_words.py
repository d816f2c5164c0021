"""That somebody wants no more of it: no more talks with his coach, no more questions, or fewer.

What he wants to stop with at work is an answer: "ik wil stoppen met pleasen".
"""

from enum import StrEnum
from functools import cache, lru_cache

from conversations import patterns as re
from conversations.matching import small


class Enough(StrEnum):
    """What he wants."""

    NO_MORE = "no_more"
    FEWER = "fewer"


_OPENS = (
    r"(?:(?:en|maar|oh?|eh|sorry|dus|nou|ja|nee|pff+|eerlijk gezegd|eigenlijk|laat|denk ik|ik denk dat|ik vind|"
    r"please|hoi|and|but) )*"
)
_SMALL = r"(?:(?:nu|gewoon|liever|graag|echt|helemaal|maar|even|eens|voorlopig|ook|eigenlijk|dus|er|hier|toch) )*"
_ENDS = r"(?: (?:hoor|graag|aub|svp|please|alsjeblieft|nu|meer|ermee|dank je|bedankt|ok|voorlopig|denk ik|mee))*"
_THE_TALKS = (
    r"(?:(?:de|die|deze|onze|het|dit|mijn|alle) )?(?:gesprek(?:ken)?|coaching|coachgesprekken|traject|coachtraject|"
    r"sessies?|afspraken|talks?|coach|app|bot|gedoe met ada)(?: met \w+)?"
)
_QUESTIONS = (
    r"(?:(?:die|deze|je|jouw|al die|al dat|de|het|me|mij) )*"
    r"(?:vragen(?: (?:te )?stellen)?|gevraag|berichten|berichtjes|questions)"
)
_FORMS = (
    # no more talks
    r"(?:ik|k) (?:kom|ga|doe) niet meer(?: (?:naar (?:de gesprekken|ada|de coach)|bij ada|langs|mee|terug|opdagen|"
    r"dinsdag|"
    r"naar dit gesprek|naar kamer .*))?",
    rf"(?:ik|k) (?:wil|ga|moet|zou) {_SMALL}(?:graag )?(?:stoppen|kappen|ophouden) met {_THE_TALKS}",
    rf"(?:ik|k) (?:stop|kap) {_SMALL}met {_THE_TALKS}",
    rf"(?:ik|k) (?:hoef|wil) {_SMALL}(?:dit|die|de|deze|het|geen) {_THE_TALKS} niet meer|"
    rf"(?:ik )?wil geen {_THE_TALKS} meer",
    rf"ik (?:wil|ga) {_SMALL}hier(?:mee| mee) stoppen|hier (?:stop|kap) ik mee|ik (?:stop|kap) hier(?:mee| mee)",
    # no more questions
    rf"(?:ik|k) (?:wil|ga|zou) {_SMALL}(?:stoppen|kappen|ophouden) met (?:al )?(?:deze|die|je|jouw|uw|jullie) "
    r"(?:vragen|berichten|berichtjes)",
    rf"(?:kun|kan|wil|wilt|zou) (?:je|u|jij) {_SMALL}(?:stoppen|ophouden) met (?:{_QUESTIONS}|vragen)",
    rf"(?:stop|hou(?:d)? {_SMALL}op|kap) {_SMALL}(?:met )?{_QUESTIONS}",
    rf"ik (?:wil|hoef) {_SMALL}geen {_QUESTIONS} meer(?: (?:krijgen|hebben|te krijgen))?",
    rf"(?:graag|liever) geen {_QUESTIONS} meer|geen {_QUESTIONS} meer (?:graag|aub|svp|please)",
    rf"(?:je|u) hoeft (?:me |mij )?{_SMALL}(?:niets|niks|niet) meer te vragen",
    r"(?:je|u) (?:hoeft|mag) (?:me |mij )?niet meer (?:te )?(?:vragen|schrijven|berichten|appen|mailen)",
    r"laat (?:me|mij) (?:nu |maar |gewoon )*met rust",
    r"(?:hoe|kan ik|kun je|kan je|hoe kan ik|hoe zet ik) (?:ik )?(?:me|mij|je|dit|deze bot|de bot|jou|de vragen) "
    r"(?:hier )?(?:uit(?:zetten|schrijven)?|afmelden|stopzetten|uitschakelen|opzeggen)",
    rf"(?:ik|k) (?:wil|ga|zou) {_SMALL}(?:stoppen|kappen|ophouden) met (?:dit|het|al dat|dat) (?:getyp|gevraag|"
    rf"gedoe|ge-?app|"
    r"gechat|geschrijf)",
    rf"(?:ik|k) ga niet (?:meer )?(?:verder )?met (?:haar|hem|ada|mijn coach|de coach)(?: verder)?|"
    rf"(?:ik|k) (?:wil|ga) {_SMALL}niet meer (?:verder )?(?:met (?:haar|hem|ada|mijn coach) )?(?:verder|door)(?: "
    rf"met (?:haar|hem|ada|"
    r"mijn coach))?",
    rf"(?:graag |liever )?(?:tot die tijd |tot dan |voorlopig |nu |even )+(?:graag |liever )?geen "
    rf"{_QUESTIONS}(?: meer)?",
    r"stop asking(?: me)?|no more questions please|i (?:want to|would like to) stop(?: (?:the talks|with this))?",
)
_FEWER = (
    rf"(?:kan|mag|kun|wil) (?:je|u|het|dat) {_SMALL}(?:wat |iets )?minder(?: (?:vragen|vaak|berichten))+"
    r"(?: (?:vragen|stellen|sturen))?",
    r"(?:graag|liever) (?:wat |iets )?minder (?:vragen|berichten)|(?:wat |iets )?minder (?:vragen|"
    r"berichten) (?:graag|aub|svp)",
    r"(?:je|u) (?:vraagt|stuurt|schrijft) (?:me |mij )?(?:echt |veel )?te (?:vaak|veel)|fewer questions(?: please)?",
)
_MOST = 60  # words
_SENTENCES = re.compile(r"[.!?…\n]+|,\s+(?=(?:ik|kun|kan|stop|laat|hou|wil|het|t|dit|dat|er|want|we)\b)")
_SAID_BY = re.compile(r"\b(?:zei|zegt|zeg|dacht|denkt|riep|vond|vindt|wil dat|said)\b")


@lru_cache(maxsize=100)
def says_enough(words: str) -> Enough | None:
    """Whether he says, with whatever else, that he wants no more talks or questions, or fewer."""
    said = _said(words) if len(words.split()) <= _MOST else []
    if any(_is_any(_FORMS, one) for one in said):
        return Enough.NO_MORE
    return Enough.FEWER if any(_is_any(_FEWER, one) for one in said) else None


_TODAY = r"(?:vandaag|vanavond|vanmiddag|vandaag nog|nu|deze week|today|tonight)"
_NOT_TODAY = re.compile(
    rf"{_OPENS}(?:doe (?:mij|me) )?(?:maar |graag |liever |even )*geen (?:vra(?:ag|gen)|berichten|berichtje) "
    rf"meer {_TODAY}\b(?:[,.!] *.*)?|"
    rf"{_OPENS}{_TODAY} (?:maar |graag |liever |even )*(?:niks|niets) meer (?:sturen|vragen|appen)\b"
    rf"(?: \w+){{0,2}}(?:[,.!] *.*)?|{_OPENS}{_TODAY} (?:maar |graag |liever |even )*geen (?:vra(?:ag|gen)|"
    rf"berichten) meer\b(?:[,.!] *.*)?|no more "
    rf"questions {_TODAY}\b(?:[,.!] *.*)?"
)


def says_not_today(words: str) -> bool:
    """Whether he wants no more questions for this day, and says that first."""
    return _NOT_TODAY.fullmatch(small(words).strip()) is not None if len(words.split()) <= _A_LINE else False


_A_LINE = 15  # words


def says_only_enough(words: str) -> bool:
    """Whether he says nothing besides."""
    return all(_is_any((*_FORMS, *_FEWER), one) for one in _said(words) if one)


_WHETHER_IT_ENDS = re.compile(
    r"\b(?:blijf|blijft|ga|gaat|kom|komt|duurt|krijg) (?:\w+ ){0,4}(?:nog )?(?:lang|vaak|eeuwig|door)\b[^.?!]*\?|"
    r"\bhoe ?(?:lang|vaak) (?:blijf|blijft|ga|gaat|duurt|kom|komt|krijg|vraag) [^.?!]*\?|"
    r"\b(?:was|is) (?:dit|dat) (?:nu |nou |dan |echt )*(?:de|je|het|mijn) laatste\b[^.?!]*\?|"
    r"\b(?:komt|komen) er (?:hierna )?nog (?:\w+ )?(?:meer|wat|vragen|berichten|iets)\b[^.?!]*\?|"
    r"\b(?:how long|will (?:this|you) keep|is this the last)\b[^.?!]*\?"
)


def asks_whether_it_ends(words: str) -> bool:
    """Whether he asks how long he will still be written to."""
    return _WHETHER_IT_ENDS.search(small(words)) is not None


def _said(words: str) -> list[str]:
    return [" ".join(one.strip(" .,!?…()\"'“”;:").split()) for one in _SENTENCES.split(small(words))]


def _is_any(forms: tuple[str, ...], one: str) -> bool:
    return not _SAID_BY.search(one) and _whole(forms).fullmatch(one) is not None


@cache
def _whole(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"{_OPENS}(?:{'|'.join(forms)}){_ENDS}")
