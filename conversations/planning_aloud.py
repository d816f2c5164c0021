"""What somebody who is asked nothing says of himself that he will do, as a plan: that can be kept, and asked about.

He calls it that, or says in so many words what he will do and when. What he will do with his coach, tells who asks, or
is no more than a day out is none of it, nor what only comes over him.
"""

from conversations import patterns as re
from conversations.asked.asked_in_brief import asks_then
from conversations.intending import NEEDS_MORE, announces, is_tried, set_out
from conversations.matching import small
from conversations.quoted.around_plan import without_asking
from conversations.quoted.in_the_end import calls_it_so, in_the_end
from conversations.said.gist import sentences
from conversations.told.how_it_was import hurt
from conversations.told.setting_out import DEED, TO_COME, goes_to, part_that_sets_out
from conversations.wished.days_named import names_any_day

_FOR_ELSEWHERE = re.compile(
    r"\b(?:coach|bot|app|je|jij|jou|jullie|u|afspraak|gesprek(?! met (?:mijn|m'n|mn|de|een)\b)|"
    r"(?:mijn|die|de|jouw) (?:vraag|antwoord)|overzicht|ontslag|bevallen|"
    r"jarig|verjaardag|tandarts|dokter|huisarts|kapper|controle|feest|concert|film|uit eten|logeren|verhuizen|"
    r"reis|trein|vliegveld|vliegen|bioscoop|sauna|kamperen|skiën)\b"
)
# It is far off, or how he spends a free day.
_OF_ANOTHER_TIME = re.compile(
    r"\b(?:in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|volgend jaar|"
    r"volgende maand|na de (?:kerst|vakantie|feestdagen)|next (?:year|month))\b|"
    r"\bmet (?:(?:mijn|m'n|mn|de|het) )?(?:dochter|zoon|kinderen|kids|vrouw|man|vriend\w*|moeder|vader|ouders|"
    r"familie|gezin|"
    r"hond|kleinkind\w*|oma|opa|zus|broer)\b.*\b(?:wandelen|fietsen|eten|lopen|lunchen|winkelen|varen|zwemmen|"
    r"sporten)\b"
)
# He calls it that.
_CALLED_SO = re.compile(
    r"\b(?:ik heb me (?:\w+ )?voorgenomen|heb ik me (?:\w+ )?voorgenomen|(?:ik )?neem (?:ik )?me (?:\w+ )?voor|"
    r"(?:ik ben|ben ik) van plan|ik heb (?:\w+ )?besloten (?:dat ik|om)|i(?: a|')m planning to|i intend to)\b|"
    r"^(?:mijn |m'n |nieuw |ander |klein )?(?:voornemen|plan(?:netje)?)(?: (?:erbij|voor \w+))?[:.]"
)
_NO_MORE = re.compile(r"\b(?:gedaan|niet gelukt|lukte|mislukt|misschien|ooit|twijfel\w*|weet (?:ik )?niet)\b")
_WANTS = re.compile(r"\b(?:ik wil|wil ik|i want to)\b")
_NOT_SO = re.compile(r"\b(?:niet|geen|nooit|liefst|zou|eigenlijk|graag|not|never)\b")
# Words that go with an appointment or the day as it comes, and are nothing to try.
_AS_IT_COMES = re.compile(r"\b(?:spreek ik|ik spreek|kijk ik|ik kijk|begin ik om|ik begin om)\b")
_AWAY = re.compile(
    r"\b(?:weg|naar huis|naar buiten|blijven|antwoorden|zitten|stoppen|teruggeven|eten|slapen|rusten|noemen|weigeren|"
    r"i(?: will|'ll|'m going to| am going to) \w+)\b"
)
_DOES_THEN = re.compile(r"\bik (?!ga\b|zal\b|ben\b)\w+|\b(?!ga\b|zal\b|ben\b)\w+ ik\b")
_MOST_SENTENCES = 4


def plans(words: str, coach: str = "", *, just_met: bool = False) -> bool:
    """Whether these words are a plan of his own, and when it is for can be told; who has `just_met` his coach need not
    say when."""
    words = _thought_out(asks_then(words) or words)
    agreed = any(map(_AGREED.search, sentences(words)))
    words = _without_grumbling(words)
    if calls_it_so(words):
        return _is_meant(in_the_end(words))
    whole = _ASKED.sub(" ", small(words))
    named = coach.split()[0].casefold() if coach.strip() else ""
    if _FOR_ELSEWHERE.search(whole) or (named and re.search(rf"\b{re.escape(named)}\b", whole)):
        return False
    words = without_asking(words)
    told, plain = sentences(words), small(words)
    if "?" in words or not told or len(told) > _MOST_SENTENCES or hurt(words) or any(map(hurt, told)):
        return False
    if agreed and just_met and not (_OVER.search(plain) or _OF_ANOTHER_TIME.search(plain)):
        return True
    if _OF_ANOTHER_TIME.search(plain) or _NO_MORE.search(plain) or not is_tried(words):
        return False
    if _is_called_so(plain) or _is_wanted(told) or _is_said(words, told):
        return True
    if any(map(announces, told[:-1])) and (set_out(words) or any(map(_goes_to, told[1:]))):
        return True
    return just_met and len(told) <= 2 and any(map(_goes_to, told))


