"""That somebody joins in, where he says so with more beside it: "Is goed hoor, maar ik ben niet zo'n typer", "Klinkt
als een enquête haha. Ja hoor, akkoord".

What he says besides is about himself, or a joke. Where it holds anything back, asks something, or names somebody who
should not read along, it is no yes: a doubt is never taken for consent.
"""

from conversations import patterns as re
from conversations.matching import normal, words_of
from conversations.said.assent import plainly
from conversations.said.said_so import SaidSo, said_so

_CLAUSES = re.compile(r"(?<=[.!?…;])\s+|\n+|,\s+|\s+(?=(?:maar|but)\s)|\s+[-–]\s+")
_JOINS = re.compile(
    r"(?:(?:ja+|prima|ok[eé]?|graag|goed|leuk|natuurlijk|tuurlijk|hoor|nou|dan|en|dus) )*"
    r"(?:(?:ik |dan |daar )?(?:doe|wil) (?:ik )?(?:er )?(?:graag |wel |best |zeker |natuurlijk |gewoon )*(?:aan )?mee"
    r"(?:doen)?|(?:ik )?ben (?:ik )?(?:erbij|er bij|voor)|i(?: am|'m) in|i join(?: in)?)(?: hoor| dan| graag| wel)*"
)
_SURELY = words_of(
    "ja jaa jaja joa jao jawel jahoor jazeker jep akkoord prima is ok oke oké okay doe ik graag tuurlijk natuurlijk",
    "zeker vooruit uiteraard yes yep sure",
)
_HOLDS_BACK = re.compile(
    r"\?|\b(?:(?<!klinkt )(?<!lijkt )(?<!voelt )als|mits|tenzij|alleen(?! (?:'?s |in het weekend|na |overdag))|behalve|"
    r"denk|zal wel|zolang|zodra|indien|wanneer|misschien|twijfel\w*|liever|eerst|nadenken|"
    r"denken|overleggen|weet|snap|begrijp|zeker|hangt|wil|wilde|zou|moet|mag|mogen|hoop|hopelijk|bang|eng|baas|chef|"
    r"manager|leidinggevende|collega\w*|werkgever|hr|iemand|niemand|leest|lezen|meelezen|meeleest|privacy|bewaa?r\w*|"
    r"opgeslagen|geheim|vertrouw\w*|stop\w*|nee|nog niet|geen (?:tijd|zin|trek|idee)|waarom|zin in|verplicht|gestuurd|"
    r"gezegd|hoezo|toch|niks|nooit|niet(?! (?:zo|altijd|elke|iedere|snel|lang)\b)|niets|pas|slapen|delen|opslag|raar|"
    r"unless|if|only|maybe|first|not sure)\b"
)
_MEANS = re.compile(
    r"\b(?:typ\w*|tik\w*|schrijf\w*|schrijver|kijk\w*|kijken|reageer\w*|antwoord\w*|telefoon|mobiel\w*|bereik|scherm|"
    r"druk|dienst\w*|overdag|'?s avonds|avond\w*|weekend|later|kort\w*|langzaam|traag|handig|taal|nederlands|spel\w*|"
    r"dysle\w*|roman\w*|verhalen|praat\w*|prater|type)\b"
)
_MOST = 40  # words


def joins_in(words: str) -> SaidSo | None:
    """His yes, and what he says besides; None where he says no such thing, or anything that holds it back."""
    if len(words.split()) > _MOST:
        return None
    clauses = [one.strip(" ,") for one in _CLAUSES.split(words) if normal(one)]
    said = [one for one in clauses if _is_yes(one)]
    more = [one for one in clauses if one not in said]
    if not said or any(_HOLDS_BACK.search(one.casefold()) for one in more):
        return None
    return SaidSo(True, ", ".join(said), ", ".join(more))


def _is_yes(clause: str) -> bool:
    spoken, so = normal(clause), said_so(clause)
    is_one = _JOINS.fullmatch(spoken) is not None or plainly(clause) or (so is not None and so.yes and not so.more)
    return bool(is_one) and (bool(_SURELY & set(spoken.split())) or _JOINS.fullmatch(spoken) is not None)


def is_of_his_means(more: str) -> bool:
    """Whether what he says besides is how he writes, or when he can."""
    return _MEANS.search(more.casefold()) is not None
