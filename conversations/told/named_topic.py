"""The sentence in which somebody says in so many words what he wants to talk about, ask or know: of all that he writes
where he is asked for that, this one is it, wherever it stands.

"Zaterdag in de bus heb ik het gezegd. … Morgen wil ik het erover hebben hoe ik ja zeg." is about the second.
"""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.deciding import decided, waves_away
from conversations.told.to_talk_of import points_before, says_to_talk

_OPENS = r"(?:(?:en|maar|dus|nou|ja|oh?|toch|ook|vooral|eigenlijk|verder|soms|daarnaast|nu)[, ]+)*"
_ASKED = r"(?:of|hoe|waarom|wat|wie|waar|wanneer|waarover|welke)\b"
_LIKE = r"(?:\w+ ){0,2}?"
# "Mijn vraag is …", "ik wil bespreken …", "waar ik mee zit is …".
_CALLS_IT = re.compile(
    rf"^{_OPENS}(?:mijn (?:echte |eigenlijke |grote |grootste )?vraag (?:is|was|zou zijn|wordt|luidt)\b|"
    rf"(?:dinsdag |morgen |deze keer )?(?:ik (?:wil|wou|zou)|(?:wil|wou|zou) ik) {_LIKE}"
    rf"(?:bespreken|(?:weten|uitzoeken|begrijpen|snappen|achterhalen|leren)(?= {_ASKED}))|"
    rf"ik (?:wil|wou|zou) (?!niet\b)(?:[\w']+ ){{1,5}}?(?:met \w+ )?bespreken\W*$|"
    rf"waar ik (?:\w+ )?(?:mee zit|over twijfel|over pieker) (?:is|zijn)\b)"
)
# "Ik vraag me af of …": also as the second half of a sentence.
_WONDERS = re.compile(
    r"(?:^|,? (?:en|maar|dus|want) |, )(?:en |maar |dus |nou |soms )*"
    rf"(?P<so>(?:ik vraag|vraag ik) (?:me|mij) {_LIKE}af\W+{_ASKED}.*$)"
)
# Somebody, or something, that is named before: "of hij gelijk heeft"; not in "over mijn baas, want hij luistert niet".
_OF_SOMEBODY = re.compile(
    r"^(?:(?!\b(?:mijn|m'n|mn|de|het|een|deze|ons|onze) (?!over\b|er\b|erover\b|daar)\w|,|"
    r"\b(?:omdat|want|terwijl)\b).)*?\b(?:hij|ze|zij|hem|haar|hen|hun|ie|daar\w*|"
    r"dat(?= (?:wil|wel|niet|moet|kan|durf|vind|zeg|doe|bij|aan|met|tegen|zelf|ook|dan)\b|\W*$))\b"
)
_ADDS = re.compile(rf"^(?:en|ook|plus|daarnaast)\b(?=.*\b(?:{_ASKED}|over|dat)\b)")
# "Of ik dat nog wil. En ik wil weten hoe …": the one as well as the other.
_BESIDES = re.compile(r"(?:en|ook|plus|daarnaast|verder)\b")
_IS_ONE = re.compile(rf"(?:(?:en|ook|dus) )?(?:over|dat|{_ASKED})(?! \w+\W*$)")
_NOT_IT = re.compile(r"\b(?:niet|geen)\b[^.,;]{1,24}\bwaar ik (?:het )?over\b")
# What only says that it comes, where he says on which day that is to be, or that it comes besides.
_WHEN = (
    r"(?:(?:en|verder) )?(?:ook|daarnaast|dan|straks|vandaag|(?:voor )?(?:(?:over)?morgen\w*|"
    r"(?:maan|dins|woens|donder|vrij)dag\w*)) (?:wil|wou|zou) ik (?:graag )?"
)
_ANNOUNCES = re.compile(
    rf"^{_WHEN}(?:(?:het )?(?:[\w']+ ){{0,2}}?"
    r"(?:erover hebben|hebben over|erover praten|praten over|bespreken|weten),? "
    rf"(?=(?:{_ASKED}|dat) )|het (?:met \w+ )?(?=(?P<about>over .+?) hebben\W*$)|"
    r"het (?:met \w+ )?hebben (?=over \w))"
)
# "Misschien dat mijn vriendin …"
_PERHAPS = re.compile(
    r"^(?:(?:en|maar|of|nou|dan|tja) )*(?:misschien|wellicht|mss)(?: (?:toch|wel|eens|gewoon|iets|nog))*,? "
    rf"(?=(?:dat|over|{_ASKED}|mijn) )"
)
# "Die opluchting misschien, want …"
_IT_PERHAPS = re.compile(
    r"(?:over )?(?:die|dat|deze|dit|mijn|m'n|mn|de|het|een) (?:(?!is\b|was\b|ben\b|heb\b|wil\b|moet\b|kan\b|ik\b)"
    r"[\w'’-]+ ){1,6}(?:misschien|wellicht|mss)(?: (?:wel|toch))*(?:[.,!?…]|$)|"
    r"(?:misschien|wellicht|mss) (?:wel |toch )?(?:die|deze|de|het|een) [\w'’-]+\W*$"
)
# "Ik weet het niet zo goed, het is druk": what follows the comma only says why.
_KNOWS_NOT = re.compile(
    r"(?:(?:pf+|poeh?|nou|tja|eh+m?|hm+|goh|eerlijk gezegd|eigenlijk)[,. ]+)*(?:(?:ik |dat )?weet (?:ik )?(?:het )?"
    r"(?:(?:eigenlijk|nog|echt|eerlijk gezegd) )*niet"
    r"|(?:nog )?geen (?:flauw )?idee)(?: (?:zo|goed|precies|zeker|echt|eigenlijk|hoor|nog))*(?:, | [-–] )"
)
_HE = re.compile(r"\b(?:ik|me|mij|mijn|m'n|mn)\b")
_LATER = r"(?:(?:nog|even|eerst|wel|maar|gewoon|voorlopig|ook|nu|dan|misschien|een tijdje) )*"
_ASIDE = re.compile(
    rf"\b(?:dat|dit|die|het|(?:dat|dit|die) (?:van|over) [^,.?!]{{2,40}}) is {_LATER}(?:(?:eigenlijk|"
    r"denk ik|natuurlijk|weer|toch|meer|echt) )*(?:een|van een) (?:heel )?(?:andere|ander) (?:vraag|verhaal|keer|"
    r"onderwerp|orde|gesprek)\W*$|"
    rf"^[^?]{{2,60}} is {_LATER}(?:iets )?voor (?:later|een (?:andere|volgende) keer)\W*$|"
    r"\bdat is (?:wel |te |echt |nogal )*(?:privé|prive|persoonlijk)\W*$|"
    rf"\b(?:mag|mogen|laten we|laat ik) {_LATER}(?:blijven )?(?:liggen|rusten|wachten)\W*$|"
    r"^(?:en |maar )*(?:dat|die|dit|het|de rest)(?: (?:van|over) [^,.]{2,40})? (?:komt|zie ik|bekijk ik) "
    rf"{_LATER}(?:later|nog|daarna|dan)(?: (?:wel|nog|eens|een keer))*\W*$"
)
_TELLS, _SHORT, _MOST = 5, 9, 34  # words


