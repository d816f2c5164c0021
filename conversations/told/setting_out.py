"""One sentence in which somebody says of himself, in so many words, that he will do something, and when; or that he
will do nothing at all. What it is taken for is told in `intending.py` and `gist.py`."""

from collections.abc import Sequence
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small

# Of so many sentences it is known: in one turn that is asked again and again of the same few.
_HELD = 200
# "Zo zeg ik het" is said on no Sunday.
_FULL_DAY = r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
_DAY = rf"(?:{_FULL_DAY}|ma(?! ja\b)|di|wo|do|vr|za|zo(?= (?:[0-9]|om\b|na\b)))"
_DAY_EN = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|"
    r"march|may|june|july|august|october)"
)
TO_COME = re.compile(
    rf"\b(?:vanaf (?:nu|vandaag|vanavond|morgen|volgende|komende|{_DAY}|{_MONTH})|vanavond|vanmiddag|straks|"
    r"(?<!elke )(?<!iedere )(?<!'s )(?:over)?morgen(?!s)|morge|mrgn|"
    rf"(?:(?:volgende|komende|aankomende|aanstaande|deze) (?:week|wk|maand|keer|{_DAY}\b))|"
    rf"(?<!elke )(?<!iedere )(?<!vorige )(?<!afgelopen )(?<!laatste ){_DAY}(?:ochtend|middag|avond)?(?= )|"
    rf"(?:op|vanaf|a\.s\.|as) {_DAY}\b|{_DAY}(?:ochtend|middag|avond)?$|in {_MONTH}|\d{{1,2}} {_MONTH}|na het weekend|"
    r"(?:dit|het|komend|aankomend|aanstaand|volgend) (?:weekend|weekeinde)|in het weekend|"
    r"(?:in|na|voor|vóór) (?:de )?(?:kerst|vakantie)|na (?:oud en nieuw|de feestdagen|nieuwjaar)|"
    r"(?:in|vanaf|begin|van) (?:het )?nieuwe? jaar|"
    rf"tomorrow|tonight|next (?:week|time|month|{_DAY_EN})|this (?:week|afternoon|evening|weekend)|"
    rf"(?:on|from|starting) {_DAY_EN}|from (?:now|today|tonight|tomorrow))\b"
)
"""When something is still to come; "elke dinsdag" and "vorige week" are not among them."""
# He says that he will: "ik ga … doen", "ga ik", "ik probeer".
_WILL = re.compile(
    r"\b(?:ik (?:ga|zal|probeer|beloof)|(?:ga|zal|probeer) ik|ik ben van plan|ik (?:heb )?neem me voor|"
    r"ik (?:(?!als\b)[\w'’-]+ ){1,7}(?:ga|zal) (?=[\w]+en\b)|heb (?:ik )?me voorgenomen|i(?: a|['’])?m (?:gonna|"
    r"going to)|i(?: wi|['’])ll)\b"
)
# He wants to, and names the deed and the day with it: that is set out.
_WANTS_TO = re.compile(r"\b(?:ik (?:wil|wou)|wil ik)\b(?! (?:weten|graag weten|het (?:er )?over))")
# "Ga volgende week maandag nee zeggen": of himself, without saying so.
_GOES_BARE = re.compile(r"^(?:(?:dus|dan|en|ja|ok) )*(?:ga|zal) (?!je\b|jij\b|u\b|er\b|maar\b)(?:[\w'’-]+ ){1,8}\w+en$")
# What one does at a time of one's own choosing, told of oneself: "ik leg hem", "morgen bel ik".
_DOES = (
    r"(?:leg|bel|vraag|zeg|mail|app|schrijf|stuur|zet|maak|plan|neem|begin|start|stop|blok|blokkeer|bespreek|spreek|"
    r"praat|"
    r"stel|geef|hou|houd|loop|lees|doe|kies|pak|schuif|regel|meld|laat|sluit|check|oefen|vertel|open|ruim|stap|zoek|"
    r"haal|breng|kijk|blijf|noem|weiger|wacht|nodig|verzet|deel|reserveer|wandel|fiets|sport|trek|ren|leer|teken)"
)
_DOES_THEN = re.compile(rf"\b(?:ik {_DOES}|{_DOES} ik)\b")
# As what came out of it: "dat ik het in januari zeg".
_THAT_HE_DOES = re.compile(rf"^(?:en )?dat ik (?:[\w'’-]+ ){{1,8}}(?:{_DOES}|ga)$")
_INFINITIVE = (
    r"\b(?:uit|op|aan|af|mee|terug|na|door|over|weg|in|toe|los|neer|voor|tegen|bij|samen)?"
    r"(?:leggen|bellen|vragen|zeggen|mailen|appen|schrijven|sturen|"
    r"zetten|maken|plannen|nemen|beginnen|stoppen|blokken|spreken|praten|stellen|geven|houden|lopen|lezen|doen|kiezen|"
    r"pakken|schuiven|regelen|laten|sluiten|checken|oefenen|vertellen|ruimen|zoeken|halen|brengen|kijken|wachten|"
    r"nodigen|delen|wandelen|fietsen|sporten|leren|luisteren|bespreken|overleggen|proberen|gaan)\b"
)
DEED = re.compile(_INFINITIVE)
"""What is to be done."""
_TO_DO = re.compile(
    rf"\bik (?:ga|wil|zal|zou|moet|kan|mag|probeer)\b|\bi (?:want|will|should|could|can)\b|{_INFINITIVE}"
)
# Not once and for all, not sure, not so; or something else than a thing to try.
_NOT_SO = re.compile(
    r"\b(?:me af|naar uit|tegen ?op|(?<!1x )(?<! keer )(?<! eens )niet(?! (?:meteen|direct|gelijk)\b)|"
    r"geen|nooit|(?<!zeg ik )(?<!een keer )(?:niks|niets)|nauwelijks|misschien|wellicht|ooit|hopelijk|hoop|zou|"
    r"bang|twijfel\w*|weet|denk|dacht|altijd|meestal|vaak|steeds|telkens|soms|weer|(?<!maandag )(?<!nu )(?<!morgen )"
    r"(?:elke|iedere)|zei|zegt|vroeg|hoorde|wilde|moet|moest|vakantie|verlof|pensioen|begrafenis|uitvaart|crematie|"
    r"ziekenhuis|operatie|(?:ik wacht|wacht ik) tot|kapot|onderdoor|dood|stuk|toch$|gebukt|huilen|scheiden|not|"
    r"never|maybe|perhaps|hope|might|"
    r"afraid|always|usually|often|sometimes|again|every|holiday)\b"
)
_CLAUSE = re.compile(
    r"[,;:]| (?:want|omdat|zodat|waardoor|dan hoef|because|so that) |"
    r" dat (?=(?:ik|je|hij|ze|zij|het|we|wij|er|de|mijn|u|ie)\b)"
)
_SOMEBODY = re.compile(r"\b(?:ik|je|jij|hij|ze|zij|we|wij|het|er|dat|die|is|was|i|he|she|it|they)\b")
# He only says that he writes on later.
_ANSWERS_LATER = re.compile(
    r"(?:(?:maar|en|dan|dus|sorry) )*(?:ik (?:schrijf|antwoord|reageer|vertel|typ|app|laat)|"
    r"(?:schrijf|antwoord|reageer|vertel|typ|app|laat) ik|(?:straks|morgen|vanavond|later) (?:schrijf|antwoord|"
    r"reageer|vertel) ik)"
    r"(?: (?:je|u|jou|het|er|hier|daar|nog|wel|weer|verder|meer|morgen|later|vanavond|vanmiddag|straks|dan|pas|terug|"
    r"op|een|antwoord|even|weten|over|volgende|deze|week|na het weekend))*"
)
# He does nothing, and means to.
_NOTHING_AT_ALL = re.compile(
    r"\b(?:niks|niets)(?: \w+){0,2} (?:doen|proberen|uitproberen|veranderen|ondernemen|plannen)\b|"
    r"\b(?:doe|probeer|verander|onderneem|plan)\b(?: \w+){0,6} (?:niks|niets)(?: \w+)?$|"
    r"\b(?:do|try|change) nothing\b|\bnot (?:do|try|change) anything\b"
)
_AT_TIMES = re.compile(
    r"\b(?:altijd|meestal|vaak|steeds|telkens|soms|elke|iedere|vorige|misschien|always|usually|often|sometimes|every)\b"
)
_IF = re.compile(r"\b(?:als|wanneer|zodra|telkens|elke keer|if|when|whenever)\b")
# "Niks. Ik ga eerst met mijn baas praten": what is to be done is named, if not when.
_GOES_TO = re.compile(r"\b(?:ik (?:ga|zal|probeer)|(?:ga|zal|probeer) ik|i (?:will|am going to|'ll))\b")


