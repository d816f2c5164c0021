import re

import pytest

from bot.texts import read_catalog
from locales.update import LOCALES, path_of, sentences, updated

READERS = {"To a coach.", "To a stranger.", "To whoever runs the bot."}
SPEAKS_OF_THE_FORM = {
    "Formal (u)",
    "How do you address your client: je or u?",
    "Choose one form, in every word: je, jij, jou, jouw; or u, uw.",
    "This mixes je and u; the client is addressed in one of the two.",
    "Hello {client}, for our trajectory I use Tussendoor: it asks a question between our meetings, in Telegram. With "
    "this link you, formally addressed, first read what it is, and then decide: {link}",
}

JE = re.compile(r"\b(je|jij|jou|jouw|jezelf|jijzelf|jullie)\b", re.IGNORECASE)
U = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
AVOIDED = re.compile(
    r"ongeldig|huiswerk|\bopdracht(en)?\b|te laat|verplicht|cliënt|coachee|\bsessie|deadline|score|goed gedaan",
    re.IGNORECASE,
)
KEPT = re.compile(r"\{\w+\}|(?<!\S)/[a-z]+\b|`[^`]+`|\[\[\w+\]\]|\w+://|\b[A-Z]+_[A-Z]+\b|\d+")


def forms(words):
    """The one form of a sentence, or both of a plural."""
    return (words,) if isinstance(words, str) else tuple(words or ("",))


def entries(locale):
    """Source sentence -> all its forms; a plural goes by its first."""
    return {forms(one.id)[0]: forms(one.string) for one in read_catalog(locale) if one.id}


def told(pattern, locale):
    """The source sentences of which the words in this locale hold the pattern."""
    return {source for source, words in entries(locale).items() if pattern.search(" ".join(words))}


@pytest.mark.parametrize("locale", LOCALES)
def test_it_is_up_to_date_with_the_code(locale):
    assert path_of(locale).read_text("utf-8") == updated(locale), "run: python -m locales.update"


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_it_has_words_for_every_sentence(locale):
    written = {source for source, words in entries(locale).items() if all(words)}
    assert written == {forms(one.id)[0] for one in sentences() if one.id}


@pytest.mark.parametrize("locale", LOCALES)
def test_it_has_both_forms_of_every_plural(locale):
    lengths = {forms(one.id): len(forms(one.string)) for one in read_catalog(locale) if one.pluralizable}
    assert lengths == dict.fromkeys(lengths, 2)


@pytest.mark.parametrize("locale", LOCALES)
def test_it_guesses_nothing(locale):
    catalog = read_catalog(locale)
    assert ([one.id for one in catalog if one.id and one.fuzzy], list(catalog.obsolete)) == ([], [])


@pytest.mark.parametrize("locale", LOCALES)
def test_it_keeps_placeholders_commands_and_numbers(locale):
    changed = {
        source: words
        for one in read_catalog(locale)
        for source, words in zip(forms(one.id), forms(one.string), strict=True)
        if one.id and sorted(KEPT.findall(source)) != sorted(KEPT.findall(words))
    }
    assert changed == {}


@pytest.mark.parametrize("locale", ["nl", "nl@formal"])
def test_it_avoids_words_of_school_and_office(locale):
    assert told(AVOIDED, locale) == set()


def test_it_says_je_to_everybody():
    assert told(U, "nl") == SPEAKS_OF_THE_FORM


def test_it_has_formal_words_for_just_what_a_client_reads_with_je():
    for_others = {forms(one.id)[0] for one in read_catalog("nl") if one.user_comments}
    assert set(entries("nl@formal")) == told(JE, "nl") - for_others


def test_it_says_u_in_every_formal_sentence_and_never_je():
    assert (told(U, "nl@formal"), told(JE, "nl@formal")) == (set(entries("nl@formal")), set())


def test_it_tells_who_reads_what_has_no_formal_words():
    assert {comment for one in read_catalog("nl") for comment in one.user_comments} <= READERS


def test_it_reveals_nothing_on_a_locked_screen():
    first_lines = {entries(locale)["An overview is ready"] for locale in ("nl", "en")}
    assert first_lines == {("Er ligt een overzicht klaar",), ("An overview is ready",)}
