"""That his coach read what somebody had wanted for himself, as far as he can see: "Ik had gevraagd om dat bij mij te
houden", "Dat had Ada niet mogen lezen". It is said to the one who asks, and answers nothing."""

from collections.abc import Callable

from conversations import patterns as re
from conversations.matching import called, small
from conversations.said.gist import sentences

_OPENS = r"^\W*(?:(?:maar|en|sorry|hoi|h[eé]+|nou|zeg|pff+|ja|nee|eh|huh|wacht)\W+)*"
_THING = r"(?:dat|dit|het|'t|t|die|wat ik (?:\w+ ){1,6}?(?:schreef|zei|vertelde|typte|stuurde))"
_READ = r"(?:gelezen|lezen|weten|zien|gezien|gekregen|krijgen)"
_PASSED = r"(?:doorgegeven|doorgestuurd|doorverteld|gedeeld|genoemd|verteld|gezegd|laten lezen|erin gezet)"
_NAME = r"(?:haar|zijn|die|de|hun|z'n|d'r) naam"
_ANYWAY = (
    r"(?: (?:toch|wel|nu|nou|gewoon|dan|al|aan (?!mijn|m'n|mn|de|die|een)\w+|naar (?!mijn|m'n|mn|de|die|een)\w+|bij "
    r"(?!mijn|m'n|mn|de|die|een)\w+))* "
)
_KEPT_ASKED = (
    r"(?:dat|dit) (?:(?:vroeg|had|wilde|wou|zei) ik (?:(?:je|jou|u|juist|nog|toch|zo|net|dus|nadrukkelijk) )*"
    r"(?:gevraagd |gezegd )?(?:om )?niet(?: (?:te (?:doen|delen|noemen|vertellen)|door te (?:geven|sturen)|"
    r"doen|hebben))?|"
    r"mocht (?:juist |toch )?niet)\W*$"
)
# That he had wanted it for himself, said of what she knew or read.
_FOR_ME = (
    r"(?:(?:dat|dit|het) (?:had|wilde|wou) ik|(?:ik (?:had|wilde|wou) (?:dat|dit|het))) "
    r"(?:(?:liever|graag|juist|echt|eigenlijk|toch|zelf|nog|alleen) )*(?:voor (?:mij|mezelf|mijzelf|me)|bij (?:mij|me))"
    r"(?: alleen)?(?: (?:willen |gewild )?(?:houden|gehouden|laten|blijven)| gewild)?"
)
_MAY = re.compile(
    r"\b(?:genoemd|verteld|gelezen|las|zag|leest|stond|lezen|weten|weet|houden|gehouden|hou|wist|blijft|blijven|doorgegeven|doorgestuurd|doorverteld|gedeeld|gezien)\b"
)
_FEW, _MOST = 9, 40  # words


def _named(coach: str) -> str:
    name = re.escape(called(coach))
    return rf"(?:{name}|(?:mijn |de )?coach)"


def _her(coach: str) -> str:
    return rf"(?:{_named(coach)}|ze|zij)"


def may_complain(words: str) -> bool:
    """Whether it is worth a closer look."""
    return len(words.split()) <= _MOST and _MAY.search(words.casefold()) is not None


def complains_of_reading(coach: str, words: str) -> bool:
    """Whether that is all that he says, with what he thinks of it in a few words."""
    told = [small(one) for one in sentences(words)] if may_complain(words) else []
    said = [one for one in told if _complains(coach, one)]
    if not said and re.search(_OPENS + _startled(_her(coach)), " ".join(told)):
        return True
    return bool(said) and all(one in said or _is_beside(one) for one in told)


