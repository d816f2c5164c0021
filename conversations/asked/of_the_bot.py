"""What a client says of the bot itself: that it answers like a machine, that its questions are not right for him, or
that it may ask on where he stays vague.

Only what he says to it, or of it, and nothing besides: what he tells of somebody else may sound like it.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import Came, kinds_of, sentences


class Grudge(StrEnum):
    """What he holds against it."""

    ANSWERS = "answers"  # how it answers: always the same, like a machine, as if it had not read it
    QUESTIONS = "questions"
    WHEN = "when"  # that it comes at a bad moment
    WORD = "word"  # something that it wrote to him, which hurt or frightened him


_OPENS = (
    r"^\W*(?:(?:sorry|pardon|nou|maar|en|ja|nee|zeg|h[eèé]+|pff*|poe+h?|zucht|tja|jeetje|eerlijk gezegd|dank je|"
    r"bedankt|ok[eé]?|weet je|hmm*|mwah|jammer|eigenlijk|ik vind(?: dat)?|vind ik|ik heb het (?:gevoel|idee) dat|"
    r"het lijkt wel|alsof|but|well)\W+)*"
)
_SO = (
    r"(?:(?:wel|echt|weer|zo|ook|toch|nou|nu|maar|gewoon|eigenlijk|beetje|heel|erg|nogal|best|steeds|altijd|"
    r"elke keer|iedere keer|telkens|vaak|vooral|alleen|net|een|te|zo'n|nooit|niet|nauwelijks|amper|helemaal|bijna|"
    r"allemaal|dus|really|just|very|always|so|a|the) )*"
)
_YOU = r"(?:je|jij|u|jullie|tussendoor|deze bot|de bot|dit ding|die bot|deze app|de app|dit|dat|you|this|it)"
_YOU_ALONE = r"(?:je|jij|u|jullie|tussendoor|deze bot|de bot|die bot|deze app|de app|you)"
_MACHINE = (
    r"(?:robot\w*|bot|botje|chatbot|machine|apparaat|computer|programma(?:atje)?|automaat|antwoordapparaat|ai|script|"
    r"standaard\w*|automatisch\w*|voorgeprogrammeerd\w*|voorgebakken|geautomatiseerd\w*|mechanisch\w*|onpersoonlijk\w*|"
    r"ingeblikt\w*|stempel\w*|kil|koud|nep|afstandelijk|machine-?like|robotic|impersonal|canned)"
)
_A_BOT = r"(?:robot|bot|machine|apparaat|computer|programma|antwoordapparaat)"
_REPLY = r"(?:antwoord\w*|reactie\w*|berichtje\w*|bericht\w*|tekst\w*|woorden|zin|zinnen|reply|replies|response\w*)"
_ENDS = r"(?: (?:zeg|hoor|dit|dat|weer|he|hè|dan|toch|eigenlijk|antwoord|reactie|ding|zo|nou|van je|op mij|over))*\W*$"
_ANSWERS = (
    # "je reageert nooit echt op wat ik zeg", "je luistert niet"
    rf"{_YOU_ALONE} (?:reageer\w*|luister\w*|antwoord\w*|lees\w*|hoor\w*) (?:{_SO})(?:niet|nooit|nauwelijks|amper|"
    r"hetzelfde|standaard|kort|koud|vaag|robotachtig|als een \w+)(?: (?:echt|op|naar|wat|ik|me|mij|zeg|schrijf|typ|"
    r"vertel|goed|terug|inhoudelijk|eens|dat|hoor))*\W*$",
    rf"{_YOU_ALONE} (?:reageer\w*|luister\w*|antwoord\w*) (?:{_SO})(?:echt )?(?:op|naar) (?:wat ik|mij|me)\b.*"
    r"\bniet\W*$",
    # "je zegt steeds hetzelfde"
    rf"{_YOU_ALONE} (?:zeg\w*|antwoord\w*|schrijf\w*|stuur\w*|herhaal\w*|say|repeat) (?:{_SO})(?:hetzelfde|'t zelfde|"
    r"het ?zelfde|jezelf|dezelfde \w+|the same(?: thing)?)\b.{0,40}$",
    # "dit is een robotantwoord", "je bent ook maar een robot", "dat klinkt wel erg standaard"
    rf"{_YOU} (?:is|ben|bent|zijn|klink\w*|voel\w*|kom\w*|lijk\w*|are|sound\w*|feel\w*|is like) (?:{_SO})"
    rf"(?:als |op |like )?(?:{_SO})(?:saaie |domme |stomme |kille |suffe )?{_MACHINE}(?: {_REPLY})?(?: over)?{_ENDS}",
    rf"(?:wat (?:ben jij|is dit|is dat|een) )?(?:{_SO})(?:saaie |domme |stomme |kille |suffe )?(?:{_MACHINE} {_REPLY}|"
    rf"(?:robot|standaard|automatisch|bot)[a-z]*{_REPLY}|dooddoener|cliché|"
    r"saaie bot|domme bot|stomme bot|kutbot|rotbot|klotebot|robotding)"
    rf"{_ENDS}",
    rf"(?:je|jouw|uw|jullie|die|deze|de) {_REPLY} (?:is|zijn|was|waren|klink\w*|voel\w*|vind ik) (?:{_SO})"
    rf"(?:{_MACHINE}|hetzelfde|kort|vaag|leeg|algemeen|nietszeggend|flauw){_ENDS}",
    rf"(?:ik vind |vind )?(?:dit|dat|je|jou|het) (?:{_SO})(?:een )?robot\w*{_ENDS}",
    # "'bewaard.' wat een warm bad ben je ook"; without the "ook" it may be meant.
    rf"(?:bewaard\W+)?wat een (?:{_SO})(?:warm|hartelijk|gezellig)\w* (?:bad|douche|ontvangst|type|bot) "
    rf"ben (?:je|jij|u) ook{_ENDS}",
    # "minder 'bewaard' zeggen", "ik ben geen bestand"
    rf"ik ben (?:{_SO})geen (?:{_SO})(?:bestand|document|formulier|archief)(?: (?:hoor|zeg|joh))*\W*$",
    r"(?:(?:kun|kan|wil|mag) (?:je|jij|u) )?(?:iets |wat |graag )*(?:minder|niet (?:zo|steeds|elke keer)(?: vaak)?) "
    r"['\"“‘]?bewaard\b['\"”’]?(?: (?:zeggen|schrijven|sturen|graag|alsjeblieft))*\W*$",
    # "ik praat tegen een robot", "je snapt me niet"
    rf"(?:ik )?(?:praat|typ|schrijf|zit) (?:ik )?(?:{_SO})(?:tegen|met|te praten tegen|te typen tegen) (?:{_SO})"
    rf"(?:een )?{_A_BOT}(?: (?:te )?(?:praten|typen))?{_ENDS}",
    rf"(?:het |dit )?(?:voelt|is|lijkt) (?:\w+ )?alsof ik (?:{_SO})tegen (?:een )?{_A_BOT} (?:praat|typ|schrijf|zit)"
    rf"{_ENDS}",
    rf"{_YOU_ALONE} (?:snapt?|begrijpt?|understand) (?:(?:me|mij|er|het|wat ik (?:zeg|schrijf|bedoel)|echt|gewoon|"
    r"helemaal|toch|ook) )*(?:niet|niks|niets|geen (?:bal|zak|hout)|nothing)(?: (?:van|wat ik (?:zeg|schrijf|bedoel)))?"
    rf"{_ENDS}",
    rf"{_YOU_ALONE} (?=(?:\w+ ){{0,5}}(?:niet|nooit|nauwelijks) )(?:{_SO})(?:leest|luistert|reageert|begrijpt|snapt|"
    r"hoort)(?: (?:wat|naar|op|me|mij|ik|het|er|schrijf|zeg|typ|vertel|bedoel))*\W*$",
)
_WHEN = (
    rf"(?:.{{0,40}}, ?)?{_YOU_ALONE} (?:vroeg|vraagt|vraag|kwam|komt|appte|appt|stuurde|stuurt|schreef|schrijft|"
    r"belde|stoort|stoorde) (?:me |mij |het |dat |dit |steeds |altijd |weer |net |precies |iets |een \w+ )*"
    r"(?:\w+ ){0,3}?"
    r"(?:midden ?in|tijdens|onder werktijd|op een (?:slecht|rot|onhandig|ongelukkig|raar) moment|precies toen|net toen|"
    r"in het weekend|op zondag|op (?:mijn|m'n) vrije dag|te vroeg|zo vroeg|te laat op de avond)\b.{0,60}$",
)
_ODD_QUESTIONS = (
    r"(?:vaag|vage|algemeen|algemene|standaard\w*|hetzelfde|dezelfde|saai|stom|dom|zweverig|abstract|moeilijk|lastig|"
    r"kort|lang|veel|onduidelijk|irritant|vervelend|kinderachtig|onzin|nutteloos|zinloos|overbodig|oppervlakkig|"
    r"nietszeggend|niks voor mij|niets voor mij|niet(?:s|ks)? voor me|niet bij mij|vague|stupid|generic|annoying|"
    r"pointless|too (?:many|much|vague|long))"
)
_QUESTIONS = (
    rf"(?:je|jouw|uw|jullie|die|deze|de|al die|your|these) vragen (?:{_SO})(?:zijn|vind ik|blijven|worden|voelen|are) "
    rf"(?:{_SO})(?:voor mij |voor me |me )?(?:{_SO})(?:{_ODD_QUESTIONS}|niks|niets)\b.{{0,30}}$",
    r"(?:je|jouw|uw|jullie|die|deze|al die) vragen (?:passen|helpen|werken|doen|slaan|zeggen|kloppen|sluiten)\b.{0,30}"
    r"\b(?:niet|niks|niets|nergens|weinig)\b.{0,24}$",
    rf"{_YOU_ALONE} (?:vraag|vraagt|stel|stelt) (?:{_SO})(?:hetzelfde|dezelfde vragen?|veel vragen|vragen|veel|vaak|"
    r"stomme vragen|vage vragen|rare vragen)\b.{0,24}$",
    r"(?:(?:jezus|god|tering|kut|nou|serieus|echt|ja|zeg)\W+)*(?:ga|gaat|blijf|blijft|moet) (?:je|jij|u) (?:me |mij )?"
    r"(?:dit|dat|hier|daar)(?: nou| nu| echt| steeds| altijd| weer| elke (?:week|keer|dag)| iedere (?:week|keer|"
    r"dag)| blijven| naar)+ "
    r"(?:vragen|doorvragen)\W*$",
    rf"(?:wat een |weer een |alweer een )?(?:{_SO})(?:standaard|robot|stempel)vra(?:ag|gen)(?: weer| zeg| hoor)*\W*$",
    # "wel streng, dit", "weer huiswerk"
    r"(?:wel|best|erg|heel|nogal|behoorlijk) streng(?:,? (?:dit|hoor|zeg|allemaal|jij|jullie))*\W*$",
    rf"streng (?:hoor|zeg)\W*$|{_YOU_ALONE} (?:ben|bent|is) (?:{_SO})streng(?: (?:zeg|hoor|voor me))*\W*$",
    r"(?:al ?)?weer huiswerk(?: (?:dus|zeg|hoor))*\W*$|lekker dan\W*$",
    r"(?:kun je |wil je |mag je )?(?:stuur|vraag|schrijf|app|mail) (?:me |mij )?(?:aub |graag |toch |wat |iets |veel )*"
    r"(?:minder|niet zo (?:veel|vaak))"
    r"(?: (?:berichten|berichtjes|vragen|vaak|appjes|graag|alsjeblieft|aub|sturen))*\W*$",
    r"(?:ik )?(?:heb|kan) (?:ik )?(?:niks|niets|weinig|niet veel) (?:aan|met) (?:deze|die|je|jouw|jullie|uw) "
    r"vragen\W*$",
)
# "Wat schreef je me daar zaterdag? Daar ben ik van geschrokken", "ik schrok van je antwoord".
_WROTE = r"(?:schreef|schrijft?|antwoordde?|stuurde|appte|reageerde)"
_ITS = r"(?:zin(?:netje)?|antwoord|reactie|bericht(?:je)?)"
_ITS_WORD = re.compile(
    rf"{_OPENS}(?:(?:wat|waarom|hoezo) (?:{_WROTE} (?:je|jij|u)\b|"
    r"(?:zei|zegt?) (?:je|jij|u) (?:me|mij|daar|nou|toch|net)\b)|"
    rf"(?:(?:wat|dat) )?(?:je|jij|u) (?:(?:me|mij|daar|toen|net|laatst|gisteren|\w+dag) )*{_WROTE}\b|"
    rf"(?:dat|die) (?:laatste |vorige )?{_ITS} van (?:je|jou|u)\b|(?:je|jouw|uw) (?:laatste |vorige )?{_ITS}\b)|"
    rf"\bvan (?:wat (?:je|jij|u) (?:\w+ ){{0,3}}{_WROTE}|(?:je|jouw|uw) (?:laatste |vorige )?{_ITS})\b"
)
_STRUCK_HIM = re.compile(
    r"\b(?:schrok|geschrokken|overstuur|ondersteboven|verdrietig|raakte me|deed (?:me )?(?:pijn|zeer)|"
    r"(?:kwam|komt|viel) (?:\w+ ){0,2}(?:hard|rauw|verkeerd|raar|lomp|bot|naar)|"
    r"(?:vond|vind|was|is|voelde|klinkt|klonk) (?:(?:ik|het|dat|best|wel|heel|erg|echt|eigenlijk|zo|nogal) )*"
    r"(?:niet (?:zo |echt |erg )?(?:fijn|leuk|prettig|aardig|oké|oke|ok|gepast|waar)|naar|pijnlijk|bot|lomp|hard|kil|"
    r"ongepast|raar|gemeen|kwetsend|ongevoelig)|niet (?:zo )?(?:fijn|leuk|prettig|aardig) (?:vond|vind)|klopt niet)\b"
)
# Without one of these it is worth no closer look.
_MAY_BE = re.compile(
    r"\b(?:je|jij|u|jullie|jouw|uw|you|your|me|mij|vragen|minder|\w*vraag|\w*bot\w*|dit|dat|this|standaard\w*|automat\w*|machine|"
    r"reacties?|dooddoener|cliché|streng|huiswerk|lekker|bestand|bewaard|document|formulier|archief)\b"
)
_READ = {
    grudge: tuple(re.compile(f"{_OPENS}(?:{one})") for one in patterns)
    for grudge, patterns in (
        (Grudge.WHEN, _WHEN),
        (Grudge.QUESTIONS, _QUESTIONS),
        (Grudge.ANSWERS, _ANSWERS),
    )
}
_A_REMARK, _AN_ASIDE, _MOST = 3, 5, 30  # words
# Then it may be what another said to him, or what he thinks of himself.
_COMMAS = re.compile(r"[,;] ")
_SAYS_OF_IT = re.compile(r"\b(?:zei|zegt|zeggen|zeiden|vond|vindt|riep|denkt|dacht|ik ben|said|says)\b")


def holds_against(words: str) -> Grudge | None:
    """What he holds against the one who asks, if he says that and nothing besides."""
    if _was_struck(words):
        return Grudge.WORD
    if (
        ":" in words
        or words.rstrip().endswith("?")
        or not _MAY_BE.search(small(words))
        or len(words.split()) > _MOST
        or not (said := [small(one).strip() for one in sentences(words)])
    ):
        return None
    parts = [part.strip() for one in said for part in _COMMAS.split(one)]
    return _all_held(said, _A_REMARK) or (None if _SAYS_OF_IT.search(small(words)) else _all_held(parts, _AN_ASIDE))


def _was_struck(words: str) -> bool:
    """Whether he only says of what it wrote to him that it hurt or frightened him."""
    plain = small(words)
    if len(plain.split()) > _MOST or _STRUCK_HIM.search(plain) is None:
        return False
    told = [small(one).strip() for one in sentences(words)]
    its = [_ITS_WORD.search(one) is not None for one in told]
    return any(its) and all(of_it or _STRUCK_HIM.search(one) for of_it, one in zip(its, told, strict=True))


def _all_held(parts: Sequence[str], most: int) -> Grudge | None:
    """What is held against it in one of these, where none of the others says more than so many words."""
    held = [_held(one) for one in parts]
    if any(not one and len(each.split()) > most for one, each in zip(held, parts, strict=True)):
        return None
    return next((one for one in held if one), None)


# One look for all of them, which nearly nobody says.
_ANY = re.compile(f"{_OPENS}(?:{'|'.join((*_WHEN, *_QUESTIONS, *_ANSWERS))})")
# Of so many texts it is known: a turn asks it of the same few.
_KNOWN = 200


@lru_cache(maxsize=_KNOWN)
def _held(sentence: str) -> Grudge | None:
    if not _ANY.search(sentence):
        return None
    return next((grudge for grudge, forms in _READ.items() for one in forms if one.search(sentence)), None)


_ASK_ON = re.compile(
    r"\b(?:vraag|vraagt) (?:(?:maar|gerust|dan|me|mij|u|ook|best|vooral|wat|eens|meer|vaker|iets|graag|nog|nou) )*"
    r"door\b|\b(?:mag|mogen|kun|kunt|kan|wil|wilt|zou) (?:\w+ ){0,5}(?:doorvragen|door te vragen|dieper vragen)\b|"
    r"\b(?:graag|meer|vaker|best|gewoon|wat|iets) (?:\w+ )?doorvragen\b|^\W*doorvragen\b|"
    r"\bdoorvragen (?:mag|is (?:goed|prima|fijn|welkom)|graag|als)\b|"
    r"\b(?:ask|dig|probe) (?:\w+ )?(?:on|further|deeper)\b"
)
# What he is to do himself, with others.
_HE_ASKS_ON = re.compile(
    r"\b(?:ik|we) (?:moet|wil|ga|zou|kan|heb|had|probeer|mag|durf)\b|\b(?:laat|let) \w+ |\bdoorvragen (?:bij|aan)\b"
)
_ASK_ON_NOT = re.compile(r"\b(?:niet|geen|minder|nooit|stop|ophouden|hou op|zonder|not|less|stop)\b")


_OF_IT = re.compile(r"\bdoor ?(?:te )?vra(?:ag|gen)\b|\bask\w* on\b")


def on_asking_on(words: str) -> bool | None:
    """Whether he says that he may be asked on, or that he would rather not be; None when he says neither."""
    for plain in map(small, sentences(words)):
        if _HE_ASKS_ON.search(plain):
            continue
        if _ASK_ON_NOT.search(plain) and _OF_IT.search(plain):
            return False
        if _ASK_ON.search(plain):
            return True
    return None


def may_ask_on(wishes: Iterable[str]) -> bool:
    """Whether he said so, the newest of these last, and did not take it back."""
    said = [so for so in map(on_asking_on, wishes) if so is not None]
    return bool(said) and said[-1]


_SAYS_WHAT = re.compile(
    r"\b(?:dat|hoe|waarom|omdat|want|als|wanneer) (?:ik|je|we|wij|mijn|m'n|het|hij|ze|er|i|my)\b|"
    r"\b(?:ik|we) (?!vond|denk|heb (?:er )?(?:veel|wel|best|iets))\w+ (?:\w+ ){2,}"
)
_FEW = 9


def stays_vague(words: str) -> bool:
    """Whether these few words tell that there was something, and not what."""
    if len(words.split()) > _FEW or "?" in words or kinds_of(words) & {Came.HURT, Came.HARD, Came.SOUR}:
        return False
    return _SAYS_WHAT.search(small(words)) is None
