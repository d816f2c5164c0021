"""A goal that tells of the client from beginning to end, as it is said to her: "Karin leert haar werk los te laten als
ze naar huis gaat" is "je leert je werk los te laten als je naar huis gaat".

Every pronoun is hers as long as nobody else was named before it: in "zijn vader zeggen wat hij denkt" it is not known
who thinks, and such a sentence stays whole as it is.
"""

from conversations import patterns as re

OWN_VOICE = re.compile(r"\b(?:ik|mij|me|mijn|wij|we|ons|onze|je|jij|jou|jouw|u|uw|i|my|our|you|your)\b", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:the|he|she|his|him|without|that|with)\b", re.IGNORECASE)
# One other, of whom "hij", "zijn" or "haar" may be said from there on.
_ANOTHER = re.compile(
    r"\b(?:baas|chef|manager|leidinggevende|directeur|directrice|collega|man|vrouw|partner|moeder|vader|ouder|broer|zus|"
    r"zoon|dochter|kind|klant|iemand|medewerker|leerling|student|patiënt|bewoner|vriend|vriendin|mentor|coach)\b|"
    r"\b(?:de|een|die|deze|elke|iedere|zijn|haar) (?:\w+e )?\w{2,}(?:er|eur|or|ist|ent|aar|ant)\b|(?<=\w )[A-Z]\w+|"
    r"^[A-Z]\w+ (?:(?!(?:wat|dat|het|niet|met|uit|tot|iets|echt|zich|voort|eerst)\b)\w+t|is|wil|kan)\b"
)
_NOT_ONE = re.compile(
    r"\b(?:ander|zomer|winter|kamer|manier|plezier|moment|later|verder|beter|getal|project\w*|\w*kotter|trekker|tractor|"
    r"motor|computer|kantoor|rooster|papier|cijfer|nummer|deur|vloer|sfeer|kant|krant|jaar|december|september|oktober|"
    r"november)$"
)
_THAT = (
    r"als|dan|dat|omdat|zodat|zodra|wanneer|terwijl|voordat|nadat|totdat|doordat|hoewel|zoals|zolang|of|wat|hoe|waarom|"
    r"waar(?:\w{2,4})?|waneer"
)
_SUBJECT = re.compile(rf"(?P<before>^|\b(?:{_THAT}) )(?P<who>hij|zij|ze)\b(?P<rest>[^,.;:]*)", re.IGNORECASE)
_CLAUSE = re.compile(rf"\b(?:{_THAT}|die|en|maar|om)\b")
_IS = re.compile(r"\b(?:is|heeft|kan|wil|zal)\b")
_FORMS = {"is": "bent", "heeft": "hebt", "kan": "kunt", "wil": "wilt", "zal": "zult"}
# "… en is om zes uur thuis", and at its end, behind "als hij": "… en klaar is".
_AND_IS = re.compile(
    r"\b(?P<led>(?:en|maar) (?:(?:dan|ook|daarna|toch) )?)(?P<verb>is|heeft|kan|wil|zal)\b(?! (?:hij|er)\b)"
)
_AND_SO_IS = re.compile(
    r"^(?P<led>(?:en|maar) (?!(?:de|het|een|die|dat|er|zijn|haar)\b)(?:\w+ ){1,3})(?P<verb>is|heeft|kan|wil)$"
)
# So the clause before it may end as well: "iemand die luistert en kan zwijgen".
_ENDS_SO = re.compile(r" (?:\w+en|(?:\w{2,4})?ge\w+[dt])\W*$")
_DOES = re.compile(r"\b(?:is|heeft|kan|wil|zal|zou|moet|mag|(?!(?:het|niet|dat|met|tot|uit|wat|naast)\b)\w{2,}t)\b")
_MORE = re.compile(r"\w+en$")
_BEHIND = r"zonder|van|voor|met|naar|bij|door|tegen|aan|op|achter|om|over|tussen|naast|na|onder|rond|uit|in"
_AFTER_HER = "verder|eens|zijn|kan|kunnen|staat|staan|gaat|loopt|draait|en|of|die|dat"
_WHOM_HER = rf"haar(?= (?:\w+t|eerder|meer|niet|wel|ook|dan|weer|{_BEHIND})\b|$|[.,;:!?])"
# What "zijn" is a verb behind, or before.
_TO_BE = (
    r"(?<!\bte )(?<!\bkunnen )(?<!\bmogen )(?<!\bhoeven )(?<!\bmoeten )(?<!\bwillen )(?<!\beens )(?<!\ber )(?<!\bdie )"
    r"(?<!\bze )"
    rf"\bzijn (?!(?:{_BEHIND}|en|of|als|dat|wat|dan|te|er|om)\b)(?=\w)"
)
# Where it is her own self: not in "een team dat zichzelf stuurt", nor in "mensen die zich gehoord voelen".
_OF_HERSELF = (
    r"(?:^|(?<=\bzonder )|(?<=\bom )|(?<=\bvoor )|(?<=\baan )|(?<=\bin )|(?<=\bbij )|(?<=\bvan ))"
    r"(?:zich|haar|hem)zelf\b"
)
_FOR_HERSELF = r"(?:^|(?<=\bzonder )|(?<=\bom )|(?<=\bleren )|(?<=\bdurven ))zich\b"
_LEFT = re.compile(r"\b(?:hij|hem|haar|zij|ze|hemzelf|haarzelf|hijzelf|zijzelf)\b", re.IGNORECASE)
_TOLD = re.compile(rf"{_LEFT.pattern}|{_OF_HERSELF}|{_FOR_HERSELF}|{_TO_BE}", re.IGNORECASE)


