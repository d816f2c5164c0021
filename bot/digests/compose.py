"""From a Digest to messages, in the order in which a coach reads: the question, a wish, the intention and what came of
it; then the rest, folded up; and last, in a line, what was not answered. Nothing is interpreted, nothing summarised.

A notification shows the first lines on a locked screen (faults T16). So what comes by itself is a `notice`, which says
that there is something to read and for which meeting; whom it is about, and every word of his, comes after a tap.
"""

from collections.abc import Iterable, Sequence

from bot.digests.gather import Digest, Intended
from bot.digests.written import Written
from bot.message import Block, Fold, Head, Label, Paragraph, Quote, Title
from bot.texts import render
from conversations.kinds import Yields, said
from conversations.moments import Meeting
from conversations.scripts import SCRIPTS
from conversations.text import Lines, Piece, Plural, Sentence, SpokenDay, Text

READ = Text("Read the overview")

# What stays in view of long words; the rest folds up. A phone shows about so much of a line in a quote.
_SCREEN, _LINE, _LINES = 900, 36, 3
# Of a question without a label this much stands above the answer.
_CLIPPED = 60


READY = Text("An overview is ready")
ADDED = Text("An addition to the overview is ready")
CHANGED = Text("Something in the overview has changed")


def notice(title: Text, meeting: Meeting, *, after: bool = False) -> tuple[Piece, ...]:
    """What there is to read of a digest, without a word of what is in it; `after` says that the meeting has been."""
    after_it = Text("After the meeting of {moment}.", moment=meeting.at.wall())
    before = Text("For the meeting of {moment}.", moment=meeting.at.wall())
    return (Lines(title, after_it if after else before),)


def compose(digest: Digest, locale: str, *, part: int = 1) -> tuple[Block, ...]:
    """What the coach reads of a digest, from top to bottom."""
    say = Sayer(locale)
    return (
        *_opening(digest, say, part),
        *_question(digest, say, part),
        *(_proposed(digest, say) if part == 1 else ()),
        *_wishes(digest, say),
        *(block for one in digest.intentions for block in _intention(one, say)),
        *_rest(digest, say),
        *_gone(digest, say),
        *(() if part > 1 else (*_unheard(digest, say), *_next(digest, say))),
    )


def named(kind: str) -> Sentence:
    """What a kind of conversation is called in an overview."""
    return said(SCRIPTS[kind].names.digest)


class Sayer:
    """Sentences in one reader's language."""

    def __init__(self, locale: str) -> None:
        self.locale = locale

    def __call__(self, sentence: Sentence) -> Paragraph:
        return Paragraph(render(sentence, self.locale))

    def head(self, sentence: Sentence) -> Head:
        return Head(render(sentence, self.locale))

    def title(self, sentence: Sentence) -> Title:
        return Title(render(sentence, self.locale))


def _opening(digest: Digest, say: Sayer, part: int) -> Iterable[Block]:
    client, number, count = digest.client, digest.meeting.number, digest.meetings
    title = Text("Overview: {client}, meeting {number} of {count}", client=client, number=number, count=count)
    more = Text("Addition: {client}, meeting {number} of {count}", client=client, number=number, count=count)
    yield say.head(title if part == 1 else more)
    yield Label(render(Text("{moment}", moment=digest.meeting.at.wall()), say.locale))


def _question(digest: Digest, say: Sayer, part: int) -> Iterable[Block]:
    for one in digest.question:
        yield say.title(Text("The question (changed)") if one.changed else Text("The question"))
        yield from signs(one, say)
        yield in_view(one.words)
    if digest.question and digest.unprepared:
        yield say(Text("Came without preparation, and found this along the way."))
    elif digest.unprepared:
        yield say(Text("Comes without a question this time."))
    elif part == 1 and not digest.question:
        yield say(Text("There is no question yet.") if digest.may_come else Text("No question has come in."))


def _proposed(digest: Digest, say: Sayer) -> Iterable[Block]:
    """His goal as he puts it, while it waits for the coach."""
    if digest.proposed:
        yield say.title(Text("The goal in words of his own"))
        yield in_view(digest.proposed)
        yield say(Text("It is not in what you two agree on yet."))


def _wishes(digest: Digest, say: Sayer) -> Iterable[Block]:
    for one in digest.wishes:
        yield say.title(Text("A wish for you (changed)") if one.changed else Text("A wish for you"))
        yield from signs(one, say)
        yield in_view(one.words)


def _intention(one: Intended, say: Sayer) -> Iterable[Block]:
    """An intention, quoted, and what came of it."""
    yield say.title(Text("The intention"))
    yield from signs(one, say)
    yield in_view(one.words)
    labels = [_what_came(came) for came in one.came]
    for came, label in zip(one.came, labels, strict=True):
        # Told more than once, it stands with its day.
        day = SpokenDay(came.day) if came.day is not None and labels.count(label) > 1 else None
        dated = Text("{label}, {day}", label=label, day=day) if day is not None else label
        yield from _labelled(came, say, None, dated)


