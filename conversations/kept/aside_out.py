"""Who tells something beside what he answers, and says that it need not be in it: "Mijn man lacht erom, maar dat hoeft
er niet in", "Thuis loopt het ook niet. Niet voor in het verslag hoor."."""

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import sentences

_OPENS = r"(?:(?:maar|en|dus|wel|trouwens|oh?|eh|nou|alleen|verder|ok[eé]?|overigens|al|ook)[, ]+)*"
_SMALL = (
    r"(?:(?:er|maar|toch|ook|dan|even|ff|wel|liever|graag|nog|nu|hier|eigenlijk|aub|please|echt|verder|per se|gewoon|"
    r"natuurlijk|hoor|daar) )*"
)
_THIS = (
    r"(?:dit|dat|die|'t|het|da)(?: (?:laatste|tweede|stukje|stuk|zinnetje|zin|opmerking|grapje))?"
    r"(?: (?:van|over) [\w']+(?: [\w']+)?)?"
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
_ENDS = r"(?: (?:hoor|graag|aub|trouwens|please|natuurlijk|verder|ok[eé]?|he|hè|joh|want .{1,40}))*\W*"
_LOOK = re.compile(r"\b(?:niet|uit|eruit|weg|erbuiten|buiten)\b")
_CLAUSE = re.compile(r"[,;(]\s*|\s+(?=maar\b)|\s+[-–]\s+")
_SAID_BY = re.compile(r"\b(?:zei|zeg|dacht|denk|zegt|vond|vindt|schreef|riep)\b|[\"“”„]")
_MOST = 120  # words


def may_leave_out(words: str) -> bool:
    """Whether it is worth a closer look."""
    return len(words.split()) <= _MOST and _LOOK.search(words.casefold()) is not None


def aside_out(coach: str, words: str, *, hers: bool = False) -> tuple[str, str] | None:
    """What he tells without the aside, and the aside; None where he says no such thing, or tells nothing besides. That
    his coach need not know it, as a sentence of its own, may be of all that he tells; not where what he tells is
    `hers`, as his goal is."""
    if not may_leave_out(words):
        return None
    told = list(sentences(words))
    for at, one in enumerate(told):
        parts = [part for part in _CLAUSE.split(one) if part.strip()]
        if _is_it(coach, one, _FORMS + _NOT_HERS * hers):
            begins, ends = at - 1, at + 1
        elif len(parts) > 1 and _is_it(coach, parts[-1]) and not _SAID_BY.search(small(parts[-1])):
            begins, ends = at, at + 1
        else:
            continue
        aside = one[: len(one) - len(parts[-1])] if begins == at else told[begins] if begins >= 0 else ""
        left = " ".join((*told[: max(begins, 0)], *told[ends:])).strip()
        return (left, re.compile(r"[\s,;(]+(?:maar)?\W*$").sub("", aside)) if left and aside.strip() else None
    return None


def says_so(coach: str, words: str) -> bool:
    """Whether he says that of what he tells here, and not of something that he names."""
    if not may_leave_out(words):
        return False
    ends = (part for one in sentences(words) for part in (one, _CLAUSE.split(one)[-1]))
    return any(_is_it(coach, part, _FORMS) and " van " not in part and " over " not in part for part in ends)


def _is_it(coach: str, clause: str, forms: tuple[str, ...] = _FORMS + _NOT_HERS) -> bool:
    name = re.escape((coach.casefold().split() or ["coach"])[0])
    her = rf"(?:{name}|(?:mijn |de )?coach)"
    plain = " ".join(small(clause).strip(" .,!…()\"'“”").split())
    return any(re.fullmatch(f"{_OPENS}(?:{one.replace('HER', her)}){_ENDS}", plain) for one in forms)
