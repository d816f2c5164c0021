"""What somebody says who reads his goal back and is asked whether his coach may read it so: that she may, wherever that
stands and whatever stands beside it, or a goal in the place of it.

Words take its place only where they have the shape of a goal. Where it is neither, his goal stays as it is.
"""

from itertools import pairwise

from conversations import patterns as re
from conversations.goal.goal_words import WANTS, behind_lead, heard, stays, turned
from conversations.goal.no_goal import is_settled
from conversations.kept.kept_from import lets_read
from conversations.kept.named_out import named_out
from conversations.matching import called, normal, small
from conversations.said.assent import plainly, says_no_more
from conversations.said.gist import sentences
from conversations.said.said_so import said_so

_HER = r"(?:haar|hem|ze|zij|hij|(?:mijn |de )?coach|her)"
_IT = r"(?:(?:zo|het|dit|dat|hem|'t|t|nu|best|wel|gerust|gewoon|ook|zeker|nou|dan|maar|van mij) )*"
_RIGHT = re.compile(
    r"(?:(?:ja+|jawel|jazeker|nou|nee|maar|en|dus|dan|prima|goed|oke?|top|okay|verder|voor de rest|de rest|anders|"
    r"helemaal|inderdaad) )*(?:"
    rf"{_IT}(?:mag|kan|kun je) {_IT}(?:aan |naar )?{_HER}{_IT} ?(?:{_IT}(?:lezen|zien|hebben|krijgen|toe|sturen))?|"
    rf"{_HER} (?:mag|kan) {_IT}(?:lezen|zien|hebben|krijgen)|"
    rf"(?:laat|geef|stuur) {_IT}(?:aan |naar )?{_HER} {_IT}(?:lezen|zien|door)?|"
    rf"{_IT}(?:mag|kan) {_IT}(?:door|weg|erheen|verstuurd worden|de deur uit|op de post)|"
    r"(?:(?:dat|dit|het) )?(?:ziet|klinkt|leest|staat|is) (?:er |dit |dat |het |zo )*(?:best |heel |wel |weer )*"
    r"(?:goed|mooi|prima|netjes|helder|duidelijk|beter)(?: uit)?|"
    r"(?:zo|dat|dit) (?:zeg|bedoel|bedoelde|wil|wilde|wou|voel) ik (?:het|dat)?|"
    r"(?:klopt|kloppen|klopte) (?:het|dit|dat|alles|die|ze|precies)|(?:het|dat|dit|alles) klopt|"
    r"(?:akkoord|klopt|prima|goed|ja|eens|oke?|okay|top|in orde|perfect|gerust|natuurlijk|tuurlijk|graag)"
    r")(?: (?:hoor|zo|ja|wel|nu|haha|dan|verder|inderdaad|precies|helemaal|echt|prima|gerust|graag|hiermee|zeker|"
    r"weer))*"
)
# What leaves it open, or wants it otherwise.
_HOLDS_BACK = re.compile(
    r"\b(?:maar(?! ik (?:vind|ben|blijf|voel|word)\b)|te \w+|korter|langer|niet|geen|"
    r"nog|eerst|liever|alleen|mits|als|tenzij|behalve|wacht|twijfel|misschien|anders|of|nooit|"
    r"straks|later|hoewel|toevoegen|bij|erbij|weg|eruit|veranderen|aanpassen|wijzigen|fout|verkeerd|vergeten|bedoel|mis|"
    r"not|but|unless|if|rather|wait|hmm?)\b"
)
_PARTS = re.compile(r"(?<=[.!?…;])\s+|\n+|,\s+|\s+(?=(?:en|maar|al|want|though) )")


def is_right(words: str, coach: str, reads: str = "") -> bool:
    """Whether he says somewhere that it is right, or that his coach may read it, and nothing that holds it back. That a
    piece may go which stands nowhere in what he `reads` holds back nothing."""
    if "?" in words:
        return False
    parts = [_about(one, coach) for one in _PARTS.split(words) if normal(one)]
    said = [one for one in parts if _is_yes(one)]
    rest = [one for one in parts if one not in said and not _is_out(one, reads)]
    return bool(said) and not any(_HOLDS_BACK.search(one) for one in rest)


def without_yes(words: str, coach: str) -> str:
    """These words without the parts of them that only say that it is right."""
    cuts = [0, *(found.end() for found in _PARTS.finditer(words)), len(words)]
    left = (words[here:end] for here, end in pairwise(cuts) if not _is_yes(_about(words[here:end], coach)))
    return "".join(left).strip(" ,;")


