"""How somebody puts his goal who thinks aloud, without what only gains him time."""

from conversations import patterns as re

# As somebody speaks who thinks aloud: "eh ja nou goed eh ik zou zeggen eh gewoon dat ik eh …".
_HESITATES = re.compile(r",? *\b(?:eh+m?|uh+m?)\b[,.…]* *", re.IGNORECASE)
_LEADS_IN = re.compile(
    r"^(?:(?:ja|nou|goed|tja|oke?|pff+|dus|even kijken|goeie vraag|goede vraag|ik zou zeggen|zou ik zeggen|hoe zou ik "
    r"het zeggen|hoe zou ik dat zeggen|hoe zeg ik dat)[,.… ]+)+",
    re.IGNORECASE,
)


def without_hesitation(words: str) -> str:
    """These words without what only gains him time, where he says "eh"."""
    if not _HESITATES.search(words):
        return words
    left = _LEADS_IN.sub("", _HESITATES.sub(" ", words).strip())
    return left if len(left.split()) > 1 else words
