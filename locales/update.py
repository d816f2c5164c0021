"""Bring the catalogs up to date with the sentences in the code: `python -m locales.update`.

What each catalog holds:

- `nl`: every sentence, to be written by hand. It says *je* to everybody.
- `en`: every sentence; a new one is its own source, and that is usually all it needs.
- `nl@formal`: only what a client may read and what says *je* in `nl`, in words for a client who is addressed with *u*.
  Such a sentence is added by hand. What no client ever reads carries a comment in `nl` that tells who does.

Sentences that left the code leave the catalogs; a sentence that changed is a new one, and nothing is guessed.
"""

from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from bot.texts import DOMAIN, FOLDER, read_catalog

LOCALES = ("nl", "nl@formal", "en")

_SOURCES = ("bot", "conversations")
_KEYWORDS = {"Text": (1,), "NotDone": (1,), "Plural": (1, 2)}
_WIDTH = 120
_HEADER = (
    r'msgid ""',
    r'msgstr ""',
    r'"Language: {language}\n"',
    r'"MIME-Version: 1.0\n"',
    r'"Content-Type: text/plain; charset=utf-8\n"',
    r'"Content-Transfer-Encoding: 8bit\n"',
    r'"Plural-Forms: nplurals=2; plural=(n != 1);\n"',
)


@cache
def sentences() -> Catalog:
    """Every sentence in the code, by its English source, without a translation. It is looked for once."""
    found = Catalog()
    for folder in _SOURCES:
        for _, _, source, _, _ in extract_from_dir(FOLDER.parent / folder, keywords=_KEYWORDS):
            found.add(source)
    return found


def updated(locale: str) -> str:
    """The file of this catalog as it should be: the sentences of now, with the words it has for them."""
    words = read_catalog(locale)
    new = Catalog(locale=locale.partition("@")[0])
    for one in sentences():
        known = words.get(one.id)
        if known and known.id == one.id:
            new.add(one.id, known.string, user_comments=known.user_comments)
        elif one.id and locale != "nl@formal":
            new.add(one.id, one.id if locale == "en" else None)
    file = BytesIO()
    write_po(file, new, width=_WIDTH, omit_header=True, sort_output=True)
    return "\n".join(_HEADER).replace("{language}", locale) + "\n\n" + file.getvalue().decode().rstrip("\n") + "\n"


def path_of(locale: str) -> Path:
    """Where the catalog of a locale is."""
    return FOLDER / locale / "LC_MESSAGES" / f"{DOMAIN}.po"


def main() -> None:
    """Write all catalogs anew."""
    for locale in LOCALES:
        path_of(locale).write_text(updated(locale), "utf-8")


if __name__ == "__main__":
    main()
