"""A word that he puts right in a message of its own: "ik bedoelde donderdag", "Karim, niet Karin". What is quoted of
his words then reads as he means it.

Only where it is plain which word it stands for: the only other day, hour or word that looks like it in what he wrote
before. Else all of it stays as it is.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.days.misspelled import distance
from conversations.matching import apart, small
from conversations.quoted.day_instead import with_day_instead

_OPENS = r"\W*(?:(?:oh?|nee+|sorry|oeps|wacht|pardon|correctie|eh+m?|of|ai|foutje|t[iy]pfout(?:je)?)\b[,.!: ]+)*"
_MEANS = (
    r"(?:ik bedoel(?:de)?|bedoel(?:de)? ik|(?:(?:dat|het) )?(?:moet|moest) (?:natuurlijk )?zijn|lees)"
    r"(?: (?:natuurlijk|dus|eigenlijk|uiteraard))*:?"
)
_OTHERWISE = re.compile(
    r"\W*(?:het|dat|dit) (?:moet|was|is|wordt|gaat)(?: \w+){0,3} anders dan (?:wat )?ik (?:\w+ )?"
    r"(?:zei|schreef|typte|dacht|vertelde)(?: had)?(?P<rest>[:.,].*)?$"
)
_ENDS = r"(?: (?:zijn|dus|haha+|hoor|natuurlijk|:\)))*\W*$"
_PUTS_RIGHT = re.compile(
    rf"{_OPENS}(?:{_MEANS} |het (?:was|is|wordt) )?(?:op |om )?(?P<come>[\w:.'-]+)"
    r"(?: (?:trouwens|overigens|natuurlijk|dus))?,? (?:niet|in plaats van|ipv|i\.p\.v\.) "
    rf"(?:op |om )?(?P<gone>[\w'-]+){_ENDS}|"
    rf"{_OPENS}(?:geen|niet) (?P<not>[\w'-]+)(?: (?:trouwens|overigens))*[,.;:] (?:maar )?(?:die|hij|zij|ze) heet "
    rf"(?:eigenlijk |gewoon )?(?P<named>[\w'-]+){_ENDS}|"
    rf"{_OPENS}(?P<named_so>[\w'-]+) heet (?:hij|zij|ze|die),? niet (?P<not_so>[\w'-]+){_ENDS}|"
    rf"\*(?P<starred>[\w'-]+)\*?\W*$|"
    rf"{_OPENS}{_MEANS} (?:op |om |de |het |een |mijn )?(?P<only>[\w:.'-]+(?: uur)?){_ENDS}"
)
_IT_WAS = re.compile(rf"\W*(?:het (?:was|is|wordt) )?(?:op |om )?(?P<only>[\w:.'-]+(?: uur)?){_ENDS}")
_HOUR = re.compile(
    r"\b(?:half )?(?:[0-9]{1,2}(?:[:.][0-9]{2})?|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|"
    r"twaalf) uur\b",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:over)?morgen|vandaag)\b", re.IGNORECASE)
_MONTH = r"(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*"
_MANY = r"(?:[0-9]{1,2}|een paar|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|anderhal(?:f|ve))"
# A day with its date, or how long it takes: of each he may name one anew.
_WHENS = (
    re.compile(
        rf"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond)?(?: (?:de )?[0-9]{{1,2}}(?:e\b)?"
        rf"(?: {_MONTH}\b)?)?|[0-9]{{1,2}} {_MONTH}\b|(?:over)?morgen\b)",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:over|binnen|na|in) {_MANY} (?:jaar|maand(?:en)?|week|weken|dag(?:en)?|uur)\b", re.IGNORECASE),
)
# "Wacht, 5 januari, maandag ben ik nog vrij", "nou ja, over zes weken al".
_WHY = r"[^.!?,]{0,30}\b(?:ben|is|zit|heb|kan|werk|was|had) (?:ik|we|hij|ze|er|het|[A-Z]?[a-z]+)\b[^.!?,]{0,30}"
_ANEW = re.compile(
    r"\W*(?:(?:of|oh?|nou|eh+m?)\b[,.:! ]*)*(?:wacht|nee+|nou ja|correctie|sorry|oeps|foutje)\b[,.:!… ]+"
    rf"(?:(?!dan\b){_WHY}, (?:(?:dus|dan|doe|maar) )*)?(?:(?:dat|het) (?:is|was|wordt) |wacht[, ]+|op )*"
    r"(?P<when>[^,]+?)(?: (?:al|pas|dus|eigenlijk|hoor|bedoel ik|toch|dan|maar))*"
    rf"(?:, (?:want )?(?!dan\b){_WHY})?\W*"
)
_TOKEN = re.compile(r"[\w'-]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_MAY = re.compile(
    r"\b(?:wacht|nou ja|nee+|correctie|sorry|oeps|foutje)\b|bedoel|moe(?:t|st)\b.*\bzijn\b|\blees\b|anders dan|"
    r"(?<!\S)\*\w|\bniet \S+\W*$|\b(?:geen|niet) \S+ .*\bheet\b|in plaats van|\bipv\b|i\.p\.v"
)
_ENDS_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_SHORT, _ALIKE, _HELD = 6, 7, 100


def puts_right_a_word(before: str, words: str) -> bool:
    """Whether these words only put a word right of what he wrote before."""
    return bool(before) and _corrected(before, apart(words)) is not None


def is_erratum(words: str) -> bool:
    """Whether these words put something right, whatever it is: "donderdag in plaats van woensdag"."""
    told = apart(small(words))
    if not told:
        return False
    return _OTHERWISE.match(told[0]) is not None or _PUTS_RIGHT.match(told[-1]) is not None or bool(_anew(told[-1]))


@lru_cache(maxsize=_HELD)
def as_corrected(words: str) -> str:
    """His words with what he puts right in them put right, and without the sentence that says so."""
    words = with_day_instead(words)
    if _MAY.search(small(words)) is None:
        return words
    ends = [*(one.span() for one in _ENDS_SENTENCE.finditer(words)), (len(words), len(words))]
    read, start, pending = "", 0, 0
    for end, after in ends:
        sentence = words[start:end]
        before, said = read[: len(read) - pending], _told(read, pending, sentence)
        now = (_corrected(before, said) or _with_when(before, said[-1])) if before.strip() else None
        if now is not None:
            read, pending = now + words[end:after], 0
        else:
            pending = len(words[start:after]) if _OTHERWISE.match(small(sentence)) else 0
            read += words[start:after]
        start = after
    return read.strip() if read.strip() != words.strip() else words


def _told(read: str, pending: int, sentence: str) -> list[str]:
    return [read[len(read) - pending :].strip(), sentence] if pending else [sentence]


def _corrected(before: str, told: list[str]) -> str | None:
    """What he wrote before, as these sentences put it right; None where they do anything else."""
    is_lead = _OTHERWISE.match(small(told[0])) if told else None
    if is_lead is not None:
        said = (is_lead["rest"] or "").strip(" :.,") or (small(told[1]) if len(told) == 2 else "")
        found = _PUTS_RIGHT.match(said) or _IT_WAS.match(said) if said else None
    else:
        found = _PUTS_RIGHT.match(small(told[0])) if len(told) == 1 else None
    if found is None:
        return None
    groups = found.groupdict()
    come = next(groups[one] for one in ("come", "named", "named_so", "starred", "only") if groups.get(one))
    gone = groups.get("gone") or groups.get("not") or groups.get("not_so")
    return _with(before, come.strip(".,!"), (gone or "").strip(".,!"))


def _anew(sentence: str) -> str:
    """The day, or how long, that he names anew in this sentence, and nothing else."""
    found = _ANEW.fullmatch(small(sentence))
    return found["when"] if found is not None and any(one.fullmatch(found["when"]) for one in _WHENS) else ""


def _with_when(before: str, sentence: str) -> str | None:
    """What he wrote before with the day, or how long, that he names anew in this sentence."""
    come = _anew(sentence)
    kind = next((one for one in _WHENS if one.fullmatch(come)), None)
    places = [one.span() for one in kind.finditer(before)] if kind is not None else []
    if len(places) != 1:
        return None
    start, end = places[0]
    return f"{before[:start]}{come.capitalize() if before[start].isupper() else come}{before[end:]}".rstrip()


def _with(before: str, come: str, gone: str) -> str | None:
    if gone:
        places = [one.span() for one in _TOKEN.finditer(before) if one[0].casefold().rstrip(".:") == gone]
    elif _DAY.fullmatch(come):
        places = [one.span() for one in _DAY.finditer(before)]
    elif _HOUR.fullmatch(come):
        places = [one.span() for one in _HOUR.finditer(before)]
    else:
        places = [one.span() for one in _WORD.finditer(before) if _looks_like(one[0].casefold(), come)]
    if len(places) != 1:
        return None
    (start, end), old = places[0], before[slice(*places[0])]
    if old.casefold() == come:
        return None
    return f"{before[:start]}{come[0].upper() + come[1:] if old[0].isupper() else come}{before[end:]}".rstrip()


def _looks_like(word: str, come: str) -> bool:
    if len(come) < 4 or word == come:
        return False
    # "Jaarrapportage" for "kwartaalrapportage".
    if word[-_ALIKE:] == come[-_ALIKE:] and min(len(word), len(come)) > _ALIKE:
        return True
    turned = word.endswith(come) or come.endswith(word)
    return distance(word, come) <= (1 if len(come) < _SHORT else 2) or (turned and abs(len(word) - len(come)) <= 3)
