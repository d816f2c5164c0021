"""Thanks, an excuse or a reproach beside what he answers gets a word of its own; what he tells of others gets none."""

from conversations.kept.kept_from import left_of_leave, lets_read
from conversations.said.put_otherwise import behind_another, corrects, only_of_another, was_of_another
from conversations.scripts.preparation import comes_without, is_fine_so
from conversations.scripts.reflection import REFLECTION
from conversations.told.beside_it import word_beside
from conversations.told.parting import parting
from tests.conversations.walking import Walk

NO_HARM, RIGHT, WELCOME = "No harm done.", "You are right.", "You are welcome."
SAID = {
    "Excuus, ik reageer een dag later. Ik wil het hebben over Noor.": NO_HARM,
    "Sorry dat ik laat ben. Het is gelukt.": NO_HARM,
    "sorry ik lag er gelijk in gisteravond. we hebben het vooral over die namen gehad": NO_HARM,
    "dat heb ik vorige week al gezegd, het is gelukt. ik heb hem in de la gelegd": RIGHT,
    "ja dat zei ik net, op de 19e in de kantine. En ergens die week Wendy vragen.": RIGHT,
    "Dat ik er onrustig van werd. Bedankt voor het vragen!": WELCOME,
    "Dinsdag lukt bijna altijd, donderdag 1 op de 2. Thanks voor alles!": WELCOME,
    "Gewoon op tijd weg gaan. Dank je wel, ook aan jou, voor zover dat bij een bot kan.": WELCOME,
    # To what weighs, or was never told before, an excuse gets no word.
    "Sorry, ik viel in slaap. Ik verdien die functie niet. Dat had ik nog nooit hardop gezegd.": "",
    "Sorry, nu pas. Ik moest er gisteren om huilen.": "",
    "Sorry, nu pas. Mijn vader ligt sinds gisteren in het ziekenhuis.": "",
    "Sorry, nu pas. Het was druk, ik werk in het ziekenhuis.": NO_HARM,
    # Of others, or what he tells.
    "Dat hij bedankt zei. Dank aan Karin voor de tip.": "",
    "Het ging goed. Bedankt Ada!": "",
    "Het is gelukt. Dank zij mijn man.": "",
    "Ik heb Karin gezegd: bedankt, maar nee. Het ging goed.": "",
    "Dat ik sorry zeg voordat iemand iets vraagt. Sorry zeggen is mijn tweede natuur.": "",
    "Dat heb ik mijn baas al gezegd, en hij vond het goed. Nu Karin nog.": "",
}


def test_what_he_says_beside_it_gets_a_word():
    assert {words: said.source if (said := word_beside(words, "Ada")) else "" for words in SAID} == SAID


def test_that_word_stands_above_what_comes_next_in_one_message():
    johan = Walk(REFLECTION)
    johan.says("Sorry, ik was het vergeten. Dat ik te snel ja zeg.")
    assert johan.aloud == ["✓ 101", "No harm done. You wrote:", "“Dat ik te snel ja zeg.”", "* <deeper>"]


def test_that_what_he_wrote_was_for_another_question_is_a_correction():
    said = {
        "Dat was nog mijn antwoord op de leerdoelen. Waar ik het over wil hebben: mijn baas belt steeds.": True,
        "Dat was voor de vorige vraag. Ik wil het hebben over mijn baas.": True,
        "Nee, dat was het antwoord op die vraag van dinsdag, waaraan ik het merk. Nu over de trap.": True,
        "Dat was op mijn werk. Ik wist het niet.": False,
        "Dat was het antwoord op mijn mail. Hij zei niks.": False,
        "Dat was over die vraag van Karin. Hij zei niks.": False,
    }
    assert {one: was_of_another(one) and corrects(one) for one in said} == said
    assert behind_another("Dat was nog mijn antwoord op mijn leerdoel. Of ik weg moet.") == "Of ik weg moet."
    assert behind_another("Dat was op mijn werk. Ik wist het niet.") == "Dat was op mijn werk. Ik wist het niet."


def test_that_alone_is_it_too():
    said = {
        "Dat was het antwoord op je vorige vraag": True,
        "o nee dat was nog op je vraag van dinsdag, waaraan ik het merk": True,
        "nee, dat was geen onderwerp, dat hoort bij mijn doel": True,
        "Dat was geen onderwerp voor mijn baas": False,
        "Dat is geen onderwerp waar ik het snel over heb": False,
    }
    assert {one: only_of_another(one) for one in said} == said


def test_what_he_brings_once_more_is_what_he_brings():
    said = ("Dat heb ik vorige week al gezegd: hoe ik het volhoud.", "Dat heb ik vorige week al gezegd.")
    assert [comes_without(None, one) for one in said] == [False, True]


def test_who_does_not_know_and_says_that_it_goes_well_brings_nothing_more():
    said = {
        "Weet ik eigenlijk niet. Het loopt nu wel met Carola, denk ik.": True,
        "Geen idee eigenlijk, het gaat best goed zo.": True,
        "Weet ik nog niet. Misschien over Stan.": False,
        "Weet ik nog niet. Het gaat wel, maar niet met Karin.": False,
        "Het gaat wel goed.": False,
    }
    assert {one: is_fine_so(one) for one in said} == said


def test_that_she_might_have_read_it_is_leave():
    why = "Het mocht wel naar Ada, ik had over het hoofd gezien dat je het vroeg. Dank je."
    assert (left_of_leave("Ada", why), lets_read("Ada", "het mocht niet naar Ada")) == ("", False)


def test_who_goes_back_to_work_takes_leave():
    said = ("Bedankt voor de vragen. Ik ga weer aan het werk, overdag.", "Bedankt. Ik ga met pensioen.")
    assert [parting(one) is not None for one in said] == [True, False]
