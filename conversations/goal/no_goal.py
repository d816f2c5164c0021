"""What somebody writes where he is asked how he would put his goal that is none: what he thinks of the wording, that it
was settled before, that it stands elsewhere or another may tell, which word he would rather not have in it, or only
something in jest.

Heard by the sentence, so that what he wants is still heard beside it.
"""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import sentences

_OPENS = (
    r"^\W*(?:(?:ja|nee|nou|maar|en|dus|pff+|hm+|sorry|tja|jeetje|zeg|h[eè]+|huh|ik dacht|volgens mij|want|"
    r"no offense|eh+m?|poeh?|ewa|allez|amai|eerlijk gezegd|hoi|hallo)\W+)*"
)
_TOLD = (
    r"(?:besproken|gezegd|verteld|ingevuld|opgeschreven|geschreven|afgesproken|vastgelegd|gedaan|bepaald|gestuurd|"
    r"gemaild|gehad|beantwoord|opgestuurd|doorgegeven|gegeven)"
)
_WHO = r"(?:ik|k|we|wij|ada|ada en ik|zij|ze|hij|mijn \w+)"
_ALREADY = r"(?:toch|al|allang|net|eerder|nou|ook|alweer|zelf|samen|uitgebreid)"
_SETTLED = re.compile(
    rf"{_OPENS}(?:"
    rf"(?:(?:dat|dit|het|daar|die) )?(?:heb|hebben|had|hadden|heeft) {_WHO}\b(?=.*\b{_ALREADY}\b)[^.?!]* {_TOLD}\b|"
    rf"{_WHO} (?:heb|hebben|had|hadden) (?:dat|dit|het|er)\b(?=.*\b{_ALREADY}\b)[^.?!]* {_TOLD}\b|"
    rf"(?:ik|k|we|wij) (?:zei|zeg|schreef|vertelde) (?:\w+ ){{0,2}}?(?:toch|al|net)\b|"
    rf"(?:dat |dit |het |mijn doel |die zin )?(?:staat|stond|is|was|zit) (?:er |hier |daar )?{_ALREADY} "
    rf"(?:\w+ ){{0,3}}?(?:in|op|bij|{_TOLD}|bekend|klaar)\b|"
    r"(?:ik )?(?:snap|begrijp|zie|weet) (?:ik )?(?:echt |eigenlijk |dus )*niet waarom\b|"
    r"waarom (?:moet|moeten|vraag|vraagt|vragen|wil|krijg|nu|weer|alweer|nog)\b|"
    r"(?:moet|hoef) (?:ik |dit |dat |het |we |nu )*(?:alweer|weer|opnieuw|nog (?:een )?keer)\b|"
    r"(?:alweer|weer) (?:een|die|dezelfde) vra(?:ag|gen)\b"
    r")"
)
_ELSEWHERE = re.compile(
    rf"{_OPENS}(?:"
    r"zie (?:mijn|m'n|mn|de|het|onze|ons) \w+|(?:vraag|bel|mail) (?:dat|het|t|'t|die|maar|dan|gerust|gewoon| )*"
    r"(?:aan )?(?:mijn|m'n|mn|me|de|hem|haar|ada|hun|ze)\b|"
    r"(?:jij|je|u|ada|zij|ze) (?:bedenkt?|verzint?|weet|mag|zegt?|kiest?) (?:het|'t|t|er|dat|zelf|maar|wel|beter)\b|"
    r"(?:zeg|zegt|bedenk|verzin|kies) (?:jij|u|je) (?:het|er|dat|maar)\b|"
    r"(?:dat |dit )?(?:moet|wil|ga|zal) (?:ik )?(?:dat |dit |het |eerst |even |nog )*(?:aan|met) \w+ "
    r"(?:vragen|bespreken|overleggen|voorleggen)\b"
    r")"
)
# Of a word of it that he would rather not have; what he puts in its place he does not say.
_ONE_WORD = re.compile(
    rf"{_OPENS}(?:(?:liever|maar|wel|graag|al|prima zo|alleen)\W+)*(?:"
    r"(?:ik )?(?:zou|wil) (?:ik )?(?:het woord |de woorden |die |dat |dit )?['\"“‘]?[\w-]+['\"”’]? "
    r"(?:\w+ )?(?:schrappen|weglaten|weghalen|eruit halen|eruit laten|eruit)\b\W*$|"
    r"(?:zonder|niet met|behalve) (?:(?:dat|het|die) woord\b[^.]*|['\"“‘][^'\"”’]+['\"”’]\W*)$|"
    r"(?:er|hier) staat (?:nu |toch |wel )*['\"“‘]?[\w-]+['\"”’]?\W*$"
    r")"
)
_WISHES = re.compile(
    r"\b(?:ik|k|we|wij) (?:\w+ ){0,2}(?:wil|wou|zou|hoop)\b|\b(?:wil|wou|zou|hoop) (?:ik|we|wij)\b|^dat ik\b"
)
_NO_TIME = re.compile(
    rf"{_OPENS}(?:(?:het |ik heb het |ik ben |heb het |ben |is )?(?:(?:heel|erg|te|veel|zo|nu|even|ff|echt|gewoon|"
    r"vandaag|super|hartstikke) )*"
    r"(?:druk(?:ke)?[ ,!.]*)+|geen (?:tijd|puf|zin|energie)(?: voor)?|(?:nu )?(?:even|ff) niet)"
    r"(?: (?:nu|hoor|hier|even|vandaag|week|dag|deze week|op het werk|op de zaak|voor|dit|gehad|met))*\W*$"
)
# What only speaks of the wording, of whose it is, or of the question.
_SPEAKS_OF_IT = re.compile(
    r"^(?:(?:ja|goed|prima|mooi|klopt|top|ok|oke|akkoord|zo|is|wel|het|dat|best) ?)+,? (?:maar|alleen|al|behalve) "
    r"(?:(?:dat|het|die|de|van|woord) )*['\"“‘]?\w+['\"”]? (?:hoeft|mag|kan|moet) (?:er )?(?:niet|weg|uit|eruit)\b|"
    r"^(?:(?:nee|ja|nou|tja|oh|hm|maar|en|want|wat|sorry|poeh?|pf+|pfoeh?|ok|ok[eé]|goed|haha+|hihi)[,. ]+)*(?:"
    r"zo (?:zou|praat|praten|zeg|zegt|zeggen|schrijft?|schrijven|klinkt?|noemt?|doet|heeft|had|staat)\b|"
    r"(?:dat|dit|die zin|deze zin|deze|het) (?:klinkt?|lijkt|leest|voelt|zegt|staat|komt van|komt uit|had|heeft|vind|"
    r"vond|snap|begrijp)\b|(?:dat|dit) (?:is|was|zijn)\b(?! (?:dat|wat ik))|(?:dat|dit|het) (?:klopt|mag|kan)\b|"
    r"(?:vind|vond|snap|begrijp) (?:ik|het)\b|"
    r"ik (?:vind|vond|snap|begrijp|herken|ken) (?:dit|dat|het|die|deze|me|mij)\b|"
    r"(?:leuk|mooi|grappig|lastig|moeilijk|goeie|goede|wat een|gek|raar|pittig|poeh|pff|help|jeetje|tsja|mwah|meh)\b|"
    r"(?:even|wacht|moment)\b|ik (?:weet|heb|zou) (?:het )?(?:niet|geen)\b|daar (?:moet|wil|heb) ik\b|"
    r"niet \w+(?: \w+){0,2}, (?:dat|want|maar dat) (?:klinkt|is|lijkt|voelt|heb)\b|"
    r"(?:(?:in |het in )?(?:[eé][eé]n|1) zin(?:netje)?|even denken|daar gaat ie|komt (?:ie|hij)|hier komt (?:ie|hij))"
    r"(?:,? (?:dan|hè|he|zeg|nog|maar|dus|pff|poeh|goed|ok|hoor))*[\W]*$|"
    r"(?:mijn|m'n|mn) (?:manager|baas|chef|leidinggevende|teamleider|werkgever) (?:vond|vindt|wil|wilde|zei) (?:\w+ "
    r")?dat ik\b|(?:weet|geen) (?:ik )?(?:niet|idee)\b|bij nader inzien\W*$|anders gezegd\W*$|iets anders\W*$|"
    r"ik zeg het anders\W*$|haha+\W*$|hihi\W*$|"
    r"(?:(?:een )?beetje|wel|nogal|erg|te|heel|vrij|best|zo) ?(?:erg |heel )?(?:vaag|lang|stijf|groot|zwaar|"
    r"formeel|netjes|mooi|letterlijk|breed|vlak|stellig|kort)(?: zo| wel| hoor)*\W*$"
    r")|\b(?:meer dan (?:één|een|1) zin|(?:dus )?vraag (?:het|dat) (?:maar )?(?:aan )?(?:hem|haar|ze|hen)|"
    r"voor(?:dat)? ik (?:hier |dit |iets )+invul|derde persoon|directeurstaal|ambtelijk|ambtenaren\w*|"
    r"(?:heeft|had|hebben) (?:\w+ ){0,3}(?:opgeschreven|bedacht|gemaakt|verzonnen|geschreven|geformuleerd)|"
    r"(?:klinkt|klinken) (?:(?:mij|me|voor mij|voor me|een beetje|wat|nogal|misschien|erg|veel) )*te \w+|"
    r"klinkt (?:\w+ )?(?:raar|gek|stom|stijf|vreemd|formeel|groot|zwaar|mooi|goed)|"
    r"(?:die|deze|dit|jouw|jullie|de) (?:zin|tekst|woorden|formulering|verwoording|omschrijving|woordkeus)|"
    r"zo (?:praat|zeg|schrijf|zou) ik (?:het |dat |t )?(?:zelf |nooit )?niet)\b"
)
# "Dat stukje over 's avonds klopt wel, al weet ik niet of dat ooit weggaat."
_OF_A_PART = re.compile(
    rf"{_OPENS}(?![^.!?]*:)(?:"
    r"(?:dat|die|het|dit|de|over dat|over het|aan dat) (?:(?:eerste|tweede|laatste|andere|ene) )?"
    r"(?:(?:stuk(?:je)?|deel|gedeelte|zin|zinnetje|woord(?:je)?)(?: (?:over|van|met|waar|dat)\b[^.?!]{1,60}?)?|"
    r"eerste|laatste)|(?:dat|die) (?:van|over|met) [^.?!]{1,50}?"
    r") (?:klopt|klopte|mag|hoeft|hoort|past|vind|vond|snap|begrijp|herken|laat|twijfel|betwijfel|spreekt|zegt|"
    r"(?:is|was) (?:(?:ook|wel|niet|eigenlijk|nog|meer|een|best|nogal|echt) )*"
    r"(?:goed|prima|waar|mooi|lastig|moeilijk|van|zo|ok[eé]?|te|iets|belangrijk))\b|"
    rf"{_OPENS}al (?:weet|betwijfel|vraag) ik\b"
)
_JEST = re.compile(r"(?:\b(?:haha+|hihi|lol|grapje|geintje)\b|[;:]-?\)|😂|🤣|😅|😜)[\s.!]*$", re.IGNORECASE)


