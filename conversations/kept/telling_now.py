"""That his coach is to have what he wrote now, and not before they meet: "stuur het haar dan nu", "Ada mag het meteen
weten", "kun je dat aan haar doorgeven?".

It is heard only where every word of it is one with which that is said: one word more ("stuur het haar dinsdag", "zeg
het haar zelf") and it is something else. What he says besides, so few words, is told apart from it.
"""

from dataclasses import dataclass
from functools import lru_cache

from conversations import patterns as re
from conversations.asked.beside_asking import NOD
from conversations.asked.gone_yet import CALLS, WHEN
from conversations.kept.for_nobody_else import is_for_himself
from conversations.kept.kept_from import keeps_from, topic
from conversations.matching import small, words_of
from conversations.spellings import TYPED


@dataclass(frozen=True)
class Wish:
    """`about` what it was, in one word of his, if he says so; what he tells besides (`rest`); whether he says it
    outright (`sure`), or may only be asking whether it could be; and whether he says that it is to be `now`."""

    about: str
    rest: str
    sure: bool
    now: bool


_NOW = words_of("nu meteen direct gelijk onmiddellijk vandaag alvast vast eerder asap zsm now")
_IT = words_of("dat dit het t 't die deze alles allemaal bericht berichtje verhaal stuk stukje")
_SMALL = words_of(
    "maar toch wel even eens ook dan dus graag gewoon gerust hoor alsjeblieft alstublieft aub svp please nog al nou zo "
    "er en ja jawel oke oké ok prima goed natuurlijk tuurlijk zeker voor mij me echt liever liefst mijn m'n mn de snel "
    "mevrouw meneer mevr dhr pls mogelijk ff toe heen hè he wat mag te trouwens"
)
_TO = words_of("aan naar bij tegen met")
_ON = words_of("door doorgeven doorsturen overbrengen")
_GETS = words_of("weten lezen zien horen hebben krijgen")
_GOT = words_of("weet leest ziet hoort krijgt heeft")
_TELLS, _SENDS = words_of("zeg vertel meld app mail deel"), words_of("stuur geef zend verstuur breng speel zet gooi")
_MAY = words_of("mag mogen moet moeten kan")
_ASKS, _YOU = words_of("kun kan kunt wil wilt zou zal"), words_of("je jij u")
_DOES = words_of(
    "sturen doorsturen versturen doorgeven geven zeggen vertellen melden delen mailen appen overbrengen laten"
)
_WISHES = words_of("wil wilde wou zou heb hoop")
_AROUND_A_WISH = words_of("ik willen hebben liever")
_PRONOUNS = words_of("haar hem ze zij hij d'r 'r")
_AS_SAID = {**TYPED, "an": "aan", "deur": "door"}
_LITTLE = "(?:maar|even|ff|nu|meteen|direct|gelijk|alvast|dan|wel|alsjeblieft|aub|svp|graag|hiervan|hierover|vast)"
_WORD = re.compile(r"'?[^\W_]+(?:'[^\W_]+)*")
_CLAUSE = re.compile(r"(?<=[.!?…;])\s*|\n+|,\s+|\s+[-–]\s+|\s+(?=(?:want|omdat|anders|maar niet|maar wel|because)\b)")
# What he wrote, by what it is about or as what he wrote: as good as "dat".
_THING = re.compile(
    rf"\b(?:(?:dat|dit|het|die)(?: (?:stuk(?:je)?|verhaal|bericht(?:je)?))?{WHEN} (?:van|over) "
    rf"(?:(?:mijn|m'n|mn|de|het|die|een|ons|onze) )?(?:schoon)?[\w']+{WHEN}(?=\W|$)|"
    rf"(?:wat|dat wat) ik(?: (?:je|jou|hier|nu|er))*{WHEN} (?:\w+ )?(?:schreef|typte|zei|vertelde|stuurde|opschreef|"
    r"geschreven heb|verteld heb|gezegd heb)|"
    r"wat er(?: \w+){0,3} (?:gebeurd is|is gebeurd|gebeurde|aan de hand is)|"
    r"mijn (?:laatste |vorige |hele )?(?:bericht(?:je)?|verhaal))"
)
_ONLY_WHAT = re.compile(
    rf"\W*(?:ja |nee |en |ook )*(?:(?:ik bedoel|namelijk) )?(?:{_THING.pattern}|(?:van|over) [\w']+)\W*"
)
# Why it is to be now.
_WHY = re.compile(
    r"(?:want |omdat |anders |ik bedoel |en |dus )*(?:"
    r"(?:ik )?(?:wil|kan|ga|hoef)(?: (?:ik|er|daar|hier|echt|gewoon|nu|dus))* (?:niet|geen) "
    r"(?:[\w']+ ){0,4}?wachten\b.*|"
    r"(?:dat|dit|het)(?: (?:echt|gewoon|nu))* (?:kan|mag) (?:\w+ )?niet (?:\w+ )?wachten\b.*|"
    r"(?:[\w']+ ){0,4}(?:is|wordt|duurt)(?: (?:het|me|mij|dan|echt|veel))* te (?:laat|lang|ver weg)\b.*|"
    r"(?:dat|dit|het) (?:is|heeft) (?:\w+ )?(?:dringend|urgent|belangrijk|haast|spoed)|"
    r"niet (?:pas )?(?:\w+ )?(?:dinsdag|maandag|woensdag|donderdag|vrijdag|volgende week)|"
    r"i (?:do not|don't|cannot|can't) (?:want to )?wait\b.*"
    r")\W*"
)
_COULD_BE = re.compile(
    r"\W*(?:(?:en|of|ja) )*(?:kan|lukt|mag|gaat)(?: (?:dat|het|zoiets|dit))(?: (?:ook|wel|nog|zo|nu))*\W*"
)
# With this it is said of another moment, or taken back.
_TAKES_BACK = re.compile(
    r"\W*(?:(?:en|maar|of|nee) )*(?:als|pas|eerst|tenzij|zodra|wanneer|indien|behalve|alleen|maar|niet|nee|straks|"
    r"later|overmorgen|vanavond|vanmiddag|volgende|zeg|if|when|but|not|tomorrow|"
    # Of himself: "dinsdag weet ik nog niet".
    r"(?:morgen|(?:maan|dins|woens|donder|vrij|zater|zon)dag)(?! (?:weet|kan|kom|ben|red|lukt|moet) (?:ik|het|me)\b))\b"
)
_SAID_BY = re.compile(r"\b(?:zei|vroeg|zegt|vraagt|riep|appte|mailde|schreef|said)\b[^:]{0,20}:|^\W*[“„\"‘«]")
_INFORMS = re.compile(
    r"(?:(?:en|ja|nou|dan|dus|toe|graag) )*(?:"
    rf"(?:breng|stel|licht|waarschuw) (?:{_LITTLE} )*{{her}}(?: {_LITTLE})*(?: (?:op de hoogte|in))?|"
    rf"(?:kun|kan|kunt|wil|wilt|zou) (?:je|jij|u) (?:{_LITTLE} )*{{her}} (?:{_LITTLE} )*(?:inlichten|waarschuwen|"
    rf"op de hoogte (?:brengen|stellen))(?: {_LITTLE})*)"
)
_IN_ENGLISH = (
    r"(?:please )?(?:can you |could you )?(?:send|pass|forward|give) (?:it|this|that)(?: on)? to {her}"
    r"(?: (?:now|right away|please|today))*",
    r"(?:please )?(?:send|pass) (?:it|this|that)(?: on)? (?:now|right away)(?: please)?",
    r"(?:please )?(?:can you |could you )?(?:tell|let) {her}(?: know)?(?: (?:this|that|it))?"
    r"(?: (?:now|right away|please))+",
    r"{her} (?:can|may|should) (?:know|read|see|have)(?: (?:it|this|that))? (?:now|right away|straight away)",
)
_MOST_BESIDE, _MOST = 25, 60  # words
_HELD = 200


