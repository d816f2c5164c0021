"""Who wants a name left out of what he wrote, has its first letter there instead, and reads how it stands."""

import pytest

from conversations.kept.kept_amid import names_whom
from conversations.kept.nameless import at_the_end, unnamed, without
from tests.cast import asked, dutch, looking_back, overview, says

TOPIC = "Over Karin, die mij alles toeschuift."
LIKE_THIS = dutch("Good. I keep it like this:")
NAMED = {
    "zet dat van Bennie er maar niet in, geen naam": "bennie",
    "de naam Karin mag eruit": "karin",
    "haal de naam van Gerard er maar uit": "gerard",
    "noem Samira niet tegen Ada": "samira",
    "ik wil niet dat Ada weet dat het om Samira gaat": "samira",
    "Henk hoeft er niet in genoemd te worden": "henk",
    "maak van Henk maar H": "henk",
    "naam van Henk weg aub": "henk",
    "oja, Mo zn naam niet noemen": "mo",
    "laat de naam maar weg hoor": "",
    "zonder naam graag, het is maar een klein team": "",
    "zet haar naam er niet bij": "",
    "liever geen namen": "",
    "schrijf de naam van mijn chef niet op": "",
    "haar naam niet doorgeven trouwens": "",
    "zijn naam hoef je niet door te geven": "",
    "je hoeft haar naam niet te noemen": "",
    "noem die naam maar niet in het verslag": "",
    "noem hem maar niet": "",
    "niet haar naam doorgeven": "",
    "zonder haar naam": "",
    "haar naam liever niet": "",
    "anoniem graag": "",
    "Karin niet noemen": "karin",
    "Laat de naam van Karin weg, en die van Piet ook": "",
}
OF_HIS_OWN = (
    "Dat Bennie zijn naam niet onder het stuk zette.",
    "Dat ik de naam krijg dat ik lastig ben.",
    "Ik wil die naam van streber kwijt.",
    "Ik laat mijn naam weg onder de mail, vrijdag.",
    "Ik wil niet dat Ada weet dat het om geld gaat",
    "laat hem niet gaan",
    "Henk hoeft niet te komen",
    "Dat ik mijn buurman zijn naam niet eens weet.",
    "Haar naam noem ik liever niet.",
    "Ik heb de naam niet doorgegeven.",
    "namen onthouden",
    "Ik blijf liever anoniem.",
    "Ik wil Karin niet noemen",
)


def test_it_is_heard_which_name_that_is_if_he_says_so():
    assert {one: unnamed(one) for one in NAMED} == NAMED
    assert {one: unnamed(one) for one in OF_HIS_OWN} == dict.fromkeys(OF_HIS_OWN)


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("", "Gelukt, maar mijn collega Samira was boos.", "Gelukt, maar mijn collega S was boos."),
        ("gerards", "Bij Gerard, mijn chef.", "Bij G, mijn chef."),
        ("bennie", "niet bij bennie, want bennie lacht me uit", "niet bij B, want B lacht me uit"),
        ("", "Samen met Karin en Piet.", ""),
        ("", "Karin zei dat Piet lui is", ""),
        ("", "Karin pest Piet", ""),
        ("", "Over Ömer en zo", "Over Ö en zo"),
        ("", "Dat ik steeds ja zeg.", ""),
        ("", "Vraag het Ada.", ""),
        ("", "dat mijn vriendin lieke zegt dat ik moet kiezen", "dat mijn vriendin L zegt dat ik moet kiezen"),
        ("", "dat mijn vriendin zegt dat ik moet kiezen", ""),
        ("", "Met mijn broer Piet in Zwolle.", "Met mijn broer P in Zwolle."),
    ],
)
def test_the_first_letter_stands_for_it_and_nothing_is_guessed(name, text, left):
    assert without(name, text, "Ada") == left


def test_he_may_end_with_it():
    words = "Gelukt, maar Samira was boos. Zet haar naam er niet bij."
    assert (at_the_end(words), at_the_end("Gelukt. Samira was boos.")) == (("Gelukt, maar Samira was boos.", ""), None)


async def test_his_coach_reads_it_without_the_name(world):
    ada, johan = await asked(world)
    await says(world, johan, TOPIC)
    await world.after(minutes=2)
    (told,) = await says(world, johan, "de naam Karin mag eruit")
    assert (told.text, told.buttons) == (
        f"{LIKE_THIS}\n\nOver K, die mij alles toeschuift.",
        ((dutch("Write it anew"),),),
    )
    shown = await overview(world, ada)
    assert ("Over K, die mij alles toeschuift." in shown, "Karin" in shown, "de naam" in shown) == (True, False, False)


async def test_so_it_does_where_he_ends_his_answer_with_it_and_he_is_asked_on(world):
    ada, johan = await looking_back(world)
    (told,) = await says(world, johan, "Dat ik het niet durf bij Bennie. Zet zijn naam er niet in.")
    assert told.text == f"{LIKE_THIS}\n\nDat ik het niet durf bij B."
    shown = await overview(world, ada)
    assert ("Dat ik het niet durf bij B." in shown, "Bennie" in shown) == (True, False)


UNSURE = {
    "Dat ik boos word op Marieke en op Joris. Noem die naam maar niet.": True,
    "gelukt, maar sanne keek raar. haar naam niet doorgeven": True,
    "Petra deed lelijk. Die naam niet doorgeven aan Ada hoor.": True,
    "Ruzie met mijn collega. Haar naam niet doorgeven graag.": False,
    "Dat ik Karin help. Haar naam niet doorgeven.": False,
}


async def test_where_it_is_not_sure_which_name_all_of_it_stays_with_him(world):
    assert {words: names_whom("Ada", words) for words in UNSURE} == UNSURE
    ada, johan = await looking_back(world)
    words = next(iter(UNSURE))
    (told,) = await says(world, johan, words)
    assert told.text == dutch(
        "I am not sure which name you mean, so I keep what you wrote apart; {coach} does not read it.", coach="Ada"
    )
    assert "Marieke" not in await overview(world, ada)


async def test_where_there_is_no_name_he_is_told_so(world):
    _, johan = await asked(world)
    await says(world, johan, "Dat ik steeds ja zeg.")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "laat de naam weg")
    assert told.text == dutch(
        "I do not find a name in what you wrote last. With /antwoorden you can change it yourself."
    )
