"""What somebody tells unasked of how it went with what he set out to do, and who says that he told it already."""

import pytest

from conversations.asked.told_before import only_says_told, says_told
from conversations.quoted.same_words import in_common
from conversations.said.gist import Came, kinds_of
from conversations.told_outcome import HowSure, besides_other, may_be_of, outcome_in, says_it_is_other, told_amid
from conversations.told_to_her import told_to_her

PHONE = "Ik laat de telefoon een keer liggen. Donderdag, tijdens de lunch."
TABLET = (
    "Als ie woensdag met die tablet bij m'n werkbank komt zeg ik: daar kom ik om twaalf uur op terug. En dan ook echt "
    "niks anders."
)
KARIN = "Ik ga dinsdag om vijf uur naar huis, ook als Karin er nog zit."
BOSS = "Ik vraag mijn baas vrijdag in ons overleg om een dag minder."
TEAM = "In het teamoverleg van maandag zeg ik als eerste wat ik vind."
MOTHER = "Als mijn schoonmoeder belt zeg ik dat ik zondag niet kom."
ROUND = "Ik vraag bij de overdracht of iemand de medicijnronde overneemt, woensdag."
LAPTOP = "Vanavond leg ik mijn laptop om negen uur weg."
NEAR = "Dat ik volgende week bij Ritske ga staan met twee meter ertussen. Maandag met de spantnaad begint ie."
OUDKERK = "Misschien dat ik begin januari meneer Oudkerk bel, die heb ik met die griep afgescheept."
WALK = "Elke ochtend tien minuten wandelen voor ik mijn mail open."

SURELY = (
    (TABLET, "Ik heb het gedaan gisteren. Hij kwam eraan met z'n tablet, ik zei daar kom ik om twaalf uur op terug."),
    (PHONE, "Ik heb het gedaan!"),
    (PHONE, "Gelukt! Telefoon in de la gelaten bij de lunch."),
    (PHONE, "Het is gelukt vandaag, de telefoon bleef in mijn tas."),
    (PHONE, "Wat ik me had voorgenomen is niet gelukt. Donderdag heb ik toch weer op mijn telefoon gekeken."),
    (KARIN, "Het is me niet gelukt, Karin vroeg om vijf uur nog iets en ik bleef zitten tot zes."),
    (BOSS, "Ik heb het gevraagd vrijdag. Mijn baas zei dat hij erover nadenkt."),
    (TEAM, "Ik heb het gedaan. In het overleg als eerste gezegd wat ik vind en niemand ging dood."),
    (MOTHER, "Ik heb het gedaan hoor, tegen m'n schoonmoeder gezegd dat we niet komen!"),
    (ROUND, "Niet gelukt. Ik durfde het niet te vragen bij de overdracht."),
    (LAPTOP, "heb 't gedaan. negen uur laptop dicht. saai maar rustig"),
    (LAPTOP, "Ik heb het niet gedaan, om elf uur zat ik nog achter de laptop."),
    (PHONE, "Dat van de telefoon hoeft niet meer, die is kapot."),
    (BOSS, "Dat overleg met m'n baas hoeft niet meer, hij heeft ontslag genomen"),
    (BOSS, "Heb vrijdag met mijn baas overleg gehad en gevraagd om een dag minder."),
    (MOTHER, "Schoonmoeder belde gisteren en ik heb gezegd dat we zondag niet komen."),
    (ROUND, "Heb woensdag bij de overdracht gevraagd of iemand de medicijnronde wilde doen, Anja deed het."),
    (OUDKERK, "Ik heb meneer Oudkerk vanmiddag al gebeld. Gezegd dat het geen griep was. Hij zei: 'kind toch.'"),
)
PERHAPS = (
    (NEAR, "Nou, twee meter is ver hoor. Ik heb 'm maandag die naad laten doen. Was ik nou zo lang bang voor?"),
    (PHONE, "Gelukt"),
    (PHONE, "mislukt. om 12.05 had ik hem alweer in mn hand"),
    (PHONE, "Het is gelukt met de hypotheek, we hebben het huis!"),
    (PHONE, "Ik heb gisteren tijdens de lunch mijn telefoon in de kast gelegd, wat een rust."),
    (KARIN, "Gisteren ben ik om vijf uur naar huis gegaan. Karin keek op haar horloge, verder niks."),
    (TEAM, "Het ging goed maandag! Ik was de eerste die iets zei in het overleg."),
    (TEAM, "Ik heb het gedaan: ik heb mijn baan opgezegd na twaalf jaar twijfelen."),
    (LAPTOP, "Laptop gisteren om negen uur weggelegd en om tien uur lag ik erin"),
    (WALK, "Het is gelukt deze week, elke ochtend gewandeld."),
)
NEVER = (
    (NEAR, "Vanmiddag is Ritske van de steiger gegaan. Pols gebroken. Ik stond op die twee meter van me, bij Ritske."),
    (PHONE, "Mijn telefoon ging kapot tijdens de lunch."),
    (PHONE, "Lekker geluncht met een collega vandaag."),
    (PHONE, "Ik heb een nieuwe telefoon gekocht."),
    (PHONE, "Ik ga morgen de telefoon laten liggen."),
    (PHONE, "Nog niet gelukt, morgen weer een kans."),
    (PHONE, "Morgen laat ik de telefoon echt liggen tijdens de lunch, vandaag vergeten."),
    (PHONE, "Kan ik bij jullie voor de deur parkeren?"),
    (PHONE, "Ik heb mijn vrouw verteld dat ik gecoacht word."),
    (KARIN, "Karin is ziek naar huis gegaan om vijf uur."),
    (KARIN, "Ik heb nog niet met Karin gesproken."),
    (BOSS, "Mijn baas heeft me gevraagd om een dag extra te werken."),
    (BOSS, "Ik twijfel of ik vrijdag wel durf te vragen om een dag minder."),
    (BOSS, "Mijn baas is vrijdag ziek, het overleg gaat niet door."),
    (TEAM, "Het teamoverleg van maandag is verzet naar dinsdag."),
    (TEAM, "Mijn moeder is gevallen, ze ligt in het ziekenhuis."),
    (TEAM, "Mijn oefening van vandaag: dertig keer opdrukken haha"),
    (TEAM, "Mijn dochter heeft haar rijbewijs gehaald, het is haar gelukt!"),
    (MOTHER, "Zondag bij schoonmoeder geweest. Taart was lekker."),
    (ROUND, "Rotdienst. Drie zieken, en ik heb de hele medicijnronde alleen gedaan."),
    (LAPTOP, "Ik heb mijn laptop laten repareren"),
    (LAPTOP, "Ik ga straks mijn laptop wegleggen, beloofd"),
    (WALK, "Vanochtend tien minuten gewandeld voor de mail, heerlijk."),
)


