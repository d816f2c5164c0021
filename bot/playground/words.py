"""The sentences of the page, from the catalogs like all others; the page fills in the values itself."""

from collections.abc import Mapping

from bot.texts import render
from conversations.text import Text


def words(language: str) -> dict[str, str]:
    """Every sentence of the page in words, by the name the page knows it by; values are left as `{name}`."""
    return {name: render(sentence, language) for name, sentence in _WORDS.items()}


def _open(source: str, *names: str) -> Text:
    """A sentence whose values stay placeholders, for the page to fill in."""
    return Text(source, **{name: f"{{{name}}}" for name in names})


_WORDS: Mapping[str, Text] = {
    "playground": Text("playground"),
}
