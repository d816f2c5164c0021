"""Who asks what he is to do now is heard, however he types it; who says something is not taken for him."""

from datetime import date

import pytest

from conversations.asked.lost import cannot_come, cannot_come_on, comes_late, is_lost


@pytest.mark.parametrize(
    "words",
    [
        "Wat moet ik nu doen?",
        "wta moet ik nu doen",
        "wat moet ik nu doeen??",
        "eh wat moet ik nu eigenlijk doen",
        "en nu?",
        "Hoe nu verder?",
        "moet ik nu iets doen?",
        "wat is de bedoeling",
        "heb ik nog iets openstaan?",
        "Wat verwacht je van me?",
        "what do i do now",
        "What am I supposed to do?",
        "whats next?",
        "Ik snap het niet...",
        "HELP!",
    ],
)
def test_it_hears_who_is_lost(words: str):
    assert is_lost(words)


@pytest.mark.parametrize(
    "words",
    [
        "wat moet ik met mijn baas doen?",
        "nu niet",
        "Ik wil nu iets doen",
        "wat moet ik Noor zeggen",
        "hoe werkt samenwerken",
        "Dat ik niet weet wat ik moet doen als hij belt.",
        "",
    ],
)
def test_it_leaves_what_says_something(words: str):
    assert not is_lost(words)


@pytest.mark.parametrize(
    "words",
    [
        "hoi ik ben ziek kan vandaag niet. kan het donderdag?",
        "mss kom ik morgen niet. mn dochter staat hier met twee kinderen",
        "Ik moet ons gesprek helaas afzeggen.",
        "kunnen we het verzetten?",
        "red het niet morgen",
        "Mijn moeder is van de trap gevallen, heup gebroken. Ik zit in het ziekenhuis, kan het een weekje later?",
        "kunnen we het gesprek van dinsdag opschuiven?",
        "o en die 29e zit ik in Winterberg met het gezin, was ik vergeten. kan dat een andere dag?",
        "sorry, ik ben dinsdag verhinderd",
        "I can't make it tomorrow",
        "Ik kom niet. Ik lig met griep op bed, 39,2. Wat nu?",
        "Sorry, kom morgen niet",
        "kan morgen niet komen ben ziek, volgende week dinsdag misschien?",
        "dinsdag lukt niet mn zoontje is ziek, do of vr kan wel",
        "ik heb corona. dinsdag gaat m nie worden. week later?",
        "Mijn moeder ligt op de SEH, morgen ga ik niet redden",
        "weet ada al dat ik morgen niet kan?",
        "ik ga het morgen niet redden",
        "Mijn moeder is ziek, dus ik kan morgen niet komen.",
        "Karin is ziek, ik kan morgen niet naar het gesprek komen.",
        "ik ga het niet redden morgen sorry",
        "ga het morgen denk ik niet halen, m'n dochter is ziek",
        "ik denk dat ik het dinsdag niet ga halen",
        "Ik kan dinsdag niet, we hebben dan kerstborrel.",
        "dinsdag lukt me toch niet, ik moet met mijn zoon naar de orthodontist.",
        "shit, ik zie nu dat ik dinsdag helemaal niet kan",
        "de volgende op 22 december gaat niet, dan ben ik jarig.",
    ],
)
def test_it_hears_who_cannot_come(words: str):
    assert cannot_come(words)


@pytest.mark.parametrize(
    "words",
    [
        "ik ben ziek van al dat gezeur",
        "ik kan morgen niet weer ja zeggen",
        "Ik merk dat ik maandag niet kan beginnen",
        "dinsdag kan ik niet mijn mond houden",
        "dinsdag gaat het niet goed worden",
        "morgen ga ik niet zeuren",
        "Daar kom ik dan niet uit.",
        "Dat ik me wil verzetten tegen zijn plan.",
        "ik durf morgen niet te bellen",
        "de afspraak met mijn baas ging niet door",
        "als hij ziek is kan ik niet weg",
        "op een andere dag kan ik het misschien wel zeggen",
        "Ik kom niet verder met dit plan.",
        "Ik kom er niet aan toe",
        "Hij komt niet.",
        "Ik red het niet, het is te veel werk",
        "ik ga het morgen niet redden om dat verslag af te krijgen",
        "Ik ga het morgen niet redden, dat verslag.",
        "ik ga het niet redden zo",
        "Karin is ziek, dus het gesprek van morgen gaat niet door.",
        "mijn collega is ziek dus dinsdag gaat het overleg niet door",
    ],
)
def test_it_leaves_what_is_about_something_else(words: str):
    assert not cannot_come(words)


def test_he_names_the_day_on_which_he_cannot_come_beside_one_on_which_he_can():
    monday, tuesday = date(2026, 12, 21), date(2026, 12, 22)
    for words in (
        "ik kan morgen niet, donderdag 10 uur wel",
        "kan morgen niet, kan t donderdag?",
        "morgen lukt niet. woensdag kan ik wel",
        "Morgen kan ik niet maar donderdag wel",
    ):
        assert cannot_come_on(tuesday, words, monday), words
    for words in ("ik kan donderdag niet, morgen wel", "ik zie Karin morgen niet, donderdag wel"):
        assert not cannot_come_on(tuesday, words, monday), words


@pytest.mark.parametrize(
    ("words", "late"),
    [
        ("ik sta morgen tot 14:00 oliebollen te verkopen, ben er kwart over. mag je aan haar doorgeven", True),
        ("sta om 2 uur nog in de file denk ik, lossen in Venlo, wordt kwart over", True),
        ("ben morgen wat later", True),
        ("ik ben morgen wat later thuis", False),
        ("ik kom morgen iets later van mijn werk en dan eten we", False),
        ("ben later klaar met werken morgen, dus kom wat later", True),
        ("Het gesprek ging over later", False),
        ("Ik sta te vaak vast in mijn hoofd zei ze", False),
        ("Kan een kwartierke later worden, moet eerst nog glas wegbrengen.", True),
        ("ik red 14:00 net niet", True),
        ("ik red 14:00 wel", False),
        ("Ik haal het om vijf uur niet om weg te gaan.", False),
    ],
)
def test_it_hears_who_comes_late(words: str, late: bool):
    assert comes_late(words) is late
