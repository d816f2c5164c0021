"""Sentences to words, in somebody's language: the only place that knows Babel.

A locale is an argument, never a state: "nl", "nl@formal" (Dutch with *u*), "nl@coachee" or "nl@cliënt" (with that
word for a client) or "en". The catalogs are `.po` files, read
into memory once. A sentence that a catalog lacks is shown in its English source; the test command keeps that from
happening.
"""

import gettext
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from babel import Locale
from babel.dates import format_date, format_datetime, format_time
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from bot import message
from bot.bidi import isolate
from bot.message import Block, Head, Paragraph, Quote
from conversations.announcing import ONE_MORE
from conversations.text import (
    Brief,
    Dated,
    Lines,
    Month,
    OnDay,
    Piece,
    Plural,
    Sentence,
    Spelled,
    SpokenDay,
    SpokenMoment,
    Text,
    Value,
    Verbatim,
    Weekday,
    Worded,
)
from conversations.wishes import WORDS

LANGUAGES = ("nl", "en")
FOLDER = Path(__file__).parent.parent / "locales"
DOMAIN = "tussendoor"

_MOMENT = {"nl": "EEEE d MMMM 'om' HH:mm", "en": "EEEE d MMMM 'at' HH:mm"}
_NEAR = {"nl": "EEEE 'om' HH:mm", "en": "EEEE 'at' HH:mm"}
_WORDS = {
    "nl": ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
# Of so many sentences, as of the names of days and buttons, it is known how they read.
_HELD = 500
_Written: TypeAlias = int | date | time | OnDay | SpokenDay | Month | Weekday | Spelled | Brief
_KLANT = re.compile(r"\bklant\b")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class _Phrases(NamedTuple):
    singular: Mapping[str, str]
    plural: Mapping[str, tuple[str, ...]]
    form: Callable[[int], int]


def language(code: str | None) -> str:
    """The language of ours nearest to a channel's language code; Dutch when in doubt."""
    short = (code or "").lower().partition("-")[0]
    return short if short in LANGUAGES else "nl"


def locale_for(lang: str, *, formal: bool) -> str:
    """The locale in which to speak to someone."""
    return "nl@formal" if lang == "nl" and formal else lang


def calling(locale: str, word: str) -> str:
    """The same locale, with another word for a client; in Dutch, and where it is not said with *u*."""
    return f"{locale}@{word}" if locale == "nl" and word else locale


def render(sentence: Sentence, locale: str) -> str:
    """The sentence in words. What a person typed goes in as it is, isolated where it could turn the line around."""
    match sentence:
        case Worded():
            wording = {"en": sentence.en, "nl@formal": sentence.u}.get(locale, sentence.je)
            return _filled(wording, sentence.values, locale)
        case Plural():
            return _filled(_plural(sentence, locale), sentence.values, locale)
        case Text():
            return _filled(_singular(sentence.source, locale), sentence.values, locale)


@lru_cache(maxsize=_HELD)
def spelled(sentence: Sentence) -> tuple[str, ...]:
    """The sentence in every language, as somebody may have it before him."""
    return tuple(dict.fromkeys(render(sentence, locale) for locale in ("nl", "nl@formal", "en")))


def blocks(pieces: Iterable[Piece], locale: str) -> tuple[Block, ...]:
    """The pieces of a message, in words: sentences to be said, a person's own words to be quoted."""
    return tuple(_block(piece, locale) for piece in pieces)


def as_asked(lead: Sequence[Piece], question: str, locale: str) -> tuple[Block, ...]:
    """What stands above a question, and the question, in one breath with the word that announces it."""
    if ONE_MORE not in lead[-1:]:
        return (*blocks(lead, locale), Head(question))
    begins = question[:1].lower() if question[1:2].islower() else question[:1]
    return (*blocks(lead[:-1], locale), Head(f"{render(ONE_MORE, locale)} {begins}{question[1:]}"))


def _block(piece: Piece, locale: str) -> Block:
    match piece:
        case Verbatim():
            return Quote(piece.words)
        case Lines():
            return Paragraph("\n".join(render(sentence, locale) for sentence in piece.sentences))
        case Dated():
            worded = (piece.on_the_day, piece.the_day_before, piece.otherwise)
            dated = message.DatedParagraph(
                "", str(piece.day), piece.zone, *(render(sentence, locale) for sentence in worded)
            )
            return replace(dated, text=dated.on(piece.written))
        case _:
            return Paragraph(render(piece, locale))


def _filled(template: str, values: tuple[tuple[str, Value], ...], locale: str) -> str:
    """The template with its values, in one pass: what a value holds is never taken for a placeholder."""
    known = dict(values)
    return _PLACEHOLDER.sub(lambda found: _value(known[found[1]], locale), template)


def _value(value: Value, locale: str) -> str:
    match value:
        case str():
            return isolate(value)
        case Verbatim():
            return isolate(value.words)
        case Text() | Plural() | Worded():
            return render(value, locale)
        case datetime():
            spoken = _spoken(locale)
            return format_datetime(value.replace(tzinfo=None), _MOMENT[spoken.language], locale=spoken)
        case SpokenMoment():
            spoken = _spoken(locale)
            return format_datetime(value.moment.replace(tzinfo=None), _NEAR[spoken.language], locale=spoken)
        case _:
            return _written(value, locale)


@lru_cache(maxsize=_HELD, typed=True)
def _written(value: _Written, locale: str) -> str:
    """A number, a day or a time, as it is written there; it is the same few that are told to everybody. Of moments two
    may be equal that are written differently."""
    spoken = _spoken(locale)
    match value:
        case int():
            return format_decimal(value, locale=spoken)
        case Spelled():
            words = _WORDS[spoken.language]
            in_words = 0 <= value.number < len(words)
            return words[value.number] if in_words else format_decimal(value.number, locale=spoken)
        case date():
            return format_date(value, "EEEE d MMMM y", locale=spoken)
        case OnDay():
            return format_date(value.day, "d MMMM", locale=spoken)
        case SpokenDay():
            return format_date(value.day, "EEEE d MMMM", locale=spoken)
        case Month():
            return format_date(value.day, "LLLL y", locale=spoken)
        case Weekday():
            return format_date(value.day, "EEEEEE", locale=spoken)
        case time():
            return format_time(value, "HH:mm", locale=spoken)
        case Brief():
            return _as_typed(value, spoken)


def _as_typed(value: Brief, spoken: Locale) -> str:
    weekday = "EEEEEE" if spoken.language == "nl" else "EEE"
    day = format_date(value.day, f"{weekday} d MMM{' y' * value.year}", locale=spoken) if value.day else ""
    at = format_time(value.at, "HH:mm", locale=spoken) if value.at else ""
    return f"{day.replace('.', '')} {at}".strip()


@cache
def _spoken(locale: str) -> Locale:
    return Locale.parse(locale.partition("@")[0])


def _singular(source: str, locale: str) -> str:
    for candidate in (locale, locale.partition("@")[0]):
        found = _phrases(candidate).singular.get(source)
        if found:
            return found
    return source


def _plural(sentence: Plural, locale: str) -> str:
    for candidate in (locale, locale.partition("@")[0]):
        phrases = _phrases(candidate)
        found = phrases.plural.get(sentence.one)
        if found and all(found):
            return found[phrases.form(sentence.count)]
    return sentence.one if sentence.count == 1 else sentence.many


@cache
def _phrases(locale: str) -> _Phrases:
    base, _, word = locale.partition("@")
    if word in WORDS:
        plain = _phrases(base)
        singular = {source: _KLANT.sub(word, words) for source, words in plain.singular.items()}
        return plain._replace(
            singular=singular,
            plural={source: tuple(_KLANT.sub(word, one) for one in forms) for source, forms in plain.plural.items()},
        )
    catalog = read_catalog(locale)
    singular = {one.id: str(one.string) for one in catalog if one.id and isinstance(one.id, str)}
    plural = {one.id[0]: tuple(one.string or ()) for one in catalog if one.id and not isinstance(one.id, str)}
    return _Phrases(singular, plural, gettext.c2py(catalog.plural_expr))


def read_catalog(locale: str) -> Catalog:
    """The catalog of a locale as it stands in the files."""
    path = FOLDER / locale / "LC_MESSAGES" / f"{DOMAIN}.po"
    with path.open("rb") as file:
        return read_po(file, locale=locale.partition("@")[0], domain=DOMAIN)
