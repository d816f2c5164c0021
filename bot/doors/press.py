"""A button was pressed. The signature only says that we made it for this person; what it may do is checked here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.actions import (
    allowed,
    aloud,
    change_answer,
    confirm,
    erase,
    erase_answer,
    read_back,
    set_wishes,
    sharing,
    take_along,
    tell_directly,
)
from bot.actions.allowed import GONE
from bot.actions.fulfil import AtOnce
from bot.actions.speak import as_client, locale_of
from bot.actions.start import start_if_free
from bot.doors.after_a_tap import Tapped, change
from bot.doors.press_conversation import CONVERSATION
from bot.doors.press_desk import DESK
from bot.doors.press_trajectory import TRAJECTORY
from bot.message import Button, Keyboard
from bot.storage import conversations, trajectories
from bot.storage.people import Person
from bot.storage.work import Work
from bot.texts import render
from conversations.scripts.goal import READ
from conversations.scripts.setup import known
from conversations.states import Asked
from conversations.text import Sentence, Text
from conversations.wishes import Sharing


@dataclass(frozen=True)
class Pressed:
    """What a press came to: a short word for who pressed, in his language; or other buttons in the place of these."""

    remark: str | None = None
    buttons: Keyboard | None = None


def press(work: Work, person: Person, tapped: Tapped) -> Pressed:
    """Carry out what the button stands for, if this person may and it still can be; the message changes with it."""
    locale = locale_of(person, as_client(work, person))
    at_once = change(work, person, tapped, lambda work: act(work, person, tapped.button))
    if isinstance(at_once, tuple):
        return Pressed(buttons=at_once)
    return Pressed(render(at_once, locale) if at_once else None)


def act(work: Work, person: Person, button: Button) -> AtOnce:
    """Do what a button stands for, if this person may and it still can be."""
    doing = _ACTIONS.get(button.action)
    return doing(work, person, button.ref) if doing else GONE


def _word_goal(work: Work, person: Person, ref: str) -> Sentence | None:
    """The goal stands in the message with the button, unless it was changed since."""
    is_as_begun = any(one.id == ref and one.contract.version == 1 for one in trajectories.of_client(work, person.id))
    return _begin(work, person, ref, "goal", known({READ: "yes"}) if is_as_begun else ())


def _keep_goal(work: Work, person: Person, ref: str) -> Sentence | None:
    mine = any(one.id == ref for one in trajectories.running_of_client(work, person.id))
    return Text("Good, then it stays like this.") if mine else GONE


def _plan_own_questions(work: Work, person: Person, ref: str) -> Sentence | None:
    return _begin(work, person, ref, "own_plan")


def _begin(work: Work, person: Person, ref: str, script: str, asked: tuple[Asked, ...] = ()) -> Sentence | None:
    """What a client begins himself, in a trajectory of his that runs."""
    mine = (one for one in trajectories.running_of_client(work, person.id) if one.id == ref)
    trajectory = next(mine, None)
    return start_if_free(work, script, person, trajectory, asked) if trajectory is not None else GONE


def _read_earlier(work: Work, person: Person, ref: str) -> Sentence | None:
    page = allowed.number(ref)
    if page is not None:
        read_back.read_back(work, person, page)
    elif ref == take_along.ALL:
        take_along.take_along(work, person)
    else:
        return GONE
    return None


def _keep_private(work: Work, person: Person, ref: str) -> Sentence | None:
    return read_back.keep_private(work, person, ref) or GONE


def _share_one(work: Work, person: Person, ref: str) -> Sentence | None:
    return read_back.let_go_along(work, person, ref)


def _choose_sharing(work: Work, person: Person, ref: str) -> Sentence | None:
    conversation_id, _, key = ref.partition(".")
    one = conversations.by_id(work, conversation_id)
    if one is None or one.person_id != person.id or key not in list(Sharing):
        return GONE
    return sharing.choose_at_end(work, person, one, Sharing(key))


def _wish(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.followed(work, person, ref)
    _, what, value = (*ref.split("."), "", "")[:3]
    if trajectory is None or not trajectory.runs:
        return GONE
    return set_wishes.pressed(work, person, trajectory, what, value)


def _tell_directly(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.followed(work, person, ref)
    if trajectory is None or not tell_directly.can_be_reached(work, trajectory):
        return GONE
    return None if tell_directly.whom(work, person, trajectory, ref.partition(".")[2]) else GONE


def _tell_nothing(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.followed(work, person, ref)
    if trajectory is None:
        return GONE
    tell_directly.leave(work, person, trajectory)
    return None


def _erase_which(work: Work, person: Person, ref: str) -> Sentence | None:
    only = allowed.followed(work, person, ref)
    if only is None and not (ref == erase.ALL and trajectories.is_client(work, person.id)):
        return GONE
    erase.ask_to_erase(work, person, only)
    return None


def _erase(work: Work, person: Person, ref: str) -> Sentence | None:
    asked_at, _, only = ref.partition(".")
    number = allowed.number(asked_at)
    return erase.erase_client(work, person, number, only) if number is not None else GONE


_ACTIONS: Mapping[str, Callable[[Work, Person, str], AtOnce]] = {
    "a": _read_earlier,
    "ac": change_answer.ask,
    "an": change_answer.keep,
    "ap": _keep_private,
    "as": _share_one,
    "dl": _choose_sharing,
    "di": _tell_directly,
    "dn": _tell_nothing,
    "in": _wish,
    "e": _erase,
    "ea": erase_answer.erase,
    "ek": confirm.no(erase_answer.WHAT, Text("Good. It stays.")),
    "ew": _erase_which,
    "k": confirm.no(erase.WHAT),
    aloud.TAP: aloud.pressed,
    "gw": _word_goal,
    "gk": _keep_goal,
    "oq": _plan_own_questions,
    **CONVERSATION,
    **TRAJECTORY,
    **DESK,
}
