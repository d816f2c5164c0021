"""What somebody says in the place of what he brings: that it is about something else after all.

What he wants to talk about is his, so he need not ask for a change: "nee, het gaat mij om …" and "liever over …" are
enough. What only adds to it ("en over …", "ook …") never is one.
"""

from conversations import patterns as re
from conversations.matching import apart, small
from conversations.quoted.taken_back import is_remark, lets_rest_go

_HIM = r"(?:me|mij|mn)"
# What he may say before it.
_AHEAD = (
    r"(?:(?:(?:of )?(?:nee+|neen|no)|oh?|sorry|oeps|wacht(?: even)?|hm+|eh+m?|nou(?: ja)?|tja|"
    r"ok[eé]?|maar|hoi|h[eé]|"
    r"correctie|(?:ik )?heb (?:ik )?me bedacht|ik bedenk me(?: net)?|bij nader inzien|(?:even )?voor (?:morgen|"
    r"straks|maandag|"
    r"dinsdag|woensdag|donderdag|vrijdag|het gesprek)|"
    r"(?:vergeet|schrap|laat) (?:(?:dat van|de|mijn|m'n) \w+|het (?!maar|zitten|los|weg)\w+|dat|het|die|dit|deze)"
    r"(?: vorige)?(?:(?: maar)? (?:zitten|los|weg))?|"
    r"dat (?:mag weg|klopt niet|is het niet|is niet mijn (?:vraag|onderwerp)|bedoel ik niet)|"
    r"(?:kan|mag) (?:ik |het |dat |nog )*(?:veranderen|anders|"
    r"wijzigen))[,.:;!?… –-]+)"
)
_TIMES = r"(?!(?:een|twee|drie|vier|\d+|enkele|paar) (?:uur|dag|week|dagen|weken|maand|maanden|kwartier|minuten)\b)"
_RATHER = r"(?:toch|liever|eigenlijk|eerder|dan|nu|maar|weer|graag|deze keer|dit keer)"
_ABOUT = re.compile(
    rf"^{_AHEAD}*(?:"
    rf"(?:(?:toch|doe|eigenlijk|dan|maar|nu) )*(?:liever|toch|doe (?:dan |toch )?maar)(?: (?:toch|maar|wel|iets))* "
    rf"over {_TIMES}\w|"
    rf"(?:ik )?(?:wil|wilde|wou|zou)(?: ik)? (?:(?:het|'t|t) )?(?:{_RATHER} )+(?:(?:het|'t|t) )?"
    rf"(?:(?!niet\b)\w+ )?over (?!hebben)\w|"
    rf"(?:ik )?(?:wil|wilde|wou)(?: ik)? (?:{_RATHER} )+(?:\w+ ){{0,3}}?(?:bespreken|uitzoeken)\b|rather about \w)"
)
_ABOUT_AFTER_ALL = re.compile(
    rf"^{_AHEAD}+(?:ik )?(?:wil|wilde|wou)(?: ik)? (?:(?:het|'t|t) )?(?:\w+ ){{0,2}}?over (?!hebben)\w"
)
_OTHER = re.compile(
    rf"^{_AHEAD}*(?:"
    rf"(?:eigenlijk )?(?:(?:het|'t|t) gaat|gaat (?:het|'t|t)) {_HIM} (?:(?:eigenlijk|meer|vooral|dus|toch|juist|"
    rf"echt) )*om \w|eigenlijk gaat (?:het|'t|t) (?:{_HIM} )?(?:\w+ )?om \w|"
    rf"(?:het|'t|t) gaat (?:{_HIM} )?niet (?:om|over) .{{2,60}}? maar (?:om|over) \w|"
    rf"niet (?:tegen|over|met|van|voor|mijn|de|hoe|dat|om) .{{2,60}}?,? maar (?:tegen|over|met|van|voor|mijn|de|hoe|"
    rf"dat|om) \w|"
    rf"maak (?:er|daar|dat) (?:(?:toch|dan|maar|liever) )*van ?:? ?\w|(?:(?:toch|liever) )?(?:iets )?anders ?: ?\w|"
    rf"ik bedoel(?:de)? (?:eigenlijk|meer|dus|:)|(?:sorry|nee),? ik bedoel(?:de)?\b|ik bedoel(?:de)?:"
    rf")"
)
_AFTER_A_NO = re.compile(
    rf"^{_AHEAD}*(?:of )?(?:nee+|neen|no|correctie|heb me bedacht|bij nader inzien)[,.:;! ]+{_AHEAD}*(?:"
    rf"(?:het|'t|t|dat) gaat (?:\w+ )?(?:om|over) \w|(?:mijn|m'n|de) vraag is\b|it is about \w|hoe (?:ik|we)\b|over "
    rf"{_TIMES}\w)"
)
_BEDACHT = re.compile(rf"^{_AHEAD}*(?:ik )?(?:heb (?:ik )?me bedacht|bij nader inzien|correctie)[,.:;! ]+(?=\w+ \w)")
_ADDS = re.compile(
    r"^(?:en|ook|plus|daarnaast|and|also)\b|\book(?: nog)? over\b|\bmag (?:dit|dat|het)\b|\b(?:niet|mag) .*\blezen\b"
)
_LEAD = re.compile(
    rf"^{_AHEAD}*(?:(?:(?:toch|liever|eigenlijk|doe (?:dan |toch )?maar|maar) )+(?=over\b)|"
    r"maak (?:er|daar|dat) (?:(?:toch|dan|maar|liever) )*van ?:? ?|(?:(?:toch|liever) )?(?:iets )?anders ?: ?|"
    r"ik bedoel(?:de)?(?: (?:eigenlijk|meer|dus))* ?:? )?",
    re.IGNORECASE,
)
# "Toch maar iets anders dinsdag. …", "… Dus liever daarover, dat van Piet komt wel een andere keer."
_WHEN = (
    r"(?:(?:voor|op|in|met|bij|aan) )?(?:maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|overmorgen|straks|vandaag|"
    r"vanmiddag|vanochtend|het gesprek|ons gesprek|deze keer|dit keer|ada)"
)
# "Wordt toch iets anders. …", as he was told that it may.
_AFTER_ALL, _OTHER_THING = r"(?:toch|wel|nu|nou|dan|dus|eigenlijk)", r"(?:iets|wat) (?:heel )?anders"
_SOMETHING_ELSE = re.compile(
    rf"^{_AHEAD}*(?:(?:toch|liever|eigenlijk|doe|dan|maar|nu|nou|misschien) )*(?:toch|liever|doe|maar) "
    rf"(?:(?:toch|liever|dan|maar|over|nog) )*(?:iets|wat|een) (?:heel )?anders?"
    rf"(?: (?:onderwerp|iets|vraag))?(?: {_WHEN})*[.!:…-]+ +(?=\w+ \w+ \w)|"
    rf"^{_AHEAD}*(?:ik )?(?:wil|wilde|wou|zou)(?: ik)? (?:(?:het|'t|t|dinsdag|toch|liever|maar|eigenlijk|graag) )*"
    rf"over (?:iets|wat) (?:heel )?anders(?: hebben| praten)?(?: {_WHEN})*[.!:…-]+ +(?=\w+ \w+ \w)|"
    rf"^{_AHEAD}*(?:(?:het|'t|t|dat) )?(?:wordt (?:{_AFTER_ALL} )*{_OTHER_THING}|is (?:{_AFTER_ALL} )*{_OTHER_THING} "
    rf"geworden)(?: {_WHEN})*[.!:…-]+ +(?=\w+ \w+ \w)"
)
_RATHER_THAT = re.compile(
    r"(?:^|[.!?…] +)(?:(?:dus|dan|nou|en|maar|ik|het|eigenlijk|nu|wil) )*(?:liever|toch maar|toch liever|doe maar|"
    r"laten we het) (?:(?:het|nu|maar|toch|dinsdag|morgen) )*(?:daarover|hierover|over (?:dat|dit|deze|die)\b)"
    r"(?! (?:niet|geen))"
)
# "Toch maar niet over X. Liever over Y", "nee toch niet over X, maar over Y": it is Y.
_NOT_THAT = re.compile(
    rf"^{_AHEAD}*(?:(?:en|dus|morgen|dinsdag|het|dan|maar|eigenlijk) )*(?:toch|liever|bij nader inzien) "
    r"(?:(?:maar|liever|toch|dinsdag|morgen|het) )*niet (?:over|meer over) [^.!?]{2,60}?(?:[.,;!…]+ *| )"
    r"(?=(?:(?:maar|doe|dan|liever|toch|wel|eigenlijk) )+over \w)"
)
_ONE_FOR_OTHER = re.compile(
    rf"^{_AHEAD}*(?:doe(?: (?:dan|toch|maar|liever|morgen|dinsdag))+|(?:(?:toch|dan|maar) )*liever(?= over)) "
    r"(?P<one>\w.{1,60}?),? "
    r"(?:ipv|i\.p\.v\.?|in plaats van|instead of) \w"
)
_OTHER_THAN = re.compile(
    rf"^{_AHEAD}*(?:(?:toch|liever|dan|maar) )*laten we het (?:\w+ ){{0,3}}?over (?:iets|wat) (?:heel )?anders hebben"
    rf"(?: {_WHEN})*(?:: *|[.!…]+ +)(?=\w)"
)
# "Ok, doe dan maar: waarom zeg ik altijd ja".
_THEN_THIS = re.compile(
    rf"^{_AHEAD}*(?:doe|neem|zet|pak)(?: (?:dan|toch|maar|er|het|gewoon|liever))+ ?: +(?=\w+ \w+ \w)"
)
_LEAST = 3  # words


