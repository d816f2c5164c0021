"""The buttons by which a coach changes a trajectory; some of them a client has too."""

from bot.actions import (
    agree_to_move,
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
    steer,
    word_goal,
)
from bot.actions.allowed import GONE, coached, coaches, either, followed
from bot.actions.shown import show_card, show_lines, show_plan
from bot.actions.speak import tell
from bot.actions.start import (
    start_changing,
    start_coach_question,
    start_moving_in,
    start_pausing_in,
    start_wondering_about,
)
from bot.doors.row import ALWAYS, RUNS, SETTLED, STAYS, TURNS, About, Row, Rows, Within, simply
from bot.storage import invitations
from bot.storage.people import Person
from bot.storage.trajectories import NOT_AGREED, Stage, Trajectory
from bot.storage.work import Work
from conversations.scripts.field_words import TIES
from conversations.steering import Dial, Style
from conversations.text import Sentence, Text


def _move(work: Work, person: Person, trajectory: Trajectory, number: str) -> None:
    start_moving_in(work, person, trajectory, number or None)


def _stay_there(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence:
    return Text("Good. It stays where it is.")


def _resume(work: Work, person: Person, trajectory: Trajectory, rest: str) -> None:
    pause.resume_now(work, trajectory)
    tell(work, person, (pause.goes_on(trajectory),), trajectory=trajectory)


def _turn_dial(work: Work, person: Person, trajectory: Trajectory, dial: str) -> Sentence:
    return steer.turn_dial(work, person, trajectory, Dial(dial)) if dial in list(Dial) else GONE


def _set_style(work: Work, person: Person, trajectory: Trajectory, style: str) -> Sentence:
    return steer.set_style(work, person, trajectory, Style(style)) if style in list(Style) else GONE


def _end(work: Work, person: Person, trajectory: Trajectory, asked_at: str) -> Sentence | None:
    number = allowed.number(asked_at)
    done = number is not None and end_trajectory.end_if_sure(work, person, trajectory, number)
    return None if done else GONE


def _coach_question(work: Work, person: Person, ref: str) -> Sentence | None:
    doing, _, about = ref.partition(".")
    if doing == "drop":
        return None if coach_questions.take_away(work, person, about) else GONE
    if doing in show_lines.DOING:
        return show_lines.DOING[doing](work, person, about)
    trajectory = coached(work, person, about)
    if doing != "new" or (about and trajectory is None):
        return GONE
    start_coach_question(work, person, trajectory)
    return None


def _ask_for_goal(work: Work, person: Person, trajectory: Trajectory, rest: str) -> None:
    word_goal.offer_for(work, person, trajectory, again=rest == word_goal.AGAIN)


def _agree_on_goal(work: Work, person: Person, trajectory: Trajectory, version: str) -> Sentence | None:
    return word_goal.agree(work, trajectory, version)


def _withdraw_invitation(work: Work, person: Person, trajectory: Trajectory, rest: str) -> None:
    invitations.withdraw(work, trajectory.id)
    said = Text("The link for {client} opens nothing any more.", client=trajectory.contract.client)
    tell(work, person, (said,), trajectory=trajectory, buttons=(((Text("Make a new link"), "r", trajectory.id),),))


def _new_link(work: Work, person: Person, trajectory: Trajectory, rest: str) -> None:
    know_client.renew(work, trajectory)


def _answer_who(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    invitation_id, _, said = rest.partition(".")
    return know_client.answer(work, person, trajectory, invitation_id, yes=said == "yes") if said else GONE


def _somebody_else(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    """The link fell into other hands."""
    return know_client.ask_to_let_go(work, person, trajectory)


def _let_go(work: Work, person: Person, trajectory: Trajectory, asked_at: str) -> Sentence | None:
    number = allowed.number(asked_at)
    return know_client.let_go_if_sure(work, person, trajectory, number) if number is not None else GONE


def _note_tie(work: Work, person: Person, trajectory: Trajectory, tie: str) -> Sentence | None:
    known = tie in (one.key for one in TIES)
    return change_contract.note_tie(work, person, trajectory, tie) if known else GONE


# What the card begins, sends or proposes.
_DOES = ("pause", "change", "more", "less", "goal", "wonder", "memo", "move", "link", "back", "else", "end")
_CARD = dict.fromkeys(("card", "all", "resume"), TURNS)
TRAJECTORY: Rows = {
    "h": Within(SETTLED, coached, ALWAYS, record_meeting.record_meeting, once=True),
    "m": Within(SETTLED, coached, RUNS, _move, once=True),
    "mw": Within(SETTLED, coached, RUNS, agree_to_move.pressed, once=True),
    "sh": Within(TURNS, coached, RUNS, shift_meetings.shift_meeting),
    "fw": Within(SETTLED, coached, RUNS, simply(change_contract.propose_one_less)),
    "kj": Within(SETTLED, followed, RUNS, say_whether.can),
    "kn": Within(SETTLED, followed, RUNS, say_whether.cannot),
    "st": Within(SETTLED, coached, ALWAYS, _stay_there),
    "pz": Within(SETTLED, coached, RUNS, start_pausing_in, once=True),
    "pr": Within(TURNS, coached, (Stage.PAUSED,), _resume),
    "ca": Within(STAYS, either, RUNS, simply(send_calendar.send_calendar)),
    "pa": Within(TURNS, either, RUNS, simply(show_plan.show_whole_plan)),
    "c": Within(STAYS, coached, (*RUNS, Stage.SENT_BACK), simply(start_changing), once=True),
    "t": Within((1, {**_CARD, "*": STAYS}), coached, ALWAYS, show_card.carry_out, once=(1, _DOES)),
    "et": Within(SETTLED, coached, (*NOT_AGREED, *RUNS), _end, place=1),
    "eg": About(SETTLED, confirm.asked(end_trajectory.WHAT), confirm.no(end_trajectory.WHAT)),
    "u": Row((0, {"new": STAYS, "try": STAYS, "*": TURNS}), coaches, _coach_question, once=(0, ("new", "try"))),
    "x": Within(SETTLED, coached, (Stage.INVITED,), _withdraw_invitation, once=True),
    "r": Within(SETTLED, coached, (Stage.INVITED, Stage.DECLINED), _new_link, once=True),
    "cf": Within(SETTLED, coached, ALWAYS, _answer_who),
    "i": Within(STAYS, coached, ALWAYS, _somebody_else, once=True),
    "il": Within(SETTLED, coached, ALWAYS, _let_go, place=1),
    "ik": About(SETTLED, confirm.asked(know_client.WHAT), confirm.no(know_client.WHAT)),
    # Who has gone, or has another account by now, is written nothing in the old one.
    "sv": Within(STAYS, followed, (Stage.STOPPED,), simply(come_back.go_on)),
    "cb": About(STAYS, come_back.asked, come_back.answer),
    "ti": Within(SETTLED, coached, ALWAYS, _note_tie, once=True),
    "ga": Within(SETTLED, coached, ALWAYS, _agree_on_goal),
    "go": Within(TURNS, coached, RUNS, _ask_for_goal, once=True),
    "hy": Within(SETTLED, coached, RUNS, simply(start_wondering_about), once=True),
    "sd": Within(TURNS, either, RUNS, _turn_dial),
    "ss": Within(TURNS, coached, RUNS, _set_style),
}
