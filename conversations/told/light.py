"""What asks for no more than a nod: thanks, a greeting, "fijn", a joke, a word of praise for the one who asks; and who
is to be greeted.

Only what tells nothing of himself. Who thanks and tells something as well, tells something.
"""

from enum import StrEnum
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import apart, normal, small, words_of
from conversations.said.assent import says_no_more, thanks, thanks_the_bot
from conversations.told.good_wishes import only_wishes
from conversations.told.praise import is_glad_of_it, praises_the_bot


class Light(StrEnum):
    """What it is."""

    THANKS = "thanks"
    HELLO = "hello"
    GOODBYE = "goodbye"
    NOD = "nod"  # fine, ha ha, so be it
    REGARDS = "regards"  # to the coach
    WISH = "wish"  # a good weekend, happy holidays


_NODS = words_of(
    "fijn mooi top prima ok oke oké okay okee goed super tof leuk fantastisch geweldig perfect duidelijk helder",
    "begrepen gelukkig jammer oei ach tja nou hmm haha hahaha hihi lol grapje geintje yes jaja snap check klopt weet",
    "akkoord komt zal doe doen natuurlijk tuurlijk gezellig lief netjes keurig wow poeh pff cool nice great fine good",
    "scheelt clear done sure understood ja jaa jep yep",
)
_WITH_NODS = words_of(
    "dat dit het is was ik je u zo hoor dan nou nu maar wel echt heel erg te weten zien horen om helemaal ja goed van",
    "daar er mee joh man zeg dus even ook and that is to know hear very really all",
)
_HELLO = re.compile(
    r"(?:(?:hoi+|hey+|hee+|hallo|ha(?!ha)|dag|hai|hi|hello|goede?(?:morgen|middag|navond|dag)|good (?:morning|evening|"
    r"afternoon)|mogge|moin)(?: (?:tussendoor|daar|jij|allemaal|there|weer))?(?: |$))+"
    r"(?:hoe (?:gaat het|is het|is ie|gaat ie)(?: met je| ermee)?)?"
)
_BYE = re.compile(
    r"(?:(?:tot (?:ziens|dan|later|morgen|gauw|snel|(?:maan|dins|woens|donder|vrij|zater|zon)dag|"
    r"volgende (?:week|keer))|fijne dag|fijne? (?:avond|week|weekend|vakantie)|slaap lekker|welterusten|see you|dag|"
    r"doei+|doeg|houdoe|ciao|"
    r"goodbye|bye|ok[eé]?|is goed|goed|nou|dan|fijn|ja|prima|top|en|hoor|alvast|weer|nog|later|(?:ge)?groet(?:en|jes)?)"
    r"(?: |$))+"
)
_LEAVES = re.compile(r"\b(?:tot|dag|doei+|doeg|houdoe|ciao|bye|goodbye|slaap|welterusten|see you|fijne)\b")
_OF_HIMSELF = re.compile(r"\b(?:ik|mij|me|mijn|m'n|mn|we|wij|ons|onze|i|my|we|our)\b")
_PRAISE = re.compile(r"\b(?:complimenten?|chapeau|petje af|goed gedaan|mooi gezegd|leuk gevonden|grappig|well done)\b")
# Of the question, or to the one who asks, and nothing of himself: "leuke vraag!", "haha je lijkt mijn moeder wel".
_SO = r"(?:(?:echt|wel|zo|heel|een|best|ook|gewoon|maar|toch|zo'n) )*"
_TO_THE_ONE_WHO_ASKS = re.compile(
    rf"(?:(?:haha+|hihi|wow|nou|zeg|ja|wat|dit|dat|is|vind ik) )*{_SO}"
    r"(?:leuke|mooie|grappige|originele|scherpe|slimme) vraag"
    r"(?: (?:hoor|zeg|wel|is|dit|dat|joh|haha+|van je|ook|al|weer))*|"
    rf"(?:(?:haha+|hihi|wow|nou|zeg|ja) )*(?:jij|je|u) (?:bent|ben|doet|doe) {_SO}(?:goed bezig|lief|leuk|slim|handig|"
    r"top|geweldig|aardig|grappig|schat|lieverd|fijn|topper|held)"
    r"(?: (?:hoor|zeg|dankje|dank|bedankt|joh|haha+|je|wel|toch))*|"
    r"(?:haha+|hihi|lol) (?:(?:nou|ja|zeg) )*(?:je|jij) (?:lijkt|klinkt|praat|doet|bent)(?: \w+){1,6}|"
    r"(?:je|jij) (?:lijkt|klinkt|praat|doet|bent)(?: \w+){1,5} (?:haha+|hihi|lol)"
)
_THANKS = re.compile(r"\b(?:dank(?:je|jewel| je| u)?|bedankt|met dank|merci|thanks|thank you)\b")
_TO_WHOM = re.compile(r"\b(?:jij|je|u|jou|jouw|uw|you|your)\b")
_ENDS = re.compile(r"[.!?…\n]+")
_A_REMARK = 18
# Of so many sentences it is known: in one turn that is asked again and again of the same few.
_HELD = 200
_A_NOD = 6
_MINE = re.compile(r"\b(?:mijn|m'n|my) (?=complimenten|dank|thanks|compliments)")
_WITH_HIM = re.compile(r"(?<=\bgeduld) (?:met|voor) (?:mij|me)\b")
_REGARDS = re.compile(
    r"(?:^|\b(?:en|maar|ok[eé]?|oh?|trouwens|ps|p\.s\.)[,:]? |[,.!] ?)"
    r"(?:(?:wil|kun|kan|zou|mag) (?:je|jij|u) (?:\w+ )?)?"
    r"(?:doe|geef|doet|geeft|groet|breng|zeg|say|give)(?: je| jij| u)? (?:(?:\w+ ){0,3}?)"
    r"(?:(?:de |veel |mijn |hartelijke |m'n |een |my )*(?:groet(?:en|jes|je)?|regards|love)|gedag|hallo|hoi|hello)"
    r"(?: (?:van mij|terug|even|maar|doen|geven|overbrengen|aan \w+|voor \w+|to \w+))*|"
    r"^(?:de |hartelijke |veel |lieve )?(?:groet(?:en|jes)|regards) (?:aan|voor|to) \w+|"
    r"^groet \w+(?: (?:van mij|even|maar))*|^liefs aan \w+|"
    r"^(?:en |ok[eé]?,? )?(?:wil|kun|kan|zou) (?:je|jij|u) (?:\w+ ){1,3}(?:groet(?:en|jes)?) "
    r"(?:willen )?(?:doen|geven|overbrengen)"
)
_FEW = 14


