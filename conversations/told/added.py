"""What somebody adds when the questions are over and he has his close: more of it, a question to himself, or that it is
otherwise than it was taken. Whatever it is, it gets a word."""

from enum import StrEnum

from conversations import patterns as re
from conversations.asked.beside_what_he_tells import asks_in_passing
from conversations.asked.lost import cannot_come
from conversations.matching import small
from conversations.quoted.errata import is_erratum
from conversations.quoted.point import wrote
from conversations.quoted.reread import rereads, was_misread
from conversations.said.gist import sentences
from conversations.said.put_otherwise import corrects_before
from conversations.text import Sentence, Text
from conversations.told.back_under import back_under
from conversations.told.condoling import word_for
from conversations.told.light import is_sign, light
from conversations.told.parting import will_miss
from conversations.told.told_loose import is_good
from conversations.told.touched import HEAVY, touch, word_to


class Added(StrEnum):
    """What it is."""

    WONDERS = "wonders"  # a question that he asks himself
    LIGHTER = "lighter"  # it weighs less than it was taken for
    NOT_SO = "not_so"  # that is not how he meant it
    FEELS = "feels"  # what he felt was something else as well
    RIGHT = "right"  # a day, a name, a word
    MORE = "more"


_MOST = 15  # words
_THOUGH = re.compile(
    r"^\W*(?:(?:ook )?al|hoewel|alhoewel)\b(?= (?:(?:ik|het|dat|ze|hij|er|is|was|weet|wist|kan|kon|staat|stond|had|heb|"
    r"vind|vond|zou|denk|dacht|moet|mag|wil|snap|gaat|lijkt|maakt)\b))"
)


def is_though(words: str) -> bool:
    """Whether what he says beside his leave only takes from it how much it matters: "al weet ik het antwoord wel"."""
    plain = small(words)
    is_one = _THOUGH.match(plain) is not None and "?" not in words and len(words.split()) <= _MOST
    return is_one and touch(words) is None and not cannot_come(words)


_OPENS = r"^(?:(?:en|maar|nou|ja|tja|ach|nee|oh?|hm+|hoor|joh|dus|al)\b[,.! ]*)*"
_HARD = r"(?:zwaar|erg|heftig|dramatisch|ernstig|spannend|moeilijk|diep|groot|serieus)"
_LIGHTER = re.compile(
    rf"{_OPENS}(?:(?:zo|heel|echt) )+{_HARD} (?:is|was|lag|vind|vond|voelt|voelde) (?:het|dat|ik het|ik dat|'t)\b"
    rf"[^.?!]*\bniet\b|{_OPENS}(?:het|dat|'t) (?:is|was) (?:\w+ )?niet (?:zo|heel|echt) {_HARD}\b|"
    rf"{_OPENS}(?:dat|het|'t) (?:valt|viel) (?:(?:best|allemaal|reuze|heus|wel|ook|echt) )*mee(?: hoor| joh)+|"
    rf"{_OPENS}(?:het is )?geen (?:drama|ramp)(?: hoor| joh)*\W*$"
)
_FEELING = (
    r"(?:trots|blij|opgelucht|boos|kwaad|bang|verdrietig|teleurgesteld|verbaasd|jaloers|gelukkig|rustig|moe|"
    r"nieuwsgierig|nerveus|zenuwachtig|verlegen|dankbaar|tevreden|ontroerd|onzeker|gespannen|gekwetst|beledigd)"
)
_A_BIT = r"(?:(?:best|wel|heel|erg|ook|stiekem|gewoon|een beetje|nogal|toch|zelfs|er) )*"
_RATHER = r"(?:eigenlijk|eerder|meer|juist|vooral|achteraf)"
_I_WAS = r"(?:ik (?:was|ben|voelde me|werd)|(?:was|ben|werd) ik|voelde ik me)"
_FEELS = re.compile(
    rf"\b{_I_WAS} {_A_BIT}{_RATHER} (?P<after>{_A_BIT}{_FEELING})\b|"
    rf"\b{_RATHER} {_I_WAS} (?P<before>{_A_BIT}{_FEELING})\b|^(?:nou |nee,? )?{_RATHER} (?P<bare>{_FEELING})\W*$"
)
_NOT_SO = re.compile(
    r"\bniet (?:helemaal |echt )?het (?:goede|juiste) woord\b|\b(?:dat|zo) (?:heb|had) ik (?:het )?niet bedoeld\b|"
    rf"\b(?:zo|dat) bedoel(?:de)? ik (?:het )?niet\b|{_OPENS}of (?:dat|die|het|ik) (?:\w+ )?(?:nou|nu) (?:zo |echt )"
    rf"[^?]*[^?.! ]\W*$|"
    rf"\b{_I_WAS} (?:(?:eigenlijk|ook|dan|hoor|er|helemaal) )*niet (?:echt |zo |helemaal )?{_FEELING}\b|"
    r"\b(?:het|dat) (?:raakt|raakte) (?:me|mij) (?:\w+ )?niet\b"
)
_TO_HIMSELF = re.compile(
    r"\b(?:vraag|vroeg) ik (?:me|mij) [^.?!]{0,40}\baf\b|\bik (?:vraag|vroeg) (?:me|mij) [^.?!]{0,40}\baf\b|"
    rf"{_OPENS}(?:waarom|hoe|wat) (?:doe|ben|heb|durf|zeg|laat|maak|word|vind|wil|kan|moet) ik\b|"
    rf"{_OPENS}of (?:is|zijn|was|ben|zou|moet|word|ligt|komt|doe|heb|kan) (?:ik|dat|dit|het|er|die|mijn)\b"
)
_NO_MORE = re.compile(
    rf"{_OPENS}(?:laat maar|vergeet (?:dat|het|die)|toch (?:maar )?niet)\b|"
    r"\b(?:hoeft|hoef) (?:toch |eigenlijk |er |je |maar )*niet(?: (?:mee|erbij|hoor|meer))*\W*$|"
    rf"{_OPENS}(?:dat (?:is|was) (?:het|alles|'t)|meer (?:is|was) het niet|verder (?:niks|niets))(?: \w+){{0,3}}\W*$"
)
_TO_ANOTHER = re.compile(r"\b(?:je|jij|jou|jouw|u|uw|jullie|ada)\b")
_LEAST = 3  # words


