"""What somebody wants to know of the one who asks; what he wants to know of his coach, or of others, is none of it."""

import pytest

from conversations.as_shown import as_shown
from conversations.asked.asking_back import AsksBack, first_asked, is_of, only_asks
from conversations.intending import is_tried
from conversations.quoted.quoting import quote
from conversations.quoted.taken_back import is_remark, takes_out, without
from conversations.said.gist import quotable
from conversations.told.to_talk_of import wants_to_talk


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("leest mn leidinggevende dit ook?", AsksBack.READER),
        ("krijgt Marieke iets te horen hiervan?", AsksBack.READER),
        ("Wie kan er allemaal meelezen?", AsksBack.READER),
        ("Can my boss see this?", AsksBack.READER),
        ("leest ada nou ook dat het tegenviel?", AsksBack.READER),
        ("leest ada dit ook", AsksBack.READER),
        ("Ziet ze dat?", AsksBack.READER),
        ("heeft Ada dit al gelezen?", AsksBack.READER),
        ("kan mijn man dit lezen?", AsksBack.READER),
        ("en bewaar je dit dan nog lang?", AsksBack.KEEPING),
        ("Hoe lang bewaart u mijn antwoorden?", AsksBack.KEEPING),
        ("wordt dit ergens opgeslagen?", AsksBack.KEEPING),
        ("oke bedankt voor alles. wordt mijn spul dan echt gewist 3 mei?", AsksBack.KEEPING),
        ("wanneer wis je mijn antwoorden?", AsksBack.KEEPING),
        ("wat zou jij tegen hem zeggen", AsksBack.ADVICE),
        ("huh ik heb er toch nog 2? vandaag en dan nog een", AsksBack.MEETINGS),
        ("hoeveel gesprekken heb ik nog?", AsksBack.MEETINGS),
        ("prima. hoeveel tijd kost dit per week", AsksBack.EFFORT),
        ("Hoe lang duurt dit?", AsksBack.EFFORT),
        ("hoe vaak kom je eigenlijk?", AsksBack.EFFORT),
        ("hoe vaak krijg ik een bericht van je", AsksBack.EFFORT),
        ("Kost dit veel tijd?", AsksBack.EFFORT),
        ("hoeveel vragen zijn het nog?", AsksBack.EFFORT),
        ("How much time does this take?", AsksBack.EFFORT),
        ("Hoe lang duurt het voor ze luisteren?", None),
        ("Hoe vaak moet ik nee zeggen?", None),
        ("hoeveel tijd kost de planning mijn team?", None),
        ("Prima. Dat van die toorts staat er toch ook bij?", AsksBack.WHOLE),
        ("Gaat dat ook mee?", AsksBack.WHOLE),
        ("Heb je dat van mijn moeder ook opgeschreven?", AsksBack.WHOLE),
        ("Gaat mijn man ook mee?", None),
        ("Staat die fiets er ook bij?", None),
        ("Zit dat in de planning?", None),
        ("Dank je wel! Hoor ik hierna nog iets van je?", AsksBack.AFTER),
        ("Dank je Tussendoor, tot hier en niet verder zou ik bijna zeggen. Krijg ik nog iets van je?", AsksBack.AFTER),
        ("Bedankt voor alles, het gaat goed. Krijg ik nog iets?", None),
        ("Hoor ik nog iets van Karin?", None),
        ("Wanneer is het volgende?", AsksBack.MEETINGS),
        ("is dit het laatste gesprek?", AsksBack.MEETINGS),
        ("Geachte heer of mevrouw, hoe laat werd ik ook alweer verwacht bij mevrouw?", AsksBack.MEETINGS),
        ("Hoe laat moet ik er dinsdag zijn?", AsksBack.MEETINGS),
        ("Leest mevrouw Ada dit nu ook?", AsksBack.READER),
        ("Ziet Ada dan of ik het gedaan heb of alleen jij?", AsksBack.READER),
        ("Bedoel je een plek of een situatie?", AsksBack.WHAT),
        ("Oei. Alles?", AsksBack.WHAT),
        ("waar moet ik morgen zijn?", AsksBack.PLACE),
        ("weet ada het nou van morgen?", AsksBack.READER),
        ("hoeveel gesprekken hebben we nog", AsksBack.MEETINGS),
        ("ziet mn leidinggevende wat ik typ?", AsksBack.READER),
        ("hoeveel mensen hebben dit nog", None),
        ("Moet dat met een datum?", AsksBack.DATE),
        ("moet er een dag bij?", AsksBack.DATE),
        ("Of moet er altijd iets zijn?", AsksBack.ANYTHING),
        ("Wat zou jij zeggen? Jij hebt alles gelezen", AsksBack.ADVICE),
        ("Moet ik er een dag voor vrij nemen?", None),
        ("moet ik er iets van vinden als hij te laat is?", None),
        ("Zou u ook zeggen dat dat niet fraai is?", AsksBack.ADVICE),
        ("Is dat vreemd?", AsksBack.ODD),
        ("Is het erg dat het met die zaterdag niet gelukt is?", AsksBack.ODD),
        ("is het raar dat ik er nog niet uit ben?", AsksBack.ODD),
        ("Dat is toch niet erg?", AsksBack.ODD),
        ("Is het erg als ik moet huilen bij Ada?", AsksBack.ODD),
        ("Mag ik bij Ada ook boos zijn?", AsksBack.ODD),
        ("Ik weet niet waarom ik dit tegen een robot vertel om 9 uur", AsksBack.ODD),
        ("Gek dat ik het met een computer gewonnen heb", None),
        ("Kan ik daar gewoon zitten janken?", AsksBack.ODD),
        ("Mag ik boos zijn op mijn baas?", None),
        ("Kan ik stil zijn en dan vragen?", None),
        ("Ga je nu weg?", AsksBack.AFTER),
        ("Is het gek dat mijn chef dat niet ziet?", None),
        ("Is het erg als mijn baas dat merkt?", None),
        ("En nu? Leest Ada dat of moet ik nog wat aantikken.", AsksBack.READER),
        ("Krijgt Ada alles wat ik schreef?", AsksBack.READER),
        ("Krijgt Karin alles wat ik niet af krijg?", None),
        ("Moet ik nog ergens op drukken?", AsksBack.TAPS),
        ("Wat staat er nu allemaal klaar voor Ada van mij?", AsksBack.GOES),
        ("Wat staat er voor Ada klaar?", AsksBack.GOES),
        ("Wat krijgt Ada straks van mij te lezen?", AsksBack.GOES),
        ("En als ik nou es niet op tijd antwoord, is dat erg?", AsksBack.LATE),
        ("Vind je het vervelend als ik pas 's avonds antwoord?", AsksBack.LATE),
        ("Wat staat er klaar voor het team?", None),
        ("Wat heeft Ada van mij nodig?", None),
        ("moet ik nog iets drukken aan de planning?", None),
        ("Waarom staat dat van Aukje daarbij?", AsksBack.QUOTED),
        ("Hoezo staat dat stuk over mijn vrouw erbij?", AsksBack.QUOTED),
        ("Waarom staat Aukje er altijd bij?", None),
        ("Hoe krijg ik de rest nu al weg?", AsksBack.ERASES),
        ("hoe wis ik wat ik heb geschreven", AsksBack.ERASES),
        ("Kan alles nu al gewist worden?", AsksBack.ERASES),
        ("Kan je dat bij dat van laatst zetten?", AsksBack.OWN),
        ("Kun je dat bij de kopieermachine zetten?", None),
        ("Mag ik je volgende maand nog eens wat schrijven als het tegenzit?", AsksBack.LATER),
        ("Heb je alles nou gewist?", AsksBack.KEEPING),
        ("Een vraag: blijft wat ik schreef hier nog staan? Ik wil het in de zomer teruglezen.", AsksBack.KEEPING),
        ("Ik bedoelde eigenlijk: wist u dit in mei, en kan ik het voor die tijd bewaren?", AsksBack.KEEPING),
        ("Moet dit van m'n baas ook gelezen worden of niet? Hij betaalt tenslotte.", AsksBack.READER),
        ("Klopt toch dat hij van jou niks hoort?", AsksBack.READER),
        ("Staat mijn onderwerp nou bij Ada of niet?", AsksBack.READER),
        ("Wat is normaal om te bespreken de eerste keer?", AsksBack.TOPIC),
        ("Tellen halve punten ook?", AsksBack.COUNTS),
        ("Mag ik volgende maand weer iets zeggen tegen mijn baas?", None),
        ("Klopt het dat hij niks hoort?", None),
        ("Wat is normaal in zo'n situatie?", None),
        ("Hoe krijg ik dat gevoel weg?", None),
        ("Hoe krijg ik alles weg voor vrijdag?", None),
        ("Hoe kan ik mijn mail wissen zonder schuldgevoel?", None),
        ("Moet ik hierna nog wat doen, of is het klaar?", AsksBack.ITSELF),
        ("Wanneer moet ik nee zeggen?", None),
        ("Hoe laat moet ik beginnen met vergaderen?", None),
        ("hoe vaak spreken we elkaar nog?", AsksBack.MEETINGS),
        ("Hoeveel gesprekken heb ik met mijn team nodig?", None),
        ("hoe vaak zien we elkaar thuis nog?", None),
        ("wanneer is het goed genoeg?", None),
        ("leest mijn baas de notitie?", None),
        ("Ziet mijn baas dat ik te veel doe?", None),
        ("kan Henk het ook?", None),
        ("heeft mijn team dit nodig?", None),
        ("hoe lang blijft dit zo gaan?", None),
        ("mag ik dit bespreken met Ada?", None),
        ("kan ik dit beter anders zeggen?", None),
        ("Dat mijn baas dit leest.", None),
    ],
)
def test_it_hears_what_somebody_wants_to_know_of_the_bot(words: str, about: AsksBack | None):
    assert only_asks(words) == about


