"""Who says only what the weather or the road is like, and who tells something that sounds like it."""

from conversations.kept.kept_amid import Secret, secret_amid
from conversations.told.weather import only_weather

ONLY = (
    "Brr wat is het koud ineens",
    "Wat een regen zeg, vanmorgen op de fiets helemaal doorweekt",
    "Pff wat een weer, half uur in de file gestaan",
    "Lekker zonnetje vandaag trouwens",
    "Glad buiten hè",
)
MORE = (
    "De zon is weg.",
    "Het is zo donker.",
    "koud",
    "Wat een dag",
    "Er was niks deze week, 't vriest.",
    "Het was koud tussen ons",
    "De sfeer was fris",
    "weer niet gelukt",
    "En gisteren weer trouwens.",
    "wat een gedoe",
    "is het koud bij jullie?",
)


def test_it_tells_the_weather_from_what_he_tells():
    heard = [one for one in (*ONLY, *MORE) if only_weather(one)]
    assert heard == [*ONLY]


def test_what_is_between_the_two_of_them_is_for_nobody_else():
    words = ("Veel. Maar dat hou ik liever tussen haar en mij.", "Ik wil dat het tussen haar en mij weer goed komt")
    assert [secret_amid("Ada", one) for one in words] == [Secret.WHO, None]
