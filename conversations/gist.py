"""What an answer comes to, as far as a program may tell: that there is nothing, not yet, no idea; and what to quote.

Nothing is read into anybody's words. Only an answer that says nothing else is taken for "nothing" or "not done"; a real
sentence never is, whatever it begins with. What is quoted is somebody's own words, from their beginning.
"""

import re
import unicodedata
from enum import StrEnum

SPRAWLS_FROM = 60
"""Words; an answer of more is a story, and a story has a core."""
_SHORT = 3
_LONGEST_QUOTE = 240


class Came(StrEnum):
    """What an answer came to."""

    NOTHING = "nothing"
    NOT_DONE = "not_done"
    UNKNOWN = "unknown"
    SKIP = "skip"
    SHORT = "short"
    SPRAWLS = "sprawls"


EMPTY_HANDED = frozenset({Came.NOTHING, Came.NOT_DONE, Came.UNKNOWN, Came.SKIP})
"""Answers in which there is nothing to go on from, and nothing to quote."""


def _whole(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in alternatives))


# Words that people put around such an answer without adding to it.
_AROUND = (
    r"(?:eerlijk gezegd|om eerlijk te zijn|eigenlijk|helaas|sorry|nou(?: ja)?|tja|ach|ehm?|uh+m?|hm+|jammer genoeg|"
    r"echt|gewoon|deze keer|dit keer|op dit moment|vandaag|hoor|maar|dus|even|to be honest|honestly|actually|"
    r"unfortunately|well|really|just|this time|right now|today|i(?: a|')m afraid|ben ik bang|vrees ik|denk ik|i think)"
)
_EDGES = re.compile(rf"^(?:{_AROUND} )+|(?: {_AROUND})+$")

_NOT_HELD = _whole(
    r"(?:(?:het|ons|dit|dat) )?(?:gesprek )?(?:ging|gaat|is|was|heeft) (?:het )?(?:\w+ )?niet "
    r"(?:door|doorgegaan|plaatsgevonden|geweest)",
    r"(?:het )?(?:gesprek )?(?:is|was|werd) (?:afgezegd|uitgesteld|verzet|vervallen|geannuleerd)",
    r"(?:we|wij) hebben elkaar niet (?:gesproken|gezien)|(?:er )?was geen gesprek|geen gesprek gehad",
    r"(?:it|the meeting|our meeting) (?:did ?n['o]?t|did not) (?:happen|take place)|(?:it )?was cancelled",
)

_SAID = {
    Came.NOTHING: _whole(
        r"(?:helemaal |nog )?(?:niets|niks|nix|nada|noppes)(?: (?:bijzonders|speciaals|nieuws|concreets|eigenlijk|te "
        r"melden|bijgebleven|aan gehad|opgeleverd|meer))?",
        r"(?:nog )?niet (?:echt )?(?:zo ?|heel |zo heel |erg )?veel(?: (?:bijzonders|soeps|opgeleverd|aan gehad))?",
        r"niet echt(?: iets)?|weinig|bar weinig|niet zoveels|geen(?:een)?|nee|nee niets|nee niks|nee niet echt|nul",
        r"nergens(?: (?:echt|op|mee|aan))?",
        r"(?:(?:het|dat|het gesprek) )?(?:heeft|leverde|bracht)(?: me| mij)? (?:niets|niks|niet (?:zo ?)?veel|weinig)"
        r"(?: op| opgeleverd)?",
        r"(?:ik )?(?:heb|had) (?:er )?(?:niets|niks|niet (?:zo ?)?veel|weinig)(?: aan)?(?: gehad)?",
        r"(?:er )?(?:is|was) (?:niets|niks|niet (?:zo ?)?veel)(?: bijzonders| veranderd| gebeurd)?",
        r"ik (?:zou|kan) (?:zo )?(?:niets|niks)(?: weten| bedenken| noemen)?|geen (?:wens(?:en)?|vragen?|voornemens?)",
        r"nothing(?: (?:much|special|new|really|at all))?|not (?:really )?(?:that |very )?much|none|no|nope|not a lot",
        r"(?:it|that) gave me (?:nothing|not (?:that )?much|little)|little",
    ),
    Came.NOT_DONE: _whole(
        r"(?:nee )?(?:ik )?(?:(?:heb|had) )?(?:ik )?(?:het |dit |dat |er )?(?:nog )?(?:niet|nooit) "
        r"(?:gedaan|(?:uit)?geprobeerd|gelukt|aan ?toe ?gekomen|van gekomen|toe gekomen|gebeurd|opgepakt|begonnen)",
        r"(?:ik )?(?:ben |was )?(?:ik )?er (?:nog )?niet (?:aan ?toe|van) ?gekomen|nog niet(?: gedaan)?|(?:het )?lukte "
        r"(?:nog )?niet|(?:het is |is )?(?:er )?(?:nog )?niet (?:gelukt|van gekomen)",
        r"(?:ik )?kwam (?:ik )?er (?:nog )?niet (?:aan ?)?toe",
        r"(?:ik )?(?:ben |heb |was )?(?:ik )?(?:het |dat )?(?:straal |helemaal |gewoon )?vergeten",
        r"geen tijd(?: (?:gehad|voor gehad|voor))?|geen gelegenheid(?: gehad)?",
        r"(?:i )?(?:have ?n['o]?t|have not|did ?n['o]?t|did not)(?: (?:done|tried|do|try))?(?: it)?(?: yet)?",
        r"not (?:yet|done|done yet)|(?:i )?forgot(?: it| about it)?|no time|(?:i )?never did",
    ),
    Came.UNKNOWN: _whole(
        r"(?:dat |ik )?weet (?:ik )?(?:het )?(?:nog |zo |echt |eigenlijk |even )*niet(?: (?:zo|precies|goed|meer))?",
        r"(?:(?:ik )?(?:heb )?)?geen (?:flauw )?idee|(?:(?:ik|dat) )?zou (?:ik )?(?:het |dat )?(?:echt )?niet weten",
        r"moeilijk te zeggen|weet ik veel|joost mag het weten|wist ik het maar|lastig(?:e vraag)?|moeilijk(?:e vraag)?",
        r"(?:i )?do ?n['o]?t (?:really )?know(?: yet)?|i do not know(?: yet)?|no (?:idea|clue)|not sure(?: yet)?",
        r"dunno|idk|hard to say|\?+|🤷\S*",
    ),
    Came.SKIP: _whole(
        r"(?:ik )?sla (?:ik )?(?:deze |dit |die |hem |het )?(?:(?:maar|even|liever|vandaag) )*over|overslaan|sla over",
        r"volgende(?: vraag)?(?: graag)?|laat maar(?: zitten)?|liever niet|geen (?:zin|antwoord)|(?:ik )?pas|geen "
        r"commentaar|skip(?: it| this| this one)?|next(?: question| one)?|pass|rather not|never mind",
    ),
}


