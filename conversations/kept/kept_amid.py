"""That what somebody writes is for himself, said amid what he tells: "Moet zij dit lezen? Liever niet."

Only where it is what he writes here that is to be read by nobody, or by nobody else. What he keeps from his boss or his
colleagues at work is what he tells.
"""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise

from conversations import patterns as re
from conversations.asked.whether_so import asks_if_only_hers
from conversations.kept.aside_out import says_so
from conversations.kept.for_her_alone import is_hers_alone
from conversations.kept.kept_from import keeps_from, lets_but, not_that_part
from conversations.kept.nameless import at_the_end, may_name, may_unname, without
from conversations.kept.of_her import criticizes
from conversations.kept.thought_better import may_turn, thought_better
from conversations.matching import called, small
from conversations.states import Asked
from conversations.wishes import Sharing


class Secret(StrEnum):
    """What he says of who reads it."""

    HIS = "his"  # nobody else reads it, or not his coach
    WHO = "who"  # it may be for the two of them, or he fears that others read it
    OF_HER = "of_her"  # nothing, but it is what he holds against his coach


_HELD = 200
_MOST = 120  # words
_OPENS = r"\W*(?:(?:en|maar|oh?|eh|sorry|trouwens|zeg|ps|wel|please|svp|ja|nee|dus|and|but)\W+)*"
_SMALL = (
    r"(?:(?:eigenlijk|trouwens|maar|toch|ook|hoor|nog|nu|nou|dan|graag|please|even|ff|echt|wel|verder|liever|aub|hè|"
    r"ok) )*"
)
_THIS = (
    r"(?:(?:dit|dat|deze|het|'t|t)(?: (?:laatste|eerste|tweede))?|"
    r"wat ik (?:hier|nu|net)? ?(?:schrijf|schreef|typ|vertel|zeg)|this|it|that)"
)
_PART = (
    rf"(?:{_THIS}|een stuk(?:je)?|een deel)(?: stuk(?:je)?| deel| gedeelte| laatste)?"
    r"(?: over (?:[\w'-]+ ){0,2}?[\w'-]+)?"
)
_READ = r"(?:lezen|zien|te lezen|te zien|meelezen|mee te lezen|read|see)"
_ENDS = r"(?: (?:hoor|trouwens|graag|please|svp|aub|alsjeblieft|hè|he|oke?|goed|kan dat|mag dat|bedoeld))*\W*"
_OTHERS = (
    r"(?:(?:mijn|m'n|mn|de|onze|het|iemand|my) )*(?:baas|chef|manager|leidinggevende|teamleider|teamlead|directeur|"
    r"directie|werkgever|hr|p&o|collega'?s?|team|werk|afdelingshoofd|boss|manager|colleagues)"
)
_LITTLE = r"(?:(?:dit|dat|het|ook|echt|toch|niet|maar|eigenlijk|hoor|verder|te|liever|ooit) )*"
_IN_GENERAL = (
    r"(?:mening\w*|gedacht\w*|gevoel\w*|emoti\w*|idee\w*|probleem|problemen|vra(?:ag|gen)|twijfel\w*|zorgen|kritiek|"
    r"altijd|vaak|soms|meestal|tijd|ruimte|avond\w*|dagdeel)"
)
_HIS = (
    rf"{_THIS}(?: laatste| eerste| stuk)? {_SMALL}(?:hoeft|mag|moet) {_SMALL}(?:nergens|niet) {_SMALL}"
    r"(?:opgeschreven|genoteerd|vastgelegd|op papier)(?: te)?(?: worden| komen)?",
    rf"{_THIS} {_SMALL}(?:hoeft|mag|moet) {_SMALL}niemand {_SMALL}(?:anders )?(?:te )?{_READ}",
    rf"(?:verder )?niemand {_SMALL}(?:hoeft|mag|moet) {_THIS} {_SMALL}(?:te )?{_READ}",
    rf"(?:{_THIS} )?(?:is|blijft|was|hou(?:d)? ik|wil ik|moet) ?{_SMALL}(?:(?:alleen|enkel|puur|gewoon|liever|even) )*"
    r"(?:voor (?:mij|mezelf|mijzelf|me)(?: (?:alleen|zelf|houden|blijven))*|bij mij(?: blijven)?|privé|prive)",
    rf"{_PART}(?: (?:over|van) [\w'-]+)? hou(?:d)? ik {_SMALL}(?:(?:alleen|gewoon|liever|even) )*"
    r"(?:voor (?:mij|me|mezelf|mijzelf)|bij (?:mij|me))(?:zelf)?",
    rf"ik hou(?:d)? (?:dit|deze) {_SMALL}(?:(?:alleen|gewoon|liever|even) )*"
    r"(?:voor (?:mij|me|mezelf|mijzelf)|bij (?:mij|me|mezelf))",
    # What he generally keeps to himself, his opinion, is what he tells.
    rf"(?!.*\b{_IN_GENERAL}\b)(?:[\w'-]+ ){{1,8}}houd? ik (?=.*\bliever\b){_SMALL}"
    r"(?:voor (?:mij|me|mezelf|mijzelf)|bij mij)",
    # "Dat ik huilde hou ik voor mezelf": told and kept at once.
    rf"(?!.*\b{_IN_GENERAL}\b)(?:dat|wat|waarom|hoe) (?:ik|we|mijn|m'n|mn) (?:[\w'-]+ ){{1,8}}houd? ik {_SMALL}"
    r"(?:voor (?:mij|me|mezelf|mijzelf)|bij (?:mij|me|mezelf))",
    rf"{_PART}(?: van (?:[\w'-]+ ){{0,2}}?[\w'-]+)? blijft {_SMALL}(?:hier|bij mij)",
    r"(?:alleen|enkel|puur) voor (?:mij|mezelf|mijzelf|me)(?: zelf)?(?: bedoeld)?",
    rf"(?:{_THIS} is {_SMALL})?(?:strikt |strict )?(?:privé|prive|vertrouwelijk|geheim|private|confidential)",
    rf"(?:hou|houd|bewaar|laat) {_THIS} {_SMALL}(?:alleen )?(?:voor mij|bij mij|onder de pet|geheim|privé|"
    rf"prive)(?: blijven)?",
    rf"(?:zet|doe|schrijf|neem) {_THIS} {_SMALL}er {_SMALL}niet (?:in|bij|tussen|op)",
    rf"{_SMALL}(?:dit |dat |het )?{_SMALL}niet (?:door|verder) ?(?:vertellen|sturen|geven|zeggen)(?: aan \w+)?",
    r"(?:please )?keep (?:this|it) (?:private|to yourself|for me)|(?:for|just for|only for) (?:me|myself)(?: only)?",
)
_BETWEEN = (
    rf"(?:mag|kan|zou|blijft|wil je) {_THIS} {_SMALL}(?:tussen|onder) ons(?: (?:blijven|houden))?",
    rf"{_THIS} {_SMALL}(?:blijft|moet|mag|is|hou je|hou) {_SMALL}(?:tussen|onder) ons(?: (?:blijven|houden))?",
    rf"{_THIS} (?:hou ik|blijft|is) {_SMALL}tussen (?:(?:haar|hem|ada|mijn coach) en mij|mij en (?:haar|hem|ada))",
    r"(?:even |dit )?(?:tussen|onder) ons(?: gezegd)?(?: en gezwegen)?|between us|between you and me",
)
_WHO = (
    *_BETWEEN,
    rf"(?:schrijf|zet|leg|sla|bewaar) {_THIS} {_SMALL}(?:niet|nergens) (?:op |neer |ergens )*waar {_OTHERS} .*",
    rf"(?:ik )?(?:wil|hoop|heb liever|had liever)(?: ik)? (?:\w+ )?(?:niet )?dat {_OTHERS} {_LITTLE}"
    r"(?:leest|ziet|meeleest|lezen|zien|meelezen|kan lezen|kunnen lezen)",
    rf"{_OTHERS} (?:hoeft|mag|mogen|moet|moeten|hoeven) {_LITTLE}{_READ}",
    rf"{_THIS} (?:hoeft|mag|moet|mogen|hoeven) {_SMALL}{_OTHERS} {_LITTLE}{_READ}",
    rf"(?:(?:als|hoop dat) )?{_THIS} (?:komt|gaat|belandt|kan|mag) {_SMALL}(?:toch )?(?:niet|nooit) (?:bij|"
    rf"naar) {_OTHERS}"
    r"(?: (?:terecht|komen|terechtkomen|toe))?",
    rf"{_THIS} {_SMALL}(?:hoeft|mag) {_SMALL}niemand {_SMALL}(?:te )?(?:weten|horen)",
)
_MAY = re.compile(
    r"\b(?:niet|niemand|nooit|zelf|privé|prive|vertrouwelijk|tussen|onder|alleen|enkel|puur|mezelf|mijzelf|"
    r"(?:voor|bij) (?:mij|me)|blijft hier|nergens|not|private|between|confidential|myself|for me)\b"
)
_FOR_HIMSELF = re.compile(r"\b(?:voor|bij) (?:mij|mezelf|mijzelf|me)\b|\bfor (?:me|myself)\b")
_ENDS_OF = re.compile(r"(?<=[.!?…])\s+|\n+|(?<=\))\s+|:\s+|\s[-–]\s")
_BEFORE_IT = re.compile(r"[,;(]\s*|\s(?:maar|en)\s")
_SAID_BY = re.compile(r"\b(?:zei|zeg|dacht|denk|zegt) (?:ik|ze|hij|zij|dan)\b")
_SOMEBODY = re.compile(
    r"\b(?:(?:mijn|m'n|mn|de|die|een|onze) (?:nieuwe )?(?:baas|chef|manager|leidinggevende|teamleider|directeur|"
    r"collega|"
    r"vrouw|man|partner|moeder|vader|dochter|zoon|zus|broer|vriend\w*|schoonmoeder|buurvrouw|klant|juf|meester))\b"
)
# "Waarom wel tegen Iris en niet tegen hem": of two people whom he tells of.
_AND_NOT = re.compile(r"\bwel (?:tegen|aan|bij|voor|met|naar) \w+\b.*\bniet (?:tegen|aan|bij|voor|met|naar)\b")
_BY_PRONOUN = re.compile(r"\b(?:ze|zij|haar|hem|hij|her|him|she|he)\b")


