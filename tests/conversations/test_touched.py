"""Who tells in so many words what touches him reads one plain sentence to it; who tells it of somebody else, of what is
not so or of every time, does not."""

import pytest

from conversations.told.how_it_goes import goes_badly, goes_well
from conversations.told.sinking_in import must_sink_in
from conversations.told.touched import Touch, touch, word_to

TOUCHES = {
    Touch.CAME_OFF: (
        "Het is vandaag toch gelukt. Ik heb 'wacht even' gezegd, en daarna bleef het vier seconden stil.",
        "Vandaag is het gelukt!",
        "Het is me gelukt vanmiddag! Ik had de tijden van maar twee dorpen.",
        "tis gelukt man, baas zei: mooi, doen we",
        "Even iets anders: de sleutels moeten om 7 uur terug, heb ik gezegd. Stond te trillen maar het is gelukt!!",
        "Ik heb de hele nacht wakker gelegen, maar het is gelukt.",
    ),
    Touch.DID: (
        "gedaan. hij zei eerst niks en toen 'jongen had je dat maar eerder gezegd'. ik heb niet gelachen",
        "Toch gedaan vanmorgen! Vijf over half acht kwam hij aan.",
        "Ik vond het doodeng maar ik heb het gedaan",
        "gedaan! sandra was laat, ik wou t bijna laten zitten. toch gezegd",
    ),
    Touch.SAID: (
        "Ik zei de zin, en hij zei 'prima' en liep weg. Nu voel ik me een beetje bedrogen.",
        "Ik moest bijna huilen maar ik heb het gezegd.",
        "Gezegd!! Om kwart over acht al.",
        "Vanmorgen heb ik het gezegd, met mijn jas nog aan.",
    ),
    Touch.RELIEF: (
        "En toen heb ik in de auto zitten huilen van opluchting.",
        "Ik was blij en opgelucht",
        "Opgelucht vooral.",
    ),
    Touch.GLAD: (
        "Heb gehuild, was prima, er waren tissues",
        "Ik heb een nieuwe collega aangesproken en m'n handen trilden niet eens",
        "Het gaat goed eigenlijk. Verdrietig en goed tegelijk.",
        "Ik durfde eerst niet, maar toen toch.",
        "Ik ben niet bang meer",
    ),
    Touch.FEAR: (
        "Dat ik eigenlijk bang ben voor de recensies.",
        "Ik zie op tegen donderdag",
        "ik zie wel tegen morgen op hoor",
        "ik durf het niet",
    ),
    Touch.TREMBLED: ("mijn handen trilden", "ik heb nee gezegd, dat vond ik wel eng"),
    Touch.ILL: (
        "Het is artrose, ik krijg een brace en moet naar de handtherapeut.",
        "Ik kreeg drie weken gips.",
        "Mijn moeder heeft de uitslag, het is alzheimer.",
    ),
    Touch.ANGER: (
        "Ik was er bijna boos om.",
        "heel boos op haar",
        "Gedaan, maar het leverde niks op en nu baal ik.",
        "dat achternalopen zit me dwars",
    ),
    Touch.AWAKE: ("ik heb er niet van geslapen", "ik lig er al dagen van wakker"),
    Touch.FELT: (
        "Ik ben er niet goed van.",
        "Ik ben er misselijk van.",
        "hij hing op. Ik voel me rot.",
        "ik heb gehuild bij de bedrijfsarts",
    ),
    Touch.HARD: ("viel niet mee vandaag", "Niks van terechtgekomen."),
    Touch.PITY: ("ik zat bij de laatste twee en ben het niet geworden",),
    Touch.SEES: ("Dat is eigenlijk wel veelzeggend.", "had ik nooit zo gezien", "ik zag ineens dat ik net zo doe"),
    None: (
        "Marjan heeft zelf ontslag genomen. Heb ik dat gedaan?",
        "Was dat mijn schuld? Heb ik het gezegd?",
        "Ik stierf een beetje.",
        "Casper werd boos en liep weg",
        "Ik zag dat Casper boos werd",
        "Hij zei dat hij bang is dat hij straks alleen zit",
        "als ik boos word loop ik weg",
        "boos ben ik niet",
        "hij was zelfs opgelucht geloof ik",
        "Nog niet: meteen zeggen wat me dwarszit.",
        "ik zie Karin tegen vijf op kantoor",
        "Het is me niet gelukt om nee te zeggen",
        "dat zit me niet dwars",
        "ik ben bang dat ik dinsdag niet kan",
        "het wordt niks ben ik bang",
        "Hoe ik minder bang word",
        "waarom ik boos word op mijn zoon",
        "mijn collega huilde",
        "Ik voel me alleen maar blij",
        "het viel reuze mee",
        "half gelukt",
        "Twee keer gelukt. De derde keer zei ik toch meteen ja.",
        "zes van de negen avonden gelukt",
        "ik heb het niet gezegd",
        "Hij heeft het gezegd",
        "Ik heb het gezegd maar hij lachte me uit",
        "een klant met diabetes",
        "het is geen hernia gelukkig",
        "ik zie dat ik nog een vraag heb openstaan",
        "Het is gelukt, half dan",
        "Ik ben gegaan.",
        # For a moment, almost; and who was let off it.
        "Daar schrok ik wel even van.",
        "Die nacht slaap ik met oordopjes, ik schrok zelf hoe diep.",
        "daar moest ik bijna van huilen",
        "De koffie is er niet van gekomen, en eerlijk gezegd was ik opgelucht.",
        "Hij kan niet weten dat ik kwaad ben als ik niks zeg.",
    ),
}