_LOOK = re.compile(
    r"\b(?:gedaan|gebeurd|gebeurt|geregeld|gelukt|komt|gelezen|gezien|gekregen|ontvangen|gehoord|binnen|kent|"
    r"ziet|krijgt|"
    r"gegaan|beland|gekomen|aangekomen|terechtgekomen|\w*gestuurd|verzonden|\w*gegeven|gedeeld|verteld|(?:is|"
    r"staat|ligt|"
    r"gaat|ga|deed) (?:dat|het|dit|je|jij|u)|did|doing|do it|seen|stuur|geef|zend|zet|gooi|licht|inlichten|"
    r"waarschuw|waarschuwen|stel|verstuur|breng|speel|zeg|vertel|meld|app|mail|deel|laat|doe|\w*sturen|\w*geven|"
    r"zeggen|vertellen|"
    r"melden|delen|overbrengen|weten|lezen|horen|weet|leest|hoort|meteen|direct|gelijk|send|pass|forward|tell|let|know|"
    r"read|now)\b"
)


def may_wish(words: str) -> bool:
    """Whether it is worth a closer look."""
    return len(words.split()) <= _MOST and _LOOK.search(words.casefold()) is not None


@lru_cache(maxsize=_HELD)
def wish_to_tell(coach: str, words: str) -> Wish | None:
    """What he wishes his coach to have now, if he says so of what he wrote before: what he tells first in these words
    may be what he means."""
    if len(words.split()) > _MOST or _SAID_BY.search(small(words)) or keeps_from(coach, words):
        return None
    asks: list[bool] = []
    rest: list[int] = []
    clauses = _clauses(words.strip())
    for place, (_, _, clause) in enumerate(clauses):
        plain = small(clause)
        said = tells_now(coach, clause)
        if said is not None:
            asks.append(said)
        elif any(one.fullmatch(plain) for one in (_ONLY_WHAT, _WHY, CALLS, NOD, *((_COULD_BE,) if asks else ()))):
            continue
        elif _TAKES_BACK.match(plain) or is_for_himself(clause, coach) or not asks:
            return None
        else:
            rest.append(place)
    if not asks or sum(len(clauses[place][2].split()) for place in rest) > _MOST_BESIDE:
        return None
    beside = _as_written(words.strip(), clauses, rest)
    return Wish(topic(words), beside, any(asks), bool(_NOW & set(_WORD.findall(small(words)))))


