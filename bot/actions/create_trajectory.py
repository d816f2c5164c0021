"""A trajectory comes into being: the contract is kept, and the coach gets the client's link."""

from collections.abc import Mapping
from dataclasses import replace

from bot.actions.speak import Taps, tell
from bot.message import Attached
from bot.storage import conversations, invitations, people, trajectories
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from bot.texts import locale_for, render
from conversations.contract import Contract, ContractError
from conversations.scripts.field_words import COLLEAGUE, FREE, REPORT, WHICH_TIE
from conversations.scripts.setup import default_welcome, known, missing, spoken_of
from conversations.scripts.values import as_contract, as_steering
from conversations.states import Opening
from conversations.text import Plural, Text

_NO_EVALUATION = Text(
    "The evaluation you ask for comes so close to the last look back, which asks the same, that I leave it out. On the "
    "card in /traject you change that."
)


def create(work: Work, coach_id: str, draft: Mapping[str, str]) -> None:
    """Keep what the coach laid down, and answer with the link and a text to forward."""
    coach = people.by_id(work, coach_id)
    if missing(draft):
        # What it was to be copied from is gone.
        conversations.start(work, "setup", coach_id, None, None, Opening(known(draft), due=work.now))
        return
    try:
        contract = drawn_up(work, coach_id, draft)
    except ContractError as error:
        tell(work, coach, (error.reason, Text("Nothing has been made yet; /nieuw begins again.")))
        return
    if contract.first.utc() <= work.now:
        tell(work, coach, (Text("That first meeting has passed. Write a moment that is still to come."),))
        kept = known({step: value for step, value in draft.items() if step != "first"})
        conversations.start(work, "setup", coach_id, None, None, Opening(kept, due=work.now))
        return
    left_out = (_NO_EVALUATION,) if "evaluation" in draft and not contract.evaluates else ()
    trajectory = trajectories.create(work, coach_id, contract, as_steering(draft))
    hand_over(work, trajectory, *left_out, *spoken_of(draft), asks_tie="tie" not in draft)


def drawn_up(work: Work, coach_id: str, draft: Mapping[str, str], before: Contract | None = None) -> Contract:
    """The draft as a contract, or as the version after `before`. Raises `ContractError` where its parts do not fit."""
    coach = people.by_id(work, coach_id)
    formal = draft.get("form") == "u"
    welcome = default_welcome(draft["client"], people.coach_name(work, coach_id))
    locale = locale_for(coach.language, formal=formal)
    contract = as_contract(draft, work.house.zone, render(welcome, locale), before)
    return contract if before is not None else replace(contract, policy=work.house.policy)


def hand_over(work: Work, trajectory: Trajectory, *remarks: Text, asks_tie: bool = False) -> None:
    """Give the coach a link for the client, with these remarks; an earlier one that was not used ends. Who said nothing
    of it is asked with it whether the two work together (`change_contract.note_tie`)."""
    coach = people.by_id(work, trajectory.coach_id)
    link = link_to(work, invitations.invite(work, trajectory.id))
    contract = trajectory.contract
    meetings = Plural(
        "{count} meeting of {minutes} minutes, on {first}.",
        "{count} meetings of {minutes} minutes, the first on {first}.",
        count=contract.count,
        minutes=contract.minutes,
        first=contract.first.wall(),
    )
    tell(
        work,
        coach,
        (
            Text("The trajectory with {client} is ready: {meetings}", client=contract.client, meetings=meetings),
            *remarks,
            Text("This link is for {client} alone. It works once, for seven days:", client=contract.client),
            Text("{link}", link=link),
            Text("Below is a text that you can forward."),
            *((WHICH_TIE,) if asks_tie else ()),
        ),
        trajectory=trajectory,
        buttons=(*(_ties(trajectory) if asks_tie else ()), ((Text("Withdraw this invitation"), "x", trajectory.id),)),
        attached=Attached("tussendoor.png", "code", link),
    )
    tell(work, coach, (_to_forward(trajectory, link),), trajectory=trajectory)


def _ties(trajectory: Trajectory) -> Taps:
    labels = {COLLEAGUE.key: COLLEAGUE.label, REPORT.key: REPORT.label, FREE.key: Text("Neither of the two")}
    return tuple(((label, "ti", f"{trajectory.id}.{key}"),) for key, label in labels.items())


def link_to(work: Work, token: str) -> str:
    """The address that opens the bot with this token."""
    return work.house.links.to(token)


def _to_forward(trajectory: Trajectory, link: str) -> Text:
    """From the coach to the client, so in the form of address that they agreed."""
    client = trajectory.contract.client
    if trajectory.contract.formal:
        return Text(
            "Hello {client}, for our trajectory I use Tussendoor: it asks a question between our meetings, in "
            "Telegram. With this link you, formally addressed, first read what it is, and then decide: {link}",
            client=client,
            link=link,
        )
    return Text(
        "Hello {client}, for our trajectory I use Tussendoor: it asks a question between our meetings, in Telegram. "
        "With this link you first read what it is, and then decide for yourself: {link}",
        client=client,
        link=link,
    )
