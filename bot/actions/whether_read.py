"""Whether his coach has read, or gets to read, what a client wrote; he can have it otherwise with one tap."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.actions import sharing
from bot.actions.allowed import GONE
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.incoming import Incoming
from bot.actions.seen_at_once import is_seen
from bot.actions.speak import Tap, Taps, his_beside, tell
from bot.actions.tell_directly import can_be_reached
from bot.actions.unsay import keep_back
from bot.storage import answers, digests, meetings, people, trajectories
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.asked.asking_back import is_of, whether_it_went, without_asking
from conversations.asked.when_read import asks_when_read
from conversations.kept.cut_out import named_in
from conversations.kept.fate import DAYS
from conversations.kept.kept_from import (
    is_of_part,
    keeps_from,
    may_keep,
    not_that_part,
    topic,
    wants_it_gone,
)
from conversations.kept.of_this import is_to_stay
from conversations.quoted.quoting import quote
from conversations.scripts import SCRIPTS
from conversations.scripts.direct import DIRECT
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.scripts.note import NOTE
from conversations.text import Piece, Sentence, SpokenDay, Text, Verbatim

MAY = "al"
"""What a button does that lets his coach read one answer after all, or leaves it so."""
HELD_BACK = "doubt"
"""What it comes to for one conversation, where he is in doubt whether she should read it."""
NOW, OFFERED = "sn", "now"
"""What a button does that passes what he wrote on at once, and with what the key begins of what offers that."""
STAYS = Text("Good. This stays with you, and {coach} does not read it:")
CANNOT_CUT = Text("I cannot take out a part of it, only keep the whole of it. Send the rest again if you like.")
NOTHING_WITH = Text("I find nothing of yours with “{words}”. /antwoorden shows everything.")
_KEEPS_ALL = Text("I cannot take out a part of it, so I keep all of it apart; {coach} does not read it:")
_JUST_NOW = timedelta(hours=3)
_FEW = 12  # words
_WHOLE = 80  # words; of more than that he sees what matters


def tell_whether_read(
    work: Work, client: Person, trajectory: Trajectory, words: str, *, went: bool | None = None
) -> None:
    """Whether his coach reads what he wrote, as it is; to who asks it of somebody else, who reads what he writes."""
    coach, went = people.coach_name(work, trajectory.coach_id), whether_it_went(words) if went is None else went
    asks = went or is_of(coach, words)
    last = meant(told(work, client, trajectory), words) if asks else None
    what = topic(words)
    is_shown = last is not None and went and not (has_gone(last) or last.private)
    if last is not None and not is_shown and what and what not in DAYS and not named_in((what,), last.words):
        last = None  # It would be said of something else, unseen.
    when = asks and asks_when_read(words) and meetings.coming(work, trajectory.id) is not None
    said, buttons = _who_reads(work, trajectory, coach, last, went=went, when=when)
    offers = last is not None and any(tap[1] == NOW for row in buttons for tap in row)
    key = f"{OFFERED}:{last.id}:{new_id()}" if last is not None and offers else None
    tell(work, client, said, trajectory=trajectory, buttons=buttons, key=key)


def keeps_what_he_names(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says that his coach is rather not to read what he wrote; then that answer stays with him."""
    words = message.text
    if not may_keep(words):  # the words first: whose they are need not be looked up for every message
        return False
    trajectory = his_beside(work, client, running)
    if trajectory is None:
        return False
    coach = people.coach_name(work, trajectory.coach_id)
    stays, in_part = is_to_stay(coach, words), not_that_part(words) and len(words.split()) <= _FEW
    mine = told(work, client, trajectory) if keeps_from(coach, words) or stays or in_part else []
    why = _KEEPS_ALL if in_part else STAYS
    if (stays or in_part) and mine and keep_at_once(work, client, trajectory, mine[0], why):
        return True
    if not keeps_from(coach, words):
        return False
    about = [one for one in mine if topic(words) in one.words.casefold()]
    if mine and not about and work.now - mine[0].written_at >= _JUST_NOW:
        # He names what is in nothing of his: another answer is not what he means.
        tell(work, client, (Text(NOTHING_WITH.source, words=Verbatim(topic(words))),), trajectory=trajectory)
        return True
    last = next((one for one in about or mine if not (one.private or has_gone(one))), None)
    if last is None:
        said, buttons = _who_reads(work, trajectory, coach, meant(mine, words), went=True)
        tell(work, client, said, trajectory=trajectory, buttons=buttons)
        return True
    why = _KEEPS_ALL if is_of_part(words, last.words) else STAYS
    also = (Text("With /antwoorden you can also erase it altogether."),) if wants_it_gone(words) else ()
    _keep(work, client, trajectory, last, why, also)
    return True


