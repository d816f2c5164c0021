"""What somebody has in mind for his coach, and would have her not know beforehand: flowers, a present, or thanks that
he gives himself."""

from functools import lru_cache

from conversations import patterns as re
from conversations.kept.for_nobody_else import is_for_himself
from conversations.matching import called, small
from conversations.said.gist import sentences

_GIFT = (
    r"(?:bloemen|bloemetje|bosje?|boeket\w*|cadeau\w*|kado\w*|presentje|verrassing\w*|kaart(?:je)?|taart\w*|gebak\w*|"
    r"bonbons?|chocola\w*|wijn|fles|plant(?:je)?|flowers|present|gift)"
)
_THANKS = r"(?:bedanken|bedankje|bedank)"
_BRINGS = (
    r"(?:meenemen|meebrengen|neem|breng|kopen|koop|geven|geef|halen|haal|sturen|stuur|maken|maak|schrijven|schrijf|"
    r"verrassen|verras|gekocht|gemaakt|besteld|geregeld|klaar)"
)
_ME = (
    r"(?:(?:ik|we|wij) (?:heb|hebben|wil|willen|ga|gaan|zal|zullen|zou|neem|nemen|breng|koop|geef|haal|dacht|denk)|"
    r"(?:heb|wil|ga|zal|zou|neem|breng|moet|mag|kan) (?:ik|we))"
)
_MAY = re.compile(rf"\b(?:{_GIFT}|{_THANKS}|verras\w*)\b")
# "Dat doe ik liever zelf", behind what he wants to do for her.
_HIMSELF = re.compile(
    r"\b(?:doe|zeg|geef|wil|vertel) ik (?:(?:haar|hem|dat|liever|graag|wel|straks|ook|nog|gewoon) )*zelf\b"
)
_SOMEBODY = re.compile(
    r"\b(?:vrouw|man|partner|vriendin|moeder|vader|zus|broer|dochter|zoon|collega\w*|baas|chef|team|manager|klant|buurvrouw|"
    r"schoonmoeder|oma|juf)\b"
)
_MOST, _FEW = 40, 8  # words


def may_be_surprise(words: str) -> bool:
    """Whether it is worth a closer look."""
    return len(words.split()) <= _MOST and _MAY.search(words.casefold()) is not None


def surprise(coach: str, words: str) -> tuple[str, str] | None:
    """What he tells besides, and the sentences that are of it; None where none is."""
    if not may_be_surprise(words):
        return None
    told = sentences(words)
    of_it = [at for at, one in enumerate(told) if _is_of_it(coach, small(one))]
    if not of_it:
        return None
    # "Maar dat doe ik liever zelf." goes with what stands before it.
    behind = [at + 1 for at in of_it if at + 1 < len(told) and len(told[at + 1].split()) <= _FEW]
    of_it += [at for at in behind if _HIMSELF.search(small(told[at])) or is_for_himself(told[at], coach)]
    rest = " ".join(one for at, one in enumerate(told) if at not in of_it)
    return rest, " ".join(one for at, one in enumerate(told) if at in of_it)


def _is_of_it(coach: str, plain: str) -> bool:
    likes, gives, thanks = _forms(called(coach))
    if likes.search(plain):
        return True
    if _SOMEBODY.search(plain):
        return False
    return gives.search(plain) is not None or (thanks.search(plain) is not None and _HIMSELF.search(plain) is not None)


@lru_cache(maxsize=re.NAMES)
def _forms(name: str) -> "tuple[re.Pattern[str], ...]":
    """That he asks what she likes, that he gives her something, and that he thanks her."""
    her = rf"(?:{re.escape(name)}|(?:mijn )?coach)"
    return (
        re.compile(rf"\b(?:houdt|lust|drinkt|eet|wil|vindt) {her}\b[^.?!]*\b(?:van |een )?{_GIFT}\b[^.?!]*\?"),
        re.compile(
            rf"(?=.*\b{_ME}\b)(?=.*\b{_BRINGS}\b)(?=.*\b{_GIFT}\b).*\b{her}\b|"
            rf"(?=.*\b{_ME}\b)(?=.*\bverras\w*\b).*\b{her}\b"
        ),
        re.compile(rf"(?=.*\b{_ME}\b)(?=.*\b{_THANKS}\b).*\b(?:{her}|haar|hem)\b"),
    )
