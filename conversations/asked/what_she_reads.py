"""Whether somebody asks what of his words his coach reads, or whether she has read something that he names in asking:
"wat leest ze nou wel en wat niet?", "heeft ze nou gelezen dat ik alleen zit of niet?". His asking repeats what may be
for nobody else, so it is kept nowhere; nor is who only calls for an answer."""

from functools import lru_cache

from conversations import patterns as re
from conversations.asked.openers import opens
from conversations.matching import called, normal, small, words_of
from conversations.said.gist import sentences

_ALSO = r"(?: (?:nou|nu|dan|eigenlijk|al|ook|precies|allemaal|toch|wel|dus|echt|inmiddels|te lezen|te zien|van mij))*"
_NOT = r",? ?(?:en|of|maar) (?:wat )?(?:\w+ )?niet\b"
_CALLS = re.compile(r"\W*(?:hallo+|joehoe|hey|hee+|h[eé])(?:\W+(?:hallo+|joehoe|ben je er(?: nog)?))*\W*\?\W*")
_ECHO = 3  # words


@lru_cache(maxsize=re.NAMES)
def _asking(name: str) -> "re.Pattern[str]":
    """What asks it, where his coach is called so; "ze" may be anybody but where it is of what is read."""
    named = rf"(?:{re.escape(name)}|(?:mijn |de )?coach)"
    her = rf"(?:{named}|ze|zij|hij)"
    forms = (
        rf"wat (?:leest|krijgt|las) {her}{_ALSO}{_NOT}",
        rf"wat (?:leest|krijgt|ziet|weet|las) {named}{_ALSO}\W*\?",
        rf"wat (?:ziet|weet) {named}{_ALSO}{_NOT}",
        rf"heeft {her}{_ALSO} gelezen{_ALSO} (?:dat|wat|hoe|over|van) ",
        rf"heeft {named}{_ALSO} (?:gezien|gehoord|doorgekregen){_ALSO} dat ik ",
        rf"(?:leest|weet|ziet|las) {named}{_ALSO} dat ik ",
    )
    return re.any_of(forms, opens())


def asks_what_she_reads(coach: str, words: str) -> tuple[str, str] | None:
    """The sentence in which he asks it, and what he says besides; None where he does not."""
    told = sentences(words) if "?" in words else ()
    asks = next((one for one in told if "?" in one and _asking(called(coach)).search(small(one))), None)
    return (asks, " ".join(one for one in told if one != asks)) if asks is not None else None


def is_echo(words: str) -> bool:
    """Whether he begins with what he was told, to deny it: "22 december? Toen was ik nog niet begonnen."."""
    first, asks, _ = words.partition("?")
    return bool(asks) and len(first.split()) <= _ECHO


def only_calls(words: str) -> bool:
    """Whether he only calls for an answer: "Hallo?"."""
    return _CALLS.fullmatch(small(words)) is not None


def named(asked: str) -> tuple[str, ...]:
    """The words in which he says there what it is that she would have read."""
    _, _, of = small(asked).partition("lezen ") if "gelezen " in small(asked) else small(asked).partition(" dat ")
    return tuple(one for one in normal(of).split() if len(one) > 2 and one not in _SAYS_NOTHING)


_SAYS_NOTHING = words_of(
    "dat wat hoe over van ben heb had was zit zat ging het een mijn nou niet wel toen ook met voor aan bij",
    "nog mij ons haar hem dit daar hier weer meer heel zij gelezen geschreven schreef vertelde zei",
)
