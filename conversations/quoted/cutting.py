"""Where a text that has no ends to cut at is cut all the same: never within what a reader sees as one sign."""

import unicodedata

from conversations import patterns as re

_PART_ENDS = re.compile(r"[,;:](?= )| [–-](?= )")
_LEAST = 60  # characters


def cut(text: str, most: int) -> str:
    """The beginning of the text, up to where a part of the sentence ends, or a word, or at least between two characters
    as a reader sees them."""
    if len(text) <= most:
        return text.rstrip(" ,;:–-")
    parts = [found.start() for found in _PART_ENDS.finditer(text[:most]) if found.start() >= _LEAST]
    if parts:
        return text[: parts[-1]]
    spaces = [place for place in range(1, most + 1) if text[place].isspace() and not _joins(text, place)]
    if spaces:
        return text[: spaces[-1]].rstrip(" ,;:–-")
    at = most
    while at > 0 and _joins(text, at):
        at -= 1
    return text[: at or most]


def _joins(text: str, at: int) -> bool:
    """Whether the character at this place belongs to the one before it."""
    here, before = text[at], text[at - 1]
    if unicodedata.category(here)[0] == "M" or here in "\u200c\u200d" or before == "\u200d":
        return True
    if "\U0001f3fb" <= here <= "\U0001f3ff" or "\U000e0020" <= here <= "\U000e007f":
        return True  # the colour of a skin, the letters in a flag
    if unicodedata.combining(before) == 9 or (before in "\n\r" and here == "\n"):
        return True  # a virama binds the next consonant
    if "\u1160" <= here <= "\u11ff":
        return True  # the later parts of a Hangul syllable
    if _is_regional(here) and _is_regional(before):
        run = len(text[:at]) - len(text[:at].rstrip("".join(map(chr, range(0x1F1E6, 0x1F200)))))
        return run % 2 == 1
    return False


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
