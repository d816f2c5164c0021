"""Who only wishes the one who asks something good is wished it back; what he tells besides is told."""

from dataclasses import replace
from datetime import date

from conversations.scripts.preparation import PREPARATION
from conversations.scripts.reflection import REFLECTION
from conversations.told.good_wishes import wished_back
from conversations.told.light import Light, light
from tests.conversations.walking import LINES, MEETINGS, SITUATION, Walk

SAID = {
    "Fijne kerst alvast. Ik werk er maar twee van de drie, is al winst haha.": "Happy holidays to you too, {client}.",
    "fijne feestdagen en een gelukkig nieuwjaar!": "Happy holidays to you too, {client}.",
    "De beste wensen nog!": "A happy new year to you too, {client}.",
    "Fijne kerst alvast, jij ook (als dat kan bij een bot 😄)": "Happy holidays to you too, {client}.",
    "Fijn weekend!": "A good weekend to you too, {client}.",
    "Fijne vakantie alvast": "Thank you, {client}. You too.",
    # He tells something, or wishes nothing.
    "Fijne feestdagen. Ik ga morgen tegen Karin zeggen dat ik om vijf uur wegga.": "",
    "Een fijn weekend gehad met mijn zoon.": "",
    "Fijne kerst? Ik werk drie dagen.": "",
    "Fijne kerstdagen, of ik nu werk of een computer repareer": "",
    "Prettige dag was het, met het team.": "",
}


def test_who_only_wishes_something_good_is_wished_it_back():
    heard = {one: wished_back(one, "Johan") if light(one) is Light.WISH else None for one in SAID}
    assert {one: back.source if back is not None else "" for one, back in heard.items()} == SAID


def test_who_wishes_something_good_beside_an_answer_is_wished_it_back_with_what_comes_anyway():
    """And nobody who tells of a loss with it."""
    after, before = (
        Walk(script, replace(SITUATION, lines=LINES, today=date(2026, 12, 1), meeting=meeting))
        for script, meeting in ((REFLECTION, MEETINGS[0]), (PREPARATION, MEETINGS[1]))
    )
    for words in ("Dat ik het werk van anderen overneem.", "Op maandag.", "Ik laat donderdag de telefoon liggen."):
        after.says(words)
    after.says("Doe maar donderdag 10 december. Fijne kerstdagen.")
    asked = "Good. Then I ask you Thursday 10 December how it went."
    assert after.aloud == ["✓ 104", f"{asked} Happy holidays to you too, Johan."]
    before.says("Mijn moeder is gisteren overleden. Fijne kerstdagen.")
    assert "Happy" not in " ".join(before.aloud)
