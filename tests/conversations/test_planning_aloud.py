"""What is a plan of his own, of who was asked nothing: he calls it that, or says what he will do and when."""

import pytest

from conversations.planning_aloud import plans
from conversations.quoted.instead import instead, lets_go, puts_it_so


@pytest.mark.parametrize(
    "words",
    [
        "ik heb me voorgenomen om dinsdag om vijf uur weg te gaan",
        "ik ga dinsdag om vijf uur weg",
        "Ik ga woensdag in de pauze buiten zitten, op het bankje bij de geiten, zonder collega's",
        "plannetje erbij: morgen om tien uur zet ik Teams uit tot de lunch",
        "Ik neem me voor om morgen niet als eerste te antwoorden",
        "Donderdag vraag ik Karin of zij het wil doen",
        "ik ben van plan om volgende week een dag thuis te blijven",
        "Voornemen: dinsdag om vijf uur de deur uit",
        "ik wil deze week een keer nee zeggen tegen Karin",
        "maandag ga ik de planning teruggeven aan Joost",
        "I'll leave at five on Tuesday",
        "je zou toch 3 vragen stellen? ik ga iig de kozijnen aan dennis geven en er niet meer aankomen tot vrijdag",
        "Je vroeg maar één ding terwijl er drie beloofd waren. Ik ga vrijdag met mijn baas praten over de planning.",
        "Je hebt het niet meer gevraagd dus ik zeg het zelf maar: maandag loop ik bij Henk binnen",
        "Je vroeg het niet meer, dus dan maar zo: vrijdag zeg ik tegen Karin dat ze het zelf doet",
        "was dit het al? nou ik ga donderdag mijn telefoon uitzetten",
        "ik had met Ada afgesproken dat ik het dossier aan Pascal geef en er tot de 18e niet in kijk",
        "ik ga het dossier aan pascal geven en er tot de 18e niet in kijken",
        "Het echte voornemen: ik geef het dossier voorraden aan Pascal en kijk er tot de 18e niet in.",
        "Mijn voornemen is dat ik dinsdag Karin bel.",
        "Trouwens, ik heb wel wat bedacht. In het nieuwe jaar zet ik op mijn voicemail dat ze de storingslijn bellen.",
        "Ik heb iets bedacht: ik zet op mijn voicemail dat ze de storingslijn bellen. Op 4 januari, als ik weer begin.",
        "Ik weet het nu. Ik zeg nee tegen Karin. Donderdag in het overleg",
        "Ik heb wat bedacht. Komend weekend leg ik mijn telefoon in de la.",
        "Na oud en nieuw vraag ik mijn baas om een telefoon van de zaak.",
        "Donderdag om tien uur stuur ik Fleur het concept, half af. Denk ik. Mag dat ook vrijdag?",
        "Vrijdag vraag ik Karin of zij het verslag maakt. Vind je dat flauw?",
        "Ik bedacht vannacht nog iets. Ik ga de groepsapp een week op stil zetten, en Sharon regelt het.",
    ],
)
def test_it_hears_a_plan(words: str):
    assert plans(words, "Ada")


@pytest.mark.parametrize(
    "words",
    [
        "Ik heb iets bedacht. Ik bel mijn zus. Zondag was ze jarig.",
        "Mijn dochter heeft iets bedacht. Zaterdag gaat ze verhuizen.",
        "Ik heb wat bedacht. Ik wil meer rust.",
        "Ik bedacht nog iets. Ik ga even koffie halen.",
        "Ik bedacht vannacht dat ik te veel doe. Ik ga zo slapen.",
        "Ik weet het nu. Ze zegt donderdag af.",
        "We hadden afgesproken dat ik elke week zou schrijven, maar dat lukt niet.",
        "Mijn voornemen was om te stoppen, en dat is gelukt.",
        "Het voornemen is er wel, maar het lukt me nooit.",
        "ik ga morgen naar de tandarts",
        "Ik ga donderdag naar de tandarts. Kan ik daarna nog reageren?",
        "Morgen bel ik Ada zelf even. Kun je dat doorgeven?",
        "ik ga zaterdag naar mijn moeder",
        "ik schrijf morgen wel verder",
        "ik laat het je morgen weten",
        "ik vertel het haar dinsdag wel",
        "Ik ga dinsdag met Ada praten over mijn rooster",
        "ik kom morgen wat later",
        "ik had me voorgenomen om dinsdag om vijf uur weg te gaan maar het lukte niet",
        "morgen moet ik mijn presentatie houden",
        "mijn baas gaat dinsdag weg",
        "ik werk morgen thuis",
        "misschien ga ik morgen bellen",
        "ik ga elke dinsdag om vijf uur weg",
        "zal ik dinsdag om vijf uur weggaan?",
        "ik sta morgen tot 14:00 oliebollen te verkopen met de brugklas",
        "morgen begin ik om zeven uur",
        "dinsdag spreek ik mijn leidinggevende",
        "ik word dinsdag geopereerd",
        "morgen ga ik naar de begrafenis van mijn oma",
        "ik ga vrijdag mijn ontslag indienen",
        "Ik ga zaterdag met mijn dochter wandelen",
        "ik ga in januari een cursus doen",
        "je zou toch 3 vragen stellen?",
        "was dit het al? ik ga vrijdag met vakantie",
        "ik ga dat niet doen en tot vrijdag kom ik er niet aan toe",
        "ik ga naar huis en kan niet tot vrijdag wachten",
        "ik ga iig mijn mail uitzetten na zes uur",
    ],
)
def test_what_comes_over_him_is_for_somebody_else_or_is_over_is_none(words: str):
    assert not plans(words, "Ada")


