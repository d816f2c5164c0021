"""Yes or no, as people type it where there are two buttons: "ja hoor, prima", "nee, dat lukt niet", "dan kan ik niet".

Only words that say nothing else: with a reason or a wish behind it, it is more than a yes or a no.
"""

from conversations import patterns as re
from conversations.matching import normal, words_of

_YES = words_of(
    "ja joa joah jao jaja jahoor jazeker jawel jep vooruit prima ok oke oké okay okee goed akkoord klopt graag zeker",
    "top doen lukt past kan",
    "yes yeah yep fine sure can works right correct",
)
_NO = words_of("nee neen nope niet helaas verhinderd", "no not cannot can't")
_BESIDE = words_of(
    "hoor dat dit die deze het hij zij is zo ik ben mij me dan maar doe ga gaat dank dankjewel bedankt je u jou jammer",
    "met de geit tja nou ach goh hmm alsjeblieft helemaal dag datum tijd moment liever even wel er voor kun kunt sorry",
    "that i it then please thanks day",
)


LEAVE_IT = ("laat maar", "laat maar zitten", "laat maar gaan", "laat het maar", "leave it", "never mind", "let it go")
"""What people type who want nothing of what was asked or offered, wherever that is."""
_LEAVES_IT = re.compile(
    r"(?:(?:nee|oh?|ach|nou|sorry|oeps|toch|wacht) )*(?:laat (?:het |dat )?maar(?: zitten| gaan)?|toch (?:maar )?niet|"
    r"maar niet|annuleer(?: maar)?|annuleren|cancel|stop|stop maar|stop ermee|afbreken|breek af|leave it|never mind)"
)


def leaves_it(text: str) -> bool:
    """Whether somebody who is getting something done types that it need not be: "nee laat maar", "toch niet"."""
    return _LEAVES_IT.fullmatch(normal(text)) is not None


_SEND = ("stuur maar", "doe maar")
SENDS = (
    *(
        f"{nod}{does}"
        for nod in ("", "ja ", "jaja ", "top ", "prima ", "ok ", "oke ", "goed ", "mooi ")
        for does in _SEND
    ),
    *("ga je gang", "laat maar lezen", "mag", "verstuur"),
)
"""That what he reads may go."""


_IT_STOPS = re.compile(
    r"\W*(?:(?:stop|stoppen)(?:\s+(?:maar|ermee|er\s+mee|nu))?|"
    r"(?:(?:nou|ok[eé]?|sorry|weet je(?: wat)?|pff+|nee)\W+)*(?:ik|k)\s+"
    r"(?:(?:stop|kap|nok)\s+(?:ermee|er\s+mee|hiermee|hier\s+mee)|hou(?:d)?\s+ermee\s+op|"
    r"wil\s+(?:(?:liever|gewoon|graag|echt|er)\s+)*(?:stoppen|ermee\s+stoppen|kappen))"
    r"(?:\s+(?:hoor|nu|dan|gewoon|echt|zeg))*(?:[,.;!]+\s*(?:(?:ik\s+)?(?:heb|ben|vind|want|het|dit|geen|klaar|genoeg)\b[^.!?]{0,50}))?)\W*",
    re.IGNORECASE,
)


def says_stop(text: str) -> bool:
    """Whether somebody types that it must stop, and nothing else."""
    return _IT_STOPS.fullmatch(text) is not None


_SUITS = re.compile(
    r"(?:(?:ja|ok|oke|oké|prima|top|nee|sorry|helaas) )*(?:(?:dat|het|die dag|die tijd|dan) )?komt "
    r"(?:(?:me|mij|ons|dan|heel|erg|wel|ook|eigenlijk|helaas|even) )*"
    r"(?:(?P<well>goed|prima|mooi|best|perfect)|(?:niet|slecht|beroerd)(?: (?:goed|lekker|zo|erg|heel))*) uit"
    r"(?: (?:hoor|dan|sorry|dank je|dankjewel|voor mij))*"
)


# "Het gaat goed hoor" is how it goes.
_HOW_IT_GOES = re.compile(
    r"^(?:(?:het|dat|alles|nou|tja|ach|met mij) )*gaat (?:(?:het|dat|wel|er|zo|hoor) )*(?:goed|prima|top)\b"
)


def tells_how_it_goes(text: str) -> bool:
    """Whether its "good" is how it goes."""
    return _HOW_IT_GOES.search(normal(text)) is not None


def assent(text: str) -> bool | None:
    """Whether this is a yes (True) or a no (False); None for anything else."""
    if suits := _SUITS.fullmatch(normal(text)):
        return suits["well"] is not None
    words = normal(text).split()
    if any(word not in _YES | _NO | _BESIDE for word in words) or tells_how_it_goes(text):
        return None
    if any(word in _NO for word in words):
        return False
    return True if any(word in _YES for word in words) else None


_CLAUSE = re.compile(r"[,.;!]+\s+|\s+[-–]\s+")
_BUT = words_of("maar niet geen alleen behalve tenzij mits als liever but not only unless if")
_FEW = 8


def plainly(text: str) -> bool | None:
    """Whether this is a yes (True) or a no (False) and nothing of the other: "ja prima dan"; and also when a few words
    that take nothing of it back stand behind it: "akkoord, regel ik wel met Ada"."""
    head, *rest = _CLAUSE.split(text.strip(), maxsplit=1)
    behind = normal(rest[0]).split() if rest else []
    words, said = set(normal(head).split()), assent(head)
    if "?" not in text and (agrees_at_once(text) or _agrees_at_last(text)):
        return True
    if "?" in text or len(behind) > _FEW or "maar" in words or (words & _YES and words & _NO):
        return None
    return None if said and _BUT & set(behind) else said


