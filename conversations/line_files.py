"""The text of a conversation's lines, in TOML, to lines and nothing else: what cannot be understood is told, and where.

A line is a table `[[line]]`, its questions are tables `[[line.question]]` under it. What each field means stands at the
top of every file in `lines/`.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from conversations import patterns as re
from conversations.inputs import is_blank
from conversations.lines import STEPS, After, Fit, Line, Question, Takes
from conversations.said.gist import Came
from conversations.steering import Dial, Style
from conversations.text import Text, Worded

FORMS = ("je", "u", "en")
# What a sentence of a line can have filled in.
PLACEHOLDERS = ("client", "coach", "when", "count", "Count", "questions", "until", "met", "wrote", "boss")
# Ready-made answers that can hang under a question, beside writing.
ASIDES = ("not_prepared", "not_done", "nothing", "unknown")
# What can stand quoted above a question, besides an earlier step of the line.
QUOTES = (
    *("intention", "brought", "goal", "learning_goal", "came", "wish", "held", "reached", "summed"),
    "remembered",
    "topic",
    "goal_shown",
    "measure",
)
TAPPED = ("not_prepared", "yes", "other", "keep", "change", "drop", "-2", "-1", "0", "1", "2")

_LINE = {"key", "idea", "asks", "plain", "dials", "styles", "fits", "opening", "farewell", "question"}
_QUESTION = {
    *FORMS,
    *(
        "step",
        "lead",
        "reader",
        "again",
        "final",
        "also",
        "lastly",
        "hard",
        "brief",
        "talk",
        "other",
        "scene",
        "quote",
        "takes",
        "only_after",
        "not_after",
        "stands_on",
        "ends_after",
        "repeat",
        "only_tapped",
        "aside",
    ),
}
_PLACEHOLDER = re.compile(r"\{(\w*)\}?")


class LineError(Exception):
    """This text holds no lines; `reason` tells who edits it what to change, and at which line or question."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.source)
        self.reason = reason


def parse(conversation: str, toml_text: str) -> tuple[Line, ...]:
    """The lines of this conversation in this text; LineError when there is something in it that is not understood."""
    if conversation not in STEPS:
        raise LineError(Text("There is no conversation by the name of {name}.", name=conversation))
    try:
        document = tomllib.loads(toml_text)
    except tomllib.TOMLDecodeError as error:
        raise LineError(Text("{file} is not written as TOML: {error}", file=conversation, error=str(error))) from None
    tables = document.pop("line", [])
    if document or not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise LineError(
            Text("{file} holds tables that begin with [[line]], and nothing beside them.", file=conversation)
        )
    lines = tuple(_Table(conversation, table, place).line() for place, table in enumerate(tables, 1))
    for key, times in Counter(line.key for line in lines).items():
        if times > 1:
            raise LineError(Text("The key {line} is there more than once; every line needs its own.", line=key))
    if not any(line.plain for line in lines):
        raise LineError(Text("{file} has no plain line: one with plain = true.", file=conversation))
    return lines


