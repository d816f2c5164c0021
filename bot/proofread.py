"""`tussendoor lines lint`: what could be better about the lines, each with its reason and an offer.

The lines that come with the program keep every rule; a coach's own file may overrule one, so this only tells.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.errors import TussendoorError
from bot.house import built_in_lines
from bot.texts import render
from conversations.line_files import LineError, parse
from conversations.lines import Line
from conversations.proofreading import Remarked, remarks
from conversations.text import Plural, Text


def lines_in(file: Path | None) -> tuple[Line, ...]:
    """The lines in this file, which has the name of its conversation, or those that come with the program. Raises
    `TussendoorError` when there are none in it."""
    if file is None:
        return tuple(built_in_lines().values())
    try:
        return parse(file.stem, file.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise TussendoorError(Text("{path} cannot be read.", path=str(file))) from None
    except LineError as error:
        raise TussendoorError(error.reason) from None


def proofread(lines: Sequence[Line], language: str) -> tuple[list[str], bool]:
    """What there is to say about these lines, and whether every one keeps every rule."""
    said: list[str] = []
    marked = set()
    for one in remarks(lines):
        said += _said(one, language)
        marked.add(next(line.key for line in lines if one.where.startswith(line.key)))
    return [*said, render(_summary(len(lines), len(marked)), language)], not marked


def _said(one: Remarked, language: str) -> Iterator[str]:
    yield f"{one.where}: {one.words}"
    for finding in one.findings:
        yield f"    {render(finding.explanation, language)}"
        if finding.offer:
            yield f"    → {render(finding.offer, language)}"


def _summary(count: int, marked: int) -> Plural:
    if marked:
        return Plural(
            "Something could be better about {count} line of {all}.",
            "Something could be better about {count} lines of {all}.",
            count=marked,
            all=count,
        )
    return Plural("{count} line keeps every rule.", "{count} lines keep every rule.", count=count)
