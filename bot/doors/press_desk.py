"""The buttons at the coach's desk: reading, pages, memos, leaving; and those by which a client takes another coach."""

from collections.abc import Callable, Mapping

from bot.actions import allowed, announce_absence, confirm, leave, loose, second_lock, take_over, try_out
from bot.actions.allowed import GONE, anybody, coached, coaches, followed, has_coached
from bot.actions.shown import (
    choose_memo,
    read_digest,
    show_agenda,
    show_card,
    show_course,
    show_craft,
    show_memos,
    show_plan,
    show_trajectories,
)
from bot.actions.start import offer_goal, start_moving, start_pausing, start_wondering
from bot.doors.row import ALWAYS, RUNS, SETTLED, STAYS, TURNS, About, Row, Rows, Within, simply
from bot.storage import invitations, people, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.text import Sentence


def _choose_what_becomes(work: Work, person: Person, trajectory: Trajectory, what: str) -> None:
    take_over.choose(work, person, trajectory, what)


def _name_coach(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    """The client says whether he goes on with the coach who agreed."""
    coach_id, _, said = rest.partition(".")
    if not invitations.was_used_by(work, trajectory.id, coach_id):
        return GONE
    coach = people.by_id(work, coach_id)
    if said != "yes":
        take_over.refuse(work, person, trajectory, coach)
    elif people.is_coach(work, coach_id):
        take_over.hand_over(work, trajectory, coach)
    else:
        return GONE
    return None


def _turn_page(work: Work, person: Person, ref: str) -> Sentence | None:
    view, _, number = ref.rpartition(".")
    view, _, trajectory_id = view.partition(".")
    page = allowed.number(number)
    if page is None:
        return GONE
    trajectory = trajectories.coached(work, person.id, trajectory_id)
    if view in _VIEWS:
        _VIEWS[view](work, person, page)
    elif view == "memos" and trajectory is not None:
        show_memos.show_memos(work, trajectory, page)
    else:
        return GONE
    return None


def _try_out(work: Work, person: Person, ref: str) -> Sentence | None:
    if ref not in try_out.to_try():
        return GONE
    try_out.try_out(work, person, ref)
    return None


def _read_digest(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    numbers = _numbers(rest)
    if len(numbers) != 2:
        return GONE
    return None if read_digest.open_digest(work, person, trajectory, *numbers) else GONE


def _digest_as_pdf(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    return None if read_digest.send_paper(work, person, trajectory, *_numbers(rest)) else GONE


def _show_course(work: Work, person: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    return None if show_course.show_course(work, person, trajectory, *_numbers(rest)[:1]) else GONE


def _numbers(rest: str) -> tuple[int, ...]:
    """The numbers in what a button carries."""
    return tuple(int(part) for part in rest.split(".") if part.isdecimal())


def _craft(work: Work, person: Person, ref: str) -> Sentence | None:
    kind, _, page = ref.partition(".")
    if kind not in (show_craft.LOG, show_craft.EXTRACT):
        return GONE
    number = allowed.number(page)
    if number is not None:
        show_craft.show_craft(work, person, kind, number)
    elif page == "pdf":
        show_craft.send_craft(work, person, kind)
    else:
        return GONE
    return None


def _leave_for_good(work: Work, person: Person, ref: str) -> Sentence | None:
    asked_at = allowed.number(ref)
    return None if asked_at is not None and leave.leave_if_sure(work, person, asked_at) else GONE


_VIEWS: Mapping[str, Callable[[Work, Person, int], None]] = {
    "trajecten": show_trajectories.show_trajectories,
    "plan": show_plan.show_plan,
    "overzicht": read_digest.show_digests,
    "vandaag": show_agenda.show_today,
    "week": show_agenda.show_week,
    "traject": show_card.show_cards,
    "verzet": start_moving,
    "pauze": lambda work, coach, page: start_pausing(work, coach, page=page),
    "hypothese": start_wondering,
    "doelen": offer_goal,
    "verloop": lambda work, coach, page: show_course.show_courses(work, coach, page=page),
    "memo": choose_memo.whose,
}
_LOCK = dict.fromkeys(("set", "open", "off", "codes", "noted"), STAYS)
DESK: Rows = {
    "lv": Row(SETTLED, coaches, _leave_for_good),
    "ls": About(SETTLED, confirm.asked(leave.WHAT), confirm.no(leave.WHAT)),
    "fz": Within(STAYS, followed, (Stage.FROZEN,), _choose_what_becomes),
    "to": About(SETTLED, take_over.asked, take_over.answer),
    "nc": Within(SETTLED, followed, (Stage.FROZEN,), _name_coach),
    "mm": Within(SETTLED, coached, ALWAYS, simply(choose_memo.begin), once=True),
    "md": About((1, {"": STAYS, "*": TURNS}), show_memos.of_coach, show_memos.erase, place=-1),
    "mk": About(TURNS, confirm.asked(show_memos.WHAT), confirm.no(show_memos.WHAT)),
    "lm": About(TURNS, loose.held, loose.keep_memo),
    "pg": Row(TURNS, coaches, _turn_page),
    "dg": Within(STAYS, coached, RUNS, simply(read_digest.show_digest)),
    "pl": Within(STAYS, coached, RUNS, simply(show_plan.show_plan_of)),
    "ov": Within(STAYS, coached, ALWAYS, _read_digest),
    "of": Within(STAYS, coached, ALWAYS, _digest_as_pdf),
    "tr": Row(STAYS, coaches, _try_out, once=True),
    "lw": About(TURNS, announce_absence.noted, announce_absence.withdraw, gone=announce_absence.WITHDRAWN),
    "ln": Row(TURNS, anybody, announce_absence.note),
    "sl": Row((0, {**_LOCK, "*": TURNS}), has_coached, second_lock.pressed),
    "vl": Within((1, {"": STAYS, "*": TURNS}), coached, ALWAYS, _show_course),
    "vf": Within(STAYS, coached, ALWAYS, simply(show_course.send_course)),
    "cl": Row((1, {"pdf": STAYS, "*": TURNS}), has_coached, _craft),
}
