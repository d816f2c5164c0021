"""What befell somebody, in so many words: a fall, an accident, blows, a fierce quarrel; and that he cannot get it out
of his head. Never of what nearly was, could be, was dreamt or seen in a film, nor of a fall that is all in a
day's work.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small

_HIGH = (
    r"(?:steigers?|ladder|(?:keuken|zolder)?trap(?:je)?|dak|paard|fiets|brommer|scooter|motor|stelling|stellage|kraan|"
    r"hoogwerker|balkon|brug|muur|vrachtwagen|trekker|tractor|zolder|bok)"
)
_ITS = r"(?:de|het|'t|een|zijn|z'n|haar|d'r|mijn|m'n|mn)"
_AN_ACCIDENT = (
    r"(?:(?:auto|bedrijfs|arbeids|verkeers|fiets|motor|scooter)-?)?(?:ongeluk|ongeval|aanrijding)"
    r"(?=[^.!?]* (?:gehad|gekregen|gebeurd|geweest|meegemaakt|gezeten)\b)"
)
BEFELL = re.compile(
    rf"\bvan {_ITS} (?:\w+ )?{_HIGH} (?:af ?)?"
    r"(?:gegaan|gevallen|gevlogen|gedonderd|gelazerd|geflikkerd|gekukeld|geduveld|gestort|gekomen)\b|"
    rf"\b(?:viel|vloog|donderde|lazerde|stortte|kukelde) (?:\w+ ){{0,3}}van {_ITS} (?:\w+ )?{_HIGH}\b|"
    r"\b(?:pols|arm|been|heup|enkel|nek|rug|schouder|sleutelbeen|ribben?|kaak|schedel|bekken|knie|voet|hand) "
    r"(?:\w+ )?gebroken\b|"
    r"\bonder (?:een|de) (?:auto|trein|tram|bus|vrachtwagen|heftruck|trekker) (?:gekomen|beland|gelopen|"
    r"terechtgekomen)\b|"
    rf"\b{_AN_ACCIDENT}|\bover de kop (?:geslagen|gevlogen)\b|\bbekneld geraakt\b|\baangereden\b|"
    r"\b(?:houden|hielden) (?:ze )?(?:hem|haar|me|mij|ons) (?:\w+ ){0,4}(?:nacht|nachtje|observatie)\b|"
    r"\bin coma\b|\bop de (?:ic|intensive care)\b|\btraumaheli\w*|"
    r"\b(?:is|was|werd|wordt|heb|hebben) (?:\w+ ){0,4}gereanimeerd\b|\b(?:moest|moesten) (?:\w+ ){0,4}reanimeren\b|"
    r"\b(?:heeft|hebben|had|ben|werd|is)\b[^.!?]{0,40}\b(?:me|mij|ik)\b[^.!?]{0,30}"
    r"\b(?:in elkaar geslagen|geslagen|geschopt|gebeten|bedreigd|gestoken|beroofd|mishandeld|aangerand)\b|"
    r"\b(?:ben|werd) (?:ik )?(?:\w+ ){0,4}(?:in elkaar geslagen|geslagen|geschopt|bedreigd|gestoken|beroofd|"
    r"mishandeld)\b|"
    r"\bklappen gekregen\b|\bop de vuist (?:gegaan|geweest)\b|\bvechtpartij\b|"
    r"\b(?:knallende|slaande|gigantische|vreselijke|enorme|zware|heftige|dikke|flinke|fikse|hoogoplopende|zwaar|"
    r"keihard|vet) "
    r"(?:ruzie|bonje|mot|heibel)\b|"
    r"\b(?:huis|schuur|zaak|winkel|loods|boerderij) (?:is )?(?:\w+ )?(?:af|uit)gebrand\b|"
    r"\b(?:had|been in|was in) an? (?:\w+ )?accident\b|\bfell off (?:a|the|his|her)\b|\bgot (?:hit by|run over)\b"
)
_ONLY_THOUGHT = re.compile(
    r"\b(?:bijna|haast|zowat|stel(?: dat)?|bang dat|wat als|gedroomd|droomde|droom|nachtmerrie|film|serie|boek|spel|"
    r"oefening|cursus|training|geen|zonder|nooit|(?:had|zou|kan|kon) kunnen|almost|nearly|"
    r"(?:als|wanneer|zodra|voordat|toen vroeger|vroeger) (?:er|hij|ze|zij|iemand|je|we|ik))\b|"
    r"\b(?:een|de|mijn|onze|m'n) (?:bewoner|bewoonster|cliënt|client|cliënte|patiënt|patient|leerling|kleuter|"
    r"peuter)\b(?![^.!?]*\b(?:me|mij)\b)"
)
_HAUNTS = re.compile(
    r"\bkrijg (?:ik )?(?:het|dat|dit|hem|haar|'t|t|die|dat beeld|de beelden|die beelden|het beeld)(?: \w+){0,3} "
    r"niet (?:meer )?"
    r"uit (?:mijn|m'n|mn|me) (?:kop|hoofd|gedachten|lijf|systeem)\b|"
    r"\b(?:blijf|zie|zit|bleef) (?:ik )?(?:het|hem|haar|dat|er)(?: \w+){0,4} (?:voor me|zien gebeuren|zien "
    r"liggen|vallen)\b|"
    r"\bzit er (?:\w+ )?doorheen\b|\b(?:ben|zit) (?:ik )?(?:\w+ ){0,2}(?:stuk|kapot) van\b|\bben (?:\w+ "
    r"){0,2}ingestort\b|"
    r"\bik laat alles (?:maar )?(?:zitten|vallen)\b|\b(?:het|alles) heeft (?:(?:voor mij|allemaal|toch|ook) )*geen zin "
    r"meer(?= *(?:$|[.!…\n]))|"
    r"\bpaniekaanval\w*|\bkan (?:ik )?(?:\w+ ){0,3}niet (?:meer )?slapen\b|\b(?:slaap|slapen) (?:doe )?(?:ik "
    r")?(?:toch )?(?:al )?(?:dagen |nachten |\w+ nachten "
    r")?(?:toch )?"
    r"niet(?: meer)?(?= *(?:$|[.!,;\n]))|\b(?:al )?\w+ nachten (?:\w+ ){0,2}(?:niet|nauwelijks|amper) (?:\w+ "
    r")?geslapen\b|"
    r"\bcan(?:no|')t get it out of my (?:head|mind)\b"
)
_ENDS = re.compile(r"[.!?…\n]+")
_HELD = 200


@lru_cache(maxsize=_HELD)
def befell(words: str) -> bool:
    """Whether he tells that such a thing happened, to himself or to somebody with him."""
    return any(
        BEFELL.search(one) is not None and _ONLY_THOUGHT.search(one) is None for one in _ENDS.split(small(words))
    )


@lru_cache(maxsize=_HELD)
def haunts(words: str) -> bool:
    """Whether he says that it will not let him go, or lets him sleep no more."""
    return _HAUNTS.search(small(words)) is not None