def is_settled(sentence: str) -> bool:
    """Whether he holds against the question that this was told or agreed before."""
    return _SETTLED.search(small(sentence).strip()) is not None


# "'Over zijn kunnen gaat', klinkt als een grafsteen", "ik zou het iets minder plechtig zeggen".
_HOW_PUT = re.compile(
    rf"{_OPENS}(?:(?!.*\b(?:ik|we|wij)\b).*\b(?:klinkt?|leest|lijkt)(?: \w+)?(?: als)? (?:een|het|de|iets|zo'n)\b|"
    r"(?:(?:zelf|dan|misschien|alleen) )?(?:ik (?:zou|had)|(?:zou|had) ik) (?:het|dat|hem|die zin) "
    r"(?:(?:zelf|toch|liever|misschien|alleen|wel|iets|wat|een beetje|veel|minder|niet|zo|te|dan) )*\w+ (?:willen )?"
    r"(?:zeggen|noemen|schrijven|opschrijven|formuleren|verwoorden|houden|maken|brengen|gezegd|geschreven)\W*$|"
    r"zo \w+ (?:zou|zeg|schrijf|praat|noem) ik\b.*\bniet\b)"
)


SIGHS = re.compile(r"\W*(?:(?:pf+|poeh?|tja|hm+|zucht|jeetje|haha+|hihi|lol|nou|zeg|nee|joh)\W*)+", re.IGNORECASE)


