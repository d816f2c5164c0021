"""What stands quoted of somebody's words above a later question: of his own words those that matter (`core.py`), and
nothing that he takes back, says to the one who asks, or calls himself."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from conversations import patterns as re
from conversations.asked.asking_back import asks_back
from conversations.asked.practical import without
from conversations.matching import small
from conversations.quoted.core import core_of
from conversations.quoted.cutting import cut
from conversations.quoted.deciding import goes_against, waves_away
from conversations.quoted.errata import as_corrected
from conversations.quoted.run import all_of, as_run, together
from conversations.quoted.taken_back import standing
from conversations.quoted.to_the_bot import without_tail
from conversations.said.gist import Came, kinds_of, sentences
from conversations.said.put_otherwise import without_lead
from conversations.told.how_it_was import hurt
from conversations.told.losses import grieves

# Of so many answers it is known: in one turn what stands quoted of the same few is asked again and again.
_HELD = 100
# Words: of what is quoted days later, and right under the answer itself; and an answer that is quoted whole.
_MOST, _WHOLE = 32, 24
_MOST_AT_HAND, _WHOLE_AT_HAND = 20, 12
_LONGEST, _CUT_AT = 260, 180  # characters, of what has no ends to cut at

_OPENER = re.compile(
    r"(?:(?:heel |best |wel |veel |iets )?(?:goed|beter|prima|fijn|leuk|mooi|top|ok[eé]?|oké|good|better|fine|great)"
    r"(?: hoor| gegaan| wel)?(?:[.!…]+|,(?! (?:maar|alleen|but|en|and)\b))"
    r"|(?:nou |ja |goh |tja )?wat zal ik (?:er(?:van)? )?zeggen[,.!…]+"
    r"|(?:goh|pff+|nou|tja|oei)?,? ?waar (?:zal ik (?:eens )?|te )beginnen[,.!?…]+"
    r"|(?:nou )?moi(?: moi)?[,.!…]+|(?:goh|nou)[,.!…]+"
    r"|(?:wel|nou|kijk|weet je),? (?=(?:ik heb|daar heb|dat was|het was))|wel[.!…]+"
    r"|(?:niks|niets)(?: (?:nu|bijzonders|speciaals|concreets))?(?:, (?:maar|alleen)|,| maar)(?= ik )"
    r"|(?:daar heb ik|ik heb (?:er|daar)|heb er)\b[^.!?]{0,40}\b(?:nagedacht|nadenken|denken)\b[^.!?,;]{0,16}[.!…]+"
    r"|(?:dat|het) was (?:een |echt |best |wel |heel |weer )*(?:goed|fijn|prettig|mooi|leuk|nuttig)(?: gesprek)?"
    r"(?: moet ik zeggen| hoor| vond ik)?[.!…]+"
    r"|(?:veel |wel |iets |heel wat )?(?:meer|minder|anders|beter|zwaarder|leuker) dan (?:ik|verwacht|gedacht)\b"
    r"[^.!?]{0,60}[.!…]+"
    r"|[^.:]{0,120}\b(?:niet (?:\w+ )?duidelijk|(?:als|of) (?:u|je|jij) [^.:]{0,30}bedoelt?|bedoelt? (?:u|je|jij))\b"
    r"[^.:]{0,40}:"
    r"|(?:(?:dat |het |ze |ada )?mag (?:best|wel|gerust)(?: hoor)?|(?:het |t |alles )?gaat (?:\w+ )?goed(?: met me)?)"
    r"[,.!…\n]+|(?:ja |nou |o |oh |heel )*sorry\b(?! zeggen)[^.!?\n]{0,60}[.!…\n]+"
    r"|(?:ok|oké|oke|nou|maar)?,? ?serieus(?: dan)?:"
    r"|(?:(?:nog|even|heel|snel|kort|ff|trouwens|dit|iets),? )*(?:tussendoor|"
    r"tussen (?:de bedrijven|neus en lippen) door)(?:"
    r"(?:,? (?:nog|even|dit|iets|snel|kort|ff|een dingetje))*\s*[:.…]+|(?<=[a-z] tussendoor),|(?<= door),)"
    r"|(?:(?:kleine|een|nog een|korte) )*(?:aanvulling|toevoeging)(?: (?:op|bij) [^:.?!]{2,30})?\s*:"
    r"|(?:oh? ?ja|oja),?(?: (?:nog|even|iets|trouwens|dit)\b,?)*[:,]?(?= \w+ \w+ )|trouwens,|"
    r"(?:(?:hier|daar) ben ik weer|ik ben er weer|hier (?:gaat|komt) (?:ie|het|hij)(?: dan| weer)?)[,.:!…]+"
    r"|(?:ik )?(?:typ|tik|schrijf|zit|sta) [^.!?\n]{0,40}\bdus (?:het is |even |(?:ik )?hou het )?kort[,.:!…]+"
    r"|(?:(?:nee+|ja|nou|tja|hm+|oh?)[,. ]+)*(?:ik zou (?:(?:dan|eerder|zelf|liever|nu|gewoon) )*zeggen|ik denk|"
    r"(?:eerlijk|kort) gezegd|(?:dat )?weet ik (?:al|wel)|laat ik zeggen|dan zeg ik)\s*:"
    r"|(?:(?:ok[eé]?|ja|nou|goed|hier),? )*(?:(?:nu )?(?:toch )?wel|alsnog|nu dan|(?:ik )?weet (?:ik )?het(?: nu| al| "
    r"inmiddels)?|(?:mijn|het) antwoord)(?: (?:dan|dus|toch|hoor))*\s*:"
    r"|nou ja(?= (?:dat|ik) )"
    r"|(?:ja+|jawel|kijk|nou(?: ja)?|tja|tsja|ach|och|eh+m?|uh+m?|hm+|poe+h?|pf+|yes|well)[,.!…]+"
    r"|(?:(?:nee|nou|oh?),? )?(?:liever |toch |wel )?(?:iets anders|anders|eerder|liever|wel wil ik|wat ik wel wil):"
    r"|(?:geachte|beste|lieve) [^.,!?\n]{2,30},"
    r"|(?:hoi+|h[eé]|hey|hi|hello|hallo|dag|goede(?:morgen|middag|navond)|goeie(?:morgen|middag|navond)|"
    r"good (?:morning|afternoon|evening))(?: \w+)?[,.!…]+)\s+",
    re.IGNORECASE,
)
# What he calls himself, at the end of a sentence or instead of one, is not read back to him.
_BLAMES = re.compile(
    r"\s*[,;–-]\s*wat [^.!?]*\b(?:beschamend|dom|stom|sneu|zielig|belachelijk|triest)\b[^.!?]*[.!…]*$|"
    r"(?:^|\s*[,;–-]?\s*\b)"
    r"(?:(?:wat |echt |zo |heel )*(?:een )?(?:sukkel|stommerd|stomkop|oen|idioot|kluns|muts|loser|eikel|dom|stom|"
    r"slecht)(?: (?:die ik ben|dat ik ben|van me|van mij|h[eèé]|mens|dat ik))+)[.!…]*$",
    re.IGNORECASE,
)
# With these he only takes his time, or makes sure of being followed.
_ONLY_FILLS = re.compile(
    r"(?:(?:e+h+m*|nou|hm+|ja|poeh?|tja) )*(?:(?:goeie|goede|lastige|leuke) vraag|"
    r"(?:snap|begrijp)t? (?:je|u)(?: wat ik bedoel)?|weet je|zeg maar|of jawel|jawel|"
    r"o ja|oja|of wacht|wacht|wacht even|of nee|of toch|you know|good question)"
    r"(?: (?:hoor|he|hè|zeg|wel|trouwens))*"
)
_WORD_OR_TWO, _GOES_WITH_IT = 3, 7
_POINTS_BACK = re.compile(
    r"(?:en |maar |and |but )?"
    r"(?:ze|zij|hij|die|dat(?! (?:ik|je|we|wij|er|het|de|een|mijn|m'n|iemand|niemand|[A-Z]))|dit|"
    r"hem|haar|she|he|they|it|that (?:was|is|went))\b"
)


# How he signs what he wrote.
_SIGNED = re.compile(
    r"(?:^|(?<=[\s.,!?]))(?<!\bde )(?:hartelijke |vriendelijke |lieve |warme |met )*(?:gr|grt|grtjs|groet|groeten|"
    r"groetjes|mvg|m\.v\.g\.?|vr\.? ?gr\.?|met vriendelijke groet(?:en)?|liefs|kind regards|regards|cheers)"
    r"[.,!]*(?:\s+(?:van\s+)?[^\W\d_]+\.?){0,4}\s*[.!,]*\s*x*\s*$",
    re.IGNORECASE,
)
# With these he says what it is that he wants to talk about; what he writes before it is not.
_TOPIC = re.compile(
    r"^(?:.*?[.!?\n]\s*)?(?![^.!?\n]{0,20}\bniet\b)[^.!?\n]{0,20}(?:\b(?:waar ik (?:het|'t|t) (?:\w+ )*over wil(?:de)? "
    r"hebben|"
    r"waar het (?:me |mij )?om gaat)(?: (?:is|dus))?\s*[:,]?|\bwat ik (?:\w+ )*wil(?:de)? (?:bespreken|vragen|"
    r"uitzoeken)\s*:|"
    r"(?:^|(?<=[\s,]))(?:mijn |het )?(?:onderwerp|vraag)(?: (?:voor|aan) \w+)?(?: is)?\s*:)\s+(?=\S)",
    re.IGNORECASE | re.DOTALL,
)


# Who may read it, and what is so where they meet: that is for nobody but the one who asks.
_WHO_READS = re.compile(
    r"^(?:(?:en|maar|nou|oh?|trouwens)[, ]+)*(?:"
    r"(?:mag|moet|kan|hoeft|kunnen|leest|lezen) (?:\w+ ){0,3}?(?:dit|dat|het|hier)(?: \w+){0,4} ?(?:mee)?\?\W*$|"
    r"(?:ik )?wil (?:\w+ )?niet dat (?:\w+ ){1,3}(?:dit|het|dat) (?:weet|leest|ziet)\b|"
    r"(?:dat|dit) (?:hoeft|mag|moet) (?:\w+ ){0,4}(?:lezen|weten)\W*$|kun(?:t)? (?:je|u) (?:\w+ )?stoppen met\b)"
)
_PRACTICAL = re.compile(
    r"^(?:(?:en|maar|oh?|hoi|trouwens)[, ]+)*(?:kan|kunnen|mag|is|zijn|waar|moet ik|hoe laat|zal) .*\b(?:kamer \w+|"
    r"lift|online|bellen|"
    r"meenemen|verzet\w*|verplaats\w*|een (?:andere|ander) (?:dag|uur|moment)|(?:half ?uur\w*|uurtje|kwartier\w*) "
    r"(?:later|eerder)|"
    r"half (?:een|twee|drie|vier|vijf|tien|elf|twaalf)|parkeren|zoom|teams|naar (?:maandag|dinsdag|woensdag|"
    r"donderdag|vrijdag))\b"
)


def without_opener(words: str) -> str:
    """The words without the bare words with which they greet, or take up the question ("Hoi Ada,", "Goed.", "Ja,");
    never all of them."""
    found = _OPENER.match(words)
    rest = words[found.end() :].lstrip() if found else ""
    if len(rest.split()) <= 1:
        return words
    begins = words[0].isupper() or words[: len(words) - len(rest)].rstrip().endswith(":")
    capital = rest[0].upper() if begins and len(rest[0].upper()) == 1 else rest[0]
    return without_opener(capital + rest[1:])


def unsigned(words: str) -> str:
    """The words without how he signs them, unless that is all."""
    return _SIGNED.sub("", words.strip()).rstrip() or words.strip()


def stands_alone(words: str) -> bool:
    """Whether what is quoted of these words can be read weeks later: it does not begin with somebody, or something,
    that is unnamed."""
    said = quote(words).removeprefix("… ")
    return _POINTS_BACK.match(said[:1].lower() + said[1:]) is None


@lru_cache(maxsize=_HELD)
def quote(words: str, core: str = "", *, topic: bool = False) -> str:
    """What stands quoted of these words above a question of another day: all of a short answer; of a long one its core,
    if he gave one, or else the sentence that matters. Of a `topic` he wants to talk about that is what he says first,
    or after he has said that it comes."""
    told = _placed(topic_of(words) if topic else words)
    if shown := all_of(told, topic=topic):
        return shown
    if core.strip():
        return core.strip()
    said = tuple(one for _, one in told)
    chosen = as_run(said, core_of(said, _MOST, _WHOLE, topic=topic))
    return chosen or _short(next((one for one in said if not hurt(one)), "".join(said[:1])), _MOST)


def is_torn(shown: str) -> bool:
    """Whether a sentence of what stands quoted is itself cut."""
    return _TORN.search(shown) is not None


# One that ends in no sign of its own may be whole.
_TORN = re.compile(r"^… [^\W\d_A-ZÀ-Þ]|[^.!?…\"'”’)\s] …$")


def topic_of(words: str) -> str:
    """What he wants to talk about, where he says in so many words that it comes now; else all of them."""
    return without_lead(_TOPIC.sub("", words, count=1))


# How many, one by one: "1) … 2) …"; of those none is taken out.
_COUNTS_OFF = re.compile(r"\b1[).:].+\b2[).:]", re.DOTALL)


@lru_cache(maxsize=_HELD)
def at_hand(words: str) -> str:
    """The same where the answer stands right above the question: shorter, and empty where none of it matters more than
    the rest. Of a word or two nothing is said again."""
    told = left_standing(words)
    many = len(" ".join(told).split())
    if many <= _WORD_OR_TWO or all(map(hurt, told)) or any(map(grieves, told)):
        return ""
    if _COUNTS_OFF.search(words):
        return joined(told) if many <= _MOST else ""
    return _short(_put(core_of(told, _MOST_AT_HAND, _WHOLE_AT_HAND, one=True)), _MOST_AT_HAND)


def whole(words: str) -> str:
    """All of these words that he lets stand, and says to nobody but himself."""
    told = left_standing(words)
    return without_opener(unsigned(words)) if " ".join(told) == " ".join(sentences(words)) else joined(told)


def _short(said: str, most: int) -> str:
    """These words, cut where there was nowhere else to cut them."""
    if len(said) <= _LONGEST and len(said.split()) <= most + 2:
        return said
    return f"{cut(' '.join(said.split(' ')[:most]), _CUT_AT)} …"


def _put(chosen: Sequence[tuple[int, str]]) -> str:
    """These sentences in their order, with "…" where one between them is left out."""
    gaps = [place > before + 1 for (before, _), (place, _) in pairwise(chosen)]
    return joined([f"… {one}" if gap else one for gap, (_, one) in zip((False, *gaps), chosen, strict=False)])


def left_standing(words: str) -> tuple[str, ...]:
    """The sentences of these words without what he takes back in them, or says to the one who asks."""
    return tuple(one for _, one in _placed(words))


@lru_cache(maxsize=_HELD)
def _placed(words: str) -> tuple[tuple[int, str], ...]:
    """The same, each with its place among all of them."""
    said = sentences(without_opener(unsigned(without(as_corrected(words)))))
    stands = standing(said)
    tells = [_says_something(one, *stands[max(place - 1, 0) : place]) for place, one in enumerate(stands)]
    at, left = 0, []
    for place, one in enumerate(stands):
        at = said.index(one, at) if one in said[at:] else at
        # Between what he tells, "en dan niks" is a part of it.
        if tells[place] or not any(tells) or (any(tells[:place]) and any(tells[place:]) and not _is_to_her(one)):
            left.append((at, _closed(_BESIDE.sub(r"\1", without_tail(one)))))
        at += 1
    kinder = [(at, _BLAMES.sub(" …", one) if _BLAMES.search(one) else one) for at, one in left]
    return tuple((at, one) for at, one in kinder if one.strip(" …")) or tuple(left)


def _closed(sentence: str) -> str:
    """With the mark behind it that closes what somebody said, where it opens with one."""
    closing = _CLOSES.get(sentence[:1])
    if closing is None or not sentence[1:].strip() or _CUT_SHORT.match(sentence) or closing in sentence[1:]:
        return sentence
    return sentence + closing


# What he only says in passing, behind what he found.
_BESIDE = re.compile(r"(?<=\w),? (?:en|maar) eerlijk is eerlijk,?(?: \w+){0,2}([.!…]*)$", re.IGNORECASE)
_CLOSES = {"'": "'", '"': '"', "“": "”", "„": "”", "‘": "’"}
_CUT_SHORT = re.compile(r"['‘’](?:\d|(?:[a-z]|ns|ne|da|tis|twas|khe[bp]|smorgens|savonds)\b)", re.IGNORECASE)  # 't, '68


def joined(told: Sequence[str]) -> str:
    """These sentences one after another; what was another message stays on a line of its own."""
    return together(told)


def _is_to_her(sentence: str) -> bool:
    """Whether it is for the one who asks."""
    is_practical = _PRACTICAL.search(small(sentence)) and sentence.rstrip().endswith("?")
    return bool(_WHO_READS.search(small(sentence)) or is_practical or asks_back(sentence) is not None)


# "Ik stel Karin vrijdag één vraag. Wat heb jij nodig?"
_ASKS_ANOTHER = re.compile(r"\b(?:ik (?:stel|vraag)|(?:stel|vraag) ik) (?!me\b)(?:\w+ ){1,5}\w+\W*$")


def _says_something(sentence: str, before: str = "") -> bool:
    """Whether it is no question to the one who asks, nor a word that goes with one, nor only says that there is nothing
    more."""
    if _WHO_READS.search(small(sentence)) or (_PRACTICAL.search(small(sentence)) and sentence.rstrip().endswith("?")):
        return False
    if _ONLY_FILLS.fullmatch(" ".join(re.findall(r"[\w']+", sentence.casefold()))):
        return False
    if before and (goes_against(sentence) or waves_away(sentence)):
        return True
    if sentence.rstrip().endswith("?") and _ASKS_ANOTHER.search(small(before)):
        return True
    if asks_back(before) and len(sentence.split()) <= _GOES_WITH_IT and _POINTS_BACK.match(sentence.casefold()):
        return False
    return asks_back(sentence) is None and not kinds_of(sentence) & {
        Came.UNKNOWN,
        Came.NOTHING,
        Came.SKIP,
        Came.CONTENT,
    }