class _Table:
    """One table of the file being read; it knows its name for what it has to say."""

    def __init__(self, conversation: str, table: Mapping[str, Any], place: int) -> None:
        self.conversation, self.table = conversation, table
        self.name = str(table.get("key") or f"{conversation}, {place}")

    def line(self) -> Line:
        self._only(self.table, _LINE)
        key, idea = (self._word(self.table, field) for field in ("key", "idea"))
        if not key.startswith(f"{self.conversation}."):
            raise self._wrong("key", f"{self.conversation}.…")
        asked = self.table.get("question")
        if not isinstance(asked, list) or not asked or not all(isinstance(one, dict) for one in asked):
            raise LineError(Text("Line {line} has no questions yet: [[line.question]].", line=self.name))
        questions: tuple[Question, ...] = ()
        for one in asked:
            questions = (*questions, self._question(one, [earlier.step for earlier in questions]))
        return Line(
            key=key,
            conversation=self.conversation,
            idea=idea,
            questions=questions,
            asks=self._word(self.table, "asks") if "asks" in self.table else "",
            plain=self._flag(self.table, "plain"),
            dials=frozenset(map(Dial, self._several(self.table, "dials", Dial) or Dial)),
            styles=frozenset(map(Style, self._several(self.table, "styles", Style) or Style)),
            fits=frozenset(map(Fit, self._several(self.table, "fits", Fit))),
            opening=self._sentences(self.table, "opening"),
            farewell=self._sentences(self.table, "farewell"),
        )

    def _question(self, one: Mapping[str, Any], before: list[str]) -> Question:
        self._only(one, _QUESTION)
        step = self._one(one, "step", STEPS[self.conversation])
        if step in before:
            raise LineError(Text("Line {line} has the step {step} twice.", line=self.name, step=step))
        came = {*Came, *TAPPED}
        repeat = one.get("repeat", "")
        if repeat not in ("", "learning_goal"):
            raise self._wrong("repeat", "learning_goal")
        return Question(
            step=step,
            wording=self._wording(one),
            lead=self._sentences(one, "lead"),
            reader=self._sentences(one, "reader"),
            again=self._sentences(one, "again"),
            final=self._sentences(one, "final"),
            also=self._sentences(one, "also"),
            lastly=self._sentences(one, "lastly"),
            hard=self._sentences(one, "hard"),
            brief=self._sentences(one, "brief"),
            talk=self._sentences(one, "talk"),
            other=self._sentences(one, "other"),
            scene=self._sentences(one, "scene"),
            quotes=tuple(self._several(one, "quote", (*before, *QUOTES))),
            takes=Takes(self._one(one, "takes", Takes)) if "takes" in one else Takes.WORDS,
            only_after=self._conditions(one, "only_after", before),
            not_after=self._conditions(one, "not_after", before),
            stands_on=self._conditions(one, "stands_on", before),
            ends_after=tuple(self._several(one, "ends_after", came)),
            repeat=bool(repeat),
            only_tapped=self._one(one, "only_tapped", before) if "only_tapped" in one else "",
            aside=tuple(self._several(one, "aside", ASIDES)),
        )

    def _conditions(self, one: Mapping[str, Any], field: str, before: list[str]) -> tuple[After, ...]:
        conditions = []
        for said in self._list(one, field):
            step, _, came = said.partition(":")
            if step not in before or came not in {*Came, *TAPPED}:
                raise self._wrong(field, f"{'|'.join(before)}:{'|'.join((*Came, *TAPPED))}")
            conditions.append(After(step, came))
        return tuple(conditions)

    def _sentences(self, table: Mapping[str, Any], field: str) -> Worded | None:
        if field not in table:
            return None
        if not isinstance(table[field], dict) or set(table[field]) - set(FORMS):
            raise self._wrong(field, ", ".join(f"{field}.{form}" for form in FORMS))
        return self._wording(table[field], f"{field}.")

    def _wording(self, table: Mapping[str, Any], prefix: str = "") -> Worded:
        forms = {form: self._word(table, form, f"{prefix}{form}") for form in FORMS}
        for form, words in forms.items():
            unknown = [name for name in _PLACEHOLDER.findall(words) if name not in PLACEHOLDERS]
            if unknown or words.count("{") != words.count("}"):
                raise self._wrong(f"{prefix}{form}", ", ".join(f"{{{name}}}" for name in PLACEHOLDERS))
        return Worded(forms["je"], forms["u"], forms["en"])

    def _only(self, table: Mapping[str, Any], known: set[str]) -> None:
        for field in table:
            if field not in known:
                raise LineError(
                    Text("Line {line} has a field that is not known: {field}.", line=self.name, field=field)
                )

    def _word(self, table: Mapping[str, Any], field: str, called: str | None = None) -> str:
        given = table.get(field, "")
        if not isinstance(given, str) or is_blank(given):
            raise LineError(Text("Line {line} has no {field} yet.", line=self.name, field=called or field))
        return given.strip()

    def _flag(self, table: Mapping[str, Any], field: str) -> bool:
        if table.get(field, False) not in (True, False):
            raise self._wrong(field, "true")
        return bool(table.get(field, False))

    def _one(self, table: Mapping[str, Any], field: str, known: Iterable[str]) -> str:
        given, choices = table.get(field), [str(one) for one in known]
        if not isinstance(given, str) or given not in choices:
            raise self._wrong(field, ", ".join(choices))
        return given

    def _several(self, table: Mapping[str, Any], field: str, known: Iterable[str]) -> list[str]:
        given, choices = self._list(table, field), [str(one) for one in known]
        if field in table and (not given or any(one not in choices for one in given)):
            raise self._wrong(field, ", ".join(choices))
        return given

    def _list(self, table: Mapping[str, Any], field: str) -> list[str]:
        given = table.get(field, [])
        several = [given] if isinstance(given, str) else given
        if not isinstance(several, list) or not all(isinstance(one, str) for one in several):
            raise LineError(
                Text("Line {line}: {field} is not written as in the examples.", line=self.name, field=field)
            )
        return several

    def _wrong(self, field: str, choices: str) -> LineError:
        said = Text("Line {line}: {field} can only be {choices}.", line=self.name, field=field, choices=choices)
        return LineError(said)
