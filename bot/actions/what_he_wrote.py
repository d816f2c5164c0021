"""A client asks what he wrote: what he set out to do, what he wants to talk about, or what he wrote last. He reads it
here, and where the rest is."""

from bot.actions.plan_now import open_intention
from bot.actions.speak import coach_of, tell
from bot.actions.whether_read import as_shown, told
from bot.actions.which_question import brought_ahead
from bot.storage import answers
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import patterns as re
from conversations.states import underneath
from conversations.text import Text, Verbatim

_OF_A_PLAN = re.compile(r"\b(?:(?:gaan )?doen|proberen|voorgenomen|nam ik|afgesproken)\b", re.IGNORECASE)
_OF_A_TALK = re.compile(r"\b(?:bespreken|hebben over|meenemen|onderwerp|vooraf|vragen)\b", re.IGNORECASE)
_OF_GOING_ON = re.compile(r"\b(?:volhouden|doorgaan|mee door)\b", re.IGNORECASE)
_ALL_OF_IT = Text("With /antwoorden you read back all that you wrote here.")


def tell_what_he_wrote(work: Work, client: Person, trajectory: Trajectory, words: str) -> bool:
    """Whether it is found what he means; then he reads it."""
    lead, wrote = _meant(work, client, trajectory, words)
    if not wrote:
        return False
    tell(work, client, (lead, Verbatim(wrote), _ALL_OF_IT), trajectory=trajectory)
    return True


def _meant(work: Work, client: Person, trajectory: Trajectory, words: str) -> tuple[Text, str]:
    if _OF_A_PLAN.search(words):
        plan = open_intention(work, client.id, trajectory.id)
        return Text("This is what you intended:"), plan.words if plan is not None else ""
    if _OF_A_TALK.search(words):
        found = brought_ahead(work, client)
        asked = underneath(found[0].state).asked if found is not None else ()
        return Text("You take this along to {coach}:", coach=coach_of(work, trajectory)), next(
            (one.words for one in asked if one.has_answer), ""
        )
    if _OF_GOING_ON.search(words):
        given = answers.of_author(work, client.id, trajectory.id, ("onward",), questions=False)
        return Text("You wrote:"), given[-1].words if given else ""
    last = next(iter(told(work, client, trajectory)), None)
    return Text("This you wrote last:"), as_shown(last) if last is not None else ""
