"""Following and steering: how closely the bot leads one client, and for what kind of client it words its questions.

The coach begins it, the client can move the dial at any time, and each hears when the other does. Leading adapts to how
well somebody leads himself (Vandamme), and invites to a little more of that; so the bot may offer to loosen, and never
to tighten. The style is how the coach sees the relation (Cauffman): a way of asking, never shown to the client.

Both come from *Wat een coach zoal doet en laat* (Fer van den Boomen).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from conversations.text import Text


class Dial(StrEnum):
    """How closely the bot leads: the lower the client's self-steering, the tighter (Vandamme)."""

    TIGHT = "tight"
    MIDDLE = "middle"
    LOOSE = "loose"


class Style(StrEnum):
    """The relation of client and coach, as the coach sees it; never shown to the client (Cauffman)."""

    PASSER_BY = "passer_by"
    SEEKER = "seeker"
    BUYER = "buyer"
    CO_EXPERT = "co_expert"


@dataclass(frozen=True)
class Steering:
    """How one client is asked; what a coach leaves open is middle, and a seeker."""

    dial: Dial = Dial.MIDDLE
    style: Style = Style.SEEKER

    @property
    def reminds(self) -> bool:
        """Whether a question that stays unanswered is brought to mind once."""
        return self.dial is not Dial.LOOSE

    @property
    def looser(self) -> Dial | None:
        """The dial one step looser, if there is one."""
        return {Dial.TIGHT: Dial.MIDDLE, Dial.MIDDLE: Dial.LOOSE}.get(self.dial)


DIALS: Mapping[Dial, Text] = {
    Dial.TIGHT: Text("Tight"),
    Dial.MIDDLE: Text("Middle"),
    Dial.LOOSE: Text("Loose"),
}
# What each setting is like, to whoever reads it: the client or the coach.
WHAT_IT_IS: Mapping[Dial, Text] = {
    Dial.TIGHT: Text("Tight: small steps, each on what was written before, and one reminder."),
    Dial.MIDDLE: Text("Middle: a few questions, another one if the first does not suit, and one reminder."),
    Dial.LOOSE: Text("Loose: one wide question, and no reminder."),
}
STYLES: Mapping[Style, Text] = {
    Style.PASSER_BY: Text("Passer-by"),
    Style.SEEKER: Text("Seeker"),
    Style.BUYER: Text("Buyer"),
    Style.CO_EXPERT: Text("Co-expert"),
}
# What each style is for, to the coach alone.
WHAT_IT_IS_FOR: Mapping[Style, Text] = {
    Style.PASSER_BY: Text(
        "Passer-by: was sent, and asks for nothing yet; the questions begin with what matters to him."
    ),
    Style.SEEKER: Text("Seeker: a wish that is still vague; the questions help to find words for it."),
    Style.BUYER: Text(
        "Buyer: a clear wish, and looks to you for the answer; the questions turn to what he has himself."
    ),
    Style.CO_EXPERT: Text("Co-expert: knows what helps him; the questions are wide, and follow him."),
}
_TYPED: Mapping[str, Dial] = {
    **dict.fromkeys(("strak", "strakker", "tight", "tighter"), Dial.TIGHT),
    **dict.fromkeys(("midden", "middel", "gewoon", "normaal", "middle"), Dial.MIDDLE),
    **dict.fromkeys(("los", "losser", "vrij", "loose", "looser"), Dial.LOOSE),
}


def dial_in(words: str) -> Dial | None:
    """The setting that these words name, and nothing else."""
    said = [word.strip(".,!?:;()").casefold() for word in words.split()]
    named = {_TYPED[word] for word in said if word in _TYPED}
    others = [word for word in said if word and word not in _TYPED and word not in _AROUND]
    return named.pop() if len(named) == 1 and not others else None


_AROUND = frozenset(("op", "naar", "graag", "maar", "wat", "iets", "stapje", "een", "doe", "zet", "to", "a", "bit"))