def test_what_is_told_beside_it_is_more_than_a_question():
    assert only_asks("Het viel tegen. Leest Ada dit ook?") is None
    assert only_asks("Huh? Leest Ada dit ook?") is AsksBack.WHAT


@pytest.mark.parametrize(
    ("words", "of_her"),
    [("leest ada dit ook?", True), ("ziet ze dat?", True), ("leest mijn coach mee?", True), ("leest Mo dit?", False)],
)
def test_it_hears_of_whom_he_asks_it(words: str, of_her: bool):
    assert is_of("Ada", words) is of_her


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("vind jij dat ik het nog een keer moet vragen of laten rusten", AsksBack.ADVICE),
        ("moet ik het nou zeggen of niet, wat vind jij", AsksBack.ADVICE),
        ("Dat heb ik toen niet gezegd, was dat nou fout?", AsksBack.JUDGES),
        ("heb ik dat goed gedaan denk je?", AsksBack.JUDGES),
        ("had ik beter niks kunnen zeggen?", AsksBack.JUDGES),
        ("Dat ik gewoon ga. Vind jij dat ik het goed gedaan heb?", AsksBack.JUDGES),
        ("Ik laat de telefoon liggen. Is dat een goed idee denk je?", AsksBack.IDEA),
        ("Niet gedaan, ben ik nou een watje?", AsksBack.WONDERS),
        ("is het normaal dat ik hier wakker van lig?", AsksBack.WONDERS),
        ("was dat nou zo gek van mij?", AsksBack.WONDERS),
        ("Leuk, kort. Wat doe je eigenlijk zelf met kerst, staat zo'n bot dan uit?", AsksBack.BOT),
        ("heb jij eigenlijk ook vrij met oud en nieuw?", AsksBack.BOT),
        ("Waarbij, bij Casper of bij het overleg?", AsksBack.WHICH),
        ("Van het gesprek zelf of van de hele week?", AsksBack.WHICH),
        ("Thuis of op het werk?", AsksBack.WHICH),
        ("Was het niet 's avonds? 😄 Geeft niet. Over mijn functie.", AsksBack.HOUR),
        ("Je zou toch na vieren vragen?", AsksBack.HOUR),
        ("Ga ik weg of blijf ik?", None),
        ("Moet ik kiezen voor mijn werk of voor thuis?", None),
        ("Donderdag of vrijdag bij de koffie?", None),
        ("Was het niet te laat?", None),
        ("Of ik het moet zeggen of niet.", None),
        ("moet ik het haar vertellen of niet?", None),
        ("ik vroeg haar: vind jij dat ik te veel doe?", None),
        ("ik vroeg me af of dat fout was.", None),
        ("wat zou karin doen als ik er niet was?", None),
        ("zaterdag, is dat goed?", None),
        ("ze vroeg: was dat nou fout?", None),
        ("had ik het moeten weten?", None),
        ("ada vroeg: wat doe je zelf in het weekend?", None),
        ("is het raar als mijn chef dat vraagt?", None),
    ],
)
def test_it_hears_that_it_is_asked_as_one_asks_a_person(words: str, about: AsksBack | None):
    assert (first_asked(words) or (None, ""))[0] == about