def complaint_beside(coach: str, words: str, *, known: Callable[[str], bool] = str.isspace) -> tuple[str, str] | None:
    """What he tells, and such a complaint beside it, where that is sure; None where there is none, or nothing else.
    Amid what he tells "ze" is whoever he tells of, but where what she read is `known` as something that he wrote."""
    told = sentences(words) if may_complain(words) else ()
    her = _named(coach)
    for at in range(len(told)):
        for end in (at + 1, at + 2):
            said, rest = " ".join(told[at:end]), " ".join((*told[:at], *told[end:]))
            if end <= len(told) and rest and re.search(_OPENS + _startled(her), small(said)):
                return rest, said
        said = small(told[at])
        by_name = re.search(f"{_OPENS}(?:{_wonders(her)}|{_after_all(her)})", said)
        by_what = re.search(f"{_OPENS}(?:{_wonders(_her(coach))}|{_after_all(_her(coach))})", said)
        if by_name or (by_what and topic_of(said) and known(topic_of(said))):
            end = at + 1 + (at + 1 < len(told) and _is_beside(small(told[at + 1])))
            rest = " ".join((*told[:at], *told[end:]))
            return (rest, told[at]) if rest else None
    return None


def _complains(coach: str, sentence: str) -> bool:
    her = _her(coach)
    kept = (
        r"(?:bij (?:mij|me)|voor (?:mij|mezelf|me)|tussen ons|privé|prive|geheim|onder ons|"
        rf"niet (?:aan|naar|met) {her}|{her} (?:\w+ ){{0,3}}niet)"
    )
    not_read = rf"(?:\w+ ){{0,4}}?(?:niet|nooit)\b[^.?!]{{0,14}}{_READ}"
    found = (
        rf"(?:ik )?(?:had|heb) (?:ik )?(?:(?:je|jou|u|toch|wel|nog|juist|duidelijk|zo|net) )*"
        rf"(?:gevraagd|gezegd|aangegeven|gemeld)\b[^.?!]*\b{kept}",
        rf"(?:ik had|had ik) {_THING} (?:(?:je|jou|u|toch) )*gevraagd (?:\w+ ){{0,3}}{kept}",
        rf"{_THING} (?:[\w']+ ){{0,4}}?(?:had|mocht|hoefde) {her} {not_read}",
        rf"{her} (?:had|mocht) {_THING} {not_read}",
        rf"(?:waarom|hoezo|hoe kan het dat) (?:heeft|weet|las|kent) {her} (?:{_THING}|nu|nou|toch)\b[^.?!]*",
        rf"(?:waarom|hoezo) (?:heeft|weet|las) {her} (?:dan )?gelezen wat ik\b[^.?!]*",
        rf"ik (?:zie|merk|hoor|merkte|zag) (?:nu )?dat {her} {_THING} [^.?!]*\b(?:gelezen|wist|weet|las)\b",
        rf"{_KEPT_ASKED}",
        _startled(her),
        _wonders(her),
        _after_all(her),
        rf"(?:je|jij|u) (?:hebt|heb|heeft) (?:(?:toch|nu|wel|dus|nou) )*{_NAME}{_ANYWAY}{_PASSED}"
        rf"(?: (?:aan|bij) {her})?(?: (?:toch|h[eè]+|of niet))*\W*$",
        rf"(?:waarom|hoezo|hoe kan het dat) (?:heb|hebt|heeft) (?:je|jij|u) (?:{_THING}(?: (?:van|over) \w+)?|"
        rf"{_NAME})\b{_ANYWAY}{_PASSED}\b[^.?!]{{0,30}}\W*$",
        r"(?:je|jij|u) (?:hebt|heb|heeft) [^.?!]{1,30}(?:bij naam|met naam|haar naam|zijn naam)(?: en toenaam)? "
        r"(?:genoemd|doorgegeven)[^.?!]{0,12}\W*$",
        rf"(?:je|jij|u) (?:hebt|heb|heeft) (?:toch )?(?:{_THING}[^.?!]* )?(?:doorgegeven|doorgestuurd|doorverteld|"
        r"gedeeld)\b[^.?!]*(?:\bniet (?:gewild|gevraagd|de bedoeling|mogen)\b[^.?!]*|\bzonder\b[^.?!]*)",
    )
    return any(re.search(_OPENS + "(?:" + one + ")", sentence) for one in found)


