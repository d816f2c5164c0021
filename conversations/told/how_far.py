"""How far somebody is with what he works towards, where he is asked just that: that he came far, that part of it is
there, that it is not, or that he doubts it; and whether he says only what it does to him.

Each is heard only where he says so. Of anything else he is asked no further.
"""

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import Came, kinds_of, sentences
from conversations.told.losses import lost_now
from conversations.told.touched import HEAVY, TAKES_FROM_IT, all_that_touches

_SO_FAR = re.compile(
    r"\b(?:vaker|minder|meer|beter|eerder|rustiger|verder|korter|sneller|gelukt|lukt|lukte|klaar|bijna|grotendeels|"
    r"meestal|"
    r"deels|half|halverwege|soms|op tijd|af|getekend|akkoord|besloten|ligt er|staat er|loopt|gaat (?:\w+ )?(?:goed|"
    r"beter|"
    r"prima|best)|kan (?:ik )?(?:nu|inmiddels|wel)|durf|gehaald|geleerd|rust|further|better|less|more|done|almost|half|"
    r"is there|\w+ van de \w+|merkt|redelijk|praat uit|een (?:[6-9]|10|zes|zeven|acht|negen|tien))\b|"
    r"^(?:de |het )?(?:eerste )?(?:nee|ja) \w+ gaat\b|\bgaat (?:\w+ )?nu (?:\w+ )?(?:wel|bij)\b|"
    r"\bik (?:zeg|vraag|doe|hoor|merk|neem|ga|geef|laat|luister|wacht|stop|slaap|kijk|deel|hou|houd|praat|bel|plan)\b"
)
_NOT_SO_FAR = re.compile(
    r"^(?:(?:nou|eh|tja|eerlijk gezegd|helaas)[, ]+)*(?:nergens|niet\b|niks\b|niets\b|nog niet|nee\b|geen\b|weinig|"
    r"slecht|nul|niet ver|terug bij af)"
)
_BLEAK = re.compile(
    r"\bnog (?:steeds )?(?:net |even )?zo (?:moe|gestrest|gespannen|onrustig|slecht)\b|"
    r"\b(?:doel|plan) (?:klopt|geldt|bestaat) (?:\w+ )?niet meer\b|\b(?:burn-?out|overspannen|ziektewet|ziekgemeld|"
    r"ziek gemeld|weggelopen|ontslagen|"
    r"niemand meer|terug bij af|helemaal mislukt|niks van terecht|niets van terecht|geen zak van|ingestort)\b"
)


def came_far(words: str) -> bool:
    """Whether he tells that something came of what he worked towards."""
    told = [small(one).strip(" .!…\"'“”") for one in sentences(words)]
    return any(_SO_FAR.search(one) and not _NOT_SO_FAR.match(one) for one in told) and not is_bleak(words)


def is_bleak(words: str) -> bool:
    """Whether he tells that it fell apart."""
    return _BLEAK.search(small(words)) is not None


_FELL_SHORT = re.compile(
    r"^(?:(?:nou|eh|tja|pf+|eerlijk gezegd|helaas|nee|het|is|ben|heb|dat)[, ]+)*(?:nog )?(?:niet (?:gehaald|gelukt|"
    r"zo ?ver(?!.*\bmaar\b)|ver\b(?!.*\bmaar\b))|minder (?:ver )?dan ik (?:\w+ )?(?:hoopte|wilde|dacht)|nergens\b|"
    r"lang niet\b|terug bij af)|"
    r"\b(?:is|ben|heb|hebben|heeft)\b[^,;]*\bniet (?:gelukt|gehaald|gered|bereikt)\b|\bniet van gekomen\b|"
    r"\bga(?:at|an)?\b[^,;]*\bniet (?:lukken|halen|redden|worden|gebeuren)\b|\bmislukt\b|\bgefaald\b|"
    r"\bstaat stil\b|\bnot (?:there|done|made it)\b"
)
_DOUBTS = re.compile(
    r"\b(?:ik )?(?:be)?twijfel\w*|\bweet (?:ik )?(?:\w+ ){0,3}niet (?:\w+ )?of\b|\bgeen idee of\b|"
    r"\bvraag (?:ik )?me af of\b|"
    r"\bniet meer (?:mijn|m'n|het) (?:doel|plan)\b|\b(?:doel|plan) (?:\w+ ){0,4}(?:van|idee van) (?:mijn|m'n) baas\b|"
    r"\been ander doel\b|\b(?:losgelaten|opgegeven|laten varen)\b|\bi doubt\b|\bnot sure\b|\bgave up\b"
)
_PARTLY = re.compile(
    r"\b(?:bijna|half|helft|halve|halverwege|deels|gedeeltelijk|grotendeels|op weg|een (?:heel )?(?:eind|stuk)je?|"
    r"gaat wel|redelijk|aardig|m?wah|mwo+a?h|zo-?zo|een begin|begonnen|nog niet (?:helemaal|alles|klaar|af)|"
    r"almost|partly|on (?:my|the) way|[\w,]+ (?:procent|%)|\w+ van de \w+)\b|\d ?%"
)
# Who says with it what is not there yet has said what it takes.
_SAYS_WHAT = re.compile(
    r"\b(?:maar|alleen|behalve|nu nog|moet nog|moeten nog|ontbreekt|mist|wacht op|but|only|except)\b"
)
_FEELS_GOOD = re.compile(r"\b(?:trots|blij|tevreden|gelukkig mee|gelukkiger|opgelucht|proud|glad|happy)\b")
_NOT_FELT = re.compile(r"\b(?:niet|geen|nooit|niks|niets|weinig|nauwelijks|not|never)\b")
_OF_WHAT = re.compile(r"\b(?:dat|omdat|want|met|that|op (?!mezelf|mijzelf|me\b))\b")
_A_FEW, _BARE = 16, 8  # words


