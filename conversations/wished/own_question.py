"""What somebody wants to ask himself later on, and whether he wants to be asked it after all."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.asked.asking_back import first_asked
from conversations.days.calendar_words import NAMED
from conversations.inputs import NO, YES
from conversations.matching import small
from conversations.said.assent import leaves_it
from conversations.said.gist import Came, kinds_of, sentences
from conversations.told.light import light
from conversations.wished.day_is_fine import finds_it_fine
from conversations.wished.need_not_ask import need_not_ask

_QUESTION = (
    r"(?:wie|wat|hoe|waar\w*|wanneer|welke?|waarom|hoeveel|heb|ben|durf|doe(?! maar)|lukt|gaat|is|"
    r"zijn|kan|wil|mag|moet|denk|voel|weet|krijg|neem|zeg|blijf|of|who|what|how|where|when|which|why|do|am|is|are|have|"
    r"can)\b"
)
_ASKS = re.compile(
    rf"\?(?!\w)|^\W*(?:en |of |and )?{_QUESTION}|\b(?:weten|vraag me af|benieuwd) (?:of|hoe|wat|waarom|wie|waar)\b",
    re.IGNORECASE,
)
_A_TOPIC = 3  # words; in so few it can be what he wants to ask himself about
_EACH = re.compile(r"\n|(?<=\?)\s+")


def asks_plainly(line: str) -> bool:
    """Whether it is put as a question."""
    return _ASKS.search(line) is not None or says_to_ask(line)


def says_to_ask(words: str) -> bool:
    """Whether he says that, and perhaps when, he would be asked it: "vraag me over een maand of ik nog op tijd ga"."""
    return _TO_ASK.match(small(words)) is not None


_TO_ASK = re.compile(
    r"\W*(?:(?:en|ok[eé]?|ja|nou|dan|graag)\b\W*)*(?:vraag|stel) (?:me|mij|het me|maar)\b|\W*(?:kun|kan|wil|wilt|zou) "
    r"(?:je|jij|u) (?:me|mij) .*\bvragen\b"
)


def asks(line: str) -> bool:
    """Whether somebody can be asked this: a goodbye, or how it is with him, is no question to himself."""
    return asks_plainly(line) or (len(line.split()) <= _A_TOPIC and light(line) is None)


def knows_none(words: str) -> bool:
    """Whether he has nothing to ask himself, or cannot think of it."""
    return _KNOWS_NONE.search(small(words)) is not None


_KNOWS_NONE = re.compile(
    r"\b(?:ik )?(?:weet|zou)(?: ik)?(?: (?:nog|even|nu|echt|zo|eigenlijk))* niet (?:wat|welke)\b|"
    r"\b(?:kan|kom|heb)(?: ik)?(?: (?:nu|even|zo|er|eigenlijk))* (?:niks|niets|geen vraag)\b"
)


def each_question(text: str) -> list[str]:
    """What stands on a line of its own, or behind another question; what asks nothing there belongs to that question:
    "… en waarom? Eerlijk hè.". When he would be asked it is no part of it."""
    found: list[str] = []
    for line in (line.strip(" \t-*•") for line in _EACH.split(text)):
        if found and day_said(line):
            continue
        if found and found[-1].endswith("?") and not asks_plainly(line):
            found[-1] = f"{found[-1]} {line}".strip()
        elif line:
            found.append(line)
    return found


def day_said(words: str) -> str:
    """What he says, beside what he would be asked, of when that is to be: "doe maar rond 1 mei"."""
    told = [one for one in sentences(words) if "?" not in one]
    said = [one for one in told if _ON_A_DAY.match(small(one)) or _ONLY_A_DAY.fullmatch(small(one))]
    return " ".join(one for one in said if says_when(one))


_ON_A_DAY = re.compile(
    r"\W*(?:(?:en|ok[eé]?|ja|nou|dan|graag)\b\W*)*(?:doe|vraag|stel) "
    r"(?:(?:het|dat|die|ze|me|mij|dit|deze|liever) )*maar "
    r"(?:(?:op|rond|in|over|eind|begin|half|halverwege|tegen|na|voor|de|ergens|vanaf) |\d|\w+dag\b)"
    r"(?!.*\b(?:of|hoe|wat|waarom|waar) (?:ik|het|we|er)\b)"
)


# "Op 1 mei graag.", "graag over een maand", "15 april en 1 juli": days and nothing else.
_A_DAY = (
    r"(?:(?:op |rond |tegen |vanaf )?(?:de )?(?:\w+dag )?\d{1,2}(?:e|ste|de)?(?: (?:van )?[a-z]+)?|"
    r"(?:over|na) (?:een|twee|drie|vier|vijf|zes|\d+|een paar) (?:dagen|week|weken|maand|maanden)|"
    rf"(?:begin|eind|half|halverwege|in) (?:{NAMED}))"
)
_ONLY_A_DAY = re.compile(
    r"\W*(?:(?:en|graag|het liefst|liefst|liever|dan|ergens|bijvoorbeeld|zo)\b\W*)*"
    rf"{_A_DAY}(?:(?:, ?| )(?:en |of )?{_A_DAY}){{0,3}}"
    r"(?: (?:graag|dan|alsjeblieft|alstublieft|aub|ongeveer|of zo|als dat kan|ofzo|maar))*\W*"
)


def chosen_of(before: Sequence[str], words: str, most: int) -> list[str]:
    """Which of these questions he means, who wrote more than `most` of them before: by their numbers, the last, or
    else the first."""
    numbers = [int(one) for one in re.findall(r"\b[1-9]\b", words) if int(one) <= len(before)]
    if numbers and "eerste" not in words:
        return [before[number - 1] for number in dict.fromkeys(numbers)][:most]
    return list(before[-most:] if "laatste" in words else before[:most])


def asks_more_of_himself(words: str) -> bool:
    """Whether he writes another question to himself here, and asks nothing of the one who asks."""
    lines = each_question(words)
    is_question = all(line.rstrip().endswith("?") and _ASKS_HIMSELF.search(line) for line in lines)
    return is_question and _NAMES_A_TIME.search(small(words)) is None and first_asked(words) is None


def asks_himself(words: str) -> bool:
    """Whether all that he writes is what he would be asked, and perhaps when; nothing of it asks the one who asks, or
    is of somebody who is spoken to."""
    lines = each_question(words)
    are_questions = "?" in words and all(line.rstrip().endswith("?") and asks_plainly(line) for line in lines)
    return (
        are_questions
        and len(words.split()) <= _A_PLAN
        and not _TO_ANOTHER.search(small(words))
        and first_asked(words) is None
    )


_TO_ANOTHER = re.compile(r"\b(?:jij|jou|jouw|u|uw|jullie)\b|\b(?:met|van|bij|kun|kan|mag|wil) je\b")
_A_PLAN = 40  # words
_NAMES_A_TIME = re.compile(
    rf"\d|\b(?:{NAMED})\b|\b(?:dag|dagen|week|weken|maand|maanden|vraag|vragen|stel|stellen)\b|dag\b"
)
_ASKS_HIMSELF = re.compile(
    r"\b(?:ik|mij|me|mijn|m'n|i|my)\b|^\W*(?:en )?(?:heb|ben|durf|doe|lukt|wat|wie|hoe) je\b",
    re.IGNORECASE,
)


def says_when(words: str) -> bool:
    """Whether these words can be about when he would be asked."""
    said = small(words)
    return _SAYS_WHEN.search(said) is not None and _HAS_BEEN.search(said) is None


_SAYS_WHEN = re.compile(
    rf"\d|\b(?:{NAMED})\b|dag\b|\b(?:als|zodra|wanneer|tegen|rond|na|voor|dagen|week|weken|maand|maanden|jaar|tijd|"
    r"keer|later|vakantie|zomer|lente|voorjaar|najaar|herfst|winter|kerst|ooit|ergens|when|after|before|month|day)\b"
)


_HAS_BEEN = re.compile(r"\b(?:vandaag|gisteren|vanochtend|vanmorgen|daarnet|net|today|yesterday)\b")


def wants_none(words: str) -> bool:
    """Whether he need not be asked it after all."""
    said = small(words)
    if said.strip(" .!…") in NO:
        return False  # "Rather another day?" "No": then it is as he was told.
    return (
        leaves_it(words)
        or need_not_ask(words)
        or _NONE.search(said) is not None
        or (Came.NOTHING in kinds_of(words) and "?" not in words)
    )


_NONE = re.compile(
    r"^\W*(?:(?:nee|ach|nou|oh|sorry|bij nader inzien|eigenlijk|weet je)\b\W*)*"
    r"(?:(?:doe|vraag) (?:het |dat |me )?(?:toch )?maar (?:toch )?niet|(?:toch )?(?:liever|maar) niet|"
    r"(?:dat )?hoeft (?:toch |eigenlijk |ook )?niet|laat (?:het )?maar|nooit|rather not|don't)\b(?!.* (?:maar|wel) )"
)


def finds_days_fine(words: str) -> bool:
    """Whether he leaves it at the days that he was told."""
    said = small(words).strip(" .!…")
    return finds_it_fine(words) or said in (*NO, *YES) or _FINE.match(said) is not None


_FINE = re.compile(
    r"(?:(?:ja+|nee|nou|ok[eé]?|jawel)\b\W*)*(?:(?:dat |deze dag |die dag |het |zo )?is (?:helemaal )?"
    r"(?:goed|prima|fijn)|(?:doe|vraag) (?:het |dat )?maar(?! niet)|prima|graag|lijkt me goed|komt (?:goed|mooi) uit|"
    r"zo laten|hou (?:het|dat) zo)(?=\W|$)"
)


def may_be_of_days(words: str) -> bool:
    """Whether these words can be about when, or whether, he is asked, while nothing is."""
    return len(words.split()) <= _FEW and (says_when(words) or wants_none(words) or finds_days_fine(words))


def speaks_of_asking(words: str) -> bool:
    """Whether he names the asking with it, or another day in its place."""
    return wants_none(words) or _OF_ASKING.search(small(words)) is not None


_OF_ASKING = re.compile(
    r"\b(?:vraag|vragen|stel|stellen)\b|^\W*(?:(?:nee|ja|en|of|toch|sorry)\b\W*)*(?:doe|liever|kan|mag|graag)\b"
)


def ends_them(words: str) -> bool:
    """Whether he wants none of his own questions any more, as he can tap it too."""
    return _ENDS.fullmatch(small(words).strip()) is not None


def wonders_what_it_is(words: str, *, just_offered: bool) -> bool:
    """Whether he asks what it is to be asked something later on; of what he has `just_offered` read a bare "wat houdt
    dat in?" is enough."""
    asked = [small(one).strip() for one in sentences(words) if one.rstrip().endswith("?")]
    if len(asked) != 1 or len(words.split()) > _FEW:
        return False
    return bool(_WHAT_IT_IS.search(asked[0]) or (just_offered and _WHAT_IS_THAT.fullmatch(asked[0])))


