"""What somebody says within an answer that is for his coach and not for the one who asks: what only she can know, that
they should meet at another time, or that she be told something. It goes in his own words, as far as they can be read by
themselves."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from conversations import patterns as re
from conversations.asked.asking_back import OF_ITSELF, asks_back, only_asks
from conversations.asked.beside_asking import HEARS, NOD
from conversations.asked.lost import is_lost, misses_the_hour
from conversations.asked.practical import REASONS, asked, gives_reason, pieces, reasons
from conversations.asked.practical_words import Practical
from conversations.kept.telling_now import tells_now
from conversations.matching import small
from conversations.quoted.around_plan import tells_within
from conversations.told.leaves_early import besides, early_part
from conversations.told.light import Light, light
from conversations.told.losses import lost_now
from conversations.told.of_the_meeting import asks_another_hour, asks_when_else, excuses, in_case
from conversations.wished.date_refused import suits
from conversations.wished.when_else import says_when_else

# Of so many texts it is known: a turn asks it of the same few.
_HELD = 200
_OPENS = r"^(?:\W*(?:(?:en|maar|trouwens|oh?|ja|nog|dus|hoi|hallo)\W+)+)?"
# That he wants to talk about it with her is what he brings.
_BRINGS = r".*\b(?:bespreken|voorleggen|aankaarten|inbrengen|aansnijden|doornemen|over hebben|over praten)\b"
# Of the coach, by name: what she does, has or thinks.
_OF_COACH = re.compile(
    rf"{_OPENS}(?:(?:is|heeft|werkt|gaat|komt|weet|belt|mailt|stuurt|spreekt|bespreekt|deelt|vindt|praat|was|had|krijgt|"
    r"wil) coach\b(?!.*\b(?:gelijk|niet)\b).*\?|"
    r"wat (?:bedoelde|zei|vond|vindt|denkt|vroeg) coach\b.*\?|"
    rf"(?!{_BRINGS})(?:kan|mag|kunnen|mogen) (?:ik|we|wij)(?: \w+){{0,6}} coach\b.*\?|"
    r"(?:zou|zouden) (?:ik|we|wij)(?: [\w']+){0,8} coach\b(?=.*\b(?:af ?(?:kunnen |mogen |te )?spreken|langs ?komen|"
    r"terug ?komen|bellen)\b).*\?|"
    r"(?:kan|mag) ik (?:(?:dan|later|nog|ooit|eens|altijd|een|keer|keertje|weer|straks) )+(?:terug|langs)?(?:komen|"
    r"bellen)\b"
    r"[^?]*\?|(?:kan|mag|kunnen|mogen|zullen) (?:ik|we|wij)\b.*\b(?:doel(?:en)?|leerdoel(?:en)?|traject)\b.*"
    r"\b(?:wijzig|aanpas|verander|bijstel|verleng)\w*.*\?)"
)
_TELL_HER = re.compile(
    rf"{_OPENS}(?:"
    r"(?:kun|kan|kunt|wil|wilt|zou|zal) (?:je|jij|u)\b(?=.*\bcoach\b)"
    r".*\b(?:vragen|doorgeven|zeggen|melden|laten weten|doorsturen|overbrengen|bedanken|groeten)\b|"
    r"(?:vraag|zeg|geef|meld|laat) (?:(?:je|jij|u|maar|even|dat|dit|het|ff|dan) )*(?:(?:aan|tegen|bij|door) )*"
    r"(?:maar )?coach\b|(?:kun|kan|kunt|wil|wilt|zou) (?:je|jij|u)(?: \w+){0,3} (?:doorgeven|overbrengen|doorsturen)\b|"
    r"(?:[^?.!,]{3,40}, )?geeft? (?:je|jij|u) (?:dat|dit|het)(?: (?:even|ook|nog|dan|wel|aan coach))* door\b.*\?|"
    r"ik (?:wil|wou|zou willen|zou graag willen|wil graag) dat (?:je|jij|u) (?:\w+ )?coach (?:vertelt|zegt|"
    r"vraagt|laat weten|"
    r"doorgeeft|meldt)\b|(?:je|jij|u|gij|ge) (?:mag|moogt|kunt|kan) (?:\w+ ){0,3}?(?:aan|tegen) coach (?:\w+ )?"
    r"(?:zeggen|vertellen|doorgeven|doorvertellen|doorzeggen) ?: ?\w)"
)
# Of what he says right before it: "kun je het doorgeven?", "geef je dat even door aan haar?".
_PASS_ON = re.compile(
    r"\b(?:(?:kun|kan|kunt|wil|wilt|zou) (?:je|jij|u) (?!niet\b)(?:[\w']+ ){0,4}?(?:doorgeven|melden|laten weten)|"
    r"geeft? (?:je|jij|u) (?:[\w']+ ){0,4}?door|(?:geef|meld) (?:het|dat|dit|'t|t) (?:even |maar )*(?:aan \w+ )?door)\b"
)


def asks_to_pass_on(words: str) -> bool:
    """Whether he asks somewhere in these words that what he says be passed on."""
    return _PASS_ON.search(small(words)) is not None


def _says_when_besides(sentence: str) -> bool:
    """Whether he names a date or an hour, and in the same sentence the one that can be: "de 22e kan ik niet om 14u, wel
    om 16u"."""
    cannot, *rest = small(sentence).split(",")
    can = (one for one in rest if _WELL_OR_WHEN.search(one) and says_when_else(one))
    return any(map(str.isdigit, cannot)) and any(can)


