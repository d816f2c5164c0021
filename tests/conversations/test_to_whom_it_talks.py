"""What somebody asks of the one who asks in words of his own, and what he asks himself or others that sounds alike."""

import pytest

from conversations.asked.asking_back import AsksBack, asks_back
from conversations.asked.to_whom_it_talks import asks_in_other_words, counted_on_more

ASKED = {
    "passes": (
        "moet ik dat zelf aan ada laten weten, of geef jij het door?",
        "moet ik dat van net nog zelf mailen of krijgt ze het van jou?",
        "geef jij dit door of moet ik het zelf vertellen?",
        "zal ik haar zelf bellen of regel jij dat?",
        "zorg jij daarvoor?",
    ),
    "reader": (
        "wanneer kijkt ada hiernaar?",
        "leest ada die vraag?",
        "leest ada dat blaadje-verhaal ook?",
        "ziet mijn baas dat ik dit ga doen?",
        "leest er ook een computer mee of alleen ada?",
    ),
    "who": (
        "met wie praat ik hier eigenlijk, zit daar iemand achter?",
        "wie bedenkt deze vragen eigenlijk",
        "heb ik al die tijd met een computer gepraat?",
        "typ jij dit zelf, ada?",
    ),
    "own": (
        "wat heb ik nou precies opgeschreven?",
        "wat wilde ik ook weer met ada bespreken?",
        "wat schreef ik vooraf precies?",
        "wat zou ik ook alweer gaan doen?",
    ),
    "advice": (
        "waar zou jij het over hebben",
        "wat vond jij ervan?",
        "wat had jij gedaan?",
        "vind jij dat een goed doel?",
        "wat vind jij, ben ik opgeschoten?",
    ),
    "idea": ("goed idee?",),
    "judges": ("of vind je dat te gauw?", "of is dat te hard?", "is dat niet te makkelijk?"),
    "wonders": ("of klinkt dat overdreven?", "klinkt zweverig he", "of stel ik me aan?"),
}
HIS_OWN = (
    "hoe zeg ik nee tegen mijn baas?",
    "wanneer ziet mijn baas dat ik op ben?",
    "wanneer leest karin eens een mail?",
    "wat wilde ik nou eigenlijk van hem?",
    "wat zou jij doen, zei ze",
    "zou jij me even kunnen helpen, vroeg hij",
    "moet ik dat zelf doen of moet karin het doen",
    "moet ik het hem zelf vertellen of laat ik het zo",
    "was dat het waard?",
    "is het te laat om van baan te wisselen?",
    "met wie praat ik over mijn werk?",
    "ziet mijn baas wel dat ik hard werk?",
    "klinkt logisch",
    "wie schrijft die mails altijd",
    "zit er iemand op mij te wachten?",
    "had jij maar eerder gebeld, zei hij",
    "wat vind ik zelf?",
)


def test_it_hears_what_is_asked_of_it_however_that_is_put():
    heard = {about: tuple(one for one in said if asks_in_other_words(one) == about) for about, said in ASKED.items()}
    assert heard == ASKED


def test_what_he_asks_himself_or_another_is_none_of_it():
    assert [one for one in HIS_OWN if asks_in_other_words(one) is not None] == []


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("was dat het? je zou drie vragen stellen", True),
        ("was dat het, je zou er drie stellen", True),
        ("je zei hooguit drie", True),
        ("je zou me drie keer bellen, zei hij", False),
        ("ik zou drie vragen stellen", False),
    ],
)
def test_it_hears_who_counted_on_more_questions(words: str, so: bool):
    assert (counted_on_more(words), asks_back(words) is AsksBack.THAT_WAS_ALL) == (so, so)
