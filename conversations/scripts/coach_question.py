"""The coach writes a question of his own; where something could be better about it, he hears what, and decides."""

from collections.abc import Iterator
from datetime import datetime

from conversations import scripts  # the scripts are not all there yet: they are looked up when it is asked
from conversations.coach_questions import MOST, questions_in
from conversations.consequences import KeepQuestion
from conversations.effects import Effect, Option
from conversations.inputs import Choice, Reading, Refused, Taken, Typed
from conversations.kinds import UNNAMED, Silence, Waits, Who, Yields, facts
from conversations.script import Answers, Script, Step, fixed
from conversations.situation import Situation
from conversations.text import Piece, Text, Verbatim
from conversations.wording import LONGEST, Finding, lint

_EVERYWHERE, _HERE = "everywhere", "here"
_KEEP = "keep"


def has_client(answers: Answers, situation: Situation) -> bool:
    """The coach began from one client, so it can be for this client alone."""
    return bool(situation.client)


def has_findings(answers: Answers, situation: Situation) -> bool:
    """Something could be better about the wording."""
    return bool(_findings(answers))


def _findings(answers: Answers) -> tuple[Finding, ...]:
    """What the rules of a good question say; the language is the one that finds least."""
    found = {
        finding.rule: finding
        for words in questions_in(answers.words("words"))
        for finding in min(lint(words, "nl"), lint(words, "en"), key=len)
    }
    return tuple(found.values())


def _whom(answers: Answers, situation: Situation) -> Choice:
    client = Text("Only {client}", client=situation.client)
    return Choice((Option(_HERE, client), Option(_EVERYWHERE, Text("All my clients"))))


def _when(answers: Answers, situation: Situation) -> Choice:
    taking = scripts.SCRIPTS.values()
    return Choice(tuple(Option(one.key, one.names.own) for one in taking if one.names.own is not None))


_WHICH = Text("What is your question? If there are more: each on a line of its own.")
_DECIDES = Choice(
    (Option(_KEEP, Text("Keep it like this")), Option("again", Text("Put it differently"), reopen="words"))
)


def _read(text: str, at: datetime) -> Reading:
    if len(text) > LONGEST:
        return Refused(Text("A question has {most} characters at most. What is the heart of it?", most=LONGEST))
    if len(questions_in(text)) > MOST:
        return Refused(Text("Three questions at most, one on each line. Which would help most?"))
    return Taken()


def _advice(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Verbatim(answers.words("words")), *_said(_findings(answers)))


def _said(findings: tuple[Finding, ...]) -> Iterator[Piece]:
    for finding in findings:
        yield finding.explanation
        if finding.offer:
            yield finding.offer


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """From now on it is asked there."""
    everywhere = answers.value("whom") != _HERE
    return (KeepQuestion(everywhere, answers.value("when") or "", answers.words("words")),)


COACH_QUESTION = Script(
    key="coach_question",
    answers=Who.COACH,
    names=UNNAMED,
    read=None,
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.NEVER,
    needs=facts(),
    tried=False,
    steps=(
        Step("whom", _whom, when=has_client, wording=fixed(Text("For whom is your question?")), may_skip=False),
        Step("when", _when, wording=fixed(Text("When is it asked?")), may_skip=False),
        Step(
            "words",
            Typed(_read),
            wording=fixed(_WHICH),
            at_once=True,
            may_skip=False,
        ),
        Step(
            "decide",
            _DECIDES,
            when=has_findings,
            lead=_advice,
            wording=fixed(Text("This is only advice; it is your question.")),
            at_once=True,
            may_skip=False,
        ),
    ),
    at_end=_at_end,
    when_left=Text("I have let go of this question."),
    may_put_off=False,
    may_put_away=True,
)