def said_throughout(words: str, name: str, *, formal: bool) -> str:
    """These words, said to the one of this (first) name whom they are about; empty where that is not sure."""
    if OWN_VOICE.search(words) or _ENGLISH.search(words) or _is_of_a_thing(words, name):
        return ""
    # What is not there is not looked for: with each name come patterns of its own, which take long to put together.
    name = name if name.casefold() in words.casefold() else ""
    # "Zijn werk op tijd afmaken": it begins with what is his.
    begins = re.match(r"(?:Zijn|Haar) \w+", words)
    put = _named(f"{words[0].lower()}{words[1:]}" if begins else words, name)
    if name and re.search(rf"\b{re.escape(name)}\b", put):
        return ""
    if put == words and not begins and not _TOLD.search(words):
        return ""
    if any(names_another(put[: one.start()]) for one in _TOLD.finditer(put)):
        return ""
    who, whom, whose, self_ = ("u", "u", "uw", "uzelf") if formal else ("je", "jou", "je", "jezelf")
    if (put := _as_subject(put, who)) == "":
        return ""
    rules = (
        (_OF_HERSELF, self_),
        (_FOR_HERSELF, "zich" if formal else "je"),
        (rf"\b({_BEHIND}) hem\b", rf"\1 {whom}"),
        (rf"\b({_BEHIND}) haar(?= (?:{_AFTER_HER})\b|[.,;:!?]|$)", rf"\1 {whom}"),
        (r"\bhem\b", who),
        (rf"\b{_WHOM_HER}", who),
        (r"\bhaar (?=\w)", f"{whose} "),
        (_TO_BE, f"{whose} "),
    )
    for pattern, said in rules:
        put = re.sub(pattern, said, put)
    return "" if _LEFT.search(put) else f"{put[0].upper()}{put[1:]}" if words[0].isupper() else put


def _named(words: str, name: str) -> str:
    """With "hij" for her name, and without "… wil" before a wish with which nothing goes on."""
    called = rf"(?:{re.escape(name) or '(?!)'}|(?:de )?(?:cli[eë]nt|coachee))"
    if re.search(rf"\b{called} (?:en|of) |\b(?:en|of) {called}\b", words, re.IGNORECASE):
        return words
    wish = rf"^(?:{called}|hij|zij|ze) (?:wil|kan|zal|moet|gaat|mag)(?: graag)? (?=\w)"
    rules = (
        ("(?!)" if _AND_IS.search(words) else wish, ""),
        (rf"(?:^|(?<=\bdat )|(?<=\bals )){called}(?= \w)", "hij"),
        (rf"\b({_BEHIND}) {called}\b", r"\1 hem"),
        (rf"\b{called}['’]?s (?=\w)", "zijn "),
    )
    put = words
    for pattern, said in rules:
        put = re.sub(pattern, said, put, flags=re.IGNORECASE)
    return put


