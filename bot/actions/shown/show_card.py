"""A coach's card of one trajectory: how it stands, what is agreed, and a button for everything that can be done.

Of what runs, five stand on it at once: what a week with a client asks for. Before a meeting a coach reads what was
written (*Overview*) and looks at what is coming (*Plan*); after it she notes something for herself (*Memo*), or lays
before the client what she wonders about (*Hypothesis*); and now and then a date does not suit (*Move a meeting*). Of
what rests, going on takes the place of wondering. All else is done a few times in a trajectory and lies behind *More*,
in the same message.
"""

from collections.abc import Callable, Iterator, Mapping

from bot.actions import change_contract, come_back, end_trajectory, introduce, know_client, pause
from bot.actions.allowed import GONE
from bot.actions.coach_questions import show_coach_questions
from bot.actions.pages import ask_whose
from bot.actions.shown import read_digest, show_course, show_plan
from bot.actions.shown.choose_memo import begin
from bot.actions.shown.show_trajectories import standing
from bot.actions.speak import tell
from bot.actions.start import start_changing, start_moving_in, start_pausing_in, start_wondering_about
from bot.actions.steer import show_to_coach
from bot.actions.word_goal import offer_for
from bot.storage import trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.scripts.field_words import LANGUAGES
from conversations.text import Lines, Piece, Plural, Sentence, Text, Verbatim

Doing = Callable[[Work, Person, Trajectory], object]


def show_cards(work: Work, coach: Person, page: int = 0) -> None:
    """Let a coach choose whose card it shall be, if there is a choice, and then show it."""
    mine = trajectories.of_coach(work, coach.id)
    if len(mine) == 1:
        show_card(work, coach, mine[0])
    elif mine:
        ask_whose(work, coach, Text("Whose card?"), mine, action="t", view="traject", page=page)
    else:
        tell(work, coach, (Text("You have no trajectories yet. /nieuw begins one."),))


def show_card(work: Work, coach: Person, trajectory: Trajectory, *, whole: bool = False) -> None:
    """The card, with the buttons that make sense now: what a week asks for, or with the `whole` of it all else."""
    week, more = _WEEK.get(trajectory.stage, ()), _ROWS[trajectory.stage]
    shown = (*more, (_LESS,)) if whole and week else (*week, (_MORE,)) if week else more
    rows = [[(_LABELS[what], "t", f"{trajectory.id}.{what}") for what in row] for row in shown]
    asking = introduce.answers_to(work, trajectory)
    tell(work, coach, tuple(_pieces(work, trajectory)), trajectory=trajectory, buttons=[asking, *rows])


def carry_out(work: Work, coach: Person, trajectory: Trajectory, what: str) -> Sentence | None:
    """Do what a button of the card stands for, or show the card again."""
    rows = (*_WEEK.get(trajectory.stage, ()), *_ROWS[trajectory.stage])
    possible = {one for row in rows for one in row}
    if what in ("", _LESS, _MORE):
        show_card(work, coach, trajectory, whole=what == _MORE)
    elif what == "resume" and what in possible:
        pause.resume_now(work, trajectory)
        show_card(work, coach, trajectories.by_id(work, trajectory.id))
        return pause.goes_on(trajectory)
    elif what in possible:
        _DOING[what](work, coach, trajectory)
    else:
        return GONE
    return None


def _pieces(work: Work, trajectory: Trajectory) -> Iterator[Piece]:
    contract = trajectory.laid
    yield standing(work, trajectory)
    yield Verbatim(contract.goal.sentence)
    yield Lines(*_agreed(trajectory))


def _agreed(trajectory: Trajectory) -> Iterator[Sentence]:
    contract = trajectory.laid
    length = Plural("{count} minute", "{count} minutes", count=contract.minutes)
    yield Plural("{count} meeting of {length}", "{count} meetings of {length}", count=contract.count, length=length)
    yield Plural("every week", "every {count} weeks", count=contract.every_weeks)
    yield Text("Place: {value}", value=contract.place)
    if contract.costs.strip():
        yield Text("Costs: {value}", value=contract.costs)
    yield Text("Form of address: {value}", value="u" if contract.formal else "je")
    if contract.language:
        yield Text("Language: {language}", language=LANGUAGES[contract.language])


_ALWAYS = (("end",),)
_AGREED = (("more", "less"), ("change",))
_WEEK: Mapping[Stage, tuple[tuple[str, ...], ...]] = {
    Stage.ACTIVE: (("digest", "plan"), ("memo", "wonder"), ("move",)),
    Stage.PAUSED: (("digest", "plan"), ("memo", "move"), ("resume",)),
}
_ROWS: Mapping[Stage, tuple[tuple[str, ...], ...]] = {
    Stage.INVITED: (("link", "change"), *_ALWAYS),
    Stage.OPENED: (("else", "change"), *_ALWAYS),
    Stage.UNCONFIRMED: (("change",), *_ALWAYS),
    Stage.PROPOSED: (("change",), ("else", "back"), *_ALWAYS),
    Stage.SENT_BACK: (("change",), ("else", "back"), *_ALWAYS),
    Stage.ACTIVE: (("course", "goal"), ("questions", "steering"), *_AGREED, ("pause",), ("back", "end")),
    Stage.PAUSED: (("course", "goal"), ("questions", "steering"), *_AGREED, ("wonder",), ("back", "end")),
    Stage.DECLINED: (("link",),),
    Stage.STOPPED: (("course", "back"),),
    Stage.ENDED: (("course", "back"),),
    Stage.FROZEN: (),
}
# What opens the rest of the card, and closes it again.
_MORE, _LESS = "all", "card"
_LABELS: Mapping[str, Text] = {
    _MORE: Text("More"),
    _LESS: Text("Back"),
    "plan": Text("Plan"),
    "digest": Text("Overview"),
    "move": Text("Move a meeting"),
    "pause": Text("Let it rest"),
    "resume": Text("Go on now"),
    "change": Text("Change what is agreed"),
    "more": Text("One meeting more"),
    "less": Text("One meeting less"),
    "steering": Text("Steering"),
    "questions": Text("Own questions"),
    "goal": Text("Word the goal"),
    "wonder": Text("Hypothesis"),
    "memo": Text("Memo"),
    "course": Text("So far"),
    "link": Text("New link"),
    "back": Text("Link to come back"),
    "else": know_client.SOMEBODY_ELSE,
    "end": Text("End it"),
}
_DOING: Mapping[str, Doing] = {
    "plan": show_plan.show_plan_of,
    "digest": read_digest.show_digest,
    "move": start_moving_in,
    "pause": start_pausing_in,
    "change": start_changing,
    "more": change_contract.propose_one_more,
    "less": change_contract.propose_one_less,
    "steering": show_to_coach,
    "questions": show_coach_questions,
    "goal": offer_for,
    "wonder": start_wondering_about,
    "memo": begin,
    "course": show_course.show_course,
    "link": lambda work, coach, trajectory: know_client.renew(work, trajectory),
    "back": come_back.invite_back,
    "else": know_client.ask_to_let_go,
    "end": end_trajectory.ask_to_end,
}
