"""Who tells something beside what he answers, and says that it need not be in it: "Mijn man lacht erom, maar dat hoeft
er niet in", "Thuis loopt het ook niet. Niet voor in het verslag hoor."."""

from collections.abc import Sequence
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import called, normal, small, words_of
from conversations.said.gist import sentences

_OPENS = r"(?:(?:maar|en|dus|wel|trouwens|oh?|eh|nou|alleen|verder|ok[eé]?|overigens|al|ook)[, ]+)*"
_SMALL = (
    r"(?:(?:er|maar|toch|ook|dan|even|ff|wel|liever|graag|nog|nu|hier|eigenlijk|aub|please|echt|verder|per se|gewoon|"
    r"natuurlijk|hoor|daar) )*"
)
_THIS = (
    r"(?:dit|dat|die|'t|het|da)(?: (?:laatste|tweede|stukje|stuk|zinnetje|zin|opmerking|grapje))?"
    r"(?: (?:van|over) (?P<what>[\w']+(?: [\w']+){0,3}?))?"
)
_OVERVIEW = (
    r"(?:het|je|jouw|haar|de|uw|mijn|dat|ons) (?:verslag|overzicht|samenvatting|doel|afspraken|notities|rapport)"
)
_IN = rf"(?:erin|er in|erbij|er bij|in|bij|tussen|mee|in {_OVERVIEW}|bij {_OVERVIEW})"
_KNOWN = r"(?:opgeschreven|genoteerd|vermeld|doorgegeven|meegenomen)(?: te)?(?: worden)?|op papier"
_FORMS = (
    rf"{_THIS} (?:hoeft|hoort|moet|mag) {_SMALL}niet {_SMALL}(?:{_IN}(?: te (?:staan|komen))?|{_KNOWN})",
    rf"{_THIS} hoef je {_SMALL}niet {_SMALL}(?:op te schrijven|mee te nemen|door te geven|te noteren|erin te zetten|"
    r"erbij te zetten|te bewaren)",
    rf"(?:{_THIS} )?(?:is |was |hoort )?{_SMALL}niet (?:bedoeld )?voor {_SMALL}(?:in |bij )?{_OVERVIEW}",
    rf"(?:{_THIS} )?(?:hoeft |mag |moet |hoort )?{_SMALL}niet (?:in|bij|naar) {_OVERVIEW}",
    rf"(?:zet|schrijf|neem) {_THIS} {_SMALL}niet {_SMALL}(?:{_IN}|op|mee)",
    rf"laat {_THIS} {_SMALL}(?:uit|eruit|weg|erbuiten|buiten)",
)
_NOT_HERS = (
    rf"{_THIS} (?:hoeft|moet) HER {_SMALL}niet {_SMALL}te (?:weten|lezen|horen|zien)",
    rf"HER hoeft {_THIS} {_SMALL}niet {_SMALL}te (?:weten|lezen|horen|zien)",
)
# "Dat ik bang ben voor mijn chef hoeft Ada niet te weten": told and kept at once.
_TOLD_SO = (
    rf"(?:dat|wat|hoe|waarom) (?:ik|we|hij|ze|mijn|m'n|mn) .{{3,80}}? (?:hoeft|moet|mag) (?:HER {_SMALL}niet "
    rf"{_SMALL}(?:te )?(?:weten|lezen|horen|zien)|{_SMALL}niet {_SMALL}(?:(?:in|bij) {_OVERVIEW}|{_KNOWN}))"
)
_ENDS = r"(?: (?:hoor|graag|aub|trouwens|please|natuurlijk|verder|ok[eé]?|he|hè|joh))*(?: want .{1,40})?\W*"
_PLACED = re.compile(r"\b(?:laatste|tweede)\b")
_LOOK = re.compile(r"\b(?:niet|uit|eruit|weg|erbuiten|buiten|onder ons|privé|prive|alleen|enkel|puur)\b")
_CLAUSE = re.compile(r"[,;(]\s*|\s+(?=maar\b)|\s+[-–]\s+")
_SAID_BY = re.compile(r"\b(?:zei|zeg|dacht|denk|zegt|vond|vindt|schreef|riep)\b|[\"“”„]")
_LOOSE_END = re.compile(r"[\s,;(]+(?:maar)?\W*$")
_POINTS_BACK = re.compile(r"\W*(?:(?:en|maar|want|dus) )?(?:hij|ze|zij|dat|daar\w*|die|hem|haar|toen)\b", re.IGNORECASE)
_NAMES_NOTHING = words_of("de het een mijn m'n mn die dat dit deze onze ons haar zijn van over")
_NO_BODY = words_of("nee neen ja oh nou sorry trouwens")
_MOST, _SEVERAL = 120, 2  # words; sentences before the last


def may_leave_out(words: str) -> bool:
    """Whether it is worth a closer look."""
    return len(words.split()) <= _MOST and _LOOK.search(words.casefold()) is not None