def named(told: Sequence[str]) -> tuple[str, ...]:
    """Those of these sentences with which he says so: with the one before where it points at that, and what he adds
    to it; none where he does not say it."""
    place = next((place for place, one in enumerate(told) if _says_so(one)), None)
    if place is None or decided(told) > place or any(map(waves_away, told[place + 1 :])):
        return ()
    first, before = told[place], told[place - 1 : place] if place else ()
    if place > 1 and len(before[0].split()) < _TELLS:
        before = told[place - 2 : place]
    many = len(first.split())
    if points_before(first) or (_BESIDES.match(small(first)) and any(_IS_ONE.match(small(one)) for one in before)):
        says = [one for one in told[place + 1 : place + 2] if _WHAT_OF_IT.match(small(one))]
        is_much = len(" ".join((*before, first, *says)).split()) > _MOST
        return (*(before[-1:] if is_much else before), first, *says)
    is_short = len(" ".join((*before, first)).split()) <= _MOST
    if (half := _half(first)) != first:
        if not _OF_SOMEBODY.search(small(half)):
            return (half,)
        return (*before, first) if is_short else (first,)
    if is_short and before and _OF_SOMEBODY.search(small(first)):
        return (*before, first)
    chosen = [bare(first)]
    if more := next((one for one in told[place + 2 :] if _ABOVE_ALL.match(small(one))), ""):
        return (*chosen, f"… {more}") if many + len(more.split()) <= _MOST else tuple(chosen)
    for one in told[place + 1 :]:
        many += len(one.split())
        adds = _ADDS.match(small(one)) or _says_so(one)
        if many > _MOST or not (adds or (len(first.split()) < _SHORT and many <= _MOST)):
            break
        chosen.append(one)
    return tuple(chosen)


