"""What a button may do for who pressed it, looked up at every press: what is not his, is not there."""

from bot.storage import answers, conversations, people, trajectories, unopened
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.states import Opening
from conversations.text import Sentence, Text


class NotDone(Text):
    """A short word to who tapped a button that did nothing: why."""

    @classmethod
    def because(cls, why: Sentence) -> Sentence:
        """Nothing was done, for this reason."""
        return cls(why.source, **dict(why.values)) if isinstance(why, Text) else why


GONE = NotDone("This button does nothing any more.")
CHOSEN_BEFORE = NotDone("This is what you chose.")


def anybody(work: Work, person: Person) -> bool:
    """It is about himself, or shows nothing."""
    return True


def coaches(work: Work, person: Person) -> bool:
    """Whether this person is a coach here."""
    return people.is_coach(work, person.id)


def has_coached(work: Work, person: Person) -> bool:
    """Whether this person is, or was: what she wrote and did stays hers."""
    return people.has_coached(work, person.id)


def is_client(work: Work, person: Person) -> bool:
    """Whether this person is a client here."""
    return unopened.is_client(work, person.id)


def coached(work: Work, person: Person, ref: str) -> Trajectory | None:
    """The trajectory that a ref begins with, if this person coaches it."""
    return trajectories.coached(work, person.id, ref.partition(".")[0])


def followed(work: Work, person: Person, ref: str) -> Trajectory | None:
    """The trajectory that a ref begins with, if this person is its client."""
    mine = (one for one in trajectories.of_client(work, person.id) if one.id == ref.partition(".")[0])
    return next(mine, None)


def either(work: Work, person: Person, ref: str) -> Trajectory | None:
    """The trajectory that a ref begins with, if this person is one of the two in it."""
    return coached(work, person, ref) or followed(work, person, ref)


def asked(work: Work, person: Person, conversation_id: str) -> Conversation | None:
    """The conversation of that id, if it is with this person and something was asked in it."""
    one = conversations.by_id(work, conversation_id)
    return one if one is not None and one.person_id == person.id and not isinstance(one.state, Opening) else None


def wrote(work: Work, person: Person, asked_id: str) -> Answered | None:
    """The answer of that id, if this person gave it."""
    return answers.given(work, person.id, asked_id)


def parts(ref: str, count: int) -> list[str]:
    """What a button carries, part by part; of one from before, or made up, what is not there is empty."""
    return [*ref.split("."), *[""] * count][:count]


def number(text: str) -> int | None:
    """The whole number that this is, or nothing."""
    return int(text) if text.isdecimal() else None
