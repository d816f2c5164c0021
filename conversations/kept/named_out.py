"""What somebody takes back, long after he wrote it, by what it was about: "dat van Gerrit hoeft er niet bij", "dat over
de taart was een grapje". Only where he says so in so many words, and only what can be one thing, with something left.
"""

from itertools import pairwise

from conversations import patterns as re
from conversations.matching import normal, small
from conversations.quoted.taken_back import ASKED_OUT, CAN, LEAVE_OUT

_OPENS = (
    r"\W*(?:(?:bijna (?:goed|zo)|prima|goed|oh?|nee|sorry|oeps|trouwens|eh|wacht|en|ja|nou|haha|hoi|maar|eigenlijk|"
    r"toch|oja)[,.! ]+)*"
)
_PIECE = (
    r"(?:(?:eerste|tweede|laatste) )?(?:(?:stuk|stukje|zin|zinnetje|deel|grap|grapje|opmerking|gedoe|verhaal|ding) )?"
)
_SMALL = r"(?:er |daar |hier |toch |dan |wel |echt |maar |ook |van mij |eigenlijk |natuurlijk |nu |even |gerust )*"
_GOES = (
    rf"(?:(?:hoeft|hoort|moet|mag|kan) {_SMALL}(?:niet (?:{_SMALL})(?:bij|in|meer in|mee|erbij|erin|meer|tussen)|"
    rf"uit|eruit|weg|af|eraf|weer uit)|was {_SMALL}(?:natuurlijk |een |gewoon )*(?:grap|grapje|geintje|gein|lolletje|"
    r"dolletje|niet serieus(?: bedoeld)?|niet echt bedoeld|onzin)|(?:meende|bedoelde) ik niet(?: echt| zo| serieus)?)"
)
_TAIL = (
    r"(?: (?:hoor|natuurlijk|haha|graag|aub|svp|joh|wel|weer|in))*"
    rf"(?:[,.;]+ (?:{ASKED_OUT}|laat (?:dat|die|het|hem) maar weg))?\W*"
)
_NAMED = tuple(
    re.compile(f"{_OPENS}{one}{_TAIL}")
    for one in (
        rf"(?:dat|die|het) {_PIECE}(?:van|over|met|om) (?P<what>[^.?!,]+?) {_GOES}",
        rf"(?:laat|haal|schrap|vergeet|wis|gooi) {_SMALL}(?:dat|die|het) {_PIECE}(?:van|over|met|om) "
        rf"(?P<what>[^.?!,]+?)"
        rf"(?: {_SMALL}(?:weg|uit|eruit|zitten|vallen))?",
        rf"{CAN} (?:dat|die|het) {_PIECE}(?:van|over|met|om) (?P<what>[^.?!,]+?) {LEAVE_OUT}",
    )
)
# "Hè, staat 'pfoe, in één zin' er nou ook bij? Die mag eruit": the words themselves, between marks.
_QUOTED_OUT = re.compile(
    r"^(?P<before>[^\"“”„‘’']*)[\"“„‘'](?P<what>[^\"“”„‘’]{3,80}?)[\"“”’'](?=[\s.,!?]|$)(?P<behind>[^\"“”„‘]*)$"
)
_MAY_GO = re.compile(
    rf"\b(?:(?:hoeft|hoort|moet|mag|kan) {_SMALL}(?:niet (?:{_SMALL})(?:bij|in|meer in|mee|erbij|erin|tussen)|"
    r"uit|eruit|weg(?:halen|laten)?|af|eraf)|(?:laat|haal|schrap|wis|gooi)\b[^.?!]*)(?:\W|$)"
)
_MOST = 16  # words
_TELLING = 4  # letters; a word of fewer tells nothing where there is a longer one
_SMALL_WORDS = frozenset(
    ("een", "het", "die", "dat", "mijn", "van", "voor", "met", "over", "niet", "wel", "ook", "deze", "dit", "onze")
)
_APART = re.compile(r"(?<=[.!?…])\s+|\n+|,?\s+(?=(?:en|plus)\s)")
_BEGINS = re.compile(r"^(?:en|plus)\s+", re.IGNORECASE)
_GOES_ON = re.compile(r"\W*(?:(?:en|plus|maar|want|dus)\W+)*(?:hij|ze|zij|die|daar\w*|hem|haar)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"\b(?:ik|we|wij|i)\b", re.IGNORECASE)


def named_out(words: str) -> str:
    """What he says may go, in a word or a few; nothing where he says anything else."""
    if len(words.split()) > _MOST:
        return ""
    found = (one.fullmatch(small(words).strip()) for one in _NAMED)
    return next((one["what"] for one in found if one is not None), "")


def without_named(words: str, text: str) -> str:
    """The text without the piece that these words name; nothing where they name none of it, more than one, or all."""
    if (left := _without_quoted(words, text)) is not None:
        return left
    if left := _without_brackets(words, text):
        return left
    named = [word for word in normal(named_out(words)).split() if word not in _SMALL_WORDS]
    long = [word for word in named if len(word) >= _TELLING] or named
    cuts = [0, *(found.start() for found in _APART.finditer(text)), len(text)]
    pieces = [text[begin:end] for begin, end in pairwise(cuts)]
    hit = [at for at, one in enumerate(pieces) if set(long) & set(normal(one).split())]
    if not long or len(hit) != 1 or len(pieces) < 2:
        return ""
    if hit[0] + 1 < len(pieces) and _GOES_ON.match(pieces[hit[0] + 1]):
        return ""  # what comes next is about it as well
    left = "".join(one for at, one in enumerate(pieces) if at != hit[0]).strip()
    if _SUBJECT.search(pieces[hit[0]]) and _BEGINS.match(left) and not _SUBJECT.search(left):
        return ""  # who it is stood in the piece that would go
    return _BEGINS.sub("", left) if not hit[0] else left


# "Huh, 'alleen m'n vader niet' hoort daar niet bij": words that he reads back there, with marks around them or none.
_NOT_THERE = re.compile(
    r"^\W*(?:(?:huh|h[eé]+|eh+|wacht|maar|nee|sorry|ho|die|trouwens|hm+)[,.!?]* )*(?:dat )?[\"'“‘„]?(?P<what>.{3,80}?)"
    r"[\"'”’]?,? (?:dat )?(?:hoort|hoorde|hoeft|staat) (?:(?:er|daar|hier|toch|helemaal|natuurlijk|echt) )*niet "
    r"(?:(?:echt|helemaal) )*(?:bij|in|tussen|erbij|erin)(?: (?:hoor|natuurlijk|te staan))*\W*$"
)


def not_there(words: str) -> str:
    """What he says does not belong there, as it stands there; nothing where he says no such thing."""
    found = _NOT_THERE.match(small(words).strip()) if len(words.split()) <= _MOST else None
    return found["what"].strip() if found is not None and len(found["what"].split()) > 1 else ""


def without_words(what: str, text: str) -> str:
    """The text without just these words, where they stand in it once and something is left."""
    said = r"\W+".join(re.escape(word) for word in normal(what).split())
    hits = list(re.compile(rf"(?<!\w){said}(?!\w)[.,;:!?…]*\s*", re.IGNORECASE).finditer(text)) if said else []
    left = (text[: hits[0].start()] + text[hits[0].end() :]).strip() if len(hits) == 1 else ""
    return left[:1].upper() + left[1:] if left and hits[0].start() == 0 else left


_BRACKETS = re.compile(r"\bhaakjes\b|\bbrackets\b")


def _without_brackets(words: str, text: str) -> str:
    """The text without what stands between brackets, where he says that this may go, and there is one such piece."""
    plain = small(words)
    found = re.findall(r"\s*\([^()]*\)", text) if _BRACKETS.search(plain) and _MAY_GO.search(plain) else []
    return text.replace(found[0], "", 1).strip() if len(found) == 1 and "?" not in words else ""


# "Dat Pfff hoort er niet bij": the very words.
_SAID_OUT = re.compile(rf"{_OPENS}(?:dat|die|het) (?P<what>[\w'’-]+(?: [\w'’-]+){{0,2}}?) {_GOES}{_TAIL}")


def said_out(words: str) -> str:
    """The very words that he says may go, if he names any so."""
    found = _SAID_OUT.fullmatch(small(words).strip()) if len(words.split()) <= _MOST else None
    return found["what"] if found is not None and set(normal(found["what"]).split()) - _SMALL_WORDS else ""


def without_said(words: str, text: str) -> str:
    """The text without the words of it that he says may go, where these stand in it once and something is left."""
    what = r"\W+".join(re.escape(word) for word in normal(said_out(words)).split())
    hits = list(re.compile(rf"(?<!\w){what}(?!\w)[.,;:!?…]*\s*", re.IGNORECASE).finditer(text)) if what else []
    if len(hits) != 1:
        return ""
    left = (text[: hits[0].start()] + text[hits[0].end() :]).strip()
    return left[:1].upper() + left[1:]


def _without_quoted(words: str, text: str) -> str | None:
    """The text without the words of it that stand between marks and may go; None where he says no such thing."""
    found = _QUOTED_OUT.match(small(words).strip())
    if found is None or len(words.split()) > _MOST + len(found["what"].split()):
        return None
    if not _MAY_GO.search(" ".join(f"{found['before']} {found['behind']}".split())):
        return None
    return without_words(found["what"], text) or None