def keep_at_once(work: Work, client: Person, trajectory: Trajectory, last: Answered, why: Text = STAYS) -> bool:
    """Whether what he wrote last was just now: then it stays with him from here, and he reads what that is."""
    is_fresh = work.now - last.written_at < _JUST_NOW
    if not is_fresh or has_gone(last) or last.script in (DIRECT.key, NOTE.key):
        return False
    _keep(work, client, trajectory, last, why)
    return True


def _keep(
    work: Work, client: Person, trajectory: Trajectory, last: Answered, why: Text, also: tuple[Text, ...] = ()
) -> None:
    """This answer stays with him from here, and he reads what that is."""
    keep_back(work, last)
    coach = people.coach_name(work, trajectory.coach_id)
    label = Text("{coach} may read it", coach=coach)
    buttons: Taps = [[(label, MAY, last.id)]] if trajectory.runs else ()
    said = Text(why.source, coach=coach)
    tell(work, client, (said, Verbatim(as_shown(last)), *also), trajectory=trajectory, buttons=buttons)


def may_read(work: Work, client: Person, one: Answered, rest: str) -> Text | None:
    """His coach may read this answer."""
    trajectory = trajectories.readable(work, one.trajectory_id)
    if one.private or trajectory is None:
        said = sharing.share(work, client, one)
        return said if isinstance(said, Text) else None
    coach = people.coach_name(work, trajectory.coach_id)
    return Text("Good. {coach} gets to read it.", coach=coach)


def told(work: Work, client: Person, trajectory: Trajectory) -> list[Answered]:
    """What he wrote that his coach could read, or has been told at once, what he wrote last first."""
    mine = [one for one in answers.of_author(work, client.id, trajectory.id, questions=False) if one.texts]
    besides = (DIRECT.key, FOLLOW_UP.key)
    could = [one for one in mine if SCRIPTS[one.script].his_to_share or _is_note(one) or one.script in besides]
    hers = [one for one in could if one.other_id == trajectory.coach_id]
    return sorted(hers, key=lambda one: one.written_at)[::-1]


def _is_note(one: Answered) -> bool:
    """Whether it is a note, and not what he typed to say for whom it is."""
    return one.script == NOTE.key and one.step == "note"


def meant(mine: Sequence[Answered], words: str) -> Answered | None:
    """Which of these he means: the last in which it is about that, or the last of all."""
    what = topic(words)
    about = (one for one in mine if what and what in one.words.casefold())
    return next(about, next(iter(mine), None))


def has_gone(one: Answered) -> bool:
    """Whether it is with his coach, in an overview."""
    return one.read_in is not None or one.digest_id is not None


def is_read(work: Work, trajectory: Trajectory, one: Answered) -> bool:
    """Whether she has opened that."""
    held = (one.digest_id, one.read_in)
    return any(made.opened_at for made in digests.all_made(work, trajectory.id) if made.id in held)


def as_shown(one: Answered) -> str:
    """What he wrote there as he is shown what would go: all of it but what he asked here, as long as that can be read
    at a glance."""
    own = without_asking(one.words)
    return own if len(own.split()) <= _WHOLE else quote(own)


