"""What can be done with a note: what hangs under it, and what can be typed there."""

from conversations.asked.gone_yet import can_wait, says_now, says_right_away
from conversations.effects import Option
from conversations.inputs import NO, YES
from conversations.kept.of_this import is_hers_in_time, is_to_stay
from conversations.matching import normal
from conversations.quoted.taken_back import was_in_jest
from conversations.said.assent import LEAVE_IT
from conversations.said.said_so import says_pass_on
from conversations.text import Text

_HERS = ("overzicht", "overview", "voor mijn coach", "mijn coach", "voor de coach", "for my coach", "my coach", "coach")
_HERS_TOO = ("mag wel", "dat mag", "ze mag het lezen", "hij mag het lezen", "mag ze lezen", "lees maar", "deel maar")
NOW = "now"
"""What it comes to that his coach is told at once."""
GOES = ("coach", NOW)
"""What it comes to that she has it who had it not, or has it sooner."""
# To "Mag Ada dit lezen?"; "prima" and "goed" may be of anything.
_YES = (
    "ja",
    "ja hoor",
    "ja graag",
    "graag",
    "jazeker",
    "ja prima",
    "ja natuurlijk",
    "natuurlijk",
    "ja doe maar",
    "yes",
)
_NO = ("nee hoeft niet", "hoeft niet", "dat hoeft niet", "nee dat hoeft niet", "nee liever niet")
_NOW = ("nu", "nu meteen", "meteen", "now")
_OWN = (
    "alleen voor mij", "only for me", "voor mij", "hou het voor mij", "hou maar",
    "hou het maar", "bij mij", "liever niet", "for me",
)  # fmt: skip


def ways(
    coach: str,
    *,
    offered: bool,
    shared: bool = False,
    over: bool = False,
    heavy: bool = False,
    his: bool = False,
    given: bool = False,
    asked: bool = False,
) -> tuple[Option, ...]:
    """What he can do with it: what hangs under it, and what can only be typed. A yes is for telling the coach now,
    where that was `offered`, or that she may read it, where he was `asked` just that, and for nothing else: nobody
    reads anything because of an "ok". It may be `shared` already: then it can wait, he says; of what is `heavy` a yes
    is that she is told sooner. When all is `over`, nothing is left to be told sooner. What he says is `his` has nothing
    under it; what he has `given` her, only that she can have it sooner."""
    may_be = shared and heavy and not offered
    typed = (*_NOW, *(YES if offered else ()))

    def known(words: str) -> bool:
        return says_now(words) if may_be else says_pass_on(words) or says_right_away(words)

    tell = Option(NOW, Text("Tell {coach} now", coach=coach), typed=typed, hidden=over and not offered, known=known)
    hers = Option(
        "coach",
        Text("{coach} may read it", coach=coach),
        typed=(*_HERS, *_named(coach), *_HERS_TOO),
        hidden=offered or shared or his,
        known=lambda words: (
            (asked and normal(words) in _YES)
            or is_hers_in_time(coach, words)
            or (can_wait(words, coach) and "leest" in words.casefold())
        ),
    )
    # Only of what is heavy he is asked whether she hears it now: there a no is no more than that it can wait.
    own = Option(
        "own",
        Text("Only for me"),
        typed=(*_OWN, *(() if may_be or offered else NO), *(_NO if asked else ())),
        hidden=not shared or offered or given,
        known=lambda words: is_to_stay(coach, words) or (not shared and _waits_for_none(coach, words)),
    )
    typed = (*LEAVE_IT, *(NO if offered else ()))
    leave = Option("no", Text("Let it go"), typed=typed, hidden=not offered, known=was_in_jest)
    if not shared or offered:
        return (own, hers, tell, leave) if shared else (hers, tell, own, leave)
    waits = Option(
        "waits",
        Text("It can wait"),
        typed=NO if may_be else (),
        hidden=True,
        known=lambda words: can_wait(words, coach),
    )
    return own, hers, tell, leave, waits


def _waits_for_none(coach: str, words: str) -> bool:
    """Whether he tells it himself when they meet, or sees no need."""
    return can_wait(words, coach) and "leest" not in words.casefold()


def _named(coach: str) -> tuple[str, ...]:
    return tuple(f"{for_whom}{coach.split()[0]}" for for_whom in ("", "voor ", "for ")) if coach else ()