_WELL_OR_WHEN = re.compile(r"\bwel\b|[0-9]")


_TO_HER = re.compile(r"\b(aan|tegen|bij) (?:haar|hem)\b(?! \w)")
# Asked of the one who asks, "haar" is the one whom both know.
_SAY_TO_HER = re.compile(
    r"\b((?:kun|kan|kunt|wil|wilt|zou) (?:je|jij|u)(?: (?:nog|even|ook|misschien|dan|eens))*) (?:haar|hem)\b"
    r"(?=(?: [\w']+){0,3} (?:zeggen|vertellen|doorgeven|laten weten|bedanken|groeten|melden)\b)"
)
_IS_IT_POSSIBLE = re.compile(
    r"[,.] ?(?:kan|mag|lukt|gaat) (?:dat|het)(?: (?:nog|ook|wel|misschien|eigenlijk))*\s*\?\W*$"
)
_OTHERWISE = re.compile(
    r"\b(?:verzet\w*|verplaats\w*|later|eerder|naar|andere dag|ander moment|om \d+|pas (?:om|na|vanaf))\b"
)
# As people of an office write it, and as others do.
_WISHES_OTHERWISE = re.compile(
    r"\b(?:verzoek|verneem|zou (?:ik )?graag|wil (?:ik )?graag|graag|hierbij)\b.*\b(?:gesprek|afspraak)\b(?! met "
    r"(?!coach\b)).*"
    r"\b(?:(?:te )?(?:vervroegen|verzetten|verplaatsen|verschuiven)|uit te stellen|uitstellen|tot de mogelijkheden|"
    r"(?:uur|uurtje) (?:later|eerder)|ander(?:e)? (?:moment|dag|tijdstip))\b"
)
_NAMES_IT = re.compile(r"\b(?:gesprek(?:ken)?|afspraak|sessies?|coach)\b")
_OF_ANOTHER = re.compile(r"\b(?:gesprek(?:ken)?|afspraak) met (?!coach\b)")
_POINTS = re.compile(
    r"(?<!\bof is )\b(?:dat|dit|die|daar\w*|hier\w*|haar|hem|ermee|erover)\b(?! (?:ik|we|wij|gesprek|afspraak)\b|"
    r" \w+ (?:waar|dat|die|van|over|uit|met)\b)"
)
_LAST_PART = re.compile(r", (?:maar|en) ")
_DONE = re.compile(r"\b(?:ge\w+(?:d|t|en)|was|waren|had|ging|deed|zei|lukte|kwam)\b")
_QUOTES = re.compile(r"\b(?:zei|vroeg|zeiden|zegt|vraagt|riep|dacht|appte|mailde|schreef)\b[^:]{0,20}:|^[“„\"‘]")

# Behind it, whether that may be.
_MAY_IT_BE = re.compile(
    r"\W*(?:(?:en|of) )?(?:kan|mag|lukt|gaat|is) (?:dat|het|dit)(?: (?:ook|wel|nog|eigenlijk|misschien|goed|erg|een|"
    r"probleem|ok[eé]?|mogelijk|toch|bezwaar|bezwaarlijk))*\W*\?\W*"
)
_SIGNED = re.compile(r"(?:met )?(?:(?:vriendelijke|hartelijke|warme|vr\.?) )?(?:groet(?:en|jes)?|mvg|gr\.?)\b.{0,30}")

