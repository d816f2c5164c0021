"""A goal that the coach wrote about the client, as it is said to her: "een team dat zonder haar kan" is "zonder u", and
"dat zij rust vindt" is "dat u rust vindt".

Only what is sure is put in the second person, in a text that has no "ik" or "je" of its own. What still speaks of her
then is quoted as the words of the coach (`in_third_person`).
"""

from dataclasses import replace
from functools import lru_cache

from conversations import patterns as re
from conversations.contract import Contract, LearningGoal
from conversations.goal.said_throughout import OWN_VOICE, is_done_to_it, names_another, said_throughout

_AFTER = r"without|with|for|from|to|by|at|on|behind|of|about|in"
# Where there are more than one: "zodat ze elkaar vinden".
_MANY = re.compile(r"\b(?:zij|ze) (?:\w+ ){0,4}?\w+en\b", re.IGNORECASE)
_STILL = re.compile(
    r"\b(?:hij|hem|haar|zichzelf|hijzelf|zijzelf|haarzelf|he|she|him|her|himself|herself)\b|"
    r"\bzijn (?:eigen|\w{3,}(?:en|s|heid|ing|werk|tijd|rust|plek|rol|agenda|baas))\b(?= \w)|"
    r"^(?:de |the )?(?:cli[eë]nt\w*|coachee|deelnemer|deelneemster)\b",
    re.IGNORECASE,
)
_HIS_VOICE = re.compile(r"\b(?:ik|mijn|mij|mezelf|mijzelf|m'n|i|my|myself)\b", re.IGNORECASE)
_NAMED_FIRST = re.compile(r"\b(?:de|een|die|deze|elke|iedere) \w{3,}\b.*\b(?:hij|hem)\b", re.IGNORECASE)
# Goals are said in every turn, and hardly ever change.
_HELD = 256
_SHE = re.compile(r"\b(?:zij|ze)\b", re.IGNORECASE)


# By identity, which is theirs as long as they are held here.
_ADDRESSED: dict[int, tuple[Contract, Contract]] = {}


def addressed(contract: Contract) -> Contract:
    """What two people agree on, with the goals as they are said to the client: all of them, or as they were written."""
    known = _ADDRESSED.get(id(contract))
    if known is None:
        if len(_ADDRESSED) >= _HELD:
            _ADDRESSED.clear()
        known = _ADDRESSED[id(contract)] = contract, _addressed(contract)
    return known[1]


def _addressed(contract: Contract) -> Contract:
    goal = _said_to_him(contract, contract.goal.sentence)
    learning = tuple(_learning(contract, one) for one in contract.learning_goals)
    if any(speaks_of(contract, words) for words in (goal, *(one.text for one in learning))):
        return contract
    if (goal, learning) == (contract.goal.sentence, contract.learning_goals):
        return contract
    return replace(contract, goal=replace(contract.goal, sentence=goal), learning_goals=learning)


def in_third_person(contract: Contract) -> bool:
    """Whether the goal, as it is said to the client, still speaks of him as of somebody else."""
    return speaks_of(contract, contract.goal.sentence)


def as_written(contract: Contract) -> bool:
    """Whether one of the goals, as they are said to the client, still does."""
    return any(
        speaks_of(contract, one) for one in (contract.goal.sentence, *(goal.text for goal in contract.learning_goals))
    )


def still_spoken_of(words: str, client: str) -> str:
    """The word with which these words, as they are said to this client, may still speak of him as of somebody else;
    empty where none does, or it is surely of another: "een collega aanspreken op zijn werk"."""
    put = said_to(words, client.partition(" ")[0], formal=False)
    if OWN_VOICE.search(put) or is_done_to_it(put):
        return ""
    found = _STILL.search(put) or (None if _MANY.search(put) else _SHE.search(put))
    return found[0] if found is not None and not names_another(put[: found.start()]) else ""


def speaks_of(contract: Contract, words: str) -> bool:
    """Whether these words of it speak of him as of somebody else."""
    if OWN_VOICE.search(words) or is_done_to_it(words):
        return False
    name = contract.client.partition(" ")[0]
    if _is_of_another(contract, words):
        return bool(name and _calls(name, words))
    is_she = _SHE.search(words) is not None and _MANY.search(words) is None
    return is_she or bool(_STILL.search(words) or (name and name in words and _calls(name, words)))


def _is_of_another(contract: Contract, words: str) -> bool:
    """Whether "him" in one of his goals is what was named before it: he says himself in another what he wants."""
    each = (contract.goal.sentence, *(goal.text for goal in contract.learning_goals))
    return _NAMED_FIRST.search(words) is not None and any(_HIS_VOICE.search(one) for one in each)


def _calls(name: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(name)}s?\b", words) is not None


def _said_to_him(contract: Contract, words: str) -> str:
    is_other = _is_of_another(contract, words)
    return words if is_other else said_to(words, contract.client.partition(" ")[0], formal=contract.formal)


def _learning(contract: Contract, goal: LearningGoal) -> LearningGoal:
    said = _said_to_him(contract, goal.text)
    return goal if said == goal.text else replace(goal, text=said)


@lru_cache(maxsize=_HELD)
def said_to(words: str, name: str = "", *, formal: bool) -> str:
    """These words, said to the one of this (first) name whom they are about, as far as that is sure."""
    if said := said_throughout(words, name, formal=formal):
        return said
    put = (
        re.sub(rf"^{re.escape(name)} (?:wants to|can|will) (?=\w)", "", words)
        if name and words.startswith(name)
        else words
    )
    for pattern, said in _IN_ENGLISH:
        put = re.sub(pattern, said, put, flags=re.IGNORECASE)
    return words if OWN_VOICE.search(words) or _STILL.search(put) else put


_IN_ENGLISH = (
    (rf"\b({_AFTER}) (?:her|him)(?= (?:to|and|or|who|that|in|on|at)\b|[.,;:!?]|$)", r"\1 you"),
    (rf"\b({_AFTER}) him\b", r"\1 you"),
    (rf"\b({_AFTER}) (?:her|his)(?= \w)", r"\1 your"),
)