@lru_cache(maxsize=_HELD)
def part_that_sets_out(sentence: str) -> str:
    """The part of this sentence in which he says so, in small letters."""
    if sentence.rstrip().endswith("?"):
        return ""
    plain = _plain(sentence)
    clauses = [clause.strip() for clause in _CLAUSE.split(plain)]
    clauses = [clause for clause in clauses if not _ANSWERS_LATER.fullmatch(clause)]
    found = (clause for clause in (*clauses, *_with_when(clauses)) if _is_set_out(clause))
    return next(found, "") or _done_then(clauses) or (_that_he_will(plain) if "dat ik " in plain else "")


# As what came of the talk, or was promised in it: "dat ik maandag ga bellen", "beloofd dat ik morgen bel".
_THAT_HE_WILL = re.compile(
    r"(?:^(?:(?:en|ook|nog|oh?|ja|vooral|alleen|wel|kort|nou|(?:ik |wat ik )?neem (?:ik )?mee|"
    r"wat ik mee ?neem(?: is)?)[,.: ]+)*|\b(?:beloofd|beloofde|afgesproken|"
    r"(?:spraken|spreken) af|besloten|besloot|bedacht|voorgenomen|afspraak is|plan is|voornemen is|voornemen om|"
    r"idee is)[,:]? )"
    r"(?P<so>dat ik (?:[\w'’-]+ ){1,9}?"
    rf"(?:(?:ga|zal) (?:[\w'’-]+ ){{0,2}}\w{{2,}}(?:en|aan|n)|{_DOES})"
    r"(?:,? (?:met|tegen|aan|bij|in|op|voor|over|om|als|zonder|tijdens|na|vanaf|dat)\b.*)?)$"
)


