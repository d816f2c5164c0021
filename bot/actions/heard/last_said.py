"""What the bot said last to somebody decides what his words are about, when it invited words itself."""

from datetime import datetime, timedelta

from bot.actions import (
    aloud,
    announce_absence,
    ask_coach,
    ask_what_to_tell,
    change_answer,
    keep_note,
    other_hour,
    postpone,
    set_wishes,
    thank_coach,
    word_goal,
)
from bot.actions.heard import goal_amid, tell_outcome
from bot.actions.heard.kept_goal import keeps_his_goal, without_what_he_keeps
from bot.actions.incoming import Incoming
from bot.actions.kind_word import nod
from bot.actions.speak import coach_of, tell
from bot.actions.start import start_wording
from bot.actions.take_turn import take_turn
from bot.storage import conversations, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations import matching
from conversations import patterns as re
from conversations.asked.asking_back import AsksBack, only_asks
from conversations.asked.lost import cannot_come, is_lost
from conversations.check_days import ASK_ON
from conversations.days.later import may_be_when
from conversations.events import Continued, Lapsed, Recalled, Said, Skipped, WentBack
from conversations.goal.announced import only_announces
from conversations.goal.goal_later import sounds_like_goal
from conversations.goal.goal_words import heard, is_story, stays
from conversations.goal.no_goal import has_no_time, picks_at_a_word, says_settled
from conversations.kinds import Yields
from conversations.references import MessageRef
from conversations.said import assent
from conversations.said.assent import LEAVE_IT, asks_again, leaves_it, puts_off_for_now
from conversations.said.gist import sentences
from conversations.script import option_typed
from conversations.scripts import script_of
from conversations.scripts.goal import GOAL
from conversations.scripts.note import NOTE
from conversations.states import Asking, underneath
from conversations.text import Piece, Text
from conversations.told.condoling import only_lost
from conversations.told.light import is_sad_sign, is_sign, to_the_one_who_asks
from conversations.told.weather import only_weather
from conversations.wished.busy_now import back_in_a_moment, says_back
from conversations.wished.put_off import read_put_off
from conversations.wished.waiting_words import asks_to_wait

_SKIP = ("overslaan", "sla over", "sla maar over", "sla deze over", "skip", "skip it", "skip this")
_LATER = ("straks", "later", "nu niet", "not now")
_ON = ("verder", "ga verder", "ga door", "on", "go on", "continue")
_A_LOT = Text("That is a lot already. It goes with it.")
_TODAY = timedelta(hours=12)
_A_DAY = timedelta(hours=24)
_BACK = ("terug", "ga terug", "back", "go back")


