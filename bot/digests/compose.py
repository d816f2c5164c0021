"""From a Digest to messages: the question, then the words, then what calls for a thought. Nothing is interpreted,
nothing summarised.

A notification shows the first lines on a locked screen (faults T16). So what comes by itself is a `notice`, which says
that there is something to read and for which meeting; whom it is about, and every word of his, comes after a tap.
"""

from collections.abc import Iterable

from bot.digests.gather import Digest, Intended
from bot.digests.written import Written
from bot.message import Block, Fold, Head, Quote, Say
from bot.texts import render
from conversations.kinds import said
from conversations.moments import Meeting
from conversations.scripts import SCRIPTS
from conversations.text import Lines, Piece, Plural, Sentence, Text

READ = Text("Read the overview")

# What stays in view; the rest folds up. About what one phone screen shows.
_SCREEN = 900


def notice(meeting: Meeting, part: int) -> tuple[Piece, ...]:
    """That a digest lies ready, without a word of what is in it; `part` above 1 is what came in later."""
    title = Text("An overview is ready") if part == 1 else Text("An addition to the overview is ready")
    return (Lines(title, Text("For the meeting of {moment}.", moment=meeting.at.wall())),)


def compose(digest: Digest, locale: str, *, part: int = 1) -> tuple[Block, ...]:
    """What the coach reads of a digest, from top to bottom."""
    say = Sayer(locale)
    return (
        *_opening(digest, say, part),
        *_question(digest, say, part),
        *_since(digest, say),
        *(block for one in digest.intentions for block in _intention(one, say)),
        *_wishes(digest, say),
        *_gone(digest, say),
        *(() if part > 1 else (*_silence(digest, say), *_next(digest, say))),
    )


def named(kind: str) -> Sentence:
    """What a kind of conversation is called in an overview."""
    return said(SCRIPTS[kind].names.digest)


class Sayer:
    """Sentences in one reader's language."""

    def __init__(self, locale: str) -> None:
        self.locale = locale

    def __call__(self, sentence: Sentence) -> Say:
        return Say(render(sentence, self.locale))

    def head(self, sentence: Sentence) -> Head:
        return Head(render(sentence, self.locale))


def _opening(digest: Digest, say: Sayer, part: int) -> Iterable[Block]:
    yield say.head(Text("Overview") if part == 1 else Text("Addition to the overview"))
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


def _question(digest: Digest, say: Sayer, part: int) -> Iterable[Block]:
    for one in digest.question:
        yield say.head(Text("The question (changed)") if one.changed else Text("The question"))
        yield from quoted(one.words)
    if digest.question and digest.unprepared:
        yield say(Text("Came without preparation, and found this along the way."))
    elif digest.unprepared:
        yield say(Text("Comes without a question this time."))
    elif part == 1 and not digest.question:
        yield say(Text("No question has come in."))


def _since(digest: Digest, say: Sayer) -> Iterable[Block]:
    if digest.written:
        yield say.head(Text("Written since last time"))
    about = ""
    for one in digest.written:
        if one.about != about:
            about = one.about
            yield say(Text("{about}:", about=named(about)))
        yield from answer(one, say)


def _intention(one: Intended, say: Sayer) -> Iterable[Block]:
    """An intention, quoted, and what came of it."""
    yield say.head(Text("The intention"))
    yield from quoted(one.words)
    if one.came:
        yield say.head(Text("What came of it"))
    for came in one.came:
        yield from answer(came, say)


def answer(one: Written, say: Sayer) -> Iterable[Block]:
    """A question, marked when its answer has changed, and the words under it."""
    question = Text("{question} ({goal})", question=one.question, goal=one.goal) if one.goal else one.question
    changed = Text("{question} (changed)", question=question)
    yield say(changed if one.changed else Text("{question}", question=question))
    yield Fold(one.words)


def quoted(words: str) -> Iterable[Block]:
    """Words that must be seen at a glance; very long ones fold."""
    yield Quote(words) if len(words) <= _SCREEN else Fold(words)


def _wishes(digest: Digest, say: Sayer) -> Iterable[Block]:
    if digest.wishes:
        yield say.head(Text("A wish for you"))
    for one in digest.wishes:
        yield from answer(one, say)


def _gone(digest: Digest, say: Sayer) -> Iterable[Block]:
    if digest.damaged:
        yield say(
            Plural(
                "{count} answer is damaged and can no longer be read.",
                "{count} answers are damaged and can no longer be read.",
                count=digest.damaged,
            )
        )
    if digest.withdrawn:
        yield say(
            Plural(
                "Your client has withdrawn {count} answer that was in an overview.",
                "Your client has withdrawn {count} answers that were in an overview.",
                count=digest.withdrawn,
            )
        )


def _silence(digest: Digest, say: Sayer) -> Iterable[Block]:
    """Silence says something of the way of asking, and is nobody's fault."""
    for kind in digest.silent:
        yield say(Text("Asked and not answered: {about}.", about=named(kind)))
    if digest.silent:
        yield say(Text("What might this tell about your approach, or about mine?"))
    for kind in digest.not_asked:
        yield say(Text("Not asked: {about}. I could not reach your client in time.", about=named(kind)))


def _next(digest: Digest, say: Sayer) -> Iterable[Block]:
    for kind in digest.due:
        yield say(said(SCRIPTS[kind].names.ahead))
    if digest.last:
        yield say(Text("This is the last meeting of the contract."))
