"""It hears who asks whether something is so: whether that belongs here, must be sent as well, is read by one alone."""

from conversations.asked.asked_at_the_door import answer_at_the_door
from conversations.asked.asking_back import AsksBack, first_asked
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.told.to_talk_of import wants_to_talk
from conversations.told_back import without_name

ASKS = {
    "m'n dochter zegt dat ik alles overneem. hoort dat er ook bij of is dat wat anders": AsksBack.BELONGS,
    "Mag dat er ook bij?": AsksBack.BELONGS,
    "Mag ik er nog iets bij zetten?": AsksBack.BELONGS,
    "mag dat ook over thuis gaan?": AsksBack.BELONGS,
    "of is dat te klein voor een gesprek": AsksBack.TOPIC,
    "Kan ik dat dinsdag met Ada bespreken?": AsksBack.TOPIC,
    "Moet ik zoiets vooraf aan Ada mailen of is dit genoeg?": AsksBack.MAILS,
    "Moet ik dit nog mailen naar Ada of is dit genoeg?": AsksBack.MAILS,
    "Het is nog geheim. dat leest toch alleen Ada?": AsksBack.ONLY,
    "Alleen Ada leest dit toch?": AsksBack.ONLY,
    "Er kwam geen vraag vooraf voor dinsdag, klopt dat?": AsksBack.CAME,
    "Mag ik Ada hier nog bedanken, of is zij al weg?": AsksBack.THANKS_HER,
    "Nog een vraagje: leest Ada dit vandaag al, of pas voor het volgende gesprek?": AsksBack.READER,
    "wat vind jij, moet ik die namen geven": AsksBack.ADVICE,
    # What he has on his mind, or asks of others.
    "Hoort dat bij mijn werk of niet?": None,
    "Mag dat wel van mijn baas?": None,
    "Moet ik dit aan mijn baas vertellen?": None,
    "Moet ik dit aan Karin mailen?": None,
    "Er is geen bericht van de gemeente gekomen, klopt dat?": None,
    "Kan ik dat met Karin bespreken?": None,
    "Moet ik haar bedanken?": None,
}


def test_it_hears_who_asks_whether_something_is_so():
    assert {one: (first_asked(without_name(one, "Ada")) or [None])[0] for one in ASKS} == ASKS


def test_what_he_asks_to_talk_about_with_her_is_what_he_brings():
    asks = ("Kan ik dat dinsdag met Ada bespreken?", "Mag ik het daar met Ada over hebben?", "Kan ik Ada bellen?")
    assert [wants_to_talk(one, "Ada") for one in asks] == [True, True, False]


def test_what_is_confidential_but_for_her_alone_is_not_kept_from_her():
    said = {
        "De krimp. Dat is echt nog vertrouwelijk, dat leest toch alleen Ada?": None,
        "De krimp. Dat is vertrouwelijk, alleen voor Ada.": Secret.WHO,
        "De krimp. Dat is vertrouwelijk.": Secret.HIS,
    }
    assert {one: secret_amid("Ada", one) for one in said} == said


def test_who_asks_at_the_door_whether_somebody_else_reads_it_hears_no_first():
    asked = {
        "mijn opleider krijgt dit dus op geen enkele manier te zien, ook niet als zij Ada betaalt?": True,
        "Leest mijn baas mee?": True,
        "kan HR dit inzien?": True,
        "Wie leest dit?": False,
        "Is het anoniem?": False,
        "leest Ada alles?": False,
    }
    said = {one: answer_at_the_door(one, "Ada", 90) for one in asked}
    assert {one: text is not None and text.source.startswith("No") for one, text in said.items()} == asked


def test_who_asks_something_before_he_says_yes_hears_the_short_answer():
    asked = {
        "Voor ik ja zeg: wie leest dit allemaal?": "Only {coach} reads",
        "Voor ik ja zeg wil ik weten of mijn baas dit ziet": "No, only {coach} reads",
        "Voordat ik ja zeg: wat gebeurt er met wat ik schrijf?": "{coach} reads it before you two meet",
        "en als ik geen zin meer heb?": "With /stop it ends",
        "Ja hoor, maar wat kost het eigenlijk?": "My questions cost you nothing.",
        "Moet ik hiervoor betalen": "My questions cost you nothing.",
        "Hoeveel tijd kost dat?": "A few minutes each time.",
        "Zit hier AI achter?": "I am a program with fixed questions.",
        "Moet dat van mijn baas?": "No, it is up to you.",
        "Wat als ik een keer niet kan antwoorden?": "That is fine. Skipping",
        "Ik weet het nog niet": "",
        "Liever niet, ik heb het al druk genoeg": "",
        "Kan Ada zien wanneer ik online ben?": "",
        "Moet ik Nederlands schrijven?": "",
    }
    said = {one: answer_at_the_door(one, "Ada", 90) for one in asked}
    wrong = {one: text for one, text in said.items() if not (text.source if text else "").startswith(asked[one])}
    assert (wrong, [one for one, text in said.items() if text and not asked[one]]) == ({}, [])
