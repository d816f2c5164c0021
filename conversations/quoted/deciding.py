"""What decides, where somebody thinks aloud: what he comes to in the end, or says in the place of what stood before it.

It is seen by the word that he begins it with: "dus", "eigenlijk", "nee:", "maar goed", "kortom"; what it means is not
understood.
"""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.matching import small

_HE = r"(?:ik|we|wij|k)"
_HIM = r"(?:me|mij|mn|ons)"
_JOINS = r"(?:(?:en|maar|dus|nou|nouja|ja|tja|ok|oke|oké|goed|hm+)[, ]+)*"
# He comes to it: what stands from here on is what it was about.
_COMES_TO_IT = re.compile(
    rf"^{_JOINS}(?:"
    rf"(?:kortom|kort gezegd|samengevat|al met al|conclusie|uitkomst|bij nader inzien|in a word|in short)\b|"
    rf"(?:dus[, ]+)?(?:eigenlijk|actually)(?:[:,]| (?:(?:ben|weet|vraag|zit|heb|moet|denk|maak|doe|wil|wilde|wou|kan|"
    rf"durf|mis|"
    rf"zoek|twijfel) {_HE}|(?:gaat|ging|kwam|komt|draait) (?:het|'t|t) (?:(?:{_HIM}|er) )?(?:\w+ )?(?:om|over|op|"
    rf"erom|erop)|"
    rf"is (?:dat |het )?(?:mijn|de|het) (?:echte )?(?:vraag|punt|probleem|kern)|i\b|dat {_HE}|hoe|of {_HE}))\b|"
    rf"dus (?:ik (?:wil|moet|denk|weet|ga|vraag|twijfel|zit|ben|heb|merk|kan)|"
    rf"eigenlijk|de vraag|mijn vraag|het|misschien|wat|hoe|of|waarom)\b|"
    rf"dus[:,]|maar goed\b|waar (?:het|'t|t) (?:{_HIM} )?(?:\w+ )?om (?:gaat|draait)\b|"
    rf"(?:het|'t|t|waar het) (?:gaat|ging|draait|komt|kwam) (?:{_HIM} )?(?:(?:er|dus|eigenlijk|vooral|meer|"
    rf"uiteindelijk|echt|gewoon|denk {_HE}) )*(?:om|erom|over|erop neer|op neer|neer op)\b|"
    rf"(?:gaat|ging|draait|komt|kwam) (?:het|'t|t) (?:{_HIM} )?(?:\w+ ){{0,2}}(?:om|over|erop neer|op neer|neer op)\b|"
    rf"waar {_HE} (?:\w+ ){{0,3}}(?:mee zit|tegenaan loop|wakker van lig|over in zit|niet uit ?kom)\b|"
    rf"wat {_HIM} (?:\w+ ){{0,3}}(?:bezighoudt|bezig houdt|dwars ?zit|raakt|bijblijft|bij blijft|opvalt|blijft "
    rf"hangen)\b|"
    rf"wat (?:\w+ ){{0,2}}(?:blijft hangen|bleef hangen|bijbleef|bijblijft|telt|uitmaakt|overblijft|eruit (?:gekomen|"
    rf"kwam))\b|"
    rf"(?:het|dat|mijn|m'n|de) (?:echte |enige |eigenlijke |grote )?(?:punt|probleem|vraag|pijnpunt|kern|clou|kwestie|"
    rf"belangrijkste) (?:is|was|blijft|zit)\b|"
    rf"(?:het )?belangrijkste\b|vooral (?:dat|hoe|of|waarom|mijn|wat)\b|(?:het )?liefst\b|doe (?:dan |toch )?maar\b|"
    rf"toch (?:maar |liever )|(?:liever|eerder) (?:over|hoe|dat|waarom|het over)\b|"
    rf"wel (?:over|hoe|dat|waarom)\b|(?:hier|nu|dinsdag|morgen) wil {_HE} het (?:\w+ ){{0,2}}(?:hebben over|over)\b|"
    rf"{_HE} (?:wil(?:de)?|wou|zou) (?:het |eigenlijk |graag |liever |gewoon |wel |willen |nu |nou )*"
    rf"(?:weten|hebben over|uitzoeken|bespreken|snappen|begrijpen|achterhalen|ontdekken)\b"
    rf")"
)
# He says it in the place of the sentence before this one.
_INSTEAD = re.compile(
    r"^(?:(?:of|maar|en|oh?|ah?|hm+|eh+m?|nou)[, ]+)*(?:"
    r"nee+[:;]|nee+,? (?:(?=(?:toch|eigenlijk|eerder|meer|liever)\b)|(?:wacht|ik bedoel)\b)|of nee+\b|"
    r"wacht[,.: ]+(?:nee|toch|ik bedoel)\b|of (?:liever(?: gezegd)?|eerder|beter)\b|of (?=eigenlijk\b)|"
    r"ik bedoel(?:de)?(?::| (?:dat|hoe|eigenlijk|meer|niet|dus)\b)|correctie\b|beter gezegd\b|no[:,] (?!thanks)|"
    r"nou ja,? [^:.,]{2,24}:|or rather\b|i mean\b)"
)
_AND_THAT = re.compile(
    rf"^{_JOINS}(?:"
    r"(?:dat|dit|het) (?:is|was|klopt|klopte) (?:\w+ ){0,2}?(?:niet waar|niet zo|onzin|gelogen|niet eerlijk|niet meer|"
    r"helemaal niet|niet helemaal|niet)\W*$|"
    r"(?:dat|dit) (?:is|hoort|hoeft|doe ik|komt) (?:\w+ ){0,2}?(?:niet (?:voor )?hier|niet hier|hier niet|"
    r"(?:voor|iets voor) (?:een )?(?:andere keer|later|thuis)|een ander verhaal|iets anders|niet (?:het|mijn) punt|"
    r"bijzaak|privé|prive|klaar|geregeld|opgelost)\b|"
    r"(?:dat|die|dit) (?:regel|los|doe) ik (?:zelf )?wel\b|daar gaat het (?:\w+ ){0,2}niet om\b|"
    r"(?:maar )?(?:toen )?(?:bedacht|merkte|zag) ik (?:later )?dat (?:dat|dit|het) (?:\w+ )?(?:niet|helemaal niet)\b)"
)
_NOT_ABOUT = re.compile(
    rf"\b(?:wil|wou|hoef|ga)\b(?: {_HE})?(?: (?:het|er|daar|eigenlijk))* (?:niet|nu niet) (?:\w+ ){{0,5}}?(?:over\b|"
    rf"hebben\b)|"
    r"^(?:niet|geen) (?:over|meer|mijn|de|het|dat)\b[^,]*$|\bdat is klaar\b"
)
# With these he only ends what he was saying.
_SAYS_NO_MORE = re.compile(
    r"\b(?:het is (?:nu eenmaal )?(?:zoals|wat) het is|het zij zo|zo is het(?: nu eenmaal)?|dat is nu eenmaal zo|"
    r"(?:we|ik) zien? wel|dat terzijde|genoeg daarover|komt (?:wel )?goed|dat was het)\W*$"
)
_FRAGMENT = 5  # words
_NEEDS_BEFORE = re.compile(
    r"^(?:met|voor|tegen|bij|op|in|als|om|na|aan|van|door)\b|\b(?:daar\w*|hier\w*|er(?:over|mee|in|op|van|aan|om)|"
    r"die|dit|hem|haar(?! \w)|ze)\b"
)


