"""What somebody holds against his coach, said amid what he tells: it need not be hers to read because he wrote it here.

Only what is said of her in so many words, and nothing that takes it back: that she was strict, and right, is no such
thing. Of "ze" it is known who that is only where he is asked about the talk with her, and names nobody else.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import called, small

_TRAIT = (
    r"(?:streng|fel|belerend|arrogant|ongeïnteresseerd|ongeinteresseerd|afwezig|zweverig|bot|kil|koud|onaardig|irritant|"
    r"vervelend|drammerig|pusherig|dominant|betweterig|neerbuigend|onprofessioneel|ongeduldig|afstandelijk|slordig|onvoorbereid|"
    r"chagrijnig|bevooroordeeld|veroordelend|oordelend|uit de hoogte|onbeschoft|bazig|bemoeizuchtig|oppervlakkig|saai|"
    r"vaag|onveilig|gemeen|onredelijk|oneerlijk|stom|niet (?:goed )?(?:voorbereid|te vertrouwen|geïnteresseerd|"
    r"betrokken|"
    r"eerlijk|professioneel|bij de les|aardig)|(?:een )?(?:trut|muts|bitch|heks|zeikerd|eikel|lul|kwal|zeur))"
)
_SOME = r"(?: (?!niet\b|nooit\b|geen\b|minder\b)[\w'-]+){0,4}?"
_FORMS = (
    rf"HER (?:is|was|vond ik|vind ik|kwam|komt|deed|doet|klonk|klinkt){_SOME} {_TRAIT}\b",
    rf"(?:vond|vind) (?:ik )?HER{_SOME} {_TRAIT}\b",
    r"HER (?:luister\w*|hoor\w*|snap\w*|begrijp\w*|begreep|reageer\w*|let\w*)(?: \w+){0,3}? "
    r"(?:niet|nooit|nauwelijks|amper|niks|niets)\b(?! (?:te zeggen|nodig))|"
    r"HER (?:heeft|had)(?: \w+){0,2}? (?:geen (?:tijd|interesse|aandacht|zin)|niet (?:geluisterd|opgelet|"
    r"begrepen|voorbereid))\b",
    r"HER(?: \w+){0,2} (?:praat|praatte|kletste|ratelde|praten)(?: \w+){0,3}? (?:alleen maar|steeds|de "
    r"hele tijd|vooral)?"
    r" ?(?:zelf|over zichzelf|over haarzelf|over haar eigen)\b",
    r"HER(?: [\w]+){0,6} op (?:haar|zijn|de) (?:horloge|telefoon|mobiel|klok|laptop)\b",
    r"HER (?:onderbrak|onderbreekt|kapte me|kapt me|viel me in de rede|valt me in de rede|negeerde|wuifde|veegde|"
    r"lachte me uit|duwt|duwde|pusht|pushte|dramt|dramde|oordeelt|oordeelde|vergat)\b",
    r"HER (?:was|zat) (?:er )?(?:\w+ ){0,5}(?:niet bij|ergens anders)\b|HER (?:heeft|liet|had|laat) (?:me|mij) "
    r"niet (?:laten )?"
    r"uitpraten\b",
    r"klikt?(?:e)? (?:\w+ )?niet (?:\w+ ){0,2}(?:met|tussen) HER\b|geen klik (?:\w+ )?met HER\b",
    r"(?:heb|had) (?:ik )?(?:\w+ )?(?:niks|niets|weinig) aan HER\b|(?:ik )?vertrouw (?:ik )?HER (?:\w+ )?niet\b",
    r"(?:boos|kwaad|pissig|woest|teleurgesteld) (?:op|over|in) HER\b|(?:stoor|erger|stoorde|ergerde) (?:me|ik "
    r"me) (?:\w+ )?"
    r"aan HER\b",
)
_SOFTENED = re.compile(
    r"\bmaar (?:dat|het|ze|zij|hij|wel|toch|ook|juist|goed|terecht|eerlijk)\b|\b(?:terecht|gelijk|nodig|en dat "
    r"klopt|haha|"
    r"grapje|gelukkig|dacht ik eerst|eerst vond ik|mooi|fijn|prettig|waardeer)\b"
)
_SOMEBODY = re.compile(
    r"\b(?:baas|chef|manager|leidinggevende|teamleider|directeur|collega'?s?|vrouw|man|partner|moeder|vader|dochter|zoon|"
    r"zus|broer|vriend\w*|buurvrouw|klant\w*|juf|meester|stagiair\w*|leerling\w*)\b"
)
_POINTS = re.compile(r"\b(?:ze|zij|hij)\b")
_MOST = 60  # words
_HELD = 200


@lru_cache(maxsize=_HELD)
def criticizes(coach: str, words: str, *, of_the_talk: bool = False) -> bool:
    """Whether he holds something against this coach."""
    plain = small(words)
    named = called(coach)
    # Most answers name nobody: they are worth no closer look.
    if named not in plain and "coach" not in plain and not (of_the_talk and _POINTS.search(plain)):
        return False
    if len(plain.split()) > _MOST or _SOFTENED.search(plain) or plain.rstrip().endswith("?"):
        return False
    name = re.escape(named)
    points = r"|(?:^|[.!,;:] *|(?:en|dat|omdat|want) )(?:ze|zij|hij)"
    is_she = of_the_talk and not _SOMEBODY.search(plain)
    her = rf"(?:\b{name}|\b(?:mijn|de|die) coach{points if is_she else ''})"
    return _holding(her).search(plain) is not None


@lru_cache(maxsize=re.NAMES)
def _holding(her: str) -> "re.Pattern[str]":
    """What holds something against a coach who is called `her`."""
    return re.any_of(one.replace("HER", her) for one in _FORMS)
