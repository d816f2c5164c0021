"""What somebody says while no question is open: it is for the bot itself, a thought of a client, or a coach's memo."""

from collections.abc import Sequence
from datetime import timedelta
from difflib import get_close_matches

from bot.actions import agree_to_move, come_back, loose, menu, seen_at_once, tell_directly
from bot.actions.enough import HOW
from bot.actions.heard import as_agreed, goal_again, late_answer, reply, tell_outcome
from bot.actions.incoming import Incoming
from bot.actions.keep_note import keep_note
from bot.actions.kind_word import nod, offer_regards, say_kindly
from bot.actions.noted import note_alone
from bot.actions.plan_now import open_intention
from bot.actions.speak import as_client, coach_of, tell
from bot.actions.what_now import tell_if_his, tell_what_is_open, tell_when, waits_for_coach
from bot.actions.whom import mentioned
from bot.errors import Unreadable
from bot.storage import audiences, people, spoken, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.asked.asking_back import OF_ITSELF, AsksBack, first_asked, is_of, only_asks
from conversations.asked.asks_to_move import asks_to_move
from conversations.asked.lost import asks_when, is_lost
from conversations.asked.to_us import only_asks_us
from conversations.inputs import NO_TEXT, is_blank
from conversations.kept.for_whom import stays_his
from conversations.matching import normal
from conversations.planning_aloud import wants_it_otherwise
from conversations.quoted.errata import is_erratum
from conversations.quoted.taken_back import only_jests
from conversations.said.assent import LEAVE_IT, says_stop
from conversations.said.ending_words import says_enough, says_not_today, says_only_enough
from conversations.said.gist import says_nothing, sentences
from conversations.text import Text
from conversations.told.came_of_it import is_angry
from conversations.told.light import Light, greets, light
from conversations.told.losses import lost_now
from conversations.told.small_talk import is_small_talk
from conversations.wished.busy_now import says_back

ON_COMMAND = Text("I do not know that command. /help shows what I can do.")
_HOW_TO_MOVE = Text("With /verzet you move a meeting; from these words I move none.")
# What a coach says later than this is no answer any more to what a client told her directly.
_ANSWERS_WITHIN = timedelta(days=1)
# So much alike are the letters of a command and what somebody typed for it.
_ALIKE = 0.7
A_COMMAND_AND_A_WORD = 2
"""Of a slash with more words behind it, they are words."""


def out_of_the_blue(work: Work, person: Person, message: Incoming) -> None:
    """No question is open: a client's words may be a note, and anybody else is told where to begin."""
    active = trajectories.running_of_client(work, person.id)
    trajectory = active[0] if active else None
    coached = trajectories.of_coach(work, person.id)
    if trajectory is None and trajectories.damaged_of_client(work, person.id):
        raise Unreadable
    if is_blank(message.text):
        tell(work, person, (NO_TEXT,), trajectory=trajectory)
    elif message.text.startswith("/"):
        _no_such_command(work, person, message, active, coached)
    elif coached and message.plain and _would_move(coached, trajectory, message.text):
        loose.offer_memo(work, person, message.message_id, message.text, before=(_HOW_TO_MOVE,))
    elif coached and message.plain and _agrees_to_move(work, person, coached, trajectory, message):
        pass
    elif coached and message.plain and (about := _told_just_now(work, person, message)) is not None:
        seen_at_once.mark(work, about)
        reply.reply(work, person, about, message.message_id, message.text, "")
    elif (
        (trajectory is None and not coached and waits_for_coach(work, person))
        or _is_for_the_bot(work, person, message, trajectory)
        or _needs_a_nod(work, person, message, trajectory)
    ):
        pass
    elif trajectory is None and coached:
        loose.offer_memo(work, person, message.message_id, message.text)
    elif trajectory is None:
        is_gone = not (trajectories.of_client(work, person.id) or people.has_coached(work, person.id))
        nothing = _ALL_GONE if is_gone else Text("I am not asking anything right now. /help shows what I can do.")
        tell(work, person, (nothing,), buttons=come_back.ways(work, person))
    elif message.plain and says_enough(message.text) is not None and says_only_enough(message.text):
        tell(work, person, (HOW,), trajectory=trajectory)
    elif says_stop(message.text):
        tell(work, person, (_NO_MORE,), trajectory=trajectory)
    elif coached and message.plain and mentioned(coached, message.text):
        about = whose(work, person, active, message)
        loose.offer_memo(work, person, message.message_id, message.text, as_client=about)
    elif not (late_answer.taken(work, person, message) or tell_outcome.heard(work, person, message)):
        _keep_note(work, person, active, message)
        if message.plain and says_enough(message.text) is not None:
            tell(work, person, (HOW,), trajectory=trajectory)


