"""A yes or a no with more beside it, as people say it where they were asked something that takes either: "Ja graag,
vraag maar", "Ja da's goed zo. Kan ik daar parkeren?", "Nee, ik zit die week in Parijs".

A first clause that says nothing else is the yes or the no; what comes after that and is more than an echo of it is what
he says besides. Where the rest takes it back ("ja, maar niet op vrijdag"), or says the other ("nee hoor, prima"), it is
neither: who asked may ask once more.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import normal, small, words_of
from conversations.said.assent import assent, tells_how_it_goes


@dataclass(frozen=True)
class SaidSo:
    """Whether it is a yes, the words that say so, and what is said besides, as it was written: "" where nothing is."""

    yes: bool
    head: str
    more: str = ""


_SAYS_YES = words_of(
    "ja jaa jaaa jaja joa joh jao jawel jahoor jazeker jep jup jo yes yep yeah sure fine tuurlijk natuurlijk",
    "uiteraard vanzelfsprekend akkoord prima graag absoluut zeker ok oke oké okay okee okido okidoki top super perfect",
    "uitstekend goed fijn mooi best afgesproken deal mag kan past lukt schikt klopt gerust vooruit doen gaarne",
    "eens zin",
)
_SAYS_NO = words_of("nee neen nope no nah niet helaas verhinderd not cannot can't")
_DENIES = words_of("niet geen nooit niks niets nee neen nope no not never")
_PLAIN_YES = words_of("ja jawel jazeker yes yep yeah")
_ECHO = words_of(
    "hoor dat dat's da's das dit die deze het 't t hij zij ze is zo ik ben mij me dan maar doe doet ga gaat dank",
    "dankje dankjewel bedankt je u jou jij jullie wel wil wilt willen echt eigenlijk nou ach goh hmm oh o eh nu",
    "meteen direct dadelijk even ff graag alsjeblieft alstublieft aub svp hem haar hen aan van voor met om de een",
    "en al toch net mogen weten weet hebben heb horen hoort lezen leest meelezen zien vraag vragen stuur sturen",
    "door doorsturen doorgeven geef geven meld melden deel delen zeg zeggen zei gezegd schreef doen laat maken",
    "regel regelen kun kunnen dag datum tijd moment er mee ermee lijkt vind helemaal gewoon allemaal alles nog",
    "ook bij zeer heel hartstikke harte komt uit sta staat erachter meedoen samenwerken beginnen hey hoi hallo",
    "sorry jammer erg liever thanks please that it i do go ahead of course tell her him ask know read may can",
    "with want this be mevrouw meneer jongen mens",
)
_FINE = r"(?:goed|prima|fijn|top|mooi|handig|verstandig|helder|duidelijk|(?:goed|prima) (?:plan|idee))"
_YES_IN_OTHER_WORDS = re.compile(
    r"(?:(?:ja+|oh|o|nou|hoor|is|dat|da's|das|het is|van mij|heb ik|daar heb ik|mij|ik heb|vind ik) )*(?:"
    r"(?:nee+ (?:hoor |joh |ik heb |heb ik |daar heb ik )*)?"
    r"(?:(?:helemaal |echt |absoluut )?geen (?:enkel )?(?:probleem|punt|bezwaar|moeite)(?: tegen| mee)?|"
    r"(?:niks|niets)(?: mis mee| op tegen| tegen))|waarom niet|no problem|why not|"
    rf"(?:lijkt|klinkt|is|vind ik) (?:me |mij |ook |wel |heel |een )*{_FINE}|ga je gang|gaat uw gang|lees maar|"
    r"laat (?:het |dat |dit |haar |hem )*maar (?:lezen|zien|weten|horen)|"
    r"(?:doe|vraag|stuur|geef|zeg|deel|meld)(?: het| dat| dit| haar| hem)* maar(?: (?:door|aan|haar|hem|even|gewoon))*)"
    r"(?: (?:hoor|dan|joh|verder|aan|haar|hem|door|zo|mee|voor mij|wat mij betreft|van mij))*"
)
_NO_IN_OTHER_WORDS = re.compile(
    r"(?:(?:nee+|neen|oh|nou|ach|hoor|eh) )*(?:"
    r"(?:toch |maar |doe |dat |ik heb |ik wil dat |wil ik )*"
    r"(?:liever|maar|toch|doe(?: het| dat)? maar|dat) niet|niet (?:doen|nodig|meer nodig)|"
    r"(?:dat |het )?(?:hoeft|is)(?: (?:van|voor) mij)?(?: echt| nu)? niet(?: nodig| meer)?|"
    r"laat (?:(?:dat|het|'t) )?maar(?: (?:zitten|gaan|zo))?|"
    r"(?:dat )?(?:wil|mag|kan|lukt|past|schikt|gaat)(?: ik| ze| zij| hij| me| mij| dan| dat| echt| even| helaas)* niet"
    r"(?: (?:lezen|weten|worden|lukken|goed))?|rather not|(?:please )?don't)"
    r"(?: (?:hoor|dan|joh|meer|nodig|lezen|sorry|helaas|voor mij))*"
)
# How it is with him, and no answer to what is offered: "niet zo goed, ik zit weer tot zes uur op kantoor".
_HOW_IT_IS = re.compile(r"niet (?:zo|al te|heel|erg|bijster) (?:goed|best|fijn|lekker|geweldig|top)(?: hoor| nee)?")
_POLITELY = re.compile(r"\bals (?:dat|het|ze|zij|hij) (?:zou )?(?:mag|kan|lukt|kunnen|mogen|wil|even kan)\b")
_CLAUSES = re.compile(
    r"(?<=[.!?…;])\s+|\n+|,(?!\d)\s*|\s+[-–—]+\s+|\s+(?=(?:en|and|want|omdat|alleen|mits|tenzij|behalve|unless)\s)|"
    r"(?<!doe)\s+(?=(?:maar|but)\s(?:ik|dan|wel|niet|kan|het|dat|de|alleen|liever|mag|als|kun|moet|ze|zij|hij|we|eerst|"
    r"nog|geen|wat|hoe|op|pas|i|not|only)\b)"
)
_TAKES_BACK = re.compile(
    r"(?:ja |nee |ok[eé]? )?(?:(?:maar|but)(?: |$)(?!natuurlijk|zeker|gerust)|of\b(?!.*\?)|"
    r"(?:alleen|mits|tenzij|behalve|als|wanneer|zodra|indien|liever|niet|geen|hoewel|misschien|unless|only|if|not|rather)"
    r"\b)"
)
_WONDERS = words_of("misschien twijfel denk weet hangt waarschijnlijk hè he maybe perhaps")
_OPENS = words_of("oh o ah nou eh ehm euh hoi hallo hey hee dag sorry goh ach hmm hm en dus well and")
# Who goes on after one of these answers something else with it, perhaps: "Goed. Vorige week kwam Piet terug."
_FAINT = words_of("goed fijn mooi best kan past klopt top super zeker zo wel heel het dat gaat maar nou")
_SIGNS = _SAYS_YES | _SAYS_NO | words_of("lijkt klinkt geen niks niets waarom liever hoeft don't ben kom tot why gang")
_ASKS_FOR_IT = words_of("stuur vraag geef lees laat deel meld zeg please")
_BEGINNING = 40  # characters
_HELD = 8  # what was looked at just now is looked at again
_THUMB = re.compile(r"[\W_]*(?:👍|👌|✅|🆗)[\W_]*")


@lru_cache(maxsize=_HELD)
def may_say_so(text: str) -> bool:
    """Whether there is a word of a yes or a no where these words begin: a quick look before the close one."""
    words = normal(text[:_BEGINNING]).split()
    return bool(_SIGNS & set(words) or _ASKS_FOR_IT & set(words[:1])) or _THUMB.fullmatch(text) is not None


def said_so(text: str, echo: Collection[str] = ()) -> SaidSo | None:
    """Whether somebody says yes or no with these words, and what besides; None where it is neither, or both. Words of
    `echo` (of what was asked, the name of who it is about) say nothing else either."""
    if _THUMB.fullmatch(text) or _YES_IN_OTHER_WORDS.fullmatch(normal(text)):
        return SaidSo(True, text.strip())
    clauses = _clauses(text)
    yes = None if tells_how_it_goes(text) else _head(clauses, echo)
    if yes is None:
        return None
    place, says = yes
    behind = clauses[place + 1 :]
    if _is_taken_back(text, behind, echo, says=says):
        return None
    begins = next((at for at, one in behind if not _says_no_more(one, echo, says=says)), len(text))
    head, more = text[:begins].strip(" ,;–—-"), text[begins:].strip()
    if more and (set(normal(head).split()) <= _FAINT or not set(normal(more).split()) - _OPENS):
        return None
    return SaidSo(says, head, more)


def _clauses(text: str) -> list[tuple[int, str]]:
    """The clauses of a text, and where each begins."""
    found, begin = [], 0
    for cut in _CLAUSES.finditer(text):
        found.append((begin, text[begin : cut.start()]))
        begin = cut.end()
    return [(at, one) for at, one in (*found, (begin, text[begin:])) if one.strip()]


def _head(clauses: list[tuple[int, str]], echo: Collection[str]) -> tuple[int, bool] | None:
    """The first clause that says anything, if that is a yes or a no: its place, and which."""
    for place, (_, one) in enumerate(clauses):
        says = _says(one, echo)
        if says is not None:
            return place, says
        if not set(normal(one).split()) <= _OPENS | set(echo):
            return None
    return None


def _says(clause: str, echo: Collection[str]) -> bool | None:
    """Whether a clause is a yes (True) or a no (False) and says nothing else."""
    if clause.rstrip(" )").endswith("?"):
        return None
    said = normal(clause).split()
    while len(said) > 1 and said[0] in _OPENS:
        said.pop(0)
    spoken, words = _POLITELY.sub("", " ".join(said)).strip(), set(said)
    if _YES_IN_OTHER_WORDS.fullmatch(spoken):
        return True
    if _NO_IN_OTHER_WORDS.fullmatch(spoken):
        return False
    if _HOW_IT_IS.fullmatch(spoken):
        return None
    if said[:2] in (["ja", "maar"], ["yes", "but"]) or (words & _PLAIN_YES and words & _DENIES):
        return None
    if (plain := assent(spoken)) is not None:
        return None if plain is False and _contradicts(words) else plain
    words = set(spoken.split())
    if "niet" in words and words & {"nu", "nog", "even"} and not words & {"nee", "helaas"}:
        return None  # later, perhaps
    if said[:1] == ["zeker"] and words & _DENIES:
        return None
    if words & _WONDERS and not words & {"natuurlijk", "tuurlijk"}:
        return None
    if not words or not words <= _SAYS_YES | _SAYS_NO | _ECHO | set(echo):
        return None
    if words & _SAYS_NO:
        return None if _contradicts(words) else False
    return True if words & _SAYS_YES else None


def _contradicts(words: set[str]) -> bool:
    """Whether a no among these words comes with what only a yes has: "nee hoor, dat is prima"."""
    is_yes = words & words_of("ja jawel prima graag akkoord natuurlijk tuurlijk top goed mag oke oké okay fijn")
    return bool(is_yes) and not words & {"niet", "geen", "helaas", "jammer", "not"}


def _is_taken_back(text: str, behind: list[tuple[int, str]], echo: Collection[str], *, says: bool) -> bool:
    """Whether what comes after it says otherwise: the other of the two, or a condition in the same breath."""
    breath = _breath(text, behind)
    if behind and _says(behind[0][1], echo) not in (None, says):
        return True
    if any(_says(one, echo) is (not says) and set(normal(one).split()) & set(echo) for _, one in breath):
        return True  # "de 7e kan, de 28e ook, de 18e niet"
    return says and any(_TAKES_BACK.match(_plain(one)) and _says(one, echo) is not True for _, one in breath)


def _breath(text: str, behind: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The clauses of the same sentence, and of the one right after it."""
    found, ends = [], 0
    for at, one in behind:
        ends += text[:at].rstrip()[-1:] in ".!?…;" or "\n" in text[at - 1 : at]
        if ends > 1:
            break
        found.append((at, one))
    return found


