"""What somebody tells of a death, or of losing what he stood on, where he says so in so many words: whether it is of
now, and whether it is still with him. Never of a plan that is dead.
"""

from enum import StrEnum
from functools import lru_cache

from conversations import patterns as re
from conversations.first_look import FirstLook
from conversations.matching import small
from conversations.told.harm import OF_HARM, is_harmed, stays_with_him
from conversations.told.mishaps import BEFELL, befell
from conversations.told.turned_out import turned_out_well
from conversations.told.whose_loss import is_anothers

# Of so many sentences it is known: in one turn that is asked again and again of the same few.
_HELD = 200


class Loss(StrEnum):
    """What he lost."""

    SOMEBODY = "somebody"
    LIFE = "life"  # not yet, or an unborn one: who is near to him, or he, is gravely ill, dying, or was assaulted
    FOOTING = "footing"  # his work, his marriage, his strength
    NIGHT = "night"  # nothing for good, but a bad night or day: somebody on the floor, a fall, a fierce quarrel


_NEAR = (
    r"(?:moeder|vader|ma|pa|ma?ma|pa?pa|man|vrouw|zoon(?:tje)?|dochter(?:tje)?|broer(?:tje)?|zus|zusje|baby|opa|oma|vriend|vriendin|collega|kind|kindje|partner|"
    r"tante|oom|nicht|neef|schoonmoeder|schoonvader|zwager|schoonzus|buurman|buurvrouw|hij|ze|zij|mother|father|wife|"
    r"husband|brother|sister|son|daughter)"
)
_MINE = r"(?:mijn|m'n|mn|me|ons|onze|my)"
_GONE = r"(?:overleden|gestorven|heengegaan|doodgegaan|ingeslapen|(?<!auto is )(?<!fiets is )verongelukt)"
_BY_HIMSELF = (
    r"(?:zelfmoord gepleegd|van het leven beroofd|uit het leven gestapt|"
    r"een einde? aan (?:zijn|haar|z'n|d'r) leven gemaakt)"
)
_DIED = re.compile(
    rf"\b(?:is|zijn|was) (?:\w+ ){{0,4}}{_GONE}\b|\b{_GONE} (?:is|zijn)\b|\boverleed\b|(?<!\bik )\bstierf\b(?! ik\b)|"
    rf"\bpassed away\b|\bdied\b|\b{_GONE}\b|\b{_BY_HIMSELF}\b"
)
_OF_SOMEBODY = re.compile(
    rf"\b(?:{_NEAR}|{_MINE}|{_BY_HIMSELF}|is (?:\w+ ){{0,3}}(?:overleden|gestorven))\b|^\W*(?:net |gisteren "
    rf")?overleden\W*$"
)
_DEAD = re.compile(rf"\b{_NEAR} (?:is|was|ging) (?:\w+ )?dood(?:gegaan)?\b|\bsinds \w+ dood is\b")
_BURIED = re.compile(
    r"\b(?:de|zijn|haar|een|the) (?:begrafenis|uitvaart|crematie|funeral)\b|"
    rf"\b(?:begraven|cremeren)\b[^.!?]{{0,30}}\b{_MINE} (?:\w+ )?(?:schoon)?{_NEAR}\b"
)
# Where something was said or done there, or how it was; whom he lost, he told before.
_WHERE_IT_WAS = re.compile(
    rf"\b(?:op|bij|tijdens|sinds|na) (?:de|zijn|haar|die|een) (?:begrafenis|uitvaart|crematie)\b(?! van {_MINE}\b)|"
    r"\b(?:begrafenis|uitvaart|crematie)(?: van [\w']+ \w+)? (?:was|ging|verliep) (?:\w+ ){0,3}"
    r"(?:mooie?|goed|fijn|prachtig|waardige?|prima|geslaagd)\b"
)
_IS_BURIED = re.compile(
    r"\b(?:is|wordt|heb|hebben|moet|ga|gaan|we|wij|komende|aanstaande|morgen|tomorrow)\b|"
    rf"\bna de (?:begrafenis|uitvaart|crematie) van {_MINE}\b"
)
_MOURNS = re.compile(
    r"\b(?:begrafenis|uitvaart|crematie|overlijden|sterfdag|in de rouw|rouw om|(?:haar|zijn) (?:dood|graf)|funeral)\b"
)
_FOOTING = re.compile(
    r"\b(?:miskraam|miscarriage|(?:ik (?:ben|word|werd)|(?:ben|word|werd) ik) (?:\w+ ){0,3}ontslagen|"
    r"(?:ze )?(?:hebben|heeft) (?:me|mij) (?:\w+ )?ontslagen|ontslag gekregen|"
    r"ben (?:ik )?(?:nu )?(?:mijn|m'n|mn|me) (?:baan|werk) kwijt|"
    r"(?:heb|ben|raakte)(?: ik)? (?:\w+ ){0,3}(?:mijn|m'n|mn|me) baan (?:verloren|kwijt(?:geraakt)?)|"
    r"(?:ben|werd|word|hebben (?:ze )?me|heeft (?:hij |ze )?me)(?: ik)? (?:\w+ ){0,4}op staande voet "
    r"(?:weggestuurd|ontslagen|eruit gezet)|got fired|laid off|"
    r"(?:ik ben|ben ik|ik word) (?:\w+ ){0,2}(?:eruit|op straat) (?:gegooid|gezet|gekegeld|gewerkt)|"
    r"(?:hebben|heeft) (?:ze )?(?:me|mij) (?:\w+ ){0,3}(?:eruit|op straat) (?:gegooid|gezet|gekegeld|gewerkt)|"
    r"(?:kindje|kind|baby\w*) (?:\w+ )?verloren|(?:knobbel\w*|gezwel|tumor) (?:\w+ )?(?:gevonden|ontdekt)|"
    r"lig (?:\w+ ){0,3}in (?:het |'t |t )?ziekenhuis|"
    r"zit (?:ik )?(?:\w+ ){0,2}thuis met (?:een )?(?:burn-?out|overspann\w+)|"
    r"(?:wij|we|ik) (?:ga|gaan|lig|liggen) (?:\w+ )?(?:in )?scheid(?:en|ing)|(?:wij|we) (?:gaan|zijn|gingen) "
    r"(?:\w+ ){0,2}uit elkaar|gaan (?:wij|we) uit elkaar|scheiding aangevraagd|(?:heb|heeft|"
    r"had|kreeg|krijg) (?:ik )?(?:\w+ ){0,2}(?:burn-?out|\w*kanker|leukemie|hersentumor)|\w*kanker (?:heeft|heb|"
    r"is het)|"
    # What a doctor calls it, or he himself where he is at home with it; "druk" and "ziek" are no such words.
    r"(?:huisarts|bedrijfsarts|dokter|arts|psycholoog|specialist)(?: \w+){0,6} (?:burn-?out|overspann\w+|depressi\w+)|"
    r"(?:ben|zit|raak|raakte|was|lig)(?: ik)?(?:,? \w+){0,5},? (?:overspannen|opgebrand|in een burn-?out|depressief)|"
    r"(?:overspannen|met een burn-?out) thuis)\b"
)
# Who leaves out "ik" begins with it.
_FIRED = re.compile(r"^\W*(?:(?:sorry|hoi|hey|nou|ja|tja|pff+)\W+)*(?:ben|werd|word) (?:\w+ ){0,3}ontslagen\b")
_GOES_HOME = re.compile(r"\bziekenhuis (?:\w+ )?ontslagen\b|\bontslagen (?:\w+ )?uit\b")
_SLEEPLESS = re.compile(
    r"\bslaap (?:ik )?(?:\w+ ){0,2}(?:weken|maanden)(?: \w+){0,3} "
    r"(?:niet|amper|nauwelijks|(?:twee|drie|vier|[234]) uur)\b"
)
_NOT_ILL = re.compile(
    r"\b(?:geen|niet|nooit|was (?:\w+ )?(?:vorig jaar|toen|vroeger|ooit|eerder)|toen ik|bang (?:voor|dat)|voorkom\w*|"
    r"vóór|voordat|straks|anders|bijna|als|zo'n beetje|"
    r"(?:mijn|een|de) (?:cliënt|client|patiënt|patient|bewoner|leerling|klant)\w*) "
    r"(?:[^.!?]* )?(?:burn-?out|overspann\w*|opgebrand|depressi\w*|\w*kanker)\b"
)
_FAMILY = (
    r"(?:(?:schoon|stief|klein)?(?:moeder|vader|zoon(?:tje)?|dochter(?:tje)?|broer(?:tje)?|zus|zusje)|ma|pa|"
    r"ma?ma|pa?pa|baby|man|vrouw|opa|oma|vriend|vriendin|"
    r"kind|kindje|partner|tante|oom|collega)"
)
_ILL = re.compile(
    rf"\b{_FAMILY}\b(?=[^.!?]*\b(?:(?:ligt|lag|liggen|beland|terechtgekomen|"
    rf"opgenomen) (?:\w+ ){{0,4}}in het zie\w{{1,4}}huis|"
    r"in het ziekenhuis (?:ligt|lag|beland|opgenomen|terechtgekomen)|met de ambulance|naar het ziekenhuis (?:gebracht|"
    r"gegaan)|op de ic|is (?:\w+ ){0,4}opgenomen(?! in (?:het|de) (?!ziekenhuis|kliniek))|ernstig ziek|terminaal|"
    r"uitgezaaid|beroerte|hartaanval|herseninfarct|hartinfarct|(?:heup|nek|been|rug) gebroken|ongeneeslijk)\b)"
)
# Where he does not say in the same sentence who it was.
_STROKE = re.compile(
    r"(?<!bijna )(?<!zowat )(?<!haast )(?<!bijna een )(?<!zowat een )(?<!haast een )(?<!me een )(?<!krijg een )"
    r"\b(?:herseninfarct|beroerte|tia|hersenbloeding|hartaanval|hartinfarct|alvleesklier\w*|hersentumor|leukemie|"
    r"uitgezaaid|uitzaaiing\w*)\b"
)
_WHO = re.compile(rf"\b(?:{_FAMILY}|iemand (?:van|bij|uit|op) \w+|een van ons|hij|ze|zij|hem|haar)\b")
_LEFT = re.compile(
    rf"\b(?!collega){_FAMILY} (?:is|werd|wordt) (?:\w+ ){{0,3}}ontslagen\b(?! uit)(?<!ziekenhuis ontslagen)|"
    rf"\b{_FAMILY} (?:is|gaat|wil) (?:\w+ )?bij (?:me|mij) weg\b|\b{_FAMILY} heeft (?:\w+ )?het (?:\w+ )?uitgemaakt\b|"
    r"\b(?:heeft|wil) (?:me|mij) (?:\w+ )?verlaten\b|"
    r"\b(?:ik ben|we zijn|wij zijn|zijn we|ben ik) (?:\w+ ){0,2}gescheiden\b(?! (?:moeder|vader|ouder|van elkaar))|"
    rf"\b{_FAMILY} (?:is|zijn|was) (?:\w+ ){{0,3}}(?:weggelopen|vermist|opgepakt|zoek)\b|"
    rf"\b(?:{_FAMILY}[^.!?]*|die|hij|ze|zij) (?:ligt|lag) (?:nu )?op sterven\b|"
    rf"\b{_FAMILY} (?:gaat dood|is stervende|drinkt weer|heeft geprobeerd)\b|"
    rf"\bafscheid (?:moeten )?(?:genomen|nemen) van {_MINE} (?!collega|vriend)(?:\w+ )?{_FAMILY}\b|"
    rf"\b(?:het is|is het|'?t is) (?:\w+ )?uit met {_MINE} (?:vriend|vriendin|man|vrouw|partner|relatie)\b|"
    rf"\b{_MINE} (?:man|vrouw|vriend|vriendin|partner) (?:heeft (?:\w+ )?(?:een|iemand) anders?(?= *(?:$|[.!,;\n]))|"
    r"is (?:\w+ )?vreemdgegaan|gaat (?:\w+ )?vreemd)\b|"
    rf"\b{_MINE} (?!collega|vriend)(?:\w+ )?{_FAMILY}\b[^.!?]{{0,20}}\b(?:haalt|redt) het (?:\w+ )?niet(?: meer)?"
    r"(?= *(?:$|[.!,;\n]))|"
    r"\bkanker gevonden\b|\bcontract (?:wordt|werd|is) niet verlengd\b|"
    r"\b(?:wil|wilt|wil van me) scheiden\b|\b(?:ik|we|wij) (?:ben|zijn) (?:net |pas |gisteren )?uit elkaar\b"
)
_ON_THE_FLOOR = re.compile(
    r"(?:\b(?:de|het|een|alle|mijn|m'n|mn) )?\b(?!(?:alles|het|dat|die|dit|er|niks|wat|ik|papier\w*|boel|troep)\b)"
    r"(?:\w+ )??\w+ (?:zat|lag|ligt|viel) (?:\w+ ){0,3}op de (?:grond|vloer)\b|"
    r"\b(?:vond (?:ik )?(?:hem|haar)|zat hij|lag hij|zat ze|lag ze)\b(?: \w+){0,4} op de (?:grond|vloer)\b"
)
_PLAYS = re.compile(r"\b(?:\w*lach\w*|\w*spel\w*|speelde?|yoga|kring|lego|blokken|puzzel\w*|kleed|matje|oefening\w*)\b")
_A_THING = re.compile(r"\b(?:de|het|een|alle|dat|die) \w+ (?:zat|lag|ligt|viel) (?:\w+ ){0,3}op de (?:grond|vloer)\b")
_NIGHT = re.compile(
    r"\bambulance (?:\w+ ){0,3}(?:gebeld|bellen|belde|kwam|gekomen|komen|voor de deur|erbij|opgehaald)\b|"
    r"\b(?:met|in) de ambulance\b|\b112 (?:\w+ ){0,2}(?:gebeld|bellen|belde)\b|\bbelde 112\b|"
    r"\bnaar de (?:eerste hulp|spoedeisende hulp|seh|spoed|huisartsenpost)\b|"
    r"\b(?:op|bij) de (?:eerste hulp|spoedeisende hulp|seh|spoed|huisartsenpost)\b|"
    rf"\b{_FAMILY} (?:is|was) (?:(?:weer|gisteren|gister|vannacht|vanochtend|hard|lelijk|thuis|uit bed|"
    r"van (?:de|zijn|haar|het) \w+) )*gevallen\b|"
    r"\b(?:heb|had|kreeg|krijg)\b[^.!?]{0,40}\bpaniekaanval\b|\bpaniekaanval (?:gehad|gekregen)\b|"
    r"(?:^|[,;] ?|\bik |\bsorry )(?:zit|sta|lig) (?:ik )?(?:\w+ ){0,2}(?:te (?:huilen|janken)|huilend|jankend|"
    r"in tranen)\b|\bkan (?:ik )?(?:\w+ )?niet (?:meer )?(?:stoppen|ophouden) met (?:huilen|janken)\b|"
    r"\bben (?:ik )?(?:\w+ ){0,2}ingestort\b|"
    rf"\b(?:zit|zitten|ben|zijn|sta|staan|moest|moesten|moet|was|waren)\b[^.!?]{{0,20}}"
    rf"\b(?:in|naar) (?:het|'t|t) ziekenhuis\b(?=[^.!?]*\b(?!collega){_FAMILY}\b)|"
    r"\bthuis is het (?:\w+ )?(?:oorlog|hommeles|crisis)\b|"
    rf"\b{_MINE} (?!collega){_FAMILY}\b[^.!?]{{0,40}}\bheeft (?:me|mij) (?:\w+ )?uitgescholden\b|"
    r"\b(?:me|mij) (?:vandaag|net|vanmorgen|vanochtend|gisteren|zojuist) ziek ?gemeld\b|"
    r"\b(?:me|mij) ziek ?gemeld (?:vandaag|net|vanmorgen|vanochtend|gisteren)\b|"
    r"\bthuis (?:\w+ ){0,3}(?:ruzie|bonje|heibel|bonje|gedonder)\b|\b(?:ruzie|bonje|heibel|gedonder) thuis\b|"
    rf"\bruzie (?:\w+ ){{0,2}}met (?:mijn|m'n|mn|me) {_FAMILY}\b|"
    rf"\b(?:mijn|m'n|mn) {_FAMILY} en ik (?:hebben|hadden) (?:\w+ ){{0,3}}ruzie\b|"
    r"\b(?:is|werd|hebben) (?:\w+ ){0,3}(?:ingebroken|aangereden)\b|\b(?:auto-?)?ongeluk (?:gehad|gekregen)\b|"
    r"\bcalled (?:an ambulance|911)\b|\b(?:fight|row|argument) at home\b"
)
_NO_QUARREL = re.compile(
    r"\b(?:geen|zonder|nooit|bang voor|voorkom\w*|vermijd\w*|altijd|vaak|soms|als|dan krijg \w+|vroeger|"
    r"lachen|lachend|film|serie|ooit|bijna|werk\w* in het ziekenhuis)\b"
)
_BETTER = re.compile(r"\b(?:gaat (?:weer |nu |wel |best )*(?:goed|beter)|mag naar huis|is weer thuis)\b")
_JUST_NOW = re.compile(
    r"\b(?:gisteren|gister|vannacht|vanmorgen|vanochtend|vanmiddag|eergisteren|zojuist|net|onverwachts?|plotseling|"
    r"(?:vorige|deze|afgelopen) "
    r"(?:week|maand|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|weekend)|"
    r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|yesterday|last (?:week|month|night))\b"
)
# For which he cannot do something now.
_HINDERS = re.compile(r"\b(?:afzeggen|afmelden|verzetten|uitstellen|(?:kan|kom|lukt)(?: \w+){0,3} niet)\b")
# Long enough ago to be told as something that was.
_YEARS_AGO = re.compile(
    r"\b(?:jaar|jaren|years) (?:geleden|terug|dood|weg|later|ago)\b|\b(?:al|nu) (?:\w+ )?(?:jaar|jaren)\b|"
    r"\bin (?:19|20)\d\d\b|\b(?:vorig|verleden) jaar\b|\bsindsdien\b"
)
# Of then, though it may be with him still.
_OF_THEN = re.compile(
    r"\b(?:destijds|vroeger|toen ik (?:\w+ )?(?:klein|kind|jong|twaalf|\d+) was|als kind|weduwe|weduwnaar|"
    r"(?:al|nu) (?:\w+ )?maanden|maanden (?:terug|dood|weg|later)|"
    r"sinds(?! (?:een week|twee weken|(?:vorige|deze) (?:week|maand)|gisteren|kort|(?:maan|dins|woens|donder|vrij|"
    r"zater|zon)dag))|elk jaar|sterfdag|toen (?:mijn|m'n|mn) \w+ )\b"
)


