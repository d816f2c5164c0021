"""What is shown of an answer, one unbroken run of its sentences: all of a short one, but for what only leads in or out;
of a longer one those that matter, with the one before where they point at it, and "…" where it is cut."""

from collections.abc import Iterable, Sequence

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.apologies import only_excuses
from conversations.quoted.core import LEADS_IN, unbroken, unjoined
from conversations.quoted.deciding import decided, is_not_it, waves_away
from conversations.quoted.weighing import NEVER, points_before, said_for
from conversations.told.how_it_was import hurt

SHORT, SHORT_TOPIC = 55, 60
"""Words; of so many all is shown. What he wants to talk about may be two things."""
_AT_MOST, _CHARACTERS = 60, 400
"""Words, with what it points at; and characters, of what has no words to count."""
# What only says that it follows.
_LABEL = re.compile(
    r"^(?:(?:en|ok[eé]?|nou|maar|goed|ja|dus)[, ]+)*(?:wat (?:ik|we|me|mij|het)(?: (?:er|wel|dan|nu|vooral|echt|mij|me|"
    r"hieruit|daaruit|daarvan|eruit|onder meer))*"
    r" (?:mee ?neem|meenam|onthoud?|overhoud?|overhield|leerde|geleerd heb|haal|haalde|opleverde|oplevert|bracht|"
    r"bij ?blijft|bij ?bleef|blijft hangen|bleef hangen|ga doen|wil doen|ga proberen|wil proberen|wil bespreken|"
    r"wil vragen|wil uitzoeken)(?: (?:uit|van) [^.:?!]{2,30})?|(?:nog |alleen )?dit|kortom|kort gezegd|samengevat|"
    r"wel wil ik|wat ik wel wil|(?:mijn |een )?vraag(?: (?:voor|aan) \w+)?|"
    r"(?:kan|mag) ik (?:dit |nog |iets )*vragen(?: voor \w+)?|"
    r"[^.:?!]{0,60}\b(?:maar )?ik vertel het (?:toch|maar)|ok[eé]? serieus(?: dan)?):\s+(?=\w+ \w)",
    re.IGNORECASE,
)
# "Liever iets heel anders, of eigenlijk toch niet heel anders."; "ik was nog niks."
_LEADS = re.compile(
    r"^(?:(?:ja|nee|nou|oh?|sorry|en|maar|of|toch)[,. ]+)*(?:"
    r"(?:(?:dan |toch |eigenlijk )*liever )?(?:toch )?iets (?:heel |totaal )?anders(?:, (?:of|maar|hoewel) "
    r"[^.?!]{0,50}\banders\b)?(?: (?:hoor|dan|graag|eigenlijk))*|"
    r"ik was (?:je |u )?nog (?:niks|niets|iets|wat|een antwoord)(?: schuldig)?|"
    r"(?:ja )?(?:dat|die|dit) (?:moment|stukje|laatste|ene|punt)(?: (?:ja|dus|graag|wel|vooral|inderdaad))*|"
    r"(?:een )?dag(?:je)? (?:later|te laat)[^.?!]{0,50}|nu pas (?:gezien|gelezen)[^.?!]{0,40}|ik ben laat[^.?!]{0,30}|"
    r"(?:excuus|excuses)\b[^.?!]{0,90}|gisteren kwam er niet meer van|zit net in de \w+, even (?:snel|kort)|"
    r"ik had (?:je|uw|die|de) (?:\w+ ){0,2}?(?:vraag|bericht)(?:je)? (?:\w+ ){0,2}(?:laten liggen|gemist|over het "
    r"hoofd gezien)\b[^.?!]{0,90}|(?:je|u) zou het [^.?!]{2,20} vragen, maar goed|"
    r"(?:ik |dat )?weet (?:ik )?(?:(?:het|dat|eerlijk gezegd|eigenlijk|zelf|echt|ook) )*(?:nog )?niet"
    r"(?: (?:zo )?(?:goed|precies|zeker))?|"
    r"(?:en )?(?:maar goed|enfin|anyway))\W*$"
)
_LEADS_OUT = re.compile(
    r"^(?:en |maar |nou )*(?:dag|doei+|doe (?:de groeten aan \w+|\w+ (?:maar )?de groeten)|dat was (?:het|'t)|"
    r"meer is het niet|daarover(?: (?:dus|graag))?|dus dat|dat dus|tot (?:dan|dinsdag|morgen)|genoeg daarover|"
    r"groet\w*(?: \w+)?)\W*$"
)
_FEW = 8  # words, of what only goes with it, or is let go: "om negen uur dus weer he. maar goed."
_LETS_GO = re.compile(r"^(?:en |nou |ach )*(?:maar goed|enfin|anyway)\W*$")

Placed = Sequence[tuple[int, str]]
"""Sentences, each with its place among all that he wrote."""


