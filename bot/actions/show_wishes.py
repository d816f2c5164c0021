"""One card with all that a client decides for himself; it changes where it stands, and nobody has to agree."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.actions import erase, rest, sharing, take_along, tell_directly, tidy_chat
from bot.actions.allowed import GONE
from bot.actions.closed_days import today_of
from bot.actions.lay_plan import lay_plan
from bot.actions.speak import Tap, Taps, tell
from bot.storage import absences, people, trajectories, wishes
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.rhythm import QUIET_FROM, QUIET_UNTIL
from conversations.scripts.fields import JE, U
from conversations.text import Lines, Piece, Sentence, Text
from conversations.wishes import HOURS, Sharing

_NOTHING = Text("No trajectory is going on in which there is something to set.")
_CHANGED = Text("I have changed it.")
_LANGUAGES = {"nl": Text("Dutch"), "en": Text("English")}
_BECOMES = {
    Sharing.COACH: Text("{coach} reads what you write, before your meetings."),
    Sharing.OWN: Text("What you write stays with you. In /antwoorden you share what you want to."),
    Sharing.LATER: Text("What you write waits until you choose. In /antwoorden you share what you want to."),
}
_CHOICES = {
    Sharing.COACH: Text("It goes along"),
    Sharing.OWN: Text("It stays with me"),
    Sharing.LATER: Text("I choose later"),
}
# What opens something else, and leaves the card where it is.
_AWAY = ("look", "tell", "all", "tidy", "gone")


def show_wishes(work: Work, client: Person) -> None:
    """A card for every trajectory of his that runs."""
    mine = trajectories.running_of_client(work, client.id)
    for trajectory in mine:
        _show(work, client, trajectory)
    if not mine:
        tell(work, client, (_NOTHING,))


def offer_rest(work: Work, client: Person) -> None:
    """Somebody who coaches as well let a trajectory rest: where the questions to himself are stopped."""
    for trajectory in trajectories.running_of_client(work, client.id)[:1]:
        coach = people.coach_name(work, trajectory.coach_id)
        said = Text("And would you rather have no questions yourself, as a client of {coach}? Tap here.", coach=coach)
        button = (Text("No questions for a while"), "in", f"{trajectory.id}.rest")
        tell(work, client, (said,), trajectory=trajectory, buttons=((button,),))


def rest_on_command(work: Work, client: Person, words: str) -> None:
    """No questions until the day behind the command; without one he can choose how long."""
    mine = trajectories.running_of_client(work, client.id)
    if not mine:
        tell(work, client, (_NOTHING,))
    elif not words.strip():
        _ask_rest(work, client, mine[0])
    elif (matter := rest.rest_in_words(work, client, mine[0], words)) is not None:
        tell(
            work, client, (matter, Text("Write it like this: /pauze {day}", day=Text("12 January"))), trajectory=mine[0]
        )
    else:
        tell(work, client, (*_resting(work, client, mine[0]),), trajectory=mine[0], buttons=_go_on(mine[0]))


def pressed(work: Work, client: Person, trajectory: Trajectory, what: str, value: str) -> Sentence | None:
    """A button of the card: it asks what he wants, or it is so from now on."""
    if what in _AWAY:
        return _open(work, client, trajectory, what)
    if not value:
        return _ask(work, client, trajectory, what)
    told = _set(work, client, trajectory, what, value)
    if told is None:
        _show(work, client, trajectories.by_id(work, trajectory.id))
        return _CHANGED
    return told


def _open(work: Work, client: Person, trajectory: Trajectory, what: str) -> Sentence | None:
    match what:
        case "look":
            sharing.show_what_goes_along(work, client, trajectory)
        case "tell" if tell_directly.can_be_reached(work, trajectory):
            tell_directly.ask(work, client, trajectory)
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
        case "hour" if value in map(_code, range(len(HOURS))):
            wishes.keep(work, trajectory.id, replace(wanted, hour=HOURS[int(value)]))
            lay_plan(work, trajectories.by_id(work, trajectory.id))
        case "lang" if value in _LANGUAGES:
            wishes.keep(work, trajectory.id, replace(wanted, language=value))
        case "form" if value in (JE.key, U.key):
            wishes.keep(work, trajectory.id, replace(wanted, formal=value == U.key))
        case "rest" if value == "on":
            return rest.go_on(work, client, trajectory)
        case "rest" if value in map(str, rest.LENGTHS):
            rest.rest(work, client, trajectory, today_of(work, trajectory) + timedelta(days=int(value)))
        case "card":
            pass
        case _:
            return GONE
    return None


def _ask(work: Work, client: Person, trajectory: Trajectory, what: str) -> Sentence | None:
    """The same card with what can be chosen."""
    options: list[tuple[Sentence, str]]
    match what:
        case "share":
            question = Text("What becomes of what you write from now on? Of one answer you choose it in /antwoorden.")
            options = [(label, str(sharing)) for sharing, label in _CHOICES.items()]
        case "hour":
            question = Text("At what time shall I ask you something?")
            options = [(Text("{time}", time=hour), _code(number)) for number, hour in enumerate(HOURS)]
        case "lang":
            question = Text("What language shall I speak with you?")
            options = [(label, code) for code, label in _LANGUAGES.items()]
        case "form":
            question = Text("How shall I address you?")
            options = [(JE.label, JE.key), (U.label, U.key)]
        case "rest":
            _ask_rest(work, client, trajectory)
            return None
        case _:
            return GONE
    row = [(label, "in", f"{trajectory.id}.{what}.{value}") for label, value in options]
    tell(work, client, (question,), trajectory=trajectory, buttons=(row[:3], row[3:], _back(trajectory)))
    return None


def _ask_rest(work: Work, client: Person, trajectory: Trajectory) -> None:
    coach = people.coach_name(work, trajectory.coach_id)
    how_long = Text(
        "How long shall I ask you nothing? Your meetings stay as they are, and {coach} hears it.", coach=coach
    )
    if len(trajectories.running_of_client(work, client.id)) > 1:
        how_long = Text("How long shall I ask you nothing? Your meetings stay as they are, and your coaches hear it.")
    pieces = (
        *_resting(work, client, trajectory),
        how_long,
        Text("Until another day: /pauze {day}. Are you on leave, then /vakantie.", day=Text("12 January")),
    )
    row = [(label, "in", f"{trajectory.id}.rest.{days}") for days, label in rest.LENGTHS.items()]
    resting = rest.rests_until(work, client, trajectory) is not None
    still = _go_on(trajectory) if resting else ()
    tell(work, client, pieces, trajectory=trajectory, buttons=(row, *still, _back(trajectory)))


def _show(work: Work, client: Person, trajectory: Trajectory) -> None:
    pieces: list[Piece] = [_head(work, client, trajectory), Lines(*_lines(work, client, trajectory))]
    tell(work, client, pieces, trajectory=trajectory, buttons=_buttons(work, client, trajectory))


def _head(work: Work, client: Person, trajectory: Trajectory) -> Text:
    if len(trajectories.running_of_client(work, client.id)) < 2:
        return Text("This is how I have it for you:")
    return Text("This is how I have it for you with {coach}:", coach=people.coach_name(work, trajectory.coach_id))


def _lines(work: Work, client: Person, trajectory: Trajectory) -> Sequence[Sentence]:
    contract, coach = trajectory.contract, people.coach_name(work, trajectory.coach_id)
    becomes = _BECOMES[trajectory.wishes.sharing or Sharing.COACH]
    return [
        Text("· {line}", line=line)
        for line in (
            Text(becomes.source, coach=coach),
            Text(
                "My questions come at {hour}, never at the weekend, and never between {evening} and {morning}.",
                hour=contract.client_hour,
                evening=QUIET_FROM,
                morning=QUIET_UNTIL,
            ),
            Text("I speak English.") if _language(client, trajectory) == "en" else Text("I speak Dutch."),
            *_resting(work, client, trajectory),
            *_leave(work, client, trajectory),
        )
    ]


def _resting(work: Work, client: Person, trajectory: Trajectory) -> Sequence[Text]:
    until = rest.rests_until(work, client, trajectory)
    return [Text("I ask you nothing until {day}.", day=until)] if until is not None else []


def _leave(work: Work, client: Person, trajectory: Trajectory) -> Sequence[Text]:
    today = today_of(work, trajectory)
    known = [one.period for one in absences.leave_of(work, client.id, today)]
    return [Text("Leave from {first} to {last}", first=one.first, last=one.last) for one in known]


def _buttons(work: Work, client: Person, trajectory: Trajectory) -> Taps:
    coach, here = people.coach_name(work, trajectory.coach_id), trajectory.id
    manners: list[Tap] = [(Text("Time"), "in", f"{here}.hour"), (Text("Language"), "in", f"{here}.lang")]
    if _language(client, trajectory) == "nl":
        manners.append((Text("Form of address"), "in", f"{here}.form"))
    resting = rest.rests_until(work, client, trajectory) is not None
    still = _go_on(trajectory)[0] if resting else [(Text("No questions for a while"), "in", f"{here}.rest")]
    direct: list[Tap] = [(Text("Tell {coach} something directly", coach=coach), "in", f"{here}.tell")]
    return (
        [
            (Text("Who reads along"), "in", f"{here}.share"),
            (Text("What {coach} reads", coach=coach), "in", f"{here}.look"),
        ],
        manners,
        still,
        direct if tell_directly.can_be_reached(work, trajectory) else [],
        [(Text("Take everything along"), "in", f"{here}.all"), (Text("Tidy the chat"), "in", f"{here}.tidy")],
        [(Text("Erase everything"), "in", f"{here}.gone")],
    )


def _go_on(trajectory: Trajectory) -> Sequence[Sequence[Tap]]:
    return [[(Text("Ask me again"), "in", f"{trajectory.id}.rest.on")]]


def _back(trajectory: Trajectory) -> Sequence[Tap]:
    return [(Text("Back"), "in", f"{trajectory.id}.card.now")]


def _language(client: Person, trajectory: Trajectory) -> str:
    return trajectory.contract.language or client.language


def _code(number: int) -> str:
    return str(number)
