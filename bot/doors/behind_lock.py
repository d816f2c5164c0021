"""What was asked for while the lock before it was closed, as text to keep: words, words that were changed, or a tap."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.actions.incoming import Incoming
from bot.doors.after_a_tap import Tapped
from bot.message import Button
from conversations.references import recalled as recall

_MOMENTS = ("sent_at", "edited_at")
_MESSAGES = ("message_id", "reply_to")


def kept(what: Incoming | Tapped) -> str:
    """This as text. Of a tap only what it asks for: the message it was under may have gone by then."""
    if isinstance(what, Tapped):
        return json.dumps({"how": "press", "action": what.button.action, "ref": what.button.ref})
    return json.dumps({"how": "text", "what": asdict(what)}, default=datetime.isoformat, ensure_ascii=False)


def recalled(text: str) -> Incoming | Tapped | None:
    """What `kept` wrote; None of nothing."""
    said: dict[str, Any] = json.loads(text) if text else {"how": ""}
    match said["how"]:
        case "press":
            return Tapped(None, Button("", said["action"], said["ref"]))
        case "text":
            moments = {name: datetime.fromisoformat(at) for name in _MOMENTS if (at := said["what"][name])}
            refs = {name: recall(said["what"][name]) for name in _MESSAGES}
            return Incoming(**{**said["what"], **moments, **refs})
        case _:
            return None