def _plain(clause: str) -> str:
    return _POLITELY.sub("", normal(clause)).strip() + ("?" if clause.rstrip().endswith("?") else "")


def _says_no_more(clause: str, echo: Collection[str], *, says: bool) -> bool:
    """Whether a clause behind a yes or a no only says it once more, or thanks."""
    if clause.rstrip(" )").endswith("?"):
        return False
    words = set(_plain(clause).split())
    return _says(clause, echo) is says or words <= _SAYS_YES | _ECHO | _OPENS | set(echo)


_AT_LAST = re.compile(
    r"(?:(?:maar|dus|verder|voor de rest|ja|prima|helemaal|ik ben|ik ga|ga ik|ben ik) )*"
    r"(?:akkoord|afgesproken|mee eens|eens)(?: hoor)?"
)
# What he asks of a day that may never come: "als ik ziek ben, kan het dan verzet worden?" nothing is to be different.
_ONLY_IF = re.compile(r"\b(?:als|wanneer|indien|mocht) (?:ik|mijn|m'n|mn|er|een van) [^.?!]*\?\W*$")
_QUOTED = re.compile(r"[\"“”„‘'][^\"“”„‘’']*[\"“”’']")
_WANTS_OTHER = words_of(
    "aanpassen veranderen wijzigen anders liever eerst wil wou zou moet mag kan kun kunnen graag weg alleen behalve",
    "mits als tenzij indien fout verkeerd tikfout geen niet nooit nee of wanneer dan vraag",
)


