"""What somebody asks besides is heard where it can be meant for nobody but the one who asks."""

import pytest

from conversations.asked.asking_back import AsksBack, first_asked, only_asks


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("Is dit voor de evaluatie van HR?", AsksBack.PURPOSE),
        ("is dit voor hr? voor mijn beoordeling?", AsksBack.PURPOSE),
        ("Komt dit in mijn dossier?", AsksBack.PURPOSE),
        ("wie vraagt dat dan?", AsksBack.WHOM),
        ("is dat duidelijk zo of moet ik meer uitleggen", AsksBack.ENOUGH),
        ("Of is twee te veel?", AsksBack.ENOUGH),
        ("is dat niet te klein?", AsksBack.ENOUGH),
        ("Of is dat te veel?", None),
        ("Is dat iets voor dinsdag de 22e of is dat te klein?", AsksBack.TOPIC),
        ("is het raar als ik dat aan ada vraag?", AsksBack.TOPIC),
        ("is het gek om dit met mijn coach te bespreken?", AsksBack.TOPIC),
        ("o en of ik af en toe nog es mag bellen of is dat raar", AsksBack.TOPIC),
        ("heb je dat lijstje nog met wat ik in november schreef? zou ik wel willen teruglezen", AsksBack.OWN),
        ("kan dat nog anders?", AsksBack.OWN),
        ("kan jij dat erin zetten of moet zij dat doen", AsksBack.CHANGES),
        ("geef je dat door of moet ik haar zelf appen", AsksBack.PASSES),
        ("mag ik jou wat vragen, hoor ik nog iets na vandaag?", AsksBack.AFTER),
        ("wat gebeurt er dan met alles wat ik typte", AsksBack.KEEPING),
        ("Hoort Ada dat nu ook meteen? Dat hoeft niet.", AsksBack.READER),
        ("Ontvangt mevrouw een kopie van wat ik hier noteer?", AsksBack.READER),
        ("waar was het ook alweer, die kamer", AsksBack.PLACE),
        ("kan ik me hier ook afmelden als het straks afgelopen is?", AsksBack.STOPS),
        ("Of is dat meer iets voor een psycholoog dan voor Ada?", None),
        ("hoe laat moest ik er nou zijn de 22e?", AsksBack.PLACE),
        ("in welke ruimte was het", AsksBack.PLACE),
        ("wat doe jij eigenlijk met al die antwoorden", AsksBack.READER),
        ("wie leest dit? HR toch niet?", AsksBack.READER),
        ("wat was mijn vraag ook alweer voor morgen", AsksBack.OWN),
        ("komt er nog wat na dit?", AsksBack.AFTER),
        ("blijf jij nog of is dit het", AsksBack.AFTER),
        ("Kan ik hierna ook nog wat kwijt, of houdt het dan op?", AsksBack.LATER),
        ("Mag ik na het laatste gesprek nog wat schrijven of is het dan klaar?", AsksBack.LATER),
        ("Houdt het hierna op?", AsksBack.AFTER),
        ("Dat vroeg ik eigenlijk aan jou.", AsksBack.OWED),
        ("Die vraag was voor jou bedoeld.", AsksBack.OWED),
        ("Moet ik daar nu al iets van vinden?", AsksBack.NOT_YET),
        ("moet ik dat nu al weten?", AsksBack.NOT_YET),
        ("Houdt het piekeren hierna op?", None),
        ("Mag ik hem nog schrijven of is het dan voorbij?", None),
        ("Dat vroeg ik eigenlijk aan mezelf.", None),
        ("Moet ik nu al aan mijn baas zeggen dat ik stop?", None),
        ("hoe gaat dit hierna verder?", AsksBack.AFTER),
        ("dat is toch mijn zaak? wie gaat dat vragen dan", AsksBack.WHOM),
        ("hoor je dat? 26 jan kan ik dus niet", None),
        ("ik blijf nog een jaar bij dit bedrijf", None),
        ("hoe werkt dat precies met mijn verlof", None),
        ("waar had ik het ook alweer over", None),
        ("mag ik dit bespreken met Ada?", None),
        ("Wie vraagt mij ooit wat ik wil?", None),
        ("Is dat niet iets voor mijn collega?", None),
        ("Wie gaat dat dan doen, vroeg ik.", None),
        ("kan ik dat veranderen, of moet ik ermee leven", None),
    ],
)
def test_it_hears_what_somebody_asks_besides(words: str, about: AsksBack | None):
    assert only_asks(words) is about