def tells_it_now(coach: str, words: str) -> bool:
    """Whether he says outright, of what he tells in these words, that his coach is to have it now."""
    if len(words.split()) > _MOST or _SAID_BY.search(small(words)) or keeps_from(coach, words):
        return False
    told = [clause for _, _, clause in _clauses(_OPENS_IT.sub(". ", words.strip()))]
    said = [tells_now(coach, clause) for clause in told]
    beside = [clause for clause, says in zip(told, said, strict=True) if says is None]
    takes_back = any(_TAKES_BACK.match(small(one)) or is_for_himself(one, coach) for one in beside)
    return any(said) and False not in said and bool(beside) and not takes_back


_OPENS_IT = re.compile(r":\s+")


def _clauses(words: str) -> list[tuple[int, int, str]]:
    """What these words fall apart into, each with where it begins and ends in them."""
    cuts = [0, *(edge for found in _CLAUSE.finditer(words) for edge in found.span()), len(words)]
    parts = ((begin, end, words[begin:end].strip()) for begin, end in zip(cuts[::2], cuts[1::2], strict=True))
    return [one for one in parts if one[2]]


def _as_written(words: str, clauses: list[tuple[int, int, str]], places: list[int]) -> str:
    """These of them as they stand there, with what stands between two that follow each other."""
    said = ""
    for at, place in enumerate(places):
        _, end, clause = clauses[place]
        follows = at and place == places[at - 1] + 1
        said += words[clauses[place - 1][1] : end] if follows else f"{' ' if said else ''}{clause}"
    return said.strip()


