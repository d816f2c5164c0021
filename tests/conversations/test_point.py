"""Of an answer a coach says back all of it where that is short, or else the one sentence that stands out, as he wrote
it; and nothing of what is but a few words, nor of what hurts, nor where no sentence stands out."""

from conversations.quoted.leading import without_wanting
from conversations.quoted.point import point
from conversations.quoted.signs import signs
from conversations.said.gist import sentences
from conversations.told.back_under import back_under

ALL = (
    "Ze vroeg wie er voor mij zorgt en toen moest ik even slikken. Ik heb er nog steeds geen antwoord op.",
    "Vooral als iemand met aanzien in de deur staat, zoals Valentijn. Als een kleder iets vraagt, kan ik het wel.",
    "Als er volk bij is. Vooral bij de overdracht om zes uur, dan staan ze om de koffie. Thuis heb ik het nooit.",
    "Dat ik wegloop omdat ik dan geen spijt krijg. Ada zei dat er nog iets tussen zit, tussen roepen en weglopen.",
    "Waarom slik ik dat in? Hij vroeg wat ik vond van de fusie, en ik zei dat ik het nog moest uitzoeken.",
    "De zin van Ada: het hoeft niet af. Die hangt boven mijn bureau. Ik ga haar missen.",
)
WITHOUT = {
    # What only ties it to what was before, leads up to it or trails behind it.
    "een keer gedaan. ik vroeg wat is er en toen bleek dat ze d'r bril kwijt was. stond ik daar met mijn grote bek": (
        "Een keer gedaan. ik vroeg wat is er en toen bleek dat ze d'r bril kwijt was. stond ik daar met mijn grote bek."
    ),
    "Marius vroeg wat ik ervan vond en ik zei dat ik het moest uitzoeken. En dus wacht ik tot het klopt, denk ik": (
        "Marius vroeg wat ik ervan vond en ik zei dat ik het moest uitzoeken. En dus wacht ik tot het klopt."
    ),
    "Dat weet ik nog niet. Ik denk dat ik het hem maar gewoon ga vragen. Zaterdag, bij hem thuis. Zonder muizen.": (
        "Ik denk dat ik het hem maar gewoon ga vragen. Zaterdag, bij hem thuis. Zonder muizen."
    ),
    # Who reads it.
    "Ik heb er eerlijk gezegd om moeten lachen, in de auto terug. Dat mag wel onder ons blijven.": (
        "Ik heb er eerlijk gezegd om moeten lachen, in de auto terug."
    ),
    # An aside, a greeting, a request, or a question to the bot.
    "Dat ik bij Doede nog steeds het meisje ben dat de draadjes opveegde. Dat heb ik nooit zo hardop gezegd.": (
        "Dat ik bij Doede nog steeds het meisje ben dat de draadjes opveegde."
    ),
    "Ik ging erheen voor mijn team en kwam thuis uit. Klinkt gek haha. Doe Ada de groeten! Mag ze dit lezen?": (
        "Ik ging erheen voor mijn team en kwam thuis uit."
    ),
    "Dat ik niet alleen ben. Ik kwam hier gebroken en nu lach ik weer met mijn kinderen. Dank je wel, Ada.": (
        "Dat ik niet alleen ben. Ik kwam hier gebroken en nu lach ik weer met mijn kinderen."
    ),
    "Dat ik twee gesprekken door elkaar haalde. Donderdag voer ik het eerste. En Carlijn heeft trouwens ja gezegd.": (
        "Dat ik twee gesprekken door elkaar haalde. Donderdag voer ik het eerste."
    ),
    "Eén zinnetje: ik wil het graag doen, en dan valt dit weg. Meer hoeft het niet te zijn. Ik zag trouwens Jasmijn.": (
        "Eén zinnetje: ik wil het graag doen, en dan valt dit weg."
    ),
}
STANDS_OUT = {
    # His own question, unless he answers it himself.
    "En het onderwerp: die derde collega. Waarom lukt het me bij twee wel, en smelt ik bij nummer drie? Ik vermoed dat "
    "ik nodig wil zijn, en dat vind ik geen prettige gedachte.": (
        "Waarom lukt het me bij twee wel, en smelt ik bij nummer drie?"
    ),
    "Op maandag ga ik iedereen die met het rooster komt doorsturen naar Hilde, en haal ik eerst zelf koffie. "
    "Waarom niet volgende week al? Omdat Hilde dan op cursus is, en dat zou flauw zijn.": (
        "Op maandag ga ik iedereen die met het rooster komt doorsturen naar Hilde, en haal ik eerst zelf koffie."
    ),
    # What he sees, or what it turned out to be about; what follows only tells more of it.
    "Vooral dat ik zag hoe snel ik ja zeg, nog voor iemand zijn zin heeft afgemaakt. Ada vroeg wat er gebeurt als ik "
    "een keer niets doe, en daar had ik echt geen antwoord op. Dat was ongemakkelijk en nuttig.": (
        "Vooral dat ik zag hoe snel ik ja zeg, nog voor iemand zijn zin heeft afgemaakt."
    ),
    "Veel. Ik dacht dat het over mijn baas ging, maar het ging over mij, over hoe ik al knik voor hij iets vraagt. "
    "Ada vroeg wat er gebeurt als ik tien tellen wacht. Ik moest er heel hard om lachen.": (
        "Ik dacht dat het over mijn baas ging, maar het ging over mij, over hoe ik al knik voor hij iets vraagt."
    ),
    "Eruit kwam dat ik nee mag zeggen zonder reden, en dat ik dat ook hier al moeilijk vind om op te schrijven. Ada "
    "vroeg wat mijn baas dan denkt, en toen bleef het heel lang stil tussen ons, wat ik het mooist vond.": (
        "Eruit kwam dat ik nee mag zeggen zonder reden, en dat ik dat ook hier al moeilijk vind om op te schrijven."
    ),
}
NOTHING = (
    "Ging wel.",
    "Maandag gedaan, en hij zei er niets van.",
    # It stands there to be read.
    "Dat ik altijd eerst lach als iemand mij iets vraagt waar ik eigenlijk nog geen antwoord op weet.",
    # No sentence of it stands out: the last would be the least.
    "Koffie gezet, gewacht, en ze belde niet. Ik was onrustig. Om drie uur belde Okke zelf, of het goed was zo. Ik zat "
    "met open mond op de bank. Wel daarna nog drie keer gekeken of hij het deed, dat dan weer wel.",
    # Of one long sentence no half is said back.
    "Half zes is het nog bijna nooit, eerder kwart over zes, en dat vertrouwen lukt bij Kees beter dan bij Anouk, "
    "vermoedelijk omdat ik in Anouk mezelf van tien jaar geleden herken.",
    # What was done to him or what he did to another or himself is not repeated.
    "We hadden het over vroeger en over hoe dat toen thuis ging. Mijn man heeft mij gisteren geslagen.",
    "Het werd me allemaal te veel die avond na het gesprek met haar. Ik heb een doos pillen geslikt.",
)


