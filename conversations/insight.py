"""What an answer is, after a talk, that one can go on from: what somebody sees of himself or of how it goes; how he
wants it from now on; what he is going to do. Heard only where he says so: a joke, a scene, what the talk was like,
what he decided against and whatever is not known for it is none of these, and then nothing is asked that takes it
for one.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.asked.asking_back import asks_back
from conversations.intending import set_out
from conversations.matching import small
from conversations.quoted.taken_back import is_remark
from conversations.said.gist import comes_to_nothing, sentences
from conversations.told.how_it_was import of_the_talk

# Of so many answers it is known: each of these asks what he tells in it.
_HELD = 200
# What leads up to it.
_LEADS = (
    r"^(?:(?:ja|jawel|of|toch|wacht|nou|eh+m?|tja|ok|oke|oké|goed|beter|fijn|mooi|prima|en|maar|dus|kortom|"
    r"vooral|eigenlijk|wel|dan|kort|uitkomst|conclusie|moi|hm+|well|yes)[,.:! ]+)*"
    r"(?:(?:(?:wat )?(?:eruit gekomen|eruit kwam|ik meeneem|me bijblijft|bijblijft|blijft hangen|"
    r"bleef hangen|het opleverde)(?: is)?|wat ik (?:leerde|zie)(?: is)?|"
    r"(?:het|de) (?:inzicht|besef|les|uitkomst)(?: is)?|een inzicht|inzicht|besef|"
    r"ik (?:neem mee|heb (?:vooral |nu )?(?:ontdekt|gemerkt|geleerd|gezien|begrepen)|"
    r"(?:snap|weet|zie|besef|merk|begrijp|ontdekte|merkte|besefte|leerde|zag|realiseer me|realiseerde me)"
    r"(?: (?:nu|dus|wel|opeens|ineens|vooral|er|me|beter))*)|"
    r"(?:ontdekte|merkte|besefte|zag|realiseerde) ik(?: me)?|i (?:see|know|learned|noticed|realised|realized)(?: now)?)"
    r"[,: ]+(?=(?:dat|hoe|waarom|wat|waar|wanneer|hoeveel|ik|that|how|why|what|i)\b))*"
)
_SUBJECT = r"(?:ik|je|we|wij|mijn|m'n|mn|me|het|er|de|een|die|dit|dat|nee|ja|[a-z]+)"
# A clause that says how it is: "dat ik overal ja op zeg", "hoe vaak ik …", "niet dat ik … maar dat ik …".
_THAT = re.compile(
    rf"{_LEADS}(?:niet )?(?:dat|hoe(?:veel)?|waarom|waar|wanneer|that|how|why) (?!(?:ada|ze|zij|hij|u|she|he)\b)"
    r"(?!(?:was|waren|is|ga|gaat|vond|heb|had|hebben|wil|zal|kan|moet|doe|zeg|weet|hoor|scheelt|zou|zal|gaf|deed|"
    r"ging|kwam)\b)"
    rf"{_SUBJECT}\b.*"
)
# Of himself, and as it goes: with one of these in it, it is no single event.
_OF_HIMSELF = re.compile(r"\b(?:ik|me|mij|mijn|m'n|mn|mezelf|mijzelf|k|i|my|myself)\b")
_AS_IT_GOES = re.compile(
    r"\b(?:strenger|mezelf|voor (?:een ander|anderen|iedereen)|van (?:mij|een ander|anderen)|dan voor|leren|bang|"
    r"angst|controle|"
    r"laat me|kan beter|durf|niet tegen|(?:goed|slecht|sterk) in|dan ik denk|vlucht|vermijd|ontwijk|overschat|"
    r"onderschat|verstop|controleer|"
    r"pieker|pleas\w*|wegcijfer|persoonlijk|perfect\w*|grenzen|me druk|neiging|onzeker|verantwoordelijk\w*|"
    r"nodig te zijn|(?:te|veel te|zo) hoog|uit de weg|"
    r"altijd|steeds|overal|nooit|iedereen|niemand|vaak|meestal|telkens|elke|iedere|soms|al(?=[.,!]|$)|"
    r"te (?:veel|vaak|"
    r"snel|lang|weinig|laat|druk|hard|groot|klein|lief|aardig)|als|wanneer|voordat|voor iemand|zodra|terwijl|omdat|"
    r"behalve|"
    r"niets meer|niks meer|zonder|in plaats van|ipv|degene (?:die|van wie)|hoef|mag|zelf|alleen|alles|always|never|"
    r"often|everybody|everything|when|before|without|"
    r"too (?:much|often|fast)|need not|do not (?:have|need) to|don't (?:have|need) to)\b"
)
_HE_DOES = re.compile(
    rf"{_LEADS}(?:dat )?(?:ik|k|i) (?!(?:ga|zal|was|had|ging|kwam|vond|vroeg|kreeg|dacht|moest|wilde|kon|werd|zat|"
    rf"stond|"
    r"liep|reed|heb|ben (?:net|nu|er|hier|boos|moe|ziek|gesloopt|thuis|onderweg|weer)|kom|zit|sta|lig|rij|rijd|bel|"
    r"app|mail|"
    r"schrijf|weet (?:niet|het|nog|echt)|denk (?:het|niet|na)|hoop|wil (?:het|niet|nu)|went|was|had|am|will)\b)\w+\b.*"
)
_HIS_OWN = re.compile(
    rf"{_LEADS}(?:(?:mijn|m'n|mn|my) (?:\w+ ){{1,2}}(?:is|ligt|zit|staat|loopt|maakt|zegt|doet|kan|kunnen|weet|heeft|"
    rf"mag|lies)\b|"
    r"wat ik \w+ is \w+|(?:de|het|die|mijn) \w+ (?:zit|ligt|komt|gaat) niet (?:in|bij|van|aan|om) .* maar (?:in|bij|"
    r"van|aan|om) |(?:als|wanneer|zodra) (?:ik|iemand|mijn \w+) (?!straks|morgen)[^?]*\b(?:ik|ze|anderen|"
    r"niemand|iedereen)|"
    r"(?:eigenlijk|vooral|stiekem|diep van binnen) (?:wil|zoek|doe|maak|zeg|vraag|verwacht|weet) ik\b|"
    r"(?:ik|k) heb (?:\w+ ){0,2}(?:neiging|gewoonte|behoefte|hekel|moeite|patroon)\b).*"
)
# What he has now, or knows now, that he had not before.
_HAS_NOW = re.compile(
    rf"{_LEADS}(?:ik|k|i) (?:heb|weet|snap|zie|kan|durf|have|know|see|can)(?: (?:er|het|dat|me|mijn|wel|ook|dus|"
    rf"eindelijk))* "
    r"(?:nu|now)\b(?! (?:even|geen|niet|nog|al|net)\b).*"
)
# What need not or may be, of a thing: "het plan hoeft niet af te zijn, wel …".
_RULE = re.compile(
    rf"{_LEADS}(?:het|de|een|mijn|m'n|mn|je|niet alles|niet iedereen|alles|iedereen) ?(?:\w+ ){{0,2}}(?:hoeft?|mag|"
    rf"mogen|hoeven)\b.*"
)
# He says himself that it is one, or that he came to see it.
_CALLS_IT = re.compile(
    r"\b(?:ontdekte|merkte|besefte|zag|realiseerde) ik(?: me)?(?: \w+)? (?:dat|hoe) (?:ik|mijn|m'n|mn|me)\b|"
    r"\bik denk dat ik (?:bang|zelf|het|alles|mezelf|te|altijd|steeds|gewoon|niet (?:durf|wil|kan))\b|"
    r"^(?:(?:het|een|mijn|de) )?(?:inzicht|besef|les|conclusie|eyeopener|eye-opener)(?: is)?[:,] \w+ \w+ \w+"
)
_IN_GENERAL = re.compile(
    r"\b(?:niet|geen|ook|mag|kan|oké|oke|genoeg|goed|prima|erbij|hoort|normaal|je|not|no|can|may)\b"
)
# It is over: then it is a scene, and not how it goes.
_OVER = re.compile(
    r"\b(?:(?:moest|wilde|kon|had|zou) \w+|was|waren|had|hadden|deed|zei|zeiden|ging|kwam|werd|vroeg|keek|gaf|liep|"
    r"zat|stond|kreeg|moest|kon|belde|"
    r"riep|"
    r"(?:heb|ben|is|heeft) ge\w+(?:d|t|en)|ge\w+(?:d|t|en) (?:heb|ben|is|heeft|had|was|hebben|zijn)|vertelde|begon|"
    r"said|asked|went|did)\W*$"
)
_EVENT = re.compile(
    r"\b(?:gisteren|vanmiddag|vanochtend|vanmorgen|zonet|zojuist|daarnet|toen|vroeg|vroegen|zei|zeiden|riep|keek|"
    r"yesterday|then|asked|said)\b"
)
_SAYS_WHO = re.compile(r",? (?:zei|zegt|vond|says|said) (?:ada|ze|zij|hij|she|he)\b.*$")
# How he wants it from now on, without a subject: "minder moeten", "vriendelijk zijn zonder beschikbaar te zijn".
_HOW = re.compile(
    rf"{_LEADS}(?!(?:meer|minder|beter|anders) dan (?:ik|verwacht|gedacht|gehoopt|"
    r"(?:de )?(?:vorige|eerste|laatste|andere))\b)"
    r"(?!.*\b(?:lastig|moeilijk|geen idee)\b)"
    r"(?:(?:dat )?(?:minder|meer|vaker|eerder|later|rustiger|kleiner|korter|niet (?:meer|alles|altijd|meteen|zo)|"
    r"geen \w+ meer|gewoon|eerst|af en toe|niet meteen|less|more|first|just)\b.*|"
    r"(?:(?!(?:hij|ze|zij|we|wij|ik|ada|het|is|was|de|een|met|over|veel|twee|drie|[0-9]+)\b)[\w'’-]+ ){0,9}"
    r"(?!(?:dingen|gesprekken|vragen|mensen|minuten|weken|uren|tranen|kinderen|woorden|zorgen|inzichten)\b)"
    r"(?:\w{2,}en|zijn|gaan|staan|zien)(?:,? (?:zonder|en niet|in "
    r"plaats van|voordat|als|ook als|en) .*)?)$"
)
_A_HANDLE = re.compile(
    r"\b(?:een|de|die|dat|één|wat|drie|twee|een paar|handige?|a|the) (?:\w+ )?(?:zin(?:netje)?|zinnen|woord|vraag|"
    r"tip|tips|truc|trucje|hulpmiddel|handvat|handvatten|lijstje|plannetje|oefening|ezelsbruggetje|sentence|"
    r"trick)\b"
)
_NO_HANDLE = re.compile(
    r"\b(?:ada|ze|zij|haar)\b|\b(?:goede|goeie|lastige|moeilijke|rare) vraag\b|"
    r"\bgeen (?:\w+ )?(?:zin|tip|plan|handvat)\b"
)
_DEEDS = (
    r"(?:vertellen|zeggen|bellen|mailen|bespreken|afzeggen|opzeggen|teruggeven|aanvragen|voorstellen|uitspreken|"
    r"solliciteren|stoppen|weigeren|overdragen|inplannen)"
)
# He will, be it without a when: "ik ga het vertellen"; or by the deed alone: "ja, vertellen".
_WILL_DO = re.compile(
    r"\b(?:ik|k) (?:ga|zal)\b(?: [\w'’-]+){0,10} [\w'’-]{2,}en\b|\b(?:ga|zal) (?:ik|"
    r"k)\b(?: [\w'’-]+){0,10} [\w'’-]{2,}en\b|"
    rf"\bdat (?:ik|k) (?:(?!(?:altijd|dan|steeds|weer|meteen|soms|vaak)\b)[\w'’-]+ ){{1,9}}(?:ga|zal) "
    rf"(?:vragen|proberen|doen|delen|aankaarten|{_DEEDS[3:-1]})$|"
    r"\b(?:ik|k) ga (?:het|een|dat|die|de) (?:[\w'’-]+ ){1,6}(?:aan|in|weg)$|\bi (?:will|'ll|am going to) \w+"
)
_BY_ITSELF = re.compile(rf"{_LEADS}(?:(?:wel|het|dat|gewoon|toch) )*{_DEEDS}(?: (?:aan|tegen|met|bij) .*)?$")
_WILL_NOT = re.compile(
    r"\b(?:dan (?:ga|zal) ik (?:(?:[\w'’-]+ ){1,6}?(?:nog|weer|altijd) |dus|maar|altijd|weer|toch|al|er|alles|nog|zelf|"
    r"door)|niet|nooit|niks|niets|geen|misschien|wellicht|ooit|hopelijk|weet|denk|als ik ooit|dood|kapot|onderdoor|"
    r"(?:ga|zal) (?:ik )?(?:nu(?! (?:zelf|wel|echt|gewoon|eens|vaker)\b)|zo|even|ff|zometeen)\b|"
    r"\bdat (?:ik|k) (?:[\w'’-]+ ){0,2}ga\b.*\b(?:als|wanneer|zodra)\b|nadenken|denken|slapen|eten|"
    r"(?:ga|zal) ik (?:wel )?(?:merken|"
    r"zien|missen)|(?:ga|zal) (?:\w+ )?(?:missen|merken|zien|"
    r"moeten|"
    r"kunnen|over)|not|never|maybe)\b"
)
# He came to leave it as it is.
_LEAVES_IT = re.compile(
    r"\b(?<!als )(?<!zodra )(?<!omdat )(?:dat )?ik (?:het|dit|dat|er|hem|haar|ze)"
    r"(?: [\w'’-]+){0,4} (?:niet|nooit)(?: [\w'’-]+){0,2} (?:ga|zal|hoef|"
    r"wil|doe|zeg|vertel|vraag)(?: (?:zeggen|vertellen|doen|vragen|bespreken|te \w+))?\b|"
    r"\bik (?:ga|zal|hoef|wil|doe|zeg|vertel) (?:het|dit|dat|er|hem|haar)? ?(?:\w+ ){0,2}niet(?: meer)?"
    r"(?: (?:zeggen|vertellen|doen|vragen|bespreken))?(?=[.,!]| en |$)|"
    r"^(?:niet|toch niet|beter niet) (?:zeggen|vertellen|doen|vragen|bespreken)\b"
)
# "Dat ik het niet doe omdat …, maar omdat …" tells why, and leaves nothing.
_TELLS_WHY = re.compile(
    rf"{_LEADS}.*\bniet\b.*\b(?:omdat|want|uit|door|vanwege|because)\b.*\bmaar (?:vooral |juist )?"
    r"(?:omdat|uit|door|vanwege|because)\b|\bmaar (?:vooral |juist )?(?:omdat|because) (?:ik|i)\b|"
    r"\bniet (?:voor|om|uit|van) \w.*\bmaar (?:vooral |juist )?(?:voor|om|uit|van) \w|"
    r"^(?:(?:en|maar|ja|nou|dus|vooral) )*(?:(?:het|een|mijn) )?(?:inzicht|besef|eyeopener|eye-opener)\b"
)
_IS_DONE = re.compile(
    r"^(?:en )?(?:(?:dat|dit) (?:was|is) (?:het|alles)(?: (?:wel|eigenlijk|zo'n beetje|voor nu))*|meer (?:is er )?niet|"
    r"verder niks|verder niets|"
    r"(?:dus )?over (?:\w+ ){1,3}kan ik (?:je |u )?(?:niks|niets) (?:vertellen|zeggen)|"
    r"(?:(?:ik )?(?:moet|laat|wil) )?(?:het|dit|dat|alles) (?:\w+ ){0,3}(?:bezinken|zakken|op me inwerken|verwerken)|"
    r"that (?:was|is) it)$"
)
# Behind what he tells it is that he wants it otherwise: "… Ik wil dat niet meer."
_WANTS_NO_LONGER = re.compile(
    r"(?:(?:en|maar|dus) )*(?:ik wil|dat wil ik) (?:(?:dat|dit|het|zo|gewoon|echt) )*niet (?:meer|langer)"
)
_A_FEW = 26  # words; a clause of more is a story


def sees(words: str) -> bool:
    """Whether he tells what he sees of himself, or of how it goes."""
    return any(map(_sees, _told(words)))


def wants_it_so(words: str) -> bool:
    """Whether he tells how he wants it from now on, or what he has to do it with."""
    return any(map(_wants_it_so, _told(words)))


def will_do(words: str) -> bool:
    """Whether he tells what he is going to do, with or without a when."""
    return bool(set_out(words)) or any(map(tells_deed, _told(words)))


def leaves_it(words: str) -> bool:
    """Whether he came to leave something as it is, or has said all that he wants to."""
    told = [plain_of(one) for one in sentences(words)]
    if len(told) > 1:
        told = [one for one in told if _WANTS_NO_LONGER.fullmatch(one) is None] or told
    return any(map(_leaves, told)) or (bool(told) and _IS_DONE.search(told[-1]) is not None)


def tells_moment(words: str) -> bool:
    """Whether he tells of something that happened, so that one can point at it with "toen"."""
    return any(
        _EVENT.search(one) or _MOMENT.search(one) or _OVER.search(one) for one in map(plain_of, sentences(words))
    )


_MOMENT = re.compile(
    r"\b(?:moment|stilte|stil|einde?|begin|begon|lachte|tekende|liet|gaf|liep|was|werd|ging|kwam|haar (?:vraag|"
    r"opmerking)|die (?:vraag|opmerking|zin)|de vraag|silence|question)\b"
)


def tells_where_and_when(words: str) -> bool:
    """Whether he tells with it where he meets it as well as when, so that neither is asked."""
    plain = small(words)
    return _WHERE.search(plain) is not None and _AT_WHAT_TIME.search(plain) is not None


_WHERE = re.compile(
    r"\b(?:thuis|op (?:(?:mijn|m'n|mn|het|de|m) )?(?:werk|kantoor|afdeling|school|club|zaak|groep)|"
    r"(?:bij|tijdens|in|na|voor) (?:(?:de|het|een|mijn|m'n|mn|elke|ons|onze) )?\w*(?:overdracht|overleg|vergadering\w*|"
    r"lunch|pauze|dienst|teams?|keuken|gang|auto|trein|winkel|bespreking|stand-?up|meeting|overleggen)|"
    r"at (?:work|home))\b"
)
_AT_WHAT_TIME = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en|s|avond|ochtend|middag)?|elke|iedere|every|"
    r"'?s (?:avonds|ochtends|morgens|middags|nachts)|(?:als|wanneer|zodra) (?:ik|er|hij|ze|zij|het|iemand|we))\b"
)


def tells_scene(words: str) -> bool:
    """Whether he tells what he did or said, or what was said to him, so that one can ask how that was."""
    return any(_SCENE.search(one) for one in _told(words))


_SCENE = re.compile(
    r"\b(?:voor het eerst|toen (?:was|werd|moest|zei|dacht|bleef|schoot) ik|"
    r"(?:ada|ze|zij|hij) (?:vroeg|zei|liet|gaf|keek)|"
    r"ik (?:zei|vroeg|gaf toe|moest (?:toegeven|huilen|lachen|slikken)|durfde|liet)|"
    r"ik heb (?:[\w'’-]+ ){0,8}(?:gezegd|verteld|gehuild|gelachen|toegegeven|gevraagd|opgebiecht|uitgesproken|"
    r"gezwegen|geoefend)|for the first time|she asked|i said)\b"
)


@lru_cache(maxsize=_HELD)
def _told(words: str) -> tuple[str, ...]:
    """What he tells, without what he asks, says to the one who asks, or says of the talk."""
    told = (one for one in sentences(words) if not (one.rstrip().endswith("?") or is_remark(one) or asks_back(one)))
    return tuple(plain_of(one) for one in told if not (comes_to_nothing(one) or of_the_talk(one)))


def _sees(plain: str) -> bool:
    said = _SAYS_WHO.sub("", plain)
    if _leaves(said) or tells_deed(said):
        return False
    if _HAS_NOW.match(said) or _CALLS_IT.search(said) or (_RULE.match(said) and not _EVENT.search(said)):
        return True
    if _THAT.match(said):
        is_general = _OF_HIMSELF.search(said) or _AS_IT_GOES.search(said) or _IN_GENERAL.search(said)
        return bool(is_general) and not _OVER.search(said)
    if _HIS_OWN.match(said) and not _EVENT.search(said):
        return bool(_AS_IT_GOES.search(said) or not said.startswith(("mijn", "m'n", "mn", "my")))
    clauses = [one for one in _CLAUSES.split(said) if len(one.split()) <= _A_FEW]
    return any(
        (_THAT.match(one) and _OF_HIMSELF.search(one) and not _OVER.search(one))
        or (_HE_DOES.match(one) and _AS_IT_GOES.search(said) and not (_EVENT.search(said) or _OVER.search(one)))
        for one in clauses
    )


_CLAUSES = re.compile(
    r"(?:[,;:]| en| maar| toen|\bis|\bwas) (?=(?:niet )?(?:dat|hoe|ik|k|ik heb ontdekt|ontdekte|that|i)\b)"
)


def _leaves(plain: str) -> bool:
    return _LEAVES_IT.search(plain) is not None and _TELLS_WHY.search(plain) is None


def _wants_it_so(plain: str) -> bool:
    handle = _A_HANDLE.search(plain) and not _NO_HANDLE.search(plain)
    if not handle and not (_HOW.match(plain) and not _OVER.search(plain)):
        return False
    return not (_leaves(plain) or _EVENT.search(plain))


_THAT_HE = re.compile(r" dat (?:ik|we|wij|het) ")


def tells_deed(plain: str) -> bool:
    """Whether this sentence, in small letters, tells what he is going to do."""
    said = _THAT_HE.split(plain, maxsplit=1)[0]
    if said != plain and _WILL_DO.search(said) and not _WILL_NOT.search(said):
        return True  # "ik ga haar vertellen dat ik niet kom"
    return bool(_WILL_DO.search(plain) or _BY_ITSELF.match(plain)) and not _WILL_NOT.search(plain)


def plain_of(sentence: str) -> str:
    """The sentence in small letters, without the marks around it."""
    return " ".join(small(sentence).strip(' .!…"“”').split())
