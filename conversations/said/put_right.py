"""Who says that something he told before is not so after all: "ik zei laatst dat …, dat klopt niet"."""

from conversations import patterns as re
from conversations.matching import small
from conversations.text import Text

PUT_RIGHT = Text("Good that you put that right, {client}.")

_ONCE = (
    r"(?:laatst|eerder|vorige (?:keer|week|maand)|toen|destijds|pas|net|gisteren|in het begin|hier|je|u|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag)"
)
_SMALL = r"(?:(?:achteraf|toch|dus|helemaal|bij nader inzien|eigenlijk|gewoon|nu|inmiddels|echt|ook) )*"
_NOT_SO = (
    rf"(?:(?:klopt|klopte) {_SMALL}niet|(?:was|is|bleek|blijkt) {_SMALL}"
    r"(?:niet (?:waar|zo|juist)|onjuist|fout|verkeerd|anders))\b"
)
_PUTS_RIGHT = re.compile(
    rf"\b(?:ik|wat ik|dat ik) (?:{_ONCE} )?(?:zei|schreef|vertelde|meldde|typte) (?:(?:ik|al|ook) )?{_ONCE}\b"
    rf"[^?]{{0,120}}(?:[,.;:]|\bmaar|\bdat|\ben) ?(?:dat |het |die |dit )?{_NOT_SO}|"
    rf"\bwat ik (?:{_ONCE} )*(?:zei|schreef|vertelde|meldde|typte)\b(?: {_ONCE})*"
    rf"(?: (?:over|van) [^.?!,]{{2,40}})?,? {_NOT_SO}|"
    r"\b(?:dat|iets) (?:moet|wil) ik (?:nog |even )*(?:rechtzetten|herstellen|corrigeren)\b|"
    r"\bwhat i (?:said|wrote) (?:earlier|before|last time)\b.{0,60}\b(?:is not|isn't|was not) (?:true|right|so)\b"
)


def puts_right(words: str) -> bool:
    """Whether he says so."""
    return _PUTS_RIGHT.search(small(words)) is not None
