"""That the coach is rather not to read something that he wrote already, or may after all, and what it was about."""

from functools import lru_cache

from conversations import patterns as re
from conversations.kept.of_before import lets_of_before
from conversations.matching import called, small
from conversations.said.gist import sentences

_SMALL = (
    r"(?:eigenlijk|trouwens|maar|toch|ook|hoor|nog|nu|nou|dan|er|erbij|bij|graag|please|ok|oke|sorry|even|ff|echt|wel|"
    r"wél|h[eèé]+)"
)
_OPENS = r"^\W*(?:(?:en|maar|hoi|hallo|hey|oh|o|eh|sorry|trouwens|zeg|nog|iets|ps|wacht|oeps|hm+|and|but|please)\W+)*"
_THING = (
    r"(?:dat|dit|het|t|die|deze|mijn (?:laatste |vorige )?(?:antwoord|bericht|verhaal|stuk(?:je)?)|"
    r"het (?:stuk(?:je)?|deel)|"
    r"wat ik (?:\w+ ){0,4}(?:op)?(?:schreef|typte|stuurde|zei|vertelde)(?: (?:over|van) (?:[\w']+ ){0,2}?[\w']+)?|"
    r"that|this|it)"
    r"(?: (?:stuk(?:je)?|deel|gedeelte|verhaal))?(?: (?:van|over|about) (?!niet\b|naar\b|"
    r"er\b)[\w']+(?: (?!niet\b|naar\b|er\b)[\w']+){0,2}?"
    r"(?: (?:en|of)(?: (?!niet\b|naar\b|er\b|mag\b)[\w']+){1,3}?)? ?)?"
)
_END = (
    rf"(?:\W+{_SMALL})*(?:\W+(?:(?:dat|dit|het) (?:vertel|zeg|bespreek|doe|leg) ik (?:haar |hem )?[\w ]*|"
    r"(?:kan|mag|lukt) (?:dat|het)|kun je dat|wil je dat))*\W*$"
)


def _of(coach: str) -> str:
    name = re.escape(called(coach))
    return rf"(?:{name}|(?:mijn |de |my )?coach|haar|hem|ze|zij|hij|her|him|she|he)"


_MAY_SAY_SO = re.compile(
    r"\b(?:niet|nooit|weg|voor|privé|prive|ons|eruit|uit|weglaten|weghalen|gewist|wissen|verwijder\w*|not|don't|doesn't|shouldn't)\b"
)


def may_keep(words: str) -> bool:
    """Whether it is worth a closer look."""
    return len(words.split()) <= _MOST and _MAY_SAY_SO.search(words.casefold()) is not None


def keeps_from(coach: str, words: str) -> bool:
    """Whether this says that his coach is rather not to read it, or asks whether that has to go along."""
    plain = " ".join(small(words).split())
    if len(plain.split()) > _MOST:
        return False
    return _keeping(_of(coach)).search(plain) is not None


