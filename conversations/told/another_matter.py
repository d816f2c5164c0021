"""Whether what somebody writes on is of somebody of whom he has not told so far."""

from conversations import patterns as re
from conversations.matching import small

_CLOSE = re.compile(
    r"\b(?:mijn|m'n|mn|onze|ons) (?:\w+ )?(?P<who>(?:ex-?)?(?:man|vrouw|partner|vriend|vriendin|moeder|vader|ouders|"
    r"dochter|dochters|zoon|zoons|zoontje|dochtertje|kind|kinderen|zus|zusje|broer|broertje|schoonmoeder|schoonvader|"
    r"gezin|huwelijk|relatie|ex))\b"
)


def names_another(words: str, before: str) -> bool:
    """Whether he begins of somebody close to him, and had not before."""
    known = set(re.findall(r"\w+", small(before)))
    return any(one["who"] not in known for one in _CLOSE.finditer(small(words)))