def comes_to_it(sentence: str) -> bool:
    """Whether he comes here to what it is about, after what only led up to it."""
    plain = _plain(sentence)
    return _COMES_TO_IT.search(plain) is not None and _SAYS_NO_MORE.search(plain) is None


def is_instead(sentence: str) -> bool:
    """Whether he says this in the place of what he said just before it."""
    return _INSTEAD.search(_plain(sentence)) is not None


_WITHIN = re.compile(
    rf"^{_JOINS}(?:kortom|kort gezegd|eigenlijk|of eigenlijk|bij nader inzien|(?:het|'t) gaat {_HIM} (?:\w+ )?om|"
    r"(?:het|mijn) (?:punt|probleem|vraag) is)\b|^maar goed\b"
)
_NO_BUT = re.compile(r"^(?:(?:of|maar|oh?|nou)[, ]+)*(?:nee+|no)\b[,:;.!… ]+(?:wacht[,. ]+)?(?P<rest>\S.*)$", re.DOTALL)
_NO_MORE = re.compile(
    r"\b(?:dank\w*|bedankt|hoor|niks|niets|dat was|verder|meer niet|laat maar|nothing|thanks|niet (?:echt|nodig))\b"
)


def goes_against(sentence: str) -> bool:
    """Whether he says no to what he said just before, and what it is then: "nee: als eerste"."""
    found = _NO_BUT.search(_plain(sentence))
    return found is not None and (len(found["rest"].split()) > _FRAGMENT or not _NO_MORE.search(found["rest"]))


def waves_away(sentence: str) -> bool:
    """Whether he only says that what he said just before it is not it."""
    return _AND_THAT.search(_plain(sentence)) is not None


def is_not_it(sentence: str) -> bool:
    """Whether he says of what is named here that it is not that."""
    return _NOT_ABOUT.search(_plain(sentence)) is not None and " maar " not in f" {_plain(sentence)} "


def without_instead(sentence: str) -> str:
    """What he says in the place of what stood before, by itself; empty where it cannot be read without that."""
    found = _INSTEAD.search(_plain(sentence))
    if found is None:
        return ""
    rest = sentence.strip()[found.end() :].lstrip(" ,:;.")
    if len(rest.split()) < _FRAGMENT or _NEEDS_BEFORE.search(small(rest)):
        return ""
    return rest


# "Kortom, een drukke week" comes to nothing.
_TELLS = re.compile(rf"\b(?:{_HE}|{_HIM}|mijn|m'n|hoe|wat|waarom|of|dat|over|i|my|how)\b|\?")


def decided(told: Sequence[str]) -> int:
    """From which of these sentences on he has come to what it is about; from the first where he never says so."""
    place = 0
    for at, one in enumerate(told):
        if at and waves_away(told[at - 1]) and at > 1:
            place = at
        if at and not waves_away(one) and ((comes_to_it(one) and _TELLS.search(_plain(one))) or is_instead(one)):
            needs = is_instead(one) and not without_instead(one)
            place = max(at - 1, 0) if needs or len(one.split()) < _FRAGMENT else at
    return place


def decided_within(parts: Sequence[str]) -> int:
    """The same of the parts of one sentence; there a "dus" or a "vooral" tells nothing of it."""
    return max((at for at, one in enumerate(parts) if at and _WITHIN.search(_plain(one))), default=0)


def _plain(sentence: str) -> str:
    return small(sentence).strip()
