"""What somebody calls the people around him, where he said it plainly: his own word goes before ours."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.occasion import Earlier
from conversations.text import Worded

_BOSS = re.compile(
    r"\b(?:mijn|m[’']?n|my) (baas|chef|manager|directeur|directrice|teamleider|afdelingshoofd|leidinggevende|boss|"
    r"director)\b",
    re.IGNORECASE,
)
_ENGLISH = {
    "baas": "boss",
    "chef": "boss",
    "directeur": "director",
    "directrice": "director",
    "teamleider": "team leader",
    "afdelingshoofd": "head of department",
    "leidinggevende": "manager",
}
_DUTCH = {"boss": "baas", "director": "directeur"}


def names_boss(earlier: Sequence[Earlier]) -> bool:
    """Whether he spoke of somebody he works under."""
    return any(_BOSS.search(one.words) for one in earlier)


def boss(earlier: Sequence[Earlier]) -> Worded:
    """Who he works under, by the name that he last gave him himself."""
    named = (found for one in reversed(earlier) for found in _BOSS.findall(one.words)[-1:])
    called = next(named, "leidinggevende").casefold()
    dutch = _DUTCH.get(called, called)
    return Worded(f"je {dutch}", f"uw {dutch}", f"your {_ENGLISH.get(called, called)}")
