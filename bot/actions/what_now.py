"""What somebody can do now, who asks that while no question is open, or what he wants to know of the bot itself."""

import re
from collections.abc import Sequence
from datetime import timedelta

from bot.actions import offer_to_ask, remind_of_meeting, when_over, whether_so
from bot.actions.closed_days import clients_today
from bot.actions.speak import his_here, tell
from bot.actions.tell_directly import can_be_reached, hold
from bot.actions.what_comes import asked_then, next_asked, tell_what_comes
from bot.actions.what_he_wrote import tell_what_he_wrote
from bot.actions.whether_read import tell_whether_read
from bot.storage import answers, conversations, meetings, people, schedule, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import NOT_AGREED, Stage, Trajectory
from bot.storage.work import Work
from conversations.asked.asking_back import OF_ITSELF, OPINIONS, AsksBack, first_asked, is_of_itself
from conversations.asked.left_lying import left_lying
from conversations.asked.lost import NEAR, cannot_come, cannot_come_on
from conversations.asked.not_at_that_hour import cannot_come_at
from conversations.changed import replace
from conversations.goal.addressed import addressed, in_third_person
from conversations.goal.goal_told import wrote_down
from conversations.rhythm import at_utc
from conversations.script import Answers
from conversations.scripts import SCRIPTS, brought
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.text import Lines, Piece, Sentence, Spelled, SpokenDay, Text, Verbatim
from conversations.told_back import answer_to
from conversations.wished.hour_wish import cannot_at

_AN_HOUR = 60
_A_WEEK = timedelta(days=7)
_UNTIL = Text(
    "Until {days} days after your last meeting with {coach}. Sooner is fine too: /vergeetmij erases everything."
)
_FROM_THEN_ON = Text("Sorry if you counted on another hour. I write to you from {time} on; /instellingen changes that.")
_A_PROGRAM = Text("I am a program. {coach} alone reads what you write here; what you keep for yourself nobody does.")
# What he asks is where, and not when.
_WHERE = re.compile(
    r"\bwaar\b|\bonline|teams|zoom|telefon|kantoor|kamer|ruimte|adres|locatie|zaal|gebouw", re.IGNORECASE
)
_LAST = re.compile(r"\b(?:laatste|last)\b", re.IGNORECASE)
# He thought that there were others.
_DOUBTS = re.compile(r"\b(?:toch|huh|niet|vervall?\w*|verlopen|geschrapt|afgezegd|geannuleerd)\b", re.IGNORECASE)


def tell_what_is_open(work: Work, person: Person, trajectory: Trajectory | None) -> None:
    """Nothing is asked of him at the moment; when something will be, and what he can do meanwhile."""
    if trajectory is not None and when_over.is_over(work, trajectory):
        tell(work, person, when_over.what_comes(work, trajectory), trajectory=trajectory)
        return
    said: list[Sentence] = [Text("I am not asking anything of you right now.")]
    if trajectory is not None:
        said.append(_coming(work, trajectory))
    elif trajectories.of_coach(work, person.id):
        said.append(Text("/vandaag shows who is due today, /trajecten all your clients."))
    tell(work, person, (*said, Text("/help shows what I can do.")), trajectory=trajectory)


def tell_when(work: Work, person: Person, trajectory: Trajectory | None, words: str) -> None:
    """When they meet, who asks that: a client in this trajectory, or a coach."""
    if trajectory is None:
        tell_what_is_open(work, person, None)
    elif _LAST.search(words):
        coach = people.coach_name(work, trajectory.coach_id)
        tell(work, person, _meetings(work, trajectory, coach, words), trajectory=trajectory)
    else:
        tell(work, person, (_coming(work, trajectory),), trajectory=trajectory)


