"""The buttons under what a client is shown of his own: what he wrote, who reads it, his goal, his card, erasing."""

from bot.actions import (
    allowed,
    aloud,
    as_it_was,
    ask_coach,
    ask_what_to_tell,
    change_answer,
    confirm,
    erase,
    erase_answer,
    goal_left,
    kind_word,
    other_hour,
    set_wishes,
    sharing,
    take_along,
    tell_directly,
    whether_read,
    word_goal,
)
from bot.actions.allowed import GONE, asked, followed, is_client, wrote
from bot.actions.heard import asks_for_her, goal_amid, tell_at_once, tell_outcome
from bot.actions.shown import read_back
from bot.actions.start import start_if_free, start_wording
from bot.doors.row import ALWAYS, OPENS, RUNS, SETTLED, STAYS, TURNS, About, Row, Rows, Within
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.text import Sentence, Text
from conversations.wishes import Sharing


def _word_goal(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    """The goal stands in the message with the button, unless it was changed since."""
    is_as_begun = trajectory.contract.version == 1
    return start_wording(work, person, trajectory, has_read=is_as_begun)


def _keep_goal(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence:
    return word_goal.STAYS


def _goal_later(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence:
    return word_goal.LATER


def _plan_own_questions(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    return start_if_free(work, "own_plan", person, trajectory)


def _read_earlier(work: Work, person: Person, ref: str) -> Sentence | None:
    page = allowed.number(ref)
    if page is not None:
        read_back.read_back(work, person, page)
    elif ref == take_along.ALL:
        take_along.take_along(work, person)
    else:
        return GONE
    return None


def _choose_sharing(work: Work, person: Person, one: Conversation, key: str) -> Sentence | None:
    if key == whether_read.HELD_BACK:
        return whether_read.hold_back(work, person, one)
    return sharing.choose_at_end(work, person, one, Sharing(key)) if key in list(Sharing) else GONE


def _wish(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    what, value = (*rest.split("."), "")[:2]
    return set_wishes.pressed(work, person, trajectory, what, value)


def _tell_directly(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    held, _, coach_id = rest.partition(".")
    can_be = tell_directly.can_be_reached(work, trajectory)
    return None if can_be and ask_what_to_tell.whom(work, person, trajectory, held, coach_id) else GONE


def _tell_nothing(work: Work, person: Person, trajectory: Trajectory, rest: str) -> None:
    ask_what_to_tell.leave(work, person, trajectory)


def _give_regards(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    return kind_word.give_regards(work, trajectory)


def _erase_which(work: Work, person: Person, ref: str) -> Sentence | None:
    only = followed(work, person, ref)
    if only is None and ref != erase.ALL:
        return GONE
    erase.ask_to_erase(work, person, only)
    return None


def _erase(work: Work, person: Person, ref: str) -> Sentence | None:
    asked_at, _, only = ref.partition(".")
    number = allowed.number(asked_at)
    return erase.erase_client(work, person, number, only) if number is not None else GONE


_AWAY = dict.fromkeys(set_wishes.AWAY, STAYS)
OWN: Rows = {
    "a": Row((0, {take_along.ALL: STAYS, "*": TURNS}), is_client, _read_earlier),
    "ac": About(STAYS, wrote, change_answer.ask),
    "af": About(TURNS, wrote, read_back.turn_found, place=1),
    "ah": About(SETTLED, wrote, read_back.hold_back),
    other_hour.TAP: Within(SETTLED, followed, RUNS, other_hour.pressed),
    other_hour.BACK: Within(SETTLED, followed, RUNS, as_it_was.brought_back),
    whether_read.MAY: About(SETTLED, wrote, whether_read.may_read),
    whether_read.NOW: About(SETTLED, wrote, tell_at_once.pressed, once=True),
    "an": About(SETTLED, wrote, change_answer.keep),
    "ap": About(TURNS, wrote, read_back.keep_private),
    "as": About(TURNS, wrote, read_back.let_go_along),
    sharing.NUMBER: About(OPENS, wrote, read_back.open_number),
    "dl": About(SETTLED, asked, _choose_sharing),
    "di": Within(TURNS, followed, ALWAYS, _tell_directly),
    ask_coach.TAP: Within(SETTLED, followed, ALWAYS, ask_coach.passed, once=True),
    asks_for_her.UNDO: About(SETTLED, asked, asks_for_her.left),
    "dn": Within(TURNS, followed, ALWAYS, _tell_nothing),
    "in": Within((1, {**_AWAY, "*": TURNS}), followed, RUNS, _wish),
    # Who has gone is written nothing there.
    "e": Row(STAYS, is_client, _erase),
    "ea": About((1, {"": STAYS, "*": TURNS}), wrote, erase_answer.erase, place=-1, gone=erase_answer.NOT_THERE),
    "ek": About(TURNS, confirm.asked(erase_answer.WHAT), confirm.no(erase_answer.WHAT, Text("Good. It stays."))),
    "ew": Row(TURNS, is_client, _erase_which),
    "k": About(SETTLED, confirm.asked(erase.WHAT), confirm.no(erase.WHAT)),
    aloud.TAP: About(SETTLED, aloud.waits_for, aloud.pressed),
    kind_word.GREET: Within(SETTLED, followed, ALWAYS, _give_regards),
    "gw": Within(SETTLED, followed, RUNS, _word_goal),
    "gk": Within(SETTLED, followed, RUNS, _keep_goal),
    "gl": Within(SETTLED, followed, RUNS, _goal_later),
    goal_left.TAP: Within(SETTLED, followed, RUNS, goal_amid.tapped, once=True),
    tell_outcome.IS_IT: About(SETTLED, asked, tell_outcome.it_is, once=True),
    tell_outcome.IS_NOT: About(SETTLED, asked, tell_outcome.it_is_not, once=True),
    tell_outcome.AFTER_ALL: About(SETTLED, asked, tell_outcome.ask_after_all, once=True),
    "oq": Within(SETTLED, followed, RUNS, _plan_own_questions),
}
