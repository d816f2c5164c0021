"""That something of what he told is not for his coach, or goes without a name, said beside a yes: "Ja, maar het nalezen
hou ik liever voor mezelf", "Klopt, maar dat van mijn man blijft hier", "Prima. Wel graag zonder namen".

Only behind a yes, or by itself: there it is of what he wrote before. What he keeps from others is what he tells.
"""

from dataclasses import dataclass
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import called, normal, small, words_of
from conversations.said.said_so import said_so


@dataclass(frozen=True)
class Beside:
    """What he says so of: the words that name it (none where it is what he wrote last), whether that is all of it, and
    of whose name he says that it stays out ("" where he does not say whose; None where he says nothing of a name)."""

    of: tuple[str, ...] = ()
    keeps: bool = False
    last: bool = False
    name: str | None = None
    surname: bool = False


_SMALL = (
    r"(?:(?:eigenlijk|maar|toch|ook|nog|nu|nou|dan|graag|even|ff|echt|wel|verder|liever|liefst|gewoon|alleen|ik|je) )*"
)
_MINE = r"(?:voor (?:mij|me|mezelf|mijzelf|m'n eigen|mijn eigen)(?: zelf)?(?: alleen)?|bij (?:mij|me)|privé|prive)"
_HERE = r"(?:tussen ons|onder ons|bij (?:mij|me)|hier(?: bij jou)?|van mij|privé|prive|geheim)"
_KNOW = r"(?:weten|lezen|zien|horen|krijgen)"
_IN = r"(?:erin|erbij|er in|er bij|daarin|mee|bij|in)"
_IT = r"(?P<what>(?:[\w'-]+ ){1,9}?)"
_THAT = r"(?P<what>(?:dat|dit|die|wat ik|het stuk(?:je)?|het verhaal) (?:[\w'-]+ ){0,8}?)"
_FORMS = (
    rf"{_IT}(?:hou|houd) ik {_SMALL}{_MINE}",
    rf"{_IT}(?:wil|wou|zou) ik {_SMALL}{_MINE} (?:houden|willen houden)",
    rf"ik (?:hou|houd|wil) {_THAT}{_SMALL}{_MINE}(?: houden)?",
    rf"{_THAT}(?:blijft?|moet|mag|hoort) {_SMALL}{_HERE}(?: blijven)?",
    rf"(?:al|dan) (?:hou|houd) ik {_IT}{_SMALL}{_MINE}",
    rf"(?:niks|niets|geen woord) (?:over|van) {_IT}(?:{_IN}|(?:naar|aan|voor|bij) HER)",
    rf"{_IT}(?:hoeft|moet|mag|hoef) {_SMALL}HER {_SMALL}niet (?:te )?{_KNOW}",
    rf"HER (?:hoeft|moet|mag) {_IT}{_SMALL}niet (?:te )?{_KNOW}",
    rf"{_THAT}(?:is |hoort |gaat |hoeft |mag |moet )?{_SMALL}niet (?:bedoeld )?(?:voor|naar|aan|bij) HER"
    r"(?: (?:toe|sturen|door\w*))?",
    rf"niet {_THAT}(?:voor|naar|aan|bij) HER(?: (?:toe|sturen|door\w*))?",
    rf"{_THAT}(?:hoeft|hoort|moet|mag) {_SMALL}niet {_SMALL}{_IN}(?: te staan)?",
)
_NO_NAMES = re.compile(
    rf"{_SMALL}(?:(?:het|dat|dit|mag|moet|kan|wil|heb) )*{_SMALL}(?:"
    r"(?:zonder|geen|niet met|niet) (?:de |die |zijn |haar |z'n |d'r |hun |echte |(?P<who>[\w-]+)(?:'s)? "
    r"(?:z'n |zijn |haar |d'r )?)?(?P<name>naam|namen|achternaam|achternamen)(?: van (?P<whose>[\w-]+))?|"
    r"(?:de |zijn |haar |z'n |d'r |hun )?(?P<bare>naam|namen|achternaam|achternamen)"
    rf"(?: van (?P<of>[\w-]+))? {_SMALL}(?:niet|eruit|weg|weglaten))"
    rf"(?: (?:{_IN}|noemen|graag|weglaten|alsjeblieft|aub))*"
)
_ENDS = r"(?: (?:hoor|graag|trouwens|aub|alsjeblieft|please|svp|he|hè|ok[eé]?|als dat (?:kan|mag)))*"
_OPENS = r"(?:(?:maar|en|alleen|wel|dus|oh?|eh|trouwens|behalve) )*"
_YES = re.compile(
    r"(?:(?:ja+|jawel|jazeker|yes|klopt|prima|goed|ok[eé]?|okay|precies|inderdaad|zeker|hoor|dat|is|het|zo|helemaal|"
    r"mooi|fijn|top|akkoord|graag|tuurlijk|natuurlijk|nou|eh|wel|doe|maar|lees|leest|ze|mag|best|van mij|da's|das)"
    r"(?: |$))+"
)
_CLAUSE = re.compile(
    r"[.!;,\n]+\s*|\s+[-–—]\s+|\s+(?=(?:maar|behalve) )|\s+(?:en|alleen)\s+(?=(?:dat|dit|niet|zonder)\b)"
)
_MAY = re.compile(
    r"\b(?:mezelf|mijzelf|voor mij|voor me|bij mij|bij me|eigen|privé|prive|tussen ons|onder ons|blijft hier|"
    r"hier blijven|van mij|geheim|niet|niks|niets|zonder|geen|naam|namen|"
    r"me)\b"
)
_LAST = re.compile(r"\b(?:laatste|net|zonet|daarnet)\b")
_NAMES_NOTHING = words_of(
    "de het een mijn m'n mn die dat dit deze onze ons haar zijn van over met alleen laatste eerste stuk stukje "
    "zin deel verhaal wat ik schreef zei vertelde net zonet maar liever niet er ook wel en alles allemaal "
    "hoe om te in op"
)
_MOST, _SHORT = 40, 4  # words; letters


