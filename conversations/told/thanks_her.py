"""That somebody thanks his coach with what he writes, who was told that he can."""

from conversations import patterns as re
from conversations.matching import called, small
from conversations.said.gist import sentences
from conversations.told.told_loose import Tells, told

_OPENS = (
    r"\W*(?:(?:en|maar|nou|ja|oké?|ok|graag|fijn|dus|hoi|hallo|dag|beste|lieve|hey|zeg (?:haar|hem|maar)|ze?g dat|"
    r"aan|voor|namens mij|heel|hartelijk|super|zeer|erg|ontzettend|enorm|alvast|nogmaals|veel)[,:!. ]+){0,4}"
    r"(?:[a-zà-ÿ]+[,:!] )?(?:(?:heel|hartelijk|super|zeer|erg|ontzettend|enorm|alvast|nogmaals) )*"
)
_HER = r"(?:je|jou|u|haar|hem|ada|jullie|mijn coach|[a-zà-ÿ]+)"
_THANKS = re.compile(
    rf"^{_OPENS}(?:dank|dankje|dankjewel|dankuwel|bedankt|merci|thanks|thank you|thx)\b|"
    rf"\bik (?:wil|wou|zou|wilde|moet) {_HER} (?:\w+ ){{0,4}}(?:be)?danken\b|"
    rf"\b(?:ik (?:ben|was)|ben ik) (?:\w+ ){{0,4}}dankbaar\b|"
    rf"\b(?:heb|had) (?:ik )?(?:er )?(?:\w+ )?(?:veel|zoveel|ontzettend veel|enorm veel) (?:aan )?(?:{_HER} )?"
    r"(?:aan )?gehad\b|\b(?:dat|zeg) (?:ik|maar) (?:haar|hem) (?:\w+ )?(?:be)?dank"
)
_MOST = 60  # words
_HEAVY = (Tells.LOSS, Tells.ILL, Tells.HEAVY)


def thanks_her(words: str) -> bool:
    """Whether he thanks with these words, and tells nothing heavy besides."""
    is_long = len(words.split()) > _MOST or "?" in words
    return not is_long and told(words) not in _HEAVY and any(map(_is_thanks, sentences(words)))


def only_thanks_her(words: str, coach: str) -> bool:
    """Whether all that he says is thanks, or to her: what else he tells answers what he was asked."""
    name = re.escape(called(coach))
    to_her = re.compile(rf"\b(?:je|jou|jouw|jij|u|uw|{name})\b")
    each = sentences(words)
    return thanks_her(words) and all(_is_thanks(one) or to_her.search(small(one)) for one in each)


def _is_thanks(sentence: str) -> bool:
    return _THANKS.search(small(sentence)) is not None
