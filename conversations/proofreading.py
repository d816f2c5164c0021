"""What a program can see of a line that is not as good as it could be (`wording.py` looks at single questions).

A line is read as the client meets it: what points has something to point at, what was said at the start is so, and no
question comes in two lines. A finding is something to look at; none is no proof of a good line.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from conversations import patterns as re
from conversations.lines import BUDGET, Line, Question, Takes
from conversations.text import Text, Worded
from conversations.wording import Finding, Form, Rule, lint


@dataclass(frozen=True)
class Remarked:
    """What is remarked on one sentence of a line: where it stands, how it reads, and what there is to say."""

    where: str
    words: str
    findings: tuple[Finding, ...]


_POINTING = Finding(
    Rule.POINTING,
    Text("This points at something that was not named: the client has to guess what is meant."),
    Text("Quote an answer above it (quote = …), or ask for one concrete moment first."),
)
_FISHING = Finding(
    Rule.FISHING,
    Text("This fishes for an answer that pleases; there is no honest room for “nothing”."),
    Text("Ask what happened, or what he noticed."),
)
_NOUNS = Finding(
    Rule.NOUNS,
    Text("This is written in nouns; nobody speaks like that."),
    Text("Say it with verbs, as at the kitchen table."),
)
_PULPIT = Finding(
    Rule.PULPIT,
    Text("There is a word of the workshop or the pulpit in this."),
    Text("Say what happens: how did it go, what do you want, what helps?"),
)
_REPEATS = Finding(
    Rule.REPEATS,
    Text("Another line asks just this."),
    Text("Ask it in other words, or leave it to the other line."),
)
_BUDGET = Finding(
    Rule.BUDGET,
    Text("This line asks more questions than this conversation has room for."),
    Text("Keep the ones that follow from the answer before."),
)
_COUNT = Finding(
    Rule.COUNT,
    Text("What is said of the number of questions is not so."),
    Text("Say how many come to somebody who answers all of them; announce the last at the last."),
)
_READER = Finding(
    Rule.READER,
    Text("The other reads this question too, and it is not worded for him."),
    Text("Word it for the reader as well, in every form: reader = …"),
)

_POINTS = {
    "nl": r"(?:deze|die|zo'n) situaties?|hierin|hiervan|hieruit|zoiets|daar(?:in|van|bij|mee)?|toen|die ander"
    r"|de anderen|de betrokkenen|dat moment|die zin|die persoon",
    "en": r"(?:this|that|such a) situation|in this|of this|from this|such a thing|there|back then|the others?"
    r"|those involved|that moment|that sentence|that person",
}
_MOMENT = {
    "nl": r"moment|keer|voorbeeld|situatie|gebeurde|gebeurt|collega|iemand|wie|zin|mens|persoon|gesprek|denk aan",
    "en": r"moment|time|example|situation|happened|happens|colleague|somebody|someone|who|sentence|person|conversation"
    r"|think of",
}
# "Wat is er toen …" points; "hoe is het er toen je …" tells which time itself.
_NO_POINT = {"nl": r"toen (?:je|jij|u|jullie|het|hij|ze|zij)|wat is er daar", "en": r"there (?:is|are|was|were)"}
_FISHES = {
    "nl": r"wat lukt (?:je|u) nu wat|wat eerder niet|welke kwaliteit|wat had (?:je|u) er ?aan|trots"
    r"|wat deed (?:je|u) goed|wat ging er goed|waar(?:om|in) bent? (?:je|u) (?:gegroeid|sterk)",
    "en": r"what can you do now that|which quality|what good was it|proud|what did you do well|what went well",
}
_WORKSHOP = {
    "nl": r"gun(?:t|nen|de)?|een plek (?:te )?(?:krijgt|krijgen|geeft|geven|gaf)"
    r"|(?:krijgt|krijgen|geeft|geven) (?:\w+ )*een plek|verschui(?:ft|ven|vingen|ving)|verschoven|inzicht(?:en)?"
    r"|kwaliteit(?:en)?|ontdekking(?:en)?|experiment\w*|in beweging|leerpunt(?:en)?|aangebroken"
    r"|essentie|essentieel|kantelpunt",
    "en": r"insights?|quality|qualities|discover(?:y|ies)|experiments?|in motion|essence|empower\w*|journey",
}
_NOUNY = {
    "nl": (r"\bvan (?:de|het|je|uw|een|dit|die)\b", r"\b\w{4,}(?:heid|atie|iteit|ering)\b"),
    "en": (r"\bof (?:the|your|a|this|that)\b", r"\b\w{4,}(?:ness|ation|ity)\b"),
}
# What belongs to the same question and is answered in the same breath.
_IN_ONE_BREATH = {
    "nl": re.compile(r",? en (?:waar en wanneer|wat niet|wat nog niet|wanneer niet|hoe)\?$"),
    "en": re.compile(r",? and (?:where and when|what (?:not|does not|did not|did not yet)|when not|how)\?$"),
}
_NUMBERS = {"één": 1, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5}
_SAID_COUNT = re.compile(r"\b(één|twee|drie|vier|vijf) (?:korte |kleine )?vra(?:ag|gen)\b", re.IGNORECASE)
_SAID_LAST = re.compile(r"\b(?:nog één|de laatste|tot slot|als laatste)\b", re.IGNORECASE)
_BOTH_READ = ("evaluation", "coach_evaluation")
_CLOSED = (Takes.YES_OTHER, Takes.ONWARD)


def remarks(lines: Sequence[Line]) -> Iterator[Remarked]:
    """What there is to say about these lines, in their order."""
    for line in lines:
        yield from _of_line(line)
        for place, one in enumerate(line.questions):
            for form, words in _forms(one.wording):
                found = (*_of_question(line, place, form), *(() if form != "je" else _across(line, place, lines)))
                if found:
                    yield Remarked(f"{line.key}.{one.step} ({form})", words, found)


def _forms(worded: Worded) -> tuple[tuple[str, str], ...]:
    return (("je", worded.je), ("u", worded.u), ("en", worded.en))


def _of_line(line: Line) -> Iterator[Remarked]:
    count = len(line.always)
    if count > BUDGET.get(line.conversation, 2):
        yield Remarked(line.key, line.idea, (_BUDGET,))
    opening = line.opening.je if line.opening else ""
    said = _SAID_COUNT.search(opening)
    if said and not any(one.repeat for one in line.questions) and _NUMBERS[said[1].casefold()] != count:
        yield Remarked(line.key, opening, (_COUNT,))


def _of_question(line: Line, place: int, form: str) -> tuple[Finding, ...]:
    """Of one question, in one of its forms."""
    one, lang = line.questions[place], "en" if form == "en" else "nl"
    words = dict(_forms(one.wording))[form]
    plain = _IN_ONE_BREATH[lang].sub("?", re.sub(r"\{\w+\}", "Ada", words))
    closed = one.takes in _CLOSED
    found = lint(plain, "en" if form == "en" else "nl", closed=closed, form=_FORM.get(form))
    return (
        *found,
        *((_POINTING,) if _points_at_nothing(line, place, form, lang) else ()),
        *((_FISHING,) if _has(_FISHES[lang], plain) else ()),
        *((_PULPIT,) if _has(_WORKSHOP[lang], plain) else ()),
        *((_NOUNS,) if _is_nouns(plain, lang) else ()),
        *((_COUNT,) if _announces_too_soon(line, one, form) else ()),
    )


_FORM: Mapping[str, Form] = {"je": "je", "u": "u"}


def _has(pattern: str, words: str) -> bool:
    return bool(re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE))


def _points_at_nothing(line: Line, place: int, form: str, lang: str) -> bool:
    """A word points; no quotation stands above it, and no moment, person or sentence was asked for before."""
    one = line.questions[place]
    words = dict(_forms(one.wording))[form]
    found = re.search(
        rf"\b(?:{_POINTS[lang]})\b", re.sub(_NO_POINT[lang], "…", words, flags=re.IGNORECASE), re.IGNORECASE
    )
    if not found or one.quotes:
        return False
    before = [dict(_forms(earlier.wording))[form] for earlier in line.questions[:place]]
    lead = [dict(_forms(one.lead))[form]] if one.lead else []
    sentences_before = re.split(r"(?<=[.?!:])\s", words[: found.start()])[:-1]
    return not any(_has(_MOMENT[lang], said) for said in (*before, *lead, *sentences_before))


def _is_nouns(words: str, lang: str) -> bool:
    return any(len(re.findall(pattern, words, re.IGNORECASE)) > 1 for pattern in _NOUNY[lang])


def _announces_too_soon(line: Line, one: Question, form: str) -> bool:
    lead = one.lead.je if one.lead else ""
    return form == "je" and bool(_SAID_LAST.search(lead)) and one in line.always[:-1]


def _across(line: Line, place: int, lines: Sequence[Line]) -> Iterator[Finding]:
    """What only shows beside the other lines, or to the other reader."""
    one = line.questions[place]
    if one.takes is Takes.WORDS and not one.only_after:
        others = (other for other in lines if other is not line and other.conversation == line.conversation)
        if any(one.wording.je == other.wording.je for each in others for other in each.always):
            yield _REPEATS
    addresses = _has(r"je|jij|jou|jouw|jullie|mijn|mij|ik", one.wording.je)
    if line.conversation in _BOTH_READ and not one.repeat and one.reader is None and addresses:
        yield _READER
