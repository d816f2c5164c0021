"""Johan's whole trajectory, from his coach's first command to six weeks after the last meeting, beside Cleo's, who must
not notice.

What everybody got to read, and when, stands in the pages beside this file, to be read aloud. After a change on purpose:
`make stories` writes them anew; read the difference before you commit it.
"""

import os
from pathlib import Path

import pytest

from bot.playground import johan
from tests.stories.telling import CLEOS_NOTE, CLEOS_WORDS, NAMES, PAPERS, everything

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", [*NAMES, *PAPERS])
def test_everybody_gets_just_this_at_just_these_moments(told: dict[str, str], name: str) -> None:
    page = HERE / f"{name.lower()}.txt"
    if os.environ.get("WRITE_STORIES"):
        page.write_text(told[name] + "\n", "utf-8")
    assert told[name] + "\n" == page.read_text("utf-8")


def test_not_one_word_crosses(told: dict[str, str]) -> None:
    johans = everything(johan.WORDS) | everything(johan.ADAS_WORDS) | {"Johan", "werkkamer"}
    cleos = everything(CLEOS_WORDS) - {"nee"} | {CLEOS_NOTE, "Cleo", "tuinhuis"}
    assert [word for word in johans for name in ("Bram", "Cleo") if word in told[name]] == []
    assert [word for word in cleos for name in ("Ada", "Johan") if word in told[name]] == []


def test_every_answer_is_read_by_the_coach_exactly_once_but_the_words_for_himself(told: dict[str, str]) -> None:
    crib = johan.WORDS[(7, "closing", "crib")][0]
    contract = {text for place, texts in johan.WORDS.items() if place[1] == "goal" for text in texts}
    counted = {text: told["Ada"].count(text) for text in everything(johan.WORDS) - contract}
    assert {text: count for text, count in counted.items() if count != 1} == {crib: 0}