def all_of(told: Placed, *, topic: bool) -> str:
    """All of these sentences, of which none is left out in the middle; nothing of too many words of them, or where the
    most of it hurts."""
    left = _left(told, topic=topic)
    run = max(_runs(left), key=lambda one: _many(words for _, words in one), default=[])
    words = [one for _, one in run]
    many = _many(one for _, one in left)
    if not run or many > (SHORT_TOPIC if topic else SHORT) or len(together(words)) > _CHARACTERS:
        return ""
    is_cut = run[0][0] > left[0][0]
    if not is_cut:
        words[0] = _opened(words[0], is_first=run[0][0] == told[0][0], topic=topic)
    return f"{'… ' if is_cut else ''}{together(words)}{_more(words[-1]) if run[-1][0] < left[-1][0] else ''}"


def _opened(sentence: str, *, is_first: bool, topic: bool) -> str:
    """The sentence with which it begins, without what only says that it follows."""
    bare = sentence if is_first else unjoined(sentence)
    bare = without_label(bare)
    left = LEADS_IN.sub("", bare, count=1) if topic else bare
    return left if left == bare or bare[0].islower() else left[0].upper() + left[1:]


def as_run(told: Sequence[str], chosen: Placed) -> str:
    """These chosen sentences with the one before where they point at that, and "…" where others are left out."""
    if not chosen:
        return ""
    first, words = chosen[0][0], [one for _, one in chosen]
    last = chosen[-1][0]
    while (
        first and points_before(words[0]) and not hurt(told[first - 1]) and _many((told[first - 1], *words)) <= _AT_MOST
    ):
        first -= 1
        words = [told[first], *words]
    is_cut = first > len(_led_in(told)) and not words[0].startswith("…")
    behind = not all(map(_leads_out, told[last + 1 :]))
    return f"{'… ' if is_cut else ''}{together(words)}{_more(words[-1]) if behind else ''}"


def together(told: Sequence[str]) -> str:
    """These sentences one after another; what was another message stays on a line of its own."""
    return "".join(one if not place else f"{_between(told[place - 1])}{one}" for place, one in enumerate(told))


def _between(before: str) -> str:
    return " " if before.rstrip("\"”’')").endswith((".", "!", "?", "…")) else "\n"


def _more(last: str) -> str:
    """The sign that there was more, where it does not stand there already."""
    return "" if last.endswith("…") else " …"


def _left(told: Placed, *, topic: bool) -> Placed:
    """What is left without what only leads in or out, or is waved away before he comes to it."""
    words = [one for _, one in told]
    begin = _begin(words, topic=topic)
    end = len(words)
    while end > begin + 1 and _leads_out(words[end - 1]):
        end -= 1
    return told[begin:end]


def _begin(words: Sequence[str], *, topic: bool) -> int:
    """From which of these sentences on it is shown."""
    led = len(_led_in(words))
    labels = (at for at, one in enumerate(words) if topic and at and LEADS_IN.match(one))
    comes = max(labels, default=decided(words))
    is_sure = topic or any(map(waves_away, words[:comes]))
    if comes > led and is_sure and not points_before(words[comes]):
        return comes
    return led


def _led_in(words: Sequence[str]) -> Sequence[str]:
    """Those at the beginning that only lead in."""
    begin = 0
    while begin < len(words) - 1 and leads_in(words[begin]):
        begin += 1
    if len(words) > begin + 2 and _LETS_GO.match(small(words[begin + 1])) and len(words[begin].split()) <= _FEW:
        begin += 2
    return words[:begin]


def leads_in(sentence: str) -> bool:
    """Whether it only says that what he tells is late, or begins."""
    said = small(sentence)
    return bool(_LEADS.match(said) or only_excuses(sentence) or is_not_it(sentence) or said_for(sentence) <= NEVER)


def _leads_out(sentence: str) -> bool:
    is_little = hurt(sentence) and len(sentence.split()) <= _FEW
    return is_little or said_for(sentence) <= NEVER or _LEADS_OUT.match(small(sentence)) is not None


def without_label(sentence: str) -> str:
    """The sentence without what only says that it follows: "Wat ik meeneem: …"."""
    bare = _LABEL.sub("", sentence, count=1)
    return bare if bare == sentence or sentence[0].islower() else bare[0].upper() + bare[1:]


def _runs(told: Placed) -> list[list[tuple[int, str]]]:
    """These sentences in parts of which none is broken: what hurts is not read back to him, nor what he waves away."""
    words = [one for _, one in told]
    back = {at for here, one in enumerate(words) if here and waves_away(one) for at in (here - 1, here)}
    stands = [one for at, one in enumerate(told) if at not in back and not hurt(one[1])]
    return unbroken(stands or told)


def _many(told: Iterable[str]) -> int:
    return sum(len(one.split()) for one in told)