@pytest.mark.parametrize(
    ("words", "is_plan"),
    [
        ("ik ga iig mijn mail uitzetten na zes uur", True),
        ("was dit het al? nou ik ga het gewoon proberen met mijn telefoon uit", True),
        ("ik ga nu eten", False),
        ("ik ga zo even bellen", False),
        ("ik ga het eerst laten bezinken", False),
        ("ik weet niet of ik het ga doen", False),
        ("dat ga ik niet doen", False),
    ],
)
def test_who_has_just_met_his_coach_need_not_say_when(words: str, is_plan: bool):
    assert plans(words, "Ada", just_met=True) is is_plan


def test_what_they_agreed_on_is_a_plan_on_the_evening_after_they_met_and_what_fell_through_is_none():
    agreed = (
        "we hadden afgesproken dat ik eerst een rondje om de containers loop. kijken of dat wat is",
        "We spraken af dat ik een week lang bijhoud wanneer ik ja zeg.",
    )
    others = (
        "We hadden afgesproken dat ik elke week zou schrijven, maar dat lukt niet.",
        "We hebben afgesproken dat we elkaar vaker bellen",
    )
    assert [plans(one, "Ada", just_met=True) for one in (*agreed, *others)] == [True, True, False, False]
    assert [plans(one, "Ada") for one in agreed] == [False, False]


def test_it_hears_what_he_puts_in_the_place_of_what_he_set_out_to_do():
    for words, now in (
        (
            "Ik ben van gedachten veranderd. Ik ga maandag toch eerst met Jos praten.",
            "Ik ga maandag toch eerst met Jos praten.",
        ),
        ("Ik ben van gedachten veranderd over dat nee zeggen. Ik zeg juist ja.", "Ik zeg juist ja."),
        ("toch maar niet die telefoon, ik ga dinsdag een blokje om", "Ik ga dinsdag een blokje om"),
        ("heb me bedacht, ik app m donderdag ipv bellen", "Ik app m donderdag ipv bellen"),
        ("Ik heb iets anders in mijn hoofd dan ik schreef: half teamleider, half lab.", "Half teamleider, half lab."),
        ("zet dat maar als mijn voornemen: donderdag om vijf uur de deur uit", "Donderdag om vijf uur de deur uit"),
        ("Donderdag ga ik om vijf uur weg. Zet dat maar als mijn voornemen.", "Donderdag ga ik om vijf uur weg."),
        ("Bij nader inzien vraag ik het eerst aan Karin.", "Bij nader inzien vraag ik het eerst aan Karin."),
        ("Dat voornemen laat ik los, ik ga vrijdag met Piet koffie drinken.", "Ik ga vrijdag met Piet koffie drinken."),
        # He has done it by then, or it is of meeting, of who reads it, of somebody else or of anything at all.
        ("Dat proefjaar had ik laten varen. Ik heb maandag gezegd dat ik half in het lab wil zijn.", ""),
        ("Ik ben van gedachten veranderd. Ada mag het wel lezen.", ""),
        ("Ik ben van gedachten veranderd, ik wil het dinsdag over iets anders hebben.", ""),
        ("Ik heb me bedacht, kan het gesprek toch dinsdag?", ""),
        ("Ik heb me verslapen, ik ga nu meteen Karin bellen.", ""),
        ("Ik heb me bedacht dat ik eigenlijk al jaren moe ben.", ""),
        ("Mijn man is van gedachten veranderd, hij gaat toch mee.", ""),
        ("Het wordt toch weer een drukke week.", ""),
        ("Ik doe het anders dan mijn moeder.", ""),
    ):
        assert instead(words) == now
    assert puts_it_so("Kun je dat ook als mijn nieuwe voornemen zetten?")
    assert not puts_it_so("Kun je dat ook aan Ada doorgeven?")
    assert lets_go("Dat met die telefoon doe ik niet meer.")
    assert lets_go("Ik heb dat met die telefoon laten varen. Werkt voor mij niet.")
    assert not lets_go("Dat doe ik niet meer als het druk is.")