def _who_reads(
    work: Work, trajectory: Trajectory, coach: str, last: Answered | None, *, went: bool, when: bool = False
) -> tuple[Sequence[Piece], Taps]:
    """Whether his coach reads what he wrote, as it is, or `when`; and how it can be otherwise."""
    if last is None and when:
        return (_by_when(work, trajectory, coach),), ()
    if last is None:
        everything = Text(
            "{coach} reads what you write, in your own words, except what you keep to yourself. Nobody else, nobody "
            "at your work either.",
            coach=coach,
        )
        return (everything,), ()
    if last.script == DIRECT.key:
        return (_went_at_once(work, trajectory, coach, last),), ()
    if last.private:
        share: Taps = [[(Text("{coach} may read it", coach=coach), MAY, last.id)]]
        may = sharing.can_be_shared(last, trajectory)
        return (Text("No, that stays with you. {coach} does not read it.", coach=coach),), share if may else ()
    if has_gone(last):
        return (_has_read(work, trajectory, coach, last),), ()
    keep: Tap = (Text("Keep it for me"), "ah", last.id)
    if meetings.coming(work, trajectory.id) is None:
        return (Text("Yes, {coach} gets to read it.", coach=coach),), [[keep]]
    if when:
        return (_by_when(work, trajectory, coach),), [[keep]]
    if not went:
        return (Text("Yes, {coach} reads it before you two meet.", coach=coach),), [[keep]]
    if not can_be_reached(work, trajectory):
        return (Text("No, {coach} has not read that yet. That comes before you two meet.", coach=coach),), [[keep]]
    not_yet = Text("No, {coach} has not read this yet:", coach=coach)
    asks = Text("That comes before you two meet. Shall I pass it on now?")
    return (not_yet, Verbatim(as_shown(last)), asks), [[(Text("Yes, pass it on"), NOW, last.id), keep]]


def _by_when(work: Work, trajectory: Trajectory, coach: str) -> Text:
    """By when his coach reads it, and by what he sees that she has."""
    ahead = meetings.coming(work, trajectory.id)
    if ahead is None:
        return Text("Yes, {coach} gets to read it.", coach=coach)
    day = SpokenDay(clients_day(trajectory, ahead.at.utc()))
    return Text(
        "In any case before you two meet on {day}. When you see 👀 at it, {coach} has read it.", day=day, coach=coach
    )


def _went_at_once(work: Work, trajectory: Trajectory, coach: str, one: Answered) -> Text:
    if is_seen(work, one):
        return Text("Yes, {coach} has read it already.", coach=coach)
    day = clients_day(trajectory, one.written_at)
    if day == clients_today(work, trajectory):
        return Text("I passed that on at once. Whether {coach} has seen it, I cannot know.", coach=coach)
    return Text(
        "I passed that on at once, on {day}. Whether {coach} has seen it, I cannot know.",
        day=SpokenDay(day),
        coach=coach,
    )


def is_hers(work: Work, trajectory: Trajectory, one: Answered) -> bool:
    """Whether she has it, and not only an overview that she has not opened."""
    return one.script == DIRECT.key or (has_gone(one) and is_read(work, trajectory, one))


def when_read(work: Work, trajectory: Trajectory, one: Answered) -> date | None:
    """The day on which she opened the overview in which it is; None where she has not, or it went at once."""
    held = (one.digest_id, one.read_in)
    opened = [made.opened_at for made in digests.all_made(work, trajectory.id) if made.id in held]
    moments = [moment for moment in opened if moment is not None]
    return clients_day(trajectory, min(moments)) if moments else None


def _has_read(work: Work, trajectory: Trajectory, coach: str, one: Answered) -> Text:
    """That it is with his coach, and when she read it."""
    if not is_read(work, trajectory, one) and _is_there(work, trajectory, one):
        return Text("It is with {coach}, but has not been opened yet.", coach=coach)
    day = when_read(work, trajectory, one)
    if day is None or day == clients_today(work, trajectory):
        return Text("Yes, {coach} has read it already.", coach=coach)
    return Text("Yes, {coach} read it on {day}.", coach=coach, day=SpokenDay(day))


def _is_there(work: Work, trajectory: Trajectory, one: Answered) -> bool:
    return any(made.id in (one.digest_id, one.read_in) for made in digests.all_made(work, trajectory.id))


def hold_back(work: Work, client: Person, one: Conversation) -> Sentence | None:
    """He is in doubt whether his coach should read what he wrote in this conversation: it stays with him until he says
    that she may. What he writes from now on goes as before."""
    trajectory = trajectories.by_id(work, one.trajectory_id) if one.trajectory_id else None
    if trajectory is None or trajectory.client_id != client.id or not trajectory.runs:
        return GONE
    given = [each for each in told(work, client, trajectory) if each.conversation_id == one.id and not each.private]
    if not given or any(map(has_gone, given)):
        return GONE
    for each in given[1:]:
        keep_back(work, each)
    _keep(work, client, trajectory, given[0], _UNTIL_THEN)
    return None


_UNTIL_THEN = Text("Then this stays with you, until you say that {coach} may read it:")
