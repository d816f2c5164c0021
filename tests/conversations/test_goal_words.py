"""What somebody writes of his goal and of what he wants to learn: as it is, in his words, or a remark."""

import pytest

from conversations.goal.goal_words import heard
from conversations.goal.learning_words import one_each, taken_away, things_to_learn, without_sentence
from conversations.goal.reads_goal import is_anew

STAYS, REMARK, WHOLE = "stays", "remark", "whole"


@pytest.mark.parametrize(
    ("words", "comes_to"),
    [
        ("ja klopt wel", STAYS),
        ("eh ja nou goed eh ik zou zeggen eh rust in mijn hoofd", "rust in mijn hoofd"),
        ("laat maar zo", STAYS),
        ("Pfoe, in één zin. Meer rust in mijn hoofd, zoiets", "Meer rust in mijn hoofd"),
        ("Eén zin hè. Meer rust in mijn hoofd", "Meer rust in mijn hoofd"),
        ("Oké, daar gaat ie: meer rust in mijn hoofd", "Meer rust in mijn hoofd"),
        ("In één zin zeggen wat ik wil", None),
        ("Mijn doel is: rust in mijn hoofd. Dat van die zin was tegen jou bedoeld", "Rust in mijn hoofd."),
        ("Ik wil leren zeggen wat ik bedoel", None),
        ("prima zo", STAYS),
        ("Die twee klopten, dat had ik al geschreven.", STAYS),
        ("Ik wil rust in mijn hoofd. Helderheid klinkt mij een beetje te mooi.", "Ik wil rust in mijn hoofd."),
        ("Laat hem maar zo staan.", STAYS),
        ("ja hoor", STAYS),
        ("Ja, precies zo. Dank je!", STAYS),
        ("zo is het goed", STAYS),
        ("nee hoor, is prima zo", STAYS),
        ("dat mag zo blijven", STAYS),
        ("kan zo blijven", STAYS),
        ("mee eens", STAYS),
        ("helemaal mee eens", STAYS),
        ("ik zou het ook zo zeggen", STAYS),
        ("zo zou ik het ook zeggen", STAYS),
        ("beter kan ik het niet zeggen", STAYS),
        ("daar sta ik achter", STAYS),
        ("hier kan ik me in vinden", STAYS),
        ("niks aan veranderen", STAYS),
        ("hoeft niet anders", STAYS),
        ("weet ik niet", STAYS),
        ("geen idee", STAYS),
        ("laat maar", STAYS),
        ("overslaan", STAYS),
        ("top", STAYS),
        ("Klopt. Niets aan toe te voegen.", STAYS),
        ("looks good to me", STAYS),
        ("Sorry, nu pas gezien. Ik wil gewoon op tijd naar huis", "Ik wil gewoon op tijd naar huis"),
        ("was even weg, sorry. Op tijd thuis zijn (sta nu met m'n handen in de was dus kort)", "Op tijd thuis zijn"),
        ("doel is: om zes uur naar huis", "Om zes uur naar huis"),
        ("Ik zou het minder netjes zeggen: ik wil op tijd thuis zijn", "Ik wil op tijd thuis zijn"),
        ("Minder vaak sorry zeggen", None),
        ("Rust, ook op drukke dagen (en dan vooral op maandag)", None),
        (
            "Ge kunt 't korter zeggen: Harrie meet in en om zes uur zit ik te eten.",
            "Harrie meet in en om zes uur zit ik te eten.",
        ),
        ("Eigenlijk gewoon dit: om zes uur thuis zijn.", "Om zes uur thuis zijn."),
        ("goed", STAYS),
        ("ok prima hoor", STAYS),
        ("klopt, maar mijn baas heeft het bedacht", STAYS),
        ("Dat klinkt zo raar.", REMARK),
        ("wie heeft dit bedacht?", REMARK),
        ("haha dat staat er wel heel letterlijk", REMARK),
        ("Dat heeft mijn directeur bedacht.", REMARK),
        ("Zo praat ik niet.", REMARK),
        ("nee", REMARK),
        (
            "Nee, zo zou ik het niet zeggen. Zo zou een directeur het zeggen die net een training "
            "heeft gehad. Zelf zou ik zeggen: dat Lotte en de anderen eerder bij me langskomen dan "
            "wanneer het al bij de bestuursrechter ligt. En dat ik dan niet zeg dat ik het zag "
            "aankomen, ook al zag ik het aankomen.",
            "Dat Lotte en de anderen eerder bij me langskomen dan wanneer het al bij de "
            "bestuursrechter ligt. En dat ik dan niet zeg dat ik het zag aankomen, ook al zag ik het "
            "aankomen.",
        ),
        (
            "Nee. Zo zou een directeur het zeggen. Zelf zou ik zeggen: meer rust in mijn hoofd",
            "Meer rust in mijn hoofd",
        ),
        (
            "ja klopt wel. of nouja eigenlijk wil ik gewoon weer zin hebben als de wekker gaat",
            "Ik wil gewoon weer zin hebben als de wekker gaat",
        ),
        (
            "haha dat staat er wel heel letterlijk. doe maar: weer zin hebben als de wekker gaat",
            "Weer zin hebben als de wekker gaat",
        ),
        (
            "In grote lijnen wel, al gaat het me vooral om de zes mensen.",
            "Het gaat me vooral om de zes mensen.",
        ),
        (
            "Wim wil, Wim wil.. ik praat niet in de derde persoon hoor haha. Ik wil niet meer alles opvangen.",
            "Ik wil niet meer alles opvangen.",
        ),
        (
            "zo heeft Ada t opgeschreven. ik zou zeggen: dat de werkplaats draait ook als ik er niet bij ben",
            "Dat de werkplaats draait ook als ik er niet bij ben",
        ),
        ("Ik wil leren vragen. En daarna doen.", None),
        ("Een plan waar zes mensen achter staan", None),
        ("weer zin hebben als de wekker gaat", None),
        ("Ik wil eigenlijk gewoon rust.", None),
        ("eigenlijk wil ik gewoon slapen", "Ik wil gewoon slapen"),
        ("ik zou eerder zeggen: met plezier naar mijn werk", "Met plezier naar mijn werk"),
        ("mijn doel is dat ik vaker nee zeg", "Dat ik vaker nee zeg"),
        ("Wat ik wil is dat mijn team het zelf doet.", "Dat mijn team het zelf doet."),
        ("maak er maar van: minder vergaderen", "Minder vergaderen"),
        ("doe maar: vaker op tijd thuis haha", "Vaker op tijd thuis"),
        ("klopt, maar ik wil vooral dat het leuk wordt", "Ik wil vooral dat het leuk wordt"),
        ("hoe zeg ik vaker nee?", None),
        ("Dat ik weer durf te bellen.", None),
        (
            "Dat is mooi gezegd door Ada. Ik wil gewoon om vijf uur naar huis kunnen, zonder schuldgevoel.",
            "Ik wil gewoon om vijf uur naar huis kunnen, zonder schuldgevoel.",
        ),
        ("Goed zijn voor mezelf", None),
        ("rust", None),
        ("Het team laten praten", None),
        ("Er is weer rust in mijn hoofd.", None),
        ("Het is mijn werk en niet mijn leven", None),
        ("I'd say: sleep through the night", "Sleep through the night"),
        ('Ik zou zeggen: "gewoon weer lachen op het werk"', "Gewoon weer lachen op het werk"),
        ("hm. lastig. meer tijd voor de kinderen denk ik", "Meer tijd voor de kinderen"),
        (
            "Over 3 maanden heb ik een projectplan waar alle betrokkenen achter staan, de "
            "opdrachtgever ook. Het is de basis voor de pilot.",
            None,
        ),
        ("dat collega's mij weer uit zichzelf om advies vragen", None),
        ("Niet meer alles opvangen", None),
        ("nee zeggen", None),
        ("ja zeggen als ik ja voel", None),
        ("Het is goed zo, al zou ik liever zeggen dat ik weer lach.", "Dat ik weer lach."),
        ("Mwah. Beetje vaag. Minder piekeren 's nachts.", "Minder piekeren 's nachts."),
        ("Goed zo, maar 'overzicht' hoeft niet. Gewoon rust.", "Gewoon rust."),
        ("Goed zo, al zou ik overzicht eerst noemen", STAYS),
        ("Prima, alleen vind ik rust een groot woord", STAYS),
        ("Prima maar liever met minder gedoe", STAYS),
        ("perfect, niks meer aan doen", STAYS),
        ("meer rust, al is het maar op vrijdag", None),
        ("het goed doen maar niet ten koste van mezelf", None),
        (
            "die zin klinkt zo ambtelijk, ik wil gewoon niet meer wakker liggen",
            "Ik wil gewoon niet meer wakker liggen",
        ),
        (
            "a" * 3_000,
            None,
        ),
    ],
)
def test_it_is_as_it_was_or_his_goal_or_a_remark(words: str, comes_to: str | None):
    """None: all of it, as it was typed."""
    said = heard(words)
    assert (STAYS if said.stays else said.goal or REMARK) == (words if comes_to is None else comes_to)


