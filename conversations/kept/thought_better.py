"""Who says in one breath for whom it is, and takes that back: "hou dat maar voor mij, eigenlijk nee, laat maar gewoon
lezen". What he says last holds, and none of it belongs to what he tells."""

from conversations import patterns as re
from conversations.kept.of_this import whose_is_it
from conversations.matching import small
from conversations.wishes import Sharing

_TURNS = re.compile(
    r"[\s,.;:!…–-]+(?:(?:eigenlijk|ach|ah|oh?|of|nou|wacht|maar|hm+|en|bij|toch)\s+)*"
    r"(?:nee+|nou ja|toch niet|nader inzien|ik bedenk me|laat ook maar|wacht)\b"
    r"(?:[\s,.;:!…–-]+(?:laat ook maar|toch|wacht|nee+)\b)*"
    r"[\s,.;:!…–-]*",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"[.!?…;\n]+\s*|,\s+")
_WITHIN = re.compile(
    r"\s+(?=(?:hou|houd|dit (?:is|hou)|dat (?:is|hou)|liever niet|niet voor|alleen voor)\b)", re.IGNORECASE
)
_PART = re.compile(r"\b(dat|dit|het|de|die) (?:eerste|tweede|derde|laatste|stukje|stuk|deel|zin(?:netje)?)\b")
_AFTER_ALL = re.compile(
    r"(?:(?:doe|toch|maar|het|dat|dit|ze|zij|mag|kan|ook|gewoon|best|gerust|ja|nee) )*(?:wel|toch|gewoon wel|"
    r"maakt (?:me |mij )?niet uit|geeft niks|prima)(?: (?:hoor|eigenlijk|lezen|door))*"
)
_CLAUSES = re.compile(r"[.!?…;:,\n]+\s*")
_IS_NO = re.compile(r"\b(?:of|oh?|wacht)\W+nee\b|\btoch\W+niet|\bnader inzien|\bik bedenk me", re.IGNORECASE)
_MOST = 120  # words


def thought_better(coach: str, words: str) -> tuple[str, Sharing] | None:
    """What he tells without it, and for whom it is in the end; None where he takes nothing back."""
    if len(words.split()) > _MOST:
        return None
    for turn in _TURNS.finditer(words):
        first, tail = _said_last(coach, words[: turn.start()])
        last = _whose(coach, words[turn.end() :], after=first) if first is not None else None
        if last is None and first is Sharing.COACH and _takes_back(coach, turn[0], words[turn.end() :]):
            last = Sharing.OWN
        if first is not None and last is not None and (last is Sharing.COACH) is not (first is Sharing.COACH):
            return words[:tail].strip(" ,;:–-"), last
    return None


def _takes_back(coach: str, turn: str, behind: str) -> bool:
    """Whether she may not after all, whatever he tells on behind it."""
    next_clause = _CLAUSES.split(behind, maxsplit=1)[0].strip()
    return not next_clause or _IS_NO.search(turn) is not None or _whose(coach, next_clause) is Sharing.OWN


def may_turn(words: str) -> bool:
    """Whether it is worth a closer look."""
    return len(words.split()) <= _MOST and _TURNS.search(words) is not None


def _said_last(coach: str, before: str) -> tuple[Sharing | None, int]:
    """For whom he said that it is, last of what comes before, and where that begins."""
    for cuts in (_BREAKS, _WITHIN):
        for begins in sorted({0, *(found.end() for found in cuts.finditer(before))}, reverse=True):
            clause = before[begins:].strip()
            if clause and (whose := _whose(coach, clause)) is not None:
                return whose, begins
    return None, 0


def _whose(coach: str, clause: str, after: Sharing | None = None) -> Sharing | None:
    plain = _PART.sub(r"\1", small(clause)).strip(" .,!…")
    if after is not None and after is not Sharing.COACH and _AFTER_ALL.fullmatch(plain):
        return Sharing.COACH
    return whose_is_it(coach, plain)
