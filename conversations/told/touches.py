"""Whether what somebody says beside a wish, of when he is asked, holds more than why: what touches him."""

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import sentences
from conversations.text import Sentence, Text
from conversations.told.distress import in_distress
from conversations.told.losses import lost_now
from conversations.told.told_loose import FELT, Tells, told, word_to

_TOUCHES = frozenset({Tells.LOSS, Tells.HEAVY, Tells.TOUCHED})
HARD = re.compile(
    r"\b(?:dood(?:gaat)?|sterven|stervende?|overleden|overlijdt|overleed|overlijden|begrafenis|uitvaart|crematie|scheid(?:en|ing)|huil(?:en|de)?|"
    r"gehuild|janken|tranen|wanhopig|paniek\w*|instort\w*|verdriet\w*|"
    r"slaap (?:ik )?(?:\w+ ){0,3}(?:weken|dagen|nachten)|"
    r"(?:dag|avond|nacht|week) (?:door(?:kom\w*)?|doorkomen|door moet komen)|crying|died|"
    r"(?:naar|uit) het ziekenhuis|in het ziekenhuis (?:lig\w*|lag\w*|beland\w*|opgenomen|gezeten|zit|zat)|"
    r"(?:lig\w*|lag\w*|beland\w*|zit|zat) (?:\w+ ){0,3}in het ziekenhuis|"
    r"(?:word|wordt|worden|werd) (?:\w+ ){0,4}geopereerd|geopereerd (?:word|wordt|moet worden))\b"
)
"""What is hard, whoever tells it and whatever else he says."""
# That he is tired, or down with something small, is a reason like any other.
_WORN_OUT = re.compile(r"\b(?:\w*moe|gesloopt|kapot|bekaf|stuk|op|ziek|griep|koorts|verkouden|druk\w*|chaos)\b")
_FEW = 8  # words


def touches(words: str) -> bool:
    """Whether anything in it touches him, beyond that he is tired or busy."""
    if in_distress(words) or lost_now(words) is not None or HARD.search(small(words)):
        return True
    return any(told(one) in _TOUCHES and not _is_worn_out(one) for one in sentences(words))


def news_beside(words: str) -> tuple[str, str] | None:
    """What touches him in it, and what he says besides; None where either is nothing."""
    said = [one.strip() for one in _ON.split(words) if one and one.strip()]
    news, more = ([one for one in said if touches(one) is is_it] for is_it in (True, False))
    return (" ".join(news), " ".join(more)) if news and more else None


_ON = re.compile(
    r"(?<=[.!?…])\s+|\n+|,\s+(?=(?:(?:dus|maar|daarom|en)\s+)*(?:doe|vraag|liever|liefst|kom|kun|kan|wil|mag|dan)\b)",
    re.IGNORECASE,
)


def word_above(words: str, client: str) -> tuple[Sentence, ...]:
    """What is said to it, above what becomes of his wish."""
    if not touches(words):
        return ()
    word = word_to(words, (), client) if told(words) in FELT else Text("That cannot be easy, {client}.", client=client)
    return (word,)


def _is_worn_out(sentence: str) -> bool:
    return len(sentence.split()) <= _FEW and _WORN_OUT.search(small(sentence)) is not None
