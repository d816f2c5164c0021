"""What came of what somebody set out to do, as he tells it where he is asked for it.

That he did it, wholly or half, is heard only where he says so. Who tells that it came about by chance or by somebody
else, that he gave it up, that he asks something himself, or anything that is not known for it, is asked no further.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.asked.told_before import says_told
from conversations.matching import small
from conversations.quoted.same_words import in_common
from conversations.said.gist import sentences
from conversations.told.setting_out import goes_to

# What somebody has done, by the words for it that people use of a thing to try.
_HAS_DONE = (
    r"\w{0,8}(?:gezegd|gedaan|gevraagd|gebeld|gelegd|gelaten|gegaan|gehouden|gestopt|gezet|gemaakt|genomen|gelopen|"
    r"geschreven|gemaild|geappt|gestuurd|gesproken|gepraat|verteld|geprobeerd|gelukt|gewandeld|gefietst|geoefend|"
    r"gegeten|"
    r"gezeten|gebleven|geweigerd|geopend|gesloten|gedraaid|vertrokken|begonnen|gestart|geblokt|gepland|geregeld|"
    r"besproken|"
    r"gedeeld|gegeven|genoemd|geteld|gewacht|gezwegen|geruimd|getekend|geturfd|geslagen|gehaald|gelezen|gekeken|"
    r"geluisterd|gemeld|gestaan|gekozen|geschoven|gevolgd|volgehouden|getrokken|gestapt|gerust|gegooid)"
)
_DID = (
    r"(?:zei|vroeg|legde|ging|deed|liet|bleef|hield|nam|stopte|zette|liep|belde|mailde|appte|vertelde|schreef|noemde|"
    r"sprak|at|zat|zweeg|telde|wachtte|begon|sloot|stond|keek|luisterde|koos|gaf|haalde|las|oefende|weigerde)"
)
_WELL = (
    r"(?:goed|prima|beter|best|wel|vanzelf|makkelijk|lekker|redelijk|aardig|soepel|super|top|fijn|oké|oke|ok|okay|"
    r"uitstekend|verrassend|wisselend|voor de helft)"
)
_SO_OFTEN = (
    r"(?:(?:één|een|twee|drie|vier|vijf|zes|zeven|paar|enkele|meerdere|[1-9]) (?:keer|keren|maal|dagen?)|half|"
    r"voor de helft|"
    r"(?:een )?halve|(?:maan|dins|woens|donder|vrij|zater|zon)dag wel|deels|gedeeltelijk|meestal|soms|bijna elke|"
    r"elke (?:dag|keer|ochtend|avond)|iedere (?:dag|keer)|"
    r"\w+ van de \w+ (?:keer|dagen))"
)
# What he begins with: what comes after it can be of the other half.
_BEGINS = re.compile(
    rf"(?:(?:nou|zo|eh|haha|hoi|oh|o|tja|eindelijk|trots)[,.! ]+)*"
    rf"(?:(?:ja+|jawel|jep|yes|zeker|jazeker|joepie|hoera)\b(?! (?:maar )?(?:nee|niet|ik weet))|{_WELL}\b|"
    rf"{_SO_OFTEN}\b)"
)
_CAME_OFF = re.compile(
    rf"\b(?:is|heb|ben|was|heeft|nu) (?:\w+ ){{0,3}}gelukt\b|^(?:(?:het|dat|toch|wel|goed|echt) )*gelukt\b|"
    rf"\bja gelukt\b|\bgelukt(?: hoor)?$|\b(?:het|dat|dit|'t|t) (?:lukte|lukt)\b|\blukte (?:het|dat|me|mij|wel)\b|"
    rf"\b(?:het|dat|t|'t) (?:ging|gaat|liep|loopt) (?:\w+ ){{0,3}}{_WELL}\b|^(?:ging|gaat|"
    rf"liep) (?:\w+ ){{0,3}}{_WELL}\b|"
    r"\bja (?:het|dat) ging\b|\b(?:it worked|i did|did it|went (?:\w+ )?(?:well|fine|ok|okay|good)|twice|once|half|"
    r"partly)\b"
)
_SAYS_DONE = re.compile(
    rf"\b(?:ik heb|heb ik|ik ben|ben ik|we hebben|hebben we)\b[^,;]*\b{_HAS_DONE}\b|"
    rf"^(?:(?!(?:hij|zij|ze|er|is|was|heeft|wordt|werd|zou|moet|had)\b)[\w'’]+ ){{0,7}}{_HAS_DONE}\b|"
    rf"\bik {_DID}\b|\b{_DID} ik\b|\b(?:de|het) eerste \w+ (?:\w+ )?wel\b|\beerste \w+ wel\b|"
    r"\bi (?:said|asked|told|called|went|left|kept|stopped|tried)\b"
)
# In one sentence with it: then it is not that.
_NOT_IT = re.compile(
    r"\b(?:niet|niets|niks|nooit|geen|amper|nauwelijks|vergeten|vergat|mislukt\w*|toch (?:weer|maar)|weer (?:ja|niet)|"
    r"bijna|alleen (?:gedacht|bedacht)|not|never|didn't|forgot|failed|almost|(?:zou|had|wilde|moest) ik)\b"
)
_THOUGH_NOT = re.compile(
    r"\bniet (?:\w+ ){0,4}maar\b|\b(?:niemand|niks|niets) (?:\w+ ){0,3}(?:van|aan)\b|\bniks ergs?\b"
)
_BY_CHANCE = re.compile(
    r"\b(?:niet door (?:mij|me)|per ongeluk|toevallig\w*|bij toeval|vanzelf omdat|thuis laten liggen|"
    r"(?:iemand|een) ander\b|(?:mij|me) voor (?:geweest|was)|"
    r"(?:hij|ze|zij|collega|man|vrouw|baas|chef|manager|zoon|dochter|iemand) (?:heeft|had) (?:m|'m|hem|het|dat|'t|t) "
    r"(?:\w+ )?(?:verstopt|gedaan|gezegd|afgepakt|gevraagd|geregeld|gepakt)|by accident|by chance|somebody else)\b"
)
_GIVES_UP = re.compile(
    r"^(?:nee+|neen|nope|no)\b(?!,? (?:maar|wel|gezegd|zeggen|zei|zeg|riep)\b)|\b(?:dom|stom|slecht|onzinnig|"
    r"raar) (?:plan|idee)\b|"
    r"\b(?:ga|doe|hoef|wil|begin) (?:ik )?(?:het |dat |er |hier |daar |nu |even |ook |dus |toch |gewoon )*"
    r"(?:niet|nooit|niks|niets)(?: (?:meer|ook|doen|aan|mee|proberen))*(?=[ .,!]*$|[.,!;])|"
    r"\b(?:ga|wil) (?:ik )?(?:\w+ ){0,2}(?:niet|niks|niets|nooit)(?: meer)? (?:doen|proberen)\b|"
    r"\bmij niet gezien\b|\bik (?:stop|kap) ermee\b|\blaat (?:het|maar) (?:zitten|varen)\b|\bgeef (?:het )?op\b|"
    r"\bgaat (?:hem )?niet (?:worden|gebeuren)\b"
)
# Said to the one who asks, so that it begins with it; what he tells that he said to somebody else does not.
_ANGRY = re.compile(
    r"(?:^|[,;] *)(?:(?:nou|kom|zeg|man|mens|jezus|god|verdomme|godver\w*|maar|en|oh|ach|alsjeblieft|aub|please|ja|"
    r"nee)[,! ]+)*(?:(?:hou|houd|houdt) (?!ik\b|je\b|we\b)(?:(?:nou|toch|maar|eens|er|gewoon|even|eindelijk) )*"
    r"(?:op\b(?: met\b| over\b| *$)|mee op\b|je (?:mond|kop|bek)\b)|"
    r"(?:zeur|zeik) (?:\w+ )?niet\b|laat (?:me|mij) (?:(?:nou|toch|eens|gewoon|even|alsjeblieft) )*met rust\b|"
    r"(?:rot|donder|flikker|sodemieter|lazer|pleur) (?:toch |nou |maar |een eind )*op\b|oprotten\b|opzouten\b|"
    r"kap (?:\w+ ){0,3}(?:er|hier|daar)? ?mee\b|schei (?:\w+ ){0,2}uit\b|val (?:me|mij) (?:\w+ )?niet lastig\b|"
    r"bemoei je (?:\w+ )?(?:er|met)\b|wat (?:kan|gaat) jou (?:\w+ )?(?:schelen|aan)\b|"
    r"leave me alone\b|shut up\b|stop (?:asking|nagging)\b)|"
    r"\bjij (?:begint|komt|zeurt|zit) (?:\w+ )?(?:over|met|te)\b(?=[^?]*$)"
)
_FOR_THE_COACH = re.compile(r"\bvraag (?:dat|dit|het)(?: \w+){0,2} aan\b")


def did(words: str) -> bool:
    """Whether he says that he did it, wholly or half, and nothing after which one more question does not fit."""
    return may_be_asked_on(words) and any(map(_says_done, sentences(words)))


def may_be_asked_on(words: str) -> bool:
    """Whether he says nothing with it after which one more question does not fit: that he gives it up, that it came
    about by itself, that he told it, or something that he asks."""
    if is_angry(words) or gives_up(words) or says_told(words):
        return False
    plain = small(words)
    if _BY_CHANCE.search(plain) or _FOR_THE_COACH.search(plain):
        return False
    return not any(one.rstrip().endswith("?") for one in sentences(words))


def came_off(clause: str) -> bool:
    """Whether he says in this clause, in small letters, that it worked or went well."""
    return _CAME_OFF.search(clause) is not None


def came_of(words: str, of_it: str) -> bool:
    """Whether he tells, unasked, that he did it or that it worked: by words of his own for it, or by no other."""
    told, alike = sentences(words)[:2], in_common(words, of_it)
    if len(alike) >= _SOME or (alike and any(map(_says_done, told))):
        return not any(one.rstrip().endswith("?") or goes_to(one) for one in told)
    return any(came_off(small(one)) and not _OF_ANOTHER.search(small(one)) for one in told[:1])


_SOME = 2
_OF_ANOTHER = re.compile(r"\b(?:gelukt|lukte|ging goed) (?:met|bij|van|om|voor) ")


def _says_done(sentence: str) -> bool:
    plain = small(sentence).strip(" .!…\"'“”")
    not_it = _NOT_IT.search(_THOUGH_NOT.sub("", _OF_WHAT.sub("", plain)))
    if _BEGINS.match(plain):
        return not_it is None or not_it.start() > _APART
    if not_it is None and _SAYS_DONE.search(plain):
        return True
    return any(_CAME_OFF.search(one) and not _NOT_IT.search(one) for one in _CLAUSES.split(plain))


def says_not_done(words: str) -> bool:
    """Whether the first that he says is only that it was not done, whatever he tells after it."""
    told = [part for one in sentences(words) for part in _TURNS_FROM_IT.split(one)]
    if len(told) < _SOME or _NOT_DONE.fullmatch(small(told[0])) is None:
        return False
    return not any(came_off(one) or re.search(r"\bwel\b", one) for one in map(small, told[1:]))


def wants_it_on(words: str) -> bool:
    """Whether he says, where he did not do it, that he means to after all: "nee, maar ik wil het nog wel"."""
    return any(_MEANS_TO.search(small(one)) for one in sentences(words))


_TURNS_FROM_IT = re.compile(r",? (?=maar\b)")
_MEANS_TO = re.compile(
    r"(?:\bik (?:wil|ga|blijf)|\b(?:wil|ga|blijf) ik|\bmaar (?:wil|ga|blijf)) (?:(?:het|dat|'t|t|er|me|mee) )*"
    r"(?:(?:nog|wel|echt|zeker|toch|gewoon|steeds|ook) )*(?:wel|nog(?: steeds)?|blijven|proberen|doen|oefenen|"
    r"volhouden|doorgaan|verder)"
    r"\b(?! niet)"
)


_NOT_DONE = re.compile(
    r"\W*(?:(?:nee+|helaas|nou|tja|eerlijk gezegd|pff+)[,. ]+)*(?:(?:dus|weer|toch|ook|het is|dat is|dit keer) )*niet"
    r"(?: (?:gelukt|gedaan|gezegd|gevraagd|gebeld|van gekomen|gekomen))?(?: (?:helaas|dus|weer|dit keer))?\W*"
)


def says_done(sentence: str) -> bool:
    """Whether he says in this sentence, in small letters, that he did something, whatever it was."""
    return _SAYS_DONE.search(sentence) is not None or _DID_HE.search(sentence) is not None


_DID_HE = re.compile(
    rf"\b(?:ik|i) (?:\w+ )??(?:heb|ben|was|durfde)\b|\b(?:ben|was|durfde) ik\b|"
    rf"\bheb ik\b[^,;]*\b\w+en\b|^heb\b[^,;]*\b{_HAS_DONE}\b"
)
_OF_WHAT = re.compile(r" (?:wat|dat) ik (?:niet|geen|nooit)\b.*")  # "gezegd wat ik niet ging doen"
_CLAUSES = re.compile(r"[,;:] *| (?:en|maar|and|but) ")
_APART = 12  # characters: "half, dinsdag niet" begins with what he did


def gives_up(words: str) -> bool:
    """Whether he says that he did not do it and does not mean to."""
    return any(_GIVES_UP.search(small(one).strip(" .!…")) for one in sentences(words))


# There is nothing to do any more: "dat van de telefoon hoeft niet meer, die is kapot".
_NEED_NOT = re.compile(
    r"\b(?:hoeft|hoef ik|hoefde) (?:(?:nu|dus|toch|gelukkig|inmiddels|eigenlijk|al|voor mij) )*niet(?: meer)?"
    r"(?! te\b)(?= *(?:$|[,;:.]|want|omdat|nu|meer))|\b(?:is|was) (?:\w+ )?niet meer nodig\b|\bniet meer aan de orde\b|"
    r"\bno longer needed\b"
)
_ANOTHER_DID = re.compile(
    r"^(?:(?:nou|ja|nee|want|maar|een|mijn|m'n|de|het) )*(?!ik\b|we\b|wij\b)[\w']+ (?:heeft|had) "
    r"(?:het|dat|'t|t|m|'m|hem|haar|ze) (?:\w+ ){0,3}"
    r"(?:gedaan|gevraagd|gezegd|geregeld|gebeld|verteld|opgelost|overgenomen|gemaild)\b(?!.*\bik\b)"
)


def no_longer(words: str) -> bool:
    """Whether he says that it need not be done any more, or that somebody else did it."""
    told = [small(one).strip(" .!…") for one in sentences(words)]
    return any(_NEED_NOT.search(one) or _ANOTHER_DID.search(one) for one in told)


def need_not(sentence: str) -> bool:
    """Whether he says in this sentence, in small letters, that there is nothing to do any more."""
    return _NEED_NOT.search(sentence) is not None


_SURPRISE = re.compile(
    r"\b(?:(?:had|hadden) (?:ik |we )?(?:\w+ ){0,4}(?:niet|nooit) (?:verwacht|gedacht|geweten|zien aankomen)|"
    r"niet (?:verwacht|gedacht|geweten) (?:had|dat)|dat wist ik niet(?=\W*$|[.,;!])|"
    r"onverwacht\w*|tot mijn (?:verbazing|verrassing)|tegen (?:mijn|de) verwachting|verrass\w+|verbaas\w+|"
    r"(?:gek|raar|vreemd) genoeg|(?:vond|was|bleek|leek|zei|bedankte|reageerde) (?:[\w']+ ){0,3}zelfs|"
    r"viel (?:me |mij )?(?:\w+ )?(?:mee|tegen|op)|surpris\w+|unexpected\w*|did not expect)\b"
)


def tells_surprise(words: str) -> bool:
    """Whether he tells with it what he had not expected."""
    return _SURPRISE.search(small(words)) is not None


# Of so many answers it is known: every question asks it of the same few.
_HELD = 200


@lru_cache(maxsize=_HELD)
def is_angry(words: str) -> bool:
    """Whether he is angry at being asked."""
    return any(_ANGRY.search(small(one).strip(" .!…")) for one in sentences(words))


_PROTESTS = re.compile(
    r"^(?:mooi|fijn|goed|gelukt|good)(?: dat het lukte)?\s*\?|\b(?:helemaal |echt |juist |dus )?niet mooi\b|"
    r"\bnothing good\b"
)


def protests(words: str) -> bool:
    """Whether he holds against "good that it worked" that it was not good."""
    return _PROTESTS.search(small(words).strip()) is not None


_FELT_BAD = re.compile(
    r"\b(?:me|mij) (?:(?:er|daar|toch|zo|wel|heel|best|erg|een|beetje|ook|dan|juist) )*"
    r"(?:schuldig|rot|slecht|eenzaam|alleen|klein|overbodig|nutteloos|leeg|waardeloos|buitengesloten) "
    r"(?:(?:over|zou|ging|had|was|erover|daarover) )*(?:voel\w*|gevoeld)\b"
)


def felt_bad(words: str) -> bool:
    """Whether it left him with something that does not feel good, by his own word for it."""
    return _FELT_BAD.search(small(words)) is not None


_NO_MORE = re.compile(
    r"\b(?:dus |verder )?laat maar(?: verder| zitten| zo)?\W*$|\bniet schriftelijk\b|"
    r"\b(?:schrijf|zeg|vertel) (?:ik )?(?:\w+ )?(?:hier |er )?(?:liever )?(?:niks|niets|niet) (?:meer|verder|over)\b|"
    r"\bmeer (?:wil|zeg|schrijf) ik (?:er |hier )?(?:\w+ )?niet\b"
)


def says_no_more(words: str) -> bool:
    """Whether he tells something, and that he does not want to write more of it."""
    return _NO_MORE.search(small(words)) is not None
