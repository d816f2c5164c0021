"""What somebody wrote of himself between what he set out to do and the day on which he is asked how it went: where it
may be that, it stands quoted there, and he is asked whether it is."""

from conversations.days.talked import when_wrote
from conversations.kept.for_whom import says_for_whom
from conversations.quoted.quoting import quote
from conversations.situation import Situation, ToldUnasked
from conversations.text import Piece, Verbatim, Worded
from conversations.told_outcome import may_be_of


def told_between(situation: Situation) -> ToldUnasked | None:
    """The last of that which may be how it went."""
    intends = situation.intention.words if situation.intention else ""
    if not intends:
        return None
    found = (one for one in reversed(situation.told) if may_be_of(one.words, intends) and quote(one.words))
    return next((one for one in found if not _is_his_own(situation.coach, one.words)), None)


def _is_his_own(coach: str, words: str) -> bool:
    """Whether it is for nobody else, so that nothing is asked of it that she reads."""
    return says_for_whom(coach, words)


def shown_between(situation: Situation) -> tuple[Piece, ...]:
    """That, as it stands under what he set out to do."""
    one = told_between(situation)
    if one is None:
        return ()
    wrote = ("wrote", when_wrote(one.day, situation.today, quote(one.words)))
    said = Worded("{wrote} schreef je:", "{wrote} schreef u:", "You wrote {wrote}:", (wrote,))
    return (said, Verbatim(quote(one.words)))
