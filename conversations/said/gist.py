"""What an answer comes to, as far as a program may tell: that there is nothing, not yet, no idea.

Nothing is read into anybody's words. An answer is taken for "nothing" or "not done" when it says so and nothing else,
or says so first and then only why; a sentence that goes on to something ("not much, but …") never is. People type as
they speak: "kweenie" is "weet ik niet". How it is quoted is told in `quoting.py`.
"""

from enum import StrEnum
from functools import lru_cache

from conversations import patterns as re
from conversations.asked import practical
from conversations.asked.asking_back import asks_back, asks_the_bot
from conversations.matching import called, small
from conversations.quoted.taken_back import is_remark
from conversations.said import empty
from conversations.said.pointing import points_back
from conversations.said.put_otherwise import corrects
from conversations.spellings import TYPED
from conversations.told import how_it_was
from conversations.told.borne import is_borne
from conversations.told.setting_out import goes_to

SPRAWLS_FROM = 60
"""Words; an answer of more is a story, and a story has a core."""
_SHORT = 3
# Of so many answers it is known what they come to: in every turn of a conversation that is asked again of the same few.
_HELD = 200


class Came(StrEnum):
    """What an answer came to."""

    NOTHING = "nothing"
    NOT_DONE = "not_done"
    UNKNOWN = "unknown"
    SKIP = "skip"
    CONTENT = "content"  # it is good as it is
    SOUR = "sour"  # a meeting that went badly
    ELSEWHERE = "elsewhere"  # it was about something else
    HARD = "hard"  # he says that it was hard, or that he had no words for it
    HURT = "hurt"  # he tells of tears, anger, shame; it is hard too
    GLAD = "glad"  # it turned out well, he says, and nothing that takes from it
    SHORT = "short"
    SPRAWLS = "sprawls"
    # Heard only where it is asked for, so that it is none of `kinds_of`.
    DONE = "done"  # he did what he set out to do, wholly or half
    HALF = "half"  # and something in what came of it took from that
    SEEN = "seen"  # what he sees of himself, or of how it goes
    WANTED = "wanted"  # how he wants it from now on
    PLANNED = "planned"  # what he is going to do
    MOMENT = "moment"  # something that happened
    CLOSED = "closed"  # he leaves it as it is, or has said it all
    PARTLY = "partly"  # part of it is there
    DOUBTED = "doubted"  # he does not know whether he gets there, or still wants to
    FELT = "felt"  # how glad or proud he is, and not of what
    ELSE = "else"  # none of these, and nothing else that is known either

    __hash__ = str.__hash__


EMPTY_HANDED = frozenset({Came.NOTHING, Came.NOT_DONE, Came.UNKNOWN, Came.SKIP, Came.CONTENT})
"""Answers in which there is nothing to go on from, and nothing to quote."""


# Words that people put around such an answer without adding to it.
_AROUND = (
    r"(?:eerlijk gezegd|om eerlijk te zijn|eigenlijk|helaas|sorry|nou(?: ja)?|tja|ach|ehm?|uh+m?|hm+|jammer genoeg|"
    r"poe+h?|pf+|haha+|hihi|lol|oei|"
    r"verder|echt|gewoon|deze keer|dit keer|op dit moment|vandaag|hoor|maar|dus|even|to be honest|honestly|"
    r"actually|unfortunately|well|really|just|this time|right now|today|i(?: a|')m afraid|ben ik bang|vrees ik|denk ik|"
    r"i think|i guess|i suppose)"
)
_MARKS = re.compile(r"[.,;:!…\-–—\"“”()]+")
_EDGES = re.compile(rf"^(?:(?:{_AROUND}|(?:dat is een )?(?:goede|goeie) vraag) )+|(?: {_AROUND})+$")

