"""What somebody takes back in the same breath, and what he says of being misheard: neither is held up to him."""

from conversations import patterns as re
from conversations.kept.fate import says_who_reads
from conversations.matching import apart, small
from conversations.quoted.begun_anew import begun_anew
from conversations.quoted.deciding import waves_away
from conversations.quoted.to_the_bot import is_to_the_bot
from conversations.said.assent import thanks
from conversations.spellings import usual
from conversations.told.praise import praises_the_bot

_JOKE = re.compile(
    r"\b(?:grapje|geintje|just kidding|jk|haha nee|nee haha|sorry verkeerd|verkeerd getypt|typfout)\b|"
    r"^nee (?:hoor|joh|haha|dus niet)\W*$"
)
_MISHEARD = re.compile(
    r"\b(?:"
    r"(?:dat|zo) (?:bedoel(?:de)?|wilde|zei|schreef|meen(?:de)?) ik (?:dus |juist |helemaal |toch |zo )*(?:niet|nie)|"
    r"(?:dat|dit) (?:had|heb) ik (?:dus |juist |helemaal |nooit |toch |zo )*(?:niet|nie|nooit) "
    r"(?:gewild|gezegd|bedoeld|geschreven)|(?:dat|dit) klopt (?:dus |helemaal |echt |toch )*(?:niet|nie)|"
    r"(?:je|jij|u) (?:snapt|begrijpt|begreep|leest) (?:(?:het|me|mij|t|dus|echt|soms|gewoon) )*(?:niet|nie|verkeerd)|"
    r"dat (?:zeg|zei|schreef|schrijf|vertelde) ik (?:toch |net |al )*(?:net|al|toch)|"
    r"mag (?:dit|het|t|dat|ze|alles) (?:best |wel |gerust )*(?:lezen|weten|zien)|"
    r"mag (?:ze|hij|ada) (?:best |wel )?lezen|"
    r"(?:was|is|waren|had ik|bedoelde ik) (?:\w+ ){0,2}(?:tegen|voor|aan) (?:jou|u)(?: \w+)? bedoeld\b|"
    r"(?:zei|schreef|had) ik (?:\w+ ){0,2}tegen (?:jou|u)\b|\b(?:was|is|waren) (?:\w+ )?tegen (?:jou|u)\W*$|"
    r"is (?:dus |ook |nog |eigenlijk )?geen (?:voornemen|antwoord|onderwerp)\b|"
    r"(?:dat|dit|het) was (?:\w+ )?een vraag\b|"
    r"^(?:h[eé]+,? |hoi,? |en |maar |nee,? )*(?:je|jij|u) zou (?:\w+ ){0,4}(?:terug ?komen|vragen|bellen|laten weten)|"
    r"\b(?:mijn|m'n|mn|die) vraag\b[^.?!]{0,40}\bniet beantwoord\b|"
    r"^(?:h[eé]+,? |hoi,? )?heb (?:je|u) (?:ff|even)\W*$|"
    r"^ik zou (?:hier|daar|er) (?:nog )?op terugkomen|"
    r"niet als (?:onderwerp|antwoord|vraag|voornemen) bedoeld|"
    r"^(?:en |o+h? |ja,? )*(?:(?:dat|het|ze|die) )?klopt (?:zo|wel|prima|allemaal|hoor)?"
    r"(?: ?(?:met|van) (?:die|de|mijn|dat|dit) "
    r"\w+(?: \w+){0,2} ?)\W*$|^(?:en |oh? ja,? |oja,? )?(?:die|de) (?:(?:drie|twee|\w*doelen|punten) kloppen|"
    r"(?:\w+ )?(?:\w*doelen|punten|dingen)(?: \w+){0,3} kloppen (?:wel|trouwens|allebei|alle \w+|zo))\b|"
    r"(?:de|je|uw|die) vraag (?:niet|nie)\b|niet (?:\w+ )?duidelijk (?:waar|wat)\b|"
    r"(?<!heeft me )(?<!heeft mij )(?<!hebben me )(?<!hebben mij )verkeerd begrepen|"
    r"that(?: i|')s not what i (?:meant|said)|i did ?n[o']?t (?:mean|say) that)\b"
)
_FEW = 14  # words; in more of them something is told as well