def test_all_of_what_is_short_is_said_back():
    assert [*map(point, ALL)] == [*ALL]


def test_what_is_no_part_of_it_is_left_out():
    assert {words: point(words) for words in WITHOUT} == WITHOUT


def test_of_what_is_long_the_sentence_that_stands_out_is():
    assert {words: point(words) for words in STANDS_OUT} == STANDS_OUT


def test_of_what_is_but_a_few_words_or_hurts_or_where_none_stands_out_nothing_is():
    assert {words: point(words) for words in NOTHING} == dict.fromkeys(NOTHING, "")


def test_neither_what_came_off_nor_what_did_not_is_said_back_without_the_other():
    told = (
        "Het plan is van zes mensen, en dinsdagochtend is van de pilot. Mijn donderdag loopt nog vol.",
        "Twee keer gelukt. De derde keer zei ik toch meteen ja, tegen mijn baas.",
        "Zes van de negen avonden gelukt. Tobias kwam zelf met z'n telefoon. Maar op oudjaar stond ik weer te bellen.",
        "De jas lukt: ik ben drie dagen om zes uur weggegaan. Het appen nog niet, dat deed ik gisteren weer.",
        "Half gelukt. Ik heb het gisteren gezegd, Okke knikte en ging aan de slag. Maar vanmiddag ben ik toch even "
        "langsgereden. Niks aangeraakt, dat wel.",
    )
    assert [point(words, looks_back=True) for words in told] == [*told]