_YOU_MEAN = r"(?:(?:je|jij|u|ge|gij|dat|het|dan|nou|nu|precies|eigenlijk|me|mij|in|er|daar|hier) ?)*"
_WHAT_IT_IS = re.compile(
    rf"\b(?:wat (?:bedoel(?:t|de)?|houdt|is)|hoe (?:bedoel(?:t|de)?|werkt|gaat)) {_YOU_MEAN}[,:]? ?"
    r"(?:(?:met|bij|dat|van|over|mij|me|die|het) )*['\"]?(?:(?:later|iets|nog|eens|mezelf|zelf|eigen) )+"
    r"(?:(?:door|jou|je|u|iets|wat|te|laten|kunnen|mogen) )*(?:vragen|terugkijken)\b"
)
_WHAT_IS_THAT = re.compile(
    r"(?:(?:en|maar|nou|hm+|ok[eé]?|sorry|huh)\b\W*)*(?:wat houdt dat(?: \w+)? in|"
    r"wat (?:bedoelt?|is) (?:je|jij|u|ge|gij|dat)(?: (?:daar|hier)mee| daar mee| precies| dan| nou)*|"
    r"hoe (?:bedoelt?|werkt|gaat) (?:je|jij|u|ge|gij|dat)(?: (?:dan|precies|nou|in zijn werk|dat|in z'n werk))*)\W*"
)