@lru_cache(maxsize=re.NAMES)
def _keeping(her: str) -> "re.Pattern[str]":
    """What says so, where his coach is called `her`."""
    rather_not = rf"(?:{_SMALL} )*(?:liever|graag|maar|toch)(?: {_SMALL})* niet(?: {_SMALL})*"
    forms = (
        # "moet dat van thuis er ook bij? liever niet eigenlijk"
        rf"(?:moet|hoeft|hoort) {_THING} (?:{_SMALL} )*(?:erbij|er (?:ook )?bij|mee|(?:naar|aan|bij) {her})\W+"
        rf"(?:dat )?(?:heb ik |zie ik |wil ik )?(?:liever|nee)[, ]*(?:liever )?(?:niet)?{_END}",
        # "dat van Lisan liever niet naar Ada", "dat liever niet aan haar laten lezen"
        rf"{_THING} {rather_not} (?:(?:naar|aan|bij|voor|met) {her}|erbij|er ?bij|mee|delen|doorsturen)"
        rf"(?: (?:delen|doorsturen|sturen|geven|laten (?:lezen|zien)))?{_END}",
        rf"(?:liever|graag|please|aub) (?:{_THING} )?niet (?:{_THING} )?(?:(?:naar|aan|met) {her})"
        rf"(?: (?:delen|doorsturen|sturen|geven|laten (?:lezen|zien)))?{_END}",
        # "dat hoeft Ada niet te weten", "Ada hoeft dat niet te lezen", "dat mag ze niet lezen"
        rf"{_THING} (?:hoeft|mag|moet) {her} (?:{_SMALL} )*(?:niet|nooit)(?: te)? "
        rf"(?:weten|lezen|zien|horen|krijgen){_END}",
        rf"(?:dat )?{her} (?:hoeft|mag|moet) {_THING} (?:{_SMALL} )*(?:niet|nooit)(?: te)? "
        rf"(?:weten|lezen|zien|horen|krijgen){_END}",
        rf"(?=.*\bniet\b)(?:ik )?(?:wil|heb|zie) (?:ik )?(?:liever |eigenlijk |toch |nu |echt |dus |maar )*"
        rf"(?:niet|liever) dat {her} {_THING} "
        rf"(?:{_SMALL} )*(?:niet )?(?:leest|ziet|weet|krijgt|te (?:lezen|zien) krijgt){_END}",
        rf"(?=.*\bniet\b)(?:toch |dan |maar )*liever (?:niet )?dat {her} {_THING} (?:niet )?(?:leest|ziet|weet){_END}",
        rf"(?:hou|houd|kun je|kan je|wil je)(?: je)? {_THING} (?:{_SMALL} )*"
        rf"(?:voor (?:jezelf|je|jou|mij|me|ons)|tussen ons|privé|prive|bij je|weglaten|eruit (?:laten|halen))"
        rf"(?: houden| laten)?{_END}",
        rf"(?:laat|haal) {_THING} (?:{_SMALL} )*(?:weg|eruit|er uit|er maar uit|achterwege){_END}",
        rf"(?:zet|doe|schrijf) {_THING} er (?:{_SMALL} )*niet (?:{_SMALL} )*(?:bij|in|tussen){_END}",
        rf"{_THING} (?:hoeft|hoort|moet) er (?:{_SMALL} )*niet (?:ook )?(?:bij|in|tussen){_END}",
        rf"{_THING} (?:is|was) (?:{_SMALL} )*niet voor {her}(?: bedoeld)?{_END}",
        # "wat ik donderdag opschreef over mijn collega, kan dat weg?"
        rf"{_THING}\W+(?:kan|mag|moet) (?:dat|dit|het) (?:{_SMALL} )*(?:weg|eruit|er uit|gewist|verwijderd)"
        rf"(?: worden)?{_END}",
        rf"(?:kan|mag|kun je|kan je|wil je) {_THING} (?:{_SMALL} )*"
        r"(?:weg|gewist|verwijderd|wissen|verwijderen|weghalen)"
        rf"(?: worden)?{_END}",
        rf"(?:don't|do not|please don't) (?:show|send|tell) (?:{her} )?{_THING}(?: to {her})?{_END}",
        rf"{her} (?:need not|doesn't need to|does not need to|should not|shouldn't) (?:know|read|see) {_THING}{_END}",
    )
    return re.any_of(forms, _OPENS)


_MOST = 24  # words; who writes more tells something
_YES = (
    r"(?:(?:ja|nee|jazeker|natuurlijk|tuurlijk|uiteraard|prima|goed|oke?|ach|nou|hoor|toch|wel|bij nader inzien|"
    r"(?:van|voor) mij|wat mij betreft|en|"
    r"yes|sure|of course)\W+)*"
)
_GETS = r"(?:lezen|weten|zien|horen|hebben|read|see|know)"
_FORGOT = r"(?:\W+(?:dat )?(?:was|ben|had) (?:ik|k) (?:dat )?vergeten(?: te (?:zeggen|schrijven))?)?"