# What the one who asks thinks of it, is asked behind a plan.
_ASKED = re.compile(r"\b(?:denk|vind|snap|begrijp|denkt|vindt|snapt|begrijpt) (?:je|jij|u)\b")
# "Ik denk dat ik het hem gewoon ga vragen. Zaterdag, bij hem thuis": with its day behind it, it is that he will.
_THINKS_HE_DOES = re.compile(
    r"^(?:(?:en|maar|nou|ja|dus|oké)[, ]+)*ik denk dat ik (?P<what>(?:(?!niet\b|nooit\b|geen\b|misschien\b)[\w'’]+ )+)"
    r"(?P<does>ga|zal) (?P<verb>[a-z]+en)$"
)


def _thought_out(words: str) -> str:
    told = sentences(words)
    found = _THINKS_HE_DOES.match(small(told[0]).strip(" .!…")) if len(told) > 1 else None
    is_then = found is not None and "?" not in told[1] and TO_COME.match(small(told[1]).replace(",", "").strip(" .!…"))
    if found is None or not is_then or len(told[1].split()) > _MOST_WHEN:
        return words
    return f"Ik {found['does']} {found['what']}{found['verb']}. {told[1]}"


_MOST_WHEN = 8  # words


def plans_at_once(words: str) -> bool:
    """Whether they are that from the first sentence on, or he says there that he found what he will try: a plan where
    something else is asked, and no answer to it."""
    told = sentences(words)
    return bool(told) and (announces(told[0]) or bool(part_that_sets_out(told[0]))) and plans(words)


# "Toch wel: de donderdagochtend van 21 januari, in de bieb."
_AFTER_ALL = re.compile(
    r"\W*(?:(?:ja|oh?|nou|hoi|of|en|eh)[,. ]+)*(?:toch(?: (?:wel|nog))?(?: iets)?|"
    r"(?:ik )?(?:heb|weet) (?:het|'t|er|iets) (?:toch|nu|inmiddels)(?: (?:wel|iets|een|bedacht))*|"
    r"(?:ik heb )?(?:inmiddels|nu|toch) (?:(?:wel|iets) )*bedacht) *[:,.]+ *(?=\w)",
    re.IGNORECASE,
)


def without_after_all(words: str) -> str:
    """These words without that it is after all, ahead of what it is."""
    left = words[found.end() :] if (found := _AFTER_ALL.match(words)) is not None else ""
    return left[:1].upper() + left[1:] if left else words


def plans_after_all(words: str, coach: str) -> bool:
    """Whether who did not know what he would try says what it is after all, and when."""
    found, plain = _AFTER_ALL.match(words), small(words)
    if found is None or "?" in words or len(sentences(words)) > _MOST_SENTENCES or hurt(words):
        return False
    named = coach.split()[0].casefold() if coach.strip() else ""
    is_hers = _FOR_ELSEWHERE.search(plain) is not None or (named and re.search(rf"\b{re.escape(named)}\b", plain))
    return not is_hers and names_any_day(words[found.end() :]) and is_tried(words[found.end() :])


_OTHERWISE = r"(?:aanpassen|wijzigen|veranderen|bijstellen|omgooien|anders (?:doen|maken)|ruilen)"
_MINE = r"(?:mijn|m'n|mn|het|dat) (?:voornemen|plan)"
_WANTS_IT_OTHERWISE = re.compile(
    rf"\W*(?:(?:hoi|oh?|eh|en|ja|hallo|dag|sorry)[, ]+)*(?:ik (?:wil|wou|zou) (?:(?:graag|eigenlijk|toch|nog|even) )*"
    rf"{_MINE} (?:(?:graag|toch|nog|even|liever) )*{_OTHERWISE}|(?:kan|mag|kon) ik {_MINE} "
    rf"(?:(?:ook|nog|even|toch) )*{_OTHERWISE}|hoe (?:kan|moet) ik {_MINE} {_OTHERWISE})"
    r"(?: (?:hoor|graag|nog|alsjeblieft|aub|svp))*\W*"
)


def wants_it_otherwise(words: str) -> bool:
    """Whether he says or asks that what he set out to do is to be another, and does not say what."""
    return _WANTS_IT_OTHERWISE.fullmatch(small(words)) is not None