def wonders_who_hears(words: str) -> bool:
    """Whether he asks of it whether anybody hears of it, or is bothered by it."""
    asked = [small(one) for one in sentences(words) if one.rstrip().endswith("?")]
    return len(asked) == 1 and len(words.split()) <= _FEW and _WHO_HEARS.search(asked[0]) is not None


_WHO_HEARS = re.compile(
    r"\b(?:val|stoor|belast) (?:ik|je|jij) (?:\w+ ){1,4}(?:lastig|mee|ermee|daarmee|niet)\b|"
    r"\bkrijgt (?!u\b)\w+ (?:\w+ ){0,3}(?:bericht\w*|te (?:zien|lezen|horen))(?: van| ervan)?\W*$|"
    r"\b(?:ziet|leest|hoort|merkt|weet) (?!u\b)\w+ (?:(?:dat|dit|het|er|daar|dan|ook|iets|mee|van) ?){1,5}\W*$"
)


def wants_to_ask_himself(words: str) -> bool:
    """Whether he wants to ask himself something later on, or to be asked how it is."""
    return len(words.split()) <= _FEW and _WANTS.search(small(words)) is not None


def takes_up_asking_himself(words: str) -> str | None:
    """What he would be asked, and perhaps when, where he begins with it that he likes to ask himself something:
    "Mezelf iets vragen lijkt me leuk: …"; "" where he says no more than that, None where he says no such thing."""
    found = _TAKES_UP.match(words)
    if found is None or len(words.split()) > _A_PLAN:
        return None
    rest = words[found.end() :].strip(" \t\n.!:,;–-")
    if not rest or light(rest) is not None:
        return ""
    lines = each_question(rest)
    asked = "?" in rest and all("?" in line for line in lines) and not _TO_ANOTHER.search(small(rest))
    return rest if asked and first_asked(rest) is None else None


