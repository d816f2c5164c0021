"""What somebody writes of what he wants to learn: the lines of it that read as something to learn, and what may go.

Nothing is understood here. Something to learn is a verb that can be learned ("eerst vragen en dan pas vinden"), "ik wil
leren …", "dat ik …"; what speaks of the list itself ("dat van die ironie klopt helaas") is a remark.
"""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.asked.asking_back import asks_back
from conversations.goal.announced import tells_nothing
from conversations.goal.goal_words import stays
from conversations.kept.named_out import without_named
from conversations.matching import normal, small
from conversations.quoted.taken_back import takes_out, without
from conversations.said.assent import says_no_more
from conversations.said.gist import Came, kinds_of, sentences

_BULLET = re.compile(r"^[\s\-–—*•·]+(?=\S)")
_APART = re.compile(r"\n+|;\s*")


def one_each(text: str) -> list[str]:
    """What stands on lines of their own, or between semicolons, without a dash before it."""
    bare = (_BULLET.sub("", one).strip(" \t;") for one in _APART.split(text))
    return [one for one in bare if one]


# With these it comes beside the others, or in their place.
_BESIDE = re.compile(
    r"^(?:(?:ja|klopt|en|maar|dan|oh?|hoor|alleen|al|prima|"
    r"(?:die|deze|alle) (?:twee|drie|vier)|allebei)[, ]+)*(?:ook|nog|plus|daarnaast|erbij|verder|also|and|"
    r"en(?= (?:leren|dat ik|hoe ik)\b)|"
    r"(?:ik (?:wil|zou)|zou ik|wil ik)(?: graag| wel)* (?:ook|nog)(?: graag| wel| nog)*(?: willen)?(?: leren)?|"
    r"(?<=en )ik wil(?: graag)* leren|"
    r"(?:ik (?:wil|zou)|zet|doe) (?:er |daar )?(?:nog |ook |graag |wel )*(?:er)?bij)(?: (?:nog|wel))?[:,]? +",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"^(?:(?:nee|en|maar|of|dan|nou|ja|klopt)[, ]+)*(?:doe (?:dan )?maar|maak er(?: maar)? van|liever|alleen|eigenlijk|"
    r"zeg maar|ik zou zeggen|het wordt|rather|only)(?: maar| liever| gewoon)?[:,]? +",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"^(?:ik (?:wil|zou|moet|hoop|probeer|durf|leer|ga)\b|i (?:want|would)\b|dat ik\b|dat (?:we|wij|mijn|m'n|mn)\b|"
    r"hoe (?:ik|je|we)\b|leren\b|leer\b|te leren\b|learn|how to\b)"
)
_INFINITIVE = re.compile(
    r"\b(?!(?:een|geen|mijn|zijn er|hen|wanneer|binnen|buiten|tegen|tussen|samen|alleen|eigen|even|mensen|morgen|zeven|"
    r"drieën|iedereen|meteen|dingen|allen|boven|beneden|toen|trouwens|open)\b)"
    r"(?:\w{2,}en|gaan|staan|doen|zien|zijn|slaan)\b"
)
# A sentence that states something speaks of what is there.
_STATES = re.compile(
    r"^(?:(?:nee|ja|nou|tja|oh|hm|maar|en|want|haha+|poeh|pff)[,. ]+)*(?:"
    r"(?:dat|dit|het|die|deze|zo|er|alles|ze|de eerste|de tweede|de derde|de laatste|nummer \d|die van \w+|"
    r"(?:die|de|deze|alle) (?:twee|drie|vier|vijf)(?: \w+)?|(?:die|de|deze|alle) (?:punten|doelen|leerdoelen|dingen)) "
    r"(?:is|was|zijn|waren|klinkt|staat|klopt|kloppen|klopte|klopten|passen|wordt|lijkt|voelt|komt|heeft|mag|kan|moet|zou|vind|vond|snap|doe|"
    r"heb|gaat|zit|weet)\b|dat (?:van|met|over|eerste|tweede)\b|dat \w+ (?:\w+ ){0,6}(?:dat|die) (?:is|klopt)\b|"
    r"(?:\w+ ){1,4}(?:is|was|hoort|komt|hoeft) (?:van|niet|wel|al|eigenlijk|meer|gewoon|te|echt|voor|door|bij|ook)\b|"
    r"(?:vind|vond|snap|begrijp|weet|heb|ben|zit|mis) (?:ik|je|ie)\b|"
    r"ik (?:vind|vond|snap|begrijp|weet|heb|had|ben|mis|denk|"
    r"zie|herken|dacht|kan|doe|zeg|was)\b|je\b|jij\b|u\b|jullie\b|ada\b|mijn \w+ (?:heeft|wil|vindt|zegt|bedacht)\b|"
    r"(?:laat|haal|doe|zet|schrijf|maak|mag|kun|kan|wil) (?:ze|het|hem|die|dat|dit|je|maar|er)\b|"
    r"(?:leuk|mooi|grappig|lastig|moeilijk|goeie|goede|wat een|gek|raar|pittig|help|jeetje|tsja|mwah|vooruit)\b)|"
    r"\b(?:vind ik|trouwens|helaas|klinkt|klopt)\b|^daar (?:gaat|zit|ligt|wil|moet|heb)\b|"
    r"^(?:ja|jawel|jazeker|prima|klopt|past|ok[eé]?|top)\b[^,.]*[,.]? ?(?:alleen|al|behalve|op)\b|"
    r"\b(?:nummer|nr|punt|de|die|bij|van|op) (?:[1-5]|eerste|tweede|derde|vierde|laatste)"
    r"(?=$|[,.:;]| (?:is|mag|moet|kan|zou|wordt|klopt|vind|wel|niet|liever|graag|goed|prima|anders|past|maar|gewoon|"
    r"weg)\b)|^(?:ipv|in plaats van)\b|\b[1-5] en [1-5]\b|\b(?:omdraaien|omgedraaid|volgorde)\b"
)
_WORDS = 25