def is_remark(sentence: str) -> bool:
    """Whether this only speaks to the one who asks: of having been misheard, or of who may read it."""
    return len(sentence.split()) <= _FEW and _MISHEARD.search(small(sentence)) is not None


_NO = r"^\W*(?:(?:nee+|neen|no|oh?|sorry|hoor|joh)[,. ]+)+"
_OTHER_THAN_SHOWN = re.compile(
    rf"{_NO}(?:dat|dit|het|that) (?:ging|gaat|was|is|sloeg) "
    r"(?:(?:weer|meer|juist|eigenlijk|gewoon) )*(?:over|om|op|van|met|iets|wat|about|something|een (?:grap|gein)\w*|"
    r"(?:mijn|m'n|het) (?:vorige|oude|eerste|andere) (?:plan|voornemen))\b"
)
_TELLS_BESIDE = re.compile(r"\b(?:maar|ik|we|want|wel|dus)\b")


def is_of_another(sentence: str) -> bool:
    """Whether it says, of what stands quoted above a question, that it was about something else: "nee, dat was wat
    anders, dat was de sleutels"."""
    return _OTHER_THAN_SHOWN.search(small(sentence)) is not None


def only_of_another(sentence: str) -> bool:
    """Whether it says that, and tells nothing besides."""
    return len(sentence.split()) <= _FEW and is_of_another(sentence) and not _TELLS_BESIDE.search(small(sentence))


# "Laat maar, dat was retorisch", "vergeet maar wat ik zei".
_FILLS = r"(?:(?:nee+|oh?|sorry|haha+|joh|nou|ach|ja|eh+m?|trouwens)[,.! ]+)*"
_NOTHING_MEANT = r"(?:retorisch(?:e vraag)?|grap(?:je)?|geintje|gein|niet serieus|zomaar iets|hardop denken)"
_IN_JEST = re.compile(
    rf"{_FILLS}(?:laat maar[,.! ]+)?(?:"
    rf"(?:(?:dat|dit|het|die vraag) )?(?:was|is|bedoelde ik) (?:(?:maar|meer|gewoon|natuurlijk|ook|als|voor|een|de) )*"
    rf"{_NOTHING_MEANT}|(?:grap(?:je)?|geintje)|"
    r"vergeet (?:(?:dat|het|dit) )?(?:maar )?(?:wat ik (?:net |zonet )?(?:zei|schreef|vroeg))?)"
    r"(?: (?:hoor|joh|natuurlijk|bedoeld|maar|haha+|van me|van mij))*(?:[,. ]+laat maar)?\W*"
)
_LEAVE_TAKEN = re.compile(
    r"\W*(?:fijne?|prettige?|goede?|mooie?|dank\w*|bedankt|sorry|groet\w*|tot|doei+)\b(?!.*\b(?:ik|mijn|m'n)\b)"
)


def says_it_was_in_jest(sentence: str) -> bool:
    """Whether it says only of what he wrote before that it was no more than a joke or a question to nobody."""
    return _IN_JEST.fullmatch(small(sentence).strip()) is not None


def was_in_jest(words: str) -> bool:
    """Whether that is all that he says, but for thanks or good wishes."""
    told = [one for one in apart(words) if not _LEAVE_TAKEN.match(small(one))]
    return bool(told) and all(map(says_it_was_in_jest, told))


def only_jests(words: str) -> bool:
    """Whether he says no more than that what he wrote was a joke, or one half."""
    told = [small(one) for one in apart(words)]
    said = [one for one in told if says_it_was_in_jest(one) or (_JOKE.search(one) and takes_out(one))]
    return bool(said) and all(one in said or len(one.split()) == 1 for one in told)