def yes_at_last(text: str) -> SaidSo | None:
    """A yes that stands at the end, behind what he says of what he read, where he wants nothing of it different: "Net
    een rapportbespreking. Akkoord!" """
    clauses = _clauses(text)
    if len(clauses) < 2 or not _AT_LAST.fullmatch(normal(clauses[-1][1])):
        return None
    at, head = clauses[-1]
    more = text[:at].strip()
    if "?" in text:
        asked = _ONLY_IF.search(small(more))
        if asked is None or not normal(head).startswith(("verder", "voor de rest")):
            return None
        before = set(normal(more[: asked.start()]).split())
        wants = "?" in more[: asked.start()] or before & (_WANTS_OTHER - {"vraag", "kan", "mag"})
        return None if wants else SaidSo(True, head.strip(), more)
    said = set(normal(_QUOTED.sub(" ", more)).split())
    return None if said & _WANTS_OTHER else SaidSo(True, head.strip(), more)


_PASS_IT_ON = re.compile(
    r"\W*(?:ja,? )?(?:graag,? )?(?:vraag|geef|meld|stuur|zeg) (?:(?:het|dat|dit|haar|hem|'t) )*maar"
    r"(?: (?:door|even))?\W*"
)


def says_pass_on(words: str) -> bool:
    """Whether he says to pass it on, where nobody offered that."""
    return _PASS_IT_ON.fullmatch(small(words)) is not None
