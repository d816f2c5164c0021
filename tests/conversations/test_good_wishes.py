"""Who only wishes the one who asks something good is wished it back; what he tells besides is told."""

from conversations.told.good_wishes import wished_back
from conversations.told.light import Light, light

SAID = {
    "Fijne kerst alvast. Ik werk er maar twee van de drie, is al winst haha.": "Happy holidays to you too, {client}.",
    "fijne feestdagen en een gelukkig nieuwjaar!": "Happy holidays to you too, {client}.",
    "De beste wensen nog!": "A happy new year to you too, {client}.",
    "Fijn weekend!": "A good weekend to you too, {client}.",
    "Fijne vakantie alvast": "Thank you, {client}. You too.",
    # He tells something, or wishes nothing.
    "Fijne feestdagen. Ik ga morgen tegen Karin zeggen dat ik om vijf uur wegga.": "",
    "Een fijn weekend gehad met mijn zoon.": "",
    "Fijne kerst? Ik werk drie dagen.": "",
    "Prettige dag was het, met het team.": "",
}


def test_who_only_wishes_something_good_is_wished_it_back():
    heard = {one: wished_back(one, "Johan") if light(one) is Light.WISH else None for one in SAID}
    assert {one: back.source if back is not None else "" for one, back in heard.items()} == SAID
