"""What somebody means to try in the end, of all that he wrote where he was asked for it: he may think aloud first, ask
something back or put right what stands above, and only then say it.

What he calls his intention is it; what he takes back as thinking aloud or as a correction is none. Where nothing
besides is left that can be it, all of his words stay.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.asked.asking_back import AsksBack, asks_back
from conversations.asked.told_before import said_again
from conversations.matching import small
from conversations.quoted.instead import instead, without_putting
from conversations.said.gist import sentences
from conversations.told.setting_out import goes_to, names_something_to_do
from conversations.wished.waiting_words import asks_to_wait

_AHEAD = r"\W*(?:(?:nee+|nou|ja|ha(?:ha)+|oh?|ok[eé]?|goed|sorry|wacht|maar|dus|en|eh+m?)\b[,.: ]+)*"
_ONE = r"(?:(?:echte|eigenlijke|enige|nieuwe|goede|juiste|definitieve|werkelijke) )?(?:voornemen|plan)"
# "Het voornemen is: …", "mijn echte voornemen: …", "wat ik wil proberen: …".
_CALLED = re.compile(
    rf"{_AHEAD}(?:(?:(?:het|mijn|m'n|mn|dit is (?:het|mijn)) )?{_ONE}|wat ik (?:(?:wel|echt|dus|eigenlijk) )*"
    r"(?:ga|wil|zal) (?:(?:wel|echt|dus|eigenlijk|gaan) )*(?:(?:uit)?proberen|doen|oefenen))"
    r"(?: (?:is|was|wordt|luidt))?(?: (?:dus|dan|nu|eigenlijk|gewoon|namelijk))* ?[:,] *(?=\w)"
)
# "Voor de administratie: ik had met Ada afgesproken dat ik …".
_AGREED = re.compile(
    r"\b(?:(?:ik|we|wij) (?:had|hadden|heb|hebben)|(?:had|heb) ik|(?:hadden|hebben) (?:we|wij)) (?:[\w']+ ){0,3}"
    r"afgesproken (?:met [\w'-]+ )?(?P<that>dat ik)\b"
)
_IS_THAT = re.compile(rf"{_AHEAD}(?:het|mijn|m'n|mn) {_ONE} (?:is|wordt)(?: (?:dus|nu|dan))* (?:dat ik|om)\b")
_THINKS = (
    r"(?:ik )?(?:was|zat|ben|zit)(?: ik)? (?:(?:nog|even|eerst|maar|gewoon|alleen|hardop|pas) )*"
    r"(?:aan het (?:na)?denken|te denken|aan het twijfelen|te twijfelen)"
)
_WAS_NONE = (
    r"(?:(?:het )?hardop (?:ge|na)?(?:denken|dacht)(?: (?:ervoor|daarvoor))?|(?:geen|niet (?:mijn|m'n|het)) "
    r"(?:voornemen|plan)|een correctie|een \w+, geen (?:voornemen|plan)|"
    r"niet wat ik (?:me (?:voornam|had voorgenomen)|(?:ga|wil(?:de)?) (?:doen|proberen)|van plan (?:ben|was)))"
)
_DISOWNS = re.compile(
    rf"{_AHEAD}(?:{_THINKS}|(?:dat|dit|het|wat hierboven staat|het vorige|(?:die|dat van|dat over) (?:[\w']+ ){{1,4}}?)"
    rf" ?(?:was|is|waren|zijn) "
    rf"(?:(?:dus|nog|maar|alleen|even|meer|gewoon|eigenlijk) )*{_WAS_NONE})\b(?=\W*$|,)"
)
_BACK = re.compile(
    r"\b(?:mag|moet|kan|hoort|hoeft|telt|geldt) (?:(?:het|dat|dit|er|ook|'t|t) )+.*\?$|\bof (?:mag|moet|kan) .*\?$"
)
_LEAST = 4  # words
_ENDS = re.compile(r"(?<=[.!?…\U0001F300-\U0001FAFF])\s+|\n+")
_HELD = 64


@lru_cache(maxsize=_HELD)
def in_the_end(words: str) -> str:
    """That part of these words; all of them where he does not say that another part is none of it."""
    words = instead(words) or _without_waiting(without_putting(words))
    if again := said_again(words):
        words = _opened(again)
    starts = [0, *(one.end() for one in _ENDS.finditer(words))]
    told = [(words[start:end].strip(), start) for start, end in zip(starts, (*starts[1:], len(words)), strict=True)]
    for sentence, start in reversed(told):
        called = _CALLED.match(small(sentence))
        if called is not None and _can_be(left := sentence[called.end() :] + words[start + len(sentence) :]):
            return _opened(left.strip())
        if _IS_THAT.match(small(sentence)):
            return words[start:].strip()
        agreed = _AGREED.search(small(sentence))
        if agreed is not None and not any(goes_to(one) for one, at in told if at < start):
            return _opened(words[start + agreed.start("that") :].strip())
    for sentence, start in reversed(told):
        if _DISOWNS.match(small(sentence)):
            left = words[start + len(sentence) :]
            return _opened(left.strip()) if _can_be(left) else words
    return _without_asking_back([one for one, _ in told]) or words


def _without_waiting(words: str) -> str:
    """What he wrote without the message in which he asked to be asked later, unless he says there what he will do."""
    sent = words.split("\n")
    left = [one for one in sent if asks_to_wait(one) is None or any(map(goes_to, sentences(one)))]
    return "\n".join(left) if left and len(left) < len(sent) else words


def calls_it_so(words: str) -> bool:
    """Whether he says in so many words that it is his intention."""
    return any(_CALLED.match(small(one)) or _IS_THAT.match(small(one)) for one in _ENDS.split(words))


def _opened(left: str) -> str:
    return left[:1].upper() + left[1:]


def _can_be(left: str) -> bool:
    return len(left.split()) >= _LEAST


def _without_asking_back(told: list[str]) -> str:
    """What he says after he asked something back, and without it, where it is then that he says what he will do."""
    back = next((place for place, one in enumerate(told) if _BACK.search(small(one))), None)
    if back is None or not any(map(goes_to, told[back + 1 :])):
        return ""
    return " ".join(one for place, one in enumerate(told) if place != back)


def only_thinks(words: str) -> bool:
    """Whether he only asks in it whether what he will try may be elsewhere or otherwise, or what is meant, and says
    nothing of it yet."""
    told = _ENDS.split(words.strip())
    if any(map(goes_to, told)) or calls_it_so(words):
        return False
    return any(map(_BACK.search, map(small, told))) or _is_at_a_loss(told)


def _is_at_a_loss(told: list[str]) -> bool:
    """Whether he asks what is meant, and says besides only what he does not want."""
    others = [one for one in told if asks_back(one) is not AsksBack.WHAT]
    return len(others) < len(told) and all(one.rstrip().endswith("?") or turns_it_down(one) for one in others)


# "Dat wil ik juist niet meer", "dat ga ik niet doen", "ik wil er niks mee".
_TURNS_IT_DOWN = re.compile(
    rf"{_AHEAD}(?:(?:dat|die|dit|zoiets|daar|er) (?:wil|ga|zal|doe|hoef|durf|kan) ik\b(?: [\w']+){{0,4}}? "
    r"(?:niet|niks|niets|geen)\b(?: (?:meer|doen|mee|aan|over|proberen|hoor|zo|zomaar))*|"
    r"ik (?:wil|ga|doe|hoef) (?:er|daar|dat|dit|hier)(?: [\w']+){0,3}? (?:niet|niks|niets)\b"
    r"(?: (?:mee|aan|over|meer|doen|hoor))*|[^,.;]{0,40}\bwil ik juist (?:niet|geen)\b[^,.;]*)\W*$"
)


def turns_it_down(sentence: str) -> bool:
    """Whether he only says that he does not want what was named."""
    return _TURNS_IT_DOWN.match(small(sentence)) is not None


# "Dat was mijn voornemen niet", "dat klopt niet, ik zou …".
_NOT_HIS = re.compile(
    rf"{_AHEAD}(?:(?:dat|dit|het) (?:is|was) (?:(?:dus|helemaal|ook|echt|toch) )*(?:niet wat ik me (?:voornam|had "
    r"voorgenomen|voorgenomen had)|niet (?:mijn|m'n) (?:voornemen|plan)|(?:mijn|m'n) (?:voornemen|plan) (?:\w+ )?niet|"
    r"geen (?:voornemen|plan))\b|(?:dat|dit) (?:had|heb) ik (?:me )?(?:\w+ )?niet (?:voorgenomen|afgesproken)\b|"
    r"(?:dat|dit) nam ik me (?:\w+ )?niet voor\b|(?:dat|dit) klopt niet[,.:;]? (?:want )?ik "
    r"(?:zou|ging|wilde|had me)\b)"
)


def is_not_his(words: str) -> bool:
    """Whether he says that what stands quoted of him is not what he set out to do."""
    return any(_NOT_HIS.match(small(one)) for one in _ENDS.split(words.strip()))


# In jest, after what he has just answered: "En koffie met van die lekkere koekjes ☕".
_TREAT = re.compile(
    r"(?:en|oh? en|plus|en ook)\b(?!.*\b(?:ik|we|dan|niet|geen|meer|minder|vaker|weg|uit|dicht|los|naar|bij|om|\w+dag|"
    r"morgen|elke)\b)[^.?!]*"
    r"(?:\b(?:(?:ha){2,}h?|hihi|lol)\b|[;:]-?[)pP]|[☕🍪😂🤣😜😋🍰🎂🍺🍷🥂🍫🧁😅😄😁])\W*"
)


def is_treat(sentence: str) -> bool:
    """Whether this only jests, and names nothing to do."""
    return _TREAT.fullmatch(sentence.strip().casefold()) is not None and not names_something_to_do(sentence)
