"""The buttons by which a coach changes a trajectory; the dial, a client can turn too."""

from collections.abc import Callable, Mapping

from bot.actions import (
    allowed,
    change_contract,
    coach_questions,
    come_back,
    confirm,
    end_trajectory,
    know_client,
    pause,
    record_meeting,
    say_whether,
    send_calendar,
    shift_meetings,
    show_card,
    show_lines,
    show_plan,
    steer,
    word_goal,
)
from bot.actions.allowed import GONE
from bot.actions.speak import tell
from bot.actions.start import (
    start_changing,
    start_coach_question,
    start_moving_in,
    start_pausing_in,
    start_wondering_about,
)
from bot.storage import invitations, people
from bot.storage.people import Person
from bot.storage.trajectories import Stage
from bot.storage.work import Work
from conversations.steering import Dial, Style
from conversations.text import Sentence, Text


def _held(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    return record_meeting.record_meeting(work, person, trajectory, ref) if trajectory is not None else GONE


def _move(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    if trajectory is None or not trajectory.runs:
        return GONE
    start_moving_in(work, person, trajectory, ref.partition(".")[2] or None)
    return None


def _shift(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    if trajectory is None or not trajectory.runs:
        return GONE
    return shift_meetings.shift_meeting(work, trajectory, ref)


def _can_make_it(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.followed(work, person, ref)
    return say_whether.can(work, trajectory, ref) if trajectory is not None and trajectory.runs else GONE


def _cannot_make_it(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.followed(work, person, ref)
    return say_whether.cannot(work, person, trajectory, ref) if trajectory is not None and trajectory.runs else GONE


def _one_fewer(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    if trajectory is None or not trajectory.runs:
        return GONE
    change_contract.propose_one_less(work, person, trajectory)
    return None


def _stay_there(work: Work, person: Person, ref: str) -> Sentence | None:
    return Text("Good. It stays where it is.") if allowed.coached(work, person, ref) is not None else GONE


def _pause(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    if trajectory is None or not trajectory.runs:
        return GONE
    start_pausing_in(work, person, trajectory, ref.partition(".")[2])
    return None


def _resume(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    if trajectory is None or trajectory.stage is not Stage.PAUSED:
        return GONE
    pause.resume_now(work, trajectory)
    tell(work, person, (pause.goes_on(trajectory),), trajectory=trajectory)
    return None


def _send_calendar(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref) or allowed.followed(work, person, ref)
    if trajectory is None or not trajectory.runs:
        return GONE
    send_calendar.send_calendar(work, person, trajectory)
    return None


def _whole_plan(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref) or allowed.followed(work, person, ref)
    if trajectory is None or not trajectory.runs:
        return GONE
    show_plan.show_whole_plan(work, person, trajectory)
    return None


def _turn_dial(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref) or allowed.followed(work, person, ref)
    dial = ref.partition(".")[2]
    if trajectory is None or not trajectory.runs or dial not in list(Dial):
        return GONE
    return steer.turn_dial(work, person, trajectory, Dial(dial))


def _set_style(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory, style = allowed.coached(work, person, ref), ref.partition(".")[2]
    if trajectory is None or not trajectory.runs or style not in list(Style):
        return GONE
    return steer.set_style(work, person, trajectory, Style(style))


def _change_contract(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    if trajectory is None or not (trajectory.runs or trajectory.stage is Stage.SENT_BACK):
        return GONE
    start_changing(work, person, trajectory)
    return None


def _card(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    return show_card.carry_out(work, person, trajectory, ref.partition(".")[2]) if trajectory is not None else GONE


def _end(work: Work, person: Person, ref: str) -> Sentence | None:
    asked_at, _, about = ref.partition(".")
    trajectory, number = allowed.coached(work, person, about), allowed.number(asked_at)
    if trajectory is None or number is None or not show_card.can_end(trajectory):
        return GONE
    return None if end_trajectory.end_if_sure(work, person, trajectory, number) else GONE


def _coach_question(work: Work, person: Person, ref: str) -> Sentence | None:
    doing, _, about = ref.partition(".")
    if not people.is_coach(work, person.id):
        return GONE
    if doing == "drop":
        return None if coach_questions.take_away(work, person, about) else GONE
    if doing in show_lines.DOING:
        return show_lines.DOING[doing](work, person, about)
    trajectory = allowed.coached(work, person, about)
    if doing != "new" or (about and trajectory is None):
        return GONE
    start_coach_question(work, person, trajectory)
    return None


def _agree_on_goal(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    return word_goal.agree(work, trajectory, ref.partition(".")[2]) if trajectory is not None else GONE


def _offer_goal(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    if trajectory is None or not trajectory.runs:
        return GONE
    word_goal.offer_for(work, person, trajectory)
    return None


def _wonder(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    if trajectory is None or not trajectory.runs:
        return GONE
    start_wondering_about(work, person, trajectory)
    return None


def _withdraw_invitation(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    if trajectory is None or trajectory.stage is not Stage.INVITED:
        return GONE
    invitations.withdraw(work, trajectory.id)
    said = Text("The link for {client} opens nothing any more.", client=trajectory.contract.client)
    tell(work, person, (said,), trajectory=trajectory, buttons=(((Text("Make a new link"), "r", trajectory.id),),))
    return None


def _new_link(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.coached(work, person, ref)
    if trajectory is None or trajectory.stage not in (Stage.INVITED, Stage.DECLINED):
        return GONE
    know_client.renew(work, trajectory)
    return None


def _answer_who(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory, said = allowed.coached(work, person, ref), ref.split(".")
    if trajectory is None or len(said) != 3:
        return GONE
    return know_client.answer(work, person, trajectory, said[1], yes=said[2] == "yes")


def _somebody_else(work: Work, person: Person, ref: str) -> Sentence | None:
    """The link fell into other hands."""
    trajectory = allowed.coached(work, person, ref)
    return know_client.ask_to_let_go(work, person, trajectory) if trajectory is not None else GONE


def _let_go(work: Work, person: Person, ref: str) -> Sentence | None:
    asked_at, _, about = ref.partition(".")
    trajectory, number = allowed.coached(work, person, about), allowed.number(asked_at)
    if trajectory is None or number is None:
        return GONE
    return know_client.let_go_if_sure(work, person, trajectory, number)


def _go_on_after_all(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = allowed.followed(work, person, ref)
    if trajectory is None or trajectory.stage is not Stage.STOPPED:
        return GONE
    come_back.go_on(work, person, trajectory)
    return None


def _is_me(work: Work, person: Person, ref: str) -> Sentence | None:
    invitation_id, _, said = ref.partition(".")
    invitation = invitations.by_id(work, invitation_id)
    if invitation is None or invitation.trajectory_id is None:
        return GONE
    return None if come_back.answer_as_old_account(work, person, invitation, yes=said == "yes") else GONE


TRAJECTORY: Mapping[str, Callable[[Work, Person, str], Sentence | None]] = {
    "h": _held,
    "m": _move,
    "sh": _shift,
    "fw": _one_fewer,
    "kj": _can_make_it,
    "kn": _cannot_make_it,
    "st": _stay_there,
    "pz": _pause,
    "pr": _resume,
    "ca": _send_calendar,
    "pa": _whole_plan,
    "c": _change_contract,
    "t": _card,
    "et": _end,
    "eg": confirm.no(end_trajectory.WHAT),
    "u": _coach_question,
    "x": _withdraw_invitation,
    "r": _new_link,
    "cf": _answer_who,
    "i": _somebody_else,
    "il": _let_go,
    "ik": confirm.no(know_client.WHAT),
    "sv": _go_on_after_all,
    "cb": _is_me,
    "ga": _agree_on_goal,
    "go": _offer_goal,
    "hy": _wonder,
    "sd": _turn_dial,
    "ss": _set_style,
}