def kinds_of(words: str) -> frozenset[Came]:
    """What these words come to: of nothing, not done, unknown and skip one at most; none for a real answer."""
    plain = _plain(words)
    if not plain:
        return frozenset()
    found = {came for came, pattern in _SAID.items() if pattern.fullmatch(plain)}
    if _NOT_HELD.fullmatch(plain):
        # Of what was not, there is nothing to say.
        found.add(Came.UNKNOWN)
    first = next((came for came in Came if came in found), None)
    count = len(words.split())
    kinds = {first} if first else set()
    if count <= _SHORT:
        kinds.add(Came.SHORT)
    if count > SPRAWLS_FROM:
        kinds.add(Came.SPRAWLS)
    return frozenset(kinds)


def says_not_held(words: str) -> bool:
    """Whether these words say of a meeting, and nothing else, that it did not take place."""
    return _NOT_HELD.fullmatch(_plain(words)) is not None


def _plain(words: str) -> str:
    """The words in small letters, without what stands around them and does not change them."""
    text = words.casefold().replace("’", "'")
    text = " ".join(re.sub(r"[.,;:!…\-–—\"“”()]+", " ", text).split())
    while (shorter := _EDGES.sub("", text)) != text:
        text = shorter
    return text


def sentences(words: str) -> tuple[str, ...]:
    """The sentences of these words, each with what ends it; a new line ends one too."""
    ends = re.compile(r"(?<=[.!?…])[\"”’')]*\s+|\n+")
    return tuple(one.strip() for one in ends.split(words.strip()) if one and one.strip())


def has_core(words: str) -> bool:
    """Whether there is a story in these words, of which a core can be asked: never one word, never one sentence."""
    return len(sentences(words)) > 1 and len(words.split()) > 12


def quotable(words: str) -> bool:
    """Whether there is something in these words to go on from."""
    return bool(words.strip()) and not kinds_of(words) & EMPTY_HANDED


def quote(words: str, core: str = "") -> str:
    """What stands quoted of these words above a question: all of a short answer; of a long one its core, if he gave
    one, or else how it begins, and "…"."""
    whole = words.strip()
    if len(whole) <= _LONGEST_QUOTE and len(whole.split()) <= SPRAWLS_FROM // 2:
        return whole
    if core.strip():
        return core.strip()
    first, *others = sentences(whole)
    while others and len(first.split()) < 4:
        first = f"{first} {others.pop(0)}"
    if len(first) <= _LONGEST_QUOTE:
        return f"{first} …" if others else first
    return f"{_cut(first, _LONGEST_QUOTE)} …"


def _cut(text: str, most: int) -> str:
    """The beginning of the text, up to a word's end, or at least between two characters as a reader sees them."""
    spaces = [place for place in range(1, most + 1) if text[place].isspace() and not _joins(text, place)]
    if spaces:
        return text[: spaces[-1]].rstrip(" ,;:–-")
    at = most
    while at > 0 and _joins(text, at):
        at -= 1
    return text[: at or most]


def _joins(text: str, at: int) -> bool:
    """Whether the character at this place belongs to the one before it."""
    here, before = text[at], text[at - 1]
    if unicodedata.category(here)[0] == "M" or here in "\u200c\u200d" or before == "\u200d":
        return True
    if "\U0001f3fb" <= here <= "\U0001f3ff" or "\U000e0020" <= here <= "\U000e007f":
        return True  # the colour of a skin, the letters in a flag
    if unicodedata.combining(before) == 9 or (before in "\n\r" and here == "\n"):
        return True  # a virama binds the next consonant
    if "\u1160" <= here <= "\u11ff":
        return True  # the later parts of a Hangul syllable
    if _is_regional(here) and _is_regional(before):
        run = len(text[:at]) - len(text[:at].rstrip("".join(map(chr, range(0x1F1E6, 0x1F200)))))
        return run % 2 == 1
    return False


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
