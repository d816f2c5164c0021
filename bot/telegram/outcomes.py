"""What every error of a call to Telegram means for us: the one place that knows.

Telegram's texts are matched whole, and only those that say so for certain mark a person as unreachable; any text we do
not know disables nobody. None of these texts travels on: outcomes carry fixed words of ours.
"""

from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
)

from bot.message import Elsewhere, NotNow, Outcome, Rejected, Sent, TokenDead, TokenShared, Unknown, Unreachable
from bot.telegram.request import NotSent

UNPARSABLE = Rejected("unparsable")
TOO_LONG = Rejected("too_long")
FORBIDDEN = Rejected("forbidden")

# As python-telegram-bot hands them on: it takes "Bad Request: " off and leaves "Forbidden: " on.
_WHOLE: dict[str, Outcome] = {
    "forbidden: bot was blocked by the user": Unreachable("blocked"),
    "forbidden: user is deactivated": Unreachable("deactivated"),
    "forbidden: bot can't initiate conversation with a user": Unreachable("never_started"),
    "chat not found": Unreachable("no_chat"),
    "message is too long": TOO_LONG,
}
_OPENING: dict[str, Outcome] = {
    "can't parse entities": UNPARSABLE,
    "message is not modified": Sent(),
    "query is too old": Sent(),
}


def outcome_of(error: Exception) -> Outcome:
    """The outcome of a call that ended in this error. What we cannot explain may have arrived: Unknown."""
    match error:
        case NotSent():
            return NotNow()
        case RetryAfter():
            wait = error.retry_after
            return NotNow(wait.total_seconds() if isinstance(wait, timedelta) else float(wait))
        case BadRequest() | Forbidden():
            return _refusal(error)
        case ChatMigrated():
            return Unreachable("migrated")
        case InvalidToken() | EndPointNotFound():
            return TokenDead()
        case Conflict():
            return Elsewhere() if "webhook" in error.message.lower() else TokenShared()
        case _:
            return Unknown()


def _refusal(error: BadRequest | Forbidden) -> Outcome:
    text = error.message.lower()
    for opening, outcome in _OPENING.items():
        if text.startswith(opening):
            return outcome
    return _WHOLE.get(text, FORBIDDEN if isinstance(error, Forbidden) else Rejected("bad_request"))