_FIRST_SENTENCE = re.compile(r"(?<=[.!?])\s+|\s+[-–]\s+|,\s+")
_WITH_WHY = 30
_SAID = {
    Came.NOTHING: empty.NOTHING,
    Came.NOT_DONE: empty.NOT_DONE,
    Came.UNKNOWN: empty.UNKNOWN,
    Came.SKIP: empty.SKIP,
    Came.CONTENT: empty.CONTENT,
}
_HEADS = (Came.NOTHING, Came.NOT_DONE, Came.SKIP, Came.CONTENT)
# What comes after it turns it round, or goes on to something.
_TURNS = re.compile(
    r"\b(?:nog (?:steeds|altijd) (?:dat|die|het|mijn|m'n)|maar|alleen|behalve|toch(?! ?$)|alsnog|hoewel|pas|"
    r"daarna|later|tot|uiteindelijk|of|misschien|tenzij|"
    r"wel(?! ?$)|anders gedaan|in plaats daarvan|but|except|only|though|then|later|until|maybe|or)\b"
)
# Who begins with nothing tells what there is after all.
_AFTER_ALL = re.compile(
    r"(?:o |oh |of |nou )*(?:ja|jawel|toch|wacht)\b[,:. ]+(?:(?:ja|nou|wel|trouwens|dat|ik|toch) ?)*"
    r"\b(?:dat|ik|we|hoe)\b|(?:dat|hoe|waarom) (?:ik|je|we|er|het)\b|"
    r"ik (?:\w+ )?(?:merkte?|besefte?|ontdekte|snapte?|zag|leerde) (?:dat|hoe)\b"
)
# "Niks. Of nou ja, dat ik te veel overneem": the second half is what he says.
_ON_SECOND_THOUGHT = re.compile(
    r"\W*(?:(?:of |oh? |hoewel |alhoewel )+(?:(?:nou|ja|toch|wacht|eigenlijk|misschien)\b[,. …]*)+|nou ja\b[,. …]*|"
    r"(?:toch|wacht|jawel|hoewel)\b[,. …]+|(?:nou |ja |en )*maar (?=(?:ik (?:wil|ga|zag|merkte?|besef\w*|weet|zie|heb "
    r"wel)|wel|dat ik)\b))\w+ \w+ \w+"
)
_WANTS_SOMETHING = re.compile(
    r"(?:(?:maar|toch|wel|nou|ja) )*ik (?:wil|wou|zou) (?:(?:wel|graag|toch|nou|eigenlijk|best|gewoon|er|nog) )*"
    r"(?:iets|wat) (?:\w+ ){0,3}(?:doen|proberen|veranderen|ondernemen)$|"
    r"(?!.*\b(?:niet|geen|nergens|niks|niets|not)\b)(?:(?:maar|nu|dan|dus|liever|en) )*"
    r"(?:(?:ik (?:wil|wou)|wil ik) (?:\w+ ){0,4}over\b.*|liever over .*|het (?:gaat|mag) (?:\w+ ){0,3}over\b.*)"
)
_ASKS_HIMSELF = re.compile(
    r"(?:en |maar )?(?:hoe|wat|waarom|waar|wanneer|moet|kan|mag|zal)\b.*\b(?:ik|we|wij|mijn)\b.*\?"
)
_LATER_PERHAPS = re.compile(r"(?:(?:straks|later|morgen|misschien|nog|even|wel|komt|vanavond|perhaps|maybe) ?)+")
_TO_BEGIN_WITH = frozenset(("eerlijk", "eerlijk gezegd", "tja", "pff", "nou", "nou ja", "hm", "honestly", "well"))
_BECAUSE = re.compile(r" (?:omdat|want|door|doordat|vanwege|wegens|ivm|because|due to) ")
_NO = frozenset(("nee", "neen", "nope", "no", "niet"))
_TELLS = re.compile(
    r"\b(?:ik|hij|ze|zij|we|het|i|he|she|we|it) (?:zei|deed|ging|had|was|werd|kwam|liet|bleef|begon|gaf|nam|vroeg|"
    r"hield|stond|zat|dacht|vond|said|did|went|had|was|kept|gave|took)\b"
)
_HAS_DONE = re.compile(r"\b(?:heb|had|have) (?:ik|i)?\b")
_FEW_MORE, _MORE = 8, 16  # words after a comma, and after a sentence
# What closes a quotation goes with what it closes; and what goes on behind it in small letters is the same sentence.
_ENDS = re.compile(
    r"(?<=[.!?…])(?<!\b\d\.)(?<!\bbijv\.)(?<!\bevt\.)(?<!\b[Dd]r\.)(?<!\b[Dd]rs\.)(?<!\b[Mm]r\.)(?<!\b[Mm]evr\.)"
    r"(?<!\b[Pp]rof\.)(?<!\bdhr\.)(?<!\bmw\.)\s+|(?<=[.!?…][\"”’')])\s+(?![a-z])|"
    r"(?<=[.!?…][\"”’')][\"”’')])\s+(?![a-z])|(?<=[\U0001f300-\U0001faff])\s+(?=[A-Z])|\n+"
)
_PARTS = re.compile(r"[,;]")
_CLAUSE = re.compile(r"(?P<sentence>[.!?…\n]+)|[,;:]| [-–—] ")


@lru_cache(maxsize=_HELD)
def kinds_of(words: str) -> frozenset[Came]:
    """What these words come to: of nothing, not done, unknown, skip and content one at most; none for a real answer.
    What he asks about the talks beside it is none of it."""
    words = practical.without(words)
    if not _plain(words):
        return frozenset()
    first, count = _empty_handed(words), len(words.split())
    kinds = {first} if first else _how_it_was(words)
    if not first and count <= SPRAWLS_FROM and _begins_with_nothing(words) and not _tells_of_himself(kinds, words):
        kinds.add(Came.SOUR)
        if any(empty.BARE.fullmatch(_plain(one)) for one in sentences(words)[1:3]):
            kinds.discard(Came.SOUR)  # "meh. was ok"
            kinds |= {Came.CONTENT} if all(len(one.split()) <= _SHORT for one in sentences(words)) else set()
    if first is Came.CONTENT and how_it_was.came_about(words):
        kinds.add(Came.GLAD)
    if count <= _SHORT:
        kinds.add(Came.SHORT)
    # Of what hurts no core is asked.
    if count > SPRAWLS_FROM and Came.HURT not in kinds:
        kinds.add(Came.SPRAWLS)
    return frozenset(kinds)