def tell_about_itself(work: Work, client: Person, trajectory: Trajectory, about: AsksBack, words: str) -> None:
    """What a client wants to know of the bot, who asked it in these words."""
    if any(told(work, client, trajectory, about, words) for told in (when_over.told, whether_so.told)):
        return
    coach = people.coach_name(work, trajectory.coach_id)
    of_what_he_wrote = about is AsksBack.ASKED or (about is AsksBack.OWN and not _OF_HIS_GOAL.search(words))
    if about is AsksBack.OWED:
        _answer_after_all(work, client, trajectory, coach, words)
    elif about is AsksBack.READER and not is_of_itself(words):
        tell_whether_read(work, client, trajectory, words)
    elif not (of_what_he_wrote and tell_what_he_wrote(work, client, trajectory, words)):
        tell(work, client, _answer(work, client, trajectory, coach, about, words), trajectory=trajectory)


def _answer(
    work: Work, client: Person, trajectory: Trajectory, coach: str, about: AsksBack, words: str
) -> Sequence[Piece]:
    match about:
        case AsksBack.KEEPING:
            return (Text(_UNTIL.source, days=trajectory.proposal.keep_days, coach=coach),)
        case AsksBack.MEETINGS:
            return _meetings(work, trajectory, coach, words)
        case AsksBack.AFTER:
            return (_after(work, trajectory, coach),)
        case AsksBack.PREPARE:
            return (_prepares(work, client, trajectory),)
        case AsksBack.PLACE:
            return _where(work, trajectory, words)
        case AsksBack.WHICH_MEETING:
            return _which(work, trajectory, coach)
        case AsksBack.LENGTH:
            return (_how_long(work, trajectory),)
        case AsksBack.HOUR:
            return (Text(_FROM_THEN_ON.source, time=trajectory.contract.client_hour),)
        case AsksBack.ITSELF:
            return tell_what_comes(work, trajectory, coach, words)
        case AsksBack.OWN if _OF_HIS_GOAL.search(words):
            return _goal(trajectory, coach)
        case AsksBack.THAT_WAS_ALL:
            return (answer_to(about, coach), *next_asked(work, trajectory, coach))
        case AsksBack.THEN:
            return tuple(asked_then(work, client, trajectory, coach)) or (answer_to(AsksBack.ITSELF, coach),)
        case AsksBack.READER:
            return (Text(_A_PROGRAM.source, coach=coach),)
    over = about in OPINIONS and meetings.coming(work, trajectory.id) is None
    return (answer_to(about, coach, words, over=over),)


def _answer_after_all(work: Work, client: Person, trajectory: Trajectory, coach: str, words: str) -> None:
    """Who says that he asked something hears the answer to what he asked last, where that is known here."""
    for one in answers.of_author(work, client.id, trajectory.id, questions=False)[: -_LATELY - 1 : -1]:
        found = first_asked(one.own_words)
        if found is not None and found[0] in OF_ITSELF and found[0] is not AsksBack.OWED:
            tell_about_itself(work, client, trajectory, *found)
            return
    if _offers_what_was_left(work, client, trajectory, coach, words):
        return
    said = Text("Sorry, then I did not understand your question. With /meld you ask {coach} at once.", coach=coach)
    if _IS_OPEN.search(words):
        said = answer_to(AsksBack.OWED, coach)
    tell(work, client, (said,), trajectory=trajectory)


def _offers_what_was_left(work: Work, client: Person, trajectory: Trajectory, coach: str, words: str) -> bool:
    """Whether the question that he means is there; then he is offered to have it passed on."""
    if _IS_TO_COME.search(words) or not can_be_reached(work, trajectory):
        return False
    his_alone = {
        one.conversation_id
        for one in answers.of_author(work, client.id, trajectory.id, questions=False)
        if one.private  # what he keeps from her is not offered her
    }
    all_of_them = conversations.of_trajectory(work, trajectory.id)
    his = (one for one in all_of_them if one.person_id == client.id and one.id not in his_alone)
    his = (one for one in his if one.script not in SCRIPTS or SCRIPTS[one.script].brings is None)  # That she reads.
    written = [part for one in his for asked in one.state.asked for part in asked.parts if not part.passed_on]
    question = left_lying(words, [part.text for part in written])
    if not question:
        return False
    part = next(part for part in reversed(written) if question in part.text)
    asks = Text("Sorry, I left that question lying. Shall I pass it on to {coach}?", coach=coach)
    label = Text("Yes, ask {coach}", coach=coach)
    held = hold(work, client, trajectory, replace(part, text=question), among=part.text)
    if held is None:
        return False
    offer_to_ask.offer(work, client, trajectory, held, (asks, Verbatim(held.state.asked[0].words)), label)
    return True


