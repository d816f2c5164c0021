"""What weighs most in an answer, though it is told only in passing: how somebody of his died or fell ill, long ago
maybe, that somebody lay in hospital or had a fit, or that he had told nobody yet what he says here. It gets half a
sentence, and no condolence."""

from collections.abc import Iterable
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import sentences
from conversations.text import Text
from conversations.told.losses import lost_now
from conversations.told.whose_loss import is_anothers

_HELD = 100

_KIN = (
    r"(?P<kin>(?:schoon|stief|groot|pleeg)?(?:moeder|vader|zoon|dochter|broer(?:tje)?|zus(?:je)?|ouders)|ma|pa|mama|papa|"
    r"mam|pap|opa|oma|tante|oom|neef|nicht|man|vrouw|vriend|vriendin|partner|zoontje|dochtertje|kindje|zwager)"
)
_HIS = rf"\b(?:mijn|m'n|mn|ons|onze) (?:(?:oudste|jongste|beste|eigen|eerste|lieve|kleine) )?{_KIN}\b"
# Between who it is and what became of him: no other who, and nothing that he only said or thought.
_ON = (
    r"(?:(?:'s|z'n|d'r)? (?!(?:dat|ik|je|jij|we|wij|mijn|m'n|mn|het|of|als|niet|nooit|bijna|haast|zowat)\b)"
    r"[\w']+){0,12}?"
)
_CAME_TO = (
    r"(?:overleden|overleed|gestorven|stierf|doodgegaan|dood(?! (?:moe|op|neer|stil|ziek))|verongelukt\w*|heengegaan|"
    r"(?:zelfmoord|een eind aan \w+ leven)|sterfdag|er niet meer (?:is|was|zijn)|omgevallen|"
    r"kanker|ms|parkinson|alzheimer|dement|dementie|hartaanval|hartinfarct|herseninfarct|hersenbloeding|beroerte|"
    r"burn-?out|dronk(?= en ik| te veel|[,.]|$)|alcoholist\w*)"
)
_OF_HIS = re.compile(rf"{_HIS}{_ON} {_CAME_TO}\b")
_DEATH_OF = re.compile(rf"\b(?:dood|overlijden|sterven|sterfbed|graf) van {_HIS}")
_WHOM = re.compile(_HIS)
_OF_THAT_ONE = re.compile(rf"(?:^|, |\b(?:en|tot|waarna) )(?:die|hij|zij|ze)\b{_ON} {_CAME_TO}\b|^(?:\w+ )?overleden\b")
# He fell for good, and not from laughing or for sleep.
_FELL = re.compile(r"\bomgevallen\b")
_FOR_GOOD = re.compile(r"\b(?:op (?:z'n|zijn|haar|d'r) [0-9]{2}(?:e|ste|de)\b|dood\b|in (?:de|zijn|z'n|het) harnas)")
_NOT_SO = re.compile(
    r"\b(?:lach\w*|verbazing|schrik|verveling|bij wijze van|zou|zouden|wanneer|straks|bang|vrees|stel|geen|auto|fiets|"
    r"film|boek|serie|bijna)\b|\bals (?:ik|je|mijn|m'n|mn|ze|hij)\b"
)


@lru_cache(maxsize=_HELD)
def of_whom(words: str) -> tuple[str, int] | None:
    """Of whom near to him he tells in passing that he died or was ill, as he calls him, and in which sentence."""
    if lost_now(words) is not None or is_anothers(words):
        return None
    whom = ""
    for place, one in enumerate(sentences(words)):
        plain = small(one)
        found = _OF_HIS.search(plain) or _DEATH_OF.search(plain)
        whom = named.group("kin") if (named := _WHOM.search(plain)) else whom
        if found is None and (not whom or _OF_THAT_ONE.search(plain) is None):
            continue
        if plain.endswith("?") or _NOT_SO.search(plain) or (_FELL.search(plain) and not _FOR_GOOD.search(plain)):
            continue
        return (found.group("kin") if found else whom), place
    return None


def without_it(words: str) -> str:
    """These words without the sentence in which he tells that; all of them where they say nothing else."""
    found = of_whom(words)
    if found is None:
        return words
    return " ".join(one for place, one in enumerate(sentences(words)) if place != found[1]) or words