@pytest.mark.parametrize(
    ("words", "learns"),
    [
        (
            "Het zijn er trouwens drie, geen één. Zo wordt het wel een heel lange zin om te leren. "
            "Laat hem maar zo staan.",
            [],
        ),
        (
            "Dat eerst vragen en dan vinden, dat is van mij, dat klopt helaas. Dat van die ironie "
            "vind ik zelf ironisch maar vooruit.",
            [],
        ),
        (
            "iets voor mezelf klinkt zo groot. gewoon een avond niks moeten. dat mag ook",
            ["gewoon een avond niks moeten."],
        ),
        ("een avond niks moeten", ["een avond niks moeten"]),
        ("ik wil leren om eerst te vragen", ["ik wil leren om eerst te vragen"]),
        ("ook hulp vragen", ["hulp vragen"]),
        (
            "korter zijn in overleg; eerst vragen en dan pas vinden; merken wanneer mijn ironie de deur dichtdoet",
            [
                "korter zijn in overleg",
                "eerst vragen en dan pas vinden",
                "merken wanneer mijn ironie de deur dichtdoet",
            ],
        ),
        ("- nee zeggen\n- rust nemen", ["nee zeggen", "rust nemen"]),
        ("de tweede klinkt raar", []),
        ("wie heeft dit bedacht?", []),
        ("klopt", []),
        ("Hulp vragen", ["Hulp vragen"]),
        ("prioriteiten stellen voor het project in een volle agenda", [WHOLE]),
        ("de belangen van anderen op tafel krijgen", [WHOLE]),
        ("De belangen van anderen op tafel krijgen, ook die van mijn baas", [WHOLE]),
        ("het projectteam helpen een team te worden", [WHOLE]),
        ("Ik wil leren zeggen wat ik vind", [WHOLE]),
        ("weet niet", []),
        ("dat laatste is van mijn baas", []),
        ("ik mis de humor", []),
        ("mijn grenzen aangeven", ["mijn grenzen aangeven"]),
        ("nee zeggen als de planning belt", [WHOLE]),
        ("Dat is veel ineens", []),
        ("zijn dat er niet te veel?", []),
        ("Het team laten praten", ["Het team laten praten"]),
        ("Ik herken me er wel in hoor, maar het klinkt zo netjes", []),
        ("die over ironie mag weg", []),
        ("Die twee klopten, dat had ik al geschreven", []),
    ],
)
def test_only_what_reads_as_something_to_learn_is(words: str, learns: list[str]):
    assert list(things_to_learn(words)) == [words if one is WHOLE else one for one in learns]


