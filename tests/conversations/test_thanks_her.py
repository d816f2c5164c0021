"""It hears who thanks his coach, and takes nothing else for thanks."""

from conversations.told.another_matter import names_another
from conversations.told.thanks_her import only_thanks_her, thanks_her

THANKS = (
    "Dank je wel, ik heb er veel aan gehad.",
    "Bedankt Ada, voor alles!",
    "Lieve Ada, heel erg bedankt.",
    "Ik wil je graag bedanken voor je geduld.",
    "Zeg maar: dankjewel voor dinsdag.",
    "Ik ben je heel dankbaar.",
    "Ik heb veel aan je gehad.",
)
OTHERS = (
    "Dat ik bang ben dat mijn man weggaat.",
    "Dat ik mijn baas heb bedankt.",
    "Hoe ik nee zeg tegen Hoekstra.",
    "Dat ik de hele week niet geslapen heb.",
    "Ondank is mijn loon.",
)


def test_it_hears_who_thanks():
    assert [one for one in (*THANKS, *OTHERS) if thanks_her(one)] == list(THANKS)


def test_what_he_tells_with_his_thanks_answers_what_he_was_asked():
    said = {
        "Dank je wel Ada. Jij gaf me rust.": True,
        "Dank je wel Ada. Ik zeg nu vaker nee tegen mijn baas.": False,
    }
    assert {one: only_thanks_her(one, "Ada") for one in said} == said


def test_it_hears_who_begins_of_somebody_close_to_him():
    said = {"Mijn man drinkt weer.": True, "Ik was best opgelucht.": False, "Mijn baas zei niets.": False}
    assert {one: names_another(one, "Dat het zo stil was.") for one in said} == said
    assert not names_another("Mijn man was ook stil.", "Dat mijn man zo stil was.")
