"""The goal in the client's words: offered, worded, laid before the coach, and agreed by one tap of hers."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.actions.allowed import NotDone
from bot.actions.closed_days import clients_day, clients_today, silent_days
from bot.actions.give_way import is_left
from bot.actions.room import coming_to_client
from bot.actions.speak import coach_of, tell, to_which
from bot.house import days_off
from bot.storage import contracts, conversations, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.consequences import WordGoal
from conversations.contract import Contract, ContractError, new_learning_goals
from conversations.contract_in_words import spelled_out
from conversations.days.later import comes_back
from conversations.goal.addressed import addressed
from conversations.kinds import Yields
from conversations.rhythm import Local, at_utc, next_working_day
from conversations.script import Answers
from conversations.scripts import script_of
from conversations.scripts.goal import GOAL, as_it_stands, asks_for_goal
from conversations.scripts.wording_goal import says_goal
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text, Verbatim

OFFERED = "offered"
"""With what the key of an offer begins that comes by itself."""
STAYS = Text("Good, then it stays like this.")
NEED_NOT = Text("That need not be done again. It stays as you two agreed on it.")
WHAT_IS_ASKED = Text(
    "That is how your goal stands on paper. Would you put it otherwise, then write how you say it, in one sentence. "
    "Leaving it like this is fine too."
)
LATER = Text("Good. With /doel you look at it when it suits you.")
AGAIN = "again"
"""Behind the button with which his coach asks for it once more."""
_OFFERED_FOR = timedelta(days=7)
_A_WHILE = timedelta(hours=1)


def offer_tomorrow(work: Work, trajectory: Trajectory) -> None:
    """The day after the contract was agreed, at the client's hour: never in the minute of signing.

    It is for the time before his first conversation: with that, or after a week, it lapses; then /doel is left.
    """
    tomorrow = work.now + timedelta(days=1)
    hour = Local(clients_day(trajectory, tomorrow), trajectory.contract.client_hour, trajectory.clients_zone).utc()
    first = min((one.due_at for one in coming_to_client(work, trajectory)), default=hour + _OFFERED_FOR)
    if hour < first:
        offer(work, trajectory, not_before=hour, expires_at=min(first, hour + _OFFERED_FOR))


def offer_then(work: Work, trajectory: Trajectory, day: date) -> Text | None:
    """On the day that he asks for, if that is before his first conversation; what he hears of that."""
    zone, usual = trajectory.clients_zone, trajectory.contract.client_hour
    then = Local(day, usual, zone)
    first = min((one.due_at for one in coming_to_client(work, trajectory)), default=then.utc() + _OFFERED_FOR)
    if not work.now < then.utc() < first:
        return None
    offer(work, trajectory, not_before=then.utc(), expires_at=min(first, then.utc() + _OFFERED_FOR))
    return comes_back(then.wall(), then.wall() - at_utc(work.now, zone).wall(), usual)


def another_day(work: Work, trajectory: Trajectory) -> datetime | None:
    """When else to offer it, for it waits until nothing else is asked of the client: not in his leave or while
    everything rests, nor on the first day after that, nor before his hour, nor beside a question that is open, but for
    one that gives way. None when it can come now."""
    assert trajectory.client_id is not None
    closed = silent_days(work, trajectory)
    away, today = closed.all | closed.client, clients_today(work, trajectory)
    day = today + timedelta(days=1)
    if today in away and day not in away:
        holidays = days_off(today, trajectory.zone)
        own = trajectory.contract.own_time
        day = next_working_day(next_working_day(today, holidays, own), holidays, own)
    elif today not in away:
        his_hour = Local(today, trajectory.contract.client_hour, trajectory.clients_zone).utc()
        if work.now < his_hour:
            return his_hour
        running = conversations.running(work, trajectory.client_id)
        if running is None or is_left(work, running):
            return None
        if script_of(running.script).yields is Yields.AT_ONCE:
            return work.now + _A_WHILE
    return Local(day, trajectory.contract.client_hour, trajectory.clients_zone).utc()


def offer(
    work: Work, trajectory: Trajectory, *, not_before: datetime | None = None, expires_at: datetime | None = None
) -> None:
    """The client reads how the goal stands, and may write how he would put it, now or later; leaving it is fine."""
    if trajectory.client_id is None:
        return
    contract = addressed(trajectory.contract)
    today = clients_today(work, trajectory)
    coach = people.coach_name(work, trajectory.coach_id)
    here = Situation(work.house.lines, today, coach=coach, client=contract.client, contract=contract)
    said = (*to_which(work, trajectory), *as_it_stands(here), asks_for_goal(Answers(()), here))
    client = people.by_id(work, trajectory.client_id)
    keep, later = (Text("It is good like this"), "gk", trajectory.id), (Text("At another time"), "gl", trajectory.id)
    tell(
        work,
        client,
        said,
        trajectory=trajectory,
        buttons=((keep, later),),
        key=f"{OFFERED}:{trajectory.id}:{not_before:%y%m%d%H%M}" if not_before is not None else None,
        unasked=not_before is not None,
        not_before=not_before,
        expires_at=expires_at,
    )


def offer_for(work: Work, coach: Person, trajectory: Trajectory, *, again: bool = False) -> None:
    """The coach asks the client to word the goal; it comes by day, when nothing else is asked of him. Who has put it
    into words is asked for it `again` only when she says so."""
    if not again and (his := _his_words(work, trajectory)):
        puts = Text("{client} puts the goal like this:", client=trajectory.contract.client)
        ask = (Text("Ask for it again"), "go", f"{trajectory.id}.{AGAIN}")
        tell(work, coach, (puts, Verbatim(his), Text("So I do not ask for it again.")), buttons=((ask,),))
        return
    offer(work, trajectory, not_before=work.now)
    said = Text(
        "I ask {client}, by day and when no other question is open. What comes of it, you read here.",
        client=trajectory.contract.client,
    )
    tell(work, coach, (said,), trajectory=trajectory)


def _his_words(work: Work, trajectory: Trajectory) -> str:
    """The goal as he put it last, in this trajectory; empty when he has not."""
    mine = [one for one in conversations.of_trajectory(work, trajectory.id) if one.script == GOAL.key]
    said = (says_goal(Answers(one.state.asked)) for one in sorted(mine, key=lambda one: one.since, reverse=True))
    return next(filter(None, said), trajectory.signed.goal.sentence if trajectory.signed.from_client else "")


def propose(work: Work, one: Conversation, wish: WordGoal) -> None:
    """Keep the client's words as the next version, and lay it before the coach."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    try:
        version = _next_version(trajectory, wish)
    except ContractError as error:
        client = people.by_id(work, one.person_id)
        tell(work, client, (error.reason, Text("What you wrote is kept; /doel begins again.")), trajectory=trajectory)
        return
    told = _note(addressed(trajectory.contract), version, wish.remark)
    if (version.goal, version.learning_goals) == (trajectory.contract.goal, trajectory.contract.learning_goals):
        change = (Text("Change the contract"), "c", trajectory.id)
        tell(work, people.by_id(work, trajectory.coach_id), told, trajectory=trajectory, buttons=((change,),))
        return
    _lay_before(work, trajectory, version, told)