@lru_cache(maxsize=_HELD)
def secret_amid(coach: str, words: str, *, of_the_talk: bool = False) -> Secret | None:
    """What he says, amid or behind what he tells, of who reads it; asked about the talk with her, "ze" is his coach."""
    plain = small(words)
    of_her = Secret.OF_HER if criticizes(coach, words, of_the_talk=of_the_talk) else None
    if names_whom(coach, words):
        return Secret.HIS
    if may_turn(words) and (better := thought_better(coach, words)) is not None:
        return None if better[1] is Sharing.COACH else Secret.HIS
    if says_so(coach, words) or not_that_part(words) or lets_but(coach, words):
        return Secret.HIS
    if not _MAY.search(plain) or len(words.split()) > _MOST:
        return of_her
    candidates = list(_candidates(plain))
    if _is_his(coach, plain, candidates):
        return Secret.HIS
    if any(_not_hers(coach, one, plain) for one in candidates):
        return Secret.HIS
    if any(is_hers_alone(coach, one) for one in candidates):
        return None if asks_if_only_hers(plain) else Secret.WHO
    if _NOBODY_KNOWS.search(plain) and any(_is_any(_BETWEEN, one) for one in candidates):
        return Secret.HIS
    return Secret.WHO if any(_is_any(_WHO, one) for one in candidates) else of_her