def rather_about(words: str) -> bool:
    """Whether he says in so many words what it is to be about instead; also long after he was asked."""
    plain = small(words).strip()
    if _SOMETHING_ELSE.search(plain) or _RATHER_THAT.search(plain):
        return "?" not in plain
    if any(one.search(plain) for one in (_NOT_THAT, _ONE_FOR_OTHER, _OTHER_THAN, _THEN_THIS)):
        return True
    return bool(_ABOUT.search(plain) or _ABOUT_AFTER_ALL.search(plain)) and not _ADDS.search(plain)


def corrects(words: str) -> bool:
    """Whether he says, while what he brings stands right above it, that it is something else: this is in its place."""
    plain = small(words).strip()
    if _ADDS.search(plain) or len(words.split()) < _LEAST:
        return False
    if len(without_rest(words).split()) >= _LEAST and without_rest(words) != words.strip():
        return True
    if rather_about(words) or any(one.search(plain) for one in (_OTHER, _AFTER_A_NO, _BEDACHT)):
        return True
    first, *rest = re.split(r"(?<=[.!?])\s+|\n+|:\s+", words.strip(), maxsplit=1)
    return bool(rest) and len(rest[0].split()) > 1 and (is_remark(first) or _OF_ANOTHER.match(small(first)) is not None)