def added(words: str, before: str) -> Added | None:
    """What these words add to what he answered (`before`); nothing where they ask for no word."""
    plain = [small(one).strip() for one in sentences(words)]
    if is_sign(words) or light(words) is not None or len(words.split()) < _LEAST or not plain:
        return None
    if any(map(_NO_MORE.search, plain)):
        return None  # To what he takes back or ends with nothing is promised.
    if any(map(_LIGHTER.search, plain)):
        return Added.LIGHTER if touch(before) in HEAVY else Added.MORE
    if feels(words) and not rereads(words):
        return Added.FEELS
    if was_misread(words):
        return Added.NOT_SO
    if any(map(_NOT_SO.search, plain)):
        return Added.NOT_SO if touch(before) is not None else Added.MORE
    if any(_asks_himself(one) for one in plain[-2:]):
        return Added.WONDERS
    is_right = corrects_before(words) or is_erratum(words) or rereads(words)
    return Added.RIGHT if is_right else Added.MORE


def word_to_more(words: str, client: str) -> Sentence | None:
    """What is said to more of it, before it is said that it goes with it: to a loss and to what touches him its word,
    of what he tells at length the point, and to what was good that it is good to read."""
    if (loss := word_for(words, client)) is not None:
        return loss
    if (felt := word_to(words, (), client)) is not None:
        return felt
    if will_miss(words):
        return Text("I understand that, {client}.", client=client)
    if back := back_under(words):
        return wrote(back)
    return Text("Good to read, {client}.", client=client) if is_good(small(words)) else None


def feels(words: str) -> str:
    """What he says that he was rather, as he says it: "best trots"."""
    found = next(filter(None, (_FEELS.search(small(one).strip()) for one in sentences(words))), None)
    return next(filter(None, found.groups()), "") if found is not None else ""


def _asks_himself(sentence: str) -> bool:
    if asks_in_passing(sentence) is not None:
        return False
    if _TO_HIMSELF.search(sentence):
        return True
    return sentence.endswith("?") and len(sentence.split()) >= _LEAST and not _TO_ANOTHER.search(sentence)


def goes_on_with(words: str) -> bool:
    """Whether he begins as who simply goes on: "en …", "ook …"."""
    return _GOES_ON.match(small(words).strip()) is not None


_GOES_ON = re.compile(r"(?:en|ook|oh? ?ja|oja|plus)\b")
