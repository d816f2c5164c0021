"""Yes or no, as people type it where there are two buttons: "ja hoor, prima", "nee, dat lukt niet", "dan kan ik niet".

Only words that say nothing else: with a reason or a wish behind it, it is more than a yes or a no.
"""

import re

from conversations.matching import normal


def _all(*words: str) -> frozenset[str]:
    return frozenset(word for some in words for word in some.split())


_YES = _all(
    "ja jazeker jawel jep prima ok oke oké okay okee goed akkoord klopt graag zeker top doen lukt past kan",
    "yes yeah yep fine sure can works right correct",
)
_NO = _all("nee neen nope niet helaas verhinderd", "no not cannot can't")
_BESIDE = _all(
    "hoor dat dit die deze het hij zij is zo ik ben mij me dan maar doe ga gaat dank dankjewel bedankt je u jou jammer",
    "tja nou ach goh hmm alsjeblieft helemaal dag datum tijd moment liever even wel er voor kun kunt sorry",
    "that i it then please thanks day",
)


LEAVE_IT = ("laat maar", "laat maar zitten", "laat maar gaan", "laat het maar", "leave it", "never mind", "let it go")
"""What people type who want nothing of what was asked or offered, wherever that is."""


def assent(text: str) -> bool | None:
    """Whether this is a yes (True) or a no (False); None for anything else."""
    words = normal(text).split()
    if any(word not in _YES | _NO | _BESIDE for word in words):
        return None
    if any(word in _NO for word in words):
        return False
    return True if any(word in _YES for word in words) else None


_THANKS = _all("dank dankje dankjewel bedankt merci thanks thank thx")
_CLOSES = _THANKS | _all(
    "ok oke oké okay okee prima top super tot dag doei doeg groet groeten groetjes ziens great bye see"
)
_AROUND = _all(
    "ja goed fijn mooi helemaal hoor je u wel jullie zeer hartelijk dan straks morgen later snel de het volgende week "
    "keer maandag dinsdag woensdag donderdag vrijdag fijne avond weekend yes good fine you very much later soon"
)
_SIGNS = re.compile(r"[\W_]*(?:👍|🙏|👌|🙂|😊|😀|😉|❤|🫶|👋|✅)[\W_]*")


def thanks(text: str) -> bool:
    """Whether these words thank, and say nothing else."""
    return says_no_more(text) and bool(_THANKS & set(normal(text).split()))


def says_no_more(text: str) -> bool:
    """Whether these words only close a talk: "dank je wel", "ok, tot dinsdag", a thumb."""
    said = set(normal(text).split())
    if not said:
        return _SIGNS.fullmatch(text.strip()) is not None
    return bool(said & _CLOSES) and said <= _CLOSES | _AROUND