_SMALL = r"(?:(?:toch|dus|nu|nou|dan|wel|gewoon|ook|al|alsnog|eigenlijk|even|het|dat|dit) )*"
_OF = r"(?: (?:stuk(?:je)?|deel|zin(?:netje)?|verhaal))?(?:,?(?: (?:dat|dit))? (?:van|over|met) (?:[\w']+ ?){1,5})?"
_ASKS_WHY = r"(?:waarom|hoezo|hoe (?:kan|kon|komt|kwam)(?: (?:het|dat|dit|toch|nou|nu|eigenlijk|dan))*)"


def _wonders(her: str) -> str:
    """Why she read it, or how that can be; whether of something that he told himself is known by what he names."""
    read = r"(?:las|leest|gelezen|lezen|zag|gezien|te zien kreeg|te lezen kreeg|kreeg|wist)"
    return (
        rf"{_ASKS_WHY} (?:heeft |had |kon |las |mocht )?{her} {_SMALL}(?:{_THING}\b(?: (?:van|over|met) "
        rf"(?:[\w']+ ){{0,3}}?[\w']+)?) ?{_SMALL}{read}?(?: (?:heeft|had|kon|krijgen))?\W*$"
    )


def _after_all(her: str) -> str:
    """That she has read it, which was not to be."""
    return (
        rf"(?:{her} (?:had|heeft) {_SMALL}(?:{_THING}{_OF} )?{_SMALL}(?<=toch )(?:gelezen|gezien){_OF}\W*$|"
        rf"{_THING}{_OF} (?:had|heeft) {her} {_SMALL}(?<=toch )(?:gelezen|gezien)\W*$|"
        rf"{her} las {_SMALL}{_THING}{_OF} (?:toch|dus toch)\W*$)"
    )


def asks_why(words: str) -> bool:
    """Whether he wants to know how that came."""
    return re.search(rf"\b{_ASKS_WHY}\b", small(words)) is not None


def topic_of(words: str) -> str:
    """What it was about, in one word of his, however he comes to it: "ze had het toch gelezen, van m'n vader"."""
    found = _ABOUT.search(small(words))
    return found["what"] if found is not None else ""


_ABOUT = re.compile(r"\b(?:van|over|met) (?:(?:mijn|m'n|mn|me|de|het|die|dat|een|mij) )*(?P<what>[\w'-]{3,})")


def _startled(her: str) -> str:
    """It gave him a start, or he minds it, that she knew it."""
    minds = r"(?:schrok|schrik|vond het (?:\w+ )?(?:raar|gek|naar|vervelend|jammer|niet \w+)|baal|baalde)"
    knew = r"\b(?:wist|weet|las|gelezen|gelezen had|gelezen heeft)"
    return (
        rf"(?:ik )?{minds} (?:(?:er ?van|er|ook|wel|best|even|nogal|een beetje) )*(?:dat|toen) {her} [^.?!]*{knew}"
        rf"[.,;]* (?:want |en )?{_FOR_ME}\W*$"
    )


_BESIDE = re.compile(
    r"\b(?:blij|bedoeling|boos|jammer|vervelend|naar|afspraak|afgesproken|leuk|raar|gek|vertrouw\w*|schrik|schrok|"
    r"teleurgesteld|lekker|fijn|balen|rot|ongemakkelijk|overvallen|niet oke|niet ok|kan niet|"
    r"niet kunnen|gewild|waarom|hoe kan)\b"
)


def _is_beside(sentence: str) -> bool:
    return len(sentence.split()) <= _FEW and _BESIDE.search(sentence) is not None


def is_of_a_name(words: str) -> bool:
    """Whether it is a name that was passed on."""
    return re.search(r"\bnaam\b|\bnamen\b", words.casefold()) is not None