_LETS = re.compile(r"\b(?:mag|mocht|wil|vertel|geef|stuur|deel|laat|let|may|can)\b")
_WHAT_SHE_DOES = re.compile(
    rf"\b(?:{_GETS}|leest|ziet|weet|vertel\w*|zeggen|geef|stuur|deel|delen|door\w*|naar|aan|bij|met|geheim)\b"
)
_EASY = (
    rf"(?:(?:{_SMALL}|best|gerust|gewoon|inmiddels|achteraf|trouwens|allemaal|prima|natuurlijk|tuurlijk|uiteraard|zeker|"
    r"van mij|wat mij betreft)\W+)*"
)
_MAY_NOT = re.compile(rf"{_MAY_SAY_SO.pattern}(?! (?:meer |langer )?(?:geheim|privé|prive)\b)")
_BREAKS = re.compile(r"[.!;:,\n]+\s*|\s(?=(?:want|anders|omdat)\b)")
# What he says besides is why, or that he minds no longer.
_WHY = re.compile(
    r"^\W*(?:want|anders|omdat|zodat|dan|(?:dat|het|t|dit) (?:hoort|is|maakt|geeft|scheelt|helpt|kan|komt|moet)\b|"
    r"(?:dat )?(?:ik |k )?(?:heb|had|vind|vertel|zeg|wil|vroeg|denk)(?: ik)? "
    r"(?:er\w*|het|dat|t|daar\w*|niks|niets|toch|haar)\b|"
    r"(?:maakt|geeft|boeit) (?:me |mij )?(?:\w+ )?(?:niet|niks)|geen (?:probleem|geheim)|prima|toch|denk ik|sorry|"
    r"heb (?:er|daar)|(?:dat )?(?:ik )?(?:had|heb) (?:ik )?(?:het |dat |je vraag |die vraag )?(?:over het hoofd|gemist|"
    r"niet gezien|vergeten)\b|(?:oh?\W+)?(?:dat|het|daar) (?:was|ben|had) (?:ik|k)(?: \w+)? vergeten|"
    r"bij nader inzien|ik heb me bedacht)"
)
_A_WHY = 12  # words
_OF_WHAT = re.compile(r"\W*(?:(?:nog )?over|wat betreft|qua|(?:dat )?van|trouwens|nog even)(?: [\w']+){0,5}\W*")


def may_let_read(words: str) -> bool:
    """Whether it is worth a closer look."""
    plain = words.casefold()
    return _LETS.search(plain) is not None and _WHAT_SHE_DOES.search(plain) is not None


def left_of_leave(coach: str, words: str) -> str | None:
    """What he says besides, where he begins with it, or ends, that his coach may read what he wrote: "Ada mag het
    weten. Ik was vooral moe." Why she may is no more than that. None where he says no such thing."""
    if lets_read(coach, words):
        return ""
    for found in _BREAKS.finditer(words):
        before, behind = words[: found.start()], words[found.end() :]
        if lets_read(coach, before):
            if found.group().startswith(":") and not topic(before):
                return None  # It is what he tells behind it.
            if takes_of_it(coach, behind):
                return None
            return "" if _is_why(behind) or _OF_WHAT.fullmatch(small(behind)) else behind.strip()
        if _is_why(before) or _OF_WHAT.fullmatch(small(before)):
            rest = left_of_leave(coach, behind)
            if rest is not None:
                return rest
    return None


_CONDITION = re.compile(
    r"\W*(?:maar |en |ja |dan )?(?:als|mits|tenzij|behalve|zolang|zodra|alleen|misschien|niet|of (?:toch|nee)|"
    r"toch niet|denk ik|pas|liever|eerst|only|unless|if)\b(?! (?:ze|zij|hij) (?:dat |het )?wil)"
)


# "Maar dat van Karin liever niet."
_NOT_ALL = re.compile(
    r"\W*(?:maar |en |alleen |wel )*(?:dat|dit|die|het|wat) (?:[\w']+ ){0,6}?"
    r"(?:liever|graag|beter|hoeft|mag|moet|houd?|hou)\b(?: [\w']+){0,4}? (?:niet|voor (?:mij|me|mezelf))\b"
)


def is_condition(words: str) -> bool:
    """Whether what comes behind a permission takes of it, or hangs it on something."""
    first = _BREAKS.split(small(words).lstrip(" ,;"), maxsplit=1)[0]
    return _CONDITION.match(small(words)) is not None or _NOT_ALL.match(first) is not None


# What may be less than leave, or leave for another day; better too often than once too little.
_TAKES = re.compile(
    r"\b(?:niet|nee|niks|niets|geen|nooit|zonder|behalve|uitgezonderd|wacht\w*|later|straks|eerst|pas|na|grap\w*|"
    r"not|no|without|except|later|after|wait|first)\b"
)


def takes_of_it(coach: str, words: str) -> bool:
    """Whether anything that comes behind a permission may take of it: "Dat over Karin niet.", "Na ons gesprek."."""
    clauses = [one for one in _BREAKS.split(words) if one.strip()]
    if any(map(is_condition, clauses)):
        return True
    return any(_TAKES.search(small(one)) and not _is_why(one) and not lets_read(coach, one) for one in clauses)


