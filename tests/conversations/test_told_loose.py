"""What is written while nothing is asked gets a word that fits what kind of thing it is, and not the same one twice."""

import pytest

from conversations.kept.for_nobody_else import is_for_himself
from conversations.told.news_of_meeting import is_news_of_meeting
from conversations.told.told_loose import Tells, is_heavy_now, told, word_to, word_with_it
from tests.conversations.walking import speak

KINDS = {
    Tells.GOOD: (
        "Net een compliment gekregen van mijn teamleider, zomaar.",
        "Leuke lunch gehad met Karin.",
        "De reorganisatie is van de baan!",
        "zin in het gesprek van de 22e",
        "Gisteren op tijd naar huis.",
        "vanmorgen heb ik het gedaan! tegen de uitvoerder. stond te trillen op m'n poten maar hij zei oké",
        "vandaag voor het eerst nee gezegd tegen mijn baas. en de wereld staat er nog",
        "Ik heb vandaag een klant geweigerd. trots als een pauw",
        "Even een update want je vroeg niks: ik zit elke donderdag in de bieb en mijn moeder is weer thuis.",
        "Mijn dochter is geslaagd!",
        "De uitslag is goed",
    ),
    Tells.TOUCHED: (
        "Ik heb gezegd dat de sleutels terug moeten. Stond te trillen maar het is gelukt!!",
        "anja gesproken!! het is gelukt. hart bonkte",
        "Ik durf het niet tegen haar te zeggen",
        "Ik ben niet geslaagd",
        "Mijn baas heeft het rondverteld. Ik ben er niet goed van.",
    ),
    Tells.FEAST: (
        "gefeliciteerd met mij, ik ben opa!!",
        "Ik ben gisteren 50 geworden",
        "ik ben opa geworden!",
        "Ben vandaag jarig",
        "Nieuwe baan! Per 1 april",
        "Ik heb het gevraagd en ik ben aangenomen!",
    ),
    Tells.PLAN: (
        "Morgen ga ik het gesprek met Karin voeren.",
        "Ik ga morgen met Karin praten over de overdracht.",
        "Vrijdag bel ik de klant.",
    ),
    Tells.ASKS: (
        "Hoe krijg ik mijn team zover dat ze zelf beslissen?",
        "Wat moet ik nou met Karin?",
        "is het normaal dat ik zo slaap",
    ),
    Tells.ILL: ("Ben ziek vandaag", "lig met griep in bed", "Ik ben al drie dagen ziek thuis"),
    Tells.HEAVY: (
        "gewoon een rotdag",
        "De kat is dood",
        "Het gaat thuis niet zo goed",
        "Ik word hier zo moe van, iedereen wil iets",
        "Even kwijt: ik heb slecht geslapen.",
        "Ik heb zitten huilen in de auto.",
        "ik heb het gedaan! daarna zat ik te huilen op de wc",
        "Het is me allemaal wat veel.",
    ),
    Tells.HIS_OWN: (
        "ik heb op kantoor staan schreeuwen vandaag. tegen Mo. waar iedereen bij was",
        "ik wil een nieuwe baan",
        "Ik heb ADHD, dat wist ik nog niet toen we begonnen.",
        "Ik denk dat ik het verkeerd aanpak.",
        "Ik wil stoppen met mijn baan",
        "Gisteren op de fiets bedacht ik dat ik eigenlijk nooit iets afmaak. Behalve op het werk.",
        "Ada vroeg of ik dit wilde opschrijven: ik zeg ja uit angst.",
    ),
    Tells.RIGHT: (
        "En ik zei laatst dat mijn baas overstag ging, dat klopt niet hoor, hij heeft het teruggezet.",
        "Wat ik zondag schreef over mijn baas klopt niet, hij wist van niks.",
        "Ik schreef je dat het gelukt was. Dat was niet waar.",
        "Dat moet ik nog rechtzetten: het was Karin, niet Anja.",
    ),
    Tells.ASK_ON: ("Vraag maar door als ik vaag blijf.", "je mag best wat vaker doorvragen"),
    Tells.LOSS: ("Mijn vader is vannacht overleden.", "vader heeft de uitslag gekregen. alvleesklier"),
    Tells.MUCH: ("Mijn zoon stopt met zijn studie.", "Mijn moeder is weer thuis, maar ze is heel zwak."),
    Tells.THING: (
        "Eindelijk is het voorbij. Ze heeft rust.",
        "Hij zei dat ik lui ben, dat klopt niet.",
        "De planning klopt niet.",
        "Wat hij vorige week zei klopt niet",
        "Het regent.",
        "Dit is nog geheim!!",
        "mooi weer",
        "Vandaag drie keer nee gezegd.",
        "Ik heb vandaag om vijf uur mijn laptop dichtgeklapt.",
        "Dinsdag overleg gehad met het team over de planning.",
        "Fijn zou het zijn als hij eens belde.",
        "Het was niet leuk.",
        "Ik ben ziek van dat gedoe",
        "Ik moet meer doorvragen bij klanten",
        "geen rotdag vandaag",
        "Wat een geweldige dag weer, systeem plat en drie zieken",
        "Fijn dat je dit vraagt",
    ),
}


