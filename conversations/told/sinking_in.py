"""That somebody has to chew on it first, let it sink in, sleep on it: then he is given nothing to do."""

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import sentences

_SUNK_IN = re.compile(
    r"\b(?:moet|mag|wil|laat|ga|zal|eerst|even|nog)\b[^.!?]*\b(?:op )?(?:kauwen|bezinken|landen|inwerken|verwerken|"
    r"doorheen laten gaan|laten gaan)\b|\b(?:moet|wil|ga|zal) (?:\w+ ){0,4}(?:nog|eerst|even|rustig) (?:\w+ ){0,4}"
    r"nadenken\b|\bover na (?:moet|wil|ga) denken\b|"
    r"\b(?:kluwen|warboel|wirwar|brij|chaos) in (?:mijn|m'n|mn) hoofd\b|"
    r"\ber ?over (?:\w+ ){0,3}nadenken\b|\bnacht(?:je)? over (?:te )?slapen\b|"
    r"\bmoet (?:het |dat |er )?(?:\w+ ){0,2}(?:even |nog )+(?:laten )?(?:zakken|"
    r"rusten|liggen|indalen)\b|\b(?:need|have) to (?:think|sleep) (?:about|on)\b|\bsink in\b"
)


def must_sink_in(words: str) -> bool:
    """Whether he says, at the end, that he has to chew on it first: then he is given nothing to do."""
    return any(map(is_to_sink_in, sentences(words)[-2:]))


def is_drained(words: str) -> bool:
    """Whether he says that it has left him empty: "ik ben er een beetje leeg van"."""
    return any(_DRAINED.search(small(one)) for one in sentences(words))


_DRAINED = re.compile(
    r"\b(?:ben|was) (?:ik )?(?:er )?(?:(?:een|beetje|nu|nog|echt|helemaal|wel|best|behoorlijk|zo|gewoon) )*"
    r"(?:leeg|gesloopt|kapot|doodmoe|op)(?: van| ervan)?(?= *(?:$|[.,!;]|nu\b|en\b|na\b))|"
    r"\b(?:ben|was) (?:ik )?er (?:\w+ ){0,3}(?:leeg|gesloopt|kapot|doodmoe|moe) van\b"
)


def is_to_sink_in(sentence: str) -> bool:
    """Whether he says in this sentence that he has to chew on something first."""
    return _SUNK_IN.search(small(sentence)) is not None