def _would_move(coached: Sequence[Trajectory], own: Trajectory | None, words: str) -> bool:
    """Whether a coach asks in words of her own that a meeting is moved; who is a client as well names whose it is."""
    return asks_to_move(words) and (own is None or bool(mentioned(coached, words)))


def _agrees_to_move(
    work: Work, coach: Person, coached: Sequence[Trajectory], own: Trajectory | None, message: Incoming
) -> bool:
    """Whether a coach says yes to who asked for another time; who is a client as well, right after he did."""
    told = _told_just_now(work, coach, message)
    among = coached if own is None or told is not None else ()
    return agree_to_move.agreed(work, coach, among, message.text, told)


# What can be asked of nobody else, and is no thought to keep.
_TOLD_ONLY = (*OF_ITSELF, AsksBack.WHO, AsksBack.ODD, AsksBack.THEN, AsksBack.MUST, AsksBack.EFFORT)


def _without_jest(words: str) -> str:
    """These words without a sentence in which he only laughs: "ben je een mens? haha grapje"."""
    told = sentences(words)
    return " ".join(one for one in told if not only_jests(one)) if len(told) > 1 else words


def _without(words: str, sentence: str) -> tuple[str, ...]:
    return tuple(one for one in sentences(words) if one not in sentence and sentence not in one)


def _tells_nothing(said: Sequence[str]) -> bool:
    """Whether all of this is small talk, or asks for no more than a nod; and there is any of it."""
    return bool(said) and all(is_small_talk(one) or light(one) is not None for one in said)


_ALL_GONE = Text(
    "Good to hear from you. It is over here and all that you wrote is erased; this too I do not keep, and "
    "pass on to nobody."
)
_NOTHING_OPEN = Text("Good that you are there, {client}. Nothing of mine is open now.")
_SORRY = Text("I come at a bad moment, sorry. I leave it at this.")
_NO_MORE = Text("Would you rather have no more questions? Then send /stop.")
_A_CRY = 12  # words; in more of them something is told


def _told_just_now(work: Work, coach: Person, message: Incoming) -> Trajectory | None:
    """Whose client told her something directly, when that is the last that she read: what she says now answers it,
    perhaps."""
    said = spoken.last_said(work, coach.id, message.sent_at)
    if said is None or said.at is None or not said.key.startswith(f"{tell_directly.SENT}:"):
        return None
    is_fresh = work.now - said.at < _ANSWERS_WITHIN
    mine = trajectories.coached(work, coach.id, said.trajectory_id or "") if is_fresh else None
    return mine if mine is not None and mine.runs else None


def _is_for_the_bot(work: Work, person: Person, message: Incoming, trajectory: Trajectory | None) -> bool:
    """Whether he asks what to do, who this is or when they meet, leaves it or has nothing; then he has his answer."""
    if message.plain and asks_when(message.text):
        tell_when(work, person, trajectory, message.text)
        return True
    about = only_asks(only_asks_us(_without_jest(message.text))) if message.plain else None
    if about in _TOLD_ONLY and tell_if_his(work, person, trajectory, about, message.text):
        return True
    if trajectory is not None and message.plain and as_agreed.heard(work, person, trajectory, message):
        return True
    if is_lost(message.text) or about in (AsksBack.WHAT, AsksBack.ASKED):
        tell_what_is_open(work, person, trajectory)
    elif trajectory is not None and message.plain and _opens_goal(work, person, trajectory, message):
        pass
    elif trajectory is not None and message.plain and says_not_today(message.text):
        tell(work, person, (Text("Good. Nothing more today."),), trajectory=trajectory)
    elif trajectory is not None and message.plain and says_back(message.text):
        tell(work, person, (Text(_NOTHING_OPEN.source, client=trajectory.contract.client),), trajectory=trajectory)
    elif trajectory is not None and message.plain and is_angry(message.text) and len(message.text.split()) <= _A_CRY:
        note_alone(work, person, trajectory, message.message_id, message.text)
        tell(work, person, (_SORRY, _NO_MORE), trajectory=trajectory)
    elif trajectory is not None and message.plain and _wants_it_otherwise(work, person, trajectory, message.text):
        tell(work, person, (_WRITE_IT_NOW,), trajectory=trajectory)
    elif message.plain and normal(message.text) in LEAVE_IT:
        tell(work, person, (Text("Good. I leave it."),), trajectory=trajectory)
    elif trajectory is not None and message.plain and _says_little(work, person, trajectory, message):
        pass
    elif trajectory is not None and message.plain and says_nothing(message.text):
        # To what was asked of him before it was taken back.
        tell(work, person, (Text("Good. I leave it at this."),), trajectory=trajectory)
    else:
        return False
    return True