def may_keep_beside(words: str) -> bool:
    """Whether it is worth a closer look."""
    return "?" not in words and len(words.split()) <= _MOST and _MAY.search(words.casefold()) is not None


_BEGINS_WITH_YES = re.compile(r"\W*(?:ja|jawel|jazeker|prima|goed|oke|oké|ok|akkoord|klopt|yes)\b", re.IGNORECASE)


def agrees(words: str) -> bool:
    """Whether he says yes with it to what he was asked, and does not only keep something."""
    said = said_so(words)
    return (said is not None and said.yes) or _BEGINS_WITH_YES.match(words) is not None


def kept_beside(coach: str, words: str) -> Beside | None:
    """What he says of it; None where he says no such thing, or tells anything else besides."""
    if not may_keep_beside(words):
        return None
    clauses = [one.strip(" ()\"'“”…") for one in _CLAUSE.split(small(words)) if one and one.strip(" ()\"'“”…")]
    of: list[str] = []
    keeps = last = surname = False
    name: str | None = None
    for one in clauses:
        if (kept := _kept(coach, one)) is not None:
            keeps, last = True, last or _LAST.search(kept) is not None
            of += [word for word in normal(kept).split() if word not in _NAMES_NOTHING]
        elif (found := re.fullmatch(f"{_OPENS}(?:{_NO_NAMES.pattern}){_ENDS}", one)) is not None:
            name = found["who"] or found["whose"] or found["of"] or name or ""
            surname = "achter" in (found["name"] or found["bare"])
        elif _YES.fullmatch(one) is None:
            return None
    return Beside(tuple(of), keeps, last, name, surname) if keeps or name is not None else None


def _kept(coach: str, clause: str) -> str | None:
    """The words for what he keeps, where this says so."""
    forms = (one.fullmatch(clause) for one in _with_her(called(coach)))
    found = next((match for match in forms if match is not None), None)
    return found["what"] if found is not None else None


@lru_cache(maxsize=re.NAMES)
def _with_her(name: str) -> "tuple[re.Pattern[str], ...]":
    """What says so, where his coach has this name."""
    her = rf"(?:{re.escape(name)}|(?:mijn |de )?coach)"
    return tuple(re.any_of((one.replace("HER", her),), _OPENS, _ENDS) for one in _FORMS)


def is_about(of: tuple[str, ...], words: str) -> bool:
    """Whether these words are about what he names so: one of its words is among them, or begins as one of them."""
    told = normal(words).split()
    return any(one == word or (len(one) > _SHORT and _stem(one) == _stem(word)) for one in of for word in told)


def _stem(word: str) -> str:
    return word[: _SHORT + 1]


_BIG = "[A-ZÀ-ÖØ-Þ]"
_SURNAME = re.compile(
    rf"{_BIG}[\w'-]+ (?:(?:van|de|den|der|ten|ter|te|el|al|'t) )*{_BIG}[\w'-]+|\b(?:meneer|mevrouw|dhr|mevr)\b"
)


def may_have_surname(text: str) -> bool:
    """Whether there may be one there; of what is typed without a capital nobody can tell."""
    return text == text.lower() or _SURNAME.search(text) is not None
