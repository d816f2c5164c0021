"""A trajectory laid down in one breath: "Robin, 8 dec 14:00, om de 3 weken, 4 keer, 60 minuten, rust houden"; made into
the lines as which it is read (`pasted.py`)."""

from conversations import patterns as re
from conversations.days.calendar_words import NAMED
from conversations.days.weekdays import WEEKDAYS

_PARTS = re.compile(r"\s*[,;]\s+|\s*;\s*")
_KEYED = re.compile(r"[^\W\d][\w ]{0,20}[:=]")
_COUNT = r"(?:[0-9]{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)"
_OF_THE_NAME = re.compile(r"(?:(?:een )?traject (?:met|voor)|met|voor|klant) ", re.IGNORECASE)
_FORMS = (
    (
        "eerste",
        re.compile(
            r"(?:eerste (?:gesprek |keer )?(?:op |is )?|start(?:datum)? |begin(?:t)? (?:op )?|vanaf )?"
            rf"(?P<value>.*(?:[0-9] ?(?:{NAMED})|[0-9][-/][0-9]|\b(?:{'|'.join(WEEKDAYS)})\b).*)",
            re.IGNORECASE,
        ),
    ),
    ("om de", re.compile(r"om de (?P<value>.+)|(?P<every>(?:elke|iedere|every) .+)", re.IGNORECASE)),
    (
        "aantal",
        re.compile(rf"(?P<value>{_COUNT}) ?(?:gesprekken|gesprek|keer|x|sessies|afspraken|meetings)", re.IGNORECASE),
    ),
    (
        "duur",
        re.compile(
            rf"(?P<value>(?:{_COUNT}|[0-9]{{1,3}}|een half|anderhalf) ?(?:uur|minuten|min|kwartier))", re.IGNORECASE
        ),
    ),
    ("leerdoel", re.compile(r"leerdoel(?:en)? (?P<value>.+)", re.IGNORECASE)),
    ("doel", re.compile(r"doel (?:is )?(?P<value>.+)", re.IGNORECASE)),
    ("plaats", re.compile(r"(?P<value>(?:in|bij|op) (?:de |het |mijn |kamer |kantoor|zaal ).*|online)", re.IGNORECASE)),
)
_TIME = re.compile(r"(?:om )?[0-9]{1,2}(?:[:.,][0-9]{2}| ?u(?:ur)?)(?: uur)?", re.IGNORECASE)
_SURE = frozenset(("eerste", "om de", "aantal", "duur"))
_FEWEST, _A_NAME = 2, 4


def in_lines(text: str) -> str:
    """What is said in one sentence as lines with their keys; the text as it is where it is nothing of the kind."""
    parts = [one for one in _PARTS.split(text.strip()) if one]
    if "\n" in text.strip() or len(parts) <= _FEWEST:
        return text
    lines = [_first(parts[0])]
    for part in parts[1:]:
        if _TIME.fullmatch(part) and lines[-1].startswith("eerste:"):
            lines[-1] = f"{lines[-1]} {part}"
        else:
            lines.append(_keyed(part, any(one.startswith("doel") for one in lines)))
    told = {one.partition(":")[0] for one in lines}
    return "\n".join(lines) if len(told & _SURE) >= _FEWEST else text


def _first(part: str) -> str:
    is_name = not _KEYED.match(part) and not any(map(str.isdecimal, part)) and len(part.split()) <= _A_NAME
    return f"klant: {_OF_THE_NAME.sub('', part, count=1)}" if is_name else _keyed(part, goal=False)


def _keyed(part: str, goal: bool) -> str:
    if _KEYED.match(part):
        return part
    for key, form in _FORMS:
        if found := form.fullmatch(part):
            return f"{key}: {next(value for value in found.groups() if value)}"
    return part if goal else f"doel: {part}"