@pytest.mark.parametrize(("intends", "words"), SURELY)
def test_who_says_of_it_that_he_did_it_or_did_not_tells_what_came_of_it(intends, words):
    assert outcome_in(words, intends) is HowSure.SURE


@pytest.mark.parametrize(("intends", "words"), PERHAPS)
def test_who_only_speaks_of_the_same_thing_is_asked_whether_it_is_that(intends, words):
    assert outcome_in(words, intends) is HowSure.PERHAPS


@pytest.mark.parametrize(("intends", "words"), NEVER)
def test_what_happened_what_another_did_and_what_is_to_come_is_no_outcome(intends, words):
    assert outcome_in(words, intends) is None


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("Ik leg hem weg", "heb 'm gelegd", {"leg"}),
        ("in het teamoverleg", "het overleg", {"teamoverleg"}),
        ("ik bel mijn moeder", "mijn moeder heeft gebeld", {"bel", "moeder"}),
        ("ik doe het morgen", "ik heb het gedaan", set()),
    ],
)
def test_two_texts_have_in_common_what_they_both_speak_of(one, other, both):
    assert in_common(one, other) == both


@pytest.mark.parametrize(
    "words",
    [
        "Dat heb ik je vorige week donderdag al verteld man. Hij ging overstag, min of meer.",
        "Dat heb ik al verteld",
        "Heb ik je al verteld.",
        "Dat zei ik gisteren al",
        "Zie mijn bericht van donderdag",
        "zie boven",
        "Maar dat heb ik toch al geschreven?",
        "Dat weet je al",
        "ik heb dat al laten weten",
        "had ik al gemeld hoor",
        "Dat heb ik u maandag reeds geschreven",
        "Nou, dat heb ik donderdag toch al gezegd. Het ging prima.",
        "I already told you",
    ],
)
def test_who_has_told_it_already_says_so(words):
    assert says_told(words)


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Dat heb ik vorige week al verteld", True),
        ("Dat heb ik vorige week al verteld. Hij ging overstag.", False),
        ("Dat heb ik mijn baas al gezegd", False),
        ("zie boven", False),
    ],
)
def test_who_says_nothing_else_is_told_from_who_does(words, so):
    assert only_says_told(words) is so


@pytest.mark.parametrize(
    "words",
    [
        "Dat heb ik mijn baas al gezegd",
        "Dat heb ik tegen Karin gezegd, gisteren al",
        "Ik heb haar al verteld dat ik stop",
        "Ik heb het vrijdag gezegd in het overleg",
        "Ik schreef gisteren een mail aan mijn baas",
        "Al verteld? Nee, durfde niet",
        "Ik heb al drie keer nee gezegd",
        "Dat zei hij gisteren al",
        "Het ging goed",
    ],
)
def test_what_he_told_somebody_else_is_what_he_did(words):
    assert not says_told(words)


