"""What somebody puts before what he says, and that is no part of it where it is read back: to what he answers, that it
comes now, that he wants to talk about it.

"En voor dinsdag: waarom …", "haha ja. In één zin: ik wil …", "ik wil het hebben over hoe ik …".
"""

from conversations import patterns as re

_DAY = (
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:over)?morgen|gisteren?|straks|vorige week|"
    r"(?:het|ons) gesprek)"
)
# What he wrote before it is no part of it either.
_COMES = re.compile(
    r"^(?:[^.!?\n]{1,60}[.!?]+\s+){0,2}(?:(?:en|dus|nee|ja|ok[eé]?|nou|oh?|haha+)[, ]+)*"
    r"(?:in één zin|(?:nee, )?serieus|kort(?:om| gezegd)|(?:nog |en )?(?:op|voor|van) " + _DAY + r"(?: nog| dan| dus)?|"
    r"nog (?:één|een) ding(?:etje)?(?: voor " + _DAY + r")?)\s*:\s+(?=\w+ \w)",
    re.IGNORECASE,
)
_ONLY_WHEN = re.compile(
    r"^over (?:vorige|afgelopen|deze|laatst|gisteren?|vandaag)\b[\w ]{0,16}(?:, (?:denk|geloof) ik)?[.!]+\s+(?=\w+ \w)",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"^(?:(?:en|dus|maar|ja) )*(?:(?:ik wil|wil ik|ik wou|ik zou) (?:(?:het|ook|graag|nog|dan|eigenlijk|wel|vooral) )*"
    r"(?:hebben over|praten over|over) |het gaat (?:me |mij )?(?:om|over) |over )(?=(?:of|hoe|waarom|dat|wat)\b)",
    re.IGNORECASE,
)

# "Maar eigenlijk wil ik het over de bestuurder hebben: …"
_TO_HAVE = re.compile(
    r"^(?:(?:en|dus|maar|ja|nee),? )*(?:eigenlijk |nu |dan |dus )?wil ik (?:eigenlijk |nu |graag |ook )*"
    r"het (?:eigenlijk |nu |graag |ook |liever |vooral )*(over (?!er\b)[^:,.!?]{2,40}?) hebben(?=[:,.!]|$)",
    re.IGNORECASE,
)


def without_leading(words: str) -> str:
    """The words without what only says that they come."""
    return _bare(words, _COMES)


def without_wanting(words: str) -> str:
    """The same, without that it is what he wants to talk about, or on which day it was; so that it runs on behind
    "you take along"."""
    left = _bare(_bare(without_leading(words), _ONLY_WHEN), _WANTS)
    over = _TO_HAVE.match(left)
    return left if over is None else f"{over[1][:1].upper()}{over[1][1:]}{left[over.end() :]}"


def _bare(words: str, what: re.Pattern[str]) -> str:
    left = what.sub("", words, count=1)
    return left if left == words or words[:1].islower() else left[:1].upper() + left[1:]
