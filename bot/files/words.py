"""A plain text file: what somebody wrote, to be kept outside the chat."""


def make(text: str) -> bytes:
    """The text in UTF-8. Half an emoji, as a broken client sends it, becomes a question mark."""
    return text.encode("utf-8", errors="replace")
