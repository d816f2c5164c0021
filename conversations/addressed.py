"""A goal that the coach wrote about the client, as it is said to her: "een team dat zonder haar kan" is "zonder u".

Only what is sure is put in the second person: a pronoun behind a preposition, and a possessive before a noun, in a text
that has no "ik" or "je" of its own. Whatever speaks of somebody in any other way stays as it is.
"""

from dataclasses import replace

from conversations import patterns as re
from conversations.contract import Contract, LearningGoal

_BEHIND = r"zonder|van|voor|met|naar|bij|door|tegen|aan|op|achter|om|over|tussen|naast|na|onder|rond|uit|in"
_AFTER = r"without|with|for|from|to|by|at|on|behind|of|about|in"
# After "haar" these begin something else; anything else is what is hers.
_GOES_ON = (
    r"verder|zelf|ook|niet|wel|nog|al|meer|weer|kan|kunnen|gaat|gaan|wil|willen|is|zijn|wordt|worden|staat|staan|loopt|"
    r"lopen|draait|werkt|werken|heen|toe|af|erbij|en|of|die|dat|te|om|in|op|aan|bij|door|voor|met|naar|als|vanzelf|goed"
)
_OWN_VOICE = re.compile(r"\b(?:ik|mij|me|mijn|wij|we|ons|onze|je|jij|jou|jouw|u|uw|i|my|our|you|your)\b", re.IGNORECASE)
_WANTS = re.compile(r" (?:wil|wants to)(?: graag)? (?=\w)", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:haar|hem|zijn|her|him|his)\b", re.IGNORECASE)


def addressed(contract: Contract) -> Contract:
    """What two people agree on, with the goals as they are said to the client."""
    goal = _said_to_him(contract, contract.goal.sentence)
    learning = tuple(_learning(contract, one) for one in contract.learning_goals)
    if (goal, learning) == (contract.goal.sentence, contract.learning_goals):
        return contract
    return replace(contract, goal=replace(contract.goal, sentence=goal), learning_goals=learning)


def _said_to_him(contract: Contract, words: str) -> str:
    """Without the name before it, "Wim wil weer met plezier lesgeven", and then said to him."""
    name, rest = words[: len(contract.client)], words[len(contract.client) :]
    wants = _WANTS.match(rest) if contract.client else None
    is_his = wants is not None and name.casefold() == contract.client.casefold()
    return said_to(rest[wants.end() :] if wants and is_his else words, formal=contract.formal)


def _learning(contract: Contract, goal: LearningGoal) -> LearningGoal:
    said = _said_to_him(contract, goal.text)
    return goal if said == goal.text else replace(goal, text=said)


def said_to(words: str, *, formal: bool) -> str:
    """These words, said to the one they are about, as far as that is sure."""
    if _OWN_VOICE.search(words) or not _ABOUT.search(words):
        return words
    who, whose = ("u", "uw") if formal else ("jou", "je")
    rules = (
        (rf"\b({_BEHIND}) haar(?= (?:{_GOES_ON})\b|[.,;:!?]|$)", rf"\1 {who}"),
        (rf"\b({_BEHIND}) hem\b", rf"\1 {who}"),
        (rf"\b({_BEHIND}) (?:haar|zijn)(?= (?!all|bei|twee|drie|vier)\w)", rf"\1 {whose}"),
        (r"^(?:haar|zijn)(?= \w)", whose),
        (rf"\b({_AFTER}) (?:her|him)(?= (?:to|and|or|who|that|in|on|at)\b|[.,;:!?]|$)", r"\1 you"),
        (rf"\b({_AFTER}) him\b", r"\1 you"),
        (rf"\b({_AFTER}) (?:her|his)(?= \w)", r"\1 your"),
    )
    for pattern, said in rules:
        words = re.sub(pattern, said, words, flags=re.IGNORECASE)
    return words