def _is_out(part: str, reads: str) -> bool:
    """Whether he says of something that it may go, which is not there."""
    named = [word for word in normal(named_out(part)).split() if len(word) >= _TELLS]
    return bool(named) and not set(named) & set(normal(reads).split())


_TELLS = 4  # letters


def _about(part: str, coach: str) -> str:
    """A part of what he says in small letters, his coach in it as "ze"."""
    name = called(coach)
    return re.sub(rf"\b{re.escape(name)}\b", "ze", normal(small(part)))


def _is_yes(part: str) -> bool:
    so = said_so(part)
    plain = (so is not None and so.yes and not so.more) or plainly(part) or lets_read("ze", part)
    return bool(plain) or _RIGHT.fullmatch(part.removeprefix("en ").removeprefix("want ")) is not None or stays(part)


def nods(words: str) -> bool:
    """Whether these words, to what he reads back, are a thumb or thanks and no more."""
    return says_no_more(words) and not normal(words)


_CORRECTS = re.compile(
    r"\b(?:schrap\w*|weg(?:laten|halen)?|eruit|anders|fout|verkeerd|vergeten|bedoel\w*|waar is|gebleven|commentaar|"
    r"klopt niet|typo|typfout|niet meer in|toevoegen|verander\w*|wijzig\w*|remove|wrong|change)\b"
)
# What he wants to do with these words first, or has done with them.
_WITH_THESE = re.compile(
    r"\b(?:ik (?:wil|zou|wou) (?:(?:het|dit|dat|hier|daar|liever|toch|eigenlijk|graag|wel) )*(?:er|eerst|nog|even)|"
    r"eerst (?:wil|zou|wou) ik) (?:(?!niet |minder |geen |nooit )\w+ ){0,5}?(?:nadenken|denken|slapen|overleggen|"
    r"bespreken|herschrijven|formuleren|lezen|wachten|weten|stoppen|sturen)\b|"
    r"\bik (?:wil|wou) dat (?:ze|hij|je|jij|u) (?:dit|het|dat)\b"
)
_LIKES = re.compile(r"^\W*(?:ja+|jawel|jazeker|prima|ok[eé]?|okay|goed|top|akkoord|klopt|mooi|tuurlijk|nee+|nou)\b")
_FINITE = re.compile(
    r"\b(?:is|was|kan|mag|moet|hoeft|heeft|heb|had|ziet|klopt|staat|vind|ben|wordt|lijkt|klinkt|gaat|komt|zit|laat|"
    r"weet|denk|snap|geef|stuur|kun|wil|zal|hoor|doe)\b"
)
_LEARNED = re.compile(
    r"^(?:weer|meer|minder|vaker|beter|niet meer|met|zonder|dat|om)\b|"
    r"\b(?:\w{2,}en|gaan|staan|doen|zijn|slaan|zien)[.! ]*$"
)
_A_GOAL = 40  # words


def is_anew(words: str, coach: str = "") -> bool:
    """Whether these words, where he reads his goal back, are a goal in the place of it, and not said about it."""
    said, plain = heard(words).goal, _about(words, coach)
    if not said or "?" in words or len(said.split()) > _A_GOAL or len(said.split()) < 2:
        return False
    if _WITH_THESE.search(plain):
        return False
    if behind_lead(words) or any(turned(one) for one in sentences(words)):
        return True
    if _CORRECTS.search(plain) or normal(said) != normal(words):
        return False
    if WANTS.search(small(words)):
        return True
    return _LEARNED.search(small(words)) is not None and not (_LIKES.match(plain) or _FINITE.search(plain))


_TO_LEARN = re.compile(r"\b(?:leren|leer|ook|daarnaast|erbij)\b")
_MUCH, _SOME = 0.6, 3


def said_again(words: str, goal: str) -> str:
    """His goal, where he says it once more in other words, or holds against the question that he gave it before: it is
    no other thing to learn."""
    said = heard(words).goal
    if not goal or not said or WANTS.search(small(said)) is None or _TO_LEARN.search(small(words)):
        return ""
    mine, there = _telling(said), _telling(goal)
    is_same = len(mine & there) >= _SOME and len(mine & there) >= _MUCH * len(mine)
    return said if is_same or any(map(is_settled, sentences(words))) else ""


def is_of_goal(words: str, goal: str) -> str:
    """The goal as he puts it here, where most of what he says stands in it word for word; or nothing."""
    said = heard(words).goal
    mine, there = _telling(said), _telling(goal)
    is_same = len(mine & there) >= _SOME and len(mine & there) >= _MUCH * len(mine)
    return said if is_same and "?" not in words and not _TO_LEARN.search(small(words)) else ""


def _telling(words: str) -> set[str]:
    return {one for one in normal(words).split() if len(one) >= _TELLS}
