"""What somebody says of words that were taken for the answer to one question: that they were for the one before it.

"Oh nee wacht, dat hoorde nog bij het vorige." Said of what he wrote just before, or of what stands beside it in the
same message. Only where he says so in so many words: of a previous job or talk he tells something.
"""

from dataclasses import dataclass

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.quoting import joined
from conversations.said.gist import sentences


@dataclass(frozen=True)
class Belonging:
    """That something was for the question before: the words `own` of this message, or what he wrote before it where
    there are none; `rest` are what he says to the question that is open."""

    own: str
    rest: str


_OPENS = (
    r"(?:(?:oh?|ow|nee+|ja|wacht|sorry|oeps|oops|ai|eh+m?|hm+|haha|shit|stom|trouwens|even|en|maar|oja|"
    r"verkeerde vraag|foutje)[,.!… ]+)*"
)
_WHAT = (
    r"(?:(?:dat|dit|die|deze|het|(?:mijn|m'n|mn) (?:vorige |laatste )?(?:bericht|antwoord)(?:je)?|"
    r"(?:dat |dit )?wat ik (?:net |zojuist |daarnet )?(?:schreef|zei|typte)) )?"
)
_BY = r"(?:(?:nog|eigenlijk|dus|gewoon|natuurlijk|bedoeld|juist|meer|toch|ook) )*"
_THAT = r"(?:(?:het|de|je|jouw|uw|mijn|die) )?"
_BEFORE = r"(?:hierboven|hiervoor|daarvoor|ervoor|erboven|daarboven)"
_QUESTION = (
    rf"(?:{_THAT}(?:vorige|eerdere) (?:vraag|antwoord|bericht(?:je)?)|{_THAT}(?:vraag|antwoord) {_BEFORE}|"
    rf"{_THAT}(?:vraag|antwoord) van (?:net|zonet|zojuist|daarnet))"
)
_ENDS = r"(?: (?:hoor|nog|bedoeld|bedoel ik|bedoelde ik|sorry|haha|thuis|eigenlijk|hè|he|dus|ook))*"
_SAYS = (
    rf"(?:hoor(?:t|de|dt)? (?:{_BY})(?:bij|op|onder) (?:{_QUESTION}|{_THAT}(?:vorige|bovenstaande)|{_BEFORE})|"
    rf"(?:was|is|ging|gaat|sloeg|slaat|bedoelde ik|schreef ik) (?:{_BY})"
    rf"(?:bij|op|over|van|voor|(?:als |een |het |mijn )?(?:antwoord|reactie|vervolg) op) (?:{_BY}){_QUESTION}|"
    rf"(?:nog )?(?:bij|op|over|voor|antwoord op) {_QUESTION})"
)
_SAYS_EN = (
    r"(?:that|this|it) (?:was|is|belongs|belonged|goes|went) (?:still |actually )?(?:meant )?(?:for|to|with) "
    r"(?:the|your|my) (?:previous|last) (?:question|one|answer)"
)
_BELONGS = re.compile(rf"\W*{_OPENS}(?:{_WHAT}{_SAYS}{_ENDS}|{_SAYS_EN})\W*")
_WITH_COLON = re.compile(rf"(\W*{_OPENS}(?:{_WHAT}{_SAYS}{_ENDS}|{_SAYS_EN})) ?: *(?=\w)")
_ONLY_OPENS = re.compile(rf"{_OPENS.removesuffix('*')}+\W*")


def belongs_before(words: str) -> Belonging | None:
    """What he says was for the question before, if he says so."""
    plain = small(words)
    if len(plain) == len(words) and (found := _WITH_COLON.match(plain)) is not None:
        return Belonging(words[found.end() :].strip(), "")
    told = sentences(words)
    place = next((at for at, one in enumerate(told) if _BELONGS.fullmatch(small(one).strip())), None)
    if place is None:
        return None
    before = [one for one in told[:place] if not _ONLY_OPENS.fullmatch(f"{small(one).strip(' .,!…')} ")]
    return Belonging(joined(before), joined(told[place + 1 :]))