_SMALL = (
    r"(?:(?:nog|nooit|eerder|zo|echt|aan|tegen|iemand|niemand|niet|eigenlijk|zelfs|durven|ook|mezelf|tot nu toe|"
    r"met zoveel woorden|anders) )*"
)
_SAY = r"(?:gezegd|zeggen|uitgesproken|uitspreken|verteld|vertellen|toegegeven|toegeven|opgeschreven|opschrijven)"
_ALOUD = re.compile(
    r"^(?:(?:zo|en|maar|pff+|poeh?|nou|tja)[,. ]+)*(?:(?:dat|dit|zoiets) (?:heb|had) ik|ik (?:heb|had) (?:dat|dit|het))"
    r" (?=[^.!?]*\b(?:nog nooit|nooit eerder|nooit hardop|nog (?:aan |tegen )?niemand|niet eerder)\b)"
    rf"{_SMALL}(?:hardop )?{_SMALL}{_SAY}\W*$|"
    r"\b(?:de )?eerste keer dat ik (?:dit|dat|het) (?:zo |hardop |tegen iemand |aan iemand )*(?:zeg|uitspreek|vertel|"
    r"toegeef|opschrijf)\b"
)


@lru_cache(maxsize=_HELD)
def never_said_before(words: str) -> bool:
    """Whether he says that he had told nobody yet what he says here."""
    return any(_ALOUD.search(small(one)) for one in sentences(words))


_HOSPITAL = r"(?:in|uit) (?:het|'t|t) ziekenhuis"
_LAID_UP = re.compile(
    rf"\b{_HOSPITAL}[^.!?]{{0,20}}\b(?:gezeten|gelegen|beland|doorgebracht|opgenomen|geweest|gewaakt|geslapen)\b|"
    rf"\b(?:zat|zaten|lag|lagen|belandde\w*|waren|moest\w*)\b[^.!?]{{0,40}}\b(?:{_HOSPITAL}|naar (?:het|'t|t) "
    r"ziekenhuis)\b|\b(?:weer|vorige week|gisteren|vannacht|acuut|met spoed) opgenomen (?:geweest|moeten worden)\b|"
    r"\b(?:is|was|werd|moest) (?:[\w']+ ){0,5}(?:met spoed |acuut )(?:opgenomen|geopereerd)\b|"
    r"\b(?:epileptische|flinke|zware|grote|nieuwe) (?:epilepsie ?)?aanval(?:len)?\b[^.!?]{0,40}\b(?:gehad|gekregen)"
    r"\b|\b(?:had|kreeg|heeft)\b[^.!?]{0,40}\b(?:een|weer een) (?:epileptische |zware |flinke |grote |nieuwe )*"
    r"(?:epilepsie-?)?(?<!paniek)(?<!hoest)(?<!lach)(?<!huil)aanval\b(?! van (?:woede|de slappe))"
)
_IS_WORK = re.compile(
    r"\b(?:werk\w*|gewerkt|dienst\w*|stage|pati[eë]nt\w*|bewoner\w*|cli[eë]nt\w*|collega'?s|vergader\w*|project\w*|klant|"
    r"jaar geleden|vroeger|bijna|als|film|serie|bezoek\w*|les|lezing|overleg|gesolliciteerd)\b"
)
_HOME_AGAIN = re.compile(
    r"\b(?P<who>hij|ze|zij) (?:is|mocht|mag) (?:(?:gelukkig|nu|al|inmiddels|gewoon) )*weer (?:thuis|naar huis)\b"
)


@lru_cache(maxsize=_HELD)
def was_laid_up(words: str) -> bool:
    """Whether he tells that somebody near to him, or he himself, lay in hospital just now, or had a fit: not of his
    work there, nor of long ago."""
    if lost_now(words) is not None:
        return False
    return any(_LAID_UP.search(plain) and not _IS_WORK.search(plain) for plain in map(small, sentences(words)))


def weighs_in_passing(words: str) -> bool:
    """Whether any of that is in it."""
    return of_whom(words) is not None or never_said_before(words) or was_laid_up(words)


def word_in_passing(words: str, before: Iterable[str], client: str) -> Text | None:
    """What is said to it, once: of whom he told it `before` nothing is said anew."""
    if (found := of_whom(words)) is not None:
        kin = found[0]
        known = any((told := of_whom(one)) is not None and told[0] == kin for one in before)
        return None if known else Text("Thank you for telling that about your {kin}, {client}.", kin=kin, client=client)
    if was_laid_up(words):
        return _of_hospital(words, client)
    if never_said_before(words):
        return Text("Thank you for saying it, {client}.", client=client)
    return None


def _of_hospital(words: str, client: str) -> Text:
    """A word to it; and to who says that he, or she, is home again."""
    home = _HOME_AGAIN.search(small(words))
    if home is None:
        return Text("That is no small thing, {client}.", client=client)
    if home["who"] == "hij":
        return Text("That is no small thing, {client}. Good that he is home again.", client=client)
    return Text("That is no small thing, {client}. Good that she is home again.", client=client)