@pytest.mark.parametrize("kind", TOUCHES)
def test_it_hears_what_touches_him(kind: Touch | None):
    assert {words: touch(words) for words in TOUCHES[kind]} == dict.fromkeys(TOUCHES[kind], kind)


def test_it_is_not_the_same_sentence_twice_in_a_row():
    twice = ("ik lig wakker van die mail", "ik lag weer wakker")
    first, second = word_to(twice[0], (), "Johan"), word_to(twice[1], twice[:1], "Johan")
    assert (first and first.source, second and second.source) == (
        "How tiresome, {client}.",
        "That cannot be easy, {client}.",
    )


def test_nor_is_it_the_same_as_was_said_to_what_touched_him_otherwise():
    told = ["Ik was bang.", "Het viel niet mee.", "Ik ben bang.", "Ik lag weer wakker"]
    said = [word_to(words, told[:at], "Johan") for at, words in enumerate(told)]
    assert [one and one.source for one in said] == [
        "Good that you say it, {client}.",
        "That does not sound easy, {client}.",
        "That cannot be easy, {client}.",
        "How tiresome, {client}.",
    ]


def test_he_has_to_chew_on_it_first_where_he_says_so_at_the_end():
    said = {
        "Het ging ineens over mijn vader. Daar moet ik nog even op kauwen.": True,
        "moet het even laten bezinken": True,
        "Dat weet ik nog niet, mag ik daar een nacht over slapen?": True,
        "Ik ga erover nadenken of ik die cursus doe": True,
        "Ik moet er nog over nadenken": True,
        "Eigenlijk vooral dat ik er nog over na moet denken.": True,
        "Ik moet nadenken voordat ik ja zeg. Dinsdag begin ik.": False,
        "Ik kauw alles voor aan mijn team.": False,
        "Laat de boel maar waaien.": False,
    }
    assert {words: must_sink_in(words) for words in said} == said


def test_it_goes_badly_where_he_begins_with_that():
    said = {"slecht": True, "Niet zo goed. Ik zit thuis.": True, "Niet slecht": False, "Slecht weer hier": False}
    assert {words: goes_badly(words) for words in said} == said


def test_it_goes_well_where_he_begins_with_that():
    said = {
        "Goed! Ik heb op 5 februari ja gezegd, dat vond ik wel eng.": True,
        "Best goed eigenlijk, mag dat woord weer": True,
        "Goed, maar ik slaap slecht. Helaas.": False,
        "Goed dat je het vraagt": False,
    }
    assert {words: goes_well(words) for words in said} == said
