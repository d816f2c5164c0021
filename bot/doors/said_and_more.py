"""A yes or a no in words, with more beside it or a while later, to what hangs under something that the bot said: which
button it is, and when that is sure enough.

While a question is open that wants his own words, "ja" may begin the answer to it. Then only words count that tell what
they are about: the day that he was asked for, that it may be passed on, that she may read it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import chain

from bot.actions import allowed, ask_coach, say_whether, whether_read
from bot.actions.heard import wished_moment, with_leave, yes_amid
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of
from bot.message import Button, choices_from
from bot.storage import answers, conversations, spoken, trajectories
from bot.storage.people import Person
from bot.storage.spoken import LastSaid
from bot.storage.work import Work
from conversations import patterns as re
from conversations.kept.kept_from import takes_of_it
from conversations.matching import normal, words_of
from conversations.said.assent import assent
from conversations.said.said_so import SaidSo, said_so
from conversations.scripts.note import NOTE
from conversations.states import Asking, underneath
from conversations.wished.when_else import is_of_the_day, says_when_else

_CAN, _CANNOT, _MEMO = "kj", "kn", "lm"
_PASS_ON, _MAY_READ, _SHARE_NOTE = ask_coach.TAP, whether_read.MAY, "ns"
_MAY = (_MAY_READ, _SHARE_NOTE)
_STANDS = timedelta(days=4)
_SOON = timedelta(hours=12)
_LOOKED_AT = 8
_BARE = words_of(
    "ja jaa jaja joa jep jo jawel yes yep nee neen nope no hoor joh nou oh eh ach goed ok oke oké okay fijn"
)
_ABOUT = {
    _CAN: words_of("kan past lukt schikt uit"),
    _CANNOT: words_of("kan lukt past schikt verhinderd uit can't cannot"),
    _PASS_ON: words_of("vraag vragen stuur sturen geef geven doorgeven doorsturen meld zeg ask"),
    **dict.fromkeys(_MAY, words_of("lezen leest delen deel read zien")),
}
"""What can be answered later as well, and the words that tell that it is this."""
_DO_SO = re.compile(
    r"(?:(?:ja|graag|prima|ok|oke|is|goed|nou) )*doe (?:dat |het )?maar(?: hoor)?|(?:ja )?graag(?: hoor)?"
)
_OF_NO_DAY = words_of("om op die dag tijd de the on at s een voor over")
_WHY_NOT = re.compile(
    r"^(?:(?:want|omdat|sorry|helaas|dan|die|op|in|tot|de|maar|ik|we|wij)\b.*\b"
    r"(?:ben|zit|zijn|heb|hebben|moet|moeten|werk|kan|lukt|ga|gaan|sta|vakantie|wel|niet|vrij|weg|dienst)\b|"
    r"(?:dan|die (?:dag|week|dinsdag|middag|ochtend))\b)",
    re.IGNORECASE,
)
_NOTED = r"(?:genoteerd|staat erin|(?:zet|staat) (?:ik |het |hem |'t )*in (?:mijn|m'n|mn|de) agenda)\b"
_SO_BE_IT = r"(?:dat|het|da's|da) (?:(?:is|wordt|valt) )?[^.!?;]{0,40}\bmaar (?:dat is )?(?:ok|oke|oké|prima|vooruit)\b"
_FREE = r"(?:heb|ben|zit) (?:\w+ ){0,3}(?:vrij|thuis|tijd|niks|niets|ruimte|er|terug)\b"
_IS_THERE = re.compile(
    r"^(?!.*\b(?:niet|geen|nee|nooit)\b)(?:[^.!?;]*\b(?:ben ik er|kom ik|ik ben er|ik kom|tot dan|"
    rf"(?:die dag|dan) {_FREE}|{_NOTED})|(?!dat (?:ik|we|wij|je|hij|ze)\b){_SO_BE_IT}\W*$)",
    re.IGNORECASE,
)
_SUITS = re.compile(rf"^\W*(?:(?:want |dan |en )*{_FREE}|{_SO_BE_IT}|(?:[\w']+,? ){{0,3}}{_NOTED})\W*$", re.IGNORECASE)


def meant(work: Work, said: LastSaid, button: Button, words: str) -> SaidSo | None:
    """Whether these words are a yes or a no to what was said with this button, and what they say besides."""
    if button.action == _CAN and _IS_THERE.match(words):
        words = f"ja, {words}"
    names = yes_amid.names_in(work, trajectories.readable(work, said.trajectory_id))
    return said_so(words, (*names, *_days(work, said, button)))


def _days(work: Work, said: LastSaid, button: Button) -> frozenset[str]:
    """The words for the days that he was asked for."""
    trajectory = trajectories.readable(work, said.trajectory_id) if button.action in (_CAN, _CANNOT) else None
    rest = button.ref.partition(".")[2]
    return say_whether.words_for(work, trajectory, rest) if trajectory is not None else frozenset()


def tells_no_more(button: Button, so: SaidSo) -> bool:
    """Whether what he says besides is only how that day suits him."""
    return button.action == _CAN and (_SUITS.match(so.more) is not None or is_of_the_day(so.more))


def _is_done(work: Work, person: Person, said: LastSaid, button: Button, so: SaidSo) -> bool:
    """Whether he says that what he was offered just before the open question, which wants words, is to be done."""
    if said.at is None or work.now - said.at > _SOON:
        return False
    says_so = button.action == _PASS_ON and not so.more and _DO_SO.fullmatch(normal(so.head)) is not None
    return says_so and not yes_amid.asks_to_choose(work, person)


def lets_read(button: Button, says: bool | None) -> bool | None:
    """Whether the button is a yes, as its label `says`; what she may read, she may when he says that in so many words,
    though nobody asked."""
    return True if says is None and button.action in _MAY else says


def holds_back(work: Work, said: LastSaid, button: Button, so: SaidSo) -> bool:
    """Whether what he says besides his yes takes of what she may read."""
    here = trajectories.readable(work, said.trajectory_id) if button.action in _MAY else None
    return here is not None and so.yes and takes_of_it(coach_of(work, here), so.more)


def is_sure(work: Work, person: Person, button: Button, so: SaidSo) -> bool:
    """Whether what he says to what was asked last is that, also where something else is open."""
    if button.action in _MAY and not _names_it(button, so):
        return False
    if button.action == _MEMO and not so.yes:
        return False  # what he says next may be more of it
    if button.action == _CANNOT and so.more and not _names_it(button, so) and _WHY_NOT.match(so.more) is None:
        return says_when_else(so.more)
    if so.more and wants_words(work, person) and not tells_no_more(button, so):
        return bool(set(normal(so.head).split()) - _BARE)
    return True


def goes_with_it(work: Work, person: Person, button: Button, more: str, message: Incoming) -> bool:
    """Whether what he says besides, where his coach may read something, is with that by now, or needs to be nowhere;
    and so when he would rather meet, where that he cannot come waits for his yes."""
    about, _, held = button.ref.partition(".")
    if button.action == _PASS_ON:
        goes_along = wished_moment.goes_along(work, person, held, replace(message, text=more))
        return goes_along or yes_amid.keeps_though(work, person, more, message)
    answer = answers.given(work, person.id, about) if button.action == _MAY_READ else None
    if button.action == _SHARE_NOTE:
        return with_leave.taken(work, allowed.asked(work, person, about), 1, more, message.message_id)
    if answer is None:
        return False
    talk = allowed.asked(work, person, answer.conversation_id)
    return with_leave.taken(work, talk, answer.number, more, message.message_id)


def wants_words(work: Work, person: Person) -> bool:
    """Whether a question is open that wants his own words."""
    running = conversations.running(work, person.id)
    return running is not None and running.script != NOTE.key and isinstance(underneath(running.state), Asking)


def _names_it(button: Button, so: SaidSo, days: frozenset[str] = frozenset()) -> bool:
    """Whether the yes or the no tells itself what it is about."""
    return bool(set(normal(so.head).split()) & (_ABOUT[button.action] | days))


def declined(work: Work, person: Person, words: str) -> SaidSo | None:
    """A no with more beside it to what was only offered."""
    so = said_so(words, yes_amid.names_in(work, None))
    if so is None or so.yes or (so.more and wants_words(work, person)):
        return None
    return so


def still_asked(
    work: Work, person: Person, message: Incoming, but: LastSaid | None
) -> Iterator[tuple[LastSaid, Button, SaidSo]]:
    """What was asked before what was said last (`but`), hangs there still, and may be what these words answer; the
    newest first."""
    if _says_nothing_of_it(message.text):
        return
    is_open, others = wants_words(work, person), 0
    for said in spoken.lately(work, person.id, work.now - _STANDS, _LOOKED_AT):
        if not said.choices or (but is not None and said.key == but.key):
            continue
        if not spoken.stands_as_sent(work, person.id, said):
            continue
        for button in chain(*choices_from(said.choices)):
            so = meant(work, said, button, message.text) if button.action in _ABOUT else None
            if so is None or (button.action == _CANNOT) is so.yes:
                continue
            may_be = others == 0 and _is_done(work, person, said, button, so)
            if may_be or _is_this(work, said, button, so, is_open=is_open or others > 0):
                yield said, button, so
        others += 1


def _says_nothing_of_it(words: str) -> bool:
    """Whether these words are surely neither a yes nor a no, nor of anything that can be asked so."""
    return "?" in words.split(".")[0] and assent(words) is None


def _is_this(work: Work, said: LastSaid, button: Button, so: SaidSo, *, is_open: bool) -> bool:
    """Whether this is what he means, though other things were said since; `is_open`: one of them may be it too."""
    if _names_it(button, so, _days(work, said, button) - _OF_NO_DAY):
        return True
    if is_open or not so.yes or button.action in _MAY:
        return False
    return said.at is not None and work.now - said.at < _SOON