@pytest.mark.parametrize(("words", "kind"), [(one, kind) for kind, some in KINDS.items() for one in some])
def test_it_knows_what_kind_of_thing_it_is(words: str, kind: Tells):
    assert told(words) is kind


def test_who_is_sparing_with_words_is_met_gladly_as_well():
    said = ("Weer gewacht tot hij klaar was. Weer iets gezegd. Niemand dood.", "Dat is van mij veel.")
    assert [told(one) for one in said] == [Tells.GOOD] * len(said)
    dared = "Ik heb gezegd dat de planning niet klopt. De directeur zei: zoek uit. Meer niet. Maar toch."
    assert speak(word_to(dared, (), "Johan")) == "How nice that you tell this, Johan."
    assert told("Er is niemand dood, maar het was een rotdag.") is Tells.HEAVY


def test_of_a_kind_there_are_two_ways_to_say_it_which_take_turns():
    lunch = ["Leuke lunch gehad met Karin.", "Fijn overleg gehad vanmiddag.", "Mooie wandeling gemaakt vandaag."]
    said = [speak(word_to(one, [*lunch[:place], "Het regent."], "Johan")) for place, one in enumerate(lunch)]
    assert said == [
        "How nice that you tell this, Johan.",
        "Good to read, Johan.",
        "How nice that you tell this, Johan.",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ben ziek, 39,2, kan morgen niet", ["Get well soon, Johan."]),
        ("door een sterfgeval ben ik morgen verhinderd", ["How sad, Johan. My condolences."]),
        ("ik weet niet of ik er dinsdag ben. maandag is de uitvaart", ["How sad, Johan. My condolences."]),
        ("kan het een dag later?", []),
    ],
)
def test_above_what_is_offered_stands_a_human_word(words: str, said: list[str]):
    assert [speak(one) for one in word_with_it(words, "Johan")] == said


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("pff zware dag. ik ben zo moe dat ik niet weet waar ik het zoeken moet", True),
        ("wat een rotdag", True),
        ("Geen idee. Moe. Alles is te veel.", True),
        ("Hoe word ik minder moe van vergaderen", False),
        ("Waarom het me allemaal te veel is", False),
        ("Hoe ik nee zeg", False),
    ],
)
def test_a_hard_day_is_no_topic(words: str, is_so: bool):
    assert is_heavy_now(words) is is_so


@pytest.mark.parametrize(
    ("words", "is_his"),
    [
        ("Dit blijft tussen ons: ik ben aan het solliciteren.", True),
        ("Even tussen ons, ik zie het niet zitten.", True),
        ("Alleen voor mij: ik ben boos op Karin.", True),
        ("Niet doorvertellen, maar ik ga weg bij mijn baas.", True),
        ("Ik ben zwanger. Ada hoeft dat nog niet te weten.", True),
        ("Dit mag niemand weten, ik heb schulden.", True),
        ("Zeg niks tegen Ada maar ik heb het niet gedaan", True),
        ("Tussen ons gaat het niet goed, tussen mij en Karin.", False),
        ("Ada mag dit weten.", False),
        ("Het was niet voor mij bedoeld, die mail.", False),
        ("Ik wil niet dat het tussen ons in staat.", False),
        ("Dit wil ik met Ada bespreken maar hou het nog even voor mezelf", True),
        ("Ik hou het altijd voor mezelf op het werk", False),
    ],
)
def test_it_hears_that_something_is_for_himself(words: str, is_his: bool):
    assert is_for_himself(words, "Ada") is is_his


@pytest.mark.parametrize(
    ("words", "is_news"),
    [
        ("Ada en ik hebben de afspraak naar woensdag verzet.", True),
        ("Ada heeft de kamer veranderd, het is nu 3.12", True),
        ("Het gesprek van dinsdag is verplaatst naar donderdag", True),
        ("Ons gesprek gaat niet door, Ada is ziek.", True),
        ("Ada heeft afgezegd.", True),
        ("Ada heeft me net gebeld, het wordt woensdag 10 uur", True),
        ("Ze belde net. Nieuwe afspraak donderdag 11 uur", True),
        ("Waarom een herinnering, ik heb vorige week laten weten dat ik niet kom.", True),
        ("Ik heb gezegd dat ik niet kom naar dat feest", False),
        ("Het gesprek is nu online", True),
        ("Het gesprek met Karin is verzet naar donderdag.", False),
        ("Ik heb de afspraak met mijn baas verzet.", False),
        ("Het gesprek met Ada heeft me veranderd.", False),
        ("Het gesprek ging over mijn baas.", False),
        ("Ada zei dat ik het om moet draaien.", False),
    ],
)
def test_it_hears_that_a_meeting_has_changed(words: str, is_news: bool):
    assert is_news_of_meeting(words, "Ada") is is_news
