"""Telegram's HTML, read as strictly as Telegram reads it: plain text, and entities counted in UTF-16 units.

The rules are those of the Bot API's "Formatting options"; the wording of the errors is that of Telegram's own
server (tdlib, `td/telegram/MessageEntity.cpp`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.playground.check import Json
from bot.playground.refusals import Refusal, bad_request

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
_ENTITY_LIMIT = 100

_TYPES = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("tg-spoiler", "span"), "spoiler"),
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-time": "date_time",
}
_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_ATTRIBUTE = re.compile(r"""\s+([^\s=>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.-]*))?""")
_START = re.compile(rf"<([^\s>/]+)((?:{_ATTRIBUTE.pattern})*)\s*>")
_END = re.compile(r"</([^\s>]*)\s*>")
_CHARACTER = re.compile(r"&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot));?")
_COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])")
# Taken out of whatever a bot sends, as Telegram does; invisible characters alone do not make a text.
_REMOVED = re.compile("[\r\u2028-\u202e]")
_BLANK = re.compile("[\\s\u00ad\u200b-\u200f\u2060-\u2064\u2800\u3164\ufeff]*")


@dataclass(frozen=True)
class Formatted:
    """Text as it is shown, and the entities (`{"type", "offset", "length", …}`) that lie over it."""

    text: str
    entities: list[Json] = field(default_factory=list)


@dataclass(frozen=True)
class _Open:
    name: str
    attributes: Mapping[str, str]
    offset: int


def units(text: str) -> int:
    """The length of a text in UTF-16 units, the only length Telegram knows."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, entity: Json) -> str:
    """The words an entity lies over."""
    start = 2 * entity["offset"]
    return text.encode("utf-16-le", "surrogatepass")[start : start + 2 * entity["length"]].decode(
        "utf-16-le", "replace"
    )


def commands(text: str) -> list[Json]:
    """The `bot_command` entities Telegram finds in what a person sends."""
    return [
        {"type": "bot_command", "offset": units(text[: found.start()]), "length": len(found[0])}
        for found in _COMMAND.finditer(text)
    ]


def formatted(text: str, parse_mode: str | None, entities: Sequence[Json], limit: int = TEXT_LIMIT) -> Formatted:
    """What a bot's text becomes: parsed, cleaned and measured, or `Refusal`."""
    text = _REMOVED.sub("", text)
    if not parse_mode:
        whole = Formatted(text, list(entities))
    elif parse_mode.lower() == "html":
        whole = parse(text)
    else:
        raise Refusal(501, f"Not Implemented: the playground does not play parse_mode {parse_mode}")
    whole = _trimmed(whole)
    if units(whole.text) > limit:
        raise bad_request("message is too long" if limit == TEXT_LIMIT else "message caption is too long")
    return whole


def blank(text: str) -> bool:
    """Whether nothing of this text can be seen."""
    return _BLANK.fullmatch(text) is not None


def parse(html: str) -> Formatted:
    """HTML as text and entities, or the `Refusal` "can't parse entities"."""
    shown: list[str] = []
    offset = 0
    stack: list[_Open] = []
    entities: list[Json] = []
    for start, token in _tokens(html):
        if isinstance(token, str):
            shown.append(token)
            offset += units(token)
        elif token.re is _START:
            stack.append(_opened(token, offset, html))
        else:
            entities += _closed(stack, token[1].lower(), offset, _at(html, start))
    if stack:
        raise _unparsable(f'Can\'t find end tag corresponding to start tag "{stack[-1].name}"')
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted("".join(shown), entities)


def _tokens(html: str) -> list[tuple[int, "str | re.Match[str]"]]:
    """The pieces of HTML from left to right: where each starts, and its text or its tag."""
    tokens: list[tuple[int, str | re.Match[str]]] = []
    position = 0
    while position < len(html):
        if html[position] == "<":
            tag = (_END if html.startswith("</", position) else _START).match(html, position)
            if tag is None:
                raise _broken_tag(html, position)
            tokens.append((position, tag))
            position = tag.end()
        else:
            end = html.find("<", position)
            end = len(html) if end < 0 else end
            tokens.append((position, _CHARACTER.sub(_character, html[position:end])))
            position = end
    return tokens


def _character(found: re.Match[str]) -> str:
    if found[3]:
        return _CHARACTERS[found[3]]
    code = int(found[1], 16) if found[1] else int(found[2])
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else found[0]


def _opened(tag: re.Match[str], offset: int, html: str) -> _Open:
    name = tag[1].lower()
    where = _at(html, tag.start())
    if name not in _TYPES:
        raise _unparsable(f'Unsupported start tag "{name}" at byte offset {where}')
    attributes = {}
    for found in _ATTRIBUTE.finditer(tag[2]):
        if found[2] is None and (name, found[1]) != ("blockquote", "expandable"):
            wrong = f'Expected equal sign in declaration of an attribute of the tag "{name}" at byte offset {where}'
            raise _unparsable(wrong)
        attributes[found[1]] = _CHARACTER.sub(_character, (found[2] or "").strip("\"'"))
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    return _Open(name, attributes, offset)


def _closed(stack: list[_Open], name: str, end: int, where: int) -> list[Json]:
    if not stack:
        raise _unparsable(f"Unexpected end tag at byte offset {where}")
    start = stack.pop()
    if name not in ("", start.name):
        raise _unparsable(f'Unmatched end tag at byte offset {where}, expected "</{start.name}>", found "</{name}>"')
    return [_entity(start, end)] if end > start.offset and (start.name != "a" or "href" in start.attributes) else []


def _entity(start: _Open, end: int) -> Json:
    entity: Json = {"type": _TYPES[start.name], "offset": start.offset, "length": end - start.offset}
    if start.name == "a":
        entity["url"] = start.attributes["href"]
    elif start.name == "blockquote" and "expandable" in start.attributes:
        entity["type"] = "expandable_blockquote"
    elif start.name == "tg-time":
        entity["unix_time"] = _moment(start.attributes)
        entity["date_time_format"] = start.attributes.get("format", "")
    return entity


def _moment(attributes: Mapping[str, str]) -> int:
    moment = attributes.get("unix", "")
    if not moment.isdecimal():
        raise _unparsable('Tag "tg-time" must have a valid attribute "unix"')
    return int(moment)


def _trimmed(whole: Formatted) -> Formatted:
    """Without white space around it, the entities moved and clipped along, and no more of them than Telegram keeps."""
    text = whole.text.strip()
    before = units(whole.text) - units(whole.text.lstrip())
    return Formatted(text, [*_clipped(whole.entities, before, units(text))][:_ENTITY_LIMIT])


def _clipped(entities: Sequence[Json], before: int, length: int) -> list[Json]:
    clipped = []
    for entity in entities:
        start = max(entity["offset"] - before, 0)
        end = min(entity["offset"] + entity["length"] - before, length)
        if end > start:
            clipped.append({**entity, "offset": start, "length": end - start})
    return clipped


def _broken_tag(html: str, position: int) -> Refusal:
    name = re.compile(r"</?([^\s>]*)").match(html, position)
    where = _at(html, position)
    if html.startswith("</", position):
        return _unparsable(f"Unclosed end tag at byte offset {where}")
    if name and name.end() < len(html) and name[1].lower() not in _TYPES:
        return _unparsable(f'Unsupported start tag "{name[1].lower()}" at byte offset {where}')
    return _unparsable(f"Unclosed start tag at byte offset {where}")


def _at(html: str, position: int) -> int:
    return len(html[:position].encode("utf-8", "surrogatepass"))


def _unparsable(what: str) -> Refusal:
    return bad_request(f"can't parse entities: {what}")
