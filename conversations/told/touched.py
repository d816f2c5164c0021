"""What touches somebody in what he tells, in so many words, and the one plain sentence that a person says to it: that
it came off, that he did it, that he was relieved, afraid, angry, sad, ill, kept awake; or that he sees something of
himself.

Of himself only, and of what is or was: not what somebody else felt, what he is not, or is as a rule. A sentence names
nothing that he did not say, tells him not what he feels, praises nothing and sums nothing up; of each kind there are
several, which take turns.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from conversations import patterns as re
from conversations.asked.lost import cannot_come
from conversations.first_look import FirstLook
from conversations.matching import small
from conversations.quoted.leaning import is_other_half
from conversations.quoted.point import as_one, in_his_words
from conversations.said.gist import sentences
from conversations.text import Sentence, Text
from conversations.told.borne import is_borne
from conversations.told.harm import is_grave
from conversations.told.turned_out import turned_out_well

RICH = 20
"""Words; an answer of so many is met with his name, and who reads it, whatever it is."""
_HELD = 200


class Touch(StrEnum):
    """What it is that touches him."""

    CAME_OFF = "came_off"
    SAID = "said"
    DID = "did"
    RELIEF = "relief"
    GLAD = "glad"  # of what was hard and turned out well
    FEAR = "fear"
    TREMBLED = "trembled"
    ILL = "ill"
    ANGER = "anger"
    AWAKE = "awake"
    FELT = "felt"
    HARD = "hard"
    PITY = "pity"
    SEES = "sees"

    __hash__ = str.__hash__


CAME = frozenset({Touch.CAME_OFF, Touch.SAID, Touch.DID})
"""That he did it."""
GOOD = CAME | {Touch.RELIEF, Touch.GLAD}
"""What one is glad of with him."""
HEAVY = frozenset({Touch.FEAR, Touch.TREMBLED, Touch.ILL, Touch.ANGER, Touch.AWAKE, Touch.FELT, Touch.HARD, Touch.PITY})
"""What weighs on him."""

TOLD = GOOD | HEAVY
"""Either."""

# What he says of himself with "ik" before it, or leaves that out.
_DISEASE = (
    r"(?:\w{2,}(?:trose|itis|porose|rombose)|hernia|reuma|diabetes|suikerziekte|epilepsie|parkinson|gordelroos|"
    r"hersenschudding|whiplash|longcovid|tinnitus|migraine|alzheimer|dementie)"
)
_HE_IS: Mapping[Touch, re.Pattern[str]] = {
    Touch.RELIEF: re.compile(r"\bopgelucht\b"),
    Touch.FEAR: re.compile(r"\b(?:bang|angstig|doodsbang|engst|paniek|durf(?:de)? (?:\w+ ){0,4}niet)\b"),
    Touch.TREMBLED: re.compile(
        r"\b(?:zenuwachtig|bloednerveus|nerveus|trillen|trilde|bibberen|beven|stem (?:\w+ ){0,3}(?:sloeg over|trilde)|"
        r"hart (?:\w+ ){0,4}(?:keel|bonk\w+|tekeer)|klamme handen|knikkende knieën|doodzenuwachtig)\b"
    ),
    Touch.ILL: re.compile(
        rf"\b(?:{_DISEASE}|(?:krijg|kreeg|heb) (?:\w+ ){{0,2}}(?:brace|gips|"
        r"bestraling\w*|chemo\w*)|"
        r"(?:moet|word|werd|ga|ben) (?:\w+ ){0,4}(?:geopereerd|onder het mes|opgenomen)|veel pijn)\b"
    ),
    Touch.ANGER: re.compile(r"\b(?:boos|kwaad|woest|woedend|razend|laaiend|pissig|pislink|gefrustreerd|baal(?:de)?)\b"),
    Touch.FELT: re.compile(
        r"\b(?:(?:ge)?huil(?:d|de|en)?|(?:ge)?jankt?e?n?|verdrietig|teleurgesteld|schrok|geschrokken|volgeschoten|"
        r"schoot vol|"
        r"van slag|van streek|geraakt|schaam\w*|me (?:\w+ )?(?:een trut|een sukkel|rot|"
        r"schuldig|klein|ondankbaar|waardeloos|"
        r"alleen(?! maar))(?=[ .,!;…]|$))"
    ),
}
# What is his own by its form: "zit me dwars", "niet goed van".
_HIS: Mapping[Touch, re.Pattern[str]] = {
    Touch.FEAR: re.compile(
        r"\bik vrees dat (?:het|hij|ze|zij|ik) (?:me|mij|mijn|m'n|mn|dit|dat|boos|kwaad)\b|"
        r"\b(?:ik zie|zie ik|ik zag|zag ik|ik kijk) (?:er (?:\w+ ){0,4}tegen ?op|(?:\w+ ){0,3}op tegen)\b|"
        r"\b(?:ik zie|zie ik|ik zag|zag ik) (?:\w+ ){0,2}tegen (?:\w+ ){1,3}op(?= *(?:$|[.,!;]|hoor|en|maar|want|als))"
    ),
    Touch.TREMBLED: re.compile(
        r"\b(?:mijn|m'n|mn) (?:handen|benen|knieën|stem|hart|lip)\b[^.!?]*\b(?:trill\w+|trilde\w*|beven|bibber\w*|"
        r"sloeg over|bonk\w*|keel)\b|\bvan de zenuwen\b|"
        r"\b(?:heb|had|krijg|kreeg) (?:ik )?(?:er|daar) (?:(?:wel|echt|al|nu|best|zo) )*"
        r"(?:buikpijn|pijn in (?:mijn|m'n|mn) buik) van\b|"
        r"\b(?:ik vond|vond ik|ik vind|vind ik|het was|dat was|was het) (?:(?:het|dat|wel|best|heel|zo|erg|super|echt|"
        r"ook|toch|nog|behoorlijk) )*(?:eng|doodeng|spannend)\b|"
        r"^(?:(?:best|wel|heel|erg|zo|echt|nogal|super|is|dat is|het is|ik vind het|ik vind dat) )*"
        r"(?:spannend|doodeng|eng)(?: (?:wel|hoor|dit|dat|het|is|vind ik|allemaal))*\W*$"
    ),
    # What a doctor found, be it of somebody of his.
    Touch.ILL: re.compile(rf"\bhet (?:is|blijkt|bleek|wordt) (?:(?!niet|geen)\w+ ){{0,2}}{_DISEASE}\b"),
    Touch.ANGER: re.compile(
        r"\bzit (?:me|mij) (?:(?!niet)\w+ ){0,2}(?:dwars|hoog)\b|\b(?:me|mij) (?:(?!niet)\w+ ){0,2}dwars ?zit\b"
    ),
    Touch.AWAKE: re.compile(
        r"\bniet (?:\w+ )?van geslapen\b|\b(?:lig|lag) (?:ik )?(?:\w+ ){0,5}(?:wakker|te malen|te piekeren)\b|"
        r"\bwakker (?:lig|lag|gelegen)\b|\bk[ao]n (?:ik )?(?:er )?niet (?:\w+ )?(?:van )?slapen\b|"
        r"\b(?:slecht|amper|nauwelijks|geen oog) (?:\w+ )?(?:geslapen|dicht ?gedaan)\b"
    ),
    Touch.FELT: re.compile(
        r"\ber (?:\w+ ){0,2}(?:niet goed|kapot|stuk|beroerd|ziek|misselijk) van\b|"
        r"\b(?:raakt|raakte|doet|deed) (?:me|mij) "
        r"(?:\w+ ){0,2}(?:veel|wat|pijn|diep|wel)\b|\b(?:op|in) (?:mijn|m'n|mn|de) maag\b|\btranen\b|"
        r"\bbrok in (?:mijn|m'n|mn|de) keel\b|\bhakt(?:e)? erin\b|\b(?:haat|veracht) (?:ik )?(?:\w+ )?mezelf\b|"
        r"(?:\bhoe (?:\w+ )?ik )?\bmezelf (?:\w+ ){0,2}(?:haat|haatte|veracht)\b|\b(?:hekel aan|walg\w* van) mezelf\b"
    ),
    Touch.HARD: re.compile(
        r"\b(?:valt|viel) (?:(?!niet)\w+ ){0,3}niet mee\b|\b(?:niks|niets) van terecht\w*|"
        r"\b(?:ik )?trek (?:ik )?het niet\b"
    ),
    Touch.PITY: re.compile(
        r"\bben (?:ik )?(?:het |de baan )?(?:\w+ )?niet (?:geworden|aangenomen|geslaagd)\b|\b(?:ben|werd) (?:ik )?"
        r"(?:\w+ )?(?:afgewezen|gezakt)\b|\b(?:een|de) afwijzing (?:gekregen|gehad|binnen)\b|\bben het niet geworden\b|"
        r"\b(?:ben|werd|was) (?:ik )?(?:(?:weer|toch|dus) )*(?:gepasseerd|overgeslagen|weggestuurd|overgeplaatst)\b"
    ),
    Touch.RELIEF: re.compile(
        r"^(?:en |wat een )?opluchting\b|\b(?:dat|het|praten) luchtte (?:\w+ ){0,2}op\b|"
        r"\bvan (?:pure )?opluchting\b|\bwat een opluchting\b|\bgrote opluchting\b|"
        r"\bpak van (?:mijn|m'n|mn) hart\b|\blast van (?:mijn|m'n|mn) (?:schouders|hart)\b"
    ),
}
_MAY_TOUCH = FirstLook(*_HE_IS.values(), *_HIS.values())
_NOT = re.compile(
    r"\b(?:niet|geen|nooit|minder|nauwelijks|amper|zonder|als|zodra|wanneer|voordat|altijd|vaak|vroeger|zou|zouden|"
    r"hoef|hoeft|waarom|wat|hoe|of)\b"
)
_LEFT_OUT = re.compile(
    r"^(?:(?:best|wel|heel|erg|ook|echt|nog|steeds|toen|eerst|werd|was|ben|even|daarna|en|maar|nu|er|gisteren|vandaag|"
    r"behoorlijk|flink|super|zo|ontzettend|een|beetje|net|in|de|auto|zitten|staan|heb|moeten|moest|dus|eerlijk|"
    r"gezegd|het|is|vond|dat|nou|ja|pff)[, ]+)*$"
)
# Who it is that the words just before are about.
_WHO = re.compile(r"\b(?:ik|hij|ze|zij|ie|we|wij|iedereen|iemand|niemand|jij|je|k)\b")
_BETWEEN = 8  # words
_OTHERS_THERE = re.compile(r"\b(?:dat|of|hoe|waarom) (?!ik\b)\w+")
_FRIGHTENS = re.compile(r"\b(?:vreselijk|ben ik bang|vrees ik)\W*$")

_DENIES = re.compile(r"^ (?:meer|geweest|(?:ben|was|word|werd) ik (?:\w+ )?niet)\b")
TAKES_FROM_IT = re.compile(
    r"\b(?:half gelukt|dus half|half(?= dan\b|[.,!])|helft|halve|deels|helaas|jammer|behalve|"
    r"toch (?:weer|meteen|maar|ja|wel weer)|niet gelukt|lukte niet|"
    r"ging mis|mislukt|spijt|bijna(?! (?:\w+ )?(?:laten|niet|opgegeven|afgehaakt|omgedraaid|weggelopen|huilen|janken))|"
    r"ruzie|"
    r"alleen niet|pas bij|achteraf)\b"
)
# Not where it says how few: "van maar twee dorpen".
_BUT = re.compile(
    r"\b(?:(?<!van )(?<!met )maar(?! (?:twee|drie|vier|vijf|weinig|\d+|half|de helft|een paar)\b)|alleen|toch niet|"
    r"daarna niet)\b"
)
# What somebody said is no word of his own: "'had je dat maar eerder gezegd'".
_QUOTED = re.compile(r"(?<!\w)['\"‘“„](?!(?:s|t|n|m|k|ns) )[^'\"’”]{2,}?['\"’”](?!\w)")
_CAME_OFF = re.compile(
    r"^(?:(?:ja|nou|hoera|yes|joepie|oh|o|sorry)[,! ]+)*(?:(?:en|het|tis|dat|'t|t|is|was|ben|vandaag|gisteren|"
    r"vanmorgen|vanmiddag|vanochtend|net|toch|wel|ook|nu|eindelijk|me|mij|echt|gewoon|helemaal|goed) )*"
    r"(?:gelukt|(?<=het )lukte)(?: (?:hoor|vandaag|gisteren|vanmorgen|vanmiddag|ook|toch|wel|me|mij|man|joh|"
    r"gelukkig))*(?:[.!…]*$|,| om\b)"
)
_DEED = (
    r"^(?:(?:ja|nou|hoera|yes|sorry|oh|o)[,! ]+)*(?:(?:en|ik|heb|het|'t|t|dat|toch|eindelijk|vandaag|gisteren|net|"
    r"gewoon|vanmorgen|vanmiddag|vanochtend|wel|is|ook|nu|al|echt) )*{verb}"
    r"(?: (?:hoor|vandaag|gisteren|vanmorgen|vanmiddag|vanochtend|net|toch|al|eindelijk))*\W*$|"
    r"\b(?:heb ik|ik heb) (?:het|'t|t) (?:(?:toch|eindelijk|vandaag|gisteren|gewoon|nu|echt|hem|haar|ook|"
    r"meteen) )*{verb}\b"
)
_COST = re.compile(r"^.*\bmaar (?=(?:het|'t|t|dat|ik heb|toch)\b)")
_DID = re.compile(_DEED.format(verb="(?:gedaan|gedurfd|geflikt|aangedurfd)"))
_SAID_IT = re.compile(
    _DEED.format(verb="(?:gezegd|uitgesproken)")
    + r"|\b(?:ik zei|zei ik) (?:de|mijn|m'n|mn|het|die|dat) zin(?:netje)?\b"
)
_GUILT = re.compile(
    r"\b(?:(?:mijn|m'n|mn) (?:schuld|fout)|(?:door|aan) mij|heb ik (?:dat|het|dit) (?:gedaan|veroorzaakt))\b"
)
_UNDONE = re.compile(r"\b(?:niet|nooit|niks|niets|geen|nog|half|hij|ze|zij|als)\b")
_SEES = re.compile(
    r"\bveelzeggend\b|\b(?:had|heb) (?:ik )?(?:\w+ ){0,3}(?:nooit|nog nooit|niet eerder) (?:\w+ )?(?:zo|eerder|bij) ?"
    r"(?:\w+ )?(?:gezien|bekeken|gezegd|beseft|bedacht|gemerkt|stilgestaan)\b|\bnooit zo (?:gezien|bekeken|gezegd|"
    r"beseft)\b|"
    r"\b(?:ik zag|zag ik|zie ik|ik zie) (?:\w+ ){0,2}(?:ineens|opeens|pas|nu|eigenlijk)(?: \w+){0,2} (?:dat|hoe) ik\b|"
    r"\b(?:ik )?(?:besef|besefte|realiseer|realiseerde) (?:ik )?(?:me )?(?:\w+ ){0,3}(?:dat|hoe)\b|"
    r"\bkwartje\b[^.!?]*\b(?:valt|viel|gevallen)\b|\b(?:valt|viel) (?:\w+ ){0,3}kwartje\b|\beye-?opener\b"
)


@lru_cache(maxsize=_HELD)
def touch(words: str) -> Touch | None:
    """What touches him in this, as far as he says so; the heaviest of it, but that he did it or was relieved counts
    before what it did to him."""
    found, told = set(all_that_touches(words)), _own_words(words)
    if good := _good(told):
        return good
    if Touch.RELIEF in found and not _WAS_NOT.search(small(words)):
        return Touch.RELIEF
    found.discard(Touch.RELIEF)
    if turned_out_well(words):
        return Touch.GLAD
    if not found.isdisjoint(HEAVY) and (cannot_come(words) or (is_borne(words) and Touch.ILL not in found)):
        found -= HEAVY
    heaviest = next((kind for kind in Touch if kind in found), None) if found else None
    if heaviest is None and any(map(_SEES.search, told)):
        return Touch.SEES
    return heaviest


# Who was let off it is relieved too, and that is no thing to be glad of with him.
_WAS_NOT = re.compile(
    r"\b(?:kwam er (?:\w+ )?niet (?:\w+ )?van|er (?:\w+ )?niet van gekomen|ging (?:\w+ )?niet door|"
    r"niet (?:gelukt|gedaan|gevraagd|gezegd|doorgegaan|"
    r"aan toegekomen)|hoefde (?:\w+ )?niet|afgezegd|uitgesteld)\b"
)


@lru_cache(maxsize=_HELD)
def all_that_touches(words: str) -> frozenset[Touch]:
    """Everything of the kind in it."""
    return frozenset({kind for one in _own_words(words) for kind in _in(one)})


def is_new(words: str) -> bool:
    """Whether what he has, or somebody of his, was found just now, or lays him up."""
    return touch(words) is Touch.ILL and any(map(_FOUND.search, _own_words(words)))


_FOUND = re.compile(
    r"\b(?:uitslag|huisarts|dokter|arts|specialist|ziekenhuis|mri|scan|sinds|gisteren|vandaag|vanmorgen|vorige week|"
    r"plat|het (?:is|blijkt|bleek)|krijg|geopereerd)\b"
)


def _own_words(words: str) -> list[str]:
    return [small(one).strip() for one in sentences(_QUOTED.sub("…", words))]


def _good(told: Sequence[str]) -> Touch | None:
    """That it came off or that he did it, where nothing in it takes from that, and no "but" comes after it."""
    if any(map(TAKES_FROM_IT.search, told)) or any(one.endswith("?") and _GUILT.search(one) for one in told):
        return None
    for kind, pattern in ((Touch.CAME_OFF, _CAME_OFF), (Touch.DID, _DID), (Touch.SAID, _SAID_IT)):
        for at, one in enumerate(told):
            if one.endswith("?"):
                continue  # "Heb ik dat gedaan?" may be asked in guilt.
            one = one if pattern.search(one) else _COST.sub("", one)  # "Stond te trillen, maar het is gelukt."
            found = pattern.search(one)
            if found and not _UNDONE.search(found.group()):
                return None if _BUT.search(" ".join((one[found.end() :], *told[at + 1 :]))) else kind
    return None


def _in(sentence: str) -> Iterable[Touch]:
    if sentence.endswith("?") or not _MAY_TOUCH(sentence):
        return
    for kind, pattern in _HIS.items():
        found = pattern.search(sentence)
        if found and not _NOT.search(" ".join(sentence[: found.start()].split()[-3:])):
            yield kind
    for kind, pattern in _HE_IS.items():
        found_all = [one for one in pattern.finditer(sentence) if not (kind is Touch.FELT and _is_soft(sentence, one))]
        if any(_is_he(sentence, found.start(), found.end()) for found in found_all):
            yield kind


def _is_soft(sentence: str, found: "re.Match[str]") -> bool:
    """Whether it was only for a moment, or almost: "daar schrok ik wel even van", "ik moest er bijna van huilen"."""
    return bool(_A_MOMENT.match(sentence[found.end() :]) or _A_MOMENT_BEFORE.search(sentence[: found.start()]))


# Or he marvels: "ik schrok zelf hoe diep ik sliep".
_A_MOMENT = re.compile(
    r"^ (?:(?:ik|me|er|daar|toch|best|wel|zelf) ){0,3}(?:even\b|eventjes\b|(?:van )?hoe (?!erg\b|hard\b))"
)
_A_MOMENT_BEFORE = re.compile(r"\b(?:even|eventjes|bijna)(?: \w+)? $")


def _is_he(sentence: str, start: int, end: int) -> bool:
    """Whether what stands there in this sentence is said of himself, and is so."""
    before = sentence[:start]
    if _FRIGHTENS.search(sentence) or _DENIES.search(sentence[end:]):
        return False
    if re.search(r"^ ik\b", sentence[end:]):
        return _NOT.search(" ".join(before.split()[-2:])) is None
    who = list(_WHO.finditer(before))
    if not who:
        return _LEFT_OUT.match(before) is not None
    between = before[who[-1].end() :]
    is_his = who[-1].group() in ("ik", "k") and len(between.split()) <= _BETWEEN
    if re.search(r"\b(?:(?:waarom|hoe|of|waar|wat)|weten dat?) $", before[: who[-1].start()]):
        return False
    habit = re.search(r"\b(?:als|zodra|wanneer)\b", before[: who[-1].start()]) is not None
    return is_his and not (habit or _NOT.search(between) or _OTHERS_THERE.search(between))


_EASY = Text("That does not sound easy, {client}.")
_NOT_EASY = Text("That cannot be easy, {client}.")
_WORDS: Mapping[Touch, tuple[Text, ...]] = {
    Touch.CAME_OFF: (Text("Good, {client}. It worked."), Text("How nice, {client}. It worked.")),
    Touch.DID: (Text("You did it, {client}."), Text("So it is done, {client}.")),
    Touch.SAID: (Text("You said it, {client}."), Text("So it has been said, {client}.")),
    Touch.RELIEF: (Text("What a relief, {client}."), Text("That is a load off, {client}.")),
    Touch.GLAD: (Text("How nice, {client}."), Text("Good to read, {client}.")),
    Touch.FEAR: (Text("Good that you say it, {client}."), _EASY, _NOT_EASY),
    Touch.TREMBLED: (Text("How tense, {client}."), Text("That takes something, {client}.")),
    Touch.ILL: (Text("That is quite something, {client}."), Text("That is a lot at once, {client}.")),
    Touch.ANGER: (Text("That is tiresome, {client}."), Text("Good that you write it down, {client}.")),
    Touch.AWAKE: (Text("How tiresome, {client}."), _NOT_EASY),
    Touch.FELT: (Text("That is no small thing, {client}."), Text("That is quite something, {client}."), _NOT_EASY),
    Touch.HARD: (_EASY, _NOT_EASY),
    Touch.PITY: (Text("That is a pity, {client}."), Text("That is a let-down, {client}.")),
    Touch.SEES: (Text("That is quite something to see, {client}."), Text("Good that you write it down, {client}.")),
}


def word_to(words: str, before: Iterable[str], client: str, *, back: bool = True) -> Sentence | None:
    """The one sentence that is said to this, if anything in it touches him; another one than the last time that there
    was something like it `before`. What he says that he is afraid of is said `back`, unless it stands right above."""
    kind = touch(words)
    if kind is None:
        return None
    if back and kind is Touch.FEAR and (fear := _feared(words)):
        return in_his_words(fear)
    word = Text(_said_least(kind, before), client=client)
    if kind in CAME and all_that_touches(words) & HEAVY:
        # He did it though it was hard, and says both.
        return Text("{word} That is no small thing.", word=word)
    return word


def _said_least(kind: Touch, before: Iterable[str]) -> str:
    """The way of saying it, to this kind, that was said least to what touched him `before`, of whatever kind."""
    said = Counter[str]()
    for earlier in filter(None, map(touch, before)):
        said[min((one.source for one in _WORDS[earlier]), key=said.__getitem__)] += 1
    return min((one.source for one in _WORDS[kind]), key=said.__getitem__)


def _feared(words: str) -> str:
    """The sentence in which he says what he is afraid of, where there is more, and it can be repeated."""
    told = sentences(words)
    last = max((at for at, one in enumerate(told) if _AFRAID.search(small(one)) and not is_grave(one)), default=None)
    said = "" if last is None else as_one(*told[: last + 1])
    return said if len(said.split()) < len(words.split()) or any(map(is_other_half, told[1:])) else ""


_AFRAID = re.compile(r"\b(?:ik (?:ben|was)|(?:ben|was) ik)\b(?! niet)(?: [\w'’]+){0,4} bang (?:dat|om|voor)\b")
