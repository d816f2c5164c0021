"""What somebody writes in the place of all that he wrote before it, where he says that he begins again.

"Nee wacht, opnieuw: …", "vergeet dat, …"; or behind what set out nothing, with what he was asked for above it:
"proberen: …". What only corrects a day or a word leaves the rest as it was.
"""

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.reread import said_until
from conversations.told.setting_out import goes_to, names_something_to_do

_STOPS = r"(?:(?:oh?|nee+|of nee|wacht|sorry|ok[eé]?|eh+m?|hm+|pff+|nou|ja|stop|even|haha)[,.!… ]+)"
_ANEW = (
    r"(?:(?:dus |even |dan |nog eens |helemaal )*(?:opnieuw|overnieuw)(?: dan| hoor| dus)*|nog (?:een|'n|1) keer|"
    r"ik (?:begin|doe het|zeg het|schrijf het|formuleer het|probeer het) (?:even |dan )?(?:opnieuw|overnieuw|nog een "
    r"keer)|(?:tweede|nieuwe) (?:poging|versie)|poging (?:twee|2)|take (?:two|2)|(?:let me )?(?:start|try) (?:over|"
    r"again))"
)
_FORGET = (
    r"(?:(?:vergeet|schrap|negeer|skip) (?:dat|dit|(?:het|dat|mijn|m'n) (?:vorige|laatste)(?: bericht(?:je)?)?|"
    r"(?:het |dat )?bovenstaande|(?:dat )?hierboven|wat ik (?:net |zonet |zojuist )?(?:schreef|zei|typte))(?: maar)?"
    r"(?: even)?)"
)
_BEGINS_AGAIN = re.compile(rf"\W*(?:{_STOPS}*{_ANEW} ?:|{_STOPS}+{_ANEW}[ .,!…]|{_STOPS}*{_FORGET} ?[:.,!…])[\s.…]*")
_WHAT_WAS_ASKED = re.compile(r"\W*(?:(?:wat )?ik (?:wil|ga) )?(?:proberen|uitproberen|(?:mijn )?voornemen) ?: *(?=\w)")
_LEAST = 3  # words


def begun_anew(told: tuple[str, ...]) -> tuple[str, ...]:
    """These sentences from where he begins again, without the words that say so; all of them where he does not."""
    for place in range(len(told) - 1, -1, -1):
        left = _from(told, place)
        if left:
            return left
    return told


def _from(told: tuple[str, ...], place: int) -> tuple[str, ...]:
    """What he writes from this sentence on, if it begins again."""
    sentence = told[place]
    plain = small(sentence)
    found = _BEGINS_AGAIN.match(f"{plain} ") or _asked_for(plain, told[:place])
    ends = found.end() if found else said_until(sentence) if place else 0
    if not ends or len(plain) != len(sentence):
        return ()
    rest = sentence[ends:].strip()
    left = (rest, *told[place + 1 :]) if rest else told[place + 1 :]
    return left if len(" ".join(left).split()) >= _LEAST else ()


def _asked_for(plain: str, before: tuple[str, ...]) -> re.Match[str] | None:
    """The label that he puts above what he was asked for, where nothing before it can have been that."""
    return None if any(goes_to(one) or names_something_to_do(one) for one in before) else _WHAT_WAS_ASKED.match(plain)
