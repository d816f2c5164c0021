"""Opening with what the client himself said before, in his own words."""

from conversations.script import Answers, Situation
from conversations.text import Piece, Text, Verbatim


def opens_with_intention(answers: Answers, situation: Situation) -> bool:
    """There is an intention to come back to."""
    return situation.intention is not None


def intention_lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """His intention, quoted."""
    intention = situation.intention
    if intention is None:
        return ()
    words = "\n".join(part for part in (intention.words, intention.place) if part)
    return (Text("After meeting {number} you intended:", number=intention.meeting), Verbatim(words))
