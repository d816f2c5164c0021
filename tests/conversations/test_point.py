"""Of an answer one sentence is said back, as he wrote it: his own question if he asks himself one, or else his last
that tells something; nothing of a short answer, nor where it is all of it."""

from conversations.quoted.leading import without_wanting
from conversations.quoted.point import point
from conversations.quoted.signs import signs
from conversations.said.gist import sentences
from conversations.told.back_under import back_under

POINTS = {
    # His last sentence, with the one before it where it points at that.
    "Ik moest drie keer opnieuw. Ze vroeg wie er vroeger zo tegen mij praatte. daar was ik wel stil van": (
        "Ze vroeg wie er vroeger zo tegen mij praatte. daar was ik wel stil van."
    ),
    "een keer gedaan. ik vroeg wat is er en toen bleek dat ze d'r bril kwijt was. stond ik daar met mijn grote bek": (
        "Stond ik daar met mijn grote bek."
    ),
    # What only ties it to the one before, or leads up to it, is left out.
    "Marius vroeg wat ik ervan vond en ik zei dat ik het moest uitzoeken. En dus wacht ik tot het klopt, denk ik": (
        "Dus wacht ik tot het klopt."
    ),
    # How it was when he began, and how it is now.
    "Dat ik niet alleen ben. Ik kwam hier gebroken en nu lach ik weer met mijn kinderen. Dank je wel, Ada.": (
        "Ik kwam hier gebroken en nu lach ik weer met mijn kinderen."
    ),
    # His own question, wherever it stands.
    "Waarom slik ik dat in? Hij vroeg wat ik vond van de fusie, en ik zei dat ik het nog moest uitzoeken.": (
        "Waarom slik ik dat in?"
    ),
    # Behind it only an aside, a greeting, a request, or a question to the bot.
    "Dat ik bij Doede nog steeds het meisje ben dat de draadjes opveegde. Dat heb ik nooit zo hardop gezegd.": (
        "Dat ik bij Doede nog steeds het meisje ben dat de draadjes opveegde."
    ),
    "Ik ging erheen voor mijn team en kwam thuis uit. Klinkt gek haha. Doe Ada de groeten! Mag ze dit lezen?": (
        "Ik ging erheen voor mijn team en kwam thuis uit."
    ),
    # A very short one goes with the one before, unless that is all of it.
    "Gisteren heb ik een fok van Douwe losgetornd. Hij is om vier uur naar huis gegaan. Daar zit ik mee.": (
        "Hij is om vier uur naar huis gegaan. Daar zit ik mee."
    ),
    "dat ze zei dat mijn moeder er niet bij stond toen Sevda d'r bril kwijt was. ik wel. en bedankt": "Ik wel.",
    # Where he begins with what he saw, or when it is so, what follows only tells more of it.
    "Dat ik wegloop omdat ik dan geen spijt krijg. Ada zei dat er nog iets tussen zit, tussen roepen en weglopen.": (
        "Dat ik wegloop omdat ik dan geen spijt krijg."
    ),
    "Vooral als iemand met aanzien in de deur staat, zoals Valentijn. Als een kleder iets vraagt, kan ik het wel.": (
        "Vooral als iemand met aanzien in de deur staat, zoals Valentijn."
    ),
    "Als er volk bij is. Vooral bij de overdracht om zes uur, dan staan ze om de koffie. Thuis heb ik het nooit.": (
        "Als er volk bij is. Vooral bij de overdracht om zes uur, dan staan ze om de koffie."
    ),
    # One that begins with somebody whom the one before it names goes with that.
    "Niks van gekomen, hij was ziek. Heb wel tegen Doeko gezegd hoe het zit. Die zei: dat had ik al gezien, man.": (
        "Heb wel tegen Doeko gezegd hoe het zit. Die zei: dat had ik al gezien, man."
    ),
    # What he says besides, and what he calls himself, is no point.
    "Dat ik twee gesprekken door elkaar haalde. Donderdag voer ik het eerste. En Carlijn heeft trouwens ja gezegd.": (
        "Dat ik twee gesprekken door elkaar haalde."
    ),
    "Gedaan. Ze werd eerst boos en toen moest ze lachen om mij. Ik voelde me een trut dat ik het niet eerder deed.": (
        "Gedaan. Ze werd eerst boos en toen moest ze lachen om mij."
    ),
    # A piece by itself goes with what it hangs on, or is left out; so is the last that is about another by his name.
    "Dat weet ik nog niet. Ik denk dat ik het hem maar gewoon ga vragen. Zaterdag, bij hem thuis. Zonder muizen.": (
        "Ik denk dat ik het hem maar gewoon ga vragen. Zaterdag, bij hem thuis. Zonder muizen."
    ),
    "Die knieën niet. Maar ik zit vier van de vijf dagen om vijf uur in de bus en Okke z'n nok ligt er nog. Wel een "
    "beetje scheef, maar zonder mij.": (
        "Ik zit vier van de vijf dagen om vijf uur in de bus en Okke z'n nok ligt er nog."
    ),
    "Het ging om dat dak in Vlist: ik rij er dinsdag en vrijdag langs, verder niet. Okke belt als er iets is.": (
        "Het ging om dat dak in Vlist: ik rij er dinsdag en vrijdag langs, verder niet."
    ),
    "Over mijn werk. Als er een storing is, dan rij ik er zelf heen. En mijn telefoon staat eigenlijk nooit uit.": (
        "Mijn telefoon staat eigenlijk nooit uit."
    ),
    "Eén zinnetje: ik wil het graag doen, en dan valt dit weg. Meer hoeft het niet te zijn. Ik zag trouwens Jasmijn.": (
        "Eén zinnetje: ik wil het graag doen, en dan valt dit weg."
    ),
    # When it is so is told by the first, unless he is in what follows.
    "Vooral als ik uit een overleg kom waar ik niks in te brengen had. Dan is zo'n vraag heerlijk, want die lost op.": (
        "Vooral als ik uit een overleg kom waar ik niks in te brengen had."
    ),
    "Ik heb eraan overgehouden dat wakker liggen niet betekent dat ik het verkeerd deed. Het is gewoon lang geleden.": (
        "Ik heb eraan overgehouden dat wakker liggen niet betekent dat ik het verkeerd deed."
    ),
    # Of a very long one the end stays, from where a part of it begins and no clause is only put between.
    "Ik ben van plan om bij mevrouw Seinen, waar ik donderdag naartoe ga, het nee in de eerste tien minuten te zeggen "
    "en dan pas koffie te nemen. Fijn hè.": "",
    "Half zes is het nog bijna nooit, eerder kwart over zes, en dat vertrouwen lukt bij Kees beter dan bij Anouk, "
    "vermoedelijk omdat ik in Anouk mezelf van tien jaar geleden herken.": (
        "… dat vertrouwen lukt bij Kees beter dan bij Anouk, vermoedelijk omdat ik in Anouk mezelf van tien jaar "
        "geleden herken."
    ),
}
CAME_OFF = {
    "Imke had de sleutel mee. Dus ik heb de kast opengebroken. Maar donderdagavond ben ik er wel afgebleven!": (
        "Ik heb de kast opengebroken. Maar donderdagavond ben ik er wel afgebleven!"
    ),
    "Half. Rinske heeft een uur naast me gezeten, dat was goud waard. Alwin zag ik maar ik kreeg het er niet uit.": (
        "Rinske heeft een uur naast me gezeten, dat was goud waard."
    ),
    # How often it did and did not; and what he says in a word, and then again.
    "Het is twee keer gelukt en één keer niet. Bij Sjoukje hield ik het vol tot ze zuchtte, en toen zei ik het.": (
        "Het is twee keer gelukt en één keer niet."
    ),
    "Redelijk. Vier keer gezegd, één keer vergeten. De planning staat, en ik bemoei me er niet mee, behalve de koek.": (
        "Vier keer gezegd, één keer vergeten."
    ),
    "Gezegd! Met een droge mond, maar gezegd. Ze keek naar de controller en toen schoof ze het door naar april.": (
        "Gezegd! Met een droge mond, maar gezegd."
    ),
    "Gezegd. In de keuken. Hij zei: ik dacht dat jij dat wilde. Wij hadden dus allebei een atelier dat niemand wil.": (
        "Wij hadden dus allebei een atelier dat niemand wil."
    ),
    "De jas lukt: ik ben drie dagen om zes uur weggegaan. Het appen nog niet, dat deed ik gisteren weer.": (
        "De jas lukt: ik ben drie dagen om zes uur weggegaan. Het appen nog niet, dat deed ik gisteren weer."
    ),
}
NOTHING = (
    "Ging wel.",
    "Maandag gedaan, en hij zei er niets van.",
    # It cannot be read without the one that names her.
    "De zin van Ada: het hoeft niet af. Die hangt boven mijn bureau. Ik ga haar missen.",
    # It stands there to be read.
    "Dat ik altijd eerst lach als iemand mij iets vraagt waar ik eigenlijk nog geen antwoord op weet.",
    # What was done to him or what he did to another or himself is not repeated.
    "We hadden het over vroeger en over hoe dat toen thuis ging. Mijn man heeft mij gisteren geslagen.",
    "Het werd me allemaal te veel die avond na het gesprek met haar. Ik heb een doos pillen geslikt.",
)


def test_the_point_of_an_answer_is_said_back():
    assert {words: point(words) for words in POINTS} == POINTS


def test_of_what_is_short_or_hurts_nothing_is():
    assert {words: point(words) for words in NOTHING} == dict.fromkeys(NOTHING, "")


def test_of_two_sentences_neither_half_is_said_back_without_the_other():
    words = "Het plan is van zes mensen, en dinsdagochtend is van de pilot. Mijn donderdag loopt nog vol."
    assert point(words, looks_back=True) == words


def test_what_did_not_come_of_it_is_not_held_up_to_him():
    told = (
        "Zes van de negen avonden gelukt. Tobias kwam zelf met z'n telefoon. Maar op oudjaar stond ik weer te bellen."
    )
    assert point(told, looks_back=True) == "Zes van de negen avonden gelukt."
    assert {words: point(words, looks_back=True) for words in CAME_OFF} == CAME_OFF


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
    kept = "Toen heeft ze het zelf met Sharon geruild."
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


def test_a_title_ends_no_sentence():
    assert sentences("En daarnaast dr. Van Essen. Die belt mij.") == ("En daarnaast dr. Van Essen.", "Die belt mij.")