CAN = r"(?:kun|kan|kunt|wil|wilt|zou) (?:je|jij|u)"
LEAVE_OUT = (
    r"(?:(?:er|ook|even|nog|gewoon) )*(?:weg(?:laten|halen)|schrappen|verwijderen|"
    r"(?:eruit|eraf|uit|af) ?(?:halen|laten))"
)
ASKED_OUT = rf"{CAN} (?:dat|die|het|hem) {LEAVE_OUT}"
"""That he asks for it to be left out; behind what it is, or around it (`CAN`, `LEAVE_OUT`)."""
_THAT_ONE = (
    r"(?:(?:die|dat|de|het|mijn) )?(?P<which>eerste|tweede|derde|laatste)(?: (?:zin(?:netje)?|regel|bericht(?:je)?|"
    r"stuk(?:je)?|deel))?"
)
_TAKES_OUT = re.compile(
    r"(?:(?:bijna (?:goed|zo)|oh?|nee|sorry|oeps|trouwens|eh|wacht|en)[,.! ]+)*(?:"
    rf"{_THAT_ONE} (?:(?:hoort|hoorde) (?:er|daar|hier) (?:\w+ )?niet (?:bij|in|thuis)|"
    r"(?:mag|kan|moet|hoeft) (?:er |daar )?(?:\w+ ){0,2}?"
    r"(?:uit|eruit|weg|af|eraf|niet mee|niet bij|niet)|telt niet(?: mee)?|"
    r"was (?:(?:maar|gewoon|natuurlijk|een) )*(?:grap(?:je)?|geintje|gein))(?: hoor)?|"
    rf"(?:laat|haal|vergeet|schrap|wis) {_THAT_ONE.replace('which', 'named')}(?: (?:maar|er|even))*"
    rf"(?: (?:weg|uit|eruit|zitten))?|{CAN} {_THAT_ONE.replace('which', 'asked')} {LEAVE_OUT}"
    rf")(?:[,.;]+ {ASKED_OUT})?\W*"
)


# "Het andere mag weg", "de rest vervalt": beside what he says in its place.
_REST = r"(?:het|de|dat|die|mijn) (?:andere?|rest|vorige|eerste|oude)"
_LETS_REST_GO = re.compile(
    rf"\W*(?:(?:en|dus|dan|maar|oh?|nee+)[, ]+)*(?:{_REST}"
    r"(?: (?:vraag|onderwerp|stuk(?:je)?|deel|zin|bericht(?:je)?))? "
    r"(?:(?:mag|kan|moet) (?:(?:dan|wel|dus|er|nu|gewoon|verder) )*(?:weg|eruit|uit|vervallen)|vervalt)|"
    rf"(?:vergeet|laat|schrap|haal) {_REST}(?: (?:maar|dan|er|even))*(?: (?:weg|uit|eruit|zitten|vervallen))?)"
    r"(?: (?:hoor|dan|nu|maar|dus))*\W*"
)


def lets_rest_go(sentence: str) -> bool:
    """Whether it only says that what he wrote before need not stay."""
    return _LETS_REST_GO.fullmatch(small(sentence)) is not None


def takes_out(words: str) -> bool:
    """Whether these words only say of one sentence of what he wrote that it does not belong there."""
    return _TAKES_OUT.fullmatch(words.strip().casefold()) is not None


def without(told: tuple[str, ...], words: str) -> tuple[str, ...]:
    """These sentences without the one that he takes out; all of them where there is no such one, or no other."""
    found = _TAKES_OUT.fullmatch(words.strip().casefold())
    if found is None or len(told) < 2:
        return told
    place = _PLACES[usual(found["which"] or found["named"] or found["asked"])]
    return told if place >= len(told) else tuple(one for at, one in enumerate(told) if at != place % len(told))


def _thanks(sentence: str) -> bool:
    """Whether it is for the one who asks, and for nobody else to read."""
    return thanks(sentence) or praises_the_bot(sentence)


_PLACES = {"eerste": 0, "tweede": 1, "derde": 2, "laatste": -1}


def standing(told: tuple[str, ...]) -> tuple[str, ...]:
    """Of these sentences those that he lets stand; all of them when he takes back every one."""
    told = begun_anew(told)
    left: list[str] = []
    for one in told:
        if len(one.split()) <= _FEW and _JOKE.search(small(one)):
            del left[-1:]
        elif not left and only_of_another(one):
            continue  # It only puts right what stood above the question.
        elif left and says_who_reads(one):
            continue  # For whom it is was for the one who asks.
        elif not (is_remark(one) or is_to_the_bot(one) or _thanks(one)) or (left and waves_away(one)):
            left.append(one)
    return tuple(left) or told
