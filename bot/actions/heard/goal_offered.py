"""Asked whether he would put his goal like this, a client says so, or how he would put it; he reads that back before it
goes anywhere."""

from datetime import datetime, timedelta

from bot.actions import word_goal
from bot.actions.heard import goal_amid
from bot.actions.heard.kept_goal import keeps_his_goal, without_what_he_keeps
from bot.actions.kind_word import nod
from bot.actions.speak import coach_of, tell
from bot.actions.start import start_wording
from bot.actions.take_turn import take_turn
from bot.storage import conversations, spoken, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations import matching
from conversations import patterns as re
from conversations.asked.asking_back import AsksBack, only_asks
from conversations.asked.lost import cannot_come, is_lost
from conversations.events import Said
from conversations.goal.announced import only_announces
from conversations.goal.goal_later import sounds_like_goal
from conversations.goal.goal_words import heard, is_story, stays
from conversations.goal.no_goal import has_no_time, only_how_it_sounds, picks_at_a_word, says_settled
from conversations.references import MessageRef
from conversations.said import assent
from conversations.said.assent import puts_off_for_now
from conversations.said.gist import sentences
from conversations.scripts.goal import GOAL
from conversations.text import Sentence, Text
from conversations.told.condoling import only_lost
from conversations.told.weather import only_weather
from conversations.wished.put_off import read_put_off
from conversations.wished.waiting_words import asks_to_wait

_LATER = ("straks", "later", "nu niet", "not now")
_A_LOT = Text("That is a lot already. It goes with it.")
_A_DAY = timedelta(hours=24)
_ASKS_HOW = re.compile(r"\b(?:voorbeeld|for example)\b[^?]*\?\W*$", re.IGNORECASE)


def taken_up(work: Work, client: Person, trajectory_id: str, words: str, message_id: MessageRef) -> bool:
    """Whether these words are for that; then it stands, waits, or he words it."""
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
    if (left := _lets_it_stand(work, trajectory, words)) is not None:
        tell(work, client, (left,), trajectory=trajectory)
        return True
    asks = only_asks(words) in (AsksBack.WHAT, AsksBack.ASKED) or _ASKS_HOW.search(words) is not None
    if not asks and _is_aside(words) and not picks_at_a_word(sentences(words)):
        return False
    puts_off = puts_off_for_now(words) or asks_to_wait(words) is not None or has_no_time(words)
    if matching.wish(words) in _LATER or puts_off:
        tell(work, client, (word_goal.LATER,), trajectory=trajectory)
    elif asks:
        # What he writes next is still his goal.
        key = f"{word_goal.OFFERED}:{trajectory.id}:{new_id()}"
        tell(work, client, (word_goal.WHAT_IS_ASKED,), trajectory=trajectory, key=key)
    else:
        _word_it(work, client, trajectory, words, message_id)
    return True


def taken_up_later(work: Work, person: Person, words: str, sent_at: datetime, message_id: MessageRef) -> bool:
    """Whether he says, later on the day on which he was asked how he would put his goal, how that is; something else
    was said to him since."""
    if (named := goal_amid.asked_lately(work, person, words)) is not None:
        return taken_up(work, person, named[0].id, named[1].goal, message_id)
    # The words first: what was said to him need not be looked up for every message.
    if not sounds_like_goal(words):
        return False
    offer = spoken.last_of(work, person.id, word_goal.OFFERED, sent_at)
    if offer is None or offer.at is None or offer.trajectory_id is None or sent_at - offer.at > _A_DAY:
        return False
    talks = conversations.latest(work, offer.trajectory_id)
    if any(one.script == GOAL.key and one.since > offer.at for one in talks):
        return False
    return taken_up(work, person, offer.trajectory_id, words, message_id)


def _lets_it_stand(work: Work, trajectory: Trajectory, words: str) -> Sentence | None:
    """What he hears who finds it good as it stands, or would be asked that on a day that he names."""
    if (assent.plainly(words) or stays(words)) and not heard(words).adds:
        return word_goal.STAYS
    if says_settled(words):
        return word_goal.NEED_NOT
    waits = asks_to_wait(words)
    then = read_put_off(waits.when, work.now, trajectory.clients_zone) if waits is not None and waits.when else None
    return None if then is None else word_goal.offer_then(work, trajectory, then.day) or word_goal.LATER


def _word_it(work: Work, client: Person, trajectory: Trajectory, words: str, message_id: MessageRef) -> None:
    if only_announces(words):
        start_wording(work, client, trajectory, has_read=True)
        return
    said = heard(words)
    is_remark = (not (said.goal or said.stays) and len(words.split()) > 1) or is_story(words)
    if is_remark and not only_how_it_sounds(words):
        beside = Text("I put that with it for {coach}.", coach=coach_of(work, trajectory))
        tell(work, client, (_A_LOT if said.goal else beside,), trajectory=trajectory)
    start_wording(work, client, trajectory, has_read=True)
    begun = conversations.running(work, client.id)
    if begun is not None and (said.adds or assent.plainly(words) is None):
        # The question has just been asked: with a remark it is not asked again.
        take_turn(work, begun, Said(work.now, message_id, words), gathers=[] if is_remark else None)


def _is_aside(words: str) -> bool:
    """Whether this is no goal, whatever else it is."""
    asks = words.strip().endswith("?") and not heard(words).goal
    return assent.says_no_more(words) or is_lost(words) or asks or cannot_come(words) or only_lost(words)
