"""How the goal is told to the client: as he put it himself, or as it stands; where it speaks of him as of somebody
else, as the words of his coach."""

from conversations import patterns as re
from conversations.goal.addressed import in_third_person
from conversations.occasion import goal_in_own_words
from conversations.quoted.signs import signs
from conversations.situation import Situation
from conversations.text import Piece, Text, Verbatim

ITS_GOAL = frozenset({"goal", "goal_shown"})
"""What a line quotes where it quotes the goal."""


def own_goal(situation: Situation) -> str:
    """The goal as he put it himself, where it is still the contract of then."""
    contract = situation.contract
    return goal_in_own_words(situation.earlier) if contract and contract.version == 1 else ""


def measure(situation: Situation) -> str:
    """What he wrote, when he worded his goal, of what shows him that it works."""
    whole = situation.contract.goal.shown_by if situation.contract else ""
    return signs(whole) or next((goal.level(0) for goal in situation.goals if goal.level(0)), "")


_HALF = r"(?:[0-9]+|een|één|anderhalf|twee|drie|vier|vijf|zes|acht|negen|tien|twaalf)(?: half| halve)?"
_SHORT = rf"(?:{_HALF} (?:maand(?:en)?|weken|months|weeks)|(?:een |één )?half ?jaar)"
_TERM_FIRST = re.compile(rf"^\W*over (?:ongeveer |zo'n )?{_SHORT}(?: tijd)?,? (?=\w+ \w+)", re.IGNORECASE)
_VERB_FIRST = re.compile(r"^(\w+) (ik|we|wij|er|het) ")


def without_term(words: str) -> str:
    """A goal as it is read back when its time has come: "Over drie maanden heb ik …" was said three months ago, and is
    "Ik heb …" now. Only where it begins with it, and of no more than months: "of ik dit werk over vijf jaar nog doe"
    is another thing without those years."""
    if not _TERM_FIRST.search(words):
        return words
    left = _TERM_FIRST.sub("", words, count=1)
    turned = _VERB_FIRST.sub(r"\2 \1 ", left, count=1)
    return f"… {left}" if turned == left else turned[0].upper() + turned[1:]


def has_come(situation: Situation) -> bool:
    """Whether the time of the goal has come: its date, or their last meeting."""
    last = max((one.number for one in situation.meetings), default=0)
    is_last = situation.meeting is not None and situation.meeting.number == last > 1
    goal_date = situation.contract.goal_date if situation.contract else None
    return is_last or (goal_date is not None and situation.today >= goal_date)


def speaks_of_him(situation: Situation) -> bool:
    """Whether his goal stands in the words of his coach alone, who speaks of him in them: then it is said whose."""
    return situation.contract is not None and not own_goal(situation) and in_third_person(situation.contract)


def told_of(situation: Situation) -> tuple[Piece, ...]:
    """The goal where it speaks of him as of somebody else."""
    goal = situation.contract.goal.sentence if situation.contract else ""
    shown = without_term(goal) if has_come(situation) else goal
    return wrote_down(situation.coach, shown)


def wrote_down(coach: str, goal: str) -> tuple[Piece, ...]:
    """A goal as the words of his coach."""
    return (Text("This is how {coach} wrote down your goal:", coach=coach), Verbatim(goal))