# "Dat was nog mijn antwoord op de leerdoelen van dinsdag. …"
_OF_ANOTHER = re.compile(
    rf"^{_AHEAD}*(?:dat|dit|die) (?:was|is|hoorde|hoort|ging) (?:(?:nog|eigenlijk|al|toch|dus) )*"
    r"(?:(?:mijn|m'n|een|het) )?(?:(?:antwoord|reactie) )?(?:op|voor|bij) "
    r"(?:(?:je|jouw|uw|de|die|mijn) )?(?:vorige |andere |eerdere |eerste )?(?:vraag|leerdoel\w*|doel|bericht)"
    r"(?: (?:van|hiervoor|daarvoor|over) (?:daarvoor|hiervoor|net|laatst|gisteren|\w+dag|de leerdoelen|het doel))?"
    r"(?:,? (?:over )?waar(?:aan|over|om) [^.!?]{2,40})?[.!?:;]?$|"
    rf"^{_AHEAD}*(?:dat|dit) was (?:(?:nog|eigenlijk|al) )*(?:mijn|m'n) antwoord (?:op|bij) [^.!?]{{2,60}}[.!?:;]?$"
)


def was_of_another(words: str) -> bool:
    """Whether he says first that what was taken for what he brings answered something else."""
    return behind_another(words) != words


