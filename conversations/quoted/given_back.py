"""The half sentence of an answer that a coach would say back right under it: what he did, what he will or wants, what
he sees, or that it was something to him. People put the point last, or behind "maar".

It is turned to him where that is surely right, or else quoted in his own words. Where nothing is surely the point, or
it could be heard as a reproach, there is nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.taken_along import taken_along
from conversations.quoted.turned import SaidBack, Turned, turned, turned_that
from conversations.said.gist import EMPTY_HANDED, kinds_of, sentences
from conversations.told.harm import is_grave
from conversations.told.losses import grieves
from conversations.told.touched import Touch, all_that_touches

_LEAST, _MOST = 3, 16  # words
_HELD = 100


@dataclass(frozen=True)
class _Half:
    words: str
    sentence: int
    turns: bool
    """Whether what comes after it turns it round, takes from it, or is what he said."""

    @property
    def bare(self) -> str:
        """Without the words with which it goes on from what stands before it."""
        return _LEADS.sub("", self.words)

    @property
    def plain(self) -> str:
        """The same in small letters."""
        return small(self.bare).strip(" .!…")


# Where a sentence goes on with another thing; what fills it in goes with it ("met trillende handen").
_CUTS = re.compile(
    r",? (?=(?:maar|alleen) (?!wel\b|één\b))|"
    r", (?=(?:en|want|zodat|omdat|dus|al|anders|waardoor|terwijl|tenzij|als|of|hij|ze|zij|dat|die|daar|er|het|ik|"
    r"toen|daarna|nu|nou|mijn|m'n|mn) )|"
    r" (?=(?:en|toen) (?:ik|heb ik|ben ik|dat ik|(?:toen|daarna|nu) (?:heb|ben|was|ging|kwam|zei|bleef|\w+(?:de|te)) |"
    r"dat (?:is|zit|ging|hangt|ligt|staat) )\b)|[;:] "
)
_LEADS = re.compile(
    r"^(?:(?:en|maar|dus|nou|ja|toch|oh?|haha|yes|jawel|eerlijk gezegd|eigenlijk|gewoon|uiteindelijk|daarna|nu|wel|"
    r"dan|alleen|toen(?= \w+ ik\b))\b[, ]+)+",
    re.IGNORECASE,
)
# Not done, which is what he was after.
_LEFT_ALONE = (
    r"(?:terug|in|over|op|na|aan|bij|door|mee|uit|af)?(?:gegrapt|aangeraakt|nagelopen|nagekeken|ingegrepen|opgelost|"
    r"gereageerd|aangevuld|opgepakt|gecorrigeerd|herschreven|verbeterd|ingevuld|gezwicht|gesust)"
)
_BEFORE = (
    r"(?:terug|na|op|aan|af|uit|in|mee|door|weg|neer|voor|over|om|vast|stil|los|toe|samen|langs|naar|open|recht|bij)?"
)
# What is known to be said of somebody in passing; of all else nobody knows what it was that he did.
_DONE = (
    rf"(?:{_BEFORE}(?:gezegd|gevraagd|gebeld|gemaild|geappt|geschreven|gelaten|gehouden|gezet|gelegd|geteld|gewacht|"
    r"geluisterd|gelezen|gekeken|gepraat|gesproken|gestuurd|genomen|gegeven|gezwegen|gedurfd|gewandeld|gefietst|"
    r"geregeld|gepland|genoemd|gestopt|gekozen|geoefend|gezien|gezeten|gestaan|gelopen|gemaakt|gedeeld|geantwoord|"
    r"gestemd|gesteld|geschoven|gedraaid|gesloten|geslapen|gegeten|gewerkt|gehaald|gebracht|gedaan|gezocht|gevonden|"
    r"geruimd|gelachen|geweigerd|geleverd|getekend|gedacht|gerekend|geklapt|gebouwd|gesolliciteerd)|ingepland|verteld|uitgelegd|overlegd|besproken|voorgelegd|"
    r"opgeschreven|overgelaten|overgedragen|onderbroken|bewaard|verzet|afgesproken|aangegeven|aangekaart|"
    rf"voorgesteld|toegegeven|bedankt|uitgenodigd|beloofd|veranderd|(?:dicht|thuis)ge\w+|(?:aan|over) gehad|"
    rf"{_LEFT_ALONE}|"
    r"(?:laten|blijven|durven) (?!sterven|slaan)\w+n|zitten (?:denken|lezen|kijken|praten|werken|luisteren))"
)
_GONE = (
    rf"(?:{_BEFORE}(?:gegaan|gelopen|gefietst|gewandeld|gestapt|gekomen|gereden|gebleven)|thuisgebleven|aangenomen|gestopt|begonnen|vertrokken|"
    r"(?:blijven|gaan) (?:zitten|staan|liggen|lopen|wandelen|fietsen|praten|luisteren|kijken|wachten|sporten|zwemmen|"
    r"eten|slapen))"
)
_HAS_DONE = re.compile(rf"\bheb\b.*\b{_DONE}\b|\bben\b.*\b{_GONE}\b")
_DID = re.compile(
    r"\b(?:zei (?:ik )?(?:\w+ )?(?:nee|het|sorry|de zin)|vroeg|ging|deed|liet|bleef|hield|liep|schreef|zweeg|belde|"
    r"mailde|appte|vertelde|stopte|legde|zette|telde|wachtte|weigerde|luisterde|durfde|stapte|fietste|wandelde|noemde|"
    r"draaide|pakte|regelde|las|gaf|nam|kon \w+(?: \w+){0,4} \w+en)\b"
)
_HOURS = r"(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
# What is the other half of it, or went as it always did; what says nothing by itself; and what is too heavy to be said
# back in passing.
_AMISS = re.compile(
    r"\b(?:toch (?!gezegd|gedaan|gedurfd|gevraagd|eindelijk|verteld|gebeld)\w+|wel toch|toch wel|alsnog|alweer|"
    r"weer (?!terug|naar)|vergeten|vergat|gelogen|loog|gezakt|te laat|mis(?:gegaan|lukt)?|miste|bijna|"
    rf"half(?! {_HOURS})|halve|meteen ja|gewoon ja|ja (?:gezegd|geknikt|gegeven)|zei (?:\w+ )?ja|niks|niets|nooit|"
    r"geen|nauwelijks|amper|helaas|jammer|te (?:veel|snel|hard|vaak)|(?:af)?gesnauwd|uitgevallen|geschreeuwd|gevloekt|"
    r"(?:uit)?gescholden|kwaad|boos|woest|ontploft|doorgegaan|doorgewerkt|overgenomen|opgenomen|opengeklikt|achterna|"
    r"zoutzak|stom|dom|laf|spijt|smoes|klap|geslagen|opgesloten|gedronken|wijn|bier|gestolen|gejat|gekat|afgekat|"
    r"gevallen|ziek\w*|ziekenhuis|ontslagen|opgezegd|overleden|dood|kapot|pijn|brace|huil\w*|gehuild|iets|eraan|er wat|"
    r"weet|dacht|misschien|hoop|hoopte|probeer|geweest|bedacht|niet geworden|opgegeven|geschrokken|gesloopt|uitgeput|"
    r"scepsis|sceptisch)\b|\b(?:al|net|eerder|vorige keer) (?:gezegd|verteld|geschreven)|^dat (?:zei|schreef|wil)\b"
)
_OTHER_HALF = re.compile(
    r"\b(?:toch (?:nog|weer|maar|meteen|\w+ ge\w+)|alsnog|alweer|wel weer|wel toch|gewoon ja|niet gelukt|nog niet|"
    r"lukte niet|durfde (?:\w+ )*niet|vergeten|behalve|helaas|jammer|gezakt|mislukt|ging mis|spijt|teruggehaald)\b"
)
_FAILED = re.compile(r"\b(?:niet gelukt|lukte (?:\w+ )?niet|mislukt|ging mis)\b")
_TURNS = re.compile(
    r"^(?:maar|alleen|behalve|hoewel|al|toch|tenzij)\b(?! wel\b)|^ik weet (?:\w+ )?niet\b", re.IGNORECASE
)
_IS_RESTRAINT = re.compile(rf"\bniet (?:\w+ ){{0,2}}{_LEFT_ALONE}\b")
_TO_DO = (
    rf"(?:{_BEFORE}(?:zeggen|vragen|bellen|mailen|appen|schrijven|laten|houden|zetten|leggen|tellen|wachten|luisteren|"
    r"lezen|kijken|letten|komen|liggen|doen|denken|voeren|praten|spreken|sturen|nemen|geven|zwijgen|wandelen|fietsen|sporten|regelen|plannen|noemen|stoppen|"
    r"kiezen|oefenen|zitten|staan|lopen|maken|delen|stellen|gaan|blijven|werken|halen|brengen|leren|ruimen|leveren)|"
    r"vertellen|uitleggen|overleggen|bespreken|voorleggen|opschrijven|overlaten|overdragen|beginnen|afspreken|"
    r"aangeven|aankaarten|voorstellen|bewaken|delegeren|loslaten|uitnodigen|bedanken|verzetten|veranderen|opvangen|proberen|"
    r"piekeren|het (?:\w+ ){0,4}over (?!er\b)[\w ]+ hebben|"
    r"het hebben (?=over)|laten (?!sterven|slaan)\w+en)"
)
_WILL = re.compile(
    r"^(?!dat\b)(?:.* )?(?:ik (?:ga|wil)|(?:ga|wil) ik)\b(?!.*\b(?:denken|kijken of|zien|merken|nog eens|proberen te|"
    rf"zou|ooit|ook niet|niet ook)\b).* {_TO_DO}"
    r"(?: ?(?:met|bij|aan|over|tegen|in|op|van|voor|naar|en er niet meer aan) ?[\w ]+)?$"
)
_COST = re.compile(r"^(?:dat|het) kostte (?:me|mij) [^.!?,]{4,60}[.!]*$", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?:lukt|gelukt|geworden|op rij|staat (?:\w+ ){0,3}(?:aan|uit)|(?:van|op) de (?:\w+|\d) "
    r"(?:dagen|avonden|keer|weken|ochtenden|vrijdagen)|(?:minder|geen \w+ meer|niet meer)\b.*\b(?:langs|sinds|aan))\b"
)
_CAME_NOT = re.compile(
    r"^(?:dat|daar\w*|die|ze|dit|er|het (?:is|was|lukt|lukte|gaat|ging)) |\bhelft\b|"
    r"\b(?:niet(?! meer)|maar|als|omdat|dat ik|we|wij|je|jij|u|hij|ze|zij|ie)\b"
)
_HIS_OWN = re.compile(r"\b(?:ik|mijn|m'n|mn|me|mij|k|ha'k|ikzelf|ikke|mien\w*|mie|mich|ons|onze|we|wij)\b")
_LONGEST_CAME = 13  # words


def given_back(words: str) -> SaidBack | None:
    """What of this answer is said back right under it; none where nothing of it is surely the point."""
    return _given_back(words.strip(), looks_back=False)


def reached(words: str) -> SaidBack | None:
    """The same of what he tells where he is asked what came of it and what did not: what did."""
    return _given_back(words.strip(), looks_back=True)


@lru_cache(maxsize=_HELD)
def _given_back(words: str, *, looks_back: bool) -> SaidBack | None:
    if not words or kinds_of(words) & EMPTY_HANDED or grieves(words) or Touch.ILL in all_that_touches(words):
        return None
    if is_grave(words) or (not looks_back and _FAILED.search(small(words))):
        return None
    told = sentences(words)
    clauses = [one for at, sentence in enumerate(told) for one in _clauses(sentence, at, told[at + 1 : at + 2])]
    if looks_back and (came := next(filter(None, (*map(_listed, told), *map(_came, clauses))), None)) is not None:
        return came
    for at in reversed(range(len(clauses))):
        one, behind = clauses[at], [] if looks_back else clauses[at + 1 :]
        if (said := _deed(one, clauses[:at], behind) or _will(one)) is not None:
            return SaidBack(one.bare, _with_cost(said, told[one.sentence + 1 : one.sentence + 2]))
    if along := taken_along(told):
        return SaidBack(along, turned_that(along))
    return next(filter(None, map(_moved, reversed(clauses))), None)


def _clauses(sentence: str, at: int, behind: Sequence[str]) -> list[_Half]:
    """The parts of this sentence that can stand by themselves, with what follows on each."""
    if sentence.rstrip().endswith("?"):
        return []
    found = list(_CUTS.finditer(sentence))
    starts, ends = [0, *(one.end() for one in found)], [*(one.start() for one in found), len(sentence)]
    parts = [sentence[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    after = [*parts[1:], *behind]
    return [
        _Half(part, at, f"{part}:" in sentence or any(map(_TURNS.match, after[place : place + 1])))
        for place, part in enumerate(parts)
    ]


def _deed(one: _Half, before: Sequence[_Half], behind: Sequence[_Half]) -> Turned | None:
    """That he did it, or that he left it alone."""
    plain = one.plain
    if one.turns or not _LEAST <= len(plain.split()) <= _MOST or _AMISS.search(plain):
        return None
    if not (_HAS_DONE.search(plain) or _DID.search(plain)):
        return None
    if re.search(r"\bniet\b", plain) and not _IS_RESTRAINT.search(plain):
        return None
    # "Na tien minuten heb ik wel gebeld" takes from what he did before it.
    if re.search(r"\bwel\b", plain) and any(_HAS_DONE.search(each.plain) for each in before):
        return None
    return None if any(_OTHER_HALF.search(small(each.words)) for each in behind) else turned(one.bare)


def _will(one: _Half) -> Turned | None:
    """What he will do or wants, in so many words."""
    plain = one.plain
    if one.turns or not _LEAST < len(plain.split()) <= _MOST or _AMISS.search(plain) or not _WILL.search(plain):
        return None
    return turned(one.bare)


# That it was something to him for a moment, of what is over: "dat was wel even slikken", "daar werd ik stil van".
_ADVERBS = r"(?:(?:wel|best|toch|ook|dan|zo|heel|echt|zelf|gewoon) )*"
_WAS_SOMETHING = re.compile(
    rf"^(?:dat|het) (?:was|deed) {_ADVERBS}(?:even|eventjes) {_ADVERBS}(?:slikken|zeer|pijn|schrikken|wennen)$|"
    rf"^(?:daar|er) (?:was|werd) ik {_ADVERBS}(?:even |eventjes ){{0,1}}{_ADVERBS}stil van$|"
    rf"^daar schrok ik {_ADVERBS}(?:even |eventjes ){{0,1}}{_ADVERBS}van$"
)


def _moved(one: _Half) -> SaidBack | None:
    """That it was something to him, in so many words."""
    bare, plain = one.bare.strip(" .!…"), one.plain
    if one.turns or not _WAS_SOMETHING.search(plain):
        return None
    flat = f"{bare[0].upper()}{bare[1:]}."
    said = turned(bare) if _HIS_OWN.search(plain) else Turned(flat, flat)
    return None if said is None else SaidBack(one.bare, said)


# "Gelukt: de modellen liggen bij Karel en Iris, …"
_LISTED = re.compile(r"^(?:wel |dit is |wat )?gelukt(?: is)?: (?P<what>[^,.;:!?]+)", re.IGNORECASE)


def _listed(sentence: str) -> SaidBack | None:
    """What he names first of what came of it, where he says in so many words that this did."""
    found = _LISTED.match(sentence)
    what = found["what"].strip() if found else ""
    plain = small(what)
    if not _LEAST < len(what.split()) <= _LONGEST_CAME or _AMISS.search(plain) or _CAME_NOT.search(plain):
        return None
    flat = f"{what[0].upper()}{what[1:]}."
    said = turned(what) if _HIS_OWN.search(plain) else Turned(flat, flat)
    return None if said is None else SaidBack(what, said)


def _came(one: _Half) -> SaidBack | None:
    """What he says came of it, as flatly as he says it."""
    bare, plain = one.bare.strip(" .!…"), one.plain
    if not _LEAST <= len(plain.split()) <= _LONGEST_CAME or not _CAME.search(plain) or _AMISS.search(plain):
        return None
    if _CAME_NOT.search(plain):
        return None
    if _HIS_OWN.search(plain):
        said = turned(bare)
    else:
        flat = f"{bare[0].upper()}{bare[1:]}."
        said = Turned(flat, flat)
    return None if said is None else SaidBack(one.bare, said)


def _with_cost(said: Turned, behind: Sequence[str]) -> Turned:
    """With what it cost him, where he says that right behind it."""
    cost = next((one.strip(" .!…").split() for one in behind if _COST.match(one)), None)
    if cost is None:
        return said
    je, u = (f"{' '.join((*cost[:2], who, *cost[3:]))}." for who in ("je", "u"))
    return Turned(f"{said.je} {je}", f"{said.u} {u}")