_FOR_HIMSELF = r"(?:(?:aan|voor) )?(?:mezelf|mijzelf|me zelf)"
_LIKES = (
    r"(?:(?:lijkt|lijk|vind|is|klinkt|wil|wou|zou|doe|kan|mag|ik|me|mij|dat|ook|wel|nog|later|heel|erg|best|toch|leuk|mooi|fijn|"
    r"goed|graag|prima|wat|een|idee|dan|eigenlijk|hartstikke|willen|vragen|stellen|ja|hoor)\b,? ?)*"
)
_TAKES_UP = re.compile(
    r"\W*(?:(?:ja|o|oh|nou|graag|en|leuk|hm+|dank je|goed|prima|dan|ik|wil|zou|wou|mag|kan|toch|ook|wel|nog)\b\W*)*"
    rf"(?:(?:een|nog een) (?:vraag|vraagje) {_FOR_HIMSELF}|"
    rf"{_FOR_HIMSELF} (?:(?:wel|ook|graag|toch|nog|later|eens) )*(?:iets|een vraag|een vraagje))\b"
    rf" ?,? ?{_LIKES}(?:[.!:\n,;–-]|$)",
    re.IGNORECASE,
)
_FEW = 20  # words
_ENDS = re.compile(
    r"\W*(?:(?:nee|ok[eé]?|ja|sorry|liever|graag)\b\W*)*(?:stop (?:hiermee|daarmee|er maar mee|"
    r"met (?:die|deze|mijn) vragen)|geen (?:eigen )?vragen meer|no more)(?: (?:maar|graag|dan|hoor|nu))*\W*"
)
_WANTS = re.compile(
    r"\b(?:ik )?(?:wil|zou|wou|kan|mag)(?: ik)?(?: (?:graag|wel|toch|nog|later|ook|eens))* (?:mezelf|mijzelf|me zelf) "
    r"(?:(?:toch|nog|later|wel|ook|eens|graag|een keer) )*(?:iets|wat|een vraag|vragen|een paar vragen)\b|"
    r"\b(?:kun|kan|kunt|wil|wilt|zou|mag) (?:je|jij|u) (?:me|mij) (?:\w+ ){0,6}?(?:nog )?"
    r"(?:eens|een keer|iets|wat|weer) (?:\w+ ){0,4}?(?:vragen|herinneren)\b|"
    r"\bvraag (?:me|mij) (?:\w+ ){0,5}?(?:nog )?(?:eens|een keer|weer) "
    r"(?:\w+ ){0,4}?hoe (?:het|dat)\b|\bzelf terugkijken\b|"
    r"\b(?:een |nog een )?vraag (?:voor|aan) (?:mezelf|mijzelf|me zelf)\W*$|"
    r"^\W*(?:stuur|app|herinner|mail) (?:me|mij) (?:er )?(?:(?:dan|nog|eens) )*(?:aan )?"
    r"(?:over (?:een|twee|drie|vier|zes|paar)|in (?:mei|juni|juli|april)|op [0-9]+|volgende)\b"
)