def _says_little(work: Work, person: Person, trajectory: Trajectory, message: Incoming) -> bool:
    """Whether it is a jest, small talk or a word put right: that is kept, and met with no more than a nod. What he
    wrote before stands; only a word put right is for his coach as well."""
    words = message.text
    is_right = is_erratum(words) and not stays_his(coach_of(work, trajectory), words)
    if not (is_right or only_jests(words) or is_small_talk(words)):
        return False
    if any(map(str.isalpha, words)):  # of a face there is nothing to keep
        one = note_alone(work, person, trajectory, message.message_id, words)
        if is_right and not trajectory.wishes.keeps:
            audiences.share(work, one.id)
    nod(work, person, message.message_id)
    return True


def _opens_goal(work: Work, person: Person, trajectory: Trajectory, message: Incoming) -> bool:
    return goal_again.opened(work, person, trajectory, message.text, message.message_id)


_WRITE_IT_NOW = Text("That is fine. Just write here what you will do now, and when.")


def _wants_it_otherwise(work: Work, person: Person, trajectory: Trajectory, words: str) -> bool:
    """Whether he wants to do something else than he set out to do, and can still be asked about that."""
    # The words first: what he set out to do need not be looked up for every message.
    return wants_it_otherwise(words) and open_intention(work, person.id, trajectory.id) is not None


def _needs_a_nod(work: Work, person: Person, message: Incoming, trajectory: Trajectory | None) -> bool:
    """Whether he only thanks, greets or nods; then that is answered."""
    here = trajectory or as_client(work, person)
    is_nobody_here = here is None and not people.is_coach(work, person.id)
    if is_nobody_here and light(message.text) in (Light.HELLO, None):
        return False  # He is told where to begin.
    if here is not None and here.stage in (Stage.STOPPED, Stage.FROZEN):
        return False  # He is told how it can go on.
    return message.plain and say_kindly(work, person, here, message.text, message.message_id) is not None


def _no_such_command(
    work: Work, person: Person, message: Incoming, active: Sequence[Trajectory], coached: Sequence[Trajectory]
) -> None:
    """No command of his; where he wrote more than that, it is something that he says."""
    says_more = len(message.text.removeprefix("/").split()) > A_COMMAND_AND_A_WORD
    if coached and says_more:
        loose.offer_memo(work, person, message.message_id, message.text, before=(ON_COMMAND,))
        return
    trajectory = active[0] if active else None
    named = message.text.removeprefix("/").split()[:1]
    meant = get_close_matches("".join(named).casefold(), menu.commands_of(work, person), n=1, cutoff=_ALIKE)
    told = Text("I do not know that command. Do you mean /{name}?", name=meant[0]) if meant else ON_COMMAND
    tell(work, person, (ON_COMMAND if says_more else told,), trajectory=trajectory)
    if active and says_more:
        _keep_note(work, person, active, message)


def _keep_note(work: Work, client: Person, active: Sequence[Trajectory], message: Incoming) -> None:
    about, passed_on = whose(work, client, active, message), message.forwarded or message.via_bot
    asks = first_asked(message.text) if message.plain else None
    told = asks is not None and asks[0] in OF_ITSELF
    is_first = asks is not None and lost_now(message.text) is None and not _is_of_this(work, about, *asks)
    if asks is not None and told and is_first:
        tell_if_his(work, client, about, *asks)
    if asks is not None and told and is_first and not passed_on and _tells_nothing(_without(message.text, asks[1])):
        note_alone(work, client, about, message.message_id, message.text)
        return
    keep_note(work, client, about.id, message.message_id, message.text, passed_on=passed_on)
    if asks is not None and told and not is_first:
        tell_if_his(work, client, about, *asks)
    if message.plain and greets(people.coach_name(work, about.coach_id), message.text):
        offer_regards(work, client, about)


# What is so whatever he wrote just now.
_AS_IT_IS = (
    *(AsksBack.MEETINGS, AsksBack.PLACE, AsksBack.LENGTH, AsksBack.PREPARE, AsksBack.ITSELF, AsksBack.AFTER),
    *(AsksBack.KEEPING, AsksBack.EFFORT, AsksBack.STOPS, AsksBack.HOUR, AsksBack.BOT, AsksBack.PURPOSE),
)


def _is_of_this(work: Work, about: Trajectory, asks: AsksBack, sentence: str) -> bool:
    """Whether it may be of the note itself that he asks it: then that is kept before he is told."""
    if asks is AsksBack.READER:
        return is_of(people.coach_name(work, about.coach_id), sentence)
    return asks not in _AS_IT_IS


def whose(work: Work, client: Person, active: Sequence[Trajectory], message: Incoming) -> Trajectory:
    """With which coach a thought has to do: one whom it names, or else the one of whom he heard last."""
    said = spoken.last_said(work, client.id, message.sent_at) if len(active) > 1 else None
    words = {word.strip(".,:;!?").casefold() for word in message.text.split()}
    named = [one for one in active if people.coach_name(work, one.coach_id).split()[0].casefold() in words]
    heard = [one for one in active if said is not None and one.id == said.trajectory_id]
    return (*named, *heard, *active)[0]