def test_a_few_words_are_when_that_was_asked():
    assert [things_to_learn(words, asked=True) for words in ("geduld", "dat van ironie klopt")] == [("geduld",), ()]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("2 mag weg", 1),
        ("dat van die ironie weg", 2),
        ("de derde mag eruit", 2),
        ("schrap de laatste", 2),
        ("die over overleg mag weg", 0),
        ("niets weg", None),
        ("mag dat weg?", None),
        ("niet weg dat van ironie", None),
    ],
)
def test_what_may_go_is_known_by_its_place_or_by_a_word_of_it(words: str, place: int | None):
    three = ("korter zijn in overleg", "eerst vragen", "merken wanneer mijn ironie de deur dichtdoet")
    assert taken_away(words, three) == place


def test_one_sentence_of_the_goal_may_go_but_not_the_only_one():
    goal = "Zo zou een directeur het zeggen. Ik wil rust."
    said = ["de eerste zin weg", "De zin over de directeur graag schrappen. Dat was commentaar.", "ik wil nog iets"]
    assert [without_sentence(one, goal) for one in said] == ["Ik wil rust.", "Ik wil rust.", ""]
    assert without_sentence("de eerste zin weg", "Ik wil rust.") == ""


def test_they_stand_apart_on_lines_or_between_semicolons():
    assert one_each("- nee zeggen;\n* rust nemen; vragen\n\n") == ["nee zeggen", "rust nemen", "vragen"]


@pytest.mark.parametrize(
    ("words", "anew"),
    [
        ("doe maar: weer zin hebben", True),
        ("Dat ik weer zin heb als de wekker gaat", True),
        ("weer zin hebben", True),
        ("ik wil gewoon op tijd naar huis", True),
        ("dat klopt niet", False),
        ("nee, dat is het niet", False),
        ("waar is mijn zin gebleven?", False),
        ("de eerste zin weg", False),
        ("er zit een typfout in", False),
        ("ik wil het anders zeggen", False),
        ("hm", False),
        ("mag het korter", False),
        ("Ja zo kan Ada het lezen.", False),
        ("dat van die dacron hoeft er niet bij. verder ja", False),
        ("ik wil er nog even over nadenken", False),
        ("ik wil er thuis niet meer over nadenken", True),
        ("gewoon met plezier naar mijn werk gaan", True),
    ],
)
def test_where_he_reads_it_back_only_a_goal_takes_its_place(words: str, anew: bool):
    assert is_anew(words, "Ada") is anew