def only_of_another(words: str) -> bool:
    """Whether he says nothing but that: it was not what he brings, or it answered something else."""
    plain = small(words).strip()
    return _NO_TOPIC.fullmatch(plain) is not None or _OF_ANOTHER.match(plain) is not None


# "Nee, dat was geen onderwerp, dat hoort bij mijn doel"
_NO_TOPIC = re.compile(
    rf"{_AHEAD}*(?:dat|dit) (?:was|is) (?:(?:nog|eigenlijk|helemaal|toch) )*geen (?:gespreks)?onderwerp"
    r"(?: voor (?:dinsdag|morgen|het gesprek|ada))?(?:[,.;] *(?:maar )?(?:dat|die|het) "
    r"(?:hoort|hoorde|was|is|ging|gaat) "
    r"(?:(?:nog|eigenlijk|bij|op|over|mijn|m'n|het|een|antwoord|je|de|vorige|vraag) )*"
    r"(?:doel|vraag|dinsdag|van \w+dag)[^.!?]{0,30})?\W*"
)


def behind_another(words: str) -> str:
    """What he brings, behind a first sentence that says so; all of it where none does."""
    first, *rest = re.split(r"(?<=[.!?])\s+|\n+", words.strip(), maxsplit=1)
    return rest[0].strip() if rest and _OF_ANOTHER.match(small(first)) else words


# "Zo bedoelde ik het niet, …"
_NOT_MEANT = (
    r"(?:(?:nee+|maar|nou|wacht|ho)[,. ]+)*(?:zo|dat) (?:bedoel(?:de)? ik (?:het |dat )?(?:(?:zo|eigenlijk|helemaal) )*"
    r"niet(?: zo)?|(?:heb|had) ik (?:het |dat )?(?:(?:zo|eigenlijk|helemaal) )*niet (?:zo )?bedoeld)"
)
_OF_BEFORE = re.compile(
    r"^\W*(?:(?:oh?|sorry|eh+m?|hm+|ai|oeps)[,.! ]+)*(?:"
    r"(?:nee+[,. ]+)(?:sorry[,. ]+)?(?:het|dat) (?:was|is) (?:(?:op|al|pas|de|toch|gewoon|natuurlijk|niet \w+ maar) )*"
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|(?:eer)?gisteren|vorige week|vandaag|om [0-9])|"
    rf"{_NOT_MEANT}\b|"
    r"nee+,? (?:nee,? )?(?:ik bedoel(?:de)?|dat bedoel(?:de)? ik (?:zo )?niet)\b|"
    r"(?:nee+,? )?wacht(?: even)?[,.!: ]+.{0,40}\bik bedoel(?:de)?\b|(?:nee+,? wacht|wacht,? "
    r"nee+)\b[,.!: ]+\w+.*\b(?:juist|toch|"
    r"niet|bedoel\w*|moet zijn)\b|"
    r"(?:wacht[,. ]+)?(?:dat|dit|het|wat ik schreef) (?:staat er|schreef ik|typte ik) (?:\w+ )?(?:raar|verkeerd|fout|"
    r"gek|onhandig|"
    r"niet goed)\b|(?:dat |het )?klopt niet wat ik (?:\w+ )?(?:schreef|zei|typte)\b|"
    r"[\w' ]{2,30} (?:is|was) (?:\w+ )?een te (?:groot|zwaar|sterk|hard) woord\b|correctie(?: op (?:net|hierboven|"
    r"het vorige))?[:,])"
)