def _that_he_will(plain: str) -> str:
    """Where he says that he will, behind "dat"."""
    for one in _APART.split(plain):
        found = _THAT_HE_WILL.search(one)
        if found and TO_COME.search(found["so"]) and not _NOT_SO.search(found["so"]) and not _IS_OVER.search(one):
            return found["so"]
    return ""


_APART = re.compile(r"[;] | (?:maar|want|omdat|zodat) ")
_IS_OVER = re.compile(r"\b(?:wilde|zou|had|moest|vroeg of|bang)\b")


def _with_when(clauses: Sequence[str]) -> list[str]:
    """Each with the one beside it, where that only says when: "ik geef hem terug, uiterlijk vrijdag"."""
    when = [TO_COME.search(one) is not None and not _SOMEBODY.search(_IS_THERE.sub("", one)) for one in clauses]
    beside = [(at, to) for at in range(len(clauses)) for to in (at - 1, at + 1) if 0 <= to < len(clauses) and when[to]]
    # "Dinsdag, in de teamlunch, zeg ik dat ik niet meedoe": where stands between.
    where = [at for at in range(2, len(clauses)) if not _SOMEBODY.search(clauses[at - 1]) and when[at - 2]]
    beside += [(at, at - 2) for at in where if not when[at - 1]]
    # "In de overdracht op maandag, dan pak ik alles op" is how it goes every week.
    once = [(at, to) for at, to in beside if not clauses[at].startswith("dan ") or _ONCE.search(clauses[to])]
    return [f"{clauses[at]} {clauses[to]}" for at, to in once if not when[at]]


# "Woensdag 6 januari heb ik overleg, dan zeg ik het."
_IS_THERE = re.compile(r"\b(?:heb ik|zie ik|spreek ik|is er|is het|is de|(?:na|voor|vóór|tijdens|in|bij|op|aan) het)\b")
_ONCE = re.compile(r"\d|\b(?:volgende|komende|aanstaande|deze|morgen|overmorgen|vanavond|straks)\b")


def _done_then(clauses: Sequence[str]) -> str:
    """What he does when something happens on a day to come: "vrijdag als hij belt: ik bel je terug"."""
    if not any(map(_IF.search, clauses)):
        return ""
    is_then = (_IF.search(one) and TO_COME.search(one) and not _AT_TIMES.search(one) for one in clauses)
    first = next((place for place, so in enumerate(is_then, 1) if so), len(clauses))
    return next((one for one in clauses[first:] if _will(one) and not _NOT_SO.search(one)), "")


def _will(clause: str) -> bool:
    if _WILL.search(clause) or _DOES_THEN.search(clause) or _THAT_HE_DOES.search(clause):
        return True
    wants = _WANTS_TO.search(clause)
    return bool((wants and DEED.search(clause, wants.end())) or _GOES_BARE.search(clause))


def _is_set_out(clause: str) -> bool:
    # "Dat ga ik vanaf donderdag zeggen als er weer iemand voordringt": what comes again is what it is for.
    heads = {clause, _FOR_WHEN.split(clause, maxsplit=1)[0], _AND_THEN.split(clause, maxsplit=1)[0]}
    if lets_be := _LETS_BE.search(clause):
        head = clause[: lets_be.start()]
        return _will(head) and not _NOT_SO.search(head)
    return any(TO_COME.search(one) and _will(one) and not _NOT_SO.search(one) for one in heads)