def only_how_it_sounds(words: str) -> bool:
    """Whether he only says what it sounds like to him, which is for nobody to read: "klinkt als een grafsteen"."""
    told = [one for one in map(small, sentences(words)) if not SIGHS.fullmatch(one)]
    return bool(told) and all(_HOW_PUT.search(one) for one in told)


def speaks_of_wording(plain: str) -> bool:
    """Whether this sentence, in small letters, only speaks of how it is put, of whose it is, or of the question."""
    return any(one.search(plain) for one in (_SPEAKS_OF_IT, _OF_A_PART, _HOW_PUT))


def of_a_part(words: str) -> Sequence[str]:
    """The sentences of these words that say something of a part of the goal as it stands."""
    return [one for one in sentences(words) if _OF_A_PART.search(small(one).strip()) is not None]


def is_no_goal(sentence: str) -> bool:
    """Whether this is no goal, and says so by itself."""
    plain = small(sentence).strip()
    return is_settled(sentence) or any(one.search(plain) for one in (_ELSEWHERE, _ONE_WORD))


def says_settled(words: str) -> bool:
    """Whether all that he says is that this was told or agreed before."""
    told = sentences(words)
    return (
        bool(told) and any(map(is_settled, told)) and all(is_settled(one) or len(one.split()) <= _FEW for one in told)
    )


_FEW = 4  # words


def picks_at_a_word(told: Sequence[str]) -> bool:
    """Whether he begins with a word of it, and says of that what he does, without what he wants: "Er staat houden. Maar
    ik heb het nu ook niet." """
    plain = [small(one).strip() for one in told]
    return len(plain) > 1 and _ONE_WORD.search(plain[0]) is not None and not any(map(_WISHES.search, plain))


def has_no_time(words: str) -> bool:
    """Whether he only says that he is busy."""
    return _NO_TIME.search(small(words).strip()) is not None


def in_earnest(told: Sequence[str]) -> Sequence[str]:
    """These sentences without what is said in jest behind one that is not."""
    kept = [one for place, one in enumerate(told) if not (place and _JEST.search(one))]
    return kept if kept and not _JEST.search(kept[0]) else told