# Who wants it to stay between the two of them may have told the bot, and not his coach.
_NOBODY_KNOWS = re.compile(
    r"\bweet (?:\w+ ){0,3}niemand\b|\bniemand (?:\w+ ){0,2}(?:weet|verteld|gezegd)\b|"
    r"\bnog nooit (?:\w+ ){0,2}verteld\b|"
    r"\b(?:gesolliciteerd|solliciteer|solliciteren|sollicitatie|andere baan|nieuwe baan|"
    r"ontslag (?:nemen|indienen)|opgezegd|weg wil|zwanger|kanker|tumor|diagnose|burn-?out|overspannen)\b|"
    r"\bik (?:\w+ ){0,3}ziek\b"
)


def may_be_hers(coach: str, words: str) -> bool:
    """Whether it only is to stay between the two of them, of whom his coach may be one."""
    plain = small(words)
    candidates = list(_candidates(plain))
    between = any(_is_any(_BETWEEN, one) for one in candidates)
    return between and not (_is_his(coach, plain, candidates) or not_for_her(coach, words))


def names_whom(coach: str, words: str) -> bool:
    """Whether he wants a name left out with these words, and it is not known which that is."""
    found = at_the_end(words) if may_unname(words) else None
    if found is None or without(found[1], found[0], coach):
        return False
    return bool(found[1]) or may_name(found[0], coach)


def not_for_her(coach: str, words: str) -> bool:
    """Whether his coach is not to know something of it, of whom he says so; and not only that nobody else is."""
    plain = small(words)
    if len(words.split()) > _MOST or not _MAY.search(plain):
        return False
    return any(_not_hers(coach, one, plain) for one in _candidates(plain))


def is_his_so_far(coach: str, asked: Iterable[Asked]) -> bool:
    """Whether he said with one of these answers that it is for himself; what is asked on about it is as well."""
    return any(secret_amid(coach, one.words) is Secret.HIS for one in asked)


def _candidates(plain: str) -> list[str]:
    """His sentences, each with the next, and what stands between the commas of each."""
    said = _sentences(plain)
    pairs = [f"{one} {other}" for one, other in pairwise(said)]
    return [*said, *pairs, *(part for one in said for part in _parts(one))]