Says: TypeAlias = Callable[[str], bool]


class For(StrEnum):
    """What it is."""

    KNOWS = "knows"  # what only she knows
    MOVES = "moves"  # that they should meet at another time, or that he cannot come
    LATE = "late"
    TOLD = "told"  # he asks that she be told


@dataclass(frozen=True)
class Aside:
    """What is for his coach, and whether he says anything else (`alone`: nothing). `asked` is whether he asks it;
    otherwise he only says that he cannot come, or later. `now`: he asks as well that it be passed on."""

    words: str
    about: For
    alone: bool
    asked: bool
    now: bool = False


def never(sentence: str) -> bool:
    """Where that is not listened for."""
    return False


@dataclass(frozen=True)
class Listening:
    """To a client of this `coach`: whether he says in a sentence that he `cannot` come, or will be `late`, and whether
    it names the `day` of a meeting; `surely`, that he turns one of them down or can be there only later; `early`, that
    he has to go before it is over. Where he is asked what he would talk about with her, what he asks about her is that
    (`of_coach` is False)."""

    coach: str
    cannot: Says
    late: Says
    day: Says
    of_coach: bool = True
    surely: Says = field(default=never)
    early: Says = field(default=never)

    def to(self, words: str) -> Aside | None:
        """What is for his coach in these words: the first such thing, and what more there is of its kind."""
        told = pieces(words)
        asks = asked(told, self.coach)
        found = {
            place: about
            for place, one in enumerate(told)
            if (about := self._about(one, asks.get(place), words)) is not None
        }
        if not found:
            return None
        first, about = next(iter(found.items()))
        mine = [place for place, other in found.items() if other is about]
        before = self._before(told, first, beside={*found, *asks}, about=about)
        perhaps = in_case(told[first])
        behind = self._behind(told, first, mine[-1], beside=found, about=about)
        is_his = before if about is not For.MOVES and not perhaps else []
        may = [last + 1 for last in (mine[-1], *behind[-1:]) if _MAY_IT_BE.fullmatch(small(" ".join(told[last + 1 :])))]
        left_out = {*mine, *before, *behind, *found, *(place for first in may for place in range(first, len(told)))}
        said = [one for place, one in enumerate(told) if place in is_his or place not in left_out]
        of_it = about in (For.MOVES, For.LATE)
        said = [one for one in said if not (of_it and excuses(one))]
        alone = not any(map(_says_something, said)) and not _IS_IT_POSSIBLE.search(small(told[first]))
        alone = alone and not (about is For.KNOWS and _LAST_PART.search(told[first]))
        early = {place: early_part(told[place], self.coach) for place in mine if self.early(told[place])}
        alone = alone and not any(besides(told[place], self.coach) for place in early)
        now = about in (For.MOVES, For.LATE) and asks_to_pass_on(words)
        return Aside(
            " ".join(early.get(place, told[place]) for place in sorted({*mine, *before, *behind})),
            about,
            alone,
            asked=about in (For.KNOWS, For.TOLD)
            or bool(early or may or perhaps or now)
            or any(map(_says_when_besides, (told[place] for place in mine)))
            or any(asks_another_hour(told[place]) for place in mine)
            or any(self._is_asked(told[place]) and says_when_else(told[place]) for place in behind)
            or any(place in asks or self._is_asked(told[place]) or self.surely(told[place]) for place in mine),
            now=now,
        )

    def _about(self, sentence: str, asks: Practical | None, words: str) -> For | None:
        if asks_back(sentence) in OF_ITSELF:
            return None
        plain = self._named(sentence)
        if _QUOTES.search(plain):
            return None
        possible = _IS_IT_POSSIBLE.search(plain)
        is_of_it = possible is not None and bool(_NAMES_IT.search(plain)) and not _OF_ANOTHER.search(plain)
        if in_case(sentence) and ("coach" in plain or any(map(self.day, (words, sentence)))):
            return For.LATE
        if self.early(sentence) or (self.late(sentence) and misses_the_hour(sentence)):
            return For.LATE
        if asks is Practical.MOVES or any(map(self.cannot, dict.fromkeys((sentence, *sentence.split(","))))):
            return For.MOVES
        names_it = "gesprek" in plain or "afspraak" in plain
        if names_it and _WISHES_OTHERWISE.search(plain):
            return For.MOVES
        asks_otherwise = asks_when_else(sentence) and (not self.of_coach or self.day(words))
        if (asks_another_hour(sentence) or asks_otherwise) and not _QUOTES.search(words):
            return For.MOVES
        if possible is not None and _OTHERWISE.search(plain) and (is_of_it or self.day(sentence)):
            return For.MOVES
        if self.late(sentence):
            return For.LATE
        if tells_now(self.coach, sentence.partition(":")[0]) is not None:
            return For.TOLD
        names_her = "coach" in self._named(words)
        if "coach" in plain and tells_within(plain) and not re.match(_BRINGS, plain):
            return For.TOLD
        told = _TO_HER.sub(r"\1 coach", plain) if names_her else plain
        if names_her or small(words).startswith(small(sentence)):
            told = _SAY_TO_HER.sub(r"\1 coach", told)
        if _TELL_HER.match(told):
            return For.TOLD
        asked_last = _LAST_PART.split(plain)[-1]
        of_her = self.of_coach and bool(_OF_COACH.match(plain) or _OF_COACH.match(asked_last))
        return For.KNOWS if asks is Practical.HERS or of_her or is_of_it else None

    def _is_asked(self, sentence: str) -> bool:
        return sentence.rstrip().endswith("?") or _WISHES_OTHERWISE.search(self._named(sentence)) is not None

    def _named(self, words: str) -> str:
        """These words with "coach" where they name her, and "het" where it is cut short."""
        return _named(self.coach, words)

    def _behind(
        self, told: tuple[str, ...], first: int, last: int, *, beside: Collection[int], about: For
    ) -> list[int]:
        """Why, right behind it; and when they could meet instead."""
        if about is not For.MOVES:
            return reasons(told, last, beside=beside) if first == 0 or about is For.LATE else []
        found: list[int] = []
        for place in range(last + 1, len(told)):
            if place in beside or not (gives_reason(told[place]) or says_when_else(told[place])):
                break
            found.append(place)
        return found

    def _before(self, told: tuple[str, ...], first: int, *, beside: Collection[int], about: For) -> list[int]:
        """The sentence before it, where that is what it points at, or why they should meet at another time."""
        if not first or first - 1 in beside:
            return []
        one = told[first - 1]
        if in_case(told[first]):
            return [first - 1] if self.day(one) and len(one.split()) <= 2 * REASONS else []
        if about is For.MOVES:
            why = ", ".join(part for part in one.split(", ") if not excuses(part))
            is_why = (self.day(one) and not _DONE.search(small(why))) or lost_now(one) or suits(one)
            return [first - 1] if is_why and len(why.split()) <= REASONS else []
        if about is For.TOLD and tells_now(self.coach, told[first]) is not None:
            return [place for place in range(first) if place not in beside]
        if tells_within(small(told[first])):
            return []
        return [first - 1] if about is not For.LATE and _POINTS.search(small(told[first])) else []


_CUT_SHORT = re.compile(r"(?<![\w'’])['’]?t\b(?!['’])")


@lru_cache(maxsize=_HELD)
def _named(coach: str, words: str) -> str:
    name = re.escape(small(coach).split()[0]) if coach.strip() else "coach"
    plain = _CUT_SHORT.sub("het", small(words).strip())
    return re.sub(rf"\b(?:mijn coach|de coach|{name})\b", "coach", plain)


def names_meeting(words: str) -> bool:
    """Whether it is of the talks with his coach in so many words."""
    return _NAMES_IT.search(small(words)) is not None


def _says_something(sentence: str) -> bool:
    """Whether it is more than a greeting, a bare yes, or a question to the one who asks."""
    if _SIGNED.fullmatch(small(sentence).strip()):
        return False
    greets = light(sentence) in (Light.HELLO, Light.GOODBYE, Light.THANKS, Light.REGARDS, Light.WISH)
    return not (
        greets
        or suits(sentence)
        or HEARS.fullmatch(small(sentence))
        or NOD.fullmatch(small(sentence))
        or only_asks(sentence)
        or is_lost(sentence)
    )