_OF_LIFE = re.compile(
    r"\b(?:miskraam|miscarriage|\w*kanker|leukemie|hersentumor|tumor|gezwel|knobbel\w*|kindje|baby\w*|sterven|stervende|"
    r"gaat dood|ziekenhuis|vermist|heeft geprobeerd|afscheid|(?:haalt|redt) het)\b"
)
_ASSAULTED = re.compile(
    r"\b(?:in elkaar geslagen|mishandeld|aangerand|verkracht|misbruikt|neergestoken|gewurgd|in coma)\b"
)
_ENDS = re.compile(r"[.!?…\n]+")


_OF_LOSS = (_DIED, _DEAD, _BURIED, _MOURNS, _ILL, _STROKE, _LEFT, _FOOTING, _FIRED, _SLEEPLESS)
_MAY_BE_LOST = FirstLook(*_OF_LOSS, _NIGHT, _ON_THE_FLOOR, BEFELL, *OF_HARM)


@lru_cache(maxsize=_HELD)
def lost_now(words: str) -> Loss | None:
    """What he tells that he lost, if it is of now."""
    plain = small(words)
    if not _MAY_BE_LOST(plain):
        return None
    if _SLEEPLESS.search(plain):
        return Loss.FOOTING
    if stays_with_him(plain):
        return Loss.LIFE if _ASSAULTED.search(plain) else Loss.NIGHT
    lost = _lost(words, plain)
    return None if lost is None or _YEARS_AGO.search(plain) or _OF_THEN.search(plain) else lost


