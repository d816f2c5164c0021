"""What he sends after his goal, in a message of its own: the other half of it ("en om zes uur thuis ben"), or what puts
right a word of it ("nee, niet rust, ik bedoelde overzicht").

And whether what he wrote beside his goal stands in it by now.
"""

from conversations import patterns as re
from conversations.matching import normal

# Not "en verder prima", nor of what is to be learned.
_GOES_ON = re.compile(
    r"(?:en|én) (?!(?:ja|nee|verder|ook|nu|ik|wat|dit|die|dat|de rest|klopt|prima|nog een|bedankt|dan)\b|"
    r".*\b(?:leren|leer)\b|"
    r"(?:die|de) (?:eerste|tweede|derde|laatste)\b)"
    r"(?:[\w'’-]+[ ,]+){3,}",
    re.IGNORECASE,
)
_OPENS = re.compile(r"^(?:oh?|o ja|oja|ja|hm+|wacht|trouwens)[, ]+(?=en\b)", re.IGNORECASE)
_BELONGS = re.compile(
    r",? (?:hoort|hoorde|moet|mag|wil ik|kan) (?:er|daar) (?:ook |nog |eigenlijk )*bij\W*$", re.IGNORECASE
)
# "En dat ze me serieus nemen, maar dat is misschien een tweede zin haha."
_SECOND = re.compile(
    r"[,.;:(]*\s*(?:maar |al |alleen )?(?:dat|dit|het) (?:is|wordt|zijn|worden) (?:\w+ ){0,3}"
    r"(?:tweede|extra|nieuwe|aparte|andere|losse|twee) zin(?:nen|netje)?\b[^?]*$",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"(?:(?:nee|oh?|wacht|sorry|of|maar|pardon)[,. ]+)*niet (?P<gone>[\w' -]{2,40}?)[,.;:]*"
    r" (?:maar|ik bedoel(?:de)?|bedoel(?:de)? ik|ik wil|het is|dat is)(?: eigenlijk| gewoon| dus)*[:,]? "
    r"(?P<come>[^?]+)",
    re.IGNORECASE,
)
# "Nee wacht, ik bedoel overzicht in mijn hoofd": the whole of it anew, where it keeps a word of it.
_MEANT = re.compile(
    r"\W*(?:(?:nee+|wacht|sorry|oh?|of|pardon|correctie)[,.:! ]+)+(?:ik bedoel(?:de)?|lees)(?: eigenlijk| natuurlijk)?"
    r"[:,]? (?P<come>[^?]+)",
    re.IGNORECASE,
)
_LEARNS = re.compile(r"\b(?:leren|leer\w*|learn)\b", re.IGNORECASE)
_IN_A_ROW, _A_FEW, _LEAST, _TELLS = 4, 5, 3, 4  # words, words, words, letters


def with_second_half(goal: str, text: str) -> str:
    """His goal with these words behind it; empty where they do not go on with it."""
    bare, left = _OPENS.sub("", text.strip()), goal.rstrip().removesuffix(".")
    called = _SECOND.search(bare)
    goes_on = bare[: called.start()] if called is not None else _BELONGS.sub("", bare)
    is_second = called is not None and bool(re.match(r"en\b|dat\b", goes_on, re.IGNORECASE))
    is_more = is_second or _GOES_ON.match(goes_on) or (goes_on != bare and bare[:3].casefold() == "en ")
    too = "" if is_more or goes_on == bare or len(goes_on.split()) < _LEAST or _LEARNS.search(goes_on) else "en "
    if not goal or left.endswith((".", "!", "?")) or "?" in text or not (is_more or too):
        return ""
    return f"{left} {too}{goes_on[0].lower()}{goes_on[1:]}"


def with_other_word(goal: str, text: str) -> str:
    """His goal with what he says in the place of what he says it is not, or as he says that he means it; empty where no
    such words stand in it once."""
    meant = _MEANT.fullmatch(text.strip())
    if meant is not None:
        kept = {one for one in normal(goal).split() if len(one) >= _TELLS} & set(normal(meant["come"]).split())
        return meant["come"].strip() if kept else ""
    found = _NOT_THAT.fullmatch(text.strip())
    if found is None or len(found["come"].split()) > _A_FEW:
        return ""
    pieces = re.split(rf"\b{re.escape(found['gone'].strip())}\b", goal, flags=re.IGNORECASE)
    return found["come"].strip(" .!").join(pieces) if len(pieces) == 2 else ""


def is_taken_in(remark: str, goal: str) -> bool:
    """Whether he took this into his goal: so many words of it stand there in a row."""
    said, there = normal(remark).split(), f" {normal(goal)} "
    rows = (" ".join(said[at : at + _IN_A_ROW]) for at in range(len(said) - _IN_A_ROW + 1))
    return any(f" {row} " in there for row in rows)
