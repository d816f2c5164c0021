"""From a Digest to messages: one glance first, then the words. Nothing is interpreted, nothing summarised.

The first line says only that there is something to read, because a notification shows it on a locked screen.
"""

from collections.abc import Iterable

from bot.digests.gather import Digest, Written
from bot.message import Block, Fold, Head, Message, Quote, Say
from bot.texts import render
from conversations.text import Plural, Sentence, Text

_KINDS = {
    "preparation": Text("looking ahead"),
    "reflection": Text("looking back"),
    "note": Text("a note"),
    "experiment": Text("the experiment"),
    "halfway": Text("halfway"),
    "goal_date": Text("the date of the goal"),
    "closing": Text("the closing statement"),
    "follow_up": Text("six weeks later"),
}
# What stays in view; the rest folds up. About what one phone screen shows.
_SCREEN = 900


def compose(digest: Digest, locale: str, *, part: int = 1) -> Message:
    """The digest as one message, to be cut where the channel needs it; `part` above 1 is what came in later."""
    say = _Sayer(locale)
    blocks = [
        *_opening(digest, say, part),
        *_question(digest, say, part),
        *_experiment(digest, say),
        *_since(digest, say),
        *_damage(digest, say),
        *(() if part > 1 else (*_silence(digest, say), *_next(digest, say))),
    ]
    return Message(tuple(blocks), protected=True)


class _Sayer:
    """Sentences in one reader's language."""

    def __init__(self, locale: str) -> None:
        self.locale = locale

    def __call__(self, sentence: Sentence) -> Say:
        return Say(render(sentence, self.locale))

    def head(self, sentence: Sentence) -> Head:
        return Head(render(sentence, self.locale))


def _opening(digest: Digest, say: _Sayer, part: int) -> Iterable[Block]:
    title = Text("An overview is ready") if part == 1 else Text("An addition to the overview is ready")
    yield say.head(title)
    yield say(
        Text(
            "{client}, meeting {number} of {count}: {moment}, {place}. Confidential.",
            client=digest.client,
            number=digest.meeting.number,
            count=digest.meetings,
            moment=digest.meeting.at.wall(),
            place=digest.place,
        )
    )


def _question(digest: Digest, say: _Sayer, part: int) -> Iterable[Block]:
    if digest.question:
        yield say.head(Text("The question"))
        yield from _quoted(digest.question)
        if digest.unprepared:
            yield say(Text("Came without preparation, and found this along the way."))
    elif digest.unprepared:
        yield say(Text("Comes without a question this time."))
    elif part == 1:
        yield say(Text("No question has come in."))


def _experiment(digest: Digest, say: _Sayer) -> Iterable[Block]:
    if digest.intention:
        yield say.head(Text("The intention"))
        yield from _quoted(digest.intention)
    if digest.outcome:
        yield say.head(Text("What came of it"))
        yield from _quoted(digest.outcome)


def _since(digest: Digest, say: _Sayer) -> Iterable[Block]:
    if digest.written:
        yield say.head(Text("Written since last time"))
    about = ""
    for one in digest.written:
        if one.about != about:
            about = one.about
            yield say(Text("{about}:", about=_KINDS[about]))
        yield from _answer(one, say)


def _answer(one: Written, say: _Sayer) -> Iterable[Block]:
    question = Text("{question} ({goal})", question=one.question, goal=one.goal) if one.goal else one.question
    changed = Text("{question} (changed)", question=question)
    yield say(changed if one.changed else Text("{question}", question=question))
    yield Fold(one.words)


def _silence(digest: Digest, say: _Sayer) -> Iterable[Block]:
    for kind in digest.silent:
        yield say(Text("Asked and not answered: {about}. What might this silence say?", about=_KINDS[kind]))
    for kind in digest.not_asked:
        yield say(Text("Not asked: {about}. I could not reach your client in time.", about=_KINDS[kind]))


def _damage(digest: Digest, say: _Sayer) -> Iterable[Block]:
    if digest.damaged:
        yield say(
            Plural(
                "{count} answer is damaged and can no longer be read.",
                "{count} answers are damaged and can no longer be read.",
                count=digest.damaged,
            )
        )


def _next(digest: Digest, say: _Sayer) -> Iterable[Block]:
    if digest.evaluation:
        yield say(Text("According to the contract you two evaluate after this meeting."))
    if digest.closing:
        yield say(Text("This is the last meeting of the contract."))


def _quoted(words: str) -> Iterable[Block]:
    """Words that must be seen at a glance; very long ones fold."""
    yield Quote(words) if len(words) <= _SCREEN else Fold(words)