def test_what_touches_him_gets_its_word_and_what_comes_behind_it_is_said_back():
    told = (
        "Maandag gedaan. Ik heb de karren zien staan, ik werd er niet goed van, maar ik heb ze laten staan.",
        "Ik heb ze laten staan tot half een die middag. Ik werd er niet goed van, van al die karren.",
        "Maandag heb ik de karren laten staan tot half een. De uitslag is binnen, het blijkt artrose te zijn.",
        # What he calls himself is held up to nobody; nor that somebody else's died.
        "Gedaan! Ze werd eerst boos en toen stil. Ik voelde me een trut dat ik het niet eerder had gevraagd.",
        "Ze kwam binnen, haar hond was die nacht doodgegaan. Dat van het rooster heb ik gewoon gezegd, "
        "bij de koffie. En toen heeft ze het zelf met Sharon geruild.",
    )
    kept = "Dat van het rooster heb ik gewoon gezegd, bij de koffie. En toen heeft ze het zelf met Sharon geruild."
    assert [back_under(words) for words in told] == ["… ik heb ze laten staan.", "", "", "", kept]


def test_what_he_puts_before_it_is_no_part_of_it():
    assert [
        without_wanting(words)
        for words in (
            "En voor dinsdag: waarom ik niks zeg.",
            "Haha ja, dat is mijn ziekte. In één zin: ik wil Imkes werk laten staan.",
            "Nee, serieus: dat ik de kaarten ga overschrijven.",
            "Over vorige week, denk ik. Anouk had het rooster af.",
            "ik wil het hebben over hoe ik nee zeg.",
            "over dat de avondploeg blijft bellen",
            "Ik wil het over mijn broer hebben.",
            "Over Alwin, mijn teamleider.",
            "Maar eigenlijk wil ik het over de bestuurder hebben: zij heeft het toegezegd.",
        )
    ] == [
        "Waarom ik niks zeg.",
        "Ik wil Imkes werk laten staan.",
        "Dat ik de kaarten ga overschrijven.",
        "Anouk had het rooster af.",
        "hoe ik nee zeg.",
        "dat de avondploeg blijft bellen",
        "Ik wil het over mijn broer hebben.",
        "Over Alwin, mijn teamleider.",
        "Over de bestuurder: zij heeft het toegezegd.",
    ]


def test_of_what_shows_that_it_works_what_he_tells_beside_it_is_left_out():
    sign = "Dat ik door de week niet meer na negenen in de werkplaats sta."
    others = "Als ik om zes uur mijn jas aantrek. En dat ik dan niet ga appen."
    beside = f"{sign} Nu durf ik dat niet zonder babyfoon."
    by = "Aan mijn maandagochtend, denk ik. Dan staat er nog maar één iemand."
    assert signs(by) == "Mijn maandagochtend. Dan staat er nog maar één iemand."
    assert [signs(one) for one in (beside, others, "Mijn jas hangt er dan niet meer. Simpel.", "")] == [
        sign,
        others,
        "Mijn jas hangt er dan niet meer. Simpel.",
        "",
    ]


def test_a_face_before_a_capital_ends_a_sentence():
    assert sentences("Dat was geen vraag 😅 Ik wil het over het rooster hebben. Slik 🙈 en door.") == (
        "Dat was geen vraag 😅",
        "Ik wil het over het rooster hebben.",
        "Slik 🙈 en door.",
    )


def test_a_title_ends_no_sentence():
    assert sentences("En daarnaast dr. Van Essen. Die belt mij.") == ("En daarnaast dr. Van Essen.", "Die belt mij.")