_NOT_THAT = re.compile(
    r"\W*(?:(?:ja|jawel|prima|goed|is|ok|oke|mag|dat|hoor|eh|oh?|sorry|trouwens|ze mag alles lezen)\W+)*"
    r"(?:maar|alleen|behalve|alles behalve|wel) (?:(?:dan|liever|graag|toch) )*"
    r"(?:niet )?(?:dat|dit|die|het|wat ik (?:schreef|zei|vertelde)) (?:(?:stuk(?:je)?|deel|zin(?:netje)?|gedoe) )?"
    r"(?:van|over) [\w']+(?: [\w']+){0,3}(?: (?:liever |graag )?niet)?(?: (?:hoor|graag|aub|please|ok[eé]?))*\W*"
)


def not_that_part(words: str) -> bool:
    """Whether a sentence of it says only that a part that he names is not meant: "ja maar niet dat van Frank"."""
    said = (small(one) for line in words.splitlines() for one in sentences(line))
    return any("niet" in one or "behalve" in one for one in said if _NOT_THAT.fullmatch(one))


# "Eerste zin mag Ada lezen, de tweede niet.", "dat mag Ada weten, behalve dat ik huilde".
_NOT_THE_REST = re.compile(r"\b(?:niet|behalve|uitgezonderd|zonder|not|except|without)\b|\bop [\w' ]+ na\b")

_OF_HIMSELF = re.compile(r"\W*(?:en |want |maar )?(?:ik|we|daar|hier|het maakt|dat maakt|maakt)\b")


def lets_but(coach: str, words: str) -> bool:
    """Whether a sentence of it lets his coach read something and takes of that in the same breath, or tells that he
    speaks of it with somebody, and not with her."""
    lets, not_with = _leave_for(called(coach))
    for one in map(small, sentences(words)):
        found = lets.search(one)
        rest = one[found.end() :] if found else ""
        if _NOT_THE_REST.search(rest) and not _OF_HIMSELF.match(rest) and not _is_why(rest):
            return True
        if not_with.search(one):
            return True
    return False


@lru_cache(maxsize=re.NAMES)
def _leave_for(name: str) -> "tuple[re.Pattern[str], re.Pattern[str]]":
    """That she may read something; that what he would talk about is not for her."""
    named = rf"(?:{re.escape(name)}|(?:mijn |de )?coach)"
    her = rf"(?:{named}|ze|zij)"
    return (
        re.compile(rf"\b(?:mag {her}|{her} mag)\b(?: (?!niet\b)[\w']+){{0,4}}? {_GETS}\b"),
        re.compile(
            r"\b(?:bespreken|delen|praten|vertellen|zeggen|kwijt)\b.*"
            rf"\bniet (?:met|aan|tegen|bij) {named}(?! alleen)\b|"
            rf"\bniet (?:met|tegen|aan) {named} (?:over )?(?:bespreken|delen|praten|hebben|vertellen|zeggen)\b"
        ),
    )


def _is_why(words: str) -> bool:
    return len(words.split()) <= _A_WHY and "?" not in words and _WHY.search(small(words)) is not None


# "Het mocht wel naar Ada": when he was asked.
_HE_WOULD_HAVE = re.compile(r"\bmocht\b(?! (?:\w+ )?(?:niet|nooit))")


def lets_read(coach: str, words: str) -> bool:
    """Whether this says that his coach may read what he wrote, and no more: "dat van zaterdag mag Ada wel lezen"."""
    plain = " ".join(small(words).split())
    if len(plain.split()) > _MOST or plain.endswith("?") or _MAY_NOT.search(plain):
        return False
    return _letting(_of(coach)).search(_HE_WOULD_HAVE.sub("mag", plain)) is not None or lets_of_before(coach, words)


