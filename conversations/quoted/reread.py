"""That somebody reads back what he wrote, and finds that it sounds otherwise than he means it: "ik lees het net terug
en ik klink wel streng. Eigenlijk was ik blij"; or that he was misunderstood: "dat heb je verkeerd begrepen, …".

What he says behind it stands in the place of what was before. Of what another said, or of a letter, it is none.
"""

from conversations import patterns as re
from conversations.matching import apart, small

_OPENS = r"\W*(?:(?:hm+|oh?|nou|ja|sorry|eh+m?|trouwens|oei|haha|nee+|maar|wacht)[,.! ]+){0,3}"
_IT = r"(?:het|dit|dat|mijn antwoord|wat ik (?:net |zojuist )?schreef)"
_READS = (
    rf"(?:ik (?:lees|las|zie) {_IT} (?:(?:net|nu|even|zelf|weer|nog eens|zo) )*terug\b|"
    rf"(?:nu|als) ik {_IT} (?:(?:zo|nog eens|net|weer|nu) )*teruglees\b|teruglezend\b|bij (?:het )?teruglezen\b)"
)
_HOW = (
    r"(?:(?:wel|nogal|erg|te|veel|heel|een|beetje|best|zo|ineens|me|wat) )*"
    r"(?:streng|negatief|somber|hard|boos|zuur|bot|klagerig|zielig|erger|zwaar|heftig|fel)(?:er)?"
    r"(?: dan (?:het is|het was|ik (?:het )?bedoel\w*|ik me voel\w*))?(?: voor (?:mezelf|mijzelf|hem|haar))?"
)
_SOUNDS = rf"(?:(?:ik|dat|dit|het) (?:klink|klinkt|klonk)|(?:klink|klonk) ik|(?:klinkt|klonk) (?:het|dat|dit)) {_HOW}"
_REREAD = re.compile(
    rf"{_OPENS}(?:{_READS}(?:[^.:;!?]{{0,12}} {_SOUNDS})?\W*$|{_READS}(?:[^.:;!?]{{0,12}} {_SOUNDS})? ?[:,;] *(?=\w)|"
    rf"ik klink {_HOW}\W*$)"
)
_WRONG = r"(?:verkeerd|niet goed|fout)"
_TAKEN = r"(?:begrepen|gelezen|gehoord|opgevat)"
_SMALL = r"(?:(?:dan|denk ik|helemaal|echt|dus) )*"
_MISREAD = re.compile(
    rf"{_OPENS}(?:(?:dat|dit|het|me|mij) (?:heb|had) (?:je|u) {_SMALL}{_WRONG} {_TAKEN}|"
    rf"(?:je|u) (?:begrijpt|begreep|leest|las|hebt|heb) (?:me|mij|het|dat|dit) {_SMALL}{_WRONG}(?: {_TAKEN})?)"
    r"(?: hoor| denk ik)?(?:[.,:;!–-]+ *(?=\w+ \w+ \w)|\W*$)"
)


def said_until(sentence: str) -> int:
    """Where in this sentence he has said either; 0 where he says neither."""
    plain = small(sentence)
    found = _REREAD.match(plain) or _MISREAD.match(plain)
    return found.end() if found is not None else 0


def rereads(words: str) -> bool:
    """Whether he reads it back, and says something behind it."""
    told = apart(words)
    ends = [(at, found.end()) for at, one in enumerate(told) if (found := _REREAD.match(small(one))) is not None]
    return any(end < len(told[at]) or told[at + 1 :] for at, end in ends)


def was_misread(words: str) -> bool:
    """Whether he says that he was misunderstood, and what he meant."""
    plain = small(words).strip()
    found = _MISREAD.match(plain)
    return found is not None and found.end() < len(plain)
