"""What a client tells, while nothing is asked, of how it went with what he set out to do: it is kept as what came of
that, and he is not asked for it again on its day."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.actions.allowed import GONE
from bot.actions.closed_days import clients_today
from bot.actions.incoming import Incoming
from bot.actions.intention import too_early
from bot.actions.lay_plan import surroundings
from bot.actions.noted import note_alone
from bot.actions.plan_now import open_intention
from bot.actions.situate import is_other
from bot.actions.speak import coach_of, locale_of, tell
from bot.storage import audiences, conversations, meetings, noting, schedule, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.schedule import PlannedMoment
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from bot.texts import render
from conversations.answering import forgotten
from conversations.as_shown import as_shown
from conversations.asked.hers_to_know import asks_of_the_coach
from conversations.check_days import then_asked
from conversations.effects import Part
from conversations.heart import heart
from conversations.kept.for_whom import says_for_whom
from conversations.moments import Moment
from conversations.quoted.point import in_his_words
from conversations.references import MessageRef
from conversations.said.said_so import SaidSo, said_so
from conversations.script import Script
from conversations.scripts.experiment import DID, EXPERIMENT, HEADING
from conversations.scripts.note import NOTE, STAYS
from conversations.situation import Intention
from conversations.states import Asked, Closed, Opening, Outcome, Status
from conversations.text import Piece, Sentence, Text, Verbatim
from conversations.told.back_under import back_under
from conversations.told.how_it_was import hurt
from conversations.told.news_of_meeting import is_news_of_meeting
from conversations.told.told_loose import FELT, told, word_to
from conversations.told.touches import word_above
from conversations.told_outcome import HowSure, may_tell, outcome_in, says_it_is_other

ASKED = "outcome"
"""With what the key begins of the question whether that is how it went."""
IS_IT, IS_NOT, AFTER_ALL = "tj", "tn", "tv"
"""What buttons do with which he says that it is that, or something else, or has himself asked all the same."""


def heard(work: Work, client: Person, message: Incoming) -> bool:
    """Whether these words tell, surely or perhaps, what came of what he set out to do: they are kept as that, or he is
    asked whether they are."""
    # The words first: whose they are need not be looked up for every message.
    if not message.plain or not may_tell(message.text):
        return False
    part = Part(message.message_id, message.text)
    for trajectory in trajectories.running_of_client(work, client.id):
        found = asked_about(work, client.id, trajectory) if may_be_read(work, trajectory, message.text) else None
        how = outcome_in(message.text, found[0].words) if found is not None else None
        if found is None or how is None or (how is HowSure.PERHAPS and too_early(work, trajectory)):
            continue  # What only may be that, a week before its day, is of something else.
        if how is HowSure.SURE:
            one = _keep(work, client, trajectory, *found, (part,))
            _tell_kept(work, client, trajectory, one, found[1])
        else:
            _ask(work, client, trajectory, found[0], part)
        return True
    return False


def asked_about(work: Work, client_id: str, trajectory: Trajectory) -> tuple[Intention, PlannedMoment] | None:
    """What he set out to do last, and when he is to be asked what came of it."""
    check = check_ahead(work, trajectory) if trajectory.stage is Stage.ACTIVE else None
    intention = open_intention(work, client_id, trajectory.id) if check is not None else None
    return None if check is None or intention is None else (intention, check)


def check_ahead(work: Work, trajectory: Trajectory) -> PlannedMoment | None:
    """When he is to be asked how it went."""
    checks = (one for one in schedule.planned(work, trajectory.id) if one.moment.kind == EXPERIMENT.key)
    return next(checks, None)


def may_be_read(work: Work, trajectory: Trajectory, words: str) -> bool:
    """Whether nothing in it is for himself alone, or for his coach to answer."""
    coach = coach_of(work, trajectory)
    is_his = says_for_whom(coach, words)
    return not (is_his or asks_of_the_coach(words) or is_news_of_meeting(words, coach))


def _keep(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    about: Intention,
    check: PlannedMoment,
    parts: Sequence[Part],
    written: datetime | None = None,
) -> Conversation:
    """These words are what came of it; its day comes no more."""
    one = keep_as_outcome(work, client, trajectory, about, parts, written)
    schedule.choose_day(work, trajectory.id, check.moment, never=True)
    return one


def keep_as_outcome(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    about: Intention,
    parts: Sequence[Part],
    written: datetime | None = None,
) -> Conversation:
    """These words are what came of it, in a conversation of that kind which is over; they may have been `written`
    before."""
    asked = Asked(1, DID, parts=tuple(parts), status=Status.ANSWERED)
    one = conversations.start(work, EXPERIMENT.key, client.id, trajectory.id, about.meeting, Opening((asked,)))
    question = render(HEADING, locale_of(client, trajectory))
    noting.ask(work, one, 1, step=DID, about=None, line=None, question=question, private=trajectory.wishes.keeps)
    texts = [part.text for part in parts]
    noting.keep(work, one, 1, 1, texts=texts, value=None, chosen=None, complete=True, written=written)
    for part in parts:
        conversations.hear(work, one, part.message, anew=True)
    conversations.save(work, one, Closed((asked,), Outcome.FINISHED))
    return one


def lets_it_go(
    work: Work, client: Person, trajectory: Trajectory, about: Intention, check: PlannedMoment, part: Part
) -> None:
    """He does not do it any more, as he says in these words: that is what came of it."""
    one = _keep(work, client, trajectory, about, check, (part,))
    after_all = (Text("Ask me all the same"), AFTER_ALL, f"{one.id}.{check.moment.at.day}")
    word = word_above(part.text, trajectory.contract.client)
    head = Text("{word} About this I ask no more:", word=word[0]) if word else Text("Good. About this I ask no more:")
    pieces: tuple[Piece, ...] = (head, Verbatim(as_shown(about.words)))
    tell(work, client, pieces, trajectory=trajectory, buttons=((after_all,),))


def _tell_kept(work: Work, client: Person, trajectory: Trajectory, one: Conversation, check: PlannedMoment) -> None:
    """That it is heard, with his own sentence: what he set out to do need not be shown to who has just told of it."""
    words, name, coach = one.state.asked[0].words, trajectory.contract.client, coach_of(work, trajectory)
    where = Text("{coach} reads it before your meeting. I do not ask about it again.", coach=coach)
    if trajectory.wishes.keeps:
        where = Text("It stays with you. I do not ask about it again.")
    head: Sentence = Text("Kept.")
    if told(words) in FELT:
        head = word_to(words, (), name)
    elif said := back_under(words) or ("" if hurt(words) else heart(words)):
        head = in_his_words(said)
    after_all = (Text("Ask me all the same"), AFTER_ALL, f"{one.id}.{check.moment.at.day}")
    tell(
        work, client, (Text("{word} {where}", word=head, where=where),), trajectory=trajectory, buttons=((after_all,),)
    )


def _ask(work: Work, client: Person, trajectory: Trajectory, about: Intention, part: Part) -> None:
    """Keep it as a note, and ask whether it is that."""
    note = note_of(work, client, trajectory, (part,))
    asks = Text("Is this how it went with that?")
    ways = ((Text("Yes, that is how it went"), IS_IT, note.id), (Text("No, something else"), IS_NOT, note.id))
    words, name = part.text, trajectory.contract.client
    intro: Sentence = Text("Kept. This is what you set out to do:")
    if told(words) in FELT:
        intro = Text("{word} This is what you set out to do:", word=word_to(words, (), name))
    pieces: tuple[Piece, ...] = (intro, Verbatim(as_shown(about.words)), asks)
    tell(work, client, pieces, trajectory=trajectory, buttons=(ways,), key=f"{ASKED}:{note.id}")


def note_of(work: Work, client: Person, trajectory: Trajectory, parts: Sequence[Part]) -> Conversation:
    """These words as a note, which goes along where he wants that of all that he writes."""
    note = note_alone(work, client, trajectory, parts[0].message, "\n".join(part.text for part in parts))
    for part in parts:
        conversations.hear(work, note, part.message, anew=True)
    if not trajectory.wishes.keeps:
        audiences.share(work, note.id)
    return note


def it_is(work: Work, client: Person, note: Conversation, rest: str, more: Sequence[Part] = ()) -> Sentence | None:
    """He says that it is, perhaps with `more`: it is no note any more."""
    trajectory = trajectories.readable(work, note.trajectory_id)
    found = asked_about(work, client.id, trajectory) if trajectory is not None and _holds(note, NOTE) else None
    if trajectory is None or found is None:
        return GONE
    parts = taken_out(work, note)
    _keep(work, client, trajectory, *found, (*parts, *more), written=note.since)
    said = Text("Good. I do not ask about it again.")
    if not trajectory.wishes.keeps:
        coach = coach_of(work, trajectory)
        said = Text("Good. {coach} reads it before your meeting, and I do not ask about it again.", coach=coach)
    tell(work, client, (said,), trajectory=trajectory)
    return None


def taken_up(work: Work, client: Person, note_id: str, words: str, message_id: MessageRef) -> bool:
    """Whether he answers in words whether it is that; what he says besides stays with it."""
    note, said = conversations.by_id(work, note_id), said_so(words)
    if said is None and says_it_is_other(words):
        said = SaidSo(yes=False, head=words)
    if note is None or said is None or note.person_id != client.id or not _holds(note, NOTE):
        return False
    trajectory = trajectories.readable(work, note.trajectory_id)
    more = (Part(message_id, said.more),) if len(said.more.split()) > _A_FEW else ()
    if trajectory is None or (said.yes and asked_about(work, client.id, trajectory) is None):
        return False
    if said.yes:
        return it_is(work, client, note, "", more) is None
    if more:
        note_of(work, client, trajectory, more)
    return it_is_not(work, client, note, "") is None


_A_FEW = 2  # words; no more than that says nothing of its own


def it_is_not(work: Work, client: Person, note: Conversation, rest: str) -> Sentence | None:
    """He says that it is not: the note stays what it is."""
    trajectory = trajectories.readable(work, note.trajectory_id)
    if trajectory is None or not _holds(note, NOTE):
        return GONE
    coach = coach_of(work, trajectory)
    said = Text("Kept. It goes along with the next overview for {coach}.", coach=coach)
    if meetings.coming(work, trajectory.id) is None:
        said = Text("Kept. {coach} gets to read it.", coach=coach)
    is_shared = not trajectory.wishes.keeps
    tell(work, client, (said if is_shared else STAYS,), trajectory=trajectory, key=is_other(note.id))
    return None


def ask_after_all(work: Work, client: Person, one: Conversation, day: str) -> Sentence | None:
    """He wants to be asked on the day all the same: what he told is a note again."""
    trajectory, wanted = trajectories.readable(work, one.trajectory_id), date.fromisoformat(day)
    if trajectory is None or not trajectory.runs or not _holds(one, EXPERIMENT):
        return GONE
    here = surroundings(work, trajectory).get(one.meeting or 0)
    if here is None or wanted <= clients_today(work, trajectory):
        return GONE
    note_of(work, client, trajectory, taken_out(work, one))
    schedule.choose_day(work, trajectory.id, Moment(EXPERIMENT.key, here.meeting.number, here.on(wanted)))
    tell(work, client, (then_asked(wanted),), trajectory=trajectory)
    return None


def _holds(one: Conversation, script: Script) -> bool:
    """Whether it is over, of this kind, and holds the words."""
    return one.script == script.key and isinstance(one.state, Closed) and bool(one.state.asked[0].parts)


def taken_out(work: Work, one: Conversation) -> Sequence[Part]:
    """The words that it held; nothing is left of them there."""
    parts = one.state.asked[0].parts
    noting.discard(work, one.id)
    conversations.save(work, one, Closed(tuple(map(forgotten, one.state.asked)), Outcome.FINISHED))
    return parts