def names_another(before: str) -> bool:
    """Whether somebody else is named in what comes before."""
    return any(not _NOT_ONE.search(one[0]) for one in _ANOTHER.finditer(before))


# "Een klus laten bij wie hem heeft", "de agenda zo inrichten dat hij blijft kloppen".
_A_THING = re.compile(
    r"\b(?:de|een|die|deze|elke|iedere) (?!(?:ander|team|gesprek|werk|plan|bedrijf|moment|overleg)\b)\w{3,}\b"
    r"(?P<between>.*?)(?:\bhij\b|\b(?:plaats van|zonder|om|door) hem (?=(?:\w+ ){0,4}te \w)|"
    r"(?<!\bzonder )(?<!\bvan )(?<!\bop )(?<!\baan )(?<!\bmet )(?<!\bvoor )\bhem\b)",
    re.IGNORECASE,
)
# "Een vraag laten liggen in plaats van hem zelf op te lossen": what is done to it, and nobody else was named.
_DONE_TO_IT = re.compile(
    r"^(?:de|een|die|deze|elke|iedere) (?P<what>\w{3,}) .*?\b(?:plaats van|zonder|om|door) hem "
    r"(?:(?:meteen|direct|steeds|altijd|gelijk|toch|maar|weer|zelf|snel|even) )*"
    r"(?:(?:op|over|af|aan|weg|uit|in|terug|door) te \w+|te (?:beantwoorden|maken|doen|pakken|lossen|nemen))",
    re.IGNORECASE,
)
_HE = re.compile(r"^(?:hij|hem|zijn)\b|\b(?:hij|hem)\b", re.IGNORECASE)


def _is_of_a_thing(words: str, name: str) -> bool:
    """Whether "hij" or "hem" may be a thing that is named before it, and nothing says that it is him."""
    found = _A_THING.search(words)
    if found is None or (name and name in words[: found.end("between")]):
        return False
    return _HE.search(words[: found.end("between")]) is None


def is_done_to_it(words: str) -> bool:
    """Whether the "him" in it is surely the thing that it begins with."""
    found = _DONE_TO_IT.match(words)
    return found is not None and not _ANOTHER.search(f"een {found['what']}")


def _is_one(rest: str) -> bool:
    """Whether what comes after "ze" has the verb of one: "… en elk klusje overneemt", not "… elkaar vinden"."""
    return _DOES.search(rest) is not None and _MORE.search(rest.strip()) is None


def _goes_on(beyond: str, *, in_clause: bool) -> str:
    """What comes behind what she does, with the verbs behind "en" of which she is the one too."""
    is_next = beyond.startswith(("en ", "maar "))

    def turned(found: "re.Match[str]") -> str:
        may_be_its_end = not is_next and _ENDS_SO.fullmatch(beyond[found.end() :])
        return found[0] if may_be_its_end else f"{found['led']}{_FORMS[found['verb']]}"

    put = _AND_IS.sub(turned, beyond)
    return _AND_SO_IS.sub(turned, put) if in_clause else put


def _as_subject(words: str, who: str) -> str:
    """With `who` does it, and the verb that goes with that; empty where there may be more of them, or it comes after
    its verb."""
    sure = True

    def turned(found: "re.Match[str]") -> str:
        nonlocal sure
        rest = found["rest"]
        end = _CLAUSE.search(rest)
        own, beyond = (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
        is_one = found["who"].casefold() == "hij" or _DOES.match(own.strip()) or _is_one(own) or _is_one(rest)
        sure = sure and bool(is_one)
        own = re.sub(r"\b(?:zich|hem|haar)zelf\b", "uzelf" if who == "u" else "jezelf", own)
        own = own if who == "u" else re.sub(r"\bzich\b", "je", own)
        beyond = _goes_on(beyond, in_clause=bool(found["before"]))
        return f"{found['before']}{who}{_IS.sub(lambda one: _FORMS[one[0]], own, count=1)}{beyond}"

    put = _SUBJECT.sub(turned, words)
    # Somewhere behind "je", where another clause goes on with the same subject: "… en is rustig".
    while (again := _SUBJECT.sub(turned, put)) != put:
        put = again
    return put if sure and not re.search(r"\b(?:hij|zij|ze)\b", put, re.IGNORECASE) else ""
