"""Which of the dates ahead somebody turns down or lets stand, said amid something else: "5 jan kan. 26 jan is
oplevering, dan liever een dag later". Whether a date is that of a meeting is known elsewhere."""

from conversations import patterns as re
from conversations.asked.lost import cannot_come
from conversations.days.calendar_words import NAMED
from conversations.matching import small

_DATE = rf"(?:(?:die|de) [0-3]?[0-9](?:e|ste|de)?|(?:de )?[0-3]?[0-9](?:e)? (?:{NAMED})|[0-3]?[0-9][-/][01]?[0-9])"
_ANOTHER = (
    r"(?:(?:een|één|twee|paar|1|2) )*(?:dag(?:je|en)?|week(?:je)?|weken|uur(?:tje)?) (?:later|eerder|ervoor|erna)|"
    r"(?:een )?andere (?:dag|datum|keer|week)|niet"
)
_RATHER = re.compile(
    rf"\b{_DATE}\b(?!.*\?.*\?).*\b(?:liever|graag|beter|liefst|rather) (?:(?:dan|wel|toch|ook) )*(?:{_ANOTHER})\b"
)
_SUITS = re.compile(
    rf"(?:(?:ja|prima|ok|oke|oké|top|goed|en|nou|dus)[,. ]+)*(?:(?:op|maan|dins|woens|donder|vrij|dag) ?)*{_DATE}"
    r"(?: en (?:de )?[0-3]?[0-9](?: \w+)?)? (?:kan|kunnen|past|passen|lukt|is|zijn|gaat|schikt|komt)"
    r"(?: (?:ik|wel|goed|prima|ok|oke|oké|fijn|top|me|mij|bij|hoor|uit|gewoon|ook|akkoord|allebei|geen probleem))*"
)


def refuses(sentence: str) -> bool:
    """Whether he says in this sentence that he cannot on a date, or would rather have another."""
    return cannot_come(sentence) or rather_another(sentence)


def rather_another(sentence: str) -> bool:
    """Whether he names a date and would rather have another."""
    return _RATHER.search(small(sentence).strip()) is not None


def suits(sentence: str) -> bool:
    """Whether he says that a date suits him, and no more."""
    return _SUITS.fullmatch(small(sentence).strip(" .!,;\n")) is not None
