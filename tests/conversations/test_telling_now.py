"""That his coach is to have it now is heard in many ways, and in nothing that only sounds like it."""

import pytest

from conversations.asked.gone_yet import asks_whether, says_again
from conversations.asked.told_before import only_says_told
from conversations.kept.telling_now import Wish, tells_it_now, wish_to_tell

OUTRIGHT = (
    "stuur het haar nu",
    "Stuur het haar dan nu. Dat van Ritske. Ik wil geen vijf dagen wachten.",
    "ze mag het meteen weten",
    "geef dat maar door aan Ada",
    "Geef het maar door.",
    "Wil je dit doorsturen naar Ada?",
    "kun je dat aan Ada doorgeven?",
    "Zou u dit aan Ada willen doorgeven?",
    "Kunt u dit bericht doorsturen aan mijn coach?",
    "Kan dat nu meteen naar Ada?",
    "Dit moet nu naar Ada",
    "Ada moet dit nu weten.",
    "dat mag ze nu al lezen",
    "ja stuur maar naar ada",
    "ff doorsturen naar ada aub",
    "Stuur dit aub meteen naar mijn coach.",
    "ik wil dat Ada dit nu weet",
    "Ik zou graag willen dat Ada dit meteen leest",
    "liever meteen naar Ada",
    "Doe maar meteen naar Ada",
    "Vertel het haar maar, ik kan niet wachten tot dinsdag.",
    "laat het Ada alsjeblieft weten",
    "Vertel haar maar wat er gebeurd is",
    "stuur dat van mijn moeder maar nu naar Ada",
    "Stuur wat ik gisteravond schreef maar nu naar Ada",
    "Stuur het maar naar Ada, dinsdag is te laat.",
    "deel dit meteen met Ada",
    "breng Ada maar op de hoogte",
    "Wil je Ada inlichten?",
    "geef t mar deur an Ada",
    "Wilt u dit doorgeven aan mevrouw Ada?",
    "gelijk doorsturen pls",
    "send it to Ada now",
    "please tell Ada now",
)
PERHAPS = ("Mag Ada dit nu al lezen?", "Ada moet dit weten", "Kan ik dit nu aan Ada doorgeven?")
OTHERWISE = (
    "dat hoeft Ada niet te weten",
    "ik zeg het haar zelf wel dinsdag",
    "straks stuur ik Ada een mail",
    "Stuur het haar dinsdag maar",
    "Als het morgen niet beter is, stuur het dan maar naar Ada",
    "Zeg het haar niet",
    "Stuur het nog niet naar Ada",
    "Wil je dat niet aan Ada doorgeven?",
    "Stuur het maar door, maar niet dat van mijn vrouw",
    "Ada mag het wel weten",
    "Ik ga het meteen tegen Ada zeggen",
    "Meteen aan Ada vertellen als het niet gaat",
    "Ik durf het haar nu niet te zeggen",
    "Ik stuur het nu naar mijn baas",
    "ik wil dat mijn baas dit weet",
    "Mijn vrouw zei: stuur het haar nu.",
    "Zeg maar tegen Ada dat ik later ben",
    "Geef het nu op",
    "Geef me nog even",
    "Zet maar door",
    "Hou Ada op de hoogte",
    "Waarschuw hem meteen",
    "Nu naar haar toe",
    "Weet Ada dit nu?",
    "Ik wil dat hij me hoort",
)


@pytest.mark.parametrize(("words", "sure"), [*((one, True) for one in OUTRIGHT), *((one, False) for one in PERHAPS)])
def test_it_is_heard_however_he_says_it(words: str, sure: bool):
    said = wish_to_tell("Ada", words)
    assert said is not None
    assert (said.rest, said.sure) == ("", sure)


@pytest.mark.parametrize("words", OTHERWISE)
def test_what_only_sounds_like_it_is_something_else(words: str):
    assert wish_to_tell("Ada", words) is None


def test_what_he_tells_besides_and_what_it_was_about_are_told_apart():
    assert wish_to_tell("Ada", "Ada mag het wel nu meteen weten. Ik slaap toch niet.") == Wish(
        about="", rest="Ik slaap toch niet.", sure=True, now=True
    )
    assert wish_to_tell("Ada", "geef dat van Ritske maar door") == Wish(about="ritske", rest="", sure=True, now=False)


def test_what_he_tells_first_may_be_what_he_means():
    assert wish_to_tell("Ada", "Ritske is gevallen. Dat mag Ada meteen weten.") is None


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Hallo. Doe je dat nou of niet?", True),
        ("doe je dat nou?", True),
        ("heb je het al gedaan?", True),
        ("Is dat nou gebeurd?", True),
        ("doe dat dan", True),
        ("Doe je dat vaak?", False),
        ("Dat doe ik nou nooit", False),
    ],
)
def test_whether_it_is_done_is_asked_without_saying_what(words: str, so: bool):
    assert says_again(words) is so


def test_who_asks_whether_she_read_it_may_say_besides_that_he_told_it_before():
    heard = (
        "Wat ik wil bespreken? Dat zeg ik je gisteravond. Heeft Ada dat nou gelezen of niet?",
        "Is dat al bij Ada?",
    )
    told = ("Ik wil het over thuis hebben. Heeft Ada dat gelezen?", "Dat zei ik je gisteravond al.")
    assert [asks_whether(one) for one in (*heard, *told)] == [True, True, False, False]
    assert [only_says_told(one) for one in (told[1], "Dat zei ik tegen mijn baas")] == [True, False]


@pytest.mark.parametrize(
    ("words", "beside"),
    [
        ("ja meteen aan ada. ik kan morgen dus niet, saar is ziek", "ik kan morgen dus niet, saar is ziek"),
        ("stuur maar naar ada. Ik kan niet; saar, mijn dochter, is ziek.", "Ik kan niet; saar, mijn dochter, is ziek."),
    ],
)
def test_what_he_adds_goes_as_he_wrote_it(words: str, beside: str):
    wish = wish_to_tell("Ada", words)
    assert (wish and wish.rest) == beside


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Drie zinnen op papier. Drie zinnen! Mag Ada meteen zien", True),
        ("Geef maar door aan Ada: het is gelukt met de baas!", True),
        ("Stuur dit meteen naar Ada: ik stop met de pilot", True),
        ("Het is gelukt. Stuur maar door naar Ada.", True),
        ("Of ik dit volhoud. Dat mag Ada nu wel weten.", False),
        ("Ik stop ermee. Mag Ada dit meteen zien?", False),
        ("Mijn baas zei: stuur het meteen door naar Ada", False),
        ("Ik stop ermee. Zeg het Ada maar meteen, maar niet dat ik huilde.", False),
        ("Mag Ada meteen zien", False),
    ],
)
def test_it_is_heard_of_what_he_tells_in_the_same_breath(words: str, so: bool):
    """A mere leave is not now, and by itself it is of what he wrote before."""
    assert tells_it_now("Ada", words) is so