# What he does this minute, or leaves as it is, is nothing to try.
_NOW = re.compile(r"\b(?:nu|zo|zometeen|even|ff|straks|vanavond|bezinken|slapen|nadenken|kijken|zien|merken|stoppen)\b")


def _goes_to(sentence: str) -> bool:
    plain = small(sentence)
    return goes_to(sentence) and not (_NOW.search(plain) or _FOR_ELSEWHERE.search(plain))


def _without_grumbling(words: str) -> str:
    """What he tells, without what he holds against the one who asks, and with whom he agreed on it."""
    words = _NOT_ASKED.sub("", words)
    told = [_AGREED.sub(" ", one) for one in sentences(words) if not _TO_THE_BOT.match(small(one))]
    return " ".join(told)


# "Je zou toch drie vragen stellen?"
_TO_THE_BOT = re.compile(
    r"^\W*(?:(?:maar|nou|en|ja|hé|he|hee|hey|o|oh|hoi|wacht|eh) ?(?:[,.] ?)?)*"
    r"(?:(?:je|jij|u) (?:zou(?:dt)?|vroeg|had|hebt|heb|zei|beloofde?|stelde?|stelt|vraagt)\b"
    r"(?=.*\b(?:vra(?:ag|gen)|vroeg|gevraagd|drie|twee|één|een ding|maar|beloofd)\b)|"
    r"ik (?:dacht|had gedacht|verwachtte)(?: al)? dat (?:je|jij|u) (?:[\w']+ ){0,3}(?:vragen|vroeg|vraagt)\b|"
    r"(?:was|is) (?:dit|dat|het) (?:het|alles)? ?(?:al|nu|nou)?\W*$|(?:komt|kwam) er (?:niet|niks|nog|geen)\b.*\?)"
)
# "Je hebt het niet meer gevraagd, dus ik zeg het zelf maar: …"
_NOT_ASKED = re.compile(
    r"^\W*(?:(?:maar|nou|en|hé|he|hee|hey|oh?|hoi|eh|ja|haha)\W+)*(?:je|jij|u) (?:(?:hebt?|heeft|had|vroeg|zou)\b)"
    r"[^.?!:]{0,40}\b(?:gevraagd|vragen|vroeg|meer|terugkomen|teruggekomen)\b[^.?!:]{0,40}: *(?=\w)",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"(?i:(?:\b[\w ]{0,30}: )?(?:\bik (?:had|heb) (?:ook |nog )?met (?:mijn coach|\w+) afgesproken|"
    r"^\W*(?:we|wij|\w+ en ik) (?:(?:hadden|hebben)(?: (?:ook|nog|net|dus|toen))* afgesproken|"
    r"spraken(?: (?:ook|nog|net|dus))* af)) (?=dat ik\b))"
)


# What they agreed on is not to come any more, or is of another.
_OVER = re.compile(
    r"\b(?:zou|zouden|was|waren|maar|elkaar|gedaan|gelukt|lukt\w*|mislukt|vergeten|nooit|niet meer|al)\b|"
    r"\b(?:ge\w+(?:d|t))\b"
)


def _is_meant(words: str) -> bool:
    """Whether what he calls his intention is something that he will try."""
    plain = small(words)
    is_none = "?" in words or _NO_MORE.search(plain) or _OF_MEETING.search(plain) or hurt(words)
    return not is_none and len(plain.split()) > _A_FEW and is_tried(words)


_OF_MEETING = re.compile(r"\b(?:afspraak|lukt|bellen jullie|gesprek|jou|overzicht|coach)\b")
_A_FEW = 3  # words


def _is_called_so(plain: str) -> bool:
    return bool(_CALLED_SO.search(plain) and TO_COME.search(plain.rstrip(" .!")))


def _is_wanted(told: tuple[str, ...]) -> bool:
    """ "Ik wil deze week een keer nee zeggen tegen Karin." """
    one = small(told[0]).rstrip(" .!")
    is_deed = DEED.search(one) is not None or _AWAY.search(one) is not None
    wants = len(told) == 1 and _WANTS.search(one) is not None and is_deed
    return wants and TO_COME.search(one) is not None and _NOT_SO.search(one) is None and not NEEDS_MORE.search(one)


def _is_said(words: str, told: tuple[str, ...]) -> bool:
    part = next(filter(None, map(part_that_sets_out, told)), "")
    if not part or not set_out(words) or _AS_IT_COMES.search(part):
        return False
    if len(told) == 1 and NEEDS_MORE.search(part.removeprefix("dat ")):
        return False
    return any(one.search(part) for one in (DEED, _AWAY, _DOES_THEN))
