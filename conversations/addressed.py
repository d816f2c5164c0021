"""A goal that the coach wrote about the client, as it is said to her: "een team dat zonder haar kan" is "zonder u", and
"dat zij rust vindt" is "dat u rust vindt".

Only what is sure is put in the second person, in a text that has no "ik" or "je" of its own: a pronoun behind a
preposition, a possessive before a noun, and who does it where nobody else is spoken of. What still speaks of her then
is never held up to her (`in_third_person`): it is told of without being quoted.
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
_WANTS = re.compile(r" (?:wil|kan|zal|moet|gaat|mag|wants to|can|will)(?: graag)? (?=\w)", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:zichzelf|haarzelf|hemzelf|haar|hem|zijn|hij|zij|ze|her|him|his|he|she)\b", re.IGNORECASE)
_HE = r"(?:hij|zij|ze)"
# He does it, and nobody else is said to do anything: "dat zij rust vindt", "hij kan zijn grenzen aangeven".
_DOES = re.compile(rf"(?P<that>(?:zo)?dat )?(?P<who>{_HE}) (?P<rest>.+)", re.IGNORECASE | re.DOTALL)
_ANOTHER = re.compile(rf"\b(?:{_HE}|wat|wie|die|dat|als|of|omdat|want|waar\w*|hoe)\b", re.IGNORECASE)
_MODAL = re.compile(r"(?:wil|kan|zal|moet|gaat|mag)(?: graag)? (?=\w)", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|heeft)\b", re.IGNORECASE)
_FORMS = {"is": "bent", "heeft": "hebt", "kan": "kunt", "wil": "wilt", "zal": "zult"}
# Where there are more than one: "zodat ze elkaar vinden".
_MANY = re.compile(r"\b(?:zij|ze) (?:\w+ ){0,4}?\w+en\b", re.IGNORECASE)
_ONE = re.compile(
    r"\b(?:kan|wil|zal|moet|gaat|mag|is|heeft|(?!(?:het|niet|dat|met|tot|uit|wat)\b)\w{2,}t)\b(?! (?:om|en)\b)",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:hij|hem|haar|zichzelf|hijzelf|zijzelf|haarzelf|he|she|him|her|himself|herself)\b|"
    r"\bzijn (?:eigen|\w{3,}(?:en|s|heid|ing|werk|tijd|rust|plek|rol|agenda|baas))\b(?= \w)|"
    r"^(?:de |the )?(?:cli[eë]nt\w*|coachee|deelnemer|deelneemster)\b",
    re.IGNORECASE,
)
# "Zonder zichzelf weg te lachen": of who does it, where nobody else is named before it.
_OF_HIMSELF = (
    r"(?:^|(?<=\bzonder )|(?<=\bom )|(?<=\bvoor )|(?<=\baan )|(?<=\bin )|(?<=\bbij )|(?<=\bvan ))"
    r"(?:zich|haar|hem)zelf\b"
)
_WHAT_HE_DOES = re.compile(
    r"\b(?P<what>wat|hoe|waar(?:\w+)?) (?:hij|zij|ze)(?P<rest>(?: \w+){0,4}?) "
    r"(?P<does>(?!(?:het|niet|dat|met|tot|uit|wat)\b)[a-z]{2,}t|is|kan|wil|zal|mag)"
    r"(?=[.,;!?]|$| (?:en|zonder|in|met|te|bij)\b)"
)
_OF_ONE = re.compile(rf"(?:(?:zo)?dat )?{_HE}\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:baas|chef|manager|leidinggevende|directeur|directrice|collega\W?s?|team|man|vrouw|partner|moeder|vader|"
    r"ouders?|zoon|dochter|kind(?:eren)?|klant(?:en)?|mensen|anderen|iemand|medewerkers?|leerling(?:en)?|groep)\b|"
    r"(?<=\w )[A-Z]|^[A-Z]\w+ \w+t (?:wat|hoe)\b"
)
_VERB = re.compile(r" (?:is|heeft|durft|[a-z]{2,}t) ")
_SHE = re.compile(r"\b(?:zij|ze)\b", re.IGNORECASE)


def addressed(contract: Contract) -> Contract:
    """What two people agree on, with the goals as they are said to the client: all of them, or as they were written."""
    goal = _said_to_him(contract, contract.goal.sentence)
    learning = tuple(_learning(contract, one) for one in contract.learning_goals)
    if any(_speaks_of(contract, words) for words in (goal, *(one.text for one in learning))):
        return contract
    if (goal, learning) == (contract.goal.sentence, contract.learning_goals):
        return contract
    return replace(contract, goal=replace(contract.goal, sentence=goal), learning_goals=learning)


def in_third_person(contract: Contract) -> bool:
    """Whether the goal, as it is said to the client, still speaks of him as of somebody else."""
    return _speaks_of(contract, contract.goal.sentence)


def as_written(contract: Contract) -> bool:
    """Whether one of the goals, as they are said to the client, still does."""
    return any(
        _speaks_of(contract, one) for one in (contract.goal.sentence, *(goal.text for goal in contract.learning_goals))
    )


def _speaks_of(contract: Contract, words: str) -> bool:
    if _OWN_VOICE.search(words):
        return False
    name = contract.client.partition(" ")[0]
    is_she = _SHE.search(words) is not None and _MANY.search(words) is None
    return is_she or bool(_STILL.search(words) or (name and re.search(rf"\b{re.escape(name)}s?\b", words)))


def _said_to_him(contract: Contract, words: str) -> str:
    """Without the name before it, "Wim wil weer met plezier lesgeven", and then said to him."""
    for name in dict.fromkeys((contract.client, contract.client.partition(" ")[0])):
        rest = words[len(name) :]
        if not name or words[: len(name)].casefold() != name.casefold() or not rest.startswith(" "):
            continue
        if wants := _WANTS.match(rest):
            return said_to(rest[wants.end() :], formal=contract.formal)
        if _VERB.match(rest) and (told := _who_does_it(f"hij{rest}", formal=contract.formal)):
            return told
    told = said_to(words, formal=contract.formal)
    name = contract.client.partition(" ")[0]
    if not name or name not in words or _OWN_VOICE.search(words):
        return told
    return _named_amid(told, name, formal=contract.formal)


# Behind these it is he of whom a part of the sentence tells: "ook als Egbert ziet dat het beter kan".
_THAT = r"als|dat|omdat|zodat|wanneer|terwijl|voordat|nadat|zodra|totdat|waar|wat|hoe|of|if|when|that|because"


def _named_amid(words: str, name: str, *, formal: bool) -> str:
    """With "je" or "jou" for his name in the middle of them; as they are where he would still be spoken of."""
    it_is = re.escape(name)
    who, whom, whose = ("u", "u", "uw") if formal else ("je", "jou", "je")
    put = re.sub(rf"\b({_THAT}) {it_is}\b([^.,;:!?]*)", lambda one: f"{one[1]} {who}{_as_you(one[2])}", words)
    put = re.sub(rf"\b({_BEHIND}) {it_is}\b(?! (?:en|of) )", rf"\1 {whom}", put)
    put = re.sub(rf"\b{it_is}['’]?s (?=\w)", f"{whose} ", put)
    return words if re.search(rf"\b{it_is}s?\b", put) or _STILL.search(put) or _ABOUT_HIM.search(put) else put


_ABOUT_HIM = re.compile(r"\b(?:hij|zij|ze|hem|haar|he|she|him|her)\b", re.IGNORECASE)


def _as_you(rest: str) -> str:
    """What goes with "je": "moe is" is "moe bent"."""
    return rest if _ANOTHER.search(rest) else _IS.sub(lambda one: _FORMS[one[0].casefold()], rest)


def _learning(contract: Contract, goal: LearningGoal) -> LearningGoal:
    said = _said_to_him(contract, goal.text)
    return goal if said == goal.text else replace(goal, text=said)


def said_to(words: str, *, formal: bool) -> str:
    """These words, said to the one they are about, as far as that is sure."""
    if _OWN_VOICE.search(words) or not _ABOUT.search(words):
        return words
    who, whose = ("u", "uw") if formal else ("jou", "je")
    words = _in_a_clause(words, formal=formal)
    if re.search(rf"\b{_HE}\b", words, re.IGNORECASE):
        return _who_does_it(words, formal=formal) or words
    rules = (
        (rf"\b({_BEHIND}) haar(?= (?:{_GOES_ON})\b|[.,;:!?]|$)", rf"\1 {who}"),
        (rf"\b({_BEHIND}) hem\b", rf"\1 {who}"),
        (rf"\b({_BEHIND}) (?:haar|zijn)(?= (?!all|bei|twee|drie|vier)\w)", rf"\1 {whose}"),
        (r"^(?:haar|zijn)(?= \w)", whose),
        (_OF_HIMSELF, "uzelf" if formal else "jezelf"),
        (rf"\b({_AFTER}) (?:her|him)(?= (?:to|and|or|who|that|in|on|at)\b|[.,;:!?]|$)", r"\1 you"),
        (rf"\b({_AFTER}) him\b", r"\1 you"),
        (rf"\b({_AFTER}) (?:her|his)(?= \w)", r"\1 your"),
    )
    put = words
    for pattern, said in rules:
        put = re.sub(pattern, said, put, flags=re.IGNORECASE)
    return words if _STILL.search(put) else put


def _in_a_clause(words: str, *, formal: bool) -> str:
    """With "je" in "zeggen wat ze vindt", where it can be nobody else who does: all that he does in it, or nothing."""
    if _OTHERS.search(words) or _OF_ONE.match(words):
        return words
    put = _WHAT_HE_DOES.sub(
        lambda one: f"{one['what']} {'u' if formal else 'je'}{one['rest']} {_FORMS.get(one['does'], one['does'])}",
        words,
    )
    return words if re.search(rf"\b{_HE}\b", put, re.IGNORECASE) else put


def _who_does_it(words: str, *, formal: bool) -> str:
    """With "je" for who does it, and what goes with that; empty where that is not sure."""
    found = _DOES.fullmatch(words)
    rest = found["rest"] if found else ""
    if found is None or _ANOTHER.search(rest) or len(_IS.findall(rest)) > 1:
        return ""
    is_her = found["who"].casefold() != "hij"
    if is_her and _ONE.search(rest) is None:
        return ""
    who, whose, self_ = ("u", "uw", "uzelf") if formal else ("je", "je", "jezelf")
    modal = _MODAL.match(rest) if not found["that"] else None
    rest = rest[modal.end() :] if modal else _IS.sub(lambda one: _FORMS[one[0].casefold()], rest)
    rest = re.sub(r"^(?:kan|wil|zal)\b", lambda one: _FORMS[one[0]], rest) if not found["that"] else rest
    rules = (
        (r"\b(?:zich|haar|hem)zelf\b", self_),
        (r"\bzich\b", "zich" if formal else "je"),
        (
            rf"\b{'haar' if is_her else 'zijn'} (?=(?:eigen )?\w{{3,}})(?!(?:en|of|in|op|met|als|om|voor|door|naar|dan|"
            r"maar|zonder|tijdens|wanneer|tegen|over|bij)\b)",
            f"{whose} ",
        ),
    )
    for pattern, said in rules:
        rest = re.sub(pattern, said, rest, flags=re.IGNORECASE)
    return rest if modal else f"{found['that'] or ''}{who} {rest}"
