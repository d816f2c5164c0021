"""A played scene on paper: Markdown, or an HTML page that stands alone."""

from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from bot.playground.people import Account
from bot.playground.seen import Seen
from bot.playground.telegram import Telegram
from bot.texts import render
from conversations.text import Sentence, Text

ZONE = ZoneInfo("Europe/Amsterdam")

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 2rem auto; max-width: 44rem; padding: 0 1rem }
article { border-radius: 1rem; margin: .75rem 0; max-width: 85%; padding: .6rem .9rem;
  background: light-dark(#eef1ef, #26302d); overflow-wrap: anywhere }
article.person { background: light-dark(#d9ece4, #1d4a3e); margin-left: auto }
p { margin: 0; white-space: pre-wrap }
footer { color: light-dark(#5b6762, #a5b3ad); font-size: .8rem }
"""


def write(telegram: Telegram, title: Sentence, language: str, *, html: bool) -> str:
    """Every chat from its first message to its last, with local times; in Markdown or as a page."""
    chats = [(person, _lines(person, language)) for person in telegram.people.values()]
    heading = f"Tussendoor: {render(title, language)}"
    return _page(heading, chats, language) if html else _markdown(heading, chats)


def _lines(person: Account, language: str) -> list[tuple[Seen, str]]:
    """The messages, and what stands under each: when it was, who said it, and how it was received."""
    return [(message, _under(message, language)) for message in person.chat]


def _under(message: Seen, language: str) -> str:
    who = "Tussendoor" if message.who == "bot" else message.who
    when = render(Text("{moment}", moment=_local(message.at)), language)
    edited = [render(Text("edited"), language)] if message.edited else []
    file = [message.file.name] if message.file else []
    return " · ".join([who, when, *file, *edited, *([message.reaction] if message.reaction else [])])


def _local(moment: datetime) -> datetime:
    return moment.astimezone(ZONE)


def _markdown(heading: str, chats: list[tuple[Account, list[tuple[Seen, str]]]]) -> str:
    pieces = [f"# {_plain(heading)}"]
    for person, lines in chats:
        pieces.append(f"## {_plain(person.name)}")
        for message, under in lines:
            quoted = "  \n".join(f"> {_plain(line)}" for line in message.text.split("\n"))
            buttons = "".join(f"\n>\n> {' '.join(f'`{label}`' for label in row)}" for row in message.buttons)
            pieces.append(f"**{_plain(under)}**\n\n{quoted}{buttons}")
    return "\n\n".join(pieces) + "\n"


def _plain(text: str) -> str:
    """Words that Markdown takes for nothing but words."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#|~!" else character for character in text)


def _page(heading: str, chats: list[tuple[Account, list[tuple[Seen, str]]]], language: str) -> str:
    body = "".join(
        f"<section><h2>{escape(person.name)}</h2>{''.join(_article(*line) for line in lines)}</section>"
        for person, lines in chats
    )
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{escape(heading)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style>'
        f"<main><h1>{escape(heading)}</h1>{body}</main></html>\n"
    )


def _article(message: Seen, under: str) -> str:
    who = "bot" if message.who == "bot" else "person"
    buttons = "".join(f"<p>{' '.join(f'<kbd>{escape(label)}</kbd>' for label in row)}</p>" for row in message.buttons)
    return f'<article class="{who}"><p>{escape(message.text)}</p>{buttons}<footer>{escape(under)}</footer></article>'