def things_to_learn(words: str, *, asked: bool = False) -> tuple[str, ...]:
    """The lines of these words that read as something to learn, as they were typed; `asked`, a few words will do."""
    lines = one_each(words)
    found: list[str] = []
    for line in lines:
        told = sentences(line)
        said = [bare for one in told if reads_to_learn(bare := _bare(one), asked=asked or len(lines) > 1)]
        if len(said) == len(told) and len(told) > 1:
            said = [" ".join(said)]
        found.extend(said[:1])
    return tuple(found)


def whole_list(words: str, now: Sequence[str]) -> tuple[str, ...]:
    """All that he wants to learn, where he types that on lines of their own, without a number before them and what he
    says around it; nothing when these words are no list, or of some of those that there are `now`."""
    lines = one_each(words)
    if len(lines) <= 1:
        return ()
    leads = lines[0].endswith(":") or not _in_list(lines[0])
    if leads or (tells_nothing(lines[0]) and not reads_to_learn(lines[0], asked=False)):
        lines = lines[1:]
    if len(lines) > 2 and not _in_list(lines[-1]):
        lines = lines[:-1]
    if len(lines) <= 1 or comes_beside(lines[0]):
        return ()
    counted = [_COUNTED.match(one) for one in lines]
    numbers = [int(one[1]) for one in counted if one is not None]
    if numbers and (numbers != [*range(1, len(lines) + 1)] or len(lines) < len(now)):
        return ()
    found = tuple(one[cut.end() :] if cut is not None else one for one, cut in zip(lines, counted, strict=True))
    known = {normal(one) for one in now}
    reads = any(normal(one) in known or reads_to_learn(one, asked=False) for one in found)
    return tuple(map(_bare, found)) if reads and all(map(_in_list, found)) else ()


_COUNTED = re.compile(r"([1-9])(?:[.):]+| -)? +")


def _in_list(line: str) -> bool:
    return reads_to_learn(line, asked=True) and not says_no_more(line)