_IS_OPEN = re.compile(r"\bzou|\bniet (?:be)?antwoord|\bopen\b|onbeantwoord|wacht", re.IGNORECASE)
_IS_TO_COME = re.compile(r"\bzou|\bopen\b|wacht|waar blijft", re.IGNORECASE)
_LATELY = 3  # answers
_OF_HIS_GOAL = re.compile(r"\bdoel", re.IGNORECASE)


def _goal(trajectory: Trajectory, coach: str) -> tuple[Piece, ...]:
    """His goal as it stands, as it is said to him, or else as the words of his coach."""
    contract = addressed(trajectory.contract)
    if in_third_person(contract):
        return wrote_down(coach, contract.goal.sentence)
    return (Text("This is your goal:"), Verbatim(contract.goal.sentence))


# Of what is laid down once both agree.
_OF_MEETINGS = (AsksBack.MEETINGS, AsksBack.PLACE, AsksBack.LENGTH, AsksBack.WHICH_MEETING)


def tell_if_his(work: Work, person: Person, here: Trajectory | None, about: AsksBack | None, words: str) -> bool:
    """The same to who is the client here, or in the first of his trajectories that runs; False when he is none."""
    trajectory = his_here(work, person, here) if about is not None else None
    if about is None or trajectory is None or (about in _OF_MEETINGS and trajectory.stage in NOT_AGREED):
        return False
    tell_about_itself(work, person, trajectory, about, words)
    return True


def says_cannot_come(work: Work, trajectory: Trajectory | None, person: Person, words: str) -> bool:
    """Whether a client says, with a meeting near, that he cannot come: on its day, if he names one."""
    if trajectory is None or trajectory.client_id != person.id or not may_not_come(words):
        return False
    meeting = meetings.coming(work, trajectory.id)
    if meeting is None or meeting.at.utc() - work.now > NEAR:
        return False
    at, today = at_utc(meeting.at.utc(), trajectory.clients_zone), clients_today(work, trajectory)
    return cannot_come_on(at.day, words, today) or cannot_come_at(at, words, today)


def may_not_come(words: str) -> bool:
    """Whether he may say so; whose meetings there are need not be looked up for every message."""
    return cannot_come(words) or cannot_at(words) is not None


def waits_for_coach(work: Work, client: Person) -> bool:
    """Whether his coach has still to say that it is he who opened the link; then he is told so."""
    waiting = [one for one in trajectories.of_client(work, client.id) if one.stage is Stage.UNCONFIRMED]
    if not waiting:
        return False
    coach = people.coach_name(work, waiting[0].coach_id)
    tell(work, client, (Text("I have asked {coach} whether it is you. It goes on after that.", coach=coach),))
    return True


def _prepares(work: Work, client: Person, trajectory: Trajectory) -> Text:
    """That he need not; and what he is asked beforehand, unless he has been."""
    ahead = meetings.coming(work, trajectory.id)
    talks = conversations.latest(work, trajectory.id, ahead.number) if ahead is not None else ()
    here = [one for one in talks if one.person_id == client.id and one.meeting == (ahead and ahead.number)]
    here = [one for one in here if one.script in SCRIPTS and SCRIPTS[one.script].brings is not None and one.state.asked]
    if any(brought(one.script, Answers(one.state.asked)) for one in here):
        return Text(
            "As far as I know you need not prepare or bring anything. What you want to talk about I have already."
        )
    if here:
        return Text("As far as I know you need not prepare or bring anything.")
    return answer_to(AsksBack.PREPARE, people.coach_name(work, trajectory.coach_id))


