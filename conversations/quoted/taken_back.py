"""What somebody takes back in the same breath, and what he says of being misheard: neither is held up to him."""

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.begun_anew import begun_anew
from conversations.quoted.deciding import waves_away
from conversations.quoted.to_the_bot import is_to_the_bot
from conversations.said.assent import thanks
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


_THAT_ONE = (
    r"(?:(?:die|dat|de|het|mijn) )?(?P<which>eerste|tweede|derde|laatste)(?: (?:zin(?:netje)?|regel|bericht(?:je)?|"
    r"stuk(?:je)?|deel))?"
)
_TAKES_OUT = re.compile(
    r"(?:(?:oh?|nee|sorry|oeps|trouwens|eh|wacht|en)[,.! ]+)*(?:"
    rf"{_THAT_ONE} (?:(?:hoort|hoorde) (?:er|daar|hier) (?:\w+ )?niet (?:bij|in|thuis)|"
    r"(?:mag|kan|moet|hoeft) (?:er |daar )?(?:\w+ ){0,2}?"
    r"(?:uit|eruit|weg|af|eraf|niet mee|niet bij|niet)|telt niet(?: mee)?)|"
    rf"(?:laat|haal|vergeet|schrap|wis) {_THAT_ONE.replace('which', 'named')}(?: (?:maar|er|even))*"
    r"(?: (?:weg|uit|eruit|zitten))?"
    r")\W*"
)


def takes_out(words: str) -> bool:
    """Whether these words only say of one sentence of what he wrote that it does not belong there."""
    return _TAKES_OUT.fullmatch(words.strip().casefold()) is not None


def without(told: tuple[str, ...], words: str) -> tuple[str, ...]:
    """These sentences without the one that he takes out; all of them where there is no such one, or no other."""
    found = _TAKES_OUT.fullmatch(words.strip().casefold())
    if found is None or len(told) < 2:
        return told
    place = _PLACES[found["which"] or found["named"]]
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
        elif not (is_remark(one) or is_to_the_bot(one) or _thanks(one)) or (left and waves_away(one)):
            left.append(one)
    return tuple(left) or told
