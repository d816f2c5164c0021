"""What somebody asks about the practical side of the talks, in a sentence of its own: what he has to do for them,
whether the questions come by themselves, what only his coach can know, and whether they can meet at another time.

What he asks himself, or of his work, sounds much the same. So it is only heard where every word of it is one with
which people speak of these talks: one word more ("moet ik iets doen aan de planning?") and it is his own.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache

from conversations import patterns as re
from conversations.asked.practical_words import COMING, DAY, OPENERS, SAID, SMALL, TALK, TIME, YOU, HowAsked, Practical
from conversations.matching import small, words_of
from conversations.spellings import usual

_DAYS = re.compile(
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:s|en)?(?:middag|ochtend|avond)?|(?:over|van)?morgen|vandaag|"
    r"van(?:middag|ochtend|avond)|(?:ma|di|wo|do|vr)|[0-3]?[0-9](?:e|ste|de)?|jan(?:uari)?|feb(?:ruari)?|maart|mrt|"
    r"april|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    r"[0-2]?[0-9][:.][0-5][0-9]|[0-2]?[0-9]u|uur|ochtend|middag|ochtends|middags"
)
_HOURS = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[0-2]?[0-9]"
_OF_THE_CLOCK = re.compile(rf"\b(?:half|kwart (?:voor|over)|(?:vijf|tien) (?:voor|over)) (?:half )?(?:{_HOURS})\b")
_AT = re.compile(rf"\bom (?:{_HOURS})(?: uur)?\b(?! (?:uur|dag|week|minuten))")
_CLOCK = re.compile(r"[0-2]?[0-9][:.][0-5][0-9]|[0-2]?[0-9]u")
_TOKENS = re.compile(r"[0-2]?[0-9][:.][0-5][0-9]|'?[\w]+(?:['-]\w+)*")
_QUOTED = ("“", "„", '"', "‘", "«", "'")
_BECAUSE = re.compile(
    r",? (?:want|omdat|ivm|i\.v\.m\.?|vanwege|aangezien|dan (?:heb|ben|zit) ik|"
    r"ik (?:heb|ben|moet|zit|sta|red|kan))\b.*$"
)
_HOW_IS_IT = re.compile(r"^(?:(?:en|maar|oh?) )?hoe zit (?:dat|het)(?: (?:dan|nou|eigenlijk|trouwens))*[,:?] ?")
_IN_CASE = re.compile(
    r"(?<=\w),? (?:als|wanneer|mocht|indien) (?:het|er|dat|iets) (?:\w+ ){0,3}"
    r"(?:fout|mis\w*|gaat|is|gebeurt|nodig|loopt)\b.*$"
)
_MAY_I = re.compile(r"^(?:en |maar )?(?:mag|kan|kon|zou) ik\b")
_POINTS = re.compile(r"\b(?:dat|dit|die|het) (?:\w+ ){0,2}mee(?:nemen|brengen)\b")
_MOST = 24  # words
# Of so many answers it is known.
_HELD = 200
_ENDS = re.compile(r"(?<=[.!?…])(?<!i\.v\.m\.)(?<!m\.b\.t\.)(?<!o\.a\.)(?<!a\.u\.b\.)(?<!s\.v\.p\.)\s+")
# What stands behind a question and only says how or when.
_ONLY_HOW = re.compile(r" *(?:gewoon|bijvoorbeeld|bv|liefst|ergens|misschien|een keer|één keer|desnoods)\b")
# Who goes on with one of these answers it himself.
_ANSWERED = re.compile(
    r"(?:(?:nou|ach|oh?|eh) )?(?:nee|neen|nope|natuurlijk|tuurlijk|blijkbaar|vast)\b|ja(?: dus)?\W*$"
)
_SAYS = re.compile(
    r":\W*$|^(?!(?:en |maar )?(?:dat|omdat|wat|toen)\b)(?:\w+ ){0,3}?"
    r"(?:vroeg|vraagt|vroegen|zei|zegt|zeiden|dacht|riep|schreef|appte|mailde|asked|said)"
    r"(?: \w+){0,3}\W*$"
)
# Why he asks it, said behind it.
_REASON = re.compile(
    r"^(?:want|omdat|anders|sorry|er (?:is|zijn|wordt|worden|staat|staan|ligt|komt|loopt|zit)\b|"
    r"(?:en )?(?:die dag|dan) (?:heb|ben|zit|moet|kan|is)\b|"
    r"(?:en )?ik (?:heb|moet|zit|sta|ben|kan|red|kom|werk|loop|woon|reis)\b|(?:zit|heb|ben|moet|kom|sta|werk) (?!ik\b)|"
    r"(?:mijn|m'n|mn|onze|de) \w+ (?:is|heeft|zit|ligt|wordt|staat|komt|krijgt|moet|gaat|loopt|duurt|begint)\b|"
    r"(?:en )?(?:om|tot|vanaf) (?:half )?[\w:.]+(?: uur)? (?:komt|heb|moet|is|begint|zit|ben|kan|werk|sta) |"
    r"met (?:de|het|deze|dit)\b|dank|bedankt|alvast|hoor het|laat maar weten)"
)
_NO_REASON = re.compile(
    r"\b(?:geleerd|gemerkt|merk|ontdekt|besef\w*|inzicht|besloten|onderwerp|hebben over|erover|over wil|gesproken|"
    r"gesprek|opgeleverd|meegenomen|bespreken)\b"
)
REASONS = 16
"""Words; of more of them something is told as well."""
_SUBJECTS = words_of("ik we wij het t 't dat dit er je jij u mijn m'n mn ons onze de die gesprek een")
_QUESTIONS = words_of("waar wat hoe hoelang welke tot wanneer")
_BEHIND = words_of("is was wordt duurt lang laat hoe kamer ruimte hoor krijg")


@lru_cache(maxsize=_HELD)
def practical(sentence: str, coach: str = "") -> Practical | None:
    """What this sentence asks about the talks with this `coach`, if it does."""
    plain = _HOW_IS_IT.sub("", small(sentence).strip(), count=1)
    if plain.startswith(_QUOTED) or len(plain.split()) > _MOST:
        return None
    if coach:
        plain = re.sub(rf"\b(?:mijn |de )?{re.escape(small(coach).split()[0])}\b", "coach", plain)
    found = _kind_of(plain)
    head, _, tail = plain.rpartition(",")
    if found is None and head and tail.rstrip().endswith("?") and _ONLY_HOW.match(tail):
        return _kind_of(f"{head}?")
    only_opens = bool(head) and all(word in OPENERS for word in _TOKENS.findall(head))
    return _kind_of(tail) if found is None and only_opens else found


@lru_cache(maxsize=_HELD)
def pieces(words: str) -> tuple[str, ...]:
    """The sentences of these words; what is asked behind a comma stands apart."""
    found: list[str] = []
    for line in words.splitlines():
        for sentence in _ENDS.split(line.strip()):
            head, comma, tail = sentence.rpartition(", ")
            apart = bool(comma) and not practical(sentence) and not _SAYS.search(head.casefold()) and practical(tail)
            found += [f"{head}.", tail] if apart else [sentence] if sentence else []
    return tuple(found)


def asked(told: Sequence[str], coach: str = "") -> dict[int, Practical]:
    """Which of these sentences ask something about the talks, and what: not what he tells that somebody said, nor what
    he answers himself."""
    found = {place: about for place, one in enumerate(told) if (about := practical(one, coach))}
    return {
        place: about
        for place, about in found.items()
        if not (place and _SAYS.search(told[place - 1].casefold()))
        and not (place + 1 < len(told) and _ANSWERED.match(told[place + 1].casefold()))
    }


def asks_to_move(words: str) -> bool:
    """Whether he asks in these words for another time."""
    return Practical.MOVES in asked(pieces(words)).values()


def asks_for_coach(words: str) -> bool:
    """Whether he asks in these words what his coach alone can answer."""
    return not {Practical.HERS, Practical.MOVES}.isdisjoint(asked(pieces(words)).values())


@lru_cache(maxsize=_HELD)
def without(words: str) -> str:
    """These words without what he asks in them about the talks; all of them, when they are nothing else."""
    told = pieces(words)
    asks = asked(told)
    why = reasons(told, max(asks), beside=asks) if asks else []
    left = [one for place, one in enumerate(told) if place not in {*asks, *why}]
    return "\n".join(left) if asks and left else words


def reasons(told: Sequence[str], last: int, *, beside: Collection[int]) -> list[int]:
    """The sentences right behind what is asked that only say why."""
    found: list[int] = []
    for place in range(last + 1, len(told)):
        if place in beside or not gives_reason(told[place]):
            break
        found.append(place)
    return found


def gives_reason(sentence: str) -> bool:
    """Whether this only says why, behind a question."""
    plain = small(sentence)
    return bool(_REASON.match(plain)) and not _NO_REASON.search(plain) and len(plain.split()) <= REASONS


def _kind_of(plain: str) -> Practical | None:
    asks = plain.rstrip(" )").endswith("?")
    in_case = _IN_CASE.sub("", plain) if _MAY_I.match(plain) else plain
    for part in dict.fromkeys((plain, _BECAUSE.sub("", plain), in_case)):
        typed = _TOKENS.findall(_AT.sub("om 9u", _OF_THE_CLOCK.sub("9u", part)))
        said = [word for one in typed for word in usual(one).split()]
        while len(said) > 1 and said[0] in OPENERS and not (said[0] == "vraag" and said[1] in YOU):
            said.pop(0)
        if len(said) > 1:
            sure = asks or said[1] in _SUBJECTS or (said[0] in _QUESTIONS and said[1] in _BEHIND)
            kinds_of = SAID.items() if sure else ((Practical.MOVES, SAID[Practical.MOVES]),)
            here = frozenset(map(_day_or_time, said))
            begun = ((about, kind) for about, kinds in kinds_of for kind in kinds if said[0] in kind.begins)
            found = (about for about, kind in begun if _is_of(kind, about, here))
            if (about := next(found, None)) is not None and not _POINTS.search(part):
                return about
    return None


_HE_COMES = COMING | {"als"}


def _is_of(kind: HowAsked, about: Practical, here: frozenset[str]) -> bool:
    """Whether what is asked in these words, which begin as this does, is of that."""
    if here & kind.but or not all(here & needed for needed in kind.needs):
        return False
    if about is Practical.MOVES and ("niet" in here or ("ik" in here and not (here & _HE_COMES or _that_day(here)))):
        return False
    return here <= kind.begins | kind.may | SMALL | TALK | {DAY, TIME} | frozenset().union(*kind.needs)


def _that_day(here: frozenset[str]) -> bool:
    """Whether he names the day on which he would be there at another hour: "kan ik dinsdag een uurtje later?"."""
    return DAY in here and bool(here & {"later", "eerder"})


def _day_or_time(word: str) -> str:
    if _CLOCK.fullmatch(word):
        return TIME
    return DAY if _DAYS.fullmatch(word) and word not in ("uur", "mei") else word
