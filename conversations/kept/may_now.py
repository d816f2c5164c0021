"""That what somebody kept may be read by now, without a word for who reads it: "dat van de rechtbank heb ik haar zelf
verteld, dus dat mag nu wel"."""

from conversations import patterns as re
from conversations.kept.kept_from import topic
from conversations.matching import small

_CLAUSES = re.compile(r"[.!;:,\n]+\s*")
_MAY = re.compile(
    r"(?:(?:dus|en|maar|nou|dan|want|ook|nog iets|trouwens) )*(?:dat|die|het|wat ik)"
    r"(?: (?:van|over|schreef) [\w' -]{2,60}?)? "
    r"mag (?:(?:nu|inmiddels|intussen|ondertussen|van mij|trouwens|best|ook) )*(?:nu|inmiddels|intussen|ondertussen)"
    r"(?: (?:wel|gewoon|ook|best|hoor|erbij|mee|door|gelezen worden))*\W*"
)
_MOST = 30  # words


def may_now(words: str) -> bool:
    """Whether he says so of something that he names."""
    if len(words.split()) > _MOST or "mag" not in words.casefold() or "?" in words or not topic(words):
        return False
    return any(_MAY.fullmatch(small(one).strip()) for one in _CLAUSES.split(words))