@pytest.mark.parametrize(
    "words",
    ["Hoe laat ook weer precies en waar zet ik mijn fiets", "ik vergat hoe laat het is en of je daar kunt parkeren"],
)
def test_of_two_things_in_one_breath_it_hears_the_one_that_is_known(words: str):
    assert (first_asked(words) or (None,))[0] is AsksBack.PLACE


def test_that_it_is_his_own_affair_goes_with_what_he_asks_and_answers_nothing():
    assert only_asks("dat is toch mijn zaak? wie gaat dat vragen dan") is AsksBack.WHOM
    assert only_asks("dat is mijn zaak") is None


@pytest.mark.parametrize(
    "words",
    [
        "mis het nu al een beetje haha. blijf jij nog of is dit het",
        "vrijdags op tijd naar huis. en zou jij nog eens met ada willen, of hoe werkt dat daarna",
    ],
)
def test_what_comes_after_the_end_is_heard_beside_an_answer(words: str):
    about, asked = first_asked(words) or (None, "")
    assert (about, only_asks(words)) == (AsksBack.AFTER, None)
    assert asked in words


AT_THE_END = {
    "wat gebeurt er nu": AsksBack.AFTER,
    "krijg ik nog vragen?": AsksBack.AFTER,
    "komt er nog iets?": AsksBack.AFTER,
    "Was dat alles?": AsksBack.AFTER,
    "komt mijn eigen vraag nog?": AsksBack.AFTER,
    "Vraag je het nou nog op 15 april?": AsksBack.AFTER,
    "Op welke dag kwam mijn vraag ook alweer?": AsksBack.AFTER,
    "stopt dit nu vanzelf?": AsksBack.AFTER,
    "mag ik je later nog schrijven?": AsksBack.LATER,
    "kan ik hier nog iets kwijt als het misgaat?": AsksBack.LATER,
    "hoe lang bewaar je dit": AsksBack.KEEPING,
    "wanneer wordt alles gewist": AsksBack.KEEPING,
    "hoe haal ik alles op": AsksBack.TAKES,
    "kan ik mijn antwoorden downloaden?": AsksBack.TAKES,
    "wis alles maar": AsksBack.ERASES,
    "ik wil alles weg hebben": AsksBack.ERASES,
    "ben je er dan nog als ik het weer niet weet?": AsksBack.LATER,
    "wat heb ik eigenlijk allemaal geschreven": AsksBack.OWN,
    "zijn mijn antwoorden veilig": AsksBack.READER,
    "moet ik nog wat doen dan": AsksBack.ITSELF,
    "ik wil dat alles weg is, die stress": None,
    "Wat heb ik nou eigenlijk gezegd?": None,
    "Hoe haal ik alles op tijd op bij de oppas?": None,
    "Krijg ik nog vragen van mijn baas over het rooster?": None,
    "Wat gebeurt er nu met mijn functie als het team groter wordt?": None,
    "Komt er nog iets van mijn plan terecht?": None,
    "Komt die vraag van Karin nog terug": None,
    "Ben ik nu klaar met mijn werk of niet?": None,
    "kan ik dit meenemen?": None,
    "Mag ik mijn baas schrijven?": None,
    "ik vraag me af of er nog iets komt": None,
}


def test_what_is_asked_at_the_end_is_heard_where_all_of_it_is_of_that():
    assert {words: only_asks(words) for words in AT_THE_END} == AT_THE_END
