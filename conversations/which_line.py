"""Which of the lines of a conversation is followed: for the occasion, for this client, and not one that came before."""

from collections import Counter
from collections.abc import Collection, Sequence
from hashlib import sha256

from conversations.lines import Fit, Library, Line
from conversations.steering import Steering, Style

# When a conversation has lines for this, no other line fits.
_ON_ITS_OWN = Fit.LAST
# A line for this stands on it, mostly with a quotation: it fits only when all of it is the case.
_NEEDED = frozenset(
    {
        *(Fit.LAST, Fit.BAD, Fit.OPEN, Fit.WISHED, Fit.BROUGHT, Fit.CAME, Fit.HELD, Fit.GOAL),
        *(Fit.SUMMED, Fit.ASKED, Fit.TOPIC, Fit.REMEMBERS, Fit.MEASURED),
    }
)
# A line for this goes before all others.
_GO_FIRST = frozenset({Fit.LAST, Fit.CANCELLED, Fit.BAD, Fit.NO_INTENTION})
# Then come, in this order, the lines that go on from what he did or wrote.
_GO_ON = (
    Fit.OPEN,
    Fit.TOPIC,
    Fit.ASKED,
    Fit.SUMMED,
    Fit.MEASURED,
    Fit.WISHED,
    Fit.BROUGHT,
    Fit.CAME,
    Fit.REMEMBERS,
    Fit.NOT_PREPARED,
)


def in_order(
    library: Library,
    conversation: str,
    occasion: Collection[Fit],
    used: Sequence[str],
    steering: Steering,
    seed: str,
) -> tuple[Line, ...]:
    """The lines that fit, the one to follow first; the same for the same arguments, on every machine. `used` are the
    keys of the lines of this trajectory so far, oldest first. LookupError when the conversation has no lines at all.

    None comes again while another fits that did not come yet. A line for just this occasion goes first, then one that
    the coach wrote, then one that does not begin once more with what he brought, then one that goes on from his own
    words, then the plain one; then one for what happened before or
    for this relation, then for this dial; the seed decides last. When all have come, the plain one goes first of those
    that came least.
    """
    lines = library.of(conversation)
    before = next((library[key] for key in reversed(used) if key in library and library[key] in lines), None)
    if not lines:
        raise LookupError(f"no lines for {conversation}")
    times, last = Counter(used), {key: place for place, key in enumerate(used)}
    return tuple(
        sorted(
            _fitting(lines, library.off, occasion, steering),
            key=lambda line: (
                times[line.key],
                not line.fits & _GO_FIRST & set(occasion),
                not line.own,
                _begins_alike(line, before),
                _goes_on(line, occasion),
                not line.plain,
                last.get(line.key, -1),
                -(len(line.fits & set(occasion)) + (len(line.styles) < len(Style))),
                line.breadth,
                _lot(seed, line.key),
            ),
        )
    )


def _begins_alike(line: Line, before: Line | None) -> bool:
    """Whether this line and the one before it both begin with what he brought to the meeting."""
    return before is not None and all("brought" in one.questions[0].quotes for one in (line, before))


def _goes_on(line: Line, occasion: Collection[Fit]) -> int:
    """How early this line comes for what it goes on from."""
    return next((place for place, fit in enumerate(_GO_ON) if fit in line.fits and fit in occasion), len(_GO_ON))


def _fitting(
    lines: Sequence[Line], off: Collection[str], occasion: Collection[Fit], steering: Steering
) -> Sequence[Line]:
    """The lines for this occasion and this client. There always are some: rather for another client than none."""
    on = [line for line in lines if line.key not in off] or [line for line in lines if line.plain] or lines
    stand = [line for line in on if line.fits & _NEEDED <= set(occasion)] or on
    now = [line for line in stand if not line.fits or line.fits & set(occasion)] or stand
    if _ON_ITS_OWN in occasion:
        now = [line for line in now if _ON_ITS_OWN in line.fits] or now
    for_him = [line for line in now if steering.dial in line.dials and steering.style in line.styles]
    return for_him or [line for line in now if steering.dial in line.dials] or now


def _lot(seed: str, key: str) -> bytes:
    """A lot for this line; unlike `hash()` the same in every process."""
    return sha256(f"{seed}\n{key}".encode()).digest()
