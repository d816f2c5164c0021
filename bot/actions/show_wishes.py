"""One card with all that a client decides for himself; it changes where it stands, and nobody has to agree."""

from collections.abc import Sequence

from bot.actions import own_time, rest, tell_directly
from bot.actions.closed_days import today_of
from bot.actions.speak import Tap, Taps, coach_of, tell
from bot.storage import absences, people, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.text import Lines, Piece, Sentence, Text
from conversations.wishes import Sharing

NOTHING = Text("No trajectory is going on in which there is something to set.")
_BECOMES = {
    Sharing.COACH: Text("{coach} reads what you write, before your meetings."),
    Sharing.OWN: Text("What you write stays with you. In /antwoorden you share what you want to."),
    Sharing.LATER: Text("What you write waits until you choose. In /antwoorden you share what you want to."),
}


def show_wishes(work: Work, client: Person) -> None:
    """A card for every trajectory of his that runs."""
    mine = trajectories.running_of_client(work, client.id)
    for trajectory in mine:
        show(work, client, trajectory)
    if not mine:
        tell(work, client, (NOTHING,))


def offer_rest(work: Work, client: Person) -> None:
    """Somebody who coaches as well let a trajectory rest: where the questions to himself are stopped."""
    for trajectory in trajectories.running_of_client(work, client.id)[:1]:
        coach = people.coach_name(work, trajectory.coach_id)
        said = Text("And would you rather have no questions yourself, as a client of {coach}? Tap here.", coach=coach)
        button = (Text("No questions for a while"), "in", f"{trajectory.id}.rest")
        tell(work, client, (said,), trajectory=trajectory, buttons=((button,),))


def show(work: Work, client: Person, trajectory: Trajectory) -> None:
    """The card of this trajectory."""
    pieces: list[Piece] = [_head(work, client, trajectory), Lines(*_lines(work, client, trajectory))]
    tell(work, client, pieces, trajectory=trajectory, buttons=_buttons(work, client, trajectory))


def _head(work: Work, client: Person, trajectory: Trajectory) -> Text:
    if len(trajectories.running_of_client(work, client.id)) < 2:
        return Text("This is how I have it for you:")
    return Text("This is how I have it for you with {coach}:", coach=people.coach_name(work, trajectory.coach_id))


def _lines(work: Work, client: Person, trajectory: Trajectory) -> Sequence[Sentence]:
    coach = coach_of(work, trajectory)
    becomes = _BECOMES[trajectory.wishes.sharing or Sharing.COACH]
    return [
        Text("· {line}", line=line)
        for line in (
            Text(becomes.source, coach=coach),
            *own_time.told(work, trajectory),
            Text("I speak English.") if _language(client, trajectory) == "en" else Text("I speak Dutch."),
            *_looks_and_words(trajectory, coach),
            *resting(work, client, trajectory),
            *_leave(work, client, trajectory),
        )
    ]


def _looks_and_words(trajectory: Trajectory, coach: str) -> Sequence[Text]:
    """What he only finds here when he chose it."""
    wanted = trajectory.wishes
    looks = [Text("You see what {coach} gets to read before it goes.", coach=coach)] if wanted.looks_first else []
    word = [Text("When {coach} reads about you, I say {word}.", coach=coach, word=wanted.word)] if wanted.word else []
    return [*looks, *word]


def resting(work: Work, client: Person, trajectory: Trajectory) -> Sequence[Text]:
    """Until when he is asked nothing, if so."""
    until = rest.rests_until(work, client, trajectory)
    return [Text("I ask you nothing until {day}.", day=until)] if until is not None else []


def _leave(work: Work, client: Person, trajectory: Trajectory) -> Sequence[Text]:
    today = today_of(work, trajectory)
    known = [one.period for one in absences.leave_of(work, client.id, today)]
    return [Text("Leave from {first} to {last}", first=one.first, last=one.last) for one in known]


def _buttons(work: Work, client: Person, trajectory: Trajectory) -> Taps:
    coach, here = coach_of(work, trajectory), trajectory.id
    times: list[Tap] = [
        (Text("Time"), "in", f"{here}.hour"),
        (Text("Days"), "in", f"{here}.days"),
        (Text("Quiet hours"), "in", f"{here}.still"),
    ]
    manners: list[Tap] = [(Text("Where you are"), "in", f"{here}.where"), (Text("Language"), "in", f"{here}.lang")]
    if _language(client, trajectory) == "nl":
        manners.append((Text("Form of address"), "in", f"{here}.form"))
    rests = rest.rests_until(work, client, trajectory) is not None
    still = go_on_row(trajectory)[0] if rests else [(Text("No questions for a while"), "in", f"{here}.rest")]
    direct: list[Tap] = [
        (Text("Tell {coach} something directly", coach=coach), "in", f"{here}.tell.{trajectory.coach_id}")
    ]
    return (
        [
            (Text("Who reads along"), "in", f"{here}.share"),
            (Text("What {coach} reads", coach=coach), "in", f"{here}.look"),
        ],
        times,
        manners,
        [(Text("What I call you"), "in", f"{here}.name"), *still],
        direct if tell_directly.can_be_reached(work, trajectory) else [],
        [(Text("Take everything along"), "in", f"{here}.all"), (Text("Tidy the chat"), "in", f"{here}.tidy")],
        [(Text("Erase everything"), "in", f"{here}.gone")],
    )


def go_on_row(trajectory: Trajectory) -> Sequence[Sequence[Tap]]:
    """What ends his rest."""
    return [[(Text("Ask me again"), "in", f"{trajectory.id}.rest.on")]]


def back_row(trajectory: Trajectory) -> Sequence[Tap]:
    """What leads back to the card."""
    return [(Text("Back"), "in", f"{trajectory.id}.card.now")]


def _language(client: Person, trajectory: Trajectory) -> str:
    return trajectory.contract.language or client.language