def _lost(words: str, plain: str) -> Loss | None:
    """The same, whenever it was."""
    dead = _DEAD.search(plain) and (_JUST_NOW.search(plain) or _HINDERS.search(plain))
    buried = any(
        _BURIED.search(one) and (_JUST_NOW.search(one) or _IS_BURIED.search(one)) and not _WHERE_IT_WAS.search(one)
        for one in _ENDS.split(plain)
    )
    is_lost = buried or ((dead or _DIED.search(plain)) and _OF_SOMEBODY.search(plain))
    if is_lost and not is_anothers(words):
        return Loss.SOMEBODY
    ill = (_ILL.search(plain) or (_STROKE.search(plain) and _WHO.search(plain))) and not _BETTER.search(plain)
    left = _LEFT.search(plain)
    if ill or left or _has_no_footing(plain):
        return Loss.LIFE if ill or _OF_LIFE.search(plain) else Loss.FOOTING
    if not _was_bad(plain) or _BETTER.search(plain):
        return None
    return Loss.LIFE if _ASSAULTED.search(plain) else Loss.NIGHT


def _has_no_footing(plain: str) -> bool:
    found = (one for one in _ENDS.split(plain) if _FOOTING.search(one) or _FIRED.search(one))
    return any(not (_NOT_ILL.search(one) or _GOES_HOME.search(one)) for one in found)