_AT_ONCE = words_of("ja joa joah jao jawel jazeker jep prima ok oke oké okay akkoord graag top super vooruit yes yep")
_GOES_ON = words_of("dan hoor ik k tot neem kom doe zie leuk fijn gezellig super")
# What leaves it open, or names something else that he has to do.
_LEAVES_OPEN = words_of(
    "maar niet geen niks niets nie alleen behalve tenzij mits als liever misschien wellicht denk hoop weet kijk kijken",
    "zou of even straks later eerst vraag vragen moet heb zit sta werk weg vakantie druk ander andere overleg vrij",
    "ziek nadenken denken slapen bezinnen but not only unless if maybe first",
)


def agrees_at_once(text: str) -> bool:
    """Whether it begins with a yes, and a few words more that leave nothing open: "top dan neem ik oliebollen mee"."""
    said = normal(text).split()
    goes_on = len(said) > 1 and said[0] in _AT_ONCE and said[1] in _GOES_ON and len(said) <= _FEW + 2
    return goes_on and not (_LEAVES_OPEN & set(said) or _NAMES_TIME.search(" ".join(said)))


_NAMES_TIME = re.compile(r"\b\w*(?:dag|morgen|avond|week)\b|\d|\buur\b")
_ON_CONDITION = re.compile(r"als (?:\w+ ){1,4}maar (?:(?!niet\b|geen\b)\w+ ){0,2}(?:weet|mag|kan|klopt|goed is|leest)")


def _agrees_at_last(text: str) -> bool:
    """Whether it ends with a plain yes, after what he takes to be so: "als Ada het maar weet. Ja hoor"."""
    head, *rest = _CLAUSE.split(text.strip(), maxsplit=1)
    return bool(rest) and _ON_CONDITION.fullmatch(normal(head)) is not None and assent(rest[0]) is True


_BUSY = r"(?:ik )?(?:ben|zit|sta|rij|rijd|heb|moet|eerst|even|ff|i am|i'm)\b"
_NOW_NOT = r"(?:straks|nu (?:even )?niet|even niet|nu geen tijd|geen tijd nu|not now)(?: pas| even| hoor)?"
_LATER_ON = r"(?:later|zo|zometeen|in a bit)(?: pas| even| hoor)?"
_STOP = r"\s*[,.;:–-]+"
_NOT_NOW = re.compile(
    rf"(?:oh |o |sorry,? |eh )?(?:{_NOW_NOT}(?:\s+(?:want )?{_BUSY}|"
    rf"{_STOP}(?!\s*(?:als|wanneer|wil|ga|zal|kan|dan|dat|when|if|i will)\b))|"
    rf"{_LATER_ON}{_STOP}\s*(?:want )?{_BUSY})[^?]*",
    re.IGNORECASE,
)
_SHORTLY = 9


def puts_off_for_now(text: str) -> bool:
    """Whether somebody says that he answers later, with a few words why: "straks, ben op de groep"."""
    return len(text.split()) <= _SHORTLY and _NOT_NOW.fullmatch(text.strip()) is not None


_AGAIN = re.compile(
    r"(?:vraagt u|vraag|ask|(?:kun je|kunt u|wil je|wilt u)(?= .*\bvragen\b))\s+(?:(?:het|dat|me|mij|it)\s+)*"
    r"(?P<when>.+?)\s+(?:nog|weer|again)(?: (?:een keer|een keertje|eens|es|een maal|vragen))*[.?!]*",
    re.IGNORECASE,
)


def asks_again(text: str) -> str:
    """When somebody wants to be asked once more: "vraag het vrijdag nog eens" is "vrijdag"; nothing when he says
    something else."""
    found = _AGAIN.fullmatch(text.strip()) if len(text.split()) <= _SHORTLY else None
    return found["when"] if found is not None else ""


_THANKS = words_of("dank dankje dankjewel bedankt merci thanks thank thx")
_CLOSES = _THANKS | words_of(
    "ok oke oké okay okee prima top super tot dag doei doeg groet groeten groetjes ziens great bye see"
)
_AROUND = words_of(
    "ja goed fijn mooi helemaal hoor je u wel jullie zeer hartelijk dan straks morgen later snel de het volgende week "
    "keer maandag dinsdag woensdag donderdag vrijdag fijne avond weekend yes good fine you very much later soon "
    "trouwens nog alvast joh"
)
_SIGNS = re.compile(r"[\W_]*(?:👍|🙏|👌|🙂|😊|😀|😉|❤|🫶|👋|✅)[\W_]*")


_TO_THE_BOT = re.compile(r"\b(?:computer|bot|robot|chatbot|apparaat|machine|programma|app|ai)\b")
_A_WORD = 16


def thanks_the_bot(text: str) -> bool:
    """Whether these words thank the one who asks, and tell nothing besides: "dankjewel he, voor een computer …"."""
    said = normal(text).split()
    is_thanks = bool(_THANKS & set(said)) and _TO_THE_BOT.search(" ".join(said)) is not None
    return is_thanks and len(said) <= _A_WORD and "?" not in text


def thanks(text: str) -> bool:
    """Whether these words thank, and say nothing else."""
    return not _THANKS.isdisjoint(normal(text).split()) and says_no_more(text)


def says_no_more(text: str) -> bool:
    """Whether these words only close a talk: "dank je wel", "ok, tot dinsdag", a thumb."""
    said = set(normal(text).split())
    if thanks_the_bot(text):
        return True
    if not said:
        return _SIGNS.fullmatch(text.strip()) is not None
    return bool(said & _CLOSES) and said <= _CLOSES | _AROUND
