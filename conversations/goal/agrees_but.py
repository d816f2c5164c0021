"""A yes to how a goal stands with a remark in the same breath: "goed zo, al zou ik overzicht eerst noemen". It may
stay, and his coach reads the remark; none of it is how he would put it.
"""

from conversations import patterns as re
from conversations.matching import normal, small
from conversations.said.assent import assent
from conversations.said.gist import sentences
from conversations.said.said_so import said_so

_BEGINS = re.compile(
    r"(?:(?<![,.!;…])[,.!;…]+\s*|(?<![\s,.!;…])\s+)"
    r"(?=(?P<begins>al|alleen|maar|hoewel|behalve|ook al|wel(?= (?:is|zou|vind|wat|een)\b))\s)",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(?:ik|k|we|wij) (?:\w+ ){0,2}(?:wil|willen|wou|zou|hoop)\b|\b(?:wil|wou|zou|hoop) (?:ik|we|wij)\b|"
    r"\b(?:het gaat|gaat het) (?:me|mij|mij vooral|me vooral)\b|^maar dat (?:ik|we|het|er|mijn|ze)\b"
)
# "Prima, maar liever met minder gedoe": with what he would have beside it.
_BESIDE = re.compile(r"maar (?:dan|ook|vooral|liever)\b")
# What he would do with the words of it, and with nothing else.
_WITH_WORDS = re.compile(
    r"\b(?:zou ik|ik zou) (?!.*:)[^.?!]*\b(?:noemen|zeggen|zetten|schrijven|doen|omdraaien|weglaten|omschrijven)\W*$"
)
_MOST = 6  # words of a yes


def agrees_but(words: str) -> str:
    """The remark behind his yes; empty where these words are a yes alone, or something else."""
    for found in _BEGINS.finditer(words):
        head, rest = words[: found.start()], words[found.end() :].strip()
        if len(head.split()) > _MOST:
            break
        if not _is_yes(head):
            continue
        plain = small(rest)
        wishes = _WISHES.search(plain) is not None and _WITH_WORDS.search(plain) is None
        says_more = wishes or "?" in rest or ":" in rest or len(sentences(rest)) > 1
        is_remark = _STATES.search(plain) is not None or _BESIDE.match(plain) is not None
        return rest if is_remark and not says_more else ""
    return ""


def agrees_although(words: str) -> str:
    """The same, where what he remarks holds nothing back: "prima, al is het meer een wens"."""
    rest = agrees_but(words)
    return "" if rest[:5].casefold() in ("maar ", "behal") else rest


_STATES = re.compile(
    r"\b(?:is|was|zijn|waren|staat|stond|vind|vond|klopt|mag|moet|kan|zou|heb|heeft|had|gaat|ging|komt|zit|klinkt|lijkt|"
    r"blijft|mist|ontbreekt|weet|voelt|leest|hoort|hoeft|doet|zegt|noem|mis)\b"
)


def _is_yes(head: str) -> bool:
    said = said_so(head)
    plain = assent(normal(head)) is True or _RIGHT.fullmatch(normal(head)) is not None
    return plain or (said is not None and said.yes and not said.more)


_RIGHT = re.compile(
    r"(?:(?:ja|jawel|nou|prima|goed|ok|oke|precies|helemaal|oh) )*(?:(?:zo|dat|dit|het|die) )?"
    r"(?:is|klopt|past|staat|blijft)?"
    r"(?: (?:het|dat|m|hem|er|wel|zo|goed|prima|mooi|precies|helemaal|nog|bij|best|hoor))*"
)
