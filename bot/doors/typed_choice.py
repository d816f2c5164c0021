"""What somebody types where the bot has said something with buttons under it: which of these it is.

It does what a tap would have done, and only when it can be nothing else: the words of a button, the first of them, a
yes or a no; or a day where another day is a choice. What erases or ends everything is done by a tap alone. Questions of
a conversation look after their own buttons (`conversations/inputs.py`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from bot.actions import aloud, ask_what_to_tell, change_answer, confirm, goal_left, keep_note, other_hour, thank_coach
from bot.actions.allowed import NotDone, coached
from bot.actions.answered_buttons import CHOSEN
from bot.actions.call_off import ASKED_WHETHER, HELD, HOW_IT_WENT
from bot.actions.closed_days import today_of
from bot.actions.heard.yes_amid import keeps_though
from bot.actions.incoming import Incoming
from bot.actions.noted import note_alone
from bot.actions.sharing import NUMBER
from bot.actions.speak import put, tell, voice
from bot.actions.take_answer import take_answer
from bot.doors import said_and_more, who_reads
from bot.doors.after_a_tap import Tapped, rule_of, settle
from bot.doors.command import Order
from bot.doors.desk import move_as_said
from bot.doors.press import act
from bot.doors.row import AfterTap
from bot.message import Button, Keyboard, Message, choices_from
from bot.storage import spoken, trajectories
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.spoken import LastSaid
from bot.storage.work import TapPlace, Work, new_id
from bot.texts import blocks
from conversations.days.numerals import Understood
from conversations.days.when import read_date, read_moment
from conversations.inputs import RATHER_NOT
from conversations.matching import normal
from conversations.said.assent import LEAVE_IT, agrees_at_once, assent
from conversations.said.offered import day_in, meant
from conversations.said.said_so import SaidSo, may_say_so, said_so
from conversations.said.which_of_two import which_it_is
from conversations.text import Text
from conversations.told.added import is_though
from conversations.told.distress import in_distress

_ANOTHER_DAY, _ABOUT_WHOM, _WORDS_OR_NOT = "m", "lm", "y"
_YES, _NO = ("kj", "ln"), ("kn",)
_OFFERED = ("gw", "oq", "sv", "ih", "dt", "sn")
"""What is offered with no button that declines it."""
_SHARES, _BESIDE_OFFERS = "ns", ("ah",)
"""What hangs beside it and is something else."""
_FOR_WORDS = (
    ask_what_to_tell.ASKED,
    thank_coach.ASKED,
    change_answer.ASKED,
    aloud.ASKED,
    keep_note.ASKED,
    goal_left.SHALL,
)
"""What asks for words: every word is what was asked for, a no as well."""
_HOLDS = (confirm.ASKED, ASKED_WHETHER)
"""Questions of which it matters, at what is typed below them, which they are."""
# So many letters of a label tell which it is.
_TELLS = 5
_FIRST_YES, _FIRST_NO = ("ja", "yes"), ("nee", "no", "laat", "leave")
_LEAVES = (*LEAVE_IT, *RATHER_NOT, "hoeft niet", "hoeft niet hoor", "dat hoeft niet")
_WHICH = Text("Which of these do you mean?")
_STILL = Text("I do not know yet which of these it is. A word of it is enough.")
_BY_A_TAP = Text("This cannot be undone, so for this I wait for a tap.")
_ONCE_MORE = "which-"


def chosen(work: Work, person: Person, message: Incoming) -> bool:
    """Whether these words chose something that hangs under what the bot said last, or under what they reply to, or
    hangs still under what it said before that; then it is done."""
    if not message.plain:
        return False
    if message.reply_to is not None:
        said = spoken.said_as(work, person.id, message.reply_to)
    else:
        said = spoken.last_said(work, person.id, message.sent_at)
    if said is not None and said.key.partition(":")[0] in _FOR_WORDS:
        return False
    if said is not None and said.choices and _chosen_under(work, person, said, message):
        return True
    return message.reply_to is None and may_say_so(message.text) and _chosen_before(work, person, said, message)


def _chosen_under(work: Work, person: Person, said: LastSaid, message: Incoming) -> bool:
    under = choices_from(said.choices)
    choices = [*_shown(under), *_behind_numbers(work, person, under)]
    says = {one: _says(one, said) for one in choices}
    button = _meant(says, message.text)
    if button is not None:
        return _tap(work, person, said, under, button)
    return (
        _of_who_reads(work, person, said, choices, message)
        or _another_day(work, person, said, under, message)
        or _said_so(work, person, said, says, message)
        or _declined(work, person, choices, message)
        or _neither(work, person, said, says, message.text)
    )


def _of_who_reads(work: Work, person: Person, said: LastSaid, choices: list[Button], message: Incoming) -> bool:
    """For whom it is, in other words than those of the buttons; a mere yes is that his coach reads it, and at a mere no
    he is asked which he means."""
    if not choices or choices[0].action != who_reads.TAP or not spoken.stands_as_sent(work, person.id, said):
        return False
    under, found = choices_from(said.choices), who_reads.meant(work, said, choices, message.text)
    agreed = _agreed(message.text) if who_reads.is_no_mere_thanks(message.text) else None
    if who_reads.explained(work, person, said, message.text):
        return True
    if found is None and agreed is not None:
        return _tap(work, person, said, under, choices[0]) if agreed else _tell_to_tap(work, person, said, under)
    so = said_so(message.text) if found is None else None
    if so is not None and so.yes and is_though(so.more):
        return _tap(work, person, said, under, choices[0]) and keeps_though(work, person, so.more, message)
    if found is None or not _tap(work, person, said, under, found[0]):
        return False
    if found[1]:
        take_answer(work, person, replace(message, text=found[1]))
    return True


def _said_so(work: Work, person: Person, said: LastSaid, says: Mapping[Button, bool | None], message: Incoming) -> bool:
    """A yes or a no with more beside it: it is the tap, and what is said besides goes where it would have gone."""
    offers = {button: said_and_more.lets_read(button, is_yes) for button, is_yes in says.items()}
    for button, is_yes in offers.items():
        so = said_and_more.meant(work, said, button, message.text) if is_yes is not None else None
        if so is None or so.yes is not is_yes or list(offers.values()).count(is_yes) != 1:
            continue
        if _is_done_by_a_tap_alone(said, button) or not said_and_more.is_sure(work, person, button, so):
            return False
        return _tap_and_go_on(work, person, said, button, so, message)
    return False


def _chosen_before(work: Work, person: Person, last: LastSaid | None, message: Incoming) -> bool:
    """A yes or a no to what was asked before what was said last, and can still be answered."""
    for said, button, so in said_and_more.still_asked(work, person, message, but=last):
        if said_and_more.lets_read(button, _says(button, said)) is so.yes:
            return _tap_and_go_on(work, person, said, button, so, message)
    return False


def _tap_and_go_on(work: Work, person: Person, said: LastSaid, button: Button, so: SaidSo, message: Incoming) -> bool:
    if so.more and (in_distress(so.more) or said_and_more.holds_back(work, said, button, so)):
        return False
    goes_along = bool(so.more) and so.yes and said_and_more.goes_with_it(work, person, button, so.more, message)
    if not _tap(work, person, said, choices_from(said.choices), button):
        return False
    if goes_along:
        return True
    here = trajectories.readable(work, said.trajectory_id) if said_and_more.tells_no_more(button, so) else None
    if here is not None:
        note_alone(work, person, here, message.message_id, so.more)
    elif so.more:
        take_answer(work, person, replace(message, text=so.more))
    return True


def _shown(under: Keyboard) -> list[Button]:
    return [one for one in chain(*under) if one.action and one.action not in (CHOSEN, NUMBER)]


def _behind_numbers(work: Work, person: Person, under: Keyboard) -> list[Button]:
    """What the numbers of a list would show: that can be typed without tapping them first."""
    found: list[Button] = []
    for one in chain(*under):
        opened = act(work, person, one) if one.action == NUMBER else None
        found += chain(*opened) if isinstance(opened, tuple) else ()
    return found


def _meant(says: Mapping[Button, bool | None], words: str) -> Button | None:
    """The only button that these words can be; for each, whether it is a yes or a no."""
    choices, said, agreed = list(says), normal(words), _agreed(words)
    if agreed is None and agrees_at_once(words):
        agreed = True
    if any(one.action == _WORDS_OR_NOT for one in choices) and (which := which_it_is(words)) is not None:
        return next((one for one in choices if (one.action == _WORDS_OR_NOT) is which), None)
    exact = [one for one in choices if normal(one.label) == said]
    begun = [one for one in choices if len(said) >= _TELLS and f"{normal(one.label)} ".startswith(f"{said} ")]
    if len(exact or begun) == 1 and (exact or agreed is None):
        return next(iter(exact or begun))
    if agreed is None:
        return _among_offers(choices, words) or _by_last_word(choices, said)
    said_so = [one for one in choices if says[one] is agreed]
    # "This or that?" is not answered by a yes.
    either = any(one.action == _WORDS_OR_NOT for one in said_so) and False not in says.values()
    return said_so[0] if len(said_so) == 1 and not either else None


def _agreed(words: str) -> bool | None:
    """Whether it is a yes or a no, and nothing besides."""
    so = said_so(words)
    return so.yes if so is not None and not so.more else None


def _by_last_word(choices: Sequence[Button], said: str) -> Button | None:
    """Of "Verder met Bram" and "Verder met Ada", the one that this name tells."""
    last = [one for one in choices if said.isalpha() and f" {normal(one.label)}".endswith(f" {said}")]
    same = [one.action for one in choices].count(last[0].action) if len(last) == 1 else 0
    return last[0] if same > 1 else None


def _among_offers(choices: Sequence[Button], words: str) -> Button | None:
    """Of days or numbers that were offered, the one that these words name."""
    offers = [one for one in choices if (one.action == "o" and ".of." in one.ref) or one.action == "ln"]
    place = meant([day_in(one.ref) for one in offers], words) if offers else None
    return offers[place] if place is not None else None


def _says(button: Button, said: LastSaid) -> bool | None:
    """Whether a button is a yes or a no to what was said with it."""
    first = normal(button.label).partition(" ")[0]
    if button.action == aloud.TAP:
        # Who says that it is not right does not say that it may go.
        return {aloud.YES: True, aloud.OTHERWISE: False}.get(button.ref.rpartition(".")[2])
    if button.action in (*_NO, other_hour.BACK) or first in _FIRST_NO:
        return False
    if button.action == _ABOUT_WHOM:
        return None if button.ref.endswith(".else") else True
    if button.action == HOW_IT_WENT:
        asks = said.key.startswith(f"{ASKED_WHETHER}:")
        return True if asks and button.ref.endswith(f".{HELD}") else None
    return True if button.action in _YES or first in _FIRST_YES else None


def _tap(work: Work, person: Person, said: LastSaid, under: Keyboard, button: Button) -> bool:
    if _is_done_by_a_tap_alone(said, button):
        return _tell_to_tap(work, person, said, under)
    here = TapPlace(person.id, message=None, protected=False)
    at_once = act(replace(work, place=here), person, button)
    if isinstance(at_once, NotDone):
        return False  # It was settled otherwise: these words are about something else.
    _hang(work, person, said, under, button)
    if at_once is not None and not isinstance(at_once, tuple) and here.taken is None:
        trajectory = trajectories.by_id(work, said.trajectory_id) if said.trajectory_id else None
        tell(work, person, (at_once,), trajectory=trajectory)
    return True


def _is_done_by_a_tap_alone(said: LastSaid, button: Button) -> bool:
    """Whether it cannot be undone: what is asked to be sure, what leads to that, and to move to another account."""
    moves = button.action == "cb" or (button.action == "fz" and button.ref.endswith(".erase"))
    return (moves or confirm.is_asked(said.key)) and _says(button, said) is not False


def _is_for_good(said: LastSaid, under: Keyboard) -> bool:
    """Whether what was asked is done by a tap alone."""
    return confirm.is_asked(said.key) or any(one.action == "cb" for one in chain(*under))


def _hang(work: Work, person: Person, said: LastSaid, under: Keyboard, button: Button) -> None:
    """What was chosen stays readable under it, where a tap would have left it."""
    if said.message_id is not None and rule_of(button) in (AfterTap.TURNS, AfterTap.SETTLED):
        rows = under if any(button in row for row in under) else ((button,), *under)
        settle(work, person, Tapped(said.message_id, button, rows))


def _another_day(work: Work, person: Person, said: LastSaid, under: Keyboard, message: Incoming) -> bool:
    """A day, where another day is one of the choices."""
    button = next((one for one in chain(*under) if one.action == _ANOTHER_DAY), None)
    trajectory = coached(work, person, button.ref) if button is not None else None
    if button is None or trajectory is None or not trajectory.runs:
        return False
    today = today_of(work, trajectory)
    reads = (read_date(message.text, today), read_moment(message.text, today, trajectory.zone))
    if not any(isinstance(one, Understood) or one.offers for one in reads):
        return False
    move_as_said(work, person, trajectory, button.ref.partition(".")[2] or None, Order(message.text, message))
    _hang(work, person, said, under, button)
    return True


def _declined(work: Work, person: Person, choices: Sequence[Button], message: Incoming) -> bool:
    """A no to what was only offered; also to whether his coach may read it, where he was asked that."""
    does = {one.action for one in choices if one.action != _SHARES or normal(one.label).split()[0] not in _FIRST_YES}
    if not (len(does) < len(choices) or does & set(_OFFERED)) or does - {*_OFFERED, *_BESIDE_OFFERS}:
        return False
    words, so = message.text, said_and_more.declined(work, person, message.text)
    if assent(words) is not False and normal(words).removeprefix("nee ") not in _LEAVES and so is None:
        return False
    tell(work, person, (Text("Good. I leave it."),))
    if so is not None and so.more:
        take_answer(work, person, replace(message, text=so.more))
    return True


def _neither(work: Work, person: Person, said: LastSaid, says: Mapping[Button, bool | None], words: str) -> bool:
    """A yes or a no that could be more than one of these, or none."""
    if assent(words) is None or all(is_yes is None or one.action == other_hour.BACK for one, is_yes in says.items()):
        return False
    return _tell_to_tap(work, person, said, choices_from(said.choices))


def _tell_to_tap(work: Work, person: Person, said: LastSaid, under: Keyboard) -> bool:
    """It is asked again what he means, with the same choice, of which holds what held."""
    about = next((one for one in _HOLDS if said.key.startswith(f"{one}:")), "word")
    key, is_again = f"{about}:{_ONCE_MORE}{new_id()}", said.key.partition(":")[2].startswith(_ONCE_MORE)
    asks = _WHICH if not is_again else _BY_A_TAP if _is_for_good(said, under) else _STILL
    say = ToSay(key, DeliveryKind.WORD, "", person)
    put(work, say, Message(blocks((asks,), voice(work, person)), under))
    return True
