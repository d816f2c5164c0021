"""Who need not be asked what came of it says so; who finds the day fine, wants another or tells something does not."""

import pytest

from conversations.wished.need_not_ask import need_not_ask


@pytest.mark.parametrize(
    "words",
    [
        "Hoef je niet te vragen, ik zeg het wel als er wat is 👍",
        "Ik hoef geen oppas hoor. Vraag maar gewoon niet.",
        "je hoeft er niet naar te vragen",
        "Ik kom er zelf wel op terug",
        "ik laat het wel weten",
        "je hoort het wel",
        "nee hoor vraag maar niet",
        "geen herinnering nodig",
        "Ik heb het eigenlijk al gedaan vanmiddag",
        "don't ask",
    ],
)
def test_it_hears_that_he_need_not_be_asked(words: str):
    assert need_not_ask(words)


@pytest.mark.parametrize(
    "words",
    [
        "hoeft niet",
        "vraag maar niet op vrijdag",
        "ik zeg het liever vrijdag",
        "Ik zeg het wel tegen Piet",
        "Ik zeg tegen hem dat het niet kan",
        "Hoef je dat niet te vragen?",
    ],
)
def test_it_hears_it_nowhere_else(words: str):
    assert not need_not_ask(words)
