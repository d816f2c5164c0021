"""The lines, as a coach reads them: by conversation, one by one, to try out and to switch off for all her clients."""

from collections.abc import Callable, Mapping

from bot.actions.allowed import NotDone
from bot.actions.lines_of import lines_of
from bot.actions.speak import Tap, tell
from bot.actions.try_out import try_line
from bot.storage import coach_questions
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.coach_questions import as_written
from conversations.kinds import said
from conversations.line_steps import after
from conversations.lines import Library, Line, Question
from conversations.scripts import SCRIPTS
from conversations.text import Lines, Piece, Sentence, Text, Verbatim

_IN_A_ROW = 5
_NOT_THERE = NotDone("That line is not there any more.")


def offer_conversations(work: Work, coach: Person) -> None:
    """Let the coach choose the conversation whose lines she reads."""
    of = [one for one in SCRIPTS.values() if one.from_lines]
    rows = [[(said(one.names.title), "u", f"lines.{one.key}")] for one in of]
    tell(work, coach, (Text("Of which conversation do you want to read the lines?"),), buttons=rows)


def show_lines(work: Work, coach: Person, script: str) -> Sentence | None:
    """All lines of one conversation, each with its idea."""
    if not script:
        offer_conversations(work, coach)
        return None
    lines = lines_of(work, coach.id)
    of_it = lines.of(script)
    if not of_it:
        return NotDone("There are no lines for that.")
    ideas = (_idea(number, line, lines) for number, line in enumerate(of_it, 1))
    taps: list[Tap] = [
        (Text("{number}", number=number), "u", f"line.{line.key}") for number, line in enumerate(of_it, 1)
    ]
    rows = [taps[begin : begin + _IN_A_ROW] for begin in range(0, len(taps), _IN_A_ROW)]
    first = Text("The plain line comes first; then what fits. A number shows the whole line.")
    tell(work, coach, (first, Lines(*ideas)), buttons=[*rows, [(Text("Back"), "u", "lines.")]])
    return None


def _idea(number: int, line: Line, lines: Library) -> Text:
    if line.key in lines.off:
        return Text("{number}. (off) {idea}", number=number, idea=line.idea)
    return Text("{number}. {idea}", number=number, idea=line.idea)


def show_line(work: Work, coach: Person, key: str) -> Sentence | None:
    """One line: its questions in order, with what stands around them."""
    lines = lines_of(work, coach.id)
    line = lines.get(key)
    if line is None:
        return _NOT_THERE
    pieces: list[Piece] = [Text("{idea}", idea=line.idea), *(_asked(one) for one in line.questions)]
    taps: list[Tap] = [(Text("Try it out"), "u", f"try.{key}")]
    if not line.plain and not line.own:
        off = key in lines.off
        taps.append((Text("Switch on"), "u", f"on.{key}") if off else (Text("Switch off"), "u", f"off.{key}"))
    tell(work, coach, pieces, buttons=[taps, [(Text("Back"), "u", f"lines.{line.conversation}")]])
    return None


def _asked(one: Question) -> Piece:
    """A question as it stands in the line, and when it comes, if not always."""
    question = Text("· {question}", question=Verbatim(as_written(one.wording)))
    return Lines(question, Text("(only after: {answers})", answers=after(one))) if one.only_after else question


def _switch(*, off: bool) -> Callable[[Work, Person, str], Sentence | None]:
    def switch(work: Work, coach: Person, key: str) -> Sentence | None:
        line = work.house.lines.get(key)
        if line is None or line.plain:
            return _NOT_THERE
        if off:
            coach_questions.switch_off(work, coach.id, line.conversation, key)
            show_line(work, coach, key)
            return Text("Off: none of your clients gets this line.")
        coach_questions.switch_on(work, coach.id, key)
        show_line(work, coach, key)
        return Text("On: your clients can get this line again.")

    return switch


def _try(work: Work, coach: Person, key: str) -> Sentence | None:
    line = lines_of(work, coach.id).get(key)
    if line is None:
        return _NOT_THERE
    try_line(work, coach, line)
    return None


DOING: Mapping[str, Callable[[Work, Person, str], Sentence | None]] = {
    "lines": show_lines,
    "line": show_line,
    "off": _switch(off=True),
    "on": _switch(off=False),
    "try": _try,
}
"""What a button about lines does, by the first word of what it carries."""