STAPLES = (
    "Ik ga dinsdag 5 januari naar de huisarts. En als de duim steekt leg ik de nietmachine neer, ook als Lammert kijkt."
)
LETTER = "Zondag schrijf ik de brief aan de keukentafel, dan zijn de kinderen bij opa en oma."
MAY_BE = (
    (STAPLES, "Het is al gebeurd trouwens. Ze schreef me meteen door."),
    (LETTER, "Met mijn vrouw aan de keukentafel de brief geschreven tot elf uur."),
    (PHONE, "donderdag gewoon gegeten zonder dat ding, heerlijk"),
    (PHONE, "gister tussen de middag mn mobiel in de la gelaten. was ff wennen"),
    (PHONE, "Vandaag toch weer zitten bellen onder het eten."),
    (PHONE, "Gelukt"),
    (KARIN, "gister gewoon de deur uitgelopen terwijl Karin nog aan het tikken was"),
    (LAPTOP, "Computer uitgezet en de laptop dicht gelaten tot vanmorgen"),
)
NOT_THAT = (
    (STAPLES, "Lammert heeft mijn zwager verteld dat ik de zaak overneem. Zonder dat ik iets gezegd heb. Ik ben boos."),
    (LETTER, "Ik moest net aan tafel lachen, Fiene vroeg of ik nog een baas was. Zei ik: tot zes uur baas."),
    (PHONE, "Donderdag naar de tandarts geweest, verdoving in mijn hele kop"),
    (PHONE, "Ik heb gisteren met mijn zus gepraat over mijn moeder."),
    (PHONE, "Donderdag in de kantine met Karin zitten kletsen"),
    (PHONE, "Het was druk vandaag, drie zieken."),
    (PHONE, "Ik ga mijn telefoon wegdoen."),
    (KARIN, "Druk weekend gehad, veel gewandeld"),
    (KARIN, "Hoe zou Karin dat gedaan hebben?"),
)


def test_what_may_be_it_is_shown_to_him_on_the_day_and_nothing_else_is():
    assert [one for one in MAY_BE if not may_be_of(one[1], one[0])] == []
    assert [one for one in NOT_THAT if may_be_of(one[1], one[0])] == []


def test_who_is_asked_whether_it_is_that_can_say_what_it_was_about():
    said = (
        "nee dat ging over de verbouwing",
        "Nee, dat was iets anders",
        "Nee, dat met mijn zwager staat er los van. De nietmachine heb ik één keer neergelegd.",
        "nee dat is gelukt hoor",
        "nee",
    )
    assert list(map(says_it_is_other, said)) == [True, True, True, False, False]


def test_that_it_came_about_is_heard_amid_another_answer_where_he_did_that_very_thing():
    intends = "Misschien Doede meenemen naar de beurs, in de auto terug vraag ik hem wat hij wil."
    told = "Gelukt: drie woensdagen koor. En in de auto uit Düsseldorf heb ik het Doede gevraagd."
    others = (
        "Ik moet het Doede in de auto nog vragen.",
        "Ik heb in de auto over Doede zitten denken.",
        "Gelukt: het koor.",
    )
    assert [told_amid(one, intends) for one in (told, *others)] == [True, False, False, False]


def test_he_told_it_who_says_beside_something_else_that_it_came_off_with_the_one_he_named():
    intends = "ik ga tegen dennis zeggen dat ik wel wil meedenken over het werk"
    for words, so in (
        ("dat ik het zeg op de dag zelf. dat is bij dennis gelukt, hij werd niet eens boos", True),
        ("Het is gelukt bij Dennis.", True),
        ("dat heb ik tegen dennis gezegd", True),
        ("dat is bij sjaak gelukt", False),
        ("dat is bij dennis nog niet gelukt", False),
        ("morgen zeg ik het tegen dennis", False),
    ):
        assert told_amid(words, intends) is so, words


def test_what_only_puts_right_what_stood_there_is_no_part_of_how_it_went():
    said = {
        "Nee dat was wat anders, dat was de sleutels. Kim belde gisteren wel hoor!": "Kim belde gisteren wel hoor!",
        "Nee, dat was een grapje over kerst en had er niets mee te maken. Ik zei de zin.": "Ik zei de zin.",
        "Nee, dat was mijn vorige plan. Ik zou nu juist niks zeggen.": "Ik zou nu juist niks zeggen.",
        "Nee, dat ging over mijn zus.": "Nee, dat ging over mijn zus.",
        "Nee, dat was op maandag, maar ik heb het gezegd. Hij knikte.": (
            "Nee, dat was op maandag, maar ik heb het gezegd. Hij knikte."
        ),
        "Nee, het ging niet zo. Ik heb niks gezegd.": "Nee, het ging niet zo. Ik heb niks gezegd.",
    }
    assert {words: besides_other(words) for words in said} == said


def test_what_was_said_in_jest_is_not_how_it_went():
    jest = "Laat maar, dat was retorisch. Fijne dagen nog, op de dag dat Pieter binnenkomt."
    assert not may_be_of(jest, "Op de dag dat Pieter binnenkomt zeg ik nee.")


def test_that_he_forgot_is_how_it_went_and_no_mere_excuse():
    forgot = "Sorry, dat was ik helemaal vergeten. Wat stom."
    assert (kinds_of(forgot), told_to_her(forgot, how_it_went=True)) == (frozenset({Came.NOT_DONE}), forgot)
    assert told_to_her("Sorry, helemaal vergeten. Te druk.", how_it_went=True) == "Sorry, helemaal vergeten. Te druk."