def _what_came(one: Written) -> Sentence:
    """The label of what came of an intention, also where he told it unasked."""
    return _what(one) if one.step in SCRIPTS[one.about].overview.came else Text("how it went")


def _rest(digest: Digest, say: Sayer) -> Iterable[Block]:
    """All else, in one fold."""
    if digest.written:
        yield say.title(Text("Further"))
    about = ""
    for one in digest.written:
        yield from _labelled(one, say, None if one.about == about else named(one.about))
        about = one.about


def _labelled(one: Written, say: Sayer, kind: Sentence | None, what: Sentence | None = None) -> Iterable[Block]:
    """An answer under a few words for `what` was asked: with the kind of conversation if that is new, unless it makes
    the label longer than the answer."""
    is_known = bool(what or SCRIPTS[one.about].overview.labels or one.goal)
    what = what or _what(one)
    short = what if is_known else named(one.about)
    label = Text("{kind}: {what}", kind=kind, what=what) if kind and short is what else short
    if len(render(label, say.locale)) > len(one.words):
        label = short
    label = Text("{label} (changed)", label=label) if one.changed else label
    yield Label(render(label, say.locale))
    yield from signs(one, say)
    yield Fold(one.words)


def signs(one: Written | Intended, say: Sayer) -> Iterable[Block]:
    """What is known of whose words these are."""
    return (Label(render(sign, say.locale)) for sign in one.origin)


def _what(one: Written) -> Sentence:
    """What was asked, in a few words."""
    if one.goal:
        return Text("{goal}", goal=_clipped(one.goal))
    labels = SCRIPTS[one.about].overview.labels
    label = labels.get(f"{one.line}/{one.step}") or labels.get(one.step)
    return label or Text("{question}", question=_clipped(one.question))


def _clipped(words: str) -> str:
    return words if len(words) <= _CLIPPED else f"{words[: _CLIPPED - 1].rstrip()}…"


def in_view(words: str) -> Block:
    """Words to be seen at a glance: a few lines stand, more fold up after those."""
    lines = sum(1 + len(line) // _LINE for line in words.splitlines())
    return Quote(words) if lines <= _LINES else Fold(words)


def answer(one: Written, say: Sayer) -> Iterable[Block]:
    """A question, marked when its answer has changed, and the words under it."""
    question = Text("{question} ({goal})", question=one.question, goal=one.goal) if one.goal else one.question
    changed = Text("{question} (changed)", question=question)
    yield say(changed if one.changed else Text("{question}", question=question))
    yield from signs(one, say)
    yield Fold(one.words)


def quoted(words: str) -> Iterable[Block]:
    """Words that must be seen at a glance; very long ones fold."""
    yield Quote(words) if len(words) <= _SCREEN else Fold(words)


def _gone(digest: Digest, say: Sayer) -> Iterable[Block]:
    if digest.damaged:
        yield say(
            Plural(
                "{count} answer is damaged and can no longer be read.",
                "{count} answers are damaged and can no longer be read.",
                count=digest.damaged,
            )
        )
    if digest.lost:
        yield say(
            Plural(
                "{count} conversation is damaged; what was still to be said in it may be missing.",
                "{count} conversations are damaged; what was still to be said in them may be missing.",
                count=digest.lost,
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


def _unheard(digest: Digest, say: Sayer) -> Iterable[Block]:
    """In one line what was asked and not answered, and what could not be asked; nobody's fault."""
    silent = [kind for kind in digest.silent if digest.question or not _brings_question(kind)]
    said = []
    if silent:
        said.append(Text("Not answered: {kinds}.", kinds=_listed(silent)))
    if digest.not_asked:
        said.append(Text("Not asked: {kinds}.", kinds=_listed(digest.not_asked)))
    if said:
        yield Paragraph(" ".join(render(one, say.locale) for one in said))


def _brings_question(kind: str) -> bool:
    """Whether its silence is told where its answer would stand: there is no question."""
    return SCRIPTS[kind].yields is Yields.AFTER_ITS_MEETING


def _listed(kinds: Sequence[str]) -> Sentence:
    first, *rest = kinds
    about_it = Text("how it went with the intention")
    one = about_it if SCRIPTS[first].overview.is_all_that_came else named(first)
    return Text("{one}, {others}", one=one, others=_listed(rest)) if rest else one


def _next(digest: Digest, say: Sayer) -> Iterable[Block]:
    for kind in digest.due:
        yield say(said(SCRIPTS[kind].names.ahead))
    if digest.last:
        yield say(Text("This is the last meeting of the contract."))
