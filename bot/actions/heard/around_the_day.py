"""Asked on which day he is asked how it went, a client says something beside or instead of the day: at which hour he
would rather be written to, or what his coach is to know."""

from dataclasses import replace
from datetime import timedelta

from bot.actions import other_hour
from bot.actions.heard import tell_later, tell_outcome
from bot.actions.heard.out_of_the_blue import out_of_the_blue
from bot.actions.heard.with_leave import shared
from bot.actions.incoming import Incoming
from bot.actions.situate import situate
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, noting, people, schedule, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asking import Walk
from conversations.check_days import ASK_ON, then_asked
from conversations.events import Lapsed, Said
from conversations.inputs import Taken
from conversations.intending import goes_on_about_it
from conversations.kept.kept_from import lets_read
from conversations.moments import Moment
from conversations.scripts import script_of
from conversations.scripts.experiment import EXPERIMENT
from conversations.states import Asking, Closed, underneath
from conversations.text import Piece, SpokenDay, Text
from conversations.told.touches import news_beside
from conversations.wished.day_wish import beside_the_day
from conversations.wished.hour_wish import Hour, hour_named, wishes_hour

_BY_NOW = timedelta(hours=3)
"""So long after he said what he will do, what he writes is no longer simply more of it."""


def heard(work: Work, client: Person, one: Conversation | None, message: Incoming) -> bool:
    """Whether these words hold more or something else than a day, and what it is for has been done."""
    state = underneath(one.state) if one is not None else None
    if one is None or not isinstance(state, Asking) or state.open.step != ASK_ON:
        return False
    trajectory = trajectories.readable(work, one.trajectory_id)
    if trajectory is None:
        return False
    if with_news(work, client, one, trajectory, message):
        return True
    coach = people.coach_name(work, trajectory.coach_id)
    beside = beside_the_day(coach, message.text)
    day = message.text.replace(beside, " ").strip() if beside and lets_read(coach, beside) else ""
    if _is_day(work, one, trajectory, message) or (day and _is_day(work, one, trajectory, replace(message, text=day))):
        return _day_and_more(work, client, one, trajectory, message)
    if tell_outcome.heard(work, client, message):
        # It has been done already: there is no day to choose any more, and nothing to say of that.
        take_turn(work, one, Lapsed(work.now), gathers=[])
        return True
    hour = wishes_hour(message.text, sure=False)
    if hour is None and _is_of_later(work, one, state, message):
        take_turn(work, one, Lapsed(work.now), gathers=[])
        if not tell_later.heard(work, client, None, message):
            out_of_the_blue(work, client, message)
        return True
    return hour is not None and other_hour.change(work, client, trajectory, hour)


def chooses_day(work: Work, one: Conversation, message: Incoming) -> bool:
    """Whether he is asked on which day, and chooses one with these words."""
    state = underneath(one.state)
    trajectory = trajectories.readable(work, one.trajectory_id)
    is_asked = isinstance(state, Asking) and state.open.step == ASK_ON
    return is_asked and trajectory is not None and _is_day(work, one, trajectory, message)


def with_news(work: Work, client: Person, one: Conversation, trajectory: Trajectory, message: Incoming) -> bool:
    """Whether he names the day beside what touches him; then he hears a word to that first, and where it is kept."""
    found = news_beside(message.text)
    if found is None or not _is_day(work, one, trajectory, replace(message, text=found[1])):
        return False
    out_of_the_blue(work, client, replace(message, text=found[0]))
    take_turn(work, one, Said(work.now, message.message_id, found[1]))
    return True


def _is_of_later(work: Work, one: Conversation, state: Asking, message: Incoming) -> bool:
    """Whether he writes of something else by now: long after he said what he will do, and nothing that he will do."""
    if goes_on_about_it(message.text):
        return False
    before = [asked.number for asked in state.asked if asked.number != state.current and asked.has_answer]
    done = noting.done_at(work, one.id, max(before)) if before else None
    return done is not None and message.sent_at - done > _BY_NOW


def _is_day(work: Work, one: Conversation, trajectory: Trajectory, message: Incoming) -> bool:
    """Whether he chooses a day with these words."""
    state = underneath(one.state)
    assert isinstance(state, Asking)
    taken = Walk.of(script_of(one.script), state.asked, situate(work, one, trajectory)).input_of(
        state.open, state.asked
    )
    return isinstance(taken.read(message.text, message.sent_at), Taken)


def _day_and_more(work: Work, client: Person, one: Conversation, trajectory: Trajectory, message: Incoming) -> bool:
    """Whether he says more than a day; then that is heard after it."""
    rest = beside_the_day(people.coach_name(work, trajectory.coach_id), message.text)
    hour = None if rest else hour_named(message.text)
    if not rest and hour is None:
        return False
    said = message.text.replace(rest, " ").strip() if rest else message.text
    was, told = _check(work, one, trajectory), list[Piece]()
    take_turn(work, one, Said(work.now, message.message_id, said), gathers=told if hour is not None else None)
    now = conversations.by_id(work, one.id)
    if hour is not None:
        _at_that_hour(work, client, one, trajectory, hour, was, told)
    elif now is not None and isinstance(now.state, Closed):
        more = shared(work, client, trajectory, rest, message.message_id, amid=False)
        if more or more is None:
            out_of_the_blue(work, client, replace(message, text=more or rest))
    return True


def _check(work: Work, one: Conversation, trajectory: Trajectory) -> Moment | None:
    """When he is asked how it went."""
    these = (each.moment for each in schedule.planned(work, trajectory.id) if each.moment.kind == EXPERIMENT.key)
    return next((each for each in these if each.meeting == one.meeting), None)


def _at_that_hour(
    work: Work,
    client: Person,
    one: Conversation,
    trajectory: Trajectory,
    hour: Hour,
    was: Moment | None,
    told: list[Piece],
) -> None:
    """He is asked at this hour of the day that he chose, and hears so, with which day that is where he has not heard it
    yet; where it is no day of its own, whether he would always be. `told` is what is still to be said."""
    check = _check(work, one, trajectory)
    if check is None or trajectory.contract.own_time.is_quiet(hour.at):
        if told:
            tell(work, client, told, trajectory=trajectory)
        other_hour.offer(work, client, trajectory, hour)
        return
    schedule.choose_day(work, trajectory.id, replace(check, at=replace(check.at, time=hour.at)))
    day = check.at.day
    if not told and was is not None and was.at.day != day:
        tell(work, client, (Text("At {time}, then.", time=hour.at),), trajectory=trajectory)
        return
    then = Text("Good. Then I ask you {day} at {time} how it went.", day=SpokenDay(day), time=hour.at)
    tell(work, client, (*(piece for piece in told if piece != then_asked(day)), then), trajectory=trajectory)