def put_instead(work: Work, trajectory: Trajectory, sentence: str) -> None:
    """The goal as it was put last, with this sentence in its place, laid before the coach."""
    last = trajectory.proposal
    goal = replace(last.goal, sentence=sentence)
    version = replace(last, version=last.version + 1, goal=goal, from_client=True)
    _lay_before(work, trajectory, version, _note(addressed(last), version, ""))


def _lay_before(work: Work, trajectory: Trajectory, version: Contract, told: tuple[Piece, ...]) -> None:
    contracts.propose(work, trajectory.id, version)
    agree = (Text("I agree"), "ga", f"{trajectory.id}.{version.version}")
    change = (Text("Change the contract"), "c", trajectory.id)
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, told, trajectory=trajectory, buttons=((agree,), (change,)))


def agree(work: Work, trajectory: Trajectory, version: str) -> Sentence | None:
    """The coach agrees with what the client proposed, and the client hears that. Only the newest proposal can be."""
    if not trajectory.runs or str(trajectory.proposal.version) != version:
        return NotDone("There is a newer version of the contract by now.")
    if trajectory.contract.version == trajectory.proposal.version:
        return Text("You two agree on this already.")
    trajectories.agree(work, trajectory.id, trajectory.proposal.version)
    if trajectory.client_id is not None:
        said = Text(
            "{coach} agrees with your words. They are in what you two agree on now.", coach=coach_of(work, trajectory)
        )
        tell(work, people.by_id(work, trajectory.client_id), (said,), trajectory=trajectory, unasked=True)
    return Text("Agreed. It is in your contract now.")


def _next_version(trajectory: Trajectory, wish: WordGoal) -> Contract:
    """What is agreed, with the goals as worded. Raises `ContractError` where that does not fit."""
    number = trajectory.proposal.version + 1
    new = new_learning_goals(number)
    learning = tuple(
        one if one.key else replace(next(new), text=one.text, levels=one.levels) for one in wish.learning_goals
    )
    return replace(trajectory.signed, version=number, goal=wish.goal, learning_goals=learning, from_client=True)


def _note(before: Contract, now: Contract, remark: str) -> tuple[Piece, ...]:
    """What became of it, as one reads a note: only what is different, the goal beside what it was."""
    client, said = now.client, list[Piece]()
    if now.goal.sentence != before.goal.sentence:
        said += [Text("{client} puts the goal like this:", client=client), Verbatim(now.goal.sentence)]
        said += [Text("It was:"), Verbatim(before.goal.sentence)]
    if now.learning_goals != before.learning_goals:
        said += [Text("{client} wants to learn:", client=client), *spelled_out(now.learning_goals)]
        said += (
            [Text("It was:"), *(Verbatim(one.text) for one in before.learning_goals)] if before.learning_goals else []
        )
    if now.goal.shown_by != before.goal.shown_by:
        said += [Text("{client} will notice it by this:", client=client), Verbatim(now.goal.shown_by)]
    if remark:
        with_it = Text("{client} wrote with it:", client=client)
        said += [with_it if said else Text("{client} wrote about the goal:", client=client), Verbatim(remark)]
    return tuple(said)
