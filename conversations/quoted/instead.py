"""What somebody writes of what he set out to do that puts something else in its place: that he changed his mind, what
it becomes, or that what he wrote is to be his intention; or that he lets it go.

Only who says so in so many words is heard. What he will do in its place is what stands behind that; where he has done
it by then, or speaks of meeting and of who reads what, it is none of it.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import sentences
from conversations.told.came_of_it import says_done
from conversations.told.setting_out import can_begin, goes_to, names_something_to_do

_HELD = 64
_AHEAD = r"\W*(?:(?:hoi|hallo|hey|dag|oh?|ja|nou|sorry|eh+m?|even|trouwens|maar|en|wacht|update)\b[,.: ]+)*"
_SOFT = r"(?:(?:toch|net|nu|dus|inmiddels|eigenlijk|even|weer|een beetje|vannacht|gisteren|wel|maar|dan|ook|al) )*"
_PLAN = r"(?:voornemen|plan(?:netje)?)"
_MY = r"(?:mijn|m'n|mn)"
_CHANGED = re.compile(
    rf"{_AHEAD}(?:(?:(?:ik (?:ben|was)|ben(?: ik)?|i(?:'ve| have)?) {_SOFT})?(?:van gedachten? veranderd|"
    rf"van mening veranderd|changed my mind)(?: (?:over|van|wat) [^.,:;]*)?|"
    rf"(?:ik )?heb me {_SOFT}bedacht\b(?! dat| hoe| wat)(?: over [^.,:;]*)?|(?:liever toch|toch maar) niet\b[^.,:;]*|"
    rf"(?:ik|dus ik) {_SOFT}(?:doe|ga|pak) (?:het|dat|'t|t) {_SOFT}anders\b(?: doen| aanpakken)?|"
    rf"ik heb {_SOFT}(?:alleen )?{_SOFT}(?:iets|wat) anders in (?:mijn|m'n|mn) hoofd\b[^.:]*|"
    rf"{_MY} {_PLAN} (?:is|wordt) {_SOFT}(?:veranderd|gewijzigd|anders(?: geworden)?|aangepast)|"
    rf"ik (?:wil|zou) {_SOFT}(?:{_MY}|dat|het) {_PLAN} {_SOFT}(?:veranderen|aanpassen|wijzigen)(?: in| naar)?|"
    rf"(?:verander|wijzig|pas) {_SOFT}{_MY} {_PLAN} {_SOFT}(?:aan|in)|(?:nieuw|ander) {_PLAN}(?: dus| dan)?(?=:)|"
    rf"{_MY} (?:nieuwe )?{_PLAN} (?:wordt|is nu)(?: dus| dan| nu)*(?=:| dat | om ))"
)
# "Het wordt toch geen …, maar ik zeg …": the sentence itself says what.
_BECOMES = re.compile(
    rf"{_AHEAD}(?:(?:dus )?(?:het|'t|t|dat) wordt (?:nu |dus )?toch (?!(?:pas |weer |wel )?(?:\w+dag|[0-9]))|"
    r"(?:bij|na) nader inzien\b)"
)
_PUTS = re.compile(
    rf"\b(?:zet|noteer|schrijf|bewaar|neem|onthoud|hou) (?:(?:dat|dit|het|'t|t|die|maar|dan|ook|even|op|gerust|zo) )*"
    rf"(?:als|tot|bij) (?:(?:{_MY}|het|een) )?(?:nieuwe? )?{_PLAN}\b|"
    rf"\b(?:kun|kan|kunt|wil|wilt|zou|mag|kan) (?:je|u|jij|ik|dat|dit|het) (?:[\w']+ ){{0,4}}?(?:als|tot) "
    rf"(?:(?:{_MY}|het|een) )?(?:nieuwe? )?{_PLAN}\b|"
    rf"\b(?:maak|maakt) (?:daar|hier|er) (?:maar |dan )?(?:{_MY} )?(?:nieuwe? )?{_PLAN} van\b|"
    rf"^(?:en |dus )*(?:dat|dit) is (?:nu |dus |dan )*{_MY} nieuwe {_PLAN}\b"
)
_WHICH = r"(?:dat|die|het|dit|mijn|m'n|mn)(?: (?:[\w'-]+ ){0,4}?[\w'-]+)??"
_LETS_GO = re.compile(
    rf"{_AHEAD}(?:{_WHICH} (?:heb|had|laat|liet) ik {_SOFT}(?:laten )?varen\b|"
    rf"ik (?:heb|had|laat|liet) {_WHICH} {_SOFT}(?:laten )?varen\b|"
    rf"{_WHICH} (?:doe|ga) ik {_SOFT}niet (?:meer|door)(?: doen)?\b(?! (?:als|zonder|zo|voor|op|tot))|"
    rf"(?:ik zie|daar zie ik|zie ik) (?:er |daar )?{_SOFT}van af\b|van (?:[\w'-]+ ){{1,4}}zie ik {_SOFT}af\b|"
    rf"(?:laat|schrap|vergeet) (?:dat|het|mijn|m'n|mn) {_PLAN} (?:maar )?(?:zitten|gaan|vallen)?|"
    rf"(?:dat|het|mijn|m'n|mn) {_PLAN} (?:vervalt|gaat {_SOFT}niet (?:meer )?door|laat ik {_SOFT}"
    r"(?:zitten|gaan|los|vallen)))"
)
_OF_ELSE = re.compile(
    r"\b(?:coach|bot|je|jij|jou|jullie|u|gesprek met (?:ada|haar|hem|mijn coach)|afspraak met|mag lezen|onderwerp|"
    r"vraag(?:t)? (?:me|mij)|meelezen)\b|\bmag\b.*\b(?:lezen|weten|zien)\b|\bover\b.*\bhebben\b"
)
_LEAST = 3  # words
_SAYS_NO_MORE = re.compile(r"[\W_]*(?:(?:hoor|nu|dus|toch|graag|alsjeblieft|aub|zo|weer|maar|want)\W*)*")


def _behind(sentence: str, cue_end: int) -> str:
    """What follows in the same sentence behind what says that it changed."""
    rest = sentence[cue_end:]
    _, colon, behind = rest.partition(": ")
    return (behind if colon else rest).strip(" ,;:–-")


@lru_cache(maxsize=_HELD)
def instead(words: str) -> str:
    """What he will do in the place of what he set out to do, as he wrote it; empty where he says no such thing, or not
    what."""
    told = [] if _IS_SPENT.search(small(words)) else sentences(words)
    for place, one in enumerate(told):
        plain = small(one)
        if _BECOMES.match(plain) and _can_be(one):
            return _put([one, *told[place + 1 :]])
        cue = _CHANGED.match(plain) or _LETS_GO.match(plain)
        puts = _PUTS.search(plain)
        if cue is None and puts is None:
            continue
        end = cue.end() if cue is not None else puts.end() if puts is not None else 0
        behind = _behind(one, end)
        is_said = ":" in one[max(end - 1, 0) :] or behind.startswith("dat ik ")
        called = is_said and len(behind.split()) >= _LEAST and not _OF_ELSE.search(small(behind))
        first = [behind] if called or (_SAYS_NO_MORE.fullmatch(behind) is None and _can_be(behind)) else []
        rest = [*first, *(each for each in told[place + 1 :] if not _PUTS.search(small(each)))]
        if cue is None and not rest:
            rest = [each for each in told[:place] if _can_be(each)]
        if (first and called) or any(map(_can_be, rest)):
            return "" if any(map(_is_over, rest)) else _put(rest)
    return ""


def _put(told: list[str]) -> str:
    left = " ".join(one for one in told if not _PUTS.search(small(one))).strip()
    return left[:1].upper() + left[1:]


def _is_over(sentence: str) -> bool:
    plain = _WHAT_HE_SAYS.sub("", small(sentence).strip(" .!…"))
    return says_done(plain) and not goes_to(sentence)


# "Ik zeg dat ik pauze heb": that is not over.
_WHAT_HE_SAYS = re.compile(r"(?<=\w) (?:dat|of|als|waarom|hoe) (?:ik|we)\b.*")


# In need, or what somebody else does: no plan of his.
_IS_SPENT = re.compile(
    r"\bkan (?:echt |gewoon )?niet meer\b|\btrek (?:het|dit|t) niet\b|\bga kapot\b|\bgeen zin meer\b"
)
_HIMSELF = re.compile(r"\b(?:ik|k|we|wij|mij|me|mijn|i|my)\b|^\w+(?:en|n)\b|\b\w+en$")


def _can_be(sentence: str) -> bool:
    """Whether he says what he will do in it, and it is none of what he has with his coach or the one who asks."""
    if sentence.rstrip().endswith("?") or len(sentence.split()) < _LEAST or _OF_ELSE.search(small(sentence)):
        return False
    if not _HIMSELF.search(small(sentence)):
        return False
    return goes_to(sentence) or can_begin(sentence) or names_something_to_do(sentence)


@lru_cache(maxsize=_HELD)
def changes_it(words: str) -> bool:
    """Whether he puts something else in its place, and says what."""
    return bool(instead(words))


def puts_it_so(words: str) -> bool:
    """Whether he only asks that what he wrote before be his intention."""
    return not instead(words) and any(_PUTS.search(small(one)) for one in sentences(words))


def without_putting(words: str) -> str:
    """These words without a sentence that only says that they are to be his intention."""
    told = sentences(words)
    left = [one for one in told if not _PUTS.search(small(one))]
    return " ".join(left) if left and len(left) < len(told) else words


def takes_its_place(words: str) -> bool:
    """Whether what is kept as what he set out to do says of itself that it stands in the place of what was before."""
    return changes_it(words) or any(_PUTS.search(small(one)) for one in sentences(words))


def lets_go(words: str) -> bool:
    """Whether he says that he lets go of what he set out to do, and not what comes in its place."""
    told = sentences(words)
    others = [one for one in told if not _LETS_GO.match(small(one))]
    return len(others) < len(told) and not (instead(words) or any(map(_is_over, others)))
