"""What counts for a sentence of an answer, and against it: how a good coach would weigh which one to repeat.

Nothing is understood here. What somebody found, asks, wants or did is said in a few ways that can be seen; so is what
only leads up to it, waves it away, or speaks to the one who asks.
"""

from conversations import patterns as re
from conversations.asked.lost import cannot_come
from conversations.matching import small
from conversations.told.how_it_was import hurt

HE = r"(?:ik|we|wij|k)"
"""Who tells, in a pattern."""
FRAGMENT = 4
"""Of fewer words a sentence says little by itself."""
NEVER = -6.0
"""What counts for no more than this is not repeated."""

_OWN = r"(?:mijn|m'n|mn|me|mij|mezelf|mijzelf)"
# What counts for a sentence, and against it.
_COUNTS = tuple(
    (re.compile(pattern), count)
    for pattern, count in (
        # What he found: "dat ik …", "ik merk dat …", "niet voor … maar omdat …", what somebody said to him.
        (rf"^(?:en |maar |dus |nou |vooral )*(?:dat|hoe|waarom) (?:{HE}|{_OWN}|je|het|er)\b", 4),
        (r"^(?:en |maar |dus |nou )*dat (?!was|is|zat|kwam|ging|deed|voelde|vond|van|kan|mag|moet|zeg|heeft|had)", 2),
        (rf"\b(?:dat|hoe|waarom|op uit dat) {HE}\b", 2),
        (
            r"\b(?:eigenlijk|merk(?:te?)?|besef(?:te)?|snap(?:te)?|weet nu|zie nu|zie het nu|zie daar|nu pas|bleek|"
            r"achter kwam|kwam \w+ (?:\w+ )?achter|ontdekte?|uitgerekend|gemerkt|"
            r"geleerd|gedachte|dacht:|vroeg me af|niet meer|"
            r"i (?:now )?(?:see|realise|realize|notice|know))\b",
            2,
        ),
        (r"\b(?:(?:ze|zij|hij|ada) (?:zei|vroeg|liet)|(?:zei|vroeg) (?:ze|zij|hij|ada)|ik zei:)", 1.5),
        (r"\b(?:omdat|want|doordat|waardoor|terwijl|zonder|in plaats van|ipv|voordat|because|instead of)\b", 1),
        (r"\b(?:als|wanneer|voor|zodra) (?:ik|er|iemand|hij|ze)\b|\bmaar omdat\b|\bniet\b[^.]{3,60}\bmaar\b", 1),
        (r"\b(?:ik denk dat|ik geloof dat|volgens mij|i think)\b", 1.5),
        (r"\bvoor het eerst\b|\bprecies hetzelfde\b|\bnet zo\b|\bfor the first time\b", 3),
        (r"\b(?:steeds|altijd|te vaak|te snel|telkens|nooit|iedere keer|always|too often)\b", 1.5),
        # What does not go with what he says or does: "ik zeg al een jaar dat …, en ik sta er nog iedere ochtend".
        (
            rf"\b{HE} (?:zeg|doe|sta|denk|wil|ga|kan|laat|blijf|kies|deed) dus\b|\b{HE} ben dus al\b|"
            rf"\b{HE} (?:\w+ ){{1,4}}(?:nog steeds|nog iedere|nog elke|nog altijd)\b",
            2,
        ),
        (rf"^(?:en )?maar (?:toen|daarna|uiteindelijk)\b.*\b{HE}\b", 3),
        # What he asks, wants, has done.
        (rf"\b{HE}\b.*\?$", 1.5),
        (rf"\?$|(?:^|[:,] )(?:en |nu |dus )*(?:hoe|wat|waar|of) (?:\w+ )?{HE}\b|^(?:how|what) ", 2),
        (rf"\b(?:{HE} (?:wil|wou|had (?:liever|graag|even)|ga)|(?:wil|ga) {HE})\b", 2),
        (rf"\b{HE} wil (?:het|er|graag|\w+ ){{0,3}}(?:over\b.*\bhebben|hebben over)\b|^over\b", 3),
        (rf"\b{HE}\b|\bi\b", 2),
        (rf"\b(?:{_OWN}|zelf|my)\b", 0.5),
        (r"\b(?:heb|had) (?:\w+ ){0,8}(?:ge|dicht|af|uit|aan|op)\w+(?:en|d|t)\b", 1),
        (r"\b(?:vroeg|zei|zeggen|gezegd|gevraagd|gedaan|gelukt|lukte|werkte|elke|iedere)\b", 0.5),
        # What only leads up to it, weighs it, or follows it.
        (
            r"^(?:(?:en|maar|dus|ja|nou|toch) )*(?:dat|dit|het) "
            r"(?:was|is|zat|kwam|ging|deed|voelde|vond|klopt|klinkt|zegt)\b[^.!?]{0,36}[.!?…]*$",
            -3,
        ),
        (rf"^(?:en )?daar (?:was|werd|moest|schrok|stond) {HE}\b", -4),
        (r"^(?:klopt|klinkt|nooit zo|punt|precies|snap ik|logisch|raar|gek|toen snapte)\b", -3),
        (
            r"^(?:(?:best|wel|veel|heel|iets|toch|nou|ja|eerlijk|een beetje|viel|half) ?)*(?:beter|meer|minder|goed|"
            r"anders|half|tegen|eerlijk|mee)?\b(?: (?:dan|gezegd)[^,]*)?[.!?…]*$",
            -4,
        ),
        (r"\b(?:zit|werk|ben|sta) (?:\w+ ){0,3}\d+ jaar\b", -2),
        (r"\bweet (?:ik )?(?:eigenlijk |nog |zelf |dus )*(?:niets|niks)\b", -3),
        (r"\b(?:be)?dank(?:t|jewel|je)?\b|\b(?:chatbot|apparaat|robot)\b", -6),
        (r"\b(?:haha+|hihi|lol)\b|\bnota bene\b", -1),
        (r"\([^)]*\)\W*$", -2),
        # What others think of it, what he thought at first, and what he only says in passing.
        (
            rf"^(?:en |maar )*{_OWN} \w+ (?:vindt?|zegt|zei|denkt) (?:ook )?dat "
            rf"(?:{HE}|je) (?:\w+ ){{0,4}}(?:moet|moest|zou|kan)\b",
            -6,
        ),
        (
            rf"^(?:en |maar |nou )*{_OWN} (?:dochter|zoon|man|vrouw|vriendin|vriend|moeder|vader|partner|zus|broer|"
            r"schoon\w+|kinder\w*) (?:zei|zegt|vindt|vond|klaagt|roept|riep|denkt)\b",
            -3,
        ),
        (
            r"^(?:veel |iets |wel )*(?:meer|minder|beter|anders|verder|leuker|zwaarder) dan (?:ik )?(?:had |heb "
            r")?(?:ik )?"
            r"(?:verwacht|gedacht|gehoopt|dacht|verwachtte|hoopte)(?! maar\b)(?!, maar\b)",
            -6,
        ),
        (rf"\b{HE} (?:je|u) (?:\w+ ){{0,2}}(?:niks|niets|weinig) (?:\w+ )?vertellen\b", -6),
        (rf"^(?:en |maar |nou )*(?:eerst|in het begin) (?:vond|dacht|was|had|wilde) {HE}\b", -4),
        (rf"^(?:en |maar )*dat (?:heb|had) {HE} (?:niet|nooit|zelden) (?:zo )?(?:vaak|snel|veel)\b", -4),
        (
            r"^(?:en |maar |nou )*(?:eerlijk is eerlijk|om eerlijk te zijn|eerlijk gezegd)[, ]+\w+(?: \w+){0,2} ?\W*$",
            -6,
        ),
        (rf"^(?:ja|nee|joh|tja|ach|nou)[ ,]+{HE} weet het\b|^(?:joh|ach|tja|nou ja)\W*$", -6),
        (
            r"^(?:(?:en|nou) )*(?:vanmiddag|vanochtend|vanmorgen|gisteren|gister|maandag|dinsdag|woensdag|donderdag|"
            r"vrijdag|zaterdag|zondag|vorige week|sinds|net nog|over (?:een|twee|drie|\d+) (?:uur|dagen|weken))\b",
            -1,
        ),
        (r"^over (?:een|twee|drie|\d+) (?:uur|dagen|weken)\b", -4),
        # "Wel stond Karin er gisteren": beside what it was about.
        (r"^(?:en |maar )*wel (?!(?:over|hoe|dat|waarom|of|wat|mijn|een|het|de|als|met|in)\b)\w", -2),
        (r"\b(?:misschien|mss) voor later\b|\bvraag het \w+ (?:nog )?(?:es|eens)\b", -5),
        (
            r"^(?:als ik eerlijk ben|denk ik|vermoed ik|eerlijk gezegd|om eerlijk te zijn|zoals \w+ (?:te )?\w+ viel)"
            r"[,.]?$",
            -5,
        ),
    )
)
_UNNAMED = re.compile(
    r"^(?:en |maar |dus |toen |nou )*dat (?:ga|wil|zal|doe|neem|schrijf|probeer|gebruik|moet) ik\b|"
    r"^(?:en |maar |dus |toen |nou )*(?:(?:die|hij|ze|zij|hem|haar|ie|daar|dit|dat (?:ie|hij|ze|zij)|she|he|they)\b)"
)
_TYPED = {"da": "dat", "nie": "niet", "eig": "eigenlijk", "k": "ik", "t": "het", "'t": "het", "mss": "misschien"}
_FILLS = re.compile(r",? ?\b(?:denkt?|vermoed|geloof|dacht|vrees|vind|vond) ik\b(?! (?:dat|aan|het))|\bzeg maar\b")


