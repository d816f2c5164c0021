"""Several files in one: what somebody takes along, to read on paper, as plain text, and as data."""

import json
from collections.abc import Iterable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from bot import logs
from bot.files.typeset import pages

log = logs.get("bundle")


def make(of: str) -> bytes:
    """The files in a ZIP; `of` is what `digests.compose_book.bundle` wrote.

    Words that cannot be set on paper are in the other two all the same: nobody is kept from what is his by that.
    """
    body = json.loads(of)
    names, paper = body["files"], body["paper"]
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as file:
        try:
            file.writestr(names["pdf"], pages(json.dumps(paper, ensure_ascii=False)))
        except ValueError:
            log.warning("not_typeset")
        file.writestr(names["md"], _bytes(_as_markdown(paper["title"], paper["blocks"])))
        file.writestr(names["json"], _bytes(json.dumps(body["data"], ensure_ascii=False, indent=1) + "\n"))
    return made.getvalue()


def _bytes(text: str) -> bytes:
    """Half an emoji, as a broken client sends it, becomes a question mark."""
    return text.encode("utf-8", errors="replace")


def _as_markdown(title: str, blocks: Iterable[Sequence[str]]) -> str:
    """The same to be read anywhere; `blocks` as they are on paper, a kind and a text each. Nothing that a person wrote
    stands at the beginning of a line, so it is never taken for a heading."""
    lines = [f"# {title}"]
    for kind, text in blocks:
        match kind:
            case "head":
                lines.append(f"## {text}")
            case "label":
                lines.append(f"*{' '.join(text.split())}*")
            case "quote":
                lines.append("\n".join(f"> {line}" for line in text.splitlines() or [""]))
            case _:
                lines.append(text)
    return "\n\n".join(lines) + "\n"
