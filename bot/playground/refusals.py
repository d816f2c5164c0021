"""What Telegram says when it will not do something: `{"ok": false, "error_code": …, "description": …}`."""


class Refusal(Exception):
    """A call that was refused: the status, and Telegram's own description."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description


def bad_request(what: str) -> Refusal:
    """400: the call itself is wrong, or comes too late."""
    return Refusal(400, f"Bad Request: {what}")


def forbidden(what: str) -> Refusal:
    """403: the bot may not do this here."""
    return Refusal(403, f"Forbidden: {what}")