def comes_to_nothing(words: str) -> bool:
    """Whether these words come to an answer in which there is nothing to go on from."""
    told = practical.without(words)
    if _plain(told) and _empty_handed(told) is not None:
        return True
    # Of one sentence that is all that could be heard in it.
    return len(sentences(told)) > 1 and not kinds_of(words).isdisjoint(EMPTY_HANDED)


@lru_cache(maxsize=_HELD)
def _empty_handed(words: str) -> Came | None:
    """What these words come to where there is nothing in them to go on from."""
    plain = _plain(words)
    if not plain or any(map(_WANTS_SOMETHING.match, map(_plain, sentences(words)[1:]))):
        return None
    found = {came for came, pattern in _SAID.items() if pattern.fullmatch(plain)} or _says_first(words)
    if empty.SIGH.fullmatch(" ".join(_MARKS.sub(" ", words.casefold()).split())):
        found = {Came.UNKNOWN}
    if not found and empty.BARE.fullmatch(plain):
        found = {Came.CONTENT}
    if not found and points_back(words):
        found = {Came.SKIP}
    found = found or _nothing_in_any(sentences(words))
    if says_not_held(words):
        # Of what was not, there is nothing to say.
        found.add(Came.UNKNOWN)
    return next((came for came in Came if came in found), None) if found else None


_SORRY = re.compile(r"^\W*(?:sorry|oeps|oei|excuus)[,.! ]+(?=\w+ \w)", re.IGNORECASE)


_SIGHS = 3  # words


def _says_first(words: str) -> set[Came]:
    """What these words say first, when all that follows is why: "Niets, ik kom gewoon." is nothing."""
    bare = _SORRY.sub("", words)
    # "Sorry, helemaal vergeten. Wat stom."; but behind "Sorry, ik was het vergeten." he may say what he was asked.
    words = bare if sum(len(one.split()) for one in sentences(bare)[1:]) <= _SIGHS else words
    clause = _CLAUSE.search(words)
    end = clause or _BECAUSE.search(words)
    if end is None:
        return set()
    head, rest = _plain(words[: end.start()]), _plain(words[end.end() :])
    said, is_not_done = words[end.end() :].strip(), _SAID[Came.NOT_DONE].fullmatch(head)
    if is_not_done and all(map(goes_to, sentences(said))) and not _HAS_DONE.search(rest):
        return {Came.NOT_DONE}  # "Niet gedaan. Ik doe het morgen alsnog."
    if not is_not_done and _SAID[Came.NOTHING].fullmatch(head) and _goes_on(said):
        return set()  # "Niks nu. Ik bel maandag Piet."
    is_busy = empty.says_busy(rest)
    most = _MORE if clause is None or clause["sentence"] or is_busy else _FEW_MORE
    if _LATER_PERHAPS.fullmatch(rest) and _SAID[Came.UNKNOWN].fullmatch(head):
        return {Came.UNKNOWN}
    if len(rest.split()) > most or _TURNS.search(rest):
        return set()
    if _SAID[Came.SKIP].fullmatch(head) and _NAMES_IT.match(rest):
        return set()  # "Hetzelfde als vorige keer, dat ik geen pauze neem" says what that is
    whole = {came for came in _HEADS if _SAID[came].fullmatch(head or rest)}
    if head in _NO and corrects(words):
        return set()  # "Nee, het gaat mij om mijn baas" says what it is
    if head in _NO and _TELLS.search(rest) and not any(pattern.fullmatch(rest) for pattern in _SAID.values()):
        return set()  # "Nee, ik zei weer ja" tells how it went
    # Who does not know and then asks back, or puts it off, does not know; who goes on to tell does.
    puts_off = words.rstrip().endswith("?") or any(pattern.fullmatch(rest) for pattern in _SAID.values())
    puts_off = len(rest.split()) <= _FEW_MORE and (puts_off or empty.shrugs((rest,)))
    if (puts_off or is_busy) and _SAID[Came.UNKNOWN].fullmatch(head):
        return {Came.UNKNOWN}
    # "Nee, nog niet" and "Druk gehad, niet aan toegekomen" tell it in their second half.
    after = _SAID[Came.NOT_DONE].fullmatch(rest) and len(head.split()) <= _SHORT
    return {Came.NOT_DONE} if after else whole


