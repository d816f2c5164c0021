"""Sanne's trajectory, who says little, and Mehmet's, whom his boss sent: what each got, and that it was heard.

Their chats stand in the pages beside this file, to be read aloud; `make stories` writes them anew.
"""

import asyncio
import os
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.stories import people
from tests.stories.people import MEHMETS_WORDS, NAMES, SANNES_WORDS
from tests.stories.telling import everything

pytestmark = pytest.mark.more

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def chats(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Both chats at the end of it all, as text."""
    return asyncio.run(people.told(tmp_path_factory.mktemp("people")))


def said_by_the_bot(chat: str) -> list[str]:
    """Every message of the bot in it, with its buttons."""
    messages = re.split(r"\n\n(?=[A-Z][a-z]{2} \d{4}-\d\d-\d\d \d\d:\d\d )", chat)
    return [message.partition("\n")[2] for message in messages if " Tussendoor" in message.partition("\n")[0]]


@pytest.mark.parametrize("name", NAMES)
def test_each_gets_just_this_at_just_these_moments(chats: dict[str, str], name: str) -> None:
    page = HERE / f"{name.lower()}.txt"
    if os.environ.get("WRITE_STORIES"):
        page.write_text(chats[name] + "\n", "utf-8")
    assert chats[name] + "\n" == page.read_text("utf-8")


@pytest.mark.parametrize(("name", "words"), [("Sanne", SANNES_WORDS), ("Mehmet", MEHMETS_WORDS)])
def test_all_that_they_had_to_say_was_asked(chats: dict[str, str], name: str, words: object) -> None:
    assert [one for one in everything(words) if one not in chats[name]] == []  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_no_question_is_put_twice_but_the_plain_one_before_a_meeting(chats: dict[str, str], name: str) -> None:
    reminded = "Het kan nog, maar het hoeft niet."
    asked = Counter(
        line
        for message in said_by_the_bot(chats[name])
        if reminded not in message
        for line in message.split("\n")
        if line.endswith("?")
    )
    # Who comes without a question is asked what keeps him busy, each time.
    del asked["Wat houdt je deze week het meest bezig?"]
    assert [one for one, times in asked.items() if times > 2] == []


@pytest.mark.parametrize("name", NAMES)
def test_two_days_never_bring_more_than_one_conversation_each(chats: dict[str, str], name: str) -> None:
    begun = re.findall(
        r"[A-Z][a-z]{2} (\d{4}-\d\d-\d\d) \d\d:\d\d Tussendoor\n(?:Dag|Je spreekt|Je hebt nog)", chats[name]
    )
    assert [day for day, times in Counter(begun).items() if times > 1] == []