def fell_short(words: str) -> bool:
    """Whether he says that it is not there, and tells nothing beside it that did come about."""
    if is_bleak(words):
        return True
    clauses = [one for each in sentences(words) for one in _CLAUSES.split(small(each).strip(" .!…\"'“”"))]
    came = any(_SO_FAR.search(one) and not (_NOT_FELT.search(one) or _FELL_SHORT.search(one)) for one in clauses)
    return not came and any(map(_FELL_SHORT.search, clauses))


def weighs(words: str) -> bool:
    """Whether it weighs on him how far he is, where he tells of nothing that he came to."""
    heavy = all_that_touches(words) & HEAVY or kinds_of(words) & {Came.HARD, Came.HURT}
    return bool(heavy) and not came_far(words)


_CLAUSES = re.compile(r"[,;:] *| (?:en|maar|wel|and|but) ")


def doubts_goal(words: str) -> bool:
    """Whether he does not know if he gets there or if it is still what he wants, or let it go."""
    return any(_DOUBTS.search(small(one)) for one in sentences(words))


def is_partly_there(words: str) -> bool:
    """Whether he says in a few words that part of it is there, and not what is not."""
    plain = small(words)
    is_told = len(plain.split()) <= _A_FEW and _SAYS_WHAT.search(plain) is None
    return is_told and _PARTLY.search(plain) is not None and not (fell_short(words) or weighs(words))


def only_glad(words: str) -> bool:
    """Whether he says in a few words how glad or proud he is, and not of what."""
    plain = small(words)
    is_bare = len(plain.split()) <= _BARE and not (_NOT_FELT.search(plain) or _OF_WHAT.search(plain))
    return is_bare and _FEELS_GOOD.search(plain) is not None and not (came_far(words) or is_partly_there(words))


def is_glad(words: str) -> bool:
    """Whether he says how glad or proud he is, and nothing that takes from it."""
    plain = small(words)
    takes = any(one.search(plain) for one in (_NOT_FELT, _SAYS_WHAT, TAKES_FROM_IT, _GLAD_TO_BE_RID))
    return _FEELS_GOOD.search(plain) is not None and not takes and not all_that_touches(words) & HEAVY


_GLAD_TO_BE_RID = re.compile(r"\b(?:klaar|eindelijk|voorbij|ervan ?af|van af|gezeur|gedoe|als)\b")


def is_there(words: str) -> bool:
    """Whether he says that it is there, and nothing that takes from it."""
    plain = small(words)
    takes = TAKES_FROM_IT.search(plain) or _SAYS_WHAT.search(plain) or _PARTLY.search(plain) or _NOT_FELT.search(plain)
    return _THERE.search(plain) is not None and not takes and lost_now(words) is None


_THERE = re.compile(
    r"\b(?:gelukt|gehaald|getekend|akkoord|rond|klaar(?! mee)|bereikt|ligt er|staat er|is er|er ligt|draait|"
    r"loopt(?! vast| uit| mis| stuk)|ver(?! weg)|trots|blij|is there|done)\b|(?:^|\b(?:is|plan) )af\b"
)