_NAMES_IT = re.compile(r"(?:dus )?(?:dat|hoe|waarom|of) (?:ik|we|het|er|mijn|m'n|mn)\b")


def _goes_on(words: str) -> bool:
    """Whether there is something after all in what comes after nothing: what he will do, found, or asks himself."""
    told = [one for one in sentences(words) if asks_back(one) is None]
    plain = [small(one).strip() for one in told]
    return any(map(goes_to, told)) or any(_AFTER_ALL.match(one) or _ASKS_HIMSELF.match(one) for one in plain)


def _begins_with_nothing(words: str) -> bool:
    """Whether the first that he says of it is that it gave him little, whatever he tells after it."""
    said = [one for one in map(_plain, sentences(words)) if one.strip("?") not in _TO_BEGIN_WITH]
    plain = said[0] if said else ""
    after = sentences(words)[1:]
    if _goes_on(" ".join(after)) or any(_ON_SECOND_THOUGHT.match(small(one)) for one in after):
        return False
    if any(map(_WANTS_SOMETHING.match, map(_plain, after))):
        return False
    return len(said) > 1 and plain.split()[:1] != ["nee"] and bool(_SAID[Came.NOTHING].fullmatch(plain))


def _nothing_in_any(said: tuple[str, ...]) -> set[Came]:
    """What several sentences come to in each of which there is nothing, or a question to the one who asks."""
    first = None
    for one in said:
        if asks_the_bot(one) or is_remark(one) or empty.shrugs(_plain(part) for part in _PARTS.split(one)):
            continue
        came = _empty_handed(practical.without(one)) if len(said) > 1 else None
        if came is None:
            return set()
        first = first or came
    return {first or Came.UNKNOWN}


def _how_it_was(words: str) -> set[Came]:
    hurt = how_it_was.hurt(words)
    hard = hurt or how_it_was.was_hard(words)
    if hard and is_borne(words):
        hurt = hard = False
    found = {
        Came.SOUR: how_it_was.fell_short(words),
        Came.ELSEWHERE: how_it_was.was_elsewhere(words),
        Came.HURT: hurt,
        Came.HARD: hard,
        Came.GLAD: not hurt and how_it_was.came_about(words),
    }
    return {came for came, so in found.items() if so}


def _tells_of_himself(kinds: set[Came], words: str) -> bool:
    """Whether he tells of tears, or owns up to something, behind the nothing that he begins with: that finds no fault
    with the talk."""
    return Came.HURT in kinds or _OWNS_UP.search(_plain(words)) is not None


_OWNS_UP = re.compile(
    r"\b(?:ik moet|moet ik) (?:\w+ ){0,3}(?:toegeven|bekennen|erkennen) dat ik\b|"
    r"\bik (?:geef|gaf) (?:\w+ ){0,2}toe dat ik\b"
)


def says_nothing(words: str) -> bool:
    """Whether these few words say that there is nothing, and no more."""
    return kinds_of(words) >= {Came.NOTHING, Came.SHORT}


@lru_cache(maxsize=_HELD)
def says_not_held(words: str, coach: str = "") -> bool:
    """Whether these words say of a meeting that it did not take place: nothing else, or first, and then why. Whom he
    did not meet, he may call by the name of this `coach`."""
    words = re.sub(rf"\b{re.escape(called(coach))}\b", "haar", words, flags=re.IGNORECASE) if coach else words
    first = _FIRST_SENTENCE.split(words.strip(), maxsplit=2)[:2] if len(words.split()) <= _WITH_WHY else ()
    return any(empty.NOT_HELD.fullmatch(_plain(one).rstrip(" ?")) is not None for one in (words, *first))


@lru_cache(maxsize=_HELD)
def _plain(words: str) -> str:
    """The words in small letters, without what stands around them and does not change them."""
    text = small(words)
    text = " ".join(_MARKS.sub(" ", text).split())
    typed = text.split()
    text = " ".join(map(TYPED.get, typed, typed))
    while (shorter := _EDGES.sub("", text)) != text:
        text = shorter
    return text


@lru_cache(maxsize=_HELD)
def sentences(words: str) -> tuple[str, ...]:
    """The sentences of these words, each with what ends it; a new line ends one too."""
    return tuple(one.strip() for one in _ENDS.split(words.strip()) if one and one.strip())


def has_core(words: str) -> bool:
    """Whether there is a story in these words, of which a core can be asked: never one word, never one sentence."""
    told = [one for one in sentences(words) if asks_back(one) is None]
    return len(told) > 1 and sum(len(one.split()) for one in told) > 12


@lru_cache(maxsize=_HELD)
def quotable(words: str) -> bool:
    """Whether there is something in these words to go on from."""
    return bool(words.strip()) and _empty_handed(practical.without(words)) is None
