"""Any conversation, tried out by a coach as the client would have it; nothing follows from it and nothing is kept.

A trial goes by the name of its script with "try." before it. What is said in it is in the state of that one
conversation for as long as it lasts, sealed like every state, and nowhere else: no answer is recorded, no digest is
made, its end has no consequences, and with the end the state goes too.
"""

from dataclasses import replace

from conversations.script import Answers, Script, nothing_follows
from conversations.situation import Situation
from conversations.text import Piece, Text

OVER = Text("The trial is over; nothing of it was kept.")

_TRY = "try."


def trial_of(script: str) -> str:
    """The name of the trial of this script."""
    return f"{_TRY}{script}"


def is_trial(script: str) -> bool:
    """Whether this is the name of a trial."""
    return script.startswith(_TRY)


def tried(script: str) -> str:
    """The script that is tried out under this name."""
    return script.removeprefix(_TRY)


def on_trial(script: Script) -> Script:
    """The script as it is tried out."""

    def farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        return (*script.farewell(answers, situation), OVER)

    return replace(
        script,
        steps=tuple(replace(step, meanwhile=None) for step in script.steps),
        farewell=farewell,
        when_left=OVER,
        at_end=nothing_follows,
        if_left=nothing_follows,
        reminds=None,
        read=None,
    )
