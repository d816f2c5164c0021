"""For whom what he wrote just now is, said in a few words and nothing else: "hou maar voor mij", "ze mag het lezen",
"dat zie ik later wel". It is of what stands above it; of what, is known there."""

from functools import lru_cache

from conversations import patterns as re
from conversations.kept.kept_from import lets_read
from conversations.matching import called, small
from conversations.said.assent import assent, thanks_the_bot
from conversations.wishes import Sharing

_OPENS = r"(?:(?:nee|ja|oh?|ach|nou|eh|hm+|doe|en|oke?|goed|nee hoor|ja hoor|sorry|trouwens)\W+)*"
_SMALL = (
    r"(?:(?:maar|toch|dan|graag|liever|wel|even|ff|nog|eerst|nu|gewoon|hoor|ook|aub|alsjeblieft|please|voorlopig|"
    r"eigenlijk|allemaal|dus|er|best|gerust|verder|echt) )*"
)
_THIS = r"(?:(?:dit|dat|het|'t|t|deze|die|alles|dit antwoord|dit verhaal) )"
_MINE = r"(?:voor|bij) (?:mij|me|mezelf|mijzelf|mij zelf|me zelf)"
_STAYS = r"(?: (?:alleen|zelf|houden|blijven|laten|bewaren))*"
_ON = (
    r"(?:doorgeven|delen|doorsturen|doorvertellen|sturen|laten lezen|laten zien|geven|vertellen|"
    r"(?:door )?te (?:geven|sturen|vertellen|delen))"
)
_OWN = (
    rf"(?:hou|houd|bewaar|laat|hou je|kun je|wil je) {_THIS}?{_SMALL}(?:alleen )?{_MINE}{_STAYS}",
    rf"{_THIS}?(?:hou|houd|wil|zou|bewaar|laat) ik {_THIS}?{_SMALL}(?:alleen )?{_MINE}{_STAYS}",
    rf"(?:ik )?(?:hou|houd|wil|zou) {_THIS}{_SMALL}(?:alleen )?{_MINE}{_STAYS}",
    rf"{_SMALL}(?:alleen |enkel )?{_MINE}{_STAYS}",
    rf"{_THIS}(?:is|blijft|mag|moet) {_SMALL}(?:alleen )?{_MINE}{_STAYS}",
    rf"{_THIS}?{_SMALL}niet (?:(?:aan|naar|met|voor) HER|(?:(?:aan|naar|met|voor) HER )?{_ON})",
    rf"{_THIS}?(?:(?:je|jij|u) )?(?:hoef|hoeft|mag|moet) (?:(?:je|jij|u) )?{_THIS}?{_SMALL}niet {_ON}"
    r"(?: (?:aan|naar|met) HER)?",
    rf"(?:{_THIS}is )?{_SMALL}(?:privé|prive)",
)
_RATHER_NOT = (rf"{_SMALL}niet(?: doen)?",)
_LATER = (
    rf"{_THIS}?(?:zie|kies|beslis|bepaal|bekijk|besluit) ik {_THIS}?{_SMALL}(?:later|straks|nog)"
    r"(?: wel| nog| een keer)*",
    rf"(?:ik )?(?:zie|kies|beslis|bepaal|bekijk|besluit) {_THIS}?{_SMALL}(?:later|straks)(?: wel| nog)*",
    rf"{_SMALL}later(?: kiezen| wel| pas| beslissen)*",
    rf"(?:{_THIS})?weet ik {_SMALL}(?:niet|nog niet)(?: zeker| precies| goed)?",
    r"(?:daar )?(?:moet|wil|ga|denk) ik (?:er )?(?:nog )?(?:even )?over (?:na ?denken|na)",
    r"ik (?:moet|wil|ga|denk) er (?:nog )?(?:even )?over (?:na ?denken|na)|nog even niet",
)
_COACH = (
    rf"{_THIS}?mag (?:HER )?{_THIS}?{_SMALL}(?:gelezen worden|lezen|zien|weten|door|naar HER)",
    rf"HER mag {_THIS}?{_SMALL}(?:lezen|zien|weten)",
    rf"(?:deel|geef|stuur) {_THIS}?{_SMALL}(?:door|met HER|aan HER|naar HER)?",
    r"(?:maar|gewoon|wel)(?: (?:maar|gewoon|wel))* (?:aan|naar) HER|(?:doe )?maar (?:aan |naar )?HER",
    rf"laat (?:{_THIS}|haar |hem )?{_SMALL}lezen",
    rf"(?:dat |het )?(?:maakt|boeit) (?:mij |me )?{_SMALL}niet(?:s)? {_SMALL}(?:uit)?",
)
# What he says besides is why, or how he thanks.
_BESIDE = re.compile(
    rf"(?:(?:dat|het|dit) )?(?:vertel|zeg|bespreek|bewaar|leg) ik (?:het |dat )?(?:haar |hem )?{_SMALL}"
    r"(?:(?:zelf|wel|haar|hem|het|dinsdag|straks|een keer|in het gesprek|als ik haar zie|met haar|tegen haar)\W*)*|"
    rf"ik (?:vertel|zeg|bespreek) (?:het|dat) (?:haar |hem )?{_SMALL}"
    r"(?:(?:zelf|wel|haar|hem|dinsdag|straks|een keer|met haar|tegen haar)\W*)*|"
    r"(?:alvast )?(?:dank|bedankt|thanks|thx)\b.*"
)
_BREAKS = re.compile(r"[.!;,]+\s*|\n+|\s+[-–]\s+")
_MOST = 14  # words