# "Daar wil ik het over hebben. Waarom ik dat doe."
_WHAT_OF_IT = re.compile(r"(?:en |dus |vooral )*(?:waarom|hoe|of|wat|dat) (?:ik|we|het|er|mijn)\b")
# "… En vooral over Alkmaar dus, dat nee zeggen", "… Maar zo kom ik niet toe aan wat ik zelf wil."
_ABOVE_ALL = re.compile(r"(?:en |maar )?(?:vooral|met name) |maar (?:zo|daardoor|dan|intussen) \w+ ik\b")


def without_doubt(told: Sequence[str]) -> tuple[str, ...]:
    """These sentences without that he does not really know, and why, where he says then what it may be."""
    found = _KNOWS_NOT.match(small(told[0])) if told else None
    if found is None:
        return (bare(told[0]), *told[1:]) if told else ()
    rest = told[0][found.end() :]
    if _PERHAPS.match(small(rest)):
        return (bare(rest[0].upper() + rest[1:] if told[0][0].isupper() else rest), *told[1:])
    if len(told) < 2 or _HE.search(small(rest)) or _OF_SOMEBODY.match(small(told[1])):
        return tuple(told)
    return (bare(told[1]), *told[2:])


def only_perhaps(told: Sequence[str]) -> bool:
    """Whether he begins with that he does not know, and then says what it may be: "weet nog niet, misschien over …"."""
    first, *rest = [small(one) for one in told] or [""]
    found = _KNOWS_NOT.match(f"{first.rstrip(' .!…')}, ")
    left = first[found.end() :] if found and found.end() < len(first) else next(iter(rest), "")
    return found is not None and bool(_PERHAPS.match(left) or _IT_PERHAPS.match(left))


def sets_aside(sentence: str) -> bool:
    """Whether he says of what he names in it that it is for later, or is no part of this."""
    return _ASIDE.search(small(sentence)) is not None


def without_aside(sentence: str) -> str:
    """The sentence without what he sets aside behind its last comma: "…, en dat van die vacature komt later wel"."""
    head, comma, tail = sentence.rpartition(", ")
    is_so = comma and _OF_ANOTHER.match(small(tail)) and sets_aside(_BUT.sub("", tail))
    return f"{head}{tail[-1] if tail[-1] in '.!' else ''}" if is_so and len(head.split()) > 1 else sentence


_OF_ANOTHER = re.compile(r"(?:(?:en|maar) )?(?:de rest\b|(?:dat|die) (?:van|over) )")
_BUT = re.compile(r"^(?:en|maar) ", re.IGNORECASE)


def bare(sentence: str) -> str:
    """The sentence without what only says that it comes, or that it may be it."""
    plain = small(sentence)
    found = _ANNOUNCES.match(plain) or _PERHAPS.match(plain)
    if found is None:
        return sentence
    about = found.groupdict().get("about")
    left = sentence[found.end() :]
    left = f"{left[: len(about)]}{left[len(about) + len(' hebben') :]}" if about else left
    return left[0].upper() + left[1:] if sentence[0].isupper() else left


def _says_so(sentence: str) -> bool:
    plain = small(sentence)
    if _NOT_IT.search(plain):
        return False
    return says_to_talk(sentence) or _CALLS_IT.search(plain) is not None or _WONDERS.search(plain) is not None


def _half(sentence: str) -> str:
    """Of a sentence that tells something first, the half in which he wonders; else all of it."""
    plain = small(sentence)
    found = None if says_to_talk(sentence) or _CALLS_IT.search(plain) else _WONDERS.search(plain)
    if found is None or not found.start():
        return sentence
    left = sentence[found.start("so") :]
    return left[0].upper() + left[1:] if sentence[0].isupper() else left
