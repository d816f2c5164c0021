"""An answer that was erased or taken back is not told to the other any more where it still waits to be: because of the
hour, of a leave, of a lock that is closed, or of Telegram."""

import json

from bot.message import Fold, Quote, from_json
from bot.storage import audiences, taking_back
from bot.storage.answers import Answered
from bot.storage.work import Work

# What is shorter can stand in something else by chance.
_LONG = 40


def keep_back(work: Work, given: Answered) -> None:
    """This answer is for its author alone from here, and nothing that waits shows it to the other."""
    audiences.withdraw(work, given.author_id, given.id)
    unsay(work, given)


def unsay(work: Work, given: Answered | None) -> None:
    """Whatever waits to show this answer, or a part of it, to the other."""
    if given is None or given.trajectory_id is None or not given.texts:
        return
    words = [text for text in (*given.texts, given.words) if text.strip()]

    def shows(payload: str) -> bool:
        if '"blocks"' not in payload or not isinstance(json.loads(payload), dict):
            return False
        quoted = [one.text for one in from_json(payload).blocks if isinstance(one, Quote | Fold) and one.text.strip()]
        return any(_shows(text, whole) for text in quoted for whole in words)

    taking_back.take_back_shown(work, given.trajectory_id, given.author_id, shows)


def _shows(quoted: str, whole: str) -> bool:
    """Whether a quote shows these words: just these, these among others, or, of what is long, a part of them."""
    return quoted == whole or (len(whole) >= _LONG and whole in quoted) or (len(quoted) >= _LONG and quoted in whole)