def corrects_before(words: str) -> bool:
    """Whether he says, where the next thing is asked of him already, that what he wrote just now reads otherwise."""
    return _OF_BEFORE.search(small(words).strip()) is not None


def without_rest(words: str) -> str:
    """These words without the sentence that says that what he wrote before need not stay."""
    left = [[one for one in apart(line) if not lets_rest_go(one)] for line in words.strip().splitlines()]
    is_there = any(map(lets_rest_go, (one for line in words.splitlines() for one in apart(line))))
    return "\n".join(" ".join(line) for line in left if line) if is_there else words.strip()


def without_lead(words: str) -> str:
    """What he brings instead, without the words that say that it is instead."""
    if not corrects(words):
        return words
    words = without_rest(words)
    plain = small(words.strip())
    if (found := _ONE_FOR_OTHER.match(plain)) is not None:
        return words.strip()[found.start("one") : found.end("one")]
    if (found := _NOT_THAT.match(plain)) is not None:
        words = words.strip()[found.end() :].removeprefix("maar ")
    found = _SOMETHING_ELSE.match(plain) or _OTHER_THAN.match(plain) or _LEAD.match(words.strip())
    rest = words.strip()[found.end() :] if found else ""
    return rest if len(rest.split()) > 1 and not _TURNED.match(rest) else words


# "Bij nader inzien wil ik …" is one sentence.
_TURNED = re.compile(r"(?:wil|wilde|wou|zou|gaat) (?:ik|het)\b")


def says_what_he_meant(words: str) -> bool:
    """Whether these few words only say of whom or what he spoke just before: "tegen Karin bedoel ik"."""
    plain = small(words).strip()
    return len(plain.split()) <= _A_FEW and "?" not in plain and _MEANT.search(plain) is not None


def goes_on(words: str) -> bool:
    """Whether these words begin as what goes on with what he said before: "en …", "o ja, …"."""
    return _GOES_ON.match(small(words).strip()) is not None or says_what_he_meant(words)


# "En het zinnetje tegen Pieter."
_PIECE = re.compile(
    r"(?:(?:oh? ?ja|oja|ja),? )?(?:en|ook|plus|oja|oh? ja)(?: ook| nog|,)* (?:het|de|die|dat|mijn|m'n|mn|dat van|een)\b"
    r"(?!.*\b(?:ik|je|hij|ze|we|wij|is|was|ben|heb|heeft|had|zou|moet|kan|wil|gaat|zegt|zei|zeggen|vond|vindt)\b)"
)


def names_one_more(words: str) -> bool:
    """Whether these words begin with no more than one thing that comes with what he named before."""
    first = next(iter(apart(words)), "")
    return len(first.split()) <= _A_FEW and "?" not in first and _PIECE.match(small(first).strip()) is not None


_A_FEW = 10  # words
_MEANT = re.compile(
    r"\w+ \w+,? bedoel(?:de)? ik(?: (?:dus|dan|hoor|natuurlijk|eigenlijk))*(?:, (?!maar|en\b)[^.?!,]{2,40})?\W*$"
)
_GOES_ON = re.compile(r"(?:en|oh? ?ja,? (?:en|ook|nog)?|oja,?|oh? en|ook nog|plus|daarnaast|and) ?(?=\w+ \w+)")
_MEANT_INSTEAD = re.compile(rf"^\W*{_NOT_MEANT}(?: hoor)?[,.:;!–-]+ *(?=\w+ \w+ \w)", re.IGNORECASE)


def meant_instead(words: str) -> str:
    """What he says behind "zo bedoelde ik het niet", in its place; nothing where he says no such thing."""
    found = _MEANT_INSTEAD.match(words.strip())
    rest = words.strip()[found.end() :] if found is not None else ""
    return "" if _NO_GOAL.search(rest) else rest


_NO_GOAL = re.compile(r"\b(?:sorry|excuus|laat (?:het )?maar|weghalen|gezegd|verkeerd)\b|\?", re.IGNORECASE)