# "Ik geef het aan Dennis en kom er tot vrijdag niet aan": what he lets be until a day goes with what he does.
_UNTIL = rf"(?:tot|vóór|voor|until) (?:na )?(?:{_DAY}\b|(?:de )?[0-9]{{1,2}}(?:e|ste)?\b|(?:over)?morgen|volgende week)"
_LETS_BE = re.compile(
    rf" en (?!(?:als|dan|kan|kon|moet|hoef|mag|wil|weet)\b)(?=(?:[\w'’-]+ ){{0,8}}?{_UNTIL})"
    r"(?=(?:[\w'’-]+ ){0,8}?(?:niet|niks|niets|not)\b)"
)


# "Zaterdag ga ik erheen en dan wil ik eens niet over het werk beginnen."
_AND_THEN = re.compile(r" en (?:dan|daar|daarna) (?=(?:wil|ga|zal|hoop|probeer|kijk) ik\b)")


_FOR_WHEN = re.compile(r" (?:als|wanneer|zodra|telkens als) ")


def that_he_does(sentence: str) -> bool:
    """Whether he says, as what came out of it, that he does something: "dat ik hem in de la leg"."""
    plain = _plain(sentence)
    clauses = _AND_THAT.split(plain) if _THAT_I.search(plain) else ()
    return any(_THAT_HE_DOES_IT.search(one) and not _NOT_SO.search(one) for one in clauses)


_THAT_I = re.compile(r"\bdat ik ")
_AND_THAT = re.compile(r" en (?=dat )")
_THAT_HE_DOES_IT = re.compile(rf"^(?:en )?dat ik (?:[\w'’-]+ ){{1,12}}{_DOES}$")


@lru_cache(maxsize=_HELD)
def wants_to_try(sentence: str) -> bool:
    """Whether he says in so many words that he wants to try something, and names the deed: "ik wil het gewoon proberen,
    als ze belt eerst zeggen dat ik terugbel"."""
    plain = _plain(sentence)
    found = _WANTS_TO_TRY.search(plain)
    if found is None or sentence.rstrip().endswith("?") or _NOT_WANTED.search(plain[: found.end()]):
        return False
    behind = _TO_BE_OR_HAVE.sub(" ", plain[found.end() :])
    return DEED.search(behind) is not None and _UNSURE.search(behind) is None


_WANTS_TO_TRY = re.compile(
    r"\b(?:ik wil|wil ik|ik ga|ga ik) (?!weten\b)"
    r"(?:(?:het|dat|dit|'t|eigenlijk|gewoon|nu|wel|toch|ook|maar|een keer|eens|"
    r"een keertje|graag|echt|vooral|eerst|vaker|deze week|volgende week|de komende (?:tijd|weken)) )*"
    r"(?:uit)?(?:proberen|probeer)\b"
)
_NOT_WANTED = re.compile(
    r"\b(?:niet|nooit|geen|misschien|wellicht|ooit|weet|zei|zegt|vindt|vond|wilde|dacht|of ik|als ik|toen|vroeger)\b"
)
_UNSURE = re.compile(r"\b(?:maar (?:ik )?(?:durf|weet|kan)|of (?:dat|het) (?:lukt|kan)|misschien|ooit)\b")
# "Op te houden met piekeren", "rust te nemen": what one wishes more than does.
_TO_BE_OR_HAVE = re.compile(
    r"\b(?:rust\w*|vrede|afstand|ruimte|moed|tijd|het los|mezelf|me)\b(?: [\w']+){0,3} (?:te )?(?:\w*nemen|\w*laten|"
    r"\w*houden|\w*geven|\w*maken|\w*zoeken|\w*stellen)\b|\bgaan\b"
)


def names_something_to_do(sentence: str) -> bool:
    """Whether something is to be done in it, by whomever."""
    return _TO_DO.search(sentence.casefold()) is not None


def can_begin(sentence: str) -> bool:
    """Whether he says that he does something, as one does at a time of one's own choosing."""
    return _DOES_THEN.search(sentence.casefold()) is not None


def does_nothing(sentence: str) -> bool:
    """Whether he means to do nothing, whatever happens."""
    plain = _plain(sentence)
    return _NOTHING_AT_ALL.search(plain) is not None and _IF.search(plain) is None


@lru_cache(maxsize=_HELD)
def goes_to(sentence: str) -> bool:
    """Whether he says that he will do something, and what; when it will be may be left open."""
    plain = _plain(sentence)
    if plain.endswith("?"):
        return False
    goes = part_that_sets_out(sentence) or (_GOES_TO.search(plain) and DEED.search(plain))
    return bool(goes) and not (_NOT_SO.search(plain) or does_nothing(sentence))


def _plain(sentence: str) -> str:
    return small(sentence).strip(" .!…")
