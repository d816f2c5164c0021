"""What a client changes on his card (`show_wishes.py`): by a tap, by what he types below it, or behind a command."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeAlias

from bot.actions import ask_what_to_tell, erase, own_time, rest, sharing, take_along, tell_directly, tidy_chat
from bot.actions.allowed import GONE
from bot.actions.closed_days import today_of
from bot.actions.lay_plan import lay_plan
from bot.actions.show_wishes import NOTHING, back_row, go_on_row, resting, show, show_wishes
from bot.actions.speak import Tap, coach_of, tell
from bot.storage import people, trajectories, wishes
from bot.storage.people import Person
from bot.storage.spoken import LastSaid
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.days.numerals import Unclear, tidy
from conversations.days.when import as_typed
from conversations.days.zones import OFFERED, called
from conversations.scripts.field_words import JE, LANGUAGES, U
from conversations.text import Sentence, Text
from conversations.wish_words import CHOSEN, QUIET, meant
from conversations.wishes import HOURS, WORDS, Sharing

_Asked: TypeAlias = tuple[Sentence, list[tuple[Sentence, str]]]
"""What is asked, and what can be tapped: each with what stands for it."""
_CHANGED = Text("I have changed it.")
_CHOICES = {
    Sharing.COACH: Text("It goes along"),
    Sharing.OWN: Text("It stays with me"),
    Sharing.LATER: Text("I choose later"),
}
# What opens something else, and leaves the card where it is.
AWAY = ("look", "tell", "all", "tidy", "gone")

ASKED = "wish"
"""With what the key begins of a question of the card that can be answered in words."""
# What is written later than this, or is longer, is not what he was asked for then.
_STANDS, _MOST = timedelta(hours=1), 60
_OFFERED_DAYS = 2
_REST = "rest"
_TYPED: Mapping[str, Callable[[Work, Trajectory, str], Sentence | None]] = {
    "hour": own_time.take_hour,
    "days": own_time.take_days,
    "still": own_time.take_quiet,
    "where": own_time.take_place,
}


def on_command(work: Work, client: Person, words: str) -> str:
    """His cards; or at once what the words behind the command say: "tijd half negen", "taal Engels". What says nothing
    of the kind is left over."""
    (what, rest), mine = meant(words), trajectories.running_of_client(work, client.id)
    if what is None or not rest or not mine:
        show_wishes(work, client)
        return words if what is None else ""
    for trajectory in mine:
        if what in _TYPED:
            _take(work, client, trajectory, what, rest)
        else:
            value = CHOSEN[what].get(tidy(rest), "")
            pressed(work, client, trajectory, what if value or what != "first" else "look", value)
    return ""


def typed(work: Work, client: Person, asked: LastSaid, words: str) -> bool:
    """Whether these words are what he was asked for on his card; then it is so, or he is asked again."""
    _, trajectory_id, what, _ = asked.key.split(":")
    trajectory = next((one for one in trajectories.running_of_client(work, client.id) if one.id == trajectory_id), None)
    if trajectory is None or asked.at is None or work.now - asked.at > _STANDS or len(words) > _MOST:
        return False
    if what == _REST:
        return _rest_as_said(work, client, trajectory, words, asked=True)
    _take(work, client, trajectory, what, words)
    return True


def _take(work: Work, client: Person, trajectory: Trajectory, what: str, words: str) -> None:
    matter = _TYPED[what](work, trajectory, words)
    if matter is None:
        show(work, client, trajectories.by_id(work, trajectory.id))
        return
    key = f"{ASKED}:{trajectory.id}:{what}:{new_id()}"
    tell(work, client, (matter,), trajectory=trajectory, buttons=(back_row(trajectory),), key=key)


def rest_on_command(work: Work, client: Person, words: str) -> None:
    """No questions until the day behind the command; without one he can choose how long."""
    mine = trajectories.running_of_client(work, client.id)
    if not mine:
        tell(work, client, (NOTHING,))
    elif not words.strip():
        _ask_rest(work, client, mine[0])
    else:
        _rest_as_said(work, client, mine[0], words)


def _rest_as_said(work: Work, client: Person, trajectory: Trajectory, words: str, *, asked: bool = False) -> bool:
    """He rests as these words say, or is asked what they mean; False when they say nothing of the kind to who was
    `asked` for it, and may have something else to say."""
    matter = rest.rest_in_words(work, client, trajectory, words)
    if matter is None:
        said = (*resting(work, client, trajectory),)
        tell(work, client, said, trajectory=trajectory, buttons=go_on_row(trajectory))
    elif asked and not matter.offers:
        return False
    else:
        _ask_until(work, client, trajectory, matter)
    return True


def _ask_until(work: Work, client: Person, trajectory: Trajectory, matter: Unclear[date]) -> None:
    """What may be meant can be tapped; else how it is written."""
    today, here = today_of(work, trajectory), f"{trajectory.id}.rest"
    row: list[Tap] = [
        (Text("{day}", day=as_typed(day, today)), "in", f"{here}.{day:%Y%m%d}") for day in matter.offers[:_OFFERED_DAYS]
    ]
    like = () if row else (Text("Write it like this: /pauze {day}", day=Text("12 January")),)
    tell(work, client, (matter.reason, *like), trajectory=trajectory, buttons=(row,) if row else ())


def pressed(work: Work, client: Person, trajectory: Trajectory, what: str, value: str) -> Sentence | None:
    """A button of the card: it asks what he wants, or it is so from now on."""
    if what in AWAY:
        return _open(work, client, trajectory, what, value)
    if not value:
        return _ask(work, client, trajectory, what)
    told = _set(work, client, trajectory, what, value)
    if told is None and what == "days":
        return _ask(work, client, trajectories.by_id(work, trajectory.id), what)
    if told is None:
        show(work, client, trajectories.by_id(work, trajectory.id))
        return _CHANGED
    return told


def _open(work: Work, client: Person, trajectory: Trajectory, what: str, coach_id: str) -> Sentence | None:
    match what:
        case "look":
            sharing.show_what_goes_along(work, client, trajectory)
        case "tell" if trajectory.coach_id == coach_id and tell_directly.can_be_reached(work, trajectory):
            ask_what_to_tell.ask(work, client, trajectory)
        case "all":
            take_along.take_along(work, client)
        case "tidy":
            tidy_chat.tidy(work, client)
        case "gone":
            erase.choose_what_to_erase(work, client)
        case _:
            return GONE
    return None


def _set(work: Work, client: Person, trajectory: Trajectory, what: str, value: str) -> Sentence | None:
    """It is so from now on; why not, when it cannot be."""
    wanted = trajectory.wishes
    match what:
        case "share" if value in list(Sharing):
            sharing.choose(work, trajectory, Sharing(value))
        case _ if what in _TYPED:
            return _set_when(work, trajectory, what, value)
        case "name" if value in map(_code, range(len(WORDS))):
            wishes.keep(work, trajectory.id, replace(wanted, word=WORDS[int(value)] if int(value) else ""))
        case "first" if value in ("on", "off"):
            wishes.keep(work, trajectory.id, replace(wanted, looks_first=value == "on"))
            lay_plan(work, trajectories.by_id(work, trajectory.id))
        case "lang" if value in LANGUAGES:
            wishes.keep(work, trajectory.id, replace(wanted, language=value))
        case "form" if value in (JE.key, U.key):
            wishes.keep(work, trajectory.id, replace(wanted, formal=value == U.key))
        case "rest" if value == "on":
            return rest.go_on(work, client, trajectory)
        case "rest" if len(value) == len("20261224") and value.isdecimal():
            return None if rest.rest_until(work, client, trajectory, date.fromisoformat(value)) else GONE
        case "rest" if value in map(str, rest.LENGTHS):
            rest.rest(work, client, trajectory, today_of(work, trajectory) + timedelta(days=int(value)))
        case "card":
            pass
        case _:
            return GONE
    return None


def _set_when(work: Work, trajectory: Trajectory, what: str, value: str) -> Sentence | None:
    match what:
        case "hour" if value in map(_code, range(len(HOURS))):
            own_time.set_hour(work, trajectory, HOURS[int(value)])
        case "days" if value in map(_code, range(7)):
            return own_time.turn_day(work, trajectory, int(value))
        case "still" if value in map(_code, range(len(QUIET))):
            return own_time.set_quiet(work, trajectory, QUIET[int(value)])
        case "where" if value in map(_code, range(len(OFFERED))):
            own_time.set_zone(work, trajectory, OFFERED[int(value)])
        case "where" if value == "home":
            own_time.set_zone(work, trajectory, trajectory.zone)
        case _:
            return GONE
    return None


def _ask(work: Work, client: Person, trajectory: Trajectory, what: str) -> Sentence | None:
    """The same card with what can be chosen."""
    question: Sentence
    options: list[tuple[Sentence, str]]
    match what:
        case "share":
            question = Text("What becomes of what you write from now on? Of one answer you choose it in /antwoorden.")
            options = [(label, str(sharing)) for sharing, label in _CHOICES.items()]
        case _ if what in _TYPED:
            question, options = _asked_when(trajectory, what)
        case "name":
            question = Text("What shall I call you when {coach} reads about you?", coach=coach_of(work, trajectory))
            options = [(Text("{word}", word=word), _code(number)) for number, word in enumerate(WORDS)]
        case "lang":
            question = Text("What language shall I speak with you?")
            options = [(label, code) for code, label in LANGUAGES.items()]
        case "form":
            question = Text("How shall I address you?")
            options = [(JE.label, JE.key), (U.label, U.key)]
        case "rest":
            _ask_rest(work, client, trajectory)
            return None
        case _:
            return GONE
    row = [(label, "in", f"{trajectory.id}.{what}.{value}") for label, value in options]
    key = f"{ASKED}:{trajectory.id}:{what}:{new_id()}" if what in _TYPED else None
    rows = (
        [row[begin : begin + 4] for begin in range(0, len(row), 4)] if what == "days" else [row[:3], row[3:6], row[6:]]
    )
    tell(work, client, (question,), trajectory=trajectory, buttons=(*rows, back_row(trajectory)), key=key)
    return None


def _asked_when(trajectory: Trajectory, what: str) -> _Asked:
    """When he wants to be asked, or where he is: what he can tap; anything else he can type."""
    options: list[tuple[Sentence, str]]
    match what:
        case "hour":
            question = Text("At what time shall I ask you something? Tap a time, or type any other.")
            options = [(Text("{time}", time=hour), _code(number)) for number, hour in enumerate(HOURS)]
        case "days":
            question = Text("On which days may I ask you something? Tap them on or off, or type them.")
            days = trajectory.wishes.own_time.days
            options = [(own_time.day_label(day, chosen=day in days), _code(day)) for day in range(7)]
        case "still":
            question = Text("Between which hours shall I leave you in peace? Tap them, or type others.")
            options = [
                (Text("{begin} to {end}", begin=begin, end=end), _code(number))
                for number, (begin, end) in enumerate(QUIET)
            ]
        case _:
            question = Text("Where are you? Tap it, or type a large city nearby. Your meetings stay at their own time.")
            options = [(called(zone), _code(number)) for number, zone in enumerate(OFFERED)]
            options.append((Text("Back in {place}", place=called(trajectory.zone)), "home"))
    return question, options


def _ask_rest(work: Work, client: Person, trajectory: Trajectory) -> None:
    coach = people.coach_name(work, trajectory.coach_id)
    how_long = Text(
        "How long shall I ask you nothing? Your meetings stay as they are, and {coach} hears it.", coach=coach
    )
    if len(trajectories.running_of_client(work, client.id)) > 1:
        how_long = Text("How long shall I ask you nothing? Your meetings stay as they are, and your coaches hear it.")
    pieces = (
        *resting(work, client, trajectory),
        how_long,
        Text("Until another day: /pauze {day}. Are you on leave, then /vakantie.", day=Text("12 January")),
    )
    row = [(label, "in", f"{trajectory.id}.rest.{days}") for days, label in rest.LENGTHS.items()]
    still = go_on_row(trajectory) if rest.rests_until(work, client, trajectory) is not None else ()
    key = f"{ASKED}:{trajectory.id}:{_REST}:{new_id()}"
    tell(work, client, pieces, trajectory=trajectory, buttons=(row, *still, back_row(trajectory)), key=key)


def _code(number: int) -> str:
    return str(number)