def weight_of(sentence: str, said: float) -> float:
    """What counts for this sentence, less what counts against it; `said` is what `said_for` finds in it."""
    if hurt(sentence) or cannot_come(sentence):
        return NEVER
    is_short = len(sentence.split()) < FRAGMENT
    return said - (1 if begins_unnamed(_plain(sentence)) else 0) - (1.5 if is_short else 0)


def said_for(sentence: str) -> float:
    """The same, of what it says and not of how."""
    plain = _plain(sentence)
    return sum(count for pattern, count in _COUNTS if pattern.search(plain))


def begins_unnamed(sentence: str) -> bool:
    """Whether it begins with somebody, or something, that another sentence names."""
    return _UNNAMED.search(sentence.casefold()) is not None


# Somebody, or something, that is named before: "of hij gelijk heeft"; not in "over mijn baas, want hij luistert niet".
_OF_SOMEBODY = re.compile(
    r"^(?:(?!\b(?:mijn|m'n|mn|de|het|een|deze|ons|onze|ada) (?!over\b|er\b|erover\b|daar)\w|,|"
    r"\b(?:omdat|want|terwijl)\b).)*?\b(?:hij|ze|zij|hem|haar|hen|hun|ie|daar(?!na\b)\w*|"
    r"dat(?= (?:wil|wel|niet|moet|kan|durf|vind|zeg|doe|bij|aan|met|tegen|zelf|ook|dan)\b|\W*$))\b"
)


def points_before(sentence: str) -> bool:
    """Whether it cannot be read without the sentence before it, which names who or what it speaks of."""
    return begins_unnamed(sentence) or _OF_SOMEBODY.search(small(sentence)) is not None


def _plain(sentence: str) -> str:
    typed = small(sentence).split()
    return _FILLS.sub("", " ".join(_TYPED.get(word, word) for word in typed))