def greets(coach: str, words: str) -> bool:
    """Whether he wants his coach greeted, in one of his sentences, or in all that he says."""
    return any(_is_regards(coach, one) for one in apart(words))


def may_greet(words: str) -> bool:
    """Whether it can be that he wants her greeted, at a glance."""
    return re.search(r"\bgroet|\bgedag\b|\bregards\b|\bliefs\b", small(words)) is not None


# Without one of these nobody is greeted by way of another.
_GREETS_AT_ALL = re.compile(r"groet|regards|love|gedag|hallo|hoi|hello|liefs")
_AND = re.compile(r", (?:en |ook )?")
_NOT = re.compile(r"\bniet\b")


def only_regards(words: str, coach: str) -> bool:
    """Whether he says nothing but that his coach is to be greeted; perhaps with a greeting or thanks of his own."""
    if _GREETS_AT_ALL.search(small(words)) is None or _NOT.search(small(words)):
        return False
    said = [part for one in apart(words) for part in _AND.split(one) if part.strip()]
    others = [part for part in said if not _is_regards(coach, part)]
    return len(others) < len(said) and all(light(part) in _BESIDE_REGARDS for part in others)


_BESIDE_REGARDS = (Light.HELLO, Light.THANKS, Light.GOODBYE, Light.WISH)


def _is_regards(coach: str, sentence: str) -> bool:
    plain = small(sentence).strip(" .!?…\"'")
    last = re.sub(r"^(?:en|ook) (?=\w+ \w)", "", plain.rpartition(", ")[2])
    found = (_REGARDS.search(plain) or _REGARDS.search(last)) if len(plain.split()) <= _FEW else None
    named = {*coach.casefold().split()[:1], "haar", "hem", "coach", "her", "him", "my coach"}
    return found is not None and " niet" not in plain and bool(named & set(re.findall(r"[\w']+", plain)))


def to_the_one_who_asks(words: str) -> bool:
    """Whether he only praises or teases the one who asks, or the question."""
    return "?" not in words and _TO_THE_ONE_WHO_ASKS.fullmatch(normal(words)) is not None


def is_sad_sign(words: str) -> bool:
    """Whether he writes nothing but the face of somebody who is sad."""
    return _SAD.search(words) is not None and not any(map(str.isalnum, words))


def is_sign(words: str) -> bool:
    """Whether he writes nothing but a face, a hand or a heart."""
    return _SIGNS.fullmatch(words.strip(" .!")) is not None