PROTESTS = (
    "dat was een vraag over de 29e",
    "Dat zeg ik net toch.",
    "nee dat bedoelde ik niet",
    "je zou nog terugkomen",
    "leest ada dit nou ook?",
)


@pytest.mark.parametrize("protest", PROTESTS)
def test_a_protest_is_never_quoted_nor_kept_as_what_he_will_try(protest: str):
    assert (quotable(protest), is_tried(protest)) == (False, False)
    plan = "Donderdag bel ik Piet."
    assert (is_tried(f"{plan} {protest}"), as_shown(f"{protest}\n{plan}")) == (True, plan)
    assert quote(f"Ik merk dat ik te snel ja zeg.\n{protest}") == "Ik merk dat ik te snel ja zeg."


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("die eerste zin hoort er niet bij", ("twee", "drie")),
        ("Oh sorry, het laatste mag weg", ("een", "twee")),
        ("laat die tweede zin maar weg", ("een", "drie")),
        ("haal de leste zin eruit", ("een", "twee")),
        ("de eerste regel hoeft niet mee", ("twee", "drie")),
        ("de eerste keer zei ik alsnog ja", ("een", "twee", "drie")),
        ("de laatste tijd hoort hij er niet bij", ("een", "twee", "drie")),
    ],
)
def test_who_takes_a_sentence_out_is_left_the_others(words: str, left: tuple[str, ...]):
    told = ("een", "twee", "drie")
    assert (takes_out(words), without(told, words)) == (left != told, left)


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("klopt zo met die drie trouwens", True),
        ("ja dat klopt wel met die leerdoelen", True),
        ("die drie kloppen", True),
        ("klopt, hij doet net of hij me niet hoort", False),
        ("dat klopt met wat Ada zei over hoe ik altijd alles zelf doe", False),
    ],
)
def test_who_agrees_with_what_was_asked_before_says_nothing_of_what_is_asked_now(words: str, so: bool):
    assert is_remark(words) is so


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("zaterdag toch gewerkt. gewoon ja gezegd. wil het over dat hebben", True),
        ("Ik wil het dinsdag over Gerrit hebben", True),
        ("waar het over moet gaan: die stilte", True),
        ("Ik wil het er niet over hebben", False),
        ("Ik heb het er met Lisan over gehad", False),
    ],
)
def test_it_hears_that_this_is_what_he_wants_to_talk_about(words: str, so: bool):
    assert wants_to_talk(words) is so


def test_it_hears_what_is_still_to_come_and_which_goal_is_meant_and_no_question_to_himself():
    asks = {
        "Welk doel precies? Ik weet het niet meer letterlijk.": AsksBack.ASKED,
        "Waar hebben we het over? Welk doel?": AsksBack.ASKED,
        "Moet ik nou tot januari niks meer doen, of vraag je nog iets?": AsksBack.ITSELF,
        "Moet ik nog iets doen tot 22 december?": AsksBack.ITSELF,
        "Vraag je nog iets?": AsksBack.ITSELF,
        "Ga ik nu niks meer van je horen?": AsksBack.AFTER,
        "telt dat ook?": AsksBack.COUNTS,
        "Haha, dat was een vraag aan jou.": AsksBack.OWED,
        "Moet ik nog iets doen aan de planning?": None,
        "Hoor ik daar niks van?": None,
        "Vraag je nog iets aan Karin?": None,
        "Ga ik nu niks meer voor mezelf doen?": None,
        "Ik weet het niet meer": None,
    }
    assert {words: only_asks(words) for words in asks} == asks