def reads_to_learn(sentence: str, *, asked: bool) -> bool:
    """Whether this one is something to learn; a few words alone are when he was `asked` for it."""
    plain = small(sentence).strip(" \"“”'.!")
    if not plain or len(plain.split()) > _WORDS or plain.endswith("?"):
        return False
    if stays(sentence) or asks_back(sentence) is not None or _STATES.search(plain):
        return False
    if kinds_of(sentence) & {Came.UNKNOWN, Came.NOTHING, Came.SKIP, Came.CONTENT}:
        return False
    return asked or bool(_WANTS.match(plain) or _INFINITIVE.search(plain))


def wants_to_learn(sentence: str) -> bool:
    """Whether he says that he wants it, or leaves out only that."""
    return _WANTS.match(small(sentence).strip()) is not None


def only_remarks(words: str, texts: Sequence[str]) -> bool:
    """Whether these words say something of one of these, and nothing besides: "delegeren is van mijn baas"."""
    return _STATES.search(words.casefold()) is not None and speaks_of(words, texts) is not None


def comes_beside(words: str) -> bool:
    """Whether he says that it comes beside what is there."""
    return _BESIDE.match(words) is not None


def is_one_more(words: str) -> bool:
    """Whether he says of something, where he was not asked for it, that he wants to learn that too."""
    return comes_beside(words) and re.search(r"\bleren\b|\blearn\b", words) is not None and "?" not in words


def comes_instead(words: str) -> bool:
    """Whether he says that it comes in the place of what is there."""
    return _INSTEAD.match(words) is not None


def _bare(line: str) -> str:
    said = _INSTEAD.sub("", _BESIDE.sub("", line, count=1), count=1).strip(' "“”')
    return re.sub(r"[\s,;–-]*(?:haha+|hihi|lol|[;:]-?\))[\s.!]*$", "", said, flags=re.IGNORECASE)


GOES = re.compile(
    r"\b(?:weg|eruit|eraf|schrap\w*|geschrapt|loslaten|laat los|laten vallen|weglaten|haal|skip|drop|remove|away|"
    r"verwijder\w*)\b"
)
# What he misses is no wish.
_IS_GONE = re.compile(r"\b(?:is|zijn|was|waren) (?:\w+ )?weg\b")
_NUMBERS = (
    ("1", "een", "één", "eerste", "one", "first"),
    ("2", "twee", "tweede", "two", "second"),
    ("3", "drie", "derde", "three", "third"),
    ("4", "vier", "vierde", "four", "fourth"),
    ("5", "vijf", "vijfde", "five", "fifth"),
)
PLACES = {word: place for place, words in enumerate(_NUMBERS) for word in words}
_AROUND = {"de", "het", "en", "nummer", "nr", "leerdoel", "anders", "ja", "alleen", "the", "and", "number", "only"}
_SMALL = _AROUND | {
    "die", "dat", "van", "niet", "past", "klopt", "helemaal", "echt", "meer", "zo", "er", "bij", "erbij", "nog", "nou",
    "nee", "maar", "precies", "wel", "vind", "ik", "is", "goed", "zegt", "me", "niks", "wat", "zou", "zeggen", "mwah",
}  # fmt: skip
# "die eerste mag anders: nee zeggen"
_PLACED = re.compile(
    r"(?:(?:ja|nee|maar|nou|oh?|en)[, ]+)*(?:die|de|het) (eerste|tweede|derde|vierde|vijfde)"
    r"(?: (?:mag|moet|kan|zou|wordt|is|liever|anders|dan|graag|ik|worden|zijn|zeggen))* ?: *(\S.*)",
    re.IGNORECASE,
)
# "2: eerst vragen", "2 eerst vragen"; not "2 keer per week lig ik wakker".
_NUMBERED = re.compile(
    r"(?:(?:nummer|nr|leerdoel|number)\.? *)?(\d)(?:(?P<mark>[.):]| ?=| [-–→]>?)|"
    r"(?= (?!(?:en|of|is|zijn|was|wel|ook|ja|nee|goed|prima|kan|mag|moet|vind|heb|klopt|niet(?: \w+)?\W*$)\b)))"
    r" *(?! )(?!(?:keer|maal|dingen|ding|dagen|dag|uur|weken|punten|doelen|jaar)\b|[\d:])(.+)",
    re.IGNORECASE,
)
_LONG = 5  # letters; in so many a word tells which it is
_MOST = 12  # words; who writes more says more than what may go