def taken_up(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words were an answer to what the bot asked last beside its questions: when to come back, which
    days somebody is away, what the coach shall hear at once, or how an answer, or what was said aloud, shall read."""
    words, sent_at, message_id = message.text, message.sent_at, message.message_id
    said = spoken.last_said(work, person.id, sent_at)
    about, _, rest = (said.key if said else "").partition(":")
    if about == postpone.ASKED:
        one = conversations.by_id(work, rest.partition(":")[0])
        return one is not None and one.person_id == person.id and postpone.put_off_to(work, person, one, words)
    if about in (announce_absence.ASKED, announce_absence.SHOWN):
        return announce_absence.announce_again(work, person, words, asked=about == announce_absence.ASKED)
    if about == ask_what_to_tell.ASKED and said is not None:
        return ask_what_to_tell.taken_up(work, person, said, words, message_id)
    if about == thank_coach.ASKED and said is not None:
        return thank_coach.taken_up(work, person, running, said, words, message_id)
    if about == other_hour.CHANGED and other_hour.named_another(work, person, rest.partition(":")[0], words):
        return True
    if about == tell_outcome.ASKED and tell_outcome.taken_up(work, person, rest, words, message_id):
        return True
    if about == keep_note.ASKED and said is not None:
        return keep_note.taken_up(work, person, said, words, message_id)
    if about == set_wishes.ASKED and said is not None:
        return set_wishes.typed(work, person, said, words)
    if about == change_answer.ASKED and said is not None:
        return change_answer.taken_up(work, person, said, words, message_id)
    if about == word_goal.OFFERED and said is not None and said.at is not None and sent_at - said.at < _TODAY:
        return _on_goal(work, person, said.trajectory_id or "", words, message_id)
    if about == ask_coach.ASKED and matching.normal(words) not in LEAVE_IT:
        return ask_coach.left(work, person, rest, words, message_id)
    if about == aloud.ASKED and said is not None:
        return aloud.taken_up(work, person, said, words, message_id)
    return _words_goal_later(work, person, words, sent_at, message_id)


def _words_goal_later(work: Work, person: Person, words: str, sent_at: datetime, message_id: MessageRef) -> bool:
    """Whether he says, later on the day on which he was asked how he would put his goal, how that is; something else
    was said to him since."""
    if (named := goal_amid.asked_lately(work, person, words)) is not None:
        return _on_goal(work, person, named[0].id, named[1].goal, message_id)
    # The words first: what was said to him need not be looked up for every message.
    if not sounds_like_goal(words):
        return False
    offer = spoken.last_of(work, person.id, word_goal.OFFERED, sent_at)
    if offer is None or offer.at is None or offer.trajectory_id is None or sent_at - offer.at > _A_DAY:
        return False
    talks = conversations.latest(work, offer.trajectory_id)
    if any(one.script == GOAL.key and one.since > offer.at for one in talks):
        return False
    return _on_goal(work, person, offer.trajectory_id, words, message_id)


def says_when(work: Work, person: Person, one: Conversation, words: str, sent_at: datetime) -> bool:
    """Whether these words, written where he was asked when to come back to this question, tell a day among others."""
    said = spoken.last_said(work, person.id, sent_at)
    is_asked = said is not None and said.key.startswith(f"{postpone.ASKED}:{one.id}:")
    return (
        is_asked
        and may_be_when(words)
        and isinstance(one.state, Asking)
        and postpone.when_amid(work, one, words) is not None
    )


_ASKS_HOW = re.compile(r"\b(?:voorbeeld|for example)\b[^?]*\?\W*$", re.IGNORECASE)


def _on_goal(work: Work, client: Person, trajectory_id: str, words: str, message_id: MessageRef) -> bool:
    """Asked whether he would put his goal like this, he says yes, or how he would put it; he reads that back before it
    goes anywhere."""
    trajectory = trajectories.readable(work, trajectory_id)
    is_open = conversations.running(work, client.id) is not None
    if trajectory is None or trajectory.client_id != client.id or not trajectory.runs or is_open:
        return False
    words = without_what_he_keeps(work, client, trajectory, words, message_id)
    if keeps_his_goal(work, client, trajectory, words, message_id):
        return True
    if only_weather(words):
        nod(work, client, message_id)
        return True
    said = heard(words)
    if (assent.plainly(words) or stays(words)) and not said.adds:
        tell(work, client, (word_goal.STAYS,), trajectory=trajectory)
        return True
    if says_settled(words):
        tell(work, client, (word_goal.NEED_NOT,), trajectory=trajectory)
        return True
    waits = asks_to_wait(words)
    if waits is not None and waits.when and (then := read_put_off(waits.when, work.now, trajectory.clients_zone)):
        tell(
            work, client, (word_goal.offer_then(work, trajectory, then.day) or word_goal.LATER,), trajectory=trajectory
        )
        return True
    asks = only_asks(words) in (AsksBack.WHAT, AsksBack.ASKED) or _ASKS_HOW.search(words) is not None
    if not asks and _is_aside(words) and not picks_at_a_word(sentences(words)):
        return False
    puts_off = puts_off_for_now(words) or waits is not None or has_no_time(words)
    if matching.wish(words) in _LATER or puts_off:
        tell(work, client, (word_goal.LATER,), trajectory=trajectory)
        return True
    if asks:
        # What he writes next is still his goal.
        key = f"{word_goal.OFFERED}:{trajectory.id}:{new_id()}"
        tell(work, client, (word_goal.WHAT_IS_ASKED,), trajectory=trajectory, key=key)
        return True
    if only_announces(words):
        start_wording(work, client, trajectory, has_read=True)
        return True
    is_remark = (not (said.goal or said.stays) and len(words.split()) > 1) or is_story(words)
    if is_remark:
        beside = Text("I put that with it for {coach}.", coach=coach_of(work, trajectory))
        tell(work, client, (_A_LOT if said.goal else beside,), trajectory=trajectory)
    start_wording(work, client, trajectory, has_read=True)
    begun = conversations.running(work, client.id)
    if begun is not None and (said.adds or assent.plainly(words) is None):
        # The question has just been asked: with a remark it is not asked again.
        take_turn(work, begun, Said(work.now, message_id, words), gathers=[] if is_remark else None)
    return True


def _is_aside(words: str) -> bool:
    """Whether this is no goal, whatever else it is."""
    asks = words.strip().endswith("?") and not heard(words).goal
    return assent.says_no_more(words) or is_lost(words) or asks or cannot_come(words) or only_lost(words)


def way(work: Work, person: Person, one: Conversation, words: str, message_id: MessageRef) -> bool:
    """Whether these words are the name of one of the ways on or back, typed out; then it is gone."""
    state = underneath(one.state)
    if says_back(words) and script_of(one.script).asks_client:
        take_turn(work, one, Recalled(work.now))
        return True
    said = matching.wish(words)
    if isinstance(state, Asking) and script_of(one.script).asks_client and _only_feels(work, person, one, words):
        return True
    is_no_answer = isinstance(state, Asking) and state.open.step in _IN_WORDS and is_sign(words)
    if is_no_answer or (isinstance(state, Asking) and to_the_one_who_asks(words)):
        nod(work, person, message_id)
        return True
    if isinstance(state, Asking) and back_in_a_moment(words):
        tell(work, person, (Text("Take your time, my question stays."),), trajectory=_here(work, one))
        return True
    if postpone.put_off_instead(work, person, one, words, message_id):
        return True
    again = asks_again(words) if isinstance(state, Asking) and state.open.step != ASK_ON else ""
    if again and postpone.put_off_to(work, person, one, again):
        return True
    puts_off = isinstance(state, Asking) and not state.open.has_answer and puts_off_for_now(words)
    script = script_of(one.script)
    leaves = said in LEAVE_IT or (script.yields is Yields.NEVER and not script.asks_client and leaves_it(words))
    if not isinstance(state, Asking) or not (puts_off or leaves or said in (*_SKIP, *_LATER, *_ON, *_BACK)):
        return False
    if option_typed(script, state.open, said) or (puts_off and not script.may_put_off):
        return False
    if puts_off or said in _LATER:
        postpone.offer_later(work, person, one)
        return True
    if leaves:
        is_first = script is NOTE and state.open.number == 1
        may = script.may_put_away or ((is_first or script.yields is Yields.NEVER) and not state.open.has_answer)
        return may and _put_away(work, person, one)
    if said in _BACK:
        told = take_turn(work, one, WentBack(work.now, state.turn))
    else:
        told = take_turn(work, one, (Skipped if said in _SKIP else Continued)(work.now, state.turn, message_id))
    if isinstance(told, Text):
        tell(work, person, (told,))
    return True


_IN_WORDS = ("question", "intention")  # what he brings, or means to do, a thumb cannot tell
_MAY_TELL = Text("That does not look easy, {client}. Tell what it is if you like; it need not be.")


def _only_feels(work: Work, client: Person, one: Conversation, words: str) -> bool:
    """Whether he answers with no more than a sad face: he hears that it is seen, and what he was asked can wait."""
    here = _here(work, one) if is_sad_sign(words) else None
    if here is None:
        return False
    tell(work, client, (Text(_MAY_TELL.source, client=here.contract.client),), trajectory=here)
    return True


def _here(work: Work, one: Conversation) -> Trajectory | None:
    return trajectories.readable(work, one.trajectory_id)


def _put_away(work: Work, person: Person, one: Conversation) -> bool:
    told: list[Piece] = []
    take_turn(work, one, Lapsed(work.now), gathers=told)
    tell(work, person, told or (Text("Good. I leave it."),))
    return True
