"""What somebody says, beside what he tells, of what is to be done with his words: "haar naam niet doorgeven trouwens",
"hou dat maar voor mij", "je hoeft dit niet meteen te sturen"; or what he asks in passing: "mag dat erbij?". It is
heeded elsewhere; it is no part of what he tells, and is neither held up to him nor read as his question.
"""

from conversations import patterns as re
from conversations.asked.beside_what_he_tells import only_asks_in_passing
from conversations.matching import small

_OPENS = r"\W*(?:(?:en|maar|oh?|eh+m?|sorry|trouwens|zeg|ps|ja|nee+|oja|dus|nou|wel|graag|please)[,.! ]+)*"
_SMALL = (
    r"(?:(?:eigenlijk|maar|toch|ook|hoor|nog|nu|nou|dan|graag|even|ff|echt|wel|verder|liever|er|daar|hier|meteen|"
    r"direct|"
    r"gewoon|best|gerust|zo|alsjeblieft|aub|svp|alleen|helemaal|alvast|pas) )*"
)
_NAME = (
    r"(?:(?:haar|zijn|z'n|d'r|hun|die|de|mijn|m'n|geen|diens) (?:na(?:am|men)|achternaam|voornaam)|namen|naam)"
    r"(?: van (?:[\w'-]+ ){0,2}[\w'-]+)?"
)
_IT = (
    rf"(?:{_NAME}|de rest|alles|(?:dat|dit|die|het|de)(?: (?:eerste|tweede|laatste|stuk(?:je)?|deel|bericht(?:je)?|"
    r"zin(?:netje)?|antwoord))?(?: (?:van|over) (?:[\w'-]+ ){0,3}[\w'-]+)?|'t|t)"
)
_DONE = (
    r"(?:(?:te )?(?:noemen|doorgeven|opschrijven|noteren|opslaan|doorsturen|sturen|delen|melden|vermelden|overnemen|"
    r"weglaten|bewaren|lezen|laten lezen|laten staan|gebruiken)|door te (?:geven|sturen)|op te (?:schrijven|slaan)|"
    r"weg te laten|over te nemen)"
)
_PAPER = r"(?:(?:het|dat|je|haar|jullie) )?(?:overzicht|verslag|verslagje|lijstje?)"
_AWAY = (
    r"(?:niet(?: (?:door|op|erin|erbij|in|mee|bij|hoor))*|weg|door|op|erbij|erin|uit|eruit|staan|zitten|lezen|"
    r"(?:goed|veilig)|voor (?:je|jezelf|mij|mijzelf|mezelf|me)|bij (?:mij|jou)|onder ons|tussen ons|geheim)"
)
_MAY = r"(?:mag|mogen|moet|moeten|hoeft|hoeven|kan|kunnen)"
_PLACE = r"(?: (?:in|uit|bij|op|aan|tegen|naar|voor) (?:(?:het|dat|de|je|haar|mijn) )?[a-z]+)?"
_SAID = (
    # "haar naam niet doorgeven", "geen namen noemen"
    rf"{_NAME} {_SMALL}(?:niet )?{_SMALL}{_DONE}",
    # "dit mag je gewoon doorsturen", "dat laatste hoeft er niet in"
    rf"{_IT} {_MAY} (?:(?:je|jij|u) )?{_SMALL}(?:niet )?{_SMALL}{_DONE}",
    rf"(?:{_IT}|{_NAME}|(?:die|dat|de|het) [\w'-]+) (?:mag|hoeft|hoeven|mogen) {_SMALL}"
    rf"(?:er {_SMALL}niet (?:in|bij|mee)|niet (?:erin|erbij|in {_PAPER}))",
    rf"[\w'-]+ {_MAY} (?:je|jij|u) {_SMALL}(?:niet )?{_SMALL}{_DONE}",
    rf"(?:je|jij|u) {_MAY} {_IT} {_SMALL}(?:niet )?{_SMALL}{_DONE}",
    # "hou dat tweede maar voor mij", "laat maar gewoon lezen", "schrijf de naam van mijn baas maar niet op"
    rf"(?:hou|houd|laat|zet|geef|stuur|schrijf|haal|bewaar|noem|noteer|deel|lees) (?:{_IT} )?{_SMALL}{_AWAY}",
    rf"(?:bewaar|noem|noteer|deel|lees) {_IT}",
    rf"(?:zet|schrijf) {_IT} (?:er )?{_SMALL}(?:in|bij|neer)",
    r"vergeet (?:dat|die|wat)(?: ik)? (?:van )?(?:net|zonet|daarnet|hierboven|vorige)(?: \w+)?(?: maar)?(?: weer)?",
    # "niet tegen Ada zeggen hoor"
    rf"{_SMALL}(?:{_IT} )?niet (?:tegen|aan) [\w'-]+ (?:zeggen|vertellen|doorgeven|laten (?:lezen|zien))",
    rf"{_IT} (?:hou|houd|bewaar) ik {_SMALL}(?:voor (?:mezelf|mijzelf|mij|me)|bij (?:mij|me)|"
    rf"tussen [\w'-]+ en [\w'-]+)",
)
_ENDS = (
    rf"{_PLACE}(?: (?:hoor|trouwens|aub|svp|graag|alsjeblieft|haha|grapje|ok[eé]?|h[eè]|dus|please|dank je|bedankt|"
    r"eigenlijk|liever|nog|nu))*"
)
_ONE = rf"(?:{'|'.join(_SAID)}){_ENDS}"
_SPEAKS = re.compile(rf"{_OPENS}{_ONE}(?:[,. ]+(?:(?:eigenlijk|nee+|of|maar|en|toch|nou|wacht)[,. ]+)*{_ONE})*\W*")
# "Weet niet of jij hier iets mee kunt."
_WHETHER_OF_USE = re.compile(
    r"^\W*(?:(?:en|maar|oh?|trouwens|ik)[, ]+)*(?:weet (?:ik )?(?:eigenlijk )?niet|geen idee|hoop) (?:of|dat) "
    r"(?:je|jij|u|jullie|ze|zij|ada) (?:hier|daar|er|dit|dat) (?:\w+ ){0,2}?(?:mee|aan|van)? ?"
    r"(?:kunt|kan|kunnen|hebt|heeft|vindt|snapt|begrijpt)\W*$"
)
# "Er stond niet over vijf jaar meer bij in mijn doel."
_OF_ITS_TEXT = re.compile(
    r"^\W*(?:(?:en|maar|oh?|trouwens)[, ]+)*(?:er|dat|dit) (?:stond|staat|miste|mist|ontbreekt|ontbrak) "
    r"(?:[\w'-]+ ){0,8}?(?:in|bij) (?:mijn|m'n|het) (?:doel|antwoord|overzicht)\b"
)
# "Wil je het deel over donderdag ook meenemen?", "leest Ada ook het stuk over Oda?"
_ASKS_TO_KEEP = re.compile(
    r"^\W*(?:(?:en|maar|oh?|goed|trouwens)[,. ]+)*(?:(?:wil|kun|kan|zou|wilt|kunt) (?:je|jij|u) (?:[\w'-]+ ){0,8}?"
    r"(?:meenemen|onthouden|bewaren|opschrijven|noteren|doorgeven|erbij (?:zetten|schrijven)|weglaten|laten lezen)\b|"
    r"(?:leest|ziet|krijgt) (?:ada|zij|ze|mijn coach) (?:ook |dan |nu )*(?:het|dat|dit|die|de)\b)[^?]{0,50}\?\W*$"
)
_LEAST = 2  # words
_MOST = 18  # words
_MAY_BE = re.compile(
    r"\b(?:na(?:am|men)|achternaam|voornaam|mag|mogen|moet|moeten|hoeft|hoeven|kan|kunnen|hou|houd|laat|zet|geef|"
    r"stuur|zeggen|"
    r"vertellen|doorgeven|vergeet|"
    r"schrijf|haal|bewaar|noem|noteer|deel|lees)\b"
)


def is_to_the_bot(sentence: str) -> bool:
    """Whether all that it says is that, or what is missing from what stands written of him, or is of no use."""
    plain = small(sentence)
    if only_asks_in_passing(sentence):
        return True
    return is_of_his_words(sentence) or any(one.search(plain) for one in (_OF_ITS_TEXT, _WHETHER_OF_USE, _ASKS_TO_KEEP))


def without_tail(sentence: str) -> str:
    """The sentence without that behind its last comma: "of ik jaloers ben, niet tegen Ada zeggen hoor"."""
    head, comma, tail = sentence.rpartition(",")
    is_tail = bool(comma) and len(head.split()) >= _LEAST
    if not is_tail or not (is_of_his_words(tail) or only_asks_in_passing(tail)):
        return sentence
    return head + ("." if tail.rstrip()[-1:] in ".!…?" else "")


def is_of_his_words(sentence: str) -> bool:
    """Whether all that it says is what is to be done with what he writes."""
    plain = small(sentence)
    if _MAY_BE.search(plain) is None or len(plain.split()) > _MOST or plain.rstrip().endswith("?"):
        return False
    return _SPEAKS.fullmatch(plain) is not None
