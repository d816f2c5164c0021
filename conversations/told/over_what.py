"""The sentence with which somebody only says over what he wants to talk: "Over Alwin, m'n teamleider. Die zei …"."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.core import begun
from conversations.quoted.point import opened
from conversations.quoted.quoting import joined
from conversations.quoted.telling import tells

_OVER = re.compile(
    r"(?:(?:en|ook|ja|nee|nog|misschien|vooral|toch|dan|liever|eerst|wel)[, ]+)*over "
    r"(?!(?:vorige|afgelopen|deze|gisteren?|vandaag|een (?:uur|week)|dit|dat)\b)\w"
)
_AT_A_GLANCE = 34  # words


def says_over_what(told: Sequence[str]) -> str:
    """It, with what he tells of it where both can be read at a glance; nothing where he does not say it like that."""
    place = next((place for place, one in enumerate(told) if _OVER.match(small(one))), None)
    if place is None:
        return ""
    first, *rest = told[place:]
    both = [first, *(one for one in rest[:1] if tells(one) and not one.endswith("?"))]
    if len(" ".join(both).split()) <= _AT_A_GLANCE:
        return opened(joined(both))
    return begun(opened(first), _AT_A_GLANCE)