def _sentences(plain: str) -> list[str]:
    return [one.strip() for one in _ENDS_OF.split(plain) if one.strip()]


def _parts(one: str) -> list[str]:
    return [] if _SAID_BY.search(one) else _BEFORE_IT.split(one)


def _is_his(coach: str, plain: str, candidates: Iterable[str]) -> bool:
    """Whether nobody else is to read it. That his coach alone may makes less of that only where it is said of the same:
    in the same sentence or as the next, and never of what he keeps for himself."""
    said = [one for one in candidates if _is_any(_HIS, one)]
    if not said or any(_FOR_HIMSELF.search(one) for one in said):
        return bool(said)
    whole = _sentences(plain)
    shared = [
        " ".join((one, other))
        for one, other in zip(whole, (*whole[1:], ""), strict=True)
        if is_hers_alone(coach, other) or any(is_hers_alone(coach, part) for part in _parts(one))
    ]
    return not all(any(one in hers for hers in shared) for one in said)


def _is_any(forms: tuple[str, ...], one: str) -> bool:
    bare = " ".join(one.strip(" .,!?…()\"'“”").split())
    return _in_any(forms).fullmatch(bare) is not None


@cache
def _in_any(forms: tuple[str, ...]) -> "re.Pattern[str]":
    return re.any_of(forms, _OPENS, _ENDS)


@lru_cache(maxsize=re.NAMES)
def _by_name(name: str) -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{re.escape(name)}|coach)\b")


def _not_hers(coach: str, one: str, plain: str) -> bool:
    """Whether his coach is not to read it; of "ze" it is not known who that is where he told of somebody else."""
    name = called(coach)
    by_name = _by_name(name).search(plain) is not None
    is_of_others = _SOMEBODY.search(plain) or _AND_NOT.search(plain)
    if not by_name and (_BY_PRONOUN.search(one) is None or is_of_others):
        return False
    her = rf"(?:{re.escape(name)}|(?:mijn |de )?coach|haar|hem|ze|zij|hij)"
    forms = (
        rf"(?:en |maar )?(?:zeg|vertel|laat|meld)(?: je)? (?:(?:het|dat|dit) )?{her} {_SMALL}(?:(?:het|dat|dit) )?"
        rf"{_SMALL}niet\b.*",
        rf"(?:moet|hoeft|mag) {her} {_THIS} {_SMALL}(?:te )?(?:{_READ}|weten)\W+(?:(?:nee|liever|toch|"
        rf"graag) )*(?:niet|nee)",
        rf"(?:zeg|vertel|laat|geef|stuur) {_THIS} {_SMALL}niet (?:door )?(?:tegen|aan|naar) {her}(?: (?:zien|lezen|"
        rf"door))?",
        rf"(?:{_PART} )?niet (?:voor|naar|aan|tegen) {her}"
        r"(?: (?:vertellen|zeggen|(?:door)?sturen|doorgeven|laten (?:lezen|zien)))?",
        rf"(?:alleen|enkel|juist) {her} (?:mag|hoeft) {_THIS} {_SMALL}niet {_SMALL}(?:te )?(?:{_READ}|weten)",
        rf"(?:{_THIS} )?(?:mag|hoeft|moet) {her} {_SMALL}niet {_SMALL}(?:te )?(?:{_READ}|weten)",
        rf"dat ik (?:[\w'-]+ ){{1,9}}?(?:mag|hoeft|moet) {her} {_SMALL}niet {_SMALL}(?:te )?(?:{_READ}|weten)",
        rf"(?:{_THIS} )?(?:wil|hoef|zou) ik {_SMALL}niet {_SMALL}(?:(?:tegen|aan|met) )?{her} {_SMALL}(?:te )?"
        r"(?:zeggen|vertellen|delen)",
        rf"(?:zeg|vertel|geef) {_SMALL}niet (?:door )?(?:tegen|aan) {her} dat .*",
        rf"niet {_SMALL}(?:doorvertellen|doorgeven|vertellen|zeggen|doorsturen) {_SMALL}(?:aan|tegen|naar) {her}",
        # "zeg Ada dat ik niet kan, maar niet waarom"
        r"(?:zeg|vertel|meld|laat|geef|kun je|wil je|mag je)\b.*\b(?:maar|alleen) niet (?:waarom|waarvoor|dat ik)\b.*",
        # "dat over Henk vertel ik haar zelf wel"
        rf"{_PART} (?:vertel|zeg|bespreek) ik {_SMALL}(?:met |tegen )?{her} {_SMALL}zelf(?: wel| nog| een keer)*",
    )
    return keeps_from(coach, one) or _is_any(forms, one)