def whose_is_it(coach: str, words: str) -> Sharing | None:
    """For whom he says that it is, where he has that choice before him; None where he says no such thing, more than
    that, or two things."""
    plain = small(words).strip()
    if len(plain.split()) > _MOST or "?" in plain:
        return None
    said: set[Sharing] = set()
    refuses = False
    for one in filter(None, (part.strip(" .!…()\"'“”") for part in _BREAKS.split(plain))):
        found, agrees = _said(coach, one), assent(one)
        if found is not None:
            said.add(found)
        elif agrees is not None:
            refuses |= not agrees
        elif not _BESIDE.fullmatch(one) and not thanks_the_bot(one):
            return None
    if refuses and Sharing.COACH in said:
        return None  # "Ada mag het lezen, nee."
    # Who does not know yet, and sees to it later, says one thing.
    return said.pop() if len(said) == 1 else None


_NOT_AT_ONCE = re.compile(
    r"[,.]?\s+(?:maar|alleen|en|wel)\s+(?:(?:dat|het|dit)\s+)?(?:hoeft\s+)?(?:echt\s+)?niet\s+(?:meteen|nu|direct|gelijk|vandaag)\b"
    r"[^.?!]{0,20}[.!]*$",
    re.IGNORECASE,
)


def is_hers_in_time(coach: str, words: str) -> bool:
    """Whether she may have what he wrote, if not at once: "ze mag het lezen maar niet meteen"."""
    return whose_is_it(coach, _NOT_AT_ONCE.sub("", words.strip())) is Sharing.COACH


def asks_what_to_choose(words: str) -> bool:
    """Whether he asks what it is that he can choose there, or whether he has to."""
    return len(words.split()) <= _MOST and _ASKS_OF_IT.search(small(words)) is not None


_HERE_NOW = r"(?:hier |nu |nou |dan )*"
_ASKS_OF_IT = re.compile(
    r"^\W*(?:en |maar |hoi |eh )?(?:"
    r"wat (?:betekent|is|doet|houdt|bedoel je met|gebeurt er (?:als ik|bij)) (?:dat |dan |er |die )?[\"'“‘]?"
    r"(?:later kiezen|kies later|later kies|houd? het voor mij|voor mij|prima|die knop\w*|knop\w*|in\b)|"
    rf"(?:moet|hoef) ik {_HERE_NOW}(?:iets |wat |een keuze |er een )?(?:kiezen|maken|aantikken|op (?:iets )?tikken)|"
    rf"wat moet ik {_HERE_NOW}(?:kiezen|aantikken|tikken)|waar moet ik op (?:tikken|drukken|klikken)|"
    r"wat (?:kan|kun) (?:ik|je) (?:hier )?kiezen|wat is het verschil)\b"
    r"(?:[\"'”’]? (?:nu|nou|dan|eigenlijk|hier|of niet|precies|kies|kiezen|tik|tikken|in|er|ertussen|"
    r"tussen die (?:drie|twee)))*\W*$"
)


def is_to_stay(coach: str, words: str) -> bool:
    """Whether he says no more than that what he wrote stays with him, where nothing asked him that."""
    return whose_is_it(coach, words) is Sharing.OWN and _NAMES_IT.search(small(words)) is not None


_NAMES_IT = re.compile(rf"\b{_MINE}\b|\b{_ON}\b|\bpriv[ée]\b|\bniet (?:aan|naar|voor) \w")


def _said(coach: str, clause: str) -> Sharing | None:
    name, bare = called(coach), f"{' '.join(clause.split())} "

    def is_any(forms: tuple[str, ...]) -> bool:
        return _with_her(name, forms).fullmatch(bare) is not None

    if is_any(_OWN) or is_any(_RATHER_NOT):
        return Sharing.OWN
    if is_any(_LATER):
        return Sharing.LATER
    return Sharing.COACH if is_any(_COACH) or lets_read(coach, clause) else None


@lru_cache(maxsize=re.NAMES)
def _with_her(name: str, forms: tuple[str, ...]) -> "re.Pattern[str]":
    """What has any of these forms, where his coach has this name."""
    her = rf"(?:{re.escape(name)}|(?:mijn |de )?coach|haar|hem|ze|zij|hij)"
    return re.any_of((one.replace("HER", her) for one in forms), _OPENS, rf" *{_SMALL}")
