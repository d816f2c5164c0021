"""A half sentence of which somebody is the one who does it, said back to him: "ik heb ze laten staan" is "je hebt ze
laten staan", and "donderdag heb ik het gezegd" is "donderdag heb je het gezegd".

Only what is surely right is turned: a main clause in which "ik" stands beside its verb, and a verb of which it is known
how it goes with "je" and with "u". All else stays his own words, or is not said.
"""

from dataclasses import dataclass

from conversations import patterns as re
from conversations.spellings import spells
from conversations.text import Worded

_PAST = (
    r"(?:had|was|zei|vroeg|ging|deed|liet|bleef|hield|nam|liep|schreef|sprak|zat|zweeg|sloot|stond|keek|koos|gaf|las|"
    r"kreeg|begon|belde|mailde|appte|vertelde|stopte|legde|zette|telde|wachtte|oefende|weigerde|luisterde|haalde|"
    r"voelde|durfde|stapte|fietste|wandelde|noemde|merkte|zag|kwam|werd|vond|dacht|wist|schoot|schrok|sliep|reed|"
    r"moest|kon|mocht|wilde|lachte|draaide|pakte|maakte|regelde|probeerde|antwoordde)"
)
# As he says it of himself, and as it is said to him.
_NOW = dict(
    re.findall(
        r"(\w+):(\w+)",
        "heb:hebt ben:bent ga:gaat wil:wilt kan:kunt hoef:hoeft zal:zult zeg:zegt doe:doet durf:durft blijf:blijft "
        "vraag:vraagt bel:belt word:wordt vind:vindt hou:houdt houd:houdt zie:ziet sta:staat moet:moet mag:mag "
        "weet:weet laat:laat zit:zit zet:zet eet:eet kijk:kijkt loop:loopt schrijf:schrijft neem:neemt leg:legt "
        "geef:geeft stop:stopt maak:maakt denk:denkt voel:voelt snap:snapt slaap:slaapt merk:merkt drink:drinkt "
        "kom:komt geloof:gelooft help:helpt lig:ligt noem:noemt bescherm:beschermt luister:luistert trek:trekt "
        "lach:lacht",
    )
)
_BEHIND = {"kan": "kun", "zal": "zul"}  # "kun je", "zul je"
_VERB = rf"(?:{_PAST}|{'|'.join(_NOW)})"
_HE_FIRST = re.compile(rf"^ik (?P<verb>{_VERB})\b(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
_VERB_FIRST = re.compile(rf"^(?P<verb>heb|ben|{_PAST}) ik\b(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
_HE_BEHIND = re.compile(rf"^(?P<before>.+?) (?P<verb>{_VERB}) ik\b(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
_LEFT_OUT = re.compile(r"^(?P<verb>heb|ben)(?P<rest> .*)$", re.IGNORECASE | re.DOTALL)
# Where the clause begins with one of these it hangs on another, or asks.
_HANGS = re.compile(
    r"^(?:als|toen (?:ik|hij|ze|zij|er|het|de|een|we|iemand)|omdat|zodat|dat(?! (?:heb|ben|had|zei|ga|wil|doe) ik\b)|"
    r"of|hoe|wat|waar\w*|wanneer|wie|welke?|terwijl|voordat|nadat|zodra|tot|totdat|want|hoewel|al|die|zoals|dus dat|"
    r"misschien|moet|kan|mag|zal|zou)\b",
    re.IGNORECASE,
)
_ANOTHER_TOO = re.compile(
    r"\b(?:je|jij|jou|jouw|u|uw|jullie|we|wij|ons|onze|elkaar|k|ikzelf|ikke|ich|mich|mien\w*|mie|myn|mijne)\b|['’]k\b|\bh[eèé]\b|\b(?:haha+|hihi|lol)\b|[?:;()/]|"
    r"[^\w\s.,!'’\"“”‘„…éèëêïöüáàóçñ%€&+-]",
    re.IGNORECASE,
)
_OTHERS = re.compile(rf"\b(?:ik|hij|ze|zij|ie|iemand|niemand|iedereen|is|{_PAST})\b|,", re.IGNORECASE)
_SAID = re.compile(r"(?<!\w)['\"“”‘„](?!(?:s|t|n|m|k|ns) )[^'\"’”“]{2,}['\"’”](?!\w)")
_OPEN_QUOTE = re.compile(r"['\"“”„]\B|\B['\"“”„](?!s |t |n |m )")
_SHORT = re.compile(r"\b(?:mn|zn|dr|ipv|ff|ong|evt|bijv)\b|\b[mz]['’]n\b|['’]t\b", re.IGNORECASE)
_HIMSELF = re.compile(
    r"\b(?:voel|voelde|schaam\w*|erger\w*|realiseer\w*|herinner\w*|vergis\w*|verslaap\w*|inhouden|ingehouden|afvraag|"
    r"vroeg|afgevraagd|bemoei\w*|terugtrek\w*|druk|zorgen)\b",
    re.IGNORECASE,
)
_HE = re.compile(r"\bik\b", re.IGNORECASE)
_MOST_BEFORE = 5  # words before the verb, where he comes behind it
# Where the clause has another in it of which he is the one who does it, its verb comes at the end: "dat ik niet kom".
_WITHIN = re.compile(
    rf"\bik\b(?P<between>(?: (?!ik\b)[\w'’-]+){{0,7}}? )(?P<verb>{_VERB})"
    r"(?=[,.!…]|$| (?:te|en|als|om|omdat|dat|of|wat|hoe|waar\w*|voor|tegen|met|in|op|aan|bij|van|naar|over|toen|zonder|"
    r"maar|voordat|terwijl|zijn|\w+en|\w+aan|ge\w+)\b)"
)
_BEGINS = re.compile(r"^dat\b", re.IGNORECASE)
# Another verb, or the beginning of another clause, between him and what was taken for his.
_VERBS_TOO = re.compile(rf"\b(?:{_VERB}|omdat|als|of|want|maar|hoe|wat|waar\w*|hij|ze|zij|te(?= ?$))\b")
_OTHER_FORMS = "|".join(one for one, his in _NOW.items() if one != his and one not in ("heb", "ben", "ga", "word"))


_LEFT_OVER = re.compile(rf"\b(?:heb|ben|ga|word|{_OTHER_FORMS})\b")
_ENDS = re.compile(rf"\b(?:{'|'.join((*_NOW, *_NOW.values()))}|\w+(?:en|de|te|aan)|is|zijn|was|ligt)$")


def _ends_well(rest: str) -> bool:
    """Whether what goes on behind "en" ends with a verb of which it is known how it goes."""
    tail = rest.rpartition(" en ")[2] if " en " in rest else ""
    return not tail or tail.startswith("dat ") or _ENDS.search(tail) is not None


@dataclass(frozen=True)
class Turned:
    """What he did or was, as it is said to him in both forms."""

    je: str
    u: str


@dataclass(frozen=True)
class SaidBack:
    """What is said back: turned to him, or else his own words."""

    words: str
    turned: Turned | None = None

    @property
    def sentence(self) -> Worded:
        """As it is said to him; in a language of which it is not known how it turns, his own words."""
        je, u = (self.turned.je, self.turned.u) if self.turned else (self.words, self.words)
        return Worded("{je}", "{u}", "{own}", (("je", je), ("u", u), ("own", self.words)))

    def begins_like(self, other: "SaidBack | None") -> bool:
        """Whether both begin with the same two words, as "je hebt" does."""
        if other is None or self.turned is None or other.turned is None:
            return False
        return self.turned.je.split()[:2] == other.turned.je.split()[:2]


def turned(clause: str) -> Turned | None:
    """This clause, said to the one who wrote it; none where that is not sure."""
    said, quoted = _without_quotes(clause.strip().rstrip(".!… ").strip())
    if not said or spells(_SHORT.sub("", said)) or _HANGS.match(said):
        return None
    if _ANOTHER_TOO.search(said) or _OPEN_QUOTE.search(said):
        return None
    before, found = "", _HE_FIRST.match(said) or _VERB_FIRST.match(said)
    if found is None and (found := _HE_BEHIND.match(said)) is not None:
        before = found["before"]
        if len(before.split()) > _MOST_BEFORE or _OTHERS.search(before):
            return None
    if found is None and not _HE.search(said):
        found = _LEFT_OUT.match(said)
    if found is None:
        return None
    je, u = (_form(found, before, formal=formal) for formal in (False, True))
    return Turned(_with_quotes(je, quoted), _with_quotes(u, quoted)) if je and u else None


def turned_that(clause: str) -> Turned | None:
    """The same of what begins with "dat" and says what he sees: "dat ik te snel ja zeg" is "dat je te snel ja zegt"."""
    said, quoted = _without_quotes(clause.strip().rstrip(".!… ").strip())
    if not _BEGINS.match(said) or spells(_SHORT.sub("", said)) or _ANOTHER_TOO.search(said) or _OPEN_QUOTE.search(said):
        return None
    forms = []
    for formal in (False, True):
        rest = _goes_on(said, "u" if formal else "je")
        if rest is None or (_HE.search(said) and (_LEFT_OVER.search(rest) or not _ends_well(rest))):
            return None
        put = _his(rest, formal=formal, of_himself=_HIMSELF.search(said) is not None)
        forms.append(_with_quotes(f"{put[0].upper()}{put[1:]}.", quoted))
    return Turned(*forms)


def _without_quotes(words: str) -> tuple[str, list[str]]:
    """The words with a mark where somebody is quoted, and what stands there: that stays as it was said."""
    quoted: list[str] = []

    def put(found: "re.Match[str]") -> str:
        quoted.append(found.group())
        return f"QUOTE{len(quoted) - 1}"

    return _SAID.sub(put, words), quoted


def _with_quotes(words: str, quoted: list[str]) -> str:
    for at, one in enumerate(quoted):
        words = words.replace(f"QUOTE{at}", one)
    return words


def _form(found: "re.Match[str]", before: str, *, formal: bool) -> str:
    who, verb = "u" if formal else "je", found["verb"].lower()
    rest = _goes_on(found["rest"], who)
    if rest is None:
        return ""
    if before:
        behind = _NOW.get(verb, verb) if formal else _BEHIND.get(verb, verb)
        put = f"{before} {behind} {who}{rest}"
    else:
        put = f"{who} {_NOW.get(verb, verb)}{rest}"
    put = _his(put, formal=formal, of_himself=_HIMSELF.search(found.string) is not None).rstrip(" ,")
    return f"{put[0].upper()}{put[1:]}."


def _goes_on(rest: str, who: str) -> str | None:
    """The rest with him as `who`; none where it is not known which verb is his there."""
    within = [_WITHIN.match(rest, one.start()) for one in _HE.finditer(rest)]
    if any(one is None or _VERBS_TOO.search(one["between"]) for one in within):
        return None
    # "en" goes on with his own verb, in another form.
    rest = re.sub(r"\b((?:en|maar) (?:\w+ )?)(ben|heb|ga|word)\b(?! ik)", lambda one: f"{one[1]}{_NOW[one[2]]}", rest)
    if re.search(rf"\b(?:en|maar) (?:\w+ )?(?:{_OTHER_FORMS})\b", rest):
        return None

    def put(found: "re.Match[str]") -> str:
        verb = found["verb"]
        return f"{who}{found['between']}{_NOW.get(verb.lower(), verb)}"

    return _WITHIN.sub(put, rest)


def _his(words: str, *, formal: bool, of_himself: bool) -> str:
    """With what is his as theirs who is spoken to."""
    rules = (
        (r"\b(?:mijn|m['’]n|mn)\b", "uw" if formal else "je"),
        (r"\b(?:mezelf|mijzelf)\b", "uzelf" if formal else "jezelf"),
        (r"\bmij\b", "u" if formal else "jou"),
        (r"\bme\b", ("zich" if of_himself else "u") if formal else "je"),
    )
    for pattern, said in rules:
        words = re.sub(pattern, said, words, flags=re.IGNORECASE)
    return words
