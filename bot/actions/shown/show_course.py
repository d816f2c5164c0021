"""The way that was gone so far: goals and agreements, questions, intentions and what came of them; page by page."""

from dataclasses import replace

from bot.actions.pages import ask_whose, beside, leaves
from bot.actions.speak import keyboard, locale_of, put, tell
from bot.digests.compose_course import compose_course
from bot.digests.course import gather_course
from bot.digests.paper import bound
from bot.message import Message, Paragraph
from bot.storage import people, trajectories
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.trajectories import NOT_AGREED, Stage, Trajectory
from bot.storage.work import Work, new_id
from bot.texts import render
from conversations.text import Text


def show_courses(work: Work, coach: Person, name: str = "", page: int = 0) -> None:
    """The course of the client of this name; without one, of the only client, or else there is a choice."""
    begun = [one for one in trajectories.of_coach(work, coach.id) if one.stage not in (*NOT_AGREED, Stage.DECLINED)]
    named = [one for one in begun if one.contract.client.casefold() == name.strip().casefold()] or begun
    if not begun:
        tell(work, coach, (Text("No trajectory is running now. /nieuw begins one."),))
    elif len(named) == 1:
        show_course(work, coach, named[0])
    else:
        ask_whose(work, coach, Text("Whose trajectory?"), named, action="vl", view="verloop", page=page)


def show_course(work: Work, coach: Person, trajectory: Trajectory, page: int = 1) -> bool:
    """One page of it; whether there is such a page."""
    locale = locale_of(coach)
    course = gather_course(work, trajectory)
    pages = leaves(Message(compose_course(course, locale), protected=True))
    if not 1 <= page <= len(pages):
        return False
    below = (beside(page, len(pages), "vl", trajectory.id), [(Text("As PDF"), "vf", trajectory.id)])
    _put(work, coach, trajectory, replace(pages[page - 1], buttons=keyboard(below, locale)))
    return True


def send_course(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """All of it on paper."""
    locale = locale_of(coach)
    course = gather_course(work, trajectory)
    name, meetings = people.coach_name(work, coach.id), trajectory.contract.count
    paper = bound(name, compose_course(course, locale), course.progress, meetings, locale)
    said = Paragraph(render(Text("The trajectory so far as PDF. Confidential."), locale))
    _put(work, coach, trajectory, Message((said,), protected=True, attached=paper))


def _put(work: Work, coach: Person, trajectory: Trajectory, message: Message) -> None:
    put(work, ToSay(f"course:{new_id()}", DeliveryKind.WORD, "", coach, trajectory_id=trajectory.id), message)