def places_in(words: str, count: int) -> tuple[int, ...]:
    """Which of so many these words number, with nothing beside it; none when there is more to it."""
    said = [word for word in re.findall(r"\w+", words.casefold()) if word not in _AROUND]
    places = tuple(PLACES.get(word, count) for word in said)
    return places if all(place < count for place in places) else ()


def doubted(words: str, count: int) -> tuple[int, ...]:
    """Which of so many is not right, where he says that of one: "de eerste wel, de tweede niet"; else none."""
    clauses = [normal(one).split() for one in re.split(r"[.,;!]+|\bmaar\b", words) if one.strip()]
    places = {PLACES[said[0]] for said in map(_about_one, clauses) if said and said[0] in PLACES}
    only = places.pop() if len(places) == 1 and "?" not in words else count
    return (only,) if only < count else ()


def _about_one(said: Sequence[str]) -> Sequence[str]:
    """What is left of a clause that is "the second does not (fit)", its place first."""
    left = [word for word in said if word not in _SMALL]
    return left[:1] if "niet" in said and len(left) == 1 else ()


def numbered(line: str, count: int) -> tuple[int | None, str]:
    """Which of so many this line puts in other words, and the words; None when it has no number."""
    if (placed := _PLACED.fullmatch(line)) is not None and (place := PLACES[placed[1].casefold()]) < count:
        return place, placed[2]
    found = _NUMBERED.fullmatch(line)
    if found is None or not 0 <= int(found[1]) - 1 < count:
        return None, line
    return int(found[1]) - 1, found[3].strip()


def taken_away(words: str, texts: Sequence[str]) -> int | None:
    """Which of these he says may go, by its place or by a word of it; None when he says something else, or it could be
    more than one."""
    said = normal(words).split()
    if (
        not GOES.search(" ".join(said))
        or len(said) > _MOST
        or "?" in words
        or "niet" in said
        or _IS_GONE.search(" ".join(said))
    ):
        return None
    places = {PLACES[word] for word in said if word in PLACES} | ({len(texts) - 1} if "laatste" in said else set())
    if not places:
        stems = [word[:_LONG] for word in said if len(word) >= _LONG and not GOES.search(word)]
        places = {at for at, text in enumerate(texts) if any(_has(text, stem) for stem in stems)}
    only = places.pop() if len(places) == 1 else len(texts)
    return only if only < len(texts) else None


def speaks_of(words: str, texts: Sequence[str]) -> int | None:
    """Which of these he speaks of in more than what he says to learn, by a word of it; None when that is none of them,
    or more."""
    told = [one for one in sentences(words) if not reads_to_learn(one, asked=False)]
    stems = [word[:_LONG] for word in normal(" ".join(told)).split() if len(word) >= _LONG]
    places = [at for at, text in enumerate(texts) if any(_has(text, stem) for stem in stems)]
    return places[0] if len(places) == 1 else None


def _has(text: str, stem: str) -> bool:
    return any(word.startswith(stem) for word in normal(text).split())


def without_sentence(words: str, goal: str) -> str:
    """The goal without the sentence of it that he says may go; nothing when he says something else."""
    if left := without_named(words, goal):
        return left
    told = sentences(goal)
    if takes_out(words) and (rest := without(told, words)) != told:
        return " ".join(rest)
    at = taken_away(words, told) if len(told) > 1 else None
    return " ".join(one for place, one in enumerate(told) if place != at) if at is not None else ""


_OF_ITS = re.compile(
    r"\bzin(?:netje|nen)?\b|\b(?:van|uit|in) (?:mijn|m'n|mn|het|dat) doel\b|\bsentence\b", re.IGNORECASE
)


def without_its_sentence(words: str, goal: str) -> str:
    """The same where he is asked what he wants to learn, and says that it is a sentence, or of his goal."""
    return without_sentence(words, goal) if _OF_ITS.search(words) else ""