@lru_cache(maxsize=_HELD)
def tells_now(coach: str, sentence: str) -> bool | None:
    """Whether this one sentence says that his coach is to have it now: outright (True), or as what could be (False);
    None where it says anything else."""
    name = (small(coach).split() or ["coach"])[0]
    said = [_AS_SAID.get(one, one) for one in _WORD.findall(_THING.sub("dat", small(sentence)))]
    if _telling(name).fullmatch(" ".join(said)):
        return True
    her = {name, "coach", *_PRONOUNS}
    asks = sentence.rstrip().endswith("?")
    return _told_in(said, her, asks=asks) if said else None


@lru_cache(maxsize=re.NAMES)
def _telling(name: str) -> "re.Pattern[str]":
    """What says so outright, where his coach has this name."""
    name = re.escape(name)
    in_english = (one.replace("{her}", f"(?:{name}|her|him|my coach)") for one in _IN_ENGLISH)
    return re.any_of((*in_english, _INFORMS.pattern.replace("{her}", f"(?:{name}|mijn coach)")))


# "Dat mag ze nu wel weten": she was not to, before.
_BY_NOW = re.compile(r"\bnu (?:toch )?(?:wel|ook|best|gerust)\b|\bmag nu (?:toch )?(?:wel|ook|best|gerust)\b")


def _told_in(said: list[str], her: set[str], *, asks: bool) -> bool | None:
    has = set(said)
    other = has - _SMALL - _IT - _NOW - her - _TO - _ON - _GETS
    now_words = has & _NOW - ({"nu"} if _BY_NOW.search(" ".join(said)) else set())
    now, hers, it, on = bool(now_words), bool(has & her), bool(has & _IT), bool(has & _ON)
    to_her = hers and bool(has & _TO)
    if not other:
        first = next((one for one in said if one not in _SMALL), "")
        if has & _GETS and hers and now and "mag" in has and first != "te":
            return not (asks and said[0] == "mag")
        outright = bool(has & {"meteen", "direct", "gelijk", "aan"}) and bool(has & (her - _PRONOUNS)) and now
        may_be = to_her and (on or outright)
        return True if (may_be or (has & {"doorgeven", "doorsturen"} and now)) and not has & _GETS else None
    verbs = other & (_TELLS | _SENDS | {"laat", "doe"})
    if verbs and other == verbs and len(verbs) == 1:
        return True if _is_told_to(next(iter(verbs)), has, now=now, hers=hers, it=it, on=on) else None
    if other <= _MAY | {"gaat"} and (to_her or (hers and has & _GETS)):
        if has & _GETS:
            is_asked = asks or not now or "kan" in other
            return not is_asked if now or (other & {"moet", "moeten"}) else None
        return True if now and it else None
    if other <= _ASKS | _YOU | _DOES | {"willen"} and other & _ASKS and other & _YOU and (other & _DOES or on):
        return True if it and (hers or on or now) else None
    if other <= {"kan", "mag", "ik", "wil", "zou", "willen"} | _DOES and "ik" in other and (other & _DOES or on):
        return False if it and (hers or on) and now else None
    if other <= _WISHES | _AROUND_A_WISH | _GOT and other & _GOT and (other & _WISHES or has & {"liefst", "liever"}):
        return now if hers and "dat" in has and (has & (_IT - {"dat"}) or said.count("dat") > 1) else None
    return None


def _is_told_to(verb: str, has: set[str], *, now: bool, hers: bool, it: bool, on: bool) -> bool:
    """Whether the one who asks is told to do it."""
    if verb == "laat":
        return hers and bool(has & _GETS)
    if verb == "doe":
        return hers and now and bool(has & _TO)
    if verb in ("zet", "gooi"):
        return hers and bool(has & _TO)
    if verb in _TELLS:
        return hers and (it or now)
    return (
        (hers and (it or now or on or bool(has & _TO)))
        or (on and not has & _GETS)
        or (verb in ("stuur", "verstuur") and now and it)
    )