def _meetings(work: Work, trajectory: Trajectory, coach: str, words: str) -> tuple[Piece, ...]:
    """Which meetings are planned still; and to who thought otherwise, who can change that."""
    ahead = [one for one in meetings.standing(work, trajectory.id) if one.at.utc() >= work.now]
    if not ahead:
        said: Sentence = Text("There are no more meetings with {coach} to come.", coach=coach)
    elif len(ahead) == 1:
        said = Text("You meet {coach} once more: {moment}.", coach=coach, moment=ahead[0].at.wall())
    else:
        said = Text("You meet {coach} {number} more times:", coach=coach, number=Spelled(len(ahead)))
    listed = (Lines(*(Text("· {moment}", moment=one.at.wall()) for one in ahead)),) if len(ahead) > 1 else ()
    otherwise = Text("Did you two agree on something else? {coach} can change it here.", coach=coach)
    return (said, *listed, *((otherwise,) if _DOUBTS.search(words) else ()))


def _after(work: Work, trajectory: Trajectory, coach: str) -> Text:
    """Whether he still hears something, now or once they have met for the last time."""
    to_come = [one for one in meetings.standing(work, trajectory.id) if one.at.utc() >= work.now]
    ahead = [one.moment.at.day for one in schedule.planned(work, trajectory.id) if one.moment.kind == FOLLOW_UP.key]
    if len(to_come) == 1 and ahead:
        return Text("After your last meeting I ask you once more how it is, on {day}.", day=SpokenDay(ahead[0]))
    first, *_ = (*next_asked(work, trajectory, coach), answer_to(AsksBack.ITSELF, coach))
    return first


def _where(work: Work, trajectory: Trajectory, words: str) -> tuple[Piece, ...]:
    """When and where they meet next; that he asks what nobody wrote down here, he hears."""
    meeting = meetings.coming(work, trajectory.id)
    if meeting is None:
        return (_coming(work, trajectory),)
    said = remind_of_meeting.for_client(work, trajectory, meeting)
    if trajectory.contract.place or not _WHERE.search(words):
        return (said,)
    coach = people.coach_name(work, trajectory.coach_id)
    return said, Text("Where that is I do not know; {coach} surely does.", coach=coach)


def _which(work: Work, trajectory: Trajectory, coach: str) -> tuple[Piece, ...]:
    """Of which meeting he is asked: the last that has been, for a week, and else the next."""
    been = [one.at for one in meetings.standing(work, trajectory.id) if one.at.utc() < work.now]
    if not been or work.now - been[-1].utc() > _A_WEEK:
        return _where(work, trajectory, "")
    said = Text(
        "Your meeting with {coach} of {moment}. If it did not take place, just say so.",
        coach=coach,
        moment=been[-1].wall(),
    )
    return (said,)


def _how_long(work: Work, trajectory: Trajectory) -> Sentence:
    """How long the next meeting takes, as it was agreed."""
    meeting, minutes = meetings.coming(work, trajectory.id), trajectory.contract.minutes
    if meeting is None:
        return _coming(work, trajectory)
    start = at_utc(meeting.at.utc(), trajectory.clients_zone)
    end = at_utc(meeting.at.utc() + timedelta(minutes=minutes), trajectory.clients_zone)
    if minutes == _AN_HOUR:
        return Text("An hour: from {start} to {end}.", start=start.time, end=end.time)
    return Text("{minutes} minutes: from {start} to {end}.", minutes=minutes, start=start.time, end=end.time)


def _coming(work: Work, trajectory: Trajectory) -> Sentence:
    coach, meeting = people.coach_name(work, trajectory.coach_id), meetings.coming(work, trajectory.id)
    if meeting is None:
        return Text("There are no more meetings with {coach} to come.", coach=coach)
    return Text(
        "You meet {coach} on {moment}; around it I come by myself. If you want to say something now, just write it.",
        coach=coach,
        moment=meeting.at.wall(),
    )