_SIGNS = re.compile(
    "(?:[\U0001f600-\U0001f64f\U0001f910-\U0001f92f\U0001f970-\U0001f97a👍👎👌👏👊💪🤞🤝🤷🤦❤🔥🎉✨🫶🫠🫡☺]"
    "[\U0001f3fb-\U0001f3ff\ufe0f\u200d♀♂]* *)+"
)
_SAD = re.compile("[😭😢😞😔☹🙁😩😫💔😟🥺😓😖😣]")


@lru_cache(maxsize=_HELD)
def light(words: str, coach: str = "") -> Light | None:
    """What these words are, if they ask for no more than a nod."""
    named = set(normal(coach).split()[:1])
    plain = [word for word in normal(words).split() if word not in named]
    said = " ".join(plain)
    if not plain:
        return Light.NOD if words.strip() and says_no_more(words) else None
    if coach and only_regards(words, coach):
        return Light.REGARDS
    if "?" in words and not _HELLO.fullmatch(said):
        return None
    if thanks(words) or thanks_the_bot(words) or _only_thanks(words):
        return Light.THANKS
    if praises_the_bot(words):
        return Light.THANKS if is_glad_of_it(words) else Light.NOD
    if only_wishes(words):
        return Light.WISH
    if _HELLO.fullmatch(said):
        return Light.HELLO
    if _BYE.fullmatch(said) and _LEAVES.search(said):
        return Light.GOODBYE
    if _WILL_BE_THERE.fullmatch(said):
        return Light.THANKS
    if to_the_one_who_asks(words) or _GLAD_IT_COULD.fullmatch(said):
        return Light.NOD
    if says_no_more(words) or _nods(plain) or _SORRY.fullmatch(said):
        return Light.NOD
    return _in_each(words, coach)


# Of the day that he is told: "Dank je, ik ben er.", "Fijn dat het kon, dank aan Ada."
_WILL_BE_THERE = re.compile(
    r"(?:dank(?:je| je| u|jewel| je wel)|bedankt|thanks)(?: (?:voor het seintje|voor de herinnering|hoor))? "
    r"(?:dan )?(?:ik|k) (?:ben|zal|kom)(?: (?:er|erbij|zijn|dan|morgen|op tijd))*"
)
_GLAD_IT_COULD = re.compile(
    r"(?:fijn|mooi|gelukkig|top|prima)(?: dat (?:het|dat) (?:kon|kan|lukt|lukte|gelukt is|zo kan))"
    r"(?: (?:en )?(?:dank|bedankt|met dank|dank je wel)(?: (?:aan|voor de moeite|haar|hem|je|u))*)"
)


# "Akkoord. Tot dinsdag."
def _in_each(words: str, coach: str) -> Light | None:
    """What they are together, where each sentence by itself is such."""
    told = apart(words)
    if not 1 < len(told) <= _FEW_SENTENCES:
        return None
    each: set[Light] = set()
    for one in told:
        if (said := light(one, coach)) is None:
            return None
        each.add(said)
    return next(one for one in Light if one in each)


_FEW_SENTENCES = 3
_SORRY = re.compile(
    r"(?:sorry|excuus|excuses)(?: (?:hoor|voor (?:al |die |de |het |dat |mijn |m'n )*(?:\w*berichtjes?|"
    r"\w*berichten|appjes|"
    r"vragen|spam|gezeur|geklaag|gezeik|getyp|verhaal|lap tekst|rommel|chaos|storing|overlast)|haha+|hihi|"
    r"trouwens|joh))+"
)


def _only_thanks(words: str) -> bool:
    """Whether he thanks or praises the one who asks, and tells nothing of himself with it."""
    if len(words.split()) > _A_REMARK:
        return False
    said = [_WITH_HIM.sub("", _MINE.sub("", normal(one))) for one in _ENDS.split(words) if normal(one)]
    if any(_OF_HIMSELF.search(one) for one in said):
        return False
    first, *others = said
    begins = _PRAISE.search(first) or (_THANKS.search(first) and _is_to(first))
    return bool(begins) and all(_PRAISE.search(one) or _THANKS.search(one) or _TO_WHOM.search(one) for one in others)


def _is_to(thanked: str) -> bool:
    """Whether a sentence with thanks in it says little more, or is to the one who asks."""
    return len(thanked.split()) <= _A_NOD or _TO_WHOM.search(thanked) is not None


_DRAWN_OUT, _LAUGHS = re.compile(r"(.)\1{2,}"), re.compile(r"(?:ha|hi|he)+h?")


def _nods(plain: list[str]) -> bool:
    if len(plain) > _A_NOD:
        return False
    said = {_DRAWN_OUT.sub(r"\1", word) for word in plain}
    said = {"haha" if _LAUGHS.fullmatch(word) else word for word in said}
    return bool(said & _NODS) and said <= _NODS | _WITH_NODS
