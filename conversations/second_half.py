"""The half of a goal that comes in a message of its own, after the first was read back: "en om zes uur thuis ben".

And whether what he wrote beside his goal stands in it by now.
"""

from conversations import patterns as re
from conversations.matching import normal

# Not "en verder prima", nor of what is to be learned.
_GOES_ON = re.compile(
    r"(?:en|én) (?!(?:ja|nee|verder|ook|nu|ik|wat|dit|die|dat|de rest|klopt|prima|nog een|bedankt|leren|dan)\b)"
    r"(?:[\w'’-]+[ ,]+){3,}",
    re.IGNORECASE,
)
_IN_A_ROW = 4  # words


def with_second_half(goal: str, text: str) -> str:
    """His goal with these words behind it; empty where they do not go on with it."""
    ends = goal.rstrip().endswith((".", "!", "?"))
    return "" if not goal or ends or "?" in text or not _GOES_ON.match(text) else f"{goal} {text.strip()}"


def is_taken_in(remark: str, goal: str) -> bool:
    """Whether he took this into his goal: so many words of it stand there in a row."""
    said, there = normal(remark).split(), f" {normal(goal)} "
    rows = (" ".join(said[at : at + _IN_A_ROW]) for at in range(len(said) - _IN_A_ROW + 1))
    return any(f" {row} " in there for row in rows)