# Who works there, and names nobody who lay there: "donderdag heb ik dienst op de seh".
_THERE = r"(?:eerste hulp|spoedeisende hulp|seh|spoed|huisartsenpost)"
_IS_WORK = r"\b(?:\w*dienst|werk|werkte|gewerkt|stage|collega's|overdracht|opgeschreven)\b"
_AT_HIS_WORK = re.compile(
    rf"{_IS_WORK}[^.!?]*\b(?:op|bij) de {_THERE}\b|\b(?:op|bij) de {_THERE}\b[^.!?]*{_IS_WORK}|"
    rf"\bpatiënt\w*[^.!?]*\b{_THERE}\b|\b{_THERE}\b[^.!?]*\bpatiënt"
)
_LAY_THERE = re.compile(
    rf"\b(?!collega){_FAMILY}\b|"
    r"\b(?:(?:lag|ligt|lig|beland\w*|gebracht|terechtgekomen|gehecht)(?![^.!?]*patiënt)(?<!patiënt lag)|wachtkamer)\b"
)


def _works_there(sentence: str) -> bool:
    """Whether it is where he works, and not where he had to be."""
    return _AT_HIS_WORK.search(sentence) is not None and _LAY_THERE.search(sentence) is None


def _was_bad(plain: str) -> bool:
    """Whether it was a bad night, or day, at home; or he tells of an accident, or worse."""
    return (
        befell(plain)
        or is_harmed(plain)
        or any(
            (_NIGHT.search(one) and not (_NO_QUARREL.search(one) or _works_there(one) or turned_out_well(one)))
            or (_ON_THE_FLOOR.search(one) and not (_PLAYS.search(one) or _A_THING.search(one)))
            for one in _ENDS.split(plain)
        )
    )


@lru_cache(maxsize=_HELD)
def grieves(words: str) -> bool:
    """Whether he tells of a death or such a loss, and not as something of years ago."""
    plain = small(words)
    if not _MAY_BE_LOST(plain):
        return False
    mourns = any(_MOURNS.search(one) and not _WHERE_IT_WAS.search(one) for one in _ENDS.split(plain))
    died = (mourns or _DIED.search(plain) or _DEAD.search(plain)) and not is_anothers(words)
    told = died or _LEFT.search(plain) is not None or _has_no_footing(plain)
    told = told or _was_bad(plain) or _SLEEPLESS.search(plain) is not None
    told = told or (_ILL.search(plain) is not None and _BETTER.search(plain) is None)
    return told and _YEARS_AGO.search(plain) is None