def aside_out(coach: str, words: str, *, hers: bool = False) -> tuple[str, str] | None:
    """What he tells without the aside, and the aside; None where he says no such thing, or tells nothing besides. That
    his coach need not know it, as a sentence of its own, may be of all that he tells; not where what he tells is
    `hers`, as his goal is. Of what stands under a label of its own he need tell nothing besides."""
    if not may_leave_out(words):
        return None
    if (named := _under_its_own_label(coach, words)) is not None:
        return named
    told = list(sentences(words))
    for at, one in enumerate(told):
        parts = [part for part in _CLAUSE.split(one) if part.strip()]
        if len(told) > 1 and _is_it(coach, one, (_TOLD_SO,)) is not None:
            ends = max(one.casefold().rfind(f" {verb} ") for verb in ("hoeft", "moet", "mag"))
            return " ".join(other for other in told if other is not one), one[:ends]
        found = _is_it(coach, one, _FORMS + _NOT_HERS)
        # That she need not know "dat" may be of all that he tells.
        if found is not None and (hers or found["what"] or _PLACED.search(found[0]) or _is_it(coach, one, _FORMS)):
            body = ""
        elif len(parts) > 1 and (found := _is_it(coach, parts[-1])) and not _SAID_BY.search(small(parts[-1])):
            body = _LOOSE_END.sub("", one[: len(one) - len(parts[-1])])
        else:
            continue
        if normal(body) in _NO_BODY:
            continue
        before = [*told[:at], *([body] if body else ())]
        is_last = bool(body) or _PLACED.search(found[0]) is not None
        cut = _which(before, found["what"] or "", is_last=is_last, hers=hers)
        left = " ".join((*(each for place, each in enumerate(before) if place not in cut), *told[at + 1 :])).strip()
        aside = " ".join(before[place] for place in cut).strip()
        return (left, _LOOSE_END.sub("", aside) if body else aside) if left and aside else None
    return None


def _under_its_own_label(coach: str, words: str) -> tuple[str, str] | None:
    """What he tells besides, and what stands between brackets behind the label that it is not for his coach. Only
    brackets say where it ends: without them the secret may go on in the next message."""
    found = _labels(called(coach)).search(words)
    if found is None:
        return None
    left = _LOOSE_MARK.sub("", " ".join(f"{words[: found.start()]} {words[found.end() :]}".split()))
    return left, found["between"].strip()


# Before what stood behind the brackets.
_LOOSE_MARK = re.compile(r" (?=[.,!?;](?: |$))")


@lru_cache(maxsize=re.NAMES)
def _labels(name: str) -> "re.Pattern[str]":
    label = (
        rf"\W*(?:(?:even|dit|dat|ps) (?:is |blijft )?)?(?:niet (?:voor|naar|aan) (?:{re.escape(name)}|(?:mijn )?coach)|"
        r"(?:alleen|enkel|puur) voor (?:mij|mezelf|mijzelf)|onder ons|privé|prive)(?: hoor| bedoeld)?"
    )
    return re.compile(rf"[(\[]{label} ?[:,–-] ?(?P<between>[^()\[\]]+)[)\]]", re.IGNORECASE | re.DOTALL)


def _which(before: Sequence[str], what: str, *, is_last: bool, hers: bool) -> Sequence[int]:
    """Which of the sentences before it he means; none where that is not sure. Of what is `hers` anyhow, rather one too
    many than none."""
    last = len(before) - 1
    if named := [word for word in normal(what).split() if word not in _NAMES_NOTHING]:
        hit = [at for at, one in enumerate(before) if set(named) & set(normal(one).split())]
        goes_on = any(_POINTS_BACK.match(one) for at in hit for one in before[at : at + 2])
        return hit if hers or (len(hit) == 1 and not goes_on) else ()
    begins = last
    while begins > 0 and _POINTS_BACK.match(before[begins]):
        begins -= 1
    is_sure = begins == last and (is_last or last < _SEVERAL)
    return range(max(begins, 0), last + 1) if is_sure or hers else ()


def says_so(coach: str, words: str) -> bool:
    """Whether he says that of what he tells here, and not of something that he names."""
    if not may_leave_out(words):
        return False
    ends = [part for one in sentences(words) for part in (one, _CLAUSE.split(one)[-1])]
    if any(_is_it(coach, one, (_TOLD_SO,)) for one in ends):
        return True
    found = [match for part in ends if (match := _is_it(coach, part, _FORMS)) is not None]
    # What he names, and tells nothing besides, he wrote earlier.
    return any(not match["what"] or normal(words) != normal(match[0]) for match in found)


def _is_it(coach: str, clause: str, forms: tuple[str, ...] = _FORMS + _NOT_HERS) -> "re.Match[str] | None":
    name = called(coach)
    plain = " ".join(small(clause).strip(" .,!…()\"'“”").split())
    found = (one.fullmatch(plain) for one in _with_her(name, forms))
    return next((match for match in found if match is not None), None)


@lru_cache(maxsize=re.NAMES)
def _with_her(name: str, forms: tuple[str, ...]) -> "tuple[re.Pattern[str], ...]":
    """These forms, where his coach has this name."""
    her = rf"(?:{re.escape(name)}|(?:mijn |de )?coach)"
    return tuple(re.any_of((one.replace("HER", her),), _OPENS, _ENDS) for one in forms)