@lru_cache(maxsize=re.NAMES)
def _letting(her: str) -> "re.Pattern[str]":
    """What says so, where his coach is called `her`."""
    forms = (
        rf"{_THING}(?: {_SMALL})* mag {her} {_EASY}{_GETS}",
        rf"(?:natuurlijk |tuurlijk )?mag {her} {_THING} {_EASY}{_GETS}",
        rf"mag {her} {_EASY}{_GETS}",
        rf"{her} mag {_THING} {_EASY}{_GETS}",
        rf"{her} mag {_EASY}alles {_EASY}{_GETS}(?: van mij)?",
        rf"{_THING} mag {_EASY}(?:naar|aan|bij|met) {her}(?: (?:toe|door\w*|gedeeld|delen|vertellen))*",
        rf"(?:{_THING} mag (?:je|jij|u)|(?:je|jij|u) mag {_THING}) {_EASY}(?:(?:aan|naar|met|tegen) )?"
        rf"(?:{her} )?{_EASY}(?:vertellen|zeggen|doorgeven|doorsturen|delen|laten (?:lezen|zien|weten))",
        rf"(?:vertel|geef|stuur|deel) (?:(?:jij|je|u) )?(?:{_THING} )?{_EASY}(?:(?:aan|naar|met) )?{her}"
        rf"(?: (?:{_SMALL}|door|meteen))*",
        rf"(?:geef|stuur) (?:{_THING} )?{_EASY}door",
        rf"(?:laat|let) {her} {_THING} {_EASY}{_GETS}",
        rf"{_THING} (?:is|hoeft) niet (?:meer |langer )?(?:geheim|privé|prive)(?: te blijven)?",
        rf"{_THING} wil ik {_EASY}(?:wel )?dat {her} {_EASY}(?:leest|ziet|weet)",
        rf"ik wil {_EASY}(?:wel )?dat {her} {_THING} {_EASY}(?:leest|ziet|weet)",
        rf"{her} (?:may|can) {_GETS} {_THING}",
    )
    return re.any_of(forms, f"{_OPENS}{_YES}", f"{_FORGOT}{_END}")


_CLAUSE = re.compile(r"(?<=[.!?…;:])\s+|\n+|,\s+|\s+[-–]\s+|\(|\)")
_WONDERS = re.compile(rf"\b(?:waarom|hoezo|moet|mag|hoeft|niet)\b.*\b{_GETS}\b.*\?\s*$")
_OF_ME = re.compile(
    rf"\W*{_YES}(?:(?:van|voor) mij (?:wel|best|gerust|mag (?:het|dat|ze|zij|hij)(?: (?:wel|best|gerust|hoor))*)|"
    r"(?:het|dat|ze|zij|hij) mag (?:wel|best|gerust)|ik vind (?:het|dat) (?:goed|prima|best)|mag wel)(?: hoor)?\W*"
)


def lets_read_amid(coach: str, words: str) -> bool:
    """Whether he says so amid or behind what he tells: "Mag Ada dit wel lezen, dat vind ik prima", "waarom mag ze dat
    niet lezen? Van mij wel"; and nowhere that she may not."""
    if not may_let_read(words):
        return False
    told, parts = sentences(words), [one for one in _CLAUSE.split(words) if one.strip()]
    if any(keeps_from(coach, one) for one in (*told, *parts)):
        return False
    lets = [at for at, one in enumerate(parts) if lets_read(coach, one)]
    if lets or any(lets_read(coach, one) for one in told):
        return not lets or not any(takes_of_it(coach, one) for one in parts[lets[0] + 1 :])
    her = re.compile(rf"\b{_of(coach)}\b")
    asks = [at for at, one in enumerate(parts) if _WONDERS.search(small(one)) and her.search(small(one))]
    return any(_OF_ME.fullmatch(small(one)) for at in asks for one in parts[at + 1 : at + 2])


_ABOUT = re.compile(
    r"\b(?:dat|dit|stuk(?:je)?|verhaal|deel|that|this|wat ik(?: \w+){0,3}?) (?:van|over|about) "
    r"(?:(?:mijn|m'n|mn|me|de|het|'t|t|die|dat|deze|een|my|the|[0-9]+) )*"
    r"(?!(?:mijn|m'n|het|die|dat|deze|een|the) )(?P<what>[\w']{3,})"
)


_A_PART = re.compile(r"\b(?:stuk(?:je)?|deel|gedeelte|zin(?:netje)?|passage|alinea|regel|part|sentence)\b")
_GONE = re.compile(r"\b(?:weg|weghalen|gewist|wis(?:sen)?|verwijder\w*|delete|erase)\b")


def is_of_part(words: str, answer: str) -> bool:
    """Whether he speaks of a part of this answer, which tells other things as well."""
    what = topic(words)
    named = _A_PART.search(small(words)) is not None or bool(what and what in answer.casefold())
    return named and len(sentences(answer)) > 1


def wants_it_gone(words: str) -> bool:
    """Whether he would rather have it gone altogether."""
    return _GONE.search(small(words)) is not None


def topic(words: str) -> str:
    """What it was about, in one word of his, if he says so: "dat van Frank" is "frank"."""
    found = _ABOUT.search(small(words))
    return found["what"] if found else ""
